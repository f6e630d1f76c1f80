/** The longest escape that is undone is `&#x10FFFF;`; more backslashes than this no nesting of quotes brings. */
export const MAX_ESCAPE_BYTES = 32;
/** Length of `&commat;` and its like. */
const MAX_NAME = 10;

const PERCENT = 0x25;
const AMPERSAND = 0x26;
const BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;
const HASH = 0x23;

/** What follows a backslash for a control character, which no search minds. */
const CONTROLS = new Set(Buffer.from("nrtbfvea0"));

/** An escape that hides or brings in letters or digits. */
export interface Escape {
  /** Bytes that it takes. */
  length: number;
  /** Bytes that it stands for. */
  text: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** Bytes that can begin an escape. */
export const ESCAPES = [BACKSLASH, PERCENT, AMPERSAND] as const;

/**
 * The escape that begins at a place: of URLs (`%41`), C, JSON and shells (`\\x41`, `\\u0041`, `\\101`, `\\n`, with any number
 * of backslashes) or HTML (`&#65;`, `&#x41;`, names). For searching only: line breaks and names of punctuation stand for
 * nothing, and what merely looks like an escape is one.
 *
 * @returns null where there is none, or one that only quotes punctuation, which no search minds
 */
export function escapeAt(bytes: Uint8Array, at: number): Escape | null {
  switch (bytes[at]) {
    case PERCENT:
      return byteAt(bytes, at, at + 1, 2, 16);
    case AMPERSAND:
      return entityAt(bytes, at);
    case BACKSLASH:
      return backslashAt(bytes, at);
    default:
      return null;
  }
}

function backslashAt(bytes: Uint8Array, at: number): Escape | null {
  let from = at + 1;
  while (bytes[from] === BACKSLASH && from - at < MAX_ESCAPE_BYTES / 2) from++;
  const kind = bytes[from] ?? 0;
  return numberedAt(bytes, at, from, kind) ?? (CONTROLS.has(kind) ? { length: from + 1 - at, text: NOTHING } : null);
}

function numberedAt(bytes: Uint8Array, at: number, from: number, kind: number): Escape | null {
  switch (kind) {
    case 0x78:
      return byteAt(bytes, at, from + 1, 2, 16);
    case 0x75:
      return characterAt(bytes, at, from + 1, 4, 4, 16) ?? bracedAt(bytes, at, from + 1);
    default:
      return byteAt(bytes, at, from, 3, 8);
  }
}

function bracedAt(bytes: Uint8Array, at: number, from: number): Escape | null {
  const escape = bytes[from] === 0x7b ? characterAt(bytes, at, from + 1, 1, 6, 16) : null;
  if (escape === null || bytes[at + escape.length] !== 0x7d) return null;
  return { ...escape, length: escape.length + 1 };
}

function entityAt(bytes: Uint8Array, at: number): Escape | null {
  if (bytes[at + 1] === HASH) {
    const isHex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58;
    const escape = isHex ? characterAt(bytes, at, at + 3, 1, 6, 16) : characterAt(bytes, at, at + 2, 1, 7, 10);
    if (escape === null) return null;
    return bytes[at + escape.length] === SEMICOLON ? { ...escape, length: escape.length + 1 } : escape;
  }
  let end = at + 1;
  while (end - at < MAX_NAME && isLetter(bytes[end])) end++;
  // Every entity that a secret can hold is punctuation, and punctuation does not count.
  return end > at + 2 && bytes[end] === SEMICOLON ? { length: end + 1 - at, text: NOTHING } : null;
}

/** A number of exactly so many digits, as the byte that it stands for. */
function byteAt(bytes: Uint8Array, at: number, from: number, digits: number, base: number): Escape | null {
  const number = numberAt(bytes, from, digits, digits, base);
  return number === null ? null : { length: number.end - at, text: Uint8Array.of(number.value & 0xff) };
}

/** A number of `least` to `most` digits, as the UTF-8 of the character that it stands for. */
function characterAt(
  bytes: Uint8Array,
  at: number,
  from: number,
  least: number,
  most: number,
  base: number,
): Escape | null {
  const number = numberAt(bytes, from, least, most, base);
  return number === null ? null : { length: number.end - at, text: utf8Of(number.value) };
}

function numberAt(
  bytes: Uint8Array,
  from: number,
  least: number,
  most: number,
  base: number,
): { value: number; end: number } | null {
  let value = 0;
  let end = from;
  for (; end - from < most; end++) {
    const digit = digitOf(bytes[end]);
    if (digit >= base) break;
    value = value * base + digit;
  }
  return end - from < least ? null : { value, end };
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return Infinity;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Infinity;
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function utf8Of(code: number): Uint8Array {
  if (code < 0x80) return Uint8Array.of(code);
  return code > 0x10ffff ? NOTHING : Buffer.from(String.fromCodePoint(code), "utf8");
}
