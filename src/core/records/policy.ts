import { z } from "zod";
import { SHA256 } from "../domain/digest";
import { LANES } from "../domain/lane";
import { LEVELS } from "./containment";
import { type Parsed, parseRecord } from "./parse";
import type { Report } from "./report";

/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    lanes: z.array(z.enum(LANES)).min(1).optional(),
    stages: z.array(z.number().int().min(1).max(6)).min(1).optional(),
    statuses: z
      .array(z.enum(["pass", "fail", "blocked"]))
      .min(1)
      .optional(),
    case_ids: z.array(z.string()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: z.array(z.enum(LEVELS)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: z.record(z.string(), z.array(z.string().regex(SHA256)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: z.number().positive().optional(),
    /** Whether a replay will do, in which a cassette answered in place of the model; one that is not named here does not. */
    allow_replay: z.boolean().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: z.array(z.string().min(1)).min(1).optional(),
  })
  .describe("Policy of case-harness verify");
export type Policy = z.infer<typeof policySchema>;

/** Reads a policy; never throws on bad input. */
export function parsePolicy(bytes: Uint8Array): Parsed<Policy> {
  return parseRecord(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
export function missedPolicy(policy: Policy, report: Report, now: string, signedBy: readonly string[]): string[] {
  const missed: string[] = [];
  const within = <T>(what: string, allowed: readonly T[] | undefined, found: T) => {
    if (allowed !== undefined && !allowed.includes(found))
      missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
  };
  within("lane", policy.lanes, report.backend);
  within("stage", policy.stages, report.stage);
  within("status", policy.statuses, report.status);
  within("case_id", policy.case_ids, report.case_id);
  within<string | null>("containment", policy.containment, report.containment.level);
  for (const [file, allowed] of Object.entries(policy.digests ?? {}))
    within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
  if (report.replay !== undefined && policy.allow_replay !== true)
    missed.push("replay: expected a run that asked its model, found a replay (allow_replay is not true)");
  if (policy.max_age_days !== undefined) {
    const age = Date.parse(now) - Date.parse(report.run_finished_at);
    if (age < 0 || age > policy.max_age_days * DAY_MS)
      missed.push(
        `age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`,
      );
  }
  if (policy.signers !== undefined && signedBy.length === 0)
    missed.push("signer: expected a signature by a key of the policy, found none");
  return missed;
}
