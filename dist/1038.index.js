"use strict";
exports.id = 1038;
exports.ids = [1038,9022];
exports.modules = {

/***/ 4693:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ isSameAcceptance; },
/* harmony export */   i: function() { return /* binding */ acceptanceList; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** Whether two lists name the same files with the same content. */
function isSameAcceptance(one, other) {
    const contentOf = (list) => JSON.stringify(list.map(({ path, sha256 }) => [path, sha256]));
    return contentOf(one) === contentOf(other);
}
/** The files of `acceptance/` as the facts list them. */
function acceptanceList(entries) {
    return entries
        .filter(({ type }) => type !== "dir")
        .map(({ path, mode, sha256 }) => ({ path: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1)(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}


/***/ }),

/***/ 1097:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: function() { return /* binding */ cachePaths; },
/* harmony export */   Wh: function() { return /* binding */ linkCaches; },
/* harmony export */   kR: function() { return /* binding */ hasSetup; },
/* harmony export */   nt: function() { return /* binding */ needsHome; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
function cachePaths({ cache_paths = [] }, home) {
    return cache_paths.map((text) => {
        const bare = text.replace(/\/+$/, "");
        if (!bare.startsWith("~/"))
            return { text, path: bare, inHome: null };
        return { text, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
    });
}
/** Makes the links by which programs find caches in a home that is not theirs. */
function linkCaches(home, caches) {
    for (const { path, inHome } of caches) {
        // What lies in another is seen through that one's link, and nothing is ever made there.
        if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`)))
            continue;
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, inHome);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, link);
    }
}
/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
function needsHome(contract) {
    return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}
/** Whether a contract has setup commands. */
function hasSetup({ setup_commands = [] }) {
    return setup_commands.length > 0;
}


/***/ }),

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

/***/ 2601:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y9: function() { return /* binding */ giveProducts; },
/* harmony export */   _g: function() { return /* binding */ isPrepared; },
/* harmony export */   xn: function() { return /* binding */ runSetup; },
/* harmony export */   zd: function() { return /* binding */ authorityPlace; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _world_contain_types__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1608);
/* harmony import */ var _world_worktree_altered__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7253);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5398);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3349);
/* harmony import */ var _ground__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6262);







/** Where setup commands see authorities of the user's. */
function authorityPlace(level, folder) {
    return { folder, inside: level === "sandbox" ? `${_world_contain_types__WEBPACK_IMPORTED_MODULE_6__/* .INSIDE_HARNESS */ .yd}/authorities` : null };
}
/** Paths that are named of each fault. */
const NAMED = 5;
/**
 * Runs the setup commands of a contract before there is a byte of an agent's (LADDER 1): with the runner's network and its
 * user's settings for it, in the checkout that is verified later. What they leave in discarded paths and in their home is
 * copied into the agent's, so that both have the same, and verification has what no agent could reach. Where agent and
 * verification see other paths (below `sandbox`), the commands run in the agent's copy, too.
 * @returns what it came to; faults of the machine while it is looked at and copied are a `problem`, never the agent's
 */
async function runSetup(input) {
    const { level, limits, ground, lane, settings } = input;
    const fact = {
        level,
        commands: [],
        changed: [],
        undiscarded: [],
        more: { changed: 0, undiscarded: 0 },
        problem: null,
        left: null,
        settings: [...settings.shown],
        settings_withheld: [...settings.withheld],
    };
    const budget = (0,_command__WEBPACK_IMPORTED_MODULE_4__/* .newBudget */ .k$)(limits.setup_seconds, Math.floor(limits.test_output_bytes / 2));
    const places = [["checkout", ground]];
    if (level !== "sandbox" && lane !== null)
        places.push(["workspace", lane]);
    try {
        const git = await (0,_ground__WEBPACK_IMPORTED_MODULE_5__/* .keepGit */ .w)(ground.checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(input.copies, "git-of-setup"));
        for (const [name, place] of places)
            if (!(await runIn(input, name, place, budget, fact)))
                return fact;
        await (0,_ground__WEBPACK_IMPORTED_MODULE_5__/* .restoreGit */ .V)(ground.checkout, git);
        fact.left = await handOver(input);
    }
    catch (error) {
        if (input.cancel.aborted)
            return fact;
        const problem = problemOf(error);
        if (problem === null)
            throw error;
        fact.problem = problem;
    }
    return fact;
}
/** Whether setup commands prepared what lane and verification need. */
function isPrepared({ left, problem }) {
    return left !== null && problem === null;
}
/** Runs all commands in one place and looks at what they made of its tree; false where nothing can follow. */
async function runIn(input, name, { checkout, home }, budget, fact) {
    const { contract, settings, cancel, level } = input;
    settings.write(home);
    for (const command of contract.setup_commands ?? []) {
        if (cancel.aborted)
            return false;
        const view = {
            workspace: checkout,
            home,
            env: { ...settings.env, ...contract.environment },
            network: "host",
            loopback: [],
            readOnly: settings.mounts,
        };
        const ran = await (0,_command__WEBPACK_IMPORTED_MODULE_4__/* .runCommand */ .d1)(input, view, command, budget);
        fact.commands.push({ ...ran, place: name });
        if (!(0,_command__WEBPACK_IMPORTED_MODULE_4__/* .succeeded */ .gq)(ran))
            return false;
        if (level !== "none" && ran.survivors !== "none")
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .UnusableProducts */ .KR("a process of theirs was not seen dead, and could change what they left");
    }
    settings.remove(home);
    return isTreeKept(input, checkout, fact);
}
/** Whether the commands left the tree as it was and added only what is discarded; what they did else goes into the fact. */
async function isTreeKept({ entries, asides, cancel }, checkout, fact) {
    const changed = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_2__/* .alteredEntries */ .q)(checkout, entries, cancel);
    const { uncovered } = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel);
    fact.changed = changed.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .jsonPath */ .U1);
    fact.undiscarded = uncovered.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt);
    fact.more = {
        changed: Math.max(0, changed.length - NAMED),
        undiscarded: Math.max(0, uncovered.length - NAMED),
    };
    return changed.length === 0 && uncovered.length === 0;
}
/** Counts what the commands left, and copies it into the agent's copy and home, where there is one that they did not run in. */
async function handOver(input) {
    const { limits, ground, lane, level, cancel: signal } = input;
    const paths = await productsIn(ground.checkout, input);
    const left = {
        products: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .measureProducts */ .HE)(ground.checkout, limits, { paths, signal }),
        home: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .measureProducts */ .HE)(ground.home, limits, { signal }),
    };
    if (lane !== null && level === "sandbox")
        await giveProducts(ground, lane, input);
    return left;
}
function isAside(asides) {
    return (path, isFolder) => asides.of(path, isFolder) !== null;
}
/** Paths of what commands left in a checkout and nobody judges. */
async function productsIn(checkout, { entries, asides, cancel }) {
    return (await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel)).covered;
}
/** Copies what setup commands left in one place into another, which has the same tree. */
async function giveProducts(from, to, tree) {
    const { cancel: signal } = tree;
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .copyProducts */ .ae)(from.checkout, to.checkout, { paths: await productsIn(from.checkout, tree), signal });
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .copyProducts */ .ae)(from.home, to.home, { signal });
}
/** What went wrong with what the commands left or with this machine, in words; null for any other failure. */
function problemOf(error) {
    if (error instanceof _world_worktree_products__WEBPACK_IMPORTED_MODULE_3__/* .UnusableProducts */ .KR)
        return error.message;
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT")
        return `no space is left for what setup commands leave (${code}): free some, or set TMPDIR to another folder`;
    if (code === "ENAMETOOLONG")
        return "the path of something that setup commands left is too long";
    if (code === "EMFILE" || code === "ENFILE")
        return `too many files are open on this machine (${code}): ${message}`;
    return null;
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

/***/ 6581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ startTrace; },
/* harmony export */   L: function() { return /* binding */ round; }
/* harmony export */ });
/* harmony import */ var _core_judge_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5550);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);


/** Starts a trace on a clock; `onStep` hears each step as it begins, for live progress. */
function startTrace(clock, onStep = () => { }) {
    const lines = [];
    const measured = new Map();
    return {
        async step(name, action) {
            onStep(name);
            const at = clock.now();
            const begin = clock.elapsed();
            const note = (result) => lines.push({ kind: "step", name, result, at, duration_ms: round(clock.elapsed() - begin) });
            try {
                const value = await action();
                note("done");
                return value;
            }
            catch (error) {
                note("failed");
                throw error;
            }
        },
        observe(kind, name, evaluate) {
            const at = clock.now();
            const begin = clock.elapsed();
            const value = evaluate();
            measured.set(`${kind} ${name}`, { at, duration_ms: round(clock.elapsed() - begin) });
            return value;
        },
        text(decision) {
            const results = (0,_core_judge_trace__WEBPACK_IMPORTED_MODULE_0__/* .expectedResults */ .H)(decision).map((result) => ({
                ...result,
                ...(measured.get(`${result.kind} ${result.name}`) ?? { at: clock.now(), duration_ms: 0 }),
            }));
            return [...lines, ...results].map((line) => `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(line)}\n`).join("");
        },
    };
}
/** Milliseconds with three digits: what the clock really resolves. */
function round(ms) {
    return Math.round(ms * 1000) / 1000;
}


/***/ }),

/***/ 545:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: function() { return /* binding */ verifiedTree; },
/* harmony export */   rP: function() { return /* binding */ verifyResult; },
/* harmony export */   vz: function() { return /* binding */ layPatch; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5039);
/* harmony import */ var _world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7253);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5398);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6690);
/* harmony import */ var _world_worktree_store__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9217);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6250);
/* harmony import */ var _acceptance__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4693);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3349);
/* harmony import */ var _ground__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6262);














/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. A command may add files for
 * the next; one that changes what the tree itself holds ends the verification, for the next would judge another tree than the
 * one that the patch makes. Home and `.git` are for each command what they were for the first.
 */
async function verifyResult(input) {
    const { level, cancel, log } = input;
    const commands = [];
    const problem = await verifyLaid(input, commands);
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
    if (problem !== null)
        log.write(Buffer.from(`# ${problem}\n`));
    const passed = problem === null && commands.every(_command__WEBPACK_IMPORTED_MODULE_12__/* .succeeded */ .gq);
    return { status: passed ? "passed" : "failed", reason: problem, level, commands };
}
/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input, commands) {
    const { contract, ground, limits, cancel, copies } = input;
    const { checkout } = ground;
    const wanted = contract.verification_commands ?? [];
    const budget = (0,_command__WEBPACK_IMPORTED_MODULE_12__/* .newBudget */ .k$)(limits.verification_seconds, limits.test_output_bytes);
    const laid = await input.layResult();
    if ("problem" in laid)
        return laid.problem;
    const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
    const own = new Set(acceptance.map(({ path }) => path));
    const owned = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .composeResult */ .sI)(laid.owned, acceptance, (path) => !own.has(path));
    const env = owned.some(({ path }) => BYTECODE.test(path)) ? NO_BYTECODE : {};
    const git = wanted.length > 1 ? await (0,_ground__WEBPACK_IMPORTED_MODULE_13__/* .keepGit */ .w)(checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(copies, "git")) : null;
    for (const [index, command] of wanted.entries()) {
        if (cancel.aborted)
            break;
        if (index > 0) {
            const altered = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__/* .alteredEntries */ .q)(checkout, owned, cancel).catch(unlessAborted);
            if (altered.length > 0)
                return `a verification command changed ${named(altered)}, so that the next would not judge the tree of the patch; make one command of those that belong together`;
            if (git !== null)
                await (0,_ground__WEBPACK_IMPORTED_MODULE_13__/* .restoreGit */ .V)(checkout, git);
        }
        const home = await homeFor(input, index, index === wanted.length - 1);
        const view = {
            workspace: checkout,
            home,
            env: { ...contract.environment, ...env },
            network: "none",
            loopback: input.loopback,
            readOnly: [],
        };
        const ran = await (0,_command__WEBPACK_IMPORTED_MODULE_12__/* .runCommand */ .d1)(input, view, command, budget);
        commands.push(ran);
        if (ran.termination === "timeout")
            break;
    }
    return null;
}
/** The home of one command: as setup left it, whatever an earlier one did to its own. Only the last one needs no copy. */
async function homeFor({ ground, copies }, index, last) {
    if (ground.home === null || last)
        return ground.home;
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(copies, `home-${index}`);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.home, home);
    return home;
}
/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;
/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };
function unlessAborted(error) {
    if (error.name === "AbortError")
        return [];
    throw error;
}
/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;
function named(paths) {
    const shown = paths.slice(0, NAMED_PATHS).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt).join(", ");
    return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, before, after) {
    const allowed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.allowed_paths);
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .composeResult */ .sI)(before, after, (path) => !(0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs lie beside the tree's own; where the result adds a
 *   file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
async function layPatch({ wanted, made, ...patch }, checkout, limits, pristine) {
    const { store, patchFile } = patch;
    const { changes, resultTree } = made ?? (await (0,_world_worktree_store__WEBPACK_IMPORTED_MODULE_9__/* .writePatch */ .CZ)({ ...patch, after: wanted }));
    if (!pristine)
        await removeInWay(checkout, changes);
    const problem = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .applyPatch */ .X6)(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null && !pristine)
        return { problem: `the patch does not apply to what the setup commands left: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(problem)}` };
    if (problem !== null)
        throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
    if (pristine) {
        const { treeId } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_10__/* .walk */ .G)(checkout, { limits });
        if (treeId !== resultTree)
            throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
    }
    else {
        const wrong = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__/* .alteredEntries */ .q)(checkout, wanted);
        if (wrong.length > 0)
            throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
    }
    return { owned: wanted };
}
/** Removes what setup commands made at the very paths that a result adds. */
async function removeInWay(checkout, changes) {
    for (const { path, kind } of changes)
        if (kind === "added")
            await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeBelow */ .ck)(checkout, path);
}
async function layAcceptance({ folder, expected }, checkout) {
    const { entries, refusals } = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(folder, checkout);
    const [refused] = refusals;
    if (refused !== undefined)
        throw new Error(`acceptance/${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(refused.path)}: ${refused.detail}`);
    const found = (0,_acceptance__WEBPACK_IMPORTED_MODULE_11__/* .acceptanceList */ .i)(entries);
    if (!(0,_acceptance__WEBPACK_IMPORTED_MODULE_11__/* .isSameAcceptance */ .A)(found, expected))
        throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
    return entries.filter(_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az);
}


