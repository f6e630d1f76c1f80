"use strict";
exports.id = 5831;
exports.ids = [5831,9857];
exports.modules = {

/***/ 5831:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _core_domain_mutation__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1253);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_gates_agent_record__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1407);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6367);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8865);
/* harmony import */ var _world_agent_bun__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4651);
/* harmony import */ var _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5663);
/* harmony import */ var _world_agent_outcome__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6786);
/* harmony import */ var _world_agent_platform__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3571);
/* harmony import */ var _world_agent_store__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5052);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8973);
















/** Modes that `show` tells the admission of. */
const SHOWN_MODES = _core_domain_mutation__WEBPACK_IMPORTED_MODULE_13__/* .MUTATION_MODES */ .n.filter((mode) => mode !== "none");
/** `agent build|fetch|show|prune`: 0 done, 2 blocked. */
async function run(args, io) {
    const [action] = args.positionals;
    const misplaced = misplacedFlag(args);
    if (misplaced !== null)
        return (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .wrongUsage */ .xY)(io, misplaced);
    try {
        const store = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_11__/* .storeRoot */ .q1)((0,_io__WEBPACK_IMPORTED_MODULE_14__/* .value */ .Uq)(args, "store"), io.env));
        switch (action) {
            case "build":
                return await build(args, io, store);
            case "fetch":
                return await fetch(args, io, store);
            case "prune":
                return await prune(args, io, store);
            default:
                return await show(args, io, store);
        }
    }
    catch (error) {
        if (!(error instanceof _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_9__/* .SourceFault */ .A3))
            throw error;
        return blockedEnd(args, io, [(0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("provider_unavailable", "store", { found: error.message })]);
    }
}
/** Flags that belong to one action alone. */
const ACTION_FLAGS = {
    bun: "build",
    "bun-registry": "build",
    rebuild: "build",
    timeout: "build",
    from: "fetch",
    "max-bytes": "fetch",
};
function misplacedFlag(args) {
    const [action = ""] = args.positionals;
    const wrong = Object.entries(ACTION_FLAGS).find(([flag, of]) => (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, flag) && of !== action);
    return wrong === undefined ? null : `agent ${action}: --${wrong[0]} belongs to agent ${wrong[1]}`;
}
/** The record of the lane `case`, as the gates see it; or its blockers. */
async function readAdmission(args, io, store) {
    const { collectAdmission, HARNESS_FOLDER, readRecordFile, recordSource } = await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(3018)]).then(__webpack_require__.bind(__webpack_require__, 6300));
    const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
    const path = (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .value */ .Uq)(args, "record");
    const { records, fact } = await collectAdmission("case", source, io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"], store);
    if (path !== undefined) {
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? await readRecordFile(path) : await source.read(path);
        records.delete((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordFile */ .fl)("case"));
        delete fact.unreadable[(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordFile */ .fl)("case")];
        if (found.state === "read")
            records.set((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordFile */ .fl)("case"), found.bytes);
        if (found.state === "unreadable")
            fact.unreadable[(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordFile */ .fl)("case")] = found.reason;
    }
    const input = {
        lane: "case",
        stage: 2,
        mutationMode: "copied-fixture",
        facts: { agent_source: fact },
        records,
        now: new Date().toISOString(),
        requested: { provider: null, model: null },
    };
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordFile */ .fl)("case"));
    const parsed = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .parseAgentRecord */ .Er)("case", bytes);
    if (parsed?.ok !== true || parsed.value.kind !== "source")
        return { blockers: (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordBlockers */ .Wu)(input) };
    const platform = _core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .PLATFORMS */ .P4.find((name) => name === (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_15__/* .currentPlatform */ .j)());
    if (platform === undefined)
        return {
            blockers: [
                (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("agent_not_executable", "platform", { expected: _core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .PLATFORMS */ .P4.join(", "), found: (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_15__/* .currentPlatform */ .j)() }),
            ],
        };
    const { kind: _, ...record } = parsed.value;
    const harness = source.local ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.cwd, HARNESS_FOLDER) : null;
    return { record, platform, input, harness };
}
async function containingOf(io) {
    const { probeContainment } = await __webpack_require__.e(/* import() */ 3881).then(__webpack_require__.bind(__webpack_require__, 3881));
    const programs = {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.programs, "canary.cjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.programs, "relay.cjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(io.programs, "fake.cjs"),
    };
    const { best } = await probeContainment((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), programs);
    return { level: best, programs, cancel: io.signal };
}
async function build(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return blockedEnd(args, io, admission.blockers);
    const pinFault = (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordBlockers */ .Wu)(admission.input).filter(({ code }) => code === "agent_pin_changed_without_previous");
    if (pinFault.length > 0)
        return blockedEnd(args, io, pinFault);
    const { buildAgent, DEFAULT_BUILD_SECONDS } = await __webpack_require__.e(/* import() */ 6832).then(__webpack_require__.bind(__webpack_require__, 6832));
    const built = await buildAgent({
        record: admission.record,
        platform: admission.platform,
        bun: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .value */ .Uq)(args, "bun") ?? null,
        registry: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .value */ .Uq)(args, "bun-registry") ?? (io.env["npm_config_registry"] || _world_agent_bun__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_REGISTRY */ .sx),
        rebuild: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, "rebuild"),
        seconds: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .numberValue */ .Vg)(args, "timeout") ?? DEFAULT_BUILD_SECONDS,
        env: io.env,
        progress: (step) => (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv)(io, args, `  ${step}`),
    }, store, await containingOf(io));
    if (!built.ok)
        return blockedEnd(args, io, [io.signal.aborted ? _world_agent_outcome__WEBPACK_IMPORTED_MODULE_10__/* .CANCELLED */ .gD.blocker : built.blocker]);
    const { report, listed, state } = built.value;
    return end(args, io, admission, { report, state, listed, store: store.root }, "provider-build-report.json");
}
async function fetch(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return blockedEnd(args, io, admission.blockers);
    const { fetchAgent } = await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(9533)]).then(__webpack_require__.bind(__webpack_require__, 8738));
    const fetched = await fetchAgent({
        record: admission.record,
        platform: admission.platform,
        from: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .value */ .Uq)(args, "from") ?? null,
        maxBytes: (0,_io__WEBPACK_IMPORTED_MODULE_14__/* .numberValue */ .Vg)(args, "max-bytes") ?? _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_9__/* .MAX_AGENT_BYTES */ .pV,
        progress: (step) => (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv)(io, args, `  ${step}`),
    }, store, await containingOf(io));
    if (!fetched.ok)
        return blockedEnd(args, io, [io.signal.aborted ? _world_agent_outcome__WEBPACK_IMPORTED_MODULE_10__/* .CANCELLED */ .gD.blocker : fetched.blocker]);
    const { report, state } = fetched.value;
    return end(args, io, admission, { report, state, listed: true, store: store.root }, "provider-fetch-report.json");
}
/** Says what is in the store now, keeps the report beside the record, and blocks where it is another program. */
async function end(args, io, { harness }, result, file) {
    const { report, listed } = result;
    const differs = _core_records_build_report__WEBPACK_IMPORTED_MODULE_7__/* .IDENTITY_CHECKS */ .DJ.filter((check) => report.identity[check].state === "differs");
    if (differs.length > 0)
        return blockedEnd(args, io, differs.map((check) => (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("agent_identity_mismatch", `identity.${check}`, { found: report.identity[check].detail })), { report });
    if (harness !== null)
        await keepReport(harness, file, report).catch(({ message }) => io.stderr(`the report is kept in the store only, not in ${harness}: ${message}\n`));
    const next = listed
        ? null
        : `have the digest reviewed into the record: "binaries": { "${report.platform}": { "sha256": "${report.binary_sha256}" } }`;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, "json")) {
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .printJson */ .Q2)(io, { status: "pass", blockers: [], ...result, next });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    for (const check of _core_records_build_report__WEBPACK_IMPORTED_MODULE_7__/* .IDENTITY_CHECKS */ .DJ)
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv)(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
    (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv)(io, args, `  containment: ${report.containment}`);
    io.stdout(`${report.binary_sha256}  ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(result.store, report.binary_sha256, "ca")}\n`);
    (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .say */ .cv)(io, args, next === null ? (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .style */ .iF)(io, "green", "admitted binary in the store") : `in the store, not admitted yet: ${next}`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
/** Beside the record, so that a change of the pin is noticed; by rename, so that a link there is replaced and not followed. */
async function keepReport(harness, file, report) {
    const { mkdir, rename, rm, writeFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
    await mkdir(harness, { recursive: true });
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, `.${file}.${process.pid}`);
    await writeFile(draft, `${JSON.stringify(report, null, 2)}\n`, { flag: "wx" });
    await rename(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, file));
    for (const other of _core_records_build_report__WEBPACK_IMPORTED_MODULE_7__/* .REPORT_FILES */ .JL)
        if (other !== file)
            await rm((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(harness, other), { force: true });
}
async function show(args, io, store) {
    const admission = await readAdmission(args, io, store);
    const entries = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_11__/* .listStore */ .K3)(store);
    const blockers = "blockers" in admission ? admission.blockers : (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordBlockers */ .Wu)(admission.input);
    const record = "blockers" in admission ? null : admission.record;
    const status = "blockers" in admission ? {} : sourceStatus(admission.input);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, "json")) {
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .printJson */ .Q2)(io, {
            status: blockers.length > 0 ? "blocked" : "pass",
            blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .worded */ .MH),
            record,
            source_admission_status: status,
            store: store.root,
            entries,
        });
        return blockers.length > 0 ? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked : _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
    }
    if (record !== null) {
        io.stdout(`record   ${(0,_core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .pinOf */ .nZ)({ kind: "source", ...record })}, license ${record.license_note.status}\n`);
        for (const [mode, admitted] of Object.entries(status))
            io.stdout(`         ${mode}: ${admitted}\n`);
    }
    const named = new Set(record === null ? [] : digestsOf(record));
    io.stdout(`store    ${store.root}${entries.length === 0 ? ", empty" : ""}\n`);
    for (const entry of entries) {
        const admitted = named.has(entry.sha256) ? "named by the record" : "not in the record";
        io.stdout(`         ${entry.sha256}  ${entry.bytes} bytes, ${entry.state}, ${admitted}${entry.reports.map((name) => `, ${name}`).join("")}\n`);
    }
    return blockers.length > 0 ? blockedEnd(args, io, blockers) : _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
