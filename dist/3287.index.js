"use strict";
exports.id = 3287;
exports.ids = [3287,6984];
exports.modules = {

/***/ 3287:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executeLane: function() { return /* binding */ executeLane; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/change.ts + 1 modules
var change = __webpack_require__(1635);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/worktree/baseline-git.ts
var baseline_git = __webpack_require__(2876);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/agent-git.ts
var agent_git = __webpack_require__(6984);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts
var walk = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/lane.ts
var run_lane = __webpack_require__(9988);
// EXTERNAL MODULE: ./src/commands/run/output.ts
var output = __webpack_require__(3331);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var run_session = __webpack_require__(1000);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
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
async function takeSnapshot(session, contract, limits, prepared, workspace) {
    const end = after(session.cancel.signal, CANCELLED_SNAPSHOT_MS);
    try {
        return await snapshotUntil(end.signal, session, contract, limits, prepared, workspace);
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
async function snapshotUntil(signal, { request, writer, work }, contract, limits, prepared, workspace) {
    const store = (0,worktree_store/* createStore */.y$)(work.path("store"));
    const walked = await (0,walk/* walk */.G)(workspace, {
        baseline: prepared.entries,
        limits,
        rootIdentity: prepared.rootIdentity,
        discard: (0,change/* setAsideRules */.aO)(contract, request.lane),
        objects: store,
        signal,
    });
    const aside = (0,change/* setAsideRules */.aO)(contract, request.lane);
    const result = (0,manifest/* composeResult */.sI)(prepared.entries, walked.entries, (path) => (0,paths/* matchesAny */._I)(aside, path));
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
            walked.limitHits.push({ limit: "patch_bytes", path: (0,bytes/* bytePathOf */.D9)("."), found, bound });
            return null;
        })
        : null;
    writeManifest(writer, files/* BEFORE_FILE */.Lt, prepared.entries);
    writeManifest(writer, files/* AFTER_FILE */._C, walked.entries);
    return {
        walked,
        store,
        patch: made === null ? null : { file: patch, made },
        result,
        resultTree: made?.resultTree ?? walked.treeId,
    };
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
        refusals: walked.refusals.map(({ kind, path, detail }) => ({ kind, path: (0,bytes/* jsonPath */.U1)(path), detail })),
        limit_hits: walked.limitHits.map(({ limit, path, found, bound }) => ({
            limit,
            path: (0,bytes/* jsonPath */.U1)(path),
            found,
            bound,
        })),
        late_changes: lateChanges.map(bytes/* jsonPath */.U1),
    };
}

// EXTERNAL MODULE: ./src/commands/run/verification.ts + 1 modules
var verification = __webpack_require__(6098);
;// CONCATENATED MODULE: ./src/commands/run/execute.ts
















/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;
/**
 * Runs the lane, looks at what it left, and verifies it. Only an `Admitted` starts it.
 * @param ahead what was set up for the lane already; not used where it is of another level than was found
 * @throws ArtifactWriteFailure
 */
async function executeLane(admitted, session, ready, ahead) {
    const { facts, times, clock, trace, work, request, cancel, writer } = session;
    const { contract, prepared, lane, agent } = ready;
    const { containment } = session;
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const level = containment.level ?? "none";
    const workspace = work.path("workspace");
    times.lane_started = clock.now();
    // The checkout needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
    const checkout = work.path("checkout");
    const bounds = { deadlineMs: (0,run_lane/* laneDeadline */.Z)(request, limits), lingerMs: limits.linger_seconds * 1000 };
    const watch = agent === null ? null : (await Promise.all(/* import() */[__webpack_require__.e(9847), __webpack_require__.e(9843), __webpack_require__.e(5044), __webpack_require__.e(4454)]).then(__webpack_require__.bind(__webpack_require__, 4454))).watchAgent(session, agent, workspace, prepared.commit, bounds);
    const started = trace.step("lane", () => (0,run_lane/* runLane */.i)(admitted, session, ahead?.level === level ? ahead : (0,run_lane.standBy)(session, contract, lane, level), watch === null ? {} : { complete: watch.complete, onOutput: () => agent?.alive() }));
    const [laneRun, checkedOut] = await Promise.all([
        started.finally(() => watch?.stop()),
        settled(trace.step("clean checkout", () => (0,worktree_checkout/* cleanCheckout */.eZ)(request.folder.workspace, checkout, prepared.treeId, { limits, signal: cancel.signal }))),
    ]);
    // The calls of a lane end with it.
    await agent?.model.close();
    times.lane_ended = clock.now();
    facts.set("lane", laneRun.fact);
    if (agent !== null)
        facts.replace("lane", {
            ...laneRun.fact,
            event_log_problem: (await Promise.all(/* import() */[__webpack_require__.e(9847), __webpack_require__.e(9843), __webpack_require__.e(5044), __webpack_require__.e(4454)]).then(__webpack_require__.bind(__webpack_require__, 4454))).keepAgentEvidence(session, agent, workspace, watch?.seen() ?? null),
        });
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    const snapshot = await trace.step("snapshot", () => takeSnapshot(session, contract, limits, prepared, workspace));
    if (snapshot !== null)
        session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace };
    writePatchFile(writer, snapshot);
    facts.set("head", headFact(workspace, prepared, snapshot, (0,change/* setAsideRules */.aO)(contract, request.lane)));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    times.diff_checked = snapshot === null ? null : clock.now();
    session.redactions += laneRun.redactions;
    const skip = reasonToSkip(session, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (!checkedOut.ok)
            throw checkedOut.error;
        facts.set("verification", await trace.step("verification", () => execute_verification(session, ready, snapshot, checkout)));
    }
    else {
        writer.write(files/* TEST_LOG_FILE */.Ps, `no verification: ${skip}\n`);
        facts.set("verification", { status: "not_run", reason: skip, level: null, commands: [] });
    }
    times.verification_completed = clock.now();
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("look again", () => lateChanges(session, snapshot, workspace, contract));
        const walked = walkFact(snapshot, late.map(({ path }) => path));
        if (laneRun.diskFull !== null)
            walked.limit_hits.push({
                limit: "disk",
                path: ".",
                found: laneRun.diskFull.found,
                bound: laneRun.diskFull.bound,
            });
        facts.set("walk", walked);
    }
}
/** Keeps a failure until its value is needed: what it belongs to may turn out not to be wanted. */
async function settled(promise) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        return { ok: false, error };
    }
}
function reasonToSkip({ facts, cancel }, contract, snapshot) {
    const termination = facts.get("lane")?.termination;
    if (termination === "timeout" || termination === "cancelled")
        return `the lane ended by ${termination}`;
    if (cancel.signal.aborted)
        return "the run was cancelled";
    if (snapshot === null)
        return "there was no time for a snapshot";
    if (snapshot.patch === null)
        return "the workspace was refused, so that there is no patch";
    if ((contract.verification_commands ?? []).length === 0)
        return "the contract has no verification command";
    return null;
}
async function execute_verification(session, { contract, tools, prepared, lane }, snapshot, checkout) {
    const { request, work, cancel, writer, secrets, programs, facts } = session;
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const level = session.containment.level ?? "none";
    const log = (0,output/* openOutput */.c)(writer, files/* TEST_LOG_FILE */.Ps, secrets, () => cancel.abort());
    const baseline = request.folder.workspace;
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, request.lane, prepared.entries, snapshot.walked.entries);
    // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
    const same = snapshot.patch !== null && (0,manifest/* diffManifests */.ew)(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
    const pristine = (contract.setup_commands ?? []).length === 0;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,verification/* verifyResult */.rP)({
            contract,
            limits,
            containLimits: (0,effects/* containLimits */.vu)(contract),
            level,
            interpreters: tools.interpreters,
            surroundings: { plan: lane.spec.plan, path: lane.spec.path },
            programs,
            checkout,
            layResult: () => (0,verification/* layPatch */.vz)({
                store: snapshot.store,
                baseline,
                before: prepared.entries,
                wanted,
                patchFile: same?.file ?? work.path("verified.diff"),
                made: same?.made ?? null,
            }, checkout, limits, pristine),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
            // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
            scratch: (0,run_session/* workSubfolder */.YA)(work, level === "sandbox" ? "scratch" : "verification"),
            log,
            cancel: cancel.signal,
        });
    }
    finally {
        session.redactions += log.close().redactions;
    }
}
function headFact(workspace, prepared, snapshot, aside) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const git = (0,agent_git/* readAgentGit */._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== `refs/heads/${baseline_git/* BASELINE_BRANCH */.v}`).slice(0, MAX_NAMES),
        remotes: git.remotes.slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,agent_git/* uncommittedPaths */.m)(workspace, git.commit, snapshot.walked.entries, (path) => (0,paths/* matchesAny */._I)(aside, path));
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return { ...known, state: "moved", problem: null, uncommitted: left.map(bytes/* jsonPath */.U1) };
}
/** What is not any more as it was when it was judged. */
async function lateChanges({ request, cancel }, snapshot, workspace, contract) {
    const now = await (0,walk/* walk */.G)(workspace, {
        signal: cancel.signal,
        baseline: snapshot.walked.entries,
        limits: (0,records_contract/* limitsOf */.Af)(contract),
        rootIdentity: snapshot.walked.rootIdentity,
        discard: (0,change/* setAsideRules */.aO)(contract, request.lane),
    }).catch((error) => {
        // a cancelled run is no pass, whatever a second look would find
        if (cancel.signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    });
    if (now === null)
        return [];
    const changes = (0,manifest/* diffManifests */.ew)(snapshot.walked.entries, now.entries);
    // What has no content (a pipe, say) is never equal to anything; it was refused for what it is.
    return changes.filter(({ kind, before, after }) => kind !== "modified" || before?.oid !== null || after?.oid !== null);
}


/***/ }),

