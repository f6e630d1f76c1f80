/**
 * Files of one commit, read as objects: nothing of the checkout's files or index takes part. Every object is hashed here: git does
 * not look whether what it finds under a name has that name, and steps before may have written to its store.
 */
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DEFAULT_LIMITS } from "../../core/domain/limits";

const GIT_MS = 30_000;
/** What `rev-parse` and `show-ref` say is a line or two. */
const MAX_SAID_BYTES = 1024 * 1024;
/** Regular files, as git has them since 2005; older trees know 100664. */
const REGULAR = /^100[0-7]{3}$/;
const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";

type Kind = "commit" | "tree" | "blob";

/** What a path of a commit names. */
export interface CommitEntry {
  /** As git writes it: `100644`, `100755`, `40000`, `120000`, `160000`. */
  mode: string;
  oid: string;
}

/** What reading one record came to. */
export type RecordRead =
  | { state: "read"; bytes: Uint8Array }
  | { state: "missing" }
  | { state: "unreadable"; reason: string };

export interface CommitFiles {
  commit: string;
  /** What lies at exactly this path; null where nothing does. @throws ObjectFault */
  entry(path: string): Promise<CommitEntry | null>;
  /** A regular file's bytes; a link, a folder, or anything on the way that is no folder is unreadable. */
  read(path: string, maxBytes: number): Promise<RecordRead>;
  /**
   * Writes a folder of the commit as files. Submodules become empty folders; links are made last, so that nothing is written through one.
   * @param dest must not exist
   * @throws ObjectFault where the commit has something else there, or objects are not what they are named
   */
  checkout(path: string, dest: string): Promise<void>;
}

/** The checkout does not have an object, or has other bytes under its name. */
export class ObjectFault extends Error {}

/** @param cwd a folder of the checkout */
export function commitFiles(cwd: string, commit: string): CommitFiles {
  const objects = new Map<string, Promise<Buffer>>();
  const object = (kind: "commit" | "tree", oid: string): Promise<Buffer> => {
    const known = objects.get(oid) ?? readObject(cwd, kind, oid, DEFAULT_LIMITS.changed_file_bytes);
    objects.set(oid, known);
    return known;
  };
  const entry = async (path: string): Promise<CommitEntry | null> => {
    const head = await object("commit", commit);
    const root = /^tree ([0-9a-f]+)\n/.exec(head.toString("latin1"))?.[1] ?? "";
    let at: CommitEntry = { mode: FOLDER, oid: root };
    for (const part of partsOf(path)) {
      if (at.mode !== FOLDER) return null;
      const found = treeEntries(await object("tree", at.oid), root.length / 2).find(({ name }) => name === part);
      if (found === undefined) return null;
      at = found;
    }
    return at;
  };
  return {
    commit,
    entry,
    async read(path, maxBytes) {
      try {
        const found = await entry(path);
        if (found === null) return (await isBehindFile(entry, path)) ? notRegular(path, commit) : { state: "missing" };
        if (!REGULAR.test(found.mode)) return notRegular(path, commit);
        return { state: "read", bytes: await readObject(cwd, "blob", found.oid, maxBytes) };
      } catch (error) {
        if (error instanceof ObjectFault) return { state: "unreadable", reason: error.message };
        throw error;
      }
    },
    async checkout(path, dest) {
      const found = await entry(path);
      if (found?.mode !== FOLDER) throw new ObjectFault(`expected a folder at ${path} of ${commit}`);
      const batch = openBatch(cwd);
      try {
        await writeFolder(batch, found.oid, dest);
      } finally {
        batch.close();
      }
    },
  };
}

function notRegular(path: string, commit: string): RecordRead {
  return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
}

