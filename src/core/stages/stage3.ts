import { identityOf, NOTHING_PROMOTED, PLAIN, type Shown, type Stage } from "./stage";

/** Stage 3, the copied repo (LADDER 2): the HEAD of an owned and clean repository, copied; the repository itself is not touched. */
export const STAGE_3 = {
  ...PLAIN,
  number: 3,
  name: "copied repo",
  mutationMode: "copied-repo",
  allowedMutationScope: "copied local repository fixture only",
  target: "a copy of the source repository",
  proof: "stage3-copied-repo-proof.json",
  prove,
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

/** The source before and after, the copy at both of its ends, and what differs from the run that proved stage 2. */
function prove(shown: Shown): Record<string, unknown> {
  const { source, source_after, prior_evidence } = shown.facts;
  const [before, after] = [source?.before ?? null, source_after?.state ?? null];
  const prior = prior_evidence?.bundle ?? null;
  return {
    ...identityOf(shown),
    ...NOTHING_PROMOTED,
    source_repository_mutated: shown.report.source_repository_mutated ?? null,
    source_classification: shown.records.source?.classification ?? null,
    source_head_before: before?.head ?? null,
    source_head_after: after?.head ?? null,
    source_status_before: before?.status ?? null,
    source_status_after: after?.status ?? null,
    source_manifest_before: before?.manifest ?? null,
    source_manifest_after: after?.manifest ?? null,
    copy_clean_start: shown.copyCleanStart,
    copy_clean_end: shown.copyCleanEnd,
    no_target_repository_inspected: source === undefined ? true : !source.is_target,
    prior_stage: prior === null ? null : { run_id: prior.run_id, report_sha256: prior.report_sha256 },
    stage2_comparison: shown.comparison,
  };
}
