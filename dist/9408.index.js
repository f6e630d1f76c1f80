"use strict";
exports.id = 9408;
exports.ids = [9408];
exports.modules = {

/***/ 9988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ laneDeadline),
/* harmony export */   i: () => (/* binding */ runLane),
/* harmony export */   standBy: () => (/* binding */ standBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4742);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3331);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6581);







/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** Space that stays free for the evidence, on the file system that the lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;
/** Sets up what the lane will run in, while gates still wait for the canary and the model. */
function standBy({ cancel, programs, request, work }, contract, lane, level) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)(contract);
    const complete = new AbortController();
    let sinks = null;
    let begin;
    let abandon;
    const hold = new Promise((yes, no) => ([begin, abandon] = [yes, no]));
    // A run that was cancelled before its sandbox was started waits for nothing any more.
    hold.catch(() => { });
    const result = (0,_world_contain_run__WEBPACK_IMPORTED_MODULE_4__/* .runContained */ .z)(level, lane.spec, {
        hold,
        deadlineMs: laneDeadline(request, limits),
        cancel: cancel.signal,
        complete: complete.signal,
        outputLimitBytes: limits.lane_output_bytes,
        onStdout: (chunk) => sinks?.stdout(chunk),
        onStderr: (chunk) => sinks?.stderr(chunk),
        onEvent: (line) => sinks?.event(line),
        disk: { folder: work.path("."), reserveBytes: DISK_RESERVE_BYTES },
    }, programs);
    // Met where it is awaited, if it ever is.
    result.catch(() => { });
    return {
        level,
        lane,
        begin(_admitted, given) {
            sinks = given;
            given.complete?.addEventListener("abort", () => complete.abort(), { once: true });
            if (given.complete?.aborted)
                complete.abort();
            begin();
            return result;
        },
        async abandon() {
            abandon(new Error("the lane may not begin"));
            await result.catch(() => { });
        },
    };
}
/** Milliseconds until a lane is ended. */
function laneDeadline({ timeoutSeconds }, limits) {
    return (timeoutSeconds ?? limits.lane_seconds) * 1000;
}
/**
 * Runs the lane in what stands by for it. Only an `Admitted` lets it begin.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
async function runLane(admitted, { writer, secrets, cancel }, standby, { complete, onOutput = () => { } }) {
    const { lane } = standby;
    const stop = () => cancel.abort();
    const stdout = (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .openOutput */ .c)(writer, "backend/stdout.log", secrets, stop);
    const stderr = (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .openOutput */ .c)(writer, "backend/stderr.log", secrets, stop);
    const events = [];
    let eventFaults = 0;
    const result = await standby.begin(admitted, {
        complete,
        stdout: (chunk) => {
            onOutput();
            stdout.write(chunk);
        },
        stderr: (chunk) => {
            onOutput();
            stderr.write(chunk);
        },
        event: (line) => {
            const name = eventName(line);
            if (name === null)
                eventFaults++;
            else
                events.push(name);
        },
    });
    const out = stdout.close();
    const err = stderr.close();
    if (result.termination === "not_started")
        throw new Error(`the lane could not be started: ${result.startFailure ?? "no reason given"}`);
    return {
        redactions: out.redactions + err.redactions,
        profileDigest: result.profileDigest,
        diskFull: result.limitHit,
        fact: {
            program: lane.program.split("/").at(-1) ?? "",
            program_sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(lane.program)).digest("hex"),
            argv: [...lane.spec.argv],
            env_names: Object.keys(lane.spec.env).sort(),
            mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
            exit_code: result.exitCode,
            signal: result.signal,
            termination: result.termination,
            duration_ms: (0,_trace__WEBPACK_IMPORTED_MODULE_6__/* .round */ .L)(result.durationMs),
            stdout_bytes: out.bytes,
            stderr_bytes: err.bytes,
            output_truncated: result.outputTruncated,
            events,
            event_faults: eventFaults,
        },
    };
}
function eventName(line) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__/* .strictJsonParse */ .n)(line, { maxDepth: 8, maxBytes: 64 * 1024 });
    if ("problem" in json)
        return null;
    const name = json.value?.event;
    return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}


