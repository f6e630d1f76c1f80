/** Facts of a run as a whole: what was asked for, by whom, where and when, and what broke it off. */
import { z } from "zod";
import { SHA256 } from "../domain/digest";
import { LANES } from "../domain/lane";
import { RUN_ID } from "../domain/run-id";
import { utcTime } from "./approval";
import { forgeId, objectId } from "./stage-facts";

const sha256 = z.string().regex(SHA256);

export const runFact = z.strictObject({
  run_id: z.string().regex(RUN_ID),
  case_id: z.string(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  harness_version: z.string(),
  started_at: utcTime,
  finished_at: utcTime,
  artifacts_dir: z.string(),
  workspace_root: z.string().nullable(),
  /** What this bundle is: a run of its own, or one that is nested in another. */
  role: z.enum(["run", "stage1-refusal", "fake-baseline", "conclusion"]),
});

export const requestFact = z.strictObject({
  stage: z.number().int().min(1).max(6),
  lane: z.enum(LANES),
  task_source: z.enum(["shipped", "case-dir", "task"]),
  enabled_lanes: z.array(z.enum(LANES)),
  enabled_stage: z.number().int().nullable(),
  timeout_seconds: z.number().positive().nullable(),
  model_provider: z.string().nullable(),
  model: z.string().nullable(),
});

/** The machine of a run; report and facts say the same of it. */
export const environmentFact = z.strictObject({
  os: z.string(),
  arch: z.string(),
  node: z.string(),
  git: z.string().nullable(),
  python: z.string().nullable(),
  forge: z.string(),
});

export const contractFact = z.strictObject({
  state: z.enum(["read", "unreadable"]),
  reason: z.string().nullable(),
});

/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
export const toolsFact = z.array(
  z.strictObject({
    name: z.string(),
    needed_for: z.string(),
    found: z.boolean(),
    /** As it says itself (git), or as the path of its installation does. */
    version: z.string().nullable(),
    /** By what it is known: a row of the table of toolchains, or where it lies. */
    by: z.string().optional(),
    /** Of one that is missing: where it was looked for. */
    problem: z.string().optional(),
    /** What is missing, where it is no program. */
    expected: z.string().optional(),
  }),
);

export const clockFact = z.strictObject({
  contract_read: utcTime,
  gates_evaluated: utcTime,
  lane_started: utcTime.nullable(),
  lane_ended: utcTime.nullable(),
  diff_checked: utcTime.nullable(),
  verification_completed: utcTime.nullable(),
});

/** What a CI run was made for: the announcement and the report job, which ask the forge, must agree with it. */
export const ciFact = z.strictObject({
  repository: z.string(),
  head_sha: objectId,
  event: z.string().optional(),
  /** The forge's run that this run of ours was a job of; `attempt` is null where the runner does not count. */
  workflow_run: z.strictObject({ id: forgeId, attempt: forgeId.nullable() }).nullable().optional(),
  /** Branch and commit that records and contract were read from, as the forge said; null where there was none to ask. */
  trusted: z.strictObject({ branch: z.string(), sha: objectId }).nullable().optional(),
});

export const interruptionFact = z.strictObject({ step: z.string() });
export const harnessErrorFact = z.strictObject({ step: z.string(), message: z.string() });

export const approvalFact = z.strictObject({
  /** File in `records/`, or null where none was handed over. */
  record: z.string().nullable(),
  /**
   * What the ledger of used approvals said when the gates were evaluated; `outer-run` in a fake baseline, which nobody
   * approves by itself: the run around it has used the approval; `unavailable` where no ledger could remember the use.
   */
  ledger: z.enum(["unused", "consumed", "outer-run", "unavailable"]).nullable(),
  /** Entry of the ledger: the digest over repository, approval and binding. Absent where nobody asked for one. */
  entry: sha256.nullable().optional(),
  /** Why the ledger can't remember, where it is `unavailable`. */
  problem: z.string().optional(),
  /** Run that has used it, where it is `consumed` and the ledger says by whom. */
  used_by: z.string().optional(),
  /** When this was asked, before anything was copied. */
  at: utcTime.optional(),
  binary_sha256: sha256.nullable(),
});
