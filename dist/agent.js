"use strict";
exports.ids = [682];
exports.modules = {

/***/ 55831:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94516);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88856);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23244);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36367);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48865);
/* harmony import */ var _core_records_package_report__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21145);
/* harmony import */ var _agent_asked__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7476);
/* harmony import */ var _agent_blocked__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9540);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88973);












/** `agent record|model|build|fetch|show|prune`: 0 done, 2 blocked. */
async function run(args, io) {
    const [action] = args.positionals;
    const lane = laneGiven(args);
    const misplaced = misplacedFlag(args, lane);
    if (misplaced !== null)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, misplaced);
    const isPackage = (0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__/* .laneOf */ .kk)(lane).package !== null;
    switch (action) {
        case "model":
            return (await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 85850))).model(args, io);
        case "build":
            return build(args, io);
        case "record":
            return isPackage
                ? (await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 96509))).record(args, io, lane)
                : (await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 37061))).record(args, io);
        case "fetch":
            return isPackage ? packages(args, io, lane) : fetch(args, io);
        case "prune":
            return prune(args, io, lane);
        default:
            return show(args, io, lane);
    }
}
/** The lane whose agent an action is about; WorkOS Case where none is named. */
function laneGiven(args) {
    const lane = (0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_2__/* .laneName */ .oj)((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "lane") ?? "case");
    return lane !== null && (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .isAgentLane */ .m4)(lane) ? lane : "case";
}
/** Flags that belong to some actions alone. */
const ACTION_FLAGS = {
    lane: ["record", "fetch", "show", "prune"],
    bun: ["build"],
    "bun-registry": ["build", "record"],
    rebuild: ["build"],
    write: ["build", "fetch"],
    timeout: ["build"],
    from: ["fetch", "record"],
    "max-bytes": ["fetch"],
    commit: ["record"],
    "bun-version": ["record"],
    package: ["record"],
    lock: ["record"],
    replace: ["record", "model"],
    ...Object.fromEntries([
        "provider",
        "model",
        "class",
        "network",
        "credential",
        "approval-source",
        "evidence",
        "review-trigger",
        "expires",
        "fallback-provider",
        "fallback-model",
    ].map((flag) => [flag, ["model"]])),
};
/** Flags of agents that are built from a source, and of those that are packages of npm's. */
const OF_SOURCES = ["from", "commit", "bun-version", "bun-registry"];
const OF_PACKAGES = { package: "record", lock: "record", write: "fetch" };
function misplacedFlag(args, lane) {
    const [action = ""] = args.positionals;
    const wrong = Object.entries(ACTION_FLAGS).find(([flag, of]) => (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, flag) && !of.includes(action));
    if (wrong !== undefined)
        return `agent ${action}: --${wrong[0]} belongs to agent ${wrong[1].join(" and agent ")}`;
    const isPackage = (0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__/* .laneOf */ .kk)(lane).package !== null;
    const other = isPackage
        ? OF_SOURCES.find((flag) => (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, flag))
        : Object.keys(OF_PACKAGES).find((flag) => (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, flag) && OF_PACKAGES[flag] === action);
    if (other === undefined)
        return null;
    return isPackage
        ? `agent ${action}: --${other} belongs to agents that are built from a source; ${lane} is a package of npm's`
        : `agent ${action}: --${other} belongs to agents that are packages of npm's (--lane codex or pi); ${lane} is built from a source`;
}
async function build(args, io) {
    const { buildAgentOf } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 16693));
    const asked = {
        ...(0,_agent_asked__WEBPACK_IMPORTED_MODULE_11__/* .askedOf */ .i)(args),
        bun: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "bun"),
        registry: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "bun-registry"),
        rebuild: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "rebuild"),
        write: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "write"),
        seconds: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "timeout"),
    };
    return end(args, io, await buildAgentOf(asked, io, teller(args, io)));
}
async function fetch(args, io) {
    const { fetchAgentOf } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 16693));
    const asked = { ...(0,_agent_asked__WEBPACK_IMPORTED_MODULE_11__/* .askedOf */ .i)(args), from: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "from"), maxBytes: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "max-bytes") };
    return end(args, io, await fetchAgentOf(asked, io, teller(args, io)));
}
/** `agent fetch` of an agent that is a package of npm's. */
async function packages(args, io, lane) {
    const { fetchPackagesOf } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 80242));
    const asked = { ...(0,_agent_asked__WEBPACK_IMPORTED_MODULE_11__/* .askedOf */ .i)(args), lane, maxBytes: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "max-bytes"), write: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "write") };
    const brought = await fetchPackagesOf(asked, io, teller(args, io));
    if ("blockers" in brought)
        return (0,_agent_blocked__WEBPACK_IMPORTED_MODULE_8__/* .blockedEnd */ .K)(args, io, brought);
    const { report, state, listed, store, problems, digest } = brought;
    for (const problem of problems)
        io.stderr(`${problem}\n`);
    const next = nextOf(brought, "tree", `"trees": ${JSON.stringify({ [brought.platform]: digest })}`);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json")) {
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { status: "pass", blockers: [], report, state, listed, store, next });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    if (state === "warm")
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, "  in the store already; its bytes are hashed with every copy that runs");
    for (const check of _core_records_package_report__WEBPACK_IMPORTED_MODULE_7__/* .PACKAGE_CHECKS */ .B2)
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
    (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  containment: ${report.containment}`);
    io.stdout(`${report.tree_sha256}  ${brought.tree}\n`);
    sayStored(args, io, "packages", next);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
function teller(args, io) {
    return (step) => (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  ${step}`);
}
/** What a person does next about a digest that the record did not list; null where it did. */
function nextOf({ listed, written, record, platform }, what, line) {
    if (listed)
        return null;
    return written
        ? `have the change of ${record} reviewed: it lists the ${what} for ${platform} now`
        : `have the digest reviewed into the record (--write writes it): ${line}`;
}
/** Says what is in the store now. */
function end(args, io, brought) {
    if ("blockers" in brought)
        return (0,_agent_blocked__WEBPACK_IMPORTED_MODULE_8__/* .blockedEnd */ .K)(args, io, brought);
    const { report, state, listed, store, platform, problems } = brought;
    for (const problem of problems)
        io.stderr(`${problem}\n`);
    const next = nextOf(brought, "digest", `"binaries": { "${platform}": { "sha256": "${report.binary_sha256}" } }`);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json")) {
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { status: "pass", blockers: [], report, state, listed, store, next });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    for (const check of _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .IDENTITY_CHECKS */ .DJ)
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
    (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  containment: ${report.containment}`);
    io.stdout(`${report.binary_sha256}  ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(store, report.binary_sha256, "ca")}\n`);
    sayStored(args, io, "binary", next);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
function sayStored(args, io, what, next) {
    const admitted = (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .style */ .iF)(io, "green", `admitted ${what} in the store`);
    (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, next === null ? admitted : `in the store, not admitted yet: ${next}`);
}
async function show(args, io, lane) {
    const { lookAtAgents } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 89822));
    const found = await lookAtAgents(lane, (0,_agent_asked__WEBPACK_IMPORTED_MODULE_11__/* .askedOf */ .i)(args), io);
    if ("blockers" in found)
        return (0,_agent_blocked__WEBPACK_IMPORTED_MODULE_8__/* .blockedEnd */ .K)(args, io, found);
    const { blocking, record, status, freshness, store, entries, named } = found;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json")) {
        const { kind: _, ...plain } = record ?? { kind: null };
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, {
            status: blocking.length > 0 ? "blocked" : "pass",
            blockers: blocking.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .worded */ .MH),
            record: record === null ? null : plain,
            source_admission_status: status,
            source_admission_freshness: freshness ?? "stale",
            store,
            entries,
        });
        return blocking.length > 0 ? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked : _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    if (record !== null) {
        io.stdout(`record   ${(0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .pinOf */ .nZ)(record)}, license ${record.license_note.status}\n`);
        io.stdout(`         ${freshness}\n`);
        for (const [mode, admitted] of Object.entries(status))
            io.stdout(`         ${mode}: ${admitted}\n`);
    }
    io.stdout(`store    ${store}${entries.length === 0 ? ", empty" : ""}\n`);
    for (const entry of entries) {
        const admitted = named.has(entry.sha256) ? "named by the record" : "not in the record";
        io.stdout(`         ${entry.sha256}  ${entry.bytes} bytes, ${entry.state}, ${admitted}${entry.reports.map((name) => `, ${name}`).join("")}\n`);
    }
    return blocking.length > 0 ? (0,_agent_blocked__WEBPACK_IMPORTED_MODULE_8__/* .blockedEnd */ .K)(args, io, { blockers: blocking }) : _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
async function prune(args, io, lane) {
    const { pruneAgents } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 89822));
    const pruned = await pruneAgents(lane, (0,_agent_asked__WEBPACK_IMPORTED_MODULE_11__/* .askedOf */ .i)(args), io);
    if ("blockers" in pruned)
        return (0,_agent_blocked__WEBPACK_IMPORTED_MODULE_8__/* .blockedEnd */ .K)(args, io, pruned);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { status: "pass", blockers: [], removed: pruned.removed });
    else
        io.stdout(pruned.removed.map((name) => `removed ${name}\n`).join(""));
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}


/***/ }),

/***/ 7476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ askedOf; }
/* harmony export */ });
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73776);

/** The flags that every action of `agent` has. */
function askedOf(args) {
    return { record: (0,_io__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(args, "record"), store: (0,_io__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(args, "store") };
}


/***/ }),

/***/ 9540:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ blockedEnd; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88973);




/** Ends an action of `agent` that is blocked: its blockers for people, and with `--json` one object that says the same. */
function blockedEnd(args, io, { blockers, ...more }) {
    if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, { status: "blocked", blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .worded */ .MH), ...more });
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .sayBlocker */ .EO)(io, found);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.blocked;
}


/***/ }),

/***/ 85850:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  model: function() { return /* binding */ model; }
});

// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/records/model-admission.ts
var model_admission = __webpack_require__(27679);
// EXTERNAL MODULE: ./src/core/records/model-decision.ts
var model_decision = __webpack_require__(81642);
// EXTERNAL MODULE: ./src/core/records/network-class.ts
var network_class = __webpack_require__(91137);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/core/records/schemas.ts + 2 modules
var schemas = __webpack_require__(22496);
// EXTERNAL MODULE: ./src/world/model/endpoint.ts
var endpoint = __webpack_require__(8309);
// EXTERNAL MODULE: ./src/flow/records/files.ts
var records_files = __webpack_require__(65098);
// EXTERNAL MODULE: ./src/flow/agent/standing.ts
var standing = __webpack_require__(70292);
;// CONCATENATED MODULE: ./src/flow/agent/model.ts











/**
 * Writes decision and admission of a model with everything but the decision, so that a person changes one word in each under review.
 * Nothing is admitted.
 * @returns `usage` where the question is at fault, records that are there already among it
 */
async function writeModel(asked, io) {
    const records = recordsOf(asked, io);
    const { decided } = records;
    // what they will be when a person has changed the one word in each
    const faults = [
        (0,model_decision/* parseModelDecision */.Zl)(bytesOf({ ...records.decision, decision_status: decided })),
        (0,model_admission/* parseModelAdmission */.a)(bytesOf({ ...records.admission, status: "admitted" })),
    ].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
    if (faults.length > 0)
        return { usage: (0,parse/* problemText */.fI)(faults) };
    const files = [
        { name: admission_facts/* ADMISSION_RECORDS */.XO.decision, schema: "model.decision", text: textOf(records.decision) },
        { name: admission_facts/* ADMISSION_RECORDS */.XO.admission, schema: "model.admission", text: textOf(records.admission) },
    ];
    const before = {};
    for (const { name } of files) {
        const replaces = asked.replace ? null : "writes over it, and takes the admission back";
        const path = (0,external_node_path_.join)(io.cwd, stage_records/* HARNESS_FOLDER */.We, name);
        const found = await (0,standing/* mayWrite */.J)(path, `${stage_records/* HARNESS_FOLDER */.We}/${name}`, ["provider", "model"], replaces);
        if ("usage" in found)
            return found;
        before[name] = found.before;
    }
    for (const { name, schema, text } of files) {
        const problem = await (0,records_files/* replaceFile */.fR)(io.cwd, (0,external_node_path_.join)(io.cwd, stage_records/* HARNESS_FOLDER */.We, name), text);
        if (problem !== null)
            return { usage: `${stage_records/* HARNESS_FOLDER */.We}/${name} can't be written: ${problem}` };
        await (0,records_files/* keepSchema */.HS)(io.cwd, schema);
    }
    return { ...records, before };
}
/** Both records, complete but for the decision itself. */
function recordsOf(asked, { env }) {
    const now = new Date().toISOString();
    const { providerClass, evidence, expires } = asked;
    const pair = { provider: asked.provider, model: asked.model };
    const fallback = { fallback_provider: asked.fallbackProvider, fallback_model: asked.fallbackModel };
    const shared = {
        ...pair,
        credential_source_class: asked.credential ?? usualCredential(providerClass),
        allowed_network_class: asked.network ?? usualNetwork(providerClass, env),
        review_trigger: asked.reviewTrigger ?? "Any change of provider, model, endpoint or credential.",
    };
    const decision = {
        $schema: (0,schemas/* schemaReferenceTo */._)("model.decision"),
        decision_status: "not_decided",
        provider_class: providerClass,
        ...shared,
        ...(fallback.fallback_provider === undefined && fallback.fallback_model === undefined ? {} : fallback),
        approval_source: asked.approvalSource ?? "The reviewed change that sets decision_status in this record.",
        evidence_sources: evidence.length > 0
            ? evidence
            : [`Written by case-harness agent model on ${now.slice(0, 10)}; nothing was evaluated by it.`],
        effect: `Agents may use the model ${pair.model} of ${pair.provider}, and its fallback with an admission of its own.`,
    };
    const admission = {
        $schema: (0,schemas/* schemaReferenceTo */._)("model.admission"),
        status: "not_admitted",
        ...shared,
        approval_source: asked.approvalSource ?? "The reviewed change that sets status in this record.",
        admission_timestamp: now,
        ...(expires === undefined ? {} : { expires_at: expires }),
    };
    return { decision, admission, decided: (0,model_decision/* statusOfClass */.y9)(providerClass) };
}
function usualCredential(providerClass) {
    if (providerClass === "local_case_compatible")
        return "none";
    const found = (0,endpoint/* endpointFor */.Lo)(providerClass, {}, null);
    const source = found.ok ? found.endpoint.credential : "none";
    return typeof source === "object" && "variable" in source ? `The variable ${source.variable}.` : "none";
}
/** The network of the endpoint as it is set now; this machine, where a local provider has none or a name. */
function usualNetwork(providerClass, env) {
    if (providerClass !== "local_case_compatible")
        return "internet";
    const found = (0,endpoint/* endpointFor */.Lo)(providerClass, env, null);
    const network = found.ok ? (0,network_class/* networkOfHost */.wS)(found.endpoint.base.hostname) : null;
    return network === null || network === "none" ? "loopback" : network;
}
function bytesOf(record) {
    return Buffer.from(textOf(record));
}
function textOf(record) {
    return `${JSON.stringify(record, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/agent/told.ts
var told = __webpack_require__(59311);
;// CONCATENATED MODULE: ./src/commands/agent/model.ts







/** `agent model`: 0 decision and admission of a model were written, 3 wrong usage, records that are there among it. */
async function model(args, io) {
    const missing = ["provider", "model", "class"].filter((flag) => (0,commands_io/* value */.Uq)(args, flag) === undefined);
    if (missing.length > 0)
        return (0,output/* wrongUsage */.xY)(io, `agent model: ${missing.map((flag) => `--${flag}`).join(", ")} missing`);
    const written = await writeModel({
        provider: (0,commands_io/* value */.Uq)(args, "provider"),
        model: (0,commands_io/* value */.Uq)(args, "model"),
        providerClass: (0,commands_io/* value */.Uq)(args, "class"),
        network: (0,commands_io/* value */.Uq)(args, "network"),
        credential: (0,commands_io/* value */.Uq)(args, "credential"),
        approvalSource: (0,commands_io/* value */.Uq)(args, "approval-source"),
        evidence: (0,commands_io/* values */.zu)(args, "evidence"),
        reviewTrigger: (0,commands_io/* value */.Uq)(args, "review-trigger"),
        expires: (0,commands_io/* value */.Uq)(args, "expires"),
        fallbackProvider: (0,commands_io/* value */.Uq)(args, "fallback-provider"),
        fallbackModel: (0,commands_io/* value */.Uq)(args, "fallback-model"),
        replace: (0,commands_io/* has */.zy)(args, "replace"),
    }, io);
    if ("usage" in written)
        return (0,output/* wrongUsage */.xY)(io, `agent model: ${written.usage}`);
    const { decision, admission, decided, before } = written;
    const next = [
        `in ${stage_records/* HARNESS_FOLDER */.We}/${admission_facts/* ADMISSION_RECORDS */.XO.decision}, whoever decides changes decision_status from not_decided to ${decided}`,
        `in ${stage_records/* HARNESS_FOLDER */.We}/${admission_facts/* ADMISSION_RECORDS */.XO.admission}, whoever admits changes status from not_admitted to admitted`,
        `runs ask for exactly this pair: --model-provider ${decision.provider} --model ${decision.model}`,
        decided === "local_provider_required"
            ? "CTO_HARNESS_CASE_LOCAL_BASE_URL says where it answers, up to and with /v1: http://127.0.0.1:8080/v1"
            : `the credential: ${decision.credential_source_class}`,
        ...((0,commands_io/* value */.Uq)(args, "class") === "external_openai_codex"
            ? [
                "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE=1 says that it is set up; lane codex may have a person's own ChatGPT login in place of an API key: --credential-file ~/.codex/auth.json",
            ]
            : []),
    ];
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, {
            status: "pass",
            blockers: [],
            before,
            decision,
            admission,
            next,
        });
        return domain_status/* EXIT_CODE */.F.pass;
    }
    for (const name of [admission_facts/* ADMISSION_RECORDS */.XO.decision, admission_facts/* ADMISSION_RECORDS */.XO.admission])
        io.stdout(`${told/* TOLD */.E[before[name]]}  ${stage_records/* HARNESS_FOLDER */.We}/${name}, not admitted\n`);
    io.stdout(`  network  ${admission.allowed_network_class} (--network)\n`);
    for (const each of next)
        (0,output/* say */.cv)(io, args, `  next: ${each}`);
    return domain_status/* EXIT_CODE */.F.pass;
}


/***/ }),

/***/ 96509:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  record: function() { return /* binding */ record; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./src/core/records/npm-lock.ts
var npm_lock = __webpack_require__(55787);
// EXTERNAL MODULE: ./src/core/records/package-record.ts
var package_record = __webpack_require__(23758);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/world/agent/download.ts
var download = __webpack_require__(35304);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/world/agent/outcome.ts
var outcome = __webpack_require__(56786);
;// CONCATENATED MODULE: ./src/world/agent/npm/lock.ts




/** npm asks for some two hundred packages in ten seconds; a slow registry needs some more. */
const PATIENCE_MS = 5 * 60 * 1000;
/** What npm says of a failure; the rest is a log. */
const SAID_BYTES = 64 * 1024;
/**
 * Has the user's own npm resolve a package: it writes a `package-lock.json` into an empty folder, asks the registries that it is set to,
 * unpacks nothing and runs no script.
 * @param folder a private one that is empty
 * @returns the lock's bytes
 */
async function lockByNpm(name, version, folder, env, signal) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "package.json"), '{"private":true}\n');
    const argv = [
        "install",
        // whatever the user's settings say: it is the lock that is wanted, here
        "--package-lock",
        "--package-lock-only",
        "--lockfile-version=3",
        "--no-global",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        "--install-strategy=hoisted",
        "--save-exact",
        `--cache=${(0,external_node_path_.join)(folder, "cache")}`,
        `${name}@${version}`,
    ];
    const { problem, text } = await npm(argv, folder, env, signal);
    if (signal?.aborted === true)
        return outcome/* CANCELLED */.gD;
    const lock = problem === null ? await (0,promises_.readFile)((0,external_node_path_.join)(folder, "package-lock.json")).catch(() => null) : null;
    if (lock !== null)
        return (0,outcome/* done */.Vw)(lock);
    const code = /npm (?:error|ERR!) code (\S+)/.exec(text)?.[1];
    return (0,outcome/* blocked */.Z5)("provider_unavailable", "npm", {
        expected: `npm on PATH to write the lock of ${name}@${version} (or --lock FILE, one that you have)`,
        found: `${problem ?? "no package-lock.json"}${code === undefined ? "" : `, ${code}`}`,
    });
}
function npm(argv, cwd, env, signal) {
    return new Promise((resolve) => {
        const patience = AbortSignal.timeout(PATIENCE_MS);
        const stop = signal === undefined ? patience : AbortSignal.any([signal, patience]);
        const child = (0,external_node_child_process_.spawn)("npm", argv, {
            cwd,
            env: { ...env },
            stdio: ["ignore", "ignore", "pipe"],
            signal: stop,
            killSignal: "SIGKILL",
        });
        let text = "";
        child.stderr.on("data", (chunk) => {
            text = `${text}${chunk.toString("utf8")}`.slice(0, SAID_BYTES);
        });
        child.on("error", ({ message }) => resolve({ problem: patience.aborted ? "no end in time" : message, text }));
        child.on("close", (code, killed) => resolve({ problem: code === 0 ? null : killed === null ? `exit code ${code}` : `signal ${killed}`, text }));
    });
}

// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(42671);
// EXTERNAL MODULE: ./src/flow/agent/record-place.ts
var record_place = __webpack_require__(8683);
// EXTERNAL MODULE: ./src/flow/agent/store.ts
var store = __webpack_require__(74191);
;// CONCATENATED MODULE: ./src/flow/agent/record-package.ts















/**
 * Writes the record of a package with the lock of everything that it leads to, by a lock of npm's that is given, or that the user's npm
 * writes. Nothing is unpacked, run or admitted.
 * @param progress is told each step
 * @returns `usage` where the question is at fault, a record that is there already among it
 */
function recordPackage(asked, io, progress) {
    return (0,store/* inStore */.jw)(asked.store, io, (store) => writeRecord(asked, io, store, progress));
}
async function writeRecord(asked, io, store, progress) {
    const { lane, lock: given } = asked;
    const [, name = "", version = ""] = /^(@?[^@]+)@(.+)$/.exec(asked.package ?? "") ?? [];
    if (!(0,agent/* isExactVersion */.Yb)(version))
        return {
            usage: "--package: expected NAME@VERSION with one exact version (@openai/codex@1.2.3), no range and no tag",
        };
    const place = await (0,record_place/* placeOf */.$)(lane, asked, io.cwd, ["package", "version"], "version");
    if ("usage" in place)
        return place;
    progress(`${name}@${version}, ${given === undefined ? "resolved by npm" : `as ${given} has it`}`);
    const bytes = given === undefined ? await lockOf(name, version, store, io) : await readLock((0,external_node_path_.resolve)(io.cwd, given));
    if ("problem" in bytes)
        return { usage: `--lock: ${bytes.problem}` };
    if (!bytes.ok)
        return { blockers: [bytes.blocker] };
    const lock = (0,npm_lock/* readNpmLock */.tI)(bytes.value, { name, version }, package_record/* AGENT_SYSTEMS */.Fp);
    if ("problem" in lock)
        return { blockers: [(0,blocker/* blocker */.Zs)("agent_record_invalid", given ?? "package-lock.json", { found: lock.problem })] };
    const parsed = place.bytes === null ? null : (0,agent/* parseAgentRecord */.Er)(lane, place.bytes);
    const written = (0,package_record/* recordOfPackage */.bm)({
        lane,
        name,
        version,
        lock,
        license: (0,npm_lock/* licenseIn */.dv)(bytes.value, name),
        now: new Date().toISOString(),
        before: parsed?.ok === true && parsed.value.kind === "npm" ? parsed.value : null,
    });
    const fault = faultOf(lane, written);
    if (fault !== null)
        return { blockers: [(0,blocker/* blocker */.Zs)("agent_record_invalid", (0,admission_facts/* agentRecordFile */.fl)(lane), { found: fault })] };
    const unwritten = await (0,record_place/* putRecord */.j)(lane, place, io.cwd, written, "agent.npm");
    if (unwritten !== null)
        return unwritten;
    const { path, before } = place;
    const { scripts, left, packages } = lock;
    return { path, before, record: written, count: Object.keys(packages).length, scripts, left };
}
async function lockOf(name, version, store, io) {
    const work = await (0,agent_store/* workFolder */.kR)(store);
    try {
        const folder = (0,external_node_path_.join)(work, "lock");
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        return await lockByNpm(name, version, folder, io.env, io.signal);
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}
async function readLock(path) {
    try {
        return (0,outcome/* done */.Vw)(await (0,download/* readAll */.yw)(await (0,hashed_copy/* openSource */.oD)(path, npm_lock/* MAX_LOCK_BYTES */.pe), npm_lock/* MAX_LOCK_BYTES */.pe));
    }
    catch (error) {
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return { problem: error.message };
        throw error;
    }
}
function faultOf(lane, written) {
    const parsed = (0,agent/* parseAgentRecord */.Er)(lane, Buffer.from(JSON.stringify(written)));
    return parsed.ok ? null : (0,parse/* problemText */.fI)(parsed.problems);
}

// EXTERNAL MODULE: ./src/flow/records/files.ts
var files = __webpack_require__(65098);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/agent/asked.ts
var asked = __webpack_require__(7476);
// EXTERNAL MODULE: ./src/commands/agent/blocked.ts
var blocked = __webpack_require__(9540);
// EXTERNAL MODULE: ./src/commands/agent/told.ts
var told = __webpack_require__(59311);
;// CONCATENATED MODULE: ./src/commands/agent/record-package.ts









/**
 * `agent record --lane codex|pi --package NAME@VERSION`: 0 a record of the package was written, 2 there is no lock, 3 wrong usage, a record
 * that is there among it.
 */
async function record(args, io, lane) {
    const written = await recordPackage({
        ...(0,asked/* askedOf */.i)(args),
        lane,
        package: (0,commands_io/* value */.Uq)(args, "package"),
        lock: (0,commands_io/* value */.Uq)(args, "lock"),
        replace: (0,commands_io/* has */.zy)(args, "replace"),
    }, io, (step) => (0,output/* say */.cv)(io, args, `  ${step}`));
    if ("usage" in written)
        return (0,output/* wrongUsage */.xY)(io, `agent record: ${written.usage}`);
    if ("blockers" in written)
        return (0,blocked/* blockedEnd */.K)(args, io, written);
    return end(args, io, lane, written);
}
function end(args, io, lane, { path, before, record: written, count, scripts, left }) {
    const shown = (0,files/* shownPath */.pS)(io.cwd, path);
    const next = [
        `case-harness agent fetch --lane ${lane} --write brings the packages, and writes the digest of their tree into the record`,
        `have ${shown} reviewed: license_note and the lock, as you review a package-lock.json`,
    ];
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, { status: "pass", blockers: [], path, before, record: written, scripts, left, next });
        return domain_status/* EXIT_CODE */.F.pass;
    }
    io.stdout(`${told/* TOLD */.E[before]}  ${shown}, not admitted\n`);
    const line = (what, text) => io.stdout(`  ${what.padEnd(9)}${(0,bytes/* escapeForPeople */.IW)(text)}\n`);
    line("package", `${written.package}@${written.version}`);
    line("lock", `${count} packages${left === 0 ? "" : `; ${left} others of the lock are not needed on any platform`}`);
    line("license", `unresolved. ${written.license_note.note}`);
    if (scripts.length > 0)
        line("scripts", `never run, of ${scripts.join(", ")}`);
    if (written.previous != null)
        line("previous", `${written.previous.package}@${written.previous.version}`);
    for (const each of next)
        (0,output/* say */.cv)(io, args, `  next: ${each}`);
    return domain_status/* EXIT_CODE */.F.pass;
}


/***/ }),

/***/ 37061:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  record: function() { return /* binding */ record; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/records/source-record.ts
var source_record = __webpack_require__(58799);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(33821);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var agent_bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(70090);
// EXTERNAL MODULE: ./src/world/agent/download.ts
var download = __webpack_require__(35304);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
;// CONCATENATED MODULE: ./src/world/agent/bun-integrity.ts





/** What a registry says of one version is a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A registry answers within a second or two; a record can be written without it. */
const PATIENCE_MS = 20_000;
/** Asks a registry for `dist.integrity` of Bun's packages of one version; nothing is downloaded. */
async function bunIntegrity(registry, version, from) {
    const result = { found: {}, missing: [] };
    const asked = agent/* PLATFORMS */.P4.map(async (platform) => ({
        platform,
        told: await integrityOf(registry, platform, version, from),
    }));
    for (const { platform, told } of await Promise.all(asked)) {
        if ("reason" in told)
            result.missing.push({ platform, reason: told.reason });
        else
            result.found[platform] = told.integrity;
    }
    return result;
}
async function integrityOf(registry, platform, version, { env, signal }) {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
        const url = `${(0,agent_bun/* registryBase */.bu)(registry)}/${(0,agent_bun/* bunPackage */.kQ)(platform)}/${version}`;
        if (!URL.canParse(url))
            return { reason: "the registry's address is no URL" };
        const answer = await (0,download/* openUrl */.CZ)(url, {
            env,
            maxBytes: MAX_ANSWER_BYTES,
            signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
        });
        const json = (0,strict_json/* strictJsonParse */.n)(await (0,download/* readAll */.yw)(answer, MAX_ANSWER_BYTES));
        const dist = "problem" in json ? null : json.value?.dist;
        const integrity = dist?.integrity;
        return typeof integrity === "string" && agent/* INTEGRITY */.ui.test(integrity)
            ? { integrity }
            : { reason: "the registry's answer has no dist.integrity of SHA-512" };
    }
    catch (error) {
        if (patience.aborted)
            return { reason: `no answer within ${PATIENCE_MS / 1000} s` };
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return { reason: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/world/agent/source.ts
var source = __webpack_require__(20913);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(42671);
// EXTERNAL MODULE: ./src/flow/agent/record-place.ts
var record_place = __webpack_require__(8683);
// EXTERNAL MODULE: ./src/flow/agent/store.ts
var store = __webpack_require__(74191);
;// CONCATENATED MODULE: ./src/flow/agent/record-source.ts
















/**
 * Writes an agent record of a source, from what git and Bun's registry say of it. Nothing of the source is executed, and nothing is
 * admitted.
 * @param progress is told each step
 * @returns `usage` where the question is at fault, a record that is there already among it
 */
function recordSource(asked, io, progress) {
    return (0,store/* inStore */.jw)(asked.store, io, (store) => writeRecord(asked, io, store, progress));
}
async function writeRecord(asked, io, store, progress) {
    if (asked.from === undefined)
        return { usage: "--from is missing: an https URL, or a folder with a git repository" };
    const source = await sourceUrl(asked.from, io.cwd);
    if ("problem" in source)
        return { usage: source.problem };
    const commit = asked.commit ?? null;
    if (commit !== null && !digest/* SHA1 */.uu.test(commit))
        return {
            usage: "--commit: expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag is never a pin",
        };
    const named = asked.bunVersion ?? null;
    if (named !== null && !(0,agent/* isExactVersion */.Yb)(named))
        return { usage: "--bun-version: expected one exact version (1.2.3)" };
    const place = await (0,record_place/* placeOf */.$)("case", asked, io.cwd, ["source_url", "pinned_commit"], "pin");
    if ("usage" in place)
        return place;
    progress(`${source.url}${commit === null ? ", the head of its default branch" : ` at ${commit}`}`);
    const look = await lookAt(source.url, commit, store, io);
    if (!look.ok)
        return { blockers: [look.blocker] };
    const bun = (0,source_record/* bunOfSource */.yJ)(look.value.files, named);
    const registry = (0,agent_bun/* registryOf */.Fv)(asked.registry, io.env);
    const version = bun.chosen?.version ?? null;
    if (version !== null)
        progress(`integrity of Bun ${version} from ${(0,agent_bun/* registryName */.jT)(registry)}`);
    const integrity = version === null ? null : await bunIntegrity(registry, version, { env: io.env, signal: io.signal });
    const written = (0,source_record/* recordOfSource */.kH)({
        source_url: source.url,
        ...look.value,
        bunVersion: version,
        integrity: integrity?.found ?? {},
        integrityReference: integrity === null ? null : reference(integrity, version, registry),
        now: new Date().toISOString(),
        before: recordBefore(place.bytes),
    });
    const fault = faultOf(written);
    if (fault !== null)
        return { blockers: [(0,blocker/* blocker */.Zs)("agent_record_invalid", (0,admission_facts/* agentRecordFile */.fl)("case"), { found: fault })] };
    const unwritten = await (0,record_place/* putRecord */.j)("case", place, io.cwd, written, "agent.case");
    if (unwritten !== null)
        return unwritten;
    const { path, before } = place;
    const builds = (0,source_record/* canBuild */.hJ)(look.value.files);
    return { path, before, record: written, look: look.value, asked: bun, integrity, builds };
}
/** The source as a URL that a record may hold: never with a user, a password or a query. */
async function sourceUrl(from, cwd) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
        const problem = (0,fields/* urlProblem */.rn)(from, ["https:", "file:"]);
        return problem === null ? { url: from } : { problem: `--from: ${problem}` };
    }
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, from)).catch(() => null);
    const isFolder = real !== null && (await (0,promises_.stat)(real)).isDirectory();
    return isFolder
        ? { url: (0,external_node_url_.pathToFileURL)(real).href }
        : { problem: "--from: expected an https URL, or a folder with a git repository; found neither" };
}
/** The record that is written over, or null where none is, or none that is valid. */
function recordBefore(bytes) {
    const parsed = bytes === null ? null : (0,agent/* parseAgentRecord */.Er)("case", bytes);
    return parsed?.ok === true && parsed.value.kind === "source" ? parsed.value : null;
}
async function lookAt(url, commit, store, io) {
    const work = await (0,agent_store/* workFolder */.kR)(store);
    try {
        return await (0,source/* lookAtSource */.Ew)(url, commit, work, io.env, io.signal);
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}
/** Where the integrities are from; of those that are missing, why, and how to add them. */
function reference({ found, missing }, version, registry) {
    const told = agent/* PLATFORMS */.P4.filter((platform) => found[platform] !== undefined);
    const known = told.length === 0
        ? []
        : [`dist.integrity of Bun ${version} for ${told.join(", ")}, as ${(0,agent_bun/* registryName */.jT)(registry)} says.`];
    const unknown = missing.map(({ platform, reason }) => `Missing for ${platform} (${reason}): add what \`npm view ${(0,agent_bun/* bunPackage */.kQ)(platform)}@${version} dist.integrity\` prints to bun_integrity as "${platform}".`);
    return [...known, ...unknown].join(" ");
}
/** What is wrong with a record that was written from a source, beside what a person still has to find out; null where nothing is. */
function faultOf(written) {
    const parsed = (0,agent/* parseAgentRecord */.Er)("case", Buffer.from(JSON.stringify(written)));
    const faults = parsed.ok
        ? []
        : parsed.problems.filter(({ at }) => !(at.startsWith("bun_version") && written.bun_version === ""));
    return faults.length === 0 ? null : (0,parse/* problemText */.fI)(faults);
}

