import {
  constants,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writeAll } from "../worktree/pack";
import { areOne, hasCode, isMissing, look, makeShared, sync, textOf } from "./files";
import type { Target } from "./layout";
import { Refused } from "./refused";
import { share, type Sharing } from "./sharing";

/** A branch as HEAD names it; what git does not admit in a name of one could lead out of the folder of branches. */
const BRANCH = /^ref: (refs\/heads\/[^\x00-\x20\x7f~^:?*[\\]+)\n?$/;
const NO_BRANCH = /\/\.|\.\.|\/\/|\/$|@\{|\.lock(\/|$)/;

/**
 * The branch that HEAD is on.
 * @returns its full name, or null where HEAD is detached or something else
 */
export function branchOf(gitDir: string): string | null {
  const name = BRANCH.exec(utf8Of(join(gitDir, "HEAD")))?.[1];
  return name === undefined || NO_BRANCH.test(name) ? null : name;
}

/**
 * What a branch names, in its own file or among the packed ones.
 * @returns a commit id, or null where there is no such branch
 * @throws Refused `target_unsupported` where it is a symbolic one, or a link is on the way
 */
export function readRef({ commonDir }: Target, ref: string): string | null {
  const names = ref.split("/");
  const link = names.map((_name, at) => join(commonDir, ...names.slice(0, at + 1))).find(isLink);
  if (link !== undefined)
    throw new Refused(
      "target_unsupported",
      `expected no link on the way to ${ref}, found one at ${link}; name another repository`,
    );
  const loose = readLoose(join(commonDir, ref));
  if (loose !== null) {
    if (OID.test(loose)) return loose;
    throw new Refused(
      "target_unsupported",
      `expected a commit id in ${ref}, found another ref or none; use a branch of its own`,
    );
  }
  for (const line of utf8Of(join(commonDir, "packed-refs")).split("\n")) {
    const [oid, name] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
    if (name === ref && OID.test(oid)) return oid;
  }
  return null;
}

/** The commit that HEAD is at, on a branch or not. */
export function headOf(target: Target): string | null {
  const ref = branchOf(target.gitDir);
  if (ref !== null) return readRef(target, ref);
  const detached = utf8Of(join(target.gitDir, "HEAD")).trim();
  return OID.test(detached) ? detached : null;
}

function utf8Of(path: string): string {
  return Buffer.from(textOf(path) ?? "", "latin1").toString("utf8");
}

function isLink(path: string): boolean {
  return look(path)?.isSymbolicLink() === true;
}

function readLoose(path: string): string | null {
  try {
    return textOf(path)?.trim() ?? null;
  } catch (error) {
    // An empty folder may stand where a packed branch's file will be.
    if (hasCode(error, "EISDIR")) return null;
    throw error;
  }
}

const OID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Takes one of git's own locks by linking a file of ours to its name: whose it is can be told afterwards, by whoever holds the
 * file.
 * @returns false where somebody else has it
 */
export function takeGitLock(lock: string, token: string): boolean {
  try {
    linkSync(token, lock);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return areOne(lock, token);
    throw error;
  }
}

/** Gives it back, if it is ours. */
export function dropGitLock(lock: string, token: string): void {
  if (areOne(lock, token)) unlinkSync(lock);
}

/**
 * Moves a branch from one commit to another, as `git update-ref` does, and without its hooks: under the branch's lock, only if it
 * is still where it was, by one rename.
 * @param token durable file with the new commit id and a newline; it becomes the branch's
 * @throws Refused `target_busy` or `target_moved`
 */
export function moveRef(target: Target, ref: string, before: string, token: string): void {
  const path = join(target.commonDir, ref);
  const lock = `${path}.lock`;
  makeShared(dirname(path), target.sharing);
  if (!takeGitLock(lock, token))
    throw new Refused(
      "target_busy",
      `expected ${ref} to be free, found ${lock}; wait for the git that has it, or remove it where none runs`,
    );
  const found = readRef(target, ref);
  if (found !== before) {
    dropGitLock(lock, token);
    throw new Refused(
      "target_moved",
      `expected ${ref} at ${before}, found it at ${found ?? "nothing"}; run again from there`,
    );
  }
  removeEmptyFolders(path);
  renameSync(lock, path);
  sync(dirname(path));
}

/** Folders that git leaves where branches were that had this one's name before a slash. */
function removeEmptyFolders(path: string): void {
  if (look(path)?.isDirectory() !== true) return;
  for (const name of readdirSync(path)) removeEmptyFolders(join(path, name));
  rmdirSync(path);
}

/**
 * Adds a line to a reflog, unless it is its last one already. What a killed process wrote of that line is completed.
 * @param line with its newline
 */
export function addToReflog(path: string, line: string, sharing: Sharing | null): void {
  makeShared(dirname(path), sharing);
  const isNew = look(path) === null;
  const fd = openSync(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o666);
  try {
    if (isNew) share(path, sharing);
    const bytes = Buffer.from(line, "utf8");
    const { size, written } = ownEnd(fd, bytes);
    if (written === bytes.length) return;
    ftruncateSync(fd, size - written);
    try {
      writeAll(fd, bytes);
      fsyncSync(fd);
    } catch (error) {
      ftruncateSync(fd, size - written);
      throw error;
    }
  } finally {
    closeSync(fd);
  }
}

/**
 * Takes a line, or what was written of it, from the end of a reflog.
 * @param isNew whether there was none before, and none is to stay
 */
export function takeFromReflog(path: string, line: string, isNew: boolean): void {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  try {
    const { size, written } = ownEnd(fd, Buffer.from(line, "utf8"));
    if (written > 0) ftruncateSync(fd, size - written);
    if (isNew && size === written) rmSync(path, { force: true });
  } finally {
    closeSync(fd);
  }
}

/** How many bytes of that line stand at the end of a file, on a line of their own. */
function ownEnd(fd: number, line: Buffer): { size: number; written: number } {
  const { size } = fstatSync(fd);
  const tail = Buffer.alloc(Math.min(size, line.length + 1));
  for (let at = 0; at < tail.length;) at += readSync(fd, tail, at, tail.length - at, size - tail.length + at);
  const cut = tail.subarray(0, -1).lastIndexOf(0x0a) + 1;
  const last = tail.subarray(cut);
  const isWholeLine = cut > 0 || size === tail.length;
  return { size, written: isWholeLine && line.subarray(0, last.length).equals(last) ? last.length : 0 };
}
