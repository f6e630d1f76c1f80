import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, constants, openSync, statfsSync } from "node:fs";
import { constants as osConstants } from "node:os";
import type { Duplex, Readable } from "node:stream";
import { inheritableDescriptors } from "./descriptors";
import { anonymousFile, LIFE_FD, STATUS_FD, type Launch } from "./launch";
import { outputPipe } from "./pipes";
import { descendants, isFiltered, isRunning, processEntry, send, type ProcessEntry } from "./processes";

/** Output beyond the bound is read and thrown away, so that the lane neither blocks nor fills memory. */
export const DEFAULT_OUTPUT_LIMIT = 64 * 1024 * 1024;

/** Time (ms) between TERM and KILL: enough to flush, little enough that a cancelled run is sealed within 5 s. */
export const DEFAULT_GRACE_MS = 2_000;

/** Time (ms) that output may still take after the end, where something that survived may hold the pipes open. */
const DRAIN_MS = 1_000;

/** Time (ms) in which a killed process must be gone; the kernel needs milliseconds, a huge memory to free some more. */
const DEATH_MS = 5_000;

/** Step (ms) in which death is looked for. */
const DEATH_POLL_MS = 2;

/** An event line is small JSON; a lane can't make the harness hold more than this. */
const MAX_EVENT_LINE_BYTES = 64 * 1024;
const MAX_EVENTS = 10_000;

/** What is kept of bubblewrap's own status and complaints. */
const MAX_STATUS_BYTES = 64 * 1024;

/** Time (ms) in which PID 1 inside must have loaded its filter, a few system calls after the program's first one; and step. */
const ARMED_MS = 1_000;
const ARMED_POLL_MS = 1;

/** How often (ms) the free space is looked at; a disk takes longer than that to fill from the reserve on. */
const DISK_POLL_MS = 200;

/** Space that stays free for the evidence of the run. */
export const DEFAULT_DISK_RESERVE = 256 * 1024 * 1024;

export type Termination = "not_started" | "exited" | "signalled" | "timeout" | "cancelled" | "harness_completed";

export interface Supervision {
  /** Milliseconds until TERM. */
  deadlineMs: number;
  /** Milliseconds between TERM and KILL. */
  graceMs?: number;
  /** Cancels the run: TERM, then KILL. */
  cancel?: AbortSignal;
  /** Ends a lane that has delivered and lingers: like `cancel`, with `harness_completed` as result. */
  complete?: AbortSignal;
  /** Called with each piece of output that is kept; a promise holds that stream back until it settles. */
  onStdout?(chunk: Buffer): void | Promise<void>;
  onStderr?(chunk: Buffer): void | Promise<void>;
  /** Called with each line of the event channel, without its newline. */
  onEvent?(line: string): void;
  /** Bytes of standard output and error together that are kept. */
  outputLimitBytes?: number;
  /** A folder whose file system must keep this many bytes free, else the lane is ended. */
  disk?: { folder: string; reserveBytes: number };
}

export interface Supervised {
  termination: Termination;
  /** As the system gave it; null when a signal ended it. Bubblewrap and `unshare` tell a signal as 128 + number. */
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
  /** A limit that made the harness end it. */
  limitHit: { limit: "disk"; bound: number; found: number } | null;
  /** `none` only where the pid namespace promises it and it was seen. */
  survivors: "none" | "unknown";
}

type StdioEntry = "ignore" | "pipe" | number;

type Ending = "timeout" | "cancelled" | "harness_completed" | "limit";

/**
 * Starts what was laid out and stays with it until nothing of it is left (as far as the level can promise), or until the
 * deadline, a cancellation or a limit ended it. Never throws for what the contained program does.
 */