/***/ }),

/***/ 3331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openOutput)
/* harmony export */ });
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);

/**
 * Opens a file for raw output of a contained program. A write that fails is kept for `close` and ends the program through
 * `onFailure`: nothing may throw into the supervision.
 */
function openOutput(writer, name, secrets, onFailure) {
    const stream = writer.stream(name);
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .lY)(secrets);
    let failure = null;
    const attempt = (action) => {
        if (failure !== null)
            return;
        try {
            action();
        }
        catch (error) {
            failure = { cause: error };
            onFailure();
        }
    };
    return {
        write: (chunk) => attempt(() => stream.write(redactor.push(chunk))),
        close() {
            attempt(() => {
                stream.write(redactor.end());
                stream.close();
            });
            if (failure !== null)
                throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
            return { bytes: stream.size, redactions: [...redactor.hits().values()].reduce((sum, hits) => sum + hits, 0) };
        },
    };
}


/***/ }),

/***/ 4112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ isUnder),
/* harmony export */   Tu: () => (/* binding */ resolveInterpreter),
/* harmony export */   aY: () => (/* binding */ findOnPath),
/* harmony export */   rR: () => (/* binding */ ownNodeMounts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** A shim that does not answer within this time (ms) is no interpreter. */
const ASK_TIMEOUT_MS = 10_000;
/** Links in a row before a path counts as a loop; the kernel's own limit is 40. */
const MAX_LINKS = 40;
/** Folders that the sandbox shows anyway. */
const SYSTEM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];
/** Folders that are never bound whole, however an interpreter was installed: they hold people's files, or the machine's. */
const NEVER_WHOLE = [
    "/",
    "/home",
    "/root",
    "/etc",
    "/var",
    "/tmp",
    "/opt",
    "/srv",
    "/run",
    "/mnt",
    "/media",
    "/proc",
    "/sys",
    "/dev",
];
/** Asks a Python what it is; one line of JSON. */
const ASK_PYTHON = "import sys,json;print(json.dumps([sys.executable]))";
const cache = new Map();
/**
 * Finds the real program behind a name on `PATH`: links are followed, version managers' shims are asked (once a process).
 * @returns null where there is none
 */
function resolveInterpreter(name, place) {
    const key = JSON.stringify([name, place]);
    const known = cache.get(key);
    if (known !== undefined)
        return known;
    const found = search(name, place);
    cache.set(key, found);
    return found;
}
/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
function findOnPath(name, path) {
    if (name.includes("/"))
        return isExecutable(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(name) : null;
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        if (isExecutable(candidate))
            return candidate;
    }
    return null;
}
/** What must be bound for the node that runs the harness: its own programs (fake lane, canary, relay) run under it too. */
function ownNodeMounts() {
    return mountsOf(process.execPath, (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)());
}
async function search(name, place) {
    const found = findOnPath(name, place.path);
    if (found === null)
        return null;
    if (isBinary(found))
        return { name, path: found, mounts: mountsOf(found, place.home) };
    const real = pyenvTarget(found, name, place) ?? (await ask(found));
    if (real === null || !isExecutable(real))
        return null;
    return { name, path: real, mounts: mountsOf(real, place.home) };
}
/** What pyenv's shim would start, read from pyenv's own files: asking the shim costs 50 ms and more. */
function pyenvTarget(shim, name, place) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(shim)) !== "shims")
        return null;
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(shim));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "versions")))
        return null;
    const versions = place.pyenvVersion ?? readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "version"));
    for (const version of versions?.split(/[\s:]+/).filter((v) => v !== "") ?? []) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "versions", version, "bin", name);
        if (!version.includes("/") && isExecutable(candidate) && isBinary(candidate))
            return candidate;
    }
    return null;
}
/** Starts a shim outside, in the root folder (where no project's version file can steer it), and asks what it started. */
function ask(shim) {
    const question = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(shim).startsWith("python")
        ? ["-c", ASK_PYTHON]
        : ["-p", "JSON.stringify([process.execPath])"];
    return new Promise((done) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(shim, question, { cwd: "/", timeout: ASK_TIMEOUT_MS, encoding: "utf8" }, (error, stdout) => {
            if (error !== null)
                return done(null);
            try {
                const answer = JSON.parse(stdout);
                const path = Array.isArray(answer) ? answer[0] : null;
                done(typeof path === "string" && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(path) ? path : null);
            }
            catch {
                done(null);
            }
        });
    });
}
/**
 * What must be bound so that a program outside of the system's folders works: each link on the way to it with its
 * installation folder (`<prefix>/bin/<program>` with a `<prefix>/lib`), else the file alone.
 */
