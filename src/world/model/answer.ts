import { parseObject } from "../../core/formats/envelope";
import type { Route } from "./route";

/** Tokens as the endpoint counted them; null where it did not say, or something that is no count. */
export interface Usage {
  /** All of the request. */
  input: number | null;
  /** Those that came out of a cache, and those that were written to one. */
  cached: number | null;
  written: number | null;
  output: number | null;
}

/** What an answer was, as far as its bytes tell; grows while it streams. */
export interface AnswerFacts {
  /** The models named in the answer, each once; more than a few are cut. */
  models: string[];
  usage: Usage;
  /** What `usage` is made of, field by field. */
  counts: Counts;
  /** The route's own end mark was seen; without it a stream was cut short. */
  finished: boolean;
  /** The endpoint reported an error inside the stream. */
  failed: boolean;
  /** At least one line of data or a JSON document was read. */
  anything: boolean;
}

export type Violation = { kind: "other_model"; found: string } | { kind: "unreadable"; found: string };

/** Reads an answer while it passes. Both return the first thing that must stop it, or null. */
export interface AnswerReader {
  push(chunk: Buffer): Violation | null;
  end(): Violation | null;
  facts: AnswerFacts;
}

/** A single event of a stream; real ones have a few KiB, a last event that repeats the whole answer some MiB. */
const MAX_EVENT_BYTES = 16 * 1024 * 1024;
/** An answer that does not stream is held until it is whole, so that its model is known before the agent sees it. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** Different models in one answer: the first wrong one stops it anyway. */
const MAX_MODELS = 4;
const MAX_NAME_CHARS = 256;
const [LF, CR] = [0x0a, 0x0d];

/**
 * Which events say how a stream ended. In the raw bytes these texts can stand only as JSON of the event itself: inside
 * text their quotes are escaped.
 */
const ENDINGS =
  /"(?:error|finish_reason|usage)"(?!: ?null)|"response\.(?:completed|incomplete|failed)"|"message_stop"|\[DONE\]/g;
/** The last events of a stream, in which its end is looked for. A last event that repeats the whole answer may be larger. */
const TAIL_BYTES = 64 * 1024;

/**
 * A reader of server-sent events. While they pass it looks only for a model's name, and closely only at the events before
 * the first one, at those that name another, and at those that could spell the key in another way; how a stream ended
 * stands in its last events, which are kept for that.
 *
 * @param model the admitted model: another one in the answer is a violation, found before the block that ends its event is
 *   passed on
 */
