import { mkdirSync, readdirSync, readFileSync, rmdir, rmdirSync, writeFileSync } from "node:fs";
import type { ContainLimits, Level } from "./types";
import { isAlive } from "./processes";

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

/**
 * The bounds that hold unless a contract says otherwise: processes and file size from SPEC section 4; memory enough for a
 * compiler or a test runner, and far below what makes a hosted runner (7 GiB and more) swap; scratch like a small `/tmp`.
 */
export const DEFAULT_LIMITS: ContainLimits = {
  processes: 512,
  fileBytes: GIB,
  memoryBytes: 4 * GIB,
  scratchBytes: GIB,
};

/** Where the system's own programs are looked for, whatever the `PATH` of a step says. */
export const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** How a bound is held: of everything together (`cgroup`), of each process (`rlimit`), or not at all. */
export type Enforcement = "cgroup" | "rlimit" | "nothing";

export interface EnforcedLimits {
  processes: Enforcement;
  fileBytes: Enforcement;
  memoryBytes: Enforcement;
}

/** A control group of one contained start. */
export interface Cgroup {
  /** `cgroup.procs` files that the launcher writes itself into before it starts anything. */
  procs: readonly string[];
  enforces: { processes: boolean; memory: boolean };
  /** Whether the kernel has ended anything in it for want of memory. */
  outOfMemory(): boolean;
  /** Removes the group; it must be empty by then. Failing is no fault: the next run tries again. */
  remove(): void;
}

/** Prefix of the groups' names; the process id after it tells which are left over from a killed harness. */
const GROUP_PREFIX = "case-harness-";

/** Roots of the hierarchies, version 2 and the two controllers of version 1. */
const CGROUP2 = "/sys/fs/cgroup";
const CGROUP1_PIDS = "/sys/fs/cgroup/pids";
const CGROUP1_MEMORY = "/sys/fs/cgroup/memory";

let serial = 0;

/** Roots whose stale groups were looked for. */
const swept = new Set<string>();

/**
 * Makes a control group where this user may (root on a machine of its own, mostly), else null: it is the only way to bound
 * processes for root, whom the kernel excepts from RLIMIT_NPROC, and the only one to bound memory of many processes together.
 */
export function makeCgroup(limits: ContainLimits): Cgroup | null {
  const name = `${GROUP_PREFIX}${process.pid}-${serial++}`;
  const v2 = group(CGROUP2, name, [
    ["pids.max", limits.processes],
    ["memory.max", limits.memoryBytes],
  ]);
  if (v2 !== null) {
    return asCgroup([v2.folder], { processes: v2.set.has("pids.max"), memory: v2.set.has("memory.max") });
  }
  const pids = group(CGROUP1_PIDS, name, [["pids.max", limits.processes]]);
  const memory = group(CGROUP1_MEMORY, name, [["memory.limit_in_bytes", limits.memoryBytes]]);
  const folders = [pids, memory].flatMap((one) => (one === null ? [] : [one.folder]));
  if (folders.length === 0) return null;
  return asCgroup(folders, { processes: pids !== null, memory: memory !== null });
}

function asCgroup(folders: readonly string[], enforces: Cgroup["enforces"]): Cgroup {
  return {
    procs: folders.map((folder) => `${folder}/cgroup.procs`),
    enforces,
    outOfMemory: () => folders.some(wasOutOfMemory),
    // Not waited for: the kernel takes its time, and the process does not end before it is done.
    remove: () => folders.forEach((folder) => rmdir(folder, () => {})),
  };
}

/** Files of a group, in both versions, that count what the kernel ended in it. */
const KILL_COUNTS = ["memory.events", "memory.oom_control"];

function wasOutOfMemory(folder: string): boolean {
  return KILL_COUNTS.some((name) => {
    try {
      return /^oom_kill [1-9]/m.test(readFileSync(`${folder}/${name}`, "utf8"));
    } catch {
      // a group of the other version, or of another controller
      return false;
    }
  });
}

/** Makes one group and sets what can be set; null (and nothing left behind) if nothing could. */
function group(
  root: string,
  name: string,
  settings: readonly (readonly [file: string, value: number])[],
): { folder: string; set: Set<string> } | null {
  const folder = `${root}/${name}`;
  try {
    removeStale(root);
    mkdirSync(folder);
  } catch {
    return null;
  }
  const set = new Set<string>();
  for (const [file, value] of settings) {
    try {
      // the file exists only where the controller is on for this part of the tree; it is not to be made
      writeFileSync(`${folder}/${file}`, String(value), { flag: "r+" });
      set.add(file);
    } catch {
      // this controller is not ours to set: the caller learns it from `set`
    }
  }
  if (set.size > 0) return { folder, set };
  removeGroup(folder);
  return null;
}

function removeGroup(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // still holds a process that is going away, or is gone already: the next start clears it
  }
}

/** Groups of harnesses that no longer run, looked for once a process; `rmdir` takes only empty ones. */
function removeStale(root: string): void {
  if (swept.has(root)) return;
  swept.add(root);
  for (const name of readdirSync(root)) {
    if (!name.startsWith(GROUP_PREFIX)) continue;
    const pid = Number.parseInt(name.slice(GROUP_PREFIX.length), 10);
    if (pid !== process.pid && !isAlive(pid)) removeGroup(`${root}/${name}`);
  }
}

/**
 * Shell commands that set the limits that hold for each process and what it starts. The file size is in blocks of 512 bytes,
 * data in KiB, as POSIX shells count (bash too, when it is called `sh`).
 */
export function limitCommands(limits: ContainLimits): string {
  return [
    "ulimit -c 0",
    atMost("f", Math.floor(limits.fileBytes / 512)),
    atMost("d", Math.floor(limits.memoryBytes / 1024)),
  ].join(" && ");
}

/** Sets a limit. Where the user's own hard limit is lower, which nobody but root can raise, that one bounds already. */
function atMost(option: string, value: number): string {
  return `{ ulimit -${option} ${value} 2>/dev/null || [ "$(ulimit -H -${option})" -le ${value} ]; }`;
}

/**
 * Shell command that bounds processes, or null for root, whom the kernel excepts. It must run inside the user namespace:
 * there only what is inside counts (Linux 5.14), while outside every process of the user would.
 */
export function processLimitCommand(limits: ContainLimits, uid: number): string | null {
  if (uid === 0) return null;
  // dash and busybox count processes with -p, which in bash is something else
  return `if [ -n "$BASH_VERSION" ]; then ${atMost("u", limits.processes)}; else ${atMost("p", limits.processes)}; fi`;
}

/** What will hold which bound at a level on this machine: a control group is made for it, and removed. */
export function enforcementAt(level: Level, limits: ContainLimits, uid: number): EnforcedLimits {
  const cgroup = level === "none" ? null : makeCgroup(limits);
  cgroup?.remove();
  return enforcedLimits(level, cgroup, uid);
}

/** What holds which bound, for `containment.json`. Root (uid 0) is excepted from RLIMIT_NPROC by the kernel. */
export function enforcedLimits(level: Level, cgroup: Cgroup | null, uid: number): EnforcedLimits {
  const byRlimit: Enforcement = level === "none" || uid === 0 ? "nothing" : "rlimit";
  return {
    processes: cgroup?.enforces.processes === true ? "cgroup" : byRlimit,
    fileBytes: "rlimit",
    memoryBytes: cgroup?.enforces.memory === true ? "cgroup" : "rlimit",
  };
}
