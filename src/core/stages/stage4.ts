import { identityOf, NOTHING_PROMOTED, PLAIN, type Shown, type Stage } from "./stage";

/** Stage 4, the disposable sandbox (LADDER 3): a repository of the harness's own, which a person has approved, and which is thrown away. */
export const STAGE_4 = {
  ...PLAIN,
  number: 4,
  name: "disposable sandbox",
  mutationMode: "sandbox-repo",
  allowedMutationScope: "disposable repository only",
  target: "a disposable repository",
  proof: "stage4-disposable-sandbox-proof.json",
  prove,
  executes: true,
  nests: ["stage1-refusal"],
  namesTarget: true,
  records: ["sandbox"],
  priorStage: 3,
  approval: true,
  startingTree: ["case", "repository"],
  workingBranch: (runId) => `harness/${runId}`,
  facts: ["stage_records", "prior_evidence", "sandbox", "sandbox_history", "disposal"],
  reportFields: ["approval_state", "branch_policy", "disposable_repository_dir", "disposition", "warnings"],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;

/** What was approved, what the lane could commit to, what it did there, and what became of the repository. */
function prove(shown: Shown): Record<string, unknown> {
  const { sandbox, sandbox_history: history } = shown.facts;
  const { report, records } = shown;
  return {
    ...identityOf(shown),
    ...NOTHING_PROMOTED,
    approval_status: report.approval_status,
    approval_state: report.approval_state ?? null,
    branch_policy: report.branch_policy ?? null,
    disposable_repository_dir: report.disposable_repository_dir ?? null,
    disposition: report.disposition ?? null,
    creation_source: sandbox?.creation_source ?? null,
    ownership:
      records.sandbox === null
        ? null
        : {
            repository_owner: records.sandbox.repository_owner,
            ownership_evidence: records.sandbox.ownership_evidence,
          },
    refs_before: sandbox?.refs ?? null,
    refs_after: history?.refs ?? null,
    remotes_before: sandbox?.remotes ?? null,
    remotes_after: history?.remotes ?? null,
    commits: (history?.commits ?? []).map(({ id, subject, author, committer }) => ({ id, subject, author, committer })),
    forbidden_actions: shown.forbiddenActions,
  };
}
