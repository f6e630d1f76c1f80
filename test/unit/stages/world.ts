/** A run of stage 3 or 4 as the judge sees it: everything that lets it pass. A test changes one thing and looks what comes of it. */
import { CURRENT_DERIVATION } from "../../../src/core/domain/derivation";
import { sha256 } from "../../../src/core/domain/digest";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { baselineCommit } from "../../../src/core/formats/baseline-commit";
import { gitOid } from "../../../src/core/formats/git-trees";
import { approvalSentence, approvalSubject } from "../../../src/core/gates/approval";
import { type GateInput, gateInput } from "../../../src/core/gates/gate";
import type { Decision } from "../../../src/core/judge/decision";
import type { Evidence } from "../../../src/core/judge/evidence";
import { beforeApplication, commitWords, judgedDigest } from "../../../src/core/judge/application";
import { judge, judgeResult } from "../../../src/core/judge/judge";
import { approvalBinding, approvalStatement } from "../../../src/core/records/approval";
import { CANARY_NAMES } from "../../../src/core/records/canary-names";
import type { Contract } from "../../../src/core/records/contract";
import type { ContainmentRecord } from "../../../src/core/records/containment";
import type { Facts } from "../../../src/core/records/facts";
import type { PriorBundle, RepositoryState } from "../../../src/core/records/stage-facts";
import { remoteDigest } from "../../../src/core/records/source-repository";
import { LADDER } from "../../../src/core/stages/ladder";
import { commitContent } from "../../../src/core/target/commit";

export type Json = Record<string, unknown>;
export const bytesOf = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));

/** Seconds after ten o'clock. */
export const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)).toISOString();
export const RUN = "20261120T100000Z-fix-abc123";
export const PRIOR_RUN = "20261119T100000Z-other-abc123";
export const TREE = "1".repeat(40);
export const BASELINE = baselineCommit(TREE).oid;
export const WORKING = `refs/heads/harness/${RUN}`;
export const REMOTE = "https://forge.example/owner/repo.git";
const [A, B, C] = ["a".repeat(40), "b".repeat(40), "c".repeat(64)];

export const CONTRACT: Contract = {
  task_id: "FIX-1",
  case_id: "fix",
  title: "slugify",
  brief: "Mend slugify.",
  authority_basis: "the owner",
  risk_class: "low",
  allowed_paths: ["strings.py"],
  forbidden_paths: ["deploy/"],
  forbidden_actions: ["push", "merge", "deploy"],
  mutation_mode: "sandbox-repo",
  approval_required: false,
  verification_commands: [["python3", "-B", "-m", "unittest", "-q"]],
};

export const SOURCE: Json = {
  classification: "owned_local_source",
  repository_owner: "owner",
  ownership_evidence: "it is on the owner's machine, made by the owner",
  source_repository_path: ".",
  review_trigger: "another repository",
};

export const SANDBOX: Json = {
  admission_status: "admitted",
  repository_owner: "owner",
  ownership_evidence: "it is made by the harness",
  creation_source: "case",
  disposal_policy: "dispose",
  approval_source: "the owner, in the review of this record",
  review_trigger: "another case",
};

export const TARGET: Json = {
  admission_status: "admitted",
  target_repository_path: "/srv/targets/sandbox",
  repository_owner: "owner",
  ownership_evidence: "it was made for this",
  risk_classification: "low_risk_noncritical",
  noncritical_rationale: "nothing depends on it",
  allowed_paths: ["strings.py"],
  forbidden_paths: [".git/"],
  forbidden_actions: [
    ...["push", "merge", "deploy", "close", "pr_open", "issue_close"],
    ...["public_publication", "credential_change", "vendor_source_mutation", "cortex_core_mutation"],
  ],
  approval_source: "the owner",
  approval_timestamp: "2026-06-01",
  operator_outcome_required: true,
  review_trigger: "any change",
};

export function state(seconds: number): RepositoryState {
  return {
    at: at(seconds),
    head: A,
    branch: "refs/heads/main",
    refs: sha256("refs"),
    index: sha256("index"),
    status: { sha256: sha256(""), clean: true },
    config: sha256("config"),
    hooks: sha256("hooks"),
    manifest: sha256("manifest"),
    entries: 3,
  };
}

