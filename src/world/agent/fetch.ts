import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import { admittedDigest, type CaseAgentRecord, type Platform } from "../../core/records/agent";
import type { FetchReport } from "../../core/records/build-report";
import { npmPackageOf } from "./admit";
import type { Containing } from "./contained";
import { type Download, openUrl } from "./download";
import { type ByteSource, openSource, SourceFault } from "./hashed-copy";
import { lookAt, notRun } from "./identity";
import { blocked, CANCELLED, done, type Outcome } from "./outcome";
import { type AgentStore, copyOut, discard, lostEntry, putProgram, sweepStore, toolFolder, writeReport } from "./store";

/** Name of the program in an artifact's folder. */
const PROGRAM = "ca";

export interface FetchRequest {
  record: CaseAgentRecord;
  platform: Platform;
  /** A path of a file, a folder with `ca` in it (an earlier CI artifact), or an https URL; null takes the record's url. */
  from: string | null;
  maxBytes: number;
  /** Environment of the harness: proxies and authorities. */
  env: Readonly<Record<string, string | undefined>>;
  progress(step: string): void;
}

export interface Fetched {
  report: FetchReport;
  state: "added" | "present" | "healed";
}

/** Takes a binary that was built elsewhere, checked against the record while it is copied into the store. */
export async function fetchAgent(
  request: FetchRequest,
  store: AgentStore,
  containing: Containing,
): Promise<Outcome<Fetched>> {
  const { record, platform, maxBytes } = request;
  const admitted = admittedDigest({ kind: "source", ...record }, platform);
  if (admitted === null)
    return blocked("agent_digest_mismatch", "binaries", {
      expected: `a digest for ${platform} in the record`,
      found: "none, so there is nothing to check a binary against",
    });
  const from = request.from ?? record.binaries[platform]?.url ?? null;
  if (from === null)
    return blocked("provider_unavailable", "agent binary", {
      expected: `--from, or a url for ${platform} in the record`,
      found: "neither",
    });
  const startedAt = new Date().toISOString();
  const begun = performance.now();
  request.progress(`fetch of ${admitted}`);
  await sweepStore(store);
  try {
    const origin = await originOf(from);
    if (origin.npm !== null)
      return blocked("agent_identity_mismatch", "agent binary", {
        expected: "WorkOS Case",
        found: `the npm package ${origin.npm}`,
      });
    const put = await putProgram(
      store,
      await origin.open({ env: request.env, maxBytes, signal: containing.cancel }),
      admitted,
      maxBytes,
    );
    if (!put.ok)
      return blocked("agent_digest_mismatch", "agent binary", {
        expected: put.expected,
        found: `${put.found} (${put.bytes} bytes)`,
      });
    request.progress("identity");
    const identity = await identityOf(admitted, store, containing);
    if (containing.cancel?.aborted === true) return CANCELLED;
    const report: FetchReport = {
      source_url: record.source_url,
      pinned_commit: record.pinned_commit,
      platform,
      binary_path: PROGRAM,
      binary_sha256: put.sha256,
      binary_bytes: put.bytes,
      node_version: process.version,
      identity,
      containment: containing.level,
      fetched_from: origin.kind,
      fetch_url: origin.url,
      fetch_timestamp: startedAt,
      fetch_seconds: Math.round(performance.now() - begun) / 1000,
    };
    await writeReport(store, put.sha256, "provider-fetch-report.json", `${JSON.stringify(report, null, 2)}\n`);
    return done({ report, state: put.state });
  } catch (error) {
    if (error instanceof SourceFault) return blocked("provider_unavailable", "agent binary", { found: error.message });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC")
      return blocked("provider_unavailable", "disk", { expected: `room in ${store.root}`, found: "the disk is full" });
    throw error;
  }
}

interface Origin {
  kind: FetchReport["fetched_from"];
  url: string | null;
  /** The npm package that the file belongs to, or null. */
  npm: string | null;
  open(download: Download): Promise<ByteSource>;
}

async function originOf(from: string): Promise<Origin> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
    const url = URL.canParse(from) ? new URL(from) : null;
    if (url === null || url.protocol !== "https:") throw new SourceFault("expected a path or an https URL in --from");
    if (url.username !== "" || url.password !== "") throw new SourceFault("a user or password in a URL is not allowed");
    const open: Origin["open"] = (download) => openUrl(from, download);
    // a query may be a signature: it is used and written nowhere
    return { kind: "url", url: `${url.origin}${url.pathname}`, npm: null, open };
  }
  const real = await realpath(from).catch(() => null);
  if (real === null) throw new SourceFault(`expected a file or folder at ${from}, found nothing`);
  const isFolder = (await lstat(real)).isDirectory();
  const path = isFolder ? join(real, PROGRAM) : real;
  return {
    kind: isFolder ? "artifact" : "path",
    url: null,
    npm: await npmPackageOf(path),
    open: ({ maxBytes }) => openSource(path, maxBytes),
  };
}

async function identityOf(sha256: string, store: AgentStore, containing: Containing): Promise<FetchReport["identity"]> {
  const work = await toolFolder(store, containing.level);
  try {
    const program = join(work, PROGRAM);
    const copied = await copyOut(store, sha256, program);
    if (copied.state !== "copied") throw lostEntry(sha256);
    return { ...(await lookAt(program, work, containing)), rebuild: notRun("fetched, not built") };
  } finally {
    await discard(work);
  }
}