export async function supervise(launch: Launch, how: Supervision): Promise<Supervised> {
  const startedAt = new Date();
  const begun = performance.now();
  if (how.cancel?.aborted === true) return notStarted("cancelled", startedAt, null);

  const files: number[] = [];
  const channels: Channel[] = [];
  let child: ChildProcess;
  try {
    const nothing = openSync("/dev/null", constants.O_RDWR);
    files.push(nothing);
    for (let i = 0; i < (launch.events ? 3 : 2); i++) channels.push(openChannel(launch.scratch, files));
    const [stdout, stderr, events] = channels.map(({ entry }) => entry);
    const own: StdioEntry[] = ["ignore", stdout!, stderr!, events ?? nothing, lifeLine(launch, nothing)];
    if (launch.seccomp !== null && launch.options !== null) {
      const handedOver = [launch.seccomp, nulSeparated(launch.options)].map((bytes) =>
        anonymousFile(launch.scratch, bytes),
      );
      files.push(...handedOver);
      own.push(...handedOver, "pipe");
    }
    child = spawn(launch.file, launch.argv, {
      cwd: launch.cwd,
      env: launch.env,
      // its own process group, so that a signal of the terminal reaches the harness only, and ours the whole group
      detached: true,
      stdio: covered(own, nothing),
    });
  } catch (error) {
    for (const { abandon } of channels) abandon();
    launch.cgroup?.remove();
    return notStarted("not_started", startedAt, messageOf(error));
  } finally {
    for (const fd of files) closeSync(fd);
  }

  const failed = once(child, "error").then((error) => messageOf(error));
  const exited = once(child, "exit").then(() => null);

  const streams = channels.map(({ stream }, index) => stream(child, index + 1));
  const output = collect(streams[0]!, streams[1]!, how);
  const events = streams[2] === undefined ? null : readEvents(streams[2], how);
  const status = launch.options === null ? null : readStatus(child.stdio[STATUS_FD] as Readable);

  const life = launch.level === "none" ? null : (child.stdio[LIFE_FD] as Duplex);
  life?.on("error", () => undefined);
  life?.once("data", () => void armed(status).then(() => life.write("go\n")));

  let ending: Ending | null = null;
  let limitHit: Supervised["limitHit"] = null;
  let downfall: Promise<Downfall> = Promise.resolve({ killed: false, dead: true });
  const end = (why: Ending) => {
    if (ending !== null) return;
    ending = why;
    downfall = bringDown(launch, child, how.graceMs ?? DEFAULT_GRACE_MS);
  };
  const onCancel = () => end("cancelled");
  const onComplete = () => end("harness_completed");
  const deadline = setTimeout(() => end("timeout"), how.deadlineMs);
  const disk = watchDisk(how, (hit) => {
    limitHit = hit;
    end("limit");
  });
  how.cancel?.addEventListener("abort", onCancel);
  how.complete?.addEventListener("abort", onComplete);
  if (how.complete?.aborted === true) onComplete();

  const spawnError = await Promise.race([failed, exited]);
  clearTimeout(deadline);
  clearInterval(disk);
  how.cancel?.removeEventListener("abort", onCancel);
  how.complete?.removeEventListener("abort", onComplete);
  if (spawnError !== null) {
    launch.cgroup?.remove();
    return notStarted("not_started", startedAt, spawnError);
  }
  const { killed, dead } = await downfall;
  const allDead = (status === null || (await initGone(status))) && dead;
  if (launch.level === "none" && child.pid !== undefined) send(-child.pid, "SIGKILL");
  await drained([output.done, events?.done, status?.done], launch.level === "none" ? DRAIN_MS : DRAIN_MS + DEATH_MS);
  for (const stream of [...streams, ...child.stdio]) stream?.destroy();
  launch.cgroup?.remove();

  if (status !== null && !status.begun() && ending === null) {
    return notStarted("not_started", startedAt, output.head().trim() || "it ended before the program started");
  }
  const exit = killed ? { exitCode: null, signal: "SIGKILL" as const } : exitOf(child, launch);
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
    limitHit,
    survivors: launch.level !== "none" && allDead ? "none" : "unknown",
  };
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
    limitHit: null,
    survivors: "none",
  };
}

/** How a bringing down went: whether KILL was needed, and whether everything that the level can see is dead. */
interface Downfall {
  killed: boolean;
  dead: boolean;
}

/** TERM to what runs inside, KILL after the grace time. */
async function bringDown(launch: Launch, child: ChildProcess, graceMs: number): Promise<Downfall> {
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

function collect(stdout: Readable, stderr: Readable, how: Supervision) {
  const limit = how.outputLimitBytes ?? DEFAULT_OUTPUT_LIMIT;
  let bytes = 0;
  let kept = 0;
  let head = "";
  const follow = (stream: Readable, take: ((chunk: Buffer) => void | Promise<void>) | undefined, first: boolean) =>
    new Promise<void>((done) => {
      stream.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (first && head.length < MAX_STATUS_BYTES) head += chunk.toString("utf8");
        const room = Math.min(chunk.length, limit - kept);
        if (room <= 0) return;
        kept += room;
        const pending = take?.(room === chunk.length ? chunk : chunk.subarray(0, room));
        if (pending === undefined) return;
        stream.pause();
        pending.finally(() => stream.resume()).catch(() => undefined);
      });
      stream.on("error", () => done());
      stream.on("close", () => done());
    });
  const done = Promise.all([
    follow(stdout, how.onStdout?.bind(how), false),
    follow(stderr, how.onStderr?.bind(how), true),
  ]);
  return { done, bytes: () => bytes, kept: () => kept, head: () => head };
}

function readEvents(stream: Readable, how: Supervision) {
  let count = 0;
  let truncated = false;
  let rest: Buffer = Buffer.alloc(0);
  const line = (bytes: Buffer) => {
    if (bytes.length === 0) return;
    if (bytes.length > MAX_EVENT_LINE_BYTES || count >= MAX_EVENTS) {
      truncated = true;
      return;
    }
    count++;
    how.onEvent?.(bytes.toString("utf8"));
  };
  const done = new Promise<void>((end) => {
    stream.on("data", (chunk: Buffer) => {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        line(Buffer.concat([rest, chunk.subarray(from, at)]));
        rest = Buffer.alloc(0);
        from = at + 1;
      }
      // an endless line is kept just long enough to be seen as too long
      if (rest.length <= MAX_EVENT_LINE_BYTES) rest = Buffer.concat([rest, chunk.subarray(from)]);
    });
    stream.on("error", () => end());
    stream.on("close", () => {
      line(rest);
      end();
    });
  });
  return { done, count: () => count, truncated: () => truncated };
}

