import { closeSync, fstatSync, lstatSync, type BigIntStats } from "node:fs";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { buildTrees, EMPTY_TREE } from "../../core/formats/git-trees";
import type { ManifestEntry, SetAside } from "../../core/formats/manifest";
import { isGitLookalike } from "../../core/formats/paths";
import {
  accessFault,
  MAX_ASIDE_BYTES,
  MAX_ASIDE_COUNTED,
  MAX_ASIDE_LISTED,
  octal,
} from "../../core/formats/tree-rules";
import { NOTHING_ASIDE } from "../../core/judge/set-aside";
import { createCursor } from "./baseline-cursor";
import { countBelow, inodeOf } from "./count";
import { createReader, fsPath, listFolder, nameOf, openFolder, typeOf, type Name, type OpenFolder } from "./folder";
import { giveTurn, isTurnOver, newTurn } from "./turns";
import { checkName, checkSetid, expectedFault, visitEntry, visitUnopened } from "./walk-entry";
import {
  addEntry,
  type AsideCount,
  countPath,
  LimitReached,
  type LimitHit,
  noteChange,
  refuse,
  refuseBy,
  type Refusal,
  type RootIdentity,
  stopAt,
  type Walk,
  type WalkOptions,
} from "./walk-state";
import {
  noteBareRepository,
  noteTwins,
  refuseBareRepositories,
  refuseHardLinks,
  refuseLinks,
  refuseTwins,
  refuseUnpatchable,
} from "./walk-whole";

export interface WalkResult {
  /** All that was met, in manifest order, refused entries too (without object id). */
  entries: ManifestEntry[];
  refusals: Refusal[];
  limitHits: LimitHit[];
  rootIdentity: RootIdentity;
  /** Tree id of the content of `entries`. */
  treeId: string;
  /** False when a limit ended the walk before everything was seen. */
  complete: boolean;
  setAside: AsideCount;
}

/** Names of one folder that are held in memory beside those that are judged. */
const MAX_ASIDE_NAMES = 250_000;

/**
 * Walks a tree that nobody vouches for. Nothing is followed, nothing special is opened, sizes are judged before anything is
 * read, and permissions by mode, so that root and an ordinary user come to the same answer. A root `.git` is left out.
 * @param root path of the workspace, without symlink at its end
 * @throws Error when the root can't be opened (with `rootIdentity` that is a refusal), or the system fails (I/O errors); the
 *   signal's reason when it fires
 */
export async function walk(root: string, options: WalkOptions = {}): Promise<WalkResult> {
  let top: OpenFolder;
  try {
    top = openFolder(bytePathOf(root));
  } catch (error) {
    if (options.rootIdentity === undefined) throw error;
    return lostRoot(options.rootIdentity, expectedFault(error));
  }
  const state: Walk = {
    options,
    limits: options.limits ?? DEFAULT_LIMITS,
    reader: createReader(),
    device: top.stats.dev,
    entries: [],
    refusals: [],
    limitHits: [],
    links: new Map(),
    touched: [],
    changedFolders: new Set(),
    bareRepositories: [],
    asides: options.asides ?? NOTHING_ASIDE,
    setAside: { listed: 0, unlisted: 0, entries: 0, counted: true },
    asideBytes: 0,
    asideFolders: [],
    asideNames: new Map(),
    shared: new Map(),
    hasRefusedFolder: false,
    twins: [],
    treeBytes: 0,
    pathBytes: 0,
    turn: newTurn(),
    cursor: createCursor(options.baseline ?? []),
  };
  let complete = true;
  let identity: RootIdentity;
  try {
    identity = identityOf(fstatSync(top.fd, { bigint: true }));
    const expected = options.rootIdentity;
    if (expected !== undefined && expected !== identity) {
      refuse(state, "swapped-root", ROOT, "the workspace is another folder than the one that was prepared");
    }
    const closed = accessFault({ type: "dir", mode: top.stats.mode });
    if (expected === undefined || closed === null) await walkFolder(state, top, "", 1);
    else refuse(state, "unreadable", ROOT, `the workspace itself has mode ${octal(top.stats.mode)}`);
    await refuseHardLinks(state, top);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    complete = false;
  } finally {
    closeSync(top.fd);
  }
  for (const path of state.cursor.missing()) noteChange(state, path);
  if (complete) {
    refuseLinks(state);
    refuseTwins(state);
    refuseBareRepositories(state);
    refuseUnpatchable(state);
  }
  const treeId = setTreeIds(state);
  const { entries, refusals, limitHits, setAside } = state;
  return { entries, refusals, limitHits, rootIdentity: identity!, treeId, complete, setAside };
}

