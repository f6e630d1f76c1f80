import { createHash } from "node:crypto";
import { closeSync, fstatSync } from "node:fs";
import { caseOutcome, parseCaseEvents } from "../../../core/formats/case-events";
import { MAX_EVENT_LOG_BYTES, openEventLog, readFrom, type SeenLog } from "./event-log";

/** How often the log is looked at. */
const POLL_MS = 1000;
/** The log is read in pieces of this size; a line that is longer is no event. */
const PIECE_BYTES = 1024 * 1024;
/** Phases that are told; a run that mends its work twice has some thirty, a hostile log any number. */
const MAX_TOLD = 200;
/** The phases by name, so that nothing that an agent wrote is ever shown as progress. */
const PHASES = new Set(["implement", "verify", "review", "close", "retrospective"]);

export interface WatchOptions {
  workspace: string;
  taskId: string;
  /** Whether HEAD has moved from the baseline and nothing is left uncommitted; asked only when all else points to an end. */
  isCommitted(): boolean | Promise<boolean>;
  /** Called once: the lane has delivered and lingers. */
  onLinger(): void;
  /** Called with each phase that begins or ends, for people who follow the run. */
  onPhase?(phase: string, state: "started" | "completed" | "failed"): void;
  /** Without a sign of life for so long after a committed result, Case is lingering. */
  lingerMs: number;
  pollMs?: number;
}

export interface Watch {
  /** A sign of life from elsewhere: output, or a byte of a model's answer. */
  alive(): void;
  /** Looks now: a model is about to be asked, so that whatever was written until here was written before the answer. */
  look(): void;
  stop(): void;
  /** What was read so far. Case only ever appends, so that the log at the end must begin with it. */
  seen(): SeenLog;
}

/**
 * Follows Case's event log while it runs. It decides nothing about the result: stopping a lane early only saves time, and
 * what it left is judged like any other.
 */
export function watchCase(options: WatchOptions): Watch {
  const { lingerMs, pollMs = POLL_MS } = options;
  let lastSign = performance.now();
  let offset = 0;
  const hash = createHash("sha256");
  let partial = "";
  let told = 0;
  let stopped = false;
  let busy = false;

  const tell: WatchOptions["onPhase"] = (phase, state) => {
    if (++told <= MAX_TOLD) options.onPhase?.(phase, state);
  };
  const readOn = (fd: number): void => {
    while (offset < MAX_EVENT_LOG_BYTES) {
      const piece = readFrom(fd, offset, PIECE_BYTES);
      if (piece.length === 0) return;
      offset += piece.length;
      hash.update(piece);
      lastSign = performance.now();
      const rest = report(partial + piece.toString("latin1"), tell);
      partial = rest.length > PIECE_BYTES ? "" : rest;
    }
  };
  const look = async (): Promise<void> => {
    const fd = openEventLog(options.workspace, options.taskId);
    if (typeof fd !== "number") return;
    let whole: Buffer | null = null;
    try {
      readOn(fd);
      if (performance.now() - lastSign >= lingerMs && fstatSync(fd).size <= MAX_EVENT_LOG_BYTES)
        whole = readFrom(fd, 0, MAX_EVENT_LOG_BYTES);
    } finally {
      closeSync(fd);
    }
    if (whole === null) return;
    const outcome = caseOutcome(parseCaseEvents(whole.toString("utf8"), false).events);
    if (
      outcome.pipeline === "unfinished" &&
      outcome.implementer.kind === "completed" &&
      (await options.isCommitted())
    ) {
      if (stopped) return;
      stop();
      options.onLinger();
      return;
    }
    // Not an end: look again only after as long without a sign of life.
    lastSign = performance.now();
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
  return {
    alive: () => {
      lastSign = performance.now();
    },
    look: () => {
      lastSign = performance.now();
      void look().catch(() => {});
    },
    seen: () => ({ bytes: offset, sha256: hash.copy().digest("hex") }),
    stop: () => {
      stop();
      // What was written since the last look is told; whether it lingers is no question any more.
      void look().catch(() => {});
    },
  };
}

/** Reports the phases of whole lines; returns what is left of the last one. */
function report(text: string, onPhase: WatchOptions["onPhase"]): string {
  const lines = text.split("\n");
  const rest = lines.pop() ?? "";
  for (const line of lines) {
    const [event] = parseCaseEvents(`${line}\n`, false).events;
    if (event?.phase === null || event?.phase === undefined || !PHASES.has(event.phase)) continue;
    if (event.event === "phase_start") onPhase?.(event.phase, "started");
    if (event.event === "phase_end" && event.outcome !== "skipped")
      onPhase?.(event.phase, event.outcome === "completed" ? "completed" : "failed");
  }
  return rest;
}