// EXTERNAL MODULE: ./src/flow/records/files.ts
var files = __webpack_require__(65098);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/agent/asked.ts
var asked = __webpack_require__(7476);
// EXTERNAL MODULE: ./src/commands/agent/blocked.ts
var blocked = __webpack_require__(9540);
// EXTERNAL MODULE: ./src/commands/agent/told.ts
var told = __webpack_require__(59311);
;// CONCATENATED MODULE: ./src/commands/agent/record.ts










/**
 * `agent record --from URL|DIR`: 0 a record of a source was written, 2 the source can't be had, 3 wrong usage, a record that is there
 * among it.
 */
async function record(args, io) {
    const written = await recordSource({
        ...(0,asked/* askedOf */.i)(args),
        from: (0,commands_io/* value */.Uq)(args, "from"),
        commit: (0,commands_io/* value */.Uq)(args, "commit"),
        bunVersion: (0,commands_io/* value */.Uq)(args, "bun-version"),
        registry: (0,commands_io/* value */.Uq)(args, "bun-registry"),
        replace: (0,commands_io/* has */.zy)(args, "replace"),
    }, io, (step) => (0,output/* say */.cv)(io, args, `  ${step}`));
    if ("usage" in written)
        return (0,output/* wrongUsage */.xY)(io, `agent record: ${written.usage}`);
    if ("blockers" in written)
        return (0,blocked/* blockedEnd */.K)(args, io, written);
    return end(args, io, written);
}
function end(args, io, { path, before, record: written, look, asked, integrity, builds }) {
    const { bun_version: version } = written;
    const missing = [
        ...(version === ""
            ? [
                "bun_version: nothing of the source names a version of Bun; give one by --bun-version, or write it into the record",
            ]
            : []),
        ...(integrity?.missing ?? []).map(({ platform, reason }) => `bun_integrity.${platform}: ${reason}; integrity_reference says how to add it`),
        ...(builds ? [] : [`the source has no script ${source_record/* BUILD_SCRIPT */.JF}; correct build_command`]),
    ];
    const next = [
        "`case-harness agent build --write` builds the pin, and writes the digest into `binaries`",
        "have the record reviewed; license_note stays unresolved, which stages 1 to 4 tolerate, until a person resolves it",
    ];
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, { status: "pass", blockers: [], path, before, record: written, bun: asked, missing, next });
        return domain_status/* EXIT_CODE */.F.pass;
    }
    io.stdout(`${told/* TOLD */.E[before]}  ${(0,files/* shownPath */.pS)(io.cwd, path)}, not admitted\n`);
    const line = (name, text) => io.stdout(`  ${name.padEnd(9)}${(0,bytes/* escapeForPeople */.IW)(text)}\n`);
    line("pin", `${written.pinned_commit} of ${look.date}${look.branch === null ? "" : `, the head of ${look.branch}`}`);
    line("license", `unresolved. ${written.license_note.note}`);
    if (asked.chosen !== null)
        line("Bun", `${version}, by ${asked.chosen.at}${asked.lowest ? " (the lowest of its range)" : ""}`);
    for (const other of asked.others)
        line("", `${other.at} says ${other.version}`);
    if (written.previous != null)
        line("previous", written.previous.pinned_commit);
    for (const each of missing)
        line("missing", each);
    for (const each of next)
        (0,output/* say */.cv)(io, args, `  next: ${each}`);
    return domain_status/* EXIT_CODE */.F.pass;
}