/** The root itself, as a path. */
const ROOT = "" as BytePath;

/** A workspace that can't even be opened: gone, a link, or closed to its owner. */
function lostRoot(rootIdentity: RootIdentity, fault: string): WalkResult {
  const kind = fault === "EACCES" || fault === "EPERM" ? "unreadable" : "swapped-root";
  const refusals: Refusal[] = [{ kind, path: ROOT, detail: `the workspace can't be opened as a folder (${fault})` }];
  const setAside = { listed: 0, unlisted: 0, entries: 0, counted: true };
  return { entries: [], refusals, limitHits: [], rootIdentity, treeId: EMPTY_TREE, complete: false, setAside };
}

/** Gives each folder its tree id; those without any change have the baseline's already. */
function setTreeIds({ entries, changedFolders }: Walk): string {
  const folders = new Map<string, ManifestEntry>();
  for (const entry of entries)
    if (entry.type === "dir" && (entry.oid === null || changedFolders.has(entry.path))) folders.set(entry.path, entry);
  const isKnown = (folder: ManifestEntry) => !folders.has(folder.path);
  const found = new Set<string>();
  const treeId = buildTrees(
    entries,
    (path, oid) => {
      found.add(path);
      const folder = folders.get(path);
      if (folder !== undefined) folder.oid = oid;
    },
    isKnown,
  );
  // What had content once and has none now is an empty folder.
  for (const [path, folder] of folders) if (!found.has(path)) folder.oid = null;
  return treeId;
}

/** Identity of a folder, for `WalkOptions.rootIdentity`. The birth time tells a re-used inode number from the old one. */
export function rootIdentity(root: string): RootIdentity {
  return identityOf(lstatSync(root, { bigint: true }));
}

