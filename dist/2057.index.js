"use strict";
exports.id = 2057;
exports.ids = [2057,1394];
exports.modules = {

/***/ 9402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6414);
/* harmony import */ var _core_records_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9442);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4201);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2236);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8973);











const DAY_MS = 24 * 60 * 60 * 1000;
/** `runs list|show|prune`: 0, or 3 for a run that does not exist. */
async function run(args, io) {
    const runsDir = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .resolveRunsDir */ .Ix)({ flag: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
    const [action, runId] = args.positionals;
    switch (action) {
        case "show":
            return show(args, io, (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir), runId);
        case "prune":
            return prune(args, io, runsDir, runId);
        default:
            if (runId !== undefined)
                return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, `runs list: ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)} is one argument too many`);
            return list(args, io, runsDir);
    }
}
function list(args, io, runsDir) {
    const runs = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { runs_dir: runsDir, runs: runs.map(asJson) });
    else {
        for (const one of runs)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, runs.length === 0 ? `No runs in ${runsDir}.` : `${runs.length} in ${runsDir}.`);
    }
    return 0;
}
function show(args, io, runs, runId) {
    const found = runId === undefined ? runs.slice(0, 1) : runs.filter((one) => one.runId.startsWith(runId));
    const exact = found.find((one) => one.runId === runId) ?? (found.length === 1 ? found[0] : undefined);
    if (exact === undefined) {
        const ids = runs.map((one) => one.runId);
        if (runId === undefined)
            return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs show: there are no runs");
        if (found.length > 1)
            return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, `runs show: ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)} is the beginning of ${found.length} runs; give more of it`);
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, (0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .listed */ .KE)(`runs show: no run ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)}`, "runs", runId, ids));
    }
    const report = reportOf(exact);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { ...asJson(exact), report });
    else {
        io.stdout(report === null ? `${summaryLine(exact, io)}\n` : (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_6__/* .reportMarkdown */ .u)(report, digestsOf(report)));
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .escapeForPeople */ .IW)(exact.dir));
    }
    return 0;
}
function prune(args, io, runsDir, runId) {
    if (runId !== undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs prune: it takes no run id; say which runs go by --older-than DAYS or --keep N");
    const [days, keep] = [(0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "older-than"), (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "keep")];
    if (days === undefined && keep === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs prune: say which runs go: --older-than DAYS, --keep N, or both");
    const policy = { keep, youngerThanMs: days === undefined ? undefined : days * DAY_MS, nowMs: Date.now() };
    const gone = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .runsToPrune */ .Yg)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir), policy).map((one) => ({ ...one, bytes: (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .sizeOfRun */ ._d)(one.dir) }));
    const dry = (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "dry-run");
    if (!dry)
        for (const one of gone)
            (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .removeRun */ .s2)(runsDir, one.runId);
    const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, {
            runs_dir: runsDir,
            removed: !dry,
            bytes,
            runs: gone.map((one) => ({ ...asJson(one), bytes: one.bytes })),
        });
    else {
        for (const one of gone)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `${dry ? "Would remove" : "Removed"} ${gone.length} runs, ${(bytes / 1024 / 1024).toFixed(1)} MiB.`);
    }
    return 0;
}
const COLOUR = { pass: "green", fail: "red", blocked: "yellow" };
function summaryLine(one, io) {
    const status = one.status ?? one.state;
    const shown = one.status === null ? status.padEnd(10) : (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .style */ .iF)(io, COLOUR[one.status], status.padEnd(10));
    const about = one.stage === null ? "" : `stage ${one.stage}, ${one.backend}`;
    const reason = one.failureReason === null ? "" : `, ${one.failureReason}`;
    const replay = one.replay ? ", replay" : "";
    return `${shown} ${one.runId}  ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .escapeForPeople */ .IW)(`${about}${replay}${reason}`)}`.trimEnd();
}
function asJson(one) {
    return {
        run_id: one.runId,
        case_id: one.caseId,
        started_at: one.startedAt,
        state: one.state,
        status: one.status,
        replay: one.replay,
        stage: one.stage,
        backend: one.backend,
        failure_reason: one.failureReason,
        artifacts_dir: one.dir,
    };
}
/**
 * The report of a run, unverified, in this program's own words: nobody has shown who wrote what stands in its folder for people.
 * Null where there is none that this version can read; `verify` names what is wrong with it.
 */
