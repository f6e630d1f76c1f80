import { z } from "zod";

/** What the probe of the model endpoint found (SPEC section 10). */
const PROBE_OUTCOMES = [
  /** Assistant content came: the model can be used. */
  "content",
  "reasoning_only",
  "empty",
  /** The endpoint answered with an error. */
  "error_status",
  "unreachable",
  "other_model",
  "unreadable",
] as const;
/** Reason of an answer of another model that names none. */
export const NO_MODEL = "no model named";
export type ProbeOutcome = (typeof PROBE_OUTCOMES)[number];

/** Fact `probe`: one streamed question before the lane starts. Holds no content and no endpoint. */
export const probeFact = z.strictObject({
  route: z.enum(["chat/completions", "responses", "messages"]),
  outcome: z.enum(PROBE_OUTCOMES),
  /** Status that the endpoint answered with; null where none came. */
  status: z.number().int().nullable(),
  /** Class of a network error, or what was wrong with the answer; of another model its name, quoted, or {@link NO_MODEL}. */
  reason: z.string().nullable(),
  duration_ms: z.number().nonnegative(),
});
export type ProbeFact = z.infer<typeof probeFact>;
