import { join, resolve } from "node:path";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { HARNESS_FOLDER, STAGE_RECORDS, TARGET_RECORD_VARIABLE } from "../../core/records/stage-records";
import { parseTarget } from "../../core/records/target";
import { readUserFile } from "../../world/facts/case";
import { recoverTarget } from "../../world/target/recover";
import { lookAtTarget } from "../../world/target/start";
import type { Io } from "../io";

/** Where the target lies that the record of the working folder admits, or the one that is named; null without one. */
export function targetHere({ env, cwd }: Io): string | null {
  const named = env[TARGET_RECORD_VARIABLE] ?? "";
  const read = readUserFile(
    named === "" ? join(cwd, HARNESS_FOLDER, STAGE_RECORDS.target) : resolve(cwd, named),
    MAX_RECORD_BYTES,
  );
  const record = read.ok ? parseTarget(read.bytes) : null;
  // By a record that admits nothing, nothing is touched.
  if (record?.ok !== true || record.value.admission_status !== "admitted") return null;
  return record.value.target_repository_path;
}

/** What keeps a run from beginning in a target because an earlier one was ended there; null where nothing does. */
export async function unfinishedIn(path: string): Promise<string | null> {
  try {
    const { refused } = await lookAtTarget(path, { mend: false });
    return refused?.code === "target_unfinished" ? refused.message : null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Finishes what an earlier run left in a target, or takes it back, and says which; as the next run would. */
export async function mendTarget(path: string): Promise<{ ok: boolean; said: string }> {
  try {
    const { state, said } = await recoverTarget(path);
    return { ok: state !== "unfinished", said };
  } catch (error) {
    return { ok: false, said: (error as Error).message };
  }
}
