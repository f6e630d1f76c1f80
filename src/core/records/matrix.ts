import { z } from "zod";
import { BLOCKER_CODES } from "../domain/catalogue";
import { SHA256 } from "../domain/digest";
import { utcTime } from "./approval";
import { schemaVersionField } from "./fields";
import { type Parsed, parseRecord } from "./parse";

/** Largest `matrix.json`, in bytes: some hundred rows of a few hundred bytes each. */
export const MAX_MATRIX_BYTES = 4 * 1024 * 1024;

/** Name of a row, which is the name of a folder, too. */
const rowName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const code = z.enum(BLOCKER_CODES);

const rowSchema = z.strictObject({
  row: rowName,
  by: z.string(),
  code,
  event: z.string().nullable(),
  status: z.enum(["fail", "blocked"]),
  ok: z.boolean(),
  problems: z.array(z.string()),
  exit_code: z.number().int().nullable(),
  bundle: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/)
    .nullable(),
  sums_sha256: z.string().regex(SHA256).nullable(),
});
/** One row of a failure matrix: how it was provoked, what must come of it, and what came. */
export type MatrixRow = z.infer<typeof rowSchema>;

/** The sealed result of `health` (SPEC section 7). */
export const matrixSchema = z
  .strictObject({
    schema_version: schemaVersionField,
    harness_version: z.string(),
    made_at: utcTime,
    ok: z.boolean(),
    checked: z.array(rowName),
    errors: z.array(z.strictObject({ row: rowName, problem: z.string() })),
    rows: z.array(rowSchema),
    not_checked: z.array(rowName),
    not_covered: z.array(z.strictObject({ row: rowName, code, reason: z.string() })),
  })
  .describe("Failure matrix of case-harness health");
export type Matrix = z.infer<typeof matrixSchema>;

/** Reads a matrix; never throws on bad input. */
export function parseMatrix(bytes: Uint8Array): Parsed<Matrix> {
  return parseRecord(bytes, matrixSchema, { maxBytes: MAX_MATRIX_BYTES, maxDepth: 8, escapedNul: true });
}
