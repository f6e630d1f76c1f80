"use strict";
exports.id = 7965;
exports.ids = [7965,23];
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
    const real = request.lane === "fake" ? null : await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(906), __webpack_require__.e(9847), __webpack_require__.e(344), __webpack_require__.e(6177), __webpack_require__.e(4893)]).then(__webpack_require__.bind(__webpack_require__, 6177));
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
    const { prepareWorkspace } = await Promise.all(/* import() */[__webpack_require__.e(7896), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 7896));
    return prepareWorkspace(request.folder.workspace, workspace, { limits: (0,records_contract/* limitsOf */.Af)(contract) });
}
function workspaceFact({ treeId, entries, refusals, limitHits }, lane) {
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
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9863);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5398);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1097);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(866);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9090);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1000);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1284);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3170);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4439);
/* harmony import */ var _setup__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9320);
















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
    const ground = { checkout: work.path("checkout"), home: (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, "setup-home") };
    const caches = (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_14__/* .userOf */ .Z5)(io).home);
    (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(ground.home, caches);
    // Where the commands run in the agent's copy, too, nothing is copied to its home.
    if (level !== "sandbox")
        (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(lanePlace(work).home, caches);
    await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .cleanCheckout */ .eZ)(request.folder.workspace, ground.checkout, prepared.treeId, { limits, signal: cancel.signal });
    const isKnown = (text) => !(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__/* .redactAll */ .$)(secrets, Buffer.from(text)).equals(Buffer.from(text));
    const log = work.path("setup.log");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, "", { mode: 0o600 });
    session.setupLog = log;
    const said = (0,_command_log__WEBPACK_IMPORTED_MODULE_10__/* .commandLog */ .a)({ write: (chunk) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, chunk) }, secrets);
    const fact = await (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .runSetup */ .xn)({
        ...(0,_setting__WEBPACK_IMPORTED_MODULE_12__/* .settingOf */ .y)(session, ready, "setup", said),
        network: "host",
        entries: prepared.entries,
        asides: setupAsides(session, ready),
        ground,
        lane: lanePlace(work),
        lent: { env: io.env, isKnown: (bytes) => !(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__/* .redactAll */ .$)(secrets, bytes).equals(bytes) },
        settings: (0,_world_facts_network_settings__WEBPACK_IMPORTED_MODULE_4__/* .networkSettings */ .e)((0,_surroundings__WEBPACK_IMPORTED_MODULE_14__/* .userOf */ .Z5)(io), (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .authorityPlace */ .zd)(level, (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, "settings")), isKnown),
    });
    session.leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, said.hits());
    facts.set("setup", fact);
    if (!(0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .isPrepared */ ._g)(fact))
        return null;
    if (!forBaseline)
        return { ground, shared: null };
    const shared = { checkout: work.path("baseline-checkout"), home: work.path("baseline-home") };
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.checkout, shared.checkout);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.home, shared.home);
    return { ground, shared: { fact, log, hits: said.hits(), ground: shared } };
}
/** Gives a baseline what the setup of the run around it has left. */
async function adoptSetup(session, ready, { fact, log, hits, ground }) {
    const { work, facts, cancel } = session;
    const tree = { entries: ready.prepared.entries, asides: setupAsides(session, ready), cancel: cancel.signal };
    await (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .giveProducts */ .Y9)(ground, lanePlace(work), tree);
    facts.set("setup", fact);
    session.setupLog = log;
    session.leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, hits);
    return { ground, shared: null };
}
/** Where setup commands may put what they make: what nobody judges, a lane's own folders aside. */
function setupAsides({ request, secrets }, { contract, prepared: { entries } }) {
    const read = (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .readIgnored */ .NS)(request.folder.workspace, secrets, contract, entries);
    return (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .setAsides */ .Mi)({ contract, lane: "fake", before: entries, ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .ignoredBy */ .gP)(read ?? undefined) });
}
function lanePlace(work) {
    return { checkout: work.path("workspace"), home: (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, _collect__WEBPACK_IMPORTED_MODULE_9__.LANE_HOME) };
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
 * @returns null where a cancelled run had no time for it
 */
async function takeSnapshot(session, asides, limits, prepared, workspace) {
    const end = after(session.cancel.signal, CANCELLED_SNAPSHOT_MS);
    try {
        return await snapshotUntil(end.signal, session, asides, limits, prepared, workspace);
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
async function snapshotUntil(signal, { request, writer, work }, asides, limits, prepared, workspace) {
    const store = (0,worktree_store/* createStore */.y$)(work.path("store"));
    const walked = await (0,walk/* walk */.G)(workspace, {
        baseline: prepared.entries,
        limits,
        rootIdentity: prepared.rootIdentity,
        asides,
        objects: store,
        signal,
    });
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    const changed = (0,manifest/* diffManifests */.ew)(prepared.entries, result).length;
    if (changed > limits.changed_files)
        walked.limitHits.push({
            limit: "changed_files",
            path: (0,domain_bytes/* bytePathOf */.D9)("."),
            found: changed,
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
    const holdsSecret = (bytes) => !(0,redact/* redactAll */.$)(secrets, bytes).equals(bytes);
    return contract.discard_ignored === false ? null : readIgnoreFacts(workspace, entries, holdsSecret);
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
/** The facts of the walk, with what changed since. */
function walkFact({ walked }, lateChanges) {
    const { refusals, limitHits } = walked;
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

/***/ 23:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
}


/***/ })

};
;