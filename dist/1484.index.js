"use strict";
exports.id = 1484;
exports.ids = [1484];
exports.modules = {

/***/ 7284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; }
/* harmony export */ });
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3788);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1265);
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3728);






/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_verify_audit__WEBPACK_IMPORTED_MODULE_5__/* .auditBundle */ .E)(files);
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
    const digestOf = async (name) => {
        const bytes = await bytesOf(files, name, MAX_RECORD_BYTES);
        return bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes);
    };
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n.startsWith(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6)))
        records.set(name.slice(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6.length), await digestOf(name));
    const sums = await bytesOf(files, _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const facts = audit.evidence?.facts;
    const ci = facts?.ci ?? null;
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
            modelProvider: facts?.request.model_provider ?? null,
            model: facts?.request.model ?? null,
            baseline: facts?.workspace?.tree ?? null,
            replay: report.replay !== undefined,
            contractSha256: await digestOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY),
            acceptance: facts?.case === undefined ? null : (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__/* .acceptanceDigest */ .iD)(facts.case.acceptance),
            madeFor: ci === null
                ? null
                : {
                    ...{ repository: ci.repository, headSha: ci.head_sha, event: ci.event ?? null },
                    run: ci.workflow_run ?? null,
                },
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
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
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
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6954);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3788);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9859);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8024);
/* harmony import */ var _help_verify__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8531);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7284);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6216);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2833);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2800);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7970);
/* harmony import */ var _sandbox__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6878);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8328);

















const WHERE_TO_READ = "; `case-harness verify --rerun` on a machine of your own keeps their output";
/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so this step has no token, and nothing less than the sandbox will do.
 */
async function verifyStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_13__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_15__/* .STEP_VARIABLES */ .v.plan);
    const fetched = (0,_plan__WEBPACK_IMPORTED_MODULE_13__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_15__/* .STEP_VARIABLES */ .v.fetched);
    const { [_variables__WEBPACK_IMPORTED_MODULE_15__/* .STEP_VARIABLES */ .v.bundle]: location, [_variables__WEBPACK_IMPORTED_MODULE_15__/* .STEP_VARIABLES */ .v.folder]: folder } = io.env;
    if (!location || !folder)
        throw new Error("there is no bundle: this step is called by action.yml, after step fetch");
    try {
        const unable = await (0,_sandbox__WEBPACK_IMPORTED_MODULE_14__/* .sandboxFault */ .S)(io);
        return unable === null ? await verifyBundle(location, io, plan, fetched) : await (0,_plan__WEBPACK_IMPORTED_MODULE_13__/* .endWithFaults */ .Vl)([unable]);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function verifyBundle(location, io, plan, fetched) {
    const { trusted, origin } = fetched;
    // What this job is about is known before the bundle is looked at.
    const asked = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_10__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in asked)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_13__/* .endWithFaults */ .Vl)([asked.fault]);
    const bundle = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_9__/* .verifyHere */ .i)(location);
    if (!bundle.ok)
        return failed([bundle.problem]);
    const { facts } = bundle.value;
    // Before anything of it is started: what will not be published in the end needs no run.
    const { repository, headSha } = plan.context;
    const allowReplay = plan.inputs["allow-replay"] === "true";
    const doubts = (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__/* .doubtsOf */ .Pi)(facts, { ...{ repository, headSha, origin, nonce: null, plan: asked.plan, allowReplay } });
    if (doubts.some(({ otherRun }) => otherRun))
        return failed([`The bundle is ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__/* .NOT_THE_RUN */ .Yr}.`, ...doubts.map(_publish_publish__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)], _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.blocked);
    if (doubts.length > 0)
        return failed(doubts.map(_publish_publish__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em));
    const { report } = bundle.value.audit;
    const repeatable = ["passed", "failed"].includes(report.verification.status);
    if (!repeatable && report.status !== "pass") {
        io.stderr(`case-harness: the run verified nothing that could be repeated, and its verdict is ${report.status}\n`);
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.pass;
    }
    const ofCase = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_10__/* .caseOf */ .K)(asked);
    let problems;
    try {
        // The contract is, byte for byte, the trusted commit's: what it asks for is what whoever called this step asks for.
        const { contract } = bundle.value.audit.evidence;
        problems = await rerun(io, location, ofCase.folder.dir, consentTo(contract, plan));
    }
    finally {
        await ofCase.remove();
    }
    if (problems.length > 0)
        return failed(problems);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.pass;
}
/** Flags that consent to what a contract of the trusted commit asks for; the network for its setup is the caller's to give. */
function consentTo(bytes, { inputs }) {
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .parseContract */ .UA)(bytes);
    const limits = contract.ok ? Object.entries(contract.value.limits ?? {}) : [];
    return [
        ...limits.flatMap(([name, bound]) => ["--limit", `${name}=${bound}`]),
        ...["--rerun-loopback", "--rerun-caches"],
        ...(inputs["setup-network"] === "true" ? ["--rerun-setup-network"] : []),
    ];
}
/**
 * What a second verification finds wrong; empty where all of it holds. Test output stays out of the log: it is the agent's, and a
 * log obeys `::commands`.
 */
async function rerun(io, location, caseDir, consent) {
    const baseline = ["--baseline", (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(caseDir, "workspace"), "--rerun", "--case-dir", caseDir];
    const argv = ["verify", location, ...baseline, ...consent];
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_7__/* .parseCommandLine */ .Du)([...argv, "--json", "--quiet"], [_help_verify__WEBPACK_IMPORTED_MODULE_8__/* .verifySpec */ .$]);
    if (parsed.kind !== "command")
        return ["the bundle can't be verified again"];
    let json = "";
    const quiet = { stdout: (text) => void (json += text), stderr: () => { } };
    const code = await (0,_verify__WEBPACK_IMPORTED_MODULE_12__.run)(parsed.args, {
        ...io,
        ...quiet,
        env: { ...(0,_environment__WEBPACK_IMPORTED_MODULE_16__/* .withoutTokens */ .N)(io.env), RUNNER_TEMP: io.env[_variables__WEBPACK_IMPORTED_MODULE_15__/* .STEP_VARIABLES */ .v.folder] },
    });
    const { claims, faults, missed } = JSON.parse(json);
    for (const { claim, basis } of claims)
        io.stderr(`case-harness: ${basis}: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(claim)}\n`);
    // What the tests said is gone with this step's folder: it is a stranger's.
    const problems = [...faults.map(({ file, problem }) => `${file}: ${problem}`), ...missed].map((problem) => problem
        .replace(/; their output: .*/s, WHERE_TO_READ)
        .replace("give --rerun-setup-network", "set the input `setup-network`"));
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.pass || problems.length > 0 ? problems : ["the bundle does not hold"];
}
async function failed(problems, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.fail) {
    for (const problem of problems)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .printError */ .yJ)("case-harness: not verified", problem);
    return code;
}


/***/ })

};
;