import { hiddenInEtc } from "./etc";
import { INSIDE_HARNESS, INSIDE_HOME, INSIDE_WORKSPACE } from "./inside";
import { below, byPath, isWithin, nameOf } from "./paths";
import { SYSTEM_ROOTS } from "./places";
import { type MetLink, resolvePath } from "./resolve";
import { privateInHome, secretBehind, secretInFile } from "./secrets";
import { secretsBelow, secretsOfSystem } from "./search";
import type { Layout, LeftOut, MountPlan, PlannedMount, Want } from "./types";

/** Folders that are never shown whole, whoever asks: they hold people's files, or the machine's. */
const NEVER_WHOLE = new Set([
  ...[
    "/",
    "/boot",
    "/dev",
    "/dev/shm",
    "/etc",
    "/home",
    "/lost+found",
    "/media",
    "/mnt",
    "/nix",
    "/opt",
    "/proc",
    "/root",
  ],
  ...["/run", "/run/user", "/snap", "/srv", "/sys", "/tmp", "/var", "/var/cache", "/var/lib", "/var/local", "/var/log"],
  ...["/var/mail", "/var/opt", "/var/run", "/var/spool", "/var/tmp", INSIDE_HARNESS, INSIDE_WORKSPACE],
]);

/** Parts of the sandbox in which something of the machine may be seen beside what is there. */
const OPEN_PARTS = [INSIDE_HOME, "/tmp", "/var", "/run"];

/** Parts of the sandbox that hide whatever the machine has at their path. */
const CLOSED_PARTS = [INSIDE_WORKSPACE, INSIDE_HARNESS, "/dev", "/proc", "/sys", "/var/tmp"];

/** What a plan is made of, beside the machine's layout. */
export interface MountRequest {
  wants: readonly Want[];
  /** Home folders of people, whoever runs the harness among them, as they are named and as they are. */
  homes: readonly string[];
  /** Folders that nobody inside may see, neither they nor what they lie in: bundles, the case, the run's own work. */
  hidden: readonly { path: string; what: string }[];
}

/** Something that was needed and can't be shown. */
export type Planned = { plan: MountPlan } | { refused: readonly LeftOut[] };

/**
 * Plans what is seen inside: the system's programs and libraries, the harness's own parts, and what is asked for, with
 * everything that lies between resolved. Never shows a home or a folder of the machine whole, whoever asks.
 * @returns a plan that assembles, or what was needed and can't be shown
 */
export function planMounts(layout: Layout, request: MountRequest): Planned {
  const system = SYSTEM_ROOTS.flatMap((path) => systemRoot(layout, path));
  const shown = system.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : []));
  const binds = new Map<string, string[]>();
  const links = new Map<string, { target: string; reason: string }>();
  const leftOut: LeftOut[] = [];
  const refused: LeftOut[] = [];
  for (const want of request.wants) {
    const found = locate(layout, want, request, shown);
    if ("problem" in found) {
      (want.optional ? leftOut : refused).push({ path: want.path, reason: want.reason, problem: found.problem });
      continue;
    }
    if (found.bind !== null) {
      const reasons = binds.get(found.bind) ?? [];
      if (!reasons.includes(want.reason)) reasons.push(want.reason);
      binds.set(found.bind, reasons);
    }
    for (const { path, target } of found.links)
      if (!links.has(path)) links.set(path, { target, reason: `on the way to: ${want.reason}` });
  }
  if (refused.length > 0) return { refused };
  const kept = disjoint(binds);
  const bound = kept.map(({ inside }) => inside);
  const standing = [...links]
    .filter(([path]) => !bound.some((folder) => isWithin(path, folder)))
    .map(([inside, { target, reason }]): PlannedMount => ({ kind: "link", inside, target, reason }));
  const wanted = [...kept, ...standing].sort((a, b) => byPath(a.inside, b.inside));
  const secrets = [...secretsOfSystem(layout, shown), ...bound.flatMap((folder) => secretsBelow(layout, folder))];
  const masks = secrets.map(({ path, what }): PlannedMount => ({
    kind: "mask",
    inside: path,
    target: null,
    reason: `hides ${what}`,
  }));
  return { plan: { mounts: [...system, ...FIXED_BEFORE, ...wanted, ...masks, ...FIXED_AFTER], leftOut } };
}

/** What every sandbox has, in this order: first what lies below what is asked for, then what lies over it. */
export const FIXED_BEFORE: readonly PlannedMount[] = [
  fixed("own", "/etc", "a copy of what everybody may read there and is no secret"),
  fixed("kernel", "/proc", "the processes inside"),
  fixed("kernel", "/dev", "devices that hold nothing"),
  fixed("scratch", "/dev/shm", "shared memory"),
  fixed("scratch", "/tmp", "temporary files"),
  fixed("folder", "/var", "programs expect it"),
  { ...fixed("link", "/var/tmp", "temporary files"), target: "../tmp" },
  fixed("folder", "/run", "programs expect it"),
  fixed("scratch", INSIDE_HOME, "a private home"),
];

export const FIXED_AFTER: readonly PlannedMount[] = [
  fixed("own", INSIDE_HARNESS, "the harness's programs, and the model's socket where there is one"),
  fixed("own", INSIDE_WORKSPACE, "the workspace"),
];

