export const id = 750;
export const ids = [750];
export const modules = {

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readCase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5101);
/* harmony import */ var _core_records_parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8717);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7627);
/* harmony import */ var _acceptance__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4693);







/** Reads what gates and verification need of a case, beside its contract and its workspace. */
async function readCase(folder, lane, contract) {
    const script = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_4__/* .readUserFile */ .E1)(folder.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FAKE_SCRIPT_BYTES */ .XO);
    return {
        acceptance: isFolder(folder.acceptance) ? (0,_acceptance__WEBPACK_IMPORTED_MODULE_6__/* .acceptanceList */ .i)((await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_5__/* .walk */ .G)(folder.acceptance)).entries) : [],
        fake_script_sha256: script.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(script.bytes) : null,
        problem: isFolder(folder.workspace) ? scriptProblem(script, lane) : "no folder workspace/ beside the contract",
        target_exposures: exposures(contract),
    };
}
function scriptProblem(script, lane) {
    if (!script.ok)
        return `fake.json, which ${lane === "fake" ? "the fake lane" : "the fake baseline"} needs: ${script.reason}`;
    const parsed = (0,_core_records_fake_script__WEBPACK_IMPORTED_MODULE_2__/* .parseFakeScript */ .WL)(script.bytes);
    return parsed.ok ? null : `fake.json: ${(0,_core_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .fI)(parsed.problems)}`;
}
/** Places of the contract that repeat the target repository that it names itself; never the path. */
function exposures(contract) {
    const target = contract.target_repository;
    if (target === undefined)
        return [];
    return Object.entries(contract)
        .filter(([field, value]) => field !== "target_repository" && JSON.stringify(value).includes(target))
        .map(([field]) => field);
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ gateInputOf),
/* harmony export */   Co: () => (/* binding */ runFact),
/* harmony export */   a8: () => (/* binding */ requestFact),
/* harmony export */   cD: () => (/* binding */ environmentFact)
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
            run: { run_id: identity.runId, started_at: clock.startedAt },
            request: requestFact(request),
            contract: facts.get("contract"),
        },
        contractBytes: identity.contractBytes,
        records: identity.records,
        containment,
    });
}


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   e4: () => (/* binding */ approvalFact),
/* harmony export */   oR: () => (/* binding */ secretProblem),
/* harmony export */   zK: () => (/* binding */ approvalId)
/* harmony export */ });
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _core_records_approval__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4847);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2240);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9863);
/* harmony import */ var _world_facts_approvals__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2404);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7402);







/** Every record of the run, byte for byte as it was read; one that can't be read is empty, which no gate accepts. */
function readRecords(request, secrets) {
    const records = new Map();
    if (request.approval !== null) {
        const read = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_6__/* .readUserFile */ .E1)(request.approval, _core_records_approval__WEBPACK_IMPORTED_MODULE_1__/* .MAX_APPROVAL_BYTES */ .R4);
        const usable = read.ok && secretProblem(read.bytes, secrets) === null;
        records.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_RECORD */ ._F, usable ? read.bytes : Buffer.alloc(0));
    }
    return records;
}
/**
 * Why a record must not become evidence, or null: it holds a value that is known to be secret, or something shaped like one.
 * The text never repeats it.
 */
function secretProblem(bytes, secrets) {
    if (!(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_4__/* .redactAll */ .$I)(secrets, bytes).equals(bytes))
        return "it holds a credential of this run; it is refused and not kept";
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__/* .strictJsonParse */ .n)(bytes, { maxDepth: 16 });
    if ("problem" in json)
        return null;
    const [found] = (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_3__/* .secretsIn */ .V)(json.value);
    return found === undefined ? null : `${found.at} looks like a secret (${found.shape}); it is refused and not kept`;
}
/** What the ledger says about the approval that was handed over. */
function approvalFact(records, stateDir) {
    const id = approvalId(records);
    return {
        record: records.has(_core_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_RECORD */ ._F) ? _core_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_RECORD */ ._F : null,
        ledger: id === null ? null : (0,_world_facts_approvals__WEBPACK_IMPORTED_MODULE_5__/* .approvalLedger */ .r)(stateDir, id),
        binary_sha256: null,
    };
}
/** The id of the approval among the records, or null where there is no valid one. */
function approvalId(records) {
    const bytes = records.get(_core_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_RECORD */ ._F);
    const parsed = bytes === undefined ? null : (0,_core_records_approval__WEBPACK_IMPORTED_MODULE_1__/* .parseApproval */ .jI)(bytes);
    return parsed?.ok ? parsed.value.approval_id : null;
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRequest),
  W: () => (/* binding */ withFlags)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
