"use strict";
exports.id = 5826;
exports.ids = [5826,9022];
exports.modules = {

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

/***/ 9090:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ commandLog; }
/* harmony export */ });
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5337);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9863);


/** Frames what commands say for a file that takes bytes, without known values. */
function commandLog(file, secrets) {
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    const notes = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    let framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(0);
    return {
        begin(argv, mostBytes) {
            framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(mostBytes);
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .beginLine */ .O2)(argv)));
        },
        output: (chunk) => file.write(framer.push(redactor.push(chunk))),
        end(end, dropped) {
            file.write(framer.push(redactor.end()));
            file.write(framer.end());
            const logged = framer.logged();
            const output = { ...logged, cut: logged.cut || dropped };
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .endLine */ .Sk)(end, output)));
            return output;
        },
        note(text) {
            file.write(notes.push(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .noteLine */ .rk)(text))));
            file.write(notes.end());
        },
        hits() {
            const hits = new Map(redactor.hits());
            for (const [name, places] of notes.hits())
                hits.set(name, (hits.get(name) ?? 0) + places);
            return hits;
        },
    };
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
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6690);






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
            root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
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
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__/* .removeOwned */ .Ox)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .disown */ .dK)(root);
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
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_records_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3827);
/* harmony import */ var _world_contain_types__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1608);
/* harmony import */ var _world_worktree_altered__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7253);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5398);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4945);
/* harmony import */ var _ground__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6262);









/** Where setup commands see authorities of the user's. */
function authorityPlace(level, folder) {
    return { folder, inside: level === "sandbox" ? `${_world_contain_types__WEBPACK_IMPORTED_MODULE_8__/* .INSIDE_HARNESS */ .yd}/authorities` : null };
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
    const lent = lentTo(input);
    const fact = {
        level,
        commands: [],
        changed: [],
        undiscarded: [],
        more: { changed: 0, undiscarded: 0 },
        problem: null,
        left: null,
        settings: [
            ...settings.shown,
            ...Object.keys(lent).map((name) => `${name}: a variable of the runner that the contract names`),
        ],
        settings_withheld: [...settings.withheld],
    };
    const budget = (0,_command__WEBPACK_IMPORTED_MODULE_6__/* .newBudget */ .k$)(limits.setup_seconds, Math.floor(limits.test_output_bytes / 2));
    const places = [["checkout", ground]];
    if (level !== "sandbox" && lane !== null)
        places.push(["workspace", lane]);
    try {
        requireLent(input, lent);
        const git = await (0,_ground__WEBPACK_IMPORTED_MODULE_7__/* .keepGit */ .w)(ground.checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(input.copies, "git-of-setup"));
        for (const [name, place] of places)
            if (!(await runIn(input, name, place, lent, budget, fact)))
                return fact;
        if (Object.keys(lent).length > 0)
            for (const [, place] of places)
                await requireNothingKept(input, place);
        await (0,_ground__WEBPACK_IMPORTED_MODULE_7__/* .restoreGit */ .V)(ground.checkout, git);
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
/** What the contract names of the runner's variables, as far as it is there. */
function lentTo({ contract, lent }) {
    return Object.fromEntries(Object.entries((0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .lentVariables */ .r7)(contract)).flatMap(([name, from]) => {
        const value = lent?.env[from];
        return value === undefined || value === "" ? [] : [[name, value]];
    }));
}
/** @throws UnusableProducts where a variable that the contract names is not there, or could not be kept out of evidence */
function requireLent({ contract, lent }, values) {
    if (lent === null)
        return;
    for (const [name, from] of Object.entries((0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .lentVariables */ .r7)(contract))) {
        if (values[name] === undefined)
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`environment.${name} of the contract names ${from}, which is not set on this runner`);
        if (!lent.search.isIn(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(values[name])))
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`${from} is too short, or too much a word, to be kept out of the evidence: lend a longer value`);
    }
}
/** @throws UnusableProducts where commands left what they were lent where the agent would find it */
async function requireNothingKept(input, { checkout, home }) {
    const { cancel: signal, lent } = input;
    for (const [folder, paths] of [
        [checkout, await productsIn(checkout, input)],
        [home, undefined],
    ]) {
        const left = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .findInProducts */ .zL)(folder, lent.search, paths === undefined ? { signal } : { paths, signal });
        if (left === null)
            continue;
        const inHome = folder === home ? "~/" : "";
        // A name that holds it is not told.
        const where = left === "in a name" ? `the name of something in ${inHome || "the tree"}` : `${inHome}${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(left.path)}`;
        throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`setup commands left a secret of the runner in ${where}, where the agent would find it: have them remove it`);
    }
}
/** Whether setup commands prepared what lane and verification need. */
function isPrepared({ left, problem }) {
    return left !== null && problem === null;
}
/** Runs all commands in one place and looks at what they made of its tree; false where nothing can follow. */
async function runIn(input, name, { checkout, home }, lent, budget, fact) {
    const { contract, settings, cancel, level } = input;
    settings.write(home);
    for (const command of contract.setup_commands ?? []) {
        if (cancel.aborted)
            return false;
        const view = {
            workspace: checkout,
            home,
            env: { ...settings.env, ...(0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .plainVariables */ .uw)(input.contract), ...lent },
            network: input.network,
            loopback: [],
            readOnly: settings.mounts,
        };
        const { fact: ran } = await (0,_command__WEBPACK_IMPORTED_MODULE_6__/* .runCommand */ .d1)(input, view, command, budget);
        fact.commands.push({ ...ran, place: name });
        if (!(0,_command__WEBPACK_IMPORTED_MODULE_6__/* .succeeded */ .gq)(ran))
            return false;
        if (level !== "none" && ran.survivors !== "none")
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR("a process of theirs was not seen dead, and could change what they left");
    }
    settings.remove(home);
    return isTreeKept(input, checkout, fact);
}
/** Whether the commands left the tree as it was and added only what is discarded; what they did else goes into the fact. */
async function isTreeKept({ entries, asides, cancel }, checkout, fact) {
    const changed = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_4__/* .alteredEntries */ .q)(checkout, entries, cancel);
    const { uncovered } = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel);
    fact.changed = changed.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .jsonPath */ .U1);
    fact.undiscarded = uncovered.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt);
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
        products: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .measureProducts */ .HE)(ground.checkout, limits, { paths, signal }),
        home: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .measureProducts */ .HE)(ground.home, limits, { signal }),
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
    return (await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel)).covered;
}
/** Copies what setup commands left in one place into another, which has the same tree. */
async function giveProducts(from, to, tree) {
    const { cancel: signal } = tree;
    const { covered, folders } = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(from.checkout, tree.entries, isAside(tree.asides), signal);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .copyProducts */ .ae)(from.checkout, to.checkout, { paths: covered, signal });
    // An empty folder is in no tree, and a test may want it all the same.
    (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .wZ)(to.checkout, folders);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .copyProducts */ .ae)(from.home, to.home, { signal });
}
/** What went wrong with what the commands left or with this machine, in words; null for any other failure. */
function problemOf(error) {
    if (error instanceof _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR)
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

/***/ 6878:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ sandboxFault; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3881);
/* harmony import */ var _run_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1000);



