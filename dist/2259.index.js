"use strict";
exports.id = 2259;
exports.ids = [2259];
exports.modules = {

/***/ 9227:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/mutation.ts
var mutation = __webpack_require__(1253);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(5663);
// EXTERNAL MODULE: ./src/world/agent/outcome.ts
var outcome = __webpack_require__(6786);
// EXTERNAL MODULE: ./src/world/agent/platform.ts
var agent_platform = __webpack_require__(3571);
// EXTERNAL MODULE: ./src/world/agent/projects.ts + 1 modules
var projects = __webpack_require__(344);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(5052);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/agent/blocked.ts
var blocked = __webpack_require__(9540);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(6300);
// EXTERNAL MODULE: ./src/commands/record-file.ts
var record_file = __webpack_require__(2524);
;// CONCATENATED MODULE: ./src/commands/agent/write-digest.ts



/**
 * Writes a digest into the `binaries` of an agent record that lists none for this platform; everything else stays as it is. The change is
 * there to be reviewed: it admits nothing that the review of the record does not.
 * @param path absolute path of the record
 * @returns why it was not written, or null
 */
async function writeDigest(io, path, platform, sha256) {
    const found = await (0,records.readRecordFile)(path);
    const json = found.state === "read" ? (0,strict_json/* strictJsonParse */.n)(found.bytes) : null;
    if (json === null || "problem" in json)
        return "the record can't be read any more";
    const record = json.value;
    if (Object.hasOwn(record.binaries, platform))
        return `the record lists a digest for ${platform} by now`;
    const changed = { ...record, binaries: { ...record.binaries, [platform]: { sha256 } } };
    return (0,record_file/* replaceFile */.fR)(io.cwd, path, `${JSON.stringify(changed, null, 2)}\n`);
}

// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/agent.ts



















/** Modes that `show` tells the admission of. */
const SHOWN_MODES = mutation/* MUTATION_MODES */.n.filter((mode) => mode !== "none");
/** `agent record|model|build|fetch|show|prune`: 0 done, 2 blocked. */
async function run(args, io) {
    const [action] = args.positionals;
    const misplaced = misplacedFlag(args);
    if (misplaced !== null)
        return (0,output/* wrongUsage */.xY)(io, misplaced);
    if (action === "model")
        return (await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5012), __webpack_require__.e(1186), __webpack_require__.e(4129)]).then(__webpack_require__.bind(__webpack_require__, 4129))).model(args, io);
    try {
        const store = await (0,agent_store/* openStore */.Ch)((0,agent_store/* storeRoot */.q1)((0,commands_io/* value */.Uq)(args, "store"), io.env));
        switch (action) {
            case "build":
                return await build(args, io, store);
            case "record":
                return await (await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5012), __webpack_require__.e(1186), __webpack_require__.e(8967)]).then(__webpack_require__.bind(__webpack_require__, 8967))).record(args, io, store);
            case "fetch":
                return await fetch(args, io, store);
            case "prune":
                return await prune(args, io, store);
            default:
                return await show(args, io, store);
        }
    }
    catch (error) {
        if (!(error instanceof hashed_copy/* SourceFault */.A3))
            throw error;
        return (0,blocked/* blockedEnd */.K)(args, io, [(0,blocker/* blocker */.Zs)("provider_unavailable", "store", { found: error.message })]);
    }
}
/** Flags that belong to some actions alone. */
const ACTION_FLAGS = {
    bun: ["build"],
    "bun-registry": ["build", "record"],
    rebuild: ["build"],
    write: ["build"],
    timeout: ["build"],
    from: ["fetch", "record"],
    "max-bytes": ["fetch"],
    commit: ["record"],
    "bun-version": ["record"],
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
function misplacedFlag(args) {
    const [action = ""] = args.positionals;
    const wrong = Object.entries(ACTION_FLAGS).find(([flag, of]) => (0,commands_io/* has */.zy)(args, flag) && !of.includes(action));
    return wrong === undefined ? null : `agent ${action}: --${wrong[0]} belongs to agent ${wrong[1].join(" and agent ")}`;
}
/** The record of the lane `case`, as the gates see it; or its blockers. */
async function readAdmission(args, io, store) {
    const { collectAdmission, HARNESS_FOLDER, readRecordFile, recordSource } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6300));
    const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
    const given = (0,commands_io/* value */.Uq)(args, "record");
    const { records, fact } = await collectAdmission("case", source, io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"], store);
    if (given !== undefined) {
        const found = (0,external_node_path_.isAbsolute)(given) ? await readRecordFile(given) : await source.read(given);
        records.delete((0,admission_facts/* agentRecordFile */.fl)("case"));
        delete fact.unreadable[(0,admission_facts/* agentRecordFile */.fl)("case")];
        if (found.state === "read")
            records.set((0,admission_facts/* agentRecordFile */.fl)("case"), found.bytes);
        if (found.state === "unreadable")
            fact.unreadable[(0,admission_facts/* agentRecordFile */.fl)("case")] = found.reason;
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
    const bytes = records.get((0,admission_facts/* agentRecordFile */.fl)("case"));
    const parsed = bytes === undefined ? null : (0,agent/* parseAgentRecord */.Er)("case", bytes);
    if (parsed?.ok !== true || parsed.value.kind !== "source")
        return { blockers: (0,agent_record/* agentRecordBlockers */.Wu)(input) };
    const platform = agent/* PLATFORMS */.P4.find((name) => name === (0,agent_platform/* currentPlatform */.j)());
    if (platform === undefined)
        return {
            blockers: [
                (0,blocker/* blocker */.Zs)("agent_not_executable", "platform", { expected: agent/* PLATFORMS */.P4.join(", "), found: (0,agent_platform/* currentPlatform */.j)() }),
            ],
        };
    const { kind: _, ...record } = parsed.value;
    const path = (0,external_node_path_.resolve)(io.cwd, given ?? (0,external_node_path_.join)(HARNESS_FOLDER, (0,admission_facts/* agentRecordFile */.fl)("case")));
    await (0,projects/* noteProject */.Gt)(store, path, (0,projects/* namedBy */.T)(record));
    const harness = source.local ? (0,external_node_path_.join)(io.cwd, HARNESS_FOLDER) : null;
    return { record, platform, input, path, harness };
}
async function containingOf(io) {
    const { probeContainment } = await __webpack_require__.e(/* import() */ 3881).then(__webpack_require__.bind(__webpack_require__, 3881));
    const programs = {
        canary: (0,external_node_path_.join)(io.programs, "canary.cjs"),
        relay: (0,external_node_path_.join)(io.programs, "relay.cjs"),
        fake: (0,external_node_path_.join)(io.programs, "fake.cjs"),
    };
    const { best } = await probeContainment((0,external_node_os_.tmpdir)(), programs);
    return { level: best, programs, cancel: io.signal };
}
async function build(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return (0,blocked/* blockedEnd */.K)(args, io, admission.blockers);
    const pinFault = (0,agent_record/* agentRecordBlockers */.Wu)(admission.input).filter(({ code }) => code === "agent_pin_changed_without_previous");
    if (pinFault.length > 0)
        return (0,blocked/* blockedEnd */.K)(args, io, pinFault);
    const { buildAgent, DEFAULT_BUILD_SECONDS } = await __webpack_require__.e(/* import() */ 8275).then(__webpack_require__.bind(__webpack_require__, 8275));
    const built = await buildAgent({
        record: admission.record,
        platform: admission.platform,
        bun: (0,commands_io/* value */.Uq)(args, "bun") ?? null,
        registry: (0,bun/* registryOf */.Fv)((0,commands_io/* value */.Uq)(args, "bun-registry"), io.env),
        rebuild: (0,commands_io/* has */.zy)(args, "rebuild"),
        seconds: (0,commands_io/* numberValue */.Vg)(args, "timeout") ?? DEFAULT_BUILD_SECONDS,
        env: io.env,
        progress: (step) => (0,output/* say */.cv)(io, args, `  ${step}`),
    }, store, await containingOf(io));
    if (!built.ok)
        return (0,blocked/* blockedEnd */.K)(args, io, [io.signal.aborted ? outcome/* CANCELLED */.gD.blocker : built.blocker]);
    const { report, listed, state } = built.value;
    return end(args, io, admission, { report, state, listed, store: store.root }, "provider-build-report.json");
}
async function fetch(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return (0,blocked/* blockedEnd */.K)(args, io, admission.blockers);
    const { fetchAgent } = await __webpack_require__.e(/* import() */ 8738).then(__webpack_require__.bind(__webpack_require__, 8738));
    const fetched = await fetchAgent({
        record: admission.record,
        platform: admission.platform,
        from: (0,commands_io/* value */.Uq)(args, "from") ?? null,
        maxBytes: (0,commands_io/* numberValue */.Vg)(args, "max-bytes") ?? hashed_copy/* MAX_AGENT_BYTES */.pV,
        env: io.env,
        progress: (step) => (0,output/* say */.cv)(io, args, `  ${step}`),
    }, store, await containingOf(io));
    if (!fetched.ok)
        return (0,blocked/* blockedEnd */.K)(args, io, [io.signal.aborted ? outcome/* CANCELLED */.gD.blocker : fetched.blocker]);
    const { report, state } = fetched.value;
    return end(args, io, admission, { report, state, listed: true, store: store.root }, "provider-fetch-report.json");
}
/** Says what is in the store now, keeps the report beside the record, and blocks where it is another program. */
async function end(args, io, { harness, path }, result, file) {
    const { report, listed } = result;
    const differs = build_report/* IDENTITY_CHECKS */.DJ.filter((check) => report.identity[check].state === "differs");
    if (differs.length > 0)
        return (0,blocked/* blockedEnd */.K)(args, io, differs.map((check) => (0,blocker/* blocker */.Zs)("agent_identity_mismatch", `identity.${check}`, { found: report.identity[check].detail })), { report });
    if (harness !== null)
        await keepReport(harness, file, report).catch(({ message }) => io.stderr(`the report is kept in the store only, not in ${harness}: ${message}\n`));
    const unwritten = listed || !(0,commands_io/* has */.zy)(args, "write") ? null : await writeDigest(io, path, report.platform, report.binary_sha256);
    if (unwritten !== null)
        io.stderr(`the digest was not written into the record: ${unwritten}\n`);
    const isWritten = !listed && (0,commands_io/* has */.zy)(args, "write") && unwritten === null;
    const next = listed
        ? null
        : isWritten
            ? `have the change of ${path} reviewed: it lists the digest for ${report.platform} now`
            : `have the digest reviewed into the record (--write writes it): "binaries": { "${report.platform}": { "sha256": "${report.binary_sha256}" } }`;
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, { status: "pass", blockers: [], ...result, next });
        return domain_status/* EXIT_CODE */.F.pass;
    }
    for (const check of build_report/* IDENTITY_CHECKS */.DJ)
        (0,output/* say */.cv)(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
    (0,output/* say */.cv)(io, args, `  containment: ${report.containment}`);
    io.stdout(`${report.binary_sha256}  ${(0,external_node_path_.join)(result.store, report.binary_sha256, "ca")}\n`);
    (0,output/* say */.cv)(io, args, next === null ? (0,output/* style */.iF)(io, "green", "admitted binary in the store") : `in the store, not admitted yet: ${next}`);
    return domain_status/* EXIT_CODE */.F.pass;
}
/** Beside the record, so that a change of the pin is noticed; by rename, so that a link there is replaced and not followed. */
async function keepReport(harness, file, report) {
    const { mkdir, rename, rm, writeFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
    await mkdir(harness, { recursive: true });
    const draft = (0,external_node_path_.join)(harness, `.${file}.${process.pid}`);
    await writeFile(draft, `${JSON.stringify(report, null, 2)}\n`, { flag: "wx" });
    await rename(draft, (0,external_node_path_.join)(harness, file));
    for (const other of build_report/* REPORT_FILES */.JL)
        if (other !== file)
            await rm((0,external_node_path_.join)(harness, other), { force: true });
}
async function show(args, io, store) {
    const admission = await readAdmission(args, io, store);
    const entries = await (0,agent_store/* listStore */.K3)(store);
    const blockers = "blockers" in admission ? admission.blockers : (0,agent_record/* agentRecordBlockers */.Wu)(admission.input);
    const record = "blockers" in admission ? null : admission.record;
    const status = "blockers" in admission ? {} : sourceStatus(admission.input);
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, {
            status: blockers.length > 0 ? "blocked" : "pass",
            blockers: blockers.map(blocker/* worded */.MH),
            record,
            source_admission_status: status,
            source_admission_freshness: "blockers" in admission ? "stale" : (0,agent_record/* sourceAdmissionFreshness */.Cq)(admission.input),
            store: store.root,
            entries,
        });
        return blockers.length > 0 ? domain_status/* EXIT_CODE */.F.blocked : domain_status/* EXIT_CODE */.F.pass;
    }
    if (record !== null) {
        io.stdout(`record   ${(0,agent/* pinOf */.nZ)({ kind: "source", ...record })}, license ${record.license_note.status}\n`);
        if (!("blockers" in admission))
            io.stdout(`         ${(0,agent_record/* sourceAdmissionFreshness */.Cq)(admission.input)}\n`);
        for (const [mode, admitted] of Object.entries(status))
            io.stdout(`         ${mode}: ${admitted}\n`);
    }
    const named = new Set(record === null ? [] : digestsOf(record));
    io.stdout(`store    ${store.root}${entries.length === 0 ? ", empty" : ""}\n`);
    for (const entry of entries) {
        const admitted = named.has(entry.sha256) ? "named by the record" : "not in the record";
        io.stdout(`         ${entry.sha256}  ${entry.bytes} bytes, ${entry.state}, ${admitted}${entry.reports.map((name) => `, ${name}`).join("")}\n`);
    }
    return blockers.length > 0 ? (0,blocked/* blockedEnd */.K)(args, io, blockers) : domain_status/* EXIT_CODE */.F.pass;
}
function sourceStatus(input) {
    return Object.fromEntries(SHOWN_MODES.map((mutationMode) => [mutationMode, (0,agent_record/* sourceAdmissionStatus */.xR)({ ...input, mutationMode })]));
}
async function prune(args, io, store) {
    const admission = await readAdmission(args, io, store);
    if ("blockers" in admission)
        return (0,blocked/* blockedEnd */.K)(args, io, admission.blockers);
    const removed = await (0,agent_store/* pruneStore */.I9)(store, new Set([...(0,projects/* namedBy */.T)(admission.record), ...(await (0,projects/* namedByProjects */.Ld)(store))]));
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { status: "pass", blockers: [], removed });
    else
        io.stdout(removed.map((name) => `removed ${name}\n`).join(""));
    return domain_status/* EXIT_CODE */.F.pass;
}
function digestsOf(record) {
    return agent/* PLATFORMS */.P4.flatMap((platform) => record.binaries[platform]?.sha256 ?? []);
}


