import type { BytePath } from "../domain/bytes";
import type { LaneName } from "../domain/lane";
import {
  buildTrees,
  composeResult,
  diffManifests,
  type ManifestEntry,
  treeId,
  type TreeVisitor,
} from "../formats/manifest";
import { matchesAny, type PathRule } from "../formats/paths";
import { type Contract, rulesOf } from "../records/contract";
import type { TreeChange } from "./evidence";
import { manifestFault } from "./manifest-faults";

/** Folders that a lane keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
export const LANE_STATE: Readonly<Record<LaneName, readonly string[]>> = {
  fake: [],
  codex: [],
  pi: [],
  case: [".case/"],
};

/** Rules of what never is in a patch: the contract's `discard_paths` and the lane's own folders. */
export function setAsideRules(contract: Contract, lane: LaneName): PathRule[] {
  return rulesOf([...(contract.discard_paths ?? []), ...LANE_STATE[lane]]);
}

/**
 * What the manifests say about a run.
 * @param before of the workspace as it was given to the lane
 * @param after of the workspace as the lane left it
 * @returns both trees and every difference
 */
export function summarize(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
  aside: readonly PathRule[],
): TreeChange {
  const isAside = (path: BytePath) => matchesAny(aside, path);
  const plain = after.map(withoutMark);
  const split = (entries: readonly ManifestEntry[], wanted: boolean) =>
    aside.length === 0 && !wanted ? entries : entries.filter(({ path }) => isAside(path) === wanted);
  const [treesBefore, treesAfter] = [new Map<string, string>(), new Map<string, string>()];
  const result = composeResult(before, plain, isAside);
  const noteAfter: TreeVisitor = (path, oid) => treesAfter.set(path, oid);
  const baselineTree = treeId(before, (path, oid) => treesBefore.set(path, oid));
  const resultTree = treeId(result, result === plain ? noteAfter : undefined);
  if (result !== plain) buildTrees(after, noteAfter);
  return {
    baselineEntries: before.length,
    baselineTree,
    resultTree,
    changes: diffManifests(split(before, false), split(plain, false)),
    discarded: diffManifests(split(before, true), split(plain, true)),
    misplacedMark: misplacedMark(before, []) ?? misplacedMark(after, aside),
    fault: manifestFault({ entries: before, trees: treesBefore }, { entries: after, trees: treesAfter }),
    extent: extentOf(after),
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

/** Everything below a folder that is set aside is set aside with it; a hidden path can't be compared. */
function misplacedMark(entries: readonly ManifestEntry[], aside: readonly PathRule[]): BytePath | null {
  let folder: BytePath | null = null;
  for (const { path, type, hidden, setAside } of entries) {
    if (hidden === true) continue;
    const inside = folder !== null && path.startsWith(`${folder}/`);
    const wanted = aside.length > 0 && (inside || matchesAny(aside, path, type === "dir"));
    if (wanted !== (setAside !== undefined)) return path;
    if (wanted && !inside && type === "dir") folder = path;
  }
  return null;
}

/** What is set aside follows from the contract alone, not from the mark that the manifest carries for its readers. */
function withoutMark(entry: ManifestEntry): ManifestEntry {
  if (entry.setAside === undefined) return entry;
  const { setAside: _, ...rest } = entry;
  return rest;
}
