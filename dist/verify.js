"use strict";
exports.ids = [300, 663];
exports.modules = {

/***/ 4609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_outcome__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34772);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88856);
/* harmony import */ var _flow_conclude_conclude__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62855);
/* harmony import */ var _flow_records_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65098);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88973);









/** `conclude`: a person's word on an applied result; exits with the verdict that it makes, 2 where there is nothing to conclude. */
async function run(args, io) {
    const bundle = (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .value */ .Uq)(args, "bundle");
    const outcome = _core_domain_outcome__WEBPACK_IMPORTED_MODULE_8__/* .OPERATOR_WORDS */ .H.find((word) => word === (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .value */ .Uq)(args, "outcome"));
    const actor = (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .value */ .Uq)(args, "actor");
    const reason = (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .value */ .Uq)(args, "reason") ?? null;
    if (bundle === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, "conclude: --bundle is missing: the run that waits for a person");
    if (outcome === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, "conclude: --outcome is missing: accepted or rejected");
    if (actor === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, "conclude: --actor is missing: who says so");
    if (!(0,_flow_conclude_conclude__WEBPACK_IMPORTED_MODULE_3__/* .isBelievedHere */ .DK)(io.env))
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, "conclude: in CI nobody is believed who only says who they are: a job of the action with `mode: conclude` asks the forge");
    for (const [flag, text] of [["actor", actor], ["reason", reason]]) {
        const problem = text === null ? null : (0,_flow_conclude_conclude__WEBPACK_IMPORTED_MODULE_3__/* .wordProblem */ .wX)(text, io.env);
        if (problem !== null)
            return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, `conclude: --${flag}: ${problem}`);
    }
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, bundle);
    if (!(0,_flow_records_files__WEBPACK_IMPORTED_MODULE_4__/* .isThere */ .$B)(location))
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, `conclude: --bundle ${(0,_cli__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(bundle)}: no such folder or file`);
    const concluded = await (0,_flow_conclude_conclude__WEBPACK_IMPORTED_MODULE_3__/* .concludeRun */ .jf)({ bundle: location, outcome, actor, reason, runsDirFlag: (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .value */ .Uq)(args, "runs-dir") }, io);
    if (concluded.kind === "refused") {
        const problem = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(concluded.problem);
        if ((0,_io__WEBPACK_IMPORTED_MODULE_7__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(io, { status: "blocked", run_id: null, artifacts_dir: null, problem });
        io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_6__/* .style */ .iF)(io, "yellow", "BLOCKED")} nothing was concluded: ${problem}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked;
    }
    const { report, rollback } = concluded;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_7__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(io, {
            status: report.status,
            run_id: report.run_id,
            artifacts_dir: report.artifacts_dir,
            operator_outcome: report.operator_outcome ?? null,
            target_commit: report.target_commit ?? null,
            rollback: report.rollback ?? null,
            blockers: report.blockers,
        });
    for (const found of report.blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .sayBlocker */ .EO)(io, found);
    if (report.status !== "pass" && rollback !== null)
        io.stderr(`to take the result back, run: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(rollback)}\n`);
    const verdict = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .style */ .iF)(io, report.status === "pass" ? "green" : "red", report.status.toUpperCase());
    if (report.status !== "pass" || !(0,_io__WEBPACK_IMPORTED_MODULE_7__/* .has */ .zy)(args, "quiet"))
        io.stderr(`${verdict} ${outcome} by ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(actor)}: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(report.artifacts_dir)}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[report.status];
}


/***/ }),

/***/ 24209:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/report/replay.ts
var replay = __webpack_require__(90159);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(88024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/flow/records/files.ts
var files = __webpack_require__(65098);
// EXTERNAL MODULE: ./src/flow/verify/memory.ts
var memory = __webpack_require__(96637);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/judge/integrity.ts
var integrity = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/core/judge/matrix.ts
var matrix = __webpack_require__(26526);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/records/matrix.ts
var records_matrix = __webpack_require__(7917);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/world/evidence/below.ts
var below = __webpack_require__(51449);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(21265);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(27402);
// EXTERNAL MODULE: ./src/world/evidence/audit.ts + 10 modules
var evidence_audit = __webpack_require__(43826);
;// CONCATENATED MODULE: ./src/flow/verify/matrix.ts













const MAX_SUMS_BYTES = 16 * 1024 * 1024;
/** Whether a folder is the sealed result of `health`, and no bundle. */
function isMatrix(folder) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, matrix/* MATRIX_FILE */.P)) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, judge_files/* REPORT_FILE */.Uq));
}
/** Derives a failure matrix again from its folder. @returns it, null where it can't be read, and what does not hold */
async function verifyMatrix(folder) {
    const read = (0,facts_case/* readUserFile */.E1)((0,external_node_path_.join)(folder, matrix/* MATRIX_FILE */.P), records_matrix/* MAX_MATRIX_BYTES */.P0);
    if (!read.ok)
        return { matrix: null, faults: [`${matrix/* MATRIX_FILE */.P}: ${read.reason}`] };
    const parsed = (0,records_matrix/* parseMatrix */.z5)(read.bytes);
    if (!parsed.ok)
        return { matrix: null, faults: [`${matrix/* MATRIX_FILE */.P}: ${(0,parse/* problemText */.fI)(parsed.problems)}`] };
    const faults = await sumsFaults(folder);
    const bundles = new Map();
    for (const { row, bundle } of parsed.value.rows)
        if (bundle !== null && bundle.startsWith(`${row}/`))
            bundles.set(row, await rowBundle((0,external_node_path_.join)(folder, bundle)));
    return { matrix: parsed.value, faults: [...faults, ...(0,matrix/* matrixFaults */.b)(parsed.value, bundles)] };
}
/** What does not agree with `SHA256SUMS`: a file of other bytes, one that is missing, one that it does not name. */
async function sumsFaults(folder) {
    const read = (0,facts_case/* readUserFile */.E1)((0,external_node_path_.join)(folder, judge_files/* SUMS_FILE */.A$), MAX_SUMS_BYTES);
    if (!read.ok)
        return [`${judge_files/* SUMS_FILE */.A$}: ${read.reason}`];
    const { files, others, tooMany } = (0,below/* filesBelow */.D)(folder);
    if (tooMany)
        return ["expected a matrix, found more files and folders than any has"];
    const faults = others.map((name) => `${name}: expected a file, found something else`);
    const digests = new Map();
    for (const name of files)
        digests.set(name, { sha256: await (0,file_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, name)) });
    (0,integrity/* compareSums */.sl)(read.bytes, digests, (file, problem) => faults.push(`${file}: ${problem}`));
    return faults;
}
async function rowBundle(folder) {
    const sums = (0,facts_case/* readUserFile */.E1)((0,external_node_path_.join)(folder, judge_files/* SUMS_FILE */.A$), MAX_SUMS_BYTES);
    const none = {
        sums: sums.ok ? (0,digest/* sha256 */.sc)(sums.bytes) : null,
        faults: [],
        status: null,
        code: null,
        carried: new Map(),
    };
    if (!sums.ok)
        return none;
    const { files, problems } = await (0,reader/* openBundle */.h)(folder);
    if (files === null)
        return { ...none, faults: problems.map(({ file, problem }) => `${file}: ${problem}`) };
    try {
        const audit = await (0,evidence_audit/* auditBundle */.E)(files);
        const faults = [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
        const { decision } = audit;
        if (decision === null)
            return { ...none, faults };
        const carried = new Map();
        for (const { event, data } of decision.events)
            if (Array.isArray(data.blockers))
                carried.set(event, [...(carried.get(event) ?? []), ...data.blockers.map(String)]);
        return { ...none, faults, status: decision.status, code: decision.blockers[0]?.code ?? null, carried };
    }
    finally {
        files.close();
    }
}

// EXTERNAL MODULE: ./src/core/records/policy.ts
var policy = __webpack_require__(66390);
;// CONCATENATED MODULE: ./src/flow/verify/policy.ts



const MAX_POLICY_BYTES = 1024 * 1024;
/** Reads a policy that the caller wrote. @param path absolute @returns why it can't be used, where it can't */
function readPolicy(path) {
    const read = (0,facts_case/* readUserFile */.E1)(path, MAX_POLICY_BYTES);
    if (!read.ok)
        return { problem: read.reason };
    const parsed = (0,policy/* parsePolicy */.ON)(read.bytes);
    return parsed.ok ? { policy: parsed.value } : { problem: (0,parse/* problemText */.fI)(parsed.problems) };
}

// EXTERNAL MODULE: ./src/flow/verify/verify.ts + 2 modules
var verify = __webpack_require__(34447);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/commands/verify/consent.ts


/** Reads what the caller consents to from the flags; bounds that are not named are the defaults of the table. */
function readConsent(args) {
    const limits = { ...domain_limits/* DEFAULT_LIMITS */.dR };
    for (const text of (0,commands_io/* values */.zu)(args, "limit")) {
        const [, name = "", number = ""] = /^([a-z_]+)=([1-9]\d{0,14})$/.exec(text) ?? [];
        if (!isLimit(name))
            return {
                usage: `verify: --limit: expected NAME=NUMBER with a name of ${domain_limits/* LIMIT_NAMES */.x3.join(", ")}, found ${JSON.stringify(text.slice(0, 80))}`,
            };
        limits[name] = Number(number);
    }
    return {
        consent: {
            limits,
            setupNetwork: (0,commands_io/* has */.zy)(args, "rerun-setup-network"),
            loopback: (0,commands_io/* has */.zy)(args, "rerun-loopback"),
            caches: (0,commands_io/* has */.zy)(args, "rerun-caches"),
        },
    };
}
function isLimit(name) {
    return domain_limits/* LIMIT_NAMES */.x3.includes(name);
}

;// CONCATENATED MODULE: ./src/commands/verify.ts













const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MISSES_DEMAND = 2;
/** What is no bundle at all has a fault for each of its files; people see by the first ones what it is. */
const MAX_SHOWN_FAULTS = 40;
/** `verify`: derives the verdict again from the bundle alone; 0 it holds, 1 it does not, 2 it misses what was demanded. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "rerun") && !(0,commands_io/* has */.zy)(args, "baseline"))
        return (0,output/* wrongUsage */.xY)(io, "verify: --rerun needs --baseline: the commands run on the starting tree plus the patch");
    const consent = readConsent(args);
    if ("usage" in consent)
        return (0,output/* wrongUsage */.xY)(io, consent.usage);
    const policy = policyGiven(args, io);
    if ("usage" in policy)
        return (0,output/* wrongUsage */.xY)(io, policy.usage);
    const location = (0,external_node_path_.resolve)(io.cwd, args.positionals[0]);
    if (!(0,files/* isThere */.$B)(location))
        return (0,output/* wrongUsage */.xY)(io, `verify: ${(0,cli/* quote */.hD)(args.positionals[0])}: no such folder or file`);
    (0,memory/* keepMemorySmall */.E)();
    if (isMatrix(location))
        return concludeMatrix(args, io, await verifyMatrix(location));
    const baseline = (0,commands_io/* value */.Uq)(args, "baseline");
    const caseDir = (0,commands_io/* value */.Uq)(args, "case-dir");
    const asked = baseline === undefined
        ? null
        : {
            baseline: (0,external_node_path_.resolve)(io.cwd, baseline),
            rerun: (0,commands_io/* has */.zy)(args, "rerun") ? consent.consent : null,
            caseDir: caseDir === undefined ? null : (0,external_node_path_.resolve)(io.cwd, caseDir),
        };
    const demands = { status: (0,commands_io/* value */.Uq)(args, "require"), replays: (0,commands_io/* has */.zy)(args, "allow-replay"), policy: policy.policy };
    return conclude(args, io, await (0,verify/* verifyBundle */.I)(location, asked === null ? null : { asked, io }, demands));
}
function policyGiven(args, io) {
    const path = (0,commands_io/* value */.Uq)(args, "policy");
    if (path === undefined)
        return { policy: null };
    const read = readPolicy((0,external_node_path_.resolve)(io.cwd, path));
    return "policy" in read ? read : { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${read.problem}` };
}
function conclude(args, io, { audit, faults, tried, missed }) {
    const claims = [...(audit?.claims ?? []), ...tried];
    const holds = faults.length === 0;
    const report = audit?.report ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            holds,
            status: holds ? (report?.status ?? null) : null,
            replay: report?.replay ?? null,
            run_id: report?.run_id ?? null,
            schema_version: report?.schema_version ?? null,
            blockers: holds ? (audit?.decision?.blockers ?? []).map(blocker/* worded */.MH) : [],
            authenticity: "unsigned",
            claims: holds ? claims : [],
            faults,
            missed,
        });
    if (holds && (0,commands_io/* has */.zy)(args, "claims"))
        for (const { claim, basis } of claims)
            io.stderr(`${(0,output/* style */.iF)(io, "dim", basis)}: ${claim}\n`);
    else if (holds && !(0,commands_io/* has */.zy)(args, "quiet") && report !== null)
        for (const line of inShort(report, claims, tried))
            io.stderr(`${line}\n`);
    sayFaults(io, faults.map(({ file, problem }) => `${file}: ${problem}`));
    for (const demand of missed)
        io.stderr(`missed: ${(0,bytes/* escapeForPeople */.IW)(demand)}\n`);
    const note = report === null ? null : (0,replay/* replayNote */.g)(report);
    const verdict = `${report?.status ?? "unknown"}${note === null ? "" : `, of ${note}`}`;
    io.stderr(`${lastLine(io, `verdict ${verdict}`, faults.length, missed.length)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}
/** Says what does not hold, the first of many. */
function sayFaults(io, faults) {
    for (const fault of faults.slice(0, MAX_SHOWN_FAULTS))
        io.stderr(`${(0,bytes/* escapeForPeople */.IW)(fault)}\n`);
    if (faults.length > MAX_SHOWN_FAULTS)
        io.stderr(`${faults.length - MAX_SHOWN_FAULTS} more; --json lists all\n`);
}
function concludeMatrix(args, io, { matrix, faults }) {
    const holds = faults.length === 0;
    const missed = holds && (0,commands_io/* value */.Uq)(args, "require") === "pass" && matrix?.ok !== true;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { holds, ok: holds ? (matrix?.ok ?? null) : null, checked: holds ? matrix?.checked : [], faults });
    sayFaults(io, faults);
    for (const { row, problem } of missed ? (matrix?.errors ?? []) : [])
        io.stderr(`missed: ${row}: ${(0,bytes/* escapeForPeople */.IW)(problem)}\n`);
    const rows = `failure matrix of ${matrix?.checked.length ?? 0} rows, ${matrix?.ok === true ? "all hold" : "not all hold"}`;
    io.stderr(`${lastLine(io, rows, faults.length, missed ? 1 : 0)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed ? MISSES_DEMAND : HOLDS;
}
/** Blockers that are named; the report has all of them. */
const MAX_NAMED = 3;
/** What a bundle that holds says, in four lines: the verdict, why, and what stands behind it; and what was tried beside it. */
function inShort(report, claims, tried) {
    const { stage, backend, case_id, run_id, status, blockers, not_evaluated } = report;
    const named = blockers.slice(0, MAX_NAMED).map(({ code, subject }) => `${code} ${(0,bytes/* escapeForPeople */.IW)(subject)}`);
    const more = blockers.length > MAX_NAMED ? ` and ${blockers.length - MAX_NAMED} more` : "";
    const unheard = Object.keys(not_evaluated);
    const recomputed = claims.filter(({ basis }) => basis === "recomputed").length;
    const others = new Map();
    for (const { basis } of claims)
        if (basis !== "recomputed")
            others.set(basis, (others.get(basis) ?? 0) + 1);
    return [
        `verdict ${status}${report.replay === undefined ? "" : ", of a replay"}: stage ${stage}, lane ${backend}, case ${case_id}, run ${run_id}`,
        `blockers: ${named.length === 0 ? "none" : `${named.join("; ")}${more}`}; not evaluated: ${unheard.length === 0 ? "nothing" : unheard.join(", ")}`,
        `recomputed from the bundle: ${recomputed} claims: the verdict, gates, checks, changed files and paths, trees, events`,
        `not recomputed: ${[...others].map(([basis, count]) => `${count} ${basis}`).join("; ")} (--claims lists every claim)`,
        ...tried.map(({ claim, basis }) => `${basis} now: ${claim}`),
    ];
}
function lastLine(io, what, faults, missed) {
    if (faults > 0)
        return `${(0,output/* style */.iF)(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
    const unsigned = "it has no signature: proven consistent, not authentic";
    if (missed > 0)
        return `${(0,output/* style */.iF)(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: ${what}; ${unsigned}`;
    return `${(0,output/* style */.iF)(io, "green", "HOLDS")}: ${what}; ${unsigned}`;
}


/***/ }),

/***/ 26526:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ MATRIX_FILE; },
/* harmony export */   b: function() { return /* binding */ matrixFaults; }
/* harmony export */ });
/** The file that a folder of `health` is about. */
const MATRIX_FILE = "matrix.json";
/** What of a matrix does not follow from its rows, or from their bundles; one sentence each, with the row's name. */
function matrixFaults(matrix, bundles) {
    const names = matrix.rows.map(({ row }) => row);
    const errors = matrix.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })));
    const faults = [];
    const same = (what, expected, found) => {
        const [wanted, said] = [JSON.stringify(expected), JSON.stringify(found)];
        if (wanted !== said)
            faults.push(`${what}: expected ${wanted}, found ${said}`);
    };
    same("checked", names, matrix.checked);
    same("rows that stand twice", [], [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]);
    same("errors", errors, matrix.errors);
    if (matrix.ok)
        same("problems where ok is true", [], errors);
    const uncovered = [...matrix.not_checked, ...matrix.not_covered.map(({ row }) => row)];
    same("checked rows that are said not to be", [], uncovered.filter((name) => names.includes(name)));
    for (const row of matrix.rows) {
        same(`${row.row}: ok`, row.problems.length === 0, row.ok);
        faults.push(...rowFaults(row, bundles.get(row.row)).map((fault) => `${row.row}: ${fault}`));
    }
    return faults;
}
function rowFaults(row, bundle) {
    if (bundle === undefined) {
        if (row.bundle !== null)
            return [`expected the bundle ${row.bundle}, found none`];
        // What could not be written at all leaves nothing to show.
        return row.ok && row.event !== null ? ["expected a bundle, as it is said to hold, found none"] : [];
    }
    if (bundle.sums !== row.sums_sha256)
        return [`sums_sha256: expected ${bundle.sums ?? "null"}, found ${row.sums_sha256 ?? "null"}`];
    if (!row.ok)
        return [];
    if (row.event === null)
        return bundle.sums === null ? [] : ["expected a bundle that was never sealed, found a sealed one"];
    const faults = bundle.faults.map((fault) => `its bundle does not hold: ${fault}`);
    if (bundle.status !== row.status)
        faults.push(`status: expected ${row.status}, found ${bundle.status ?? "none"}`);
    if (bundle.code !== row.code)
        faults.push(`first blocker: expected ${row.code}, found ${bundle.code ?? "none"}`);
    const carried = bundle.carried.get(row.event) ?? [];
    if (!carried.includes(row.code))
        faults.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
    return faults;
}


/***/ }),

/***/ 7917:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: function() { return /* binding */ matrixSchema; },
/* harmony export */   P0: function() { return /* binding */ MAX_MATRIX_BYTES; },
/* harmony export */   z5: function() { return /* binding */ parseMatrix; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24847);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33821);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28450);






/** Largest `matrix.json`, in bytes: some hundred rows of a few hundred bytes each. */
const MAX_MATRIX_BYTES = 4 * 1024 * 1024;
/** Name of a row, which is the name of a folder, too. */
const rowName = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const code = zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK);
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    row: rowName,
    by: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    code,
    event: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["fail", "blocked"]),
    ok: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    problems: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nullable(),
    bundle: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/)
        .nullable(),
    sums_sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
});
/** The sealed result of `health` (SPEC section 7). */
const matrixSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schema_version: _fields__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersionField */ .Iu,
    harness_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    made_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    ok: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    checked: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowName),
    errors: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ row: rowName, problem: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    rows: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowSchema),
    not_checked: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowName),
    not_covered: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ row: rowName, code, reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
})
    .describe("Failure matrix of case-harness health");
/** Reads a matrix; never throws on bad input. */
function parseMatrix(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(bytes, matrixSchema, { maxBytes: MAX_MATRIX_BYTES, maxDepth: 8, escapedNul: true });
}


/***/ }),

/***/ 51449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ filesBelow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Most files and folders of a sealed folder: a matrix has some five thousand. */
const MAX_ENTRIES = 100_000;
/**
 * Every file below a folder: names with `/` between their parts, in the order of their bytes.
 * @returns also what is neither a file nor a folder, and whether there is more than is looked at
 * @throws Error where a folder can't be read
 */
function filesBelow(root) {
    const found = { files: [], others: [], tooMany: false };
    let entries = 0;
    const folders = [""];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true })) {
            if (++entries > MAX_ENTRIES)
                return { ...found, tooMany: true };
            const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                folders.push(name);
            else
                (entry.isFile() ? found.files : found.others).push(name);
        }
    }
    found.files.sort((a, b) => (a < b ? -1 : 1));
    return found;
}


/***/ }),

/***/ 18940:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openZip: function() { return /* binding */ openZip; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var names = __webpack_require__(88056);
// EXTERNAL MODULE: ./src/world/evidence/source.ts
var source = __webpack_require__(32671);
;// CONCATENATED MODULE: ./src/world/evidence/zip-directory.ts

/** An archive can't be read in one way only, or not at all. */
class ZipRefused extends Error {
}
/** Sizes, signatures and marks of APPNOTE 6.3.10, sections 4.3.7 to 4.3.16. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_BYTES = 46;
/** Place of an entry's field that says in which part of a split archive its data begins. */
const ENTRY_DISK = 34;
const EXTRA_HEAD_BYTES = 4;
const EXTRA_ZIP64 = 0x0001;
/** Info-ZIP Unicode path: a second name, which some programs prefer to the first. */
const EXTRA_UNICODE_PATH = 0x7075;
/** "The real value stands in the 64 bit field." */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
/**
 * Finds the archive's directory. It ends at the very end of the file: with a comment or bytes behind, programs differ in
 * which of several directories they believe.
 * @throws ZipRefused
 */
function readEnd(readAt, fileSize) {
    const at = fileSize - END_BYTES;
    const record = at < 0 ? null : readAt(at, END_BYTES);
    if (record === null || record.readUInt32LE(0) !== END_SIGNATURE || record.readUInt16LE(20) !== 0) {
        throw new ZipRefused("Expected a bundle folder or a zip file that ends with its end record (no comment), found another end.");
    }
    const short = {
        disks: [record.readUInt16LE(4), record.readUInt16LE(6)],
        counts: [record.readUInt16LE(8), record.readUInt16LE(10)],
        size: record.readUInt32LE(12),
        start: record.readUInt32LE(16),
    };
    const locatorAt = at - LOCATOR_BYTES;
    const locator = locatorAt < 0 ? null : readAt(locatorAt, LOCATOR_BYTES);
    const isWide = locator !== null && locator.readUInt32LE(0) === LOCATOR_SIGNATURE;
    const end = isWide ? locatorAt - END64_BYTES : at;
    const long = isWide
        ? readEnd64(readAt, locator, end)
        : { count: short.counts[0], size: short.size, start: short.start };
    const agrees = (value, elsewhere, real) => value === real || (isWide && value === elsewhere);
    if (short.disks.some((disk) => !agrees(disk, ELSEWHERE_16, 0)) ||
        short.counts.some((count) => !agrees(count, ELSEWHERE_16, long.count)) ||
        !agrees(short.size, ELSEWHERE_32, long.size) ||
        !agrees(short.start, ELSEWHERE_32, long.start) ||
        long.start + long.size !== end) {
        throw new ZipRefused("Expected the end record to tell the number, size and place of the entries, found other values.");
    }
    return { start: long.start, end, count: long.count };
}
function readEnd64(readAt, locator, end) {
    const record = end < 0 ? null : readAt(end, END64_BYTES);
    if (record === null ||
        record.readUInt32LE(0) !== END64_SIGNATURE ||
        wide(locator, 8) !== end ||
        wide(record, 4) !== END64_BYTES - 12 ||
        record.readUInt32LE(16) !== 0 ||
        record.readUInt32LE(20) !== 0 ||
        wide(record, 24) !== wide(record, 32)) {
        throw new ZipRefused("Expected one end record of 64 bits before that of 32, found another form.");
    }
    return { count: wide(record, 32), size: wide(record, 40), start: wide(record, 48) };
}
/**
 * All entries of the directory by yauzl, and on top of it what it passes over: the entries fill the directory exactly, none lies in
 * another part of a split archive, and no extra field gives a second name or a second reading of the sizes.
 * @param directory the bytes that the end record says are the directory
 * @throws ZipRefused
 */
async function readEntries(zip, directory) {
    const entries = [];
    let at = 0;
    try {
        for await (const entry of zip.eachEntry()) {
            const { fileNameRaw, extraFieldRaw, fileCommentRaw } = entry;
            const next = at + ENTRY_BYTES + fileNameRaw.length + extraFieldRaw.length + fileCommentRaw.length;
            if (next > directory.length)
                throw tornDirectory();
            if (directory.readUInt16LE(at + ENTRY_DISK) !== 0)
                throw new ZipRefused("Expected a zip of one part, found several.");
            checkExtra(entry.extraFields, extraFieldRaw);
            entries.push(entry);
            at = next;
        }
    }
    catch (error) {
        if (error instanceof ZipRefused)
            throw error;
        const { message } = error;
        if (message.includes("encryption"))
            throw new ZipRefused("Expected readable data, found an encrypted entry.");
        throw tornDirectory(message);
    }
    if (at !== directory.length)
        throw tornDirectory();
    return entries;
}
function tornDirectory(found = "another") {
    return new ZipRefused(`Expected a zip directory of as many entries as it declares, found ${found}.`);
}
/** Refuses what readers take in different ways: bytes that are no field, a second name, two fields of 64 bit values. */
function checkExtra(fields, raw) {
    const bytes = fields.reduce((sum, { data }) => sum + EXTRA_HEAD_BYTES + data.length, 0);
    if (bytes !== raw.length)
        throw new ZipRefused("Expected whole extra fields, found a cut one.");
    if (fields.some(({ id }) => id === EXTRA_UNICODE_PATH))
        throw new ZipRefused("Expected one name for each entry, found a second one in an extra field.");
    if (fields.filter(({ id }) => id === EXTRA_ZIP64).length > 1)
        throw new ZipRefused("Expected one field of 64 bit values, found several.");
}
/**
 * The header before an entry's data by yauzl, with the sizes of 64 bits that its extra field holds: programs that read an archive from
 * its start believe these, and never see the directory.
 * @param end where the directory begins: no entry lies behind
 * @throws ZipRefused
 */
async function readLocalHeader(zip, entry, end) {
    // A place that no file can have is none that may be read at.
    if (entry.relativeOffsetOfLocalHeader >= end)
        throw cutFile("an entry beyond it");
    const header = await zip.readLocalFileHeaderPromise(entry).catch((error) => {
        if (error.message.includes("signature"))
            throw new ZipRefused("Expected a local header, found other bytes.");
        throw cutFile(error.message);
    });
    let fields;
    try {
        fields = (0,yauzl/* parseExtraFields */.HM)(header.extraField);
    }
    catch {
        throw new ZipRefused("Expected whole extra fields, found a cut one.");
    }
    checkExtra(fields, header.extraField);
    const values = fields.find(({ id }) => id === EXTRA_ZIP64)?.data;
    if (values === undefined)
        return header;
    let place = 0;
    const widened = (short) => {
        if (short !== ELSEWHERE_32)
            return short;
        if (place + 8 > values.length)
            throw new ZipRefused("Expected all values of 64 bits, found a cut field.");
        place += 8;
        return wide(values, place - 8);
    };
    const uncompressedSize = widened(header.uncompressedSize);
    return { ...header, uncompressedSize, compressedSize: widened(header.compressedSize) };
}
/** What is read of the archive is not there. */
function cutFile(found = "a cut one") {
    return new ZipRefused(`Expected a whole zip file, found ${found}.`);
}
/** A value of 64 bits; what no file can be is refused. */
function wide(bytes, at) {
    const value = bytes.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new ZipRefused(`Expected a size or place within a file, found ${value}.`);
    return Number(value);
}

;// CONCATENATED MODULE: ./src/world/evidence/zip.ts








/** Unpacked size of the whole archive: above any bundle that the default limits allow, below what fills a disk or an hour. */
const MAX_TOTAL_BYTES = 8 * 1024 * 1024 * 1024;
/** Up to here an archive may be as dense as it likes: 64 MiB of one repeated character are an honest log. */
const DENSE_BYTES = 256 * 1024 * 1024;
/** Above that, evidence packs 3 to 20 times; a bomb packs up to 1,032 times, which is the most that deflate can do. */
const MAX_RATIO = 100;
/** A directory of the most entries with names of 250 bytes and some extra fields. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
/** Large enough that system calls don't count beside inflating. */
const CHUNK_BYTES = 256 * 1024;
/** General purpose flags that change nothing of what we read: deflate level, sizes behind the data, UTF-8 names. */
const FLAG_DESCRIPTOR = 0x8;
const FLAGS_ALLOWED = 0x2 | 0x4 | FLAG_DESCRIPTOR | 0x800;
/** The data, the data in another way, or the directory. */
const FLAG_ENCRYPTED = 0x1 | 0x40 | 0x2000;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const TYPE_MASK = 0xf000;
const TYPE_FILE = 0x8000;
const TYPE_DIR = 0x4000;
const TYPE_LINK = 0xa000;
/**
 * Reads an archive's directory and every local header, and checks them against each other; the reader's source for zips.
 * The files may lie at the top or in one folder. An archive that lies about its structure is refused as a whole, a file
 * that is no part of a bundle by itself.
 */
async function openZip(file) {
    let fd;
    try {
        fd = external_node_fs_default().openSync(file, (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NONBLOCK);
    }
    catch (error) {
        const problem = `Expected a zip file that can be read, found ${error.code}.`;
        return { source: null, problems: [{ file: ".", problem }] };
    }
    try {
        const fileSize = external_node_fs_default().fstatSync(fd).size;
        const readAt = (position, length) => readBytes(fd, position, length);
        const { start, end, count } = readEnd(readAt, fileSize);
        if (count > source/* MAX_ENTRIES */.S)
            throw new ZipRefused(`Expected at most ${source/* MAX_ENTRIES */.S} entries, found ${count}.`);
        if (end - start > MAX_DIRECTORY_BYTES)
            throw new ZipRefused(`Expected a zip directory of at most ${MAX_DIRECTORY_BYTES} bytes, found ${end - start}.`);
        const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
        const zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(new ArchiveReader(readAt), fileSize, options);
        const spans = [];
        for (const entry of await readEntries(zip, readAt(start, end - start)))
            spans.push(await locate(zip, entry, start));
        checkSizes(spans, fileSize);
        checkCoverage(readAt, spans, start);
        const { accepted, problems } = acceptNames(spans);
        return { source: sourceOf(fd, accepted), problems };
    }
    catch (error) {
        external_node_fs_default().closeSync(fd);
        if (!(error instanceof ZipRefused))
            throw error;
        return { source: null, problems: [{ file: ".", problem: error.message }] };
    }
}
/** Where yauzl reads: at once, since a turn of the loop for each of two reads of 10,000 entries takes a second. */
class ArchiveReader extends yauzl/* RandomAccessReader */.lJ {
    readAt;
    constructor(readAt) {
        super();
        this.readAt = readAt;
    }
    read(buffer, offset, length, position, callback) {
        let bytes;
        try {
            bytes = this.readAt(position, length);
        }
        catch {
            return callback(new Error("its end"));
        }
        callback(null, bytes.copy(buffer, offset));
    }
}
/** Finds an entry's data, and refuses what we can't read or what its two headers tell in two ways. */
async function locate(zip, entry, directoryAt) {
    const name = (0,bytes/* bytePath */.OO)(entry.fileNameRaw);
    const refuse = (problem) => new ZipRefused(`${(0,bytes/* displayPath */.Gt)(name)}: ${problem}`);
    const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
    if ((flags & FLAG_ENCRYPTED) !== 0)
        throw refuse("Expected readable data, found an encrypted entry.");
    if ((flags & ~FLAGS_ALLOWED) !== 0)
        throw refuse(`Expected an ordinary entry, found the flags 0x${flags.toString(16)}.`);
    if (method !== METHOD_STORED && method !== METHOD_DEFLATED)
        throw refuse(`Expected stored or deflated data, found method ${method}.`);
    if (method === METHOD_STORED && entry.uncompressedSize !== entry.compressedSize)
        throw refuse("Expected one size of stored data, found two.");
    const local = await readLocalHeader(zip, entry, directoryAt);
    if (!agree(entry, local))
        throw refuse("Expected the zip directory and the local header to say the same, found a difference.");
    const dataStart = local.fileDataStart;
    return { entry, name, dataStart, dataEnd: dataStart + entry.compressedSize };
}
function agree(entry, local) {
    const behind = (entry.generalPurposeBitFlag & FLAG_DESCRIPTOR) !== 0;
    const same = (here, there) => here === there || (behind && here === 0);
    return (local.fileName.equals(entry.fileNameRaw) &&
        local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
        local.compressionMethod === entry.compressionMethod &&
        same(local.crc32, entry.crc32) &&
        (same(local.uncompressedSize, entry.uncompressedSize) || (behind && local.uncompressedSize === ELSEWHERE_32)) &&
        (same(local.compressedSize, entry.compressedSize) || (behind && local.compressedSize === ELSEWHERE_32)));
}
function checkSizes(spans, archiveBytes) {
    const total = spans.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    if (total > MAX_TOTAL_BYTES)
        throw new ZipRefused(`Expected at most ${MAX_TOTAL_BYTES} bytes unpacked, found ${total} declared.`);
    if (total > DENSE_BYTES && total > archiveBytes * MAX_RATIO) {
        throw new ZipRefused(`Expected at most ${MAX_RATIO} times the archive's size unpacked, found ${Math.round(total / archiveBytes)} times: a zip bomb. If you trust it, unpack it and verify the folder.`);
    }
}
/** Every byte before the directory belongs to exactly one entry: nothing is hidden between them, nothing is used twice. */
function checkCoverage(readAt, spans, directoryAt) {
    const inOrder = [...spans].sort((a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader || a.dataEnd - b.dataEnd);
    let position = 0;
    for (const [index, span] of inOrder.entries()) {
        const { relativeOffsetOfLocalHeader: offset } = span.entry;
        if (offset !== position) {
            const found = offset < position ? "data that another entry uses too" : "bytes before it that belong to no entry";
            throw new ZipRefused(`${(0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(span.entry.fileNameRaw))}: Expected data of its own, found ${found}.`);
        }
        const next = inOrder[index + 1]?.entry.relativeOffsetOfLocalHeader ?? directoryAt;
        position = span.dataEnd + checkDescriptor(readAt, span, next - span.dataEnd);
    }
    if (position !== directoryAt)
        throw new ZipRefused("Expected the zip directory behind the last entry, found other bytes.");
}
/** @returns the length of the record of sizes behind the data: 12 to 24 bytes, with or without signature, 32 or 64 bits */
function checkDescriptor(readAt, { entry, dataEnd }, length) {
    if ((entry.generalPurposeBitFlag & FLAG_DESCRIPTOR) === 0)
        return 0;
    const refuse = (found) => new ZipRefused(`${(0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(entry.fileNameRaw))}: Expected its sizes behind its data, found ${found}.`);
    if (![12, 16, 20, 24].includes(length))
        throw refuse(`${length} bytes`);
    const record = readAt(dataEnd, length);
    const isSigned = length === 16 || length === 24;
    if (isSigned && record.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE)
        throw refuse("another signature");
    const body = isSigned ? record.subarray(4) : record;
    const isWide = body.length === 20;
    const compressed = isWide ? wide(body, 4) : body.readUInt32LE(4);
    const size = isWide ? wide(body, 12) : body.readUInt32LE(8);
    if (body.readUInt32LE(0) !== entry.crc32 || compressed !== entry.compressedSize || size !== entry.uncompressedSize) {
        throw refuse("others than the zip directory has");
    }
    return length;
}
/** Names relative to the bundle, each once and each of a kind that a bundle has; the rest are problems. */
function acceptNames(spans) {
    const problems = [];
    const accepted = new Map();
    const folded = new Map();
    const root = commonFolder(spans);
    for (const span of spans) {
        const file = (0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(span.entry.fileNameRaw));
        const isFolder = span.name.endsWith("/");
        const name = span.name.slice(root.length);
        const refusal = (0,names/* artifactNameProblem */.N)(isFolder ? `${name}report.md` : name);
        const problem = kindProblem(span, isFolder) ?? (refusal && `Expected a name of a bundle, found another: ${refusal}.`);
        const twin = folded.get(name.toLowerCase());
        if (twin === name)
            throw new ZipRefused(`${file}: Expected each name once, found it again.`);
        folded.set(name.toLowerCase(), name);
        if (problem !== null)
            problems.push({ file, problem });
        else if (twin !== undefined)
            problems.push({ file, problem: "Expected names that differ in more than case, found a twin." });
        else if (!isFolder)
            accepted.set(name, span);
    }
    for (const name of accepted.keys()) {
        const parts = name.split("/");
        const above = parts.slice(1).map((_part, i) => parts.slice(0, i + 1).join("/"));
        const file = above.find((folder) => accepted.has(folder));
        if (file !== undefined)
            throw new ZipRefused(`${file}: Expected a file or a folder, found both.`);
    }
    return { accepted, problems };
}
function kindProblem({ entry }, isFolder) {
    // Some programs honour the Unix mode wherever the archive says that it was made.
    const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
    if (type === TYPE_LINK)
        return "Expected a file, found a symbolic link.";
    if (type !== 0 && type !== (isFolder ? TYPE_DIR : TYPE_FILE))
        return "Expected a file or a folder, found another kind.";
    if (isFolder && entry.uncompressedSize !== 0)
        return "Expected a folder without content, found some.";
    return null;
}
/** A folder around a bundle may have any name that every system takes for one name. */
const WRAPPER = /^(?!\.\.?\/)[^\0-\x1f\\/:]+\/$/;
/** The one folder that everything lies in, with its `/`; empty when the files lie at the top. */
function commonFolder(spans) {
    const [first] = spans;
    const folder = first?.name.slice(0, first.name.indexOf("/") + 1) ?? "";
    // A folder that a bundle has itself is no wrapper: an archive that holds nothing else is a torn bundle.
    const isOwn = (0,names/* artifactNameProblem */.N)(`${folder}report.md`) === null;
    if (isOwn || !WRAPPER.test(folder))
        return "";
    return spans.every(({ name }) => name.startsWith(folder)) ? folder : "";
}
function sourceOf(fd, accepted) {
    let isOpen = true;
    return {
        kind: "zip",
        sizes: new Map([...accepted].map(([name, { entry }]) => [name, entry.uncompressedSize])),
        chunks: (name) => readEntry(fd, name, accepted.get(name)),
        close: () => {
            if (isOpen)
                external_node_fs_default().closeSync(fd);
            isOpen = false;
        },
    };
}
async function* readEntry(fd, name, { entry, dataStart, dataEnd }) {
    let size = 0;
    let crc = crc32 === null ? entry.crc32 : 0;
    const { stream, inflate } = dataStream(fd, entry, dataStart, dataEnd);
    try {
        for await (const chunk of stream) {
            size += chunk.byteLength;
            if (size > entry.uncompressedSize)
                break;
            if (crc32 !== null)
                crc = crc32(chunk, crc);
            yield chunk;
        }
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new source/* BundleReadFault */.F(name, `Expected the data that the zip declares, found: ${found}.`, error);
    }
    finally {
        stream.destroy();
    }
    if (size !== entry.uncompressedSize)
        throw new source/* BundleReadFault */.F(name, `Expected ${entry.uncompressedSize} bytes, found ${size > entry.uncompressedSize ? "more" : size}.`);
    if (inflate !== null && inflate.bytesWritten !== entry.compressedSize)
        throw new source/* BundleReadFault */.F(name, `Expected ${entry.compressedSize} bytes of deflated data, found ${inflate.bytesWritten} and others behind them.`);
    if (crc !== entry.crc32)
        throw new source/* BundleReadFault */.F(name, "Expected the zip's own checksum of the data, found another.");
}
/** The entry's content, and what unpacks it where something has to. */
function dataStream(fd, entry, start, end) {
    const packed = external_node_stream_.Readable.from(readRange(fd, start, end), { objectMode: false });
    if (entry.compressionMethod === METHOD_STORED)
        return { stream: packed, inflate: null };
    const inflate = external_node_zlib_default().createInflateRaw();
    // The caller reads from the last stream and sees every error there.
    return { stream: (0,external_node_stream_.pipeline)(packed, inflate, () => { }), inflate };
}
/** The archive's own descriptor stays open, which a stream of the library would close at its end. */
async function* readRange(fd, start, end) {
    for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at));
        const got = await new Promise((resolve, reject) => {
            external_node_fs_default().read(fd, buffer, 0, buffer.length, at, (error, count) => (error ? reject(error) : resolve(count)));
        });
        if (got === 0)
            throw new Error("the zip file was cut while it was read");
        yield buffer.subarray(0, got);
        at += got;
    }
}
/** Node has it from 20.15 on. Without it the zip's checksum stays unchecked: SHA-256 is what vouches for the content. */
const crc32 = "crc32" in (external_node_zlib_default()) ? (external_node_zlib_default()).crc32 : null;
function readBytes(fd, position, length) {
    const buffer = Buffer.alloc(length);
    const got = external_node_fs_default().readSync(fd, buffer, 0, length, position);
    if (got !== length)
        throw cutFile();
    return buffer;
}


