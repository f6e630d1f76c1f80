import { closeSync, fstatSync, lstatSync, openSync, readlinkSync, type BigIntStats, type Stats } from "node:fs";
import { bytePathOf, displayPath, type BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS, type LimitName, type Limits } from "../../core/domain/limits";
import { buildTrees, EMPTY_TREE, gitOid } from "../../core/formats/git-trees";
import { gitMode, type ManifestEntry, type SetAside, sortKey } from "../../core/formats/manifest";
import { linkLeads } from "../../core/formats/links";
import { foldName, isGitLookalike } from "../../core/formats/paths";
import {
  accessFault,
  BARE_REPOSITORY,
  isBareRepository,
  MAX_ASIDE_BYTES,
  MAX_ASIDE_COUNTED,
  MAX_ASIDE_LISTED,
  nameFault,
  octal,
  pathsFault,
  type RefusalKind,
  type RuleFault,
  setidFault,
  specialFault,
  twinFault,
  unpatchableFault,
} from "../../core/formats/tree-rules";
import { sha256 } from "../../core/domain/digest";
import { NOTHING_ASIDE, type SetAsides } from "../../core/judge/set-aside";
import { countBelow, countNames, inodeOf } from "./count";
import {
  createReader,
  fsPath,
  hashPieces,
  listFolder,
  nameOf,
  OPEN_FILE,
  openFolder,
  PIECE_BYTES,
  typeOf,
  type Name,
  type OpenFolder,
  type Reader,
} from "./folder";
import type { ObjectSink } from "./pack";
import { giveTurn, isTurnOver, newTurn, noteLongStep, type Turn } from "./turns";

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

/** How much of a workspace is set aside. */
export interface AsideCount {
  /** Entries that are set aside by themselves: those in `entries`, and those that were too many for it. */
  listed: number;
  unlisted: number;
  /** All of them with what lies below; at least so many where `counted` is false. */
  entries: number;
  counted: boolean;
}

/** Names of one folder that are held in memory beside those that are judged. */
const MAX_ASIDE_NAMES = 250_000;

/** Ends the walk at a limit that leaves no use in going on. */
class LimitReached extends Error {}

/** A file with several names, and those of them that are judged. */
interface Shared {
  names: bigint;
  found: bigint;
  entries: ManifestEntry[];
}

interface Walk {
  options: WalkOptions;
  limits: TreeLimits;
  reader: Reader;
  device: number;
  entries: ManifestEntry[];
  refusals: Refusal[];
  limitHits: LimitHit[];
  links: Map<string, BytePath>;
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

/** All folders above a path hold a change. Without a baseline all of them do. */
function noteChange({ changedFolders, options }: Walk, path: string): void {
  if (options.baseline === undefined) return;
  for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
    const folder = path.slice(0, cut);
    if (changedFolders.has(folder)) return;
    changedFolders.add(folder);
  }
}

/** Identity of a folder, for `WalkOptions.rootIdentity`. The birth time tells a re-used inode number from the old one. */
export function rootIdentity(root: string): RootIdentity {
  return identityOf(lstatSync(root, { bigint: true }));
}