/** What bubblewrap tells about itself: the number of the namespace's PID 1 outside, and at the end that the program had started. */
function readStatus(stream: Readable) {
  let text = "";
  let init: ProcessEntry | null = null;
  const done = new Promise<void>((end) => {
    stream.on("data", (chunk: Buffer) => {
      if (text.length < MAX_STATUS_BYTES) text += chunk.toString("utf8");
      const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
      if (init === null && pid !== undefined) init = processEntry(Number(pid));
    });
    stream.on("error", () => end());
    stream.on("close", () => end());
  });
  return { done, begun: () => text.includes('"exit-code"'), init: () => init };
}

/**
 * Bubblewrap ends as soon as the program does, and only its end makes the kernel kill what is left inside: until PID 1 of
 * the namespace is gone, a child of the lane can still write. A PID 1 that is only waiting to be reaped has nothing left.
 */
async function initGone(status: ReturnType<typeof readStatus>): Promise<boolean> {
  await drained([status.done], DEATH_MS);
  const init = status.init();
  if (init === null) return true;
  if (isRunning(init)) send(init.pid, "SIGKILL");
  return allGone([init]);
}

function watchDisk(how: Supervision, onHit: (hit: NonNullable<Supervised["limitHit"]>) => void) {
  const disk = how.disk;
  if (disk === undefined) return undefined;
  return setInterval(() => {
    const stat = statfsSync(disk.folder);
    const free = stat.bavail * stat.bsize;
    if (free < disk.reserveBytes) onHit({ limit: "disk", bound: disk.reserveBytes, found: free });
  }, DISK_POLL_MS);
}

/** A signal inside comes out as 128 + number where somebody waited for the program on our behalf. */
function exitOf(child: ChildProcess, launch: Launch): { exitCode: number | null; signal: NodeJS.Signals | null } {
  if (child.signalCode !== null) return { exitCode: null, signal: child.signalCode };
  const code = child.exitCode;
  if (launch.level !== "none" && code !== null && code > 128) {
    const signal = SIGNALS.get(code - 128);
    if (signal !== undefined) return { exitCode: null, signal };
  }
  return { exitCode: code, signal: null };
}

const SIGNALS = new Map(
  Object.entries(osConstants.signals).map(([name, number]) => [number, name as NodeJS.Signals] as const),
);

/** A way for output: a real pipe, or node's own socket where there is none. */
interface Channel {
  entry: StdioEntry;
  stream(child: ChildProcess, index: number): Readable;
  abandon(): void;
}

/** @param files takes descriptors that are to be closed when the child has its copies */
function openChannel(scratch: string, files: number[]): Channel {
  const pipe = outputPipe(scratch);
  if (pipe === null) {
    return { entry: "pipe", stream: (child, index) => child.stdio[index] as Readable, abandon: () => undefined };
  }
  files.push(pipe.writer);
  return { entry: pipe.writer, stream: () => pipe.reader(), abandon: () => pipe.discard() };
}

/**
 * Settles when the harness's death is sure to be noticed: bubblewrap's PID 1 inside asks for its parent's death before it
 * loads the filter, and `unshare` does so before it starts anything.
 */
async function armed(status: ReturnType<typeof readStatus> | null): Promise<void> {
  const until = performance.now() + ARMED_MS;
  while (status !== null && performance.now() < until) {
    const init = status.init();
    if (init !== null && isFiltered(init.pid)) return;
    await sleep(ARMED_POLL_MS);
  }
}

/** What is not in a process namespace is not waited for. */
function lifeLine(launch: Launch, nothing: number): StdioEntry {
  return launch.level === "none" ? nothing : "pipe";
}

/**
 * Lays `/dev/null` over every other descriptor that a child would inherit: what started the harness may have left it some,
 * and to the kernel an open descriptor is a right.
 */
function covered(own: readonly StdioEntry[], nothing: number): StdioEntry[] {
  const all = [...own];
  for (const fd of inheritableDescriptors()) {
    if (fd < own.length) continue;
    while (all.length < fd) all.push("ignore");
    all[fd] = nothing;
  }
  return all;
}

function nulSeparated(words: readonly string[]): Buffer {
  return Buffer.from(words.map((word) => `${word}\0`).join(""), "utf8");
}

async function drained(parts: readonly (Promise<unknown> | undefined)[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([Promise.all(parts), new Promise((done) => (timer = setTimeout(done, ms)))]);
  clearTimeout(timer);
}

function once(child: ChildProcess, event: "exit" | "error"): Promise<unknown> {
  return new Promise((done) => child.once(event, done));
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
