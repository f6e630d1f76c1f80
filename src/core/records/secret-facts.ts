import { z } from "zod";

const count = z.number().int().nonnegative();

/**
 * Why something that was redacted is no leak: the key that the run's own gateway takes, which is worth nothing anywhere else and
 * nothing after the run; an address of the model that the starting tree or the contract names, too.
 */
const REDACTION_EXCUSES = ["gateway key", "public address"] as const;

export const secretsFact = z.strictObject({
  scanner: z.string(),
  findings: z.array(z.strictObject({ file: z.string(), rule: z.string() })),
  /** Known values that were replaced in what is kept of the lane; the sum of `redacted`, where that is told. */
  redactions: count,
  /** Where they were: a credential that showed is a leak, unless there is an excuse. */
  redacted: z
    .array(
      z.strictObject({
        file: z.string(),
        /** The variable or file that the value came from. */
        rule: z.string(),
        places: z.number().int().positive(),
        excuse: z.enum(REDACTION_EXCUSES).nullable(),
      }),
    )
    .optional(),
  withheld: z.record(z.string(), z.string()),
});
