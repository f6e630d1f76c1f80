import { join } from "node:path";
import type { NpmAgentRecord, Platform } from "../../../core/records/agent";
import { systemText } from "../../../core/records/npm-lock";
import { type PackageReport, type PackageReportFile, parsePackageReport } from "../../../core/records/package-report";
import { lockDigest, packagesFor, systemOf } from "../../../core/records/package-tree";
import type { Containing } from "../contained";
import { SourceFault } from "../hashed-copy";
import { blocked, CANCELLED, done, type Outcome } from "../outcome";
import { readRecordFile } from "../records";
import {
  type AgentStore,
  discard,
  hasTree,
  lostEntry,
  putTree,
  reportPath,
  sweepStore,
  workFolder,
  writeReport,
} from "../store";
import { copyTree } from "./copy";
import { lookAtPackage, type PackageProgram } from "./look";
import { readRegistries } from "./registry";
import { currentLibc } from "./system";
import { fetchTarballs, type Wanted } from "./tarballs";
import { makeTree, PackageFault } from "./tree";

export interface PackageRequest {
  record: NpmAgentRecord;
  platform: Platform;
  program: PackageProgram;
  /** Name of the lane's report, beside the tree. */
  reportFile: PackageReportFile;
  /** Bytes that the packages may unpack to, all together. */
  maxBytes: number;
  /** Environment of the harness: proxies, authorities, and what the user's npm knows. */
  env: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
  /** How the program is contained when it is looked at; asked only where it is. */
  containing(): Promise<Containing>;
  progress(step: string): void;
}

export interface FetchedPackage {
  report: PackageReport;
  /** `warm`: the store had it, and no network was asked. */
  state: "warm" | "added" | "present" | "healed";
  /** Whether the record lists this tree; where it lists none for this platform, a person has to review it in. */
  listed: boolean;
}

/**
 * Brings the packages of a record into the store as one tree: each checked against its integrity before a byte of it is unpacked, no
 * script of any is run, and no other package is asked for. Where the store has the tree that the record lists, nothing is fetched; its
 * bytes are hashed with every copy that runs.
 */
export async function fetchPackage(request: PackageRequest, store: AgentStore): Promise<Outcome<FetchedPackage>> {
  const { record, platform } = request;
  const wanted = wantedOf(record, platform);
  if (!wanted.ok) return wanted;
  const lock = lockDigest(
    record.packages!,
    wanted.value.map(({ place }) => place),
  );
  const tree = record.trees?.[platform] ?? null;
  if (tree !== null && (await hasTree(store, tree.sha256, tree.bytes))) {
    const report = await storedReport(store, tree.sha256, request, lock);
    if (report !== null) return done({ report, state: "warm", listed: true });
  }
  const begun = performance.now();
  const startedAt = new Date().toISOString();
  await sweepStore(store);
  try {
    const put = await putPackages(request, wanted.value, store);
    if (!put.ok) return put;
    const { made, state } = put.value;
    request.progress("identity");
    const containing = await request.containing();
    const identity = await identityOf(made.sha256, request, store, containing);
    if (request.signal?.aborted === true) return CANCELLED;
    const report: PackageReport = {
      package: record.package,
      version: record.version,
      integrity: record.integrity,
      platform,
      packages: wanted.value.length,
      lock_sha256: lock,
      tree_sha256: made.sha256,
      tree_bytes: made.bytes,
      tree_files: made.files,
      node_version: process.version,
      identity,
      containment: containing.level,
      fetch_timestamp: startedAt,
      fetch_seconds: Math.round(performance.now() - begun) / 1000,
    };
    await writeReport(store, made.sha256, request.reportFile, `${JSON.stringify(report, null, 2)}\n`);
    return done({ report, state, listed: tree !== null });
  } catch (error) {
    if (error instanceof SourceFault) return blocked("provider_unavailable", "agent package", { found: error.message });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC")
      return blocked("provider_unavailable", "disk", { expected: `room in ${store.root}`, found: "the disk is full" });
    throw error;
  }
}

