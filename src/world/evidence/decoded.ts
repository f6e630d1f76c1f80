import { constants, inflateRawSync, inflateSync } from "node:zlib";
import type { FileSearch } from "./layers";

/** Takes what a part of a file is when it is decoded or unpacked: one text as a whole. */
export type DecodedSink = (text: Buffer) => void;

/** A shorter run of base64 or hexadecimal holds no value in a layer that is not looked for directly. */
const MIN_RUN = 24;
/** What of a file is looked at together; a run that goes on is carried over, as far as `MAX_CARRIED`. */
const WINDOW_BYTES = 4 * 1024 * 1024;
const MAX_CARRIED = 1024 * 1024;
/** Layers within each other: base64 of base64 of something packed, say, and two more. */
const MAX_DEPTH = 5;
/** What one packed part is unpacked to at most, and all of a file together: a bomb costs no more. */
const MAX_UNPACKED = 8 * 1024 * 1024;
const MAX_UNPACKED_IN_ALL = 32 * 1024 * 1024;
/** Attempts to unpack what has no mark that says that it is packed. */
const MAX_GUESSES = 1024;

/** Decoded runs that are remembered, by their characters, so that one that a log repeats is decoded once. */
const MAX_REMEMBERED = 4 * 1024 * 1024;
/** What is looked at of a text to tell it from anything else. */
const MAX_LOOKED_AT = 4096;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Classes of base64's characters: capitals, small letters, all others; and whether it is no digit of hexadecimal. */
const [CAPITAL, SMALL, OTHER, BEYOND_HEX] = [1, 2, 4, 8];
const ALL_KINDS = CAPITAL | SMALL | OTHER;
const CLASS = tableOf((c) =>
  !/[A-Za-z0-9+/_-]/.test(c)
    ? 0
    : (/[A-Z]/.test(c) ? CAPITAL : /[a-z]/.test(c) ? SMALL : OTHER) | (/[0-9a-f]/i.test(c) ? 0 : BEYOND_HEX),
);
/** The six bits that a character of base64 stands for, the two of its URL-safe form among them. */
const SIXTH = tableOf((c) => Math.max(0, ALPHABET.indexOf(c === "-" ? "+" : c === "_" ? "/" : c)));
/** The four bits that a digit of hexadecimal stands for; 16 of none. */
const HEX = tableOf((c) => (/[0-9a-f]/i.test(c) ? Number.parseInt(c, 16) : 16));
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0 || (byte >= 0x09 && byte <= 0x0d) ? 1 : 0,
);
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const GZIP_BITS = GZIP.readUIntBE(0, 3);
const ZIP_ENTRY = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * Finds what of a file is base64 or hexadecimal of some text, or packed (gzip, zlib, deflate, entries of a zip), as it is or in
 * base64 or hexadecimal, to some depth, and hands on the text. Work and memory are bounded; what is beyond is not looked at.
 */
export function decodedSearch(sink: DecodedSink): FileSearch {
  let parts: Buffer[] = [];
  let size = 0;
  const budget: Budget = { unpacked: MAX_UNPACKED_IN_ALL, guesses: MAX_GUESSES, decoded: new Map(), remembered: 0 };

  function look(isLast: boolean): void {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
    const open = isLast ? bytes.length : openRun(bytes);
    lookAt(bytes.subarray(0, open), 0, budget, sink);
    const rest = Buffer.from(bytes.subarray(open));
    parts = rest.length === 0 ? [] : [rest];
    size = rest.length;
  }

  return (piece) => {
    if (piece === null) {
      if (size > 0) look(true);
      return;
    }
    // The caller may use its buffer again.
    parts.push(Buffer.from(piece));
    size += piece.length;
    if (size >= WINDOW_BYTES) look(false);
  };
}

interface Budget {
  unpacked: number;
  guesses: number;
  /** Runs that were decoded, each with the least depth at which it was met: deeper down less of it would be looked at. */
  decoded: Map<string, number>;
  /** Characters of all of them. */
  remembered: number;
}

