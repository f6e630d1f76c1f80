"use strict";
exports.id = 5598;
exports.ids = [5598];
exports.modules = {

/***/ 7235:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executeLane: function() { return /* binding */ executeLane; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8547);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1610);
/* harmony import */ var _world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7896);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6984);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6250);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1097);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4439);
/* harmony import */ var _lane__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9988);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1284);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1000);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3170);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6225);
/* harmony import */ var _verification__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7136);
















/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;
/**
 * Runs the lane, looks at what it left, and verifies it. Only an `Admitted` starts it.
 * @param ahead what was set up for the lane already; not used where it is of another level than was found
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
async function executeLane(admitted, session, ready, ahead, ground) {
    const { facts, times, clock, trace, work, request, cancel, writer } = session;
    const { contract, prepared, lane, agent } = ready;
    const { containment } = session;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    const level = containment.level ?? "none";
    const workspace = work.path("workspace");
    await session.room?.taken;
    times.lane_started = clock.now();
    const asides = (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .asidesOf */ .tg)(session, contract, prepared);
    const bounds = { deadlineMs: (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .laneDeadline */ .Z)(request, limits), lingerMs: limits.linger_seconds * 1000 };
    const standby = ahead?.level === level ? ahead : (0,_lane__WEBPACK_IMPORTED_MODULE_10__.standBy)(session, contract, lane, level);
    lane.settle?.();
    const processorTime = () => standby.processorTime();
    const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
    const watch = agent === null ? null : (await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(4136), __webpack_require__.e(344), __webpack_require__.e(6177)]).then(__webpack_require__.bind(__webpack_require__, 6177))).watchAgent(session, agent, place, bounds);
    const started = trace.step("lane", () => (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .runLane */ .i)(admitted, session, standby, watch === null ? {} : { complete: watch.complete, onOutput: watch.onOutput }));
    const [laneRun, checkedOut] = await Promise.all([
        started.finally(() => watch?.stop()),
        // It needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
        settled(ground === null ? trace.step("clean checkout", () => makeGround(session, ready)) : Promise.resolve(ground)),
    ]);
    // The calls of a lane end with it.
    await agent?.model.close();
    times.lane_ended = clock.now();
    facts.set("lane", laneRun.fact);
    if (agent !== null)
        facts.replace("lane", {
            ...laneRun.fact,
            event_log_problem: (await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(4136), __webpack_require__.e(344), __webpack_require__.e(6177)]).then(__webpack_require__.bind(__webpack_require__, 6177))).keepAgentEvidence(session, agent, workspace, watch?.seen() ?? null),
        });
    // Nothing of the lane lives any more that could fill this, too.
    const diskFull = fullDisk(laneRun.limitHit);
    if (diskFull !== null)
        session.room?.release();
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    const snapshot = await trace.step("snapshot", () => (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .takeSnapshot */ .W9)(session, asides, limits, prepared, workspace, diskFull));
    if (snapshot !== null)
        session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace };
    (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .writePatchFile */ .Ub)(writer, snapshot);
    facts.set("head", headFact(workspace, prepared, snapshot));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    times.diff_checked = snapshot === null ? null : clock.now();
    const skip = reasonToSkip(session, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (!checkedOut.ok)
            throw checkedOut.error;
        facts.set("verification", await trace.step("verification", () => verification(session, ready, snapshot, checkedOut.value)));
    }
    else {
        (0,_test_log__WEBPACK_IMPORTED_MODULE_14__/* .noVerification */ .Z)(session, skip ?? "there is no snapshot");
        facts.set("verification", { status: "not_run", reason: skip, level: null, tree: null, commands: [] });
    }
    times.verification_completed = clock.now();
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("look again", () => lateChanges(session, snapshot, workspace, contract));
        const latePaths = late.map(({ path }) => path);
        facts.set("walk", (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .walkFact */ .s8)(snapshot, latePaths, laneRun.limitHit));
    }
}
/** What was found of a disk that the lane filled; null where it was none, or another limit. */
function fullDisk(hit) {
    return hit?.limit === "disk" ? { found: hit.found, bound: hit.bound } : null;
}
/** A clean checkout of the starting tree, for verification alone. */
async function makeGround({ request, work, cancel, io }, { contract, prepared }) {
    const checkout = work.path("checkout");
    const options = { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract), signal: cancel.signal };
    await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_5__/* .cleanCheckout */ .eZ)(request.folder.workspace, checkout, prepared.treeId, options);
    if (!(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .needsHome */ .nt)(contract))
        return { checkout, home: null };
    const home = (0,_session__WEBPACK_IMPORTED_MODULE_12__/* .workSubfolder */ .YA)(work, "verification-home");
    (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(home, (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_9__/* .userOf */ .Z5)(io).home));
    return { checkout, home };
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
async function verification(session, ready, snapshot, ground) {
    const { request, work, facts } = session;
    const { contract, prepared, loopback } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    // What a lane keeps for itself is nothing that its tests may count on.
    const asides = (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__/* .setAsides */ .Mi)({
        contract,
        lane: "fake",
        before: prepared.entries,
        ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_3__/* .ignoredBy */ .gP)(facts.get("gitignore")),
    });
    const log = (0,_test_log__WEBPACK_IMPORTED_MODULE_14__/* .openTestLog */ .f)(session);
    const baseline = request.folder.workspace;
    const wanted = (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .verifiedTree */ .Dt)(contract, prepared.entries, snapshot.result);
    // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
    const same = snapshot.patch !== null && (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .verifyResult */ .rP)({
            ...(0,_setting__WEBPACK_IMPORTED_MODULE_11__/* .settingOf */ .y)(session, ready, "verification", log),
            ground,
            loopback,
            asides,
            layResult: () => (0,_verification__WEBPACK_IMPORTED_MODULE_15__/* .layPatch */ .vz)({
                store: snapshot.store,
                baseline,
                before: prepared.entries,
                wanted,
                patchFile: same?.file ?? work.path("verified.diff"),
                made: same?.made ?? null,
            }, ground.checkout, limits, !(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .hasSetup */ .kR)(contract)),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
        });
    }
    finally {
        log.close();
    }
}
function headFact(workspace, prepared, snapshot) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const git = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__/* .readAgentGit */ ._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== `refs/heads/${_world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_BRANCH */ .v}`).slice(0, MAX_NAMES),
        remotes: git.remotes.slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__/* .uncommittedPaths */ .m)(workspace, git.commit, snapshot.walked.entries, snapshot.asides.covers);
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return {
        ...known,
        state: "moved",
        problem: null,
        uncommitted: (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .namedOf */ .Z7)(left).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1),
        ...((0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .unnamedOf */ .c_)(left) > 0 ? { uncommitted_unnamed: (0,_snapshot__WEBPACK_IMPORTED_MODULE_13__/* .unnamedOf */ .c_)(left) } : {}),
    };
}
/** What is not any more as it was when it was judged. */
async function lateChanges({ cancel }, snapshot, workspace, contract) {
    const now = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .G)(workspace, {
        signal: cancel.signal,
        baseline: snapshot.walked.entries,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract),
        rootIdentity: snapshot.walked.rootIdentity,
        asides: snapshot.asides,
    }).catch((error) => {
        // a cancelled run is no pass, whatever a second look would find
        if (cancel.signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    });
    if (now === null)
        return [];
    const judged = now.entries.filter(({ setAside }) => setAside === undefined);
    const changes = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, judged);
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
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3018);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);
/* harmony import */ var _world_contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4742);
/* harmony import */ var _world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5753);
/* harmony import */ var _bounds__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2011);
/* harmony import */ var _end__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3397);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3331);









