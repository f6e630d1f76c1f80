import { blocker, type Blocker } from "../domain/blocker";
import { sha256 } from "../domain/digest";
import type { Status } from "../domain/status";
import { canonicalJson } from "../formats/canonical-json";
import {
  type ApprovalSentence,
  type ApprovalSubject,
  approvalBinding,
  approvalStatement,
  parseApproval,
} from "../records/approval";
import { problemText } from "../records/parse";
import { STAGE_RECORDS } from "../records/stage-records";
import { admittedDigest } from "../records/agent";
import { admissionInput, agentRecordOf } from "./agent-record";
import type { Gate, GateInput } from "./gate";
import { repositoryOf } from "./starting-tree";

/** Name of the approval in `records/`. */
export const APPROVAL_RECORD = "approval.json";

/** Whether this run needs a person's approval. */
export function needsApproval({ contract, stage }: Pick<GateInput, "contract" | "stage">): boolean {
  return stage.executes && ((contract.ok && contract.value.approval_required) || stage.approval);
}

/** What an approval of this run has to be bound to; null while the contract can't be read. */
export function approvalSubject(input: GateInput): ApprovalSubject | null {
  const { facts, contract, contractBytes, stage } = input;
  if (!contract.ok) return null;
  const { lane, model_provider, model } = facts.request;
  const place = facts.stage_records?.repository_sha256 ?? null;
  const record = stage.records.includes("target") ? input.records.get(STAGE_RECORDS.target) : undefined;
  return {
    task_id: contract.value.task_id,
    contract_sha256: sha256(contractBytes),
    target: contract.value.target_repository ?? repositoryOf(input),
    ...(place === null ? {} : { target_sha256: place }),
    ...(record === undefined ? {} : { target_record_sha256: sha256(record) }),
    lane,
    stage: stage.number,
    mutation_mode: stage.mutationMode,
    binary_sha256: admittedBinary(input),
    model_provider,
    model,
  };
}

/** What the sentence of an approval of this run names; null while the contract can't be read. */
export function approvalSentence(input: GateInput): ApprovalSentence | null {
  const subject = approvalSubject(input);
  if (subject === null || !input.contract.ok) return null;
  return {
    task_id: subject.task_id,
    target: subject.target ?? input.stage.target,
    title: input.contract.value.title,
  };
}

/** What becomes of an approval (LADDER 5). */
export type ApprovalState = "not-required" | "requested" | "granted" | "denied" | "expired" | "consumed";

/**
 * The state of this run's approval, in words of its life: a record that does not fit the run leaves it `requested`, since nothing was
 * approved; one that an earlier run has used is `consumed`.
 */
export function approvalState(input: GateInput): ApprovalState {
  if (!needsApproval(input)) return "not-required";
  const codes = approvalGate.evaluate(input).map(({ code }) => code);
  if (!input.records.has(APPROVAL_RECORD) || codes.includes("approval_missing")) return "requested";
  if (codes.includes("approval_denied")) return "denied";
  if (codes.includes("approval_mismatch")) return "requested";
  if (codes.includes("approval_expired")) return "expired";
  return codes.includes("approval_consumed") ? "consumed" : "granted";
}

/** How a run that an approval let through has used it: whatever became of the run, it is used. */
export function approvalUse(status: Status): "consumed_by_pass_evidence" | "consumed_without_pass" {
  return status === "pass" ? "consumed_by_pass_evidence" : "consumed_without_pass";
}

/**
 * Entry of the ledger of used approvals: repository, approval and what it is bound to, so that neither another task nor another
 * repository uses up what it does not have. Null where there is no approval that could be used.
 * @param repository `owner/name` on a forge; null on a machine
 */
export function approvalEntry(input: GateInput, repository: string | null): string | null {
  const bytes = input.records.get(APPROVAL_RECORD);
  const parsed = bytes === undefined ? null : parseApproval(bytes);
  const subject = approvalSubject(input);
  if (parsed?.ok !== true || subject === null) return null;
  const binding = approvalBinding(subject);
  return sha256(
    canonicalJson({ repository: repository?.toLowerCase() ?? null, approval_id: parsed.value.approval_id, binding }),
  );
}