function reportOf(one) {
    if (one.state !== "sealed")
        return null;
    const parsed = (0,_core_records_report__WEBPACK_IMPORTED_MODULE_5__/* .parseReport */ .MM)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one.dir, _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_FILE */ .Uq)));
    if (!parsed.ok)
        return null;
    const [first] = parsed.value.blockers;
    return {
        ...parsed.value,
        failure_reason: first === undefined ? null : (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(first.code).phrase,
        blockers: parsed.value.blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .worded */ .MH),
    };
}
/** The files of the table in `report.md`, as the report lists them. */
function digestsOf({ artifact_digests, freshness }) {
    return new Map(Object.entries(artifact_digests)
        .filter(([file]) => file !== _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_FILE */ .Uq && file !== _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_MD_FILE */ .gZ)
        .map(([file, sha256]) => [file, { sha256, size: freshness[file]?.size ?? 0 }]));
}


/***/ }),

/***/ 9102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: function() { return /* binding */ ZERO_SHA256; },
/* harmony export */   aD: function() { return /* binding */ SHA256; },
/* harmony export */   sc: function() { return /* binding */ sha256; },
/* harmony export */   uu: function() { return /* binding */ SHA1; }
/* harmony export */ });
/* unused harmony export EMPTY_SHA256 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A lower-case hexadecimal SHA-256. */
const SHA256 = /^[0-9a-f]{64}$/;
/** A lower-case hexadecimal SHA-1 (a git object id). */
const SHA1 = /^[0-9a-f]{40}$/;
/** SHA-256 of no bytes: the digest of an empty patch. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** 64 zeros: `prev` of the first event, and the place holder of the report's own digest. */
const ZERO_SHA256 = "0".repeat(64);
/** SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");
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

/***/ 1204:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ TRACE_FILE; },
/* harmony export */   GK: function() { return /* binding */ STDERR_FILE; },
/* harmony export */   HN: function() { return /* binding */ PROOF; },
/* harmony export */   Ho: function() { return /* binding */ FACTS_FILE; },
/* harmony export */   Lt: function() { return /* binding */ BEFORE_FILE; },
/* harmony export */   Ne: function() { return /* binding */ STDOUT_FILE; },
/* harmony export */   Ps: function() { return /* binding */ TEST_LOG_FILE; },
/* harmony export */   T4: function() { return /* binding */ WITHHELD_NOTE; },
/* harmony export */   _C: function() { return /* binding */ AFTER_FILE; },
/* harmony export */   eL: function() { return /* binding */ CONTAINMENT_FILE; },
/* harmony export */   fl: function() { return /* binding */ ELIGIBILITY_FILE; },
/* harmony export */   g6: function() { return /* binding */ RECORDS_FOLDER; },
/* harmony export */   kY: function() { return /* binding */ CONTRACT_FILE; },
/* harmony export */   mO: function() { return /* binding */ PATCH_FILE; },
/* harmony export */   mS: function() { return /* binding */ COMMON_FILES; },
/* harmony export */   qW: function() { return /* binding */ isDerivedFile; },
/* harmony export */   tl: function() { return /* binding */ MARKER; }
/* harmony export */ });
/** Content files that the judge reads; all of them are written before it is asked. */
const FACTS_FILE = "facts.json";
const CONTRACT_FILE = "task.contract.json";
const CONTAINMENT_FILE = "containment.json";
const BEFORE_FILE = "manifest.before.jsonl";
const AFTER_FILE = "manifest.after.jsonl";
const PATCH_FILE = "patch.diff";
const STDOUT_FILE = "backend/stdout.log";
const STDERR_FILE = "backend/stderr.log";
const TEST_LOG_FILE = "test.log";
const TRACE_FILE = "trace.jsonl";
const RECORDS_FOLDER = "records/";
/** Files that a sealed bundle has whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
const COMMON_FILES = [
    "report.json",
    "report.md",
    FACTS_FILE,
    "events.normalized.jsonl",
    TRACE_FILE,
    PATCH_FILE,
    TEST_LOG_FILE,
    CONTRACT_FILE,
    "eligibility.json",
    CONTAINMENT_FILE,
    BEFORE_FILE,
    AFTER_FILE,
    "SHA256SUMS",
];
/** First words of the note that stands in place of a withheld file. */
const WITHHELD_NOTE = "withheld: ";
/** Written when the gates are evaluated, and derived again from the evidence. */
const ELIGIBILITY_FILE = "eligibility.json";
/** Files that follow from the decision and are written after it (SPEC section 2, order of sealing). */
const DERIVED_FILES = [
    "report.json",
    "report.md",
    "events.normalized.jsonl",
    TRACE_FILE,
    "SHA256SUMS",
    ELIGIBILITY_FILE,
];
/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
const MARKER = /^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Proofs of a stage. */
const PROOF = /^stage\d-[^/]*\.json$/;
const DERIVED = [MARKER, PROOF];
/** Whether a file of a bundle follows from the decision: the judge does not read it. */
function isDerivedFile(name) {
    return DERIVED_FILES.includes(name) || DERIVED.some((form) => form.test(name));
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

/***/ 4617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N2: function() { return /* binding */ agentBinaryFact; },
/* harmony export */   XO: function() { return /* binding */ ADMISSION_RECORDS; },
/* harmony export */   af: function() { return /* binding */ modelAccessFact; },
/* harmony export */   fl: function() { return /* binding */ agentRecordFile; },
/* harmony export */   rn: function() { return /* binding */ agentSourceFact; }
/* harmony export */ });
/* unused harmony export PROGRAM_FORMATS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _network_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1137);



const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD);
/** Names in `records/` of what the admission gates read. */
const ADMISSION_RECORDS = {
    decision: "model.decision.json",
    admission: "model.admission.json",
};
/** Name in `records/`, and in `.harness/`, of a lane's agent record. */
function agentRecordFile(lane) {
    return `agent.${lane}.json`;
}
/** Fact `agent_source`: what the gate of the agent record needs beyond the records. */
const agentSourceFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** `<process.platform>-<process.arch>` of the machine that would run the agent. */
    platform: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where the records were read: the working folder, or in CI a commit that the change under judgement can't touch. */
    records_from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Records that exist and could not be read, with the reason: file name -> reason. They are not in `records/`. */
    unreadable: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** Fact `model_access`: what the model gate needs beyond the records. No endpoint and no credential, only whether there is one. */
const modelAccessFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    local_base_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    openai_codex_auth_bridge: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Whether the credential that the admitted provider needs is at hand; null where nobody looked or none is needed. */
    credential: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullable(),
    /** A cassette answers in place of the provider, so that none of it is needed. */
    replay: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /**
     * The networks that the endpoint's addresses belong to: by its name where that says it, by what it resolved to otherwise. `none`
     * is an address of no network; not there where nobody knows yet.
     */
    endpoint_networks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([..._network_class__WEBPACK_IMPORTED_MODULE_2__/* .NETWORKS */ .Of, "none"])).optional(),
    /** What is wrong with the endpoint that was named, or with the way to it; never the endpoint. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** What is wrong with the credential that was named; never the credential. */
    credential_problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** What the first bytes of a file say that it is. */
const PROGRAM_FORMATS = ["elf-x64", "elf-arm64", "mach-o-x64", "mach-o-arm64", "script", "other"];
/** Fact `agent_binary`: the copy that would run, hashed while it was made (SPEC section 8). */
const agentBinaryFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Where its bytes came from; null where there was none. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["candidate", "store"]).nullable(),
    /** Why there is none, or why it could not be read; null otherwise. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    sha256: sha256.nullable(),
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().nullable(),
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROGRAM_FORMATS).nullable(),
    /** Name and version in the `package.json` that the candidate lies under, where it lies in an npm package. */
    npm_package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Why the copy can't be executed here (mount option, mode), or null. */
    not_executable: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** An entry of the store that no longer had the bytes of its name was found and moved away. */
    store_corrupt: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});


/***/ }),

/***/ 4847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: function() { return /* binding */ approvalStatement; },
/* harmony export */   R4: function() { return /* binding */ MAX_APPROVAL_BYTES; },
/* harmony export */   SK: function() { return /* binding */ utcTime; },
/* harmony export */   df: function() { return /* binding */ approvalBinding; },
/* harmony export */   jI: function() { return /* binding */ parseApproval; },
/* harmony export */   xI: function() { return /* binding */ approvalSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);





const MAX_APPROVAL_BYTES = 64 * 1024;
/** RFC 3339 in UTC, seconds or milliseconds. */
const utcTime = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "expected a UTC time, for example 2026-01-31T12:00:00Z")
    .refine((text) => !Number.isNaN(Date.parse(text)), "not a time of the calendar");