/***/ 9988:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ laneDeadline; },
/* harmony export */   i: function() { return /* binding */ runLane; },
/* harmony export */   standBy: function() { return /* binding */ standBy; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_run__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4742);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3331);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6581);








/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
const PIECE_BYTES = 1024 * 1024;
/** Sets up what the lane will run in, while gates still wait for the canary and the model. */
function standBy({ cancel, programs, request, work }, contract, lane, level) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .limitsOf */ .Af)(contract);
    const complete = new AbortController();
    let sinks = null;
    let begin;
    let abandon;
    const hold = new Promise((yes, no) => ([begin, abandon] = [yes, no]));
    // A run that was cancelled before its sandbox was started waits for nothing any more.
    hold.catch(() => { });
    const result = (0,_world_contain_run__WEBPACK_IMPORTED_MODULE_5__/* .runContained */ .z)(level, lane.spec, {
        hold,
        deadlineMs: laneDeadline(request, limits),
        cancel: cancel.signal,
        complete: complete.signal,
        outputLimitBytes: limits.lane_output_bytes,
        onStdout: (chunk) => sinks?.stdout(chunk),
        onStderr: (chunk) => sinks?.stderr(chunk),
        onEvent: (line) => sinks?.event(line),
        disk: { folder: work.path("."), reserveBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .DISK_RESERVE_BYTES */ .F7 },
    }, programs);
    // Met where it is awaited, if it ever is.
    result.catch(() => { });
    return {
        level,
        lane,
        begin(_admitted, given) {
            sinks = given;
            given.complete?.addEventListener("abort", () => complete.abort(), { once: true });
            if (given.complete?.aborted)
                complete.abort();
            begin();
            return result;
        },
        async abandon() {
            abandon(new Error("the lane may not begin"));
            await result.catch(() => { });
        },
    };
}
/** Milliseconds until a lane is ended. */
function laneDeadline({ timeoutSeconds }, limits) {
    return (timeoutSeconds ?? limits.lane_seconds) * 1000;
}
/**
 * Runs the lane in what stands by for it. Only an `Admitted` lets it begin.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
async function runLane(admitted, { writer, secrets, cancel }, standby, { complete, onOutput = () => { } }) {
    const { lane } = standby;
    const stop = () => cancel.abort();
    const stdout = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(writer, "backend/stdout.log", secrets, stop);
    const stderr = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(writer, "backend/stderr.log", secrets, stop);
    const events = [];
    let eventFaults = 0;
    const begun = standby.begin(admitted, {
        complete,
        stdout: (chunk) => {
            onOutput();
            stdout.write(chunk);
        },
        stderr: (chunk) => {
            onOutput();
            stderr.write(chunk);
        },
        event: (line) => {
            const name = eventName(line);
            if (name === null)
                eventFaults++;
            else
                events.push(name);
        },
    });
    // Some hundred megabytes for a real agent: hashed while that waits for its model. A fault is met where the digest is needed.
    const programSha256 = digestOf(lane.program);
    programSha256.catch(() => { });
    const result = await begun;
    const out = stdout.close();
    const err = stderr.close();
    if (result.termination === "not_started")
        throw new Error(`the lane could not be started: ${result.startFailure ?? "no reason given"}`);
    return {
        redactions: out.redactions + err.redactions,
        profileDigest: result.profileDigest,
        diskFull: result.limitHit,
        fact: {
            program: lane.program.split("/").at(-1) ?? "",
            program_sha256: await programSha256,
            argv: [...lane.spec.argv],
            env_names: Object.keys(lane.spec.env).sort(),
            mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
            exit_code: result.exitCode,
            signal: result.signal,
            termination: result.termination,
            survivors: result.survivors,
            duration_ms: (0,_trace__WEBPACK_IMPORTED_MODULE_7__/* .round */ .L)(result.durationMs),
            stdout_bytes: out.bytes,
            stderr_bytes: err.bytes,
            output_truncated: result.outputTruncated,
            events,
            event_faults: eventFaults,
        },
    };
}
async function digestOf(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE_BYTES }))
        hash.update(chunk);
    return hash.digest("hex");
}
function eventName(line) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__/* .strictJsonParse */ .n)(line, { maxDepth: 8, maxBytes: 64 * 1024 });
    if ("problem" in json)
        return null;
    const name = json.value?.event;
    return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}