/***/ }),

/***/ 59311:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ TOLD; }
/* harmony export */ });
/** What became of a record's place when it was written, for people. */
const TOLD = {
    none: "written",
    template: "written over the empty template",
    "filled in": "written over",
};


/***/ }),

/***/ 91407:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: function() { return /* binding */ sourceAdmissionFreshness; },
/* harmony export */   WQ: function() { return /* binding */ agentRecordGate; },
/* harmony export */   Wu: function() { return /* binding */ agentRecordBlockers; },
/* harmony export */   Wv: function() { return /* binding */ admissionInput; },
/* harmony export */   aJ: function() { return /* binding */ agentRecordOf; },
/* harmony export */   p9: function() { return /* binding */ providerReportOf; },
/* harmony export */   xR: function() { return /* binding */ sourceAdmissionStatus; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _lanes_lanes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23244);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94617);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36367);
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33821);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28450);
/* harmony import */ var _records_provider_report__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83028);







/** Stage from which on the license has to be resolved and a report has to be there (SPEC section 8). */
const SOURCE_ADMISSION_STAGE = 5;
/** The part of the gates' input that admission reads, or null for the lane that needs no admission. */
function admissionInput(input) {
    const { lane, model_provider, model } = input.facts.request;
    if (!(0,_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .isAgentLane */ .m4)(lane))
        return null;
    return {
        lane,
        stage: input.stage.number,
        mutationMode: input.stage.mutationMode,
        facts: input.facts,
        records: input.records,
        now: input.facts.run.started_at,
        requested: { provider: model_provider, model },
    };
}
/** The agent record of a run: null where there is none. */
function agentRecordOf({ lane, records }) {
    const bytes = records.get((0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(lane));
    return bytes === undefined ? null : (0,_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .parseAgentRecord */ .Er)(lane, bytes);
}
/** The report of a build, a fetch or of packages of a run, with the name of its file: null where there is none. */
function providerReportOf({ lane, records, }) {
    const file = (0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .kk)(lane).reports.find((name) => records.has(name));
    return file === undefined ? null : { file, parsed: (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .parseProviderReport */ .BF)(file, records.get(file)) };
}
/** The agent record and its report: there, whole, in agreement, and the license resolved where the stage needs it. */
function agentRecordBlockers(input) {
    const file = (0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(input.lane);
    const unreadable = input.facts.agent_source?.unreadable ?? {};
    const broken = Object.entries(unreadable)
        .filter(([name]) => name === file || (0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .kk)(input.lane).reports.some((report) => report === name))
        .map(([name, reason]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", name, {
        expected: `.harness/${name}, a regular file that the harness may read`,
        found: reason,
    }));
    if (broken.length > 0)
        return broken;
    const parsed = agentRecordOf(input);
    if (parsed === null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, { expected: `the record .harness/${file}`, found: "no such file" })];
    if (!parsed.ok)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, {
                expected: `.harness/${file} as its template is, completed`,
                found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems),
            }),
        ];
    const { value: record } = parsed;
    return [...expiryBlockers(input, record), ...reportBlockers(input, record), ...licenseBlockers(input, record)];
}
function expiryBlockers(input, record) {
    if (!isExpired(record, input.now))
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", `${(0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(input.lane)}: expires_at`, {
            expected: `after ${input.now}`,
            found: `${record.expires_at}, expired`,
        }),
    ];
}
function isExpired({ expires_at }, now) {
    const until = expires_at === undefined ? Infinity : (0,_records_fields__WEBPACK_IMPORTED_MODULE_4__/* .expiryOf */ .p1)(expires_at);
    return until === null || !(Date.parse(now) < until);
}
function reportBlockers(input, record) {
    const report = providerReportOf(input);
    if (report === null)
        return missingReport(input, "no report");
    const { file, parsed } = report;
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems) })];
    const built = (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .reportPin */ .kc)(parsed.value);
    if (built !== (0,_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .pinOf */ .nZ)(record)) {
        if ((0,_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .previousPinOf */ .yz)(record) === built)
            return missingReport(input, `${file} is about the pin before, ${built}`);
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_pin_changed_without_previous", "previous", {
                expected: `the pin that ${file} is about, ${built}`,
                found: (0,_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .previousPinOf */ .yz)(record) ?? "nothing",
            }),
        ];
    }
    const differing = (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .disagreements */ .og)(record, parsed.value).map(({ field, expected, found }) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", `${file}: ${field}`, { expected, found }));
    if (differing.length > 0)
        return differing;
    const { platform } = parsed.value;
    return platform === platformOf(input) ? [] : missingReport(input, `${file} is about ${platform}`);
}
/** The machine that would run the agent. */
function platformOf({ facts }) {
    return facts.agent_source?.platform ?? "unknown";
}
function missingReport(input, found) {
    if (input.stage < SOURCE_ADMISSION_STAGE)
        return [];
    const { reports, package: isPackage } = (0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .kk)(input.lane);
    const what = isPackage === null ? "a build or fetch report" : "a package report";
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", reports[0], {
            expected: `${what} of the pin for ${platformOf(input)}, which stage ${input.stage} needs`,
            found,
        }),
    ];
}
function licenseBlockers({ stage, mutationMode }, { license_note }) {
    if (stage < SOURCE_ADMISSION_STAGE)
        return [];
    const problem = licenseProblem(license_note, mutationMode);
    if (problem === null)
        return [];
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("license_unresolved", "license_note", { expected: `resolved, for ${mutationMode}`, found: problem })];
}
function licenseProblem(note, mode) {
    if (note.status !== "resolved")
        return note.status;
    if (!note.allowed_mutation_modes.includes(mode))
        return `resolved, for ${note.allowed_mutation_modes.join(", ") || "no mutation mode"}`;
    return null;
}
/**
 * `source_admission_status` of the report: admitted with a valid record, a report that agrees with it, and a license
 * note resolved for the mutation mode at hand.
 */
function sourceAdmissionStatus(input) {
    const record = agentRecordOf(input);
    if (record === null || !record.ok)
        return "not_admitted";
    if (isExpired(record.value, input.now))
        return "not_admitted";
    if (licenseProblem(record.value.license_note, input.mutationMode) !== null)
        return "not_admitted";
    const report = providerReportOf(input);
    if (report === null || !report.parsed.ok || report.parsed.value.platform !== platformOf(input))
        return "not_admitted";
    return (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .disagreements */ .og)(record.value, report.parsed.value).length === 0 ? "admitted" : "not_admitted";
}
/**
 * `source_admission_freshness` of the report (SPEC section 8): `stale` where the record can't be read or is past its `expires_at`, and
 * where its report does not agree with its pin, digest, command, Bun or lock, or saw another program's command shape.
 */
function sourceAdmissionFreshness(input) {
    const record = agentRecordOf(input);
    if (record?.ok !== true || isExpired(record.value, input.now))
        return "stale";
    const report = providerReportOf(input);
    if (report === null)
        return "current";
    if (!report.parsed.ok || (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .identityFaults */ .eh)(report.parsed.value).some(({ check }) => check === "help"))
        return "stale";
    return (0,_records_provider_report__WEBPACK_IMPORTED_MODULE_6__/* .disagreements */ .og)(record.value, report.parsed.value).length === 0 ? "current" : "stale";
}
/** The agent record: every real lane has one where it executes; stage 1 refuses without looking. */
const agentRecordGate = {
    name: "agent-record",
    asked: "SPEC 8",
    kind: "record",
    applies: ({ facts, stage }) => (0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .kk)(facts.request.lane).isAgent && stage.executes,
    evaluate(input) {
        const own = admissionInput(input);
        return own === null ? [] : agentRecordBlockers(own);
    },
};


/***/ }),

/***/ 83028:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: function() { return /* binding */ parseProviderReport; },
/* harmony export */   eh: function() { return /* binding */ identityFaults; },
/* harmony export */   kc: function() { return /* binding */ reportPin; },
/* harmony export */   og: function() { return /* binding */ disagreements; },
/* harmony export */   qD: function() { return /* binding */ reportedDigest; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36367);
/* harmony import */ var _build_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48865);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33821);
/* harmony import */ var _package_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21145);
/* harmony import */ var _package_tree__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79223);





/**
 * Reads a report; of which kind it is, its file's name tells.
 * @returns the report, or every fault with its position; never throws on bad input
 */
