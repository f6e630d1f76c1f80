import type { BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { readTree, treeOfCommit, type TreeEntry, type TreeEntryType } from "../../core/source/git-tree";
import type { ClosedGit } from "./closed";
import { readObjects } from "./objects";
import { SourceRefused } from "./refused";

/** One path of a commit's tree. */
export interface HeadEntry {
  path: BytePath;
  type: TreeEntryType;
  /** As git has it (0o100644, 0o040000, 0o160000). */
  mode: number;
  /** In the source's own format. */
  oid: string;
}

/** The tree of a commit, without the bytes of its files. */
export interface HeadTree {
  commit: string;
  /** Its id, in the source's own format. */
  treeId: string;
  /** In the order of git's trees. Empty where there is more of it than `most`. */
  entries: HeadEntry[];
  /** There are more entries than were asked for, or deeper ones: this path was one too many. */
  tooMany: { limit: "entries" | "depth"; path: BytePath; found: number } | null;
}

export interface HeadTreeOptions {
  signal?: AbortSignal;
  limits?: { entries: number; depth: number };
}

/**
 * Lists the tree of a commit out of raw objects, each checked against its id, a level of folders at a time.
 * @throws SourceRefused where an object is missing, or is none
 */
export async function readHeadTree(git: ClosedGit, commit: string, options: HeadTreeOptions = {}): Promise<HeadTree> {
  let treeId: string | null = null;
  const takeCommit = (type: string, content: Buffer) => {
    if (type === "commit") treeId ??= treeOfCommit(content);
  };
  await readObjects(
    git,
    [commit],
    {
      whole: (_, type, content) => takeCommit(type, content),
      // Its tree stands at the beginning, before a message of megabytes.
      large: (_, type) => ({ piece: (bytes) => takeCommit(type, bytes), end: () => {} }),
    },
    options.signal,
  );
  if (treeId === null) throw corrupt(git, commit, "it is no commit");
  return { commit, treeId, ...(await readTreeBelow(git, treeId, options)) };
}

/** A source is looked at whole, whatever may be copied of it. */
export const ALL = { entries: 5_000_000, depth: 2048 };

/** The same of a tree that is known by its own id. */
export async function readTreeBelow(
  git: ClosedGit,
  treeId: string,
  { signal, limits = DEFAULT_LIMITS }: HeadTreeOptions = {},
): Promise<Pick<HeadTree, "entries" | "tooMany">> {
  const oidBytes = git.repository.objectFormat === "sha1" ? 20 : 32;
  const trees = new Map<string, readonly TreeEntry[]>();
  let level: { path: string; oid: string }[] = [{ path: "", oid: treeId }];
  let count = 0;
  let tooMany: HeadTree["tooMany"] = null;
  for (let depth = 1; level.length > 0; depth++) {
    const below: typeof level = [];
    const takeTree = (index: number, type: string, content: Buffer) => {
      const { path, oid } = level[index]!;
      const entries = type === "tree" ? readTree(content, oidBytes) : { problem: `it is a ${type}` };
      if ("problem" in entries) throw corrupt(git, oid, entries.problem);
      count += entries.length;
      const first = entries[0]?.name ?? "";
      if (count > limits.entries) tooMany ??= { limit: "entries", path: (path + first) as BytePath, found: count };
      if (tooMany !== null) return;
      trees.set(path, entries);
      for (const { name, type, oid } of entries) if (type === "folder") below.push({ path: `${path}${name}/`, oid });
    };
    const oids = level.map(({ oid }) => oid);
    // A tree of more than a mebibyte has tens of thousands of names: whole as well.
    const takeLarge = (index: number, type: string, size: number) => {
      if (size > MAX_TREE_BYTES)
        throw corrupt(git, oids[index]!, `it has ${size} bytes, at most ${MAX_TREE_BYTES} are read`);
      const pieces: Buffer[] = [];
      return {
        piece: (bytes: Buffer) => void pieces.push(Buffer.from(bytes)),
        end: () => takeTree(index, type, Buffer.concat(pieces)),
      };
    };
    await readObjects(git, oids, { whole: takeTree, large: takeLarge }, signal);
    if (tooMany === null && below.length > 0 && depth >= limits.depth)
      tooMany = { limit: "depth", path: below[0]!.path.slice(0, -1) as BytePath, found: depth + 1 };
    if (tooMany !== null) return { entries: [], tooMany };
    level = below;
  }
  return { entries: inOrder(trees), tooMany };
}

/** Room for half a million names of a folder. */
const MAX_TREE_BYTES = 64 * 1024 * 1024;

function corrupt({ repository }: ClosedGit, oid: string, problem: string): SourceRefused {
  return new SourceRefused(
    "objects_corrupt",
    `expected object ${oid} to be part of a commit's tree, found that ${problem}; \`git fsck\` says more`,
    { at: repository.commonDir },
  );
}

function inOrder(trees: ReadonlyMap<string, readonly TreeEntry[]>): HeadEntry[] {
  const found: HeadEntry[] = [];
  const visit = (prefix: string): void => {
    for (const { name, type, mode, oid } of trees.get(prefix) ?? []) {
      found.push({ path: (prefix + name) as BytePath, type, mode, oid });
      if (type === "folder") visit(`${prefix}${name}/`);
    }
  };
  visit("");
  return found;
}
