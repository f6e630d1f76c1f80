import type { Blocker } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import { sha256 } from "../domain/digest";
import type { EventFields } from "../formats/event-chain";
import { APPROVAL_RECORD } from "../gates/approval";
import { parseApproval } from "../records/approval";
import type { Verdict } from "../records/report";
import type { Judged } from "./decision";

/** Codes of gates that an event of its own carries; what is not here stands at `run.completed` alone. */
const CONTRACT_CODES: readonly BlockerCode[] = [
  "task_contract_invalid",
  "task_exposes_target_path",
  "dirty_starting_tree",
];

/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
export function eventsOf(judged: Judged, verdict: Verdict): EventFields[] {
  const { evidence, input, gates, checks, blockers } = judged;
  const { facts } = evidence;
  const { run, request, clock, lane } = facts;
  const events: EventFields[] = [];
  const add = (event: string, at: string, data: EventFields["data"]) =>
    events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data });
  const codes = (list: readonly Blocker[]) => [...new Set(list.map(({ code }) => code))];
  const gateCodes = (wanted: (code: BlockerCode) => boolean) =>
    codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code)));
  const at = (event: string) => codes(checks.filter((check) => check.event === event).flatMap((c) => c.blockers));

  add("run.started", run.started_at, {
    nonce: run.nonce,
    stage: request.stage,
    harness_version: run.harness_version,
    blockers: [],
  });
  add("task.contract.created", clock.contract_read, {
    contract_sha256: sha256(evidence.contract),
    task_id: input.contract.ok ? input.contract.value.task_id : null,
    blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
  });
  const blocked = gates.filter(({ state }) => state === "blocked");
  for (const gate of blocked)
    add("backend.gate.blocked", clock.gates_evaluated, {
      backend: request.lane,
      gate: gate.gate,
      reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
      mutation_mode: input.stage.mutationMode,
      case_executed: false,
      blockers: codes(gate.blockers),
    });
  if (blocked.every(({ gate }) => gate === "approval") && input.contract.ok)
    add("plan.updated", clock.gates_evaluated, {
      mutation_mode: input.stage.mutationMode,
      allowed_paths: input.contract.value.allowed_paths,
      forbidden_paths: input.contract.value.forbidden_paths,
      blockers: [],
    });
  if (verdict.approval_status !== "not-required") {
    const bytes = evidence.records.get(APPROVAL_RECORD);
    const parsed = bytes === undefined ? null : parseApproval(bytes);
    const approval = parsed?.ok ? parsed.value : null;
    const scope = { scope: input.stage.allowedMutationScope, mutation_mode: input.stage.mutationMode };
    add("approval.requested", clock.gates_evaluated, {
      actor: "case-harness",
      ...scope,
      timestamp: clock.gates_evaluated,
      expires_at: null,
      blockers: gateCodes((code) => code === "approval_missing"),
    });
    if (verdict.approval_status !== "requested")
      add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
        actor: approval?.actor ?? null,
        scope: approval?.scope ?? null,
        mutation_mode: approval?.mutation_mode ?? null,
        timestamp: approval?.timestamp ?? null,
        expires_at: approval?.expires_at ?? null,
        blockers: gateCodes((code) => code.startsWith("approval_")),
      });
  }
  if (lane !== undefined && clock.diff_checked !== null) {
    const change = evidence.change;
    if (change !== null && change.changes.length > 0)
      add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
        changed_files: change.changes.length,
        discarded_files: change.discarded.length,
        patch_sha256: "withheld" in evidence.patch ? null : evidence.patch.sha256,
        blockers: [],
      });
    add("git.diff.checked", clock.diff_checked, {
      baseline: change?.baselineTree ?? null,
      result: change?.resultTree ?? null,
      allowed_writes_passed: verdict.allowed_writes_passed,
      forbidden_paths_passed: verdict.forbidden_paths_passed,
      blockers: at("git.diff.checked"),
    });
  }
  add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
    status: verdict.verification.status,
    blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
  });
  add("run.completed", run.finished_at, {
    status: verdict.status,
    failure_reason: verdict.failure_reason,
    blockers: codes(blockers),
  });
  return events;
}
