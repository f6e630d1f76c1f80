import { z } from "zod";
import { utcTime } from "./approval";

/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
export const traceLineSchema = z.strictObject({
  kind: z.enum(["step", "gate", "check"]),
  name: z.string(),
  result: z.string(),
  at: utcTime,
  duration_ms: z.number().nonnegative(),
  /** The model that was asked for, on the lines of gates and checks about it (SPEC section 10). */
  model_provider: z.string().optional(),
  model: z.string().optional(),
});
export type TraceLine = z.infer<typeof traceLineSchema>;
