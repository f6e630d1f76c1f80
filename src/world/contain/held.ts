import type { ContainmentRecord } from "../../core/records/containment";
import { planWithoutHome, withoutHome } from "../../core/mounts/display";
import { ownUid, standing, standingBelow } from "./identity";
import { enforcementAt } from "./limits";
import { seccompDigest } from "../../core/mounts/seccomp";
import type { ContainSpec, Level, Surroundings } from "./types";

/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
export function heldWith(
  level: Level,
  { limits, plan, path }: Pick<ContainSpec, "limits" | "plan" | "path">,
  homes: readonly string[],
): Required<Pick<ContainmentRecord, "limits" | "seccomp_sha256" | "plan" | "as">> {
  const as = heldAs(level);
  // The kernel goes by the number inside of the harness's own namespace.
  const enforced = enforcementAt(level, limits, as.how === "own" ? (process.getuid?.() ?? -1) : as.uid);
  return {
    as,
    limits: {
      processes: { bound: limits.processes, held_by: enforced.processes },
      file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
      memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
    },
    seccomp_sha256: level === "sandbox" ? seccompDigest(process.arch) : null,
    plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
  };
}

/** As whom of this machine a level runs what it contains: never as root, or not at all. */
export function heldAs(level: Level): NonNullable<ContainmentRecord["as"]> {
  const { kind, uid } = level === "sandbox" ? standing() : standingBelow();
  return kind === "own" || kind === "none" ? { uid: ownUid(), how: "own" } : { uid, how: kind };
}

/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
export function planRecord(
  { plan, path }: Surroundings,
  homes: readonly string[],
): NonNullable<ContainmentRecord["plan"]> {
  const { mounts, leftOut } = planWithoutHome(plan, homes);
  return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}
