import { LANES, type LaneName } from "../domain/lane";
import type { GateInput, GateResult } from "../gates/gate";
import { needsApproval } from "../gates/approval";

/** The Eligibility Decision (SPEC section 6): which lane may run, decided by gates alone; the agent has no part in it. */
export interface Eligibility {
  schema_version: "1";
  decision_id: string;
  task_id: string | null;
  selected_backend: LaneName | "none";
  denied_backends: Record<string, string>;
  risk_class: string | null;
  required_gates: string[];
  passed_gates: string[];
  missing_gates: string[];
  allowed_mutation_mode: string;
  approval_required: boolean;
  reasons: string[];
  escalation_path: string;
}

/** Derives the decision from the gates' results; the same input always gives the same decision. */
export function eligibilityOf(input: GateInput, results: readonly GateResult[]): Eligibility {
  const { lane } = input.facts.request;
  const required = results.filter(({ state }) => state !== "not_applicable");
  const open = required.every(({ state }) => state === "passed");
  const blockers = required.flatMap((result) => result.blockers);
  const denied = Object.fromEntries(
    LANES.filter((name) => name !== lane).map((name) => [name, "not requested for this run"]),
  );
  if (!open) denied[lane] = [...new Set(blockers.map(({ code }) => code))].join(", ") || "gates not evaluated";
  return {
    schema_version: "1",
    decision_id: `eligibility-${input.facts.run.run_id}`,
    task_id: input.contract.ok ? input.contract.value.task_id : null,
    selected_backend: open ? lane : "none",
    denied_backends: denied,
    risk_class: input.contract.ok ? input.contract.value.risk_class : null,
    required_gates: required.map(({ gate }) => gate),
    passed_gates: required.filter(({ state }) => state === "passed").map(({ gate }) => gate),
    missing_gates: required.filter(({ state }) => state !== "passed").map(({ gate }) => gate),
    allowed_mutation_mode: open ? input.stage.mutationMode : "none",
    approval_required: needsApproval(input),
    reasons: open ? ["every required gate passed"] : blockers.map(({ code, subject }) => `${code}: ${subject}`),
    escalation_path: open
      ? "none needed"
      : "a person resolves the blockers under review; nothing in this run can grant itself a gate",
  };
}
