import type { Blocker } from "../domain/blocker";
import type { Status } from "../domain/status";
import type { EventFields } from "../formats/event-chain";
import type { GateResults } from "../gates";
import type { GateInput } from "../gates/gate";
import type { Verdict } from "../records/report";
import type { Eligibility } from "./eligibility";
import type { Evidence } from "./evidence";

/** What a check found. */
export interface CheckResult {
  check: string;
  event: string;
  /** `not_applicable`: nobody wants it any more; `not_evaluated`: what it looks at never came, so that it found nothing out. */
  state: "passed" | "blocked" | "not_applicable" | "not_evaluated";
  blockers: Blocker[];
  /** Why it was not evaluated; null in every other state. */
  reason: string | null;
}

/** What the judge derives from the evidence. Every part of it is written into the bundle, and derived again by `verify`. */
export interface Decision {
  gates: GateResults;
  checks: readonly CheckResult[];
  blockers: readonly Blocker[];
  status: Status;
  verdict: Verdict;
  /** The whole event stream, `run.completed` included. */
  events: EventFields[];
  eligibility: Eligibility;
  /** The proof of the stage, with its file name; null where the run came to none. */
  proof: { file: string; value: Record<string, unknown> } | null;
  /** Content of `approval-packet.json`; null where the run is blocked by something else, or by nothing. */
  packet: Record<string, unknown> | null;
  /** Marker files in `backend/` for readers of older evidence: name and content. */
  markers: ReadonlyMap<string, string>;
}

/** What the derivations of the decision share. */
export interface Judged {
  evidence: Evidence;
  input: GateInput;
  gates: GateResults;
  checks: readonly CheckResult[];
  blockers: readonly Blocker[];
  status: Status;
}
