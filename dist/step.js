"use strict";
exports.ids = [165];
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

/***/ 8938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88856);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91690);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82197);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27171);
/* harmony import */ var _core_report_describe_plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3381);
/* harmony import */ var _flow_records_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65098);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88973);
/* harmony import */ var _flow_publish_bundle__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14054);
/* harmony import */ var _flow_publish_forge__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81070);
/* harmony import */ var _flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56967);













const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** `report`: publishes what was derived from a bundle here; exits with its verdict. */
async function run(args, io) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_10__/* .detectForge */ .J)(io.env, (0,_io__WEBPACK_IMPORTED_MODULE_11__/* .value */ .Uq)(args, "forge"));
    if (!detected.ok)
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, `report: ${(0,_flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(detected.fault)}`);
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, args.positionals[0]);
    if (!(0,_flow_records_files__WEBPACK_IMPORTED_MODULE_5__/* .isThere */ .$B)(location))
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, `report: ${args.positionals[0]}: no such folder or file`);
    const verified = await (0,_flow_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .verifyHere */ .i)(location);
    if (!verified.ok) {
        const error = `no verdict can be published: ${verified.problem} Name a bundle as the harness sealed it, a folder or a zip.`;
        io.stderr(`case-harness: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(error)}\n`);
        if ((0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(io, { error, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
    }
    const { facts } = verified.value;
    const context = contextOf(args, io, detected.value, facts.madeFor);
    if (typeof context === "string")
        return (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .wrongUsage */ .xY)(io, `report: ${context}`);
    const token = io.env["HARNESS_TOKEN"] || io.env["GITHUB_TOKEN"] || "";
    const by = (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_4__/* .interfaceOf */ .Rm)(detected.value.forge, token);
    const input = {
        by,
        context,
        // A person who names bundle, commit and repository asserts them; a bundle that was made for others still says so.
        expected: { plan: null, nonce: null, origin: null, allowReplay: (0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "allow-replay") },
        name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_3__/* .checkName */ .I3)({ stage: facts.stage, lane: facts.lane, caseId: facts.caseId }),
        externalId: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_4__/* .externalId */ .pP)(facts.nonce),
        ...{ announcedHere: false, checkId: null, moved: { doubts: [], headMoved: false, notes: [] } },
        ...{ artifact: null, lost: null },
        bundlePath: location,
        sources: { contract: null, workspace: null, records: {} },
        now: new Date().toISOString(),
    };
    const { report } = verified.value.audit;
    const status = report.status;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "dry-run")) {
        const { plan, doubts, status: said } = (0,_flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .planOf */ .XC)({ ...input, bundle: verified.value });
        const counted = said ?? status;
        if ((0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(io, { status: counted, run_id: report.run_id, replay: report.replay ?? null, doubts, plan });
        else
            io.stdout(`${(0,_core_report_describe_plan__WEBPACK_IMPORTED_MODULE_12__/* .describePlan */ .d)(plan).join("\n")}\n`);
        for (const doubt of doubts)
            io.stderr(`case-harness: not accepted: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)((0,_flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(doubt))}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[counted];
    }
    const forge = await (0,_flow_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .forgeOf */ .$)(io, { detected: detected.value, context }, token);
    const result = forge.ok ? await (0,_flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .publish */ .mk)({ ...input, forge: forge.value, bundle: verified.value }) : null;
    const failure = forge.ok ? (result?.failure ?? null) : forge.failure;
    const doubts = result?.doubts ?? [];
    if ((0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(io, {
            status: result?.status ?? null,
            run_id: report.run_id,
            replay: report.replay ?? null,
            check_url: result?.checkUrl ?? null,
            doubts,
            failure,
        });
    for (const doubt of doubts)
        io.stderr(`case-harness: not accepted: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)((0,_flow_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(doubt))}\n`);
    if (failure !== null) {
        io.stderr(`case-harness: not published: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(failure.message)}. ${failure.fix}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
    }
    (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv)(io, args, `case-harness: published ${result?.status}${result?.checkUrl == null ? "" : `: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(result.checkUrl)}`}`);
    return result?.exitCode ?? _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
}
/** Repository and commit: as flags say, else what the bundle says that it was made for; never what a CI event says. */
function contextOf(args, io, detected, madeFor) {
    const flagRepository = (0,_io__WEBPACK_IMPORTED_MODULE_11__/* .value */ .Uq)(args, "repository");
    const flagSha = (0,_io__WEBPACK_IMPORTED_MODULE_11__/* .value */ .Uq)(args, "sha");
    const sends = detected.forge !== "local" && !(0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "dry-run");
    if (sends && flagRepository === undefined && flagSha === undefined && io.env["GITHUB_EVENT_NAME"])
        return "in a CI job use the action (`mode: report`), which knows what it is about before it sees a bundle; by hand say --repository and --sha";
    const repository = flagRepository ?? io.env["GITHUB_REPOSITORY"] ?? madeFor?.repository ?? "";
    const headSha = flagSha ?? madeFor?.headSha ?? "";
    const optional = detected.forge === "local" || (0,_io__WEBPACK_IMPORTED_MODULE_11__/* .has */ .zy)(args, "dry-run");
    if (!REPOSITORY.test(repository) && !(optional && repository === ""))
        return "say which repository: --repository owner/name";
    if (!OBJECT_ID.test(headSha) && !(optional && headSha === ""))
        return "say which commit was tested: --sha with a whole object id";
    return {
        event: "command line",
        repository: repository === "" ? "{owner}/{repo}" : repository,
        headSha: headSha === "" ? "{sha}" : headSha,
        pullRequest: null,
        workflowRun: null,
        records: { branch: "default", ref: null },
        runUrl: null,
        runId: null,
        attempt: null,
    };
}


/***/ }),

/***/ 57134:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90942);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88973);
/* harmony import */ var _flow_publish_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75801);



const { token, statusToken, localBaseUrl, modelCredential } = _flow_publish_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v;
/** The secrets that each step is there for. */
const HELD = {
    place: [],
    announce: [token, statusToken],
    agent: [],
    prior: [token],
    approval: [token],
    preflight: [localBaseUrl, modelCredential],
    approve: [token, statusToken],
    run: [localBaseUrl, modelCredential],
    conclude: [token, statusToken],
    handover: [],
    result: [],
    fetch: [token],
    verify: [],
    report: [token, statusToken],
};
/** `step`: one phase of the action. Each loads only what it needs. */
async function run(args, io) {
    const step = args.positionals[0];
    if (step !== "place" && !io.env[_flow_publish_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan])
        return (0,_output__WEBPACK_IMPORTED_MODULE_0__/* .wrongUsage */ .xY)(io, `step ${step}: ${_flow_publish_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.plan} is not set: action.yml calls this step, after step place; run, verify and report do the same by hand`);
    (0,_world_runner_token__WEBPACK_IMPORTED_MODULE_2__/* .forgetTokens */ .sm)(HELD[step]);
    switch (step) {
        case "place":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 9973))).place(io);
        case "announce":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 52097))).announce(io);
        case "agent":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 24320))).agentStep(io);
        case "prior":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 6613))).priorStep(io);
        case "approval":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 7253))).approvalStep(io);
        case "preflight":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 48838))).preflightStep(io);
        case "approve":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 22893))).approveStep(io);
        case "run":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 72424))).runStep(io);
        case "conclude":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 30384))).concludeStep(io);
        case "handover":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 40629))).handover(io);
        case "result":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 84599))).resultStep(io);
        case "report":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 97173))).reportStep(io);
        case "fetch":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 71096))).fetchStep(io);
        case "verify":
            return (await Promise.all(/* import() | step */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(630), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 71923))).verifyStep(io);
    }
}


/***/ }),

/***/ 24320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agentStep: function() { return /* binding */ agentStep; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88856);
/* harmony import */ var _flow_publish_environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71697);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70522);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55831);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88024);
/* harmony import */ var _help_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65005);
/* harmony import */ var _flow_publish_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14737);
/* harmony import */ var _flow_publish_variables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75801);








/** Brings the admitted binary into the store. Where that is blocked, the run's own gate says so with evidence, so this step goes on. */
async function agentStep(io) {
    const { inputs } = (0,_flow_publish_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _flow_publish_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.plan);
    const { trusted } = (0,_flow_publish_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _flow_publish_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.asked);
    const source = inputs["agent-source"] ?? "build";
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(source === "build" ? ["agent", "build"] : ["agent", "fetch", "--from", source], [
        _help_agent__WEBPACK_IMPORTED_MODULE_4__/* .agentSpec */ .b,
    ]);
    if (parsed.kind !== "command") {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .printError */ .yJ)("case-harness", parsed.kind === "usage" ? parsed.message : "the input agent-source is of no use");
        return 3;
    }
    const code = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .withCommandsOff */ .KG)(() => (0,_agent__WEBPACK_IMPORTED_MODULE_2__.run)(parsed.args, { ...io, trusted, env: (0,_flow_publish_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutTokens */ .N)(io.env) }));
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODE */ .F.blocked ? 0 : code;
}


/***/ }),

/***/ 81823:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ requestOfRun; }
/* harmony export */ });
/* harmony import */ var _flow_publish_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75801);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88024);
/* harmony import */ var _help_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94833);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83987);
/* harmony import */ var _run_flags__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56714);





/** The run that a later step starts, as it will be asked for, and what it finds around it; null where the inputs are no run, which says so itself. */
function requestOfRun(io, { inputs, context }, { trusted }, prior) {
    const env = (0,_run_flags__WEBPACK_IMPORTED_MODULE_4__/* .runEnvironment */ .t)(io, inputs);
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_1__/* .parseCommandLine */ .Du)(["run", ...(0,_run_flags__WEBPACK_IMPORTED_MODULE_4__/* .runFlags */ .l)(inputs, env, prior)], [_help_run__WEBPACK_IMPORTED_MODULE_2__/* .runSpec */ .l]);
    if (parsed.kind !== "command")
        return null;
    const surroundings = (0,_request__WEBPACK_IMPORTED_MODULE_3__/* .withFlags */ .W)(parsed.args, { ...io, env });
    const { repository, headSha, event } = context;
    const asked = (0,_request__WEBPACK_IMPORTED_MODULE_3__/* .readRequest */ .i)(parsed.args, surroundings, {
        nonce: null,
        fact: {
            ...{ repository, head_sha: headSha, event },
            trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
        },
        ...{ approval: null, approvalRecord: io.env[_flow_publish_variables__WEBPACK_IMPORTED_MODULE_0__/* .STEP_VARIABLES */ .v.approvalRecord] || null },
        prior: prior?.forge ?? null,
    });
    // The cassette is the run's; what asks before has none.
    return "usage" in asked ? null : { request: { ...asked, recordModel: null }, surroundings };
}


/***/ }),

/***/ 48838:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightStep: function() { return /* binding */ preflightStep; }
/* harmony export */ });
/* harmony import */ var _flow_publish_approve__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22893);
/* harmony import */ var _flow_publish_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14737);
/* harmony import */ var _flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75801);
/* harmony import */ var _gates__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81823);




/** Looks whether anything but its approval keeps the run that follows from starting. */
async function preflightStep(io) {
    const plan = (0,_flow_publish_plan__WEBPACK_IMPORTED_MODULE_1__/* .handedOn */ .Uz)(io, _flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.plan);
    const asked = (0,_flow_publish_plan__WEBPACK_IMPORTED_MODULE_1__/* .handedOn */ .Uz)(io, _flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.asked);
    const run = (0,_gates__WEBPACK_IMPORTED_MODULE_3__/* .requestOfRun */ ._)(io, plan, asked, (0,_flow_publish_plan__WEBPACK_IMPORTED_MODULE_1__/* .priorHandedOn */ .C7)(io));
    return run === null ? 0 : (0,_flow_publish_approve__WEBPACK_IMPORTED_MODULE_0__.preflightRun)(io, run);
}


/***/ }),

/***/ 6613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  priorStep: function() { return /* binding */ priorStep; }
});

// EXTERNAL MODULE: ./src/flow/publish/plan.ts
var publish_plan = __webpack_require__(14737);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/gates/prior-stage.ts
var prior_stage = __webpack_require__(3175);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/report/artifact-name.ts
var artifact_name = __webpack_require__(22364);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
// EXTERNAL MODULE: ./src/flow/run/preflight.ts
var preflight = __webpack_require__(93041);
// EXTERNAL MODULE: ./src/flow/run/prior.ts
var run_prior = __webpack_require__(69882);
// EXTERNAL MODULE: ./src/flow/run/record-gates.ts
var record_gates = __webpack_require__(3584);
// EXTERNAL MODULE: ./src/flow/publish/artifact.ts
var artifact = __webpack_require__(55504);
// EXTERNAL MODULE: ./src/flow/publish/forge.ts + 15 modules
var publish_forge = __webpack_require__(81070);
// EXTERNAL MODULE: ./src/flow/publish/origin.ts
var origin = __webpack_require__(13184);
;// CONCATENATED MODULE: ./src/flow/publish/prior.ts
/**
 * The evidence of the stage below, brought here by the step that holds the token (SPEC section 5, LADDER 2): an artifact of this repository's
 * own workflow runs on the default branch, and of no pull request's. The step looks at what it finds and starts nothing of it.
 */















/** Word of the input `prior-evidence` for whatever proves the stage below. */
const AUTO = "auto";
/** Artifacts that are looked into, the newest first: those of runs that count. */
const MAX_LOOKED_INTO = 10;
/**
 * Hands on where the prior evidence lies, and what the forge says of it. What can't be had is told, and the run's own gate blocks for the
 * want of it.
 * @param trusted null where there is no forge to ask
 */
async function findPrior(io, plan, trusted, gate) {
    const wanted = plan.inputs["prior-evidence"];
    const path = (0,external_node_path_.resolve)(io.cwd, wanted);
    if (wanted !== AUTO && (0,external_node_fs_.existsSync)(path)) {
        await handOn({ path, forge: null });
        return 0;
    }
    if (wanted.includes("/"))
        return tell(io, `there is nothing at ${wanted}`);
    if (trusted === null)
        return tell(io, "there is no forge that could be asked for it");
    const forge = await (0,publish_forge/* forgeOf */.$)(io, plan, await (0,publish_plan/* tokenOf */.B9)(io));
    if (!forge.ok)
        return (0,publish_forge/* printFailure */.e)(forge.failure);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "case-harness-prior-"));
    // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
    await (0,workflow/* setOutputs */.n0)({ folder });
    const found = await search(io, plan, { forge: forge.value, gate, folder }, trusted.defaultBranch);
    if (!found.ok)
        return (0,publish_forge/* printFailure */.e)(found.failure);
    if (typeof found.value === "string")
        return tell(io, found.value);
    await handOn(found.value);
    return 0;
}
/** Looks for what proves the stage below, as the gate of the run that follows will look at it. @param run the one that follows */
async function findPriorOf(run, io, plan, trusted) {
    const input = await (0,workflow/* withCommandsOff */.KG)(() => (0,preflight/* lookingAtGates */.Ru)(run.request, run.surroundings, async (looked) => looked.input));
    return findPrior(io, plan, trusted, (found) => (0,prior_stage/* priorStageBlockers */.cr)((0,record_gates/* withFacts */.Qj)(input, { prior_evidence: found })));
}
async function handOn(prior) {
    await (0,workflow/* setOutputs */.n0)({ prior: JSON.stringify(prior) });
}
function tell(io, problem) {
    io.stderr(`case-harness: no evidence of the stage below: ${(0,bytes/* escapeForPeople */.IW)(problem)}\n`);
    return 0;
}
/** The newest that proves the stage below; else, of a name, the newest of a run that counts, of which the run's gate says what is wrong. */
async function search(io, { context: { repository }, inputs }, { forge, gate, folder }, defaultBranch) {
    const wanted = inputs["prior-evidence"];
    const name = wanted === AUTO ? null : wanted;
    const list = await forge.recentArtifacts(repository, name);
    if (!list.ok)
        return list;
    if (list.value === null)
        return said("this forge lists no artifacts of a repository, so nothing is trusted by its word. Run both stages on a runner of your own that keeps its home (~/.local/state): what that installation made counts there, named by its path or found in the input runs-dir");
    const fits = list.value.filter((one) => name !== null || one.name.startsWith(artifact_name/* EVIDENCE_PREFIX */.T));
    if (fits.length === 0)
        return said(`${repository} has no artifact ${name === null ? `that begins with ${artifact_name/* EVIDENCE_PREFIX */.T}` : name} that has not expired, among the newest that the forge lists. Where it is older, name it, or run the stage below again`);
    const head = await forge.branchHead(repository, defaultBranch);
    if (!head.ok)
        return head;
    const runs = (0,origin/* runsThatCount */.lS)(forge, repository, { name: defaultBranch, head: head.value });
    const refused = [];
    const refuse = (one, why) => refused.push(`${one.name} of run ${one.runId}: ${why}`);
    let lookedInto = 0;
    let first = null;
    for (const one of fits) {
        const from = await runs(one);
        if (!from.ok)
            return from;
        if (typeof from.value === "string") {
            refuse(one, from.value);
            continue;
        }
        if (lookedInto++ === MAX_LOOKED_INTO)
            break;
        const file = (0,external_node_path_.join)(folder, `${one.id}.zip`);
        const saved = await forge.downloadArtifact(repository, one.id, file);
        if (!saved.ok) {
            if (!artifact/* OF_ONE */.d.includes(saved.failure.kind))
                return saved;
            refuse(one, saved.failure.message);
            (0,external_node_fs_.rmSync)(file, { force: true });
            continue;
        }
        const digest = await (0,file_digest/* fileDigest */.h)(file);
        if (one.sha256 !== null && digest !== one.sha256)
            refuse(one, `expected SHA-256 ${one.sha256}, found ${digest}`);
        else {
            const fact = { ...from.value, artifact: one.id, artifact_sha256: digest };
            const [blocker] = gate(await (0,run_prior/* evidenceOf */.X)(file, "forge", fact, io.env));
            const prior = { path: file, forge: fact };
            if (blocker === undefined)
                return { ok: true, value: prior };
            refuse(one, `${blocker.subject}: expected ${blocker.expected}, found ${blocker.found}`);
            if (name !== null && first === null) {
                first = prior;
                continue;
            }
        }
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    return first !== null ? { ok: true, value: first } : said((0,origin/* refusals */.Ke)(refused));
}
function said(problem) {
    return { ok: true, value: problem };
}

// EXTERNAL MODULE: ./src/flow/publish/variables.ts
var variables = __webpack_require__(75801);
// EXTERNAL MODULE: ./src/commands/step/gates.ts
var gates = __webpack_require__(81823);
;// CONCATENATED MODULE: ./src/commands/step/prior.ts




/** Looks for what proves the stage below, as the gate of the run that follows will look at it. */
async function priorStep(io) {
    const plan = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.plan);
    const asked = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.asked);
    const run = (0,gates/* requestOfRun */._)(io, plan, asked, null);
    return run === null ? 0 : findPriorOf(run, io, plan, asked.trusted);
}


/***/ }),

/***/ 56714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ runFlags; },
/* harmony export */   t: function() { return /* binding */ runEnvironment; }
/* harmony export */ });
/* harmony import */ var _core_records_forge_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24021);
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28320);
/* harmony import */ var _flow_publish_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71697);
/* harmony import */ var _flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75801);




/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";
/** The flags of `run` that say the same as the inputs. @param env as {@link runEnvironment} makes it */
function runFlags(inputs, env, prior = null) {
    const flags = _world_runner_action_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .bn.flatMap(({ name, use }) => {
        const value = inputs[name];
        // What the forge keeps travels in the file of `--ci`.
        if (value === undefined || (name === "approval" && (0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_0__/* .approvalSource */ .JT)(value) !== null))
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
    if (prior !== null)
        flags.push("--prior-evidence", prior.path);
    return env[CREDENTIAL_VARIABLE] === undefined ? flags : [...flags, "--credential-variable", CREDENTIAL_VARIABLE];
}
/** The environment of the run: the step's own without tokens, and inputs in place of the variables that they win over. */
function runEnvironment(io, inputs) {
    const env = (0,_flow_publish_environment__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N)(io.env);
    for (const { name, use } of _world_runner_action_table__WEBPACK_IMPORTED_MODULE_1__/* .ACTION_INPUTS */ .bn) {
        const value = inputs[name];
        if (use.kind === "variable" && value !== undefined)
            env[use.name] = use.switch === true ? (value === "true" ? "1" : "") : value;
    }
    const localBaseUrl = io.env[_flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.localBaseUrl];
    if (localBaseUrl)
        env.CTO_HARNESS_CASE_LOCAL_BASE_URL = localBaseUrl;
    const credential = io.env[_flow_publish_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.modelCredential];
    if (credential)
        env[CREDENTIAL_VARIABLE] = credential;
    return env;
}


/***/ }),

/***/ 72424:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: function() { return /* binding */ runStep; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/report/artifact-name.ts
var artifact_name = __webpack_require__(22364);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(44102);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
// EXTERNAL MODULE: ./src/flow/publish/plan.ts
var publish_plan = __webpack_require__(14737);
// EXTERNAL MODULE: ./src/flow/publish/variables.ts
var variables = __webpack_require__(75801);
;// CONCATENATED MODULE: ./src/flow/publish/run.ts










/** Lays out what the steps before found out, for a run. @throws Error where the run was not announced */
async function beginRun(io) {
    const plan = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.plan);
    const announced = io.env[variables/* STEP_VARIABLES */.v.announcement]
        ? (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.announcement)
        : null;
    const asked = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.asked);
    if (plan.mode === "both" && announced === null)
        throw new Error("nothing was announced, so nothing is run");
    const prior = (0,publish_plan/* priorHandedOn */.C7)(io);
    const approvalRecord = io.env[variables/* STEP_VARIABLES */.v.approvalRecord] || null;
    const approval = io.env[variables/* STEP_VARIABLES */.v.approval] ? (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.approval) : null;
    await (0,workflow/* maskSecrets */.QU)([io.env[variables/* STEP_VARIABLES */.v.localBaseUrl], io.env[variables/* STEP_VARIABLES */.v.modelCredential]]);
    const folder = (0,owned/* makeOwned */.g7)(io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "ci-");
    const remove = () => (0,owned/* removeSmallOwned */.tA)(folder);
    const ci = (0,external_node_path_.join)(folder, "ci.json");
    try {
        (0,external_node_fs_.writeFileSync)(ci, JSON.stringify(ciFile(plan, asked, { announced, approval, approvalRecord, prior })), {
            flag: "wx",
            mode: 0o600,
        });
    }
    catch (error) {
        remove();
        throw error;
    }
    return { plan, prior, ci, remove };
}
/**
 * Hands on what a run came to.
 * @param json what `run --json` printed; empty where nothing was run
 * @param code its exit code
 * @returns the exit code of the step
 */
async function endRun({ inputs, mode, detected }, json, code) {
    if (json === "") {
        if (code !== 0)
            await (0,workflow/* printError */.yJ)("case-harness", "Nothing was run, and there is no bundle; the line above says why.");
        return code === 0 ? 1 : code;
    }
    const output = JSON.parse(json);
    const verdict = {
        status: output.status,
        runId: output.run_id,
        blockers: output.blockers.map((found) => found.code),
        bundle: output.artifacts_dir,
    };
    await (0,workflow/* setOutputs */.n0)({
        // For the step `result` of `mode: run`. Where a report step follows, only what that derives from the bundle again is said.
        verdict: mode === "run" ? JSON.stringify(verdict) : "",
        bundle: output.artifacts_dir,
        sealed: (0,digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(output.artifacts_dir, files/* SUMS_FILE */.A$))),
        "artifact-name": inputs["artifact-name"] ?? (0,artifact_name/* evidenceName */.X)(output.run_id),
        "retention-days": inputs["retention-days"] ?? "",
        forge: detected.forge,
    });
    const first = output.blockers[0];
    if (first !== undefined)
        await (0,publish_plan/* printBlocker */.Wb)(output.status, first);
    return code;
}
/** What the run needs to know of CI: the nonce that was announced, what it is for, and what the forge was asked. */
function ciFile({ context }, { trusted }, { announced, approval, approvalRecord, prior }) {
    const { repository, headSha, event, runId, attempt } = context;
    return {
        ...{ nonce: announced?.nonce ?? null, repository, head_sha: headSha, event },
        workflow_run: runId === null ? null : { id: runId, attempt },
        trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
        approval,
        approval_record: approvalRecord,
        prior: prior?.forge ?? null,
    };
}

// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(88024);
// EXTERNAL MODULE: ./src/commands/help/run.ts
var run = __webpack_require__(94833);
// EXTERNAL MODULE: ./src/commands/run.ts + 10 modules
var commands_run = __webpack_require__(52116);
// EXTERNAL MODULE: ./src/commands/step/run-flags.ts
var run_flags = __webpack_require__(56714);
;// CONCATENATED MODULE: ./src/commands/step/run.ts






/** Runs the lane: no token of the forge or of the runner is in reach of this step. */
async function runStep(io) {
    const begun = await beginRun(io);
    try {
        return await runInProcess(io, begun);
    }
    finally {
        begun.remove();
    }
}
async function runInProcess(io, { plan, ci, prior }) {
    const env = (0,run_flags/* runEnvironment */.t)(io, plan.inputs);
    const argv = ["run", ...(0,run_flags/* runFlags */.l)(plan.inputs, env, prior), "--ci", ci, "--json"];
    const parsed = (0,cli/* parseCommandLine */.Du)(argv, [run/* runSpec */.l]);
    if (parsed.kind !== "command") {
        await (0,workflow/* printError */.yJ)("case-harness", parsed.kind === "usage" ? parsed.message : "the inputs are no run");
        return 3;
    }
    let json = "";
    const stdout = (text) => void (json += text);
    const code = await (0,workflow/* withCommandsOff */.KG)(() => (0,commands_run.run)(parsed.args, { ...io, env, stdout }));
    return endRun(plan, json, code);
}


/***/ }),

/***/ 24021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: function() { return /* binding */ approvalSource; },
/* harmony export */   kf: function() { return /* binding */ saysSentence; },
/* harmony export */   xf: function() { return /* binding */ approvalOf; }
/* harmony export */ });
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24847);
/**
 * An approval that a forge keeps (SPEC section 15): an environment's approval of this very run, or a pull request review of the head that is
 * judged. Who says it and when is the forge's word; what is said, the packet's sentence and its binding, stands in the person's own comment.
 */

const ENVIRONMENT = "environment:";
/** @returns null for a file */
function approvalSource(input) {
    if (input === "review")
        return { kind: "review" };
    return input?.startsWith(ENVIRONMENT) === true
        ? { kind: "environment", environment: input.slice(ENVIRONMENT.length) }
        : null;
}
/** Days that a forge's approval is good for; no workflow run lasts longer than 35. */
const GOOD_FOR_DAYS = 35;
const SENTENCE = /^I approve .+ task\./m;
const BINDING = /\b[0-9a-f]{64}\b/;
const NO_BINDING = "0".repeat(64);
/** Whether a text has a sentence and a binding; which ones, the gate compares. */
function saysSentence(text) {
    return SENTENCE.test(text) && BINDING.test(text);
}
/** The record of what was said; a denial needs no sentence. */
function approvalOf(said, mutationMode) {
    const at = new Date(said.at);
    return {
        approval_id: said.id,
        decision: said.decision,
        actor: said.actor,
        scope: _approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_SCOPE */ .ZG,
        mutation_mode: mutationMode,
        statement: SENTENCE.exec(said.text)?.[0].slice(0, MAX_STATEMENT) ?? "no sentence was said",
        timestamp: at.toISOString(),
        expires_at: new Date(at.getTime() + GOOD_FOR_DAYS * 24 * 60 * 60_000).toISOString(),
        binding: BINDING.exec(said.text)?.[0] ?? NO_BINDING,
    };
}
const MAX_STATEMENT = 4096;


/***/ }),

/***/ 54442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: function() { return /* binding */ outcomeBinding; },
/* harmony export */   Ws: function() { return /* binding */ outcomeSchema; },
/* harmony export */   _M: function() { return /* binding */ parseOutcome; },
/* harmony export */   sG: function() { return /* binding */ outcomeOf; },
/* harmony export */   yz: function() { return /* binding */ outcomeSentence; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_outcome__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34772);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53715);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93137);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33821);
/**
 * A person's word on the result of a run that waits for it (LADDER 4), as it is given in CI: a record that a pull request brings, or the comment by
 * which an environment is approved. Either is bound to the report and the patch of that run; who says it and when is the forge's word.
 */






const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits");
/** The record: what is said, and of which result. */
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    outcome: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_outcome__WEBPACK_IMPORTED_MODULE_3__/* .OPERATOR_WORDS */ .H),
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC, "expected the id of a run"),
    report_sha256: digest,
    patch_sha256: digest,
    reason: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
})
    .describe("Outcome of a run of stage 5, by the person who merges this record");
/** Digest over what a word is bound to. */
function outcomeBinding({ run_id, report_sha256, patch_sha256 }) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)({ run_id, report_sha256, patch_sha256 }));
}
/** Reads the record. @returns the word, or every fault with its position; never throws on bad input */
function parseOutcome(bytes) {
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, outcomeSchema);
    if (!parsed.ok)
        return parsed;
    const { outcome, run_id, reason = null } = parsed.value;
    return { ok: true, value: { outcome, run_id, reason, binding: outcomeBinding(parsed.value) } };
}
const VERBS = { accepted: "accept", rejected: "reject" };
/** The line by which a comment says an outcome; the binding stands in it. */
function outcomeSentence(outcome, result) {
    return `I ${VERBS[outcome]} the result of run ${result.run_id}, ${outcomeBinding(result)}.`;
}
const SENTENCE = /^[ \t]*I (accept|reject) the result of run ([0-9A-Za-z-]{1,128}), ([0-9a-f]{64})\.[ \t]*$/gm;
const REASON = /^[ \t]*Reason: (.+)$/m;
/** Reads the comment. @returns why it says no outcome, or more than one */
function outcomeOf(comment) {
    const said = [...comment.replaceAll("\r", "").matchAll(SENTENCE)];
    const [first, second] = said;
    if (first === undefined)
        return { problem: "it has no line of the check that says accept or reject, and of which result" };
    if (second !== undefined)
        return { problem: "it says more than one outcome" };
    const [, verb, run_id, binding] = first;
    return {
        outcome: _domain_outcome__WEBPACK_IMPORTED_MODULE_3__/* .OPERATOR_WORDS */ .H.find((word) => VERBS[word] === verb),
        run_id: run_id,
        binding: binding,
        reason: REASON.exec(comment)?.[1]?.trim() ?? null,
    };
}


/***/ }),

/***/ 21407:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: function() { return /* binding */ doubtsOf; },
/* harmony export */   Yr: function() { return /* binding */ NOT_THE_RUN; },
/* harmony export */   iD: function() { return /* binding */ acceptanceDigest; }
/* harmony export */ });
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93137);
/* harmony import */ var _formats_exact_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81022);
/* harmony import */ var _lanes_lanes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23244);
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96133);
/**
 * Whether a bundle's verdict may be published here. A doubt never lifts a verdict, it only takes it away. What the job is about is
 * known before any bundle is looked at; nothing that a bundle says about itself chooses a name, a subject or a rule.
 */






