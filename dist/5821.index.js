"use strict";
exports.id = 5821;
exports.ids = [5821,8973,1354];
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3715);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6954);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2236);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7906);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4333);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8973);
/* harmony import */ var _plan_lines__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2893);
/* harmony import */ var _run_admission__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7349);
/* harmony import */ var _run_approval__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3429);
/* harmony import */ var _run_case__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5442);
/* harmony import */ var _run_facts_of_run__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4365);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8414);
/* harmony import */ var _run_request__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9414);




















/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
async function run(args, given) {
    const io = (0,_run_request__WEBPACK_IMPORTED_MODULE_15__/* .withFlags */ .W)(args, given);
    const request = (0,_run_request__WEBPACK_IMPORTED_MODULE_15__/* .readRequest */ .i)(args, io);
    if ("usage" in request)
        return (0,_output__WEBPACK_IMPORTED_MODULE_8__/* .wrongUsage */ .xY)(io, request.usage.replace(/^run:/, "preflight:"));
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_16__/* .startClock */ .L)();
    const source = await (0,_run_records__WEBPACK_IMPORTED_MODULE_14__/* .judgingSource */ .EK)(request, io);
    const secrets = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_6__/* .knownSearch */ .y)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_17__/* .knownSecrets */ .x)(io.env));
    const read = await (0,_run_records__WEBPACK_IMPORTED_MODULE_14__/* .readContract */ .Jz)(request, secrets, source);
    const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_5__/* .parseContract */ .UA)(contractBytes);
    const admission = source === null || request.lane === "fake"
        ? null
        : await (0,_run_admission__WEBPACK_IMPORTED_MODULE_10__.readAdmission)(request.lane, source, io, request.replay !== null);
    const records = new Map([...(await (0,_run_records__WEBPACK_IMPORTED_MODULE_14__/* .readRecords */ .T3)(request, secrets, source)), ...(admission?.records ?? [])]);
    const stateDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .resolveRunsDir */ .Ix)({ flag: undefined, env: io.env, cwd: io.cwd }));
    const facts = {
        run: {
            run_id: (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_18__/* .runId */ .Vz)(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
            started_at: clock.startedAt,
        },
        request: (0,_run_facts_of_run__WEBPACK_IMPORTED_MODULE_13__/* .requestFact */ .a8)(request),
        contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
        ...admission?.facts,
    };
    if (contract.ok && request.stage.executes) {
        facts.case = await (0,_run_case__WEBPACK_IMPORTED_MODULE_12__/* .readCase */ .n)(request.folder, request.lane, contract.value, secrets);
        facts.approval = (0,_run_approval__WEBPACK_IMPORTED_MODULE_11__/* .approvalFact */ .e)(records, stateDir, "run");
    }
    let containment = null;
    const evaluate = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_3__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_4__/* .gateInput */ .y)({ facts, contractBytes, records, containment }));
    let results = evaluate();
    if ((0,_io__WEBPACK_IMPORTED_MODULE_19__/* .has */ .zy)(args, "effects") && contract.ok && results.every(({ state }) => state !== "blocked")) {
        const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(779), __webpack_require__.e(5231), __webpack_require__.e(6600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
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
    if ((0,_io__WEBPACK_IMPORTED_MODULE_19__/* .has */ .zy)(args, "json")) {
        const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
        (0,_output__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q2)(io, {
            status,
            stage: request.stage.number,
            backend: request.lane,
            blockers,
            gates,
            containment: containment?.level ?? null,
            plan: containment?.plan ?? null,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[status];
    }
    for (const { gate, kind, state } of results) {
        const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
        io.stdout(`${(0,_output__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
    }
    if (containment?.plan) {
        io.stdout("\nWhat lane and verification see of this machine, and why:\n");
        for (const line of (0,_plan_lines__WEBPACK_IMPORTED_MODULE_9__/* .planLines */ .H)(containment.plan))
            io.stdout(`  ${line}\n`);
    }
    for (const { code, subject, message, fix } of blockers)
        io.stderr(`${code} ${subject}: ${message}\n  fix: ${fix}\n`);
    const open = results.filter(({ state }) => state === "not_evaluated").length;
    const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length} blockers${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[status];
}


/***/ })

};
;