const words = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4096);
/** An approval (SPEC section 15). */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    approval_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, "expected up to 128 of [A-Za-z0-9._-]"),
    decision: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["granted", "denied"]),
    actor: words,
    scope: words,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n),
    statement: words,
    timestamp: utcTime,
    expires_at: utcTime,
    binding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits"),
})
    .describe("Approval of one run by a person");
/** Reads an approval from its bytes; never throws on bad input. */
function parseApproval(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(bytes, approvalSchema, { maxBytes: MAX_APPROVAL_BYTES, maxDepth: 4 });
}
/** Digest over everything that an approval is bound to. */
function approvalBinding(subject) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(subject));
}
/** The exact sentence that an approver has to state; it names the binding, so that nobody approves by habit. */
function approvalStatement(subject) {
    return `I approve one run of task ${subject.task_id} by lane ${subject.lane} at stage ${subject.stage} with mutation mode ${subject.mutation_mode}, bound to ${approvalBinding(subject)}.`;
}


/***/ }),

/***/ 4792:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: function() { return /* binding */ withoutExamples; }
/* harmony export */ });
/**
 * Credentials that their issuers print in public documentation: no leak, wherever they stand. Exact values only: a real one is
 * never taken for an example because it looks like one. They are put together here, so that no scanner of this repository takes
 * them for real.
 */
const DOCUMENTED = [
    {
        source: "docs.aws.amazon.com: IAM and CLI user guides",
        values: [
            ["AKIA", "IOSFODNN7", "EXAMPLE"],
            ["ASIA", "IOSFODNN7", "EXAMPLE"],
            ["AKIA", "I44QH8DHB", "EXAMPLE"],
            ["wJalrXUtnFEMI", "/K7MDENG/", "bPxRfiCY", "EXAMPLEKEY"],
            ["je7MtGbClwBF", "/2Zp9Utk/", "h3yCo8nvb", "EXAMPLEKEY"],
        ],
    },
    {
        source: "jwt.io: the tokens that its debugger has shown at the start",
        values: [
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["aWF0IjoxNTE2MjM5MDIyfQ", ".", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0", ".", "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWV9", ".", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ"],
            ],
        ],
    },
    {
        source: "docs.github.com: REST API, OAuth and GitHub Apps",
        values: ["ghp", "gho", "ghu", "ghs", "ghr"].map((kind) => [kind, "_16C7e42F292c6912", "E7710c838347Ae178B4a"]),
    },
    {
        source: "docs.stripe.com: API keys",
        values: [
            ["sk", "_test_", "4eC39HqLyjWDarjtT1zdp7dc"],
            ["sk", "_test_", "BQokikJOvBiI2HlWgH4olfQ2"],
        ],
    },
    {
        source: "api.slack.com: incoming webhooks",
        values: [["https://hooks.slack.com/services", "/T00000000", "/B00000000/", "XXXXXXXXXXXXXXXXXXXXXXXX"]],
    },
];
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** An example as a word of its own: nothing that could be part of a credential stands beside it. */
const EXAMPLE = new RegExp(`(?<![A-Za-z0-9_+/=-])(?:${DOCUMENTED.flatMap(({ values }) => values.map((parts) => quoted(parts.join("")))).join("|")})(?![A-Za-z0-9_+/=-])`, "g");
/** The beginning of a credential of some issuer, and then one and the same character: a blank to be filled in. */
const PLACEHOLDER = /(?<![A-Za-z0-9_+/=-])(?:gh[pousr]_|github_pat_|sk-(?:ant-|proj-|or-)?(?:v1-|api\d\d-)?|xox[abeoprs]-|AKIA|ASIA|glpat-|npm_|hf_|pypi-|AIza|[sr]k_(?:live|test)_)([A-Za-z0-9.*])\1*(?:[_-]\1+)*(?![A-Za-z0-9_+/=-])/g;
/**
 * A text without the credentials that are known to be none. What stands around them comes together, so that nothing can be hidden
 * by putting an example into its middle.
 */
function withoutExamples(text) {
    return text.replace(EXAMPLE, "").replace(PLACEHOLDER, "");
}


/***/ }),

