import type { ContainmentRecord } from "../../core/records/containment";
import { enforcementAt } from "./limits";
import { seccompDigest } from "./seccomp";
import type { ContainSpec, Level } from "./types";

/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, interpreters. */
export function heldWith(
  level: Level,
  { limits, interpreters }: Pick<ContainSpec, "limits" | "interpreters">,
): Required<Pick<ContainmentRecord, "limits" | "seccomp_sha256" | "interpreters">> {
  const enforced = enforcementAt(level, limits);
  return {
    limits: {
      processes: { bound: limits.processes, held_by: enforced.processes },
      file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
      memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
    },
    seccomp_sha256: level === "sandbox" ? seccompDigest(process.arch) : null,
    interpreters: interpreters.map(({ name, path, mounts }) => ({ name, path, mounts: [...mounts] })),
  };
}
