import { type Blocker, blocker } from "../../core/domain/blocker";
import { EVIDENCE_SUBJECT } from "../../core/domain/catalogue";
import type { ActionInputs } from "../../world/runner/inputs";
import type { Io } from "../io";
import type { StepPlan } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** What the upload step says where the bundle is kept, or where this runner has nothing that could keep it. */
const KEPT: readonly string[] = ["artifact", "no-service"];

/** Whether the bundle becomes an artifact, which is what happens unless somebody says otherwise. */
export function isUploaded({ upload = "true" }: ActionInputs): boolean {
  return upload === "true";
}

/**
 * Why the bundle of this job is not kept although it was asked for; null where it is. Only the upload step's own last word counts:
 * one that failed, was killed or never started has said nothing.
 */
export function lostEvidence(io: Io, { inputs }: StepPlan): Blocker | null {
  if (!isUploaded(inputs) || KEPT.includes(io.env[STEP_VARIABLES.kept] ?? "")) return null;
  return blocker("harness_error", EVIDENCE_SUBJECT, {
    expected: "the bundle as an artifact of this run",
    found: "an upload that failed, as the log of its step says; the bundle is on the runner only",
  });
}
