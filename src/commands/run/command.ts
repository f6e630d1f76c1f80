import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DISK_RESERVE_BYTES, type Limits } from "../../core/domain/limits";
import { argvOf, type Command } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { runContained } from "../../world/contain/run";
import {
  type ContainLimits,
  type ContainSpec,
  INSIDE_WORKSPACE,
  type Level,
  type Mount,
  type Programs,
  type Surroundings,
} from "../../world/contain/types";
import { outOfSpace, watchForSpace } from "./space";
import { boundedTrees } from "./bounds";
import type { OutputFile } from "./output";
import { round } from "./trace";

/** How one command ended, as `facts.json` has it. */
export type CommandFact = NonNullable<Facts["verification"]>["commands"][number];

/** What all commands of a contract have in common, setup's and verification's. */
export interface CommandSetting {
  limits: Limits;
  containLimits: ContainLimits;
  level: Level;
  surroundings: Surroundings;
  programs: Programs;
  /** Private folder for temporary files below the level `sandbox`, and for what the sandbox itself needs. */
  scratch: string;
  log: Pick<OutputFile, "write">;
  cancel: AbortSignal;
}

/** What is left to a list of commands together. */
export interface Budget {
  /** Bytes of output that are still kept. */
  bytesLeft: number;
  /** When the time of all commands ends, by the monotonic clock. */
  deadline: number;
  /** Commands that were started. */
  started: number;
}

/** A budget that begins now. */
export function newBudget(seconds: number, bytes: number): Budget {
  return { bytesLeft: bytes, deadline: performance.now() + seconds * 1000, started: 0 };
}

/** What one command sees. */
export interface CommandView {
  /** Folder of the host that is the workspace inside. */
  workspace: string;
  /** Folder of the host that is the home inside; null for a new one in memory. */
  home: string | null;
  env: Readonly<Record<string, string>>;
  network: "host" | "none";
  /** Ways to services of the machine; with the host's network there is no need of any. */
  loopback: readonly LoopbackRelay[];
  readOnly: readonly Mount[];
}

/**
 * Runs one command of a contract, contained, and writes its output to the log between two lines of the harness's own.
 * @throws Error when what contains it could not be started, which is this machine's fault and not the command's
 */
export async function runCommand(
  setting: CommandSetting,
  view: CommandView,
  command: Command,
  budget: Budget,
): Promise<CommandFact> {
  const { containLimits, level, surroundings, programs, log, cancel } = setting;
  const argv = argvOf(command);
  log.write(Buffer.from(`$ ${JSON.stringify(argv)}\n`));
  let last = 0x0a;
  const space = watchForSpace();
  const write = (chunk: Buffer) => {
    space.see(chunk);
    budget.bytesLeft -= chunk.length;
    last = chunk.at(-1) ?? last;
    log.write(chunk);
  };
  const spec: ContainSpec = {
    argv,
    env: view.env,
    workspace: { host: view.workspace, inside: INSIDE_WORKSPACE },
    readOnly: view.readOnly,
    ...surroundings,
    network: view.network,
    loopback: view.loopback,
    limits: containLimits,
    events: false,
    scratch: scratchOf(setting, budget.started++),
    ...(view.home === null ? {} : { home: view.home }),
  };
  const result = await runContained(
    level,
    spec,
    {
      deadlineMs: Math.max(1, budget.deadline - performance.now()),
      cancel,
      outputLimitBytes: Math.max(0, budget.bytesLeft),
      onStdout: write,
      onStderr: write,
      disk: { folder: view.workspace, reserveBytes: DISK_RESERVE_BYTES },
      trees: boundedTrees(level, spec, setting.limits),
    },
    programs,
  );
  if (result.termination === "not_started")
    throw new Error(`${JSON.stringify(argv)} could not be started: ${result.startFailure ?? "no reason given"}`);
  const end = result.exitCode === null ? String(result.signal) : `exit code ${result.exitCode}`;
  const said = `# ${result.termination}, ${end}${result.outputTruncated ? ", output cut" : ""}\n`;
  log.write(Buffer.from(last === 0x0a ? said : `\n${said}`));
  return {
    command,
    exit_code: result.exitCode,
    signal: result.signal,
    termination: result.termination,
    survivors: result.survivors,
    duration_ms: round(result.durationMs),
    ...(result.outOfMemory ? { out_of_memory: true as const } : {}),
    ...outOfSpace(result, space),
    ...(result.limitHit === null ? {} : { limit_hit: result.limitHit }),
  };
}

/** Whether a command came to a good end by itself. */
export function succeeded({ exit_code, termination }: CommandFact): boolean {
  return exit_code === 0 && termination === "exited";
}

/**
 * Temporary files of one command. In the sandbox they are in memory and new each time; elsewhere no command may find what the
 * agent's code left there in an earlier one.
 */
function scratchOf({ level, scratch }: CommandSetting, serial: number): string {
  if (level === "sandbox") return scratch;
  const own = join(scratch, String(serial));
  mkdirSync(own, { mode: 0o700, recursive: true });
  return own;
}