/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** Sets up what the lane will run in, while gates still wait for the canary and the model. */
function standBy({ cancel, programs, request, work }, contract, lane, level) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    const complete = new AbortController();
    let sinks = null;
    let outermost = null;
    let begin;
    let abandon;
    const hold = new Promise((yes, no) => ([begin, abandon] = [yes, no]));
    // A run that was cancelled before its sandbox was started waits for nothing any more.
    hold.catch(() => { });
    const result = (0,_world_contain_run__WEBPACK_IMPORTED_MODULE_4__/* .runContained */ .z)(level, lane.spec, {
        hold,
        deadlineMs: laneDeadline(request, limits),
        cancel: cancel.signal,
        complete: complete.signal,
        outputLimitBytes: limits.lane_output_bytes,
        onStart: (pid) => (outermost = pid),
        onStdout: (chunk) => sinks?.stdout(chunk),
        onStderr: (chunk) => sinks?.stderr(chunk),
        onEvent: (line) => sinks?.event(line),
        disk: { folder: work.path("."), reserveBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_1__/* .DISK_RESERVE_BYTES */ .F7 },
        trees: (0,_bounds__WEBPACK_IMPORTED_MODULE_7__/* .boundedTrees */ .H)(level, lane.spec, limits),
    }, programs);
    // Met where it is awaited, if it ever is.
    result.catch(() => { });
    return {
        level,
        lane,
        processorTime: () => (outermost === null ? null : (0,_world_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .processorTime */ .Iy)(outermost)),
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
async function runLane(admitted, session, standby, { complete, onOutput = () => { } }) {
    const { lane } = standby;
    const stop = () => session.cancel.abort();
    const stdout = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(session, "backend/stdout.log", stop);
    const stderr = (0,_output__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)(session, "backend/stderr.log", stop);
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
    const programSha256 = (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .h)(lane.program);
    programSha256.catch(() => { });
    const result = await begun;
    const stdoutBytes = stdout.close();
    const stderrBytes = stderr.close();
    const end = (0,_end__WEBPACK_IMPORTED_MODULE_8__/* .endOf */ .p)(result, "the lane");
    return {
        profileDigest: result.profileDigest,
        limitHit: result.limitHit,
        fact: {
            program: lane.program.split("/").at(-1) ?? "",
            program_sha256: await programSha256,
            argv: [...lane.spec.argv],
            env_names: Object.keys(lane.spec.env).sort(),
            mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
            ...end,
            stdout_bytes: stdoutBytes,
            stderr_bytes: stderrBytes,
            output_truncated: result.outputTruncated,
            events,
            event_faults: eventFaults,
        },
    };
}
function eventName(line) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(line, { maxDepth: 8, maxBytes: 64 * 1024 });
    if ("problem" in json)
        return null;
    const name = json.value?.event;
    return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}


