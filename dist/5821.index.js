"use strict";
exports.id = 5821;
exports.ids = [5821];
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
    const { facts, clock, contract, contractBytes, records } = read;
    let containment = null;
    const results = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_3__/* .gateInput */ .y)({ facts, contractBytes, records, containment }));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "effects") && contract.ok && results().every(({ state }) => state !== "blocked")) {
        const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(779), __webpack_require__.e(6231), __webpack_require__.e(6820), __webpack_require__.e(5231), __webpack_require__.e(2159), __webpack_require__.e(6600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
        const effects = await preflightEffects({
            request,
            contract: contract.value,
            contractBytes,
            records,
            facts,
            clock,
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
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_4__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length} blockers${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
}


/***/ }),

/***/ 8766:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ readRecordGates; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3715);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5039);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7906);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4333);
/* harmony import */ var _admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4072);
/* harmony import */ var _case__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5442);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4365);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8414);











/**
 * Reads what the record gates need.
 * @param asked the run as it was asked for
 * @param request the same, with the case's files as they may be used
 */
async function readRecordGates(asked, request, source, io) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_8__/* .startClock */ .L)();
    const secrets = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_2__/* .knownSearch */ .y)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__/* .knownSecrets */ .x)(io.env));
    const read = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readContract */ .Jz)(asked, secrets, source);
    const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseContract */ .UA)(contractBytes);
    const admission = source === null || request.lane === "fake"
        ? null
        : await (0,_admission__WEBPACK_IMPORTED_MODULE_3__.readAdmission)(request.lane, source, io, request.replay !== null);
    const records = new Map([...(await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readRecords */ .T3)(request, secrets, source)), ...(admission?.records ?? [])]);
    const facts = {
        run: {
            run_id: (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_10__/* .runId */ .Vz)(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
            started_at: clock.startedAt,
        },
        request: (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_6__/* .requestFact */ .a8)(request),
        contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
        ...admission?.facts,
    };
    if (contract.ok && request.stage.executes) {
        facts.case = await (0,_case__WEBPACK_IMPORTED_MODULE_5__/* .readCase */ .n)(request.folder, request.lane, contract.value, secrets);
        const input = (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null });
        facts.approval = await (0,_approval__WEBPACK_IMPORTED_MODULE_4__/* .approvalFact */ .e)(input, request, io, "run");
    }
    return { facts, clock, contract, contractBytes, records };
}


/***/ })

};
;