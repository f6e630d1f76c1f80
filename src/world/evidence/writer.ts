import { createHash, type Hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { canonicalJson } from "../../core/formats/canonical-json";
import { RUN_ID } from "../../core/domain/run-id";
import { NESTED, type NestedName } from "../../core/judge/evidence";
import { artifactNameProblem, byName } from "./names";
import type { Reserve } from "./reserve";

/** What the writer knows about a file that it closed: its place in `artifact_digests` and in `freshness`. */
export interface WrittenFile {
  /** Relative to the outermost bundle of the writer that was asked. */
  name: string;
  sha256: string;
  size: number;
  /** When it was closed, by the clock that the writer was given. */
  writtenAt: string;
}

/** A file that is written piece by piece. Writes are synchronous: a slow disk holds up whoever produces the bytes. */
export interface ArtifactStream {
  /** @throws ArtifactWriteFailure */
  write(chunk: Uint8Array | string): void;
  /** Ends the file; a second call does nothing. @throws ArtifactWriteFailure */
  close(): WrittenFile;
  /** Bytes written so far. */
  readonly size: number;
}

/** Creates one bundle, each file once. After a failure it can still write `report.partial.json`. */
export interface BundleWriter {
  /** Absolute path of the bundle. */
  readonly dir: string;
  readonly runId: string;
  /** Creates a file with this content. @throws ArtifactWriteFailure */
  write(name: string, content: Uint8Array | string): WrittenFile;
  /** Creates a file to be written piece by piece. @throws ArtifactWriteFailure */
  stream(name: string): ArtifactStream;
  /** Creates a bundle within this one. @throws ArtifactWriteFailure */
  nested(name: NestedName, runId: string): BundleWriter;
  /** Removes a file and puts another content in its place: a file that holds a secret becomes a note. */
  replace(name: string, content: Uint8Array | string): WrittenFile;
  /** Content of a closed file, to be scanned or judged. @throws ArtifactWriteFailure when it is not what was written */
  read(name: string): Buffer;
  /** Absolute path of a file, for those that read it in pieces. */
  pathOf(name: string): string;
  /** Every closed file, nested ones too, by name. */
  files(): WrittenFile[];
  /** Names of the files that were begun and not closed: what a failure cut off. */
  unfinished(): string[];
  /**
   * Seals the bundle: `SHA256SUMS` over everything, the report's digest too, then `report.json` by rename. Everything is
   * on disk before the name `report.json` exists.
   * @throws ArtifactWriteFailure; then there is no `report.json`
   */
  seal(reportBytes: Uint8Array | string): void;
  /**
   * Seals it in two steps, for whoever has to do something in between that can't be taken back: all is on disk when this returns, and what it
   * returns is the rename alone, which needs no room. One that is ended in between can be finished by {@link finishSeal}.
   * @throws ArtifactWriteFailure, as what it returns does; then there is no `report.json`
   */
  prepareSeal(reportBytes: Uint8Array | string): () => void;
  /**
   * Writes `report.partial.json`, where that is still possible. Never throws.
   * @returns whether it stands
   */
  writePartial(report: unknown): boolean;
  /**
   * Takes over room on the disk that was taken for this bundle: given back when a file finds none. What is streamed meanwhile is
   * kept in memory until its file is closed, for whoever filled the disk may fill that room, too, while he lives.
   */
  holdReserve(reserve: Reserve): void;
  /** Gives that room back. */
  releaseReserve(): void;
  /** Gives back what the writer holds open; no write after it. */
  close(): void;
}

/** The report of a bundle until it is sealed. */
const UNSEALED_REPORT = "report.json.tmp";

/**
 * Finishes what `prepareSeal` had prepared when its process was ended: the report that `SHA256SUMS` names gets its name.
 * @param dir a bundle that lies where only its user writes
 * @returns false where nothing was prepared there, or it is sealed
 */
export function finishSeal(dir: string): boolean {
  const at = (name: string) => path.join(dir, name);
  try {
    if (fs.lstatSync(at("report.json"), { throwIfNoEntry: false }) !== undefined) return false;
    if (!fs.lstatSync(at(UNSEALED_REPORT)).isFile() || !fs.lstatSync(at("SHA256SUMS")).isFile()) return false;
    const digest = createHash("sha256")
      .update(fs.readFileSync(at(UNSEALED_REPORT)))
      .digest("hex");
    if (!fs.readFileSync(at("SHA256SUMS"), "utf8").split("\n").includes(`${digest}  report.json`)) return false;
    fs.renameSync(at(UNSEALED_REPORT), at("report.json"));
    syncFile(dir);
    return true;
  } catch {
    return false;
  }
}

export interface BundleOptions {
  /** Where bundles lie; made when it is missing. May be reached through links: it is the user's choice. */
  runsDir: string;
  runId: string;
  /** RFC 3339 UTC with milliseconds; a test or a corrected clock can stand here. */
  now?: () => string;
}

/**
 * The evidence could not be written. `code` is the system's (`ENOSPC`, `EROFS`, `EACCES`, `EDQUOT`, `EEXIST`, ...).
 * Anything that a disk, a mount, a quota or another process can bring about is this; a wrong name is a plain error.
 */
export class ArtifactWriteFailure extends Error {
  override readonly name = "ArtifactWriteFailure";
  readonly code: string;
  /** The file in the bundle, or the folder, that could not be written. */
  readonly subject: string;
  constructor(subject: string, cause: unknown) {
    const code = errorCode(cause);
    super(`Expected to write ${subject}, found ${code}: ${MEANING[code] ?? "the system refused it"}.`, { cause });
    this.code = code;
    this.subject = subject;
  }
}

const MEANING: Readonly<Record<string, string>> = {
  ENOSPC: "no space or no inode is left on that file system",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is mounted read-only",
  EACCES: "this user may not write there",
  EPERM: "the system does not permit it",
  EEXIST: "something of that name exists already, and the harness did not make it",
  ELOOP: "a symbolic link stands there",
  ENOTDIR: "a part of the path is not a folder",
  ENOENT: "the folder is gone",
  EFBIG: "the file is larger than the system allows",
  EIO: "the disk failed",
  EMFILE: "too many files are open",
  ESTALE: "the folder is no longer the one that the harness made",
};

const FILE_MODE = 0o600;
const DIR_MODE = 0o700;
/**
 * Room that is kept until the bundle is sealed, so that a full disk still takes `report.partial.json`. An open file
 * without a name: nothing is left of it, however the process ends.
 */
const RESERVE_BYTES = 32 * 1024;

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY, O_RDWR, O_DIRECTORY } = fs.constants;

