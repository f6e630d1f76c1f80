"use strict";
exports.id = 5504;
exports.ids = [5504,3557,3881];
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

/***/ 1000:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: function() { return /* binding */ programsIn; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6690);






/** The stand-alone programs beside the built `index.js`. */
function programsIn(folder) {
    return {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "canary.cjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "relay.cjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "fake.cjs"),
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        if (root === null) {
            root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        }
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get root() {
            return root;
        },
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__/* .removeOwned */ .Ox)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .disown */ .dK)(root);
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Eight random characters of `[a-z0-9]` for a run id. */
function randomSuffix() {
    return Array.from({ length: 8 }, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(36).toString(36)).join("");
}
/** A nonce: 128 random bits in hexadecimal. */
function newNonce() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}
/** A controller that also fires with the signal of the process. */
function linkedController(signal) {
    const controller = new AbortController();
    if (signal.aborted)
        controller.abort();
    else
        signal.addEventListener("abort", () => controller.abort(), { once: true });
    return controller;
}


/***/ }),

/***/ 5457:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchStep: function() { return /* binding */ fetchStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4834);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1546);
/* harmony import */ var _publish_trust__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7268);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7970);
/* harmony import */ var _sandbox__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6878);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8328);











/** Brings the foreign bundle here, and starts nothing of it: the step that does so, the next one, has no token. */
async function fetchStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_8__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_10__/* .STEP_VARIABLES */ .v.plan);
    const unable = await (0,_sandbox__WEBPACK_IMPORTED_MODULE_9__/* .sandboxFault */ .S)(io);
    if (unable !== null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_8__/* .endWithFaults */ .Vl)([unable]);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_6__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_8__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_6__/* .printFailure */ .e)(forge.failure);
    const standing = await (0,_publish_trust__WEBPACK_IMPORTED_MODULE_7__/* .askStanding */ .e$)(forge.value, plan);
    if (!standing.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_6__/* .printFailure */ .e)(standing.failure);
    if ("fault" in standing.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_8__/* .endWithFaults */ .Vl)([standing.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = standing.value;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-fetch-"));
    // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ folder });
    const found = await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_5__/* .fetchBundle */ .L)(io, plan, forge.value, pull, folder);
    if (found.ok) {
        const fetched = { trusted, origin: found.origin };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ bundle: found.location, fetched: JSON.stringify(fetched) });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    if (found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_6__/* .printFailure */ .e)(found.failure);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: not verified", found.problem);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}


/***/ }),

/***/ 7970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; },
/* harmony export */   Wb: function() { return /* binding */ printBlocker; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2833);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8328);





/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_USAGE */ .R) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(code === _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked ? "case-harness: blocked" : "case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fault));
    }
    return code;
}
/** Says on the run's page why it is not a pass: the first blocker, in the catalogue's words. */
async function printBlocker(status, first) {
    const { message, fix } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(`case-harness: ${status}, ${first.code}`, `${first.subject}: ${message} ${fix}`);
}
/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
async function tokenOf(io) {
    const tokens = [io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.statusToken], io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.token]];
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .QU)(tokens);
    return tokens[0] || tokens[1] || "";
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

/***/ 3018:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: function() { return /* binding */ WORK_RESERVE_FILES; },
/* harmony export */   As: function() { return /* binding */ MAX_NAMED_FINDINGS; },
/* harmony export */   F7: function() { return /* binding */ DISK_RESERVE_BYTES; },
/* harmony export */   T4: function() { return /* binding */ MAX_JUDGED_BYTES; },
/* harmony export */   UP: function() { return /* binding */ MAX_CONTRACT_BYTES; },
/* harmony export */   WA: function() { return /* binding */ MAX_REPORT_BYTES; },
/* harmony export */   XU: function() { return /* binding */ evidenceReserveBytes; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   kj: function() { return /* binding */ HIGHEST_LIMITS; },
/* harmony export */   ob: function() { return /* binding */ EVIDENCE_FILES; },
/* harmony export */   ro: function() { return /* binding */ WORK_RESERVE_BYTES; },
/* harmony export */   x3: function() { return /* binding */ LIMIT_NAMES; }
/* harmony export */ });
/** Largest file of a bundle that the judge reads whole, in bytes: Node makes no longer text, and `verify` needs its double. */
const MAX_JUDGED_BYTES = 512 * 1024 * 1024;
/**
 * Bounds of a run (SPEC section 4); a contract's `limits` lowers or raises each by its name. Bytes unless the name says
 * otherwise.
 */
