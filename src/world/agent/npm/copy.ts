import { createHash } from "node:crypto";
import { chmodSync, closeSync, constants, mkdirSync, openSync, write, writeSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SHA256 } from "../../../core/domain/digest";
import { TarFault, type TarFile, TarReader, type TarSink } from "../../../core/formats/tar";
import { type ByteSource, MAX_AGENT_BYTES, SourceFault } from "../hashed-copy";
import { type AgentStore, discard, dropEntry, openTree } from "../store";
import { MAX_TREE_FILES, type TreeMade } from "./tree";

/** What is read, hashed and written at one time. */
const CHUNK_BYTES = 1024 * 1024;

export type TreeCopyResult =
  | ({ state: "copied" } & TreeMade)
  | { state: "missing" }
  /** The entry did not have the bytes of its name. It is gone from the store now, and the copy was removed. */
  | { state: "corrupt"; found: string | null };

/**
 * Makes the private copy of a tree that will run, hashing it while it is made; only a copy with the right digest is left behind. Files and
 * folders of it are read-only.
 * @param to a folder that does not exist yet, in one that only this user can write to
 */
export async function copyTree(store: AgentStore, sha256: string, to: string): Promise<TreeCopyResult> {
  if (!SHA256.test(sha256)) throw new TypeError("expected a SHA-256");
  const source = await openTree(store, sha256);
  if (source === null) return { state: "missing" };
  let found: TreeMade | null = null;
  try {
    await mkdir(to, { mode: 0o700 });
    found = await extract(source, to);
  } catch (error) {
    await discard(to);
    if (!isOfBytes(error)) throw error;
  } finally {
    await source.close();
  }
  if (found?.sha256 === sha256) return { state: "copied", ...found };
  await discard(to);
  await dropEntry(store, sha256);
  return { state: "corrupt", found: found?.sha256 ?? null };
}

/** Whether it is the entry's bytes that can't be a tree, and not the disk that they were copied to. */
function isOfBytes(error: unknown): boolean {
  if (error instanceof TarFault || error instanceof SourceFault) return true;
  return ["EEXIST", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

async function extract(source: ByteSource, to: string): Promise<TreeMade> {
  const hash = createHash("sha256");
  const writer = new Writer(to);
  const reader = new TarReader(writer, { strip: 0, maxBytes: MAX_AGENT_BYTES, maxFiles: MAX_TREE_FILES });
  const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)] as const;
  let bytes = 0;
  let reading = source.read(buffers[0]);
  try {
    for (let i = 0; ; i++) {
      const count = await reading;
      if (count === 0) break;
      const chunk = buffers[i % 2 === 0 ? 0 : 1].subarray(0, count);
      reading = source.read(buffers[i % 2 === 0 ? 1 : 0]);
      // a read that fails while this chunk is at work is reported by the next turn
      reading.catch(() => {});
      bytes += count;
      reader.push(chunk);
      hash.update(chunk);
      await writer.flush();
    }
    reader.end();
    writer.close();
  } finally {
    await reading.catch(() => {});
    await writer.abandon();
  }
  return { sha256: hash.digest("hex"), bytes, files: writer.files };
}

/** Writes the files of a tree: small ones at once, the pieces of large ones while the next hash is computed. */
class Writer implements TarSink {
  files = 0;
  private readonly folders = new Set<string>();
  private current: { fd: number; left: number; position: number } | null = null;
  private writes: Promise<void>[] = [];
  private complete: number[] = [];

  constructor(private readonly root: string) {
    this.folders.add(root);
  }

  file({ path, size, executable }: TarFile): void {
    const at = join(this.root, path);
    const folder = dirname(at);
    if (!this.folders.has(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (let each = folder; !this.folders.has(each); each = dirname(each)) this.folders.add(each);
    }
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
    const fd = openSync(at, flags, executable ? 0o555 : 0o444);
    this.files++;
    this.current = { fd, left: size, position: 0 };
    if (size === 0) this.ended();
  }

  data(piece: Buffer): void {
    const current = this.current!;
    const { fd, position } = current;
    const isWhole = position === 0 && piece.length === current.left;
    if (isWhole && piece.length < CHUNK_BYTES / 8) {
      for (let done = 0; done < piece.length;) done += writeSync(fd, piece, done);
      closeSync(fd);
      this.current = null;
      return;
    }
    const writing = writeAt(fd, piece, position);
    writing.catch(() => {});
    this.writes.push(writing);
    current.position += piece.length;
    current.left -= piece.length;
    if (current.left === 0) this.ended();
  }

  /** Waits for what is being written; the pieces are good until then. */
  async flush(): Promise<void> {
    await Promise.all(this.writes);
    this.writes = [];
    for (let fd = this.complete.pop(); fd !== undefined; fd = this.complete.pop()) closeSync(fd);
  }

  /** Closes every folder to changes, once everything is there. */
  close(): void {
    for (const folder of this.folders) chmodSync(folder, 0o555);
  }

  /** Lets go of what is still open. */
  async abandon(): Promise<void> {
    await Promise.allSettled(this.writes);
    for (const fd of [...this.complete, ...(this.current === null ? [] : [this.current.fd])]) closeSync(fd);
    this.complete = [];
    this.current = null;
  }

  private ended(): void {
    this.complete.push(this.current!.fd);
    this.current = null;
  }
}

function writeAt(fd: number, bytes: Buffer, position: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (done: number) =>
      write(fd, bytes, done, bytes.length - done, position + done, (error, written) => {
        if (error !== null) reject(error);
        else if (done + written < bytes.length) next(done + written);
        else resolve();
      });
    next(0);
  });
}
