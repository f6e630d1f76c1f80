"use strict";
exports.id = 9971;
exports.ids = [9971];
exports.modules = {

/***/ 3451:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ agentBinaryGate; }
/* harmony export */ });
/* unused harmony export agentBinaryBlockers */
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
/* harmony import */ var _records_build_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8865);
/* harmony import */ var _agent_record__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1407);




/** The format that a platform executes. */
const FORMAT_OF_PLATFORM = {
    "linux-x64": "elf-x64",
    "linux-arm64": "elf-arm64",
    "darwin-x64": "mach-o-x64",
    "darwin-arm64": "mach-o-arm64",
};
/** The agent's binary: there, with the admitted bytes, the right program, and executable here. */
function agentBinaryBlockers(input) {
    const record = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordOf */ .aJ)(input);
    const fact = input.facts.agent_binary;
    const platform = input.facts.agent_source?.platform ?? "unknown";
    if (record?.ok !== true || fact === undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_unavailable", "agent binary", { found: "nobody looked for it" })];
    if (fact.source === null || fact.sha256 === null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_unavailable", "agent binary", { found: fact.problem ?? "none" })];
    const blockers = [];
    const admitted = (0,_records_agent__WEBPACK_IMPORTED_MODULE_1__/* .admittedDigest */ .HS)(record.value, platform);
    if (admitted !== fact.sha256)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_digest_mismatch", "agent binary", {
            expected: admitted ?? `a digest for ${platform} in the record's binaries`,
            found: fact.sha256,
        }));
    if (fact.npm_package !== null)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_identity_mismatch", "agent binary", {
            expected: "a binary built from the pinned source",
            found: `the npm package ${fact.npm_package}`,
        }));
    blockers.push(...identityBlockers(input, fact.sha256));
    const format = FORMAT_OF_PLATFORM[platform];
    if (fact.format !== format)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_not_executable", "agent binary", {
            expected: format === undefined ? "a platform that agents are built for" : `${format} for ${platform}`,
            found: fact.format ?? "an unknown format",
        }));
    if (fact.not_executable !== null)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_not_executable", "agent binary", { found: fact.not_executable }));
    return blockers;
}
/** What the report of these very bytes says of their identity; a missing report is the record gate's business. */
function identityBlockers(input, sha256) {
    const report = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .providerReportOf */ .p9)(input);
    if (report?.parsed.ok !== true || report.parsed.value.binary_sha256 !== sha256)
        return [];
    const { identity } = report.parsed.value;
    return _records_build_report__WEBPACK_IMPORTED_MODULE_2__/* .IDENTITY_CHECKS */ .DJ.filter((check) => identity[check].state === "differs").map((check) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_identity_mismatch", `${report.file}: identity.${check}`, { found: identity[check].detail }));
}
/** The binary of a real lane; looked at only when every record gate has passed. */
const agentBinaryGate = {
    name: "agent-binary",
    kind: "effect",
    collected: ({ facts }) => facts.agent_binary !== undefined,
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .admissionInput */ .Wv)(input);
        return own === null ? [] : agentBinaryBlockers(own);
    },
};


/***/ }),

/***/ 2138:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wh: function() { return /* binding */ cassetteBlockers; },
/* harmony export */   _d: function() { return /* binding */ isReplay; },
/* harmony export */   hJ: function() { return /* binding */ bindingOf; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);


/** Whether a cassette answers in place of the model. */
function isReplay({ facts }) {
    return facts.model_access?.replay === true;
}
/** What a cassette of this run would be bound to; null while not all of it is known. */
function bindingOf({ facts, contractBytes, }) {
    const tree = facts.workspace?.tree;
    const agent = facts.agent_binary?.sha256 ?? null;
    if (tree === undefined || agent === null)
        return null;
    return { contract_sha256: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(contractBytes), baseline_tree: tree, agent_sha256: agent };
}
/**
 * What of a cassette does not fit this run: that it can't be served at all, or is a recording of another contract, starting
 * tree, agent or model. What is not known yet is not compared.
 */
function cassetteBlockers({ facts, contractBytes }) {
    const { cassette } = facts;
    if (cassette === undefined)
        return [];
    if (cassette.problem !== null || cassette.bound === null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cassette_mismatch", "cassette", { found: cassette.problem ?? "bound to nothing" })];
    const { bound } = cassette;
    const { model_provider: provider, model } = facts.request;
    const compared = [
        ["contract", bound.contract_sha256, (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(contractBytes)],
        ["baseline", bound.baseline_tree, facts.workspace?.tree],
        ["agent", bound.agent_sha256, facts.agent_binary?.sha256],
        ["model", `${cassette.provider}/${cassette.model}`, `${provider}/${model}`],
    ];
    return compared
        .filter(([, recorded, now]) => now !== undefined && now !== null && recorded !== now)
        .map(([subject, recorded, now]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cassette_mismatch", subject, { expected: `${recorded}, as recorded`, found: String(now) }));
}


/***/ }),

/***/ 1741:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ gateInput; }
/* harmony export */ });
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _stages_ladder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2779);


/** Composes the input of the gates; reads the contract once. @throws TypeError on a stage outside the ladder */
function gateInput(parts) {
    const number = (0,_stages_ladder__WEBPACK_IMPORTED_MODULE_1__/* .stageNumber */ .sX)(parts.facts.request.stage);
    if (number === null)
        throw new TypeError(`no stage ${parts.facts.request.stage}`);
    return { ...parts, stage: (0,_stages_ladder__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(number), contract: (0,_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .parseContract */ .UA)(parts.contractBytes) };
}


/***/ }),