/***/ }),

/***/ 1284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ settingOf; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1000);


/** The setting of a run's own commands. */
function settingOf({ work, programs, containment, cancel }, { contract, surroundings }, phase, log) {
    const level = containment.level ?? "none";
    return {
        contract,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract),
        level,
        surroundings,
        programs,
        // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
        scratch: (0,_session__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, level === "sandbox" ? "scratch" : phase),
        copies: (0,_session__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, `${phase}-copies`),
        log,
        cancel: cancel.signal,
    };
}


/***/ }),

/***/ 3170:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tg: function() { return /* binding */ asidesOf; },
  Z7: function() { return /* binding */ namedOf; },
  NS: function() { return /* binding */ readIgnored; },
  W9: function() { return /* binding */ takeSnapshot; },
  c_: function() { return /* binding */ unnamedOf; },
  s8: function() { return /* binding */ walkFact; },
  Ub: function() { return /* binding */ writePatchFile; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
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
 * @param diskFull where the lane filled the disk: then nothing is stored, and there is no patch
 * @returns null where a cancelled run had no time for it
 */
async function takeSnapshot(session, asides, limits, prepared, workspace, diskFull) {
    const end = after(session.cancel.signal, CANCELLED_SNAPSHOT_MS);
    try {
        return await snapshotUntil(end.signal, session, asides, limits, prepared, workspace, diskFull);
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
async function snapshotUntil(signal, { request, writer, work }, asides, limits, prepared, workspace, diskFull) {
    const store = (0,worktree_store/* createStore */.y$)(work.path("store"));
    const walked = await (0,walk/* walk */.G)(workspace, {
        baseline: prepared.entries,
        limits,
        rootIdentity: prepared.rootIdentity,
        asides,
        // Of a disk that was filled there is no room for what filled it, and no patch.
        ...(diskFull === null ? { objects: store } : {}),
        signal,
    });
    if (diskFull !== null)
        walked.limitHits.push({ limit: "disk", path: (0,domain_bytes/* bytePathOf */.D9)("."), ...diskFull });
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    const changes = (0,manifest/* diffManifests */.ew)(prepared.entries, result);
    if (changes.length > limits.changed_files)
        walked.limitHits.push({
            limit: "changed_files",
            path: (0,domain_bytes/* bytePathOf */.D9)("."),
            found: changes.length,
            bound: limits.changed_files,
        });
    const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
    const patch = work.path("patch.diff");
    const made = usable
        ? await (0,worktree_store/* writePatch */.CZ)({
            store,
            baseline: request.folder.workspace,
            before: prepared.entries,
            after: result,
            changes,
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
    if (contract.discard_ignored === false)
        return null;
    return readIgnoreFacts(workspace, entries, (bytes) => (0,redact/* holdsKnown */.Kk)(secrets, bytes));
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
/**
 * The facts of the walk, with what changed since.
 * @param laneHit the limit that ended the lane; null where none did
 */
function walkFact({ walked }, lateChanges, laneHit) {
    const { refusals } = walked;
    // What is still there was met by the walk, too.
    const isMet = laneHit === null || walked.limitHits.some(({ limit }) => limit === laneHit.limit);
    const limitHits = isMet ? walked.limitHits : [...walked.limitHits, { ...laneHit, path: (0,domain_bytes/* bytePathOf */.D9)(".") }];
    const unnamed = {
        refusals: unnamedOf(refusals),
        limit_hits: unnamedOf(limitHits),
        late_changes: unnamedOf(lateChanges),
    };
    return {
        refusals: namedOf(refusals).map(({ kind, path, detail }) => ({ kind, path: (0,domain_bytes/* jsonPath */.U1)(path), detail })),
        limit_hits: namedOf(limitHits).map(({ limit, path, found, bound }) => ({
            limit,
            path: (0,domain_bytes/* jsonPath */.U1)(path),
            found,
            bound,
        })),
        late_changes: namedOf(lateChanges).map(domain_bytes/* jsonPath */.U1),
        ...(Object.values(unnamed).some((more) => more > 0) ? { unnamed } : {}),
        set_aside: walked.setAside,
    };
}
/** Of findings, those that the facts name. */
function namedOf(findings) {
    return findings.slice(0, limits/* MAX_NAMED_FINDINGS */.As);
}
/** How many findings the facts only count. */
function unnamedOf(findings) {
    return Math.max(0, findings.length - limits/* MAX_NAMED_FINDINGS */.As);
}


/***/ }),

/***/ 4148:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: function() { return /* binding */ PACKAGE_CACHES; },
/* harmony export */   sR: function() { return /* binding */ buildFolders; },
/* harmony export */   yU: function() { return /* binding */ holdsPackages; }
/* harmony export */ });
/**
 * What builds and tests make beside a file that says what kind of project lies there. Where the tree discards or ignores such a
 * folder, verification makes it before its commands start: in a tree that is read-only they could not. Each row is a file's
 * name, or what it ends with, and the folders, by the documentation of the program that reads the file.
 */
const BUILT_BESIDE = [
    [/^Cargo\.toml$/, ["target"]],
    [/^(?:pom\.xml|project\.clj)$/, ["target"]],
    [/^(?:build|settings)\.gradle(?:\.kts)?$/, ["build", ".gradle"]],
    [/^build\.sbt$/, ["target", "project/target", "project/project"]],
    [
        /^package\.json$/,
        [
            "build",
            "coverage",
            "dist",
            "lib",
            "out",
            ".angular",
            ".cache",
            ".next",
            ".nuxt",
            ".nyc_output",
            ".parcel-cache",
        ].concat([".svelte-kit", ".turbo"]),
    ],
    [
        /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements\.txt)$/,
        [".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "htmlcov"],
    ],
    [/^CMakeLists\.txt$/, ["build"]],
    [/^meson\.build$/, ["build", "builddir"]],
    [/^(?:GNUm|M|m)akefile$/, ["bin", "build", "obj", "out"]],
    [/\.(?:cs|fs|vb)proj$/, ["bin", "obj", "TestResults"]],
    [/^Gemfile$/, ["coverage", "log", "tmp"]],
    [/^(?:cabal\.project|[^/]+\.cabal)$/, ["dist-newstyle"]],
    [/^stack\.yaml$/, [".stack-work"]],
    [/^mix\.exs$/, ["_build"]],
    [/^rebar\.config$/, ["_build"]],
    [/^dune-project$/, ["_build"]],
    [/^Package\.swift$/, [".build"]],
    [/^build\.zig$/, [".zig-cache", "zig-cache", "zig-out"]],
    [/^pubspec\.yaml$/, [".dart_tool", "build"]],
];
/**
 * Folders that a build may make in a tree.
 * @param files paths of the tree
 * @returns each once, in the order of the files
 */
function buildFolders(files) {
    const found = new Set();
    for (const path of files) {
        const cut = path.lastIndexOf("/") + 1;
        const name = path.slice(cut);
        for (const [file, folders] of BUILT_BESIDE)
            if (file.test(name))
                for (const folder of folders)
                    found.add((path.slice(0, cut) + folder));
    }
    return [...found];
}
/** Folders by whose name they hold installed packages, whoever installed them. */
const PACKAGE_FOLDERS = new Set(["node_modules", "bower_components", "__pypackages__", "Pods"]);
/** Files by which a folder of another name is one: a Python environment (PEP 405), Composer's, Conda's. */
const PACKAGE_MARKS = ["pyvenv.cfg", "autoload.php", "conda-meta"];
/**
 * Whether a folder that setup commands left holds installed packages: programs and libraries that commands run, and that no
 * build writes to.
 * @param has whether a name is in the folder
 */
function holdsPackages(folder, has) {
    return PACKAGE_FOLDERS.has(folder.slice(folder.lastIndexOf("/") + 1)) || PACKAGE_MARKS.some(has);
}
/** Where programs keep what they may lose, in a folder of packages: find-cache-dir's place, and those of Vite and TypeScript. */
const PACKAGE_CACHES = [".cache", ".tmp", ".vite", ".vite-temp", ".vitest"];


/***/ }),

