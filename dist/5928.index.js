"use strict";
exports.id = 5928;
exports.ids = [5928];
exports.modules = {

/***/ 4072:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ approvalFact; },
  V: function() { return /* binding */ useApproval; }
});

// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/facts/approvals.ts
/**
 * The ledger of used approvals on a machine: a fixed folder of the user's state, whatever folder bundles go to. An entry is a file
 * that is created exclusively, so that of two runs only one gets it. What can't be remembered is not granted.
 */



/** `$XDG_STATE_HOME`, else `~/.local/state`, `/case-harness/approvals` (XDG base directories: relative values are ignored). */
function ledgerFolder(env) {
    const state = env["XDG_STATE_HOME"] ?? "";
    if ((0,external_node_path_.isAbsolute)(state))
        return (0,external_node_path_.join)(state, "case-harness", "approvals");
    const home = env["HOME"] ?? "";
    return (0,external_node_path_.join)((0,external_node_path_.isAbsolute)(home) ? home : (0,external_node_os_.userInfo)().homedir, ".local", "state", "case-harness", "approvals");
}
/**
 * Whether an approval was used before.
 * @param entry digest over repository, approval and binding
 */
function approvalLedger(env, entry) {
    try {
        const folder = ledgerFolder(env);
        const place = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (place !== undefined && !place.isDirectory())
            return unavailable(`${folder} is no folder`);
        return { ledger: (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, entry), { throwIfNoEntry: false }) === undefined ? "unused" : "consumed" };
    }
    catch (error) {
        return unavailable(reasonOf(error));
    }
}
/** Uses an approval. Only `unused` was used now, and by this run; it is on disk when this returns. */
function consumeApproval(env, entry, runId) {
    try {
        const folder = ledgerFolder(env);
        const place = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (place === undefined)
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        else if (!place.isDirectory())
            return unavailable(`${folder} is no folder`);
        const fd = (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, entry), "wx", 0o600);
        try {
            (0,external_node_fs_.writeSync)(fd, `${runId}\n`);
            (0,external_node_fs_.fsyncSync)(fd);
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
        const parent = (0,external_node_fs_.openSync)(folder, "r");
        try {
            (0,external_node_fs_.fsyncSync)(parent);
        }
        finally {
            (0,external_node_fs_.closeSync)(parent);
        }
        return { ledger: "unused" };
    }
    catch (error) {
        if (error.code === "EEXIST")
            return { ledger: "consumed" };
        return unavailable(reasonOf(error));
    }
}
function unavailable(problem) {
    return { ledger: "unavailable", problem: `the ledger of used approvals can't be used: ${problem}` };
}
function reasonOf(error) {
    const { code, path, message } = error;
    return code === undefined ? message : `${path ?? "its folder"} (${code})`;
}

;// CONCATENATED MODULE: ./src/commands/run/approval.ts



/**
 * What the ledger says about the approval that was handed over. In CI it is the forge's, which the step with the token has asked:
 * the entry is this run's by then, or the approval was used before; where nobody asked, nothing remembers, and that is refused.
 * @param input the gates' input so far
 * @param role a fake baseline goes by the approval that the run around it has used
 */
async function approvalFact(input, { ci }, io, role) {
    const record = input.records.has(approval/* APPROVAL_RECORD */._F) ? approval/* APPROVAL_RECORD */._F : null;
    const none = { record, ledger: null, binary_sha256: null };
    const entry = (0,approval/* needsApproval */.vb)(input) ? (0,approval/* approvalEntry */.G$)(input, ci?.fact.repository ?? null) : null;
    if (entry === null)
        return none;
    if (role !== "run")
        return { ...none, ledger: "outer-run" };
    return { ...none, entry, ...(await stateOf(entry, ci, io)) };
}
async function stateOf(entry, ci, io) {
    const { isCi } = await __webpack_require__.e(/* import() */ 6300).then(__webpack_require__.bind(__webpack_require__, 6300));
    if (ci === null && !isCi(io.env))
        return approvalLedger(io.env, entry);
    const asked = ci?.approval ?? null;
    if (asked === null)
        return {
            ledger: "unavailable",
            problem: "in CI an approval is remembered by the forge, and nobody asked one: use the action, with a forge and a token",
        };
    if (asked.entry !== entry)
        return {
            ledger: "unavailable",
            problem: "the forge was asked about the approval of another run: what this one would run changed in between",
        };
    const { entry: _, ...state } = asked;
    return state;
}
/**
 * Uses the approval of a run when every gate is open, not again for its baseline; another run that was faster closes the gate again.
 * @returns what the ledger says now, or null where nothing is to be used
 */
