import type { ContainedResult } from "../../world/contain/run";
import { round } from "./trace";

/**
 * How what was contained ended, as the facts have it of lane and commands alike.
 * @param what names it where it never began
 * @throws Error when what contains it could not be started, which is this machine's fault and not its own
 */
export function endOf(result: ContainedResult, what: string) {
  if (result.termination === "not_started")
    throw new Error(`${what} could not be started: ${result.startFailure ?? "no reason given"}`);
  return {
    exit_code: result.exitCode,
    signal: result.signal,
    termination: result.termination,
    survivors: result.survivors,
    duration_ms: round(result.durationMs),
    ...(result.outOfMemory ? { out_of_memory: true as const } : {}),
  };
}
