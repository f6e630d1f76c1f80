import { type Blocker, entryOf, wordedAs } from "../domain/blocker";
import { type Field, fieldsOf, schemaVersion } from "../domain/derivation";
import {
  type AdmissionInput,
  admissionInput,
  sourceAdmissionFreshness,
  sourceAdmissionStatus,
} from "../gates/agent-record";
import { needsApproval } from "../gates/approval";
import { modelAdmissionStatus } from "../gates/model";
import { laneOf } from "../lanes/lanes";
import type { Facts } from "../records/facts";
import type { Verdict } from "../records/report";
import type { StageField } from "../stages/stage";
import { agentJudge } from "./agent-judge";
import { changedFiles, isInterrupted } from "./checks";
import type { CheckResult, Judged } from "./decision";
import { modelUsage } from "./money";
import { replayOf, strayed } from "./replay";
import { stageFields } from "./stage-fields";
import { transcriptSource } from "./transcript";
import { TRANSCRIPT_FILE } from "./files";
import { verificationStatus } from "./verification-status";
import { NOT_SHOWN, type TreeMode } from "./verified-tree";

/** What the fields of a report are made of. */
interface Told {
  judged: Judged;
  facts: Facts;
  first: Blocker | undefined;
  replay: ReturnType<typeof replayOf>;
  /** What the agent calls its provider; null where none ran. */
  runtimeProvider: string | null;
  admission: AdmissionInput | null;
  ofStage: ReturnType<typeof stageFields>;
}

/** Every field of the report but those of stages and the index of files. A field more is a row here, with its `since`, and one in the schema. */
export const REPORT_FIELDS: { readonly [F in Exclude<keyof Verdict, StageField>]-?: Field<Told, Verdict[F]> } = {
  schema_version: ({ judged }) => schemaVersion(judged.evidence.derivation),
  harness_version: ({ facts }) => facts.run.harness_version,
  case_id: ({ facts }) => facts.run.case_id,
  run_id: ({ facts }) => facts.run.run_id,
  nonce: ({ facts }) => facts.run.nonce,
  stage: ({ facts }) => facts.request.stage,
  status: ({ judged }) => judged.status,
  failure_reason: ({ judged, first }) =>
    first === undefined ? null : entryOf(first.code, judged.evidence.derivation).phrase,
  backend: ({ facts }) => facts.request.lane,
  run_started_at: ({ facts }) => facts.run.started_at,
  run_finished_at: ({ facts }) => facts.run.finished_at,
  backend_exit_code: ({ facts }) => facts.lane?.exit_code ?? null,
  backend_termination: ({ facts }) => facts.lane?.termination ?? "not_started",
  artifacts_dir: ({ facts }) => facts.run.artifacts_dir,
  run_artifact_dir: ({ facts }) => facts.run.artifacts_dir,
  runtime_workspace_root: ({ facts }) => facts.run.workspace_root,
  changed_files: ({ judged }) => changedFiles(judged.evidence.change?.changes ?? []),
  allowed_writes_passed: ({ judged }) => passed(judged, "allowed paths"),
  forbidden_paths_passed: ({ judged }) => passed(judged, "forbidden paths"),
  approval_status: ({ judged }) => approvalStatus(judged),
  verification: ({ judged, facts }) => ({
    status: verificationStatus(judged),
    commands: [...reported("setup", facts.setup?.commands), ...reported("verification", facts.verification?.commands)],
    tree: facts.verification?.tree?.mode ?? null,
    not_shown: notShown(facts.verification?.tree?.mode),
  }),
  required_events_passed: ({ judged, facts }) =>
    facts.lane !== undefined && checkIn(judged, "lane events")?.state === "passed",
  blockers: ({ judged }) => judged.blockers.map((one) => wordedAs(one, judged.evidence.derivation)),
  not_applicable: ({ judged, ofStage }) => notApplicable(judged, ofStage),
  not_evaluated: ({ judged }) =>
    Object.fromEntries(judged.checks.flatMap(({ check, reason }) => (reason === null ? [] : [[check, reason]]))),
  withheld: ({ facts }) => facts.secrets?.withheld ?? {},
  mutation_mode: ({ judged }) => judged.input.stage.mutationMode,
  allowed_mutation_scope: ({ judged }) => judged.input.stage.allowedMutationScope,
  lane_phases: ({ judged }) => phasesOf(judged.evidence),
  lane_process_started: ({ facts }) => facts.lane !== undefined,
  case_process_started: ({ facts }) => facts.lane !== undefined && laneOf(facts.request.lane).program === "ca",
  source_admission_status: ({ admission }) => (admission === null ? "not_admitted" : sourceAdmissionStatus(admission)),
  source_admission_freshness: ({ admission }) => (admission === null ? null : sourceAdmissionFreshness(admission)),
  replay: ({ replay }) => replay ?? undefined,
  model_provider: ({ facts }) => facts.request.model_provider,
  model: ({ facts }) => facts.request.model,
  runtime_model_provider: ({ runtimeProvider }) => runtimeProvider,
  model_admission_status: ({ admission }) => modelAdmissionStatus(admission),
  model_usage: ({ judged: { evidence } }) => (evidence.calls === null ? null : modelUsage(evidence, evidence.calls)),
  case_model_provider: ({ facts }) => facts.request.model_provider,
  case_model: ({ facts }) => facts.request.model,
  case_runtime_model_provider: ({ runtimeProvider }) => runtimeProvider,
  case_model_admission_status: ({ admission }) => modelAdmissionStatus(admission),
  baseline: ({ judged }) => judged.evidence.change?.baselineTree ?? null,
  result: ({ judged }) => judged.evidence.change?.resultTree ?? null,
  containment: ({ judged, facts }) => ({
    level: judged.evidence.containment?.level ?? null,
    canary: canaryState(judged),
    verification_level: facts.verification?.level ?? null,
  }),
  environment: ({ facts }) => facts.environment,
  runtime_default_activation: () => false,
  core_promotion_status: () => "not-promoted",
};

/** The report without its index of files: every field that its derivation has, derived from the evidence. */
export function verdictOf(judged: Judged): Verdict {
  const { evidence, input, blockers } = judged;
  const { facts } = evidence;
  const told: Told = {
    ...{ judged, facts, first: blockers[0], replay: replayOf(evidence) },
    runtimeProvider: facts.lane === undefined ? null : laneOf(facts.request.lane).runtimeProvider,
    admission: input.stage.executes ? admissionInput(input) : null,
    ofStage: stageFields(judged),
  };
  const table: Readonly<Record<string, Field<Told>>> = REPORT_FIELDS;
  const own = [...fieldsOf(table, evidence.derivation)].map(([field, of]) => [field, of(told)] as const);
  // What does not apply to a run, as `replay`, is not there.
  return { ...Object.fromEntries(own.filter(([, value]) => value !== undefined)), ...told.ofStage } as Verdict;
}

function checkIn({ checks }: Judged, name: string): CheckResult | undefined {
  return checks.find(({ check }) => check === name);
}

/** Whether a check of the result passed; null where it was not made, or had nothing to look at. */
function passed(judged: Judged, check: string): boolean | null {
  const state = checkIn(judged, check)?.state;
  return state === undefined || judged.evidence.change === null ? null : state === "passed";
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
function approvalStatus({ input, gates }: Judged): Verdict["approval_status"] {
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
