import { buildTrees, type TreeVisitor } from "../../src/core/formats/git-trees";
import { isContent, type ManifestEntry } from "../../src/core/formats/manifest";

/** Git tree id of what a manifest holds (SPEC section 2, `baseline` and `result`); null where hidden paths make that impossible. */
export function treeId(entries: readonly ManifestEntry[], visit?: TreeVisitor): string | null {
  return entries.some((entry) => entry.hidden && isContent(entry)) ? null : buildTrees(entries, visit);
}