/***/ }),

/***/ 4794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var records_policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/verify/audit.ts
var verify_audit = __webpack_require__(7885);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 2 modules
var load = __webpack_require__(2855);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var records_contract = __webpack_require__(5039);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/contain/loopback.ts
var loopback = __webpack_require__(9022);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/facts/network-settings.ts + 1 modules
var network_settings = __webpack_require__(794);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var run_acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts + 2 modules
var run_surroundings = __webpack_require__(4439);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/setup.ts
var setup = __webpack_require__(2601);
// EXTERNAL MODULE: ./src/commands/run/verification.ts
var verification = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/commands/verify/rerun.ts


















/** Runs the verification commands again, contained at the best level that there is, and compares what they came to. */
async function rerun(input, args, io) {
    const { evidence, contract, work } = input;
    const fault = (file, problem) => ({ faults: [{ file, problem }], claims: [] });
    const recorded = evidence.facts.verification?.status;
    if (recorded !== "passed" && recorded !== "failed")
        return fault("--rerun", "this run verified nothing that could be repeated");
    const acceptance = evidence.facts.case?.acceptance ?? [];
    const caseDir = (0,commands_io/* value */.Uq)(args, "case-dir");
    if (acceptance.length > 0 && caseDir === undefined)
        return fault("--rerun", "this case has acceptance tests: name its folder with --case-dir");
    const folder = caseDir === undefined ? null : (0,external_node_path_.join)((0,external_node_path_.resolve)(io.cwd, caseDir), "acceptance");
    if (folder !== null) {
        if (!isFolder((0,external_node_path_.dirname)(folder)))
            return fault("--case-dir", `expected the folder of the case, found none at ${(0,external_node_path_.dirname)(folder)}`);
        // One that the evidence leaves out is missed as one that it names is.
        const found = isFolder(folder) ? (0,run_acceptance/* acceptanceList */.i)((await (0,walk/* walk */.G)(folder)).entries) : [];
        if (!(0,run_acceptance/* isSameAcceptance */.A)(found, acceptance))
            return fault("--case-dir", `its acceptance/ does not hold the files that this run was verified with: expected ${names(acceptance)}, found ${names(found)} in ${folder}; give the case as it was`);
    }
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const { best } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), (0,session/* programsIn */.TS)(io.programs));
    const { surroundings } = await (0,run_surroundings/* lookAround */.h3)(contract, io, (0,session/* programsIn */.TS)(io.programs), {
        workspace: input.source,
        hidden: [
            { path: work, what: "the files of this run" },
            ...(folder === null ? [] : [{ path: (0,external_node_path_.dirname)(folder), what: "the case" }]),
        ],
    });
    const checkout = (0,external_node_path_.join)(work, "rerun");
    await (0,worktree_checkout/* cleanCheckout */.eZ)(input.source, checkout, input.baselineTree, { limits });
    const [scratch, copies, home, settings] = ["scratch", "copies", "home", "settings"].map((name) => {
        const folder = (0,external_node_path_.join)(work, name);
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        return folder;
    });
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, input.before, input.after);
    const log = (0,external_node_path_.join)(work, "test.log");
    const setting = {
        contract,
        limits,
        containLimits: (0,effects/* containLimits */.v)(contract),
        level: best,
        surroundings,
        programs: (0,session/* programsIn */.TS)(io.programs),
        copies,
        scratch,
        log: { write: (chunk) => (0,external_node_fs_.appendFileSync)(log, chunk, { mode: 0o600 }) },
        cancel: io.signal,
    };
    (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,run_surroundings/* userOf */.Z5)(io).home));
    const services = await (0,loopback.openLoopback)(contract.loopback_ports ?? [], (port) => (0,external_node_path_.join)(work, `port-${port}.sock`));
    if ((0,caches/* hasSetup */.kR)(contract)) {
        const isKnown = () => false;
        const fact = await (0,setup/* runSetup */.xn)({
            ...setting,
            entries: input.before,
            asides: (0,set_aside/* setAsides */.Mi)({
                contract,
                lane: "fake",
                before: input.before,
                ignored: (0,set_aside/* ignoredBy */.gP)(evidence.facts.gitignore),
            }),
            ground: { checkout, home },
            lane: null,
            settings: (0,network_settings/* networkSettings */.e)((0,run_surroundings/* userOf */.Z5)(io), (0,setup/* authorityPlace */.zd)(best, settings), isKnown),
        });
        if (!(0,setup/* isPrepared */._g)(fact))
            return fault("--rerun", `the setup commands do not prepare the workspace here (${setupEnd(fact)}), so that nothing can be verified; their output: ${keep(log, io)}`);
    }
    const result = await (0,verification/* verifyResult */.rP)({
        ...setting,
        ground: { checkout, home: (0,caches/* needsHome */.nt)(contract) ? home : null },
        loopback: services.relays,
        layResult: () => (0,verification/* layPatch */.vz)({
            store: input.store,
            baseline: input.source,
            before: input.before,
            wanted,
            patchFile: (0,external_node_path_.join)(work, "verified.diff"),
        }, checkout, limits, !(0,caches/* hasSetup */.kR)(contract)),
        acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
    });
    await services.close();
    if (result.status !== recorded)
        return fault("test.log", `the verification commands ${result.status} here (${ends(result)}), the run says ${recorded}; their output: ${keep(log, io)}`);
    return {
        faults: [],
        claims: [{ claim: `verification ${recorded}, run again at level ${best}`, basis: "recomputed" }],
    };
}
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** Files of `acceptance/` with the beginnings of their digests, as many as tell one case from another. */
function names(list) {
    const shown = list.slice(0, 5).map(({ path, sha256 }) => `${JSON.stringify(path)} (${sha256.slice(0, 12)})`);
    const more = list.length > shown.length ? [`${list.length - shown.length} more`] : [];
    return [...shown, ...more].join(", ") || "none";
}
/** Why setup commands left nothing that could be used. */
function setupEnd({ problem, changed, undiscarded, commands }) {
    if (problem !== null)
        return problem;
    if (changed.length > 0)
        return "they change files of the starting tree";
    if (undiscarded.length > 0)
        return `they leave ${undiscarded.join(", ")}, which discard_paths does not cover`;
    return ends({ reason: null, commands });
}
/** How each command ended. */
function ends({ reason, commands }) {
    const each = commands.map(({ exit_code, termination }) => exit_code === null ? termination : `${termination} with exit code ${exit_code}`);
    return reason ?? each.join(", ");
}
/** The output is an agent's words: it is never echoed, but kept for whoever wants to read it. */
function keep(log, { env }) {
    const kept = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "case-harness-rerun-")), "test.log");
    (0,external_node_fs_.copyFileSync)(log, kept);
    return kept;
}

