import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BytePath } from "../../core/domain/bytes";
import { entryTypeOf } from "../../core/source/git-tree";
import { type IndexEntry, makeIndex, readIndex } from "../../core/source/index-file";
import { OPEN_FILE } from "../worktree/folder";
import type { ClosedGit } from "./closed";
import { ALL, readTreeBelow } from "./head-tree";
import { SourceRefused } from "./refused";

/** The index of a source as it was read. */
export interface SourceIndex {
  /** File that git reads it from: the source's own, or a whole one of ours. */
  path: string;
  bytes: Buffer;
  entries: readonly IndexEntry[];
  /** When it was written; 0 without one, which is empty. */
  mtimeNs: bigint;
}

/** Room for two million entries. */
const MAX_INDEX_BYTES = 512 * 1024 * 1024;

/**
 * Reads the index of a source. One that is split, or holds folders in the place of their files, is made whole by git in a
 * directory of ours; the source's own is not written.
 * @throws SourceRefused where it can't be read
 */
export async function readSourceIndex(git: ClosedGit, signal?: AbortSignal): Promise<SourceIndex> {
  signal?.throwIfAborted();
  const { repository } = git;
  const path = join(repository.gitDir, "index");
  const read = bytesOf(path);
  if (read === null) return { path, bytes: Buffer.alloc(0), entries: [], mtimeNs: 0n };
  const oidBytes = repository.objectFormat === "sha1" ? 20 : 32;
  const found = readIndex(read.bytes, oidBytes);
  if ("problem" in found) throw unreadable(path, found.problem);
  if (found.sharedIndex === null && !found.isSparse) return { path, ...read, entries: found.entries };
  const own = join(git.gitDir, "index");
  if (found.sharedIndex === null) {
    // Git would write what it makes whole into the source's objects, or mark them as used.
    const entries = await unfold(git, found.entries, signal);
    writeFileSync(own, makeIndex(entries, repository.objectFormat));
    return { path: own, ...read, entries };
  }
  if (found.isSparse) throw unreadable(path, "it is split and sparse, which git writes never");
  writeFileSync(own, read.bytes);
  // Git marks the one that it reads as used, so it gets a copy.
  const shared = join(repository.gitDir, `sharedindex.${found.sharedIndex}`);
  if (existsSync(shared)) copyFileSync(shared, join(git.gitDir, `sharedindex.${found.sharedIndex}`));
  const args = ["update-index", "--no-split-index", "--force-write-index"];
  const { code, stderr } = await git.run(args, { withWorkTree: true, ...(signal === undefined ? {} : { signal }) });
  if (code !== 0) throw unreadable(path, stderr);
  const bytes = readFileSync(own);
  const whole = readIndex(bytes, oidBytes);
  if ("problem" in whole) throw unreadable(path, whole.problem);
  if (whole.sharedIndex !== null || whole.isSparse) throw unreadable(path, "it can't be made whole");
  return { path: own, bytes, entries: whole.entries, mtimeNs: read.mtimeNs };
}

/** Puts what lies in them in the place of the folders of a sparse index. */
async function unfold(
  git: ClosedGit,
  entries: readonly IndexEntry[],
  signal: AbortSignal | undefined,
): Promise<IndexEntry[]> {
  const found: IndexEntry[] = [];
  for (const entry of entries) {
    if (entryTypeOf(entry.mode) !== "folder") {
      found.push(entry);
      continue;
    }
    const below = await readTreeBelow(git, entry.oid, { limits: ALL, ...(signal === undefined ? {} : { signal }) });
    // Its name ends in a slash.
    for (const { path, type, mode, oid } of below.entries)
      if (type !== "folder") found.push({ ...entry, path: (entry.path + path) as BytePath, mode, oid });
  }
  return found;
}

function bytesOf(path: string): { bytes: Buffer; mtimeNs: bigint } | null {
  let fd: number;
  try {
    fd = openSync(path, OPEN_FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const stats = fstatSync(fd, { bigint: true });
    if (!stats.isFile() || stats.size > BigInt(MAX_INDEX_BYTES))
      throw unreadable(path, `it is no file of at most ${MAX_INDEX_BYTES} bytes`);
    return { bytes: readFileSync(fd), mtimeNs: stats.mtimeNs };
  } finally {
    closeSync(fd);
  }
}

function unreadable(path: string, problem: string): SourceRefused {
  return new SourceRefused(
    "unreadable",
    "expected an index that can be read, found another; `git reset` makes it anew from HEAD",
    { at: path, said: problem },
  );
}
