import type { TraceLine } from "../records/trace";
import type { GateResult } from "../gates/gate";
import type { CheckResult, Decision } from "./decision";

/** What a trace says of a gate or a check, beside its times. */
export type ExpectedResult = Omit<TraceLine, "at" | "duration_ms">;

/** Gates and checks that are about the model. */
const OF_THE_MODEL: readonly string[] = ["gate model", "gate model-endpoint", "check model", "check model endpoint"];

/** What a trace must say of gates and checks, in order; steps are the harness's own word. */
export function expectedResults({
  gates,
  checks,
  verdict,
}: Pick<Decision, "gates" | "checks" | "verdict">): ExpectedResult[] {
  const { model_provider, model } = verdict;
  const pair = model_provider === null || model === null ? {} : { model_provider, model };
  const line = (kind: "gate" | "check", name: string, result: string): ExpectedResult => ({
    kind,
    name,
    result,
    ...(OF_THE_MODEL.includes(`${kind} ${name}`) ? pair : {}),
  });
  return [
    ...gates.map((gate: GateResult) => line("gate", gate.gate, gate.state)),
    ...checks.map((check: CheckResult) => line("check", check.check, check.state)),
  ];
}
