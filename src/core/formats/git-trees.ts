import { createHash } from "node:crypto";
import type { BytePath } from "../domain/bytes";
import { createByteStack } from "./byte-stack";
import { gitMode, isContent, type ManifestEntry } from "./manifest";

/** Git object id of the empty tree. */
export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Called for each tree, the deepest first; the last is the root, with the empty path. Whoever asks gets the tree object's content. */
export type TreeVisitor = (path: BytePath, oid: string, content: () => Buffer) => void;

/** A folder whose tree object is being built; what it has so far lies on the stack from `start` on. */
interface Frame {
  path: string;
  start: number;
}

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

/** A builder of git's tree objects; each is told to `visit` when it is whole. */
export function createTreeBuilder(visit?: TreeVisitor): TreeBuilder {
  // Nothing is added to a folder while one in it is open, so that each one's content is whole when it is closed.
  const content = createByteStack();
  const stack: Frame[] = [{ path: "", start: 0 }];
  const write = (mode: string, name: string, oid: string) => {
    content.latin1(`${mode} ${name}\0`);
    content.hex(oid);
  };
  const close = (): string => {
    const { path, start } = stack.pop()!;
    const own = content.bytes.subarray(start, content.length);
    const oid = gitOid("tree", own);
    visit?.(path as BytePath, oid, () => Buffer.from(own));
    content.cut(start);
    if (stack.length > 0) write("40000", baseName(path), oid);
    return oid;
  };
  const closeBefore = (path: string, cut: number) => {
    while (stack.length > 1 && !isBelow(path, cut, stack.at(-1)!.path)) close();
  };
  const openParent = (path: string, cut: number) => {
    closeBefore(path, cut);
    let depth = stack.at(-1)!.path.length;
    while (depth < cut) {
      const next = path.indexOf("/", depth === 0 ? 0 : depth + 1);
      stack.push({ path: path.slice(0, next), start: content.length });
      depth = next;
    }
  };
  const put = (path: string, mode: string, oid: string) => {
    const cut = path.lastIndexOf("/");
    openParent(path, cut);
    write(mode, path.slice(cut + 1), oid);
  };
  return {
    add(entry) {
      if (isContent(entry)) put(entry.path, gitMode(entry)!, entry.oid!);
    },
    addTree: (path, oid) => put(path, "40000", oid),
    reach: (path) => closeBefore(path, path.lastIndexOf("/")),
    end() {
      while (stack.length > 1) close();
      const root = close();
      content.release();
      return root;
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

/** Git object id of an object's content, which may come in pieces. */
export function gitOid(type: "blob" | "tree" | "commit", ...content: readonly Uint8Array[]): string {
  const size = content.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const hash = createHash("sha1").update(`${type} ${size}\0`);
  for (const piece of content) hash.update(piece);
  return hash.digest("hex");
}
