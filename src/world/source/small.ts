import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { OPEN_FILE } from "../worktree/folder";

/** Largest of the small files that are read whole: configuration, excludes, attributes, one ref. */
export const MAX_SMALL_FILE = 4 * 1024 * 1024;

/** The bytes of a small regular file, or null where there is none. A link is followed, as git does. */
export function small(path: string | Buffer, most = MAX_SMALL_FILE): Buffer | null {
  let fd: number;
  try {
    fd = openSync(path, OPEN_FOLLOWING);
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(fd);
    return stats.isFile() && stats.size <= most ? readFileSync(fd) : null;
  } finally {
    closeSync(fd);
  }
}

/** As any file is opened here, but through a link. */
const OPEN_FOLLOWING = OPEN_FILE & ~constants.O_NOFOLLOW;
