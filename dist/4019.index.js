"use strict";
exports.id = 4019;
exports.ids = [4019,9857];
exports.modules = {

/***/ 4834:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ fetchBundle; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4507);





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
    if (dir !== undefined) {
        const location = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, dir);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(location)
            ? { ok: true, location, origin }
            : missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
    }
    const list = await forge.artifacts(plan.context.repository, runId);
    if (!list.ok)
        return { ok: false, problem: list.failure.message, failure: list.failure };
    if (list.value === null)
        return missing("This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.");
    const chosen = onlyOne(list.value, plan.inputs["artifact-name"], runId, startedAt);
    if (typeof chosen === "string")
        return missing(chosen);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
    if (!saved.ok)
        return { ok: false, problem: saved.failure.message, failure: saved.failure };
    const digest = chosen.sha256 === null ? null : await digestOf(file);
    if (digest !== chosen.sha256)
        return missing(`The artifact ${chosen.id} is not what the forge has: expected SHA-256 ${chosen.sha256}, found ${digest}. Run the job again.`);
    return { ok: true, location: file, origin };
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
            value: `Run ${runId} is not the run that was asked for: expected one of commit ${headSha}, found ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_4__/* .escapeForPeople */ .IW)(run.headSha)}. Correct the input artifact-run-id, or run that workflow again.`,
        };
    const { attempt, event, startedAt } = run;
    // A forge that does not tell is taken at its word on the pull request, which is this run's own; of other runs nobody knows.
    const told = "headRepository" in run ? isForeign(run.headRepository ?? null) : !own;
    const origin = { run: { id: runId, attempt }, event, fork: forked || ofPull || told };
    return { ok: true, value: { origin, startedAt } };
}
/**
 * The artifact that fits: by its name, not expired, made since the run's last attempt began. A job's own token uploads whatever a test
 * wants, so of two that fit none is taken.
 */
function onlyOne(all, name, runId, startedAt) {
    const began = startedAt === null ? Number.NaN : Date.parse(startedAt);
    const named = all.filter((one) => (name === undefined ? one.name.startsWith(PREFIX) : one.name === name));
    const current = named.filter(({ createdAt }) => !(Date.parse(createdAt ?? "") < began));
    const fits = current.filter(({ expired }) => !expired);
    const [first, second] = fits;
    const shown = (list) => list
        .slice(0, MAX_NAMED)
        .map((one) => `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_4__/* .escapeForPeople */ .IW)(one.name)} (${one.id})`)
        .join(", ");
    if (second !== undefined)
        return `Run ${runId} has ${fits.length} artifacts that fit, and only one can be the run's: ${shown(fits)}. None is taken. Something else uploads there: give the input artifact-name, and run the job again.`;
    if (first !== undefined)
        return first;
    if (current.length > 0)
        return `The artifact ${shown(current.slice(0, 1))} of run ${runId} has expired. Run that job again.`;
    if (named.length > 0)
        return `Run ${runId} has ${shown(named)}, of an attempt before its last one. Run all of its jobs again.`;
    return `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${all.length === 0 ? "none" : shown(all)}.`;
}
async function digestOf(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), hash);
    return hash.digest("hex");
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
    const chosen = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .trustedBranch */ .YF)(context, said, (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .branchNames */ .nG)(inputs["trusted-branches"]));
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8856);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9102);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3137);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3788);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7171);
/* harmony import */ var _core_report_text__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8115);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7284);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6216);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1546);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2833);
/* harmony import */ var _publish_trust__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7268);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4050);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8328);




















