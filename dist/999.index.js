"use strict";
exports.id = 999;
exports.ids = [999];
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
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
    if (!saved.ok)
        return { ok: false, problem: saved.failure.message, failure: saved.failure };
    const digest = await digestOf(file);
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
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, dir);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(location))
        return missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
    if (id === null && sha256 === null)
        return { ok: true, location, origin };
    if (sha256 === null || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(location).isDirectory())
        return missing(`What lies at ${dir} can't be compared with the artifact of the job that ran. Give evidence-dir the artifact's zip, or leave artifact-id and artifact-digest out.`);
    const found = await digestOf(location);
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
            value: `Run ${runId} is not the run that was asked for: expected one of commit ${headSha}, found ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_4__/* .escapeForPeople */ .IW)(run.headSha)}. Correct the input artifact-run-id, or run that workflow again.`,
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
        .map((one) => `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_4__/* .escapeForPeople */ .IW)(one.name)} (${one.id})`)
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

/***/ 2329:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ lostEvidence; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4425);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8328);



/** What the upload step says where the bundle is kept, or where this runner has nothing that could keep it. */
const KEPT = ["artifact", "no-service"];
/**
 * Why the bundle of this job is not kept although it was asked for; null where it is. Only the upload step's own last word counts:
 * one that failed, was killed or never started has said nothing.
 */
function lostEvidence(io, { inputs }) {
    if ((inputs.upload ?? "true") !== "true" || KEPT.includes(io.env[_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.kept] ?? ""))
        return null;
    return (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE_SUBJECT */ .BH, {
        expected: "the bundle as an artifact of this run",
        found: "an upload that failed, as the log of its step says; the bundle is on the runner only",
    });
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
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3788);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7171);
/* harmony import */ var _core_report_text__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8115);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4102);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7284);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6216);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1546);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2833);
/* harmony import */ var _publish_trust__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7268);
/* harmony import */ var _kept__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2329);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4050);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8328);



















/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.plan);
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(forge.failure);
    const folder = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .makeOwned */ .g7)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "report-");
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .removeSmallOwned */ .tA)(folder);
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.announcement)
        : null;
    if (ownRun && announced === null)
        return nothingAnnounced(io);
    const before = await standingBefore(io, plan, forge);
    if (!before.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(before.failure);
    if ("fault" in before.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .endWithFaults */ .Vl)([before.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = before.value;
    // What this job is about is known before any bundle is looked at.
    const asked = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_11__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in asked && announced === null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .endWithFaults */ .Vl)([asked.fault]);
    const found = ownRun ? ownBundle(io) : await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_9__/* .fetchBundle */ .L)(io, plan, forge, pull, folder);
    if (!found.ok && found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(found.failure);
    const verified = await verifiedOf("fault" in asked ? { ok: false, problem: (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em)(asked.fault), failure: null } : found);
    const moved = await (0,_publish_trust__WEBPACK_IMPORTED_MODULE_14__/* .movedSince */ .yz)(forge, plan, trusted, "fault" in asked ? [] : asked.paths, io.cwd);
    if (!moved.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(moved.failure);
    const lost = ownRun && found.ok ? (0,_kept__WEBPACK_IMPORTED_MODULE_15__/* .lostEvidence */ .c)(io, plan) : null;
    const name = announced?.name ?? asked.plan.name;
    const input = {
        forge,
        ...{ by: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_5__/* .interfaceOf */ .Rm)(plan.detected.forge, token), context: plan.context, name, moved: moved.value },
        externalId: announced === null ? ownExternalId() : (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_5__/* .externalId */ .pP)(announced.nonce),
        announcedHere: announced !== null,
        checkId: announced?.checkId ?? null,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
        expected: {
            plan: "fault" in asked ? null : asked.plan,
            nonce: announced?.nonce ?? null,
            ...(ownRun ? { sealedDigest: io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.sealed] || null } : {}),
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
    const result = await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .publish */ .mk)(input);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .appendSummary */ .fe)(result.jobSummary);
    const report = verified.ok && result.doubts.length === 0 ? verified.value.audit.report : null;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n0)({
        status: result.status ?? "",
        // Of a bundle that does not count, nothing is said on.
        "run-id": report?.run_id ?? "",
        blockers: verified.ok ? JSON.stringify(result.blockers) : "",
        // What was downloaded is gone with this step.
        bundle: found.ok && (ownRun || plan.inputs["evidence-dir"] !== undefined) ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(found.location, "patch.diff") : "",
    });
    const title = result.status === "blocked" ? `case-harness: blocked, ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_4__/* .NOT_THE_RUN */ .Yr}` : "case-harness: not accepted";
    for (const doubt of result.doubts)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)(title, (0,_publish_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em)(doubt));
    if (!verified.ok)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)("case-harness: no evidence", verified.problem);
    if (verified.ok && lost !== null)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .printBlocker */ .Wb)(result.status ?? "fail", lost);
    if (result.failure !== null)
        return Math.max(await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_12__/* .printFailure */ .e)(result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && report !== null && first !== undefined)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .printBlocker */ .Wb)(report.status, first);
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${result.checkUrl}`}\n`);
    return result.status === null ? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail : result.exitCode;
}
/** Nothing was announced and nothing was run: there is nothing to say, and nothing to ask. */
async function nothingAnnounced(io) {
    const found = ownBundle(io);
    const why = found.ok ? "The bundle was not announced, so it is not published." : found.problem;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .appendSummary */ .fe)(`## ❌ no evidence\n\n${(0,_core_report_text__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)(why)}`);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_8__/* .printError */ .yJ)("case-harness: no evidence", why);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}
/** What the announcing step was told, in the job that ran; a job that reports asks for itself. */
async function standingBefore(io, plan, forge) {
    if (plan.mode !== "both")
        return (0,_publish_trust__WEBPACK_IMPORTED_MODULE_14__/* .askStanding */ .e$)(forge, plan);
    const asked = io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.asked] ? (0,_plan__WEBPACK_IMPORTED_MODULE_17__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.asked) : null;
    return { ok: true, value: { trusted: asked?.trusted ?? null, pull: null } };
}
async function verifiedOf(found) {
    return found.ok ? (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_10__/* .verifyHere */ .i)(found.location) : { ok: false, problem: found.problem };
}
/**
 * Of a check that this job makes: by chance, so that neither a bundle nor another job that writes checks can say beforehand which one
 * is taken for it.
 */
function ownExternalId() {
    return (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_5__/* .externalId */ .pP)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().replaceAll("-", ""));
}
function ownBundle(io) {
    const location = io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.bundle] ?? "";
    if (location !== "")
        return { ok: true, location, origin: null };
    const problem = wasCancelled(io)
        ? "The run was cancelled before it could seal a bundle."
        : io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.runOutcome] === "skipped"
            ? "The run was never started, because a step before it failed."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.cancelled] === "true" || io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[_variables__WEBPACK_IMPORTED_MODULE_18__/* .STEP_VARIABLES */ .v.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,_place__WEBPACK_IMPORTED_MODULE_16__.contractPath)(inputs, io));
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

/***/ 8606:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5678);
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
    if (!(0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .mayBeSecret */ .lr)(inside))
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
        ? []
        : [`${inside}: expected a mask in something that is shown`];
}


/***/ })

};
;