/***/ }),

/***/ 73313:
/***/ (function(module) {

module.exports = Pend;

function Pend() {
  this.pending = 0;
  this.max = Infinity;
  this.listeners = [];
  this.waiting = [];
  this.error = null;
}

Pend.prototype.go = function(fn) {
  if (this.pending < this.max) {
    pendGo(this, fn);
  } else {
    this.waiting.push(fn);
  }
};

Pend.prototype.wait = function(cb) {
  if (this.pending === 0) {
    cb(this.error);
  } else {
    this.listeners.push(cb);
  }
};

Pend.prototype.hold = function() {
  return pendHold(this);
};

function pendHold(self) {
  self.pending += 1;
  var called = false;
  return onCb;
  function onCb(err) {
    if (called) throw new Error("callback called twice");
    called = true;
    self.error = self.error || err;
    self.pending -= 1;
    if (self.waiting.length > 0 && self.pending < self.max) {
      pendGo(self, self.waiting.shift());
    } else if (self.pending === 0) {
      var listeners = self.listeners;
      self.listeners = [];
      listeners.forEach(cbListener);
    }
  }
  function cbListener(listener) {
    listener(self.error);
  }
}

function pendGo(self, fn) {
  fn(pendHold(self));
}


/***/ }),

/***/ 44248:
/***/ (function(module) {

// Adapted from https://github.com/brianloveswords/buffer-crc32/blob/v0.2.13/index.js
const CRC_TABLE = new Int32Array([
  0x00000000, 0x77073096, 0xee0e612c, 0x990951ba, 0x076dc419, 0x706af48f, 0xe963a535, 0x9e6495a3,
  0x0edb8832, 0x79dcb8a4, 0xe0d5e91e, 0x97d2d988, 0x09b64c2b, 0x7eb17cbd, 0xe7b82d07, 0x90bf1d91,
  0x1db71064, 0x6ab020f2, 0xf3b97148, 0x84be41de, 0x1adad47d, 0x6ddde4eb, 0xf4d4b551, 0x83d385c7,
  0x136c9856, 0x646ba8c0, 0xfd62f97a, 0x8a65c9ec, 0x14015c4f, 0x63066cd9, 0xfa0f3d63, 0x8d080df5,
  0x3b6e20c8, 0x4c69105e, 0xd56041e4, 0xa2677172, 0x3c03e4d1, 0x4b04d447, 0xd20d85fd, 0xa50ab56b,
  0x35b5a8fa, 0x42b2986c, 0xdbbbc9d6, 0xacbcf940, 0x32d86ce3, 0x45df5c75, 0xdcd60dcf, 0xabd13d59,
  0x26d930ac, 0x51de003a, 0xc8d75180, 0xbfd06116, 0x21b4f4b5, 0x56b3c423, 0xcfba9599, 0xb8bda50f,
  0x2802b89e, 0x5f058808, 0xc60cd9b2, 0xb10be924, 0x2f6f7c87, 0x58684c11, 0xc1611dab, 0xb6662d3d,
  0x76dc4190, 0x01db7106, 0x98d220bc, 0xefd5102a, 0x71b18589, 0x06b6b51f, 0x9fbfe4a5, 0xe8b8d433,
  0x7807c9a2, 0x0f00f934, 0x9609a88e, 0xe10e9818, 0x7f6a0dbb, 0x086d3d2d, 0x91646c97, 0xe6635c01,
  0x6b6b51f4, 0x1c6c6162, 0x856530d8, 0xf262004e, 0x6c0695ed, 0x1b01a57b, 0x8208f4c1, 0xf50fc457,
  0x65b0d9c6, 0x12b7e950, 0x8bbeb8ea, 0xfcb9887c, 0x62dd1ddf, 0x15da2d49, 0x8cd37cf3, 0xfbd44c65,
  0x4db26158, 0x3ab551ce, 0xa3bc0074, 0xd4bb30e2, 0x4adfa541, 0x3dd895d7, 0xa4d1c46d, 0xd3d6f4fb,
  0x4369e96a, 0x346ed9fc, 0xad678846, 0xda60b8d0, 0x44042d73, 0x33031de5, 0xaa0a4c5f, 0xdd0d7cc9,
  0x5005713c, 0x270241aa, 0xbe0b1010, 0xc90c2086, 0x5768b525, 0x206f85b3, 0xb966d409, 0xce61e49f,
  0x5edef90e, 0x29d9c998, 0xb0d09822, 0xc7d7a8b4, 0x59b33d17, 0x2eb40d81, 0xb7bd5c3b, 0xc0ba6cad,
  0xedb88320, 0x9abfb3b6, 0x03b6e20c, 0x74b1d29a, 0xead54739, 0x9dd277af, 0x04db2615, 0x73dc1683,
  0xe3630b12, 0x94643b84, 0x0d6d6a3e, 0x7a6a5aa8, 0xe40ecf0b, 0x9309ff9d, 0x0a00ae27, 0x7d079eb1,
  0xf00f9344, 0x8708a3d2, 0x1e01f268, 0x6906c2fe, 0xf762575d, 0x806567cb, 0x196c3671, 0x6e6b06e7,
  0xfed41b76, 0x89d32be0, 0x10da7a5a, 0x67dd4acc, 0xf9b9df6f, 0x8ebeeff9, 0x17b7be43, 0x60b08ed5,
  0xd6d6a3e8, 0xa1d1937e, 0x38d8c2c4, 0x4fdff252, 0xd1bb67f1, 0xa6bc5767, 0x3fb506dd, 0x48b2364b,
  0xd80d2bda, 0xaf0a1b4c, 0x36034af6, 0x41047a60, 0xdf60efc3, 0xa867df55, 0x316e8eef, 0x4669be79,
  0xcb61b38c, 0xbc66831a, 0x256fd2a0, 0x5268e236, 0xcc0c7795, 0xbb0b4703, 0x220216b9, 0x5505262f,
  0xc5ba3bbe, 0xb2bd0b28, 0x2bb45a92, 0x5cb36a04, 0xc2d7ffa7, 0xb5d0cf31, 0x2cd99e8b, 0x5bdeae1d,
  0x9b64c2b0, 0xec63f226, 0x756aa39c, 0x026d930a, 0x9c0906a9, 0xeb0e363f, 0x72076785, 0x05005713,
  0x95bf4a82, 0xe2b87a14, 0x7bb12bae, 0x0cb61b38, 0x92d28e9b, 0xe5d5be0d, 0x7cdcefb7, 0x0bdbdf21,
  0x86d3d2d4, 0xf1d4e242, 0x68ddb3f8, 0x1fda836e, 0x81be16cd, 0xf6b9265b, 0x6fb077e1, 0x18b74777,
  0x88085ae6, 0xff0f6a70, 0x66063bca, 0x11010b5c, 0x8f659eff, 0xf862ae69, 0x616bffd3, 0x166ccf45,
  0xa00ae278, 0xd70dd2ee, 0x4e048354, 0x3903b3c2, 0xa7672661, 0xd06016f7, 0x4969474d, 0x3e6e77db,
  0xaed16a4a, 0xd9d65adc, 0x40df0b66, 0x37d83bf0, 0xa9bcae53, 0xdebb9ec5, 0x47b2cf7f, 0x30b5ffe9,
  0xbdbdf21c, 0xcabac28a, 0x53b39330, 0x24b4a3a6, 0xbad03605, 0xcdd70693, 0x54de5729, 0x23d967bf,
  0xb3667a2e, 0xc4614ab8, 0x5d681b02, 0x2a6f2b94, 0xb40bbe37, 0xc30c8ea1, 0x5a05df1b, 0x2d02ef8d,
]);

function crc32(buf) {
  let crc = -1;
  for (let x of buf) {
    crc = CRC_TABLE[(crc ^ x) & 0xff] ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

module.exports = crc32;


/***/ }),

/***/ 33502:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

// This was adapted from https://github.com/andrewrk/node-fd-slicer by Andrew Kelley under the MIT License.
var fs = __webpack_require__(79896);
var util = __webpack_require__(39023);
var stream = __webpack_require__(2203);
var Readable = stream.Readable;
var PassThrough = stream.PassThrough;
var Pend = __webpack_require__(73313);
var EventEmitter = (__webpack_require__(24434).EventEmitter);

exports.BufferSlicer = BufferSlicer;
exports.FdSlicer = FdSlicer;

util.inherits(FdSlicer, EventEmitter);
function FdSlicer(fd) {
  EventEmitter.call(this);

  this.fd = fd;
  this.pend = new Pend();
  this.pend.max = 1;
  this.refCount = 0;
}

FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  var self = this;
  self.pend.go(function(cb) {
    fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
      cb();
      callback(err, bytesRead, buffer);
    });
  });
};

