import { HINT_KINDS, MAX_HINT_LENGTH, MAX_HINTS } from "../formats/write-hints";
import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { LANES } from "../domain/lane";
import { RUN_ID } from "../domain/run-id";
import { utcTime } from "./approval";
import { agentBinaryFact, agentSourceFact, modelAccessFact } from "./admission-facts";
import { cassetteFact } from "./cassette";
import { schemaVersionField } from "./fields";
import { SURVIVORS } from "./containment";
import { type Parsed, problemsOf } from "./parse";
import { probeFact } from "./probe";
import {
  applicationFact,
  conclusionFact,
  copyFact,
  disposalFact,
  forgeId,
  jsonPathSchema,
  objectId,
  priorEvidenceFact,
  sandboxFact,
  sandboxHistoryFact,
  sourceAfterFact,
  sourceFact,
  stageRecordsFact,
  targetAfterFact,
  targetFact,
} from "./stage-facts";

export { jsonPathSchema };

/** Bytes of all `.gitignore` files of a tree together; with more of them none counts. */
export const MAX_IGNORE_BYTES = 1024 * 1024;
export const MAX_IGNORE_FILES = 1000;

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

const runFact = z.strictObject({
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

const requestFact = z.strictObject({
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

const contractFact = z.strictObject({
  state: z.enum(["read", "unreadable"]),
  reason: z.string().nullable(),
});

/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
const toolsFact = z.array(
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

const workspaceFact = z.strictObject({
  /** Git tree of the copy that the lane was to work in. */
  tree: z.string().regex(SHA1),
  entries: count,
  /** What the case's workspace holds that can't be copied (special files, say), or null. */
  problem: z.string().nullable(),
});

const caseFact = z.strictObject({
  acceptance: z.array(z.strictObject({ path: jsonPathSchema, mode: z.string(), sha256 })),
  fake_script_sha256: sha256.nullable(),
  /** Why the case can't be used (a broken fake.json, no workspace), or null. */
  problem: z.string().nullable(),
  /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
  target_exposures: z.array(z.string()),
});

const approvalFact = z.strictObject({
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

const clockFact = z.strictObject({
  contract_read: utcTime,
  gates_evaluated: utcTime,
  lane_started: utcTime.nullable(),
  lane_ended: utcTime.nullable(),
  diff_checked: utcTime.nullable(),
  verification_completed: utcTime.nullable(),
});

const laneFact = z.strictObject({
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

/** The `.gitignore` files of the tree at the start, in manifest order: what they ignore is set aside. */
const gitignoreFact = z.strictObject({
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

const walkFact = z.strictObject({
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

const headFact = z.strictObject({
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

const patchFact = z.strictObject({
  baseline_tree: z.string().regex(SHA1),
  result_tree: z.string().regex(SHA1),
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
const setupFact = z.strictObject({
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

const verificationFact = z.strictObject({
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

/**
 * Why something that was redacted is no leak: the key that the run's own gateway takes, which is worth nothing anywhere else and
 * nothing after the run; an address of the model that the starting tree or the contract names, too.
 */
const REDACTION_EXCUSES = ["gateway key", "public address"] as const;

const secretsFact = z.strictObject({
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

/** `backend/model-calls.jsonl`, as the gateway's record was when it closed. */
const modelCallsFact = z.strictObject({ count, sha256 });

/** What a CI run was made for: the announcement and the report job, which ask the forge, must agree with it. */
const ciFact = z.strictObject({
  repository: z.string(),
  head_sha: objectId,
  event: z.string().optional(),
  /** The forge's run that this run of ours was a job of; `attempt` is null where the runner does not count. */
  workflow_run: z.strictObject({ id: forgeId, attempt: forgeId.nullable() }).nullable().optional(),
  /** Branch and commit that records and contract were read from, as the forge said; null where there was none to ask. */
  trusted: z.strictObject({ branch: z.string(), sha: objectId }).nullable().optional(),
});

const interruptionFact = z.strictObject({ step: z.string() });
const harnessErrorFact = z.strictObject({ step: z.string(), message: z.string() });

/** How a fact came to be known: `recomputable` from other files of the bundle or its inputs, or `asserted` by its source. */
const fact = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: z.string(), basis: z.enum(["recomputable", "asserted"]) });

/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
export const factsSchema = z.strictObject({
  schema_version: schemaVersionField,
  facts: z.strictObject({
    run: fact(runFact),
    request: fact(requestFact),
    environment: fact(environmentFact),
    contract: fact(contractFact),
    clock: fact(clockFact),
    tools: fact(toolsFact).optional(),
    case: fact(caseFact).optional(),
    workspace: fact(workspaceFact).optional(),
    approval: fact(approvalFact).optional(),
    agent_source: fact(agentSourceFact).optional(),
    agent_binary: fact(agentBinaryFact).optional(),
    model_access: fact(modelAccessFact).optional(),
    cassette: fact(cassetteFact).optional(),
    model_probe: fact(probeFact).optional(),
    model_calls: fact(modelCallsFact).optional(),
    ci: fact(ciFact).optional(),
    stage_records: fact(stageRecordsFact).optional(),
    prior_evidence: fact(priorEvidenceFact).optional(),
    source: fact(sourceFact).optional(),
    copy: fact(copyFact).optional(),
    sandbox: fact(sandboxFact).optional(),
    target: fact(targetFact).optional(),
    setup: fact(setupFact).optional(),
    lane: fact(laneFact).optional(),
    gitignore: fact(gitignoreFact).optional(),
    walk: fact(walkFact).optional(),
    head: fact(headFact).optional(),
    patch: fact(patchFact).optional(),
    verification: fact(verificationFact).optional(),
    sandbox_history: fact(sandboxHistoryFact).optional(),
    disposal: fact(disposalFact).optional(),
    source_after: fact(sourceAfterFact).optional(),
    application: fact(applicationFact).optional(),
    target_after: fact(targetAfterFact).optional(),
    conclusion: fact(conclusionFact).optional(),
    secrets: fact(secretsFact).optional(),
    cancelled: fact(interruptionFact).optional(),
    harness_error: fact(harnessErrorFact).optional(),
  }),
});

export type FactsFile = z.infer<typeof factsSchema>;

/** The values alone, as gates and judge read them. */
export type Facts = { [K in keyof FactsFile["facts"]]: NonNullable<FactsFile["facts"][K]>["value"] };

/** Checks the shape of a parsed `facts.json`. */
export function parseFacts(value: unknown): Parsed<FactsFile> {
  const result = factsSchema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, problems: problemsOf(result.error) };
}

/** The values of a facts file. */
export function factValues(file: FactsFile): Facts {
  return Object.fromEntries(
    Object.entries(file.facts).map(([name, entry]) => [name, entry?.value]),
  ) as unknown as Facts;
}