;// CONCATENATED MODULE: ./src/commands/verify/baseline.ts
















/** Files that are named; one that differs is enough for a verdict. */
const MAX_LISTED = 100;
/** Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked. */
async function checkBaseline(files, audit, args, io) {
    const { report, evidence } = audit;
    const fault = (problem) => ({ faults: [{ file: "--baseline", problem }], claims: [] });
    const source = (0,external_node_path_.resolve)(io.cwd, (0,commands_io/* value */.Uq)(args, "baseline"));
    if ((0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false })?.isDirectory() !== true)
        return fault(`expected the folder of the starting tree, found none at ${source}`);
    if (report === null || evidence === null || report.baseline === null || report.result === null)
        return fault("this run has no result that could be applied");
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (!contract.ok)
        return fault("this run has no contract that can be read");
    const work = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "case-harness-verify-"));
    try {
        const limits = (0,records_contract/* limitsOf */.Af)(contract.value);
        const checkout = (0,external_node_path_.join)(work, "checkout");
        const before = await (0,copy/* copyTree */.E)(source, checkout, { limits });
        // What was left out of the copy is left out of its tree, too.
        const [refused] = before.refusals;
        if (refused !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}: no run starts from a tree that holds it`);
        const [hit] = before.limitHits;
        if (hit !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.limit}: expected at most ${hit.bound}, found ${hit.found}`);
        if (before.treeId !== report.baseline)
            return fault(`expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from; ${await howItDiffers(files, before.entries)}give the case's workspace/, or a folder with exactly the files of the commit (git worktree add, say)`);
        const patch = (0,external_node_path_.join)(work, "patch.diff");
        (0,external_node_fs_.writeFileSync)(patch, await files.read(judge_files/* PATCH_FILE */.mO, domain_limits/* MAX_JUDGED_BYTES */.T4));
        const store = (0,worktree_store/* createStore */.y$)((0,external_node_path_.join)(work, "store"));
        const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
        if (problem !== null)
            return { faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it does not apply: ${problem}` }], claims: [] };
        const after = await (0,walk/* walk */.G)(checkout, { limits, baseline: before.entries, objects: store });
        if (after.treeId !== report.result)
            return {
                faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
                claims: [],
            };
        const contents = [
            ...(await differingContents(files, judge_files/* BEFORE_FILE */.Lt, before.entries)),
            ...(await differingContents(files, judge_files/* AFTER_FILE */._C, after.entries)),
        ];
        if (contents.length > 0)
            return { faults: contents, claims: [] };
        const applied = {
            claim: "patch.diff takes the baseline to the result tree; sizes and digests of both manifests",
            basis: "recomputed",
        };
        if (!(0,commands_io/* has */.zy)(args, "rerun"))
            return { faults: [], claims: [applied] };
        const again = await rerun({
            evidence,
            contract: contract.value,
            source,
            baselineTree: before.treeId,
            before: before.entries,
            after: after.entries,
            store,
            work,
        }, args, io);
        return { faults: again.faults, claims: [applied, ...again.claims] };
    }
    finally {
        await (0,remove/* removeTree */.dM)(work);
    }
}
/** Files that are named of a folder that is another tree. */
const MAX_NAMED = 3;
const DIFFERENCES = { added: "is not in that tree", deleted: "is missing" };
/** The first differences between the tree that a run started from and the one at hand. */
async function howItDiffers(files, real) {
    const listed = (0,load/* readManifest */.WI)(judge_files/* BEFORE_FILE */.Lt, await files.read(judge_files/* BEFORE_FILE */.Lt, domain_limits/* MAX_JUDGED_BYTES */.T4), () => { });
    const changes = (0,manifest/* diffManifests */.ew)(listed ?? [], real);
    if (changes.length === 0)
        return "";
    const named = changes.slice(0, MAX_NAMED).map(({ path, kind }) => {
        const how = kind === "added" || kind === "deleted" ? DIFFERENCES[kind] : "differs";
        return `${(0,bytes/* displayPath */.Gt)(path)} ${how}`;
    });
    const rest = changes.length - named.length;
    return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; `;
}
/** Files whose size or SHA-256 a manifest tells otherwise; the tree ids vouch for git's object ids alone. */
async function differingContents(files, name, real) {
    const faults = [];
    const listed = (0,load/* readManifest */.WI)(name, await files.read(name, domain_limits/* MAX_JUDGED_BYTES */.T4), (file, problem) => faults.push({ file, problem }));
    const told = new Map(listed?.map((entry) => [entry.path, entry]));
    for (const { path, type, size, sha256 } of real) {
        const entry = told.get(path);
        // What is set aside is not in the patch, and so not in this tree.
        if (type === "dir" || entry === undefined || entry.setAside !== undefined)
            continue;
        if (entry.size !== size || entry.sha256 !== sha256)
            faults.push({
                file: name,
                problem: `${(0,bytes/* displayPath */.Gt)(path)}: expected ${size} bytes with SHA-256 ${sha256}, found ${entry.size} with ${entry.sha256}`,
            });
    }
    return faults.slice(0, MAX_LISTED);
}