/** Why this machine can't run a stranger's code; null where it can. Nothing less than the sandbox will do. */
async function sandboxFault(io) {
    const { best, levels } = await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_1__.probeContainment)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), (0,_run_session__WEBPACK_IMPORTED_MODULE_2__/* .programsIn */ .TS)(io.programs));
    if (best === "sandbox")
        return null;
    const level = levels.find((entry) => entry.level === "sandbox");
    return {
        subject: "containment",
        expected: "the level sandbox",
        found: level?.why ?? best,
        fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
    };
}


/***/ }),

/***/ 9942:
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
// EXTERNAL MODULE: ./src/core/report/replay.ts
var replay = __webpack_require__(159);
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
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 3 modules
var load = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(4102);
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
// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(6556);
// EXTERNAL MODULE: ./src/world/facts/network-settings.ts + 1 modules
var network_settings = __webpack_require__(794);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var run_acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/command-log.ts
var command_log = __webpack_require__(9090);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts + 2 modules
var run_surroundings = __webpack_require__(4439);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/setup.ts
var setup = __webpack_require__(2601);
// EXTERNAL MODULE: ./src/commands/step/sandbox.ts
var sandbox = __webpack_require__(6878);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/commands/verify/consent.ts



/** Reads what the caller consents to from the flags; bounds that are not named are the defaults of the table. */
function readConsent(args) {
    const limits = { ...domain_limits/* DEFAULT_LIMITS */.dR };
    for (const text of (0,commands_io/* values */.zu)(args, "limit")) {
        const [, name = "", number = ""] = /^([a-z_]+)=([1-9]\d{0,14})$/.exec(text) ?? [];
        if (!isLimit(name))
            return {
                usage: `verify: --limit: expected NAME=NUMBER with a name of ${domain_limits/* LIMIT_NAMES */.x3.join(", ")}, found ${JSON.stringify(text.slice(0, 80))}`,
            };
        limits[name] = Number(number);
    }
    return {
        consent: {
            limits,
            setupNetwork: (0,commands_io/* has */.zy)(args, "rerun-setup-network"),
            loopback: (0,commands_io/* has */.zy)(args, "rerun-loopback"),
            caches: (0,commands_io/* has */.zy)(args, "rerun-caches"),
        },
    };
}
function isLimit(name) {
    return domain_limits/* LIMIT_NAMES */.x3.includes(name);
}
/** Bounds of a rerun: the contract's own where they are lower than the caller's. */
function grantedLimits(contract, { limits }) {
    const asked = (0,records_contract/* limitsOf */.Af)(contract);
    const lowered = domain_limits/* LIMIT_NAMES */.x3.filter((name) => asked[name] > limits[name]);
    const granted = Object.fromEntries(domain_limits/* LIMIT_NAMES */.x3.map((name) => [name, Math.min(asked[name], limits[name])]));
    return {
        limits: granted,
        lowered: lowered.map((name) => `${name} ${asked[name]}, and has ${limits[name]} (--limit ${name}=${asked[name]})`),
    };
}
/** What a contract asks of this machine that its caller did not consent to: with what to do. */
function refusedOf({ cache_paths = [], loopback_ports = [] }, consent) {
    return [
        ...(loopback_ports.length > 0 && !consent.loopback
            ? [
                `--rerun: the contract asks for ports ${loopback_ports.join(", ")} of this machine: give --rerun-loopback if what listens there may be reached by its commands`,
            ]
            : []),
        ...(cache_paths.length > 0 && !consent.caches
            ? [
                `--rerun: the contract asks to read ${cache_paths.map((path) => JSON.stringify(path)).join(", ")} of this machine: give --rerun-caches if its commands may`,
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/commands/run/verification.ts + 2 modules
var verification = __webpack_require__(7136);
;// CONCATENATED MODULE: ./src/commands/verify/rerun.ts



















/**
 * Runs the verification commands again and compares what they came to. They are a stranger's: they run in the sandbox or not at
 * all, within the caller's bounds, and with nothing of this machine that the caller did not consent to.
 */
async function rerun(input, args, io, consent) {
    const { evidence, contract, work } = input;
    const fault = (file, problem) => ({ faults: [{ file, problem }], claims: [], missed: [] });
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
    const { limits, lowered } = grantedLimits(contract, consent);
    const refused = refusedOf(contract, consent);
    const unable = await (0,sandbox/* sandboxFault */.S)(io);
    if (unable !== null)
        refused.push(`--rerun: expected ${unable.expected}, found ${unable.found}; ${unable.fix}`);
    if (refused.length > 0)
        return { faults: [], claims: [], missed: refused };
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
        level: "sandbox",
        surroundings,
        programs: (0,session/* programsIn */.TS)(io.programs),
        copies,
        scratch,
        log: (0,command_log/* commandLog */.a)({ write: (chunk) => (0,external_node_fs_.appendFileSync)(log, chunk, { mode: 0o600 }) }, (0,known/* knownSearch */.yC)([])),
        cancel: io.signal,
    };
    const asides = (0,set_aside/* setAsides */.Mi)({
        contract,
        lane: "fake",
        before: input.before,
        ignored: (0,set_aside/* ignoredBy */.gP)(evidence.facts.gitignore),
    });
    const short = lowered.length === 0 ? "" : `; the contract asks for ${lowered.join(", ")}`;
    (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,run_surroundings/* userOf */.Z5)(io).home));
    if ((0,caches/* hasSetup */.kR)(contract)) {
        const fact = await (0,setup/* runSetup */.xn)({
            ...setting,
            // a stranger's contract is lent nothing
            lent: null,
            entries: input.before,
            asides,
            ground: { checkout, home },
            lane: null,
            network: consent.setupNetwork ? "host" : "none",
            settings: consent.setupNetwork
                ? (0,network_settings/* networkSettings */.e)((0,run_surroundings/* userOf */.Z5)(io), (0,setup/* authorityPlace */.zd)("sandbox", settings), () => false)
                : NO_SETTINGS,
        });
        if (!(0,setup/* isPrepared */._g)(fact)) {
            const problem = `the setup commands do not prepare the workspace here (${setupEnd(fact)}), so that nothing can be verified${short}`;
            const output = `; their output: ${keep(log, io)}`;
            // It says nothing about the bundle that its setup needs what it was not given.
            return consent.setupNetwork
                ? fault("--rerun", problem + output)
                : { faults: [], claims: [], missed: [`--rerun: ${problem}; ${NO_NETWORK}${output}`] };
        }
    }
    const services = await (0,loopback.openLoopback)(contract.loopback_ports ?? [], (port) => (0,external_node_path_.join)(work, `port-${port}.sock`));
    let result;
    try {
        result = await (0,verification/* verifyResult */.rP)({
            ...setting,
            asides,
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
    }
    finally {
        await services.close();
    }
    if (result.status !== recorded)
        return fault("test.log", `the verification commands ${result.status} here (${ends(result)}), the run says ${recorded}${short}; their output: ${keep(log, io)}`);
    const claim = `verification ${recorded}, run again at level sandbox${short}`;
    return { faults: [], claims: [{ claim, basis: "recomputed" }], missed: [] };
}
/** What setup commands find without network: nothing of this user's. */
const NO_SETTINGS = { env: {}, mounts: [], shown: [], withheld: [], write() { }, remove() { } };
const NO_NETWORK = "they had no network: read setup_commands of the contract, and give --rerun-setup-network if they may have this machine's";
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
async function checkBaseline(files, audit, args, io, consent) {
    const { report, evidence } = audit;
    const fault = (problem) => ({
        faults: [{ file: "--baseline", problem }],
        claims: [],
        missed: [],
    });
    const source = (0,external_node_path_.resolve)(io.cwd, (0,commands_io/* value */.Uq)(args, "baseline"));
    if ((0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false })?.isDirectory() !== true)
        return fault(`expected the folder of the starting tree, found none at ${source}`);
    if (report === null || evidence === null || report.baseline === null || report.result === null)
        return fault("this run has no result that could be applied");
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (!contract.ok)
        return fault("this run has no contract that can be read");
    const work = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "verify-");
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
            return fault(`expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from; ${await howItDiffers(files, before.entries, limits)}give the case's workspace/, or a folder with exactly the files of the commit (git worktree add, say)`);
        const patch = (0,external_node_path_.join)(work, "patch.diff");
        await writeOut(files, judge_files/* PATCH_FILE */.mO, patch);
        const store = (0,worktree_store/* createStore */.y$)((0,external_node_path_.join)(work, "store"));
        const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
        if (problem !== null)
            return { faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it does not apply: ${problem}` }], claims: [], missed: [] };
        const after = await (0,walk/* walk */.G)(checkout, { limits, baseline: before.entries, objects: store });
        if (after.treeId !== report.result)
            return {
                faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
                claims: [],
                missed: [],
            };
        const contents = [
            ...(await differingContents(files, judge_files/* BEFORE_FILE */.Lt, before.entries, limits)),
            ...(await differingContents(files, judge_files/* AFTER_FILE */._C, after.entries, limits)),
        ];
        if (contents.length > 0)
            return { faults: contents, claims: [], missed: [] };
        const applied = {
            claim: "patch.diff takes the baseline to the result tree; sizes and digests of both manifests",
            basis: "recomputed",
        };
        if (!(0,commands_io/* has */.zy)(args, "rerun"))
            return { faults: [], claims: [applied], missed: [] };
        const again = await rerun({
            evidence,
            contract: contract.value,
            source,
            baselineTree: before.treeId,
            before: before.entries,
            after: after.entries,
            store,
            work,
        }, args, io, consent);
        return { ...again, claims: [applied, ...again.claims] };
    }
    finally {
        await (0,remove/* removeOwned */.Ox)(work);
    }
}
/** Files that are named of a folder that is another tree. */
const MAX_NAMED = 3;
const DIFFERENCES = { added: "is missing", deleted: "is not in that tree" };
/** Copies a file out of the bundle. */
async function writeOut(files, name, path) {
    const fd = (0,external_node_fs_.openSync)(path, "wx", 0o600);
    try {
        for await (const piece of files.chunks(name))
            (0,external_node_fs_.writeFileSync)(fd, piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Reads a manifest of the bundle, entry by entry. */
async function eachEntry(files, name, limits, take) {
    // It was audited before: what does not hold has been told.
    const reader = (0,load/* createManifestReader */.Bp)(name, limits, take, () => { });
    for await (const piece of files.chunks(name))
        reader.push(piece);
    reader.end();
}
/** The first differences between the tree that a run started from and the one at hand. */
async function howItDiffers(files, real, limits) {
    // From the tree at hand to the one that is listed, so that only the first is held.
    const diff = (0,manifest/* createDiff */.iL)(real, MAX_NAMED);
    await eachEntry(files, judge_files/* BEFORE_FILE */.Lt, limits, (entry) => diff.add(entry));
    const named = diff.end().map(({ path, kind }) => {
        const how = kind === "added" || kind === "deleted" ? DIFFERENCES[kind] : "differs";
        return `${(0,bytes/* displayPath */.Gt)(path)} ${how}`;
    });
    if (named.length === 0)
        return "";
    const rest = diff.count - named.length;
    return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; `;
}
/** Files whose size or SHA-256 a manifest tells otherwise; the tree ids vouch for git's object ids alone. */
async function differingContents(files, name, real, limits) {
    const faults = [];
    let next = 0;
    await eachEntry(files, name, limits, (entry) => {
        // What is set aside is not in the patch, and so not in this tree.
        if (entry.type === "dir" || entry.hidden === true || entry.setAside !== undefined)
            return;
        while (next < real.length && (real[next].type === "dir" || real[next].path < entry.path))
            next++;
        const found = real[next];
        if (found === undefined || found.path !== entry.path || faults.length >= MAX_LISTED)
            return;
        const { path, size, sha256 } = found;
        if (entry.size !== size || entry.sha256 !== sha256)
            faults.push({
                file: name,
                problem: `${(0,bytes/* displayPath */.Gt)(path)}: expected ${size} bytes with SHA-256 ${sha256}, found ${entry.size} with ${entry.sha256}`,
            });
    });
    return faults;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./src/commands/verify/memory.ts

/**
 * Has this process give back what it no longer needs sooner, so that its memory is what a bundle needs and not what V8 thinks
 * fit. New objects stay in a space of the size that it starts with (else three times 32 MB under Node 24), and old ones are
 * looked through before there are half as many again. Nothing is limited: whatever needs more memory still gets it.
 */
function keepMemorySmall() {
    (0,external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
    (0,external_node_v8_.setFlagsFromString)("--heap-growing-percent=50");
}

// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/judge/audit.ts + 2 modules
var audit = __webpack_require__(3973);
// EXTERNAL MODULE: ./src/core/judge/matrix.ts
var matrix = __webpack_require__(6526);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/core/records/matrix.ts
var records_matrix = __webpack_require__(7917);
// EXTERNAL MODULE: ./src/world/evidence/below.ts
var below = __webpack_require__(1449);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
;// CONCATENATED MODULE: ./src/commands/verify/matrix.ts













const MAX_SUMS_BYTES = 16 * 1024 * 1024;
/** Whether a folder is the sealed result of `health`, and no bundle. */
function isMatrix(folder) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, matrix/* MATRIX_FILE */.P)) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, seal/* REPORT_FILE */.Uq));
}
/** Derives a failure matrix again from its folder. @returns it, null where it can't be read, and what does not hold */
async function verifyMatrix(folder) {
    const read = (0,facts_case/* readUserFile */.E)((0,external_node_path_.join)(folder, matrix/* MATRIX_FILE */.P), records_matrix/* MAX_MATRIX_BYTES */.P0);
    if (!read.ok)
        return { matrix: null, faults: [`${matrix/* MATRIX_FILE */.P}: ${read.reason}`] };
    const parsed = (0,records_matrix/* parseMatrix */.z5)(read.bytes);
    if (!parsed.ok)
        return { matrix: null, faults: [`${matrix/* MATRIX_FILE */.P}: ${(0,parse/* problemText */.fI)(parsed.problems)}`] };
    const faults = await sumsFaults(folder);
    const bundles = new Map();
    for (const { row, bundle } of parsed.value.rows)
        if (bundle !== null && bundle.startsWith(`${row}/`))
            bundles.set(row, await rowBundle((0,external_node_path_.join)(folder, bundle)));
    return { matrix: parsed.value, faults: [...faults, ...(0,matrix/* matrixFaults */.b)(parsed.value, bundles)] };
}
/** What does not agree with `SHA256SUMS`: a file of other bytes, one that is missing, one that it does not name. */
async function sumsFaults(folder) {
    const read = (0,facts_case/* readUserFile */.E)((0,external_node_path_.join)(folder, seal/* SUMS_FILE */.A$), MAX_SUMS_BYTES);
    if (!read.ok)
        return [`${seal/* SUMS_FILE */.A$}: ${read.reason}`];
    const { files, others, tooMany } = (0,below/* filesBelow */.D)(folder);
    if (tooMany)
        return ["expected a matrix, found more files and folders than any has"];
    const faults = others.map((name) => `${name}: expected a file, found something else`);
    const digests = new Map();
    for (const name of files)
        digests.set(name, { sha256: await (0,file_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, name)) });
    (0,audit/* compareSums */.sl)(read.bytes, digests, (file, problem) => faults.push(`${file}: ${problem}`));
    return faults;
}
async function rowBundle(folder) {
    const sums = (0,facts_case/* readUserFile */.E)((0,external_node_path_.join)(folder, seal/* SUMS_FILE */.A$), MAX_SUMS_BYTES);
    const none = {
        sums: sums.ok ? (0,digest/* sha256 */.sc)(sums.bytes) : null,
        faults: [],
        status: null,
        code: null,
        carried: new Map(),
    };
    if (!sums.ok)
        return none;
    const { files, problems } = await (0,reader/* openBundle */.h)(folder);
    if (files === null)
        return { ...none, faults: problems.map(({ file, problem }) => `${file}: ${problem}`) };
    try {
        const audit = await (0,verify_audit/* auditBundle */.E)(files);
        const faults = [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
        const { decision } = audit;
        if (decision === null)
            return { ...none, faults };
        const carried = new Map();
        for (const { event, data } of decision.events)
            if (Array.isArray(data.blockers))
                carried.set(event, [...(carried.get(event) ?? []), ...data.blockers.map(String)]);
        return { ...none, faults, status: decision.status, code: decision.blockers[0]?.code ?? null, carried };
    }
    finally {
        files.close();
    }
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
    const consent = readConsent(args);
    if ("usage" in consent)
        return (0,output/* wrongUsage */.xY)(io, consent.usage);
    const policy = readPolicy(args, io);
    if ("usage" in policy)
        return (0,output/* wrongUsage */.xY)(io, policy.usage);
    const location = (0,external_node_path_.resolve)(io.cwd, args.positionals[0]);
    if (!(0,external_node_fs_.existsSync)(location))
        return (0,output/* wrongUsage */.xY)(io, `verify: ${(0,cli/* quote */.hD)(args.positionals[0])}: no such folder or file`);
    keepMemorySmall();
    if (isMatrix(location))
        return concludeMatrix(args, io, await verifyMatrix(location));
    const { files, problems } = await (0,reader/* openBundle */.h)(location);
    if (files === null)
        return conclude(args, io, null, problems, [], []);
    try {
        const audit = await (0,verify_audit/* auditBundle */.E)(files, { parts: true });
        const faults = [...problems, ...audit.faults];
        const tried = [];
        const unrun = [];
        if ((0,commands_io/* has */.zy)(args, "baseline") && faults.length === 0) {
            const checked = await checkBaseline(files, audit, args, io, consent.consent);
            faults.push(...checked.faults);
            tried.push(...checked.claims);
            unrun.push(...checked.missed);
        }
        return conclude(args, io, audit, faults, tried, [...demands(args, audit, policy.policy), ...unrun]);
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
    if (required !== undefined && report.replay !== undefined && !(0,commands_io/* has */.zy)(args, "allow-replay"))
        missed.push(`replay: expected a run, found ${(0,replay/* replayNote */.g)(report)}; --allow-replay takes it for one`);
    return policy === null ? missed : [...missed, ...(0,records_policy/* missedPolicy */.cA)(policy, report, new Date().toISOString(), [])];
}
function conclude(args, io, audit, faults, tried, missed) {
    const claims = [...(audit?.claims ?? []), ...tried];
    const holds = faults.length === 0;
    const report = audit?.report ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            holds,
            status: holds ? (report?.status ?? null) : null,
            replay: report?.replay ?? null,
            run_id: report?.run_id ?? null,
            blockers: holds ? (audit?.decision?.blockers ?? []).map(blocker/* worded */.MH) : [],
            authenticity: "unsigned",
            claims: holds ? claims : [],
            faults,
            missed,
        });
    if (holds && (0,commands_io/* has */.zy)(args, "claims"))
        for (const { claim, basis } of claims)
            io.stderr(`${(0,output/* style */.iF)(io, "dim", basis)}: ${claim}\n`);
    else if (holds && !(0,commands_io/* has */.zy)(args, "quiet") && report !== null)
        for (const line of inShort(report, claims, tried))
            io.stderr(`${line}\n`);
    sayFaults(io, faults.map(({ file, problem }) => `${file}: ${problem}`));
    for (const demand of missed)
        io.stderr(`missed: ${(0,bytes/* escapeForPeople */.IW)(demand)}\n`);
    const note = report === null ? null : (0,replay/* replayNote */.g)(report);
    const verdict = `${report?.status ?? "unknown"}${note === null ? "" : `, of ${note}`}`;
    io.stderr(`${lastLine(io, `verdict ${verdict}`, faults.length, missed.length)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}
/** Says what does not hold, the first of many. */
function sayFaults(io, faults) {
    for (const fault of faults.slice(0, MAX_SHOWN_FAULTS))
        io.stderr(`${(0,bytes/* escapeForPeople */.IW)(fault)}\n`);
    if (faults.length > MAX_SHOWN_FAULTS)
        io.stderr(`${faults.length - MAX_SHOWN_FAULTS} more; --json lists all\n`);
}
function concludeMatrix(args, io, { matrix, faults }) {
    const holds = faults.length === 0;
    const missed = holds && (0,commands_io/* value */.Uq)(args, "require") === "pass" && matrix?.ok !== true;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { holds, ok: holds ? (matrix?.ok ?? null) : null, checked: holds ? matrix?.checked : [], faults });
    sayFaults(io, faults);
    for (const { row, problem } of missed ? (matrix?.errors ?? []) : [])
        io.stderr(`missed: ${row}: ${(0,bytes/* escapeForPeople */.IW)(problem)}\n`);
    const rows = `failure matrix of ${matrix?.checked.length ?? 0} rows, ${matrix?.ok === true ? "all hold" : "not all hold"}`;
    io.stderr(`${lastLine(io, rows, faults.length, missed ? 1 : 0)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed ? MISSES_DEMAND : HOLDS;
}
/** Blockers that are named; the report has all of them. */
const verify_MAX_NAMED = 3;
/** What a bundle that holds says, in four lines: the verdict, why, and what stands behind it; and what was tried beside it. */
function inShort(report, claims, tried) {
    const { stage, backend, case_id, run_id, status, blockers, not_evaluated } = report;
    const named = blockers.slice(0, verify_MAX_NAMED).map(({ code, subject }) => `${code} ${(0,bytes/* escapeForPeople */.IW)(subject)}`);
    const more = blockers.length > verify_MAX_NAMED ? ` and ${blockers.length - verify_MAX_NAMED} more` : "";
    const unheard = Object.keys(not_evaluated);
    const recomputed = claims.filter(({ basis }) => basis === "recomputed").length;
    const others = new Map();
    for (const { basis } of claims)
        if (basis !== "recomputed")
            others.set(basis, (others.get(basis) ?? 0) + 1);
    return [
        `verdict ${status}${report.replay === undefined ? "" : ", of a replay"}: stage ${stage}, lane ${backend}, case ${case_id}, run ${run_id}`,
        `blockers: ${named.length === 0 ? "none" : `${named.join("; ")}${more}`}; not evaluated: ${unheard.length === 0 ? "nothing" : unheard.join(", ")}`,
        `recomputed from the bundle: ${recomputed} claims: the verdict, gates, checks, changed files and paths, trees, events`,
        `not recomputed: ${[...others].map(([basis, count]) => `${count} ${basis}`).join("; ")} (--claims lists every claim)`,
        ...tried.map(({ claim, basis }) => `${basis} now: ${claim}`),
    ];
}
function lastLine(io, what, faults, missed) {
    if (faults > 0)
        return `${(0,output/* style */.iF)(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
    const unsigned = "it has no signature: proven consistent, not authentic";
    if (missed > 0)
        return `${(0,output/* style */.iF)(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: ${what}; ${unsigned}`;
    return `${(0,output/* style */.iF)(io, "green", "HOLDS")}: ${what}; ${unsigned}`;
}


/***/ }),

/***/ 6526:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ MATRIX_FILE; },
/* harmony export */   b: function() { return /* binding */ matrixFaults; }
/* harmony export */ });
/** The file that a folder of `health` is about. */
const MATRIX_FILE = "matrix.json";
/** What of a matrix does not follow from its rows, or from their bundles; one sentence each, with the row's name. */
function matrixFaults(matrix, bundles) {
    const names = matrix.rows.map(({ row }) => row);
    const errors = matrix.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })));
    const faults = [];
    const same = (what, expected, found) => {
        const [wanted, said] = [JSON.stringify(expected), JSON.stringify(found)];
        if (wanted !== said)
            faults.push(`${what}: expected ${wanted}, found ${said}`);
    };
    same("checked", names, matrix.checked);
    same("rows that stand twice", [], [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]);
    same("errors", errors, matrix.errors);
    if (matrix.ok)
        same("problems where ok is true", [], errors);
    const uncovered = [...matrix.not_checked, ...matrix.not_covered.map(({ row }) => row)];
    same("checked rows that are said not to be", [], uncovered.filter((name) => names.includes(name)));
    for (const row of matrix.rows) {
        same(`${row.row}: ok`, row.problems.length === 0, row.ok);
        faults.push(...rowFaults(row, bundles.get(row.row)).map((fault) => `${row.row}: ${fault}`));
    }
    return faults;
}
function rowFaults(row, bundle) {
    if (bundle === undefined) {
        if (row.bundle !== null)
            return [`expected the bundle ${row.bundle}, found none`];
        // What could not be written at all leaves nothing to show.
        return row.ok && row.event !== null ? ["expected a bundle, as it is said to hold, found none"] : [];
    }
    if (bundle.sums !== row.sums_sha256)
        return [`sums_sha256: expected ${bundle.sums ?? "null"}, found ${row.sums_sha256 ?? "null"}`];
    if (!row.ok)
        return [];
    if (row.event === null)
        return bundle.sums === null ? [] : ["expected a bundle that was never sealed, found a sealed one"];
    const faults = bundle.faults.map((fault) => `its bundle does not hold: ${fault}`);
    if (bundle.status !== row.status)
        faults.push(`status: expected ${row.status}, found ${bundle.status ?? "none"}`);
    if (bundle.code !== row.code)
        faults.push(`first blocker: expected ${row.code}, found ${bundle.code ?? "none"}`);
    const carried = bundle.carried.get(row.event) ?? [];
    if (!carried.includes(row.code))
        faults.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
    return faults;
}


/***/ }),

/***/ 7917:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: function() { return /* binding */ matrixSchema; },
/* harmony export */   P0: function() { return /* binding */ MAX_MATRIX_BYTES; },
/* harmony export */   z5: function() { return /* binding */ parseMatrix; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8450);





/** Largest `matrix.json`, in bytes: some hundred rows of a few hundred bytes each. */
const MAX_MATRIX_BYTES = 4 * 1024 * 1024;
/** Name of a row, which is the name of a folder, too. */
const rowName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const code = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK);
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    row: rowName,
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    code,
    event: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["fail", "blocked"]),
    ok: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    problems: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nullable(),
    bundle: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/)
        .nullable(),
    sums_sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
});
/** The sealed result of `health` (SPEC section 7). */
const matrixSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("1"),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    made_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    ok: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    checked: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowName),
    errors: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ row: rowName, problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    rows: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowSchema),
    not_checked: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowName),
    not_covered: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ row: rowName, code, reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
})
    .describe("Failure matrix of case-harness health");
/** Reads a matrix; never throws on bad input. */
function parseMatrix(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(bytes, matrixSchema, { maxBytes: MAX_MATRIX_BYTES, maxDepth: 8, escapedNul: true });
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
    /** Whether a replay will do, in which a cassette answered in place of the model; one that is not named here does not. */
    allow_replay: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
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
    if (report.replay !== undefined && policy.allow_replay !== true)
        missed.push("replay: expected a run that asked its model, found a replay (allow_replay is not true)");
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

/***/ 1449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ filesBelow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Most files and folders of a sealed folder: a matrix has some five thousand. */
const MAX_ENTRIES = 100_000;
/**
 * Every file below a folder: names with `/` between their parts, in the order of their bytes.
 * @returns also what is neither a file nor a folder, and whether there is more than is looked at
 * @throws Error where a folder can't be read
 */
function filesBelow(root) {
    const found = { files: [], others: [], tooMany: false };
    let entries = 0;
    const folders = [""];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true })) {
            if (++entries > MAX_ENTRIES)
                return { ...found, tooMany: true };
            const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                folders.push(name);
            else
                (entry.isFile() ? found.files : found.others).push(name);
        }
    }
    found.files.sort((a, b) => (a < b ? -1 : 1));
    return found;
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
// EXTERNAL MODULE: ./src/world/contain/layout.ts
var layout = __webpack_require__(1857);
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
        for (const file of (0,layout/* namesIn */.w)(folder).slice(0, MAX_AUTHORITIES)) {
            const text = readSmall((0,external_node_path_.join)(folder, file));
            if (text !== null && !text.includes("PRIVATE KEY"))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(copy, file), text);
        }
        return `${inside}/${name}-${index}`;
    })
        .join(":");
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