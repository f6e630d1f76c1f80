import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { RUN_ID } from "../domain/run-id";
import { type Parsed, parseRecord } from "./parse";

/** The version that is written and served. Version 1 was bound to nothing, so that nobody could say what it is a recording of. */
export const CASSETTE_VERSION = 2;

/** First line of a cassette. */
const headerSchema = z.strictObject({
  cassette: z.literal("case-harness-model"),
  version: z.literal(CASSETTE_VERSION),
  provider: z.string(),
  model: z.string(),
  recorded_at: z.string(),
  /** Of the recorded run: its random part stands in what the agent was told, and so in its requests. */
  run_id: z.string().regex(RUN_ID),
});
export type CassetteHeader = z.infer<typeof headerSchema>;

/** One exchange with the endpoint, redacted. `order` is the order in which they were asked; gaps are calls that got no answer. */
const exchangeSchema = z.strictObject({
  order: z.number().int().min(1),
  probe: z.boolean(),
  route: z.enum(["chat/completions", "responses", "messages"]),
  stream: z.boolean(),
  status: z.number().int().min(200).max(599),
  content_type: z.string(),
  /** Of the request as it was sent, before redaction. */
  request_sha256: z.string().regex(SHA256),
  request: z.string(),
  answer: z.string(),
});
export type CassetteExchange = z.infer<typeof exchangeSchema>;

/** What a recording is of: a replay of anything else proves nothing about either. */
const bindingSchema = z.strictObject({
  /** Of the bytes of `task.contract.json`. */
  contract_sha256: z.string().regex(SHA256),
  /** Git tree that the lane started from. */
  baseline_tree: z.string().regex(SHA1),
  /** Of the agent's binary. */
  agent_sha256: z.string().regex(SHA256),
});
export type CassetteBinding = z.infer<typeof bindingSchema>;

/** Last line; without it the recording was broken off. `bound` is null where the run ended before all of it was known. */
const endSchema = z.strictObject({
  end: z.literal(true),
  exchanges: z.number().int().min(0),
  complete: z.boolean(),
  bound: bindingSchema.nullable(),
});
type CassetteEnd = z.infer<typeof endSchema>;

export interface Cassette {
  header: CassetteHeader;
  bound: CassetteBinding;
  exchanges: CassetteExchange[];
}

/** Fact `cassette`: what answers in place of the model, of a run that is a replay. */
export const cassetteFact = z.strictObject({
  /** Of the cassette's bytes; null where it can't be read. */
  sha256: z.string().regex(SHA256).nullable(),
  /** Why it can't be served, or null. */
  problem: z.string().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  recorded_at: z.string().nullable(),
  /** How many exchanges it holds, the probe's among them. */
  exchanges: z.number().int().min(0),
  bound: bindingSchema.nullable(),
});
export type CassetteFact = z.infer<typeof cassetteFact>;

/** A cassette is read whole; some 300 calls of a long run have 100 MiB. */
export const MAX_CASSETTE_BYTES = 256 * 1024 * 1024;
/** Request and answer at their bounds, with the escapes that JSON adds. */
const LINE_LIMITS = { maxBytes: 128 * 1024 * 1024, maxDepth: 4, escapedNul: true };

/** A line of a cassette. */
export function cassetteLine(line: CassetteHeader | CassetteExchange | CassetteEnd): string {
  return `${JSON.stringify(line)}\n`;
}

/**
 * Reads a cassette.
 * @returns its exchanges in the order in which they were asked, or what is wrong with it; never throws on bad input
 */
export function parseCassette(bytes: Uint8Array): Parsed<Cassette> {
  const fault = (at: string, problem: string): Parsed<Cassette> => ({ ok: false, problems: [{ at, problem }] });
  if (bytes.byteLength > MAX_CASSETTE_BYTES)
    return fault("the whole cassette", `expected at most ${MAX_CASSETTE_BYTES} bytes, found ${bytes.byteLength}`);
  const lines = splitLines(bytes);
  if (lines === null || lines.length < 2)
    return fault("the last line", "expected the end line; the recording was broken off");
  const older = olderVersion(lines[0]!);
  if (older !== null)
    return fault(
      "line 1, version",
      `expected ${CASSETTE_VERSION}, found ${older}: cassettes of that version are bound to no contract, baseline or agent; record it again`,
    );
  const header = parseRecord(lines[0]!, headerSchema, LINE_LIMITS);
  if (!header.ok) return atLine(header, 1);
  const end = parseRecord(lines.at(-1)!, endSchema, LINE_LIMITS);
  if (!end.ok) return fault("the last line", "expected the end line; the recording was broken off");
  if (!end.value.complete)
    return fault("the last line", "this recording is not complete: it met the bound of a cassette");
  const { bound } = end.value;
  if (bound === null)
    return fault("the last line, bound", "the recorded run ended before contract, baseline and agent were all known");
  const exchanges: CassetteExchange[] = [];
  for (const [index, line] of lines.slice(1, -1).entries()) {
    const exchange = parseRecord(line, exchangeSchema, LINE_LIMITS);
    if (!exchange.ok) return atLine(exchange, index + 2);
    exchanges.push(exchange.value);
  }
  if (exchanges.length !== end.value.exchanges)
    return fault("the last line", `expected ${end.value.exchanges} exchanges, found ${exchanges.length}`);
  exchanges.sort((a, b) => a.order - b.order);
  if (exchanges.some((exchange, i) => i > 0 && exchange.order === exchanges[i - 1]!.order))
    return fault("the whole cassette", "two exchanges have the same order");
  return { ok: true, value: { header: header.value, bound, exchanges } };
}

/** The version of a cassette that this program does not serve any more, or null. */
function olderVersion(line: Uint8Array): number | null {
  const anyVersion = z.looseObject({ cassette: z.literal("case-harness-model"), version: z.number() });
  const parsed = parseRecord(line, anyVersion, LINE_LIMITS);
  return parsed.ok && parsed.value.version < CASSETTE_VERSION ? parsed.value.version : null;
}

function atLine(parsed: Parsed<unknown> & { ok: false }, line: number): Parsed<Cassette> {
  return { ok: false, problems: parsed.problems.map((p) => ({ ...p, at: `line ${line}, ${p.at}` })) };
}

function splitLines(bytes: Uint8Array): Uint8Array[] | null {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start === bytes.length ? lines : null;
}
