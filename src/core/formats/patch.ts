import { displayPath, type BytePath } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import { readBinary } from "./patch-binary";
import { createSide, type Hunk, MARK_ADD, MARK_REMOVE, type PatchContent, readHunk, SIDE_PIECE } from "./patch-hunk";
import {
  asBuffer,
  hasMore,
  type Input,
  offsetOf,
  PatchFault,
  type Reading,
  readLine,
  type SizesOf,
  startsWith,
  takeAfter,
} from "./patch-input";

/** Modes that a patch of the harness can hold; submodules (160000) are not among them. */
const MODES = ["100644", "100755", "120000"] as const;
export type PatchMode = (typeof MODES)[number];

/** One file of a patch. A file that became a symlink, or the reverse, is one entry of kind `type`. */
export interface PatchFile {
  path: BytePath;
  kind: "added" | "deleted" | "modified" | "mode" | "type";
  /** Null for added files; equal to `newMode` where the mode did not change. */
  oldMode: PatchMode | null;
  newMode: PatchMode | null;
  /** Git object ids as the patch states them; null for the side that is not there, both null for `mode`. */
  oldOid: string | null;
  newOid: string | null;
  /** True when either side is given as binary data. */
  binary: boolean;
  /** The contents where the patch alone gives them whole (added, deleted, binary in full), else null. */
  old: PatchContent | null;
  now: PatchContent | null;
}

/** Largest binary content that is inflated unless told otherwise, in bytes: the bound of a changed file (SPEC section 4). */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;

/** How a patch is read. */
export interface PatchOptions {
  /** The contract's limit of a changed file, where it is raised. */
  maxBinaryBytes?: number;
  /** Takes each file as soon as it is read, in the order of the patch. */
  take(file: PatchFile): void;
  /** Without sizes, a file's text has no object id. */
  sizesOf?: SizesOf;
}

/** Reads a patch that comes in pieces; what it holds of it is a piece, a line, or one binary content. */
export interface PatchReader {
  push(piece: Uint8Array): void;
  /** @returns what was wrong, and at which byte; null for a whole patch */
  end(): { problem: string; offset: number } | null;
}

/**
 * Reads a patch as `git diff-tree -p --binary --full-index --no-renames` writes it, and nothing else: no renames, no copies, no
 * prose, no trailing bytes, files in the order of their paths. Where a file's whole content follows from the patch (added,
 * deleted, binary in full), it must have the object id that the patch states.
 */
export function createPatchReader({ maxBinaryBytes = MAX_BINARY_BYTES, take, sizesOf }: PatchOptions): PatchReader {
  const input: Input = {
    bytes: Buffer.alloc(0),
    at: 0,
    before: 0,
    ended: false,
    maxBinaryBytes,
    sizesOf,
    scratch: Buffer.allocUnsafe(SIDE_PIECE),
  };
  const reading = readFiles(input, take);
  let fault: { problem: string; offset: number } | null = null;
  let done = false;
  const go = () => {
    try {
      done = reading.next().done === true;
    } catch (error) {
      if (!(error instanceof PatchFault)) throw error;
      fault = { problem: error.message, offset: error.offset };
      done = true;
    }
  };
  go();
  return {
    push(piece) {
      if (done) return;
      const left = input.bytes.subarray(input.at);
      input.before += input.at;
      input.bytes = left.length === 0 ? asBuffer(piece) : Buffer.concat([left, piece]);
      input.at = 0;
      go();
      // The piece may be somebody's buffer, which is filled anew.
      input.bytes = Buffer.from(input.bytes.subarray(input.at));
      input.before += input.at;
      input.at = 0;
    },
    end() {
      input.ended = true;
      if (!done) go();
      return fault;
    },
  };
}

function* readFiles(input: Input, take: (file: PatchFile) => void): Reading<void> {
  // A file that was deleted waits for the next one, which may be what it became.
  let waiting: PatchFile | null = null;
  while (yield* hasMore(input)) {
    const start = offsetOf(input);
    const file = yield* readFile(input);
    if (waiting !== null) {
      if (waiting.path === file.path && isTypeChange(waiting, file)) {
        waiting = mergeTypeChange(waiting, file);
        continue;
      }
      if (file.path <= waiting.path)
        throw new PatchFault(
          file.path === waiting.path
            ? `expected each file once, found ${displayPath(file.path)} again`
            : `expected files in the order of their paths, found ${displayPath(file.path)} behind ${displayPath(waiting.path)}`,
          start,
        );
      take(waiting);
    }
    waiting = file;
  }
  if (waiting !== null) take(waiting);
}

function isTypeChange(first: PatchFile, second: PatchFile): boolean {
  return (
    first.kind === "deleted" &&
    second.kind === "added" &&
    (first.oldMode === "120000") !== (second.newMode === "120000")
  );
}

function mergeTypeChange(first: PatchFile, second: PatchFile): PatchFile {
  return {
    ...second,
    kind: "type",
    oldMode: first.oldMode,
    oldOid: first.oldOid,
    binary: first.binary || second.binary,
    old: first.old,
  };
}

