import { givenOf, handOver, handOverBelow, requireOwnOf } from "./handover";
import { endProcessesOf, removeLeavingsOf } from "./leavings";
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
 * @throws Error if the level's own program (bubblewrap, unshare) is missing, if something can't be handed over, or where a lent id
 * left something that can't be ended, removed or judged
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
  const isBelow = launch.lent !== null && level !== "sandbox";
  if (isBelow) running.add(launch);
  const hand: Hand = { given: false, refused: null };
  let result: Supervised;
  try {
    result = await supervise(launch, withHandOver(launch, spec, supervision, hand));
  } finally {
    if (running.delete(launch)) await endLeavings(launch, spec);
  }
  if (hand.refused !== null) throw hand.refused;
  if (isBelow && hand.given && running.size === 0) requireOwnOf(spec, launch.lent!);
  return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}

/** Starts without a sandbox that a lent id has: it is one for all of a process, so that the last to end clears it away. */
const running = new Set<Launch>();

/** Ends and removes what a lent id leaves where no sandbox takes it away. @throws Error where something of it lives on */
async function endLeavings({ lent }: Launch, spec: ContainSpec): Promise<void> {
  if (lent === null || running.size > 0) return;
  if (!(await endProcessesOf(lent.uid)))
    throw new Error(
      `containment: processes of user ${lent.uid}, which the harness lent, can't be ended: end them by hand`,
    );
  removeLeavingsOf(lent.uid, [...givenOf(spec), spec.scratch]);
}

/** What became of a hand-over. */
interface Hand {
  given: boolean;
  refused: Error | null;
}

/** What a start may write is handed over when everything else is ready for it; what may not be, nothing begins with. */
function withHandOver({ lent, level }: Launch, spec: ContainSpec, supervision: Supervision, hand: Hand): Supervision {
  if (lent === null) return supervision;
  const { hold = Promise.resolve() } = supervision;
  const held = hold.then(async () => {
    try {
      await (level === "sandbox" ? handOver(spec, lent) : handOverBelow(spec, lent));
      hand.given = true;
    } catch (error) {
      hand.refused = error as Error;
      throw error;
    }
  });
  // Met where it is waited for, if it ever is.
  held.catch(() => {});
  return { ...supervision, hold: held };
}
