"use strict";
exports.ids = [382];
exports.modules = {

/***/ 2893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 5821:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1741);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8973);
/* harmony import */ var _plan_lines__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2893);
/* harmony import */ var _flow_run_record_gates__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3584);
/* harmony import */ var _flow_run_records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9328);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8053);
/* harmony import */ var _flow_run_trusted_case__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1802);











/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
async function run(args, given) {
    const io = (0,_request__WEBPACK_IMPORTED_MODULE_8__/* .withFlags */ .W)(args, given);
    const asked = (0,_request__WEBPACK_IMPORTED_MODULE_8__/* .readRequest */ .i)(args, io);
    if ("usage" in asked)
        return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, asked.usage.replace(/^run:/, "preflight:"));
    const source = await (0,_flow_run_records__WEBPACK_IMPORTED_MODULE_7__/* .judgingSource */ .EK)(asked, io);
    const ofCase = await (0,_flow_run_trusted_case__WEBPACK_IMPORTED_MODULE_9__/* .trustedCase */ .I)(asked, source);
    try {
        const request = { ...asked, folder: ofCase.folder };
        return await evaluate(args, io, request, await (0,_flow_run_record_gates__WEBPACK_IMPORTED_MODULE_6__/* .readRecordGates */ .o)(asked, request, source, io));
    }
    finally {
        await ofCase.remove();
    }
}
/** @param request with the case's files as they may be used */
async function evaluate(args, io, request, read) {
    const { facts, contract, contractBytes, records } = read;
    let containment = null;
    const results = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_3__/* .gateInput */ .y)({ facts, contractBytes, records, containment }));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "effects") && contract.ok && results().every(({ state }) => state !== "blocked")) {
        const { preflightEffects } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(877), __webpack_require__.e(684), __webpack_require__.e(94), __webpack_require__.e(431), __webpack_require__.e(526), __webpack_require__.e(323), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 234));
        const effects = await preflightEffects({
            ...read,
            contract: contract.value,
            request,
            io,
        });
        Object.assign(facts, effects.facts);
        containment = effects.containment;
    }
    return report(args, io, request, results(), containment);
}
function report(args, io, request, results, containment) {
    const blockers = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .sortBlockers */ .W7)((0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .gateBlockers */ .p0)(results));
    const status = blockers.length > 0 ? "blocked" : "pass";
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json")) {
        const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, {
            status,
            stage: request.stage.number,
            backend: request.lane,
            blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .worded */ .MH),
            gates,
            containment: containment?.level ?? null,
            plan: containment?.plan ?? null,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
    }
    for (const { gate, kind, state } of results) {
        const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
        io.stdout(`${(0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
    }
    if (containment?.plan) {
        io.stdout("\nWhat lane and verification see of this machine, and why:\n");
        for (const line of (0,_plan_lines__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .H)(containment.plan))
            io.stdout(`  ${line}\n`);
    }
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .sayBlocker */ .EO)(io, found);
    const open = results.filter(({ state }) => state === "not_evaluated").length;
    const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length === 1 ? "1 blocker" : `${blockers.length} blockers`}${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
}


/***/ }),

/***/ 2212:
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
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(3244);
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

// EXTERNAL MODULE: ./src/flow/run/caches.ts
var caches = __webpack_require__(9567);
// EXTERNAL MODULE: ./src/flow/run/effects.ts
var effects = __webpack_require__(1640);
// EXTERNAL MODULE: ./src/flow/run/surroundings.ts + 2 modules
var run_surroundings = __webpack_require__(517);
// EXTERNAL MODULE: ./src/flow/run/session.ts
var session = __webpack_require__(4618);
;// CONCATENATED MODULE: ./src/flow/run/collect.ts















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
    const { startContainment } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(877), __webpack_require__.e(684), __webpack_require__.e(94), __webpack_require__.e(431), __webpack_require__.e(526), __webpack_require__.e(323), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 7183));
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
    const real = !(0,lanes/* laneOf */.k)(request.lane).isAgent ? null : await Promise.all(/* import() | lane */[__webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(684), __webpack_require__.e(323), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 2443));
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
    const { openLoopback } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(877), __webpack_require__.e(684), __webpack_require__.e(94), __webpack_require__.e(431), __webpack_require__.e(526), __webpack_require__.e(323), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 9022));
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
    const { prepareWorkspace } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(877), __webpack_require__.e(684), __webpack_require__.e(94), __webpack_require__.e(431), __webpack_require__.e(526), __webpack_require__.e(323), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 7896));
    return prepareWorkspace(request.folder.workspace, workspace, { limits: (0,records_contract/* limitsOf */.Af)(contract) });
}
function workspaceFact({ treeId, entries, refusals, limitHits }, lane) {
    // A second look: `readCase` refused such a tree, and this one may have changed since.
    const own = (0,records_contract/* rulesOf */.fD)((0,lanes/* laneOf */.k)(lane).state);
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

/***/ 7183:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startContainment: function() { return /* binding */ startContainment; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/judge/promises.ts
var promises = __webpack_require__(1033);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/core/mounts/visible.ts

/**
 * What a plan makes visible, for a canary that looks from inside.
 * @param more paths that a start shows beside its plan: programs, its own state, its workspace; what lies in them is theirs
 */
function visibleBy({ mounts }, more) {
    const opaque = [
        ...mounts.flatMap(({ kind, inside }) => kind === "bind" || kind === "kernel" || inside === "/etc" ? [inside] : []),
        ...more,
    ];
    const isOpaque = (path) => opaque.some((folder) => (0,paths/* isWithin */.UO)(path, folder));
    const folders = {};
    const add = (folder, name) => {
        const names = (folders[folder] ??= []);
        if (!names.includes(name))
            names.push(name);
    };
    for (const { kind, inside } of mounts)
        if ((kind === "scratch" || kind === "folder") && !isOpaque(inside))
            folders[inside] ??= [];
    for (const path of [...mounts.map(({ inside }) => inside), ...more])
        for (const step of [...(0,paths/* ancestorsOf */.Gw)(path).slice(1), path])
            if (!isOpaque((0,paths/* parentOf */.gN)(step)))
                add((0,paths/* parentOf */.gN)(step), (0,paths/* nameOf */.Vb)(step));
    return {
        folders,
        bound: mounts.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : [])),
        masked: mounts.flatMap(({ kind, inside }) => (kind === "mask" ? [inside] : [])),
    };
}

// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
const NESTED = "nested";
const CALLED = "called ";

// EXTERNAL MODULE: ./src/world/contain/etc.ts
var etc = __webpack_require__(7949);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/launch.ts + 3 modules
var contain_launch = __webpack_require__(8700);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(1650);
// EXTERNAL MODULE: ./src/world/contain/supervise.ts + 5 modules
var supervise = __webpack_require__(6583);
// EXTERNAL MODULE: ./src/world/contain/threshold.ts
var threshold = __webpack_require__(680);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
;// CONCATENATED MODULE: ./src/world/contain/canary.ts

















/** The canary takes a tenth of a second; on a busy machine some seconds. */
const CANARY_DEADLINE_MS = 30_000;
/** Its answer is a line of some kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** Namespaces that must not be the harness's. The cgroup namespace is asked for, but not every kernel grants it. */
const SEPARATE = ["ipc", "mnt", "net", "pid", "user", "uts"];
/** Where privileged services listen on common systems. */
const PRIVILEGED_SOCKETS = [
    "/run/docker.sock",
    "/var/run/docker.sock",
    "/run/podman/podman.sock",
    "/run/containerd/containerd.sock",
    "/run/crio/crio.sock",
    "/run/systemd/private",
    "/run/dbus/system_bus_socket",
    "/run/snapd.socket",
];
/** Files that hold secrets on common systems, beside those of the home folder. */
const SECRET_FILES = [
    "/etc/shadow",
    "/etc/sudoers",
    "/etc/npmrc",
    "/etc/gitconfig",
    "/run/secrets/kubernetes.io/serviceaccount/token",
];
const HOME_SECRETS = [
    ".ssh",
    ".netrc",
    ".npmrc",
    ".gitconfig",
    ".git-credentials",
    ".docker/config.json",
    ".aws/credentials",
    ".config/gh/hosts.yml",
];
/** Variables that name the files by which a CI step commands its runner, and sockets of the session. */
const COMMAND_FILE_VARIABLES = [
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_OUTPUT",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "BASH_ENV",
];
/**
 * Starts the canary in an instance of its own of the same sandbox as `spec` describes, with a workspace of its own, so that
 * it can run beside the preparation of the real one.
 * @returns once it is started: what it will have come to
 */
async function startCanary(spec, programs, place, cancel) {
    const [trap] = await Promise.all([setTrap(spec, programs, place), (0,pipes/* stockPipes */._)(spec.scratch)]);
    try {
        const launch = (0,contain_launch/* planLaunch */.NC)("sandbox", trap.spec, programs);
        return { report: releaseCanary(trap, launch, cancel).finally(() => trap.remove()) };
    }
    catch (error) {
        trap.remove();
        throw error;
    }
}
/** Starts the canary and waits for what it came to. */
async function runCanary(...given) {
    return (await startCanary(...given)).report;
}
/** Prepares folders, a listening port, a socket and the instructions. */
async function setTrap(spec, programs, place) {
    const token = `canary-${(0,external_node_crypto_.randomBytes)(12).toString("hex")}`;
    const folder = (0,external_node_path_.join)(spec.scratch, token);
    const trap = (0,external_node_path_.join)(folder, "outside");
    const workspace = (0,external_node_path_.join)(folder, "workspace");
    (0,external_node_fs_.mkdirSync)(trap, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.mkdirSync)(workspace, { mode: 0o700 });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "secret"), `${token}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "command-file"), "");
    const touched = new Set();
    const socket = (0,external_node_path_.join)(trap, "s");
    const servers = await Promise.all([
        listen({ host: "127.0.0.1", port: 0 }, () => touched.add("reach-port")),
        listen({ host: "::1", port: 0 }, () => touched.add("reach-port")),
        listen({ path: socket }, () => touched.add("privileged-socket")),
    ]);
    const home = place.home;
    const instructions = {
        token,
        trap,
        secretFiles: [
            (0,external_node_path_.join)(trap, "secret"),
            ...SECRET_FILES,
            ...(home === null ? [] : HOME_SECRETS.map((name) => (0,external_node_path_.join)(home, name))),
        ].filter((path) => !spec.readOnly.some(({ inside }) => inside === path)),
        // what the sandbox has in memory may be written, under whatever name the machine has it, too
        outsideFolders: home === null || [inside/* INSIDE_HOME */.hM, "/tmp"].some((own) => (0,paths/* isWithin */.UO)(home, own)) ? [] : [home],
        readOnlyFiles: [process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, "/etc/passwd"],
        harness: { pid: process.pid, start: (0,processes/* processEntry */.GP)(process.pid)?.start ?? "" },
        ports: servers.flatMap((server) => {
            const address = server?.address();
            return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
        }),
        sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
        commandFile: (0,external_node_path_.join)(trap, "command-file"),
        runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
        writable: [
            inside/* INSIDE_WORKSPACE */.BV,
            spec.workspace.inside,
            "/tmp",
            "/dev/shm",
            inside/* INSIDE_HOME */.hM,
            ...(spec.writable ?? []).map((one) => one.inside),
        ],
        devicesKept: (0,threshold/* standsApart */.s)((0,identity/* standing */.J)()),
        ...whatIsSeen(spec),
        namespaces: Object.fromEntries(SEPARATE.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/self/ns/${name}`)])),
        limits: [
            { name: "Max core file size", most: 0 },
            { name: "Max file size", most: spec.limits.fileBytes },
            ...((0,identity/* standing */.J)().uid === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
            { name: "Max data size", most: spec.limits.memoryBytes },
        ],
    };
    const file = (0,external_node_path_.join)(folder, "instructions.json");
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(instructions));
    return {
        folder,
        token,
        spec: {
            ...spec,
            argv: [
                ...["/bin/sh", "-c", `{ ${helpers()}\n} 2>/dev/null | "$@"`, "sh"],
                ...[process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, `${inside/* INSIDE_HARNESS */.yd}/canary.json`],
            ],
            workspace: { host: workspace, inside: spec.workspace.inside },
            ...(spec.home === undefined ? {} : { home: emptyFolder(folder, inside/* INSIDE_HOME */.hM) }),
            cwd: spec.workspace.inside,
            readOnly: [
                ...spec.readOnly,
                { host: programs.canary, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.cjs` },
                { host: file, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.json` },
            ],
            writable: (spec.writable ?? []).map((mount) => ({ ...mount, host: emptyFolder(folder, mount.inside) })),
        },
        touched: () => [
            ...touched,
            ...((0,external_node_fs_.readdirSync)(trap).some((name) => name.startsWith("canary-")) ? ["write-outside"] : []),
            ...((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(trap, "command-file")).length > 0 ? ["command-files"] : []),
        ],
        remove: () => {
            for (const server of servers)
                server?.close();
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
/** What there is to be seen inside: what the plan says, what is the start's own, and the canary's. */
function whatIsSeen({ plan, readOnly, writable, workspace, home, network, model, loopback = [] }) {
    const own = [...readOnly, ...(writable ?? []), workspace].map(({ inside }) => inside);
    const relayed = [...(model === undefined ? [] : ["model.sock"]), ...loopback.map(({ port }) => `port-${port}.sock`)];
    const more = [
        ...own,
        ...["canary.cjs", "canary.json", ...(relayed.length === 0 ? [] : ["relay.cjs", ...relayed])].map(inHarness),
        ...(home === undefined ? [] : [inside/* INSIDE_HOME */.hM]),
    ];
    const { paths, bound } = (0,etc/* sharedEtc */.Kl)(network ?? "none");
    const visible = visibleBy(plan, more);
    visible.bound = visible.bound.filter((path) => !places/* SYSTEM_ROOTS */.EU.includes(path));
    return { visible, etc: [...paths, ...bound.map((path) => `${path}/`)] };
}
function inHarness(name) {
    return `${inside/* INSIDE_HARNESS */.yd}/${name}`;
}
/** Starts the canary as laid out, and joins what it says with what was seen from outside. */
async function releaseCanary(trap, launch, cancel) {
    const pieces = [];
    const complaints = [];
    const run = await (0,supervise/* supervise */.zD)(launch, {
        deadlineMs: CANARY_DEADLINE_MS,
        graceMs: 0,
        ...(cancel === undefined ? {} : { cancel }),
        outputLimitBytes: MAX_ANSWER_BYTES,
        onStdout: (chunk) => void pieces.push(chunk),
        onStderr: (chunk) => void complaints.push(chunk),
    });
    const report = { profileDigest: launch.profileDigest, durationMs: run.durationMs };
    if (run.termination === "not_started" || run.termination === "cancelled") {
        return { started: false, startFailure: run.startFailure ?? run.termination, results: [], ...report };
    }
    const survivors = killSurvivors(trap.token);
    const answer = readAnswer(Buffer.concat(pieces).toString("utf8"));
    const touched = trap.touched();
    const silent = answer === null || run.exitCode !== 0;
    const ended = `${run.termination}, ${run.signal ?? run.exitCode ?? ""}: ${Buffer.concat(complaints).toString("utf8").slice(0, 500)}`;
    const results = canary_names/* CANARY_NAMES */.s.map((name) => {
        const said = answer?.get(name);
        if (silent || said === undefined)
            return { name, ok: false, detail: `the canary gave no answer (${ended.trim()})` };
        const reached = [
            ...said,
            ...(touched.includes(name) ? ["seen from outside"] : []),
            ...(name === "leave-daemon" && survivors > 0 ? [`${survivors} processes lived on`] : []),
            ...(name === "capabilities" && run.uid !== (0,identity/* standing */.J)().uid ? [`is user ${run.uid} of this machine`] : []),
            ...(name === "leave-daemon" && run.survivors !== "none" ? ["not everything was seen dead"] : []),
        ];
        return { name, ok: reached.length === 0, detail: reached.join("; ") };
    });
    return { started: true, startFailure: null, results, ...report };
}
/**
 * What needs other programs than node, for a shell that starts them while node starts: a nested namespace by `unshare`, calls
 * that the filter must refuse by `perl` (where they are there; the filter's presence is looked up in any case), and a list of
 * what a child inherits. The canary reads their lines.
 */
function helpers() {
    return [`unshare --user -- /bin/sh -c : && echo ${NESTED}`, perlCommand(), "ls -l /proc/self/fd"].join("\n");
}
function perlCommand() {
    const calls = { x64: { keyctl: 250, socket: 41, ptrace: 101 }, arm64: { keyctl: 219, socket: 198, ptrace: 117 } };
    const numbers = process.arch === "x64" || process.arch === "arm64" ? calls[process.arch] : null;
    if (numbers === null)
        return ":";
    const afVsock = 40;
    const requests = [
        // KEYCTL_GET_KEYRING_ID of the session's key ring
        ["asked for a key ring", `syscall(${numbers.keyctl}, 0, -3, 0)`],
        ["opened an AF_VSOCK socket", `syscall(${numbers.socket}, ${afVsock}, 1, 0)`],
        // PTRACE_TRACEME
        ["let itself be traced", `syscall(${numbers.ptrace}, 0, 0, 0, 0)`],
    ];
    const lines = requests.map(([what, call]) => `print "${CALLED}${what}\\n" if ${call} != -1;`);
    return `perl -e '${lines.join(" ")}'`;
}
function readAnswer(text) {
    try {
        const value = JSON.parse(text);
        return new Map(value.attempts.map((one) => [one.name, one.reached.map(String)]));
    }
    catch {
        return null;
    }
}
/** Ends and counts processes that carry the canary's mark: there must be none. */
function killSurvivors(token) {
    let count = 0;
    for (const name of (0,external_node_fs_.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        try {
            if (!(0,external_node_fs_.readFileSync)(`/proc/${name}/cmdline`, "latin1").includes(token))
                continue;
        }
        catch {
            continue;
        }
        count++;
        (0,processes/* send */.tN)(Number(name), "SIGKILL");
    }
    return count;
}
function emptyFolder(folder, inside) {
    const path = (0,external_node_path_.join)(folder, Buffer.from(inside).toString("hex").slice(0, 64));
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
function sessionSockets(env) {
    const docker = /^unix:\/\/(\/.*)$/.exec(env["DOCKER_HOST"] ?? "")?.[1];
    const runtime = env["XDG_RUNTIME_DIR"];
    return [env["SSH_AUTH_SOCK"], docker, runtime === undefined ? undefined : (0,external_node_path_.join)(runtime, "bus")].filter((path) => path !== undefined);
}
/** A server that only notes that somebody came; null where the address family is not there (IPv6 switched off). */
function listen(where, touched) {
    return new Promise((done) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            touched();
            socket.destroy();
        });
        server.on("error", () => done(null));
        // A trap that could not be completed (a full disk) must not keep the harness alive.
        server.unref();
        server.listen(where, () => done(server));
    });
}

// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(9684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var plan = __webpack_require__(6820);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var contain_probe = __webpack_require__(3881);
;// CONCATENATED MODULE: ./src/flow/run/containment.ts








/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; where it does not, the machine is asked
 * without what the contract names, and only where that fails, too, is the next level tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 * @returns once the canary is started: what will have been found
 */
async function startContainment(spec, required, programs, io, cancel) {
    const obstacle = (0,contain_probe/* obstacleTo */.zv)("sandbox");
    const canary = obstacle === null ? await startCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
    const homes = (0,plan/* ownHomes */.XT)(io.env);
    return {
        record: containmentBy(spec, homes, canary?.report ?? null, obstacle, required, programs, cancel),
        tried: canary !== null,
    };
}
/**
 * Why this machine has no sandbox: tried with an empty plan, so that what a contract names has no part in it.
 * @throws Error where it has one: then it is this run's own plan that could not be put together
 */
async function sandboxFault(failure, programs, cancel) {
    if (cancel.aborted)
        return (0,contain_probe/* levelReport */.TI)("sandbox", failure);
    const probe = await (0,contain_probe/* probeLevel */.Jm)("sandbox", (0,external_node_os_.tmpdir)(), programs);
    if (probe.available)
        throw new Error(`the sandbox is there, but what this run needs to see could not be put together in it: ${failure}`);
    return probe;
}
async function containmentBy(spec, homes, report, obstacle, required, programs, cancel) {
    const canary = await report;
    if (canary?.started) {
        return {
            schema_version: "1",
            level: "sandbox",
            required,
            levels: [asRecord((0,contain_probe/* levelReport */.TI)("sandbox", null))],
            denied: [...promises/* DENIED */.Iy.sandbox],
            canary: {
                ran: true,
                reason: null,
                profile_sha256: canary.profileDigest,
                results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
            },
            ...(0,held/* heldWith */.Ys)("sandbox", spec, homes),
            survivors: null,
            ...portsShown(spec),
            not_promised: (0,promises/* notPromised */.Fe)({
                level: "sandbox",
                as: (0,held/* heldAs */.CJ)("sandbox"),
                apart: (0,threshold/* standsApart */.s)((0,identity/* standing */.J)()),
                ports: (spec.loopback ?? []).map(({ port }) => port),
            }),
        };
    }
    const sandbox = obstacle === null
        ? await sandboxFault(canary?.startFailure ?? "the canary could not be started", programs, cancel)
        : (0,contain_probe/* levelReport */.TI)("sandbox", obstacle);
    const pid = await (0,contain_probe/* probeLevel */.Jm)("pid", (0,external_node_os_.tmpdir)(), programs);
    const level = pid.available ? "pid" : "none";
    return {
        schema_version: "1",
        level,
        required,
        levels: [sandbox, pid, (0,contain_probe/* levelReport */.TI)("none", null)].map(asRecord),
        denied: [...promises/* DENIED */.Iy[level]],
        canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
        ...(0,held/* heldWith */.Ys)(level, spec, homes),
        survivors: null,
        not_promised: (0,promises/* notPromised */.Fe)({ level, as: (0,held/* heldAs */.CJ)(level), apart: false, ports: [] }),
    };
}
function asRecord({ level, available, why, whatToDo }) {
    return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}
function homeOf(io) {
    return io.env["HOME"] || (0,external_node_os_.homedir)() || null;
}
/** What a lane reaches because its contract says so. */
function portsShown({ loopback = [] }) {
    return loopback.length === 0 ? {} : { loopback_ports: loopback.map(({ port }) => port) };
}


/***/ }),

/***/ 2949:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executeLane: function() { return /* binding */ executeLane; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8547);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1610);
/* harmony import */ var _world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7896);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6984);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6250);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9567);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(517);
/* harmony import */ var _lane__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3866);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4750);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4618);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7752);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8391);
/* harmony import */ var _verification__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3530);
















/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;
/**
 * Runs the lane, looks at what it left, and verifies it. Only an `Admitted` starts it.
 * @param ahead what was set up for the lane already; not used where it is of another level than was found
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
async function executeLane(admitted, session, ready, ahead, ground) {
    const { facts, times, clock, trace, work, request, cancel, writer } = session;
    const { contract, prepared, lane, agent } = ready;
    const { containment } = session;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    const level = containment.level ?? "none";
    const workspace = work.path("workspace");
    await session.room?.taken;
    times.lane_started = clock.now();
    const asides = (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .asidesOf */ .tg)(session, contract, prepared);
    const bounds = { deadlineMs: (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .laneDeadline */ .Z)(request, limits), lingerMs: limits.linger_seconds * 1000 };
    const standby = ahead?.level === level ? ahead : (0,_lane__WEBPACK_IMPORTED_MODULE_10__.standBy)(session, contract, lane, level);
    lane.settle?.();
    const processorTime = () => standby.processorTime();
    const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
    const watch = agent === null
        ? null
        : (await Promise.all(/* import() | lane */[__webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(684), __webpack_require__.e(323), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 2443))).watchAgent(session, agent, place, bounds);
    const started = trace.step("lane", () => (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .runLane */ .i)(admitted, session, standby, watch === null ? {} : { complete: watch.complete, onOutput: watch.onOutput }));
    const [laneRun, checkedOut] = await Promise.all([
        started.finally(() => watch?.stop()),
        // It needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
        settled(ground === null ? trace.step("clean checkout", () => makeGround(session, ready)) : Promise.resolve(ground)),
    ]);
    // The calls of a lane end with it.
    await agent?.model.close();
    times.lane_ended = clock.now();
    facts.set("lane", laneRun.fact);
    if (agent !== null)
        facts.replace("lane", {
            ...laneRun.fact,
            event_log_problem: (await Promise.all(/* import() | lane */[__webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(919), __webpack_require__.e(195), __webpack_require__.e(621), __webpack_require__.e(684), __webpack_require__.e(323), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 2443))).keepAgentEvidence(session, agent, workspace, watch?.seen() ?? null),
        });
    // Nothing of the lane lives any more that could fill this, too.
    const diskFull = fullDisk(laneRun.limitHit);
    if (diskFull !== null)
        session.room?.release();
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    const snapshot = await trace.step("snapshot", () => (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .takeSnapshot */ .W9)(session, asides, limits, prepared, workspace, diskFull));
    if (snapshot !== null)
        session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace };
    (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .writePatchFile */ .Ub)(writer, snapshot);
    facts.set("head", headFact(workspace, prepared, snapshot));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    times.diff_checked = snapshot === null ? null : clock.now();
    const skip = reasonToSkip(session, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (!checkedOut.ok)
            throw checkedOut.error;
        facts.set("verification", await trace.step("verification", () => verification(session, ready, snapshot, checkedOut.value)));
    }
    else {
        (0,_test_log__WEBPACK_IMPORTED_MODULE_14__/* .noVerification */ .Z)(session, skip ?? "there is no snapshot");
        facts.set("verification", { status: "not_run", reason: skip, level: null, tree: null, commands: [] });
    }
    times.verification_completed = clock.now();
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("look again", () => lateChanges(session, snapshot, workspace, contract));
        const latePaths = late.map(({ path }) => path);
        facts.set("walk", (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .walkFact */ .s8)(snapshot, latePaths, laneRun.limitHit));
    }
}
/** What was found of a disk that the lane filled; null where it was none, or another limit. */
function fullDisk(hit) {
    return hit?.limit === "disk" ? { found: hit.found, bound: hit.bound } : null;
}
/** A clean checkout of the starting tree, for verification alone. */
async function makeGround({ request, work, cancel, io }, { contract, prepared }) {
    const checkout = work.path("checkout");
    const options = { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract), signal: cancel.signal };
    await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_5__/* .cleanCheckout */ .eZ)(request.folder.workspace, checkout, prepared.treeId, options);
    if (!(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .needsHome */ .nt)(contract))
        return { checkout, home: null };
    const home = (0,_session__WEBPACK_IMPORTED_MODULE_12__/* .workSubfolder */ .YA)(work, "verification-home");
    (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(home, (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_9__/* .userOf */ .Z5)(io).home));
    return { checkout, home };
}
/** Keeps a failure until its value is needed: what it belongs to may turn out not to be wanted. */
async function settled(promise) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        return { ok: false, error };
    }
}
function reasonToSkip({ facts, cancel }, contract, snapshot) {
    const termination = facts.get("lane")?.termination;
    if (termination === "timeout" || termination === "cancelled")
        return `the lane ended by ${termination}`;
    if (cancel.signal.aborted)
        return "the run was cancelled";
    if (snapshot === null)
        return "there was no time for a snapshot";
    if (snapshot.patch === null)
        return "the workspace was refused, so that there is no patch";
    if ((contract.verification_commands ?? []).length === 0)
        return "the contract has no verification command";
    return null;
}
async function verification(session, ready, snapshot, ground) {
    const { request, work, facts } = session;
    const { contract, prepared, loopback } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    // What a lane keeps for itself is nothing that its tests may count on.
    const asides = (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__/* .setAsides */ .Mi)({
        contract,
        lane: "fake",
        before: prepared.entries,
        ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__/* .ignoredBy */ .gP)(facts.get("gitignore")),
    });
    const log = (0,_test_log__WEBPACK_IMPORTED_MODULE_14__/* .openTestLog */ .f)(session);
    const baseline = request.folder.workspace;
    const wanted = (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .verifiedTree */ .Dt)(contract, prepared.entries, snapshot.result);
    // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
    const same = snapshot.patch !== null && (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .verifyResult */ .rP)({
            ...(0,_setting__WEBPACK_IMPORTED_MODULE_11__/* .settingOf */ .y)(session, ready, "verification", log),
            ground,
            loopback,
            asides,
            layResult: () => (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .layPatch */ .vz)({
                store: snapshot.store,
                baseline,
                before: prepared.entries,
                wanted,
                patchFile: same?.file ?? work.path("verified.diff"),
                made: same?.made ?? null,
            }, ground.checkout, limits, !(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .hasSetup */ .kR)(contract)),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
        });
    }
    finally {
        log.close();
    }
}
function headFact(workspace, prepared, snapshot) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const git = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__/* .readAgentGit */ ._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== `refs/heads/${_world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_BRANCH */ .v}`).slice(0, MAX_NAMES),
        remotes: git.remotes.slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__/* .uncommittedPaths */ .m)(workspace, git.commit, snapshot.walked.entries, snapshot.asides.covers);
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return {
        ...known,
        state: "moved",
        problem: null,
        uncommitted: (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .namedOf */ .Z7)(left).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1),
        ...((0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .unnamedOf */ .c_)(left) > 0 ? { uncommitted_unnamed: (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .unnamedOf */ .c_)(left) } : {}),
    };
}
/** What is not any more as it was when it was judged. */
async function lateChanges({ cancel }, snapshot, workspace, contract) {
    const now = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(workspace, {
        signal: cancel.signal,
        baseline: snapshot.walked.entries,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract),
        rootIdentity: snapshot.walked.rootIdentity,
        asides: snapshot.asides,
    }).catch((error) => {
        // a cancelled run is no pass, whatever a second look would find
        if (cancel.signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    });
    if (now === null)
        return [];
    const judged = now.entries.filter(({ setAside }) => setAside === undefined);
    const changes = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, judged);
    // What has no content (a pipe, say) is never equal to anything; it was refused for what it is.
    return changes.filter(({ kind, before, after }) => kind !== "modified" || before?.oid !== null || after?.oid !== null);
}


/***/ }),

/***/ 3866:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ laneDeadline; },
/* harmony export */   i: function() { return /* binding */ runLane; },
/* harmony export */   standBy: function() { return /* binding */ standBy; }
/* harmony export */ });
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3018);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);
/* harmony import */ var _world_contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4742);
/* harmony import */ var _world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5753);
/* harmony import */ var _bounds__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4325);
/* harmony import */ var _end__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4831);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2441);









/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** Sets up what the lane will run in, while gates still wait for the canary and the model. */
function standBy({ cancel, programs, request, work }, contract, lane, level) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    const complete = new AbortController();
    let sinks = null;
    let outermost = null;
    let begin;
    let abandon;
    const hold = new Promise((yes, no) => ([begin, abandon] = [yes, no]));
    // A run that was cancelled before its sandbox was started waits for nothing any more.
    hold.catch(() => { });
    const result = (0,_world_contain_run__WEBPACK_IMPORTED_MODULE_4__/* .runContained */ .z)(level, lane.spec, {
        hold,
        deadlineMs: laneDeadline(request, limits),
        cancel: cancel.signal,
        complete: complete.signal,
        outputLimitBytes: limits.lane_output_bytes,
        onStart: (pid) => (outermost = pid),
        onStdout: (chunk) => sinks?.stdout(chunk),
        onStderr: (chunk) => sinks?.stderr(chunk),
        onEvent: (line) => sinks?.event(line),
        disk: { folder: work.path("."), reserveBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_1__/* .DISK_RESERVE_BYTES */ .F7 },
        trees: (0,_bounds__WEBPACK_IMPORTED_MODULE_7__/* .boundedTrees */ .H)(level, lane.spec, limits),
    }, programs);
    // Met where it is awaited, if it ever is.
    result.catch(() => { });
    return {
        level,
        lane,
        processorTime: () => (outermost === null ? null : (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .processorTime */ .Iy)(outermost)),
        begin(_admitted, given) {
            sinks = given;
            given.complete?.addEventListener("abort", () => complete.abort(), { once: true });
            if (given.complete?.aborted)
                complete.abort();
            begin();
            return result;
        },
        async abandon() {
            abandon(new Error("the lane may not begin"));
            await result.catch(() => { });
        },
    };
}
/** Milliseconds until a lane is ended. */
function laneDeadline({ timeoutSeconds }, limits) {
    return (timeoutSeconds ?? limits.lane_seconds) * 1000;
}
/**
 * Runs the lane in what stands by for it. Only an `Admitted` lets it begin.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
async function runLane(admitted, session, standby, { complete, onOutput = () => { } }) {
    const { lane } = standby;
    const stop = () => session.cancel.abort();
    const stdout = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(session, "backend/stdout.log", stop);
    const stderr = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(session, "backend/stderr.log", stop);
    const events = [];
    let eventFaults = 0;
    const begun = standby.begin(admitted, {
        complete,
        stdout: (chunk) => {
            onOutput();
            stdout.write(chunk);
        },
        stderr: (chunk) => {
            onOutput();
            stderr.write(chunk);
        },
        event: (line) => {
            const name = eventName(line);
            if (name === null)
                eventFaults++;
            else
                events.push(name);
        },
    });
    // Some hundred megabytes for a real agent: hashed while that waits for its model. A fault is met where the digest is needed.
    const programSha256 = (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .h)(lane.program);
    programSha256.catch(() => { });
    const result = await begun;
    const stdoutBytes = stdout.close();
    const stderrBytes = stderr.close();
    const end = (0,_end__WEBPACK_IMPORTED_MODULE_8__/* .endOf */ .p)(result, "the lane");
    return {
        profileDigest: result.profileDigest,
        limitHit: result.limitHit,
        fact: {
            program: lane.program.split("/").at(-1) ?? "",
            program_sha256: await programSha256,
            argv: [...lane.spec.argv],
            env_names: Object.keys(lane.spec.env).sort(),
            mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
            ...end,
            stdout_bytes: stdoutBytes,
            stderr_bytes: stderrBytes,
            output_truncated: result.outputTruncated,
            events,
            event_faults: eventFaults,
        },
    };
}
function eventName(line) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(line, { maxDepth: 8, maxBytes: 64 * 1024 });
    if ("problem" in json)
        return null;
    const name = json.value?.event;
    return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}


/***/ }),

/***/ 234:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightEffects: function() { return /* binding */ preflightEffects; }
/* harmony export */ });
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6954);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2212);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4618);




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

/***/ 6417:
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
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9567);
/* harmony import */ var _collect__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2212);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9260);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4618);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4750);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7752);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(517);
/* harmony import */ var _setup__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6939);

















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

/***/ 6106:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseStage1: function() { return /* binding */ refuseStage1; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3715);
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4624);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3137);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1204);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2779);
/* harmony import */ var _not_reached__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3628);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9321);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3579);
/* harmony import */ var _sealing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4618);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2107);












/**
 * Makes the refusal that every bundle from stage 2 on nests: the same lane and task at stage 1, with stage 1 counted as
 * the enabled one, sealed as a bundle of its own.
 */
function refuseStage1(session) {
    const { clock, request, identity, times } = session;
    const id = (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_7__/* .runId */ .Vz)(clock.startedAt, identity.caseId, (0,_session__WEBPACK_IMPORTED_MODULE_6__/* .randomSuffix */ .VH)());
    const writer = session.writer.nested("stage1-refusal", id);
    const facts = (0,_facts__WEBPACK_IMPORTED_MODULE_3__/* .collectFacts */ .M)();
    facts.set("contract", session.facts.get("contract"));
    facts.set("request", { ...(0,_facts_of_run__WEBPACK_IMPORTED_MODULE_4__/* .requestFact */ .a8)(request), stage: _core_stages_ladder__WEBPACK_IMPORTED_MODULE_2__/* .REFUSAL */ .$m.number, enabled_stage: _core_stages_ladder__WEBPACK_IMPORTED_MODULE_2__/* .REFUSAL */ .$m.number });
    facts.set("environment", (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_4__/* .environmentFact */ .cD)(session.io, null));
    facts.set("clock", {
        contract_read: times.contract_read,
        gates_evaluated: clock.now(),
        lane_started: null,
        lane_ended: null,
        diff_checked: null,
        verification_completed: null,
    });
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTRACT_FILE */ .kY, identity.contractBytes);
    for (const [name, bytes] of identity.records)
        writer.write(`${_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .RECORDS_FOLDER */ .g6}${name}`, bytes);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTAINMENT_FILE */ .eL, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .d)((0,_not_reached__WEBPACK_IMPORTED_MODULE_9__/* .containmentNotReached */ .o)((0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .k)(request.lane).containment))}\n`);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .PATCH_FILE */ .mO, "");
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .TEST_LOG_FILE */ .Ps, "no verification: no lane was started\n");
    facts.set("run", {
        run_id: id,
        case_id: identity.caseId,
        nonce: (0,_session__WEBPACK_IMPORTED_MODULE_6__/* .newNonce */ .Yd)(),
        harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: writer.dir,
        workspace_root: null,
        role: "stage1-refusal",
    });
    return (0,_sealing__WEBPACK_IMPORTED_MODULE_5__.sealBundle)(writer, facts.file(), new Map(), (0,_trace__WEBPACK_IMPORTED_MODULE_11__/* .startTrace */ .C)(clock));
}


