import { z } from "zod";
import { SHA256 } from "../domain/digest";

/** How a bound is held: of everything together, of each process, or not at all. */
const ENFORCEMENTS = ["cgroup", "rlimit", "nothing"] as const;

const boundSchema = z.strictObject({ bound: z.number().int().positive(), held_by: z.enum(ENFORCEMENTS) });

export const LEVELS = ["sandbox", "pid", "none"] as const;

/** Whether everything that was contained was seen dead (`none` of it lives), or not, as always at the level `none`. */
export const SURVIVORS = ["none", "unknown"] as const;
export type Survivors = (typeof SURVIVORS)[number];

/**
 * As whom of the machine what is contained runs: `own`, whoever ran the harness; `lent`, an id that is nobody's, since that is
 * root; `mapped`, the same in a namespace that root made for it.
 */
const STANDINGS = ["own", "lent", "mapped"] as const;

const planSchema = z.strictObject({
  mounts: z.array(
    z.strictObject({
      kind: z.enum(["bind", "link", "mask", "scratch", "folder", "kernel", "own"]),
      inside: z.string(),
      /** Where a link leads; null of all others. */
      target: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** What would have been shown, were it there, or could it be. */
  left_out: z.array(z.strictObject({ path: z.string(), reason: z.string(), problem: z.string() })),
  /** Folders of `PATH` inside. */
  path: z.array(z.string()),
});

/** `containment.json` (SPEC section 9): what held the lane, what was tried against it, and what nobody promises. */
export const containmentSchema = z.strictObject({
  schema_version: z.literal("1"),
  /** The level that the lane ran at, or would have; null where a record gate blocked before anything was tried. */
  level: z.enum(LEVELS).nullable(),
  /** `sandbox` for real lanes; `best` (whatever there is) for the fake lane. */
  required: z.enum(["sandbox", "best"]),
  levels: z.array(
    z.strictObject({
      level: z.enum(LEVELS),
      available: z.boolean(),
      why: z.string(),
      what_to_do: z.string().nullable(),
    }),
  ),
  /** What the lane could not do or see, in words. */
  denied: z.array(z.string()),
  canary: z.strictObject({
    ran: z.boolean(),
    /** Why it did not run, or null. */
    reason: z.string().nullable(),
    /** Digest over the argv profile, equal for canary and lane: the very same sandbox. */
    profile_sha256: z.string().regex(SHA256).nullable(),
    results: z.array(
      z.strictObject({
        name: z.string(),
        outcome: z.enum(["denied", "succeeded", "error"]),
        detail: z.string(),
      }),
    ),
  }),
  /** Bounds of everything that is contained, and what holds each; not there where no level was found. */
  limits: z.strictObject({ processes: boundSchema, file_bytes: boundSchema, memory_bytes: boundSchema }).optional(),
  /** SHA-256 of the filter of system calls; null below `sandbox`. */
  seccomp_sha256: z.string().regex(SHA256).nullable().optional(),
  /** What was seen inside, in the order in which it is made; the home of whoever ran it is `~`. Null below `sandbox`. */
  plan: planSchema.nullable().optional(),
  /** As whom of this machine the lane ran, or would have. */
  as: z.strictObject({ uid: z.number().int(), how: z.enum(STANDINGS) }).optional(),
  /** TCP ports of the machine's loopback that lane and verification commands reach. */
  loopback_ports: z.array(z.number().int()).optional(),
  /** What could be seen of survivors of the lane and the verification commands; null where no run of either is on record. */
  survivors: z.enum(SURVIVORS).nullable().optional(),
  /** What this level does not promise. */
  not_promised: z.array(z.string()),
});
export type ContainmentRecord = z.infer<typeof containmentSchema>;
