import type { BytePath } from "../../core/domain/bytes";
import type { LimitName, Limits } from "../../core/domain/limits";
import type { ManifestEntry } from "../../core/formats/manifest";
import { pathsFault, type RefusalKind, type RuleFault } from "../../core/formats/tree-rules";
import type { SetAsides } from "../../core/judge/set-aside";
import type { Cursor } from "./baseline-cursor";
import type { Reader } from "./folder";
import type { ObjectSink } from "./pack";
import type { Turn } from "./turns";

export interface Refusal {
  kind: RefusalKind;
  path: BytePath;
  detail: string;
}

export interface LimitHit {
  limit: LimitName | "disk";
  path: BytePath;
  found: number;
  bound: number;
}

/** Which folder a root is: a folder that was put in its place has another one. */
export type RootIdentity = string & { readonly __root: unique symbol };

export type TreeLimits = Pick<Limits, "changed_file_bytes" | "file_bytes" | "entries" | "tree_bytes" | "depth">;

export interface WalkOptions {
  /** Manifest of the tree as it was: what is unchanged since is not refused, and only changed files are stored. */
  baseline?: readonly ManifestEntry[];
  limits?: TreeLimits;
  /** Identity that the root had when the harness made it. */
  rootIdentity?: RootIdentity;
  /** What is counted and listed as a whole, and never judged. */
  asides?: SetAsides;
  /** Takes each file and symlink that is not in the baseline as it is now. */
  objects?: ObjectSink;
  signal?: AbortSignal;
}

/** How much of a workspace is set aside. */
export interface AsideCount {
  /** Entries that are set aside by themselves: those in `entries`, and those that were too many for it. */
  listed: number;
  unlisted: number;
  /** All of them with what lies below; at least so many where `counted` is false. */
  entries: number;
  counted: boolean;
}

/** A limit that leaves no use in going on. */
export class LimitReached extends Error {}

/** A file with several names, and those of them that are judged. */
export interface Shared {
  names: bigint;
  found: bigint;
  entries: ManifestEntry[];
}

/** A walk under way: what it was told, and what it has met. */
export interface Walk {
  options: WalkOptions;
  limits: TreeLimits;
  reader: Reader;
  device: number;
  entries: ManifestEntry[];
  refusals: Refusal[];
  limitHits: LimitHit[];
  links: Map<BytePath, BytePath>;
  /** Entries that the baseline has not, or not like this. */
  touched: ManifestEntry[];
  /** Folders in which something is not as in the baseline, so that their tree ids are new. */
  changedFolders: Set<string>;
  bareRepositories: BytePath[];
  asides: SetAsides;
  setAside: AsideCount;
  asideBytes: number;
  /** Folders that are set aside, to find the other names of a file in. */
  asideFolders: BytePath[];
  /** Names of shared files that are set aside by themselves, by inode. */
  asideNames: Map<string, bigint>;
  /** Files and links with several names, by their inode. */
  shared: Map<string, Shared>;
  /** True when the baseline has a folder whose name git refuses, and it is still there. */
  hasRefusedFolder: boolean;
  twins: [BytePath, BytePath][];
  treeBytes: number;
  pathBytes: number;
  turn: Turn;
  cursor: Cursor;
}

/** All folders above a path hold a change. Without a baseline all of them do. */
export function noteChange({ changedFolders, options }: Walk, path: string): void {
  if (options.baseline === undefined) return;
  for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
    const folder = path.slice(0, cut);
    if (changedFolders.has(folder)) return;
    changedFolders.add(folder);
  }
}

/** Notes why something of the tree is not taken. */
export function refuse(state: Walk, kind: RefusalKind, path: BytePath, detail: string): void {
  state.refusals.push({ kind, path, detail });
}

/** The same by a rule. */
export function refuseBy(state: Walk, path: BytePath, { kind, detail }: RuleFault): void {
  refuse(state, kind, path, detail);
}

/** Ends the walk at a limit. @throws LimitReached */
export function stopAt(state: Walk, limit: LimitName, path: BytePath, found: number, bound: number): never {
  state.limitHits.push({ limit, path, found, bound });
  throw new LimitReached();
}

/** @throws LimitReached when paths and links have too many bytes together */
export function countPath(state: Walk, path: BytePath, bytes: number): void {
  const tooMuch = pathsFault((state.pathBytes += bytes));
  if (tooMuch === null) return;
  refuseBy(state, path, tooMuch);
  throw new LimitReached();
}

/** Lists an entry that is not what the baseline has, if it has any of this path. */
export function addEntry(state: Walk, entry: ManifestEntry): ManifestEntry {
  state.entries.push(entry);
  if (entry.type !== "dir") noteChange(state, entry.path);
  return entry;
}
