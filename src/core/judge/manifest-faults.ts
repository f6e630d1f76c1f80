import type { BytePath } from "../domain/bytes";
import { type EntryType, linkLeads, type ManifestEntry } from "../formats/manifest";
import { AFTER_FILE, BEFORE_FILE } from "./files";

/** A line of a manifest that says what no walk lets pass, or what the other lines deny. */
export interface ManifestFault {
  file: string;
  path: BytePath;
  problem: string;
}

/** A manifest, and the tree ids of its folders as its files make them. */
export interface Listed {
  entries: readonly ManifestEntry[];
  trees: ReadonlyMap<string, string>;
}

/** `st_mode` without permissions, by type. */
const TYPE_BITS: Readonly<Record<EntryType, number | null>> = {
  file: 0o100000,
  dir: 0o040000,
  symlink: 0o120000,
  fifo: 0o010000,
  socket: 0o140000,
  "block-device": 0o060000,
  "char-device": 0o020000,
  unknown: null,
};
const TYPE_MASK = 0o170000;
const SETID_BITS = 0o6000;

/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;

/**
 * The first fault of the manifests of a workspace that nobody refused. The walk's refusals are the harness's word; what of
 * them stands in the manifests, too, needs no word.
 */
export function manifestFault(before: Listed, after: Listed): ManifestFault | null {
  for (const [file, listed] of [
    [BEFORE_FILE, before],
    [AFTER_FILE, after],
  ] as const) {
    const found = lineFault(listed.entries, file === AFTER_FILE) ?? folderFault(listed);
    if (found !== null) return { file, ...found };
  }
  const link = linkFault(before.entries, after.entries);
  return link === null ? null : { file: AFTER_FILE, ...link };
}

type Found = Omit<ManifestFault, "file"> | null;

function lineFault(entries: readonly ManifestEntry[], isResult: boolean): Found {
  for (const { path, type, mode } of entries) {
    const bits = TYPE_BITS[type];
    if (bits !== null && (mode & TYPE_MASK) !== bits)
      return { path, problem: `a ${type} with the mode of another type` };
    if (!isResult) continue;
    if (type !== "file" && type !== "dir" && type !== "symlink") return { path, problem: `a ${type}` };
    if ((mode & SETID_BITS) !== 0) return { path, problem: "setuid or setgid" };
  }
  return null;
}

/** The tree id of a folder follows from what is listed below it; a hidden name is part of it. */
function folderFault({ entries, trees }: Listed): Found {
  if (entries.some(({ hidden }) => hidden)) return null;
  for (const { path, type, oid, setAside } of entries) {
    const made = trees.get(path) ?? null;
    if (type === "dir" && setAside === undefined && oid !== made)
      return { path, problem: `its files make the tree ${made ?? "of no folder"}, found ${oid ?? "none"}` };
  }
  return null;
}

function linkFault(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): Found {
  const links = linksOf(after);
  if (links.size === 0) return null;
  const old = linksOf(before);
  const budget = { left: LINK_BUDGET };
  for (const [path, target] of links) {
    const leads = linkLeads(path, links, budget);
    if (leads !== "outside" && leads !== "git") continue;
    if (old.get(path) === target && linkLeads(path, old, budget) === leads) continue;
    return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
  }
  return null;
}

function linksOf(entries: readonly ManifestEntry[]): Map<BytePath, BytePath> {
  const links = new Map<BytePath, BytePath>();
  for (const { path, target, hidden } of entries) if (target !== undefined && !hidden) links.set(path, target);
  return links;
}
