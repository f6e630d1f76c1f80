import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entryOf, worded } from "../../core/domain/blocker";
import { REPORT_FILE, REPORT_MD_FILE } from "../../core/judge/files";
import type { FileDigest } from "../../core/judge/seal";
import { parseReport, type Report } from "../../core/records/report";
import { reportMarkdown } from "../../core/report/markdown";
import {
  listRuns,
  removeRun,
  resolveRunsDir,
  type RunSummary,
  runsToPrune,
  sizeOfRun,
} from "../../world/evidence/runs";
import type { Io } from "../io";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The runs of a folder, the newest first. */
export interface Runs {
  folder: string;
  runs: readonly RunSummary[];
}

/** Lists the runs of the folder that is named, or of the one where they usually are. */
export function runsOf(named: string | undefined, { env, cwd }: Pick<Io, "env" | "cwd">): Runs {
  const folder = resolveRunsDir({ flag: named, env, cwd });
  return { folder, runs: listRuns(folder) };
}

/**
 * Removes the runs that no bound keeps; the newest pass of each lane and stage stays, and what may still be running.
 * @param keep how many of the newest stay; undefined for no such bound
 * @param days age in days up to which all stay; undefined for no such bound
 * @param dry whether nothing is touched
 * @returns what is gone, or would be
 */
export function pruneRuns(
  { folder, runs }: Runs,
  { keep, days, dry }: { keep: number | undefined; days: number | undefined; dry: boolean },
): (RunSummary & { bytes: number })[] {
  const policy = { keep, youngerThanMs: days === undefined ? undefined : days * DAY_MS, nowMs: Date.now() };
  const gone = runsToPrune(runs, policy).map((one) => ({ ...one, bytes: sizeOfRun(one.dir) }));
  if (!dry) for (const one of gone) removeRun(folder, one.runId);
  return gone;
}

/** The report of a run for people. */
export function markdownOf(report: Report): string {
  return reportMarkdown(report, digestsOf(report));
}

/**
 * The report of a run, unverified, in this program's own words: nobody has shown who wrote what stands in its folder for people.
 * Null where there is none that this version can read; `verify` names what is wrong with it.
 */
export function reportOf(one: RunSummary): Report | null {
  if (one.state !== "sealed") return null;
  const parsed = parseReport(readFileSync(join(one.dir, REPORT_FILE)));
  if (!parsed.ok) return null;
  const [first] = parsed.value.blockers;
  return {
    ...parsed.value,
    failure_reason: first === undefined ? null : entryOf(first.code).phrase,
    blockers: parsed.value.blockers.map(worded),
  };
}

/** The files of the table in `report.md`, as the report lists them. */
function digestsOf({ artifact_digests, freshness }: Report): Map<string, FileDigest> {
  return new Map(
    Object.entries(artifact_digests)
      .filter(([file]) => file !== REPORT_FILE && file !== REPORT_MD_FILE)
      .map(([file, sha256]) => [file, { sha256, size: freshness[file]?.size ?? 0 }]),
  );
}
