import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type BigIntStats,
} from "node:fs";
import { dirname } from "node:path";
import type { Identity } from "../../core/target/journal";
import { writeAll } from "../worktree/pack";
import { type Sharing, share } from "./sharing";

/** The file's text (latin1), or null where there is none. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR");
}

/** Whether the system gave that code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

/** Creates a file that is on the disk when this returns; one that is there already is a fault. */
export function writeDurable(path: string, bytes: Uint8Array, mode = 0o600, sharing: Sharing | null = null): void {
  const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode);
  try {
    share(path, sharing);
    writeAll(fd, bytes);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes a folder of a git directory, with those above it; one that is there stays as it is. */
export function makeShared(path: string, sharing: Sharing | null, mode = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (hasCode(error, "ENOENT")) {
      makeShared(dirname(path), sharing, mode);
      makeShared(path, sharing, mode);
      return;
    }
    if (hasCode(error, "EEXIST")) return;
    throw error;
  }
  share(path, sharing);
}

/** Brings a file, or the names of a folder, to the disk. */
export function sync(path: string): void {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What is at a path, no link followed; null where there is nothing. */
export function look(path: string | Buffer): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** What tells a file from others; a rename or another name for it changes none of it. */
export function identityOf({ ino, size, mtimeNs, mode }: BigIntStats): Identity {
  return { ino: String(ino), size: String(size), mtimeNs: String(mtimeNs), mode: mode.toString(8) };
}

/** Whether two identities are of the same file, unchanged. */
export function isSame(a: Identity, b: Identity): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.mode === b.mode;
}

/** Whether two names are of one file. */
export function areOne(a: string, b: string): boolean {
  const [left, right] = [look(a), look(b)];
  return left !== null && right !== null && left.ino === right.ino && left.dev === right.dev;
}

/** Whether a setting of git's says no. */
export function isNo(value: string): boolean {
  return ["", "false", "no", "off", "0"].includes(value.toLowerCase());
}
