"use strict";
exports.id = 9422;
exports.ids = [9422,9857];
exports.modules = {

/***/ 7284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; }
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
            contractSha256: await digestOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY),
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
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__/* .BundleReadFault */ .F)
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
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4516);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3715);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4617);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5039);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1690);
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1824);
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5425);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2779);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6300);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6250);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2312);
/* harmony import */ var _step_place__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4050);


















/**
 * What the job is about, from its inputs and the trusted commit: before, and whatever, a bundle says.
 * @param trusted null where there is no forge: then the working folder, as on the command line
 * @returns a fault where the checkout does not have what judges
 */
async function expectedRun(inputs, trusted, io) {
    const stage = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_8__/* .stageNumber */ .sX)(Number(inputs.stage ?? "2"));
    const lane = (0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_16__/* .laneName */ .o)(inputs.lane ?? "fake") ?? "fake";
    const contract = (0,_step_place__WEBPACK_IMPORTED_MODULE_15__.contractPath)(inputs, io);
    const shipped = (0,_step_place__WEBPACK_IMPORTED_MODULE_15__.isShipped)(inputs, io);
    const place = {
        folder: (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_11__/* .caseFolder */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(contract), contract),
        taskSource: shipped ? "shipped" : inputs.task === undefined ? "case-dir" : "task",
    };
    const files = recordPaths(inputs, lane, stage, io);
    const paths = [...(shipped ? [] : casePaths(place)), ...files.values()];
    const source = trusted === null || paths.length === 0 ? null : await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_9__.recordSource)(io.env, io.cwd, trusted);
    if (trusted !== null && source !== null && source.files === null)
        return { fault: missingCommit(trusted) };
    for (const path of source === null ? [] : paths)
        if ((await source.insideOf(path)) === null)
            return { fault: outside(path) };
    const read = await (0,_run_records__WEBPACK_IMPORTED_MODULE_13__/* .readContract */ .Jz)(place, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_10__/* .knownSearch */ .y)([]), source);
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
    const fault = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_6__/* .nameFault */ .IY)(known);
    if (fault !== null)
        return { fault };
    return {
        plan: {
            ...known,
            name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_5__/* .checkName */ .I3)(known),
            contractSha256: read.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(read.bytes) : null,
            baseline: parsed?.ok === true ? await baselineOf(place, source, (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .limitsOf */ .Af)(parsed.value)) : null,
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
    const inHarness = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_9__.HARNESS_FOLDER, name);
    const files = new Map();
    if (lane !== "fake" && (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_8__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_8__/* .stageNumber */ .sX)(stage)).executes) {
        const admission = inputs["model-admission-file"] ?? io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
        for (const name of [(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(lane), _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.decision, ...(lane === "case" ? _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL : [])])
            files.set(name, inHarness(name));
        files.set(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission, admission ? below(admission) : inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission));
    }
    if (inputs.approval !== undefined)
        files.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_7__/* .APPROVAL_RECORD */ ._F, below(inputs.approval));
    const target = inputs["target-admission-file"];
    if (target !== undefined)
        files.set("target.admission.json", below(target));
    return files;
}
function casePaths({ folder }) {
    return [folder.contract, folder.workspace, folder.fakeScript, folder.acceptance];
}
/** The tree that a run of the case starts from; null where there is none. */
async function baselineOf(place, source, limits) {
    const { folder, remove } = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_14__/* .trustedCase */ .I)(place, source);
    try {
        const { treeId, refusals, complete } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_12__/* .walk */ .G)(folder.workspace, { limits });
        return complete && refusals.length === 0 ? treeId : null;
    }
    catch {
        return null;
    }
    finally {
        await remove();
    }
}
/** The case's files as they may be used. */
function caseOf({ place, source }) {
    return (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_14__/* .trustedCase */ .I)(place, source);
}
/** The case that a contract names; one that can't be read is `unknown`, as in the bundle. */
function caseIdOf(bytes) {
    const parsed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(bytes);
    return parsed.ok && _core_domain_run_id__WEBPACK_IMPORTED_MODULE_17__/* .CASE_ID */ .xD.test(parsed.value.case_id) ? parsed.value.case_id : "unknown";
}
function missingCommit({ branch, sha, defaultBranch }) {
    return {
        subject: "records in the workspace",
        expected: `${sha} among the objects of the checkout: that is where ${branch} stands`,
        found: "no such commit",
        fix: `Give actions/checkout \`ref: ${branch === defaultBranch ? "${{ github.event.repository.default_branch }}" : "${{ github.event.pull_request.base.ref }}"}\`. Where the branch has moved since the checkout, run the job again.`,
    };
}
function outside(path) {
    return {
        subject: path,
        expected: "a file of the repository",
        found: _world_agent_records__WEBPACK_IMPORTED_MODULE_9__.OUTSIDE,
        fix: "Keep records and cases in the repository, and give their paths relative to its root.",
    };
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
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3788);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9859);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8024);
/* harmony import */ var _help_verify__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8531);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7284);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6216);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2833);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4794);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7970);
/* harmony import */ var _sandbox__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6878);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8328);
