function mountsOf(program, home) {
    const mounts = new Set();
    let path = program;
    for (let hop = 0; hop < MAX_LINKS; hop++) {
        if (!isUnder(path, SYSTEM_FOLDERS))
            mounts.add(installationOf(path, home) ?? path);
        const base = virtualEnvironmentBase(path);
        if (base !== null && !isUnder(base, SYSTEM_FOLDERS))
            mounts.add(installationOf(base, home) ?? base);
        const next = linkTarget(path);
        if (next === null)
            break;
        path = next;
    }
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(program);
    if (!isUnder(real, SYSTEM_FOLDERS))
        mounts.add(installationOf(real, home) ?? real);
    return [...mounts].filter((one) => ![...mounts].some((other) => other !== one && isUnder(one, [other])));
}
function installationOf(program, home) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program)) !== "bin")
        return null;
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program));
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(prefix);
    const forbidden = [...NEVER_WHOLE, ...(home === null ? [] : [home, realOr(home)])];
    // a folder that holds the home folder, or is one, is no installation, however it looks
    if ([prefix, real].some((p) => forbidden.some((f) => p === f || isUnder(f, [p]))))
        return null;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(prefix, "lib")) || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(prefix, "pyvenv.cfg")) ? prefix : null;
}
/** The interpreter that a Python virtual environment was made from (`home` in `pyvenv.cfg`). */
function virtualEnvironmentBase(program) {
    const config = readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program)), "pyvenv.cfg"));
    const home = config === null ? null : /^home\s*=\s*(\/.*?)\s*$/m.exec(config)?.[1];
    return home === null || home === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(program));
}
function linkTarget(path) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path));
    }
    catch {
        return null;
    }
}
function realOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** Whether a path is one of the folders or lies below one. */
function isUnder(path, folders) {
    return folders.some((folder) => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`));
}
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** Whether a file starts like a program of the system (ELF), not like a script. */
function isBinary(path) {
    const head = Buffer.alloc(4);
    try {
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, head, 0, 4, 0);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        }
    }
    catch {
        return false;
    }
    return head.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
}


/***/ }),

/***/ 1387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ limitCommands),
/* harmony export */   W7: () => (/* binding */ processLimitCommand),
/* harmony export */   aY: () => (/* binding */ enforcementAt),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   hN: () => (/* binding */ enforcedLimits),
/* harmony export */   sg: () => (/* binding */ SYSTEM_PATH),
/* harmony export */   zs: () => (/* binding */ makeCgroup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);


const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/**
 * The bounds that hold unless a contract says otherwise: processes and file size from SPEC section 4; memory enough for a
 * compiler or a test runner, and far below what makes a hosted runner (7 GiB and more) swap; scratch like a small `/tmp`.
 */
const DEFAULT_LIMITS = {
    processes: 512,
    fileBytes: GIB,
    memoryBytes: 4 * GIB,
    scratchBytes: GIB,
};
/** Where the system's own programs are looked for, whatever the `PATH` of a step says. */
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Prefix of the groups' names; the process id after it tells which are left over from a killed harness. */
const GROUP_PREFIX = "case-harness-";
/** Roots of the hierarchies, version 2 and the two controllers of version 1. */
const CGROUP2 = "/sys/fs/cgroup";
const CGROUP1_PIDS = "/sys/fs/cgroup/pids";
const CGROUP1_MEMORY = "/sys/fs/cgroup/memory";
let serial = 0;
/**
 * Makes a control group where this user may (root on a machine of its own, mostly), else null: it is the only way to bound
 * processes for root, whom the kernel excepts from RLIMIT_NPROC, and the only one to bound memory of many processes together.
 */
function makeCgroup(limits) {
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
    if (folders.length === 0)
        return null;
    return asCgroup(folders, { processes: pids !== null, memory: memory !== null });
}
function asCgroup(folders, enforces) {
    return {
        procs: folders.map((folder) => `${folder}/cgroup.procs`),
        enforces,
        // Not waited for: the kernel takes its time, and the process does not end before it is done.
        remove: () => folders.forEach((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder, () => { })),
    };
}
/** Makes one group and sets what can be set; null (and nothing left behind) if nothing could. */
function group(root, name, settings) {
    const folder = `${root}/${name}`;
    try {
        removeStale(root);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch {
        return null;
    }
    const set = new Set();
    for (const [file, value] of settings) {
        try {
            // the file exists only where the controller is on for this part of the tree
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`${folder}/${file}`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${folder}/${file}`, String(value));
            set.add(file);
        }
        catch {
            // this controller is not ours to set: the caller learns it from `set`
        }
    }
    if (set.size > 0)
        return { folder, set };
    removeGroup(folder);
    return null;
}
function removeGroup(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // still holds a process that is going away, or is gone already: the next start clears it
    }
}
/** Groups of harnesses that no longer run; `rmdir` takes only empty ones. */
function removeStale(root) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)) {
        if (!name.startsWith(GROUP_PREFIX))
            continue;
        const pid = Number.parseInt(name.slice(GROUP_PREFIX.length), 10);
        if (pid !== process.pid && !(0,_processes__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)(pid))
            removeGroup(`${root}/${name}`);
    }
}
/**
 * Shell commands that set the limits that hold for each process and what it starts. The file size is in blocks of 512 bytes,
 * data in KiB, as POSIX shells count (bash too, when it is called `sh`).
 */
