import { closeSync, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { bytePathOf, displayPath, type BytePath } from "../../core/domain/bytes";
import { fsPath, OPEN_FILE, openFolder, typeOf, type OpenFolder } from "./folder";

/** The agent's repository can't be read; the message says why. */
export class Unreadable extends Error {}

/**
 * Reads the `.git` of a workspace as plain files: no git runs, no link is followed.
 * @returns what `read` gives, or why that can't be read
 */
export function withGitFolder<T>(workspace: string, read: (git: OpenFolder) => T): T | { problem: string } {
  let git: OpenFolder;
  try {
    git = openFolder(`${bytePathOf(workspace)}/.git`);
  } catch (error) {
    return { problem: `its .git can't be opened as a folder (${(error as NodeJS.ErrnoException).code ?? "unknown"})` };
  }
  try {
    if (exists(git, "commondir")) throw new Unreadable("it takes its objects and refs from another repository");
    return read(git);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code.startsWith("ERR_")) throw error;
    return { problem: `it can't be read (${code})` };
  } finally {
    closeSync(git.fd);
  }
}

/** Whether a folder has a name. */
export function exists(folder: OpenFolder, name: string): boolean {
  return lstatSync(fsPath(folder.base + name), { throwIfNoEntry: false }) !== undefined;
}

/** Content of a regular file as latin1, or null when there is none. @throws Unreadable */
export function readText(folder: OpenFolder, name: string, most: number): string | null {
  if (!exists(folder, name)) return null;
  const fd = openSync(fsPath(folder.base + name), OPEN_FILE);
  try {
    const { mode, size } = fstatSync(fd);
    if (typeOf(mode) !== "file") throw new Unreadable(`${displayPath(name as BytePath)} is no file`);
    if (size > most) throw new Unreadable(`${displayPath(name as BytePath)} is larger than ${most} bytes`);
    return readAt(fd, 0, size).toString("latin1");
  } finally {
    closeSync(fd);
  }
}

/** Up to `length` bytes from a position; fewer at the end of the file. */
export function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
