import { z } from "zod";
import { locateJson, strictJsonParse } from "../formats/strict-json";

// Records are read once in a process: compiling a parser for each schema takes longer than all of the parsing.
z.config({ jitless: true });

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
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ at: position([...issue.path, key], source), problem: "unknown field" }));
    return [{ at: position(issue.path, source), problem: issue.message }];
  });
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
