import { constants } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { strictJsonParse } from "../../core/formats/strict-json";
import { laneOf } from "../../core/lanes/lanes";
import { ADMISSION_RECORDS, type AgentSourceFact, agentRecordFile } from "../../core/records/admission-facts";
import { admittedDigest, type AgentLane, parseAgentRecord, pinOf, previousPinOf } from "../../core/records/agent";
import { parseProviderReport, reportPin } from "../../core/records/provider-report";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { PRICES_RECORD } from "../../core/records/prices";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import { commitFiles, type CommitFiles, commitId, pathInCheckout, type RecordRead } from "./commit";
import { currentPlatform } from "./platform";
import { type AgentStore, reportPath } from "./store";

/** Where records and contracts are read from: the working tree, or a commit that the change under judgement can't touch. */
export interface RecordSource {
  /** For people and for the evidence. */
  name: string;
  /** Whether it is the working folder, where reports of builds may be kept. */
  local: boolean;
  /** The commit's objects; null for the working folder, and where CI does not have the commit. */
  files: CommitFiles | null;
  /**
   * The path of a file within the repository, by its words alone; null where it lies elsewhere. The working folder has no inside:
   * null for every path.
   */
  insideOf(path: string): Promise<string | null>;
  /** Reads a file by its path relative to the repository's root (or working folder). */
  read(path: string): Promise<RecordRead>;
}