function sourceStatus(input) {
    return Object.fromEntries(SHOWN_MODES.map((mutationMode) => [mutationMode, (0,_core_gates_agent_record__WEBPACK_IMPORTED_MODULE_4__/* .sourceAdmissionStatus */ .xR)({ ...input, mutationMode })]));
}
async function prune(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return blockedEnd(args, io, admission.blockers);
    const downloads = _core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .PLATFORMS */ .P4.flatMap((platform) => admission.record.bun_integrity?.[platform] ?? []).map(_world_agent_bun__WEBPACK_IMPORTED_MODULE_8__/* .integrityHex */ .Pt);
    const removed = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_11__/* .pruneStore */ .I9)(store, new Set([...digestsOf(admission.record), ...downloads]));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .printJson */ .Q2)(io, { status: "pass", blockers: [], removed });
    else
        io.stdout(removed.map((name) => `removed ${name}\n`).join(""));
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass;
}
function digestsOf(record) {
    return _core_records_agent__WEBPACK_IMPORTED_MODULE_6__/* .PLATFORMS */ .P4.flatMap((platform) => record.binaries[platform]?.sha256 ?? []);
}
function blockedEnd(args, io, blockers, more = {}) {
    if ((0,_io__WEBPACK_IMPORTED_MODULE_14__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .printJson */ .Q2)(io, { status: "blocked", blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .worded */ .MH), ...more });
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_12__/* .sayBlocker */ .EO)(io, found);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.blocked;
}