function identityOf(stats: BigIntStats): RootIdentity {
  return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}` as RootIdentity;
}

function refuse(state: Walk, kind: RefusalKind, path: BytePath, detail: string): void {
  state.refusals.push({ kind, path, detail });
}

function refuseBy(state: Walk, path: BytePath, { kind, detail }: RuleFault): void {
  refuse(state, kind, path, detail);
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

/** @throws LimitReached when paths and links have too many bytes together */
function countPath(state: Walk, path: BytePath, bytes: number): void {
  const tooMuch = pathsFault((state.pathBytes += bytes));
  if (tooMuch === null) return;
  refuseBy(state, path, tooMuch);
  throw new LimitReached();
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

/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems; `HEAD` is one of them. */
const MAYBE_NOTED = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;

function stopAt(state: Walk, limit: LimitName, path: BytePath, found: number, bound: number): never {
  state.limitHits.push({ limit, path, found, bound });
  throw new LimitReached();
}

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

/** The code of a fault that an agent can bring about; any other is thrown on. */
function expectedFault(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !EXPECTED_FAULTS.has(code)) throw error;
  return code;
}

/** What opening may answer because of what an agent left; anything else is a fault of the system. */
const EXPECTED_FAULTS = new Set([
  "ELOOP",
  "EMLINK",
  "ENOTDIR",
  "EACCES",
  "EPERM",
  "ENXIO",
  "ENODEV",
  "ENOENT",
  "EISDIR",
  "EBUSY",
  "ETXTBSY",
  "ENAMETOOLONG",
  "EOPNOTSUPP",
  // A lease on it that a living process holds (isCommitted looks while the lane still runs).
  "EAGAIN",
]);

/** Lists an entry that is not what the baseline has, if it has any of this path. */
function addEntry(state: Walk, entry: ManifestEntry): ManifestEntry {
  state.entries.push(entry);
  if (entry.type !== "dir") noteChange(state, entry.path);
  return entry;
}

/** Refuses a name that is none, and says whether it can be taken. */
function checkName(state: Walk, entry: ManifestEntry, unchanged: boolean): boolean {
  const found = nameFault(entry, unchanged);
  if (found !== null) refuseBy(state, entry.path, found);
  return found === null;
}

function checkSetid(state: Walk, entry: ManifestEntry): void {
  const found = setidFault(entry);
  if (found !== null) refuseBy(state, entry.path, found);
}

/** What the folder says is a file. */
function visitEntry(
  state: Walk,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  known: ManifestEntry | undefined,
): void {
  let fd: number;
  try {
    fd = openSync(fsPath(parent.base + name), OPEN_FILE);
  } catch (error) {
    return visitUnopened(state, parent, name, path, expectedFault(error), known);
  }
  try {
    const stats = fstatSync(fd);
    if (stats.isFile()) visitFile(state, fd, stats, name, path, known);
    else visitSpecial(state, stats, path);
  } finally {
    closeSync(fd);
  }
}

function visitSpecial(state: Walk, stats: Stats, path: BytePath): void {
  const type = typeOf(stats.mode);
  const entry = addEntry(state, { path, type, mode: stats.mode, size: 0, sha256: null, oid: null });
  const found = specialFault(entry);
  if (found !== null) refuseBy(state, path, found);
  else refuse(state, "changed-while-reading", path, "a folder that was none a moment before");
}

/** What could not be opened: a symlink, a socket, something unreadable, or something that is gone. */
function visitUnopened(
  state: Walk,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  fault: string | null,
  known: ManifestEntry | undefined,
): void {
  const fullPath = fsPath(parent.base + name);
  const stats = lstatSync(fullPath, { throwIfNoEntry: false });
  if (stats === undefined)
    return refuse(state, "changed-while-reading", path, "it was there, and a moment later it was not");
  const type = typeOf(stats.mode);
  if (type === "symlink") return visitLink(state, parent, stats, name, path, known);
  if (type !== "file" && type !== "dir") return visitSpecial(state, stats, path);
  if (fault === null) {
    return refuse(state, "changed-while-reading", path, "it became something else while the folder was read");
  }
  const size = type === "file" ? stats.size : 0;
  const entry = addEntry(state, { path, type, mode: stats.mode, size, sha256: null, oid: null });
  checkName(state, entry, false);
  checkSetid(state, entry);
  refuse(
    state,
    "unreadable",
    path,
    `a ${type === "dir" ? "folder" : "file"} with mode ${octal(stats.mode)} (${fault})`,
  );
}

function visitLink(
  state: Walk,
  parent: OpenFolder,
  stats: Stats,
  name: string,
  path: BytePath,
  known: ManifestEntry | undefined,
): void {
  const fullPath = fsPath(parent.base + name);
  const target = readlinkSync(fullPath, "latin1") as BytePath;
  countPath(state, path, target.length);
  const content = Buffer.from(target, "latin1");
  const digest = sha256(content);
  const { mode } = stats;
  const entry: ManifestEntry = { path, type: "symlink", mode, size: content.length, sha256: digest, oid: null, target };
  const unchanged = known?.type === "symlink" && known.sha256 === digest;
  if (!checkName(state, entry, unchanged)) {
    addEntry(state, entry);
    return;
  }
  state.links.set(path, target);
  let listed = entry;
  if (unchanged) listed = addUnchanged(state, known, entry);
  else {
    entry.oid = gitOid("blob", content);
    state.touched.push(addEntry(state, entry));
    state.options.objects?.add("blob", entry.oid, content);
  }
  if (stats.nlink > 1) noteShared(state, lstatSync(fullPath, { bigint: true }), listed);
}

/** Lists an entry with the content that the baseline has; the very same entry where its permissions are the same too. */
function addUnchanged(state: Walk, known: ManifestEntry, entry: ManifestEntry): ManifestEntry {
  if (known.setAside === undefined && known.mode === entry.mode) {
    state.entries.push(known);
    return known;
  }
  entry.oid = known.oid;
  if (gitMode(known) !== gitMode(entry)) state.touched.push(addEntry(state, entry));
  else state.entries.push(entry);
  return entry;
}

function visitFile(
  state: Walk,
  fd: number,
  stats: Stats,
  name: string,
  path: BytePath,
  known: ManifestEntry | undefined,
): void {
  const entry: ManifestEntry = { path, type: "file", mode: stats.mode, size: stats.size, sha256: null, oid: null };
  const content = readJudged(state, fd, stats, name, entry, known);
  const unchanged = entry.sha256 !== null && known?.sha256 === entry.sha256 && known.type === "file";
  let listed = entry;
  if (content === null) {
    addEntry(state, entry);
  } else if (unchanged) {
    if (checkName(state, entry, gitMode(known) === gitMode(entry))) listed = addUnchanged(state, known, entry);
    else addEntry(state, entry);
  } else {
    addEntry(state, entry);
    if (!checkName(state, entry, false)) return;
    state.touched.push(entry);
    entry.oid = state.reader.blobOid();
    state.options.objects?.add("blob", entry.oid, content);
  }
  if (stats.nlink > 1) noteShared(state, fstatSync(fd, { bigint: true }), listed);
}

function noteAsideName({ asideNames }: Walk, path: string | Buffer): void {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return;
  const key = inodeOf(stats);
  asideNames.set(key, (asideNames.get(key) ?? 0n) + 1n);
}

/** Numbers of inodes are taken whole: rounded ones would be those of several files. */
function noteShared({ shared }: Walk, stats: BigIntStats, entry: ManifestEntry): void {
  const key = inodeOf(stats);
  const known = shared.get(key) ?? { names: stats.nlink, found: 0n, entries: [] };
  known.found++;
  known.entries.push(entry);
  shared.set(key, known);
}

/**
 * A file is no danger as long as all of its names lie in the workspace, set aside or not: nobody else can see or change it.
 * Only for those of which some were not met it is looked through what is set aside, and through the workspace's `.git`.
 */
async function refuseHardLinks(state: Walk, top: OpenFolder): Promise<void> {
  const { shared, asideFolders, asideNames, turn, options, device } = state;
  for (const [key, file] of shared) file.found += asideNames.get(key) ?? 0n;
  const open = new Map([...shared].filter(([, { found, names }]) => found < names));
  if (open.size === 0) return;
  const count = (key: string) => {
    const file = open.get(key);
    if (file !== undefined) file.found++;
  };
  const search = { most: MAX_ASIDE_COUNTED, device, turn, signal: options.signal, count };
  for (const path of [".git" as BytePath, ...asideFolders]) search.most -= await countNames(search, top, path);
  const refused: ManifestEntry[] = [];
  for (const { names, found, entries } of open.values()) {
    if (found >= names) continue;
    const outside = names - found;
    for (const { path, type } of entries)
      refuse(
        state,
        "hard-link",
        path,
        `a ${type === "file" ? "file" : "symlink"} with ${names} names, ${outside} of them outside of the workspace, or not to be found`,
      );
    refused.push(...entries);
  }
  disown(state, refused);
}

/** What is refused has no content in the manifest; an entry that is the baseline's own is listed anew. */
function disown(state: Walk, entries: readonly ManifestEntry[]): void {
  if (entries.length === 0) return;
  const refused = new Set(entries);
  state.touched = state.touched.filter((entry) => !refused.has(entry));
  for (const [index, entry] of state.entries.entries()) {
    if (!refused.has(entry)) continue;
    state.entries[index] = { ...entry, sha256: null, oid: null };
    noteChange(state, entry.path);
  }
}

/**
 * Reads a file once all that can be said before reading is said, and sets its digest.
 * @returns its content (empty for a large unchanged file), or null where it is refused or over a limit
 */
function readJudged(
  state: Walk,
  fd: number,
  { size }: Stats,
  name: string,
  entry: ManifestEntry,
  known: ManifestEntry | undefined,
): Buffer | null {
  const { limits, reader, turn } = state;
  const { path } = entry;
  checkSetid(state, entry);
  const closed = accessFault(entry);
  if (closed !== null) {
    refuseBy(state, path, closed);
    return null;
  }
  if (name === ".git") {
    checkName(state, entry, false);
    return null;
  }
  // What was not read the last time, because it was over a limit, is not read now.
  const sameSize = known?.type === "file" && known.size === size && known.sha256 !== null;
  if (!withinLimits(state, entry, !sameSize)) return null;
  const inPieces = sameSize && size > PIECE_BYTES;
  if (size > PIECE_BYTES) noteLongStep(turn);
  let content = inPieces ? NOTHING : reader.read(fd, size);
  entry.sha256 = inPieces ? hashPieces(fd, size) : content === null ? null : reader.sha256();
  if (entry.sha256 === null) {
    refuse(state, "changed-while-reading", path, "its size changed while it was read");
    return null;
  }
  if (!sameSize || known.sha256 === entry.sha256) return content;
  if (size > limits.changed_file_bytes) {
    state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
    return null;
  }
  if (inPieces) content = rereadChanged(state, path, fd, size, entry.sha256);
  return content;
}

const NOTHING = Buffer.alloc(0);

/** A large file of the same size as before was hashed in pieces; now that it turns out changed, its bytes are wanted. */
function rereadChanged(
  { reader, refusals }: Walk,
  path: BytePath,
  fd: number,
  size: number,
  digest: string,
): Buffer | null {
  const content = reader.read(fd, size);
  if (content !== null && reader.sha256() === digest) return content;
  refusals.push({ kind: "changed-while-reading", path, detail: "two readings gave different bytes" });
  return null;
}

/** Sizes are judged as the system tells them, before a byte is read: a sparse file of a terabyte costs nothing. */
function withinLimits(state: Walk, { path, size }: ManifestEntry, changed: boolean): boolean {
  const { limits } = state;
  if (size > limits.file_bytes) {
    state.limitHits.push({ limit: "file_bytes", path, found: size, bound: limits.file_bytes });
    return false;
  }
  if (changed && size > limits.changed_file_bytes) {
    state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
    return false;
  }
  state.treeBytes += size;
  if (state.treeBytes > limits.tree_bytes) stopAt(state, "tree_bytes", path, state.treeBytes, limits.tree_bytes);
  return true;
}

function noteTwins(state: Walk, path: string, names: readonly string[]): void {
  const first = new Map<string, string>();
  const prefix = path === "" ? "" : `${path}/`;
  for (const name of names) {
    const fold = foldName(name);
    const twin = first.get(fold);
    if (twin === undefined) first.set(fold, name);
    else state.twins.push([(prefix + twin) as BytePath, (prefix + name) as BytePath]);
  }
}

function noteBareRepository(state: Walk, path: string, names: readonly string[]): void {
  if (isBareRepository((name) => names.includes(name))) state.bareRepositories.push(path as BytePath);
}

/** Characters of paths that are looked at to follow all links: a hundred thousand ordinary links take a tenth of it. */
const LINK_BUDGET = 200_000_000;

function refuseLinks(state: Walk): void {
  const budget = { left: LINK_BUDGET };
  let old: Map<string, BytePath> | null = null;
  for (const [path, target] of state.links) {
    const leads = linkLeads(path as BytePath, state.links, budget);
    if (leads === "inside") continue;
    old ??= linksOf(state.options.baseline ?? []);
    if (leads !== "unknown" && old.get(path) === target && linkLeads(path as BytePath, old, budget) === leads) continue;
    refuse(state, "escaping-link", path as BytePath, LINK_FAULTS[leads](target));
  }
}

const LINK_FAULTS = {
  git: () => "it leads into .git",
  outside: (target: BytePath) => `it leads to ${displayPath(target)}`,
  unknown: () => "the links of this tree lead through each other in too many ways to be followed",
} as const;

function linksOf(entries: readonly ManifestEntry[]): Map<string, BytePath> {
  const links = new Map<string, BytePath>();
  for (const { path, target } of entries) if (target !== undefined) links.set(path, target);
  return links;
}

function refuseTwins(state: Walk): void {
  if (state.twins.length === 0) return;
  const known = new Set<string>((state.options.baseline ?? []).map(({ path }) => path));
  for (const [first, second] of state.twins) {
    if (known.has(first) && known.has(second)) continue;
    refuseBy(state, second, twinFault(first));
  }
}

/** A repository-like folder of the baseline (a test fixture, say) is taken as long as nothing in it has changed. */
function refuseBareRepositories(state: Walk): void {
  if (state.bareRepositories.length === 0) return;
  const { touched, cursor, changedFolders, options } = state;
  const anyChange = touched.length > 0 || cursor.missing().length > 0;
  const known = new Set<string>((options.baseline ?? []).map(({ path }) => path));
  for (const path of state.bareRepositories) {
    const isChanged = path === "" ? anyChange : changedFolders.has(path);
    if (!isChanged && known.has(path === "" ? "HEAD" : `${path}/HEAD`)) continue;
    refuseBy(state, path, BARE_REPOSITORY);
  }
}

/** What no patch can say. */
function refuseUnpatchable(state: Walk): void {
  for (const entry of state.hasRefusedFolder ? state.touched : []) {
    const found = unpatchableFault(entry.path, false);
    if (found === null) continue;
    refuseBy(state, entry.path, found);
    entry.oid = null;
  }
  for (const path of state.cursor.missing()) {
    const found = unpatchableFault(path, true);
    if (found !== null) refuseBy(state, path, found);
  }
}

/** Finds baseline entries for a walk that asks in manifest order. */
interface Cursor {
  find(path: BytePath, isFolder: boolean): ManifestEntry | undefined;
  /** Baseline entries that the walk did not meet. */
  missing(): readonly BytePath[];
}

function createCursor(baseline: readonly ManifestEntry[]): Cursor {
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
