import { spawn, type ChildProcess } from "node:child_process";
import { constants as osConstants } from "node:os";
import type { Duplex } from "node:stream";
import type { Survivors } from "../../core/records/containment";
import { type KeptFree, watchDisk } from "./disk-watch";
import { armed, bringDown, DEATH_MS, initBelow, initGone, type Downfall } from "./downfall";
import { RAISE_OPEN_FILES } from "./descriptors";
import { LIFE_FD, STATUS_FD, type Launch } from "./launch";
import { send, type ProcessEntry, userOf } from "./processes";
import { openStdio, type Stdio } from "./stdio";
import { followEvents, followOutput, followStatus, type Sieve } from "./streams";
import { after, type Happened, launched, type LimitHit, type ToDo } from "./supervision";
import { type BoundedTree, watchTrees } from "./trees";
import { once, settledWithin } from "./waiting";

/** Output beyond the bound is read and thrown away, so that the lane neither blocks nor fills memory. */
export const DEFAULT_OUTPUT_LIMIT = 64 * 1024 * 1024;

/** Time (ms) between TERM and KILL: enough to flush, little enough that a cancelled run is sealed within 5 s. */
export const DEFAULT_GRACE_MS = 2_000;

/** Time (ms) that output may still take after the end, where something that survived may hold the pipes open. */
const DRAIN_MS = 1_000;

/** Node's timers wrap around beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export type Termination = "not_started" | "exited" | "signalled" | "timeout" | "cancelled" | "harness_completed";

export interface Supervision {
  /** Milliseconds until TERM, from where the program begins. */
  deadlineMs: number;
  /**
   * What the program waits for. Everything around it is set up meanwhile, and nothing of it runs before; where this rejects,
   * nothing of it ever does.
   */
  hold?: Promise<unknown>;
  /** Milliseconds between TERM and KILL. */
  graceMs?: number;
  /** Cancels the run: TERM, then KILL. */
  cancel?: AbortSignal;
  /** Ends a lane that has delivered and lingers: like `cancel`, with `harness_completed` as result. */
  complete?: AbortSignal;
  /** Called once with the outermost process, below which everything of it is. Nothing of the program has begun by then. */
  onStart?(pid: number): void;
  /** Called with each piece of output that is kept; a promise holds that stream back until it settles. */
  onStdout?(chunk: Buffer): void | Promise<void>;
  onStderr?(chunk: Buffer): void | Promise<void>;
  /** Called with each line of the event channel, without its newline. */
  onEvent?(line: string): void;
  /** What of standard output is not kept, and does not count. */
  sieve?: Sieve | undefined;
  /** Bytes of standard output and error together that are kept. */
  outputLimitBytes?: number;
  /** The lane is ended where this is no longer kept. */
  disk?: KeptFree;
  /** Folders that may not outgrow a bound meanwhile, else the lane is ended. */
  trees?: readonly BoundedTree[];
}

export interface Supervised {
  termination: Termination;
  /**
   * As the system gave it; null when a signal ended it. What bubblewrap and `unshare` tell of a program that a signal ended is
   * an exit code, 128 + number, which any program may give, too (git's usage is 129): only where the harness sent the signal
   * itself is it taken for one.
   */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** Why nothing was started, in the words of what refused; null otherwise. */
  startFailure: string | null;
  startedAt: string;
  finishedAt: string;
  durationMs: number;
  /** Bytes that came out, and how many were handed on. */
  outputBytes: number;
  keptBytes: number;
  outputTruncated: boolean;
  events: number;
  eventsTruncated: boolean;
  /** Whether the kernel ended something of it for want of memory, as far as its control group tells. */
  outOfMemory: boolean;
  /** A limit that made the harness end it: bytes that stay free, or the number of files that can still be made. */
  limitHit: LimitHit | null;
  /** `none` only where the pid namespace promises it and it was seen. */
  survivors: Survivors;
  /** As whom of this machine the program was seen to begin; null where nothing tells which process it is. */
  uid: number | null;
}

/**
 * Starts what was laid out and stays with it until nothing of it is left (as far as the level can promise), or until the
 * deadline, a cancellation or a limit ended it. Never throws for what the contained program does.
 */