/***/ 1476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J3: function() { return /* binding */ mountFaults; },
/* harmony export */   a6: function() { return /* binding */ NOT_SHOWN; },
/* harmony export */   co: function() { return /* binding */ treeMode; },
/* harmony export */   em: function() { return /* binding */ treeFaults; },
/* harmony export */   nH: function() { return /* binding */ isWritable; },
/* harmony export */   u7: function() { return /* binding */ planWritableTree; },
/* harmony export */   y6: function() { return /* binding */ planReadOnlyTree; }
/* harmony export */ });
/* unused harmony export MAX_TREE_MOUNTS */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4148);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1610);






/** Mounts over a tree: bubblewrap takes a quarter of a millisecond for each, and more the more there are. */
const MAX_TREE_MOUNTS = 128;
function treeMode(level, contract) {
    if (isWritable(contract))
        return level === "sandbox" ? "writable" : "writable-looked-at";
    return level === "sandbox" ? "read-only" : "looked-at";
}
/** Whether a contract has its verification write where it wants to. */
function isWritable({ verification_tree }) {
    return verification_tree === "writable";
}
/**
 * Plans what commands can write of a tree that is read-only: folders that are set aside, as far as they can be named before
 * anything runs. Those that setup left, but not installed packages; those that a literal rule of `discard_paths` names; those
 * that a build makes where a project of its kind lies, and that are discarded or ignored. What of the tree lies in one of them
 * stays read-only, and so does bytecode.
 */
