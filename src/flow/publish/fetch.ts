import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { fetchBundle } from "./artifact";
import { forgeOf, printFailure } from "./forge";
import { askStanding } from "./trust";
import { endWithFaults, type FetchedStep, handedOn, type StepPlan, tokenOf } from "./plan";
import { sandboxFault } from "../verify/sandbox";
import { STEP_VARIABLES } from "./variables";

/** Brings the foreign bundle here, and starts nothing of it: the step that does so, the next one, has no token. */
export async function fetchStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const unable = await sandboxFault(io);
  if (unable !== null) return endWithFaults([unable]);
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const standing = await askStanding(forge.value, plan);
  if (!standing.ok) return printFailure(standing.failure);
  if ("fault" in standing.value) return endWithFaults([standing.value.fault], EXIT_CODE.blocked);
  const { trusted, pull } = standing.value;
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-fetch-"));
  // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
  await setOutputs({ folder });
  const found = await fetchBundle(io, plan, forge.value, pull, folder);
  if (found.ok) {
    const fetched: FetchedStep = { trusted, origin: found.origin };
    await setOutputs({ bundle: found.location, fetched: JSON.stringify(fetched) });
    return EXIT_CODE.pass;
  }
  rmSync(folder, { recursive: true, force: true });
  if (found.failure !== null) return printFailure(found.failure);
  await printError("case-harness: not verified", found.problem);
  return EXIT_CODE.fail;
}