/***/ }),

/***/ 2157:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanBundle: function() { return /* binding */ scanBundle; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1610);
/* harmony import */ var _world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6099);
/* harmony import */ var _world_model_names__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3297);
/* harmony import */ var _world_worktree_folder__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7722);









const SCANNER = "known values in every usual encoding; secretlint's recommended preset without comment filters, and own shapes";
const MANIFESTS = [_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .BEFORE_FILE */ .Lt, _core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .AFTER_FILE */ ._C];
const PIECE_BYTES = 256 * 1024;
const GONE = ["ENOENT", "ELOOP", "ENOTDIR", "EACCES"];
/**
 * Scans everything that holds bytes of the lane: raw output, patch, manifests, and the changed files themselves, in which a
 * value is whole that a patch may tear apart. A file with a secret is replaced by a note; a path with one becomes its digest.
 * @returns what was found, never the secret itself
 * @throws ArtifactWriteFailure
 */
async function scanBundle(session) {
    const { writer, secrets, leaks, snapshot, request, identity } = session;
    const withheld = {};
    const options = {
        known: secrets,
        baseline: () => contents(request.folder.workspace, snapshot?.before ?? []),
        told: [{ name: "", content: identity.contractBytes }],
    };
    const own = writer.files().map(({ name }) => name);
    const output = own.filter((name) => /^(backend\/|test\.log$|patch\.diff$)/.test(name));
    const inFiles = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .scanFiles */ .Tu)(output.map((name) => ({ name, content: piecesOf(Buffer.from(writer.pathOf(name))) })), options);
    // What is set aside reaches no artifact but the redacted archive of the lane's state.
    const changed = snapshot === null
        ? []
        : changedEntries(snapshot.before, snapshot.after).filter(({ setAside }) => setAside === undefined);
    const inWorkspace = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .scanFiles */ .Tu)(snapshot === null ? [] : contents(snapshot.workspace, changed), options);
    const withhold = (file, rule) => {
        if (withheld[file] !== undefined || !own.includes(file))
            return;
        withheld[file] = rule;
        writer.replace(file, `${_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .WITHHELD_NOTE */ .T4}${rule}\n`);
    };
    for (const { file, what } of inFiles)
        withhold(file, what);
    if (inWorkspace.length > 0)
        withhold(_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .PATCH_FILE */ .mO, inWorkspace[0].what);
    const secretNames = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .secretPaths */ .$Q)(agentTexts(session), options);
    if (snapshot !== null && secretNames.size > 0)
        hideInManifests(session, secretNames);
    if (secretNames.size > 0) {
        withhold(_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .PATCH_FILE */ .mO, "a path holds a secret");
        hideInFacts(session.facts, (text) => secretNames.has((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(text)));
    }
    const taken = leaks.all();
    const told = leaks.shown().map((leak) => ({ ...leak, places: 1 }));
    const judged = await excused([...taken, ...told], session.known, options);
    const redacted = judged.slice(0, taken.length);
    const toldModel = judged
        .slice(taken.length)
        .filter(({ excuse }) => excuse === null)
        .map(({ file, rule }) => ({ file, rule: `${rule}, in what the agent told its model` }));
    return {
        scanner: SCANNER,
        findings: [...[...inFiles, ...inWorkspace].map(findingFact), ...toldModel],
        redactions: redacted.reduce((sum, { places }) => sum + places, 0),
        redacted,
        withheld,
    };
}
/** What was redacted or told, with the excuse where there is one; the credentials themselves have none. */
async function excused(leaks, known, { baseline, told }) {
    const addresses = known.filter(({ name }) => ADDRESSES.includes(name) && leaks.some((leak) => leak.name === name));
    const named = addresses.length === 0 ? new Set() : await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .standingIn */ .qV)(addresses, [told, baseline()]);
    return leaks.map(({ file, name, places }) => {
        const excuse = name === _world_model_names__WEBPACK_IMPORTED_MODULE_8__/* .GATEWAY_KEY */ .x_ ? "gateway key" : named.has(name) ? "public address" : null;
        return { file, rule: name, places, excuse };
    });
}
/** Values that are addresses: they are written nowhere, and a tree that names them gives nothing away. */
const ADDRESSES = [_world_model_names__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_ENDPOINT */ .SF, "CTO_HARNESS_CASE_LOCAL_BASE_URL"];
/** A finding for the evidence; a name that holds the secret is shown by its digest. */
function findingFact({ file, where, what }) {
    if (where === "name")
        return { file: `path_sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file))}`, rule: `${what} in a name` };
    const text = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file).toString("utf8");
    return { file: text.isWellFormed() ? text : `path_sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file))}`, rule: what };
}
/** Every text of facts and manifests that the lane chose. */
function agentTexts({ facts, snapshot }) {
    const head = facts.get("head");
    const walk = facts.get("walk");
    const shown = [...(walk?.refusals ?? []), ...(walk?.limit_hits ?? [])].map(({ path }) => path);
    const paths = [...shown, ...(walk?.late_changes ?? []), ...(head?.uncommitted ?? [])].map(_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$);
    const texts = [
        ...(facts.get("lane")?.events ?? []),
        ...(head?.refs_created ?? []),
        ...(head?.remotes ?? []),
        head?.branch ?? "",
    ];
    const entries = [...(snapshot?.before ?? []), ...(snapshot?.after ?? [])];
    return [
        ...new Set([...entries.flatMap(({ path, target }) => [path, target ?? ""]), ...paths, ...texts.map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)]),
    ];
}
function hideInManifests({ writer, snapshot }, secretNames) {
    const written = new Set(writer.files().map(({ name }) => name));
    for (const name of MANIFESTS.filter((file) => written.has(file))) {
        const entries = (name === _core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .BEFORE_FILE */ .Lt ? snapshot?.before : snapshot?.after) ?? [];
        writer.replace(name, [...(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .serializeManifest */ .MZ)((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .hidePaths */ .b_)(entries, (path) => secretNames.has(path)))].join(""));
    }
}
/** Replaces every text of the lane's that holds a secret by its digest, wherever it stands in the facts. */
function hideInFacts(facts, holdsSecret) {
    const hideText = (text) => (holdsSecret(text) ? `sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text)}` : text);
    const hidePath = (path) => holdsSecret((0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path)) || (typeof path === "string" && holdsSecret(path))
        ? { path_sha256: (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)((0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path))) }
        : path;
    const { lane, head, walk } = { lane: facts.get("lane"), head: facts.get("head"), walk: facts.get("walk") };
    if (lane !== undefined)
        facts.replace("lane", { ...lane, events: lane.events.map(hideText) });
    if (head !== undefined)
        facts.replace("head", {
            ...head,
            branch: head.branch === null ? null : hideText(head.branch),
            refs_created: head.refs_created.map(hideText),
            remotes: head.remotes.map(hideText),
            uncommitted: head.uncommitted.map(hidePath),
        });
    if (walk !== undefined)
        facts.replace("walk", {
            ...walk,
            refusals: walk.refusals.map((refusal) => ({ ...refusal, path: hidePath(refusal.path) })),
            limit_hits: walk.limit_hits.map((hit) => ({ ...hit, path: hidePath(hit.path) })),
            late_changes: walk.late_changes.map(hidePath),
        });
}
function changedEntries(before, after) {
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .diffManifests */ .ew)(before, after).flatMap((change) => change.after ?? []);
}
/** Files and links of a tree for the scanner; what can't be read any more was refused before, or is no content. */
function* contents(root, entries) {
    for (const { path, type, target, sha256: digest } of entries) {
        if (type === "symlink")
            yield { name: path, content: Buffer.from(target ?? "", "latin1") };
        else if (type === "file" && digest !== null)
            yield { name: path, content: piecesOf(Buffer.concat([Buffer.from(`${root}/`), (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(path)])) };
        else
            yield { name: path, content: new Uint8Array(0) };
    }
}
function* piecesOf(path) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        // Gone since it was judged: the second look at the workspace says so, and nothing of it is in an artifact but the patch.
        if (GONE.includes(error.code ?? ""))
            return;
        throw error;
    }
    try {
        yield* (0,_world_worktree_folder__WEBPACK_IMPORTED_MODULE_7__/* .pieces */ .IE)(fd, PIECE_BYTES);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 8445:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nestedEvidence: function() { return /* binding */ nestedEvidence; },
/* harmony export */   sealBundle: function() { return /* binding */ sealBundle; }
/* harmony export */ });
/* harmony import */ var _core_judge_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(192);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_load__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4363);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6414);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3137);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4201);






