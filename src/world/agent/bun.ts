import { createHash } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, unlink, writeFile } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { CaseAgentRecord, Platform } from "../../core/records/agent";
import { endOf, runTool, scratchOf, type Containing } from "./contained";
import { type Download, openUrl, plain, readAll } from "./download";
import { hashedCopy, MAX_AGENT_BYTES, openSource, SourceFault } from "./hashed-copy";
import { blocked, done, type Outcome } from "./outcome";
import { programFormat } from "./program-format";
import { type AgentStore, DOWNLOADS } from "./store";

/** Where npm's packages come from unless the environment or a flag names a mirror. */
const DEFAULT_REGISTRY = "https://registry.npmjs.org";

/** Bun's tarball is some 40 MB, unpacked some 95 MB. */
const MAX_TARBALL_BYTES = 256 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** `bun --version` answers in milliseconds; the first start from a cold disk in a second or two. */
const ASK_MS = 30_000;

/** Where the sandbox shows the build's Bun; its folder comes first on the build's PATH. */
export const INSIDE_BUN = "/harness/bun";

/** npm's names of Bun's packages. */
const PACKAGES = {
  "linux-x64": "bun-linux-x64",
  "linux-arm64": "bun-linux-aarch64",
  "darwin-x64": "bun-darwin-x64",
  "darwin-arm64": "bun-darwin-aarch64",
} as const satisfies Record<Platform, string>;

export interface BunRequest {
  record: CaseAgentRecord;
  platform: Platform;
  /** A path that the user named, or null; it is the only one that is looked at then. */
  path: string | null;
  /** `PATH` of the harness. */
  searchPath: string;
  registry: string;
  /** Environment of the harness: proxies and authorities. */
  env: Download["env"];
}

/** npm's name of Bun's package for a platform. */
export function bunPackage(platform: Platform): string {
  return `@oven/${PACKAGES[platform]}`;
}

/** The registry of npm's packages: what its user named, else what npm's own variable says. */
export function registryOf(named: string | undefined, env: Download["env"]): string {
  return named ?? (env["npm_config_registry"] || DEFAULT_REGISTRY);
}

/** The address of a registry, without the slashes at its end. */
export function registryBase(registry: string): string {
  return registry.replace(/\/+$/, "");
}

/** A registry for people: its address may hold a user and a password. */
export function registryName(registry: string): string {
  return URL.canParse(registry) ? plain(new URL(registry)).replace(/\/+$/, "") : "an address that is no URL";
}

export interface Bun {
  /** Folder with nothing but `bun` in it: the private copy that builds; nobody else can change it. */
  folder: string;
  version: string;
  /** Version and commit, as `bun --revision` says. */
  revision: string;
  from: "path" | "PATH" | "registry";
}

/**
 * Finds Bun of exactly the record's version and makes a private copy of it in `work`.
 * @returns the copy, or `bun_missing` / `bun_version_mismatch`
 */
export async function resolveBun(
  request: BunRequest,
  store: AgentStore,
  work: string,
  containing: Containing,
): Promise<Outcome<Bun>> {
  const wanted = request.record.bun_version;
  const folder = join(work, "bun");
  await mkdir(folder, { mode: 0o700 });
  const copy = join(folder, "bun");
  const candidates = request.path === null ? onPath(request.searchPath) : [request.path];
  const others: string[] = [];
  for (const candidate of candidates) {
    const taken = await take(candidate, copy);
    const asked = taken.ok ? await ask(folder, work, containing) : taken;
    if (asked.ok && asked.version === wanted)
      return done({
        folder,
        version: asked.version,
        revision: asked.revision,
        from: request.path === null ? "PATH" : "path",
      });
    if (taken.ok) await unlink(copy);
    if (asked.ok) others.push(asked.version);
    else if (request.path !== null)
      return blocked("bun_missing", "bun", { expected: `Bun ${wanted} at ${candidate}`, found: asked.problem });
  }
  const mismatch = () =>
    blocked("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${others.join(", ")}` });
  if (request.path !== null) return mismatch();
  const integrity = request.record.bun_integrity?.[request.platform];
  if (integrity === undefined)
    return others.length > 0
      ? mismatch()
      : blocked("bun_missing", "bun", {
          expected: `Bun ${wanted} on PATH, by --bun, or bun_integrity for ${request.platform} in the agent record`,
          found: "none of them",
        });
  return fromRegistry(request, integrity, store, work, containing);
}

/** Real programs named `bun` on a search path; a package manager's script of that name is not Bun. */
function onPath(searchPath: string): string[] {
  return searchPath
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, "bun"));
}

async function take(candidate: string, copy: string): Promise<{ ok: true } | { ok: false; problem: string }> {
  const real = await realpath(candidate).catch(() => null);
  if (real === null) return { ok: false, problem: "nothing" };
  try {
    const { head } = await hashedCopy(await openSource(real), copy, 0o500);
    const format = programFormat(head);
    if (format !== "script" && format !== "other") return { ok: true };
    await unlink(copy);
    return { ok: false, problem: format === "script" ? "a script, not Bun itself" : "no program" };
  } catch (error) {
    if (error instanceof SourceFault) return { ok: false, problem: error.message };
    throw error;
  }
}