FdSlicer.prototype.createReadStream = function(options) {
  return new ReadStream(this, options);
};

FdSlicer.prototype.ref = function() {
  this.refCount += 1;
};

FdSlicer.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;
  if (self.refCount < 0) throw new Error("invalid unref");
  if (self.refCount > 0) return;

  fs.close(self.fd, onCloseDone);

  function onCloseDone(err) {
    if (err) {
      self.emit('error', err);
    } else {
      self.emit('close');
    }
  }
};

util.inherits(ReadStream, Readable);
function ReadStream(context, options) {
  options = options || {};
  Readable.call(this, options);

  this.context = context;
  this.context.ref();

  this.start = options.start || 0;
  this.endOffset = options.end;
  this.pos = this.start;
}

ReadStream.prototype._read = function(n) {
  var self = this;

  var toRead = Math.min(self._readableState.highWaterMark, n);
  if (self.endOffset != null) {
    toRead = Math.min(toRead, self.endOffset - self.pos);
  }
  if (toRead <= 0) {
    self.push(null);
    this._cleanup();
    return;
  }
  self.context.pend.go(function(cb) {
    var buffer = Buffer.allocUnsafe(toRead);
    fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
      if (err) {
        self.destroy(err);
      } else if (bytesRead === 0) {
        self.push(null);
        self._cleanup();
      } else {
        self.pos += bytesRead;
        self.push(buffer.slice(0, bytesRead));
      }
      cb();
    });
  });
};

