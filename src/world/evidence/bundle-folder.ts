import fs from "node:fs";
import path from "node:path";
import { attempt, errorCode, isSystemError, systemError } from "./write-failure";

const FILE_MODE = 0o600;
const DIR_MODE = 0o700;

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY, O_RDWR, O_DIRECTORY } = fs.constants;

/** The folder of a bundle: what is made in it is made exclusively and never through a link, with modes 0700 and 0600 whatever the umask. */
export class BundleFolder {
  /** Its path for people. */
  readonly dir: string;
  readonly #fd: number;
  readonly #identity: fs.Stats;
  /** The folder by its descriptor where the system has that, so that swapping the path can't redirect a write. */
  readonly #anchor: string;
  readonly #made = new Set<string>();

  /**
   * Opens a folder that was just made.
   * @param openAt path to open it by, where that is safer than `dir`
   * @throws ArtifactWriteFailure
   */
  constructor(dir: string, openAt = dir) {
    this.dir = dir;
    this.#fd = attempt(dir, () => fs.openSync(openAt, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
    this.#identity = fs.fstatSync(this.#fd);
    this.#anchor = anchorOf(this.#fd, dir);
  }

  /** The path of a file in it, to be used at once. */
  at(name: string): string {
    return `${this.#anchor}/${name}`;
  }

  /** Creates a file, and the folders that it lies in. @returns its descriptor. @throws Error of the system */
  create(name: string): number {
    const parts = name.split("/");
    for (let i = 1; i < parts.length; i++) {
      const folder = parts.slice(0, i).join("/");
      if (this.#made.has(folder)) continue;
      makeDir(this.at(folder));
      this.#made.add(folder);
    }
    const created = fs.openSync(this.at(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
    fs.fchmodSync(created, FILE_MODE);
    return created;
  }

  /** Content of a file. @throws Error of the system */
  read(name: string): Buffer {
    const fd = fs.openSync(this.at(name), O_RDONLY | O_NOFOLLOW);
    try {
      return fs.readFileSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  }

  /** The path that will be reported must still be the folder that was written to. @throws Error of the system */
  checkIdentity(): void {
    const here = fs.lstatSync(this.dir);
    if (here.ino !== this.#identity.ino || here.dev !== this.#identity.dev) throw systemError("ESTALE");
  }

  /** Brings its names to the disk, as far as its file system promises that. @throws Error of the system */
  sync(): void {
    try {
      fs.fsyncSync(this.#fd);
    } catch (error) {
      // EINVAL: that file system can't sync a folder, and so promises nothing more than the rename.
      if (!isSystemError(error) || error.code !== "EINVAL") throw error;
    }
  }

  close(): void {
    fs.closeSync(this.#fd);
  }
}

/**
 * An open file without a name, so that nothing is left of it, however the process ends; null where the system gives none.
 * @param name under which it is made for a moment
 */
export function namelessFile(folder: BundleFolder, name: string): number | null {
  try {
    const fd = fs.openSync(folder.at(name), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
    fs.unlinkSync(folder.at(name));
    return fd;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** As `mkdir -p`, with modes of our own. Node's own recursive mkdir says ENOENT where the system said EROFS. */
export function makeParents(dir: string): void {
  if (isFolder(dir)) return;
  try {
    makeUnlessThere(dir);
  } catch (error) {
    if (errorCode(error) !== "ENOENT" || path.dirname(dir) === dir) throw error;
    makeParents(path.dirname(dir));
    makeUnlessThere(dir);
  }
}

function makeUnlessThere(dir: string): void {
  try {
    makeDir(dir);
  } catch (error) {
    // Another run may make it at the same time.
    if (errorCode(error) !== "EEXIST" || !isFolder(dir)) throw error;
  }
}

function isFolder(dir: string): boolean {
  return fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Makes a folder that is closed to others. @throws Error of the system, where something stands there, too */
export function makeDir(dir: string): void {
  fs.mkdirSync(dir, { mode: DIR_MODE });
  // A umask can take bits from the mode of mkdir; the folder is new and ours, so that no link can stand here.
  fs.chmodSync(dir, DIR_MODE);
}

/** `/proc/self/fd/N` where it leads to the open folder, else the path itself. */
function anchorOf(dirFd: number, dir: string): string {
  const anchor = `/proc/self/fd/${dirFd}`;
  try {
    const byFd = fs.statSync(anchor);
    const byPath = fs.lstatSync(dir);
    return byFd.ino === byPath.ino && byFd.dev === byPath.dev ? anchor : dir;
  } catch {
    return dir;
  }
}

/** Brings a file to the disk. @throws Error of the system */
export function syncFile(file: string): void {
  const fd = fs.openSync(file, O_RDONLY | O_NOFOLLOW);
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
