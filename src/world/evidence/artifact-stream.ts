import { createHash, type Hash } from "node:crypto";
import fs from "node:fs";
import { ArtifactWriteFailure, attempt, isFull } from "./write-failure";

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

/** What a file of a bundle is told and tells, while it is written. */
export interface StreamOwner {
  now: () => string;
  /** Whether there is room that could be given back. */
  hasRoom: () => boolean;
  makeRoom: () => void;
  /** The descriptor is closed, come what may. */
  released: () => void;
  /** All bytes are written. */
  finished: (file: WrittenFile) => void;
}

/** A file that is hashed while it is written; what finds no room on the disk waits in memory where there will be some. */
export class FileStream implements ArtifactStream {
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
