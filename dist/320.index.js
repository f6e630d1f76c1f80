export const id = 320;
export const ids = [320];
export const modules = {

/***/ 4320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agentStep: () => (/* binding */ agentStep)
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(522);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8024);
/* harmony import */ var _help_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5005);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9859);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7970);







/** Brings the admitted binary into the store. Where that is blocked, the run's own gate says so with evidence, so this step goes on. */
async function agentStep(io) {
    const { inputs } = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _plan__WEBPACK_IMPORTED_MODULE_5__/* .STEP_VARIABLES */ .vb.plan);
    const source = inputs["agent-source"] ?? "build";
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(source === "build" ? ["agent", "build"] : ["agent", "fetch", "--from", source], [
        _help_agent__WEBPACK_IMPORTED_MODULE_4__/* .agentSpec */ .b,
    ]);
    if (parsed.kind !== "command") {
        io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .errorCommand */ .iZ)("case-harness", parsed.kind === "usage" ? parsed.message : "the input agent-source is of no use"));
        return 3;
    }
    const commands = (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .stopCommands */ .FN)();
    io.stdout(commands.off);
    let code;
    try {
        code = await (0,_agent__WEBPACK_IMPORTED_MODULE_2__.run)(parsed.args, { ...io, env: (0,_environment__WEBPACK_IMPORTED_MODULE_6__/* .withoutTokens */ .N)(io.env) });
    }
    finally {
        io.stdout(commands.on);
    }
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODE */ .F.blocked ? 0 : code;
}


/***/ }),

/***/ 9859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutTokens)
/* harmony export */ });
/**
 * Variables that carry a token of the job. GitHub keeps most of them from `run:` steps; the other runners set them for every
 * step, and action.yml empties them. What is left is taken out before any program is started.
 */
const TOKEN_VARIABLES = /^(?:GITHUB_TOKEN|GH_TOKEN|GITEA_TOKEN|FORGEJO_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_LOCAL_BASE_URL)$/i;
/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !TOKEN_VARIABLES.test(name)));
}


/***/ }),

/***/ 7970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   Uz: () => (/* binding */ handedOn),
/* harmony export */   Vl: () => (/* binding */ endWithFaults),
/* harmony export */   vb: () => (/* binding */ STEP_VARIABLES)
/* harmony export */ });
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(291);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(522);



/** Variables by which `action.yml` hands on what earlier steps found. */
const STEP_VARIABLES = {
    plan: "HARNESS_PLAN",
    announcement: "HARNESS_ANNOUNCEMENT",
    token: "HARNESS_TOKEN",
    statusToken: "HARNESS_STATUS_TOKEN",
    bundle: "HARNESS_BUNDLE",
    runOutcome: "HARNESS_RUN_OUTCOME",
    cancelled: "HARNESS_CANCELLED",
    artifactName: "HARNESS_ARTIFACT_NAME",
    artifactUrl: "HARNESS_ARTIFACT_URL",
    localBaseUrl: "HARNESS_LOCAL_BASE_URL",
};
/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
function endWithFaults(io, faults) {
    for (const fault of faults) {
        io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .errorCommand */ .iZ)("case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(fault)));
    }
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_USAGE */ .R;
}
/** The token for the forge: one for statuses wins, because it was given for this. */
function tokenOf(io) {
    return (io.env[STEP_VARIABLES.statusToken] || io.env[STEP_VARIABLES.token] || "").trim();
}


/***/ })

};
