/** Facts of what was started in containment, and how it ended: the lane, and the commands of the contract. */
import { z } from "zod";
import { SHA256 } from "../domain/digest";
import { HINT_KINDS, MAX_HINT_LENGTH, MAX_HINTS } from "../formats/write-hints";
import { SURVIVORS } from "./containment";
import { jsonPathSchema } from "./stage-facts";

const sha256 = z.string().regex(SHA256);
const count = z.number().int().nonnegative();

export const TERMINATIONS = [
  "not_started",
  "exited",
  "signalled",
  "timeout",
  "harness_completed",
  "cancelled",
] as const;
export const VERIFICATION_STATUS = ["passed", "failed", "missing", "not_run"] as const;

export const laneFact = z.strictObject({
  program: z.string(),
  program_sha256: sha256,
  argv: z.array(z.string()),
  env_names: z.array(z.string()),
  /** What was visible to the lane, as the paths inside the sandbox. */
  mounts: z.array(z.string()),
  exit_code: z.number().int().nullable(),
  signal: z.string().nullable(),
  termination: z.enum(TERMINATIONS),
  survivors: z.enum(SURVIVORS),
  duration_ms: z.number().nonnegative(),
  /** There, and true, where the kernel ended something of it for want of memory. */
  out_of_memory: z.literal(true).optional(),
  stdout_bytes: count,
  stderr_bytes: count,
  output_truncated: z.boolean(),
  /** Names of the events that the lane sent itself, in order. */
  events: z.array(z.string()),
  /** Lines on the event descriptor that were no events. */
  event_faults: count,
  /** Why the event log that a real agent left in its workspace could not be kept (a link, a pipe, too large), or null. */
  event_log_problem: z.string().nullable().optional(),
});

/** How one command of the contract ended. */
const commandShape = {
  command: z.union([z.string(), z.array(z.string())]),
  exit_code: z.number().int().nullable(),
  signal: z.string().nullable(),
  termination: z.enum(TERMINATIONS),
  survivors: z.enum(SURVIVORS),
  duration_ms: z.number().nonnegative(),
  /** There, and true, where the kernel ended something of it for want of memory. */
  out_of_memory: z.literal(true).optional(),
  /** There, and true, where it failed and said itself that there was no room to write. */
  out_of_space: z.literal(true).optional(),
  /** There where the harness ended it because of a limit. */
  limit_hit: z.strictObject({ limit: z.string(), found: z.number(), bound: z.number() }).optional(),
  /** What stands of its output in `test.log`, with what each line begins with there; `cut`: there was more. */
  output: z.strictObject({ lines: count, bytes: count, cut: z.boolean() }),
};

/** Files of a folder, links among them, and their bytes. */
const extentFact = z.strictObject({ files: count, bytes: count });

/** The setup commands of the contract, run before the lane was started (LADDER 1). */
export const setupFact = z.strictObject({
  level: z.enum(["sandbox", "pid", "none"]),
  /** Where each command ran: in the checkout that is verified or, at levels where the paths differ, in the lane's copy too. */
  commands: z.array(z.strictObject({ ...commandShape, place: z.enum(["checkout", "workspace"]) })),
  /** Paths of the starting tree that the commands changed; the first ones. */
  changed: z.array(jsonPathSchema),
  /** What they added and nothing discards, as rules that would; the first ones. */
  undiscarded: z.array(z.string()),
  /** How many there are beyond those named. */
  more: z.strictObject({ changed: count, undiscarded: count }),
  /** What else kept them from being used (no space, too large), in words; null otherwise. */
  problem: z.string().nullable(),
  /** What they left for lane and verification, in discarded paths and in their home; null where they did not come to that. */
  left: z.strictObject({ products: extentFact, home: extentFact }).nullable(),
  /** Network settings of the user that were shown to them: variables, and files as `~/...`. */
  settings: z.array(z.string()),
  /** Those that were not shown, or not as a whole, because they hold a credential. */
  settings_withheld: z.array(z.string()),
});

/** What keeps verification commands from changing what judges them, and how they get to a path of the tree. */
export const TREE_MODES = ["read-only", "writable", "looked-at", "writable-looked-at"] as const;
const TREE_ACCESS = ["write", "read", "look"] as const;

const hintFact = z.strictObject({
  kind: z.enum(HINT_KINDS),
  /** Within the tree; text for people. */
  path: z.string().max(MAX_HINT_LENGTH),
  /** The rule of `discard_paths` that would help, where one would. */
  rule: z.string().max(MAX_HINT_LENGTH).nullable(),
});

export const verificationFact = z.strictObject({
  status: z.enum(VERIFICATION_STATUS),
  /** Why it was not run, or what failed before the commands; null otherwise. */
  reason: z.string().nullable(),
  level: z.enum(["sandbox", "pid", "none"]).nullable(),
  /** What kept the commands from changing what judges them; null where it did not come to that. */
  tree: z
    .strictObject({
      mode: z.enum(TREE_MODES),
      mounts: z.array(z.strictObject({ path: jsonPathSchema, access: z.enum(TREE_ACCESS), reason: z.string() })),
      /** Folders that are set aside and could not be written all the same. */
      left_out: count,
    })
    .nullable(),
  commands: z.array(
    z.strictObject({
      ...commandShape,
      /** What a command that failed says it could not write: its own words, a hint for people and nothing else. */
      hints: z.array(hintFact).max(MAX_HINTS).optional(),
    }),
  ),
});
