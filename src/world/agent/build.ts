import { lstat, mkdir, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BlockerDetail } from "../../core/domain/blocker";
import type { BlockerCode } from "../../core/domain/catalogue";
import { type AgentRecord, admittedDigest, type CaseAgentRecord, type Platform } from "../../core/records/agent";
import { type BuildReport, buildStep } from "../../core/records/build-report";
import type { Mount } from "../contain/types";
import { type Bun, INSIDE_BUN, resolveBun } from "./bun";
import { type HeldRoot, holdBuildRoot } from "./build-root";
import { endOf, runTool, scratchOf, type Containing } from "./contained";
import { hashSource, openSource, SourceFault } from "./hashed-copy";
import { withoutPasswords } from "./environment";
import { embeddedBun, lookAt, notRun } from "./identity";
import { blocked, CANCELLED, done, type Outcome } from "./outcome";
import { clonePin, touchedFiles } from "./source";
import { type AgentStore, copyOut, discard, lostEntry, putProgram, sweepStore, toolFolder, writeReport } from "./store";

/** What the source's build script makes, as a path of its clone. */
const BINARY = "dist/ca";

/** An install takes seconds, a compile takes seconds; a hung one must not hold a job for longer. */
export const DEFAULT_BUILD_SECONDS = 600;

const LOG_BYTES = 16 * 1024 * 1024;

/** Space that a build must leave: enough for everything else on that disk to go on. */
const DISK_RESERVE = 128 * 1024 * 1024;

/** Where the sandbox shows the download cache of the install: on disk, private to this build. */
const INSIDE_CACHE = "/harness/cache";

/** Where the sandbox shows certificates of a company's own. */
const INSIDE_CERTIFICATES = "/harness/certificates.pem";

/** Proxies and mirrors of this machine that the install needs; an address with a password in it is left out. */
const INSTALL_ENV = [
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "NO_PROXY",
  "https_proxy",
  "http_proxy",
  "no_proxy",
  "BUN_CONFIG_REGISTRY",
  "npm_config_registry",
];

export interface BuildRequest {
  record: CaseAgentRecord;
  platform: Platform;
  /** Path of a Bun that the user named, or null. */
  bun: string | null;
  registry: string;
  /** Build a second time from another fresh clone and compare. */
  rebuild: boolean;
  seconds: number;
  env: Readonly<Record<string, string | undefined>>;
  /** Called with what is being done, for people. */
  progress(step: string): void;
}

export interface Built {
  report: BuildReport;
  /** Whether the record lists this digest; where it lists none for this platform, a person has to review it in. */
  listed: boolean;
  state: "added" | "present" | "healed";
  bunFrom: Bun["from"];
}

/**
 * Builds the agent from its pin (SPEC section 8) and puts the result into the store. The source is never changed:
 * everything happens in a clone of our own, which is thrown away.
 */
