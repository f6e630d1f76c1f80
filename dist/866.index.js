"use strict";
exports.id = 866;
exports.ids = [866];
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
    requireSpace(workspace);
    const scratch = (0,session/* workSubfolder */.YA)(work, "scratch");
    // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
    (0,pipes/* stockPipes */._)(scratch).catch(() => { });
    const { startContainment } = await Promise.all(/* import() */[__webpack_require__.e(2874), __webpack_require__.e(779), __webpack_require__.e(9329)]).then(__webpack_require__.bind(__webpack_require__, 9329));
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

/***/ 6154:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ outputPipe; },
/* harmony export */   _: function() { return /* binding */ stockPipes; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);







/** Named pipes made at one time: making one costs a process, using one does not. Enough for a canary, a lane and a few commands. */
const MADE_AT_ONCE = 12;
/** Unused named pipes, by the folder that they lie in. */
const stock = new Map();
/** Those that are being made. */
const stocking = new Map();
/**
 * Makes a real pipe. Node's own are sockets, which can't be opened again as `/dev/stdout` or `/dev/stderr`: scripts that
 * write there would fail in the harness only.
 * @param folder private folder of the run
 * @param unbroken its writer may also read, so that no write of it ever fails, not even when the harness was killed
 * @returns null where the system can't make named pipes; then node's own must do
 */
function outputPipe(folder, unbroken = false) {
    const path = takeNamedPipe(folder);
    if (path === null)
        return null;
    let read;
    try {
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    }
    catch {
        // the folder was cleared away meanwhile
        return null;
    }
    // blocking, as programs expect it; it does not block here, for there is a reader
    const writer = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, unbroken ? node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync)(path);
    return {
        writer,
        reader: () => new node_net__WEBPACK_IMPORTED_MODULE_3__.Socket({ fd: read, readable: true, writable: false }),
        discard: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(read),
    };
}
/**
 * Makes the named pipes of a folder ahead, beside whatever else is prepared; without it the first one that is needed waits
 * for all of them. Where it fails, they are tried again when they are needed.
 */
function stockPipes(folder) {
    const known = stocking.get(folder);
    if (known !== undefined || stock.has(folder))
        return known ?? Promise.resolve();
    const made = makeAhead(folder).finally(() => stocking.delete(folder));
    stocking.set(folder, made);
    return made;
}
async function makeAhead(folder) {
    const making = layOut(folder);
    if (making === null)
        return;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(making.file, making.argv, { stdio: "ignore" });
    const status = await new Promise((done) => {
        child.on("error", () => done(null));
        child.on("exit", done);
    });
    if (status === 0)
        stock.set(folder, making.paths);
}
function takeNamedPipe(folder) {
    const left = stock.get(folder) ?? makeNamedPipes(folder);
    stock.set(folder, left);
    const path = left.pop();
    if (left.length === 0)
        stock.delete(folder);
    return path ?? null;
}
function makeNamedPipes(folder) {
    const making = layOut(folder);
    return making !== null && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(making.file, making.argv, { stdio: "ignore" }).status === 0 ? making.paths : [];
}
/** How named pipes are made, or null where the system can't. */
function layOut(folder) {
    const mkfifo = (0,_interpreters__WEBPACK_IMPORTED_MODULE_5__/* .findOnPath */ .aY)("mkfifo", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
    if (mkfifo === null)
        return null;
    const within = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pipes");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(within, { recursive: true, mode: 0o700 });
    const paths = Array.from({ length: MADE_AT_ONCE }, () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(within, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(8).toString("hex")));
    return { file: mkfifo, argv: ["-m", "600", ...paths], paths };
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