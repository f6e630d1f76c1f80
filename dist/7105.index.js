"use strict";
exports.id = 7105;
exports.ids = [7105];
exports.modules = {

/***/ 9486:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startContainment: function() { return /* binding */ startContainment; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/judge/promises.ts
var promises = __webpack_require__(1033);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/core/mounts/visible.ts

/**
 * What a plan makes visible, for a canary that looks from inside.
 * @param more paths that a start shows beside its plan: programs, its own state, its workspace; what lies in them is theirs
 */
function visibleBy({ mounts }, more) {
    const opaque = [
        ...mounts.flatMap(({ kind, inside }) => kind === "bind" || kind === "kernel" || inside === "/etc" ? [inside] : []),
        ...more,
    ];
    const isOpaque = (path) => opaque.some((folder) => (0,paths/* isWithin */.UO)(path, folder));
    const folders = {};
    const add = (folder, name) => {
        const names = (folders[folder] ??= []);
        if (!names.includes(name))
            names.push(name);
    };
    for (const { kind, inside } of mounts)
        if ((kind === "scratch" || kind === "folder") && !isOpaque(inside))
            folders[inside] ??= [];
    for (const path of [...mounts.map(({ inside }) => inside), ...more])
        for (const step of [...(0,paths/* ancestorsOf */.Gw)(path).slice(1), path])
            if (!isOpaque((0,paths/* parentOf */.gN)(step)))
                add((0,paths/* parentOf */.gN)(step), (0,paths/* nameOf */.Vb)(step));
    return {
        folders,
        bound: mounts.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : [])),
        masked: mounts.flatMap(({ kind, inside }) => (kind === "mask" ? [inside] : [])),
    };
}

// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
const NESTED = "nested";
const CALLED = "called ";

// EXTERNAL MODULE: ./src/world/contain/etc.ts
var etc = __webpack_require__(7949);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/launch.ts + 3 modules
var contain_launch = __webpack_require__(8700);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(1650);
// EXTERNAL MODULE: ./src/world/contain/supervise.ts + 5 modules
var supervise = __webpack_require__(6583);
// EXTERNAL MODULE: ./src/world/contain/threshold.ts
var threshold = __webpack_require__(680);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
;// CONCATENATED MODULE: ./src/world/contain/canary.ts

















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
/**
 * Starts the canary in an instance of its own of the same sandbox as `spec` describes, with a workspace of its own, so that
 * it can run beside the preparation of the real one.
 * @returns once it is started: what it will have come to
 */
