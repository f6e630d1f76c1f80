import { bytePathOf, pathBytes, pathText, type BytePath } from "../domain/bytes";
import { SHA1, SHA256, sha256 } from "../domain/digest";

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
const SET_ASIDE = ["lane", "discarded", "ignored"] as const;
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
