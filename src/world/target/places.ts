import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";
import { type BytePath, bytePathOf, displayPath } from "../../core/domain/bytes";
import { foldersOf, parentOf } from "../../core/formats/paths";
import type { Identity, JournalPath } from "../../core/target/journal";
import { fsPath, type OpenFolder, openFolder } from "../worktree/folder";
import { hasCode, identityOf, isMissing, isSame, look } from "./files";

/** Somebody else has changed a path in the meantime. Theirs is untouched. */
export class Theirs extends Error {
  constructor(path: BytePath, found: string) {
    super(`expected nobody else to change ${displayPath(path)}, found ${found}; it was left as it is`);
  }
}

/** The changed paths of a target, between the files that were there (`old/N`) and those that come (`new/N`). */
export interface Places {
  root: string;
  /** Work folder, on the same file system. */
  work: string;
  paths: readonly JournalPath[];
  newFolders: readonly BytePath[];
  /** Folders that may be left empty, and go, with their modes. */
  oldFolders: readonly { path: BytePath; mode: number }[];
}

/** What is at a path now. */
export type Found = "before" | "after" | "nothing" | "theirs";

/** What is at a path, no link followed on the way; a folder counts as nothing, for it may be about to be emptied or filled. */
export function foundAt({ root }: Pick<Places, "root">, { path, before, after }: JournalPath): Found {
  return within(root, path, (place) => {
    const stats = look(place);
    if (stats === null || stats.isDirectory()) return "nothing";
    const found = identityOf(stats);
    if (after !== null && isSame(found, after.file)) return "after";
    return before !== null && isSame(found, before.file) ? "before" : "theirs";
  });
}

/** Whether any file has been moved: away, or to its place. */
export function isBegun(places: Places): boolean {
  return places.paths.some((entry) => isTaken(places, entry) || foundAt(places, entry) === "after");
}

/**
 * Whether going on, or back, would meet something that is somebody else's. Nothing is changed.
 * @throws Theirs
 */
export function checkPlaces(places: Places): void {
  for (const entry of places.paths) {
    const found = foundAt(places, entry);
    if (found === "theirs") throw new Theirs(entry.path, "other content there");
    if (found === "nothing" && entry.before !== null && !isTaken(places, entry))
      throw new Theirs(entry.path, "nothing there any more");
  }
}

/** Whether all files that are to come are in their places or wait for it; where one is gone, there is only the way back. */
export function canFinish(places: Places): boolean {
  const { work, paths } = places;
  return paths.every(
    (entry) =>
      entry.after === null ||
      foundAt(places, entry) === "after" ||
      look(join(work, "new", String(entry.number))) !== null,
  );
}

/** Whether files that were moved away are as they were, so that git has all there is in them. */
export function isUntouched(places: Places): boolean {
  return places.paths.every(
    (entry) => entry.before === null || !isTaken(places, entry) || isIt(oldName(places, entry), entry.before.file),
  );
}

/**
 * Puts all files into their places: first those that were there are moved away, then those that come are linked. What is done
 * already stays so. Nothing is ever written over, so that no file of somebody else's can be lost.
 * @throws Theirs, or what the system says; `takeBack` undoes what was done
 */
export function putAll(places: Places): void {
  const { root, work, paths } = places;
  for (const entry of paths) {
    if (entry.before === null || isTaken(places, entry)) continue;
    const found = foundAt(places, entry);
    if (found === "after") continue;
    if (found !== "before")
      throw new Theirs(entry.path, found === "theirs" ? "other content there" : "nothing there any more");
    const old = oldName(places, entry);
    within(root, entry.path, (place) => renameSync(place, old));
    if (!isIt(old, entry.before.file)) {
      within(root, entry.path, (place) => moveWithoutHarm(old, place, entry.path));
      throw new Theirs(entry.path, "other content there");
    }
  }
  const kept = new Set(paths.flatMap(({ path, after }) => (after === null ? [] : foldersOf(path))));
  for (const { path, after } of paths) if (after === null) removeEmptied(root, path, kept);
  for (const entry of paths) {
    if (entry.after === null || foundAt(places, entry) === "after") continue;
    makeFolders(places, entry.path);
    const { path, number } = entry;
    within(root, path, (place) => linkWithoutHarm(join(work, "new", String(number)), place, path));
  }
  // Who had a file open, and wrote to it after it was moved away, gets it back.
  const written = paths.find((entry) => !isUntouched({ ...places, paths: [entry] }));
  if (written !== undefined) throw new Theirs(written.path, "that it was written to");
}

/**
 * Takes back all that `putAll` did, from wherever it stopped.
 * @throws Theirs, or what the system says
 */
