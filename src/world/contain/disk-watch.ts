import { statfsSync } from "node:fs";
import type { LimitHit } from "./supervision";

/** A folder whose file system must keep this many bytes free, and room for some files. */
export interface KeptFree {
  folder: string;
  reserveBytes: number;
}

/** How often (ms) the free space is looked at; a disk takes longer than that to fill from the reserve on. */
const DISK_POLL_MS = 200;

/** Files that can still be made: many times what a lane makes between two looks, and room for whatever else wants some. */
const FILES_RESERVE = 50_000;

/** Looks at the disk now and then; `look` does so at once, for what is faster than that. */
export function watchDisk(disk: KeptFree | undefined, onHit: (hit: LimitHit) => void) {
  if (disk === undefined) return undefined;
  const filesReserve = filesToKeep(disk.folder);
  const look = () => {
    const free = freeSpace(disk.folder);
    if (free === null) return;
    if (free.bytes < disk.reserveBytes) onHit({ limit: "disk", bound: disk.reserveBytes, found: free.bytes });
    else if (free.files < filesReserve) onHit({ limit: "disk", bound: filesReserve, found: free.files });
  };
  return { timer: setInterval(look, DISK_POLL_MS), look };
}

/** How many files must stay possible; none where the file system does not count them, or has few from the start. */
function filesToKeep(folder: string): number {
  const files = freeSpace(folder)?.files ?? 0;
  return files === 0 ? 0 : Math.min(FILES_RESERVE, Math.floor(files / 2));
}

/** Null where it can't be told: the walk and the writing of the evidence will meet what is wrong. */
function freeSpace(folder: string): { bytes: number; files: number } | null {
  try {
    const { bavail, bsize, ffree } = statfsSync(folder);
    return { bytes: bavail * bsize, files: ffree };
  } catch {
    return null;
  }
}
