import { IDENTITY, PLAIN, priorOf, PROMOTES_NOTHING, type Shown, type Stage } from "./stage";

const before = ({ facts }: Shown) => facts.source?.before ?? null;
const after = ({ facts }: Shown) => facts.source_after?.state ?? null;

/** The source before and after, the copy at both of its ends, and what differs from the run that proved stage 2. */
const FIELDS: Stage["proves"] = {
  ...IDENTITY,
  ...PROMOTES_NOTHING,
  source_repository_mutated: ({ report }) => report.source_repository_mutated ?? null,
  source_classification: ({ records }) => records.source?.classification ?? null,
  source_head_before: (shown) => before(shown)?.head ?? null,
  source_head_after: (shown) => after(shown)?.head ?? null,
  source_status_before: (shown) => before(shown)?.status ?? null,
  source_status_after: (shown) => after(shown)?.status ?? null,
  source_manifest_before: (shown) => before(shown)?.manifest ?? null,
  source_manifest_after: (shown) => after(shown)?.manifest ?? null,
  copy_clean_start: ({ copyCleanStart }) => copyCleanStart,
  copy_clean_end: ({ copyCleanEnd }) => copyCleanEnd,
  no_target_repository_inspected: ({ facts: { source } }) => (source === undefined ? true : !source.is_target),
  prior_stage: priorOf,
  stage2_comparison: ({ comparison }) => comparison,
};

/** Stage 3, the copied repo (LADDER 2): the HEAD of an owned and clean repository, copied; the repository itself is not touched. */
export const STAGE_3 = {
  ...PLAIN,
  number: 3,
  name: "copied repo",
  mutationMode: "copied-repo",
  allowedMutationScope: "copied local repository fixture only",
  target: "a copy of the source repository",
  proof: "stage3-copied-repo-proof.json",
  proves: FIELDS,
  executes: true,
  nests: ["stage1-refusal"],
  namesTarget: true,
  records: ["source"],
  priorStage: 2,
  startingTree: ["repository"],
  facts: ["stage_records", "prior_evidence", "source", "copy", "source_after"],
  reportFields: ["source_repository_mutated", "warnings"],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;
