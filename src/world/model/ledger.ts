import type { ModelLimitName, ModelLimits } from "../../core/domain/limits";
import { picodollars, type Picodollars } from "../../core/domain/money";
import type { ModelCall } from "../../core/records/model-calls";
import { type Bounds, NOTHING_TAKEN, takenWith } from "../../core/records/model-usage";
import { mostCost } from "../../core/records/prices";
import { DEFAULT_OUTPUT, type Most } from "./most";
import type { Route } from "./route";

/** What is reserved for a call until it has ended. */
export interface Reserved {
  input: number;
  /** The output bound with which it is sent; null for none, where no bound of the run asks for one. */
  output: number | null;
  cost: Picodollars;
}

export type Taking =
  | { kind: "granted"; reserved: Reserved }
  /** What is reserved for calls that are open may be given back: then it may go. */
  | { kind: "wait" }
  /** It would go over, even if all that is open came to nothing. `output` is the least that it could have been sent with. */
  | { kind: "refused"; limit: ModelLimitName; output: number | null };

/**
 * The account of a run's calls: the most that each can take is reserved before it is sent, and what it came to is counted when it has ended, so
 * that what was sent never adds up to more than a bound.
 */
export interface Ledger {
  take(most: Most, route: Route): Taking;
  /** Gives back what was reserved for a call that has ended, and counts what it came to. */
  settle(reserved: Reserved | null, call: ModelCall): void;
  /** Comes true with the next call that is settled. */
  settled(): Promise<void>;
}

const NO_BOUNDS: ModelLimits = {
  model_requests: null,
  model_input_tokens: null,
  model_output_tokens: null,
  model_cost_usd: null,
};

/** @throws TypeError where money is bounded and nobody knows the price, or where an answer is and nobody can bound it or knows how long it gets */
export function createLedger({ limits, price, wholeAnswer }: Bounds = { limits: NO_BOUNDS, price: null }): Ledger {
  const { model_requests, model_input_tokens, model_output_tokens, model_cost_usd } = limits;
  if (model_cost_usd !== null && price === null) throw new TypeError("expected a price where money is bounded");
  if (wholeAnswer === null && (model_output_tokens !== null || model_cost_usd !== null))
    throw new TypeError("expected the most tokens of an answer where answers are bounded");
  const dollars = model_cost_usd === null ? null : picodollars(model_cost_usd);
  const open = { requests: 0, input: 0, output: 0, cost: 0n };
  let taken = NOTHING_TAKEN;
  const waiting: (() => void)[] = [];

  /** The largest output bound that leaves every bound whole, beside what is reserved for others. */
  const room = (most: Most, route: Route, others: { output: number; cost: Picodollars }) => {
    const tokens = model_output_tokens === null ? Infinity : model_output_tokens - taken.output - others.output;
    if (dollars === null || price === null) return { tokens, paid: Infinity };
    const left = dollars - taken.cost - others.cost - mostCost({ input: most.input, output: null }, price, route);
    if (left < 0n) return { tokens, paid: -1 };
    return { tokens, paid: price.output === 0n ? Infinity : Number(left / price.output) };
  };

  return {
    take(most, route) {
      const wanted = most.output ?? DEFAULT_OUTPUT;
      if (model_requests !== null && taken.requests + open.requests >= model_requests)
        return { kind: "refused", limit: "model_requests", output: most.output };
      if (model_input_tokens !== null && taken.input + most.input > model_input_tokens)
        return { kind: "refused", limit: "model_input_tokens", output: most.output };
      const bounded = model_output_tokens !== null || dollars !== null;
      let output = most.output;
      if (bounded) {
        const least = Math.min(wanted, most.least);
        const best = room(most, route, { output: 0, cost: 0n });
        if (best.tokens < least) return { kind: "refused", limit: "model_output_tokens", output: least };
        if (best.paid < least) return { kind: "refused", limit: "model_cost_usd", output: least };
        output = Math.min(wanted, best.tokens, best.paid);
        const now = room(most, route, open);
        if (Math.min(now.tokens, now.paid) < output) return { kind: "wait" };
      }
      if (model_input_tokens !== null && taken.input + open.input + most.input > model_input_tokens)
        return { kind: "wait" };
      const cost = price === null ? 0n : mostCost({ input: most.input, output }, price, route);
      open.requests++;
      open.input += most.input;
      open.output += output ?? 0;
      open.cost += cost;
      return { kind: "granted", reserved: { input: most.input, output, cost } };
    },
    settle(reserved, call) {
      if (reserved === null) return;
      open.requests--;
      open.input -= reserved.input;
      open.output -= reserved.output ?? 0;
      open.cost -= reserved.cost;
      taken = takenWith(taken, call, price);
      for (const wake of waiting.splice(0)) wake();
    },
    settled: () => new Promise((wake) => waiting.push(wake)),
  };
}