function parseProviderReport(file, bytes) {
    if (file === "provider-build-report.json") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, _build_report__WEBPACK_IMPORTED_MODULE_1__/* .buildReportSchema */ .YS);
        return parsed.ok ? { ok: true, value: { kind: "build", ...parsed.value } } : parsed;
    }
    if (file === "provider-fetch-report.json") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, _build_report__WEBPACK_IMPORTED_MODULE_1__/* .fetchReportSchema */ .Ym);
        return parsed.ok ? { ok: true, value: { kind: "fetch", ...parsed.value } } : parsed;
    }
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, _package_report__WEBPACK_IMPORTED_MODULE_3__/* .packageReportSchema */ .GB);
    return parsed.ok ? { ok: true, value: { kind: "package", ...parsed.value } } : parsed;
}
/** The pin that a report is about, in the form of `pinOf`. */
function reportPin(report) {
    return report.kind === "package"
        ? (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .pinText */ .xl)(report.package, report.version)
        : (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .pinText */ .xl)(report.source_url, report.pinned_commit);
}
/** The digest of what a report is about: a binary, or a tree of packages. */
function reportedDigest(report) {
    return report.kind === "package" ? report.tree_sha256 : report.binary_sha256;
}
/** What a report saw that its program is not, by the look that saw it. */
function identityFaults({ identity }) {
    return Object.entries(identity)
        .filter(([, { state }]) => state === "differs")
        .map(([check, { detail }]) => ({ check, detail }));
}
/** Every field in which a report does not agree with the record that it should be a report of; each is of the report's own platform. */
function disagreements(record, report) {
    return fieldsOf(record, report)
        .filter(([, expected, found]) => expected !== found)
        .map(([field, expected, found]) => ({ field, expected, found }));
}
function fieldsOf(record, report) {
    if (record.kind === "npm" && report.kind === "package")
        return ofPackages(record, report);
    if (record.kind === "source" && report.kind !== "package")
        return ofSource(record, report);
    // the row of a lane names reports of the kind of its record, so that no file leads here
    throw new TypeError(`expected a report for a record of the kind ${record.kind}, found one of ${report.kind}`);
}
function ofSource(record, report) {
    const fields = [
        ["source_url", record.source_url, report.source_url],
        ["pinned_commit", record.pinned_commit, report.pinned_commit],
        ["binary_sha256", listed({ kind: "source", ...record }, report.platform, "digest"), report.binary_sha256],
    ];
    if (report.kind === "build")
        fields.push(["build_command", (0,_build_report__WEBPACK_IMPORTED_MODULE_1__/* .buildStep */ .R0)(record.build_command), (0,_build_report__WEBPACK_IMPORTED_MODULE_1__/* .buildStep */ .R0)(report.build_command)], ["build_root", record.build_root, report.build_root], ["bun_version", record.bun_version, report.bun_version]);
    return fields;
}
function ofPackages(record, report) {
    const chosen = (0,_package_tree__WEBPACK_IMPORTED_MODULE_4__/* .packagesFor */ .f4)(record, report.platform);
    const tree = record.trees?.[report.platform];
    return [
        ["package", record.package, report.package],
        ["version", record.version, report.version],
        ["integrity", record.integrity, report.integrity],
        ["packages", chosen.ok ? String(chosen.places.length) : chosen.problem, String(report.packages)],
        ["lock_sha256", chosen.ok ? (0,_package_tree__WEBPACK_IMPORTED_MODULE_4__/* .lockDigest */ .sU)(record.packages, chosen.places) : chosen.problem, report.lock_sha256],
        ["tree_sha256", listed({ kind: "npm", ...record }, report.platform, "tree"), report.tree_sha256],
        ...(tree === undefined
            ? []
            : [
                ["tree_bytes", String(tree.bytes), String(report.tree_bytes)],
                ["tree_files", String(tree.files), String(report.tree_files)],
            ]),
    ];
}
function listed(record, platform, what) {
    return (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .admittedDigest */ .HS)(record, platform) ?? `a ${what} for ${platform} in the record`;
}


/***/ }),

/***/ 86743:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ readAdmission; },
/* harmony export */   c: function() { return /* binding */ withAdmission; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _core_gates_agent_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91407);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36367);
/* harmony import */ var _core_records_stage_records__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33979);
/* harmony import */ var _world_agent_platform__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13571);
/* harmony import */ var _world_agent_projects__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50344);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74191);









/** Does something with a lane's record and the store; where either can't be had or used, that as blockers. */
function withAdmission(lane, asked, io, work) {
    return (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .inStore */ .jw)(asked.store, io, async (store) => {
        const admission = await readAdmission(lane, asked.record, store, io);
        return "blockers" in admission ? admission : work(admission, store);
    });
}
/**
 * Reads the record of a lane as the gates see it, and notes in the store that this project names what it names.
 * @returns its blockers where it can't be used at all; whether it is admitted the caller asks the gates
 */
async function readAdmission(lane, given, store, io) {
    const { collectAdmission, readRecordFile, recordSource } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 76300));
    const file = (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordFile */ .fl)(lane);
    const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
    const { records, fact } = await collectAdmission(lane, source, io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"], store);
    if (given !== undefined) {
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(given) ? await readRecordFile(given) : await source.read(given);
        records.delete(file);
        delete fact.unreadable[file];
        if (found.state === "read")
            records.set(file, found.bytes);
        if (found.state === "unreadable")
            fact.unreadable[file] = found.reason;
    }
    const input = {
        lane,
        stage: 2,
        mutationMode: "copied-fixture",
        facts: { agent_source: fact },
        records,
        now: new Date().toISOString(),
        requested: { provider: null, model: null },
    };
    const bytes = records.get(file);
    const parsed = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_4__/* .parseAgentRecord */ .Er)(lane, bytes);
    if (parsed?.ok !== true)
        return { blockers: (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordBlockers */ .Wu)(input) };
    const platform = _core_records_agent__WEBPACK_IMPORTED_MODULE_4__/* .PLATFORMS */ .P4.find((name) => name === (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_8__/* .currentPlatform */ .j)());
    if (platform === undefined)
        return {
            blockers: [
                (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("agent_not_executable", "platform", { expected: _core_records_agent__WEBPACK_IMPORTED_MODULE_4__/* .PLATFORMS */ .P4.join(", "), found: (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_8__/* .currentPlatform */ .j)() }),
            ],
        };
    const record = parsed.value;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_core_records_stage_records__WEBPACK_IMPORTED_MODULE_5__/* .HARNESS_FOLDER */ .We, file));
    await (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_6__/* .noteProject */ .Gt)(store, path, (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_6__/* .namedBy */ .T)(record));
    return { record, platform, input, path, harness: source.local ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _core_records_stage_records__WEBPACK_IMPORTED_MODULE_5__/* .HARNESS_FOLDER */ .We) : null };
}


/***/ }),

/***/ 16693:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildAgentOf: function() { return /* binding */ buildAgentOf; },
  fetchAgentOf: function() { return /* binding */ fetchAgentOf; },
  G: function() { return /* binding */ settle; }
});

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(91407);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(48865);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
// EXTERNAL MODULE: ./src/flow/agent/admission.ts
var admission = __webpack_require__(86743);
// EXTERNAL MODULE: ./src/flow/agent/keep-report.ts
var keep_report = __webpack_require__(9408);
// EXTERNAL MODULE: ./src/flow/agent/store.ts
var agent_store = __webpack_require__(74191);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(70090);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(76300);
// EXTERNAL MODULE: ./src/flow/records/files.ts
var files = __webpack_require__(65098);
;// CONCATENATED MODULE: ./src/flow/agent/write-digest.ts



/**
 * Writes a digest into the `binaries` or `trees` of an agent record that lists none for this platform; everything else stays as it is. The
 * change is there to be reviewed: it admits nothing that the review of the record does not.
 * @param cwd the working folder, below which no link is followed
 * @param path absolute path of the record
 * @returns why it was not written, or null
 */
async function writeDigest(cwd, path, field, platform, digest) {
    const found = await (0,records.readRecordFile)(path);
    const json = found.state === "read" ? (0,strict_json/* strictJsonParse */.n)(found.bytes) : null;
    if (json === null || "problem" in json)
        return "the record can't be read any more";
    const record = json.value;
    const before = (record[field] ?? {});
    if (Object.hasOwn(before, platform))
        return `the record lists a digest for ${platform} by now`;
    const changed = { ...record, [field]: { ...before, [platform]: digest } };
    return (0,files/* replaceFile */.fR)(cwd, path, `${JSON.stringify(changed, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./src/flow/agent/bring.ts









/** Builds the agent of the lane `case` from its pin, and keeps it in the store. @param progress is told each step */
function buildAgentOf(asked, io, progress) {
    return (0,admission/* withAdmission */.c)("case", asked, io, async (admission, store) => {
        const blockers = (0,agent_record/* agentRecordBlockers */.Wu)(admission.input).filter(({ code }) => code === "agent_pin_changed_without_previous");
        if (blockers.length > 0)
            return { blockers };
        const { buildAgent, DEFAULT_BUILD_SECONDS } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 48275));
        const built = await buildAgent({
            record: sourceOf(admission),
            platform: admission.platform,
            bun: asked.bun ?? null,
            registry: (0,bun/* registryOf */.Fv)(asked.registry, io.env),
            rebuild: asked.rebuild,
            seconds: asked.seconds ?? DEFAULT_BUILD_SECONDS,
            env: io.env,
            progress,
        }, store, await (0,agent_store/* containingOf */.OK)(io));
        if (!built.ok)
            return (0,agent_store/* blockedBy */.yJ)(built.blocker, io);
        const { report, listed, state } = built.value;
        const kept = { report, state, listed, store: store.root };
        return keep(kept, admission, "provider-build-report.json", asked.write, io);
    });
}
/** Brings the binary of the lane `case` that was built elsewhere into the store. @param progress is told each step */
function fetchAgentOf(asked, io, progress) {
    return (0,admission/* withAdmission */.c)("case", asked, io, async (admission, store) => {
        const { fetchAgent } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 88738));
        const fetched = await fetchAgent({
            record: sourceOf(admission),
            platform: admission.platform,
            from: asked.from ?? null,
            maxBytes: asked.maxBytes ?? hashed_copy/* MAX_AGENT_BYTES */.pV,
            env: io.env,
            progress,
        }, store, await (0,agent_store/* containingOf */.OK)(io));
        if (!fetched.ok)
            return (0,agent_store/* blockedBy */.yJ)(fetched.blocker, io);
        const kept = { ...fetched.value, listed: true, store: store.root };
        return keep(kept, admission, "provider-fetch-report.json", false, io);
    });
}
/** The record of an agent that is built from a source; the gates took it for one of its lane, so that it is no other. */
function sourceOf({ record }) {
    if (record.kind !== "source")
        throw new TypeError("expected the record of a source");
    const { kind: _, ...source } = record;
    return source;
}
/** Keeps the report beside the record, and blocks where it is of another program than the record's. */
async function keep(brought, admission, file, write, { cwd }) {
    const { report, listed } = brought;
    const { harness } = admission;
    const differs = build_report/* IDENTITY_CHECKS */.DJ.filter((check) => report.identity[check].state === "differs");
    if (differs.length > 0)
        return {
            blockers: differs.map((check) => (0,blocker/* blocker */.Zs)("agent_identity_mismatch", `identity.${check}`, { found: report.identity[check].detail })),
            report,
        };
    const unkept = harness === null ? null : await (0,keep_report/* keepReport */.k)(harness, file, report, build_report/* REPORT_FILES */.JL);
    const digest = write && !listed ? { sha256: report.binary_sha256 } : null;
    return { ...brought, ...(await settle(admission, cwd, unkept, "binaries", digest)) };
}
/**
 * Writes a digest into the record, where it is to be, and says what became of it and of the report.
 * @param unkept why the report is kept in the store only, or null
 * @param digest null where nothing is to be written
 */
async function settle({ path, platform }, cwd, unkept, field, digest) {
    const unwritten = digest === null ? null : await writeDigest(cwd, path, field, platform, digest);
    return {
        ...{ written: digest !== null && unwritten === null, record: path, platform },
        problems: [
            ...(unkept === null ? [] : [unkept]),
            ...(unwritten === null ? [] : [`the digest was not written into the record: ${unwritten}`]),
        ],
    };
}


/***/ }),

/***/ 89822:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtAgents: function() { return /* binding */ lookAtAgents; },
/* harmony export */   pruneAgents: function() { return /* binding */ pruneAgents; }
/* harmony export */ });
/* harmony import */ var _core_domain_mutation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21253);
/* harmony import */ var _core_gates_agent_record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91407);
/* harmony import */ var _world_agent_projects__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50344);
/* harmony import */ var _world_agent_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42671);
/* harmony import */ var _admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86743);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74191);






/** Modes that `agent show` tells the admission of. */
const SHOWN_MODES = _core_domain_mutation__WEBPACK_IMPORTED_MODULE_5__/* .MUTATION_MODES */ .n.filter((mode) => mode !== "none");
/** Looks at a lane's record and the store. */
function lookAtAgents(lane, asked, io) {
    return (0,_store__WEBPACK_IMPORTED_MODULE_4__/* .inStore */ .jw)(asked.store, io, async (store) => {
        const admission = await (0,_admission__WEBPACK_IMPORTED_MODULE_3__/* .readAdmission */ ._)(lane, asked.record, store, io);
        const entries = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .listStore */ .K3)(store);
        const found = "blockers" in admission ? null : admission;
        return {
            blocking: "blockers" in admission ? admission.blockers : (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_0__/* .agentRecordBlockers */ .Wu)(admission.input),
            record: found?.record ?? null,
            status: found === null ? {} : statusOf(found.input),
            freshness: found === null ? null : (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_0__/* .sourceAdmissionFreshness */ .Cq)(found.input),
            store: store.root,
            entries,
            named: new Set(found === null ? [] : (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_1__/* .namedBy */ .T)(found.record)),
        };
    });
}
function statusOf(input) {
    return Object.fromEntries(SHOWN_MODES.map((mutationMode) => [mutationMode, (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_0__/* .sourceAdmissionStatus */ .xR)({ ...input, mutationMode })]));
}
/** Removes what neither a lane's record nor that of another project names. @returns what is gone */
function pruneAgents(lane, asked, io) {
    return (0,_admission__WEBPACK_IMPORTED_MODULE_3__/* .withAdmission */ .c)(lane, asked, io, async ({ record }, store) => {
        const named = new Set([...(0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_1__/* .namedBy */ .T)(record), ...(await (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_1__/* .namedByProjects */ .Ld)(store))]);
        return { removed: await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .pruneStore */ .I9)(store, named) };
    });
}


/***/ }),

/***/ 9408:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ keepReport; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Keeps a report beside the record, so that a change of the pin is noticed; by rename, so that a link there is replaced and not followed.
 * @param alike names of reports of which the newest alone counts
 * @returns why it is kept in the store only, or null
 */
async function keepReport(harness, file, report, alike = []) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(harness, { recursive: true });
        const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, `.${file}.${process.pid}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, `${JSON.stringify(report, null, 2)}\n`, { flag: "wx" });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, file));
        for (const other of alike)
            if (other !== file)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, other), { force: true });
        return null;
    }
    catch (error) {
        return `the report is kept in the store only, not in ${harness}: ${error.message}`;
    }
}


/***/ }),

