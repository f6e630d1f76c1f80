"use strict";
exports.id = 9402;
exports.ids = [9402,8973,1354];
exports.modules = {

/***/ 3776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: function() { return /* binding */ value; },
/* harmony export */   Vg: function() { return /* binding */ numberValue; },
/* harmony export */   zu: function() { return /* binding */ values; },
/* harmony export */   zy: function() { return /* binding */ has; }
/* harmony export */ });
/** Whether a switch, or any flag, was given. */
function has(args, name) {
    return args.flags.has(name);
}
/** The value of a flag, or undefined where it was not given. */
function value(args, name) {
    return args.flags.get(name)?.[0];
}
/** All values of a repeatable flag, in the order given. */
function values(args, name) {
    return args.flags.get(name) ?? [];
}
/** The value of a flag that the parser checked to be a whole number, or undefined where it was not given. */
function numberValue(args, name) {
    const text = value(args, name);
    return text === undefined ? undefined : Number(text);
}


/***/ }),

/***/ 8973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: function() { return /* binding */ printJson; },
/* harmony export */   cv: function() { return /* binding */ say; },
/* harmony export */   iF: function() { return /* binding */ style; },
/* harmony export */   xY: function() { return /* binding */ wrongUsage; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3776);


/** Writes the one JSON object of `--json` to standard output. */
function printJson(io, object) {
    io.stdout(`${JSON.stringify(object, null, 2)}\n`);
}
/** Writes a line for people to standard error, unless `--quiet`. */
function say(io, args, line) {
    if (!(0,_io__WEBPACK_IMPORTED_MODULE_1__/* .has */ .zy)(args, "quiet"))
        io.stderr(`${line}\n`);
}
/** Ends a command that was used wrongly: one line on standard error, with `--json` an object that says the same, exit code 3. */
function wrongUsage(io, message) {
    io.stderr(`case-harness: ${message}\n`);
    if (io.json)
        printJson(io, { error: message, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R;
}
const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
/**
 * Colours text for a terminal: never where `NO_COLOR` is set and not empty (https://no-color.org), where `TERM` is `dumb`,
 * or where standard error is no terminal.
 */
function style(io, kind, text) {
    const plain = !io.isTTY || (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
    return plain ? text : `\u001b[${STYLES[kind]}m${text}\u001b[0m`;
}


/***/ }),

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
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2236);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8973);






