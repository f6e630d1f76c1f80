"use strict";
exports.id = 4906;
exports.ids = [4906,8973,1354];
exports.modules = {

/***/ 4906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/fake-script.ts
var fake_script = __webpack_require__(5101);
// EXTERNAL MODULE: ./src/core/records/model-admission.ts
var model_admission = __webpack_require__(7679);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/records/model-decision.ts
var model_decision = __webpack_require__(1642);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(7031);
;// CONCATENATED MODULE: ./src/core/records/schemas.ts














/** Every record that a person or the harness writes, by the name of its schema file. A new record is one line here. */
const SCHEMAS = {
    "agent.case": agent/* caseAgentSchema */.HT,
    "agent.npm": agent/* npmAgentSchema */.Wy,
    approval: approval/* approvalSchema */.xI,
    "build-report": build_report/* buildReportSchema */.YS,
    containment: containment/* containmentSchema */.yu,
    facts: facts/* factsSchema */.tp,
    fake: fake_script/* fakeScript */.BB,
    "fetch-report": build_report/* fetchReportSchema */.Ym,
    "model.admission": model_admission/* modelAdmissionSchema */.q,
    "model-call": model_calls/* modelCallSchema */.Vk,
    "model.decision": model_decision/* modelDecisionSchema */.H4,
    policy: policy/* policySchema */.wh,
    report: report/* reportSchema */.Qh,
    "task.contract": contract/* contractSchema */.Cy,
    "trace-line": trace/* traceLineSchema */.v,
};
/** Name of the file in `dist/schemas` of a record, for `$schema` fields. */
function schemaFileName(record) {
    return `${record}.schema.json`;
}
/**
 * The JSON Schemas of all records, for editors: file name and content.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
function schemaFiles() {
    return Object.entries(SCHEMAS).map(([name, schema]) => {
        const document = json_schema_processors/* toJSONSchema */.bl(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
        return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    });
}

;// CONCATENATED MODULE: ./src/core/records/templates.ts
const UNRESOLVED = { status: "unresolved", note: "Nobody has looked at the license yet.", allowed_mutation_modes: [] };
/**
 * Every template of `init`. Records that can say so are valid and not admitted; agent records are invalid until a person
 * has filled them in, because there is no harmless pin.
 * @param schema path of a record's JSON Schema, as it is written into `$schema`
 */
