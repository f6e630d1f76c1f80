import { resolve } from "node:path";
import { worded } from "../core/domain/blocker";
import { escapeForPeople } from "../core/domain/bytes";
import type { Claim } from "../core/judge/audited";
import type { Report } from "../core/records/report";
import type { Policy } from "../core/records/policy";
import { replayNote } from "../core/report/replay";
import { quote } from "./cli";
import { has, type Io, type ParsedArgs, value } from "./io";
import { printJson, style, wrongUsage } from "./output";
import { isThere } from "../flow/records/files";
import { keepMemorySmall } from "../flow/verify/memory";
import { isMatrix, verifyMatrix } from "../flow/verify/matrix";
import { readPolicy } from "../flow/verify/policy";
import { type Verified, verifyBundle } from "../flow/verify/verify";
import { readConsent } from "./verify/consent";

const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MISSES_DEMAND = 2;
/** What is no bundle at all has a fault for each of its files; people see by the first ones what it is. */
const MAX_SHOWN_FAULTS = 40;

/** `verify`: derives the verdict again from the bundle alone; 0 it holds, 1 it does not, 2 it misses what was demanded. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  if (has(args, "rerun") && !has(args, "baseline"))
    return wrongUsage(io, "verify: --rerun needs --baseline: the commands run on the starting tree plus the patch");
  const consent = readConsent(args);
  if ("usage" in consent) return wrongUsage(io, consent.usage);
  const policy = policyGiven(args, io);
  if ("usage" in policy) return wrongUsage(io, policy.usage);
  const location = resolve(io.cwd, args.positionals[0]!);
  if (!isThere(location)) return wrongUsage(io, `verify: ${quote(args.positionals[0]!)}: no such folder or file`);
  keepMemorySmall();
  if (isMatrix(location)) return concludeMatrix(args, io, await verifyMatrix(location));
  const baseline = value(args, "baseline");
  const caseDir = value(args, "case-dir");
  const asked =
    baseline === undefined
      ? null
      : {
          baseline: resolve(io.cwd, baseline),
          rerun: has(args, "rerun") ? consent.consent : null,
          caseDir: caseDir === undefined ? null : resolve(io.cwd, caseDir),
        };
  const demands = { status: value(args, "require"), replays: has(args, "allow-replay"), policy: policy.policy };
  return conclude(args, io, await verifyBundle(location, asked === null ? null : { asked, io }, demands));
}

function policyGiven(args: ParsedArgs, io: Io): { policy: Policy | null } | { usage: string } {
  const path = value(args, "policy");
  if (path === undefined) return { policy: null };
  const read = readPolicy(resolve(io.cwd, path));
  return "policy" in read ? read : { usage: `verify: --policy ${quote(path)}: ${read.problem}` };
}

function conclude(args: ParsedArgs, io: Io, { audit, faults, tried, missed }: Verified): number {
  const claims = [...(audit?.claims ?? []), ...tried];
  const holds = faults.length === 0;
  const report = audit?.report ?? null;
  if (has(args, "json"))
    printJson(io, {
      holds,
      status: holds ? (report?.status ?? null) : null,
      replay: report?.replay ?? null,
      run_id: report?.run_id ?? null,
      schema_version: report?.schema_version ?? null,
      blockers: holds ? (audit?.decision?.blockers ?? []).map(worded) : [],
      authenticity: "unsigned",
      claims: holds ? claims : [],
      faults,
      missed,
    });
  if (holds && has(args, "claims"))
    for (const { claim, basis } of claims) io.stderr(`${style(io, "dim", basis)}: ${claim}\n`);
  else if (holds && !has(args, "quiet") && report !== null)
    for (const line of inShort(report, claims, tried)) io.stderr(`${line}\n`);
  sayFaults(
    io,
    faults.map(({ file, problem }) => `${file}: ${problem}`),
  );
  for (const demand of missed) io.stderr(`missed: ${escapeForPeople(demand)}\n`);
  const note = report === null ? null : replayNote(report);
  const verdict = `${report?.status ?? "unknown"}${note === null ? "" : `, of ${note}`}`;
  io.stderr(`${lastLine(io, `verdict ${verdict}`, faults.length, missed.length)}\n`);
  if (!holds) return DOES_NOT_HOLD;
  return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}

/** Says what does not hold, the first of many. */
function sayFaults(io: Io, faults: readonly string[]): void {
  for (const fault of faults.slice(0, MAX_SHOWN_FAULTS)) io.stderr(`${escapeForPeople(fault)}\n`);
  if (faults.length > MAX_SHOWN_FAULTS) io.stderr(`${faults.length - MAX_SHOWN_FAULTS} more; --json lists all\n`);
}

function concludeMatrix(
  args: ParsedArgs,
  io: Io,
  { matrix, faults }: Awaited<ReturnType<typeof verifyMatrix>>,
): number {
  const holds = faults.length === 0;
  const missed = holds && value(args, "require") === "pass" && matrix?.ok !== true;
  if (has(args, "json"))
    printJson(io, { holds, ok: holds ? (matrix?.ok ?? null) : null, checked: holds ? matrix?.checked : [], faults });
  sayFaults(io, faults);
  for (const { row, problem } of missed ? (matrix?.errors ?? []) : [])
    io.stderr(`missed: ${row}: ${escapeForPeople(problem)}\n`);
  const rows = `failure matrix of ${matrix?.checked.length ?? 0} rows, ${matrix?.ok === true ? "all hold" : "not all hold"}`;
  io.stderr(`${lastLine(io, rows, faults.length, missed ? 1 : 0)}\n`);
  if (!holds) return DOES_NOT_HOLD;
  return missed ? MISSES_DEMAND : HOLDS;
}

/** Blockers that are named; the report has all of them. */
const MAX_NAMED = 3;

/** What a bundle that holds says, in four lines: the verdict, why, and what stands behind it; and what was tried beside it. */
function inShort(report: Report, claims: readonly Claim[], tried: readonly Claim[]): string[] {
  const { stage, backend, case_id, run_id, status, blockers, not_evaluated } = report;
  const named = blockers.slice(0, MAX_NAMED).map(({ code, subject }) => `${code} ${escapeForPeople(subject)}`);
  const more = blockers.length > MAX_NAMED ? ` and ${blockers.length - MAX_NAMED} more` : "";
  const unheard = Object.keys(not_evaluated);
  const recomputed = claims.filter(({ basis }) => basis === "recomputed").length;
  const others = new Map<string, number>();
  for (const { basis } of claims) if (basis !== "recomputed") others.set(basis, (others.get(basis) ?? 0) + 1);
  return [
    `verdict ${status}${report.replay === undefined ? "" : ", of a replay"}: stage ${stage}, lane ${backend}, case ${case_id}, run ${run_id}`,
    `blockers: ${named.length === 0 ? "none" : `${named.join("; ")}${more}`}; not evaluated: ${unheard.length === 0 ? "nothing" : unheard.join(", ")}`,
    `recomputed from the bundle: ${recomputed} claims: the verdict, gates, checks, changed files and paths, trees, events`,
    `not recomputed: ${[...others].map(([basis, count]) => `${count} ${basis}`).join("; ")} (--claims lists every claim)`,
    ...tried.map(({ claim, basis }) => `${basis} now: ${claim}`),
  ];
}

function lastLine(io: Io, what: string, faults: number, missed: number): string {
  if (faults > 0) return `${style(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
  const unsigned = "it has no signature: proven consistent, not authentic";
  if (missed > 0) return `${style(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: ${what}; ${unsigned}`;
  return `${style(io, "green", "HOLDS")}: ${what}; ${unsigned}`;
}
