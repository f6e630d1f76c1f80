import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { availableMemory } from "node:process";
import { memoryFolder } from "../../contain/memory";
import { MAX_TREE_FILES } from "./tree";

/** Of the memory that this process may have, what a tree may take of it: beside it stand the lane and its verification. */
const SHARE = 8;
/** File systems that are memory (`statfs(2)`: TMPFS_MAGIC). */
const TMPFS = 0x01021994;

/**
 * Where the copy of a tree that will run is made. Thousands of small files take most of a run to write to a disk and to remove again, and nothing
 * of them is kept: they lie in memory where that has room, lets programs run, and has eight times as much to spare.
 *
 * @param bytes of the tree, by the record
 * @returns a path in the harness's own folder in memory that does not exist yet, or null where the disk is the place for it
 */
export function placeInMemory(bytes: number): string | null {
  try {
    // Node before 20.13 does not know it.
    if (bytes * SHARE > availableMemory()) return null;
    const folder = mkdtempSync(join(memoryFolder(), "agent-"));
    const { type, bavail, bsize, ffree } = statfsSync(folder);
    const hasRoom = type === TMPFS && bavail * bsize > 2 * bytes && ffree > MAX_TREE_FILES;
    if (hasRoom && runsPrograms(folder)) return join(folder, "tree");
    rmSync(folder, { recursive: true });
    return null;
  } catch {
    return null;
  }
}

/** Containers mount it noexec: what has a mode that lets it be executed then can't be, and `access(2)` says so. */
function runsPrograms(folder: string): boolean {
  const probe = join(folder, "probe");
  writeFileSync(probe, "", { mode: 0o700 });
  try {
    accessSync(probe, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe);
  }
}
