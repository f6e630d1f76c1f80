import type { Blocker } from "../domain/blocker";
import { asOf, CURRENT_DERIVATION, type Dated, type Derivation } from "../domain/derivation";
import type { Section } from "../domain/section";
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
  /** The derivation by which they are evaluated. */
  derivation: Derivation;
  stage: Stage;
  /** Bytes of `task.contract.json`. */
  contractBytes: Uint8Array;
  contract: Parsed<Contract>;
  /** Files of `records/` by name, byte for byte as they were read. */
  records: ReadonlyMap<string, Uint8Array>;
  containment: ContainmentRecord | null;
}

export type GateKind = "record" | "effect";

/** A gate, and since when and how former derivations had it; a gate that was made stricter keeps what it asked for before. */
interface AnyGate extends Dated<Pick<EffectGate, "applies" | "evaluate" | "collected">> {
  name: string;
  /** What asks for it. */
  asked: Section;
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

/**
 * Composes the input of the gates; reads the contract once.
 * @param parts without a derivation they are evaluated by this program's own, as of every run that may start something
 * @throws TypeError on a stage outside the ladder
 */
export function gateInput(
  parts: Omit<GateInput, "stage" | "contract" | "derivation"> & Partial<Pick<GateInput, "derivation">>,
): GateInput {
  const number = stageNumber(parts.facts.request.stage);
  if (number === null) throw new TypeError(`no stage ${parts.facts.request.stage}`);
  const { derivation = CURRENT_DERIVATION } = parts;
  const stage = asOf<Stage>(stageOf(number), derivation);
  return { ...parts, derivation, stage, contract: parseContract(parts.contractBytes) };
}
