import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { HARNESS_FOLDER, STAGE_RECORDS, type StageRecord } from "../../core/records/stage-records";
import type { RunRequest } from "./request";

/** Where a record of the stage lies: as it was named, else by its usual name. */
export function placeOf(record: StageRecord, { stageRecords }: Pick<RunRequest, "stageRecords">, cwd: string): string {
  return stageRecords[record] ?? join(cwd, HARNESS_FOLDER, STAGE_RECORDS[record]);
}

/** What paths in a record are relative to: the folder that holds `.harness`, else that of the record. */
export function homeOf(record: string): string {
  const folder = dirname(record);
  return basename(folder) === HARNESS_FOLDER ? dirname(folder) : folder;
}

/**
 * Where a path leads that stands in a record, without a link on the way.
 * @returns null where nothing is there
 */
export function leadsTo(record: string, path: string): string | null {
  try {
    return realpathSync(resolve(homeOf(record), path));
  } catch {
    return null;
  }
}