;// CONCATENATED MODULE: ./src/commands/verify.ts













const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MISSES_DEMAND = 2;
const MAX_POLICY_BYTES = 1024 * 1024;
/** What is no bundle at all has a fault for each of its files; people see by the first ones what it is. */
const MAX_SHOWN_FAULTS = 40;
/** `verify`: derives the verdict again from the bundle alone; 0 it holds, 1 it does not, 2 it misses what was demanded. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "rerun") && !(0,commands_io/* has */.zy)(args, "baseline"))
        return (0,output/* wrongUsage */.xY)(io, "verify: --rerun needs --baseline: the commands run on the starting tree plus the patch");
    const policy = readPolicy(args, io);
    if ("usage" in policy)
        return (0,output/* wrongUsage */.xY)(io, policy.usage);
    const location = (0,external_node_path_.resolve)(io.cwd, args.positionals[0]);
    if (!(0,external_node_fs_.existsSync)(location))
        return (0,output/* wrongUsage */.xY)(io, `verify: ${(0,cli/* quote */.hD)(args.positionals[0])}: no such folder or file`);
    const { files, problems } = await (0,reader/* openBundle */.h)(location);
    if (files === null)
        return conclude(args, io, null, problems, [], []);
    try {
        const audit = await (0,verify_audit/* auditBundle */.E)(files, { parts: true });
        const faults = [...problems, ...audit.faults];
        const claims = [...audit.claims];
        if ((0,commands_io/* has */.zy)(args, "baseline") && faults.length === 0) {
            const checked = await checkBaseline(files, audit, args, io);
            faults.push(...checked.faults);
            claims.push(...checked.claims);
        }
        return conclude(args, io, audit, faults, claims, demands(args, audit, policy.policy));
    }
    finally {
        files.close();
    }
}
function readPolicy(args, io) {
    const path = (0,commands_io/* value */.Uq)(args, "policy");
    if (path === undefined)
        return { policy: null };
    const read = (0,facts_case/* readUserFile */.E)((0,external_node_path_.resolve)(io.cwd, path), MAX_POLICY_BYTES);
    if (!read.ok)
        return { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${read.reason}` };
    const parsed = (0,records_policy/* parsePolicy */.ON)(read.bytes);
    return parsed.ok
        ? { policy: parsed.value }
        : { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${(0,parse/* problemText */.fI)(parsed.problems)}` };
}
/** What the caller demanded and the bundle, though it holds, does not give. */
function demands(args, { report, evidence }, policy) {
    const required = (0,commands_io/* value */.Uq)(args, "require");
    if (report === null || (required === undefined && policy === null))
        return [];
    const missed = [];
    const role = evidence?.facts.run.role ?? "run";
    if (role !== "run")
        missed.push(`bundle: expected a run, found the ${role} of one`);
    if (required !== undefined && report.status !== required)
        missed.push(`status: expected ${required}, found ${report.status}`);
    return policy === null ? missed : [...missed, ...(0,records_policy/* missedPolicy */.cA)(policy, report, new Date().toISOString(), [])];
}
function conclude(args, io, audit, faults, claims, missed) {
    const holds = faults.length === 0;
    const report = audit?.report ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            holds,
            status: holds ? (report?.status ?? null) : null,
            run_id: report?.run_id ?? null,
            blockers: holds ? (audit?.decision?.blockers ?? []).map(blocker/* worded */.MH) : [],
            authenticity: "unsigned",
            claims: holds ? claims : [],
            faults,
            missed,
        });
    if (holds && !(0,commands_io/* has */.zy)(args, "quiet"))
        for (const { claim, basis } of claims)
            io.stderr(`${(0,output/* style */.iF)(io, "dim", basis)}: ${claim}\n`);
    for (const { file, problem } of faults.slice(0, MAX_SHOWN_FAULTS))
        io.stderr(`${(0,bytes/* escapeForPeople */.IW)(file)}: ${(0,bytes/* escapeForPeople */.IW)(problem)}\n`);
    if (faults.length > MAX_SHOWN_FAULTS)
        io.stderr(`${faults.length - MAX_SHOWN_FAULTS} more; --json lists all\n`);
    for (const demand of missed)
        io.stderr(`missed: ${(0,bytes/* escapeForPeople */.IW)(demand)}\n`);
    io.stderr(`${lastLine(io, report?.status ?? "unknown", faults.length, missed.length)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}
function lastLine(io, status, faults, missed) {
    if (faults > 0)
        return `${(0,output/* style */.iF)(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
    const unsigned = "it has no signature: proven consistent, not authentic";
    if (missed > 0)
        return `${(0,output/* style */.iF)(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: verdict ${status}; ${unsigned}`;
    return `${(0,output/* style */.iF)(io, "green", "HOLDS")}: verdict ${status}; ${unsigned}`;
}


/***/ }),

