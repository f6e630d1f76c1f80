import { createParser } from "eventsource-parser";
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
const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** Different models in one answer: the first wrong one stops it anyway. */
const MAX_MODELS = 4;
const MAX_NAME_CHARS = 256;
const [LF, CR] = [0x0a, 0x0d];

/**
 * A reader of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 *
 * @param model the admitted model: another one in the answer is a violation, found before the block that ends its line is
 *   passed on
 */
export function streamReader(route: Route, model: string): AnswerReader {
  const facts = noFacts();
  const decoder = new TextDecoder();
  let violation: Violation | null = null;
  let endsWithCr = false;
  const take = (data: string): void => {
    violation ??= readData(route, model, data, facts);
  };
  const parser = createParser({
    maxBufferSize: MAX_EVENT_BYTES,
    onEvent: ({ data }) => take(data),
    onError(error) {
      if (error.type === "max-buffer-size-exceeded")
        violation ??= { kind: "unreadable", found: `an event of more than ${MAX_EVENT_BYTES} bytes` };
      // By the letter such a field is unknown; a reader that drops the mark wherever it stands would take it.
      if (error.field === BOM_DATA) take(error.value ?? "");
    },
  });
  /**
   * Every line becomes an event of its own: it is read as soon as it ends, so that an agent that does not wait for an event's
   * end gets nothing unread, and JSON over several lines of data is met in pieces that are none.
   */
  const feed = (text: string): void => {
    if (violation === null) parser.feed(text.replaceAll("\n", "\n\n"));
  };

  return {
    facts,
    push(chunk) {
      if (endsWithCr && chunk[0] !== LF) return bareCr;
      endsWithCr = chunk.at(-1) === CR;
      if (chunk.includes(CR) && BARE_CR.test(chunk.toString("latin1"))) return bareCr;
      feed(decoder.decode(chunk, { stream: true }));
      return violation;
    },
    end() {
      if (endsWithCr) return bareCr;
      feed(`${decoder.decode()}\n`);
      return violation ?? (facts.anything && !facts.failed ? unnamed(facts) : null);
    },
  };
}

/** The field `data` behind a mark of byte order that does not begin the stream. */
const BOM_DATA = "\ufeffdata";
/**
 * A CR alone ends a line too, by the letter of the format, and is a space by that of JSON: read in two ways, and written by
 * nobody. At the end of a block its LF may follow.
 */
const BARE_CR = /\r(?!\n|$)/;
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
 * Reads the data of one line. An event whose JSON is spread over several is refused where it could hold a model: nobody
 * writes such, and not every agent joins them.
 */
function readData(route: Route, model: string, data: string, facts: AnswerFacts): Violation | null {
  const text = data.trim();
  facts.anything ||= text !== "";
  if (text === "[DONE]") facts.finished = true;
  const value = text.startsWith("{") ? parseObject(text) : null;
  if (value !== null) return note(route, model, value, facts);
  const suspect = text.startsWith("{") || text.includes(MODEL_KEY) || text.includes(KEY_ESCAPE);
  return suspect ? { kind: "unreadable", found: "an event that is not JSON" } : null;
}

const MODEL_KEY = '"model"';
/** How every letter of the key begins when it is escaped: `m` is `\u006d`. */
const KEY_ESCAPE = "\\u006";

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
