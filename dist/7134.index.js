"use strict";
exports.id = 7134;
exports.ids = [7134,8973,1354];
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

/***/ 7134:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8973);
/* harmony import */ var _step_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);


/** `step`: one phase of the action. Each loads only what it needs. */
async function run(args, io) {
    const step = args.positionals[0];
    if (step !== "place" && !io.env[_step_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan])
        return (0,_output__WEBPACK_IMPORTED_MODULE_0__/* .wrongUsage */ .xY)(io, `step ${step}: ${_step_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan} is not set: action.yml calls this step, after step place; run, verify and report do the same by hand`);
    switch (step) {
        case "place":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(2023), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 2023))).place(io);
        case "announce":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(4726), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 8389))).announce(io);
        case "agent":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2164), __webpack_require__.e(8208), __webpack_require__.e(779), __webpack_require__.e(5231), __webpack_require__.e(2938), __webpack_require__.e(5831), __webpack_require__.e(4320)]).then(__webpack_require__.bind(__webpack_require__, 4320))).agentStep(io);
        case "run":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2164), __webpack_require__.e(8208), __webpack_require__.e(5231), __webpack_require__.e(2938), __webpack_require__.e(5395), __webpack_require__.e(845), __webpack_require__.e(9857), __webpack_require__.e(9615), __webpack_require__.e(8830), __webpack_require__.e(5124)]).then(__webpack_require__.bind(__webpack_require__, 5124))).runStep(io);
        case "handover":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(3474)]).then(__webpack_require__.bind(__webpack_require__, 3474))).handover(io);
        case "report":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2164), __webpack_require__.e(8208), __webpack_require__.e(2938), __webpack_require__.e(5395), __webpack_require__.e(906), __webpack_require__.e(9847), __webpack_require__.e(845), __webpack_require__.e(5010), __webpack_require__.e(4726), __webpack_require__.e(4743), __webpack_require__.e(2023), __webpack_require__.e(2427)]).then(__webpack_require__.bind(__webpack_require__, 2427))).reportStep(io);
        case "fetch":
            return (await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(779), __webpack_require__.e(5231), __webpack_require__.e(2938), __webpack_require__.e(4726), __webpack_require__.e(5457)]).then(__webpack_require__.bind(__webpack_require__, 5457))).fetchStep(io);
        case "verify":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2164), __webpack_require__.e(8208), __webpack_require__.e(779), __webpack_require__.e(5231), __webpack_require__.e(2938), __webpack_require__.e(5395), __webpack_require__.e(906), __webpack_require__.e(9847), __webpack_require__.e(845), __webpack_require__.e(5010), __webpack_require__.e(9857), __webpack_require__.e(4743), __webpack_require__.e(3863), __webpack_require__.e(2023), __webpack_require__.e(1038), __webpack_require__.e(1484)]).then(__webpack_require__.bind(__webpack_require__, 1484))).verifyStep(io);
    }
}


/***/ }),

/***/ 8328:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ STEP_VARIABLES; }
/* harmony export */ });
/** Variables by which `action.yml` hands on what earlier steps found. */
const STEP_VARIABLES = {
    plan: "HARNESS_PLAN",
    announcement: "HARNESS_ANNOUNCEMENT",
    token: "HARNESS_TOKEN",
    statusToken: "HARNESS_STATUS_TOKEN",
    bundle: "HARNESS_BUNDLE",
    folder: "HARNESS_FOLDER",
    runOutcome: "HARNESS_RUN_OUTCOME",
    cancelled: "HARNESS_CANCELLED",
    artifactName: "HARNESS_ARTIFACT_NAME",
    artifactUrl: "HARNESS_ARTIFACT_URL",
    localBaseUrl: "HARNESS_LOCAL_BASE_URL",
    modelCredential: "HARNESS_MODEL_CREDENTIAL",
};


/***/ })

};
;