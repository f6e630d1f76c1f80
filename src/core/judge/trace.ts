import type { CheckResult, Decision } from "./decision";
import type { GateResult } from "../gates/gate";

/** What a trace must say of gates and checks, in order; steps are the harness's own word. */
export function expectedResults(
  decision: Pick<Decision, "gates" | "checks">,
): { kind: string; name: string; result: string }[] {
  return [
    ...decision.gates.map((gate: GateResult) => ({ kind: "gate", name: gate.gate, result: gate.state })),
    ...decision.checks.map((check: CheckResult) => ({ kind: "check", name: check.check, result: check.state })),
  ];
}