/***/ 3327:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w4: function() { return /* binding */ admit; },
  ud: function() { return /* binding */ evaluateGates; },
  p0: function() { return /* binding */ gateBlockers; },
  mj: function() { return /* binding */ unobserved; }
});

// UNUSED EXPORTS: GATES

// EXTERNAL MODULE: ./src/core/gates/agent-binary.ts
var agent_binary = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/core/gates/containment.ts


/** The sandbox holds: at the level that the lane needs, and no canary got through. */
const containmentGate = {
    name: "containment",
    kind: "effect",
    collected: ({ containment }) => containment !== null && containment.level !== null,
    applies: ({ stage }) => stage.executes,
    evaluate({ containment, facts }) {
        if (containment?.level == null)
            return [(0,blocker/* blocker */.Zs)("containment_unavailable", "containment", { found: "no level was determined" })];
        const blockers = [];
        if (facts.request.lane !== "fake" && containment.level !== "sandbox") {
            const sandbox = containment.levels.find((level) => level.level === "sandbox");
            blockers.push((0,blocker/* blocker */.Zs)("containment_unavailable", facts.request.lane, {
                expected: "level sandbox",
                found: `level ${containment.level}: ${sandbox?.why ?? "sandbox was not tried"}`,
            }));
        }
        if (containment.level === "sandbox") {
            if (!containment.canary.ran)
                blockers.push((0,blocker/* blocker */.Zs)("containment_canary_failed", "canary", { found: containment.canary.reason ?? "it did not run" }));
            blockers.push(...canaryBlockers(containment.canary.results));
            const untried = canary_names/* CANARY_NAMES */.s.filter((name) => !containment.canary.results.some((result) => result.name === name));
            if (containment.canary.ran)
                for (const name of untried)
                    blockers.push((0,blocker/* blocker */.Zs)("containment_canary_failed", name, { expected: "denied", found: "no word on it" }));
        }
        return blockers;
    },
};
/** A blocker for each wall that did not hold; one for all where the canary itself gave no answer. */
function canaryBlockers(results) {
    const open = results.filter(({ outcome }) => outcome !== "denied");
    const [first] = open;
    if (first === undefined)
        return [];
    if (open.length > 1 && open.length === results.length && open.every(({ detail }) => detail === first.detail))
        return [
            (0,blocker/* blocker */.Zs)("containment_canary_failed", "canary", {
                expected: "every wall denied",
                found: `${first.detail}, which counts as no wall at all`,
            }),
        ];
    return open.map(({ name, outcome, detail }) => (0,blocker/* blocker */.Zs)("containment_canary_failed", name, { expected: "denied", found: `${outcome}: ${detail}` }));
}

// EXTERNAL MODULE: ./src/core/domain/mutation.ts
var mutation = __webpack_require__(1253);
;// CONCATENATED MODULE: ./src/core/gates/contract.ts


/** Blockers listed for one contract; more faults than these are counted, not listed. */
const MAX_LISTED = 50;
/** The task contract: readable, complete, wide enough for the stage, and blind to every target repository. */
const contractGate = {
    name: "contract",
    kind: "record",
    applies: () => true,
    evaluate({ facts, contract, stage }) {
        if (facts.contract.state === "unreadable")
            return [
                (0,blocker/* blocker */.Zs)("task_contract_invalid", "task contract", { found: facts.contract.reason ?? "nothing readable" }),
            ];
        if (!contract.ok) {
            const listed = contract.problems
                .slice(0, MAX_LISTED)
                .map(({ at, problem }) => (0,blocker/* blocker */.Zs)("task_contract_invalid", at, detailOf(problem)));
            const more = contract.problems.length - listed.length;
            if (more > 0)
                listed.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "the whole record", { found: `${more} more faults` }));
            return listed;
        }
        const blockers = [];
        const { value } = contract;
        if (!(0,mutation/* allowsMutation */.i)(value.mutation_mode, stage.mutationMode))
            blockers.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "mutation_mode", {
                expected: `at least ${stage.mutationMode}, which stage ${stage.number} needs`,
                found: value.mutation_mode,
            }));
        if (facts.case?.problem != null)
            blockers.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "case folder", { found: facts.case.problem }));
        if (stage.number <= 2 && value.target_repository !== undefined)
            blockers.push((0,blocker/* blocker */.Zs)("task_exposes_target_path", "target_repository", { expected: "no such field below stage 3" }));
        for (const place of facts.case?.target_exposures ?? [])
            blockers.push((0,blocker/* blocker */.Zs)("task_exposes_target_path", place));
        if ((value.verification_commands ?? []).length === 0)
            blockers.push((0,blocker/* blocker */.Zs)("missing_test_command", "verification_commands"));
        return blockers;
    },
};
/** A reader's "expected ..., found ..." in its two parts; any other words are what was found. */
function detailOf(problem) {
    const parts = /^expected (.+?)(?:, found (.+))?$/s.exec(problem);
    if (parts === null)
        return { found: problem };
    return { expected: parts[1], ...(parts[2] === undefined ? {} : { found: parts[2] }) };
}

// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
;// CONCATENATED MODULE: ./src/core/gates/enabled.ts