/** Bundles with more broken files, or other records, than this are broken enough. */
const MAX_LISTED = 10;
/** What a bundle says in one place is cut for people: whoever made it may have made it as long as they like. */
const MAX_SHOWN_BYTES = 512;
/** Title of a bundle about anything but what the job is about. */
const NOT_THE_RUN = "not the run that was asked for";
/** One digest for the files of `acceptance/`: their paths and bytes. */
function acceptanceDigest(files) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(files.map(({ path, sha256: digest }) => [path, digest])));
}
/** Every reason against the bundle; an empty list lets its verdict be published. */
function doubtsOf(bundle, expected) {
    const { plan, origin } = expected;
    return [
        ...brokenFiles(bundle),
        differs("schema_version", (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .schemaVersion */ .CZ)(_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT_DERIVATION */ .un), bundle.schemaVersion, OTHER_VERSION),
        ...(plan === null ? [] : otherSubject(bundle, plan)),
        ...otherCommit(bundle, expected),
        ...(bundle.replay && expected.allowReplay !== true ? [replayed()] : []),
        ...(expected.nonce === null ? [] : [differs("nonce", expected.nonce, bundle.nonce)]),
        expected.sealedDigest === undefined ? null : notAsSealed(bundle, expected.sealedDigest),
        ...(origin === null ? [] : otherOrigin(bundle, origin)),
        ...(origin === null || plan === null ? [] : otherRecords(bundle, plan)),
        ...(origin === null || expected.rerunDigest === undefined ? [] : [notRunAgain(bundle, expected.rerunDigest)]),
    ]
        .filter((doubt) => doubt !== null)
        .map((doubt) => ({
        ...doubt,
        subject: shown(doubt.subject),
        expected: shown(doubt.expected),
        found: shown(doubt.found),
    }));
}
function shown(text) {
    return (0,_budget__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(text, MAX_SHOWN_BYTES);
}
function brokenFiles(bundle) {
    const doubts = bundle.faults.slice(0, MAX_LISTED).map(({ file, problem }) => ({
        subject: `bundle, ${file}`,
        expected: "a bundle that holds",
        found: problem,
        fix: "Use the bundle as the harness sealed it; `case-harness verify` names every file that does not hold.",
        otherRun: false,
    }));
    return withMore(doubts, bundle.faults.length, {
        ...{ subject: "bundle", expected: "a bundle that holds", fix: "Use another bundle.", otherRun: false },
        found: "files that do not",
    });
}
/** Doubts of one kind, and how many more of it there are. @param rest what is said of those, with the kind as `found` */
function withMore(doubts, all, rest) {
    const more = all - doubts.length;
    return more <= 0 ? doubts : [...doubts, { ...rest, found: `${more} more ${rest.found}` }];
}
/** Under former rules a bundle may pass that would not under these: whoever makes one does not choose them. */
const OTHER_VERSION = "A check is published by the rules of the version that publishes it, and of no other. Run again with this version, and name the same version of the action in every job of a run. `verify` goes on proving the bundle for what it is.";
const OTHER_RUN = "This is evidence of something else and proves nothing about what this job is for. Hand it the bundle of the run that its inputs name, or correct `stage`, `lane`, `case`, `model-provider` or `model` of this job.";
function otherSubject(bundle, plan) {
    const { baseline, contractSha256, script } = plan;
    return [
        differs("stage", String(plan.stage), String(bundle.stage)),
        differs("lane", plan.lane, bundle.lane),
        differs("case", plan.caseId, bundle.caseId),
        contractSha256 === null
            ? bundle.caseId === "unknown"
                ? null
                : differs("contract", "none: the trusted commit has none that can be read", bundle.contractSha256)
            : differs("contract", contractSha256, bundle.contractSha256),
        bundle.baseline === null || baseline === undefined
            ? null
            : differs("starting tree", baseline ?? "none", bundle.baseline),
        bundle.acceptance === null ? null : differs("acceptance tests", plan.acceptance ?? "none", bundle.acceptance),
        bundle.script === undefined ? null : differs("fake.json", script ?? "none", bundle.script ?? "none"),
        differs("model provider", plan.modelProvider ?? "none", bundle.modelProvider ?? "none"),
        differs("model", plan.model ?? "none", bundle.model ?? "none"),
    ];
}
function otherCommit(bundle, { repository, headSha, nonce }) {
    const fix = "Publish a bundle on the commit that it was made for.";
    if (bundle.madeFor === null)
        return [
            nonce !== null
                ? null
                : {
                    ...{ subject: "commit of the bundle", expected: headSha, found: "a run outside of CI, for no commit" },
                    ...{ fix, otherRun: true },
                },
        ];
    return [
        differs("repository", repository.toLowerCase(), bundle.madeFor.repository.toLowerCase(), fix),
        differs("commit", headSha, bundle.madeFor.headSha, fix),
    ];
}
function otherOrigin({ madeFor, lane }, { run, event, fork, judgedWorkflow, carriedOver }) {
    const fix = "Use the artifact of the last attempt of that run. An artifact of an earlier attempt, of another run, or that something else uploaded is never taken.";
    const made = madeFor?.run ?? null;
    return [
        differs("workflow run", run.id, made?.id ?? "none", fix),
        run.attempt === null ? null : otherAttempt(run.attempt, made?.attempt ?? null, carriedOver === true),
        event === null ? null : differs("event", event, madeFor?.event ?? "none", fix),
        !fork || !(0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)(lane).isAgent
            ? null
            : {
                subject: "lane of a fork's bundle",
                expected: "fake",
                found: lane,
                fix: "Containment, digests and model calls of a run in a fork's job are a stranger's word. Run a real lane in a job of this repository.",
                otherRun: true,
            },
        judgedWorkflow === undefined || !(0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)(lane).isAgent
            ? null
            : {
                subject: "lane of another run's bundle",
                expected: "fake, of a run whose workflow the author of the change may write",
                found: `${lane}, and ${judgedWorkflow}`,
                fix: "Containment and model calls of a run are the word of its workflow. Let the jobs that run, verify and report a real lane be jobs of one workflow, by `pull_request_target` (github-three-jobs.yml), or take the bundle of a run of the default branch.",
                otherRun: true,
            },
    ];
}
/** A job that was not run again is carried over into the newest attempt, with its outputs; nothing is ever of a later one. */
function otherAttempt(newest, made, carriedOver) {
    if (made === newest || (carriedOver && made !== null && (0,_formats_exact_json__WEBPACK_IMPORTED_MODULE_5__/* .isLaterId */ .ct)(newest, made)))
        return null;
    return differs("attempt", newest, made ?? "none", 'Choose "Re-run all jobs". Evidence of an earlier attempt is taken only where the job that ran was not run again and hands its output `artifact-digest` to the input of that name of this one.');
}
function otherRecords(bundle, plan) {
    const fix = "Have records reviewed into the trusted branch first, under the path that is in force, and name it by the same input in every job of a run; a change can't bring its own.";
    const others = [...bundle.records].filter(([name, digest]) => plan.records[name] !== digest);
    const doubts = others.slice(0, MAX_LISTED).map(([name, digest]) => ({
        subject: `bundle, records/${name}`,
        expected: plan.records[name] ?? "no such record: the trusted commit has none at its place",
        found: digest,
        ...{ fix, otherRun: true },
    }));
    return withMore(doubts, others.length, {
        ...{ subject: "bundle, records", expected: "those of the trusted commit", found: "that are others", fix },
        otherRun: true,
    });
}
/** What the agent leaves running, or a step after it, can write where the bundle lies; the runner keeps what the run has said of it. */
function notAsSealed(bundle, digest) {
    if (digest === bundle.digest)
        return null;
    return {
        subject: "bundle of this job",
        expected: `the one that its run has sealed (SHA256SUMS: ${digest ?? "none was said"})`,
        found: bundle.digest,
        fix: "Something on this machine exchanged the bundle after the run. Do not trust it; look at what ran there.",
        otherRun: false,
    };
}
function replayed() {
    return {
        subject: "replay",
        expected: "a run that asked the admitted model",
        found: "a replay: a cassette answered in place of the model",
        fix: "Run without the input `replay`. Where replays are what is wanted, say so by name: `allow-replay: true`, or `--allow-replay`.",
        otherRun: false,
    };
}
function notRunAgain(bundle, digest) {
    if (digest === bundle.digest)
        return null;
    return {
        subject: "verification of the bundle",
        expected: "a job before this one that ran its verification commands again and passed (`mode: verify`)",
        found: digest === null ? "none" : `one that verified another bundle (${digest}, this one is ${bundle.digest})`,
        fix: "Add the job with `mode: verify`, and hand its output `bundle-digest` to the input `verified-digest` of this one. Where that job failed, its log says why.",
        otherRun: false,
    };
}
function differs(what, expected, found, fix = OTHER_RUN) {
    return expected === found ? null : { subject: `${what} of the bundle`, expected, found, fix, otherRun: true };
}


/***/ }),

/***/ 22364:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ EVIDENCE_PREFIX; },
/* harmony export */   X: function() { return /* binding */ evidenceName; }
/* harmony export */ });
/** Beginning of the names that the action gives its artifacts. */
const EVIDENCE_PREFIX = "harness-evidence-";
/** Name of the artifact with the evidence of a run, where the workflow gives it no other. */
function evidenceName(runId) {
    return `${EVIDENCE_PREFIX}${runId}`;
}


/***/ }),

/***/ 96133:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: function() { return /* binding */ MAX_CHECK_TEXT_BYTES; },
/* harmony export */   DN: function() { return /* binding */ MAX_STATUS_DESCRIPTION_BYTES; },
/* harmony export */   G$: function() { return /* binding */ cutMarkdown; },
/* harmony export */   IN: function() { return /* binding */ cutText; },
/* harmony export */   KE: function() { return /* binding */ MAX_ANNOTATIONS; },
/* harmony export */   WK: function() { return /* binding */ fitSections; },
/* harmony export */   aR: function() { return /* binding */ MAX_ANNOTATIONS_PER_REQUEST; },
/* harmony export */   dp: function() { return /* binding */ byteLength; },
/* harmony export */   mB: function() { return /* binding */ MAX_JOB_SUMMARY_BYTES; },
/* harmony export */   rY: function() { return /* binding */ MAX_ANNOTATION_MESSAGE_BYTES; },
/* harmony export */   sJ: function() { return /* binding */ MAX_STATUS_CONTEXT_BYTES; },
/* harmony export */   xF: function() { return /* binding */ MAX_CHECK_TITLE_BYTES; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58115);
/**
 * Byte budgets of the forges, and cutting text to them without breaking what is left. Bytes, not characters: the
 * forges count UTF-8.
 */

/** `output.summary` and `output.text` of a check run: 65,535 (GitHub REST, "Create a check run"); longer text is cut silently or refused. */
const MAX_CHECK_TEXT_BYTES = 65_535;
/** `output.title` of a check run: GitHub cuts at 255. */
const MAX_CHECK_TITLE_BYTES = 255;
/** A step's job summary: 1 MiB, and one byte more drops the whole of it (GitHub, "Job summary limits"). A line stays in reserve. */
const MAX_JOB_SUMMARY_BYTES = 1024 * 1024 - 256;
/** Annotations in one request (GitHub REST, "Update a check run"); 51 are refused with 422. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
/** All annotations of one check: more than a person reads, and each batch is a request (80 content writes a minute). */
const MAX_ANNOTATIONS = 500;
/** Message of one annotation: 64 KiB by GitHub's description; a person reads the first lines. */
const MAX_ANNOTATION_MESSAGE_BYTES = 4096;
/** Description of a commit status: 140 is what every forge takes and shows. */
const MAX_STATUS_DESCRIPTION_BYTES = 140;
/** Context of a commit status: 255 is what every forge's database takes. */
const MAX_STATUS_CONTEXT_BYTES = 255;
/** Length of a text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, "utf8");
}
/** The text, cut to at most `max` bytes between two characters, with `mark` in place of what is missing. */
function cutText(text, max, mark = "…") {
    const whole = (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(text);
    if (byteLength(whole) <= max)
        return whole;
    const room = max - byteLength(mark);
    if (room <= 0)
        return prefixOf(mark, max);
    return prefixOf(whole, room) + mark;
}
/** The longest beginning of a text that fits into `max` bytes and does not split a character. */
function prefixOf(text, max) {
    const bytes = Buffer.from(text, "utf8").subarray(0, Math.max(0, max));
    let end = bytes.length;
    // A UTF-8 sequence is at most 4 bytes, so its lead byte is one of the last four.
    for (let back = 1; back <= Math.min(4, end); back++) {
        const byte = bytes[end - back];
        if ((byte & 0xc0) === 0x80)
            continue;
        const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        if (length > back)
            end -= back;
        break;
    }
    return bytes.subarray(0, end).toString("utf8");
}
/**
 * Markdown, cut to at most `max` bytes at the end of a line. Code fences and `<details>` that are open there are closed, so
 * that what follows is not swallowed. A first line that is too long by itself is cut within.
 * @param note a line that says what is missing and where it is; it counts into `max`
 */
function cutMarkdown(markdown, max, note) {
    const whole = (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(markdown);
    if (byteLength(whole) <= max)
        return whole;
    const ending = `\n\n${note}\n`;
    const lines = whole.split("\n");
    const open = [];
    let kept = "";
    let best = "";
    let used = 0;
    for (const line of lines) {
        const piece = `${line}\n`;
        used += byteLength(piece);
        track(line, open);
        kept += piece;
        const closing = closers(open);
        if (used + byteLength(closing) + byteLength(ending) > max)
            break;
        best = kept.trimEnd() === "" ? "" : kept.trimEnd() + (closing === "" ? "" : `\n${closing.trimEnd()}`);
    }
    if (best === "")
        return cutText(`${cutText(lines[0] ?? "", Math.max(0, max - byteLength(ending)))}${ending}`, max, "");
    return best + ending;
}
function track(line, open) {
    const top = open.at(-1);
    if (top?.kind === "fence") {
        const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
        if (run !== undefined && run[0] === top.close[0] && run.length >= top.close.length)
            open.pop();
        return;
    }
    const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
        open.push({ kind: "fence", close: fence });
        return;
    }
    if (/^<details\b/.test(line))
        open.push({ kind: "details", close: "</details>" });
    if (/<\/details>\s*$/.test(line) && top?.kind === "details")
        open.pop();
}
function closers(open) {
    return [...open]
        .reverse()
        .map(({ kind, close }) => (kind === "fence" ? `${close}\n` : `\n${close}\n`))
        .join("");
}
/** Joins sections into at most `max` bytes: verdict and blockers stay whole, what is long and less urgent is cut. */
function fitSections(sections, max, note) {
    const join = (parts) => parts.filter((part) => part !== "").join("\n\n");
    const all = join(sections.map((section) => section.markdown.trim()));
    if (byteLength(all) <= max)
        return (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(all);
    const gaps = 2 * sections.length;
    const wholes = sections.filter((section) => section.whole).reduce((sum, s) => sum + byteLength(s.markdown.trim()), 0);
    // Not even what must stay whole fits: the first sections win, which are verdict and first blockers.
    if (wholes + gaps + byteLength(note) > max)
        return cutMarkdown(all, max, note);
    let room = max - wholes - gaps;
    const parts = [];
    for (const section of sections) {
        const text = section.markdown.trim();
        if (section.whole) {
            parts.push(text);
            continue;
        }
        const part = byteLength(text) <= room ? text : room > byteLength(note) + 2 ? cutMarkdown(text, room, note).trimEnd() : "";
        parts.push(part);
        room -= byteLength(part);
    }
    return join(parts);
}


/***/ }),

/***/ 91690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ checkName; },
/* harmony export */   dr: function() { return /* binding */ cutTitle; },
/* harmony export */   hS: function() { return /* binding */ completingUpdates; },
/* harmony export */   pP: function() { return /* binding */ withRefused; },
/* harmony export */   vu: function() { return /* binding */ conclusionOf; }
/* harmony export */ });
/* unused harmony export batchesOf */
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96133);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58115);


/** SPEC section 13: the first blocker decides. A pass that lists blockers contradicts itself, so it is a failure. */
function conclusionOf({ status, blockers }) {
    const first = blockers[0]?.code;
    if (first === undefined)
        return status === "pass" ? "success" : status === "fail" ? "failure" : "action_required";
    if (first === "timeout")
        return "timed_out";
    if (first === "cancelled")
        return "cancelled";
    switch (status) {
        case "pass":
        case "fail":
            return "failure";
        case "blocked":
            return "action_required";
    }
}
/** `harness / stage N / <lane> / <case>`, which is what branch protection names, and ` / into <branch>` beside the default branch. */
function checkName({ stage, lane, caseId, part, into = null }) {
    const rest = `${part === undefined ? "" : ` / ${part}`}${into === null ? "" : ` / into ${into}`}`;
    return (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(`harness / stage ${stage} / ${lane} / ${caseId}${rest}`);
}
/**
 * The requests that bring a check that is `in_progress` to its end: annotations are appended 50 at a time, and the last
 * request completes it, because a completed check can't go back. Each repeats title and summary, because a PATCH replaces the
 * whole output.
 */
function completingUpdates(result) {
    const { title, summary } = result;
    const batches = batchesOf(result.annotations);
    const last = batches.pop() ?? [];
    const before = batches.map((annotations) => ({ output: { title: cutTitle(title), summary, annotations } }));
    return [
        ...before,
        {
            status: "completed",
            conclusion: result.conclusion,
            completed_at: result.completedAt,
            ...(result.detailsUrl === null ? {} : { details_url: result.detailsUrl }),
            output: { title: cutTitle(title), summary, ...(last.length === 0 ? {} : { annotations: last }) },
        },
    ];
}
/** Refused annotations that the summary names. */
const MAX_NAMED = 10;
/**
 * The update of a check some of whose annotations the forge refused: its summary says so. Blockers stand in the summary, so nothing
 * but the marks on the lines is lost.
 * @param keep `none` leaves out the update's own annotations, which were sent already
 */
function withRefused(update, refused, keep = "all") {
    const { annotations, ...output } = update.output;
    const kept = keep === "all" && annotations !== undefined ? { annotations } : {};
    if (refused.length === 0)
        return { ...update, output: { ...output, ...kept } };
    const named = refused.slice(0, MAX_NAMED).map(({ path, start_line: line }) => (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${path}:${line}`));
    const more = refused.length - named.length;
    const note = `> **Note:** the forge refused ${refused.length} of the annotations of this check, so it stands here without them: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
    const room = _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECK_TEXT_BYTES */ .Cm - (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(note) - 2;
    const summary = `${(0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .cutMarkdown */ .G$)(output.summary, room, "_Cut here; the whole is in the bundle._").trimEnd()}\n\n${note}`;
    return { ...update, output: { ...output, ...kept, summary } };
}
/** Annotations in batches that one request takes. */
function batchesOf(annotations) {
    const batches = [];
    for (let i = 0; i < annotations.length; i += _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ANNOTATIONS_PER_REQUEST */ .aR)
        batches.push(annotations.slice(i, i + _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ANNOTATIONS_PER_REQUEST */ .aR));
    return batches;
}
/** A title on one line, within GitHub's bound. */
function cutTitle(title) {
    return (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(title), _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECK_TITLE_BYTES */ .xF);
}


/***/ }),

/***/ 3381:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ describePlan; }
/* harmony export */ });
/** A plan as lines for people: every request that would be sent, with its body. */
function describePlan(plan) {
    const path = `/repos/${plan.repository}`;
    const json = (body) => JSON.stringify(body, null, 2).split("\n");
    switch (plan.kind) {
        case "check-run": {
            if (!("updates" in plan))
                return [`POST ${path}/check-runs`, ...json(plan.create)];
            const create = plan.checkId === null ? [`POST ${path}/check-runs`, ...json(plan.create)] : [];
            return [
                ...create,
                ...plan.updates.flatMap((update) => [`PATCH ${path}/check-runs/${plan.checkId ?? "{id}"}`, ...json(update)]),
            ];
        }
        case "commit-status":
            return [`POST ${path}/statuses/${plan.headSha}`, ...json(plan.status)];
        case "print":
            return [plan.title, "", ...plan.body.split("\n")];
    }
}


/***/ }),

/***/ 27171:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: function() { return /* binding */ abandonPlan; },
  XZ: function() { return /* binding */ announcePlan; },
  PB: function() { return /* binding */ completePlan; },
  pP: function() { return /* binding */ externalId; },
  Rm: function() { return /* binding */ interfaceOf; }
});

// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(96133);
// EXTERNAL MODULE: ./src/core/report/check-run.ts
var check_run = __webpack_require__(91690);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(58115);
;// CONCATENATED MODULE: ./src/core/report/commit-status.ts
/** A verdict as a commit status: Gitea, Forgejo, and GitHub where the token belongs to a person. */



/** SPEC section 13. */
function statusState(outcome) {
    switch ((0,check_run/* conclusionOf */.vu)(outcome)) {
        case "success":
            return "success";
        case "timed_out":
        case "cancelled":
        case "failure":
            return "failure";
        case "action_required":
            return "error";
    }
}
/** Composes a status within the bounds that every forge takes. */
function commitStatus(state, context, description, targetUrl) {
    return {
        state,
        context: (0,budget/* cutText */.IN)(context, budget/* MAX_STATUS_CONTEXT_BYTES */.sJ),
        description: (0,budget/* cutText */.IN)((0,report_text/* plainText */.wh)(description.replace(/\s+/g, " ").trim()), budget/* MAX_STATUS_DESCRIPTION_BYTES */.DN),
        ...(targetUrl === null ? {} : { target_url: targetUrl }),
    };
}

// EXTERNAL MODULE: ./src/core/report/summary.ts + 1 modules
var report_summary = __webpack_require__(60521);
;// CONCATENATED MODULE: ./src/core/report/plan.ts





/** Beginnings of tokens that belong to a person; those may not write checks (GitHub, "Types of tokens"). */
const PERSONAL_TOKEN = /^(ghp_|github_pat_|gho_)/;
/** Check runs where the forge and the kind of token allow it, else commit statuses. */
function interfaceOf(forge, token) {
    switch (forge) {
        case "github":
        case "ghes":
            return PERSONAL_TOKEN.test(token) ? "commit-status" : "check-run";
        case "gitea":
        case "forgejo":
            return "commit-status";
        case "local":
            return "print";
    }
}
/** `external_id` of a check: by it a request whose answer was lost is found again instead of being repeated. */
function externalId(nonce) {
    return `case-harness:${nonce}`;
}
/** What says on the commit, before the agent starts, that a run begins, and with which nonce. */
function announcePlan(by, context, announcement) {
    const { name, nonce, startedAt } = announcement;
    const target = targetOf(context);
    const title = inProgress(nonce);
    const body = `A run of the case harness began. Its evidence must carry the nonce \`${nonce}\`.`;
    switch (by) {
        case "check-run":
            return {
                ...target,
                kind: "check-run",
                create: {
                    name,
                    head_sha: context.headSha,
                    external_id: externalId(nonce),
                    ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
                    status: "in_progress",
                    started_at: startedAt,
                    output: { title: (0,check_run/* cutTitle */.dr)(title), summary: body },
                },
            };
        case "commit-status":
            return { ...target, kind: "commit-status", status: commitStatus("pending", name, title, context.runUrl) };
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${name}: ${title}`), body };
    }
}
function inProgress(nonce) {
    return `in progress (nonce ${nonce})`;
}
/** What brings the announcement to its end. */
function completePlan(by, context, completion) {
    const { name, summary, override } = completion;
    const target = targetOf(context);
    const title = override?.title ?? (0,report_summary/* titleOf */.G)(summary.report);
    const body = (0,report_summary/* summaryOf */.Y)(summary);
    switch (by) {
        case "check-run": {
            const result = {
                title,
                summary: body,
                conclusion: override?.conclusion ?? (0,check_run/* conclusionOf */.vu)(summary.report),
                completedAt: completion.completedAt,
                annotations: completion.annotations,
                detailsUrl: context.runUrl,
            };
            const updates = (0,check_run/* completingUpdates */.hS)(result);
            const create = {
                name,
                head_sha: context.headSha,
                external_id: completion.externalId,
                ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
                status: "in_progress",
                started_at: summary.report.run_started_at,
                output: { title: (0,check_run/* cutTitle */.dr)(title), summary: body },
            };
            const only = updates.length === 1 ? updates[0] : undefined;
            if (completion.checkId === null && only !== undefined)
                return {
                    ...target,
                    kind: "check-run",
                    checkId: null,
                    create: { ...create, ...only, status: "completed" },
                    updates: [],
                };
            return { ...target, kind: "check-run", checkId: completion.checkId, create, updates };
        }
        case "commit-status": {
            const state = override === null
                ? statusState(summary.report)
                : override.conclusion === "action_required"
                    ? "error"
                    : "failure";
            return {
                ...target,
                kind: "commit-status",
                status: commitStatus(state, name, title, context.runUrl),
                announcedHere: completion.announcedHere,
                follows: completion.announcedHere && state === "success"
                    ? commitStatus("pending", name, inProgress(summary.report.nonce), null).description
                    : null,
            };
        }
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${name}: ${title}`), body };
    }
}
/** Ends an announcement without a report; it can never end in a success. */
function abandonPlan(by, context, end) {
    const target = targetOf(context);
    const body = (0,budget/* cutMarkdown */.G$)(end.body, budget/* MAX_CHECK_TEXT_BYTES */.Cm, "_Cut here; the log of the step has the rest._");
    switch (by) {
        case "check-run": {
            const output = { title: (0,check_run/* cutTitle */.dr)(end.title), summary: body };
            const ended = { status: "completed", conclusion: end.conclusion, completed_at: end.completedAt, output };
            const create = {
                name: end.name,
                head_sha: context.headSha,
                external_id: end.externalId,
                ...ended,
            };
            return end.checkId === null
                ? { ...target, kind: "check-run", checkId: null, create, updates: [] }
                : { ...target, kind: "check-run", checkId: end.checkId, create, updates: [ended] };
        }
        case "commit-status": {
            const state = end.conclusion === "action_required" ? "error" : "failure";
            return {
                ...target,
                kind: "commit-status",
                status: commitStatus(state, end.name, end.title, context.runUrl),
                announcedHere: end.announcedHere,
                follows: null,
            };
        }
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${end.name}: ${end.title}`), body };
    }
}
function targetOf(context) {
    return { repository: context.repository, headSha: context.headSha };
}


/***/ }),

/***/ 60521:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: function() { return /* binding */ summaryOf; },
  G: function() { return /* binding */ titleOf; }
});

// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var derivation = __webpack_require__(51687);
;// CONCATENATED MODULE: ./src/core/report/apply-command.ts
/**
 * How a passing patch is applied at the top of a checkout of the baseline: through git's index, so that what git stores is what was
 * judged, whatever attributes and configuration make of the files beside it. The index is refreshed first, because a copied checkout
 * has an index that knows other files; what a user has configured about white space does not count.
 * @param patch the patch file, as a shell reads it
 * @param folder where the case's files lie in the repository, or null where they are the repository
 */
function applyCommand(patch, folder = null) {
    const directory = folder === null ? "" : ` --directory=${folder}`;
    return `git update-index -q --refresh; git apply --index -p1 --whitespace=nowarn --no-ignore-whitespace${directory} ${patch}`;
}

// EXTERNAL MODULE: ./src/core/records/model-usage.ts
var model_usage = __webpack_require__(70681);
// EXTERNAL MODULE: ./src/core/records/outcome.ts
var outcome = __webpack_require__(54442);
// EXTERNAL MODULE: ./src/core/report/replay.ts
var report_replay = __webpack_require__(90159);
// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(96133);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(58115);
;// CONCATENATED MODULE: ./src/core/report/summary.ts
/** The verdict for people: summary of a check run, and the job summary. */







/** Files listed before the rest is counted. */
const MAX_LISTED_FILES = 200;
/** Blockers shown in full; any more are listed by code and subject. */
const MAX_FULL_BLOCKERS = 40;
const VERDICT = { pass: "✅ pass", fail: "❌ fail", blocked: "⛔ blocked" };
/** Headline: `fail: no diff (fake, stage 2, r1-string-slugify)`. */
function titleOf(report) {
    const reason = report.failure_reason === null ? "" : `: ${report.failure_reason}`;
    return `${report.replay === undefined ? "" : "replay, "}${report.status}${reason} (${report.backend}, stage ${report.stage}, ${report.case_id})`;
}
/** The summary in at most `maxBytes`; verdict and blockers stay whole. */
function summaryOf(input, maxBytes = budget/* MAX_CHECK_TEXT_BYTES */.Cm) {
    const note = input.artifact === null
        ? "_Cut here; the whole is in the bundle._"
        : "_Cut here; the whole is in the uploaded bundle._";
    return (0,budget/* fitSections */.WK)(sectionsOf(input), maxBytes, note);
}
function sectionsOf(input) {
    const { report } = input;
    return [
        { markdown: verdict(input), whole: true },
        { markdown: decision(input), whole: true },
        { markdown: summary_outcome(report), whole: true },
        { markdown: blockers(report), whole: true },
        { markdown: gates(input.gates), whole: false },
        { markdown: changedFiles(report), whole: false },
        { markdown: tests(report), whole: false },
        { markdown: howTo(input), whole: true },
        { markdown: digests(report), whole: false },
    ];
}
function verdict({ report, isAccepted, notes }) {
    const reason = report.failure_reason === null ? "" : `: ${(0,report_text/* escapeMarkdown */.FV)(report.failure_reason)}`;
    const replay = (0,report_replay/* replayNote */.g)(report);
    const model = report.model === null ? "" : `, model ${(0,report_text/* codeSpan */.SS)(`${report.model_provider ?? "?"}/${report.model}`)}`;
    return [
        isAccepted
            ? `## ${VERDICT[report.status]}${replay === null ? "" : " (replay)"}${reason}`
            : `## ❌ not accepted (the bundle says ${report.status})`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,report_text/* escapeMarkdown */.FV)(replay)}.**`, ""]),
        `Lane ${(0,report_text/* codeSpan */.SS)(report.backend)}, stage ${report.stage}, case ${(0,report_text/* codeSpan */.SS)(report.case_id)}${model}; run ${(0,report_text/* codeSpan */.SS)(report.run_id)}, nonce ${(0,report_text/* codeSpan */.SS)(report.nonce)}.`,
        `Containment: ${report.containment.level ?? "none"} (canary: ${report.containment.canary}); the lane's end: ${report.backend_termination}.`,
        ...(report.model_usage === null ? [] : [`Model usage: ${(0,model_usage/* usageText */.tx)(report.model_usage)}.`]),
        ...unheard(report),
        ...notes.map((text) => `\n> **Note:** ${(0,report_text/* escapeMarkdown */.FV)(text)}`),
    ].join("\n");
}
/** What a person decides, and the words by which that is said; each of them is bound to this result. */
function decision({ report, decided, runUrl }) {
    const commit = report.target_commit;
    if (decided === null || commit == null)
        return "";
    const { length } = report.changed_files;
    const record = { outcome: "accepted", ...decided };
    return [
        "### To be decided",
        "",
        `The result is verified, and stands in the target as commit ${(0,report_text/* codeSpan */.SS)(commit)} (${length === 1 ? "1 file" : `${length} files`} changed). It counts once a person accepts it; green tests decide nothing, and neither does silence. Look at the patch in the artifact${runUrl === null ? "" : ` of ${(0,report_text/* link */.nf)("this run", runUrl)}`} first. Then one of:`,
        "",
        "- Where a job of this run waits for an environment, approve it with one of these lines as the comment. Without one nothing is concluded, and *Reject* only keeps the job from starting.",
        "",
        (0,report_text/* fencedBlock */.zW)(`${(0,outcome/* outcomeSentence */.yz)("accepted", decided)}\n${(0,outcome/* outcomeSentence */.yz)("rejected", decided)}`),
        "",
        "- Merge a pull request that brings this record, with `accepted` or `rejected`, to the place that the input `outcome` names. Whoever merges it says so.",
        "",
        (0,report_text/* fencedBlock */.zW)(JSON.stringify(record, null, 2), "json"),
    ].join("\n");
}
/** What a person has said, and the way back. */
function summary_outcome({ operator_outcome: said, operator, target_commit: commit, rollback }) {
    if (operator == null || commit == null)
        return "";
    const where = operator.forge === undefined ? "" : ` (${(0,report_text/* escapeMarkdown */.FV)(operator.forge.word)})`;
    return [
        `### ${said === "accepted" ? "Accepted" : "Rejected"}`,
        "",
        `By ${(0,report_text/* codeSpan */.SS)(operator.actor)}${where}: commit ${(0,report_text/* codeSpan */.SS)(commit)} of the target, by the run ${(0,report_text/* codeSpan */.SS)(operator.first_run.run_id)}.`,
        ...(operator.reason === null ? [] : [`Reason: ${(0,report_text/* codeSpan */.SS)(operator.reason)}.`]),
        ...(said === "rejected" && rollback != null
            ? ["", "Nothing was taken back. Whoever does runs, in the target:", "", (0,report_text/* fencedBlock */.zW)(rollback, "bash")]
            : []),
    ].join("\n");
}
/** What nobody found out, and the lane's own agents that came to no good end; a verdict alone would not tell. */
function unheard({ not_evaluated, lane_phases }) {
    const checks = Object.entries(not_evaluated).map(([check, why]) => `${(0,report_text/* codeSpan */.SS)(check)} (${(0,report_text/* escapeMarkdown */.FV)(why)})`);
    const ends = Object.entries(lane_phases ?? {}).filter(([, { state }]) => state !== "completed");
    return [
        ...(checks.length === 0 ? [] : [`Not evaluated: ${checks.join(", ")}.`]),
        ...(ends.length === 0
            ? []
            : [
                `The lane's own agents: ${ends.map(([agent, { state }]) => `${(0,report_text/* escapeMarkdown */.FV)(agent)} ${state.replace("_", " ")}`).join(", ")}.`,
            ]),
    ];
}
function blockers({ blockers: list }) {
    if (list.length === 0)
        return "";
    const lines = list.map((blocker, index) => {
        const { code, subject } = blocker;
        if (index >= MAX_FULL_BLOCKERS)
            return `${index + 1}. ${(0,report_text/* codeSpan */.SS)(code)} ${(0,report_text/* codeSpan */.SS)(subject)}`;
        const { what, fix } = (0,report_text/* blockerMarkdown */.GM)(blocker, derivation/* CURRENT_DERIVATION */.un);
        return `${index + 1}. ${(0,report_text/* codeSpan */.SS)(code)} ${what} **Fix:** ${fix}`;
    });
    return [`### Blockers (${list.length})`, "", ...lines].join("\n");
}
function gates(lines) {
    if (lines.length === 0)
        return "";
    return [
        "### Gates",
        "",
        "| gate | result |",
        "| --- | --- |",
        ...lines.map(({ gate, state }) => `| ${(0,report_text/* codeSpan */.SS)(gate, "table")} | ${(0,report_text/* codeSpan */.SS)(state, "table")} |`),
    ].join("\n");
}
function changedFiles({ changed_files: files, withheld }) {
    const listed = files.slice(0, MAX_LISTED_FILES).map((path) => `- ${(0,report_text/* codeSpan */.SS)(shownPath(path))}`);
    const more = files.length - listed.length;
    return [
        `### Changed files (${files.length})`,
        "",
        ...(files.length === 0 ? ["None."] : listed),
        ...(more > 0 ? [`- and ${more} more`] : []),
        ...Object.entries(withheld).map(([file, reason]) => `\n${(0,report_text/* codeSpan */.SS)(file)} is withheld: ${(0,report_text/* escapeMarkdown */.FV)(reason)}`),
    ].join("\n");
}
function tests({ verification }) {
    return [
        `### Tests: ${verification.status}`,
        "",
        ...verification.commands.map(({ kind, command, exit_code: exit, duration_ms: ms }) => {
            const line = typeof command === "string" ? command : command.join(" ");
            return `- ${kind}: ${(0,report_text/* codeSpan */.SS)(line)}: exit code ${exit ?? "none"}, ${(ms / 1000).toFixed(1)} s`;
        }),
    ].join("\n");
}
function howTo({ report, artifact, bundlePath, patchBytes }) {
    const where = artifact === null
        ? bundlePath === null
            ? "The bundle was not uploaded."
            : `The bundle was not uploaded; it is on the runner in ${(0,report_text/* codeSpan */.SS)(bundlePath)}.`
        : `The bundle is the artifact ${artifact.url === null ? (0,report_text/* codeSpan */.SS)(artifact.name) : (0,report_text/* link */.nf)(artifact.name, artifact.url)} of this run.`;
    const verify = `### How to verify\n\n${where} Anyone can derive this verdict again, offline:\n\n${(0,report_text/* fencedBlock */.zW)("case-harness verify BUNDLE --require pass", "bash")}`;
    if (report.status !== "pass" || patchBytes === null || patchBytes === 0)
        return verify;
    return `${verify}\n\n### How to use the patch\n\n${(0,report_text/* fencedBlock */.zW)(applyCommand("BUNDLE/patch.diff"), "bash")}`;
}
function digests({ artifact_digests: digests, baseline, result }) {
    const rows = Object.entries(digests).map(([file, digest]) => `| ${(0,report_text/* codeSpan */.SS)(file, "table")} | ${(0,report_text/* codeSpan */.SS)(digest, "table")} |`);
    const trees = [
        baseline === null ? "" : `baseline tree ${(0,report_text/* codeSpan */.SS)(baseline)}`,
        result === null ? "" : `result tree ${(0,report_text/* codeSpan */.SS)(result)}`,
    ];
    return [
        "### Digests",
        "",
        trees.filter((part) => part !== "").join(", "),
        "",
        "<details><summary>SHA-256 of each file</summary>",
        "",
        "| file | SHA-256 |",
        "| --- | --- |",
        ...rows,
        "",
        "</details>",
    ].join("\n");
}
function shownPath(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ }),

