"use strict";
exports.id = 4320;
exports.ids = [4320];
exports.modules = {

/***/ 4320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agentStep: function() { return /* binding */ agentStep; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(522);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8024);
/* harmony import */ var _help_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5005);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9859);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8328);








/** Brings the admitted binary into the store. Where that is blocked, the run's own gate says so with evidence, so this step goes on. */
async function agentStep(io) {
    const { inputs } = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.plan);
    const source = inputs["agent-source"] ?? "build";
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(source === "build" ? ["agent", "build"] : ["agent", "fetch", "--from", source], [
        _help_agent__WEBPACK_IMPORTED_MODULE_4__/* .agentSpec */ .b,
    ]);
    if (parsed.kind !== "command") {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .printError */ .yJ)("case-harness", parsed.kind === "usage" ? parsed.message : "the input agent-source is of no use");
        return 3;
    }
    const code = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .withCommandsOff */ .KG)(() => (0,_agent__WEBPACK_IMPORTED_MODULE_2__.run)(parsed.args, { ...io, env: (0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutTokens */ .N)(io.env) }));
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODE */ .F.blocked ? 0 : code;
}


/***/ }),

/***/ 9859:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ withoutTokens; }
/* harmony export */ });
/**
 * Variables that carry a token of the job. GitHub keeps most of them from `run:` steps; the other runners set them for every
 * step, and action.yml empties them. What is left is taken out before any program is started.
 */
const TOKEN_VARIABLES = /^(?:GITHUB_TOKEN|GH_TOKEN|GITEA_TOKEN|FORGEJO_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;
/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !TOKEN_VARIABLES.test(name)));
}


/***/ }),

/***/ 7970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; }
/* harmony export */ });
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2833);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8328);




/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .printError */ .yJ)("case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(fault));
    }
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_USAGE */ .R;
}
/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
async function tokenOf(io) {
    const tokens = [io.env[_variables__WEBPACK_IMPORTED_MODULE_3__/* .STEP_VARIABLES */ .v.statusToken], io.env[_variables__WEBPACK_IMPORTED_MODULE_3__/* .STEP_VARIABLES */ .v.token]];
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(tokens);
    return (tokens[0] || tokens[1] || "").trim();
}


/***/ })

};
;