function limitCommands(limits) {
    return [
        "ulimit -c 0",
        atMost("f", Math.floor(limits.fileBytes / 512)),
        atMost("d", Math.floor(limits.memoryBytes / 1024)),
    ].join(" && ");
}
/** Sets a limit. Where the user's own hard limit is lower, which nobody but root can raise, that one bounds already. */
function atMost(option, value) {
    return `{ ulimit -${option} ${value} 2>/dev/null || [ "$(ulimit -H -${option})" -le ${value} ]; }`;
}
/**
 * Shell command that bounds processes, or null for root, whom the kernel excepts. It must run inside the user namespace:
 * there only what is inside counts (Linux 5.14), while outside every process of the user would.
 */
function processLimitCommand(limits, uid) {
    if (uid === 0)
        return null;
    // dash and busybox count processes with -p, which in bash is something else
    return `if [ -n "$BASH_VERSION" ]; then ${atMost("u", limits.processes)}; else ${atMost("p", limits.processes)}; fi`;
}
/** What will hold which bound at a level on this machine: a control group is made for it, and removed. */
function enforcementAt(level, limits) {
    const cgroup = level === "none" ? null : makeCgroup(limits);
    cgroup?.remove();
    return enforcedLimits(level, cgroup, process.getuid?.() ?? -1);
}
/** What holds which bound, for `containment.json`. Root (uid 0) is excepted from RLIMIT_NPROC by the kernel. */
function enforcedLimits(level, cgroup, uid) {
    const byRlimit = level === "none" || uid === 0 ? "nothing" : "rlimit";
    return {
        processes: cgroup?.enforces.processes === true ? "cgroup" : byRlimit,
        fileBytes: "rlimit",
        memoryBytes: cgroup?.enforces.memory === true ? "cgroup" : "rlimit",
    };
}


/***/ }),

/***/ 6154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ outputPipe),
/* harmony export */   _: () => (/* binding */ stockPipes)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);







