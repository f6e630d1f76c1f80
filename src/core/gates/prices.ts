import { blocker, type Blocker } from "../domain/blocker";
import { dollarsOf, dollarText, picodollars } from "../domain/money";
import { modelLimitsOf } from "../records/contract";
import { LOWEST_MODEL_LIMITS } from "../domain/limits";
import { problemText } from "../records/parse";
import { mostCost, parsePrices, priceOf, PRICES_RECORD } from "../records/prices";
import type { AdmissionInput } from "./agent-record";
import type { GateInput } from "./gate";

/** The field of a contract that bounds money. */
const COST = "limits.model_cost_usd";

/**
 * What keeps the money of a run from being bounded: a record of prices that can't be read as one, whatever it is for, and a contract that bounds
 * money of which nobody knows what it buys.
 */
export function priceBlockers(own: AdmissionInput, of: Pick<GateInput, "contract" | "derivation">): Blocker[] {
  return [...recordBlockers(own), ...costBlockers(own, of)];
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

function costBlockers(
  { records, requested }: AdmissionInput,
  { contract, derivation }: Pick<GateInput, "contract" | "derivation">,
): Blocker[] {
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
  // As it is on the dearest route: which one it will be is no record's to say.
  const { model_input_tokens: input, model_output_tokens: output } = LOWEST_MODEL_LIMITS;
  const probe = mostCost({ input, output }, price, "messages");
  if (picodollars(bound) >= probe) return [];
  return [
    blocker("task_contract_invalid", COST, {
      expected: `at least ${dollarText(dollarsOf(probe))}, which the probe of ${pair} may cost`,
      found: dollarText(bound),
    }),
  ];
}
