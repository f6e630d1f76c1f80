import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, readlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BytePath, bytePath, jsonPath, pathBytes } from "../../core/domain/bytes";
import { withoutPasswords } from "./environment";
import { blocked, done, type Outcome } from "./outcome";

/** A clone of a few thousand files takes seconds; a hung remote must not hold a job for longer than this. */
const GIT_MS = 10 * 60_000;

/** `ls-tree` of a large source. */
const MAX_LISTING_BYTES = 64 * 1024 * 1024;

/**
 * What git may take over from the environment: where certificates and proxies are, nothing that authenticates. The rest is
 * closed, so that no configuration, credential helper, template or hook of this machine takes part.
 */
const ENV_KEPT = [
  "PATH",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "HTTPS_PROXY",
  "https_proxy",
  "NO_PROXY",
  "no_proxy",
];

const CLOSED_CONFIG = [
  "protocol.allow=never",
  "protocol.https.allow=always",
  "protocol.file.allow=always",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.autocrlf=false",
  "core.symlinks=true",
  "core.fileMode=true",
  "core.bare=false",
  "credential.helper=",
  "fetch.fsckObjects=true",
  "gc.auto=0",
  "advice.detachedHead=false",
].flatMap((setting) => ["-c", setting]);

type Env = Readonly<Record<string, string | undefined>>;

/** A clean tree of the pin. Its git folder lies outside of what the build sees and is never used again afterwards. */
export interface SourceTree {
  tree: string;
  /** Every file of the pin as it must be: path -> git mode and blob id. */
  files: ReadonlyMap<BytePath, { mode: string; oid: string }>;
}

/**
 * A fresh clone of exactly the pinned commit into `<work>/tree` (or `tree`, where the caller made a folder for it).
 * @returns the tree, `agent_pin_mismatch`, or `agent_build_failed` where the source can't be had at all
 */
export async function clonePin(
  pin: { source_url: string; pinned_commit: string },
  work: string,
  tree: string,
  env: Env,
  signal?: AbortSignal,
): Promise<Outcome<SourceTree>> {
  const { source_url, pinned_commit } = pin;
  const gitDir = join(work, "git");
  const home = join(work, "git-home");
  await mkdir(home, { mode: 0o700 });
  const git = (...args: string[]) =>
    runGit(["--git-dir", gitDir, "--work-tree", tree, ...CLOSED_CONFIG, ...args], home, env, signal);
  const failed = (step: string, { said }: GitResult) =>
    blocked("agent_build_failed", "source", { expected: `${step} of ${source_url}`, found: said });

  const made = await runGit([...CLOSED_CONFIG, "init", "-q", "--template=", "--bare", gitDir], home, env, signal);
  if (!made.ok) return failed("git init", made);
  const exact = await git(
    "fetch",
    "-q",
    "--depth=1",
    "--no-tags",
    "--no-recurse-submodules",
    source_url,
    pinned_commit,
  );
  if (!exact.ok) {
    // some servers give out only what a branch or tag points to: then the pin has to be in their history
    const all = await git(
      "fetch",
      "-q",
      "--no-recurse-submodules",
      source_url,
      "+refs/heads/*:refs/pin/heads/*",
      "+refs/tags/*:refs/pin/tags/*",
    );
    if (!all.ok) return failed("a fetch", all);
    const there = await git("cat-file", "-e", `${pinned_commit}^{commit}`);
    if (!there.ok)
      return blocked("agent_pin_mismatch", "pinned_commit", {
        expected: pinned_commit,
        found: `no such commit in the branches and tags of ${source_url}`,
      });
  }
  const checkout = await git("checkout", "-q", "-f", "--detach", pinned_commit);
  if (!checkout.ok) return failed("a checkout", checkout);
  const head = await git("rev-parse", "HEAD^{commit}");
  if (head.said !== pinned_commit)
    return blocked("agent_pin_mismatch", "HEAD", { expected: pinned_commit, found: head.said });
  const status = await git("status", "--porcelain=v1", "-z", "--ignored=matching", "--untracked-files=all");
  if (!status.ok || status.said !== "")
    return blocked("agent_build_failed", "source", {
      expected: "a clean checkout with nothing ignored lying about",
      found: status.ok ? status.said.replaceAll("\0", ", ").slice(0, 500) : status.said,
    });
  const listing = await git("ls-tree", "-r", "-z", "--full-tree", pinned_commit);
  if (!listing.ok) return failed("git ls-tree", listing);
  return done({ tree, files: parseListing(listing.bytes) });
}