/***/ 6390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: function() { return /* binding */ parsePolicy; },
/* harmony export */   cA: function() { return /* binding */ missedPolicy; },
/* harmony export */   wh: function() { return /* binding */ policySchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8450);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_4__/* .LANES */ .C)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
}


/***/ }),

/***/ 9022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLoopback: function() { return /* binding */ openLoopback; }
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** Where services listen that mean this machine alone, in the order in which `localhost` is tried. */
const ADDRESSES = ["127.0.0.1", "::1"];
/** How long a port may take to answer at all (ms); it is the machine's own. */
const ANSWER_MS = 2000;
/**
 * Opens a way to each of these TCP ports of the machine's loopback, and to no other.
 * @param socketFor path of a socket that is not there yet
 * @throws Error where a socket can't be made
 */
async function openLoopback(ports, socketFor) {
    const open = new Set();
    const servers = [];
    const silent = [];
    const relays = [];
    for (const port of ports) {
        const problem = await answers(port);
        if (problem !== null)
            silent.push({ port, problem });
        const socket = socketFor(port);
        servers.push(await listen(socket, (inside) => void lead(inside, port, open)));
        relays.push({ port, socket });
    }
    return {
        relays,
        silent,
        async close() {
            for (const one of open)
                one.destroy();
            await Promise.all(servers.map((server) => new Promise((done) => server.close(() => done()))));
        },
    };
}
/** Null where something takes a connection, else what the system says of the last address. */
async function answers(port) {
    try {
        (await outside(port)).destroy();
        return null;
    }
    catch (error) {
        return error.code ?? error.message;
    }
}
async function lead(inside, port, open) {
    track(inside, open);
    inside.pause();
    let service;
    try {
        service = await outside(port);
    }
    catch {
        inside.destroy();
        return;
    }
    track(service, open);
    inside.on("close", () => service.destroy());
    service.on("close", () => inside.destroy());
    if (inside.destroyed)
        service.destroy();
    else
        inside.pipe(service).pipe(inside);
}
function track(socket, open) {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
}
/** A connection to a port, at the first address that takes one. */
async function outside(port) {
    let fault;
    for (const host of ADDRESSES)
        try {
            return await connected(host, port);
        }
        catch (error) {
            fault ??= error;
        }
    throw fault;
}
function connected(host, port) {
    return new Promise((done, fail) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, allowHalfOpen: true, timeout: ANSWER_MS });
        socket.once("error", fail);
        socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
        socket.once("connect", () => {
            socket.setTimeout(0);
            socket.removeListener("error", fail);
            done(socket);
        });
    });
}
function listen(path, connection) {
    return new Promise((done, fail) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)({ allowHalfOpen: true }, connection);
        server.once("error", fail);
        // A service that nobody needs any more must not keep the harness alive.
        server.unref();
        server.listen(path, () => done(server));
    });
}


