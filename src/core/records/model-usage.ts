import { z } from "zod";
import { blocker, type Blocker } from "../domain/blocker";
import { MODEL_LIMIT_NAMES, type ModelLimitName, type ModelLimits } from "../domain/limits";
import { dollarsOf, dollarText, picodollars, type Picodollars } from "../domain/money";
import { grouped } from "../domain/numbers";
import type { ModelCall } from "./model-calls";
import { mostCost, type Price, writtenPrice } from "./prices";

/*
 * What a run took of its model, by the record of its calls and nothing else: the gateway counts by these functions while it runs, the judge
 * and `verify` by the same ones afterwards.
 */

/** Tokens that a request has beside its bytes: what a provider puts before it (Anthropic's tools take some 700), and marks of messages. */
export const HIDDEN_TOKENS = 1024;
/** What the endpoint says is not believed where a token of the request would have more bytes than this: text has some 4, JSON less. */
const MAX_REQUEST_BYTES_PER_TOKEN = 64;
/**
 * The same of an answer: an event of one token has up to some 400 bytes, and an answer repeats the request's tools and instructions up to three
 * times.
 */
const MAX_ANSWER_BYTES_PER_TOKEN = 2048;
const ANSWER_FRAME_BYTES = 64 * 1024;
const REPEATED_REQUESTS = 4;

/** Faults by which a request never reached an endpoint. */
const NEVER_SENT: readonly (string | null)[] = [
  ...["dns", "refused", "proxy", "other_network"],
  // Nor is there one behind a cassette that holds no answer.
  ...["cassette_exhausted", "cassette_mismatch"],
];

/** What a call is counted at. */
export interface Charge {
  input: number;
  cached: number;
  written: number;
  /** Null where nobody knows: neither did the endpoint say, nor had the answer a bound. */
  output: number | null;
  /** Both are the endpoint's count, and believed. */
  said: boolean;
  /** The input is one, so that its parts are known, too. */
  inputSaid: boolean;
}

const NOTHING: Charge = { input: 0, cached: 0, written: 0, output: 0, said: true, inputSaid: true };

/** Whether a call was sent to the model. */
function isSent({ most, outcome }: ModelCall): boolean {
  return most !== undefined && outcome !== "refused";
}

/**
 * What a call is counted at, in tokens: what the endpoint says of a whole answer, and the most that the call could take in every other case,
 * unless the endpoint says more. An endpoint that refused a request, or never got it, took nothing.
 */
export function chargeOf(call: ModelCall): Charge {
  const { most, outcome, reason, status, usage, request_bytes, answer_bytes, sent } = call;
  if (most === undefined || !isSent(call)) return NOTHING;
  if (outcome === "upstream_unreachable" && NEVER_SENT.includes(reason)) return NOTHING;
  if (outcome === "upstream_error" && reason === `status_${status}` && status !== null && status >= 400 && status < 500)
    return NOTHING;
  const whole = outcome === "completed";
  const bytes = sent?.bytes ?? request_bytes;
  const [cached, written] = [usage.cached ?? 0, usage.written ?? 0];
  const inputSaid =
    whole &&
    (usage.input ?? 0) > 0 &&
    cached + written <= usage.input! &&
    (most.images !== undefined || usage.input! * MAX_REQUEST_BYTES_PER_TOKEN >= bytes);
  const outputSaid =
    whole &&
    (usage.output ?? 0) > 0 &&
    answer_bytes <= ANSWER_FRAME_BYTES + REPEATED_REQUESTS * bytes + usage.output! * MAX_ANSWER_BYTES_PER_TOKEN;
  const parts = inputSaid ? { cached, written } : { cached: 0, written: 0 };
  return {
    input: inputSaid ? usage.input! : Math.max(most.input, usage.input ?? 0),
    ...parts,
    output: outputSaid ? usage.output : most.output === null ? null : Math.max(most.output, usage.output ?? 0),
    said: inputSaid && outputSaid,
    inputSaid,
  };
}