/** Lane and stage enabled: real lanes are denied by default, and stage 1 never executes anything. */
const enabledGate = {
    name: "enabled",
    kind: "record",
    applies: () => true,
    evaluate({ facts, stage }) {
        const { lane, enabled_lanes, enabled_stage } = facts.request;
        const blockers = [];
        if (lane !== "fake") {
            if (!enabled_lanes.includes(lane))
                blockers.push((0,blocker/* blocker */.Zs)("gate_missing", lane, {
                    expected: `CTO_HARNESS_ALLOW_${lane.toUpperCase()}=1 or --allow ${lane}`,
                    found: "the lane is not enabled",
                }));
            if (enabled_stage !== stage.number)
                blockers.push((0,blocker/* blocker */.Zs)("stage_gate_missing", `stage ${stage.number}`, {
                    expected: `CTO_HARNESS_CASE_STAGE=${stage.number}`,
                    found: enabledWords(enabled_stage),
                }));
        }
        if (!stage.executes && blockers.length === 0)
            blockers.push((0,blocker/* blocker */.Zs)("stage_executes_nothing", `stage ${stage.number}`));
        return blockers;
    },
};
function enabledWords(stage) {
    if (stage === null)
        return "no enabled stage";
    if ((0,ladder/* stageNumber */.sX)(stage) === null)
        return "a value that is no stage: write the bare number, 1 to 6";
    return `stage ${stage} is enabled`;
}

// EXTERNAL MODULE: ./src/core/gates/model.ts
var model = __webpack_require__(6857);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/gates/cassette.ts
var gates_cassette = __webpack_require__(2138);
;// CONCATENATED MODULE: ./src/core/gates/model-endpoint.ts



/**
 * What a probe of the model endpoint denies; an empty list only after assistant content of the admitted model.
 * @param probe null where no probe was made, which blocks too
 */
function modelEndpointBlockers(probe) {
    if (probe === null)
        return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", "probe", { found: "no probe was made" })];
    const subject = `probe of ${probe.route}`;
    switch (probe.outcome) {
        case "content":
            return [];
        case "reasoning_only":
            return [(0,blocker/* blocker */.Zs)("provider_response_shape_unavailable", subject, { found: "reasoning alone" })];
        case "empty":
            return [(0,blocker/* blocker */.Zs)("provider_response_shape_unavailable", subject, { found: "an empty answer" })];
        case "unreadable":
            return [
                (0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, {
                    found: probe.reason === "content_type" ? model_calls/* NO_ANSWER */.Dn : `an answer that can't be read (${probe.reason})`,
                }),
            ];
        case "other_model":
            return [
                (0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, {
                    found: "an answer of another model than the admitted one, or of one that it does not name",
                }),
            ];
        case "unreachable":
            return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, { found: `no answer (${probe.reason})` })];
        case "error_status":
            return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, { found: `status ${probe.status}` })];
    }
}
/** The model's endpoint, reachable and answering with content of the admitted model; or a cassette of exactly this run. */
const modelEndpointGate = {
    name: "model-endpoint",
    kind: "effect",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    collected: (input) => input.facts.model_probe !== undefined || replayBlockers(input).length > 0,
    evaluate: (input) => {
        const mismatches = replayBlockers(input);
        return mismatches.length > 0 ? mismatches : modelEndpointBlockers(input.facts.model_probe ?? null);
    },
};
function replayBlockers(input) {
    const { cassette, model_probe: probe } = input.facts;
    if (!(0,gates_cassette/* isReplay */._d)(input))
        return [];
    if (cassette === undefined && probe !== undefined)
        return [(0,blocker/* blocker */.Zs)("cassette_mismatch", "cassette", { found: "nothing is known of it" })];
    if (probe?.outcome === "unreachable" && probe.reason?.startsWith("cassette_") === true)
        return [(0,blocker/* blocker */.Zs)("cassette_mismatch", "probe", { found: probe.reason })];
    return (0,gates_cassette/* cassetteBlockers */.Wh)(input);
}

;// CONCATENATED MODULE: ./src/core/gates/tools.ts

/** What every run needs, whatever its contract starts. */
const NEEDED = ["git"];
/** The programs that the run needs are there: git, and what the verification commands start. */
const toolsGate = {
    name: "tools",
    kind: "effect",
    collected: ({ facts }) => facts.tools !== undefined,
    applies: ({ stage }) => stage.executes,
    evaluate({ facts }) {
        const tools = facts.tools ?? [];
        const missing = tools
            .filter((tool) => !tool.found)
            .map((tool) => (0,blocker/* blocker */.Zs)("provider_unavailable", tool.name, {
            expected: tool.expected ?? `the program ${tool.name} on PATH, for ${tool.needed_for}`,
            found: tool.problem ?? "no such program",
        }));
        const unasked = NEEDED.filter((name) => !tools.some((tool) => tool.name === name));
        return [
            ...missing,
            ...unasked.map((name) => (0,blocker/* blocker */.Zs)("provider_unavailable", name, { found: "nobody looked for it" })),
        ];
    },
};

;// CONCATENATED MODULE: ./src/core/gates/workspace.ts

