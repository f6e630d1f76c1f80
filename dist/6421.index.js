"use strict";
exports.id = 6421;
exports.ids = [6421];
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
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5753);




/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";
/** Names that are told in an error. */
const MAX_NAMED = 10;
/**
 * The bundle of another job, and where it comes from as the forge says: a folder or zip that was handed over, or the only artifact of
 * the run that fits.
 * @param pull the pull request as the forge has it, or null
 * @param folder where a downloaded artifact goes
 */
async function fetchBundle(io, plan, forge, pull, folder) {
    const { "evidence-dir": dir, "artifact-run-id": given } = plan.inputs;
    const runId = given ?? plan.context.workflowRun?.id ?? plan.context.runId;
    if (runId === null)
        return missing("Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id.");
    const from = await originOf(plan, forge, pull, runId);
    if (!from.ok)
        return { ok: false, problem: from.failure.message, failure: from.failure };
    if (typeof from.value === "string")
        return missing(from.value);
    const { origin, startedAt } = from.value;
    const handed = handedOver(plan.inputs);
    if (typeof handed === "string")
        return missing(handed);
    if (dir !== undefined)
        return fromFolder(io, plan, dir, origin, handed);
    const list = await forge.artifacts(plan.context.repository, runId);
    if (!list.ok)
        return { ok: false, problem: list.failure.message, failure: list.failure };
    if (list.value === null)
        return missing("This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.");
    const chosen = onlyOne(list.value, { name: plan.inputs["artifact-name"], runId, startedAt, handed });
    if (typeof chosen === "string")
        return missing(chosen);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
    if (!saved.ok)
        return { ok: false, problem: saved.failure.message, failure: saved.failure };
    const digest = await (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)(file);
    if (chosen.sha256 !== null && digest !== chosen.sha256)
        return missing(`The artifact ${chosen.id} is not what the forge has: expected SHA-256 ${chosen.sha256}, found ${digest}. Run the job again.`);
    if (handed.sha256 !== null && digest !== handed.sha256)
        return missing(otherBytes(handed.sha256, digest));
    return { ok: true, location: file, origin: ofJob(plan, origin, handed) };
}
/** A text where that job says that it uploaded nothing. */
function handedOver({ "artifact-id": id, "artifact-digest": digest }) {
    if (digest === "none")
        return "The job that ran uploaded nothing (its output artifact-digest is none), so nothing that lies there is its evidence. Its log says why.";
    // `unknown`: the forge makes the zip itself, and its bytes are nobody's.
    return { id: id ?? null, sha256: digest === undefined || digest === "unknown" ? null : digest };
}
/** A bundle that was handed over by other means. Only a zip has bytes that could be compared. */
async function fromFolder(io, plan, dir, origin, handed) {
    const { id, sha256 } = handed;
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, dir);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location))
        return missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
    if (id === null && sha256 === null)
        return { ok: true, location, origin };
    if (sha256 === null || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(location).isDirectory())
        return missing(`What lies at ${dir} can't be compared with the artifact of the job that ran. Give evidence-dir the artifact's zip, or leave artifact-id and artifact-digest out.`);
    const found = await (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)(location);
    return found === sha256
        ? { ok: true, location, origin: ofJob(plan, origin, handed) }
        : missing(otherBytes(sha256, found));
}
function otherBytes(expected, found) {
    return `The artifact is not the one that the job that ran has uploaded: expected SHA-256 ${expected}, its output artifact-digest, found ${found}. Something else uploads there, under its name.`;
}
/**
 * What the forge says of a run is about its newest attempt. An output of a job of this very run is that of the job as it stands in this
 * attempt, whichever attempt it ran in; so the bytes that it names are this attempt's evidence, too, where it was not run again.
 */