function useApproval(input, { ci }, io, runId) {
    const fact = input.facts.approval;
    if (fact?.entry == null || ci !== null || !(0,approval/* needsApproval */.vb)(input) || (0,gates/* admit */.w4)((0,gates/* evaluateGates */.ud)(input)) === null)
        return null;
    return { ...fact, ...consumeApproval(io.env, fact.entry, runId) };
}


/***/ }),

/***/ 4365:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: function() { return /* binding */ gateInputOf; },
/* harmony export */   Co: function() { return /* binding */ runFact; },
/* harmony export */   a8: function() { return /* binding */ requestFact; },
/* harmony export */   cD: function() { return /* binding */ environmentFact; }
/* harmony export */ });
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4624);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2197);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);



/** The request as a fact. */
function requestFact(request) {
    return {
        stage: request.stage.number,
        lane: request.lane,
        task_source: request.taskSource,
        enabled_lanes: request.enabledLanes,
        enabled_stage: request.enabledStage,
        timeout_seconds: request.timeoutSeconds,
        model_provider: request.modelProvider,
        model: request.model,
    };
}
/** Who and when this run is; the finish is now. */
function runFact({ identity, clock, writer, work, role }) {
    return {
        run_id: identity.runId,
        case_id: identity.caseId,
        nonce: identity.nonce,
        harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: writer.dir,
        workspace_root: work.workspace,
        role,
    };
}
/** The machine; versions of programs are known once the effect gates asked them. */
function environmentFact(io, tools) {
    return {
        os: process.platform,
        arch: process.arch,
        node: process.versions.node,
        git: tools?.git ?? null,
        python: tools?.python ?? null,
        forge: forgeName(io),
    };
}
function forgeName({ env }) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_2__/* .detectForge */ .J)(env);
    return detected.ok ? detected.value.forge : "contradictory";
}
/** Facts that gates may look at, beside those that every run has. */
const GATE_FACTS = [
    "tools",
    "case",
    "workspace",
    "approval",
    "agent_source",
    "agent_binary",
    "model_access",
    "cassette",
    "model_probe",
];
/** What the gates see of the run so far. */
function gateInputOf(session, containment) {
    const { facts, identity, clock, request } = session;
    const optional = Object.fromEntries(GATE_FACTS.flatMap((name) => {
        const value = facts.get(name);
        return value === undefined ? [] : [[name, value]];
    }));
    return (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({
        facts: {
            ...optional,
            run: { run_id: identity.runId, started_at: clock.startedAt, role: session.role },
            request: requestFact(request),
            contract: facts.get("contract"),
        },
        contractBytes: identity.contractBytes,
        records: identity.records,
        containment,
    });
}


/***/ }),

