// Tries, inside the sandbox and before any agent, what an agent must not be able to do. A program of its own.
// It reads its instructions from the file named as argument and writes one line of JSON: what it tried and what came of it.
import { spawn } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { below, nameOf } from "../../../core/mounts/paths";
import { searchSystem, secretsBelow } from "../../../core/mounts/search";
import { maskText } from "../../../core/mounts/secrets";
import { CANARY_NAMES, type CanaryName } from "../../../core/records/canary-names";
import { machineLayout, namesIn } from "../layout";
import { socketName, type SocketName } from "../unix-socket";
import { CALLED, type CanaryAttempt, type CanaryInstructions, NESTED } from "../canary-contract";

/** A refused connection fails at once; one that is dropped is given up after this time (ms). */
const CONNECT_TIMEOUT_MS = 500;

/** Devices that bubblewrap puts into a private `/dev`. */
const HARMLESS_DEVICES = /^(?:console|core|fd|full|null|ptmx|pts|random|shm|stderr|stdin|stdout|tty|urandom|zero)$/;

/** Those of them that are the machine's. */
const KERNEL_DEVICES = /^(?:full|null|random|tty|urandom|zero)$/;

/** A file without a name and without content, which the harness lays over what it was started with. */
const COVER = /\/\.[0-9a-f]{16} \(deleted\)$/;

void main(process.argv[2] ?? "");

async function main(path: string): Promise<void> {
  const given = JSON.parse(readFileSync(path, "utf8")) as CanaryInstructions;
  // what takes time runs beside the rest
  const daemon = leaveDaemon(given);
  const ports = reachPorts(given);
  const sockets = useSockets(given);
  const alone = {
    "write-outside": writeOutside(given),
    "unplanned-files": findUnplanned(given),
    "read-secret-file": readSecrets(given),
    "read-environment": readEnvironments(),
    "see-processes": seeProcesses(given),
    "command-files": writeCommandFiles(given),
    "machine-files": [...openMachineFiles(), ...(given.devicesKept ? markDevices() : [])],
    "writable-mounts": findWritableMounts(given),
    namespaces: compareNamespaces(given),
    capabilities: findCapabilities(),
    terminal: findTerminal(),
    limits: compareLimits(given),
  };
  const helpers = readFileSync(0, "utf8").split("\n");
  const reached: Record<CanaryName, readonly string[]> = {
    ...alone,
    "nested-namespace": helpers.flatMap((line) => (line === NESTED ? ["made a user namespace"] : [])),
    "system-calls": [...findFilter(), ...callsThatWorked(helpers)],
    descriptors: foreignDescriptors(helpers),
    "reach-port": await ports,
    "privileged-socket": await sockets,
    "leave-daemon": await daemon,
  };
  const attempts: CanaryAttempt[] = CANARY_NAMES.map((name) => ({ name, reached: reached[name] }));
  process.stdout.write(`${JSON.stringify({ attempts })}\n`);
}

/** A list of what worked; what throws did not work. */
function whatWorks<T>(things: readonly T[], attempt: (thing: T) => unknown, say: (thing: T) => string): string[] {
  return things.flatMap((thing) => {
    try {
      const answer = attempt(thing);
      return answer === false ? [] : [say(thing)];
    } catch {
      return [];
    }
  });
}

function writeOutside(given: CanaryInstructions): string[] {
  const places = [
    given.trap,
    `/proc/1/root${given.trap}`,
    "/",
    "/etc",
    "/usr",
    "/usr/local",
    "/var",
    "/run",
    "/harness",
    "/home",
    "/dev",
    "/proc",
  ];
  return whatWorks(
    [...places, ...given.outsideFolders.filter((folder) => !isOwnMemory(folder))],
    (folder) => {
      const file = `${folder}/canary-${process.pid}`;
      writeFileSync(file, "canary\n", { flag: "wx" });
      if (folder !== given.trap) rmSync(file);
    },
    (folder) => `wrote into ${folder}`,
  ).concat(
    whatWorks(
      given.readOnlyFiles,
      (file) => closeSync(openSync(file, "a")),
      (file) => `opened ${file} to write`,
    ),
  );
}

/** A folder on the way to something that is shown below `/tmp` is made in the memory that everything inside may write. */
function isOwnMemory(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.dev === statSync("/tmp").dev;
}

/**
 * Everything that can be seen and that the plan of mounts does not name: in folders that are not the machine's, and in `/etc`;
 * and what is a known secret in what the plan does name, for a plan can be wrong.
 */
function findUnplanned({ visible, etc }: CanaryInstructions): string[] {
  const folders = Object.entries(visible.folders).flatMap(([folder, names]) =>
    namesIn(folder).flatMap((name) =>
      names.includes(name) ? [] : [`saw ${below(folder, name)}, which is not planned`],
    ),
  );
  const planned = new Set(etc);
  const layout = machineLayout();
  const secrets = [...searchSystem(layout), ...visible.bound.flatMap((folder) => secretsBelow(layout, folder))]
    .filter(({ path }) => !visible.masked.includes(path) || !saysNothing(path))
    .map(({ path, what }) => `saw ${path}, which holds ${what}`);
  return [...folders, ...unplannedBelow("/etc", planned), ...secrets];
}

