import { execFile, type ExecFileException } from "node:child_process";
import { lstat, mkdir, readdir, readlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BytePath, bytePath, jsonPath, pathBytes } from "../../core/domain/bytes";
import { LICENSE_FILE, SOURCE_FILES, type SourceFiles, WORKFLOW_FOLDERS } from "../../core/records/source-facts";
import { withoutPasswords } from "./environment";
import { hashSource, openSource, SourceFault } from "./hashed-copy";
import { blocked, done, type Outcome } from "./outcome";

/** A clone of a few thousand files takes seconds; a hung remote must not hold a job for longer than this. */
const GIT_MS = 10 * 60_000;

/** `ls-tree` of a large source; a few objects can name more files than any disk holds. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;

/** All files of a source together: WorkOS Case has 3 MB, and the same few objects again and again fill a disk too. */
const MAX_SOURCE_BYTES = 1024 * 1024 * 1024;

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
  /** Every file of the pin as the checkout left it: path -> {@link fingerprint}. */
  files: ReadonlyMap<BytePath, string | null>;
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
  const opened = await openGit(source_url, work, env, signal, ["--work-tree", tree]);
  if (!opened.ok) return opened;
  const { git, failed } = opened.value;
  const fetched = await fetchCommit(git, source_url, pinned_commit);
  if (!fetched.ok) return fetched;
  const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pinned_commit);
  if (!listing.ok) return failed("git ls-tree", listing);
  const { paths, bytes } = parseListing(listing.bytes);
  if (bytes > MAX_SOURCE_BYTES)
    return blocked("agent_build_failed", "source", {
      expected: `at most ${MAX_SOURCE_BYTES} bytes of source`,
      found: `${bytes}`,
    });
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
  const files = new Map<BytePath, string | null>();
  for (const path of paths) files.set(path, await fingerprint(hostPath(tree, path)));
  return done({ tree, files });
}

type Git = (...args: string[]) => Promise<GitResult>;

/** An empty repository in `<work>/git` for a source, with the git that works on it, and the blocker of a step that failed. */
async function openGit(
  source_url: string,
  work: string,
  env: Env,
  signal: AbortSignal | undefined,
  more: readonly string[] = [],
) {
  const gitDir = join(work, "git");
  const home = join(work, "git-home");
  await mkdir(home, { mode: 0o700 });
  const git: Git = (...args) => runGit(["--git-dir", gitDir, ...more, ...CLOSED_CONFIG, ...args], home, env, signal);
  const failed = (step: string, { said }: GitResult) =>
    blocked("agent_build_failed", "source", { expected: `${step} of ${source_url}`, found: said });
  const made = await runGit([...CLOSED_CONFIG, "init", "-q", "--template=", "--bare", gitDir], home, env, signal);
  return made.ok ? done({ git, failed }) : failed("git init", made);
}

/** Fetches one commit, without its history where the server allows that. */
async function fetchCommit(git: Git, source_url: string, commit: string): Promise<Outcome<null>> {
  const exact = await git("fetch", "-q", "--depth=1", "--no-tags", "--no-recurse-submodules", source_url, commit);
  if (exact.ok) return done(null);
  // some servers give out only what a branch or tag points to: then the pin has to be in their history
  const all = await git(
    "fetch",
    "-q",
    "--no-recurse-submodules",
    source_url,
    "+refs/heads/*:refs/pin/heads/*",
    "+refs/tags/*:refs/pin/tags/*",
  );
  if (!all.ok)
    return blocked("agent_build_failed", "source", { expected: `a fetch of ${source_url}`, found: all.said });
  const there = await git("cat-file", "-e", `${commit}^{commit}`);
  if (there.ok) return done(null);
  return blocked("agent_pin_mismatch", "pinned_commit", {
    expected: commit,
    found: `no such commit in the branches and tags of ${source_url}`,
  });
}

/** What a source is at one commit, read and never checked out. */
export interface SourceLook {
  commit: string;
  /** When it was committed, RFC 3339 with its zone. */
  date: string;
  /** The default branch, where its head is this commit. */
  branch: string | null;
  /** Texts of the files that were asked for. */
  files: SourceFiles;
}

/** A file that says which Bun builds a source, or its license; a lockfile is the largest of them. */
const MAX_LOOKED_AT_BYTES = 4 * 1024 * 1024;

/** Files that are looked at; a source with more workflows than these is told by the first of them. */
const MAX_LOOKED_AT = 200;

/**
 * Looks at a source: nothing of it is checked out or executed, and no configuration or hook of it or of this machine is obeyed.
 * @param commit a full commit id; null takes the head of the default branch, as it is now
 * @param work a private folder
 * @returns what it is there, `agent_pin_mismatch`, or `agent_build_failed` where it can't be had at all
 */
