import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  type Stats,
} from "node:fs";
import { createHash } from "node:crypto";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { buildTrees, gitOid } from "../../core/formats/git-trees";
import type { ManifestEntry } from "../../core/formats/manifest";
import { pathsFault } from "../../core/formats/tree-rules";
import {
  createReader,
  fsPath,
  listFolder,
  nameOf,
  OPEN_FILE,
  openFolder,
  PIECE_BYTES,
  pieces,
  typeOf,
  type OpenFolder,
  type Reader,
} from "./folder";
import { writeAll, type PackWriter } from "./pack";
import { removeName } from "./remove";
import { giveTurn, isTurnOver, newTurn, noteLongStep, type Turn } from "./turns";
import type { LimitHit, Refusal, TreeLimits } from "./walk-state";

export interface CopyOptions {
  limits?: TreeLimits;
  signal?: AbortSignal;
  /** Takes every blob. */
  objects?: PackWriter;
  /** Lays the copy over what is there: same names give way, folders are shared. */
  overlay?: boolean;
  /** Told of each file and symlink as it stands in the copy, in manifest order. */
  onCopied?: (entry: ManifestEntry, stats: Stats) => void;
}

export interface CopyResult {
  /** Manifest of the copy, in manifest order. */
  entries: ManifestEntry[];
  treeId: string;
  /** What the source holds that can't be copied: special files, what can't be read. Nothing of it is in the copy. */
  refusals: Refusal[];
  limitHits: LimitHit[];
  /** Every `.git` of the source; checkouts keep tokens in them. */
  skipped: BytePath[];
}

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const FILE_MODE = 0o644;
const PROGRAM_MODE = 0o755;
const FOLDER_MODE = 0o755;
const PERMISSIONS = 0o7777;

interface Copy {
  options: CopyOptions;
  limits: TreeLimits;
  reader: Reader;
  result: CopyResult;
  treeBytes: number;
  /** Of all paths and of what links lead to. */
  pathBytes: number;
  /** True once there are more entries than allowed, or too long ones: nothing more is copied. */
  full: boolean;
  turn: Turn;
}

/**
 * Copies a tree that is trusted, without following a link. Modes are git's two (whatever the umask), times are new, hard links
 * come apart, no `.git` is copied.
 * @param source path of a folder
 * @param dest a folder that does not exist yet (its parent does), or an empty one, or one with nothing but a `.git`
 * @throws Error when the source can't be opened or the copy can't be written (ENOSPC, EACCES, ...)
 */
export async function copyTree(source: string, dest: string, options: CopyOptions = {}): Promise<CopyResult> {
  const result: CopyResult = { entries: [], treeId: "", refusals: [], limitHits: [], skipped: [] };
  const limits = options.limits ?? DEFAULT_LIMITS;
  const copy: Copy = {
    options,
    limits,
    reader: createReader(),
    result,
    treeBytes: 0,
    pathBytes: 0,
    full: false,
    turn: newTurn(),
  };
  const from = openFolder(bytePathOf(source));
  try {
    const to = options.overlay === true ? openFolder(bytePathOf(dest)) : openNewRoot(dest);
    try {
      await copyFolder(copy, from, to, "", 1);
    } finally {
      closeSync(to.fd);
    }
  } finally {
    closeSync(from.fd);
  }
  const folders = new Map(result.entries.filter(({ type }) => type === "dir").map((entry) => [entry.path, entry]));
  result.treeId = buildTrees(result.entries, (path, oid) => {
    const folder = folders.get(path);
    if (folder !== undefined) folder.oid = oid;
  });
  return result;
}

/** Opens the folder that a copy goes into: it does not exist yet, or holds nothing but a `.git`. */
export function openNewRoot(dest: string): OpenFolder {
  mkdirSync(dest, { recursive: true });
  const root = openFolder(bytePathOf(dest));
  const present = readdirSync(fsPath(root.base.slice(0, -1))).filter((name) => name !== ".git");
  if (present.length > 0) {
    closeSync(root.fd);
    throw new Error(
      `expected an empty folder to copy into, found ${present.length} entries in ${dest}; choose a new folder`,
    );
  }
  fchmodSync(root.fd, FOLDER_MODE);
  return root;
}

