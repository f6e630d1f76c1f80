import { handoverOf, placeHandover } from "../../world/runner/handover";
import type { Io } from "../io";
import { endWithFaults, handedOn, type StepPlan } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Copies the upload step into the workspace, where every runner can call it. */
export async function handover(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const fault = placeHandover(io.cwd, handoverOf(io.programs), plan.handoverDigest);
  return fault === null ? 0 : endWithFaults([fault]);
}
