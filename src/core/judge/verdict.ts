import { entryOf, worded } from "../domain/blocker";
import { admissionInput, sourceAdmissionFreshness, sourceAdmissionStatus } from "../gates/agent-record";
import { needsApproval } from "../gates/approval";
import { modelAdmissionStatus } from "../gates/model";
import { laneOf } from "../lanes/lanes";
import { REPORT_SCHEMA_VERSION, type Verdict } from "../records/report";
import { agentJudge } from "./agent-judge";
import { changedFiles, isInterrupted } from "./checks";
import type { Judged } from "./decision";
import { modelUsage } from "./money";
import { replayOf, strayed } from "./replay";
import { stageFields } from "./stage-fields";
import { TRANSCRIPT_FILE, transcriptSource } from "./transcript";
import { verificationStatus } from "./verification-status";
import { NOT_SHOWN, type TreeMode } from "./verified-tree";

/** The report without its index of files: every field derived from the evidence. */
export function verdictOf(judged: Judged): Verdict {
  const { evidence, input, blockers, status } = judged;
  const { facts, containment } = evidence;
  const { run, request, lane } = facts;
  const first = blockers[0];
  const replay = replayOf(evidence);
  const runtimeProvider = lane === undefined ? null : laneOf(request.lane).runtimeProvider;
  const ofStage = stageFields(judged);
  const admission = input.stage.executes ? admissionInput(input) : null;
  const found = (check: string) => judged.checks.find((result) => result.check === check);
  const passed = (check: string) => {
    const state = found(check)?.state;
    return state === undefined || evidence.change === null ? null : state === "passed";
  };
  return {
    schema_version: REPORT_SCHEMA_VERSION,
    harness_version: run.harness_version,
    case_id: run.case_id,
    run_id: run.run_id,
    nonce: run.nonce,
    stage: request.stage,
    status,
    failure_reason: first === undefined ? null : entryOf(first.code).phrase,
    backend: request.lane,
    run_started_at: run.started_at,
    run_finished_at: run.finished_at,
    backend_exit_code: lane?.exit_code ?? null,
    backend_termination: lane?.termination ?? "not_started",
    artifacts_dir: run.artifacts_dir,
    run_artifact_dir: run.artifacts_dir,
    runtime_workspace_root: run.workspace_root,
    changed_files: changedFiles(evidence.change?.changes ?? []),
    allowed_writes_passed: passed("allowed paths"),
    forbidden_paths_passed: passed("forbidden paths"),
    approval_status: approvalStatus(judged),
    verification: {
      status: verificationStatus(judged),
      commands: [
        ...reported("setup", facts.setup?.commands),
        ...reported("verification", facts.verification?.commands),
      ],
      tree: facts.verification?.tree?.mode ?? null,
      not_shown: notShown(facts.verification?.tree?.mode),
    },
    required_events_passed: lane !== undefined && found("lane events")?.state === "passed",
    blockers: blockers.map(worded),
    not_applicable: notApplicable(judged, ofStage),
    not_evaluated: Object.fromEntries(
      judged.checks.flatMap(({ check, reason }) => (reason === null ? [] : [[check, reason]])),
    ),
    withheld: facts.secrets?.withheld ?? {},
    mutation_mode: input.stage.mutationMode,
    allowed_mutation_scope: input.stage.allowedMutationScope,
    lane_phases: phasesOf(evidence),
    lane_process_started: lane !== undefined,
    case_process_started: lane !== undefined && laneOf(request.lane).program === "ca",
    source_admission_status: admission === null ? "not_admitted" : sourceAdmissionStatus(admission),
    source_admission_freshness: admission === null ? null : sourceAdmissionFreshness(admission),
    ...(replay === null ? {} : { replay }),
    model_provider: request.model_provider,
    model: request.model,
    runtime_model_provider: runtimeProvider,
    model_admission_status: modelAdmissionStatus(admission),
    model_usage: evidence.calls === null ? null : modelUsage(evidence, evidence.calls),
    case_model_provider: request.model_provider,
    case_model: request.model,
    case_runtime_model_provider: runtimeProvider,
    case_model_admission_status: modelAdmissionStatus(admission),
    baseline: evidence.change?.baselineTree ?? null,
    result: evidence.change?.resultTree ?? null,
    containment: {
      level: containment?.level ?? null,
      canary: canaryState(judged),
      verification_level: facts.verification?.level ?? null,
    },
    environment: facts.environment,
    ...ofStage,
    runtime_default_activation: false,
    core_promotion_status: "not-promoted",
  };
}

