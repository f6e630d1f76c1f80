import { admittedBinary, approvalSentence, approvalSubject } from "../gates/approval";
import type { GateInput } from "../gates/gate";
import { sandboxRecordOf, sourceRecordOf, targetRecordOf } from "../gates/starting-tree";
import { laneOf } from "../lanes/lanes";
import { APPROVAL_SCOPE, approvalBinding, approvalStatement } from "../records/approval";
import { STAGE_RECORDS } from "../records/stage-records";
import { NOTHING_PROMOTED } from "../stages/stage";
import { commonFiles, RESULT_BUNDLE } from "./files";
import { forbiddenOfRun } from "./rules-of-run";

/**
 * The request for an approval (LADDER 5): everything that a person has to know who is to say its sentence. It is data and nothing that could
 * be executed, grants nothing, and is the one artifact of a blocked run that shows a target's path.
 * @returns null while there is no contract that could be approved
 */
export function approvalPacket(input: GateInput): Record<string, unknown> | null {
  const { contract, facts, stage } = input;
  const subject = approvalSubject(input);
  const sentence = approvalSentence(input);
  if (subject === null || sentence === null || !contract.ok) return null;
  const task = contract.value;
  const { request, source } = facts;
  return {
    schema_version: "1",
    packet: "approval",
    executable: false,
    case_id: task.case_id,
    stage: stage.number,
    mutation_mode: stage.mutationMode,
    allowed_mutation_scope: stage.allowedMutationScope,
    scope: APPROVAL_SCOPE,
    backend: request.lane,
    model_provider: request.model_provider,
    model: request.model,
    binary_sha256: admittedBinary(input),
    target: subject.target,
    admission: admissionOf(input),
    // What nobody has looked at yet is not known: gates of the repository come after the approval.
    observed_state: source?.before == null ? null : { branch: source.before.branch, clean: source.before.status.clean },
    task: { task_id: task.task_id, title: task.title, brief: task.brief, risk_class: task.risk_class },
    allowed_paths: task.allowed_paths,
    forbidden_paths: task.forbidden_paths,
    blocked_actions: forbiddenOfRun(input, task),
    success_criteria: [
      "every verification command exits with 0 on the change, in a clean checkout",
      "the change lies in the allowed paths, and in no forbidden one",
      "nothing that is blocked was seen to be done",
    ],
    validation_command: task.verification_commands ?? [],
    rollback_expectation: task.rollback_expectation ?? null,
    required_variables: variablesOf(input),
    evidence_afterwards: [
      ...commonFiles(input.derivation),
      ...(stage.proof === null ? [] : [stage.proof]),
      ...(stage.applies ? [RESULT_BUNDLE] : []),
    ],
    approval_command_text: approvalStatement(sentence),
    binding: approvalBinding(subject),
    ...NOTHING_PROMOTED,
  };
}

/** What a record of the stage says of the repository: who admitted it, and by what; null at stages without such a record. */
function admissionOf(input: GateInput): Record<string, unknown> | null {
  const source = sourceRecordOf(input);
  if (source !== null)
    return {
      record: STAGE_RECORDS.source,
      status: source.classification,
      approval_source: null,
      repository_owner: source.repository_owner,
      ownership_evidence: source.ownership_evidence,
      risk_classification: null,
    };
  const sandbox = sandboxRecordOf(input);
  if (sandbox !== null)
    return {
      record: STAGE_RECORDS.sandbox,
      status: sandbox.admission_status,
      approval_source: sandbox.approval_source,
      repository_owner: sandbox.repository_owner,
      ownership_evidence: sandbox.ownership_evidence,
      risk_classification: null,
    };
  const target = targetRecordOf(input);
  if (target === null) return null;
  return {
    record: STAGE_RECORDS.target,
    status: target.admission_status,
    approval_source: target.approval_source,
    repository_owner: target.repository_owner,
    ownership_evidence: target.ownership_evidence,
    risk_classification: target.risk_classification,
    allowed_paths: target.allowed_paths,
    forbidden_paths: target.forbidden_paths,
  };
}

/** Variables without which the approved run stays blocked, with their values where they are no secret. */
function variablesOf({ facts: { request }, stage }: GateInput): Record<string, string> {
  if (!laneOf(request.lane).isAgent) return {};
  return {
    [`CTO_HARNESS_ALLOW_${request.lane.toUpperCase()}`]: "1",
    CTO_HARNESS_CASE_STAGE: String(stage.number),
    ...(request.model_provider === null ? {} : { CTO_HARNESS_CASE_MODEL_PROVIDER: request.model_provider }),
    ...(request.model === null ? {} : { CTO_HARNESS_CASE_MODEL: request.model }),
  };
}
