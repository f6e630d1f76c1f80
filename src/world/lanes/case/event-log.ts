import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../../core/domain/digest";
import { CASE_EVENTS_FILE } from "../../../core/judge/files";
import { largestOf } from "../../../core/judge/file-limits";

/** Event logs of one run; a second one means that something of Case ran twice. */
const MAX_LOGS = 8;
/** As much as the judge reads. A long run's log has some MiB; tool results in it are cut by Case. */
export const MAX_EVENT_LOG_BYTES = largestOf(CASE_EVENTS_FILE);

const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
/** NONBLOCK: a FIFO in the place of the log must not hang the harness. */
const FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Opens Case's event log in a workspace in which the agent may be at work: no link is followed on the way, whatever is put
 * there, because each folder is reached through the descriptor of the one before.
 *
 * @returns a descriptor, which the caller closes; null where there is no log; a problem where it is not a plain file
 */
export function openEventLog(workspace: string, taskId: string): number | null | { problem: string } {
  const open: number[] = [];
  try {
    let folder = openSync(workspace, FOLDER);
    open.push(folder);
    for (const name of [".case", taskId, "events"]) {
      folder = openSync(beneath(folder, name), FOLDER);
      open.push(folder);
    }
    const logs = readdirSync(`/proc/self/fd/${folder}`).filter((name) => name.endsWith(".jsonl"));
    if (logs.length === 0) return null;
    if (logs.length > 1) return { problem: `${logs.length > MAX_LOGS ? "many" : logs.length} event logs of one run` };
    const file = openSync(beneath(folder, logs[0]!), FILE);
    const stats = fstatSync(file);
    if (stats.isFile() && stats.nlink === 1) return file;
    closeSync(file);
    return { problem: "the event log is not a plain file" };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    return code === "ENOENT" ? null : { problem: `the event log can't be opened (${code})` };
  } finally {
    for (const fd of open) closeSync(fd);
  }
}

function beneath(folder: number, name: string): string {
  return join(`/proc/self/fd/${folder}`, name);
}

/** Reads what an open log has from an offset on, at most `limit` bytes. */
export function readFrom(fd: number, offset: number, limit: number): Buffer {
  const size = Math.min(Math.max(0, fstatSync(fd).size - offset), limit);
  const buffer = Buffer.alloc(size);
  let got = 0;
  while (got < size) {
    const read = readSync(fd, buffer, got, size - got, offset + got);
    if (read === 0) break;
    got += read;
  }
  return buffer.subarray(0, got);
}

/** How much of a log was read while it was written, and what that was. */
export interface SeenLog {
  bytes: number;
  sha256: string;
}

/**
 * The whole event log, after everything of the lane is dead.
 * @param seen what of it was read before: Case only appends, an agent that takes its reviewer's word back does not
 * @returns null where there is none; a problem where there is one that can't be taken for it
 */
export function readEventLog(
  workspace: string,
  taskId: string,
  seen: SeenLog | null,
): Buffer | null | { problem: string } {
  const opened = openEventLog(workspace, taskId);
  if (opened === null) return seen === null || seen.bytes === 0 ? null : { problem: "the event log was removed" };
  if (typeof opened !== "number") return opened;
  try {
    if (fstatSync(opened).size > MAX_EVENT_LOG_BYTES)
      return { problem: `the event log has more than ${MAX_EVENT_LOG_BYTES} bytes` };
    const bytes = readFrom(opened, 0, MAX_EVENT_LOG_BYTES);
    if (seen !== null && (bytes.length < seen.bytes || sha256(bytes.subarray(0, seen.bytes)) !== seen.sha256))
      return { problem: "the event log is not what it was while the lane ran: it was rewritten" };
    return bytes;
  } finally {
    closeSync(opened);
  }
}