const WHERE_TO_READ = "; `case-harness verify --rerun` on a machine of your own keeps their output";
/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so this step has no token, and nothing less than the sandbox will do.
 */
async function verifyStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.plan);
    const fetched = (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.fetched);
    const { [_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.bundle]: location, [_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.folder]: folder } = io.env;
    if (!location || !folder)
        throw new Error("there is no bundle: this step is called by action.yml, after step fetch");
    try {
        const unable = await (0,_sandbox__WEBPACK_IMPORTED_MODULE_12__/* .sandboxFault */ .S)(io);
        return unable === null ? await verifyBundle(location, io, plan, fetched) : await (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .endWithFaults */ .Vl)([unable]);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function verifyBundle(location, io, plan, fetched) {
    const { trusted, origin } = fetched;
    // What this job is about is known before the bundle is looked at.
    const asked = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_8__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in asked)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .endWithFaults */ .Vl)([asked.fault]);
    const bundle = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .verifyHere */ .i)(location);
    if (!bundle.ok)
        return failed([bundle.problem]);
    const { facts } = bundle.value;
    // Before anything of it is started: what will not be published in the end needs no run.
    const { repository, headSha } = plan.context;
    const doubts = (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_14__/* .doubtsOf */ .P)(facts, { ...{ repository, headSha, origin, nonce: null, plan: asked.plan } });
    if (doubts.some(({ otherRun }) => otherRun))
        return failed([`The bundle is ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_14__/* .NOT_THE_RUN */ .Y}.`, ...doubts.map(_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)], _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked);
    if (doubts.length > 0)
        return failed(doubts.map(_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em));
    const { report } = bundle.value.audit;
    const repeatable = ["passed", "failed"].includes(report.verification.status);
    if (!repeatable && report.status !== "pass") {
        io.stderr(`case-harness: the run verified nothing that could be repeated, and its verdict is ${report.status}\n`);
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    const ofCase = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_8__/* .caseOf */ .K)(asked);
    let problems;
    try {
        problems = await rerun(io, location, ofCase.folder.dir);
    }
    finally {
        await ofCase.remove();
    }
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
    const code = await (0,_verify__WEBPACK_IMPORTED_MODULE_10__.run)(parsed.args, {
        ...io,
        ...quiet,
        env: { ...(0,_environment__WEBPACK_IMPORTED_MODULE_15__/* .withoutTokens */ .N)(io.env), RUNNER_TEMP: io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.folder] },
    });
    const { claims, faults } = JSON.parse(json);
    for (const { claim, basis } of claims)
        io.stderr(`case-harness: ${basis}: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(claim)}\n`);
    // What the tests said is gone with this step's folder: it is a stranger's.
    const problems = faults.map(({ file, problem }) => `${file}: ${problem.replace(/; their output: .*/s, WHERE_TO_READ)}`);
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass || problems.length > 0 ? problems : ["the bundle does not hold"];
}
async function failed(problems, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail) {
    for (const problem of problems)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: not verified", problem);
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
 */
function trustedBranch({ event, records, pullRequest }, { defaultBranch, pull }, also) {
    if (records.branch === "default")
        return { branch: defaultBranch, into: null };
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
    if (branch === defaultBranch)
        return { branch, into: null };
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


/***/ }),

/***/ 5663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: function() { return /* binding */ SourceFault; },
/* harmony export */   bv: function() { return /* binding */ hashedCopy; },
/* harmony export */   cB: function() { return /* binding */ hashSource; },
/* harmony export */   oD: function() { return /* binding */ openSource; },
/* harmony export */   pV: function() { return /* binding */ MAX_AGENT_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);



