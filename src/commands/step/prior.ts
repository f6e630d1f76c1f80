import { gateInput } from "../../core/gates/gate";
import { priorStageBlockers } from "../../core/gates/prior-stage";
import { type AskedStep, handedOn, type StepPlan } from "../../flow/publish/plan";
import { findPrior } from "../../flow/publish/prior";
import { STEP_VARIABLES } from "../../flow/publish/variables";
import { withCommandsOff } from "../../world/runner/workflow";
import type { Io } from "../io";
import { gatesOfRun } from "./gates";

/** Looks for what proves the stage below, as the gate of the run that follows will look at it. */
export async function priorStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const gates = await withCommandsOff(() => gatesOfRun(io, plan, asked, null));
  if (gates === null) return 0;
  try {
    const { facts, contractBytes, records } = gates.read;
    return await findPrior(io, plan, asked.trusted, (found) =>
      priorStageBlockers(
        gateInput({ facts: { ...facts, prior_evidence: found }, contractBytes, records, containment: null }),
      ),
    );
  } finally {
    await gates.remove();
  }
}