/***/ 80242:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchPackagesOf: function() { return /* binding */ fetchPackagesOf; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/records/package-report.ts
var package_report = __webpack_require__(21145);
// EXTERNAL MODULE: ./src/core/records/provider-report.ts
var provider_report = __webpack_require__(83028);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
// EXTERNAL MODULE: ./src/core/records/npm-lock.ts
var npm_lock = __webpack_require__(55787);
// EXTERNAL MODULE: ./src/core/records/package-tree.ts
var package_tree = __webpack_require__(79223);
// EXTERNAL MODULE: ./src/world/agent/outcome.ts
var outcome = __webpack_require__(56786);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(76300);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(42671);
// EXTERNAL MODULE: ./src/world/agent/npm/copy.ts
var copy = __webpack_require__(32687);
// EXTERNAL MODULE: ./src/world/agent/npm/look.ts
var look = __webpack_require__(61085);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var bun = __webpack_require__(4651);
;// CONCATENATED MODULE: ./src/world/agent/npm/registry.ts






/**
 * Reads registries and their credentials as the user's own npm does: its variables (`npm_config_registry`, in any case), then the user's
 * `.npmrc` (`npm_config_userconfig`, else the one of HOME). The `.npmrc` of a project is not read: whoever changes a project would say
 * where its user's requests go.
 * @throws SourceFault where a proxy or a file of authorities that they name is of no use
 */
async function readRegistries(env) {
    const variables = npmVariables(env);
    const home = env["HOME"] || (0,external_node_os_.homedir)();
    const path = variables.get("userconfig") ?? (0,external_node_path_.join)(home, ".npmrc");
    const file = await (0,records.readRecordFile)(path);
    const settings = file.state === "read" ? readSettings(Buffer.from(file.bytes).toString("utf8"), env) : new Map();
    const setting = (name) => variables.get(name) ?? settings.get(name);
    return {
        of(name) {
            const scope = name.startsWith("@") ? name.slice(0, name.indexOf("/")) : null;
            const own = scope === null ? undefined : setting(`${scope}:registry`);
            return (0,bun/* registryBase */.bu)(own ?? setting("registry") ?? (0,bun/* registryOf */.Fv)(undefined, {}));
        },
        authorizationFor: (url) => authorizationFor(url, settings),
        env: reachedBy(env, setting, home),
    };
}
/** Values by which npm is told that there is none. */
const NONE = ["", "null", "false", "undefined"];
/**
 * npm's `https-proxy` goes before its `proxy`, whatever the address begins with, and either before the variables of the environment; `noproxy`
 * before `NO_PROXY` (npm-registry-fetch, @npmcli/agent). `cafile` is read beside the authorities that everybody knows. `strict-ssl` is not
 * heard: a certificate is always checked.
 */
function reachedBy(env, setting, home) {
    const given = (name) => {
        const text = setting(name)?.trim() ?? "";
        return NONE.includes(text) ? null : text;
    };
    const proxy = ["https-proxy", "proxy"].find((name) => given(name) !== null);
    const address = proxy === undefined ? null : given(proxy);
    if (address !== null && !(URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol)))
        throw new hashed_copy/* SourceFault */.A3(`expected an http:// or https:// address as npm's setting ${proxy}, found something else`);
    const listed = given("noproxy");
    const file = given("cafile")?.replace(/^~\//, `${home}/`) ?? null;
    if (file !== null && !(0,external_node_path_.isAbsolute)(file))
        throw new hashed_copy/* SourceFault */.A3("expected an absolute path, or one below ~/, as npm's setting cafile, found another");
    return {
        ...env,
        // Of both ways to write a variable the lower case counts.
        ...(address === null ? {} : { https_proxy: address, http_proxy: address }),
        ...(listed === null ? {} : { no_proxy: listed }),
        ...(file === null ? {} : { NODE_EXTRA_CA_CERTS: readable(file) }),
    };
}
/** A file of authorities that can be read; what is in it is looked at with the first connection. */
function readable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
        return file;
    }
    catch (cause) {
        const { code } = cause;
        throw new hashed_copy/* SourceFault */.A3(`expected a file of authorities as npm's setting cafile names one, found none that can be read (${code})`, { cause });
    }
}
/** npm's variables by the names of its settings; as npm does, in any case and without a difference of `_` and `-`. */
function npmVariables(env) {
    const found = new Map();
    for (const [name, value] of Object.entries(env)) {
        const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
        if (setting !== undefined && value !== undefined && value !== "")
            found.set(setting.includes(":") ? setting : setting.toLowerCase().replaceAll(/(?!^)_/g, "-"), value);
    }
    return found;
}
/** The settings of an `.npmrc`: `name = value`, comments, quotes, and variables as `${NAME}`. */
function readSettings(text, env) {
    const settings = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [, name, given] = /^\s*([^#;\s=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (name === undefined || given === undefined)
            continue;
        const bare = /^(["'])(.*)\1$/.exec(given)?.[2] ?? given;
        settings.set(expand(name, env), expand(bare, env));
    }
    return settings;
}
function expand(text, env) {
    // as npm: what is not set stays as it was written, and `${NAME?}` is empty then
    return text.replace(/(?<!\\)\$\{([^${}?]+)(\?)?\}/g, (whole, name, orEmpty) => env[name] ?? (orEmpty === undefined ? whole : ""));
}
/** The credential for an address, by npm's rule: of the longest path of its host that the settings name. */
function authorizationFor(url, settings) {
    let path = url.pathname;
    for (;;) {
        const at = `//${url.host}${path}`;
        for (const key of path.endsWith("/") ? [at, at.slice(0, -1)] : [at, `${at}/`]) {
            const token = settings.get(`${key}:_authToken`);
            if (token !== undefined)
                return `Bearer ${token}`;
            const pair = settings.get(`${key}:_auth`);
            if (pair !== undefined)
                return `Basic ${pair}`;
            const [user, word] = [settings.get(`${key}:username`), settings.get(`${key}:_password`)];
            if (user !== undefined && word !== undefined) {
                const both = `${user}:${Buffer.from(word, "base64").toString("utf8")}`;
                return `Basic ${Buffer.from(both).toString("base64")}`;
            }
        }
        if (path === "/" || path === "")
            return null;
        path = path.slice(0, path.replace(/\/$/, "").lastIndexOf("/") + 1);
    }
}

;// CONCATENATED MODULE: ./src/world/agent/npm/system.ts
/** The C library of this machine's Node; null where there is none to tell apart. */
function currentLibc() {
    if (process.platform !== "linux")
        return null;
    // newer versions of Node have it; without it a report asks the network for the names of its interfaces
    const report = process.report;
    report.excludeNetwork = true;
    const { header } = report.getReport();
    return header?.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(70090);
// EXTERNAL MODULE: ./src/world/agent/download.ts
var agent_download = __webpack_require__(35304);
;// CONCATENATED MODULE: ./src/world/agent/npm/tarballs.ts







/** Files that are fetched at one time, as many as npm itself fetches. */
const AT_ONCE = 15;
/** The largest package of an agent is some 170 MB. */
const MAX_TARBALL_BYTES = 512 * 1024 * 1024;
/** What a registry says of one version is a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/**
 * Fetches the files of packages. Each is hashed whole before it is given out, and none with another integrity than the lock's is.
 * @returns the files by their place, or the first blocker
 */
async function fetchTarballs(wanted, registries, from, maxBytes) {
    const found = new Map();
    const stop = new AbortController();
    const signal = from.signal === undefined ? stop.signal : AbortSignal.any([from.signal, stop.signal]);
    // each request listens twice: while it connects, and while it is answered
    (0,external_node_events_.setMaxListeners)(4 * AT_ONCE, signal);
    let bytes = 0;
    let failure = null;
    const queue = [...wanted];
    const worker = async () => {
        for (let next = queue.shift(); next !== undefined && failure === null; next = queue.shift()) {
            const got = await fetchTarball(next, registries, { ...from, signal }, Math.min(MAX_TARBALL_BYTES, maxBytes - bytes));
            if (got.ok) {
                bytes += got.value.length;
                found.set(next.place, got.value);
            }
            else {
                // what the others say after this one is that they were stopped
                failure ??= got;
                stop.abort();
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (from.signal?.aborted === true)
        return outcome/* CANCELLED */.gD;
    return failure ?? (0,outcome/* done */.Vw)(found);
}
async function fetchTarball({ place, locked }, registries, from, maxBytes) {
    const name = (0,npm_lock/* packageAt */.MU)(place, locked);
    const download = { ...from, maxBytes, authorizationFor: (url) => registries.authorizationFor(url) };
    try {
        const base = registries.of(name);
        const file = `${base}/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${locked.version}.tgz`;
        if (!URL.canParse(file))
            throw new hashed_copy/* SourceFault */.A3("the registry's address is no URL");
        const opened = await (0,agent_download/* openUrl */.CZ)(file, download).catch(async (error) => {
            if (!(error instanceof agent_download/* AnswerFault */.vH) || error.status !== 404)
                throw error;
            // a registry may keep its files elsewhere, and says where
            return (0,agent_download/* openUrl */.CZ)(await fileOf(base, name, locked.version, download), download);
        });
        const bytes = await (0,agent_download/* readAll */.yw)(opened, maxBytes);
        const hash = `sha512-${(0,external_node_crypto_.createHash)("sha512").update(bytes).digest("base64")}`;
        if (hash === locked.integrity)
            return (0,outcome/* done */.Vw)(bytes);
        return (0,outcome/* blocked */.Z5)("agent_digest_mismatch", place, {
            expected: `${name}@${locked.version} with ${locked.integrity}`,
            found: `${hash} (${bytes.length} bytes); nothing of it was unpacked`,
        });
    }
    catch (error) {
        if (!(error instanceof hashed_copy/* SourceFault */.A3))
            throw error;
        const isGone = error instanceof agent_download/* AnswerFault */.vH && error.status === 404;
        return (0,outcome/* blocked */.Z5)("provider_unavailable", place, {
            expected: `${name}@${locked.version} from the registry of the user's npm`,
            found: isGone ? `${error.message}: the version was taken back, or was never there` : error.message,
        });
    }
}
/** Where a registry says that a version's file is. @throws SourceFault where it does not */
async function fileOf(base, name, version, download) {
    const url = `${base}/${name.replace("/", "%2f")}/${version}`;
    const answer = await (0,agent_download/* openUrl */.CZ)(url, { ...download, maxBytes: MAX_ANSWER_BYTES });
    const json = (0,strict_json/* strictJsonParse */.n)(await (0,agent_download/* readAll */.yw)(answer, MAX_ANSWER_BYTES));
    const dist = "problem" in json ? null : json.value?.dist;
    if (typeof dist?.tarball !== "string" || !URL.canParse(dist.tarball))
        throw new hashed_copy/* SourceFault */.A3(`expected the address of ${name}@${version} from the registry, found none`);
    return dist.tarball;
}

// EXTERNAL MODULE: ./src/world/agent/npm/tree.ts
var tree = __webpack_require__(71202);
;// CONCATENATED MODULE: ./src/world/agent/npm/fetch.ts














/**
 * Brings the packages of a record into the store as one tree: each checked against its integrity before a byte of it is unpacked, no
 * script of any is run, and no other package is asked for. Where the store has the tree that the record lists, nothing is fetched; its
 * bytes are hashed with every copy that runs.
 */
async function fetchPackage(request, store) {
    const { record, platform } = request;
    const wanted = wantedOf(record, platform);
    if (!wanted.ok)
        return wanted;
    const lock = (0,package_tree/* lockDigest */.sU)(record.packages, wanted.value.map(({ place }) => place));
    const tree = record.trees?.[platform] ?? null;
    if (tree !== null && (await (0,agent_store/* hasTree */.HA)(store, tree.sha256, tree.bytes))) {
        const report = await storedReport(store, tree.sha256, request, lock);
        if (report !== null)
            return (0,outcome/* done */.Vw)({ report, state: "warm", listed: true });
    }
    const begun = performance.now();
    const startedAt = new Date().toISOString();
    await (0,agent_store/* sweepStore */.KW)(store);
    try {
        const put = await putPackages(request, wanted.value, store);
        if (!put.ok)
            return put;
        const { made, state } = put.value;
        request.progress("identity");
        const containing = await request.containing();
        const identity = await identityOf(made.sha256, request, store, containing);
        if (request.signal?.aborted === true)
            return outcome/* CANCELLED */.gD;
        const report = {
            package: record.package,
            version: record.version,
            integrity: record.integrity,
            platform,
            packages: wanted.value.length,
            lock_sha256: lock,
            tree_sha256: made.sha256,
            tree_bytes: made.bytes,
            tree_files: made.files,
            node_version: process.version,
            identity,
            containment: containing.level,
            fetch_timestamp: startedAt,
            fetch_seconds: Math.round(performance.now() - begun) / 1000,
        };
        await (0,agent_store/* writeReport */.u5)(store, made.sha256, request.reportFile, `${JSON.stringify(report, null, 2)}\n`);
        return (0,outcome/* done */.Vw)({ report, state, listed: tree !== null });
    }
    catch (error) {
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return (0,outcome/* blocked */.Z5)("provider_unavailable", "agent package", { found: error.message });
        if (error.code === "ENOSPC")
            return (0,outcome/* blocked */.Z5)("provider_unavailable", "disk", { expected: `room in ${store.root}`, found: "the disk is full" });
        throw error;
    }
}
/** The packages of a record for a platform, and whether this machine is one of them. */
function wantedOf(record, platform) {
    const { packages } = record;
    if (packages === undefined)
        return (0,outcome/* blocked */.Z5)("agent_record_invalid", "packages", {
            expected: "the lock of the package and of everything that it leads to",
            found: "none",
        });
    const system = (0,package_tree/* systemOf */.br)(platform, record.libc);
    const selected = (0,package_tree/* packagesFor */.f4)(record, platform);
    if (!selected.ok)
        return (0,outcome/* blocked */.Z5)("agent_not_executable", selected.place, {
            expected: `a package for ${(0,npm_lock/* systemText */.VZ)(system)}`,
            found: `one that ${selected.problem}`,
        });
    const wanted = selected.places.map((place) => ({ place, locked: packages[place] }));
    const differing = wanted.find(({ locked }) => locked.libc !== undefined);
    const libc = differing === undefined || system.libc === null ? system.libc : currentLibc();
    if (differing !== undefined && libc !== system.libc)
        return (0,outcome/* blocked */.Z5)("agent_not_executable", differing.place, {
            expected: `a machine with ${system.libc}, for which the record's packages are chosen (libc)`,
            found: `one with ${libc}`,
        });
    return (0,outcome/* done */.Vw)(wanted);
}
async function putPackages(request, wanted, store) {
    const { record, platform, env, maxBytes, signal } = request;
    request.progress(`${wanted.length} packages of ${record.package}@${record.version}`);
    const registries = await readRegistries(env);
    const fetched = await fetchTarballs(wanted, registries, { env: registries.env, signal }, maxBytes);
    if (!fetched.ok)
        return fetched;
    request.progress("unpacking");
    const expected = record.trees?.[platform]?.sha256 ?? null;
    try {
        const packages = wanted.map((each) => ({ ...each, tarball: fetched.value.get(each.place) }));
        const { made, state } = await (0,agent_store/* putTree */._R)(store, (path) => (0,tree/* makeTree */.TI)(packages, path, maxBytes, signal), expected);
        if (state !== "refused")
            return (0,outcome/* done */.Vw)({ made, state });
        return (0,outcome/* blocked */.Z5)("agent_digest_mismatch", "agent tree", {
            expected: `${expected} (${platform} in the record's trees)`,
            found: `${made.sha256}, unpacked from exactly the packages of the lock; nothing was put into the store`,
        });
    }
    catch (error) {
        if (signal?.aborted === true)
            return outcome/* CANCELLED */.gD;
        if (error instanceof tree/* PackageFault */.lk)
            return (0,outcome/* blocked */.Z5)("agent_package_refused", error.place, {
                found: `${error.message}; nothing was put into the store`,
            });
        throw error;
    }
}
/** The report that lies with a tree, where it is about this record. */
async function storedReport(store, sha256, { record, platform, reportFile }, lock) {
    const found = await (0,records.readRecordFile)((0,agent_store/* reportPath */.eG)(store, sha256, reportFile));
    const parsed = found.state === "read" ? (0,package_report/* parsePackageReport */.KT)(found.bytes) : null;
    if (parsed?.ok !== true)
        return null;
    const { value } = parsed;
    const isOfRecord = value.tree_sha256 === sha256 &&
        value.lock_sha256 === lock &&
        value.platform === platform &&
        value.package === record.package &&
        value.integrity === record.integrity &&
        value.version === record.version;
    return isOfRecord ? value : null;
}
async function identityOf(sha256, { record, program }, store, containing) {
    const work = await (0,agent_store/* workFolder */.kR)(store);
    try {
        const tree = (0,external_node_path_.join)(work, "tree");
        const copied = await (0,copy/* copyTree */.E)(store, sha256, tree);
        if (copied.state === "missing")
            throw (0,agent_store/* lostEntry */.nd)(sha256);
        if (copied.state === "corrupt")
            throw new hashed_copy/* SourceFault */.A3(`the store's entry ${sha256} had other bytes and was removed; fetch it again`);
        return await (0,look/* lookAtPackage */.H7)(tree, record, program, work, containing);
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}

// EXTERNAL MODULE: ./src/flow/agent/admission.ts
var admission = __webpack_require__(86743);
// EXTERNAL MODULE: ./src/flow/agent/bring.ts + 1 modules
var bring = __webpack_require__(16693);
// EXTERNAL MODULE: ./src/flow/agent/keep-report.ts
var keep_report = __webpack_require__(9408);
// EXTERNAL MODULE: ./src/flow/agent/store.ts
var flow_agent_store = __webpack_require__(74191);
;// CONCATENATED MODULE: ./src/flow/agent/packages.ts













/** Brings the packages of a lane's record into the store. @param progress is told each step */
function fetchPackagesOf(asked, io, progress) {
    const { lane } = asked;
    return (0,admission/* withAdmission */.c)(lane, asked, io, async (admission, store) => {
        const { record, platform, harness } = admission;
        if (record.kind !== "npm")
            throw new TypeError("expected the record of a package");
        const fetched = await fetchPackage({
            record,
            platform,
            program: (0,lanes/* laneOf */.kk)(lane).package,
            reportFile: (0,package_report/* packageReportFile */.px)(lane),
            maxBytes: asked.maxBytes ?? hashed_copy/* MAX_AGENT_BYTES */.pV,
            env: io.env,
            signal: io.signal,
            containing: () => (0,flow_agent_store/* containingOf */.OK)(io),
            progress,
        }, store);
        if (!fetched.ok)
            return (0,flow_agent_store/* blockedBy */.yJ)(fetched.blocker, io);
        const { report, state, listed } = fetched.value;
        const differs = package_report/* PACKAGE_CHECKS */.B2.filter((check) => report.identity[check].state === "differs");
        if (differs.length > 0)
            return {
                blockers: differs.map((check) => (0,blocker/* blocker */.Zs)("agent_identity_mismatch", `identity.${check}`, {
                    expected: `the program of ${record.package}@${record.version}`,
                    found: report.identity[check].detail,
                })),
                report,
            };
        const keeps = harness !== null && !(state === "warm" && (await isKept(lane, record, platform, harness)));
        const unkept = keeps ? await (0,keep_report/* keepReport */.k)(harness, (0,package_report/* packageReportFile */.px)(lane), report) : null;
        const digest = { sha256: report.tree_sha256, bytes: report.tree_bytes, files: report.tree_files };
        const settled = await (0,bring/* settle */.G)(admission, io.cwd, unkept, "trees", asked.write && !listed ? digest : null);
        const tree = (0,external_node_path_.join)(store.root, report.tree_sha256, agent_store/* TREE */.Pr);
        return { ...{ report, state, listed, store: store.root }, ...settled, digest, tree };
    });
}
/** Whether a report lies there already that is one of this record and this machine: it may be under review, and is left as it is. */
async function isKept(lane, record, platform, harness) {
    const file = (0,package_report/* packageReportFile */.px)(lane);
    const found = await (0,records.readRecordFile)((0,external_node_path_.join)(harness, file));
    const parsed = found.state === "read" ? (0,provider_report/* parseProviderReport */.BF)(file, found.bytes) : null;
    if (parsed?.ok !== true || parsed.value.platform !== platform)
        return false;
    return (0,provider_report/* disagreements */.og)({ kind: "npm", ...record }, parsed.value).length === 0;
}


/***/ }),

/***/ 8683:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ placeOf; },
/* harmony export */   j: function() { return /* binding */ putRecord; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94617);
/* harmony import */ var _core_records_stage_records__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33979);
/* harmony import */ var _records_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65098);
/* harmony import */ var _standing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70292);





/**
 * Looks whether a record may be written.
 * @param asked which file, undefined for that of the folder of records; and whether one that is filled in is written over
 * @param empty fields of the record that only its template leaves empty
 * @param kept what of one that is written over stays in `previous`
 * @returns `usage` where it may not
 */
async function placeOf(lane, asked, cwd, empty, kept) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, asked.record ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_core_records_stage_records__WEBPACK_IMPORTED_MODULE_2__/* .HARNESS_FOLDER */ .We, (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(lane)));
    const replaces = `writes over it, keeps its ${kept} in \`previous\`, and admits nothing of it`;
    const found = await (0,_standing__WEBPACK_IMPORTED_MODULE_4__/* .mayWrite */ .J)(path, (0,_records_files__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(cwd, path), empty, asked.replace ? null : replaces);
    return "usage" in found ? found : { path, ...found };
}
/**
 * Writes a record, and the schema that it names beside the folder's own.
 * @returns `usage` where it can't be written, or null
 */
async function putRecord(lane, { path }, cwd, record, schema) {
    const problem = await (0,_records_files__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(cwd, path, `${JSON.stringify(record, null, 2)}\n`);
    if (problem !== null)
        return { usage: `${(0,_records_files__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(cwd, path)} can't be written: ${problem}` };
    if (path === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, _core_records_stage_records__WEBPACK_IMPORTED_MODULE_2__/* .HARNESS_FOLDER */ .We, (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(lane)))
        await (0,_records_files__WEBPACK_IMPORTED_MODULE_3__/* .keepSchema */ .HS)(cwd, schema);
    return null;
}


/***/ }),

