import { chmodSync, closeSync, lstatSync, renameSync, rmdirSync, unlinkSync } from "node:fs";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import { OWNER_FILE } from "../contain/owned";
import { fsPath, firstNames, openFolder, typeOf, type OpenFolder } from "./folder";
import { giveTurn, isTurnOver, newTurn, type Turn } from "./turns";

/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;

export interface RemoveOptions {
  /** A name of the uppermost folder that goes after everything else. */
  last?: string;
  /** Ends the removal half-way. */
  signal?: AbortSignal;
}

interface Removal extends RemoveOptions {
  top: OpenFolder;
  moved: number;
  turn: Turn;
}

/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
export async function removeTree(path: string, options: RemoveOptions = {}): Promise<void> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (typeOf(stats.mode) !== "dir") return unlinkSync(path);
  const top = openForRemoval(bytePathOf(path));
  try {
    await empty({ ...options, top, moved: 0, turn: newTurn() }, top, 1);
    const last = options.last === undefined ? null : fsPath(top.base + options.last);
    if (last !== null && lstatSync(last, { throwIfNoEntry: false }) !== undefined) unlinkSync(last);
  } finally {
    closeSync(top.fd);
  }
  rmdirSync(path);
}

/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
export function removeOwned(folder: string, signal?: AbortSignal): Promise<void> {
  return removeTree(folder, { last: OWNER_FILE, ...(signal === undefined ? {} : { signal }) });
}

/** Removes one name of an open folder, and all that is in it. */
export async function removeName(folder: OpenFolder, name: string): Promise<void> {
  await removeEntry({ top: folder, moved: 0, turn: newTurn() }, folder, name, 1);
}

/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
export async function removeBelow(root: string, path: BytePath): Promise<void> {
  const names = path.split("/");
  const last = names.pop()!;
  let folder = openFolder(bytePathOf(root));
  try {
    for (const name of names) {
      const inner = openFolder(folder.base + name);
      closeSync(folder.fd);
      folder = inner;
    }
    await removeName(folder, last);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") throw error;
  } finally {
    closeSync(folder.fd);
  }
}

function openForRemoval(path: string): OpenFolder {
  try {
    const folder = openFolder(path);
    if ((folder.stats.mode & 0o700) === 0o700) return folder;
    closeSync(folder.fd);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
  }
  chmodSync(fsPath(path), 0o700);
  return openFolder(path);
}

async function empty(removal: Removal, folder: OpenFolder, depth: number): Promise<void> {
  for (;;) {
    const first = firstNames(folder, BATCH);
    const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
    if (names.length === 0) return;
    for (const name of names) await removeEntry(removal, folder, name, depth);
  }
}

async function removeEntry(removal: Removal, folder: OpenFolder, name: string, depth: number): Promise<void> {
  if (isTurnOver(removal.turn)) await giveTurn(removal.turn, removal.signal);
  const path = folder.base + name;
  const stats = lstatSync(fsPath(path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (typeOf(stats.mode) !== "dir") return unlinkSync(fsPath(path));
  if (depth >= MAX_OPEN || path.length > MAX_PATH) {
    renameSync(fsPath(path), fsPath(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
    return;
  }
  const inner = openForRemoval(path);
  try {
    await empty(removal, inner, depth + 1);
  } finally {
    closeSync(inner.fd);
  }
  rmdirSync(fsPath(path));
}
