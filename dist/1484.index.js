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
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7885);






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

/***/ 6216:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ caseOf; },
/* harmony export */   i: function() { return /* binding */ expectedRun; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4516);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3715);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4617);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3788);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1690);
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1824);
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5425);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2779);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6300);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6556);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6250);
/* harmony import */ var _run_case__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5442);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2312);
/* harmony import */ var _step_place__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4050);




















/**
 * What the job is about, from its inputs and the trusted commit: before, and whatever, a bundle says.
 * @param trusted null where there is no forge: then the working folder, as on the command line
 * @returns a fault where the checkout does not have what judges
 */
async function expectedRun(inputs, trusted, io) {
    const stage = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageNumber */ .sX)(Number(inputs.stage ?? "2"));
    const lane = (0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_18__/* .laneName */ .o)(inputs.lane ?? "fake") ?? "fake";
    const contract = (0,_step_place__WEBPACK_IMPORTED_MODULE_17__.contractPath)(inputs, io);
    const shipped = (0,_step_place__WEBPACK_IMPORTED_MODULE_17__.isShipped)(inputs, io);
    const place = {
        folder: (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_12__/* .caseFolder */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(contract), contract),
        taskSource: shipped ? "shipped" : inputs.task === undefined ? "case-dir" : "task",
    };
    const files = recordPaths(inputs, lane, stage, io);
    const paths = [...(shipped ? [] : casePaths(place)), ...files.values()];
    const source = trusted === null || paths.length === 0 ? null : await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_10__.recordSource)(io.env, io.cwd, trusted);
    if (trusted !== null && source !== null && source.files === null)
        return { fault: missingCommit(trusted, inputs.into) };
    for (const path of source === null ? [] : paths)
        if ((await source.insideOf(path)) === null)
            return { fault: outside(path) };
    const read = await (0,_run_records__WEBPACK_IMPORTED_MODULE_15__/* .readContract */ .Jz)(place, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_11__/* .knownSearch */ .yC)([]), source);
    const parsed = read.ok ? (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(read.bytes) : null;
    const records = {};
    for (const [name, path] of source === null ? [] : files) {
        const found = await source.read((await source.insideOf(path)));
        if (found.state === "read")
            records[name] = (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(found.bytes);
    }
    const known = {
        ...{ stage, lane, caseId: read.ok ? caseIdOf(read.bytes) : "unknown", into: trusted?.into ?? null },
    };
    const fault = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_7__/* .nameFault */ .IY)(known);
    if (fault !== null)
        return { fault };
    return {
        plan: {
            ...known,
            name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_6__/* .checkName */ .I3)(known),
            contractSha256: read.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(read.bytes) : null,
            ...(parsed?.ok === true ? await treesOf(place, source, parsed.value) : { baseline: null, acceptance: null }),
            modelProvider: inputs["model-provider"] ?? (io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] || null),
            model: inputs.model ?? (io.env["CTO_HARNESS_CASE_MODEL"] || null),
            records,
        },
        ...{ paths, source, place },
    };
}
/** Files that judge beside the case, by their names in `records/`: each from its exact place, whatever else is called so. */
function recordPaths(inputs, lane, stage, io) {
    const below = (path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, path));
    const inHarness = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_10__.HARNESS_FOLDER, name);
    const files = new Map();
    if (lane !== "fake" && (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageNumber */ .sX)(stage)).executes) {
        const admission = inputs["model-admission-file"] ?? io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
        for (const name of [(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(lane), _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.decision, ...(lane === "case" ? _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL : [])])
            files.set(name, inHarness(name));
        files.set(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission, admission ? below(admission) : inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission));
    }
    if (inputs.approval !== undefined)
        files.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_8__/* .APPROVAL_RECORD */ ._F, below(inputs.approval));
    const target = inputs["target-admission-file"];
    if (target !== undefined)
        files.set("target.admission.json", below(target));
    return files;
}
function casePaths({ folder }) {
    return [folder.contract, folder.workspace, folder.fakeScript, folder.acceptance];
}
/** The tree that a run of the case starts from, null where there is none, and the tests that it is verified with. */
async function treesOf(place, source, contract) {
    const { folder, remove } = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_16__/* .trustedCase */ .I)(place, source);
    try {
        const { list } = await (0,_run_case__WEBPACK_IMPORTED_MODULE_14__/* .readAcceptance */ .i)(folder.acceptance, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_11__/* .knownSearch */ .yC)([]));
        return { baseline: await treeOf(folder.workspace, contract), acceptance: (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__/* .acceptanceDigest */ .iD)(list) };
    }
    finally {
        await remove();
    }
}
async function treeOf(workspace, contract) {
    try {
        const { treeId, refusals, complete } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_13__/* .walk */ .G)(workspace, { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .limitsOf */ .Af)(contract) });
        return complete && refusals.length === 0 ? treeId : null;
    }
    catch {
        return null;
    }
}
/** The case's files as they may be used. */
function caseOf({ place, source }) {
    return (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_16__/* .trustedCase */ .I)(place, source);
}
/** The case that a contract names; one that can't be read is `unknown`, as in the bundle. */
function caseIdOf(bytes) {
    const parsed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(bytes);
    return parsed.ok && _core_domain_run_id__WEBPACK_IMPORTED_MODULE_19__/* .CASE_ID */ .xD.test(parsed.value.case_id) ? parsed.value.case_id : "unknown";
}
function missingCommit({ branch, sha, defaultBranch }, into) {
    const base = into ?? "${{ github.event.pull_request.base.ref }}";
    return {
        subject: "records in the workspace",
        expected: `${sha} among the objects of the checkout: that is where ${branch} stands`,
        found: "no such commit",
        fix: `Give actions/checkout \`ref: ${branch === defaultBranch ? "${{ github.event.repository.default_branch }}" : base}\`. Where the branch has moved since the checkout, run the job again.`,
    };
}
function outside(path) {
    return {
        subject: path,
        expected: "a file of the repository",
        found: _world_agent_records__WEBPACK_IMPORTED_MODULE_10__.OUTSIDE,
        fix: "Keep records and cases in the repository, and give their paths relative to its root.",
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
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9942);
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


/***/ }),