/***/ 61824:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: function() { return /* binding */ nameFault; },
/* harmony export */   YF: function() { return /* binding */ trustedBranch; },
/* harmony export */   nG: function() { return /* binding */ branchNames; }
/* harmony export */ });
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96133);
/* harmony import */ var _check_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91690);
/**
 * Which branch judges: the default branch of the repository, or one that the workflow of the default branch trusts by name. Whoever
 * opens a pull request chooses what it goes into, so a base that is neither judges nobody.
 */


/** Names of the input `trusted-branches`: separated by commas or spaces. */
function branchNames(text) {
    return (text ?? "").split(/[\s,]+/).filter((name) => name !== "");
}
/**
 * The branch that judges what the event is about: the base of a pull request or of a merge group, and the default branch for
 * everything else (push to whatever branch or tag, schedule, dispatch, release, `workflow_run`).
 * @param also names of `trusted-branches`
 * @param into the input of that name: the branch that judges an event that does not say what it goes into
 */
function trustedBranch({ event, records, pullRequest }, { defaultBranch, pull }, also, into) {
    // What the workflow of the default branch says: the verdict is by those rules and says so, whatever the run before was for.
    if (records.branch === "default")
        return into === undefined ? asDefault(defaultBranch) : named(into, defaultBranch, also);
    const branch = pull?.baseRef ?? records.ref;
    if (pull !== null && pullRequest !== null && pullRequest.baseRef !== "" && pullRequest.baseRef !== pull.baseRef)
        return {
            subject: `base of pull request #${pullRequest.number}`,
            expected: `${pullRequest.baseRef}, which this job was started for`,
            found: pull.baseRef,
            fix: "The pull request was given another base meanwhile. Push a commit, or run the workflow for the new base (`types: [edited]`).",
        };
    if (branch === null)
        return {
            subject: `base of ${event}`,
            expected: "the name of a branch",
            found: "none",
            fix: "Run the job again; an event that does not say what it goes into is judged by nobody.",
        };
    return named(branch, defaultBranch, also);
}
function asDefault(branch) {
    return { branch, into: null };
}
function named(branch, defaultBranch, also) {
    if (branch === defaultBranch)
        return asDefault(branch);
    if (also.includes(branch))
        return { branch, into: branch };
    return {
        subject: "trusted branch",
        expected: `a change that goes into ${[defaultBranch, ...also].join(" or ")}`,
        found: branch,
        fix: `Records of ${branch} judge nobody: whoever opens a pull request chooses its base. Where ${branch} is protected like ${defaultBranch}, add it to the input \`trusted-branches\`.`,
    };
}
/** Why a verdict can't have this name, or null: a context that is cut would stand for another one. */
function nameFault(name) {
    const bytes = (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)((0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name));
    if (bytes <= _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ)
        return null;
    return {
        subject: `context "${(0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name)}"`,
        expected: `at most ${_budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ} bytes, because a longer one is cut and would stand for another`,
        found: `${bytes} bytes`,
        fix: "Give the case or the branch a shorter name.",
    };
}


/***/ }),

/***/ 52097:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announce: function() { return /* binding */ announce; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88856);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27171);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63955);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70522);
/* harmony import */ var _expected__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90302);
/* harmony import */ var _forge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81070);
/* harmony import */ var _origin__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13184);
/* harmony import */ var _trust__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84754);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14737);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75801);












/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN = ["server", "network"];
/**
 * Asks the forge which commit judges, and says on the commit that a run begins, and with which nonce. What can't be asked or
 * announced is not run; `mode: run` announces nothing.
 */
async function announce(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .v.plan);
    const { context, detected } = plan;
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .tokenOf */ .B9)(io);
    const forge = await (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(forge.failure);
    const standing = await (0,_trust__WEBPACK_IMPORTED_MODULE_9__/* .askStanding */ .e$)(forge.value, plan);
    if (!standing.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(standing.failure);
    if ("fault" in standing.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .endWithFaults */ .Vl)([standing.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = standing.value;
    if (pull !== null && pull.headSha !== context.headSha)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .endWithFaults */ .Vl)([(0,_trust__WEBPACK_IMPORTED_MODULE_9__/* .movedFault */ .Ku)(context.pullRequest.number, context.headSha, pull.headSha)]);
    const other = await ofOtherBranch(forge.value, plan, trusted);
    if (!other.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(other.failure);
    if (other.value !== null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .endWithFaults */ .Vl)([other.value], _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked);
    const expected = await (0,_expected__WEBPACK_IMPORTED_MODULE_6__/* .expectedRun */ .ix)(plan.inputs, trusted, io);
    if ("fault" in expected)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_10__/* .endWithFaults */ .Vl)([expected.fault]);
    if (plan.mode === "both") {
        const { name } = expected.plan;
        const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
        // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
        const begun = { name, nonce, checkId: null, url: null, at: null };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ announcement: JSON.stringify(begun) });
        const startedAt = new Date().toISOString();
        const made = await forge.value.announce((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_3__/* .announcePlan */ .XZ)((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_3__/* .interfaceOf */ .Rm)(detected.forge, token), context, { name, nonce, startedAt }));
        if (!made.ok) {
            if (!UNKNOWN.includes(made.failure.kind))
                await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ announcement: "" });
            return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(made.failure);
        }
        const announced = { ...begun, ...made.value };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ announcement: JSON.stringify(announced) });
        io.stderr(`case-harness: announced "${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(name)}" with nonce ${nonce}${made.value.url === null ? "" : `: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(made.value.url)}`}\n`);
    }
    const asked = { trusted };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ asked: JSON.stringify(asked) });
    return 0;
}
/** A target is changed by runs of the default branch alone. @returns null where this is one, or the stage changes nothing */
async function ofOtherBranch(forge, { context: { repository, runId }, inputs }, trusted) {
    // Without a forge nobody remembers an approval either, which blocks the run.
    if (!(0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_4__/* .stageNumber */ .sX)(Number(inputs.stage))).applies || trusted === null)
        return { ok: true, value: null };
    const { defaultBranch: name } = trusted;
    const head = await forge.branchHead(repository, name);
    if (!head.ok)
        return head;
    const of = runId === null ? null : await (0,_origin__WEBPACK_IMPORTED_MODULE_8__/* .branchRun */ .g8)(forge, repository, { name, head: head.value }, runId);
    if (of !== null && !of.ok)
        return of;
    if (of !== null && typeof of.value !== "string")
        return { ok: true, value: null };
    const fault = {
        subject: "run of this job",
        expected: `one of ${name}, the default branch, as the forge says`,
        found: of === null ? "nobody knows which run this is" : of.value,
        fix: `Start the workflow on ${name}; the job needs \`actions: read\`.`,
    };
    return { ok: true, value: fault };
}


/***/ }),

/***/ 7253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approvalStep: function() { return /* binding */ approvalStep; },
/* harmony export */   barred: function() { return /* binding */ barred; },
/* harmony export */   forgeApproval: function() { return /* binding */ forgeApproval; },
/* harmony export */   forgeApprovalDigest: function() { return /* binding */ forgeApprovalDigest; },
/* harmony export */   startOfRun: function() { return /* binding */ startOfRun; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _core_records_forge_approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24021);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63955);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70522);
/* harmony import */ var _forge__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81070);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14737);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75801);
/**
 * An approval that the forge keeps, made a record by the step that holds the token (SPEC section 15). Whose word counts: a person's, who may
 * write here or is asked by the environment, who neither started the run nor opened the pull request.
 */








/** Hands on the record of an approval that the forge has. Where it has none, that is told, and the run's own gate asks for one. */
async function approvalStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_7__/* .STEP_VARIABLES */ .v.plan);
    const forge = await (0,_forge__WEBPACK_IMPORTED_MODULE_5__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_6__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .e)(forge.failure);
    const found = await forgeApproval(forge.value, plan);
    if (!found.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .e)(found.failure);
    if (found.value === null)
        return 0;
    if ("none" in found.value) {
        io.stderr(`case-harness: no approval: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(found.value.none)}\n`);
        return 0;
    }
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ record: found.value.record });
    return 0;
}
/**
 * The record that the forge's answers come to, in the same bytes whenever they are the same.
 * @returns null where the input `approval` names no source of the forge
 */
async function forgeApproval(forge, plan) {
    const source = (0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalSource */ .JT)(plan.inputs.approval);
    if (source === null)
        return { ok: true, value: null };
    const said = await (source.kind === "review" ? byReview(forge, plan) : byEnvironment(forge, plan, source));
    if (!said.ok)
        return said;
    if (typeof said.value === "string")
        return { ok: true, value: { none: said.value } };
    const { mutationMode } = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__/* .stageNumber */ .sX)(Number(plan.inputs.stage)));
    return { ok: true, value: { record: JSON.stringify((0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalOf */ .xf)(said.value, mutationMode)) } };
}
/** What a bundle's `records/approval.json` is, where the forge keeps the approval that it was made with; null where it keeps none. */
async function forgeApprovalDigest(forge, plan) {
    const found = await forgeApproval(forge, plan);
    if (!found.ok)
        return found;
    return { ok: true, value: found.value !== null && "record" in found.value ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(found.value.record) : null };
}
/** @returns a text where the forge does not tell who started it */
async function startOfRun(forge, repository, runId) {
    const asked = runId === null ? null : await forge.workflowRun(repository, runId);
    if (asked !== null && !asked.ok)
        return asked;
    const run = asked?.value ?? null;
    if (run === null || run.startedBy.length === 0 || run.startedAt === null)
        return none("the forge can't say who started this run, so nobody knows whose approval counts");
    return {
        ok: true,
        value: { runId: run.id, by: run.startedBy.map((login) => login.toLowerCase()), at: run.startedAt },
    };
}
/** The run that this job is about. */
function startOf(forge, { context, inputs }) {
    const runId = inputs["artifact-run-id"] ?? context.workflowRun?.id ?? context.runId;
    return startOfRun(forge, context.repository, runId);
}
/** Who opened the pull request that the run is for, in lower case: whoever started the run, it is about what they propose. */
async function proposedBy(forge, { context: { repository, pullRequest } }) {
    if (pullRequest === null)
        return { ok: true, value: [] };
    const pull = await forge.pull(repository, pullRequest.number);
    if (!pull.ok)
        return pull;
    return { ok: true, value: pull.value?.author == null ? [] : [pull.value.author.toLowerCase()] };
}
/** Why somebody's word does not count, or null. @param by {@link Start} */
function barred({ login, bot }, by) {
    if (bot)
        return `${login} is no person`;
    return by.includes(login.toLowerCase()) ? `${login} started this run, or proposed what it is about` : null;
}
async function byEnvironment(forge, plan, { environment: name }) {
    const run = await startOf(forge, plan);
    if (!run.ok || typeof run.value === "string")
        return run;
    const proposed = await proposedBy(forge, plan);
    if (!proposed.ok)
        return proposed;
    const { runId, at } = run.value;
    const by = [...run.value.by, ...proposed.value];
    const list = await forge.environmentDecisions(plan.context.repository, runId);
    if (!list.ok)
        return list;
    if (list.value === null)
        return none("this forge has no environments. Name a record file, or `review` for a pull request");
    const decided = list.value.filter((one) => one.environment.name === name);
    const last = decided.at(-1);
    if (last === undefined)
        return none(`nobody has decided about the environment ${name} for run ${runId}`);
    // Attempts of a run are told apart by how often people were asked: the forge tells no times.
    const id = `environment-${last.environment.id}-run-${runId}-${decided.length}`;
    if (last.state === "rejected")
        return { ok: true, value: { id, decision: "denied", actor: last.user.login, text: last.comment, at } };
    const why = barred(last.user, by);
    if (why !== null)
        return none(`the approval of the environment ${name} does not count: ${why}`);
    if (!(0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_2__/* .saysSentence */ .kf)(last.comment))
        return none(unsaid(`the approval of the environment ${name} by ${last.user.login}`));
    return { ok: true, value: { id, decision: "granted", actor: last.user.login, text: last.comment, at } };
}
async function byReview(forge, plan) {
    const { repository, pullRequest, headSha } = plan.context;
    if (pullRequest === null)
        return none(`a run for ${plan.context.event} has no pull request that could be reviewed`);
    const run = await startOf(forge, plan);
    if (!run.ok || typeof run.value === "string")
        return run;
    const proposed = await proposedBy(forge, plan);
    if (!proposed.ok)
        return proposed;
    const by = [...run.value.by, ...proposed.value];
    const list = await forge.reviews(repository, pullRequest.number);
    if (!list.ok)
        return list;
    if (list.value === null)
        return none("this forge lists no reviews");
    const refused = [];
    // Of each reviewer the newest word about this very head.
    const words = new Map(list.value.filter(({ commit }) => commit === headSha).map((one) => [one.user.login, one]));
    let granted = null;
    for (const one of words.values()) {
        const { id, user, state, at, text, official } = one;
        const may = official === null ? await forge.mayWrite(repository, user.login) : { ok: true, value: official };
        if (!may.ok)
            return may;
        const why = may.value ? barred(user, by) : `${user.login} may not write to ${repository}`;
        const said = { id: `review-${id}`, actor: user.login, text, at };
        if (why !== null)
            refused.push(why);
        else if (state === "changes-requested")
            return { ok: true, value: { ...said, decision: "denied" } };
        else if (!(0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_2__/* .saysSentence */ .kf)(text))
            refused.push(unsaid(`the review by ${user.login}`));
        else {
            const own = await forge.isOwnText(one);
            if (!own.ok)
                return own;
            if (own.value === true)
                granted = { ...said, decision: "granted" };
            else
                refused.push(own.value === false
                    ? `the review by ${user.login} was changed by somebody else, so its words are not ${user.login}'s: a new review is needed`
                    : `the forge can't say whether the review by ${user.login} still has the words of ${user.login}`);
        }
    }
    if (granted !== null)
        return { ok: true, value: granted };
    const found = refused.length === 0 ? "there is none that approves or refuses it" : refused.join("; ");
    return none(`no review of ${headSha} that counts: ${found}`);
}
function unsaid(what) {
    return `${what} does not hold the sentence of approval-packet.json (approval_command_text), at the beginning of a line, and its binding`;
}
function none(problem) {
    return { ok: true, value: problem };
}


/***/ }),

/***/ 22893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveStep: function() { return /* binding */ approveStep; },
/* harmony export */   preflightRun: function() { return /* binding */ preflightRun; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70522);
/* harmony import */ var _run_preflight__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93041);
/* harmony import */ var _forge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81070);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14737);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75801);







/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";
/**
 * Looks whether anything but its approval keeps the run that follows from starting: every gate, effects too, as the run will. A run
 * that is blocked uses nothing, and an entry of the ledger can't be taken back (whoever could, could use an approval twice); so the
 * gates come before the entry. This step starts no agent and holds no token of the forge; the next one holds it and runs nothing.
 */
async function preflightRun(io, { request, surroundings }) {
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)([io.env[_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.localBaseUrl], io.env[_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.modelCredential]]);
    const found = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .withCommandsOff */ .KG)(() => (0,_run_preflight__WEBPACK_IMPORTED_MODULE_3__/* .besideApproval */ .sL)(request, surroundings));
    if (found === null)
        return 0;
    const [first] = found.blockers;
    if (first === undefined) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n0)({ entry: found.entry });
        return 0;
    }
    await (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .printBlocker */ .Wb)("blocked", first);
    const { message } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(first);
    const problem = `it was left unused, because ${first.code} blocks this run (${first.subject}: ${message})`;
    const approval = { entry: found.entry, ledger: "unavailable", problem };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}
/** Makes the entry of the run's approval in the forge's ledger; of two jobs that try, one gets it. */
async function approveStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.plan);
    const { trusted } = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.asked);
    const nonce = io.env[_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.announcement).nonce
        : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const entry = io.env[_variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.entry];
    if (trusted === null)
        throw new Error("nobody was asked which commit judges, so no approval is used");
    const forge = await (0,_forge__WEBPACK_IMPORTED_MODULE_4__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_4__/* .printFailure */ .e)(forge.failure);
    const { repository, runId, attempt } = plan.context;
    const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
    const used = await forge.value.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
    const approval = used.ok
        ? { entry, ledger: used.value ? "unused" : "consumed" }
        : { entry, ledger: "unavailable", problem: `${used.failure.message}. ${used.failure.fix}` };
    if (approval.ledger === "unavailable")
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .printError */ .yJ)("case-harness: the approval can't be used", approval.problem);
    if (approval.ledger === "consumed")
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .printError */ .yJ)("case-harness: the approval was used before", `expected no tag ${TAGS}${entry} in ${repository}, found one. Its message says which run has used the approval; where it names none of yours, somebody who may write to the repository made it. Either way ask for a new approval, with another approval_id.`);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}


/***/ }),

/***/ 55504:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ fetchBundle; },
/* harmony export */   d: function() { return /* binding */ OF_ONE; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_report_artifact_name__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22364);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94516);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23244);
/* harmony import */ var _world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5753);
/* harmony import */ var _origin__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13184);








/** Failures that are about one artifact alone: it expired or was deleted meanwhile, or is larger than evidence can be. */
const OF_ONE = ["not-found", "refused"];
/** Names that are told in an error. */
const MAX_NAMED = 10;
/**
 * The bundle of another job, and where it comes from as the forge says: a folder or zip that was handed over, or the only artifact of
 * the run that fits.
 * @param pull the pull request as the forge has it, or null
 * @param folder where a downloaded artifact goes
 */
async function fetchBundle(io, plan, forge, pull, folder) {
    const { "evidence-dir": dir, "artifact-run-id": given } = plan.inputs;
    const runId = given ?? plan.context.workflowRun?.id ?? plan.context.runId;
    if (runId === null)
        return missing("Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id.");
    const from = await originOf(plan, forge, pull, runId);
    if (!from.ok)
        return { ok: false, problem: from.failure.message, failure: from.failure };
    if (typeof from.value === "string")
        return missing(from.value);
    const { origin, startedAt } = from.value;
    const handed = handedOver(plan.inputs);
    if (typeof handed === "string")
        return missing(handed);
    if (dir !== undefined)
        return fromFolder(io, plan, dir, origin, handed);
    const list = await forge.artifacts(plan.context.repository, runId);
    if (!list.ok)
        return { ok: false, problem: list.failure.message, failure: list.failure };
    if (list.value === null)
        return missing("This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.");
    const chosen = onlyOne(list.value, { name: plan.inputs["artifact-name"], runId, startedAt, handed });
    if (typeof chosen === "string")
        return missing(chosen);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
    if (!saved.ok)
        return { ok: false, problem: saved.failure.message, failure: saved.failure };
    const digest = await (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .h)(file);
    if (chosen.sha256 !== null && digest !== chosen.sha256)
        return missing(`The artifact ${chosen.id} is not what the forge has: expected SHA-256 ${chosen.sha256}, found ${digest}. Run the job again.`);
    if (handed.sha256 !== null && digest !== handed.sha256)
        return missing(otherBytes(handed.sha256, digest));
    return { ok: true, location: file, origin: ofJob(plan, origin, handed) };
}
/** A text where that job says that it uploaded nothing. */
function handedOver({ "artifact-id": id, "artifact-digest": digest }) {
    if (digest === "none")
        return "The job that ran uploaded nothing (its output artifact-digest is none), so nothing that lies there is its evidence. Its log says why.";
    // `unknown`: the forge makes the zip itself, and its bytes are nobody's.
    return { id: id ?? null, sha256: digest === undefined || digest === "unknown" ? null : digest };
}
/** A bundle that was handed over by other means. Only a zip has bytes that could be compared. */
async function fromFolder(io, plan, dir, origin, handed) {
    const { id, sha256 } = handed;
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, dir);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location))
        return missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
    if (id === null && sha256 === null)
        return { ok: true, location, origin };
    if (sha256 === null || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(location).isDirectory())
        return missing(`What lies at ${dir} can't be compared with the artifact of the job that ran. Give evidence-dir the artifact's zip, or leave artifact-id and artifact-digest out.`);
    const found = await (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .h)(location);
    return found === sha256
        ? { ok: true, location, origin: ofJob(plan, origin, handed) }
        : missing(otherBytes(sha256, found));
}
function otherBytes(expected, found) {
    return `The artifact is not the one that the job that ran has uploaded: expected SHA-256 ${expected}, its output artifact-digest, found ${found}. Something else uploads there, under its name.`;
}
/**
 * What the forge says of a run is about its newest attempt. An output of a job of this very run is that of the job as it stands in this
 * attempt, whichever attempt it ran in; so the bytes that it names are this attempt's evidence, too, where it was not run again.
 */
function ofJob({ context }, origin, { sha256 }) {
    return sha256 !== null && origin.run.id === context.runId ? { ...origin, carriedOver: true } : origin;
}
/** What the forge says of the run that made the bundle; a text where it can't be one that this job is about. */
async function originOf({ context, inputs }, forge, pull, runId) {
    const { repository, headSha } = context;
    const asked = await forge.workflowRun(repository, runId);
    if (!asked.ok)
        return asked;
    const isForeign = (name) => name === null || name.toLowerCase() !== repository.toLowerCase();
    const forked = context.workflowRun?.fork === true || context.pullRequest?.fork === true;
    const ofPull = pull !== null && isForeign(pull.headRepository);
    const own = runId === context.runId;
    const run = asked.value;
    if (run === null) {
        if (!own)
            return {
                ok: true,
                value: `This forge can't say what run ${runId} was for, so nothing of it is taken. Let the jobs that run, verify and report be jobs of one workflow.`,
            };
        const origin = { run: { id: runId, attempt: null }, event: context.event, fork: forked || ofPull };
        return { ok: true, value: { origin, startedAt: null } };
    }
    // A run for `pull_request_target` stands at the base; its jobs are those of the base, too.
    if (!own && run.event !== "pull_request_target" && run.headSha !== headSha)
        return {
            ok: true,
            value: `Run ${runId} is not the run that was asked for: expected one of commit ${headSha}, found ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(run.headSha)}. Correct the input artifact-run-id, or run that workflow again.`,
        };
    const { attempt, event, startedAt } = run;
    // A forge that does not tell is taken at its word on the pull request, which is this run's own; of other runs nobody knows.
    const told = "headRepository" in run ? isForeign(run.headRepository ?? null) : !own;
    // The job of the same run that this one is a part of has this one's workflow, whosever that is.
    const isForeignJob = !own && (0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__/* .laneOf */ .kk)((0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_3__/* .laneName */ .oj)(inputs.lane ?? "fake") ?? "fake").isAgent;
    const judged = isForeignJob ? await (0,_origin__WEBPACK_IMPORTED_MODULE_6__/* .judgedWorkflow */ .h4)(forge, repository, run) : { ok: true, value: null };
    if (!judged.ok)
        return judged;
    const origin = {
        ...{ run: { id: runId, attempt }, event, fork: forked || ofPull || told },
        ...(judged.value === null ? {} : { judgedWorkflow: judged.value }),
    };
    return { ok: true, value: { origin, startedAt } };
}
/**
 * The artifact that fits: the one that was handed on, else by its name, not expired, made since the run's last attempt began. A job's
 * own token uploads whatever a test wants, so of two that fit none is taken.
 */
function onlyOne(all, { name, runId, startedAt, handed }) {
    const began = startedAt === null ? Number.NaN : Date.parse(startedAt);
    const isHanded = ({ id, sha256 }) => (handed.id === null || id === handed.id) && (handed.sha256 === null || sha256 === null || sha256 === handed.sha256);
    const byName = all.filter((one) => (name === undefined ? one.name.startsWith(_core_report_artifact_name__WEBPACK_IMPORTED_MODULE_7__/* .EVIDENCE_PREFIX */ .T) : one.name === name));
    const named = byName.filter(isHanded);
    const isCurrent = ({ createdAt }) => handed.sha256 !== null || !(Date.parse(createdAt ?? "") < began);
    const current = named.filter(isCurrent);
    const fits = current.filter(({ expired }) => !expired);
    const [first, second] = fits;
    const shown = (list) => list
        .slice(0, MAX_NAMED)
        .map((one) => `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(one.name)} (${one.id})`)
        .join(", ");
    if (second !== undefined)
        return `Run ${runId} has ${fits.length} artifacts that fit, and only one can be the run's: ${shown(fits)}. None is taken. Something else uploads there: give the input artifact-name, and run the job again.`;
    if (first !== undefined)
        return first;
    if (current.length > 0)
        return `The artifact ${shown(current.slice(0, 1))} of run ${runId} has expired. Run that job again.`;
    if (named.length > 0)
        return `Run ${runId} has ${shown(named)}, of an attempt before its last one. Choose "Re-run all jobs". A job that runs again alone needs the output artifact-digest of the job that ran, as its input of that name.`;
    if (byName.length > 0)
        return `Run ${runId} has ${shown(byName)}, and none of them is what the job that ran has uploaded: expected ${[
            handed.id === null ? "" : `id ${handed.id}`,
            handed.sha256 === null ? "" : `SHA-256 ${handed.sha256}`,
        ]
            .filter((part) => part !== "")
            .join(", ")}. Something else uploads there, under its name.`;
    return `Run ${runId} has no artifact ${name === undefined ? `that begins with ${_core_report_artifact_name__WEBPACK_IMPORTED_MODULE_7__/* .EVIDENCE_PREFIX */ .T}` : name}; it has ${all.length === 0 ? "none" : shown(all)}.`;
}
function missing(problem) {
    return { ok: false, problem, failure: null };
}


/***/ }),

/***/ 14054:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; }
/* harmony export */ });
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_conclusion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26932);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21407);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21265);
/* harmony import */ var _world_evidence_audit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43826);






