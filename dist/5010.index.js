"use strict";
exports.id = 5010;
exports.ids = [5010,23];
exports.modules = {

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

/***/ 5776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ chainEvents; },
/* harmony export */   uy: function() { return /* binding */ checkChain; },
/* harmony export */   uz: function() { return /* binding */ splitLines; }
/* harmony export */ });
/* unused harmony export eventLine */
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);
/* harmony import */ var _strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);



/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"];
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();
/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
function eventLine(fields, seq, prevLine) {
    const { event, at, run_id, case_id, backend, data } = fields;
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    return (0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({
        seq,
        event,
        at,
        run_id,
        case_id,
        backend,
        prev,
        data,
    });
}
/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
function chainEvents(events) {
    const lines = [];
    for (const fields of events)
        lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
    return lines;
}
/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
function splitLines(text) {
    if (text === "")
        return { lines: [] };
    if (!text.endsWith("\n"))
        return {
            problem: "Expected a newline at the end of the last line, found none: the file was cut.",
        };
    return { lines: text.slice(0, -1).split("\n") };
}
/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
function checkChain(lines) {
    const events = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const faults = [];
        const event = readLine(line, faults);
        if (event !== null) {
            checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
            events.push(event);
        }
        for (const problem of faults)
            problems.push({ line: index + 1, problem });
    }
    return { events, problems };
}
function readLine(line, faults) {
    const parsed = (0,_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(line, {
        maxBytes: MAX_LINE_BYTES,
        maxDepth: MAX_LINE_DEPTH,
        escapedNul: true,
    });
    if ("problem" in parsed) {
        faults.push(`${parsed.problem} (${parsed.position})`);
        return null;
    }
    const { value } = parsed;
    if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
        faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
        return null;
    }
    const { seq, event, at, run_id, case_id, backend, prev, data } = value;
    if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
        faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
        return null;
    }
    if ((0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value) !== line)
        faults.push("Expected canonical JSON (RFC 8785), found another form.");
    return { seq, event, at, run_id, case_id, backend, prev, data };
}
function checkPlace(event, index, prevLine, first, faults) {
    if (event.seq !== index + 1)
        faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    if (!_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.test(event.prev) || event.prev !== prev) {
        faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
    }
    if (!RFC3339_MS.test(event.at))
        faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
    for (const name of ["run_id", "case_id", "backend"]) {
        if (event[name] !== first[name])
            faults.push(`Expected the same ${name} as in the first event, found another.`);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 3652:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BQ: function() { return /* binding */ TRACE_FILE; },
  sb: function() { return /* binding */ audit; },
  Z4: function() { return /* binding */ isOwnFile; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/formats/event-chain.ts
var event_chain = __webpack_require__(5776);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(7031);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/mounts/faults.ts
var faults = __webpack_require__(8606);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/formats/baseline-commit.ts
var baseline_commit = __webpack_require__(23);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var records_contract = __webpack_require__(5039);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/checks.ts
var checks = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var judge_evidence = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 2 modules
var load = __webpack_require__(2855);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var judge_survivors = __webpack_require__(6388);
;// CONCATENATED MODULE: ./src/core/judge/consistency.ts
















/**
 * What the content files of one bundle say against each other. The judge takes every file at its word; a bundle whose
 * files were taken from two runs, or changed one by one, betrays itself here, however right its digests are.
 */
function contradictions(evidence, around) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    checkIdentity(evidence, around.role, fault);
    checkClock(evidence, fault);
    checkLane(evidence, fault);
    checkTrees(evidence, fault);
    checkUnrefused(evidence, fault);
    checkContainment(evidence, fault);
    checkCalls(evidence, around, fault);
    checkNested(evidence, around.role, fault);
    checkNames(evidence, around.names, fault);
    checkTestLog(evidence, around, fault);
    return faults;
}
function checkIdentity({ facts, contract: bytes }, role, fault) {
    const { run, request } = facts;
    if (run.role !== role)
        fault(files/* FACTS_FILE */.Ho, role === "run"
            ? `run.role: this is the ${run.role} of a run, not a run: verify the bundle that it lies in`
            : `run.role: expected ${role}, found ${run.role}`);
    if (run.role === "stage1-refusal" && (request.stage !== 1 || facts.lane !== undefined))
        fault(files/* FACTS_FILE */.Ho, `run.role: a refusal is of stage 1 and starts nothing, found stage ${request.stage}`);
    if (run.role === "fake-baseline" && (request.stage !== 2 || request.lane !== "fake"))
        fault(files/* FACTS_FILE */.Ho, `run.role: a baseline is of stage 2 and the lane fake, found ${request.stage} and ${request.lane}`);
    const contract = (0,records_contract/* parseContract */.UA)(bytes);
    const caseId = contract.ok ? contract.value.case_id : "unknown";
    if (run.case_id !== caseId)
        fault(files/* FACTS_FILE */.Ho, `run.case_id: the contract gives ${caseId}, found ${run.case_id}`);
    const random = run_id/* RUN_ID */.UC.exec(run.run_id)?.[2] ?? "";
    const expected = (0,run_id/* runId */.Vz)(run.started_at, caseId, random);
    if (run.run_id !== expected)
        fault(files/* FACTS_FILE */.Ho, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
    const folder = run.artifacts_dir.split("/").at(-1);
    const wanted = role === "run" ? run.run_id : role;
    if (folder !== wanted)
        fault(files/* FACTS_FILE */.Ho, `run.artifacts_dir: expected a folder named ${wanted}, found ${folder}`);
    if ((facts.contract.state === "unreadable") !== (facts.contract.reason !== null))
        fault(files/* FACTS_FILE */.Ho, "contract: expected a reason where, and only where, it is unreadable");
    if (facts.contract.state === "unreadable" && bytes.length > 0)
        fault(files/* CONTRACT_FILE */.kY, "expected nothing, because the contract could not be read");
    if (request.lane === "fake" && (facts.agent_binary ?? facts.model_probe) !== undefined)
        fault(files/* FACTS_FILE */.Ho, "the fake lane has neither a binary nor a model");
}
/** Readings in the order in which a run takes them; its clock never goes back. */
function checkClock({ facts: { run, clock } }, fault) {
    const readings = [
        ["run.started_at", run.started_at],
        ["clock.contract_read", clock.contract_read],
        ["clock.gates_evaluated", clock.gates_evaluated],
        ["clock.lane_started", clock.lane_started],
        ["clock.lane_ended", clock.lane_ended],
        ["clock.diff_checked", clock.diff_checked],
        ["clock.verification_completed", clock.verification_completed],
        ["run.finished_at", run.finished_at],
    ];
    let last = null;
    for (const [name, at] of readings) {
        if (at === null)
            continue;
        if (last !== null && Date.parse(at) < Date.parse(last[1]))
            fault(files/* FACTS_FILE */.Ho, `${name}: ${at} is before ${last[0]}, ${last[1]}`);
        last = [name, at];
    }
}
function checkLane({ facts: { lane, head } }, fault) {
    if (lane !== undefined) {
        const { termination, exit_code, signal } = lane;
        if ((exit_code === null) === (signal === null) && termination !== "cancelled")
            fault(files/* FACTS_FILE */.Ho, "lane: expected an exit code or a signal, and not both");
        if (termination === "exited" && exit_code === null)
            fault(files/* FACTS_FILE */.Ho, "lane: it exited, and has no exit code");
        if (termination === "signalled" && signal === null)
            fault(files/* FACTS_FILE */.Ho, "lane: a signal ended it, and none is named");
    }
    if (head === undefined || head.state === "unreadable")
        return;
    if ((head.state === "unchanged") !== (head.commit === head.baseline_commit))
        fault(files/* FACTS_FILE */.Ho, `head: ${head.state}, and its commit is ${head.commit ?? "none"}`);
}
function checkTrees({ facts, change }, fault) {
    if (change === null || facts.workspace === undefined)
        return;
    const { tree, entries } = facts.workspace;
    if (change.baselineTree !== null && tree !== change.baselineTree)
        fault(files/* FACTS_FILE */.Ho, `workspace.tree: ${files/* BEFORE_FILE */.Lt} makes ${change.baselineTree}, found ${tree}`);
    const commit = (0,baseline_commit/* baselineCommit */.L)(tree).oid;
    if (facts.head !== undefined && facts.head.baseline_commit !== commit)
        fault(files/* FACTS_FILE */.Ho, `head.baseline_commit: the baseline's tree makes ${commit}, found ${facts.head.baseline_commit}`);
    if (change.misplacedMark !== null)
        fault(files/* AFTER_FILE */._C, `${(0,domain_bytes/* displayPath */.Gt)(change.misplacedMark)}: set aside, and the contract does not say so, or the other way round`);
    const aside = facts.walk?.set_aside;
    if (aside !== undefined && aside.listed !== change.discarded.length)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${files/* AFTER_FILE */._C} lists ${change.discarded.length}, found ${aside.listed}`);
    if (aside !== undefined && aside.entries < aside.listed + aside.unlisted)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${aside.listed + aside.unlisted} entries by themselves, ${aside.entries} in all`);
    if (entries !== change.baselineEntries)
        fault(files/* FACTS_FILE */.Ho, `workspace.entries: ${files/* BEFORE_FILE */.Lt} has ${change.baselineEntries}, found ${entries}`);
}
/** A workspace that nobody refused holds nothing that is refused wherever it is met. */
function checkUnrefused(evidence, fault) {
    const { change, contract: bytes } = evidence;
    if (change === null || (0,checks/* hasFindings */.V_)(evidence))
        return;
    const nobody = "and facts.json tells of no refusal";
    if (change.fault !== null)
        fault(change.fault.file, `${(0,domain_bytes/* displayPath */.Gt)(change.fault.path)}: ${change.fault.problem}, ${nobody}`);
    const contract = (0,records_contract/* parseContract */.UA)(bytes);
    if (!contract.ok)
        return;
    const limits = (0,records_contract/* limitsOf */.Af)(contract.value);
    const changed = change.changes.filter(({ kind, after }) => kind !== "mode" && after?.type === "file");
    const found = [
        ["entries", change.extent.entries],
        ["tree_bytes", change.extent.bytes],
        ["file_bytes", change.extent.largest],
        ["changed_file_bytes", changed.reduce((most, { after }) => Math.max(most, after?.size ?? 0), 0)],
    ];
    for (const [limit, size] of found)
        if (size > limits[limit])
            fault(files/* AFTER_FILE */._C, `${limit}: expected at most ${limits[limit]}, found ${size}, ${nobody}`);
}
function checkContainment({ facts, containment }, fault) {
    if (containment === null)
        return;
    const { level, required, levels, canary } = containment;
    const wanted = facts.request.lane === "fake" ? "best" : "sandbox";
    if (required !== wanted)
        fault(files/* CONTAINMENT_FILE */.eL, `required: expected ${wanted} for this lane, found ${required}`);
    if (level !== null && levels.find((entry) => entry.level === level)?.available !== true)
        fault(files/* CONTAINMENT_FILE */.eL, `levels: expected ${level} to be available, because the lane has it`);
    if (canary.ran !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected one at the level sandbox, and at no other");
    if (canary.ran !== (canary.profile_sha256 !== null) || canary.ran === (canary.reason !== null))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected the digest of its sandbox where it ran, else the reason");
    const { plan = null } = containment;
    if ((plan !== null) !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "plan: expected one at the level sandbox, and at no other");
    for (const problem of plan === null ? [] : (0,faults/* planFaults */.h)(plan.mounts))
        fault(files/* CONTAINMENT_FILE */.eL, `plan: ${problem}`);
    const survivors = (0,judge_survivors/* survivorsOf */.t)(facts);
    if ((containment.survivors ?? null) !== survivors)
        fault(files/* CONTAINMENT_FILE */.eL, `survivors: ${files/* FACTS_FILE */.Ho} gives ${survivors}, found ${containment.survivors ?? null}`);
    if (level === "none" && survivors === "none")
        fault(files/* FACTS_FILE */.Ho, "survivors: nobody sees at the level none that everything is dead");
    const tried = canary.results.map(({ name }) => name);
    if (new Set(tried).size !== tried.length)
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected each attempt once");
}
/** The gateway's record of the calls: of this run and in its time, of the model asked for, and the probe among them. */
function checkCalls({ facts, agent }, { names, read }, fault) {
    const { request, model_probe: probe, model_access: access } = facts;
    const calls = agent?.calls ?? (0,load/* readCalls */.sS)(names, read, facts, fault);
    const callFault = (call, problem) => call !== undefined && fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: ${problem}`);
    callFault(calls.find((call) => call.outcome === "completed" && !isWhole(call, request.model)), "a completed call has a status of success, both digests, and the admitted model, asked for and answered");
    const own = calls.findIndex((call) => !call.probe);
    callFault(calls.find((call, index) => call.probe && own >= 0 && index > own), "a probe after the lane had started");
    const replay = access?.replay === true;
    const mixed = calls.find(({ replayed }) => replayed !== replay);
    callFault(mixed, `${mixed?.replayed === true ? "replayed" : "a real one"}, ${files/* FACTS_FILE */.Ho} says otherwise`);
    checkTimesOfCalls(facts, calls, fault);
    const asked = calls.filter((call) => call.probe);
    const last = asked.at(-1);
    if (calls.length > 0 && probe === undefined)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${files/* FACTS_FILE */.Ho} knows of no probe`);
    if (probe?.status != null && (last === undefined || last.status !== probe.status))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected a probe that was answered with ${probe.status}, as in ${files/* FACTS_FILE */.Ho}, found ${last?.status ?? "none"}`);
    if (probe?.outcome === "content" && last?.outcome !== "completed")
        fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected the probe that facts.json tells of, found none");
    // It is asked a second time only where the endpoint does not know the name of its bound.
    if (asked.length > 2 || (asked.length === 2 && asked[0].status !== 400))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${asked.length} probes: the harness asks once`);
}
function isWhole(call, model) {
    const { status, requested_model, answered_models, request_sha256, answer_sha256 } = call;
    const digests = request_sha256 !== null && answer_sha256 !== null;
    const named = requested_model === model && answered_models.length === 1 && answered_models[0] === model;
    return status !== null && status >= 200 && status <= 299 && digests && named;
}
/** Begin and end of a call are cut to milliseconds and tenths of them. */
const ROUNDING_MS = 1.1;
/** Calls of another run were made at another time: the probe before the lane, all others while it ran. */
function checkTimesOfCalls({ run, clock }, calls, fault) {
    const at = (time) => (time === null ? NaN : Date.parse(time));
    let before = -Infinity;
    for (const call of calls) {
        const begin = at(call.at);
        const end = begin + call.duration_ms;
        const [from, to] = call.probe
            ? [clock.contract_read, clock.gates_evaluated]
            : [clock.lane_started, clock.lane_ended ?? run.finished_at];
        // Without a reading of the clock there was no lane that could have asked.
        if (!(begin >= at(from) && begin <= at(to)))
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: at ${call.at}, and ${call.probe ? "the gates" : "the lane"} had from ${from} to ${to}`);
        if (end > at(run.finished_at) + ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: it ended after the run`);
        if (end < before - ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: calls stand in the order in which they ended`);
        before = end;
    }
}
/** A nested bundle is of this very run: same start, contract, case and records, and it lies in this folder. */
function checkNested(evidence, role, fault) {
    const { facts, nested, change } = evidence;
    const { run, request } = facts;
    for (const name of judge_evidence/* NESTED */.s) {
        const inner = nested.get(name);
        if (inner === undefined)
            continue;
        const { report } = inner;
        const file = `${name}/report.json`;
        const differs = (what, expected, found) => expected !== found && fault(file, `${what}: expected ${expected}, as in the run around it, found ${found}`);
        if (role !== "run")
            fault(file, "expected no bundle within a nested one");
        differs("run_started_at", run.started_at, report.run_started_at);
        differs("case_id", run.case_id, report.case_id);
        differs("harness_version", run.harness_version, report.harness_version);
        differs("artifacts_dir", `${run.artifacts_dir}/${name}`, report.artifacts_dir);
        differs(`digest of ${files/* CONTRACT_FILE */.kY}`, (0,digest/* sha256 */.sc)(evidence.contract), report.artifact_digests[files/* CONTRACT_FILE */.kY] ?? "none");
        for (const [record, bytes] of evidence.records) {
            const found = report.artifact_digests[`${files/* RECORDS_FOLDER */.g6}${record}`];
            if (found !== undefined || name === "stage1-refusal")
                differs(`digest of ${files/* RECORDS_FOLDER */.g6}${record}`, (0,digest/* sha256 */.sc)(bytes), found ?? "none");
        }
        if (Date.parse(report.run_finished_at) > Date.parse(run.finished_at))
            fault(file, `run_finished_at: ${report.run_finished_at} is after the end of the run, ${run.finished_at}`);
        if (name === "fake-baseline") {
            differs("backend", "fake", report.backend);
            differs("stage", String(request.stage), String(report.stage));
            // One that was cancelled before its lane ended has looked at no tree.
            const cut = report.baseline === null && facts.cancelled !== undefined;
            if (change?.baselineTree != null && !cut)
                differs("baseline", change.baselineTree, report.baseline ?? "none");
        }
    }
    if (role === "run" && nested.has("stage1-refusal") && request.stage === 1)
        fault("stage1-refusal/report.json", "stage 1 nests no refusal: it is one");
    if (nested.has("fake-baseline") && (request.lane === "fake" || request.stage !== 2))
        fault("fake-baseline/report.json", "expected a baseline at stage 2 only, of another lane than fake");
}
const LANE_OUTPUT = [files/* STDOUT_FILE */.Ne, files/* STDERR_FILE */.GK];
/** Raw output by lane; what the harness does not write has no place in `backend/`. */
const BACKEND_FILES = {
    fake: LANE_OUTPUT,
    codex: LANE_OUTPUT,
    pi: LANE_OUTPUT,
    case: [...LANE_OUTPUT, case_lane/* CASE_EVENTS_FILE */.ws, case_lane/* MODEL_CALLS_FILE */.$O, "backend/lane-state.tar"],
};
/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
const MARKER = /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/;
const PROOF = /^stage\d-.*\.json$/;
/** Files that only a lane which started leaves behind. */
const LANE_FILES = [
    ...LANE_OUTPUT,
    case_lane/* CASE_EVENTS_FILE */.ws,
    "backend/lane-state.tar",
    files/* BEFORE_FILE */.Lt,
    files/* AFTER_FILE */._C,
];
/** The list of files is closed: whatever the harness does not write for this run was put there by somebody else. */
function checkNames({ facts }, names, fault) {
    const { lane } = facts.request;
    const records = [
        approval/* APPROVAL_RECORD */._F,
        ...(lane === "fake" ? [] : [(0,admission_facts/* agentRecordFile */.fl)(lane), ...Object.values(admission_facts/* ADMISSION_RECORDS */.XO), ...build_report/* REPORT_FILES */.JL]),
    ].map((name) => `${files/* RECORDS_FOLDER */.g6}${name}`);
    const known = new Set([...files/* COMMON_FILES */.mS, ...records, ...BACKEND_FILES[lane]]);
    for (const name of names) {
        if (!known.has(name) && !MARKER.test(name) && !PROOF.test(name))
            fault(name, "no such file belongs into the bundle of this run");
        else if (facts.lane === undefined && LANE_FILES.includes(name))
            fault(name, "a lane's file, and no lane was started");
    }
    const stage = (0,ladder/* stageNumber */.sX)(facts.request.stage);
    const proof = stage === null ? null : (0,ladder/* stageOf */.gV)(stage).proof;
    for (const name of names)
        if (PROOF.test(name) && name !== proof)
            fault(name, "the proof of another stage");
}
/** `test.log` says of each command that, and how, it ended; where none verified anything it says why in one line. */
function checkTestLog({ facts }, { names, read }, fault) {
    const { setup, verification, secrets } = facts;
    if (!names.has(files/* TEST_LOG_FILE */.Ps) || secrets?.withheld[files/* TEST_LOG_FILE */.Ps] !== undefined)
        return;
    const log = Buffer.from(read(files/* TEST_LOG_FILE */.Ps));
    let from = 0;
    for (const { command, termination, exit_code, signal } of [
        ...(setup?.commands ?? []),
        ...(verification?.commands ?? []),
    ]) {
        const end = exit_code === null ? signal : `exit code ${exit_code}`;
        const said = `# ${termination}, ${end ?? ""}`;
        for (const lines of [
            [`$ ${JSON.stringify((0,records_contract/* argvOf */.UU)(command))}\n`],
            end === null ? [said] : [`${said}\n`, `${said}, output cut\n`],
        ]) {
            const places = lines.map((line) => log.indexOf(line, from)).filter((at) => at >= 0);
            if (places.length === 0)
                return fault(files/* TEST_LOG_FILE */.Ps, `expected the line ${JSON.stringify(lines[0].trimEnd())} in its place, found none`);
            from = Math.min(...places) + lines[0].length;
        }
    }
    if (verification !== undefined && (verification.status !== "not_run" || verification.commands.length > 0))
        return;
    // A harness that failed in the middle of a command says so elsewhere; its log is cut where it was.
    if (facts.harness_error !== undefined || facts.cancelled !== undefined)
        return;
    const text = log.toString("utf8");
    const last = setup === undefined ? text : text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
    if (!/^no verification: [^\n]*\n$/.test(last))
        fault(files/* TEST_LOG_FILE */.Ps, "expected the one line that says why there was no verification");
    else if (verification?.reason != null && last !== `no verification: ${verification.reason}\n`)
        fault(files/* TEST_LOG_FILE */.Ps, "expected the reason that facts.json gives, found another");
}

// EXTERNAL MODULE: ./src/core/judge/judge.ts + 5 modules
var judge = __webpack_require__(2109);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/core/judge/trace.ts
var judge_trace = __webpack_require__(5550);
;// CONCATENATED MODULE: ./src/core/judge/audit.ts














const TRACE_FILE = "trace.jsonl";
/** Whether a file lies in this bundle itself, not in one that is nested in it. */
function isOwnFile(name, nested) {
    return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}
/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
function audit(input) {
    const faults = [];
    const claims = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const done = (rest = {}) => ({
        report: null,
        decision: null,
        evidence: null,
        ...rest,
        // Both quote what a stranger wrote, and end in terminals and step logs.
        claims: claims.map(({ claim, basis }) => ({ claim: (0,domain_bytes/* escapeForPeople */.IW)(claim), basis: (0,domain_bytes/* escapeForPeople */.IW)(basis) })),
        faults: faults.map(({ file, problem }) => ({ file: (0,domain_bytes/* escapeForPeople */.IW)(file), problem: (0,domain_bytes/* escapeForPeople */.IW)(problem) })),
    });
    checkSums(input, fault);
    const report = readReport(input, fault);
    if (report === null)
        return done();
    checkIndex(input, report, fault);
    const nested = new Map();
    for (const [name, inner] of input.nested) {
        for (const inside of inner.faults)
            fault(`${name}/${inside.file}`, inside.problem);
        if (inner.report !== null && inner.decision !== null)
            nested.set(name, { report: inner.report, events: inner.decision.events.map(({ event }) => event) });
    }
    const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
    const loaded = (0,load/* loadEvidence */.Qn)(own, (name) => input.read(name), nested);
    if ("faults" in loaded) {
        faults.push(...loaded.faults);
        return done({ report });
    }
    const { evidence } = loaded;
    const decision = (0,judge/* judge */.S)(evidence);
    claims.push({ claim: `status ${decision.status}`, basis: "recomputed" });
    faults.push(...contradictions(evidence, {
        role: input.role ?? evidence.facts.run.role,
        names: own,
        read: (name) => input.read(name),
    }));
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, decision.verdict, fault);
    compareTrace(input, own, decision, fault);
    claims.push(...claimsOf(evidence, decision));
    return done({ report, decision, evidence });
}
function checkSums({ digests, read }, fault) {
    if (!digests.has(seal/* SUMS_FILE */.A$))
        return fault(seal/* SUMS_FILE */.A$, "expected this file, found none");
    const split = (0,event_chain/* splitLines */.uz)(Buffer.from(read(seal/* SUMS_FILE */.A$)).toString("latin1"));
    if ("problem" in split)
        return fault(seal/* SUMS_FILE */.A$, split.problem);
    const listed = new Map();
    let last = "";
    for (const [index, line] of split.lines.entries()) {
        const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
        if (match === null || match[2] <= last)
            return fault(seal/* SUMS_FILE */.A$, `line ${index + 1}: expected "<sha256>  <file>", in ascending order of names`);
        last = match[2];
        listed.set(last, match[1]);
    }
    for (const [name, digest] of digests) {
        if (name === seal/* SUMS_FILE */.A$)
            continue;
        const said = listed.get(name);
        listed.delete(name);
        if (said === undefined)
            fault(name, `not listed in ${seal/* SUMS_FILE */.A$}`);
        else if (said !== digest.sha256)
            fault(name, `its SHA-256 is ${digest.sha256}, ${seal/* SUMS_FILE */.A$} says ${said}`);
    }
    for (const name of listed.keys())
        fault(name, `listed in ${seal/* SUMS_FILE */.A$}, but not there`);
}
function readReport({ digests, read }, fault) {
    if (!digests.has(seal/* REPORT_FILE */.Uq)) {
        fault(seal/* REPORT_FILE */.Uq, "expected this file, found none: the run was never sealed");
        return null;
    }
    const bytes = read(seal/* REPORT_FILE */.Uq);
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: report/* MAX_REPORT_BYTES */.WA, maxDepth: 16, escapedNul: true });
    if ("problem" in json) {
        fault(seal/* REPORT_FILE */.Uq, `${json.position}: ${json.problem}`);
        return null;
    }
    const version = json.value?.schema_version;
    if (version !== report/* REPORT_SCHEMA_VERSION */.WI) {
        fault(seal/* REPORT_FILE */.Uq, `schema_version: expected "${report/* REPORT_SCHEMA_VERSION */.WI}", found ${JSON.stringify(version) ?? "none"}`);
        return null;
    }
    const parsed = report/* reportSchema */.Qh.safeParse(json.value);
    // As it was parsed: what the schema leaves out is no part of the report.
    if ((0,canonical_json/* canonicalJson */.d)(parsed.data ?? json.value) !== Buffer.from(bytes).toString("utf8"))
        fault(seal/* REPORT_FILE */.Uq, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
    if (parsed.success)
        return parsed.data;
    fault(seal/* REPORT_FILE */.Uq, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return null;
}
function checkIndex({ digests }, report, fault) {
    const { artifact_digests, artifact_paths, freshness } = report;
    const files = [...digests.keys()].filter((name) => name !== seal/* SUMS_FILE */.A$).sort();
    for (const name of files) {
        const said = artifact_digests[name];
        if (said === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} has no digest of it`);
        else if (name !== seal/* REPORT_FILE */.Uq && said !== digests.get(name).sha256)
            fault(name, `its SHA-256 is ${digests.get(name).sha256}, ${seal/* REPORT_FILE */.Uq} says ${said}`);
        if (name === seal/* REPORT_FILE */.Uq)
            continue;
        const fresh = freshness[name];
        if (fresh === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} does not say when it was written`);
        else if (fresh.size !== digests.get(name).size)
            fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name).size}`);
        else if (fresh.written_at < report.run_started_at)
            fault(name, "freshness: written before the run started");
    }
    for (const name of Object.keys(artifact_digests))
        if (!digests.has(name))
            fault(name, `${seal/* REPORT_FILE */.Uq} lists it, but it is not there`);
    for (const name of Object.keys(freshness))
        if (!digests.has(name))
            fault(name, "freshness names it, but it is not there");
    if (artifact_paths.join("\n") !== files.join("\n"))
        fault(seal/* REPORT_FILE */.Uq, "artifact_paths is not the sorted list of the files");
    if (artifact_digests[seal/* REPORT_FILE */.Uq] === digest/* ZERO_SHA256 */.FZ || artifact_digests[seal/* REPORT_FILE */.Uq] !== (0,seal/* selfDigest */.d7)(report))
        fault(seal/* REPORT_FILE */.Uq, `artifact_digests: its own digest is ${(0,seal/* selfDigest */.d7)(report)}, it says ${artifact_digests[seal/* REPORT_FILE */.Uq]}`);
}
/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
function compareVerdict(derived, report, fault) {
    for (const field of Object.keys(derived)) {
        const expected = (0,canonical_json/* canonicalJson */.d)(derived[field]);
        const found = (0,canonical_json/* canonicalJson */.d)(report[field]);
        if (expected !== found)
            fault(seal/* REPORT_FILE */.Uq, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
    }
}
function shorten(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
function compareDerived(input, own, decision, fault) {
    const derived = (0,seal/* derivedFiles */.Rq)(decision);
    for (const [name, content] of derived) {
        if (!own.has(name))
            fault(name, "expected this file, found none");
        else if ((0,digest/* sha256 */.sc)(content) !== input.digests.get(name).sha256)
            fault(name, whereDifferent(name, content, input.read(name)));
    }
    const markers = [...own].filter((name) => /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/.test(name));
    for (const name of markers)
        if (!derived.has(name))
            fault(name, "this marker does not follow from the evidence");
    for (const name of own)
        if (/^stage\d-.*\.json$/.test(name) && !derived.has(name))
            fault(name, "this proof does not follow from the evidence");
}
/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name, expected, bytes) {
    const found = Buffer.from(bytes).toString("utf8");
    if (name === seal/* EVENTS_FILE */.Pc) {
        const split = (0,event_chain/* splitLines */.uz)(found);
        if ("problem" in split)
            return split.problem;
        const chain = (0,event_chain/* checkChain */.uy)(split.lines);
        const first = chain.problems[0];
        if (first !== undefined)
            return `line ${first.line}: ${first.problem}`;
    }
    const wanted = expected.split("\n");
    const lines = found.split("\n");
    const index = wanted.findIndex((line, i) => line !== lines[i]);
    const at = index < 0 ? wanted.length : index;
    return `line ${at + 1}: the evidence gives ${shorten(wanted[at] ?? "nothing")}, found ${shorten(lines[at] ?? "nothing")}`;
}
function compareMarkdown(input, verdict, fault) {
    const digests = new Map([...input.digests].filter(([name]) => ![seal/* REPORT_FILE */.Uq, seal/* REPORT_MD_FILE */.gZ, seal/* SUMS_FILE */.A$].includes(name)));
    const found = input.digests.get(seal/* REPORT_MD_FILE */.gZ);
    if (found === undefined)
        return fault(seal/* REPORT_MD_FILE */.gZ, "expected this file, found none");
    const expected = input.markdown(verdict, digests);
    if ((0,digest/* sha256 */.sc)(expected) !== found.sha256)
        fault(seal/* REPORT_MD_FILE */.gZ, whereDifferent(seal/* REPORT_MD_FILE */.gZ, expected, input.read(seal/* REPORT_MD_FILE */.gZ)));
}
function compareTrace(input, own, decision, fault) {
    if (!own.has(TRACE_FILE))
        return fault(TRACE_FILE, "expected this file, found none");
    const split = (0,event_chain/* splitLines */.uz)(Buffer.from(input.read(TRACE_FILE)).toString("utf8"));
    if ("problem" in split)
        return fault(TRACE_FILE, split.problem);
    const found = [];
    for (const [index, line] of split.lines.entries()) {
        const json = (0,strict_json/* strictJsonParse */.n)(line, { maxDepth: 4 });
        if ("problem" in json)
            return fault(TRACE_FILE, `line ${index + 1}: ${json.problem}`);
        const parsed = trace/* traceLineSchema */.v.safeParse(json.value);
        if (!parsed.success)
            return fault(TRACE_FILE, `line ${index + 1}: ${(0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error))}`);
        const { kind, name, result } = parsed.data;
        if (kind !== "step")
            found.push((0,canonical_json/* canonicalJson */.d)({ kind, name, result }));
    }
    const expected = (0,judge_trace/* expectedResults */.H)(decision).map((result) => (0,canonical_json/* canonicalJson */.d)(result));
    const at = expected.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== expected.length) {
        const index = at < 0 ? expected.length : at;
        fault(TRACE_FILE, `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`);
    }
}
/** What was derived here and what is somebody's word, fact by fact. */
function claimsOf({ facts }, decision) {
    const harness = `asserted by the harness ${facts.run.harness_version}`;
    const recomputed = (claim) => ({ claim, basis: "recomputed" });
    const words = Object.keys(fact_origins/* FACT_ORIGINS */.Z)
        .filter((name) => facts[name] !== undefined)
        .map((name) => {
        const [source, basis] = fact_origins/* FACT_ORIGINS */.Z[name];
        const how = basis === "asserted" ? harness : `${harness}, recomputable`;
        return { claim: `fact ${name}: ${source}`, basis: how };
    });
    return [
        ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
        ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
        recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
        recomputed("events: chain, order and content"),
        ...words,
        { claim: "what the workspace held before and after, and raw output", basis: harness },
        { claim: "containment level and canary", basis: harness },
        ...(facts.request.lane === "fake" ? [] : [{ claim: "model calls, as the gateway saw them", basis: harness }]),
        ...report/* ASSERTED_FIELDS */.yh.map((field) => ({ claim: field, basis: harness })),
    ];
}


/***/ }),

/***/ 194:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: function() { return /* binding */ failedCommands; },
/* harmony export */   V_: function() { return /* binding */ hasFindings; },
/* harmony export */   Y_: function() { return /* binding */ changedFiles; },
/* harmony export */   fT: function() { return /* binding */ isInterrupted; },
/* harmony export */   ui: function() { return /* binding */ CHECKS; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _formats_envelope__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3594);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _formats_patch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(906);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8664);
/* harmony import */ var _records_model_calls__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9907);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5039);
/* harmony import */ var _case_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6938);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1204);











/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;
const afterLane = ({ facts }) => facts.lane !== undefined;
function afterLaneCheck(name, event, kind, evaluate) {
    return { name, event, kind, applies: afterLane, evaluate };
}
/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
const CHECKS = [
    {
        name: "setup",
        event: "verification.completed",
        kind: "safety",
        applies: ({ facts }, { setup_commands = [] }) => facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
        evaluate: setup,
    },
    afterLaneCheck("interruption", "run.completed", "safety", interruption),
    afterLaneCheck("exit", "run.completed", "result", exit),
    afterLaneCheck("lane events", "run.completed", "result", laneEvents),
    afterLaneCheck("agent protocol", "run.completed", "result", agentProtocol),
    afterLaneCheck("model", "run.completed", "safety", model),
    afterLaneCheck("reviewer", "verification.completed", "result", reviewer),
    afterLaneCheck("workspace", "git.diff.checked", "safety", workspace),
    afterLaneCheck("limits", "git.diff.checked", "safety", limits),
    afterLaneCheck("allowed paths", "git.diff.checked", "safety", allowedPaths),
    afterLaneCheck("forbidden paths", "git.diff.checked", "safety", forbiddenPaths),
    afterLaneCheck("diff", "git.diff.checked", "result", diff),
    afterLaneCheck("patch", "run.completed", "safety", patchAgreesWithManifests),
    afterLaneCheck("ending tree", "run.completed", "safety", endingTree),
    afterLaneCheck("verification", "verification.completed", "result", verification),
    afterLaneCheck("secrets", "run.completed", "safety", secrets),
];
/** Whether the lane was stopped by its deadline or by whoever cancelled the run. */
function isInterrupted({ facts }) {
    return (facts.cancelled !== undefined || facts.lane?.termination === "timeout" || facts.lane?.termination === "cancelled");
}
function kept(evidence) {
    return evidence.change?.changes ?? [];
}
function interruption({ evidence }) {
    const { lane, cancelled } = evidence.facts;
    if (lane?.termination === "timeout")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("timeout", "lane", { found: `no end after ${Math.round(lane.duration_ms)} ms` })];
    if (cancelled !== undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cancelled", cancelled.step)];
    return lane?.termination === "cancelled" ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cancelled", "lane")] : [];
}
function exit({ evidence }) {
    const { lane } = evidence.facts;
    if (lane === undefined)
        return [];
    if (lane.termination === "signalled")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "lane", { found: `signal ${lane.signal}` })];
    if (lane.termination === "exited" && lane.exit_code !== 0)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "lane", exitDetail(lane) ?? { expected: "exit code 0", found: `exit code ${lane.exit_code}` }),
        ];
    return [];
}
function laneEvents({ evidence, contract }) {
    const sent = new Set(evidence.facts.lane?.events);
    return (contract.evidence_expectations ?? [])
        .filter((event) => !sent.has(event))
        .map((event) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("missing_required_event", event));
}
/** What is read of a real agent. */
const AGENT_FILES = [_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .CASE_EVENTS_FILE */ .ws, _case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O, _files__WEBPACK_IMPORTED_MODULE_9__/* .STDERR_FILE */ .GK];
/** What the agent's own records deny, where the lane is a real one. */
function caseFindings({ facts, agent }) {
    if (agent === null || facts.lane === undefined)
        return [];
    // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
    if (AGENT_FILES.some((file) => facts.secrets?.withheld[file] !== undefined))
        return [];
    return (0,_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .caseBlockers */ .U_)({
        ...agent,
        eventsProblem: facts.lane.event_log_problem ?? null,
        exitCode: facts.lane.exit_code,
        harnessCompleted: facts.lane.termination === "harness_completed",
        model: facts.request.model ?? "",
    });
}
function agentProtocol({ evidence }) {
    return caseFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}
function model({ evidence: { agent, facts } }) {
    return agent === null ? [] : (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_6__/* .modelCallBlockers */ .n5)(agent.calls, facts.request.model ?? "");
}
function reviewer({ evidence }) {
    if (evidence.agent !== null)
        return caseFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
    const rejected = (0,_formats_envelope__WEBPACK_IMPORTED_MODULE_10__/* .readEnvelopes */ .ES)(evidence.laneOutput ?? "").some(_formats_envelope__WEBPACK_IMPORTED_MODULE_10__/* .isReviewerRejection */ .zh);
    return rejected ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("reviewer_rejected", "reviewer")] : [];
}
function workspace({ evidence }) {
    const refusals = evidence.facts.walk?.refusals ?? [];
    const known = new Set(refusals.filter(({ kind }) => kind === COLLIDING).map(({ path }) => shown(path)));
    const derived = twinsOf(evidence).filter(({ subject }) => !known.has(subject));
    const refused = refusals.map(({ kind, path, detail }) => ({ subject: shown(path), found: `${kind}: ${detail}` }));
    return listed("hostile_workspace", [...refused, ...derived]);
}
const COLLIDING = "colliding-name";
/** New files that some system would take for another one: of the baseline, even where that is gone now, or of the result. */
function twinsOf({ change }) {
    if (change === null)
        return [];
    const added = change.changes.flatMap(({ kind, after }) => kind === "added" && after !== undefined && after.hidden !== true ? [after.path] : []);
    return (0,_formats_paths__WEBPACK_IMPORTED_MODULE_5__/* .twins */ .y0)(change.known, added).map(({ path, twin }) => ({
        subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path),
        found: `${COLLIDING}: on some systems it is the same file as ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(twin)}`,
    }));
}
function limits({ evidence }) {
    const hits = evidence.facts.walk?.limit_hits ?? [];
    return listed("limit_exceeded", hits.map(({ limit, path, found, bound }) => ({
        subject: `${limit}: ${shown(path)}`,
        expected: limit === "disk" ? `at least ${bound} left` : `at most ${bound}`,
        found: String(found),
    })));
}
function allowedPaths({ evidence, contract }) {
    const allowed = (0,_records_contract__WEBPACK_IMPORTED_MODULE_7__/* .rulesOf */ .fD)(contract.allowed_paths);
    const outside = kept(evidence).filter(({ path }) => !allowed.some((rule) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_5__/* .matches */ .cK)(rule, path)));
    const expected = `only changes to ${contract.allowed_paths.join(", ")}`;
    return listed("disallowed_file_change", outside.map(({ path, kind }) => ({ subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path), expected, found: kind })));
}
function forbiddenPaths({ evidence, contract }) {
    const forbidden = (0,_records_contract__WEBPACK_IMPORTED_MODULE_7__/* .rulesOf */ .fD)(contract.forbidden_paths);
    const touched = kept(evidence).flatMap(({ path, kind }) => {
        const subject = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path);
        if (forbidden.some((rule) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_5__/* .matches */ .cK)(rule, path)))
            return [{ subject, found: kind }];
        const near = forbidden.find((rule) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_5__/* .nearlyMatches */ .NW)(rule, path));
        if (near === undefined)
            return [];
        return [
            { subject, found: `${kind}; on some systems this is a path of the forbidden ${JSON.stringify(near.text)}` },
        ];
    });
    return listed("forbidden_path_change", touched);
}
function diff({ evidence }) {
    if (evidence.change === null)
        return [];
    return kept(evidence).length === 0 ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("no_diff", "workspace")] : [];
}
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence, contract }) {
    if (!(evidence.patch instanceof Uint8Array))
        return [];
    const patch = (0,_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .parsePatch */ .iz)(evidence.patch, (0,_records_contract__WEBPACK_IMPORTED_MODULE_7__/* .limitsOf */ .Af)(contract).changed_file_bytes);
    if (!patch.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", "patch.diff", { found: `${patch.problem} at byte ${patch.offset}` })];
    const changes = hasFindings(evidence) ? [] : kept(evidence);
    if (changes.length === 0 && patch.files.length === 0)
        return [];
    const inPatch = new Map(patch.files.map((file) => [file.path, file]));
    const faults = changes.flatMap((change) => {
        const file = inPatch.get(change.path);
        inPatch.delete(change.path);
        const fault = file === undefined ? "not in patch.diff" : disagreement(change, file);
        return fault === null ? [] : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(change.path), { found: fault })];
    });
    for (const file of inPatch.values())
        faults.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(file.path), { found: "in patch.diff, but not in the manifests" }));
    return faults.slice(0, MAX_LISTED);
}
/** A workspace that was refused has no patch; its manifests may be incomplete. */
function hasFindings({ facts }) {
    return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}
function disagreement(change, file) {
    const objects = [
        ["old object", change.before?.oid ?? null, file.oldOid],
        ["new object", change.after?.oid ?? null, file.newOid],
    ];
    const pairs = [
        ...(file.kind === "mode" ? [] : objects),
        ["old mode", change.before === undefined ? null : (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(change.before), file.oldMode],
        ["new mode", change.after === undefined ? null : (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(change.after), file.newMode],
    ];
    const content = (0,_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .newContent */ .Gl)(file);
    if (content !== null)
        pairs.push(["content", change.after?.oid ?? null, (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)("blob", content)], ["SHA-256 of the content", change.after?.sha256 ?? null, (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(content)], ["size of the content", String(change.after?.size ?? null), String(content.length)]);
    const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
    return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}
function endingTree({ evidence, interrupted }) {
    const { walk, head, request } = evidence.facts;
    const left = (paths, found) => listed("dirty_ending_tree", paths.map((path) => ({ subject: shown(path), found })));
    const late = left(walk?.late_changes ?? [], "changed after the snapshot was taken");
    if (head?.state === "unreadable")
        late.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }));
    // A lane that was cut off in its work had no chance to commit it.
    if (interrupted)
        return late;
    if (request.lane === "case" && head?.state === "unchanged" && kept(evidence).length > 0)
        late.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("dirty_ending_tree", "HEAD", {
            expected: "the change committed",
            found: "files changed, and HEAD did not move",
        }));
    return [...late, ...left(head?.uncommitted ?? [], "HEAD moved, and this was left uncommitted")];
}
/** What setup came to; nothing of it is the agent's doing. */
function setup({ evidence }) {
    const { setup: result, cancelled } = evidence.facts;
    if (result === undefined)
        return [];
    const failed = failedCommands(result).filter(({ termination }) => termination !== "cancelled" || cancelled === undefined);
    const { changed, undiscarded, more, problem } = result;
    return [
        ...failed.map((ran) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", commandText(ran), commandDetail(ran))),
        ...(changed.length === 0
            ? []
            : [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", shown(changed[0]), {
                    expected: "the files of the starting tree as they are",
                    found: `setup commands changed ${withCount(changed.map(shown), more.changed)}`,
                }),
            ]),
        ...(undiscarded.length === 0
            ? []
            : [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", "discard_paths", {
                    expected: "all that setup commands add to be covered by discard_paths",
                    found: withCount(undiscarded.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW), more.undiscarded),
                }),
            ]),
        ...(problem === null ? [] : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", "setup", { found: problem })]),
    ];
}
function withCount(names, more) {
    return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
function verification({ evidence }) {
    const result = evidence.facts.verification;
    if (result === undefined)
        return [];
    const failed = failedCommands(result);
    if (failed.length === 0)
        return result.status === "failed"
            ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("verification_failed", "verification", { found: result.reason ?? "unknown" })]
            : [];
    return failed.map((ran) => ran.termination === "timeout"
        ? (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("timeout", "verification", commandDetail(ran))
        : (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("verification_failed", commandText(ran), commandDetail(ran)));
}
function commandText({ command }) {
    return typeof command === "string" ? command : command.join(" ");
}
/** What a command came to, in words by which the catalogue tells the ends that people meet most. */
function commandDetail(ran) {
    const { command, exit_code, signal, termination, duration_ms } = ran;
    if (termination === "timeout")
        return {
            found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
        };
    const expected = "exit code 0";
    if (exit_code === null)
        return { expected, found: `${termination} (${signal ?? "no exit code"})` };
    const found = `exit code ${exit_code}`;
    const program = typeof command === "string" ? null : command[0];
    if (exit_code === 127)
        return {
            expected,
            found: `${found}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
        };
    if (exit_code === 126)
        return {
            expected,
            found: `${found}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
        };
    return exitDetail(ran) ?? { expected, found };
}
/** An exit code that is what a shell makes of a signal, in words; null for any other. Any program may give such a code itself. */
function exitDetail({ exit_code, out_of_memory, }) {
    if (exit_code === null)
        return null;
    const [expected, found] = ["exit code 0", `exit code ${exit_code}`];
    if (out_of_memory === true)
        return {
            expected,
            found: `${found}, after the kernel ended a process of it: together they took more memory than there was for them`,
        };
    const signal = SIGNALS[exit_code - 128];
    if (signal === undefined)
        return null;
    if (signal === "SIGKILL")
        return {
            expected,
            found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
        };
    return { expected, found: `${found}, as where ${signal} ended a program` };
}
/** Signals that end programs which nobody stopped, by their number on Linux. */
const SIGNALS = {
    6: "SIGABRT",
    7: "SIGBUS",
    9: "SIGKILL",
    11: "SIGSEGV",
    15: "SIGTERM",
};
/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
function failedCommands({ commands }) {
    return commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
}
function secrets({ evidence }) {
    const { findings = [], withheld = {} } = evidence.facts.secrets ?? {};
    const found = listed("secret_leak", findings.map(({ file, rule }) => ({ subject: file, found: rule })));
    if (found.length > 0)
        return found;
    // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
    const hidden = Object.entries(withheld).map(([file, rule]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("secret_leak", file, { found: rule }));
    if (hidden.length > 0 || !hidesPath(evidence))
        return hidden;
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}
function hidesPath({ change }) {
    return change !== null && (change.baselineTree === null || change.resultTree === null);
}
/** A blocker for each of the first hundred; how many more there are is said by the one that people read first. */
function listed(code, items) {
    const named = items.slice(0, MAX_LISTED);
    const rest = items.length - named.length;
    const first = named.reduce((least, item) => (least === undefined || item.subject < least.subject ? item : least), undefined);
    return named.map((item) => {
        const { subject, ...detail } = item;
        const found = item === first && rest > 0 ? `${item.found}; ${rest} more of this code are not listed` : item.found;
        return (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)(code, subject, { ...detail, found });
    });
}
/** A path of the facts, for people. */
function shown(path) {
    if (typeof path === "string")
        return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(path);
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
/** Changed paths for the report, in manifest order. */
function changedFiles(changes) {
    return changes.map(({ path, before, after }) => (after ?? before)?.hidden === true ? { path_sha256: path } : (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .jsonPath */ .U1)(path));
}


/***/ }),

/***/ 4466:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ NESTED; }
/* harmony export */ });
/** Names of the bundles that can be nested in another one. */
const NESTED = ["stage1-refusal", "fake-baseline"];


/***/ }),

/***/ 2109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: function() { return /* binding */ judge; }
});

// UNUSED EXPORTS: judgeGates

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var core_gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/gate.ts
var gate = __webpack_require__(1741);
;// CONCATENATED MODULE: ./src/core/judge/baseline.ts

/** Files that each run of a lane must have, whatever lane it is. */
const COMMON = [
    "containment.json",
    "eligibility.json",
    "events.normalized.jsonl",
    "facts.json",
    "manifest.after.jsonl",
    "manifest.before.jsonl",
    "patch.diff",
    "report.md",
    "task.contract.json",
    "test.log",
    "trace.jsonl",
];
/**
 * Compares a run with its fake baseline. Equality of shape and order is what is wanted, not of content: another lane may
 * solve the task in another way.
 */
function compareWithBaseline({ verdict, events }, { report, events: baseline }) {
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const own = (names) => names.filter((name) => name !== "approval.requested" && name !== "approval.granted");
    return [
        { dimension: "report shape", agrees: Object.keys(verdict).every((field) => field in report) },
        { dimension: "event order", agrees: same(own(events), own(baseline)) },
        {
            dimension: "allowed writes",
            agrees: verdict.allowed_writes_passed === true &&
                report.allowed_writes_passed === true &&
                verdict.forbidden_paths_passed === true &&
                report.forbidden_paths_passed === true,
        },
        { dimension: "verification outcome", agrees: verdict.verification.status === report.verification.status },
        { dimension: "blockers", agrees: same(codes(verdict), codes(report)) },
        { dimension: "digests and freshness", agrees: COMMON.every((file) => isComplete(report, file)) },
    ];
}
/** The blockers of the comparison: a baseline that is missing, or each dimension that differs. */
function baselineBlockers(compared, baseline) {
    if (baseline === undefined)
        return [(0,blocker/* blocker */.Zs)("fake_baseline_missing", "fake-baseline")];
    return compareWithBaseline(compared, baseline)
        .filter(({ agrees }) => !agrees)
        .map(({ dimension }) => (0,blocker/* blocker */.Zs)("fake_baseline_mismatch", dimension));
}
function codes({ blockers }) {
    return blockers.map(({ code }) => code);
}
function isComplete({ artifact_digests, freshness }, file) {
    return artifact_digests[file] !== undefined && freshness[file] !== undefined;
}

// EXTERNAL MODULE: ./src/core/judge/checks.ts
var checks = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/judge/eligibility.ts
var eligibility = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var gates_approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var records_approval = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/core/judge/events.ts



/** Codes of gates that an event of its own carries; what is not here stands at `run.completed` alone. */
const CONTRACT_CODES = [
    "task_contract_invalid",
    "task_exposes_target_path",
    "dirty_starting_tree",
];
/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
function eventsOf(judged, verdict) {
    const { evidence, input, gates, checks, blockers } = judged;
    const { facts } = evidence;
    const { run, request, clock, lane } = facts;
    const events = [];
    const add = (event, at, data) => events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data });
    const codes = (list) => [...new Set(list.map(({ code }) => code))];
    const gateCodes = (wanted) => codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code)));
    const at = (event) => codes(checks.filter((check) => check.event === event).flatMap((c) => c.blockers));
    add("run.started", run.started_at, {
        nonce: run.nonce,
        stage: request.stage,
        harness_version: run.harness_version,
        blockers: [],
    });
    add("task.contract.created", clock.contract_read, {
        contract_sha256: (0,digest/* sha256 */.sc)(evidence.contract),
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
    });
    const blocked = gates.filter(({ state }) => state === "blocked");
    for (const gate of blocked)
        add("backend.gate.blocked", clock.gates_evaluated, {
            backend: request.lane,
            gate: gate.gate,
            reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
            mutation_mode: input.stage.mutationMode,
            case_executed: false,
            blockers: codes(gate.blockers),
        });
    if (blocked.every(({ gate }) => gate === "approval") && input.contract.ok)
        add("plan.updated", clock.gates_evaluated, {
            mutation_mode: input.stage.mutationMode,
            allowed_paths: input.contract.value.allowed_paths,
            forbidden_paths: input.contract.value.forbidden_paths,
            blockers: [],
        });
    if (verdict.approval_status !== "not-required") {
        const bytes = evidence.records.get(gates_approval/* APPROVAL_RECORD */._F);
        const parsed = bytes === undefined ? null : (0,records_approval/* parseApproval */.jI)(bytes);
        const approval = parsed?.ok ? parsed.value : null;
        const scope = { scope: input.stage.allowedMutationScope, mutation_mode: input.stage.mutationMode };
        add("approval.requested", clock.gates_evaluated, {
            actor: "case-harness",
            ...scope,
            timestamp: clock.gates_evaluated,
            expires_at: null,
            blockers: gateCodes((code) => code === "approval_missing"),
        });
        if (verdict.approval_status !== "requested")
            add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
                actor: approval?.actor ?? null,
                scope: approval?.scope ?? null,
                mutation_mode: approval?.mutation_mode ?? null,
                timestamp: approval?.timestamp ?? null,
                expires_at: approval?.expires_at ?? null,
                blockers: gateCodes((code) => code.startsWith("approval_")),
            });
    }
    if (lane !== undefined && clock.diff_checked !== null) {
        const change = evidence.change;
        if (change !== null && change.changes.length > 0)
            add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
                changed_files: change.changes.length,
                discarded_files: change.discarded.length,
                patch_sha256: evidence.patch instanceof Uint8Array ? (0,digest/* sha256 */.sc)(evidence.patch) : null,
                blockers: [],
            });
        add("git.diff.checked", clock.diff_checked, {
            baseline: change?.baselineTree ?? null,
            result: change?.resultTree ?? null,
            allowed_writes_passed: verdict.allowed_writes_passed,
            forbidden_paths_passed: verdict.forbidden_paths_passed,
            blockers: at("git.diff.checked"),
        });
    }
    add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
        status: verdict.verification.status,
        blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
    });
    add("run.completed", run.finished_at, {
        status: verdict.status,
        failure_reason: verdict.failure_reason,
        blockers: codes(blockers),
    });
    return events;
}

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var records_contract = __webpack_require__(5039);
;// CONCATENATED MODULE: ./src/core/judge/proof.ts




/**
 * The proof file of the run's stage. Stage 2: nothing led the lane to a target repository, and the refusal of stage 1 was
 * shown in the same run. Null for nested bundles and for stages without a proof.
 */
function proofOf(judged, compared) {
    const { evidence, input, gates } = judged;
    const { facts, nested } = evidence;
    if (input.stage.proof === null || facts.run.role !== "run")
        return null;
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    const refusal = nested.get("stage1-refusal");
    const exposures = gates
        .flatMap((gate) => gate.blockers)
        .filter(({ code }) => code === "task_exposes_target_path")
        .map(({ subject }) => subject);
    return {
        file: input.stage.proof,
        value: {
            schema_version: "1",
            run_id: facts.run.run_id,
            case_id: facts.run.case_id,
            stage: input.stage.number,
            backend: facts.request.lane,
            status: judged.status,
            target_repository_inspected: false,
            contract_names_target: contract.ok && contract.value.target_repository !== undefined,
            target_exposures: exposures,
            source: "a copy of the case's workspace folder",
            baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
            lane: facts.lane === undefined
                ? null
                : {
                    argv: facts.lane.argv,
                    environment_names: facts.lane.env_names,
                    visible: facts.lane.mounts,
                    containment: evidence.containment?.level ?? null,
                    model_replayed: evidence.agent?.calls.some(({ replayed }) => replayed) ?? false,
                },
            stage1_refusal: refusal === undefined
                ? null
                : {
                    run_id: refusal.report.run_id,
                    status: refusal.report.status,
                    failure_reason: refusal.report.failure_reason,
                    lane_process_started: refusal.report.lane_process_started,
                    report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(refusal.report)),
                },
            fake_baseline: baselineOf(judged, compared),
        },
    };
}
function baselineOf({ evidence: { facts, nested } }, compared) {
    if (facts.request.lane === "fake")
        return { not_applicable: "the fake lane is the baseline" };
    const baseline = nested.get("fake-baseline");
    if (baseline === undefined)
        return { not_applicable: "no lane was started" };
    return {
        run_id: baseline.report.run_id,
        status: baseline.report.status,
        report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(baseline.report)),
        dimensions: compareWithBaseline(compared, baseline),
    };
}

// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/gates/model.ts
var model = __webpack_require__(6857);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
;// CONCATENATED MODULE: ./src/core/judge/verdict.ts







/** The report without its index of files: every field derived from the evidence. */
function verdictOf(judged) {
    const { evidence, input, blockers, status } = judged;
    const { facts, containment } = evidence;
    const { run, request, lane } = facts;
    const first = blockers[0];
    const runtimeProvider = lane !== undefined && request.lane === "case" ? case_lane/* CASE_RUNTIME_PROVIDER */.o2 : null;
    const admission = input.stage.executes ? (0,agent_record/* admissionInput */.Wv)(input) : null;
    const found = (check) => judged.checks.find((result) => result.check === check);
    const passed = (check) => {
        const state = found(check)?.state;
        return state === undefined || evidence.change === null ? null : state === "passed";
    };
    return {
        schema_version: report/* REPORT_SCHEMA_VERSION */.WI,
        harness_version: run.harness_version,
        case_id: run.case_id,
        run_id: run.run_id,
        nonce: run.nonce,
        stage: request.stage,
        status,
        failure_reason: first === undefined ? null : (0,blocker/* entryOf */.Ms)(first.code).phrase,
        backend: request.lane,
        run_started_at: run.started_at,
        run_finished_at: run.finished_at,
        backend_exit_code: lane?.exit_code ?? null,
        backend_termination: lane?.termination ?? "not_started",
        artifacts_dir: run.artifacts_dir,
        run_artifact_dir: run.artifacts_dir,
        runtime_workspace_root: run.workspace_root,
        changed_files: (0,checks/* changedFiles */.Y_)(evidence.change?.changes ?? []),
        allowed_writes_passed: passed("allowed paths"),
        forbidden_paths_passed: passed("forbidden paths"),
        approval_status: approvalStatus(judged),
        verification: {
            status: verificationStatus(judged),
            commands: [
                ...reported("setup", facts.setup?.commands),
                ...reported("verification", facts.verification?.commands),
            ],
        },
        required_events_passed: lane !== undefined && found("lane events")?.state === "passed",
        blockers: blockers.map(blocker/* worded */.MH),
        not_applicable: notApplicable(judged),
        withheld: facts.secrets?.withheld ?? {},
        mutation_mode: input.stage.mutationMode,
        allowed_mutation_scope: input.stage.allowedMutationScope,
        lane_process_started: lane !== undefined,
        case_process_started: lane !== undefined && request.lane === "case",
        source_admission_status: admission === null ? "not_admitted" : (0,agent_record/* sourceAdmissionStatus */.xR)(admission),
        model_provider: request.model_provider,
        model: request.model,
        runtime_model_provider: runtimeProvider,
        model_admission_status: (0,model/* modelAdmissionStatus */.xg)(admission),
        case_model_provider: request.model_provider,
        case_model: request.model,
        case_runtime_model_provider: runtimeProvider,
        case_model_admission_status: (0,model/* modelAdmissionStatus */.xg)(admission),
        baseline: evidence.change?.baselineTree ?? null,
        result: evidence.change?.resultTree ?? null,
        containment: {
            level: containment?.level ?? null,
            canary: canaryState(judged),
            verification_level: facts.verification?.level ?? null,
        },
        environment: facts.environment,
        runtime_default_activation: false,
        core_promotion_status: "not-promoted",
    };
}
/** Commands as the report lists them. */
function reported(kind, commands = []) {
    return commands.map(({ command, exit_code, duration_ms }) => ({ kind, command, exit_code, duration_ms }));
}
/** What became of the approval: blocked records count as denied, a record that is not there as requested. */
function approvalStatus({ input, gates }) {
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        return "not-required";
    const gate = gates.find((result) => result.gate === "approval");
    if (gate?.state === "passed")
        return "granted";
    return gate?.blockers.some(({ code }) => code === "approval_missing") ? "requested" : "denied";
}
/** `missing` where the contract has no command, `not_run` where the run never came to it. */
function verificationStatus({ evidence, blockers }) {
    if (blockers.some(({ code }) => code === "missing_test_command"))
        return "missing";
    const { verification } = evidence.facts;
    if (verification === undefined)
        return "not_run";
    return verification.status === "passed" && (0,checks/* failedCommands */.EO)(verification).length > 0 ? "failed" : verification.status;
}
function canaryState({ evidence }) {
    const canary = evidence.containment?.canary;
    if (canary === undefined || !canary.ran)
        return "not_run";
    return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}
/** What only a lane that started can have: fields of the report, and events. */
const NEEDS_LANE = [
    "allowed_writes_passed",
    "forbidden_paths_passed",
    "patch.applied",
    "git.diff.checked",
    "baseline",
    "result",
    "backend_exit_code",
    "verification",
];
function notApplicable(judged) {
    const { evidence, input } = judged;
    const { facts } = evidence;
    const reasons = {};
    const lane = facts.lane;
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        reasons["approval"] = "neither contract nor stage asks for one";
    if (facts.request.lane === "fake") {
        reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
        reasons["model_admission_status"] = "the fake lane uses no model";
    }
    const planned = input.contract.ok && judged.gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
    if (!planned)
        reasons["plan.updated"] = "a gate was closed before there was a plan";
    if (lane === undefined) {
        const why = facts.setup === undefined ? "no lane process was started" : "setup failed, so that no lane was started";
        for (const field of NEEDS_LANE)
            reasons[field] = why;
        if (facts.run.workspace_root === null)
            reasons["runtime_workspace_root"] = "no workspace was made";
    }
    else {
        if ((0,checks/* isInterrupted */.fT)(evidence)) {
            const why = `the lane ended by ${lane.termination}: only its safety was checked`;
            for (const { check, state } of judged.checks)
                if (state === "not_applicable")
                    reasons[`check: ${check}`] = why;
        }
        if (evidence.change === null) {
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "baseline", "result"])
                reasons[field] = "the workspace could not be snapshotted";
        }
        else if (evidence.change.changes.length === 0)
            reasons["patch.applied"] = "the lane changed nothing";
        if (!input.contract.ok)
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed"])
                reasons[field] = "the contract can't be read";
        if (facts.clock.diff_checked === null)
            for (const event of ["patch.applied", "git.diff.checked"])
                reasons[event] = "the run ended before the diff was taken";
        if (lane.exit_code === null)
            reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
        if (facts.verification?.status === "not_run")
            reasons["verification"] = facts.verification.reason ?? "not run";
    }
    if (evidence.agent?.calls.some(({ replayed }) => replayed))
        reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
    if (facts.secrets !== undefined)
        for (const file of Object.keys(facts.secrets.withheld))
            reasons[file] = "withheld: it held a secret";
    return reasons;
}

// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var survivors = __webpack_require__(6388);
;// CONCATENATED MODULE: ./src/core/judge/witnesses.ts



/** Lanes whose agent the harness may stop once it has delivered and lingers (SPEC section 11). */
const LINGERING = ["case"];
/** Clock readings that a lane which came to its end leaves behind. */
const READINGS = ["lane_started", "lane_ended", "diff_checked", "verification_completed"];
/**
 * What a lane that started must have left on record. Whatever nobody looked at denies a pass: a check that finds nothing in
 * a fact that is not there has found nothing out.
 */
function missingWitnesses(evidence, contract, stage) {
    const { facts, change, containment } = evidence;
    const { lane, request } = facts;
    if (lane === undefined)
        return [];
    const faults = [];
    const fault = (subject, found, expected) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found, ...(expected === undefined ? {} : { expected }) }));
    if (!stage.lanes.some((name) => name === request.lane))
        fault("zero-start proof", `a process of the lane ${request.lane}, which this version does not run at stage ${stage.number}`);
    if (facts.run.role === "stage1-refusal" || (facts.run.role === "fake-baseline" && request.lane !== "fake"))
        fault("zero-start proof", `a process of the lane ${request.lane} in the ${facts.run.role} of a run`);
    if (lane.termination === "not_started")
        fault("lane", "it has an end, and was not started");
    if (lane.termination === "harness_completed" && !LINGERING.includes(request.lane))
        fault("lane", `the lane ${request.lane} is never stopped as completed`);
    const admitted = facts.agent_binary?.sha256 ?? null;
    if (request.lane !== "fake" && lane.program_sha256 !== admitted)
        fault("agent binary", `a program with SHA-256 ${lane.program_sha256}`, `the admitted copy, ${admitted ?? "none"}`);
    if (containment?.level !== "none")
        for (const what of (0,survivors/* unseenEnds */.x)(facts))
            faults.push((0,blocker/* blocker */.Zs)("harness_error", "survivors", {
                expected: `everything of ${what} to be seen dead`,
                found: "something that could not be killed, or not be seen",
            }));
    if (facts.harness_error !== undefined || (0,checks/* isInterrupted */.fT)(evidence))
        return faults;
    faults.push(...setupFaults(evidence, contract));
    if (facts.case === undefined)
        fault("case", "there is no word on its folder");
    if (facts.walk === undefined)
        fault("workspace", "it was never looked at after the lane");
    if (change === null)
        fault("workspace", "there are no manifests of it");
    if (facts.head === undefined)
        fault("HEAD", "there is no word on where the lane left it");
    if (facts.secrets === undefined)
        fault("secret scan", "there is no word on it");
    for (const reading of READINGS)
        if (facts.clock[reading] === null)
            fault("clock", `no reading for ${reading}`);
    if ((0,checks/* hasFindings */.V_)(evidence))
        return faults;
    if (facts.patch === undefined)
        fault("patch", "there is no word on the trees that it connects");
    const { verification } = facts;
    if (verification === undefined)
        return [...faults, (0,blocker/* blocker */.Zs)("harness_error", "verification", { found: "there is no word on it" })];
    if (verification.status !== "passed" && verification.status !== "failed")
        fault("verification", `status ${verification.status}: ${verification.reason ?? "no reason"}`, "the commands of the contract, run");
    if (verification.level !== (containment?.level ?? null))
        fault("verification", `level ${verification.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (verification.status === "passed" && !ranEveryCommand(verification.commands, contract.verification_commands))
        fault("verification", "passed by other commands", "every verification command of the contract, once, in its order");
    return faults;
}
function ranEveryCommand(ran, wanted = []) {
    return JSON.stringify(ran.map(({ command }) => command)) === JSON.stringify(wanted);
}
/** Where setup commands must have run: in the checkout, and where the lane sees other paths in its own copy, too. */
const SETUP_PLACES = {
    sandbox: ["checkout"],
    pid: ["checkout", "workspace"],
    none: ["checkout", "workspace"],
};
/** Setup that passed ran every command of the contract, at the level of the run, wherever it had to. */
function setupFaults({ facts, containment }, contract) {
    const { setup } = facts;
    const wanted = contract.setup_commands ?? [];
    const fault = (found, expected) => [(0,blocker/* blocker */.Zs)("harness_error", "setup", { found, expected })];
    if (setup === undefined)
        return wanted.length === 0 ? [] : fault("no word on it", "the setup commands of the contract, run");
    if (wanted.length === 0)
        return fault("setup commands", "none, as in the contract");
    if (setup.level !== (containment?.level ?? null))
        return fault(`level ${setup.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (setup.left === null)
        return fault("nothing that it left", "what lane and verification were given of it");
    const expected = SETUP_PLACES[setup.level].map((place) => setup.commands.filter((one) => one.place === place));
    const all = expected.reduce((sum, { length }) => sum + length, 0);
    if (all !== setup.commands.length || !expected.every((ran) => ranEveryCommand(ran, wanted)))
        return fault("other commands", "every setup command of the contract, once in each place, in its order");
    return [];
}

;// CONCATENATED MODULE: ./src/core/judge/judge.ts










/** The gates' results for this evidence. */
function judgeGates(evidence, observe = core_gates/* unobserved */.mj) {
    const input = (0,gate/* gateInput */.y)({
        facts: evidence.facts,
        contractBytes: evidence.contract,
        records: evidence.records,
        containment: evidence.containment,
    });
    return { input, gates: (0,core_gates/* evaluateGates */.ud)(input, observe) };
}
/**
 * The one place that decides. Pure: the same evidence always gives the same decision.
 * @param observe may measure each gate and check
 * @throws TypeError only on a stage outside the ladder, which the schema of `facts.json` excludes
 */
function judge(evidence, observe = core_gates/* unobserved */.mj) {
    const { input, gates } = judgeGates(evidence, observe);
    const checks = evaluateChecks(evidence, input, observe);
    const blockers = (0,blocker/* sortBlockers */.W7)([
        ...(0,core_gates/* gateBlockers */.p0)(gates),
        ...checks.flatMap((check) => check.blockers),
        ...harnessFaults(evidence, gates, checks),
        ...(input.contract.ok ? missingWitnesses(evidence, input.contract.value, input.stage) : []),
        ...cancelledBeforeStart(evidence),
    ]);
    const first = derive({ evidence, input, gates, checks, blockers, status: (0,blocker/* statusOf */.c2)(blockers) });
    if (!needsBaseline(evidence) || blockers.length > 0)
        return first;
    // A lane that is acceptable in itself is compared with the fake run of the same contract; the comparison needs its verdict.
    const compared = { verdict: first.verdict, events: first.events.map(({ event }) => event) };
    const differences = (0,blocker/* sortBlockers */.W7)(baselineBlockers(compared, evidence.nested.get("fake-baseline")));
    if (differences.length === 0)
        return first;
    return derive({ evidence, input, gates, checks, blockers: differences, status: (0,blocker/* statusOf */.c2)(differences) });
}
/** Stage 2 compares every lane but `fake` with a fake run of the same contract. */
function needsBaseline({ facts }) {
    return facts.request.stage === 2 && facts.request.lane !== "fake" && facts.lane !== undefined;
}
function derive(base) {
    const { evidence, input, gates, checks, blockers, status } = base;
    const verdict = verdictOf(base);
    const events = eventsOf(base, verdict);
    return {
        gates,
        checks,
        blockers,
        status,
        verdict,
        events,
        eligibility: (0,eligibility/* eligibilityOf */.p)(input, gates),
        proof: proofOf(base, { verdict, events: events.map(({ event }) => event) }),
        markers: markersOf(evidence, blockers),
    };
}
function evaluateChecks(evidence, { contract }, observe) {
    if (!contract.ok)
        return [];
    const interrupted = (0,checks/* isInterrupted */.fT)(evidence);
    return checks/* CHECKS */.ui.filter((check) => check.applies(evidence, contract.value)).map((check) => {
        const { name, event } = check;
        if (interrupted && check.kind === "result")
            return { check: name, event, state: "not_applicable", blockers: [] };
        const blockers = observe("check", name, () => check.evaluate({ evidence, contract: contract.value, interrupted }));
        return { check: name, event, state: blockers.length > 0 ? "blocked" : "passed", blockers };
    });
}
function cancelledBeforeStart({ facts }) {
    if (facts.cancelled === undefined || facts.lane !== undefined)
        return [];
    return [(0,blocker/* blocker */.Zs)("cancelled", facts.cancelled.step)];
}
/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence, gates, checks) {
    const { facts, nested } = evidence;
    const setupFailed = checks.some(({ blockers }) => blockers.some(({ code }) => code === "setup_failed"));
    const faults = [];
    const fault = (subject, found) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found }));
    if (facts.harness_error !== undefined)
        fault(facts.harness_error.step, facts.harness_error.message);
    const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
    const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
    if (facts.lane !== undefined && !open)
        fault("zero-start proof", "a lane process started although a gate was closed");
    if (facts.setup !== undefined && !open)
        fault("zero-start proof", "setup commands ran although a gate was closed");
    if (facts.lane !== undefined && setupFailed)
        fault("zero-start proof", "a lane process started although setup failed");
    if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput !== null))
        fault("zero-start proof", "a result without a lane that started");
    const blocked = gates.some(({ state }) => state === "blocked");
    if (facts.lane === undefined && !blocked && !stopped && !setupFailed)
        fault("lane", open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated");
    if (evidence.change !== null && facts.patch !== undefined) {
        const { baselineTree, resultTree } = evidence.change;
        if (baselineTree !== null && facts.patch.baseline_tree !== baselineTree)
            fault("baseline", `tree ${facts.patch.baseline_tree} was given, the manifest makes ${baselineTree}`);
        if (resultTree !== null && facts.patch.result_tree !== resultTree)
            fault("result", `tree ${facts.patch.result_tree} was given, the manifest makes ${resultTree}`);
    }
    if (facts.run.role === "run" && facts.request.stage === 2) {
        const refusal = nested.get("stage1-refusal");
        if (refusal === undefined)
            fault("stage1-refusal", "the bundle is not there");
        else if (refusal.report.stage !== 1 ||
            refusal.report.status !== "blocked" ||
            refusal.report.lane_process_started ||
            refusal.report.backend !== facts.request.lane ||
            refusal.report.case_id !== facts.run.case_id)
            fault("stage1-refusal", "it is not the refusal of this lane and case");
    }
    return faults;
}
/** Marker of a lane that the harness stopped after a committed result; it belongs to no blocker. */
const LINGERED = "provider-lifecycle-harness-completed.txt";
function markersOf({ facts }, blockers) {
    const codes = new Map();
    for (const { code } of blockers) {
        const { marker } = (0,blocker/* entryOf */.Ms)(code);
        if (marker === undefined)
            continue;
        codes.set(marker, (codes.get(marker) ?? new Set()).add(code));
    }
    const lingered = facts.lane?.termination === "harness_completed"
        ? [[LINGERED, "stopped by the harness after a committed result\n"]]
        : [];
    return new Map([
        ...lingered,
        ...[...codes].map(([file, found]) => [file, [...found].map((code) => `${(0,blocker/* entryOf */.Ms)(code).phrase}: ${code}\n`).join("")]),
    ]);
}


/***/ }),

/***/ 2855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qn: function() { return /* binding */ loadEvidence; },
  sS: function() { return /* binding */ readCalls; },
  WI: function() { return /* binding */ readManifest; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var records_contract = __webpack_require__(5039);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/manifest-faults.ts


/** `st_mode` without permissions, by type. */
const TYPE_BITS = {
    file: 0o100000,
    dir: 0o040000,
    symlink: 0o120000,
    fifo: 0o010000,
    socket: 0o140000,
    "block-device": 0o060000,
    "char-device": 0o020000,
    unknown: null,
};
const TYPE_MASK = 0o170000;
const SETID_BITS = 0o6000;
/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;
/**
 * The first fault of the manifests of a workspace that nobody refused. The walk's refusals are the harness's word; what of
 * them stands in the manifests, too, needs no word.
 */
function manifestFault(before, after) {
    for (const [file, listed] of [
        [files/* BEFORE_FILE */.Lt, before],
        [files/* AFTER_FILE */._C, after],
    ]) {
        const found = lineFault(listed.entries, file === files/* AFTER_FILE */._C) ?? folderFault(listed);
        if (found !== null)
            return { file, ...found };
    }
    const link = linkFault(before.entries, after.entries);
    return link === null ? null : { file: files/* AFTER_FILE */._C, ...link };
}
function lineFault(entries, isResult) {
    for (const { path, type, mode } of entries) {
        const bits = TYPE_BITS[type];
        if (bits !== null && (mode & TYPE_MASK) !== bits)
            return { path, problem: `a ${type} with the mode of another type` };
        if (!isResult)
            continue;
        if (type !== "file" && type !== "dir" && type !== "symlink")
            return { path, problem: `a ${type}` };
        if ((mode & SETID_BITS) !== 0)
            return { path, problem: "setuid or setgid" };
    }
    return null;
}
/** The tree id of a folder follows from what is listed below it; a hidden name is part of it. */
function folderFault({ entries, trees }) {
    if (entries.some(({ hidden }) => hidden))
        return null;
    for (const { path, type, oid, setAside } of entries) {
        const made = trees.get(path) ?? null;
        if (type === "dir" && setAside === undefined && oid !== made)
            return { path, problem: `its files make the tree ${made ?? "of no folder"}, found ${oid ?? "none"}` };
    }
    return null;
}
function linkFault(before, after) {
    const links = linksOf(after);
    if (links.size === 0)
        return null;
    const old = linksOf(before);
    const budget = { left: LINK_BUDGET };
    for (const [path, target] of links) {
        const leads = (0,manifest/* linkLeads */.au)(path, links, budget);
        if (leads !== "outside" && leads !== "git")
            continue;
        if (old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
    }
    return null;
}
function linksOf(entries) {
    const links = new Map();
    for (const { path, target, hidden } of entries)
        if (target !== undefined && !hidden)
            links.set(path, target);
    return links;
}

// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
;// CONCATENATED MODULE: ./src/core/judge/change.ts



/**
 * What the manifests say about a run.
 * @param before of the workspace as it was given to the lane
 * @param after of the workspace as the lane left it
 * @param asides what of it is never judged
 * @returns both trees and every difference
 */
function summarize(before, after, asides) {
    const { judged, aside, misplaced } = (0,set_aside/* part */.y_)(after, asides);
    const plain = judged.map(withoutMark);
    const [treesBefore, treesAfter] = [new Map(), new Map()];
    const noteAfter = (path, oid) => treesAfter.set(path, oid);
    const baselineTree = (0,manifest/* treeId */.Mh)(before, (path, oid) => treesBefore.set(path, oid));
    const resultTree = (0,manifest/* treeId */.Mh)(plain, noteAfter);
    return {
        baselineEntries: before.length,
        baselineTree,
        resultTree,
        known: before.map(({ path }) => path),
        changes: (0,manifest/* diffManifests */.ew)(before, plain),
        discarded: aside,
        misplacedMark: before.find(({ setAside }) => setAside !== undefined)?.path ?? misplaced,
        fault: manifestFault({ entries: before, trees: treesBefore }, { entries: plain, trees: treesAfter }),
        extent: extentOf(plain),
    };
}
function extentOf(entries) {
    const extent = { entries: entries.length, bytes: 0, largest: 0 };
    for (const { type, size } of entries) {
        if (type !== "file")
            continue;
        extent.bytes += size;
        extent.largest = Math.max(extent.largest, size);
    }
    return extent;
}
/** What is set aside follows from contract and baseline, not from the mark that the manifest carries for its readers. */
function withoutMark(entry) {
    if (entry.setAside === undefined)
        return entry;
    const { setAside: _, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
;// CONCATENATED MODULE: ./src/core/judge/load.ts














const MAX_FACTS_BYTES = 64 * 1024 * 1024;
const MAX_FACTS_DEPTH = 16;
/**
 * Reads the evidence out of the files of a bundle.
 * @param names every file of the bundle, nested ones left out
 * @param read bytes of a file that is in `names`
 * @param nested bundles that are nested in this one
 * @returns the evidence, or every file that can't be read as what it should be
 */
function loadEvidence(names, read, nested) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const bytes = (name) => {
        if (names.has(name))
            return read(name);
        fault(name, "expected this file, found none");
        return null;
    };
    const facts = readFacts(bytes(files/* FACTS_FILE */.Ho), fault);
    const contract = bytes(files/* CONTRACT_FILE */.kY);
    const containment = readContainment(bytes(files/* CONTAINMENT_FILE */.eL), fault);
    const patchBytes = bytes(files/* PATCH_FILE */.mO);
    if (facts === null || contract === null || containment === undefined || patchBytes === null)
        return { faults };
    const withheld = facts.secrets?.withheld ?? {};
    let patch = patchBytes;
    if (withheld[files/* PATCH_FILE */.mO] !== undefined) {
        patch = { withheld: withheld[files/* PATCH_FILE */.mO] };
    }
    checkWithheld(names, read, withheld, fault);
    checkOutput(names, read, facts, fault);
    const change = readChange(names, read, contract, facts, fault);
    const laneOutput = names.has(files/* STDOUT_FILE */.Ne) ? Buffer.from(read(files/* STDOUT_FILE */.Ne)).toString("utf8") : null;
    const records = new Map([...names]
        .filter((name) => name.startsWith(files/* RECORDS_FOLDER */.g6))
        .map((name) => [name.slice(files/* RECORDS_FOLDER */.g6.length), read(name)]));
    const agent = facts.lane === undefined || facts.request.lane === "fake" ? null : readAgent(names, read, facts, fault);
    if (faults.length > 0)
        return { faults };
    return { evidence: { agent, facts, contract, records, containment, change, patch, laneOutput, nested } };
}
/** What a real agent left beside its workspace. */
function readAgent(names, read, facts, fault) {
    const text = (name) => (names.has(name) ? Buffer.from(read(name)).toString("utf8") : null);
    const calls = readCalls(names, read, facts, fault);
    return { events: text(case_lane/* CASE_EVENTS_FILE */.ws), stderr: text(files/* STDERR_FILE */.GK) ?? "", calls };
}
/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
function readCalls(names, read, { lane, request, model_calls: known, secrets }, fault) {
    const wanted = known !== undefined || (lane !== undefined && request.lane !== "fake");
    if (!names.has(case_lane/* MODEL_CALLS_FILE */.$O)) {
        if (wanted)
            fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected this file, found none");
        return [];
    }
    if (known === undefined) {
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${files/* FACTS_FILE */.Ho} knows of no model call`);
        return [];
    }
    if (secrets?.withheld[case_lane/* MODEL_CALLS_FILE */.$O] !== undefined)
        return [];
    const bytes = read(case_lane/* MODEL_CALLS_FILE */.$O);
    const calls = (0,model_calls/* parseModelCalls */.Uq)(bytes);
    if (!calls.ok)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, (0,parse/* problemText */.fI)(calls.problems));
    else if (calls.value.length !== known.count)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the ${known.count} calls of ${files/* FACTS_FILE */.Ho}, found ${calls.value.length}`);
    else if ((0,digest/* sha256 */.sc)(bytes) !== known.sha256)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the SHA-256 ${known.sha256} of ${files/* FACTS_FILE */.Ho}, found ${(0,digest/* sha256 */.sc)(bytes)}`);
    return calls.ok ? calls.value : [];
}
/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput(names, read, facts, fault) {
    if (!names.has(files/* TEST_LOG_FILE */.Ps))
        fault(files/* TEST_LOG_FILE */.Ps, "expected this file, found none");
    if (facts.lane === undefined)
        return;
    for (const file of [files/* STDOUT_FILE */.Ne, files/* STDERR_FILE */.GK])
        if (!names.has(file))
            fault(file, "expected this file, found none");
    const sizes = [
        [files/* STDOUT_FILE */.Ne, facts.lane.stdout_bytes],
        [files/* STDERR_FILE */.GK, facts.lane.stderr_bytes],
    ];
    for (const [file, size] of sizes) {
        const withheld = facts.secrets?.withheld[file] !== undefined;
        if (!withheld && names.has(file) && read(file).length !== size)
            fault(file, `expected ${size} bytes, found ${read(file).length}`);
    }
}
/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld(names, read, withheld, fault) {
    for (const [file, reason] of Object.entries(withheld)) {
        if (!names.has(file))
            fault(file, "expected the note that it is withheld, found no such file");
        else if (Buffer.from(read(file)).toString("utf8") !== `${files/* WITHHELD_NOTE */.T4}${reason}\n`)
            fault(file, "expected the note that it is withheld, and nothing else");
    }
}
function readFacts(bytes, fault) {
    if (bytes === null)
        return null;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
    if ("problem" in json) {
        fault(files/* FACTS_FILE */.Ho, `${json.position}: ${json.problem}`);
        return null;
    }
    const parsed = (0,facts/* parseFacts */.hx)(json.value);
    if (!parsed.ok) {
        fault(files/* FACTS_FILE */.Ho, (0,parse/* problemText */.fI)(parsed.problems));
        return null;
    }
    checkOrigins(parsed.value, fault);
    return (0,facts/* factValues */._m)(parsed.value);
}
/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }, fault) {
    for (const [name, [source, basis]] of Object.entries(fact_origins/* FACT_ORIGINS */.Z)) {
        const found = facts[name];
        if (found !== undefined && (found.source !== source || found.basis !== basis))
            fault(files/* FACTS_FILE */.Ho, `${name}: expected "${basis}" by "${source}", found "${found.basis}" by "${found.source}"`);
    }
}
function readContainment(bytes, fault) {
    if (bytes === null)
        return undefined;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { escapedNul: true });
    if ("problem" in json) {
        fault(files/* CONTAINMENT_FILE */.eL, `${json.position}: ${json.problem}`);
        return undefined;
    }
    const parsed = containment/* containmentSchema */.yu.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(files/* CONTAINMENT_FILE */.eL, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return undefined;
}
function readChange(names, read, contractBytes, facts, fault) {
    if (!names.has(files/* AFTER_FILE */._C))
        return null;
    if (!names.has(files/* BEFORE_FILE */.Lt)) {
        fault(files/* BEFORE_FILE */.Lt, `expected this file beside ${files/* AFTER_FILE */._C}, found none`);
        return null;
    }
    const before = readManifest(files/* BEFORE_FILE */.Lt, read(files/* BEFORE_FILE */.Lt), fault);
    const after = readManifest(files/* AFTER_FILE */._C, read(files/* AFTER_FILE */._C), fault);
    const contract = (0,records_contract/* parseContract */.UA)(contractBytes);
    if (before === null || after === null || !contract.ok)
        return null;
    checkIgnoreFiles(before, facts, fault);
    const { lane } = facts.request;
    const asides = (0,set_aside/* setAsides */.Mi)({ contract: contract.value, lane, before, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) });
    return summarize(before, after, asides);
}
/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before, { gitignore }, fault) {
    if (gitignore === undefined || gitignore.problem !== null)
        return;
    const told = gitignore.files.map(({ path, content_b64 }) => [
        JSON.stringify(path),
        (0,digest/* sha256 */.sc)(Buffer.from(content_b64, "base64")),
    ]);
    const real = before.filter(set_aside/* isIgnoreFile */.n3).map(({ path, sha256: digest }) => [JSON.stringify((0,bytes/* jsonPath */.U1)(path)), digest]);
    if (JSON.stringify(told) !== JSON.stringify(real))
        fault(files/* FACTS_FILE */.Ho, `gitignore: expected the .gitignore files of ${files/* BEFORE_FILE */.Lt}, found others`);
}
/** Reads a manifest; null, and a fault, where a line of it does not hold. */
function readManifest(file, bytes, fault) {
    const parser = (0,manifest/* createManifestParser */.Fd)();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    let number = 0;
    while (from < buffer.length) {
        number++;
        const end = buffer.indexOf(0x0a, from);
        if (end < 0) {
            fault(file, `line ${number}: expected a newline at the end, found none`);
            return null;
        }
        const problem = parser.push(buffer.toString("utf8", from, end));
        if (problem !== null) {
            fault(file, `line ${number}: ${problem}`);
            return null;
        }
        from = end + 1;
    }
    return parser.entries;
}


