/** Content files that the judge reads; all of them are written before it is asked. */
export const FACTS_FILE = "facts.json";
export const CONTRACT_FILE = "task.contract.json";
export const CONTAINMENT_FILE = "containment.json";
export const BEFORE_FILE = "manifest.before.jsonl";
export const AFTER_FILE = "manifest.after.jsonl";
export const PATCH_FILE = "patch.diff";
/** Folders that a lane keeps for itself, where it has any. */
export const LANE_STATE_FILE = "backend/lane-state.tar";
export const STDOUT_FILE = "backend/stdout.log";
export const STDERR_FILE = "backend/stderr.log";
export const TEST_LOG_FILE = "test.log";
export const TRACE_FILE = "trace.jsonl";
export const RECORDS_FOLDER = "records/";

/** Files that a sealed bundle has whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
export const COMMON_FILES = [
  "report.json",
  "report.md",
  FACTS_FILE,
  "events.normalized.jsonl",
  TRACE_FILE,
  PATCH_FILE,
  TEST_LOG_FILE,
  CONTRACT_FILE,
  "eligibility.json",
  CONTAINMENT_FILE,
  BEFORE_FILE,
  AFTER_FILE,
  "SHA256SUMS",
] as const;

/** Where the commit of a result stands, as a git bundle over the commit that it was made from. */
export const RESULT_BUNDLE = "backend/result.bundle";

/** First words of the note that stands in place of a withheld file. */
export const WITHHELD_NOTE = "withheld: ";

/** Written when the gates are evaluated, and derived again from the evidence. */
export const ELIGIBILITY_FILE = "eligibility.json";

/** The request for an approval, of a run that is blocked for want of one (LADDER 5). */
export const APPROVAL_PACKET_FILE = "approval-packet.json";

/** Files that follow from the decision and are written after it (SPEC section 2, order of sealing). */
const DERIVED_FILES: readonly string[] = [
  "report.json",
  "report.md",
  "events.normalized.jsonl",
  TRACE_FILE,
  "SHA256SUMS",
  ELIGIBILITY_FILE,
  APPROVAL_PACKET_FILE,
];

/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
export const MARKER = /^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Proofs of a stage. */
export const PROOF = /^stage\d-[^/]*\.json$/;
const DERIVED = [MARKER, PROOF];

/** Whether a file of a bundle follows from the decision: the judge does not read it. */
export function isDerivedFile(name: string): boolean {
  return DERIVED_FILES.includes(name) || DERIVED.some((form) => form.test(name));
}
