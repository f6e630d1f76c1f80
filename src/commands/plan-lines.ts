import { escapeForPeople } from "../core/domain/bytes";
import type { ContainmentRecord } from "../core/records/containment";

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
export function planLines({ mounts, left_out, path }: NonNullable<ContainmentRecord["plan"]>): string[] {
  const shown = mounts.map(
    ({ kind, inside, target, reason }) =>
      `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`,
  );
  const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
  return [...shown, ...missing, `PATH     ${path.join(":")}`].map(escapeForPeople);
}
