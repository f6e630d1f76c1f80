import type { TrustedCommit } from "../world/agent/records";

/**
 * What a command, and what it sets going, may touch of the process it runs in. `main.ts` builds the real one; tests build their
 * own. Neither reads `process` itself, so that two of them can run in one test without meeting.
 */
export interface Io {
  /** Writes to standard output as it is: only JSON and what was asked for belongs there. */
  stdout(text: string): void;
  /** Writes to standard error as it is: progress and text for people. */
  stderr(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Standard error is a terminal: progress may be drawn live. */
  isTTY: boolean;
  /** Whether `--json` was given: then standard output is one object, of wrong usage too. */
  json: boolean;
  /** Aborted by the first SIGINT, SIGTERM or SIGHUP. Only commands marked `cancellable` in their help module get one that ever fires. */
  signal: AbortSignal;
  /** Folder of the stand-alone programs (`canary.cjs`, `fake.cjs`, ...): the folder that holds the built `index.js`. */
  programs: string;
  /** Root of this package: where `fixtures/cases` is. */
  root: string;
  /** The commit whose records judge, where the action asked the forge for it. */
  trusted?: TrustedCommit | null;
}
