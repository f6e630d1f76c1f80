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
  maxValues?: number;
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

/** Faults of one record that are told; nobody reads more, and a hostile record has as many as it has bytes. */
export const MAX_PROBLEMS = 50;

/** A fault before it is told where in the file it stands. */
interface Found {
  path: readonly PropertyKey[];
  problem: string;
}

/**
 * Zod's issues as problems; with the file's bytes each also says line and column. Of many the first ones, and how many more
 * there are.
 */
export function problemsOf(error: z.ZodError, source?: Uint8Array): Problem[] {
  const found: Found[] = [];
  let more = 0;
  for (const issue of error.issues)
    for (const one of problemsOfIssue(issue, []))
      if (found.length < MAX_PROBLEMS) found.push(one);
      else more++;
  const paths = found.map(({ path }) => path.filter((key) => typeof key !== "symbol"));
  // It was read within its own bounds before: here it is only looked up.
  const where = source === undefined ? null : locateJson(source, paths, LOCATING);
  const problems = found.map(({ problem }, i) => ({ at: placeText(paths[i]!, where?.[i] ?? null), problem }));
  return more === 0 ? problems : [...problems, { at: WHOLE, problem: `${more} more faults` }];
}

const LOCATING = { maxBytes: Number.MAX_SAFE_INTEGER, maxValues: Number.MAX_SAFE_INTEGER, escapedNul: true };

function problemsOfIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): Found[] {
  const path = [...above, ...issue.path];
  const one = (problem: string) => [{ path, problem }];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], problem: "unknown field" }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return one(issue.message);
  // Of a choice between kinds or between objects with other fields, the one that was meant is the one whose faults lie inside.
  const meant = issue.errors.filter((issues) => !issues.some(isOfAnother));
  if (meant.length === 1) return meant[0]!.flatMap((inner) => problemsOfIssue(inner, path));
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

const WHOLE = "the whole record";
/** A key can be as long as the file; of its name this much is told. */
const MAX_KEY_CHARS = 128;

function placeText(steps: readonly PropertyKey[], where: string | null): string {
  const name =
    steps.length === 0
      ? WHOLE
      : steps
          .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${shortKey(key)}`))
          .join("");
  return where === null ? name : `${name} (${where})`;
}

/** A key as a place names it. */
export function shortKey(key: PropertyKey): string {
  const text = String(key);
  return text.length > MAX_KEY_CHARS ? `${text.slice(0, MAX_KEY_CHARS).toWellFormed()}...` : text;
}