/** Whether a run was not met before, at this depth or a lesser one; notes that it was. */
function isNew(budget: Budget, text: string, depth: number): boolean {
  const before = budget.decoded.get(text);
  if (before !== undefined && before <= depth) return false;
  if (before === undefined) budget.remembered += text.length;
  if (budget.remembered > MAX_REMEMBERED) {
    budget.decoded.clear();
    budget.remembered = text.length;
  }
  if (text.length <= MAX_REMEMBERED) budget.decoded.set(text, depth);
  return true;
}

/** Where the run begins that reaches to the end, or the end where it is too long to be carried. */
function openRun(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && bytes.length - at < MAX_CARRIED && isPartOfRun(bytes[at - 1]!)) at--;
  return bytes.length - at < MAX_CARRIED ? at : bytes.length;
}

function isPartOfRun(byte: number): boolean {
  return CLASS[byte] !== 0 || byte === 0x0a || byte === 0x0d;
}

function lookAt(bytes: Buffer, depth: number, budget: Budget, sink: DecodedSink): void {
  if (depth >= MAX_DEPTH) return;
  const inner = (found: Buffer) => {
    sink(found);
    lookAt(found, depth + 1, budget, sink);
  };
  for (const packed of packedIn(bytes)) {
    const text = unpack(packed, budget);
    if (text !== null) inner(text);
  }
  eachRun(bytes, runDecoder(depth, budget, inner));
}

/** Takes characters of base64 that lie one after the other, from a place to another, and all of their classes. */
type RunSink = (characters: Buffer, start: number, end: number, classes: number) => void;

/** Runs of base64 characters, of lines that follow each other those that are long enough to have been broken. */
function eachRun(bytes: Buffer, found: RunSink): void {
  // Of a run that is long enough every so manieth byte is in it, so that only those are looked at.
  for (let probe = MIN_RUN - 1; probe < bytes.length;) {
    if (CLASS[bytes[probe]!] === 0) {
      probe += MIN_RUN;
      continue;
    }
    let from = probe;
    while (from > 0 && CLASS[bytes[from - 1]!] !== 0) from--;
    const first = from;
    let classes = 0;
    let lines: string[] | null = null;
    let to = from;
    for (;;) {
      for (let of = CLASS[bytes[to] ?? 0]!; of !== 0; of = CLASS[bytes[++to] ?? 0]!) classes |= of;
      lines?.push(bytes.toString("latin1", from, to));
      const next = bytes[to] === CR && bytes[to + 1] === LF ? to + 2 : bytes[to] === LF ? to + 1 : to;
      if (next === to || to - from < MIN_BROKEN || CLASS[bytes[next] ?? 0] === 0) break;
      lines ??= [bytes.toString("latin1", from, to)];
      from = to = next;
    }
    if (lines !== null) {
      const joined = Buffer.from(lines.join(""), "latin1");
      found(joined, 0, joined.length, classes);
    } else if (to - first >= MIN_RUN) found(bytes, first, to, classes);
    probe = to + MIN_RUN;
  }
}

const [LF, CR] = [0x0a, 0x0d];
/** Characters of a run by which text is told from anything else. */
const HEAD = 64;
/** Bytes of those at a run's beginning that may be something else: what stood before it, or letters of other scripts. */
const MOST_OTHERS = (HEAD * 3) / 4 / 8;
/** What is looked at of the rest of a run: three layers of base64 of a value of some length are twice as long. */
const PIECE = 32;
/** Programs that break base64 do so after 60, 64 or 76 characters. */
const MIN_BROKEN = 60;

/**
 * Makes what hands on the text that runs are when they are decoded. Nearly all of them are none, and are told so before anything is
 * made of them.
 * @param depth at which they were found
 */