;// CONCATENATED MODULE: ./src/commands/run/ci.ts


/** A page of JSON that our own step wrote. */
const MAX_BYTES = 64 * 1024;
const NONCE = /^[0-9a-f]{32}$/;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Reads the file of `--ci`; `usage` is one line for exit code 3. */
function readAnnounced(file, cwd) {
    const read = (0,facts_case/* readUserFile */.E1)((0,external_node_path_.resolve)(cwd, file), MAX_BYTES);
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
    return { nonce, fact: { repository, head_sha: headSha } };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var domain_lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
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
 */
function readRequest(args, io) {
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
    const ci = ciFlag === undefined ? null : readAnnounced(ciFlag, io.cwd);
    if (ci !== null && "usage" in ci)
        return ci;
    const place = findCase(args, io);
    if ("usage" in place)
        return place;
    const enabledStage = (0,commands_io/* value */.Uq)(args, "enabled-stage") ?? request_text(io.env["CTO_HARNESS_CASE_STAGE"]);
    const timeout = (0,commands_io/* numberValue */.Vg)(args, "timeout") ?? numberOf(request_text(io.env["CTO_HARNESS_CASE_TIMEOUT_SECONDS"]));
    if (timeout !== undefined && !(timeout > 0))
        return { usage: "run: CTO_HARNESS_CASE_TIMEOUT_SECONDS is not a number of seconds" };
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
    return /^\d{1,9}$/.test(digits) ? Number(digits) : -1;
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
function findCase(args, io) {
    const id = (0,commands_io/* value */.Uq)(args, "case");
    const dir = (0,commands_io/* value */.Uq)(args, "case-dir");
    const task = (0,commands_io/* value */.Uq)(args, "task");
    if ([id, dir, task].filter((given) => given !== undefined).length > 1)
        return { usage: "run: give one of --case, --case-dir and --task, not several" };
    if (dir !== undefined) {
        const path = (0,external_node_path_.resolve)(io.cwd, dir);
        if (!(0,external_node_fs_.existsSync)(path))
            return { usage: `run: --case-dir ${(0,cli/* quote */.hD)(dir)}: no such folder` };
        return { folder: (0,facts_case/* caseFolder */.Vw)(path), taskSource: "case-dir" };
    }
    if (task !== undefined) {
        const path = (0,external_node_path_.resolve)(io.cwd, task);
        if (!(0,external_node_fs_.existsSync)(path))
            return { usage: `run: --task ${(0,cli/* quote */.hD)(task)}: no such file` };
        return { folder: (0,facts_case/* caseFolder */.Vw)((0,external_node_path_.dirname)(path), path), taskSource: "task" };
    }
    return namedCase(id ?? DEFAULT_CASE, io);
}
function namedCase(id, io) {
    const shipped = (0,external_node_path_.join)(io.root, "fixtures", "cases");
    const own = (0,external_node_path_.join)(io.cwd, OWN_TASKS);
    const known = [...foldersOf(shipped), ...foldersOf(own)];
    if (!run_id/* CASE_ID */.xD.test(id) || !known.includes(id))
        return { usage: (0,cli/* listed */.KE)(`run: unknown case ${(0,cli/* quote */.hD)(id)}`, "cases", id, [...new Set(known)].sort()) };
    if (foldersOf(shipped).includes(id))
        return { folder: (0,facts_case/* caseFolder */.Vw)((0,external_node_path_.join)(shipped, id)), taskSource: "shipped" };
    return { folder: (0,facts_case/* caseFolder */.Vw)((0,external_node_path_.join)(own, id)), taskSource: "case-dir" };
}
function foldersOf(dir) {
    if (!(0,external_node_path_.isAbsolute)(dir) || !(0,external_node_fs_.existsSync)(dir))
        return [];
    return (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
}


/***/ }),

/***/ 5101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ fakeScript),
/* harmony export */   WL: () => (/* binding */ parseFakeScript),
/* harmony export */   XO: () => (/* binding */ MAX_FAKE_SCRIPT_BYTES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8717);


