"use strict";
exports.id = 5124;
exports.ids = [5124];
exports.modules = {

/***/ 9859:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ withoutTokens; },
/* harmony export */   z: function() { return /* binding */ forPrograms; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);

/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !(0,_world_runner_token__WEBPACK_IMPORTED_MODULE_0__/* .isTokenVariable */ .U_)(name)));
}
/** What a program of the machine needs to be started and to say its version. */
const FOR_PROGRAMS = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ"];
/** The environment of a program that a step starts for itself: an allow-list, because nobody knows what else lies in a runner's own. */
function forPrograms(env) {
    return Object.fromEntries(FOR_PROGRAMS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
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

/***/ 6714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ runFlags; },
/* harmony export */   t: function() { return /* binding */ runEnvironment; }
/* harmony export */ });
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8320);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);



/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";
/** The flags of `run` that say the same as the inputs. @param env as {@link runEnvironment} makes it */
function runFlags(inputs, env) {
    const flags = _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn.flatMap(({ name, use }) => {
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
    return env[CREDENTIAL_VARIABLE] === undefined ? flags : [...flags, "--credential-variable", CREDENTIAL_VARIABLE];
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
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1676);
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
    const env = (0,_run_flags__WEBPACK_IMPORTED_MODULE_11__/* .runEnvironment */ .t)(io, plan.inputs);
    const argv = ["run", ...(0,_run_flags__WEBPACK_IMPORTED_MODULE_11__/* .runFlags */ .l)(plan.inputs, env), "--ci", ci, "--json"];
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);





const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_2__/* .chainEvents */ .Dc)(decision.events)
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
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ } };
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const piece of (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPieces */ .E)(zeroed))
        hash.update(piece);
    return hash.digest("hex");
}


/***/ }),

/***/ 8320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: function() { return /* binding */ inputVariable; },
/* harmony export */   Ny: function() { return /* binding */ PLAIN_INPUTS; },
/* harmony export */   bn: function() { return /* binding */ ACTION_INPUTS; }
/* harmony export */ });
/* unused harmony export ACTION_OUTPUTS */
/**
 * Inputs and outputs of the action. This is the one table: `action.yml` is held equal to it by a test, and the pages'
 * tables are made of it.
 */