export function streamReader(route: Route, model: string): AnswerReader {
  const facts = noFacts();
  // Searched as one character a byte, by one expression: much faster than one search in bytes for each event.
  const name = Buffer.from(JSON.stringify(model)).toString("latin1");
  const unusual = new RegExp(`${MODEL_KEY}(?!: ?${name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})`, "g");
  let held: Buffer[] = [];
  let heldBytes = 0;
  const tail: Buffer[] = [];
  let tailBytes = 0;

  /** Reads the line around an offset. */
  const line = (data: Buffer, at: number): { end: number; violation: Violation | null } => {
    const newline = data.indexOf(LF, at);
    const end = newline === -1 ? data.length : newline;
    const start = at === 0 ? 0 : data.lastIndexOf(LF, at - 1) + 1;
    return { end, violation: readLine(route, model, data.subarray(start, end), facts) };
  };

  /** Reads whole lines. */
  const read = (data: Buffer): Violation | null => {
    let at = 0;
    while (facts.models.length === 0 && at < data.length) {
      const { end, violation } = line(data, at);
      if (violation !== null) return violation;
      at = end + 1;
    }
    const text = data.toString("latin1");
    if (data.includes(CR) && BARE_CR.test(text)) return bareCr;
    unusual.lastIndex = at;
    for (let match = unusual.exec(text); match !== null; match = unusual.exec(text)) {
      const { end, violation } = line(data, match.index);
      if (violation !== null) return violation;
      unusual.lastIndex = end;
    }
    for (let escape = data.indexOf(KEY_ESCAPE, at); escape !== -1; escape = data.indexOf(KEY_ESCAPE, escape)) {
      const { end, violation } = line(data, escape);
      if (violation !== null) return violation;
      escape = end;
    }
    tail.push(data);
    tailBytes += data.length;
    while (tailBytes - tail[0]!.length >= TAIL_BYTES) tailBytes -= tail.shift()!.length;
    return null;
  };

  return {
    facts,
    push(chunk) {
      const last = chunk.lastIndexOf(LF);
      if (last === -1) {
        const cr = chunk.indexOf(CR);
        if (cr !== -1 && cr < chunk.length - 1) return bareCr;
        held.push(chunk);
        heldBytes += chunk.length;
        return heldBytes > MAX_EVENT_BYTES
          ? { kind: "unreadable", found: `an event of more than ${MAX_EVENT_BYTES} bytes` }
          : null;
      }
      // Only the event on the border is copied; the others are read where they are.
      const border = heldBytes === 0 ? 0 : chunk.indexOf(LF) + 1;
      const joined = border === 0 ? null : Buffer.concat([...held, chunk.subarray(0, border)]);
      const rest = chunk.subarray(last + 1);
      held = rest.length === 0 ? [] : [rest];
      heldBytes = rest.length;
      return (joined === null ? null : read(joined)) ?? read(chunk.subarray(border, last + 1));
    },
    end() {
      const violation = heldBytes === 0 ? null : read(Buffer.concat(held));
      if (violation !== null) return violation;
      const data = Buffer.concat(tail);
      const text = data.toString("latin1");
      const ending = new RegExp(ENDINGS);
      for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
        const { end, violation: late } = line(data, match.index);
        if (late !== null) return late;
        ending.lastIndex = end;
      }
      return facts.anything && !facts.failed ? unnamed(facts) : null;
    },
  };
}

const MODEL_KEY = '"model"';
/** How every letter of the key begins when it is escaped: `m` is `\u006d`. */
const KEY_ESCAPE = "\\u006";
/**
 * A CR alone ends a line too, by the letter of the format, and is a space by that of JSON: read in two ways, and written by
 * nobody.
 */
const BARE_CR = /\r(?!\n)/;
const bareCr: Violation = { kind: "unreadable", found: "a line that ends with CR alone" };

/** A reader of one JSON document. Its `push` only collects; the verdict comes at the end. */
export function documentReader(route: Route, model: string): AnswerReader & { whole(): Buffer } {
  const facts = noFacts();
  const parts: Buffer[] = [];
  let bytes = 0;
  return {
    facts,
    push(chunk) {
      bytes += chunk.length;
      if (bytes > MAX_DOCUMENT_BYTES)
        return { kind: "unreadable", found: `a document of more than ${MAX_DOCUMENT_BYTES} bytes` };
      parts.push(chunk);
      return null;
    },
    end() {
      const value = parseObject(Buffer.concat(parts).toString("utf8"));
      if (value === null) return { kind: "unreadable", found: "no JSON object" };
      facts.finished = true;
      const violation = note(route, model, value, facts);
      if (violation !== null) return violation;
      return unnamed(facts);
    },
    whole: () => Buffer.concat(parts),
  };
}

function unnamed(facts: AnswerFacts): Violation | null {
  return facts.models.length === 0 ? { kind: "other_model", found: "no model named" } : null;
}

function noFacts(): AnswerFacts {
  const usage = { input: null, cached: null, written: null, output: null };
  return { models: [], usage, counts: {}, finished: false, failed: false, anything: false };
}

/**
 * Reads one line. An event whose JSON is spread over several lines of data is refused where it could hold a model: nobody
 * writes such, and not every agent joins them.
 */
