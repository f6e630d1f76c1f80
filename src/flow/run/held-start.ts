import { type ContainedResult, runContained } from "../../world/contain/run";
import type { Supervision } from "../../world/contain/supervise";
import type { ContainSpec, Level, Programs } from "../../world/contain/types";

/** Who hears what something contained says. */
export interface Sinks {
  stdout(chunk: Buffer): void;
  stderr(chunk: Buffer): void;
  event?(line: string): void;
  complete?: AbortSignal | undefined;
}

/** A contained start that is set up. Nothing of the program runs before `begin`. */
export interface HeldStart {
  level: Level;
  spec: ContainSpec;
  /** The outermost process; null before it is there. */
  outermost(): number | null;
  /** Whether it ended while it waited: somebody killed it, or a disk was full. */
  isOver(): boolean;
  begin(sinks: Sinks): Promise<ContainedResult>;
  /** Takes it away again, where it may not begin; once it has begun, waits for its end. */
  abandon(): Promise<void>;
}

/**
 * Sets up all around a program: limits, namespaces, mounts. Its time begins with `begin`.
 * @param how what is known before that
 */
export function holdStart(
  level: Level,
  spec: ContainSpec,
  how: Omit<Supervision, "hold" | "complete" | "onStart" | "onStdout" | "onStderr" | "onEvent">,
  programs: Programs,
): HeldStart {
  const complete = new AbortController();
  let sinks: Sinks | null = null;
  let outermost: number | null = null;
  let begin!: () => void;
  let abandon!: (reason: Error) => void;
  const hold = new Promise<void>((yes, no) => ([begin, abandon] = [yes, no]));
  // What was cancelled before its sandbox was started waits for nothing any more.
  hold.catch(() => {});
  const result = runContained(
    level,
    spec,
    {
      ...how,
      hold,
      complete: complete.signal,
      onStart: (pid) => (outermost = pid),
      onStdout: (chunk) => sinks?.stdout(chunk),
      onStderr: (chunk) => sinks?.stderr(chunk),
      onEvent: (line) => sinks?.event?.(line),
    },
    programs,
  );
  let over = false;
  const ended = () => void (over = true);
  // What it failed by is met where it is awaited, if it ever is.
  result.then(ended, ended);
  return {
    level,
    spec,
    outermost: () => outermost,
    isOver: () => over,
    begin(given) {
      sinks = given;
      given.complete?.addEventListener("abort", () => complete.abort(), { once: true });
      if (given.complete?.aborted) complete.abort();
      begin();
      return result;
    },
    async abandon() {
      abandon(new Error("it may not begin"));
      await result.catch(() => {});
    },
  };
}