/** The digest that the agent record admits on this platform: the only bytes that could run. Null for the lane `fake`. */
export function admittedBinary(input: GateInput): string | null {
  const admission = admissionInput(input);
  const record = admission === null ? null : agentRecordOf(admission);
  return record?.ok === true ? admittedDigest(record.value, input.facts.agent_source?.platform ?? "unknown") : null;
}

/**
 * A person's approval: there, granted, for exactly this run, not expired, not used before. A fake baseline goes by the
 * approval of the run around it: that one names another lane, and was compared and used there, before the baseline began.
 */
export const approvalGate = {
  name: "approval",
  asked: "LADDER 5",
  kind: "record",
  applies: needsApproval,
  evaluate(input): Blocker[] {
    const subject = approvalSubject(input);
    const sentence = approvalSentence(input);
    if (subject === null || sentence === null) return [];
    const bytes = input.records.get(APPROVAL_RECORD);
    if (bytes === undefined)
      return [
        blocker("approval_missing", "approval", {
          expected: `a record with binding ${approvalBinding(subject)} and the statement ${quoted(subject, sentence)}`,
          found: "no approval record: none was named (--approval FILE), or nothing lies there",
        }),
      ];
    const parsed = parseApproval(bytes);
    if (!parsed.ok) return [blocker("approval_mismatch", APPROVAL_RECORD, { found: problemText(parsed.problems) })];
    const approval = parsed.value;
    const inner = input.facts.run.role === "fake-baseline";
    if (approval.decision === "denied")
      return [
        blocker("approval_denied", approval.approval_id, {
          expected: "a decision that grants it",
          found: `denied by ${approval.actor}`,
        }),
      ];
    const blockers: Blocker[] = [];
    const now = Date.parse(input.facts.run.started_at);
    if (Date.parse(approval.expires_at) <= now)
      blockers.push(
        blocker("approval_expired", approval.approval_id, {
          expected: `expires_at after ${input.facts.run.started_at}`,
          found: approval.expires_at,
        }),
      );
    if (Date.parse(approval.timestamp) > now)
      blockers.push(mismatch("timestamp", `not after ${input.facts.run.started_at}`, approval.timestamp));
    if (approval.mutation_mode !== subject.mutation_mode)
      blockers.push(mismatch("mutation_mode", subject.mutation_mode, approval.mutation_mode));
    if (!inner && approval.binding !== approvalBinding(subject))
      blockers.push(mismatch("binding", approvalBinding(subject), approval.binding));
    if (!inner && approval.statement !== approvalStatement(sentence))
      blockers.push(mismatch("statement", quoted(subject, sentence), "another sentence"));
    const ledger = input.facts.approval?.ledger;
    if (ledger !== (inner ? "outer-run" : "unused"))
      blockers.push(
        blocker("approval_consumed", approval.approval_id, {
          expected: "an entry that is free in the ledger of used approvals",
          found:
            ledger === "consumed"
              ? takenBy(input.facts.approval?.used_by)
              : (input.facts.approval?.problem ?? "nobody asked the ledger"),
        }),
      );
    return blockers;
  },
} satisfies Gate;

/** The sentence, where nothing in it is to be kept from a report: the path of a repository stands in the packet alone. */
function quoted({ target }: ApprovalSubject, sentence: ApprovalSentence): string {
  return target === null ? `"${approvalStatement(sentence)}"` : "of approval-packet.json (approval_command_text)";
}

function takenBy(run: string | undefined): string {
  return run === undefined ? "it is taken" : `it is taken, by the run ${run}`;
}

function mismatch(field: string, expected: string, found: string): Blocker {
  return blocker("approval_mismatch", `approval.${field}`, { expected, found });
}