/** Large enough that a system call costs nothing beside it, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 1024 * 1024;
/** One buffer is read into, one is hashed, one is written. */
const BUFFERS = 3;
/** The largest program that is taken for an agent: WorkOS Case is some 120 MB, and a bound keeps a wrong path from filling a disk. */
const MAX_AGENT_BYTES = 1024 * 1024 * 1024;
/** Bytes at the start of a file that tell its format. */
const HEAD_BYTES = 64;
/** A fault of a source that its user can mend: missing, a folder, too large, unreadable. */
class SourceFault extends Error {
}
/**
 * Opens a regular file for one read. What is read is what was opened: the last part of the path is not followed if it
 * is a link, and a pipe or device neither blocks nor counts.
 * @param maxBytes a larger file is refused before anything is read
 * @throws SourceFault if it is missing, no regular file, unreadable or too large
 */
async function openSource(path, maxBytes = MAX_AGENT_BYTES) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw new SourceFault(openFault(path, error), { cause: error });
    }
    const stat = await file.stat();
    const fault = !stat.isFile()
        ? `expected a regular file at ${path}, found a ${stat.isDirectory() ? "folder" : "special file"}`
        : stat.size > maxBytes
            ? `expected at most ${maxBytes} bytes at ${path}, found ${stat.size}`
            : null;
    if (fault !== null) {
        await file.close();
        throw new SourceFault(fault);
    }
    return {
        read: async (buffer) => (await file.read(buffer, 0, buffer.length)).bytesRead,
        close: () => file.close(),
    };
}
function openFault(path, error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
        return `expected a file at ${path}, found nothing`;
    if (code === "ELOOP")
        return `expected a regular file at ${path}, found a link`;
    if (code === "EACCES" || code === "EPERM")
        return `${path} can't be read: permission denied`;
    return `${path} can't be read: ${code ?? String(error)}`;
}
/**
 * Copies a source into a new file, hashing the very bytes that are written. Closes the source.
 * @param mode permissions of the copy, set when it is complete; until then nobody else can read it
 * @param maxBytes a source that yields more is refused, and the copy removed
 * @throws SourceFault where the source is at fault; the file system's own error where the copy is (EEXIST, ENOSPC, ...)
 */
async function hashedCopy(source, to, mode, maxBytes = MAX_AGENT_BYTES) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW, 0o600);
        try {
            const copied = await pump(source, target, maxBytes);
            await target.chmod(mode);
            return copied;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(to);
            throw error;
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}
/** SHA-256 of a source without keeping a copy. Closes the source. */
async function hashSource(source, maxBytes = MAX_AGENT_BYTES) {
    try {
        return await pump(source, null, maxBytes);
    }
    finally {
        await source.close();
    }
}
/** Reads ahead and writes behind while the main thread hashes. */
async function pump(source, target, maxBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafe(CHUNK_BYTES));
    const writes = buffers.map(() => Promise.resolve());
    let head = Buffer.alloc(0);
    let bytes = 0;
    try {
        let reading = source.read(buffers[0]);
        for (let i = 0;; i++) {
            const count = await reading;
            if (count === 0)
                break;
            const chunk = buffers[i % BUFFERS].subarray(0, count);
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
            if (bytes + count > maxBytes)
                throw new SourceFault(`expected at most ${maxBytes} bytes, found more`);
            if (target !== null) {
                const writing = writeAll(target, chunk, bytes);
                // one that fails while the next read is waited for is reported by the turn that needs its buffer
                writing.catch(() => { });
                writes[i % BUFFERS] = writing;
            }
            bytes += count;
            await writes[(i + 1) % BUFFERS];
            reading = source.read(buffers[(i + 1) % BUFFERS]);
            // a read that fails while the hash runs is reported by the next turn's await
            reading.catch(() => { });
            hash.update(chunk);
        }
    }
    finally {
        await Promise.allSettled(writes);
    }
    await Promise.all(writes);
    return { sha256: hash.digest("hex"), bytes, head };
}
async function writeAll(target, chunk, position) {
    for (let done = 0; done < chunk.length;) {
        const { bytesWritten } = await target.write(chunk, done, chunk.length - done, position + done);
        done += bytesWritten;
    }
}


/***/ }),

/***/ 3571:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ currentPlatform; }
/* harmony export */ });
/** The platform of this machine, in the form in which agent records list their binaries. */
function currentPlatform() {
    return `${process.platform}-${process.arch}`;
}


/***/ }),

