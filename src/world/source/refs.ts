import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytePath, type BytePath, bytePathOf } from "../../core/domain/bytes";
import { fsPath } from "../worktree/folder";
import { runGit } from "../worktree/git";
import { type ClosedGit, lendObjects } from "./closed";
import { SourceRefused } from "./refused";
import type { SourceRepository } from "./repository";
import { small } from "./small";

/** HEAD and all refs of a source. */
export interface SourceRefs {
  /** The ref that HEAD names, or null when it is detached. */
  branch: BytePath | null;
  /** The commit that HEAD comes to, or null for a branch without one. */
  commit: string | null;
  /** All refs but HEAD, by name; a symbolic one has `ref: ...` as value. */
  refs: ReadonlyMap<BytePath, string>;
}

/** Mirrors of large projects have a ref for each pull request. */
const MAX_REFS = 1_000_000;
const MAX_PACKED_BYTES = 256 * 1024 * 1024;
const MAX_REF_BYTES = 4096;
const MAX_DEPTH = 64;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;
/** Refs that each work tree has for itself. */
const PER_WORKTREE = /^refs\/(?:bisect|worktree|rewritten)(?:\/|$)/;
const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads HEAD and refs. Files are read as they lie, without git: it would look up each object, and could ask a remote for it. Refs in
 * tables are git's own to read, in a directory of ours.
 * @throws SourceRefused where they can't be read
 */
export async function readRefs(git: ClosedGit, signal?: AbortSignal): Promise<SourceRefs> {
  signal?.throwIfAborted();
  const { repository } = git;
  const { head, refs } = repository.refFormat === "files" ? readFiles(repository) : await readTables(git, signal);
  const sorted = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { branch: symbolic(head), commit: commitOf(head, sorted, repository), refs: sorted };
}

function symbolic(value: string): BytePath | null {
  return value.startsWith("ref:") ? (value.slice(4).trim() as BytePath) : null;
}

interface Found {
  head: string;
  refs: Map<BytePath, string>;
}

function readFiles({ gitDir, commonDir }: SourceRepository): Found {
  const refs = new Map<BytePath, string>();
  const isLinked = gitDir !== commonDir;
  readPacked(commonDir, refs);
  readLoose(commonDir, refs, (name) => !isLinked || !PER_WORKTREE.test(name));
  if (isLinked) readLoose(gitDir, refs, (name) => PER_WORKTREE.test(name));
  const head = refFile(`${bytePathOf(gitDir)}/HEAD`);
  if (head === null)
    throw new SourceRefused("unreadable", "expected a HEAD, found none that can be read; `git fsck` says more", {
      at: gitDir,
    });
  return { head, refs };
}

function readPacked(commonDir: string, refs: Map<BytePath, string>): void {
  const path = join(commonDir, "packed-refs");
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const bytes = small(path, MAX_PACKED_BYTES);
  if (bytes === null)
    throw new SourceRefused(
      "unreadable",
      `expected packed refs in a file of at most ${MAX_PACKED_BYTES} bytes that can be read, found another`,
      { at: path },
    );
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(0x0a, at);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.toString("latin1", at, end);
    const space = line.indexOf(" ");
    if (space > 0 && OID.test(line.slice(0, space))) add(refs, line.slice(space + 1), line.slice(0, space));
    at = end + 1;
  }
}

function add(refs: Map<BytePath, string>, name: string, value: string): void {
  if (refs.size >= MAX_REFS) throw new SourceRefused("unreadable", `expected at most ${MAX_REFS} refs, found more`);
  refs.set(name as BytePath, value);
}

/** A loose ref goes before a packed one of its name. */
function readLoose(gitDir: string, refs: Map<BytePath, string>, isOf: (name: string) => boolean): void {
  const base = bytePathOf(gitDir);
  const visit = (folder: string, depth: number): void => {
    if (depth > MAX_DEPTH)
      throw new SourceRefused("unreadable", `expected refs of at most ${MAX_DEPTH} names, found more`, {
        said: folder,
      });
    for (const { name, isFolder } of list(`${base}/${folder}`)) {
      const path = `${folder}/${name}`;
      if (!isOf(path)) continue;
      if (isFolder) visit(path, depth + 1);
      // What git has just begun to write is no ref.
      else if (!name.endsWith(".lock")) {
        const value = refFile(`${base}/${path}`);
        if (value !== null) add(refs, path, value);
      }
    }
  };
  visit("refs", 1);
}