function templates(schema) {
    return [
        {
            path: "agent.case.json",
            text: json({
                $schema: schema("agent.case"),
                source_url: "",
                pinned_commit: "",
                commit_date: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "case-harness agent build",
                build_command: "bun run build:binary",
                build_root: "/build/case",
                bun_version: "",
                binaries: {},
                protected_source_boundary: "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
                previous: null,
            }),
            todo: "source_url, pinned_commit (a full commit id), commit_date, retrieval_date, bun_version; then the digest that `agent build` prints; license_note for stage 5",
        },
        ...["codex", "pi"].map((lane) => ({
            path: `agent.${lane}.json`,
            text: json({
                $schema: schema("agent.npm"),
                package: "",
                version: "",
                integrity: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "npm view <package>@<version> dist.integrity",
                protected_source_boundary: "The package is used as it was published.",
                previous: null,
            }),
            todo: "package, one exact version and its integrity, retrieval_date; or delete it where this lane is not used",
        })),
        {
            path: "model.decision.json",
            text: json({
                $schema: schema("model.decision"),
                decision_status: "not_decided",
                provider_class: null,
                provider: "",
                model: "",
                fallback_provider: "",
                fallback_model: "",
                approval_source: "",
                credential_source_class: "",
                allowed_network_class: "",
                review_trigger: "",
                evidence_sources: [],
                effect: "No model may be used until a decision is recorded here.",
            }),
            todo: "whoever decides on models: decision_status, provider_class, provider, model, and on what grounds",
        },
        {
            path: "model.admission.json",
            text: json({
                $schema: schema("model.admission"),
                status: "not_admitted",
                provider: "",
                model: "",
                credential_source_class: "",
                allowed_network_class: "",
                approval_source: "",
                admission_timestamp: "",
                review_trigger: "",
            }),
            todo: "status admitted and exactly the decided pair; never a credential, only where it comes from",
        },
        {
            path: "tasks/example/case.json",
            text: json({
                $schema: `../../${schema("task.contract").replace(/^\.\//, "")}`,
                task_id: "example",
                case_id: "example",
                title: "the greeting is missing",
                brief: "greeting.txt says nothing yet. It must hold the word hello.",
                authority_basis: "Artificial example written by case-harness init.",
                risk_class: "artificial",
                allowed_paths: ["greeting.txt"],
                forbidden_paths: [],
                forbidden_actions: ["push", "merge", "deploy", "pr_open", "public_publication"],
                mutation_mode: "copied-fixture",
                approval_required: false,
                verification_commands: [["grep", "-q", "hello", "greeting.txt"]],
            }),
            todo: "try it with `case-harness run --stage 2 --case example`, then write your own beside it",
        },
        { path: "tasks/example/workspace/greeting.txt", text: "nothing yet\n", todo: null },
        {
            path: "tasks/example/fake.json",
            text: json({ steps: [{ write: { path: "greeting.txt", text: "hello\n" } }, { exit: 0 }] }),
            todo: null,
        },
    ];
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/init.ts







const FOLDER = ".harness";
const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";
/** Only a file that does not exist yet, and through no link. */
const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
/** `init`: templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists. */
async function run(args, io) {
    const schemas = schemaFiles().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null }));
    const wanted = [...templates((name) => `./schemas/${schemaFileName(name)}`), ...schemas];
    const written = [];
    const closed = await folderProblem(io.cwd);
    if (closed !== null) {
        const todo = `${closed}; move it away, or run init where you may write`;
        if ((0,commands_io/* has */.zy)(args, "json"))
            (0,output/* printJson */.Q2)(io, { ok: false, files: [{ path: FOLDER, state: "failed", todo }] });
        else
            io.stderr(`failed   ${FOLDER}: ${todo}\n`);
        return 1;
    }
    for (const { path, text, todo } of wanted) {
        const name = `${FOLDER}/${path}`;
        const { state, problem } = await createFile(io.cwd, name, text);
        written.push({ path: name, state, todo: state === "failed" ? problem : todo });
    }
    const workflow = await createFile(io.cwd, WORKFLOW, await (0,promises_.readFile)((0,external_node_path_.join)(io.root, WORKFLOW_EXAMPLE), "utf8"));
    written.push({
        path: WORKFLOW,
        state: workflow.state,
        todo: workflow.problem ?? "Replace the action's name and version by the ones that you admit; enable no real lane yet.",
    });
    const failed = written.filter(({ state }) => state === "failed");
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok: failed.length === 0, files: written });
    else
        for (const file of written)
            init_report(io, args, file);
    return failed.length === 0 ? 0 : 1;
}
function init_report(io, args, { path, state, todo }) {
    if (state === "failed")
        return io.stderr(`failed   ${path}: ${todo}\n`);
    if (path.startsWith(`${FOLDER}/schemas/`))
        return;
    (0,output/* say */.cv)(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}
/** Creates a file that does not exist, through no link: what stands there already is somebody's, and stays. */
async function createFile(cwd, name, text) {
    const path = (0,external_node_path_.join)(cwd, name);
    try {
        const linked = await firstLink(cwd, (0,external_node_path_.dirname)(name));
        if (linked !== null)
            return { state: "failed", problem: `${linked} is a link` };
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text, { flag: NEW_FILE, mode: 0o644 });
        return { state: "created", problem: null };
    }
    catch (error) {
        const { code, message } = error;
        return code === "EEXIST" ? { state: "kept", problem: null } : { state: "failed", problem: message };
    }
}
/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd) {
    const path = (0,external_node_path_.join)(cwd, FOLDER);
    const stat = await (0,promises_.lstat)(path).catch(() => null);
    if (stat !== null && !stat.isDirectory())
        return `expected a folder, found a ${stat.isSymbolicLink() ? "link" : "file"}`;
    try {
        await (0,promises_.access)(stat === null ? cwd : path, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "EROFS" ? "its file system is read-only" : `this user may not write there (${code})`;
    }
}
async function firstLink(cwd, folder) {
    const parts = folder.split("/");
    for (let i = 1; i <= parts.length; i++) {
        const part = parts.slice(0, i).join("/");
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(cwd, part)).catch(() => null);
        if (stat?.isSymbolicLink() === true)
            return part;
    }
    return null;
}


