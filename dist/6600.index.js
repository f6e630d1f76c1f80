"use strict";
exports.id = 6600;
exports.ids = [6600,866];
exports.modules = {

/***/ 866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectEffects: () => (/* binding */ collectEffects)
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
;// CONCATENATED MODULE: ./src/world/lanes/fake/lane.ts


const PROGRAM = `${types/* INSIDE_HARNESS */.yd}/fake.cjs`;
const SCRIPT = `${types/* INSIDE_HARNESS */.yd}/fake.json`;
/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
function prepareFake({ workspace, caseDir, scratch, programs, interpreters, limits, }) {
    return {
        program: programs.fake,
        spec: {
            argv: [process.execPath, PROGRAM, SCRIPT],
            env: {},
            workspace: { host: workspace, inside: types/* INSIDE_WORKSPACE */.BV },
            readOnly: [
                { host: programs.fake, inside: PROGRAM },
                { host: (0,external_node_path_.join)(caseDir, "fake.json"), inside: SCRIPT },
            ],
            interpreters,
            limits,
            events: true,
            scratch,
        },
    };
}

// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
;// CONCATENATED MODULE: ./src/commands/run/collect.ts






/**
 * Touches the world for the effect gates: programs, the agent's binary, the lane's workspace, the sandbox, the model. The
 * canary takes longest and starts first; beside it the workspace is copied, the probe asks, and programs are asked for
 * their versions. None of them sees what the others do.
 */
async function collectEffects(place, contract, beside) {
    const { request, work, io, programs, cancel } = place;
    const workspace = (0,session/* workSubfolder */.YA)(work, "workspace");
    const scratch = (0,session/* workSubfolder */.YA)(work, "scratch");
    // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
    (0,pipes/* stockPipes */._)(scratch).catch(() => { });
    const { startContainment } = await Promise.all(/* import() */[__webpack_require__.e(3743), __webpack_require__.e(9329)]).then(__webpack_require__.bind(__webpack_require__, 9329));
    const found = await (0,effects/* findPrograms */.z0)(contract, io);
    const context = {
        contract,
        contractBytes: place.identity.contractBytes,
        caseDir: request.folder.dir,
        workspace,
        scratch,
        programs,
        interpreters: (0,effects/* interpretersOf */.FJ)(found),
        limits: (0,effects/* containLimits */.vu)(contract),
    };
    // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
    const real = request.lane === "fake" ? null : await Promise.all(/* import() */[__webpack_require__.e(906), __webpack_require__.e(9847), __webpack_require__.e(7349), __webpack_require__.e(4454), __webpack_require__.e(6984)]).then(__webpack_require__.bind(__webpack_require__, 4454));
    const asked = real === null ? null : (0,effects/* describeTools */.Bn)(found, io);
    const opened = real === null ? null : await real.openAgent(place, place.gateInput(), context);
    const lane = opened === null ? prepareFake({ ...context, runId: place.identity.runId }) : (opened.agent?.lane ?? null);
    if (lane === null) {
        const tools = await (asked ?? (0,effects/* describeTools */.Bn)(found, io));
        return { facts: { tools: tools.tools, ...opened?.facts }, tools, containment: null, ready: null };
    }
    const agent = opened?.agent ?? null;
    const held = await startContainment(lane.spec, agent === null ? "best" : "sandbox", programs, io, cancel.signal);
    const described = asked ?? (0,effects/* describeTools */.Bn)(found, io);
    beside(lane, held.tried);
    const [containment, tools, prepared, probe] = await Promise.all([
        held.record,
        described,
        prepare(place, contract, workspace),
        real === null || agent === null ? null : real.probeAgent(agent, cancel.signal),
    ]);
    const facts = { tools: tools.tools, ...opened?.facts, workspace: workspaceFact(prepared) };
    if (probe !== null)
        facts.model_probe = probe;
    return { facts, tools, containment, ready: { contract, tools, prepared, lane, agent } };
}
async function prepare({ request }, contract, workspace) {
    const { prepareWorkspace } = await __webpack_require__.e(/* import() */ 2876).then(__webpack_require__.bind(__webpack_require__, 2876));
    return prepareWorkspace(request.folder.workspace, workspace, { limits: (0,records_contract/* limitsOf */.Af)(contract) });
}
function workspaceFact({ treeId, entries, refusals, limitHits }) {
    const [refused] = refusals;
    const [hit] = limitHits;
    const problem = refused
        ? `${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`
        : hit
            ? `${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
            : null;
    return { tree: treeId, entries: entries.length, problem };
}


/***/ }),

/***/ 6600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightEffects: () => (/* binding */ preflightEffects)
/* harmony export */ });
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6954);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4333);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(866);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1000);






/** Collects the facts of the effect gates as a run would, and throws away what was made for it. */
async function preflightEffects({ request, contract, contractBytes, records, facts, clock, io, }) {
    const known = (0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_5__/* .knownSecrets */ .x)(io.env);
    const place = {
        identity: {
            runId: facts.run.run_id,
            caseId: contract.case_id,
            nonce: "",
            contractBytes,
            contract: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseContract */ .UA)(contractBytes),
            records,
        },
        request,
        io,
        clock,
        programs: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .programsIn */ .TS)(io.programs),
        cancel: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .linkedController */ .k9)(io.signal),
        work: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .createWorkFolder */ .aM)(),
        known,
        secrets: (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_2__/* .knownSearch */ .y)(known),
        closers: [],
        gateInput: () => (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null }),
    };
    try {
        const { facts: found, containment } = await (0,_collect__WEBPACK_IMPORTED_MODULE_3__.collectEffects)(place, contract, () => { });
        return { facts: found, containment };
    }
    finally {
        for (const close of place.closers)
            await close();
        await place.work.remove();
    }
}


/***/ }),

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ programsIn),
/* harmony export */   VH: () => (/* binding */ randomSuffix),
/* harmony export */   YA: () => (/* binding */ workSubfolder),
/* harmony export */   Yd: () => (/* binding */ newNonce),
/* harmony export */   aM: () => (/* binding */ createWorkFolder),
/* harmony export */   k9: () => (/* binding */ linkedController)
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
/** Six random characters of `[a-z0-9]` for a run id. */
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ WORK_PREFIX),
/* harmony export */   rv: () => (/* binding */ keepWork),
/* harmony export */   v9: () => (/* binding */ signWork),
/* harmony export */   xN: () => (/* binding */ removeStaleWork)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_contain_processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6690);





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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
}
/** Makes a work folder one that is kept for people. */
function keepWork(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE), { force: true });
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
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, name);
        if (!isStale(folder))
            continue;
        try {
            await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(folder);
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
    const start = (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(pid)?.start;
    const machine = machineId();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
function machineId() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1");
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(boot).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)("/proc/self/ns/pid")).digest("hex").slice(0, 16);
    }
    catch {
        return null;
    }
}
function isStale(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o777) !== 0o700)
            return false;
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER_FILE);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).isFile())
            return false;
        const owner = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "latin1");
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === machineId() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).filter((name) => name.startsWith(WORK_PREFIX));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 6690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ck: () => (/* binding */ removeBelow),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   ok: () => (/* binding */ removeName)
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