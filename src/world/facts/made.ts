/**
 * What this installation has made: the digests of the reports of its passes, and of its runs that wait for a person, a line each, in the
 * user's state. A later stage, and a conclusion, ask for them, because a bundle that says of itself who made it says nothing.
 */
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { stateFolder } from "./state";

type Env = Readonly<Record<string, string | undefined>>;

/** A file for each kind. */
type Kind = "passes" | "awaiting";

/** What is read of it, from its end: some 200,000 passes. */
const MAX_READ_BYTES = 16 * 1024 * 1024;

/**
 * Remembers a pass. One write at the end of the file, so that runs at the same time keep each other's lines whole (write(2), O_APPEND).
 * @param report path of its `report.json`
 * @returns false where it can't be remembered: then nothing can be built on this run later
 */
export function notePass(env: Env, report: string): boolean {
  return note(env, "passes", report);
}

/** Remembers a run that waits for a person's word; as {@link notePass}. */
export function noteAwaiting(env: Env, report: string): boolean {
  return note(env, "awaiting", report);
}

function note(env: Env, kind: Kind, report: string): boolean {
  try {
    const digest = sha256(readFileSync(report));
    const path = fileOf(env, kind);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fd = openSync(
      path,
      constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      0o600,
    );
    try {
      return fstatSync(fd).isFile() && writeSync(fd, `${digest}\n`) === LINE_BYTES;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}

const LINE_BYTES = 65;

/** Whether this installation has made the pass whose report has this digest; false where nothing can be read. */
export function isOwnPass(env: Env, reportSha256: string): boolean {
  return isNoted(env, "passes", reportSha256);
}

/** Whether this installation has made the run that waits for a person, whose report has this digest. */
export function isOwnAwaiting(env: Env, reportSha256: string): boolean {
  return isNoted(env, "awaiting", reportSha256);
}

function isNoted(env: Env, kind: Kind, reportSha256: string): boolean {
  let fd: number;
  try {
    fd = openSync(fileOf(env, kind), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return false;
  }
  try {
    const { size, uid } = fstatSync(fd);
    if (uid !== process.geteuid?.()) return false;
    const bytes = Buffer.alloc(Math.min(size, MAX_READ_BYTES));
    const length = readSync(fd, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString("latin1", 0, length).split("\n").includes(reportSha256);
  } catch {
    return false;
  } finally {
    closeSync(fd);
  }
}

function fileOf(env: Env, kind: Kind): string {
  return join(stateFolder(env, "made"), kind);
}
