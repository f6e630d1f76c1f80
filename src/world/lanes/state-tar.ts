import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from "node:fs";
import { type BytePath, bytePathOf, pathBytes } from "../../core/domain/bytes";

/** Bounds of `backend/lane-state.tar`; what is beyond them is listed in its last entry instead. */
export interface StateLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
  depth: number;
}

/** Case's state has some 20 files and under 1 MiB; a lane that keeps more keeps it elsewhere. */
const STATE_LIMITS: StateLimits = {
  files: 5_000,
  fileBytes: 32 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  depth: 32,
};

export interface StateTarOptions {
  /** Folders of the host, by the name that they get in the archive. One that does not exist is left out. */
  folders: readonly { name: string; folder: string }[];
  write(chunk: Buffer): void;
  /** Takes known secrets out of a file's content. */
  redact(content: Buffer): Buffer;
  limits?: Partial<StateLimits>;
}

const BLOCK = 512;
/** Entries must not depend on when or by whom they were made: the same state gives the same archive. */
const MTIME = 0;

/** Name of the entry that lists what was left out. */
export const OMITTED_NAME = "OMITTED.txt";

/**
 * Writes the state folders of a lane that is dead as a ustar archive, in order of name. Links are kept as links and never
 * followed, special files are left out. Deterministic.
 * @returns what was left out, and why
 */
export function writeStateTar(options: StateTarOptions): string[] {
  const limits = { ...STATE_LIMITS, ...options.limits };
  const state: State = { ...options, limits, files: 0, bytes: 0, omitted: [] };
  for (const { name, folder } of options.folders) {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    if (stats.isDirectory()) addFolder(state, bytePathOf(folder), `${name}/`, 1);
    else omit(state, name, "it is no folder");
  }
  if (state.omitted.length > 0) addEntry(state, OMITTED_NAME, "0", Buffer.from(`${state.omitted.join("\n")}\n`));
  options.write(Buffer.alloc(2 * BLOCK));
  return state.omitted;
}

interface State extends StateTarOptions {
  limits: StateLimits;
  files: number;
  bytes: number;
  omitted: string[];
}

/** Reasons that are listed; a hostile folder must not make a list without end. */
const MAX_OMITTED = 200;

function omit(state: State, name: string, why: string): void {
  if (state.omitted.length < MAX_OMITTED) state.omitted.push(`${JSON.stringify(name)}: ${why}`);
}

function addFolder(state: State, folder: BytePath, name: string, depth: number): void {
  if (depth > state.limits.depth) return omit(state, name, `deeper than ${state.limits.depth} folders`);
  addEntry(state, name, "5", null);
  let names: string[];
  try {
    names = readdirSync(pathBytes(folder), { encoding: "latin1" }).sort();
  } catch (error) {
    return omit(state, name, `can't be read (${codeOf(error)})`);
  }
  for (const child of names) {
    if (++state.files > state.limits.files) return omit(state, name, `more than ${state.limits.files} entries`);
    addChild(state, `${folder}/${child}` as BytePath, `${name}${child}`, depth);
  }
}

function addChild(state: State, path: BytePath, name: string, depth: number): void {
  const bytes = pathBytes(path);
  let stats: Stats | undefined;
  let target = "";
  try {
    stats = lstatSync(bytes, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() === true) target = readlinkSync(bytes, "latin1");
  } catch (error) {
    // A path that is longer than the system takes; a folder that can be listed, but not entered.
    return omit(state, name, `can't be read (${codeOf(error)})`);
  }
  if (stats === undefined) return;
  if (stats.isDirectory()) return addFolder(state, path, `${name}/`, depth + 1);
  if (stats.isSymbolicLink()) return addEntry(state, name, "2", null, target);
  if (!stats.isFile()) return omit(state, name, "it is no plain file");
  if (stats.size > state.limits.fileBytes)
    return omit(state, name, `${stats.size} bytes, more than ${state.limits.fileBytes}`);
  if (state.bytes + stats.size > state.limits.totalBytes)
    return omit(state, name, `beyond ${state.limits.totalBytes} bytes in all`);
  state.bytes += stats.size;
  const content = readPlain(bytes);
  if (typeof content === "string") return omit(state, name, content);
  addEntry(state, name, "0", state.redact(content));
}

function readPlain(path: Buffer): Buffer | string {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return `can't be read (${codeOf(error)})`;
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) return "it is no plain file";
    const content = Buffer.alloc(stats.size);
    let got = 0;
    for (let read = -1; got < content.length && read !== 0; got += read)
      read = readSync(fd, content, got, content.length - got, got);
    return content.subarray(0, got);
  } finally {
    closeSync(fd);
  }
}

/** Writes one entry; a name that does not fit the format goes before it as a pax record. */
function addEntry(state: State, name: string, type: "0" | "2" | "5", content: Buffer | null, link = ""): void {
  const records = [
    ...(Buffer.byteLength(name, "latin1") > 100 ? [paxRecord("path", name)] : []),
    ...(Buffer.byteLength(link, "latin1") > 100 ? [paxRecord("linkpath", link)] : []),
  ];
  if (records.length > 0) {
    const pax = Buffer.concat(records);
    state.write(header("PaxHeaders/entry", "x", pax.length, ""));
    state.write(padded(pax));
  }
  state.write(header(name, type, content?.length ?? 0, link));
  if (content !== null && content.length > 0) state.write(padded(content));
}

function paxRecord(key: string, value: string): Buffer {
  const body = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value, "latin1"), Buffer.from("\n")]);
  // The length counts its own digits.
  let length = body.length + 1;
  while (String(length).length + body.length !== length) length = String(length).length + body.length;
  return Buffer.concat([Buffer.from(String(length)), body]);
}

function header(name: string, type: string, size: number, link: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name.slice(0, 100), 0, "latin1");
  block.write(type === "5" ? "0000755" : "0000644", 100, "latin1");
  block.write("0000000", 108, "latin1");
  block.write("0000000", 116, "latin1");
  block.write(size.toString(8).padStart(11, "0"), 124, "latin1");
  block.write(MTIME.toString(8).padStart(11, "0"), 136, "latin1");
  block.fill(" ", 148, 156);
  block.write(type, 156, "latin1");
  block.write(link.slice(0, 100), 157, "latin1");
  block.write("ustar\u000000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

function padded(content: Buffer): Buffer {
  const rest = content.length % BLOCK;
  return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(BLOCK - rest)]);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown error";
}
