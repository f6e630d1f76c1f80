import { SHA256, ZERO_SHA256, sha256 } from "../domain/digest";
import { canonicalJson, type JsonValue } from "./canonical-json";
import { strictJsonParse } from "./strict-json";

/** What an event says; its place in the chain (`seq`, `prev`) is added by {@link chainEvents}. */
export interface EventFields {
  event: string;
  /** RFC 3339 UTC with milliseconds. */
  at: string;
  run_id: string;
  case_id: string;
  /** The lane. */
  backend: string;
  data: { readonly [key: string]: JsonValue };
}

/** One line of `events.normalized.jsonl` (SPEC section 3). */
export interface ChainedEvent extends EventFields {
  seq: number;
  prev: string;
}

/** A fault of one line; `line` counts from 1, as `seq` does. */
export interface ChainProblem {
  line: number;
  problem: string;
}

/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;

const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"] as const;
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();

/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
export function eventLine(fields: EventFields, seq: number, prevLine: string | null): string {
  const { event, at, run_id, case_id, backend, data } = fields;
  const prev = prevLine === null ? ZERO_SHA256 : sha256(prevLine);
  return canonicalJson({
    seq,
    event,
    at,
    run_id,
    case_id,
    backend,
    prev,
    data,
  } satisfies ChainedEvent);
}

/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
export function chainEvents(events: readonly EventFields[]): string[] {
  const lines: string[] = [];
  for (const fields of events) lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
  return lines;
}

/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
export function splitLines(text: string): { lines: string[] } | { problem: string } {
  if (text === "") return { lines: [] };
  if (!text.endsWith("\n"))
    return {
      problem: "Expected a newline at the end of the last line, found none: the file was cut.",
    };
  return { lines: text.slice(0, -1).split("\n") };
}

/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
export function checkChain(lines: readonly string[]): {
  events: ChainedEvent[];
  problems: ChainProblem[];
} {
  const events: ChainedEvent[] = [];
  const problems: ChainProblem[] = [];
  for (const [index, line] of lines.entries()) {
    const faults: string[] = [];
    const event = readLine(line, faults);
    if (event !== null) {
      checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
      events.push(event);
    }
    for (const problem of faults) problems.push({ line: index + 1, problem });
  }
  return { events, problems };
}

function readLine(line: string, faults: string[]): ChainedEvent | null {
  const parsed = strictJsonParse(line, {
    maxBytes: MAX_LINE_BYTES,
    maxDepth: MAX_LINE_DEPTH,
    escapedNul: true,
  });
  if ("problem" in parsed) {
    faults.push(`${parsed.problem} (${parsed.position})`);
    return null;
  }
  const { value } = parsed;
  if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
    faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
    return null;
  }
  const { seq, event, at, run_id, case_id, backend, prev, data } = value;
  if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
    faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
    return null;
  }
  if (canonicalJson(value) !== line) faults.push("Expected canonical JSON (RFC 8785), found another form.");
  return { seq, event, at, run_id, case_id, backend, prev, data } as ChainedEvent;
}

function checkPlace(
  event: ChainedEvent,
  index: number,
  prevLine: string | null,
  first: ChainedEvent,
  faults: string[],
): void {
  if (event.seq !== index + 1) faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
  const prev = prevLine === null ? ZERO_SHA256 : sha256(prevLine);
  if (!SHA256.test(event.prev) || event.prev !== prev) {
    faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
  }
  if (!RFC3339_MS.test(event.at)) faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
  for (const name of ["run_id", "case_id", "backend"] as const) {
    if (event[name] !== first[name]) faults.push(`Expected the same ${name} as in the first event, found another.`);
  }
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