export function priorBundle(stage: number): PriorBundle {
  return {
    run_id: PRIOR_RUN,
    case_id: "other",
    report_sha256: C,
    harness_version: "0.0.0",
    stage,
    status: "pass",
    lane: "fake",
    binary_sha256: null,
    model_provider: null,
    model: null,
    replay: false,
    level: "sandbox",
    verification_level: "sandbox",
    made_for: null,
    faults: [],
    compared: {
      report_fields: [],
      events: [],
      allowed_writes_passed: true,
      forbidden_paths_passed: true,
      verification: "passed",
      blockers: [],
      without_digest: [],
      without_freshness: [],
    },
  };
}

export const CONTAINMENT: ContainmentRecord = {
  schema_version: "1",
  level: "sandbox",
  required: "best",
  levels: [{ level: "sandbox", available: true, why: "it was tried", what_to_do: null }],
  denied: [],
  canary: {
    ran: true,
    reason: null,
    profile_sha256: C,
    results: CANARY_NAMES.map((name) => ({ name, outcome: "denied" as const, detail: "refused" })),
  },
  not_promised: [],
};

export interface World {
  facts: Facts;
  contract: Json;
  /** Records by name; one that is `undefined` is not there. */
  records: Record<string, unknown>;
  containment: ContainmentRecord;
  change: Evidence["change"];
}

type Approval = NonNullable<Facts["approval"]>;
const APPROVAL: Approval = { record: "approval.json", ledger: "unused", binary_sha256: null, at: at(1) };

function commonFacts(stage: number): Facts {
  return {
    run: {
      run_id: RUN,
      case_id: "fix",
      nonce: "0".repeat(32),
      harness_version: "0.0.0",
      started_at: at(0),
      finished_at: at(60),
      artifacts_dir: `/runs/${RUN}`,
      workspace_root: "/tmp/work",
      role: "run",
    },
    request: {
      stage,
      lane: "fake",
      task_source: "task",
      enabled_lanes: [],
      enabled_stage: null,
      timeout_seconds: null,
      model_provider: null,
      model: null,
    },
    environment: { os: "linux", arch: "x64", node: "v24", git: "2", python: "3", forge: "local" },
    contract: { state: "read", reason: null },
    clock: {
      contract_read: at(0),
      gates_evaluated: at(6),
      lane_started: at(7),
      lane_ended: at(8),
      diff_checked: at(9),
      verification_completed: at(10),
    },
    tools: [{ name: "git", needed_for: "this", found: true, version: "2" }],
    case: { acceptance: [], fake_script_sha256: C, problem: null, target_exposures: [] },
    workspace: { tree: TREE, entries: 1, problem: null },
    stage_records: { records_from: "working folder", unreadable: {}, repository_sha256: null },
    prior_evidence: {
      origin: "runs-dir",
      problem: null,
      bundle: priorBundle(stage - 1),
      trusted_by: "installation",
      forge: null,
    },
    lane: {
      program: "/harness/fake.js",
      program_sha256: C,
      argv: [],
      env_names: [],
      mounts: [],
      exit_code: 0,
      signal: null,
      termination: "exited",
      survivors: "none",
      duration_ms: 1000,
      stdout_bytes: 0,
      stderr_bytes: 0,
      output_truncated: false,
      events: [],
      event_faults: 0,
    },
    walk: { refusals: [], limit_hits: [], late_changes: [] },
    head: {
      baseline_commit: BASELINE,
      state: "unchanged",
      problem: null,
      branch: "main",
      commit: BASELINE,
      refs_created: [],
      remotes: [],
      uncommitted: [],
    },
    patch: { baseline_tree: TREE, result_tree: "2".repeat(40) },
    verification: {
      status: "passed",
      reason: null,
      level: "sandbox",
      tree: null,
      commands: [
        {
          command: ["python3", "-B", "-m", "unittest", "-q"],
          exit_code: 0,
          signal: null,
          termination: "exited",
          survivors: "none",
          duration_ms: 100,
          output: { lines: 0, bytes: 0, cut: false },
        },
      ],
    },
    secrets: { scanner: "s", findings: [], redactions: 0, redacted: [], withheld: {} },
  };
}

