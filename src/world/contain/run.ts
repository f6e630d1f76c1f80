import { handOver } from "./handover";
import { planLaunch, type Launch } from "./launch";
import type { EnforcedLimits } from "./limits";
import { supervise, type Supervised, type Supervision } from "./supervise";
import type { ContainSpec, Level, Programs } from "./types";

export interface ContainedResult extends Supervised {
  level: Level;
  enforced: EnforcedLimits;
  /** Digest of the sandbox's options; null below `sandbox`. */
  profileDigest: string | null;
}

/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
export async function runContained(
  level: Level,
  spec: ContainSpec,
  supervision: Supervision,
  programs: Programs,
): Promise<ContainedResult> {
  if (spec.model !== undefined && level !== "sandbox") {
    throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
  }
  if (spec.input !== undefined && level !== "sandbox") {
    throw new Error(`containment: expected level sandbox for a program that reads a file, found ${level}`);
  }
  const launch = planLaunch(level, spec, programs);
  const result = await supervise(launch, withHandOver(launch, spec, supervision));
  return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}

/** What a start may write is handed over when everything else is ready for it. */
export function withHandOver({ lent }: Launch, spec: ContainSpec, supervision: Supervision): Supervision {
  if (lent === null) return supervision;
  const { hold = Promise.resolve() } = supervision;
  const held = hold.then(() => handOver(spec, lent));
  // Met where it is waited for, if it ever is.
  held.catch(() => {});
  return { ...supervision, hold: held };
}
