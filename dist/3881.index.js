"use strict";
exports.id = 3881;
exports.ids = [3881];
exports.modules = {

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
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3319);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6820);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(779);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9286);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1608);









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
    return _types__WEBPACK_IMPORTED_MODULE_8__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
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
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_9__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            plan: (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .systemPlan */ .ZN)(),
            path: _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg.split(":"),
            limits: _limits__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_7__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_4__/* .planLaunch */ .NC)(level, spec, programs), {
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
        const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
    }
    else if ((0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("unshare", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg) === null) {
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