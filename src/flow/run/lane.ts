import { strictJsonParse } from "../../core/formats/strict-json";
import type { Admitted } from "../../core/gates";
import { DISK_RESERVE_BYTES, type Limits } from "../../core/domain/limits";
import type { Facts } from "../../core/records/facts";
import { type Contract, limitsOf } from "../../core/records/contract";
import { processorTime } from "../../world/contain/processes";
import type { ContainedResult } from "../../world/contain/run";
import type { Level } from "../../world/contain/types";
import { fileDigest } from "../../world/evidence/file-digest";
import type { PreparedLane } from "../../world/lanes/lane";
import { boundedTrees } from "./bounds";
import { endOf } from "./end";
import { holdStart, type Sinks } from "./held-start";
import { openOutput } from "./output";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";
import type { RunRequest } from "./request";

/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** What the lane left, beside its workspace. */
export interface LaneRun {
  fact: NonNullable<Facts["lane"]>;
  /** Digest of the sandbox that it ran in; the canary's must be the same. */
  profileDigest: string | null;
  limitHit: ContainedResult["limitHit"];
}

/** When a lane ends, and who hears of it. */
export interface LaneSupervision {
  /** Ends a lane that has delivered and lingers. */
  complete?: AbortSignal;
  /** Hears each piece of output that is kept. */
  onOutput?: (stream: "stdout" | "stderr", chunk: Buffer) => void;
}

/** What is set up for a lane to run in. Nothing of the lane runs in it before `begin`. */
export interface Standby {
  level: Level;
  lane: PreparedLane;
  /** Processor time (ms) that everything of it has used; null where it can't be told. */
  processorTime(): number | null;
  begin(admitted: Admitted, sinks: Sinks): Promise<ContainedResult>;
  /** Takes it away again, where the lane may not begin. */
  abandon(): Promise<void>;
}

/** Sets up what the lane will run in, while gates still wait for the canary and the model. */
export function standBy(
  { cancel, programs, request, work }: Pick<Inputs, "cancel" | "programs" | "request" | "work">,
  contract: Contract,
  lane: PreparedLane,
  level: Level,
): Standby {
  const limits = limitsOf(contract);
  const held = holdStart(
    level,
    lane.spec,
    {
      deadlineMs: laneDeadline(request, limits),
      cancel: cancel.signal,
      sieve: lane.sieve,
      outputLimitBytes: limits.lane_output_bytes,
      disk: { folder: work.path("."), reserveBytes: DISK_RESERVE_BYTES },
      trees: boundedTrees(level, lane.spec, limits),
    },
    programs,
  );
  return {
    level,
    lane,
    processorTime() {
      const outermost = held.outermost();
      return outermost === null ? null : processorTime(outermost);
    },
    begin: (_admitted, sinks) => held.begin(sinks),
    abandon: () => held.abandon(),
  };
}

/** Milliseconds until a lane is ended. */
export function laneDeadline({ timeoutSeconds }: Pick<RunRequest, "timeoutSeconds">, limits: Limits): number {
  return (timeoutSeconds ?? limits.lane_seconds) * 1000;
}

/**
 * Runs the lane in what stands by for it. Only an `Admitted` lets it begin.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
export async function runLane(
  admitted: Admitted,
  { cancel, secrets }: Pick<Inputs, "cancel" | "secrets">,
  recorder: Pick<Recorder, "writer" | "leaks">,
  standby: Standby,
  { complete, onOutput = () => {} }: LaneSupervision,
): Promise<LaneRun> {
  const { lane } = standby;
  const stop = () => cancel.abort();
  const stdout = openOutput(recorder, secrets.search, "backend/stdout.log", stop);
  const stderr = openOutput(recorder, secrets.search, "backend/stderr.log", stop);
  const events: string[] = [];
  let eventFaults = 0;
  const begun = standby.begin(admitted, {
    complete,
    stdout: (chunk) => {
      onOutput("stdout", chunk);
      stdout.write(chunk);
    },
    stderr: (chunk) => {
      onOutput("stderr", chunk);
      stderr.write(chunk);
    },
    event: (line) => {
      const name = eventName(line);
      if (name === null) eventFaults++;
      else events.push(name);
    },
  });
  // Some hundred megabytes for a real agent: hashed while that waits for its model. A fault is met where the digest is needed.
  const programSha256 =
    lane.programSha256 === undefined ? fileDigest(lane.program) : Promise.resolve(lane.programSha256);
  programSha256.catch(() => {});
  const result = await begun.catch((error: unknown) => {
    // Evidence that is open can't be sealed, and then nobody would read why the lane could not be started.
    for (const output of [stdout, stderr]) output.close();
    throw error;
  });
  const stdoutBytes = stdout.close();
  const stderrBytes = stderr.close();
  const end = endOf(result, "the lane");
  return {
    profileDigest: result.profileDigest,
    limitHit: result.limitHit,
    fact: {
      program: lane.program.split("/").at(-1) ?? "",
      program_sha256: await programSha256,
      argv: [...lane.spec.argv],
      env_names: Object.keys(lane.spec.env).sort(),
      mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
      ...end,
      stdout_bytes: stdoutBytes,
      stderr_bytes: stderrBytes,
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
