"use strict";
exports.id = 5124;
exports.ids = [5124];
exports.modules = {

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

/***/ 5124:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runStep: function() { return /* binding */ runStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6414);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4102);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8024);
/* harmony import */ var _help_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4833);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6102);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7970);
/* harmony import */ var _run_flags__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6714);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8328);













/** Runs the lane: no token of the forge or of the runner is in reach of this step. */
async function runStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.plan);
    const announced = io.env[_variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.announcement)
        : null;
    const asked = (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.asked);
    if (plan.mode === "both" && announced === null)
        throw new Error("nothing was announced, so nothing is run");
    const folder = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .makeOwned */ .g7)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "ci-");
    try {
        const ci = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "ci.json");
        const approval = io.env[_variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.approval] ? (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.approval) : null;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(ci, JSON.stringify(ciFile(plan, asked, announced, approval)), { flag: "wx", mode: 0o600 });
        return await runInProcess(io, plan, ci);
    }
    finally {
        (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .removeSmallOwned */ .tA)(folder);
    }
}
async function runInProcess(io, plan, ci) {
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .maskSecrets */ .QU)([io.env[_variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.localBaseUrl], io.env[_variables__WEBPACK_IMPORTED_MODULE_12__/* .STEP_VARIABLES */ .v.modelCredential]]);
    const env = (0,_run_flags__WEBPACK_IMPORTED_MODULE_11__/* .runEnvironment */ .t7)(io, plan.inputs);
    const credential = env[_run_flags__WEBPACK_IMPORTED_MODULE_11__/* .CREDENTIAL_VARIABLE */ .BU] === undefined ? [] : ["--credential-variable", _run_flags__WEBPACK_IMPORTED_MODULE_11__/* .CREDENTIAL_VARIABLE */ .BU];
    const argv = ["run", ...(0,_run_flags__WEBPACK_IMPORTED_MODULE_11__/* .runFlags */ .lM)(plan.inputs), ...credential, "--ci", ci, "--json"];
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_7__/* .parseCommandLine */ .Du)(argv, [_help_run__WEBPACK_IMPORTED_MODULE_8__/* .runSpec */ .l]);
    if (parsed.kind !== "command") {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .printError */ .yJ)("case-harness", parsed.kind === "usage" ? parsed.message : "the inputs are no run");
        return 3;
    }
    let json = "";
    const stdout = (text) => void (json += text);
    const code = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .withCommandsOff */ .KG)(() => (0,_run__WEBPACK_IMPORTED_MODULE_9__.run)(parsed.args, { ...io, env, stdout }));
    if (json === "") {
        if (code !== 0)
            await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .printError */ .yJ)("case-harness", "Nothing was run, and there is no bundle; the line above says why.");
        return code === 0 ? 1 : code;
    }
    const output = JSON.parse(json);
    const verdict = {
        status: output.status,
        runId: output.run_id,
        blockers: output.blockers.map(({ code }) => code),
        bundle: output.artifacts_dir,
    };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n0)({
        // For the step `result` of `mode: run`. Where a report step follows, only what that derives from the bundle again is said.
        verdict: plan.mode === "run" ? JSON.stringify(verdict) : "",
        bundle: output.artifacts_dir,
        sealed: (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output.artifacts_dir, _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .SUMS_FILE */ .A$))),
        "artifact-name": plan.inputs["artifact-name"] ?? `harness-evidence-${output.run_id}`,
        "retention-days": plan.inputs["retention-days"] ?? "",
        forge: plan.detected.forge,
    });
    const first = output.blockers[0];
    if (first !== undefined)
        await (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .printBlocker */ .Wb)(output.status, first);
    return code;
}
/** What the run needs to know of CI: the nonce that was announced, what it is for, and what the forge was asked. */
function ciFile({ context }, { trusted }, announced, approval) {
    const { repository, headSha, event, runId, attempt } = context;
    return {
        ...{ nonce: announced?.nonce ?? null, repository, head_sha: headSha, event },
        workflow_run: runId === null ? null : { id: runId, attempt },
        trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
        approval,
    };
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


/***/ })

};
;