import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bytePathOf } from "../../core/domain/bytes";
import type { TreeLimits } from "../worktree/walk-state";
import { fsPath } from "../worktree/folder";
import type { StartingTree } from "../worktree/starting-tree";
import type { Look } from "./look";
import type { SourceTree } from "./source-tree";
import { cleanSourceCheckout, prepareSource } from "./workspace";

/**
 * The tree of a source's HEAD, as it was at the look: read from its objects whenever it is needed, and never from its files.
 * @param scratch a folder that does not exist yet, of nobody but the harness, for what is read by its path
 */
export function sourceTree(
  { root, commit, uid }: Look,
  { limits, scratch }: { limits: TreeLimits; scratch: string },
): StartingTree {
  let read: SourceTree | null = null;
  let folders = 0;
  const opened = (): SourceTree => {
    if (read === null) throw new TypeError("the tree of a source is prepared before it is read again");
    return read;
  };
  return {
    async prepare(dest, options = {}) {
      const { tree, ...prepared } = await prepareSource(root, dest, {
        ...options,
        limits,
        commit,
        ...(uid === undefined ? {} : { uid }),
      });
      read = tree;
      return prepared;
    },
    checkout: (dest, expectedTree, { signal } = {}) =>
      cleanSourceCheckout(opened(), dest, expectedTree, signal === undefined ? {} : { signal }),
    async folderWith(paths, signal) {
      const tree = opened();
      const links = new Set<string>();
      for (const { path, type } of tree.entries) if (type === "symlink") links.add(path);
      const folder = join(scratch, String(folders++));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const base = bytePathOf(folder);
      await tree.readAll(
        // Where a link leads stands in the manifest.
        paths.filter((path) => !links.has(path)),
        (path, content) => {
          mkdirSync(fsPath(dirname(`${base}/${path}`)), { recursive: true });
          writeFileSync(fsPath(`${base}/${path}`), content, { flag: "wx" });
        },
        signal,
      );
      return folder;
    },
  };
}
