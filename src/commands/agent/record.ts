import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import { BUILD_SCRIPT } from "../../core/records/source-record";
import { recordSource, type SourceWritten } from "../../flow/agent/record-source";
import { shownPath } from "../../flow/records/files";
import { has, type Io, type ParsedArgs, value } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { askedOf } from "./asked";
import { blockedEnd } from "./blocked";
import { TOLD } from "./told";

/**
 * `agent record --from URL|DIR`: 0 a record of a source was written, 2 the source can't be had, 3 wrong usage, a record that is there
 * among it.
 */
export async function record(args: ParsedArgs, io: Io): Promise<number> {
  const written = await recordSource(
    {
      ...askedOf(args),
      from: value(args, "from"),
      commit: value(args, "commit"),
      bunVersion: value(args, "bun-version"),
      registry: value(args, "bun-registry"),
      replace: has(args, "replace"),
    },
    io,
    (step) => say(io, args, `  ${step}`),
  );
  if ("usage" in written) return wrongUsage(io, `agent record: ${written.usage}`);
  if ("blockers" in written) return blockedEnd(args, io, written);
  return end(args, io, written);
}

function end(
  args: ParsedArgs,
  io: Io,
  { path, before, record: written, look, asked, integrity, builds }: SourceWritten,
): number {
  const { bun_version: version } = written;
  const missing = [
    ...(version === ""
      ? [
          "bun_version: nothing of the source names a version of Bun; give one by --bun-version, or write it into the record",
        ]
      : []),
    ...(integrity?.missing ?? []).map(
      ({ platform, reason }) => `bun_integrity.${platform}: ${reason}; integrity_reference says how to add it`,
    ),
    ...(builds ? [] : [`the source has no script ${BUILD_SCRIPT}; correct build_command`]),
  ];
  const next = [
    "`case-harness agent build --write` builds the pin, and writes the digest into `binaries`",
    "have the record reviewed; license_note stays unresolved, which stages 1 to 4 tolerate, until a person resolves it",
  ];
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], path, before, record: written, bun: asked, missing, next });
    return EXIT_CODE.pass;
  }
  io.stdout(`${TOLD[before]}  ${shownPath(io.cwd, path)}, not admitted\n`);
  const line = (name: string, text: string) => io.stdout(`  ${name.padEnd(9)}${escapeForPeople(text)}\n`);
  line("pin", `${written.pinned_commit} of ${look.date}${look.branch === null ? "" : `, the head of ${look.branch}`}`);
  line("license", `unresolved. ${written.license_note.note}`);
  if (asked.chosen !== null)
    line("Bun", `${version}, by ${asked.chosen.at}${asked.lowest ? " (the lowest of its range)" : ""}`);
  for (const other of asked.others) line("", `${other.at} says ${other.version}`);
  if (written.previous != null) line("previous", written.previous.pinned_commit);
  for (const each of missing) line("missing", each);
  for (const each of next) say(io, args, `  next: ${each}`);
  return EXIT_CODE.pass;
}