/***/ }),

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

/***/ 5382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: function() { return /* binding */ LEVELS; },
/* harmony export */   aQ: function() { return /* binding */ SURVIVORS; },
/* harmony export */   yu: function() { return /* binding */ containmentSchema; }
/* harmony export */ });
/* unused harmony export ENFORCEMENTS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);


/** How a bound is held: of everything together, of each process, or not at all. */
const ENFORCEMENTS = ["cgroup", "rlimit", "nothing"];
const boundSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ bound: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(), held_by: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(ENFORCEMENTS) });
const LEVELS = ["sandbox", "pid", "none"];
/** Whether everything that was contained was seen dead (`none` of it lives), or not, as always at the level `none`. */
const SURVIVORS = ["none", "unknown"];
const planSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    mounts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["bind", "link", "mask", "scratch", "folder", "kernel", "own"]),
        inside: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Where a link leads; null of all others. */
        target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
    /** What would have been shown, were it there, or could it be. */
    left_out: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    /** Folders of `PATH` inside. */
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** `containment.json` (SPEC section 9): what held the lane, what was tried against it, and what nobody promises. */
const containmentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("1"),
    /** The level that the lane ran at, or would have; null where a record gate blocked before anything was tried. */
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS).nullable(),
    /** `sandbox` for real lanes; `best` (whatever there is) for the fake lane. */
    required: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["sandbox", "best"]),
    levels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS),
        available: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        what_to_do: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    })),
    /** What the lane could not do or see, in words. */
    denied: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    canary: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ran: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        /** Why it did not run, or null. */
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        /** Digest over the argv profile, equal for canary and lane: the very same sandbox. */
        profile_sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
        results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["denied", "succeeded", "error"]),
            detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        })),
    }),
    /** Bounds of everything that is contained, and what holds each; not there where no level was found. */
    limits: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ processes: boundSchema, file_bytes: boundSchema, memory_bytes: boundSchema }).optional(),
    /** SHA-256 of the filter of system calls; null below `sandbox`. */
    seccomp_sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable().optional(),
    /** What was seen inside, in the order in which it is made; the home of whoever ran it is `~`. Null below `sandbox`. */
    plan: planSchema.nullable().optional(),
    /** What could be seen of survivors of the lane and the verification commands; null where no run of either is on record. */
    survivors: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(SURVIVORS).nullable().optional(),
    /** What this level does not promise. */
    not_promised: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


/***/ }),

/***/ 653:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wp: function() { return /* binding */ TERMINATIONS; },
  H1: function() { return /* binding */ VERIFICATION_STATUS; },
  cD: function() { return /* binding */ environmentFact; },
  _m: function() { return /* binding */ factValues; },
  tp: function() { return /* binding */ factsSchema; },
  zg: function() { return /* binding */ jsonPathSchema; },
  hx: function() { return /* binding */ parseFacts; }
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
;// CONCATENATED MODULE: ./src/core/records/probe.ts

/** What the probe of the model endpoint found (SPEC section 10). */
const PROBE_OUTCOMES = [
    /** Assistant content came: the model can be used. */
    "content",
    "reasoning_only",
    "empty",
    /** The endpoint answered with an error. */
    "error_status",
    "unreachable",
    "other_model",
    "unreadable",
];
/** Fact `probe`: one streamed question before the lane starts. Holds no content and no endpoint. */
const probeFact = schemas/* strictObject */.rej({
    route: schemas/* enum */.k5n(["chat/completions", "responses", "messages"]),
    outcome: schemas/* enum */.k5n(PROBE_OUTCOMES),
    /** Status that the endpoint answered with; null where none came. */
    status: schemas/* number */.aig().int().nullable(),
    /** Class of a network error, or what was wrong with the answer. */
    reason: schemas/* string */.YjP().nullable(),
    duration_ms: schemas/* number */.aig().nonnegative(),
});

;// CONCATENATED MODULE: ./src/core/records/facts.ts









