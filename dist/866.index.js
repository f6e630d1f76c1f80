"use strict";
exports.id = 866;
exports.ids = [866,3881];
exports.modules = {

/***/ 866:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
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
function prepareFake({ workspace, caseDir, scratch, programs, surroundings, limits, }) {
    return {
        program: programs.fake,
        spec: {
            argv: [process.execPath, PROGRAM, SCRIPT],
            env: {},
            workspace: { host: workspace, inside: inside/* INSIDE_WORKSPACE */.BV },
            readOnly: [
                { host: programs.fake, inside: PROGRAM },
                { host: (0,external_node_path_.join)(caseDir, "fake.json"), inside: SCRIPT },
            ],
            ...surroundings,
            limits,
            events: true,
            scratch,
        },
    };
}

// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts
var surroundings = __webpack_require__(6165);
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
    requireSpace(workspace);
    const scratch = (0,session/* workSubfolder */.YA)(work, "scratch");
    // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
    (0,pipes/* stockPipes */._)(scratch).catch(() => { });
    const { startContainment } = await __webpack_require__.e(/* import() */ 7105).then(__webpack_require__.bind(__webpack_require__, 7105));
    const found = await (0,effects/* findPrograms */.z0)(contract, io);
    const context = {
        contract,
        contractBytes: place.identity.contractBytes,
        caseDir: request.folder.dir,
        workspace,
        scratch,
        programs,
        surroundings: await (0,surroundings/* surroundingsFor */.l)(found, io, programs, [
            { path: work.path("."), what: "the files of this run" },
            { path: request.folder.dir, what: "the case" },
            { path: (0,runs/* resolveRunsDir */.Ix)({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd }), what: "the bundles of runs" },
        ]),
        limits: (0,effects/* containLimits */.vu)(contract),
    };
    // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
    const real = request.lane === "fake" ? null : await Promise.all(/* import() */[__webpack_require__.e(906), __webpack_require__.e(9847), __webpack_require__.e(9843), __webpack_require__.e(5044), __webpack_require__.e(4454), __webpack_require__.e(6984)]).then(__webpack_require__.bind(__webpack_require__, 4454));
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

/***/ 5802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: function() { return /* binding */ describeTools; },
/* harmony export */   FJ: function() { return /* binding */ interpretersOf; },
/* harmony export */   vu: function() { return /* binding */ containLimits; },
/* harmony export */   z0: function() { return /* binding */ findPrograms; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4112);
/* harmony import */ var _world_contain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1387);
/* harmony import */ var _world_facts_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);




/** Bounds of what is contained, from the contract. */
function containLimits(contract) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract);
    return { ..._world_contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR, processes: limits.processes, fileBytes: limits.file_bytes };
}
/** Looks for everything that the contract's commands start. */
async function findPrograms(contract, io) {
    const place = { path: io.env["PATH"] ?? "", home: io.env["HOME"] ?? null, pyenvVersion: io.env["PYENV_VERSION"] };
    const commands = [...(contract.setup_commands ?? []), ...(contract.verification_commands ?? [])];
    const names = [...new Set(commands.map((command) => (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .argvOf */ .UU)(command)[0]))].filter((name) => !isInTree(name));
    const look = async (name) => [name, await (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .resolveInterpreter */ .Tu)(name, place)];
    const needed = await Promise.all(names.map(look));
    // A shell, or `env`, may start an interpreter that lies outside of the system's folders; whether it must, that knows.
    const mentioned = [...new Set(commands.flatMap((command) => interpretersIn((0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .argvOf */ .UU)(command).slice(1))))];
    const optional = await Promise.all(mentioned.filter((name) => !names.includes(name)).map(look));
    return new Map([...needed, ...optional.filter(([, interpreter]) => interpreter !== null)]);
}
/** Names of interpreters that stand as words of their own in arguments, the text of a shell command among them. */
function interpretersIn(argv) {
    return argv.flatMap((text) => text.match(/(?<![\w./-])(?:python[\d.]*|node)(?![\w./-])/g) ?? []);
}
/** The interpreters among them, for whoever has to see them. */
function interpretersOf(programs) {
    return [...programs.values()].filter((interpreter) => interpreter !== null);
}
/** Asks git and Python for their versions, and says of every program whether it is there. */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .findOnPath */ .aY)("git", path);
    const [gitVersion, ...found] = await Promise.all([
        git === null ? null : (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(git, path),
        ...[...programs].map(async ([name, interpreter]) => {
            const asks = interpreter !== null && isPython(name);
            return { name, interpreter, version: asks ? await (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(interpreter.path, path) : null };
        }),
    ]);
    const python = found.find(({ name, version }) => isPython(name) && version !== null);
    return {
        tools: [
            { name: "git", needed_for: "the patch and the clean checkout", found: gitVersion !== null, version: gitVersion },
            ...found.map(({ name, interpreter, version }) => ({
                name,
                needed_for: "a command of the contract",
                found: interpreter !== null,
                version,
            })),
        ],
        interpreters: interpretersOf(programs),
        git: gitVersion,
        python: python?.version ?? null,
    };
}
function isPython(name) {
    return /^python[\d.]*$/.test(name);
}
/** A program of the tree itself (`./test.sh`, `bin/check`) is the contract's affair, not the machine's. */
function isInTree(name) {
    return name.includes("/") && !name.startsWith("/");
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

/***/ 6225:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2164);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3675);