/** Whether a path leads through something that is no folder, a link above all. */
async function isBehindFile(entry: CommitFiles["entry"], path: string): Promise<boolean> {
  const parts = partsOf(path);
  for (let depth = 1; depth < parts.length; depth++) {
    const found = await entry(parts.slice(0, depth).join("/"));
    if (found !== null && found.mode !== FOLDER) return true;
  }
  return false;
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

async function writeFolder(batch: Batch, root: string, dest: string): Promise<void> {
  const links: { at: string; target: Buffer }[] = [];
  let entries = 0;
  let bytes = 0;
  const visit = async (tree: string, folder: string): Promise<void> => {
    mkdirSync(folder, { mode: 0o755 });
    for (const { name, mode, oid } of treeEntries(await batch.read("tree", tree), root.length / 2)) {
      if (name === "" || name === "." || name === ".." || name.includes("/") || /^\.git$/i.test(name))
        throw new ObjectFault(`the tree ${tree} has an entry that no folder can have: ${JSON.stringify(name)}`);
      if (++entries > DEFAULT_LIMITS.entries)
        throw new ObjectFault(`expected at most ${DEFAULT_LIMITS.entries} entries, found more`);
      const at = join(folder, name);
      if (mode === FOLDER) await visit(oid, at);
      else if (mode === SUBMODULE) mkdirSync(at, { mode: 0o755 });
      else if (mode === LINK) links.push({ at, target: await batch.read("blob", oid) });
      else if (REGULAR.test(mode)) {
        const content = await batch.read("blob", oid);
        bytes += content.length;
        if (bytes > DEFAULT_LIMITS.tree_bytes)
          throw new ObjectFault(`expected at most ${DEFAULT_LIMITS.tree_bytes} bytes, found more`);
        writeFileSync(at, content, { flag: "wx" });
        chmodSync(at, (Number.parseInt(mode, 8) & 0o100) === 0 ? 0o644 : 0o755);
      } else throw new ObjectFault(`the tree ${tree} has an entry of the mode ${mode}`);
    }
  };
  await visit(root, dest);
  for (const { at, target } of links) symlinkSync(target, at);
}

/** An object's content. @throws ObjectFault */
async function readObject(cwd: string, kind: Kind, oid: string, maxBytes: number): Promise<Buffer> {
  const found = await git(cwd, ["cat-file", kind, oid], maxBytes + 1);
  if (!found.ok)
    throw new ObjectFault(
      found.tooLong ? `expected at most ${maxBytes} bytes, found more` : found.said || `there is no ${kind} ${oid}`,
    );
  if (found.stdout.length > maxBytes)
    throw new ObjectFault(`expected at most ${maxBytes} bytes, found ${found.stdout.length}`);
  return vouched(kind, oid, found.stdout);
}

function vouched(kind: Kind, oid: string, content: Buffer): Buffer {
  const hash = createHash(oid.length === 40 ? "sha1" : "sha256");
  const real = hash.update(`${kind} ${content.length}\0`).update(content).digest("hex");
  if (real === oid) return content;
  throw new ObjectFault(`the object ${oid} of the checkout has other bytes than its name says (${real})`);
}

interface Batch {
  read(kind: Kind, oid: string): Promise<Buffer>;
  close(): void;
}

/** One git for many objects. */
function openBatch(cwd: string): Batch {
  const child = spawn("git", [...CLOSED, "cat-file", "--batch"], {
    cwd,
    env: ENVIRONMENT(),
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const next = await chunks.next();
    if (next.done === true) throw new ObjectFault("git ended before it had handed out every object");
    return next.value;
  };
  return {
    async read(kind, oid) {
      child.stdin.write(`${oid}\n`);
      while (!rest.includes(0x0a)) rest = Buffer.concat([rest, await more()]);
      const end = rest.indexOf(0x0a);
      const [, type, digits] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(rest.toString("latin1", 0, end)) ?? [];
      rest = rest.subarray(end + 1);
      const size = Number(digits);
      if (type !== kind) throw new ObjectFault(`there is no ${kind} ${oid} in this checkout`);
      if (size > DEFAULT_LIMITS.file_bytes)
        throw new ObjectFault(`expected at most ${DEFAULT_LIMITS.file_bytes} bytes, found ${size}`);
      const parts = [rest];
      for (let have = rest.length; have < size + 1;) {
        const next = await more();
        parts.push(next);
        have += next.length;
      }
      const all = Buffer.concat(parts);
      rest = all.subarray(size + 1);
      return vouched(kind, oid, all.subarray(0, size));
    },
    close() {
      child.stdin.destroy();
      child.stdout.destroy();
      child.kill();
    },
  };
}

/** Entries of a tree object, which is a list of `<mode> <name>\0<raw id>`. */
function treeEntries(tree: Buffer, idBytes: number): (CommitEntry & { name: string })[] {
  const entries: (CommitEntry & { name: string })[] = [];
  for (let at = 0; at < tree.length;) {
    const blank = tree.indexOf(0x20, at);
    const end = tree.indexOf(0, blank);
    if (blank < 0 || end < 0 || end + 1 + idBytes > tree.length) throw new ObjectFault("a tree that is cut off");
    entries.push({
      mode: tree.toString("latin1", at, blank),
      name: tree.toString("utf8", blank + 1, end),
      oid: tree.toString("hex", end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return entries;
}

/**
 * Where a path of a job lies in the checkout: by its words alone, because links of the disk are not the commit's.
 * @returns null where it lies outside of the checkout, or there is none
 */
export function pathInCheckout(cwd: string, path: string): string | null {
  const prefix = prefixOf(cwd);
  const inside = path.startsWith("/") ? below(cwd, path) : path;
  if (inside === null) return null;
  const parts: string[] = [];
  for (const part of partsOf(`${prefix}${inside}`)) {
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/**
 * Folder of the checkout that a job is in, with a slash at its end; empty for its root, where `.git` lies. Git is not asked: it would believe
 * `core.worktree` of the checkout's own configuration, and read everything from another folder of the commit.
 */
function prefixOf(cwd: string): string {
  const inside: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (lstatSync(join(folder, ".git"), { throwIfNoEntry: false }) !== undefined)
      return inside.map((name) => `${name}/`).join("");
    if (folder === dirname(folder)) return "";
    inside.unshift(basename(folder));
  }
}

function below(cwd: string, path: string): string | null {
  const folder = `${cwd.replace(/\/+$/, "")}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : null;
}

/** The commit that a revision names in this checkout, or null. */
export async function commitId(cwd: string, revision: string): Promise<string | null> {
  // Never as a name to be guessed at: where the base was not fetched, git takes the branch `refs/remotes/origin/main` for it.
  const find = revision.startsWith("refs/")
    ? ["show-ref", "--verify", "--hash", "--", revision]
    : ["rev-parse", "--verify", "-q", "--end-of-options", `${revision}^{commit}`];
  const found = await git(cwd, find, MAX_SAID_BYTES);
  return found.ok ? found.stdout.toString("utf8").trim() : null;
}

/**
 * The checkout's own configuration starts nothing: objects are read by name only, so that a checkout of another user (job
 * containers) can't do anything to us; a folder of the change that looks like a bare repository is none; an object that is
 * not there is not fetched, whatever remote promises it.
 */
const CLOSED = [
  "safe.directory=*",
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

const ENVIRONMENT = () => ({
  PATH: process.env["PATH"],
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
});

function git(
  cwd: string,
  args: string[],
  maxBytes: number,
): Promise<{ ok: boolean; stdout: Buffer; said: string; tooLong: boolean }> {
  const options = { cwd, encoding: "buffer" as const, maxBuffer: maxBytes, timeout: GIT_MS, env: ENVIRONMENT() };
  return new Promise((done) => {
    execFile("git", [...CLOSED, ...args], options, (error, stdout, stderr) =>
      done({
        ok: error === null,
        stdout,
        said: stderr.toString("utf8").trim() || (error?.message ?? ""),
        // By its type a code is the exit status alone.
        tooLong: String(error?.code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER",
      }),
    );
  });
}
