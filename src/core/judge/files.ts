/** The files of a bundle: one table, and what is asked of it. */
import { type Dated, type Derivation, rowsOf } from "../domain/derivation";
import { MAX_CONTRACT_BYTES, MAX_JUDGED_BYTES, MAX_REPORT_BYTES } from "../domain/limits";
import { laneOf } from "../lanes/lanes";
import type { LaneName } from "../domain/lane";
import { MAX_TRANSCRIPT_BYTES } from "../records/transcript";
import type { Stage } from "../stages/stage";

export const REPORT_FILE = "report.json";
export const REPORT_MD_FILE = "report.md";
export const SUMS_FILE = "SHA256SUMS";
export const FACTS_FILE = "facts.json";
export const EVENTS_FILE = "events.normalized.jsonl";
export const TRACE_FILE = "trace.jsonl";
export const CONTRACT_FILE = "task.contract.json";
/** Written when the gates are evaluated, and derived again from the evidence. */
export const ELIGIBILITY_FILE = "eligibility.json";
export const CONTAINMENT_FILE = "containment.json";
export const BEFORE_FILE = "manifest.before.jsonl";
export const AFTER_FILE = "manifest.after.jsonl";
export const PATCH_FILE = "patch.diff";
export const TEST_LOG_FILE = "test.log";
/** The request for an approval, of a run that is blocked for want of one (LADDER 5). */
export const APPROVAL_PACKET_FILE = "approval-packet.json";
export const STDOUT_FILE = "backend/stdout.log";
export const STDERR_FILE = "backend/stderr.log";
/** The gateway's record of the calls to a model. */
export const MODEL_CALLS_FILE = "backend/model-calls.jsonl";
/** Case's own event log, as it was taken out of the workspace. */
export const CASE_EVENTS_FILE = "backend/case-events.jsonl";
/** What was said in a run, in one form for all lanes; of a lane that keeps a record of it. */
export const TRANSCRIPT_FILE = "backend/transcript.jsonl";
/** Folders that a lane keeps for itself, where it has any. */
export const LANE_STATE_FILE = "backend/lane-state.tar";
/** Where the git bundle of a repository that was retained stands. */
export const SANDBOX_BUNDLE = "backend/sandbox.bundle";
/** Where the commit of a result stands, as a git bundle over the commit that it was made from. */
export const RESULT_BUNDLE = "backend/result.bundle";
export const RECORDS_FOLDER = "records/";

/** First words of the note that stands in place of a withheld file. */
export const WITHHELD_NOTE = "withheld: ";

const MIB = 1024 * 1024;

/** Largest `facts.json`, in bytes. */
export const MAX_FACTS_BYTES = 16 * MIB;

/** Longest note that stands in the place of a withheld file. */
export const MAX_NOTE_BYTES = 64 * 1024;

/** Files that follow from the others: a larger one differs, and by its digest that is seen without reading it again. */
const MAX_DERIVED_BYTES = 4 * MIB;

/** Unpacked size of a bundle: above any that the default limits allow, below what takes an hour to hash. */
export const MAX_BUNDLE_BYTES = 8 * 1024 * MIB;

/** One file, and everything that anybody asks of it. A file more is a row here, with its `since`. */
export interface BundleFile extends Dated<object> {
  name: string;
  /** Whose bundles may have it; without it, all. */
  of?: (lane: LaneName) => boolean;
  /** Bundles of which stages; without it, of all. */
  ofStage?: (stage: Stage) => boolean;
  /** Whether each sealed bundle has it, whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
  common?: true;
  /** It follows from the decision, and is written after it: the judge does not read it. */
  derived?: true;
  /** Only a lane that started leaves it behind. */
  started?: true;
  /** It tells when the run ended, so that it is written after that. */
  last?: true;
  /** In the bundle of a conclusion: of its own, or of the run in it, byte for byte. */
  concluded?: "own" | "copied";
  /**
   * How it is read: `whole` into memory, up to a size in bytes above which it is refused; piece by piece by what derives something of it
   * (`streamed`, in the order of this table); or only hashed, with its first bytes kept of a git bundle (`head`).
   */
  read: { whole: number } | "streamed" | "hashed" | "head";
}

const isAgent = (lane: LaneName) => laneOf(lane).isAgent;

