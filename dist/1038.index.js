"use strict";
exports.id = 1038;
exports.ids = [1038,3881];
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

/***/ 6165:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ surroundingsFor; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4112);
/* harmony import */ var _world_contain_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8586);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3881);
/* harmony import */ var _effects__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5802);





/**
 * What lane, canary and verification will see of the machine, planned once a run.
 * @param hidden what none of them may see
 * @throws Error naming what can't be shown, where there is a sandbox that would have to show it
 */
async function surroundingsFor(found, io, programs, hidden) {
    const interpreters = (0,_effects__WEBPACK_IMPORTED_MODULE_4__/* .interpretersOf */ .FJ)(found);
    const path = (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(interpreters);
    const planned = (0,_world_contain_plan__WEBPACK_IMPORTED_MODULE_2__/* .planHere */ .sh)({ wants: (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .wantsOf */ .dY)(interpreters), env: io.env, hidden });
    // Without a sandbox everything is seen, and nothing has to be shown.
    if ("refused" in planned && !(await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_3__/* .probeLevel */ .Jm)("sandbox", (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), programs)).available)
        return { plan: (0,_world_contain_plan__WEBPACK_IMPORTED_MODULE_2__/* .systemPlan */ .ZN)(), path };
    return { plan: (0,_world_contain_plan__WEBPACK_IMPORTED_MODULE_2__/* .requirePlan */ .VH)(planned), path };
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
// EXTERNAL MODULE: ./src/core/judge/load.ts
var load = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts
var walk = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var run_acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts
var run_surroundings = __webpack_require__(6165);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/verification.ts + 1 modules
var verification = __webpack_require__(6098);
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
    const programs = await (0,effects/* findPrograms */.z0)(contract, io);
    const surroundings = await (0,run_surroundings/* surroundingsFor */.l)(programs, io, (0,session/* programsIn */.TS)(io.programs), [
        { path: work, what: "the files of this run" },
        ...(folder === null ? [] : [{ path: (0,external_node_path_.dirname)(folder), what: "the case" }]),
    ]);
    const checkout = (0,external_node_path_.join)(work, "rerun");
    await (0,worktree_checkout/* cleanCheckout */.eZ)(input.source, checkout, input.baselineTree, { limits });
    const scratch = (0,external_node_path_.join)(work, "scratch");
    (0,external_node_fs_.mkdirSync)(scratch, { mode: 0o700 });
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, evidence.facts.request.lane, input.before, input.after);
    const log = (0,external_node_path_.join)(work, "test.log");
    const result = await (0,verification/* verifyResult */.rP)({
        contract,
        limits,
        containLimits: (0,effects/* containLimits */.vu)(contract),
        level: best,
        interpreters: (0,effects/* interpretersOf */.FJ)(programs),
        surroundings,
        programs: (0,session/* programsIn */.TS)(io.programs),
        checkout,
        layResult: () => (0,verification/* layPatch */.vz)({
            store: input.store,
            baseline: input.source,
            before: input.before,
            wanted,
            patchFile: (0,external_node_path_.join)(work, "verified.diff"),
        }, checkout, limits, (contract.setup_commands ?? []).length === 0),
        acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
        scratch,
        log: { write: (chunk) => (0,external_node_fs_.appendFileSync)(log, chunk, { mode: 0o600 }) },
        cancel: io.signal,
    });
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
            blockers: holds ? (report?.blockers ?? []) : [],
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

