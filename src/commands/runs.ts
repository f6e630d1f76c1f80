import { escapeForPeople } from "../core/domain/bytes";
import type { Status } from "../core/domain/status";
import { markdownOf, pruneRuns, reportOf, type Runs, runsOf } from "../flow/runs/runs";
import { listed, quote } from "./cli";
import { has, type Io, numberValue, type ParsedArgs, value } from "./io";
import { printJson, say, style, wrongUsage } from "./output";

type RunSummary = Runs["runs"][number];

/** `runs list|show|prune`: 0, or 3 for a run that does not exist. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const found = runsOf(value(args, "runs-dir"), io);
  const [action, runId] = args.positionals;
  switch (action) {
    case "show":
      return show(args, io, found.runs, runId);
    case "prune":
      return prune(args, io, found, runId);
    default:
      if (runId !== undefined) return wrongUsage(io, `runs list: ${quote(runId)} is one argument too many`);
      return list(args, io, found);
  }
}

function list(args: ParsedArgs, io: Io, { folder, runs }: Runs): number {
  if (has(args, "json")) printJson(io, { runs_dir: folder, runs: runs.map(asJson) });
  else {
    for (const one of runs) io.stdout(`${summaryLine(one, io)}\n`);
    say(io, args, runs.length === 0 ? `No runs in ${folder}.` : `${runs.length} in ${folder}.`);
  }
  return 0;
}

function show(args: ParsedArgs, io: Io, runs: readonly RunSummary[], runId: string | undefined): number {
  const found = runId === undefined ? runs.slice(0, 1) : runs.filter((one) => one.runId.startsWith(runId));
  const exact = found.find((one) => one.runId === runId) ?? (found.length === 1 ? found[0] : undefined);
  if (exact === undefined) {
    const ids = runs.map((one) => one.runId);
    if (runId === undefined) return wrongUsage(io, "runs show: there are no runs");
    if (found.length > 1)
      return wrongUsage(io, `runs show: ${quote(runId)} is the beginning of ${found.length} runs; give more of it`);
    return wrongUsage(io, listed(`runs show: no run ${quote(runId)}`, "runs", runId, ids));
  }
  const report = reportOf(exact);
  if (has(args, "json")) printJson(io, { ...asJson(exact), report });
  else {
    io.stdout(report === null ? `${summaryLine(exact, io)}\n` : markdownOf(report));
    say(io, args, escapeForPeople(exact.dir));
  }
  return 0;
}

function prune(args: ParsedArgs, io: Io, runs: Runs, runId: string | undefined): number {
  if (runId !== undefined)
    return wrongUsage(io, "runs prune: it takes no run id; say which runs go by --older-than DAYS or --keep N");
  const [days, keep] = [numberValue(args, "older-than"), numberValue(args, "keep")];
  if (days === undefined && keep === undefined)
    return wrongUsage(io, "runs prune: say which runs go: --older-than DAYS, --keep N, or both");
  const dry = has(args, "dry-run");
  const gone = pruneRuns(runs, { keep, days, dry });
  const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
  if (has(args, "json"))
    printJson(io, {
      runs_dir: runs.folder,
      removed: !dry,
      bytes,
      runs: gone.map((one) => ({ ...asJson(one), bytes: one.bytes })),
    });
  else {
    for (const one of gone) io.stdout(`${summaryLine(one, io)}\n`);
    say(io, args, `${dry ? "Would remove" : "Removed"} ${gone.length} runs, ${(bytes / 1024 / 1024).toFixed(1)} MiB.`);
  }
  return 0;
}

const COLOUR = { pass: "green", fail: "red", blocked: "yellow" } as const satisfies Record<Status, string>;

function summaryLine(one: RunSummary, io: Io): string {
  const status = one.status ?? one.state;
  const shown = one.status === null ? status.padEnd(10) : style(io, COLOUR[one.status], status.padEnd(10));
  const about = one.stage === null ? "" : `stage ${one.stage}, ${one.backend}`;
  const reason = one.failureReason === null ? "" : `, ${one.failureReason}`;
  const replay = one.replay ? ", replay" : "";
  return `${shown} ${one.runId}  ${escapeForPeople(`${about}${replay}${reason}`)}`.trimEnd();
}

function asJson(one: RunSummary): object {
  return {
    run_id: one.runId,
    case_id: one.caseId,
    started_at: one.startedAt,
    state: one.state,
    status: one.status,
    replay: one.replay,
    stage: one.stage,
    backend: one.backend,
    failure_reason: one.failureReason,
    artifacts_dir: one.dir,
  };
}