/***/ 70292:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ mayWrite; }
/* harmony export */ });
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70090);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76300);


/**
 * Looks whether a record may be written in its place: over what a person has filled in only where that is asked for.
 * @param shown its place, for people
 * @param empty fields of the record that only its template leaves empty
 * @param replaces what `--replace` does, in words; null where it was given
 * @returns `usage` where it may not be written
 */
async function mayWrite(path, shown, empty, replaces) {
    const found = await standing(path, empty);
    if ("problem" in found)
        return { usage: `${shown}: ${found.problem}` };
    if (found.before === "filled in" && replaces !== null)
        return { usage: `${shown} is filled in already; --replace ${replaces}` };
    return found;
}
async function standing(path, empty) {
    const found = await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_1__.readRecordFile)(path);
    if (found.state === "missing")
        return { before: "none", bytes: null };
    if (found.state === "unreadable")
        return { problem: found.reason };
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(found.bytes);
    const fields = "problem" in json ? null : json.value;
    const isTemplate = fields !== null && empty.every((field) => fields[field] === "");
    return { before: isTemplate ? "template" : "filled in", bytes: found.bytes };
}


/***/ }),

/***/ 74191:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: function() { return /* binding */ containingOf; },
/* harmony export */   jw: function() { return /* binding */ inStore; },
/* harmony export */   yJ: function() { return /* binding */ blockedBy; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95663);
/* harmony import */ var _world_agent_outcome__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56786);
/* harmony import */ var _world_contain_own_programs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57285);
/* harmony import */ var _world_agent_store__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42671);






/**
 * Does something with the store of agents.
 * @param named the folder that was named for it, if one was
 * @returns what `work` returns; where the store can't be had or used, that as a blocker
 */
async function inStore(named, { env }, work) {
    try {
        return await work(await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .storeRoot */ .q1)(named, env)));
    }
    catch (error) {
        if (!(error instanceof _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3))
            throw error;
        return { blockers: [(0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("provider_unavailable", "store", { found: error.message })] };
    }
}
/** What an agent is built, or looked at, in: the best level that this machine has. */
async function containingOf(io) {
    const { probeContainment } = await Promise.all(/* import() | agent */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(346), __webpack_require__.e(919), __webpack_require__.e(334), __webpack_require__.e(28), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 3881));
    const programs = (0,_world_contain_own_programs__WEBPACK_IMPORTED_MODULE_4__/* .programsIn */ .T)(io.programs);
    const { best } = await probeContainment((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), programs);
    return { level: best, programs, cancel: io.signal };
}
/** A blocker of what was ended by a signal says that alone. */
function blockedBy(found, { signal }) {
    return { blockers: [signal.aborted ? _world_agent_outcome__WEBPACK_IMPORTED_MODULE_3__/* .CANCELLED */ .gD.blocker : found] };
}


/***/ }),

/***/ 48275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_BUILD_SECONDS: function() { return /* binding */ DEFAULT_BUILD_SECONDS; },
  buildAgent: function() { return /* binding */ buildAgent; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(48865);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var agent_bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/world/contain/handover.ts
var handover = __webpack_require__(16928);
// EXTERNAL MODULE: ./src/world/agent/outcome.ts
var outcome = __webpack_require__(56786);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(42671);
;// CONCATENATED MODULE: ./src/world/agent/build-root.ts





/**
 * Takes the build root for this build where no sandbox can show a private folder at its place: made by us, exclusively,
 * in a folder that nobody else could redirect. An own, empty folder that stands there is taken over; everything else is
 * somebody's and stays untouched.
 * @returns the folder, or `agent_build_failed`
 */
async function holdBuildRoot(path) {
    const refused = (found) => (0,outcome/* blocked */.Z5)("agent_build_failed", "build_root", {
        expected: `${path} to be absent, or an empty folder of this user, in a folder that only this user or root can write to`,
        found,
    });
    const parent = (0,external_node_path_.dirname)(path);
    let outermost;
    const leave = async () => {
        if (outermost !== undefined)
            await removeEmpty(parent, outermost);
    };
    try {
        outermost = await (0,promises_.mkdir)(parent, { recursive: true, mode: 0o755 });
        const problem = await take(path, parent);
        if (problem === null)
            return (0,outcome/* done */.Vw)({
                path,
                async release() {
                    await (0,agent_store/* discard */.vf)(path);
                    await leave();
                },
            });
        await leave();
        return refused(problem);
    }
    catch (error) {
        await leave();
        return refused(error.code ?? String(error));
    }
}
/** Makes a build root in a folder that is there. @returns why not, where everything is as it was; or null */
async function take(path, parent) {
    const problem = await parentProblem(parent);
    if (problem !== null)
        return problem;
    const closed = (0,handover/* closedBelow */.et)(path);
    if (closed !== null)
        return `${closed} on the way, and no build runs as root: chmod o+x it, or install bubblewrap`;
    const there = await (0,promises_.lstat)(path).catch(() => null);
    if (there !== null) {
        const whose = await occupantProblem(path, there);
        if (whose !== null)
            return whose;
        // of two builds one gets the folder; what lies in it by now keeps rmdir from removing it
        await (0,promises_.rmdir)(path);
    }
    await (0,promises_.mkdir)(path, { mode: 0o700 });
    return null;
}
/** Removes the folders that were made for the build root, as far as nobody else has put anything into them. */
async function removeEmpty(from, upTo) {
    for (let folder = from; folder.length >= upTo.length; folder = (0,external_node_path_.dirname)(folder)) {
        try {
            await (0,promises_.rmdir)(folder);
        }
        catch {
            return;
        }
    }
}
async function parentProblem(parent) {
    if ((await (0,promises_.realpath)(parent)) !== parent)
        return `a link in ${parent}`;
    for (let folder = parent;; folder = (0,external_node_path_.dirname)(folder)) {
        const stat = await (0,promises_.lstat)(folder);
        const uid = process.getuid?.() ?? stat.uid;
        const sticky = (stat.mode & 0o1000) !== 0;
        if (stat.uid !== uid && stat.uid !== 0)
            return `${folder} belongs to user ${stat.uid}`;
        if ((stat.mode & 0o022) !== 0 && !sticky)
            return `${folder} can be written to by others`;
        if (folder === "/")
            return null;
    }
}
async function occupantProblem(path, stat) {
    if (stat.isSymbolicLink())
        return "a link";
    if (!stat.isDirectory())
        return "a file";
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid)
        return `a folder of user ${stat.uid}`;
    try {
        await (0,promises_.rmdir)(path);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "ENOTEMPTY" || code === "EEXIST"
            ? "a folder that is not empty"
            : `a folder that can't be taken (${code})`;
    }
}

// EXTERNAL MODULE: ./src/world/agent/contained.ts
var contained = __webpack_require__(29275);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
// EXTERNAL MODULE: ./src/world/agent/environment.ts
var environment = __webpack_require__(39675);
// EXTERNAL MODULE: ./src/world/agent/identity.ts
var agent_identity = __webpack_require__(61002);
// EXTERNAL MODULE: ./src/world/agent/source.ts
var agent_source = __webpack_require__(20913);
;// CONCATENATED MODULE: ./src/world/agent/build.ts













/** What the source's build script makes, as a path of its clone. */
const BINARY = "dist/ca";
/** An install takes seconds, a compile takes seconds; a hung one must not hold a job for longer. */
const DEFAULT_BUILD_SECONDS = 600;
const LOG_BYTES = 16 * 1024 * 1024;
/** Space that a build must leave: enough for everything else on that disk to go on. */
const DISK_RESERVE = 128 * 1024 * 1024;
/** Where the sandbox shows the download cache of the install: on disk, private to this build. */
const INSIDE_CACHE = "/harness/cache";
/** Where the sandbox shows certificates of a company's own. */
const INSIDE_CERTIFICATES = "/harness/certificates.pem";
/** Proxies and mirrors of this machine that the install needs; an address with a password in it is left out. */
const INSTALL_ENV = [
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "https_proxy",
    "http_proxy",
    "no_proxy",
    "BUN_CONFIG_REGISTRY",
    "npm_config_registry",
];
/**
 * Builds the agent from its pin (SPEC section 8) and puts the result into the store. The source is never changed:
 * everything happens in a clone of our own, which is thrown away.
 */
