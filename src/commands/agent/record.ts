import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { blocker } from "../../core/domain/blocker";
import { escapeForPeople } from "../../core/domain/bytes";
import { SHA1 } from "../../core/domain/digest";
import { EXIT_CODE } from "../../core/domain/status";
import { strictJsonParse } from "../../core/formats/strict-json";
import { agentRecordFile } from "../../core/records/admission-facts";
import { type CaseAgentRecord, isExactVersion, parseAgentRecord, PLATFORMS } from "../../core/records/agent";
import { urlProblem } from "../../core/records/fields";
import { problemText } from "../../core/records/parse";
import { schemaFileName, schemaFiles } from "../../core/records/schemas";
import { bunOfSource, canBuild, recordOfSource, type WrittenRecord } from "../../core/records/source-record";
import { bunPackage, DEFAULT_REGISTRY, registryName } from "../../world/agent/bun";
import { type BunIntegrity, bunIntegrity } from "../../world/agent/bun-integrity";
import { HARNESS_FOLDER, readRecordFile } from "../../world/agent/records";
import { lookAtSource, type SourceLook } from "../../world/agent/source";
import { type AgentStore, discard, workFolder } from "../../world/agent/store";
import { has, type Io, type ParsedArgs, value } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { createFile, replaceFile } from "../record-file";
import { blockedEnd } from "./blocked";

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
  const before = await recordBefore(path);
  if ("problem" in before) return usage(`${shown(io, path)}: ${before.problem}`);
  if (before.state === "filled in" && !has(args, "replace"))
    return usage(
      `${shown(io, path)} is filled in already; --replace writes over it, keeps its pin in \`previous\`, and admits nothing of it`,
    );

  say(io, args, `  ${source.url}${commit === null ? ", the head of its default branch" : ` at ${commit}`}`);
  const look = await lookAt(source.url, commit, store, io);
  if (!look.ok) return blockedEnd(args, io, [look.blocker]);
  const asked = bunOfSource(look.value.files, named);
  const registry = value(args, "bun-registry") ?? (io.env["npm_config_registry"] || DEFAULT_REGISTRY);
  const version = asked.chosen?.version ?? null;
  if (version !== null) say(io, args, `  integrity of Bun ${version} from ${registryName(registry)}`);
  const integrity = version === null ? null : await bunIntegrity(registry, version, { env: io.env, signal: io.signal });
  const written = recordOfSource({
    source_url: source.url,
    ...look.value,
    bunVersion: named,
    integrity: integrity?.found ?? {},
    integrityReference: integrity === null ? null : reference(integrity, version!, registry),
    now: new Date().toISOString(),
    before: before.record,
    schema: `./schemas/${schemaFileName("agent.case")}`,
  });
  const fault = faultOf(written);
  if (fault !== null) return blockedEnd(args, io, [blocker("agent_record_invalid", RECORD, { found: fault })]);
  const problem = await replaceFile(io.cwd, path, `${JSON.stringify(written, null, 2)}\n`);
  if (problem !== null) return usage(`${shown(io, path)} can't be written: ${problem}`);
  await keepSchema(io, path);
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

type Before = { state: "none" | "template" | "filled in"; record: CaseAgentRecord | null } | { problem: string };

/** What stands in the record's place: nothing, the template of `init` as it was written, or something of a person's. */
async function recordBefore(path: string): Promise<Before> {
  const found = await readRecordFile(path);
  if (found.state === "missing") return { state: "none", record: null };
  if (found.state === "unreadable") return { problem: found.reason };
  const parsed = parseAgentRecord("case", found.bytes);
  if (parsed.ok && parsed.value.kind === "source") return { state: "filled in", record: parsed.value };
  const json = strictJsonParse(found.bytes);
  const fields = "problem" in json ? null : (json.value as { source_url?: unknown; pinned_commit?: unknown } | null);
  const isTemplate = fields?.source_url === "" && fields.pinned_commit === "";
  return { state: isTemplate ? "template" : "filled in", record: null };
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

/** The schema that the record names, where nobody has written it yet: `init` may never have been called. */
async function keepSchema(io: Io, path: string): Promise<void> {
  if (path !== resolve(io.cwd, HARNESS_FOLDER, RECORD)) return;
  const name = schemaFileName("agent.case");
  const text = new Map(schemaFiles()).get(name);
  if (text !== undefined) await createFile(io.cwd, `${HARNESS_FOLDER}/schemas/${name}`, text);
}

interface Written {
  path: string;
  before: "none" | "template" | "filled in";
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
    ...(canBuild(look.files) ? [] : ["the source has no script build:binary; correct build_command"]),
  ];
  const next = [
    "`case-harness agent build --write` builds the pin, and writes the digest into `binaries`",
    "have the record reviewed; license_note stays unresolved, which stages 1 to 4 tolerate, until a person resolves it",
  ];
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], path, before, record: written, bun: asked, missing, next });
    return EXIT_CODE.pass;
  }
  const told = { none: "written", template: "written over the empty template", "filled in": "written over" }[before];
  io.stdout(`${told}  ${shown(io, path)}, not admitted\n`);
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
