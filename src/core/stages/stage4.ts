import { IDENTITY, ownershipOf, PLAIN, PROMOTES_NOTHING, type Stage } from "./stage";

/** What was approved, what the lane could commit to, what it did there, and what became of the repository. */
const FIELDS: Stage["proves"] = {
  ...IDENTITY,
  ...PROMOTES_NOTHING,
  approval_status: ({ report }) => report.approval_status,
  approval_state: ({ report }) => report.approval_state ?? null,
  branch_policy: ({ report }) => report.branch_policy ?? null,
  disposable_repository_dir: ({ report }) => report.disposable_repository_dir ?? null,
  disposition: ({ report }) => report.disposition ?? null,
  creation_source: ({ facts }) => facts.sandbox?.creation_source ?? null,
  ownership: ({ records }) => ownershipOf(records.sandbox),
  refs_before: ({ facts }) => facts.sandbox?.refs ?? null,
  refs_after: ({ facts }) => facts.sandbox_history?.refs ?? null,
  remotes_before: ({ facts }) => facts.sandbox?.remotes ?? null,
  remotes_after: ({ facts }) => facts.sandbox_history?.remotes ?? null,
  commits: ({ facts }) =>
    (facts.sandbox_history?.commits ?? []).map(({ id, subject, author, committer }) => ({
      ...{ id, subject, author, committer },
    })),
  forbidden_actions: ({ forbiddenActions }) => forbiddenActions,
};

/** Stage 4, the disposable sandbox (LADDER 3): a repository of the harness's own, which a person has approved, and which is thrown away. */
export const STAGE_4 = {
  ...PLAIN,
  number: 4,
  name: "disposable sandbox",
  mutationMode: "sandbox-repo",
  allowedMutationScope: "disposable repository only",
  target: "a disposable repository",
  proof: "stage4-disposable-sandbox-proof.json",
  proves: FIELDS,
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