/** The starting tree can be copied whole: what can't be in a tree can't be judged afterwards. */
const workspaceGate = {
    name: "workspace",
    kind: "effect",
    collected: ({ facts }) => facts.workspace !== undefined,
    applies: ({ stage }) => stage.executes,
    evaluate({ facts }) {
        const problem = facts.workspace?.problem;
        if (problem == null)
            return [];
        return [
            (0,blocker/* blocker */.Zs)("task_contract_invalid", "workspace", {
                expected: "files, folders and links, as git would store them",
                found: problem,
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./src/core/gates/index.ts










/** Every gate, in the order of SPEC section 6. A new gate is one file and one line here. */
const GATES = [
    enabledGate,
    contractGate,
    agent_record/* agentRecordGate */.WQ,
    model/* modelGate */.bD,
    approval/* approvalGate */.VQ,
    agent_binary/* agentBinaryGate */.s,
    toolsGate,
    workspaceGate,
    containmentGate,
    modelEndpointGate,
];
/** Evaluates without measuring. */
const unobserved = (_kind, _name, evaluate) => evaluate();
/**
 * Evaluates the record gates, and those effect gates whose facts were collected when every record gate has passed.
 * @param observe may measure each evaluation
 */
function evaluateGates(input, observe = unobserved) {
    const evaluate = (gate) => observe("gate", gate.name, () => evaluateGate(gate, input));
    const records = GATES.filter((gate) => gate.kind === "record").map(evaluate);
    const open = records.every((result) => result.state !== "blocked");
    const effects = GATES.filter((gate) => gate.kind === "effect").map((gate) => open && gate.collected(input) ? evaluate(gate) : notEvaluated(gate, input));
    return [...records, ...effects];
}
function evaluateGate(gate, input) {
    if (!gate.applies(input))
        return { gate: gate.name, kind: gate.kind, state: "not_applicable", blockers: [] };
    const blockers = gate.evaluate(input);
    return { gate: gate.name, kind: gate.kind, state: blockers.length > 0 ? "blocked" : "passed", blockers };
}
function notEvaluated(gate, input) {
    const state = gate.applies(input) ? "not_evaluated" : "not_applicable";
    return { gate: gate.name, kind: gate.kind, state, blockers: [] };
}
/** All blockers of all gates, in gate order. */
function gateBlockers(results) {
    return results.flatMap((result) => result.blockers);
}
/** The permission to start, or null while any gate blocks or was not evaluated. */
function admit(results) {
    const open = results.every(({ state }) => state === "passed" || state === "not_applicable");
    if (!open || results.length !== GATES.length)
        return null;
    return { passed: results.map(({ gate }) => gate) };
}


/***/ }),

/***/ 6857:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vy: function() { return /* binding */ providerClassOf; },
/* harmony export */   a4: function() { return /* binding */ admittedModel; },
/* harmony export */   bD: function() { return /* binding */ modelGate; },
/* harmony export */   xg: function() { return /* binding */ modelAdmissionStatus; }
/* harmony export */ });
/* unused harmony export modelBlockers */
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3821);
/* harmony import */ var _records_model_admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _records_model_decision__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1642);
/* harmony import */ var _records_network_class__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1137);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8450);
/* harmony import */ var _agent_record__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1407);








const { decision: DECISION, admission: ADMISSION } = _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .ADMISSION_RECORDS */ .XO;
function modelRecordsOf({ records }) {
    const decision = records.get(DECISION);
    const admission = records.get(ADMISSION);
    return {
        decision: decision === undefined ? null : (0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .parseModelDecision */ .Zl)(decision),
        admission: admission === undefined ? null : (0,_records_model_admission__WEBPACK_IMPORTED_MODULE_3__/* .parseModelAdmission */ .a)(admission),
    };
}
/** Decision, admission and request: all there, all valid, all about the same pair, and what its provider needs at hand. */
function modelBlockers(input) {
    const records = modelRecordsOf(input);
    const decision = records.decision?.ok === true ? records.decision.value : null;
    const admission = records.admission?.ok === true ? records.admission.value : null;
    const pair = admission?.status === "admitted" ? admission : null;
    return [
        ...unreadableBlockers(input),
        ...decisionBlockers(records.decision, input),
        ...admissionBlockers(records.admission, input),
        ...(decision !== null && pair !== null ? agreementBlockers(decision, pair) : []),
        ...(pair === null ? [] : requestBlockers(pair, input)),
        ...accessBlockers(decision, pair, input),
    ];
}
function unreadableBlockers({ facts }) {
    return Object.entries(facts.agent_source?.unreadable ?? {})
        .filter(([name]) => name === DECISION || name === ADMISSION)
        .map(([name, reason]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", name, { found: reason }));
}
function isUnreadable({ facts }, name) {
    return Object.hasOwn(facts.agent_source?.unreadable ?? {}, name);
}
function decisionBlockers(parsed, input) {
    if (parsed === null)
        return isUnreadable(input, DECISION)
            ? []
            : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", DECISION, { found: "no decision record" })];
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", DECISION, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems) })];
    const { decision_status, provider, model } = parsed.value;
    if (decision_status === "not_decided")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${DECISION}: decision_status`, { found: decision_status })];
    if (provider === "")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${DECISION}: provider`, { found: "no provider" })];
    if (model === "")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${DECISION}: model`, { found: "no model" })];
    return [];
}
function admissionBlockers(parsed, input) {
    if (parsed === null)
        return isUnreadable(input, ADMISSION)
            ? []
            : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", ADMISSION, { found: "no admission record" })];
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", ADMISSION, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems) })];
    const admission = parsed.value;
    if (admission.status !== "admitted")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${ADMISSION}: status`, { found: admission.status })];
    if (admission.model === "")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${ADMISSION}: model`, { found: "no model" })];
    return timeBlockers(admission, input.now);
}
function timeBlockers(admission, now) {
    const at = Date.parse(now);
    const from = (0,_records_fields__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(admission.admission_timestamp);
    const until = admission.expires_at === undefined ? Infinity : (0,_records_fields__WEBPACK_IMPORTED_MODULE_2__/* .expiryOf */ .p1)(admission.expires_at);
    const blockers = [];
    if (from === null || !(from <= at))
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: admission_timestamp`, {
            expected: `not after ${now}`,
            found: admission.admission_timestamp,
        }));
    if (until === null || !(at < until))
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: expires_at`, {
            expected: `after ${now}`,
            found: `${admission.expires_at}, expired`,
        }));
    return blockers;
}
/** The admission is for the decided pair or for its fallback. What its classes are called is each record's own business. */
function agreementBlockers(decision, admission) {
    if ((0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .isOpen */ .nT)(decision) || decision.model === "" || admission.model === "")
        return [];
    const pairs = [
        [decision.provider, decision.model],
        [decision.fallback_provider ?? "", decision.fallback_model ?? ""],
    ];
    if (pairs.some(([provider, model]) => provider === admission.provider && model === admission.model))
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: provider, model`, {
            expected: `the pair of ${DECISION}, or its fallback`,
            found: "another pair: the two records contradict each other",
        }),
    ];
}
/** The request is the admitted pair, character for character. */
function requestBlockers(admission, { requested }) {
    if (admission.model === "")
        return [];
    const parts = [
        ["CTO_HARNESS_CASE_MODEL_PROVIDER", admission.provider, requested.provider],
        ["CTO_HARNESS_CASE_MODEL", admission.model, requested.model],
    ];
    return parts
        .filter(([, admitted, asked]) => admitted !== asked)
        .map(([name, admitted, asked]) => asked === null || asked === ""
        ? (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", name, { expected: admitted, found: "nothing was requested" })
        : (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_mismatch", name, { expected: quoted(admitted), found: difference(admitted, asked) }));
}
/** What a request differs in; only its shape, because a request is free text that may hold anything. */
function difference(admitted, asked) {
    if (asked.trim() === admitted)
        return "the same with blanks around it";
    if (asked.toLowerCase() === admitted.toLowerCase())
        return "the same in another case";
    if (asked.normalize("NFKC") === admitted)
        return "a Unicode twin of it";
    const foreign = /[^\x20-\x7e]/u.exec(asked)?.[0];
    if (foreign !== undefined)
        return `another value, with the character U+${foreign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")} in it`;
    return "another value";
}
function quoted(text) {
    return `"${text}"`;
}
/** What the provider needs on this machine: an endpoint for a local one, an authentication for an external one. */
function accessBlockers(decision, admission, { facts, requested }) {
    const decided = decision !== null && !(0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .isOpen */ .nT)(decision) ? decision.provider : "";
    // the admitted one: of a decision and its fallback, each may be reached in its own way
    const provider = admission?.provider || decided || requested.provider;
    const access = facts.model_access ?? { local_base_url: false, openai_codex_auth_bridge: false, credential: null };
    if (access.replay === true)
        return [];
    const isLocal = decided !== "" && (0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .classOfProvider */ .DW)(provider) === "local_case_compatible";
    const blockers = [];
    if (isLocal && !access.local_base_url)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("local_provider_config_missing", "CTO_HARNESS_CASE_LOCAL_BASE_URL", {
            found: access.problem ?? "not set",
        }));
    if (provider === "openai-codex" && !access.openai_codex_auth_bridge)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_auth_unavailable", "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", {
            expected: "1",
            found: "not set",
        }));
    if (access.credential === false)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_auth_unavailable", "credential", {
            found: access.credential_problem ?? "no credential for the admitted provider",
        }));
    return [...blockers, ...networkBlockers(admission, access)];
}
/**
 * Every address of the endpoint is of the network that the admission's words begin with. A name that was not resolved yet says
 * nothing; the gateway resolves it, and connects to no other address.
 */