/**
 * Seals a bundle whose content files are written (SPEC section 2, order of sealing): facts, judge, what follows from the
 * decision, report. The judge reads the files back, so that it sees what a stranger will see.
 * @throws ArtifactWriteFailure; Error when the evidence that was just written does not load
 */
function sealBundle(writer, facts, nested, trace) {
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .FACTS_FILE */ .Ho, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)(facts)}\n`);
    const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
    const loaded = (0,_core_judge_load__WEBPACK_IMPORTED_MODULE_2__/* .loadEvidence */ .Qn)({ names: new Set(own.keys()), read: (name) => writer.read(name), sizeOf: (name) => own.get(name) ?? 0 }, nested);
    if ("faults" in loaded) {
        const [first] = loaded.faults;
        throw new Error(`the evidence does not load: ${first?.file}: ${first?.problem}`);
    }
    const decision = (0,_core_judge_judge__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(loaded.evidence, trace.observe);
    for (const [name, content] of (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .derivedFiles */ .Rq)(decision)) {
        if (name !== _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .ELIGIBILITY_FILE */ .fl || !own.has(name))
            writer.write(name, content);
        else if (writer.read(name).toString("utf8") !== content)
            throw new Error(`${_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .ELIGIBILITY_FILE */ .fl} is not what the evidence gives: it was written before facts changed`);
    }
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .TRACE_FILE */ .BQ, trace.text(decision));
    const digests = new Map(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
    const markdown = (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_4__/* .reportMarkdown */ .u)(decision.verdict, digests);
    writer.write(_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_MD_FILE */ .gZ, markdown);
    const freshness = Object.fromEntries(writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]));
    const { report, json } = (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .sealReport */ .yP)(decision.verdict, digests, markdown, freshness);
    writer.seal(json);
    return { report, decision };
}
/** What the outer bundle's judge may know of a bundle that is nested in it. */
function nestedEvidence({ report, decision }) {
    return { report, events: decision.events.map(({ event }) => event) };
}
/** Files of this bundle itself, without those of nested ones. */
function ownFiles(writer) {
    return writer.files().filter(({ name }) => !/^(fake-baseline|stage1-refusal|first-run)\//.test(name));
}


/***/ }),

/***/ 4750:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ settingOf; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4618);


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

/***/ 7752:
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
;// CONCATENATED MODULE: ./src/flow/run/snapshot.ts










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

/***/ 9684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/core/mounts/display.ts

const FROM_MACHINE = new Set(["bind", "link", "mask"]);
/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
function withoutHome(path, homes) {
    const home = homes.find((one) => one !== "/" && (0,paths/* isWithin */.UO)(path, one));
    return home === undefined ? path : `~${path.slice(home.length)}`;
}
/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
function planWithoutHome({ mounts, leftOut }, homes) {
    const text = (words) => words
        .split(/(?<= )|(?<=\()/)
        .map((word) => withoutHome(word, homes))
        .join("");
    const shown = mounts.map((mount) => ({
        ...mount,
        // what is the sandbox's own is nobody's home, whatever it is called
        inside: FROM_MACHINE.has(mount.kind) ? withoutHome(mount.inside, homes) : mount.inside,
        target: mount.target === null ? null : withoutHome(mount.target, homes),
        reason: text(mount.reason),
    }));
    return {
        mounts: shown.filter(({ kind, inside, target }) => kind !== "link" || inside !== target),
        leftOut: leftOut.map(({ path, reason, problem }) => ({
            path: withoutHome(path, homes),
            reason: text(reason),
            problem: text(problem),
        })),
    };
}

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const { uid, how } = heldAs(level);
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, uid);
    return {
        as: { uid, how },
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains. Below `sandbox` that is whoever runs the harness, root too. */
function heldAs(level) {
    const { kind, uid } = (0,identity/* standing */.J)();
    return level === "sandbox" && kind !== "none" ? { uid, how: kind } : { uid: process.getuid?.() ?? -1, how: "own" };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}


/***/ }),

/***/ 2896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOrphans: function() { return /* binding */ endOrphans; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8700);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** The name of both halves of bubblewrap, until PID 1 of the sandbox has become the program. */
const BUBBLEWRAP = "bwrap";
/**
 * Ends what a killed harness can leave behind. Bubblewrap 0.8 asks for its parent's death a moment before it lets PID 1 of
 * the sandbox go on; killed in that moment, it leaves a PID 1 that waits for it for ever, with nothing begun in it. Only such
 * a process is ended: this user's, with our own handshake, PID 1 of a namespace, and without the other half.
 * @returns how many
 */
function endOrphans() {
    const orphans = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name) && isOrphan(name));
    return orphans.filter((pid) => (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(Number(pid), "SIGKILL")).length;
}
function isOrphan(pid) {
    return (about(pid, "comm") === BUBBLEWRAP &&
        isOurs((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}`, { throwIfNoEntry: false })?.uid) &&
        /^NSpid:\t\d+\t(?:\d+\t)*1$/m.test(about(pid, "status")) &&
        about(pid, "cmdline").includes(_launch__WEBPACK_IMPORTED_MODULE_2__/* .HANDSHAKE */ .QK) &&
        about(String((0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(Number(pid))?.parent), "comm") !== BUBBLEWRAP);
}
/** Whether an id is this user's; to root, those that a harness lends are, too. */
function isOurs(uid) {
    const own = process.getuid?.();
    return uid === own || (own === 0 && uid !== undefined && (0,_identity__WEBPACK_IMPORTED_MODULE_1__/* .isLent */ .E)(uid));
}
/** What `/proc` says of a process; nothing when it is gone or hidden. */
function about(pid, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${what}`, "latin1").trimEnd();
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leftoversHere: function() { return /* binding */ leftoversHere; },
/* harmony export */   measureLeftovers: function() { return /* binding */ measureLeftovers; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5052);
/* harmony import */ var _sweep__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8511);



/** Everything that killed processes of this user have left, wherever the environment says that it may lie. */
function leftoversHere(env) {
    const runner = env["RUNNER_TEMP"];
    const temporary = [(0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), ...(runner ? [runner] : [])];
    return (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .findLeftovers */ .Q)({ temporary, store: (0,_agent_store__WEBPACK_IMPORTED_MODULE_1__/* .storeRoot */ .q1)(undefined, env) });
}
/** How much of it lies there, for `doctor`. */
async function measureLeftovers(env) {
    const found = await leftoversHere(env);
    return { count: found.length, bytes: found.reduce((sum, { path }) => sum + (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$)(path), 0) };
}


/***/ }),

/***/ 8511:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ sizeOf; },
/* harmony export */   Q: function() { return /* binding */ findLeftovers; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5052);
/* harmony import */ var _contain_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1857);
/* harmony import */ var _contain_memory__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2776);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4102);
/* harmony import */ var _worktree_remove__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6690);







/** Everything of ours whose process is gone. What is a stranger's, or can't be told, is not among it. */
async function findLeftovers({ temporary, store }) {
    const folders = [...new Set(temporary)].flatMap((parent) => (0,_contain_layout__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(parent)
        .filter((name) => name.startsWith(_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .OWNED_PREFIX */ .RV))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name))
        .filter(_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .isLeftOver */ .KV));
    return [
        ...folders.map((path) => ({ path, remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeOwned */ .Ox)(path, signal) })),
        ...(0,_contain_memory__WEBPACK_IMPORTED_MODULE_4__/* .staleMemory */ .V)().map((path) => ({
            path,
            remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(path, signal === undefined ? {} : { signal }),
        })),
        ...(await leftoversOfStore(store)),
    ];
}
async function leftoversOfStore(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [];
    let store;
    try {
        store = await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(root);
    }
    catch {
        // a store that is not ours to use is not ours to clear, either
        return [];
    }
    return (await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .leftInStore */ .Qn)(store)).map((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name);
        return { path, remove: () => (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(path) };
    });
}
/** Files and folders that are counted below one leftover; whoever has more of them knows enough. */
const MAX_COUNTED = 200_000;
/** Bytes of what lies at a path, links counted as themselves; at least so many where it holds more than can be counted. */
function sizeOf(path) {
    let bytes = 0;
    let count = 0;
    const folders = [path];
    for (let folder = folders.pop(); folder !== undefined && count < MAX_COUNTED; folder = folders.pop())
        for (const name of (0,_contain_layout__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(folder)) {
            const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(inner, { throwIfNoEntry: false });
            if (++count > MAX_COUNTED || stats === undefined)
                continue;
            if (stats.isDirectory())
                folders.push(inner);
            else
                bytes += stats.blocks * 512;
        }
    return bytes;
}


/***/ })

};
