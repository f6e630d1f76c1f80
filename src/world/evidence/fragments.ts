/** A longer line is no fragment of a stream, and is searched as a whole anyway. */
const MAX_LINE_BYTES = 64 * 1024;

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** `data:`, which server-sent events put before their JSON. */
const EVENT_PREFIX = Buffer.from("data:");

/** Takes a string's bytes as they stand between its quotes, and a number for its place in the line. */
export type Fragment = (place: number, bytes: Uint8Array, from: number, to: number) => void;

/**
 * Programs that stream write a text in pieces, each in a JSON line of its own (`{"delta":"sec"}`, `{"delta":"ret"}`).
 * Reads such lines and gives every string with the place where it stands (its key and how deep), so that pieces of one
 * place can be joined. Escapes stay as they are; what is no JSON gives what looks like it.
 *
 * @returns takes the next piece of the file, or null at its end
 */
export function fragmentReader(found: Fragment): (piece: Uint8Array | null) => void {
  let rest: Uint8Array = new Uint8Array(0);
  return (piece) => {
    if (piece === null) {
      readLine(rest, 0, rest.length, found);
      return;
    }
    let from = 0;
    for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, from)) {
      if (rest.length === 0) readLine(piece, from, end, found);
      else {
        const whole = Buffer.concat([rest, piece.subarray(from, end)]);
        readLine(whole, 0, whole.length, found);
        rest = rest.subarray(0, 0);
      }
      from = end + 1;
    }
    // Of a line that is too long only as much is kept as tells that it is.
    if (rest.length <= MAX_LINE_BYTES) rest = Buffer.concat([rest, piece.subarray(from, from + MAX_LINE_BYTES + 1)]);
  };
}

function readLine(bytes: Uint8Array, from: number, to: number, found: Fragment): void {
  let i = from;
  if (EVENT_PREFIX.every((byte, at) => bytes[from + at] === byte)) i += EVENT_PREFIX.length;
  if (bytes[i] === SPACE) i++;
  if ((bytes[i] !== OPEN_BRACE && bytes[i] !== OPEN_BRACKET) || to - from > MAX_LINE_BYTES) return;
  let depth = 0;
  let key = 0;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
    if (byte !== QUOTE) continue;
    const end = endOfString(bytes, i + 1, to);
    if (isKey(bytes, end + 1, to)) key = hashOf(bytes, i + 1, end);
    else found((key + depth) | 0, bytes, i + 1, end);
    i = end;
  }
}

/** Index of the closing quote, or `to` where there is none. */
function endOfString(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return Math.min(i, to);
}

function isKey(bytes: Uint8Array, from: number, to: number): boolean {
  let i = from;
  while (i < to && bytes[i] === SPACE) i++;
  return i < to && bytes[i] === COLON;
}

/** FNV-1a: a key costs no string, and two that meet only join what is better searched apart. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash;
}