function identityOf(stats: BigIntStats): RootIdentity {
  return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}` as RootIdentity;
}

async function walkFolder(state: Walk, folder: OpenFolder, path: string, depth: number): Promise<void> {
  const { limits, asides } = state;
  const room = limits.entries - judgedEntries(state) + 1;
  const listing = listFolder(folder, asides === NOTHING_ASIDE ? room : room + MAX_ASIDE_NAMES);
  if (listing === null) stopAt(state, "entries", path as BytePath, limits.entries + 1, limits.entries);
  const prefix = path === "" ? "" : `${path}/`;
  const judged: string[] | null = MAYBE_NOTED.test(listing.joined) ? [] : null;
  for (const key of listing.keys) {
    const { name, kind } = nameOf(listing, key);
    if (isTurnOver(state.turn)) await giveTurn(state.turn, state.options.signal);
    const entryPath = (prefix + name) as BytePath;
    if (path === "" && name === ".git") {
      checkRootGit(state, folder, entryPath);
      continue;
    }
    const known = state.cursor.find(entryPath, kind === "folder");
    const aside = isSameAsKnown(known) ? null : asides.of(entryPath, kind === "folder");
    if (aside !== null) {
      await setAside(state, folder, name, entryPath, depth, aside);
      continue;
    }
    judged?.push(name);
    await visit(state, folder, { name, kind }, entryPath, depth, known);
  }
  if (judged === null) return;
  noteTwins(state, path, judged);
  noteBareRepository(state, path, judged);
}

/** What the baseline has at this very place is judged; what a look before this one set aside is no baseline. */
function isSameAsKnown(known: ManifestEntry | undefined): boolean {
  return known !== undefined && known.setAside === undefined;
}

/** Entries that count as the tree's own. */
function judgedEntries({ entries, setAside: { listed } }: Walk): number {
  return entries.length - listed;
}

/** Judges one entry. */
async function visit(
  state: Walk,
  folder: OpenFolder,
  { name, kind }: Name,
  path: BytePath,
  depth: number,
  known: ManifestEntry | undefined,
): Promise<void> {
  const { limits } = state;
  if (judgedEntries(state) >= limits.entries) stopAt(state, "entries", path, judgedEntries(state) + 1, limits.entries);
  countPath(state, path, path.length);
  if (kind === "folder") await visitFolder(state, folder, name, path, depth, known);
  else if (kind === "file") visitEntry(state, folder, name, path, known);
  else visitUnopened(state, folder, name, path, null, known);
}

/**
 * Lists an entry that is set aside, and counts what is in it, without opening any file, following any link, or minding what it
 * is. What is forbidden within what is only ignored is judged.
 */
async function setAside(
  state: Walk,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  depth: number,
  why: SetAside,
): Promise<void> {
  const { asides, setAside: count, options, turn } = state;
  const stats = lstatSync(fsPath(parent.base + name), { throwIfNoEntry: false });
  if (stats === undefined) return;
  const type = typeOf(stats.mode);
  count.entries++;
  if (count.listed < MAX_ASIDE_LISTED && (state.asideBytes += path.length) <= MAX_ASIDE_BYTES) {
    count.listed++;
    const size = type === "dir" ? 0 : stats.size;
    state.entries.push({ path, type, mode: stats.mode, size, sha256: null, oid: null, setAside: why });
  } else {
    count.unlisted++;
  }
  if (type !== "dir") {
    if (stats.nlink > 1) noteAsideName(state, fsPath(parent.base + name));
    return;
  }
  state.asideFolders.push(path);
  const isKept = (inner: BytePath, isFolder: boolean) => asides.isKept(inner, isFolder, why);
  const { entries, complete } = await countBelow(
    {
      most: MAX_ASIDE_COUNTED - count.entries,
      device: state.device,
      turn,
      signal: options.signal,
      isKept: why === "ignored" ? isKept : null,
      visit: (folder, found, inner, below) =>
        visit(state, folder, found, inner, depth + below, state.cursor.find(inner, found.kind === "folder")),
    },
    parent,
    name,
    path,
  );
  count.entries += entries;
  count.counted &&= complete;
}

function noteAsideName({ asideNames }: Walk, path: string | Buffer): void {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return;
  const key = inodeOf(stats);
  asideNames.set(key, (asideNames.get(key) ?? 0n) + 1n);
}

/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems; `HEAD` is one of them. */
const MAYBE_NOTED = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;

/** The agent's own `.git` must be the folder that the harness made; as a link or file it would send git elsewhere. */
function checkRootGit(state: Walk, folder: OpenFolder, path: BytePath): void {
  if (typeOf(lstatSync(`${folder.base}.git`).mode) !== "dir") {
    refuse(state, "nested-repository", path, "the workspace's .git is no folder any more");
  }
}

async function visitFolder(
  state: Walk,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  depth: number,
  known: ManifestEntry | undefined,
) {
  let opened: OpenFolder;
  try {
    opened = openFolder(parent.base + name);
  } catch (error) {
    return visitUnopened(state, parent, name, path, expectedFault(error), known);
  }
  try {
    const { mode, dev } = opened.stats;
    // Whatever is not found in it again, or not as it was, makes this id a new one.
    const oid = known?.oid ?? null;
    const entry = addEntry(state, { path, type: "dir", mode, size: 0, sha256: null, oid });
    if (!checkName(state, entry, known !== undefined)) return;
    if (isGitLookalike(name)) state.hasRefusedFolder = true;
    checkSetid(state, entry);
    if (dev !== state.device) return refuse(state, "mount-point", path, "another file system is mounted here");
    const closed = accessFault(entry);
    if (closed !== null) return refuseBy(state, path, closed);
    if (depth >= state.limits.depth) {
      state.limitHits.push({ limit: "depth", path, found: depth + 1, bound: state.limits.depth });
      return;
    }
    await walkFolder(state, opened, path, depth + 1);
  } finally {
    closeSync(opened.fd);
  }
}