/**
 * Makes the folder of a run and a writer for it. Folders and files are created exclusively and never through a link, with
 * modes 0700 and 0600 whatever the umask.
 *
 * @throws ArtifactWriteFailure when the folder can't be made, or exists already
 */
export function createBundle(options: BundleOptions): BundleWriter {
  const { runId, now = () => new Date().toISOString() } = options;
  if (!RUN_ID.test(runId)) throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
  const runsDir = attempt(options.runsDir, () => {
    makeParents(path.resolve(options.runsDir));
    return fs.realpathSync(options.runsDir);
  });
  const dir = path.join(runsDir, runId);
  attempt(dir, () => makeDir(dir));
  return new Writer(dir, runId, now, 0);
}

class Writer implements BundleWriter {
  readonly dir: string;
  readonly runId: string;
  readonly #now: () => string;
  readonly #nesting: number;
  readonly #dirFd: number;
  readonly #identity: fs.Stats;
  /** The folder by its descriptor where the system has that, so that swapping the path can't redirect a write. */
  readonly #anchor: string;
  readonly #written = new Map<string, WrittenFile>();
  /** Files that were begun and not finished, with their descriptors while those are open. */
  readonly #open = new Map<string, number | null>();
  readonly #folders = new Set<string>();
  readonly #nestedWriters = new Map<NestedName, Writer>();
  #reserve: number | null;
  /** Shared with the bundles that are nested in this one. */
  readonly #room: { reserve: Reserve | null };
  #sealed = false;
  #closed = false;

