"use strict";
exports.id = 2427;
exports.ids = [2427];
exports.modules = {

/***/ 4834:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ fetchBundle; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";
/**
 * The bundle of an earlier job: a folder or zip that was handed over, or an artifact of the run that the event names.
 * @param folder where a downloaded artifact goes
 */
async function fetchBundle(io, plan, forge, folder) {
    const { "evidence-dir": dir, "artifact-name": name, "artifact-run-id": given } = plan.inputs;
    if (dir !== undefined) {
        const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, dir);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location)
            ? { ok: true, location }
            : { ok: false, problem: `There is nothing at ${dir}, which the input evidence-dir names.`, failure: null };
    }
    const runId = given === undefined ? (plan.context.workflowRun?.id ?? null) : Number(given);
    if (runId === null)
        return {
            ok: false,
            problem: "Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id or evidence-dir.",
            failure: null,
        };
    const { repository } = plan.context;
    const list = await forge.artifacts(repository, runId);
    if (!list.ok)
        return { ok: false, problem: list.failure.message, failure: list.failure };
    if (list.value === null)
        return {
            ok: false,
            problem: "This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.",
            failure: null,
        };
    const found = list.value.find((artifact) => name === undefined ? artifact.name.startsWith(PREFIX) : artifact.name === name);
    if (found === undefined) {
        const names = list.value
            .map((artifact) => artifact.name)
            .slice(0, 10)
            .join(", ");
        return {
            ok: false,
            problem: `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${names === "" ? "none" : names}.`,
            failure: null,
        };
    }
    if (found.expired)
        return {
            ok: false,
            problem: `The artifact ${found.name} of run ${runId} has expired. Run that job again.`,
            failure: null,
        };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(repository, found.id, file);
    return saved.ok
        ? { ok: true, location: file }
        : { ok: false, problem: saved.failure.message, failure: saved.failure };
}


/***/ }),

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

/***/ 9244:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ recordsFault; }
/* harmony export */ });
/**
 * Whether the workspace has the branch checked out that records are read from, where the event alone does not tell its commit.
 * Costs a request only then.
 */
async function recordsFault(forge, plan) {
    if (plan.recordsRef === null)
        return { ok: true, value: null };
    const branch = await forge.branchHead(plan.context.repository, plan.recordsRef);
    if (!branch.ok)
        return branch;
    if (branch.value === plan.workspaceHead)
        return { ok: true, value: null };
    return {
        ok: true,
        value: {
            subject: "records in the workspace",
            expected: `a checkout of ${plan.recordsRef} (${branch.value})`,
            found: plan.workspaceHead ?? "no git checkout",
            fix: "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`, so that a branch can't bring its own records.",
        },
    };
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

/***/ 2427:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportStep: function() { return /* binding */ reportStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7171);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7284);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4726);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2833);
/* harmony import */ var _publish_records__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9244);
/* harmony import */ var _publish_trusted__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9925);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2023);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8328);