/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_READ = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_world_evidence_audit__WEBPACK_IMPORTED_MODULE_5__/* .auditBundle */ .E)(files);
        audit.faults.unshift(...problems);
        if (audit.report === null)
            return {
                ok: false,
                problem: audit.faults
                    .map(({ file, problem }) => `${file}: ${problem}`)
                    .slice(0, 3)
                    .join("; "),
            };
        return { ok: true, value: await describe(files, audit) };
    }
    finally {
        files.close();
    }
}
async function describe(files, audit) {
    const report = audit.report;
    const size = files.sizeOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO);
    const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO, MAX_PATCH_READ) : null;
    const digestOf = async (name) => {
        const bytes = await bytesOf(files, name, MAX_RECORD_READ);
        return bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes);
    };
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n.startsWith(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6)))
        records.set(name.slice(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6.length), await digestOf(name));
    const sums = await bytesOf(files, _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const facts = audit.evidence?.facts;
    const ci = facts?.ci ?? null;
    return {
        audit,
        patchBytes: size,
        patch: patch?.toString("utf8") ?? null,
        decided: await decidedOf(files, audit),
        gates: (audit.decision?.gates ?? []).map(({ gate, state }) => ({ gate, state: state.replaceAll("_", " ") })),
        facts: {
            faults: audit.faults,
            schemaVersion: report.schema_version,
            nonce: report.nonce,
            stage: report.stage,
            lane: report.backend,
            caseId: report.case_id,
            modelProvider: facts?.request.model_provider ?? null,
            model: facts?.request.model ?? null,
            baseline: facts?.workspace?.tree ?? null,
            replay: report.replay !== undefined,
            contractSha256: await digestOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY),
            acceptance: facts?.case === undefined ? null : (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__/* .acceptanceDigest */ .iD)(facts.case.acceptance),
            script: facts?.case?.fake_script_sha256,
            madeFor: ci === null
                ? null
                : {
                    ...{ repository: ci.repository, headSha: ci.head_sha, event: ci.event ?? null },
                    run: ci.workflow_run ?? null,
                },
            records,
            digest: sums === null ? "" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(sums),
        },
    };
}
async function decidedOf(files, { decision, report }) {
    if (decision === null || report === null || (0,_core_judge_conclusion__WEBPACK_IMPORTED_MODULE_2__/* .notAwaiting */ .UH)(decision) !== null)
        return null;
    const [{ sha256: report_sha256 }, { sha256: patch_sha256 }] = [
        await files.digest(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .REPORT_FILE */ .Uq),
        await files.digest(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO),
    ];
    return { run_id: report.run_id, report_sha256, patch_sha256 };
}
async function bytesOf(files, name, max) {
    try {
        return await files.read(name, max);
    }
    catch (error) {
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 30384:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeStep: function() { return /* binding */ concludeStep; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/records/outcome.ts
var outcome = __webpack_require__(54442);
// EXTERNAL MODULE: ./src/core/report/artifact-name.ts
var artifact_name = __webpack_require__(22364);
// EXTERNAL MODULE: ./src/core/report/check-run.ts
var check_run = __webpack_require__(91690);
// EXTERNAL MODULE: ./src/core/report/trust.ts
var trust = __webpack_require__(61824);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
// EXTERNAL MODULE: ./src/flow/conclude/conclude.ts
var conclude = __webpack_require__(62855);
// EXTERNAL MODULE: ./src/flow/publish/approval.ts
var approval = __webpack_require__(7253);
// EXTERNAL MODULE: ./src/flow/publish/artifact.ts
var artifact = __webpack_require__(55504);
// EXTERNAL MODULE: ./src/flow/publish/expected.ts
var expected = __webpack_require__(90302);
// EXTERNAL MODULE: ./src/flow/publish/forge.ts + 15 modules
var publish_forge = __webpack_require__(81070);
// EXTERNAL MODULE: ./src/flow/publish/origin.ts
var origin = __webpack_require__(13184);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/core/records/forge-approval.ts
var forge_approval = __webpack_require__(24021);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(76300);
;// CONCATENATED MODULE: ./src/flow/publish/outcome.ts
/**
 * A person's word on the result of a run, as the forge has it (LADDER 4): what is said stands in the comment by which an environment was
 * approved, or in a record that a pull request brought; who said it, and when, is what the forge says. Whose word counts: a person's, who did
 * not start the run.
 */






/** @returns a text where nobody whose word counts has said anything */
async function forgeWord(io, forge, plan, trusted) {
    const named = plan.inputs.outcome;
    const source = (0,forge_approval/* approvalSource */.JT)(named);
    if (source?.kind === "review")
        return said("a review is of a change that is proposed, and a result is none: name an environment or a record");
    const found = await (source === null
        ? byRecord(io, forge, plan, trusted, named)
        : byEnvironment(forge, plan, source.environment));
    if (!found.ok || typeof found.value === "string")
        return found;
    const { login } = found.value.by;
    const only = (0,trust/* branchNames */.nG)(plan.inputs.actor);
    if (only.length > 0 && !only.some((one) => one.toLowerCase() === login.toLowerCase()))
        return said(`it is the word of ${login}, and by the input \`actor\` only that of ${only.join(", ")} counts`);
    return found;
}
/** An environment that nobody protects is waited for by nobody, so that nobody has decided about it. */
async function byEnvironment(forge, { context }, name) {
    const { repository, runId } = context;
    const run = await (0,approval.startOfRun)(forge, repository, runId);
    if (!run.ok || typeof run.value === "string")
        return run;
    const list = await forge.environmentDecisions(repository, run.value.runId);
    if (!list.ok)
        return list;
    if (list.value === null)
        return said("this forge has no environments. Name a record of the default branch");
    const decided = list.value.filter(({ environment }) => environment.name === name);
    const last = decided.at(-1);
    if (last === undefined)
        return said(`nobody has decided about the environment ${name} for run ${run.value.runId}. Give the job \`environment: ${name}\`, and the environment required reviewers: without them it waits for nobody`);
    if (last.state === "rejected")
        return said(`${last.user.login} let this job not begin, which says nothing of the result. Who rejects the result approves the job, and says so in the comment`);
    const why = (0,approval.barred)(last.user, run.value.by);
    if (why !== null)
        return said(`the approval of the environment ${name} does not count: ${why}`);
    const word = (0,outcome/* outcomeOf */.sG)(last.comment);
    if ("problem" in word)
        return said(`the comment by which ${last.user.login} approved the environment ${name} says no outcome: ${word.problem}`);
    return {
        ok: true,
        value: {
            ...word,
            ...{ by: last.user, source: "environment", said_at: new Date(run.value.at).toISOString() },
            word: `environment ${name} (${last.environment.id}), decision ${decided.length} of run ${run.value.runId}`,
        },
    };
}
async function byRecord(io, forge, { context }, trusted, named) {
    const { repository } = context;
    const { branch, sha } = trusted;
    const source = await (0,records.recordSource)(io.env, io.cwd, trusted);
    const path = await source.insideOf(named);
    if (path === null)
        return said(`${named} lies outside of the repository: a record is a file of ${branch}`);
    const read = await source.read(path);
    if (read.state !== "read")
        return said(`${path} of ${source.name}: ${read.state === "missing" ? "no such file there" : read.reason}`);
    const parsed = (0,outcome/* parseOutcome */._M)(read.bytes);
    if (!parsed.ok)
        return said(`${path}: ${(0,parse/* problemText */.fI)(parsed.problems)}`);
    const merged = await forge.mergeOf(repository, { branch, path });
    if (!merged.ok)
        return merged;
    if (merged.value === null)
        return said(`the forge can't say who brought ${path} to ${branch}: it counts as the word of whoever merges the pull request that brings it, and nothing that was pushed there does`);
    const { number, by, mergedAt, mergeSha, headSha } = merged.value;
    const isThere = await forge.isInHistory(repository, mergeSha, sha);
    if (!isThere.ok)
        return isThere;
    const [there, proposed] = [
        await forge.objectAt(repository, sha, path),
        await forge.objectAt(repository, headSha, path),
    ];
    if (!there.ok)
        return there;
    if (!proposed.ok)
        return proposed;
    if (isThere.value !== true || there.value === null || there.value !== proposed.value)
        return said(`${path} is not any more what pull request #${number} brought, which ${by.login} merged: who changed it since is nobody whose word this is`);
    return {
        ok: true,
        value: {
            ...parsed.value,
            ...{ by, source: "record", word: `pull request #${number}`, said_at: new Date(mergedAt).toISOString() },
        },
    };
}
function said(problem) {
    return { ok: true, value: problem };
}

// EXTERNAL MODULE: ./src/flow/publish/plan.ts
var publish_plan = __webpack_require__(14737);
// EXTERNAL MODULE: ./src/flow/publish/publish.ts + 1 modules
var publish = __webpack_require__(56967);
// EXTERNAL MODULE: ./src/flow/publish/trust.ts
var publish_trust = __webpack_require__(84754);
// EXTERNAL MODULE: ./src/flow/publish/variables.ts
var variables = __webpack_require__(75801);
;// CONCATENATED MODULE: ./src/flow/publish/conclude.ts
/**
 * A run that waits for a person, concluded in CI (LADDER 4). The run is fetched from the forge by the name that the person's word gives it, and it
 * is the one that the word is bound to; the word is used up by an entry of the forge's ledger, before the bundle that says it counts. Nothing
 * of an agent is started here.
 */
























/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-outcome/";
/** Artifacts of one name that are looked into, the newest first: those of runs that count. */
const MAX_LOOKED_INTO = 10;
/** Takes a person's word, and says it in a bundle. What can't be concluded is told, and nothing is used then. */
async function concludeStep(io) {
    const plan = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.plan);
    const writing = await (0,publish_plan/* tokenOf */.B9)(io);
    // Artifacts, runs and decisions are read by the job's own token, whatever another one may write.
    const forge = await (0,publish_forge/* forgeOf */.$)(io, plan, io.env[variables/* STEP_VARIABLES */.v.token] || writing);
    if (!forge.ok)
        return (0,publish_forge/* printFailure */.e)(forge.failure);
    const ledger = await (0,publish_forge/* forgeOf */.$)(io, plan, writing);
    if (!ledger.ok)
        return (0,publish_forge/* printFailure */.e)(ledger.failure);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "case-harness-conclude-"));
    try {
        const ended = await conclude_conclude(io, plan, { ...forge.value, consume: ledger.value.consume }, folder);
        if (!ended.ok)
            return await (0,publish_forge/* printFailure */.e)(ended.failure);
        if (typeof ended.value === "number")
            return ended.value;
        await (0,workflow/* printError */.yJ)("case-harness: not concluded", `${ended.value}. This job has concluded nothing.`);
        return domain_status/* EXIT_CODE */.F.blocked;
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
/** @returns the exit code, or why there is nothing to conclude */
async function conclude_conclude(io, plan, forge, folder) {
    const { repository, runId } = plan.context;
    const standing = await (0,publish_trust/* askStanding */.e$)(forge, plan);
    if (!standing.ok)
        return standing;
    if ("fault" in standing.value)
        return { ok: true, value: await (0,publish_plan/* endWithFaults */.Vl)([standing.value.fault], domain_status/* EXIT_CODE */.F.blocked) };
    const { trusted } = standing.value;
    if (trusted === null)
        return conclude_said("there is no forge that could say who concludes");
    const head = await forge.branchHead(repository, trusted.defaultBranch);
    if (!head.ok)
        return head;
    const branch = { name: trusted.defaultBranch, head: head.value };
    // What a job of another branch is for, whoever made that branch says.
    const own = runId === null ? conclude_said("nobody knows which run this is") : await (0,origin/* branchRun */.g8)(forge, repository, branch, runId);
    if (!own.ok)
        return own;
    if (typeof own.value === "string")
        return conclude_said(`the run of this job does not count: ${own.value}`);
    const asked = await (0,expected/* expectedRun */.ix)(plan.inputs, trusted, io);
    if ("fault" in asked)
        return { ok: true, value: await (0,publish_plan/* endWithFaults */.Vl)([asked.fault]) };
    const named = { ...asked.plan, part: "conclude" };
    const fault = (0,trust/* nameFault */.IY)(named);
    if (fault !== null)
        return { ok: true, value: await (0,publish_plan/* endWithFaults */.Vl)([fault]) };
    const word = await forgeWord(io, forge, plan, trusted);
    if (!word.ok)
        return word;
    if (typeof word.value === "string")
        return conclude_said(`no outcome: ${word.value}`);
    const problem = (0,conclude/* wordProblem */.wX)(word.value.by.login, io.env) ??
        (word.value.reason === null ? null : (0,conclude/* wordProblem */.wX)(word.value.reason, io.env));
    if (problem !== null)
        return conclude_said(`no outcome: its words: ${problem}`);
    const found = await findRun(plan, asked, { forge, folder, branch, word: word.value });
    if (!found.ok)
        return found;
    if (typeof found.value === "string")
        return conclude_said(`no run ${word.value.run_id}: ${found.value}`);
    const { first, from, artifact } = found.value;
    try {
        const start = await (0,approval.startOfRun)(forge, repository, from.workflow_run);
        if (!start.ok)
            return start;
        const why = typeof start.value === "string" ? start.value : (0,approval.barred)(word.value.by, start.value.by);
        if (why !== null)
            return conclude_said(`the word of ${word.value.by.login} does not count: ${why}`);
        return await seal(io, plan, { forge, first, from, artifact, word: word.value }, (0,check_run/* checkName */.I3)(named));
    }
    finally {
        first.files.close();
    }
}
async function seal(io, { context, inputs, detected }, { forge, first, from, artifact, word }, name) {
    const { repository, headSha, event, runId, attempt } = context;
    const tag = `${TAGS}${first.reportSha256}`;
    const { repository: _, ...origin } = from;
    const { outcome, reason, source, said_at, by } = word;
    let failed = null;
    const consume = async (id) => {
        const message = `${outcome} by ${by.login} (${word.word}): run ${word.run_id}, concluded as ${id} by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness`;
        const used = await forge.consume(repository, { tag, sha: from.head_sha, message });
        if (!used.ok) {
            failed = used;
            return used.failure.message;
        }
        return used.value
            ? null
            : `expected a run that nobody has concluded, found the tag ${tag}, which says by whom: an outcome is given once`;
    };
    const concluded = await (0,conclude/* sealConclusion */.Nr)({
        ...{ outcome, reason, actor: by.login, runsDirFlag: inputs["runs-dir"] },
        inCi: {
            ci: {
                ...{ repository, head_sha: headSha, event },
                workflow_run: runId === null ? null : { id: runId, attempt },
            },
            forge: { repository, source, word: word.word, said_at, ledger: tag, first_run: { ...origin, ...artifact } },
        },
    }, io, first, consume);
    if (failed !== null)
        return failed;
    if (concluded.kind === "refused")
        return conclude_said(concluded.problem);
    const { report } = concluded;
    const step = { name, headSha: from.head_sha };
    await (0,workflow/* setOutputs */.n0)({
        concluded: JSON.stringify(step),
        bundle: report.artifacts_dir,
        sealed: (0,digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(report.artifacts_dir, files/* SUMS_FILE */.A$))),
        "artifact-name": inputs["artifact-name"] ?? (0,artifact_name/* evidenceName */.X)(report.run_id),
        "retention-days": inputs["retention-days"] ?? "",
        forge: detected.forge,
    });
    const [blocker] = report.blockers;
    if (blocker !== undefined)
        await (0,publish_plan/* printBlocker */.Wb)(report.status, blocker);
    if (report.status !== "pass" && report.rollback != null)
        io.stderr(`case-harness: to take the result back, in the target: ${report.rollback}\n`);
    return { ok: true, value: domain_status/* EXIT_CODE */.F[report.status] };
}
/** The artifact that has the run which the word is bound to, of a run of the default branch; whatever else has its name is looked past. */
async function findRun({ context: { repository, runId }, inputs }, { plan }, { forge, folder, branch, word }) {
    const list = await candidates(forge, repository, inputs["artifact-run-id"] ?? runId, inputs["artifact-id"], word);
    if (!list.ok)
        return list;
    if (list.value === null)
        return conclude_said("this forge lists no artifacts, so nothing is taken from it");
    if (list.value.length === 0)
        return conclude_said("the forge has no artifact of it that has not expired");
    const refused = [];
    const runs = (0,origin/* runsThatCount */.lS)(forge, repository, branch);
    let lookedInto = 0;
    for (const one of list.value) {
        const refuse = (why) => refused.push(`artifact ${one.id} of run ${one.runId}: ${why}`);
        const from = await runs(one);
        if (!from.ok)
            return from;
        if (typeof from.value === "string") {
            refuse(from.value);
            continue;
        }
        if (lookedInto++ === MAX_LOOKED_INTO)
            break;
        const file = (0,external_node_path_.join)(folder, `${one.id}.zip`);
        const saved = await forge.downloadArtifact(repository, one.id, file);
        if (!saved.ok && artifact/* OF_ONE */.d.includes(saved.failure.kind)) {
            refuse(saved.failure.message);
            continue;
        }
        if (!saved.ok)
            return saved;
        const digest = await (0,file_digest/* fileDigest */.h)(file);
        const first = one.sha256 === null || one.sha256 === digest ? await (0,conclude/* openWaiting */.iM)(file) : null;
        const problem = first === null
            ? `expected SHA-256 ${one.sha256}, found ${digest}`
            : "problem" in first
                ? first.problem
                : otherRun(first, from.value, plan, word);
        if (first !== null && !("problem" in first)) {
            if (problem === null)
                return {
                    ok: true,
                    value: { first, from: from.value, artifact: { artifact: one.id, artifact_sha256: digest } },
                };
            first.files.close();
        }
        refuse(problem);
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    return conclude_said((0,origin/* refusals */.Ke)(refused));
}
/** The artifact that the job names by its id, else those of the name that the action gives the evidence of a run. */
async function candidates(forge, repository, runId, id, word) {
    if (id === undefined)
        return forge.recentArtifacts(repository, (0,artifact_name/* evidenceName */.X)(word.run_id));
    if (runId === null)
        return { ok: true, value: [] };
    const all = await forge.artifacts(repository, runId);
    if (!all.ok || all.value === null)
        return all;
    const named = all.value.filter((one) => one.id === id && !one.expired);
    return { ok: true, value: named.map((one) => ({ ...one, runId, branch: null })) };
}
/** Why a bundle is not the run that the word is about, and that this job is for; null where it is. */
function otherRun({ decision: { verdict }, facts, reportSha256, patchSha256 }, from, plan, word) {
    const result = { run_id: verdict.run_id, report_sha256: reportSha256, patch_sha256: patchSha256 };
    const pairs = [
        ["run id", word.run_id, verdict.run_id],
        ["binding of report and patch", word.binding, (0,outcome/* outcomeBinding */.Su)(result)],
        ["repository that it was made for", from.repository.toLowerCase(), facts.ci?.repository.toLowerCase()],
        ["run that it was made by", from.workflow_run, facts.ci?.workflow_run?.id],
        ["commit that it was made for", from.head_sha, facts.ci?.head_sha],
        // A word is published by this version, and so is what it is about.
        ["schema_version", (0,derivation/* schemaVersion */.CZ)(derivation/* CURRENT_DERIVATION */.un), verdict.schema_version],
        ["stage", String(plan.stage), String(verdict.stage)],
        ["lane", plan.lane, verdict.backend],
        ["case", plan.caseId, verdict.case_id],
    ];
    const differs = pairs.find(([, expected, found]) => expected !== found);
    if (differs === undefined)
        return null;
    const [subject, expected, found = "none"] = differs;
    return (0,publish/* sentence */.em)({ subject, expected, found, fix: "It is evidence of something else." });
}
function conclude_said(problem) {
    return { ok: true, value: problem };
}


/***/ }),

/***/ 71697:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ withoutTokens; },
/* harmony export */   z: function() { return /* binding */ forPrograms; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90942);

/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !(0,_world_runner_token__WEBPACK_IMPORTED_MODULE_0__/* .isTokenVariable */ .U_)(name)));
}
/** What a program of the machine needs to be started and to say its version. */
const FOR_PROGRAMS = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ"];
/** The environment of a program that a step starts for itself: an allow-list, because nobody knows what else lies in a runner's own. */
function forPrograms(env) {
    return Object.fromEntries(FOR_PROGRAMS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}


/***/ }),

/***/ 90302:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: function() { return /* binding */ baselineOf; },
/* harmony export */   KC: function() { return /* binding */ caseOf; },
/* harmony export */   QQ: function() { return /* binding */ withApproval; },
/* harmony export */   ix: function() { return /* binding */ expectedRun; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94516);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(53715);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23244);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36367);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56954);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21407);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91690);
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61824);
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95425);
/* harmony import */ var _core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(31979);
/* harmony import */ var _core_records_forge_approval__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(24021);
/* harmony import */ var _core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(33979);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63955);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(76300);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96556);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(27402);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(45101);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(84974);
/* harmony import */ var _run_case__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(1580);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(26948);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(31802);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(9973);

























/**
 * What the job is about, from its inputs and the trusted commit: before, and whatever, a bundle says.
 * @param trusted null where there is no forge: then the working folder, as on the command line
 * @returns a fault where the checkout does not have what judges
 */
async function expectedRun(inputs, trusted, io) {
    const stage = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageNumber */ .sX)(Number(inputs.stage ?? "2"));
    const lane = (0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_2__/* .laneName */ .oj)(inputs.lane ?? "fake") ?? "fake";
    const contract = (0,_place__WEBPACK_IMPORTED_MODULE_23__.contractPath)(inputs, io);
    const shipped = (0,_place__WEBPACK_IMPORTED_MODULE_23__.isShipped)(inputs, io);
    const place = {
        folder: (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_17__/* .caseFolder */ .Vw)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(contract), contract),
        taskSource: shipped ? "shipped" : inputs.task === undefined ? "case-dir" : "task",
    };
    const files = recordPaths(inputs, lane, stage, io);
    const paths = [...(shipped ? [] : casePaths(place)), ...files.values()];
    const source = trusted === null || paths.length === 0 ? null : await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_15__.recordSource)(io.env, io.cwd, trusted);
    if (trusted !== null && source !== null && source.files === null)
        return { fault: missingCommit(trusted, inputs.into) };
    for (const path of source === null ? [] : paths)
        if ((await source.insideOf(path)) === null)
            return { fault: outside(path) };
    const read = await (0,_run_records__WEBPACK_IMPORTED_MODULE_21__/* .readContract */ .Jz)(place, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_16__/* .knownSearch */ .yC)([]), source);
    const parsed = read.ok ? (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_6__/* .parseContract */ .UA)(read.bytes) : null;
    const records = new Map();
    for (const [name, path] of source === null ? [] : files) {
        const found = await source.read((await source.insideOf(path)));
        if (found.state === "read")
            records.set(name, found.bytes);
    }
    const row = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageOf */ .gV)(stage);
    const repository = !row.applies && (0,_core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_11__/* .startingTreeOf */ .kt)({ stage: row, records }) === "repository"
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, inputs.repo ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(contract))
        : null;
    const known = {
        ...{ stage, lane, caseId: read.ok ? caseIdOf(read.bytes) : "unknown", into: trusted?.into ?? null },
    };
    const fault = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_9__/* .nameFault */ .IY)(known);
    if (fault !== null)
        return { fault };
    return {
        plan: {
            ...known,
            name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_8__/* .checkName */ .I3)(known),
            contractSha256: read.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(read.bytes) : null,
            ...(parsed?.ok === true
                ? await treesOf(place, source, repository, parsed.value)
                : { baseline: null, acceptance: null, script: null }),
            ...(row.applies ? { baseline: undefined } : {}),
            modelProvider: inputs["model-provider"] ?? (io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] || null),
            model: inputs.model ?? (io.env["CTO_HARNESS_CASE_MODEL"] || null),
            records: Object.fromEntries([...records].map(([name, bytes]) => [name, (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes)])),
        },
        ...{ paths, source, place, repository },
    };
}
/** Files that judge beside the case, by their names in `records/`: each from its exact place, whatever else is called so. */
function recordPaths(inputs, lane, stage, io) {
    const below = (path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, path));
    const inHarness = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__/* .HARNESS_FOLDER */ .We, name);
    const files = new Map();
    if ((0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .isAgentLane */ .m4)(lane) && (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageNumber */ .sX)(stage)).executes) {
        const admission = inputs["model-admission-file"] ?? io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
        for (const name of [(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordFile */ .fl)(lane), _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.decision, ...(0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_3__/* .laneOf */ .kk)(lane).reports])
            files.set(name, inHarness(name));
        files.set(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.admission, admission ? below(admission) : inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.admission));
    }
    if (inputs.approval !== undefined && (0,_core_records_forge_approval__WEBPACK_IMPORTED_MODULE_12__/* .approvalSource */ .JT)(inputs.approval) === null)
        files.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_10__/* .APPROVAL_RECORD */ ._F, below(inputs.approval));
    for (const record of (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_14__/* .stageNumber */ .sX)(stage)).records) {
        const named = inputs[RECORD_INPUTS[record]];
        files.set(_core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__/* .STAGE_RECORDS */ .S2[record], named === undefined ? inHarness(_core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__/* .STAGE_RECORDS */ .S2[record]) : below(named));
    }
    return files;
}
/** Inputs that name the records of a stage. */
const RECORD_INPUTS = {
    source: "source-record",
    sandbox: "sandbox-record",
    target: "target-admission-file",
};
function casePaths({ folder }) {
    return [folder.contract, folder.workspace, folder.fakeScript, folder.acceptance];
}
/** The tree that a run of the case starts from, null where there is none, the tests that it is verified with, and what the scripted lane does. */
async function treesOf(place, source, repository, contract) {
    const { folder, remove } = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_22__/* .trustedCase */ .I)(place, source);
    try {
        const { list } = await (0,_run_case__WEBPACK_IMPORTED_MODULE_20__/* .readAcceptance */ .i)(folder.acceptance, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_16__/* .knownSearch */ .yC)([]));
        const baseline = repository === null ? await treeOf(folder.workspace, contract) : await treeOfRepository(repository, contract);
        const script = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_17__/* .readUserFile */ .E1)(folder.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_18__/* .MAX_FAKE_SCRIPT_BYTES */ .XO);
        return { baseline, acceptance: (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_7__/* .acceptanceDigest */ .iD)(list), script: script.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(script.bytes) : null };
    }
    finally {
        await remove();
    }
}
async function treeOf(workspace, contract) {
    try {
        const { treeId, refusals, complete } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_19__/* .walk */ .G)(workspace, { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_6__/* .limitsOf */ .Af)(contract) });
        return complete && refusals.length === 0 ? treeId : null;
    }
    catch {
        return null;
    }
}
/** The tree of a repository's HEAD, in the job that asks: what a run of that job would start from. */
async function treeOfRepository(path, contract) {
    const { openSourceTree } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 58781));
    try {
        const { treeId, refusals, limitHits } = await openSourceTree(path, { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_6__/* .limitsOf */ .Af)(contract) });
        return refusals.length + limitHits.length === 0 ? treeId : null;
    }
    catch {
        return null;
    }
}
/** The same job, that goes by an approval which the forge keeps. @param digest of the record that it comes to; null where there is none */
function withApproval(plan, digest) {
    return digest === null ? plan : { ...plan, records: { ...plan.records, [_core_gates_approval__WEBPACK_IMPORTED_MODULE_10__/* .APPROVAL_RECORD */ ._F]: digest } };
}
/** The case's files as they may be used. */
function caseOf({ place, source }) {
    return (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_22__/* .trustedCase */ .I)(place, source);
}
/**
 * A folder with the tree that a run of this job starts from.
 * @param ofCase of {@link caseOf}
 * @param scratch a folder that does not exist yet, and that the caller takes away
 */
async function baselineOf({ repository }, { folder }, scratch) {
    if (repository === null)
        return folder.workspace;
    const { openSourceTree } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 58781));
    await (await openSourceTree(repository)).checkout(scratch);
    return scratch;
}
/** The case that a contract names; one that can't be read is `unknown`, as in the bundle. */
function caseIdOf(bytes) {
    const parsed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_6__/* .parseContract */ .UA)(bytes);
    return parsed.ok && _core_domain_run_id__WEBPACK_IMPORTED_MODULE_24__/* .CASE_ID */ .xD.test(parsed.value.case_id) ? parsed.value.case_id : "unknown";
}
function missingCommit({ branch, sha, defaultBranch }, into) {
    const base = into ?? "${{ github.event.pull_request.base.ref }}";
    return {
        subject: "records in the workspace",
        expected: `${sha} among the objects of the checkout: that is where ${branch} stands`,
        found: "no such commit",
        fix: `Give actions/checkout \`ref: ${branch === defaultBranch ? "${{ github.event.repository.default_branch }}" : base}\`. Where the branch has moved since the checkout, run the job again.`,
    };
}
function outside(path) {
    return {
        subject: path,
        expected: "a file of the repository",
        found: _world_agent_records__WEBPACK_IMPORTED_MODULE_15__.OUTSIDE,
        fix: "Keep records and cases in the repository, and give their paths relative to its root.",
    };
}


/***/ }),

/***/ 71096:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchStep: function() { return /* binding */ fetchStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70522);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7253);
/* harmony import */ var _artifact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55504);
/* harmony import */ var _forge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81070);
/* harmony import */ var _trust__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84754);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14737);
/* harmony import */ var _verify_sandbox__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46991);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75801);












/** Brings the foreign bundle here, and starts nothing of it: the step that does so, the next one, has no token. */
async function fetchStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_9__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .v.plan);
    const unable = await (0,_verify_sandbox__WEBPACK_IMPORTED_MODULE_10__/* .sandboxFault */ .S)(io);
    if (unable !== null)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_9__/* .endWithFaults */ .Vl)([unable]);
    const forge = await (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_9__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(forge.failure);
    const standing = await (0,_trust__WEBPACK_IMPORTED_MODULE_8__/* .askStanding */ .e$)(forge.value, plan);
    if (!standing.ok)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(standing.failure);
    if ("fault" in standing.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_9__/* .endWithFaults */ .Vl)([standing.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = standing.value;
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-fetch-"));
    // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ folder });
    const found = await (0,_artifact__WEBPACK_IMPORTED_MODULE_6__/* .fetchBundle */ .L)(io, plan, forge.value, pull, folder);
    if (found.ok) {
        const approval = await (0,_approval__WEBPACK_IMPORTED_MODULE_5__.forgeApprovalDigest)(forge.value, plan);
        if (!approval.ok)
            return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(approval.failure);
        const fetched = { trusted, origin: found.origin, approvalSha256: approval.value };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ bundle: found.location, fetched: JSON.stringify(fetched) });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    if (found.failure !== null)
        return (0,_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(found.failure);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: not verified", found.problem);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}


/***/ }),

/***/ 81070:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: function() { return /* binding */ forgeOf; },
  e: function() { return /* binding */ printFailure; }
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(94624);
// EXTERNAL MODULE: ./src/core/formats/exact-json.ts
var exact_json = __webpack_require__(81022);
;// CONCATENATED MODULE: ./src/world/forge/api.ts
/** Tries of one request; with the pauses below that is about 15 s of outage. */
const MAX_TRIES = 5;
/** First pause; each further one is twice as long. */
const FIRST_PAUSE_MS = 1_000;
/** The longest that is waited at once where the forge says how long; jobs pay for waiting by the minute. */
const MAX_WAIT_MS = 120_000;
/** One exchange; forges answer in less than 10 s, and give up themselves after that. */
const REQUEST_TIMEOUT_MS = 20_000;
/** Largest JSON answer: a page of 100 check runs with full summaries. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** Sends one request until it is answered for good. The value is the parsed answer, or null for a 404 that was expected. */
async function callApi(options, request) {
    const { tools } = options;
    for (let attempt = 1;; attempt++) {
        const outcome = await options.send({
            method: request.method,
            path: request.path,
            headers: options.headers,
            ...(request.body === undefined ? {} : { body: request.body }),
            timeoutMs: REQUEST_TIMEOUT_MS,
            maxBytes: MAX_ANSWER_BYTES,
        });
        const verdict = judge(options, request, outcome, tools.now());
        if (verdict.kind === "done")
            return verdict.outcome;
        const asked = verdict.waitMs ?? 0;
        if (attempt === MAX_TRIES || asked > MAX_WAIT_MS)
            return { ok: false, failure: verdict.failure };
        const pause = Math.max(asked, FIRST_PAUSE_MS * 2 ** (attempt - 1));
        tools.log(`${verdict.failure.message}; trying again in ${Math.ceil(pause / 1000)} s`);
        await tools.wait(pause);
        if (request.method === "GET" || verdict.kind === "not-done")
            continue;
        if (request.recover === undefined)
            return { ok: false, failure: verdict.failure };
        const found = await request.recover();
        if (!found.ok || found.value !== null)
            return found;
    }
}
function judge(options, request, outcome, now) {
    if (outcome.kind === "fault")
        return judgeFault(request, outcome);
    const { status } = outcome;
    const failed = (kind, message, fix) => ({
        kind,
        message: `Could not ${request.purpose}: ${message}`,
        fix,
    });
    const done = (failure) => ({ kind: "done", outcome: { ok: false, failure } });
    if (status >= 200 && status < 300) {
        const { data } = outcome;
        if (isJson(data))
            return { kind: "done", outcome: { ok: true, value: data } };
        return done(failed("protocol", `${options.baseUrl} answered ${status} with ${kindOfBody(outcome)} instead of JSON`, "Look at GITHUB_API_URL and at proxies in between: something else answers there."));
    }
    const limit = rateLimitWait(outcome, now);
    if (limit !== null) {
        const failure = failed("rate-limit", `the rate limit is used up (HTTP ${status}), and it ends in ${Math.ceil(limit / 1000)} s`, "Wait for that and run the job again, or start fewer jobs at once. GitHub allows 1,000 requests an hour for a repository.");
        return { kind: "not-done", failure, waitMs: limit };
    }
    if (status >= 500 || status === 408)
        return {
            kind: "unknown",
            failure: failed("server", `the forge answered HTTP ${status}${messageOf(outcome)}`, "Look at the forge's status page, then run the job again."),
            waitMs: retryAfter(outcome, now),
        };
    if (status === 404 && request.missingIsNull === true)
        return { kind: "done", outcome: { ok: true, value: null } };
    if (status === 401 || status === 403 || status === 404)
        return done(options.permission(request, outcome));
    if (status >= 300 && status < 400)
        return done(failed("protocol", `the forge sends us elsewhere (HTTP ${status})`, "Set GITHUB_API_URL to the address that the forge has now; a renamed repository needs a new run."));
    const said = messageOf(outcome);
    const refusal = failed("refused", `the forge refused it (HTTP ${status})${said}`, /no commit found/i.test(said)
        ? "Push the commit to this repository first; where it was there, its branch was deleted or overwritten meanwhile."
        : "Report this with the message: the request was not as the forge wants it.");
    return done({ ...refusal, status });
}
function judgeFault(request, fault) {
    const failure = (kind, fix) => ({
        kind,
        message: `Could not ${request.purpose}: ${fault.message}`,
        fix,
    });
    switch (fault.cause) {
        case "certificate":
            return {
                kind: "done",
                outcome: {
                    ok: false,
                    failure: failure("certificate", "Set NODE_EXTRA_CA_CERTS to the file of the CA that signed the forge's certificate."),
                },
            };
        case "too-large":
            return {
                kind: "done",
                outcome: { ok: false, failure: failure("protocol", "Look at GITHUB_API_URL: this is no answer of a forge.") },
            };
        case "timeout":
        case "network":
            return {
                kind: "unknown",
                failure: failure("network", "Look at the network of the runner, at HTTPS_PROXY and NO_PROXY, then run the job again."),
                waitMs: null,
            };
    }
}
/**
 * How long a rate limit lasts, or null where it is none: 429, or 403 with a used-up budget or a secondary limit (GitHub,
 * "Rate limits for the REST API").
 */
function rateLimitWait(answer, now) {
    const { status, headers } = answer;
    if (status !== 429 && status !== 403)
        return null;
    const after = retryAfter(answer, now);
    if (after !== null)
        return after;
    if (headers["x-ratelimit-remaining"] === "0") {
        const reset = Number(headers["x-ratelimit-reset"]);
        return Number.isFinite(reset) ? Math.max(1_000, reset * 1000 - now) : 60_000;
    }
    const secondary = status === 429 || /secondary rate limit|abuse detection/i.test(messageOf(answer));
    return secondary ? 60_000 : null;
}
/** `Retry-After` in seconds or as a date, in milliseconds. */
function retryAfter({ headers }, now) {
    const value = headers["retry-after"]?.trim() ?? "";
    if (/^[0-9]{1,6}$/.test(value))
        return Number(value) * 1000;
    // A date of HTTP begins with the day's name; `Date.parse` alone would take half of everything for a date.
    const at = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? null : Math.max(0, at - now);
}
function isJson(data) {
    return typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}
function kindOfBody({ headers, data }) {
    if (data === "" || data === undefined)
        return "nothing";
    const html = /html/i.test(headers["content-type"] ?? "") || (typeof data === "string" && /^\s*</.test(data));
    return html ? "HTML" : "something";
}
/** The forge's own sentence, short and printable, in front of which the caller puts its own. */
function messageOf(answer) {
    const { data } = answer;
    const text = isJson(data) && !Array.isArray(data) && typeof data.message === "string" ? data.message : "";
    const clean = text
        .replace(/[^\x20-\x7e]/g, "?")
        .slice(0, 300)
        .trim();
    return clean === "" ? "" : `: ${clean}`;
}
/** What is said of an answer that is not what its address promises. @param what was asked for, in words */
function unreadAnswer(what) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not read ${what}`,
            fix: "Look at GITHUB_API_URL: something else answers there.",
        },
    };
}

;// CONCATENATED MODULE: ./src/world/forge/users.ts
/** GitHub says `type`; Gitea's own accounts (actions, ghosts) have no id that a person has. */
function userOf(value) {
    const { login, type, id } = (value ?? {});
    if (typeof login !== "string" || login === "")
        return null;
    return { login, bot: type === undefined ? !(typeof id === "number" && id > 0) : type !== "User" };
}

;// CONCATENATED MODULE: ./src/world/forge/approvals.ts
/** What people have decided on a forge: about the environments that a run waits for, and in reviews of a pull request. */



/** Reviews that are asked for at once; Gitea hands out 50. */
const PAGE = 100;
/** A review that is not seen could be the one that takes another back, so more pages than these are no answer. */
const MAX_PAGES = 20;
/** GitHub and GHES: `GET actions/runs/{id}/approvals`, which tells no times. */
async function environmentDecisions(api, repository, runId) {
    const answer = await callApi(api, {
        purpose: `look who approved run ${runId}`,
        needs: "actions: read",
        method: "GET",
        path: `/repos/${repository}/actions/runs/${runId}/approvals`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    if (answer.value === null)
        return { ok: true, value: null };
    if (!Array.isArray(answer.value))
        return unreadAnswer(`the approvals of run ${runId}`);
    const found = [];
    for (const entry of answer.value) {
        const { state, comment, environments, user } = (entry ?? {});
        // A deployment that waits is no decision.
        if (state === "pending")
            continue;
        const by = userOf(user);
        if ((state !== "approved" && state !== "rejected") || by === null || !Array.isArray(environments))
            return unreadAnswer(`the approvals of run ${runId}`);
        for (const one of environments) {
            const id = (0,exact_json/* idText */.FP)(one?.id);
            if (id === null || typeof one?.name !== "string")
                return unreadAnswer(`the approvals of run ${runId}`);
            const text = typeof comment === "string" ? comment : "";
            found.push({ environment: { id, name: one.name }, state, user: by, comment: text });
        }
    }
    return { ok: true, value: found };
}
/** `GET pulls/{n}/reviews`: GitHub and Gitea list them oldest first, and have words of their own for a state. */
async function reviews(api, repository, number) {
    const found = new Map();
    let seen = 0;
    for (let page = 1; page <= MAX_PAGES; page++) {
        const answer = await callApi(api, {
            purpose: `look at the reviews of pull request #${number}`,
            needs: "pull-requests: read",
            method: "GET",
            path: `/repos/${repository}/pulls/${number}/reviews?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
            missingIsNull: true,
        });
        if (!answer.ok)
            return answer;
        if (answer.value === null && page === 1)
            return { ok: true, value: null };
        if (!Array.isArray(answer.value))
            return unreadAnswer(`the reviews of pull request #${number}`);
        const list = answer.value;
        if (list.length === 0)
            return { ok: true, value: [...found.values()].sort((a, b) => ((0,exact_json/* isLaterId */.ct)(a.id, b.id) ? 1 : -1)) };
        seen += list.length;
        for (const entry of list) {
            const review = reviewOf(entry);
            if (review === undefined)
                return unreadAnswer(`the reviews of pull request #${number}`);
            if (review !== null)
                found.set(review.id, review);
        }
    }
    return unreadAnswer(`the reviews of pull request #${number}: there are more than ${seen}`);
}
const STATES = {
    APPROVED: "approved",
    CHANGES_REQUESTED: "changes-requested",
    REQUEST_CHANGES: "changes-requested",
};
/** Null for one that decides nothing (comments, drafts, what was dismissed); undefined for what is no review. */
function reviewOf(entry) {
    const said = (entry ?? {});
    const id = (0,exact_json/* idText */.FP)(said.id);
    if (id === null || typeof said.state !== "string")
        return undefined;
    const state = STATES[said.state];
    if (state === undefined || said.dismissed === true)
        return null;
    const user = userOf(said.user);
    const { commit_id: commit, submitted_at: at, body, official } = said;
    if (user === null || typeof commit !== "string" || typeof at !== "string" || Number.isNaN(Date.parse(at)))
        return null;
    const text = typeof body === "string" ? body : "";
    const node = typeof said.node_id === "string" && said.node_id !== "" ? said.node_id : null;
    return { id, node, user, state, commit, at, text, official: typeof official === "boolean" ? official : null };
}
/** GraphQL beside the REST interface: `/graphql`, and `/api/graphql` where that one is `/api/v3` (GHES). */
const GRAPHQL = { github: "/graphql", ghes: "/../graphql" };
const LAST_EDITOR = "query($id: ID!) { node(id: $id) { id ... on PullRequestReview { databaseId lastEditedAt editor { login } } } }";
/**
 * GitHub and GHES let everybody who may write change the words of a review, and REST does not tell (GitHub, "Moderating comments and
 * conversations"; GraphQL, `PullRequestReview.editor`).
 * @returns whether nobody but its author wrote it last; null where the forge does not tell
 */