function ofJob({ context }, origin, { sha256 }) {
    return sha256 !== null && origin.run.id === context.runId ? { ...origin, carriedOver: true } : origin;
}
/** What the forge says of the run that made the bundle; a text where it can't be one that this job is about. */
async function originOf({ context }, forge, pull, runId) {
    const { repository, headSha } = context;
    const asked = await forge.workflowRun(repository, runId);
    if (!asked.ok)
        return asked;
    const isForeign = (name) => name === null || name.toLowerCase() !== repository.toLowerCase();
    const forked = context.workflowRun?.fork === true || context.pullRequest?.fork === true;
    const ofPull = pull !== null && isForeign(pull.headRepository);
    const own = runId === context.runId;
    const run = asked.value;
    if (run === null) {
        if (!own)
            return {
                ok: true,
                value: `This forge can't say what run ${runId} was for, so nothing of it is taken. Let the jobs that run, verify and report be jobs of one workflow.`,
            };
        const origin = { run: { id: runId, attempt: null }, event: context.event, fork: forked || ofPull };
        return { ok: true, value: { origin, startedAt: null } };
    }
    // A run for `pull_request_target` stands at the base; its jobs are those of the base, too.
    if (!own && run.event !== "pull_request_target" && run.headSha !== headSha)
        return {
            ok: true,
            value: `Run ${runId} is not the run that was asked for: expected one of commit ${headSha}, found ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(run.headSha)}. Correct the input artifact-run-id, or run that workflow again.`,
        };
    const { attempt, event, startedAt } = run;
    // A forge that does not tell is taken at its word on the pull request, which is this run's own; of other runs nobody knows.
    const told = "headRepository" in run ? isForeign(run.headRepository ?? null) : !own;
    const origin = { run: { id: runId, attempt }, event, fork: forked || ofPull || told };
    return { ok: true, value: { origin, startedAt } };
}
/**
 * The artifact that fits: the one that was handed on, else by its name, not expired, made since the run's last attempt began. A job's
 * own token uploads whatever a test wants, so of two that fit none is taken.
 */
function onlyOne(all, { name, runId, startedAt, handed }) {
    const began = startedAt === null ? Number.NaN : Date.parse(startedAt);
    const isHanded = ({ id, sha256 }) => (handed.id === null || id === handed.id) && (handed.sha256 === null || sha256 === null || sha256 === handed.sha256);
    const byName = all.filter((one) => (name === undefined ? one.name.startsWith(PREFIX) : one.name === name));
    const named = byName.filter(isHanded);
    const isCurrent = ({ createdAt }) => handed.sha256 !== null || !(Date.parse(createdAt ?? "") < began);
    const current = named.filter(isCurrent);
    const fits = current.filter(({ expired }) => !expired);
    const [first, second] = fits;
    const shown = (list) => list
        .slice(0, MAX_NAMED)
        .map((one) => `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(one.name)} (${one.id})`)
        .join(", ");
    if (second !== undefined)
        return `Run ${runId} has ${fits.length} artifacts that fit, and only one can be the run's: ${shown(fits)}. None is taken. Something else uploads there: give the input artifact-name, and run the job again.`;
    if (first !== undefined)
        return first;
    if (current.length > 0)
        return `The artifact ${shown(current.slice(0, 1))} of run ${runId} has expired. Run that job again.`;
    if (named.length > 0)
        return `Run ${runId} has ${shown(named)}, of an attempt before its last one. Choose "Re-run all jobs". A job that runs again alone needs the output artifact-digest of the job that ran, as its input of that name.`;
    if (byName.length > 0)
        return `Run ${runId} has ${shown(byName)}, and none of them is what the job that ran has uploaded: expected ${[
            handed.id === null ? "" : `id ${handed.id}`,
            handed.sha256 === null ? "" : `SHA-256 ${handed.sha256}`,
        ]
            .filter((part) => part !== "")
            .join(", ")}. Something else uploads there, under its name.`;
    return `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${all.length === 0 ? "none" : shown(all)}.`;
}
function missing(problem) {
    return { ok: false, problem, failure: null };
}


/***/ }),

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

/***/ 7268:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: function() { return /* binding */ movedFault; },
/* harmony export */   e$: function() { return /* binding */ askStanding; },
/* harmony export */   yz: function() { return /* binding */ movedSince; }
/* harmony export */ });
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1824);
/* harmony import */ var _world_agent_commit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3557);