ReadStream.prototype._destroy = function(err, cb) {
  // Node 14+ calls this automatically at EOF.
  this._cleanup();
  cb(err);
};

ReadStream.prototype._cleanup = function() {
  if (this.context != null) {
    this.context.unref();
    this.context = null;
  }
};

util.inherits(BufferSlicer, EventEmitter);
function BufferSlicer(buffer) {
  EventEmitter.call(this);

  this.refCount = 0;
  this.buffer = buffer;
}

BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
  if (position < 0) throw new RangeError("position is negative: " + position);
  if (offset + length > buffer.length) {
    // The caller's buffer can't hold all the bytes they're trying to read.
    // Clamp the length instead of giving an error.
    // The callback will be informed of fewer than expected bytes written.
    length = buffer.length - offset;
  }
  if (position + length > this.buffer.length) {
    // Clamp any attempt to read past the end of the source buffer.
    length = this.buffer.length - position;
  }
  if (length <= 0) {
    // After any clamping, we're fully out of bounds or otherwise have nothing to do.
    // This isn't an error; it's just zero bytes written.
    setImmediate(function() {
      callback(null, 0);
    });
    return;
  }
  this.buffer.copy(buffer, offset, position, position + length);
  setImmediate(function() {
    callback(null, length);
  });
};