export async function supervise(launch: Launch, how: Supervision): Promise<Supervised> {
  let startedAt = new Date();
  let begun = performance.now();
  const isCancelled = () => how.cancel?.aborted ?? false;
  if (isCancelled()) return notStarted("cancelled", startedAt, null);
  // Without a namespace there is nothing to be set up around the program, and no place in which it could wait.
  if (launch.level === "none" && !(await granted(how.hold))) return notStarted("cancelled", startedAt, null);

  const missing = await launch.ready;
  const cancelled = isCancelled();
  if (missing !== null || cancelled) {
    launch.cgroup?.remove();
    return notStarted(cancelled ? "cancelled" : "not_started", startedAt, cancelled ? null : missing);
  }
  let stdio: Stdio;
  try {
    stdio = openStdio(launch);
  } catch (error) {
    launch.cgroup?.remove();
    return notStarted("not_started", startedAt, messageOf(error));
  }
  let child: ChildProcess;
  try {
    child = spawn(launch.file, launch.argv, {
      cwd: launch.cwd,
      env: launch.env,
      // its own process group, so that a signal of the terminal reaches the harness only, and ours the whole group
      detached: true,
      // `spawn` leaves the groups, too
      ...launch.spawnAs,
      stdio: stdio.entries,
    });
  } catch (error) {
    for (const channel of [...stdio.channels, stdio.status]) channel?.abandon();
    launch.cgroup?.remove();
    return notStarted("not_started", startedAt, messageOf(error));
  } finally {
    stdio.handedOver();
  }

  let uid: number | null = null;
  if (child.pid !== undefined) how.onStart?.(child.pid);
  if (launch.level === "none" && child.pid !== undefined) uid = userOf(child.pid);
  const failed = once(child, "error").then((error) => messageOf(error));
  const exited = once(child, "exit").then(() => null);

  const streams = stdio.channels.map(({ stream }, index) => stream(child, index + 1));
  const output = followOutput(
    [streams[0]!, how.onStdout?.bind(how)],
    [streams[1]!, how.onStderr?.bind(how)],
    how.outputLimitBytes ?? DEFAULT_OUTPUT_LIMIT,
    how.sieve ?? null,
  );
  const events = streams[2] === undefined ? null : followEvents(streams[2], how.onEvent?.bind(how));
  const told = stdio.status?.stream(child, STATUS_FD) ?? null;
  const status = told === null ? null : followStatus(told);

  const life = launch.level === "none" ? null : (child.stdio[LIFE_FD] as Duplex);
  life?.on("error", () => undefined);
  let below: ProcessEntry | null = null;
  const seeFirst = async () => {
    if (status === null && child.pid !== undefined) below = initBelow(child.pid);
    if (below !== null) uid = userOf(below.pid);
    await armed(status);
    const first = status?.init() ?? null;
    if (first !== null) uid = userOf(first.pid);
  };
  const stands =
    life === null ? null : new Promise<void>((done) => life.once("data", () => void seeFirst().then(done)));

  let standing = launched(life !== null);
  let downfall: Promise<Downfall> = Promise.resolve({ killed: false, dead: true });
  let deadline: NodeJS.Timeout | undefined;
  const carryOut: Readonly<Record<ToDo, () => void>> = {
    begin() {
      if (how.hold !== undefined) [startedAt, begun] = [new Date(), performance.now()];
      deadline = setTimeout(() => happened({ kind: "deadline" }), Math.min(how.deadlineMs, MAX_TIMER_MS));
    },
    "give the word": () => void life?.write("go\n"),
    end: () => void (downfall = bringDown(launch, child, how.graceMs ?? DEFAULT_GRACE_MS)),
    "end at once": () => void (downfall = bringDown(launch, child, 0)),
  };
  const happened = (what: Happened) => {
    const next = after(standing, what);
    standing = next.standing;
    for (const one of next.toDo) carryOut[one]();
  };
  void stands?.then(() => happened({ kind: "stands" }));
  if (how.hold === undefined || launch.level === "none") happened({ kind: "granted" });
  else void granted(how.hold).then((yes) => happened({ kind: yes ? "granted" : "refused" }));
  const onCancel = () => happened({ kind: "cancelled" });
  const onComplete = () => happened({ kind: "completed" });
  const onLimit = (hit: LimitHit) => happened({ kind: "limit", hit });
  const disk = watchDisk(how.disk, onLimit);
  const unwatch = watchTrees(how.trees ?? [], onLimit);
  how.cancel?.addEventListener("abort", onCancel);
  how.complete?.addEventListener("abort", onComplete);
  if (how.complete?.aborted === true) onComplete();

  const spawnError = await Promise.race([failed, exited]);
  happened({ kind: "gone" });
  clearTimeout(deadline);
  clearInterval(disk?.timer);
  unwatch();
  how.cancel?.removeEventListener("abort", onCancel);
  how.complete?.removeEventListener("abort", onComplete);
  if (spawnError !== null) {
    launch.cgroup?.remove();
    return notStarted("not_started", startedAt, spawnError);
  }
  // What ended by itself may have filled it since the last look.
  if (standing.ending === null) disk?.look();
  const { killed, dead } = await downfall;
  if (status !== null) await settledWithin([status.done], DEATH_MS);
  const init = status === null ? below : status.init();
  // Without a PID 1 that was seen, all that can be said is that nothing began.
  const allDead = dead && (init === null ? !standing.wordGiven : await initGone(init));
  const survivors = launch.level !== "none" && allDead ? "none" : "unknown";
  if (launch.level === "none" && child.pid !== undefined) send(-child.pid, "SIGKILL");
  const open = [output.done, events?.done, status?.done].map((done) => done ?? Promise.resolve());
  await settledWithin(open, launch.level === "none" ? DRAIN_MS : DRAIN_MS + DEATH_MS);
  for (const stream of [...streams, told, ...child.stdio]) stream?.destroy();
  const outOfMemory = launch.cgroup?.outOfMemory() ?? false;
  launch.cgroup?.remove();

  if (life !== null && !standing.wordGiven && standing.ending === null) {
    const why = output.head().trim() || "it ended before the program started";
    return { ...notStarted("not_started", startedAt, why), survivors };
  }
  const { ending, limitHit } = standing;
  const exit = killed ? { exitCode: null, signal: "SIGKILL" as const } : exitOf(child, launch, ending !== null);
  return {
    termination: ending === null || ending === "limit" ? (exit.signal === null ? "exited" : "signalled") : ending,
    ...exit,
    startFailure: null,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    durationMs: Math.round(performance.now() - begun),
    outputBytes: output.bytes(),
    keptBytes: output.kept(),
    outputTruncated: output.bytes() > output.kept(),
    events: events?.count() ?? 0,
    eventsTruncated: events?.truncated() ?? false,
    outOfMemory,
    limitHit,
    survivors,
    uid,
  };
}

