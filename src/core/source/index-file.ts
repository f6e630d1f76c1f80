import { createHash } from "node:crypto";
import { bytePath, type BytePath } from "../domain/bytes";

/*
 * The index of a repository (gitformat-index), versions 2 to 4, read and never written: git's own commands would refresh it.
 */

/** One entry of an index. */
export interface IndexEntry {
  path: BytePath;
  mode: number;
  oid: string;
  /** 0, or 1 to 3 for what a merge has left open. */
  mergeStage: number;
  /** `update-index --assume-unchanged`: git does not look at the file. */
  assumeUnchanged: boolean;
  /** Not checked out (sparse checkout, `--skip-worktree`). */
  skipWorktree: boolean;
  /** `add --intent-to-add`: a name without content. */
  intentToAdd: boolean;
  /** Where its stat data begin in the bytes of the index. */
  at: number;
}

/** What an index holds. */
export interface IndexFile {
  entries: IndexEntry[];
  /** The name of the index that this one builds on (split index); its entries are not whole without it. */
  sharedIndex: string | null;
  /** Folders stand for all that lies in them (sparse index). */
  isSparse: boolean;
}

const HEADER_BYTES = 12;
/** Times, device, inode, mode, owner and size: ten numbers of 32 bits before the object id. */
const STAT_BYTES = 40;
const MODE_AT = 24;
const ASSUME_UNCHANGED = 0x8000;
const EXTENDED = 0x4000;
const SKIP_WORKTREE = 0x4000;
const INTENT_TO_ADD = 0x2000;

/**
 * Reads an index.
 * @param oidBytes 20 for SHA-1, 32 for SHA-256
 * @returns what it holds, or what is wrong with it
 */
export function readIndex(bytes: Buffer, oidBytes: number): IndexFile | { problem: string } {
  if (bytes.length < HEADER_BYTES + oidBytes || bytes.toString("latin1", 0, 4) !== "DIRC")
    return { problem: "it is no index" };
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return { problem: `it has version ${version}; 2 to 4 are read` };
  const end = bytes.length - oidBytes;
  const count = bytes.readUInt32BE(8);
  const entries: IndexEntry[] = [];
  let at = HEADER_BYTES;
  let last = "";
  for (let index = 0; index < count; index++) {
    const start = at;
    const flagsAt = start + STAT_BYTES + oidBytes;
    if (flagsAt + 4 > end) return { problem: "it ends within an entry" };
    const flags = bytes.readUInt16BE(flagsAt);
    const more = (flags & EXTENDED) === 0 ? 0 : bytes.readUInt16BE(flagsAt + 2);
    at = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
    let prefix = "";
    if (version === 4) {
      const cut = readVarint(bytes, at, end);
      if (cut === null || cut.value > last.length) return { problem: "it has a name that builds on none" };
      prefix = last.slice(0, last.length - cut.value);
      at = cut.next;
    }
    const nul = bytes.indexOf(0, at);
    if (nul < 0 || nul >= end) return { problem: "it ends within a name" };
    const path = (prefix + bytePath(bytes.subarray(at, nul))) as BytePath;
    at = version === 4 ? nul + 1 : start + ((nul - start + 8) & ~7);
    last = path;
    entries.push({
      path,
      mode: bytes.readUInt32BE(start + MODE_AT),
      oid: bytes.toString("hex", start + STAT_BYTES, flagsAt),
      mergeStage: (flags >> 12) & 3,
      assumeUnchanged: (flags & ASSUME_UNCHANGED) !== 0,
      skipWorktree: (more & SKIP_WORKTREE) !== 0,
      intentToAdd: (more & INTENT_TO_ADD) !== 0,
      at: start,
    });
  }
  return { entries, ...readExtensions(bytes, at, end) };
}

