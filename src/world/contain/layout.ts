import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from "node:fs";
import type { Layout, LayoutNode } from "../../core/mounts/types";

/** The kernel reads so many bytes of a program to find out what runs it (`BINPRM_BUF_SIZE`). */
const SCRIPT_HEAD_BYTES = 256;

/** Bytes of a text that a planner may read: version files, settings, the head of a Makefile. */
const MAX_TEXT_BYTES = 64 * 1024;

/**
 * The machine as it stands, read once: each question is asked of the disk at most one time, so that all answers belong
 * together. Nothing is started, and no pipe or device is opened.
 */
export function readLayout(): Layout {
  const nodes = new Map<string, LayoutNode | null>();
  const names = new Map<string, readonly string[] | null>();
  const texts = new Map<string, string | null>();
  return {
    look: (path) => remembered(nodes, path, look),
    list: (path) => remembered(names, path, list),
    read: (path) => remembered(texts, path, (one) => read(one, MAX_TEXT_BYTES)),
  };
}

function remembered<T>(known: Map<string, T>, path: string, find: (path: string) => T): T {
  const before = known.get(path);
  if (before !== undefined) return before;
  const found = find(path);
  known.set(path, found);
  return found;
}

function look(path: string): LayoutNode | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isSymbolicLink()) return { kind: "link", target: readlinkSync(path) };
    if (stats.isDirectory()) return { kind: "folder" };
    if (!stats.isFile()) return { kind: "other" };
    const executable = isExecutable(path);
    return { kind: "file", executable, script: executable ? scriptLine(path) : null };
  } catch {
    return null;
  }
}

function list(path: string): readonly string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function scriptLine(path: string): string | null {
  const head = read(path, SCRIPT_HEAD_BYTES, true);
  return head?.startsWith("#!") === true ? head.slice(2).split("\n", 1)[0]! : null;
}

/** @param part whether the beginning of a longer file will do */
function read(path: string, maxBytes: number, part = false): string | null {
  let fd: number;
  try {
    if (!statSync(path).isFile()) return null;
    // Without waiting, should a pipe have taken its place.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    const bytes = Buffer.alloc(maxBytes + 1);
    const length = readSync(fd, bytes, 0, bytes.length, 0);
    return length > maxBytes && !part ? null : bytes.toString("utf8", 0, Math.min(length, maxBytes));
  } catch {
    return null;
  } finally {
    closeSync(fd);
  }
}