/***/ 5052:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: function() { return /* binding */ openStore; },
/* harmony export */   I9: function() { return /* binding */ pruneStore; },
/* harmony export */   K3: function() { return /* binding */ listStore; },
/* harmony export */   KW: function() { return /* binding */ sweepStore; },
/* harmony export */   eG: function() { return /* binding */ reportPath; },
/* harmony export */   ew: function() { return /* binding */ copyOut; },
/* harmony export */   iJ: function() { return /* binding */ DOWNLOADS; },
/* harmony export */   kR: function() { return /* binding */ workFolder; },
/* harmony export */   nd: function() { return /* binding */ lostEntry; },
/* harmony export */   q1: function() { return /* binding */ storeRoot; },
/* harmony export */   u5: function() { return /* binding */ writeReport; },
/* harmony export */   vf: function() { return /* binding */ discard; },
/* harmony export */   ww: function() { return /* binding */ putProgram; }
/* harmony export */ });
/* unused harmony export checkEntry */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9102);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5663);
/* harmony import */ var _contain_processes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1650);








/** Name of the program in an entry, whatever it was called where it came from. */
const PROGRAM = "ca";
/** Folders of work under way or thrown away: `.<what>-<machine>-<pid>-<random>`; whose they are tells which are left over. */
const WORK = /^\.(?:incoming|corrupt|work)-([0-9a-f]+)-(\d+)-/;
/** After so long without a change, work of a machine whose processes can't be seen from here is left over. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** Folder of what was fetched to build with, by the SHA-512 of its bytes. */
const DOWNLOADS = "downloads";
/** How often an entry that others put and remove at the same moment is tried again. */
const ATTEMPTS = 5;
/** The store's folder by flag, variable or default: it holds nothing that could not be built or fetched again. */
function storeRoot(flag, env) {
    const cache = env["XDG_CACHE_HOME"]?.startsWith("/")
        ? env["XDG_CACHE_HOME"]
        : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env["HOME"] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), ".cache");
    return flag ?? (env["CTO_HARNESS_AGENT_STORE"] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, "case-harness", "agents"));
}
/**
 * Opens the store and makes its folder if there is none.
 * @throws SourceFault if the folder is a link, someone else's, or writable by others: what is in it could be swapped
 */
async function openStore(root) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(root, { recursive: true, mode: 0o700 });
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(root);
    if (stat.isSymbolicLink() || !stat.isDirectory())
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a folder of its own at ${root}, found a link or file`);
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store of user ${uid} at ${root}, found one of user ${stat.uid}`);
    if ((stat.mode & 0o022) !== 0)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store at ${root} that only its owner can write to; run chmod go-w on it`);
    return { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root) };
}
/** A private folder in the store's file system for a copy or a build; the caller removes it with `discard`. */
async function workFolder(store, what = "work") {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName(what)}-`));
}
function workName(what) {
    return `.${what}-${(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE}-${process.pid}`;
}
/** Where there is no /proc to tell one machine from another. */
const UNKNOWN_MACHINE = "0";
/**
 * Removes what killed builds, fetches and runs left in the store: a build's folder holds half a gigabyte.
 * @returns names of what was removed
 */
async function sweepStore(store) {
    const removed = [];
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!(await isLeftOver(store, name)))
            continue;
        try {
            await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name));
            removed.push(name);
        }
        catch {
            // in the way of nobody: another process may be at it
        }
    }
    return removed;
}
async function isLeftOver(store, name) {
    const [, machine, pid] = WORK.exec(name) ?? [];
    if (machine === undefined)
        return false;
    if (machine === ((0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE))
        return !(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(Number(pid));
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name)).catch(() => null);
    return stat !== null && Date.now() - stat.mtimeMs > ABANDONED_MS;
}
/**
 * Puts a program into the store, hashing it while it is copied. An entry that is there already is checked, and replaced
 * where it no longer has the bytes of its name.
 * @param expected the only digest that is taken, or null for a program that was just built
 * @throws SourceFault where the source is at fault
 */
