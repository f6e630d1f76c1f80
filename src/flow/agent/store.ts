import { tmpdir } from "node:os";
import { blocker, type Blocker } from "../../core/domain/blocker";
import type { Containing } from "../../world/agent/contained";
import { SourceFault } from "../../world/agent/hashed-copy";
import { CANCELLED } from "../../world/agent/outcome";
import { programsIn } from "../../world/contain/own-programs";
import { type AgentStore, openStore, storeRoot } from "../../world/agent/store";
import type { Io } from "../io";

/** Why an action of `agent` did not come to its end. */
export interface Blocked {
  blockers: Blocker[];
  /** What was found out of the agent that is not the one of its record. */
  report?: unknown;
}

/**
 * Does something with the store of agents.
 * @param named the folder that was named for it, if one was
 * @returns what `work` returns; where the store can't be had or used, that as a blocker
 */
export async function inStore<T>(
  named: string | undefined,
  { env }: Pick<Io, "env">,
  work: (store: AgentStore) => Promise<T>,
): Promise<T | Blocked> {
  try {
    return await work(await openStore(storeRoot(named, env)));
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return { blockers: [blocker("provider_unavailable", "store", { found: error.message })] };
  }
}

/** What an agent is built, or looked at, in: the best level that this machine has. */
export async function containingOf(io: Pick<Io, "programs" | "signal">): Promise<Containing> {
  const { probeContainment } = await import(/* webpackChunkName: "agent" */ "../../world/contain/probe");
  const programs = programsIn(io.programs);
  const { best } = await probeContainment(tmpdir(), programs);
  return { level: best, programs, cancel: io.signal };
}

/** A blocker of what was ended by a signal says that alone. */
export function blockedBy(found: Blocker, { signal }: Pick<Io, "signal">): Blocked {
  return { blockers: [signal.aborted ? CANCELLED.blocker : found] };
}
