"use strict";
exports.id = 9643;
exports.ids = [9643];
exports.modules = {

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

/***/ 9643:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adoptSetup: function() { return /* binding */ adoptSetup; },
/* harmony export */   prepareBySetup: function() { return /* binding */ prepareBySetup; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1610);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6954);
/* harmony import */ var _world_facts_network_settings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(794);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6556);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9863);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5398);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1097);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(866);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9090);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1000);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1284);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3170);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4439);
/* harmony import */ var _setup__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2601);

















/**
 * Runs the setup commands of a run, once, between its gates and its lane.
 * @param forBaseline whether another lane will be started from the same
 * @returns null where they did not prepare what is needed, so that no lane may start; the fact `setup` says why
 */
async function prepareBySetup(session, ready, forBaseline) {
    const { request, work, cancel, facts, io, secrets } = session;
    const { contract, prepared } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)(contract);
    const level = session.containment.level ?? "none";
    const ground = { checkout: work.path("checkout"), home: (0,_session__WEBPACK_IMPORTED_MODULE_12__/* .workSubfolder */ .YA)(work, "setup-home") };
    const caches = (0,_caches__WEBPACK_IMPORTED_MODULE_9__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_15__/* .userOf */ .Z5)(io).home);
    (0,_caches__WEBPACK_IMPORTED_MODULE_9__/* .linkCaches */ .Wh)(ground.home, caches);
    // Where the commands run in the agent's copy, too, nothing is copied to its home.
    if (level !== "sandbox")
        (0,_caches__WEBPACK_IMPORTED_MODULE_9__/* .linkCaches */ .Wh)(lanePlace(work).home, caches);
    await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_7__/* .cleanCheckout */ .eZ)(request.folder.workspace, ground.checkout, prepared.treeId, { limits, signal: cancel.signal });
    const isKnown = (bytes) => (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_6__/* .holdsKnown */ .Kk)(secrets, bytes);
    const log = work.path("setup.log");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, "", { mode: 0o600 });
    session.setupLog = log;
    const said = (0,_command_log__WEBPACK_IMPORTED_MODULE_11__/* .commandLog */ .a)({ write: (chunk) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, chunk) }, secrets);
    const fact = await (0,_setup__WEBPACK_IMPORTED_MODULE_16__/* .runSetup */ .xn)({
        ...(0,_setting__WEBPACK_IMPORTED_MODULE_13__/* .settingOf */ .y)(session, ready, "setup", said),
        network: "host",
        entries: prepared.entries,
        asides: setupAsides(session, ready),
        ground,
        lane: lanePlace(work),
        lent: { env: io.env, search: { isIn: isKnown, inFile: () => (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_5__/* .secretScanner */ .R0)(secrets) } },
        settings: (0,_world_facts_network_settings__WEBPACK_IMPORTED_MODULE_4__/* .networkSettings */ .e)((0,_surroundings__WEBPACK_IMPORTED_MODULE_15__/* .userOf */ .Z5)(io), (0,_setup__WEBPACK_IMPORTED_MODULE_16__/* .authorityPlace */ .zd)(level, (0,_session__WEBPACK_IMPORTED_MODULE_12__/* .workSubfolder */ .YA)(work, "settings")), (text) => isKnown(Buffer.from(text))),
    });
    session.leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, said.hits());
    facts.set("setup", fact);
    if (!(0,_setup__WEBPACK_IMPORTED_MODULE_16__/* .isPrepared */ ._g)(fact))
        return null;
    if (!forBaseline)
        return { ground, shared: null };
    const shared = { checkout: work.path("baseline-checkout"), home: work.path("baseline-home") };
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_8__/* .copyProducts */ .ae)(ground.checkout, shared.checkout);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_8__/* .copyProducts */ .ae)(ground.home, shared.home);
    return { ground, shared: { fact, log, hits: said.hits(), ground: shared } };
}
/** Gives a baseline what the setup of the run around it has left. */
async function adoptSetup(session, ready, { fact, log, hits, ground }) {
    const { work, facts, cancel } = session;
    const tree = { entries: ready.prepared.entries, asides: setupAsides(session, ready), cancel: cancel.signal };
    await (0,_setup__WEBPACK_IMPORTED_MODULE_16__/* .giveProducts */ .Y9)(ground, lanePlace(work), tree);
    facts.set("setup", fact);
    session.setupLog = log;
    session.leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, hits);
    return { ground, shared: null };
}
/** Where setup commands may put what they make: what nobody judges, a lane's own folders aside. */
function setupAsides({ request, secrets }, { contract, prepared: { entries } }) {
    const read = (0,_snapshot__WEBPACK_IMPORTED_MODULE_14__/* .readIgnored */ .NS)(request.folder.workspace, secrets, contract, entries);
    return (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .setAsides */ .Mi)({ contract, lane: "fake", before: entries, ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .ignoredBy */ .gP)(read ?? undefined) });
}
function lanePlace(work) {
    return { checkout: work.path("workspace"), home: (0,_session__WEBPACK_IMPORTED_MODULE_12__/* .workSubfolder */ .YA)(work, _collect__WEBPACK_IMPORTED_MODULE_10__.LANE_HOME) };
}


