import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import type { AgentLane } from "../../core/records/agent";
import { type PackageWritten, recordPackage } from "../../flow/agent/record-package";
import { shownPath } from "../../flow/records/files";
import { has, type Io, type ParsedArgs, value } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { askedOf } from "./asked";
import { blockedEnd } from "./blocked";
import { TOLD } from "./told";

/**
 * `agent record --lane codex|pi --package NAME@VERSION`: 0 a record of the package was written, 2 there is no lock, 3 wrong usage, a record
 * that is there among it.
 */
export async function record(args: ParsedArgs, io: Io, lane: AgentLane): Promise<number> {
  const written = await recordPackage(
    {
      ...askedOf(args),
      lane,
      package: value(args, "package"),
      lock: value(args, "lock"),
      replace: has(args, "replace"),
    },
    io,
    (step) => say(io, args, `  ${step}`),
  );
  if ("usage" in written) return wrongUsage(io, `agent record: ${written.usage}`);
  if ("blockers" in written) return blockedEnd(args, io, written);
  return end(args, io, lane, written);
}

function end(
  args: ParsedArgs,
  io: Io,
  lane: AgentLane,
  { path, before, record: written, count, scripts, left }: PackageWritten,
): number {
  const shown = shownPath(io.cwd, path);
  const next = [
    `case-harness agent fetch --lane ${lane} --write brings the packages, and writes the digest of their tree into the record`,
    `have ${shown} reviewed: license_note and the lock, as you review a package-lock.json`,
  ];
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], path, before, record: written, scripts, left, next });
    return EXIT_CODE.pass;
  }
  io.stdout(`${TOLD[before]}  ${shown}, not admitted\n`);
  const line = (what: string, text: string) => io.stdout(`  ${what.padEnd(9)}${escapeForPeople(text)}\n`);
  line("package", `${written.package}@${written.version}`);
  line("lock", `${count} packages${left === 0 ? "" : `; ${left} others of the lock are not needed on any platform`}`);
  line("license", `unresolved. ${written.license_note.note}`);
  if (scripts.length > 0) line("scripts", `never run, of ${scripts.join(", ")}`);
  if (written.previous != null) line("previous", `${written.previous.package}@${written.previous.version}`);
  for (const each of next) say(io, args, `  next: ${each}`);
  return EXIT_CODE.pass;
}
