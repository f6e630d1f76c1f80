"use strict";
exports.id = 9442;
exports.ids = [9442];
exports.modules = {

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
    /** TCP ports of the machine's loopback that lane and verification commands reach. */
    loopback_ports: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int()).optional(),
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
  Oi: function() { return /* binding */ MAX_IGNORE_BYTES; },
  Gw: function() { return /* binding */ MAX_IGNORE_FILES; },
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
/** Bytes of all `.gitignore` files of a tree together; with more of them none counts. */
const MAX_IGNORE_BYTES = 1024 * 1024;
const MAX_IGNORE_FILES = 1000;
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
const toolsFact = schemas/* array */.YOg(schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    needed_for: schemas/* string */.YjP(),
    found: schemas/* boolean */.zMY(),
    /** As it says itself (git), or as the path of its installation does. */
    version: schemas/* string */.YjP().nullable(),
    /** By what it is known: a row of the table of toolchains, or where it lies. */
    by: schemas/* string */.YjP().optional(),
    /** Of one that is missing: where it was looked for. */
    problem: schemas/* string */.YjP().optional(),
    /** What is missing, where it is no program. */
    expected: schemas/* string */.YjP().optional(),
}));
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
     * approves by itself: the run around it has used the approval; `unavailable` where no ledger could remember the use.
     */
    ledger: schemas/* enum */.k5n(["unused", "consumed", "outer-run", "unavailable"]).nullable(),
    /** Entry of the ledger: the digest over repository, approval and binding. Absent where nobody asked for one. */
    entry: sha256.nullable().optional(),
    /** Why the ledger can't remember, where it is `unavailable`. */
    problem: schemas/* string */.YjP().optional(),
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
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: schemas/* literal */.euz(true).optional(),
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
/** The `.gitignore` files of the tree at the start, in manifest order: what they ignore is set aside. */
const gitignoreFact = schemas/* strictObject */.rej({
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, content_b64: schemas/* string */.YjP().max(MAX_IGNORE_BYTES * 2) }))
        .max(MAX_IGNORE_FILES),
    /** Why they don't count (too many, too large), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
/** What of the workspace is set aside. */
const asideFact = schemas/* strictObject */.rej({
    /** Entries that are set aside by themselves: those that the manifest lists, and those that were too many for it. */
    listed: count,
    unlisted: count,
    /** All entries, with those below; at least so many where `counted` is false. */
    entries: count,
    counted: schemas/* boolean */.zMY(),
});
const walkFact = schemas/* strictObject */.rej({
    refusals: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), path: jsonPathSchema, detail: schemas/* string */.YjP() })),
    limit_hits: schemas/* array */.YOg(schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), path: jsonPathSchema, found: schemas/* number */.aig(), bound: schemas/* number */.aig() })),
    /** Paths that changed between the snapshot that was judged and the end of the run. */
    late_changes: schemas/* array */.YOg(jsonPathSchema),
    set_aside: asideFact.optional(),
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
/** How one command of the contract ended. */
const commandShape = {
    command: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]),
    exit_code: schemas/* number */.aig().int().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    termination: schemas/* enum */.k5n(TERMINATIONS),
    survivors: schemas/* enum */.k5n(containment/* SURVIVORS */.aQ),
    duration_ms: schemas/* number */.aig().nonnegative(),
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: schemas/* literal */.euz(true).optional(),
};
/** Files of a folder, links among them, and their bytes. */
const extentFact = schemas/* strictObject */.rej({ files: count, bytes: count });
/** The setup commands of the contract, run before the lane was started (LADDER 1). */
const setupFact = schemas/* strictObject */.rej({
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]),
    /** Where each command ran: in the checkout that is verified or, at levels where the paths differ, in the lane's copy too. */
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej({ ...commandShape, place: schemas/* enum */.k5n(["checkout", "workspace"]) })),
    /** Paths of the starting tree that the commands changed; the first ones. */
    changed: schemas/* array */.YOg(jsonPathSchema),
    /** What they added and nothing discards, as rules that would; the first ones. */
    undiscarded: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** How many there are beyond those named. */
    more: schemas/* strictObject */.rej({ changed: count, undiscarded: count }),
    /** What else kept them from being used (no space, too large), in words; null otherwise. */
    problem: schemas/* string */.YjP().nullable(),
    /** What they left for lane and verification, in discarded paths and in their home; null where they did not come to that. */
    left: schemas/* strictObject */.rej({ products: extentFact, home: extentFact }).nullable(),
    /** Network settings of the user that were shown to them: variables, and files as `~/...`. */
    settings: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Those that were not shown, or not as a whole, because they hold a credential. */
    settings_withheld: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const verificationFact = schemas/* strictObject */.rej({
    status: schemas/* enum */.k5n(VERIFICATION_STATUS),
    /** Why it was not run, or what failed before the commands; null otherwise. */
    reason: schemas/* string */.YjP().nullable(),
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]).nullable(),
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej(commandShape)),
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
const objectId = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** Digits: a forge's ids may be longer than a number holds. */
const forgeId = schemas/* string */.YjP().regex(/^[1-9]\d{0,19}$/);
/** What a CI run was made for: the announcement and the report job, which ask the forge, must agree with it. */
const ciFact = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP(),
    head_sha: objectId,
    event: schemas/* string */.YjP().optional(),
    /** The forge's run that this run of ours was a job of; `attempt` is null where the runner does not count. */
    workflow_run: schemas/* strictObject */.rej({ id: forgeId, attempt: forgeId.nullable() }).nullable().optional(),
    /** Branch and commit that records and contract were read from, as the forge said; null where there was none to ask. */
    trusted: schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), sha: objectId }).nullable().optional(),
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
        setup: fact(setupFact).optional(),
        lane: fact(laneFact).optional(),
        gitignore: fact(gitignoreFact).optional(),
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

/***/ 9442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WA: function() { return /* binding */ MAX_REPORT_BYTES; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* unused harmony export verdictSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4516);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5039);
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
    blockers: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    })),
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
    return (0,_parse__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
}


/***/ })

};
;