async function isOwnText(api, name, { id, node, user }) {
    if (node === null)
        return { ok: true, value: null };
    const answer = await callApi(api, {
        purpose: `look who wrote the review ${id} last`,
        needs: "pull-requests: read",
        method: "POST",
        path: GRAPHQL[name],
        body: { query: LAST_EDITOR, variables: { id: node } },
        // It only asks, so it may be asked again.
        recover: async () => ({ ok: true, value: null }),
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    const { data } = (answer.value ?? {});
    const said = data?.node;
    if (said == null || said.id !== node || (0,exact_json/* idText */.FP)(said.databaseId) !== id)
        return { ok: true, value: null };
    if (said.lastEditedAt === null)
        return { ok: true, value: true };
    if (typeof said.lastEditedAt !== "string")
        return { ok: true, value: null };
    const { login } = (said.editor ?? {});
    return { ok: true, value: typeof login === "string" && login.toLowerCase() === user.login.toLowerCase() };
}
/** `GET collaborators/{login}/permission`: anybody can approve a pull request of a public repository. */
async function mayWrite(api, repository, login) {
    const answer = await callApi(api, {
        purpose: `look whether ${login} may write to ${repository}`,
        needs: "metadata: read",
        method: "GET",
        path: `/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    const { permission } = (answer.value ?? {});
    return { ok: true, value: ["owner", "admin", "write"].includes(String(permission)) };
}

;// CONCATENATED MODULE: ./src/world/forge/permission.ts

const TWO_JOBS = "Use the two-job workflow: this job with `mode: run`, and a second one on `workflow_run` with `mode: report`, which verifies the bundle again.";
/**
 * @param fork the event is a pull request from another repository, whose token is read-only whatever the workflow says
 */
function permissionFailure(forge, fork, request, answer) {
    const { status, headers } = answer;
    const message = `Could not ${request.purpose}: the forge answered HTTP ${status}${messageOf(answer)}`;
    if (status === 401)
        return {
            kind: "permission",
            message,
            fix: "The token is missing, expired or not this forge's. Leave the input `github-token` at its default, or give a valid one.",
        };
    const accepted = headers["x-accepted-github-permissions"];
    const asked = accepted === undefined ? request.needs : accepted.replaceAll("=", ": ").replaceAll(";", " or ");
    if (fork)
        return {
            kind: "permission",
            message,
            fix: `The token of a pull request from a fork is read-only, so it has no \`${request.needs}\`. ${TWO_JOBS}`,
        };
    switch (forge) {
        case "github":
        case "ghes":
            return {
                kind: status === 404 ? "not-found" : "permission",
                message,
                fix: `Add \`${asked}\` to \`permissions:\` of the job${status === 404 ? " (a missing permission looks like a missing repository or commit)" : ""}.`,
            };
        case "gitea":
        case "forgejo":
            return {
                kind: status === 404 ? "not-found" : "permission",
                message,
                fix: "Posting a commit status takes write access to the repository's code: add `contents: write` to `permissions:` of the job " +
                    "(Gitea from 1.26 knows no `statuses` there, and a mapping takes away all that it does not name), or give the input `status-token` an access token with `write:repository`.",
            };
        case "local":
            return { kind: "permission", message, fix: `Give a token with ${request.needs}.` };
    }
}

;// CONCATENATED MODULE: ./src/world/forge/artifacts.ts
/** Evidence of earlier runs, by REST: GitHub, GHES, Gitea from 1.24 and Forgejo from 16 answer alike. */



/** A bundle's default bounds are 64 MiB of lane output and some; ten times that is not evidence of ours. */
const MAX_ARTIFACT_BYTES = 1024 * 1024 * 1024;
/** Entries that are asked for at once; forges hand out fewer (Gitea 50), so pages go on until all are there. */
const artifacts_PAGE = 100;
/** Runs have a few artifacts; this many are somebody's intention, and one that is not seen can't be told apart. */
const artifacts_MAX_PAGES = 20;
/** Blob stores answer at once; a gigabyte may take its time. */
const DOWNLOAD_TIMEOUT_MS = 300_000;
/** A signed address is asked for anew each time. */
const DOWNLOAD_TRIES = 3;
/** API -> signed address, and blob stores may add one of their own. */
const MAX_REDIRECTS = 3;
/** All artifacts of a run, newest first; null where the forge has no such interface. */
async function listArtifacts(api, repository, runId) {
    const found = new Map();
    for (let page = 1; page <= artifacts_MAX_PAGES; page++) {
        const answer = await callApi(api, {
            purpose: `list the artifacts of run ${runId}`,
            needs: "actions: read",
            method: "GET",
            path: `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${artifacts_PAGE}&limit=${artifacts_PAGE}&page=${page}`,
            missingIsNull: true,
        });
        if (!answer.ok)
            return answer;
        if (answer.value === null)
            return page === 1 ? { ok: true, value: null } : unlisted(runId, "a page is missing");
        const { artifacts: list, total_count: total } = answer.value;
        if (!Array.isArray(list))
            return unlisted(runId, "the answer has no list");
        const before = found.size;
        for (const entry of list) {
            const ref = artifactRef(entry, runId);
            if (ref === null)
                return unlisted(runId, "an entry of the list is none of that run");
            found.set(ref.id, ref);
        }
        const whole = typeof total === "number" ? found.size >= total : list.length < artifacts_PAGE;
        if (whole || list.length === 0 || found.size === before) {
            if (typeof total === "number" && found.size < total)
                return unlisted(runId, `the forge has ${total} and hands out ${found.size}`);
            return { ok: true, value: [...found.values()].sort((a, b) => ((0,exact_json/* isLaterId */.ct)(a.id, b.id) ? -1 : 1)) };
        }
    }
    return unlisted(runId, `there are more than ${artifacts_MAX_PAGES} pages of them`);
}
/** Pages of a repository's artifacts that are looked through. */
const MAX_RECENT_PAGES = 10;
/**
 * The newest artifacts of a repository, those of some pages. Expired ones are left out.
 * @param name only those of this name; null for all
 */
async function recentArtifacts(api, repository, name) {
    const first = await artifactPage(api, repository, name, 1);
    if (!first.ok)
        return first;
    if (first.value === null)
        return { ok: true, value: null };
    const all = [...first.value.list];
    // GitHub begins with the newest, Gitea with the oldest.
    const pages = Math.ceil(first.value.total / Math.max(1, first.value.list.length));
    const [one, last] = [all[0], all.at(-1)];
    const isOldFirst = one !== undefined && last !== undefined && (0,exact_json/* isLaterId */.ct)(last.id, one.id);
    const from = isOldFirst ? Math.max(2, pages - MAX_RECENT_PAGES + 2) : 2;
    for (let page = from; page < from + MAX_RECENT_PAGES - 1 && page <= pages; page++) {
        const next = await artifactPage(api, repository, name, page);
        if (!next.ok)
            return next;
        // One that was made meanwhile moves the others on, so that a page says some of them twice.
        for (const entry of next.value?.list ?? [])
            if (!all.some(({ id }) => id === entry.id))
                all.push(entry);
    }
    const usable = all.filter((entry) => !entry.expired && (name === null || entry.name === name));
    return { ok: true, value: usable.sort((a, b) => ((0,exact_json/* isLaterId */.ct)(a.id, b.id) ? -1 : 1)) };
}
/** @returns a page with what can be read of it, and how many there are on all pages; null where there is no such interface */
async function artifactPage(api, repository, name, page) {
    const only = name === null ? "" : `&name=${encodeURIComponent(name)}`;
    const answer = await callApi(api, {
        purpose: "list the artifacts of this repository",
        needs: "actions: read",
        method: "GET",
        path: `/repos/${repository}/actions/artifacts?per_page=${artifacts_PAGE}&limit=${artifacts_PAGE}&page=${page}${only}`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    if (answer.value === null)
        return { ok: true, value: null };
    const { artifacts: list, total_count: total } = answer.value;
    if (!Array.isArray(list))
        return {
            ok: false,
            failure: {
                kind: "protocol",
                message: "Could not list the artifacts of this repository: the answer has no list",
                fix: "Look at GITHUB_API_URL: something else answers there.",
            },
        };
    const found = list.flatMap((entry) => {
        const { id, head_branch: branch } = runOf(entry);
        const runId = (0,exact_json/* idText */.FP)(id);
        const ref = runId === null ? null : artifactRef(entry, runId);
        if (ref === null)
            return [];
        return [{ ...ref, runId: runId, branch: typeof branch === "string" && branch !== "" ? branch : null }];
    });
    return { ok: true, value: { list: found, total: typeof total === "number" ? total : found.length } };
}
function runOf(entry) {
    const { workflow_run: run } = (entry ?? {});
    return run ?? {};
}
function artifactRef(entry, runId) {
    const said = (entry ?? {});
    const id = (0,exact_json/* idText */.FP)(said.id);
    const run = (0,exact_json/* idText */.FP)(runOf(entry).id);
    if (id === null || typeof said.name !== "string" || (run !== null && run !== runId))
        return null;
    return {
        id,
        name: said.name,
        sizeBytes: typeof said.size_in_bytes === "number" ? said.size_in_bytes : 0,
        expired: said.expired === true,
        createdAt: typeof said.created_at === "string" ? said.created_at : null,
        sha256: /^sha256:([0-9a-f]{64})$/.exec(typeof said.digest === "string" ? said.digest : "")?.[1] ?? null,
    };
}
function unlisted(runId, problem) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not list the artifacts of run ${runId}: ${problem}`,
            fix: "Look at GITHUB_API_URL, and at what else that run uploads.",
        },
    };
}
/** A run, as the forge says; null where it has no such interface. Forgejo says `commit_sha` for what the others call `head_sha`. */
async function workflowRun(api, repository, runId) {
    const answer = await callApi(api, {
        purpose: `look at run ${runId}`,
        needs: "actions: read",
        method: "GET",
        path: `/repos/${repository}/actions/runs/${runId}`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    if (answer.value === null)
        return { ok: true, value: null };
    const said = answer.value;
    const text = (value) => (typeof value === "string" && value !== "" ? value : null);
    const fullName = (value) => text(value?.full_name);
    const headSha = text(said.head_sha) ?? text(said.commit_sha);
    const of = fullName(said.repository);
    const problem = (0,exact_json/* idText */.FP)(said.id) !== runId
        ? "it is about another one"
        : of !== null && of.toLowerCase() !== repository.toLowerCase()
            ? `it is one of ${of}`
            : headSha === null
                ? "it has no head_sha"
                : null;
    if (problem !== null)
        return {
            ok: false,
            failure: {
                kind: "protocol",
                message: `Could not read the forge's answer about run ${runId}: ${problem}`,
                fix: "Look at GITHUB_API_URL: something else answers there.",
            },
        };
    return {
        ok: true,
        value: {
            id: runId,
            attempt: (0,exact_json/* idText */.FP)(said.run_attempt),
            event: text(said.event),
            trigger: text(said.event),
            branch: text(said.head_branch),
            headSha: headSha,
            ...("head_repository" in said ? { headRepository: fullName(said.head_repository) } : {}),
            startedAt: text(said.run_started_at) ?? text(said.started_at),
            // GitHub's `triggering_actor` is Gitea's `trigger_actor`.
            startedBy: [said.actor, said.triggering_actor, said.trigger_actor].flatMap((user) => {
                const login = text(user?.login);
                return login === null ? [] : [login];
            }),
        },
    };
}
/** Saves an artifact's zip; an outage of a moment is waited for. */
async function saveArtifact(api, forge, repository, id, file) {
    for (let attempt = 1;; attempt++) {
        const saved = await saveOnce(api, forge, repository, id, file);
        if (saved.ok || attempt === DOWNLOAD_TRIES || !["server", "network"].includes(saved.failure.kind))
            return saved;
        api.tools.log(`${saved.failure.message}; trying again in ${attempt} s`);
        await api.tools.wait(attempt * 1000);
    }
}
/** One try. The token goes to the forge only, never to where the forge redirects. */
async function saveOnce(api, forge, repository, id, file) {
    const purpose = `download the artifact ${id}`;
    const first = `${api.baseUrl}/repos/${repository}/actions/artifacts/${id}/zip`;
    const origin = new URL(first).origin;
    let url = first;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const ours = new URL(url).origin === origin;
        const answer = await api.download({
            url,
            headers: ours && hop === 0 ? { ...api.headers, authorization: `token ${api.token}` } : {},
            timeoutMs: DOWNLOAD_TIMEOUT_MS,
            maxBytes: MAX_ARTIFACT_BYTES,
            saveTo: file,
        });
        if (answer.kind === "fault")
            return {
                ok: false,
                failure: {
                    kind: answer.cause === "certificate" ? "certificate" : answer.cause === "too-large" ? "refused" : "network",
                    message: `Could not ${purpose}: ${answer.message}`,
                    fix: answer.cause === "too-large"
                        ? "This is no bundle of ours; name the right artifact."
                        : "Look at the network of the runner, then run the job again.",
                },
            };
        if (answer.status === 200)
            return { ok: true, value: null };
        const next = answer.location;
        if (answer.status >= 300 && answer.status < 400 && next !== null && URL.canParse(next, url)) {
            const target = new URL(next, url);
            // A server that we reach by https has no reason to send us to plain http.
            if (target.protocol !== "https:" && new URL(url).protocol === "https:")
                break;
            url = target.href;
            continue;
        }
        if ([401, 403, 404].includes(answer.status))
            return {
                ok: false,
                failure: permissionFailure(forge, false, { purpose, needs: "actions: read", method: "GET", path: "" }, { ...answer, headers: {}, data: null }),
            };
        if (answer.status === 410)
            return {
                ok: false,
                failure: {
                    kind: "not-found",
                    message: `Could not ${purpose}: it has expired`,
                    fix: "Run the job again that made the bundle.",
                },
            };
        return {
            ok: false,
            failure: {
                kind: answer.status >= 500 || answer.status === 429 || answer.status === 408 ? "server" : "refused",
                message: `Could not ${purpose}: HTTP ${answer.status}`,
                fix: "Run the job again.",
            },
        };
    }
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not ${purpose}: the forge redirects in a way that is not followed`,
            fix: "Look at GITHUB_API_URL.",
        },
    };
}

;// CONCATENATED MODULE: ./src/world/forge/ledger.ts
/**
 * The ledger of used approvals on a forge: a tag that can be created once. Tags are what every forge creates atomically and lets a
 * repository protect (a ruleset on GitHub, protected tags on Gitea and Forgejo), so that no one who may push can make an approval
 * unused again.
 */

const NEEDS = "contents: write";
/**
 * GitHub and GHES: a tag object of its own, and the ref to it, whose creation fails where there is one
 * (`POST git/refs`: 422 `Reference already exists`).
 * @returns whether the entry is this one; false where there was one before
 */
async function consumeByRef(api, repository, { tag, sha, message }) {
    const object = await callApi(api, {
        purpose: `write the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/git/tags`,
        body: { tag, message, object: sha, type: "commit" },
        // An object that nothing names changes nothing: a second one does no harm.
        recover: async () => ({ ok: true, value: null }),
    });
    if (!object.ok)
        return object;
    const id = object.value?.sha;
    if (typeof id !== "string")
        return unread(tag);
    const look = () => refTarget(api, repository, tag);
    const made = await callApi(api, {
        purpose: `make the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/git/refs`,
        body: { ref: `refs/tags/${tag}`, sha: id },
        recover: look,
    });
    if (made.ok)
        return targetOf(made.value) === id ? { ok: true, value: true } : taken(made.value, tag);
    if (made.failure.kind !== "refused")
        return made;
    // Refused because there is one: whose it is stands in it. Anything else that was refused is told as it is.
    const found = await look();
    if (!found.ok)
        return found;
    return found.value === null ? inTheWay(made.failure, tag) : { ok: true, value: targetOf(found.value) === id };
}
async function refTarget(api, repository, tag) {
    return callApi(api, {
        purpose: `look for the entry ${tag} of the ledger of used approvals`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/git/ref/tags/${tag}`,
        missingIsNull: true,
    });
}
function targetOf(answer) {
    return answer?.object?.sha;
}
/** Another entry was found where the answer to ours was lost. */
function taken(answer, tag) {
    return typeof targetOf(answer) === "string" ? { ok: true, value: false } : unread(tag);
}
/**
 * Gitea and Forgejo: an annotated tag in one request (`POST tags`: 409 where there is one).
 * @returns whether the entry is this one; false where there was one before
 */
async function consumeByTag(api, repository, { tag, sha, message }) {
    const look = () => callApi(api, {
        purpose: `look for the entry ${tag} of the ledger of used approvals`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/tags/${encodeURIComponent(tag)}`,
        missingIsNull: true,
    });
    const isOurs = (answer) => String(answer?.message).trim() === message;
    const made = await callApi(api, {
        purpose: `make the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/tags`,
        body: { tag_name: tag, target: sha, message },
        recover: look,
    });
    if (made.ok)
        return { ok: true, value: isOurs(made.value) };
    if (made.failure.kind !== "refused")
        return made;
    const found = await look();
    if (!found.ok)
        return found;
    return found.value === null ? inTheWay(made.failure, tag) : { ok: true, value: isOurs(found.value) };
}
/** Refused, and there is none: git can't have a ref whose name is a folder of another one, nor make one that a rule forbids. */
function inTheWay(failure, tag) {
    const fix = `Look for a tag that stands in its way: one that is called ${tag.replace(/\/.*$/s, "")}, or one below ${tag}/. Whoever may write can make one; remove it. Where there is none, let the rules of the repository allow this job to make the tag.`;
    return { ok: false, failure: { ...failure, fix } };
}
function unread(tag) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not read the forge's answer about the entry ${tag} of the ledger of used approvals`,
            fix: "Look at GITHUB_API_URL: something else answers there.",
        },
    };
}

;// CONCATENATED MODULE: ./src/world/forge/merges.ts
/** Who brought a file to a branch: the newest merged pull request that changed it, and who merged that. */


/** Entries that are asked for at once; Gitea hands out 50. */
const merges_PAGE = 50;
/** Pages of closed pull requests, those that changed last first. */
const merges_MAX_PAGES = 4;
/** Pages of the files of one; who changes more than these at once has not said a word about one result. */
const MAX_FILE_PAGES = 2;
/** Merged pull requests whose files are asked for, the newest first. */
const MAX_LOOKED_INTO = 50;
/**
 * The newest of the merged pull requests of a branch that changed a file (GitHub, Gitea and Forgejo: `GET pulls`, `GET pulls/{n}/files`,
 * `GET pulls/{n}`).
 * @param order words of the forge for: those that changed last first
 * @returns null where there is none among those that are looked at, or the forge does not tell who merged it
 */
async function mergeOf(api, repository, { branch, path }, order) {
    const listed = await mergedInto(api, repository, branch, order);
    if (!listed.ok)
        return listed;
    for (const { number } of listed.value.slice(0, MAX_LOOKED_INTO)) {
        const changed = await changes(api, repository, number, path);
        if (!changed.ok)
            return changed;
        if (changed.value)
            return merged(api, repository, number, branch);
    }
    return { ok: true, value: null };
}
/** Merged ones, the newest merge first. */
async function mergedInto(api, repository, branch, order) {
    const found = new Map();
    for (let page = 1; page <= merges_MAX_PAGES; page++) {
        const answer = await callApi(api, {
            purpose: `list the pull requests that were merged into ${branch}`,
            needs: "pull-requests: read",
            method: "GET",
            path: `/repos/${repository}/pulls?state=closed&${order}&per_page=${merges_PAGE}&limit=${merges_PAGE}&page=${page}`,
        });
        if (!answer.ok)
            return answer;
        if (!Array.isArray(answer.value))
            return unreadAnswer(`the pull requests of ${repository}`);
        const list = answer.value;
        for (const entry of list) {
            const { number, merged_at: mergedAt, base } = (entry ?? {});
            const into = base?.ref;
            if (typeof number !== "number" || typeof mergedAt !== "string" || into !== branch)
                continue;
            if (!Number.isNaN(Date.parse(mergedAt)))
                found.set(number, { number, mergedAt });
        }
        if (list.length === 0)
            break;
    }
    const byTime = ({ mergedAt }) => Date.parse(mergedAt);
    return { ok: true, value: [...found.values()].sort((a, b) => byTime(b) - byTime(a)) };
}
async function changes(api, repository, number, path) {
    for (let page = 1; page <= MAX_FILE_PAGES; page++) {
        const answer = await callApi(api, {
            purpose: `look which files pull request #${number} changed`,
            needs: "pull-requests: read",
            method: "GET",
            path: `/repos/${repository}/pulls/${number}/files?per_page=${merges_PAGE}&limit=${merges_PAGE}&page=${page}`,
        });
        if (!answer.ok)
            return answer;
        if (!Array.isArray(answer.value))
            return unreadAnswer(`the files of pull request #${number}`);
        const list = answer.value;
        if (list.some((file) => file?.filename === path))
            return { ok: true, value: true };
        if (list.length === 0)
            break;
    }
    return { ok: true, value: false };
}
async function merged(api, repository, number, branch) {
    const answer = await callApi(api, {
        purpose: `look who merged pull request #${number}`,
        needs: "pull-requests: read",
        method: "GET",
        path: `/repos/${repository}/pulls/${number}`,
    });
    if (!answer.ok)
        return answer;
    const said = (answer.value ?? {});
    const text = (value) => (typeof value === "string" && value !== "" ? value : null);
    const shaOf = (value) => text(value?.sha);
    const into = text(said.base?.ref);
    const by = userOf(said.merged_by);
    const [mergedAt, mergeSha, headSha] = [text(said.merged_at), text(said.merge_commit_sha), shaOf(said.head)];
    if (said.number !== number || into !== branch)
        return unreadAnswer(`pull request #${number}`);
    if (by === null || mergedAt === null || Number.isNaN(Date.parse(mergedAt)) || mergeSha === null || headSha === null)
        return { ok: true, value: null };
    return { ok: true, value: { number, by, mergedAt, mergeSha, headSha } };
}

;// CONCATENATED MODULE: ./src/world/forge/pulls.ts
/** Where pull requests and branches stand; GitHub, Gitea and Forgejo answer alike but for one field. */

/** @param needs the permission, as the forge spells it */
async function pullState(api, repository, number, needs) {
    const answer = await callApi(api, {
        purpose: `look whether pull request #${number} still has the head that was tested`,
        needs,
        method: "GET",
        path: `/repos/${repository}/pulls/${number}`,
    });
    if (!answer.ok)
        return answer;
    const pull = answer.value;
    const { head, base } = pull ?? {};
    if (pull?.number !== number)
        return pulls_unread(`pull request #${number}`, "is about another one");
    if (typeof head?.sha !== "string")
        return pulls_unread(`the head of pull request #${number}`, "has no head.sha");
    if (typeof base?.ref !== "string")
        return pulls_unread(`the base of pull request #${number}`, "has no base.ref");
    const [from, into] = [head.repo?.full_name, base.repo?.full_name];
    if (typeof into === "string" && into.toLowerCase() !== repository.toLowerCase())
        return pulls_unread(`pull request #${number}`, `is about ${into}`);
    const branch = base.repo?.default_branch;
    return {
        ok: true,
        value: {
            headSha: head.sha,
            state: pull.state === "open" ? "open" : "closed",
            baseRef: base.ref,
            headRepository: typeof from === "string" ? from : null,
            defaultBranch: typeof branch === "string" && branch !== "" ? branch : null,
            author: typeof pull.user?.login === "string" ? pull.user.login : null,
        },
    };
}
/** The branch that a repository begins with. */
async function defaultBranch(api, repository) {
    const answer = await callApi(api, {
        purpose: `look which branch of ${repository} is the default branch`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}`,
    });
    if (!answer.ok)
        return answer;
    const { full_name: name, default_branch: branch } = (answer.value ?? {});
    if (typeof name !== "string" || name.toLowerCase() !== repository.toLowerCase())
        return pulls_unread(`the repository ${repository}`, `is about ${typeof name === "string" ? name : "none"}`);
    if (typeof branch === "string" && branch !== "")
        return { ok: true, value: branch };
    return pulls_unread(`the default branch of ${repository}`, "has no default_branch");
}
function pulls_unread(what, problem) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not read ${what}: the forge's answer ${problem}`,
            fix: "Look at GITHUB_API_URL: something else answers there. Where the repository was renamed, run the job again.",
        },
    };
}
/** The commit that a branch points at. */
async function branchHead(api, repository, branch) {
    const answer = await callApi(api, {
        purpose: `look where the branch ${branch} stands`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/branches/${encodeURIComponent(branch)}`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    if (answer.value === null)
        return {
            ok: false,
            failure: {
                kind: "not-found",
                message: `Could not look where the branch ${branch} stands: ${repository} has none of that name that this job's token may see`,
                fix: "Where it was deleted or renamed, nothing is judged by it any more: give the pull request another base, or correct the input `into` or `trusted-branches`. Where it is there, add `contents: read` to `permissions:` of the job.",
            },
        };
    // GitHub says `commit.sha`, Gitea and Forgejo `commit.id`.
    const said = answer.value;
    const sha = said?.commit?.sha ?? said?.commit?.id;
    if (said?.name !== branch)
        return pulls_unread(`the branch ${branch}`, `is about ${String(said?.name)}`);
    if (typeof sha === "string" && OBJECT_ID.test(sha))
        return { ok: true, value: sha };
    return pulls_unread(`where the branch ${branch} stands`, "has no commit");
}
/**
 * Whether a commit is one of the history of another: nothing of it is beyond that one (`GET compare/{base}...{head}`, whose
 * `total_commits` GitHub, Gitea and Forgejo count alike).
 * @param few what keeps the answer short, in the forge's words: its list of commits and files is of no use here
 * @returns null where the forge can't compare them, as where they have nothing in common
 */