/** A path as it stands in JSON (see `JsonPath`). */
const jsonPathSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({ path_b64: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ path_sha256: schemas/* string */.YjP().regex(digest/* SHA256 */.aD) }),
]);
const sha256 = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const count = schemas/* number */.aig().int().nonnegative();
const TERMINATIONS = [
    "not_started",
    "exited",
    "signalled",
    "timeout",
    "harness_completed",
    "cancelled",
];
const VERIFICATION_STATUS = ["passed", "failed", "missing", "not_run"];
const runFact = schemas/* strictObject */.rej({
    run_id: schemas/* string */.YjP().regex(run_id/* RUN_ID */.UC),
    case_id: schemas/* string */.YjP(),
    nonce: schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/),
    harness_version: schemas/* string */.YjP(),
    started_at: approval/* utcTime */.SK,
    finished_at: approval/* utcTime */.SK,
    artifacts_dir: schemas/* string */.YjP(),
    workspace_root: schemas/* string */.YjP().nullable(),
    /** What this bundle is: a run of its own, or one that is nested in another. */
    role: schemas/* enum */.k5n(["run", "stage1-refusal", "fake-baseline"]),
});
const requestFact = schemas/* strictObject */.rej({
    stage: schemas/* number */.aig().int().min(1).max(6),
    lane: schemas/* enum */.k5n(lane/* LANES */.C),
    task_source: schemas/* enum */.k5n(["shipped", "case-dir", "task"]),
    enabled_lanes: schemas/* array */.YOg(schemas/* enum */.k5n(lane/* LANES */.C)),
    enabled_stage: schemas/* number */.aig().int().nullable(),
    timeout_seconds: schemas/* number */.aig().positive().nullable(),
    model_provider: schemas/* string */.YjP().nullable(),
    model: schemas/* string */.YjP().nullable(),
});
/** The machine of a run; report and facts say the same of it. */
const environmentFact = schemas/* strictObject */.rej({
    os: schemas/* string */.YjP(),
    arch: schemas/* string */.YjP(),
    node: schemas/* string */.YjP(),
    git: schemas/* string */.YjP().nullable(),
    python: schemas/* string */.YjP().nullable(),
    forge: schemas/* string */.YjP(),
});
const contractFact = schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(["read", "unreadable"]),
    reason: schemas/* string */.YjP().nullable(),
});
/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
const toolsFact = schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), needed_for: schemas/* string */.YjP(), found: schemas/* boolean */.zMY(), version: schemas/* string */.YjP().nullable() }));
const workspaceFact = schemas/* strictObject */.rej({
    /** Git tree of the copy that the lane was to work in. */
    tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    entries: count,
    /** What the case's workspace holds that can't be copied (special files, say), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
const caseFact = schemas/* strictObject */.rej({
    acceptance: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, mode: schemas/* string */.YjP(), sha256 })),
    fake_script_sha256: sha256.nullable(),
    /** Why the case can't be used (a broken fake.json, no workspace), or null. */
    problem: schemas/* string */.YjP().nullable(),
    /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
    target_exposures: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const approvalFact = schemas/* strictObject */.rej({
    /** File in `records/`, or null where none was handed over. */
    record: schemas/* string */.YjP().nullable(),
    /**
     * What the ledger of used approvals said when the gates were evaluated; `outer-run` in a fake baseline, which nobody
     * approves by itself: the run around it has used the approval.
     */
    ledger: schemas/* enum */.k5n(["unused", "consumed", "outer-run"]).nullable(),
    binary_sha256: sha256.nullable(),
});
const clockFact = schemas/* strictObject */.rej({
    contract_read: approval/* utcTime */.SK,
    gates_evaluated: approval/* utcTime */.SK,
    lane_started: approval/* utcTime */.SK.nullable(),
    lane_ended: approval/* utcTime */.SK.nullable(),
    diff_checked: approval/* utcTime */.SK.nullable(),
    verification_completed: approval/* utcTime */.SK.nullable(),
});
const laneFact = schemas/* strictObject */.rej({
    program: schemas/* string */.YjP(),
    program_sha256: sha256,
    argv: schemas/* array */.YOg(schemas/* string */.YjP()),
    env_names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What was visible to the lane, as the paths inside the sandbox. */
    mounts: schemas/* array */.YOg(schemas/* string */.YjP()),
    exit_code: schemas/* number */.aig().int().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    termination: schemas/* enum */.k5n(TERMINATIONS),
    survivors: schemas/* enum */.k5n(containment/* SURVIVORS */.aQ),
    duration_ms: schemas/* number */.aig().nonnegative(),
    stdout_bytes: count,
    stderr_bytes: count,
    output_truncated: schemas/* boolean */.zMY(),
    /** Names of the events that the lane sent itself, in order. */
    events: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Lines on the event descriptor that were no events. */
    event_faults: count,
    /** Why the event log that a real agent left in its workspace could not be kept (a link, a pipe, too large), or null. */
    event_log_problem: schemas/* string */.YjP().nullable().optional(),
});
const walkFact = schemas/* strictObject */.rej({
    refusals: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), path: jsonPathSchema, detail: schemas/* string */.YjP() })),
    limit_hits: schemas/* array */.YOg(schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), path: jsonPathSchema, found: schemas/* number */.aig(), bound: schemas/* number */.aig() })),
    /** Paths that changed between the snapshot that was judged and the end of the run. */
    late_changes: schemas/* array */.YOg(jsonPathSchema),
});
const headFact = schemas/* strictObject */.rej({
    baseline_commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    state: schemas/* enum */.k5n(["unchanged", "moved", "unreadable"]),
    /** Why it could not be read, or null. */
    problem: schemas/* string */.YjP().nullable(),
    branch: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu).nullable(),
    /** Refs beside the baseline's branch, and remotes: all of them are the lane's. */
    refs_created: schemas/* array */.YOg(schemas/* string */.YjP()),
    remotes: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Where HEAD moved: paths of the workspace that are not what its commit holds. */
    uncommitted: schemas/* array */.YOg(jsonPathSchema),
});
const patchFact = schemas/* strictObject */.rej({
    baseline_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    result_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
});
const verificationFact = schemas/* strictObject */.rej({
    status: schemas/* enum */.k5n(VERIFICATION_STATUS),
    /** Why it was not run, or what failed before the commands; null otherwise. */
    reason: schemas/* string */.YjP().nullable(),
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]).nullable(),
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(["setup", "verification"]),
        command: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]),
        exit_code: schemas/* number */.aig().int().nullable(),
        signal: schemas/* string */.YjP().nullable(),
        termination: schemas/* enum */.k5n(TERMINATIONS),
        survivors: schemas/* enum */.k5n(containment/* SURVIVORS */.aQ),
        duration_ms: schemas/* number */.aig().nonnegative(),
    })),
});
const secretsFact = schemas/* strictObject */.rej({
    scanner: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), rule: schemas/* string */.YjP() })),
    /** Known values that were replaced in the lane's raw output while it streamed. */
    redactions: count,
    withheld: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** `backend/model-calls.jsonl`, as the gateway's record was when it closed. */