/***/ 1137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MR: function() { return /* binding */ networkOfAddress; },
/* harmony export */   Of: function() { return /* binding */ NETWORKS; },
/* harmony export */   Si: function() { return /* binding */ namedNetwork; },
/* harmony export */   wS: function() { return /* binding */ networkOfHost; }
/* harmony export */ });
/** Networks that an `allowed_network_class` can name by its first word. */
const NETWORKS = ["loopback", "private", "internet"];
/**
 * The network that a record's own words name: the one that they begin with, in whatever case. Null for any other words (`local-vllm`),
 * which are for people and are held against nothing.
 */
function namedNetwork(words) {
    const text = words.trim().toLowerCase();
    return NETWORKS.find((network) => text.startsWith(network)) ?? null;
}
/** Address blocks of IPv4 that are not the internet's: network, prefix length (RFC 6890, RFC 6598). */
const IPV4_BLOCKS = [
    // connecting to 0.0.0.0 reaches this machine
    ["0.0.0.0", 8, "loopback"],
    ["127.0.0.0", 8, "loopback"],
    ["10.0.0.0", 8, "private"],
    ["100.64.0.0", 10, "private"],
    ["169.254.0.0", 16, "private"],
    ["172.16.0.0", 12, "private"],
    ["192.168.0.0", 16, "private"],
    ["198.18.0.0", 15, "private"],
    ["224.0.0.0", 3, "none"],
];
/**
 * The network that an address belongs to; null for text that is no address, and for addresses that no model answers at (multicast,
 * reserved). An IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4) counts as that one.
 * @param address as a resolver gives it, or between the brackets of a URL; a zone (`%eth0`) is no part of it
 */
function networkOfAddress(address) {
    const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    const four = ipv4(bare);
    if (four !== null)
        return networkOfIpv4(four);
    const six = ipv6(bare);
    return six === null ? null : networkOfIpv6(six);
}
/**
 * The network that a URL's host names by itself: an address, or a name that is this machine's wherever it is asked (RFC 6761).
 * Null for a name that has to be resolved.
 */
function networkOfHost(hostname) {
    const name = hostname.toLowerCase().replace(/\.$/, "");
    if (name === "localhost" || name.endsWith(".localhost"))
        return "loopback";
    if (ipv4(name) === null && !name.includes(":"))
        return null;
    return networkOfAddress(name) ?? "none";
}
function networkOfIpv4(value) {
    const block = IPV4_BLOCKS.find(([network, bits]) => {
        const size = 2 ** (32 - bits);
        return Math.floor(value / size) === Math.floor(ipv4(network) / size);
    });
    const found = block?.[2] ?? "internet";
    return found === "none" ? null : found;
}
function networkOfIpv6(groups) {
    const [first = 0, second = 0, third = 0] = groups;
    const head = groups.slice(0, 6).every((group) => group === 0);
    const last = (groups[6] << 16) >>> 0;
    const embedded = last + groups[7];
    // `::` reaches this machine as 0.0.0.0 does; the other addresses of this form once stood for IPv4 ones
    if (head)
        return embedded <= 1 ? "loopback" : networkOfIpv4(embedded);
    if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
        return networkOfIpv4(embedded);
    if (first === 0x64 && second === 0xff9b)
        return third === 1 ? "private" : networkOfIpv4(embedded);
    if (first === 0x2002)
        return networkOfIpv4(((second << 16) >>> 0) + third);
    if ((first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80)
        return "private";
    // 2000::/3 is all of the internet that was ever handed out
    return (first & 0xe000) === 0x2000 ? "internet" : null;
}
function ipv4(text) {
    const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
    if (parts === undefined || parts.some((part) => part > 255))
        return null;
    return parts.reduce((value, part) => value * 256 + part, 0);
}
/** The eight groups of an IPv6 address, or null. */
function ipv6(text) {
    const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
    const four = tail === null ? null : ipv4(tail[2]);
    if (tail !== null && four === null)
        return null;
    const hex = four === null ? text : `${tail[1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}`;
    const halves = hex.split("::");
    if (halves.length > 2)
        return null;
    const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
    const missing = 8 - left.length - right.length;
    if (halves.length === 1 ? missing !== 0 : missing < 1)
        return null;
    const groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...right];
    return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
        ? groups.map((group) => Number.parseInt(group, 16))
        : null;
}


/***/ }),

/***/ 9442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: function() { return /* binding */ verdictSchema; },
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4516);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8450);