/***/ }),

/***/ 3331:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ openOutput; }
/* harmony export */ });
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);

/**
 * Opens a file for raw output of a contained program. A write that fails is kept for `close` and ends the program through
 * `onFailure`: nothing may throw into the supervision.
 */
function openOutput(writer, name, secrets, onFailure) {
    const stream = writer.stream(name);
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .lY)(secrets);
    let failure = null;
    const attempt = (action) => {
        if (failure !== null)
            return;
        try {
            action();
        }
        catch (error) {
            failure = { cause: error };
            onFailure();
        }
    };
    return {
        write: (chunk) => attempt(() => stream.write(redactor.push(chunk))),
        close() {
            attempt(() => {
                stream.write(redactor.end());
                stream.close();
            });
            if (failure !== null)
                throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
            return { bytes: stream.size, redactions: [...redactor.hits().values()].reduce((sum, hits) => sum + hits, 0) };
        },
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

/***/ 1635:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aO: function() { return /* binding */ setAsideRules; },
  eh: function() { return /* binding */ summarize; }
});

// UNUSED EXPORTS: LANE_STATE

// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/manifest-faults.ts


/** `st_mode` without permissions, by type. */
const TYPE_BITS = {
    file: 0o100000,
    dir: 0o040000,
    symlink: 0o120000,
    fifo: 0o010000,
    socket: 0o140000,
    "block-device": 0o060000,
    "char-device": 0o020000,
    unknown: null,
};
const TYPE_MASK = 0o170000;
const SETID_BITS = 0o6000;
/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;
/**
 * The first fault of the manifests of a workspace that nobody refused. The walk's refusals are the harness's word; what of
 * them stands in the manifests, too, needs no word.
 */