/***/ }),

/***/ 1407:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WQ: function() { return /* binding */ agentRecordGate; },
/* harmony export */   Wu: function() { return /* binding */ agentRecordBlockers; },
/* harmony export */   Wv: function() { return /* binding */ admissionInput; },
/* harmony export */   aJ: function() { return /* binding */ agentRecordOf; },
/* harmony export */   p9: function() { return /* binding */ providerReportOf; },
/* harmony export */   xR: function() { return /* binding */ sourceAdmissionStatus; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
/* harmony import */ var _records_build_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8450);





/** Stage from which on the license has to be resolved and a report has to be there (SPEC section 8). */
const SOURCE_ADMISSION_STAGE = 5;
/** The part of the gates' input that admission reads, or null for the lane that needs no admission. */
function admissionInput(input) {
    const { lane, model_provider, model } = input.facts.request;
    if (lane === "fake")
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
    const bytes = records.get((0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(lane));
    return bytes === undefined ? null : (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .parseAgentRecord */ .Er)(lane, bytes);
}
/** The build or fetch report of a run, with the name of its file: null where there is none. */
function providerReportOf({ lane, records, }) {
    if (lane !== "case")
        return null;
    const file = _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL.find((name) => records.has(name));
    return file === undefined ? null : { file, parsed: (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .parseProviderReport */ .BF)(file, records.get(file)) };
}
/** The agent record and its report: there, whole, in agreement, and the license resolved where the stage needs it. */
function agentRecordBlockers(input) {
    const file = (0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(input.lane);
    const unreadable = input.facts.agent_source?.unreadable ?? {};
    const broken = Object.entries(unreadable)
        .filter(([name]) => name === file || _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL.some((report) => report === name))
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
                found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(parsed.problems),
            }),
        ];
    return [...reportBlockers(input, parsed.value), ...licenseBlockers(input, parsed.value)];
}
function reportBlockers(input, record) {
    if (record.kind !== "source")
        return [];
    const report = providerReportOf(input);
    if (report === null)
        return missingReport(input, "no report");
    const { file, parsed } = report;
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(parsed.problems) })];
    const built = (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .reportPin */ .kc)(parsed.value);
    if (built !== (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .pinOf */ .nZ)(record)) {
        if ((0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .previousPinOf */ .yz)(record) === built)
            return missingReport(input, `${file} is about the pin before, ${built}`);
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_pin_changed_without_previous", "previous", {
                expected: `the pin that ${file} is about, ${built}`,
                found: (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .previousPinOf */ .yz)(record) ?? "nothing",
            }),
        ];
    }
    return (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .disagreements */ .og)(record, parsed.value).map(({ field, expected, found }) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", `${file}: ${field}`, { expected, found }));
}
function missingReport({ stage }, found) {
    if (stage < SOURCE_ADMISSION_STAGE)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL[0], {
            expected: `a build or fetch report of the pin, which stage ${stage} needs`,
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
        return `allowed_mutation_modes ${note.allowed_mutation_modes.join(", ") || "empty"}`;
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
    if (licenseProblem(record.value.license_note, input.mutationMode) !== null)
        return "not_admitted";
    if (record.value.kind === "npm")
        return "admitted";
    const report = providerReportOf(input);
    if (report === null || !report.parsed.ok)
        return "not_admitted";
    return (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .disagreements */ .og)(record.value, report.parsed.value).length === 0 ? "admitted" : "not_admitted";
}
/** The agent record: every real lane has one where it executes; stage 1 refuses without looking. */
const agentRecordGate = {
    name: "agent-record",
    kind: "record",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = admissionInput(input);
        return own === null ? [] : agentRecordBlockers(own);
    },
};


/***/ }),

/***/ 4651:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: function() { return /* binding */ integrityHex; },
/* harmony export */   e8: function() { return /* binding */ resolveBun; },
/* harmony export */   pf: function() { return /* binding */ INSIDE_BUN; },
/* harmony export */   sx: function() { return /* binding */ DEFAULT_REGISTRY; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9275);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5304);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6786);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9488);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5052);











/** Where npm's packages come from unless the environment or a flag names a mirror. */
const DEFAULT_REGISTRY = "https://registry.npmjs.org";
/** Bun's tarball is some 40 MB, unpacked some 95 MB. */
const MAX_TARBALL_BYTES = 256 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** `bun --version` answers in milliseconds; the first start from a cold disk in a second or two. */
const ASK_MS = 30_000;
/** Where the sandbox shows the build's Bun; its folder comes first on the build's PATH. */
const INSIDE_BUN = "/harness/bun";
/** npm's names of Bun's packages. */
const PACKAGES = {
    "linux-x64": "bun-linux-x64",
    "linux-arm64": "bun-linux-aarch64",
    "darwin-x64": "bun-darwin-x64",
    "darwin-arm64": "bun-darwin-aarch64",
};
/**
 * Finds Bun of exactly the record's version and makes a private copy of it in `work`.
 * @returns the copy, or `bun_missing` / `bun_version_mismatch`
 */
