import type { Blocker } from "../domain/blocker";
import { type Contract, parseContract } from "../records/contract";
import type { ContainmentRecord } from "../records/containment";
import type { Facts } from "../records/facts";
import type { Parsed } from "../records/parse";
import { type Stage, stageNumber, stageOf } from "../stages/ladder";

/** The facts that gates may look at: what is known before anything starts. */
export type GateFacts = Pick<
  Facts,
  | "request"
  | "contract"
  | "tools"
  | "case"
  | "workspace"
  | "approval"
  | "agent_source"
  | "agent_binary"
  | "model_access"
  | "model_probe"
  | "cassette"
  | "stage_records"
  | "prior_evidence"
  | "source"
  | "copy"
  | "sandbox"
  | "target"
> & {
  run: Pick<Facts["run"], "run_id" | "started_at"> & Partial<Pick<Facts["run"], "role">>;
  ci?: Pick<NonNullable<Facts["ci"]>, "repository"> | undefined;
};

/** Everything that gates may look at. All of it stands in the bundle, so that `verify` evaluates the same gates again. */
export interface GateInput {
  facts: GateFacts;
  stage: Stage;
  /** Bytes of `task.contract.json`. */
  contractBytes: Uint8Array;
  contract: Parsed<Contract>;
  /** Files of `records/` by name, byte for byte as they were read. */
  records: ReadonlyMap<string, Uint8Array>;
  containment: ContainmentRecord | null;
}

export type GateKind = "record" | "effect";

interface AnyGate {
  name: string;
  /** Which stages have it at all; every one, where this is not there. A stage's bundles never speak of a gate that it has not. */
  ofStage?(stage: Stage): boolean;
  applies(input: GateInput): boolean;
  /** Every blocker of this gate; an empty list lets the run pass it. */
  evaluate(input: GateInput): Blocker[];
}

/** A pure rule over records; all of them are evaluated. */
export interface RecordGate extends AnyGate {
  kind: "record";
}

/** A rule over what was found by touching the world, which happens only when every record gate has passed. */
export interface EffectGate extends AnyGate {
  kind: "effect";
  /** Whether what it judges was looked at; until then it stands as `not_evaluated`, which is no pass. */
  collected(input: GateInput): boolean;
}

export type Gate = RecordGate | EffectGate;

export interface GateResult {
  gate: string;
  kind: GateKind;
  state: "passed" | "blocked" | "not_applicable" | "not_evaluated";
  blockers: Blocker[];
}

/** Composes the input of the gates; reads the contract once. @throws TypeError on a stage outside the ladder */
export function gateInput(parts: Omit<GateInput, "stage" | "contract">): GateInput {
  const number = stageNumber(parts.facts.request.stage);
  if (number === null) throw new TypeError(`no stage ${parts.facts.request.stage}`);
  return { ...parts, stage: stageOf(number), contract: parseContract(parts.contractBytes) };
}