async function isInHistory(api, repository, commit, of, few) {
    const answer = await callApi(api, {
        purpose: `look whether ${commit} is in the history of ${of}`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/compare/${of}...${commit}?${few}`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    const { total_commits: beyond } = (answer.value ?? {});
    return { ok: true, value: typeof beyond === "number" ? beyond === 0 : null };
}
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Folders between a repository's root and a record are few. */
const MAX_DEPTH = 64;
/**
 * What lies at a path of a commit, as `mode id`, asked folder by folder (GitHub, Gitea and Forgejo: `GET git/trees/{sha}`).
 * @returns null where nothing does
 */
async function objectAt(api, repository, commit, path) {
    const parts = path.split("/").filter((part) => part !== "");
    let tree = commit;
    for (const [depth, part] of parts.slice(0, MAX_DEPTH).entries()) {
        const answer = await callApi(api, {
            purpose: `look what is at ${path} of ${commit}`,
            needs: "contents: read",
            method: "GET",
            path: `/repos/${repository}/git/trees/${tree}`,
        });
        if (!answer.ok)
            return answer;
        const { tree: list, truncated } = (answer.value ?? {});
        if (!Array.isArray(list) || truncated === true)
            return pulls_unread(`the tree ${tree}`, "has not all of its entries");
        const entry = list.find((one) => one?.path === part);
        if (entry === undefined)
            return { ok: true, value: null };
        if (typeof entry.sha !== "string" || !OBJECT_ID.test(entry.sha))
            return pulls_unread(`the tree ${tree}`, "has no ids");
        if (depth === parts.length - 1)
            return { ok: true, value: `${String(entry.mode).replace(/^0+/, "")} ${entry.sha}` };
        tree = entry.sha;
    }
    return { ok: true, value: null };
}

;// CONCATENATED MODULE: ./src/world/forge/statuses.ts
/** Commit statuses, which GitHub, Gitea and Forgejo take in the same way. */


/** Statuses that are asked for at once; forges hand out fewer (Gitea 50, or what it is set to). Newer ones come first. */
const statuses_PAGE = 100;
/** No forge is set to smaller pages; one that is shorter is the last. */
const SMALLEST_PAGE = 10;
/** A commit has a few statuses for each of its jobs. */
const statuses_MAX_PAGES = 20;
/**
 * Posts a status once. A status can't be changed, only followed by another, and a second one like the first would do no
 * harm; still a request whose answer was lost is looked for before it is repeated.
 * @param lookFirst also look before the first attempt, where an earlier job may have posted it already
 * @param follows description of the pending status that must be the newest of this context, or null: the last one counts on every
 *   forge, so a job that comes late would hide the verdict of one that began after it
 */
async function postStatus(api, repository, sha, status, needs, lookFirst, follows = null) {
    if (follows !== null) {
        const newest = await newestStatus(api, repository, sha, status.context, needs);
        if (!newest.ok)
            return newest;
        const found = newest.value;
        if (found === null || stateOf(found) !== "pending" || found.description !== follows)
            return {
                ok: false,
                failure: {
                    kind: "refused",
                    message: `The commit status "${status.context}" is not this job's any more: expected its own "${follows}", found ${found === null ? "none" : `${String(stateOf(found))}: "${String(found.description)}"`}`,
                    fix: "Another job of the same name has begun for this commit; its verdict counts. Start one job at a time for a context (`concurrency`).",
                },
            };
    }
    const recover = () => findStatus(api, repository, sha, status, needs);
    if (lookFirst) {
        const found = await recover();
        if (!found.ok)
            return found;
        if (found.value !== null)
            return { ok: true, value: posted(found.value) };
    }
    const answer = await callApi(api, {
        purpose: `post the commit status "${status.context}"`,
        needs,
        method: "POST",
        path: `/repos/${repository}/statuses/${sha}`,
        body: status,
        recover,
    });
    return answer.ok ? { ok: true, value: posted(answer.value) } : answer;
}
async function findStatus(api, repository, sha, wanted, needs) {
    const newest = await newestStatus(api, repository, sha, wanted.context, needs);
    if (!newest.ok || newest.value === null)
        return newest;
    const same = stateOf(newest.value) === wanted.state && newest.value.description === wanted.description;
    return { ok: true, value: same ? newest.value : null };
}
async function newestStatus(api, repository, sha, context, needs) {
    let newest = null;
    for (let page = 1; page <= statuses_MAX_PAGES; page++) {
        const seen = newest !== null;
        const answer = await callApi(api, {
            purpose: "look for the commit status",
            needs: needs.replace("write", "read"),
            method: "GET",
            path: `/repos/${repository}/commits/${sha}/statuses?per_page=${statuses_PAGE}&limit=${statuses_PAGE}&page=${page}`,
            missingIsNull: true,
        });
        if (!answer.ok)
            return answer;
        const list = Array.isArray(answer.value) ? answer.value.filter(isObject) : [];
        for (const entry of list)
            if (entry.context === context && (newest === null || (0,exact_json/* isLaterId */.ct)(idOf(entry), idOf(newest))))
                newest = entry;
        // One page more than the first that has one: of the same second, those that were made later may stand behind.
        if (seen || list.length < SMALLEST_PAGE)
            break;
    }
    return { ok: true, value: newest };
}
/** The request says `state`; Gitea and Forgejo answer `status`, GitHub answers `state`. */
function stateOf(entry) {
    return entry.state ?? entry.status;
}
function posted(answer) {
    const entry = isObject(answer) ? answer : {};
    return {
        url: typeof entry.target_url === "string" && entry.target_url !== "" ? entry.target_url : null,
        at: typeof entry.created_at === "string" ? entry.created_at : null,
    };
}
function idOf(entry) {
    return (0,exact_json/* idText */.FP)(entry.id) ?? "0";
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/world/forge/gitea.ts






const CODE_WRITE = "contents: write";
function giteaForge(name, api) {
    return {
        async announce(plan) {
            if (plan.kind !== "commit-status")
                return { ok: false, failure: foreign(plan.kind) };
            const made = await postStatus(api, plan.repository, plan.headSha, plan.status, CODE_WRITE, false);
            return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
        },
        async complete(plan) {
            if (plan.kind !== "commit-status")
                return { ok: false, failure: foreign(plan.kind) };
            const made = await postStatus(api, plan.repository, plan.headSha, plan.status, CODE_WRITE, !plan.announcedHere, plan.follows);
            return made.ok ? { ok: true, value: { url: made.value.url } } : made;
        },
        pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
        defaultBranch: (repository) => defaultBranch(api, repository),
        branchHead: (repository, branch) => branchHead(api, repository, branch),
        isInHistory: (repository, commit, of) => isInHistory(api, repository, commit, of, "files=false&verification=false"),
        objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
        // The event that Gitea names is the hook's (`pull_request_sync`, `push` of a schedule), not the one that the job is told.
        async workflowRun(repository, runId) {
            const run = await workflowRun(api, repository, runId);
            return run.ok && run.value !== null ? { ok: true, value: { ...run.value, event: null } } : run;
        },
        // Neither has environments.
        environmentDecisions: async () => ({ ok: true, value: null }),
        reviews: (repository, number) => reviews(api, repository, number),
        // What its list of reviews says is the review's own text, which a change of the comment that shows it does not reach.
        isOwnText: async () => ({ ok: true, value: true }),
        mergeOf: (repository, file) => mergeOf(api, repository, file, "sort=recentupdate"),
        mayWrite: (repository, login) => mayWrite(api, repository, login),
        consume: (repository, entry) => consumeByTag(api, repository, entry),
        artifacts: (repository, runId) => listArtifacts(api, repository, runId),
        recentArtifacts: (repository, name) => recentArtifacts(api, repository, name),
        downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
    };
}
function foreign(kind) {
    return {
        kind: "protocol",
        message: `A plan of the kind ${kind} reached a forge that takes commit statuses only`,
        fix: "Report this.",
    };
}

// EXTERNAL MODULE: ./src/core/report/check-run.ts
var check_run = __webpack_require__(91690);
;// CONCATENATED MODULE: ./src/world/forge/github.ts









const CHECKS = "checks: write";
const STATUSES = "statuses: write";
/** Checks of one name on one commit that are looked through for ours. */
const github_PAGE = 100;
function githubForge(name, api) {
    return {
        async announce(plan) {
            switch (plan.kind) {
                case "check-run": {
                    const made = await createCheck(api, plan, plan.create);
                    return made.ok
                        ? { ok: true, value: { checkId: made.value.id, url: made.value.url, at: made.value.startedAt } }
                        : made;
                }
                case "commit-status": {
                    const made = await postStatus(api, plan.repository, plan.headSha, plan.status, STATUSES, false);
                    return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
                }
                case "print":
                    return unprintable();
            }
        },
        async complete(plan) {
            switch (plan.kind) {
                case "check-run":
                    return completeCheck(api, plan);
                case "commit-status": {
                    const made = await postStatus(api, plan.repository, plan.headSha, plan.status, STATUSES, !plan.announcedHere, plan.follows);
                    return made.ok ? { ok: true, value: { url: made.value.url } } : made;
                }
                case "print":
                    return unprintable();
            }
        },
        pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
        defaultBranch: (repository) => defaultBranch(api, repository),
        branchHead: (repository, branch) => branchHead(api, repository, branch),
        isInHistory: (repository, commit, of) => isInHistory(api, repository, commit, of, "per_page=1"),
        objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
        workflowRun: (repository, runId) => workflowRun(api, repository, runId),
        environmentDecisions: (repository, runId) => environmentDecisions(api, repository, runId),
        reviews: (repository, number) => reviews(api, repository, number),
        isOwnText: (review) => isOwnText(api, name, review),
        mergeOf: (repository, file) => mergeOf(api, repository, file, "sort=updated&direction=desc"),
        mayWrite: (repository, login) => mayWrite(api, repository, login),
        consume: (repository, entry) => consumeByRef(api, repository, entry),
        artifacts: (repository, runId) => listArtifacts(api, repository, runId),
        recentArtifacts: (repository, name) => recentArtifacts(api, repository, name),
        downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
    };
}
async function createCheck(api, place, body) {
    const answer = await callApi(api, {
        purpose: `create the check "${body.name}"`,
        needs: CHECKS,
        method: "POST",
        path: `/repos/${place.repository}/check-runs`,
        body,
        recover: () => findCheck(api, place, body),
    });
    return answer.ok ? readCheck(answer.value) : answer;
}
/** The check of this very run, by its `external_id`; null where there is none. */
async function findCheck(api, place, body) {
    const query = new URLSearchParams({ check_name: body.name, filter: "all", per_page: String(github_PAGE) });
    const answer = await callApi(api, {
        purpose: `look for the check "${body.name}"`,
        needs: "checks: read",
        method: "GET",
        path: `/repos/${place.repository}/commits/${place.headSha}/check-runs?${query}`,
    });
    if (!answer.ok)
        return answer;
    const runs = answer.value.check_runs;
    const ours = Array.isArray(runs)
        ? runs.find((run) => run?.external_id === body.external_id)
        : undefined;
    return { ok: true, value: ours ?? null };
}
async function completeCheck(api, plan) {
    let id = plan.checkId;
    let url = null;
    let annotated = 0;
    const last = plan.updates.at(-1) ?? plan.create;
    if (id === null) {
        const found = await findCheck(api, plan, plan.create);
        if (!found.ok)
            return found;
        const made = found.value === null ? await createWhole(api, plan) : readCheck(found.value);
        if (!made.ok)
            return made;
        if (made.value.completed)
            return made.value.conclusion === last.conclusion
                ? { ok: true, value: { url: made.value.url } }
                : contradicted(plan, made.value);
        id = made.value.id;
        url = made.value.url;
        annotated = made.value.annotations;
    }
    // A check that was found in progress is one that another job announced, or one that an earlier attempt left half done.
    const updates = plan.updates.length > 0 ? plan.updates : [asUpdate(plan.create)];
    const check = id;
    let expected = 0;
    const refused = [];
    for (const update of updates) {
        const annotations = update.output.annotations ?? [];
        if (expected + annotations.length > 0 &&
            annotated >= expected + annotations.length &&
            update.status === undefined) {
            expected += annotations.length;
            continue;
        }
        const whole = (0,check_run/* withRefused */.pP)(update, refused);
        const answer = await patchCheck(api, plan, check, whole, expected + annotations.length);
        if (answer.ok) {
            expected += annotations.length;
            url = answer.value.url ?? url;
            continue;
        }
        if (!isRefusal(answer.failure) || annotations.length === 0)
            return answer;
        // One annotation that the forge does not take must not keep the verdict back: the others go, and the summary says so.
        const sorted = await withoutRefused(annotations, async (some) => {
            const part = { output: { ...update.output, annotations: [...some] } };
            const sent = await patchCheck(api, plan, check, part, expected + some.length);
            if (sent.ok)
                expected += some.length;
            return sent;
        });
        if (!sorted.ok)
            return sorted;
        refused.push(...sorted.value);
        if (update.status === undefined)
            continue;
        const last = await patchCheck(api, plan, check, (0,check_run/* withRefused */.pP)(update, refused, "none"), expected);
        if (!last.ok)
            return last;
        url = last.value.url ?? url;
    }
    return { ok: true, value: { url } };
}
/** Creates a check that is complete at once, or one to be completed where the forge does not take its annotations. */
async function createWhole(api, plan) {
    const made = await createCheck(api, plan, plan.create);
    if (made.ok || !isRefusal(made.failure) || plan.create.output.annotations === undefined)
        return made;
    const { conclusion: _conclusion, completed_at: _completed, output, ...begun } = plan.create;
    const { annotations: _annotations, ...bare } = output;
    return createCheck(api, plan, { ...begun, status: "in_progress", output: bare });
}
/** Requests that look for refused annotations in one batch: enough to find one of 50 (12), and some. GitHub takes 80 writes a minute. */
const MAX_SEARCHES = 24;
/** Sends annotations half by half, and returns those that the forge refuses, or that were not tried within the bound. */
async function withoutRefused(annotations, send) {
    const refused = [];
    let left = MAX_SEARCHES;
    const waiting = halvesOf(annotations);
    if (waiting.length === 0)
        refused.push(...annotations);
    for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) {
        if (left-- <= 0) {
            refused.push(...some);
            continue;
        }
        const answer = await send(some);
        if (answer.ok)
            continue;
        if (!isRefusal(answer.failure))
            return answer;
        if (some.length === 1)
            refused.push(...some);
        else
            waiting.unshift(...halvesOf(some));
    }
    return { ok: true, value: refused };
}
function halvesOf(list) {
    const middle = Math.ceil(list.length / 2);
    return list.length < 2 ? [] : [list.slice(0, middle), list.slice(middle)];
}
/** 422: the request was understood, and something in it is not as the forge wants it (GitHub REST, "Client errors"). */
function isRefusal({ status }) {
    return status === 422;
}
/** A PATCH appends its annotations, so one whose answer was lost must not be repeated if it took effect. */
async function patchCheck(api, plan, id, update, annotations) {
    const path = `/repos/${plan.repository}/check-runs/${id}`;
    const answer = await callApi(api, {
        purpose: update.status === undefined
            ? `add annotations to the check "${plan.create.name}"`
            : `complete the check "${plan.create.name}"`,
        needs: CHECKS,
        method: "PATCH",
        path,
        body: update,
        async recover() {
            const now = await callApi(api, {
                purpose: `look at the check "${plan.create.name}"`,
                needs: "checks: read",
                method: "GET",
                path,
            });
            if (!now.ok)
                return now;
            const check = readCheck(now.value);
            if (!check.ok)
                return check;
            const done = check.value.annotations >= annotations && (update.status === undefined || check.value.completed);
            return { ok: true, value: done ? now.value : null };
        },
    });
    return answer.ok ? readCheck(answer.value) : answer;
}
function asUpdate({ conclusion, completed_at, output, details_url }) {
    return {
        status: "completed",
        ...(conclusion === undefined ? {} : { conclusion }),
        ...(completed_at === undefined ? {} : { completed_at }),
        ...(details_url === undefined ? {} : { details_url }),
        output,
    };
}
function readCheck(answer) {
    const run = (answer ?? {});
    const id = (0,exact_json/* idText */.FP)(run.id);
    if (id === null)
        return {
            ok: false,
            failure: {
                kind: "protocol",
                message: "Could not read the forge's answer about a check: it has no id",
                fix: "Look at GITHUB_API_URL: something else answers there.",
            },
        };
    const output = (run.output ?? {});
    return {
        ok: true,
        value: {
            id,
            url: typeof run.html_url === "string" ? run.html_url : null,
            startedAt: typeof run.started_at === "string" ? run.started_at : null,
            completed: run.status === "completed",
            conclusion: typeof run.conclusion === "string" ? run.conclusion : null,
            annotations: typeof output.annotations_count === "number" ? output.annotations_count : 0,
        },
    };
}
function contradicted(plan, check) {
    return {
        ok: false,
        failure: {
            kind: "refused",
            message: `The check "${plan.create.name}" of this run was already completed as ${check.conclusion}; this time the verdict is ${plan.create.conclusion ?? plan.updates.at(-1)?.conclusion}`,
            fix: "Compare the two bundles: one run has one verdict. A new run makes a new check.",
        },
    };
}
function unprintable() {
    return {
        ok: false,
        failure: { kind: "protocol", message: "A plan for the local forge reached GitHub", fix: "Report this." },
    };
}

// EXTERNAL MODULE: ./src/core/report/describe-plan.ts
var describe_plan = __webpack_require__(3381);
;// CONCATENATED MODULE: ./src/world/forge/local.ts
/** No forge: says what would be sent. */

const NO_FORGE = {
    kind: "not-found",
    message: "Without a forge there is nothing to ask",
    fix: "Name the bundle's folder or zip, or the forge by the input `forge`.",
};
function localForge(tools) {
    const print = (plan) => {
        for (const line of (0,describe_plan/* describePlan */.d)(plan))
            tools.log(line);
    };
    return {
        async announce(plan) {
            print(plan);
            return { ok: true, value: { checkId: null, url: null, at: null } };
        },
        async complete(plan) {
            print(plan);
            return { ok: true, value: { url: null } };
        },
        pull: async () => ({ ok: true, value: null }),
        defaultBranch: async () => ({ ok: true, value: null }),
        branchHead: async () => ({ ok: false, failure: NO_FORGE }),
        isInHistory: async () => ({ ok: true, value: null }),
        objectAt: async () => ({ ok: false, failure: NO_FORGE }),
        workflowRun: async () => ({ ok: true, value: null }),
        environmentDecisions: async () => ({ ok: true, value: null }),
        reviews: async () => ({ ok: true, value: null }),
        isOwnText: async () => ({ ok: true, value: null }),
        mergeOf: async () => ({ ok: true, value: null }),
        mayWrite: async () => ({ ok: false, failure: NO_FORGE }),
        consume: async () => ({ ok: false, failure: NO_FORGE }),
        artifacts: async () => ({ ok: true, value: null }),
        recentArtifacts: async () => ({ ok: true, value: null }),
        downloadArtifact: async () => ({ ok: false, failure: NO_FORGE }),
    };
}

;// CONCATENATED MODULE: ./src/world/forge/registry.ts
/** Every forge, by name. A new one is a file and a line here. */





/** GitHub's REST version that the requests are written for. */
const GITHUB_API_VERSION = "2022-11-28";
/** What the forges call us by. */
const USER_AGENT = `case-harness-action/${version/* VERSION */.x}`;
const FORGES = new Map([
    ["github", (api) => githubForge("github", api)],
    ["ghes", (api) => githubForge("ghes", api)],
    ["gitea", (api) => giteaForge("gitea", api)],
    ["forgejo", (api) => giteaForge("forgejo", api)],
    ["local", (_api, tools) => localForge(tools)],
]);
/** The forge that was detected, ready to be told something. */
function openForge({ detected, token, fork, send, download, tools }) {
    const github = detected.forge === "github" || detected.forge === "ghes";
    const api = {
        baseUrl: detected.apiUrl,
        token,
        headers: github
            ? { accept: "application/vnd.github+json", "x-github-api-version": GITHUB_API_VERSION }
            : { accept: "application/json" },
        send,
        download,
        tools,
        permission: (request, answer) => permissionFailure(detected.forge, fork, request, answer),
    };
    return FORGES.get(detected.forge)(api, tools);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/world/runner/http.ts
/**
 * Downloads as CI machines need them: the proxy variables count, and the certificate store of Node with NODE_EXTRA_CA_CERTS. One
 * request, one outcome.
 */



/** OpenSSL's and Node's codes for a certificate that does not verify. */
const CERTIFICATE_CODES = /^(?:CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
/** Makes a downloader; the client is loaded by the first download, because it costs 60 ms. */
function downloader(userAgent) {
    return async ({ url, headers, timeoutMs, maxBytes, saveTo }) => {
        const { HttpClient } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 44942));
        const client = new HttpClient(userAgent, [], { allowRetries: false, allowRedirects: false, keepAlive: false });
        const signal = AbortSignal.timeout(timeoutMs);
        signal.addEventListener("abort", () => client.dispose());
        try {
            const late = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
            const { message } = await Promise.race([client.get(url, { ...headers }), late]);
            const { statusCode: status = 0 } = message;
            if (status === 200)
                await save(message, saveTo, maxBytes, signal);
            else
                message.destroy();
            return { kind: "answer", status, location: message.headers.location ?? null };
        }
        catch (error) {
            return faultOf(error, `GET ${url.replace(/[?#].*$/s, "")}`);
        }
        finally {
            client.dispose();
        }
    };
}
async function save(message, file, maxBytes, signal) {
    const bounded = external_node_stream_.Readable.from(within(message, maxBytes));
    const fd = (0,external_node_fs_.openSync)(file, "wx", 0o600);
    try {
        await (0,external_node_stream_promises_.pipeline)(bounded, (0,external_node_fs_.createWriteStream)(file, { fd }), { signal });
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        throw error;
    }
}
/** All of a body. @throws Error where it is longer, or cut off */
async function readBounded(body, maxBytes) {
    const chunks = [];
    for await (const chunk of within(body, maxBytes))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function* within(body, maxBytes) {
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes)
            throw Object.assign(new Error(`the answer has more than ${maxBytes} bytes`), { code: TOO_LARGE });
        yield chunk;
    }
}
const TOO_LARGE = "TOO_LARGE";
/** What a request died of, in a sentence; clients wrap one error into another. */
function faultOf(error, where) {
    const chain = causes(error);
    const code = chain.map((cause) => cause.code).find((found) => typeof found === "string") ?? "";
    const fault = (cause, message) => ({
        kind: "fault",
        cause,
        message: `${where}: ${message}`,
    });
    const last = chain.at(-1)?.message ?? String(error);
    // Clients quote the header that they refuse, and one of them holds the token.
    if (code === "ERR_INVALID_CHAR" || chain.some((cause) => cause instanceof TypeError && /header/i.test(cause.message)))
        return fault("network", "a header of the request can't be sent");
    if (code === TOO_LARGE)
        return fault("too-large", last);
    if (CERTIFICATE_CODES.test(code))
        return fault("certificate", `the server's certificate does not verify (${code}); name the CA by NODE_EXTRA_CA_CERTS`);
    if (chain.some(({ name, message }) => name === "TimeoutError" || /timeout/i.test(message)))
        return fault("timeout", "no complete answer in time");
    return fault("network", code === "" ? last : code);
}
/** Errors that caused each other are few; a circle of them is somebody's joke. */
const MAX_CAUSES = 8;
function causes(error) {
    const chain = [];
    for (let at = error; at instanceof Error && chain.length < MAX_CAUSES; at = at.cause)
        chain.push(at);
    return chain;
}

;// CONCATENATED MODULE: ./src/world/runner/github.ts
/**
 * Requests to a forge's REST interface by the Octokit of @actions/github: address, token, headers, proxy variables and parsing are
 * its work; Gitea and Forgejo speak the same dialect. One request, one outcome; retries belong to the caller, who knows what may be
 * repeated.
 */


/**
 * Makes a sender; the client is loaded here and not before, because it costs 130 ms.
 * @param token not empty
 */
async function restClient(baseUrl, token, userAgent) {
    const { getOctokit, defaults } = await load();
    const octokit = getOctokit(token, { baseUrl, userAgent, log: SILENT });
    return async ({ method, path, headers, body, timeoutMs, maxBytes }) => {
        // Octokit reads an answer to its end, whatever its size, and takes one that was cut off for an empty one.
        const fetch = async (url, options) => {
            const answer = await defaults.request.fetch(url, options);
            const bytes = await readBounded(answer.body ?? [], maxBytes);
            const { status, headers: received } = answer;
            return {
                url,
                status,
                headers: received,
                text: async () => (0,exact_json/* exactIntegers */.Nf)(bytes.toString("utf8")),
                arrayBuffer: async () => new Uint8Array(bytes).buffer,
            };
        };
        try {
            const answer = await octokit.request(`${method} ${path}`, {
                headers,
                ...(body === undefined ? {} : { data: body }),
                request: { fetch, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) },
            });
            return answered(answer);
        }
        catch (error) {
            const { response } = error;
            return response === undefined
                ? faultOf(error, `${method} ${baseUrl}${path.replace(/\?.*$/s, "")}`)
                : answered(response);
        }
    };
}
function answered(answer) {
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    return { kind: "answer", status: answer.status, headers: Object.fromEntries(headers), data: answer.data };
}
/** What Octokit would say on the console: nothing of it is for the log of a step. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * The package reads the event's payload as soon as it is loaded, and throws where that is cut off; what the event says is this
 * program's own business (`core/report/event-context`), with an error for people.
 */
async function load() {
    const { GITHUB_EVENT_PATH: path } = process.env;
    delete process.env.GITHUB_EVENT_PATH;
    try {
        const [{ getOctokit }, { defaults }] = await Promise.all([
            __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 61351)),
            __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 78665)),
        ]);
        return { getOctokit, defaults: defaults };
    }
    finally {
        if (path !== undefined)
            process.env.GITHUB_EVENT_PATH = path;
    }
}

// EXTERNAL MODULE: ./src/world/runner/token.ts
var runner_token = __webpack_require__(90942);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
;// CONCATENATED MODULE: ./src/flow/publish/forge.ts








/** The forge of this job, with a token, or why there is none. */
async function forgeOf(io, { detected, context }, token) {
    if (detected.forge !== "local" && token === "")
        return {
            ok: false,
            failure: {
                kind: "permission",
                message: `There is no token for ${detected.apiUrl}`,
                fix: "Leave the input `github-token` at its default `${{ github.token }}`, or set it (or `status-token`) to a token of this forge.",
            },
        };
    const problem = (0,runner_token/* tokenProblem */.jV)(token);
    if (problem !== null)
        return {
            ok: false,
            failure: {
                kind: "permission",
                message: `The token for the forge can't be sent: expected one line of visible ASCII, found ${problem}`,
                fix: "Store the secret again, without it. The token is not shown here, and it was sent nowhere.",
            },
        };
    const local = detected.forge === "local";
    const send = local ? unreachable : await restClient(detected.apiUrl, token, USER_AGENT);
    const download = local ? unreachable : downloader(USER_AGENT);
    const forge = openForge({
        detected,
        token,
        // Only `pull_request` of a fork gets a read-only token; `pull_request_target` has the base's.
        fork: context.event === "pull_request" && context.pullRequest?.fork === true,
        send,
        download,
        tools: {
            log: (line) => io.stderr(`case-harness: ${(0,bytes/* escapeForPeople */.IW)(line)}\n`),
            wait: (ms) => (0,promises_.setTimeout)(ms),
            now: () => Date.now(),
        },
    });
    return { ok: true, value: forge };
}
/** Says on the run's page what could not be published, and ends the step as a failure. */
async function printFailure(failure) {
    await (0,workflow/* printError */.yJ)("case-harness: not published", `${failure.message}. ${failure.fix}`);
    return domain_status/* EXIT_CODE */.F.fail;
}
async function unreachable() {
    return { kind: "fault", cause: "network", message: "the local forge sends nothing" };
}


/***/ }),

/***/ 40629:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handover: function() { return /* binding */ handover; }
/* harmony export */ });
/* harmony import */ var _world_runner_handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91156);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14737);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75801);



/** Copies the upload step into the workspace, where every runner can call it. */
async function handover(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.plan);
    const fault = (0,_world_runner_handover__WEBPACK_IMPORTED_MODULE_0__/* .placeHandover */ .zY)(io.cwd, (0,_world_runner_handover__WEBPACK_IMPORTED_MODULE_0__/* .handoverOf */ .h$)(io.programs), plan.handoverDigest);
    return fault === null ? 0 : (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .endWithFaults */ .Vl)([fault]);
}


/***/ }),

/***/ 86238:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ isUploaded; },
/* harmony export */   c: function() { return /* binding */ lostEvidence; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34425);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75801);



/** What the upload step says where the bundle is kept, or where this runner has nothing that could keep it. */
const KEPT = ["artifact", "no-service"];
/** Whether the bundle becomes an artifact, which is what happens unless somebody says otherwise. */
function isUploaded({ upload = "true" }) {
    return upload === "true";
}
/**
 * Why the bundle of this job is not kept although it was asked for; null where it is. Only the upload step's own last word counts:
 * one that failed, was killed or never started has said nothing.
 */
function lostEvidence(io, { inputs }) {
    if (!isUploaded(inputs) || KEPT.includes(io.env[_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.kept] ?? ""))
        return null;
    return (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE_SUBJECT */ .BH, {
        expected: "the bundle as an artifact of this run",
        found: "an upload that failed, as the log of its step says; the bundle is on the runner only",
    });
}


/***/ }),

/***/ 13184:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: function() { return /* binding */ refusals; },
/* harmony export */   g8: function() { return /* binding */ branchRun; },
/* harmony export */   h4: function() { return /* binding */ judgedWorkflow; },
/* harmony export */   lS: function() { return /* binding */ runsThatCount; }
/* harmony export */ });
/* harmony import */ var _core_gates_prior_stage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/**
 * What the forge says of the run that an artifact is of: whether what that run made can prove a stage. The run's own words, its name and
 * the name of the artifact say nothing.
 */

/** Runs that the forge is asked about for one search, one request or two each. */
const MAX_RUNS = 100;
/** Refusals that are told. */
const MAX_TOLD = 10;
/**
 * Asks about the run of an artifact, once about each run, and no more than there is to be asked: whoever may open a pull request can have any
 * number of runs with an artifact of any name.
 */
function runsThatCount(forge, repository, branch) {
    const asked = new Map();
    return async ({ runId, branch: of, }) => {
        const known = asked.get(runId);
        if (known !== undefined)
            return known;
        if (of !== null && of !== branch.name)
            return said(`it ran for ${of}, and only ${branch.name} counts`);
        if (asked.size === MAX_RUNS)
            return said("the newest were of too many other runs to ask about this one");
        const answer = await branchRun(forge, repository, branch, runId);
        asked.set(runId, answer);
        return answer;
    };
}
/**
 * Why the workflow of a run may be the work of those who are judged, so that what its jobs say of an agent is their word: all but
 * `pull_request_target`, whose workflow is the base's (GitHub, "Events that trigger workflows"), and what the default branch runs for itself.
 * @returns null where it is not theirs
 */
async function judgedWorkflow(forge, repository, { id, trigger }) {
    if (trigger === "pull_request_target")
        return { ok: true, value: null };
    const name = await forge.defaultBranch(repository);
    if (!name.ok)
        return name;
    if (name.value === null)
        return said("nobody says which branch is the default branch");
    const head = await forge.branchHead(repository, name.value);
    if (!head.ok)
        return head;
    const of = await branchRun(forge, repository, { name: name.value, head: head.value }, id);
    if (!of.ok)
        return of;
    return { ok: true, value: typeof of.value === "string" ? of.value : null };
}
/** Refusals in one text, the first of them and how many more. */
function refusals(refused) {
    const more = refused.length - MAX_TOLD;
    return [...refused.slice(0, MAX_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
/** @returns a text where nothing that the run made proves anything here */
async function branchRun(forge, repository, branch, runId) {
    const asked = await forge.workflowRun(repository, runId);
    if (!asked.ok)
        return asked;
    const run = asked.value;
    if (run === null)
        return said("the forge can't say what it was for");
    const { trigger, branch: of, headRepository = repository, headSha } = run;
    if (trigger === null || of === null)
        return said("the forge does not say for which event and branch it ran");
    if (!(0,_core_gates_prior_stage__WEBPACK_IMPORTED_MODULE_0__/* .isOfBranch */ .Av)(trigger))
        return said(`it ran for ${trigger}`);
    if (headRepository?.toLowerCase() !== repository.toLowerCase())
        return said("it ran for another repository");
    if (of !== branch.name)
        return said(`it ran for ${of}, and only ${branch.name} counts`);
    // A tag may be called as the branch is, and a branch may have been another one.
    const isThere = await forge.isInHistory(repository, headSha, branch.head);
    if (!isThere.ok)
        return isThere;
    if (isThere.value !== true)
        return said(isThere.value === null
            ? `the forge can't say whether its commit ${headSha} is one of ${branch.name}`
            : `its commit ${headSha} is none of ${branch.name}`);
    return {
        ok: true,
        value: {
            repository,
            workflow_run: runId,
            head_sha: headSha,
            event: trigger,
            branch: of,
            default_branch: branch.name,
        },
    };
}
function said(problem) {
    return { ok: true, value: problem };
}


/***/ }),

/***/ 9973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contractPath: function() { return /* binding */ contractPath; },
  isShipped: function() { return /* binding */ isShipped; },
  place: function() { return /* binding */ place; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var domain_lane = __webpack_require__(94516);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/formats/exact-json.ts
var exact_json = __webpack_require__(81022);
;// CONCATENATED MODULE: ./src/core/report/event-context.ts
/** What CI says about itself: which commit is judged, whose it is, and where the records that judge it come from. */

/** An object id: SHA-1, or SHA-256 in repositories of that format. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** Payloads are at most 25 MB (GitHub, "Webhook payload cap"). */
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
/** Events whose commit is `GITHUB_SHA`. */
const COMMIT_EVENTS = [
    "push",
    "schedule",
    "workflow_dispatch",
    "repository_dispatch",
    "release",
    "merge_group",
];
/** Events that carry a pull request. */
const PULL_EVENTS = [
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
];
/**
 * Reads the event.
 * @param payload bytes of the file that GITHUB_EVENT_PATH names, or null where there is none
 */
function eventContext(env, payload) {
    const event = env.GITHUB_EVENT_NAME ?? "";
    if (event === "")
        return refuse("GITHUB_EVENT_NAME", "the name of the event", "nothing", "Run this as a step of a CI job.");
    const repository = env.GITHUB_REPOSITORY ?? "";
    if (!REPOSITORY.test(repository))
        return refuse("GITHUB_REPOSITORY", "owner/name", shown(repository), "Run this as a step of a CI job.");
    const parsed = parsePayload(payload);
    if (typeof parsed === "string")
        return refuse("event payload (GITHUB_EVENT_PATH)", "one JSON object", parsed, "Run the job again; the runner wrote no complete payload.");
    const base = { event, repository, ...runPage(env, repository) };
    if (event === "workflow_run")
        return workflowRunContext(base, parsed);
    if (PULL_EVENTS.includes(event))
        return pullContext(base, parsed);
    if (COMMIT_EVENTS.includes(event))
        return commitContext(base, parsed, env);
    return refuse("GITHUB_EVENT_NAME", `one of ${[...COMMIT_EVENTS, ...PULL_EVENTS, "workflow_run"].join(", ")}`, shown(event), "This event has no commit of its own to judge. Start the workflow by one of the events named.");
}
function pullContext(base, payload) {
    const remedy = "GITHUB_SHA of a pull request is a merge commit that nobody can see, so nothing is published on it. Run the job again.";
    if (payload === null)
        return refuse(`${base.event} payload`, "a payload with pull_request.head.sha", "no payload", remedy);
    const pull = object(payload.pull_request);
    const head = object(pull?.head);
    const target = object(pull?.base);
    const headSha = objectId(head?.sha);
    const baseSha = objectId(target?.sha);
    const number = positive(pull?.number) ?? positive(payload.number);
    if (headSha === null)
        return refuse("pull_request.head.sha", "an object id", shown(head?.sha), remedy);
    if (baseSha === null)
        return refuse("pull_request.base.sha", "an object id", shown(target?.sha), remedy);
    if (number === null)
        return refuse("pull_request.number", "a number", shown(pull?.number), remedy);
    const baseRef = event_context_text(target?.ref) ?? "";
    const pullRequest = { number, baseSha, baseRef, fork: isFork(head?.repo, base.repository) };
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest,
            workflowRun: null,
            records: { branch: "base", ref: baseRef === "" ? null : baseRef },
        },
    };
}
function workflowRunContext(base, payload) {
    const remedy = "GITHUB_SHA of workflow_run is the default branch, not what was tested, so nothing is published on it. Run the job again.";
    const run = object(payload?.workflow_run);
    if (run === null)
        return refuse("workflow_run payload", "a payload with workflow_run.head_sha", "no such object", remedy);
    const headSha = objectId(run.head_sha);
    const id = (0,exact_json/* idText */.FP)(run.id);
    if (headSha === null)
        return refuse("workflow_run.head_sha", "an object id", shown(run.head_sha), remedy);
    if (id === null)
        return refuse("workflow_run.id", "a number", shown(run.id), remedy);
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest: null,
            workflowRun: {
                id,
                event: event_context_text(run.event) ?? "",
                conclusion: event_context_text(run.conclusion),
                fork: isFork(run.head_repository, base.repository),
            },
            records: defaultBranch(payload),
        },
    };
}
function commitContext(base, payload, env) {
    const group = object(payload?.merge_group);
    const named = base.event === "merge_group" ? group?.head_sha : env.GITHUB_SHA;
    const headSha = objectId(named);
    if (headSha === null || /^0+$/.test(headSha))
        return refuse(base.event === "merge_group" ? "merge_group.head_sha" : "GITHUB_SHA", "the object id of a commit", headSha === null ? shown(named) : "zeros: the branch was deleted", "Run the job for an event that leaves a commit.");
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest: null,
            workflowRun: null,
            records: base.event === "merge_group" ? mergeBase(group) : defaultBranch(payload),
        },
    };
}
function defaultBranch(payload) {
    return { branch: "default", ref: event_context_text(object(payload?.repository)?.default_branch) };
}
/** What a merge group goes into (GitHub, "Webhook events": `merge_group.base_ref`, a whole ref). */
function mergeBase(group) {
    return { branch: "base", ref: /^refs\/heads\/(.+)$/.exec(event_context_text(group?.base_ref) ?? "")?.[1] ?? null };
}
/** A head whose repository is unknown (deleted meanwhile) counts as foreign. */
function isFork(head, repository) {
    const name = event_context_text(object(head)?.full_name);
    return name === null || name.toLowerCase() !== repository.toLowerCase();
}
function runPage(env, repository) {
    const id = (0,exact_json/* idText */.FP)(env.GITHUB_RUN_ID ?? "");
    const attempt = (0,exact_json/* idText */.FP)(env.GITHUB_RUN_ATTEMPT ?? "");
    const server = (env.GITHUB_SERVER_URL ?? "").replace(/\/+$/, "");
    if (id === null)
        return { runUrl: null, runId: null, attempt };
    const url = /^https?:\/\//.test(server) && URL.canParse(server) ? `${server}/${repository}/actions/runs/${id}` : null;
    return { runUrl: url, runId: id, attempt };
}
/** The payload, null where there is none, or a sentence that says what is wrong with it. The runner wrote it, so plain JSON rules do. */
function parsePayload(bytes) {
    if (bytes === null || bytes.length === 0)
        return null;
    if (bytes.length > MAX_PAYLOAD_BYTES)
        return `${bytes.length} bytes; at most ${MAX_PAYLOAD_BYTES} are read`;
    try {
        return (object((0,exact_json/* parseExactly */.Ab)(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"))) ??
            "JSON that is no object");
    }
    catch {
        return `${bytes.length} bytes that are not JSON (cut off?)`;
    }
}
function object(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function event_context_text(value) {
    return typeof value === "string" && value !== "" ? value : null;
}
function objectId(value) {
    return typeof value === "string" && OBJECT_ID.test(value) ? value : null;
}
function positive(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** A found value for an error, short and on one line. */
function shown(value) {
    if (value === undefined || value === null || value === "")
        return "nothing";
    return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}

// EXTERNAL MODULE: ./src/core/gates/prior-stage.ts
var prior_stage = __webpack_require__(3175);
// EXTERNAL MODULE: ./src/core/report/forge-detect.ts
var forge_detect = __webpack_require__(82197);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts + 6 modules
var ladder = __webpack_require__(63955);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(27402);
// EXTERNAL MODULE: ./src/world/runner/handover.ts
var handover = __webpack_require__(91156);
// EXTERNAL MODULE: ./src/world/runner/action-table.ts
var action_table = __webpack_require__(28320);
;// CONCATENATED MODULE: ./src/world/runner/inputs.ts
/** Reads the action's inputs: once, to a value or to every fault. */



/** Checks every input by the table. Space around a value is dropped, because YAML blocks leave it there; inside it is refused. */
function readInputs(env) {
    const faults = [];
    const value = {};
    for (const input of action_table/* PLAIN_INPUTS */.Ny) {
        const given = (env[(0,action_table/* inputVariable */.LO)(input.name)] ?? input.default).trim();
        if (given === "" && input.default !== "") {
            faults.push(emptied(input));
            continue;
        }
        if (given === "")
            continue;
        const fault = faultOf(input, given);
        if (fault === null)
            value[input.name] = given;
        else
            faults.push(fault);
    }
    const unbuilt = unbuiltFault(value);
    if (unbuilt !== null)
        faults.push(unbuilt);
    faults.push(...appliedFaults(value));
    for (const [names, why] of EXCLUSIVE) {
        const given = names.filter((name) => value[name] !== undefined);
        if (given.length > 1)
            faults.push({
                subject: given.map((name) => `input ${name}`).join(", "),
                expected: "at most one of them",
                found: "several",
                fix: why,
            });
    }
    return faults.length === 0 ? { ok: true, value } : { ok: false, faults };
}
const EXCLUSIVE = [
    [["case", "case-dir", "task"], "Each names the task; keep one."],
    [["record-model", "replay"], "One writes a cassette, the other plays one; keep one."],
];
/**
 * An input that has a default was emptied by somebody: an expression that gave nothing (`${{ matrix.lnae }}`) must not become another
 * stage or lane than the one that was meant.
 */
function emptied({ name, default: usual }) {
    return {
        subject: `input ${name}`,
        expected: "a value",
        found: "an empty text",
        fix: `Leave the input \`${name}\` out for its default, \`${usual}\`, or correct the expression that gives it.`,
    };
}
/** What this version does not run: said here, before anything is announced on the forge that could not be kept. */
function unbuiltFault({ stage: number, lane: named }) {
    const stage = ladder/* LADDER */.Vc.find((one) => String(one.number) === number);
    const lane = (0,domain_lane/* laneName */.oj)(named ?? "");
    if (stage === undefined || lane === null || stage.lanes.includes(lane))
        return null;
    const stages = ladder/* LADDER */.Vc.filter(({ lanes }) => lanes.length > 0).map((one) => one.number);
    return stage.lanes.length === 0
        ? {
            subject: "input stage",
            expected: `one that this version runs: ${stages.join(", ")}`,
            found: `${stage.number}, which is not built yet`,
            fix: "Correct the input `stage` in the workflow.",
        }
        : {
            subject: "input lane",
            expected: `one that this version runs at stage ${stage.number}: ${stage.lanes.join(", ")}`,
            found: lane,
            fix: "Correct the input `lane`, or `stage`, in the workflow.",
        };
}
/**
 * What an applied result asks of the inputs: its target was there before the run and is not any more as it was, so the job that ran is the one
 * that reports; and a person's word is taken for such a result alone.
 */
function appliedFaults({ stage: number, mode = "both", outcome, actor }) {
    const stage = ladder/* LADDER */.Vc.find((one) => String(one.number) === number);
    if (stage === undefined)
        return [];
    const applying = ladder/* LADDER */.Vc.filter(({ applies }) => applies).map((one) => one.number);
    const fault = (subject, expected, found, fix) => ({ subject, expected, found, fix });
    if (mode === "conclude") {
        if (!stage.applies)
            return [
                fault("input stage", `with mode conclude, one whose results a person decides on: ${applying.join(", ")}`, String(stage.number), "Correct the input `stage` in the workflow."),
            ];
        return outcome === undefined
            ? [
                fault("input outcome", "with mode conclude, where a person's word stands: `environment:NAME`, or a record of the default branch", "none", "Add the input `outcome`."),
            ]
            : [];
    }
    const faults = [];
    if (stage.applies && mode !== "both")
        faults.push(fault("input mode", `at stage ${stage.number}, both or conclude: the target of a run is not any more what it began with, so no other job could verify the run again`, mode, "Leave `mode` out in the job that runs, and give the job that takes a person's word `mode: conclude`."));
    for (const [name, given] of Object.entries({ outcome, actor }))
        if (given !== undefined)
            faults.push(fault(`input ${name}`, "none in a job that runs: a person decides on what was verified, and by a job of its own", "a value", `Move \`${name}\` to a job with \`mode: conclude\`.`));
    return faults;
}
function faultOf({ name, choices, shape }, given) {
    const subject = `input ${name}`;
    const found = JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);
    if (choices !== undefined && !choices.includes(given))
        return {
            subject,
            expected: `one of ${choices.join(", ")}`,
            found,
            fix: `Correct the input \`${name}\` in the workflow.`,
        };
    if (shape !== undefined && !shape.pattern.test(given))
        return { subject, expected: shape.words, found, fix: `Correct the input \`${name}\` in the workflow.` };
    return null;
}

// EXTERNAL MODULE: ./src/core/records/forge-approval.ts
var forge_approval = __webpack_require__(24021);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
;// CONCATENATED MODULE: ./src/world/runner/tools.ts


/** Programs of the machine that a run may use, for who reads the log afterwards. */
const TOOLS = ["git", "python3", "bwrap", "bun"];
/** A version is a few words. */
const MAX_SHOWN = 120;
/**
 * The version of each program, a line each. They are asked from a folder that nobody's files lie in, so that no version file or
 * configuration of the workspace steers them.
 * @param env all that they get
 */
async function toolVersions(env) {
    const { getExecOutput } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 81260));
    const ask = async (tool) => {
        try {
            const options = { env: { ...env }, cwd: (0,external_node_os_.tmpdir)(), silent: true, ignoreReturnCode: true };
            const { exitCode, stdout, stderr } = await getExecOutput(tool, ["--version"], options);
            const line = (0,bytes/* escapeForPeople */.IW)((stdout + stderr).trim().split("\n", 1)[0] ?? "").slice(0, MAX_SHOWN);
            return `${tool}: ${exitCode === 0 ? line : `ends with ${exitCode}: ${line}`}`;
        }
        catch {
            return `${tool}: not found`;
        }
    };
    return [`node: ${process.version} (${process.execPath})`, ...(await Promise.all(TOOLS.map(ask)))];
}

// EXTERNAL MODULE: ./src/flow/publish/environment.ts
var environment = __webpack_require__(71697);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
// EXTERNAL MODULE: ./src/flow/publish/kept.ts
var kept = __webpack_require__(86238);
// EXTERNAL MODULE: ./src/flow/publish/plan.ts
var publish_plan = __webpack_require__(14737);
;// CONCATENATED MODULE: ./src/flow/publish/place.ts

















/**
 * The first step: reads inputs, event and forge once, to a plan or to every fault, before anything is announced, run or copied.
 */
async function place(io) {
    const inputs = readInputs(io.env);
    const faults = inputs.ok ? [] : [...inputs.faults];
    const value = inputs.ok ? inputs.value : {};
    const detected = (0,forge_detect/* detectForge */.J)(io.env, value.forge);
    if (!detected.ok)
        faults.push(detected.fault);
    const context = eventContext(io.env, readPayload(io.env.GITHUB_EVENT_PATH));
    if (!context.ok)
        faults.push(context.fault);
    if (context.ok && value.into !== undefined && context.value.event !== "workflow_run")
        faults.push({
            subject: "input into",
            expected: "none with this event, which says itself what it goes into",
            found: `${value.into}, with ${context.value.event}`,
            fix: "Leave `into` out; it is for jobs that `workflow_run` starts.",
        });
    if (context.ok)
        faults.push(...eventFaults(value, context.value.event));
    const taken = (0,handover/* handoverFault */.ad)(io.cwd);
    if (taken !== null)
        faults.push(taken);
    if (faults.length > 0 || !detected.ok || !context.ok)
        return (0,publish_plan/* endWithFaults */.Vl)(faults);
    const mode = (value.mode ?? "both");
    const plan = {
        inputs: value,
        mode,
        detected: detected.value,
        context: context.value,
        handoverDigest: (0,handover/* handoverOf */.h$)(io.programs).digest,
    };
    const flag = (yes) => (yes ? "true" : "false");
    const runs = mode === "both" || mode === "run";
    await (0,workflow/* setOutputs */.n0)({
        plan: JSON.stringify(plan),
        runs: flag(runs),
        agent: flag(runs && (0,lanes/* laneOf */.kk)((0,domain_lane/* laneName */.oj)(value.lane ?? "fake") ?? "fake").program !== null && value["agent-source"] !== undefined),
        prior: flag(runs && value["prior-evidence"] !== undefined && (0,ladder/* stageOf */.gV)((0,ladder/* stageNumber */.sX)(Number(value.stage))).priorStage !== null),
        // Without a forge nothing remembers an approval, so there is nothing to ask.
        asks: flag(runs && (0,forge_approval/* approvalSource */.JT)(value.approval) !== null && detected.value.forge !== "local"),
        approves: flag(runs && value.approval !== undefined && detected.value.forge !== "local"),
        concludes: flag(mode === "conclude"),
        uploads: flag((runs || mode === "conclude") && (0,kept/* isUploaded */.b)(value)),
        last: flag(mode === "run"),
        reports: flag(mode === "both" || mode === "report" || mode === "conclude"),
        verifies: flag(mode === "verify"),
    });
    await (0,workflow/* printGroup */.To)("case-harness: programs of this machine", toolVersions((0,environment/* forPrograms */.z)(io.env)));
    const { forge, why } = detected.value;
    io.stderr(`case-harness: ${context.value.event} at ${context.value.headSha}; forge ${forge} (${why}); mode ${mode}\n`);
    return 0;
}
/** Whoever proposes a change chooses what it says: no result of one is applied to a target, and nobody concludes for it. */
function eventFaults({ stage, mode }, event) {
    const number = (0,ladder/* stageNumber */.sX)(Number(stage));
    const applies = number !== null && (0,ladder/* stageOf */.gV)(number).applies;
    if ((!applies && mode !== "conclude") || (0,prior_stage/* isOfBranch */.Av)(event))
        return [];
    return [
        {
            subject: `event of a job at stage ${stage}`,
            expected: `one of a branch: ${prior_stage/* OF_A_BRANCH */.jx.join(", ")}`,
            found: event,
            fix: "Start the workflow of the default branch by one of those; no pull request changes a target, or decides on what was changed.",
        },
    ];
}
function readPayload(file) {
    if (!file || !(0,external_node_fs_.existsSync)(file))
        return null;
    if ((0,external_node_fs_.statSync)(file).size > MAX_PAYLOAD_BYTES)
        return Buffer.alloc(MAX_PAYLOAD_BYTES + 1);
    return (0,external_node_fs_.readFileSync)(file);
}
/** The contract's file, by the rules of `run`. */
function contractPath(inputs, io) {
    const { task, "case-dir": dir, case: id = facts_case/* DEFAULT_CASE */.B7 } = inputs;
    const below = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(io.cwd, path));
    if (task !== undefined)
        return below(task);
    if (dir !== undefined)
        return (0,external_node_path_.join)(below(dir), "case.json");
    return isShipped(inputs, io)
        ? (0,external_node_path_.join)((0,facts_case/* shippedCases */.bR)(io.root), id, "case.json")
        : (0,external_node_path_.join)(io.cwd, facts_case/* OWN_TASKS */.aP, id, "case.json");
}
/** Whether the case comes with this program. */
function isShipped({ task, "case-dir": dir, case: id = facts_case/* DEFAULT_CASE */.B7 }, io) {
    return task === undefined && dir === undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.join)((0,facts_case/* shippedCases */.bR)(io.root), id));
}