async function resolveBun(request, store, work, containing) {
    const wanted = request.record.bun_version;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun");
    const candidates = request.path === null ? onPath(request.searchPath) : [request.path];
    const others = [];
    for (const candidate of candidates) {
        const taken = await take(candidate, copy);
        const asked = taken.ok ? await ask(folder, work, containing) : taken;
        if (asked.ok && asked.version === wanted)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .done */ .Vw)({
                folder,
                version: asked.version,
                revision: asked.revision,
                from: request.path === null ? "PATH" : "path",
            });
        if (taken.ok)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(copy);
        if (asked.ok)
            others.push(asked.version);
        else if (request.path !== null)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", { expected: `Bun ${wanted} at ${candidate}`, found: asked.problem });
    }
    const mismatch = () => (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${others.join(", ")}` });
    if (request.path !== null)
        return mismatch();
    const integrity = request.record.bun_integrity?.[request.platform];
    if (integrity === undefined)
        return others.length > 0
            ? mismatch()
            : (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", {
                expected: `Bun ${wanted} on PATH, by --bun, or bun_integrity for ${request.platform} in the agent record`,
                found: "none of them",
            });
    return fromRegistry(request, integrity, store, work, containing);
}
/** Real programs named `bun` on a search path; a package manager's script of that name is not Bun. */
function onPath(searchPath) {
    return searchPath
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun"));
}
async function take(candidate, copy) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate).catch(() => null);
    if (real === null)
        return { ok: false, problem: "nothing" };
    try {
        const { head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .hashedCopy */ .bv)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .openSource */ .oD)(real), copy, 0o500);
        const format = (0,_program_format__WEBPACK_IMPORTED_MODULE_9__/* .programFormat */ .w)(head);
        if (format !== "script" && format !== "other")
            return { ok: true };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(copy);
        return { ok: false, problem: format === "script" ? "a script, not Bun itself" : "no program" };
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3)
            return { ok: false, problem: error.message };
        throw error;
    }
}
/** Asks a copy of Bun what it is, contained and without network: it is a program that was only found. */
async function ask(folder, work, containing) {
    const empty = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun-empty");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(empty, { recursive: true, mode: 0o700 });
    const lines = [];
    for (const flag of ["--version", "--revision"]) {
        const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .runTool */ .qI)(containing, {
            argv: [`${INSIDE_BUN}/bun`, flag],
            env: {},
            workspace: { host: empty, inside: "/workspace" },
            readOnly: [{ host: folder, inside: INSIDE_BUN }],
            network: "none",
            scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .scratchOf */ .Y5)(work, "bun"),
            deadlineMs: ASK_MS,
            outputBytes: 1024,
        });
        if (result.termination !== "exited" || result.exitCode !== 0)
            return { ok: false, problem: `bun ${flag}: ${(0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .endOf */ .pJ)(result, ASK_MS)}` };
        lines.push(result.stdout.toString("utf8").trim());
    }
    const [version = "", revision = ""] = lines;
    const known = /^\d+\.\d+\.\d+[0-9A-Za-z.-]*$/;
    if (!known.test(version) || !revision.startsWith(`${version}+`))
        return { ok: false, problem: "an answer that is not Bun's" };
    return { ok: true, version, revision };
}
async function fromRegistry({ record, platform, registry }, integrity, store, work, containing) {
    const wanted = record.bun_version;
    const url = `${registry.replace(/\/+$/, "")}/@oven/${PACKAGES[platform]}/-/${PACKAGES[platform]}-${wanted}.tgz`;
    const missing = (found) => (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", { expected: `Bun ${wanted} from ${registry} with ${integrity}`, found });
    try {
        const tarball = await cachedTarball(store, work, url, integrity, containing.cancel);
        const program = bunOf(await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.gunzip)(tarball, { maxOutputLength: MAX_UNPACKED_BYTES }));
        if (program === null)
            return missing("a package without package/bin/bun");
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun");
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun"), "wx", 0o500);
        try {
            await file.writeFile(program);
        }
        finally {
            await file.close();
        }
        const asked = await ask(folder, work, containing);
        if (!asked.ok)
            return missing(asked.problem);
        if (asked.version !== wanted)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${asked.version}` });
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .done */ .Vw)({ folder, version: asked.version, revision: asked.revision, from: "registry" });
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3)
            return missing(error.message);
        throw error;
    }
}
/** The tarball with exactly this integrity: from the store where an earlier build left it whole, else from the registry. */
async function cachedTarball(store, work, url, integrity, signal) {
    const hex = integrityHex(integrity);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store.root, _store__WEBPACK_IMPORTED_MODULE_10__/* .DOWNLOADS */ .iJ);
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${hex}.tgz`);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(kept).catch(() => null);
    if (earlier !== null && sha512(earlier) === hex)
        return earlier;
    const source = await (0,_download__WEBPACK_IMPORTED_MODULE_6__/* .openUrl */ .C)(url, MAX_TARBALL_BYTES, signal);
    const chunks = [];
    try {
        const buffer = Buffer.allocUnsafe(64 * 1024);
        for (let bytes = 0;;) {
            const count = await source.read(buffer);
            if (count === 0)
                break;
            bytes += count;
            if (bytes > MAX_TARBALL_BYTES)
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3(`expected at most ${MAX_TARBALL_BYTES} bytes, found more`);
            chunks.push(Buffer.from(buffer.subarray(0, count)));
        }
    }
    finally {
        await source.close();
    }
    const tarball = Buffer.concat(chunks);
    const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(tarball).digest("base64");
    if (sha512(tarball) !== hex)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3(`a package with another integrity, sha512-${found}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun.tgz");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, tarball, { mode: 0o600, flag: "wx" });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, kept);
    return tarball;
}
/** The SHA-512 of an npm integrity in hexadecimal: the name under which the store keeps that download. */
function integrityHex(integrity) {
    return Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
}
function sha512(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(bytes).digest("hex");
}
/** Size of a tar record. */
const TAR_BLOCK = 512;
/** The bytes of `package/bin/bun` in an npm package's tar, or null. Its digest was checked before, so damage is no case. */
function bunOf(tar) {
    for (let at = 0; at + TAR_BLOCK <= tar.length;) {
        const header = tar.subarray(at, at + TAR_BLOCK);
        const name = header.subarray(0, 100).toString("latin1").replace(/\0.*$/s, "");
        const size = Number.parseInt(header.subarray(124, 136).toString("latin1"), 8);
        if (name === "" || !Number.isSafeInteger(size) || size < 0)
            return null;
        const from = at + TAR_BLOCK;
        if (name === "package/bin/bun")
            return size <= Math.min(_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .MAX_AGENT_BYTES */ .pV, tar.length - from) ? tar.subarray(from, from + size) : null;
        at = from + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
    }
    return null;
}


