"use strict";
exports.id = 8894;
exports.ids = [8894];
exports.modules = {

/***/ 1000:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: function() { return /* binding */ programsIn; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6690);
/* harmony import */ var _stale__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7921);






/** The stand-alone programs beside the built `index.js`. */
function programsIn(folder) {
    return {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "canary.cjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "relay.cjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "fake.cjs"),
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        if (root === null) {
            root = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), _stale__WEBPACK_IMPORTED_MODULE_5__/* .WORK_PREFIX */ .Nc));
            (0,_stale__WEBPACK_IMPORTED_MODULE_5__/* .signWork */ .v9)(root);
        }
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get root() {
            return root;
        },
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_stale__WEBPACK_IMPORTED_MODULE_5__/* .keepWork */ .rv)(root);
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Eight random characters of `[a-z0-9]` for a run id. */
function randomSuffix() {
    return Array.from({ length: 8 }, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(36).toString(36)).join("");
}
/** A nonce: 128 random bits in hexadecimal. */
function newNonce() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}
/** A controller that also fires with the signal of the process. */
function linkedController(signal) {
    const controller = new AbortController();
    if (signal.aborted)
        controller.abort();
    else
        signal.addEventListener("abort", () => controller.abort(), { once: true });
    return controller;
}


/***/ }),

/***/ 7921:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: function() { return /* binding */ WORK_PREFIX; },
/* harmony export */   rv: function() { return /* binding */ keepWork; },
/* harmony export */   v9: function() { return /* binding */ signWork; },
/* harmony export */   xN: function() { return /* binding */ removeStaleWork; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _world_contain_processes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1650);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6690);




/** How the names of work folders begin. */
const WORK_PREFIX = "case-harness-";
/** File of a work folder that says whose it is; without one it is never taken for stale. */
const OWNER_FILE = ".owner";
/**
 * Notes in a work folder which process it belongs to: this boot of the machine and this process namespace (so that a folder
 * on a shared file system is never taken for one whose process is gone), its number, and when it started.
 */
function signWork(folder) {
    const owner = ownerOf(process.pid);
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
}
/** Makes a work folder one that is kept for people. */
function keepWork(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
}
/**
 * Removes work folders of harnesses that were killed: real folders of this user, closed to others, and only where the process
 * that made them is seen to be gone.
 * @param temporary the system's temporary folder
 * @param most how many are removed at once
 * @returns names of those that were removed
 */
async function removeStaleWork(temporary, most) {
    const removed = [];
    for (const name of namesIn(temporary)) {
        if (removed.length === most)
            break;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, name);
        if (!isStale(folder))
            continue;
        try {
            await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(folder);
            removed.push(name);
        }
        catch {
            // in the way of nobody: another run may be at it, or something in it is not this user's
        }
    }
    return removed;
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_2__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_2__/* .machineId */ .xt)();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
function isStale(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o777) !== 0o700)
            return false;
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file).isFile())
            return false;
        const owner = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_2__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => name.startsWith(WORK_PREFIX));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 4112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: function() { return /* binding */ isUnder; },
/* harmony export */   Tu: function() { return /* binding */ resolveInterpreter; },
/* harmony export */   aY: function() { return /* binding */ findOnPath; },
/* harmony export */   rR: function() { return /* binding */ ownNodeMounts; }
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ limitCommands; },
/* harmony export */   W7: function() { return /* binding */ processLimitCommand; },
/* harmony export */   aY: function() { return /* binding */ enforcementAt; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   hN: function() { return /* binding */ enforcedLimits; },
/* harmony export */   sg: function() { return /* binding */ SYSTEM_PATH; },
/* harmony export */   zs: function() { return /* binding */ makeCgroup; }
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
/** Roots whose stale groups were looked for. */
const swept = new Set();
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
            // the file exists only where the controller is on for this part of the tree; it is not to be made
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${folder}/${file}`, String(value), { flag: "r+" });
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
/** Groups of harnesses that no longer run, looked for once a process; `rmdir` takes only empty ones. */
function removeStale(root) {
    if (swept.has(root))
        return;
    swept.add(root);
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

/***/ 9286:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: function() { return /* binding */ EVENT_FD; },
/* harmony export */   A_: function() { return /* binding */ LEVELS; },
/* harmony export */   BV: function() { return /* binding */ INSIDE_WORKSPACE; },
/* harmony export */   hM: function() { return /* binding */ INSIDE_HOME; },
/* harmony export */   yd: function() { return /* binding */ INSIDE_HARNESS; }
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


/***/ }),

/***/ 6690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);




/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something
 */
async function removeTree(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)() }, top, 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const names = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(folder, BATCH);
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .pN)(removal.turn);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path));
}


/***/ })

};
;