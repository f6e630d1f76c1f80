import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  type Stats,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { bytePathOf, type BytePath, displayPath, pathBytes } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import type { ManifestEntry } from "../../core/formats/manifest";
import { fsPath, listNames, openFolder, type OpenFolder, pieces, typeOf } from "./folder";
import { giveTurn, isTurnOver, newTurn } from "./turns";

/** What lies in a folder, in numbers: files and links, and the bytes of the files. */
export interface Extent {
  files: number;
  bytes: number;
}

/** Bounds of what is copied. */
export type CopyBounds = Pick<Limits, "entries" | "tree_bytes" | "depth">;

/** What setup commands made can't be taken over; the message says of what, and what to do. */
export class UnusableProducts extends Error {}

/** What lies in a tree beside what a manifest says. Folders stand for all that is in them. */
export interface Additions {
  /** Paths of what is covered, each the topmost that is. */
  covered: BytePath[];
  /** Paths of what is not, each the topmost that is not in the manifest; folders end in a slash. */
  uncovered: BytePath[];
  /** Paths of new folders that are not covered; no tree of git's holds a folder for itself. */
  folders: BytePath[];
}

/**
 * Looks what was added to a tree. No link is followed; a folder without anything in it is a change of nothing.
 * @param entries manifest of the tree as it was, its folders among them
 * @param isCovered whether a path may be added: asked from the top down, not below what it has covered
 * @throws Error where the system fails; the signal's reason when it fires
 */
export async function additionsTo(
  root: string,
  entries: readonly Pick<ManifestEntry, "path" | "type">[],
  isCovered: (path: BytePath, isFolder: boolean) => boolean,
  signal?: AbortSignal,
): Promise<Additions> {
  const known = new Map<string, ManifestEntry["type"]>(entries.map(({ path, type }) => [path, type]));
  const covered: BytePath[] = [];
  const uncovered = new Set<BytePath>();
  const folders: BytePath[] = [];
  const turn = newTurn();
  const look = async (folder: OpenFolder, path: string, added: string | null): Promise<void> => {
    for (const { name, kind } of listNames(folder, Number.MAX_SAFE_INTEGER) ?? []) {
      if (isTurnOver(turn)) await giveTurn(turn, signal);
      if (path === "" && name === ".git") continue;
      const own = (path === "" ? name : `${path}/${name}`) as BytePath;
      const isFolder = kind === "folder";
      const isNew = added !== null || !known.has(own);
      if (isNew && isCovered(own, isFolder)) covered.push(own);
      else if (isFolder) {
        if (isNew) folders.push(own);
        const inner = openFolder(folder.base + name);
        try {
          await look(inner, own, added ?? (isNew ? own : null));
        } finally {
          closeSync(inner.fd);
        }
      } else if (isNew) uncovered.add((added === null ? own : `${added}/`) as BytePath);
    }
  };
  const top = openFolder(bytePathOf(root));
  try {
    await look(top, "", null);
  } finally {
    closeSync(top.fd);
  }
  return { covered, uncovered: [...uncovered], folders };
}

/** What is measured or copied of a folder: some paths with everything in them, or all of it. */
export interface Selection {
  paths?: readonly BytePath[];
  signal?: AbortSignal | undefined;
}

/**
 * Counts what lies in a folder.
 * @throws UnusableProducts beyond the bounds, or where a folder can't be read
 */
export async function measureProducts(source: string, bounds: CopyBounds, selection: Selection = {}): Promise<Extent> {
  const extent = { files: 0, bytes: 0 };
  let entries = 0;
  await visit(source, selection, {
    depth: bounds.depth,
    entry(_folder, _name, stats) {
      if (++entries > bounds.entries) throw tooLarge("entries", bounds.entries, "files, folders and links");
      if (typeOf(stats.mode) === "dir") return;
      extent.files++;
      extent.bytes += stats.size;
      if (extent.bytes > bounds.tree_bytes) throw tooLarge("tree_bytes", bounds.tree_bytes, "bytes");
    },
  });
  return extent;
}

/** A file is looked through in pieces of so many bytes. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** How what may be anywhere is looked for. */
export interface ProductSearch {
  /** Whether a name, or where a link leads, holds it. */
  isIn(text: Buffer): boolean;
  /** Starts a search of one file, whatever it is packed in. */
  inFile(): { push(piece: Uint8Array): void; end(): boolean };
}

/** Where something was found; a name that holds it is not told. */
export type FoundInProducts = { path: BytePath } | "in a name" | null;

/** The first name, link or file in a folder that holds something. */
export async function findInProducts(
  source: string,
  search: ProductSearch,
  selection: Selection = {},
): Promise<FoundInProducts> {
  let found: FoundInProducts = null;
  await visit(source, selection, {
    depth: Number.MAX_SAFE_INTEGER,
    entry(folder, name, stats, path) {
      if (found !== null) return;
      const from = fsPath(folder.base + name);
      const type = typeOf(stats.mode);
      if (search.isIn(pathBytes(path as BytePath))) found = "in a name";
      else if (
        type === "symlink"
          ? search.isIn(readlinkSync(from, "buffer"))
          : type === "file" && isInFile(from, stats.size, search)
      )
        found = { path: path as BytePath };
    },
  });
  return found;
}

