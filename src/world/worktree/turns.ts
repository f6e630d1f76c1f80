import { setImmediate as nextTurn } from "node:timers/promises";

/** How long work on files may hold the thread before timers and signals get a turn (ms). */
const SLICE_MS = 40;

/** Steps between two looks at the clock: a look costs as much as a small part of a file. */
const STEPS = 16;

/** Where a long piece of synchronous work stands in its turn. */
export interface Turn {
  end: number;
  steps: number;
}

/** A turn that begins now. */
export function newTurn(): Turn {
  return { end: performance.now() + SLICE_MS, steps: 0 };
}

/** To be asked before each step; true when others should get their turn (`giveTurn`). */
export function isTurnOver(turn: Turn): boolean {
  if (++turn.steps < STEPS) return false;
  turn.steps = 0;
  return performance.now() > turn.end;
}

/** Tells that a step took long, so that the clock is looked at before the next one. */
export function noteLongStep(turn: Turn): void {
  turn.steps = STEPS;
}

/**
 * Lets timers, signals and other work run, and begins a new turn.
 * @throws the signal's reason when it has fired meanwhile
 */
export async function giveTurn(turn: Turn, signal?: AbortSignal): Promise<void> {
  await nextTurn();
  signal?.throwIfAborted();
  turn.end = performance.now() + SLICE_MS;
}
