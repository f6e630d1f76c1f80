import type { Blocker } from "../domain/blocker";
import { CURRENT_DERIVATION, type Derivation, rowsOf } from "../domain/derivation";
import { agentBinaryGate } from "./agent-binary";
import { agentRecordGate } from "./agent-record";
import { approvalGate } from "./approval";
import { branchPolicyGate } from "./branch-policy";
import { containmentGate } from "./containment";
import { contractGate } from "./contract";
import { enabledGate } from "./enabled";
import { LADDER, type Stage } from "../stages/ladder";
import type { Gate, GateInput, GateResult } from "./gate";
import { modelGate } from "./model";
import { modelEndpointGate } from "./model-endpoint";
import { priorStageGate } from "./prior-stage";
import { copyGate, repositoryGate } from "./repository";
import { sandboxRecordGate } from "./sandbox-record";
import { sourceRecordGate } from "./source-record";
import { targetGate } from "./target";
import { targetRecordGate } from "./target-record";
import { toolsGate } from "./tools";
import { workspaceGate } from "./workspace";

/**
 * Every gate, in the order of SPEC section 6. A new gate is one file and one line here, and says `since` which derivation it is there.
 */
export const GATES: readonly Gate[] = [
  enabledGate,
  contractGate,
  agentRecordGate,
  modelGate,
  priorStageGate,
  sourceRecordGate,
  sandboxRecordGate,
  targetRecordGate,
  approvalGate,
  agentBinaryGate,
  toolsGate,
  targetGate,
  repositoryGate,
  workspaceGate,
  copyGate,
  branchPolicyGate,
  containmentGate,
  modelEndpointGate,
];

/** The gates of a stage in a derivation, in order: those of every stage, and those of its own. */
export function gatesOf(stage: Stage, derivation: Derivation): Gate[] {
  return rowsOf(GATES, derivation).filter((gate) => gate.ofStage?.(stage) ?? true);
}

/** Stands around each evaluation, so that the world can measure what the pure wing can't. */
export type Observer = <T>(kind: "gate" | "check", name: string, evaluate: () => T) => T;

/** Evaluates without measuring. */
export const unobserved: Observer = (_kind, _name, evaluate) => evaluate();

/** Results of all gates, in gate order. */
export type GateResults = readonly GateResult[];

/**
 * Evaluates the record gates, and those effect gates whose facts were collected when every record gate has passed.
 * @param observe may measure each evaluation
 */
export function evaluateGates(input: GateInput, observe: Observer = unobserved): GateResults {
  const evaluate = (gate: Gate) => observe("gate", gate.name, () => evaluateGate(gate, input));
  const gates = gatesOf(input.stage, input.derivation);
  const records = gates.filter((gate) => gate.kind === "record").map(evaluate);
  const open = records.every((result) => result.state !== "blocked");
  const effects = gates
    .filter((gate) => gate.kind === "effect")
    .map((gate) => (open && gate.collected(input) ? evaluate(gate) : notEvaluated(gate, input)));
  return [...records, ...effects];
}

function evaluateGate(gate: Gate, input: GateInput): GateResult {
  if (!gate.applies(input)) return { gate: gate.name, kind: gate.kind, state: "not_applicable", blockers: [] };
  const blockers = gate.evaluate(input);
  return { gate: gate.name, kind: gate.kind, state: blockers.length > 0 ? "blocked" : "passed", blockers };
}

function notEvaluated(gate: Gate, input: GateInput): GateResult {
  const state = gate.applies(input) ? "not_evaluated" : "not_applicable";
  return { gate: gate.name, kind: gate.kind, state, blockers: [] };
}

/** All blockers of all gates, in gate order. */
export function gateBlockers(results: readonly GateResult[]): Blocker[] {
  return results.flatMap((result) => result.blockers);
}

/**
 * The permission to start a lane. Only {@link admit} makes one, and only from gates that have all passed: the class itself stays in this
 * module, and by its field no other object is of its type.
 */
class Admitted {
  declare protected readonly proof: true;

  private constructor() {}

  static by(results: readonly GateResult[], derivation: Derivation): Admitted | null {
    const open = results.every(({ state }) => state === "passed" || state === "not_applicable");
    const isWhole = LADDER.some((stage) => isSame(gatesOf(stage, derivation), results));
    return open && isWhole ? new Admitted() : null;
  }
}

export type { Admitted };

/**
 * The permission to start, or null while any gate blocks or was not evaluated, or one of every stage is not among the results.
 * @param derivation of a run that is judged again; whatever may start now is admitted by this program's own gates
 */
export function admit(results: readonly GateResult[], derivation: Derivation = CURRENT_DERIVATION): Admitted | null {
  return Admitted.by(results, derivation);
}

function isSame(gates: readonly Gate[], results: readonly GateResult[]): boolean {
  return gates.length === results.length && gates.every(({ name }) => results.some(({ gate }) => gate === name));
}