BufferSlicer.prototype.createReadStream = function(options) {
  options = options || {};
  var readStream = new PassThrough(options);
  readStream.start = options.start || 0;
  readStream.endOffset = options.end;
  // by the time this function returns, we'll be done.
  readStream.pos = readStream.endOffset || this.buffer.length;

  var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
  // Cut the buffer into smaller slices for better memory usage when streaming into a zlib inflate stream.
  // See https://github.com/thejoshwolfe/yauzl/issues/87
  var maxChunkSize = 0x10000;
  var offset = 0;
  while (true) {
    var nextOffset = offset + maxChunkSize;
    if (nextOffset >= entireSlice.length) {
      // last chunk
      if (offset < entireSlice.length) {
        readStream.write(entireSlice.slice(offset, entireSlice.length));
      }
      break;
    }
    readStream.write(entireSlice.slice(offset, nextOffset));
    offset = nextOffset;
  }

  readStream.end();
  return readStream;
};

BufferSlicer.prototype.ref = function() {
  this.refCount += 1;
};

BufferSlicer.prototype.unref = function() {
  this.refCount -= 1;

  if (this.refCount < 0) {
    throw new Error("invalid unref");
  }
};


/***/ }),

/***/ 20663:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

var __webpack_unused_export__;
var fs = __webpack_require__(79896);
var zlib = __webpack_require__(43106);
var fd_slicer = __webpack_require__(33502);
var util = __webpack_require__(39023);
var EventEmitter = (__webpack_require__(24434).EventEmitter);
var Transform = (__webpack_require__(2203).Transform);
var PassThrough = (__webpack_require__(2203).PassThrough);
var Writable = (__webpack_require__(2203).Writable);