/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
const tree = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_9__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_6__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_5__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(),
        })),
        /** What kept the commands from changing what judges them; null where none ran. */
        tree: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TREE_MODES */ .KB).nullable(),
        /** What a verification of this kind can't show. */
        not_shown: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    })),
    not_applicable: texts,
    /** Checks whose input never came, and why: they found nothing out. */
    not_evaluated: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_10__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** What the lane's own log says of each of its agents; null for a lane without such a log. */
    lane_phases: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    }))
        .nullable(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    source_admission_freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["current", "stale"]).nullable(),
    /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
    replay: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        cassette_sha256: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
        recorded_at: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        /** Exchanges that the cassette holds, and how many of them were served. */
        exchanges: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
        served: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_6__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 2240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ secretsIn; },
/* harmony export */   w: function() { return /* binding */ secretShape; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);
/* harmony import */ var _example_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4792);


/** A run of token characters (no dash: names of models are words joined by dashes) that is long enough to be a credential. */
const MIN_OPAQUE_LENGTH = 32;
/** Bits a character from which on mixed text reads as random; identifiers made of words stay below. */
const MIN_OPAQUE_ENTROPY = 4;
/** Shapes that providers document for their own credentials, most telling first. */
const SHAPES = [
    { name: "private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { name: "model provider key", pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}/ },
    { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/ },
    { name: "GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
    { name: "Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
    { name: "AWS key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { name: "Google key", pattern: /\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,})/ },
    { name: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
    { name: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
    { name: "PyPI token", pattern: /\bpypi-[A-Za-z0-9_-]{30,}/ },
    { name: "JSON web token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}/ },
    { name: "authorization header", pattern: /\b(?:Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{16,}/i },
    { name: "credential in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i },
    { name: "credential in a URL", pattern: /\bhttps?:\/\/[^\s/?#@]+@/i },
    {
        name: "credential in a URL",
        pattern: /[?&](?:access_?token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=[^&\s]{6,}/i,
    },
    {
        name: "named credential",
        pattern: /\b(?:api[_-]?key|auth[_-]?token|client[_-]?secret|passw(?:or)?d|secret|token)["']?\s*[:=]\s*["']?(?=\S*\d)\S{8,}/i,
    },
];
/** Digests are long and opaque, and records are full of them: SHA-1, SHA-256, SHA-512 in hex, and npm's integrity form. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/;
const INTEGRITY = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}/g;
/**
 * What kind of credential a text looks like, or null. A shape is enough: whether the value is real is not ours to try.
 * Digests, npm integrity values and the examples of public documentation are not secrets.
 */
function secretShape(given) {
    const text = (0,_example_secrets__WEBPACK_IMPORTED_MODULE_1__/* .withoutExamples */ .Q)(given);
    const shape = SHAPES.find(({ pattern }) => pattern.test(text));
    if (shape !== undefined)
        return shape.name;
    const rest = text.replace(INTEGRITY, " ");
    const runs = rest.match(/[A-Za-z0-9+_=]+/g) ?? [];
    return runs.some(isOpaque) ? "long random text" : null;
}
function isOpaque(run) {
    if (run.length < MIN_OPAQUE_LENGTH || DIGEST.test(run))
        return false;
    if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[0-9]/.test(run))
        return false;
    return entropy(run) >= MIN_OPAQUE_ENTROPY;
}
/** Shannon entropy in bits a character. */
function entropy(text) {
    const counts = new Map();
    for (const c of text)
        counts.set(c, (counts.get(c) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values()) {
        const share = count / text.length;
        bits -= share * Math.log2(share);
    }
    return bits;
}
/**
 * Every secret-shaped string of a parsed JSON value, names of fields too. A field whose own name is secret-shaped is
 * given by its parent and number, because its name must not be repeated.
 */
function secretsIn(value, at = "") {
    if (typeof value === "string") {
        const shape = secretShape(value);
        return shape === null ? [] : [{ at: at === "" ? "the whole record" : at, shape }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, i) => secretsIn(item, `${at}[${i}]`));
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item], i) => {
        const shape = secretShape(key);
        const place = shape === null ? (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .shortKey */ .qU)(key) : `(field ${i + 1})`;
        const below = at === "" ? place : `${at}.${place}`;
        return [...(shape === null ? [] : [{ at: below, shape }]), ...secretsIn(item, below)];
    });
}


/***/ }),

/***/ 4201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(159);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


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
    const replay = (0,_replay__WEBPACK_IMPORTED_MODULE_0__/* .replayNote */ .g)(verdict);
    const lines = [
        `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        verdict.failure_reason === null ? passWords(verdict) : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(replay)}.**`, ""]),
        ...blockerLines(verdict),
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
        ]),
        "",
        ...fileLines(verdict.changed_files),
        ...commandLines(verdict),
        ...phaseLines(verdict),
        ...noteLines("Not evaluated", verdict.not_evaluated),
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
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
    return `${lines.join("\n")}\n`;
}
function passWords({ not_evaluated }) {
    const names = Object.keys(not_evaluated);
    if (names.length === 0)
        return "Every gate was open, every check passed.";
    return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ")}.`;
}
/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }) {
    if (lane_phases === null)
        return [];
    const rows = Object.entries(lane_phases).map(([agent, { state, why }]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(why)}`}`);
    return [
        "## The lane's own agents",
        "",
        "What they say is no proof; it can deny a pass, and never grants one.",
        "",
        ...rows,
        "",
    ];
}
function blockerLines({ blockers }) {
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .blockerMarkdown */ .GM)(blocker);
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
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return [
        ...["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""],
        ...notShownLines(verification),
    ];
}
const TREES = {
    "read-only": "read-only, but for folders that are set aside",
    writable: "writable by the contract's wish, but for acceptance tests and forbidden paths",
    "looked-at": "not protected, and looked at after every command",
    "writable-looked-at": "writable by the contract's wish; acceptance tests and forbidden paths were looked at after every command",
};
function notShownLines({ tree, not_shown }) {
    if (tree === null)
        return [];
    const items = not_shown.map((what) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(what)}`);
    return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}`);
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


/***/ }),