/** The steps of a case's `fake.json` (SPEC sections 4 and 11). Each step is an object with exactly one of these keys. */
const base64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K39();
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .refine((text) => !text.includes("\0"), "a file name can't hold a NUL");
const argument = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes("\0"), "an argument can't hold a NUL");
const path = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: name }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path_b64: base64.min(1) })]);
const place = { path: name.optional(), path_b64: base64.min(1).optional() };
const content = { text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), base64: base64.optional() };
const onePath = (value) => (value.path === undefined) !== (value.path_b64 === undefined);
const oneContent = (value) => (value.text === undefined) !== (value.base64 === undefined);
/** Limits of `sleep` and `repeat` in the lane's program. */
const MAX_SLEEP_SECONDS = 86_400;
const MAX_REPEAT = 1_048_576;
const output = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...content, repeat: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(MAX_REPEAT).optional() })
        .refine(oneContent, "expected text or base64"),
]);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            ...place,
            ...content,
            mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
                .regex(/^[0-7]{3,4}$/)
                .optional(),
        })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        append: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, ...content })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ delete: path }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        symlink: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, target: name.optional(), target_b64: base64.min(1).optional() })
            .refine(onePath, "expected path or path_b64")
            .refine((value) => (value.target === undefined) !== (value.target_b64 === undefined), "expected target or target_b64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exec: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(argument).min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stdout: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stderr: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ envelope: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sleep: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(MAX_SLEEP_SECONDS) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ hang: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("ignore-term")]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255) }),
]);
/** Schema of `fake.json`. */
const fakeScript = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(step) });
/** A script writes a few files; tens of megabytes are no script. */
const MAX_FAKE_SCRIPT_BYTES = 64 * 1024 * 1024;
/** Reads a `fake.json`; never throws on bad input. */
function parseFakeScript(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(bytes, fakeScript, { maxBytes: MAX_FAKE_SCRIPT_BYTES, maxDepth: 8, escapedNul: true });
}


/***/ }),

/***/ 2197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ detectForge)
/* harmony export */ });
/* harmony import */ var _domain_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/** Which runner this is and which forge it reports to, from the environment alone (no request is made). */

const REMEDY = "Set the input `forge` to the forge that takes the verdict, or remove the variable that does not belong here.";
/**
 * Detects runner and forge. Forgejo also sets GITEA_ACTIONS, and both may set ACT, so the order of the questions matters.
 * act reports to nobody (`local`) unless GITHUB_API_URL was pointed away from github.com or the override says so: a
 * run on a developer's machine must not speak for the project.
 * @param override the input `forge`; empty or `auto` means: detect
 */
function detectForge(env, override = "") {
    const runner = runnerOf(env);
    const api = apiOf(env.GITHUB_API_URL);
    if (api.fault !== null)
        return { ok: false, fault: api.fault };
    const serverUrl = trimSlash(env.GITHUB_SERVER_URL ?? "");
    const done = (forge, why) => forge === "local"
        ? { ok: true, value: { forge, runner, apiUrl: "", serverUrl, why } }
        : { ok: true, value: { forge, runner, apiUrl: api.url, serverUrl, why } };
    const wanted = override.trim().toLowerCase();
    if (wanted !== "" && wanted !== "auto") {
        const forge = _domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.find((name) => name === wanted);
        if (forge === undefined)
            return refuse("input forge", `one of auto, ${_domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.join(", ")}`, override.trim(), "Correct the input `forge`.");
        if (forge !== "local" && api.kind === "none")
            return refuse("GITHUB_API_URL", `the API address of ${forge}`, "no such variable", "Set GITHUB_API_URL in the step's env.");
        return done(forge, "the input `forge` says so");
    }
    switch (runner) {
        case "forgejo":
        case "gitea": {
            const mark = runner === "forgejo" ? "FORGEJO_ACTIONS" : "GITEA_ACTIONS";
            if (api.kind === "github" || api.kind === "ghes")
                return contradiction(mark, "an address that ends in /api/v1", api.url);
            if (api.kind === "none")
                return contradiction(mark, "GITHUB_API_URL ending in /api/v1", "no GITHUB_API_URL");
            return done(runner, `${mark} is set`);
        }
        case "act":
            if (api.kind === "none")
                return done("local", "act runs this, and no GITHUB_API_URL is set");
            if (api.kind === "github")
                return done("local", "act runs this on somebody's machine, so nothing is sent to github.com");
            if (api.kind === "gitea")
                return done("gitea", "act runs this, and GITHUB_API_URL is an API of the Gitea family");
            return done(api.kind === "ghes" ? "ghes" : "github", "act runs this, and GITHUB_API_URL was pointed at a server of its own");
        case "github":
            if (api.kind === "gitea")
                return contradiction("GITHUB_ACTIONS without GITEA_ACTIONS or FORGEJO_ACTIONS", "an API of GitHub", api.url);
            if (api.kind === "none")
                return contradiction("GITHUB_ACTIONS", "GITHUB_API_URL", "no GITHUB_API_URL");
            if (api.kind === "unknown")
                return contradiction("GITHUB_ACTIONS", "api.github.com, api.*.ghe.com or an address that ends in /api/v3", api.url);
            return done(api.kind, `GITHUB_API_URL is an API of ${api.kind === "ghes" ? "a GitHub Enterprise Server" : "GitHub"}`);
        case "none":
            return done("local", "this is not a CI job");
    }
}
function runnerOf(env) {
    if (env.FORGEJO_ACTIONS === "true")
        return "forgejo";
    if (env.GITEA_ACTIONS === "true")
        return "gitea";
    if (env.ACT === "true")
        return "act";
    return env.GITHUB_ACTIONS === "true" ? "github" : "none";
}
function apiOf(text) {
    if (text === undefined || text.trim() === "")
        return { kind: "none", url: "", fault: null };
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null ||
        (url.protocol !== "https:" && url.protocol !== "http:") ||
        url.username !== "" ||
        url.password !== "")
        return {
            kind: "unknown",
            url: "",
            fault: {
                subject: "GITHUB_API_URL",
                expected: "an http or https address without user and password",
                found: url === null ? "no address" : "another kind of address",
                fix: "Correct GITHUB_API_URL.",
            },
        };
    const path = trimSlash(url.pathname);
    const address = `${url.origin}${path}`;
    if (url.hostname === "api.github.com" || /^api\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname))
        return { kind: "github", url: address, fault: null };
    if (path.endsWith("/api/v3"))
        return { kind: "ghes", url: address, fault: null };
    if (path.endsWith("/api/v1"))
        return { kind: "gitea", url: address, fault: null };
    return { kind: "unknown", url: address, fault: null };
}
function trimSlash(text) {
    return text.replace(/\/+$/, "");
}
function contradiction(mark, expected, found) {
    return refuse(`the forge (${mark})`, expected, found, REMEDY);
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}


