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
const MAX_GUESSES = 64;

const BASE64 = marks("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0 || (byte >= 0x09 && byte <= 0x0d) ? 1 : 0,
);
const HEX = /^(?:[0-9a-f]{2})+/i;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZIP_ENTRY = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * Finds what of a file is base64 or hexadecimal of some text, or packed (gzip, zlib, deflate, entries of a zip), as it is or in
 * base64 or hexadecimal, to some depth, and hands on the text. Work and memory are bounded; what is beyond is not looked at.
 */
export function decodedSearch(sink: DecodedSink): FileSearch {
  let parts: Buffer[] = [];
  let size = 0;
  const budget: Budget = { unpacked: MAX_UNPACKED_IN_ALL, guesses: MAX_GUESSES };

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
}

/** Where the run begins that reaches to the end, or the end where it is too long to be carried. */
function openRun(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && bytes.length - at < MAX_CARRIED && isPartOfRun(bytes[at - 1]!)) at--;
  return bytes.length - at < MAX_CARRIED ? at : bytes.length;
}

function isPartOfRun(byte: number): boolean {
  return BASE64[byte] === 1 || byte === 0x0a || byte === 0x0d;
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
  for (const run of runsIn(bytes)) decode(run, budget, inner);
}

/** Runs of base64 characters, of lines that follow each other those that are long enough to have been broken. */
function* runsIn(bytes: Buffer): Generator<string> {
  // Of a run that is long enough every so manieth byte is in it, so that only those are looked at.
  for (let probe = MIN_RUN - 1; probe < bytes.length;) {
    if (BASE64[bytes[probe]!] !== 1) {
      probe += MIN_RUN;
      continue;
    }
    let from = probe;
    while (from > 0 && BASE64[bytes[from - 1]!] === 1) from--;
    const lines: string[] = [];
    let to = probe;
    for (;;) {
      while (to < bytes.length && BASE64[bytes[to]!] === 1) to++;
      lines.push(bytes.toString("latin1", from, to));
      const next = bytes[to] === 0x0d && bytes[to + 1] === 0x0a ? to + 2 : bytes[to] === 0x0a ? to + 1 : to;
      if (next === to || to - from < MIN_BROKEN || BASE64[bytes[next] ?? 0] !== 1) break;
      from = to = next;
    }
    const run = lines.join("");
    if (run.length >= MIN_RUN) yield run;
    probe = to + MIN_RUN;
  }
}

/** Characters of a run by which text is told from anything else. */
const HEAD = 64;
/** Programs that break base64 do so after 60, 64 or 76 characters. */
const MIN_BROKEN = 60;

function decode(run: string, budget: Budget, found: DecodedSink): void {
  const [digits = ""] = HEX.exec(run) ?? [];
  if (digits.length >= MIN_RUN) {
    const bytes = Buffer.from(digits, "hex");
    if (isText(bytes)) found(bytes);
    else unpackInto(bytes, budget, found);
    // The digits of a digest are base64, too, and of nothing.
    if (digits === run) return;
  }
  // Base64 of some length has all kinds of characters; a name in a program seldom has.
  if (!/[A-Z]/.test(run) || !/[a-z]/.test(run) || !/[0-9+/_-]/.test(run)) return;
  // What stands before it may be of the same characters, so that it begins anywhere. Its head tells whether it is text.
  for (let skipped = 0; skipped < 4; skipped++)
    if (isText(Buffer.from(run.slice(skipped, skipped + HEAD), "base64")))
      found(Buffer.from(run.slice(skipped), "base64"));
    else if (skipped === 0) unpackInto(Buffer.from(run, "base64"), budget, found);
  const gzip = run.indexOf("H4sI", 1);
  if (gzip > 0) unpackInto(Buffer.from(run.slice(gzip), "base64"), budget, found);
}

function unpackInto(bytes: Buffer, budget: Budget, found: DecodedSink): void {
  const isMarked = hasMark(bytes);
  // A block of the type that does not exist is no deflate, and the rest fails within some bytes.
  const mayBeDeflate = bytes.length > 0 && (bytes[0]! & 0x06) !== 0x06;
  if (!isMarked && (!mayBeDeflate || budget.guesses-- <= 0)) return;
  const text = unpack({ bytes, how: isMarked ? howOf(bytes) : "deflate" }, budget);
  if (text !== null && (isMarked || isText(text))) found(text);
}

/** Whether nearly all of it is printable, or text of two bytes a character; what is decoded to anything else is no text. */
function isText(bytes: Buffer): boolean {
  const looked = Math.min(bytes.length, 4096);
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
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && bytes[0]! >> 4 <= 7 && bytes.readUInt16BE(0) % 31 === 0;
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

function marks(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
}
