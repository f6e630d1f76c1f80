import { type Blocker, wordsOf } from "../../core/domain/blocker";
import type { AnnouncedRun, Origin } from "../../core/report/acceptance";
import type { EventContext } from "../../core/report/event-context";
import type { PriorEvidence } from "../../core/records/stage-facts";
import type { DetectedForge, StepFault } from "../../core/report/forge-detect";
import type { Trusted } from "../../core/report/trust";
import type { ActionInputs } from "../../world/runner/inputs";
import { sentence } from "./publish";
import { EXIT_CODE, EXIT_USAGE } from "../../core/domain/status";
import type { Io } from "../io";
import type { RunRequest } from "../run/request";
import { maskSecrets, printError } from "../../world/runner/workflow";
import { STEP_VARIABLES } from "./variables";

/**
 * What the first step found out, for the others. It travels as an output of that step, which the runner keeps: no file lies
 * about that an agent could change, and there is no secret in it.
 */
export interface StepPlan {
  inputs: ActionInputs;
  mode: "both" | "run" | "report" | "verify" | "conclude";
  detected: DetectedForge;
  context: EventContext;
  /** Digest of the upload step, from before any agent ran. */
  handoverDigest: string;
}

/** What the step with the token asked the forge for, before anything ran. */
export interface AskedStep {
  /** Null where there is no forge to ask. */
  trusted: Trusted | null;
}

/** Where the evidence of the stage below lies, and what the forge says of it; null where it did not give it. */
export interface PriorStep {
  path: string;
  forge: PriorEvidence["forge"];
}

/** The run that a later step of this job starts, as it will be asked for, and what it finds around it. */
export interface RunOfJob {
  request: RunRequest;
  surroundings: Io;
}

/** What the fetching step asked the forge for, for the step that starts what it fetched. */
export interface FetchedStep {
  trusted: Trusted | null;
  origin: Origin;
  /** SHA-256 of the approval that the forge keeps for the run, as a record; null where the input `approval` names none, or there is none. */
  approvalSha256: string | null;
}

/** What a person's word came to: the check that says it, and the commit that was run. */
export interface ConcludedStep {
  name: string;
  headSha: string;
}

/** What the announcing step found out. */
export interface AnnouncedStep extends AnnouncedRun {
  checkId: string | null;
  url: string | null;
  at: string | null;
}

/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
export function handedOn<T>(io: Io, variable: string): T {
  const text = io.env[variable];
  if (!text) throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
  return JSON.parse(text) as T;
}

/** The evidence of the stage below, as the step with the token handed it on; null where none was asked for, or none was found. */
export function priorHandedOn(io: Io): PriorStep | null {
  return io.env[STEP_VARIABLES.prior] ? handedOn<PriorStep>(io, STEP_VARIABLES.prior) : null;
}

/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
export async function endWithFaults(faults: readonly StepFault[], code: number = EXIT_USAGE): Promise<number> {
  for (const fault of faults) {
    await printError(code === EXIT_CODE.blocked ? "case-harness: blocked" : "case-harness", sentence(fault));
  }
  return code;
}

/** Says on the run's page why it is not a pass: the first blocker, in the catalogue's words. */
export async function printBlocker(status: string, first: Blocker): Promise<void> {
  const { message, fix } = wordsOf(first);
  await printError(`case-harness: ${status}, ${first.code}`, `${first.subject}: ${message} ${fix}`);
}

/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
export async function tokenOf(io: Io): Promise<string> {
  const tokens = [io.env[STEP_VARIABLES.statusToken], io.env[STEP_VARIABLES.token]];
  await maskSecrets(tokens);
  return tokens[0] || tokens[1] || "";
}
