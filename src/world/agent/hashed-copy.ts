import { createHash, type Hash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, unlink } from "node:fs/promises";

/** Large enough that a system call costs nothing beside it, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 1024 * 1024;

/** One buffer is read into, one is hashed, one is written. */
const BUFFERS = 3;

/** The largest program that is taken for an agent: WorkOS Case is some 120 MB, and a bound keeps a wrong path from filling a disk. */
export const MAX_AGENT_BYTES = 1024 * 1024 * 1024;

/** Bytes at the start of a file that tell its format. */
const HEAD_BYTES = 64;

/** A fault of a source that its user can mend: missing, a folder, too large, unreadable. */
export class SourceFault extends Error {}

export interface HashedCopy {
  sha256: string;
  bytes: number;
  /** The first bytes, from the same read as the digest. */
  head: Buffer;
}

/** Something that bytes are read from, once and in order; `read` returns 0 at the end. */
export interface ByteSource {
  read(buffer: Buffer): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a regular file for one read. What is read is what was opened: the last part of the path is not followed if it
 * is a link, and a pipe or device neither blocks nor counts.
 * @param maxBytes a larger file is refused before anything is read
 * @throws SourceFault if it is missing, no regular file, unreadable or too large
 */
export async function openSource(path: string | Buffer, maxBytes = MAX_AGENT_BYTES): Promise<ByteSource> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw new SourceFault(openFault(path, error), { cause: error });
  }
  const stat = await file.stat();
  const fault = !stat.isFile()
    ? `expected a regular file at ${path}, found a ${stat.isDirectory() ? "folder" : "special file"}`
    : stat.size > maxBytes
      ? `expected at most ${maxBytes} bytes at ${path}, found ${stat.size}`
      : null;
  if (fault !== null) {
    await file.close();
    throw new SourceFault(fault);
  }
  return {
    read: async (buffer) => (await file.read(buffer, 0, buffer.length)).bytesRead,
    close: () => file.close(),
  };
}

function openFault(path: string | Buffer, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return `expected a file at ${path}, found nothing`;
  if (code === "ELOOP") return `expected a regular file at ${path}, found a link`;
  if (code === "EACCES" || code === "EPERM") return `${path} can't be read: permission denied`;
  return `${path} can't be read: ${code ?? String(error)}`;
}

/**
 * Copies a source into a new file, hashing the very bytes that are written. Closes the source.
 * @param mode permissions of the copy, set when it is complete; until then nobody else can read it
 * @param maxBytes a source that yields more is refused, and the copy removed
 * @throws SourceFault where the source is at fault; the file system's own error where the copy is (EEXIST, ENOSPC, ...)
 */
export async function hashedCopy(
  source: ByteSource,
  to: string,
  mode: number,
  maxBytes = MAX_AGENT_BYTES,
): Promise<HashedCopy> {
  try {
    const target = await open(
      to,
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
      0o600,
    );
    try {
      const copied = await pump(source, target, maxBytes);
      await target.chmod(mode);
      return copied;
    } catch (error) {
      await unlink(to);
      throw error;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** SHA-256 of a source without keeping a copy. Closes the source. */
export async function hashSource(source: ByteSource, maxBytes = MAX_AGENT_BYTES): Promise<HashedCopy> {
  try {
    return await pump(source, null, maxBytes);
  } finally {
    await source.close();
  }
}

/** Reads ahead and writes behind while the main thread hashes. */
async function pump(source: ByteSource, target: FileHandle | null, maxBytes: number): Promise<HashedCopy> {
  const hash: Hash = createHash("sha256");
  const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafe(CHUNK_BYTES));
  const writes: Promise<void>[] = buffers.map(() => Promise.resolve());
  let head = Buffer.alloc(0);
  let bytes = 0;
  try {
    let reading = source.read(buffers[0]!);
    for (let i = 0; ; i++) {
      const count = await reading;
      if (count === 0) break;
      const chunk = buffers[i % BUFFERS]!.subarray(0, count);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      if (bytes + count > maxBytes) throw new SourceFault(`expected at most ${maxBytes} bytes, found more`);
      if (target !== null) {
        const writing = writeAll(target, chunk, bytes);
        // one that fails while the next read is waited for is reported by the turn that needs its buffer
        writing.catch(() => {});
        writes[i % BUFFERS] = writing;
      }
      bytes += count;
      await writes[(i + 1) % BUFFERS];
      reading = source.read(buffers[(i + 1) % BUFFERS]!);
      // a read that fails while the hash runs is reported by the next turn's await
      reading.catch(() => {});
      hash.update(chunk);
    }
  } finally {
    await Promise.allSettled(writes);
  }
  await Promise.all(writes);
  return { sha256: hash.digest("hex"), bytes, head };
}

async function writeAll(target: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await target.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}