/***/ }),

/***/ 794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ networkSettings; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/secret-shape.ts
var secret_shape = __webpack_require__(2240);
;// CONCATENATED MODULE: ./src/core/records/network-settings.ts

/**
 * Variables by which a user's programs find their way out: proxies, own authorities, registries and mirrors. Setup commands
 * see them, and nothing else does. Names that a tool builds from a registry's own name are patterns.
 */
const NETWORK_VARIABLES = [
    { name: /^(?:https?|ftp|all|no)_proxy$/i, kind: "value" },
    { name: /^(?:npm_config_|NPM_CONFIG_)(?:https?_?proxy|https-proxy|no_?proxy|noproxy|strict_ssl)$/i, kind: "value" },
    { name: /^npm_config_(?:.*:)?registry$/i, kind: "value" },
    { name: /^(?:YARN_NPM_REGISTRY_SERVER|YARN_HTTPS?_PROXY|BUN_CONFIG_REGISTRY|COREPACK_NPM_REGISTRY)$/, kind: "value" },
    {
        name: /^(?:NODEJS_ORG_MIRROR|NVM_NODEJS_ORG_MIRROR|PLAYWRIGHT_DOWNLOAD_HOST|PUPPETEER_DOWNLOAD_BASE_URL|ELECTRON_MIRROR|CYPRESS_DOWNLOAD_MIRROR)$/,
        kind: "value",
    },
    {
        name: /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|TRUSTED_HOST|PROXY|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|DISABLE_PIP_VERSION_CHECK)$/,
        kind: "value",
    },
    {
        name: /^UV_(?:INDEX|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|PYTHON_INSTALL_MIRROR|HTTP_TIMEOUT)$/,
        kind: "value",
    },
    { name: /^(?:CONDA_CHANNEL_ALIAS|PDM_PYPI_URL|POETRY_PYPI_MIRROR_URL)$/, kind: "value" },
    {
        name: /^(?:GOPROXY|GONOPROXY|GOPRIVATE|GOSUMDB|GONOSUMDB|GONOSUMCHECK|GOINSECURE|GOVCS|GOTOOLCHAIN)$/,
        kind: "value",
    },
    {
        name: /^CARGO_(?:HTTP_(?:PROXY|TIMEOUT|CHECK_REVOKE|MULTIPLEXING)|NET_(?:RETRY|GIT_FETCH_WITH_CLI)|REGISTRY_DEFAULT|REGISTRIES_[A-Z0-9_]+_(?:INDEX|PROTOCOL)|SOURCE_[A-Z0-9_]+_(?:REGISTRY|REPLACE_WITH))$/,
        kind: "value",
    },
    { name: /^RUSTUP_(?:DIST_SERVER|UPDATE_ROOT)$/, kind: "value" },
    { name: /^(?:MAVEN_OPTS|MAVEN_ARGS|GRADLE_OPTS|JAVA_TOOL_OPTIONS|COURSIER_REPOSITORIES)$/, kind: "value" },
    {
        name: /^(?:GEM_SOURCE|BUNDLE_MIRROR__.+|COMPOSER_REPO_PACKAGIST|NUGET_SOURCE|HEX_MIRROR|GIT_PROXY_COMMAND)$/,
        kind: "value",
    },
    {
        name: /^(?:SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|GIT_SSL_CAINFO|CARGO_HTTP_CAINFO|AWS_CA_BUNDLE|NIX_SSL_CERT_FILE|HTTPLIB2_CA_CERTS|GRPC_DEFAULT_SSL_ROOTS_FILE_PATH|BUNDLE_SSL_CA_CERT|COMPOSER_CAFILE|HEX_CACERTS_PATH|DENO_CERT|npm_config_cafile|NPM_CONFIG_CAFILE|YARN_HTTPS_CA_FILE_PATH)$/,
        kind: "authority",
    },
    { name: /^(?:SSL_CERT_DIR|GIT_SSL_CAPATH)$/, kind: "authorities" },
];
/**
 * Files of the same, in the user's home (`~/`) or the system's: where one is read, and where a home has it for the tool to
 * find. A later row gives way where an earlier one has put a file at the same place.
 */
