import { join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { lostEvidence } from "./kept";
import { handedOn, printBlocker, type StepPlan } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** What the run said of itself. */
export interface Verdict {
  status: string;
  runId: string;
  /** Codes. */
  blockers: string[];
  bundle: string;
}

/** The last step of a job that publishes nothing: its outputs, which say pass only of evidence that was kept. */
export async function resultStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { status, runId, blockers, bundle } = handedOn<Verdict>(io, STEP_VARIABLES.verdict);
  const lost = lostEvidence(io, plan);
  const said = lost !== null && status === "pass" ? "fail" : status;
  await setOutputs({
    status: said,
    "run-id": runId,
    blockers: JSON.stringify([...blockers, ...(lost === null ? [] : [lost.code])]),
    patch: said === "pass" ? join(bundle, "patch.diff") : "",
  });
  if (lost === null) return EXIT_CODE.pass;
  await printBlocker(said, lost);
  return EXIT_CODE.fail;
}