/***/ 1824:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: function() { return /* binding */ nameFault; },
/* harmony export */   YF: function() { return /* binding */ trustedBranch; },
/* harmony export */   nG: function() { return /* binding */ branchNames; }
/* harmony export */ });
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/* harmony import */ var _check_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1690);
/**
 * Which branch judges: the default branch of the repository, or one that the workflow of the default branch trusts by name. Whoever
 * opens a pull request chooses what it goes into, so a base that is neither judges nobody.
 */


/** Names of the input `trusted-branches`: separated by commas or spaces. */
function branchNames(text) {
    return (text ?? "").split(/[\s,]+/).filter((name) => name !== "");
}
/**
 * The branch that judges what the event is about: the base of a pull request or of a merge group, and the default branch for
 * everything else (push to whatever branch or tag, schedule, dispatch, release, `workflow_run`).
 * @param also names of `trusted-branches`
 * @param into the input of that name: the branch that judges an event that does not say what it goes into
 */
function trustedBranch({ event, records, pullRequest }, { defaultBranch, pull }, also, into) {
    // What the workflow of the default branch says: the verdict is by those rules and says so, whatever the run before was for.
    if (records.branch === "default")
        return into === undefined ? asDefault(defaultBranch) : named(into, defaultBranch, also);
    const branch = pull?.baseRef ?? records.ref;
    if (pull !== null && pullRequest !== null && pullRequest.baseRef !== "" && pullRequest.baseRef !== pull.baseRef)
        return {
            subject: `base of pull request #${pullRequest.number}`,
            expected: `${pullRequest.baseRef}, which this job was started for`,
            found: pull.baseRef,
            fix: "The pull request was given another base meanwhile. Push a commit, or run the workflow for the new base (`types: [edited]`).",
        };
    if (branch === null)
        return {
            subject: `base of ${event}`,
            expected: "the name of a branch",
            found: "none",
            fix: "Run the job again; an event that does not say what it goes into is judged by nobody.",
        };
    return named(branch, defaultBranch, also);
}
function asDefault(branch) {
    return { branch, into: null };
}
function named(branch, defaultBranch, also) {
    if (branch === defaultBranch)
        return asDefault(branch);
    if (also.includes(branch))
        return { branch, into: branch };
    return {
        subject: "trusted branch",
        expected: `a change that goes into ${[defaultBranch, ...also].join(" or ")}`,
        found: branch,
        fix: `Records of ${branch} judge nobody: whoever opens a pull request chooses its base. Where ${branch} is protected like ${defaultBranch}, add it to the input \`trusted-branches\`.`,
    };
}
/** Why a verdict can't have this name, or null: a context that is cut would stand for another one. */
function nameFault(name) {
    const bytes = (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)((0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name));
    if (bytes <= _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ)
        return null;
    return {
        subject: `context "${(0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name)}"`,
        expected: `at most ${_budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ} bytes, because a longer one is cut and would stand for another`,
        found: `${bytes} bytes`,
        fix: "Give the case or the branch a shorter name.",
    };
}


/***/ })

};
;