/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.plan);
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(forge.failure);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-report-"));
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.announcement)
        : null;
    // The announcing step asked already, where there was one.
    const records = ownRun ? { ok: true, value: null } : await (0,_publish_records__WEBPACK_IMPORTED_MODULE_14__/* .recordsFault */ .J)(forge, plan);
    if (!records.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(records.failure);
    if (records.value !== null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .endWithFaults */ .Vl)([records.value]);
    const found = ownRun ? ownBundle(io) : await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_6__/* .fetchBundle */ .L)(io, plan, forge, folder);
    if (!found.ok && found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(found.failure);
    const verified = found.ok ? await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .verifyHere */ .i)(found.location) : { ok: false, problem: found.problem };
    const cancelled = wasCancelled(io);
    const input = {
        forge,
        by: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_4__/* .interfaceOf */ .Rm)(plan.detected.forge, token),
        context: plan.context,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled },
        expected: {
            announced,
            trustedRecords: ownRun ? null : (0,_publish_trusted__WEBPACK_IMPORTED_MODULE_10__/* .trustedRecords */ .K)(plan.inputs, io),
            fromFork: !ownRun && (plan.context.workflowRun?.fork === true || plan.context.pullRequest?.fork === true),
            rerunDigest: plan.inputs["verified-digest"] ?? null,
        },
        announced,
        artifact: artifactOf(io),
        bundlePath: ownRun && found.ok ? found.location : null,
        sources: sourcesOf(plan.inputs, io),
        now: new Date().toISOString(),
    };
    const result = await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .publish */ .mk)(input);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .appendSummary */ .fe)(result.jobSummary);
    const report = verified.ok ? verified.value.audit.report : null;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({
        status: result.status ?? "",
        "run-id": report?.run_id ?? "",
        blockers: report === null ? "" : JSON.stringify(report.blockers.map(({ code }) => code)),
        // What was downloaded is gone with this step.
        bundle: found.ok && (ownRun || plan.inputs["evidence-dir"] !== undefined) ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(found.location, "patch.diff") : "",
    });
    for (const doubt of result.doubts)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .printError */ .yJ)("case-harness: not accepted", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(doubt));
    if (!verified.ok)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .printError */ .yJ)("case-harness: no evidence", verified.problem);
    if (result.failure !== null)
        return Math.max(await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && first !== undefined)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .printError */ .yJ)(`case-harness: ${report?.status}, ${first.code}`, `${first.subject}: ${first.message} ${first.fix}`);
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${result.checkUrl}`}\n`);
    return result.status === null ? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail : result.exitCode;
}
function ownBundle(io) {
    const location = io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.bundle] ?? "";
    if (location !== "")
        return { ok: true, location };
    const problem = wasCancelled(io)
        ? "The run was cancelled before it could seal a bundle."
        : io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.runOutcome] === "skipped"
            ? "The run was never started, because a step before it failed."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.cancelled] === "true" || io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[_variables__WEBPACK_IMPORTED_MODULE_13__/* .STEP_VARIABLES */ .v.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,_place__WEBPACK_IMPORTED_MODULE_11__.contractPath)(inputs, io));
    const workspace = contract === null ? null : `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(contract)}/workspace/`;
    const model = inputs["model-admission-file"];
    const target = inputs["target-admission-file"];
    const records = {};
    const add = (file, codes) => {
        if (file !== null)
            for (const code of codes)
                records[code] = file;
    };
    add(model === undefined ? null : within(model), [
        "model_not_admitted",
        "model_admission_invalid",
        "model_admission_mismatch",
    ]);
    add(target === undefined ? null : within(target), [
        "target_not_admitted",
        "target_admission_invalid",
        "target_not_owned",
        "target_critical",
    ]);
    return { contract, workspace, records };
}


/***/ }),

/***/ 7402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ readUserFile; },
/* harmony export */   V: function() { return /* binding */ caseFolder; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Reads a file that a person named: a regular file within a bound, opened once, never through a link.
 * @param maxBytes larger files are not read
 */
function readUserFile(path, maxBytes) {
    let fd;
    try {
        // O_NONBLOCK: a FIFO must not hold up the harness before it is known to be one.
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return { ok: false, reason: REASONS[codeOf(error)] ?? `it can't be opened (${codeOf(error)})` };
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stat.isFile())
            return { ok: false, reason: "not a regular file" };
        if (stat.size > maxBytes)
            return { ok: false, reason: `${stat.size} bytes, expected at most ${maxBytes}` };
        return { ok: true, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd) };
    }
    catch (error) {
        return { ok: false, reason: `it can't be read (${codeOf(error)})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const REASONS = {
    ENOENT: "no such file",
    ELOOP: "a symbolic link, expected a file",
    EACCES: "this user may not read it",
    ENOTDIR: "a part of the path is not a folder",
};
function codeOf(error) {
    return error.code ?? "unknown";
}
/**
 * The parts of a case folder. With a task file, everything else lies beside it.
 * @param contract path of the contract, where it is not `case.json`
 */
function caseFolder(dir, contract = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "case.json")) {
    return {
        dir,
        contract,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "workspace"),
        fakeScript: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "fake.json"),
        acceptance: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "acceptance"),
    };
}


/***/ })

};
;