import { statfsSync, statSync } from "node:fs";
import {
  DISK_RESERVE_BYTES,
  EVIDENCE_FILES,
  evidenceReserveBytes,
  type Limits,
  WORK_RESERVE_BYTES,
  WORK_RESERVE_FILES,
} from "../../core/domain/limits";
import { mebibytes } from "../../core/domain/numbers";
import { type Reserve, takeReserve } from "../../world/evidence/reserve";
import type { BundleWriter } from "../../world/evidence/writer";

/** Room for the evidence, taken before anything of an agent starts, so that no agent can deny it by filling the disk. */
export interface Room {
  /** @throws Error where there is not enough, with what is needed */
  taken: Promise<void>;
  /** Gives all of it back: nothing of the agent lives any more, and the disk is full. */
  release(): void;
}

/** Takes room in the bundle's folder and in the work folder. */
export function takeRoom(writer: BundleWriter, work: string, limits: Limits): Room {
  const bytes = evidenceReserveBytes(limits);
  let inWork: Reserve | null = null;
  let over = false;
  const take = async () => {
    const evidence = await keepRoom(writer.dir, bytes, EVIDENCE_FILES, "the evidence");
    writer.holdReserve(evidence);
    inWork = await keepRoom(work, WORK_RESERVE_BYTES, WORK_RESERVE_FILES, "the harness's own work");
    if (over) release();
    const { bavail, bsize } = statfsSync(work);
    const both = statSync(work).dev === statSync(writer.dir).dev;
    if (bavail * bsize < DISK_RESERVE_BYTES)
      throw new Error(
        `${work} has ${mebibytes(bavail * bsize)} left for a lane${both ? `, beside ${mebibytes(bytes, Math.ceil)} for the evidence` : ""}, expected at least ${mebibytes(DISK_RESERVE_BYTES)}: free some, or set TMPDIR or --runs-dir to a folder on another disk`,
      );
  };
  const release = () => {
    over = true;
    writer.releaseReserve();
    inWork?.release();
    inWork = null;
  };
  const taken = take();
  // Met where it is awaited, if it ever is.
  taken.catch(() => {});
  return { taken, release };
}

async function keepRoom(folder: string, bytes: number, files: number, what: string): Promise<Reserve> {
  const taken = await takeReserve(folder, bytes, files);
  if ("release" in taken) return taken;
  throw new Error(
    `no room for ${what} can be kept in ${folder} (${taken.code}): expected ${mebibytes(bytes, Math.ceil)} and ${files} files, found ${mebibytes(taken.free)} free: free some, lower the contract's limits on output and entries, or set TMPDIR or --runs-dir to another folder`,
  );
}
