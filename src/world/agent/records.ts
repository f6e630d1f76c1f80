import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { strictJsonParse } from "../../core/formats/strict-json";
import { ADMISSION_RECORDS, type AgentSourceFact, agentRecordFile } from "../../core/records/admission-facts";
import { admittedDigest, type AgentLane, parseAgentRecord, pinOf, previousPinOf } from "../../core/records/agent";
import { parseProviderReport, REPORT_FILES, reportPin } from "../../core/records/build-report";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import { currentPlatform } from "./platform";
import { type AgentStore, readReport } from "./store";

/** Folder of a repository's records. */
export const HARNESS_FOLDER = ".harness";

const GIT_MS = 30_000;

/** What reading one record came to. */
export type RecordRead =
  | { state: "read"; bytes: Uint8Array }
  | { state: "missing" }
  | { state: "unreadable"; reason: string };

/** Where records and contracts are read from: the working tree, or a commit that the change under judgement can't touch. */
export interface RecordSource {
  /** For people and for the evidence. */
  name: string;
  /** Whether it is the working folder, where reports of builds may be kept. */
  local: boolean;
  /** Reads a file by its path relative to the repository's root (or working folder). */
  read(path: string): Promise<RecordRead>;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where records come from (SPEC section 6): on the command line the working folder; in CI the base branch of a pull
 * request, and the default branch for every other event, never what is being judged.
 * @returns a source whose every read is `unreadable`, with what to do, where CI does not have that commit
 */
export async function recordSource(env: Env, cwd: string): Promise<RecordSource> {
  if (env["GITHUB_ACTIONS"] !== "true" && env["CI"] !== "true") return workingTree(cwd);
  const wanted = await trustedRevision(env);
  if (!wanted.ok) return unavailable("CI", wanted.reason);
  const commit = await git(cwd, ["rev-parse", "--verify", "-q", "--end-of-options", `${wanted.revision}^{commit}`]);
  if (!commit.ok)
    return unavailable(
      wanted.name,
      `${wanted.name} (${wanted.revision}) is not in this checkout: check out with fetch-depth: 0, or fetch that commit in a step before`,
    );
  return commitTree(cwd, commit.stdout.toString("utf8").trim(), wanted.name);
}

function workingTree(cwd: string): RecordSource {
  return { name: "working folder", local: true, read: (path) => readRecordFile(resolve(cwd, path)) };
}

function unavailable(name: string, reason: string): RecordSource {
  return { name, local: false, read: async () => ({ state: "unreadable", reason }) };
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
    return { ok: true, name: `base ${sha}`, revision: sha };
  }
  const branch = event?.repository?.default_branch;
  if (typeof branch !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/.test(branch) || branch.includes(".."))
    return { ok: false, reason: "the event's payload names no default branch" };
  // a push to the default branch is that branch; checkouts of a push have no other ref of it
  const sha = env["GITHUB_SHA"] ?? "";
  const own = env["GITHUB_REF"] === `refs/heads/${branch}` && /^[0-9a-f]{40,64}$/.test(sha);
  return { ok: true, name: `default branch ${branch}`, revision: own ? sha : `refs/remotes/origin/${branch}` };
}

interface EventPayload {
  pull_request?: { base?: { sha?: unknown } };
  repository?: { default_branch?: unknown };
}

/** Files of one commit, read as objects: nothing of the checkout's files or index takes part. */
function commitTree(cwd: string, commit: string, name: string): RecordSource {
  return {
    name: name.includes(commit) ? name : `${name} at ${commit}`,
    local: false,
    async read(path) {
      const listed = await git(cwd, ["ls-tree", "-z", "--full-tree", commit, "--", path]);
      if (!listed.ok) return { state: "unreadable", reason: listed.said };
      if (listed.stdout.length === 0) return { state: "missing" };
      const [mode = "", type = "", rest = ""] = listed.stdout.toString("utf8").split(" ");
      if (type !== "blob" || mode === "120000")
        return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
      const oid = rest.split("\t")[0] ?? "";
      const blob = await git(cwd, ["cat-file", "blob", oid]);
      return blob.ok ? { state: "read", bytes: blob.stdout } : { state: "unreadable", reason: blob.said };
    },
  };
}

