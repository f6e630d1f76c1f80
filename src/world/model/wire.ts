import { UpstreamFault } from "./fault";

/** Head of an answer by HTTP/1.1 (RFC 9112). */
export interface WireHead {
  status: number;
  /** By lower-case name. Of a header that stands twice, lists are joined and of single values the first counts. */
  headers: ReadonlyMap<string, string>;
  framing: Framing;
  /** The connection can carry another request afterwards. */
  persistent: boolean;
}

/** How a body ends: by its declared length, by its last chunk, or with the connection. */
export type Framing = { kind: "length"; bytes: number } | { kind: "chunked" } | { kind: "connection" };

/** A head of an endpoint behind several intermediaries has some 4 KiB. */
const MAX_HEAD_BYTES = 32 * 1024;
/** Answers that only announce the real one (100, 102, 103). */
const MAX_INTERIM = 16;
/** Extension of a chunk's size line, and all trailers: nobody sends any, they are skipped. */
const MAX_IGNORED_BYTES = 8 * 1024;
/** Hexadecimal digits of a chunk's size: up to 4 GiB. */
const MAX_SIZE_DIGITS = 8;

const HEAD_START = Buffer.from("HTTP/1.");
const HEAD_END = Buffer.from("\r\n\r\n");
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*)$/;
/** Headers that decide what the body's bytes mean: all of their values count, whatever line they stand on. */
const LISTS = new Set(["connection", "content-encoding", "content-length", "transfer-encoding"]);

/**
 * Reads the head of an answer as its bytes come; what only announces one (`100 Continue`) is skipped.
 *
 * @returns a function that takes the next bytes and gives null until the head is whole, then the head and the bytes after it
 * @throws UpstreamFault (by the function) on anything that two readers could read in two ways
 */
export function headReader(): (block: Buffer) => { head: WireHead; rest: Buffer } | null {
  let held: Buffer = Buffer.alloc(0);
  let interim = 0;
  return (block) => {
    held = held.length === 0 ? block : Buffer.concat([held, block]);
    for (;;) {
      const known = Math.min(held.length, HEAD_START.length);
      // Whoever speaks something else may never send the end of a head.
      if (!held.subarray(0, known).equals(HEAD_START.subarray(0, known))) throw new UpstreamFault("not_http");
      const end = held.indexOf(HEAD_END);
      if ((end === -1 ? held.length : end) > MAX_HEAD_BYTES) throw new UpstreamFault("not_http");
      if (end === -1) return null;
      const head = readHead(held.toString("latin1", 0, end));
      held = held.subarray(end + HEAD_END.length);
      if (head.status >= 200) return { head, rest: held };
      if (head.status === 101 || ++interim > MAX_INTERIM) throw new UpstreamFault("not_http");
    }
  };
}

function readHead(text: string): WireHead {
  const [first = "", ...lines] = text.split("\r\n");
  const [, minor, digits] = STATUS_LINE.exec(first) ?? [];
  if (digits === undefined) throw new UpstreamFault("not_http");
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, spelled, padded] = HEADER_LINE.exec(line) ?? [];
    if (spelled === undefined || padded === undefined) throw new UpstreamFault("not_http");
    const [name, value] = [spelled.toLowerCase(), padded.replace(/[\t ]+$/, "")];
    const before = headers.get(name);
    if (before === undefined) headers.set(name, value);
    else if (LISTS.has(name)) headers.set(name, `${before}, ${value}`);
  }
  const status = Number(digits);
  const framing = framingOf(status, headers, minor === "1");
  const closes = (headers.get("connection") ?? "")
    .toLowerCase()
    .split(/[\t ]*,[\t ]*/)
    .includes("close");
  return { status, headers, framing, persistent: minor === "1" && framing.kind !== "connection" && !closes };
}

/** RFC 9112, section 6.3. An answer with both a length and chunks, or two lengths, is refused, as section 6.1 allows. */
function framingOf(status: number, headers: ReadonlyMap<string, string>, chunks: boolean): Framing {
  const coding = headers.get("transfer-encoding");
  const length = headers.get("content-length");
  if (coding !== undefined && (length !== undefined || !chunks || coding.toLowerCase() !== "chunked"))
    throw new UpstreamFault("not_http");
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw new UpstreamFault("not_http");
  if (status < 200 || status === 204 || status === 304) return { kind: "length", bytes: 0 };
  if (coding !== undefined) return { kind: "chunked" };
  return length === undefined ? { kind: "connection" } : { kind: "length", bytes: Number(length) };
}