/***/ }),

/***/ 1284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ settingOf; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1000);


/** The setting of a run's own commands. */
function settingOf({ work, programs, containment, cancel }, { contract, surroundings }, phase, log) {
    const level = containment.level ?? "none";
    return {
        contract,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract),
        level,
        surroundings,
        programs,
        // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
        scratch: (0,_session__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, level === "sandbox" ? "scratch" : phase),
        copies: (0,_session__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, `${phase}-copies`),
        log,
        cancel: cancel.signal,
    };
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

/***/ 3170:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tg: function() { return /* binding */ asidesOf; },
  Z7: function() { return /* binding */ namedOf; },
  NS: function() { return /* binding */ readIgnored; },
  W9: function() { return /* binding */ takeSnapshot; },
  c_: function() { return /* binding */ unnamedOf; },
  s8: function() { return /* binding */ walkFact; },
  Ub: function() { return /* binding */ writePatchFile; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(7722);
;// CONCATENATED MODULE: ./src/world/worktree/ignore-files.ts





/**
 * Reads the `.gitignore` files of a starting tree, out of its trusted source.
 * @param source folder of the starting tree
 * @param entries its manifest
 * @param holdsSecret whether bytes hold a known credential, which may stand in no fact
 * @returns the fact; with a problem where there are more of them than count. Null for a tree without any
 * @throws Error where a file is not what the manifest says: someone changed it while the run was under way
 */
function readIgnoreFacts(source, entries, holdsSecret) {
    const files = entries.filter(set_aside/* isIgnoreFile */.n3);
    if (files.length === 0)
        return null;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const none = (problem) => ({ files: [], problem });
    if (files.length > facts/* MAX_IGNORE_FILES */.Gw)
        return none(`the starting tree has ${files.length} .gitignore files; at most ${facts/* MAX_IGNORE_FILES */.Gw} are read`);
    if (bytes > facts/* MAX_IGNORE_BYTES */.Oi)
        return none(`its .gitignore files have ${bytes} bytes; at most ${facts/* MAX_IGNORE_BYTES */.Oi} are read`);
    const reader = (0,folder/* createReader */.WF)();
    const read = [];
    for (const { path, size, sha256 } of files) {
        const fd = (0,external_node_fs_.openSync)((0,folder/* fsPath */.Jk)(`${(0,domain_bytes/* bytePathOf */.D9)(source)}/${path}`), folder/* OPEN_FILE */.I3);
        try {
            const content = (0,external_node_fs_.fstatSync)(fd).isFile() ? reader.read(fd, size) : null;
            if (content === null || reader.sha256() !== sha256)
                throw new Error(`${(0,domain_bytes/* displayPath */.Gt)(path)} of the starting tree was changed while the run was under way`);
            if (holdsSecret(content) || holdsSecret(Buffer.from(path, "latin1")))
                return none("one of its .gitignore files holds a credential of this environment");
            read.push({ path: (0,domain_bytes/* jsonPath */.U1)(path), content_b64: content.toString("base64") });
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    return { files: read, problem: null };
}

// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
;// CONCATENATED MODULE: ./src/commands/run/snapshot.ts










/** How long a cancelled run may still look at what the lane left (ms): with it, all is sealed within five seconds. */
const CANCELLED_SNAPSHOT_MS = 2000;
/** Fires some time after another signal has fired. */
function after(signal, ms) {
    const controller = new AbortController();
    let timer;
    const start = () => {
        timer = setTimeout(() => controller.abort(), ms);
    };
    if (signal.aborted)
        start();
    else
        signal.addEventListener("abort", start, { once: true });
    return {
        signal: controller.signal,
        clear() {
            clearTimeout(timer);
            signal.removeEventListener("abort", start);
        },
    };
}
/**
 * Takes the snapshot that is judged: walk, changed blobs and trees into a store of our own, patch from raw trees.
 * @param diskFull where the lane filled the disk: then nothing is stored, and there is no patch
 * @returns null where a cancelled run had no time for it
 */
async function takeSnapshot(session, asides, limits, prepared, workspace, diskFull) {
    const end = after(session.cancel.signal, CANCELLED_SNAPSHOT_MS);
    try {
        return await snapshotUntil(end.signal, session, asides, limits, prepared, workspace, diskFull);
    }
    catch (error) {
        if (end.signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    }
    finally {
        end.clear();
    }
}
async function snapshotUntil(signal, { request, writer, work }, asides, limits, prepared, workspace, diskFull) {
    const store = (0,worktree_store/* createStore */.y$)(work.path("store"));
    const walked = await (0,walk/* walk */.G)(workspace, {
        baseline: prepared.entries,
        limits,
        rootIdentity: prepared.rootIdentity,
        asides,
        // Of a disk that was filled there is no room for what filled it, and no patch.
        ...(diskFull === null ? { objects: store } : {}),
        signal,
    });
    if (diskFull !== null)
        walked.limitHits.push({ limit: "disk", path: (0,domain_bytes/* bytePathOf */.D9)("."), ...diskFull });
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    const changes = (0,manifest/* diffManifests */.ew)(prepared.entries, result);
    if (changes.length > limits.changed_files)
        walked.limitHits.push({
            limit: "changed_files",
            path: (0,domain_bytes/* bytePathOf */.D9)("."),
            found: changes.length,
            bound: limits.changed_files,
        });
    const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
    const patch = work.path("patch.diff");
    const made = usable
        ? await (0,worktree_store/* writePatch */.CZ)({
            store,
            baseline: request.folder.workspace,
            before: prepared.entries,
            after: result,
            changes,
            patchFile: patch,
            maxBytes: limits.patch_bytes,
            signal,
        }).catch((error) => {
            if (!(error instanceof worktree_store/* PatchTooLarge */.MX))
                throw error;
            const { found, bound } = error;
            walked.limitHits.push({ limit: "patch_bytes", path: (0,domain_bytes/* bytePathOf */.D9)("."), found, bound });
            return null;
        })
        : null;
    writeManifest(writer, files/* BEFORE_FILE */.Lt, prepared.entries);
    writeManifest(writer, files/* AFTER_FILE */._C, walked.entries);
    return {
        walked,
        asides,
        store,
        patch: made === null ? null : { file: patch, made },
        result,
        resultTree: made?.resultTree ?? walked.treeId,
    };
}
/** The ignore files of the tree at the start, as a fact; null where the contract does not ask for them, or they hold a secret. */
function readIgnored(workspace, secrets, contract, entries) {
    if (contract.discard_ignored === false)
        return null;
    return readIgnoreFacts(workspace, entries, (bytes) => (0,redact/* holdsKnown */.Kk)(secrets, bytes));
}
/** What contract and starting tree set aside; what was read of the tree for it becomes a fact. */
function asidesOf({ facts, request, secrets }, contract, { entries }) {
    const read = readIgnored(request.folder.workspace, secrets, contract, entries);
    if (read != null)
        facts.set("gitignore", read);
    return (0,set_aside/* setAsides */.Mi)({ contract, lane: request.lane, before: entries, ignored: (0,set_aside/* ignoredBy */.gP)(read ?? undefined) });
}
function writeManifest(writer, name, entries) {
    const stream = writer.stream(name);
    for (const piece of (0,manifest/* serializeManifest */.MZ)(entries))
        stream.write(piece);
    stream.close();
}
/** Puts the patch into the bundle; an empty file where there is none. */
function writePatchFile(writer, snapshot) {
    writer.write(files/* PATCH_FILE */.mO, snapshot?.patch == null ? "" : (0,external_node_fs_.readFileSync)(snapshot.patch.file));
}
/**
 * The facts of the walk, with what changed since.
 * @param laneHit the limit that ended the lane; null where none did
 */
function walkFact({ walked }, lateChanges, laneHit) {
    const { refusals } = walked;
    // What is still there was met by the walk, too.
    const isMet = laneHit === null || walked.limitHits.some(({ limit }) => limit === laneHit.limit);
    const limitHits = isMet ? walked.limitHits : [...walked.limitHits, { ...laneHit, path: (0,domain_bytes/* bytePathOf */.D9)(".") }];
    const unnamed = {
        refusals: unnamedOf(refusals),
        limit_hits: unnamedOf(limitHits),
        late_changes: unnamedOf(lateChanges),
    };
    return {
        refusals: namedOf(refusals).map(({ kind, path, detail }) => ({ kind, path: (0,domain_bytes/* jsonPath */.U1)(path), detail })),
        limit_hits: namedOf(limitHits).map(({ limit, path, found, bound }) => ({
            limit,
            path: (0,domain_bytes/* jsonPath */.U1)(path),
            found,
            bound,
        })),
        late_changes: namedOf(lateChanges).map(domain_bytes/* jsonPath */.U1),
        ...(Object.values(unnamed).some((more) => more > 0) ? { unnamed } : {}),
        set_aside: walked.setAside,
    };
}
/** Of findings, those that the facts name. */
function namedOf(findings) {
    return findings.slice(0, limits/* MAX_NAMED_FINDINGS */.As);
}
/** How many findings the facts only count. */
function unnamedOf(findings) {
    return Math.max(0, findings.length - limits/* MAX_NAMED_FINDINGS */.As);
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