import { identityOf, NOTHING_PROMOTED, PLAIN, type Shown, type Stage } from "./stage";

/**
 * Stage 5, the owned noncritical repository (LADDER 4): a lane works on a copy of an admitted target, the harness applies the verified result
 * as one commit, and a person decides whether it counts.
 */
export const STAGE_5 = {
  ...PLAIN,
  number: 5,
  name: "owned noncritical repo",
  mutationMode: "owned-noncritical-repo",
  allowedMutationScope: "explicitly owned low-risk repository only",
  target: "the target repository",
  proof: "stage5-owned-repo-proof.json",
  prove,
  executes: true,
  nests: ["stage1-refusal"],
  namesTarget: true,
  records: ["target"],
  priorStage: 4,
  approval: true,
  startingTree: ["repository"],
  workingBranch: (runId) => `harness/${runId}`,
  applies: true,
  facts: ["stage_records", "prior_evidence", "target", "sandbox", "sandbox_history"],
  reportFields: [
    "approval_state",
    "branch_policy",
    "source_repository_mutated",
    "warnings",
    "target_repository_admission_status",
    "target_repository_start_clean",
    "target_repository_ending_clean",
    "target_commit_before",
    "target_commit",
    "forbidden_actions",
    "public_publication_attempted",
    "approval_source",
    "validation_command",
    "validation_result",
    "operator_outcome",
    "operator",
    "rollback",
  ],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;

/** The target before and after, what was applied to it, by whose leave, and how it is taken back. */
function prove(shown: Shown): Record<string, unknown> {
  const { facts, report, records } = shown;
  const { target, application, sandbox, sandbox_history: history } = facts;
  const prior = facts.prior_evidence?.bundle ?? null;
  const wasFound = (code: string) => report.blockers.some((found) => found.code === code);
  return {
    ...identityOf(shown),
    ...NOTHING_PROMOTED,
    target_repository_admission_status: report.target_repository_admission_status ?? null,
    risk_classification: records.target?.risk_classification ?? null,
    ownership:
      records.target === null
        ? null
        : {
            repository_owner: records.target.repository_owner,
            ownership_evidence: records.target.ownership_evidence,
          },
    approval_source: report.approval_source ?? null,
    approval_status: report.approval_status,
    approval_state: report.approval_state ?? null,
    target_repository_start_clean: report.target_repository_start_clean ?? null,
    target_repository_ending_clean: report.target_repository_ending_clean ?? null,
    target_commit_before: report.target_commit_before ?? null,
    target_commit: report.target_commit ?? null,
    target_branch: application?.branch ?? null,
    target_recovered: target?.recovered ?? null,
    application: application === undefined ? null : application.outcome,
    judged_sha256: application?.judged_sha256 ?? null,
    result_bundle_sha256: application?.bundle_sha256 ?? null,
    changed_files: report.changed_files,
    changed_files_of_target: application?.changed_files ?? [],
    allowed_paths_passed: report.allowed_writes_passed && !wasFound("disallowed_file_change"),
    forbidden_paths_passed: report.forbidden_paths_passed && !wasFound("forbidden_path_change"),
    source_repository_mutated: report.source_repository_mutated ?? null,
    copy_clean_start: shown.copyCleanStart,
    copy_clean_end: shown.copyCleanEnd,
    branch_policy: report.branch_policy ?? null,
    refs_before: sandbox?.refs ?? null,
    refs_after: history?.refs ?? null,
    remotes_after: history?.remotes ?? null,
    forbidden_actions: shown.forbiddenActions,
    public_publication_attempted: report.public_publication_attempted ?? null,
    case_process_started: report.case_process_started,
    validation_command: report.validation_command ?? [],
    validation_result: report.validation_result ?? null,
    operator_outcome: report.operator_outcome ?? null,
    operator: report.operator ?? null,
    rollback: report.rollback ?? null,
    prior_stage: prior === null ? null : { run_id: prior.run_id, report_sha256: prior.report_sha256 },
    stage4_comparison: shown.comparison,
  };
}