const DEFAULT_LIMITS = {
    /** One changed file; larger ones are no patch that a person would review. */
    changed_file_bytes: 64 * 1024 * 1024,
    /** Files that differ from the starting tree; more are no result that a person would review. */
    changed_files: 50_000,
    /** One file, changed or not; refused by its size before it is read. */
    file_bytes: 1024 * 1024 * 1024,
    /** Files, folders and links of a tree. */
    entries: 250_000,
    tree_bytes: 4 * 1024 * 1024 * 1024,
    /** The patch of all changed files together, with what they were before. */
    patch_bytes: MAX_JUDGED_BYTES,
    /** Folders below each other. */
    depth: 128,
    /** Lane output kept; the rest is counted and dropped. */
    lane_output_bytes: 64 * 1024 * 1024,
    test_output_bytes: 16 * 1024 * 1024,
    lane_seconds: 600,
    /** Without a sign of life for so long after a committed result, a lane is lingering and is ended (SPEC section 11). */
    linger_seconds: 60,
    verification_seconds: 600,
    /** All setup commands together. */
    setup_seconds: 600,
    processes: 512,
    /** Of everything contained together where a control group can be made, of each process otherwise. */
    memory_bytes: 4 * 1024 * 1024 * 1024,
    /** Each private folder in memory: `/tmp`, `/dev/shm`, and the home where setup made none. */
    scratch_bytes: 1024 * 1024 * 1024,
};
/** Space that stays free for the evidence, on the file system that a lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;
/**
 * Bytes that are taken in the bundle's folder before anything of an agent starts, and given back when the evidence needs them: the
 * most that is written of a run whose disk was filled. There is no patch then, and there are both manifests (a line has some 320
 * bytes), all output, and facts, trace, events and reports.
 */
function evidenceReserveBytes({ lane_output_bytes, test_output_bytes, entries }) {
    return lane_output_bytes + test_output_bytes + 2 * entries * MANIFEST_LINE_BYTES + OTHER_EVIDENCE_BYTES;
}
const MANIFEST_LINE_BYTES = 320;
const OTHER_EVIDENCE_BYTES = 16 * 1024 * 1024;
/** Files that a bundle may still get by then, with those of the bundles nested in it. */
const EVIDENCE_FILES = 128;
/** The same in the work folder, for what the harness itself has to write there before it can judge. */
const WORK_RESERVE_BYTES = 8 * 1024 * 1024;
const WORK_RESERVE_FILES = 64;
/** Findings of one kind that the facts name, with their paths; the others are counted, whatever a hostile workspace holds. */
const MAX_NAMED_FINDINGS = 500;
/** A contract is read by people; one larger than this is not one. */
const MAX_CONTRACT_BYTES = 1024 * 1024;
/** A report is an index; the list of changed files is what makes it long, and all paths that a tree may have stay below this. */
const MAX_REPORT_BYTES = 48 * 1024 * 1024;
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);
/** How far a contract may raise those limits that keep evidence small enough to be judged, and judged again. */
const HIGHEST_LIMITS = {
    /** As much as `applyDelta` makes. */
    changed_file_bytes: 1024 * 1024 * 1024,
    changed_files: 100_000,
    /** Two manifests of as many can be compared within 256 MB of memory. */
    entries: 500_000,
    patch_bytes: MAX_JUDGED_BYTES,
    /** Redaction may make it longer. */
    lane_output_bytes: MAX_JUDGED_BYTES / 2,
    /** `test.log`, which is read whole, holds half as much again of setup, and the lines of the harness's own. */
    test_output_bytes: 32 * 1024 * 1024,
};