const DAY_MS = 24 * 60 * 60 * 1000;
/** `runs list|show|prune`: 0, or 3 for a run that does not exist. */
async function run(args, io) {
    const runsDir = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .resolveRunsDir */ .Ix)({ flag: (0,_io__WEBPACK_IMPORTED_MODULE_5__/* .value */ .Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
    const [action, runId] = args.positionals;
    switch (action) {
        case "show":
            return show(args, io, (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .listRuns */ .v)(runsDir), runId);
        case "prune":
            return prune(args, io, runsDir, runId);
        default:
            if (runId !== undefined)
                return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, `runs list: ${(0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(runId)} is one argument too many`);
            return list(args, io, runsDir);
    }
}
function list(args, io, runsDir) {
    const runs = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .listRuns */ .v)(runsDir);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_5__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, { runs_dir: runsDir, runs: runs.map(asJson) });
    else {
        for (const one of runs)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(io, args, runs.length === 0 ? `No runs in ${runsDir}.` : `${runs.length} in ${runsDir}.`);
    }
    return 0;
}
function show(args, io, runs, runId) {
    const found = runId === undefined ? runs.slice(0, 1) : runs.filter((one) => one.runId.startsWith(runId));
    const exact = found.find((one) => one.runId === runId) ?? (found.length === 1 ? found[0] : undefined);
    if (exact === undefined) {
        const ids = runs.map((one) => one.runId);
        if (runId === undefined)
            return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, "runs show: there are no runs");
        if (found.length > 1)
            return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, `runs show: ${(0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(runId)} is the beginning of ${found.length} runs; give more of it`);
        return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, (0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(`runs show: no run ${(0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(runId)}`, "runs", runId, ids));
    }
    if ((0,_io__WEBPACK_IMPORTED_MODULE_5__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, { ...asJson(exact), report: reportOf(exact) });
    else {
        io.stdout(exact.state === "sealed" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(exact.dir, "report.md"), "utf8") : `${summaryLine(exact, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(io, args, exact.dir);
    }
    return 0;
}
function prune(args, io, runsDir, runId) {
    if (runId !== undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, "runs prune: it takes no run id; say which runs go by --older-than DAYS or --keep N");
    const [days, keep] = [(0,_io__WEBPACK_IMPORTED_MODULE_5__/* .numberValue */ .Vg)(args, "older-than"), (0,_io__WEBPACK_IMPORTED_MODULE_5__/* .numberValue */ .Vg)(args, "keep")];
    if (days === undefined && keep === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, "runs prune: say which runs go: --older-than DAYS, --keep N, or both");
    const policy = { keep, youngerThanMs: days === undefined ? undefined : days * DAY_MS, nowMs: Date.now() };
    const gone = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .runsToPrune */ .Yg)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .listRuns */ .v)(runsDir), policy).map((one) => ({ ...one, bytes: (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .sizeOfRun */ ._d)(one.dir) }));
    const dry = (0,_io__WEBPACK_IMPORTED_MODULE_5__/* .has */ .zy)(args, "dry-run");
    if (!dry)
        for (const one of gone)
            (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_2__/* .removeRun */ .s2)(runsDir, one.runId);
    const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_5__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, {
            runs_dir: runsDir,
            removed: !dry,
            bytes,
            runs: gone.map((one) => ({ ...asJson(one), bytes: one.bytes })),
        });
    else {
        for (const one of gone)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv)(io, args, `${dry ? "Would remove" : "Removed"} ${gone.length} runs, ${(bytes / 1024 / 1024).toFixed(1)} MiB.`);
    }
    return 0;
}
const COLOUR = { pass: "green", fail: "red", blocked: "yellow" };
function summaryLine(one, io) {
    const status = one.status ?? one.state;
    const shown = one.status === null ? status.padEnd(10) : (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, COLOUR[one.status], status.padEnd(10));
    const about = one.stage === null ? "" : `stage ${one.stage}, ${one.backend}`;
    return `${shown} ${one.runId}  ${about}${one.failureReason === null ? "" : `, ${one.failureReason}`}`.trimEnd();
}
function asJson(one) {
    return {
        run_id: one.runId,
        case_id: one.caseId,
        started_at: one.startedAt,
        state: one.state,
        status: one.status,
        stage: one.stage,
        backend: one.backend,
        failure_reason: one.failureReason,
        artifacts_dir: one.dir,
    };
}
function reportOf(one) {
    if (one.state !== "sealed")
        return null;
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one.dir, "report.json"), "utf8"));
}


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

/***/ 90:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: function() { return /* binding */ strictJsonParse; },
/* harmony export */   r: function() { return /* binding */ locateJson; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 64;
/** Number grammar of RFC 8259, anchored at `lastIndex`. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** The rest of a string without anything that needs a closer look. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
/**
 * Parses JSON as a machine must read what is judged: one reading only. Refused are duplicate keys, a byte order mark,
 * invalid UTF-8, NUL, lone surrogates, integers that a double can't hold exactly, anything after the value, and what is
 * larger or deeper than the limits. Never throws.
 *
 * @param source the file's bytes, or a text
 * @returns the value (an own `__proto__` key stays an ordinary key), or the first problem with its position
 */
function strictJsonParse(source, limits = {}) {
    return parse(source, limits, null);
}
/**
 * Where a value stands in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. Null when
 * the text is refused or has no such place.
 *
 * @param path keys and indexes from the root, as zod's issues give them
 */
function locateJson(source, path, limits = {}) {
    const wanted = path.map((part) => (typeof part === "number" ? part : String(part)));
    const search = { wanted, found: null };
    parse(source, limits, search);
    return search.found;
}
/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function parse(source, limits, search) {
    const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
    if (size > maxBytes)
        return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
    if (typeof source !== "string" && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(source))
        return invalidUtf8(source);
    const text = typeof source === "string" ? source : Buffer.from(source.buffer, source.byteOffset, size).toString("utf8");
    const state = {
        text,
        at: 0,
        maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
        escapedNul: limits.escapedNul ?? false,
        search,
    };
    try {
        if (text.startsWith("\ufeff"))
            throw new Refusal("Expected JSON, found a byte order mark.", 0);
        skipSpace(state);
        if (search !== null && search.wanted.length === 0)
            search.found = position(text, state.at);
        const value = readValue(state, 0, 0);
        skipSpace(state);
        if (state.at < text.length)
            throw unexpected(state, "the end of the text");
        return { value };
    }
    catch (error) {
        if (error instanceof Refusal)
            return at(text, error.at, error.message);
        throw error;
    }
}
/**
 * @param depth how many arrays and objects this value is in
 * @param matched how many parts of the searched path led here; -1 off the path
 */
function readValue(state, depth, matched) {
    const c = state.text[state.at];
    switch (c) {
        case "{":
            return readObject(state, depth + 1, matched);
        case "[":
            return readArray(state, depth + 1, matched);
        case '"':
            return readString(state);
        case "t":
            return readWord(state, "true", true);
        case "f":
            return readWord(state, "false", false);
        case "n":
            return readWord(state, "null", null);
        default:
            return readNumber(state);
    }
}
function readObject(state, depth, matched) {
    checkDepth(state, depth);
    const object = {};
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "}") {
        state.at++;
        return object;
    }
    for (;;) {
        const keyAt = state.at;
        if (state.text[keyAt] !== '"')
            throw unexpected(state, "a key in double quotes");
        const key = readString(state);
        if (Object.hasOwn(object, key))
            throw new Refusal(`Expected each key once, found ${quote(key)} again.`, keyAt);
        skipSpace(state);
        if (state.text[state.at] !== ":")
            throw unexpected(state, "`:`");
        state.at++;
        skipSpace(state);
        const value = readValue(state, depth, step(state, matched, key, keyAt));
        // A plain assignment to `__proto__` would set the prototype instead of a key.
        if (key === "__proto__")
            Object.defineProperty(object, key, {
                value,
                enumerable: true,
                writable: true,
                configurable: true,
            });
        else
            object[key] = value;
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "}")
            throw unexpected(state, "`,` or `}`");
        state.at++;
        if (c === "}")
            return object;
        skipSpace(state);
    }
}
function readArray(state, depth, matched) {
    checkDepth(state, depth);
    const array = [];
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "]") {
        state.at++;
        return array;
    }
    for (;;) {
        array.push(readValue(state, depth, step(state, matched, array.length, state.at)));
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "]")
            throw unexpected(state, "`,` or `]`");
        state.at++;
        if (c === "]")
            return array;
        skipSpace(state);
    }
}
function step(state, matched, part, partAt) {
    const { search } = state;
    if (search === null || matched < 0 || search.wanted[matched] !== part)
        return -1;
    if (matched + 1 === search.wanted.length)
        search.found = position(state.text, partAt);
    return matched + 1;
}
function readString(state) {
    const { text } = state;
    const start = state.at;
    let end = start + 1;
    let escaped = false;
    for (;;) {
        PLAIN.lastIndex = end;
        PLAIN.test(text);
        end = PLAIN.lastIndex;
        const c = text[end];
        if (c === '"')
            break;
        if (c === undefined)
            throw new Refusal("Expected the end of this string, found the end of the text.", start);
        if (c !== "\\")
            throw new Refusal(`Expected text, found the control character ${codePoint(c)} in a string.`, end);
        end = readEscape(state, end);
        escaped = true;
    }
    state.at = end + 1;
    const value = escaped ? JSON.parse(text.slice(start, end + 1)) : text.slice(start + 1, end);
    if (LONE_SURROGATE.test(value))
        throw new Refusal("Expected Unicode text, found a lone surrogate in a string.", start);
    return value;
}
/** Checks the escape at `from` and returns the place after it. */
function readEscape(state, from) {
    const { text } = state;
    const c = text[from + 1];
    if (c !== undefined && '"\\/bfnrt'.includes(c))
        return from + 2;
    const digits = text.slice(from + 2, from + 6);
    if (c !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits))
        throw new Refusal("Expected an escape of JSON, found another.", from);
    if (digits === "0000" && !state.escapedNul)
        throw new Refusal("Expected text, found a NUL in a string.", from);
    return from + 6;
}
function readWord(state, word, value) {
    if (!state.text.startsWith(word, state.at))
        throw unexpected(state, "a JSON value");
    state.at += word.length;
    return value;
}
function readNumber(state) {
    NUMBER.lastIndex = state.at;
    const match = NUMBER.exec(state.text);
    if (match === null)
        throw unexpected(state, "a JSON value");
    const value = Number(match[0]);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
        throw new Refusal("Expected a number that a double holds exactly (up to 2^53 - 1), found a larger one.", state.at);
    }
    state.at = NUMBER.lastIndex;
    return value;
}
function skipSpace(state) {
    for (;;) {
        const c = state.text.charCodeAt(state.at);
        if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09)
            return;
        state.at++;
    }
}
function checkDepth(state, depth) {
    if (depth > state.maxDepth)
        throw new Refusal(`Expected nesting of at most ${state.maxDepth}, found deeper.`, state.at);
}
function unexpected(state, expected) {
    const c = state.text.codePointAt(state.at);
    const found = c === undefined ? "the end of the text" : quote(String.fromCodePoint(c));
    return new Refusal(`Expected ${expected}, found ${found}.`, state.at);
}
/** A piece of an unknown text for a message: short, and without anything that moves a cursor. */
function quote(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}...` : text;
    return JSON.stringify(short).replace(/[^\x20-\x7e]/gu, codePoint);
}
function codePoint(c) {
    return `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function at(text, index, problem) {
    return {
        problem,
        position: position(text, index),
        offset: Buffer.byteLength(text.slice(0, index)),
    };
}
function position(text, index) {
    let line = 1;
    let lineStart = 0;
    for (let i = text.indexOf("\n"); i !== -1 && i < index; i = text.indexOf("\n", i + 1)) {
        line++;
        lineStart = i + 1;
    }
    return `line ${line}, column ${index - lineStart + 1}`;
}
function invalidUtf8(bytes) {
    // The longest valid prefix, by halving: a prefix may end inside a character, so that up to three bytes are tried back.
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (validPrefix(bytes, middle))
            low = middle;
        else
            high = middle - 1;
    }
    let end = low;
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end)))
        end--;
    const text = Buffer.from(bytes.subarray(0, end)).toString("utf8");
    return { ...at(text, text.length, "Expected UTF-8, found a byte that is none."), offset: end };
}
function validPrefix(bytes, end) {
    for (let back = 0; back <= 3 && back <= end; back++)
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end - back)))
            return true;
    return false;
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
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);





/** A report is an index; the list of changed files is what makes it long (250,000 entries of 200 bytes). */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
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
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(text, { maxBytes: MAX_REPORT_BYTES, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
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
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.test(runId))
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
        return stats.isFile() && stats.size <= MAX_REPORT_BYTES ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
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