type Answer = { ok: true; version: string; revision: string } | { ok: false; problem: string };

/** Asks a copy of Bun what it is, contained and without network: it is a program that was only found. */
async function ask(folder: string, work: string, containing: Containing): Promise<Answer> {
  const empty = join(work, "bun-empty");
  await mkdir(empty, { recursive: true, mode: 0o700 });
  const lines: string[] = [];
  for (const flag of ["--version", "--revision"]) {
    const result = await runTool(containing, {
      argv: [`${INSIDE_BUN}/bun`, flag],
      env: {},
      workspace: { host: empty, inside: "/workspace" },
      readOnly: [{ host: folder, inside: INSIDE_BUN }],
      network: "none",
      scratch: scratchOf(work, "bun"),
      deadlineMs: ASK_MS,
      outputBytes: 1024,
    });
    if (result.termination !== "exited" || result.exitCode !== 0)
      return { ok: false, problem: `bun ${flag}: ${endOf(result, ASK_MS)}` };
    lines.push(result.stdout.toString("utf8").trim());
  }
  const [version = "", revision = ""] = lines;
  const known = /^\d+\.\d+\.\d+[0-9A-Za-z.-]*$/;
  if (!known.test(version) || !revision.startsWith(`${version}+`))
    return { ok: false, problem: "an answer that is not Bun's" };
  return { ok: true, version, revision };
}

async function fromRegistry(
  { record, platform, registry, env }: BunRequest,
  integrity: string,
  store: AgentStore,
  work: string,
  containing: Containing,
): Promise<Outcome<Bun>> {
  const wanted = record.bun_version;
  const url = `${registryBase(registry)}/@oven/${PACKAGES[platform]}/-/${PACKAGES[platform]}-${wanted}.tgz`;
  const missing = (found: string) =>
    blocked("bun_missing", "bun", {
      expected: `Bun ${wanted} from ${registryName(registry)} with ${integrity}`,
      found,
    });
  try {
    const tarball = await cachedTarball(store, work, url, integrity, { env, signal: containing.cancel });
    const program = bunOf(await promisify(gunzip)(tarball, { maxOutputLength: MAX_UNPACKED_BYTES }));
    if (program === null) return missing("a package without package/bin/bun");
    const folder = join(work, "bun");
    const file = await open(join(folder, "bun"), "wx", 0o500);
    try {
      await file.writeFile(program);
    } finally {
      await file.close();
    }
    const asked = await ask(folder, work, containing);
    if (!asked.ok) return missing(asked.problem);
    if (asked.version !== wanted)
      return blocked("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${asked.version}` });
    return done({ folder, version: asked.version, revision: asked.revision, from: "registry" });
  } catch (error) {
    if (error instanceof SourceFault) return missing(error.message);
    throw error;
  }
}

/** The tarball with exactly this integrity: from the store where an earlier build left it whole, else from the registry. */
async function cachedTarball(
  store: AgentStore,
  work: string,
  url: string,
  integrity: string,
  from: Pick<Download, "env" | "signal">,
): Promise<Buffer> {
  const hex = integrityHex(integrity);
  const folder = join(store.root, DOWNLOADS);
  const kept = join(folder, `${hex}.tgz`);
  const earlier = await readFile(kept).catch(() => null);
  if (earlier !== null && sha512(earlier) === hex) return earlier;

  const tarball = await readAll(await openUrl(url, { ...from, maxBytes: MAX_TARBALL_BYTES }), MAX_TARBALL_BYTES);
  const found = createHash("sha512").update(tarball).digest("base64");
  if (sha512(tarball) !== hex) throw new SourceFault(`a package with another integrity, sha512-${found}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(work, "bun.tgz");
  await writeFile(draft, tarball, { mode: 0o600, flag: "wx" });
  await rename(draft, kept);
  return tarball;
}

/** The SHA-512 of an npm integrity in hexadecimal: the name under which the store keeps that download. */
export function integrityHex(integrity: string): string {
  return Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
}

function sha512(bytes: Buffer): string {
  return createHash("sha512").update(bytes).digest("hex");
}

/** Size of a tar record. */
const TAR_BLOCK = 512;

/** The bytes of `package/bin/bun` in an npm package's tar, or null. Its digest was checked before, so damage is no case. */
function bunOf(tar: Buffer): Buffer | null {
  for (let at = 0; at + TAR_BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + TAR_BLOCK);
    const name = header.subarray(0, 100).toString("latin1").replace(/\0.*$/s, "");
    const size = Number.parseInt(header.subarray(124, 136).toString("latin1"), 8);
    if (name === "" || !Number.isSafeInteger(size) || size < 0) return null;
    const from = at + TAR_BLOCK;
    if (name === "package/bin/bun")
      return size <= Math.min(MAX_AGENT_BYTES, tar.length - from) ? tar.subarray(from, from + size) : null;
    at = from + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return null;
}
