import { z } from "zod";
import { SHA256 } from "../domain/digest";

/** Largest `backend/transcript.jsonl`, in bytes; what comes after it is only counted. */
export const MAX_TRANSCRIPT_BYTES = 4 * 1024 * 1024;

/**
 * One line of `backend/transcript.jsonl`: what was said in a run, in one form for all lanes. It is what the agent's own record says, and no
 * more: data for people, a witness of nothing. Whoever shows it shows text of strangers.
 */
export const transcriptLineSchema = z.strictObject({
  seq: z.number().int().min(1),
  /** When, by the agent's own clock; null where its record says no time. */
  at: z.iso.datetime({ precision: 3 }).nullable(),
  /** `user` is what the agent was told, `assistant` its model, `agent` the program, `harness` whoever wrote this file. */
  who: z.enum(["user", "assistant", "tool", "agent", "harness"]),
  /** Of an agent that has several within it: which one. */
  agent: z.string().nullable(),
  kind: z.enum([
    "text",
    "reasoning",
    "image",
    "tool_call",
    "tool_result",
    "phase",
    "result",
    "error",
    "unread",
    "left_out",
  ]),
  tool: z.string().nullable(),
  /** Which call of a tool, so that call and result are found together. */
  call: z.string().nullable(),
  /** Whether a tool or a phase failed; null where nobody says. */
  failed: z.boolean().nullable(),
  /** The beginning, with control and invisible characters written as `\u{..}`. */
  text: z.string().nullable(),
  /** Size and digest of all of it, as it stands in the agent's own record; null where that is not read. */
  bytes: z.number().int().min(0).nullable(),
  sha256: z.string().regex(SHA256).nullable(),
  /** Whether `text` is only the beginning. */
  cut: z.boolean(),
});
export type TranscriptLine = z.infer<typeof transcriptLineSchema>;