function unplannedBelow(folder: string, planned: ReadonlySet<string>): string[] {
  if (planned.has(`${folder}/`)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!planned.has(path)) return [`saw ${path}, which is not planned`];
    return entry.isDirectory() ? unplannedBelow(path, planned) : [];
  });
}

/** Whether what lies over a secret is what the harness laid there. */
function saysNothing(path: string): boolean {
  return statSync(path).isDirectory()
    ? readdirSync(path).length === 0
    : readFileSync(path, "utf8") === maskText(nameOf(path));
}

function readSecrets(given: CanaryInstructions): string[] {
  return whatWorks(
    [
      ...given.secretFiles,
      ...given.secretFiles.map((path) => `/proc/1/root${path}`),
      ...given.secretFiles.map((path) => `/proc/self/root${path}`),
    ],
    (path) => {
      closeSync(openSync(path, "r"));
    },
    (path) => `read ${path}`,
  );
}

function processIds(): string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
}

/** Every variable of every process that the canary was not given itself. */
function readEnvironments(): string[] {
  const own = new Set([...Object.keys(process.env), "PWD", "OLDPWD", "SHLVL", "_"]);
  return processIds().flatMap((pid) => {
    try {
      const names = readFileSync(`/proc/${pid}/environ`, "latin1")
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => entry.split("=", 1)[0] ?? "");
      const foreign = pid === "1" ? names : names.filter((name) => !own.has(name));
      return foreign.length === 0 ? [] : [`read ${foreign.length} variables of process ${pid}`];
    } catch {
      return [];
    }
  });
}

function seeProcesses(given: CanaryInstructions): string[] {
  const seen: string[] = [];
  try {
    const text = readFileSync(`/proc/${given.harness.pid}/stat`, "latin1");
    if (text.slice(text.lastIndexOf(")") + 2).split(" ")[19] === given.harness.start)
      seen.push("saw the harness in /proc");
  } catch {
    // not there, as it should be
  }
  // everything here descends from PID 1 of this namespace; a parent outside shows as 0
  const first = readdirSync("/proc/1/task").length === 0 ? "" : readFileSync("/proc/1/comm", "utf8").trim();
  if (first !== "bwrap") seen.push(`process 1 is ${first}`);
  return seen;
}

async function reachPorts(given: CanaryInstructions): Promise<string[]> {
  const reached = await Promise.all(
    given.ports.map(async ({ host, port }) =>
      (await connects({ host, port })) ? [`connected to ${host}:${port}`] : [],
    ),
  );
  const foreign = readFileSync("/proc/net/dev", "latin1")
    .split("\n")
    .flatMap((line) => /^\s*([^:|\s]+):/.exec(line)?.[1] ?? [])
    .filter((name) => name !== "lo");
  return [...reached.flat(), ...foreign.map((name) => `saw network interface ${name}`)];
}

async function useSockets(given: CanaryInstructions): Promise<string[]> {
  const reached = await Promise.all(
    given.sockets.map(async (path) => ((await reaches(path)) ? [`connected to ${path}`] : [])),
  );
  return reached.flat();
}

async function reaches(path: string): Promise<boolean> {
  let socket: SocketName;
  try {
    socket = socketName(path);
  } catch {
    return false;
  }
  try {
    return await connects({ path: socket.name });
  } finally {
    socket.release();
  }
}

function connects(where: { host: string; port: number } | { path: string }): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(where);
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => end(false));
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
  });
}

/** The stand-in is really written; the runner's own files are only opened, for a canary must do no harm where it succeeds. */
function writeCommandFiles(given: CanaryInstructions): string[] {
  const names = Object.keys(process.env).filter((name) => /^(?:GITHUB|RUNNER|ACTIONS|GITEA|FORGEJO|CI)_/.test(name));
  return [
    ...whatWorks(
      [given.commandFile],
      (path) => appendFileSync(path, "CANARY=1\n", { flag: "r+" }),
      (path) => `wrote ${path}`,
    ),
    ...whatWorks(
      given.runnerFiles,
      (path) => closeSync(openSync(path, "r+")),
      (path) => `opened ${path} to write`,
    ),
    ...names.map((name) => `was given ${name}`),
  ];
}

/** Files by which a process that is uid 0 outside could command the kernel, and devices. */
function openMachineFiles(): string[] {
  const files = [
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/modprobe",
    "/proc/sys/vm/overcommit_memory",
    "/proc/sysrq-trigger",
    "/proc/mtrr",
    "/sys/kernel/uevent_helper",
    "/sys/power/state",
    "/sys/fs/cgroup/cgroup.procs",
  ];
  const devices = readdirSync("/dev").filter((name) => !HARMLESS_DEVICES.test(name));
  return [
    ...whatWorks(
      files,
      (path) => closeSync(openSync(path, "r+")),
      (path) => `opened ${path} to write`,
    ),
    ...whatWorks(
      ["/proc/kcore", "/proc/kmsg", "/proc/timer_list", "/proc/keys"],
      (path) => readFileSync(path).length > 0,
      (path) => `read ${path}`,
    ),
    ...devices.map((name) => `saw device /dev/${name}`),
  ];
}