/** The commit whose records judge, as the forge said. */
export interface TrustedCommit {
  branch: string;
  sha: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where records come from (SPEC section 6): on the command line the working folder; in CI the commit that the forge named; where
 * nobody asked a forge, what the event says of the default branch, never what is being judged.
 * @param trusted what the action asked the forge for; null where it asked nobody
 * @returns a source whose every read is `unreadable`, with what to do, where CI does not have that commit
 */
export async function recordSource(env: Env, cwd: string, trusted: TrustedCommit | null = null): Promise<RecordSource> {
  if (trusted === null && !isCi(env)) return workingTree(cwd);
  const wanted: Revision =
    trusted === null
      ? await trustedRevision(env)
      : { ok: true, name: `${trusted.branch} at ${trusted.sha}`, revision: trusted.sha };
  if (!wanted.ok) return unavailable("CI", wanted.reason, cwd);
  const commit = await commitId(cwd, wanted.revision);
  // An id that this checkout does not have can still be the name of a branch in it.
  if (commit === null || (trusted !== null && commit !== trusted.sha))
    return unavailable(
      wanted.name,
      `${wanted.name} (${wanted.revision}) is not in this checkout: check out with fetch-depth: 0, or fetch that commit in a step before`,
      cwd,
    );
  return commitTree(cwd, commit, wanted.name);
}

/** Whether this is CI, by the variable that all of them set, with whatever value: what is unknown is judged as CI. */
export function isCi(env: Env): boolean {
  const said = (name: string) => !["", "0", "false"].includes((env[name] ?? "").toLowerCase());
  return said("GITHUB_ACTIONS") || said("CI");
}

function workingTree(cwd: string): RecordSource {
  return {
    name: "working folder",
    local: true,
    files: null,
    insideOf: async () => null,
    read: (path) => readRecordFile(resolve(cwd, path)),
  };
}

function unavailable(name: string, reason: string, cwd: string): RecordSource {
  return {
    name,
    local: false,
    files: null,
    insideOf: async (path) => pathInCheckout(cwd, path),
    read: async () => ({ state: "unreadable", reason }),
  };
}

type Revision = { ok: true; name: string; revision: string } | { ok: false; reason: string };

async function trustedRevision(env: Env): Promise<Revision> {
  const path = env["GITHUB_EVENT_PATH"];
  const bytes = path === undefined || path === "" ? null : await readFile(path).catch(() => null);
  const json = bytes === null ? null : strictJsonParse(bytes);
  if (json === null || "problem" in json)
    return {
      ok: false,
      reason: "the event's payload (GITHUB_EVENT_PATH) can't be read, so nobody knows which branch is the base",
    };
  const event = json.value as EventPayload | null;
  if (env["GITHUB_EVENT_NAME"]?.startsWith("pull_request") === true) {
    const sha = event?.pull_request?.base?.sha;
    if (typeof sha !== "string" || !/^[0-9a-f]{40,64}$/.test(sha))
      return { ok: false, reason: "the pull request's payload names no base commit" };
    const [base, main] = [event?.pull_request?.base?.ref, event?.repository?.default_branch];
    if (typeof base !== "string" || typeof main !== "string")
      return {
        ok: false,
        reason: `the pull request's payload does not name ${typeof base === "string" ? "the default branch (repository.default_branch)" : "its base branch (pull_request.base.ref)"}, so nobody knows which branch judges`,
      };
    if (base !== main)
      return {
        ok: false,
        reason: `the pull request goes into ${base}, and only the default branch (${main}) judges here: whoever opens a pull request chooses its base`,
      };
    return { ok: true, name: `base ${sha}`, revision: sha };
  }
  const branch = event?.repository?.default_branch;
  const sha = env["GITHUB_SHA"] ?? "";
  const isCommit = /^[0-9a-f]{40,64}$/.test(sha);
  // it runs on the default branch only, and its payload does not name it
  if (branch === undefined && env["GITHUB_EVENT_NAME"] === "schedule" && isCommit)
    return { ok: true, name: "default branch", revision: sha };
  if (typeof branch !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/.test(branch) || branch.includes(".."))
    return { ok: false, reason: "the event's payload names no default branch" };
  // a push to the default branch is that branch; checkouts of a push have no other ref of it
  const own = env["GITHUB_REF"] === `refs/heads/${branch}` && isCommit;
  return { ok: true, name: `default branch ${branch}`, revision: own ? sha : `refs/remotes/origin/${branch}` };
}

interface EventPayload {
  pull_request?: { base?: { sha?: unknown; ref?: unknown } };
  repository?: { default_branch?: unknown };
}

function commitTree(cwd: string, commit: string, name: string): RecordSource {
  const files = commitFiles(cwd, commit);
  return {
    name: name.includes(commit) ? name : `${name} at ${commit}`,
    local: false,
    files,
    insideOf: async (path) => pathInCheckout(cwd, path),
    read: (path) => files.read(path, MAX_RECORD_BYTES),
  };
}

/** Reads a record's file: a regular one, not through a link at its end, not larger than a record can be. */
export async function readRecordFile(path: string): Promise<RecordRead> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { state: "unreadable", reason: "expected a regular file" };
      if (stat.size > MAX_RECORD_BYTES)
        return { state: "unreadable", reason: `expected at most ${MAX_RECORD_BYTES} bytes, found ${stat.size}` };
      return { state: "read", bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { state: "missing" };
    return {
      state: "unreadable",
      reason: code === "ELOOP" ? "expected a regular file, found a link" : `can't be read (${code})`,
    };
  }
}

export interface AdmissionRecords {
  /** For `records/`, byte for byte. */
  records: Map<string, Uint8Array>;
  fact: AgentSourceFact;
}

/**
 * Reads everything that the record gates of a real lane look at.
 * @param admissionFile `CTO_HARNESS_CASE_MODEL_ADMISSION_FILE`, or undefined for `.harness/model.admission.json`
 * @param store where reports of builds and fetches of this machine are; null where there is no store
 * @param refusal why a record must not become evidence (it holds a credential of this run, say), or null
 */