function readExtensions(bytes: Buffer, from: number, end: number): Pick<IndexFile, "sharedIndex" | "isSparse"> {
  let sharedIndex: string | null = null;
  let isSparse = false;
  for (let at = from; at + 8 <= end;) {
    const name = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    const oidBytes = bytes.length - end;
    if (name === "link" && size >= oidBytes) {
      const oid = bytes.toString("hex", at + 8, at + 8 + oidBytes);
      if (!/^0*$/.test(oid)) sharedIndex = oid;
    }
    if (name === "sdir") isSparse = true;
    at += 8 + size;
  }
  return { sharedIndex, isSparse };
}

/** What a written entry says of a path. */
export type IndexLine = Pick<IndexEntry, "path" | "mode" | "oid" | "mergeStage">;

/** Names this long or longer have this length in the flags. */
const MAX_NAME_LENGTH = 0xfff;

/**
 * Makes an index (version 2) whose stat data say nothing, for a git that only wants to know which paths are tracked.
 * @param hash of the format that its object ids have
 */
export function makeIndex(lines: readonly IndexLine[], hash: "sha1" | "sha256"): Buffer {
  const oidBytes = hash === "sha1" ? 20 : 32;
  const sizes = lines.map(({ path }) => (STAT_BYTES + oidBytes + 2 + path.length + 8) & ~7);
  const bytes = Buffer.alloc(HEADER_BYTES + sizes.reduce((sum, size) => sum + size, 0) + oidBytes);
  bytes.write("DIRC", "latin1");
  bytes.writeUInt32BE(2, 4);
  bytes.writeUInt32BE(lines.length, 8);
  let at = HEADER_BYTES;
  lines.forEach(({ path, mode, oid, mergeStage }, index) => {
    bytes.writeUInt32BE(mode, at + MODE_AT);
    bytes.write(oid, at + STAT_BYTES, "hex");
    bytes.writeUInt16BE((mergeStage << 12) | Math.min(path.length, MAX_NAME_LENGTH), at + STAT_BYTES + oidBytes);
    bytes.write(path, at + STAT_BYTES + oidBytes + 2, "latin1");
    at += sizes[index]!;
  });
  createHash(hash).update(bytes.subarray(0, at)).digest().copy(bytes, at);
  return bytes;
}

/** A number as git packs it: seven bits a byte, each step one more than it says. */
function readVarint(bytes: Buffer, from: number, end: number): { value: number; next: number } | null {
  let at = from;
  let byte = at < end ? bytes[at++]! : 0;
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    if (at >= end || value > 2 ** 24) return null;
    byte = bytes[at++]!;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, next: at };
}

/** What the system says of a file, as an index keeps it. */
export interface StatData {
  ctimeNs: bigint;
  mtimeNs: bigint;
  ino: bigint;
  mode: bigint;
  uid: bigint;
  gid: bigint;
  size: bigint;
}

const SECOND = 1_000_000_000n;

/**
 * Whether a file is the one that git put into the index, or took from it, untouched since: then git itself holds it unchanged,
 * whatever a filter made of its bytes. The time of change is always asked, for nobody can set it back.
 * @param indexMtimeNs when the index was written; a file of that moment, or later, may have been changed after git looked
 */
export function isStatOf(bytes: Buffer, { at }: Pick<IndexEntry, "at">, stat: StatData, indexMtimeNs: bigint): boolean {
  const number = (index: number) => BigInt(bytes.readUInt32BE(at + index * 4));
  const low = (value: bigint) => value & 0xffff_ffffn;
  return (
    low(stat.ctimeNs / SECOND) === number(0) &&
    stat.ctimeNs % SECOND === number(1) &&
    low(stat.mtimeNs / SECOND) === number(2) &&
    stat.mtimeNs % SECOND === number(3) &&
    low(stat.ino) === number(5) &&
    low(stat.uid) === number(7) &&
    low(stat.gid) === number(8) &&
    low(stat.size) === number(9) &&
    stat.mtimeNs < indexMtimeNs &&
    stat.ctimeNs < indexMtimeNs
  );
}
