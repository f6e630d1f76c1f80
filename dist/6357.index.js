"use strict";
exports.id = 6357;
exports.ids = [6357];
exports.modules = {

/***/ 6357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveStep: function() { return /* binding */ approveStep; },
/* harmony export */   preflightStep: function() { return /* binding */ preflightStep; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(918);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1741);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8024);
/* harmony import */ var _help_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4833);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1546);
/* harmony import */ var _run_record_gates__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8766);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8414);
/* harmony import */ var _run_request__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2312);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7970);
/* harmony import */ var _run_flags__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6714);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8328);















/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";
/**
 * Looks whether anything but its approval keeps the run that follows from starting: every gate, effects too, as the run will. A run
 * that is blocked uses nothing, and an entry of the ledger can't be taken back (whoever could, could use an approval twice); so the
 * gates come before the entry. This step starts no agent and holds no token of the forge; the next one holds it and runs nothing.
 */
async function preflightStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const asked = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.asked);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .maskSecrets */ .QU)([io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.localBaseUrl], io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.modelCredential]]);
    const found = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .withCommandsOff */ .KG)(() => gatesOf(io, plan, asked));
    if (found === null)
        return 0;
    const [first] = found.blockers;
    if (first === undefined) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ entry: found.entry });
        return 0;
    }
    await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .printBlocker */ .Wb)("blocked", first);
    const { message } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(first);
    const problem = `it was left unused, because ${first.code} blocks this run (${first.subject}: ${message})`;
    const approval = { entry: found.entry, ledger: "unavailable", problem };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}
/** Null where this run asks for no approval, or has none that could be used: the run's own gate says so. */
async function gatesOf(io, { inputs, context }, { trusted }) {
    const env = (0,_run_flags__WEBPACK_IMPORTED_MODULE_13__/* .runEnvironment */ .t7)(io, inputs);
    const credential = env[_run_flags__WEBPACK_IMPORTED_MODULE_13__/* .CREDENTIAL_VARIABLE */ .BU] === undefined ? [] : ["--credential-variable", _run_flags__WEBPACK_IMPORTED_MODULE_13__/* .CREDENTIAL_VARIABLE */ .BU];
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_5__/* .parseCommandLine */ .Du)(["run", ...(0,_run_flags__WEBPACK_IMPORTED_MODULE_13__/* .runFlags */ .lM)(inputs), ...credential], [_help_run__WEBPACK_IMPORTED_MODULE_6__/* .runSpec */ .l]);
    if (parsed.kind !== "command")
        return null;
    const surroundings = (0,_run_request__WEBPACK_IMPORTED_MODULE_10__/* .withFlags */ .W)(parsed.args, { ...io, env });
    const { repository, headSha, event } = context;
    const asked = (0,_run_request__WEBPACK_IMPORTED_MODULE_10__/* .readRequest */ .i)(parsed.args, surroundings, {
        nonce: null,
        fact: {
            ...{ repository, head_sha: headSha, event },
            trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
        },
        approval: null,
    });
    if ("usage" in asked)
        return null;
    const source = await (0,_run_records__WEBPACK_IMPORTED_MODULE_9__/* .judgingSource */ .EK)(asked, surroundings);
    const ofCase = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_11__/* .trustedCase */ .I)(asked, source);
    try {
        // The cassette is the run's; this one's probe of the model is not a part of it.
        const request = { ...asked, folder: ofCase.folder, recordModel: null };
        const { facts, clock, contract, contractBytes, records } = await (0,_run_record_gates__WEBPACK_IMPORTED_MODULE_8__/* .readRecordGates */ .o)(asked, request, source, surroundings);
        const entry = facts.approval?.entry ?? null;
        if (entry === null || !contract.ok)
            return null;
        facts.approval = { ...facts.approval, ledger: "unused" };
        let containment = null;
        const blockers = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .gateBlockers */ .p0)((0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_3__/* .gateInput */ .y)({ facts, contractBytes, records, containment })));
        if (blockers().length === 0) {
            const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(2159), __webpack_require__.e(6600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
            const place = { request, contract: contract.value, contractBytes, records, facts, clock, io: surroundings };
            const effects = await preflightEffects(place);
            Object.assign(facts, effects.facts);
            ({ containment } = effects);
        }
        return { entry, blockers: blockers() };
    }
    finally {
        await ofCase.remove();
    }
}
/** Makes the entry of the run's approval in the forge's ledger; of two jobs that try, one gets it. */
async function approveStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const { trusted } = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.asked);
    const nonce = io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.announcement).nonce
        : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const entry = io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.entry];
    if (trusted === null)
        throw new Error("nobody was asked which commit judges, so no approval is used");
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_7__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(forge.failure);
    const { repository, runId, attempt } = plan.context;
    const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
    const used = await forge.value.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
    const problem = used.ok ? null : `${used.failure.message}. ${used.failure.fix}`;
    const approval = problem === null
        ? { entry, ledger: used.ok && used.value ? "unused" : "consumed" }
        : { entry, ledger: "unavailable", problem };
    if (problem !== null)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: the approval can't be used", problem);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}


/***/ }),

/***/ 6714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: function() { return /* binding */ CREDENTIAL_VARIABLE; },
/* harmony export */   lM: function() { return /* binding */ runFlags; },
/* harmony export */   t7: function() { return /* binding */ runEnvironment; }
/* harmony export */ });
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8320);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);



/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";
/** The flags of `run` that say the same as the inputs. */
function runFlags(inputs) {
    return _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn.flatMap(({ name, use }) => {
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


/***/ })

};
;