function* readFile(input: Input): Reading<PatchFile> {
  const start = offsetOf(input);
  const path = yield* readHeader(input);
  const modes = yield* readModes(input);
  const oids = yield* readIndex(input, modes);
  const bodyAt = offsetOf(input);
  const body = yield* readBody(input, path, modes.kind);
  const { kind } = modes;
  if (oids === null && body !== null) throw new PatchFault("expected an index line before the content", bodyAt);
  if (oids === null && kind !== "mode")
    throw new PatchFault("expected a mode change or an index line, found neither", start);
  const oldOid = oids === null || kind === "added" ? null : oids.old;
  const newOid = oids === null || kind === "deleted" ? null : oids.new;
  const empty = (oid: string | null) => (body === null && oid === EMPTY_BLOB ? EMPTY_CONTENT : null);
  const file: PatchFile = {
    path,
    kind: kind === "mode" && oids !== null ? "modified" : kind,
    oldMode: kind === "added" ? null : (modes.old ?? oids?.mode ?? null),
    newMode: kind === "deleted" ? null : (modes.new ?? oids?.mode ?? null),
    oldOid,
    newOid,
    binary: body?.binary === true,
    old: kind === "added" ? null : (body?.old ?? empty(oldOid)),
    now: kind === "deleted" ? null : (body?.now ?? empty(newOid)),
  };
  checkContent(file, body !== null, start);
  return file;
}

function* readHeader(input: Input): Reading<BytePath> {
  const start = offsetOf(input);
  const names = yield* takeAfter(input, "diff --git ");
  if (names === null) throw new PatchFault("expected `diff --git`", start);
  const [first, second] = names.startsWith('"') ? quotedPair(names, start) : plainPair(names, start);
  if (!first.startsWith("a/") || !second.startsWith("b/") || first.slice(2) !== second.slice(2)) {
    throw new PatchFault("expected one path under a/ and b/, found two different ones", start);
  }
  return checkedPath(first.slice(2), start);
}

/** Unquoted, both names have the same length, so that spaces in them can't mislead. */
function plainPair(names: string, offset: number): [string, string] {
  if (names.length % 2 === 0) throw new PatchFault("expected the same path twice", offset);
  const half = (names.length - 1) / 2;
  if (names[half] !== " ") throw new PatchFault("expected the same path twice", offset);
  return [names.slice(0, half), names.slice(half + 1)];
}

function quotedPair(names: string, offset: number): [string, string] {
  const first = unquote(names, 0, offset);
  if (names[first.end] !== " " || names[first.end + 1] !== '"')
    throw new PatchFault("expected two quoted paths", offset);
  const second = unquote(names, first.end + 1, offset);
  if (second.end !== names.length) throw new PatchFault("expected the end of the line after the second path", offset);
  return [first.text, second.text];
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  '"': '"',
  "\\": "\\",
};

/** Git's C-style quoting (quote.c): named escapes, and three octal digits for any other byte. */
function unquote(text: string, from: number, offset: number): { text: string; end: number } {
  let value = "";
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return { text: value, end: at + 1 };
    if (character !== "\\") {
      value += character;
      continue;
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
    const escape = ESCAPES[text[at + 1] ?? ""];
    if (octal !== undefined) {
      value += String.fromCharCode(Number.parseInt(octal, 8));
      at += 3;
    } else if (escape !== undefined) {
      value += escape;
      at += 1;
    } else {
      throw new PatchFault("expected a known escape in a quoted path", offset);
    }
  }
  throw new PatchFault("expected the end of a quoted path", offset);
}

function checkedPath(path: string, offset: number): BytePath {
  const bad = path.split("/").some((name) => name === "" || name === "." || name === ".." || name === ".git");
  if (bad || path.includes("\0"))
    throw new PatchFault("expected a relative path without empty names, `..` or `.git`", offset);
  return path as BytePath;
}

interface ModeLines {
  kind: "added" | "deleted" | "mode" | "modified";
  old: PatchMode | null;
  new: PatchMode | null;
}

function* readModes(input: Input): Reading<ModeLines> {
  const at = offsetOf(input);
  const added = yield* takeAfter(input, "new file mode ");
  if (added !== null) return { kind: "added", old: null, new: checkedMode(added, at) };
  const deleted = yield* takeAfter(input, "deleted file mode ");
  if (deleted !== null) return { kind: "deleted", old: checkedMode(deleted, at), new: null };
  const old = yield* takeAfter(input, "old mode ");
  if (old === null) return { kind: "modified", old: null, new: null };
  const now = yield* takeAfter(input, "new mode ");
  if (now === null) throw new PatchFault("expected `new mode` after `old mode`", offsetOf(input));
  const modes = { old: checkedMode(old, at), new: checkedMode(now, at) };
  if (modes.old === modes.new || modes.old === "120000" || modes.new === "120000") {
    throw new PatchFault("expected a change of the executable bit", at);
  }
  return { kind: "mode", ...modes };
}

function checkedMode(text: string, offset: number): PatchMode {
  const mode = MODES.find((known) => known === text);
  if (mode === undefined) throw new PatchFault(`expected mode ${MODES.join(", ")}`, offset);
  return mode;
}

