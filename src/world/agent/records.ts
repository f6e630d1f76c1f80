import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open, readFile, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { strictJsonParse } from "../../core/formats/strict-json";
import { ADMISSION_RECORDS, type AgentSourceFact, agentRecordFile } from "../../core/records/admission-facts";
import { admittedDigest, type AgentLane, parseAgentRecord, pinOf, previousPinOf } from "../../core/records/agent";
import { parseProviderReport, REPORT_FILES, reportPin } from "../../core/records/build-report";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import { currentPlatform } from "./platform";
import { type AgentStore, reportPath } from "./store";

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
  /** Where a file lies relative to what is being judged, or null where it lies elsewhere. */
  insideOf(path: string): Promise<string | null>;
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
  if (!isCi(env)) return workingTree(cwd);
  const wanted = await trustedRevision(env);
  if (!wanted.ok) return unavailable("CI", wanted.reason, cwd);
  // never as a name to be guessed at: where the base was not fetched, git takes the branch `refs/remotes/origin/main` for it
  const find = wanted.revision.startsWith("refs/")
    ? ["show-ref", "--verify", "--hash", "--", wanted.revision]
    : ["rev-parse", "--verify", "-q", "--end-of-options", `${wanted.revision}^{commit}`];
  const commit = await git(cwd, find);
  if (!commit.ok)
    return unavailable(
      wanted.name,
      `${wanted.name} (${wanted.revision}) is not in this checkout: check out with fetch-depth: 0, or fetch that commit in a step before`,
      cwd,
    );
  return commitTree(cwd, commit.stdout.toString("utf8").trim(), wanted.name);
}

/** Whether this is CI, by the variable that all of them set, with whatever value: what is unknown is judged as CI. */
function isCi(env: Env): boolean {
  const said = (name: string) => !["", "0", "false"].includes((env[name] ?? "").toLowerCase());
  return said("GITHUB_ACTIONS") || said("CI");
}

function workingTree(cwd: string): RecordSource {
  return {
    name: "working folder",
    local: true,
    insideOf: async () => null,
    read: (path) => readRecordFile(resolve(cwd, path)),
  };
}

