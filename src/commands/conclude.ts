import { resolve } from "node:path";
import { escapeForPeople } from "../core/domain/bytes";
import { OPERATOR_WORDS } from "../core/domain/outcome";
import { EXIT_CODE } from "../core/domain/status";
import { concludeRun, isBelievedHere, wordProblem } from "../flow/conclude/conclude";
import { isThere } from "../flow/records/files";
import { quote } from "./cli";
import { has, type Io, type ParsedArgs, value } from "./io";
import { printJson, sayBlocker, style, wrongUsage } from "./output";

/** `conclude`: a person's word on an applied result; exits with the verdict that it makes, 2 where there is nothing to conclude. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const bundle = value(args, "bundle");
  const outcome = OPERATOR_WORDS.find((word) => word === value(args, "outcome"));
  const actor = value(args, "actor");
  const reason = value(args, "reason") ?? null;
  if (bundle === undefined) return wrongUsage(io, "conclude: --bundle is missing: the run that waits for a person");
  if (outcome === undefined) return wrongUsage(io, "conclude: --outcome is missing: accepted or rejected");
  if (actor === undefined) return wrongUsage(io, "conclude: --actor is missing: who says so");
  if (!isBelievedHere(io.env))
    return wrongUsage(
      io,
      "conclude: in CI nobody is believed who only says who they are: a job of the action with `mode: conclude` asks the forge",
    );
  for (const [flag, text] of [["actor", actor] as const, ["reason", reason] as const]) {
    const problem = text === null ? null : wordProblem(text, io.env);
    if (problem !== null) return wrongUsage(io, `conclude: --${flag}: ${problem}`);
  }
  const location = resolve(io.cwd, bundle);
  if (!isThere(location)) return wrongUsage(io, `conclude: --bundle ${quote(bundle)}: no such folder or file`);
  const concluded = await concludeRun(
    { bundle: location, outcome, actor, reason, runsDirFlag: value(args, "runs-dir") },
    io,
  );
  if (concluded.kind === "refused") {
    const problem = escapeForPeople(concluded.problem);
    if (has(args, "json")) printJson(io, { status: "blocked", run_id: null, artifacts_dir: null, problem });
    io.stderr(`${style(io, "yellow", "BLOCKED")} nothing was concluded: ${problem}\n`);
    return EXIT_CODE.blocked;
  }
  const { report, rollback } = concluded;
  if (has(args, "json"))
    printJson(io, {
      status: report.status,
      run_id: report.run_id,
      artifacts_dir: report.artifacts_dir,
      operator_outcome: report.operator_outcome ?? null,
      target_commit: report.target_commit ?? null,
      rollback: report.rollback ?? null,
      blockers: report.blockers,
    });
  for (const found of report.blockers) sayBlocker(io, found);
  if (report.status !== "pass" && rollback !== null)
    io.stderr(`to take the result back, run: ${escapeForPeople(rollback)}\n`);
  const verdict = style(io, report.status === "pass" ? "green" : "red", report.status.toUpperCase());
  if (report.status !== "pass" || !has(args, "quiet"))
    io.stderr(`${verdict} ${outcome} by ${escapeForPeople(actor)}: ${escapeForPeople(report.artifacts_dir)}\n`);
  return EXIT_CODE[report.status];
}
