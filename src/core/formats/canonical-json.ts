/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;

/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "", 0);
}

/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
export function* canonicalPieces(value: object): Generator<string> {
  let before = "{";
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  for (const key of keys) {
    const item = (value as Record<string, unknown>)[key];
    yield `${before}${writeString(key, "")}:`;
    before = ",";
    if (!Array.isArray(item) || item.length === 0) {
      yield write(item, `/${key}`, 1);
      continue;
    }
    for (let i = 0; i < item.length; i++) yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
    yield "]";
  }
  yield keys.length === 0 ? "{}" : "}";
}

function write(value: unknown, pointer: string, depth: number): string {
  if (depth > MAX_DEPTH) throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
  switch (typeof value) {
    case "string":
      return writeString(value, pointer);
    case "number":
      if (!Number.isFinite(value)) throw fault(pointer, "a finite number", String(value));
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
    default:
      throw fault(pointer, "a JSON value", typeof value);
  }
}

function writeString(text: string, pointer: string): string {
  if (LONE_SURROGATE.test(text)) throw fault(pointer, "Unicode text", "a lone surrogate");
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], pointer: string, depth: number): string {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
  return `[${parts.join(",")}]`;
}

function writeObject(object: object, pointer: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw fault(pointer, "a plain object", "another kind of object");
  // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
  const parts = Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
  return `{${parts.join(",")}}`;
}

function fault(pointer: string, expected: string, found: string): TypeError {
  return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
}
