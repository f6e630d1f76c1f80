import type { Io } from "../io";

/** Clearing away what killed runs left, beside a run. */
export interface Sweep {
  /** Begins; more than once does no more. */
  begin(): void;
  /** Goes on for at most so many milliseconds; what then still lies there is the next run's. */
  finish(ms: number): Promise<void>;
}

/** A sweep that has not begun. Until it does, nothing of it is loaded: a run waits for its lane to begin first. */
export function sweepBeside(env: Io["env"]): Sweep {
  const ended = new AbortController();
  let going: Promise<void> | null = null;
  const begin = () => (going ??= sweep(env, ended.signal).catch(() => {}));
  return {
    begin: () => void begin(),
    async finish(ms) {
      const timer = setTimeout(() => ended.abort(), ms);
      await begin();
      clearTimeout(timer);
    },
  };
}

async function sweep(env: Io["env"], signal: AbortSignal): Promise<void> {
  const { leftoversHere } = await import(/* webpackChunkName: "run" */ "../../world/leftovers/here");
  const found = await leftoversHere(env);
  for (const { remove } of found) {
    if (signal.aborted) return;
    try {
      await remove(signal);
    } catch {
      // in the way of nobody: another run may be at it, or something in it is not this user's
    }
  }
  // A harness that was killed has left its work folder, whatever else it has left.
  if (found.length > 0) (await import(/* webpackChunkName: "run" */ "../../world/contain/orphans")).endOrphans();
}