async function putProgram(store, source, expected, maxBytes = _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .MAX_AGENT_BYTES */ .pV) {
    const incoming = await workFolder(store, "incoming");
    try {
        const { sha256, bytes, head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(source, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(incoming, PROGRAM), 0o555, maxBytes);
        if (expected !== null && sha256 !== expected)
            return { ok: false, expected, found: sha256, bytes, head };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(incoming, 0o555);
        const state = await settle(store, incoming, sha256);
        return { ok: true, sha256, bytes, head, state };
    }
    finally {
        await discard(incoming);
    }
}
async function settle(store, incoming, sha256) {
    let healed = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(incoming, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256));
            return healed ? "healed" : "added";
        }
        catch (error) {
            const { code } = error;
            if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR")
                throw error;
        }
        if ((await checkEntry(store, sha256)) === "whole")
            return "present";
        await expel(store, sha256);
        healed = true;
    }
    throw new Error(`the store's entry ${sha256} keeps changing; another program writes to ${store.root}`);
}
/** Whether an entry has the bytes of its name. */
async function checkEntry(store, sha256) {
    try {
        const found = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)));
        return found.sha256 === sha256 ? "whole" : "corrupt";
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256))) ? "corrupt" : "missing";
    }
}
/** Moves an entry out of the way and removes it; another process that does the same at this moment is no fault. */
async function expel(store, sha256) {
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName("corrupt")}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256), away);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return;
        throw error;
    }
    await discard(away);
}
/**
 * Makes the private copy that will run, hashing it while it is made; only a copy with the right digest is left behind.
 * @param to a path that does not exist yet, in a folder that only this user can write to
 */
async function copyOut(store, sha256, to) {
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(sha256))
        throw new TypeError("expected a SHA-256");
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    try {
        const copied = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, PROGRAM)), to, 0o500);
        if (copied.sha256 === sha256)
            return { state: "copied", ...copied };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(to, { force: true });
        await expel(store, sha256);
        return { state: "corrupt", found: copied.sha256 };
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        if (!(await exists(entry)))
            return { state: "missing" };
        await expel(store, sha256);
        return { state: "corrupt", found: null };
    }
}
/** Every entry with its state; reads all bytes of all of them. */
async function listStore(store) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).filter((name) => _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name)).toSorted();
    const entries = [];
    for (const sha256 of names) {
        const state = await checkEntry(store, sha256);
        if (state === "missing")
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)).catch(() => null);
        const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256)).catch(() => []);
        entries.push({
            sha256,
            bytes: stat?.size ?? 0,
            state,
            reports: _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL.filter((name) => files.includes(name)),
        });
    }
    return entries;
}
/**
 * Removes entries that nobody names any more and what dead processes left behind. A run that is under way keeps its
 * own copy, so that nothing is taken from under it.
 * @param keep digests of binaries (SHA-256) and of downloads (SHA-512) that stay
 * @returns names of what was removed
 */
async function pruneStore(store, keep) {
    const removed = await sweepStore(store);
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name) || keep.has(name))
            continue;
        await expel(store, name);
        removed.push(name);
    }
    const downloads = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS)).catch(() => []);
    for (const name of downloads.toSorted()) {
        if (keep.has(name.replace(/\.tgz$/, "")))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS, name), { force: true });
        removed.push(`${DOWNLOADS}/${name}`);
    }
    return removed;
}
/**
 * Keeps the report of a build or fetch with the entry that it is about.
 * @throws SourceFault if the entry is gone: somebody pruned the store meanwhile
 */
async function writeReport(store, sha256, file, text) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await workFolder(store, "incoming"), file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { mode: 0o444, flag: "wx" });
        for (let attempt = 1;; attempt++) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o755);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, reportPath(store, sha256, file));
                // of a build and a fetch the later one is the report of these bytes
                for (const other of _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL)
                    if (other !== file)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(reportPath(store, sha256, other), { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o555);
                return;
            }
            catch (error) {
                const { code } = error;
                if (code === "ENOENT")
                    throw lostEntry(sha256, error);
                if (attempt === ATTEMPTS)
                    throw error;
                // Another one that keeps its report here at this moment may have closed the entry again.
                if (code === "EISDIR")
                    await discard(reportPath(store, sha256, file));
                else if (code !== "EACCES")
                    throw error;
            }
        }
    }
    finally {
        await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(draft, ".."));
    }
}
/** The fault where an entry that was just put into the store is not there any more. */
function lostEntry(sha256, cause) {
    return new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`the store's entry ${sha256} was removed while it was looked at (agent prune, or another program)`, { cause });
}
/** Where the report of an entry is kept. */
function reportPath(store, sha256, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, file);
}
/** Removes a folder of ours, read-only ones within it too; nothing is followed. */
async function discard(folder) {
    await makeRemovable(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
}
async function makeRemovable(folder) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => null);
    if (stat === null || !stat.isDirectory())
        return;
    if ((stat.mode & 0o700) !== 0o700)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, entry.name));
}
async function exists(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null)) !== null;
}


/***/ })

};
;