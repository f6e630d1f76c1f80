import { createHash } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readlinkSync, type Stats } from "node:fs";
import type { BytePath } from "../../core/domain/bytes";
import { parentOf } from "../../core/formats/paths";
import { isPointer } from "../../core/source/pointer";
import { createReader, fsPath, hashOnce, OPEN_FILE, PIECE_BYTES, pieces, typeOf } from "../worktree/folder";
import { smallIfReadable } from "./small";

/** Nothing on disk, at a path that is tracked. */
export const ABSENT = "absent";

/** What lies at a path. */
export interface OnDisk {
  /** Mode and object id as in an index, or a word for what is no such thing. */
  text: string;
  type: "file" | "link" | "submodule" | "folder" | "none" | "other" | "unreadable";
  mode: number;
  oid: string | null;
  isLong: boolean;
  isPointer: boolean;
}

/** Looks at paths below a folder; each is read anew. */
export interface DiskLook {
  at(path: BytePath, isSubmodule: boolean): OnDisk;
}

/**
 * A look at what lies below a folder, path by path. No link is followed, at the end of a path or on the way.
 * @param base the folder's path with a slash at its end; paths are appended to it
 * @param format of the object ids
 */
export function createLook(base: string, format: "sha1" | "sha256"): DiskLook {
  const reader = createReader();
  const folders = new Map<string, boolean>([["", true]]);
  const isFolder = (path: string): boolean => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const stats = isFolder(parentOf(path)) ? statOf(base + path) : undefined;
    const real = stats !== undefined && typeOf(stats.mode) === "dir";
    folders.set(path, real);
    return real;
  };
  const none = (type: OnDisk["type"], text: string, mode = 0): OnDisk => ({
    text,
    type,
    mode,
    oid: null,
    isLong: false,
    isPointer: false,
  });
  const readFile = (fd: number, stats: Stats): OnDisk => {
    const mode = (stats.mode & 0o100) === 0 ? 0o100644 : 0o100755;
    const content = stats.size > PIECE_BYTES ? null : reader.read(fd, stats.size);
    const oid = stats.size > PIECE_BYTES ? longBlobId(fd, stats.size, format) : content && reader.blobOid(format);
    if (oid === null) return none("unreadable", "changed while it was read", mode);
    return {
      text: `${octal(mode)} ${oid}`,
      type: "file",
      mode,
      oid,
      isLong: content === null,
      isPointer: content !== null && isPointer(content),
    };
  };
  const readOther = (path: string, isSubmodule: boolean): OnDisk => {
    const stats = statOf(path);
    if (stats === undefined) return none("none", ABSENT);
    const type = typeOf(stats.mode);
    if (type === "symlink") {
      const target = readlinkSync(fsPath(path), "buffer");
      const oid = hashOnce(format, Buffer.concat([Buffer.from(`blob ${target.length}\0`), target]));
      return { text: `120000 ${oid}`, type: "link", mode: 0o120000, oid, isLong: false, isPointer: false };
    }
    if (type !== "dir") return type === "file" ? none("unreadable", "unreadable") : none("other", `a ${type}`);
    if (!isSubmodule) return none("folder", "a folder");
    const commit = submoduleCommit(path);
    // One that is not checked out is an empty folder, and no change.
    return {
      text: commit === null ? "a folder" : `160000 ${commit}`,
      type: "submodule",
      mode: 0o160000,
      oid: commit,
      isLong: false,
      isPointer: false,
    };
  };
  return {
    at(path, isSubmodule) {
      if (!isFolder(parentOf(path))) return none("none", ABSENT);
      const full = base + path;
      if (isSubmodule) return readOther(full, true);
      let fd: number;
      try {
        fd = openSync(fsPath(full), OPEN_FILE);
      } catch {
        return readOther(full, false);
      }
      try {
        const stats = fstatSync(fd);
        return stats.isFile() ? readFile(fd, stats) : readOther(full, false);
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** What the system says of a path, without following a link; nothing where there is none. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(fsPath(path), { throwIfNoEntry: false });
  } catch (error) {
    // A folder above that is none any more, or a name that this file system has not.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP" || code === "EACCES") return undefined;
    throw error;
  }
}

function longBlobId(fd: number, size: number, format: string): string | null {
  const hash = createHash(format).update(`blob ${size}\0`);
  let read = 0;
  for (const piece of pieces(fd)) {
    read += piece.length;
    if (read > size) return null;
    hash.update(piece);
  }
  return read === size ? hash.digest("hex") : null;
}

/** The commit that a submodule has checked out, by its own HEAD; null where it has none, or can't be read. */
function submoduleCommit(path: string): string | null {
  const line = (file: string) => smallIfReadable(fsPath(file), 4096)?.toString("latin1").trim();
  let gitDir = `${path}/.git`;
  const named = line(gitDir);
  if (named?.startsWith("gitdir: ") === true) gitDir = resolveBytes(path, named.slice(8));
  let value = line(`${gitDir}/HEAD`);
  if (value?.startsWith("ref: ") === true) {
    const ref = value.slice(5);
    value = line(`${gitDir}/${ref}`) ?? packed(`${gitDir}/packed-refs`, ref);
  }
  return value !== undefined && /^[0-9a-f]{40,64}$/.test(value) ? value : null;
}

function resolveBytes(base: string, path: string): string {
  return path.startsWith("/") ? path : `${base}/${path}`;
}

function packed(path: string, ref: string): string | undefined {
  const lines = smallIfReadable(fsPath(path))?.toString("latin1").split("\n") ?? [];
  return lines.find((line) => line.endsWith(` ${ref}`))?.split(" ")[0];
}

/** A mode as an index is printed with it. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(6, "0");
}
