import { closeSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type BytePath, bytePathOf, displayPath } from "../../core/domain/bytes";
import { foldersOf, isGitLookalike } from "../../core/formats/paths";
import { listNames, type OpenFolder, openFolder } from "../worktree/folder";
import { look } from "./files";
import { type IndexEntry, readIndex, records } from "./index-file";
import type { Target } from "./layout";
import { within } from "./places";
import { branchOf, readRef } from "./refs";
import { Refused } from "./refused";
import type { Shadow } from "./shadow";

/** What git leaves while it waits for a person. */
const IN_THE_MIDDLE = [
  "MERGE_HEAD",
  "CHERRY_PICK_HEAD",
  "REVERT_HEAD",
  "rebase-merge",
  "rebase-apply",
  "sequencer",
  "BISECT_LOG",
];

/** Names that a message lists. */
const MOST_NAMED = 10;

/**
 * The branch that a target is on.
 * @throws Refused `target_moved` where it is not at that commit, `target_unsupported` where another work tree has the branch too
 */
export function branchAt(target: Target, baseline: string): string {
  const ref = branchOf(target.gitDir);
  if (ref === null)
    throw new Refused(
      "target_moved",
      "expected HEAD on a branch, found it detached; check a branch out (`git switch BRANCH`) and run again",
    );
  const found = readRef(target, ref);
  if (found !== baseline)
    throw new Refused(
      "target_moved",
      `expected ${ref} at ${baseline}, found it at ${found ?? "nothing"}; run again from there`,
    );
  const other = otherWorkTrees(target).find((gitDir) => branchOf(gitDir) === ref);
  if (other !== undefined)
    throw new Refused(
      "target_unsupported",
      `expected ${ref} in one work tree, found it in that of ${other} too; switch one of them to another branch`,
    );
  return ref;
}

function otherWorkTrees({ gitDir, commonDir, isBare }: Target): string[] {
  const folder = join(commonDir, "worktrees");
  const linked = look(folder)?.isDirectory() === true ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [...(isBare ? [] : [commonDir]), ...linked].filter((other) => other !== gitDir);
}

/**
 * What of a work tree differs from HEAD, as git tells it: changes, and files that are neither tracked nor ignored. Submodules are
 * not gone into, since git would run there under their configuration.
 */
export async function differences({ root }: Target, shadow: Shadow): Promise<string[]> {
  return records(
    await shadow.git(
      ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=dirty"],
      {
        workTree: root,
      },
    ),
  );
}

/**
 * Whether a target is clean and free.
 * @returns its index
 * @throws Refused `target_dirty`, `target_busy` or `target_unsupported`
 */
export async function lookAt(target: Target, shadow: Shadow): Promise<Map<BytePath, IndexEntry>> {
  const { gitDir } = target;
  const middle = IN_THE_MIDDLE.find((name) => look(join(gitDir, name)) !== null);
  if (middle !== undefined)
    throw new Refused(
      "target_dirty",
      `expected no git command in progress, found ${middle} in ${gitDir}; finish or abort it`,
    );
  for (const lock of ["index.lock", "HEAD.lock"])
    if (look(join(gitDir, lock)) !== null)
      throw new Refused(
        "target_busy",
        `expected no git at work, found ${join(gitDir, lock)}; wait for it, or remove the file where none runs`,
      );
  if (look(join(gitDir, "index"))?.isFile() !== true)
    throw new Refused(
      "target_dirty",
      `expected an index in ${gitDir}, found none; check the branch out (\`git reset --hard\`)`,
    );
  if (readdirSync(gitDir).some((name) => name.startsWith("sharedindex.")))
    throw new Refused(
      "target_unsupported",
      "expected an index of one file, found a split one; run `git update-index --no-split-index` and remove the sharedindex.* files",
    );
  const index = await readIndex(target, shadow);
  const found = await differences(target, shadow);
  if (found.length > 0) {
    const named = found
      .slice(0, MOST_NAMED)
      .map((line) => `${line.slice(0, 2).trim()} ${displayPath(line.slice(3) as BytePath)}`);
    const more = found.length > MOST_NAMED ? `, and ${found.length - MOST_NAMED} more` : "";
    throw new Refused(
      "target_dirty",
      `expected no changes and no untracked files, found ${named.join(", ")}${more}; commit, stash or remove them, or ignore them by .gitignore or .git/info/exclude (a user's own list of ignored files does not count)`,
    );
  }
  return index;
}

