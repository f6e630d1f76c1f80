import { isWithin } from "./paths";
import { FIXED_AFTER, FIXED_BEFORE, forbidden, hiddenBy, isOwnFolder } from "./plan";
import { SYSTEM_ROOTS } from "./places";
import { mayBeSecret } from "./secrets";
import type { PlannedMount } from "./types";

/** Where `~` stands while a plan is looked at; no machine has it, and it is a home. */
const SOMEBODYS_HOME = "/home/~";

/**
 * What is wrong with a plan, wherever it comes from: parts that every sandbox has are there and in order, what is shown of
 * the machine is disjoint, no home and no folder of the machine is shown whole, and each mount says why.
 * @param mounts paths may begin with `~`, as they do in `containment.json`
 * @returns one sentence for each fault
 */
export function planFaults(mounts: readonly PlannedMount[]): string[] {
  const plan = mounts.map((mount) => ({ ...mount, inside: mount.inside.replace(/^~(?=$|\/)/, SOMEBODYS_HOME) }));
  const faults = plan.flatMap(formFaults);
  const first = plan.findIndex((mount) => isSame(mount, FIXED_BEFORE[0]));
  const last = plan.length - FIXED_AFTER.length;
  const between = first + FIXED_BEFORE.length;
  if (first < 0 || between > last || ![...FIXED_BEFORE.entries()].every(([i, one]) => isSame(plan[first + i], one)))
    return [...faults, "expected the parts that every sandbox has, in their order"];
  if (!FIXED_AFTER.every((one, i) => isSame(plan[last + i], one)))
    faults.push("expected workspace and harness last, over everything else");
  const system = plan.slice(0, first);
  for (const { kind, inside } of system)
    if (!SYSTEM_ROOTS.includes(inside) || (kind !== "bind" && kind !== "link"))
      faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
  if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr")) faults.push("/usr: expected it first");
  const wanted = plan.slice(between, last);
  const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
  const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
  const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
  faults.push(
    ...shown.flatMap(shownFaults),
    ...overlaps([...system, ...shown]),
    ...masks.flatMap((one) => maskFaults(one, [...system, ...shown])),
  );
  const seen = new Set<string>();
  for (const { inside } of plan) {
    if (seen.has(inside)) faults.push(`${inside}: expected once, found twice`);
    seen.add(inside);
  }
  return faults;
}

function isSame(mount: PlannedMount | undefined, expected: PlannedMount | undefined): boolean {
  return (
    mount !== undefined &&
    mount.kind === expected?.kind &&
    mount.inside === expected.inside &&
    mount.target === expected.target
  );
}

function formFaults({ kind, inside, target, reason }: PlannedMount): string[] {
  const names = inside.split("/").slice(1);
  const plain = inside.startsWith("/") && names.every((name) => name !== "" && name !== "." && name !== "..");
  return [
    ...(plain && !inside.includes("\0") ? [] : [`${inside}: expected an absolute path without . and ..`]),
    ...(reason.trim() === "" ? [`${inside}: expected a reason`] : []),
    ...((kind === "link") === (target !== null && target !== "")
      ? []
      : [`${inside}: expected a target, of links alone`]),
  ];
}

function shownFaults({ kind, inside }: PlannedMount): string[] {
  if (kind === "link") {
    const why = isOwnFolder(inside) || isWithin(inside, "/etc") ? "the sandbox has a folder there" : hiddenBy(inside);
    return why === null ? [] : [`${inside}: ${why}`];
  }
  if (kind !== "bind") return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
  if (isWithin(inside, "/etc")) return [`${inside}: expected nothing of the machine's /etc`];
  const why = forbidden(inside, { homes: [SOMEBODYS_HOME], hidden: [] }) ?? hiddenBy(inside);
  return why === null ? [] : [`${inside}: ${why}`];
}

/** What is shown is disjoint, links too: nothing is bound, or made, in something that is bound. */
function overlaps(shown: readonly PlannedMount[]): string[] {
  const paths = new Set(shown.map(({ inside }) => inside));
  return shown.flatMap(({ inside }) => {
    for (let at = inside.lastIndexOf("/"); at > 0; at = inside.lastIndexOf("/", at - 1)) {
      const holder = inside.slice(0, at);
      if (paths.has(holder)) return [`${inside}: expected nothing in what is shown already, found it in ${holder}`];
    }
    return [];
  });
}

function maskFaults({ kind, inside }: PlannedMount, shown: readonly PlannedMount[]): string[] {
  if (kind !== "mask") return [`${inside}: expected masks last, found a ${kind} behind one`];
  if (!mayBeSecret(inside)) return [`${inside}: expected masks over known secrets alone`];
  return shown.some((one) => one.kind === "bind" && isWithin(inside, one.inside) && inside !== one.inside)
    ? []
    : [`${inside}: expected a mask in something that is shown`];
}