function networkBlockers(admission, { endpoint_networks = [] }) {
    const named = (0,_records_network_class__WEBPACK_IMPORTED_MODULE_7__/* .namedNetwork */ .Si)(admission?.allowed_network_class ?? "");
    const others = [...new Set(endpoint_networks)].filter((network) => network !== named);
    if (named === null || others.length === 0)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_mismatch", `${ADMISSION}: allowed_network_class`, {
            expected: `every address of the endpoint to be of the network ${named}`,
            found: others.map((network) => (network === "none" ? "an address of no network" : network)).join(", "),
        }),
    ];
}
/** `model_admission_status` of the report; null for the lane that needs no model. */
function modelAdmissionStatus(input) {
    if (input === null)
        return null;
    const { decision, admission } = modelRecordsOf(input);
    if (isUnreadable(input, ADMISSION) || isUnreadable(input, DECISION))
        return "invalid_admission";
    if (decision?.ok === false || admission?.ok === false)
        return "invalid_admission";
    if (admission === null)
        return "missing_admission";
    const codes = modelBlockers(input).map(({ code }) => code);
    if (codes.includes("model_admission_invalid"))
        return "invalid_admission";
    if (codes.includes("model_admission_mismatch"))
        return "mismatch";
    return codes.includes("model_not_admitted") ? "not_admitted" : "admitted";
}
/** The admitted pair of a run, where the model gate lets it pass; the only pair that a lane may be given. */
function admittedModel(input) {
    if (modelBlockers(input).length > 0)
        return null;
    const { admission } = modelRecordsOf(input);
    if (admission?.ok !== true)
        return null;
    const { provider, model, allowed_network_class } = admission.value;
    return {
        provider,
        model,
        providerClass: (0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .classOfProvider */ .DW)(provider),
        network: (0,_records_network_class__WEBPACK_IMPORTED_MODULE_7__/* .namedNetwork */ .Si)(allowed_network_class),
    };
}
/**
 * The class of the provider that a run would ask, by what the records say of it so far; null while they name none. It decides
 * where endpoint and credential are looked for, and grants nothing.
 */
