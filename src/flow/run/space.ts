import type { Buffer } from "node:buffer";
import type { ContainedResult } from "../../world/contain/run";

/** What systems and languages say when there is no room to write (ENOSPC, EDQUOT). */
const NO_ROOM = ["No space left on device", "no space left on device", "ENOSPC", "Disk quota exceeded"];

/** Longer than any of them, so that one which comes in two pieces is seen. */
const KEPT = 32;

/** Looks in a command's output for what is said when there is no room. */
export interface SpaceWatch {
  see(chunk: Buffer): void;
  said(): boolean;
}

export function watchForSpace(): SpaceWatch {
  let end = "";
  let found = false;
  return {
    see(chunk) {
      if (found) return;
      const joint = end + chunk.toString("latin1", 0, KEPT);
      found = NO_ROOM.some((words) => chunk.includes(words) || joint.includes(words));
      end = (end + chunk.toString("latin1", Math.max(0, chunk.length - KEPT))).slice(-KEPT);
    },
    said: () => found,
  };
}

/** What the facts tell of a command that was ended at a limit of room, or that failed and said itself that there was none. */
export function outOfSpace(
  { limitHit, exitCode }: Pick<ContainedResult, "limitHit" | "exitCode">,
  watch: SpaceWatch,
): { out_of_space?: true; limit_hit?: NonNullable<ContainedResult["limitHit"]> } {
  if (limitHit !== null) return { limit_hit: limitHit };
  return exitCode !== 0 && watch.said() ? { out_of_space: true } : {};
}