function list(folder: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(fsPath(folder), { withFileTypes: true, encoding: "latin1" }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch (error) {
    // A folder of refs goes away with the last of them.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** What a loose ref says; null where it is gone. As a link, which old versions made, it names another ref. */
function refFile(path: string): string | null {
  const stats = lstatSync(fsPath(path), { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isSymbolicLink()) {
    const target = bytePath(readlinkSync(fsPath(path), "buffer"));
    if (target.startsWith("refs/")) return `ref: ${target}`;
  }
  return small(fsPath(path), MAX_REF_BYTES)?.toString("latin1").trim() ?? "";
}

function commitOf(head: string, refs: ReadonlyMap<BytePath, string>, { gitDir }: SourceRepository): string | null {
  let value: string | undefined = head;
  for (let step = 0; value !== undefined && value.startsWith("ref:"); step++) {
    if (step === MAX_SYMREFS)
      throw new SourceRefused("unreadable", "expected a HEAD that names a commit, found a circle of refs", {
        at: gitDir,
      });
    value = refs.get(symbolic(value)!);
  }
  if (value === undefined) return null;
  if (!OID.test(value))
    throw new SourceRefused("unreadable", "expected a HEAD that names a commit, found another; `git fsck` says more", {
      at: gitDir,
    });
  return value;
}

/**
 * Refs that are kept in tables (reftable, git 2.45 and up). The tables are seen through a git directory of ours, so that git reads
 * no configuration but ours.
 */
async function readTables(git: ClosedGit, signal: AbortSignal | undefined): Promise<Found> {
  const { repository } = git;
  const { gitDir, commonDir, objectFormat } = repository;
  const own = join(git.gitDir, "tables");
  mkdirSync(join(own, "refs"), { recursive: true });
  lendObjects(own, repository);
  writeFileSync(join(own, "HEAD"), "ref: refs/heads/.invalid\n");
  writeFileSync(join(own, "refs/heads"), "this repository uses the reftable format\n");
  writeFileSync(
    join(own, "config"),
    `[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n\tobjectformat = ${objectFormat}\n`,
  );
  const table = join(own, "reftable");
  const ask = async (from: string, args: readonly string[]): Promise<string | null> => {
    rmSync(table, { force: true });
    symlinkSync(join(from, "reftable"), table);
    const { code, stdout, stderr } = await runGit(args, {
      gitDir: own,
      cwd: own,
      input: Buffer.alloc(0),
      ...(signal === undefined ? {} : { signal }),
    });
    if (code === 0) return stdout.toString("latin1");
    if (code === 1) return null;
    throw new SourceRefused(
      "unknown_format",
      "expected refs that this git can read, found tables (reftable); a newer git (2.45 and up) reads them",
      { at: commonDir, said: stderr },
    );
  };
  const refs = new Map<BytePath, string>();
  const places = gitDir === commonDir ? [commonDir] : [commonDir, gitDir];
  for (const place of places) {
    const listed = (await ask(place, ["for-each-ref", "--format=%(refname)%00%(objectname)%00%(symref)"])) ?? "";
    for (const line of listed.split("\n")) {
      const [name, oid, target] = line.split("\0");
      if (name !== undefined && name !== "" && (place === gitDir || !PER_WORKTREE.test(name)))
        add(refs, name, target === undefined || target === "" ? oid! : `ref: ${target}`);
    }
  }
  const named = (await ask(gitDir, ["symbolic-ref", "--quiet", "HEAD"]))?.trim();
  if (named !== undefined) return { head: `ref: ${named}`, refs };
  const detached = (await ask(gitDir, ["rev-parse", "--quiet", "--verify", "HEAD"]))?.trim();
  if (detached === undefined) throw new SourceRefused("unreadable", "expected a HEAD, found none", { at: gitDir });
  return { head: detached, refs };
}
