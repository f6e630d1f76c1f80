import { blocker, type Blocker } from "../domain/blocker";
import { dollarsOf, dollarText, type Picodollars, picodollars } from "../domain/money";
import { modelLimitsOf } from "../records/contract";
import { LOWEST_MODEL_LIMITS } from "../domain/limits";
import { problemText } from "../records/parse";
import { largestAnswerOf, mostCost, parsePrices, type Price, priceOf, PRICES_RECORD } from "../records/prices";
import type { AdmissionInput } from "./agent-record";
import type { GateInput } from "./gate";

/** The field of a contract that bounds money. */
const COST = "limits.model_cost_usd";

/**
 * What keeps the money of a run from being bounded: a record of prices that can't be read as one, whatever it is for, and a contract that bounds
 * money of which nobody knows what it buys.
 */
export function priceBlockers(own: AdmissionInput, of: Priced): Blocker[] {
  return [...recordBlockers(own), ...answerBlockers(own, of), ...costBlockers(own, of)];
}

/** What of the gates' input money is bounded by. */
type Priced = Pick<GateInput, "contract" | "derivation">;

const OUTPUT = "limits.model_output_tokens";

/**
 * A ChatGPT login takes no bound on an answer: what is bounded of answers, or of what they cost, can only be held by reserving a whole one for each
 * call, and where nobody knows how much that is, it can't be held.
 */
function answerBlockers(own: AdmissionInput, { contract, derivation }: Priced): Blocker[] {
  if (own.facts.model_access?.chatgpt_login !== true || !contract.ok) return [];
  const { model_output_tokens: tokens, model_cost_usd: cost } = modelLimitsOf(contract.value, derivation);
  if (tokens === null && cost === null) return [];
  const pair = `${own.requested.provider}/${own.requested.model}`;
  const whole = largestAnswerOf(own.records, own.requested);
  if (whole === null)
    return [
      blocker("task_contract_invalid", tokens === null ? COST : OUTPUT, {
        expected: `max_output_tokens of ${pair} in .harness/${PRICES_RECORD}: a ChatGPT login takes no bound on an answer, so that a whole one is reserved for each call`,
        found: "no such figure; bound model_requests instead",
      }),
    ];
  const least = whole + LOWEST_MODEL_LIMITS.model_output_tokens;
  if (tokens === null || tokens >= least) return [];
  return [
    blocker("task_contract_invalid", OUTPUT, {
      expected: `at least ${least}: a whole answer of ${pair} beside the probe's`,
      found: String(tokens),
    }),
  ];
}

function recordBlockers({ records, facts }: AdmissionInput): Blocker[] {
  const unreadable = facts.agent_source?.unreadable[PRICES_RECORD];
  if (unreadable !== undefined) return [blocker("model_admission_invalid", PRICES_RECORD, { found: unreadable })];
  const bytes = records.get(PRICES_RECORD);
  const parsed = bytes === undefined ? null : parsePrices(bytes);
  return parsed?.ok === false
    ? [blocker("model_admission_invalid", PRICES_RECORD, { found: problemText(parsed.problems) })]
    : [];
}

function costBlockers(own: AdmissionInput, { contract, derivation }: Priced): Blocker[] {
  const { records, requested } = own;
  const bound = contract.ok ? modelLimitsOf(contract.value, derivation).model_cost_usd : null;
  if (bound === null || (requested.provider ?? "") === "" || (requested.model ?? "") === "") return [];
  const price = priceOf(records, requested);
  const pair = `${requested.provider}/${requested.model}`;
  if (price === null)
    return [
      blocker("task_contract_invalid", COST, {
        expected: `a price of ${pair} in .harness/${PRICES_RECORD}`,
        found: records.has(PRICES_RECORD) ? "none of that pair" : "no such record",
      }),
    ];
  const { probe, what } = probeCost(own, price);
  if (picodollars(bound) >= probe) return [];
  return [
    blocker("task_contract_invalid", COST, {
      expected: `at least ${dollarText(dollarsOf(probe))}, which ${what} of ${pair} may cost`,
      found: dollarText(bound),
    }),
  ];
}

/** What a bound on money has to be enough for, or nothing can begin. */
function probeCost({ facts, records, requested }: AdmissionInput, price: Price): { probe: Picodollars; what: string } {
  const { model_input_tokens: input, model_output_tokens: output } = LOWEST_MODEL_LIMITS;
  const whole = facts.model_access?.chatgpt_login === true ? largestAnswerOf(records, requested) : null;
  if (whole !== null)
    return {
      probe: mostCost({ input, output: whole + output }, price, "responses"),
      what: "a whole answer and the probe",
    };
  // As it is on the dearest route: which one it will be is no record's to say.
  return { probe: mostCost({ input, output }, price, "messages"), what: "the probe" };
}