const ZEROS = "0".repeat(40);
const INDEX = /^([0-9a-f]{40})\.\.([0-9a-f]{40})(?: ([0-7]{6}))?$/;

function* readIndex(
  input: Input,
  modes: ModeLines,
): Reading<{ old: string; new: string; mode: PatchMode | null } | null> {
  const at = offsetOf(input);
  const text = yield* takeAfter(input, "index ");
  if (text === null) {
    if (/^(?:rename|copy|similarity|dissimilarity) /.test(input.bytes.toString("latin1", input.at, input.at + 16))) {
      throw new PatchFault("expected no renames or copies", at);
    }
    return null;
  }
  const [, old, now, mode] = INDEX.exec(text) ?? [];
  if (old === undefined || now === undefined) throw new PatchFault("expected two full object ids", at);
  if ((old === ZEROS) !== (modes.kind === "added") || (now === ZEROS) !== (modes.kind === "deleted")) {
    throw new PatchFault("expected zeros for the side that does not exist, and only there", at);
  }
  if (old === now) throw new PatchFault("expected two different object ids", at);
  if ((mode !== undefined) !== (modes.kind === "modified"))
    throw new PatchFault("expected a mode where it stays, and only there", at);
  return { old, new: now, mode: mode === undefined ? null : checkedMode(mode, at) };
}

/** What the content lines of a file come to. */
interface Body {
  binary: boolean;
  old: PatchContent | null;
  now: PatchContent | null;
}

const NO_SIZES = { old: null, now: null };

function* readBody(input: Input, path: BytePath, kind: ModeLines["kind"]): Reading<Body | null> {
  if (yield* startsWith(input, "GIT binary patch\n")) {
    yield* readLine(input);
    const now = yield* readBinary(input);
    const old = yield* readBinary(input);
    return { binary: true, now, old };
  }
  if (!(yield* startsWith(input, "--- "))) return null;
  yield* checkLabel(input, "--- ", kind === "added" ? null : `a/${path}`);
  yield* checkLabel(input, "+++ ", kind === "deleted" ? null : `b/${path}`);
  const at = offsetOf(input);
  // Only what was added or deleted stands in the patch from its first line to its last.
  const sizes = input.sizesOf?.(path) ?? NO_SIZES;
  const side =
    kind === "added"
      ? createSide(MARK_ADD, sizes.now, input.scratch)
      : kind === "deleted"
        ? createSide(MARK_REMOVE, sizes.old, input.scratch)
        : null;
  let last: Hunk | null = null;
  let first = true;
  while (yield* startsWith(input, "@@ ")) {
    const hunk: Hunk = yield* readHunk(input, last, side);
    if (side !== null) checkWhole(kind, hunk, first, at);
    first = false;
    last = hunk;
  }
  if (last === null) throw new PatchFault("expected a hunk", offsetOf(input));
  const content = side?.end() ?? null;
  return { binary: false, now: kind === "added" ? content : null, old: kind === "deleted" ? content : null };
}

function checkWhole(kind: ModeLines["kind"], hunk: Hunk, first: boolean, offset: number): void {
  const { oldStart, oldCount, newStart, newCount } = hunk;
  if (kind === "added" && (!first || oldStart !== 0 || oldCount !== 0 || newStart !== 1))
    throw new PatchFault("expected one hunk with the whole new file", offset);
  if (kind === "deleted" && (!first || newStart !== 0 || newCount !== 0 || oldStart !== 1))
    throw new PatchFault("expected one hunk with the whole old file", offset);
}

function* checkLabel(input: Input, prefix: string, path: string | null): Reading<void> {
  const at = offsetOf(input);
  const text = yield* takeAfter(input, prefix);
  if (text === null) throw new PatchFault(`expected \`${prefix}\``, at);
  if (path === null ? text === "/dev/null" : labelled(text, at) === path) return;
  throw new PatchFault("expected the path of the header", at);
}

/** Git ends a label with a tab where the name has a space. */
function labelled(text: string, offset: number): string {
  const bare = text.endsWith("\t") ? text.slice(0, -1) : text;
  if (!bare.startsWith('"')) return bare;
  const { text: path, end } = unquote(bare, 0, offset);
  if (end !== bare.length) throw new PatchFault("expected the end of the line after the path", offset);
  return path;
}

/** Whatever content follows from the patch alone must be the object that the patch names. */
function checkContent({ oldOid, newOid, old, now }: PatchFile, hasBody: boolean, offset: number): void {
  if (!hasBody) {
    const hasContent = (oid: string | null) => oid !== null && oid !== EMPTY_BLOB;
    if (hasContent(oldOid) || hasContent(newOid)) throw new PatchFault("expected the content of this file", offset);
    return;
  }
  if (now !== null && now.oid !== null && now.oid !== newOid)
    throw new PatchFault("expected content with the object id that is stated", offset);
  if (old !== null && old.oid !== null && old.oid !== oldOid)
    throw new PatchFault("expected old content with the object id that is stated", offset);
}

/** Git object id of the empty blob. */
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
const EMPTY_CONTENT: PatchContent = { size: 0, sha256: sha256(""), oid: EMPTY_BLOB };
