"use strict";
exports.id = 9329;
exports.ids = [9329,3881];
exports.modules = {

/***/ 9329:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startContainment: function() { return /* binding */ startContainment; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
const NESTED = "nested";
const CALLED = "called ";

// EXTERNAL MODULE: ./src/world/contain/launch.ts + 1 modules
var contain_launch = __webpack_require__(6258);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(1650);
// EXTERNAL MODULE: ./src/world/contain/supervise.ts + 4 modules
var supervise = __webpack_require__(779);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
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
        ],
        outsideFolders: home === null ? [] : [home],
        readOnlyFiles: [process.execPath, `${types/* INSIDE_HARNESS */.yd}/canary.cjs`, "/etc/passwd"],
        harness: { pid: process.pid, start: (0,processes/* processEntry */.GP)(process.pid)?.start ?? "" },
        ports: servers.flatMap((server) => {
            const address = server?.address();
            return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
        }),
        sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
        commandFile: (0,external_node_path_.join)(trap, "command-file"),
        runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
        writable: [
            types/* INSIDE_WORKSPACE */.BV,
            spec.workspace.inside,
            "/tmp",
            "/dev/shm",
            types/* INSIDE_HOME */.hM,
            ...(spec.writable ?? []).map((one) => one.inside),
        ],
        namespaces: Object.fromEntries(SEPARATE.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/self/ns/${name}`)])),
        limits: [
            { name: "Max core file size", most: 0 },
            { name: "Max file size", most: spec.limits.fileBytes },
            ...(process.getuid?.() === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
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
                ...[process.execPath, `${types/* INSIDE_HARNESS */.yd}/canary.cjs`, `${types/* INSIDE_HARNESS */.yd}/canary.json`],
            ],
            workspace: { host: workspace, inside: spec.workspace.inside },
            cwd: spec.workspace.inside,
            readOnly: [
                ...spec.readOnly,
                { host: programs.canary, inside: `${types/* INSIDE_HARNESS */.yd}/canary.cjs` },
                { host: file, inside: `${types/* INSIDE_HARNESS */.yd}/canary.json` },
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

// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
;// CONCATENATED MODULE: ./src/world/contain/held.ts


/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, interpreters. */
function heldWith(level, { limits, interpreters }) {
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits);
    return {
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        interpreters: interpreters.map(({ name, path, mounts }) => ({ name, path, mounts: [...mounts] })),
    };
}

// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
;// CONCATENATED MODULE: ./src/commands/run/containment.ts




/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; without it the next level is tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 * @returns once the canary is started: what will have been found
 */
async function startContainment(spec, required, programs, io, cancel) {
    const obstacle = (0,probe/* obstacleTo */.zv)("sandbox");
    const canary = obstacle === null ? await startCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
    return { record: containmentBy(spec, canary?.report ?? null, obstacle, required, programs), tried: canary !== null };
}
async function containmentBy(spec, report, obstacle, required, programs) {
    const canary = await report;
    if (canary?.started) {
        return {
            schema_version: "1",
            level: "sandbox",
            required,
            levels: [asRecord((0,probe/* levelReport */.TI)("sandbox", null))],
            denied: [...DENIED.sandbox],
            canary: {
                ran: true,
                reason: null,
                profile_sha256: canary.profileDigest,
                results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
            },
            ...heldWith("sandbox", spec),
            survivors: null,
            not_promised: [...NOT_PROMISED.sandbox],
        };
    }
    const sandbox = (0,probe/* levelReport */.TI)("sandbox", obstacle ?? canary?.startFailure ?? "the canary could not be started");
    const pid = await (0,probe/* probeLevel */.Jm)("pid", (0,external_node_os_.tmpdir)(), programs);
    const level = pid.available ? "pid" : "none";
    return {
        schema_version: "1",
        level,
        required,
        levels: [sandbox, pid, (0,probe/* levelReport */.TI)("none", null)].map(asRecord),
        denied: [...DENIED[level]],
        canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
        ...heldWith(level, spec),
        survivors: null,
        not_promised: [...NOT_PROMISED[level]],
    };
}
function asRecord({ level, available, why, whatToDo }) {
    return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}
function homeOf(io) {
    return io.env["HOME"] || (0,external_node_os_.homedir)() || null;
}
const SURVIVORS = "that every process of the lane is gone after the run";
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
    sandbox: ["anything that a fault in the kernel, or in bubblewrap, lets through"],
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


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony export bestOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _descriptors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5801);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4112);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6258);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1387);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(779);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9286);








/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_7__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, "case-harness-probe-"));
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_7__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            interpreters: [],
            limits: _limits__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_6__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_4__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .aY)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg) === null)
            return "bubblewrap (bwrap) is not installed";
    }
    else if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .aY)("unshare", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg) === null) {
        return "unshare (util-linux) is not installed";
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    return { level, available: false, why: failure, whatToDo: whatToDo(level, failure) };
}
function whatToDo(level, failure) {
    if (process.platform !== "linux")
        return "Run on Linux; elsewhere only the lane `fake` runs, at level `none`.";
    if (failure.includes(_descriptors__WEBPACK_IMPORTED_MODULE_2__/* .RAISE_OPEN_FILES */ .a_))
        return `Before the harness is started, ${_descriptors__WEBPACK_IMPORTED_MODULE_2__/* .RAISE_OPEN_FILES */ .a_}; containment itself may well be there.`;
    if (/bubblewrap \(bwrap\) is not installed/.test(failure)) {
        return "Install bubblewrap 0.8 or newer: `sudo apt-get install bubblewrap` (Debian, Ubuntu), `dnf install bubblewrap` (Fedora).";
    }
    if (/unshare \(util-linux\) is not installed/.test(failure))
        return "Install util-linux.";
    if (/no system call filter/.test(failure))
        return "Run on x64 or arm64.";
    if (/[Uu]nknown option/.test(failure)) {
        return "This bubblewrap is older than 0.8: use Debian 12, Ubuntu 24.04 or newer, or build bubblewrap 0.8.";
    }
    if (/max_user_namespaces=0|unprivileged_userns_clone=0/.test(failure)) {
        return "Ask the machine's owner to allow user namespaces (sysctl), or use another runner; the harness never changes kernel settings.";
    }
    if (restrictedByAppArmor()) {
        return ("Ubuntu 24.04 keeps user namespaces from programs without an AppArmor profile. On a machine of your own, or in a step before " +
            "this one on a hosted runner, give bubblewrap one: `printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile bwrap " +
            "/usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r " +
            "/etc/apparmor.d/bwrap`. The harness itself never changes this.");
    }
    if (inContainer()) {
        return ("A job container refuses user namespaces by default. Run this job on the machine itself (no `container:`), or start the container " +
            "with `options: --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined`.");
    }
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ })

};
;