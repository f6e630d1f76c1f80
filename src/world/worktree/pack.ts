import { createHash } from "node:crypto";
import { closeSync, constants, mkdirSync, openSync, readSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import * as zlib from "node:zlib";

/** Object types with their numbers in a pack (gitformat-pack). */
const TYPE_NUMBER = { commit: 1, tree: 2, blob: 3 } as const;
export type ObjectType = keyof typeof TYPE_NUMBER;

/** Takes git objects, each once. */
export interface ObjectSink {
  /** Adds an object under its id, which the caller has computed from these bytes. */
  add(type: ObjectType, oid: string, content: Uint8Array): void;
}

export interface PackWriter extends ObjectSink {
  /** The same for an object that is too large to be held: its content comes in pieces, `size` bytes in all. */
  addPieces(type: ObjectType, oid: string, size: number, pieces: Iterable<Uint8Array>): void;
  /** Completes pack and index and puts them in place; nothing is left behind when no object was added. */
  finish(): void;
  /** Throws away what was written so far. */
  discard(): void;
}

const HEADER_BYTES = 12;
const OID_BYTES = 20;
/** Bytes collected before they are written: few system calls, little memory. */
const BUFFER_BYTES = 1024 * 1024;
/** Most that one stored deflate block holds (RFC 1951, 3.2.4). */
const STORED_BLOCK = 0xffff;
/** Offsets from here on need the 64-bit table of the index. */
const LARGE_OFFSET = 0x80000000;

/**
 * Writes one git pack with its index. Objects are stored, not compressed: a pack lives as long as its run, and storing costs a
 * twentieth of the time.
 * @param objects the `objects` folder of a git directory
 */
export function createPackWriter(objects: string): PackWriter {
  const folder = join(objects, "pack");
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, "tmp_pack");
  const fd = openSync(temporary, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o644);
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = HEADER_BYTES;
  let flushed = 0;
  const offsets = new Map<string, number>();
  const checksums: number[] = [];

  function flush(): void {
    writeAll(fd, buffer.subarray(0, filled));
    flushed += filled;
    filled = 0;
  }
  function append(bytes: Uint8Array): void {
    if (filled + bytes.length > buffer.length) flush();
    if (bytes.length > buffer.length) {
      writeAll(fd, bytes);
      flushed += bytes.length;
    } else {
      buffer.set(bytes, filled);
      filled += bytes.length;
    }
  }

  function addPieces(type: ObjectType, oid: string, size: number, pieces: Iterable<Uint8Array>): void {
    if (offsets.has(oid)) return;
    offsets.set(oid, flushed + filled);
    let crc = 0;
    for (const piece of storedObject(type, size, pieces)) {
      crc = crc32(piece, crc);
      append(piece);
    }
    checksums.push(crc);
  }

  return {
    add: (type, oid, content) => addPieces(type, oid, content.length, [content]),
    addPieces,
    finish() {
      flush();
      if (offsets.size === 0) {
        closeSync(fd);
        unlinkSync(temporary);
        return;
      }
      const header = Buffer.alloc(HEADER_BYTES);
      header.write("PACK");
      header.writeUInt32BE(2, 4);
      header.writeUInt32BE(offsets.size, 8);
      writeSync(fd, header, 0, HEADER_BYTES, 0);
      const checksum = hashOfFile(fd, flushed, buffer);
      writeSync(fd, checksum, 0, OID_BYTES, flushed);
      closeSync(fd);
      const name = join(folder, `pack-${checksum.toString("hex")}`);
      writeIndex(`${name}.idx`, offsets, checksums, checksum);
      renameSync(temporary, `${name}.pack`);
    },
    discard() {
      closeSync(fd);
      unlinkSync(temporary);
    },
  };
}

