import { randomBytes } from "node:crypto";
import { closeSync, constants, mkdirSync, openSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../core/mounts/paths";
import { findOnPath } from "./find";
import {
  enforcedLimits,
  limitCommands,
  makeCgroup,
  processLimitCommand,
  SYSTEM_PATH,
  type Cgroup,
  type EnforcedLimits,
} from "./limits";
import { GIT_CONFIG, GIT_SETTINGS, sharedEtc } from "./etc";
import { givenOf, layOut, layOutBelow, requireStartable } from "./handover";
import { holding } from "./hold";
import { mayMakeNamespaces, standing, standingBelow } from "./identity";
import { withUmask } from "./modes";
import { assemblyOf, line } from "./staging";
import { standsApart, thresholdFor } from "./threshold";
import { MODEL_SOCKET, outsidePath, profileDigest, sandboxOptions } from "./profile";
import { seccompFilter } from "../../core/mounts/seccomp";
import { EVENT_FD, INSIDE_HARNESS, INSIDE_HOME, type ContainSpec, type Level, type Programs } from "./types";

/** A start, laid out: what is executed with which descriptors. Data, so that a test can take a wall away and look. */
export interface Launch {
  level: Level;
  file: string;
  argv: string[];
  env: Record<string, string>;
  cwd: string;
  /** Options of bubblewrap, handed over by a descriptor so that they stand in no process list; null below `sandbox`. */
  options: string[] | null;
  /** The seccomp filter; null below `sandbox`. */
  seccomp: Buffer | null;
  /** Whether fd 3 carries events. */
  events: boolean;
  scratch: string;
  /** As whom of this machine it is started; null where it is whoever runs the harness. */
  lent: { uid: number; gid: number } | null;
  /** As whom `spawn` starts it, where the program is not to become somebody else later; null where that is whoever runs the harness. */
  spawnAs: { uid: number; gid: number } | null;
  /** What must stand before the start: null, or why it does not. */
  ready: Promise<string | null>;
  cgroup: Cgroup | null;
  enforced: EnforcedLimits;
  profileDigest: string | null;
}

/**
 * Descriptors beyond the standard ones and the event channel. On the life line the first process inside says that it stands,
 * and waits for a word of the harness. The others are bubblewrap's, which closes them before it starts the program.
 */
export const LIFE_FD = EVENT_FD + 1;
const SECCOMP_FD = EVENT_FD + 2;
const OPTIONS_FD = EVENT_FD + 3;
export const STATUS_FD = EVENT_FD + 4;

/**
 * Sets limits, joins control groups, and becomes the program. Exit code 125: what was asked for can't be set up. `unset`: a
 * shell puts variables of its own into an empty environment. When the machine's memory runs out (a lane can take it in ways
 * that no limit of a process counts), the kernel is to end what is contained, and not the harness; inside the sandbox `/proc`
 * is read-only, so that nobody takes this back.
 */
const LAUNCHER = `{ echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null
eval "$1" || exit 125
shift
while [ "$1" != -- ]; do echo "$$" > "$1" || exit 125; shift; done
shift
unset PWD OLDPWD SHLVL _
exec "$@"`;

/**
 * Inside the namespace, before the program: asks whether the harness still lives. The kernel's signal for a parent's death
 * (`--die-with-parent`, `--kill-child`) is set up a moment after each fork; a harness that is killed in that moment would
 * leave everything running. So the program starts only on the harness's word, which it gives when the signals are set up. What
 * the program reads is the `/dev/null` that is seen inside.
 */
export const HANDSHAKE = `echo ready >&${LIFE_FD} && read -r go <&${LIFE_FD} && [ "$go" = go ] || exit 125
exec ${LIFE_FD}<&- </dev/null
unset go`;

/** The same without a place of its own, where what it reads as its input is nothing of the machine's already. */
const HANDSHAKE_OUTSIDE = HANDSHAKE.replace(" </dev/null", "");

/**
 * Lays out the start of a spec at a level.
 * @throws Error if a program that the level needs is missing (`probeContainment` says so before)
 */
export function planLaunch(level: Level, spec: ContainSpec, programs: Programs): Launch {
  const completed = { ...spec, env: completeEnvironment(level, spec) };
  switch (level) {
    case "sandbox":
      return planSandbox(completed, programs);
    case "pid":
      return planPid(completed);
    case "none":
      return planNone(completed);
    default:
      return level satisfies never;
  }
}

function planSandbox(given: ContainSpec, programs: Programs): Launch {
  const who = standing();
  if (who.kind === "none") throw new Error(`containment: ${who.why}`);
  const lent = who.kind === "own" ? null : { uid: who.uid, gid: who.gid };
  const shown = assemblyOf(given.plan, (name) => findOnPath(name, SYSTEM_PATH), standsApart(who));
  const etc = sharedEtc(given.network ?? "none");
  const ports = [
    ...(given.model === undefined ? [] : [{ socket: MODEL_SOCKET, port: given.model.port }]),
    ...(given.loopback ?? []).map(({ port }) => ({ socket: portSocket(port), port })),
  ];
  const held = (given.held ?? []).filter((port) => !ports.some((one) => one.port === port));
  const holder = ports.length === 0 && held.length > 0 ? holding(held, given.env) : null;
  if (holder === null) ports.push(...held.map((port) => ({ socket: HELD, port })));
  const relayed = ports.length === 0 ? [] : [{ host: programs.relay, inside: `${INSIDE_HARNESS}/relay.cjs` }];
  const withRelay: ContainSpec = { ...given, readOnly: [...given.readOnly, ...relayed] };
  const laid =
    lent === null ? { spec: withRelay, etc: etc.folder, table: "" } : layOut(withRelay, etc.folder, lent, line);
  const sockets = (laid.spec.loopback ?? []).map(({ socket, port }) => ({ host: socket, inside: portSocket(port) }));
  const spec: ContainSpec = { ...laid.spec, readOnly: [...laid.spec.readOnly, ...sockets] };
  const threshold = thresholdFor(who, shown.table + laid.table);
  const seen = { ...etc, folder: laid.etc };
  const options = sandboxOptions(spec, seen, shown.options, { seccomp: SECCOMP_FD, status: STATUS_FD });
  const cgroup = makeCgroup(spec.limits);
  const program = [...(holder ?? (ports.length === 0 ? [] : relay(ports))), ...spec.argv];
  return {
    level: "sandbox",
    ...launcher(
      spec,
      cgroup,
      [
        ...(threshold?.enter ?? shown.before),
        needed("bwrap"),
        "--args",
        String(OPTIONS_FD),
        "--",
        ...inner(spec, who.uid, spec.events ? 'exec "$@"' : `exec ${EVENT_FD}<&-\nexec "$@"`),
        ...program,
      ],
      lent,
    ),
    env: {},
    cwd: "/",
    options,
    seccomp: seccompFilter(process.arch),
    events: spec.events,
    scratch: spec.scratch,
    lent,
    spawnAs: null,
    ready: threshold?.ready ?? Promise.resolve(null),
    cgroup,
    enforced: enforcedLimits("sandbox", cgroup, who.uid),
    profileDigest: profileDigest(options, spec, seen),
  };
}

function planPid(given: ContainSpec): Launch {
  const { spec, lent, uid } = outside(given);
  const cgroup = makeCgroup(given.limits);
  const namespaces = [needed("unshare"), "--pid", "--fork", "--kill-child=KILL"];
  // PID 1 waits for the program and takes its exit code; being init, it may not be the program
  const first = inner(spec, uid, '"$@"; exit $?', HANDSHAKE_OUTSIDE);
  const ofUsers = [...namespaces, "--user", "--map-current-user", "--"];
  const chain =
    lent === null
      ? [...ofUsers, ...first]
      : mayMakeNamespaces()
        ? [...namespaces, "--ipc", "--", ...becoming(lent), ...first]
        : [...becoming(lent), ...ofUsers, ...first];
  const setpriv = findOnPath("setpriv", SYSTEM_PATH);
  const shell = launcher(spec, cgroup, [...chain, ...outsideArgv(spec)], lent);
  return {
    level: "pid",
    // unlike bubblewrap, `unshare` does not ask for its parent's death itself
    ...(setpriv === null ? shell : { file: setpriv, argv: ["--pdeathsig", "KILL", shell.file, ...shell.argv] }),
    ...outsidePlace(spec, lent),
    spawnAs: null,
    cgroup,
    enforced: enforcedLimits("pid", cgroup, uid),
  };
}

function planNone(given: ContainSpec): Launch {
  const { spec, lent, uid } = outside(given);
  const held = lent === null ? [] : [needed("setpriv"), "--no-new-privs", "--pdeathsig", "KILL", "--"];
  return {
    level: "none",
    ...launcher(spec, null, [...held, ...outsideArgv(spec)], lent),
    ...outsidePlace(spec, lent),
    // Nothing has to be done as root first.
    spawnAs: lent,
    cgroup: null,
    enforced: enforcedLimits("none", null, uid),
  };
}

/** Arguments before a program by which root becomes an id for good: no group, no capability, and none to be had again. */
function becoming({ uid, gid }: { uid: number; gid: number }): string[] {
  const ids = ["--reuid", String(uid), "--regid", String(gid), "--clear-groups"];
  // Becoming somebody else takes the signal for a parent's death away: it is asked for again, last.
  return [needed("setpriv"), ...ids, "--no-new-privs", "--inh-caps", "-all", "--pdeathsig", "KILL", "--"];
}

/** A spec laid out for whom it is started as where there is no sandbox. @throws Error where that would be root */
function outside(given: ContainSpec): {
  spec: ContainSpec;
  lent: { uid: number; gid: number } | null;
  uid: number;
} {
  const who = standingBelow();
  if (who.kind === "none") throw new Error(`containment: ${who.why}`);
  if (who.kind === "own") return { spec: given, lent: null, uid: who.uid };
  const lent = { uid: who.uid, gid: who.gid };
  const spec = layOutBelow(given, lent);
  const [program = ""] = outsideArgv(spec);
  requireStartable(program, spec.env["PATH"] ?? "", [...givenOf(spec), spec.scratch], lent);
  return { spec, lent, uid: who.uid };
}

/** What both levels without a file system of their own have in common. */
function outsidePlace(spec: ContainSpec, lent: { uid: number; gid: number } | null) {
  return {
    env: Object.fromEntries(Object.entries(spec.env).map(([name, value]) => [name, outsidePath(spec, value)])),
    cwd: outsidePath(spec, spec.cwd ?? spec.workspace.inside),
    options: null,
    seccomp: null,
    events: spec.events,
    scratch: spec.scratch,
    lent,
    ready: Promise.resolve(null),
    profileDigest: null,
  };
}

function outsideArgv(spec: ContainSpec): string[] {
  return spec.argv.map((argument) => outsidePath(spec, argument));
}

function launcher(
  spec: ContainSpec,
  cgroup: Cgroup | null,
  command: readonly string[],
  lent: Launch["lent"] = null,
): Pick<Launch, "file" | "argv"> {
  // What root closes or opens to others by habit says nothing of an id that is nobody's.
  const umask = lent === null ? "" : "umask 022 && ";
  const own = [umask + limitCommands(spec.limits), ...(cgroup?.procs ?? [])];
  return { file: "/bin/sh", argv: ["-c", LAUNCHER, "sh", ...own, "--", ...command] };
}

/** The first thing inside a process namespace: limits that count there, the handshake, then what is asked for. */
function inner(spec: ContainSpec, uid: number, then: string, handshake = HANDSHAKE): string[] {
  const limit = processLimitCommand(spec.limits, uid);
  const bound = limit === null ? "" : `{ ${limit}; } || exit 125\n`;
  return ["/bin/sh", "-c", `${bound}${handshake}\n${inputOf(spec)}${then}`, "sh"];
}

/** Opens what the program reads, where that is not nothing. */
function inputOf({ input }: ContainSpec): string {
  if (input === undefined) return "";
  if (!/^[\w/.-]+$/.test(input)) throw new TypeError("expected an input at a plain path");
  return `exec <${input} || exit 125\n`;
}

function relay(ports: readonly { socket: string; port: number }[]): string[] {
  const pairs = ports.flatMap(({ socket, port }) => [socket, String(port)]);
  return [process.execPath, `${INSIDE_HARNESS}/relay.cjs`, ...pairs, "--"];
}

/** In the place of a relayed port's socket: nobody is behind it. */
const HELD = "-";

/** Where the socket of a relayed port is seen inside. */
function portSocket(port: number): string {
  return `${INSIDE_HARNESS}/port-${port}.sock`;
}

function needed(program: string): string {
  const found = findOnPath(program, SYSTEM_PATH);
  if (found === null) throw new Error(`containment: expected ${program} in ${SYSTEM_PATH}, found none`);
  return found;
}

function completeEnvironment(level: Level, spec: ContainSpec): Record<string, string> {
  const sandbox = level === "sandbox";
  const home = sandbox ? INSIDE_HOME : (spec.home ?? privateFolder(spec.scratch, "home"));
  const temporary = sandbox ? "/tmp" : privateFolder(spec.scratch, "tmp");
  return {
    PATH: (sandbox ? spec.path : pathOutside(spec, home)).join(":"),
    HOME: home,
    TMPDIR: temporary,
    LANG: "C.UTF-8",
    TZ: "UTC",
    GIT_CONFIG_SYSTEM: sandbox ? GIT_SETTINGS : ownFile(spec.scratch, "gitconfig", GIT_CONFIG),
    // bytecode of one run must not be there for the next, nor in the patch (SPEC section 9)
    PYTHONDONTWRITEBYTECODE: "1",
    ...(spec.events ? { CASE_HARNESS_EVENT_FD: String(EVENT_FD) } : {}),
    ...spec.variables,
    ...spec.env,
  };
}

/** The user's own `PATH`, and what stands on that of the sandbox for the private home and the workspace. */
function pathOutside(spec: ContainSpec, home: string): string[] {
  const own = spec.path.filter((folder) => [INSIDE_HOME, spec.workspace.inside].some((part) => isWithin(folder, part)));
  const mapped = own.map((folder) =>
    isWithin(folder, INSIDE_HOME) ? home + folder.slice(INSIDE_HOME.length) : outsidePath(spec, folder),
  );
  return [...new Set([...(spec.outsidePath ?? spec.path.filter((folder) => !own.includes(folder))), ...mapped])];
}

function privateFolder(scratch: string, name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function ownFile(scratch: string, name: string, text: string): string {
  const path = join(scratch, name);
  withUmask(0, () => writeFileSync(path, text, { mode: 0o644 }));
  return path;
}

/** A descriptor to read bytes from that stand in no file that has a name. The caller closes it. */
export function anonymousFile(folder: string, bytes: Uint8Array): number {
  const path = join(folder, `.${randomBytes(8).toString("hex")}`);
  const writer = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeSync(writer, bytes);
    return openSync(path, constants.O_RDONLY);
  } finally {
    closeSync(writer);
    unlinkSync(path);
  }
}
