"use strict";
exports.id = 7589;
exports.ids = [7589];
exports.modules = {

/***/ 2893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 5821:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1741);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8973);
/* harmony import */ var _plan_lines__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2893);
/* harmony import */ var _run_record_gates__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8766);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8414);
/* harmony import */ var _run_request__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2312);











/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
async function run(args, given) {
    const io = (0,_run_request__WEBPACK_IMPORTED_MODULE_8__/* .withFlags */ .W)(args, given);
    const asked = (0,_run_request__WEBPACK_IMPORTED_MODULE_8__/* .readRequest */ .i)(args, io);
    if ("usage" in asked)
        return (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .wrongUsage */ .xY)(io, asked.usage.replace(/^run:/, "preflight:"));
    const source = await (0,_run_records__WEBPACK_IMPORTED_MODULE_7__/* .judgingSource */ .EK)(asked, io);
    const ofCase = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_9__/* .trustedCase */ .I)(asked, source);
    try {
        const request = { ...asked, folder: ofCase.folder };
        return await evaluate(args, io, request, await (0,_run_record_gates__WEBPACK_IMPORTED_MODULE_6__/* .readRecordGates */ .o)(asked, request, source, io));
    }
    finally {
        await ofCase.remove();
    }
}
/** @param request with the case's files as they may be used */
async function evaluate(args, io, request, read) {
    const { facts, contract, contractBytes, records } = read;
    let containment = null;
    const results = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_3__/* .gateInput */ .y)({ facts, contractBytes, records, containment }));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "effects") && contract.ok && results().every(({ state }) => state !== "blocked")) {
        const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(2159), __webpack_require__.e(6600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
        const effects = await preflightEffects({
            ...read,
            contract: contract.value,
            request,
            io,
        });
        Object.assign(facts, effects.facts);
        containment = effects.containment;
    }
    return report(args, io, request, results(), containment);
}
function report(args, io, request, results, containment) {
    const blockers = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .sortBlockers */ .W7)((0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .gateBlockers */ .p0)(results));
    const status = blockers.length > 0 ? "blocked" : "pass";
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json")) {
        const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, {
            status,
            stage: request.stage.number,
            backend: request.lane,
            blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .worded */ .MH),
            gates,
            containment: containment?.level ?? null,
            plan: containment?.plan ?? null,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
    }
    for (const { gate, kind, state } of results) {
        const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
        io.stdout(`${(0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
    }
    if (containment?.plan) {
        io.stdout("\nWhat lane and verification see of this machine, and why:\n");
        for (const line of (0,_plan_lines__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .H)(containment.plan))
            io.stdout(`  ${line}\n`);
    }
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .sayBlocker */ .EO)(io, found);
    const open = results.filter(({ state }) => state === "not_evaluated").length;
    const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length === 1 ? "1 blocker" : `${blockers.length} blockers`}${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
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

/***/ 1022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: function() { return /* binding */ parseExactly; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   Nf: function() { return /* binding */ exactIntegers; },
/* harmony export */   ct: function() { return /* binding */ isLaterId; }
/* harmony export */ });
/** A JSON string, or an integer of so many digits that a double may not hold it (2^53 has 16). Strings are matched to be passed over. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/**
 * Parses JSON of a forge without rounding: an integer of 16 digits or more becomes a string of its digits, so that two ids
 * are never taken for one. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError on what is no JSON
 */
function parseExactly(text) {
    return JSON.parse(exactIntegers(text));
}
/** The same JSON text with its long integers as strings. */
function exactIntegers(text) {
    return text.replace(STRING_OR_LONG_INTEGER, (found) => (found.startsWith('"') ? found : `"${found}"`));
}
/** An id as a forge writes it, a whole number from 1: its digits, or null where the value is none. */
function idText(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
    return typeof value === "string" && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}
/** Whether an id is greater than another; both are of {@link idText}. */
function isLaterId(one, other) {
    return one.length === other.length ? one > other : one.length > other.length;
}


/***/ })

};
;