/** Where `~` stands while a plan is looked at; no machine has it, and it is a home. */
const SOMEBODYS_HOME = "/home/~";
/**
 * What is wrong with a plan, wherever it comes from: parts that every sandbox has are there and in order, what is shown of
 * the machine is disjoint, no home and no folder of the machine is shown whole, and each mount says why.
 * @param mounts paths may begin with `~`, as they do in `containment.json`
 * @returns one sentence for each fault
 */
function planFaults(mounts) {
    const plan = mounts.map((mount) => ({ ...mount, inside: mount.inside.replace(/^~(?=$|\/)/, SOMEBODYS_HOME) }));
    const faults = plan.flatMap(formFaults);
    const first = plan.findIndex((mount) => isSame(mount, _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG[0]));
    const last = plan.length - _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.length;
    const between = first + _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.length;
    if (first < 0 || between > last || ![..._plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.entries()].every(([i, one]) => isSame(plan[first + i], one)))
        return [...faults, "expected the parts that every sandbox has, in their order"];
    if (!_plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.every((one, i) => isSame(plan[last + i], one)))
        faults.push("expected workspace and harness last, over everything else");
    const system = plan.slice(0, first);
    for (const { kind, inside } of system)
        if (!_plan__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_ROOTS */ .EU.includes(inside) || (kind !== "bind" && kind !== "link"))
            faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
    if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr"))
        faults.push("/usr: expected it first");
    const wanted = plan.slice(between, last);
    const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
    const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
    const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
    faults.push(...shown.flatMap(shownFaults), ...overlaps([...system, ...shown]), ...masks.flatMap((one) => maskFaults(one, shown)));
    const seen = new Set();
    for (const { inside } of plan) {
        if (seen.has(inside))
            faults.push(`${inside}: expected once, found twice`);
        seen.add(inside);
    }
    return faults;
}
function isSame(mount, expected) {
    return (mount !== undefined &&
        mount.kind === expected?.kind &&
        mount.inside === expected.inside &&
        mount.target === expected.target);
}
function formFaults({ kind, inside, target, reason }) {
    const names = inside.split("/").slice(1);
    const plain = inside.startsWith("/") && names.every((name) => name !== "" && name !== "." && name !== "..");
    return [
        ...(plain && !inside.includes("\0") ? [] : [`${inside}: expected an absolute path without . and ..`]),
        ...(reason.trim() === "" ? [`${inside}: expected a reason`] : []),
        ...((kind === "link") === (target !== null && target !== "")
            ? []
            : [`${inside}: expected a target, of links alone`]),
    ];
}
function shownFaults({ kind, inside }) {
    if (kind === "link") {
        const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .isOwnFolder */ .Zn)(inside) || (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, "/etc") ? "the sandbox has a folder there" : (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
        return why === null ? [] : [`${inside}: ${why}`];
    }
    if (kind !== "bind")
        return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, "/etc"))
        return [`${inside}: expected nothing of the machine's /etc`];
    const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .forbidden */ .o0)(inside, { homes: [SOMEBODYS_HOME], hidden: [] }) ?? (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
    return why === null ? [] : [`${inside}: ${why}`];
}
/** What is shown is disjoint, links too: nothing is bound, or made, in something that is bound. */
function overlaps(shown) {
    const paths = new Set(shown.map(({ inside }) => inside));
    return shown.flatMap(({ inside }) => {
        for (let at = inside.lastIndexOf("/"); at > 0; at = inside.lastIndexOf("/", at - 1)) {
            const holder = inside.slice(0, at);
            if (paths.has(holder))
                return [`${inside}: expected nothing in what is shown already, found it in ${holder}`];
        }
        return [];
    });
}
function maskFaults({ kind, inside }, shown) {
    if (kind !== "mask")
        return [`${inside}: expected masks last, found a ${kind} behind one`];
    const name = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(inside);
    if ((0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "file") === null && (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "folder") === null)
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
        ? []
        : [`${inside}: expected a mask in something that is shown`];
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

/***/ 8313:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ versionOf; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;
/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
function versionOf(program, path) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ["--version"], { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" }, (error, stdout, stderr) => {
            if (error !== null)
                return resolve(null);
            resolve((stdout || stderr).split("\n", 1)[0].trim().slice(0, 200) || null);
        });
    });
}


/***/ })

};
;