/***/ }),

/***/ 9540:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ blockedEnd; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8973);




/** Ends an action of `agent` that is blocked: its blockers for people, and with `--json` one object that says the same. */
function blockedEnd(args, io, blockers, more = {}) {
    if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, { status: "blocked", blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .worded */ .MH), ...more });
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .sayBlocker */ .EO)(io, found);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.blocked;
}


/***/ }),

/***/ 2524:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: function() { return /* binding */ keepSchema; },
/* harmony export */   fR: function() { return /* binding */ replaceFile; },
/* harmony export */   x3: function() { return /* binding */ createFile; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6300);




/** Only a file that does not exist yet, and through no link. */
const NEW_FILE = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
/**
 * Creates a file below a folder, through no link: what stands there already is somebody's, and stays.
 * @param name path relative to `cwd`, with slashes
 */
async function createFile(cwd, name, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, name);
    try {
        const linked = await firstLink(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name));
        if (linked !== null)
            return { state: "failed", problem: `${linked} is a link` };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { flag: NEW_FILE, mode: 0o644 });
        return { state: "created", problem: null };
    }
    catch (error) {
        const { code, message } = error;
        return code === "EEXIST" ? { state: "kept", problem: null } : { state: "failed", problem: message };
    }
}
/** The schema that a record names, where nobody has written it yet: `init` may never have been called. */
async function keepSchema(cwd, record) {
    const { schemaFileName, schemaText } = await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5012), __webpack_require__.e(1186)]).then(__webpack_require__.bind(__webpack_require__, 1186));
    await createFile(cwd, `${_world_agent_records__WEBPACK_IMPORTED_MODULE_3__.HARNESS_FOLDER}/schemas/${schemaFileName(record)}`, schemaText(record));
}
/**
 * Writes over a record, or creates it: by rename, so that a link in its place is replaced and not followed, and nobody reads half of it.
 * @param path absolute; links in the folders above it that lie in `cwd` are refused
 * @returns why it could not be written, or null
 */
