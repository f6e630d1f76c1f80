"use strict";
exports.id = 5267;
exports.ids = [5267];
exports.modules = {

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

/***/ 8766:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ readRecordGates; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3715);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5039);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7906);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4333);
/* harmony import */ var _admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4072);
/* harmony import */ var _case__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5442);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4365);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8414);











/**
 * Reads what the record gates need.
 * @param asked the run as it was asked for
 * @param request the same, with the case's files as they may be used
 */
async function readRecordGates(asked, request, source, io) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_8__/* .startClock */ .L)();
    const secrets = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_2__/* .knownSearch */ .y)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__/* .knownSecrets */ .x)(io.env));
    const read = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readContract */ .Jz)(asked, secrets, source);
    const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseContract */ .UA)(contractBytes);
    const admission = source === null || request.lane === "fake"
        ? null
        : await (0,_admission__WEBPACK_IMPORTED_MODULE_3__.readAdmission)(request.lane, source, io, request.replay !== null);
    const records = new Map([...(await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readRecords */ .T3)(request, secrets, source)), ...(admission?.records ?? [])]);
    const facts = {
        run: {
            run_id: (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_10__/* .runId */ .Vz)(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
            started_at: clock.startedAt,
        },
        request: (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_6__/* .requestFact */ .a8)(request),
        contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
        ...admission?.facts,
    };
    if (contract.ok && request.stage.executes) {
        facts.case = await (0,_case__WEBPACK_IMPORTED_MODULE_5__/* .readCase */ .n)(request.folder, request.lane, contract.value, secrets);
        const input = (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null });
        facts.approval = await (0,_approval__WEBPACK_IMPORTED_MODULE_4__/* .approvalFact */ .e)(input, request, io, "run");
    }
    return { facts, clock, contract, contractBytes, records };
}


/***/ }),

