import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { blocker } from "../../core/domain/blocker";
import { escapeForPeople } from "../../core/domain/bytes";
import { SHA1 } from "../../core/domain/digest";
import { EXIT_CODE } from "../../core/domain/status";
import { agentRecordFile } from "../../core/records/admission-facts";
import { isExactVersion, parseAgentRecord, PLATFORMS } from "../../core/records/agent";
import { urlProblem } from "../../core/records/fields";
import { problemText } from "../../core/records/parse";
import {
  BUILD_SCRIPT,
  bunOfSource,
  canBuild,
  recordOfSource,
  type WrittenRecord,
} from "../../core/records/source-record";
import { bunPackage, registryName, registryOf } from "../../world/agent/bun";
import { type BunIntegrity, bunIntegrity } from "../../world/agent/bun-integrity";
import { HARNESS_FOLDER } from "../../world/agent/records";
import { lookAtSource, type SourceLook } from "../../world/agent/source";
import { type AgentStore, discard, workFolder } from "../../world/agent/store";
import { has, type Io, type ParsedArgs, value } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { keepSchema, replaceFile } from "../record-file";
import { blockedEnd } from "./blocked";
import { type Standing, standing, TOLD } from "./standing";

const RECORD = agentRecordFile("case");

/**
 * `agent record --from URL|DIR`: writes an agent record of a source, from what git and Bun's registry say of it. Nothing of the source is
 * executed, and nothing is admitted: 0 written, 2 the source can't be had, 3 wrong usage, a record that is there among it.
 */
export async function record(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const usage = (problem: string) => wrongUsage(io, `agent record: ${problem}`);
  const from = value(args, "from");
  if (from === undefined) return usage("--from is missing: an https URL, or a folder with a git repository");
  const source = await sourceUrl(from, io.cwd);
  if ("problem" in source) return usage(source.problem);
  const commit = value(args, "commit") ?? null;
  if (commit !== null && !SHA1.test(commit))
    return usage(
      "--commit: expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag is never a pin",
    );
  const named = value(args, "bun-version") ?? null;
  if (named !== null && !isExactVersion(named)) return usage("--bun-version: expected one exact version (1.2.3)");
  const path = resolve(io.cwd, value(args, "record") ?? join(HARNESS_FOLDER, RECORD));
  const before = await standing(path, ["source_url", "pinned_commit"]);
  if ("problem" in before) return usage(`${shown(io, path)}: ${before.problem}`);
  if (before.state === "filled in" && !has(args, "replace"))
    return usage(
      `${shown(io, path)} is filled in already; --replace writes over it, keeps its pin in \`previous\`, and admits nothing of it`,
    );

  say(io, args, `  ${source.url}${commit === null ? ", the head of its default branch" : ` at ${commit}`}`);
  const look = await lookAt(source.url, commit, store, io);
  if (!look.ok) return blockedEnd(args, io, [look.blocker]);
  const asked = bunOfSource(look.value.files, named);
  const registry = registryOf(value(args, "bun-registry"), io.env);
  const version = asked.chosen?.version ?? null;
  if (version !== null) say(io, args, `  integrity of Bun ${version} from ${registryName(registry)}`);
  const integrity = version === null ? null : await bunIntegrity(registry, version, { env: io.env, signal: io.signal });
  const written = recordOfSource({
    source_url: source.url,
    ...look.value,
    bunVersion: version,
    integrity: integrity?.found ?? {},
    integrityReference: integrity === null ? null : reference(integrity, version!, registry),
    now: new Date().toISOString(),
    before: recordBefore(before.bytes),
  });
  const fault = faultOf(written);
  if (fault !== null) return blockedEnd(args, io, [blocker("agent_record_invalid", RECORD, { found: fault })]);
  const problem = await replaceFile(io.cwd, path, `${JSON.stringify(written, null, 2)}\n`);
  if (problem !== null) return usage(`${shown(io, path)} can't be written: ${problem}`);
  if (path === resolve(io.cwd, HARNESS_FOLDER, RECORD)) await keepSchema(io.cwd, "agent.case");
  return end(args, io, { path, before: before.state, written, look: look.value, asked, integrity });
}

/** The source as a URL that a record may hold: never with a user, a password or a query. */
async function sourceUrl(from: string, cwd: string): Promise<{ url: string } | { problem: string }> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
    const problem = urlProblem(from, ["https:", "file:"]);
    return problem === null ? { url: from } : { problem: `--from: ${problem}` };
  }
  const real = await realpath(resolve(cwd, from)).catch(() => null);
  const isFolder = real !== null && (await stat(real)).isDirectory();
  return isFolder
    ? { url: pathToFileURL(real).href }
    : { problem: "--from: expected an https URL, or a folder with a git repository; found neither" };
}

/** The record that is written over, or null where none is, or none that is valid. */
function recordBefore(bytes: Uint8Array | null) {
  const parsed = bytes === null ? null : parseAgentRecord("case", bytes);
  return parsed?.ok === true && parsed.value.kind === "source" ? parsed.value : null;
}

async function lookAt(
  url: string,
  commit: string | null,
  store: AgentStore,
  io: Io,
): Promise<Awaited<ReturnType<typeof lookAtSource>>> {
  const work = await workFolder(store);
  try {
    return await lookAtSource(url, commit, work, io.env, io.signal);
  } finally {
    await discard(work);
  }
}

/** Where the integrities are from; of those that are missing, why, and how to add them. */
function reference({ found, missing }: BunIntegrity, version: string, registry: string): string {
  const told = PLATFORMS.filter((platform) => found[platform] !== undefined);
  const known =
    told.length === 0
      ? []
      : [`dist.integrity of Bun ${version} for ${told.join(", ")}, as ${registryName(registry)} says.`];
  const unknown = missing.map(
    ({ platform, reason }) =>
      `Missing for ${platform} (${reason}): add what \`npm view ${bunPackage(platform)}@${version} dist.integrity\` prints to bun_integrity as "${platform}".`,
  );
  return [...known, ...unknown].join(" ");
}

/** What is wrong with a record that was written from a source, beside what a person still has to find out; null where nothing is. */
function faultOf(written: WrittenRecord): string | null {
  const parsed = parseAgentRecord("case", Buffer.from(JSON.stringify(written)));
  const faults = parsed.ok
    ? []
    : parsed.problems.filter(({ at }) => !(at.startsWith("bun_version") && written.bun_version === ""));
  return faults.length === 0 ? null : problemText(faults);
}

interface Written {
  path: string;
  before: Standing;
  written: WrittenRecord;
  look: SourceLook;
  asked: ReturnType<typeof bunOfSource>;
  integrity: BunIntegrity | null;
}

function end(args: ParsedArgs, io: Io, { path, before, written, look, asked, integrity }: Written): number {
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
    ...(canBuild(look.files) ? [] : [`the source has no script ${BUILD_SCRIPT}; correct build_command`]),
  ];
  const next = [
    "`case-harness agent build --write` builds the pin, and writes the digest into `binaries`",
    "have the record reviewed; license_note stays unresolved, which stages 1 to 4 tolerate, until a person resolves it",
  ];
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], path, before, record: written, bun: asked, missing, next });
    return EXIT_CODE.pass;
  }
  io.stdout(`${TOLD[before]}  ${shown(io, path)}, not admitted\n`);
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

function shown(io: Io, path: string): string {
  const short = relative(io.cwd, path);
  return short.startsWith("..") ? path : short;
}
