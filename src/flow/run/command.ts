import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { DISK_RESERVE_BYTES, type Limits } from "../../core/domain/limits";
import { argvOf, type Command } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { runContained } from "../../world/contain/run";
import {
  type ContainSpec,
  INSIDE_WORKSPACE,
  type Level,
  type Mount,
  type Programs,
  type Surroundings,
  type TreeView,
} from "../../world/contain/types";
import { boundedTrees } from "./bounds";
import { type HeldStart, holdStart } from "./held-start";
import type { HomeView } from "./home-view";
import type { CommandLog } from "./command-log";
import { containLimits } from "./effects";
import { endOf } from "./end";
import { outOfSpace, watchForSpace } from "./space";

/** How one command ended, as `facts.json` has it. */
export type CommandFact = NonNullable<Facts["verification"]>["commands"][number];

/** What all commands of a contract have in common, setup's and verification's. */
export interface CommandSetting {
  limits: Limits;
  level: Level;
  surroundings: Surroundings;
  programs: Programs;
  /** Private folder for temporary files below the level `sandbox`, and for what the sandbox itself needs. */
  scratch: string;
  log: CommandLog;
  cancel: AbortSignal;
}

/** What is left to a list of commands together. */
export interface Budget {
  /** Bytes of the log that are still left for output. */
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
  /** What of the workspace can be written; all of it where there is none, or no sandbox. */
  tree?: TreeView;
  /** Ways to services of the machine; with the host's network there is no need of any. */
  loopback: readonly LoopbackRelay[];
  readOnly: readonly Mount[];
  /** Where programs are looked for, and what of the home can't be written, where that is not as for everything else. */
  found?: HomeView;
  /** Ports of the loopback inside that are kept from everybody. */
  held?: readonly number[];
}

/** What a command of a contract came to. */
export interface CommandRun {
  fact: CommandFact;
  /** The first and the last it said, as much as is looked at for hints: its own words, which prove nothing. */
  said: string;
}

/** Bytes of the beginning, and of the end, of what a command says that are looked at for hints. */
const HINT_BYTES = 128 * 1024;

/**
 * Runs one command of a contract, contained, and writes its output to the log between two lines of the harness's own.
 * @param ahead what was set up for it, as far as that could be known; used where it is just what the command needs
 * @throws Error when what contains it could not be started, which is this machine's fault and not the command's
 */
export async function runCommand(
  setting: CommandSetting,
  view: CommandView,
  command: Command,
  budget: Budget,
  ahead: HeldStart | null = null,
): Promise<CommandRun> {
  const { level, programs, log } = setting;
  const argv = argvOf(command);
  const mostBytes = Math.max(0, budget.bytesLeft);
  log.begin(argv, mostBytes);
  const ends = keepEnds(HINT_BYTES);
  const space = watchForSpace();
  const write = (chunk: Buffer) => {
    space.see(chunk);
    ends.push(chunk);
    log.output(chunk);
  };
  const spec = specOf(setting, view, command, budget.started++);
  const isReady = ahead !== null && !ahead.isOver() && isDeepStrictEqual(ahead.spec, spec);
  const gone = isReady ? Promise.resolve() : ahead?.abandon();
  const how = { ...supervisionOf(setting, spec), outputLimitBytes: mostBytes };
  const deadlineMs = Math.max(1, budget.deadline - performance.now());
  const result = isReady
    ? await ahead.begin({ stdout: write, stderr: write })
    : await runContained(level, spec, { ...how, deadlineMs, onStdout: write, onStderr: write }, programs);
  await gone;
  const end = { ...endOf(result, JSON.stringify(argv)), ...outOfSpace(result, space) };
  const output = log.end(end, result.outputTruncated);
  budget.bytesLeft -= output.bytes;
  return { fact: { command, ...end, output }, said: ends.text() };
}

/**
 * Sets up what the first of a list of commands will run in, where its view is known before it is wanted.
 * @param seconds of all commands of the list
 * @param bytes of output that all of them may keep
 */
export function holdCommand(
  setting: Omit<CommandSetting, "log">,
  view: CommandView,
  command: Command,
  { seconds, bytes }: { seconds: number; bytes: number },
): HeldStart {
  const spec = specOf(setting, view, command, 0);
  const how = { ...supervisionOf(setting, spec), deadlineMs: seconds * 1000, outputLimitBytes: bytes };
  return holdStart(setting.level, spec, how, setting.programs);
}

type Starting = Omit<CommandSetting, "log">;

function specOf(setting: Starting, view: CommandView, command: Command, serial: number): ContainSpec {
  const { limits, surroundings } = setting;
  return {
    argv: argvOf(command),
    env: view.env,
    workspace: { host: view.workspace, inside: INSIDE_WORKSPACE },
    ...(view.tree === undefined ? {} : { tree: view.tree }),
    readOnly: view.readOnly,
    ...surroundings,
    ...(view.found === undefined ? {} : { path: view.found.path, homeMounts: view.found.mounts }),
    network: view.network,
    loopback: view.loopback,
    ...(view.held === undefined ? {} : { held: view.held }),
    limits: containLimits(limits),
    events: false,
    scratch: scratchOf(setting, serial),
    ...(view.home === null ? {} : { home: view.home }),
  };
}

function supervisionOf({ cancel, level, limits }: Starting, spec: ContainSpec) {
  return {
    cancel,
    disk: { folder: spec.workspace.host, reserveBytes: DISK_RESERVE_BYTES },
    trees: boundedTrees(level, spec, limits),
  };
}

/** Keeps the first and the last bytes of a stream. */
function keepEnds(most: number): { push(chunk: Buffer): void; text(): string } {
  const first: Buffer[] = [];
  const last: Buffer[] = [];
  let [firstBytes, lastBytes] = [0, 0];
  return {
    push(chunk) {
      const room = Math.min(chunk.length, most - firstBytes);
      if (room > 0) {
        first.push(Buffer.from(chunk.subarray(0, room)));
        firstBytes += room;
      }
      if (room === chunk.length) return;
      last.push(Buffer.from(chunk.subarray(Math.max(room, chunk.length - most))));
      lastBytes += last.at(-1)!.length;
      while (lastBytes - last[0]!.length >= most) lastBytes -= last.shift()!.length;
    },
    text: () => Buffer.concat([...first, ...last]).toString("utf8"),
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
function scratchOf({ level, scratch }: Starting, serial: number): string {
  if (level === "sandbox") return scratch;
  const own = join(scratch, String(serial));
  mkdirSync(own, { mode: 0o700, recursive: true });
  return own;
}
