import { realpathSync } from "node:fs";
import { ancestorsOf } from "../../core/mounts/paths";

/** Folders that this process made for itself, as they were named and as they really are. */
const claimed = new Set<string>();

/**
 * Takes a folder for one that this process made for itself, and may open or give to the id that it lends. A name would not do: a user's
 * checkout may be called like one of ours, and what another process of ours made is that one's to open.
 */
export function claim(folder: string): string {
  claimed.add(folder).add(realpathSync(folder));
  return folder;
}

/** Whether a path is, or lies in, a folder that this process made for itself. */
export function isClaimed(path: string): boolean {
  return claimed.has(path) || ancestorsOf(path).some((folder) => claimed.has(folder));
}
