"use strict";
exports.id = 7134;
exports.ids = [7134];
exports.modules = {

/***/ 7134:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(942);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8973);
/* harmony import */ var _step_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);



const { token, statusToken, localBaseUrl, modelCredential } = _step_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v;
/** The secrets that each step is there for. */
const HELD = {
    place: [],
    announce: [token, statusToken],
    agent: [],
    preflight: [localBaseUrl, modelCredential],
    approve: [token, statusToken],
    run: [localBaseUrl, modelCredential],
    handover: [],
    result: [],
    fetch: [token],
    verify: [],
    report: [token, statusToken],
};
/** `step`: one phase of the action. Each loads only what it needs. */
async function run(args, io) {
    const step = args.positionals[0];
    if (step !== "place" && !io.env[_step_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan])
        return (0,_output__WEBPACK_IMPORTED_MODULE_0__/* .wrongUsage */ .xY)(io, `step ${step}: ${_step_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan} is not set: action.yml calls this step, after step place; run, verify and report do the same by hand`);
    (0,_world_runner_token__WEBPACK_IMPORTED_MODULE_2__/* .forgetTokens */ .sm)(HELD[step]);
    switch (step) {
        case "place":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(4050), __webpack_require__.e(8087)]).then(__webpack_require__.bind(__webpack_require__, 4050))).place(io);
        case "announce":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(6300), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(1448), __webpack_require__.e(1546), __webpack_require__.e(4050), __webpack_require__.e(7164)]).then(__webpack_require__.bind(__webpack_require__, 8389))).announce(io);
        case "agent":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(5123), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(552), __webpack_require__.e(344), __webpack_require__.e(2259)]).then(__webpack_require__.bind(__webpack_require__, 4320))).agentStep(io);
        case "preflight":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(5012), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(552), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(344), __webpack_require__.e(9971), __webpack_require__.e(1448), __webpack_require__.e(1546), __webpack_require__.e(5928), __webpack_require__.e(7917), __webpack_require__.e(6357)]).then(__webpack_require__.bind(__webpack_require__, 6357))).preflightStep(io);
        case "approve":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(5012), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(552), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(344), __webpack_require__.e(9971), __webpack_require__.e(1448), __webpack_require__.e(1546), __webpack_require__.e(5928), __webpack_require__.e(7917), __webpack_require__.e(6357)]).then(__webpack_require__.bind(__webpack_require__, 6357))).approveStep(io);
        case "run":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(5012), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(552), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(9971), __webpack_require__.e(1448), __webpack_require__.e(5928), __webpack_require__.e(1676), __webpack_require__.e(5124)]).then(__webpack_require__.bind(__webpack_require__, 5124))).runStep(io);
        case "handover":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(8410)]).then(__webpack_require__.bind(__webpack_require__, 3474))).handover(io);
        case "result":
            return (await Promise.all(/* import() */[__webpack_require__.e(2938), __webpack_require__.e(2400)]).then(__webpack_require__.bind(__webpack_require__, 1288))).resultStep(io);
        case "report":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5678), __webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(6300), __webpack_require__.e(5012), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(9971), __webpack_require__.e(1448), __webpack_require__.e(8270), __webpack_require__.e(1546), __webpack_require__.e(6778), __webpack_require__.e(4050), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 2427))).reportStep(io);
        case "fetch":
            return (await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6583), __webpack_require__.e(6820), __webpack_require__.e(2938), __webpack_require__.e(552), __webpack_require__.e(1546), __webpack_require__.e(5504)]).then(__webpack_require__.bind(__webpack_require__, 5457))).fetchStep(io);
        case "verify":
            return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5123), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(5012), __webpack_require__.e(2938), __webpack_require__.e(8116), __webpack_require__.e(906), __webpack_require__.e(552), __webpack_require__.e(4136), __webpack_require__.e(2051), __webpack_require__.e(5528), __webpack_require__.e(9971), __webpack_require__.e(2159), __webpack_require__.e(1448), __webpack_require__.e(8270), __webpack_require__.e(7896), __webpack_require__.e(6778), __webpack_require__.e(4050), __webpack_require__.e(9980), __webpack_require__.e(8534), __webpack_require__.e(5826), __webpack_require__.e(1484)]).then(__webpack_require__.bind(__webpack_require__, 1484))).verifyStep(io);
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
    asked: "HARNESS_ASKED",
    approval: "HARNESS_APPROVAL",
    entry: "HARNESS_ENTRY",
    verdict: "HARNESS_VERDICT",
    kept: "HARNESS_KEPT",
    sealed: "HARNESS_SEALED",
    fetched: "HARNESS_FETCHED",
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


/***/ }),

/***/ 942:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: function() { return /* binding */ isTokenVariable; },
/* harmony export */   jV: function() { return /* binding */ tokenProblem; },
/* harmony export */   sm: function() { return /* binding */ forgetTokens; }
/* harmony export */ });
/**
 * Tokens of forge and runner in a step. GitHub keeps most of them from `run:` steps; other runners set them for every step, and
 * host-mode ones hand on their own environment. action.yml empties what a step does not need; what came all the same is forgotten
 * here, before anything is done.
 */
const TOKEN_VARIABLES = /^(?:(?:GITHUB|GH|GITEA|FORGEJO)(?:_ENTERPRISE)?_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;
/** Whether a variable of this name holds a token of the job, or says where one is to be had. */
function isTokenVariable(name) {
    return TOKEN_VARIABLES.test(name);
}
/**
 * Takes every token out of this process's environment, so that no program that it starts inherits one.
 * @param held names of the variables that this step is there for
 */
function forgetTokens(held) {
    for (const name of Object.keys(process.env))
        if (isTokenVariable(name) && !held.includes(name))
            delete process.env[name];
}
/** Longest token that is taken for one: GitHub's have up to 255 characters, a JWT some 2,000; servers refuse headers beyond 8 KiB. */
const MAX_TOKEN = 4096;
/** Why a token can't be sent, without a character of it; null where it can. */
function tokenProblem(token) {
    if (/[\r\n]$/.test(token))
        return "a line break at its end";
    if (/[\r\n]/.test(token))
        return "more than one line";
    if (/[^\u0000-\u007f]/.test(token))
        return "a character outside ASCII";
    if (/[^\u0021-\u007e]/.test(token))
        return "a blank or a control character";
    return token.length > MAX_TOKEN ? `more than ${MAX_TOKEN} characters` : null;
}


/***/ })

};
;