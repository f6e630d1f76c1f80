import { z } from "zod";
import { PROVIDER_CLASSES, type ProviderClass } from "../domain/provider";
import { maybe, modelName, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

const DECISION_STATUSES = ["not_decided", "external_provider_approved", "local_provider_required"] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** The status that a class needs; a record in which they disagree decides nothing. */
const STATUS_OF_CLASS = {
  external_anthropic: "external_provider_approved",
  external_openai_codex: "external_provider_approved",
  local_case_compatible: "local_provider_required",
} as const satisfies Record<ProviderClass, DecisionStatus>;

/** The provider names that a class of one vendor has; a local provider may have any other. */
const PROVIDER_OF_CLASS = {
  external_anthropic: "anthropic",
  external_openai_codex: "openai-codex",
  local_case_compatible: null,
} as const satisfies Record<ProviderClass, string | null>;

/** The class that a provider belongs to by its name; every name that is no vendor's is a local provider's. */
export function classOfProvider(provider: string): ProviderClass {
  return PROVIDER_CLASSES.find((name) => PROVIDER_OF_CLASS[name] === provider) ?? "local_case_compatible";
}

/** The decision that a class needs. */
export function statusOfClass(providerClass: ProviderClass): DecisionStatus {
  return STATUS_OF_CLASS[providerClass];
}

/**
 * Whether a decision is still open: nothing was decided, or only that it has to be a local provider, which is yet to be found. Such a
 * record admits nothing, so that nothing else of it has to be filled in.
 */
export function isOpen(record: Pick<ModelDecision, "decision_status" | "provider" | "model">): boolean {
  if (record.decision_status === "not_decided") return true;
  return record.decision_status === "local_provider_required" && record.provider === "" && record.model === "";
}

/** `.harness/model.decision.json` (SPEC section 10). */
export const modelDecisionSchema = z
  .strictObject({
    $schema: schemaReference,
    decision_status: z.enum(DECISION_STATUSES),
    provider_class: z.enum(["", ...PROVIDER_CLASSES]).nullable(),
    provider: maybe(modelName),
    model: maybe(modelName),
    fallback_provider: maybe(modelName).optional(),
    fallback_model: maybe(modelName).optional(),
    approval_source: maybe(text),
    credential_source_class: maybe(text),
    allowed_network_class: maybe(text),
    review_trigger: maybe(text),
    evidence_sources: z.array(text).max(100),
    effect: maybe(text),
  })
  .superRefine((record, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const fallbacks = [record.fallback_provider ?? "", record.fallback_model ?? ""];
    if (fallbacks.filter((name) => name === "").length === 1)
      fault("fallback_model", "expected fallback_provider and fallback_model together, or neither");
    const open = isOpen(record);
    const cls = record.provider_class;
    if (record.decision_status === "not_decided" || (open && (cls === null || cls === ""))) return;

    if (cls === null || cls === "") return fault("provider_class", `expected one of ${PROVIDER_CLASSES.join(", ")}`);
    if (STATUS_OF_CLASS[cls] !== record.decision_status)
      fault("decision_status", `disagrees with provider_class ${cls}, which needs ${STATUS_OF_CLASS[cls]}`);
    if (open) return;
    const vendor = PROVIDER_OF_CLASS[cls];
    if (vendor !== null && record.provider !== vendor)
      fault("provider", `disagrees with provider_class ${cls}, whose provider is ${vendor}`);
    if (vendor === null && Object.values(PROVIDER_OF_CLASS).some((name) => name === record.provider))
      fault("provider", `disagrees with provider_class ${cls}: this provider is an external one`);
    if (record.provider === "") fault("provider", "expected the provider that was decided on");
    for (const field of [
      "approval_source",
      "credential_source_class",
      "allowed_network_class",
      "review_trigger",
      "effect",
    ] as const)
      if (record[field] === "") fault(field, "expected a text that is not empty, because a decision was taken");
    if (record.evidence_sources.length === 0)
      fault("evidence_sources", "expected at least one, because a decision was taken");
  })
  .describe("Model decision of case-harness-action: which kind of provider may be used at all");
export type ModelDecision = z.infer<typeof modelDecisionSchema>;

/**
 * Reads the model decision record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseModelDecision(bytes: Uint8Array): Parsed<ModelDecision> {
  return readRecord(bytes, modelDecisionSchema);
}
