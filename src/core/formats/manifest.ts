import { createHash } from "node:crypto";
import { bytePathOf, pathBytes, pathText, type BytePath } from "../domain/bytes";
import { SHA1, SHA256, sha256 } from "../domain/digest";
import { foldersOf, parentOf } from "./paths";

/** What a directory entry is. Only files, folders and symlinks can be part of a result. */
export const ENTRY_TYPES = [
  "file",
  "dir",
  "symlink",
  "fifo",
  "socket",
  "block-device",
  "char-device",
  "unknown",
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * Why an entry is listed but is no part of the result, nor anything below it: the lane's own folder, a path that the contract
 * discards, or one that the baseline's own `.gitignore` files ignore.
 */
export const SET_ASIDE = ["lane", "discarded", "ignored"] as const;
export type SetAside = (typeof SET_ASIDE)[number];

/** One line of a manifest. */
export interface ManifestEntry {
  /** Path below the root; with `hidden`, the SHA-256 of the path's bytes. */
  path: BytePath;
  type: EntryType;
  /** `st_mode` as the system gave it, type bits included (0o100644, 0o040755, 0o120777). */
  mode: number;
  /** Bytes of the content, or of a symlink's target; 0 for folders, whose size is the file system's affair. */
  size: number;
  /** Of the content, or of a symlink's target; null for folders and for what was not read. */
  sha256: string | null;
  /** Git object id: blob, or tree for folders. Null for empty folders and for what can't be part of the result. */
  oid: string | null;
  /** A symlink's target, raw. */
  target?: BytePath;
  /** True when the path holds a secret and stands here as its digest. */
  hidden?: true;
  /** Listed, but no part of the result. */
  setAside?: SetAside;
}

/** A change between two manifests. Both sides are there for all kinds but `added` and `deleted`. */
export interface Change {
  path: BytePath;
  kind: "added" | "modified" | "deleted" | "mode" | "type";
  before?: ManifestEntry;
  after?: ManifestEntry;
}

/** Git object id of the empty tree. */
export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Longest line that is read: a path of 4,096 bytes and a target of 4,096, each byte as a `\u00xx` escape, and the rest. */
export const MAX_LINE_LENGTH = 64 * 1024;

/**
 * Order of a manifest: git's index order, by raw bytes of the whole path, folders as if they ended in a slash. A folder stands
 * right before what is in it.
 */
export function compareEntries(a: ManifestEntry, b: ManifestEntry): number {
  const left = sortKey(a);
  const right = sortKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What a manifest is ordered by: folders as if they ended in a slash. */
export function sortKey(entry: Pick<ManifestEntry, "path" | "type">): string {
  return entry.type === "dir" ? `${entry.path}/` : entry.path;
}

/** The mode that git gives an entry in a tree, or null for what a tree can't hold. */
export function gitMode(entry: ManifestEntry): "100644" | "100755" | "120000" | "40000" | null {
  switch (entry.type) {
    case "file":
      return (entry.mode & 0o100) === 0 ? "100644" : "100755";
    case "symlink":
      return "120000";
    case "dir":
      return "40000";
    case "fifo":
    case "socket":
    case "block-device":
    case "char-device":
    case "unknown":
      return null;
  }
}

/** Whether an entry is part of a result: content that a git tree can hold, and not set aside. Folders are not content. */
export function isContent(entry: ManifestEntry): boolean {
  return entry.oid !== null && entry.setAside === undefined && (entry.type === "file" || entry.type === "symlink");
}

const PLAIN_JSON = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** One manifest line, without its newline. */
export function manifestLine(entry: ManifestEntry): string {
  const path = entry.hidden ? `"path_sha256":"${entry.path}"` : jsonPathField("path", entry.path);
  const target = entry.target === undefined ? "" : `,${jsonPathField("target", entry.target)}`;
  const setAside = entry.setAside === undefined ? "" : `,"set_aside":"${entry.setAside}"`;
  const sha = entry.sha256 === null ? "null" : `"${entry.sha256}"`;
  const oid = entry.oid === null ? "null" : `"${entry.oid}"`;
  const mode = modeText(entry.mode);
  return `{${path},"type":"${entry.type}","mode":"${mode}","size":${entry.size},"sha256":${sha},"oid":${oid}${target}${setAside}}`;
}

const modeTexts = new Map<number, string>();

/** Six octal digits; trees have few different modes, and many entries. */
function modeText(mode: number): string {
  let text = modeTexts.get(mode);
  if (text === undefined) {
    text = mode.toString(8).padStart(6, "0");
    modeTexts.set(mode, text);
  }
  return text;
}

function jsonPathField(name: "path" | "target", bytes: BytePath): string {
  if (PLAIN_JSON.test(bytes)) return `"${name}":"${bytes}"`;
  const text = pathText(bytes);
  return text === null ? `"${name}_b64":"${pathBytes(bytes).toString("base64")}"` : `"${name}":${JSON.stringify(text)}`;
}

/** Lines are joined into pieces of about this size, so that a writer gets few large writes and memory stays flat. */
const SERIALIZED_PIECE = 256 * 1024;

/**
 * A manifest as JSONL, in pieces of many lines.
 * @param entries in manifest order
 */
export function* serializeManifest(entries: Iterable<ManifestEntry>): Generator<string> {
  let piece = "";
  for (const entry of entries) {
    piece += `${manifestLine(entry)}\n`;
    if (piece.length >= SERIALIZED_PIECE) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

/** The same manifest with the paths that hold a secret (and such targets) replaced by their digest. */
export function hidePaths(
  entries: readonly ManifestEntry[],
  holdsSecret: (path: BytePath) => boolean,
): ManifestEntry[] {
  return entries.map((entry) => {
    const hidePath = holdsSecret(entry.path);
    const hideTarget = entry.target !== undefined && holdsSecret(entry.target);
    if (!hidePath && !hideTarget) return entry;
    const { target, ...rest } = entry;
    const shown = hideTarget || target === undefined ? rest : { ...rest, target };
    return hidePath ? { ...shown, path: sha256(pathBytes(entry.path)) as BytePath, hidden: true } : shown;
  });
}

/** Reads one manifest line: the entry, or what is wrong with it. Only the exact form that `manifestLine` writes is taken. */
export function parseManifestLine(line: string): { entry: ManifestEntry } | { problem: string } {
  if (line.length > MAX_LINE_LENGTH)
    return { problem: `expected at most ${MAX_LINE_LENGTH} characters, found ${line.length}` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: "expected a JSON object, found something else" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { problem: "expected a JSON object, found something else" };
  }
  const fields = value as Record<string, unknown>;
  const path = readPath(fields, "path");
  if ("problem" in path) return path;
  const type = ENTRY_TYPES.find((known) => known === fields["type"]);
  if (type === undefined) return { problem: `expected a known type, found ${shown(fields["type"])}` };
  const mode = fields["mode"];
  if (typeof mode !== "string" || !/^[0-7]{6}$/.test(mode))
    return { problem: `expected an octal mode, found ${shown(mode)}` };
  const size = fields["size"];
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    return { problem: `expected a size in bytes, found ${shown(size)}` };
  }
  const digest = fields["sha256"];
  if (digest !== null && (typeof digest !== "string" || !SHA256.test(digest))) {
    return { problem: `expected a SHA-256 or null, found ${shown(digest)}` };
  }
  const oid = fields["oid"];
  if (oid !== null && (typeof oid !== "string" || !SHA1.test(oid))) {
    return { problem: `expected a git object id or null, found ${shown(oid)}` };
  }
  const entry: ManifestEntry = { path: path.bytes, type, mode: Number.parseInt(mode, 8), size, sha256: digest, oid };
  if (path.hidden) entry.hidden = true;
  if ("target" in fields || "target_b64" in fields) {
    const target = readPath(fields, "target");
    if ("problem" in target) return target;
    entry.target = target.bytes;
  }
  if ("set_aside" in fields) {
    const setAside = SET_ASIDE.find((known) => known === fields["set_aside"]);
    if (setAside === undefined)
      return { problem: `expected ${SET_ASIDE.join(" or ")}, found ${shown(fields["set_aside"])}` };
    entry.setAside = setAside;
  }
  if (manifestLine(entry) !== line)
    return { problem: "expected the form that the harness writes, found other fields, order or spacing" };
  return { entry };
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}

function readPath(
  fields: Record<string, unknown>,
  name: "path" | "target",
): { bytes: BytePath; hidden: boolean } | { problem: string } {
  const text = fields[name];
  const base64 = fields[`${name}_b64`];
  const digest = name === "path" ? fields["path_sha256"] : undefined;
  if (typeof text === "string") {
    if (!text.isWellFormed()) return { problem: `expected Unicode text in ${name}, found half of a surrogate pair` };
    return checkPath(bytePathOf(text), name);
  }
  if (typeof base64 === "string") return checkPath(Buffer.from(base64, "base64").toString("latin1") as BytePath, name);
  if (typeof digest === "string" && SHA256.test(digest)) return { bytes: digest as BytePath, hidden: true };
  return { problem: `expected ${name} or ${name}_b64, found neither` };
}

function checkPath(bytes: BytePath, name: "path" | "target"): { bytes: BytePath; hidden: false } | { problem: string } {
  if (bytes.includes("\0")) return { problem: `expected ${name} without NUL` };
  if (name === "path" && bytes.split("/").some((part) => part === "" || part === "." || part === "..")) {
    return { problem: "expected a relative path without empty, `.` or `..` parts" };
  }
  return { bytes, hidden: false };
}

/** Takes a manifest line by line; each call gives the entry of that line, or what is wrong with it. */
export interface ManifestParser {
  read(line: string): { entry: ManifestEntry } | { problem: string };
}

/** A parser for manifests; it also demands strict order, so that no path stands twice. */
export function createManifestParser(): ManifestParser {
  let last = "";
  return {
    read(line) {
      const parsed = parseManifestLine(line);
      if ("problem" in parsed || parsed.entry.hidden) return parsed;
      const key = sortKey(parsed.entry);
      if (key <= last) return { problem: "expected strictly ascending paths, found one out of order or twice" };
      last = key;
      return parsed;
    },
  };
}

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

/** Git tree id of what a manifest holds (SPEC section 2, `baseline` and `result`); null where hidden paths make that impossible. */
export function treeId(entries: readonly ManifestEntry[], visit?: TreeVisitor): string | null {
  return entries.some((entry) => entry.hidden && isContent(entry)) ? null : buildTrees(entries, visit);
}

/** A manifest that is there whole: an array of entries, or the table that holds as many in a fifth of the memory. */
export interface EntryList {
  readonly length: number;
  at(index: number): ManifestEntry | undefined;
}

/**
 * What changed between two manifests, in manifest order: files, symlinks, and what is neither (a FIFO, say), set aside or not.
 * Folders are not listed: git has none, and an empty one is no change. A file that became a folder is `deleted`, its new content `added`.
 */
export function diffManifests(before: EntryList, after: readonly ManifestEntry[]): Change[] {
  const diff = createDiff(before);
  for (const entry of after) diff.add(entry);
  return diff.end();
}

/** Compares a manifest that comes entry by entry, in manifest order, with one that is there. */
export interface Diff {
  add(now: ManifestEntry): void;
  /** @returns every change, or the first of too many; hidden entries, which are joined by their digest, come last */
  end(): Change[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * What {@link diffManifests} does, without the second manifest as a whole.
 * @param most changes that are kept; the rest is counted
 */
export function createDiff(before: EntryList, most = Number.POSITIVE_INFINITY): Diff {
  const changes: Change[] = [];
  let count = 0;
  const note = (change: Change) => {
    if (count++ < most) changes.push(change);
  };
  const hiddenAfter = new Map<string, ManifestEntry>();
  const hiddenBefore: ManifestEntry[] = [];
  let index = -1;
  let old: ManifestEntry | undefined;
  const next = (): ManifestEntry | undefined => {
    for (;;) {
      old = before.at(++index);
      if (old === undefined || (old.type !== "dir" && old.hidden !== true)) return old;
      if (old.type !== "dir") hiddenBefore.push(old);
    }
  };
  const compare = (was: ManifestEntry, now: ManifestEntry) => {
    const kind = was === now ? null : changeKind(was, now);
    if (kind !== null) note({ path: now.path, kind, before: was, after: now });
  };
  const gone = (was: ManifestEntry) => note({ path: was.path, kind: "deleted", before: was });
  const come = (now: ManifestEntry) => note({ path: now.path, kind: "added", after: now });
  next();
  return {
    get count() {
      return count;
    },
    add(now) {
      if (now.type === "dir") return;
      if (now.hidden) {
        hiddenAfter.set(now.path, now);
        return;
      }
      // Unchanged entries are the rule, and often the very same object.
      let was = old;
      for (; was !== undefined && was !== now && was.path < now.path; was = next()) gone(was);
      if (was === undefined || (was !== now && was.path !== now.path)) return come(now);
      compare(was, now);
      next();
    },
    end() {
      for (let was = old; was !== undefined; was = next()) gone(was);
      for (const was of hiddenBefore) {
        const now = hiddenAfter.get(was.path);
        hiddenAfter.delete(was.path);
        if (now === undefined) gone(was);
        else compare(was, now);
      }
      for (const now of hiddenAfter.values()) come(now);
      return changes;
    },
  };
}

function changeKind(before: ManifestEntry, after: ManifestEntry): Change["kind"] | null {
  if (before.type !== after.type) return "type";
  if (after.oid === null || before.oid !== after.oid || before.sha256 !== after.sha256) return "modified";
  return gitMode(before) === gitMode(after) ? null : "mode";
}

/**
 * The result of a run as a manifest: what the agent left, but the baseline's entries wherever `fromBaseline` says so (discarded
 * paths, and for verification everything outside the allowed ones).
 * @returns `after` itself where nothing comes from the baseline; else without folders, which trees don't need
 */
export function composeResult(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
  fromBaseline: (path: BytePath) => boolean,
): readonly ManifestEntry[] {
  const isReplaced = (entry: ManifestEntry) => entry.type !== "dir" && fromBaseline(entry.path);
  if (!after.some(isReplaced) && !before.some(isReplaced)) return after;
  const kept = after.filter((entry) => isContent(entry) && !fromBaseline(entry.path));
  const restored = before.filter((entry) => isContent(entry) && fromBaseline(entry.path));
  const keptPaths = new Set<string>(kept.map((entry) => entry.path));
  const keptFolders = new Set<string>();
  for (const entry of kept) for (const folder of foldersOf(entry.path)) keptFolders.add(folder);
  const possible = restored.filter(
    (entry) =>
      !keptPaths.has(entry.path) &&
      !keptFolders.has(entry.path) &&
      !foldersOf(entry.path).some((folder) => keptPaths.has(folder)),
  );
  return [...kept, ...possible].sort(compareEntries);
}

/** As many links as Linux follows in one path (`MAXSYMLINKS`). */
const MAX_LINKS = 40;

/** Characters of paths that may still be looked at; thousands of long links that lead through each other would take hours. */
export interface LinkBudget {
  left: number;
}

/**
 * Where a symlink leads, judged by names alone: through the other symlinks of the tree, one name after the other.
 * @param links the targets of all symlinks of the tree, by path
 * @param budget shared by all links of a tree; nothing is followed once it is used up
 * @returns `inside` (dangling or looping links included), `outside`, `git` for the root `.git`, `unknown` without budget
 */
export function linkLeads(
  path: BytePath,
  links: ReadonlyMap<string, BytePath>,
  budget: LinkBudget = { left: Number.POSITIVE_INFINITY },
): "inside" | "outside" | "git" | "unknown" {
  const target = links.get(path);
  if (target === undefined) return "inside";
  if (target.startsWith("/")) return "outside";
  let at: string = parentOf(path);
  const rest = target.split("/").reverse();
  let followed = 1;
  while (rest.length > 0) {
    const name = rest.pop()!;
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (at === "") return "outside";
      at = parentOf(at);
      continue;
    }
    const parent = at;
    at = at === "" ? name : `${at}/${name}`;
    if (at === ".git") return "git";
    budget.left -= at.length;
    if (budget.left < 0) return "unknown";
    const next = links.get(at);
    if (next === undefined) continue;
    if (++followed > MAX_LINKS) return "inside";
    if (next.startsWith("/")) return "outside";
    at = parent;
    rest.push(...next.split("/").reverse());
  }
  return "inside";
}
