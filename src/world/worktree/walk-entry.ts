import { closeSync, fstatSync, lstatSync, openSync, readlinkSync, type BigIntStats, type Stats } from "node:fs";
import type { BytePath } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { gitOid } from "../../core/formats/git-trees";
import { gitMode, type ManifestEntry } from "../../core/formats/manifest";
import { accessFault, nameFault, octal, setidFault, specialFault } from "../../core/formats/tree-rules";
import { inodeOf } from "./count";
import { fsPath, hashPieces, OPEN_FILE, type OpenFolder, PIECE_BYTES, typeOf } from "./folder";
import { noteLongStep } from "./turns";
import { addEntry, countPath, refuse, refuseBy, stopAt, type Walk } from "./walk-state";

/** The code of a fault that an agent can bring about; any other is thrown on. */
export function expectedFault(error: unknown): string {
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

/** Refuses a name that is none, and says whether it can be taken. */
export function checkName(state: Walk, entry: ManifestEntry, unchanged: boolean): boolean {
  const found = nameFault(entry, unchanged);
  if (found !== null) refuseBy(state, entry.path, found);
  return found === null;
}

/** Refuses the bits that would lend a file's user or group. */
export function checkSetid(state: Walk, entry: ManifestEntry): void {
  const found = setidFault(entry);
  if (found !== null) refuseBy(state, entry.path, found);
}

/** What the folder says is a file. */
export function visitEntry(
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
export function visitUnopened(
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

/** Numbers of inodes are taken whole: rounded ones would be those of several files. */
function noteShared({ shared }: Walk, stats: BigIntStats, entry: ManifestEntry): void {
  const key = inodeOf(stats);
  const known = shared.get(key) ?? { names: stats.nlink, found: 0n, entries: [] };
  known.found++;
  known.entries.push(entry);
  shared.set(key, known);
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