const BOOLEAN = ["true", "false"];
const NUMBER = { pattern: /^[1-9][0-9]{0,5}$/, words: "a whole number from 1" };
const LINE = {
    pattern: /^[^\0-\x1f\x7f]{1,1024}$/,
    words: "one line without control characters, at most 1,024 characters",
};
const ACTION_INPUTS = [
    {
        name: "mode",
        about: "`both`: run and publish. `run`: run and upload, publish nothing (pull requests from forks). `report`: take a bundle of an earlier job, verify it again, publish what was derived here. `verify`: take such a bundle and run its verification commands again, contained, without any token to write.",
        default: "both",
        use: { kind: "action" },
        choices: ["both", "run", "report", "verify"],
    },
    {
        name: "stage",
        about: "How much the agent may touch: `1` to `6`.",
        default: "2",
        use: { kind: "flag", flag: "stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "lane",
        about: "Which agent runs: `fake` (scripted), `case`, `codex` or `pi`.",
        default: "fake",
        use: { kind: "flag", flag: "lane" },
        choices: ["fake", "case", "ca", "codex", "pi"],
    },
    {
        name: "case",
        about: "A shipped case, or one of `.harness/tasks/`.",
        default: "",
        use: { kind: "flag", flag: "case" },
        shape: { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, words: "a case id (lower case letters, digits and dashes)" },
    },
    {
        name: "case-dir",
        about: "A case in any folder of the workspace.",
        default: "",
        use: { kind: "flag", flag: "case-dir" },
        shape: LINE,
    },
    {
        name: "task",
        about: "A task contract; its workspace lies beside it.",
        default: "",
        use: { kind: "flag", flag: "task" },
        shape: LINE,
    },
    {
        name: "allow-case",
        about: "Enables the lane `case`.",
        default: "",
        use: { kind: "allow", lane: "case" },
        choices: BOOLEAN,
    },
    {
        name: "allow-codex",
        about: "Enables the lane `codex`.",
        default: "",
        use: { kind: "allow", lane: "codex" },
        choices: BOOLEAN,
    },
    {
        name: "allow-pi",
        about: "Enables the lane `pi`.",
        default: "",
        use: { kind: "allow", lane: "pi" },
        choices: BOOLEAN,
    },
    {
        name: "enabled-stage",
        about: "The stage that is enabled for real lanes; must equal `stage`.",
        default: "",
        use: { kind: "flag", flag: "enabled-stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "timeout",
        about: "Seconds for the lane.",
        default: "",
        use: { kind: "flag", flag: "timeout" },
        shape: NUMBER,
    },
    {
        name: "case-bin",
        about: "A candidate binary of the lane `case`; checked against the agent record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_BIN" },
        shape: LINE,
    },
    {
        name: "model-provider",
        about: "Provider of the model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_PROVIDER" },
        shape: LINE,
    },
    {
        name: "model",
        about: "The model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL" },
        shape: LINE,
    },
    {
        name: "model-admission-file",
        about: "The model's admission record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "local-base-url",
        about: "Where an admitted local model listens. Give it from a secret; it is written nowhere.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "openai-codex-auth-bridge",
        about: "The authentication bridge of `openai-codex` is set up.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", switch: true },
        choices: BOOLEAN,
    },
    {
        name: "target-admission-file",
        about: "The target record of stage 5.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "approval",
        about: "An approval record, where contract or stage ask for one.",
        default: "",
        use: { kind: "flag", flag: "approval" },
        shape: LINE,
    },
    {
        name: "model-credential",
        about: "The model's credential. Give it from a secret; only the step that runs the agent gets it, as a variable, and with `approval` the step that asks the gates before; the agent never sees it.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "record-model",
        about: "Keep the model's answers, redacted, as a cassette in this new file.",
        default: "",
        use: { kind: "flag", flag: "record-model" },
        shape: LINE,
    },
    {
        name: "replay",
        about: "Answer from this cassette instead of a model; such a run proves no stage.",
        default: "",
        use: { kind: "flag", flag: "replay" },
        shape: LINE,
    },
    {
        name: "allow-replay",
        about: "`true`: a replay may end in a success; its title says that it is one. Else no check of a replay ever does.",
        default: "",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "agent-source",
        about: "Where the binary of the lane `case` comes from: empty (the store), `build`, or a path or https address for `agent fetch`.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "runs-dir",
        about: "Where bundles are kept; the default lies in the runner's temporary folder.",
        default: "",
        use: { kind: "flag", flag: "runs-dir" },
        shape: LINE,
    },
    {
        name: "forge",
        about: "Who takes the verdict: `auto`, `github`, `ghes`, `gitea`, `forgejo` or `local` (prints what it would send).",
        default: "auto",
        use: { kind: "action" },
        choices: ["auto", "github", "ghes", "gitea", "forgejo", "local"],
    },
    {
        name: "trusted-branches",
        about: "Branches beside the default branch whose records may judge a pull request or merge group that goes into them, separated by commas or spaces. Name only branches that are protected like the default branch.",
        default: "",
        use: { kind: "action" },
        shape: {
            pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}){0,31}$/,
            words: "names of branches, at most 32",
        },
    },
    {
        name: "github-token",
        about: "Token that reads the pull request and writes the check. Only the steps that speak to the forge get it.",
        default: "${{ github.token }}",
        use: { kind: "secret" },
    },
    {
        name: "status-token",
        about: "Token for commit statuses, where the job's own may not write them (Gitea, Forgejo). Wins over `github-token`.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "upload",
        about: "Whether the bundle becomes an artifact of the run.",
        default: "true",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-name",
        about: "Name of the artifact, to upload and, with `mode: report`, to look for. Default: `harness-evidence-<run id>`, or the only one that begins with `harness-evidence-`: two that fit are refused.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[^\0-\x1f\x7f"*/:<>?|\\]{1,200}$/, words: 'a name without " * / : < > ? | \\' },
    },
    {
        name: "retention-days",
        about: "Days that the artifact is kept; default: the repository's setting.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,2}$/, words: "a number of days from 1 to 999" },
    },
    {
        name: "evidence-dir",
        about: "With `mode: report` or `verify`: the bundle, a folder or a zip, where it was handed over by other means.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "verified-digest",
        about: "With `mode: report`: the output `bundle-digest` of the job with `mode: verify`. No bundle of another job is published without.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[0-9a-f]{64}$/, words: "a SHA-256 in lower case" },
    },
    {
        name: "setup-network",
        about: "With `mode: verify`: `true` lets the contract's `setup_commands` have the network of this job, where they need it to be run again. The contract is the trusted branch's.",
        default: "false",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-run-id",
        about: "With `mode: report` or `verify`: the forge's run that made the bundle; default: the one of the `workflow_run` event, else this very run.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,18}$/, words: "the id of a run" },
    },
    {
        name: "artifact-id",
        about: "With `mode: report` or `verify`: the output of that name of the job that ran. Only that artifact is taken.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,19}$/, words: "the id of an artifact" },
    },
    {
        name: "artifact-digest",
        about: "With `mode: report` or `verify`: the output of that name of the job that ran. Only an artifact with these bytes is taken, and this job can be run again without that one.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^(?:[0-9a-f]{64}|none|unknown)$/, words: "a SHA-256 in lower case, `none` or `unknown`" },
    },
    {
        name: "into",
        about: "With the event `workflow_run`: the branch whose rules judge, the default branch or one of `trusted-branches`; that event does not say what a pull request goes into. Default: the default branch.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/, words: "the name of a branch" },
    },
];
const ACTION_OUTPUTS = [
    {
        name: "status",
        about: "`pass`, `fail` or `blocked`; empty where there is no bundle.",
        value: "${{ steps.report.outputs.status || steps.result.outputs.status }}",
    },
    {
        name: "run-id",
        about: "Id of the run.",
        value: "${{ steps.report.outputs.run-id || steps.result.outputs.run-id }}",
    },
    {
        name: "blockers",
        about: "Codes of the blockers, as a JSON list; the first one decides.",
        value: "${{ steps.report.outputs.blockers || steps.result.outputs.blockers }}",
    },
    {
        name: "bundle",
        about: "Folder of the bundle on the runner.",
        value: "${{ steps.run.outputs.bundle || steps.report.outputs.bundle }}",
    },
    { name: "artifact-id", about: "Id of the uploaded artifact.", value: "${{ steps.upload.outputs.artifact-id }}" },
    {
        name: "artifact-digest",
        about: "SHA-256 of the uploaded artifact's zip, for the input of that name in another job of this run; `none` where nothing was uploaded, `unknown` where the forge makes the zip itself (GHES).",
        value: "${{ steps.upload.outputs.artifact-digest || 'none' }}",
    },
    {
        name: "artifact-url",
        about: "Page or address of the uploaded artifact.",
        value: "${{ steps.upload.outputs.artifact-url }}",
    },
    {
        name: "check-url",
        about: "Page of the check, or of the run where the forge takes commit statuses.",
        value: "${{ steps.report.outputs.check-url }}",
    },
    {
        name: "patch",
        about: "File with the verified patch; empty unless the status is `pass`.",
        value: "${{ steps.report.outputs.patch || steps.result.outputs.patch }}",
    },
    {
        name: "bundle-digest",
        about: "With `mode: verify`: SHA-256 of the bundle's `SHA256SUMS`, when its verification passed again.",
        value: "${{ steps.verify.outputs.bundle-digest }}",
    },
];
/** The variable by which `action.yml` hands an input to the first step. */
function inputVariable(name) {
    return `HARNESS_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
/** Inputs that the first step reads and checks; secrets are not among them. */
const PLAIN_INPUTS = ACTION_INPUTS.filter(({ use }) => use.kind !== "secret");


/***/ })

};
;