function manifestFault(before, after) {
    for (const [file, listed] of [
        [files/* BEFORE_FILE */.Lt, before],
        [files/* AFTER_FILE */._C, after],
    ]) {
        const found = lineFault(listed.entries, file === files/* AFTER_FILE */._C) ?? folderFault(listed);
        if (found !== null)
            return { file, ...found };
    }
    const link = linkFault(before.entries, after.entries);
    return link === null ? null : { file: files/* AFTER_FILE */._C, ...link };
}
function lineFault(entries, isResult) {
    for (const { path, type, mode } of entries) {
        const bits = TYPE_BITS[type];
        if (bits !== null && (mode & TYPE_MASK) !== bits)
            return { path, problem: `a ${type} with the mode of another type` };
        if (!isResult)
            continue;
        if (type !== "file" && type !== "dir" && type !== "symlink")
            return { path, problem: `a ${type}` };
        if ((mode & SETID_BITS) !== 0)
            return { path, problem: "setuid or setgid" };
    }
    return null;
}
/** The tree id of a folder follows from what is listed below it; a hidden name is part of it. */
function folderFault({ entries, trees }) {
    if (entries.some(({ hidden }) => hidden))
        return null;
    for (const { path, type, oid, setAside } of entries) {
        const made = trees.get(path) ?? null;
        if (type === "dir" && setAside === undefined && oid !== made)
            return { path, problem: `its files make the tree ${made ?? "of no folder"}, found ${oid ?? "none"}` };
    }
    return null;
}
function linkFault(before, after) {
    const links = linksOf(after);
    if (links.size === 0)
        return null;
    const old = linksOf(before);
    const budget = { left: LINK_BUDGET };
    for (const [path, target] of links) {
        const leads = (0,manifest/* linkLeads */.au)(path, links, budget);
        if (leads !== "outside" && leads !== "git")
            continue;
        if (old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
    }
    return null;
}
function linksOf(entries) {
    const links = new Map();
    for (const { path, target, hidden } of entries)
        if (target !== undefined && !hidden)
            links.set(path, target);
    return links;
}

;// CONCATENATED MODULE: ./src/core/judge/change.ts




/** Folders that a lane keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
const LANE_STATE = {
    fake: [],
    codex: [],
    pi: [],
    case: [".case/"],
};
/** Rules of what never is in a patch: the contract's `discard_paths` and the lane's own folders. */
function setAsideRules(contract, lane) {
    return (0,records_contract/* rulesOf */.fD)([...(contract.discard_paths ?? []), ...LANE_STATE[lane]]);
}
/**
 * What the manifests say about a run.
 * @param before of the workspace as it was given to the lane
 * @param after of the workspace as the lane left it
 * @returns both trees and every difference
 */
function summarize(before, after, aside) {
    const isAside = (path) => (0,paths/* matchesAny */._I)(aside, path);
    const plain = after.map(withoutMark);
    const split = (entries, wanted) => aside.length === 0 && !wanted ? entries : entries.filter(({ path }) => isAside(path) === wanted);
    const [treesBefore, treesAfter] = [new Map(), new Map()];
    const result = (0,manifest/* composeResult */.sI)(before, plain, isAside);
    const noteAfter = (path, oid) => treesAfter.set(path, oid);
    const baselineTree = (0,manifest/* treeId */.Mh)(before, (path, oid) => treesBefore.set(path, oid));
    const resultTree = (0,manifest/* treeId */.Mh)(result, result === plain ? noteAfter : undefined);
    if (result !== plain)
        (0,manifest/* buildTrees */.iU)(after, noteAfter);
    return {
        baselineEntries: before.length,
        baselineTree,
        resultTree,
        changes: (0,manifest/* diffManifests */.ew)(split(before, false), split(plain, false)),
        discarded: (0,manifest/* diffManifests */.ew)(split(before, true), split(plain, true)),
        misplacedMark: misplacedMark(before, []) ?? misplacedMark(after, aside),
        fault: manifestFault({ entries: before, trees: treesBefore }, { entries: after, trees: treesAfter }),
        extent: extentOf(after),
    };
}
function extentOf(entries) {
    const extent = { entries: entries.length, bytes: 0, largest: 0 };
    for (const { type, size } of entries) {
        if (type !== "file")
            continue;
        extent.bytes += size;
        extent.largest = Math.max(extent.largest, size);
    }
    return extent;
}
/** Everything below a folder that is set aside is set aside with it; a hidden path can't be compared. */
function misplacedMark(entries, aside) {
    let folder = null;
    for (const { path, type, hidden, setAside } of entries) {
        if (hidden === true)
            continue;
        const inside = folder !== null && path.startsWith(`${folder}/`);
        const wanted = aside.length > 0 && (inside || (0,paths/* matchesAny */._I)(aside, path, type === "dir"));
        if (wanted !== (setAside !== undefined))
            return path;
        if (wanted && !inside && type === "dir")
            folder = path;
    }
    return null;
}
/** What is set aside follows from the contract alone, not from the mark that the manifest carries for its readers. */
function withoutMark(entry) {
    if (entry.setAside === undefined)
        return entry;
    const { setAside: _, ...rest } = entry;
    return rest;
}


/***/ }),

