import { closeSync, openSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { gitOid } from "../../core/formats/git-trees";
import { applyDelta } from "../../core/formats/git-delta";
import { exists, readAt, readText, Unreadable } from "./agent-files";
import { fsPath, listNames, OPEN_FILE, openFolder, type OpenFolder } from "./folder";

/** Trees and commits are small; whoever makes larger ones does not get them read. */
const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const MAX_PACKS = 1000;
/** Longest chain of deltas; `git gc --aggressive` makes 50, older ones 250. */
const MAX_DELTAS = 512;
/** Bytes that all objects together may take, deltas' bases included: a few kilobytes can ask for terabytes. */
const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/** Indexes that are looked into, an object's in every pack at worst: many objects in as many packs would take hours. */
const MAX_LOOKUPS = 200_000;

/** The objects of a repository, and how much may still be read of them. */
export interface Objects {
  folder: OpenFolder;
  bytesLeft: number;
  lookupsLeft: number;
  /** Names of the pack indexes, once they were listed. */
  indexes?: readonly string[];
}

export interface GitObject {
  type: string;
  content: Buffer;
}

/**
 * Opens the objects of an agent's repository, with bounds for all that is read of them.
 * @param git its `.git`, opened
 */
export function withObjects<T>(git: OpenFolder, read: (objects: Objects) => T): T {
  const folder = openFolder(`${git.base}objects`);
  try {
    return read({ folder, bytesLeft: MAX_INFLATED_BYTES, lookupsLeft: MAX_LOOKUPS });
  } finally {
    closeSync(folder.fd);
  }
}

/** Reads an object, out of a loose file or a pack, and checks it against its id. @throws Unreadable */
export function readObject(objects: Objects, oid: string): GitObject {
  return readThrough(objects, oid, 0);
}

function readThrough(objects: Objects, oid: string, deltas: number): GitObject {
  if (deltas > MAX_DELTAS) throw new Unreadable("one of its objects is a chain of too many deltas");
  const object = readLoose(objects, oid) ?? readPacked(objects, oid, deltas);
  if (object === null) throw new Unreadable(`object ${oid} is missing`);
  if (gitOid(object.type as "blob", object.content) !== oid)
    throw new Unreadable(`object ${oid} is not what its id says`);
  return object;
}

function readLoose(objects: Objects, oid: string): GitObject | null {
  const name = `${oid.slice(0, 2)}/${oid.slice(2)}`;
  const { folder } = objects;
  if (!exists(folder, oid.slice(0, 2)) || !exists(folder, name)) return null;
  const deflated = Buffer.from(readText(folder, name, MAX_OBJECT_BYTES) ?? "", "latin1");
  const raw = inflateBounded(objects, deflated, MAX_OBJECT_BYTES);
  const nul = raw.indexOf(0);
  const header = /^(blob|tree|commit|tag) (\d{1,12})$/.exec(raw.toString("latin1", 0, Math.max(nul, 0)));
  if (header === null || Number(header[2]) !== raw.length - nul - 1) throw new Unreadable(`object ${oid} is broken`);
  return { type: header[1]!, content: raw.subarray(nul + 1) };
}

function inflateBounded(objects: Objects, deflated: Buffer, most: number): Buffer {
  if (objects.bytesLeft <= 0) throw new Unreadable("its objects are too large together");
  let content: Buffer;
  try {
    content = inflateSync(deflated, { maxOutputLength: Math.max(Math.min(most, objects.bytesLeft), 1) });
  } catch {
    throw new Unreadable("one of its objects can't be inflated");
  }
  objects.bytesLeft -= content.length;
  return content;
}

function readPacked(objects: Objects, oid: string, deltas: number): GitObject | null {
  if (!exists(objects.folder, "pack")) return null;
  const folder = openFolder(`${objects.folder.base}pack`);
  try {
    objects.indexes ??= indexNames(folder);
    for (const name of objects.indexes) {
      if (--objects.lookupsLeft < 0) throw new Unreadable("its objects are in too many packs");
      const offset = findInIndex(folder, name, oid);
      if (offset !== null) return readFromPack(objects, folder, `${name.slice(0, -4)}.pack`, offset, deltas);
    }
    return null;
  } finally {
    closeSync(folder.fd);
  }
}

function indexNames(folder: OpenFolder): string[] {
  const names = listNames(folder, MAX_PACKS * 8);
  if (names === null) throw new Unreadable(`it has more than ${MAX_PACKS} packs`);
  return names.filter(({ name, kind }) => kind === "file" && name.endsWith(".idx")).map(({ name }) => name);
}

/** Looks an object up in a version 2 pack index (gitformat-pack), without reading the whole of it. */
function findInIndex(folder: OpenFolder, name: string, oid: string): number | null {
  const fd = openSync(fsPath(folder.base + name), OPEN_FILE);
  try {
    const head = readAt(fd, 0, 8 + 1024);
    if (head.length < 8 + 1024 || head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2) return null;
    const wanted = Buffer.from(oid, "hex");
    const bucket = wanted[0]!;
    const count = head.readUInt32BE(8 + 255 * 4);
    let low = bucket === 0 ? 0 : head.readUInt32BE(8 + (bucket - 1) * 4);
    let high = head.readUInt32BE(8 + bucket * 4);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const order = readAt(fd, 1032 + middle * 20, 20).compare(wanted);
      if (order === 0) return offsetAt(fd, count, middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return null;
  } finally {
    closeSync(fd);
  }
}

function offsetAt(fd: number, count: number, index: number): number | null {
  const small = readAt(fd, 1032 + count * 24 + index * 4, 4);
  if (small.length < 4) return null;
  const value = small.readUInt32BE(0);
  if (value < 0x80000000) return value;
  const large = readAt(fd, 1032 + count * 28 + (value - 0x80000000) * 8, 8);
  const offset = large.length < 8 ? NaN : Number(large.readBigUInt64BE(0));
  return Number.isSafeInteger(offset) ? offset : null;
}

const PACK_TYPES: Readonly<Record<number, string>> = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
const OFFSET_DELTA = 6;
const ID_DELTA = 7;

function readFromPack(objects: Objects, folder: OpenFolder, name: string, offset: number, deltas: number): GitObject {
  if (deltas > MAX_DELTAS) throw new Unreadable("one of its objects is a chain of too many deltas");
  const fd = openSync(fsPath(folder.base + name), OPEN_FILE);
  try {
    const head = readAt(fd, offset, 64);
    let at = 0;
    const next = (): number => {
      const byte = head[at++];
      if (byte === undefined) throw new Unreadable("one of its packs is broken");
      return byte;
    };
    let byte = next();
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let scale = 16; (byte & 0x80) !== 0 && scale < 2 ** 45; scale *= 128) size += ((byte = next()) & 0x7f) * scale;
    if (size > MAX_OBJECT_BYTES) throw new Unreadable("one of its objects is too large");
    let base: GitObject | null = null;
    if (type === OFFSET_DELTA) {
      byte = next();
      let back = byte & 0x7f;
      while ((byte & 0x80) !== 0 && back < 2 ** 45) back = (back + 1) * 128 + ((byte = next()) & 0x7f);
      if (back > offset || back === 0) throw new Unreadable("one of its packs is broken");
      base = readFromPack(objects, folder, name, offset - back, deltas + 1);
    } else if (type === ID_DELTA) {
      base = readThrough(objects, head.toString("hex", at, at + 20), deltas + 1);
      at += 20;
    }
    // Deflated data is at most a little larger than what it holds.
    const content = inflateBounded(objects, readAt(fd, offset + at, size + (size >> 8) + 4096), size);
    const known = PACK_TYPES[type];
    if (known !== undefined) return { type: known, content };
    const result = base === null ? null : applyDelta(content, base.content);
    if (base === null || result === null) throw new Unreadable("one of its packs is broken");
    objects.bytesLeft -= result.length;
    return { type: base.type, content: result };
  } finally {
    closeSync(fd);
  }
}