function providerClassOf(records) {
    const { decision, admission } = modelRecordsOf({ records });
    const admitted = admission?.ok === true && admission.value.status === "admitted" ? admission.value.provider : "";
    const decided = decision?.ok === true && !(0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .isOpen */ .nT)(decision.value) ? decision.value.provider : "";
    const provider = admitted || decided;
    return provider === "" ? null : (0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .classOfProvider */ .DW)(provider);
}
/** The model: decided on, admitted, and asked for by exactly its name. */
const modelGate = {
    name: "model",
    kind: "record",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = (0,_agent_record__WEBPACK_IMPORTED_MODULE_6__/* .admissionInput */ .Wv)(input);
        return own === null ? [] : modelBlockers(own);
    },
};


/***/ }),

/***/ 7709:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ CANARY_NAMES; }
/* harmony export */ });
/**
 * Everything that the canary tries inside the sandbox, in this order. A name that is missing from its answer, or from the
 * evidence, counts as reached.
 */
const CANARY_NAMES = [
    "write-outside",
    "unplanned-files",
    "read-secret-file",
    "read-environment",
    "see-processes",
    "reach-port",
    "privileged-socket",
    "command-files",
    "machine-files",
    "writable-mounts",
    "namespaces",
    "nested-namespace",
    "capabilities",
    "system-calls",
    "descriptors",
    "terminal",
    "limits",
    "leave-daemon",
];


/***/ }),

/***/ 7679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ parseModelAdmission; },
/* harmony export */   q: function() { return /* binding */ modelAdmissionSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);


/**
 * The model admission record (SPEC section 10). While `status` is `not_admitted` the rest may be empty, so that a
 * template is a valid record that admits nothing.
 */
const modelAdmissionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    admission_timestamp: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    expires_at: _fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ.optional(),
})
    .superRefine((record, context) => {
    if (record.status !== "admitted")
        return;
    for (const field of [
        "provider",
        "credential_source_class",
        "allowed_network_class",
        "approval_source",
        "admission_timestamp",
        "review_trigger",
    ])
        if (record[field] === "")
            context.addIssue({ code: "custom", path: [field], message: "expected a value, because the model is admitted" });
    const from = (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(record.admission_timestamp);
    const until = record.expires_at === undefined ? null : (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .expiryOf */ .p1)(record.expires_at);
    if (from !== null && until !== null && until <= from)
        context.addIssue({ code: "custom", path: ["expires_at"], message: "is not after admission_timestamp" });
})
    .describe("Model admission of case-harness-action: the one provider and model that may be used");
/**
 * Reads the model admission record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelAdmission(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelAdmissionSchema);
}


/***/ }),

/***/ 9907:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dn: function() { return /* binding */ NO_ANSWER; },
  GR: function() { return /* binding */ endpointFailure; },
  nY: function() { return /* binding */ endpointTrouble; },
  n5: function() { return /* binding */ modelCallBlockers; },
  Vk: function() { return /* binding */ modelCallSchema; },
  Uq: function() { return /* binding */ parseModelCalls; }
});

// UNUSED EXPORTS: CALL_OUTCOMES, summarizeCalls

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
;// CONCATENATED MODULE: ./src/core/records/model-calls.ts




/** How a call to the gateway ended. Only `completed` ones carry an answer that the agent could use whole. */
const CALL_OUTCOMES = [
    "completed",
    "refused",
    "upstream_error",
    "upstream_unreachable",
    "truncated",
    "other_model",
    "unreadable_answer",
    "limit",
    "client_closed",
    "aborted",
];
const model_calls_digest = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const tokens = schemas/* number */.aig().int().min(0).nullable();
/** One line of `backend/model-calls.jsonl`: what was asked of which model and what came back, without any content. */
const modelCallSchema = schemas/* strictObject */.rej({
    seq: schemas/* number */.aig().int().min(1),
    at: datetime({ precision: 3 }),
    /** Made by the harness before the lane started. */
    probe: schemas/* boolean */.zMY(),
    /** Served from a cassette: no model was asked. */
    replayed: schemas/* boolean */.zMY(),
    /** Null for a request that no route admits. */
    route: schemas/* enum */.k5n(["chat/completions", "responses", "messages"]).nullable(),
    /** As the agent wrote it; null where it named none. */
    requested_model: schemas/* string */.YjP().nullable(),
    /** Every model that the answer named. */
    answered_models: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What the agent was answered; null if it left before. */
    status: schemas/* number */.aig().int().nullable(),
    outcome: schemas/* enum */.k5n(CALL_OUTCOMES),
    /** Refusal code, error class or limit; null for a completed call. */
    reason: schemas/* string */.YjP().nullable(),
    /** Where in a refused request stands what was refused (`tools[2].type`), where it is one place. */
    field: schemas/* string */.YjP().max(256).optional(),
    /** How many refusals this line stands for, where it is not one: what comes after a used-up budget is only counted. */
    times: schemas/* number */.aig().int().min(1).optional(),
    stream: schemas/* boolean */.zMY(),
    usage: schemas/* strictObject */.rej({ input: tokens, output: tokens }),
    request_bytes: schemas/* number */.aig().int().min(0),
    request_sha256: model_calls_digest.nullable(),
    answer_bytes: schemas/* number */.aig().int().min(0),
    answer_sha256: model_calls_digest.nullable(),
    /** Until the first byte of the answer's body was passed on. */
    first_byte_ms: schemas/* number */.aig().min(0).nullable(),
    duration_ms: schemas/* number */.aig().min(0),
});
/** A line is some 700 bytes; names that an agent sends are cut to 256 characters. */
const LINE_LIMITS = { maxBytes: 16 * 1024, maxDepth: 4, escapedNul: true };
/**
 * Reads `model-calls.jsonl`.
 * @returns every call, in order, or the first faulty line; never throws on bad input
 */
