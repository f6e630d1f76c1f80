"use strict";
exports.id = 3634;
exports.ids = [3634,23];
exports.modules = {

/***/ 3170:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tg: function() { return /* binding */ asidesOf; },
  NS: function() { return /* binding */ readIgnored; },
  W9: function() { return /* binding */ takeSnapshot; },
  s8: function() { return /* binding */ walkFact; },
  Ub: function() { return /* binding */ writePatchFile; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(7722);
;// CONCATENATED MODULE: ./src/world/worktree/ignore-files.ts





/**
 * Reads the `.gitignore` files of a starting tree, out of its trusted source.
 * @param source folder of the starting tree
 * @param entries its manifest
 * @param holdsSecret whether bytes hold a known credential, which may stand in no fact
 * @returns the fact; with a problem where there are more of them than count. Null for a tree without any
 * @throws Error where a file is not what the manifest says: someone changed it while the run was under way
 */
function readIgnoreFacts(source, entries, holdsSecret) {
    const files = entries.filter(set_aside/* isIgnoreFile */.n3);
    if (files.length === 0)
        return null;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const none = (problem) => ({ files: [], problem });
    if (files.length > facts/* MAX_IGNORE_FILES */.Gw)
        return none(`the starting tree has ${files.length} .gitignore files; at most ${facts/* MAX_IGNORE_FILES */.Gw} are read`);
    if (bytes > facts/* MAX_IGNORE_BYTES */.Oi)
        return none(`its .gitignore files have ${bytes} bytes; at most ${facts/* MAX_IGNORE_BYTES */.Oi} are read`);
    const reader = (0,folder/* createReader */.WF)();
    const read = [];
    for (const { path, size, sha256 } of files) {
        const fd = (0,external_node_fs_.openSync)((0,folder/* fsPath */.Jk)(`${(0,domain_bytes/* bytePathOf */.D9)(source)}/${path}`), folder/* OPEN_FILE */.I3);
        try {
            const content = (0,external_node_fs_.fstatSync)(fd).isFile() ? reader.read(fd, size) : null;
            if (content === null || reader.sha256() !== sha256)
                throw new Error(`${(0,domain_bytes/* displayPath */.Gt)(path)} of the starting tree was changed while the run was under way`);
            if (holdsSecret(content) || holdsSecret(Buffer.from(path, "latin1")))
                return none("one of its .gitignore files holds a credential of this environment");
            read.push({ path: (0,domain_bytes/* jsonPath */.U1)(path), content_b64: content.toString("base64") });
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    return { files: read, problem: null };
}

// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
;// CONCATENATED MODULE: ./src/commands/run/snapshot.ts









/** How long a cancelled run may still look at what the lane left (ms): with it, all is sealed within five seconds. */
const CANCELLED_SNAPSHOT_MS = 2000;
/** Fires some time after another signal has fired. */
function after(signal, ms) {
    const controller = new AbortController();
    let timer;
    const start = () => {
        timer = setTimeout(() => controller.abort(), ms);
    };
    if (signal.aborted)
        start();
    else
        signal.addEventListener("abort", start, { once: true });
    return {
        signal: controller.signal,
        clear() {
            clearTimeout(timer);
            signal.removeEventListener("abort", start);
        },
    };
}
/**
 * Takes the snapshot that is judged: walk, changed blobs and trees into a store of our own, patch from raw trees.
 * @returns null where a cancelled run had no time for it
 */
async function takeSnapshot(session, asides, limits, prepared, workspace) {
    const end = after(session.cancel.signal, CANCELLED_SNAPSHOT_MS);
    try {
        return await snapshotUntil(end.signal, session, asides, limits, prepared, workspace);
    }
    catch (error) {
        if (end.signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    }
    finally {
        end.clear();
    }
}
async function snapshotUntil(signal, { request, writer, work }, asides, limits, prepared, workspace) {
    const store = (0,worktree_store/* createStore */.y$)(work.path("store"));
    const walked = await (0,walk/* walk */.G)(workspace, {
        baseline: prepared.entries,
        limits,
        rootIdentity: prepared.rootIdentity,
        asides,
        objects: store,
        signal,
    });
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
    const patch = work.path("patch.diff");
    const made = usable
        ? await (0,worktree_store/* writePatch */.CZ)({
            store,
            baseline: request.folder.workspace,
            before: prepared.entries,
            after: result,
            patchFile: patch,
            maxBytes: limits.patch_bytes,
            signal,
        }).catch((error) => {
            if (!(error instanceof worktree_store/* PatchTooLarge */.MX))
                throw error;
            const { found, bound } = error;
            walked.limitHits.push({ limit: "patch_bytes", path: (0,domain_bytes/* bytePathOf */.D9)("."), found, bound });
            return null;
        })
        : null;
    writeManifest(writer, files/* BEFORE_FILE */.Lt, prepared.entries);
    writeManifest(writer, files/* AFTER_FILE */._C, walked.entries);
    return {
        walked,
        asides,
        store,
        patch: made === null ? null : { file: patch, made },
        result,
        resultTree: made?.resultTree ?? walked.treeId,
    };
}
/** The ignore files of the tree at the start, as a fact; null where the contract does not ask for them, or they hold a secret. */
function readIgnored(workspace, secrets, contract, entries) {
    const holdsSecret = (bytes) => !(0,redact/* redactAll */.$I)(secrets, bytes).equals(bytes);
    return contract.discard_ignored === false ? null : readIgnoreFacts(workspace, entries, holdsSecret);
}
/** What contract and starting tree set aside; what was read of the tree for it becomes a fact. */
function asidesOf({ facts, request, secrets }, contract, { entries }) {
    const read = readIgnored(request.folder.workspace, secrets, contract, entries);
    if (read != null)
        facts.set("gitignore", read);
    return (0,set_aside/* setAsides */.Mi)({ contract, lane: request.lane, before: entries, ignored: (0,set_aside/* ignoredBy */.gP)(read ?? undefined) });
}
function writeManifest(writer, name, entries) {
    const stream = writer.stream(name);
    for (const piece of (0,manifest/* serializeManifest */.MZ)(entries))
        stream.write(piece);
    stream.close();
}
/** Puts the patch into the bundle; an empty file where there is none. */
function writePatchFile(writer, snapshot) {
    writer.write(files/* PATCH_FILE */.mO, snapshot?.patch == null ? "" : (0,external_node_fs_.readFileSync)(snapshot.patch.file));
}
/** The facts of the walk, with what changed since. */
function walkFact({ walked }, lateChanges) {
    return {
        refusals: walked.refusals.map(({ kind, path, detail }) => ({ kind, path: (0,domain_bytes/* jsonPath */.U1)(path), detail })),
        limit_hits: walked.limitHits.map(({ limit, path, found, bound }) => ({
            limit,
            path: (0,domain_bytes/* jsonPath */.U1)(path),
            found,
            bound,
        })),
        late_changes: lateChanges.map(domain_bytes/* jsonPath */.U1),
        set_aside: walked.setAside,
    };
}


/***/ }),

/***/ 23:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
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


/***/ })

};
;