async function buildAgent(request, store, containing) {
    await (0,agent_store/* sweepStore */.KW)(store);
    const work = await (0,agent_store/* toolFolder */.NB)(store, containing.level);
    const log = new BuildLog();
    try {
        request.progress(`Bun ${request.record.bun_version}`);
        const bun = await (0,agent_bun/* resolveBun */.e8)({ ...request, path: request.bun, searchPath: request.env["PATH"] ?? "" }, store, work, containing);
        if (!bun.ok)
            return bun;
        const first = await buildOnce({
            request,
            store,
            containing,
            bun: bun.value,
            work: (0,external_node_path_.join)(work, "first"),
            log,
            keep: true,
        });
        if (!first.ok)
            return log.named(store, first);
        const { sha256, bytes, touched, startedAt, seconds, state } = first.value;
        request.progress("identity");
        const program = (0,external_node_path_.join)(work, "ca");
        const copied = await (0,agent_store/* copyOut */.ew)(store, sha256, program);
        if (copied.state !== "copied")
            throw (0,agent_store/* lostEntry */.nd)(sha256);
        const revision = await (0,agent_identity/* embeddedBun */.A1)(program, work, containing);
        const identity = { ...(await (0,agent_identity/* lookAt */.t5)(program, work, containing)), rebuild: (0,agent_identity/* notRun */.nE)("not asked for (--rebuild)") };
        if (containing.cancel?.aborted === true)
            return outcome/* CANCELLED */.gD;
        if (request.rebuild) {
            request.progress("rebuild");
            const second = await buildOnce({
                request,
                store,
                containing,
                bun: bun.value,
                work: (0,external_node_path_.join)(work, "second"),
                log,
                keep: false,
            });
            if (!second.ok)
                return log.named(store, second, "what the first build made is in the store, without a report");
            identity.rebuild =
                second.value.sha256 === sha256
                    ? { state: "matched", detail: "a second build from another fresh clone has the same digest" }
                    : { state: "differs", detail: `a second build has ${second.value.sha256}` };
        }
        const report = {
            source_url: request.record.source_url,
            pinned_commit: request.record.pinned_commit,
            platform: request.platform,
            build_command: request.record.build_command,
            build_root: request.record.build_root,
            binary_path: BINARY,
            binary_sha256: sha256,
            binary_bytes: bytes,
            node_version: process.version,
            bun_version: bun.value.version,
            bun_revision: revision ?? bun.value.revision,
            build_timestamp: startedAt,
            build_seconds: seconds,
            build_touched_files: touched,
            identity,
            containment: containing.level,
        };
        await (0,agent_store/* writeReport */.u5)(store, sha256, "provider-build-report.json", `${JSON.stringify(report, null, 2)}\n`);
        const listed = (0,agent/* admittedDigest */.HS)({ kind: "source", ...request.record }, request.platform) === sha256;
        return (0,outcome/* done */.Vw)({ report, listed, state, bunFrom: bun.value.from });
    }
    catch (error) {
        if (error.code === "ENOSPC")
            return log.named(store, (0,outcome/* blocked */.Z5)("agent_build_failed", "disk", { expected: `room in ${store.root}`, found: "the disk is full" }));
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return (0,outcome/* blocked */.Z5)("agent_build_failed", "store", { found: error.message });
        throw error;
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}
async function buildOnce(one) {
    const { request, work, containing } = one;
    await (0,promises_.mkdir)(work, { mode: 0o700 });
    if (containing.level === "sandbox") {
        const tree = (0,external_node_path_.join)(work, "tree");
        await (0,promises_.mkdir)(tree, { mode: 0o700 });
        return buildIn(one, tree);
    }
    const held = await holdBuildRoot(request.record.build_root);
    if (!held.ok)
        return held;
    try {
        return await buildIn(one, held.value.path);
    }
    finally {
        await held.value.release();
    }
}
async function buildIn(one, tree) {
    const { request, store, containing, work, keep } = one;
    const startedAt = new Date().toISOString();
    const begun = performance.now();
    request.progress(`clone of ${request.record.pinned_commit}`);
    const source = await (0,agent_source/* clonePin */.Jm)(request.record, work, tree, request.env, containing.cancel);
    if (!source.ok)
        return source;
    request.progress("bun install --frozen-lockfile");
    const installed = await step(one, tree, "install", ["install", "--frozen-lockfile"], "host");
    if (!installed.ok)
        return installed;
    const command = (0,build_report/* buildStep */.R0)(request.record.build_command);
    request.progress(command);
    // everything that it needs was installed: a build that asks the network for more is not the pin's build
    const built = await step(one, tree, "build", command.split(" ").slice(1), "none");
    if (!built.ok)
        return built;
    const folder = await (0,promises_.lstat)((0,external_node_path_.join)(tree, "dist")).catch(() => null);
    if (folder?.isDirectory() !== true)
        return noBinary("no folder dist");
    try {
        const listed = (0,agent/* admittedDigest */.HS)({ kind: "source", ...request.record }, request.platform);
        const { sha256, bytes } = await (0,hashed_copy/* hashSource */.cB)(await (0,hashed_copy/* openSource */.oD)((0,external_node_path_.join)(tree, BINARY)));
        if (keep && listed !== null && listed !== sha256)
            return (0,outcome/* blocked */.Z5)("agent_digest_mismatch", "agent binary", {
                expected: `${listed} (${request.platform} in the record's binaries)`,
                found: `${sha256}, built just now; nothing was put into the store`,
            });
        const put = keep ? await (0,agent_store/* putProgram */.ww)(store, await (0,hashed_copy/* openSource */.oD)((0,external_node_path_.join)(tree, BINARY)), sha256) : null;
        if (put?.ok === false)
            return noBinary("a file that changed while it was copied");
        const touched = await (0,agent_source/* touchedFiles */.E9)(source.value);
        const seconds = Math.round(performance.now() - begun) / 1000;
        return (0,outcome/* done */.Vw)({ sha256, bytes, touched, startedAt, seconds, state: put?.state ?? "present" });
    }
    catch (error) {
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return noBinary(error.message);
        throw error;
    }
}
function noBinary(found) {
    return (0,outcome/* blocked */.Z5)("agent_build_failed", BINARY, { expected: `the build to make ${BINARY}`, found });
}
async function step(one, tree, name, args, network) {
    const { request, containing, bun, work, log } = one;
    const cache = (0,external_node_path_.join)(work, "cache");
    await (0,promises_.mkdir)(cache, { recursive: true, mode: 0o700 });
    const root = request.record.build_root;
    const deadlineMs = request.seconds * 1000;
    const sandbox = containing.level === "sandbox";
    // below the sandbox nothing is shown at another place
    const bunFolder = sandbox ? agent_bun/* INSIDE_BUN */.pf : bun.folder;
    const certificates = network === "host" ? await ownCertificates(request.env) : null;
    const result = await (0,contained/* runTool */.qI)(containing, {
        argv: [`${bunFolder}/bun`, ...args],
        env: {
            PATH: `${bunFolder}:/usr/local/bin:/usr/bin:/bin`,
            BUN_INSTALL_CACHE_DIR: sandbox ? INSIDE_CACHE : cache,
            CI: "1",
            DO_NOT_TRACK: "1",
            ...(network === "host" ? (0,environment/* withoutPasswords */.h)(request.env, INSTALL_ENV) : {}),
            ...(certificates === null ? {} : { NODE_EXTRA_CA_CERTS: certificates.inside }),
        },
        workspace: { host: tree, inside: root },
        readOnly: [
            ...(sandbox ? [{ host: bun.folder, inside: agent_bun/* INSIDE_BUN */.pf }] : []),
            ...(certificates === null ? [] : [certificates]),
        ],
        writable: sandbox ? [{ host: cache, inside: INSIDE_CACHE }] : [],
        network,
        scratch: (0,contained/* scratchOf */.Y5)(work, name),
        deadlineMs,
        outputBytes: LOG_BYTES,
        disk: { folder: work, reserveBytes: DISK_RESERVE },
    });
    log.add(`$ bun ${args.join(" ")}`, result.stdout, result.stderr, (0,contained/* endOf */.pJ)(result, deadlineMs));
    if (result.termination === "exited" && result.exitCode === 0 && result.reason === null)
        return (0,outcome/* done */.Vw)(null);
    const code = result.termination === "cancelled" ? "cancelled" : "agent_build_failed";
    const detail = { expected: `bun ${args.join(" ")} to succeed`, found: (0,contained/* endOf */.pJ)(result, deadlineMs) };
    return (0,outcome/* blocked */.Z5)(code, name, detail);
}
/** The certificates that this machine trusts beyond the usual ones, where its user said so to Node. */
async function ownCertificates(env) {
    const path = env["NODE_EXTRA_CA_CERTS"];
    const host = path === undefined || path === "" ? null : await (0,promises_.realpath)(path).catch(() => null);
    return host === null ? null : { host, inside: INSIDE_CERTIFICATES };
}
/** What install and build said: never echoed, kept in the store only when the build failed. */
class BuildLog {
    parts = [];
    add(command, stdout, stderr, end) {
        this.parts.push(Buffer.from(`${command}\n`), stdout, stderr, Buffer.from(`\n[${end}]\n\n`));
    }
    /** The same blocker, with the place of the log where there is one. */
    async named(store, failure, kept = "nothing was put into the store") {
        if (this.parts.length === 0 || failure.blocker.code !== "agent_build_failed")
            return failure;
        const path = (0,external_node_path_.join)(store.root, "last-failed-build.log");
        try {
            await (0,promises_.writeFile)(path, Buffer.concat(this.parts), { mode: 0o600 });
        }
        catch {
            return failure;
        }
        const { blocker } = failure;
        const found = blocker.found === null ? "" : `${blocker.found}; `;
        return { ok: false, blocker: { ...blocker, found: `${found}the build log is ${path}; ${kept}` } };
    }
}


/***/ }),

/***/ 39675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ withoutPasswords; }
/* harmony export */ });
/** A user or password before the host of an address; proxies are often written without `http://`. */
const WITH_USER = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?[^/]*@/i;
/** Values of these variables that may be handed on: an address with a user or password in it is left out. */
function withoutPasswords(env, names) {
    const kept = names.flatMap((name) => {
        const value = env[name];
        return value === undefined || value === "" || WITH_USER.test(value) ? [] : [[name, value]];
    });
    return Object.fromEntries(kept);
}


/***/ }),

/***/ 88738:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchAgent: function() { return /* binding */ fetchAgent; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36367);
/* harmony import */ var _admit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19843);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35304);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95663);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61002);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56786);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42671);









/** Name of the program in an artifact's folder. */
const PROGRAM = "ca";
/** Takes a binary that was built elsewhere, checked against the record while it is copied into the store. */
async function fetchAgent(request, store, containing) {
    const { record, platform, maxBytes } = request;
    const admitted = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .admittedDigest */ .HS)({ kind: "source", ...record }, platform);
    if (admitted === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_digest_mismatch", "binaries", {
            expected: `a digest for ${platform} in the record`,
            found: "none, so there is nothing to check a binary against",
        });
    const from = request.from ?? record.binaries[platform]?.url ?? null;
    if (from === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "agent binary", {
            expected: `--from, or a url for ${platform} in the record`,
            found: "neither",
        });
    const startedAt = new Date().toISOString();
    const begun = performance.now();
    request.progress(`fetch of ${admitted}`);
    await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .sweepStore */ .KW)(store);
    try {
        const origin = await originOf(from);
        if (origin.npm !== null)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_identity_mismatch", "agent binary", {
                expected: "WorkOS Case",
                found: `the npm package ${origin.npm}`,
            });
        const put = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .putProgram */ .ww)(store, await origin.open({ env: request.env, maxBytes, signal: containing.cancel }), admitted, maxBytes);
        if (!put.ok)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_digest_mismatch", "agent binary", {
                expected: put.expected,
                found: `${put.found} (${put.bytes} bytes)`,
            });
        request.progress("identity");
        const identity = await identityOf(admitted, store, containing);
        if (containing.cancel?.aborted === true)
            return _outcome__WEBPACK_IMPORTED_MODULE_7__/* .CANCELLED */ .gD;
        const report = {
            source_url: record.source_url,
            pinned_commit: record.pinned_commit,
            platform,
            binary_path: PROGRAM,
            binary_sha256: put.sha256,
            binary_bytes: put.bytes,
            node_version: process.version,
            identity,
            containment: containing.level,
            fetched_from: origin.kind,
            fetch_url: origin.url,
            fetch_timestamp: startedAt,
            fetch_seconds: Math.round(performance.now() - begun) / 1000,
        };
        await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .writeReport */ .u5)(store, put.sha256, "provider-fetch-report.json", `${JSON.stringify(report, null, 2)}\n`);
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .done */ .Vw)({ report, state: put.state });
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "agent binary", { found: error.message });
        if (error.code === "ENOSPC")
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "disk", { expected: `room in ${store.root}`, found: "the disk is full" });
        throw error;
    }
}
async function originOf(from) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
        const url = URL.canParse(from) ? new URL(from) : null;
        if (url === null || url.protocol !== "https:")
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3("expected a path or an https URL in --from");
        if (url.username !== "" || url.password !== "")
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3("a user or password in a URL is not allowed");
        const open = (download) => (0,_download__WEBPACK_IMPORTED_MODULE_4__/* .openUrl */ .CZ)(from, download);
        // a query may be a signature: it is used and written nowhere
        return { kind: "url", url: `${url.origin}${url.pathname}`, npm: null, open };
    }
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(from).catch(() => null);
    if (real === null)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3(`expected a file or folder at ${from}, found nothing`);
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(real)).isDirectory();
    const path = isFolder ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, PROGRAM) : real;
    return {
        kind: isFolder ? "artifact" : "path",
        url: null,
        npm: await (0,_admit__WEBPACK_IMPORTED_MODULE_3__/* .npmPackageOf */ .ZP)(path),
        open: ({ maxBytes }) => (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(path, maxBytes),
    };
}
async function identityOf(sha256, store, containing) {
    const work = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .toolFolder */ .NB)(store, containing.level);
    try {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, PROGRAM);
        const copied = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .copyOut */ .ew)(store, sha256, program);
        if (copied.state !== "copied")
            throw (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .lostEntry */ .nd)(sha256);
        return { ...(await (0,_identity__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(program, work, containing)), rebuild: (0,_identity__WEBPACK_IMPORTED_MODULE_6__/* .notRun */ .nE)("fetched, not built") };
    }
    finally {
        await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .discard */ .vf)(work);
    }
}


/***/ }),

/***/ 61002:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: function() { return /* binding */ embeddedBun; },
/* harmony export */   nE: function() { return /* binding */ notRun; },
/* harmony export */   t5: function() { return /* binding */ lookAt; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29275);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95663);





/** Where the sandbox shows the program that is looked at: far from any source tree, whose files would change what it does. */
const INSIDE_PROGRAM = "/harness/agent/ca";
const INSIDE_WORK = "/workspace";
/** `ca --help` takes some 0.1 s, its dry run 0.6 s; a cold disk some more. */
const LOOK_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;
/** The words of `ca --help`: its usage line, and commands that no other program has. */
const USAGE = /^Usage: ca <command>/m;
const COMMANDS = ["run", "watch", "create", "session", "status", "mark-tested", "mark-reviewed", "bootstrap"];
/** Texts that only the build of WorkOS Case has embedded. */
const STRINGS = ["embedded://case", "0.0.0-case-binary", "AGENT_RESULT start delimiter not found"];
const SCAN_BYTES = 4 * 1024 * 1024;
const TASK_ID = "identity-dry-run";
/**
 * Looks at a private copy of the program, contained and without network: help, embedded strings, a dry run on a
 * throwaway repository. The rebuild is the builder's to add.
 * @param work a private folder; what the program leaves there is thrown away with it
 */
async function lookAt(program, work, containing) {
    return {
        help: await help(program, work, containing),
        strings: await strings(program),
        dry_run: await dryRun(program, work, containing),
    };
}
const matched = (detail) => ({ state: "matched", detail });
const differs = (detail) => ({ state: "differs", detail });
const notRun = (detail) => ({ state: "not_run", detail });
async function help(program, work, containing) {
    const place = await emptyPlace(work, "help");
    const result = await start(program, ["--help"], place, work, containing);
    if (result.termination !== "exited" || result.exitCode !== 0)
        return differs(`--help: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    const said = result.stdout.toString("utf8");
    if (!USAGE.test(said))
        return differs("--help does not begin with the usage of ca");
    const missing = COMMANDS.filter((command) => !new RegExp(`^ {2}${command} `, "m").test(said));
    return missing.length > 0
        ? differs(`--help does not list ${missing.join(", ")}`)
        : matched(`usage of ca with ${COMMANDS.length} of ${COMMANDS.length} commands`);
}
async function strings(program) {
    const needles = STRINGS.map((text) => Buffer.from(text));
    const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
    const found = new Set();
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(program, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const buffer = Buffer.allocUnsafe(SCAN_BYTES);
        for (let kept = 0, position = 0;;) {
            const { bytesRead } = await file.read(buffer, kept, SCAN_BYTES - kept, position);
            if (bytesRead === 0)
                break;
            const view = buffer.subarray(0, kept + bytesRead);
            needles.forEach((needle, i) => view.includes(needle) && found.add(i));
            if (found.size === needles.length)
                break;
            position += bytesRead;
            kept = Math.min(overlap, view.length);
            buffer.copyWithin(0, view.length - kept, view.length);
        }
    }
    finally {
        await file.close();
    }
    const missing = STRINGS.filter((_, i) => !found.has(i));
    return missing.length > 0
        ? differs(`without ${missing.map((text) => `"${text}"`).join(", ")}`)
        : matched(`${STRINGS.length} of ${STRINGS.length}`);
}
/** A dry run writes the event log of a whole pipeline and calls no model; there is no network for one either. */
async function dryRun(program, work, containing) {
    const place = await emptyPlace(work, "dry-run");
    // arguments and variables are rewritten for what has no file system of its own, the content of files is not
    const seen = containing.level === "sandbox" ? INSIDE_WORK : place;
    const task = { id: TASK_ID, status: "active", repo: "throwaway" };
    const project = {
        name: "throwaway",
        path: `${seen}/repo`,
        type: "library",
        remote: "none",
        description: "Throwaway repository of an identity check",
        language: "none",
        packageManager: "none",
        commands: { setup: "true", test: "true" },
    };
    const config = {
        version: 1,
        projects: "./projects.json",
        models: { default: { provider: "openai", model: "none" } },
    };
    for (const folder of ["repo", "data", "pi", "run"])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, folder), { mode: 0o700 });
    await makeEmptyRepository((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "repo"));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "data", "projects.json"), JSON.stringify({ repos: [project] }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "data", "config.json"), JSON.stringify(config));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "run", "throwaway.task.json"), JSON.stringify(task));
    const result = await start(program, ["run", "--task", `${INSIDE_WORK}/run/throwaway.task.json`, "--mode", "unattended", "--dry-run"], place, work, containing);
    if (result.termination !== "exited" || result.exitCode !== 0)
        return differs(`dry run: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    const log = await readEventLog((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "repo", ".case", TASK_ID, "events"));
    if (log === null)
        return differs("the dry run left no event log");
    if (log.first !== "pipeline_start" || log.last !== "pipeline_end" || log.outcome !== "completed")
        return differs("the dry run's event log is not a completed pipeline");
    return matched(`event log of ${log.count} events from pipeline_start to pipeline_end, no model call`);
}
async function readEventLog(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const [name] = names.filter((entry) => /^run-[0-9a-f-]+\.jsonl$/.test(entry));
    if (names.length !== 1 || name === undefined)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    if (!stat.isFile() || stat.size > OUTPUT_BYTES)
        return null;
    try {
        const events = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8"))
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => JSON.parse(line))
            .toSorted((a, b) => Number(a["sequence"]) - Number(b["sequence"]));
        return {
            count: events.length,
            first: events[0]?.["event"],
            last: events.at(-1)?.["event"],
            outcome: events.at(-1)?.["outcome"],
        };
    }
    catch {
        return null;
    }
}
/** The least that git takes for a repository: a branch without a commit. */
async function makeEmptyRepository(folder) {
    for (const path of ["objects", "refs/heads"])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", path), { recursive: true, mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", "HEAD"), "ref: refs/heads/main\n");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
}
async function emptyPlace(work, name) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, `look-${name}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place, { mode: 0o700 });
    return place;
}
/** @throws SourceFault where it could not be started at all, which says nothing about which program it is */
async function start(program, args, place, work, containing) {
    const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)(containing, {
        argv: [INSIDE_PROGRAM, ...args],
        env: { CASE_DATA_DIR: `${INSIDE_WORK}/data`, PI_CODING_AGENT_DIR: `${INSIDE_WORK}/pi` },
        workspace: { host: place, inside: INSIDE_WORK },
        readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
        network: "none",
        scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .scratchOf */ .Y5)(work, "look"),
        deadlineMs: LOOK_MS,
        outputBytes: OUTPUT_BYTES,
    });
    if (result.termination === "not_started" && containing.cancel?.aborted !== true)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .SourceFault */ .A3(`the binary could not be started to see what it is: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    return result;
}
/** The revision of the Bun inside a compiled program, or null where it is none. */
async function embeddedBun(program, work, containing) {
    const place = await emptyPlace(work, "bun");
    const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)(containing, {
        argv: [INSIDE_PROGRAM, "--revision"],
        env: { BUN_BE_BUN: "1" },
        workspace: { host: place, inside: INSIDE_WORK },
        readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
        network: "none",
        scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .scratchOf */ .Y5)(work, "look"),
        deadlineMs: LOOK_MS,
        outputBytes: 1024,
    });
    const said = result.stdout.toString("utf8").trim();
    return result.exitCode === 0 && /^\d+\.\d+\.\d+\S*\+[0-9a-f]+$/.test(said) ? said : null;
}


