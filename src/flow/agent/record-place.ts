import { join, resolve } from "node:path";
import { agentRecordFile } from "../../core/records/admission-facts";
import type { AgentLane } from "../../core/records/agent";
import type { SchemaName } from "../../core/records/schemas";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { keepSchema, replaceFile, shownPath } from "../records/files";
import { type Before, mayWrite } from "./standing";

/** Where a record is to be written. */
export interface RecordPlace extends Before {
  /** Absolute. */
  path: string;
}

/**
 * Looks whether a record may be written.
 * @param asked which file, undefined for that of the folder of records; and whether one that is filled in is written over
 * @param empty fields of the record that only its template leaves empty
 * @param kept what of one that is written over stays in `previous`
 * @returns `usage` where it may not
 */
export async function placeOf(
  lane: AgentLane,
  asked: { record: string | undefined; replace: boolean },
  cwd: string,
  empty: readonly string[],
  kept: "pin" | "version",
): Promise<RecordPlace | { usage: string }> {
  const path = resolve(cwd, asked.record ?? join(HARNESS_FOLDER, agentRecordFile(lane)));
  const replaces = `writes over it, keeps its ${kept} in \`previous\`, and admits nothing of it`;
  const found = await mayWrite(path, shownPath(cwd, path), empty, asked.replace ? null : replaces);
  return "usage" in found ? found : { path, ...found };
}

/**
 * Writes a record, and the schema that it names beside the folder's own.
 * @returns `usage` where it can't be written, or null
 */
export async function putRecord(
  lane: AgentLane,
  { path }: RecordPlace,
  cwd: string,
  record: object,
  schema: SchemaName,
): Promise<{ usage: string } | null> {
  const problem = await replaceFile(cwd, path, `${JSON.stringify(record, null, 2)}\n`);
  if (problem !== null) return { usage: `${shownPath(cwd, path)} can't be written: ${problem}` };
  if (path === resolve(cwd, HARNESS_FOLDER, agentRecordFile(lane))) await keepSchema(cwd, schema);
  return null;
}
