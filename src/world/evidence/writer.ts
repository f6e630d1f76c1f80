import fs from "node:fs";
import path from "node:path";
import { sha256 } from "../../core/domain/digest";
import { RUN_ID } from "../../core/domain/run-id";
import { canonicalJson } from "../../core/formats/canonical-json";
import { NESTED, type NestedName } from "../../core/judge/evidence";
import { type ArtifactStream, FileStream, type WrittenFile } from "./artifact-stream";
import { BundleFolder, makeDir, makeParents } from "./bundle-folder";
import { BundleRoom } from "./bundle-room";
import { artifactNameProblem, byName } from "./names";
import type { Reserve } from "./reserve";
import { nameReport, sumsText, syncUnsealed, UNSEALED_REPORT } from "./seal-report";
import { attempt, systemError } from "./write-failure";

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

export interface BundleOptions {
  /** Where bundles lie; made when it is missing. May be reached through links: it is the user's choice. */
  runsDir: string;
  runId: string;
  /** RFC 3339 UTC with milliseconds; a test or a corrected clock can stand here. */
  now?: () => string;
}

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
  const folder = new BundleFolder(dir);
  return new Writer(folder, BundleRoom.of(folder), runId, now, 0);
}

class Writer implements BundleWriter {
  readonly dir: string;
  readonly runId: string;
  readonly #now: () => string;
  readonly #nesting: number;
  readonly #folder: BundleFolder;
  readonly #room: BundleRoom;
  readonly #written = new Map<string, WrittenFile>();
  /** Files that were begun and not finished, with their descriptors while those are open. */
  readonly #open = new Map<string, number | null>();
  readonly #nestedWriters = new Map<NestedName, Writer>();
  #sealed = false;
  #closed = false;

  constructor(folder: BundleFolder, room: BundleRoom, runId: string, now: () => string, nesting: number) {
    this.dir = folder.dir;
    this.runId = runId;
    this.#folder = folder;
    this.#room = room;
    this.#now = now;
    this.#nesting = nesting;
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
    this.#room.attempt(name, () => makeDir(this.#folder.at(name)));
    const folder = new BundleFolder(path.join(this.dir, name), this.#folder.at(name));
    const writer = new Writer(folder, this.#room.within(), runId, this.#now, this.#nesting + 1);
    this.#nestedWriters.set(name, writer);
    return writer;
  }

  replace(name: string, content: Uint8Array | string): WrittenFile {
    if (!this.#written.has(name)) throw new TypeError(`${name} was not written, or is not closed`);
    this.#checkUsable();
    attempt(name, () => fs.unlinkSync(this.#folder.at(name)));
    this.#written.delete(name);
    const stream = this.#create(name);
    stream.write(content);
    return stream.close();
  }

  read(name: string): Buffer {
    const known = this.#written.get(name);
    if (known === undefined) throw new TypeError(`${name} was not written, or is not closed`);
    return attempt(name, () => {
      const content = this.#folder.read(name);
      if (sha256(content) !== known.sha256) throw systemError("ESTALE");
      return content;
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
    const sums = this.#create("SHA256SUMS");
    sums.write(sumsText(this.files(), reportBytes));
    sums.close();
    const temporary = this.#create("report.json", UNSEALED_REPORT);
    temporary.write(reportBytes);
    const written = temporary.close();
    attempt("report.json", () => syncUnsealed(this.#folder));
    return () => {
      this.#checkUsable();
      attempt("report.json", () => nameReport(this.#folder));
      this.#written.set("report.json", written);
      this.#sealed = true;
      this.#room.releaseLast();
    };
  }

  writePartial(report: unknown): boolean {
    this.#room.releaseLast();
    this.releaseReserve();
    try {
      if (this.#closed || this.#sealed) return false;
      fs.rmSync(this.#folder.at(UNSEALED_REPORT), { force: true });
      this.write("report.partial.json", canonicalJson(report));
      return true;
    } catch {
      return false;
    }
  }

  holdReserve(reserve: Reserve): void {
    this.#room.hold(reserve);
  }

  releaseReserve(): void {
    this.#room.release();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#room.releaseLast();
    if (this.#nesting === 0) this.releaseReserve();
    for (const writer of this.#nestedWriters.values()) writer.close();
    for (const fd of this.#open.values()) if (fd !== null) fs.closeSync(fd);
    this.#folder.close();
  }

  /** @param onDisk another name to create it by, for what is renamed into place later and recorded then */
  #create(name: string, onDisk = name): ArtifactStream {
    this.#checkUsable();
    const fd = this.#room.attempt(name, () => this.#folder.create(onDisk));
    this.#open.set(name, fd);
    return new FileStream(name, fd, {
      now: this.#now,
      hasRoom: () => this.#room.isHeld,
      makeRoom: () => this.releaseReserve(),
      released: () => this.#open.set(name, null),
      finished: (file) => {
        this.#open.delete(name);
        if (onDisk === name) this.#written.set(name, file);
      },
    });
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
}
