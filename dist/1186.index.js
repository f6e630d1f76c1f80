"use strict";
exports.id = 1186;
exports.ids = [1186];
exports.modules = {

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

/***/ 7917:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: function() { return /* binding */ matrixSchema; },
/* harmony export */   P0: function() { return /* binding */ MAX_MATRIX_BYTES; },
/* harmony export */   z5: function() { return /* binding */ parseMatrix; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8450);





/** Largest `matrix.json`, in bytes: some hundred rows of a few hundred bytes each. */
const MAX_MATRIX_BYTES = 4 * 1024 * 1024;
/** Name of a row, which is the name of a folder, too. */
const rowName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const code = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK);
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    row: rowName,
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    code,
    event: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["fail", "blocked"]),
    ok: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    problems: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nullable(),
    bundle: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/)
        .nullable(),
    sums_sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
});
/** The sealed result of `health` (SPEC section 7). */
const matrixSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("1"),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    made_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    ok: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    checked: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowName),
    errors: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ row: rowName, problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    rows: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowSchema),
    not_checked: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rowName),
    not_covered: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ row: rowName, code, reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
})
    .describe("Failure matrix of case-harness health");
/** Reads a matrix; never throws on bad input. */
function parseMatrix(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(bytes, matrixSchema, { maxBytes: MAX_MATRIX_BYTES, maxDepth: 8, escapedNul: true });
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
    /** Whether a replay will do, in which a cassette answered in place of the model; one that is not named here does not. */
    allow_replay: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
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
    if (report.replay !== undefined && policy.allow_replay !== true)
        missed.push("replay: expected a run that asked its model, found a replay (allow_replay is not true)");
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
/* harmony export */   $D: function() { return /* binding */ verdictSchema; },
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4516);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8450);