async function copyFolder(copy: Copy, from: OpenFolder, to: OpenFolder, path: string, depth: number): Promise<void> {
  const { limits, result } = copy;
  const listing = listFolder(from, limits.entries - result.entries.length + 1);
  if (listing === null) return endFull(copy, path as BytePath);
  for (const key of listing.keys) {
    const { name, kind } = nameOf(listing, key);
    if (isTurnOver(copy.turn)) await giveTurn(copy.turn, copy.options.signal);
    const entryPath = (path === "" ? name : `${path}/${name}`) as BytePath;
    if (name === ".git") {
      result.skipped.push(entryPath);
      continue;
    }
    if (copy.full) return;
    if (result.entries.length >= limits.entries) return endFull(copy, entryPath);
    if (!hasRoom(copy, entryPath, entryPath.length)) return;
    if (copy.options.overlay === true) await giveWay(to, name, kind === "folder");
    if (kind === "folder") await copySubfolder(copy, from, to, name, entryPath, depth);
    else if (kind === "file") copyFile(copy, from, to, name, entryPath);
    else copyOther(copy, from, to, name, entryPath);
  }
}

function endFull(copy: Copy, path: BytePath): void {
  copy.full = true;
  hit(copy, "entries", path, copy.limits.entries + 1);
}

/** Whether paths and links have no more bytes than a manifest may list; else the copy ends here. */
function hasRoom(copy: Copy, path: BytePath, bytes: number): boolean {
  const tooMuch = pathsFault((copy.pathBytes += bytes));
  if (tooMuch === null) return true;
  copy.full = true;
  copy.result.refusals.push({ path, ...tooMuch });
  return false;
}

function hit({ limits, result }: Copy, limit: keyof TreeLimits, path: BytePath, found: number): void {
  result.limitHits.push({ limit, path, found, bound: limits[limit] });
}

async function copySubfolder(
  copy: Copy,
  from: OpenFolder,
  to: OpenFolder,
  name: string,
  path: BytePath,
  depth: number,
): Promise<void> {
  if (depth >= copy.limits.depth) return hit(copy, "depth", path, depth + 1);
  const source = openOr(() => openFolder(from.base + name));
  if (source === null) return refuse(copy, path, "a folder that can't be opened");
  try {
    if (copy.options.overlay !== true || !isFolder(to, name)) mkdirSync(fsPath(to.base + name), FOLDER_MODE);
    const dest = openFolder(to.base + name);
    try {
      // A umask, or a setgid folder above, would give it another mode.
      if ((dest.stats.mode & PERMISSIONS) !== FOLDER_MODE) fchmodSync(dest.fd, FOLDER_MODE);
      copy.result.entries.push({
        path,
        type: "dir",
        mode: constants.S_IFDIR | FOLDER_MODE,
        size: 0,
        sha256: null,
        oid: null,
      });
      await copyFolder(copy, source, dest, path, depth + 1);
    } finally {
      closeSync(dest.fd);
    }
  } finally {
    closeSync(source.fd);
  }
}

function isFolder(folder: OpenFolder, name: string): boolean {
  const stats = lstatSync(fsPath(folder.base + name), { throwIfNoEntry: false });
  return stats !== undefined && typeOf(stats.mode) === "dir";
}

/** Removes what stands where a name is to go; a folder may stay where a folder is to go. */
async function giveWay(to: OpenFolder, name: string, forFolder: boolean): Promise<void> {
  if (forFolder && isFolder(to, name)) return;
  await removeName(to, name);
}

function refuse({ result }: Copy, path: BytePath, detail: string): void {
  result.refusals.push({ kind: "unreadable", path, detail });
}

function openOr<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "ELOOP" || code === "ENOTDIR" || code === "ENOENT")
      return null;
    throw error;
  }
}