/***/ 8586:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XT: function() { return /* binding */ ownHomes; },
  sh: function() { return /* binding */ planHere; },
  VH: function() { return /* binding */ requirePlan; },
  ZN: function() { return /* binding */ systemPlan; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/mounts/faults.ts
var faults = __webpack_require__(6225);
// EXTERNAL MODULE: ./src/core/mounts/plan.ts + 1 modules
var plan = __webpack_require__(2164);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/world/contain/layout.ts


/** A text beyond this many bytes is none that says how a toolchain is laid out. */
const MAX_TEXT_BYTES = 64 * 1024;
/** The kernel reads no more than this of a first line (`BINPRM_BUF_SIZE`). */
const MAX_SCRIPT_BYTES = 256;
/** This machine as it is. Each question is asked once, so that a plan is made of one state of it. */
function machineLayout() {
    const seen = new Map();
    const lists = new Map();
    const texts = new Map();
    const once = (known, path, ask) => {
        let answer = known.get(path);
        if (answer === undefined && !known.has(path))
            known.set(path, (answer = ask(path)));
        return answer;
    };
    const list = (path) => {
        const entries = orNull(() => (0,external_node_fs_.readdirSync)(path, { withFileTypes: true }));
        if (entries === null)
            return null;
        for (const entry of entries)
            if (entry.isDirectory())
                seen.set((0,paths/* below */.Gz)(path, entry.name), { kind: "folder" });
        return entries.map(({ name }) => name).sort(paths/* byPath */.f2);
    };
    return {
        look: (path) => once(seen, path, look),
        list: (path) => once(lists, path, list),
        read: (path) => once(texts, path, readText),
    };
}
function look(path) {
    const stats = orNull(() => (0,external_node_fs_.lstatSync)(path));
    if (stats === null)
        return null;
    if (stats.isDirectory())
        return { kind: "folder" };
    if (stats.isSymbolicLink()) {
        const target = orNull(() => (0,external_node_fs_.readlinkSync)(path));
        return target === null ? null : { kind: "link", target };
    }
    return stats.isFile() ? file(path) : { kind: "other" };
}
/** Most files are only looked at for what they are; what costs more is found out when it is asked for. */
function file(path) {
    let executable = null;
    let script;
    return {
        kind: "file",
        get executable() {
            return (executable ??= orNull(() => (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK) ?? true) ?? false);
        },
        get script() {
            return (script ??= orNull(() => scriptLine(path)));
        },
    };
}
/** The line after `#!`, or null. */
function scriptLine(path) {
    const head = Buffer.alloc(MAX_SCRIPT_BYTES);
    const fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    let length;
    try {
        length = (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    const text = head.toString("utf8", 0, length);
    return text.startsWith("#!") ? (text.slice(2).split("\n", 1)[0] ?? "") : null;
}
function readText(path) {
    return orNull(() => {
        const stats = (0,external_node_fs_.statSync)(path);
        return stats.isFile() && stats.size <= MAX_TEXT_BYTES ? (0,external_node_fs_.readFileSync)(path, "utf8") : null;
    });
}
function orNull(ask) {
    try {
        return ask();
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/world/contain/plan.ts







/** Homes in the list of users that are nobody's: they hold the system's files, or are not there. */
const NO_HOMES = [...plan/* SYSTEM_ROOTS */.EU, "/dev", "/proc", "/nonexistent"];
/** Plans what is seen inside on this machine; the node that runs the harness is always seen. */
function planHere({ wants, env, hidden }, layout = machineLayout()) {
    const homes = [...new Set([...ownHomes(env), ...peoplesHomes(layout)])];
    const real = hidden.map(({ path, what }) => ({ path: realOr(path), what }));
    const planned = (0,plan/* planMounts */.Ou)(layout, { wants: [...ownWants(layout), ...wants], homes, hidden: real });
    if ("refused" in planned)
        return planned;
    const [fault] = (0,faults/* planFaults */.h)(planned.plan.mounts);
    if (fault !== undefined)
        throw new Error(`the plan of mounts is at fault: ${fault}`);
    return planned;
}
/** What every machine shows, and nothing that a contract names: what the levels are probed with. */
function systemPlan() {
    const planned = (0,plan/* planMounts */.Ou)(machineLayout(), { wants: [], homes: ownHomes(process.env), hidden: [] });
    if ("refused" in planned)
        throw new Error(refusalOf(planned.refused));
    return planned.plan;
}
/** The plan, or an error that names what can't be shown and why. @throws Error */
function requirePlan(planned) {
    if ("refused" in planned)
        throw new Error(refusalOf(planned.refused));
    return planned.plan;
}
function refusalOf(refused) {
    const [first, ...rest] = refused;
    const more = rest.length === 0 ? "" : ` (and ${rest.length} more)`;
    return `the sandbox can't show ${first?.path} (${first?.reason}): ${first?.problem}${more}`;
}
/** Home folders of whoever runs the harness: as it is named, and as it is. */
function ownHomes(env) {
    const named = [env["HOME"] ?? "", homedirOr()].filter((path) => path.startsWith("/") && path !== "/");
    const plain = named.map((path) => path.replace(/\/+$/, ""));
    return [...new Set([...plain, ...plain.map(realOr)])];
}
/** Home folders of the machine's other users. */
function peoplesHomes(layout) {
    const lines = (layout.read("/etc/passwd") ?? "").split("\n");
    const homes = lines.map((line) => line.split(":")[5] ?? "");
    return homes.filter((home) => /^\/[^/]/.test(home) && !NO_HOMES.some((folder) => (0,paths/* isWithin */.UO)(home, folder)));
}
/** What the harness starts inside itself: its fake lane, canary and relay run under its own node. */
function ownWants(layout) {
    const node = process.execPath;
    const [prefix, reason] = [(0,external_node_path_.dirname)((0,external_node_path_.dirname)(node)), "the node that runs the harness"];
    const isInstallation = (0,external_node_path_.dirname)(node).endsWith("/bin") && layout.look(`${prefix}/lib/node_modules`)?.kind === "folder";
    return [
        { path: node, reason, optional: false },
        // with npm, which lies beside it
        ...(isInstallation ? [{ path: prefix, reason, optional: true }] : []),
        { path: "/bin/sh", reason: "the shell that starts what is contained", optional: false },
    ];
}
function homedirOr() {
    try {
        return (0,external_node_os_.homedir)();
    }
    catch {
        return "";
    }
}
function realOr(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
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
/* harmony import */ var _descriptors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5801);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4112);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3319);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8586);
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
        const bubblewrap = (0,_interpreters__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .aY)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
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
    if (/CVE-2026-41163/.test(failure)) {
        return "Take the bit away (`sudo chmod ug-s` on that file; Debian, Ubuntu and Fedora install it without), and allow user namespaces to those who run the harness.";
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