import { closeSync, fstatSync, lstatSync, openSync, readlinkSync } from "node:fs";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { gitMode, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { parentOf } from "../../core/formats/paths";
import { createReader, fsPath, hashPieces, OPEN_FILE, PIECE_BYTES, type Reader, typeOf } from "./folder";
import { giveTurn, isTurnOver, newTurn, noteLongStep } from "./turns";

/**
 * Looks whether a folder still holds what a manifest says: every file and link with its content and the mode that git knows,
 * in folders that are none but folders. What else lies there does not count. No link is followed.
 * @returns the paths that are not as they stand in the manifest, in its order
 * @throws the signal's reason when it fires; Error where the system fails
 */
export async function alteredEntries(
  root: string,
  entries: Iterable<ManifestEntry>,
  signal?: AbortSignal,
): Promise<BytePath[]> {
  const base = `${bytePathOf(root)}/`;
  const reader = createReader();
  const turn = newTurn();
  const folders = new Map<string, boolean>([["", true]]);
  const isFolder = (path: string): boolean => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const real = isFolder(parentOf(path)) && typeAt(base + path) === "dir";
    folders.set(path, real);
    return real;
  };
  const altered: BytePath[] = [];
  for (const entry of entries) {
    if (isTurnOver(turn)) await giveTurn(turn, signal);
    if (!isContent(entry)) continue;
    if (entry.size > PIECE_BYTES) noteLongStep(turn);
    if (!isFolder(parentOf(entry.path)) || !holds(base + entry.path, entry, reader)) altered.push(entry.path);
  }
  return altered;
}

function typeAt(path: string): string | null {
  const stats = lstatSync(fsPath(path), { throwIfNoEntry: false });
  return stats === undefined ? null : typeOf(stats.mode);
}

function holds(path: string, entry: ManifestEntry, reader: Reader): boolean {
  const type = typeAt(path);
  if (type !== entry.type) return false;
  if (type === "symlink") return sha256(Buffer.from(readlinkSync(fsPath(path), "latin1"), "latin1")) === entry.sha256;
  let fd: number;
  try {
    fd = openSync(fsPath(path), OPEN_FILE);
  } catch {
    return false;
  }
  try {
    const { mode, size } = fstatSync(fd);
    if (typeOf(mode) !== "file" || size !== entry.size || gitMode({ ...entry, mode }) !== gitMode(entry)) return false;
    if (size > PIECE_BYTES) return hashPieces(fd, size) === entry.sha256;
    return reader.read(fd, size) !== null && reader.sha256() === entry.sha256;
  } finally {
    closeSync(fd);
  }
}
