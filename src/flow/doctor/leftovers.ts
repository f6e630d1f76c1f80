import { endOrphans } from "../../world/contain/orphans";
import { leftoversHere } from "../../world/leftovers/here";
import { sizeOf } from "../../world/leftovers/sweep";
import type { Io } from "../io";
import { mendTarget, targetHere } from "./target";

/** What became of all that killed runs left. */
export interface CleanedUp {
  removed: { path: string; bytes: number }[];
  /** Bytes of all that was removed. */
  bytes: number;
  kept: { path: string; problem: string }[];
  processesEnded: number;
  /** The target that the record of the working folder names, and what was done to it; null without one. */
  target: { path: string; ok: boolean; said: string } | null;
}

/** Removes all that killed runs left, however long that takes, and ends what they left half-way in a target. */
export async function cleanUp(io: Io): Promise<CleanedUp> {
  const removed: CleanedUp["removed"] = [];
  const kept: CleanedUp["kept"] = [];
  for (const { path, remove } of await leftoversHere(io.env)) {
    const bytes = sizeOf(path);
    try {
      await remove(io.signal);
      removed.push({ path, bytes });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Another harness clears it away at this moment.
      if (code === "ENOENT") continue;
      kept.push({ path, problem: io.signal.aborted ? "cancelled" : (code ?? String(error)) });
    }
  }
  const processesEnded = endOrphans();
  const path = targetHere(io);
  const target = path === null ? null : { path, ...(await mendTarget(path)) };
  if (target?.ok === false) kept.push({ path: target.path, problem: target.said });
  return { removed, bytes: removed.reduce((sum, one) => sum + one.bytes, 0), kept, processesEnded, target };
}

/** Bytes for people. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
