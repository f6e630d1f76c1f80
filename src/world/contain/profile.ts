import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { isUnder, ownNodeMounts } from "./interpreters";
import { INSIDE_HARNESS, INSIDE_HOME, type ContainSpec, type Mount } from "./types";

/** The user inside, the same for root and for an ordinary user outside, so that programs behave the same. */
const INSIDE_UID = "1000";

/** Folders of programs and libraries; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

/** Folders of `/etc` that programs need: Debian's alternatives, the loader's settings, certificates. */
const ETC_SHOWN = ["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"];

/** Small files of `/etc` that programs need. They are copied: each bind makes bubblewrap read its list of mounts again. */
const ETC_COPIED = ["ld.so.cache", "ld.so.conf", "localtime", "mime.types", "protocols", "services", "timezone"];

/** What name resolution needs, shown only with the host's network. */
const ETC_NETWORK = ["gai.conf", "host.conf", "hosts", "nsswitch.conf", "resolv.conf"];

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

/** Contents of the few files of `/etc` that the harness writes itself, so that no name of the host is seen inside. */
const OWN_ETC = {
  passwd: `root:x:0:0:root:/nonexistent:/usr/sbin/nologin\nagent:x:${INSIDE_UID}:${INSIDE_UID}:agent:${INSIDE_HOME}:/bin/sh\n`,
  group: `root:x:0:\nagent:x:${INSIDE_UID}:\n`,
  hosts: "127.0.0.1 localhost\n::1 localhost\n",
  "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
} as const satisfies Record<string, string>;

/** File descriptors that bubblewrap is handed and closes before it starts the program. */
export interface ProfileFds {
  seccomp: number;
  status: number;
}

/**
 * The options of bubblewrap for a sandbox: everything but the program itself. The order matters: later mounts lie over
 * earlier ones, and the root is made read-only last.
 * @param etc folder of the host made by `makeEtc`
 */
export function sandboxOptions(spec: ContainSpec, etc: string, fds: ProfileFds): string[] {
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
    ...["--hostname", "sandbox"],
    ...["--seccomp", String(fds.seccomp)],
    ...["--json-status-fd", String(fds.status)],
    ...SYSTEM_ROOTS.flatMap(systemRoot),
    ...["--ro-bind", etc, "/etc"],
    ...etcShown().flatMap((path) => ["--ro-bind", path, path]),
    ...["--proc", "/proc"],
    ...PROC_MASKED.filter((name) => isReadable(`/proc/${name}`)).flatMap((name) => [
      "--ro-bind",
      "/dev/null",
      `/proc/${name}`,
    ]),
    // whole, not only /proc/sys: to a process that is uid 0 outside, /proc/sys/kernel/core_pattern is a way out
    ...["--remount-ro", "/proc"],
    ...["--dev", "/dev"],
    ...scratch("/dev/shm", "1777", spec),
    ...["--remount-ro", "/dev"],
    ...scratch("/tmp", "1777", spec),
    ...["--dir", "/var", "--symlink", "../tmp", "/var/tmp"],
    ...["--dir", "/run"],
    ...(spec.home === undefined ? scratch(INSIDE_HOME, "0700", spec) : ["--bind", spec.home, INSIDE_HOME]),
    ...interpreterMounts(spec).flatMap((path) => ["--ro-bind", path, path]),
    ...spec.readOnly.flatMap((mount) => ["--ro-bind", mount.host, mount.inside]),
    ...(spec.model === undefined ? [] : ["--ro-bind", spec.model.socket, MODEL_SOCKET]),
    ...(spec.writable ?? []).flatMap((mount) => ["--bind", mount.host, mount.inside]),
    ...["--bind", spec.workspace.host, spec.workspace.inside],
    ...["--remount-ro", "/"],
    ...["--chdir", spec.cwd ?? spec.workspace.inside],
    "--clearenv",
    ...Object.entries(spec.env).flatMap(([name, value]) => ["--setenv", name, value]),
  ];
}

/**
 * Makes the folder that is `/etc` inside: the harness's own small files, copies of what programs need, and empty folders for
 * what is bound there. Does nothing where it is made already.
 * @param network with `host`, name resolution is the host's
 */
export function makeEtc(folder: string, network: "none" | "host"): void {
  if (existsSync(folder)) return;
  const making = `${folder}.new`;
  mkdirSync(making, { recursive: true, mode: 0o755 });
  const names = network === "host" ? [...ETC_COPIED, ...ETC_NETWORK] : ETC_COPIED;
  for (const [name, text] of Object.entries(OWN_ETC)) writeFileSync(`${making}/${name}`, text);
  for (const name of names) {
    if (existsSync(`/etc/${name}`)) writeFileSync(`${making}/${name}`, readFileSync(`/etc/${name}`));
  }
  for (const path of etcShown()) mkdirSync(making + path.slice("/etc".length), { recursive: true });
  renameSync(making, folder);
}

/** The model gateway's socket, as seen inside. */
export const MODEL_SOCKET = `${INSIDE_HARNESS}/model.sock`;

/**
 * SHA-256 over the options with what differs from run to run left out (host folders, values of variables), so that the
 * canary's sandbox and the lane's can be seen to be the same.
 */
export function profileDigest(options: readonly string[], spec: ContainSpec, etc: string): string {
  const variable = new Map<string, string>([
    [spec.workspace.host, "<workspace>"],
    [etc, "<etc>"],
    ...(spec.model === undefined ? [] : [[spec.model.socket, "<model>"] as const]),
    ...(spec.home === undefined ? [] : [[spec.home, "<home>"] as const]),
    ...[...spec.readOnly, ...(spec.writable ?? [])].map((mount) => [mount.host, "<mount>"] as const),
  ]);
  const canonical = options.map((option) => variable.get(option) ?? option);
  const own = new Set([...spec.readOnly, ...(spec.writable ?? [])].map((mount) => mount.inside));
  const kept: string[] = [];
  for (let i = 0; i < canonical.length; i++) {
    const option = canonical[i]!;
    if (option === "--setenv" || ((option === "--ro-bind" || option === "--bind") && own.has(canonical[i + 2] ?? ""))) {
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

function etcShown(): string[] {
  return ETC_SHOWN.filter((path) => existsSync(path));
}

function systemRoot(path: string): string[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isSymbolicLink()) return ["--symlink", readlinkSync(path), path];
  return ["--ro-bind", path, path];
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

/** The harness's own node comes last: an interpreter of the contract may hold it. */
function interpreterMounts(spec: ContainSpec): string[] {
  const mounts = new Set(spec.interpreters.flatMap((one) => one.mounts));
  const node = ownNodeMounts().filter((path) => !isUnder(path, [...mounts]));
  return [...mounts, ...node];
}
