import { isWithin } from "./paths";
import type { MountKind, MountPlan } from "./types";

const FROM_MACHINE = new Set<MountKind>(["bind", "link", "mask"]);

/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
export function withoutHome(path: string, homes: readonly string[]): string {
  const home = homes.find((one) => one !== "/" && isWithin(path, one));
  return home === undefined ? path : `~${path.slice(home.length)}`;
}

/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
export function planWithoutHome({ mounts, leftOut }: MountPlan, homes: readonly string[]): MountPlan {
  const text = (words: string) =>
    words
      .split(/(?<= )|(?<=\()/)
      .map((word) => withoutHome(word, homes))
      .join("");
  const shown = mounts.map((mount) => ({
    ...mount,
    // what is the sandbox's own is nobody's home, whatever it is called
    inside: FROM_MACHINE.has(mount.kind) ? withoutHome(mount.inside, homes) : mount.inside,
    target: mount.target === null ? null : withoutHome(mount.target, homes),
    reason: text(mount.reason),
  }));
  return {
    mounts: shown.filter(({ kind, inside, target }) => kind !== "link" || inside !== target),
    leftOut: leftOut.map(({ path, reason, problem }) => ({
      path: withoutHome(path, homes),
      reason: text(reason),
      problem: text(problem),
    })),
  };
}
