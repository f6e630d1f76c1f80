import { z } from "zod";
import { rulePath } from "./contract";
import { dateOrDateTime, maybe, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

/** Actions that every target record forbids (SPEC section 15). */
export const TARGET_FORBIDDEN = [
  "push",
  "merge",
  "deploy",
  "close",
  "pr_open",
  "issue_close",
  "public_publication",
  "credential_change",
  "vendor_source_mutation",
  "cortex_core_mutation",
] as const;

/** The only classification that can be a target. */
export const LOW_RISK = "low_risk_noncritical";

/** The target record of stage 5. While it is `not_admitted` the rest may be empty, so that a template admits nothing. */
export const targetSchema = z
  .strictObject({
    $schema: schemaReference,
    admission_status: z.enum(["admitted", "not_admitted"]),
    target_repository_path: z.string().max(4096),
    repository_owner: maybe(text),
    ownership_evidence: maybe(text),
    risk_classification: maybe(text),
    noncritical_rationale: maybe(text),
    allowed_paths: z.array(rulePath).max(1000),
    forbidden_paths: z.array(rulePath).max(1000),
    forbidden_actions: z
      .array(text)
      .max(1000)
      .refine(
        (actions) => TARGET_FORBIDDEN.every((action) => actions.includes(action)),
        `expected at least ${TARGET_FORBIDDEN.join(", ")}`,
      ),
    approval_source: maybe(text),
    approval_timestamp: maybe(dateOrDateTime),
    operator_outcome_required: z.literal(true),
    review_trigger: maybe(text),
  })
  .superRefine((record, context) => {
    if (record.admission_status !== "admitted") return;
    const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (!record.target_repository_path.startsWith("/")) fault("target_repository_path", "expected an absolute path");
    if (record.allowed_paths.length === 0) fault("allowed_paths", "expected at least one path");
    for (const field of ["noncritical_rationale", "approval_source", "approval_timestamp", "review_trigger"] as const)
      if (record[field] === "") fault(field, "expected a value, because the target is admitted");
  })
  .describe("Target record of case-harness-action: the one repository that stage 5 may change");
export type TargetRecord = z.infer<typeof targetSchema>;

/**
 * Reads a target record. Owner and classification are not its shape: a gate of their own judges them.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseTarget(bytes: Uint8Array): Parsed<TargetRecord> {
  return readRecord(bytes, targetSchema);
}
