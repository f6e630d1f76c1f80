import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_LIMITS, SYSTEM_PATH } from "../contain/limits";
import { planHere, requirePlan, systemPlan } from "../contain/plan";
import { runContained } from "../contain/run";
import type { Level, Mount, Programs } from "../contain/types";

/** How the tools of an admission are contained: chosen once by the command. */
export interface Containing {
  level: Level;
  programs: Programs;
  cancel?: AbortSignal;
}

/** A tool and what it may see, in paths of the inside. */
export interface Tool {
  argv: readonly [string, ...string[]];
  env: Readonly<Record<string, string>>;
  workspace: Mount;
  cwd?: string;
  readOnly: readonly Mount[];
  writable?: readonly Mount[];
  network: "none" | "host";
  /** Whether it runs under the node of the harness, wherever that lies, which is then seen inside. */
  underOwnNode?: true;
  /** A private folder of the host, for this start alone; made if it is missing. */
  scratch: string;
  deadlineMs: number;
  /** Bytes of output to keep. */
  outputBytes: number;
  /** A folder whose file system must keep this many bytes free. */
  disk?: { folder: string; reserveBytes: number };
}

export interface ToolResult {
  /** `exited` alone says that the tool itself came to an end. */
  termination: "not_started" | "exited" | "signalled" | "timeout" | "cancelled" | "harness_completed";
  exitCode: number | null;
  signal: string | null;
  /** Why it was not started, or which limit ended it; null otherwise. */
  reason: string | null;
  stdout: Buffer;
  stderr: Buffer;
}

/** Runs a tool contained, to its end, and keeps what it said. It gets no event channel, no model and no input. */
export async function runTool({ level, programs, cancel }: Containing, tool: Tool): Promise<ToolResult> {
  await mkdir(tool.scratch, { recursive: true, mode: 0o700 });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const result = await runContained(
    level,
    {
      argv: tool.argv,
      env: tool.env,
      workspace: tool.workspace,
      ...(tool.cwd === undefined ? {} : { cwd: tool.cwd }),
      readOnly: tool.readOnly,
      ...(tool.writable === undefined ? {} : { writable: tool.writable }),
      plan:
        tool.underOwnNode === true ? requirePlan(planHere({ wants: [], env: process.env, hidden: [] })) : systemPlan(),
      path: SYSTEM_PATH.split(":"),
      network: tool.network,
      limits: DEFAULT_LIMITS,
      events: false,
      scratch: tool.scratch,
    },
    {
      deadlineMs: tool.deadlineMs,
      outputLimitBytes: tool.outputBytes,
      onStdout: (chunk) => void stdout.push(chunk),
      onStderr: (chunk) => void stderr.push(chunk),
      ...(cancel === undefined ? {} : { cancel }),
      ...(tool.disk === undefined ? {} : { disk: tool.disk }),
    },
    programs,
  );
  const full = result.limitHit === null ? null : `the disk of ${tool.disk?.folder} is full`;
  return {
    termination: result.termination,
    exitCode: result.exitCode,
    signal: result.signal,
    reason: result.startFailure ?? full,
    stdout: Buffer.concat(stdout),
    stderr: Buffer.concat(stderr),
  };
}

/** How a tool ended, in words. */
export function endOf(result: ToolResult, deadlineMs: number): string {
  if (result.reason !== null) return result.reason;
  switch (result.termination) {
    case "exited":
      return `exit code ${result.exitCode}`;
    case "timeout":
      return `no end within ${deadlineMs / 1000} s`;
    case "signalled":
      return `signal ${result.signal}`;
    case "cancelled":
      return "cancelled";
    case "not_started":
    case "harness_completed":
      return result.termination;
    default:
      return result.termination satisfies never;
  }
}

/** A folder for one start's scratch below a folder of work. */
export function scratchOf(work: string, name: string): string {
  return join(work, `scratch-${name}`);
}