function copyFile(copy: Copy, from: OpenFolder, to: OpenFolder, name: string, path: BytePath): void {
  const source = openOr(() => openSync(fsPath(from.base + name), OPEN_FILE));
  if (source === null) return refuse(copy, path, "a file that can't be opened");
  try {
    const { mode, size } = fstatSync(source);
    if (typeOf(mode) !== "file") return refuse(copy, path, "it changed while the folder was read");
    if (size > copy.limits.file_bytes) return hit(copy, "file_bytes", path, size);
    copy.treeBytes += size;
    if (copy.treeBytes > copy.limits.tree_bytes) return hit(copy, "tree_bytes", path, copy.treeBytes);
    if (size > PIECE_BYTES) noteLongStep(copy.turn);
    const wanted = (mode & 0o100) === 0 ? FILE_MODE : PROGRAM_MODE;
    const dest = openSync(fsPath(to.base + name), NEW_FILE, wanted);
    try {
      const digests =
        size <= PIECE_BYTES
          ? copySmall(copy, source, dest, size)
          : copyLarge(copy, source, dest, size, () => fsPath(to.base + name));
      if (digests === null) return refuse(copy, path, "its size changed while it was read");
      let stats = fstatSync(dest);
      if ((stats.mode & PERMISSIONS) !== wanted) {
        fchmodSync(dest, wanted);
        stats = fstatSync(dest);
      }
      const entry: ManifestEntry = { path, type: "file", mode: constants.S_IFREG | wanted, size, ...digests };
      copy.result.entries.push(entry);
      copy.options.onCopied?.(entry, stats);
    } finally {
      closeSync(dest);
    }
  } finally {
    closeSync(source);
  }
}

type Digests = Pick<ManifestEntry, "sha256" | "oid">;

function copySmall({ reader, options }: Copy, source: number, dest: number, size: number): Digests | null {
  const content = reader.read(source, size);
  if (content === null) return null;
  writeAll(dest, content);
  const oid = reader.blobOid();
  options.objects?.add("blob", oid, content);
  return { sha256: reader.sha256(), oid };
}

function copyLarge(
  { options }: Copy,
  source: number,
  dest: number,
  size: number,
  destPath: () => string | Buffer,
): Digests | null {
  const content = createHash("sha256");
  const blob = createHash("sha1").update(`blob ${size}\0`);
  let copied = 0;
  for (const piece of pieces(source)) {
    copied += piece.length;
    if (copied > size) return null;
    writeAll(dest, piece);
    content.update(piece);
    blob.update(piece);
  }
  if (copied !== size) return null;
  const oid = blob.digest("hex");
  if (options.objects !== undefined) addLarge(options.objects, oid, size, destPath());
  return { sha256: content.digest("hex"), oid };
}

function addLarge(objects: PackWriter, oid: string, size: number, path: string | Buffer): void {
  const fd = openSync(path, OPEN_FILE);
  try {
    objects.addPieces("blob", oid, size, pieces(fd));
  } finally {
    closeSync(fd);
  }
}

function copyOther(copy: Copy, from: OpenFolder, to: OpenFolder, name: string, path: BytePath): void {
  const source = fsPath(from.base + name);
  const { mode } = lstatSync(source);
  const type = typeOf(mode);
  if (type !== "symlink") {
    copy.result.refusals.push({ kind: "special-file", path, detail: `a ${type.replace("-", " ")}` });
    return;
  }
  const content = readlinkSync(source, "buffer");
  if (!hasRoom(copy, path, content.length)) return;
  const dest = fsPath(to.base + name);
  symlinkSync(content, dest);
  const entry: ManifestEntry = {
    path,
    type: "symlink",
    mode: constants.S_IFLNK | 0o777,
    size: content.length,
    sha256: sha256(content),
    oid: gitOid("blob", content),
    target: content.toString("latin1") as BytePath,
  };
  copy.options.objects?.add("blob", entry.oid!, content);
  copy.result.entries.push(entry);
  copy.options.onCopied?.(entry, lstatSync(dest));
}