/***/ }),

/***/ 6414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: function() { return /* binding */ SUMS_FILE; },
/* harmony export */   Pc: function() { return /* binding */ EVENTS_FILE; },
/* harmony export */   Rq: function() { return /* binding */ derivedFiles; },
/* harmony export */   Uq: function() { return /* binding */ REPORT_FILE; },
/* harmony export */   d7: function() { return /* binding */ selfDigest; },
/* harmony export */   gZ: function() { return /* binding */ REPORT_MD_FILE; },
/* harmony export */   yP: function() { return /* binding */ sealReport; }
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);




const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_2__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .chainEvents */ .Dc)(decision.events)
        .map((line) => `${line}\n`)
        .join(""));
    return files;
}
/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
function sealReport(verdict, digests, markdown, freshness) {
    const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ } };
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(zeroed));
}


/***/ }),

/***/ 7031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ traceLineSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4847);


/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
const traceLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["step", "gate", "check"]),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: _approval__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK,
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
});


/***/ }),

/***/ 4201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;
const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" };
/**
 * `report.md`: the verdict for people. Everything that an agent could have chosen (names, commands) is shown as code, so
 * that it can't become markup.
 * @param digests files of the bundle with their digests, without `report.md` and `report.json`
 */
function reportMarkdown(verdict, digests) {
    const lines = [
        `# ${VERDICT_WORD[verdict.status]}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        verdict.failure_reason === null
            ? "Every gate was open, every check passed."
            : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...blockerLines(verdict),
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
        ]),
        "",
        ...fileLines(verdict.changed_files),
        ...commandLines(verdict),
        ...noteLines("Not applicable", verdict.not_applicable),
        ...noteLines("Withheld", verdict.withheld),
        "## Evidence",
        "",
        "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
        "",
        "| file | bytes | SHA-256 |",
        "| --- | ---: | --- |",
        ...[...digests]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DIGESTS)
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
    return `${lines.join("\n")}\n`;
}
function blockerLines({ blockers }) {
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .blockerMarkdown */ .GM)(blocker);
        return [`- **${blocker.code}** ${what}`, `  - Fix: ${fix}`, `  - Rule: \`case-harness explain ${blocker.code}\``];
    });
    return ["## Blockers", "", ...rows, ""];
}
function laneEnd({ backend_termination, backend_exit_code }) {
    return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}
function fileLines(files) {
    if (files.length === 0)
        return [];
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return ["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}`);
    return rows.length === 0 ? [] : [`## ${title}`, "", ...rows, ""];
}
function table(rows) {
    return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}
function nameOf(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ })

};
;