export interface BodyReader {
  /**
   * Takes the next bytes and gives what of them is body, in one piece. It is put together in place: `block` is overwritten.
   * @throws UpstreamFault on chunks that are none
   */
  push(block: Buffer): Buffer;
  /** The body is whole. */
  done(): boolean;
  /** Bytes came after the end of the body: nobody asked for them. */
  surplus(): boolean;
}

type ChunkState =
  | "size"
  | "extension"
  | "size_lf"
  | "data"
  | "data_cr"
  | "data_lf"
  | "trailer_start"
  | "trailer"
  | "trailer_lf"
  | "last_lf"
  | "done";

const [CR, LF, TAB, SPACE, SEMICOLON] = [0x0d, 0x0a, 0x09, 0x20, 0x3b];

/** A reader of a body by its framing. */
export function bodyReader(framing: Framing): BodyReader {
  if (framing.kind === "chunked") return chunkedReader();
  let left = framing.kind === "length" ? framing.bytes : Infinity;
  let surplus = false;
  return {
    push(block) {
      if (block.length > left) surplus = true;
      const body = block.subarray(0, Math.min(left, block.length));
      left -= body.length;
      return body;
    },
    done: () => left === 0,
    surplus: () => surplus,
  };
}

/**
 * Endpoints write a chunk for every event, hundreds in one read: the chunks of a block become one piece, which costs much
 * less than handing on each.
 */
function chunkedReader(): BodyReader {
  let state: ChunkState = "size";
  let left = 0;
  let digits = 0;
  let ignored = 0;
  let surplus = false;

  const expect = (byte: number, expected: number, next: ChunkState): void => {
    if (byte !== expected) throw new UpstreamFault("not_http");
    state = next;
  };
  /** Skips a byte of an extension or a trailer, up to its CR; a bare LF is refused. */
  const ignore = (byte: number, next: ChunkState): void => {
    if (byte === LF || ++ignored > MAX_IGNORED_BYTES) throw new UpstreamFault("not_http");
    if (byte === CR) state = next;
  };
  const size = (byte: number): void => {
    const digit = hexDigit(byte);
    if (digit !== -1) {
      if (++digits > MAX_SIZE_DIGITS) throw new UpstreamFault("not_http");
      left = left * 16 + digit;
      return;
    }
    if (digits === 0) throw new UpstreamFault("not_http");
    digits = 0;
    if (byte === SEMICOLON || byte === SPACE || byte === TAB) state = "extension";
    else expect(byte, CR, "size_lf");
  };

  return {
    push(block) {
      let start = 0;
      let end = 0;
      for (let at = 0; at < block.length;) {
        if (state === "data") {
          const take = Math.min(left, block.length - at);
          if (end === start) start = end = at;
          else block.copyWithin(end, at, at + take);
          at += take;
          end += take;
          left -= take;
          if (left === 0) state = "data_cr";
          continue;
        }
        const byte = block[at++]!;
        switch (state) {
          case "size":
            size(byte);
            break;
          case "extension":
            ignore(byte, "size_lf");
            break;
          case "size_lf":
            expect(byte, LF, left === 0 ? "trailer_start" : "data");
            break;
          case "data_cr":
            expect(byte, CR, "data_lf");
            break;
          case "data_lf":
            expect(byte, LF, "size");
            break;
          case "trailer_start":
            if (byte === CR) state = "last_lf";
            else {
              state = "trailer";
              ignore(byte, "trailer_lf");
            }
            break;
          case "trailer":
            ignore(byte, "trailer_lf");
            break;
          case "trailer_lf":
            expect(byte, LF, "trailer_start");
            break;
          case "last_lf":
            expect(byte, LF, "done");
            break;
          case "done":
            surplus = true;
            at = block.length;
            break;
        }
      }
      return block.subarray(start, end);
    },
    done: () => state === "done",
    surplus: () => surplus,
  };
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