/** Sets the times of devices, and those of what it was started with, to now: whoever may write to them may do that. */
function markDevices(): string[] {
  const now = new Date();
  const devices = readdirSync("/dev").filter((name) => KERNEL_DEVICES.test(name));
  return [...devices.map((name) => `/dev/${name}`), "/proc/1/fd/0", "/proc/self/fd/0"].flatMap((path) => {
    try {
      utimesSync(path, now, now);
      return statSync(path).isCharacterDevice() ? [`set the times of ${path}`] : [];
    } catch {
      return [];
    }
  });
}

function findWritableMounts(given: CanaryInstructions): string[] {
  const allowed = new Set(given.writable);
  return readFileSync("/proc/self/mountinfo", "latin1")
    .split("\n")
    .flatMap((line) => {
      const [, , , , place, options] = line.split(" ");
      if (place === undefined || options === undefined || !options.split(",").includes("rw")) return [];
      const path = place.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
      // device nodes are bound one by one; writing to /dev/null is what they are for
      return allowed.has(path) || /^\/dev\/(?:console|full|null|pts|random|tty|urandom|zero)$/.test(path)
        ? []
        : [`${path} is writable`];
    });
}

function compareNamespaces(given: CanaryInstructions): string[] {
  return Object.entries(given.namespaces).flatMap(([name, outside]) => {
    try {
      return readlinkSync(`/proc/self/ns/${name}`) === outside ? [`shares the ${name} namespace`] : [];
    } catch {
      return [`could not look at the ${name} namespace`];
    }
  });
}

function statusOf(field: string): string {
  return new RegExp(`^${field}:\\s*(\\S+)`, "m").exec(readFileSync("/proc/self/status", "latin1"))?.[1] ?? "";
}

function findCapabilities(): string[] {
  const held = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].filter((set) => !/^0+$/.test(statusOf(set)));
  return [
    ...held.map((set) => `holds capabilities (${set})`),
    ...(statusOf("NoNewPrivs") === "1" ? [] : ["may gain privileges"]),
  ];
}

function findFilter(): string[] {
  return statusOf("Seccomp") === "2" ? [] : ["runs without a seccomp filter"];
}

/**
 * Leaves a daemon behind: in a session of its own, twice away from the canary, deaf to TERM and HUP, with the event channel
 * open. Whether it lived on is not for the canary to say.
 */
function leaveDaemon(given: CanaryInstructions): Promise<string[]> {
  const script = "(trap '' TERM HUP INT; (while :; do sleep 1; done) & )";
  const shell = spawn("/bin/sh", ["-c", script, given.token], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "inherit"],
  });
  return new Promise((done) => {
    shell.on("error", () => done(["could not leave a daemon to be ended"]));
    shell.on("exit", () => done([]));
  });
}

function callsThatWorked(lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.startsWith(CALLED) ? [line.slice(CALLED.length)] : []));
}

/** What a child gets beyond the standard descriptors and the event channel; nothing in place of others is harmless. */
function foreignDescriptors(lines: readonly string[]): string[] {
  const entries: string[] = [];
  for (const line of lines)
    if (line.includes(" -> ")) entries.push(line);
    // the path of a temporary folder may have newlines
    else if (entries.length > 0) entries.push(`${entries.pop()}\n${line}`);
  if (entries.length === 0) return ["could not list descriptors"];
  return entries.flatMap((entry) => {
    const [, number, target] = /(\S+) -> ([^]*)$/.exec(entry.trimEnd()) ?? [];
    if (number === undefined || target === undefined || Number(number) <= 3) return [];
    return COVER.test(target) || /^\/proc\/\d+\/fd$/.test(target) ? [] : [`inherited descriptor ${number}: ${target}`];
  });
}

/** A terminal of the host could be typed into; a session of the host's shows as 0 inside. */
function findTerminal(): string[] {
  const text = readFileSync("/proc/self/stat", "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return [
    ...(fields[3] === "0" ? ["shares the session of the harness"] : []),
    ...(fields[4] === "0" ? [] : ["has a controlling terminal"]),
  ];
}

function compareLimits(given: CanaryInstructions): string[] {
  const text = readFileSync("/proc/self/limits", "latin1");
  return given.limits.flatMap(({ name, most }) => {
    const hard = new RegExp(`^${name}\\s+\\S+\\s+(\\S+)`, "m").exec(text)?.[1];
    return hard === undefined || hard === "unlimited" || Number(hard) > most
      ? [`${name}: expected at most ${most}, found ${hard}`]
      : [];
  });
}