/***/ }),

/***/ 9275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: function() { return /* binding */ scratchOf; },
/* harmony export */   pJ: function() { return /* binding */ endOf; },
/* harmony export */   qI: function() { return /* binding */ runTool; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1387);
/* harmony import */ var _contain_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6820);
/* harmony import */ var _contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4742);





/** Runs a tool contained, to its end, and keeps what it said. It gets no event channel, no model and no input. */
async function runTool({ level, programs, cancel }, tool) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(tool.scratch, { recursive: true, mode: 0o700 });
    const stdout = [];
    const stderr = [];
    const result = await (0,_contain_run__WEBPACK_IMPORTED_MODULE_4__/* .runContained */ .z)(level, {
        argv: tool.argv,
        env: tool.env,
        workspace: tool.workspace,
        ...(tool.cwd === undefined ? {} : { cwd: tool.cwd }),
        readOnly: tool.readOnly,
        ...(tool.writable === undefined ? {} : { writable: tool.writable }),
        plan: (0,_contain_plan__WEBPACK_IMPORTED_MODULE_3__/* .systemPlan */ .ZN)(),
        path: _contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM_PATH */ .sg.split(":"),
        network: tool.network,
        limits: _contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR,
        events: false,
        scratch: tool.scratch,
    }, {
        deadlineMs: tool.deadlineMs,
        outputLimitBytes: tool.outputBytes,
        onStdout: (chunk) => void stdout.push(chunk),
        onStderr: (chunk) => void stderr.push(chunk),
        ...(cancel === undefined ? {} : { cancel }),
        ...(tool.disk === undefined ? {} : { disk: tool.disk }),
    }, programs);
    const full = result.limitHit === null ? null : `the disk of ${tool.disk?.folder} is full`;
    return {
        termination: result.termination,
        exitCode: result.exitCode,
        signal: result.signal,
        reason: result.startFailure ?? full,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr),
    };
}
/** How a tool ended, in words. */
function endOf(result, deadlineMs) {
    if (result.reason !== null)
        return result.reason;
    switch (result.termination) {
        case "exited":
            return `exit code ${result.exitCode}`;
        case "timeout":
            return `no end within ${deadlineMs / 1000} s`;
        case "signalled":
            return `signal ${result.signal}`;
        case "cancelled":
            return "cancelled";
        case "not_started":
        case "harness_completed":
            return result.termination;
        default:
            return result.termination;
    }
}
/** A folder for one start's scratch below a folder of work. */
function scratchOf(work, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, `scratch-${name}`);
}


/***/ }),

/***/ 5304:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ openUrl; }
/* harmony export */ });
/* unused harmony export plain */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2327);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5663);



/** Redirects that are followed: a release page and its storage need two, a loop needs an end. */
const MAX_REDIRECTS = 5;
/** Without a byte for this long a server is taken for dead. */
const IDLE_MS = 60_000;
/** Hosts whose plain http never leaves this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/**
 * Opens a URL for one read: https with the certificate checked whatever the environment says, or plain http of this very
 * machine. Redirects never leave https.
 * @param maxBytes an answer that announces more is refused before anything is read; the reader bounds what comes anyway
 * @throws SourceFault with what was expected and found; queries of a URL are never repeated
 */
