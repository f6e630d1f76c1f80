/** A JSON string, or an integer of so many digits that a double may not hold it (2^53 has 16). Strings are matched to be passed over. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON of a forge without rounding: an integer of 16 digits or more becomes a string of its digits, so that two ids
 * are never taken for one. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError on what is no JSON
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(exactIntegers(text));
}

/** The same JSON text with its long integers as strings. */
export function exactIntegers(text: string): string {
  return text.replace(STRING_OR_LONG_INTEGER, (found) => (found.startsWith('"') ? found : `"${found}"`));
}

/** An id as a forge writes it, a whole number from 1: its digits, or null where the value is none. */
export function idText(value: unknown): string | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === "string" && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}

/** Whether an id is greater than another; both are of {@link idText}. */
export function isLaterId(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length;
}
