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
import { below, byPath } from "../../core/mounts/paths";
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
  const list = (path: string) => {
    const entries = orNull(() => readdirSync(path, { withFileTypes: true }));
    if (entries === null) return null;
    for (const entry of entries) if (entry.isDirectory()) seen.set(below(path, entry.name), { kind: "folder" });
    return entries.map(({ name }: Dirent) => name).sort(byPath);
  };
  return {
    look: (path) => once(seen, path, look),
    list: (path) => once(lists, path, list),
    read: (path) => once(texts, path, readText),
  };
}

function look(path: string): LayoutNode | null {
  const stats = orNull(() => lstatSync(path));
  if (stats === null) return null;
  if (stats.isDirectory()) return { kind: "folder" };
  if (stats.isSymbolicLink()) {
    const target = orNull(() => readlinkSync(path));
    return target === null ? null : { kind: "link", target };
  }
  return stats.isFile() ? file(path) : { kind: "other" };
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