/***/ 9414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: function() { return /* binding */ readRequest; },
  W: function() { return /* binding */ withFlags; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/formats/exact-json.ts
var exact_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
;// CONCATENATED MODULE: ./src/commands/run/ci.ts




/** A page of JSON that our own step wrote. */
const MAX_BYTES = 64 * 1024;
const NONCE = /^[0-9a-f]{32}$/;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Reads the file of `--ci`; `usage` is one line for exit code 3. */
function readAnnounced(file, cwd) {
    const read = (0,facts_case/* readUserFile */.E)((0,external_node_path_.resolve)(cwd, file), MAX_BYTES);
    if (!read.ok)
        return { usage: `run: --ci: ${read.reason}` };
    let value;
    try {
        value = JSON.parse(read.bytes.toString("utf8"));
    }
    catch {
        return { usage: "run: --ci: expected JSON" };
    }
    const { nonce = null, repository, head_sha: headSha } = value ?? {};
    if (nonce !== null && (typeof nonce !== "string" || !NONCE.test(nonce)))
        return { usage: "run: --ci: nonce: expected 32 hexadecimal digits" };
    if (typeof repository !== "string" || repository === "")
        return { usage: "run: --ci: repository: expected owner/name" };
    if (typeof headSha !== "string" || !OBJECT_ID.test(headSha))
        return { usage: "run: --ci: head_sha: expected an object id" };
    const { event, workflow_run: run = null, trusted = null, approval = null } = value;
    if (typeof event !== "string" || event === "")
        return { usage: "run: --ci: event: expected its name" };
    const said = (run ?? {});
    const [id, attempt] = [(0,exact_json/* idText */.FP)(said["id"]), (0,exact_json/* idText */.FP)(said["attempt"])];
    if (run !== null && (id === null || ((said["attempt"] ?? null) !== null && attempt === null)))
        return { usage: "run: --ci: workflow_run: expected the digits of id and attempt" };
    const { branch, sha } = (trusted ?? {});
    if (trusted !== null && (typeof branch !== "string" || typeof sha !== "string" || !OBJECT_ID.test(sha)))
        return { usage: "run: --ci: trusted: expected branch and commit" };
    const { entry, ledger, problem } = (approval ?? {});
    if (approval !== null && (typeof entry !== "string" || !digest/* SHA256 */.aD.test(entry) || !STATES.includes(String(ledger))))
        return { usage: "run: --ci: approval: expected entry and ledger" };
    return {
        nonce,
        fact: {
            ...{ repository, head_sha: headSha, event },
            workflow_run: id === null ? null : { id, attempt },
            trusted: trusted === null ? null : { branch: branch, sha: sha },
        },
        approval: approval === null
            ? null
            : { entry, ledger, ...(typeof problem === "string" ? { problem } : {}) },
    };
}
const STATES = ["unused", "consumed", "unavailable"];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var domain_lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/facts/secrets.ts
var facts_secrets = __webpack_require__(4333);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
;// CONCATENATED MODULE: ./src/commands/run/request.ts











const DEFAULT_CASE = "r1-string-slugify";
/** Where users keep tasks of their own, below the working folder. */
const OWN_TASKS = (0,external_node_path_.join)(".harness", "tasks");
/** Flags that say the same as a variable, and win over it. */
const VARIABLE_OF = {
    "model-provider": "CTO_HARNESS_CASE_MODEL_PROVIDER",
    model: "CTO_HARNESS_CASE_MODEL",
    "model-admission": "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE",
    "agent-binary": "CTO_HARNESS_CASE_BIN",
};
const NAMES_A_FILE = ["model-admission", "agent-binary"];
/** The surroundings of a run with the flags in place of the variables that they win over. */
function withFlags(args, io) {
    const env = { ...io.env };
    for (const [flag, variable] of Object.entries(VARIABLE_OF)) {
        const given = (0,commands_io/* value */.Uq)(args, flag);
        if (given !== undefined)
            env[variable] = NAMES_A_FILE.includes(flag) ? (0,external_node_path_.resolve)(io.cwd, given) : given;
    }
    return { ...io, env };
}
/**
 * Reads what was asked for from flags and variables; `usage` is one line for exit code 3.
 * @param io of {@link withFlags}
 * @param given what stands in the file of `--ci`, where it was not written yet
 */
function readRequest(args, io, given = null) {
    const number = (0,ladder/* stageNumber */.sX)(numberOf((0,commands_io/* value */.Uq)(args, "stage")) ?? 0);
    if (number === null)
        return { usage: "run: --stage is missing: say --stage 1 or --stage 2" };
    const lane = (0,domain_lane/* laneName */.o)((0,commands_io/* value */.Uq)(args, "lane") ?? "fake");
    if (lane === null)
        return { usage: (0,cli/* listed */.KE)(`run: unknown lane`, "lanes", (0,commands_io/* value */.Uq)(args, "lane"), domain_lane/* LANES */.C) };
    const stage = (0,ladder/* stageOf */.gV)(number);
    if (!stage.lanes.includes(lane))
        return {
            usage: `run: lane ${lane} is not built for stage ${number}; lanes there: ${stage.lanes.join(", ")}`,
        };
    const ciFlag = (0,commands_io/* value */.Uq)(args, "ci");
    const ci = ciFlag === undefined ? given : readAnnounced(ciFlag, io.cwd);
    if (ci !== null && "usage" in ci)
        return ci;
    // What lies on the disk says nothing about what the trusted commit has.
    const place = findCase(args, io, (ci?.fact.trusted ?? null) === null);
    if ("usage" in place)
        return place;
    const enabledStage = (0,commands_io/* value */.Uq)(args, "enabled-stage") ?? request_text(io.env["CTO_HARNESS_CASE_STAGE"]);
    const timeout = (0,commands_io/* numberValue */.Vg)(args, "timeout") ?? numberOf(request_text(io.env["CTO_HARNESS_CASE_TIMEOUT_SECONDS"]));
    if (timeout !== undefined && !(timeout > 0))
        return { usage: "run: CTO_HARNESS_CASE_TIMEOUT_SECONDS is not a number of seconds" };
    const written = {
        CTO_HARNESS_CASE_MODEL_PROVIDER: io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] ?? "",
        CTO_HARNESS_CASE_MODEL: io.env["CTO_HARNESS_CASE_MODEL"] ?? "",
        "the path of the runs folder": (0,runs/* resolveRunsDir */.Ix)({ flag: (0,commands_io/* value */.Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd }),
    };
    const secrets = (0,facts_secrets/* knownSecrets */.x)(io.env).filter(({ word }) => !word);
    for (const [name, text] of Object.entries(written))
        if (secrets.some(({ value: secret }) => text.includes(secret)))
            return { usage: `run: ${name} holds a credential of this environment, and is written into the evidence` };
    const path = (flag) => {
        const given = (0,commands_io/* value */.Uq)(args, flag);
        return given === undefined ? null : (0,external_node_path_.resolve)(io.cwd, given);
    };
    const recordModel = path("record-model");
    if (recordModel !== null && (0,external_node_fs_.existsSync)(recordModel))
        return { usage: `run: --record-model ${(0,cli/* quote */.hD)(recordModel)} exists already; a cassette is never overwritten` };
    const replay = path("replay");
    if (replay !== null && recordModel !== null)
        return { usage: "run: give one of --record-model and --replay, not both" };
    const needless = lane !== "fake" ? null : replay !== null ? "--replay" : recordModel !== null ? "--record-model" : null;
    if (needless !== null)
        return {
            usage: `run: expected no ${needless} with lane fake, which asks no model: say --lane case for a run that does, or leave ${needless} out`,
        };
    const variable = (0,commands_io/* value */.Uq)(args, "credential-variable");
    const file = path("credential-file");
    if (variable !== undefined && file !== null)
        return { usage: "run: give one of --credential-variable and --credential-file, not both" };
    return {
        stage,
        lane,
        ...place,
        enabledLanes: enabledLanes(args, io),
        enabledStage: enabledStage === undefined ? null : stageText(enabledStage),
        timeoutSeconds: timeout ?? null,
        modelProvider: request_text(io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"]) ?? null,
        model: request_text(io.env["CTO_HARNESS_CASE_MODEL"]) ?? null,
        approval: path("approval"),
        credential: variable !== undefined ? { variable } : file !== null ? { file } : null,
        replay,
        recordModel,
        runsDirFlag: (0,commands_io/* value */.Uq)(args, "runs-dir"),
        keepWorkspace: (0,commands_io/* has */.zy)(args, "keep-workspace"),
        ci,
    };
}
/** What is enabled by a text that is no number is no stage: -1 equals none. */
function stageText(digits) {
    return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : -1;
}
/** An empty variable counts as none: workflows set inputs that were not given to the empty string. */
function request_text(variable) {
    return variable === undefined || variable === "" ? undefined : variable;
}
function numberOf(digits) {
    return digits === undefined ? undefined : /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}
function enabledLanes(args, io) {
    const byFlag = (0,commands_io/* values */.zu)(args, "allow");
    return domain_lane/* LANES */.C.filter((lane) => lane !== "fake" && (byFlag.includes(lane) || io.env[`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`] === "1"));
}
/** @param onDisk whether the folder of the case is what is used, so that it must be there */
function findCase(args, io, onDisk) {
    const id = (0,commands_io/* value */.Uq)(args, "case");
    const dir = (0,commands_io/* value */.Uq)(args, "case-dir");
    const task = (0,commands_io/* value */.Uq)(args, "task");
    if ([id, dir, task].filter((given) => given !== undefined).length > 1)
        return { usage: "run: give one of --case, --case-dir and --task, not several" };
    if (dir !== undefined) {
        const path = (0,external_node_path_.resolve)(io.cwd, dir);
        if (!onDisk)
            return { folder: (0,facts_case/* caseFolder */.V)(path), taskSource: "case-dir" };
        if (!(0,external_node_fs_.existsSync)(path))
            return { usage: `run: --case-dir ${(0,cli/* quote */.hD)(dir)}: no such folder that this user can see` };
        if (!(0,external_node_fs_.statSync)(path).isDirectory())
            return { usage: `run: --case-dir ${(0,cli/* quote */.hD)(dir)}: a file; --task takes a contract` };
        return { folder: (0,facts_case/* caseFolder */.V)(path), taskSource: "case-dir" };
    }
    if (task !== undefined) {
        const path = (0,external_node_path_.resolve)(io.cwd, task);
        if (!onDisk)
            return { folder: (0,facts_case/* caseFolder */.V)((0,external_node_path_.dirname)(path), path), taskSource: "task" };
        if (!(0,external_node_fs_.existsSync)(path))
            return { usage: `run: --task ${(0,cli/* quote */.hD)(task)}: no such file that this user can see` };
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return { usage: `run: --task ${(0,cli/* quote */.hD)(task)}: a folder; --case-dir takes a case` };
        return { folder: (0,facts_case/* caseFolder */.V)((0,external_node_path_.dirname)(path), path), taskSource: "task" };
    }
    return namedCase(id ?? DEFAULT_CASE, io, onDisk);
}
function namedCase(id, io, onDisk) {
    const shipped = (0,external_node_path_.join)(io.root, "fixtures", "cases");
    const own = (0,external_node_path_.join)(io.cwd, OWN_TASKS);
    const known = [...foldersOf(shipped), ...foldersOf(own)];
    if (!run_id/* CASE_ID */.xD.test(id) || (onDisk && !known.includes(id))) {
        const unknown = `run: unknown case ${(0,cli/* quote */.hD)(id)}, neither shipped nor in ${OWN_TASKS}/`;
        return { usage: (0,cli/* listed */.KE)(unknown, "cases", id, [...new Set(known)].sort()) };
    }
    if (foldersOf(shipped).includes(id))
        return { folder: (0,facts_case/* caseFolder */.V)((0,external_node_path_.join)(shipped, id)), taskSource: "shipped" };
    return { folder: (0,facts_case/* caseFolder */.V)((0,external_node_path_.join)(own, id)), taskSource: "case-dir" };
}
function foldersOf(dir) {
    if (!(0,external_node_path_.isAbsolute)(dir) || !(0,external_node_fs_.existsSync)(dir))
        return [];
    return (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
}


/***/ }),

/***/ 2236:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: function() { return /* binding */ resolveRunsDir; },
/* harmony export */   Yg: function() { return /* binding */ runsToPrune; },
/* harmony export */   _d: function() { return /* binding */ sizeOfRun; },
/* harmony export */   s2: function() { return /* binding */ removeRun; },
/* harmony export */   v: function() { return /* binding */ listRuns; }
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90);