// Node 20 added zlib.crc32.
const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : __webpack_require__(44248);

__webpack_unused_export__ = open;
__webpack_unused_export__ = fromFd;
__webpack_unused_export__ = fromBuffer;
__webpack_unused_export__ = fromRandomAccessReader;
__webpack_unused_export__ = openPromise;
__webpack_unused_export__ = fromFdPromise;
__webpack_unused_export__ = fromBufferPromise;
exports.or = fromRandomAccessReaderPromise;

__webpack_unused_export__ = dosDateTimeToDate;
__webpack_unused_export__ = getFileNameLowLevel;
__webpack_unused_export__ = validateFileName;
exports.HM = parseExtraFields;
__webpack_unused_export__ = ZipFile;
__webpack_unused_export__ = Entry;
__webpack_unused_export__ = LocalFileHeader;
exports.lJ = RandomAccessReader;

function openPromise(path, options) {
  return new Promise((resolve, reject) => {
    open(path, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromFdPromise(fd, options) {
  return new Promise((resolve, reject) => {
    fromFd(fd, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromBufferPromise(buffer, options) {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromRandomAccessReaderPromise(reader, totalSize, options) {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, totalSize, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}

function open(path, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.open(path, "r", function(err, fd) {
    if (err) return callback(err);
    fromFd(fd, options, function(err, zipfile) {
      if (err) fs.close(fd, defaultCallback);
      callback(err, zipfile);
    });
  });
}

function fromFd(fd, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.fstat(fd, function(err, stats) {
    if (err) return callback(err);
    var reader = new fd_slicer.FdSlicer(fd);
    fromRandomAccessReader(reader, stats.size, options, callback);
  });
}

function fromBuffer(buffer, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  var reader = new fd_slicer.BufferSlicer(buffer);
  fromRandomAccessReader(reader, buffer.length, options, callback);
}

function fromRandomAccessReader(reader, totalSize, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  var decodeStrings = !!options.decodeStrings;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
  if (totalSize > Number.MAX_SAFE_INTEGER) {
    throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
  }

  // the matching unref() call is in zipfile.close()
  reader.ref();

  // eocdr means End of Central Directory Record.
  // search backwards for the eocdr signature.
  // the last field of the eocdr is a variable-length comment.
  // the comment size is encoded in a 2-byte field in the eocdr, which we can't find without trudging backwards through the comment to find it.
  // as a consequence of this design decision, it's possible to have ambiguous zip file metadata if a coherent eocdr was in the comment.
  // we search backwards for a eocdr signature, and hope that whoever made the zip file was smart enough to forbid the eocdr signature in the comment.
  var eocdrWithoutCommentSize = 22;
  var zip64EocdlSize = 20; // Zip64 end of central directory locator
  var maxCommentSize = 0xffff; // 2-byte size
  var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
  var buffer = newBuffer(bufferSize);
  var bufferReadStart = totalSize - buffer.length;
  readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err) {
    if (err) return callback(err);
    for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
      if (buffer.readUInt32LE(i) !== 0x06054b50) continue;
      // found eocdr
      var eocdrBuffer = buffer.subarray(i);

      // 0 - End of central directory signature = 0x06054b50
      // 4 - Number of this disk
      var diskNumber = eocdrBuffer.readUInt16LE(4);
      // 6 - Disk where central directory starts
      // 8 - Number of central directory records on this disk
      // 10 - Total number of central directory records
      var entryCount = eocdrBuffer.readUInt16LE(10);
      // 12 - Size of central directory (bytes)
      // 16 - Offset of start of central directory, relative to start of archive
      var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
      // 20 - Comment length
      var commentLength = eocdrBuffer.readUInt16LE(20);
      var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
      if (commentLength !== expectedCommentLength) {
        return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
      }
      // 22 - Comment
      // the encoding is always cp437.
      var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false)
                                  : eocdrBuffer.subarray(22);

      // Look for a Zip64 end of central directory locator
      if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 0x07064b50) {
        // ZIP64 format
        var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
        // 0 - zip64 end of central dir locator signature = 0x07064b50
        // 4 - number of the disk with the start of the zip64 end of central directory
        // 8 - relative offset of the zip64 end of central directory record
        var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
        // 16 - total number of disks

        // ZIP64 end of central directory record
        var zip64EocdrBuffer = newBuffer(56);
        return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
          if (err) return callback(err);

          // 0 - zip64 end of central dir signature                           4 bytes  (0x06064b50)
          if (zip64EocdrBuffer.readUInt32LE(0) !== 0x06064b50) {
            return callback(new Error("invalid zip64 end of central directory record signature"));
          }
          // 4 - size of zip64 end of central directory record                8 bytes
          // 12 - version made by                                             2 bytes
          // 14 - version needed to extract                                   2 bytes
          // 16 - number of this disk                                         4 bytes
          diskNumber = zip64EocdrBuffer.readUInt32LE(16);
          if (diskNumber !== 0) {
            // Check this only after zip64 overrides. See #118.
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          // 20 - number of the disk with the start of the central directory  4 bytes
          // 24 - total number of entries in the central directory on this disk         8 bytes
          // 32 - total number of entries in the central directory            8 bytes
          entryCount = readUInt64LE(zip64EocdrBuffer, 32);
          // 40 - size of the central directory                               8 bytes
          // 48 - offset of start of central directory with respect to the starting disk number     8 bytes
          centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
          // 56 - zip64 extensible data sector                                (variable size)
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
        });
      }

      // Not ZIP64 format
      if (diskNumber !== 0) {
        return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
      }
      return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));

    }

    // Not a zip file.
    callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
  });
}

util.inherits(ZipFile, EventEmitter);
function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
  var self = this;
  EventEmitter.call(self);
  self.reader = reader;
  // forward close events
  self.reader.on("error", function(err) {
    // error closing the fd
    emitError(self, err);
  });
  self.reader.once("close", function() {
    self.emit("close");
  });
  self.readEntryCursor = centralDirectoryOffset;
  self.fileSize = fileSize;
  self.entryCount = entryCount;
  self.comment = comment;
  self.entriesRead = 0;
  self.autoClose = !!autoClose;
  self.lazyEntries = !!lazyEntries;
  self.decodeStrings = !!decodeStrings;
  self.validateEntrySizes = !!validateEntrySizes;
  self.strictFileNames = !!strictFileNames;
  self.isOpen = true;
  self.emittedError = false;
  self.hasEachEntryBeenCalled = false;

  if (!self.lazyEntries) self._readEntry();
}
ZipFile.prototype.close = function() {
  if (!this.isOpen) return;
  this.isOpen = false;
  this.reader.unref();
};

function emitErrorAndAutoClose(self, err) {
  if (self.autoClose) self.close();
  emitError(self, err);
}
function emitError(self, err) {
  if (self.emittedError) return;
  self.emittedError = true;
  self.emit("error", err);
}