  /** @param openAt path to open the folder by, where that is safer than `dir` */
  constructor(
    dir: string,
    runId: string,
    now: () => string,
    nesting: number,
    openAt = dir,
    room: { reserve: Reserve | null } = { reserve: null },
  ) {
    this.#room = room;
    this.dir = dir;
    this.runId = runId;
    this.#now = now;
    this.#nesting = nesting;
    this.#dirFd = attempt(dir, () => fs.openSync(openAt, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
    this.#identity = fs.fstatSync(this.#dirFd);
    this.#anchor = anchorOf(this.#dirFd, dir);
    this.#reserve = nesting === 0 ? reserveSpace(this.#anchor) : null;
  }

  write(name: string, content: Uint8Array | string): WrittenFile {
    const stream = this.stream(name);
    stream.write(content);
    return stream.close();
  }

  stream(name: string): ArtifactStream {
    this.#checkName(name);
    if (name === "report.json" || name === "SHA256SUMS") throw new TypeError(`${name} is written by seal() alone`);
    return this.#create(name);
  }

  nested(name: NestedName, runId: string): BundleWriter {
    const problem = artifactNameProblem(`${name}/report.json`, this.#nesting);
    if (problem !== null) throw new TypeError(`${name}: ${problem}`);
    if (this.#nestedWriters.has(name)) throw new TypeError(`${name} was begun already`);
    this.#checkUsable();
    this.#attempt(name, () => makeDir(this.#at(name)));
    const dir = path.join(this.dir, name);
    const writer = new Writer(dir, runId, this.#now, this.#nesting + 1, this.#at(name), this.#room);
    this.#nestedWriters.set(name, writer);
    return writer;
  }

  replace(name: string, content: Uint8Array | string): WrittenFile {
    if (!this.#written.has(name)) throw new TypeError(`${name} was not written, or is not closed`);
    this.#checkUsable();
    attempt(name, () => fs.unlinkSync(this.#at(name)));
    this.#written.delete(name);
    const stream = this.#create(name);
    stream.write(content);
    return stream.close();
  }

  read(name: string): Buffer {
    const known = this.#written.get(name);
    if (known === undefined) throw new TypeError(`${name} was not written, or is not closed`);
    return attempt(name, () => {
      const fd = fs.openSync(this.#at(name), O_RDONLY | O_NOFOLLOW);
      try {
        const content = fs.readFileSync(fd);
        const digest = createHash("sha256").update(content).digest("hex");
        if (digest !== known.sha256) throw systemError("ESTALE");
        return content;
      } finally {
        fs.closeSync(fd);
      }
    });
  }

  pathOf(name: string): string {
    this.#checkGrammar(name);
    return path.join(this.dir, name);
  }

  files(): WrittenFile[] {
    const all = [...this.#written.values()];
    for (const [prefix, writer] of this.#nestedWriters) {
      for (const file of writer.files()) all.push({ ...file, name: `${prefix}/${file.name}` });
    }
    return all.sort(byName);
  }

  unfinished(): string[] {
    const all = [...this.#open.keys()];
    for (const [prefix, writer] of this.#nestedWriters)
      all.push(...writer.unfinished().map((name) => `${prefix}/${name}`));
    return all.sort();
  }

  seal(reportBytes: Uint8Array | string): void {
    this.prepareSeal(reportBytes)();
  }

  prepareSeal(reportBytes: Uint8Array | string): () => void {
    this.#checkUsable();
    const open = this.unfinished();
    if (open.length > 0) throw new TypeError(`not closed before sealing: ${open.join(", ")}`);
    const report = createHash("sha256").update(reportBytes).digest("hex");
    const lines = [...this.files(), { name: "report.json", sha256: report }]
      .sort(byName)
      .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    const sums = this.#create("SHA256SUMS");
    sums.write(lines.join(""));
    sums.close();
    const temporary = this.#create("report.json", UNSEALED_REPORT);
    temporary.write(reportBytes);
    const written = temporary.close();
    attempt("report.json", () => {
      for (const name of ["SHA256SUMS", UNSEALED_REPORT]) syncFile(this.#at(name));
    });
    return () => {
      this.#checkUsable();
      attempt("report.json", () => {
        if (fs.lstatSync(this.#at("report.json"), { throwIfNoEntry: false }) !== undefined) throw systemError("EEXIST");
        this.#checkIdentity();
        fs.renameSync(this.#at(UNSEALED_REPORT), this.#at("report.json"));
        this.#syncDir();
      });
      this.#written.set("report.json", written);
      this.#sealed = true;
      this.#releaseReserve();
    };
  }

  writePartial(report: unknown): boolean {
    this.#releaseReserve();
    this.releaseReserve();
    try {
      if (this.#closed || this.#sealed) return false;
      fs.rmSync(this.#at(UNSEALED_REPORT), { force: true });
      this.write("report.partial.json", canonicalJson(report));
      return true;
    } catch {
      return false;
    }
  }

  holdReserve(reserve: Reserve): void {
    this.releaseReserve();
    this.#room.reserve = reserve;
  }

  releaseReserve(): void {
    this.#room.reserve?.release();
    this.#room.reserve = null;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#releaseReserve();
    if (this.#nesting === 0) this.releaseReserve();
    for (const writer of this.#nestedWriters.values()) writer.close();
    for (const fd of this.#open.values()) if (fd !== null) fs.closeSync(fd);
    fs.closeSync(this.#dirFd);
  }

  /** An action that gets the room that is held where it finds none. */
  #attempt<T>(subject: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (!isFull(error) || this.#room.reserve === null) return attempt(subject, () => rethrow(error));
      this.releaseReserve();
      return attempt(subject, action);
    }
  }

  /** @param onDisk another name to create it by, for what is renamed into place later and recorded then */
  #create(name: string, onDisk = name): ArtifactStream {
    this.#checkUsable();
    const fd = this.#attempt(name, () => {
      this.#makeFolders(onDisk);
      const created = fs.openSync(this.#at(onDisk), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
      fs.fchmodSync(created, FILE_MODE);
      return created;
    });
    this.#open.set(name, fd);
    return new Stream(name, fd, {
      now: this.#now,
      hasRoom: () => this.#room.reserve !== null,
      makeRoom: () => this.releaseReserve(),
      released: () => this.#open.set(name, null),
      finished: (file) => {
        this.#open.delete(name);
        if (onDisk === name) this.#written.set(name, file);
      },
    });
  }

  #makeFolders(name: string): void {
    const parts = name.split("/");
    for (let i = 1; i < parts.length; i++) {
      const folder = parts.slice(0, i).join("/");
      if (this.#folders.has(folder)) continue;
      makeDir(this.#at(folder));
      this.#folders.add(folder);
    }
  }

  #checkName(name: string): void {
    this.#checkGrammar(name);
    if (this.#written.has(name) || this.#open.has(name)) throw new TypeError(`${name} was written already`);
  }

  #checkGrammar(name: string): void {
    const problem = artifactNameProblem(name, this.#nesting);
    const [first = ""] = name.split("/");
    if (problem !== null) throw new TypeError(`${JSON.stringify(name)}: ${problem}`);
    if ((NESTED as readonly string[]).includes(first)) throw new TypeError(`${name} is written by nested()`);
  }

  #checkUsable(): void {
    if (this.#closed) throw new TypeError("the writer is closed");
    if (this.#sealed) throw new TypeError("the bundle is sealed");
  }

  /** The path that will be reported must still be the folder that was written to. */
  #checkIdentity(): void {
    const here = fs.lstatSync(this.dir);
    if (here.ino !== this.#identity.ino || here.dev !== this.#identity.dev) throw systemError("ESTALE");
  }

  #syncDir(): void {
    try {
      fs.fsyncSync(this.#dirFd);
    } catch (error) {
      // EINVAL: that file system can't sync a folder, and so promises nothing more than the rename.
      if (isSystemError(error) && error.code === "EINVAL") return;
      // Back to what it was before, which `finishSeal` can finish.
      fs.renameSync(this.#at("report.json"), this.#at(UNSEALED_REPORT));
      throw error;
    }
  }

  #at(name: string): string {
    return `${this.#anchor}/${name}`;
  }

  #releaseReserve(): void {
    if (this.#reserve !== null) fs.closeSync(this.#reserve);
    this.#reserve = null;
  }
}

interface StreamOwner {
  now: () => string;
  /** Whether there is room that could be given back. */
  hasRoom: () => boolean;
  makeRoom: () => void;
  /** The descriptor is closed, come what may. */
  released: () => void;
  /** All bytes are written. */
  finished: (file: WrittenFile) => void;
}

class Stream implements ArtifactStream {
  readonly #name: string;
  readonly #fd: number;
  readonly #owner: StreamOwner;
  readonly #hash: Hash = createHash("sha256");
  #size = 0;
  /** What found no room on the disk, until there is some. */
  readonly #kept: Buffer[] = [];
  #file: WrittenFile | null = null;
  #failure: ArtifactWriteFailure | null = null;

  constructor(name: string, fd: number, owner: StreamOwner) {
    this.#name = name;
    this.#fd = fd;
    this.#owner = owner;
  }

  get size(): number {
    return this.#size;
  }

  write(chunk: Uint8Array | string): void {
    if (this.#failure !== null) throw this.#failure;
    if (this.#file !== null) throw new TypeError(`${this.#name} is closed`);
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    if (this.#kept.length > 0) this.#kept.push(Buffer.from(bytes));
    else this.#attempt(() => this.#put(bytes, true));
    this.#hash.update(bytes);
    this.#size += bytes.byteLength;
  }

  /** @param keep whether what finds no room may wait for it in memory */
  #put(bytes: Uint8Array, keep: boolean): void {
    for (let done = 0; done < bytes.byteLength;)
      try {
        done += fs.writeSync(this.#fd, bytes, done, bytes.byteLength - done);
      } catch (error) {
        if (!keep || !isFull(error) || !this.#owner.hasRoom()) throw error;
        this.#kept.push(Buffer.from(bytes.subarray(done)));
        return;
      }
  }

  close(): WrittenFile {
    // What a failure cut off never counts as written, however often it is closed.
    if (this.#failure !== null) throw this.#failure;
    if (this.#file !== null) return this.#file;
    if (this.#kept.length > 0) {
      this.#owner.makeRoom();
      for (const bytes of this.#kept.splice(0)) this.#attempt(() => this.#put(bytes, false));
    }
    this.#owner.released();
    this.#attempt(() => fs.closeSync(this.#fd));
    const sha256 = this.#hash.digest("hex");
    this.#file = { name: this.#name, sha256, size: this.#size, writtenAt: this.#owner.now() };
    this.#owner.finished(this.#file);
    return this.#file;
  }

  #attempt(action: () => void): void {
    try {
      attempt(this.#name, action);
    } catch (error) {
      if (error instanceof ArtifactWriteFailure) this.#failure = error;
      throw error;
    }
  }
}

/** As `mkdir -p`. Node's own recursive mkdir says ENOENT where the system said EROFS. */
function makeParents(dir: string): void {
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

function makeDir(dir: string): void {
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

function reserveSpace(anchor: string): number | null {
  const name = `${anchor}/report.partial.json`;
  try {
    const fd = fs.openSync(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
    fs.unlinkSync(name);
    // A disk that is full already takes a part or nothing of it; the first real file will say so.
    try {
      fs.writeSync(fd, Buffer.alloc(RESERVE_BYTES, 0x20));
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
    return fd;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

function syncFile(file: string): void {
  const fd = fs.openSync(file, O_RDONLY | O_NOFOLLOW);
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

function attempt<T>(subject: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ArtifactWriteFailure || !isSystemError(error)) throw error;
    throw new ArtifactWriteFailure(subject, error);
  }
}

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(MEANING[code] ?? code), { code, syscall: "check" });
}

/** Whether a disk, or a quota, is full. */
function isFull(error: unknown): boolean {
  return isSystemError(error) && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

function rethrow(error: unknown): never {
  throw error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

function errorCode(error: unknown): string {
  return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}
