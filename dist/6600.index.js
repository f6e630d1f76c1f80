"use strict";
exports.id = 6600;
exports.ids = [6600,866];
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

/***/ 866:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LANE_HOME: function() { return /* binding */ LANE_HOME; },
  collectEffects: function() { return /* binding */ collectEffects; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(3827);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
;// CONCATENATED MODULE: ./src/world/lanes/fake/lane.ts


const PROGRAM = `${inside/* INSIDE_HARNESS */.yd}/fake.cjs`;
const SCRIPT = `${inside/* INSIDE_HARNESS */.yd}/fake.json`;
/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
function prepareFake({ workspace, caseDir, scratch, programs, surroundings, limits, home, loopback, environment, }) {
    return {
        program: programs.fake,
        spec: {
            argv: [process.execPath, PROGRAM, SCRIPT],
            env: environment,
            workspace: { host: workspace, inside: inside/* INSIDE_WORKSPACE */.BV },
            readOnly: [
                { host: programs.fake, inside: PROGRAM },
                { host: (0,external_node_path_.join)(caseDir, "fake.json"), inside: SCRIPT },
            ],
            ...surroundings,
            limits,
            events: true,
            scratch,
            loopback,
            ...(home === null ? {} : { home }),
        },
    };
}

// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts + 2 modules
var run_surroundings = __webpack_require__(4439);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
;// CONCATENATED MODULE: ./src/commands/run/collect.ts















/** Folder of the work folder that is a lane's home, where setup commands leave it one. */
const LANE_HOME = "home";
/**
 * Touches the world for the effect gates: programs, the agent's binary, the lane's workspace, the sandbox, the model. The
 * canary takes longest and starts first; beside it the workspace is copied, the probe asks, and programs are asked for
 * their versions. None of them sees what the others do.
 */
async function collectEffects(place, contract, beside) {
    const { request, work, io, programs, cancel } = place;
    const workspace = (0,session/* workSubfolder */.YA)(work, "workspace");
    requireSpace(workspace);
    const scratch = (0,session/* workSubfolder */.YA)(work, "scratch");
    // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
    (0,pipes/* stockPipes */._)(scratch).catch(() => { });
    const { startContainment } = await __webpack_require__.e(/* import() */ 7105).then(__webpack_require__.bind(__webpack_require__, 9486));
    const { surroundings, programs: found, missing, } = await (0,run_surroundings/* lookAround */.h3)(contract, io, programs, {
        workspace: request.folder.workspace,
        hidden: [
            { path: work.path("."), what: "the files of this run" },
            { path: request.folder.dir, what: "the case" },
            { path: (0,runs/* resolveRunsDir */.Ix)({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd }), what: "the bundles of runs" },
        ],
    });
    const services = await openServices(place, contract);
    const describe = async () => {
        const tools = await (0,effects.describeTools)(found, io);
        return { ...tools, tools: [...tools.tools, ...missing, ...services.missing] };
    };
    const context = {
        contract,
        contractBytes: place.identity.contractBytes,
        caseDir: request.folder.dir,
        workspace,
        scratch,
        programs,
        surroundings,
        limits: (0,effects.containLimits)((0,records_contract/* limitsOf */.Af)(contract)),
        home: laneHome(place, contract),
        loopback: services.relays,
        environment: (0,environment/* plainVariables */.uw)(contract),
    };
    // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
    const real = request.lane === "fake" ? null : await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(6300), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(344), __webpack_require__.e(6177), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 6177));
    const asked = real === null ? null : describe();
    const opened = real === null ? null : await real.openAgent(place, place.gateInput(), context);
    const lane = opened === null ? prepareFake({ ...context, runId: place.identity.runId }) : (opened.agent?.lane ?? null);
    if (lane === null) {
        const tools = await (asked ?? describe());
        return { facts: { tools: tools.tools, ...opened?.facts }, tools, containment: null, ready: null };
    }
    const agent = opened?.agent ?? null;
    const held = await startContainment(lane.spec, agent === null ? "best" : "sandbox", programs, io, cancel.signal);
    const described = asked ?? describe();
    beside(lane, held.tried);
    const [containment, tools, prepared, probe] = await Promise.all([
        held.record,
        described,
        prepare(place, contract, workspace),
        real === null || agent === null ? null : real.probeAgent(agent, cancel.signal),
    ]);
    const facts = { tools: tools.tools, ...opened?.facts, workspace: workspaceFact(prepared, request.lane) };
    if (probe !== null)
        facts.model_probe = probe;
    return {
        facts,
        tools,
        containment,
        ready: { contract, tools, surroundings, loopback: services.relays, prepared, lane, agent },
    };
}
/** The lane's home on the host, where it needs one. Setup commands fill it before the lane begins. */
function laneHome({ work, io }, contract) {
    if (!(0,caches/* needsHome */.nt)(contract))
        return null;
    const home = (0,session/* workSubfolder */.YA)(work, LANE_HOME);
    // What setup leaves in its own home, links among them, is copied here.
    if (!(0,caches/* hasSetup */.kR)(contract))
        (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,run_surroundings/* userOf */.Z5)(io).home));
    return home;
}
/** Opens ways to the ports of `loopback_ports`; a port on which nothing listens is told as a program that is missing. */
async function openServices({ work, closers }, { loopback_ports = [] }) {
    if (loopback_ports.length === 0)
        return { relays: [], missing: [] };
    const { openLoopback } = await __webpack_require__.e(/* import() */ 9022).then(__webpack_require__.bind(__webpack_require__, 9022));
    const { relays, silent, close } = await openLoopback(loopback_ports, (port) => work.path(`port-${port}.sock`));
    closers.push(close);
    const missing = silent.map(({ port, problem }) => ({
        name: `port ${port}`,
        needed_for: "loopback_ports of the contract",
        found: false,
        version: null,
        expected: `something that listens on port ${port} of this machine's loopback`,
        problem: `nothing does (${problem})`,
    }));
    return { relays, missing };
}
/** A lane that begins below its reserve would be ended, and blamed, for what the disk lacked before it. */
function requireSpace(folder) {
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(folder);
    if (bavail * bsize < limits/* DISK_RESERVE_BYTES */.F7)
        throw new Error(`${(0,external_node_os_.tmpdir)()} has ${mebibytes(bavail * bsize)} free, expected at least ${mebibytes(limits/* DISK_RESERVE_BYTES */.F7)}: free some, or set TMPDIR to another folder`);
}
function mebibytes(bytes) {
    return `${Math.floor(bytes / 1024 ** 2)} MiB`;
}
async function prepare({ request }, contract, workspace) {
    const { prepareWorkspace } = await __webpack_require__.e(/* import() */ 7896).then(__webpack_require__.bind(__webpack_require__, 7896));
    return prepareWorkspace(request.folder.workspace, workspace, { limits: (0,records_contract/* limitsOf */.Af)(contract) });
}
function workspaceFact({ treeId, entries, refusals, limitHits }, lane) {
    // A second look: `readCase` refused such a tree, and this one may have changed since.
    const own = (0,records_contract/* rulesOf */.fD)(set_aside/* LANE_STATE */.P5[lane]);
    const tracked = entries.find(({ path }) => own.some((rule) => (0,paths/* matches */.cK)(rule, path)));
    const [refused] = refusals;
    const [hit] = limitHits;
    const problem = refused
        ? `${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`
        : hit
            ? `${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
            : tracked
                ? `${(0,bytes/* displayPath */.Gt)(tracked.path)}: the tree holds files where the lane ${lane} keeps its own; take them out of it`
                : null;
    return { tree: treeId, entries: entries.length, problem };
}


/***/ }),

/***/ 5802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beyondMachine: function() { return /* binding */ beyondMachine; },
/* harmony export */   containLimits: function() { return /* binding */ containLimits; },
/* harmony export */   describeTools: function() { return /* binding */ describeTools; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _world_contain_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1112);
/* harmony import */ var _world_facts_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);




/** Bounds of what is contained, as far as this machine has what they ask for. */
function containLimits(limits) {
    return {
        processes: limits.processes,
        fileBytes: limits.file_bytes,
        memoryBytes: Math.min(limits.memory_bytes, memoryHere()),
        scratchBytes: Math.min(limits.scratch_bytes, memoryHere()),
    };
}
/** A sentence for each limit that a contract asks for and this machine does not have. */
function beyondMachine({ limits = {} }) {
    const has = memoryHere();
    return ["memory_bytes", "scratch_bytes"].flatMap((name) => {
        const wanted = limits[name] ?? 0;
        return wanted <= has
            ? []
            : [
                `limits.${name} asks for ${wanted} bytes; this machine has ${has} for what is contained, which is the limit here`,
            ];
    });
}
/** Memory that stays for the harness itself. */
const OWN_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of memory that this machine, or what this process runs in, has for what is contained. */
function memoryHere() {
    const constrained = process.constrainedMemory?.() ?? 0;
    const all = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
    // Without a bound of its own a group says 0, or more than any machine has.
    const most = constrained > 0 && constrained < all ? constrained : all;
    return Math.max(OWN_MEMORY_BYTES, most - OWN_MEMORY_BYTES);
}
/**
 * Says of every program that the run needs whether it is there. Only git, which the harness itself starts, is asked for its
 * version; those of a contract's commands are never started here.
 */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,_world_contain_find__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)("git", path);
    const version = git === null ? null : await (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(git, path);
    const looked = version === null ? `none that answers --version in ${path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).join(", ")}` : null;
    return {
        tools: [
            {
                name: "git",
                needed_for: "the patch and the clean checkout",
                found: version !== null,
                version,
                ...(looked === null ? {} : { problem: looked }),
            },
            ...programs.map(({ name, missing, by, version: written }) => ({
                name,
                needed_for: "a command of the contract",
                found: missing === null,
                version: written,
                by,
                ...(missing === null ? {} : { problem: missing.found }),
            })),
        ],
        git: version,
        python: programs.find(({ name }) => /^python[\d.]*$/.test(name))?.version ?? null,
    };
}


/***/ }),

/***/ 6600:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightEffects: function() { return /* binding */ preflightEffects; }
/* harmony export */ });
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6954);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(866);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1000);




/** Collects the facts of the effect gates as a run would, and throws away what was made for it. */
async function preflightEffects({ request, contract, contractBytes, records, facts, clock, io, known, secrets, }) {
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
        programs: (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .programsIn */ .TS)(io.programs),
        cancel: (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .linkedController */ .k9)(io.signal),
        work: (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .createWorkFolder */ .aM)(),
        known,
        secrets,
        closers: [],
        gateInput: () => (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null }),
    };
    try {
        const { facts: found, containment } = await (0,_collect__WEBPACK_IMPORTED_MODULE_2__.collectEffects)(place, contract, () => { });
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


/***/ })

};
;