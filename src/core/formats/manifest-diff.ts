import type { BytePath } from "../domain/bytes";
import { compareEntries, gitMode, isContent, type ManifestEntry } from "./manifest";
import { foldersOf } from "./paths";

/** A change between two manifests. Both sides are there for all kinds but `added` and `deleted`. */
export interface Change {
  path: BytePath;
  kind: "added" | "modified" | "deleted" | "mode" | "type";
  before?: ManifestEntry;
  after?: ManifestEntry;
}

/** A manifest that is there whole: an array of entries, or the table that holds as many in a fifth of the memory. */
export interface EntryList {
  readonly length: number;
  at(index: number): ManifestEntry | undefined;
}

/**
 * What changed between two manifests, in manifest order: files, symlinks, and what is neither (a FIFO, say), set aside or not.
 * Folders are not listed: git has none, and an empty one is no change. A file that became a folder is `deleted`, its new content `added`.
 */
export function diffManifests(before: EntryList, after: readonly ManifestEntry[]): Change[] {
  const diff = createDiff(before);
  for (const entry of after) diff.add(entry);
  return diff.end();
}

/** Compares a manifest that comes entry by entry, in manifest order, with one that is there. */
export interface Diff {
  add(now: ManifestEntry): void;
  /** @returns every change, or the first of too many; hidden entries, which are joined by their digest, come last */
  end(): Change[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * What {@link diffManifests} does, without the second manifest as a whole.
 * @param most changes that are kept; the rest is counted
 */
export function createDiff(before: EntryList, most = Number.POSITIVE_INFINITY): Diff {
  const changes: Change[] = [];
  let count = 0;
  const note = (change: Change) => {
    if (count++ < most) changes.push(change);
  };
  const hiddenAfter = new Map<string, ManifestEntry>();
  const hiddenBefore: ManifestEntry[] = [];
  let index = -1;
  let old: ManifestEntry | undefined;
  const next = (): ManifestEntry | undefined => {
    for (;;) {
      old = before.at(++index);
      if (old === undefined || (old.type !== "dir" && old.hidden !== true)) return old;
      if (old.type !== "dir") hiddenBefore.push(old);
    }
  };
  const compare = (was: ManifestEntry, now: ManifestEntry) => {
    const kind = was === now ? null : changeKind(was, now);
    if (kind !== null) note({ path: now.path, kind, before: was, after: now });
  };
  const gone = (was: ManifestEntry) => note({ path: was.path, kind: "deleted", before: was });
  const come = (now: ManifestEntry) => note({ path: now.path, kind: "added", after: now });
  next();
  return {
    get count() {
      return count;
    },
    add(now) {
      if (now.type === "dir") return;
      if (now.hidden) {
        hiddenAfter.set(now.path, now);
        return;
      }
      // Unchanged entries are the rule, and often the very same object.
      let was = old;
      for (; was !== undefined && was !== now && was.path < now.path; was = next()) gone(was);
      if (was === undefined || (was !== now && was.path !== now.path)) return come(now);
      compare(was, now);
      next();
    },
    end() {
      for (let was = old; was !== undefined; was = next()) gone(was);
      for (const was of hiddenBefore) {
        const now = hiddenAfter.get(was.path);
        hiddenAfter.delete(was.path);
        if (now === undefined) gone(was);
        else compare(was, now);
      }
      for (const now of hiddenAfter.values()) come(now);
      return changes;
    },
  };
}

function changeKind(before: ManifestEntry, after: ManifestEntry): Change["kind"] | null {
  if (before.type !== after.type) return "type";
  if (after.oid === null || before.oid !== after.oid || before.sha256 !== after.sha256) return "modified";
  return gitMode(before) === gitMode(after) ? null : "mode";
}

/**
 * The result of a run as a manifest: what the agent left, but the baseline's entries wherever `fromBaseline` says so (discarded
 * paths, and for verification everything outside the allowed ones).
 * @returns `after` itself where nothing comes from the baseline; else without folders, which trees don't need
 */
export function composeResult(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
  fromBaseline: (path: BytePath) => boolean,
): readonly ManifestEntry[] {
  const isReplaced = (entry: ManifestEntry) => entry.type !== "dir" && fromBaseline(entry.path);
  if (!after.some(isReplaced) && !before.some(isReplaced)) return after;
  const kept = after.filter((entry) => isContent(entry) && !fromBaseline(entry.path));
  const restored = before.filter((entry) => isContent(entry) && fromBaseline(entry.path));
  const keptPaths = new Set<string>(kept.map((entry) => entry.path));
  const keptFolders = new Set<string>();
  for (const entry of kept) for (const folder of foldersOf(entry.path)) keptFolders.add(folder);
  const possible = restored.filter(
    (entry) =>
      !keptPaths.has(entry.path) &&
      !keptFolders.has(entry.path) &&
      !foldersOf(entry.path).some((folder) => keptPaths.has(folder)),
  );
  return [...kept, ...possible].sort(compareEntries);
}
