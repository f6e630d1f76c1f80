/** The harness's clock: the system's time once, then a monotonic counter, so that a clock that jumps back can't reorder a run. */
export interface Clock {
  /** RFC 3339 UTC with milliseconds. */
  readonly startedAt: string;
  /** Now, never before an earlier reading. */
  now(): string;
  /** Milliseconds since the start. */
  elapsed(): number;
}

/** Starts a clock. */
export function startClock(): Clock {
  const wall = Date.now();
  const begin = performance.now();
  const elapsed = () => performance.now() - begin;
  return {
    startedAt: new Date(wall).toISOString(),
    now: () => new Date(wall + elapsed()).toISOString(),
    elapsed,
  };
}
