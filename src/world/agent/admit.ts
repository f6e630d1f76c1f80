import { constants } from "node:fs";
import { access, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AgentBinaryFact } from "../../core/records/admission-facts";
import { admittedDigest, type AgentRecord } from "../../core/records/agent";
import { hashSource, openSource, SourceFault } from "./hashed-copy";
import { programFormat } from "./program-format";
import { readRecordFile } from "./records";
import { copyTree } from "./npm/copy";
import { type AgentStore, copyOut, putProgram } from "./store";

export interface BinaryRequest {
  record: AgentRecord;
  platform: string;
  /** `CTO_HARNESS_CASE_BIN`, or null: a binary that is offered, and checked against the record like any other. */
  candidate: string | null;
  store: AgentStore;
  /** Where the copy that will run is made: a path that does not exist yet, in a private folder. For packages it becomes a folder. */
  to: string;
}

/** The fact where there is no binary. */
export const NO_BINARY: AgentBinaryFact = {
  source: null,
  problem: null,
  sha256: null,
  bytes: null,
  format: null,
  npm_package: null,
  not_executable: null,
  store_corrupt: false,
};

/**
 * Makes the copy that will run, out of the store, hashed while it is made; a candidate goes into the store first. Nothing
 * is executed. The file at `to` exists afterwards only where it has the admitted digest, and it alone may be started:
 * what happens to candidate and store from now on no longer matters.
 */
export async function admitBinary(request: BinaryRequest): Promise<AgentBinaryFact> {
  const admitted = admittedDigest(request.record, request.platform);
  if (request.candidate !== null) {
    const offered = await lookAtCandidate(request.candidate);
    if (offered.sha256 === null || offered.sha256 !== admitted || offered.npm_package !== null) return offered;
    return { ...(await fromStore(request, admitted, request.candidate)), source: "candidate" };
  }
  const isTree = request.record.kind === "npm";
  if (admitted === null)
    return {
      ...NO_BINARY,
      problem: `the agent record lists no ${isTree ? "tree" : "binary"} for ${request.platform}`,
    };
  return isTree ? treeFromStore(request, admitted) : fromStore(request, admitted, null);
}

/** The same for packages: the copy is a folder, with the admitted digest over every byte, name and mode of it. */
async function treeFromStore({ store, to }: BinaryRequest, admitted: string): Promise<AgentBinaryFact> {
  const copied = await copyTree(store, admitted, to);
  if (copied.state === "copied")
    return { ...NO_BINARY, source: "store", sha256: copied.sha256, bytes: copied.bytes, format: "tree" };
  const corrupt = copied.state === "corrupt";
  return { ...NO_BINARY, problem: missingEntry(admitted, corrupt, "fetch"), store_corrupt: corrupt };
}

function missingEntry(admitted: string, corrupt: boolean, how: string): string {
  return corrupt
    ? `the store's entry ${admitted} had other bytes and was removed; ${how} it again`
    : `the store has no ${admitted}; ${how} it`;
}

async function lookAtCandidate(candidate: string): Promise<AgentBinaryFact> {
  const real = await realpath(candidate).catch(() => null);
  if (real === null) return { ...NO_BINARY, problem: `no file at ${candidate} (CTO_HARNESS_CASE_BIN)` };
  const npm = await npmPackageOf(real);
  try {
    const { sha256, bytes, head } = await hashSource(await openSource(real));
    return { ...NO_BINARY, source: "candidate", sha256, bytes, format: programFormat(head), npm_package: npm };
  } catch (error) {
    if (error instanceof SourceFault)
      return { ...NO_BINARY, problem: `${error.message} (CTO_HARNESS_CASE_BIN)`, npm_package: npm };
    throw error;
  }
}

async function fromStore(request: BinaryRequest, admitted: string, candidate: string | null): Promise<AgentBinaryFact> {
  const { store, to } = request;
  let copied = await copyOut(store, admitted, to);
  const corrupt = copied.state === "corrupt";
  if (copied.state !== "copied" && candidate !== null) {
    const put = await putProgram(store, await openSource(await realpath(candidate)), admitted);
    if (!put.ok) return { ...NO_BINARY, problem: "the candidate changed while it was copied", store_corrupt: corrupt };
    copied = await copyOut(store, admitted, to);
  }
  if (copied.state !== "copied")
    return {
      ...NO_BINARY,
      problem: missingEntry(admitted, corrupt, "build or fetch"),
      store_corrupt: corrupt,
    };
  return {
    ...NO_BINARY,
    source: "store",
    sha256: copied.sha256,
    bytes: copied.bytes,
    format: programFormat(copied.head),
    not_executable: await executionFault(to),
    store_corrupt: corrupt,
  };
}

/** Why the copy can't be started here, or null; a file system mounted noexec says so to `access` already. */
async function executionFault(path: string): Promise<string | null> {
  try {
    await access(path, constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EACCES" ? "its file system does not allow execution (noexec)" : `access: ${code}`;
  }
}

/** How far above a file its package.json is looked for: `package/bin/x` and `package/dist/bin/x`. */
const MAX_PACKAGE_DISTANCE = 3;

/** Names under which npm has programs that are not WorkOS Case. */
const OTHER_PROGRAMS = ["case", "ca"];

/**
 * Name and version of the npm package that a file belongs to, or null: one that was installed, or one that is published
 * under the names of the agent. (The agent's own source is named so too, but it is private and never published.)
 */
export async function npmPackageOf(path: string): Promise<string | null> {
  const installed = path.includes("/node_modules/");
  let folder = dirname(path);
  for (let i = 0; i < MAX_PACKAGE_DISTANCE && folder !== "/"; i++, folder = dirname(folder)) {
    // Anybody may have put a pipe or a link to a device there.
    const read = await readRecordFile(join(folder, "package.json"));
    if (read.state !== "read") continue;
    const { name, version, private: isPrivate } = parsed(Buffer.from(read.bytes).toString("utf8"));
    if (typeof name !== "string") return installed ? "without a name" : null;
    if (!installed && (isPrivate === true || !OTHER_PROGRAMS.includes(name))) return null;
    return `${name}@${typeof version === "string" ? version : "?"}`.slice(0, 300);
  }
  return installed ? "in node_modules" : null;
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
