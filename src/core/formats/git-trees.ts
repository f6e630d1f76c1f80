import { createHash } from "node:crypto";
import type { BytePath } from "../domain/bytes";
import { gitMode, isContent, type ManifestEntry } from "./manifest";

/** Git object id of the empty tree. */
export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Called for each tree, the deepest first; the last is the root, with the empty path. Whoever asks gets the tree object's content. */
export type TreeVisitor = (path: BytePath, oid: string, content: () => Buffer) => void;

/** A folder whose tree object is being built. */
interface Frame {
  path: string;
  /** What is not in `pieces` yet. */
  bytes: string;
  pieces: Buffer[];
}

/** Text of a tree object that is gathered before it is kept as bytes: long texts of many parts take ten times their size. */
const TREE_PIECE = 16 * 1024;

/** Room for that and one more name, which is at most as long as a line. */
const TREE_PIECE_BYTES = TREE_PIECE + 8 * 1024;

/** Builds the tree objects of a manifest that comes entry by entry. */
export interface TreeBuilder {
  /** Takes the next entry in manifest order; folders don't count, nor what is no content. */
  add(entry: ManifestEntry): void;
  /** Takes a folder whose object id is known, in the place of everything in it. */
  addTree(path: BytePath, oid: string): void;
  /** Closes every folder that a path does not lie in: their ids are told before anything else is taken. */
  reach(path: BytePath): void;
  /** @returns the object id of the root tree (SHA-1) */
  end(): string;
}

/**
 * A builder of git's tree objects; each is told to `visit` when it is whole.
 * @param spare memory of trees that are whole, for the next ones; builders that follow each other may share it
 */
export function createTreeBuilder(visit?: TreeVisitor, spare: Buffer[] = []): TreeBuilder {
  const stack: Frame[] = [{ path: "", bytes: "", pieces: [] }];
  const keep = (frame: Frame) => {
    const { bytes, pieces } = frame;
    const fits = bytes.length >= TREE_PIECE && bytes.length <= TREE_PIECE_BYTES;
    const room = fits ? (spare.pop() ?? Buffer.allocUnsafeSlow(TREE_PIECE_BYTES)) : Buffer.allocUnsafe(bytes.length);
    pieces.push(room.subarray(0, room.write(bytes, "latin1")));
    frame.bytes = "";
  };
  const write = (frame: Frame, text: string) => {
    frame.bytes += text;
    if (frame.bytes.length >= TREE_PIECE) keep(frame);
  };
  const close = (): string => {
    const frame = stack.pop()!;
    keep(frame);
    const oid = gitOid("tree", ...frame.pieces);
    visit?.(frame.path as BytePath, oid, () => Buffer.concat(frame.pieces));
    for (const { buffer } of frame.pieces) if (buffer.byteLength === TREE_PIECE_BYTES) spare.push(Buffer.from(buffer));
    const parent = stack.at(-1);
    if (parent !== undefined) write(parent, `40000 ${baseName(frame.path)}\0${rawOid(oid)}`);
    return oid;
  };
  const closeBefore = (path: string, cut: number) => {
    while (stack.length > 1 && !isBelow(path, cut, stack.at(-1)!.path)) close();
  };
  const openParent = (path: string, cut: number): Frame => {
    closeBefore(path, cut);
    let depth = stack.at(-1)!.path.length;
    while (depth < cut) {
      const next = path.indexOf("/", depth === 0 ? 0 : depth + 1);
      stack.push({ path: path.slice(0, next), bytes: "", pieces: [] });
      depth = next;
    }
    return stack.at(-1)!;
  };
  const put = (path: string, mode: string, oid: string) => {
    const cut = path.lastIndexOf("/");
    write(openParent(path, cut), `${mode} ${path.slice(cut + 1)}\0${rawOid(oid)}`);
  };
  return {
    add(entry) {
      if (isContent(entry)) put(entry.path, gitMode(entry)!, entry.oid!);
    },
    addTree: (path, oid) => put(path, "40000", oid),
    reach: (path) => closeBefore(path, path.lastIndexOf("/")),
    end() {
      while (stack.length > 1) close();
      return close();
    },
  };
}

/**
 * Builds git's tree objects from a manifest, purely.
 * @param entries in manifest order; folders need not be listed, empty ones don't count, nor what is no content
 * @param isKnown says of a listed folder that its object id is right, so that nothing in it is looked at
 * @returns the object id of the root tree (SHA-1)
 */
export function buildTrees(
  entries: readonly ManifestEntry[],
  visit?: TreeVisitor,
  isKnown?: (folder: ManifestEntry) => boolean,
): string {
  const builder = createTreeBuilder(visit);
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const { path, type, oid } = entry;
    if (type !== "dir") builder.add(entry);
    else if (oid !== null && entry.setAside === undefined && isKnown !== undefined && isKnown(entry)) {
      builder.addTree(path, oid);
      const inside = `${path}/`;
      while (index + 1 < entries.length && entries[index + 1]!.path.startsWith(inside)) index++;
    }
  }
  return builder.end();
}

function isBelow(path: string, cut: number, folder: string): boolean {
  return cut >= folder.length && path.startsWith(folder) && (cut === folder.length || path[folder.length] === "/");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function rawOid(oid: string): string {
  return Buffer.from(oid, "hex").toString("latin1");
}

/** Git object id of an object's content, which may come in pieces. */
export function gitOid(type: "blob" | "tree" | "commit", ...content: readonly Uint8Array[]): string {
  const size = content.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const hash = createHash("sha1").update(`${type} ${size}\0`);
  for (const piece of content) hash.update(piece);
  return hash.digest("hex");
}