export const BUNDLE_FILES: readonly BundleFile[] = [
  { name: REPORT_FILE, common: true, derived: true, concluded: "own", read: { whole: MAX_REPORT_BYTES } },
  { name: REPORT_MD_FILE, common: true, derived: true, last: true, concluded: "own", read: "hashed" },
  { name: FACTS_FILE, common: true, last: true, concluded: "own", read: { whole: MAX_FACTS_BYTES } },
  { name: EVENTS_FILE, common: true, derived: true, last: true, concluded: "own", read: "hashed" },
  { name: TRACE_FILE, common: true, derived: true, last: true, concluded: "own", read: { whole: 4 * MIB } },
  { name: CONTRACT_FILE, common: true, concluded: "copied", read: { whole: MAX_CONTRACT_BYTES } },
  { name: ELIGIBILITY_FILE, common: true, derived: true, concluded: "own", read: "hashed" },
  { name: CONTAINMENT_FILE, common: true, concluded: "copied", read: { whole: 4 * MIB } },
  { name: BEFORE_FILE, common: true, started: true, read: "streamed" },
  { name: AFTER_FILE, common: true, started: true, read: "streamed" },
  { name: PATCH_FILE, common: true, concluded: "copied", read: "streamed" },
  { name: TEST_LOG_FILE, common: true, concluded: "copied", read: { whole: 64 * MIB } },
  // A line for each name that a bundle can have.
  { name: SUMS_FILE, common: true, derived: true, concluded: "own", read: { whole: 8 * MIB } },
  { name: APPROVAL_PACKET_FILE, derived: true, read: "hashed" },
  { name: STDOUT_FILE, started: true, read: "streamed" },
  { name: STDERR_FILE, started: true, read: "streamed" },
  { name: MODEL_CALLS_FILE, of: isAgent, read: { whole: 16 * MIB } },
  { name: CASE_EVENTS_FILE, of: (lane) => laneOf(lane).log === "pipeline", started: true, read: { whole: 16 * MIB } },
  {
    name: TRANSCRIPT_FILE,
    of: (lane) => laneOf(lane).log !== null,
    started: true,
    read: { whole: MAX_TRANSCRIPT_BYTES },
  },
  { name: LANE_STATE_FILE, of: (lane) => laneOf(lane).state.length > 0, started: true, read: "hashed" },
  {
    name: SANDBOX_BUNDLE,
    ofStage: ({ records }) => records.some((kind) => kind === "sandbox"),
    started: true,
    read: "head",
  },
  { name: RESULT_BUNDLE, ofStage: ({ applies }) => applies, started: true, read: "head" },
];

const BY_NAME = new Map(BUNDLE_FILES.map((row) => [row.name, row]));
const named = (wanted: (row: BundleFile) => unknown) => BUNDLE_FILES.filter(wanted).map(({ name }) => name);

/** The row of a file; undefined for one that has none: a record, a marker, a proof, one of a nested bundle, or what no bundle has. */
export function rowOf(name: string): BundleFile | undefined {
  return BY_NAME.get(name);
}

/** Files that every sealed bundle of a derivation has, in the order of the table. */
export function commonFiles(derivation: Derivation): string[] {
  return rowsOf(BUNDLE_FILES, derivation)
    .filter(({ common }) => common)
    .map(({ name }) => name);
}

/** Files of a bundle of a lane, records, markers and proofs left out. @param stage of one stage; null: of any */
export function filesOfLane(lane: LaneName, stage: Stage | null, derivation: Derivation): string[] {
  return rowsOf(BUNDLE_FILES, derivation)
    .filter(({ of, ofStage }) => (of?.(lane) ?? true) && (stage === null || (ofStage?.(stage) ?? true)))
    .map(({ name }) => name);
}

/** Files that may be larger than anybody's memory; they are read piece by piece, in this order. */
export const STREAMED: readonly string[] = named(({ read }) => read === "streamed");

/** Files that are git bundles: of them the head is kept while they are hashed. */
export const GIT_BUNDLES: readonly string[] = named(({ read }) => read === "head");

/** Files that tell when the run ended. */
export const WRITTEN_LAST: readonly string[] = named(({ last }) => last);

/** Files of the bundle of a conclusion, its proof left out. */
export const CONCLUDED_FILES: readonly string[] = named(({ concluded }) => concluded);

/** Files of the first run that stand in the bundle of its conclusion, too, byte for byte. */
export const COPIED_FILES: readonly string[] = named(({ concluded }) => concluded === "copied");

/** Names at the top of a bundle, of any derivation. */
export const TOP_NAMES: readonly string[] = named(({ name }) => !name.includes("/"));

/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
export const MARKER = /^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Proofs of a stage. */
export const PROOF = /^stage\d-[^/]*\.json$/;
const DERIVED = [MARKER, PROOF];

/** Whether a file of a bundle follows from the decision: the judge does not read it. */
export function isDerivedFile(name: string): boolean {
  return rowOf(name)?.derived === true || DERIVED.some((form) => form.test(name));
}

/** The largest size of a file, in bytes, that is read at all, so that a larger one is refused before a byte of it is read. */
export function largestRead(name: string): number {
  const read = rowOf(name)?.read ?? "hashed";
  if (typeof read === "object") return read.whole;
  return read === "streamed" ? MAX_JUDGED_BYTES : MAX_BUNDLE_BYTES;
}

/**
 * How a file of a bundle is read: `whole` into memory, piece by piece by what derives something of it (`streamed`), or only
 * `hashed`, as raw output is and what no bundle has, whose name is its fault.
 */
export function howRead(name: string, size: number): "whole" | "streamed" | "hashed" {
  const read = rowOf(name)?.read ?? "hashed";
  // Raw output is only hashed; what is smaller than any archive may be the note in its place.
  if (typeof read === "object" || size <= MAX_NOTE_BYTES) return "whole";
  if (read === "streamed") return "streamed";
  return isDerivedFile(name) && size <= MAX_DERIVED_BYTES ? "whole" : "hashed";
}