/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.plan);
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(forge.failure);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "case-harness-report-"));
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.announcement)
        : null;
    if (ownRun && announced === null)
        return nothingAnnounced(io);
    const before = await standingBefore(io, plan, forge);
    if (!before.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(before.failure);
    if ("fault" in before.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .endWithFaults */ .Vl)([before.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = before.value;
    // What this job is about is known before any bundle is looked at.
    const asked = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_11__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in asked && announced === null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .endWithFaults */ .Vl)([asked.fault]);
    const found = ownRun ? ownBundle(io) : await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_9__/* .fetchBundle */ .L)(io, plan, forge, pull, folder);
    if (!found.ok && found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(found.failure);
    const verified = await verifiedOf("fault" in asked ? { ok: false, problem: (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em)(asked.fault), failure: null } : found);
    const moved = await (0,_publish_trust__WEBPACK_IMPORTED_MODULE_14__/* .movedSince */ .yz)(forge, plan, trusted, "fault" in asked ? [] : asked.paths, io.cwd);
    if (!moved.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(moved.failure);
    const name = announced?.name ?? asked.plan.name;
    const input = {
        forge,
        ...{ by: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .interfaceOf */ .Rm)(plan.detected.forge, token), context: plan.context, name, moved: moved.value },
        externalId: announced === null ? externalIdOf(plan, name) : (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .externalId */ .pP)(announced.nonce),
        announcedHere: announced !== null,
        checkId: announced?.checkId ?? null,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
        expected: {
            plan: "fault" in asked ? null : asked.plan,
            nonce: announced?.nonce ?? null,
            origin: found.ok ? found.origin : null,
            rerunDigest: plan.inputs["verified-digest"] ?? null,
        },
        artifact: artifactOf(io),
        bundlePath: ownRun && found.ok ? found.location : null,
        sources: sourcesOf(plan.inputs, io),
        now: new Date().toISOString(),
    };
    const result = await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .publish */ .mk)(input);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .appendSummary */ .fe)(result.jobSummary);
    const report = verified.ok && result.doubts.length === 0 ? verified.value.audit.report : null;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n0)({
        status: result.status ?? "",
        // Of a bundle that does not count, nothing is said on.
        "run-id": report?.run_id ?? "",
        blockers: verified.ok ? JSON.stringify((report?.blockers ?? []).map(({ code }) => code)) : "",
        // What was downloaded is gone with this step.
        bundle: found.ok && (ownRun || plan.inputs["evidence-dir"] !== undefined) ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(found.location, "patch.diff") : "",
    });
    const title = result.status === "blocked" ? `case-harness: blocked, ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_18__/* .NOT_THE_RUN */ .Y}` : "case-harness: not accepted";
    for (const doubt of result.doubts)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)(title, (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em)(doubt));
    if (!verified.ok)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)("case-harness: no evidence", verified.problem);
    if (result.failure !== null)
        return Math.max(await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && report !== null && first !== undefined)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .printBlocker */ .Wb)(report.status, first);
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${result.checkUrl}`}\n`);
    return result.status === null ? _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.fail : result.exitCode;
}
/** Nothing was announced and nothing was run: there is nothing to say, and nothing to ask. */
async function nothingAnnounced(io) {
    const found = ownBundle(io);
    const why = found.ok ? "The bundle was not announced, so it is not published." : found.problem;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .appendSummary */ .fe)(`## ❌ no evidence\n\n${(0,_core_report_text__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(why)}`);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)("case-harness: no evidence", why);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODE */ .F.fail;
}
/** What the announcing step was told, in the job that ran; a job that reports asks for itself. */
async function standingBefore(io, plan, forge) {
    if (plan.mode !== "both")
        return (0,_publish_trust__WEBPACK_IMPORTED_MODULE_14__/* .askStanding */ .e$)(forge, plan);
    const asked = io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.asked] ? (0,_plan__WEBPACK_IMPORTED_MODULE_16__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.asked) : null;
    return { ok: true, value: { trusted: asked?.trusted ?? null, pull: null } };
}
async function verifiedOf(found) {
    return found.ok ? (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_10__/* .verifyHere */ .i)(found.location) : { ok: false, problem: found.problem };
}
/** By this job's own run: a bundle must not choose which check it ends. */
function externalIdOf({ context }, name) {
    const { repository, runId, attempt } = context;
    return (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_6__/* .externalId */ .pP)((0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)((0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_19__/* .canonicalJson */ .d)({ repository, run: runId ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), attempt, name })).slice(0, 32));
}
function ownBundle(io) {
    const location = io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.bundle] ?? "";
    if (location !== "")
        return { ok: true, location, origin: null };
    const problem = wasCancelled(io)
        ? "The run was cancelled before it could seal a bundle."
        : io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.runOutcome] === "skipped"
            ? "The run was never started, because a step before it failed."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.cancelled] === "true" || io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[_variables__WEBPACK_IMPORTED_MODULE_17__/* .STEP_VARIABLES */ .v.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,_place__WEBPACK_IMPORTED_MODULE_15__.contractPath)(inputs, io));
    const workspace = contract === null ? null : `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(contract)}/workspace/`;
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

/***/ 8606:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6231);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3675);



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
        if (!_plan__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_ROOTS */ .EU.includes(inside) || (kind !== "bind" && kind !== "link"))
            faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
    if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr"))
        faults.push("/usr: expected it first");
    const wanted = plan.slice(between, last);
    const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
    const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
    const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
    faults.push(...shown.flatMap(shownFaults), ...overlaps([...system, ...shown]), ...masks.flatMap((one) => maskFaults(one, shown)));
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
        const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .isOwnFolder */ .Zn)(inside) || (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, "/etc") ? "the sandbox has a folder there" : (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
        return why === null ? [] : [`${inside}: ${why}`];
    }
    if (kind !== "bind")
        return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, "/etc"))
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
    const name = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(inside);
    if ((0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "file") === null && (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "folder") === null)
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
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