export async function lookAtSource(
  source_url: string,
  commit: string | null,
  work: string,
  env: Env,
  signal?: AbortSignal,
): Promise<Outcome<SourceLook>> {
  const opened = await openGit(source_url, work, env, signal);
  if (!opened.ok) return opened;
  const { git, failed } = opened.value;
  const heads = await git("ls-remote", "--symref", source_url, "HEAD");
  if (!heads.ok) return failed("the head", heads);
  const head = /^([0-9a-f]{40})\tHEAD$/m.exec(heads.said)?.[1] ?? null;
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(heads.said)?.[1] ?? null;
  const pin = commit ?? head;
  if (pin === null)
    return blocked("agent_pin_mismatch", "HEAD", {
      expected: `a commit at the head of ${source_url}`,
      found: "none; name one by --commit",
    });
  const fetched = await fetchCommit(git, source_url, pin);
  if (!fetched.ok) return fetched;
  const date = await git("log", "-1", "--no-show-signature", "--format=%cI", pin);
  if (!date.ok) return failed("the date", date);
  const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pin);
  if (!listing.ok) return failed("git ls-tree", listing);
  const files = new Map<string, string>();
  for (const { path, oid } of wantedFiles(listing.bytes)) {
    const blob = await git("cat-file", "blob", oid);
    if (blob.ok) files.set(path, blob.bytes.toString("utf8"));
  }
  return done({ commit: pin, date: date.said, branch: pin === head ? branch : null, files });
}

/** Regular files of a listing that are looked at, none of them large. */
function wantedFiles(listing: Buffer): { path: string; oid: string }[] {
  const wanted: { path: string; oid: string }[] = [];
  for (const line of listing.toString("utf8").split("\0")) {
    const [, oid, size, path = ""] = /^100(?:644|755) blob ([0-9a-f]{40}) +(\d+)\t(.+)$/s.exec(line) ?? [];
    const isWanted =
      SOURCE_FILES.some((name) => name === path) ||
      LICENSE_FILE.test(path) ||
      (WORKFLOW_FOLDERS.some((folder) => dirname(path) === folder) && /\.ya?ml$/.test(path));
    if (oid !== undefined && isWanted && Number(size) <= MAX_LOOKED_AT_BYTES) wanted.push({ path, oid });
  }
  return wanted.slice(0, MAX_LOOKED_AT);
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
      // both reach the git at the other end of a file:// source too, whose configuration is that repository's
      GIT_ALLOW_PROTOCOL: "https:file",
      GIT_NO_LAZY_FETCH: "1",
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
      resolve({
        ok: error === null,
        bytes: stdout,
        said: error === null ? said : (endOfGit(error) ?? (said || error.message)),
      });
    });
  });
}

/** How a git ended that did not end by itself, or null. */
function endOfGit(error: ExecFileException): string | null {
  if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `more than ${MAX_LISTING_BYTES} bytes of names`;
  return error.killed === true ? `no end within ${GIT_MS / 1000} s` : null;
}

/** `ls-tree -r -l -z`: `<mode> <type> <oid> <size>\t<path>\0`; submodules are never cloned and so are no files. */
function parseListing(listing: Buffer): { paths: BytePath[]; bytes: number } {
  const paths: BytePath[] = [];
  let bytes = 0;
  for (const line of listing.toString("latin1").split("\0")) {
    const tab = line.indexOf("\t");
    const [, type, , size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
    if (type !== "blob") continue;
    paths.push(line.slice(tab + 1) as BytePath);
    bytes += Number(size);
  }
  return { paths, bytes };
}

/**
 * What a build changed in its clone: files of the pin that are not what they were, and new entries, of a new folder only
 * its name with a slash. By a walk of our own that follows no link: no git ever reads what the build left.
 */
export async function touchedFiles({ tree, files }: SourceTree): Promise<(string | { path_b64: string })[]> {
  const touched: BytePath[] = [];
  const folders = new Set<string>([""]);
  for (const path of files.keys()) for (let up = dirname(path); up !== "."; up = dirname(up)) folders.add(up);
  // a folder that the build made a link leads out of its tree, and so does all that seems to lie below it
  const left = new Set<string>();
  for (const folder of [...folders].toSorted()) {
    const stat =
      folder === "" || left.has(parentOf(folder)) ? await lstat(hostPath(tree, folder)).catch(() => null) : null;
    if (stat?.isDirectory() === true) left.add(folder);
  }
  for (const [path, before] of files) {
    const now = left.has(parentOf(path)) ? await fingerprint(hostPath(tree, path)) : null;
    if (now === null || now !== before) touched.push(path);
  }
  for (const folder of left) {
    // one that can't be read any more has no file of the pin that can
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

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === "." ? "" : parent;
}

/** What a file or link is, so that a change of it shows; null where there is neither, or none that can be read. */
async function fingerprint(host: Buffer): Promise<string | null> {
  const stat = await lstat(host).catch(() => null);
  if (stat?.isSymbolicLink() === true) return `link ${(await readlink(host, { encoding: "buffer" })).toString("hex")}`;
  try {
    const { sha256 } = await hashSource(await openSource(host));
    return `file ${stat?.mode} ${sha256}`;
  } catch (error) {
    if (error instanceof SourceFault) return null;
    throw error;
  }
}

function hostPath(tree: string, path: string): Buffer {
  const base = Buffer.from(tree);
  return path === "" ? base : Buffer.concat([base, Buffer.from("/"), pathBytes(path as BytePath)]);
}
