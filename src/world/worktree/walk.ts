import { closeSync, fstatSync, lstatSync, openSync, readlinkSync, type BigIntStats, type Stats } from "node:fs";
import { bytePathOf, displayPath, type BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS, type LimitName, type Limits } from "../../core/domain/limits";
import {
  buildTrees,
  EMPTY_TREE,
  gitMode,
  gitOid,
  linkLeads,
  type ManifestEntry,
  type SetAside,
} from "../../core/formats/manifest";
import { foldName, isGitLookalike, isGitmodulesLookalike, matchesAny, type PathRule } from "../../core/formats/paths";
import { sha256 } from "../../core/domain/digest";
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
  type Listing,
  type OpenFolder,
  type Reader,
} from "./folder";
import type { ObjectSink } from "./pack";
import { giveTurn, isTurnOver, newTurn, noteLongStep, type Turn } from "./turns";

/** Why an entry makes a workspace hostile. */
export type RefusalKind =
  | "special-file"
  | "hard-link"
  | "setid"
  | "nested-repository"
  | "escaping-link"
  | "colliding-name"
  | "unusable-name"
  | "unreadable"
  | "mount-point"
  | "swapped-root"
  | "changed-while-reading";

export interface Refusal {
  kind: RefusalKind;
  path: BytePath;
  detail: string;
}

export interface LimitHit {
  limit: LimitName;
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
  /** Top-level folders that a lane keeps for itself, for example `.case`. */
  laneFolders?: readonly string[];
  /** The contract's `discard_paths`. */
  discard?: readonly PathRule[];
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
}

/** Longest relative path: PATH_MAX of Linux, less room for the folder into which a checkout goes. */
const MAX_PATH_BYTES = 4095 - 1024;

/**
 * Bytes that all paths of a tree may have together: 250,000 entries of 130 each. Every path stands in manifests, facts and
 * report, and seven times in a patch, so that a few names of 3,000 bytes in deep folders would make a patch of gigabytes.
 */
const MAX_PATHS_BYTES = 32 * 1024 * 1024;

const SETID_BITS = 0o6000;
const OWNER_READ = 0o400;
const OWNER_LIST = 0o500;

/** Ends the walk at a limit that leaves no use in going on. */
class LimitReached extends Error {}

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
    if (expected === undefined || (top.stats.mode & OWNER_LIST) === OWNER_LIST)
      await walkFolder(state, top, "", 1, null);
    else refuse(state, "unreadable", ROOT, `the workspace itself has mode ${octal(top.stats.mode)}`);
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
  const { entries, refusals, limitHits } = state;
  return { entries, refusals, limitHits, rootIdentity: identity!, treeId, complete };
}

/** The root itself, as a path. */
const ROOT = "" as BytePath;