/***/ }),

/***/ 14737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   C7: function() { return /* binding */ priorHandedOn; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; },
/* harmony export */   Wb: function() { return /* binding */ printBlocker; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56967);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75801);





/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** The evidence of the stage below, as the step with the token handed it on; null where none was asked for, or none was found. */
function priorHandedOn(io) {
    return io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.prior] ? handedOn(io, _variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.prior) : null;
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_USAGE */ .R) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(code === _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked ? "case-harness: blocked" : "case-harness", (0,_publish__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fault));
    }
    return code;
}
/** Says on the run's page why it is not a pass: the first blocker, in the catalogue's words. */
async function printBlocker(status, first) {
    const { message, fix } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(`case-harness: ${status}, ${first.code}`, `${first.subject}: ${message} ${fix}`);
}
/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
async function tokenOf(io) {
    const tokens = [io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.statusToken], io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.token]];
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .QU)(tokens);
    return tokens[0] || tokens[1] || "";
}


/***/ }),

/***/ 56967:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XC: function() { return /* binding */ planOf; },
  mk: function() { return /* binding */ publish; },
  em: function() { return /* binding */ sentence; }
});

// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/report/acceptance.ts
var acceptance = __webpack_require__(21407);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var domain_blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(96133);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(58115);
;// CONCATENATED MODULE: ./src/core/report/annotations.ts
/** Blockers as annotations on the lines that caused them. */



/** Codes whose subject is a path of the workspace. */
const PATH_CODES = new Set([
    "disallowed_file_change",
    "forbidden_path_change",
    "hostile_workspace",
    "limit_exceeded",
    "dirty_ending_tree",
    "secret_leak",
]);
/** `allowed_paths[0] (line 3, column 7)`, as records name their faults; what stands before it may be a name of any kind. */
const POSITION = /(?:^|\()line ([1-9]\d{0,6})(?:, column ([1-9]\d{0,6}))?\)?$/;
/** The annotations of a list of blockers, in its order; those that belong to no file of the repository give none. */
function annotationsOf(blockers, sources) {
    const seen = new Set();
    const annotations = [];
    for (const blocker of blockers) {
        if (annotations.length === budget/* MAX_ANNOTATIONS */.KE)
            break;
        const place = placeOf(blocker, sources);
        if (place === null)
            continue;
        const key = JSON.stringify([blocker.code, place]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const { path, line, column } = place;
        annotations.push({
            path,
            start_line: line,
            end_line: line,
            ...(column === null ? {} : { start_column: column, end_column: column }),
            annotation_level: "failure",
            title: (0,budget/* cutText */.IN)(blocker.code, budget/* MAX_CHECK_TITLE_BYTES */.xF),
            message: messageOf(blocker),
        });
    }
    return annotations;
}
function messageOf(blocker) {
    const { message, fix } = (0,domain_blocker/* wordsOf */.Z9)(blocker);
    return (0,budget/* cutText */.IN)((0,report_text/* plainText */.wh)(`${blocker.subject}: ${message} ${fix}`), budget/* MAX_ANNOTATION_MESSAGE_BYTES */.rY);
}
function placeOf({ code, subject }, sources) {
    if (PATH_CODES.has(code)) {
        if (sources.workspace === null || !isPlainPath(subject))
            return null;
        return { path: sources.workspace + subject, line: sources.firstChangedLine.get(subject) ?? 1, column: null };
    }
    const path = fileOf(code, sources);
    if (path === null)
        return null;
    const found = POSITION.exec(subject);
    return { path, line: Number(found?.[1] ?? 1), column: found?.[2] === undefined ? null : Number(found[2]) };
}
function fileOf(code, sources) {
    switch (code) {
        case "task_contract_invalid":
        case "task_exposes_target_path":
        case "missing_test_command":
        case "missing_required_event":
            return sources.contract;
        default:
            return sources.records[code] ?? null;
    }
}
/** A path below the workspace that a forge can show: no escapes of ours for odd bytes, no digest instead of a name, no way out. */
function isPlainPath(subject) {
    const climbs = subject.split("/").some((part) => part === "" || part === "." || part === "..");
    return !climbs && !/^(b64|sha256):/.test(subject) && !subject.includes("\\u{") && (0,report_text/* plainText */.wh)(subject) === subject;
}
/**
 * First changed line of every text file of a patch, counted in the new text. Lines of a hunk are counted off by its header,
 * so that content that looks like a header is not taken for one. Files with quoted names or without text hunks have no entry.
 */
function firstChangedLines(patch) {
    const found = new Map();
    let path = null;
    let [oldLeft, newLeft, newLine] = [0, 0, 0];
    for (const line of patch.split("\n")) {
        if (oldLeft > 0 || newLeft > 0) {
            const kind = line[0];
            if (kind !== " " && kind !== "\\" && path !== null && !found.has(path))
                found.set(path, Math.max(1, newLine));
            if (kind === " " || kind === "-")
                oldLeft--;
            if (kind === " " || kind === "+") {
                newLeft--;
                newLine++;
            }
            continue;
        }
        if (line.startsWith("diff --git "))
            path = null;
        else if (line.startsWith("--- a/"))
            path ??= line.slice(6);
        else if (line.startsWith("+++ b/"))
            path = line.slice(6);
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (hunk === null)
            continue;
        [oldLeft, newLine, newLeft] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    }
    return found;
}

// EXTERNAL MODULE: ./src/core/report/plan.ts + 1 modules
var report_plan = __webpack_require__(27171);
// EXTERNAL MODULE: ./src/core/report/summary.ts + 1 modules
var report_summary = __webpack_require__(60521);
;// CONCATENATED MODULE: ./src/flow/publish/publish.ts







/** Derives what to say from the bundle, and says it on the commit. */
async function publish(input) {
    const { plan, ...rest } = planOf(input);
    const done = await input.forge.complete(plan);
    if (done.ok)
        return { ...rest, checkUrl: done.value.url, failure: null };
    const exitCode = rest.exitCode === 0 ? domain_status/* EXIT_CODE */.F.fail : rest.exitCode;
    return { ...rest, exitCode, checkUrl: null, failure: done.failure };
}
/** What would be said, without sending anything. */
function planOf(input) {
    if ("missing" in input.bundle)
        return noEvidence(input, input.bundle);
    const { bundle, context, moved } = input;
    const { repository, headSha } = context;
    const made = { repository, headSha: input.madeFor ?? headSha };
    const doubts = [...(0,acceptance/* doubtsOf */.Pi)(bundle.facts, { ...input.expected, ...made }), ...moved.doubts];
    if (doubts.some(({ otherRun }) => otherRun))
        return otherRun(input, doubts);
    return bundle.facts.faults.length > 0 ? notHeld(input, doubts) : verdictOf(input, bundle, doubts);
}
function verdictOf(input, bundle, doubts) {
    const { moved, context } = input;
    const report = withLost(bundle.audit.report, input.lost);
    const [first] = doubts;
    const summary = {
        report,
        gates: bundle.gates,
        artifact: input.artifact,
        bundlePath: input.bundlePath,
        patchBytes: first === undefined ? bundle.patchBytes : null,
        decided: first === undefined ? bundle.decided : null,
        runUrl: context.runUrl,
        isAccepted: first === undefined,
        notes: [...doubts.map((doubt) => `This verdict does not count. ${sentence(doubt)}`), ...moved.notes],
    };
    const override = first === undefined
        ? null
        : {
            // A moved head alone is nobody's failure, and still no success.
            conclusion: moved.headMoved && doubts.length === 1 ? "cancelled" : "failure",
            title: `not accepted: ${first.subject}`,
        };
    const firstChangedLine = bundle.patch === null ? new Map() : firstChangedLines(bundle.patch);
    const plan = (0,report_plan/* completePlan */.PB)(input.by, input.context, {
        ...{ name: input.name, externalId: input.externalId, summary, override },
        // Of a bundle that does not count, nothing is said on a line.
        annotations: first === undefined ? annotationsOf(bundle.audit.report.blockers, { ...input.sources, firstChangedLine }) : [],
        completedAt: input.now,
        ...{ announcedHere: input.announcedHere, checkId: input.checkId },
    });
    const status = first === undefined ? report.status : "fail";
    return {
        ...{ status, exitCode: domain_status/* EXIT_CODE */.F[status], doubts, plan, jobSummary: (0,report_summary/* summaryOf */.Y)(summary, budget/* MAX_JOB_SUMMARY_BYTES */.mB) },
        // Of a bundle that does not count, nothing is said on.
        blockers: first === undefined ? report.blockers.map(({ code }) => code) : [],
    };
}
/** The verdict as it is published: evidence that is gone turns a pass into a failure, and stands last beside what blocked already. */
function withLost(report, lost) {
    if (lost === null)
        return report;
    const blockers = [...report.blockers, lost];
    return report.status === "pass"
        ? { ...report, blockers, status: "fail", failure_reason: lost.subject }
        : { ...report, blockers };
}
/** Evidence of something else is blocked under the name of what was asked for; nothing that it says is repeated but what differs. */
function otherRun(input, doubts) {
    const body = [
        `## ⛔ blocked: ${acceptance/* NOT_THE_RUN */.Yr}`,
        "",
        ...doubts.map((doubt) => `- ${(0,report_text/* escapeMarkdown */.FV)(sentence(doubt))}`),
        ...input.moved.notes.map((note) => `\n${(0,report_text/* escapeMarkdown */.FV)(note)}`),
    ].join("\n");
    const plan = endPlan(input, "action_required", `blocked: ${acceptance/* NOT_THE_RUN */.Yr}`, body);
    return { status: "blocked", exitCode: domain_status/* EXIT_CODE */.F.blocked, doubts, blockers: [], plan, jobSummary: body };
}
/** What a bundle that does not hold says is whatever somebody wrote there: nothing of it is repeated but which files do not hold. */
function notHeld(input, doubts) {
    const body = [
        "## ❌ not accepted: the bundle does not hold",
        "",
        ...doubts.map((doubt) => `- ${(0,report_text/* escapeMarkdown */.FV)(sentence(doubt))}`),
        ...input.moved.notes.map((note) => `\n${(0,report_text/* escapeMarkdown */.FV)(note)}`),
    ].join("\n");
    const plan = endPlan(input, "failure", `not accepted: ${doubts[0].subject}`, body);
    return { status: "fail", exitCode: domain_status/* EXIT_CODE */.F.fail, doubts, blockers: [], plan, jobSummary: body };
}
function noEvidence(input, { missing, cancelled }) {
    const body = `## ❌ no evidence\n\n${(0,report_text/* escapeMarkdown */.FV)(missing)}`;
    const title = cancelled ? "cancelled: no bundle" : "no bundle";
    const plan = endPlan(input, cancelled ? "cancelled" : "failure", title, body);
    return { status: null, exitCode: domain_status/* EXIT_CODE */.F.fail, doubts: [], blockers: [], plan, jobSummary: body };
}
function endPlan(input, conclusion, title, body) {
    return (0,report_plan/* abandonPlan */.fJ)(input.by, input.context, {
        ...{ name: input.name, externalId: input.externalId, conclusion, title, body },
        ...{ announcedHere: input.announcedHere, checkId: input.checkId },
        completedAt: input.now,
    });
}
/** A fault in one sentence. */
function sentence({ subject, expected, found, fix }) {
    return `${subject}: expected ${expected}, found ${found}. ${fix}`;
}


/***/ }),

/***/ 97173:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportStep: function() { return /* binding */ reportStep; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/report/acceptance.ts
var acceptance = __webpack_require__(21407);
// EXTERNAL MODULE: ./src/core/report/plan.ts + 1 modules
var report_plan = __webpack_require__(27171);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(58115);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(44102);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(70522);
// EXTERNAL MODULE: ./src/flow/publish/approval.ts
var publish_approval = __webpack_require__(7253);
// EXTERNAL MODULE: ./src/flow/publish/artifact.ts
var artifact = __webpack_require__(55504);
// EXTERNAL MODULE: ./src/flow/publish/bundle.ts
var bundle = __webpack_require__(14054);
// EXTERNAL MODULE: ./src/flow/publish/expected.ts
var expected = __webpack_require__(90302);
// EXTERNAL MODULE: ./src/flow/publish/forge.ts + 15 modules
var publish_forge = __webpack_require__(81070);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(93137);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
// EXTERNAL MODULE: ./src/flow/run/prior.ts
var run_prior = __webpack_require__(69882);
// EXTERNAL MODULE: ./src/flow/publish/origin.ts
var origin = __webpack_require__(13184);
;// CONCATENATED MODULE: ./src/flow/publish/prior-again.ts






/**
 * What another job says of the evidence of the stage below that it found, asked of the forge again: the artifact that it names must be there,
 * of a run that counts, and come to what the bundle says of it. Whoever made the bundle wrote that, and who wrote it ran an agent.
 */
async function priorAgain(io, { context: { repository } }, { forge, folder, defaultBranch }, bundle) {
    const prior = bundle.audit.evidence?.facts.prior_evidence;
    // Where none is trusted, the bundle is blocked for it.
    if (prior?.bundle == null || prior.trusted_by === null)
        return { ok: true, value: [] };
    const said = prior.forge;
    if (prior.trusted_by !== "forge" || said === null)
        return doubt(`one that is trusted by ${prior.trusted_by}`);
    const list = await forge.artifacts(repository, said.workflow_run);
    if (!list.ok)
        return list;
    const named = list.value?.find(({ id }) => id === said.artifact);
    if (named === undefined || named.expired)
        return doubt(`no artifact ${said.artifact} of run ${said.workflow_run} that has not expired`);
    const head = await forge.branchHead(repository, defaultBranch);
    if (!head.ok)
        return head;
    const run = await (0,origin/* branchRun */.g8)(forge, repository, { name: defaultBranch, head: head.value }, said.workflow_run);
    if (!run.ok)
        return run;
    if (typeof run.value === "string")
        return doubt(`run ${said.workflow_run}: ${run.value}`);
    const file = (0,external_node_path_.join)(folder, "prior.zip");
    try {
        const saved = await forge.downloadArtifact(repository, said.artifact, file);
        if (!saved.ok)
            return saved;
        const fact = { ...run.value, artifact: said.artifact, artifact_sha256: await (0,file_digest/* fileDigest */.h)(file) };
        const found = await (0,run_prior/* evidenceOf */.X)(file, "forge", fact, io.env);
        if ((0,canonical_json/* canonicalJson */.d)(found) !== (0,canonical_json/* canonicalJson */.d)(prior))
            return doubt(`artifact ${said.artifact}, which comes to something else`);
        return { ok: true, value: [] };
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
function doubt(found) {
    return {
        ok: true,
        value: [
            {
                subject: "prior evidence of the bundle",
                expected: "an artifact of a run of the default branch that the forge has, as the bundle says of it",
                found,
                fix: "Run the stage below on the default branch, give the job that runs `prior-evidence: auto`, and run it again. What another job says that it found counts only where the forge says so too.",
                otherRun: false,
            },
        ],
    };
}

// EXTERNAL MODULE: ./src/flow/publish/publish.ts + 1 modules
var publish = __webpack_require__(56967);
// EXTERNAL MODULE: ./src/flow/publish/trust.ts
var trust = __webpack_require__(84754);
// EXTERNAL MODULE: ./src/flow/publish/kept.ts
var kept = __webpack_require__(86238);
// EXTERNAL MODULE: ./src/flow/publish/place.ts + 3 modules
var place = __webpack_require__(9973);
// EXTERNAL MODULE: ./src/flow/publish/plan.ts
var publish_plan = __webpack_require__(14737);
// EXTERNAL MODULE: ./src/flow/publish/variables.ts
var variables = __webpack_require__(75801);
;// CONCATENATED MODULE: ./src/flow/publish/report.ts






















/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.plan);
    const token = await (0,publish_plan/* tokenOf */.B9)(io);
    const forge = await (0,publish_forge/* forgeOf */.$)(io, plan, token);
    if (!forge.ok)
        return (0,publish_forge/* printFailure */.e)(forge.failure);
    if (plan.mode === "conclude")
        return publishConclusion(io, plan, forge.value, token);
    const folder = (0,owned/* makeOwned */.g7)(io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "report-");
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,owned/* removeSmallOwned */.tA)(folder);
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[variables/* STEP_VARIABLES */.v.announcement]
        ? (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.announcement)
        : null;
    if (ownRun && announced === null)
        return nothingAnnounced(io);
    const before = await standingBefore(io, plan, forge);
    if (!before.ok)
        return (0,publish_forge/* printFailure */.e)(before.failure);
    if ("fault" in before.value)
        return (0,publish_plan/* endWithFaults */.Vl)([before.value.fault], domain_status/* EXIT_CODE */.F.blocked);
    const { trusted, pull } = before.value;
    // What this job is about is known before any bundle is looked at.
    const asked = await (0,expected/* expectedRun */.ix)(plan.inputs, trusted, io);
    if ("fault" in asked && announced === null)
        return (0,publish_plan/* endWithFaults */.Vl)([asked.fault]);
    const found = ownRun ? ownBundle(io) : await (0,artifact/* fetchBundle */.L)(io, plan, forge, pull, folder);
    if (!found.ok && found.failure !== null)
        return (0,publish_forge/* printFailure */.e)(found.failure);
    const verified = await verifiedOf("fault" in asked ? { ok: false, problem: (0,publish/* sentence */.em)(asked.fault), failure: null } : found);
    const moved = await (0,trust/* movedSince */.yz)(forge, plan, trusted, "fault" in asked ? [] : asked.paths, io.cwd);
    if (!moved.ok) {
        if (announced !== null)
            await endUnasked(forge, plan, announced, token, moved.failure);
        return (0,publish_forge/* printFailure */.e)(moved.failure);
    }
    if (!ownRun && verified.ok && trusted !== null) {
        const again = await priorAgain(io, plan, { forge, folder, defaultBranch: trusted.defaultBranch }, verified.value);
        if (!again.ok)
            return (0,publish_forge/* printFailure */.e)(again.failure);
        moved.value.doubts.push(...again.value);
    }
    const approval = ownRun ? { ok: true, value: null } : await (0,publish_approval.forgeApprovalDigest)(forge, plan);
    if (!approval.ok)
        return (0,publish_forge/* printFailure */.e)(approval.failure);
    const lost = ownRun && found.ok ? (0,kept/* lostEvidence */.c)(io, plan) : null;
    const name = announced?.name ?? asked.plan.name;
    const input = {
        forge,
        ...{ by: (0,report_plan/* interfaceOf */.Rm)(plan.detected.forge, token), context: plan.context, name, moved: moved.value },
        externalId: announced === null ? ownExternalId() : (0,report_plan/* externalId */.pP)(announced.nonce),
        announcedHere: announced !== null,
        checkId: announced?.checkId ?? null,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
        expected: {
            plan: "fault" in asked ? null : (0,expected/* withApproval */.QQ)(asked.plan, approval.value),
            nonce: announced?.nonce ?? null,
            ...(ownRun ? { sealedDigest: io.env[variables/* STEP_VARIABLES */.v.sealed] || null } : {}),
            origin: found.ok ? found.origin : null,
            rerunDigest: plan.inputs["verified-digest"] ?? null,
            allowReplay: plan.inputs["allow-replay"] === "true",
        },
        artifact: artifactOf(io),
        lost,
        bundlePath: ownRun && found.ok ? found.location : null,
        sources: sourcesOf(plan.inputs, io),
        now: new Date().toISOString(),
    };
    const result = await (0,publish/* publish */.mk)(input);
    return told(io, { result, verified, lost, found, ownRun, evidenceDir: plan.inputs["evidence-dir"] !== undefined });
}
/**
 * Ends the check of a run where nobody can say whether what judged it still judges: a check that is in progress for ever tells nobody what to
 * do. Where the forge does not take this either, the step's own error is all there is.
 */
async function endUnasked(forge, { context, detected }, { name, nonce, checkId }, token, { message, fix }) {
    const end = (0,report_plan/* abandonPlan */.fJ)((0,report_plan/* interfaceOf */.Rm)(detected.forge, token), context, {
        ...{ name, checkId, externalId: (0,report_plan/* externalId */.pP)(nonce), announcedHere: true },
        ...{ conclusion: "failure", completedAt: new Date().toISOString() },
        title: "not accepted: the forge did not say what judges now",
        body: `## ❌ not accepted\n\n${(0,report_text/* escapeMarkdown */.FV)(`Before a verdict is published, the forge is asked again what judges. ${message}. ${fix}`)}`,
    });
    await forge.complete(end);
}
/** A conclusion, which the step before has sealed: a check of its own, on the commit that was run. */
async function publishConclusion(io, plan, forge, token) {
    // What was not concluded leaves the result as it was, and its check too; the step before said why.
    if (!io.env[variables/* STEP_VARIABLES */.v.concluded])
        return domain_status/* EXIT_CODE */.F.fail;
    const { name, headSha } = (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.concluded);
    const found = ownBundle(io);
    const verified = await verifiedOf(found);
    const lost = found.ok ? (0,kept/* lostEvidence */.c)(io, plan) : null;
    const { context, inputs, detected } = plan;
    const result = await (0,publish/* publish */.mk)({
        forge,
        ...{ by: (0,report_plan/* interfaceOf */.Rm)(detected.forge, token), context: { ...context, headSha }, madeFor: context.headSha, name },
        ...{ externalId: ownExternalId(), announcedHere: false, checkId: null },
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
        expected: {
            ...{ plan: null, nonce: null, origin: null },
            sealedDigest: io.env[variables/* STEP_VARIABLES */.v.sealed] || null,
        },
        moved: { doubts: [], headMoved: false, notes: [] },
        ...{ artifact: artifactOf(io), lost, bundlePath: found.ok ? found.location : null },
        ...{ sources: sourcesOf(inputs, io), now: new Date().toISOString() },
    });
    return told(io, { result, verified, lost, found, ownRun: true, evidenceDir: false });
}
/** Says on the run's page what was published, and hands it on. @returns the step's exit code */
async function told(io, { result, verified, lost, found, ownRun, evidenceDir }) {
    await (0,workflow/* appendSummary */.fe)(result.jobSummary);
    const report = verified.ok && result.doubts.length === 0 ? verified.value.audit.report : null;
    await (0,workflow/* setOutputs */.n0)({
        status: result.status ?? "",
        // Of a bundle that does not count, nothing is said on.
        "run-id": report?.run_id ?? "",
        blockers: verified.ok ? JSON.stringify(result.blockers) : "",
        // What was downloaded is gone with this step.
        bundle: found.ok && (ownRun || evidenceDir) ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,external_node_path_.join)(found.location, "patch.diff") : "",
    });
    const title = result.status === "blocked" ? `case-harness: blocked, ${acceptance/* NOT_THE_RUN */.Yr}` : "case-harness: not accepted";
    for (const doubt of result.doubts)
        await (0,workflow/* printError */.yJ)(title, (0,publish/* sentence */.em)(doubt));
    if (!verified.ok)
        await (0,workflow/* printError */.yJ)("case-harness: no evidence", verified.problem);
    if (verified.ok && lost !== null)
        await (0,publish_plan/* printBlocker */.Wb)(result.status ?? "fail", lost);
    if (result.failure !== null)
        return Math.max(await (0,publish_forge/* printFailure */.e)(result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && report !== null && first !== undefined)
        await (0,publish_plan/* printBlocker */.Wb)(report.status, first);
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${(0,bytes/* escapeForPeople */.IW)(result.checkUrl)}`}\n`);
    return result.status === null ? domain_status/* EXIT_CODE */.F.fail : result.exitCode;
}
/** Nothing was announced and nothing was run: there is nothing to say, and nothing to ask. */
async function nothingAnnounced(io) {
    const found = ownBundle(io);
    const why = found.ok ? "The bundle was not announced, so it is not published." : found.problem;
    await (0,workflow/* appendSummary */.fe)(`## ❌ no evidence\n\n${(0,report_text/* escapeMarkdown */.FV)(why)}`);
    await (0,workflow/* printError */.yJ)("case-harness: no evidence", why);
    return domain_status/* EXIT_CODE */.F.fail;
}
/** What the announcing step was told, in the job that ran; a job that reports asks for itself. */
async function standingBefore(io, plan, forge) {
    if (plan.mode !== "both")
        return (0,trust/* askStanding */.e$)(forge, plan);
    const asked = io.env[variables/* STEP_VARIABLES */.v.asked] ? (0,publish_plan/* handedOn */.Uz)(io, variables/* STEP_VARIABLES */.v.asked) : null;
    return { ok: true, value: { trusted: asked?.trusted ?? null, pull: null } };
}
async function verifiedOf(found) {
    return found.ok ? (0,bundle/* verifyHere */.i)(found.location) : { ok: false, problem: found.problem };
}
/**
 * Of a check that this job makes: by chance, so that neither a bundle nor another job that writes checks can say beforehand which one
 * is taken for it.
 */
