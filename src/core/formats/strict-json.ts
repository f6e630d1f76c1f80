import { isUtf8 } from "node:buffer";
import type { JsonValue } from "./canonical-json";

/** What to accept. Both bounds are checked before anything is built. */
export interface StrictJsonLimits {
  /** Size of the text in bytes. Default 16 MiB. */
  maxBytes?: number;
  /** Arrays and objects within each other. Default 64. */
  maxDepth?: number;
  /** Values in all, those in arrays and objects too: three bytes of text may be sixty of memory. Default 250,000. */
  maxValues?: number;
  /**
   * Accept the escape `\u0000` in strings. Off by default: in what people write a NUL can only cut a path or an argument
   * short. On for evidence of our own, which quotes what others said.
   */
  escapedNul?: boolean;
}

/** Why a text was refused, and where. */
export interface StrictJsonProblem {
  /** What was expected and what was found. */
  problem: string;
  /** For people: `line 3, column 7`, both from 1, columns in UTF-16 units. */
  position: string;
  /** Byte offset from 0. */
  offset: number;
}

export type StrictJsonResult = { value: JsonValue } | StrictJsonProblem;

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 64;
const DEFAULT_MAX_VALUES = 250_000;

/** Number grammar of RFC 8259, anchored at `lastIndex`. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** The rest of a string without anything that needs a closer look. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;

/**
 * Parses JSON as a machine must read what is judged: one reading only. Refused are duplicate keys, a byte order mark,
 * invalid UTF-8, NUL, lone surrogates, integers that a double can't hold exactly, anything after the value, and what is
 * larger or deeper than the limits. Never throws.
 *
 * @param source the file's bytes, or a text
 * @returns the value (an own `__proto__` key stays an ordinary key), or the first problem with its position
 */
export function strictJsonParse(source: Uint8Array | string, limits: StrictJsonLimits = {}): StrictJsonResult {
  return parse(source, limits, null);
}

/**
 * Where values stand in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. All of them by one
 * reading, so that a record with thousands of faults takes no longer than one with a single fault.
 *
 * @param paths keys and indexes from the root, as zod's issues give them
 * @returns one for each path, in their order; null where the text is refused or has no such place
 */
export function locateJson(
  source: Uint8Array | string,
  paths: readonly (readonly PropertyKey[])[],
  limits: StrictJsonLimits = {},
): (string | null)[] {
  const root: SearchedPlace = { below: null, at: null };
  const wanted = paths.map((path) => placeOf(root, path));
  const text = parse(source, limits, root);
  if ("problem" in text) return paths.map(() => null);
  const position = positions(textOf(source));
  const found = new Map<number, string>();
  const inOrder = wanted.flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
  for (const at of inOrder) if (!found.has(at)) found.set(at, position(at));
  return wanted.map(({ at }) => (at === null ? null : found.get(at)!));
}

/** A place that is searched for, in the tree of all of them: what is searched for below it, and where it was found. */
interface SearchedPlace {
  below: Map<string | number, SearchedPlace> | null;
  at: number | null;
}

function placeOf(root: SearchedPlace, path: readonly PropertyKey[]): SearchedPlace {
  let place = root;
  for (const part of path) {
    const key = typeof part === "number" ? part : String(part);
    place.below ??= new Map();
    let next = place.below.get(key);
    if (next === undefined) place.below.set(key, (next = { below: null, at: null }));
    place = next;
  }
  return place;
}

interface State {
  text: string;
  at: number;
  maxDepth: number;
  /** Values that may still come. */
  valuesLeft: number;
  escapedNul: boolean;
}

/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

function parse(source: Uint8Array | string, limits: StrictJsonLimits, root: SearchedPlace | null): StrictJsonResult {
  const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
  const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
  if (size > maxBytes) return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
  if (typeof source !== "string" && !isUtf8(source)) return invalidUtf8(source);
  const text = textOf(source);
  const state: State = {
    text,
    at: 0,
    maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
    valuesLeft: limits.maxValues ?? DEFAULT_MAX_VALUES,
    escapedNul: limits.escapedNul ?? false,
  };
  try {
    if (text.startsWith("\ufeff")) throw new Refusal("Expected JSON, found a byte order mark.", 0);
    skipSpace(state);
    if (root !== null) root.at = state.at;
    const value = readValue(state, 0, root);
    skipSpace(state);
    if (state.at < text.length) throw unexpected(state, "the end of the text");
    return { value };
  } catch (error) {
    if (error instanceof Refusal) return at(text, error.at, error.message);
    throw error;
  }
}

function textOf(source: Uint8Array | string): string {
  if (typeof source === "string") return source;
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("utf8");
}

/**
 * @param depth how many arrays and objects this value is in
 * @param place the searched place that this value is, or null
 */
function readValue(state: State, depth: number, place: SearchedPlace | null): JsonValue {
  if (--state.valuesLeft < 0)
    throw new Refusal("Expected fewer values, found more than are read of one file.", state.at);
  const c = state.text[state.at];
  switch (c) {
    case "{":
      return readObject(state, depth + 1, place);
    case "[":
      return readArray(state, depth + 1, place);
    case '"':
      return readString(state);
    case "t":
      return readWord(state, "true", true);
    case "f":
      return readWord(state, "false", false);
    case "n":
      return readWord(state, "null", null);
    default:
      return readNumber(state);
  }
}

