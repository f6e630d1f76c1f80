import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file that people write, as it was read: its bytes, or why there are none. */
export type FileRead = { ok: true; bytes: Buffer } | { ok: false; reason: string };

/**
 * Reads a file that a person named: a regular file within a bound, opened once, never through a link.
 * @param maxBytes larger files are not read
 */
export function readUserFile(path: string, maxBytes: number): FileRead {
  let fd: number;
  try {
    // O_NONBLOCK: a FIFO must not hold up the harness before it is known to be one.
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return { ok: false, reason: REASONS[codeOf(error)] ?? `it can't be opened (${codeOf(error)})` };
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return { ok: false, reason: "not a regular file" };
    if (stat.size > maxBytes) return { ok: false, reason: `${stat.size} bytes, expected at most ${maxBytes}` };
    return { ok: true, bytes: readFileSync(fd) };
  } catch (error) {
    return { ok: false, reason: `it can't be read (${codeOf(error)})` };
  } finally {
    closeSync(fd);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ELOOP: "a symbolic link, expected a file",
  EACCES: "this user may not read it",
  ENOTDIR: "a part of the path is not a folder",
};

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

/** Case that runs where none is named. */
export const DEFAULT_CASE = "r1-string-slugify";

/** Where users keep tasks of their own, below the working folder. */
export const OWN_TASKS = join(".harness", "tasks");

/** Folder of the cases that come with this program. @param root of this package */
export function shippedCases(root: string): string {
  return join(root, "fixtures", "cases");
}

/** Where the parts of a case lie. */
export interface CaseFolder {
  dir: string;
  contract: string;
  workspace: string;
  fakeScript: string;
  acceptance: string;
}

/**
 * The parts of a case folder. With a task file, everything else lies beside it.
 * @param contract path of the contract, where it is not `case.json`
 */
export function caseFolder(dir: string, contract = join(dir, "case.json")): CaseFolder {
  return {
    dir,
    contract,
    workspace: join(dir, "workspace"),
    fakeScript: join(dir, "fake.json"),
    acceptance: join(dir, "acceptance"),
  };
}
