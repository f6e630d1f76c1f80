/**
 * An approval that a forge keeps (SPEC section 15): an environment's approval of this very run, or a pull request review of the head that is
 * judged. Who says it and when is the forge's word; what is said, the packet's sentence and its binding, stands in the person's own comment.
 */
import { APPROVAL_SCOPE, type Approval } from "./approval";

/** What the input `approval` names, where that is no file. */
export type ApprovalSource = { kind: "environment"; environment: string } | { kind: "review" };

const ENVIRONMENT = "environment:";

/** @returns null for a file */
export function approvalSource(input: string | undefined): ApprovalSource | null {
  if (input === "review") return { kind: "review" };
  return input?.startsWith(ENVIRONMENT) === true
    ? { kind: "environment", environment: input.slice(ENVIRONMENT.length) }
    : null;
}

/** What a person said to the forge, as the forge has it. */
export interface Said {
  /** Unlike every other approval's: it is used up by this name. */
  id: string;
  decision: Approval["decision"];
  actor: string;
  text: string;
  /** When; where the forge does not tell, a moment before which it can't have been. */
  at: string;
}

/** Days that a forge's approval is good for; no workflow run lasts longer than 35. */
const GOOD_FOR_DAYS = 35;
const SENTENCE = /^I approve .+ task\./m;
const BINDING = /\b[0-9a-f]{64}\b/;
const NO_BINDING = "0".repeat(64);

/** Whether a text has a sentence and a binding; which ones, the gate compares. */
export function saysSentence(text: string): boolean {
  return SENTENCE.test(text) && BINDING.test(text);
}

/** The record of what was said; a denial needs no sentence. */
export function approvalOf(said: Said, mutationMode: Approval["mutation_mode"]): Approval {
  const at = new Date(said.at);
  return {
    approval_id: said.id,
    decision: said.decision,
    actor: said.actor,
    scope: APPROVAL_SCOPE,
    mutation_mode: mutationMode,
    statement: SENTENCE.exec(said.text)?.[0].slice(0, MAX_STATEMENT) ?? "no sentence was said",
    timestamp: at.toISOString(),
    expires_at: new Date(at.getTime() + GOOD_FOR_DAYS * 24 * 60 * 60_000).toISOString(),
    binding: BINDING.exec(said.text)?.[0] ?? NO_BINDING,
  };
}

const MAX_STATEMENT = 4096;
