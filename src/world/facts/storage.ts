import { mkdtemp, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface Storage {
  /** Whether a file can be made there (in the nearest folder that exists). */
  writable: boolean;
  /** Why not, or null. */
  problem: string | null;
  freeBytes: number | null;
}

/** Whether a folder, or the nearest existing one above it, takes new files, and how much space is left. Leaves nothing behind. */
export async function probeStorage(folder: string): Promise<Storage> {
  const place = await nearestExisting(folder);
  try {
    const probe = await mkdtemp(join(place, ".case-harness-probe-"));
    await rm(probe, { recursive: true });
    const { bavail, bsize } = await statfs(place);
    return { writable: true, problem: null, freeBytes: bavail * bsize };
  } catch (error) {
    return { writable: false, problem: `${place}: ${(error as Error).message}`, freeBytes: null };
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