const modelCallsFact = schemas/* strictObject */.rej({ count, sha256 });
/** What a CI run was made for: the announcement and the report job must agree with it. */
const ciFact = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
});
const interruptionFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP() });
const harnessErrorFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP(), message: schemas/* string */.YjP() });
/** How a fact came to be known: `recomputable` from other files of the bundle or its inputs, or `asserted` by its source. */
const fact = (value) => schemas/* strictObject */.rej({ value, source: schemas/* string */.YjP(), basis: schemas/* enum */.k5n(["recomputable", "asserted"]) });
/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
const factsSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz("1"),
    facts: schemas/* strictObject */.rej({
        run: fact(runFact),
        request: fact(requestFact),
        environment: fact(environmentFact),
        contract: fact(contractFact),
        clock: fact(clockFact),
        tools: fact(toolsFact).optional(),
        case: fact(caseFact).optional(),
        workspace: fact(workspaceFact).optional(),
        approval: fact(approvalFact).optional(),
        agent_source: fact(admission_facts/* agentSourceFact */.rn).optional(),
        agent_binary: fact(admission_facts/* agentBinaryFact */.N2).optional(),
        model_access: fact(admission_facts/* modelAccessFact */.af).optional(),
        model_probe: fact(probeFact).optional(),
        model_calls: fact(modelCallsFact).optional(),
        ci: fact(ciFact).optional(),
        lane: fact(laneFact).optional(),
        walk: fact(walkFact).optional(),
        head: fact(headFact).optional(),
        patch: fact(patchFact).optional(),
        verification: fact(verificationFact).optional(),
        secrets: fact(secretsFact).optional(),
        cancelled: fact(interruptionFact).optional(),
        harness_error: fact(harnessErrorFact).optional(),
    }),
});
/** Checks the shape of a parsed `facts.json`. */
function parseFacts(value) {
    const result = factsSchema.safeParse(value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,parse/* problemsOf */.GW)(result.error) };
}
/** The values of a facts file. */
function factValues(file) {
    return Object.fromEntries(Object.entries(file.facts).map(([name, entry]) => [name, entry?.value]));
}


