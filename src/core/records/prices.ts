import { z } from "zod";
import { isMoney, MAX_DOLLARS, type Picodollars, pricePerToken } from "../domain/money";
import type { ModelCall } from "./model-calls";
import { dateOrDateTime, modelName, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

/** Name in `records/`, and in `.harness/`, of what models cost (LADDER 9). */
export const PRICES_RECORD = "prices.json";

const price = z
  .number()
  .min(0)
  .max(MAX_DOLLARS)
  .refine(isMoney, "expected US dollars for a million tokens, with at most six decimals");

/** `.harness/prices.json`: what the tokens of each model cost, as people have looked it up. It admits nothing. */
export const pricesSchema = z
  .strictObject({
    $schema: schemaReference,
    prices: z
      .array(
        z.strictObject({
          provider: modelName,
          model: modelName,
          input_usd_per_million: price,
          cached_input_usd_per_million: price,
          /** Where what is written to a cache costs more than what is not. */
          cache_write_usd_per_million: price.optional(),
          output_usd_per_million: price,
          /** The most tokens that one answer of it can have, reasoning included: what is reserved where a request can't bound its answer. */
          max_output_tokens: z.number().int().min(1).max(10_000_000).optional(),
          source: text,
          date: dateOrDateTime,
        }),
      )
      .max(1000),
  })
  .superRefine(({ prices }, context) => {
    const seen = new Set<string>();
    for (const [index, { provider, model }] of prices.entries()) {
      const pair = `${provider} ${model}`;
      if (seen.has(pair))
        context.addIssue({ code: "custom", path: ["prices", index], message: "expected one price for each model" });
      seen.add(pair);
    }
  })
  .describe("Prices of case-harness-action: what the tokens of each model cost");
export type Prices = z.infer<typeof pricesSchema>;

/** What one token costs, by what becomes of it. */
export interface Price {
  input: Picodollars;
  cached: Picodollars;
  /** Null where the record does not say. */
  written: Picodollars | null;
  output: Picodollars;
}

/** Reads the record of prices. @returns the record, or every fault with its position; never throws on bad input */
export function parsePrices(bytes: Uint8Array): Parsed<Prices> {
  return readRecord(bytes, pricesSchema);
}

/** What the tokens of a model cost by the records of a run; null where no readable record names it: then nobody knows. */
export function priceOf(
  records: ReadonlyMap<string, Uint8Array>,
  pair: { provider: string | null; model: string | null },
): Price | null {
  const found = entryOf(records, pair);
  if (found === null) return null;
  return {
    input: pricePerToken(found.input_usd_per_million),
    cached: pricePerToken(found.cached_input_usd_per_million),
    written: found.cache_write_usd_per_million === undefined ? null : pricePerToken(found.cache_write_usd_per_million),
    output: pricePerToken(found.output_usd_per_million),
  };
}

/** The most tokens that one answer of a model can have, by the records of a run; null where none says so. */
export function largestAnswerOf(
  records: ReadonlyMap<string, Uint8Array>,
  pair: { provider: string | null; model: string | null },
): number | null {
  return entryOf(records, pair)?.max_output_tokens ?? null;
}

function entryOf(
  records: ReadonlyMap<string, Uint8Array>,
  pair: { provider: string | null; model: string | null },
): Prices["prices"][number] | null {
  const bytes = records.get(PRICES_RECORD);
  const parsed = bytes === undefined ? null : parsePrices(bytes);
  if (parsed?.ok !== true) return null;
  return parsed.value.prices.find(({ provider, model }) => provider === pair.provider && model === pair.model) ?? null;
}

/**
 * What a token costs that is written to a cache. Where the record does not say: twice as much on the route of Anthropic's, whose dearest cache (of
 * one hour) costs so much (https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching, "Pricing"), and as any other elsewhere.
 */
export function writtenPrice({ written, input }: Price, route: ModelCall["route"]): Picodollars {
  return written ?? (route === "messages" ? 2n * input : input);
}

/** The most that a token of a request can cost, whatever becomes of it. */
function dearestInput(price: Price, route: ModelCall["route"]): Picodollars {
  const written = writtenPrice(price, route);
  return [price.cached, written].reduce((most, other) => (other > most ? other : most), price.input);
}

/** The most that a call can cost which may take so many tokens; without a bound of its answer, what its request can. */
export function mostCost(
  { input, output }: { input: number; output: number | null },
  price: Price,
  route: ModelCall["route"],
): Picodollars {
  return BigInt(input) * dearestInput(price, route) + BigInt(output ?? 0) * price.output;
}
