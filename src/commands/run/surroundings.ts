import { tmpdir } from "node:os";
import type { MountRequest } from "../../core/mounts/plan";
import { pathOf, wantsOf } from "../../world/contain/interpreters";
import { planHere, requirePlan, systemPlan } from "../../world/contain/plan";
import { probeLevel } from "../../world/contain/probe";
import type { Programs, Surroundings } from "../../world/contain/types";
import type { Io } from "../io";
import { type FoundPrograms, interpretersOf } from "./effects";

/**
 * What lane, canary and verification will see of the machine, planned once a run.
 * @param hidden what none of them may see
 * @throws Error naming what can't be shown, where there is a sandbox that would have to show it
 */
export async function surroundingsFor(
  found: FoundPrograms,
  io: Io,
  programs: Programs,
  hidden: MountRequest["hidden"],
): Promise<Surroundings> {
  const interpreters = interpretersOf(found);
  const path = pathOf(interpreters);
  const planned = planHere({ wants: wantsOf(interpreters), env: io.env, hidden });
  // Without a sandbox everything is seen, and nothing has to be shown.
  if ("refused" in planned && !(await probeLevel("sandbox", tmpdir(), programs)).available)
    return { plan: systemPlan(), path };
  return { plan: requirePlan(planned), path };
}