interface GitResult {
  ok: boolean;
  bytes: Buffer;
  /** Standard output of a success, what git complained about otherwise; trimmed. */
  said: string;
}

function runGit(args: string[], home: string, env: Env, signal: AbortSignal | undefined): Promise<GitResult> {
  const options = {
    env: {
      ...withoutPasswords(env, ENV_KEPT),
      HOME: home,
      LC_ALL: "C",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_ATTR_NOSYSTEM: "1",
      GIT_TERMINAL_PROMPT: "0",
      GIT_ASKPASS: "/bin/false",
      GIT_NO_REPLACE_OBJECTS: "1",
    },
    cwd: home,
    encoding: "buffer" as const,
    maxBuffer: MAX_LISTING_BYTES,
    timeout: GIT_MS,
    ...(signal === undefined ? {} : { signal }),
  };
  return new Promise((resolve) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      const said = (error === null ? stdout : stderr).toString("utf8").trim();
      resolve({ ok: error === null, bytes: stdout, said: error === null ? said : said || error.message });
    });
  });
}

/** `ls-tree -r -z`: `<mode> <type> <oid>\t<path>\0`; submodules are never cloned and so are no files. */
function parseListing(bytes: Buffer): Map<BytePath, { mode: string; oid: string }> {
  const files = new Map<BytePath, { mode: string; oid: string }>();
  for (const line of bytes.toString("latin1").split("\0")) {
    const tab = line.indexOf("\t");
    const [mode = "", type = "", oid = ""] = line.slice(0, Math.max(tab, 0)).split(" ");
    if (type === "blob") files.set(line.slice(tab + 1) as BytePath, { mode, oid });
  }
  return files;
}

/**
 * What a build changed in its clone: files of the pin that are not what they were, and new entries, of a new folder only
 * its name with a slash. By a walk of our own: no git ever reads what the build left.
 */
export async function touchedFiles({ tree, files }: SourceTree): Promise<(string | { path_b64: string })[]> {
  const touched: BytePath[] = [];
  const folders = new Set<string>([""]);
  for (const [path, entry] of files) {
    for (let up = dirname(path); up !== "."; up = dirname(up)) folders.add(up);
    if (!(await isUnchanged(tree, path, entry))) touched.push(path);
  }
  for (const folder of folders) {
    const entries = await readdir(hostPath(tree, folder), { withFileTypes: true, encoding: "buffer" }).catch(() => []);
    for (const entry of entries) {
      const name = bytePath(entry.name);
      const path = folder === "" ? name : (`${folder}/${name}` as BytePath);
      if (files.has(path) || folders.has(path)) continue;
      touched.push(entry.isDirectory() ? (`${path}/` as BytePath) : path);
    }
  }
  return touched.toSorted((a, b) => (a < b ? -1 : 1)).map((path) => jsonPath(path));
}

async function isUnchanged(
  tree: string,
  path: BytePath,
  { mode, oid }: { mode: string; oid: string },
): Promise<boolean> {
  const host = hostPath(tree, path);
  const stat = await lstat(host).catch(() => null);
  if (stat === null) return false;
  if (mode === "120000") return stat.isSymbolicLink() && blobId(await readlink(host, { encoding: "buffer" })) === oid;
  if (!stat.isFile() || (mode === "100755") !== ((stat.mode & 0o100) !== 0)) return false;
  const file = await open(host, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  if (file === null) return false;
  try {
    return blobId(await file.readFile()) === oid;
  } finally {
    await file.close();
  }
}

function blobId(content: Buffer): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

function hostPath(tree: string, path: string): Buffer {
  const base = Buffer.from(tree);
  return path === "" ? base : Buffer.concat([base, Buffer.from("/"), pathBytes(path as BytePath)]);
}