ZipFile.prototype.readEntry = function() {
  if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
  this._readEntry();
};
ZipFile.prototype._readEntry = function() {
  var self = this;
  if (self.entryCount === self.entriesRead) {
    // done with metadata
    setImmediate(function() {
      if (self.autoClose) self.close();
      if (self.emittedError) return;
      self.emit("end");
    });
    return;
  }
  if (self.emittedError) return;
  var buffer = newBuffer(46);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
    if (err) return emitErrorAndAutoClose(self, err);
    if (self.emittedError) return;
    var entry = new Entry();
    // 0 - Central directory file header signature
    var signature = buffer.readUInt32LE(0);
    if (signature !== 0x02014b50) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
    // 4 - Version made by
    entry.versionMadeBy = buffer.readUInt16LE(4);
    // 6 - Version needed to extract (minimum)
    entry.versionNeededToExtract = buffer.readUInt16LE(6);
    // 8 - General purpose bit flag
    entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
    // 10 - Compression method
    entry.compressionMethod = buffer.readUInt16LE(10);
    // 12 - File last modification time
    entry.lastModFileTime = buffer.readUInt16LE(12);
    // 14 - File last modification date
    entry.lastModFileDate = buffer.readUInt16LE(14);
    // 16 - CRC-32
    entry.crc32 = buffer.readUInt32LE(16);
    // 20 - Compressed size
    entry.compressedSize = buffer.readUInt32LE(20);
    // 24 - Uncompressed size
    entry.uncompressedSize = buffer.readUInt32LE(24);
    // 28 - File name length (n)
    entry.fileNameLength = buffer.readUInt16LE(28);
    // 30 - Extra field length (m)
    entry.extraFieldLength = buffer.readUInt16LE(30);
    // 32 - File comment length (k)
    entry.fileCommentLength = buffer.readUInt16LE(32);
    // 34 - Disk number where file starts
    // 36 - Internal file attributes
    entry.internalFileAttributes = buffer.readUInt16LE(36);
    // 38 - External file attributes
    entry.externalFileAttributes = buffer.readUInt32LE(38);
    // 42 - Relative offset of local file header
    entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);

    if (entry.generalPurposeBitFlag & 0x40) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));

    self.readEntryCursor += 46;

    buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
    readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
      if (err) return emitErrorAndAutoClose(self, err);
      if (self.emittedError) return;
      // 46 - File name
      entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
      // 46+n - Extra field
      var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
      entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
      // 46+n+m - File comment
      entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);

      // Parse the extra fields, which we need for processing other fields.
      try {
        entry.extraFields = parseExtraFields(entry.extraFieldRaw);
      } catch (err) {
        return emitErrorAndAutoClose(self, err);
      }

      // Interpret strings according to bit flags, extra fields, and options.
      if (self.decodeStrings) {
        var isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
        entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
        entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
        var errorMessage = validateFileName(entry.fileName);
        if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
      } else {
        entry.fileComment = entry.fileCommentRaw;
        entry.fileName = entry.fileNameRaw;
      }
      // Maintain API compatibility. See https://github.com/thejoshwolfe/yauzl/issues/47
      entry.comment = entry.fileComment;

      self.readEntryCursor += buffer.length;
      self.entriesRead += 1;

      // Check for the Zip64 Extended Information Extra Field.
      for (var i = 0; i < entry.extraFields.length; i++) {
        var extraField = entry.extraFields[i];
        if (extraField.id !== 0x0001) continue;
        // Found it.

        var zip64EiefBuffer = extraField.data;
        var index = 0;
        // 0 - Original Size          8 bytes
        if (entry.uncompressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
          }
          entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 8 - Compressed Size        8 bytes
        if (entry.compressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
          }
          entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 16 - Relative Header Offset 8 bytes
        if (entry.relativeOffsetOfLocalHeader === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
          }
          entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 24 - Disk Start Number      4 bytes

        break;
      }

      // validate file size
      if (self.validateEntrySizes && entry.compressionMethod === 0) {
        var expectedCompressedSize = entry.uncompressedSize;
        if (entry.isEncrypted()) {
          // traditional encryption prefixes the file data with a header
          expectedCompressedSize += 12;
        }
        if (entry.compressedSize !== expectedCompressedSize) {
          var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
          return emitErrorAndAutoClose(self, new Error(msg));
        }
      }

      self.emit("entry", entry);

      if (!self.lazyEntries) self._readEntry();
    });
  });
};

ZipFile.prototype.eachEntry = function() {
  const self = this;
  if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
  if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
  self.hasEachEntryBeenCalled = true;

  let pendingResolveReject = null;
  self.on("entry", onEntry);
  self.on("end", onEnd);
  self.on("error", onError);
  function cleanup() {
    self.removeListener("entry", onEntry);
    self.removeListener("end", onEnd);
    self.removeListener("error", onError);
    if (self.autoClose) self.close();
  }

  function onEntry(entry) {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    resolve({value: entry});
  }
  function onEnd() {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    resolve({done: true});
  }
  function onError(err) {
    let {reject} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    reject(err);
  }

  return {
    [Symbol.asyncIterator]() {
      // Called once by `for await...of`.
      return this;
    },
    next() {
      // Called on each iteration in a `for await...of`.
      const promise = new Promise((resolve, reject) => {
        if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
        pendingResolveReject = {resolve, reject};
      });
      self.readEntry();
      return promise;
    },
    return(value) {
      // Called when breaking, returning, throwing out of a `for await...of`.
      cleanup();
      return Promise.resolve({done: true, value});
    },
    throw(value) {
      // Almost never called. Something about `yield*` maybe?
      cleanup();
      return Promise.reject(value);
    },
  };
};

ZipFile.prototype.openReadStream = function(entry, options, callback) {
  var self = this;
  // parameter validation
  var relativeStart = 0;
  var relativeEnd = entry.compressedSize;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) {
    options = {};
  } else {
    if (options.decodeFileData === false) {
      // new, simple option
      if (options.decrypt != null) {
        throw new Error("cannot use options.decrypt when options.decodeFileData === false");
      }
      if (options.decompress != null) {
        throw new Error("cannot use options.decompress when options.decodeFileData === false");
      }
      // start and end are allowed
    } else {
      // old, complicated options
      if (options.decrypt != null) {
        if (!entry.isEncrypted()) {
          throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
        }
        if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
        if (entry.isCompressed()) {
          if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
        }
      }
      if (options.decompress != null) {
        if (!entry.isCompressed()) {
          throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
        }
        if (!(options.decompress === false || options.decompress === true)) {
          throw new Error("invalid options.decompress value: " + options.decompress);
        }
        decompress = options.decompress;
      }
    }
    if (options.start != null) {
      relativeStart = options.start;
      if (relativeStart < 0) throw new Error("options.start < 0");
      if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
    }
    if (options.end != null) {
      relativeEnd = options.end;
      if (relativeEnd < 0) throw new Error("options.end < 0");
      if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
      if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
    }
  }
  var rawMode = (
    options.decodeFileData === false || // Explicitly requested raw.
    (
      (entry.compressionMethod === 0 || // Naturally without compression.
        (entry.compressionMethod === 8 && options.decompress === false) // Deprecated compression bypass option.
      ) &&
      (!entry.isEncrypted() || // Naturally without encryption.
        options.decrypt === false // Deprecated encryption bypass option.
      )
    )
  );
  if (options.start != null || options.end != null) {
    // Ensure slicing deals with raw data.
    if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
  }

  // any further errors can either be caused by the zipfile,
  // or were introduced in a minor version of yauzl,
  // so should be passed to the client rather than thrown.
  if (!self.isOpen) return callback(new Error("closed"));
  if (entry.isEncrypted() && !rawMode) {
    if (options.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
  }
  var decompress;
  if (rawMode) {
    decompress = false;
  } else if (entry.compressionMethod === 8) {
    // 8 - The file is Deflated
    decompress = options.decodeFileData !== true;
  } else {
    return callback(new Error("unsupported compression method: " + entry.compressionMethod));
  }

  self.readLocalFileHeader(entry, {minimal: true}, function(err, localFileHeader) {
    if (err) return callback(err);
    self.openReadStreamLowLevel(
      localFileHeader.fileDataStart, entry.compressedSize,
      relativeStart, relativeEnd,
      decompress, entry.uncompressedSize,
      callback);
  });
};

ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
  var self = this;

  var fileDataEnd = fileDataStart + compressedSize;
  var readStream = self.reader.createReadStream({
    start: fileDataStart + relativeStart,
    end: fileDataStart + relativeEnd,
  });
  var endpointStream = readStream;
  if (decompress) {
    var destroyed = false;
    var inflateFilter = zlib.createInflateRaw();
    readStream.on("error", function(err) {
      // setImmediate here because errors can be emitted during the first call to pipe()
      setImmediate(function() {
        if (!destroyed) inflateFilter.emit("error", err);
      });
    });
    readStream.pipe(inflateFilter);

    if (self.validateEntrySizes) {
      endpointStream = new AssertByteCountStream(uncompressedSize);
      inflateFilter.on("error", function(err) {
        // forward zlib errors to the client-visible stream
        setImmediate(function() {
          if (!destroyed) endpointStream.emit("error", err);
        });
      });
      inflateFilter.pipe(endpointStream);
    } else {
      // the zlib filter is the client-visible stream
      endpointStream = inflateFilter;
    }
    // this is part of yauzl's API, so implement this function on the client-visible stream
    installDestroyFn(endpointStream, function() {
      destroyed = true;
      if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
      readStream.unpipe(inflateFilter);
      // TODO: the inflateFilter may cause a memory leak. see Issue #27.
      readStream.destroy();
    });
  }
  callback(null, endpointStream);
};

ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
  var self = this;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) options = {};

  self.reader.ref();
  var buffer = newBuffer(30);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
    try {
      if (err) return callback(err);
      // 0 - Local file header signature = 0x04034b50
      var signature = buffer.readUInt32LE(0);
      if (signature !== 0x04034b50) {
        return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
      }

      var fileNameLength = buffer.readUInt16LE(26);
      var extraFieldLength = buffer.readUInt16LE(28);
      var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
      // We now have enough information to do this bounds check.
      if (fileDataStart + entry.compressedSize > self.fileSize) {
        return callback(new Error("file data overflows file bounds: " +
            fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
      }

      if (options.minimal) {
        return callback(null, {fileDataStart: fileDataStart});
      }

      var localFileHeader = new LocalFileHeader();
      localFileHeader.fileDataStart = fileDataStart;

      // 4 - Version needed to extract (minimum)
      localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
      // 6 - General purpose bit flag
      localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
      // 8 - Compression method
      localFileHeader.compressionMethod = buffer.readUInt16LE(8);
      // 10 - File last modification time
      localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
      // 12 - File last modification date
      localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
      // 14 - CRC-32
      localFileHeader.crc32 = buffer.readUInt32LE(14);
      // 18 - Compressed size
      localFileHeader.compressedSize = buffer.readUInt32LE(18);
      // 22 - Uncompressed size
      localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
      // 26 - File name length (n)
      localFileHeader.fileNameLength = fileNameLength;
      // 28 - Extra field length (m)
      localFileHeader.extraFieldLength = extraFieldLength;
      // 30 - File name
      // 30+n - Extra field

      buffer = newBuffer(fileNameLength + extraFieldLength);
      self.reader.ref();
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
        try {
          if (err) return callback(err);
          localFileHeader.fileName = buffer.subarray(0, fileNameLength);
          localFileHeader.extraField = buffer.subarray(fileNameLength);
          return callback(null, localFileHeader);
        } finally {
          self.reader.unref();
        }
      });
    } finally {
      self.reader.unref();
    }
  });
};

ZipFile.prototype.openReadStreamPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.openReadStream(entry, options, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
  return new Promise((resolve, reject) => {
    this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
      if (err) return reject(err);
      resolve(localFileHeader);
    });
  });
};