export function takeBack(places: Places): void {
  const { root, paths, newFolders } = places;
  for (const entry of paths)
    if (entry.after !== null && foundAt(places, entry) === "after")
      within(root, entry.path, (place) => unlinkSync(place));
  for (const folder of newFolders.toReversed())
    within(root, folder, (place) => {
      removeIfEmpty(place);
    });
  for (const entry of paths) {
    if (!isTaken(places, entry)) continue;
    if (foundAt(places, entry) === "theirs" && dropOld(places, entry)) continue;
    makeFolders(places, entry.path);
    within(root, entry.path, (place) => moveWithoutHarm(oldName(places, entry), place, entry.path));
  }
}

/** What a person put into the place of a file that was moved away stays; git has the file, as long as nobody wrote to it. */
function dropOld(places: Places, entry: JournalPath): boolean {
  const old = oldName(places, entry);
  if (entry.before === null || !isIt(old, entry.before.file)) return false;
  unlinkSync(old);
  return true;
}

function oldName({ work }: Places, { number }: JournalPath): string {
  return join(work, "old", String(number));
}

function isTaken(places: Places, entry: JournalPath): boolean {
  return look(oldName(places, entry)) !== null;
}

function isIt(path: string, identity: Identity): boolean {
  const stats = look(path);
  return stats !== null && isSame(identityOf(stats), identity);
}

function linkWithoutHarm(from: string, to: string | Buffer, path: BytePath): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw new Theirs(path, "something there");
    throw error;
  }
}

function moveWithoutHarm(from: string, to: string | Buffer, path: BytePath): void {
  try {
    linkWithoutHarm(from, to, path);
  } catch (error) {
    // Linux gives no second name to what somebody else owns, who shares the repository.
    if (!hasCode(error, "EPERM") || look(to) !== null) throw error;
    renameSync(from, to);
    return;
  }
  unlinkSync(from);
}

/**
 * Calls with a path below the root that the system reaches through open folders, so that no link is followed on the way. Where
 * a folder on the way is missing, or is none, the path leads nowhere and there is nothing at it.
 */
export function within<T>(root: string, path: BytePath, use: (place: string | Buffer) => T): T {
  let folder: OpenFolder | null = null;
  try {
    folder = openBelow(root, parentOf(path));
  } catch (error) {
    if (!isMissing(error) && !hasCode(error, "ELOOP")) throw error;
  }
  if (folder === null) return use(NOWHERE);
  try {
    return use(fsPath(folder.base + path.slice(path.lastIndexOf("/") + 1)));
  } catch (error) {
    const code = error instanceof Error && (error as NodeJS.ErrnoException).code;
    // The system knows the place by a number of ours.
    throw code ? Object.assign(new Error(`${code} at ${displayPath(path)}`, { cause: error }), { code }) : error;
  } finally {
    closeSync(folder.fd);
  }
}

/** A path at which nothing can be, and nothing can be made. */
const NOWHERE = "/proc/self/nowhere/nothing";

/** Opens a folder below the root, name by name. Throws what the system says where one of them is none. */
function openBelow(root: string, path: BytePath): OpenFolder {
  let folder = openFolder(bytePathOf(root));
  for (const name of path === "" ? [] : path.split("/")) {
    const outer = folder;
    try {
      folder = openFolder(outer.base + name);
    } finally {
      closeSync(outer.fd);
    }
  }
  return folder;
}

function makeFolders({ root, oldFolders }: Pick<Places, "root" | "oldFolders">, path: BytePath): void {
  for (const folder of foldersOf(path))
    within(root, folder, (place) => {
      const mode = oldFolders.find((old) => old.path === folder)?.mode;
      try {
        mkdirSync(place);
      } catch (error) {
        if (!hasCode(error, "EEXIST")) throw error;
        if (mode === undefined || look(place)?.isDirectory() !== true || readdirSync(place).length > 0) return;
      }
      if (mode !== undefined) chmodSync(place, mode);
    });
}

/** Git keeps no empty folders: those that a deleted file leaves empty go, up to one that something will be in. */
function removeEmptied(root: string, path: BytePath, kept: ReadonlySet<string>): void {
  for (const folder of foldersOf(path).toReversed()) {
    if (kept.has(folder)) return;
    if (!within(root, folder, removeIfEmpty)) return;
  }
}

function removeIfEmpty(place: string | Buffer): boolean {
  try {
    rmdirSync(place);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    if (["ENOTEMPTY", "EEXIST", "EBUSY"].some((code) => hasCode(error, code))) return false;
    throw error;
  }
}

/** Brings the folders of all paths to the disk, as far as they are there. */
export function syncPlaces({ root, paths }: Places): void {
  for (const parent of new Set(paths.map(({ path }) => parentOf(path)))) {
    let folder: OpenFolder;
    try {
      folder = openBelow(root, parent);
    } catch (error) {
      if (isMissing(error)) continue;
      throw error;
    }
    try {
      fsyncSync(folder.fd);
    } finally {
      closeSync(folder.fd);
    }
  }
}
