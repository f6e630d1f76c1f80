import type { Outgrown } from "./trees";

/** Why the harness ends what it supervises. */
export type Ending = "timeout" | "cancelled" | "harness_completed" | "limit";

/** A limit that was met: bytes that stay free, or the number of files that can still be made; or a folder that outgrew its bound. */
export type LimitHit = { limit: "disk"; bound: number; found: number } | Outgrown;

/** What happened to a contained program, from its launch on. */
export type Happened =
  /** What the program waits for came, or never will. */
  | { kind: "granted" | "refused" }
  /** All around it is set up, so that it could begin. */
  | { kind: "stands" }
  | { kind: "deadline" | "cancelled" | "completed" }
  | { kind: "limit"; hit: LimitHit }
  /** Its outermost process is gone. */
  | { kind: "gone" };

/** What is to be done about it. */
export type ToDo =
  /** Its time runs from now on. */
  | "begin"
  /** It may begin. */
  | "give the word"
  /** TERM, then KILL. */
  | "end"
  /** KILL: nothing of it has begun that could use the time. */
  | "end at once";

/** Where a supervision stands. */
export interface Standing {
  /** Whether the program waits in a place of its own, and begins by a word alone. */
  readonly waits: boolean;
  readonly begun: boolean;
  readonly stands: boolean;
  readonly wordGiven: boolean;
  readonly gone: boolean;
  /** The first reason to end it, which stays the reason. */
  readonly ending: Ending | null;
  /** The first limit that was met, even if the program was gone by then. */
  readonly limitHit: LimitHit | null;
}

/** A supervision of which nothing has happened yet. @param waits whether the program begins by a word alone */
export function launched(waits: boolean): Standing {
  return { waits, begun: false, stands: false, wordGiven: false, gone: false, ending: null, limitHit: null };
}

/** Pure: where a supervision stands when something has happened, and what is to be done then, in order. */
export function after(now: Standing, what: Happened): { standing: Standing; toDo: readonly ToDo[] } {
  switch (what.kind) {
    case "granted":
      if (now.begun || now.gone || now.ending !== null) return { standing: now, toDo: [] };
      return withWord({ ...now, begun: true }, ["begin"]);
    case "stands":
      return withWord({ ...now, stands: true }, []);
    case "refused":
    case "cancelled":
      return ended(now, "cancelled");
    case "completed":
      return ended(now, "harness_completed");
    case "deadline":
      return ended(now, "timeout");
    case "limit": {
      const met = { ...now, limitHit: now.limitHit ?? what.hit };
      return now.gone ? { standing: met, toDo: [] } : ended(met, "limit");
    }
    case "gone":
      return { standing: { ...now, gone: true }, toDo: [] };
  }
}

/** The word is given once, to a program that stands, when its time runs, and never when it is to be ended. */
function withWord(now: Standing, toDo: readonly ToDo[]) {
  if (!now.waits || !now.begun || !now.stands || now.wordGiven || now.ending !== null) return { standing: now, toDo };
  return { standing: { ...now, wordGiven: true }, toDo: [...toDo, "give the word" as const] };
}

function ended(now: Standing, ending: Ending): { standing: Standing; toDo: readonly ToDo[] } {
  if (now.ending !== null) return { standing: now, toDo: [] };
  return { standing: { ...now, ending }, toDo: [now.waits && !now.wordGiven ? "end at once" : "end"] };
}
