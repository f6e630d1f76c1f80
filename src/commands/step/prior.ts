import { type AskedStep, handedOn, type StepPlan } from "../../flow/publish/plan";
import { findPriorOf } from "../../flow/publish/prior";
import { STEP_VARIABLES } from "../../flow/publish/variables";
import type { Io } from "../io";
import { requestOfRun } from "./gates";

/** Looks for what proves the stage below, as the gate of the run that follows will look at it. */
export async function priorStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const run = requestOfRun(io, plan, asked, null);
  return run === null ? 0 : findPriorOf(run, io, plan, asked.trusted);
}
