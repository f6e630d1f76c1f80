import { totalmem } from "node:os";
import { argvOf, type Contract, limitsOf } from "../../core/records/contract";
import { findOnPath, type Interpreter, resolveInterpreter } from "../../world/contain/interpreters";
import type { ContainLimits } from "../../world/contain/types";
import { versionOf } from "../../world/facts/environment";
import type { Io } from "../io";

/** Bounds of what is contained, from the contract. */
export function containLimits(contract: Contract): ContainLimits {
  const limits = limitsOf(contract);
  return {
    processes: limits.processes,
    fileBytes: limits.file_bytes,
    memoryBytes: Math.min(limits.memory_bytes, memoryHere()),
    scratchBytes: Math.min(limits.scratch_bytes, memoryHere()),
  };
}

/** Memory that stays for the harness itself. */
const OWN_MEMORY_BYTES = 256 * 1024 * 1024;

/** Bytes of memory that this machine, or what this process runs in, has for what is contained. */
function memoryHere(): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  const all = totalmem();
  // Without a bound of its own a group says 0, or more than any machine has.
  const most = constrained > 0 && constrained < all ? constrained : all;
  return Math.max(OWN_MEMORY_BYTES, most - OWN_MEMORY_BYTES);
}

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
  // A shell, or `env`, may start an interpreter that lies outside of the system's folders; whether it must, that knows.
  const mentioned = [...new Set(commands.flatMap((command) => interpretersIn(argvOf(command).slice(1))))];
  const optional = await Promise.all(mentioned.filter((name) => !names.includes(name)).map(look));
  return new Map([...needed, ...optional.filter(([, interpreter]) => interpreter !== null)]);
}

/** Names of interpreters that stand as words of their own in arguments, the text of a shell command among them. */
function interpretersIn(argv: readonly string[]): string[] {
  return argv.flatMap((text) => text.match(/(?<![\w./-])(?:python[\d.]*|node)(?![\w./-])/g) ?? []);
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