/***/ }),

/***/ 3715:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: function() { return /* binding */ RUN_ID; },
/* harmony export */   Vz: function() { return /* binding */ runId; },
/* harmony export */   xD: function() { return /* binding */ CASE_ID; }
/* harmony export */ });
/** `case_id` of contracts and cases (SPEC section 2). */
const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;
/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
function runId(startedAt, caseId, random) {
    const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
    return `${stamp}Z-${caseId}-${random}`;
}


/***/ }),

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ canonicalPieces; },
/* harmony export */   d: function() { return /* binding */ canonicalJson; }
/* harmony export */ });
/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;
/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
function canonicalJson(value) {
    return write(value, "", 0);
}
/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
function* canonicalPieces(value) {
    let before = "{";
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    for (const key of keys) {
        const item = value[key];
        yield `${before}${writeString(key, "")}:`;
        before = ",";
        if (!Array.isArray(item) || item.length === 0) {
            yield write(item, `/${key}`, 1);
            continue;
        }
        for (let i = 0; i < item.length; i++)
            yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
        yield "]";
    }
    yield keys.length === 0 ? "{}" : "}";
}
function write(value, pointer, depth) {
    if (depth > MAX_DEPTH)
        throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
    switch (typeof value) {
        case "string":
            return writeString(value, pointer);
        case "number":
            if (!Number.isFinite(value))
                throw fault(pointer, "a finite number", String(value));
            return JSON.stringify(value);
        case "boolean":
            return value ? "true" : "false";
        case "object":
            if (value === null)
                return "null";
            return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
        default:
            throw fault(pointer, "a JSON value", typeof value);
    }
}
function writeString(text, pointer) {
    if (LONE_SURROGATE.test(text))
        throw fault(pointer, "Unicode text", "a lone surrogate");
    return JSON.stringify(text);
}
function writeArray(items, pointer, depth) {
    const parts = [];
    for (let i = 0; i < items.length; i++)
        parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeObject(object, pointer, depth) {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null)
        throw fault(pointer, "a plain object", "another kind of object");
    // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
    const parts = Object.entries(object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
    return `{${parts.join(",")}}`;
}
function fault(pointer, expected, found) {
    return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
}


/***/ }),

/***/ 8978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: function() { return /* binding */ ancestorsOf; },
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; }
/* harmony export */ });
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** The folder that a path lies in; `/` for `/` itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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