/**
 * Asks the forge for the commit that judges: which branch, and where it stands now. The event alone is never believed.
 * @returns a fault where the event is about a branch that judges nobody
 */
async function askStanding(forge, { context, inputs }) {
    const { repository, pullRequest } = context;
    const asked = pullRequest === null ? null : await forge.pull(repository, pullRequest.number);
    if (asked !== null && !asked.ok)
        return asked;
    const pull = asked?.value ?? null;
    const main = pull?.defaultBranch == null
        ? await forge.defaultBranch(repository)
        : { ok: true, value: pull.defaultBranch };
    if (!main.ok)
        return main;
    if (main.value === null)
        return { ok: true, value: { trusted: null, pull } };
    const said = { defaultBranch: main.value, pull };
    const chosen = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .trustedBranch */ .YF)(context, said, (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .branchNames */ .nG)(inputs["trusted-branches"]), inputs.into);
    if ("subject" in chosen)
        return { ok: true, value: { fault: chosen } };
    const head = await forge.branchHead(repository, chosen.branch);
    if (!head.ok)
        return head;
    return { ok: true, value: { trusted: { ...chosen, sha: head.value, defaultBranch: main.value }, pull } };
}
/**
 * Asks again before anything is published: the head must still be what was tested, and what judges must still be the same. A
 * trusted branch that moved is looked at, path for path: other files there change nothing.
 * @param paths of the trusted commit that judge this run, relative to `cwd`
 */
async function movedSince(forge, plan, before, paths, cwd) {
    const asked = await askStanding(forge, plan);
    if (!asked.ok)
        return asked;
    if ("fault" in asked.value)
        return { ok: true, value: { ...still(), doubts: [otherRules(asked.value.fault)] } };
    const { trusted, pull } = asked.value;
    const moved = still();
    const { context } = plan;
    if (pull !== null && context.pullRequest !== null) {
        const { number } = context.pullRequest;
        if (pull.state === "closed")
            moved.notes.push(`Pull request #${number} is closed.`);
        if (pull.headSha !== context.headSha) {
            moved.headMoved = true;
            moved.doubts.push({ ...movedFault(number, context.headSha, pull.headSha), otherRun: false });
        }
    }
    if (before === null || trusted === null || trusted.sha === before.sha) {
        const renamed = before !== null && trusted !== null && trusted.branch !== before.branch;
        return { ok: true, value: renamed ? { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } : moved };
    }
    if (trusted.branch !== before.branch || trusted.into !== before.into)
        return { ok: true, value: { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } };
    const changed = await changedPaths(forge, context, before, trusted, paths, cwd);
    if (!changed.ok)
        return changed;
    if (changed.value.length === 0)
        moved.notes.push(`${trusted.branch} moved to ${trusted.sha} meanwhile; what judges this run is the same there.`);
    else
        moved.doubts.push(otherRules({
            subject: `trusted branch ${trusted.branch}`,
            expected: `${changed.value.join(", ")} as in ${before.sha}, which judged this run`,
            found: `others in ${trusted.sha}, where it stands now`,
            fix: "What judges was changed meanwhile. Run the job again, so that the rules that are in force now have the say.",
        }));
    return { ok: true, value: moved };
}
/** Paths whose objects are not the same in both commits; one by the checkout's objects, the other by the forge. */
async function changedPaths(forge, { repository }, before, now, paths, cwd) {
    const files = (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .commitFiles */ .zu)(cwd, before.sha);
    const changed = [];
    for (const path of paths) {
        const inside = await (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .pathInCheckout */ .BQ)(cwd, path);
        if (inside === null)
            continue;
        const entry = await files.entry(inside);
        const was = entry === null ? null : `${entry.mode} ${entry.oid}`;
        const is = await forge.objectAt(repository, now.sha, inside);
        if (!is.ok)
            return is;
        if (is.value !== was)
            changed.push(inside);
    }
    return { ok: true, value: changed };
}
function still() {
    return { doubts: [], headMoved: false, notes: [] };
}
function otherBranch(before, now) {
    return otherRules({
        subject: "trusted branch",
        expected: `${before.branch}, which judged this run`,
        found: now.branch,
        fix: "The pull request was given another base, or the default branch another name. Run the job again.",
    });
}
function otherRules(fault) {
    return { ...fault, otherRun: true };
}
/** The head of a pull request is not the commit that this job is about. */
function movedFault(number, tested, found) {
    return {
        subject: `head of pull request #${number}`,
        expected: `${tested}, the commit that this run is about`,
        found,
        fix: "New commits were pushed meanwhile. Nothing to do: the run for the new head decides.",
    };
}


