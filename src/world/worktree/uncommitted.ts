import type { BytePath } from "../../core/domain/bytes";
import { gitMode, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { Unreadable, withGitFolder } from "./agent-files";
import { type GitObject, type Objects, readObject, withObjects } from "./agent-objects";

/** Entries of a commit's trees that are looked at; a tree that holds itself many times over has billions. */
const MAX_COMMITTED = 500_000;
/** Trees that are read; only those are that differ from the workspace. */
const MAX_TREES = 20_000;
/** Names of folders below each other that are followed in a commit. */
const MAX_TREE_DEPTH = 512;

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
  return withGitFolder(workspace, (git) =>
    withObjects(git, (objects) => compareWithCommit(objects, commit, entries, ignored)),
  );
}

function compareWithCommit(
  objects: Objects,
  commit: string,
  entries: readonly ManifestEntry[],
  ignored: (path: BytePath) => boolean,
): BytePath[] {
  const { type, content } = readObject(objects, commit);
  const tree = /^tree ([0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 46))?.[1];
  if (type !== "commit" || tree === undefined) throw new Unreadable("its HEAD names no commit");
  const folders = new Map<string, string>();
  for (const entry of entries) if (entry.type === "dir" && entry.oid !== null) folders.set(entry.path, entry.oid);
  const committed = new Map<string, string>();
  const same = new Set<string>();
  let [trees, seen] = [0, 0];
  const open = (oid: string, path: string, depth: number): void => {
    if (depth > MAX_TREE_DEPTH || ++trees > MAX_TREES) throw new Unreadable("its commit has too many folders");
    for (const { mode, name, oid: child } of parseTree(readObject(objects, oid))) {
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

/** Entries of a tree object. @throws Unreadable */
export function* parseTree({ type, content }: GitObject): Generator<{ mode: string; name: string; oid: string }> {
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
