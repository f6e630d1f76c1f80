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


/***/ })

};
;