import { type BigIntStats, closeSync, lstatSync } from "node:fs";
import type { BytePath } from "../../core/domain/bytes";
import { fsPath, listFolder, type Name, nameOf, openFolder, type OpenFolder } from "./folder";
import { giveTurn, isTurnOver, type Turn } from "./turns";

/** Folders below each other that are gone into; each takes a descriptor. What lies deeper is not counted. */
const MAX_DEPTH = 256;

/** Names of one folder that are held in memory. */
const MAX_NAMES = 250_000;

/** What tells a file from every other one of the machine. */
export function inodeOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

interface Search {
  /** Entries that are counted at most. */
  most: number;
  /** Of the file system of the workspace: nothing of another one is looked at. */
  device: number;
  turn: Turn;
  signal?: AbortSignal | undefined;
}

/** How what nobody judges is counted. */
export interface CountBelow extends Search {
  /** Whether an entry is judged all the same; null where none can be. */
  isKept: ((path: BytePath, isFolder: boolean) => boolean) | null;
  /** Judges such an entry. */
  visit(folder: OpenFolder, found: Name, path: BytePath, depth: number): Promise<void>;
}

interface Counted {
  entries: number;
  /** False where a bound, or a folder that can't be read, left something out. */
  complete: boolean;
}

/**
 * Counts what is in a folder by the names that folders list. No file is opened and no link is followed; what can't be looked into
 * is passed over.
 */
export async function countBelow(
  search: CountBelow,
  parent: OpenFolder,
  name: string,
  path: BytePath,
): Promise<Counted> {
  const counted: Counted = { entries: 0, complete: true };
  await inFolder(search, counted, parent, name, path, 1, async (folder, found, inner, depth) => {
    if (search.isKept?.(inner, found.kind === "folder") !== true) return true;
    counted.entries--;
    await search.visit(folder, found, inner, depth);
    return false;
  });
  return counted;
}

/**
 * Tells the inode of each file and link below a folder that is set aside.
 * @returns how many entries were looked at
 */
export async function countNames(
  search: Search & { count(inode: string): void },
  top: OpenFolder,
  path: BytePath,
): Promise<number> {
  const counted: Counted = { entries: 0, complete: true };
  await inFolder(search, counted, top, path, path, 1, async (folder, { name, kind }) => {
    if (kind === "folder") return true;
    const stats = lstatSync(fsPath(folder.base + name), { bigint: true, throwIfNoEntry: false });
    if (stats !== undefined && stats.nlink > 1n) search.count(inodeOf(stats));
    return true;
  });
  return counted.entries;
}

/** Called for each entry; false where a folder is not to be gone into. */
type Each = (folder: OpenFolder, found: Name, path: BytePath, depth: number) => Promise<boolean>;

async function inFolder(
  search: Search,
  counted: Counted,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  depth: number,
  each: Each,
): Promise<void> {
  const folder = depth > MAX_DEPTH ? null : openOr(parent, name, search.device);
  if (folder === null) {
    counted.complete = false;
    return;
  }
  try {
    const listing = listOr(folder, Math.min(MAX_NAMES, search.most - counted.entries));
    if (listing === null) {
      counted.complete = false;
      return;
    }
    for (const key of listing.keys) {
      if (isTurnOver(search.turn)) await giveTurn(search.turn, search.signal);
      const found = nameOf(listing, key);
      const inner = `${path}/${found.name}` as BytePath;
      counted.entries++;
      if ((await each(folder, found, inner, depth)) && found.kind === "folder")
        await inFolder(search, counted, folder, found.name, inner, depth + 1, each);
    }
  } finally {
    closeSync(folder.fd);
  }
}

/** A folder of this file system that may be looked into, or null. */
function openOr(parent: OpenFolder, name: string, device: number): OpenFolder | null {
  let folder: OpenFolder;
  try {
    folder = openFolder(parent.base + name);
  } catch {
    return null;
  }
  if (folder.stats.dev === device) return folder;
  closeSync(folder.fd);
  return null;
}

function listOr(folder: OpenFolder, most: number): ReturnType<typeof listFolder> {
  try {
    return listFolder(folder, Math.max(0, most));
  } catch {
    return null;
  }
}