function fixed(kind: PlannedMount["kind"], inside: string, reason: string): PlannedMount {
  return { kind, inside, target: null, reason };
}

function systemRoot(layout: Layout, path: string): PlannedMount[] {
  const node = layout.look(path);
  const reason = "programs and libraries of the system";
  if (node?.kind === "link") return [{ kind: "link", inside: path, target: node.target, reason }];
  return node?.kind === "folder" ? [{ kind: "bind", inside: path, target: null, reason }] : [];
}

/** Where a want really lies, and the links that lead there; `bind` is null where the sandbox shows it in any case. */
function locate(
  layout: Layout,
  { path }: Want,
  request: MountRequest,
  system: readonly string[],
): { bind: string | null; links: { path: string; target: string }[] } | { problem: string } {
  const found = resolvePath(layout, path);
  if ("problem" in found) return found;
  const { real, node } = found;
  const inSystem = system.some((folder) => isWithin(real, folder));
  const problem = inSystem ? null : (forbidden(real, request) ?? hiddenBy(real));
  if (problem !== null) return { problem };
  if (node.kind === "other") return { problem: `${real} is neither a file nor a folder` };
  const secret = inSystem
    ? null
    : node.kind === "file"
      ? secretInFile(real, () => layout.read(real))
      : secretBehind(nameOf(real), "folder");
  if (secret !== null) return { problem: `${real} is never shown: it holds ${secret}` };
  const links: { path: string; target: string }[] = [];
  for (const link of found.links) {
    if (system.some((folder) => isWithin(link.path, folder)) || SYSTEM_ROOTS.includes(link.path)) continue;
    const placed = placeLink(layout, link);
    if (placed !== null && "problem" in placed) return placed;
    if (placed !== null) links.push(placed);
  }
  return { bind: inSystem || isWithin(real, "/etc") ? null : real, links };
}

/** Why a real path is never shown, or null. */
export function forbidden(real: string, { homes, hidden }: Pick<MountRequest, "homes" | "hidden">): string | null {
  if (NEVER_WHOLE.has(real)) return `${real} is never shown whole: it holds files of people, or of the machine`;
  for (const home of [...homes, "/root"]) {
    if (isWithin(home, real)) return `${real} is never shown whole: it holds the home folder ${home}`;
    const why = isWithin(real, home) ? privateInHome(real.slice(home.length + 1)) : null;
    if (why !== null) return `${real} is never shown: ${why}`;
  }
  if (/^\/home\/[^/]+$/.test(real)) return `${real} is never shown whole: it is a home folder`;
  const secret = hidden.find(({ path }) => isWithin(path, real) || isWithin(real, path));
  return secret === undefined ? null : `${real} would show ${secret.what} (${secret.path})`;
}

/** Why a real path can't be seen inside, or null: a part of the sandbox lies over it. */
export function hiddenBy(real: string): string | null {
  const part = CLOSED_PARTS.find((closed) => isWithin(real, closed));
  if (part !== undefined) return `inside, ${part} is something else than the machine's`;
  if (!isWithin(real, "/etc")) return null;
  const why = hiddenInEtc(real.slice("/etc/".length));
  return why === null ? null : `${real} is never shown: ${why}`;
}

/**
 * Where a link is made. One that lies where the sandbox has a folder of its own (`/home` being a link, say) can't be there:
 * then what comes after it in the path is made a link, one name further down. Null where the harness's `/etc` has it.
 */
function placeLink(layout: Layout, link: MetLink): { path: string; target: string } | { problem: string } | null {
  if (isWithin(link.path, "/etc")) return null;
  let at = link.path;
  if (!isOwnFolder(at)) {
    const problem = hiddenBy(at);
    return problem === null ? { path: at, target: link.target } : { problem };
  }
  const led = resolvePath(layout, link.path);
  if ("problem" in led) return led;
  let real = led.real;
  for (const name of link.rest) {
    if (name === "." || name === "..") break;
    at = below(at, name);
    real = below(real, name);
    if (!isOwnFolder(at)) {
      const problem = hiddenBy(at);
      return problem === null ? { path: at, target: real } : { problem };
    }
  }
  return { problem: `inside, ${at} is something else than the machine's` };
}

/** Whether the sandbox has a folder of its own at a path, or on the way to one. */
export function isOwnFolder(path: string): boolean {
  return [...OPEN_PARTS, ...CLOSED_PARTS, "/etc"].some((part) => isWithin(part, path));
}

/** Binds without those that lie in another: it shows the same. Its reasons go to the one that stays. */
function disjoint(binds: ReadonlyMap<string, readonly string[]>): PlannedMount[] {
  const kept: { inside: string; reasons: string[] }[] = [];
  for (const [path, reasons] of [...binds].sort(([a], [b]) => byPath(a, b))) {
    const holder = kept.find(({ inside }) => isWithin(path, inside));
    if (holder === undefined) kept.push({ inside: path, reasons: [...reasons] });
    else for (const reason of reasons) if (!holder.reasons.includes(reason)) holder.reasons.push(reason);
  }
  return kept.map(({ inside, reasons }) => ({ kind: "bind", inside, target: null, reason: reasons.join("; ") }));
}
