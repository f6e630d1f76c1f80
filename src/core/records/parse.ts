import { z } from "zod";
import { locateJson, strictJsonParse } from "../formats/strict-json";
import { choiceWording, MISSING, wordingOf } from "./wording";

// Records are read once in a process: compiling a parser for each schema takes longer than all of the parsing.
z.config({ jitless: true, customError: wordingOf });

/** A fault in a record: where it is (`allowed_paths[0] (line 3, column 7)`), and what is wrong there. */
export interface Problem {
  at: string;
  problem: string;
}

/** What reading a record came to: the value, or every fault. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export interface RecordLimits {
  maxBytes: number;
  maxDepth: number;
  /** Accept `\\u0000` in strings: for evidence of our own, which quotes what others said. */
  escapedNul?: boolean;
}

/**
 * Reads a record from its bytes: strict JSON first, then the schema.
 * @returns the value, or every fault with its position in the file; never throws on bad input
 */
export function parseRecord<S extends z.ZodType>(
  bytes: Uint8Array,
  schema: S,
  limits: RecordLimits,
): Parsed<z.infer<S>> {
  const json = strictJsonParse(bytes, limits);
  if ("problem" in json) return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
  const result = schema.safeParse(json.value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: problemsOf(result.error, bytes) };
}

/** Zod's issues as problems; with the file's bytes each also says line and column. */
export function problemsOf(error: z.ZodError, source?: Uint8Array): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, [], source));
}

function problemsOfIssue(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  source: Uint8Array | undefined,
): Problem[] {
  const path = [...above, ...issue.path];
  const one = (problem: string) => [{ at: position(path, source), problem }];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ at: position([...path, key], source), problem: "unknown field" }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return one(issue.message);
  // Of a choice between kinds or between objects with other fields, the one that was meant is the one whose faults lie inside.
  const meant = issue.errors.filter((issues) => !issues.some(isOfAnother));
  if (meant.length === 1) return meant[0]!.flatMap((inner) => problemsOfIssue(inner, path, source));
  const missing = issue.errors.flatMap((issues) => issues.filter(isMissingField).map((inner) => String(inner.path[0])));
  if (missing.length > 0) return one(choiceWording(missing));
  return one([...new Set(issue.errors.flat().map((inner) => inner.message))].join(", or "));
}

function isOfAnother(issue: z.core.$ZodIssue): boolean {
  const isWhole = issue.path.length === 0;
  return isMissingField(issue) || (isWhole && (issue.code === "unrecognized_keys" || issue.code === "invalid_type"));
}

function isMissingField(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 1 && isMissing(issue);
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code !== "invalid_union") return issue.message === MISSING;
  return issue.errors.length > 0 && issue.errors.every((issues) => issues.some(isMissing));
}

/** All problems in one line for a blocker. */
export function problemText(problems: readonly Problem[]): string {
  return problems.map(({ at, problem }) => `${at}: ${problem}`).join("; ");
}

function position(path: readonly PropertyKey[], source: Uint8Array | undefined): string {
  const steps = path.filter((key) => typeof key !== "symbol");
  const name =
    steps.length === 0
      ? "the whole record"
      : steps.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
  const where = source === undefined ? null : locateJson(source, steps);
  return where === null ? name : `${name} (${where})`;
}
