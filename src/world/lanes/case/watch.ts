import { createHash } from "node:crypto";
import { closeSync, fstatSync } from "node:fs";
import { activityTracker, CASE_PHASES, caseOutcome, parseCaseEvents } from "../../../core/formats/case-events";
import { isSilent, lingers, newLife, seen, type Sign } from "../../../core/lanes/signs-of-life";
import type { FollowOptions, Watch } from "../agent";
import { MAX_EVENT_LOG_BYTES, openEventLog, readFrom } from "./event-log";

/** How often the log and the processor time are looked at. */
const POLL_MS = 1000;
/** The log is read in pieces of this size; a line that is longer is no event. */
const PIECE_BYTES = 1024 * 1024;
/** Phases that are told; a run that mends its work twice has some thirty, a hostile log any number. */
const MAX_TOLD = 200;
/** A close look reads the whole log and walks the workspace: of a silent lane it is not taken more often than this. */
const MIN_LOOK_MS = 1000;
const LOOKS_PER_LINGER = 4;

export type { Watch } from "../agent";

export interface WatchOptions extends FollowOptions {
  taskId: string;
  pollMs?: number;
}

/**
 * Follows Case's event log while it runs. It decides nothing about the result: stopping a lane early only saves time, and
 * what it left is judged like any other.
 */
export function watchCase(options: WatchOptions): Watch {
  const { lingerMs, pollMs = POLL_MS } = options;
  let life = newLife(performance.now());
  let nextLook = 0;
  let offset = 0;
  const hash = createHash("sha256");
  const tracker = activityTracker();
  let partial = "";
  let told = 0;
  let stopped = false;
  let busy = false;

  const note = (sign: Sign) => (life = seen(life, sign, performance.now()));
  const tell: WatchOptions["onPhase"] = (phase, state) => {
    if (++told <= MAX_TOLD) options.onPhase?.(phase, state);
  };
  const readOn = (fd: number): void => {
    while (offset < MAX_EVENT_LOG_BYTES) {
      const piece = readFrom(fd, offset, PIECE_BYTES);
      if (piece.length === 0) return;
      offset += piece.length;
      hash.update(piece);
      note({ kind: "log" });
      const rest = report(partial + piece.toString("latin1"), tracker, tell);
      partial = rest.length > PIECE_BYTES ? "" : rest;
    }
  };
  /** Reads on in the log; returns the whole of it where it is wanted and can be had. */
  const readLog = (whole: () => boolean): Buffer | null => {
    const fd = openEventLog(options.workspace, options.taskId);
    if (typeof fd !== "number") return null;
    try {
      readOn(fd);
      return whole() && fstatSync(fd).size <= MAX_EVENT_LOG_BYTES ? readFrom(fd, 0, MAX_EVENT_LOG_BYTES) : null;
    } finally {
      closeSync(fd);
    }
  };
  const noteProcessor = () => note({ kind: "processor", usedMs: options.processorTime() });
  const look = async (): Promise<void> => {
    // What gives other signs need not be asked.
    if (performance.now() - life.lastSign >= pollMs) noteProcessor();
    const log = readLog(() => performance.now() >= nextLook && isSilent(life, performance.now(), lingerMs));
    if (log === null || !(await hasEnded(log)) || stopped) return;
    stop();
    options.onLinger();
  };
  /** Everything that can be told by a close look alone. */
  const hasEnded = async (log: Buffer): Promise<boolean> => {
    const { pipeline, implementer } = caseOutcome(parseCaseEvents(log.toString("utf8"), false).events);
    const delivered = pipeline === "unfinished" && implementer.kind === "completed";
    const committed = delivered && (await options.isCommitted());
    if (committed) {
      const changed = await options.lastChange();
      const changedAt = changed === null ? null : performance.now() - (Date.now() - changed);
      note({ kind: "files", changedAt });
      noteProcessor();
      readLog(() => false);
    }
    const now = performance.now();
    nextLook = now + Math.max(MIN_LOOK_MS, lingerMs / LOOKS_PER_LINGER);
    return lingers(life, { delivered, committed }, now, lingerMs);
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    // What can't be read now may be readable later; the lane's own deadline stands whatever happens here.
    void look()
      .catch(() => {})
      .finally(() => (busy = false));
  }, pollMs);
  const stop = () => {
    stopped = true;
    clearInterval(timer);
  };
  /** Whatever was written until now was written before what comes next. */
  const readNow = () => {
    try {
      readLog(() => false);
    } catch {
      // As above.
    }
  };
  return {
    alive(sign) {
      note(sign);
      // A model is about to be asked.
      if (sign.kind === "asked") readNow();
    },
    output: () => note({ kind: "output" }),
    activity: () => tracker.now(),
    seen: () => ({ bytes: offset, sha256: hash.copy().digest("hex") }),
    stop() {
      stop();
      // What was written since the last look is told; whether it lingers is no question any more.
      readNow();
    },
  };
}

/** Reports the phases of whole lines, and takes them in; returns what is left of the last one. */
function report(text: string, tracker: ReturnType<typeof activityTracker>, onPhase: WatchOptions["onPhase"]): string {
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  for (const line of lines) {
    const [event] = parseCaseEvents(`${line}\n`, false).events;
    if (event === undefined) continue;
    tracker.push(event);
    if (event.phase === null || !CASE_PHASES.includes(event.phase)) continue;
    if (event.event === "phase_start") onPhase?.(event.phase, "started");
    if (event.event === "phase_end" && event.outcome !== "skipped")
      onPhase?.(event.phase, event.outcome === "completed" ? "completed" : "failed");
  }
  return rest;
}
