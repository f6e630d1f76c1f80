"use strict";
exports.id = 1484;
exports.ids = [1484];
exports.modules = {

/***/ 7284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; },
/* harmony export */   x: function() { return /* binding */ MAX_RECORD_BYTES; }
/* harmony export */ });
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1265);
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7885);





/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_verify_audit__WEBPACK_IMPORTED_MODULE_4__/* .auditBundle */ .E)(files);
        audit.faults.unshift(...problems);
        if (audit.report === null)
            return {
                ok: false,
                problem: audit.faults
                    .map(({ file, problem }) => `${file}: ${problem}`)
                    .slice(0, 3)
                    .join("; "),
            };
        return { ok: true, value: await describe(files, audit) };
    }
    finally {
        files.close();
    }
}
async function describe(files, audit) {
    const report = audit.report;
    const size = files.sizeOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO);
    const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO, MAX_PATCH_READ) : null;
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n === _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY || n.startsWith(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6))) {
        const bytes = await bytesOf(files, name, MAX_RECORD_BYTES);
        records.set(name, bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes));
    }
    const sums = await bytesOf(files, _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const madeFor = audit.evidence?.facts.ci ?? null;
    return {
        audit,
        patchBytes: size,
        patch: patch?.toString("utf8") ?? null,
        gates: (audit.decision?.gates ?? []).map(({ gate, state }) => ({ gate, state: state.replaceAll("_", " ") })),
        facts: {
            faults: audit.faults,
            nonce: report.nonce,
            stage: report.stage,
            lane: report.backend,
            caseId: report.case_id,
            madeFor: madeFor === null ? null : { repository: madeFor.repository, headSha: madeFor.head_sha },
            records,
            digest: sums === null ? "" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(sums),
        },
    };
}
async function bytesOf(files, name, max) {
    try {
        return await files.read(name, max);
    }
    catch (error) {
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 9925:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ trustedRecords; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7402);
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8320);
/* harmony import */ var _step_place__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2023);
/* harmony import */ var _bundle__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7284);







/** Records and contracts of a tree are few; more than this is not a folder of records. */
const MAX_TRUSTED_FILES = 10_000;
/** Digests of every record and contract of the workspace, which is the trusted branch, and of the shipped cases. */
function trustedRecords(inputs, io) {
    const named = _world_runner_action_table__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_INPUTS */ .wX.flatMap((name) => inputs[name] ?? []);
    return digestsBelow([
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.cwd, ".harness"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.root, "fixtures", "cases"),
        (0,_step_place__WEBPACK_IMPORTED_MODULE_5__.contractPath)(inputs, io),
        ...named.map((path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, path))),
    ]);
}
/** Digests of the files at these paths and below them; links are not followed, and what is not there has none. */
function digestsBelow(paths) {
    const digests = new Set();
    const visit = (path) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stats?.isDirectory() === true)
            for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path))
                visit((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
        if (stats?.isFile() !== true || digests.size >= MAX_TRUSTED_FILES)
            return;
        const read = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_3__/* .readUserFile */ .E)(path, _bundle__WEBPACK_IMPORTED_MODULE_6__/* .MAX_RECORD_BYTES */ .x);
        if (read.ok)
            digests.add((0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(read.bytes));
    };
    for (const path of paths)
        visit(path);
    return digests;
}


/***/ }),

/***/ 6878:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ sandboxFault; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3881);
/* harmony import */ var _run_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1000);



/** Why this machine can't run a stranger's code; null where it can. Nothing less than the sandbox will do. */
async function sandboxFault(io) {
    const { best, levels } = await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_1__.probeContainment)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), (0,_run_session__WEBPACK_IMPORTED_MODULE_2__/* .programsIn */ .TS)(io.programs));
    if (best === "sandbox")
        return null;
    const level = levels.find((entry) => entry.level === "sandbox");
    return {
        subject: "containment",
        expected: "the level sandbox",
        found: level?.why ?? best,
        fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
    };
}


/***/ }),

/***/ 1484:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyStep: function() { return /* binding */ verifyStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3788);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8024);
/* harmony import */ var _help_verify__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8531);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7284);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2833);
/* harmony import */ var _publish_trusted__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9925);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4794);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9859);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2023);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7970);
/* harmony import */ var _sandbox__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6878);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8328);

















/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so this step has no token, and nothing less than the sandbox will do.
 */
async function verifyStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const { [_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.bundle]: location, [_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.folder]: folder } = io.env;
    if (!location || !folder)
        throw new Error("there is no bundle: this step is called by action.yml, after step fetch");
    try {
        const unable = await (0,_sandbox__WEBPACK_IMPORTED_MODULE_13__/* .sandboxFault */ .S)(io);
        return unable === null ? await verifyBundle(location, io, plan) : await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .endWithFaults */ .Vl)([unable]);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function verifyBundle(location, io, plan) {
    const bundle = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .verifyHere */ .i)(location);
    if (!bundle.ok)
        return failed([bundle.problem]);
    const { facts } = bundle.value;
    // Before anything of it is started: what will not be published in the end needs no run.
    const { repository, headSha } = plan.context;
    const trusted = (0,_publish_trusted__WEBPACK_IMPORTED_MODULE_9__/* .trustedRecords */ .K)(plan.inputs, io);
    const doubts = (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_15__/* .doubtsOf */ .P)(facts, {
        ...{ repository, headSha, announced: null, trustedRecords: trusted },
        ...{ fromFork: false, rerunDigest: null },
    });
    if (doubts.length > 0)
        return failed(doubts.map(_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em));
    const { report } = bundle.value.audit;
    const repeatable = ["passed", "failed"].includes(report.verification.status);
    if (!repeatable && report.status !== "pass") {
        io.stderr(`case-harness: the run verified nothing that could be repeated, and its verdict is ${report.status}\n`);
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    const caseDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_place__WEBPACK_IMPORTED_MODULE_11__.contractPath)({ case: facts.caseId, ...plan.inputs }, io));
    const problems = await rerun(io, location, caseDir);
    if (problems.length > 0)
        return failed(problems);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
/**
 * What a second verification finds wrong; empty where all of it holds. Test output stays out of the log: it is the agent's, and a
 * log obeys `::commands`.
 */
async function rerun(io, location, caseDir) {
    const argv = ["verify", location, "--baseline", (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(caseDir, "workspace"), "--rerun", "--case-dir", caseDir];
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_5__/* .parseCommandLine */ .Du)([...argv, "--json", "--quiet"], [_help_verify__WEBPACK_IMPORTED_MODULE_6__/* .verifySpec */ .$]);
    if (parsed.kind !== "command")
        return ["the bundle can't be verified again"];
    let json = "";
    const quiet = { stdout: (text) => void (json += text), stderr: () => { } };
    const code = await (0,_verify__WEBPACK_IMPORTED_MODULE_10__.run)(parsed.args, { ...io, ...quiet, env: (0,_environment__WEBPACK_IMPORTED_MODULE_16__/* .withoutTokens */ .N)(io.env) });
    const { claims, faults } = JSON.parse(json);
    for (const { claim, basis } of claims)
        io.stderr(`case-harness: ${basis}: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(claim)}\n`);
    const problems = faults.map(({ file, problem }) => `${file}: ${problem.split("\n", 1)[0].replace(/:$/, "")}`);
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass || problems.length > 0 ? problems : ["the bundle does not hold"];
}
async function failed(problems) {
    for (const problem of problems)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: not verified", problem);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}


/***/ })

};
;