import { type Contract, modelLimitsOf } from "../records/contract";
import type { ModelLimits } from "../domain/limits";
import type { ModelAccessFact } from "../records/admission-facts";
import type { ModelCall } from "../records/model-calls";
import { type Bounds, type ModelUsage, usageOf } from "../records/model-usage";
import { largestAnswerOf, priceOf } from "../records/prices";
import type { Evidence } from "./evidence";

/** What a run's calls were held against. */
export function boundsOf(evidence: Pick<Evidence, "facts" | "records" | "derivation">, contract: Contract): Bounds {
  const { facts, records } = evidence;
  return boundsBy(records, facts.model_access, pairIn(evidence), modelLimitsOf(contract, evidence.derivation));
}

/**
 * What calls are held against, by the records of a run and what its credential is; the gateway's and the judge's are the same.
 * @param access null where nobody looked
 */
export function boundsBy(
  records: Evidence["records"],
  access: ModelAccessFact | null | undefined,
  pair: { provider: string | null; model: string | null },
  limits: ModelLimits,
): Bounds {
  const price = priceOf(records, pair);
  return access?.chatgpt_login === true
    ? { limits, price, wholeAnswer: largestAnswerOf(records, pair) }
    : { limits, price };
}

/** What a run took of its model. @param calls the record of its gateway */
export function modelUsage(
  evidence: Pick<Evidence, "facts" | "records" | "agent">,
  calls: readonly ModelCall[],
): ModelUsage {
  return usageOf(calls, priceIn(evidence), evidence.agent?.stream?.tokens ?? null);
}

function priceIn(evidence: Pick<Evidence, "facts" | "records">) {
  return priceOf(evidence.records, pairIn(evidence));
}

function pairIn({ facts: { request } }: Pick<Evidence, "facts">) {
  return { provider: request.model_provider, model: request.model };
}
