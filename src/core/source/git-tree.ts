import { bytePath, type BytePath } from "../domain/bytes";

/** Modes that git gives what a tree lists; it keeps permissions of files that older versions wrote (100664). */
export const TREE_MODE = { folder: 0o040000, link: 0o120000, submodule: 0o160000 } as const;
const TYPE_MASK = 0o170000;
const FILE = 0o100000;

/** What a line of a tree is. */
export type TreeEntryType = "folder" | "file" | "link" | "submodule";

/** One line of a tree object. */
export interface TreeEntry {
  name: BytePath;
  type: TreeEntryType;
  mode: number;
  oid: string;
}

/** The type that a mode of a tree or of an index stands for, or null for what git never writes. */
export function entryTypeOf(mode: number): TreeEntryType | null {
  switch (mode & TYPE_MASK) {
    case TREE_MODE.folder:
      return "folder";
    case TREE_MODE.link:
      return "link";
    case TREE_MODE.submodule:
      return "submodule";
    case FILE:
      return "file";
    default:
      return null;
  }
}

const SPACE = 0x20;

/**
 * Reads a raw tree object. Order, and names that stand twice, are looked at too: git's own readers take the first that they meet.
 * @param oidBytes 20 for SHA-1, 32 for SHA-256
 * @returns its lines, or what is wrong with it
 */
export function readTree(content: Buffer, oidBytes: number): TreeEntry[] | { problem: string } {
  const entries: TreeEntry[] = [];
  const names = new Set<string>();
  let last = "";
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(SPACE, at);
    const nul = space < 0 ? -1 : content.indexOf(0, space);
    if (nul < 0 || nul + 1 + oidBytes > content.length) return { problem: "it ends within an entry" };
    const mode = Number.parseInt(content.toString("latin1", at, space), 8);
    const type = entryTypeOf(mode);
    if (type === null) return { problem: `it has an entry of mode ${content.toString("latin1", at, space)}` };
    const name = bytePath(content.subarray(space + 1, nul));
    if (name === "" || name === "." || name === ".." || name.includes("/"))
      return { problem: "it has a name that is none" };
    const key = type === "folder" ? `${name}/` : name;
    if (key <= last || names.has(name)) return { problem: "its names are out of order, or one stands twice" };
    last = key;
    names.add(name);
    entries.push({ name, type, mode, oid: content.toString("hex", nul + 1, nul + 1 + oidBytes) });
    at = nul + 1 + oidBytes;
  }
  return entries;
}

/** The tree that a raw commit object names, or null where it names none. */
export function treeOfCommit(content: Buffer): string | null {
  return /^tree ([0-9a-f]{64}|[0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 80))?.[1] ?? null;
}