export async function collectAdmission(
  lane: AgentLane,
  source: RecordSource,
  admissionFile: string | undefined,
  store: AgentStore | null,
  refusal: (bytes: Uint8Array) => string | null = () => null,
): Promise<AdmissionRecords> {
  const platform = currentPlatform();
  const records = new Map<string, Uint8Array>();
  const unreadable: Record<string, string> = {};
  const take = (name: string, found: RecordRead) => {
    if (found.state === "unreadable") unreadable[name] = found.reason;
    if (found.state !== "read") return;
    const secret = refusal(found.bytes) ?? secretOf(found.bytes);
    if (secret === null) records.set(name, found.bytes);
    else unreadable[name] = secret;
  };
  const inHarness = (name: string) => source.read(`${HARNESS_FOLDER}/${name}`);
  const agent = agentRecordFile(lane);
  take(agent, await inHarness(agent));
  take(ADMISSION_RECORDS.decision, await inHarness(ADMISSION_RECORDS.decision));
  take(ADMISSION_RECORDS.admission, await readNamed(source, admissionFile, ADMISSION_RECORDS.admission));
  take(PRICES_RECORD, await inHarness(PRICES_RECORD));
  const prices = records.get(PRICES_RECORD);
  const { reports } = laneOf(lane);
  if (reports.length > 0) {
    for (const file of reports) {
      const found = await inHarness(file);
      if (found.state === "missing") continue;
      take(file, found);
      break;
    }
    await preferStoredReport(lane, records, platform, store, take);
  }
  const priced = prices === undefined ? {} : { prices_sha256: sha256(prices) };
  return { records, fact: { platform, records_from: source.name, unreadable, ...priced } };
}

/**
 * Reads a record that a person named: on the command line any file; in CI a file of the trusted commit, however its path is written, and
 * never one of the disk.
 * @param name of the record in `.harness/`, where no path was named
 */
export async function readNamed(source: RecordSource, path: string | undefined, name: string): Promise<RecordRead> {
  if (path === undefined || path === "") return source.read(`${HARNESS_FOLDER}/${name}`);
  if (source.local) return isAbsolute(path) ? readRecordFile(path) : source.read(path);
  const inside = await source.insideOf(path);
  return inside === null ? { state: "unreadable", reason: OUTSIDE } : source.read(inside);
}

/** Why a record that a path names is not read in CI. */
export const OUTSIDE = "it lies outside of the repository: in CI, what judges is a file of the trusted commit";

/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has one of another
 * platform or of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(
  lane: AgentLane,
  records: Map<string, Uint8Array>,
  platform: string,
  store: AgentStore | null,
  take: (name: string, found: RecordRead) => void,
): Promise<void> {
  const { reports } = laneOf(lane);
  const bytes = records.get(agentRecordFile(lane));
  const record = bytes === undefined ? null : parseAgentRecord(lane, bytes);
  if (store === null || record?.ok !== true) return;
  const file = reports.find((name) => records.has(name));
  if (file !== undefined) {
    const own = parseProviderReport(file, records.get(file)!);
    if (!own.ok) return;
    const isOfPin = reportPin(own.value) === pinOf(record.value);
    const isOutdated = isOfPin ? own.value.platform !== platform : reportPin(own.value) === previousPinOf(record.value);
    if (!isOutdated) return;
  }
  const digest = admittedDigest(record.value, platform);
  if (digest === null) return;
  for (const name of reports) {
    const stored = await readRecordFile(reportPath(store, digest, name));
    if (stored.state === "missing") continue;
    if (file !== undefined) records.delete(file);
    return take(name, stored);
  }
}

/** Where a record holds something shaped like a secret, or null. Such a record never reaches the evidence. */
function secretOf(bytes: Uint8Array): string | null {
  const json = strictJsonParse(bytes, { maxBytes: MAX_RECORD_BYTES });
  const [inside] = "problem" in json ? [] : secretsIn(json.value);
  if (inside !== undefined) return `${inside.at} looks like a secret (${inside.shape}); it is refused and not kept`;
  const shape = "problem" in json ? secretShape(Buffer.from(bytes).toString("utf8")) : null;
  return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
}
