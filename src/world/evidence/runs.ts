import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { MAX_REPORT_BYTES } from "../../core/domain/limits";
import { RUN_ID } from "../../core/domain/run-id";
import type { Status } from "../../core/domain/status";
import type { JsonValue } from "../../core/formats/canonical-json";
import { strictJsonParse } from "../../core/formats/strict-json";

/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;

export interface RunsDirInputs {
  /** The value of `--runs-dir`, where it was given. */
  flag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** What a relative path is relative to. */
  cwd: string;
}

/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
export function resolveRunsDir({ flag, env, cwd }: RunsDirInputs): string {
  const named = flag || env["CTO_HARNESS_RUNS_DIR"];
  if (named) return path.resolve(cwd, named);
  const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes(
    "true",
  );
  const runnerTemp = env["RUNNER_TEMP"];
  if (inCi && runnerTemp) return path.resolve(cwd, runnerTemp, "harness-runs");
  const state = env["XDG_STATE_HOME"];
  // The XDG base directory specification wants relative values to be ignored.
  const base = state && path.isAbsolute(state) ? state : path.join(homeOf(env), ".local", "state");
  return path.join(base, "case-harness", "runs");
}

function homeOf(env: RunsDirInputs["env"]): string {
  const home = env["HOME"];
  if (home && path.isAbsolute(home)) return home;
  try {
    // What the user database says; os.homedir() would read HOME of this process again.
    return os.userInfo().homedir;
  } catch (cause) {
    throw new Error(
      "Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.",
      {
        cause,
      },
    );
  }
}

/** How far the evidence of a run came. */
export type RunState = "sealed" | "partial" | "unfinished" | "unreadable";

/** A run as its folder and its report say, unverified. */
export interface RunSummary {
  runId: string;
  dir: string;
  caseId: string;
  /** RFC 3339 UTC, from the run's id. */
  startedAt: string;
  state: RunState;
  /** Null unless sealed. */
  status: Status | null;
  /** A cassette answered in place of the model. */
  replay: boolean;
  stage: number | null;
  backend: string | null;
  failureReason: string | null;
}

/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
export function listRuns(runsDir: string): RunSummary[] {
  let names: string[];
  try {
    names = fs.readdirSync(runsDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(`Expected a readable runs folder at ${runsDir}, found ${(error as NodeJS.ErrnoException).code}.`, {
      cause: error,
    });
  }
  const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
  return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}

/** One run, or null where that id has no folder (a link is none). */
export function findRun(runsDir: string, runId: string): RunSummary | null {
  const match = RUN_ID.exec(runId);
  const dir = path.join(runsDir, runId);
  if (match === null || !(fs.lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false)) return null;
  const base = {
    runId,
    dir,
    caseId: match[1]!,
    startedAt: timeOf(runId),
    status: null,
    replay: false,
    stage: null,
    backend: null,
    failureReason: null,
  };
  const text = readPlain(path.join(dir, "report.json"));
  if (text === "missing") {
    return { ...base, state: fs.existsSync(path.join(dir, "report.partial.json")) ? "partial" : "unfinished" };
  }
  const parsed = text === "unreadable" ? null : strictJsonParse(text, { maxBytes: MAX_REPORT_BYTES, escapedNul: true });
  const report = parsed === null || "problem" in parsed ? null : parsed.value;
  if (!isObject(report) || !isStatus(report["status"])) return { ...base, state: "unreadable" };
  const { stage, backend, failure_reason: reason } = report;
  return {
    ...base,
    state: "sealed",
    status: report["status"],
    replay: report["replay"] !== undefined,
    stage: typeof stage === "number" ? stage : null,
    backend: typeof backend === "string" ? backend : null,
    failureReason: typeof reason === "string" ? reason : null,
  };
}

/** Bytes of a run's files, links counted as themselves. */
export function sizeOfRun(dir: string): number {
  let total = 0;
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name);
    if (entry.isDirectory()) total += sizeOfRun(at);
    else total += fs.lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
  }
  return total;
}

export interface PrunePolicy {
  /** Keep this many of the newest runs. */
  keep?: number | undefined;
  /** Keep runs that are younger than this, in milliseconds. */
  youngerThanMs?: number | undefined;
  /** The time now, in milliseconds. */
  nowMs: number;
}

/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
export function runsToPrune(runs: readonly RunSummary[], policy: PrunePolicy): RunSummary[] {
  const proofs = new Set<string>();
  return runs.filter((run, index) => {
    const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
    const isNewestPass = proof !== null && !proofs.has(proof);
    if (proof !== null) proofs.add(proof);
    const age = policy.nowMs - Date.parse(run.startedAt);
    const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
    const isKept =
      (policy.keep !== undefined && index < policy.keep) ||
      (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
    return !isNewestPass && !mayBeRunning && !isKept;
  });
}

/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
export function removeRun(runsDir: string, runId: string): void {
  if (!RUN_ID.test(runId)) throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
  for (const name of [runId, `${runId}.attest`]) fs.rmSync(path.join(runsDir, name), { recursive: true, force: true });
}

function timeOf(runId: string): string {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId)!;
  return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}

/** The bytes of a file that is no link and not too large. */
function readPlain(file: string): Uint8Array | "missing" | "unreadable" {
  let fd: number;
  try {
    fd = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "unreadable";
  }
  try {
    const stats = fs.fstatSync(fd);
    return stats.isFile() && stats.size <= MAX_REPORT_BYTES ? fs.readFileSync(fd) : "unreadable";
  } finally {
    fs.closeSync(fd);
  }
}

function isObject(value: JsonValue | null): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStatus(value: JsonValue | undefined): value is Status {
  return value === "pass" || value === "fail" || value === "blocked";
}