/***/ }),

/***/ 20913:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: function() { return /* binding */ touchedFiles; },
/* harmony export */   Ew: function() { return /* binding */ lookAtSource; },
/* harmony export */   Jm: function() { return /* binding */ clonePin; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24507);
/* harmony import */ var _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19847);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39675);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56786);








/** A clone of a few thousand files takes seconds; a hung remote must not hold a job for longer than this. */
const GIT_MS = 10 * 60_000;
/** `ls-tree` of a large source; a few objects can name more files than any disk holds. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** All files of a source together: WorkOS Case has 3 MB, and the same few objects again and again fill a disk too. */
const MAX_SOURCE_BYTES = 1024 * 1024 * 1024;
/**
 * What git may take over from the environment: where certificates and proxies are, nothing that authenticates. The rest is
 * closed, so that no configuration, credential helper, template or hook of this machine takes part.
 */
const ENV_KEPT = [
    "PATH",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTPS_PROXY",
    "https_proxy",
    "NO_PROXY",
    "no_proxy",
];
const CLOSED_CONFIG = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.autocrlf=false",
    "core.symlinks=true",
    "core.fileMode=true",
    "core.bare=false",
    "credential.helper=",
    "fetch.fsckObjects=true",
    "gc.auto=0",
    "advice.detachedHead=false",
].flatMap((setting) => ["-c", setting]);
/**
 * A fresh clone of exactly the pinned commit into `<work>/tree` (or `tree`, where the caller made a folder for it).
 * @returns the tree, `agent_pin_mismatch`, or `agent_build_failed` where the source can't be had at all
 */
async function clonePin(pin, work, tree, env, signal) {
    const { source_url, pinned_commit } = pin;
    const opened = await openGit(source_url, work, env, signal, ["--work-tree", tree]);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const fetched = await fetchCommit(git, source_url, pinned_commit);
    if (!fetched.ok)
        return fetched;
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pinned_commit);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const { paths, bytes } = parseListing(listing.bytes);
    if (bytes > MAX_SOURCE_BYTES)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: `at most ${MAX_SOURCE_BYTES} bytes of source`,
            found: `${bytes}`,
        });
    const checkout = await git("checkout", "-q", "-f", "--detach", pinned_commit);
    if (!checkout.ok)
        return failed("a checkout", checkout);
    const head = await git("rev-parse", "HEAD^{commit}");
    if (head.said !== pinned_commit)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", { expected: pinned_commit, found: head.said });
    const status = await git("status", "--porcelain=v1", "-z", "--ignored=matching", "--untracked-files=all");
    if (!status.ok || status.said !== "")
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: "a clean checkout with nothing ignored lying about",
            found: status.ok ? status.said.replaceAll("\0", ", ").slice(0, 500) : status.said,
        });
    const files = new Map();
    for (const path of paths)
        files.set(path, await fingerprint(hostPath(tree, path)));
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ tree, files });
}
/** An empty repository in `<work>/git` for a source, with the git that works on it, and the blocker of a step that failed. */
async function openGit(source_url, work, env, signal, more = []) {
    const gitDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git");
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git-home");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(home, { mode: 0o700 });
    const git = (...args) => runGit(["--git-dir", gitDir, ...more, ...CLOSED_CONFIG, ...args], home, env, signal);
    const failed = (step, { said }) => (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `${step} of ${source_url}`, found: said });
    const made = await runGit([...CLOSED_CONFIG, "init", "-q", "--template=", "--bare", gitDir], home, env, signal);
    return made.ok ? (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ git, failed }) : failed("git init", made);
}
/** Fetches one commit, without its history where the server allows that. */
async function fetchCommit(git, source_url, commit) {
    const exact = await git("fetch", "-q", "--depth=1", "--no-tags", "--no-recurse-submodules", source_url, commit);
    if (exact.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    // some servers give out only what a branch or tag points to: then the pin has to be in their history
    const all = await git("fetch", "-q", "--no-recurse-submodules", source_url, "+refs/heads/*:refs/pin/heads/*", "+refs/tags/*:refs/pin/tags/*");
    if (!all.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `a fetch of ${source_url}`, found: all.said });
    const there = await git("cat-file", "-e", `${commit}^{commit}`);
    if (there.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "pinned_commit", {
        expected: commit,
        found: `no such commit in the branches and tags of ${source_url}`,
    });
}
/** A file that says which Bun builds a source, or its license; a lockfile is the largest of them. */
const MAX_LOOKED_AT_BYTES = 4 * 1024 * 1024;
/** Files that are looked at; a source with more workflows than these is told by the first of them. */
const MAX_LOOKED_AT = 200;
/**
 * Looks at a source: nothing of it is checked out or executed, and no configuration or hook of it or of this machine is obeyed.
 * @param commit a full commit id; null takes the head of the default branch, as it is now
 * @param work a private folder
 * @returns what it is there, `agent_pin_mismatch`, or `agent_build_failed` where it can't be had at all
 */
async function lookAtSource(source_url, commit, work, env, signal) {
    const opened = await openGit(source_url, work, env, signal);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const heads = await git("ls-remote", "--symref", source_url, "HEAD");
    if (!heads.ok)
        return failed("the head", heads);
    const head = /^([0-9a-f]{40})\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const pin = commit ?? head;
    if (pin === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", {
            expected: `a commit at the head of ${source_url}`,
            found: "none; name one by --commit",
        });
    const fetched = await fetchCommit(git, source_url, pin);
    if (!fetched.ok)
        return fetched;
    const date = await git("log", "-1", "--no-show-signature", "--format=%cI", pin);
    if (!date.ok)
        return failed("the date", date);
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pin);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const files = new Map();
    for (const { path, oid } of wantedFiles(listing.bytes)) {
        const blob = await git("cat-file", "blob", oid);
        if (blob.ok)
            files.set(path, blob.bytes.toString("utf8"));
    }
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ commit: pin, date: date.said, branch: pin === head ? branch : null, files });
}
/** Regular files of a listing that are looked at, none of them large. */
function wantedFiles(listing) {
    const wanted = [];
    for (const line of listing.toString("utf8").split("\0")) {
        const [, oid, size, path = ""] = /^100(?:644|755) blob ([0-9a-f]{40}) +(\d+)\t(.+)$/s.exec(line) ?? [];
        const isWanted = _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_FILES */ .AP.some((name) => name === path) ||
            _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .LICENSE_FILE */ .hv.test(path) ||
            (_core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_FOLDERS */ .eN.some((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === folder) && /\.ya?ml$/.test(path));
        if (oid !== undefined && isWanted && Number(size) <= MAX_LOOKED_AT_BYTES)
            wanted.push({ path, oid });
    }
    return wanted.slice(0, MAX_LOOKED_AT);
}
function runGit(args, home, env, signal) {
    const options = {
        env: {
            ...(0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutPasswords */ .h)(env, ENV_KEPT),
            HOME: home,
            LC_ALL: "C",
            GIT_CONFIG_NOSYSTEM: "1",
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_ATTR_NOSYSTEM: "1",
            GIT_TERMINAL_PROMPT: "0",
            GIT_ASKPASS: "/bin/false",
            GIT_NO_REPLACE_OBJECTS: "1",
            // both reach the git at the other end of a file:// source too, whose configuration is that repository's
            GIT_ALLOW_PROTOCOL: "https:file",
            GIT_NO_LAZY_FETCH: "1",
        },
        cwd: home,
        encoding: "buffer",
        maxBuffer: MAX_LISTING_BYTES,
        timeout: GIT_MS,
        ...(signal === undefined ? {} : { signal }),
    };
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", args, options, (error, stdout, stderr) => {
            const said = (error === null ? stdout : stderr).toString("utf8").trim();
            resolve({
                ok: error === null,
                bytes: stdout,
                said: error === null ? said : (endOfGit(error) ?? (said || error.message)),
            });
        });
    });
}
/** How a git ended that did not end by itself, or null. */
function endOfGit(error) {
    if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
        return `more than ${MAX_LISTING_BYTES} bytes of names`;
    return error.killed === true ? `no end within ${GIT_MS / 1000} s` : null;
}
/** `ls-tree -r -l -z`: `<mode> <type> <oid> <size>\t<path>\0`; submodules are never cloned and so are no files. */
function parseListing(listing) {
    const paths = [];
    let bytes = 0;
    for (const line of listing.toString("latin1").split("\0")) {
        const tab = line.indexOf("\t");
        const [, type, , size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
        if (type !== "blob")
            continue;
        paths.push(line.slice(tab + 1));
        bytes += Number(size);
    }
    return { paths, bytes };
}
/**
 * What a build changed in its clone: files of the pin that are not what they were, and new entries, of a new folder only
 * its name with a slash. By a walk of our own that follows no link: no git ever reads what the build left.
 */
async function touchedFiles({ tree, files }) {
    const touched = [];
    const folders = new Set([""]);
    for (const path of files.keys())
        for (let up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); up !== "."; up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(up))
            folders.add(up);
    // a folder that the build made a link leads out of its tree, and so does all that seems to lie below it
    const left = new Set();
    for (const folder of [...folders].toSorted()) {
        const stat = folder === "" || left.has(parentOf(folder)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(hostPath(tree, folder)).catch(() => null) : null;
        if (stat?.isDirectory() === true)
            left.add(folder);
    }
    for (const [path, before] of files) {
        const now = left.has(parentOf(path)) ? await fingerprint(hostPath(tree, path)) : null;
        if (now === null || now !== before)
            touched.push(path);
    }
    for (const folder of left) {
        // one that can't be read any more has no file of the pin that can
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(hostPath(tree, folder), { withFileTypes: true, encoding: "buffer" }).catch(() => []);
        for (const entry of entries) {
            const name = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .bytePath */ .OO)(entry.name);
            const path = folder === "" ? name : `${folder}/${name}`;
            if (files.has(path) || folders.has(path))
                continue;
            touched.push(entry.isDirectory() ? `${path}/` : path);
        }
    }
    return touched.toSorted((a, b) => (a < b ? -1 : 1)).map((path) => (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .jsonPath */ .U1)(path));
}
function parentOf(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    return parent === "." ? "" : parent;
}
/** What a file or link is, so that a change of it shows; null where there is neither, or none that can be read. */
async function fingerprint(host) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(host).catch(() => null);
    if (stat?.isSymbolicLink() === true)
        return `link ${(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(host, { encoding: "buffer" })).toString("hex")}`;
    try {
        const { sha256 } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(host));
        return `file ${stat?.mode} ${sha256}`;
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return null;
        throw error;
    }
}
function hostPath(tree, path) {
    const base = Buffer.from(tree);
    return path === "" ? base : Buffer.concat([base, Buffer.from("/"), (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X5)(path)]);
}


/***/ }),

/***/ 94742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* harmony import */ var _handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16928);
/* harmony import */ var _leavings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82942);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68700);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60955);




/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing, if something can't be handed over, or where a lent id
 * left something that can't be ended, removed or judged
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    if (spec.input !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a program that reads a file, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_2__/* .planLaunch */ .NC)(level, spec, programs);
    const isBelow = launch.lent !== null && level !== "sandbox";
    if (isBelow)
        running.add(launch);
    const hand = { given: false, refused: null };
    let result;
    try {
        result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_3__/* .supervise */ .zD)(launch, withHandOver(launch, spec, supervision, hand));
    }
    finally {
        if (running.delete(launch))
            await endLeavings(launch, spec);
    }
    if (hand.refused !== null)
        throw hand.refused;
    if (isBelow && hand.given && running.size === 0)
        (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .requireOwnOf */ .$h)(spec, launch.lent);
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}
/** Starts without a sandbox that a lent id has: it is one for all of a process, so that the last to end clears it away. */
const running = new Set();
/** Ends and removes what a lent id leaves where no sandbox takes it away. @throws Error where something of it lives on */
async function endLeavings({ lent }, spec) {
    if (lent === null || running.size > 0)
        return;
    if (!(await (0,_leavings__WEBPACK_IMPORTED_MODULE_1__/* .endProcessesOf */ .w)(lent.uid)))
        throw new Error(`containment: processes of user ${lent.uid}, which the harness lent, can't be ended: end them by hand`);
    (0,_leavings__WEBPACK_IMPORTED_MODULE_1__/* .removeLeavingsOf */ .p)(lent.uid, [...(0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .givenOf */ .tJ)(spec), spec.scratch]);
}
/** What a start may write is handed over when everything else is ready for it; what may not be, nothing begins with. */
function withHandOver({ lent, level }, spec, supervision, hand) {
    if (lent === null)
        return supervision;
    const { hold = Promise.resolve() } = supervision;
    const held = hold.then(async () => {
        try {
            await (level === "sandbox" ? (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .Cl)(spec, lent) : (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOverBelow */ .Vb)(spec, lent));
            hand.given = true;
        }
        catch (error) {
            hand.refused = error;
            throw error;
        }
    });
    // Met where it is waited for, if it ever is.
    held.catch(() => { });
    return { ...supervision, hold: held };
}


/***/ })

};