function readObject(state: State, depth: number, place: SearchedPlace | null): JsonValue {
  checkDepth(state, depth);
  const object: Record<string, JsonValue> = {};
  state.at++;
  skipSpace(state);
  if (state.text[state.at] === "}") {
    state.at++;
    return object;
  }
  for (;;) {
    const keyAt = state.at;
    if (state.text[keyAt] !== '"') throw unexpected(state, "a key in double quotes");
    const key = readString(state);
    if (Object.hasOwn(object, key)) throw new Refusal(`Expected each key once, found ${quote(key)} again.`, keyAt);
    skipSpace(state);
    if (state.text[state.at] !== ":") throw unexpected(state, "`:`");
    state.at++;
    skipSpace(state);
    const value = readValue(state, depth, step(place, key, keyAt));
    // A plain assignment to `__proto__` would set the prototype instead of a key.
    if (key === "__proto__")
      Object.defineProperty(object, key, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    else object[key] = value;
    skipSpace(state);
    const c = state.text[state.at];
    if (c !== "," && c !== "}") throw unexpected(state, "`,` or `}`");
    state.at++;
    if (c === "}") return object;
    skipSpace(state);
  }
}

function readArray(state: State, depth: number, place: SearchedPlace | null): JsonValue {
  checkDepth(state, depth);
  const array: JsonValue[] = [];
  state.at++;
  skipSpace(state);
  if (state.text[state.at] === "]") {
    state.at++;
    return array;
  }
  for (;;) {
    array.push(readValue(state, depth, step(place, array.length, state.at)));
    skipSpace(state);
    const c = state.text[state.at];
    if (c !== "," && c !== "]") throw unexpected(state, "`,` or `]`");
    state.at++;
    if (c === "]") return array;
    skipSpace(state);
  }
}

function step(place: SearchedPlace | null, part: string | number, partAt: number): SearchedPlace | null {
  const next = place?.below?.get(part) ?? null;
  if (next !== null) next.at = partAt;
  return next;
}

function readString(state: State): string {
  const { text } = state;
  const start = state.at;
  let end = start + 1;
  let escaped = false;
  for (;;) {
    PLAIN.lastIndex = end;
    PLAIN.test(text);
    end = PLAIN.lastIndex;
    const c = text[end];
    if (c === '"') break;
    if (c === undefined) throw new Refusal("Expected the end of this string, found the end of the text.", start);
    if (c !== "\\") throw new Refusal(`Expected text, found the control character ${codePoint(c)} in a string.`, end);
    end = readEscape(state, end);
    escaped = true;
  }
  state.at = end + 1;
  const value: string = escaped ? JSON.parse(text.slice(start, end + 1)) : text.slice(start + 1, end);
  if (LONE_SURROGATE.test(value))
    throw new Refusal("Expected Unicode text, found a lone surrogate in a string.", start);
  return value;
}

/** Checks the escape at `from` and returns the place after it. */
function readEscape(state: State, from: number): number {
  const { text } = state;
  const c = text[from + 1];
  if (c !== undefined && '"\\/bfnrt'.includes(c)) return from + 2;
  const digits = text.slice(from + 2, from + 6);
  if (c !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits))
    throw new Refusal("Expected an escape of JSON, found another.", from);
  if (digits === "0000" && !state.escapedNul) throw new Refusal("Expected text, found a NUL in a string.", from);
  return from + 6;
}

function readWord<T extends boolean | null>(state: State, word: string, value: T): T {
  if (!state.text.startsWith(word, state.at)) throw unexpected(state, "a JSON value");
  state.at += word.length;
  return value;
}

function readNumber(state: State): number {
  NUMBER.lastIndex = state.at;
  const match = NUMBER.exec(state.text);
  if (match === null) throw unexpected(state, "a JSON value");
  const value = Number(match[0]);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new Refusal("Expected a number that a double holds exactly (up to 2^53 - 1), found a larger one.", state.at);
  }
  state.at = NUMBER.lastIndex;
  return value;
}

function skipSpace(state: State): void {
  for (;;) {
    const c = state.text.charCodeAt(state.at);
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
    state.at++;
  }
}

function checkDepth(state: State, depth: number): void {
  if (depth > state.maxDepth)
    throw new Refusal(`Expected nesting of at most ${state.maxDepth}, found deeper.`, state.at);
}

function unexpected(state: State, expected: string): Refusal {
  const c = state.text.codePointAt(state.at);
  const found = c === undefined ? "the end of the text" : quote(String.fromCodePoint(c));
  return new Refusal(`Expected ${expected}, found ${found}.`, state.at);
}

/** A piece of an unknown text for a message: short, and without anything that moves a cursor. */
function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  return JSON.stringify(short).replace(/[^\x20-\x7e]/gu, codePoint);
}

function codePoint(c: string): string {
  return `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

function at(text: string, index: number, problem: string): StrictJsonProblem {
  return {
    problem,
    position: positions(text)(index),
    offset: Buffer.byteLength(text.slice(0, index)),
  };
}

/** Lines and columns of offsets that are asked for in ascending order: each line's end is looked for once. */
function positions(text: string): (index: number) => string {
  let line = 1;
  let lineStart = 0;
  let end = text.indexOf("\n");
  return (index) => {
    for (; end !== -1 && end < index; end = text.indexOf("\n", lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return `line ${line}, column ${index - lineStart + 1}`;
  };
}

function invalidUtf8(bytes: Uint8Array): StrictJsonProblem {
  // The longest valid prefix, by halving: a prefix may end inside a character, so that up to three bytes are tried back.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (validPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  let end = low;
  while (!isUtf8(bytes.subarray(0, end))) end--;
  const text = Buffer.from(bytes.subarray(0, end)).toString("utf8");
  return { ...at(text, text.length, "Expected UTF-8, found a byte that is none."), offset: end };
}

function validPrefix(bytes: Uint8Array, end: number): boolean {
  for (let back = 0; back <= 3 && back <= end; back++) if (isUtf8(bytes.subarray(0, end - back))) return true;
  return false;
}
