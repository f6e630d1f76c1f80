/** Facts of the tree that a lane begins with and of what it leaves, as the harness saw both. */
import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { MAX_IGNORE_BYTES, MAX_IGNORE_FILES } from "../formats/tree-rules";
import { jsonPathSchema } from "./stage-facts";

const sha256 = z.string().regex(SHA256);
const count = z.number().int().nonnegative();

export const workspaceFact = z.strictObject({
  /** Git tree of the copy that the lane was to work in. */
  tree: z.string().regex(SHA1),
  entries: count,
  /** What the case's workspace holds that can't be copied (special files, say), or null. */
  problem: z.string().nullable(),
});

export const caseFact = z.strictObject({
  acceptance: z.array(z.strictObject({ path: jsonPathSchema, mode: z.string(), sha256 })),
  fake_script_sha256: sha256.nullable(),
  /** Why the case can't be used (a broken fake.json, no workspace), or null. */
  problem: z.string().nullable(),
  /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
  target_exposures: z.array(z.string()),
});

/** The `.gitignore` files of the tree at the start, in manifest order: what they ignore is set aside. */
export const gitignoreFact = z.strictObject({
  files: z
    .array(z.strictObject({ path: jsonPathSchema, content_b64: z.string().max(MAX_IGNORE_BYTES * 2) }))
    .max(MAX_IGNORE_FILES),
  /** Why they don't count (too many, too large), or null. */
  problem: z.string().nullable(),
});

/** What of the workspace is set aside. */
const asideFact = z.strictObject({
  /** Entries that are set aside by themselves: those that the manifest lists, and those that were too many for it. */
  listed: count,
  unlisted: count,
  /** All entries, with those below; at least so many where `counted` is false. */
  entries: count,
  counted: z.boolean(),
});

export const walkFact = z.strictObject({
  refusals: z.array(z.strictObject({ kind: z.string(), path: jsonPathSchema, detail: z.string() })),
  limit_hits: z.array(
    z.strictObject({ limit: z.string(), path: jsonPathSchema, found: z.number(), bound: z.number() }),
  ),
  /** Paths that changed between the snapshot that was judged and the end of the run. */
  late_changes: z.array(jsonPathSchema),
  /** How many of each kind there were beyond those that are named. */
  unnamed: z.strictObject({ refusals: count, limit_hits: count, late_changes: count }).optional(),
  set_aside: asideFact.optional(),
});

export const headFact = z.strictObject({
  baseline_commit: z.string().regex(SHA1),
  state: z.enum(["unchanged", "moved", "unreadable"]),
  /** Why it could not be read, or null. */
  problem: z.string().nullable(),
  branch: z.string().nullable(),
  commit: z.string().regex(SHA1).nullable(),
  /** Refs beside the baseline's branch, and remotes: all of them are the lane's. */
  refs_created: z.array(z.string()),
  remotes: z.array(z.string()),
  /** Where HEAD moved: paths of the workspace that are not what its commit holds. */
  uncommitted: z.array(jsonPathSchema),
  /** How many there were beyond those that are named. */
  uncommitted_unnamed: count.optional(),
});

export const patchFact = z.strictObject({
  baseline_tree: z.string().regex(SHA1),
  result_tree: z.string().regex(SHA1),
});
