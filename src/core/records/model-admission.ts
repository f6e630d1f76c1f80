import { z } from "zod";
import { dateOrDateTime, expiryOf, instantOf, maybe, modelName, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

/**
 * The model admission record (SPEC section 10). While `status` is `not_admitted` the rest may be empty, so that a
 * template is a valid record that admits nothing.
 */
export const modelAdmissionSchema = z
  .strictObject({
    $schema: schemaReference,
    status: z.enum(["admitted", "not_admitted"]),
    provider: maybe(modelName),
    model: maybe(modelName),
    credential_source_class: maybe(text),
    allowed_network_class: maybe(text),
    approval_source: maybe(text),
    admission_timestamp: maybe(dateOrDateTime),
    review_trigger: maybe(text),
    expires_at: dateOrDateTime.optional(),
  })
  .superRefine((record, context) => {
    if (record.status !== "admitted") return;
    for (const field of [
      "provider",
      "credential_source_class",
      "allowed_network_class",
      "approval_source",
      "admission_timestamp",
      "review_trigger",
    ] as const)
      if (record[field] === "")
        context.addIssue({ code: "custom", path: [field], message: "expected a value, because the model is admitted" });
    const from = instantOf(record.admission_timestamp);
    const until = record.expires_at === undefined ? null : expiryOf(record.expires_at);
    if (from !== null && until !== null && until <= from)
      context.addIssue({ code: "custom", path: ["expires_at"], message: "is not after admission_timestamp" });
  })
  .describe("Model admission of case-harness-action: the one provider and model that may be used");
export type ModelAdmission = z.infer<typeof modelAdmissionSchema>;

/**
 * Reads the model admission record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseModelAdmission(bytes: Uint8Array): Parsed<ModelAdmission> {
  return readRecord(bytes, modelAdmissionSchema);
}
