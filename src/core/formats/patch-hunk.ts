import { createHash } from "node:crypto";
import { hasMore, type Input, NEWLINE, offsetOf, PatchFault, type Reading, readLine } from "./patch-input";

/** What is known of a content that a patch gives whole. */
export interface PatchContent {
  size: number;
  sha256: string;
  /** Git object id; null where the size was not known before the content was read. */
  oid: string | null;
}

/** Takes the lines of one side of a file. */
export interface Side {
  marker: number;
  /** A line, or the next piece of one; its newline is part of it. */
  add(bytes: Buffer, from: number, end: number): void;
  /** The last line has no newline after all. */
  noNewline(): void;
  end(): PatchContent;
}

/** Lines are hashed many at a time. */
export const SIDE_PIECE = 64 * 1024;

/**
 * Hashes the lines of one side of a file, of which a hunk holds all.
 * @param size of the whole, where it is known
 * @param piece is filled, and hashed, again and again
 */
export function createSide(marker: number, size: number | null, piece: Buffer): Side {
  const digest = createHash("sha256");
  const blob = size === null ? null : createHash("sha1").update(`blob ${size}\0`);
  let used = 0;
  let taken = 0;
  const hash = (bytes: Buffer) => {
    digest.update(bytes);
    blob?.update(bytes);
    taken += bytes.length;
  };
  // The last byte waits: it may be a newline that is none.
  const flush = () => {
    if (used < 2) return;
    hash(piece.subarray(0, used - 1));
    piece[0] = piece[used - 1]!;
    used = 1;
  };
  return {
    marker,
    add(bytes, from, end) {
      while (from < end) {
        const most = Math.min(end, from + SIDE_PIECE - used);
        used += bytes.copy(piece, used, from, most);
        from = most;
        if (used === SIDE_PIECE) flush();
      }
    },
    noNewline() {
      used--;
    },
    end() {
      hash(piece.subarray(0, used));
      return { size: taken, sha256: digest.digest("hex"), oid: blob?.digest("hex") ?? null };
    },
  };
}

/** Which lines of both sides a hunk stands for. */
export interface Hunk {
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
}

const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@(?: |$)/;
const NO_NEWLINE = "\\ No newline at end of file";
const MARK_KEEP = 0x20;
export const MARK_REMOVE = 0x2d;
export const MARK_ADD = 0x2b;
const MARK_COMMENT = 0x5c;

/**
 * Reads a hunk: its header and exactly the lines that it announces.
 * @param last the hunk of the same file before it, which must lie before it on both sides
 * @param side takes the lines of one side of the file; null where nobody wants them
 * @throws PatchFault
 */
export function* readHunk(input: Input, last: Hunk | null, side: Side | null): Reading<Hunk> {
  const at = offsetOf(input);
  const match = HUNK.exec(yield* readLine(input));
  if (match === null) throw new PatchFault("expected a hunk header", at);
  const [oldStart, oldCount, newStart, newCount] = [match[1], match[2] ?? "1", match[3], match[4] ?? "1"].map(
    Number,
  ) as [number, number, number, number];
  if (last !== null && (oldStart < last.oldStart + last.oldCount || newStart < last.newStart + last.newCount)) {
    throw new PatchFault("expected hunks in ascending order", at);
  }
  let oldLeft = oldCount;
  let newLeft = newCount;
  let oldEnded = false;
  let newEnded = false;
  let marker = -1;
  for (;;) {
    const wanted = oldLeft > 0 || newLeft > 0;
    if (input.at >= input.bytes.length && !(yield* hasMore(input))) {
      if (!wanted) break;
      throw new PatchFault("expected more lines in the hunk, found the end of the patch", offsetOf(input));
    }
    const next = input.bytes[input.at]!;
    if (next === MARK_COMMENT) {
      const lineAt = offsetOf(input);
      const right = (yield* readLine(input)) === NO_NEWLINE && marker >= 0;
      if (!right) throw new PatchFault(`expected \`${NO_NEWLINE}\` after a line`, lineAt);
      if (marker !== MARK_ADD) oldEnded = true;
      if (marker !== MARK_REMOVE) newEnded = true;
      if ((oldEnded && oldLeft > 0) || (newEnded && newLeft > 0))
        throw new PatchFault("expected no line after the last one", lineAt);
      if (marker === side?.marker || marker === MARK_KEEP) side?.noNewline();
      marker = -1;
      continue;
    }
    if (!wanted) break;
    if (next === MARK_KEEP || next === MARK_REMOVE) oldLeft--;
    if (next === MARK_KEEP || next === MARK_ADD) newLeft--;
    if ((next !== MARK_KEEP && next !== MARK_REMOVE && next !== MARK_ADD) || oldLeft < 0 || newLeft < 0) {
      throw new PatchFault("expected as many lines as the hunk header says", offsetOf(input));
    }
    marker = next;
    const taker = side !== null && (next === MARK_KEEP || next === side.marker) ? side : null;
    const end = input.bytes.indexOf(NEWLINE, input.at) + 1;
    if (end === 0) yield* readLongLine(input, taker);
    else {
      taker?.add(input.bytes, input.at + 1, end);
      input.at = end;
    }
  }
  if (oldCount + newCount === 0) throw new PatchFault("expected a hunk with lines", at);
  return { oldStart, oldCount, newStart, newCount };
}

/** A line of content with its marker, of whatever length, of which the end is not there yet. */
function* readLongLine(input: Input, side: Side | null): Reading<void> {
  const start = offsetOf(input);
  input.at++;
  for (;;) {
    const newline = input.bytes.indexOf(NEWLINE, input.at);
    const end = newline < 0 ? input.bytes.length : newline + 1;
    side?.add(input.bytes, input.at, end);
    input.at = end;
    if (newline >= 0) return;
    if (!(yield* hasMore(input)))
      throw new PatchFault("expected more lines in the hunk, found the end of the patch", start);
  }
}
