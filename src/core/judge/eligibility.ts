import type { Blocker } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import { isOf } from "../domain/derivation";
import { LANES, type LaneName } from "../domain/lane";
import type { GateInput, GateResult } from "../gates/gate";
import { needsApproval } from "../gates/approval";
import { laneOf } from "../lanes/lanes";

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
  escalation_path: EscalationPath;
}

/** Derives the decision from the gates' results; the same input always gives the same decision. */
export function eligibilityOf(input: GateInput, results: readonly GateResult[]): Eligibility {
  const { lane } = input.facts.request;
  const required = results.filter(({ state }) => state !== "not_applicable");
  const open = required.every(({ state }) => state === "passed");
  const blockers = required.flatMap((result) => result.blockers);
  const denied = Object.fromEntries(
    LANES.filter((name) => name !== lane && isOf(laneOf(name), input.derivation)).map((name) => [
      name,
      "not requested for this run",
    ]),
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
    escalation_path: escalationPath(blockers),
  };
}

/** Who can take a run on from here. Nothing in the run can grant itself a gate. */
export type EscalationPath = "approver" | "governed_core_route" | "operator" | "blocked";

/** What only a change of a reviewed record, or a proof that is made on its own, can open. */
const GOVERNED: readonly BlockerCode[] = [
  "agent_record_invalid",
  "agent_pin_changed_without_previous",
  "license_unresolved",
  "model_not_admitted",
  "model_admission_invalid",
  "model_admission_mismatch",
  "prior_stage_not_proven",
  "target_not_admitted",
  "target_admission_invalid",
  "target_not_owned",
  "source_not_owned",
  "agent_digest_mismatch",
  "agent_identity_mismatch",
];

/** What a person's approval opens; one that was denied is a decision, and no way on. */
const APPROVABLE: readonly BlockerCode[] = [
  "approval_missing",
  "approval_expired",
  "approval_mismatch",
  "approval_consumed",
];

/** What nobody can open for this task as it stands. */
const FINAL: readonly BlockerCode[] = [
  "stage_executes_nothing",
  "task_contract_invalid",
  "task_exposes_target_path",
  "missing_test_command",
  "target_critical",
  "approval_denied",
  "containment_canary_failed",
];

/**
 * The hardest of the ways that the blockers need, since all of them have to be opened: none for this task as it stands (`blocked`), a
 * reviewed change of records, an approval, or whoever operates the machine, who also follows a run that is open.
 */
function escalationPath(blockers: readonly Blocker[]): EscalationPath {
  const any = (codes: readonly BlockerCode[]) => blockers.some(({ code }) => codes.includes(code));
  if (any(FINAL)) return "blocked";
  if (any(GOVERNED)) return "governed_core_route";
  return any(APPROVABLE) ? "approver" : "operator";
}