export async function buildAgent(
  request: BuildRequest,
  store: AgentStore,
  containing: Containing,
): Promise<Outcome<Built>> {
  await sweepStore(store);
  const work = await toolFolder(store, containing.level);
  const log = new BuildLog();
  try {
    request.progress(`Bun ${request.record.bun_version}`);
    const bun = await resolveBun(
      { ...request, path: request.bun, searchPath: request.env["PATH"] ?? "" },
      store,
      work,
      containing,
    );
    if (!bun.ok) return bun;
    const first = await buildOnce({
      request,
      store,
      containing,
      bun: bun.value,
      work: join(work, "first"),
      log,
      keep: true,
    });
    if (!first.ok) return log.named(store, first);
    const { sha256, bytes, touched, startedAt, seconds, state } = first.value;

    request.progress("identity");
    const program = join(work, "ca");
    const copied = await copyOut(store, sha256, program);
    if (copied.state !== "copied") throw lostEntry(sha256);
    const revision = await embeddedBun(program, work, containing);
    const identity = { ...(await lookAt(program, work, containing)), rebuild: notRun("not asked for (--rebuild)") };
    if (containing.cancel?.aborted === true) return CANCELLED;
    if (request.rebuild) {
      request.progress("rebuild");
      const second = await buildOnce({
        request,
        store,
        containing,
        bun: bun.value,
        work: join(work, "second"),
        log,
        keep: false,
      });
      if (!second.ok) return log.named(store, second, "what the first build made is in the store, without a report");
      identity.rebuild =
        second.value.sha256 === sha256
          ? { state: "matched", detail: "a second build from another fresh clone has the same digest" }
          : { state: "differs", detail: `a second build has ${second.value.sha256}` };
    }
    const report: BuildReport = {
      source_url: request.record.source_url,
      pinned_commit: request.record.pinned_commit,
      platform: request.platform,
      build_command: request.record.build_command,
      build_root: request.record.build_root,
      binary_path: BINARY,
      binary_sha256: sha256,
      binary_bytes: bytes,
      node_version: process.version,
      bun_version: bun.value.version,
      bun_revision: revision ?? bun.value.revision,
      build_timestamp: startedAt,
      build_seconds: seconds,
      build_touched_files: touched,
      identity,
      containment: containing.level,
    };
    await writeReport(store, sha256, "provider-build-report.json", `${JSON.stringify(report, null, 2)}\n`);
    const listed =
      admittedDigest({ kind: "source", ...request.record } satisfies AgentRecord, request.platform) === sha256;
    return done({ report, listed, state, bunFrom: bun.value.from });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC")
      return log.named(
        store,
        blocked("agent_build_failed", "disk", { expected: `room in ${store.root}`, found: "the disk is full" }),
      );
    if (error instanceof SourceFault) return blocked("agent_build_failed", "store", { found: error.message });
    throw error;
  } finally {
    await discard(work);
  }
}

interface OneBuild {
  request: BuildRequest;
  store: AgentStore;
  containing: Containing;
  bun: Bun;
  work: string;
  log: BuildLog;
  /** Whether the result goes into the store; a rebuild only lends its digest. */
  keep: boolean;
}

interface OneResult {
  sha256: string;
  bytes: number;
  touched: BuildReport["build_touched_files"];
  startedAt: string;
  seconds: number;
  state: Built["state"];
}

async function buildOnce(one: OneBuild): Promise<Outcome<OneResult>> {
  const { request, work, containing } = one;
  await mkdir(work, { mode: 0o700 });
  if (containing.level === "sandbox") {
    const tree = join(work, "tree");
    await mkdir(tree, { mode: 0o700 });
    return buildIn(one, tree);
  }
  const held: Outcome<HeldRoot> = await holdBuildRoot(request.record.build_root);
  if (!held.ok) return held;
  try {
    return await buildIn(one, held.value.path);
  } finally {
    await held.value.release();
  }
}

async function buildIn(one: OneBuild, tree: string): Promise<Outcome<OneResult>> {
  const { request, store, containing, work, keep } = one;
  const startedAt = new Date().toISOString();
  const begun = performance.now();
  request.progress(`clone of ${request.record.pinned_commit}`);
  const source = await clonePin(request.record, work, tree, request.env, containing.cancel);
  if (!source.ok) return source;
  request.progress("bun install --frozen-lockfile");
  const installed = await step(one, tree, "install", ["install", "--frozen-lockfile"], "host");
  if (!installed.ok) return installed;
  const command = buildStep(request.record.build_command);
  request.progress(command);
  // everything that it needs was installed: a build that asks the network for more is not the pin's build
  const built = await step(one, tree, "build", command.split(" ").slice(1), "none");
  if (!built.ok) return built;

  const folder = await lstat(join(tree, "dist")).catch(() => null);
  if (folder?.isDirectory() !== true) return noBinary("no folder dist");
  try {
    const listed = admittedDigest({ kind: "source", ...request.record } satisfies AgentRecord, request.platform);
    const { sha256, bytes } = await hashSource(await openSource(join(tree, BINARY)));
    if (keep && listed !== null && listed !== sha256)
      return blocked("agent_digest_mismatch", "agent binary", {
        expected: `${listed} (${request.platform} in the record's binaries)`,
        found: `${sha256}, built just now; nothing was put into the store`,
      });
    const put = keep ? await putProgram(store, await openSource(join(tree, BINARY)), sha256) : null;
    if (put?.ok === false) return noBinary("a file that changed while it was copied");
    const touched = await touchedFiles(source.value);
    const seconds = Math.round(performance.now() - begun) / 1000;
    return done({ sha256, bytes, touched, startedAt, seconds, state: put?.state ?? "present" });
  } catch (error) {
    if (error instanceof SourceFault) return noBinary(error.message);
    throw error;
  }
}