/** A workspace that can't even be opened: gone, a link, or closed to its owner. */
function lostRoot(rootIdentity: RootIdentity, fault: string): WalkResult {
  const kind = fault === "EACCES" || fault === "EPERM" ? "unreadable" : "swapped-root";
  const refusals: Refusal[] = [{ kind, path: ROOT, detail: `the workspace can't be opened as a folder (${fault})` }];
  return { entries: [], refusals, limitHits: [], rootIdentity, treeId: EMPTY_TREE, complete: false };
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

async function walkFolder(
  state: Walk,
  folder: OpenFolder,
  path: string,
  depth: number,
  setAside: SetAside | null,
): Promise<void> {
  const { limits } = state;
  const listing = listFolder(folder, limits.entries - state.entries.length + 1);
  if (listing === null) stopAt(state, "entries", path as BytePath, limits.entries + 1, limits.entries);
  if (MAYBE_TWINS.test(listing.joined)) noteTwins(state, path, listing);
  if (MAYBE_REPOSITORY.test(listing.joined)) noteBareRepository(state, path, listing);
  const prefix = path === "" ? "" : `${path}/`;
  for (const key of listing.keys) {
    const { name, kind } = nameOf(listing, key);
    const isFolder = kind === "folder";
    if (isTurnOver(state.turn)) await giveTurn(state.turn, state.options.signal);
    const entryPath = (prefix + name) as BytePath;
    if (path === "" && name === ".git") {
      checkRootGit(state, folder, entryPath);
      continue;
    }
    if (state.entries.length >= limits.entries)
      stopAt(state, "entries", entryPath, state.entries.length + 1, limits.entries);
    if ((state.pathBytes += entryPath.length) > MAX_PATHS_BYTES) {
      refuse(
        state,
        "unusable-name",
        entryPath,
        `the paths of this tree have more than ${MAX_PATHS_BYTES} bytes together`,
      );
      throw new LimitReached();
    }
    const aside = setAside ?? setAsideOf(state, entryPath, depth, isFolder);
    if (kind === "folder") await visitFolder(state, folder, name, entryPath, depth, aside);
    else if (kind === "file") visitEntry(state, folder, name, entryPath, aside);
    else visitUnopened(state, folder, name, entryPath, null, aside);
  }
}

/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems. */
const MAYBE_TWINS = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;

const MAYBE_REPOSITORY = /(?:^|\0)HEAD(?:\0|$)/;

function stopAt(state: Walk, limit: LimitName, path: BytePath, found: number, bound: number): never {
  state.limitHits.push({ limit, path, found, bound });
  throw new LimitReached();
}

function setAsideOf({ options }: Walk, path: BytePath, depth: number, isFolder: boolean): SetAside | null {
  if (depth === 1 && isFolder && options.laneFolders?.includes(path)) return "lane";
  if (options.discard !== undefined && options.discard.length > 0 && matchesAny(options.discard, path, isFolder))
    return "discarded";
  return null;
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
  setAside: SetAside | null,
) {
  let opened: OpenFolder;
  try {
    opened = openFolder(parent.base + name);
  } catch (error) {
    return visitUnopened(state, parent, name, path, expectedFault(error), setAside);
  }
  try {
    const { mode, dev } = opened.stats;
    // Whatever is not found in it again, or not as it was, makes this id a new one.
    const known = state.cursor.find(path, true);
    const oid = setAside === null ? (known?.oid ?? null) : null;
    const entry = addEntry(state, { path, type: "dir", mode, size: 0, sha256: null, oid }, setAside);
    if (!checkName(state, entry, name, known !== undefined)) return;
    if (isGitLookalike(name)) state.hasRefusedFolder = true;
    checkSetid(state, entry);
    if (dev !== state.device) return refuse(state, "mount-point", path, "another file system is mounted here");
    if ((mode & OWNER_LIST) !== OWNER_LIST)
      return refuse(state, "unreadable", path, `a folder with mode ${octal(mode)}`);
    if (depth >= state.limits.depth) {
      state.limitHits.push({ limit: "depth", path, found: depth + 1, bound: state.limits.depth });
      return;
    }
    await walkFolder(state, opened, path, depth + 1, setAside);
  } finally {
    closeSync(opened.fd);
  }
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, "0");
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
function addEntry(state: Walk, entry: ManifestEntry, setAside: SetAside | null): ManifestEntry {
  if (setAside !== null) entry.setAside = setAside;
  state.entries.push(entry);
  if (entry.type !== "dir") noteChange(state, entry.path);
  return entry;
}

/** Names that git, another system or a checkout would not take as they are. */
function checkName(state: Walk, entry: ManifestEntry, name: string, unchanged: boolean): boolean {
  if (entry.path.length > MAX_PATH_BYTES) {
    refuse(
      state,
      "unusable-name",
      entry.path,
      `a path of ${entry.path.length} bytes; at most ${MAX_PATH_BYTES} can be checked out`,
    );
    return false;
  }
  if (name === ".git") {
    refuse(state, "nested-repository", entry.path, "a repository within the workspace");
    return false;
  }
  if (unchanged) return true;
  if (isGitLookalike(name)) {
    refuse(state, "unusable-name", entry.path, "some systems take this name for .git");
    return false;
  }
  if (entry.type === "symlink" && isGitmodulesLookalike(name)) {
    refuse(state, "unusable-name", entry.path, "git takes no symlink of this name");
    return false;
  }
  return true;
}

function checkSetid(state: Walk, { mode, path }: ManifestEntry): void {
  if ((mode & SETID_BITS) !== 0) refuse(state, "setid", path, `mode ${octal(mode)}`);
}

/** What the folder says is a file. */
function visitEntry(state: Walk, parent: OpenFolder, name: string, path: BytePath, setAside: SetAside | null): void {
  let fd: number;
  try {
    fd = openSync(fsPath(parent.base + name), OPEN_FILE);
  } catch (error) {
    return visitUnopened(state, parent, name, path, expectedFault(error), setAside);
  }
  try {
    const stats = fstatSync(fd);
    if (stats.isFile()) visitFile(state, fd, stats, name, path, setAside);
    else visitSpecial(state, stats, path, setAside);
  } finally {
    closeSync(fd);
  }
}

function visitSpecial(state: Walk, stats: Stats, path: BytePath, setAside: SetAside | null): void {
  const type = typeOf(stats.mode);
  addEntry(state, { path, type, mode: stats.mode, size: 0, sha256: null, oid: null }, setAside);
  if (type === "dir") return refuse(state, "changed-while-reading", path, "a folder that was none a moment before");
  refuse(state, "special-file", path, `a ${type.replace("-", " ")}`);
}

/** What could not be opened: a symlink, a socket, something unreadable, or something that is gone. */
function visitUnopened(
  state: Walk,
  parent: OpenFolder,
  name: string,
  path: BytePath,
  fault: string | null,
  setAside: SetAside | null,
): void {
  const fullPath = fsPath(parent.base + name);
  const stats = lstatSync(fullPath, { throwIfNoEntry: false });
  if (stats === undefined)
    return refuse(state, "changed-while-reading", path, "it was there, and a moment later it was not");
  const type = typeOf(stats.mode);
  if (type === "symlink")
    return visitLink(state, stats, readlinkSync(fullPath, "latin1") as BytePath, name, path, setAside);
  if (type !== "file" && type !== "dir") return visitSpecial(state, stats, path, setAside);
  if (fault === null) {
    return refuse(state, "changed-while-reading", path, "it became something else while the folder was read");
  }
  const size = type === "file" ? stats.size : 0;
  const entry = addEntry(state, { path, type, mode: stats.mode, size, sha256: null, oid: null }, setAside);
  checkName(state, entry, name, false);
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
  stats: Stats,
  target: BytePath,
  name: string,
  path: BytePath,
  setAside: SetAside | null,
): void {
  const content = Buffer.from(target, "latin1");
  const digest = sha256(content);
  const known = state.cursor.find(path, false);
  const { mode } = stats;
  const entry: ManifestEntry = { path, type: "symlink", mode, size: content.length, sha256: digest, oid: null, target };
  const unchanged = known?.type === "symlink" && known.sha256 === digest;
  if (stats.nlink > 1) {
    addEntry(state, entry, setAside);
    return refuse(state, "hard-link", path, `a symlink with ${stats.nlink} names`);
  }
  if (!checkName(state, entry, name, unchanged)) {
    addEntry(state, entry, setAside);
    return;
  }
  state.links.set(path, target);
  if (unchanged) return addUnchanged(state, known, entry, setAside);
  entry.oid = gitOid("blob", content);
  state.touched.push(addEntry(state, entry, setAside));
  if (setAside === null) state.options.objects?.add("blob", entry.oid, content);
}

/** Lists an entry with the content that the baseline has; the very same entry where its permissions are the same too. */
function addUnchanged(state: Walk, known: ManifestEntry, entry: ManifestEntry, setAside: SetAside | null): void {
  if (setAside === null && known.setAside === undefined && known.mode === entry.mode) {
    state.entries.push(known);
    return;
  }
  entry.oid = known.oid;
  if (setAside !== null || gitMode(known) !== gitMode(entry)) state.touched.push(addEntry(state, entry, setAside));
  else state.entries.push(entry);
}

function visitFile(
  state: Walk,
  fd: number,
  stats: Stats,
  name: string,
  path: BytePath,
  setAside: SetAside | null,
): void {
  const known = state.cursor.find(path, false);
  const entry: ManifestEntry = { path, type: "file", mode: stats.mode, size: stats.size, sha256: null, oid: null };
  const content = readJudged(state, fd, stats, name, entry, known);
  const unchanged = entry.sha256 !== null && known?.sha256 === entry.sha256 && known.type === "file";
  if (content === null) {
    addEntry(state, entry, setAside);
  } else if (unchanged) {
    if (checkName(state, entry, name, gitMode(known) === gitMode(entry))) addUnchanged(state, known, entry, setAside);
    else addEntry(state, entry, setAside);
  } else {
    addEntry(state, entry, setAside);
    if (!checkName(state, entry, name, false)) return;
    state.touched.push(entry);
    entry.oid = state.reader.blobOid();
    if (setAside === null) state.options.objects?.add("blob", entry.oid, content);
  }
}

/**
 * Reads a file once all that can be said before reading is said, and sets its digest.
 * @returns its content (empty for a large unchanged file), or null where it is refused or over a limit
 */
function readJudged(
  state: Walk,
  fd: number,
  { mode, size, nlink }: Stats,
  name: string,
  entry: ManifestEntry,
  known: ManifestEntry | undefined,
): Buffer | null {
  const { limits, reader, turn } = state;
  const { path } = entry;
  checkSetid(state, entry);
  if (nlink > 1) {
    refuse(state, "hard-link", path, `a file with ${nlink} names; the others may be outside of the workspace`);
    return null;
  }
  if ((mode & OWNER_READ) === 0) {
    refuse(state, "unreadable", path, `a file with mode ${octal(mode)}`);
    return null;
  }
  if (name === ".git") {
    checkName(state, entry, name, false);
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

function noteTwins(state: Walk, path: string, listing: Listing): void {
  const first = new Map<string, string>();
  const prefix = path === "" ? "" : `${path}/`;
  for (const key of listing.keys) {
    const { name } = nameOf(listing, key);
    // The root's own .git is left out of everything; its look-alikes are refused as such.
    if (path === "" && name === ".git") continue;
    const fold = foldName(name);
    const twin = first.get(fold);
    if (twin === undefined) first.set(fold, name);
    else state.twins.push([(prefix + twin) as BytePath, (prefix + name) as BytePath]);
  }
}

/** Git takes a folder with these names for a repository without asking, and runs what its config says. */
function noteBareRepository(state: Walk, path: string, { keys }: Listing): void {
  const has = (name: string) => keys.includes(name) || keys.includes(`${name}/`);
  if ((has("objects") && has("refs")) || has("commondir")) state.bareRepositories.push(path as BytePath);
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
    refuse(state, "colliding-name", second, `on some systems it is the same file as ${displayPath(first)}`);
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
    refuse(state, "nested-repository", path, "git takes this folder for a bare repository");
  }
}

/** Below a name that git refuses no patch can change anything, nor delete it. */
function refuseUnpatchable(state: Walk): void {
  for (const entry of state.hasRefusedFolder ? state.touched : []) {
    if (!entry.path.split("/").slice(0, -1).some(isGitLookalike)) continue;
    refuse(state, "unusable-name", entry.path, "changed below a folder that some systems take for .git");
    entry.oid = null;
  }
  for (const path of state.cursor.missing()) {
    if (path.split("/").some(isGitLookalike))
      refuse(state, "unusable-name", path, "deleted; no patch can say so, as git refuses this name");
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
  const keyAt = (index: number): string => {
    const { path, type } = baseline[index]!;
    return type === "dir" ? `${path}/` : path;
  };
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