function runDecoder(depth: number, budget: Budget, found: DecodedSink): RunSink {
  const unpacked = (bytes: Buffer) => unpackInto(bytes, budget, found);
  return (characters, start, end, classes) => {
    const decodeFrom = (from: number, to: number, how: "base64" | "hex", use: (bytes: Buffer) => void) => {
      const text = characters.toString("latin1", from, to);
      if (isNew(budget, text, depth)) use(Buffer.from(text, how));
    };
    for (let probe = start + MIN_RUN - 1; probe < end; probe += MIN_RUN) {
      if (HEX[characters[probe]!] === 16) continue;
      let from = probe;
      while (from > start && HEX[characters[from - 1]!] !== 16) from--;
      while (probe < end && HEX[characters[probe]!] !== 16) probe++;
      // A digit before it may be the end of a word.
      for (let skipped = 0; skipped < 2 && probe - from >= MIN_RUN; skipped++, from++)
        if (isHexText(characters, from, probe)) decodeFrom(from, probe, "hex", found);
        else if (mayBePacked(hexBits(characters, from), budget)) decodeFrom(from, probe, "hex", unpacked);
    }
    // Base64 of some length has all kinds of characters; a name in a program seldom has. The digits of a digest have no others.
    if ((classes & ALL_KINDS) !== ALL_KINDS || (classes & BEYOND_HEX) === 0) return;
    // What stands before it may be of the same characters, so that it begins anywhere. A piece of it tells whether it is text.
    for (let skipped = start; skipped < start + 4; skipped++) {
      const from = textIn(characters, skipped, end);
      if (from >= 0) decodeFrom(from, end, "base64", found);
    }
    if (mayBePacked(base64Bits(characters, start), budget)) decodeFrom(start, end, "base64", unpacked);
    const gzip = gzipHead(characters, start + 1, end - MIN_RUN);
    if (gzip > 0) decodeFrom(gzip, end, "base64", unpacked);
  };
}

/** What base64 of gzip begins with. */
const GZIP_HEAD = Buffer.from("H4sI").readUInt32BE(0);

/** Where it stands, between two places; -1 where it does not. Not `indexOf`, which knows no end. */
function gzipHead(characters: Buffer, from: number, to: number): number {
  for (let at = from; at <= to; at++)
    if (characters[at] === GZIP_HEAD >> 24 && characters.readUInt32BE(at) === GZIP_HEAD) return at;
  return -1;
}

/** Where text begins in base64 that is read from a place on, in steps of four characters; -1 where there is none. */
function textIn(characters: Buffer, start: number, end: number): number {
  if (start + MIN_RUN > end) return -1;
  if (isBase64Text(characters, start, Math.min(start + HEAD, end), MOST_OTHERS)) return start;
  for (let from = start + PIECE; from + MIN_RUN <= end; from += PIECE)
    if (isBase64Text(characters, from, Math.min(from + PIECE, end), 0)) {
      let first = from;
      while (first - 4 >= start && isBase64Text(characters, first - 4, first, 0)) first -= 4;
      return first;
    }
  return -1;
}

/** @param others bytes that may be no text */
function isBase64Text(characters: Buffer, from: number, to: number, others: number): boolean {
  let left = others;
  for (let i = from; i + 4 <= to && left >= 0; i += 4) {
    const bits = base64Bits(characters, i);
    left -= 3 - PRINTABLE[bits >> 16]! - PRINTABLE[(bits >> 8) & 0xff]! - PRINTABLE[bits & 0xff]!;
  }
  return left >= 0;
}

function isHexText(characters: Buffer, from: number, to: number): boolean {
  const end = Math.min(to, from + 2 * MAX_LOOKED_AT);
  let left = (end - from) >> 4;
  for (let i = from; i + 2 <= end && left >= 0; i += 2)
    left -= 1 - PRINTABLE[(HEX[characters[i]!]! << 4) | HEX[characters[i + 1]!]!]!;
  return left >= 0;
}

/** The three bytes that four characters of base64 stand for. */
function base64Bits(characters: Buffer, at: number): number {
  return (
    (SIXTH[characters[at]!]! << 18) |
    (SIXTH[characters[at + 1]!]! << 12) |
    (SIXTH[characters[at + 2]!]! << 6) |
    SIXTH[characters[at + 3]!]!
  );
}

/** The three bytes that six digits of hexadecimal stand for. */
function hexBits(characters: Buffer, at: number): number {
  let bits = 0;
  for (let i = at; i < at + 6; i++) bits = (bits << 4) | HEX[characters[i]!]!;
  return bits;
}

