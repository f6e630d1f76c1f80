import type { Limits } from "../../core/domain/limits";
import type { BoundedTree } from "../../world/contain/trees";
import type { ContainSpec, Level } from "../../world/contain/types";

/**
 * What something contained may fill while it runs: its workspace and its home on the disk and, at levels where no memory holds
 * them, its temporary files.
 */
export function boundedTrees(
  level: Level,
  { workspace, home, scratch }: Pick<ContainSpec, "workspace" | "home" | "scratch">,
  limits: Pick<Limits, "tree_bytes" | "scratch_bytes">,
): BoundedTree[] {
  const tree = (folder: string): BoundedTree => ({ limit: "tree_bytes", folder, bytes: limits.tree_bytes });
  return [
    tree(workspace.host),
    ...(home === undefined ? [] : [tree(home)]),
    ...(level === "sandbox" ? [] : [{ limit: "scratch_bytes" as const, folder: scratch, bytes: limits.scratch_bytes }]),
  ];
}
