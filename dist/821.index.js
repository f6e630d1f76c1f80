export const id = 821;
export const ids = [821];
export const modules = {

/***/ 5821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3715);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6954);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2236);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7402);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7906);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4333);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8973);
/* harmony import */ var _run_admission__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7349);
/* harmony import */ var _run_case__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5442);
/* harmony import */ var _run_facts_of_run__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4365);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8414);
/* harmony import */ var _run_request__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9414);



















/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
async function run(args, given) {
    const io = (0,_run_request__WEBPACK_IMPORTED_MODULE_14__/* .withFlags */ .W)(args, given);
    const request = (0,_run_request__WEBPACK_IMPORTED_MODULE_14__/* .readRequest */ .i)(args, io);
    if ("usage" in request)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, request.usage.replace(/^run:/, "preflight:"));
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_15__/* .startClock */ .L)();
    const read = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_7__/* .readContractFile */ .J_)(request.folder);
    const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_5__/* .parseContract */ .UA)(contractBytes);
    const admission = request.lane === "fake" ? null : await (0,_run_admission__WEBPACK_IMPORTED_MODULE_10__.readAdmission)(request.lane, io, request.replay !== null);
    const records = new Map([...(0,_run_records__WEBPACK_IMPORTED_MODULE_13__/* .readRecords */ .T3)(request, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_8__/* .knownSearch */ .y)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_16__/* .knownSecrets */ .x)(io.env))), ...(admission?.records ?? [])]);
    const stateDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_6__/* .resolveRunsDir */ .Ix)({ flag: undefined, env: io.env, cwd: io.cwd }));
    const facts = {
        run: {
            run_id: (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_17__/* .runId */ .Vz)(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
            started_at: clock.startedAt,
        },
        request: (0,_run_facts_of_run__WEBPACK_IMPORTED_MODULE_12__/* .requestFact */ .a8)(request),
        contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
        ...admission?.facts,
    };
    if (contract.ok && request.stage.executes) {
        facts.case = await (0,_run_case__WEBPACK_IMPORTED_MODULE_11__/* .readCase */ .n)(request.folder, request.lane, contract.value);
        facts.approval = (0,_run_records__WEBPACK_IMPORTED_MODULE_13__/* .approvalFact */ .e4)(records, stateDir);
    }
    let containment = null;
    const evaluate = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_3__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_4__/* .gateInput */ .y)({ facts, contractBytes, records, containment }));
    let results = evaluate();
    if ((0,_io__WEBPACK_IMPORTED_MODULE_18__/* .has */ .zy)(args, "effects") && contract.ok && results.every(({ state }) => state !== "blocked")) {
        const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(898), __webpack_require__.e(213), __webpack_require__.e(336), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
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
        results = evaluate();
    }
    return report(args, io, request, results, containment);
}
function report(args, io, request, results, containment) {
    const blockers = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .sortBlockers */ .W7)((0,_core_gates__WEBPACK_IMPORTED_MODULE_3__/* .gateBlockers */ .p0)(results));
    const status = blockers.length > 0 ? "blocked" : "pass";
    if ((0,_io__WEBPACK_IMPORTED_MODULE_18__/* .has */ .zy)(args, "json")) {
        const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, {
            status,
            stage: request.stage.number,
            backend: request.lane,
            blockers,
            gates,
            containment: containment?.level ?? null,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[status];
    }
    for (const { gate, kind, state } of results) {
        const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
        io.stdout(`${(0,_output__WEBPACK_IMPORTED_MODULE_9__/* .style */ .iF)(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
    }
    for (const { code, subject, message, fix } of blockers)
        io.stderr(`${code} ${subject}: ${message}\n  fix: ${fix}\n`);
    const open = results.filter(({ state }) => state === "not_evaluated").length;
    const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_9__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length} blockers${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[status];
}


/***/ })

};
