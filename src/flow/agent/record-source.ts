import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { blocker } from "../../core/domain/blocker";
import { SHA1 } from "../../core/domain/digest";
import { agentRecordFile } from "../../core/records/admission-facts";
import { isExactVersion, parseAgentRecord, PLATFORMS } from "../../core/records/agent";
import { urlProblem } from "../../core/records/fields";
import { problemText } from "../../core/records/parse";
import { bunOfSource, canBuild, recordOfSource, type WrittenRecord } from "../../core/records/source-record";
import { bunPackage, registryName, registryOf } from "../../world/agent/bun";
import { type BunIntegrity, bunIntegrity } from "../../world/agent/bun-integrity";
import { lookAtSource, type SourceLook } from "../../world/agent/source";
import { type AgentStore, discard, workFolder } from "../../world/agent/store";
import type { Io } from "../io";
import type { Asked } from "./admission";
import { placeOf, putRecord } from "./record-place";
import type { Standing } from "./standing";
import { type Blocked, inStore } from "./store";

/** What `agent record` was asked of a source. */
export interface SourceAsked extends Asked {
  from: string | undefined;
  commit: string | undefined;
  bunVersion: string | undefined;
  registry: string | undefined;
  /** Whether a record that is filled in already is written over. */
  replace: boolean;
}

/** A record that was written from a source. */
export interface SourceWritten {
  path: string;
  /** What stood there before. */
  before: Standing;
  record: WrittenRecord;
  look: SourceLook;
  asked: ReturnType<typeof bunOfSource>;
  integrity: BunIntegrity | null;
  /** Whether the source has the script by which it is built. */
  builds: boolean;
}

/**
 * Writes an agent record of a source, from what git and Bun's registry say of it. Nothing of the source is executed, and nothing is
 * admitted.
 * @param progress is told each step
 * @returns `usage` where the question is at fault, a record that is there already among it
 */
export function recordSource(
  asked: SourceAsked,
  io: Io,
  progress: (step: string) => void,
): Promise<SourceWritten | Blocked | { usage: string }> {
  return inStore(asked.store, io, (store) => writeRecord(asked, io, store, progress));
}

async function writeRecord(
  asked: SourceAsked,
  io: Io,
  store: AgentStore,
  progress: (step: string) => void,
): Promise<SourceWritten | Blocked | { usage: string }> {
  if (asked.from === undefined) return { usage: "--from is missing: an https URL, or a folder with a git repository" };
  const source = await sourceUrl(asked.from, io.cwd);
  if ("problem" in source) return { usage: source.problem };
  const commit = asked.commit ?? null;
  if (commit !== null && !SHA1.test(commit))
    return {
      usage: "--commit: expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag is never a pin",
    };
  const named = asked.bunVersion ?? null;
  if (named !== null && !isExactVersion(named)) return { usage: "--bun-version: expected one exact version (1.2.3)" };
  const place = await placeOf("case", asked, io.cwd, ["source_url", "pinned_commit"], "pin");
  if ("usage" in place) return place;

  progress(`${source.url}${commit === null ? ", the head of its default branch" : ` at ${commit}`}`);
  const look = await lookAt(source.url, commit, store, io);
  if (!look.ok) return { blockers: [look.blocker] };
  const bun = bunOfSource(look.value.files, named);
  const registry = registryOf(asked.registry, io.env);
  const version = bun.chosen?.version ?? null;
  if (version !== null) progress(`integrity of Bun ${version} from ${registryName(registry)}`);
  const integrity = version === null ? null : await bunIntegrity(registry, version, { env: io.env, signal: io.signal });
  const written = recordOfSource({
    source_url: source.url,
    ...look.value,
    bunVersion: version,
    integrity: integrity?.found ?? {},
    integrityReference: integrity === null ? null : reference(integrity, version!, registry),
    now: new Date().toISOString(),
    before: recordBefore(place.bytes),
  });
  const fault = faultOf(written);
  if (fault !== null) return { blockers: [blocker("agent_record_invalid", agentRecordFile("case"), { found: fault })] };
  const unwritten = await putRecord("case", place, io.cwd, written, "agent.case");
  if (unwritten !== null) return unwritten;
  const { path, before } = place;
  const builds = canBuild(look.value.files);
  return { path, before, record: written, look: look.value, asked: bun, integrity, builds };
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
