import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { strictJsonParse } from "../../core/formats/strict-json";
import type { Admitted } from "../../core/gates";
import type { Limits } from "../../core/domain/limits";
import type { Facts } from "../../core/records/facts";
import { runContained } from "../../world/contain/run";
import type { Level } from "../../world/contain/types";
import type { PreparedLane } from "../../world/lanes/lane";
import { openOutput } from "./output";
import type { Session } from "./session";
import { round } from "./trace";

/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** Space that stays free for the evidence, on the file system that the lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;

/** What the lane left, beside its workspace. */
export interface LaneRun {
  fact: NonNullable<Facts["lane"]>;
  redactions: number;
  /** Digest of the sandbox that it ran in; the canary's must be the same. */
  profileDigest: string | null;
  diskFull: { found: number; bound: number } | null;
}

/** How a lane is held and when it ends. */
export interface LaneSupervision {
  level: Level;
  limits: Limits;
  /** Milliseconds until it is ended. */
  deadlineMs: number;
  /** Ends a lane that has delivered and lingers. */
  complete?: AbortSignal;
  /** Hears of each piece of output. */
  onOutput?: () => void;
}

/**
 * Runs the lane. Only an `Admitted` lets it start.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
export async function runLane(
  _admitted: Admitted,
  session: Session,
  lane: PreparedLane,
  how: LaneSupervision,
): Promise<LaneRun> {
  const { writer, secrets, cancel, programs } = session;
  const { level, limits, deadlineMs, complete, onOutput = () => {} } = how;
  const stop = () => cancel.abort();
  const stdout = openOutput(writer, "backend/stdout.log", secrets, stop);
  const stderr = openOutput(writer, "backend/stderr.log", secrets, stop);
  const events: string[] = [];
  let eventFaults = 0;
  const result = await runContained(
    level,
    lane.spec,
    {
      deadlineMs,
      cancel: cancel.signal,
      ...(complete === undefined ? {} : { complete }),
      outputLimitBytes: limits.lane_output_bytes,
      onStdout: (chunk) => {
        onOutput();
        stdout.write(chunk);
      },
      onStderr: (chunk) => {
        onOutput();
        stderr.write(chunk);
      },
      onEvent: (line) => {
        const name = eventName(line);
        if (name === null) eventFaults++;
        else events.push(name);
      },
      disk: { folder: session.work.path("."), reserveBytes: DISK_RESERVE_BYTES },
    },
    programs,
  );
  const out = stdout.close();
  const err = stderr.close();
  if (result.termination === "not_started")
    throw new Error(`the lane could not be started: ${result.startFailure ?? "no reason given"}`);
  return {
    redactions: out.redactions + err.redactions,
    profileDigest: result.profileDigest,
    diskFull: result.limitHit,
    fact: {
      program: lane.program.split("/").at(-1) ?? "",
      program_sha256: createHash("sha256").update(readFileSync(lane.program)).digest("hex"),
      argv: [...lane.spec.argv],
      env_names: Object.keys(lane.spec.env).sort(),
      mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
      exit_code: result.exitCode,
      signal: result.signal,
      termination: result.termination,
      duration_ms: round(result.durationMs),
      stdout_bytes: out.bytes,
      stderr_bytes: err.bytes,
      output_truncated: result.outputTruncated,
      events,
      event_faults: eventFaults,
    },
  };
}

function eventName(line: string): string | null {
  const json = strictJsonParse(line, { maxDepth: 8, maxBytes: 64 * 1024 });
  if ("problem" in json) return null;
  const name = (json.value as { event?: unknown } | null)?.event;
  return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}
