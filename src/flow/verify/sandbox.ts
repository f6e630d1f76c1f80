import { programsIn } from "../../world/contain/own-programs";
import { tmpdir } from "node:os";
import type { StepFault } from "../../core/report/forge-detect";
import { probeContainment } from "../../world/contain/probe";
import type { Io } from "../io";

/** Why this machine can't run a stranger's code; null where it can. Nothing less than the sandbox will do. */
export async function sandboxFault(io: Io): Promise<StepFault | null> {
  const { best, levels } = await probeContainment(tmpdir(), programsIn(io.programs));
  if (best === "sandbox") return null;
  const level = levels.find((entry) => entry.level === "sandbox");
  return {
    subject: "containment",
    expected: "the level sandbox",
    found: level?.why ?? best,
    fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
  };
}