const CHANGE = {
  baselineEntries: 1,
  baselineTree: TREE,
  resultTree: "2".repeat(40),
  changes: [{ kind: "modified", path: bytePathOf("strings.py"), before: { type: "file" }, after: { type: "file" } }],
  changed: 1,
  known: [bytePathOf("strings.py")],
  knownKinds: "f",
  newFolders: [],
  discarded: [],
  misplacedMark: null,
  fault: null,
  extent: { entries: 1, bytes: 1, largest: 1 },
  startingExtent: { entries: 1, bytes: 1, largest: 1 },
} as unknown as Evidence["change"];

const SOURCE_FACTS = {
  source: {
    problem: null,
    owner: "own",
    path_agrees: true,
    origin_sha256: remoteDigest(REMOTE),
    is_target: false,
    dirty: { tracked: [], untracked: [], more: 0 },
    submodules: [],
    lfs_pointers: [],
    more: { submodules: 0, lfs_pointers: 0 },
    before: state(2),
  },
  copy: {
    made_at: at(3),
    clean_start_at: at(4),
    dirty: [],
    more: 0,
    converted: { paths: [], more: 0 },
    clean_end_at: at(11),
  },
  source_after: { problem: null, state: state(12), changed: { refs: [], paths: [], more: 0 } },
} as const;

/** Stage 3, with its source clean, copied and untouched. */
export function copied(): World {
  return structuredClone({
    facts: { ...commonFacts(3), ...SOURCE_FACTS } as unknown as Facts,
    contract: { ...CONTRACT },
    records: { "source.json": SOURCE },
    containment: CONTAINMENT,
    change: CHANGE,
  });
}

/** Stage 4, from a case: approved, with one commit on the working branch, and thrown away. */
export function disposable(): World {
  const person = { name: "agent", email: "agent@example.invalid" };
  const world: World = structuredClone({
    facts: {
      ...commonFacts(4),
      approval: APPROVAL,
      sandbox: {
        creation_source: "case" as const,
        created_at: at(3),
        dir: "/tmp/harness/sandbox",
        branch: WORKING,
        baseline_commit: BASELINE,
        refs: [{ ref: WORKING, id: BASELINE }],
        remotes: [],
        more: 0,
      },
      sandbox_history: {
        at: at(9),
        problem: null,
        branch: WORKING,
        refs: [{ ref: WORKING, id: B }],
        remotes: [],
        commits: [{ id: B, parents: [BASELINE], subject: "Mend slugify", author: person, committer: person }],
        more: { refs: 0, remotes: 0, commits: 0 },
      },
      disposal: { state: "disposed" as const, at: at(12), bundle_sha256: null, problem: null },
    },
    contract: { ...CONTRACT },
    records: { "sandbox.json": SANDBOX },
    containment: CONTAINMENT,
    change: CHANGE,
  });
  approve(world);
  return world;
}

/** Stage 4, from a clone of a repository. */
export function cloned(): World {
  const world = disposable();
  world.records["sandbox.json"] = { ...SANDBOX, creation_source: "clone", source_repository_path: "." };
  Object.assign(world.facts, structuredClone(SOURCE_FACTS));
  world.facts.sandbox!.creation_source = "clone";
  approve(world);
  return world;
}

/** Stage 5: a target that was admitted, approved and copied, and has got the result. */
export function owned(): World {
  const world = disposable();
  delete world.facts.disposal;
  delete world.facts.copy;
  Object.assign(world.facts, structuredClone(SOURCE_FACTS), { prior_evidence: commonFacts(5).prior_evidence });
  world.facts.request.stage = 5;
  world.facts.sandbox!.creation_source = "clone";
  world.facts.source!.is_target = true;
  world.facts.target = {
    ...{ refusal: null, problem: null, owner: "own", branch: "refs/heads/main", commit: A },
    start: { at: at(2), clean: true },
    recovered: null,
  };
  world.records = { "target.json": TARGET };
  world.contract = { ...CONTRACT, mutation_mode: "owned-noncritical-repo" };
  approve(world);
  applyTo(world);
  return world;
}