/***/ }),

/***/ 2236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ resolveRunsDir),
/* harmony export */   Yg: () => (/* binding */ runsToPrune),
/* harmony export */   _d: () => (/* binding */ sizeOfRun),
/* harmony export */   s2: () => (/* binding */ removeRun),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);





/** A report is an index; the list of changed files is what makes it long (250,000 entries of 200 bytes). */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
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
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(text, { maxBytes: MAX_REPORT_BYTES, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
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
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.test(runId))
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
        return stats.isFile() && stats.size <= MAX_REPORT_BYTES ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
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

/***/ 2404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ consumeApproval),
/* harmony export */   r: () => (/* binding */ approvalLedger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);



const FOLDER = "approvals";
/** Whether an approval was used before, by the ledger below the state folder. */
function approvalLedger(stateDir, approvalId) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(entryPath(stateDir, approvalId)) ? "consumed" : "unused";
}
/**
 * Uses an approval: creates its entry of the ledger, exclusively, so that of two runs only one gets it.
 * @returns false when it was used before
 * @throws Error when the ledger can't be written; then nothing may start
 */
function consumeApproval(stateDir, approvalId, runId) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, FOLDER), { recursive: true, mode: 0o700 });
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(entryPath(stateDir, approvalId), "wx", 0o600);
    }
    catch (error) {
        if (error.code === "EEXIST")
            return false;
        throw new Error(`the ledger of used approvals can't be written in ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, FOLDER)}`, { cause: error });
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, `${runId}\n`);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
    return true;
}
/** By digest: an approval's id is somebody's text and never becomes a path. */
function entryPath(stateDir, approvalId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, FOLDER, (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(approvalId));
}


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
/** Starts a clock. */
function startClock() {
    const wall = Date.now();
    const begin = performance.now();
    const elapsed = () => performance.now() - begin;
    return {
        startedAt: new Date(wall).toISOString(),
        now: () => new Date(wall + elapsed()).toISOString(),
        elapsed,
    };
}


/***/ }),

/***/ 4333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ knownSecrets)
/* harmony export */ });
/** Names of variables whose values are credentials, by the usual endings. */
const SECRET_NAME = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?|COOKIE)$/i;
/** Variables of ours whose value is written nowhere although it is no credential. */
const UNWRITTEN = ["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
/** Shorter values are words, not secrets; redacting them would make evidence unreadable. */
const MIN_LENGTH = 8;
/** Every credential in the environment of the harness: what must never reach an artifact. */
function knownSecrets(env) {
    return Object.entries(env).flatMap(([name, value]) => value !== undefined && value.length >= MIN_LENGTH && (SECRET_NAME.test(name) || UNWRITTEN.includes(name))
        ? [{ name, value }]
        : []);
}


/***/ })

};