/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
const tree = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_9__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_6__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_5__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(),
        })),
        /** What kept the commands from changing what judges them; null where none ran. */
        tree: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TREE_MODES */ .KB).nullable(),
        /** What a verification of this kind can't show. */
        not_shown: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    })),
    not_applicable: texts,
    /** Checks whose input never came, and why: they found nothing out. */
    not_evaluated: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_10__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** What the lane's own log says of each of its agents; null for a lane without such a log. */
    lane_phases: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    }))
        .nullable(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    source_admission_freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["current", "stale"]).nullable(),
    /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
    replay: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        cassette_sha256: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
        recorded_at: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        /** Exchanges that the cassette holds, and how many of them were served. */
        exchanges: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
        served: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_6__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 1186:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schemaFileName: function() { return /* binding */ schemaFileName; },
  r: function() { return /* binding */ schemaFiles; },
  _: function() { return /* binding */ schemaReferenceTo; },
  schemaText: function() { return /* binding */ schemaText; }
});

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
;// CONCATENATED MODULE: ./src/core/records/descriptions-evidence.ts
const ENVIRONMENT = {
    os: "The operating system.",
    arch: "The processor's architecture.",
    node: "The Node.js that the harness ran on.",
    git: "The version of git, or null where there is none.",
    python: "The version of Python, or null where no command needs it.",
    forge: "The forge that the run was made for, or `local`.",
};
const COMMANDS = "Each command, in order, and how it ended.";
/** What a command's end tells beside what every end tells. */
const COMMAND_END = {
    "commands[].limit_hit.limit": "The limit's name.",
    "commands[].limit_hit.found": "What was found.",
    "commands[].limit_hit.bound": "What is allowed.",
    "commands[].output.lines": "Lines.",
    "commands[].output.bytes": "Bytes, with what each line begins with there.",
    "commands[].output.cut": "Whether there was more.",
};
/** Each fact of `facts.json`, and its fields. */
const FACT = {
    run: {
        "": "The run itself.",
        run_id: "The run's id: time, case and a random part.",
        case_id: "The case, or `unknown` where the contract can't be read.",
        nonce: "A random value that is announced before the agent starts.",
        harness_version: "The version of the harness.",
        started_at: "When the run started, in UTC.",
        finished_at: "When it finished, in UTC.",
        artifacts_dir: "The folder of the bundle on the machine of the run.",
        workspace_root: "The folder of the agent's copy, or null where none was made.",
        role: "What the bundle is: `run`, or nested in one as `stage1-refusal` or `fake-baseline`.",
    },
    request: {
        "": "What was asked for.",
        stage: "The stage, 1 to 6.",
        lane: "The lane.",
        task_source: "Where the contract is from: `shipped`, `case-dir` or `task`.",
        enabled_lanes: "Real lanes that were enabled for this run.",
        enabled_stage: "The stage that real lanes were enabled for, or null.",
        timeout_seconds: "The lane's time as it was asked for, or null for the contract's.",
        model_provider: "The provider that was asked for, or null.",
        model: "The model that was asked for, or null.",
        replay: "Whether a cassette was to answer in place of the model.",
    },
    environment: { "": "The machine of the run.", ...ENVIRONMENT },
    contract: {
        "": "Whether the contract could be read.",
        state: "`read` or `unreadable`.",
        reason: "Why it could not be read, or null.",
    },
    clock: {
        "": "Readings of the run's clock, in UTC.",
        contract_read: "When the contract was read.",
        gates_evaluated: "When every gate had been evaluated.",
        lane_started: "When the lane started, or null.",
        lane_ended: "When everything of the lane was dead, or null.",
        diff_checked: "When the change had been taken, or null.",
        verification_completed: "When verification had ended, or null.",
    },
    tools: {
        "": "Programs that the run needs.",
        "[].name": "The program's name.",
        "[].needed_for": "What needs it.",
        "[].found": "Whether it is there.",
        "[].version": "Its version as it says itself or as its installation is named; null where neither is known.",
        "[].by": "By what it is known: a toolchain, or where it lies.",
        "[].problem": "Of one that is missing: where it was looked for.",
        "[].expected": "What is missing, where it is no program.",
    },
    case: {
        "": "What is known of the case beside its contract and its workspace.",
        acceptance: "Its acceptance tests, which no agent sees.",
        "acceptance[].path": "Path of the file, relative to the tree.",
        "acceptance[].mode": "Its mode.",
        "acceptance[].sha256": "SHA-256 of its content.",
        fake_script_sha256: "SHA-256 of its fake.json, or null where there is none.",
        problem: "Why the case can't be used, or null.",
        target_exposures: "Fields of the contract that name a target repository.",
    },
    workspace: {
        "": "The copy that the lane was to work in, before it was started.",
        tree: "Its git tree id.",
        entries: "How many files, folders and links it has.",
        problem: "What of the starting tree can't be copied, or null.",
    },
    approval: {
        "": "The approval that was handed over, and what the ledger of used ones says of it.",
        record: "Its file in `records/`, or null.",
        ledger: "`unused`, `consumed`, `outer-run` in a fake baseline, `unavailable`; null where none was asked for.",
        entry: "The ledger's entry: SHA-256 over repository, approval and binding, or null.",
        problem: "Why the ledger can't remember.",
        binary_sha256: "SHA-256 of the admitted binary that it is bound to, or null.",
    },
    agent_source: {
        "": "Where the agent's records were read.",
        records_from: "The working folder, or in CI the trusted commit.",
        unreadable: "Records that exist and could not be read, with the reason.",
        "unreadable.*": "Why this record could not be read.",
    },
    agent_binary: {
        "": "The copy of the agent's binary that would run, hashed while it was made.",
        source: "Where its bytes came from: `candidate` or `store`; null where there was none.",
        problem: "Why there is none, or null.",
        sha256: "Its SHA-256, or null.",
        bytes: "Its size, or null.",
        format: "What its first bytes say that it is, or null.",
        npm_package: "The npm package that the candidate lies in, or null.",
        not_executable: "Why it can't be executed here, or null.",
        store_corrupt: "Whether an entry of the store no longer had the bytes of its name.",
    },
    model_access: {
        "": "Whether what the model's provider needs is at hand; neither endpoint nor credential.",
        local_base_url: "Whether a local provider's endpoint is named and can be used.",
        openai_codex_auth_bridge: "Whether the bridge of openai-codex is said to be set up.",
        credential: "Whether the credential is at hand; null where none is needed.",
        replay: "A cassette answers in place of the model, so that none of it is needed.",
        endpoint_networks: "The networks of the endpoint's addresses: loopback, private, internet or none.",
        problem: "What is wrong with the endpoint or the way to it.",
        credential_problem: "What is wrong with the credential that was named.",
    },
    model_probe: {
        "": "One streamed question to the model, before the lane was started.",
        route: "The route that was asked.",
        outcome: "What came: content, reasoning_only, empty, unreadable, other_model, unreachable or error_status.",
        status: "The status of the answer, or null where none came.",
        reason: "Why there was no usable answer, or null.",
    },
    model_calls: {
        "": "The gateway's record of every call, as it was when it closed.",
        count: "How many calls.",
        sha256: "SHA-256 of `backend/model-calls.jsonl`.",
    },
    ci: {
        "": "What a CI run was made for.",
        repository: "The repository, `owner/name`.",
        head_sha: "The commit that was tested.",
        event: "The event that began it.",
        workflow_run: "The forge's run that this one was a job of, or null.",
        "workflow_run.id": "Its id.",
        "workflow_run.attempt": "Its attempt, or null where the runner does not count.",
        trusted: "The commit that records and contract were read from, or null.",
        "trusted.branch": "Its branch.",
        "trusted.sha": "Its id.",
    },
    setup: {
        "": "The setup commands of the contract.",
        level: "The level that they ran at: sandbox, pid or none.",
        commands: COMMANDS,
        ...COMMAND_END,
        "commands[].place": "`checkout`, which is verified, or `workspace`, the lane's copy.",
        changed: "Paths of the starting tree that they changed; the first ones.",
        undiscarded: "What they added and nothing discards, as rules that would; the first ones.",
        more: "How many there are beyond those named.",
        "more.changed": "Changed paths beyond those named.",
        "more.undiscarded": "Rules beyond those named.",
        problem: "What else kept them from being used, or null.",
        left: "What they left for lane and verification, or null.",
        "left.products": "In discarded paths.",
        "left.products.files": "Files, links among them.",
        "left.products.bytes": "Their bytes.",
        "left.home": "In their home.",
        "left.home.files": "Files, links among them.",
        "left.home.bytes": "Their bytes.",
        settings: "Network settings of the user that were shown to them.",
        settings_withheld: "Those that were not shown, or not as a whole, because they hold a credential.",
    },
    lane: {
        "": "The lane's process, as the harness saw it.",
        program: "The program that was started.",
        program_sha256: "SHA-256 of its bytes.",
        argv: "Its arguments.",
        env_names: "Names of its variables.",
        mounts: "Paths that were visible to it.",
        stdout_bytes: "Bytes of its standard output.",
        stderr_bytes: "Bytes of its standard error.",
        output_truncated: "Whether more came than is kept.",
        events: "Names of the events that it sent itself, in order.",
        event_faults: "Lines on its event descriptor that were no events.",
        event_log_problem: "Why the event log that it left could not be kept, or null.",
    },
    gitignore: {
        "": "The .gitignore files of the tree at the start: what they ignore is set aside.",
        files: "The files, in manifest order.",
        "files[].path": "Path of the file.",
        "files[].content_b64": "Its content in base64.",
        problem: "Why they don't count, or null.",
    },
    walk: {
        "": "The harness's own walk of the workspace after the lane.",
        refusals: "What it met that may not be there.",
        "refusals[].kind": "What it is.",
        "refusals[].path": "Where it is.",
        "refusals[].detail": "What was seen.",
        limit_hits: "Limits that were passed.",
        "limit_hits[].limit": "The limit's name.",
        "limit_hits[].path": "Where it was passed.",
        "limit_hits[].found": "What was found there.",
        "limit_hits[].bound": "What is allowed.",
        late_changes: "Paths that changed between the snapshot that was judged and the end.",
        unnamed: "How many of each kind there were beyond those that are named.",
        "unnamed.refusals": "Refusals.",
        "unnamed.limit_hits": "Limits that were exceeded.",
        "unnamed.late_changes": "Paths that changed late.",
        set_aside: "What is set aside: counted and listed as a whole, never judged.",
        "set_aside.listed": "Entries that the manifest lists.",
        "set_aside.unlisted": "Entries that were too many for it.",
        "set_aside.entries": "All entries with those below them.",
        "set_aside.counted": "False where there are more than were counted.",
    },
    head: {
        "": "What the agent's own .git says, read as data.",
        baseline_commit: "The commit that the harness made of the tree at the start.",
        state: "`unchanged`, `moved` or `unreadable`.",
        problem: "Why it could not be read, or null.",
        branch: "The branch that HEAD is on, or null.",
        commit: "The commit that HEAD is, or null.",
        refs_created: "Refs beside the baseline's branch.",
        remotes: "Remotes that it names.",
        uncommitted: "Paths that are not what the commit holds.",
        uncommitted_unnamed: "How many there were beyond those that are named.",
    },
    patch: {
        "": "The change, as git trees of the harness's own store.",
        baseline_tree: "Tree id of the start.",
        result_tree: "Tree id of the result.",
    },
    verification: {
        "": "The verification commands, run once in a clean checkout.",
        status: "passed, failed, missing or not_run.",
        reason: "Why they were not run, or null.",
        level: "The level that they ran at, or null.",
        tree: "What kept the commands from changing what judges them, or null where it did not come to that.",
        "tree.mode": "`read-only`, `writable` but for what judges, or below the sandbox only `looked-at` after each command (`writable-looked-at`).",
        "tree.mounts": "What of the tree is not as the rest of it.",
        "tree.mounts[].path": "Where it is.",
        "tree.mounts[].access": "`write`, `read`, or `look`: only looked at afterwards.",
        "tree.mounts[].reason": "Why it is so.",
        "tree.left_out": "Folders that are set aside and could not be written all the same.",
        commands: COMMANDS,
        ...COMMAND_END,
        "commands[].hints": "What a command that failed says it could not write: its own words, which prove nothing.",
        "commands[].hints[].kind": "What it is about.",
        "commands[].hints[].path": "The path, within the tree.",
        "commands[].hints[].rule": "The rule of `discard_paths` that would help, or null.",
    },
    secrets: {
        "": "The search for secrets.",
        scanner: "What searched.",
        findings: "What was found.",
        "findings[].file": "The file of the bundle.",
        "findings[].rule": "What it was found by; never the value.",
        redactions: "Places in which known values were replaced, all files together.",
        redacted: "Known values that were replaced, by file.",
        "redacted[].file": "The file of the bundle.",
        "redacted[].rule": "The value's name.",
        "redacted[].places": "In how many places.",
        "redacted[].excuse": "Why it is no leak, where it is none.",
        withheld: "Files that were replaced by a note, with the reason.",
        "withheld.*": "Why this file is withheld.",
    },
    cassette: {
        "": "The recording that answered in place of the model.",
        sha256: "SHA-256 of the file, or null where it could not be read.",
        problem: "Why it can't be used, or null.",
        provider: "The provider that was recorded, or null.",
        model: "The model that was recorded, or null.",
        recorded_at: "When it was recorded, or null.",
        exchanges: "Requests with their answers that it holds.",
        bound: "What it was recorded of, or null.",
        "bound.contract_sha256": "SHA-256 of the contract.",
        "bound.baseline_tree": "Tree id of the starting tree.",
        "bound.agent_sha256": "SHA-256 of the agent's binary.",
    },
    cancelled: { "": "Where a run was cancelled.", step: "The step." },
    harness_error: { "": "A failure of the harness itself.", step: "The step.", message: "What failed." },
};
/** `facts.json`: every fact with its value, its source and whether it can be derived again. */
const FACTS = {
    schema_version: "The version of this file's form.",
    facts: "Everything that gates and judge read and that stands in no other file.",
    "**.source": "Who said it.",
    "**.basis": "`recomputable` from other files of the bundle or its inputs, or `asserted` by its source.",
    ...Object.fromEntries(Object.entries(FACT).flatMap(([name, { "": whole = "", ...fields }]) => [
        [`facts.${name}`, whole],
        [`facts.${name}.value`, whole],
        ...Object.entries(fields).map(([field, text]) => [
            `facts.${name}.value${field.startsWith("[") ? "" : "."}${field}`,
            text,
        ]),
    ])),
};
/** `report.json`. */
const REPORT = {
    schema_version: "The version by which the bundle was judged.",
    harness_version: "The version of the harness.",
    case_id: "The case, or `unknown` where the contract can't be read.",
    run_id: "The run's id.",
    nonce: "A random value that was announced before the agent started.",
    stage: "The stage, 1 to 6.",
    status: "`pass`; `fail`: it ran and the result is not acceptable; `blocked`: it was not allowed to run, or to count.",
    failure_reason: "The short phrase of the first blocker; null for a pass.",
    backend: "The lane: fake, case, codex or pi.",
    run_started_at: "When the run started, in UTC.",
    run_finished_at: "When it finished, in UTC.",
    backend_exit_code: "The lane's exit code as the system gave it, or null.",
    backend_termination: "How the lane ended: not_started, exited, signalled, timeout, harness_completed or cancelled.",
    artifacts_dir: "The folder of the bundle on the machine of the run.",
    run_artifact_dir: "The same folder.",
    runtime_workspace_root: "The folder of the agent's copy, or null where none was made.",
    changed_files: "What the agent changed, by the harness's own comparison.",
    allowed_writes_passed: "Whether all of it is allowed; null where no lane ran.",
    forbidden_paths_passed: "Whether none of it is forbidden; null where no lane ran.",
    approval_status: "not-required, requested, granted or denied.",
    verification: "The verification commands, and what they came to.",
    "verification.status": "passed, failed, missing or not_run.",
    "verification.commands": COMMANDS,
    "verification.commands[].kind": "`setup` or `verification`.",
    required_events_passed: "Whether the lane sent every event that the contract requires.",
    blockers: "Why the run is not a pass; the first decides the phrase.",
    "blockers[].code": "The stable code, as `explain` has it.",
    "blockers[].subject": "What it is about.",
    "blockers[].expected": "What was expected, or null.",
    "blockers[].found": "What was found, or null.",
    "blockers[].message": "What is wrong, in a sentence.",
    "blockers[].fix": "What to do about it.",
    "verification.tree": "How the tree was kept from being changed: `read-only`, `writable`, `looked-at` or `writable-looked-at`.",
    "verification.not_shown": "What such a verification can't show.",
    not_evaluated: "Checks whose input never came, and why: they found nothing out.",
    "not_evaluated.*": "The reason.",
    lane_phases: "What the lane's own log says of each of its agents; null for a lane without such a log.",
    "lane_phases.*": "One of its agents.",
    "lane_phases.*.state": "completed, rejected, failed, no_result or not_reached.",
    "lane_phases.*.why": "What the log says of it, or null.",
    replay: "There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage.",
    "replay.cassette_sha256": "SHA-256 of the cassette, or null.",
    "replay.recorded_at": "When it was recorded, or null.",
    "replay.exchanges": "Requests with their answers that it holds.",
    "replay.served": "How many of them were served.",
    not_applicable: "Fields and events that this run can't have, with the reason.",
    "not_applicable.*": "The reason.",
    withheld: "Files that were replaced by a note, with the reason.",
    "withheld.*": "The reason.",
    mutation_mode: "The stage's mutation mode.",
    allowed_mutation_scope: "What the stage lets a lane touch.",
    lane_process_started: "Whether a process of the lane was started.",
    case_process_started: "Whether it was a real `ca`.",
    source_admission_status: "`admitted` or `not_admitted`: record, report and license of the agent's binary.",
    source_admission_freshness: "`current`, or `stale`: the agent record expired, or its report does not agree with it; null for a lane without one.",
    model_provider: "The provider that was asked for, or null.",
    model: "The model that was asked for, or null.",
    runtime_model_provider: "The provider's name as the agent has it, or null.",
    model_admission_status: "admitted, missing_admission, mismatch, invalid_admission or not_admitted; null for a lane without a model.",
    case_model_provider: "As model_provider.",
    case_model: "As model.",
    case_runtime_model_provider: "As runtime_model_provider.",
    case_model_admission_status: "As model_admission_status.",
    baseline: "Git tree id of the start, or null.",
    result: "Git tree id of the result, or null.",
    containment: "How lane and verification were contained.",
    "containment.level": "The lane's level: sandbox, pid or none; null where none was started.",
    "containment.canary": "held, failed or not_run.",
    "containment.verification_level": "The level of verification, or null.",
    environment: "The machine of the run.",
    ...Object.fromEntries(Object.entries(ENVIRONMENT).map(([name, text]) => [`environment.${name}`, text])),
    runtime_default_activation: "Always false: no run makes an agent anybody's default.",
    core_promotion_status: "Always not-promoted: no run promotes anything.",
    artifact_paths: "Every file of the bundle that the report knows.",
    artifact_digests: "SHA-256 of each of them; of report.json with that one value as zeros.",
    "artifact_digests.*": "The file's SHA-256.",
    freshness: "When each file was written, and its size then; asserted by the harness.",
    "freshness.*": "The file's.",
    "freshness.*.written_at": "When it was written, in UTC.",
    "freshness.*.size": "Its size in bytes.",
};
/** `matrix.json`. */
const MATRIX = {
    schema_version: "The version by which the matrix was made.",
    harness_version: "The version of the harness.",
    made_at: "When it was made, in UTC.",
    ok: "Whether every row that was checked holds.",
    checked: "The rows that were provoked, by name.",
    errors: "What does not hold.",
    "errors[].row": "The row's name.",
    "errors[].problem": "What was expected of it, and what was found.",
    rows: "Each row that was provoked, and what came of it.",
    "rows[].row": "The row's name.",
    "rows[].by": "How it is provoked.",
    "rows[].code": "The blocker that must come first.",
    "rows[].event": "The event that must carry it; null where no event can be written.",
    "rows[].status": "The verdict that must come of it: fail or blocked.",
    "rows[].ok": "Whether all of that was so.",
    "rows[].problems": "What was not so, a sentence each.",
    "rows[].exit_code": "The exit code of the run, or null where a signal ended it.",
    "rows[].bundle": "The row's bundle, relative to this file, or null where none could be written.",
    "rows[].sums_sha256": "SHA-256 of the bundle's SHA256SUMS, which stands for all of it; null where it could not be sealed.",
    not_checked: "Rows that there are, and that were not asked for.",
    not_covered: "Codes that no row provokes.",
    "not_covered[].row": "The name that its row would have.",
    "not_covered[].code": "The code.",
    "not_covered[].reason": "Why, and what covers it instead.",
};