async function openUrl(url, maxBytes, signal) {
    let at = new URL(url);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const response = await request(at, signal);
        const status = response.statusCode ?? 0;
        const location = response.headers.location;
        if (status >= 300 && status < 400 && location !== undefined) {
            response.destroy();
            const next = URL.canParse(location, at.href) ? new URL(location, at) : null;
            if (next === null)
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(at)} redirects to something that is no URL`);
            if (at.protocol === "https:" && next.protocol !== "https:")
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(at)} redirects away from https, to ${plain(next)}`);
            at = next;
            continue;
        }
        if (status !== 200) {
            response.destroy();
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected 200 from ${plain(at)}, found ${status}`);
        }
        const announced = Number(response.headers["content-length"] ?? 0);
        if (announced > maxBytes) {
            response.destroy();
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected at most ${maxBytes} bytes from ${plain(at)}, it announces ${announced}`);
        }
        return responseSource(response, at);
    }
    throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected at most ${MAX_REDIRECTS} redirects from ${plain(new URL(url))}, found more`);
}
function request(url, signal) {
    const local = url.protocol === "http:" && LOOPBACK.test(url.hostname);
    if (url.protocol !== "https:" && !local)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected https, found ${plain(url)}`);
    return new Promise((resolve, reject) => {
        const options = {
            headers: { "accept-encoding": "identity", "user-agent": "case-harness-action" },
            timeout: IDLE_MS,
            // said here because NODE_TLS_REJECT_UNAUTHORIZED=0 in a step's environment must not switch it off
            rejectUnauthorized: true,
            ...(signal === undefined ? {} : { signal }),
        };
        const sent = (local ? node_http__WEBPACK_IMPORTED_MODULE_0__.get : node_https__WEBPACK_IMPORTED_MODULE_1__.get)(url, options, resolve);
        sent.on("timeout", () => sent.destroy(new Error(`no answer for ${IDLE_MS / 1000} s`)));
        sent.on("error", (error) => reject(new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} can't be fetched: ${error.message}`, { cause: error })));
    });
}
function responseSource(response, url) {
    const chunks = response[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    return {
        async read(buffer) {
            if (rest.length === 0) {
                const next = await chunks.next().catch((error) => {
                    throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} broke off: ${error.message}`, { cause: error });
                });
                if (next.done === true) {
                    if (!response.complete)
                        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} broke off`);
                    return 0;
                }
                rest = next.value;
            }
            const count = rest.copy(buffer, 0, 0, Math.min(rest.length, buffer.length));
            rest = rest.subarray(count);
            return count;
        },
        close: async () => void response.destroy(),
    };
}
/** A URL for people: without user, password, query and fragment. */
function plain(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 5663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: function() { return /* binding */ SourceFault; },
/* harmony export */   bv: function() { return /* binding */ hashedCopy; },
/* harmony export */   cB: function() { return /* binding */ hashSource; },
/* harmony export */   oD: function() { return /* binding */ openSource; },
/* harmony export */   pV: function() { return /* binding */ MAX_AGENT_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);



/** Large enough that a system call costs nothing beside it, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 1024 * 1024;
/** One buffer is read into, one is hashed, one is written. */
const BUFFERS = 3;
/** The largest program that is taken for an agent: WorkOS Case is some 120 MB, and a bound keeps a wrong path from filling a disk. */
const MAX_AGENT_BYTES = 1024 * 1024 * 1024;
/** Bytes at the start of a file that tell its format. */
const HEAD_BYTES = 64;
/** A fault of a source that its user can mend: missing, a folder, too large, unreadable. */
class SourceFault extends Error {
}
/**
 * Opens a regular file for one read. What is read is what was opened: the last part of the path is not followed if it
 * is a link, and a pipe or device neither blocks nor counts.
 * @param maxBytes a larger file is refused before anything is read
 * @throws SourceFault if it is missing, no regular file, unreadable or too large
 */
async function openSource(path, maxBytes = MAX_AGENT_BYTES) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw new SourceFault(openFault(path, error), { cause: error });
    }
    const stat = await file.stat();
    const fault = !stat.isFile()
        ? `expected a regular file at ${path}, found a ${stat.isDirectory() ? "folder" : "special file"}`
        : stat.size > maxBytes
            ? `expected at most ${maxBytes} bytes at ${path}, found ${stat.size}`
            : null;
    if (fault !== null) {
        await file.close();
        throw new SourceFault(fault);
    }
    return {
        read: async (buffer) => (await file.read(buffer, 0, buffer.length)).bytesRead,
        close: () => file.close(),
    };
}
function openFault(path, error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
        return `expected a file at ${path}, found nothing`;
    if (code === "ELOOP")
        return `expected a regular file at ${path}, found a link`;
    if (code === "EACCES" || code === "EPERM")
        return `${path} can't be read: permission denied`;
    return `${path} can't be read: ${code ?? String(error)}`;
}
/**
 * Copies a source into a new file, hashing the very bytes that are written. Closes the source.
 * @param mode permissions of the copy, set when it is complete; until then nobody else can read it
 * @param maxBytes a source that yields more is refused, and the copy removed
 * @throws SourceFault where the source is at fault; the file system's own error where the copy is (EEXIST, ENOSPC, ...)
 */
async function hashedCopy(source, to, mode, maxBytes = MAX_AGENT_BYTES) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW, 0o600);
        try {
            const copied = await pump(source, target, maxBytes);
            await target.chmod(mode);
            return copied;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(to);
            throw error;
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}
/** SHA-256 of a source without keeping a copy. Closes the source. */
async function hashSource(source, maxBytes = MAX_AGENT_BYTES) {
    try {
        return await pump(source, null, maxBytes);
    }
    finally {
        await source.close();
    }
}
/** Reads ahead and writes behind while the main thread hashes. */
async function pump(source, target, maxBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafe(CHUNK_BYTES));
    const writes = buffers.map(() => Promise.resolve());
    let head = Buffer.alloc(0);
    let bytes = 0;
    try {
        let reading = source.read(buffers[0]);
        for (let i = 0;; i++) {
            const count = await reading;
            if (count === 0)
                break;
            const chunk = buffers[i % BUFFERS].subarray(0, count);
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
            if (bytes + count > maxBytes)
                throw new SourceFault(`expected at most ${maxBytes} bytes, found more`);
            if (target !== null) {
                const writing = writeAll(target, chunk, bytes);
                // one that fails while the next read is waited for is reported by the turn that needs its buffer
                writing.catch(() => { });
                writes[i % BUFFERS] = writing;
            }
            bytes += count;
            await writes[(i + 1) % BUFFERS];
            reading = source.read(buffers[(i + 1) % BUFFERS]);
            // a read that fails while the hash runs is reported by the next turn's await
            reading.catch(() => { });
            hash.update(chunk);
        }
    }
    finally {
        await Promise.allSettled(writes);
    }
    await Promise.all(writes);
    return { sha256: hash.digest("hex"), bytes, head };
}
async function writeAll(target, chunk, position) {
    for (let done = 0; done < chunk.length;) {
        const { bytesWritten } = await target.write(chunk, done, chunk.length - done, position + done);
        done += bytesWritten;
    }
}


/***/ }),

/***/ 6786:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: function() { return /* binding */ done; },
/* harmony export */   Z5: function() { return /* binding */ blocked; },
/* harmony export */   gD: function() { return /* binding */ CANCELLED; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);

function done(value) {
    return { ok: true, value };
}
function blocked(code, subject, detail) {
    return { ok: false, blocker: (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)(code, subject, detail) };
}
/** What a cancelled step comes to: nothing was found out about the program, and no report says otherwise. */
const CANCELLED = blocked("cancelled", "agent", { found: "a signal (SIGINT, SIGTERM or SIGHUP)" });


/***/ }),

/***/ 3571:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ currentPlatform; }
/* harmony export */ });
/** The platform of this machine, in the form in which agent records list their binaries. */
function currentPlatform() {
    return `${process.platform}-${process.arch}`;
}


/***/ }),