/** Whether what was waited for came. */
async function granted(hold: Promise<unknown> | undefined): Promise<boolean> {
  try {
    await hold;
    return true;
  } catch {
    return false;
  }
}

function notStarted(termination: "not_started" | "cancelled", startedAt: Date, why: string | null): Supervised {
  return {
    termination,
    exitCode: null,
    signal: null,
    startFailure: why,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    durationMs: 0,
    outputBytes: 0,
    keptBytes: 0,
    outputTruncated: false,
    events: 0,
    eventsTruncated: false,
    outOfMemory: false,
    limitHit: null,
    survivors: "none",
    uid: null,
  };
}

/**
 * A signal inside comes out as 128 + number where somebody waited for the program on our behalf.
 * @param sent whether the harness sent one
 */
function exitOf(
  child: ChildProcess,
  launch: Launch,
  sent: boolean,
): { exitCode: number | null; signal: NodeJS.Signals | null } {
  if (child.signalCode !== null) return { exitCode: null, signal: child.signalCode };
  const code = child.exitCode;
  if (sent && launch.level !== "none" && code !== null && code > 128) {
    const signal = SIGNALS.get(code - 128);
    if (signal !== undefined) return { exitCode: null, signal };
  }
  return { exitCode: code, signal: null };
}

const SIGNALS = new Map(
  Object.entries(osConstants.signals).map(([name, number]) => [number, name as NodeJS.Signals] as const),
);

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (error as NodeJS.ErrnoException).code === "EMFILE" ? `${message}: ${RAISE_OPEN_FILES}` : message;
}