function parseModelCalls(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const calls = [];
    for (let start = 0; start < text.length;) {
        const at = `line ${calls.length + 1}`;
        const end = text.indexOf(0x0a, start);
        if (end === -1)
            return { ok: false, problems: [{ at, problem: "expected a newline at the end" }] };
        const call = (0,parse/* parseRecord */.Hh)(text.subarray(start, end), modelCallSchema, LINE_LIMITS);
        if (!call.ok)
            return { ok: false, problems: call.problems.map((p) => ({ ...p, at: `${at}, ${p.at}` })) };
        if (call.value.seq !== calls.length + 1)
            return { ok: false, problems: [{ at, problem: `expected seq ${calls.length + 1}, found ${call.value.seq}` }] };
        calls.push(call.value);
        start = end + 1;
    }
    return { ok: true, value: calls };
}
/** Sums up the calls of a run. */
function summarizeCalls(calls) {
    const sum = (of) => calls.reduce((total, call) => total + of(call), 0);
    return {
        calls: calls.length,
        completed: sum((call) => (call.outcome === "completed" ? 1 : 0)),
        refused: sum((call) => (call.outcome === "refused" ? (call.times ?? 1) : 0)),
        answered_models: [...new Set(calls.flatMap((call) => call.answered_models))].sort(),
        input_tokens: sum((call) => call.usage.input ?? 0),
        output_tokens: sum((call) => call.usage.output ?? 0),
        replayed: calls.some((call) => call.replayed),
    };
}
/**
 * What the calls deny: another model than the admitted one, asked for or answered, and budgets that were used up.
 * @param model the admitted model, compared byte for byte
 */
function modelCallBlockers(calls, model) {
    const blockers = [];
    const other = calls.find((call) => call.reason === "fallback_model_used" ||
        call.outcome === "other_model" ||
        call.answered_models.some((name) => name !== model));
    if (other !== undefined) {
        const answered = other.answered_models.find((name) => name !== model);
        blockers.push((0,blocker/* blocker */.Zs)("fallback_model_used", `model call ${other.seq}`, {
            expected: `the admitted model ${JSON.stringify(model)}`,
            found: other.reason === "fallback_model_used"
                ? `a request for ${other.requested_model === model ? "a fallback beside it" : JSON.stringify(other.requested_model)}`
                : `an answer of ${answered === undefined ? "a model that it does not name" : JSON.stringify(answered)}`,
        }));
    }
    // An answer that never began is the endpoint's failure; no agent can make it wait.
    const limit = calls.find((call) => (call.outcome === "limit" && !(call.reason === "call_time" && call.first_byte_ms === null)) ||
        call.reason === "budget_exhausted");
    if (limit !== undefined)
        blockers.push((0,blocker/* blocker */.Zs)("limit_exceeded", `model call ${limit.seq}`, {
            found: `the model gateway's bound ${limit.reason ?? "of this call"}`,
        }));
    return blockers;
}
/**
 * Statuses by which an endpoint refuses a request for what stands in it: whoever writes the request can provoke them. All
 * others say something of the endpoint, the credential or the account, none of which an agent holds.
 */
const OF_THE_REQUEST = new Set([400, 404, 405, 406, 409, 410, 411, 413, 414, 415, 416, 417, 422, 431]);
/** A call that its agent gave up after so long (ms) without a byte was not answered in time; the known agents wait longer. */
const GIVEN_UP_MS = 60_000;
/** As long (ms), or half of the lane's time, of a call that was open when the lane was ended. */
const CUT_OFF_MS = 30_000;
/**
 * What the endpoint did to one call, in words; null where it did nothing wrong, or nothing that an agent could not have made
 * it do. What was replayed has no endpoint.
 * @param anyStatus whether a status that a request can provoke counts, too
 */
function endpointFault(call, { cutOff, laneMs }, anyStatus) {
    if (call.replayed || call.route === null)
        return null;
    const silent = call.first_byte_ms === null ? `no byte for ${Math.round(call.duration_ms / 1000)} s` : null;
    switch (call.outcome) {
        case "upstream_unreachable":
            return `no answer (${call.reason})`;
        case "upstream_error":
            if (call.reason === "error_event")
                return "an error in the midst of the answer";
            return call.status !== null && (anyStatus || !OF_THE_REQUEST.has(call.status)) ? `status ${call.status}` : null;
        case "unreadable_answer":
            return call.reason === "content_type" ? NO_ANSWER : "an answer that can't be read";
        case "truncated":
            return "an answer that broke off";
        case "limit":
            return call.reason === "call_time" ? silent : null;
        case "client_closed":
        case "aborted":
            // A lane that is told to end closes its connections itself, or is cut off with them.
            if (cutOff)
                return call.duration_ms >= Math.min(CUT_OFF_MS, laneMs / 2) ? silent : null;
            return call.outcome === "client_closed" && call.duration_ms >= GIVEN_UP_MS ? silent : null;
        case "completed":
        case "refused":
        case "other_model":
            return null;
    }
}
/** What is no answer to a model's call at all: a page of HTML, say. */
const NO_ANSWER = "an answer that is neither a stream of events nor JSON";
/**
 * Whether the endpoint failed a lane: the last of these calls failed by what the endpoint did, so that nothing came after it.
 * A pure function of `model-calls.jsonl`, and of when the lane was at work.
 * @param calls all calls of the run
 * @param among milliseconds since 1970 from which and before which a call must have begun to be the last one; all of the run
 *   where null
 */