/** One pack entry: type and size, then the content as a zlib stream of stored blocks, the last one empty. */
function* storedObject(type: ObjectType, size: number, content: Iterable<Uint8Array>): Generator<Uint8Array> {
  const head: number[] = [];
  let byte = (TYPE_NUMBER[type] << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    head.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  yield Uint8Array.from([...head, byte, 0x78, 0x01]);
  let sum = 1;
  for (const piece of content) {
    sum = adler32(piece, sum);
    for (let at = 0; at < piece.length; at += STORED_BLOCK) {
      const length = Math.min(STORED_BLOCK, piece.length - at);
      yield Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
      yield piece.subarray(at, at + length);
    }
  }
  yield Uint8Array.of(1, 0, 0, 0xff, 0xff, sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff);
}

/** Longest run of bytes before the sums of Adler-32 must be reduced to stay within 32 bits (RFC 1950). */
const ADLER_RUN = 5552;

function adler32(bytes: Uint8Array, start: number): number {
  let a = start & 0xffff;
  let b = start >>> 16;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + ADLER_RUN, bytes.length);
    for (; at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** `zlib.crc32` is there from Node 20.15 and 22.2 on. */
const crc32: (bytes: Uint8Array, start: number) => number = zlib.crc32 ?? slowCrc32;

let crcTable: Uint32Array | null = null;

/** CRC-32 as in gzip, for a Node that has none. */
export function slowCrc32(bytes: Uint8Array, start: number): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = ~start;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Writes a version 2 index (gitformat-pack): object ids ascending, checksums, offsets. */
function writeIndex(
  path: string,
  offsets: ReadonlyMap<string, number>,
  checksums: readonly number[],
  packSum: Buffer,
): void {
  const objects = [...offsets].map(([oid, offset], index) => ({ oid, offset, crc: checksums[index]! }));
  objects.sort((a, b) => (a.oid < b.oid ? -1 : 1));
  const count = objects.length;
  const large = objects.filter(({ offset }) => offset >= LARGE_OFFSET);
  const fanoutAt = 8;
  const oidsAt = fanoutAt + 256 * 4;
  const crcsAt = oidsAt + count * OID_BYTES;
  const offsetsAt = crcsAt + count * 4;
  const largeAt = offsetsAt + count * 4;
  const sumsAt = largeAt + large.length * 8;
  const bytes = Buffer.alloc(sumsAt + 2 * OID_BYTES);
  bytes.writeUInt32BE(0xff744f63, 0);
  bytes.writeUInt32BE(2, 4);
  const fanout = new Uint32Array(256);
  let nextLarge = 0;
  objects.forEach(({ oid, offset, crc }, index) => {
    bytes.write(oid, oidsAt + index * OID_BYTES, "hex");
    bytes.writeUInt32BE(crc, crcsAt + index * 4);
    fanout[bytes[oidsAt + index * OID_BYTES]!]!++;
    if (offset < LARGE_OFFSET) {
      bytes.writeUInt32BE(offset, offsetsAt + index * 4);
    } else {
      bytes.writeUInt32BE((LARGE_OFFSET | nextLarge) >>> 0, offsetsAt + index * 4);
      bytes.writeBigUInt64BE(BigInt(offset), largeAt + 8 * nextLarge++);
    }
  });
  let total = 0;
  for (let first = 0; first < 256; first++) bytes.writeUInt32BE((total += fanout[first]!), fanoutAt + first * 4);
  packSum.copy(bytes, sumsAt);
  createHash("sha1")
    .update(bytes.subarray(0, -OID_BYTES))
    .digest()
    .copy(bytes, sumsAt + OID_BYTES);
  const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o644);
  writeAll(fd, bytes);
  closeSync(fd);
}

function hashOfFile(fd: number, size: number, buffer: Buffer): Buffer {
  const hash = createHash("sha1");
  for (let at = 0; at < size;) {
    const read = readSync(fd, buffer, 0, Math.min(buffer.length, size - at), at);
    if (read === 0) throw new Error(`a pack of ${size} bytes ended after ${at}; the disk may be full`);
    hash.update(buffer.subarray(0, read));
    at += read;
  }
  return hash.digest();
}

/** Writes all of the bytes at the file's position; one write may take less. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at, bytes.length - at);
}
