"use strict";
exports.id = 3881;
exports.ids = [3881];
exports.modules = {

/***/ 4102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ isLeftOver; },
/* harmony export */   RV: function() { return /* binding */ OWNED_PREFIX; },
/* harmony export */   Zl: function() { return /* binding */ OWNER_FILE; },
/* harmony export */   dK: function() { return /* binding */ disown; },
/* harmony export */   g7: function() { return /* binding */ makeOwned; },
/* harmony export */   tA: function() { return /* binding */ removeSmallOwned; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(722);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** How the names of all temporary folders of ours begin. */
const OWNED_PREFIX = "case-harness-";
/** File of a folder that says whose it is; without one a folder is never taken for left over. */
const OWNER_FILE = ".owner";
/** What a folder is called until it is signed; no other folder of ours is, so that none of them is taken for one. */
const UNSIGNED = `${OWNED_PREFIX}unsigned-`;
/** A folder that was made this long ago, and is still called so, was not about to be signed. */
const UNSIGNED_MS = 60_000;
/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
function makeOwned(parent, kind = "") {
    // Known before the folder is there, so that as little as possible stands between making and signing it.
    const owner = ownerOf(process.pid);
    const unsigned = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, UNSIGNED));
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(unsigned, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${OWNED_PREFIX}${kind}${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(unsigned).slice(UNSIGNED.length)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(unsigned, folder);
    return (0,_claimed__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B)(folder);
}
/** Makes an owned folder one that is kept for people. */
function disown(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
}
/** Removes a small owned folder of ours. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeSmallOwned(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        if (name !== OWNER_FILE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true });
    disown(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
}
/**
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others (but to a
 * lent id, which passes it by its group), signed on this machine (this boot, this process namespace: a number means nothing
 * elsewhere). One that somebody else made, a link, or what can't be told, is not. A folder whose process was killed before it
 * could sign it holds nothing, is still called so, and is gone for it after a while.
 */
function isLeftOver(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o767) !== 0o700)
            return false;
        const owner = readOwner(folder);
        if (owner === null)
            return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(UNSIGNED) &&
                Date.now() - stats.mtimeMs > UNSIGNED_MS &&
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).every((name) => name === OWNER_FILE));
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
/** What the owner's file says, where it was written whole; null else. */
function readOwner(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        return null;
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    return /^\S+ \d+ \d+\n$/.test(text) ? text : null;
}


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony exports bestOf, privilegeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8700);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6820);
/* harmony import */ var _owned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4102);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6583);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9286);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1608);











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
    return _types__WEBPACK_IMPORTED_MODULE_10__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .makeOwned */ .g7)(temporary, "probe-");
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_11__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            plan: (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .systemPlan */ .ZN)(),
            path: _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg.split(":"),
            limits: _limits__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_9__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_5__/* .planLaunch */ .NC)(level, spec, programs), {
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
        (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .removeSmallOwned */ .tA)(folder);
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
        const who = (0,_identity__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .J)();
        if (who.kind === "none")
            return who.why;
    }
    else if ((0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("unshare", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg) === null) {
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
 * What is wrong with a bubblewrap that runs with more rights than whoever starts it, or null. Setuid root, it mounts what it
 * is told as root, and an agent that reaches it is root (CVE-2026-41163); with user namespaces it needs no such right.
 */
function privilegeOf(program) {
    const { mode, uid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(program);
    return (mode & SET_ID) === 0
        ? null
        : `${program} is set-id (mode ${(mode & 0o7777).toString(8)}, user ${uid}), which is dangerous (CVE-2026-41163)`;
}
/** The mode bits by which a program runs as its owner, or its group. */
const SET_ID = 0o6000;
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    const fixFor = (found) => (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("containment_unavailable", level, { found })).fix;
    const general = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)("containment_unavailable").fix;
    const why = fixFor(failure) === general ? `${failure}${circumstance()}` : failure;
    const fix = fixFor(why);
    return { level, available: false, why, whatToDo: fix === general ? byHand(level) : fix };
}
function byHand(level) {
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
/** What this machine is like, where that is why a level is missing; the catalogue's fix goes by these words. */
function circumstance() {
    if (restrictedByAppArmor())
        return " (kernel.apparmor_restrict_unprivileged_userns=1)";
    return inContainer() ? " (this is a job container)" : "";
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