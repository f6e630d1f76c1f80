/** The harness's clock: the system's time once, then a monotonic counter, so that a clock that jumps back can't reorder a run. */
export interface Clock {
  /** RFC 3339 UTC with milliseconds. */
  readonly startedAt: string;
  /** Now, never before an earlier reading. */
  now(): string;
  /** The time of a reading of `performance.now()`, in the same form. */
  at(reading: number): string;
  /** Milliseconds since the start. */
  elapsed(): number;
}

/** Starts a clock. */
export function startClock(): Clock {
  const wall = Date.now();
  const begin = performance.now();
  const at = (reading: number) => new Date(wall + reading - begin).toISOString();
  return {
    startedAt: new Date(wall).toISOString(),
    now: () => at(performance.now()),
    at,
    elapsed: () => performance.now() - begin,
  };
}