function planReadOnlyTree({ contract, asides, owned, left }) {
    const tree = indexOf(owned);
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const packages = new Set(left.filter((one) => one.packages).map(({ path }) => path));
    const wanted = new Map();
    const want = (path, reason) => {
        if (!wanted.has(path) && !packages.has(path) && !isBytecode(path))
            wanted.set(path, reason);
    };
    for (const { path } of left)
        want(path, "setup commands left it, and it is set aside");
    for (const rule of rules) {
        const path = literalFolder(rule);
        if (path !== null)
            want(path, "discard_paths names it");
    }
    const files = owned.flatMap((entry) => ((0,_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az)(entry) ? [entry.path] : []));
    for (const path of (0,_formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .buildFolders */ .sR)(files))
        if (asides.of(path, true) !== null)
            want(path, "builds make it, and it is set aside");
    for (const path of packages)
        for (const name of _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_CACHES */ .Nj)
            want(`${path}/${name}`, "a cache within installed packages");
    const plan = { mounts: [], leftOut: 0 };
    const open = new Set();
    for (const [path, reason] of [...wanted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => open.has(folder)) || !tree.canBeFolder(path))
            continue;
        const mounts = tree.guardIn(path);
        if (mounts === null || plan.mounts.length + mounts.length + 1 > MAX_TREE_MOUNTS)
            plan.leftOut++;
        else {
            open.add(path);
            plan.mounts.push({ path, access: "write", reason }, ...mounts);
        }
    }
    return plan;
}
/**
 * Plans what commands can't write of a tree that is writable: acceptance tests, and what `forbidden_paths` covers. Where there
 * are more than can be mounted one by one, the folders that they lie in are read-only as a whole.
 */
