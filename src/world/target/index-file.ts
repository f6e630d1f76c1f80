import { chmodSync, copyFileSync, lstatSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { bytePath, type BytePath, pathBytes } from "../../core/domain/bytes";
import type { JournalPath, Side } from "../../core/target/journal";
import { sync } from "./files";
import type { Target } from "./layout";
import { Theirs } from "./places";
import type { Shadow } from "./shadow";

/** One entry of an index. */
export interface IndexEntry {
  /** As `git ls-files -v` tells it: `H`, `S` for one that is not checked out, lower case for one that git does not look at. */
  tag: string;
  mode: string;
  oid: string;
  stage: string;
}

/** Reads the target's index by a copy. */
export async function readIndex({ gitDir }: Target, shadow: Shadow): Promise<Map<BytePath, IndexEntry>> {
  rmSync(`${shadow.index}.lock`, { force: true });
  const path = join(gitDir, "index");
  // By the index's own time git knows which files may have been changed in the moment in which it was written.
  const seconds = (Math.floor(lstatSync(path).mtimeMs) - 1) / 1000;
  copyFileSync(path, shadow.index);
  utimesSync(shadow.index, seconds, seconds);
  const entries = new Map<BytePath, IndexEntry>();
  for (const line of records(await shadow.git(["ls-files", "-v", "--stage", "-z"]))) {
    const [, tag = "", mode = "", oid = "", stage = "", path = ""] =
      /^(\S) (\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
    entries.set(path as BytePath, { tag, mode, oid, stage });
  }
  return entries;
}

/** What git ended with NUL, as bytes. */
export function records(output: Buffer): string[] {
  return bytePath(output)
    .split("\0")
    .filter((record) => record !== "");
}

/** Lines for `git update-index --index-info`, deletions first, so that a file may take a folder's place. */
export function indexInfo(
  { format }: Pick<Target, "format">,
  paths: readonly { path: BytePath; side: Pick<Side, "mode" | "oid"> | null }[],
): Buffer {
  const none = "0".repeat(format === "sha256" ? 64 : 40);
  const sorted = [...paths.filter(({ side }) => side === null), ...paths.filter(({ side }) => side !== null)];
  return Buffer.concat(
    sorted.flatMap(({ path, side }) => [
      Buffer.from(side === null ? `0 ${none}\t` : `${side.mode} ${side.oid} 0\t`),
      pathBytes(path),
      Buffer.from("\0"),
    ]),
  );
}

/**
 * Sets the changed paths of the target's index to one of their sides, and leaves all others as they are. A new index is made
 * beside and takes its name at once; the caller holds `index.lock`.
 * @throws Theirs when somebody staged something else under one of the paths
 */
export async function writeIndex(
  target: Target,
  shadow: Shadow,
  paths: readonly JournalPath[],
  side: "before" | "after",
): Promise<void> {
  const now = await readIndex(target, shadow);
  const isAt = ({ path }: JournalPath, wanted: Side | null) => {
    const entry = now.get(path);
    if (entry === undefined || wanted === null) return entry === undefined && wanted === null;
    return entry.mode === wanted.mode && entry.oid === wanted.oid && entry.stage === "0";
  };
  if (paths.every((entry) => isAt(entry, entry[side]))) return;
  for (const entry of paths)
    if (!isAt(entry, entry.before) && !isAt(entry, entry.after)) throw new Theirs(entry.path, "something else staged");
  const info = indexInfo(
    target,
    paths.map((entry) => ({ path: entry.path, side: entry[side] })),
  );
  await shadow.git(["update-index", "-z", "--index-info"], { input: info, workTree: target.root });
  const present = paths.filter((entry) => entry[side] !== null).map(({ path }) => pathBytes(path));
  if (present.length > 0)
    await shadow.git(["--literal-pathspecs", "add", "--refresh", "--pathspec-from-file=-", "--pathspec-file-nul"], {
      workTree: target.root,
      input: Buffer.concat(present.flatMap((path) => [path, Buffer.from("\0")])),
    });
  const path = join(target.gitDir, "index");
  chmodSync(shadow.index, lstatSync(path).mode & 0o777);
  sync(shadow.index);
  renameSync(shadow.index, path);
  sync(target.gitDir);
}