async function startCanary(spec, programs, place, cancel) {
    const [trap] = await Promise.all([setTrap(spec, programs, place), (0,pipes/* stockPipes */._)(spec.scratch)]);
    try {
        const launch = (0,contain_launch/* planLaunch */.NC)("sandbox", trap.spec, programs);
        return { report: releaseCanary(trap, launch, cancel).finally(() => trap.remove()) };
    }
    catch (error) {
        trap.remove();
        throw error;
    }
}
/** Starts the canary and waits for what it came to. */
async function runCanary(...given) {
    return (await startCanary(...given)).report;
}
/** Prepares folders, a listening port, a socket and the instructions. */
async function setTrap(spec, programs, place) {
    const token = `canary-${(0,external_node_crypto_.randomBytes)(12).toString("hex")}`;
    const folder = (0,external_node_path_.join)(spec.scratch, token);
    const trap = (0,external_node_path_.join)(folder, "outside");
    const workspace = (0,external_node_path_.join)(folder, "workspace");
    (0,external_node_fs_.mkdirSync)(trap, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.mkdirSync)(workspace, { mode: 0o700 });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "secret"), `${token}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "command-file"), "");
    const touched = new Set();
    const socket = (0,external_node_path_.join)(trap, "s");
    const servers = await Promise.all([
        listen({ host: "127.0.0.1", port: 0 }, () => touched.add("reach-port")),
        listen({ host: "::1", port: 0 }, () => touched.add("reach-port")),
        listen({ path: socket }, () => touched.add("privileged-socket")),
    ]);
    const home = place.home;
    const instructions = {
        token,
        trap,
        secretFiles: [
            (0,external_node_path_.join)(trap, "secret"),
            ...SECRET_FILES,
            ...(home === null ? [] : HOME_SECRETS.map((name) => (0,external_node_path_.join)(home, name))),
        ].filter((path) => !spec.readOnly.some(({ inside }) => inside === path)),
        // what the sandbox has in memory may be written, under whatever name the machine has it, too
        outsideFolders: home === null || [inside/* INSIDE_HOME */.hM, "/tmp"].some((own) => (0,paths/* isWithin */.UO)(home, own)) ? [] : [home],
        readOnlyFiles: [process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, "/etc/passwd"],
        harness: { pid: process.pid, start: (0,processes/* processEntry */.GP)(process.pid)?.start ?? "" },
        ports: servers.flatMap((server) => {
            const address = server?.address();
            return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
        }),
        sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
        commandFile: (0,external_node_path_.join)(trap, "command-file"),
        runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
        writable: [
            inside/* INSIDE_WORKSPACE */.BV,
            spec.workspace.inside,
            "/tmp",
            "/dev/shm",
            inside/* INSIDE_HOME */.hM,
            ...(spec.writable ?? []).map((one) => one.inside),
        ],
        devicesKept: (0,threshold/* standsApart */.s)((0,identity/* standing */.J)()),
        ...whatIsSeen(spec),
        namespaces: Object.fromEntries(SEPARATE.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/self/ns/${name}`)])),
        limits: [
            { name: "Max core file size", most: 0 },
            { name: "Max file size", most: spec.limits.fileBytes },
            ...((0,identity/* standing */.J)().uid === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
            { name: "Max data size", most: spec.limits.memoryBytes },
        ],
    };
    const file = (0,external_node_path_.join)(folder, "instructions.json");
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(instructions));
    return {
        folder,
        token,
        spec: {
            ...spec,
            argv: [
                ...["/bin/sh", "-c", `{ ${helpers()}\n} 2>/dev/null | "$@"`, "sh"],
                ...[process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, `${inside/* INSIDE_HARNESS */.yd}/canary.json`],
            ],
            workspace: { host: workspace, inside: spec.workspace.inside },
            ...(spec.home === undefined ? {} : { home: emptyFolder(folder, inside/* INSIDE_HOME */.hM) }),
            cwd: spec.workspace.inside,
            readOnly: [
                ...spec.readOnly,
                { host: programs.canary, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.cjs` },
                { host: file, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.json` },
            ],
            writable: (spec.writable ?? []).map((mount) => ({ ...mount, host: emptyFolder(folder, mount.inside) })),
        },
        touched: () => [
            ...touched,
            ...((0,external_node_fs_.readdirSync)(trap).some((name) => name.startsWith("canary-")) ? ["write-outside"] : []),
            ...((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(trap, "command-file")).length > 0 ? ["command-files"] : []),
        ],
        remove: () => {
            for (const server of servers)
                server?.close();
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
/** What there is to be seen inside: what the plan says, what is the start's own, and the canary's. */
function whatIsSeen({ plan, readOnly, writable, workspace, home, network, model, loopback = [] }) {
    const own = [...readOnly, ...(writable ?? []), workspace].map(({ inside }) => inside);
    const relayed = [...(model === undefined ? [] : ["model.sock"]), ...loopback.map(({ port }) => `port-${port}.sock`)];
    const more = [
        ...own,
        ...["canary.cjs", "canary.json", ...(relayed.length === 0 ? [] : ["relay.cjs", ...relayed])].map(inHarness),
        ...(home === undefined ? [] : [inside/* INSIDE_HOME */.hM]),
    ];
    const { paths, bound } = (0,etc/* sharedEtc */.Kl)(network ?? "none");
    const visible = visibleBy(plan, more);
    visible.bound = visible.bound.filter((path) => !places/* SYSTEM_ROOTS */.EU.includes(path));
    return { visible, etc: [...paths, ...bound.map((path) => `${path}/`)] };
}
function inHarness(name) {
    return `${inside/* INSIDE_HARNESS */.yd}/${name}`;
}
/** Starts the canary as laid out, and joins what it says with what was seen from outside. */
async function releaseCanary(trap, launch, cancel) {
    const pieces = [];
    const complaints = [];
    const run = await (0,supervise/* supervise */.zD)(launch, {
        deadlineMs: CANARY_DEADLINE_MS,
        graceMs: 0,
        ...(cancel === undefined ? {} : { cancel }),
        outputLimitBytes: MAX_ANSWER_BYTES,
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
    const results = canary_names/* CANARY_NAMES */.s.map((name) => {
        const said = answer?.get(name);
        if (silent || said === undefined)
            return { name, ok: false, detail: `the canary gave no answer (${ended.trim()})` };
        const reached = [
            ...said,
            ...(touched.includes(name) ? ["seen from outside"] : []),
            ...(name === "leave-daemon" && survivors > 0 ? [`${survivors} processes lived on`] : []),
            ...(name === "capabilities" && run.uid !== (0,identity/* standing */.J)().uid ? [`is user ${run.uid} of this machine`] : []),
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
function helpers() {
    return [`unshare --user -- /bin/sh -c : && echo ${NESTED}`, perlCommand(), "ls -l /proc/self/fd"].join("\n");
}
function perlCommand() {
    const calls = { x64: { keyctl: 250, socket: 41, ptrace: 101 }, arm64: { keyctl: 219, socket: 198, ptrace: 117 } };
    const numbers = process.arch === "x64" || process.arch === "arm64" ? calls[process.arch] : null;
    if (numbers === null)
        return ":";
    const afVsock = 40;
    const requests = [
        // KEYCTL_GET_KEYRING_ID of the session's key ring
        ["asked for a key ring", `syscall(${numbers.keyctl}, 0, -3, 0)`],
        ["opened an AF_VSOCK socket", `syscall(${numbers.socket}, ${afVsock}, 1, 0)`],
        // PTRACE_TRACEME
        ["let itself be traced", `syscall(${numbers.ptrace}, 0, 0, 0, 0)`],
    ];
    const lines = requests.map(([what, call]) => `print "${CALLED}${what}\\n" if ${call} != -1;`);
    return `perl -e '${lines.join(" ")}'`;
}
function readAnswer(text) {
    try {
        const value = JSON.parse(text);
        return new Map(value.attempts.map((one) => [one.name, one.reached.map(String)]));
    }
    catch {
        return null;
    }
}
/** Ends and counts processes that carry the canary's mark: there must be none. */
function killSurvivors(token) {
    let count = 0;
    for (const name of (0,external_node_fs_.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        try {
            if (!(0,external_node_fs_.readFileSync)(`/proc/${name}/cmdline`, "latin1").includes(token))
                continue;
        }
        catch {
            continue;
        }
        count++;
        (0,processes/* send */.tN)(Number(name), "SIGKILL");
    }
    return count;
}
function emptyFolder(folder, inside) {
    const path = (0,external_node_path_.join)(folder, Buffer.from(inside).toString("hex").slice(0, 64));
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
function sessionSockets(env) {
    const docker = /^unix:\/\/(\/.*)$/.exec(env["DOCKER_HOST"] ?? "")?.[1];
    const runtime = env["XDG_RUNTIME_DIR"];
    return [env["SSH_AUTH_SOCK"], docker, runtime === undefined ? undefined : (0,external_node_path_.join)(runtime, "bus")].filter((path) => path !== undefined);
}
/** A server that only notes that somebody came; null where the address family is not there (IPv6 switched off). */
function listen(where, touched) {
    return new Promise((done) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            touched();
            socket.destroy();
        });
        server.on("error", () => done(null));
        // A trap that could not be completed (a full disk) must not keep the harness alive.
        server.unref();
        server.listen(where, () => done(server));
    });
}

// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(9684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var plan = __webpack_require__(6820);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var contain_probe = __webpack_require__(3881);
;// CONCATENATED MODULE: ./src/commands/run/containment.ts








/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; where it does not, the machine is asked
 * without what the contract names, and only where that fails, too, is the next level tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 * @returns once the canary is started: what will have been found
 */
async function startContainment(spec, required, programs, io, cancel) {
    const obstacle = (0,contain_probe/* obstacleTo */.zv)("sandbox");
    const canary = obstacle === null ? await startCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
    const homes = (0,plan/* ownHomes */.XT)(io.env);
    return {
        record: containmentBy(spec, homes, canary?.report ?? null, obstacle, required, programs, cancel),
        tried: canary !== null,
    };
}
/**
 * Why this machine has no sandbox: tried with an empty plan, so that what a contract names has no part in it.
 * @throws Error where it has one: then it is this run's own plan that could not be put together
 */
async function sandboxFault(failure, programs, cancel) {
    if (cancel.aborted)
        return (0,contain_probe/* levelReport */.TI)("sandbox", failure);
    const probe = await (0,contain_probe/* probeLevel */.Jm)("sandbox", (0,external_node_os_.tmpdir)(), programs);
    if (probe.available)
        throw new Error(`the sandbox is there, but what this run needs to see could not be put together in it: ${failure}`);
    return probe;
}
async function containmentBy(spec, homes, report, obstacle, required, programs, cancel) {
    const canary = await report;
    if (canary?.started) {
        return {
            schema_version: "1",
            level: "sandbox",
            required,
            levels: [asRecord((0,contain_probe/* levelReport */.TI)("sandbox", null))],
            denied: [...promises/* DENIED */.Iy.sandbox],
            canary: {
                ran: true,
                reason: null,
                profile_sha256: canary.profileDigest,
                results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
            },
            ...(0,held/* heldWith */.Ys)("sandbox", spec, homes),
            survivors: null,
            ...portsShown(spec),
            not_promised: (0,promises/* notPromised */.Fe)({
                level: "sandbox",
                as: (0,held/* heldAs */.CJ)("sandbox"),
                apart: (0,threshold/* standsApart */.s)((0,identity/* standing */.J)()),
                ports: (spec.loopback ?? []).map(({ port }) => port),
            }),
        };
    }
    const sandbox = obstacle === null
        ? await sandboxFault(canary?.startFailure ?? "the canary could not be started", programs, cancel)
        : (0,contain_probe/* levelReport */.TI)("sandbox", obstacle);
    const pid = await (0,contain_probe/* probeLevel */.Jm)("pid", (0,external_node_os_.tmpdir)(), programs);
    const level = pid.available ? "pid" : "none";
    return {
        schema_version: "1",
        level,
        required,
        levels: [sandbox, pid, (0,contain_probe/* levelReport */.TI)("none", null)].map(asRecord),
        denied: [...promises/* DENIED */.Iy[level]],
        canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
        ...(0,held/* heldWith */.Ys)(level, spec, homes),
        survivors: null,
        not_promised: (0,promises/* notPromised */.Fe)({ level, as: (0,held/* heldAs */.CJ)(level), apart: false, ports: [] }),
    };
}
function asRecord({ level, available, why, whatToDo }) {
    return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}
function homeOf(io) {
    return io.env["HOME"] || (0,external_node_os_.homedir)() || null;
}
/** What a lane reaches because its contract says so. */
function portsShown({ loopback = [] }) {
    return loopback.length === 0 ? {} : { loopback_ports: loopback.map(({ port }) => port) };
}


/***/ }),

/***/ 1033:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: function() { return /* binding */ notPromised; },
/* harmony export */   Iy: function() { return /* binding */ DENIED; },
/* harmony export */   h9: function() { return /* binding */ promiseFaults; }
/* harmony export */ });
const MARKS = "that lane and verification leave each other no mark in the times of device nodes that everybody may write (/dev/null): this machine lets nobody but root mount them read-only";
const OWN_COUNTERS = "that what the kernel counts for each user (inotify watches, key quotas, message queues) is left for this user's other programs while the lane runs";
const AS_ROOT = "that the lane is not root of this machine: it runs as whoever runs the harness, who is root";
const SURVIVORS = "that every process of the lane is gone after the run";
/** What a level keeps from a lane, in words. */
const DENIED = {
    sandbox: [
        "files of the machine, beside read-only programs and libraries",
        "writes outside of the workspace and private folders in memory",
        "the network, beside the model's gateway where the lane has one",
        "processes and environments outside of the sandbox",
        "privileged sockets and the CI's command files",
        "capabilities, new privileges, nested namespaces, key rings and rare system calls",
    ],
    pid: ["processes that outlive the run"],
    none: [],
};
const NOT_PROMISED = {
    sandbox: [
        "anything that a fault in the kernel, or in bubblewrap, lets through",
        "that nothing of the lane, while it runs, locks (flock) or watches (inotify) files of the machine that it can read",
        "that it leaves others what the machine has for all together: pseudo-terminals (kernel.pty.max), open files, processor time, and memory below its bound",
    ],
    pid: [
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
    none: [
        SURVIVORS,
        "that nothing writes to the workspace after the snapshot",
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
};
/** What a level does not promise on a machine. */
function notPromised({ level, as, apart, ports }) {
    const open = level === "sandbox"
        ? [...(apart ? [] : [MARKS]), ...(as.how === "own" ? [OWN_COUNTERS] : [])]
        : as.uid === 0
            ? [AS_ROOT]
            : [];
    return [...NOT_PROMISED[level], ...open, ...ports.map(reached)];
}
function reached(port) {
    return `that the lane does nothing to what listens on port ${port} of this machine (loopback_ports of the contract)`;
}
/** What a record says that its level denies, or does not promise, and the harness would not have said. */
function promiseFaults({ level, as, denied, not_promised, loopback_ports = [] }) {
    const same = (found, expected) => found.length === expected.length && found.every((one, index) => one === expected[index]);
    if (level === null)
        return denied.length + not_promised.length === 0 ? [] : ["denied, not_promised: expected nothing without a level"];
    const faults = [];
    if (!same(denied, DENIED[level]))
        faults.push(`denied: expected what the level ${level} denies, found something else`);
    if (as === undefined)
        return [...faults, "as: expected as whom the lane ran, found nothing"];
    const ports = level === "sandbox" ? loopback_ports : [];
    // Only an ordinary user may be on a machine where nobody but root mounts anything.
    const possible = (as.how === "own" && level === "sandbox" ? [true, false] : [true]).map((apart) => notPromised({ level, as, apart, ports }));
    if (!possible.some((expected) => same(not_promised, expected)))
        faults.push(`not_promised: expected what the level ${level} does not promise, found something else`);
    if (level !== "sandbox" && as.how !== "own")
        faults.push(`as: expected own at the level ${level}, found ${as.how}`);
    return faults;
}


/***/ }),

/***/ 9684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/core/mounts/display.ts

const FROM_MACHINE = new Set(["bind", "link", "mask"]);
/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
function withoutHome(path, homes) {
    const home = homes.find((one) => one !== "/" && (0,paths/* isWithin */.UO)(path, one));
    return home === undefined ? path : `~${path.slice(home.length)}`;
}
/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
function planWithoutHome({ mounts, leftOut }, homes) {
    const text = (words) => words
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

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const { uid, how } = heldAs(level);
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, uid);
    return {
        as: { uid, how },
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains. Below `sandbox` that is whoever runs the harness, root too. */
function heldAs(level) {
    const { kind, uid } = (0,identity/* standing */.J)();
    return level === "sandbox" && kind !== "none" ? { uid, how: kind } : { uid: process.getuid?.() ?? -1, how: "own" };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}


/***/ })

};
;