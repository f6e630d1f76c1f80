import { type Contract, modelLimitsOf } from "../records/contract";
import type { ModelCall } from "../records/model-calls";
import { type Bounds, type ModelUsage, usageOf } from "../records/model-usage";
import { priceOf } from "../records/prices";
import type { Evidence } from "./evidence";

/** What a run's calls were held against. */
export function boundsOf(evidence: Pick<Evidence, "facts" | "records" | "derivation">, contract: Contract): Bounds {
  return { limits: modelLimitsOf(contract, evidence.derivation), price: priceIn(evidence) };
}

/** What a run took of its model. @param calls the record of its gateway */
export function modelUsage(
  evidence: Pick<Evidence, "facts" | "records" | "agent">,
  calls: readonly ModelCall[],
): ModelUsage {
  return usageOf(calls, priceIn(evidence), evidence.agent?.stream?.tokens ?? null);
}

function priceIn({ facts: { request }, records }: Pick<Evidence, "facts" | "records">) {
  return priceOf(records, { provider: request.model_provider, model: request.model });
}
