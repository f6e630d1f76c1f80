import { z } from "zod";
import { BLOCKER_CODES } from "../domain/catalogue";
import { SHA1, SHA256 } from "../domain/digest";
import { LANES } from "../domain/lane";
import { MAX_REPORT_BYTES } from "../domain/limits";
import { MUTATION_MODES } from "../domain/mutation";
import { OPERATOR_WORDS } from "../domain/outcome";
import { utcTime } from "./approval";
import { LEVELS } from "./containment";
import { schemaVersionField } from "./fields";
import { commandSchema } from "./contract";
import { TERMINATIONS, TREE_MODES, VERIFICATION_STATUS } from "./command-facts";
import { environmentFact } from "./run-facts";
import { modelUsageSchema } from "./model-usage";
import { type Parsed, parseRecord } from "./parse";
import { conclusionFact, DISPOSITIONS, jsonPathSchema, objectId } from "./stage-facts";

const tree = z.string().regex(SHA1).nullable();
const modelStatus = z
  .enum(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
  .nullable();
const texts = z.record(z.string(), z.string());

/** How it is known that something was not done: it could not be, it was seen to be, or nobody would have seen it. */
export const ACTION_STATES = ["prevented", "observed", "unobservable"] as const;

/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
  schema_version: schemaVersionField,
  harness_version: z.string(),
  case_id: z.string(),
  run_id: z.string(),
  nonce: z.string(),
  stage: z.number().int(),
  status: z.enum(["pass", "fail", "blocked"]),
  failure_reason: z.string().nullable(),
  backend: z.enum(LANES),
  run_started_at: utcTime,
  run_finished_at: utcTime,
  backend_exit_code: z.number().int().nullable(),
  backend_termination: z.enum(TERMINATIONS),
  artifacts_dir: z.string(),
  run_artifact_dir: z.string(),
  runtime_workspace_root: z.string().nullable(),
  changed_files: z.array(jsonPathSchema),
  allowed_writes_passed: z.boolean().nullable(),
  forbidden_paths_passed: z.boolean().nullable(),
  approval_status: z.enum(["not-required", "requested", "granted", "denied"]),
  verification: z.strictObject({
    status: z.enum(VERIFICATION_STATUS),
    commands: z.array(
      z.strictObject({
        kind: z.enum(["setup", "verification"]),
        command: commandSchema,
        exit_code: z.number().int().nullable(),
        duration_ms: z.number(),
      }),
    ),
    /** What kept the commands from changing what judges them; null where none ran. */
    tree: z.enum(TREE_MODES).nullable(),
    /** What a verification of this kind can't show. */
    not_shown: z.array(z.string()),
  }),
  required_events_passed: z.boolean(),
  blockers: z.array(
    z.strictObject({
      code: z.enum(BLOCKER_CODES),
      subject: z.string(),
      expected: z.string().nullable(),
      found: z.string().nullable(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
  not_applicable: texts,
  /** Checks whose input never came, and why: they found nothing out. */
  not_evaluated: texts,
  withheld: texts,
  mutation_mode: z.enum(MUTATION_MODES),
  allowed_mutation_scope: z.string(),
  /** What the lane's own log says of each of its agents; null for a lane without such a log. */
  lane_phases: z
    .record(
      z.string(),
      z.strictObject({
        state: z.enum(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: z.string().nullable(),
      }),
    )
    .nullable(),
  lane_process_started: z.boolean(),
  case_process_started: z.boolean(),
  source_admission_status: z.enum(["admitted", "not_admitted"]),
  source_admission_freshness: z.enum(["current", "stale"]).nullable(),
  /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
  replay: z
    .strictObject({
      cassette_sha256: z.string().regex(SHA256).nullable(),
      recorded_at: z.string().nullable(),
      /** Exchanges that the cassette holds, and how many of them were served. */
      exchanges: z.number().int().nonnegative(),
      served: z.number().int().nonnegative(),
    })
    .optional(),
  model_provider: z.string().nullable(),
  model: z.string().nullable(),
  runtime_model_provider: z.string().nullable(),
  model_admission_status: modelStatus,
  /** What the run took of its model (LADDER 9); null where no gateway was opened, or a secret hides its record. */
  model_usage: modelUsageSchema.nullable(),
  case_model_provider: z.string().nullable(),
  case_model: z.string().nullable(),
  case_runtime_model_provider: z.string().nullable(),
  case_model_admission_status: modelStatus,
  baseline: tree,
  result: tree,
  containment: z.strictObject({
    level: z.enum(LEVELS).nullable(),
    canary: z.enum(["held", "failed", "not_run"]),
    verification_level: z.enum(LEVELS).nullable(),
  }),
  environment: environmentFact,
  /** Of stages that start from a repository: whether it is another one after the run; null where nobody could compare. */
  source_repository_mutated: z.boolean().nullable().optional(),
  /** What of the contract and the source deserves a look, and blocks nothing. */
  warnings: z.array(z.string()).optional(),
  /** Of stages whose lane commits: the one branch for it. */
  branch_policy: z
    .strictObject({
      working_branch: z.string(),
      may_create_refs: z.literal(false),
      remotes_allowed: z.array(z.string()).max(0),
    })
    .optional(),
  disposable_repository_dir: z.string().nullable().optional(),
  /** What became of the approval (LADDER 5). */
  approval_state: z
    .enum([
      "not-required",
      "requested",
      "granted",
      "denied",
      "expired",
      "consumed",
      "consumed_by_pass_evidence",
      "consumed_without_pass",
    ])
    .optional(),
  /** What became of the disposable repository; null where none was made, or nobody says. */
  disposition: z
    .strictObject({ state: z.enum(DISPOSITIONS), at: utcTime, bundle: z.string().nullable() })
    .nullable()
    .optional(),
  /** Of stages that apply their result to a target (LADDER 4). */
  target_repository_admission_status: z.enum(["admitted", "not_admitted"]).optional(),
  target_repository_start_clean: z.boolean().nullable().optional(),
  target_repository_ending_clean: z.boolean().nullable().optional(),
  target_commit_before: objectId.nullable().optional(),
  target_commit: objectId.nullable().optional(),
  forbidden_actions: z
    .array(z.strictObject({ action: z.string(), state: z.enum(ACTION_STATES), how: z.string() }))
    .optional(),
  public_publication_attempted: z.boolean().nullable().optional(),
  approval_source: z.string().nullable().optional(),
  validation_command: z.array(commandSchema).optional(),
  validation_result: z.enum(VERIFICATION_STATUS).optional(),
  operator_outcome: z
    .enum(["missing", ...OPERATOR_WORDS])
    .nullable()
    .optional(),
  operator: conclusionFact.omit({ outcome: true }).nullable().optional(),
  rollback: z.string().nullable().optional(),
  runtime_default_activation: z.literal(false),
  core_promotion_status: z.literal("not-promoted"),
} as const;

const indexShape = {
  artifact_paths: z.array(z.string()),
  artifact_digests: z.record(z.string(), z.string().regex(SHA256)),
  freshness: z.record(z.string(), z.strictObject({ written_at: utcTime, size: z.number().int().nonnegative() })),
} as const;

/** What the judge derives. */
export const verdictSchema = z.strictObject(verdictShape);
export type Verdict = z.infer<typeof verdictSchema>;

/** `report.json`: the verdict and the index of everything else. */
export const reportSchema = z.strictObject({ ...verdictShape, ...indexShape }).describe("report.json of a run");
export type Report = z.infer<typeof reportSchema>;

/** Fields of the report that no file of the bundle proves; the harness asserts them. */
export const ASSERTED_FIELDS = ["freshness"] as const satisfies readonly (keyof Report)[];

/** Reads a `report.json`; never throws on bad input. */
export function parseReport(bytes: Uint8Array): Parsed<Report> {
  return parseRecord(bytes, reportSchema, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
}