function git(cwd: string, args: string[]): Promise<{ ok: boolean; stdout: Buffer; said: string }> {
  const options = {
    cwd,
    encoding: "buffer" as const,
    maxBuffer: 4 * MAX_RECORD_BYTES,
    timeout: GIT_MS,
    env: {
      PATH: process.env["PATH"],
      LC_ALL: "C",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_NO_LAZY_FETCH: "1",
      GIT_TERMINAL_PROMPT: "0",
    },
  };
  // objects are read by name only, so a checkout of another user (job containers) can't do anything to us
  const argv = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", ...args];
  return new Promise((done) => {
    execFile("git", argv, options, (error, stdout, stderr) =>
      done({ ok: error === null, stdout, said: stderr.toString("utf8").trim() || (error?.message ?? "") }),
    );
  });
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
 */
export async function collectAdmission(
  lane: AgentLane,
  source: RecordSource,
  admissionFile: string | undefined,
  store: AgentStore | null,
): Promise<AdmissionRecords> {
  const platform = currentPlatform();
  const records = new Map<string, Uint8Array>();
  const unreadable: Record<string, string> = {};
  const take = (name: string, found: RecordRead) => {
    if (found.state === "unreadable") unreadable[name] = found.reason;
    if (found.state !== "read") return;
    const secret = secretOf(found.bytes);
    if (secret === null) records.set(name, found.bytes);
    else unreadable[name] = `refused and not kept: ${secret}`;
  };
  const inHarness = (name: string) => source.read(`${HARNESS_FOLDER}/${name}`);
  const agent = agentRecordFile(lane);
  take(agent, await inHarness(agent));
  take(ADMISSION_RECORDS.decision, await inHarness(ADMISSION_RECORDS.decision));
  take(ADMISSION_RECORDS.admission, await readAdmission(source, admissionFile));
  if (lane === "case") {
    for (const file of REPORT_FILES) {
      const found = await inHarness(file);
      if (found.state === "missing") continue;
      take(file, found);
      break;
    }
    await preferStoredReport(records, platform, store);
  }
  return { records, fact: { platform, records_from: source.name, unreadable } };
}

/** An absolute path was chosen by whoever wrote the workflow; a relative one is a file of the repository. */
function readAdmission(source: RecordSource, path: string | undefined): Promise<RecordRead> {
  if (path === undefined || path === "") return source.read(`${HARNESS_FOLDER}/${ADMISSION_RECORDS.admission}`);
  return isAbsolute(path) ? readRecordFile(path) : source.read(path);
}

/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has
 * one of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(
  records: Map<string, Uint8Array>,
  platform: string,
  store: AgentStore | null,
): Promise<void> {
  const bytes = records.get(agentRecordFile("case"));
  const record = bytes === undefined ? null : parseAgentRecord("case", bytes);
  if (store === null || record?.ok !== true) return;
  const file = REPORT_FILES.find((name) => records.has(name));
  if (file !== undefined) {
    const own = parseProviderReport(file, records.get(file)!);
    const outdated =
      own.ok && reportPin(own.value) !== pinOf(record.value) && reportPin(own.value) === previousPinOf(record.value);
    if (!outdated) return;
  }
  const digest = admittedDigest(record.value, platform);
  const stored = digest === null ? null : await readReport(store, digest);
  if (stored === null) return;
  if (file !== undefined) records.delete(file);
  records.set(stored.file, stored.bytes);
}

/** Where a record holds something shaped like a secret, or null. Such a record never reaches the evidence. */
function secretOf(bytes: Uint8Array): string | null {
  const json = strictJsonParse(bytes, { maxBytes: MAX_RECORD_BYTES });
  const [inside] = "problem" in json ? [] : secretsIn(json.value);
  if (inside !== undefined) return `${inside.at} looks like a secret (${inside.shape})`;
  const shape = "problem" in json ? secretShape(Buffer.from(bytes).toString("utf8")) : null;
  return shape === null ? null : `it holds something that looks like a secret (${shape})`;
}

/** The path of a record for people who are to edit it. */
export function recordPath(cwd: string, name: string): string {
  return join(cwd, HARNESS_FOLDER, name);
}
