import type { BytePath } from "../domain/bytes";
import type { Limits } from "../domain/limits";
import { createEntryTable, type EntryTable } from "../formats/entry-table";
import { createDiff } from "../formats/manifest-diff";
import { isContent, type ManifestEntry, sortKey } from "../formats/manifest";
import { MAX_ASIDE_BYTES, MAX_ASIDE_LISTED } from "../formats/tree-rules";
import { KNOWN_FILE, KNOWN_LINK, type TreeChange } from "./evidence";
import { createManifestAudit, inFile, type ManifestAudit, resultFault } from "./manifest-faults";
import { createParting, type SetAsides } from "./set-aside";

/** The tree at the start, as its manifest tells it. */
export interface StartingManifest {
  table: EntryTable;
  audit: ManifestAudit;
  tree: string | null;
  extent: TreeChange["extent"];
  /** The first entry that is marked as set aside, which none of it can be. */
  marked: BytePath | null;
  /** What each entry is, as `TreeChange.knownKinds` has it. */
  kinds: string;
}

/** Takes the manifest from before, in its order. */
export function createStart(limits: Limits): { add(entry: ManifestEntry): void; end(): StartingManifest } {
  const table = createEntryTable();
  const audit = createManifestAudit(false, limits);
  const extent = newExtent();
  const kinds: string[] = [];
  let marked: BytePath | null = null;
  return {
    add(entry) {
      table.add(entry);
      audit.add(entry, undefined, false);
      grow(extent, entry);
      kinds.push(!isContent(entry) ? "-" : entry.type === "file" ? KNOWN_FILE : KNOWN_LINK);
      if (entry.setAside !== undefined) marked ??= entry.path;
    },
    end: () => ({ table, audit, tree: audit.end(), extent, marked, kinds: kinds.join("") }),
  };
}

/**
 * Takes the manifest of what the lane left, in its order.
 * @param asides what of it is never judged
 * @returns at the end both trees and every difference
 */
export function createSummary(
  start: StartingManifest,
  asides: SetAsides,
  limits: Limits,
): { add(entry: ManifestEntry): void; end(): TreeChange } {
  const { table } = start;
  const parting = createParting(asides);
  const audit = createManifestAudit(true, limits);
  const find = createCursor(table);
  // More than this was refused by whoever looked, or is a fault: then nobody asks for all of them.
  const diff = createDiff(table, limits.changed_files);
  const extent = newExtent();
  const discarded: ManifestEntry[] = [];
  const newFolders: BytePath[] = [];
  let asideBytes = 0;
  let unread: BytePath | null = null;
  let misplaced: BytePath | null = start.marked;
  return {
    add(entry) {
      const { isAside, isKept, isMisplaced } = parting(entry);
      if (isMisplaced) misplaced ??= entry.path;
      if (isAside) {
        asideBytes += entry.path.length;
        if (entry.sha256 !== null || entry.oid !== null) unread ??= entry.path;
        if (discarded.length > MAX_ASIDE_LISTED || asideBytes > MAX_ASIDE_BYTES) unread ??= entry.path;
        else discarded.push(entry);
        return;
      }
      // What is set aside follows from contract and starting tree, not from the mark that stands here for readers.
      const plain = entry.setAside === undefined ? entry : withoutMark(entry);
      const known = plain.hidden === true ? undefined : find(plain);
      audit.add(plain, known, isKept);
      diff.add(plain);
      grow(extent, plain);
      if (
        plain.type === "dir" &&
        known === undefined &&
        plain.hidden !== true &&
        newFolders.length < limits.changed_files
      )
        newFolders.push(plain.path);
    },
    end() {
      const resultTree = audit.end();
      const changes = diff.end();
      const aside =
        unread === null
          ? null
          : { path: unread, problem: "set aside, and read all the same, or more of it than is listed" };
      table.release();
      return {
        baselineEntries: table.length,
        baselineTree: start.tree,
        resultTree,
        known: table.paths,
        knownKinds: start.kinds,
        changes,
        changed: diff.count,
        newFolders,
        discarded,
        misplacedMark: misplaced,
        fault:
          inFile(false, start.audit.fault) ??
          inFile(true, audit.fault ?? aside ?? resultFault(table.paths, audit, changes, start.audit.links)),
        extent,
        startingExtent: start.extent,
      };
    },
  };
}

/** Finds what the tree at the start has at a place; asked in manifest order. */
function createCursor(table: EntryTable): (entry: ManifestEntry) => ManifestEntry | undefined {
  let at = 0;
  return (entry) => {
    const key = sortKey(entry);
    for (; at < table.length; at++) {
      const old = table.at(at)!;
      if (old.hidden === true) continue;
      const oldKey = sortKey(old);
      if (oldKey === key) return old;
      if (oldKey > key) return undefined;
    }
    return undefined;
  };
}

function newExtent(): TreeChange["extent"] {
  return { entries: 0, bytes: 0, largest: 0 };
}

function grow(extent: TreeChange["extent"], { type, size }: ManifestEntry): void {
  extent.entries++;
  if (type !== "file") return;
  extent.bytes += size;
  extent.largest = Math.max(extent.largest, size);
}

function withoutMark(entry: ManifestEntry): ManifestEntry {
  const { setAside: _, ...rest } = entry;
  return rest;
}
