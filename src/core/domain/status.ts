/** What a run came to: `fail` ran and is not acceptable, `blocked` was not allowed to run, or to count. */
export type Status = "pass" | "fail" | "blocked";

/** The exit code that belongs to a status (SPEC section 1); 3, wrong usage, is never a status. */
export const EXIT_CODE = { pass: 0, fail: 1, blocked: 2 } as const satisfies Record<Status, number>;

/** Exit code of wrong usage: nothing was run, no bundle was written. */
export const EXIT_USAGE = 3;