async function replaceFile(cwd, path, text) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.case-harness-${process.pid}`);
    try {
        const linked = inside.startsWith("..") ? null : await firstLink(cwd, inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/"));
        if (linked !== null)
            return `${linked} is a link`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { flag: NEW_FILE, mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
        return null;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        return error.message;
    }
}
async function firstLink(cwd, folder) {
    const parts = folder === "" ? [] : folder.split("/");
    for (let i = 1; i <= parts.length; i++) {
        const part = parts.slice(0, i).join("/");
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, part)).catch(() => null);
        if (stat?.isSymbolicLink() === true)
            return part;
    }
    return null;
}


/***/ }),

/***/ 4320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agentStep: function() { return /* binding */ agentStep; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9859);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(522);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9227);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8024);
/* harmony import */ var _help_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5005);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8328);








/** Brings the admitted binary into the store. Where that is blocked, the run's own gate says so with evidence, so this step goes on. */
async function agentStep(io) {
    const { inputs } = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.plan);
    const { trusted } = (0,_plan__WEBPACK_IMPORTED_MODULE_5__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_6__/* .STEP_VARIABLES */ .v.asked);
    const source = inputs["agent-source"] ?? "build";
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(source === "build" ? ["agent", "build"] : ["agent", "fetch", "--from", source], [
        _help_agent__WEBPACK_IMPORTED_MODULE_4__/* .agentSpec */ .b,
    ]);
    if (parsed.kind !== "command") {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .printError */ .yJ)("case-harness", parsed.kind === "usage" ? parsed.message : "the input agent-source is of no use");
        return 3;
    }
    const code = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_1__/* .withCommandsOff */ .KG)(() => (0,_agent__WEBPACK_IMPORTED_MODULE_2__.run)(parsed.args, { ...io, trusted, env: (0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutTokens */ .N)(io.env) }));
    return code === _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODE */ .F.blocked ? 0 : code;
}


/***/ }),

/***/ 9859:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ withoutTokens; },
/* harmony export */   z: function() { return /* binding */ forPrograms; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);

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

/***/ 7970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; },
/* harmony export */   Wb: function() { return /* binding */ printBlocker; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2833);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8328);





/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_USAGE */ .R) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(code === _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked ? "case-harness: blocked" : "case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fault));
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

/***/ 3715:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: function() { return /* binding */ RUN_ID; },
/* harmony export */   Vz: function() { return /* binding */ runId; },
/* harmony export */   xD: function() { return /* binding */ CASE_ID; }
/* harmony export */ });
/** `case_id` of contracts and cases (SPEC section 2). */
const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;
/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
function runId(startedAt, caseId, random) {
    const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
    return `${stamp}Z-${caseId}-${random}`;
}


/***/ }),

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ canonicalPieces; },
/* harmony export */   d: function() { return /* binding */ canonicalJson; }
/* harmony export */ });
/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;
/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
function canonicalJson(value) {
    return write(value, "", 0);
}
/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
function* canonicalPieces(value) {
    let before = "{";
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    for (const key of keys) {
        const item = value[key];
        yield `${before}${writeString(key, "")}:`;
        before = ",";
        if (!Array.isArray(item) || item.length === 0) {
            yield write(item, `/${key}`, 1);
            continue;
        }
        for (let i = 0; i < item.length; i++)
            yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
        yield "]";
    }
    yield keys.length === 0 ? "{}" : "}";
}
function write(value, pointer, depth) {
    if (depth > MAX_DEPTH)
        throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
    switch (typeof value) {
        case "string":
            return writeString(value, pointer);
        case "number":
            if (!Number.isFinite(value))
                throw fault(pointer, "a finite number", String(value));
            return JSON.stringify(value);
        case "boolean":
            return value ? "true" : "false";
        case "object":
            if (value === null)
                return "null";
            return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
        default:
            throw fault(pointer, "a JSON value", typeof value);
    }
}
function writeString(text, pointer) {
    if (LONE_SURROGATE.test(text))
        throw fault(pointer, "Unicode text", "a lone surrogate");
    return JSON.stringify(text);
}
function writeArray(items, pointer, depth) {
    const parts = [];
    for (let i = 0; i < items.length; i++)
        parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeObject(object, pointer, depth) {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null)
        throw fault(pointer, "a plain object", "another kind of object");
    // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
    const parts = Object.entries(object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
    return `{${parts.join(",")}}`;
}
function fault(pointer, expected, found) {
    return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
}


/***/ }),

/***/ 4742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* unused harmony export withHandOver */
/* harmony import */ var _handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6928);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8700);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6583);



/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_1__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_2__/* .supervise */ .zD)(launch, withHandOver(launch, spec, supervision));
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}
/** What a start may write is handed over when everything else is ready for it. */
function withHandOver({ lent }, spec, supervision) {
    if (lent === null)
        return supervision;
    const { hold = Promise.resolve() } = supervision;
    const held = hold.then(() => (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .Cl)(spec, lent));
    // Met where it is waited for, if it ever is.
    held.catch(() => { });
    return { ...supervision, hold: held };
}


/***/ })

};
;