/***/ 159:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ replayNote; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** What is said of a replay wherever a verdict is read, so that nobody takes it for a run; null for a run. */
function replayNote({ replay }) {
    if (replay === undefined)
        return null;
    const when = replay.recorded_at === null ? "" : ` of ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(replay.recorded_at)}`;
    return `a replay: a cassette${when} answered in place of the model, so that it proves no stage`;
}


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: function() { return /* binding */ wellFormed; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   FV: function() { return /* binding */ escapeMarkdown; },
/* harmony export */   GM: function() { return /* binding */ blockerMarkdown; },
/* harmony export */   SS: function() { return /* binding */ codeSpan; },
/* harmony export */   nf: function() { return /* binding */ link; },
/* harmony export */   wh: function() { return /* binding */ plainText; },
/* harmony export */   zW: function() { return /* binding */ fencedBlock; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3715);
/**
 * Markdown for text that someone else wrote: file names, messages, commands. Nothing of it may become a link, a mention, a
 * heading or HTML, and nothing may leave its line.
 */



/** Characters that mean something to GitHub Flavored Markdown or to HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>~&$]/g;
/** The text with lone surrogates replaced: what can't be UTF-8 can't be sent. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
/** Text for a field that a forge shows as it stands (title, description, annotation): one line, nothing invisible, nothing that turns it round. */
function plainText(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(wellFormed(text));
}
/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
function escapeMarkdown(text) {
    return plainText(text)
        .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
        .replace(/@(?=[\w])/g, "@\u2060")
        .replace(/[#!](?=\d)/g, "$&\u2060")
        .replace(/:(?=(?:\w|\\[+\-_])+:)/g, ":\u2060")
        .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
        .replace(/:(?=\/\/)/g, ":\u2060")
        .replace(/\bwww(?=\.)/gi, "$&\u2060");
}
/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
function codeSpan(text, place = "text") {
    // A backslash before the pipe is read in two ways by the forges' own table readers.
    const clean = place === "table" ? plainText(text).replace(/(?<=\\)\|/g, "\\u{7c}") : plainText(text);
    if (clean === "")
        return "(empty)";
    const runs = clean.match(/`+/g) ?? [];
    const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
    const span = `${ticks}${padded}${ticks}`;
    return place === "table" ? span.replace(/\|/g, "\\|") : span;
}
/** A case's id as it stands; as code where it is none, which only a report that nobody verified can hold. */
function idText(id) {
    return _domain_run_id__WEBPACK_IMPORTED_MODULE_2__/* .CASE_ID */ .xD.test(id) ? id : codeSpan(id);
}
/** A link to a page of the forge; the text alone where the address is none. */
function link(text, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
        return codeSpan(text);
    const target = url.href.replace(/[^\w/:.?=&%@~+;,-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${escapeMarkdown(text)}](${target})`;
}
/** A fenced block that nothing in the text can end. */
function fencedBlock(text, language = "") {
    const runs = text.match(/`{3,}/g) ?? [];
    const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${ticks}${language}\n${text.split("\n").map(plainText).join("\n")}\n${ticks}`;
}
/** A blocker in Markdown: what the catalogue says as text, and every word that came with the evidence as code. */
function blockerMarkdown(blocker) {
    const { code, subject, expected, found } = blocker;
    const parts = [
        `${codeSpan(subject)}: ${escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(code).message)}`,
        ...(expected === null ? [] : [`Expected: ${codeSpan(expected)}.`]),
        ...(found === null ? [] : [`Found: ${codeSpan(found)}.`]),
    ];
    return { what: parts.join(" "), fix: escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(blocker).fix) };
}


/***/ }),

/***/ 2236:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: function() { return /* binding */ resolveRunsDir; },
/* harmony export */   Yg: function() { return /* binding */ runsToPrune; },
/* harmony export */   _d: function() { return /* binding */ sizeOfRun; },
/* harmony export */   s2: function() { return /* binding */ removeRun; },
/* harmony export */   v: function() { return /* binding */ listRuns; }
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90);






/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
function resolveRunsDir({ flag, env, cwd }) {
    const named = flag || env["CTO_HARNESS_RUNS_DIR"];
    if (named)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, named);
    const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes("true");
    const runnerTemp = env["RUNNER_TEMP"];
    if (inCi && runnerTemp)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, runnerTemp, "harness-runs");
    const state = env["XDG_STATE_HOME"];
    // The XDG base directory specification wants relative values to be ignored.
    const base = state && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(homeOf(env), ".local", "state");
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(base, "case-harness", "runs");
}
function homeOf(env) {
    const home = env["HOME"];
    if (home && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(home))
        return home;
    try {
        // What the user database says; os.homedir() would read HOME of this process again.
        return node_os__WEBPACK_IMPORTED_MODULE_1___default().userInfo().homedir;
    }
    catch (cause) {
        throw new Error("Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.", {
            cause,
        });
    }
}
/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
function listRuns(runsDir) {
    let names;
    try {
        names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(runsDir);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw new Error(`Expected a readable runs folder at ${runsDir}, found ${error.code}.`, {
            cause: error,
        });
    }
    const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
    return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}
