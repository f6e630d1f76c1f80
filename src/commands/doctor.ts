import { escapeForPeople } from "../core/domain/bytes";
import { type Check, examine, planOfMachine } from "../flow/doctor/checks";
import { cleanUp, mebibytes } from "../flow/doctor/leftovers";
import { has, type Io, type ParsedArgs, value } from "./io";
import { printJson, style } from "./output";
import { planLines } from "./plan-lines";

/** `doctor`: 0 where the scripted lane can run, 1 where something that it needs is missing. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  if (has(args, "clean")) return clean(args, io);
  const { ok, checks } = await examine(value(args, "runs-dir"), io);
  const plan = has(args, "plan") ? planOfMachine(io) : null;
  if (has(args, "json")) printJson(io, { ok, checks, ...(plan === null ? {} : { plan }) });
  else {
    for (const check of checks) io.stdout(line(check, io));
    if (plan !== null) {
      io.stdout("\nWhat a sandbox shows of this machine, whatever a contract names:\n");
      for (const text of planLines(plan)) io.stdout(`  ${text}\n`);
    }
  }
  return ok ? 0 : 1;
}

/** `doctor --clean`: 0, or 1 where something could not be removed. */
async function clean(args: ParsedArgs, io: Io): Promise<number> {
  const { removed, bytes, kept, processesEnded, target } = await cleanUp(io);
  const said = target?.said ?? null;
  if (has(args, "json")) printJson(io, { removed, bytes, kept, processes_ended: processesEnded, target: said });
  else {
    for (const { path } of removed) io.stdout(`removed ${escapeForPeople(path)}\n`);
    if (target?.ok === true) io.stdout(`the target ${escapeForPeople(target.path)}: ${escapeForPeople(target.said)}\n`);
    io.stdout(
      `${removed.length} folders of dead runs removed, ${mebibytes(bytes)}; ${processesEnded} processes ended\n`,
    );
  }
  for (const { path, problem } of kept) io.stderr(`not removed: ${escapeForPeople(path)}: ${problem}\n`);
  return kept.length === 0 ? 0 : 1;
}

function line({ name, ok, need, found, fix }: Check, io: Io): string {
  const mark = ok
    ? style(io, "green", "ok     ")
    : need === "needed"
      ? style(io, "red", "MISSING")
      : style(io, "yellow", "wanted ");
  return `${mark} ${name}: ${escapeForPeople(found)}\n${fix === null ? "" : `        ${fix}\n`}`;
}
