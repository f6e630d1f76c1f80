"use strict";
exports.id = 7235;
exports.ids = [7235,6984];
exports.modules = {

/***/ 7235:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executeLane: function() { return /* binding */ executeLane; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8547);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5039);
/* harmony import */ var _world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7896);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6984);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6250);
/* harmony import */ var _effects__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5802);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1097);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4439);
/* harmony import */ var _lane__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9988);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1000);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3170);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6225);
/* harmony import */ var _verification__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(545);















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
    times.lane_started = clock.now();
    const asides = (0,_snapshot__WEBPACK_IMPORTED_MODULE_12__/* .asidesOf */ .tg)(session, contract, prepared);
    const bounds = { deadlineMs: (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .laneDeadline */ .Z)(request, limits), lingerMs: limits.linger_seconds * 1000 };
    const watch = agent === null
        ? null
        : (await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(9847), __webpack_require__.e(7349), __webpack_require__.e(7938)]).then(__webpack_require__.bind(__webpack_require__, 7938))).watchAgent(session, agent, workspace, prepared.commit, bounds, asides);
    const started = trace.step("lane", () => (0,_lane__WEBPACK_IMPORTED_MODULE_10__/* .runLane */ .i)(admitted, session, ahead?.level === level ? ahead : (0,_lane__WEBPACK_IMPORTED_MODULE_10__.standBy)(session, contract, lane, level), watch === null ? {} : { complete: watch.complete, onOutput: () => agent?.alive() }));
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
            event_log_problem: (await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(9847), __webpack_require__.e(7349), __webpack_require__.e(7938)]).then(__webpack_require__.bind(__webpack_require__, 7938))).keepAgentEvidence(session, agent, workspace, watch?.seen() ?? null),
        });
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    const snapshot = await trace.step("snapshot", () => (0,_snapshot__WEBPACK_IMPORTED_MODULE_12__/* .takeSnapshot */ .W9)(session, asides, limits, prepared, workspace));
    if (snapshot !== null)
        session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace };
    (0,_snapshot__WEBPACK_IMPORTED_MODULE_12__/* .writePatchFile */ .Ub)(writer, snapshot);
    facts.set("head", headFact(workspace, prepared, snapshot));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    times.diff_checked = snapshot === null ? null : clock.now();
    session.redactions += laneRun.redactions;
    const skip = reasonToSkip(session, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (!checkedOut.ok)
            throw checkedOut.error;
        facts.set("verification", await trace.step("verification", () => verification(session, ready, snapshot, checkedOut.value)));
    }
    else {
        (0,_test_log__WEBPACK_IMPORTED_MODULE_13__/* .noVerification */ .Z)(session, skip ?? "there is no snapshot");
        facts.set("verification", { status: "not_run", reason: skip, level: null, commands: [] });
    }
    times.verification_completed = clock.now();
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("look again", () => lateChanges(session, snapshot, workspace, contract));
        const walked = (0,_snapshot__WEBPACK_IMPORTED_MODULE_12__/* .walkFact */ .s8)(snapshot, late.map(({ path }) => path));
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
/** A clean checkout of the starting tree, for verification alone. */
async function makeGround({ request, work, cancel, io }, { contract, prepared }) {
    const checkout = work.path("checkout");
    const options = { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract), signal: cancel.signal };
    await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_4__/* .cleanCheckout */ .eZ)(request.folder.workspace, checkout, prepared.treeId, options);
    if (!(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .needsHome */ .nt)(contract))
        return { checkout, home: null };
    const home = (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, "verification-home");
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
async function verification(session, { contract, prepared, surroundings, loopback }, snapshot, ground) {
    const { request, work, cancel, programs, facts } = session;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .limitsOf */ .Af)(contract);
    const level = session.containment.level ?? "none";
    const log = (0,_test_log__WEBPACK_IMPORTED_MODULE_13__/* .openTestLog */ .f)(session);
    const baseline = request.folder.workspace;
    const wanted = (0,_verification__WEBPACK_IMPORTED_MODULE_14__/* .verifiedTree */ .Dt)(contract, prepared.entries, snapshot.result);
    // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
    const same = snapshot.patch !== null && (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,_verification__WEBPACK_IMPORTED_MODULE_14__/* .verifyResult */ .rP)({
            contract,
            limits,
            containLimits: (0,_effects__WEBPACK_IMPORTED_MODULE_7__/* .containLimits */ .v)(contract),
            level,
            surroundings,
            programs,
            ground,
            loopback,
            copies: (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, "copies"),
            layResult: () => (0,_verification__WEBPACK_IMPORTED_MODULE_14__/* .layPatch */ .vz)({
                store: snapshot.store,
                baseline,
                before: prepared.entries,
                wanted,
                patchFile: same?.file ?? work.path("verified.diff"),
                made: same?.made ?? null,
            }, ground.checkout, limits, !(0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .hasSetup */ .kR)(contract)),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
            // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
            scratch: (0,_session__WEBPACK_IMPORTED_MODULE_11__/* .workSubfolder */ .YA)(work, level === "sandbox" ? "scratch" : "verification"),
            log,
            cancel: cancel.signal,
        });
    }
    finally {
        session.redactions += log.close().redactions;
    }
}
function headFact(workspace, prepared, snapshot) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const git = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_5__/* .readAgentGit */ ._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== `refs/heads/${_world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_3__/* .BASELINE_BRANCH */ .v}`).slice(0, MAX_NAMES),
        remotes: git.remotes.slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_5__/* .uncommittedPaths */ .m)(workspace, git.commit, snapshot.walked.entries, snapshot.asides.covers);
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return { ...known, state: "moved", problem: null, uncommitted: left.map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1) };
}
/** What is not any more as it was when it was judged. */
async function lateChanges({ cancel }, snapshot, workspace, contract) {
    const now = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .G)(workspace, {
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5039);
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
            ...(result.outOfMemory ? { out_of_memory: true } : {}),
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

/***/ 545:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: function() { return /* binding */ verifiedTree; },
/* harmony export */   rP: function() { return /* binding */ verifyResult; },
/* harmony export */   vz: function() { return /* binding */ layPatch; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5039);
/* harmony import */ var _world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7253);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5398);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6690);
/* harmony import */ var _world_worktree_store__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9217);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6250);
/* harmony import */ var _acceptance__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4693);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3349);
/* harmony import */ var _ground__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6262);














