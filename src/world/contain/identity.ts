import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { findOnPath } from "./find";
import { SYSTEM_PATH } from "./limits";
import { machineId, processEntry } from "./processes";

/**
 * As whom of this machine a sandbox is started.
 * - `own`: whoever runs the harness, who is an ordinary user
 * - `lent`: the harness is root, and lends an id that is nobody's
 * - `mapped`: the same, in a user namespace that root makes for that id, where the id itself may make none, or root no mounts
 *   (`mounts`) of the machine
 * - `none`: the harness is root and can't be anybody else, so that there is no sandbox
 */
export type Standing =
  | { kind: "own"; uid: number; gid: number }
  | { kind: "lent"; uid: number; gid: number }
  | { kind: "mapped"; uid: number; gid: number; mounts: boolean }
  | { kind: "none"; uid: number; gid: number; why: string };

/**
 * Ids that are nobody's. Beyond what systemd gives to containers (up to 1879048191) and what SSSD makes of a directory's
 * accounts (up to 2000199999), and still a positive number of 32 bits.
 */
const FREE_IDS = { first: 0x78000000, count: 0x08000000 } as const;

/** The same within the 65,536 ids that a container has: systemd's own for services without an account. */
const FREE_IDS_INSIDE = { first: 61_184, count: 65_520 - 61_184 } as const;

/** Bits of `CapEff` in `/proc/self/status`, by `linux/capability.h`: what root needs to lend an id. */
const CAP_CHOWN = 0;
const CAP_SETGID = 6;
const CAP_SETUID = 7;
const CAP_SYS_ADMIN = 21;

/** A trial of bubblewrap that takes longer than this (ms) is none. */
const TRIAL_MS = 10_000;

let chosen: Standing | null = null;
let chosenBelow: StandingBelow | null = null;

/** As whom this process starts sandboxes; found out once. */
export function standing(): Standing {
  return (chosen ??= choose());
}

/**
 * As whom of this machine something is started that has no sandbox around it: nothing has to be mounted for it, so that fewer
 * rights and none of the tools are needed. It is never root: where root can lend no id, nothing is started.
 */
export type StandingBelow = Exclude<Standing, { kind: "mapped" }>;

/** As whom this process starts what has no sandbox around it; found out once. */
export function standingBelow(): StandingBelow {
  return (chosenBelow ??= chooseBelow());
}

/**
 * The number of whoever runs the harness outside of its user namespace: root of one that has no other id is an ordinary user
 * of the machine.
 */
export function ownUid(): number {
  const uid = process.getuid?.() ?? -1;
  const own = idMap("/proc/self/uid_map")?.find(({ inside, count }) => uid >= inside && uid < inside + count);
  return own === undefined ? uid : own.outside + (uid - own.inside);
}

/** Whether this process may make namespaces without one of its own users. */
export function mayMakeNamespaces(): boolean {
  return process.getuid?.() === 0 && holds(CAP_SYS_ADMIN);
}

/** Whether an id is one that a harness lends: what runs as it is contained, or was. */
export function isLent(uid: number): boolean {
  return [FREE_IDS, FREE_IDS_INSIDE].some(({ first, count }) => uid >= first && uid < first + count);
}

function choose(): Standing {
  const below = lend();
  if (below.kind !== "lent") return below;
  const tool = ["nsenter", "unshare", "mount"].find((name) => findOnPath(name, SYSTEM_PATH) === null);
  if (tool !== undefined)
    return nobodyElse(
      `the harness is root, and ${tool} (util-linux), which lets it start sandboxes as somebody else, is not installed`,
    );
  const { uid, gid } = below;
  const mounts = holds(CAP_SYS_ADMIN);
  if (mounts && (!isDoubtful() || isGivenNamespaces(uid))) return { kind: "lent", uid, gid };
  return { kind: "mapped", uid, gid, mounts };
}

function chooseBelow(): StandingBelow {
  const who = lend();
  if (who.kind !== "lent" || findOnPath("setpriv", SYSTEM_PATH) !== null) return who;
  return nobodyElse(
    "the harness is root, and setpriv (util-linux), which lets nothing that it starts become root again, is not installed",
  );
}