/** What the lane's own word says of its agents, unless a secret stands in it. */
function phasesOf(evidence: Judged["evidence"]): Verdict["lane_phases"] {
  return agentJudge(evidence)?.phases() ?? null;
}

function notShown(mode: TreeMode | undefined): string[] {
  return mode === undefined ? [] : [...NOT_SHOWN[mode]];
}

/** Commands as the report lists them. */
function reported(
  kind: "setup" | "verification",
  commands: readonly Omit<Verdict["verification"]["commands"][number], "kind">[] = [],
): Verdict["verification"]["commands"] {
  return commands.map(({ command, exit_code, duration_ms }) => ({ kind, command, exit_code, duration_ms }));
}

/** What became of the approval: blocked records count as denied, a record that is not there as requested. */
export function approvalStatus({ input, gates }: Judged): Verdict["approval_status"] {
  if (!needsApproval(input)) return "not-required";
  const gate = gates.find((result) => result.gate === "approval");
  if (gate?.state === "passed") return "granted";
  return gate?.blockers.some(({ code }) => code === "approval_missing") ? "requested" : "denied";
}

function canaryState({ evidence }: Judged): Verdict["containment"]["canary"] {
  const canary = evidence.containment?.canary;
  if (canary === undefined || !canary.ran) return "not_run";
  return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}

/** What only a lane that started can have: fields of the report, and events. */
const NEEDS_LANE = [
  "allowed_writes_passed",
  "forbidden_paths_passed",
  "patch.applied",
  "git.diff.checked",
  "baseline",
  "result",
  "backend_exit_code",
  "verification",
];

function notApplicable(judged: Judged, ofStage: ReturnType<typeof stageFields>): Record<string, string> {
  const { evidence, input } = judged;
  const { facts } = evidence;
  const reasons: Record<string, string> = {};
  const lane = facts.lane;
  if (!needsApproval(input)) reasons["approval"] = "neither contract nor stage asks for one";
  if (!laneOf(facts.request.lane).isAgent) {
    reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
    reasons["source_admission_freshness"] = "the fake lane has no agent binary to admit";
    reasons["model_admission_status"] = "the fake lane uses no model";
    reasons["model_usage"] = "the fake lane uses no model";
  } else if (facts.model_calls === undefined) reasons["model_usage"] = "no way to a model was opened";
  const planned =
    input.contract.ok && judged.gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
  if (!planned) reasons["plan.updated"] = "a gate was closed before there was a plan";
  if (lane === undefined) {
    const why = facts.setup === undefined ? "no lane process was started" : "setup failed, so that no lane was started";
    for (const field of NEEDS_LANE) reasons[field] = why;
    for (const [field, value] of Object.entries(ofStage)) if (value === null) reasons[field] = why;
    if (facts.run.workspace_root === null) reasons["runtime_workspace_root"] = "no workspace was made";
  } else {
    if (isInterrupted(evidence)) {
      const how = strayed(evidence) ? "left what the cassette holds" : `ended by ${lane.termination}`;
      const why = `the lane ${how}: only its safety was checked`;
      for (const { check, state } of judged.checks) if (state === "not_applicable") reasons[`check: ${check}`] = why;
    }
    if (evidence.transcript === null)
      reasons[TRANSCRIPT_FILE] =
        transcriptSource(facts.request.lane) === null
          ? "this lane keeps no record of what is said"
          : "the lane left no record of what was said";
    if (evidence.change === null) {
      for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "baseline", "result"])
        reasons[field] = "the workspace could not be snapshotted";
    } else if (evidence.change.changes.length === 0) reasons["patch.applied"] = "the lane changed nothing";
    if (!input.contract.ok)
      for (const field of ["allowed_writes_passed", "forbidden_paths_passed"])
        reasons[field] = "the contract can't be read";
    if (facts.clock.diff_checked === null)
      for (const event of ["patch.applied", "git.diff.checked"])
        reasons[event] = "the run ended before the diff was taken";
    if (lane.exit_code === null) reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
    if (facts.verification?.status === "not_run") reasons["verification"] = facts.verification.reason ?? "not run";
  }
  if (replayOf(evidence) !== null)
    reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
  if (facts.secrets !== undefined)
    for (const file of Object.keys(facts.secrets.withheld)) reasons[file] = "withheld: it held a secret";
  return reasons;
}
