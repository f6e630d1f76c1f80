import { asOf, type Derivation, type Former } from "./derivation";

/** Largest file of a bundle that the judge reads whole, in bytes: Node makes no longer text, and `verify` needs its double. */
export const MAX_JUDGED_BYTES = 512 * 1024 * 1024;

/**
 * Bounds of a run (SPEC section 4); a contract's `limits` lowers or raises each by its name. Bytes unless the name says
 * otherwise.
 */
export const DEFAULT_LIMITS = {
  /** One changed file; larger ones are no patch that a person would review. */
  changed_file_bytes: 64 * 1024 * 1024,
  /** Files that differ from the starting tree; more are no result that a person would review. */
  changed_files: 50_000,
  /** One file, changed or not; refused by its size before it is read. */
  file_bytes: 1024 * 1024 * 1024,
  /** Files, folders and links of a tree. */
  entries: 250_000,
  tree_bytes: 4 * 1024 * 1024 * 1024,
  /** The patch of all changed files together, with what they were before. */
  patch_bytes: MAX_JUDGED_BYTES,
  /** Folders below each other. */
  depth: 128,
  /** Lane output kept; the rest is counted and dropped. */
  lane_output_bytes: 64 * 1024 * 1024,
  test_output_bytes: 16 * 1024 * 1024,
  lane_seconds: 600,
  /** Without a sign of life for so long after a committed result, a lane is lingering and is ended (SPEC section 11). */
  linger_seconds: 60,
  verification_seconds: 600,
  /** All setup commands together. */
  setup_seconds: 600,
  processes: 512,
  /** Of everything contained together where a control group can be made, of each process otherwise. */
  memory_bytes: 4 * 1024 * 1024 * 1024,
  /** Each private folder in memory: `/tmp`, `/dev/shm`, and the home where setup made none. */
  scratch_bytes: 1024 * 1024 * 1024,
} as const;

/**
 * Bounds of what a run asks of its model (LADDER 9), by the same `limits`: calls that go to it, tokens of them, US dollars; the probe's
 * count, too. Null is no bound of the contract's.
 */
export const DEFAULT_MODEL_LIMITS = {
  /** Case takes 12 calls for a small fix; long tasks some hundreds. */
  model_requests: 2000,
  model_input_tokens: null,
  model_output_tokens: null,
  model_cost_usd: null,
} as const satisfies Readonly<Record<string, number | null>>;

export type ModelLimitName = keyof typeof DEFAULT_MODEL_LIMITS;
export type ModelLimits = Record<ModelLimitName, number | null>;
export const MODEL_LIMIT_NAMES = Object.keys(DEFAULT_MODEL_LIMITS) as ModelLimitName[];

/** What former derivations took where a contract names nothing. A ceiling is never lowered: contracts that were valid stay so. */
export const FORMER_LIMITS: Former<Limits> = [];
export const FORMER_MODEL_LIMITS: Former<ModelLimits> = [];

/** The bounds of a run of a derivation whose contract names none. */
export function defaultLimits(derivation: Derivation): Limits {
  const { former: _former, ...limits } = asOf({ ...DEFAULT_LIMITS, former: FORMER_LIMITS }, derivation);
  return limits;
}

/** The same of what it asks of its model. */
export function defaultModelLimits(derivation: Derivation): ModelLimits {
  const { former: _former, ...limits } = asOf({ ...DEFAULT_MODEL_LIMITS, former: FORMER_MODEL_LIMITS }, derivation);
  return limits;
}

/** What the probe alone may take, which may be asked twice, and one call beside it: with less, no run can begin. */
export const LOWEST_MODEL_LIMITS = {
  model_requests: 3,
  model_input_tokens: 4096,
  model_output_tokens: 2048,
} as const satisfies Partial<Record<ModelLimitName, number>>;

/** Space that stays free for the evidence, on the file system that a lane can fill. */
export const DISK_RESERVE_BYTES = 256 * 1024 * 1024;

/**
 * Bytes that are taken in the bundle's folder before anything of an agent starts, and given back when the evidence needs them: the
 * most that is written of a run whose disk was filled. There is no patch then, and there are both manifests (a line has some 320
 * bytes), all output, and facts, trace, events and reports.
 */
export function evidenceReserveBytes({ lane_output_bytes, test_output_bytes, entries }: Limits): number {
  return lane_output_bytes + test_output_bytes + 2 * entries * MANIFEST_LINE_BYTES + OTHER_EVIDENCE_BYTES;
}

const MANIFEST_LINE_BYTES = 320;
const OTHER_EVIDENCE_BYTES = 16 * 1024 * 1024;

/** Files that a bundle may still get by then, with those of the bundles nested in it. */
export const EVIDENCE_FILES = 128;

/** The same in the work folder, for what the harness itself has to write there before it can judge. */
export const WORK_RESERVE_BYTES = 8 * 1024 * 1024;
export const WORK_RESERVE_FILES = 64;

/** Findings of one kind that the facts name, with their paths; the others are counted, whatever a hostile workspace holds. */
export const MAX_NAMED_FINDINGS = 500;

/** A contract is read by people; one larger than this is not one. */
export const MAX_CONTRACT_BYTES = 1024 * 1024;

/** A report is an index; the list of changed files is what makes it long, and all paths that a tree may have stay below this. */
export const MAX_REPORT_BYTES = 48 * 1024 * 1024;

export type LimitName = keyof typeof DEFAULT_LIMITS;
export type Limits = Record<LimitName, number>;
export const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as LimitName[];

/** How far a contract may raise those limits that keep evidence small enough to be judged, and judged again. */
export const HIGHEST_LIMITS: Partial<Limits> = {
  /** As much as `applyDelta` makes. */
  changed_file_bytes: 1024 * 1024 * 1024,
  /** With these two and paths of `MAX_PATHS_BYTES`, a bundle is verified within 256 MiB of memory (`verify-memory.test.ts`). */
  changed_files: 60_000,
  entries: 350_000,
  patch_bytes: MAX_JUDGED_BYTES,
  /** Redaction may make it longer. */
  lane_output_bytes: MAX_JUDGED_BYTES / 2,
  /** `test.log`, which is read whole, holds half as much again of setup, and the lines of the harness's own. */
  test_output_bytes: 32 * 1024 * 1024,
};