/** What a call costs. @returns null where nobody knows */
function costOf(call: ModelCall, charge: Charge, price: Price | null): Picodollars | null {
  // What a cassette answers costs nothing.
  if (call.replayed || (charge.input === 0 && charge.output === 0)) return 0n;
  return price === null ? null : priced(call.route, charge, price);
}

/** What tokens cost, whoever answered. */
function priced(route: ModelCall["route"], charge: Charge, price: Price): Picodollars | null {
  const { input, cached, written, output, inputSaid } = charge;
  if (output === null) return null;
  if (!inputSaid) return mostCost({ input, output }, price, route);
  const answer = BigInt(output) * price.output;
  const plain = BigInt(input - cached - written) * price.input;
  return answer + plain + BigInt(cached) * price.cached + BigInt(written) * writtenPrice(price, route);
}

/** What a run has taken so far of what its bounds are held against. */
export interface Taken {
  requests: number;
  input: number;
  output: number;
  /** By the price, also where a cassette answered: a replay goes by the same bounds. */
  cost: Picodollars;
}

export const NOTHING_TAKEN: Taken = { requests: 0, input: 0, output: 0, cost: 0n };

/** Adds a call that has ended. What nobody can count is counted as nothing: a run with a bound on it has no such call. */
export function takenWith(taken: Taken, call: ModelCall, price: Price | null): Taken {
  const charge = chargeOf(call);
  return {
    requests: taken.requests + (isSent(call) ? 1 : 0),
    input: plus(taken.input, charge.input),
    output: plus(taken.output, charge.output ?? 0),
    cost: taken.cost + (price === null ? 0n : (priced(call.route, charge, price) ?? 0n)),
  };
}

function plus(a: number, b: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, a + b);
}

const count = z.number().int().min(0);

/** `model_usage` of the report: what a run took of its model, the harness's own probe with it. */
export const modelUsageSchema = z.strictObject({
  /** Calls that were sent on. */
  requests: count,
  /** How many of them a cassette answered, which costs nothing. */
  replayed: count,
  /** Calls whose tokens are counted at the most that they could take, because the endpoint gave no count that can be believed. */
  uncounted: count,
  input_tokens: count,
  cached_tokens: count,
  /** Null where an answer had neither a count nor a bound. */
  output_tokens: count.nullable(),
  /** US dollars, rounded up to a millionth; null where nobody knows: without a price, or without a count. */
  cost_usd: z.number().min(0).nullable(),
  /**
   * What the agent's own record counts, without the probe; null where it has no count. `agrees` where the endpoint counted the same for its calls,
   * which grants nothing and denies nothing.
   */
  by_agent: z.strictObject({ input_tokens: count, output_tokens: count, agrees: z.boolean() }).nullable(),
});
export type ModelUsage = z.infer<typeof modelUsageSchema>;

/** What the calls of a run come to. @param byAgent tokens as the agent's own record counts them */
export function usageOf(
  calls: readonly ModelCall[],
  price: Price | null,
  byAgent: { input: number; output: number } | null = null,
): ModelUsage {
  const sent = calls.filter(isSent);
  const charges = sent.map((call) => ({ call, charge: chargeOf(call) }));
  const total = (of: (charge: Charge) => number) => charges.reduce((sum, { charge }) => plus(sum, of(charge)), 0);
  const costs = charges.map(({ call, charge }) => costOf(call, charge, price));
  const isKnown = costs.every((cost) => cost !== null);
  return {
    requests: sent.length,
    replayed: sent.filter(({ replayed }) => replayed).length,
    uncounted: charges.filter(({ charge }) => !charge.said).length,
    input_tokens: total(({ input }) => input),
    cached_tokens: total(({ cached }) => cached),
    output_tokens: charges.some(({ charge }) => charge.output === null) ? null : total(({ output }) => output ?? 0),
    by_agent: byAgent === null ? null : agreement(calls, byAgent),
    cost_usd: isKnown ? dollarsOf(costs.reduce<bigint>((sum, cost) => sum + cost, 0n)) : null,
  };
}

