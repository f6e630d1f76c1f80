import { z } from "zod";
import { derivationOf, SCHEMA_VERSIONS } from "../domain/derivation";
import { strictJsonParse } from "../formats/strict-json";
import { MAX_PROBLEMS, type Parsed, problemsOf } from "./parse";
import { secretsIn } from "./secret-shape";

/** Records are written and reviewed by people; one larger than this is not a record. */
export const MAX_RECORD_BYTES = 256 * 1024;
const MAX_RECORD_DEPTH = 12;

/** Longest sentence of a record: a note, a source, a trigger. */
const MAX_TEXT = 4096;

/** Control characters, and the invisible and bidirectional ones that make a reviewer see something else than the program. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** A sentence for people: not blank, and nothing in it that a reviewer can't see. */
export const text = z
  .string()
  .max(MAX_TEXT)
  .refine((value) => value.trim() !== "", "expected a text that is not empty")
  .refine((value) => !HIDDEN.test(value), "invisible or control characters are not allowed");

/** A value that may still be empty, so that a template is a valid record that admits nothing. */
export function maybe<T extends z.ZodType>(value: T) {
  const empty = z.literal("", { error: ({ input }) => (input === undefined ? undefined : "expected text") });
  return z.union([empty, value]);
}

/** The derivation of evidence of ours; one that this program can't judge by is refused by name. */
export const schemaVersionField = z.enum(SCHEMA_VERSIONS, {
  error: ({ input }) => {
    const version = derivationOf(input);
    return "problem" in version ? version.problem : undefined;
  },
});

/** The JSON Schema that a record names for editors; it decides nothing. */
export const schemaReference = z.string().max(MAX_TEXT).optional();

/**
 * A provider or model name. Printable ASCII without blanks, so that no two names look alike and differ in bytes
 * (case aside, which the exact comparison catches).
 */
export const modelName = z
  .string()
  .max(256)
  .regex(/^[\x21-\x7e]+$/, "expected printable ASCII without blanks");

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A date (`2026-11-20`) or a date-time with its zone (`2026-11-20T10:00:00Z`), of a day that exists. */
export const dateOrDateTime = z
  .string()
  .refine((value) => instantOf(value) !== null, "expected a date (2026-11-20) or a date-time (2026-11-20T10:00:00Z)");

/** A date-time with its zone, of a day that exists. */
export const dateTime = z
  .string()
  .refine((value) => DATE_TIME.test(value) && instantOf(value) !== null, "expected a date-time (2026-11-20T10:00:00Z)");

/**
 * Milliseconds since 1970 of a date (its first moment, UTC) or date-time, or null where the text is neither or names
 * a day that does not exist (`2026-02-30`).
 */
export function instantOf(value: string): number | null {
  if (!DATE.test(value) && !DATE_TIME.test(value)) return null;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  const day = value.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? at : null;
}

/**
 * When something with this `expires_at` stops to count, in milliseconds since 1970: a date counts to its end (UTC),
 * a date-time to its moment. Null for text that is neither.
 */
export function expiryOf(value: string): number | null {
  const at = instantOf(value);
  if (at === null) return null;
  return DATE.test(value) ? at + 24 * 60 * 60 * 1000 : at;
}

/** An https or file URL without user, password, query or fragment. */
export function plainUrl(protocols: readonly ("https:" | "file:")[]) {
  return z
    .string()
    .max(2048)
    .superRefine((value, context) => {
      const problem = urlProblem(value, protocols);
      if (problem !== null) context.addIssue({ code: "custom", message: problem });
    });
}

/** Why a text is no URL of these protocols that a record may hold, or null; the text is never repeated. */
export function urlProblem(value: string, protocols: readonly string[]): string | null {
  const kinds = protocols.map((protocol) => `${protocol}//`).join(" or ");
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !protocols.includes(url.protocol)) return `expected a URL that begins with ${kinds}`;
  if (url.username !== "" || url.password !== "") return "a user or password in a URL is not allowed";
  if (url.search !== "" || url.hash !== "") return "a query or fragment in a URL is not allowed";
  if (/[\s\\]/.test(value)) return "blanks and backslashes are not allowed in a URL";
  return null;
}

/**
 * Reads a record that people keep: strict JSON, nothing shaped like a secret, then the schema.
 * @returns the record, or every fault with its position; a fault never repeats a value
 */
export function readRecord<S extends z.ZodType>(bytes: Uint8Array, schema: S): Parsed<z.infer<S>> {
  const json = strictJsonParse(bytes, { maxBytes: MAX_RECORD_BYTES, maxDepth: MAX_RECORD_DEPTH });
  if ("problem" in json) return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
  const secrets = secretsIn(json.value);
  if (secrets.length > 0) {
    const problems = secrets.slice(0, MAX_PROBLEMS).map(({ at, shape }) => ({
      at,
      problem: `looks like a secret (${shape}); a record names where a credential comes from, never the credential`,
    }));
    return { ok: false, problems };
  }
  const result = schema.safeParse(json.value);
  return result.success ? { ok: true, value: result.data } : { ok: false, problems: problemsOf(result.error, bytes) };
}