/***/ 9488:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: function() { return /* binding */ programFormat; }
/* harmony export */ });
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
const ELF_64 = 2;
const ELF_LITTLE_ENDIAN = 1;
/** `e_machine` of the ELF header, a 16-bit word at offset 18. */
const ELF_MACHINES = { 62: "elf-x64", 183: "elf-arm64" };
/** `MH_MAGIC_64`, and `cputype`, the 32-bit word after it. */
const MACH_O_64 = 0xfeedfacf;
const MACH_O_CPUS = { 0x01000007: "mach-o-x64", 0x0100000c: "mach-o-arm64" };
/** What the first bytes of a file say that it is; `other` for everything that no platform of ours executes. */
function programFormat(head) {
    if (head.length >= 20 && head.subarray(0, 4).equals(ELF)) {
        if (head[4] !== ELF_64 || head[5] !== ELF_LITTLE_ENDIAN)
            return "other";
        return ELF_MACHINES[head.readUInt16LE(18)] ?? "other";
    }
    if (head.length >= 8 && head.readUInt32LE(0) === MACH_O_64)
        return MACH_O_CPUS[head.readUInt32LE(4)] ?? "other";
    return head.subarray(0, 2).toString("latin1") === "#!" ? "script" : "other";
}


/***/ }),

/***/ 5052:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: function() { return /* binding */ openStore; },
/* harmony export */   I9: function() { return /* binding */ pruneStore; },
/* harmony export */   K3: function() { return /* binding */ listStore; },
/* harmony export */   KW: function() { return /* binding */ sweepStore; },
/* harmony export */   eG: function() { return /* binding */ reportPath; },
/* harmony export */   ew: function() { return /* binding */ copyOut; },
/* harmony export */   iJ: function() { return /* binding */ DOWNLOADS; },
/* harmony export */   kR: function() { return /* binding */ workFolder; },
/* harmony export */   nd: function() { return /* binding */ lostEntry; },
/* harmony export */   q1: function() { return /* binding */ storeRoot; },
/* harmony export */   u5: function() { return /* binding */ writeReport; },
/* harmony export */   vf: function() { return /* binding */ discard; },
/* harmony export */   ww: function() { return /* binding */ putProgram; }
/* harmony export */ });
/* unused harmony export checkEntry */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9102);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5663);
/* harmony import */ var _contain_processes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1650);








/** Name of the program in an entry, whatever it was called where it came from. */
const PROGRAM = "ca";
/** Folders of work under way or thrown away: `.<what>-<machine>-<pid>-<random>`; whose they are tells which are left over. */
const WORK = /^\.(?:incoming|corrupt|work)-([0-9a-f]+)-(\d+)-/;
/** After so long without a change, work of a machine whose processes can't be seen from here is left over. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** Folder of what was fetched to build with, by the SHA-512 of its bytes. */
const DOWNLOADS = "downloads";
/** How often an entry that others put and remove at the same moment is tried again. */
const ATTEMPTS = 5;
/** The store's folder by flag, variable or default: it holds nothing that could not be built or fetched again. */
function storeRoot(flag, env) {
    const cache = env["XDG_CACHE_HOME"]?.startsWith("/")
        ? env["XDG_CACHE_HOME"]
        : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env["HOME"] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), ".cache");
    return flag ?? (env["CTO_HARNESS_AGENT_STORE"] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, "case-harness", "agents"));
}
/**
 * Opens the store and makes its folder if there is none.
 * @throws SourceFault if the folder is a link, someone else's, or writable by others: what is in it could be swapped
 */
async function openStore(root) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(root, { recursive: true, mode: 0o700 });
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(root);
    if (stat.isSymbolicLink() || !stat.isDirectory())
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a folder of its own at ${root}, found a link or file`);
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store of user ${uid} at ${root}, found one of user ${stat.uid}`);
    if ((stat.mode & 0o022) !== 0)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store at ${root} that only its owner can write to; run chmod go-w on it`);
    return { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root) };
}
/** A private folder in the store's file system for a copy or a build; the caller removes it with `discard`. */
async function workFolder(store, what = "work") {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName(what)}-`));
}
function workName(what) {
    return `.${what}-${(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE}-${process.pid}`;
}
/** Where there is no /proc to tell one machine from another. */
const UNKNOWN_MACHINE = "0";
/**
 * Removes what killed builds, fetches and runs left in the store: a build's folder holds half a gigabyte.
 * @returns names of what was removed
 */
async function sweepStore(store) {
    const removed = [];
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!(await isLeftOver(store, name)))
            continue;
        try {
            await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name));
            removed.push(name);
        }
        catch {
            // in the way of nobody: another process may be at it
        }
    }
    return removed;
}
async function isLeftOver(store, name) {
    const [, machine, pid] = WORK.exec(name) ?? [];
    if (machine === undefined)
        return false;
    if (machine === ((0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE))
        return !(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(Number(pid));
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name)).catch(() => null);
    return stat !== null && Date.now() - stat.mtimeMs > ABANDONED_MS;
}
/**
 * Puts a program into the store, hashing it while it is copied. An entry that is there already is checked, and replaced
 * where it no longer has the bytes of its name.
 * @param expected the only digest that is taken, or null for a program that was just built
 * @throws SourceFault where the source is at fault
 */
