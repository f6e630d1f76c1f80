export const id = 770;
export const ids = [770];
export const modules = {

/***/ 8389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announce: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1690);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7171);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7386);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(291);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7970);







/** Says on the commit that a run begins, and with which nonce. What can't be announced is not run. */
async function announce(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .handedOn */ .Uz)(io, _plan__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .vb.plan);
    const { context, detected, run } = plan;
    if (run === null)
        throw new Error("this mode announces nothing");
    const token = (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(io, forge.failure);
    if (context.pullRequest !== null) {
        const now = await forge.value.pull(context.repository, context.pullRequest.number);
        if (!now.ok)
            return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(io, now.failure);
        if (now.value !== null && now.value.headSha !== context.headSha)
            return (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .endWithFaults */ .Vl)(io, [(0,_publish_publish__WEBPACK_IMPORTED_MODULE_5__/* .movedFault */ .Ku)(context.pullRequest.number, context.headSha, now.value.headSha)]);
    }
    if (plan.recordsRef !== null) {
        const branch = await forge.value.branchHead(context.repository, plan.recordsRef);
        if (!branch.ok)
            return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(io, branch.failure);
        if (branch.value !== plan.workspaceHead)
            return (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .endWithFaults */ .Vl)(io, [
                {
                    subject: "records in the workspace",
                    expected: `a checkout of ${plan.recordsRef} (${branch.value})`,
                    found: plan.workspaceHead ?? "no git checkout",
                    fix: "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`, so that a branch can't bring its own records.",
                },
            ]);
    }
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
    const name = (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(run);
    const startedAt = new Date().toISOString();
    const made = await forge.value.announce((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .announcePlan */ .XZ)((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .interfaceOf */ .Rm)(detected.forge, token), context, { name, nonce, startedAt }));
    if (!made.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(io, made.failure);
    const announced = { ...run, name, nonce, ...made.value };
    (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)(io.env, { announcement: JSON.stringify(announced) });
    io.stderr(`case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`);
    return 0;
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