function agreement(
  calls: readonly ModelCall[],
  { input, output }: { input: number; output: number },
): ModelUsage["by_agent"] {
  const own = calls.filter((call) => !call.probe && isSent(call));
  const sum = (of: "input" | "output") => own.reduce((total, { usage }) => plus(total, usage[of] ?? 0), 0);
  const agrees = sum("input") === input && sum("output") === output;
  return { input_tokens: input, output_tokens: output, agrees };
}

/** What bounds a run's calls, and what its model costs. */
export interface Bounds {
  limits: ModelLimits;
  /** Null where nobody knows; there is one wherever money is bounded. */
  price: Price | null;
  /**
   * There where the endpoint takes no bound on an answer (a ChatGPT login): the most tokens that one can have, which is what each call is reserved
   * with. Null where nobody knows; there is one wherever tokens of answers or money are bounded.
   */
  wholeAnswer?: number | null;
}

/** How much of a bound is taken, in its own unit. */
function amount(limit: ModelLimitName, taken: Taken): { number: bigint; text: string } {
  switch (limit) {
    case "model_requests":
      return { number: BigInt(taken.requests), text: String(taken.requests) };
    case "model_input_tokens":
      return { number: BigInt(taken.input), text: String(taken.input) };
    case "model_output_tokens":
      return { number: BigInt(taken.output), text: String(taken.output) };
    case "model_cost_usd":
      return { number: taken.cost, text: dollarText(dollarsOf(taken.cost)) };
  }
}

function boundOf(limit: ModelLimitName, bound: number): { number: bigint; text: string } {
  return limit === "model_cost_usd"
    ? { number: picodollars(bound), text: dollarText(bound) }
    : { number: BigInt(bound), text: String(bound) };
}

/**
 * What the bounds of the contract deny: a call that was refused because it would have gone over one, and what the endpoint counted over one
 * all the same. One blocker a bound, which says what was used and what was left.
 */
export function moneyBlockers(calls: readonly ModelCall[], { limits, price }: Bounds): Blocker[] {
  const blockers: Blocker[] = [];
  for (const limit of MODEL_LIMIT_NAMES) {
    const bound = limits[limit];
    if (bound === null) continue;
    const most = boundOf(limit, bound);
    let taken = NOTHING_TAKEN;
    for (const call of calls) {
      const refused = call.limit === limit;
      // Whatever of it has not ended by now was sent, too.
      const used = refused && limit === "model_requests" ? { ...taken, requests: bound } : taken;
      taken = takenWith(taken, call, price);
      const over = amount(limit, taken).number > most.number;
      if (!refused && !over) continue;
      const found = refused
        ? `${amount(limit, used).text} used, ${leftOf(limit, used, bound)} left${needText(limit, call, price)}`
        : `${amount(limit, taken).text} used: the endpoint counted more of a call than it was sent with`;
      const expected = `at most ${most.text}`;
      blockers.push(blocker("limit_exceeded", `${limit}: model call ${call.seq}`, { expected, found }));
      break;
    }
  }
  return blockers;
}

function leftOf(limit: ModelLimitName, taken: Taken, bound: number): string {
  const left = boundOf(limit, bound).number - amount(limit, taken).number;
  const number = left < 0n ? 0n : left;
  // Of money no more is told than there is.
  return limit === "model_cost_usd" ? dollarText(dollarsOf((number / 1_000_000n) * 1_000_000n)) : String(number);
}

/** What the call that was refused could have taken at the least that would have been sent. */
function needText(limit: ModelLimitName, { most, route }: ModelCall, price: Price | null): string {
  if (most === undefined) return "";
  switch (limit) {
    case "model_requests":
      return "";
    case "model_input_tokens":
      return `, and a request of up to ${most.input} tokens`;
    case "model_output_tokens":
      return most.output === null ? "" : `, and an answer of at least ${most.output} tokens`;
    case "model_cost_usd":
      return price === null ? "" : `, and a call of up to ${dollarText(dollarsOf(mostCost(most, price, route)))}`;
  }
}