const NETWORK_FILES = [
    { from: "~/.npmrc", to: ".npmrc", syntax: "lines" },
    { from: "~/.yarnrc", to: ".yarnrc", syntax: "lines" },
    { from: "~/.yarnrc.yml", to: ".yarnrc.yml", syntax: "lines" },
    { from: "~/.bunfig.toml", to: ".bunfig.toml", syntax: "lines" },
    { from: "~/.config/pip/pip.conf", to: ".config/pip/pip.conf", syntax: "lines" },
    { from: "~/.pip/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    // A home has no file for the system's: the older of pip's two places in a home is read before the other.
    { from: "/etc/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    { from: "~/.config/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "/etc/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "~/.config/go/env", to: ".config/go/env", syntax: "lines" },
    { from: "~/.cargo/config.toml", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.cargo/config", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.m2/settings.xml", to: ".m2/settings.xml", syntax: "xml" },
    { from: "~/.gradle/gradle.properties", to: ".gradle/gradle.properties", syntax: "lines" },
    { from: "~/.condarc", to: ".condarc", syntax: "lines" },
    { from: "~/.curlrc", to: ".curlrc", syntax: "lines" },
];
/** Words of a setting's name that make it a credential, or half of one. */
const CREDENTIAL_NAME = /(?:_auth|auth_?token|authident|token|passw(?:or)?d|passphrase|secret|credential|user(?:name)?|(?:api|access|private|signing)[-_]?key|keyfile|certfile|^key$|:key$|oauth)/i;
const HAS_USER = /:\/\/[^\s/?#"']*@/;
/** Whether a text holds a credential, or is shaped like one. */
function holdsCredential(text) {
    return HAS_USER.test(text) || (0,secret_shape/* secretShape */.w)(text) !== null;
}
/**
 * A settings file without what is, or could be, a credential.
 * @param isKnown whether a text holds a secret of this very environment
 * @returns the text, and how many lines (or elements) were left out
 */
function withoutCredentials(text, syntax, isKnown = () => false) {
    return syntax === "xml" ? xmlWithoutCredentials(text, isKnown) : linesWithoutCredentials(text, isKnown);
}
function linesWithoutCredentials(text, isKnown) {
    let dropped = 0;
    /** How far the last setting that was left out stood in; what stands in further belongs to it. */
    let below = null;
    const kept = text.split(/\r?\n/).filter((line) => {
        const indent = line.length - line.trimStart().length;
        if (line.trim() === "")
            return true;
        if (below !== null && indent > below)
            return false;
        below = null;
        if (/^\s*[#;]/.test(line))
            return false;
        const name = /^\s*["']?([^=:\s"']*(?::[^=:\s"']+)*)["']?\s*[=:]/.exec(line)?.[1] ?? /^\s*-*(\S+)/.exec(line)?.[1] ?? "";
        if (!CREDENTIAL_NAME.test(name) && !holdsCredential(line) && !isKnown(line))
            return true;
        dropped++;
        below = indent;
        return false;
    });
    return { text: kept.join("\n"), dropped };
}
/** Elements of Maven's settings that hold or name credentials. */
const XML_CREDENTIALS = /<(servers|server|username|password|passphrase|privateKey|httpHeaders|configuration)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/g;
function xmlWithoutCredentials(text, isKnown) {
    let dropped = 0;
    const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(XML_CREDENTIALS, () => {
        dropped++;
        return "";
    });
    // What is left of a file that is not what it seems is nobody's to read.
    return holdsCredential(bare) || isKnown(bare) ? { text: "", dropped: dropped + 1 } : { text: bare, dropped };
}

;// CONCATENATED MODULE: ./src/world/facts/network-settings.ts



/** A file of settings that people write, or of authorities; a larger one is something else. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_AUTHORITIES = 1000;
/** Folders that are seen inside with the system's authorities in them. */
const SEEN = ["/usr/", "/etc/ssl/certs", "/etc/pki/"];
/**
 * Collects the settings of this user's network.
 * @param place where copies of authorities are put, and seen
 * @param isKnown whether a text holds a secret value of this environment
 */
function networkSettings({ env, home }, place, isKnown) {
    const variables = {};
    const shown = [];
    const withheld = [];
    for (const [name, value] of Object.entries(env)) {
        const row = NETWORK_VARIABLES.find((one) => one.name.test(name));
        if (row === undefined || value === undefined || value === "")
            continue;
        if (holdsCredential(value) || isKnown(value)) {
            withheld.push(`${name}: it holds a credential`);
            continue;
        }
        const path = row.kind === "value" ? value : authority(row.kind, name, value, place);
        if (path === null)
            withheld.push(`${name}: what it names can't be read, or holds a private key`);
        else {
            variables[name] = path;
            shown.push(name);
        }
    }
    const files = new Map();
    for (const { from, to, syntax } of NETWORK_FILES) {
        const path = from.startsWith("~/") ? (home === null ? null : (0,external_node_path_.join)(home, from.slice(2))) : from;
        const text = path === null || files.has(to) ? null : readSmall(path);
        if (text === null)
            continue;
        const bare = withoutCredentials(text, syntax, isKnown);
        if (bare.dropped > 0)
            withheld.push(`${from}: ${bare.dropped} settings that are, or could be, credentials`);
        if (bare.text.trim() === "")
            continue;
        files.set(to, bare.text);
        shown.push(from);
    }
    return {
        env: variables,
        mounts: place.inside === null ? [] : [{ host: place.folder, inside: place.inside }],
        shown,
        withheld,
        write(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
                (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600, flag: "wx" });
            }
        },
        remove(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                // Whatever else it is by now is a command's own.
                if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true && (0,external_node_fs_.readFileSync)(path, "utf8") === text)
                    (0,external_node_fs_.rmSync)(path);
            }
        },
    };
}
/** How a file, or folders, of authorities are named inside; null where they can't be shown. */
function authority(kind, name, value, { folder: outside, inside }) {
    if (inside === null || SEEN.some((folder) => value.startsWith(folder)))
        return value;
    if (kind === "authority") {
        const text = readSmall(value);
        if (text === null || text.includes("PRIVATE KEY"))
            return null;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(outside, `${name}.pem`), text);
        return `${inside}/${name}.pem`;
    }
    const folders = value.split(":").filter((folder) => folder !== "");
    return folders
        .map((folder, index) => {
        if (SEEN.some((seen) => folder.startsWith(seen)))
            return folder;
        const copy = (0,external_node_path_.join)(outside, `${name}-${index}`);
        (0,external_node_fs_.mkdirSync)(copy, { recursive: true });
        for (const file of namesIn(folder).slice(0, MAX_AUTHORITIES)) {
            const text = readSmall((0,external_node_path_.join)(folder, file));
            if (text !== null && !text.includes("PRIVATE KEY"))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(copy, file), text);
        }
        return `${inside}/${name}-${index}`;
    })
        .join(":");
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** A small regular file, links followed, or null. */
function readSmall(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const stats = (0,external_node_fs_.statSync)(real);
        return stats.isFile() && stats.size <= MAX_FILE_BYTES ? (0,external_node_fs_.readFileSync)(real, "utf8") : null;
    }
    catch {
        return null;
    }
}


/***/ })

};
;