/** The packages of a record for a platform, and whether this machine is one of them. */
function wantedOf(record: NpmAgentRecord, platform: Platform): Outcome<Wanted[]> {
  const { packages } = record;
  if (packages === undefined)
    return blocked("agent_record_invalid", "packages", {
      expected: "the lock of the package and of everything that it leads to",
      found: "none",
    });
  const system = systemOf(platform, record.libc);
  const selected = packagesFor(record, platform);
  if (!selected.ok)
    return blocked("agent_not_executable", selected.place, {
      expected: `a package for ${systemText(system)}`,
      found: `one that ${selected.problem}`,
    });
  const wanted = selected.places.map((place) => ({ place, locked: packages[place]! }));
  const differing = wanted.find(({ locked }) => locked.libc !== undefined);
  const libc = differing === undefined || system.libc === null ? system.libc : currentLibc();
  if (differing !== undefined && libc !== system.libc)
    return blocked("agent_not_executable", differing.place, {
      expected: `a machine with ${system.libc}, for which the record's packages are chosen (libc)`,
      found: `one with ${libc}`,
    });
  return done(wanted);
}

async function putPackages(request: PackageRequest, wanted: readonly Wanted[], store: AgentStore) {
  const { record, platform, env, maxBytes, signal } = request;
  request.progress(`${wanted.length} packages of ${record.package}@${record.version}`);
  const registries = await readRegistries(env);
  const fetched = await fetchTarballs(wanted, registries, { env: registries.env, signal }, maxBytes);
  if (!fetched.ok) return fetched;
  request.progress("unpacking");
  const expected = record.trees?.[platform]?.sha256 ?? null;
  try {
    const packages = wanted.map((each) => ({ ...each, tarball: fetched.value.get(each.place)! }));
    const { made, state } = await putTree(store, (path) => makeTree(packages, path, maxBytes, signal), expected);
    if (state !== "refused") return done({ made, state });
    return blocked("agent_digest_mismatch", "agent tree", {
      expected: `${expected} (${platform} in the record's trees)`,
      found: `${made.sha256}, unpacked from exactly the packages of the lock; nothing was put into the store`,
    });
  } catch (error) {
    if (signal?.aborted === true) return CANCELLED;
    if (error instanceof PackageFault)
      return blocked("agent_package_refused", error.place, {
        found: `${error.message}; nothing was put into the store`,
      });
    throw error;
  }
}

/** The report that lies with a tree, where it is about this record. */
async function storedReport(
  store: AgentStore,
  sha256: string,
  { record, platform, reportFile }: PackageRequest,
  lock: string,
): Promise<PackageReport | null> {
  const found = await readRecordFile(reportPath(store, sha256, reportFile));
  const parsed = found.state === "read" ? parsePackageReport(found.bytes) : null;
  if (parsed?.ok !== true) return null;
  const { value } = parsed;
  const isOfRecord =
    value.tree_sha256 === sha256 &&
    value.lock_sha256 === lock &&
    value.platform === platform &&
    value.package === record.package &&
    value.integrity === record.integrity &&
    value.version === record.version;
  return isOfRecord ? value : null;
}

async function identityOf(
  sha256: string,
  { record, program }: PackageRequest,
  store: AgentStore,
  containing: Containing,
): Promise<PackageReport["identity"]> {
  const work = await workFolder(store);
  try {
    const tree = join(work, "tree");
    const copied = await copyTree(store, sha256, tree);
    if (copied.state === "missing") throw lostEntry(sha256);
    if (copied.state === "corrupt")
      throw new SourceFault(`the store's entry ${sha256} had other bytes and was removed; fetch it again`);
    return await lookAtPackage(tree, record, program, work, containing);
  } finally {
    await discard(work);
  }
}