/**
 * What of a record of calls no gateway with these bounds can have written, by call: the number of the call, and why. An endpoint may
 * count more than anybody expects, which is none of it.
 */
export function chargeFaults(
  calls: readonly ModelCall[],
  { limits, price, wholeAnswer }: Bounds,
): { seq: number; problem: string }[] {
  const faults: { seq: number; problem: string }[] = [];
  const bounded = limits.model_output_tokens !== null || limits.model_cost_usd !== null;
  let taken = NOTHING_TAKEN;
  for (const call of calls) {
    const fault = (problem: string) => faults.push({ seq: call.seq, problem });
    const { most, outcome, limit, sent, request_bytes, reason, usage } = call;
    if (outcome === "completed" && most === undefined) fault("an answer to a call that was held against no bound");
    if (most !== undefined && most.input < (sent?.bytes ?? request_bytes) + HIDDEN_TOKENS)
      fault("a call that could take more tokens than it was held to: a token has at least one byte");
    if (isSent(call) && bounded && most!.output === null) fault("an answer without a bound, and the contract has one");
    if (wholeAnswer !== undefined && most !== undefined && most.output !== wholeAnswer)
      fault("held to another answer than a whole one, and its endpoint takes no bound on one");
    if (sent !== undefined && (!isSent(call) || wholeAnswer !== undefined))
      fault(
        isSent(call)
          ? "a bound that was written into a request, and its endpoint takes none"
          : "a request that was sent on, and refused",
      );
    if ((usage.cached ?? 0) + (usage.written ?? 0) > 0 && usage.input === null) fault("cached tokens of none");
    if (limit !== undefined) {
      const bound = limits[limit];
      if (outcome !== "refused" || reason !== "budget_exhausted") fault(`over ${limit}, and not refused for it`);
      else if (bound === null) fault(`refused for ${limit}, which the contract does not bound`);
      else if (most === undefined || !wouldGoOver(limit, bound, taken, call, price))
        fault(`refused for ${limit}, which it would not have gone over`);
    }
    taken = takenWith(taken, call, price);
  }
  const { model_requests: requests } = limits;
  if (requests !== null && taken.requests > requests)
    faults.push({ seq: calls.length, problem: `${taken.requests} calls, and the contract has ${requests}` });
  return faults;
}

function wouldGoOver(
  limit: ModelLimitName,
  bound: number,
  taken: Taken,
  call: ModelCall,
  price: Price | null,
): boolean {
  const { number } = boundOf(limit, bound);
  const most = call.most!;
  switch (limit) {
    // Calls that were open then have their lines behind it.
    case "model_requests":
      return true;
    case "model_input_tokens":
      return BigInt(taken.input) + BigInt(most.input) > number;
    case "model_output_tokens":
      return BigInt(taken.output) + BigInt(most.output ?? 0) > number;
    case "model_cost_usd":
      return price !== null && taken.cost + mostCost(most, price, call.route) > number;
  }
}

/** Model usage in words: `3 requests; 1,234 tokens in (200 cached), 56 out; 0.0123 USD`. */
export function usageText(usage: ModelUsage): string {
  const { requests, replayed, uncounted, input_tokens, cached_tokens, output_tokens, cost_usd, by_agent } = usage;
  const cached = cached_tokens === 0 ? "" : ` (${grouped(cached_tokens)} cached)`;
  return [
    `${requests === 1 ? "1 request" : `${grouped(requests)} requests`}${replayed === 0 ? "" : `, ${replayed} answered by a cassette`}`,
    `${grouped(input_tokens)} tokens in${cached}, ${output_tokens === null ? "an unknown number" : grouped(output_tokens)} out`,
    cost_usd === null ? "cost unknown" : dollarText(cost_usd),
    ...(uncounted === 0 ? [] : [`${uncounted} counted at the most that they could take`]),
    ...(by_agent === null || by_agent.agrees
      ? []
      : [`the agent itself counts ${grouped(by_agent.input_tokens)} in, ${grouped(by_agent.output_tokens)} out`]),
  ].join("; ");
}