/** Root that can lend no id. */
function nobodyElse(why: string): Extract<Standing, { kind: "none" }> {
  return { kind: "none", uid: 0, gid: process.getgid?.() ?? -1, why };
}

function lend(): StandingBelow {
  const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
  if (uid !== 0) return { kind: "own", uid, gid };
  const map = idMap("/proc/self/uid_map");
  // Root of a user namespace that has no other id is an ordinary user outside.
  if (map !== null && map.length === 1 && map[0]!.count === 1 && map[0]!.outside !== 0)
    return { kind: "own", uid, gid };
  const missing = [CAP_CHOWN, CAP_SETGID, CAP_SETUID].some((bit) => !holds(bit));
  if (missing)
    return nobodyElse("the harness is root without the right to start anything as somebody else (CAP_SETUID)");
  const id = freeId(map, idMap("/proc/self/gid_map"));
  return id === null
    ? nobodyElse("the harness is root of a namespace that has no other id to start anything as")
    : { kind: "lent", uid: id, gid: id };
}

/** Whether this machine may refuse user namespaces to an ordinary id. */
function isDoubtful(): boolean {
  return (
    setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1" ||
    setting("/proc/sys/kernel/unprivileged_userns_clone") === "0"
  );
}

/** Whether bubblewrap gets its namespaces when it is started as an id. */
function isGivenNamespaces(id: number): boolean {
  const bubblewrap = findOnPath("bwrap", SYSTEM_PATH);
  if (bubblewrap === null) return true;
  const argv = ["--unshare-user", "--unshare-net", "--ro-bind", "/", "/", "/bin/sh", "-c", ":"];
  return (
    spawnSync(bubblewrap, argv, { uid: id, gid: id, env: {}, cwd: "/", stdio: "ignore", timeout: TRIAL_MS }).status ===
    0
  );
}

interface MappedIds {
  inside: number;
  outside: number;
  count: number;
}

/** Lines of `uid_map` and `gid_map`; null where there is none. */
function idMap(file: string): MappedIds[] | null {
  const text = setting(file);
  if (text === null || text === "") return null;
  return text.split("\n").map((line) => {
    const [inside = 0, outside = 0, count = 0] = line.trim().split(/\s+/).map(Number);
    return { inside, outside, count };
  });
}

/**
 * An id for this process: another one for each, so that two runs at a time share neither limits nor files; and none that an
 * account of this machine has, or a process of it.
 */
function freeId(uids: readonly MappedIds[] | null, gids: readonly MappedIds[] | null): number | null {
  const has = (map: readonly MappedIds[] | null, id: number) =>
    map === null || map.some(({ inside, count }) => id >= inside && id < inside + count);
  const seed = `${machineId() ?? ""} ${process.pid} ${processEntry(process.pid)?.start ?? ""}`;
  const number = createHash("sha256").update(seed).digest().readUInt32LE(0);
  const wide = FREE_IDS.first + (number % FREE_IDS.count);
  if (has(uids, wide) && has(gids, wide)) return wide;
  const taken = idsInUse();
  for (let i = 0; i < FREE_IDS_INSIDE.count; i++) {
    const id = FREE_IDS_INSIDE.first + ((number + i) % FREE_IDS_INSIDE.count);
    if (has(uids, id) && has(gids, id) && !taken.has(id)) return id;
  }
  return null;
}

/** Ids of accounts, groups and processes of this machine. */
function idsInUse(): Set<number> {
  const named = ["/etc/passwd", "/etc/group"].flatMap((file) =>
    (setting(file) ?? "").split("\n").map((line) => Number(line.split(":")[2])),
  );
  const running = readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) ? [statSync(`/proc/${name}`, { throwIfNoEntry: false })?.uid ?? 0] : [],
  );
  return new Set([...named, ...running]);
}

function holds(bit: number): boolean {
  const mask = /^CapEff:\s*([0-9a-f]+)/m.exec(setting("/proc/self/status") ?? "")?.[1];
  return mask !== undefined && ((BigInt(`0x${mask}`) >> BigInt(bit)) & 1n) === 1n;
}

function setting(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
