import { preflightRun } from "../../flow/publish/approve";
import { type AskedStep, handedOn, priorHandedOn, type StepPlan } from "../../flow/publish/plan";
import { STEP_VARIABLES } from "../../flow/publish/variables";
import type { Io } from "../io";
import { requestOfRun } from "./gates";

/** Looks whether anything but its approval keeps the run that follows from starting. */
export async function preflightStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const run = requestOfRun(io, plan, asked, priorHandedOn(io));
  return run === null ? 0 : preflightRun(io, run);
}