/***/ }),

/***/ 2427:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportStep: function() { return /* binding */ reportStep; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3788);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7171);
/* harmony import */ var _core_report_text__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8115);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4102);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7284);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6216);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1546);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2833);
/* harmony import */ var _publish_trust__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7268);
/* harmony import */ var _kept__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2329);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4050);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8328);




















/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.plan);
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .printFailure */ .e)(forge.failure);
    const folder = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_8__/* .makeOwned */ .g7)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "report-");
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_8__/* .removeSmallOwned */ .tA)(folder);
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.announcement)
        : null;
    if (ownRun && announced === null)
        return nothingAnnounced(io);
    const before = await standingBefore(io, plan, forge);
    if (!before.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .printFailure */ .e)(before.failure);
    if ("fault" in before.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .endWithFaults */ .Vl)([before.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = before.value;
    // What this job is about is known before any bundle is looked at.
    const asked = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_12__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in asked && announced === null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .endWithFaults */ .Vl)([asked.fault]);
    const found = ownRun ? ownBundle(io) : await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_10__/* .fetchBundle */ .L)(io, plan, forge, pull, folder);
    if (!found.ok && found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .printFailure */ .e)(found.failure);
    const verified = await verifiedOf("fault" in asked ? { ok: false, problem: (0,_publish_publish__WEBPACK_IMPORTED_MODULE_14__/* .sentence */ .em)(asked.fault), failure: null } : found);
    const moved = await (0,_publish_trust__WEBPACK_IMPORTED_MODULE_15__/* .movedSince */ .yz)(forge, plan, trusted, "fault" in asked ? [] : asked.paths, io.cwd);
    if (!moved.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .printFailure */ .e)(moved.failure);
    const lost = ownRun && found.ok ? (0,_kept__WEBPACK_IMPORTED_MODULE_16__/* .lostEvidence */ .c)(io, plan) : null;
    const name = announced?.name ?? asked.plan.name;
    const input = {
        forge,
        ...{ by: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .interfaceOf */ .Rm)(plan.detected.forge, token), context: plan.context, name, moved: moved.value },
        externalId: announced === null ? ownExternalId() : (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .externalId */ .pP)(announced.nonce),
        announcedHere: announced !== null,
        checkId: announced?.checkId ?? null,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
        expected: {
            plan: "fault" in asked ? null : asked.plan,
            nonce: announced?.nonce ?? null,
            ...(ownRun ? { sealedDigest: io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.sealed] || null } : {}),
            origin: found.ok ? found.origin : null,
            rerunDigest: plan.inputs["verified-digest"] ?? null,
            allowReplay: plan.inputs["allow-replay"] === "true",
        },
        artifact: artifactOf(io),
        lost,
        bundlePath: ownRun && found.ok ? found.location : null,
        sources: sourcesOf(plan.inputs, io),
        now: new Date().toISOString(),
    };
    const result = await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_14__/* .publish */ .mk)(input);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .appendSummary */ .fe)(result.jobSummary);
    const report = verified.ok && result.doubts.length === 0 ? verified.value.audit.report : null;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .setOutputs */ .n0)({
        status: result.status ?? "",
        // Of a bundle that does not count, nothing is said on.
        "run-id": report?.run_id ?? "",
        blockers: verified.ok ? JSON.stringify(result.blockers) : "",
        // What was downloaded is gone with this step.
        bundle: found.ok && (ownRun || plan.inputs["evidence-dir"] !== undefined) ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(found.location, "patch.diff") : "",
    });
    const title = result.status === "blocked" ? `case-harness: blocked, ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__/* .NOT_THE_RUN */ .Yr}` : "case-harness: not accepted";
    for (const doubt of result.doubts)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .printError */ .yJ)(title, (0,_publish_publish__WEBPACK_IMPORTED_MODULE_14__/* .sentence */ .em)(doubt));
    if (!verified.ok)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .printError */ .yJ)("case-harness: no evidence", verified.problem);
    if (verified.ok && lost !== null)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .printBlocker */ .Wb)(result.status ?? "fail", lost);
    if (result.failure !== null)
        return Math.max(await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_13__/* .printFailure */ .e)(result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && report !== null && first !== undefined)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .printBlocker */ .Wb)(report.status, first);
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .escapeForPeople */ .IW)(result.checkUrl)}`}\n`);
    return result.status === null ? _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.fail : result.exitCode;
}
/** Nothing was announced and nothing was run: there is nothing to say, and nothing to ask. */
async function nothingAnnounced(io) {
    const found = ownBundle(io);
    const why = found.ok ? "The bundle was not announced, so it is not published." : found.problem;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .appendSummary */ .fe)(`## ❌ no evidence\n\n${(0,_core_report_text__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(why)}`);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_9__/* .printError */ .yJ)("case-harness: no evidence", why);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.fail;
}
/** What the announcing step was told, in the job that ran; a job that reports asks for itself. */
async function standingBefore(io, plan, forge) {
    if (plan.mode !== "both")
        return (0,_publish_trust__WEBPACK_IMPORTED_MODULE_15__/* .askStanding */ .e$)(forge, plan);
    const asked = io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.asked] ? (0,_plan__WEBPACK_IMPORTED_MODULE_18__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.asked) : null;
    return { ok: true, value: { trusted: asked?.trusted ?? null, pull: null } };
}
async function verifiedOf(found) {
    return found.ok ? (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_11__/* .verifyHere */ .i)(found.location) : { ok: false, problem: found.problem };
}
/**
 * Of a check that this job makes: by chance, so that neither a bundle nor another job that writes checks can say beforehand which one
 * is taken for it.
 */
