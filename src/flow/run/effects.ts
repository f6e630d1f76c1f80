import { totalmem } from "node:os";
import { delimiter } from "node:path";
import type { FoundProgram } from "../../core/mounts/surroundings";
import type { Limits } from "../../core/domain/limits";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { findOnPath } from "../../world/contain/find";
import type { ContainLimits } from "../../world/contain/types";
import { versionOf } from "../../world/facts/environment";
import type { Io } from "../io";

/** Bounds of what is contained, as far as this machine has what they ask for. */
export function containLimits(limits: Limits): ContainLimits {
  return {
    processes: limits.processes,
    fileBytes: limits.file_bytes,
    memoryBytes: Math.min(limits.memory_bytes, memoryHere()),
    scratchBytes: Math.min(limits.scratch_bytes, memoryHere()),
  };
}

/** A sentence for each limit that a contract asks for and this machine does not have. */
export function beyondMachine({ limits = {} }: Contract): string[] {
  const has = memoryHere();
  return (["memory_bytes", "scratch_bytes"] as const).flatMap((name) => {
    const wanted = limits[name] ?? 0;
    return wanted <= has
      ? []
      : [
          `limits.${name} asks for ${wanted} bytes; this machine has ${has} for what is contained, which is the limit here`,
        ];
  });
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
export type Tool = NonNullable<Facts["tools"]>[number];

export interface Tools {
  tools: Tool[];
  git: string | null;
  python: string | null;
}

/**
 * Says of every program that the run needs whether it is there. Only git, which the harness itself starts, is asked for its
 * version; those of a contract's commands are never started here.
 */
export async function describeTools(programs: readonly FoundProgram[], io: Io): Promise<Tools> {
  const path = io.env["PATH"] ?? "";
  const git = findOnPath("git", path);
  const version = git === null ? null : await versionOf(git, path);
  const looked = version === null ? `none that answers --version in ${path.split(delimiter).join(", ")}` : null;
  return {
    tools: [
      {
        name: "git",
        needed_for: "the patch and the clean checkout",
        found: version !== null,
        version,
        ...(looked === null ? {} : { problem: looked }),
      },
      ...programs.map(({ name, missing, by, version: written }): Tool => ({
        name,
        needed_for: "a command of the contract",
        found: missing === null,
        version: written,
        by,
        ...(missing === null ? {} : { problem: missing.found }),
      })),
    ],
    git: version,
    python: programs.find(({ name }) => /^python[\d.]*$/.test(name))?.version ?? null,
  };
}
