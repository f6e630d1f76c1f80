import type { Blocker } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import { type Dated, rowsOf } from "../domain/derivation";
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

/** What events are told of, and how one is told. */
interface Told {
  judged: Judged;
  verdict: Verdict;
  add(event: string, at: string, data: EventFields["data"]): void;
  /** Codes that gates have found, of those that are wanted. */
  gateCodes(wanted: (code: BlockerCode) => boolean): BlockerCode[];
  /** Codes that the checks have found which an event carries. */
  at(event: string): BlockerCode[];
}

interface EventRow {
  name: string;
  tell(told: Told): void;
}

/** The events of a run in their order. One more is a line here, with its `since`; one whose data are others now keeps how it was told. */
export const EVENTS: readonly (EventRow & Dated<Pick<EventRow, "tell">>)[] = [
  { name: "run.started", tell: started },
  { name: "task.contract.created", tell: contractCreated },
  { name: "backend.gate.blocked", tell: gatesBlocked },
  { name: "plan.updated", tell: planUpdated },
  { name: "approval.*", tell: approvals },
  { name: "patch.applied", tell: patchApplied },
  { name: "git.diff.checked", tell: diffChecked },
  { name: "verification.completed", tell: verificationCompleted },
  { name: "run.completed", tell: completed },
];

/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
export function eventsOf(judged: Judged, verdict: Verdict): EventFields[] {
  const { evidence, gates, checks } = judged;
  const { run, request } = evidence.facts;
  const events: EventFields[] = [];
  const told: Told = {
    ...{ judged, verdict },
    add: (event, at, data) =>
      void events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data }),
    gateCodes: (wanted) => codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code))),
    at: (event) => codes(checks.filter((check) => check.event === event).flatMap((check) => check.blockers)),
  };
  for (const { tell } of rowsOf(EVENTS, evidence.derivation)) tell(told);
  return events;
}

function codes(list: readonly Blocker[]): BlockerCode[] {
  return [...new Set(list.map(({ code }) => code))];
}

function started({ judged: { evidence }, add }: Told): void {
  const { run, request } = evidence.facts;
  add("run.started", run.started_at, {
    nonce: run.nonce,
    stage: request.stage,
    harness_version: run.harness_version,
    blockers: [],
  });
}

function contractCreated({ judged: { evidence, input }, add, gateCodes }: Told): void {
  add("task.contract.created", evidence.facts.clock.contract_read, {
    contract_sha256: sha256(evidence.contract),
    task_id: input.contract.ok ? input.contract.value.task_id : null,
    blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
  });
}

function gatesBlocked({ judged: { evidence, input, gates }, add }: Told): void {
  const { request, clock } = evidence.facts;
  for (const gate of gates.filter(({ state }) => state === "blocked"))
    add("backend.gate.blocked", clock.gates_evaluated, {
      backend: request.lane,
      gate: gate.gate,
      reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
      mutation_mode: input.stage.mutationMode,
      case_executed: false,
      blockers: codes(gate.blockers),
    });
}

function planUpdated({ judged: { evidence, input, gates }, add }: Told): void {
  const isPlanned = gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
  if (!isPlanned || !input.contract.ok) return;
  add("plan.updated", evidence.facts.clock.gates_evaluated, {
    mutation_mode: input.stage.mutationMode,
    allowed_paths: input.contract.value.allowed_paths,
    forbidden_paths: input.contract.value.forbidden_paths,
    blockers: [],
  });
}

function approvals({ judged: { evidence, input }, verdict, add, gateCodes }: Told): void {
  if (verdict.approval_status === "not-required") return;
  const { clock } = evidence.facts;
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
  if (verdict.approval_status === "requested") return;
  add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
    actor: approval?.actor ?? null,
    scope: approval?.scope ?? null,
    mutation_mode: approval?.mutation_mode ?? null,
    timestamp: approval?.timestamp ?? null,
    expires_at: approval?.expires_at ?? null,
    blockers: gateCodes((code) => code.startsWith("approval_")),
  });
}

function patchApplied({ judged: { evidence }, add }: Told): void {
  const { change, facts } = evidence;
  const { lane, clock } = facts;
  if (lane === undefined || clock.diff_checked === null || change === null || change.changes.length === 0) return;
  add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
    changed_files: change.changes.length,
    discarded_files: change.discarded.length,
    patch_sha256: "withheld" in evidence.patch ? null : evidence.patch.sha256,
    blockers: [],
  });
}

function diffChecked({ judged: { evidence }, verdict, add, at }: Told): void {
  const { lane, clock } = evidence.facts;
  if (lane === undefined || clock.diff_checked === null) return;
  add("git.diff.checked", clock.diff_checked, {
    baseline: evidence.change?.baselineTree ?? null,
    result: evidence.change?.resultTree ?? null,
    allowed_writes_passed: verdict.allowed_writes_passed,
    forbidden_paths_passed: verdict.forbidden_paths_passed,
    blockers: at("git.diff.checked"),
  });
}

function verificationCompleted({ judged: { evidence }, verdict, add, gateCodes, at }: Told): void {
  const { clock } = evidence.facts;
  add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
    status: verdict.verification.status,
    blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
  });
}

function completed({ judged: { evidence, blockers }, verdict, add }: Told): void {
  add("run.completed", evidence.facts.run.finished_at, {
    status: verdict.status,
    failure_reason: verdict.failure_reason,
    blockers: codes(blockers),
  });
}