;// CONCATENATED MODULE: ./src/core/records/descriptions.ts

/** Of fields that mean the same wherever they stand, by their last name; a schema's own description wins. */
const SHARED = {
    $schema: "The JSON Schema of this file, for editors; it decides nothing.",
    path_b64: "A path whose bytes are not valid UTF-8, in base64.",
    path_sha256: "SHA-256 of a path that holds a secret and so is written nowhere.",
    source_url: "Where the source is: an https or file URL without user, password or query.",
    pinned_commit: "The full commit id of the pin, 40 lower-case hexadecimal digits; a branch or tag is never a pin.",
    platform: "The platform that the binary is for: linux-x64, linux-arm64, darwin-x64 or darwin-arm64.",
    exit_code: "The exit code as the system gave it; null where a signal ended it.",
    signal: "The signal that ended it, or null.",
    termination: "How it ended: not_started, exited, signalled, timeout, harness_completed or cancelled.",
    survivors: "Whether everything of it was seen dead afterwards.",
    out_of_space: "True where it failed and said itself that there was no room to write.",
    limit_hit: "The limit at which the harness ended it.",
    output: "What stands of its output in `test.log`.",
    out_of_memory: "True where the kernel ended something of it for want of memory.",
    command: "The command: an argv array, or a string for `bash -c`.",
    duration_ms: "How long it took, in milliseconds.",
};
const AGENT = {
    license_note: "What is known of the license, and what a person has resolved it to allow.",
    "license_note.status": "`unresolved` until a person has resolved what the license allows, then `resolved`; stages 1 to 4 tolerate the first, stage 5 does not.",
    "license_note.note": "What the license is, and who resolved what on which grounds.",
    "license_note.allowed_mutation_modes": "The mutation modes that the license was resolved for: copied-fixture, copied-repo, sandbox-repo, owned-noncritical-repo, candidate-default.",
    retrieval_date: "When the source was looked at: a date or a date-time with its zone.",
    retrieval_command: "The command by which it was looked at, for people.",
    binaries: "The admitted binaries by platform; empty until a build's digest has been reviewed in. A digest that is not listed never runs.",
    "binaries.*": "The admitted binary of this platform.",
    "binaries.*.sha256": "SHA-256 of the binary, as `agent build` prints it: 64 lower-case hexadecimal digits.",
    "binaries.*.url": "An https URL that `agent fetch` takes the binary from, without user, password or query.",
    protected_source_boundary: "What is never done to the source, in a text or a list of texts.",
    previous: "The pin before this one, where the pin changed; null where there was none.",
    review_trigger: "What must change for the record to be looked at again.",
    expires_at: "The last day (a date) or moment (a date-time) that the record counts; after it nothing runs by it.",
};
const IDENTITY = Object.fromEntries([
    ["help", "the usage that it prints"],
    ["strings", "the texts that are embedded in it"],
    ["dry_run", "a dry run on a throwaway case, without any model"],
    ["rebuild", "a second build from another fresh clone"],
].flatMap(([name, what]) => [
    [`identity.${name}`, `Whether the binary is WorkOS Case by ${what}.`],
    [`identity.${name}.state`, "`matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked."],
    [`identity.${name}.detail`, "What was seen, or why nobody looked."],
]));
const PROVIDER_REPORT = {
    binary_path: "Where the binary lay in the source's tree or in the artifact.",
    binary_sha256: "SHA-256 of the binary.",
    binary_bytes: "Size of the binary in bytes.",
    node_version: "The Node.js that the harness ran on.",
    identity: "How the binary was recognised, from weak to strong.",
    ...IDENTITY,
    containment: "The level of containment that it was built or looked at in: sandbox, pid or none.",
};
const MODEL = {
    provider: "The provider's name: `anthropic`, `openai-codex`, or any other name for a local one; empty while there is none.",
    model: "The model's name, exactly as its endpoint calls it; empty while there is none, and then nothing runs.",
    credential_source_class: "Where the credential comes from, in words (`none`, `The variable ANTHROPIC_API_KEY.`); never the credential.",
    allowed_network_class: "Which network the model may be reached by, in words. Words that begin with `loopback`, `private` or `internet` are held against every address of the endpoint; any others are for people.",
    approval_source: "Who approved it, and where that can be read.",
    review_trigger: "What must change for it to be looked at again.",
};
const LIMIT = "A bound of this run, in place of the default:";
const PATH_STEP = "Path of the file, relative to the workspace.";
/** The descriptions of each schema by its name; what all of them share stands in {@link SHARED}. */
const DESCRIPTIONS = {
    "agent.case": {
        ...AGENT,
        observed_branch: "The branch whose head the pin was when it was looked at; it pins nothing.",
        commit_date: "When the pinned commit was made: a date or a date-time with its zone.",
        build_command: "The script that makes the binary, as `bun run <script>`; `bun install --frozen-lockfile` always runs before it.",
        build_root: "The absolute path at which the build sees its clone, at least two levels deep (`/build/case`); the digest depends on it.",
        bun_version: "The one exact version of Bun that builds (`1.3.14`), no range and no tag; the digest depends on it.",
        bun_integrity: "npm's integrity of Bun's package by platform: what lets the registry's Bun be trusted.",
        "bun_integrity.*": "What `npm view @oven/bun-<os>-<arch>@<version> dist.integrity` prints: sha512- and 88 characters of base64.",
        integrity_reference: "Where the integrities are from, and how to add those that are missing.",
        command_shape: "How the agent is started, for people: `ca run --task <task-file> --mode unattended`.",
        "previous.source_url": "Where the source was before.",
        "previous.pinned_commit": "The full commit id of the pin before.",
    },
    "agent.npm": {
        ...AGENT,
        package: "The npm package's name.",
        version: "One exact version (`1.2.3`), no range and no tag.",
        integrity: "npm's `dist.integrity` of that version: sha512- and 88 characters of base64.",
        "previous.package": "The package's name before.",
        "previous.version": "The version before.",
    },
    approval: {
        approval_id: "A name of its own for this approval, up to 128 of [A-Za-z0-9._-]; it serves a single run.",
        decision: "`granted`, or `denied`, which is a decision too.",
        actor: "Who decided.",
        scope: "What it is for, in words.",
        mutation_mode: "The mutation mode that it allows; it must be the stage's.",
        statement: "The exact sentence of the approval packet.",
        timestamp: "When it was decided, in UTC.",
        expires_at: "Until when it counts, in UTC.",
        binding: "SHA-256 over contract, target, lane, stage, binary and model, as the packet shows it.",
    },
    "build-report": {
        ...PROVIDER_REPORT,
        build_command: "The script that was run.",
        build_root: "The path at which the build saw its clone.",
        bun_version: "The version of Bun that built.",
        bun_revision: "Version and commit of the Bun that is embedded in the binary.",
        build_timestamp: "When the build began, in UTC.",
        build_seconds: "How long clone, install and build took, in seconds.",
        build_touched_files: "What the build changed in its clone, or added to it.",
    },
    "fetch-report": {
        ...PROVIDER_REPORT,
        fetched_from: "What it was taken from: `path`, `url`, or the folder of an `artifact`.",
        fetch_url: "The URL without its query, or null.",
        fetch_timestamp: "When the fetch began, in UTC.",
        fetch_seconds: "How long it took, in seconds.",
    },
    containment: {
        schema_version: "The version of this file's form.",
        level: "The level that the lane ran at, or was to run at: sandbox, pid or none; null where it did not come to that.",
        required: "What was asked for: `sandbox` for real lanes, `best` for the scripted one.",
        levels: "Every level, and whether this machine has it.",
        "levels[].level": "The level: sandbox, pid or none.",
        "levels[].available": "Whether this machine can do it.",
        "levels[].why": "What was seen when it was tried.",
        "levels[].what_to_do": "How to get it here, or null.",
        denied: "What the lane was denied at this level.",
        as: "As whom of this machine the lane ran, or would have.",
        "as.uid": "The number of that user on this machine.",
        "as.how": "`own`: whoever ran the harness; `lent`: a number that nobody owns anything by; `mapped`: such a number too, in a user namespace that root made for it.",
        canary: "The program that tried, inside the very same sandbox, what an agent must not be able to do.",
        "canary.ran": "Whether it ran; below the level sandbox none does.",
        "canary.reason": "Why it did not run, or null.",
        "canary.profile_sha256": "SHA-256 of the sandbox's profile that it ran in, or null.",
        "canary.results": "What it tried.",
        "canary.results[].name": "What was tried.",
        "canary.results[].outcome": "`denied` as it must be, `succeeded`, which blocks, or `error`.",
        "canary.results[].detail": "What was seen.",
        limits: "The bounds that were set, and what holds them.",
        ...Object.fromEntries(["processes", "file_bytes", "memory_bytes"].flatMap((name) => [
            [`limits.${name}`, `The bound \`${name}\` of the contract.`],
            [`limits.${name}.bound`, "Its value."],
            [
                `limits.${name}.held_by`,
                "What holds it: `cgroup` for all processes together, `rlimit` for each, or `nothing`.",
            ],
        ])),
        seccomp_sha256: "SHA-256 of the filter of system calls, or null where there is none.",
        plan: "What is seen of this machine inside, and why; null where there is no sandbox.",
        "plan.mounts": "Every mount, in order.",
        "plan.mounts[].kind": "What it is: bind, link, mask, scratch, folder, kernel or own.",
        "plan.mounts[].inside": "Its path inside.",
        "plan.mounts[].target": "Of a link what it leads to, or null.",
        "plan.mounts[].reason": "Why it is there.",
        "plan.left_out": "Folders of PATH and of the contract that are not shown.",
        "plan.left_out[].path": "The folder.",
        "plan.left_out[].reason": "What it would have been shown for.",
        "plan.left_out[].problem": "Why it is not shown.",
        "plan.path": "PATH inside, in order.",
        loopback_ports: "Ports of this machine's loopback that are relayed to the inside.",
        survivors: "Whether everything that was started was seen dead; null where nothing was.",
        not_promised: "What nobody holds at this level, in sentences.",
    },
    fake: {
        steps: "What the scripted lane does, in order; each step is an object with exactly one of the keys below.",
        "steps[].write": "Writes a file, and the folders above it.",
        "steps[].append": "Appends to a file.",
        "steps[].delete": "Removes a file or a folder: its path, as text or as `path_b64`.",
        "steps[].symlink": "Makes a symbolic link.",
        "steps[].exec": "Runs a program in the workspace, contained: argv; an exit that is not 0 ends the lane with 1.",
        "steps[].commit": "Commits everything in the workspace with this message.",
        "steps[].stdout": "Writes to standard output: text, or an object.",
        "steps[].stderr": "Writes to standard error: text, or an object.",
        "steps[].event": "Sends an event of the lane: its name, or an object with `event`.",
        "steps[].event.*": "A field of the event.",
        "steps[].envelope": "Prints a result between the delimiters that WorkOS Case uses: an object, or text for a broken one.",
        "steps[].envelope.*": "A field of the result.",
        "steps[].sleep": "Waits for so many seconds.",
        "steps[].hang": "Never goes on; `ignore-term` also ignores SIGTERM.",
        "steps[].exit": "Ends the lane with this exit code, 0 to 255.",
        "**.path": PATH_STEP,
        "**.path_b64": "Path of the file in base64, where its bytes are not valid UTF-8.",
        "**.text": "The content as text.",
        "**.base64": "The content in base64.",
        "**.mode": "The file's mode in octal digits (`755`).",
        "**.target": "What the link leads to.",
        "**.target_b64": "What the link leads to, in base64.",
        "**.repeat": "How often the content is written.",
    },
    "model-call": {
        seq: "Number of the call, from 1.",
        at: "When it was asked, in UTC.",
        probe: "Whether the harness itself asked, before the lane was started.",
        replayed: "Whether a cassette answered in place of the model.",
        route: "The route that was asked: chat/completions, responses or messages; null where it was none of them.",
        requested_model: "The model that was asked for, or null.",
        answered_models: "Every model that the answer named.",
        status: "The status of the answer, or null where none came.",
        outcome: "What became of the call.",
        reason: "Why there was no answer, or why it was refused; null otherwise.",
        field: "The field of the request that was refused.",
        times: "How many calls like this one the line stands for.",
        stream: "Whether the answer was streamed.",
        usage: "Tokens as the endpoint counted them.",
        "usage.input": "Tokens of the request, or null where the endpoint did not say.",
        "usage.output": "Tokens of the answer, or null where the endpoint did not say.",
        request_bytes: "Size of the request.",
        request_sha256: "SHA-256 of the request's bytes, or null where it was not read.",
        answer_bytes: "Size of the answer.",
        answer_sha256: "SHA-256 of the answer's bytes, or null where none came.",
        first_byte_ms: "Milliseconds to the first byte of the answer, or null.",
    },
    "model.admission": {
        ...MODEL,
        status: "`not_admitted` until whoever admits changes it to `admitted`; it grants nothing without the decision.",
        admission_timestamp: "When it was admitted: a date or a date-time with its zone, not in the future.",
        expires_at: "The last day (a date) or moment (a date-time) that it counts; without one it does not expire.",
    },
    "model.decision": {
        ...MODEL,
        decision_status: "`not_decided` until whoever decides changes it to `external_provider_approved` or `local_provider_required`, as the class needs it.",
        provider_class: "`external_anthropic` (provider `anthropic`), `external_openai_codex` (provider `openai-codex`) or `local_case_compatible` (any other); null or empty while nothing is decided.",
        fallback_provider: "The provider of a second pair that may be admitted in place of the first; both of its fields or neither.",
        fallback_model: "The model of that second pair; it counts only with an admission of its own.",
        evidence_sources: "What the decision rests on; at least one where a decision was taken.",
        effect: "What follows from the decision, in a sentence.",
    },
    policy: {
        lanes: "The lanes that the bundle may be of.",
        stages: "The stages that it may be of, 1 to 6.",
        statuses: "The verdicts that it may have: pass, fail or blocked.",
        case_ids: "The cases that it may be of.",
        containment: "The levels that the lane may have run at: sandbox, pid or none.",
        digests: "The SHA-256 values that a file of the bundle may have, by its name.",
        allow_replay: "Whether the model may have been answered for by a cassette; false where it is not said.",
        max_age_days: "Days since the run finished; one in the future is too old, too.",
        signers: "Public keys (SPKI, PEM), one of which must have signed the bundle.",
    },
    target: {
        admission_status: "`not_admitted` until the owner changes it to `admitted`, under review.",
        target_repository_path: "The absolute path of the repository on the machine of the run.",
        repository_owner: "Whose the repository is.",
        ownership_evidence: "What shows that it is theirs.",
        risk_classification: "`low_risk_noncritical`; with any other the repository is never a target.",
        noncritical_rationale: "Why nothing critical depends on it.",
        allowed_paths: "What may be changed; only what contract and target both allow counts.",
        forbidden_paths: "What may not be changed, whatever is allowed.",
        forbidden_actions: "What is never done to it: at least push, merge, deploy, close, pr_open, issue_close, public_publication, credential_change, vendor_source_mutation and cortex_core_mutation.",
        approval_source: "Who approved it, and where that can be read.",
        approval_timestamp: "When it was approved: a date or a date-time with its zone.",
        operator_outcome_required: "Always true: no run counts before an operator has accepted its outcome.",
        review_trigger: "What must change for it to be looked at again.",
    },
    "task.contract": {
        task_id: "The task's name in your own books.",
        case_id: "The case's name, [a-z0-9][a-z0-9-]{0,63}; it stands in run ids and in the check's name.",
        title: "The task in a line.",
        brief: "The task as the agent reads it.",
        target_repository: "The repository that is worked on; from stage 3 on only.",
        authority_basis: "By whose authority the task is given.",
        risk_class: "How risky the task is, in your own words.",
        allowed_paths: "What the agent may change, at least one rule: a path, a folder with its slash, `*` within a part, `**` any number of parts.",
        forbidden_paths: "What it may not change, whatever is allowed; rules of the same form.",
        forbidden_actions: "What the agent may not do, at least one (`push`, `deploy`).",
        mutation_mode: "The most that the task allows: none, copied-fixture (stage 2), copied-repo, sandbox-repo, owned-noncritical-repo or candidate-default.",
        approval_required: "Whether a person has to approve each run.",
        setup_commands: "Commands that prepare the workspace, once, with the runner's network, before any byte of the agent is there.",
        verification_commands: "The commands that show that the result works, without network; all must exit with 0.",
        verification_tree: "Whether verification may write into the tree: read-only without a word, `writable` where its tests need that.",
        discard_paths: "What builds and tests leave behind: listed as a whole, never judged; rules of the same form.",
        discard_ignored: "False judges what the starting tree's own .gitignore files ignore as well; true without a word.",
        environment: "Plain variables for setup, lane and verification; never a credential.",
        "environment.*": "The variable's value.",
        cache_paths: "Folders of the runner (`/...` or `~/...`) that are shown read-only.",
        loopback_ports: "Ports of the runner's loopback, 1024 to 65535, that lane and verification reach as localhost.",
        evidence_expectations: "What the evidence must hold; one that is missing denies the pass.",
        required_events: "Events that the lane itself must send.",
        success_criteria: "Sentences by which a person will judge the result.",
        no_test_rationale: "Why there is no test; it is quoted, and lifts nothing.",
        rollback_expectation: "How the change would be taken back.",
        limits: "Bounds of this run, each in place of its default.",
        "limits.*": `${LIMIT} bytes, seconds or a number, as its name says.`,
    },
    facts: FACTS,
    matrix: MATRIX,
    report: REPORT,
    "trace-line": {
        kind: "Whether it was a step of the harness, a gate before the start, or a check of the result.",
        name: "Its name.",
        result: "What it came to: a gate or check passed, failed, blocked, was not applicable or not evaluated; a step is done.",
        at: "When it began, in UTC.",
        model_provider: "The provider that it is about, where it is about a model.",
        model: "The model that it is about.",
    },
};

// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/fake-script.ts
var fake_script = __webpack_require__(5101);
// EXTERNAL MODULE: ./src/core/records/matrix.ts
var matrix = __webpack_require__(7917);
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(3821);
;// CONCATENATED MODULE: ./src/core/records/target.ts



/** Actions that every target record forbids (SPEC section 15). */
const TARGET_FORBIDDEN = [
    "push",
    "merge",
    "deploy",
    "close",
    "pr_open",
    "issue_close",
    "public_publication",
    "credential_change",
    "vendor_source_mutation",
    "cortex_core_mutation",
];
/** The only classification that can be a target. */
const LOW_RISK = "low_risk_noncritical";
/** The target record of stage 5. While it is `not_admitted` the rest may be empty, so that a template admits nothing. */
const targetSchema = schemas/* strictObject */.rej({
    $schema: fields/* schemaReference */.Lw,
    admission_status: schemas/* enum */.k5n(["admitted", "not_admitted"]),
    target_repository_path: schemas/* string */.YjP().max(4096),
    repository_owner: (0,fields/* maybe */.no)(fields/* text */.Qq),
    ownership_evidence: (0,fields/* maybe */.no)(fields/* text */.Qq),
    risk_classification: (0,fields/* maybe */.no)(fields/* text */.Qq),
    noncritical_rationale: (0,fields/* maybe */.no)(fields/* text */.Qq),
    allowed_paths: schemas/* array */.YOg(contract/* rulePath */.W6).max(1000),
    forbidden_paths: schemas/* array */.YOg(contract/* rulePath */.W6).max(1000),
    forbidden_actions: schemas/* array */.YOg(fields/* text */.Qq)
        .max(1000)
        .refine((actions) => TARGET_FORBIDDEN.every((action) => actions.includes(action)), `expected at least ${TARGET_FORBIDDEN.join(", ")}`),
    approval_source: (0,fields/* maybe */.no)(fields/* text */.Qq),
    approval_timestamp: (0,fields/* maybe */.no)(fields/* dateOrDateTime */.TJ),
    operator_outcome_required: schemas/* literal */.euz(true),
    review_trigger: (0,fields/* maybe */.no)(fields/* text */.Qq),
})
    .superRefine((record, context) => {
    if (record.admission_status !== "admitted")
        return;
    const fault = (field, message) => context.addIssue({ code: "custom", path: [field], message });
    if (!record.target_repository_path.startsWith("/"))
        fault("target_repository_path", "expected an absolute path");
    if (record.allowed_paths.length === 0)
        fault("allowed_paths", "expected at least one path");
    for (const field of ["noncritical_rationale", "approval_source", "approval_timestamp", "review_trigger"])
        if (record[field] === "")
            fault(field, "expected a value, because the target is admitted");
})
    .describe("Target record of case-harness-action: the one repository that stage 5 may change");