function ownExternalId() {
    return (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .externalId */ .pP)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().replaceAll("-", ""));
}
function ownBundle(io) {
    const location = io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.bundle] ?? "";
    if (location !== "")
        return { ok: true, location, origin: null };
    const problem = wasCancelled(io)
        ? "The run was cancelled before it could seal a bundle."
        : io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.runOutcome] === "skipped"
            ? "The run was never started, because a step before it failed."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.cancelled] === "true" || io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[_variables__WEBPACK_IMPORTED_MODULE_19__/* .STEP_VARIABLES */ .v.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,_place__WEBPACK_IMPORTED_MODULE_17__.contractPath)(inputs, io));
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

/***/ 23:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
}


/***/ }),

/***/ 8606:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5678);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3675);




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
        if (!_places__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_ROOTS */ .EU.includes(inside) || (kind !== "bind" && kind !== "link"))
            faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
    if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr"))
        faults.push("/usr: expected it first");
    const wanted = plan.slice(between, last);
    const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
    const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
    const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
    faults.push(...shown.flatMap(shownFaults), ...overlaps([...system, ...shown]), ...masks.flatMap((one) => maskFaults(one, [...system, ...shown])));
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
        const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .isOwnFolder */ .Zn)(inside) || (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc") ? "the sandbox has a folder there" : (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
        return why === null ? [] : [`${inside}: ${why}`];
    }
    if (kind !== "bind")
        return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc"))
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
    if (!(0,_secrets__WEBPACK_IMPORTED_MODULE_2__/* .mayBeSecret */ .lr)(inside))
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
        ? []
        : [`${inside}: expected a mask in something that is shown`];
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


/***/ }),

/***/ 722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ claim; },
/* harmony export */   g: function() { return /* binding */ isClaimed; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);


