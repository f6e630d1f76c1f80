"use strict";
exports.id = 770;
exports.ids = [770];
exports.modules = {

/***/ 9244:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ recordsFault; }
/* harmony export */ });
/**
 * Whether the workspace has the branch checked out that records are read from, where the event alone does not tell its commit.
 * Costs a request only then.
 */
async function recordsFault(forge, plan) {
    if (plan.recordsRef === null)
        return { ok: true, value: null };
    const branch = await forge.branchHead(plan.context.repository, plan.recordsRef);
    if (!branch.ok)
        return branch;
    if (branch.value === plan.workspaceHead)
        return { ok: true, value: null };
    return {
        ok: true,
        value: {
            subject: "records in the workspace",
            expected: `a checkout of ${plan.recordsRef} (${branch.value})`,
            found: plan.workspaceHead ?? "no git checkout",
            fix: "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`, so that a branch can't bring its own records.",
        },
    };
}


/***/ }),

/***/ 8389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announce: function() { return /* binding */ announce; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1690);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7171);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4726);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2833);
/* harmony import */ var _publish_records__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9244);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8328);









/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN = ["server", "network"];
/** Says on the commit that a run begins, and with which nonce. What can't be announced is not run. */
async function announce(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_7__/* .STEP_VARIABLES */ .v.plan);
    const { context, detected, run } = plan;
    if (run === null)
        throw new Error("this mode announces nothing");
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(forge.failure);
    if (context.pullRequest !== null) {
        const now = await forge.value.pull(context.repository, context.pullRequest.number);
        if (!now.ok)
            return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(now.failure);
        if (now.value !== null && now.value.headSha !== context.headSha)
            return (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .endWithFaults */ .Vl)([(0,_publish_publish__WEBPACK_IMPORTED_MODULE_5__/* .movedFault */ .Ku)(context.pullRequest.number, context.headSha, now.value.headSha)]);
    }
    const records = await (0,_publish_records__WEBPACK_IMPORTED_MODULE_8__/* .recordsFault */ .J)(forge.value, plan);
    if (!records.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(records.failure);
    if (records.value !== null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .endWithFaults */ .Vl)([records.value]);
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
    const name = (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(run);
    // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
    const begun = { ...run, name, nonce, checkId: null, url: null, at: null };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: JSON.stringify(begun) });
    const startedAt = new Date().toISOString();
    const made = await forge.value.announce((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .announcePlan */ .XZ)((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .interfaceOf */ .Rm)(detected.forge, token), context, { name, nonce, startedAt }));
    if (!made.ok) {
        if (!UNKNOWN.includes(made.failure.kind))
            await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: "" });
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(made.failure);
    }
    const announced = { ...begun, ...made.value };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: JSON.stringify(announced) });
    io.stderr(`case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`);
    return 0;
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