import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { OPEN_FILE } from "../worktree/folder";

/** Largest of the small files that are read whole: configuration, excludes, attributes, one ref. */
export const MAX_SMALL_FILE = 4 * 1024 * 1024;

/** What the system says where nothing is that could be read. */
const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);

/**
 * The bytes of a small regular file, or null where there is none. A link is followed, as git does.
 * @throws Error with the system's code where it can't be read, `EFBIG` where it is larger
 */
export function small(path: string | Buffer, most = MAX_SMALL_FILE): Buffer | null {
  let fd: number;
  try {
    fd = openSync(path, OPEN_FOLLOWING);
  } catch (error) {
    if (NOTHING_THERE.has((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) return null;
    if (stats.size > most)
      throw Object.assign(new Error(`expected at most ${most} bytes, found ${stats.size}`), {
        code: "EFBIG",
        path: path.toString(),
      });
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The same of a file that may be unreadable without a loss: then there is none. */
export function smallIfReadable(path: string | Buffer, most = MAX_SMALL_FILE): Buffer | null {
  try {
    return small(path, most);
  } catch {
    return null;
  }
}

/** As any file is opened here, but through a link. */
const OPEN_FOLLOWING = OPEN_FILE & ~constants.O_NOFOLLOW;
