import type { BytePath } from "../../core/domain/bytes";
import { type PreparedWorkspace, prepareWorkspace } from "./baseline-git";
import { cleanCheckout } from "./checkout";
import type { CopyOptions, CopyResult } from "./copy";

/** The tree that a run begins with, where nobody who is judged can reach it. */
export interface StartingTree {
  /** Makes the copy that a lane works in, with a repository of its own. @param dest a folder that does not exist yet, or an empty one */
  prepare(dest: string, options?: CopyOptions): Promise<PreparedWorkspace>;
  /** Makes a clean checkout for verification. @throws Error where the tree is not `expectedTree` any more */
  checkout(dest: string, expectedTree: string, options?: CopyOptions): Promise<CopyResult>;
  /** A folder in which these files lie as the tree has them, whatever else does; links need not. */
  folderWith(paths: readonly BytePath[], signal?: AbortSignal): Promise<string>;
}

/** The tree of a case: a folder, which is trusted. */
export function folderTree(folder: string): StartingTree {
  return {
    prepare: (dest, options) => prepareWorkspace(folder, dest, options),
    checkout: (dest, expectedTree, options) => cleanCheckout(folder, dest, expectedTree, options),
    folderWith: async () => folder,
  };
}