function unavailable(name: string, reason: string, cwd: string): RecordSource {
  return {
    name,
    local: false,
    insideOf: (path) => withinCheckout(cwd, path),
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
  pull_request?: { base?: { sha?: unknown } };
  repository?: { default_branch?: unknown };
}

/**
 * Files of one commit, read as objects: nothing of the checkout's files or index takes part. Every object is hashed here:
 * git does not look whether what it finds under a name has that name, and steps before may have written to its store.
 */
function commitTree(cwd: string, commit: string, name: string): RecordSource {
  const objects = new Map<string, Promise<Buffer | string>>();
  const object = (kind: "commit" | "tree" | "blob", oid: string): Promise<Buffer | string> => {
    const known = objects.get(`${kind} ${oid}`) ?? readObject(cwd, kind, oid);
    objects.set(`${kind} ${oid}`, known);
    return known;
  };
  return {
    name: name.includes(commit) ? name : `${name} at ${commit}`,
    local: false,
    insideOf: (path) => withinCheckout(cwd, path),
    async read(path) {
      const head = await object("commit", commit);
      if (typeof head === "string") return { state: "unreadable", reason: head };
      let tree = /^tree ([0-9a-f]+)\n/.exec(head.toString("latin1"))?.[1] ?? "";
      const parts = path.split("/").filter((part) => part !== "" && part !== ".");
      for (const [depth, part] of parts.entries()) {
        const listing = await object("tree", tree);
        if (typeof listing === "string") return { state: "unreadable", reason: listing };
        const entry = treeEntry(listing, part, commit.length / 2);
        if (entry === null) return { state: "missing" };
        const last = depth === parts.length - 1;
        if (entry.mode !== "40000" && (!last || !/^100[0-7]{3}$/.test(entry.mode)))
          return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
        if (!last) {
          tree = entry.oid;
          continue;
        }
        if (entry.mode === "40000")
          return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
        const blob = await object("blob", entry.oid);
        if (typeof blob === "string") return { state: "unreadable", reason: blob };
        if (blob.length > MAX_RECORD_BYTES)
          return { state: "unreadable", reason: `expected at most ${MAX_RECORD_BYTES} bytes, found ${blob.length}` };
        return { state: "read", bytes: blob };
      }
      return { state: "missing" };
    },
  };
}

/** An object's content, or why it can't be had. */
async function readObject(cwd: string, kind: "commit" | "tree" | "blob", oid: string): Promise<Buffer | string> {
  const found = await git(cwd, ["cat-file", kind, oid]);
  if (!found.ok) return found.said;
  const hash = createHash(oid.length === 40 ? "sha1" : "sha256");
  const real = hash.update(`${kind} ${found.stdout.length}\0`).update(found.stdout).digest("hex");
  return real === oid ? found.stdout : `the object ${oid} of the checkout has other bytes than its name says (${real})`;
}

/** An entry of a tree object, which is a list of `<mode> <name>\0<raw id>`. */
function treeEntry(tree: Buffer, name: string, idBytes: number): { mode: string; oid: string } | null {
  for (let at = 0; at < tree.length;) {
    const blank = tree.indexOf(0x20, at);
    const end = tree.indexOf(0, blank);
    if (blank < 0 || end < 0) return null;
    const id = tree.subarray(end + 1, end + 1 + idBytes);
    if (tree.toString("utf8", blank + 1, end) === name)
      return { mode: tree.toString("latin1", at, blank), oid: id.toString("hex") };
    at = end + 1 + idBytes;
  }
  return null;
}

/** The path of a file relative to the checkout, or null where it lies elsewhere; links on the way are looked through. */
async function withinCheckout(cwd: string, path: string): Promise<string | null> {
  const top = await git(cwd, ["rev-parse", "--show-toplevel"]);
  const root = await realpath(top.ok ? top.stdout.toString("utf8").replace(/\n$/, "") : cwd).catch(() => cwd);
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const inside = relative(root, join(folder, basename(path)));
  return inside === ".." || inside.startsWith("../") || isAbsolute(inside) ? null : inside;
}

/**
 * The checkout's own configuration starts nothing: objects are read by name only, so that a checkout of another user (job
 * containers) can't do anything to us; a folder of the change that looks like a bare repository is none; an object that is
 * not there is not fetched, whatever remote promises it.
 */
const CLOSED = ["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false", "protocol.allow=never"];

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
  const argv = [...CLOSED.flatMap((setting) => ["-c", setting]), ...args];
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
  take(ADMISSION_RECORDS.admission, await readAdmission(source, admissionFile));
  if (lane === "case") {
    for (const file of REPORT_FILES) {
      const found = await inHarness(file);
      if (found.state === "missing") continue;
      take(file, found);
      break;
    }
    await preferStoredReport(records, platform, store, take);
  }
  return { records, fact: { platform, records_from: source.name, unreadable } };
}

/**
 * An absolute path was chosen by whoever wrote the workflow; a relative one is a file of the repository, and so is an
 * absolute one into the checkout, whose files are those of the change.
 */
async function readAdmission(source: RecordSource, path: string | undefined): Promise<RecordRead> {
  if (path === undefined || path === "") return source.read(`${HARNESS_FOLDER}/${ADMISSION_RECORDS.admission}`);
  if (!isAbsolute(path)) return source.read(path);
  const inside = await source.insideOf(path);
  return inside === null ? readRecordFile(path) : source.read(inside);
}

/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has
 * one of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(
  records: Map<string, Uint8Array>,
  platform: string,
  store: AgentStore | null,
  take: (name: string, found: RecordRead) => void,
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
  if (digest === null) return;
  for (const name of REPORT_FILES) {
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

/** The path of a record for people who are to edit it. */
export function recordPath(cwd: string, name: string): string {
  return join(cwd, HARNESS_FOLDER, name);
}