function isInTree(path: BytePath): boolean {
  return !path.includes("\0") && !path.split("/").some((name) => name === "" || name === "." || name === "..");
}

/** Whether a path is one that an application could have changed. */
export function isOfTree(path: BytePath): boolean {
  return isInTree(path) && !path.split("/").some(isGitLookalike);
}

/**
 * Whether a changed path can be written as it stands: a path inside the tree, none of git's own, of no submodule, and one that
 * git looks at.
 * @throws Refused `path_refused`
 */
export function checkPath(path: BytePath, index: ReadonlyMap<BytePath, IndexEntry>): void {
  if (!isInTree(path)) throw refused(path, "a path inside the tree", "none");
  if (path.split("/").some(isGitLookalike)) throw refused(path, "no path of git's own", "one");
  const submodule = [...foldersOf(path), path].find((above) => index.get(above)?.mode === "160000");
  if (submodule !== undefined) throw refused(path, "a path outside of submodules", `one in ${displayPath(submodule)}`);
  const tag = index.get(path)?.tag ?? "H";
  if (tag === "S") throw refused(path, "a file that is checked out", "one that the sparse checkout leaves out");
  if (tag !== "H") throw refused(path, "a file that git looks at", "one marked as assumed unchanged");
}

/**
 * Looks at the way to a path that is to come: nothing may be in its place but what is removed, and no link on the way.
 * @param removed paths that are moved away first
 * @returns folders that are not there yet, the uppermost first
 * @throws Refused `path_refused`
 */
export function checkWay(target: Target, path: BytePath, removed: ReadonlySet<BytePath>): BytePath[] {
  const missing: BytePath[] = [];
  const device = look(target.root)!.dev;
  for (const folder of foldersOf(path)) {
    const stats = within(target.root, folder, look);
    if (stats === null || (!stats.isDirectory() && removed.has(folder))) missing.push(folder);
    else if (!stats.isDirectory())
      throw refused(path, "folders on the way to it", `a link or a file at ${displayPath(folder)}`);
    else if (stats.dev !== device) throw refused(path, "the file system of the work tree", "another one");
  }
  const stats = within(target.root, path, look);
  if (stats?.isDirectory() === true) {
    const other = firstOther(target.root, path, removed);
    if (other !== null) throw refused(path, "nothing in its place", `${displayPath(other)}, which git does not track`);
  } else if (stats !== null && !removed.has(path))
    throw refused(path, "nothing in its place", "something that git does not track");
  return missing;
}

function firstOther(root: string, folder: BytePath, removed: ReadonlySet<BytePath>): BytePath | null {
  let open: OpenFolder;
  try {
    open = openFolder(`${bytePathOf(root)}/${folder}`);
  } catch {
    return folder;
  }
  try {
    for (const { name, kind } of listNames(open, Number.MAX_SAFE_INTEGER) ?? []) {
      const inner = `${folder}/${name}` as BytePath;
      const other = kind === "folder" ? firstOther(root, inner, removed) : removed.has(inner) ? null : inner;
      if (other !== null) return other;
    }
    return null;
  } finally {
    closeSync(open.fd);
  }
}

/** A refusal for the sake of one path. */
export function refused(path: BytePath, expected: string, found: string): Refused {
  return new Refused(
    "path_refused",
    `${displayPath(path)}: expected ${expected}, found ${found}; apply this change by hand, or take the path out of the task`,
  );
}