/** The result in the target, as the harness would have put it there as the world stands now. */
export function applyTo(world: World): void {
  const time = at(20);
  delete world.facts.application;
  delete world.facts.target_after;
  const judged_sha256 = judgedDigest(judgeResult(beforeApplication(evidenceOf(world), time)), time);
  const tree = world.facts.patch!.result_tree;
  const content = commitContent({ ...commitWords(world.facts, { at: time, judged_sha256 }), tree, parent: A });
  const commit = gitOid("commit", content);
  world.facts.application = {
    ...{ at: time, judged_sha256, outcome: "applied", refusal: null, problem: null, branch: "refs/heads/main" },
    ...{ target_commit_before: A, target_commit: commit, tree, changed_files: ["strings.py"], bundle_sha256: C },
  };
  world.facts.target_after = {
    ...{ at: at(21), problem: null, branch: "refs/heads/main", commit, differing: [], more: 0 },
  };
}

/** An approval of exactly this run, as it stands now. */
export function approve(world: World, over: Json = {}): void {
  world.records["approval.json"] = undefined;
  const input = inputOf(world);
  world.records["approval.json"] = {
    approval_id: "A-1",
    decision: "granted",
    actor: "a reviewer",
    scope: "one approved Harness run only",
    mutation_mode: input.stage.mutationMode,
    statement: approvalStatement(approvalSentence(input)!),
    timestamp: "2026-11-20T09:00:00Z",
    expires_at: "2026-11-21T09:00:00Z",
    binding: approvalBinding(approvalSubject(input)!),
    ...over,
  };
}

function recordsOf(world: World): Map<string, Uint8Array> {
  const present = Object.entries(world.records).filter(([, value]) => value !== undefined);
  return new Map(present.map(([name, value]) => [name, bytesOf(value)]));
}

/** The world as gates see it. */
export function inputOf(world: World): GateInput {
  return gateInput({
    facts: world.facts,
    contractBytes: bytesOf(world.contract),
    records: recordsOf(world),
    containment: world.containment,
  });
}

/** The world as the judge sees it. */
export function evidenceOf(world: World): Evidence {
  const { stage, lane } = world.facts.request;
  const refusal = {
    report: {
      ...{ run_id: RUN, stage: 1, status: "blocked", failure_reason: "case gate closed", lane_process_started: false },
      ...{ backend: lane, case_id: world.facts.run.case_id },
    },
    events: [],
  };
  return {
    derivation: CURRENT_DERIVATION,
    facts: world.facts,
    contract: bytesOf(world.contract),
    records: recordsOf(world),
    containment: world.containment,
    change: world.facts.lane === undefined ? null : world.change,
    patch: { sha256: C, size: 10, problem: null, faults: [] },
    laneOutput: world.facts.lane === undefined ? null : { isEmpty: true, reviewed: false, rejected: false },
    agent: null,
    calls: null,
    transcript: null,
    files: new Set(),
    nested: new Map(stage > 1 ? [["stage1-refusal", refusal]] : []) as unknown as Evidence["nested"],
  };
}

/** A run that its gates have kept from everything that comes after them. */
export function blockedBefore(world: World): World {
  const { facts } = world;
  for (const name of ["lane", "walk", "head", "patch", "verification", "sandbox_history", "disposal"] as const)
    delete facts[name];
  for (const name of ["source", "copy", "source_after", "sandbox", "tools", "workspace"] as const) delete facts[name];
  Object.assign(facts.clock, {
    lane_started: null,
    lane_ended: null,
    diff_checked: null,
    verification_completed: null,
  });
  world.change = null;
  return world;
}

/** Judges a world at a stage that runs the lane `fake`, as it will. */
export function judged(world: World): Decision {
  const lanes = LADDER[world.facts.request.stage - 1]!.lanes as unknown as string[];
  lanes.push("fake");
  try {
    return judge(evidenceOf(world));
  } finally {
    lanes.pop();
  }
}

/** Codes of the blockers, each with its subject. */
export function found(blockers: readonly { code: string; subject: string }[]): string[] {
  return blockers.map(({ code, subject }) => `${code} ${subject}`);
}