/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
function resolveRunsDir({ flag, env, cwd }) {
    const named = flag || env["CTO_HARNESS_RUNS_DIR"];
    if (named)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, named);
    const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes("true");
    const runnerTemp = env["RUNNER_TEMP"];
    if (inCi && runnerTemp)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, runnerTemp, "harness-runs");
    const state = env["XDG_STATE_HOME"];
    // The XDG base directory specification wants relative values to be ignored.
    const base = state && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(homeOf(env), ".local", "state");
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(base, "case-harness", "runs");
}
function homeOf(env) {
    const home = env["HOME"];
    if (home && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(home))
        return home;
    try {
        // What the user database says; os.homedir() would read HOME of this process again.
        return node_os__WEBPACK_IMPORTED_MODULE_1___default().userInfo().homedir;
    }
    catch (cause) {
        throw new Error("Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.", {
            cause,
        });
    }
}
/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
function listRuns(runsDir) {
    let names;
    try {
        names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(runsDir);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw new Error(`Expected a readable runs folder at ${runsDir}, found ${error.code}.`, {
            cause: error,
        });
    }
    const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
    return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}
/** One run, or null where that id has no folder (a link is none). */
function findRun(runsDir, runId) {
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        replay: false,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(text, { maxBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
        replay: report["replay"] !== undefined,
        stage: typeof stage === "number" ? stage : null,
        backend: typeof backend === "string" ? backend : null,
        failureReason: typeof reason === "string" ? reason : null,
    };
}
/** Bytes of a run's files, links counted as themselves. */
function sizeOfRun(dir) {
    let total = 0;
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(dir, { withFileTypes: true })) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        if (entry.isDirectory())
            total += sizeOfRun(at);
        else
            total += node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
    }
    return total;
}
/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
function runsToPrune(runs, policy) {
    const proofs = new Set();
    return runs.filter((run, index) => {
        const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
        const isNewestPass = proof !== null && !proofs.has(proof);
        if (proof !== null)
            proofs.add(proof);
        const age = policy.nowMs - Date.parse(run.startedAt);
        const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
        const isKept = (policy.keep !== undefined && index < policy.keep) ||
            (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
        return !isNewestPass && !mayBeRunning && !isKept;
    });
}
/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
function removeRun(runsDir, runId) {
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    for (const name of [runId, `${runId}.attest`])
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, name), { recursive: true, force: true });
}
function timeOf(runId) {
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
    return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}
/** The bytes of a file that is no link and not too large. */
function readPlain(file) {
    let fd;
    try {
        fd = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    }
    catch (error) {
        return error.code === "ENOENT" ? "missing" : "unreadable";
    }
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(fd);
        return stats.isFile() && stats.size <= _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(fd);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isStatus(value) {
    return value === "pass" || value === "fail" || value === "blocked";
}


/***/ }),

/***/ 7906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ startClock; }
/* harmony export */ });
/** Starts a clock. */
function startClock() {
    const wall = Date.now();
    const begin = performance.now();
    const at = (reading) => new Date(wall + reading - begin).toISOString();
    return {
        startedAt: new Date(wall).toISOString(),
        now: () => at(performance.now()),
        at,
        elapsed: () => performance.now() - begin,
    };
}


/***/ })

};
;