async function putProgram(store, source, expected, maxBytes = _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .MAX_AGENT_BYTES */ .pV) {
    const incoming = await workFolder(store, "incoming");
    try {
        const { sha256, bytes, head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(source, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(incoming, PROGRAM), 0o555, maxBytes);
        if (expected !== null && sha256 !== expected)
            return { ok: false, expected, found: sha256, bytes, head };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(incoming, 0o555);
        const state = await settle(store, incoming, sha256);
        return { ok: true, sha256, bytes, head, state };
    }
    finally {
        await discard(incoming);
    }
}
async function settle(store, incoming, sha256) {
    let healed = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(incoming, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256));
            return healed ? "healed" : "added";
        }
        catch (error) {
            const { code } = error;
            if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR")
                throw error;
        }
        if ((await checkEntry(store, sha256)) === "whole")
            return "present";
        await expel(store, sha256);
        healed = true;
    }
    throw new Error(`the store's entry ${sha256} keeps changing; another program writes to ${store.root}`);
}
/** Whether an entry has the bytes of its name. */
async function checkEntry(store, sha256) {
    try {
        const found = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)));
        return found.sha256 === sha256 ? "whole" : "corrupt";
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256))) ? "corrupt" : "missing";
    }
}
/** Moves an entry out of the way and removes it; another process that does the same at this moment is no fault. */
async function expel(store, sha256) {
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName("corrupt")}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256), away);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return;
        throw error;
    }
    await discard(away);
}
/**
 * Makes the private copy that will run, hashing it while it is made; only a copy with the right digest is left behind.
 * @param to a path that does not exist yet, in a folder that only this user can write to
 */
async function copyOut(store, sha256, to) {
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(sha256))
        throw new TypeError("expected a SHA-256");
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    try {
        const copied = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, PROGRAM)), to, 0o500);
        if (copied.sha256 === sha256)
            return { state: "copied", ...copied };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(to, { force: true });
        await expel(store, sha256);
        return { state: "corrupt", found: copied.sha256 };
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        if (!(await exists(entry)))
            return { state: "missing" };
        await expel(store, sha256);
        return { state: "corrupt", found: null };
    }
}
/** Every entry with its state; reads all bytes of all of them. */
async function listStore(store) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).filter((name) => _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name)).toSorted();
    const entries = [];
    for (const sha256 of names) {
        const state = await checkEntry(store, sha256);
        if (state === "missing")
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)).catch(() => null);
        const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256)).catch(() => []);
        entries.push({
            sha256,
            bytes: stat?.size ?? 0,
            state,
            reports: _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL.filter((name) => files.includes(name)),
        });
    }
    return entries;
}
/**
 * Removes entries that nobody names any more and what dead processes left behind. A run that is under way keeps its
 * own copy, so that nothing is taken from under it.
 * @param keep digests of binaries (SHA-256) and of downloads (SHA-512) that stay
 * @returns names of what was removed
 */
async function pruneStore(store, keep) {
    const removed = await sweepStore(store);
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name) || keep.has(name))
            continue;
        await expel(store, name);
        removed.push(name);
    }
    const downloads = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS)).catch(() => []);
    for (const name of downloads.toSorted()) {
        if (keep.has(name.replace(/\.tgz$/, "")))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS, name), { force: true });
        removed.push(`${DOWNLOADS}/${name}`);
    }
    return removed;
}
/**
 * Keeps the report of a build or fetch with the entry that it is about.
 * @throws SourceFault if the entry is gone: somebody pruned the store meanwhile
 */
async function writeReport(store, sha256, file, text) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await workFolder(store, "incoming"), file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { mode: 0o444, flag: "wx" });
        for (let attempt = 1;; attempt++) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o755);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, reportPath(store, sha256, file));
                // of a build and a fetch the later one is the report of these bytes
                for (const other of _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL)
                    if (other !== file)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(reportPath(store, sha256, other), { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o555);
                return;
            }
            catch (error) {
                const { code } = error;
                if (code === "ENOENT")
                    throw lostEntry(sha256, error);
                if (attempt === ATTEMPTS)
                    throw error;
                // Another one that keeps its report here at this moment may have closed the entry again.
                if (code === "EISDIR")
                    await discard(reportPath(store, sha256, file));
                else if (code !== "EACCES")
                    throw error;
            }
        }
    }
    finally {
        await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(draft, ".."));
    }
}
/** The fault where an entry that was just put into the store is not there any more. */
function lostEntry(sha256, cause) {
    return new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`the store's entry ${sha256} was removed while it was looked at (agent prune, or another program)`, { cause });
}
/** Where the report of an entry is kept. */
function reportPath(store, sha256, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, file);
}
/** Removes a folder of ours, read-only ones within it too; nothing is followed. */
async function discard(folder) {
    await makeRemovable(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
}
async function makeRemovable(folder) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => null);
    if (stat === null || !stat.isDirectory())
        return;
    if ((stat.mode & 0o700) !== 0o700)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, entry.name));
}
async function exists(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null)) !== null;
}


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   _n: function() { return /* binding */ isAlive; },
/* harmony export */   s4: function() { return /* binding */ isFiltered; },
/* harmony export */   tN: function() { return /* binding */ send; },
/* harmony export */   xt: function() { return /* binding */ machineId; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** One process, or null when it is gone. */
function processEntry(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    catch {
        return null;
    }
}
/** All processes below one, parents before children. */
function descendants(root) {
    const children = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const entry = processEntry(Number(name));
        if (entry === null)
            continue;
        const siblings = children.get(entry.parent);
        if (siblings === undefined)
            children.set(entry.parent, [entry]);
        else
            siblings.push(entry);
    }
    const found = [];
    const queue = [root];
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
        for (const child of children.get(parent) ?? []) {
            found.push(child);
            queue.push(child.pid);
        }
    }
    return found;
}
/** Whether that very process still runs; one that only waits to be reaped does not. */
function isRunning(entry) {
    const now = processEntry(entry.pid);
    return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}
/** Whether a process runs under a seccomp filter; false when it is gone. */
function isFiltered(pid) {
    try {
        return /^Seccomp:\s*2$/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"));
    }
    catch {
        return false;
    }
}
/** Sends a signal; false when there is nobody to take it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether a process of that number is there, of whatever user it is. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}
/** This boot of the machine and this process namespace, within which a process's number means something; null where unknown. */
function machineId() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1");
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(boot).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)("/proc/self/ns/pid")).digest("hex").slice(0, 16);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 4742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3319);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(779);


/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_0__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_1__/* .supervise */ .zD)(launch, supervision);
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}


/***/ })

};
;