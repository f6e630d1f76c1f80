import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { SYSTEM_ROOTS } from "../../core/mounts/places";
import { isWithin } from "../../core/mounts/paths";
import { visibleBy } from "../../core/mounts/visible";
import { CANARY_NAMES, type CanaryName } from "../../core/records/canary-names";
import { CALLED, type CanaryInstructions, NESTED } from "./canary-contract";
import { sharedEtc } from "./etc";
import { standing } from "./identity";
import { planLaunch, type Launch } from "./launch";
import { stockPipes } from "./pipes";
import { processEntry, send } from "./processes";
import { supervise } from "./supervise";
import { standsApart } from "./threshold";
import { INSIDE_HARNESS, INSIDE_HOME, INSIDE_WORKSPACE, type ContainSpec, type Programs } from "./types";
import { listenAt } from "./unix-socket";

/** The canary takes a tenth of a second; on a busy machine some seconds. */
const CANARY_DEADLINE_MS = 30_000;

/** Its answer is a line of some kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Namespaces that must not be the harness's. The cgroup namespace is asked for, but not every kernel grants it. */
const SEPARATE = ["ipc", "mnt", "net", "pid", "user", "uts"];

/** Where privileged services listen on common systems. */
const PRIVILEGED_SOCKETS = [
  "/run/docker.sock",
  "/var/run/docker.sock",
  "/run/podman/podman.sock",
  "/run/containerd/containerd.sock",
  "/run/crio/crio.sock",
  "/run/systemd/private",
  "/run/dbus/system_bus_socket",
  "/run/snapd.socket",
];

/** Files that hold secrets on common systems, beside those of the home folder. */
const SECRET_FILES = [
  "/etc/shadow",
  "/etc/sudoers",
  "/etc/npmrc",
  "/etc/gitconfig",
  "/run/secrets/kubernetes.io/serviceaccount/token",
];
const HOME_SECRETS = [
  ".ssh",
  ".netrc",
  ".npmrc",
  ".gitconfig",
  ".git-credentials",
  ".docker/config.json",
  ".aws/credentials",
  ".config/gh/hosts.yml",
];

/** Variables that name the files by which a CI step commands its runner, and sockets of the session. */
const COMMAND_FILE_VARIABLES = [
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY",
  "BASH_ENV",
];

export interface CanaryResult {
  name: CanaryName;
  /** Whether the wall held. */
  ok: boolean;
  detail: string;
}

export interface CanaryReport {
  /** False where the sandbox could not be started at all: then `startFailure` says why and `results` is empty. */
  started: boolean;
  startFailure: string | null;
  results: CanaryResult[];
  profileDigest: string | null;
  durationMs: number;
}

/** What the environment of the harness holds that a canary should try. */
export interface CanaryPlace {
  env: Readonly<Record<string, string | undefined>>;
  home: string | null;
}

/** A canary that was laid out. */
export interface StartedCanary {
  /** Settles when its first process runs, or none ever will. */
  running: Promise<void>;
  /** What it will have come to. */
  report: Promise<CanaryReport>;
}

/**
 * Starts the canary in an instance of its own of the same sandbox as `spec` describes, with a workspace of its own, so that
 * it can run beside the preparation of the real one.
 * @returns once it is laid out; it starts when the namespace stands from which it does
 */
export async function startCanary(
  spec: ContainSpec,
  programs: Programs,
  place: CanaryPlace,
  cancel?: AbortSignal,
): Promise<StartedCanary> {
  const [trap] = await Promise.all([setTrap(spec, programs, place), stockPipes(spec.scratch)]);
  try {
    const launch = planLaunch("sandbox", trap.spec, programs);
    let started!: () => void;
    const running = new Promise<void>((done) => (started = done));
    const report = releaseCanary(trap, launch, cancel, started).finally(() => {
      started();
      trap.remove();
    });
    return { running, report };
  } catch (error) {
    trap.remove();
    throw error;
  }
}

/** The outside half of the canary: files, sockets and ports that must not be reached. */
export interface Trap {
  spec: ContainSpec;
  folder: string;
  token: string;
  /** What was reached, seen from outside: connections to the harness's own port and socket. */
  touched(): CanaryName[];
  remove(): void;
}

