import { entryOf, worded } from "../core/domain/blocker";
import { escapeForPeople } from "../core/domain/bytes";
import { EXIT_CODE } from "../core/domain/status";
import type { Report } from "../core/records/report";
import { replayNote } from "../core/report/replay";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, sayBlocker, style, wrongUsage } from "./output";
import { followerFor } from "./follower";
import type { Outcome } from "../flow/run/outcome";
import { perform } from "../flow/run/run";
import { readRequest, withFlags } from "./request";

/** `run`: performs a run and exits with its verdict; 3 where nothing was run. */
export async function run(args: ParsedArgs, given: Io): Promise<number> {
  const io = withFlags(args, given);
  const request = readRequest(args, io);
  if ("usage" in request) return wrongUsage(io, request.usage);
  const follower = followerFor(args, io);
  const outcome = await perform(request, io, follower).finally(() => follower.end());
  if (has(args, "json")) printJson(io, asJson(outcome));
  tell(outcome, args, io);
  return outcome.kind === "sealed" ? EXIT_CODE[outcome.report.status] : EXIT_CODE.fail;
}

function asJson(outcome: Outcome): object {
  if (outcome.kind === "unsealed")
    return {
      status: "fail",
      run_id: outcome.runId,
      artifacts_dir: outcome.dir,
      failure_reason: entryOf(outcome.why.code).phrase,
      blockers: [worded(outcome.why)],
      partial_report: outcome.partial,
    };
  const { report } = outcome;
  return {
    status: report.status,
    replay: report.replay ?? null,
    run_id: report.run_id,
    case_id: report.case_id,
    stage: report.stage,
    backend: report.backend,
    artifacts_dir: report.artifacts_dir,
    failure_reason: report.failure_reason,
    blockers: report.blockers,
    changed_files: report.changed_files,
    verification: report.verification.status,
    containment: report.containment.level,
    model_usage: report.model_usage,
    result: report.result,
    ...(report.target_commit == null ? {} : { target_commit: report.target_commit, rollback: report.rollback ?? null }),
  };
}

/** The blockers, and as the last line the verdict and where the bundle is. */
function tell(outcome: Outcome, args: ParsedArgs, io: Io): void {
  if (outcome.kind === "unsealed") {
    sayBlocker(io, outcome.why);
    const kept = outcome.dir === null ? "no bundle could be made" : `what could be written is in ${outcome.dir}`;
    io.stderr(`${style(io, "red", "FAIL")} ${entryOf(outcome.why.code).phrase}; ${escapeForPeople(kept)}\n`);
    return;
  }
  const { report } = outcome;
  for (const found of report.blockers) sayBlocker(io, found);
  for (const line of has(args, "quiet") ? [] : unheard(report)) io.stderr(`${escapeForPeople(line)}\n`);
  const kept = has(args, "keep-workspace") ? report.runtime_workspace_root : null;
  if (kept !== null) io.stderr(`workspace kept: ${escapeForPeople(kept)}\n`);
  if (report.status !== "pass" || !has(args, "quiet")) io.stderr(`${lastLine(report, io)}\n`);
}

/** What a verdict alone does not tell of a lane with agents of its own: what nobody found out, and who of them failed. */
function unheard({ not_evaluated, lane_phases }: Report): string[] {
  if (lane_phases === null) return [];
  const { closer } = lane_phases;
  const failed = closer !== undefined && (closer.state === "failed" || closer.state === "no_result");
  return [
    ...Object.entries(not_evaluated).map(([check, why]) => `not evaluated: ${check}: ${why}`),
    ...(failed ? [`the lane's closer: ${closer.state.replace("_", " ")}: ${closer.why ?? "no reason given"}`] : []),
  ];
}

const COLOURS = { pass: "green", fail: "red", blocked: "yellow" } as const;

function lastLine(report: Report, io: Io): string {
  const verdict = style(io, COLOURS[report.status], report.status.toUpperCase());
  const reason = report.failure_reason === null ? "" : ` (${report.failure_reason})`;
  const note = replayNote(report);
  const replay = note === null ? "" : ` [${note}]`;
  return `${verdict}${replay}${reason} stage ${report.stage}, lane ${report.backend}, case ${report.case_id}: ${escapeForPeople(report.artifacts_dir)}`;
}
