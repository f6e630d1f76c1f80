import { closeSync, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { bytePathOf, displayPath, type BytePath } from "../../core/domain/bytes";
import { gitMode, gitOid, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { applyDelta } from "../../core/formats/patch";
import { SHA1 } from "../../core/domain/digest";
import { fsPath, listNames, OPEN_FILE, openFolder, typeOf, type OpenFolder } from "./folder";

/** What an agent's `.git` says, read as plain files. All of it is the agent's word. */
export interface AgentGit {
  /** Ref that HEAD names, or null when it is detached. */
  branch: string | null;
  /** Commit that HEAD comes to, or null for a branch without commit. */
  commit: string | null;
  /** All refs but HEAD, by name; a symbolic one has `ref: ...` as value. */
  refs: ReadonlyMap<string, string>;
  /** Names of configured remotes. */
  remotes: readonly string[];
}

/** A ref file holds an object id or one name. */
const MAX_REF_BYTES = 4096;
const MAX_REFS = 100_000;
const MAX_REF_DEPTH = 32;
/** For `packed-refs`: room for as many refs as are read. */
const MAX_PACKED_REFS_BYTES = 16 * 1024 * 1024;
/** Far beyond any honest config. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;

/** The agent's repository can't be read; the message says why. */
class Unreadable extends Error {}

/**
 * Reads HEAD, refs and remotes of an agent's repository. No git runs, no link is followed, every size is bounded.
 * @param workspace folder that holds the `.git`
 */
export function readAgentGit(workspace: string): AgentGit | { problem: string } {
  return withGitFolder(workspace, (git) => {
    const config = readText(git, "config", MAX_CONFIG_BYTES) ?? "";
    if (/^[ \t]*refstorage[ \t]*=/im.test(config)) throw new Unreadable("its refs are in a format that is not read");
    const refs = new Map<string, string>();
    readPackedRefs(git, refs);
    readLooseRefs(git, refs);
    const head = readText(git, "HEAD", MAX_REF_BYTES)?.trim();
    if (head === undefined) throw new Unreadable("it has no HEAD");
    const branch = head.startsWith("ref:") ? head.slice(4).trim() : null;
    const refsByName = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { branch, commit: resolve(head, refs), refs: refsByName, remotes: remotesOf(git, config) };
  });
}

function withGitFolder<T>(workspace: string, read: (git: OpenFolder) => T): T | { problem: string } {
  let git: OpenFolder;
  try {
    git = openFolder(`${bytePathOf(workspace)}/.git`);
  } catch (error) {
    return { problem: `its .git can't be opened as a folder (${(error as NodeJS.ErrnoException).code ?? "unknown"})` };
  }
  try {
    if (exists(git, "commondir")) throw new Unreadable("it takes its objects and refs from another repository");
    return read(git);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code.startsWith("ERR_")) throw error;
    return { problem: `it can't be read (${code})` };
  } finally {
    closeSync(git.fd);
  }
}

function exists(folder: OpenFolder, name: string): boolean {
  return lstatSync(fsPath(folder.base + name), { throwIfNoEntry: false }) !== undefined;
}

/** Content of a regular file as latin1, or null when there is none. */
function readText(folder: OpenFolder, name: string, most: number): string | null {
  if (!exists(folder, name)) return null;
  const fd = openSync(fsPath(folder.base + name), OPEN_FILE);
  try {
    const { mode, size } = fstatSync(fd);
    if (typeOf(mode) !== "file") throw new Unreadable(`${displayPath(name as BytePath)} is no file`);
    if (size > most) throw new Unreadable(`${displayPath(name as BytePath)} is larger than ${most} bytes`);
    return readAt(fd, 0, size).toString("latin1");
  } finally {
    closeSync(fd);
  }
}

/** Up to `length` bytes from a position; fewer at the end of the file. */
function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

function readPackedRefs(git: OpenFolder, refs: Map<string, string>): void {
  for (const line of readText(git, "packed-refs", MAX_PACKED_REFS_BYTES)?.split("\n") ?? []) {
    const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
    if (match !== null) addRef(refs, match[2]!, match[1]!);
  }
}

function addRef(refs: Map<string, string>, name: string, value: string): void {
  if (refs.size >= MAX_REFS) throw new Unreadable(`it has more than ${MAX_REFS} refs`);
  refs.set(name, value);
}

function readLooseRefs(git: OpenFolder, refs: Map<string, string>): void {
  const read = (parent: OpenFolder, name: string, path: string, depth: number): void => {
    if (depth > MAX_REF_DEPTH) throw new Unreadable(`its refs are more than ${MAX_REF_DEPTH} folders deep`);
    const folder = openFolder(parent.base + name);
    try {
      const names = listNames(folder, MAX_REFS);
      if (names === null) throw new Unreadable(`it has more than ${MAX_REFS} refs`);
      for (const { name: inner, kind } of names) {
        if (kind === "folder") read(folder, inner, `${path}/${inner}`, depth + 1);
        else addRef(refs, `${path}/${inner}`, readText(folder, inner, MAX_REF_BYTES)?.trim() ?? "");
      }
    } finally {
      closeSync(folder.fd);
    }
  };
  if (exists(git, "refs")) read(git, "refs", "refs", 1);
}

function resolve(value: string, refs: ReadonlyMap<string, string>): string | null {
  let current: string | undefined = value;
  for (let step = 0; current?.startsWith("ref:"); step++) {
    if (step === MAX_SYMREFS) throw new Unreadable("its HEAD leads in circles");
    current = refs.get(current.slice(4).trim());
  }
  if (current === undefined) return null;
  if (!SHA1.test(current)) throw new Unreadable("its HEAD names no commit");
  return current;
}

/** Remotes by configuration, and by the two older ways that git still reads. */
function remotesOf(git: OpenFolder, config: string): string[] {
  const names = new Set<string>();
  for (const [, quoted, dotted] of config.matchAll(
    /^[ \t]*\[[ \t]*remote(?:[ \t]+"((?:[^"\\\n]|\\.)*)"|\.([^\]\s]+))[ \t]*\]/gim,
  )) {
    names.add(quoted ?? dotted ?? "");
  }
  if (/^[ \t]*\[[ \t]*include(?:if)?\b/im.test(config)) names.add("(whatever the config includes)");
  for (const folderName of ["remotes", "branches"]) {
    if (!exists(git, folderName)) continue;
    const folder = openFolder(git.base + folderName);
    try {
      for (const { name } of listNames(folder, MAX_REFS) ?? []) names.add(name);
    } finally {
      closeSync(folder.fd);
    }
  }
  return [...names].sort();
}

/** Trees and commits are small; whoever makes larger ones does not get them read. */
const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const MAX_PACKS = 1000;
/** Longest chain of deltas; `git gc --aggressive` makes 50, older ones 250. */
const MAX_DELTAS = 512;
/** Entries of a commit's trees that are looked at; a tree that holds itself many times over has billions. */
const MAX_COMMITTED = 500_000;
/** Trees that are read; only those are that differ from the workspace. */
const MAX_TREES = 20_000;
/** Bytes that all objects together may take, deltas' bases included: a few kilobytes can ask for terabytes. */
const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/** Indexes that are looked into, an object's in every pack at worst: many objects in as many packs would take hours. */
const MAX_LOOKUPS = 200_000;
/** Names of folders below each other that are followed in a commit. */
const MAX_TREE_DEPTH = 512;

/** The objects of a repository, and how much may still be read of them. */
interface Objects {
  folder: OpenFolder;
  bytesLeft: number;
  lookupsLeft: number;
  /** Names of the pack indexes, once they were listed. */
  indexes?: readonly string[];
}

interface GitObject {
  type: string;
  content: Buffer;
}

/**
 * Paths of the workspace that are not what a commit of the agent's repository holds: uncommitted, untracked or missing. Objects
 * are read from loose files and packs, and checked against their ids.
 * @param entries manifest of the workspace as it is (with its folders' tree ids)
 * @param ignored paths that don't count: a lane's own folder, discarded ones
 */
export function uncommittedPaths(
  workspace: string,
  commit: string,
  entries: readonly ManifestEntry[],
  ignored: (path: BytePath) => boolean = () => false,
): BytePath[] | { problem: string } {
  return withGitFolder(workspace, (git) => {
    const folder = openFolder(`${git.base}objects`);
    try {
      return compareWithCommit(
        { folder, bytesLeft: MAX_INFLATED_BYTES, lookupsLeft: MAX_LOOKUPS },
        commit,
        entries,
        ignored,
      );
    } finally {
      closeSync(folder.fd);
    }
  });
}

function compareWithCommit(
  objects: Objects,
  commit: string,
  entries: readonly ManifestEntry[],
  ignored: (path: BytePath) => boolean,
): BytePath[] {
  const { type, content } = readObject(objects, commit, 0);
  const tree = /^tree ([0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 46))?.[1];
  if (type !== "commit" || tree === undefined) throw new Unreadable("its HEAD names no commit");
  const folders = new Map<string, string>();
  for (const entry of entries) if (entry.type === "dir" && entry.oid !== null) folders.set(entry.path, entry.oid);
  const committed = new Map<string, string>();
  const same = new Set<string>();
  let [trees, seen] = [0, 0];
  const open = (oid: string, path: string, depth: number): void => {
    if (depth > MAX_TREE_DEPTH || ++trees > MAX_TREES) throw new Unreadable("its commit has too many folders");
    for (const { mode, name, oid: child } of parseTree(readObject(objects, oid, 0))) {
      if (++seen > MAX_COMMITTED) throw new Unreadable("its commit has too many files");
      const childPath = path === "" ? name : `${path}/${name}`;
      if (mode !== "40000") committed.set(childPath, `${mode} ${child}`);
      else if (folders.get(childPath) === child) same.add(childPath);
      else open(child, childPath, depth + 1);
    }
  };
  open(tree, "", 0);
  const paths: BytePath[] = [];
  for (const entry of entries) {
    if (!isContent(entry) || ignored(entry.path) || isBelowAny(entry.path, same)) continue;
    if (committed.get(entry.path) !== `${gitMode(entry)} ${entry.oid}`) paths.push(entry.path);
    committed.delete(entry.path);
  }
  for (const path of committed.keys()) if (!ignored(path as BytePath)) paths.push(path as BytePath);
  return paths.sort();
}

function isBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1))
    if (folders.has(path.slice(0, cut))) return true;
  return false;
}

function* parseTree({ type, content }: GitObject): Generator<{ mode: string; name: string; oid: string }> {
  if (type !== "tree") throw new Unreadable("one of its trees is none");
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const nul = content.indexOf(0, space);
    if (space < 0 || nul < 0 || nul + 21 > content.length) throw new Unreadable("one of its trees is broken");
    yield {
      mode: content.toString("latin1", at, space),
      name: content.toString("latin1", space + 1, nul),
      oid: content.toString("hex", nul + 1, nul + 21),
    };
    at = nul + 21;
  }
}

function readObject(objects: Objects, oid: string, deltas: number): GitObject {
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
      base = readObject(objects, head.toString("hex", at, at + 20), deltas + 1);
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