/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. A command may add files for
 * the next; one that changes what the tree itself holds ends the verification, for the next would judge another tree than the
 * one that the patch makes. Home and `.git` are for each command what they were for the first.
 */
async function verifyResult(input) {
    const { level, cancel, log } = input;
    const commands = [];
    const problem = await verifyLaid(input, commands);
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
    if (problem !== null)
        log.write(Buffer.from(`# ${problem}\n`));
    const passed = problem === null && commands.every(_command__WEBPACK_IMPORTED_MODULE_12__/* .succeeded */ .gq);
    return { status: passed ? "passed" : "failed", reason: problem, level, commands };
}
/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input, commands) {
    const { contract, ground, limits, cancel, copies } = input;
    const { checkout } = ground;
    const wanted = contract.verification_commands ?? [];
    const budget = (0,_command__WEBPACK_IMPORTED_MODULE_12__/* .newBudget */ .k$)(limits.verification_seconds, limits.test_output_bytes);
    const laid = await input.layResult();
    if ("problem" in laid)
        return laid.problem;
    const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
    const own = new Set(acceptance.map(({ path }) => path));
    const owned = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .composeResult */ .sI)(laid.owned, acceptance, (path) => !own.has(path));
    const env = owned.some(({ path }) => BYTECODE.test(path)) ? NO_BYTECODE : {};
    const git = wanted.length > 1 ? await (0,_ground__WEBPACK_IMPORTED_MODULE_13__/* .keepGit */ .w)(checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(copies, "git")) : null;
    for (const [index, command] of wanted.entries()) {
        if (cancel.aborted)
            break;
        if (index > 0) {
            const altered = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__/* .alteredEntries */ .q)(checkout, owned, cancel).catch(unlessAborted);
            if (altered.length > 0)
                return `a verification command changed ${named(altered)}, so that the next would not judge the tree of the patch; make one command of those that belong together`;
            if (git !== null)
                await (0,_ground__WEBPACK_IMPORTED_MODULE_13__/* .restoreGit */ .V)(checkout, git);
        }
        const home = await homeFor(input, index, index === wanted.length - 1);
        const view = {
            workspace: checkout,
            home,
            env: { ...contract.environment, ...env },
            network: "none",
            loopback: input.loopback,
            readOnly: [],
        };
        const ran = await (0,_command__WEBPACK_IMPORTED_MODULE_12__/* .runCommand */ .d1)(input, view, command, budget);
        commands.push(ran);
        if (ran.termination === "timeout")
            break;
    }
    return null;
}
/** The home of one command: as setup left it, whatever an earlier one did to its own. Only the last one needs no copy. */
async function homeFor({ ground, copies }, index, last) {
    if (ground.home === null || last)
        return ground.home;
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(copies, `home-${index}`);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.home, home);
    return home;
}
/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;
/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };
function unlessAborted(error) {
    if (error.name === "AbortError")
        return [];
    throw error;
}
/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;
function named(paths) {
    const shown = paths.slice(0, NAMED_PATHS).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt).join(", ");
    return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, before, after) {
    const allowed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.allowed_paths);
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .composeResult */ .sI)(before, after, (path) => !(0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs lie beside the tree's own; where the result adds a
 *   file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
async function layPatch({ wanted, made, ...patch }, checkout, limits, pristine) {
    const { store, patchFile } = patch;
    const { changes, resultTree } = made ?? (await (0,_world_worktree_store__WEBPACK_IMPORTED_MODULE_9__/* .writePatch */ .CZ)({ ...patch, after: wanted }));
    if (!pristine)
        await removeInWay(checkout, changes);
    const problem = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .applyPatch */ .X6)(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null && !pristine)
        return { problem: `the patch does not apply to what the setup commands left: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(problem)}` };
    if (problem !== null)
        throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
    if (pristine) {
        const { treeId } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_10__/* .walk */ .G)(checkout, { limits });
        if (treeId !== resultTree)
            throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
    }
    else {
        const wrong = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_5__/* .alteredEntries */ .q)(checkout, wanted);
        if (wrong.length > 0)
            throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
    }
    return { owned: wanted };
}
/** Removes what setup commands made at the very paths that a result adds. */
async function removeInWay(checkout, changes) {
    for (const { path, kind } of changes)
        if (kind === "added")
            await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeBelow */ .ck)(checkout, path);
}
async function layAcceptance({ folder, expected }, checkout) {
    const { entries, refusals } = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(folder, checkout);
    const [refused] = refusals;
    if (refused !== undefined)
        throw new Error(`acceptance/${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(refused.path)}: ${refused.detail}`);
    const found = (0,_acceptance__WEBPACK_IMPORTED_MODULE_11__/* .acceptanceList */ .i)(entries);
    if (!(0,_acceptance__WEBPACK_IMPORTED_MODULE_11__/* .isSameAcceptance */ .A)(found, expected))
        throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
    return entries.filter(_core_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az);
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


/***/ })

};
;