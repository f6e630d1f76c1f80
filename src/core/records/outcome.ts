/**
 * A person's word on the result of a run that waits for it (LADDER 4), as it is given in CI: a record that a pull request brings, or the comment by
 * which an environment is approved. Either is bound to the report and the patch of that run; who says it and when is the forge's word.
 */
import { z } from "zod";
import { sha256, SHA256 } from "../domain/digest";
import { OPERATOR_WORDS, type OperatorOutcome } from "../domain/outcome";
import { RUN_ID } from "../domain/run-id";
import { canonicalJson } from "../formats/canonical-json";
import { readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

const digest = z.string().regex(SHA256, "expected 64 hexadecimal digits");

/** The record: what is said, and of which result. */
export const outcomeSchema = z
  .strictObject({
    $schema: schemaReference,
    outcome: z.enum(OPERATOR_WORDS),
    run_id: z.string().regex(RUN_ID, "expected the id of a run"),
    report_sha256: digest,
    patch_sha256: digest,
    reason: text.optional(),
  })
  .describe("Outcome of a run of stage 5, by the person who merges this record");
export type OutcomeRecord = z.infer<typeof outcomeSchema>;

/** The result that a word is about. */
export type DecidedResult = Pick<OutcomeRecord, "run_id" | "report_sha256" | "patch_sha256">;

/** What a person said of a result. */
export interface OutcomeWord {
  outcome: OperatorOutcome;
  run_id: string;
  /** {@link outcomeBinding} of the result. */
  binding: string;
  reason: string | null;
}

/** Digest over what a word is bound to. */
export function outcomeBinding({ run_id, report_sha256, patch_sha256 }: DecidedResult): string {
  return sha256(canonicalJson({ run_id, report_sha256, patch_sha256 }));
}

/** Reads the record. @returns the word, or every fault with its position; never throws on bad input */
export function parseOutcome(bytes: Uint8Array): Parsed<OutcomeWord> {
  const parsed = readRecord(bytes, outcomeSchema);
  if (!parsed.ok) return parsed;
  const { outcome, run_id, reason = null } = parsed.value;
  return { ok: true, value: { outcome, run_id, reason, binding: outcomeBinding(parsed.value) } };
}

const VERBS = { accepted: "accept", rejected: "reject" } as const satisfies Record<OperatorOutcome, string>;

/** The line by which a comment says an outcome; the binding stands in it. */
export function outcomeSentence(outcome: OperatorOutcome, result: DecidedResult): string {
  return `I ${VERBS[outcome]} the result of run ${result.run_id}, ${outcomeBinding(result)}.`;
}

const SENTENCE = /^[ \t]*I (accept|reject) the result of run ([0-9A-Za-z-]{1,128}), ([0-9a-f]{64})\.[ \t]*$/gm;
const REASON = /^[ \t]*Reason: (.+)$/m;

/** Reads the comment. @returns why it says no outcome, or more than one */
export function outcomeOf(comment: string): OutcomeWord | { problem: string } {
  const said = [...comment.replaceAll("\r", "").matchAll(SENTENCE)];
  const [first, second] = said;
  if (first === undefined)
    return { problem: "it has no line of the check that says accept or reject, and of which result" };
  if (second !== undefined) return { problem: "it says more than one outcome" };
  const [, verb, run_id, binding] = first;
  return {
    outcome: OPERATOR_WORDS.find((word) => VERBS[word] === verb)!,
    run_id: run_id!,
    binding: binding!,
    reason: REASON.exec(comment)?.[1]?.trim() ?? null,
  };
}
