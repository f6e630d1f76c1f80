import * as crypto from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  opendirSync,
  readdirSync,
  readSync,
  type Dirent,
  type Stats,
} from "node:fs";
import { bytePathOf } from "../../core/domain/bytes";
import type { EntryType } from "../../core/formats/manifest";

/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = existsSync("/proc/self/fd");

/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
export const OPEN_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | constants.O_DIRECTORY;

/** An open folder. `base` ends in a slash; names are appended to it. */
export interface OpenFolder {
  fd: number;
  base: string;
  stats: Stats;
}

/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
export function fsPath(path: string): string | Buffer {
  return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}

const NOT_ASCII = /[^\x01-\x7f]/;

/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
export function openFolder(path: string): OpenFolder {
  const fd = openSync(fsPath(path), OPEN_FOLDER);
  try {
    return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: fstatSync(fd) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** A folder's own path up to which every path in it can be reached by its whole name. */
const MAX_PLAIN_BYTES = 1000;

/**
 * What the paths of an open folder begin with, for one that nobody can put another in the place of, or that is only looked at: its own
 * path, which the system follows faster than a descriptor's, where it is short.
 */
export function plainBase(path: string, base: string): string {
  const plain = `${bytePathOf(path)}/`;
  return path.startsWith("/") && plain.length <= MAX_PLAIN_BYTES ? plain : base;
}

/** The names of a folder, as the folder says what they are; whoever opens one looks again. */
export interface Listing {
  /** In manifest order; the names of folders end in a slash. */
  keys: readonly string[];
  /** Names of what is neither a file nor a folder. */
  others: ReadonlySet<string>;
  /** All keys in one, with NUL between them, so that one search tells whether any name is of some kind. */
  joined: string;
}

/** One name of a listing. */
export interface Name {
  name: string;
  kind: "folder" | "file" | "other";
}

/** What a key of a listing stands for. */
export function nameOf({ others }: Listing, key: string): Name {
  if (key.endsWith("/")) return { name: key.slice(0, -1), kind: "folder" };
  return { name: key, kind: others.size > 0 && others.has(key) ? "other" : "file" };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Lists a folder, or says null when it has more than `most` names.
 * @param most bound on the names that are held in memory
 */
export function listFolder(folder: OpenFolder, most: number): Listing | null {
  const listed = readFolder(folder, most);
  if (listed === null || listed.length > most) return null;
  let others: Set<string> | null = null;
  const keys = listed.map((entry) => {
    if (entry.isFile()) return entry.name;
    if (entry.isDirectory()) return `${entry.name}/`;
    others ??= new Set();
    others.add(entry.name);
    return entry.name;
  });
  keys.sort();
  return { keys, others: others ?? NO_NAMES, joined: keys.join("\0") };
}

/** The names of a folder with their kinds; none where there are more than `most`. */
export function listNames(folder: OpenFolder, most: number): Name[] | null {
  const listing = listFolder(folder, most);
  return listing === null ? null : listing.keys.map((key) => nameOf(listing, key));
}

type Listed = Pick<Dirent, "name" | "isFile" | "isDirectory">;

function readFolder(folder: OpenFolder, most: number): Listed[] | null {
  const path = fsPath(folder.base.slice(0, -1));
  try {
    // A folder's own size is a hint: many bytes may be many names, which must not be read at once.
    return folder.stats.size > most
      ? readBounded(path, most)
      : readdirSync(path, { withFileTypes: true, encoding: "latin1" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
    return readdirSync(path, { encoding: "latin1" }).map((name) => {
      const stats = lstatSync(fsPath(folder.base + name));
      return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
    });
  }
}

function readBounded(path: string | Buffer, most: number): Dirent[] | null {
  const folder = opendirSync(path, { encoding: "latin1", bufferSize: 1024 });
  try {
    const entries: Dirent[] = [];
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      if (entries.length === most) return null;
      entries.push(entry);
    }
    return entries;
  } finally {
    folder.closeSync();
  }
}

/** Some names of a folder, at most `most`, in no order. */
export function firstNames(folder: OpenFolder, most: number): string[] {
  const open = opendirSync(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
  try {
    const names: string[] = [];
    for (let entry = open.readSync(); entry !== null && names.length < most; entry = open.readSync())
      names.push(entry.name);
    return names;
  } finally {
    open.closeSync();
  }
}

/** What `st_mode` says an entry is. */
export function typeOf(mode: number): EntryType {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFREG:
      return "file";
    case constants.S_IFDIR:
      return "dir";
    case constants.S_IFLNK:
      return "symlink";
    case constants.S_IFIFO:
      return "fifo";
    case constants.S_IFSOCK:
      return "socket";
    case constants.S_IFBLK:
      return "block-device";
    case constants.S_IFCHR:
      return "char-device";
    default:
      return "unknown";
  }
}

/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
export const hashOnce: (algorithm: string, data: Buffer) => string =
  crypto.hash === undefined
    ? (algorithm, data) => crypto.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => crypto.hash(algorithm, data, "hex");

/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
export const PIECE_BYTES = 1024 * 1024;

/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
export function* pieces(fd: number, size = PIECE_BYTES): Generator<Buffer> {
  const piece = Buffer.allocUnsafeSlow(size);
  for (;;) {
    const read = readSync(fd, piece, 0, piece.length, null);
    if (read === 0) return;
    yield piece.subarray(0, read);
  }
}

/** A reusable buffer: one file at a time is in memory. Bytes are valid until the next read. */
export interface Reader {
  /** Reads a whole file of this size, or null when the file is not of this size (someone is writing). */
  read(fd: number, size: number): Buffer | null;
  sha256(): string;
  /** Git object id of what was read last, as a repository of this object format names it (SHA-1 unless told). */
  blobOid(algorithm?: string): string;
}

/** Buffers over this size are given back after use. */
const KEPT_BYTES = 2 * PIECE_BYTES;

/** A reader with a buffer of its own. */
export function createReader(): Reader {
  const kept = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES + 1);
  let buffer = kept;
  let content = kept.subarray(HEADER_ROOM, HEADER_ROOM);
  return {
    read(fd, size) {
      if (HEADER_ROOM + size + 1 > buffer.length) buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + size + 1);
      else if (buffer.length > KEPT_BYTES && size < PIECE_BYTES) buffer = kept;
      let filled = 0;
      // One byte more than expected: a read that stops at the expected size has met the end.
      for (;;) {
        const read = readSync(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
        filled += read;
        if (filled > size) return null;
        if (read === 0 || filled === size) break;
      }
      if (filled !== size) return null;
      content = buffer.subarray(HEADER_ROOM, HEADER_ROOM + size);
      return content;
    },
    sha256: () => hashOnce("sha256", content),
    blobOid(algorithm = "sha1") {
      const header = `blob ${content.length}\0`;
      const start = HEADER_ROOM - header.length;
      buffer.write(header, start, "latin1");
      return hashOnce(algorithm, buffer.subarray(start, HEADER_ROOM + content.length));
    },
  };
}

/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
export function hashPieces(fd: number, size: number, onPiece?: () => void): string | null {
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  const hash = crypto.createHash("sha256");
  let at = 0;
  for (;;) {
    const read = readSync(fd, piece, 0, piece.length, at);
    if (read === 0) return at === size ? hash.digest("hex") : null;
    at += read;
    if (at > size) return null;
    hash.update(piece.subarray(0, read));
    onPiece?.();
  }
}