/**
 * Reads a target record. Owner and classification are not its shape: a gate of their own judges them.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseTarget(bytes) {
    return readRecord(bytes, targetSchema);
}

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
    matrix: matrix/* matrixSchema */.D0,
    "model.admission": model_admission/* modelAdmissionSchema */.q,
    "model-call": model_calls/* modelCallSchema */.Vk,
    "model.decision": model_decision/* modelDecisionSchema */.H4,
    policy: policy/* policySchema */.wh,
    report: report/* reportSchema */.Qh,
    target: targetSchema,
    "task.contract": contract/* contractSchema */.Cy,
    "trace-line": trace/* traceLineSchema */.v,
};
/** Name of the file in `dist/schemas` of a record. */
function schemaFileName(record) {
    return `${record}.schema.json`;
}
/** What the field `$schema` of a record says that lies in `.harness/`. */
function schemaReferenceTo(record) {
    return `./schemas/${schemaFileName(record)}`;
}
/**
 * The JSON Schema of a record, for editors.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
function schemaText(record) {
    const schema = SCHEMAS[record];
    const document = json_schema_processors/* toJSONSchema */.bl(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
    describeFields(document, "", DESCRIPTIONS[record] ?? {});
    return `${JSON.stringify(document, null, 2)}\n`;
}
/** The JSON Schemas of all records: file name and content. */
function schemaFiles() {
    return Object.keys(SCHEMAS).map((record) => [schemaFileName(record), schemaText(record)]);
}
/** Gives each field of a schema its sentence, wherever it stands: in objects, lists and choices. */
function describeFields(node, path, words) {
    for (const choice of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])])
        describeFields(choice, path, words);
    for (const [name, field] of Object.entries(node.properties ?? {})) {
        if (typeof field === "boolean")
            continue;
        const at = path === "" ? name : `${path}.${name}`;
        const sentence = descriptionOf(at, words);
        if (sentence !== null)
            field.description = sentence;
        describeFields(field, at, words);
    }
    const items = Array.isArray(node.items) ? node.items : node.items === undefined ? [] : [node.items];
    for (const item of items)
        if (typeof item === "object")
            describeFields(item, `${path}[]`, words);
    if (typeof node.additionalProperties === "object") {
        const at = `${path}.*`;
        const sentence = descriptionOf(at, words);
        if (sentence !== null && node.additionalProperties.$ref === undefined)
            node.additionalProperties.description = sentence;
        describeFields(node.additionalProperties, at, words);
    }
}
/** By its whole path, by its path for any platform, by its last name at any depth, by its path with any name at its end. */
function descriptionOf(at, words) {
    const last = at.slice(at.lastIndexOf(".") + 1);
    const wild = agent/* PLATFORMS */.P4.reduce((path, platform) => path.replace(`.${platform}`, ".*"), at);
    const under = at.includes(".") ? `${at.slice(0, at.lastIndexOf("."))}.*` : at;
    return words[at] ?? words[wild] ?? words[`**.${last}`] ?? SHARED[last] ?? words[under] ?? null;
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
    /** The model that was asked for, on the lines of gates and checks about it (SPEC section 10). */
    model_provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});


/***/ })

};
;