/** Prepares folders, a listening port, a socket and the instructions. */
export async function setTrap(spec: ContainSpec, programs: Programs, place: CanaryPlace): Promise<Trap> {
  const token = `canary-${randomBytes(12).toString("hex")}`;
  const folder = join(spec.scratch, token);
  const trap = join(folder, "outside");
  const workspace = join(folder, "workspace");
  mkdirSync(trap, { recursive: true, mode: 0o700 });
  mkdirSync(workspace, { mode: 0o700 });
  writeFileSync(join(trap, "secret"), `${token}\n`);
  writeFileSync(join(trap, "command-file"), "");
  const touched = new Set<CanaryName>();
  const socket = join(trap, "s");
  const servers = await Promise.all([
    listen({ host: "127.0.0.1", port: 0 }, () => touched.add("reach-port")),
    listen({ host: "::1", port: 0 }, () => touched.add("reach-port")),
    listen(socket, () => touched.add("privileged-socket")),
  ]);
  const home = place.home;
  const instructions: CanaryInstructions = {
    token,
    trap,
    secretFiles: [
      join(trap, "secret"),
      ...SECRET_FILES,
      ...(home === null ? [] : HOME_SECRETS.map((name) => join(home, name))),
    ].filter((path) => !spec.readOnly.some(({ inside }) => inside === path)),
    // what the sandbox has in memory may be written, under whatever name the machine has it, too
    outsideFolders: home === null || [INSIDE_HOME, "/tmp"].some((own) => isWithin(home, own)) ? [] : [home],
    readOnlyFiles: [process.execPath, `${INSIDE_HARNESS}/canary.cjs`, "/etc/passwd"],
    harness: { pid: process.pid, start: processEntry(process.pid)?.start ?? "" },
    ports: servers.flatMap((server) => {
      const address = server?.address();
      return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
    }),
    sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
    commandFile: join(trap, "command-file"),
    runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
    writable: [
      INSIDE_WORKSPACE,
      spec.workspace.inside,
      "/tmp",
      "/dev/shm",
      INSIDE_HOME,
      ...(spec.writable ?? []).map((one) => one.inside),
    ],
    devicesKept: standsApart(standing()),
    ...whatIsSeen(spec),
    namespaces: Object.fromEntries(SEPARATE.map((name) => [name, readlinkSync(`/proc/self/ns/${name}`)])),
    limits: [
      { name: "Max core file size", most: 0 },
      { name: "Max file size", most: spec.limits.fileBytes },
      ...(standing().uid === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
      { name: "Max data size", most: spec.limits.memoryBytes },
    ],
  };
  const file = join(folder, "instructions.json");
  writeFileSync(file, JSON.stringify(instructions));
  return {
    folder,
    token,
    spec: {
      ...spec,
      argv: [
        ...["/bin/sh", "-c", `{ ${helpers()}\n} 2>/dev/null | "$@"`, "sh"],
        ...[process.execPath, `${INSIDE_HARNESS}/canary.cjs`, `${INSIDE_HARNESS}/canary.json`],
      ],
      workspace: { host: workspace, inside: spec.workspace.inside },
      ...(spec.home === undefined ? {} : { home: emptyFolder(folder, INSIDE_HOME) }),
      cwd: spec.workspace.inside,
      readOnly: [
        ...spec.readOnly,
        { host: programs.canary, inside: `${INSIDE_HARNESS}/canary.cjs` },
        { host: file, inside: `${INSIDE_HARNESS}/canary.json` },
      ],
      writable: (spec.writable ?? []).map((mount) => ({ ...mount, host: emptyFolder(folder, mount.inside) })),
    },
    touched: () => [
      ...touched,
      ...(readdirSync(trap).some((name) => name.startsWith("canary-")) ? (["write-outside"] as const) : []),
      ...(readFileSync(join(trap, "command-file")).length > 0 ? (["command-files"] as const) : []),
    ],
    remove: () => {
      for (const server of servers) server?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What there is to be seen inside: what the plan says, what is the start's own, and the canary's. */
function whatIsSeen({ plan, readOnly, writable, workspace, home, network, model, loopback = [] }: ContainSpec) {
  const own = [...readOnly, ...(writable ?? []), workspace].map(({ inside }) => inside);
  const relayed = [...(model === undefined ? [] : ["model.sock"]), ...loopback.map(({ port }) => `port-${port}.sock`)];
  const more = [
    ...own,
    ...["canary.cjs", "canary.json", ...(relayed.length === 0 ? [] : ["relay.cjs", ...relayed])].map(inHarness),
    ...(home === undefined ? [] : [INSIDE_HOME]),
  ];
  const { paths, bound } = sharedEtc(network ?? "none");
  const visible = visibleBy(plan, more);
  visible.bound = visible.bound.filter((path) => !SYSTEM_ROOTS.includes(path));
  return { visible, etc: [...paths, ...bound.map((path) => `${path}/`)] };
}

function inHarness(name: string): string {
  return `${INSIDE_HARNESS}/${name}`;
}

/**
 * Starts the canary as laid out, and joins what it says with what was seen from outside.
 * @param onStart called when its first process runs
 */
export async function releaseCanary(
  trap: Trap,
  launch: Launch,
  cancel?: AbortSignal,
  onStart: () => void = () => {},
): Promise<CanaryReport> {
  const pieces: Buffer[] = [];
  const complaints: Buffer[] = [];
  const run = await supervise(launch, {
    deadlineMs: CANARY_DEADLINE_MS,
    graceMs: 0,
    ...(cancel === undefined ? {} : { cancel }),
    outputLimitBytes: MAX_ANSWER_BYTES,
    onStart,
    onStdout: (chunk) => void pieces.push(chunk),
    onStderr: (chunk) => void complaints.push(chunk),
  });
  const report = { profileDigest: launch.profileDigest, durationMs: run.durationMs };
  if (run.termination === "not_started" || run.termination === "cancelled") {
    return { started: false, startFailure: run.startFailure ?? run.termination, results: [], ...report };
  }
  const survivors = killSurvivors(trap.token);
  const answer = readAnswer(Buffer.concat(pieces).toString("utf8"));
  const touched = trap.touched();
  const silent = answer === null || run.exitCode !== 0;
  const ended = `${run.termination}, ${run.signal ?? run.exitCode ?? ""}: ${Buffer.concat(complaints).toString("utf8").slice(0, 500)}`;
  const results = CANARY_NAMES.map((name): CanaryResult => {
    const said = answer?.get(name);
    if (silent || said === undefined) return { name, ok: false, detail: `the canary gave no answer (${ended.trim()})` };
    const reached = [
      ...said,
      ...(touched.includes(name) ? ["seen from outside"] : []),
      ...(name === "leave-daemon" && survivors > 0 ? [`${survivors} processes lived on`] : []),
      ...(name === "capabilities" && run.uid !== standing().uid ? [`is user ${run.uid} of this machine`] : []),
      ...(name === "leave-daemon" && run.survivors !== "none" ? ["not everything was seen dead"] : []),
    ];
    return { name, ok: reached.length === 0, detail: reached.join("; ") };
  });
  return { started: true, startFailure: null, results, ...report };
}

/**
 * What needs other programs than node, for a shell that starts them while node starts: a nested namespace by `unshare`, calls
 * that the filter must refuse by `perl` (where they are there; the filter's presence is looked up in any case), and a list of
 * what a child inherits. The canary reads their lines.
 */
function helpers(): string {
  return [`unshare --user -- /bin/sh -c : && echo ${NESTED}`, perlCommand(), "ls -l /proc/self/fd"].join("\n");
}

function perlCommand(): string {
  const calls = { x64: { keyctl: 250, socket: 41, ptrace: 101 }, arm64: { keyctl: 219, socket: 198, ptrace: 117 } };
  const numbers = process.arch === "x64" || process.arch === "arm64" ? calls[process.arch] : null;
  if (numbers === null) return ":";
  const afVsock = 40;
  const requests = [
    // KEYCTL_GET_KEYRING_ID of the session's key ring
    ["asked for a key ring", `syscall(${numbers.keyctl}, 0, -3, 0)`],
    ["opened an AF_VSOCK socket", `syscall(${numbers.socket}, ${afVsock}, 1, 0)`],
    // PTRACE_TRACEME
    ["let itself be traced", `syscall(${numbers.ptrace}, 0, 0, 0, 0)`],
  ] as const;
  const lines = requests.map(([what, call]) => `print "${CALLED}${what}\\n" if ${call} != -1;`);
  return `perl -e '${lines.join(" ")}'`;
}

function readAnswer(text: string): Map<string, string[]> | null {
  try {
    const value = JSON.parse(text) as { attempts: { name: string; reached: string[] }[] };
    return new Map(value.attempts.map((one) => [one.name, one.reached.map(String)]));
  } catch {
    return null;
  }
}

/** Ends and counts processes that carry the canary's mark: there must be none. */
function killSurvivors(token: string): number {
  let count = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (!readFileSync(`/proc/${name}/cmdline`, "latin1").includes(token)) continue;
    } catch {
      continue;
    }
    count++;
    send(Number(name), "SIGKILL");
  }
  return count;
}

function emptyFolder(folder: string, inside: string): string {
  const path = join(folder, Buffer.from(inside).toString("hex").slice(0, 64));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

function sessionSockets(env: CanaryPlace["env"]): string[] {
  const docker = /^unix:\/\/(\/.*)$/.exec(env["DOCKER_HOST"] ?? "")?.[1];
  const runtime = env["XDG_RUNTIME_DIR"];
  return [env["SSH_AUTH_SOCK"], docker, runtime === undefined ? undefined : join(runtime, "bus")].filter(
    (path) => path !== undefined,
  );
}

/**
 * A server that only notes that somebody came, at an address or a path; null where the address family is not there (IPv6
 * switched off).
 */
function listen(where: { host: string; port: number } | string, touched: () => void): Promise<Server | null> {
  return new Promise((done) => {
    const server = createServer((socket) => {
      touched();
      socket.destroy();
    });
    const none = () => done(null);
    server.on("error", none);
    // A trap that could not be completed (a full disk) must not keep the harness alive.
    server.unref();
    if (typeof where === "string") listenAt(server, where).then(() => done(server), none);
    else server.listen(where, () => done(server));
  });
}
