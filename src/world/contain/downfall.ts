import type { ChildProcess } from "node:child_process";
import type { Launch } from "./launch";
import { descendants, isFiltered, isRunning, send, type ProcessEntry } from "./processes";
import type { Status } from "./streams";
import { once, sleep } from "./waiting";

/** Time (ms) in which a killed process must be gone; the kernel needs milliseconds, a huge memory to free some more. */
export const DEATH_MS = 5_000;

/** Step (ms) in which death is looked for. */
const DEATH_POLL_MS = 2;

/** Time (ms) in which PID 1 inside must have loaded its filter, a few system calls after the program's first one; and step. */
const ARMED_MS = 1_000;
const ARMED_POLL_MS = 1;

/** How a bringing down went: whether KILL was needed, and whether everything that the level can see is dead. */
export interface Downfall {
  killed: boolean;
  dead: boolean;
}

/** TERM to what runs inside, KILL after the grace time. */
export async function bringDown(launch: Launch, child: ChildProcess, graceMs: number): Promise<Downfall> {
  const root = child.pid;
  if (root === undefined) return { killed: false, dead: true };
  if (launch.level === "none") {
    send(-root, "SIGTERM");
    send(-root, "SIGCONT");
    const obeyed = await goneWithin(child, graceMs);
    for (const entry of descendants(root)) send(entry.pid, "SIGKILL");
    send(-root, "SIGKILL");
    return { killed: !obeyed, dead: false };
  }
  for (const entry of lanes(root)) {
    if (!send(-entry.pid, "SIGTERM")) send(entry.pid, "SIGTERM");
    // a stopped process takes TERM only once it runs again
    send(entry.pid, "SIGCONT");
  }
  const obeyed = await goneWithin(child, graceMs);
  const before = descendants(root);
  // the namespace's PID 1 first: its death is everybody's, and what waits for it outside ends in order
  const init = before[0];
  if (init !== undefined) send(init.pid, "SIGKILL");
  await goneWithin(child, DEATH_MS);
  send(root, "SIGKILL");
  return { killed: !obeyed, dead: await allGone(before) };
}

/**
 * The lane's own first processes: the children of the namespace's PID 1. Below `sandbox` and `pid` stands
 * outer process -> PID 1 -> program.
 */
function lanes(root: number): ProcessEntry[] {
  const all = descendants(root);
  const init = all.find((entry) => entry.parent === root);
  return init === undefined ? [] : all.filter((entry) => entry.parent === init.pid);
}

/** The namespace's PID 1 below `unshare`, which tells nothing of itself; null when it is gone. */
export function initBelow(root: number): ProcessEntry | null {
  return descendants(root)[0] ?? null;
}

/**
 * Bubblewrap ends as soon as the program does, and only its end makes the kernel kill what is left inside; so it is with an
 * `unshare` that somebody kills. Until PID 1 of the namespace is gone, a child of the lane can still write. A PID 1 that is
 * only waiting to be reaped has nothing left.
 */
export async function initGone(init: ProcessEntry): Promise<boolean> {
  if (isRunning(init)) send(init.pid, "SIGKILL");
  return allGone([init]);
}

/**
 * Settles when the harness's death is sure to be noticed: bubblewrap's PID 1 inside asks for its parent's death before it
 * loads the filter, and `unshare` does so before it starts anything.
 */
export async function armed(status: Status | null): Promise<void> {
  if (status === null) return;
  const until = performance.now() + ARMED_MS;
  while (performance.now() < until) {
    const init = status.init();
    if (init !== null && isFiltered(init.pid)) return;
    await sleep(ARMED_POLL_MS);
  }
}

async function allGone(entries: readonly ProcessEntry[]): Promise<boolean> {
  const until = performance.now() + DEATH_MS;
  while (entries.some(isRunning)) {
    if (performance.now() > until) return false;
    await sleep(DEATH_POLL_MS);
  }
  return true;
}

async function goneWithin(child: ChildProcess, ms: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), ms)));
  const gone = await Promise.race([once(child, "exit").then(() => true), late]);
  clearTimeout(timer);
  return gone;
}