/** Folders that this process made for itself, as they were named and as they really are. */
const claimed = new Set();
/**
 * Takes a folder for one that this process made for itself, and may open or give to the id that it lends. A name would not do: a user's
 * checkout may be called like one of ours, and what another process of ours made is that one's to open.
 */
function claim(folder) {
    claimed.add(folder).add((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    return folder;
}
/** Whether a path is, or lies in, a folder that this process made for itself. */
function isClaimed(path) {
    return claimed.has(path) || (0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .ancestorsOf */ .Gw)(path).some((folder) => claimed.has(folder));
}


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   Iy: function() { return /* binding */ processorTime; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   Z5: function() { return /* binding */ userOf; },
/* harmony export */   _n: function() { return /* binding */ isAlive; },
/* harmony export */   s4: function() { return /* binding */ isFiltered; },
/* harmony export */   tN: function() { return /* binding */ send; },
/* harmony export */   xt: function() { return /* binding */ machineId; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** One process, or null when it is gone. */
function processEntry(pid) {
    const fields = statFields(pid);
    return fields === null ? null : { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
}
/** All processes below one, parents before children. */
function descendants(root) {
    const children = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const entry = processEntry(Number(name));
        if (entry === null)
            continue;
        const siblings = children.get(entry.parent);
        if (siblings === undefined)
            children.set(entry.parent, [entry]);
        else
            siblings.push(entry);
    }
    const found = [];
    const queue = [root];
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
        for (const child of children.get(parent) ?? []) {
            found.push(child);
            queue.push(child.pid);
        }
    }
    return found;
}
/** Linux tells times in hundredths of a second on every architecture (`USER_HZ`). */
const TICK_MS = 10;
/** Places after the name in `/proc/PID/stat` (proc_pid_stat(5)): own time in user and kernel, and that of children waited for. */
const TIME_FIELDS = [11, 12, 13, 14];
/**
 * Processor time that a process and everything below it have used, in milliseconds, dead children included as far as
 * somebody waited for them.
 * @returns null where the process can't be seen
 */
function processorTime(root) {
    const times = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const fields = statFields(Number(name));
        if (fields === null)
            continue;
        const ticks = TIME_FIELDS.reduce((sum, index) => sum + (Number(fields[index]) || 0), 0);
        times.set(Number(name), { parent: Number(fields[1]), ms: ticks * TICK_MS });
    }
    if (!times.has(root))
        return null;
    const children = new Map();
    for (const [pid, { parent }] of times) {
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [pid]);
        else
            siblings.push(pid);
    }
    let sum = 0;
    const queue = [root];
    for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
        sum += times.get(pid).ms;
        queue.push(...(children.get(pid) ?? []));
    }
    return sum;
}
/** What stands in `/proc/PID/stat` behind the name, or null where the process is gone. */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        return text.slice(text.lastIndexOf(")") + 2).split(" ");
    }
    catch {
        return null;
    }
}
/** Whether that very process still runs; one that only waits to be reaped does not. */
function isRunning(entry) {
    const now = processEntry(entry.pid);
    return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}
/** Whether a process runs under a seccomp filter; false when it is gone. */
function isFiltered(pid) {
    try {
        return /^Seccomp:\s*2$/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"));
    }
    catch {
        return false;
    }
}
/** As whom of this machine a process runs (its effective user), or null when it is gone. */
function userOf(pid) {
    try {
        const id = /^Uid:\s*\d+\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"))?.[1];
        return id === undefined ? null : Number(id);
    }
    catch {
        return null;
    }
}
/** Sends a signal; false when there is nobody to take it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether a process of that number is there, of whatever user it is. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}
/** This boot of the machine and this process namespace, within which a process's number means something; null where unknown. */
function machineId() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1");
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(boot).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)("/proc/self/ns/pid")).digest("hex").slice(0, 16);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 5753:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ fileDigest; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of one piece: large enough that system calls don't count. */
const PIECE_BYTES = 1024 * 1024;
/** SHA-256 of a file, in hexadecimal, read in pieces. @throws Error what the system says of a file that can't be read */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE_BYTES }))
        hash.update(piece);
    return hash.digest("hex");
}


/***/ })

};
;