function Entry() {
}
Entry.prototype.getLastModDate = function(options) {
  if (options == null) options = {};

  if (!options.forceDosFormat) {
    // Check extended fields.
    for (var i = 0; i < this.extraFields.length; i++) {
      var extraField = this.extraFields[i];
      if (extraField.id === 0x5455) {
        // Info-ZIP "universal timestamp" extended field (`0x5455` aka `"UT"`).
        // See the Info-ZIP source code unix/unix.c:set_extra_field() and zipfile.c:ef_scan_ut_time().
        var data = extraField.data;
        if (data.length < 5) continue; // Too short.
        // The flags define which of the three fields are present: mtime, atime, ctime.
        // We only care about mtime.
        // Also, ctime is never included in practice.
        // And also, atime is only included in the local file header for some reason
        // despite the flags lying about its inclusion in the central header.
        var flags = data[0];
        var HAS_MTIME = 1;
        if (!(flags & HAS_MTIME)) continue; // This will realistically never happen.
        // Although the positions of all of the fields shift around depending on the presence of other fields,
        // mtime is always first if present, and that's the only one we care about.
        var posixTimestamp = data.readInt32LE(1);
        return new Date(posixTimestamp * 1000);
      } else if (extraField.id === 0x000a) {
        var data = extraField.data;
        if (data.length !== 32) continue; // The length is always the same.
        // 4 bytes reserved
        // 2 bytes Tag
        if (data.readUInt16LE(4) !== 1) continue; // Tag1 is actually the only defined Tag.
        // 2 bytes Size
        if (data.readUInt16LE(6) !== 24) continue; // Size is always 24.
        // 8 bytes Mtime
        var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
        // Convert from NTFS to POSIX milliseconds.
        // The big number below is the milliseconds between year 1601 and year 1970
        // (i.e. the negative POSIX timestamp of 1601-01-01 00:00:00Z)
        var millisecondsSince1970 = hundredNanoSecondsSince1601 / 10000 - 11644473600000;
        // Note on numeric precision: JavaScript Number objects lose precision above Number.MAX_SAFE_INTEGER,
        // and NTFS timestamps are typically much bigger than that limit.
        // (MAX_SAFE_INTEGER would represent 1629-07-17T23:58:45.475Z.)
        // However, we're losing precision in the conversion from 100nanosecond units to millisecond units anyway,
        // and the time at which we also lose 1-millisecond precision is year 275760, the JavaScript Date limit (by design).
        // Up through the year 2057, this conversion only drops 4 bits of precision,
        // which is well under the 13-14 bits ratio between the milliseconds and 100nanoseconds.
        return new Date(millisecondsSince1970);
      }
    }
  }

  // Fallback to non-extended encoding.
  return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
};

Entry.prototype.canDecodeFileData = function() {
  return (
    !this.isEncrypted() &&
    (this.compressionMethod === 0 || this.compressionMethod === 8)
  );
};
Entry.prototype.isEncrypted = function() {
  return (this.generalPurposeBitFlag & 0x1) !== 0;
};
Entry.prototype.isCompressed = function() {
  return this.compressionMethod === 8;
};

function LocalFileHeader() {
}

function dosDateTimeToDate(date, time, timezone) {
  var day = date & 0x1f; // 1-31
  var month = (date >> 5 & 0xf) - 1; // 1-12, 0-11
  var year = (date >> 9 & 0x7f) + 1980; // 0-128, 1980-2108

  var millisecond = 0;
  var second = (time & 0x1f) * 2; // 0-29, 0-58 (even numbers)
  var minute = time >> 5 & 0x3f; // 0-59
  var hour = time >> 11 & 0x1f; // 0-23

  if (timezone == null || timezone === "local") {
    return new Date(year, month, day, hour, minute, second, millisecond);
  } else if (timezone === "UTC") {
    return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
  } else {
    throw new Error("unrecognized options.timezone: " + options.timezone);
  }
}

function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
  var fileName = null;

  // check for Info-ZIP Unicode Path Extra Field (0x7075)
  // see https://github.com/thejoshwolfe/yauzl/issues/33
  for (var i = 0; i < extraFields.length; i++) {
    var extraField = extraFields[i];
    if (extraField.id === 0x7075) {
      if (extraField.data.length < 6) {
        // too short to be meaningful
        continue;
      }
      // Version       1 byte      version of this extra field, currently 1
      if (extraField.data.readUInt8(0) !== 1) {
        // > Changes may not be backward compatible so this extra
        // > field should not be used if the version is not recognized.
        continue;
      }
      // NameCRC32     4 bytes     File Name Field CRC32 Checksum
      var oldNameCrc32 = extraField.data.readUInt32LE(1);
      if (crc32(fileNameBuffer) !== oldNameCrc32) {
        // > If the CRC check fails, this UTF-8 Path Extra Field should be
        // > ignored and the File Name field in the header should be used instead.
        continue;
      }
      // UnicodeName   Variable    UTF-8 version of the entry File Name
      fileName = decodeBuffer(extraField.data.subarray(5), true);
      break;
    }
  }

  if (fileName == null) {
    // The typical case.
    var isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
    fileName = decodeBuffer(fileNameBuffer, isUtf8);
  }

  if (!strictFileNames) {
    // Allow backslash.
    fileName = fileName.replace(/\\/g, "/");
  }
  return fileName;
}

function validateFileName(fileName) {
  if (fileName.indexOf("\\") !== -1) {
    return "invalid characters in fileName: " + fileName;
  }
  if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
    return "absolute path: " + fileName;
  }
  if (fileName.split("/").indexOf("..") !== -1) {
    return "invalid relative path: " + fileName;
  }
  // all good
  return null;
}

function parseExtraFields(extraFieldBuffer) {
  var extraFields = [];
  var i = 0;
  while (i < extraFieldBuffer.length - 3) {
    var headerId = extraFieldBuffer.readUInt16LE(i + 0);
    var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
    var dataStart = i + 4;
    var dataEnd = dataStart + dataSize;
    if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
    var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
    extraFields.push({
      id: headerId,
      data: dataBuffer,
    });
    i = dataEnd;
  }
  return extraFields;
}

function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
  if (length === 0) {
    // fs.read will throw an out-of-bounds error if you try to read 0 bytes from a 0 byte file
    return setImmediate(function() { callback(null, newBuffer(0)); });
  }
  reader.read(buffer, offset, length, position, function(err, bytesRead) {
    if (err) return callback(err);
    if (bytesRead < length) {
      return callback(new Error("unexpected EOF"));
    }
    callback();
  });
}

util.inherits(AssertByteCountStream, Transform);
function AssertByteCountStream(byteCount) {
  Transform.call(this);
  this.actualByteCount = 0;
  this.expectedByteCount = byteCount;
}
AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
  this.actualByteCount += chunk.length;
  if (this.actualByteCount > this.expectedByteCount) {
    var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb(null, chunk);
};
AssertByteCountStream.prototype._flush = function(cb) {
  if (this.actualByteCount < this.expectedByteCount) {
    var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb();
};

util.inherits(RandomAccessReader, EventEmitter);
function RandomAccessReader() {
  EventEmitter.call(this);
  this.refCount = 0;
}
RandomAccessReader.prototype.ref = function() {
  this.refCount += 1;
};
RandomAccessReader.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;

  if (self.refCount > 0) return;
  if (self.refCount < 0) throw new Error("invalid unref");

  self.close(onCloseDone);

  function onCloseDone(err) {
    if (err) return self.emit('error', err);
    self.emit('close');
  }
};
RandomAccessReader.prototype.createReadStream = function(options) {
  if (options == null) options = {};
  var start = options.start;
  var end = options.end;
  if (start === end) {
    var emptyStream = new PassThrough();
    setImmediate(function() {
      emptyStream.end();
    });
    return emptyStream;
  }
  var stream = this._readStreamForRange(start, end);

  var destroyed = false;
  var refUnrefFilter = new RefUnrefFilter(this);
  stream.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) refUnrefFilter.emit("error", err);
    });
  });
  installDestroyFn(refUnrefFilter, function() {
    stream.unpipe(refUnrefFilter);
    refUnrefFilter.unref();
    stream.destroy();
  });

  var byteCounter = new AssertByteCountStream(end - start);
  refUnrefFilter.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) byteCounter.emit("error", err);
    });
  });
  installDestroyFn(byteCounter, function() {
    destroyed = true;
    refUnrefFilter.unpipe(byteCounter);
    refUnrefFilter.destroy();
  });

  return stream.pipe(refUnrefFilter).pipe(byteCounter);
};
RandomAccessReader.prototype._readStreamForRange = function(start, end) {
  throw new Error("not implemented");
};
RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
  var readStream = this.createReadStream({start: position, end: position + length});
  var writeStream = new Writable();
  var written = 0;
  writeStream._write = function(chunk, encoding, cb) {
    chunk.copy(buffer, offset + written, 0, chunk.length);
    written += chunk.length;
    cb();
  };
  writeStream.on("finish", callback);
  readStream.on("error", function(error) {
    callback(error);
  });
  readStream.pipe(writeStream);
};
RandomAccessReader.prototype.close = function(callback) {
  setImmediate(callback);
};

util.inherits(RefUnrefFilter, PassThrough);
function RefUnrefFilter(context) {
  PassThrough.call(this);
  this.context = context;
  this.context.ref();
  this.unreffedYet = false;
}
RefUnrefFilter.prototype._flush = function(cb) {
  this.unref();
  cb();
};
RefUnrefFilter.prototype.unref = function(cb) {
  if (this.unreffedYet) return;
  this.unreffedYet = true;
  this.context.unref();
};

var cp437 = '\u0000☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';
function decodeBuffer(buffer, isUtf8) {
  if (isUtf8) {
    return buffer.toString("utf8");
  } else {
    var result = "";
    for (var i = 0; i < buffer.length; i++) {
      result += cp437[buffer[i]];
    }
    return result;
  }
}

function readUInt64LE(buffer, offset) {
  // There is no native function for this, because we can't actually store 64-bit integers precisely.
  // after 53 bits, JavaScript's Number type (IEEE 754 double) can't store individual integers anymore.
  // but since 53 bits is a whole lot more than 32 bits, we do our best anyway.
  // As of 2020, Node has added support for BigInt, which obviates this whole function,
  // but yauzl hasn't been updated to depend on BigInt (yet?).
  var lower32 = buffer.readUInt32LE(offset);
  var upper32 = buffer.readUInt32LE(offset + 4);
  // we can't use bitshifting here, because JavaScript bitshifting only works on 32-bit integers.
  return upper32 * 0x100000000 + lower32;
  // as long as we're bounds checking the result of this function against the total file size,
  // we'll catch any overflow errors, because we already made sure the total file size was within reason.
}

// Node 10 deprecated new Buffer().
var newBuffer;
if (typeof Buffer.allocUnsafe === "function") {
  newBuffer = function(len) {
    return Buffer.allocUnsafe(len);
  };
} else {
  newBuffer = function(len) {
    return new Buffer(len);
  };
}

// Node 8 introduced a proper destroy() implementation on writable streams.
function installDestroyFn(stream, fn) {
  if (typeof stream.destroy === "function") {
    // New API.
    stream._destroy = function(err, cb) {
      fn();
      if (cb != null) cb(err);
    };
  } else {
    // Old API.
    stream.destroy = fn;
  }
}

function defaultCallback(err) {
  if (err) throw err;
}


/***/ })

};