/***/ }),

/***/ 5101:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: function() { return /* binding */ fakeScript; },
/* harmony export */   WL: function() { return /* binding */ parseFakeScript; },
/* harmony export */   XO: function() { return /* binding */ MAX_FAKE_SCRIPT_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);


/** The steps of a case's `fake.json` (SPEC sections 4 and 11). Each step is an object with exactly one of these keys. */
const base64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K39();
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .refine((text) => !text.includes("\0"), "a file name can't hold a NUL");
const argument = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes("\0"), "an argument can't hold a NUL");
const path = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: name }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path_b64: base64.min(1) })]);
const place = { path: name.optional(), path_b64: base64.min(1).optional() };
const content = { text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), base64: base64.optional() };
const onePath = (value) => (value.path === undefined) !== (value.path_b64 === undefined);
const oneContent = (value) => (value.text === undefined) !== (value.base64 === undefined);
/** Limits of `sleep` and `repeat` in the lane's program. */
const MAX_SLEEP_SECONDS = 86_400;
const MAX_REPEAT = 1_048_576;
const output = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...content, repeat: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(MAX_REPEAT).optional() })
        .refine(oneContent, "expected text or base64"),
]);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            ...place,
            ...content,
            mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
                .regex(/^[0-7]{3,4}$/)
                .optional(),
        })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        append: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, ...content })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ delete: path }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        symlink: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, target: name.optional(), target_b64: base64.min(1).optional() })
            .refine(onePath, "expected path or path_b64")
            .refine((value) => (value.target === undefined) !== (value.target_b64 === undefined), "expected target or target_b64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exec: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(argument).min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stdout: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stderr: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ envelope: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sleep: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(MAX_SLEEP_SECONDS) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ hang: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("ignore-term")]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255) }),
]);
/** Schema of `fake.json`. */
const fakeScript = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(step) });
/** A script writes a few files; tens of megabytes are no script. */
const MAX_FAKE_SCRIPT_BYTES = 64 * 1024 * 1024;
/** Reads a `fake.json`; never throws on bad input. */
function parseFakeScript(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(bytes, fakeScript, { maxBytes: MAX_FAKE_SCRIPT_BYTES, maxDepth: 8, escapedNul: true });
}


/***/ }),

/***/ 9907:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
        refused: sum((call) => (call.outcome === "refused" ? 1 : 0)),
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
    const limit = calls.find((call) => call.outcome === "limit" || call.reason === "budget_exhausted");
    if (limit !== undefined)
        blockers.push((0,blocker/* blocker */.Zs)("limit_exceeded", `model call ${limit.seq}`, {
            found: `the model gateway's bound ${limit.reason ?? "of this call"}`,
            fix: "Look at backend/model-calls.jsonl for what the agent asked for; these bounds are the same for every run.",
        }));
    return blockers;
}
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
    return `${bad.length} of ${own.length} model calls failed, the last with ${how}${last.reason === null ? "" : ` (${last.reason})`}`;
}


/***/ }),

/***/ 6390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: function() { return /* binding */ parsePolicy; },
/* harmony export */   cA: function() { return /* binding */ missedPolicy; },
/* harmony export */   wh: function() { return /* binding */ policySchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8450);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_4__/* .LANES */ .C)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
}


/***/ }),

/***/ 9442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WA: function() { return /* binding */ MAX_REPORT_BYTES; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* unused harmony exports verdictSchema, parseReport */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4516);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8450);










/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
/** Upper bound of a report that is read back; 250,000 changed files with long names stay below it. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
const tree = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_8__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_5__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_4__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
        })),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ code: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK), subject: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), fix: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() })),
    not_applicable: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_9__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_5__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return parseRecord(bytes, reportSchema, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 7031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ traceLineSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4847);


/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
const traceLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["step", "gate", "check"]),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: _approval__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK,
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
});


/***/ })

};
;