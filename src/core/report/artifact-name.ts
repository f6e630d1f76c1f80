/** Beginning of the names that the action gives its artifacts. */
export const EVIDENCE_PREFIX = "harness-evidence-";

/** Name of the artifact with the evidence of a run, where the workflow gives it no other. */
export function evidenceName(runId: string): string {
  return `${EVIDENCE_PREFIX}${runId}`;
}
