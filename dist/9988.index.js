"use strict";
exports.id = 9988;
exports.ids = [9988];
exports.modules = {

/***/ 2011:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ boundedTrees; }
/* harmony export */ });
/**
 * What something contained may fill while it runs: its workspace and its home on the disk and, at levels where no memory holds
 * them, its temporary files.
 */
function boundedTrees(level, { workspace, home, scratch }, limits) {
    const tree = (folder) => ({ limit: "tree_bytes", folder, bytes: limits.tree_bytes });
    return [
        tree(workspace.host),
        ...(home === undefined ? [] : [tree(home)]),
        ...(level === "sandbox" ? [] : [{ limit: "scratch_bytes", folder: scratch, bytes: limits.scratch_bytes }]),
    ];
}


/***/ }),

/***/ 3397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ endOf; }
/* harmony export */ });
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6581);

/**
 * How what was contained ended, as the facts have it of lane and commands alike.
 * @param what names it where it never began
 * @throws Error when what contains it could not be started, which is this machine's fault and not its own
 */
function endOf(result, what) {
    if (result.termination === "not_started")
        throw new Error(`${what} could not be started: ${result.startFailure ?? "no reason given"}`);
    return {
        exit_code: result.exitCode,
        signal: result.signal,
        termination: result.termination,
        survivors: result.survivors,
        duration_ms: (0,_trace__WEBPACK_IMPORTED_MODULE_0__/* .round */ .L)(result.durationMs),
        ...(result.outOfMemory ? { out_of_memory: true } : {}),
    };
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


/***/ }),

/***/ 5753:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ fileDigest; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of one piece: large enough that system calls don't count. */
const PIECE_BYTES = 1024 * 1024;
/** SHA-256 of a file, in hexadecimal, read in pieces. @throws Error what the system says of a file that can't be read */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE_BYTES }))
        hash.update(piece);
    return hash.digest("hex");
}


/***/ })

};
;