/***/ 3557:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ pathInCheckout; },
/* harmony export */   ObjectFault: function() { return /* binding */ ObjectFault; },
/* harmony export */   xk: function() { return /* binding */ commitId; },
/* harmony export */   zu: function() { return /* binding */ commitFiles; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/**
 * Files of one commit, read as objects: nothing of the checkout's files or index takes part. Every object is hashed here: git does
 * not look whether what it finds under a name has that name, and steps before may have written to its store.
 */





const GIT_MS = 30_000;
/** What `rev-parse` and `show-ref` say is a line or two. */
const MAX_SAID_BYTES = 1024 * 1024;
/** Regular files, as git has them since 2005; older trees know 100664. */
const REGULAR = /^100[0-7]{3}$/;
const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";
/** The checkout does not have an object, or has other bytes under its name. */
class ObjectFault extends Error {
}
/** @param cwd a folder of the checkout */
function commitFiles(cwd, commit) {
    const objects = new Map();
    const object = (kind, oid) => {
        const known = objects.get(oid) ?? readObject(cwd, kind, oid, _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.changed_file_bytes);
        objects.set(oid, known);
        return known;
    };
    const entry = async (path) => {
        const head = await object("commit", commit);
        const root = /^tree ([0-9a-f]+)\n/.exec(head.toString("latin1"))?.[1] ?? "";
        let at = { mode: FOLDER, oid: root };
        for (const part of partsOf(path)) {
            if (at.mode !== FOLDER)
                return null;
            const found = treeEntries(await object("tree", at.oid), root.length / 2).find(({ name }) => name === part);
            if (found === undefined)
                return null;
            at = found;
        }
        return at;
    };
    return {
        commit,
        entry,
        async read(path, maxBytes) {
            try {
                const found = await entry(path);
                if (found === null)
                    return (await isBehindFile(entry, path)) ? notRegular(path, commit) : { state: "missing" };
                if (!REGULAR.test(found.mode))
                    return notRegular(path, commit);
                return { state: "read", bytes: await readObject(cwd, "blob", found.oid, maxBytes) };
            }
            catch (error) {
                if (error instanceof ObjectFault)
                    return { state: "unreadable", reason: error.message };
                throw error;
            }
        },
        async checkout(path, dest) {
            const found = await entry(path);
            if (found?.mode !== FOLDER)
                throw new ObjectFault(`expected a folder at ${path} of ${commit}`);
            const batch = openBatch(cwd);
            try {
                await writeFolder(batch, found.oid, dest);
            }
            finally {
                batch.close();
            }
        },
    };
}
function notRegular(path, commit) {
    return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
}
/** Whether a path leads through something that is no folder, a link above all. */
async function isBehindFile(entry, path) {
    const parts = partsOf(path);
    for (let depth = 1; depth < parts.length; depth++) {
        const found = await entry(parts.slice(0, depth).join("/"));
        if (found !== null && found.mode !== FOLDER)
            return true;
    }
    return false;
}
function partsOf(path) {
    return path.split("/").filter((part) => part !== "" && part !== ".");
}
async function writeFolder(batch, root, dest) {
    const links = [];
    let entries = 0;
    let bytes = 0;
    const visit = async (tree, folder) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(folder, { mode: 0o755 });
        for (const { name, mode, oid } of treeEntries(await batch.read("tree", tree), root.length / 2)) {
            if (name === "" || name === "." || name === ".." || name.includes("/") || /^\.git$/i.test(name))
                throw new ObjectFault(`the tree ${tree} has an entry that no folder can have: ${JSON.stringify(name)}`);
            if (++entries > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.entries)
                throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.entries} entries, found more`);
            const at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
            if (mode === FOLDER)
                await visit(oid, at);
            else if (mode === SUBMODULE)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(at, { mode: 0o755 });
            else if (mode === LINK)
                links.push({ at, target: await batch.read("blob", oid) });
            else if (REGULAR.test(mode)) {
                const content = await batch.read("blob", oid);
                bytes += content.length;
                if (bytes > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.tree_bytes)
                    throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.tree_bytes} bytes, found more`);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)(at, content, { flag: "wx" });
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.chmodSync)(at, (Number.parseInt(mode, 8) & 0o100) === 0 ? 0o644 : 0o755);
            }
            else
                throw new ObjectFault(`the tree ${tree} has an entry of the mode ${mode}`);
        }
    };
    await visit(root, dest);
    for (const { at, target } of links)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.symlinkSync)(target, at);
}
/** An object's content. @throws ObjectFault */
async function readObject(cwd, kind, oid, maxBytes) {
    const found = await git(cwd, ["cat-file", kind, oid], maxBytes + 1);
    if (!found.ok)
        throw new ObjectFault(found.tooLong ? `expected at most ${maxBytes} bytes, found more` : found.said || `there is no ${kind} ${oid}`);
    if (found.stdout.length > maxBytes)
        throw new ObjectFault(`expected at most ${maxBytes} bytes, found ${found.stdout.length}`);
    return vouched(kind, oid, found.stdout);
}
function vouched(kind, oid, content) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(oid.length === 40 ? "sha1" : "sha256");
    const real = hash.update(`${kind} ${content.length}\0`).update(content).digest("hex");
    if (real === oid)
        return content;
    throw new ObjectFault(`the object ${oid} of the checkout has other bytes than its name says (${real})`);
}
/** One git for many objects. */
function openBatch(cwd) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...CLOSED, "cat-file", "--batch"], {
        cwd,
        env: ENVIRONMENT(),
        stdio: ["pipe", "pipe", "ignore"],
    });
    child.on("error", () => { });
    child.stdin.on("error", () => { });
    const chunks = child.stdout[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const more = async () => {
        const next = await chunks.next();
        if (next.done === true)
            throw new ObjectFault("git ended before it had handed out every object");
        return next.value;
    };
    return {
        async read(kind, oid) {
            child.stdin.write(`${oid}\n`);
            while (!rest.includes(0x0a))
                rest = Buffer.concat([rest, await more()]);
            const end = rest.indexOf(0x0a);
            const [, type, digits] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(rest.toString("latin1", 0, end)) ?? [];
            rest = rest.subarray(end + 1);
            const size = Number(digits);
            if (type !== kind)
                throw new ObjectFault(`there is no ${kind} ${oid} in this checkout`);
            if (size > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.file_bytes)
                throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.file_bytes} bytes, found ${size}`);
            const parts = [rest];
            for (let have = rest.length; have < size + 1;) {
                const next = await more();
                parts.push(next);
                have += next.length;
            }
            const all = Buffer.concat(parts);
            rest = all.subarray(size + 1);
            return vouched(kind, oid, all.subarray(0, size));
        },
        close() {
            child.stdin.destroy();
            child.stdout.destroy();
            child.kill();
        },
    };
}
/** Entries of a tree object, which is a list of `<mode> <name>\0<raw id>`. */
function treeEntries(tree, idBytes) {
    const entries = [];
    for (let at = 0; at < tree.length;) {
        const blank = tree.indexOf(0x20, at);
        const end = tree.indexOf(0, blank);
        if (blank < 0 || end < 0 || end + 1 + idBytes > tree.length)
            throw new ObjectFault("a tree that is cut off");
        entries.push({
            mode: tree.toString("latin1", at, blank),
            name: tree.toString("utf8", blank + 1, end),
            oid: tree.toString("hex", end + 1, end + 1 + idBytes),
        });
        at = end + 1 + idBytes;
    }
    return entries;
}
/**
 * Where a path of a job lies in the checkout: by its words alone, because links of the disk are not the commit's.
 * @returns null where it lies outside of the checkout, or there is none
 */
async function pathInCheckout(cwd, path) {
    const said = await git(cwd, ["rev-parse", "--show-prefix"], MAX_SAID_BYTES);
    const prefix = said.ok ? said.stdout.toString("utf8").replace(/\n$/, "") : "";
    const inside = path.startsWith("/") ? below(cwd, path) : path;
    if (inside === null)
        return null;
    const parts = [];
    for (const part of partsOf(`${prefix}${inside}`)) {
        if (part !== "..")
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.join("/");
}
function below(cwd, path) {
    const folder = `${cwd.replace(/\/+$/, "")}/`;
    return path.startsWith(folder) ? path.slice(folder.length) : null;
}
/** The commit that a revision names in this checkout, or null. */
async function commitId(cwd, revision) {
    // Never as a name to be guessed at: where the base was not fetched, git takes the branch `refs/remotes/origin/main` for it.
    const find = revision.startsWith("refs/")
        ? ["show-ref", "--verify", "--hash", "--", revision]
        : ["rev-parse", "--verify", "-q", "--end-of-options", `${revision}^{commit}`];
    const found = await git(cwd, find, MAX_SAID_BYTES);
    return found.ok ? found.stdout.toString("utf8").trim() : null;
}
/**
 * The checkout's own configuration starts nothing: objects are read by name only, so that a checkout of another user (job
 * containers) can't do anything to us; a folder of the change that looks like a bare repository is none; an object that is
 * not there is not fetched, whatever remote promises it.
 */
const CLOSED = [
    "safe.directory=*",
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
const ENVIRONMENT = () => ({
    PATH: process.env["PATH"],
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
});
function git(cwd, args, maxBytes) {
    const options = { cwd, encoding: "buffer", maxBuffer: maxBytes, timeout: GIT_MS, env: ENVIRONMENT() };
    return new Promise((done) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...CLOSED, ...args], options, (error, stdout, stderr) => done({
            ok: error === null,
            stdout,
            said: stderr.toString("utf8").trim() || (error?.message ?? ""),
            tooLong: error?.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER",
        }));
    });
}


/***/ }),

/***/ 4102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ isLeftOver; },
/* harmony export */   RV: function() { return /* binding */ OWNED_PREFIX; },
/* harmony export */   Zl: function() { return /* binding */ OWNER_FILE; },
/* harmony export */   dK: function() { return /* binding */ disown; },
/* harmony export */   g7: function() { return /* binding */ makeOwned; },
/* harmony export */   tA: function() { return /* binding */ removeSmallOwned; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(722);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** How the names of all temporary folders of ours begin. */
const OWNED_PREFIX = "case-harness-";
/** File of a folder that says whose it is; without one a folder is never taken for left over. */
const OWNER_FILE = ".owner";
/** What a folder is called until it is signed; no other folder of ours is, so that none of them is taken for one. */
const UNSIGNED = `${OWNED_PREFIX}unsigned-`;
/** A folder that was made this long ago, and is still called so, was not about to be signed. */
const UNSIGNED_MS = 60_000;
/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
function makeOwned(parent, kind = "") {
    // Known before the folder is there, so that as little as possible stands between making and signing it.
    const owner = ownerOf(process.pid);
    const unsigned = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, UNSIGNED));
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(unsigned, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${OWNED_PREFIX}${kind}${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(unsigned).slice(UNSIGNED.length)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(unsigned, folder);
    return (0,_claimed__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B)(folder);
}
/** Makes an owned folder one that is kept for people. */
function disown(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
}
/** Removes a small owned folder of ours. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeSmallOwned(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        if (name !== OWNER_FILE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true });
    disown(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
}
/**
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others (but to a
 * lent id, which passes it by its group), signed on this machine (this boot, this process namespace: a number means nothing
 * elsewhere). One that somebody else made, a link, or what can't be told, is not. A folder whose process was killed before it
 * could sign it holds nothing, is still called so, and is gone for it after a while.
 */
function isLeftOver(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o767) !== 0o700)
            return false;
        const owner = readOwner(folder);
        if (owner === null)
            return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(UNSIGNED) &&
                Date.now() - stats.mtimeMs > UNSIGNED_MS &&
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).every((name) => name === OWNER_FILE));
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
/** What the owner's file says, where it was written whole; null else. */
function readOwner(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        return null;
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    return /^\S+ \d+ \d+\n$/.test(text) ? text : null;
}


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony exports bestOf, privilegeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8700);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6820);
/* harmony import */ var _owned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4102);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6583);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9286);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1608);











/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_10__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .makeOwned */ .g7)(temporary, "probe-");
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_11__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            plan: (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .systemPlan */ .ZN)(),
            path: _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg.split(":"),
            limits: _limits__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_9__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_5__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    finally {
        (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .removeSmallOwned */ .tA)(folder);
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
        const who = (0,_identity__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .J)();
        if (who.kind === "none")
            return who.why;
    }
    else if ((0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("unshare", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg) === null) {
        return "unshare (util-linux) is not installed";
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * What is wrong with a bubblewrap that runs with more rights than whoever starts it, or null. Setuid root, it mounts what it
 * is told as root, and an agent that reaches it is root (CVE-2026-41163); with user namespaces it needs no such right.
 */
function privilegeOf(program) {
    const { mode, uid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(program);
    return (mode & SET_ID) === 0
        ? null
        : `${program} is set-id (mode ${(mode & 0o7777).toString(8)}, user ${uid}), which is dangerous (CVE-2026-41163)`;
}
/** The mode bits by which a program runs as its owner, or its group. */
const SET_ID = 0o6000;
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    const fixFor = (found) => (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("containment_unavailable", level, { found })).fix;
    const general = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)("containment_unavailable").fix;
    const why = fixFor(failure) === general ? `${failure}${circumstance()}` : failure;
    const fix = fixFor(why);
    return { level, available: false, why, whatToDo: fix === general ? byHand(level) : fix };
}
function byHand(level) {
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
/** What this machine is like, where that is why a level is missing; the catalogue's fix goes by these words. */
function circumstance() {
    if (restrictedByAppArmor())
        return " (kernel.apparmor_restrict_unprivileged_userns=1)";
    return inContainer() ? " (this is a job container)" : "";
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
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


/***/ }),

/***/ 7722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ OPEN_FILE; },
/* harmony export */   IE: function() { return /* binding */ pieces; },
/* harmony export */   Jk: function() { return /* binding */ fsPath; },
/* harmony export */   NE: function() { return /* binding */ openFolder; },
/* harmony export */   QP: function() { return /* binding */ typeOf; },
/* harmony export */   Qi: function() { return /* binding */ hashPieces; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   WF: function() { return /* binding */ createReader; },
/* harmony export */   Zv: function() { return /* binding */ listNames; },
/* harmony export */   bt: function() { return /* binding */ listFolder; },
/* harmony export */   d9: function() { return /* binding */ firstNames; },
/* harmony export */   ts: function() { return /* binding */ PIECE_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)("/proc/self/fd");
/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
const OPEN_FILE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY;
/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
function fsPath(path) {
    return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}
const NOT_ASCII = /[^\x01-\x7f]/;
/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
function openFolder(path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(fsPath(path), OPEN_FOLDER);
    try {
        return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd) };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        throw error;
    }
}
/** What a key of a listing stands for. */
function nameOf({ others }, key) {
    if (key.endsWith("/"))
        return { name: key.slice(0, -1), kind: "folder" };
    return { name: key, kind: others.size > 0 && others.has(key) ? "other" : "file" };
}
const NO_NAMES = new Set();
/**
 * Lists a folder, or says null when it has more than `most` names.
 * @param most bound on the names that are held in memory
 */
function listFolder(folder, most) {
    const listed = readFolder(folder, most);
    if (listed === null || listed.length > most)
        return null;
    let others = null;
    const keys = listed.map((entry) => {
        if (entry.isFile())
            return entry.name;
        if (entry.isDirectory())
            return `${entry.name}/`;
        others ??= new Set();
        others.add(entry.name);
        return entry.name;
    });
    keys.sort();
    return { keys, others: others ?? NO_NAMES, joined: keys.join("\0") };
}
/** The names of a folder with their kinds; none where there are more than `most`. */
function listNames(folder, most) {
    const listing = listFolder(folder, most);
    return listing === null ? null : listing.keys.map((key) => nameOf(listing, key));
}
function readFolder(folder, most) {
    const path = fsPath(folder.base.slice(0, -1));
    try {
        // A folder's own size is a hint: many bytes may be many names, which must not be read at once.
        return folder.stats.size > most
            ? readBounded(path, most)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { withFileTypes: true, encoding: "latin1" });
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { encoding: "latin1" }).map((name) => {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(fsPath(folder.base + name));
            return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
        });
    }
}
function readBounded(path, most) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(path, { encoding: "latin1", bufferSize: 1024 });
    try {
        const entries = [];
        for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
            if (entries.length === most)
                return null;
            entries.push(entry);
        }
        return entries;
    }
    finally {
        folder.closeSync();
    }
}
/** Some names of a folder, at most `most`, in no order. */
function firstNames(folder, most) {
    const open = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
    try {
        const names = [];
        for (let entry = open.readSync(); entry !== null && names.length < most; entry = open.readSync())
            names.push(entry.name);
        return names;
    }
    finally {
        open.closeSync();
    }
}
/** What `st_mode` says an entry is. */
function typeOf(mode) {
    switch (mode & node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFMT) {
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFREG:
            return "file";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFDIR:
            return "dir";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFLNK:
            return "symlink";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFIFO:
            return "fifo";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFSOCK:
            return "socket";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFBLK:
            return "block-device";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFCHR:
            return "char-device";
        default:
            return "unknown";
    }
}
/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
const hashOnce = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === undefined
    ? (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash(algorithm, data, "hex");
/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
function* pieces(fd, size = PIECE_BYTES) {
    const piece = Buffer.allocUnsafeSlow(size);
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
/** Buffers over this size are given back after use. */
const KEPT_BYTES = 2 * PIECE_BYTES;
/** A reader with a buffer of its own. */
function createReader() {
    const kept = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES + 1);
    let buffer = kept;
    let content = kept.subarray(HEADER_ROOM, HEADER_ROOM);
    return {
        read(fd, size) {
            if (HEADER_ROOM + size + 1 > buffer.length)
                buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + size + 1);
            else if (buffer.length > KEPT_BYTES && size < PIECE_BYTES)
                buffer = kept;
            let filled = 0;
            // One byte more than expected: a read that stops at the expected size has met the end.
            for (;;) {
                const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
                filled += read;
                if (filled > size)
                    return null;
                if (read === 0 || filled === size)
                    break;
            }
            if (filled !== size)
                return null;
            content = buffer.subarray(HEADER_ROOM, HEADER_ROOM + size);
            return content;
        },
        sha256: () => hashOnce("sha256", content),
        blobOid() {
            const header = `blob ${content.length}\0`;
            const start = HEADER_ROOM - header.length;
            buffer.write(header, start, "latin1");
            return hashOnce("sha1", buffer.subarray(start, HEADER_ROOM + content.length));
        },
    };
}
/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
function hashPieces(fd, size, onPiece) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const hash = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash("sha256");
    let at = 0;
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, at);
        if (read === 0)
            return at === size ? hash.digest("hex") : null;
        at += read;
        if (at > size)
            return null;
        hash.update(piece.subarray(0, read));
        onPiece?.();
    }
}


/***/ }),

/***/ 6690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: function() { return /* binding */ removeOwned; },
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);





/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
async function removeTree(path, options = {}) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ ...options, top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, top, 1);
        const last = options.last === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(top.base + options.last);
        if (last !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(last, { throwIfNoEntry: false }) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(last);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeOwned(folder, signal) {
    return removeTree(folder, { last: _contain_owned__WEBPACK_IMPORTED_MODULE_2__/* .OWNER_FILE */ .Zl, ...(signal === undefined ? {} : { signal }) });
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const first = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d9)(folder, BATCH);
        const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .giveTurn */ .pN)(removal.turn, removal.signal);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 5132:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ isTurnOver; },
/* harmony export */   Df: function() { return /* binding */ noteLongStep; },
/* harmony export */   ej: function() { return /* binding */ newTurn; },
/* harmony export */   pN: function() { return /* binding */ giveTurn; }
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long work on files may hold the thread before timers and signals get a turn (ms). */
const SLICE_MS = 40;
/** Steps between two looks at the clock: a look costs as much as a small part of a file. */
const STEPS = 16;
/** A turn that begins now. */
function newTurn() {
    return { end: performance.now() + SLICE_MS, steps: 0 };
}
/** To be asked before each step; true when others should get their turn (`giveTurn`). */
function isTurnOver(turn) {
    if (++turn.steps < STEPS)
        return false;
    turn.steps = 0;
    return performance.now() > turn.end;
}
/** Tells that a step took long, so that the clock is looked at before the next one. */
function noteLongStep(turn) {
    turn.steps = STEPS;
}
/**
 * Lets timers, signals and other work run, and begins a new turn.
 * @throws the signal's reason when it has fired meanwhile
 */
async function giveTurn(turn, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
    turn.end = performance.now() + SLICE_MS;
}


/***/ })

};
;