/** One run, or null where that id has no folder (a link is none). */
function findRun(runsDir, runId) {
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        replay: false,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(text, { maxBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
        replay: report["replay"] !== undefined,
        stage: typeof stage === "number" ? stage : null,
        backend: typeof backend === "string" ? backend : null,
        failureReason: typeof reason === "string" ? reason : null,
    };
}
/** Bytes of a run's files, links counted as themselves. */
function sizeOfRun(dir) {
    let total = 0;
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(dir, { withFileTypes: true })) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        if (entry.isDirectory())
            total += sizeOfRun(at);
        else
            total += node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
    }
    return total;
}
/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
function runsToPrune(runs, policy) {
    const proofs = new Set();
    return runs.filter((run, index) => {
        const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
        const isNewestPass = proof !== null && !proofs.has(proof);
        if (proof !== null)
            proofs.add(proof);
        const age = policy.nowMs - Date.parse(run.startedAt);
        const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
        const isKept = (policy.keep !== undefined && index < policy.keep) ||
            (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
        return !isNewestPass && !mayBeRunning && !isKept;
    });
}
/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
function removeRun(runsDir, runId) {
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    for (const name of [runId, `${runId}.attest`])
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, name), { recursive: true, force: true });
}
function timeOf(runId) {
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
    return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}
/** The bytes of a file that is no link and not too large. */
function readPlain(file) {
    let fd;
    try {
        fd = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    }
    catch (error) {
        return error.code === "ENOENT" ? "missing" : "unreadable";
    }
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(fd);
        return stats.isFile() && stats.size <= _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(fd);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isStatus(value) {
    return value === "pass" || value === "fail" || value === "blocked";
}


/***/ })

};
;