/***/ 6984:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ readAgentGit; },
/* harmony export */   m: function() { return /* binding */ uncommittedPaths; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_patch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(906);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7722);







/** A ref file holds an object id or one name. */
const MAX_REF_BYTES = 4096;
const MAX_REFS = 100_000;
const MAX_REF_DEPTH = 32;
/** For `packed-refs`: room for as many refs as are read. */
const MAX_PACKED_REFS_BYTES = 16 * 1024 * 1024;
/** Far beyond any honest config. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;
/** The agent's repository can't be read; the message says why. */
class Unreadable extends Error {
}
/**
 * Reads HEAD, refs and remotes of an agent's repository. No git runs, no link is followed, every size is bounded.
 * @param workspace folder that holds the `.git`
 */
function readAgentGit(workspace) {
    return withGitFolder(workspace, (git) => {
        const config = readText(git, "config", MAX_CONFIG_BYTES) ?? "";
        if (/^[ \t]*refstorage[ \t]*=/im.test(config))
            throw new Unreadable("its refs are in a format that is not read");
        const refs = new Map();
        readPackedRefs(git, refs);
        readLooseRefs(git, refs);
        const head = readText(git, "HEAD", MAX_REF_BYTES)?.trim();
        if (head === undefined)
            throw new Unreadable("it has no HEAD");
        const branch = head.startsWith("ref:") ? head.slice(4).trim() : null;
        const refsByName = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
        return { branch, commit: resolve(head, refs), refs: refsByName, remotes: remotesOf(git, config) };
    });
}
function withGitFolder(workspace, read) {
    let git;
    try {
        git = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(workspace)}/.git`);
    }
    catch (error) {
        return { problem: `its .git can't be opened as a folder (${error.code ?? "unknown"})` };
    }
    try {
        if (exists(git, "commondir"))
            throw new Unreadable("it takes its objects and refs from another repository");
        return read(git);
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { problem: error.message };
        const { code } = error;
        if (code === undefined || code.startsWith("ERR_"))
            throw error;
        return { problem: `it can't be read (${code})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(git.fd);
    }
}
function exists(folder, name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), { throwIfNoEntry: false }) !== undefined;
}
/** Content of a regular file as latin1, or null when there is none. */
function readText(folder, name, most) {
    if (!exists(folder, name))
        return null;
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if ((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(mode) !== "file")
            throw new Unreadable(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(name)} is no file`);
        if (size > most)
            throw new Unreadable(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(name)} is larger than ${most} bytes`);
        return readAt(fd, 0, size).toString("latin1");
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Up to `length` bytes from a position; fewer at the end of the file. */
function readAt(fd, position, length) {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, filled, length - filled, position + filled);
        if (read === 0)
            break;
        filled += read;
    }
    return bytes.subarray(0, filled);
}
function readPackedRefs(git, refs) {
    for (const line of readText(git, "packed-refs", MAX_PACKED_REFS_BYTES)?.split("\n") ?? []) {
        const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
        if (match !== null)
            addRef(refs, match[2], match[1]);
    }
}
function addRef(refs, name, value) {
    if (refs.size >= MAX_REFS)
        throw new Unreadable(`it has more than ${MAX_REFS} refs`);
    refs.set(name, value);
}
function readLooseRefs(git, refs) {
    const read = (parent, name, path, depth) => {
        if (depth > MAX_REF_DEPTH)
            throw new Unreadable(`its refs are more than ${MAX_REF_DEPTH} folders deep`);
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(parent.base + name);
        try {
            const names = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_REFS);
            if (names === null)
                throw new Unreadable(`it has more than ${MAX_REFS} refs`);
            for (const { name: inner, kind } of names) {
                if (kind === "folder")
                    read(folder, inner, `${path}/${inner}`, depth + 1);
                else
                    addRef(refs, `${path}/${inner}`, readText(folder, inner, MAX_REF_BYTES)?.trim() ?? "");
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    };
    if (exists(git, "refs"))
        read(git, "refs", "refs", 1);
}
function resolve(value, refs) {
    let current = value;
    for (let step = 0; current?.startsWith("ref:"); step++) {
        if (step === MAX_SYMREFS)
            throw new Unreadable("its HEAD leads in circles");
        current = refs.get(current.slice(4).trim());
    }
    if (current === undefined)
        return null;
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_5__/* .SHA1 */ .uu.test(current))
        throw new Unreadable("its HEAD names no commit");
    return current;
}
/** Remotes by configuration, and by the two older ways that git still reads. */
function remotesOf(git, config) {
    const names = new Set();
    for (const [, quoted, dotted] of config.matchAll(/^[ \t]*\[[ \t]*remote(?:[ \t]+"((?:[^"\\\n]|\\.)*)"|\.([^\]\s]+))[ \t]*\]/gim)) {
        names.add(quoted ?? dotted ?? "");
    }
    if (/^[ \t]*\[[ \t]*include(?:if)?\b/im.test(config))
        names.add("(whatever the config includes)");
    for (const folderName of ["remotes", "branches"]) {
        if (!exists(git, folderName))
            continue;
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(git.base + folderName);
        try {
            for (const { name } of (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_REFS) ?? [])
                names.add(name);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    }
    return [...names].sort();
}
/** Trees and commits are small; whoever makes larger ones does not get them read. */
const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const MAX_PACKS = 1000;
/** Longest chain of deltas; `git gc --aggressive` makes 50, older ones 250. */
const MAX_DELTAS = 512;
/** Entries of a commit's trees that are looked at; a tree that holds itself many times over has billions. */
const MAX_COMMITTED = 500_000;
/** Trees that are read; only those are that differ from the workspace. */
const MAX_TREES = 20_000;
/** Bytes that all objects together may take, deltas' bases included: a few kilobytes can ask for terabytes. */
const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/** Indexes that are looked into, an object's in every pack at worst: many objects in as many packs would take hours. */
const MAX_LOOKUPS = 200_000;
/** Names of folders below each other that are followed in a commit. */
const MAX_TREE_DEPTH = 512;
/**
 * Paths of the workspace that are not what a commit of the agent's repository holds: uncommitted, untracked or missing. Objects
 * are read from loose files and packs, and checked against their ids.
 * @param entries manifest of the workspace as it is (with its folders' tree ids)
 * @param ignored paths that don't count: a lane's own folder, discarded ones
 */
function uncommittedPaths(workspace, commit, entries, ignored = () => false) {
    return withGitFolder(workspace, (git) => {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${git.base}objects`);
        try {
            return compareWithCommit({ folder, bytesLeft: MAX_INFLATED_BYTES, lookupsLeft: MAX_LOOKUPS }, commit, entries, ignored);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    });
}
function compareWithCommit(objects, commit, entries, ignored) {
    const { type, content } = readObject(objects, commit, 0);
    const tree = /^tree ([0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 46))?.[1];
    if (type !== "commit" || tree === undefined)
        throw new Unreadable("its HEAD names no commit");
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir" && entry.oid !== null)
            folders.set(entry.path, entry.oid);
    const committed = new Map();
    const same = new Set();
    let [trees, seen] = [0, 0];
    const open = (oid, path, depth) => {
        if (depth > MAX_TREE_DEPTH || ++trees > MAX_TREES)
            throw new Unreadable("its commit has too many folders");
        for (const { mode, name, oid: child } of parseTree(readObject(objects, oid, 0))) {
            if (++seen > MAX_COMMITTED)
                throw new Unreadable("its commit has too many files");
            const childPath = path === "" ? name : `${path}/${name}`;
            if (mode !== "40000")
                committed.set(childPath, `${mode} ${child}`);
            else if (folders.get(childPath) === child)
                same.add(childPath);
            else
                open(child, childPath, depth + 1);
        }
    };
    open(tree, "", 0);
    const paths = [];
    for (const entry of entries) {
        if (!(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .isContent */ .az)(entry) || ignored(entry.path) || isBelowAny(entry.path, same))
            continue;
        if (committed.get(entry.path) !== `${(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(entry)} ${entry.oid}`)
            paths.push(entry.path);
        committed.delete(entry.path);
    }
    for (const path of committed.keys())
        if (!ignored(path))
            paths.push(path);
    return paths.sort();
}
function isBelowAny(path, folders) {
    for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1))
        if (folders.has(path.slice(0, cut)))
            return true;
    return false;
}
function* parseTree({ type, content }) {
    if (type !== "tree")
        throw new Unreadable("one of its trees is none");
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(0x20, at);
        const nul = content.indexOf(0, space);
        if (space < 0 || nul < 0 || nul + 21 > content.length)
            throw new Unreadable("one of its trees is broken");
        yield {
            mode: content.toString("latin1", at, space),
            name: content.toString("latin1", space + 1, nul),
            oid: content.toString("hex", nul + 1, nul + 21),
        };
        at = nul + 21;
    }
}
function readObject(objects, oid, deltas) {
    if (deltas > MAX_DELTAS)
        throw new Unreadable("one of its objects is a chain of too many deltas");
    const object = readLoose(objects, oid) ?? readPacked(objects, oid, deltas);
    if (object === null)
        throw new Unreadable(`object ${oid} is missing`);
    if ((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)(object.type, object.content) !== oid)
        throw new Unreadable(`object ${oid} is not what its id says`);
    return object;
}
function readLoose(objects, oid) {
    const name = `${oid.slice(0, 2)}/${oid.slice(2)}`;
    const { folder } = objects;
    if (!exists(folder, oid.slice(0, 2)) || !exists(folder, name))
        return null;
    const deflated = Buffer.from(readText(folder, name, MAX_OBJECT_BYTES) ?? "", "latin1");
    const raw = inflateBounded(objects, deflated, MAX_OBJECT_BYTES);
    const nul = raw.indexOf(0);
    const header = /^(blob|tree|commit|tag) (\d{1,12})$/.exec(raw.toString("latin1", 0, Math.max(nul, 0)));
    if (header === null || Number(header[2]) !== raw.length - nul - 1)
        throw new Unreadable(`object ${oid} is broken`);
    return { type: header[1], content: raw.subarray(nul + 1) };
}
function inflateBounded(objects, deflated, most) {
    if (objects.bytesLeft <= 0)
        throw new Unreadable("its objects are too large together");
    let content;
    try {
        content = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(deflated, { maxOutputLength: Math.max(Math.min(most, objects.bytesLeft), 1) });
    }
    catch {
        throw new Unreadable("one of its objects can't be inflated");
    }
    objects.bytesLeft -= content.length;
    return content;
}
function readPacked(objects, oid, deltas) {
    if (!exists(objects.folder, "pack"))
        return null;
    const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${objects.folder.base}pack`);
    try {
        objects.indexes ??= indexNames(folder);
        for (const name of objects.indexes) {
            if (--objects.lookupsLeft < 0)
                throw new Unreadable("its objects are in too many packs");
            const offset = findInIndex(folder, name, oid);
            if (offset !== null)
                return readFromPack(objects, folder, `${name.slice(0, -4)}.pack`, offset, deltas);
        }
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function indexNames(folder) {
    const names = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_PACKS * 8);
    if (names === null)
        throw new Unreadable(`it has more than ${MAX_PACKS} packs`);
    return names.filter(({ name, kind }) => kind === "file" && name.endsWith(".idx")).map(({ name }) => name);
}
/** Looks an object up in a version 2 pack index (gitformat-pack), without reading the whole of it. */
function findInIndex(folder, name, oid) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const head = readAt(fd, 0, 8 + 1024);
        if (head.length < 8 + 1024 || head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2)
            return null;
        const wanted = Buffer.from(oid, "hex");
        const bucket = wanted[0];
        const count = head.readUInt32BE(8 + 255 * 4);
        let low = bucket === 0 ? 0 : head.readUInt32BE(8 + (bucket - 1) * 4);
        let high = head.readUInt32BE(8 + bucket * 4);
        while (low < high) {
            const middle = Math.floor((low + high) / 2);
            const order = readAt(fd, 1032 + middle * 20, 20).compare(wanted);
            if (order === 0)
                return offsetAt(fd, count, middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function offsetAt(fd, count, index) {
    const small = readAt(fd, 1032 + count * 24 + index * 4, 4);
    if (small.length < 4)
        return null;
    const value = small.readUInt32BE(0);
    if (value < 0x80000000)
        return value;
    const large = readAt(fd, 1032 + count * 28 + (value - 0x80000000) * 8, 8);
    const offset = large.length < 8 ? NaN : Number(large.readBigUInt64BE(0));
    return Number.isSafeInteger(offset) ? offset : null;
}
const PACK_TYPES = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
const OFFSET_DELTA = 6;
const ID_DELTA = 7;
function readFromPack(objects, folder, name, offset, deltas) {
    if (deltas > MAX_DELTAS)
        throw new Unreadable("one of its objects is a chain of too many deltas");
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const head = readAt(fd, offset, 64);
        let at = 0;
        const next = () => {
            const byte = head[at++];
            if (byte === undefined)
                throw new Unreadable("one of its packs is broken");
            return byte;
        };
        let byte = next();
        const type = (byte >> 4) & 7;
        let size = byte & 15;
        for (let scale = 16; (byte & 0x80) !== 0 && scale < 2 ** 45; scale *= 128)
            size += ((byte = next()) & 0x7f) * scale;
        if (size > MAX_OBJECT_BYTES)
            throw new Unreadable("one of its objects is too large");
        let base = null;
        if (type === OFFSET_DELTA) {
            byte = next();
            let back = byte & 0x7f;
            while ((byte & 0x80) !== 0 && back < 2 ** 45)
                back = (back + 1) * 128 + ((byte = next()) & 0x7f);
            if (back > offset || back === 0)
                throw new Unreadable("one of its packs is broken");
            base = readFromPack(objects, folder, name, offset - back, deltas + 1);
        }
        else if (type === ID_DELTA) {
            base = readObject(objects, head.toString("hex", at, at + 20), deltas + 1);
            at += 20;
        }
        // Deflated data is at most a little larger than what it holds.
        const content = inflateBounded(objects, readAt(fd, offset + at, size + (size >> 8) + 4096), size);
        const known = PACK_TYPES[type];
        if (known !== undefined)
            return { type: known, content };
        const result = base === null ? null : (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .applyDelta */ .TM)(content, base.content);
        if (base === null || result === null)
            throw new Unreadable("one of its packs is broken");
        objects.bytesLeft -= result.length;
        return { type: base.type, content: result };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 2876:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareWorkspace: function() { return /* binding */ prepareWorkspace; },
/* harmony export */   v: function() { return /* binding */ BASELINE_BRANCH; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_baseline_commit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8547);
/* harmony import */ var _copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6511);
/* harmony import */ var _pack__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(235);
/* harmony import */ var _walk__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7627);









/** Branch of the baseline. */
const BASELINE_BRANCH = "main";
/** No background maintenance in the agent's sandbox; a repository like any other else. */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = false
\tlogallrefupdates = true
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;
/**
 * Copies a trusted tree and gives the copy a repository of its own: the baseline as one fixed commit, branch `main`, a clean
 * index, no remote, no hooks. It is written without running git, in the pass that copies and hashes.
 * @param source the case's workspace, or a repository's tree
 * @param dest a folder that does not exist yet, or an empty one
 */
async function prepareWorkspace(source, dest, options = {}) {
    const git = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dest, ".git");
    for (const folder of ["objects/info", "refs/heads", "refs/tags"])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, folder), { recursive: true });
    const objects = (0,_pack__WEBPACK_IMPORTED_MODULE_7__/* .createPackWriter */ .$8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "objects"));
    const index = createIndexWriter();
    const copied = await (0,_copy__WEBPACK_IMPORTED_MODULE_6__/* .copyTree */ .E)(source, dest, {
        ...options,
        objects,
        onCopied(entry, stats) {
            index.add(entry, stats);
            options.onCopied?.(entry, stats);
        },
    });
    (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .buildTrees */ .iU)(copied.entries, (_path, oid, bytes) => objects.add("tree", oid, bytes));
    const { oid: commit, content } = (0,_core_formats_baseline_commit__WEBPACK_IMPORTED_MODULE_4__/* .baselineCommit */ .L)(copied.treeId);
    objects.add("commit", commit, content);
    objects.finish();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "config"), CONFIG);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "refs/heads", BASELINE_BRANCH), `${commit}\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "HEAD"), `ref: refs/heads/${BASELINE_BRANCH}\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "index"), index.finish());
    return { ...copied, commit, rootIdentity: (0,_walk__WEBPACK_IMPORTED_MODULE_8__/* .rootIdentity */ .n)(dest) };
}
/** Fixed part of an index entry, before its name. */
const ENTRY_BYTES = 62;
/** Names this long or longer have this length in the flags. */
const MAX_NAME_LENGTH = 0xfff;
function createIndexWriter() {
    const parts = [];
    let count = 0;
    return {
        add(entry, stats) {
            const name = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X5)(entry.path);
            // One to eight NULs after the name, up to a multiple of eight.
            const bytes = Buffer.alloc((ENTRY_BYTES + name.length + 8) & ~7);
            const numbers = [
                ...[Math.floor(stats.ctimeMs / 1000), 0, Math.floor(stats.mtimeMs / 1000), 0],
                ...[stats.dev, stats.ino, Number.parseInt((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .gitMode */ .aY)(entry), 8), stats.uid, stats.gid, entry.size],
            ];
            numbers.forEach((number, at) => bytes.writeUInt32BE(number >>> 0, at * 4));
            bytes.write(entry.oid, 40, "hex");
            bytes.writeUInt16BE(Math.min(name.length, MAX_NAME_LENGTH), 60);
            name.copy(bytes, ENTRY_BYTES);
            parts.push(bytes);
            count++;
        },
        finish() {
            const header = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
            header.writeUInt32BE(count, 8);
            const body = Buffer.concat([header, ...parts]);
            return Buffer.concat([body, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(body).digest()]);
        },
    };
}


/***/ })

};
;