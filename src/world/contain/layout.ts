import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  statSync,
} from "node:fs";
import { byPath, nameOf, parentOf } from "../../core/mounts/paths";
import type { Layout, LayoutNode } from "../../core/mounts/types";

/** A text beyond this many bytes is none that says how a toolchain is laid out. */
const MAX_TEXT_BYTES = 64 * 1024;

/** The kernel reads no more than this of a first line (`BINPRM_BUF_SIZE`). */
const MAX_SCRIPT_BYTES = 256;

/** This machine as it is. Each question is asked once, so that a plan is made of one state of it. */
export function machineLayout(): Layout {
  const seen = new Map<string, LayoutNode | null>();
  const lists = new Map<string, readonly string[] | null>();
  const texts = new Map<string, string | null>();
  const once = <T>(known: Map<string, T>, path: string, ask: (path: string) => T): T => {
    let answer = known.get(path);
    if (answer === undefined && !known.has(path)) known.set(path, (answer = ask(path)));
    return answer as T;
  };
  /** What lists said, by folder. Only of the folders that are looked into, it is laid out by name. */
  const listed = new Map<string, readonly Dirent[] | ReadonlyMap<string, Dirent>>();
  const list = (path: string) => {
    const entries = orNull(() => readdirSync(path, { withFileTypes: true }));
    if (entries === null) return null;
    listed.set(path, entries);
    return entries.map(({ name }: Dirent) => name).sort(byPath);
  };
  const folders = (path: string) => {
    // what is asked for by name already is laid out by name
    if (once(lists, path, list) === null) return [];
    const entries = listed.get(path)!;
    return [...(Array.isArray(entries) ? entries : entries.values())]
      .filter((entry: Dirent) => entry.isDirectory())
      .map(({ name }: Dirent) => name)
      .sort(byPath);
  };
  const lookListed = (path: string) => {
    const folder = parentOf(path);
    let entries = listed.get(folder);
    if (Array.isArray(entries))
      listed.set(folder, (entries = new Map(entries.map((entry: Dirent) => [entry.name, entry]))));
    const entry = (entries as ReadonlyMap<string, Dirent> | undefined)?.get(nameOf(path));
    if (entry?.isDirectory() === true) return FOLDER;
    if (entry?.isSymbolicLink() === true) return link(path);
    return entry?.isFile() === true ? file(path) : look(path);
  };
  return {
    look: (path) => once(seen, path, lookListed),
    list: (path) => once(lists, path, list),
    folders,
    read: (path) => once(texts, path, readText),
  };
}

/** What lies in a folder, by name; nothing where it can't be read. */
export function namesIn(folder: string): string[] {
  return orNull(() => readdirSync(folder)) ?? [];
}

const FOLDER: LayoutNode = { kind: "folder" };

function look(path: string): LayoutNode | null {
  // Most of what a table of toolchains asks for is not there; an error for each takes longer than all the rest.
  const stats = orNull(() => lstatSync(path, { throwIfNoEntry: false }) ?? null);
  if (stats === null) return null;
  if (stats.isDirectory()) return FOLDER;
  if (stats.isSymbolicLink()) return link(path);
  return stats.isFile() ? file(path) : { kind: "other" };
}

function link(path: string): LayoutNode | null {
  const target = orNull(() => readlinkSync(path));
  return target === null ? null : { kind: "link", target };
}

/** Most files are only looked at for what they are; what costs more is found out when it is asked for. */
function file(path: string): LayoutNode {
  let executable: boolean | null = null;
  let script: string | null | undefined;
  return {
    kind: "file",
    get executable() {
      return (executable ??= orNull(() => accessSync(path, constants.X_OK) ?? true) ?? false);
    },
    get script() {
      return (script ??= orNull(() => scriptLine(path)));
    },
  };
}

/** The line after `#!`, or null. */
function scriptLine(path: string): string | null {
  const head = Buffer.alloc(MAX_SCRIPT_BYTES);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  let length: number;
  try {
    length = readSync(fd, head, 0, head.length, 0);
  } finally {
    closeSync(fd);
  }
  const text = head.toString("utf8", 0, length);
  return text.startsWith("#!") ? (text.slice(2).split("\n", 1)[0] ?? "") : null;
}

function readText(path: string): string | null {
  return orNull(() => {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MAX_TEXT_BYTES ? readFileSync(path, "utf8") : null;
  });
}

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