/** Whether something that begins with these three bytes may be packed: it has a mark, or may be deflate, which has none. */
function mayBePacked(head: number, { guesses }: Budget): boolean {
  return head === GZIP_BITS || isZlibHead(head >> 8) || (guesses > 0 && mayBeDeflate(head >> 16));
}

function unpackInto(bytes: Buffer, budget: Budget, found: DecodedSink): void {
  const isMarked = hasMark(bytes);
  if (!isMarked && (!mayBeDeflate(bytes[0] ?? NO_DEFLATE) || budget.guesses-- <= 0)) return;
  const text = unpack({ bytes, how: isMarked ? howOf(bytes) : "deflate" }, budget);
  if (text !== null && (isMarked || isText(text))) found(text);
}

/** A block of the type that does not exist is no deflate, and the rest fails within some bytes. */
function mayBeDeflate(first: number): boolean {
  return (first & NO_DEFLATE) !== NO_DEFLATE;
}

const NO_DEFLATE = 0x06;

/** Whether nearly all of it is printable, or text of two bytes a character; what is decoded to anything else is no text. */
function isText(bytes: Buffer): boolean {
  const looked = Math.min(bytes.length, MAX_LOOKED_AT);
  if (looked === 0) return false;
  let others = 0;
  for (let i = 0; i < looked; i++) others += 1 - PRINTABLE[bytes[i]!]!;
  return others * 8 <= looked;
}

interface Packed {
  bytes: Buffer;
  how: "gzip" | "zlib" | "deflate";
}

function hasMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(GZIP) || isZlib(bytes);
}

function howOf(bytes: Buffer): Packed["how"] {
  return isZlib(bytes) ? "zlib" : "gzip";
}

/** The two bytes that zlib begins with: deflate, a window of at most 32 KiB, and a remainder. */
function isZlib(bytes: Buffer): boolean {
  return bytes.length > 2 && isZlibHead(bytes.readUInt16BE(0));
}

function isZlibHead(bits: number): boolean {
  return (bits & 0x8f00) === 0x0800 && bits % 31 === 0;
}

/** Packed parts of a file, as they lie there: gzip and zip anywhere, zlib at its beginning. */
function* packedIn(bytes: Buffer): Generator<Packed> {
  if (isZlib(bytes) && !isText(bytes)) yield { bytes, how: "zlib" };
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1))
    yield { bytes: bytes.subarray(at), how: "gzip" };
  for (let at = bytes.indexOf(ZIP_ENTRY); at >= 0; at = bytes.indexOf(ZIP_ENTRY, at + 1)) {
    // APPNOTE 4.3.7: the method is at 8, the lengths of name and extra field at 26 and 28, the data after them.
    if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== 8) continue;
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    yield { bytes: bytes.subarray(data), how: "deflate" };
  }
}

/** What was packed, as much of it as the bounds let through; null for what is not packed, or when they are used up. */
function unpack({ bytes, how }: Packed, budget: Budget): Buffer | null {
  const unpacker = how === "zlib" ? inflateSync : inflateRawSync;
  const data = how === "gzip" ? gzipData(bytes) : bytes;
  // Of what is larger than the bound its beginning is taken: the bound is on what comes out, which nobody knows before.
  for (let given = data.length; given > 0 && budget.unpacked > 0; given = Math.floor(given / 4)) {
    const most = Math.min(MAX_UNPACKED, budget.unpacked);
    try {
      // What is cut, or has something else after it, gives what there is of it.
      const text = unpacker(data.subarray(0, given), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
      budget.unpacked -= text.length;
      return text.length === 0 ? null : text;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") return null;
      budget.unpacked -= most;
    }
  }
  return null;
}

/** What follows the head of a gzip member (RFC 1952 2.3); Node's own reader takes nothing that has something else after its end. */
function gzipData(bytes: Buffer): Buffer {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
  for (const named of [8, 16]) if ((flags & named) !== 0) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return bytes.subarray(at + ((flags & 2) !== 0 ? 2 : 0));
}

function tableOf(of: (character: string) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => of(String.fromCharCode(byte)));
}
