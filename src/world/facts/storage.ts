import { mkdtemp, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface Storage {
  /** Whether a file can be made there (in the nearest folder that exists). */
  writable: boolean;
  /** Why not, or null. */
  problem: string | null;
  freeBytes: number | null;
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EDQUOT: "the disk quota is used up",
  ENOENT: "nothing can be made there",
  ENOSPC: "no space or no inode is left on that file system",
  ENOTDIR: "not a folder",
  EROFS: "the file system is mounted read-only",
};

/** Whether a folder, or the nearest existing one above it, takes new files, and how much space is left. Leaves nothing behind. */
export async function probeStorage(folder: string): Promise<Storage> {
  const place = await nearestExisting(folder);
  try {
    const probe = await mkdtemp(join(place, ".case-harness-probe-"));
    await rm(probe, { recursive: true });
    const { bavail, bsize } = await statfs(place);
    return { writable: true, problem: null, freeBytes: bavail * bsize };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { writable: false, problem: `${place}: ${WORDS[code ?? ""] ?? code}`, freeBytes: null };
  }
}

async function nearestExisting(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    try {
      await stat(place);
      return place;
    } catch {
      if (dirname(place) === place) return place;
    }
  }
}
