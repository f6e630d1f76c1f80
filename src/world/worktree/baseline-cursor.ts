import type { BytePath } from "../../core/domain/bytes";
import { type ManifestEntry, sortKey } from "../../core/formats/manifest";

/** Finds baseline entries for a walk that asks in manifest order. */
export interface Cursor {
  find(path: BytePath, isFolder: boolean): ManifestEntry | undefined;
  /** Baseline entries that the walk did not meet. */
  missing(): readonly BytePath[];
}

/** @param baseline in manifest order */
export function createCursor(baseline: readonly ManifestEntry[]): Cursor {
  const missing: BytePath[] = [];
  let at = 0;
  const keyAt = (index: number) => sortKey(baseline[index]!);
  return {
    find(path, isFolder) {
      // Unchanged trees are the rule: the next baseline entry is mostly the one that is asked for.
      const next = baseline[at];
      if (next !== undefined && next.path === path && (next.type === "dir") === isFolder) return baseline[at++];
      const key = isFolder ? `${path}/` : path;
      while (at < baseline.length && keyAt(at) < key) missing.push(baseline[at++]!.path);
      return at < baseline.length && keyAt(at) === key ? baseline[at++] : undefined;
    },
    missing() {
      while (at < baseline.length) missing.push(baseline[at++]!.path);
      return missing;
    },
  };
}
