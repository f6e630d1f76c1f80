import type { ChildProcess } from "node:child_process";

/** Settles with the first event of that name. */
export function once(child: ChildProcess, event: "exit" | "error"): Promise<unknown> {
  return new Promise((done) => child.once(event, done));
}

/** Settles after so many milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Waits for all of these, but not longer than so many milliseconds. */
export async function settledWithin(parts: readonly Promise<unknown>[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([Promise.all(parts), new Promise((done) => (timer = setTimeout(done, ms)))]);
  clearTimeout(timer);
}