/** Named pipes made at one time: making one costs a process, using one does not. Enough for a canary, a lane and a few commands. */
const MADE_AT_ONCE = 12;
/** Unused named pipes, by the folder that they lie in. */
const stock = new Map();
/** Those that are being made. */
const stocking = new Map();
/**
 * Makes a real pipe. Node's own are sockets, which can't be opened again as `/dev/stdout` or `/dev/stderr`: scripts that
 * write there would fail in the harness only.
 * @param folder private folder of the run
 * @param unbroken its writer may also read, so that no write of it ever fails, not even when the harness was killed
 * @returns null where the system can't make named pipes; then node's own must do
 */
function outputPipe(folder, unbroken = false) {
    const path = takeNamedPipe(folder);
    if (path === null)
        return null;
    let read;
    try {
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    }
    catch {
        // the folder was cleared away meanwhile
        return null;
    }
    // blocking, as programs expect it; it does not block here, for there is a reader
    const writer = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, unbroken ? node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync)(path);
    return {
        writer,
        reader: () => new node_net__WEBPACK_IMPORTED_MODULE_3__.Socket({ fd: read, readable: true, writable: false }),
        discard: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(read),
    };
}
/**
 * Makes the named pipes of a folder ahead, beside whatever else is prepared; without it the first one that is needed waits
 * for all of them. Where it fails, they are tried again when they are needed.
 */
function stockPipes(folder) {
    const known = stocking.get(folder);
    if (known !== undefined || stock.has(folder))
        return known ?? Promise.resolve();
    const made = makeAhead(folder).finally(() => stocking.delete(folder));
    stocking.set(folder, made);
    return made;
}
async function makeAhead(folder) {
    const making = layOut(folder);
    if (making === null)
        return;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(making.file, making.argv, { stdio: "ignore" });
    const status = await new Promise((done) => {
        child.on("error", () => done(null));
        child.on("exit", done);
    });
    if (status === 0)
        stock.set(folder, making.paths);
}
function takeNamedPipe(folder) {
    const left = stock.get(folder) ?? makeNamedPipes(folder);
    stock.set(folder, left);
    const path = left.pop();
    if (left.length === 0)
        stock.delete(folder);
    return path ?? null;
}
function makeNamedPipes(folder) {
    const making = layOut(folder);
    return making !== null && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(making.file, making.argv, { stdio: "ignore" }).status === 0 ? making.paths : [];
}
/** How named pipes are made, or null where the system can't. */
function layOut(folder) {
    const mkfifo = (0,_interpreters__WEBPACK_IMPORTED_MODULE_5__/* .findOnPath */ .aY)("mkfifo", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
    if (mkfifo === null)
        return null;
    const within = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pipes");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(within, { recursive: true, mode: 0o700 });
    const paths = Array.from({ length: MADE_AT_ONCE }, () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(within, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(8).toString("hex")));
    return { file: mkfifo, argv: ["-m", "600", ...paths], paths };
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ runContained)
/* harmony export */ });
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6258);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3743);


/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_0__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_1__/* .supervise */ .zD)(launch, supervision);
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}


/***/ }),

/***/ 9286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ EVENT_FD),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   BV: () => (/* binding */ INSIDE_WORKSPACE),
/* harmony export */   hM: () => (/* binding */ INSIDE_HOME),
/* harmony export */   yd: () => (/* binding */ INSIDE_HARNESS)
/* harmony export */ });
/** How much a contained process is kept from, strongest first (SPEC section 9). */
const LEVELS = ["sandbox", "pid", "none"];
/** Where the workspace is seen inside the sandbox: always the same, so that a recorded exchange can be replayed anywhere. */
const INSIDE_WORKSPACE = "/workspace";
/** Where the harness's own programs and files are seen inside the sandbox. */
const INSIDE_HARNESS = "/harness";
/** Private home inside the sandbox. */
const INSIDE_HOME = "/home/agent";
/** The event channel's file descriptor: the first after the standard ones. */
const EVENT_FD = 3;


/***/ })

};
;