import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { SYSTEM_ROOTS } from "../../core/mounts/places";
import { FIXED_BEFORE } from "../../core/mounts/plan";
import type { PlannedMount } from "../../core/mounts/types";
import { type Etc, INSIDE_HOST_NAME, INSIDE_UID } from "./etc";
import { memoryFolder } from "./memory";
import { INSIDE_HARNESS, INSIDE_HOME, type ContainSpec, type Mount, type TreeView } from "./types";

/**
 * Files of `/proc` that tell about the machine, the user's keys or the kernel's memory, and not about the process. To an
 * agent that is uid 0 outside even those with mode 0400 are open.
 */
const PROC_MASKED = [
  "cmdline",
  "kcore",
  "key-users",
  "keys",
  "kmsg",
  "kpagecgroup",
  "kpagecount",
  "kpageflags",
  "latency_stats",
  "pagetypeinfo",
  "sched_debug",
  "slabinfo",
  "timer_list",
  "timer_stats",
  "vmallocinfo",
];

/** File descriptors that bubblewrap is handed and closes before it starts the program. */
export interface ProfileFds {
  seccomp: number;
  status: number;
}

/**
 * The options of bubblewrap for a sandbox: everything but the program itself. The order matters: later mounts lie over
 * earlier ones, and the root is made read-only last.
 * @param etc what is `/etc` inside
 * @param shown options that show what the plan asks for
 */
export function sandboxOptions(spec: ContainSpec, etc: Etc, shown: readonly string[], fds: ProfileFds): string[] {
  const network = spec.network ?? "none";
  return [
    "--unshare-user",
    "--unshare-ipc",
    "--unshare-pid",
    "--unshare-uts",
    "--unshare-cgroup-try",
    ...(network === "none" ? ["--unshare-net"] : []),
    "--disable-userns",
    "--die-with-parent",
    "--new-session",
    ...["--cap-drop", "ALL"],
    ...["--uid", INSIDE_UID],
    ...["--gid", INSIDE_UID],
    ...["--hostname", INSIDE_HOST_NAME],
    ...["--seccomp", String(fds.seccomp)],
    ...["--json-status-fd", String(fds.status)],
    ...spec.plan.mounts.filter(({ inside }) => SYSTEM_ROOTS.includes(inside)).flatMap(systemRoot),
    ...FIXED_BEFORE.flatMap((mount) => fixedPart(mount, spec, etc)),
    ...shown,
    ...spec.readOnly.flatMap((mount) => ["--ro-bind", mount.host, mount.inside]),
    ...(spec.model === undefined ? [] : ["--ro-bind", spec.model.socket, MODEL_SOCKET]),
    ...(spec.writable ?? []).flatMap((mount) => ["--bind", mount.host, mount.inside]),
    ...[bindOf(spec.tree?.readOnly ?? false), spec.workspace.host, spec.workspace.inside],
    ...ontoThemselves(spec.workspace, spec.tree?.mounts),
    ...(spec.home === undefined ? [] : ontoThemselves({ host: spec.home, inside: INSIDE_HOME }, spec.homeMounts)),
    ...["--remount-ro", "/"],
    ...["--chdir", spec.cwd ?? spec.workspace.inside],
    "--clearenv",
    ...Object.entries(spec.env).flatMap(([name, value]) => ["--setenv", name, value]),
  ];
}

function ontoThemselves({ host, inside }: Mount, mounts: TreeView["mounts"] = []): string[] {
  return mounts.flatMap(({ path, readOnly }) => [bindOf(readOnly), join(host, path), join(inside, path)]);
}

function bindOf(readOnly: boolean): string {
  return readOnly ? "--ro-bind" : "--bind";
}

function systemRoot({ kind, inside, target }: PlannedMount): string[] {
  return kind === "link" ? ["--symlink", target ?? "", inside] : ["--ro-bind", inside, inside];
}

/** A part that every sandbox has. */
function fixedPart({ kind, inside, target }: PlannedMount, spec: ContainSpec, etc: Etc): string[] {
  switch (inside) {
    case "/etc":
      return ["--ro-bind", etc.folder, "/etc", ...etc.bound.flatMap((path) => ["--ro-bind", path, path])];
    case "/proc":
      return [
        ...["--proc", "/proc"],
        ...PROC_MASKED.filter((name) => isReadable(`/proc/${name}`)).flatMap((name) => [
          "--ro-bind",
          "/dev/null",
          `/proc/${name}`,
        ]),
        // whole, not only /proc/sys: to a process that is uid 0 outside, /proc/sys/kernel/core_pattern is a way out
        ...["--remount-ro", "/proc"],
      ];
    case "/dev":
      return ["--dev", "/dev"];
    case "/dev/shm":
      return [...scratch("/dev/shm", "1777", spec), "--remount-ro", "/dev"];
    case INSIDE_HOME:
      return spec.home === undefined ? scratch(INSIDE_HOME, "0700", spec) : ["--bind", spec.home, INSIDE_HOME];
    default:
      if (kind === "scratch") return scratch(inside, "1777", spec);
      return kind === "link" ? ["--symlink", target ?? "", inside] : ["--dir", inside];
  }
}

/** The model gateway's socket, as seen inside. */
export const MODEL_SOCKET = `${INSIDE_HARNESS}/model.sock`;

/**
 * SHA-256 over the options with what differs from run to run left out (host folders, values of variables), so that the
 * canary's sandbox and the lane's can be seen to be the same.
 */
export function profileDigest(options: readonly string[], spec: ContainSpec, etc: Etc): string {
  const variable = new Map<string, string>([
    [spec.workspace.host, "<workspace>"],
    [etc.folder, "<etc>"],
    ...(spec.home === undefined ? [] : [[spec.home, "<home>"] as const]),
    ...(spec.model === undefined ? [] : [[spec.model.socket, "<model>"] as const]),
    ...[...spec.readOnly, ...(spec.writable ?? [])].map((mount) => [mount.host, "<mount>"] as const),
  ]);
  const own = memoryFolder();
  const canonical = options
    .map((option) => variable.get(option) ?? option)
    .map((option) => (option.startsWith(`${own}/`) ? `<memory>${option.slice(own.length)}` : option));
  const mounted = new Set([...spec.readOnly, ...(spec.writable ?? [])].map((mount) => mount.inside));
  const kept: string[] = [];
  for (let i = 0; i < canonical.length; i++) {
    const option = canonical[i]!;
    if (
      option === "--setenv" ||
      ((option === "--ro-bind" || option === "--bind") && mounted.has(canonical[i + 2] ?? ""))
    ) {
      i += 2;
      continue;
    }
    if (option === "--chdir") {
      i += 1;
      continue;
    }
    kept.push(option);
  }
  return createHash("sha256").update(JSON.stringify(kept)).digest("hex");
}

/** A path of the inside as the host knows it: what a mount shows there, else the path itself. */
export function outsidePath(spec: ContainSpec, path: string): string {
  const mounts: Mount[] = [spec.workspace, ...(spec.writable ?? []), ...spec.readOnly];
  // the longest first: a mount may lie within another
  for (const mount of [...mounts].sort((a, b) => b.inside.length - a.inside.length)) {
    if (path === mount.inside) return mount.host;
    if (path.startsWith(`${mount.inside}/`)) return mount.host + path.slice(mount.inside.length);
  }
  return path;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function scratch(path: string, mode: string, spec: ContainSpec): string[] {
  return ["--perms", mode, "--size", String(spec.limits.scratchBytes), "--tmpfs", path];
}
