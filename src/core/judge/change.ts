import { diffManifests, type ManifestEntry, treeId, type TreeVisitor } from "../formats/manifest";
import type { TreeChange } from "./evidence";
import { manifestFault } from "./manifest-faults";
import { part, type SetAsides } from "./set-aside";

/**
 * What the manifests say about a run.
 * @param before of the workspace as it was given to the lane
 * @param after of the workspace as the lane left it
 * @param asides what of it is never judged
 * @returns both trees and every difference
 */
export function summarize(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
  asides: SetAsides,
): TreeChange {
  const { judged, aside, misplaced } = part(after, asides);
  const plain = judged.map(withoutMark);
  const [treesBefore, treesAfter] = [new Map<string, string>(), new Map<string, string>()];
  const noteAfter: TreeVisitor = (path, oid) => treesAfter.set(path, oid);
  const baselineTree = treeId(before, (path, oid) => treesBefore.set(path, oid));
  const resultTree = treeId(plain, noteAfter);
  return {
    baselineEntries: before.length,
    baselineTree,
    resultTree,
    known: before.map(({ path }) => path),
    changes: diffManifests(before, plain),
    discarded: aside,
    misplacedMark: before.find(({ setAside }) => setAside !== undefined)?.path ?? misplaced,
    fault: manifestFault({ entries: before, trees: treesBefore }, { entries: plain, trees: treesAfter }),
    extent: extentOf(plain),
  };
}

function extentOf(entries: readonly ManifestEntry[]): TreeChange["extent"] {
  const extent = { entries: entries.length, bytes: 0, largest: 0 };
  for (const { type, size } of entries) {
    if (type !== "file") continue;
    extent.bytes += size;
    extent.largest = Math.max(extent.largest, size);
  }
  return extent;
}

/** What is set aside follows from contract and baseline, not from the mark that the manifest carries for its readers. */
function withoutMark(entry: ManifestEntry): ManifestEntry {
  if (entry.setAside === undefined) return entry;
  const { setAside: _, ...rest } = entry;
  return rest;
}
