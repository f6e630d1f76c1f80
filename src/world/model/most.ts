import { MAX_ANSWER_TOKENS } from "../../core/lanes/adapter";
import { HIDDEN_TOKENS } from "../../core/records/model-usage";
import { plainFields } from "./json-scan";
import type { Route } from "./route";

/**
 * The most that a request can cost, in tokens. What its text comes to is bounded by its bytes: the tokenizers of the known models begin with the
 * bytes of a text and join them (byte-level BPE: https://github.com/openai/tiktoken, and SentencePiece with byte fallback), so that a token
 * stands for a byte at least; the JSON around it has more bytes than a chat template has marks.
 */
export interface Most {
  input: number;
  /** The output bound that the request carries; null where it has none. */
  output: number | null;
  images: number;
  /** The smallest output bound that its route takes for it. */
  least: number;
}

/**
 * What an image may come to whatever its bytes are: some 48,200 on the dearest known model (gpt-4o-mini: 2,833 and 8 tiles of 5,667,
 * https://platform.openai.com/docs/guides/images-vision, "Calculating costs").
 */
const IMAGE_TOKENS = 50_000;
/** The field of an output bound that the gateway itself may write into a request. */
const FIELD_BYTES = 40;
const IMAGES = new Set(["image", "image_url", "input_image"]);
/** `max_output_tokens` has to be so much (https://platform.openai.com/docs/api-reference/responses/create). */
const LEAST_OUTPUT = 16;

/** Fields of a request that bound its answer, reasoning and tool calls included, by route; the first is the one that every server knows. */
const OUTPUT_FIELDS: Readonly<Record<Route, readonly [string, ...string[]]>> = {
  "chat/completions": ["max_tokens", "max_completion_tokens"],
  responses: ["max_output_tokens"],
  messages: ["max_tokens"],
};

type Value = Readonly<Record<string, unknown>>;

/**
 * The most that a request can cost.
 * @param value the body, parsed
 * @param wholeAnswer where its endpoint takes no bound on an answer: the most tokens that one can have, null where nobody knows
 */
export function mostOf(route: Route, body: Buffer, value: Value, wholeAnswer?: number | null): Most {
  if (wholeAnswer !== undefined)
    return { ...mostOf(route, body, value), output: wholeAnswer, least: wholeAnswer ?? Infinity };
  const bounds = OUTPUT_FIELDS[route].flatMap((field) => (typeof value[field] === "number" ? [value[field]] : []));
  // Of two, nobody knows which one a server goes by.
  const output = bounds.length === 0 ? null : Math.max(...bounds);
  const images = imagesIn(value);
  const thinking = value["thinking"] as { budget_tokens?: unknown } | null | undefined;
  // Anthropic: what may be thought has to be less than the answer's bound.
  const thought = typeof thinking?.budget_tokens === "number" ? thinking.budget_tokens + 1 : 0;
  return {
    input: body.length + FIELD_BYTES + HIDDEN_TOKENS + IMAGE_TOKENS * images,
    output,
    images,
    least: Math.min(output ?? Infinity, Math.max(LEAST_OUTPUT, thought)),
  };
}

/** Parts that are images, and whatever else calls itself one. */
function imagesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let images = !Array.isArray(value) && IMAGES.has((value as { type?: string }).type ?? "") ? 1 : 0;
  for (const part of Object.values(value)) images += imagesIn(part);
  return images;
}

/** What an answer is bounded by that has no bound of its own, in a run that has one. */
export const DEFAULT_OUTPUT = MAX_ANSWER_TOKENS;

/** The field by which a request of a route bounds its answer: its first one, or null where it has none or several. */
export function outputField(route: Route, value: Value): string | null {
  const fields = OUTPUT_FIELDS[route].filter((field) => typeof value[field] === "number");
  return fields.length === 1 ? fields[0]! : null;
}

/**
 * A request with another output bound, all else byte for byte as the agent wrote it.
 * @param known the field that this endpoint is known to take; null where nobody knows yet
 */
export function withOutput(route: Route, body: Buffer, output: number, known: string | null): Buffer {
  const fields = OUTPUT_FIELDS[route];
  const there = plainFields(body, fields);
  const isNumber = ([, { start }]: [string, { start: number }]) => body[start] !== NULL;
  const spans = [...there].filter(isNumber);
  const field = known ?? fields[0];
  const set = spans.length > 0 ? spans : [...there].filter(([name]) => name === field);
  const text = Buffer.from(String(output));
  if (set.length === 0) {
    const open = body.indexOf("{") + 1;
    return Buffer.concat([
      body.subarray(0, open),
      Buffer.from(`${JSON.stringify(field)}:${output},`),
      body.subarray(open),
    ]);
  }
  const parts: Buffer[] = [];
  let from = 0;
  for (const [, { start, end }] of set.sort(([, a], [, b]) => a.start - b.start)) {
    parts.push(body.subarray(from, start), text);
    from = end;
  }
  return Buffer.concat([...parts, body.subarray(from)]);
}

const NULL = "n".charCodeAt(0);

/** Service tiers that cost no more than the usual one; any other is dearer, or of a price that nobody knows. */
const USUAL_TIERS: readonly unknown[] = [undefined, null, "auto", "default", "standard", "standard_only", "flex"];

/** Whether a request asks for a service of the usual price. */
export function isUsualTier({ service_tier: tier }: Value): boolean {
  return USUAL_TIERS.includes(tier);
}