/***/ 5267:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announce: function() { return /* binding */ announce; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/report/plan.ts + 1 modules
var report_plan = __webpack_require__(7171);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(522);
// EXTERNAL MODULE: ./src/commands/publish/expected.ts
var publish_expected = __webpack_require__(6216);
// EXTERNAL MODULE: ./src/commands/publish/forge.ts + 11 modules
var publish_forge = __webpack_require__(1546);
// EXTERNAL MODULE: ./src/commands/publish/trust.ts
var trust = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/commands/help/run.ts
var run = __webpack_require__(4833);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/gate.ts
var gate = __webpack_require__(1741);
// EXTERNAL MODULE: ./src/commands/run/record-gates.ts
var record_gates = __webpack_require__(8766);
// EXTERNAL MODULE: ./src/commands/run/records.ts
var records = __webpack_require__(8414);
// EXTERNAL MODULE: ./src/commands/run/request.ts + 1 modules
var request = __webpack_require__(9414);
// EXTERNAL MODULE: ./src/commands/run/trusted-case.ts
var trusted_case = __webpack_require__(2312);
// EXTERNAL MODULE: ./src/commands/step/run-flags.ts
var run_flags = __webpack_require__(6714);
;// CONCATENATED MODULE: ./src/commands/step/approval.ts










/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";
/**
 * Uses the approval of the run that follows: makes its entry in the forge's ledger, when every record gate is open. It happens here
 * because this step holds the token and the run does not; so an approval is used up too where an effect gate blocks afterwards
 * (binary, sandbox, model endpoint), and by nothing that a record blocks.
 * @returns null where this run asks for no approval, or has none that could be used
 */
async function useApprovalOnForge(io, { inputs, context }, forge, trusted, nonce) {
    if (inputs.approval === undefined)
        return null;
    const parsed = (0,cli/* parseCommandLine */.Du)(["run", ...(0,run_flags/* runFlags */.lM)(inputs)], [run/* runSpec */.l]);
    if (parsed.kind !== "command")
        return null;
    const surroundings = (0,request/* withFlags */.W)(parsed.args, { ...io, env: (0,run_flags/* runEnvironment */.t7)(io, inputs) });
    const { repository, headSha, event, runId, attempt } = context;
    const asked = (0,request/* readRequest */.i)(parsed.args, surroundings, {
        nonce,
        fact: { repository, head_sha: headSha, event, trusted: { branch: trusted.branch, sha: trusted.sha } },
        approval: null,
    });
    if ("usage" in asked)
        return null;
    const source = await (0,records/* judgingSource */.EK)(asked, surroundings);
    const ofCase = await (0,trusted_case/* trustedCase */.I)(asked, source);
    try {
        const request = { ...asked, folder: ofCase.folder };
        const { facts, contractBytes, records } = await (0,record_gates/* readRecordGates */.o)(asked, request, source, surroundings);
        const entry = facts.approval?.entry ?? null;
        if (entry === null)
            return null;
        facts.approval = { ...facts.approval, ledger: "unused" };
        // The address is a secret that this step does not get; the run's own gate looks at it.
        if (facts.model_access !== undefined)
            facts.model_access = { ...facts.model_access, local_base_url: true };
        const [first] = (0,gates/* gateBlockers */.p0)((0,gates/* evaluateGates */.ud)((0,gate/* gateInput */.y)({ facts, contractBytes, records, containment: null })));
        if (first !== undefined)
            return { entry, ledger: "unavailable", problem: `it was left unused, because ${first.code} blocks this run` };
        const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
        const used = await forge.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
        if (used.ok)
            return { entry, ledger: used.value ? "unused" : "consumed" };
        const problem = `${used.failure.message}. ${used.failure.fix}`;
        await (0,workflow/* printError */.yJ)("case-harness: the approval can't be used", problem);
        return { entry, ledger: "unavailable", problem };
    }
    finally {
        await ofCase.remove();
    }
}

// EXTERNAL MODULE: ./src/commands/step/plan.ts
var step_plan = __webpack_require__(7970);
// EXTERNAL MODULE: ./src/commands/step/variables.ts
var variables = __webpack_require__(8328);
;// CONCATENATED MODULE: ./src/commands/step/announce.ts










/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN = ["server", "network"];
/**
 * Asks the forge which commit judges, says on the commit that a run begins, and with which nonce, and uses its approval. What can't
 * be asked or announced is not run; `mode: run` announces nothing.
 */
async function announce(io) {
    const plan = (0,step_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.plan);
    const { context, detected } = plan;
    const token = await (0,step_plan/* tokenOf */.B9)(io);
    const forge = await (0,publish_forge/* forgeOf */.$)(io, plan, token);
    if (!forge.ok)
        return (0,publish_forge/* printFailure */.e)(forge.failure);
    const standing = await (0,trust/* askStanding */.e$)(forge.value, plan);
    if (!standing.ok)
        return (0,publish_forge/* printFailure */.e)(standing.failure);
    if ("fault" in standing.value)
        return (0,step_plan/* endWithFaults */.Vl)([standing.value.fault], domain_status/* EXIT_CODE */.F.blocked);
    const { trusted, pull } = standing.value;
    if (pull !== null && pull.headSha !== context.headSha)
        return (0,step_plan/* endWithFaults */.Vl)([(0,trust/* movedFault */.Ku)(context.pullRequest.number, context.headSha, pull.headSha)]);
    const expected = await (0,publish_expected/* expectedRun */.i)(plan.inputs, trusted, io);
    if ("fault" in expected)
        return (0,step_plan/* endWithFaults */.Vl)([expected.fault]);
    const nonce = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    if (plan.mode === "both") {
        const { name } = expected.plan;
        // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
        const begun = { name, nonce, checkId: null, url: null, at: null };
        await (0,workflow/* setOutputs */.n0)({ announcement: JSON.stringify(begun) });
        const startedAt = new Date().toISOString();
        const made = await forge.value.announce((0,report_plan/* announcePlan */.XZ)((0,report_plan/* interfaceOf */.Rm)(detected.forge, token), context, { name, nonce, startedAt }));
        if (!made.ok) {
            if (!UNKNOWN.includes(made.failure.kind))
                await (0,workflow/* setOutputs */.n0)({ announcement: "" });
            return (0,publish_forge/* printFailure */.e)(made.failure);
        }
        const announced = { ...begun, ...made.value };
        await (0,workflow/* setOutputs */.n0)({ announcement: JSON.stringify(announced) });
        io.stderr(`case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`);
    }
    const approval = trusted === null ? null : await useApprovalOnForge(io, plan, forge.value, trusted, nonce);
    const asked = { trusted, approval };
    await (0,workflow/* setOutputs */.n0)({ asked: JSON.stringify(asked) });
    return 0;
}


/***/ }),

/***/ 6714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: function() { return /* binding */ CREDENTIAL_VARIABLE; },
/* harmony export */   lM: function() { return /* binding */ runFlags; },
/* harmony export */   t7: function() { return /* binding */ runEnvironment; }
/* harmony export */ });
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8320);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);



/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";
/** The flags of `run` that say the same as the inputs. */
function runFlags(inputs) {
    return _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn.flatMap(({ name, use }) => {
        const value = inputs[name];
        if (value === undefined)
            return [];
        switch (use.kind) {
            case "flag":
                return [`--${use.flag}`, value];
            case "allow":
                return value === "true" ? ["--allow", use.lane] : [];
            case "variable":
            case "action":
            case "secret":
                return [];
        }
    });
}
/** The environment of the run: the step's own without tokens, and inputs in place of the variables that they win over. */
function runEnvironment(io, inputs) {
    const env = (0,_environment__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N)(io.env);
    for (const { name, use } of _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn) {
        const value = inputs[name];
        if (use.kind === "variable" && value !== undefined)
            env[use.name] = use.switch === true ? (value === "true" ? "1" : "") : value;
    }
    const localBaseUrl = io.env[_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.localBaseUrl];
    if (localBaseUrl)
        env.CTO_HARNESS_CASE_LOCAL_BASE_URL = localBaseUrl;
    const credential = io.env[_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.modelCredential];
    if (credential)
        env[CREDENTIAL_VARIABLE] = credential;
    return env;
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


/***/ })

};
;