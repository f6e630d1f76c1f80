import { priorStageBlockers } from "../../core/gates/prior-stage";
import { type AskedStep, handedOn, type StepPlan } from "../../flow/publish/plan";
import { findPrior } from "../../flow/publish/prior";
import { STEP_VARIABLES } from "../../flow/publish/variables";
import { lookingAtGates } from "../../flow/run/preflight";
import { withFacts } from "../../flow/run/record-gates";
import { withCommandsOff } from "../../world/runner/workflow";
import type { Io } from "../io";
import { requestOfRun } from "./gates";

/** Looks for what proves the stage below, as the gate of the run that follows will look at it. */
export async function priorStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const input = await withCommandsOff(async () => {
    const run = requestOfRun(io, plan, asked, null);
    return run === null ? null : lookingAtGates(run.request, run.surroundings, async (looked) => looked.input);
  });
  if (input === null) return 0;
  return findPrior(io, plan, asked.trusted, (found) => priorStageBlockers(withFacts(input, { prior_evidence: found })));
}