function ownExternalId() {
    return (0,report_plan/* externalId */.pP)((0,external_node_crypto_.randomUUID)().replaceAll("-", ""));
}
function ownBundle(io) {
    const location = io.env[variables/* STEP_VARIABLES */.v.bundle] ?? "";
    if (location !== "")
        return { ok: true, location, origin: null };
    const problem = wasCancelled(io)
        ? "The run was cancelled before it could seal a bundle."
        : io.env[variables/* STEP_VARIABLES */.v.runOutcome] === "skipped"
            ? "The run was never started, because a step before it failed."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[variables/* STEP_VARIABLES */.v.cancelled] === "true" || io.env[variables/* STEP_VARIABLES */.v.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[variables/* STEP_VARIABLES */.v.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[variables/* STEP_VARIABLES */.v.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,external_node_path_.relative)(io.cwd, (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,external_node_path_.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,place.contractPath)(inputs, io));
    const workspace = contract === null ? null : `${(0,external_node_path_.dirname)(contract)}/workspace/`;
    const model = inputs["model-admission-file"];
    const target = inputs["target-admission-file"];
    const records = {};
    const add = (file, codes) => {
        if (file !== null)
            for (const code of codes)
                records[code] = file;
    };
    add(model === undefined ? null : within(model), [
        "model_not_admitted",
        "model_admission_invalid",
        "model_admission_mismatch",
    ]);
    add(target === undefined ? null : within(target), [
        "target_not_admitted",
        "target_admission_invalid",
        "target_not_owned",
        "target_critical",
    ]);
    return { contract, workspace, records };
}


/***/ }),

/***/ 84599:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resultStep: function() { return /* binding */ resultStep; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70522);
/* harmony import */ var _kept__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86238);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14737);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75801);






/** The last step of a job that publishes nothing: its outputs, which say pass only of evidence that was kept. */
async function resultStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_4__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_5__/* .STEP_VARIABLES */ .v.plan);
    const { status, runId, blockers, bundle } = (0,_plan__WEBPACK_IMPORTED_MODULE_4__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_5__/* .STEP_VARIABLES */ .v.verdict);
    const lost = (0,_kept__WEBPACK_IMPORTED_MODULE_3__/* .lostEvidence */ .c)(io, plan);
    const said = lost !== null && status === "pass" ? "fail" : status;
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n0)({
        status: said,
        "run-id": runId,
        blockers: JSON.stringify([...blockers, ...(lost === null ? [] : [lost.code])]),
        patch: said === "pass" ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(bundle, "patch.diff") : "",
    });
    if (lost === null)
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.pass;
    await (0,_plan__WEBPACK_IMPORTED_MODULE_4__/* .printBlocker */ .Wb)(said, lost);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.fail;
}


/***/ }),

/***/ 84754:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: function() { return /* binding */ movedFault; },
/* harmony export */   e$: function() { return /* binding */ askStanding; },
/* harmony export */   yz: function() { return /* binding */ movedSince; }
/* harmony export */ });
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61824);
/* harmony import */ var _world_agent_commit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23557);


/**
 * Asks the forge for the commit that judges: which branch, and where it stands now. The event alone is never believed.
 * @returns a fault where the event is about a branch that judges nobody
 */
async function askStanding(forge, { context, inputs }) {
    const { repository, pullRequest } = context;
    const asked = pullRequest === null ? null : await forge.pull(repository, pullRequest.number);
    if (asked !== null && !asked.ok)
        return asked;
    const pull = asked?.value ?? null;
    const main = pull?.defaultBranch == null
        ? await forge.defaultBranch(repository)
        : { ok: true, value: pull.defaultBranch };
    if (!main.ok)
        return main;
    if (main.value === null)
        return { ok: true, value: { trusted: null, pull } };
    const said = { defaultBranch: main.value, pull };
    const chosen = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .trustedBranch */ .YF)(context, said, (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .branchNames */ .nG)(inputs["trusted-branches"]), inputs.into);
    if ("subject" in chosen)
        return { ok: true, value: { fault: chosen } };
    const head = await forge.branchHead(repository, chosen.branch);
    if (!head.ok)
        return head;
    return { ok: true, value: { trusted: { ...chosen, sha: head.value, defaultBranch: main.value }, pull } };
}
/**
 * Asks again before anything is published: the head must still be what was tested, and what judges must still be the same. A
 * trusted branch that moved is looked at, path for path: other files there change nothing.
 * @param paths of the trusted commit that judge this run, relative to `cwd`
 */
async function movedSince(forge, plan, before, paths, cwd) {
    const asked = await askStanding(forge, plan);
    if (!asked.ok)
        return asked;
    if ("fault" in asked.value)
        return { ok: true, value: { ...still(), doubts: [otherRules(asked.value.fault)] } };
    const { trusted, pull } = asked.value;
    const moved = still();
    const { context } = plan;
    if (pull !== null && context.pullRequest !== null) {
        const { number } = context.pullRequest;
        if (pull.state === "closed")
            moved.notes.push(`Pull request #${number} is closed.`);
        if (pull.headSha !== context.headSha) {
            moved.headMoved = true;
            moved.doubts.push({ ...movedFault(number, context.headSha, pull.headSha), otherRun: false });
        }
    }
    if (before === null || trusted === null || trusted.sha === before.sha) {
        const renamed = before !== null && trusted !== null && trusted.branch !== before.branch;
        return { ok: true, value: renamed ? { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } : moved };
    }
    if (trusted.branch !== before.branch || trusted.into !== before.into)
        return { ok: true, value: { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } };
    const changed = await changedPaths(forge, context, before, trusted, paths, cwd);
    if (!changed.ok)
        return changed;
    if (changed.value.length === 0)
        moved.notes.push(`${trusted.branch} moved to ${trusted.sha} meanwhile; what judges this run is the same there.`);
    else
        moved.doubts.push(otherRules({
            subject: `trusted branch ${trusted.branch}`,
            expected: `${changed.value.join(", ")} as in ${before.sha}, which judged this run`,
            found: `others in ${trusted.sha}, where it stands now`,
            fix: "What judges was changed meanwhile. Run the job again, so that the rules that are in force now have the say.",
        }));
    return { ok: true, value: moved };
}
/** Paths whose objects are not the same in both commits; one by the checkout's objects, the other by the forge. */
async function changedPaths(forge, { repository }, before, now, paths, cwd) {
    const files = (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .commitFiles */ .zu)(cwd, before.sha);
    const changed = [];
    for (const path of paths) {
        const inside = (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .pathInCheckout */ .BQ)(cwd, path);
        if (inside === null)
            continue;
        const entry = await files.entry(inside);
        const was = entry === null ? null : `${entry.mode} ${entry.oid}`;
        const is = await forge.objectAt(repository, now.sha, inside);
        if (!is.ok)
            return is;
        if (is.value !== was)
            changed.push(inside);
    }
    return { ok: true, value: changed };
}
function still() {
    return { doubts: [], headMoved: false, notes: [] };
}
function otherBranch(before, now) {
    return otherRules({
        subject: "trusted branch",
        expected: `${before.branch}, which judged this run`,
        found: now.branch,
        fix: "The pull request was given another base, or the default branch another name. Run the job again.",
    });
}
function otherRules(fault) {
    return { ...fault, otherRun: true };
}
/** The head of a pull request is not the commit that this job is about. */
function movedFault(number, tested, found) {
    return {
        subject: `head of pull request #${number}`,
        expected: `${tested}, the commit that this run is about`,
        found,
        fix: "New commits were pushed meanwhile. Nothing to do: the run for the new head decides.",
    };
}


/***/ }),

/***/ 75801:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ STEP_VARIABLES; }
/* harmony export */ });
/** Variables by which `action.yml` hands on what earlier steps found. */
const STEP_VARIABLES = {
    plan: "HARNESS_PLAN",
    announcement: "HARNESS_ANNOUNCEMENT",
    asked: "HARNESS_ASKED",
    approval: "HARNESS_APPROVAL",
    prior: "HARNESS_PRIOR",
    approvalRecord: "HARNESS_APPROVAL_RECORD",
    entry: "HARNESS_ENTRY",
    verdict: "HARNESS_VERDICT",
    kept: "HARNESS_KEPT",
    sealed: "HARNESS_SEALED",
    fetched: "HARNESS_FETCHED",
    concluded: "HARNESS_CONCLUDED",
    token: "HARNESS_TOKEN",
    statusToken: "HARNESS_STATUS_TOKEN",
    bundle: "HARNESS_BUNDLE",
    folder: "HARNESS_FOLDER",
    runOutcome: "HARNESS_RUN_OUTCOME",
    cancelled: "HARNESS_CANCELLED",
    artifactName: "HARNESS_ARTIFACT_NAME",
    artifactUrl: "HARNESS_ARTIFACT_URL",
    localBaseUrl: "HARNESS_LOCAL_BASE_URL",
    modelCredential: "HARNESS_MODEL_CREDENTIAL",
};


/***/ }),

/***/ 71923:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyStep: function() { return /* binding */ verifyStep; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21407);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70522);
/* harmony import */ var _verify_consent__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31042);
/* harmony import */ var _verify_memory__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96637);
/* harmony import */ var _verify_sandbox__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46991);
/* harmony import */ var _verify_verify__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34447);
/* harmony import */ var _bundle__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14054);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(71697);
/* harmony import */ var _expected__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(90302);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14737);
/* harmony import */ var _publish__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(56967);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(75801);
















const WHERE_TO_READ = "; `case-harness verify --rerun` on a machine of your own keeps their output";
/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so this step has no token, and nothing less than the sandbox will do.
 */
async function verifyStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const fetched = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.fetched);
    const { [_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.bundle]: location, [_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.folder]: folder } = io.env;
    if (!location || !folder)
        throw new Error("there is no bundle: this step is called by action.yml, after step fetch");
    try {
        const unable = await (0,_verify_sandbox__WEBPACK_IMPORTED_MODULE_8__/* .sandboxFault */ .S)(io);
        return unable === null ? await verifyFetched(location, io, plan, fetched) : await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .endWithFaults */ .Vl)([unable]);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function verifyFetched(location, io, plan, fetched) {
    const { trusted, origin, approvalSha256 } = fetched;
    // What this job is about is known before the bundle is looked at.
    const asked = await (0,_expected__WEBPACK_IMPORTED_MODULE_11__/* .expectedRun */ .ix)(plan.inputs, trusted, io);
    if ("fault" in asked)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .endWithFaults */ .Vl)([asked.fault]);
    const bundle = await (0,_bundle__WEBPACK_IMPORTED_MODULE_10__/* .verifyHere */ .i)(location);
    if (!bundle.ok)
        return failed([bundle.problem]);
    const { facts } = bundle.value;
    // Before anything of it is started: what will not be published in the end needs no run.
    const { repository, headSha } = plan.context;
    const allowReplay = plan.inputs["allow-replay"] === "true";
    const doubts = (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_4__/* .doubtsOf */ .Pi)(facts, {
        ...{ repository, headSha, origin, nonce: null, plan: (0,_expected__WEBPACK_IMPORTED_MODULE_11__/* .withApproval */ .QQ)(asked.plan, approvalSha256), allowReplay },
    });
    if (doubts.some(({ otherRun }) => otherRun))
        return failed([`The bundle is ${_core_report_acceptance__WEBPACK_IMPORTED_MODULE_4__/* .NOT_THE_RUN */ .Yr}.`, ...doubts.map(_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em)], _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked);
    if (doubts.length > 0)
        return failed(doubts.map(_publish__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .em));
    const { report } = bundle.value.audit;
    const repeatable = ["passed", "failed"].includes(report.verification.status);
    if (!repeatable && report.status !== "pass") {
        io.stderr(`case-harness: the run verified nothing that could be repeated, and its verdict is ${report.status}\n`);
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    const ofCase = await (0,_expected__WEBPACK_IMPORTED_MODULE_11__/* .caseOf */ .KC)(asked);
    let problems;
    try {
        // The contract is, byte for byte, the trusted commit's: what it asks for is what whoever called this step asks for.
        const { contract } = bundle.value.audit.evidence;
        const baseline = await (0,_expected__WEBPACK_IMPORTED_MODULE_11__/* .baselineOf */ .Bv)(asked, ofCase, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.folder], "baseline"));
        problems = await rerun(io, location, {
            baseline,
            caseDir: ofCase.folder.dir,
            rerun: (0,_verify_consent__WEBPACK_IMPORTED_MODULE_6__/* .consentToAll */ .vO)(contract, plan.inputs["setup-network"] === "true"),
        });
    }
    finally {
        await ofCase.remove();
    }
    if (problems.length > 0)
        return failed(problems);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ "bundle-digest": facts.digest });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
/**
 * What a second verification finds wrong; empty where all of it holds. Test output stays out of the log: it is the agent's, and a
 * log obeys `::commands`.
 */
async function rerun(io, location, asked) {
    (0,_verify_memory__WEBPACK_IMPORTED_MODULE_7__/* .keepMemorySmall */ .E)();
    const quiet = {
        ...io,
        ...{ stdout: () => { }, stderr: () => { } },
        env: { ...(0,_environment__WEBPACK_IMPORTED_MODULE_15__/* .withoutTokens */ .N)(io.env), RUNNER_TEMP: io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.folder] },
    };
    const { audit, faults, tried, missed } = await (0,_verify_verify__WEBPACK_IMPORTED_MODULE_9__/* .verifyBundle */ .I)(location, { asked, io: quiet }, _verify_verify__WEBPACK_IMPORTED_MODULE_9__/* .NO_DEMANDS */ .Z);
    for (const { claim, basis } of faults.length === 0 ? [...(audit?.claims ?? []), ...tried] : [])
        io.stderr(`case-harness: ${basis}: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(claim)}\n`);
    // What the tests said is gone with this step's folder: it is a stranger's.
    return [...faults.map(({ file, problem }) => `${file}: ${problem}`), ...missed].map((problem) => problem
        .replace(/; their output: .*/s, WHERE_TO_READ)
        .replace("give --rerun-setup-network", "set the input `setup-network`"));
}
async function failed(problems, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail) {
    for (const problem of problems)
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .printError */ .yJ)("case-harness: not verified", problem);
    return code;
}


/***/ }),

/***/ 28320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: function() { return /* binding */ inputVariable; },
/* harmony export */   Ny: function() { return /* binding */ PLAIN_INPUTS; },
/* harmony export */   bn: function() { return /* binding */ ACTION_INPUTS; }
/* harmony export */ });
/* unused harmony export ACTION_OUTPUTS */
/**
 * Inputs and outputs of the action. This is the one table: `action.yml` is held equal to it by a test, and the pages'
 * tables are made of it.
 */
const BOOLEAN = ["true", "false"];
const NUMBER = { pattern: /^[1-9][0-9]{0,5}$/, words: "a whole number from 1" };
const LINE = {
    pattern: /^[^\0-\x1f\x7f]{1,1024}$/,
    words: "one line without control characters, at most 1,024 characters",
};
const ACTION_INPUTS = [
    {
        name: "mode",
        about: "`both`: run and publish. `run`: run and upload, publish nothing (pull requests from forks). `report`: take a bundle of an earlier job, verify it again, publish what was derived here. `verify`: take such a bundle and run its verification commands again, contained, without any token to write. `conclude`: take a bundle of stage 5 that waits for a person, and the word of one.",
        default: "both",
        use: { kind: "action" },
        choices: ["both", "run", "report", "verify", "conclude"],
    },
    {
        name: "stage",
        about: "How much the agent may touch: `1` to `6`; this version runs `1` to `5`.",
        default: "2",
        use: { kind: "flag", flag: "stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "lane",
        about: "Which agent runs: `fake` (scripted), `case`, `codex` or `pi`.",
        default: "fake",
        use: { kind: "flag", flag: "lane" },
        choices: ["fake", "case", "ca", "codex", "pi"],
    },
    {
        name: "case",
        about: "A shipped case, or one of `.harness/tasks/`.",
        default: "",
        use: { kind: "flag", flag: "case" },
        shape: { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, words: "a case id (lower case letters, digits and dashes)" },
    },
    {
        name: "case-dir",
        about: "A case in any folder of the workspace.",
        default: "",
        use: { kind: "flag", flag: "case-dir" },
        shape: LINE,
    },
    {
        name: "task",
        about: "A task contract; what else belongs to the case lies beside it.",
        default: "",
        use: { kind: "flag", flag: "task" },
        shape: LINE,
    },
    {
        name: "repo",
        about: "From stage 3 on: the repository that is copied; default: the one that holds the task.",
        default: "",
        use: { kind: "flag", flag: "repo" },
        shape: LINE,
    },
    {
        name: "prior-evidence",
        about: "From stage 3 on: what proves the stage below. `auto` takes the newest verified pass by the same lane and model of this repository's own runs on the default branch; else the name of such an artifact, or a path on the runner.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "source-record",
        about: "Stage 3: whose the repository is; default `.harness/source.json`.",
        default: "",
        use: { kind: "flag", flag: "source-record" },
        shape: LINE,
    },
    {
        name: "sandbox-record",
        about: "Stage 4: the repository that is thrown away; default `.harness/sandbox.json`.",
        default: "",
        use: { kind: "flag", flag: "sandbox-record" },
        shape: LINE,
    },
    {
        name: "allow-case",
        about: "Enables the lane `case`.",
        default: "",
        use: { kind: "allow", lane: "case" },
        choices: BOOLEAN,
    },
    {
        name: "allow-codex",
        about: "Enables the lane `codex`.",
        default: "",
        use: { kind: "allow", lane: "codex" },
        choices: BOOLEAN,
    },
    {
        name: "allow-pi",
        about: "Enables the lane `pi`.",
        default: "",
        use: { kind: "allow", lane: "pi" },
        choices: BOOLEAN,
    },
    {
        name: "enabled-stage",
        about: "The stage that is enabled for real lanes; must equal `stage`.",
        default: "",
        use: { kind: "flag", flag: "enabled-stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "timeout",
        about: "Seconds for the lane.",
        default: "",
        use: { kind: "flag", flag: "timeout" },
        shape: NUMBER,
    },
    {
        name: "case-bin",
        about: "A candidate binary of the lane `case`; checked against the agent record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_BIN" },
        shape: LINE,
    },
    {
        name: "model-provider",
        about: "Provider of the model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_PROVIDER" },
        shape: LINE,
    },
    {
        name: "model",
        about: "The model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL" },
        shape: LINE,
    },
    {
        name: "model-admission-file",
        about: "The model's admission record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "local-base-url",
        about: "Where an admitted local model listens. Give it from a secret; it is written nowhere.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "openai-codex-auth-bridge",
        about: "The authentication bridge of `openai-codex` is set up.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", switch: true },
        choices: BOOLEAN,
    },
    {
        name: "target-admission-file",
        about: "The target record of stage 5; default `.harness/target.json`.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "outcome",
        about: "With `mode: conclude`: where a person's word on the result of stage 5 stands. `environment:NAME` (GitHub, GHES): in the comment by which this run's wait for that environment was approved; else a record of the default branch that a pull request brought, such as `.harness/outcome.json`.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "actor",
        about: "With `mode: conclude`: the only accounts whose word counts, separated by commas or spaces. Who said it is what the forge says. Default: whoever may approve the environment, or merge the record.",
        default: "",
        use: { kind: "action" },
        shape: {
            pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,31}$/,
            words: "names of accounts, at most 32",
        },
    },
    {
        name: "approval",
        about: "An approval record, where contract or stage ask for one; or one that the forge keeps: `environment:NAME` (GitHub, GHES), `review` (pull requests), with the sentence and binding of `approval-packet.json` in its comment.",
        default: "",
        use: { kind: "flag", flag: "approval" },
        shape: LINE,
    },
    {
        name: "model-credential",
        about: "The model's credential. Give it from a secret; only the step that runs the agent gets it, as a variable, and with `approval` the step that asks the gates before; the agent never sees it.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "record-model",
        about: "Keep the model's answers, redacted, as a cassette in this new file.",
        default: "",
        use: { kind: "flag", flag: "record-model" },
        shape: LINE,
    },
    {
        name: "replay",
        about: "Answer from this cassette instead of a model; such a run proves no stage.",
        default: "",
        use: { kind: "flag", flag: "replay" },
        shape: LINE,
    },
    {
        name: "allow-replay",
        about: "`true`: a replay may end in a success; its title says that it is one. Else no check of a replay ever does.",
        default: "",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "agent-source",
        about: "Where the binary of the lane `case` comes from: empty (the store), `build`, or a path or https address for `agent fetch`.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "runs-dir",
        about: "Where bundles are kept; the default lies in the runner's temporary folder.",
        default: "",
        use: { kind: "flag", flag: "runs-dir" },
        shape: LINE,
    },
    {
        name: "forge",
        about: "Who takes the verdict: `auto`, `github`, `ghes`, `gitea`, `forgejo` or `local` (prints what it would send).",
        default: "auto",
        use: { kind: "action" },
        choices: ["auto", "github", "ghes", "gitea", "forgejo", "local"],
    },
    {
        name: "trusted-branches",
        about: "Branches beside the default branch whose records may judge a pull request or merge group that goes into them, separated by commas or spaces. Name only branches that are protected like the default branch.",
        default: "",
        use: { kind: "action" },
        shape: {
            pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}){0,31}$/,
            words: "names of branches, at most 32",
        },
    },
    {
        name: "github-token",
        about: "Token that reads the pull request and writes the check. Only the steps that speak to the forge get it.",
        default: "${{ github.token }}",
        use: { kind: "secret" },
    },
    {
        name: "status-token",
        about: "Token for commit statuses, where the job's own may not write them (Gitea, Forgejo). Wins over `github-token`.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "upload",
        about: "Whether the bundle becomes an artifact of the run.",
        default: "true",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-name",
        about: "Name of the artifact, to upload and, with `mode: report`, to look for. Default: `harness-evidence-<run id>`, or the only one that begins with `harness-evidence-`: two that fit are refused.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[^\0-\x1f\x7f"*/:<>?|\\]{1,200}$/, words: 'a name without " * / : < > ? | \\' },
    },
    {
        name: "retention-days",
        about: "Days that the artifact is kept; default: the repository's setting.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,2}$/, words: "a number of days from 1 to 999" },
    },
    {
        name: "evidence-dir",
        about: "With `mode: report` or `verify`: the bundle, a folder or a zip, where it was handed over by other means.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "verified-digest",
        about: "With `mode: report`: the output `bundle-digest` of the job with `mode: verify`. No bundle of another job is published without.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[0-9a-f]{64}$/, words: "a SHA-256 in lower case" },
    },
    {
        name: "setup-network",
        about: "With `mode: verify`: `true` lets the contract's `setup_commands` have the network of this job, where they need it to be run again. The contract is the trusted branch's.",
        default: "false",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-run-id",
        about: "With `mode: report` or `verify`: the forge's run that made the bundle; default: the one of the `workflow_run` event, else this very run. With `mode: conclude` and `artifact-id`: that artifact's run.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,18}$/, words: "the id of a run" },
    },
    {
        name: "artifact-id",
        about: "With `mode: report`, `verify` or `conclude`: the output of that name of the job that ran. Only that artifact is taken. `conclude` needs it where that job has an `artifact-name` of its own.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,19}$/, words: "the id of an artifact" },
    },
    {
        name: "artifact-digest",
        about: "With `mode: report` or `verify`: the output of that name of the job that ran. Only an artifact with these bytes is taken, and this job can be run again without that one. Write `|| 'none'` behind it: a job that was cut off says nothing, and an empty input asks for nothing.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^(?:[0-9a-f]{64}|none|unknown)$/, words: "a SHA-256 in lower case, `none` or `unknown`" },
    },
    {
        name: "into",
        about: "With the event `workflow_run`: the branch whose rules judge, the default branch or one of `trusted-branches`; that event does not say what a pull request goes into. Default: the default branch.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/, words: "the name of a branch" },
    },
];
const ACTION_OUTPUTS = [
    {
        name: "status",
        about: "`pass`, `fail` or `blocked`; empty where there is no bundle.",
        value: "${{ steps.report.outputs.status || steps.result.outputs.status }}",
    },
    {
        name: "run-id",
        about: "Id of the run.",
        value: "${{ steps.report.outputs.run-id || steps.result.outputs.run-id }}",
    },
    {
        name: "blockers",
        about: "Codes of the blockers, as a JSON list; the first one decides.",
        value: "${{ steps.report.outputs.blockers || steps.result.outputs.blockers }}",
    },
    {
        name: "bundle",
        about: "Folder of the bundle on the runner.",
        value: "${{ steps.run.outputs.bundle || steps.conclude.outputs.bundle || steps.report.outputs.bundle }}",
    },
    { name: "artifact-id", about: "Id of the uploaded artifact.", value: "${{ steps.upload.outputs.artifact-id }}" },
    {
        name: "artifact-digest",
        about: "SHA-256 of the uploaded artifact's zip, for the input of that name in another job of this run; `none` where nothing was uploaded, `unknown` where the forge makes the zip itself (GHES).",
        value: "${{ steps.upload.outputs.artifact-digest || 'none' }}",
    },
    {
        name: "artifact-url",
        about: "Page or address of the uploaded artifact.",
        value: "${{ steps.upload.outputs.artifact-url }}",
    },
    {
        name: "check-url",
        about: "Page of the check, or of the run where the forge takes commit statuses.",
        value: "${{ steps.report.outputs.check-url }}",
    },
    {
        name: "patch",
        about: "File with the verified patch; empty unless the status is `pass`.",
        value: "${{ steps.report.outputs.patch || steps.result.outputs.patch }}",
    },
    {
        name: "bundle-digest",
        about: "With `mode: verify`: SHA-256 of the bundle's `SHA256SUMS`, when its verification passed again.",
        value: "${{ steps.verify.outputs.bundle-digest }}",
    },
];
/** The variable by which `action.yml` hands an input to the first step. */
function inputVariable(name) {
    return `HARNESS_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
/** Inputs that the first step reads and checks; secrets are not among them. */
const PLAIN_INPUTS = ACTION_INPUTS.filter(({ use }) => use.kind !== "secret");


/***/ }),

/***/ 91156:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: function() { return /* binding */ handoverFault; },
/* harmony export */   h$: function() { return /* binding */ handoverOf; },
/* harmony export */   zY: function() { return /* binding */ placeHandover; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49102);
/**
 * Puts the upload step into the workspace (action.yml takes it away again). A composite action can call a JavaScript step of its own
 * on all runners in one way only: by a folder of the workspace (`uses: ./.harness-evidence`).
 */



/** Name of the folder, as `action.yml` calls it. */
const HANDOVER_FOLDER = ".harness-evidence";
const PROGRAM = "upload.mjs";
/**
 * The step's own description. `node20` is what every runner takes: GitHub starts it with a newer Node, the act family with the
 * one on PATH; older GHES and runners refuse `node24`.
 */
const STEP = `name: upload Harness Evidence
description: Uploads a bundle as an artifact. Written by case-harness-action for one job; remove it if you find it here.
inputs:
  path:
    description: folder of the bundle
    required: true
  name:
    description: name of the artifact
    required: true
  forge:
    description: who takes the artifact
    required: true
  retention-days:
    description: days that it is kept
    required: false
outputs:
  kept:
    description: what keeps the bundle, artifact or no-service; empty where it was not kept
  artifact-id:
    description: id of the artifact
  artifact-digest:
    description: SHA-256 of its zip, or unknown
  artifact-url:
    description: its page
  artifact-name:
    description: its name
runs:
  using: node20
  main: ${PROGRAM}
`;
/** What will be copied, and its digest. @param programs folder of the built programs */
function handoverOf(programs) {
    const files = new Map([
        ["action.yml", Buffer.from(STEP)],
        [PROGRAM, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(programs, PROGRAM))],
    ]);
    return { files, digest: digestOf(files) };
}
/** Why the folder can't be made, before anything starts; null when it can. */
function handoverFault(workspace) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false }) === undefined)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "no such folder in the workspace",
        found: "one that is not this job's",
        fix: `Remove ${HANDOVER_FOLDER} from the workspace (a job that was killed leaves it behind) or from the repository.`,
    };
}
/**
 * Writes the folder: exclusively, so that nothing that lies there already is used, and reads it back.
 * @param digest what the first step of the job found, before any agent ran
 * @returns a fault instead of throwing where someone was there first
 */
function placeHandover(workspace, handover, digest) {
    if (handover.digest !== digest)
        return {
            subject: "the upload step",
            expected: `the bytes that this job began with (${digest})`,
            found: handover.digest,
            fix: "Something changed the action's own files during the run. Do not trust this machine; look at what ran on it.",
        };
    const taken = handoverFault(workspace);
    if (taken !== null)
        return taken;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place, { mode: 0o755 });
    for (const [name, bytes] of handover.files)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name), bytes, { flag: "wx", mode: 0o644 });
    const back = new Map([...handover.files.keys()].map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name))]));
    if (digestOf(back) === digest && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place).length === handover.files.size)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "what was just written",
        found: "something else",
        fix: "Something else writes into the workspace. Do not trust this machine; look at what runs on it.",
    };
}
function digestOf(files) {
    return (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)([...files].map(([name, bytes]) => `${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes)}  ${name}\n`).join(""));
}


/***/ }),

/***/ 90942:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: function() { return /* binding */ isTokenVariable; },
/* harmony export */   jV: function() { return /* binding */ tokenProblem; },
/* harmony export */   sm: function() { return /* binding */ forgetTokens; }
/* harmony export */ });
/**
 * Tokens of forge and runner in a step. GitHub keeps most of them from `run:` steps; other runners set them for every step, and
 * host-mode ones hand on their own environment. action.yml empties what a step does not need; what came all the same is forgotten
 * here, before anything is done.
 */
const TOKEN_VARIABLES = /^(?:(?:GITHUB|GH|GITEA|FORGEJO)(?:_ENTERPRISE)?_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;
/** Whether a variable of this name holds a token of the job, or says where one is to be had. */
function isTokenVariable(name) {
    return TOKEN_VARIABLES.test(name);
}
/**
 * Takes every token out of this process's environment, so that no program that it starts inherits one.
 * @param held names of the variables that this step is there for
 */
function forgetTokens(held) {
    for (const name of Object.keys(process.env))
        if (isTokenVariable(name) && !held.includes(name))
            delete process.env[name];
}
/** Longest token that is taken for one: GitHub's have up to 255 characters, a JWT some 2,000; servers refuse headers beyond 8 KiB. */
const MAX_TOKEN = 4096;
/** Why a token can't be sent, without a character of it; null where it can. */
function tokenProblem(token) {
    if (/[\r\n]$/.test(token))
        return "a line break at its end";
    if (/[\r\n]/.test(token))
        return "more than one line";
    if (/[^\u0000-\u007f]/.test(token))
        return "a character outside ASCII";
    if (/[^\u0021-\u007e]/.test(token))
        return "a blank or a control character";
    return token.length > MAX_TOKEN ? `more than ${MAX_TOKEN} characters` : null;
}


/***/ }),

/***/ 70522:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: function() { return /* binding */ withCommandsOff; },
/* harmony export */   QU: function() { return /* binding */ maskSecrets; },
/* harmony export */   To: function() { return /* binding */ printGroup; },
/* harmony export */   fe: function() { return /* binding */ appendSummary; },
/* harmony export */   n0: function() { return /* binding */ setOutputs; },
/* harmony export */   yJ: function() { return /* binding */ printError; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_domain_log_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24708);
/* harmony import */ var _core_report_budget__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96133);
/**
 * What a step says to its runner: outputs, job summary, errors on the run's page, masks, groups. @actions/core does it; it is loaded
 * by the first call, because it costs 90 ms that the command line must not pay. It writes to this process's own standard output.
 */





/** Less room than this takes no verdict any more. */
const MIN_SUMMARY_BYTES = 1024;
/**
 * Sets outputs of this step, each on one line: what quotes lines again (`echo "$x" >> "$GITHUB_OUTPUT"`) would set others by them. JSON has
 * no control characters, so it stays what it is. The runner's file gets the value between marks that nobody can know beforehand.
 */
async function setOutputs(outputs) {
    const { setOutput } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 46058));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value.replace(/[\u0000-\u001f]/g, _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW));
}
/** Appends Markdown to the job summary within its bound; a runner without one gets nothing. */
async function appendSummary(markdown) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    const stats = file ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false }) : undefined;
    const room = _core_report_budget__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOB_SUMMARY_BYTES */ .mB - (stats?.size ?? 0);
    if (stats === undefined || room < MIN_SUMMARY_BYTES)
        return;
    const { summary } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 46058));
    await summary.addRaw((0,_core_report_budget__WEBPACK_IMPORTED_MODULE_3__/* .cutMarkdown */ .G$)(markdown, room - 1, "_Cut here; the whole is in the bundle._"), true).write();
}
/** An error on the run's page, with what to do. */
async function printError(title, message) {
    const { error } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 46058));
    error((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(message), { title: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(title) });
}
/** Lines that the run's page shows folded. */
async function printGroup(title, lines) {
    const { group, info } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 46058));
    await group(title, async () => (await lines).forEach((line) => info((0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_4__/* .unobeyed */ .U)(line))));
}
/**
 * Has the runner take values out of everything that the job prints from here on. Only a runner may be told: anything else would
 * just print them.
 */
async function maskSecrets(values) {
    if (process.env.GITHUB_ACTIONS !== "true")
        return;
    const { setSecret } = await __webpack_require__.e(/* import() | actions */ 236).then(__webpack_require__.bind(__webpack_require__, 46058));
    // A runner masks line by line, and an empty mask would take everything.
    for (const line of values.flatMap((value) => (value ?? "").split("\n")))
        if (line.trim() !== "")
            setSecret(line.trim());
}
/** Does work whose every line is no command, whatever it says. */
async function withCommandsOff(work) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    try {
        return await work();
    }
    finally {
        process.stdout.write(`::${token}::\n`);
    }
}


/***/ })

};