function readLine(route: Route, model: string, line: Buffer, facts: AnswerFacts): Violation | null {
  const field = line.subarray(0, BOM.length).equals(BOM) ? line.subarray(BOM.length) : line;
  if (!field.subarray(0, DATA.length).equals(DATA)) return null;
  const text = field.toString("utf8", DATA.length).trim();
  facts.anything ||= text !== "";
  if (text === "[DONE]") facts.finished = true;
  const value = text.startsWith("{") ? parseObject(text) : null;
  if (value !== null) return note(route, model, value, facts);
  const suspect = text.startsWith("{") || text.includes(MODEL_KEY) || text.includes(KEY_ESCAPE);
  return suspect ? { kind: "unreadable", found: "an event that is not JSON" } : null;
}

const BOM = Buffer.from("\ufeff");
const DATA = Buffer.from("data:");

/** Takes in what an event or a document says of itself. */
function note(route: Route, model: string, value: Record<string, unknown>, facts: AnswerFacts): Violation | null {
  facts.anything = true;
  const { type } = value;
  // An object by the letter of every route; some servers send a text.
  if (
    isObject(value.error) ||
    (typeof value.error === "string" && value.error !== "") ||
    type === "error" ||
    type === "response.failed"
  )
    facts.failed = true;
  if (END_TYPES.has(String(type)) || hasFinishReason(value.choices)) facts.finished = true;
  // Responses and messages wrap the answer in their events; as a document it stands bare.
  const inner = route === "responses" ? value.response : route === "messages" ? value.message : undefined;
  const subjects = [value, isObject(inner) ? inner : {}];
  for (const subject of subjects) {
    noteUsage(route, subject.usage, facts);
    if (subject.model === undefined || subject.model === null) continue;
    const named = (typeof subject.model === "string" ? subject.model : JSON.stringify(subject.model))
      .slice(0, MAX_NAME_CHARS)
      .toWellFormed();
    if (!facts.models.includes(named) && facts.models.length < MAX_MODELS) facts.models.push(named);
    if (subject.model !== model) return { kind: "other_model", found: named };
  }
  return null;
}

function hasFinishReason(choices: unknown): boolean {
  return (
    Array.isArray(choices) && choices.some((choice) => isObject(choice) && typeof choice.finish_reason === "string")
  );
}

const END_TYPES = new Set(["response.completed", "response.incomplete", "response.failed", "message_stop"]);

/** The largest count of each field that was said; null where one of them was no count. */
type Counts = Partial<Record<"input" | "cached" | "written" | "output", number | null>>;

/** Streams count as they go, so that the largest count is the last one; from an endpoint that contradicts itself it is the most it said. */
function noteUsage(route: Route, usage: unknown, facts: AnswerFacts): void {
  if (!isObject(usage)) return;
  const { counts } = facts;
  const details = usage.prompt_tokens_details ?? usage.input_tokens_details;
  const of = isObject(details) ? details : {};
  noteCount(counts, "input", usage.prompt_tokens ?? usage.input_tokens);
  noteCount(counts, "output", usage.completion_tokens ?? usage.output_tokens);
  noteCount(counts, "cached", of.cached_tokens ?? usage.prompt_cache_hit_tokens ?? usage.cache_read_input_tokens);
  noteCount(counts, "written", of.cache_write_tokens ?? usage.cache_creation_input_tokens);
  const { input = null, cached = null, written = null, output = null } = counts;
  // Anthropic counts what has to do with a cache beside `input_tokens`, all others within it.
  const beside = route === "messages" ? (cached ?? 0) + (written ?? 0) : 0;
  const all = input === null ? null : countOf(input + beside);
  const isKnown = all !== null;
  facts.usage = { input: all, cached: isKnown ? cached : null, written: isKnown ? written : null, output };
}

function noteCount(counts: Counts, field: keyof Counts, said: unknown): void {
  if (said === undefined || said === null) return;
  const [before, now] = [counts[field], countOf(said)];
  counts[field] = now === null || before === null ? null : Math.max(before ?? 0, now);
}

function countOf(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
