/** Nesting of a request; real ones stay below 20. Also keeps recursive readers from running out of stack. */
const MAX_DEPTH = 96;
/**
 * Arrays, objects and members of a request; a long conversation has some thousand. 32 MiB of `[` or `1,` would otherwise
 * become gigabytes of values, and keep the harness busy for seconds.
 */
const MAX_VALUES = 200_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * What keeps a body from being one reading of one JSON object, and the key that it is about; or null. A key that stands twice
 * in one object, at any depth, is wrong: `JSON.parse` takes the last one, an endpoint perhaps the first. Bounds depth and
 * number of values before anything is built; that it is JSON at all is `JSON.parse`'s to say.
 */
export function jsonProblem(body: Buffer): { problem: string; key: string | null } | null {
  const wrong = (problem: string, key: string | null = null) => ({ problem, key });
  /** The keys of every open object, from outside; null for an array. */
  const open: (Set<string> | null)[] = [];
  let found = false;
  let values = 0;
  /** The last string, as offsets of its quotes: a key, if a colon follows. */
  let string: { start: number; end: number } | null = null;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte === QUOTE) {
      const end = stringEnd(body, at);
      if (end === -1) return wrong("The body is not JSON: a string does not end.");
      string = { start: at, end };
      at = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (open.length === 0 && byte === OPEN_ARRAY) return wrong("The body is not a JSON object.");
      if (open.length === MAX_DEPTH) return wrong(`The body is nested deeper than ${MAX_DEPTH}.`);
      open.push(byte === OPEN_OBJECT ? new Set() : null);
      found = true;
      values++;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      open.pop();
    } else if (byte === COMMA) {
      string = null;
      values++;
    } else if (byte === COLON) {
      const key = string === null ? null : keyText(body, string);
      if (key === null) return wrong("The body is not JSON: a key is not a string.");
      const keys = open.at(-1);
      if (keys?.has(key) === true) return wrong("A key stands twice in one object", key);
      keys?.add(key);
      string = null;
    }
    if (values > MAX_VALUES) return wrong(`The body has more than ${MAX_VALUES} values.`);
  }
  return found ? null : wrong("The body is not a JSON object.");
}

function keyText(body: Buffer, { start, end }: { start: number; end: number }): string | null {
  const literal = body.toString("utf8", start, end + 1);
  if (!literal.includes("\\")) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}

/** Offset of the quote that ends the string starting at `start`, or -1. */
function stringEnd(body: Buffer, start: number): number {
  for (let at = body.indexOf(QUOTE, start + 1); at !== -1; at = body.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (body[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Where the value of a field stands, as offsets of its first byte and behind its last one. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where fields of the outermost object stand whose values are numbers, words or null, by their names.
 * @param body JSON that {@link jsonProblem} lets pass, so that no name stands there twice
 */
export function plainFields(body: Buffer, names: readonly string[]): Map<string, Span> {
  const found = new Map<string, Span>();
  let depth = 0;
  let string: { start: number; end: number } | null = null;
  for (let at = 0; at < body.length && found.size < names.length; at++) {
    const byte = body[at]!;
    if (byte === QUOTE) {
      const end = stringEnd(body, at);
      string = { start: at, end };
      at = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth--;
    else if (byte === COLON && depth === 1 && string !== null) {
      const key = keyText(body, string);
      string = null;
      if (key === null || !names.includes(key)) continue;
      let start = at + 1;
      while (isBlank(body[start]!)) start++;
      let end = start;
      while (end < body.length && PLAIN.test(String.fromCharCode(body[end]!))) end++;
      if (end > start) found.set(key, { start, end });
      at = Math.max(at, end - 1);
    }
  }
  return found;
}

const PLAIN = /[A-Za-z0-9+.-]/;

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
