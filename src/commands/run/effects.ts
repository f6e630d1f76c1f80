import { homedir, tmpdir } from "node:os";
import { argvOf, type Contract } from "../../core/records/contract";
import type { ContainmentRecord } from "../../core/records/containment";
import { runCanary } from "../../world/contain/canary";
import { findOnPath, resolveInterpreter } from "../../world/contain/interpreters";
import { type LevelReport, levelReport, obstacleTo, probeLevel } from "../../world/contain/probe";
import type { ContainSpec, Interpreter, Level, Programs } from "../../world/contain/types";
import { versionOf } from "../../world/facts/environment";
import type { Io } from "../io";

/** A program that the run needs, as it was found. */
export interface Tool {
  name: string;
  needed_for: string;
  found: boolean;
  version: string | null;
}

export interface Tools {
  tools: Tool[];
  interpreters: Interpreter[];
  git: string | null;
  python: string | null;
}

/** The programs that a contract's commands start, as far as they are the machine's: name -> interpreter, or null. */
export type FoundPrograms = ReadonlyMap<string, Interpreter | null>;

/** Looks for everything that the contract's commands start. */
export async function findPrograms(contract: Contract, io: Io): Promise<FoundPrograms> {
  const place = { path: io.env["PATH"] ?? "", home: io.env["HOME"] ?? null, pyenvVersion: io.env["PYENV_VERSION"] };
  const commands = [...(contract.setup_commands ?? []), ...(contract.verification_commands ?? [])];
  const names = [...new Set(commands.map((command) => argvOf(command)[0]))].filter((name) => !isInTree(name));
  const look = async (name: string) => [name, await resolveInterpreter(name, place)] as const;
  const needed = await Promise.all(names.map(look));
  // A shell command may start an interpreter that lies outside of the system's folders; whether it must, the shell knows.
  const mentioned = [
    ...new Set(commands.flatMap((command) => (typeof command === "string" ? interpretersIn(command) : []))),
  ];
  const optional = await Promise.all(mentioned.filter((name) => !names.includes(name)).map(look));
  return new Map([...needed, ...optional.filter(([, interpreter]) => interpreter !== null)]);
}

/** Names of interpreters that stand as words of their own in a shell command. */
function interpretersIn(command: string): string[] {
  return command.match(/(?<![\w./-])(?:python[\d.]*|node)(?![\w./-])/g) ?? [];
}

/** The interpreters among them, for whoever has to see them. */
export function interpretersOf(programs: FoundPrograms): Interpreter[] {
  return [...programs.values()].filter((interpreter) => interpreter !== null);
}

/** Asks git and Python for their versions, and says of every program whether it is there. */
export async function describeTools(programs: FoundPrograms, io: Io): Promise<Tools> {
  const path = io.env["PATH"] ?? "";
  const git = findOnPath("git", path);
  const [gitVersion, ...found] = await Promise.all([
    git === null ? null : versionOf(git, path),
    ...[...programs].map(async ([name, interpreter]) => {
      const asks = interpreter !== null && isPython(name);
      return { name, interpreter, version: asks ? await versionOf(interpreter.path, path) : null };
    }),
  ]);
  const python = found.find(({ name, version }) => isPython(name) && version !== null);
  return {
    tools: [
      { name: "git", needed_for: "the patch and the clean checkout", found: gitVersion !== null, version: gitVersion },
      ...found.map(({ name, interpreter, version }) => ({
        name,
        needed_for: "a command of the contract",
        found: interpreter !== null,
        version,
      })),
    ],
    interpreters: interpretersOf(programs),
    git: gitVersion,
    python: python?.version ?? null,
  };
}

function isPython(name: string): boolean {
  return /^python[\d.]*$/.test(name);
}

/** A program of the tree itself (`./test.sh`, `bin/check`) is the contract's affair, not the machine's. */
function isInTree(name: string): boolean {
  return name.includes("/") && !name.startsWith("/");
}

/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; without it the next level is tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 */
export async function containmentFor(
  spec: ContainSpec,
  required: ContainmentRecord["required"],
  programs: Programs,
  io: Io,
  cancel: AbortSignal,
): Promise<ContainmentRecord> {
  const obstacle = obstacleTo("sandbox");
  const canary = obstacle === null ? await runCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
  if (canary?.started) {
    return {
      schema_version: "1",
      level: "sandbox",
      required,
      levels: [asRecord(levelReport("sandbox", null))],
      denied: [...DENIED.sandbox],
      canary: {
        ran: true,
        reason: null,
        profile_sha256: canary.profileDigest,
        results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
      },
      not_promised: [...NOT_PROMISED.sandbox],
    };
  }
  const sandbox = levelReport("sandbox", obstacle ?? canary?.startFailure ?? "the canary could not be started");
  const pid = await probeLevel("pid", tmpdir(), programs);
  const level: Level = pid.available ? "pid" : "none";
  return {
    schema_version: "1",
    level,
    required,
    levels: [sandbox, pid, levelReport("none", null)].map(asRecord),
    denied: [...DENIED[level]],
    canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
    not_promised: [...NOT_PROMISED[level]],
  };
}

/** `containment.json` of a run that came to no effect gate. */
export function containmentNotReached(required: ContainmentRecord["required"]): ContainmentRecord {
  return {
    schema_version: "1",
    level: null,
    required,
    levels: [],
    denied: [],
    canary: { ran: false, reason: "no lane was to be started", profile_sha256: null, results: [] },
    not_promised: [],
  };
}

function asRecord({ level, available, why, whatToDo }: LevelReport): ContainmentRecord["levels"][number] {
  return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}

function homeOf(io: Io): string | null {
  return io.env["HOME"] || homedir() || null;
}

const SURVIVORS = "that every process of the lane is gone after the run";
const DENIED: Readonly<Record<Level, readonly string[]>> = {
  sandbox: [
    "files of the machine, beside read-only programs and libraries",
    "writes outside of the workspace and private folders in memory",
    "the network, beside the model's gateway where the lane has one",
    "processes and environments outside of the sandbox",
    "privileged sockets and the CI's command files",
    "capabilities, new privileges, nested namespaces, key rings and rare system calls",
  ],
  pid: ["processes that outlive the run"],
  none: [],
};
const NOT_PROMISED: Readonly<Record<Level, readonly string[]>> = {
  sandbox: ["anything that a fault in the kernel, or in bubblewrap, lets through"],
  pid: [
    "that the lane can't read or write files of this user, the bundle's folder among them",
    "that the lane has no network",
  ],
  none: [
    SURVIVORS,
    "that nothing writes to the workspace after the snapshot",
    "that the lane can't read or write files of this user, the bundle's folder among them",
    "that the lane has no network",
  ],
};
