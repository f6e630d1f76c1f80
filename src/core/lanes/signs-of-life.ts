/**
 * When a lane lingers (SPEC section 11): it has delivered, and nothing of it gives a sign of life. A lane that works is never
 * taken for one that lingers, so that everything that could be work counts, and what can't be seen counts as work too.
 * Pure: whoever watches says what was seen and when; times are readings of one clock in milliseconds.
 */

/** Something that was seen of a lane. */
export type Sign =
  /** It wrote something: output, its own log, a byte of a request. */
  | { kind: "output" | "log" | "asked" | "streaming" }
  /** How many of its model calls are open now. */
  | { kind: "calls"; open: number }
  /**
   * Milliseconds of processor time that everything of it has used up to now, dead children included; null where nobody can
   * tell.
   */
  | { kind: "processor"; usedMs: number | null }
  /** When a file of its workspace last changed, on the same clock; null where that can't be told. */
  | { kind: "files"; changedAt: number | null };

/** What is known of a lane's life so far. */
export interface Life {
  /** When it last gave a sign. */
  lastSign: number;
  openCalls: number;
  /** Processor time at the last look, and where the count towards the next sign began. */
  usedMs: number;
  mark: { usedMs: number; at: number };
}

/**
 * Processor time that is work, within `PROCESSOR_WINDOW_MS`. A runtime that only waits wakes up for its timers and collects
 * its garbage: the real Case with a model that never answers uses some 10 ms in ten seconds, a shell that sleeps in a loop of
 * one second some 20 ms; a program that computes uses a hundred times as much.
 */
export const PROCESSOR_SIGN_MS = 100;
const PROCESSOR_WINDOW_MS = 10_000;

/** A lane that begins now. */
export function newLife(now: number): Life {
  return { lastSign: now, openCalls: 0, usedMs: 0, mark: { usedMs: 0, at: now } };
}

/** Takes in what was seen at a moment. */
export function seen(life: Life, sign: Sign, now: number): Life {
  switch (sign.kind) {
    case "output":
    case "log":
    case "asked":
    case "streaming":
      return { ...life, lastSign: now };
    case "calls":
      // A call that ends was open until now.
      return { ...life, openCalls: sign.open, lastSign: now };
    case "processor":
      return sign.usedMs === null ? { ...life, lastSign: now } : used(life, sign.usedMs, now);
    case "files":
      return {
        ...life,
        lastSign: sign.changedAt === null ? now : Math.max(life.lastSign, Math.min(sign.changedAt, now)),
      };
    default:
      return sign satisfies never;
  }
}

/** The sum falls where a process dies whose time nobody inherits: what it used before was counted then. */
function used(life: Life, usedMs: number, now: number): Life {
  const mark = usedMs < life.usedMs ? { ...life.mark, usedMs: life.mark.usedMs - (life.usedMs - usedMs) } : life.mark;
  if (usedMs - mark.usedMs >= PROCESSOR_SIGN_MS) return { ...life, usedMs, lastSign: now, mark: { usedMs, at: now } };
  return { ...life, usedMs, mark: now - mark.at >= PROCESSOR_WINDOW_MS ? { usedMs, at: now } : mark };
}

/** Whether nothing of it has given a sign for so long; an open model call is one all the time. */
export function isSilent(life: Life, now: number, lingerMs: number): boolean {
  return life.openCalls === 0 && now - life.lastSign >= lingerMs;
}

/** What else must be true of a lane that is stopped. */
export interface Delivery {
  /** Its delivering phase is over, and the pipeline is not. */
  delivered: boolean;
  /** HEAD has left the baseline and nothing is left uncommitted. */
  committed: boolean;
}

/** Whether the harness may stop it as completed. */
export function lingers(life: Life, { delivered, committed }: Delivery, now: number, lingerMs: number): boolean {
  return delivered && committed && isSilent(life, now, lingerMs);
}