function endpointFailure(calls, waiting, among = null) {
    const own = calls.filter(({ probe, outcome }) => !probe && outcome !== "refused");
    const never = own.every(({ outcome }) => outcome !== "completed");
    const fault = (call) => endpointFault(call, waiting, never);
    const last = own.findLast(({ at }) => among === null || (Date.parse(at) >= among.from && Date.parse(at) < among.to));
    if (last === undefined || fault(last) === null)
        return null;
    const kinds = new Map();
    for (const call of own) {
        const kind = fault(call);
        if (kind !== null)
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const failed = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    const head = `${failed} of ${own.length} ${own.length === 1 ? "call" : "calls"} failed`;
    const [first, ...others] = [...kinds];
    if (others.length === 0)
        return { found: `${head}, ${first[0]}`, never };
    const shown = [first, ...others].slice(0, MAX_KINDS).map(([kind, count]) => `${count} with ${kind}`);
    return { found: `${head}: ${shown.join(", ")}`, never };
}
/** Kinds of failure that are told; a call that hung has a kind of its own by its seconds. */
const MAX_KINDS = 4;
/**
 * Why the model's answers were of no use, for the message of a lane that failed: Case, for one, reports every failure of
 * its endpoint as a missing result. Null where the calls explain nothing.
 */
function endpointTrouble(calls) {
    const own = calls.filter((call) => !call.probe);
    if (own.length === 0)
        return "the agent made no model call";
    const bad = own.filter((call) => call.outcome !== "completed");
    const last = bad.at(-1);
    if (last === undefined)
        return null;
    const how = last.status === null ? last.outcome : `${last.outcome}, status ${last.status}`;
    const why = last.reason === null ? "" : ` (${last.reason}${last.field === undefined ? "" : ` at ${last.field}`})`;
    return `${bad.length} of ${own.length} model calls failed, the last with ${how}${why}`;
}


/***/ }),

/***/ 1642:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: function() { return /* binding */ classOfProvider; },
/* harmony export */   H4: function() { return /* binding */ modelDecisionSchema; },
/* harmony export */   Zl: function() { return /* binding */ parseModelDecision; },
/* harmony export */   nT: function() { return /* binding */ isOpen; },
/* harmony export */   y9: function() { return /* binding */ statusOfClass; }
/* harmony export */ });
/* unused harmony export DECISION_STATUSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_provider__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6943);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);



const DECISION_STATUSES = ["not_decided", "external_provider_approved", "local_provider_required"];
/** The status that a class needs; a record in which they disagree decides nothing. */
const STATUS_OF_CLASS = {
    external_anthropic: "external_provider_approved",
    external_openai_codex: "external_provider_approved",
    local_case_compatible: "local_provider_required",
};
/** The provider names that a class of one vendor has; a local provider may have any other. */
const PROVIDER_OF_CLASS = {
    external_anthropic: "anthropic",
    external_openai_codex: "openai-codex",
    local_case_compatible: null,
};
/** The class that a provider belongs to by its name; every name that is no vendor's is a local provider's. */
function classOfProvider(provider) {
    return _domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L.find((name) => PROVIDER_OF_CLASS[name] === provider) ?? "local_case_compatible";
}
/** The decision that a class needs. */
function statusOfClass(providerClass) {
    return STATUS_OF_CLASS[providerClass];
}
/**
 * Whether a decision is still open: nothing was decided, or only that it has to be a local provider, which is yet to be found. Such a
 * record admits nothing, so that nothing else of it has to be filled in.
 */
function isOpen(record) {
    if (record.decision_status === "not_decided")
        return true;
    return record.decision_status === "local_provider_required" && record.provider === "" && record.model === "";
}
/** `.harness/model.decision.json` (SPEC section 10). */
const modelDecisionSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    decision_status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(DECISION_STATUSES),
    provider_class: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["", ..._domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L]).nullable(),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    fallback_provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    fallback_model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    evidence_sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq).max(100),
    effect: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
})
    .superRefine((record, context) => {
    const fault = (path, message) => context.addIssue({ code: "custom", path: [path], message });
    const fallbacks = [record.fallback_provider ?? "", record.fallback_model ?? ""];
    if (fallbacks.filter((name) => name === "").length === 1)
        fault("fallback_model", "expected fallback_provider and fallback_model together, or neither");
    const open = isOpen(record);
    const cls = record.provider_class;
    if (record.decision_status === "not_decided" || (open && (cls === null || cls === "")))
        return;
    if (cls === null || cls === "")
        return fault("provider_class", `expected one of ${_domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L.join(", ")}`);
    if (STATUS_OF_CLASS[cls] !== record.decision_status)
        fault("decision_status", `disagrees with provider_class ${cls}, which needs ${STATUS_OF_CLASS[cls]}`);
    if (open)
        return;
    const vendor = PROVIDER_OF_CLASS[cls];
    if (vendor !== null && record.provider !== vendor)
        fault("provider", `disagrees with provider_class ${cls}, whose provider is ${vendor}`);
    if (vendor === null && Object.values(PROVIDER_OF_CLASS).some((name) => name === record.provider))
        fault("provider", `disagrees with provider_class ${cls}: this provider is an external one`);
    if (record.provider === "")
        fault("provider", "expected the provider that was decided on");
    for (const field of [
        "approval_source",
        "credential_source_class",
        "allowed_network_class",
        "review_trigger",
        "effect",
    ])
        if (record[field] === "")
            fault(field, "expected a text that is not empty, because a decision was taken");
    if (record.evidence_sources.length === 0)
        fault("evidence_sources", "expected at least one, because a decision was taken");
})
    .describe("Model decision of case-harness-action: which kind of provider may be used at all");
/**
 * Reads the model decision record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelDecision(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelDecisionSchema);
}


/***/ })

};
;