function isInFile(path: string | Buffer, size: number, search: ProductSearch): boolean {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const file = search.inFile();
    for (const piece of pieces(fd, Math.min(size, PIECE_BYTES))) file.push(piece);
    return file.end();
  } finally {
    closeSync(fd);
  }
}

/** Permissions that are taken over: no program becomes another user's by being copied. */
const PERMISSIONS = 0o777;

/**
 * Copies what lies in a folder into another one: modes and times as they are, links as links, hard links come apart, sockets
 * and pipes stay behind. Contents are shared with the original where the file system can do that without a link. The source
 * must be still.
 * @param dest a folder; made where it does not exist
 * @throws UnusableProducts where something can't be read; Error where the system fails
 */
export async function copyProducts(source: string, dest: string, selection: Selection = {}): Promise<void> {
  mkdirSync(dest, { recursive: true, mode: 0o700 });
  const base = bytePathOf(dest);
  const target = (path: string) => fsPath(`${base}/${path}`);
  const closed: { path: string; stats: Stats }[] = [];
  for (const path of selection.paths ?? []) {
    const cut = path.lastIndexOf("/");
    if (cut > 0) mkdirSync(target(path.slice(0, cut)), { recursive: true });
  }
  await visit(source, selection, {
    depth: Number.MAX_SAFE_INTEGER,
    entry(folder, name, stats, path) {
      const type = typeOf(stats.mode);
      const from = fsPath(folder.base + name);
      if (type === "dir") {
        mkdirSync(target(path), 0o700);
        closed.push({ path, stats });
      } else if (type === "symlink") symlinkSync(readlinkSync(from, "buffer"), target(path));
      else if (type === "file") {
        copyFileSync(from, target(path), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
        if ((stats.mode & 0o7000) !== 0) chmodSync(target(path), stats.mode & PERMISSIONS);
        utimesSync(target(path), stats.atimeMs / 1000, stats.mtimeMs / 1000);
      }
    },
  });
  // From the innermost out: what is put into a folder changes its time, and needs its permission.
  for (const { path, stats } of closed.reverse()) {
    chmodSync(target(path), stats.mode & PERMISSIONS);
    utimesSync(target(path), stats.atimeMs / 1000, stats.mtimeMs / 1000);
  }
}

/** Makes folders in another one, those that they lie in among them. */
export function makeFolders(dest: string, folders: readonly BytePath[]): void {
  const base = bytePathOf(dest);
  for (const path of folders) mkdirSync(fsPath(`${base}/${path}`), { recursive: true });
}

interface Visitor {
  /** Folders below each other that are gone into. */
  depth: number;
  /** @param path from the source, in bytes */
  entry(folder: OpenFolder, name: string, stats: Stats, path: string): void;
}

/** Goes through a folder, each folder before what is in it. No link is followed. */
async function visit(source: string, { paths, signal }: Selection, visitor: Visitor): Promise<void> {
  const turn = newTurn();
  const one = async (folder: OpenFolder, name: string, path: string, depth: number): Promise<void> => {
    if (isTurnOver(turn)) await giveTurn(turn, signal);
    try {
      const stats = lstatSync(fsPath(folder.base + name));
      visitor.entry(folder, name, stats, path);
      if (typeOf(stats.mode) !== "dir") return;
      if (depth > visitor.depth) throw tooLarge("depth", visitor.depth, "folders below each other");
      const inner = openFolder(folder.base + name);
      try {
        await all(inner, path, depth + 1);
      } finally {
        closeSync(inner.fd);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EACCES" && code !== "EPERM") throw error;
      throw new UnusableProducts(`${displayPath(path as BytePath)} can't be read by this user (${code})`);
    }
  };
  const all = async (folder: OpenFolder, path: string, depth: number): Promise<void> => {
    for (const { name } of listNames(folder, Number.MAX_SAFE_INTEGER) ?? [])
      await one(folder, name, path === "" ? name : `${path}/${name}`, depth);
  };
  const from = (below: string) => openFolder(bytePathOf(source) + (below === "" ? "" : `/${below}`));
  const within = async (folder: OpenFolder, action: (folder: OpenFolder) => Promise<void>): Promise<void> => {
    try {
      await action(folder);
    } finally {
      closeSync(folder.fd);
    }
  };
  if (paths === undefined) return within(from(""), (top) => all(top, "", 1));
  for (const path of paths) {
    const cut = Math.max(0, path.lastIndexOf("/"));
    const name = path.slice(cut === 0 ? 0 : cut + 1);
    await within(from(path.slice(0, cut)), (parent) => one(parent, name, path, path.split("/").length));
  }
}

function tooLarge(limit: keyof CopyBounds, bound: number, what: string): UnusableProducts {
  return new UnusableProducts(
    `expected at most ${bound} ${what} in what setup commands leave, found more; raise limits.${limit}`,
  );
}