function noBinary(found: string): { ok: false; blocker: ReturnType<typeof blocked>["blocker"] } {
  return blocked("agent_build_failed", BINARY, { expected: `the build to make ${BINARY}`, found });
}

async function step(
  one: OneBuild,
  tree: string,
  name: string,
  args: string[],
  network: "none" | "host",
): Promise<Outcome<null>> {
  const { request, containing, bun, work, log } = one;
  const cache = join(work, "cache");
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const root = request.record.build_root;
  const deadlineMs = request.seconds * 1000;
  const sandbox = containing.level === "sandbox";
  // below the sandbox nothing is shown at another place
  const bunFolder = sandbox ? INSIDE_BUN : bun.folder;
  const certificates = network === "host" ? await ownCertificates(request.env) : null;
  const result = await runTool(containing, {
    argv: [`${bunFolder}/bun`, ...args],
    env: {
      PATH: `${bunFolder}:/usr/local/bin:/usr/bin:/bin`,
      BUN_INSTALL_CACHE_DIR: sandbox ? INSIDE_CACHE : cache,
      CI: "1",
      DO_NOT_TRACK: "1",
      ...(network === "host" ? withoutPasswords(request.env, INSTALL_ENV) : {}),
      ...(certificates === null ? {} : { NODE_EXTRA_CA_CERTS: certificates.inside }),
    },
    workspace: { host: tree, inside: root },
    readOnly: [
      ...(sandbox ? [{ host: bun.folder, inside: INSIDE_BUN }] : []),
      ...(certificates === null ? [] : [certificates]),
    ],
    writable: sandbox ? [{ host: cache, inside: INSIDE_CACHE }] : [],
    network,
    scratch: scratchOf(work, name),
    deadlineMs,
    outputBytes: LOG_BYTES,
    disk: { folder: work, reserveBytes: DISK_RESERVE },
  });
  log.add(`$ bun ${args.join(" ")}`, result.stdout, result.stderr, endOf(result, deadlineMs));
  if (result.termination === "exited" && result.exitCode === 0 && result.reason === null) return done(null);
  const code: BlockerCode = result.termination === "cancelled" ? "cancelled" : "agent_build_failed";
  const detail: BlockerDetail = { expected: `bun ${args.join(" ")} to succeed`, found: endOf(result, deadlineMs) };
  return blocked(code, name, detail);
}

/** The certificates that this machine trusts beyond the usual ones, where its user said so to Node. */
async function ownCertificates(env: BuildRequest["env"]): Promise<Mount | null> {
  const path = env["NODE_EXTRA_CA_CERTS"];
  const host = path === undefined || path === "" ? null : await realpath(path).catch(() => null);
  return host === null ? null : { host, inside: INSIDE_CERTIFICATES };
}

/** What install and build said: never echoed, kept in the store only when the build failed. */
class BuildLog {
  private readonly parts: Buffer[] = [];

  add(command: string, stdout: Buffer, stderr: Buffer, end: string): void {
    this.parts.push(Buffer.from(`${command}\n`), stdout, stderr, Buffer.from(`\n[${end}]\n\n`));
  }

  /** The same blocker, with the place of the log where there is one. */
  async named(
    store: AgentStore,
    failure: ReturnType<typeof blocked>,
    kept = "nothing was put into the store",
  ): Promise<ReturnType<typeof blocked>> {
    if (this.parts.length === 0 || failure.blocker.code !== "agent_build_failed") return failure;
    const path = join(store.root, "last-failed-build.log");
    try {
      await writeFile(path, Buffer.concat(this.parts), { mode: 0o600 });
    } catch {
      return failure;
    }
    const { blocker } = failure;
    const found = blocker.found === null ? "" : `${blocker.found}; `;
    return { ok: false, blocker: { ...blocker, found: `${found}the build log is ${path}; ${kept}` } };
  }
}
