import { z } from "zod";
import { canonicalJson } from "../formats/canonical-json";
import { sha256, SHA256 } from "../domain/digest";
import { MUTATION_MODES, type MutationMode } from "../domain/mutation";
import { type Parsed, parseRecord } from "./parse";

export const MAX_APPROVAL_BYTES = 64 * 1024;

/** The one use that a grant is for (LADDER 5). */
export const APPROVAL_SCOPE = "one approved Harness run only";

/** RFC 3339 in UTC, seconds or milliseconds. */
export const utcTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "expected a UTC time, for example 2026-01-31T12:00:00Z")
  .refine((text) => !Number.isNaN(Date.parse(text)), "not a time of the calendar");

const words = z.string().min(1).max(4096);

/** An approval (SPEC section 15). */
export const approvalSchema = z
  .strictObject({
    $schema: z.string().optional(),
    approval_id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, "expected up to 128 of [A-Za-z0-9._-]"),
    decision: z.enum(["granted", "denied"]),
    actor: words,
    scope: words,
    mutation_mode: z.enum(MUTATION_MODES),
    statement: words,
    timestamp: utcTime,
    expires_at: utcTime,
    binding: z.string().regex(SHA256, "expected 64 hexadecimal digits"),
  })
  .describe("Approval of one run by a person");
export type Approval = z.infer<typeof approvalSchema>;

/** Reads an approval from its bytes; never throws on bad input. */
export function parseApproval(bytes: Uint8Array): Parsed<Approval> {
  return parseRecord(bytes, approvalSchema, { maxBytes: MAX_APPROVAL_BYTES, maxDepth: 4 });
}

/** What an approval is bound to: exactly this task, lane, binary and model. */
export interface ApprovalSubject {
  task_id: string;
  contract_sha256: string;
  target: string | null;
  /** Which repository of this machine a path means that the record gives; absent where it gives none. */
  target_sha256?: string;
  /** The target record as it was when the approval was asked for; absent at stages without one. */
  target_record_sha256?: string;
  lane: string;
  stage: number;
  mutation_mode: MutationMode;
  binary_sha256: string | null;
  model_provider: string | null;
  model: string | null;
}

/** Digest over everything that an approval is bound to. */
export function approvalBinding(subject: ApprovalSubject): string {
  return sha256(canonicalJson(subject));
}

/** What the sentence of an approval names. */
export interface ApprovalSentence {
  task_id: string;
  /** The repository, or what else it is about. */
  target: string;
  title: string;
}

/** The exact sentence that an approver has to state (LADDER 5); what it is bound to stands beside it, as the binding. */
export function approvalStatement({ task_id, target, title }: ApprovalSentence): string {
  return `I approve ${task_id} against ${target} for the ${title} task.`;
}