function planWritableTree({ contract, owned }, acceptance) {
    const forbidden = withTheirFolders((0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths));
    const tests = new Set(acceptance);
    const guarded = new Map();
    const guard = (path, access, reason) => guarded.set(path, { path, access, reason });
    const folders = new Set();
    for (const { path } of owned)
        for (const folder of (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path))
            folders.add(folder);
    for (const path of folders)
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, true))
            guard(path, "read", FORBIDDEN);
    for (const entry of owned) {
        const { path, type } = entry;
        const reason = tests.has(path) ? ACCEPTANCE : (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, type === "dir") ? FORBIDDEN : null;
        if (reason !== null)
            guard(path, isMountable(entry) ? "read" : "look", reason);
    }
    return { mounts: withFolders(coarsened(outermost([...guarded.values()]))), leftOut: 0 };
}
/** Rules, with the folder of each that covers everything below one: only in a folder that is read-only nothing new can be made. */
function withTheirFolders(rules) {
    return rules.flatMap((rule) => rule.segments.length > 1 && rule.segments.at(-1) === "**"
        ? [rule, { ...rule, segments: rule.segments.slice(0, -1), folder: true }]
        : [rule]);
}
const ACCEPTANCE = "an acceptance test";
const FORBIDDEN = "forbidden_paths covers it";
/** Mounts without those that lie in one that is read-only. */
function outermost(mounts) {
    const whole = new Set(mounts.flatMap(({ path, access }) => (access === "read" ? [path] : [])));
    return mounts.filter(({ path }) => !(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => whole.has(folder)));
}
/** Replaces what lies deepest by its folder until there are few enough; in the end by the whole tree, which is the empty path. */
function coarsened(mounts) {
    let left = mounts;
    while (withFolders(left).length > MAX_TREE_MOUNTS) {
        const deepest = left.reduce((most, { path, access }) => (access === "read" ? Math.max(most, depthOf(path)) : most), 0);
        if (deepest === 0)
            return left;
        const raised = left.map((mount) => {
            if (depthOf(mount.path) < deepest || mount.access !== "read")
                return mount;
            return { path: (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(mount.path), access: "read", reason: `what it holds, for one: ${mount.reason}` };
        });
        const whole = raised.find(({ path }) => path === "");
        if (whole !== undefined)
            return [whole];
        left = outermost([...new Map(raised.map((mount) => [mount.path, mount])).values()]);
    }
    return left;
}
/** A folder in which something is mounted can be renamed with it, unless it is mounted itself. */
function withFolders(mounts) {
    const paths = new Set(mounts.map(({ path }) => path));
    const ways = new Map();
    for (const { path, access } of mounts)
        for (const folder of access === "read" ? (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path) : [])
            if (!paths.has(folder))
                ways.set(folder, {
                    path: folder,
                    access: "write",
                    reason: "it can't be renamed: something in it is read-only",
                });
    return [...mounts, ...ways.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function indexOf(owned) {
    const content = owned.filter(_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az);
    const files = new Set(content.map(({ path }) => path));
    const folders = new Set(content.flatMap(({ path }) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path)));
    return {
        canBeFolder: (path) => !files.has(path) && !(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => files.has(folder)),
        guardIn(folder) {
            if (!folders.has(folder))
                return [];
            const within = content.filter(({ path }) => path.startsWith(`${folder}/`));
            if (!within.every(isMountable) || within.length > MAX_TREE_MOUNTS)
                return null;
            const reads = within.map(({ path }) => ({ path, access: "read", reason: "a file of the tree" }));
            return withFolders(reads).filter(({ path }) => path.startsWith(`${folder}/`));
        },
    };
}
/**
 * Whether a folder is Python's for bytecode, which is run in the place of the source beside it, without a look at that where the
 * bytecode says so: what changed code puts there for a test is the test. Python does without where it can't write.
 */
function isBytecode(path) {
    return path.split("/").includes("__pycache__");
}
/** The folder that a rule names, or null for one that names none, or any. */
function literalFolder({ folder, segments }) {
    return folder && !segments.some((name) => name.includes("*")) ? segments.join("/") : null;
}
function depthOf(path) {
    return path.split("/").length;
}
/** What a verification can't show, for people, by what its tree was. */
const NOT_SHOWN = (() => {
    const memory = "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets a debugger of another process in (a JVM, but Maven's own)";
    const memoryBare = "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets another process in (a debugger: Node.js, a JVM; whatever of its memory the system does not keep from its user's other processes)";
    const folders = "that a command found everything that was not read-only (HOME, /tmp, folders that are set aside) as it began with it, once changed code had run in it";
    const others = "that a command found the tree as it is, once changed code had run in it, beside acceptance tests and forbidden files that were there and are no links: a link, or a new file, is only looked at after the command (`verification_tree` is `writable`)";
    const restored = "that no file was changed and put back before its command ended: without a sandbox, files are only looked at afterwards";
    return {
        "read-only": [memory, folders],
        writable: [memory, folders, others],
        "looked-at": [memoryBare, folders, restored],
        "writable-looked-at": [memoryBare, folders, others, restored],
    };
})();
/**
 * What `facts.json` says of the tree that its contract, its level and what is set aside don't allow.
 * @param files of the tree without acceptance tests; asked for only where commands could write
 */
function treeFaults({ verification, case: ofCase }, contract, asides, files) {
    const tree = verification?.tree ?? null;
    if (verification === undefined || verification.level === null)
        return [];
    const { level, commands } = verification;
    if (tree === null)
        return commands.length === 0 ? [] : ["expected what commands could write of it, found no word"];
    const mode = treeMode(level, contract);
    if (tree.mode !== mode)
        return [`expected ${mode} at the level ${level} of this contract, found ${tree.mode}`];
    const acceptance = (ofCase?.acceptance ?? []).map(({ path }) => (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path));
    const mounts = tree.mounts.map((mount) => ({ ...mount, path: (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(mount.path) }));
    return mountFaults(mode, mounts, {
        contract,
        asides,
        acceptance,
        files: () => [...files(), ...acceptance.map((path) => ({ path, type: "file" }))],
    });
}
/** What mounts leave to commands that judges them; the collector asks before they are mounted, the audit of what it is told. */
function mountFaults(mode, mounts, tree) {
    if (mounts.length > MAX_TREE_MOUNTS * 2)
        return [`expected at most ${MAX_TREE_MOUNTS} mounts, found ${mounts.length}`];
    if (mode === "looked-at" || mode === "writable-looked-at")
        return mounts.length === 0 ? [] : ["expected no mounts without a sandbox"];
    const paths = new Set();
    for (const { path } of mounts) {
        if (path !== "" && path.split("/").some((name) => name === "" || name === "." || name === ".."))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: expected a path of the tree`];
        if (paths.has(path))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: mounted twice`];
        paths.add(path);
    }
    return mode === "read-only" ? readOnlyFaults(mounts, tree) : writableFaults(mounts, tree);
}
function readOnlyFaults(mounts, { contract, asides, files }) {
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const isAside = (path) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(rules, path, true) || [...(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path), path].some((folder) => asides.of(folder, true) !== null);
    const opened = new Set();
    const faults = mounts.flatMap(({ path, access }) => {
        if (access !== "write")
            return [];
        opened.add(path);
        if (!isAside(path))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: it is judged, and commands could write it`];
        return isBytecode(path)
            ? [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: bytecode is run in the place of its source, and commands could write it`]
            : [];
    });
    if (opened.size === 0)
        return faults;
    const accessOf = deepest(mounts);
    for (const { path, type } of files()) {
        const what = type === "symlink" ? "a link of the tree" : "a file of the tree";
        if (opened.has(path) || accessOf(type === "symlink" ? (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path) : path) === "write")
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    }
    return faults;
}
function writableFaults(mounts, { contract, acceptance, files }) {
    const looked = new Set(mounts.flatMap(({ path, access }) => (access === "look" ? [path] : [])));
    const accessOf = deepest(mounts);
    const tests = new Set(acceptance);
    const forbidden = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths);
    const faults = [];
    for (const { path, type } of files()) {
        const what = tests.has(path) ? ACCEPTANCE : (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path) ? FORBIDDEN : null;
        const isGuarded = isMountable({ path, type })
            ? accessOf(path) === "read"
            : looked.has(path) || accessOf(path) === "read";
        if (what !== null && !isGuarded)
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    }
    return faults;
}
/** Whether something can be mounted at a path of the tree: bubblewrap is told paths as text, and follows links. */
function isMountable({ path, type }) {
    return type !== "symlink" && (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(path) !== null;
}
/** What mounts make of a path: the one that lies deepest decides; null where there is none. */
function deepest(mounts) {
    const by = new Map(mounts.flatMap(({ path, access }) => (access === "look" ? [] : [[path, access]])));
    return (path) => {
        for (let at = path; at !== ""; at = (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(at)) {
            const access = by.get(at);
            if (access !== undefined)
                return access;
        }
        return by.get("") ?? null;
    };
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
        const result = base === null ? null : (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .applyDelta */ .T)(content, base.content);
        if (base === null || result === null)
            throw new Unreadable("one of its packs is broken");
        objects.bytesLeft -= result.length;
        return { type: base.type, content: result };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ })

};
;