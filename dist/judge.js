"use strict";
exports.ids = [780, 134, 346, 622, 217, 399, 920];
exports.modules = {

/***/ 70023:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _git_trees__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97888);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_git_trees__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
}


/***/ }),

/***/ 45101:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: function() { return /* binding */ fakeScript; },
/* harmony export */   WL: function() { return /* binding */ parseFakeScript; },
/* harmony export */   XO: function() { return /* binding */ MAX_FAKE_SCRIPT_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28450);


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

/***/ 59567:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: function() { return /* binding */ cachePaths; },
/* harmony export */   V5: function() { return /* binding */ LANE_HOME; },
/* harmony export */   Wh: function() { return /* binding */ linkCaches; },
/* harmony export */   kR: function() { return /* binding */ hasSetup; },
/* harmony export */   nt: function() { return /* binding */ needsHome; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
function cachePaths({ cache_paths = [] }, home) {
    return cache_paths.map((text) => {
        const bare = text.replace(/\/+$/, "");
        if (!bare.startsWith("~/"))
            return { text, path: bare, inHome: null };
        return { text, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
    });
}
/** Makes the links by which programs find caches in a home that is not theirs. */
function linkCaches(home, caches) {
    for (const { path, inHome } of caches) {
        // What lies in another is seen through that one's link, and nothing is ever made there.
        if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`)))
            continue;
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, inHome);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, link);
    }
}
/** Folder of the work folder that is a lane's home, where setup commands leave it one. */
const LANE_HOME = "home";
/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
function needsHome(contract) {
    return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}
/** Whether a contract has setup commands. */
function hasSetup({ setup_commands = [] }) {
    return setup_commands.length > 0;
}


/***/ }),

/***/ 42583:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeEvidence: function() { return /* binding */ completeEvidence; }
/* harmony export */ });
/* harmony import */ var _core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31979);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93137);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_survivors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16388);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23244);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43579);
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86851);
/* harmony import */ var _not_reached__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53628);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78391);









/**
 * Completes the evidence, however far the run came: files that no step wrote, the search for secrets, what becomes of repository and
 * target, who and when. Only the judge follows.
 * @throws ArtifactWriteFailure
 */
async function completeEvidence(inputs, recorder, { containment, tools }, left, nested) {
    const { request, identity, io } = inputs;
    const { facts, writer, trace, times } = recorder;
    const records = { stage: request.stage, records: identity.records };
    const present = new Set(writer.files().map(({ name }) => name));
    const reason = facts.get("lane") === undefined ? "no lane was started" : "the run ended before it";
    if (!present.has(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO))
        writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO, "");
    if (!present.has(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .TEST_LOG_FILE */ .Ps))
        (0,_test_log__WEBPACK_IMPORTED_MODULE_4__/* .noVerification */ .Zo)(inputs, recorder, reason);
    if (facts.get("lane") !== undefined)
        (0,_guard__WEBPACK_IMPORTED_MODULE_3__/* .isStopped */ .id)(inputs, facts, "after the lane");
    const ends = { setup: facts.get("setup"), lane: facts.get("lane"), verification: facts.get("verification") };
    const held = containment ?? (0,_not_reached__WEBPACK_IMPORTED_MODULE_5__/* .containmentNotReached */ .o)((0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)(request.lane).containment);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTAINMENT_FILE */ .eL, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ ...held, survivors: (0,_core_judge_survivors__WEBPACK_IMPORTED_MODULE_7__/* .survivorsOf */ .t)(ends) })}\n`);
    const { scanBundle } = await Promise.all(/* import() | judge */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(217), __webpack_require__.e(399), __webpack_require__.e(448), __webpack_require__.e(920), __webpack_require__.e(156), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 82157));
    const scanned = await trace.step("secret scan", () => scanBundle(inputs, recorder, left));
    facts.set("secrets", scanned);
    const [record, made] = [(0,_core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_0__/* .sandboxRecordOf */ .Yx)(records), facts.get("sandbox")];
    if (record !== null && made !== undefined) {
        const { disposeOf } = await Promise.all(/* import() | judge */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(217), __webpack_require__.e(399), __webpack_require__.e(448), __webpack_require__.e(920), __webpack_require__.e(156), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 21303));
        await trace.step("disposal", () => disposeOf(inputs, recorder, record, made, left, scanned));
    }
    facts.set("environment", (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .environmentFact */ .cD)(io, tools));
    facts.set("clock", times);
    const run = (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .runFact */ .Co)(inputs, writer);
    facts.set("run", run);
    const [path, target] = [(0,_core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_0__/* .pathNamed */ .NJ)(records), facts.get("target")];
    if (path === null || target === undefined)
        return;
    const { applyVerified } = await Promise.all(/* import() | judge */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(217), __webpack_require__.e(399), __webpack_require__.e(448), __webpack_require__.e(920), __webpack_require__.e(156), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 86780));
    await applyVerified(inputs, recorder, { path, target, run }, nested, left);
    facts.replace("run", (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .runFact */ .Co)(inputs, writer));
}


/***/ }),

/***/ 12949:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   executeLane: function() { return /* binding */ executeLane; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56954);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59567);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36015);
/* harmony import */ var _lane__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53866);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28205);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54750);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67752);
/* harmony import */ var _verification__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13530);








/**
 * Runs the lane, and keeps what it said. Only an `Admitted` starts it.
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
async function executeLane({ admitted, ready, standby: early, room }, inputs, recorder, ground) {
    const { facts, trace } = recorder;
    const { contract, containment, prepared, lane, agent } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract);
    const workspace = inputs.work.path("workspace");
    await room.taken;
    recorder.mark("lane_started");
    const asides = await (0,_snapshot__WEBPACK_IMPORTED_MODULE_6__/* .asidesOf */ .tg)(inputs, recorder, ready);
    const bounds = { deadlineMs: (0,_lane__WEBPACK_IMPORTED_MODULE_3__.laneDeadline)(inputs.request, limits), lingerMs: limits.linger_seconds * 1000 };
    // Of another level than was found, what was set up is not used.
    const { level } = containment;
    const standby = early?.level === level ? early : (0,_lane__WEBPACK_IMPORTED_MODULE_3__.standBy)(inputs, contract, lane, level);
    lane.settle?.();
    const processorTime = () => standby.processorTime();
    const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
    const real = agent === null ? null : await Promise.all(/* import() | lane */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(448), __webpack_require__.e(28), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 8916));
    const watch = real === null || agent === null ? null : real.watchAgent(recorder.follower, agent, place, bounds);
    const started = trace.step("lane", () => (0,_lane__WEBPACK_IMPORTED_MODULE_3__.runLane)(admitted, inputs, recorder, standby, watch ?? {}));
    const standOn = async () => {
        const made = ground ?? (await trace.step("clean checkout", () => makeGround(inputs, ready)));
        return { ground: made, ahead: holdAhead(inputs, ready, made) };
    };
    const [ended, stand] = await Promise.allSettled([
        started.finally(() => watch?.stop()),
        // It needs no byte of the lane, so it is made while the lane runs.
        standOn(),
    ]);
    if (ended.status === "rejected")
        throw ended.reason;
    const { fact, limitHit, profileDigest } = ended.value;
    // The calls of a lane end with it.
    await agent?.model.close();
    recorder.mark("lane_ended");
    facts.set("lane", fact);
    if (real !== null && agent !== null)
        facts.replace("lane", {
            ...fact,
            event_log_problem: real.keepAgentEvidence(inputs, recorder, agent, watch?.seen() ?? null),
        });
    const diskFull = limitHit?.limit === "disk" ? { found: limitHit.found, bound: limitHit.bound } : null;
    // Nothing of the lane lives any more that could fill this, too.
    if (diskFull !== null)
        room.release();
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    return { asides, diskFull, limitHit, stand };
}
/** Sets up what the first verification command will run in; null where that is left to itself. */
function holdAhead(inputs, ready, ground) {
    const setting = { ...(0,_setting__WEBPACK_IMPORTED_MODULE_5__/* .settingAhead */ .W)(inputs, ready, "verification"), ground, loopback: ready.loopback };
    const held = (0,_verification__WEBPACK_IMPORTED_MODULE_7__/* .holdVerification */ .Zb)(setting, ready.prepared.entries);
    if (held !== null)
        inputs.scope.atEnd("what verification would run in", () => held.abandon());
    return held;
}
/** A clean checkout of the starting tree, for verification alone. */
async function makeGround({ work, cancel, io }, { contract, prepared, tree }) {
    const checkout = work.path("checkout");
    const options = { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract), signal: cancel.signal };
    await tree.checkout(checkout, prepared.treeId, options);
    if (!(0,_caches__WEBPACK_IMPORTED_MODULE_1__/* .needsHome */ .nt)(contract))
        return { checkout, home: null };
    const home = (0,_inputs__WEBPACK_IMPORTED_MODULE_4__/* .workSubfolder */ .YA)(work, "verification-home");
    (0,_caches__WEBPACK_IMPORTED_MODULE_1__/* .linkCaches */ .Wh)(home, (0,_caches__WEBPACK_IMPORTED_MODULE_1__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_2__/* .userOf */ .Z5)(io).home));
    return { checkout, home };
}


/***/ }),

/***/ 86851:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: function() { return /* binding */ faultText; },
/* harmony export */   Kl: function() { return /* binding */ faultOf; },
/* harmony export */   Nj: function() { return /* binding */ guarded; },
/* harmony export */   bs: function() { return /* binding */ together; },
/* harmony export */   dV: function() { return /* binding */ endWork; },
/* harmony export */   id: function() { return /* binding */ isStopped; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_contain_descriptors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85801);
/* harmony import */ var _world_contain_handover__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16928);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9863);
/* harmony import */ var _world_evidence_write_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99996);





/** Notes a cancellation at this step; true when the run must not go on. */
function isStopped({ cancel }, facts, step) {
    if (!cancel.signal.aborted)
        return facts.get("harness_error") !== undefined;
    if (facts.get("cancelled") === undefined)
        facts.set("cancelled", { step });
    return true;
}
/**
 * Puts a failure of the harness itself on record instead of losing the run.
 * @returns what the action gives; null where it failed, so that nothing of the run may follow but its evidence
 * @throws ArtifactWriteFailure, which can't be put on record
 */
async function guarded(inputs, facts, step, action) {
    try {
        return await action();
    }
    catch (error) {
        if (error instanceof _world_evidence_write_failure__WEBPACK_IMPORTED_MODULE_4__/* .ArtifactWriteFailure */ .sR)
            throw error;
        if (!isStopped(inputs, facts, step))
            facts.set("harness_error", { step, message: faultOf(inputs, error) });
        return null;
    }
}
/** Waits for both, whatever becomes of the other one; where one fails, everything of the run is ended. */
async function together({ cancel }, parts) {
    for (const part of parts)
        part.catch(() => cancel.abort());
    await Promise.allSettled(parts);
    return Promise.all(parts);
}
/** A failure in words without a secret. */
function faultOf({ secrets }, error) {
    return (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_3__/* .redactAll */ .$I)(secrets.search, Buffer.from(faultText(error))).toString("utf8");
}
/** Ends a work folder: what can't be removed is told, and changes no verdict. The evidence is sealed by now. */
async function endWork(work, keep, { status, warning }) {
    if (keep) {
        // Whoever runs the harness owns all of it then.
        if (work.root !== null)
            await (0,_world_contain_handover__WEBPACK_IMPORTED_MODULE_2__/* .handBack */ .t9)(work.root);
        work.keep();
        return;
    }
    status("removing the workspace");
    try {
        await work.remove();
    }
    catch (error) {
        warning(`${work.root} can't be removed; remove it by hand: ${faultText(error)}`);
    }
}
/** A failure in words, with what to do where the machine is what failed. */
function faultText(error) {
    const message = error instanceof Error ? error.message : String(error);
    const { code, syscall, path } = error;
    if (code === "ENOSPC" || code === "EDQUOT")
        return `no space is left in ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()} (${code}): free some, or set TMPDIR to another folder`;
    if (code === "EMFILE" || code === "ENFILE")
        return `${message}: ${_world_contain_descriptors__WEBPACK_IMPORTED_MODULE_1__/* .RAISE_OPEN_FILES */ .a_}`;
    if (code === "EFBIG")
        return `${message}: raise the limit on the size of files (ulimit -f)`;
    if (syscall === "mkdtemp")
        return `no folder can be made in ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()} (${code}): set TMPDIR to one where it can`;
    if (path?.startsWith("/proc/"))
        return `${message}: mount /proc`;
    return message;
}


/***/ }),

/***/ 53628:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ containmentNotReached; }
/* harmony export */ });
/** `containment.json` of a run that came to no effect gate. */
function containmentNotReached(required) {
    return {
        schema_version: "1",
        level: null,
        required,
        levels: [],
        denied: [],
        canary: { ran: false, reason: "no lane was to be started", profile_sha256: null, results: [] },
        survivors: null,
        not_promised: [],
    };
}


/***/ }),

/***/ 84858:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observe: function() { return /* binding */ observe; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);
/* harmony import */ var _core_formats_manifest_diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55859);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91610);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56954);
/* harmony import */ var _world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32876);
/* harmony import */ var _world_worktree_agent_history__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87652);
/* harmony import */ var _world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96984);
/* harmony import */ var _world_worktree_uncommitted__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76507);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84974);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59567);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54750);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(67752);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78391);
/* harmony import */ var _verification__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(13530);














/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;
/**
 * Looks at what a lane left: its repository, whether its result verifies, and whether all of it stays as it was judged.
 * @param snapshot null where a cancelled run had no time for it
 * @throws ArtifactWriteFailure
 */
async function observe(inputs, recorder, ready, { limitHit, stand }, snapshot) {
    const { cancel, clock, programs, work } = inputs;
    const { facts, trace } = recorder;
    const { contract, prepared, source } = ready;
    facts.set("head", headFact(inputs, prepared, snapshot));
    if (facts.get("sandbox") !== undefined)
        facts.set("sandbox_history", (0,_world_worktree_agent_history__WEBPACK_IMPORTED_MODULE_5__/* .readHistory */ .L)(work.path("workspace"), prepared.commit, clock.now()));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    if (snapshot !== null)
        recorder.mark("diff_checked");
    const skip = reasonToSkip(facts.get("lane"), cancel.signal, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (stand.status === "rejected")
            throw stand.reason;
        const on = stand.value;
        facts.set("verification", await trace.step("verification", () => verification(inputs, recorder, ready, snapshot, on)));
    }
    else {
        if (stand.status === "fulfilled")
            await stand.value.ahead?.abandon();
        (0,_test_log__WEBPACK_IMPORTED_MODULE_12__/* .noVerification */ .Zo)(inputs, recorder, skip ?? "there is no snapshot");
        facts.set("verification", { status: "not_run", reason: skip, level: null, tree: null, commands: [] });
    }
    recorder.mark("verification_completed");
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("look again", () => lateChanges(cancel.signal, snapshot, contract));
        const latePaths = late.map(({ path }) => path);
        facts.set("walk", (0,_snapshot__WEBPACK_IMPORTED_MODULE_11__/* .walkFact */ .s8)(snapshot, latePaths, limitHit));
    }
    const copy = facts.get("copy");
    if (copy !== undefined && snapshot !== null && !cancel.signal.aborted)
        facts.replace("copy", { ...copy, clean_end_at: clock.now() });
    if (source !== null && !cancel.signal.aborted) {
        const { lookAgain } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 40982));
        const look = () => lookAgain(source, { signal: cancel.signal, helper: programs.look });
        facts.set("source_after", await trace.step("source after", look));
    }
}
function reasonToSkip(lane, cancel, contract, snapshot) {
    const termination = lane?.termination;
    if (termination === "timeout" || termination === "cancelled")
        return `the lane ended by ${termination}`;
    if (cancel.aborted)
        return "the run was cancelled";
    if (snapshot === null)
        return "there was no time for a snapshot";
    if (snapshot.patch === null)
        return "the workspace was refused, so that there is no patch";
    if ((contract.verification_commands ?? []).length === 0)
        return "the contract has no verification command";
    return null;
}
async function verification(inputs, recorder, ready, snapshot, { ground, ahead }) {
    const { request, work } = inputs;
    const { facts } = recorder;
    const { contract, prepared, loopback, tree } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)(contract);
    // What a lane keeps for itself is nothing that its tests may count on.
    const asides = (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_2__/* .setAsides */ .Mi)({
        contract,
        lane: "fake",
        before: prepared.entries,
        ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_2__/* .ignoredBy */ .gP)(facts.get("gitignore")),
    });
    const log = (0,_test_log__WEBPACK_IMPORTED_MODULE_12__/* .openTestLog */ .fl)(inputs, recorder);
    const wanted = (0,_verification__WEBPACK_IMPORTED_MODULE_13__/* .verifiedTree */ .Dt)(contract, prepared.entries, snapshot.result);
    // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
    const same = snapshot.patch !== null && (0,_core_formats_manifest_diff__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,_verification__WEBPACK_IMPORTED_MODULE_13__/* .verifyResult */ .rP)({
            ...(0,_setting__WEBPACK_IMPORTED_MODULE_10__/* .settingOf */ .y)(inputs, ready, "verification", log),
            ...{ ground, loopback, asides, ahead },
            layResult: async () => (0,_verification__WEBPACK_IMPORTED_MODULE_13__/* .layPatch */ .vz)({
                store: snapshot.store,
                baseline: await tree.folderWith((0,_snapshot__WEBPACK_IMPORTED_MODULE_11__/* .contentBefore */ .Ni)(same?.made.changes ?? (0,_core_formats_manifest_diff__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(prepared.entries, wanted))),
                before: prepared.entries,
                wanted,
                patchFile: same?.file ?? work.path("verified.diff"),
                made: same?.made ?? null,
            }, ground.checkout, limits, !(0,_caches__WEBPACK_IMPORTED_MODULE_9__/* .hasSetup */ .kR)(contract)),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
        });
    }
    finally {
        log.close();
    }
}
function headFact({ request, identity, work }, prepared, snapshot) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const workspace = work.path("workspace");
    const ownBranch = `refs/heads/${request.stage.workingBranch?.(identity.runId) ?? _world_worktree_baseline_git__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_BRANCH */ .vO}`;
    const git = (0,_world_worktree_agent_git__WEBPACK_IMPORTED_MODULE_6__/* .readAgentGit */ ._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== ownBranch).slice(0, MAX_NAMES),
        remotes: [...git.remotes.keys()].slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,_world_worktree_uncommitted__WEBPACK_IMPORTED_MODULE_7__/* .uncommittedPaths */ .m)(workspace, git.commit, snapshot.walked.entries, snapshot.asides.covers);
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return {
        ...known,
        state: "moved",
        problem: null,
        uncommitted: (0,_snapshot__WEBPACK_IMPORTED_MODULE_11__/* .namedOf */ .Z7)(left).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1),
        ...((0,_snapshot__WEBPACK_IMPORTED_MODULE_11__/* .unnamedOf */ .c_)(left) > 0 ? { uncommitted_unnamed: (0,_snapshot__WEBPACK_IMPORTED_MODULE_11__/* .unnamedOf */ .c_)(left) } : {}),
    };
}
/** What is not any more as it was when it was judged. */
async function lateChanges(cancel, snapshot, contract) {
    const now = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_8__/* .walk */ .G)(snapshot.workspace, {
        signal: cancel,
        baseline: snapshot.walked.entries,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)(contract),
        rootIdentity: snapshot.walked.rootIdentity,
        asides: snapshot.asides,
    }).catch((error) => {
        // a cancelled run is no pass, whatever a second look would find
        if (cancel.aborted && error.name === "AbortError")
            return null;
        throw error;
    });
    if (now === null)
        return [];
    const judged = now.entries.filter(({ setAside }) => setAside === undefined);
    const changes = (0,_core_formats_manifest_diff__WEBPACK_IMPORTED_MODULE_1__/* .diffManifests */ .ew)(snapshot.result, judged);
    // What has no content (a pipe, say) is never equal to anything; it was refused for what it is.
    return changes.filter(({ kind, before, after }) => kind !== "modified" || before?.oid !== null || after?.oid !== null);
}


/***/ }),

/***/ 96417:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adoptSetup: function() { return /* binding */ adoptSetup; },
/* harmony export */   prepareBySetup: function() { return /* binding */ prepareBySetup; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91610);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56954);
/* harmony import */ var _world_facts_network_settings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50794);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96556);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9863);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65398);
/* harmony import */ var _caches__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59567);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69260);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28205);
/* harmony import */ var _setting__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54750);
/* harmony import */ var _snapshot__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(67752);
/* harmony import */ var _surroundings__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36015);
/* harmony import */ var _test_log__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78391);
/* harmony import */ var _setup__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(76939);
















/**
 * Runs the setup commands of a run, once, between its gates and its lane. Only an `Admitted` starts them.
 * @param forBaseline whether another lane will be started from the same
 * @returns null where they did not prepare what is needed, so that no lane may start; the fact `setup` says why
 */
async function prepareBySetup(_admitted, inputs, { facts, leaks }, ready, forBaseline) {
    const { work, cancel, io } = inputs;
    const secrets = inputs.secrets.search;
    const { contract, prepared, tree } = ready;
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .limitsOf */ .Af)(contract);
    const { level } = ready.containment;
    const ground = { checkout: work.path("checkout"), home: (0,_inputs__WEBPACK_IMPORTED_MODULE_10__/* .workSubfolder */ .YA)(work, "setup-home") };
    const caches = (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .cachePaths */ .Rl)(contract, (0,_surroundings__WEBPACK_IMPORTED_MODULE_13__/* .userOf */ .Z5)(io).home);
    (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(ground.home, caches);
    // Where the commands run in the agent's copy, too, nothing is copied to its home.
    if (level !== "sandbox")
        (0,_caches__WEBPACK_IMPORTED_MODULE_8__/* .linkCaches */ .Wh)(lanePlace(work).home, caches);
    await tree.checkout(ground.checkout, prepared.treeId, { limits, signal: cancel.signal });
    const isKnown = (bytes) => (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_6__/* .holdsKnown */ .Kk)(secrets, bytes);
    const log = work.path(_test_log__WEBPACK_IMPORTED_MODULE_14__/* .SETUP_LOG */ .j8);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, "", { mode: 0o600 });
    const said = (0,_command_log__WEBPACK_IMPORTED_MODULE_9__/* .commandLog */ .a)({ write: (chunk) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(log, chunk) }, secrets);
    const fact = await (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .runSetup */ .xn)({
        ...(0,_setting__WEBPACK_IMPORTED_MODULE_11__/* .settingOf */ .y)(inputs, ready, "setup", said),
        network: "host",
        entries: prepared.entries,
        asides: await setupAsides(secrets, ready),
        ground,
        lane: lanePlace(work),
        lent: { env: io.env, search: { isIn: isKnown, inFile: () => (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_5__/* .secretScanner */ .R0)(secrets) } },
        settings: (0,_world_facts_network_settings__WEBPACK_IMPORTED_MODULE_4__/* .networkSettings */ .e)((0,_surroundings__WEBPACK_IMPORTED_MODULE_13__/* .userOf */ .Z5)(io), (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .authorityPlace */ .zd)(level, (0,_inputs__WEBPACK_IMPORTED_MODULE_10__/* .workSubfolder */ .YA)(work, "settings")), (text) => isKnown(Buffer.from(text))),
    });
    leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, said.hits());
    facts.set("setup", fact);
    if (!(0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .isPrepared */ ._g)(fact))
        return null;
    if (!forBaseline)
        return { ground, shared: null };
    const shared = { checkout: work.path("baseline-checkout"), home: work.path("baseline-home") };
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.checkout, shared.checkout);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_7__/* .copyProducts */ .ae)(ground.home, shared.home);
    return { ground, shared: { fact, log, hits: said.hits(), ground: shared } };
}
/** Gives a baseline what the setup of the run around it has left. */
async function adoptSetup({ work, cancel, secrets }, { facts, leaks }, ready, { fact, log, hits, ground }) {
    const tree = {
        entries: ready.prepared.entries,
        asides: await setupAsides(secrets.search, ready),
        cancel: cancel.signal,
    };
    await (0,_setup__WEBPACK_IMPORTED_MODULE_15__/* .giveProducts */ .Y9)(ground, lanePlace(work), tree);
    facts.set("setup", fact);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(log, work.path(_test_log__WEBPACK_IMPORTED_MODULE_14__/* .SETUP_LOG */ .j8));
    leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, hits);
    return { ground, shared: null };
}
/** Where setup commands may put what they make: what nobody judges, a lane's own folders aside. */
async function setupAsides(secrets, { contract, prepared: { entries }, tree }) {
    const read = await (0,_snapshot__WEBPACK_IMPORTED_MODULE_12__/* .readIgnored */ .NS)(tree, secrets, contract, entries);
    return (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .setAsides */ .Mi)({ contract, lane: "fake", before: entries, ignored: (0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_1__/* .ignoredBy */ .gP)(read ?? undefined) });
}
function lanePlace(work) {
    return { checkout: work.path("workspace"), home: (0,_inputs__WEBPACK_IMPORTED_MODULE_10__/* .workSubfolder */ .YA)(work, _caches__WEBPACK_IMPORTED_MODULE_8__/* .LANE_HOME */ .V5) };
}


/***/ }),

/***/ 46106:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseStage1: function() { return /* binding */ refuseStage1; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53715);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93137);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_bundle_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45390);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23244);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63955);
/* harmony import */ var _not_reached__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53628);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89321);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43579);
/* harmony import */ var _sealing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88445);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28205);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12107);












/**
 * Makes the refusal that every bundle from stage 2 on nests: the same lane and task at stage 1, with stage 1 counted as
 * the enabled one, sealed as a bundle of its own.
 */
function refuseStage1({ clock, request, identity, io }, outer) {
    const id = (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_6__/* .runId */ .Vz)(clock.startedAt, identity.caseId, (0,_inputs__WEBPACK_IMPORTED_MODULE_5__/* .randomSuffix */ .VH)());
    const writer = outer.writer.nested("stage1-refusal", id);
    const facts = (0,_facts__WEBPACK_IMPORTED_MODULE_7__/* .collectFacts */ .M)();
    facts.replaceAll({
        contract: identity.contractFact,
        request: { ...(0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .requestFact */ .a8)(request), stage: _core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__/* .REFUSAL */ .$m.number, enabled_stage: _core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__/* .REFUSAL */ .$m.number },
        environment: (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .environmentFact */ .cD)(io, null),
        // The gates of the run around it are still to be evaluated, and nothing has come after them.
        clock: { ...outer.times, gates_evaluated: clock.now() },
    });
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTRACT_FILE */ .kY, identity.contractBytes);
    // Records of the stage that was asked for are nothing that stage 1 knows of.
    const own = (0,_core_judge_bundle_names__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R)(request.lane, _core_stages_ladder__WEBPACK_IMPORTED_MODULE_3__/* .REFUSAL */ .$m);
    for (const [name, bytes] of identity.records) {
        const file = `${_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .RECORDS_FOLDER */ .g6}${name}`;
        if (own.has(file))
            writer.write(file, bytes);
    }
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTAINMENT_FILE */ .eL, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)((0,_not_reached__WEBPACK_IMPORTED_MODULE_10__/* .containmentNotReached */ .o)((0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)(request.lane).containment))}\n`);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .PATCH_FILE */ .mO, "");
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .TEST_LOG_FILE */ .Ps, "no verification: no lane was started\n");
    const named = { ...identity, runId: id, nonce: (0,_inputs__WEBPACK_IMPORTED_MODULE_5__/* .newNonce */ .Yd)(), role: "stage1-refusal" };
    facts.set("run", (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_8__/* .runFact */ .Co)({ identity: named, clock, work: { workspace: null } }, writer));
    return (0,_sealing__WEBPACK_IMPORTED_MODULE_4__.sealBundle)(writer, facts.values(), new Map(), (0,_trace__WEBPACK_IMPORTED_MODULE_11__/* .startTrace */ .C)(clock));
}


/***/ }),

/***/ 54750:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ settingAhead; },
/* harmony export */   y: function() { return /* binding */ settingOf; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56954);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28205);


/** The setting of a run's own commands. */
function settingOf(inputs, ready, phase, log) {
    return { ...settingAhead(inputs, ready, phase), log };
}
/** The same, before there is a log. */
function settingAhead({ work, programs, cancel }, { contract, surroundings, containment }, phase) {
    const { level } = containment;
    return {
        contract,
        limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract),
        level,
        surroundings,
        programs,
        // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
        scratch: (0,_inputs__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, level === "sandbox" ? "scratch" : phase),
        copies: (0,_inputs__WEBPACK_IMPORTED_MODULE_1__/* .workSubfolder */ .YA)(work, `${phase}-copies`),
        cancel: cancel.signal,
    };
}


/***/ }),

/***/ 67752:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tg: function() { return /* binding */ asidesOf; },
  Ni: function() { return /* binding */ contentBefore; },
  Z7: function() { return /* binding */ namedOf; },
  NS: function() { return /* binding */ readIgnored; },
  takeSnapshot: function() { return /* binding */ takeSnapshot; },
  c_: function() { return /* binding */ unnamedOf; },
  s8: function() { return /* binding */ walkFact; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest-diff.ts
var manifest_diff = __webpack_require__(55859);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(91610);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(80164);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(87722);
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
    if (files.length > tree_rules/* MAX_IGNORE_FILES */.Gw)
        return none(`the starting tree has ${files.length} .gitignore files; at most ${tree_rules/* MAX_IGNORE_FILES */.Gw} are read`);
    if (bytes > tree_rules/* MAX_IGNORE_BYTES */.Oi)
        return none(`its .gitignore files have ${bytes} bytes; at most ${tree_rules/* MAX_IGNORE_BYTES */.Oi} are read`);
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
var worktree_store = __webpack_require__(19217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 5 modules
var walk = __webpack_require__(84974);
;// CONCATENATED MODULE: ./src/flow/run/snapshot.ts












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
async function takeSnapshot({ cancel, work }, writer, { contract, prepared, tree }, { asides, diskFull }) {
    const end = after(cancel.signal, CANCELLED_SNAPSHOT_MS);
    const { signal } = end;
    try {
        const limits = (0,records_contract/* limitsOf */.Af)(contract);
        const workspace = work.path("workspace");
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
        const changes = (0,manifest_diff/* diffManifests */.ew)(prepared.entries, result);
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
                baseline: await tree.folderWith(contentBefore(changes), signal),
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
        writer.write(files/* PATCH_FILE */.mO, made === null ? "" : (0,external_node_fs_.readFileSync)(patch));
        return {
            ...{ before: prepared.entries, workspace, tree, walked, asides, store },
            patch: made === null ? null : { file: patch, made },
            result,
            resultTree: made?.resultTree ?? walked.treeId,
        };
    }
    catch (error) {
        if (signal.aborted && error.name === "AbortError")
            return null;
        throw error;
    }
    finally {
        end.clear();
    }
}
/** Files that had another content, or that are gone: what a patch is made against. */
function contentBefore(changes) {
    return changes.flatMap(({ before }) => (before === undefined || !(0,manifest/* isContent */.az)(before) ? [] : [before.path]));
}
/** The ignore files of the tree at the start, as a fact; null where the contract does not ask for them, or they hold a secret. */
async function readIgnored(tree, secrets, contract, entries) {
    if (contract.discard_ignored === false)
        return null;
    const files = entries.filter(set_aside/* isIgnoreFile */.n3).map(({ path }) => path);
    return readIgnoreFacts(await tree.folderWith(files), entries, (bytes) => (0,redact/* holdsKnown */.Kk)(secrets, bytes));
}
/** What contract and starting tree set aside; what was read of the tree for it becomes a fact. */
async function asidesOf({ request, secrets }, { facts }, { contract, prepared: { entries }, tree }) {
    const read = await readIgnored(tree, secrets.search, contract, entries);
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

/***/ 86780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyVerified: function() { return /* binding */ applyVerified; },
  lookAtStart: function() { return /* binding */ lookAtStart; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/formats/manifest-diff.ts
var manifest_diff = __webpack_require__(55859);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/git-trees.ts
var git_trees = __webpack_require__(97888);
// EXTERNAL MODULE: ./src/core/judge/application.ts
var judge_application = __webpack_require__(9929);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/judge.ts + 5 modules
var judge = __webpack_require__(28009);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 1 modules
var load = __webpack_require__(79332);
// EXTERNAL MODULE: ./src/core/records/stage-facts.ts
var stage_facts = __webpack_require__(8542);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/target/commit.ts
var target_commit = __webpack_require__(85652);
// EXTERNAL MODULE: ./src/core/target/journal.ts
var target_journal = __webpack_require__(55038);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var formats_paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/world/target/files.ts
var target_files = __webpack_require__(9355);
// EXTERNAL MODULE: ./src/world/target/index-file.ts
var index_file = __webpack_require__(87611);
// EXTERNAL MODULE: ./src/world/target/layout.ts
var layout = __webpack_require__(50376);
// EXTERNAL MODULE: ./src/world/target/lock.ts
var target_lock = __webpack_require__(93029);
// EXTERNAL MODULE: ./src/world/target/look.ts
var look = __webpack_require__(96457);
// EXTERNAL MODULE: ./src/world/target/owner.ts
var owner = __webpack_require__(66679);
// EXTERNAL MODULE: ./src/world/target/places.ts
var target_places = __webpack_require__(9130);
// EXTERNAL MODULE: ./src/world/target/refs.ts
var refs = __webpack_require__(14524);
// EXTERNAL MODULE: ./src/world/target/recover.ts
var recover = __webpack_require__(77408);
// EXTERNAL MODULE: ./src/world/target/refused.ts
var refused = __webpack_require__(85608);
// EXTERNAL MODULE: ./src/world/target/sharing.ts
var target_sharing = __webpack_require__(93500);
// EXTERNAL MODULE: ./src/world/target/steps.ts
var steps = __webpack_require__(65879);
;// CONCATENATED MODULE: ./src/world/target/apply.ts



















/**
 * Makes a verified result one commit on the target's current branch, with index and work tree at it: all of it, or nothing. The
 * target's hooks, filters, signing and other configuration have no say. What an earlier run left unfinished is mended first.
 * The bytes that are written are those that git's own conversions (line endings, ident, encoding) make of them by the
 * result's attributes and the repository's own `core.autocrlf` and `core.eol`, so that git finds the tree clean; a path for which a filter
 * program would be needed is refused. Where root applies to somebody else's repository, all that is written is theirs.
 * @throws nothing that the target, the system or git says; Error for a subject, trailer or committer that no commit can have
 */
async function applyResult(input) {
    (0,target_commit/* commitContent */.No)({ ...input, tree: "", parent: "" });
    let recovered = null;
    try {
        const { run, baseline: before } = input;
        return await (0,layout/* withTarget */.yY)(input.repository, async (target) => {
            const lock = (0,target_lock/* lockTarget */.N)(target, { run, before, ref: (0,refs/* branchOf */.W0)(target.gitDir) ?? "" });
            try {
                const found = await (0,recover/* recoverLocked */.p)(target, lock);
                if (found.found !== "nothing")
                    recovered = found;
                if (found.state === "unfinished")
                    throw new refused/* Refused */.L("target_unfinished", found.said);
                return { recovered, ...(await applyLocked(target, input)) };
            }
            finally {
                releaseQuietly(lock);
            }
        });
    }
    catch (error) {
        return { recovered, ...notApplied(error) };
    }
}
/** What became of the target is told, whatever becomes of the lock. */
function releaseQuietly(lock) {
    try {
        lock.release();
    }
    catch {
        // It goes when the next harness finds this process gone.
    }
}
function notApplied(error) {
    if (error instanceof refused/* Refused */.L)
        return { kind: "refused", code: error.code, message: error.message };
    const what = error instanceof Error ? error.message : String(error);
    return { kind: "failed", message: `the result could not be applied, and the target is as before: ${what}` };
}
async function applyLocked(target, input) {
    const { baseline } = input;
    const work = (0,external_node_path_.join)(target.state, `work-${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`);
    let application;
    let staged;
    try {
        const ref = (0,look/* branchAt */.G8)(target, baseline);
        (0,target_files/* makeShared */.SH)(work, target.sharing, 0o700);
        const shadow = (0,steps/* freshShadow */.JZ)(target, work, baseline);
        for (const { path } of input.changes)
            (0,look/* checkPath */.Cg)(path, new Map());
        // Before git looks: what is changed after this is seen to be, and what was changed before, git sees.
        const there = filesNow(target, input.changes);
        const indexBytes = indexNow(target);
        const index = await (0,look/* lookAt */.t5)(target, shadow);
        for (const { path } of input.changes)
            (0,look/* checkPath */.Cg)(path, index);
        if (target.ignoresCase)
            checkCase(input.changes, index.keys());
        const logs = (0,steps/* reflogsOf */.gr)(target, ref);
        staged = { ...(await stage(target, shadow, work, input, there)), shadow, indexBytes, logs };
        application = (0,steps/* applicationOf */.KM)(target, journalFor(target, work, ref, input, staged));
        (0,steps/* writeTokens */.wU)(application);
        writeJournal(application);
    }
    catch (error) {
        // Its own failure would hide why; the next run removes what is left.
        (0,steps/* removeFolder */.v$)((0,steps/* journalPath */.HY)(target));
        (0,steps/* removeFolder */.v$)(work);
        throw error;
    }
    try {
        (0,steps/* takeLocks */.m5)(application);
        checkAgain(application, staged);
        publishObjects(staged.shadow.objects, target.objects, target.sharing);
        (0,steps/* moveForward */.n9)(application);
        await (0,steps/* finish */.O9)(application);
    }
    catch (error) {
        try {
            await (0,steps/* revert */.ru)(application);
            (0,steps/* cleanUp */.nY)(application);
        }
        catch (second) {
            return unfinished(error, second);
        }
        return notApplied(error);
    }
    const { commit, tree } = staged;
    try {
        (0,steps/* dropReserve */.ei)(application);
        const { endingDifferences, changed } = await lookAfter(application);
        (0,steps/* cleanUp */.nY)(application);
        return { kind: "applied", commit, tree, ref: application.journal.ref, changed, endingDifferences };
    }
    catch (error) {
        return {
            kind: "unfinished",
            message: `the result is applied as ${commit}, but could not be concluded (${error.message}); run again, which does it`,
        };
    }
}
function unfinished(first, second) {
    return {
        kind: "unfinished",
        message: `the result could not be applied (${first.message}), nor all taken back (${second.message}); run again, which finishes it or takes it back`,
    };
}
/** What the target shows now, by its own objects. */
async function lookAfter({ target, places: { work }, journal: { before, after } }) {
    const shadow = (0,steps/* freshShadow */.JZ)(target, work, after);
    await (0,index_file/* readIndex */.vY)(target, shadow);
    const endingDifferences = await (0,look/* differences */.tX)(target, shadow);
    const changed = await shadow.git(["diff-tree", "-r", "-z", "--no-renames", "--name-only", before, after]);
    return { endingDifferences, changed: (0,index_file/* records */.V0)(changed) };
}
/** Git would take two names for one, and lose one of them. */
function checkCase(changes, tracked) {
    const [coming, going] = [new Set(), new Set()];
    for (const change of changes)
        ("deleted" in change ? going : coming).add(change.path);
    const staying = [...tracked].filter((path) => !going.has(path) && !coming.has(path));
    const [pair] = (0,formats_paths/* twins */.y0)(staying, [...coming]);
    if (pair !== undefined)
        throw (0,look/* refused */.J5)(pair.path, "a name that differs in more than case", `${(0,domain_bytes/* displayPath */.Gt)(pair.twin)} (core.ignoreCase)`);
}
/**
 * Makes everything that will be needed, where nobody sees it: objects, commit, and the files as they will lie in the work
 * tree. A full disk shows here.
 * @throws Refused `path_refused`
 */
async function stage(target, shadow, work, { baseline, changes, tree: expectedTree, ...words }, there) {
    if (changes.length === 0)
        throw new refused/* Refused */.L("path_refused", "expected a result that changes something, found none");
    const before = await treeEntries(shadow, baseline);
    const raw = (0,external_node_path_.join)(work, "raw");
    (0,external_node_fs_.mkdirSync)(raw);
    const names = [];
    for (const change of changes) {
        if ("deleted" in change)
            continue;
        // It may lie where only the harness gets.
        (0,target_files/* writeDurable */.vQ)((0,external_node_path_.join)(raw, String(names.length)), (0,owner/* asItselfNow */.qz)(change.content));
        names.push(`../raw/${names.length}\n`);
    }
    const oids = await shadow.git(["hash-object", "-w", "--no-filters", "--stdin-paths"], {
        input: Buffer.from(names.join("")),
    });
    const known = oids.toString("latin1").trim().split("\n").values();
    const sides = changes.map((change) => ({
        path: change.path,
        before: before.get(change.path) ?? null,
        side: "deleted" in change ? null : { mode: change.mode, oid: known.next().value },
    }));
    for (const { path, before: old, side } of sides)
        if (old === null ? side === null : old.mode === side?.mode && old.oid === side.oid)
            throw (0,look/* refused */.J5)(path, "a change of the baseline", "what is there already");
    await shadow.git(["read-tree", baseline]);
    await shadow.git(["update-index", "-z", "--index-info"], { input: (0,index_file/* indexInfo */.ve)(target, sides) });
    // A partial clone has not all that the baseline names.
    const tree = (await shadow.git(["write-tree", "--missing-ok"])).toString("latin1").trim();
    if (target.format === "sha1" && expectedTree !== undefined && tree !== expectedTree)
        throw new Error(`expected the verified tree ${expectedTree}, found ${tree}: the change is not that of the result; run again`);
    const commit = (await shadow.git(["hash-object", "-t", "commit", "-w", "--stdin"], {
        input: (0,target_commit/* commitContent */.No)({ ...words, tree, parent: baseline }),
    }))
        .toString("latin1")
        .trim();
    const coming = sides.filter(({ side }) => side !== null).map(({ path }) => path);
    await checkFilters(shadow, sides.map(({ path }) => path));
    const files = await checkOut(shadow, work, coming);
    const removed = new Set(sides.filter((entry) => entry.before !== null).map(({ path }) => path));
    const newFolders = new Set(coming.flatMap((path) => (0,look/* checkWay */.CT)(target, path, removed)));
    const paths = sides.map(({ path, before: old, side }, number) => ({
        number,
        path,
        before: old === null ? null : { ...old, file: fileOf(there, path) },
        after: side === null ? null : { ...side, file: (0,target_files/* identityOf */.cu)((0,target_files/* look */.Op)(place(target, files, work, path, number))) },
    }));
    for (const folder of [raw, files])
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    const going = sides.filter(({ side }) => side === null).map(({ path }) => path);
    return { tree, commit, paths, newFolders: [...newFolders].sort(), oldFolders: foldersWithModes(target, going) };
}
/** Folders of files that go, as far as they are there. */
function foldersWithModes({ root }, paths) {
    return [...new Set(paths.flatMap(formats_paths/* foldersOf */.pd))].sort().flatMap((path) => {
        const stats = (0,target_places/* within */.ux)(root, path, target_files/* look */.Op);
        return stats?.isDirectory() === true ? [{ path, mode: Number(stats.mode) & 0o7777 }] : [];
    });
}
async function treeEntries(shadow, commit) {
    const entries = new Map();
    for (const line of (0,index_file/* records */.V0)(await shadow.git(["ls-tree", "-r", "-z", "--full-tree", commit]))) {
        const [, mode = "", oid = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        entries.set(path, { mode, oid });
    }
    return entries;
}
/** The files that are at the changed paths. */
function filesNow({ root }, changes) {
    return new Map(changes.flatMap(({ path }) => {
        const stats = (0,target_places/* within */.ux)(root, path, target_files/* look */.Op);
        return stats === null || stats.isDirectory() ? [] : [[path, (0,target_files/* identityOf */.cu)(stats)]];
    }));
}
function fileOf(there, path) {
    const found = there.get(path);
    if (found === undefined)
        throw (0,look/* refused */.J5)(path, "the file of the baseline", "none");
    return found;
}
function indexNow({ gitDir }) {
    const path = (0,external_node_path_.join)(gitDir, "index");
    return (0,target_files/* look */.Op)(path)?.isFile() === true ? (0,external_node_fs_.readFileSync)(path) : Buffer.alloc(0);
}
/** A filter is a program of the user's configuration. Without it the bytes would not be those that this repository's users see. */
async function checkFilters(shadow, paths) {
    const input = Buffer.concat(paths.flatMap((path) => [(0,domain_bytes/* pathBytes */.X5)(path), Buffer.from("\0")]));
    const answer = (0,index_file/* records */.V0)(await shadow.git(["check-attr", "-z", "--cached", "--stdin", "filter"], { input }));
    for (let at = 0; at + 2 < answer.length; at += 3) {
        const value = answer[at + 2];
        if (value !== "unspecified" && value !== "unset")
            throw (0,look/* refused */.J5)(answer[at], "a file that git stores as it lies", `the attribute filter=${(0,domain_bytes/* displayPath */.Gt)(value)}, for which a program would have to run`);
    }
}
/** Lets git write the files of the result into a folder of ours. */
async function checkOut(shadow, work, paths) {
    const files = (0,external_node_path_.join)(work, "out");
    (0,external_node_fs_.mkdirSync)(files);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(work, "new"));
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(work, "old"));
    const input = Buffer.concat(paths.flatMap((path) => [(0,domain_bytes/* pathBytes */.X5)(path), Buffer.from("\0")]));
    await shadow.git(["checkout-index", "-z", "--stdin"], { workTree: files, input });
    return files;
}
/** Gives a file the name by which it waits. */
function place(target, files, work, path, number) {
    const waiting = (0,external_node_path_.join)(work, "new", String(number));
    (0,target_places/* within */.ux)(files, path, (from) => (0,external_node_fs_.renameSync)(from, waiting));
    giveToGroup(target, path, waiting);
    if ((0,target_files/* look */.Op)(waiting)?.isFile() === true)
        (0,target_files/* sync */.OH)(waiting);
    return waiting;
}
/** What comes into a folder that hands its group on is that group's; it was made elsewhere. */
function giveToGroup({ root }, path, waiting) {
    const above = (0,formats_paths/* foldersOf */.pd)(path).map((folder) => (0,target_places/* within */.ux)(root, folder, target_files/* look */.Op));
    const folder = [(0,target_files/* look */.Op)(root), ...above].findLast((stats) => stats?.isDirectory() === true);
    const group = Number(folder?.gid);
    if (((folder?.mode ?? 0n) & 1024n) === 0n || Number((0,target_files/* look */.Op)(waiting)?.gid) === group)
        return;
    try {
        (0,external_node_fs_.lchownSync)(waiting, -1, group);
    }
    catch (error) {
        // One who is not of the group can't give it away. The file is right but for that.
        if (!(0,target_files/* hasCode */.up)(error, "EPERM"))
            throw error;
    }
}
function journalFor(target, work, ref, { baseline, committer, subject, run }, { commit, paths, newFolders, oldFolders, logs }) {
    const reflog = (0,target_commit/* reflogLine */.c2)(baseline, commit, committer, `commit: ${subject}`);
    return {
        ...{ work: work.slice(work.lastIndexOf("/") + 1), run, gitDir: (0,layout/* placeOf */.$t)(target), root: target.root, ref },
        ...{ before: baseline, after: commit, reflog, logs, paths, newFolders, oldFolders },
    };
}
/** From here on the next run knows what was begun. */
function writeJournal({ target, journal, places: { work } }) {
    for (const name of ["new", "old", "."])
        (0,target_files/* sync */.OH)((0,external_node_path_.join)(work, name));
    const temporary = (0,external_node_path_.join)(target.state, `journal-${journal.work}`);
    (0,target_files/* writeDurable */.vQ)(temporary, Buffer.from((0,target_journal/* serializeJournal */.WU)(journal)), 0o600, target.sharing);
    (0,external_node_fs_.renameSync)(temporary, (0,steps/* journalPath */.HY)(target));
    (0,target_files/* sync */.OH)(target.state);
}
/**
 * With git's locks held, nothing may be otherwise than when it was looked at.
 * @throws Refused
 */
function checkAgain({ target, journal, places }, { indexBytes }) {
    const ref = (0,look/* branchAt */.G8)(target, journal.before);
    if (ref !== journal.ref)
        throw new refused/* Refused */.L("target_moved", `expected HEAD on ${journal.ref}, found it on ${ref}; run again`);
    if (!(0,external_node_fs_.readFileSync)((0,external_node_path_.join)(target.gitDir, "index")).equals(indexBytes))
        throw new refused/* Refused */.L("target_dirty", "expected nobody to work in the target, found its index changed meanwhile; run again");
    for (const entry of places.paths)
        if ((0,target_places/* foundAt */.yb)(places, entry) !== (entry.before === null ? "nothing" : "before"))
            throw (0,look/* refused */.J5)(entry.path, "nobody to change it", "that it was changed meanwhile");
}
/** Makes the new objects visible to everybody; one that is there already stays. */
function publishObjects(from, to, sharing) {
    for (const folder of (0,external_node_fs_.readdirSync)(from).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        const place = (0,external_node_path_.join)(to, folder);
        try {
            (0,external_node_fs_.mkdirSync)(place);
            (0,target_sharing/* share */.u)(place, sharing);
        }
        catch (error) {
            if (!(0,target_files/* hasCode */.up)(error, "EEXIST"))
                throw error;
        }
        for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(from, folder)).filter((object) => /^[0-9a-f]+$/.test(object)))
            try {
                (0,external_node_fs_.linkSync)((0,external_node_path_.join)(from, folder, name), (0,external_node_path_.join)(place, name));
            }
            catch (error) {
                if (!(0,target_files/* hasCode */.up)(error, "EEXIST"))
                    throw error;
            }
        (0,target_files/* sync */.OH)(place);
    }
    (0,target_files/* sync */.OH)(to);
}

// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(44102);
// EXTERNAL MODULE: ./src/world/target/shadow.ts
var target_shadow = __webpack_require__(90162);
;// CONCATENATED MODULE: ./src/world/target/bundle.ts






/**
 * Writes the commit as a git bundle over its baseline, and lets git verify it. Of the target nothing but its objects counts. The
 * same commit gives the same bytes with the same git and objects.
 * @throws Refused `target_unsupported`; Error when git fails
 */
async function resultBundle({ repository, baseline, commit, ref, file }) {
    // Written where the harness keeps its bundles, and by itself: the target is only read.
    const found = await (0,layout/* withTarget */.yY)(repository, (target) => Promise.resolve(target));
    const target = { ...found, sharing: null };
    const folder = (0,owned/* makeOwned */.g7)((0,external_node_path_.dirname)(file), "bundle-");
    try {
        const shadow = (0,target_shadow/* createShadow */.b)(target, (0,external_node_path_.join)(folder, "git"), commit);
        const path = (0,external_node_path_.join)(shadow.folder, ref);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, `${commit}\n`);
        const bundle = (0,external_node_path_.join)(folder, "bundle");
        await shadow.git(["bundle", "create", "--quiet", bundle, `^${baseline}`, ref]);
        await shadow.git(["bundle", "verify", "--quiet", bundle]);
        (0,target_files/* sync */.OH)(bundle);
        (0,external_node_fs_.renameSync)(bundle, file);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./src/world/target/start.ts
var start = __webpack_require__(97920);
// EXTERNAL MODULE: ./src/flow/run/facts-of-run.ts
var facts_of_run = __webpack_require__(43579);
// EXTERNAL MODULE: ./src/flow/run/sealing.ts
var sealing = __webpack_require__(88445);
;// CONCATENATED MODULE: ./src/flow/run/target.ts
/** The target of a stage that applies its result (LADDER 4): looked at, applied to when nothing is against the result, looked at again. */















/**
 * Looks at the target, and mends what an earlier run left there.
 * @param mended hears of that; null where only the gates are asked, so that nothing is mended
 */
async function lookAtStart(path, { clock }, mended) {
    const self = process.geteuid?.() ?? null;
    try {
        const found = await (0,start/* lookAtTarget */.Yq)(path, { mend: mended !== null });
        const { uid, branch, commit, refused, recovered } = found;
        const isOwn = uid !== null && uid === self;
        if (recovered !== null && recovered.state !== "as it was found")
            mended?.(`the target: ${recovered.said}`);
        return {
            uid: self === 0 && !isOwn ? uid : null,
            fact: {
                refusal: refused?.code ?? null,
                problem: refused === null ? null : withoutPath(refused.message, path),
                owner: uid === null ? "unknown" : isOwn ? "own" : "other",
                branch,
                commit,
                start: commit === null ? null : { at: clock.now(), clean: refused === null },
                recovered: recoveredFact(recovered),
            },
        };
    }
    catch (error) {
        const problem = withoutPath(error instanceof Error ? error.message : String(error), path);
        return {
            uid: null,
            fact: {
                ...{ refusal: null, problem, owner: "unknown", branch: null, commit: null, start: null, recovered: null },
            },
        };
    }
}
function recoveredFact(recovered) {
    if (recovered === null || recovered.found === "nothing" || recovered.state === "as it was found")
        return null;
    const { found, did, state, run } = recovered;
    return { found, did, state, run };
}
/** What is said of a target, without where it lies. */
function withoutPath(text, path) {
    let shown = text;
    for (const place of new Set([realOf(path), path]))
        shown = shown.replaceAll(place, "TARGET");
    return shown;
}
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/**
 * Applies the result to the target where nothing is against it, and takes down what became of it, and how the target is then. What is applied is
 * judged by the files of the bundle as a stranger will read them.
 * @param path where the target lies, by its record
 * @param run who this run is, as the facts have it
 * @param nested bundles within this one
 * @param left what the lane left; null where nothing can be applied
 * @throws ArtifactWriteFailure
 */
async function applyVerified(inputs, recorder, { path, target, run }, nested, left) {
    const { facts, trace, follower } = recorder;
    const { clock, cancel } = inputs;
    const { commit: baseline } = target;
    let end = null;
    const at = clock.now();
    const judged = facts.get("lane") === undefined ? null : judgedSoFar(recorder, nested, at);
    if (judged !== null && left !== null && baseline !== null && !cancel.signal.aborted) {
        const verdict = { at, judged_sha256: judged };
        const result = {
            repository: path,
            baseline,
            changes: resultChanges(left),
            ...treeOf(facts),
            run: run.run_id,
            ...(0,judge_application/* commitWords */.xK)({ run, request: (0,facts_of_run/* requestFact */.a8)(inputs.request) }, verdict),
        };
        const outcome = await trace.step("apply", () => applyResult(result));
        if (outcome.recovered !== null)
            follower.progress(`the target: ${outcome.recovered.said}`);
        const application = applicationOf(path, baseline, verdict, outcome);
        let bundle = null;
        try {
            if (outcome.kind === "applied")
                bundle = await keepCommit(inputs, recorder, path, baseline, outcome);
        }
        finally {
            // Whatever becomes of the evidence, what stands in the target is told.
            facts.set("application", { ...application, bundle_sha256: bundle });
        }
        if (outcome.kind === "applied") {
            const { commit, ref: branch, endingDifferences } = outcome;
            end = endFact(clock.now(), { commit, branch, differing: (0,start/* pathsOf */.wG)(endingDifferences) });
        }
    }
    if (baseline !== null)
        facts.set("target_after", end ?? (await endOf(inputs, trace, path)));
}
/** SHA-256 of the verdict by which the result is applied; null where something is against it. */
function judgedSoFar({ facts, writer }, nested, at) {
    const own = new Map((0,sealing.ownFiles)(writer).map(({ name, size }) => [name, size]));
    const text = Buffer.from((0,sealing.factsText)(facts.values()));
    own.set(files/* FACTS_FILE */.Ho, text.length);
    const loaded = (0,load/* loadEvidence */.Q)({
        names: new Set(own.keys()),
        read: (name) => (name === files/* FACTS_FILE */.Ho ? text : writer.read(name)),
        sizeOf: (name) => own.get(name) ?? 0,
    }, nested);
    // Sealing meets the same fault, and tells it.
    if ("faults" in loaded)
        return null;
    const result = (0,judge/* judgeResult */.p8)((0,judge_application/* beforeApplication */.W6)(loaded.evidence, at));
    return result.blockers.length > 0 ? null : (0,judge_application/* judgedDigest */.uE)(result, at);
}
/** The tree that the result makes of the target's, where it is known before. */
function treeOf(facts) {
    const tree = facts.get("patch")?.result_tree;
    return (0,judge_application/* hasSubmodules */.oB)(facts.get("source")) || tree === undefined ? {} : { tree };
}
/** What differs, file by file, with the bytes that were judged. */
function resultChanges({ before, walked, workspace }) {
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    return (0,manifest_diff/* diffManifests */.ew)(before, result).flatMap(({ path, before: old, after: now }) => {
        if (now !== undefined && (0,manifest/* isContent */.az)(now)) {
            const mode = (0,manifest/* gitMode */.aY)(now);
            if (mode === null || mode === "40000")
                return [];
            return [{ path, mode, content: () => contentOf(workspace, now) }];
        }
        return old !== undefined && (0,manifest/* isContent */.az)(old) ? [{ path, deleted: true }] : [];
    });
}
/** @throws Error where it is not what was judged */
function contentOf(workspace, { path, type, target, oid }) {
    const bytes = type === "symlink" ? (0,domain_bytes/* pathBytes */.X5)((target ?? "")) : readOnce(workspace, path);
    if ((0,git_trees/* gitOid */.lu)("blob", bytes) !== oid)
        throw new Error("a file of the result is not any more what was judged; run again");
    return bytes;
}
function readOnce(workspace, path) {
    const place = Buffer.concat([Buffer.from(`${workspace}/`), (0,domain_bytes/* pathBytes */.X5)(path)]);
    const fd = (0,external_node_fs_.openSync)(place, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        return (0,external_node_fs_.readFileSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function applicationOf(path, before, begun, outcome) {
    const known = { ...begun, target_commit_before: before };
    if (outcome.kind === "applied")
        return {
            ...known,
            outcome: "applied",
            refusal: null,
            problem: null,
            branch: outcome.ref,
            target_commit: outcome.commit,
            tree: outcome.tree,
            changed_files: outcome.changed.map(domain_bytes/* jsonPath */.U1),
        };
    return {
        ...known,
        outcome: outcome.kind,
        refusal: outcome.kind === "refused" ? outcome.code : null,
        problem: withoutPath(outcome.message, path),
        ...{ branch: null, target_commit: null, tree: null, changed_files: [] },
    };
}
/** Keeps the commit as a git bundle. @returns its SHA-256, or null where that could not be done @throws ArtifactWriteFailure */
async function keepCommit({ work }, { writer, follower }, repository, baseline, { commit, ref }) {
    const file = work.path("result.bundle");
    try {
        await resultBundle({ repository, baseline, commit, ref, file });
    }
    catch (error) {
        follower.progress(`the commit could not be kept as a git bundle: ${error.message}`);
        return null;
    }
    const stream = writer.stream(files/* RESULT_BUNDLE */.Tn);
    for await (const piece of (0,external_node_fs_.createReadStream)(file))
        stream.write(piece);
    return stream.close().sha256;
}
async function endOf({ clock }, trace, path) {
    try {
        const found = await trace.step("target after", () => (0,start/* lookAtEnd */.Y9)(path));
        return endFact(clock.now(), found);
    }
    catch (error) {
        const problem = withoutPath(error instanceof Error ? error.message : String(error), path);
        return { at: clock.now(), problem, branch: null, commit: null, differing: [], more: 0 };
    }
}
function endFact(at, { branch, commit, differing }) {
    return {
        at,
        problem: null,
        branch,
        commit,
        differing: differing.slice(0, stage_facts/* MAX_NAMED */.vW).map(domain_bytes/* jsonPath */.U1),
        more: Math.max(0, differing.length - stage_facts/* MAX_NAMED */.vW),
    };
}


/***/ }),

/***/ 78391:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zo: function() { return /* binding */ noVerification; },
/* harmony export */   fl: function() { return /* binding */ openTestLog; },
/* harmony export */   j8: function() { return /* binding */ SETUP_LOG; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75337);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69260);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42441);






/** Name in the work folder of what setup commands said, as they said it; nothing lies there where none ran. */
const SETUP_LOG = "setup.log";
/** Opens `test.log`, which begins with what setup commands said. */
function openTestLog(inputs, { writer, leaks }) {
    const file = openFile(inputs, writer);
    const log = (0,_command_log__WEBPACK_IMPORTED_MODULE_4__/* .commandLog */ .a)(file, inputs.secrets.search);
    return {
        ...log,
        close() {
            leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_3__/* .TEST_LOG_FILE */ .Ps, log.hits());
            file.close();
        },
    };
}
/** Writes a `test.log` of a run that verified nothing. */
function noVerification(inputs, { writer, leaks }, reason) {
    const file = openFile(inputs, writer);
    file.write(leaks.redact(inputs.secrets.search, _core_judge_files__WEBPACK_IMPORTED_MODULE_3__/* .TEST_LOG_FILE */ .Ps, Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_2__/* .noVerificationLine */ .ZV)(reason))));
    file.close();
}
function openFile({ work, cancel }, writer) {
    const file = (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .openKept */ .L)(writer, _core_judge_files__WEBPACK_IMPORTED_MODULE_3__/* .TEST_LOG_FILE */ .Ps, () => cancel.abort());
    // Redacted, and counted, when it was written.
    const said = setupLogOf(work);
    if (said !== null)
        file.write((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(said));
    return file;
}
function setupLogOf({ root }) {
    const log = root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, SETUP_LOG);
    return log !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(log) ? log : null;
}


/***/ }),

/***/ 57285:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ programsIn; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The stand-alone programs beside the built `index.js` that a sandbox is shown. @param folder where that lies */
function programsIn(folder) {
    return { canary: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "canary.cjs"), relay: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "relay.cjs"), fake: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "fake.cjs") };
}


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony exports bestOf, privilegeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80918);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68700);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86820);
/* harmony import */ var _owned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44102);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60955);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19286);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(51608);











/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_10__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .makeOwned */ .g7)(temporary, "probe-");
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_11__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            plan: (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .systemPlan */ .ZN)(),
            path: _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg.split(":"),
            limits: _limits__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_9__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_5__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    catch (error) {
        // A folder on the way that an id without rights may not pass, say.
        return levelReport(level, error.message);
    }
    finally {
        (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .removeSmallOwned */ .tA)(folder);
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
        const who = (0,_identity__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .JA)();
        if (who.kind === "none")
            return who.why;
    }
    else {
        if ((0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("unshare", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg) === null)
            return "unshare (util-linux) is not installed";
        const who = (0,_identity__WEBPACK_IMPORTED_MODULE_4__/* .standingBelow */ .OL)();
        if (who.kind === "none")
            return who.why;
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * What is wrong with a bubblewrap that runs with more rights than whoever starts it, or null. Setuid root, it mounts what it
 * is told as root, and an agent that reaches it is root (CVE-2026-41163); with user namespaces it needs no such right.
 */
function privilegeOf(program) {
    const { mode, uid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(program);
    return (mode & SET_ID) === 0
        ? null
        : `${program} is set-id (mode ${(mode & 0o7777).toString(8)}, user ${uid}), which is dangerous (CVE-2026-41163)`;
}
/** The mode bits by which a program runs as its owner, or its group. */
const SET_ID = 0o6000;
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    const fixFor = (found) => (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("containment_unavailable", level, { found })).fix;
    const general = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)("containment_unavailable").fix;
    const why = fixFor(failure) === general ? `${failure}${circumstance()}` : failure;
    const fix = fixFor(why);
    return { level, available: false, why, whatToDo: fix === general ? byHand(level) : fix };
}
function byHand(level) {
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
/** What this machine is like, where that is why a level is missing; the catalogue's fix goes by these words. */
function circumstance() {
    if (restrictedByAppArmor())
        return " (kernel.apparmor_restrict_unprivileged_userns=1)";
    return inContainer() ? " (this is a job container)" : "";
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 76690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: function() { return /* binding */ removeOwned; },
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25132);





/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
async function removeTree(path, options = {}) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ ...options, top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, top, 1);
        const last = options.last === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(top.base + options.last);
        if (last !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(last, { throwIfNoEntry: false }) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(last);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeOwned(folder, signal) {
    return removeTree(folder, { last: _contain_owned__WEBPACK_IMPORTED_MODULE_2__/* .OWNER_FILE */ .Zl, ...(signal === undefined ? {} : { signal }) });
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const first = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d9)(folder, BATCH);
        const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .giveTurn */ .pN)(removal.turn, removal.signal);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 3808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: function() { return /* binding */ cassetteLine; },
/* harmony export */   O9: function() { return /* binding */ MAX_CASSETTE_BYTES; },
/* harmony export */   S_: function() { return /* binding */ parseCassette; },
/* harmony export */   b8: function() { return /* binding */ cassetteFact; },
/* harmony export */   s0: function() { return /* binding */ CASSETTE_VERSION; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53715);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28450);




/** The version that is written and served. Version 1 was bound to nothing, so that nobody could say what it is a recording of. */
const CASSETTE_VERSION = 2;
/** First line of a cassette. */
const headerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(CASSETTE_VERSION),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the recorded run: its random part stands in what the agent was told, and so in its requests. */
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_3__/* .RUN_ID */ .UC),
});
/** One exchange with the endpoint, redacted. `order` is the order in which they were asked; gaps are calls that got no answer. */
const exchangeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    order: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(1),
    probe: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    route: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["chat/completions", "responses", "messages"]),
    stream: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(200).max(599),
    content_type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the request as it was sent, before redaction. */
    request_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    request: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** What a recording is of: a replay of anything else proves nothing about either. */
const bindingSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the bytes of `task.contract.json`. */
    contract_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    /** Git tree that the lane started from. */
    baseline_tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu),
    /** Of the agent's binary. */
    agent_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
});
/** Last line; without it the recording was broken off. `bound` is null where the run ended before all of it was known. */
const endSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true),
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    complete: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    bound: bindingSchema.nullable(),
});
/** Fact `cassette`: what answers in place of the model, of a run that is a replay. */
const cassetteFact = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the cassette's bytes; null where it can't be read. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
    /** Why it can't be served, or null. */
    problem: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** How many exchanges it holds, the probe's among them. */
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    bound: bindingSchema.nullable(),
});
/** A cassette is read whole; some 300 calls of a long run have 100 MiB. */
const MAX_CASSETTE_BYTES = 256 * 1024 * 1024;
/** Request and answer at their bounds, with the escapes that JSON adds. */
const LINE_LIMITS = { maxBytes: 128 * 1024 * 1024, maxDepth: 4, escapedNul: true };
/** A line of a cassette. */
function cassetteLine(line) {
    return `${JSON.stringify(line)}\n`;
}
/**
 * Reads a cassette.
 * @returns its exchanges in the order in which they were asked, or what is wrong with it; never throws on bad input
 */
function parseCassette(bytes) {
    const fault = (at, problem) => ({ ok: false, problems: [{ at, problem }] });
    if (bytes.byteLength > MAX_CASSETTE_BYTES)
        return fault("the whole cassette", `expected at most ${MAX_CASSETTE_BYTES} bytes, found ${bytes.byteLength}`);
    const lines = splitLines(bytes);
    if (lines === null || lines.length < 2)
        return fault("the last line", "expected the end line; the recording was broken off");
    const older = olderVersion(lines[0]);
    if (older !== null)
        return fault("line 1, version", `expected ${CASSETTE_VERSION}, found ${older}: cassettes of that version are bound to no contract, baseline or agent; record it again`);
    const header = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines[0], headerSchema, LINE_LIMITS);
    if (!header.ok)
        return atLine(header, 1);
    const end = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines.at(-1), endSchema, LINE_LIMITS);
    if (!end.ok)
        return fault("the last line", "expected the end line; the recording was broken off");
    if (!end.value.complete)
        return fault("the last line", "this recording is not complete: it met the bound of a cassette");
    const { bound } = end.value;
    if (bound === null)
        return fault("the last line, bound", "the recorded run ended before contract, baseline and agent were all known");
    const exchanges = [];
    for (const [index, line] of lines.slice(1, -1).entries()) {
        const exchange = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, exchangeSchema, LINE_LIMITS);
        if (!exchange.ok)
            return atLine(exchange, index + 2);
        exchanges.push(exchange.value);
    }
    if (exchanges.length !== end.value.exchanges)
        return fault("the last line", `expected ${end.value.exchanges} exchanges, found ${exchanges.length}`);
    exchanges.sort((a, b) => a.order - b.order);
    if (exchanges.some((exchange, i) => i > 0 && exchange.order === exchanges[i - 1].order))
        return fault("the whole cassette", "two exchanges have the same order");
    return { ok: true, value: { header: header.value, bound, exchanges } };
}
/** The version of a cassette that this program does not serve any more, or null. */
function olderVersion(line) {
    const anyVersion = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
    const parsed = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, anyVersion, LINE_LIMITS);
    return parsed.ok && parsed.value.version < CASSETTE_VERSION ? parsed.value.version : null;
}
function atLine(parsed, line) {
    return { ok: false, problems: parsed.problems.map((p) => ({ ...p, at: `line ${line}, ${p.at}` })) };
}
function splitLines(bytes) {
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
        lines.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return start === bytes.length ? lines : null;
}


/***/ }),

/***/ 70681:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: function() { return /* binding */ HIDDEN_TOKENS; },
/* harmony export */   Fs: function() { return /* binding */ usageOf; },
/* harmony export */   U2: function() { return /* binding */ NOTHING_TAKEN; },
/* harmony export */   WW: function() { return /* binding */ takenWith; },
/* harmony export */   Wi: function() { return /* binding */ chargeFaults; },
/* harmony export */   YG: function() { return /* binding */ modelUsageSchema; },
/* harmony export */   qw: function() { return /* binding */ moneyBlockers; },
/* harmony export */   tx: function() { return /* binding */ usageText; }
/* harmony export */ });
/* unused harmony export chargeOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3018);
/* harmony import */ var _domain_money__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44868);
/* harmony import */ var _domain_numbers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32470);
/* harmony import */ var _prices__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89122);






/*
 * What a run took of its model, by the record of its calls and nothing else: the gateway counts by these functions while it runs, the judge
 * and `verify` by the same ones afterwards.
 */
/** Tokens that a request has beside its bytes: what a provider puts before it (Anthropic's tools take some 700), and marks of messages. */
const HIDDEN_TOKENS = 1024;
/** What the endpoint says is not believed where a token of the request would have more bytes than this: text has some 4, JSON less. */
const MAX_REQUEST_BYTES_PER_TOKEN = 64;
/**
 * The same of an answer: an event of one token has up to some 400 bytes, and an answer repeats the request's tools and instructions up to three
 * times.
 */
const MAX_ANSWER_BYTES_PER_TOKEN = 2048;
const ANSWER_FRAME_BYTES = 64 * 1024;
const REPEATED_REQUESTS = 4;
/** Faults by which a request never reached an endpoint. */
const NEVER_SENT = [
    ...["dns", "refused", "proxy", "other_network"],
    // Nor is there one behind a cassette that holds no answer.
    ...["cassette_exhausted", "cassette_mismatch"],
];
const NOTHING = { input: 0, cached: 0, written: 0, output: 0, said: true, inputSaid: true };
/** Whether a call was sent to the model. */
function isSent({ most, outcome }) {
    return most !== undefined && outcome !== "refused";
}
/**
 * What a call is counted at, in tokens: what the endpoint says of a whole answer, and the most that the call could take in every other case,
 * unless the endpoint says more. An endpoint that refused a request, or never got it, took nothing.
 */
function chargeOf(call) {
    const { most, outcome, reason, status, usage, request_bytes, answer_bytes, sent } = call;
    if (most === undefined || !isSent(call))
        return NOTHING;
    if (outcome === "upstream_unreachable" && NEVER_SENT.includes(reason))
        return NOTHING;
    if (outcome === "upstream_error" && reason === `status_${status}` && status !== null && status >= 400 && status < 500)
        return NOTHING;
    const whole = outcome === "completed";
    const bytes = sent?.bytes ?? request_bytes;
    const [cached, written] = [usage.cached ?? 0, usage.written ?? 0];
    const inputSaid = whole &&
        (usage.input ?? 0) > 0 &&
        cached + written <= usage.input &&
        (most.images !== undefined || usage.input * MAX_REQUEST_BYTES_PER_TOKEN >= bytes);
    const outputSaid = whole &&
        (usage.output ?? 0) > 0 &&
        answer_bytes <= ANSWER_FRAME_BYTES + REPEATED_REQUESTS * bytes + usage.output * MAX_ANSWER_BYTES_PER_TOKEN;
    const parts = inputSaid ? { cached, written } : { cached: 0, written: 0 };
    return {
        input: inputSaid ? usage.input : Math.max(most.input, usage.input ?? 0),
        ...parts,
        output: outputSaid ? usage.output : most.output === null ? null : Math.max(most.output, usage.output ?? 0),
        said: inputSaid && outputSaid,
        inputSaid,
    };
}
/** What a call costs. @returns null where nobody knows */
function costOf(call, charge, price) {
    // What a cassette answers costs nothing.
    if (call.replayed || (charge.input === 0 && charge.output === 0))
        return 0n;
    return price === null ? null : priced(call.route, charge, price);
}
/** What tokens cost, whoever answered. */
function priced(route, charge, price) {
    const { input, cached, written, output, inputSaid } = charge;
    if (output === null)
        return null;
    if (!inputSaid)
        return (0,_prices__WEBPACK_IMPORTED_MODULE_2__/* .mostCost */ .xZ)({ input, output }, price, route);
    const answer = BigInt(output) * price.output;
    const plain = BigInt(input - cached - written) * price.input;
    return answer + plain + BigInt(cached) * price.cached + BigInt(written) * (0,_prices__WEBPACK_IMPORTED_MODULE_2__/* .writtenPrice */ .Fm)(price, route);
}
const NOTHING_TAKEN = { requests: 0, input: 0, output: 0, cost: 0n };
/** Adds a call that has ended. What nobody can count is counted as nothing: a run with a bound on it has no such call. */
function takenWith(taken, call, price) {
    const charge = chargeOf(call);
    return {
        requests: taken.requests + (isSent(call) ? 1 : 0),
        input: plus(taken.input, charge.input),
        output: plus(taken.output, charge.output ?? 0),
        cost: taken.cost + (price === null ? 0n : (priced(call.route, charge, price) ?? 0n)),
    };
}
function plus(a, b) {
    return Math.min(Number.MAX_SAFE_INTEGER, a + b);
}
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0);
/** `model_usage` of the report: what a run took of its model, the harness's own probe with it. */
const modelUsageSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    /** Calls that were sent on. */
    requests: count,
    /** How many of them a cassette answered, which costs nothing. */
    replayed: count,
    /** Calls whose tokens are counted at the most that they could take, because the endpoint gave no count that can be believed. */
    uncounted: count,
    input_tokens: count,
    cached_tokens: count,
    /** Null where an answer had neither a count nor a bound. */
    output_tokens: count.nullable(),
    /** US dollars, rounded up to a millionth; null where nobody knows: without a price, or without a count. */
    cost_usd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).nullable(),
    /**
     * What the agent's own record counts, without the probe; null where it has no count. `agrees` where the endpoint counted the same for its calls,
     * which grants nothing and denies nothing.
     */
    by_agent: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ input_tokens: count, output_tokens: count, agrees: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }).nullable(),
});
/** What the calls of a run come to. @param byAgent tokens as the agent's own record counts them */
function usageOf(calls, price, byAgent = null) {
    const sent = calls.filter(isSent);
    const charges = sent.map((call) => ({ call, charge: chargeOf(call) }));
    const total = (of) => charges.reduce((sum, { charge }) => plus(sum, of(charge)), 0);
    const costs = charges.map(({ call, charge }) => costOf(call, charge, price));
    const isKnown = costs.every((cost) => cost !== null);
    return {
        requests: sent.length,
        replayed: sent.filter(({ replayed }) => replayed).length,
        uncounted: charges.filter(({ charge }) => !charge.said).length,
        input_tokens: total(({ input }) => input),
        cached_tokens: total(({ cached }) => cached),
        output_tokens: charges.some(({ charge }) => charge.output === null) ? null : total(({ output }) => output ?? 0),
        by_agent: byAgent === null ? null : agreement(calls, byAgent),
        cost_usd: isKnown ? (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarsOf */ .Bg)(costs.reduce((sum, cost) => sum + cost, 0n)) : null,
    };
}
function agreement(calls, { input, output }) {
    const own = calls.filter((call) => !call.probe && isSent(call));
    const sum = (of) => own.reduce((total, { usage }) => plus(total, usage[of] ?? 0), 0);
    const agrees = sum("input") === input && sum("output") === output;
    return { input_tokens: input, output_tokens: output, agrees };
}
/** How much of a bound is taken, in its own unit. */
function amount(limit, taken) {
    switch (limit) {
        case "model_requests":
            return { number: BigInt(taken.requests), text: String(taken.requests) };
        case "model_input_tokens":
            return { number: BigInt(taken.input), text: String(taken.input) };
        case "model_output_tokens":
            return { number: BigInt(taken.output), text: String(taken.output) };
        case "model_cost_usd":
            return { number: taken.cost, text: (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarText */ .qu)((0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarsOf */ .Bg)(taken.cost)) };
    }
}
function boundOf(limit, bound) {
    return limit === "model_cost_usd"
        ? { number: (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .picodollars */ .R1)(bound), text: (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarText */ .qu)(bound) }
        : { number: BigInt(bound), text: String(bound) };
}
/**
 * What the bounds of the contract deny: a call that was refused because it would have gone over one, and what the endpoint counted over one
 * all the same. One blocker a bound, which says what was used and what was left.
 */
function moneyBlockers(calls, { limits, price }) {
    const blockers = [];
    for (const limit of _domain_limits__WEBPACK_IMPORTED_MODULE_1__/* .MODEL_LIMIT_NAMES */ .ZE) {
        const bound = limits[limit];
        if (bound === null)
            continue;
        const most = boundOf(limit, bound);
        let taken = NOTHING_TAKEN;
        for (const call of calls) {
            const refused = call.limit === limit;
            // Whatever of it has not ended by now was sent, too.
            const used = refused && limit === "model_requests" ? { ...taken, requests: bound } : taken;
            taken = takenWith(taken, call, price);
            const over = amount(limit, taken).number > most.number;
            if (!refused && !over)
                continue;
            const found = refused
                ? `${amount(limit, used).text} used, ${leftOf(limit, used, bound)} left${needText(limit, call, price)}`
                : `${amount(limit, taken).text} used: the endpoint counted more of a call than it was sent with`;
            const expected = `at most ${most.text}`;
            blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("limit_exceeded", `${limit}: model call ${call.seq}`, { expected, found }));
            break;
        }
    }
    return blockers;
}
function leftOf(limit, taken, bound) {
    const left = boundOf(limit, bound).number - amount(limit, taken).number;
    const number = left < 0n ? 0n : left;
    // Of money no more is told than there is.
    return limit === "model_cost_usd" ? (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarText */ .qu)((0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarsOf */ .Bg)((number / 1000000n) * 1000000n)) : String(number);
}
/** What the call that was refused could have taken at the least that would have been sent. */
function needText(limit, { most, route }, price) {
    if (most === undefined)
        return "";
    switch (limit) {
        case "model_requests":
            return "";
        case "model_input_tokens":
            return `, and a request of up to ${most.input} tokens`;
        case "model_output_tokens":
            return most.output === null ? "" : `, and an answer of at least ${most.output} tokens`;
        case "model_cost_usd":
            return price === null ? "" : `, and a call of up to ${(0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarText */ .qu)((0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarsOf */ .Bg)((0,_prices__WEBPACK_IMPORTED_MODULE_2__/* .mostCost */ .xZ)(most, price, route)))}`;
    }
}
/**
 * What of a record of calls no gateway with these bounds can have written, by call: the number of the call, and why. An endpoint may
 * count more than anybody expects, which is none of it.
 */
function chargeFaults(calls, { limits, price, wholeAnswer }) {
    const faults = [];
    const bounded = limits.model_output_tokens !== null || limits.model_cost_usd !== null;
    let taken = NOTHING_TAKEN;
    for (const call of calls) {
        const fault = (problem) => faults.push({ seq: call.seq, problem });
        const { most, outcome, limit, sent, request_bytes, reason, usage } = call;
        if (outcome === "completed" && most === undefined)
            fault("an answer to a call that was held against no bound");
        if (most !== undefined && most.input < (sent?.bytes ?? request_bytes) + HIDDEN_TOKENS)
            fault("a call that could take more tokens than it was held to: a token has at least one byte");
        if (isSent(call) && bounded && most.output === null)
            fault("an answer without a bound, and the contract has one");
        if (wholeAnswer !== undefined && most !== undefined && most.output !== wholeAnswer)
            fault("held to another answer than a whole one, and its endpoint takes no bound on one");
        if (sent !== undefined && (!isSent(call) || wholeAnswer !== undefined))
            fault(isSent(call)
                ? "a bound that was written into a request, and its endpoint takes none"
                : "a request that was sent on, and refused");
        if ((usage.cached ?? 0) + (usage.written ?? 0) > 0 && usage.input === null)
            fault("cached tokens of none");
        if (limit !== undefined) {
            const bound = limits[limit];
            if (outcome !== "refused" || reason !== "budget_exhausted")
                fault(`over ${limit}, and not refused for it`);
            else if (bound === null)
                fault(`refused for ${limit}, which the contract does not bound`);
            else if (most === undefined || !wouldGoOver(limit, bound, taken, call, price))
                fault(`refused for ${limit}, which it would not have gone over`);
        }
        taken = takenWith(taken, call, price);
    }
    const { model_requests: requests } = limits;
    if (requests !== null && taken.requests > requests)
        faults.push({ seq: calls.length, problem: `${taken.requests} calls, and the contract has ${requests}` });
    return faults;
}
function wouldGoOver(limit, bound, taken, call, price) {
    const { number } = boundOf(limit, bound);
    const most = call.most;
    switch (limit) {
        // Calls that were open then have their lines behind it.
        case "model_requests":
            return true;
        case "model_input_tokens":
            return BigInt(taken.input) + BigInt(most.input) > number;
        case "model_output_tokens":
            return BigInt(taken.output) + BigInt(most.output ?? 0) > number;
        case "model_cost_usd":
            return price !== null && taken.cost + (0,_prices__WEBPACK_IMPORTED_MODULE_2__/* .mostCost */ .xZ)(most, price, call.route) > number;
    }
}
/** Model usage in words: `3 requests; 1,234 tokens in (200 cached), 56 out; 0.0123 USD`. */
function usageText(usage) {
    const { requests, replayed, uncounted, input_tokens, cached_tokens, output_tokens, cost_usd, by_agent } = usage;
    const cached = cached_tokens === 0 ? "" : ` (${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(cached_tokens)} cached)`;
    return [
        `${requests === 1 ? "1 request" : `${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(requests)} requests`}${replayed === 0 ? "" : `, ${replayed} answered by a cassette`}`,
        `${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(input_tokens)} tokens in${cached}, ${output_tokens === null ? "an unknown number" : (0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(output_tokens)} out`,
        cost_usd === null ? "cost unknown" : (0,_domain_money__WEBPACK_IMPORTED_MODULE_4__/* .dollarText */ .qu)(cost_usd),
        ...(uncounted === 0 ? [] : [`${uncounted} counted at the most that they could take`]),
        ...(by_agent === null || by_agent.agrees
            ? []
            : [`the agent itself counts ${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(by_agent.input_tokens)} in, ${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_5__/* .grouped */ .z)(by_agent.output_tokens)} out`]),
    ].join("; ");
}


/***/ }),

/***/ 7872:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: function() { return /* binding */ writeHints; },
/* harmony export */   ik: function() { return /* binding */ MAX_HINT_LENGTH; },
/* harmony export */   mE: function() { return /* binding */ HINT_KINDS; },
/* harmony export */   um: function() { return /* binding */ MAX_HINTS; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/**
 * `read-only`: a path of the tree that a command could not write; `file`: the same, of a new file at the top of the tree, which no
 * rule makes writable; `guarded`: in a tree that can be written but for what judges; `exists`: a folder that was made for it, and that it would
 * have made itself; `gone`: something that an earlier command left, and that was cleared away before this one; `emptied`: the same,
 * where the command's own output names nothing.
 */
const HINT_KINDS = ["read-only", "file", "guarded", "exists", "gone", "emptied"];
/** Hints of one command, and how long each of their texts may be. */
const MAX_HINTS = 3;
const MAX_HINT_LENGTH = 300;
/** What systems and languages print where a file system is read-only: glibc, Node, Python, Rust, Go, Java, SQLite. */
const READ_ONLY = /read-only file ?system|\bEROFS\b|\bos error 30\b|\bErrno 30\b|unable to open database file/i;
/** The same, where a program says only that it could not make something. */
const NOT_MADE = /(?:cannot|can't|could not|couldn't|failed to|unable to) (?:create|make|write|open|delete|remove)/i;
/** What keeps from writing for another reason. */
const OTHERWISE = /no such file|not found|permission denied|is a directory|not a directory|no space/i;
const MISSING = /no such file|ENOENT|not found|(?:cannot|can't|could not|couldn't) (?:find|access|open|stat)|(?:does not|doesn't) exist/i;
const EXISTS = /file exists|\bEEXIST\b|\bErrno 17\b|already exists/i;
/** How long the lines are that are looked at, and how many of those that say why are. */
const MAX_LINE = 1_000;
const MAX_TELLING = 100;
/** Lines above one that says why, in which its path may stand (Cargo's chain of causes). */
const LINES_ABOVE = 4;
/**
 * Looks in the output of a command that failed for paths of the tree that it could not write. The output is whoever's code ran:
 * what is found is a hint in words, and decides nothing. Where it says nothing of them, the folders that an earlier command had
 * filled are named: many a program only says that something is not there (`could not load cache`).
 * @param said beginning and end of its output
 */
function writeHints(said, look) {
    const lines = said.split("\n").map((line) => line.slice(0, MAX_LINE));
    let telling = 0;
    const found = new Map();
    const note = (hint) => {
        if (hint !== null && !found.has(hint.path))
            found.set(hint.path, hint);
    };
    for (const [index, line] of lines.entries()) {
        if (found.size >= MAX_HINTS || telling >= MAX_TELLING)
            break;
        const [exists, isReadOnly] = [EXISTS.test(line), READ_ONLY.test(line)];
        const gone = look.emptied.size > 0 && MISSING.test(line)
            ? [...look.emptied].find((folder) => line.includes(folder))
            : undefined;
        if (gone !== undefined) {
            note({ kind: "gone", path: shown(gone), rule: null });
            continue;
        }
        if (!exists && !isReadOnly && (!NOT_MADE.test(line) || OTHERWISE.test(line)))
            continue;
        telling++;
        if (exists) {
            for (const path of pathsIn(line)) {
                const inside = within(path, look.root);
                if (inside !== null && look.made.has(inside))
                    note({ kind: "exists", path: shown(inside), rule: null });
            }
            continue;
        }
        if (isReadOnly) {
            const above = lines.slice(Math.max(0, index - LINES_ABOVE), index).reverse();
            // A traceback of Python's has the call in the line before.
            const call = MAKES_FOLDER.test(above[0] ?? "") ? above[0] : "";
            const hints = [line, ...above].map((one) => firstHint(pathsIn(one), one + call, look));
            note(hints.find((hint) => hint !== null) ?? null);
        }
        else
            note(firstHint(pathsIn(line), line, look, true));
    }
    if (found.size > 0)
        return [...found.values()];
    return [...look.emptied].slice(0, MAX_HINTS).map((path) => ({ kind: "emptied", path: shown(path), rule: null }));
}
/** What is said of a folder that can't be made; of anything else it is a file. */
const OF_FOLDER = /mkdir|director/i;
const MAKES_FOLDER = /\b(?:mkdir|makedirs)\(/;
/** The first path that could not be written; one that a rule would help before one of which none does (pytest names both). */
function firstHint(paths, line, look, absolute = false) {
    let first = null;
    for (const path of paths) {
        const inside = absolute && !path.startsWith("/") ? null : within(path, look.root);
        if (inside === null || inside === "" || look.canWrite(inside))
            continue;
        if (look.isGuarded)
            return { kind: "guarded", path: shown(inside), rule: null };
        const rule = ruleFor(inside, OF_FOLDER.test(line), look);
        const isFile = rule === null && !inside.includes("/") && look.at(inside) === null;
        const hint = { kind: isFile ? "file" : "read-only", path: shown(inside), rule };
        if (rule !== null)
            return hint;
        first ??= hint;
    }
    return first;
}
/** Quotation marks of C locales, of Unicode locales, and of Rust. */
const QUOTED = /(?<![\p{L}\p{N}])'([^'\n]{1,1000})'|"([^"\n]{1,1000})"|`([^`'\n]{1,1000})[`']|‘([^’\n]{1,1000})’|“([^”\n]{1,1000})”/gu;
/** Ruby: `Read-only file system @ rb_sysopen - log/test.log (Errno::EROFS)`. */
const RUBY = / @ \w+ - (.{1,1000}?)(?: \(|$)/;
/** PHP: `file_put_contents(out/x): Failed to open stream: Read-only file system`. */
const PHP = /\w\(([^()]{1,1000})\): /;
/** `sh: 1: cannot create build/out: Read-only file system`, `open /x: read-only file system`, `/x (Read-only file system)`. */
const BEFORE = /([^\s:'"`()‘’“”]{1,1000})(?:: | \()(?:read-only file system|file exists|Errno)/i;
/** What stands by itself and is a path of the inside. */
const ABSOLUTE = /(?:^|[\s:=(])(\/[^\s:'"`()]{1,1000})/g;
/** What in a line may be a path, the likeliest first. */
function pathsIn(line) {
    const quoted = [...line.matchAll(QUOTED)].map((match) => match.slice(1).find((part) => part !== undefined));
    const absolute = [...line.matchAll(ABSOLUTE)].map((match) => match[1]);
    const others = [RUBY, PHP, BEFORE].flatMap((pattern) => pattern.exec(line)?.[1] ?? []);
    return [...others, ...quoted.reverse(), ...absolute.reverse()].filter(isPath);
}
function isPath(text) {
    return !READ_ONLY.test(text) && !EXISTS.test(text) && !/^\w+:\/\//.test(text) && /[\p{L}\p{N}]/u.test(text);
}
/** A path from the root of the tree, or null for one that is elsewhere. A relative one is taken to begin there. */
function within(path, root) {
    if (path.startsWith("/") && path !== root && !path.startsWith(`${root}/`))
        return null;
    const names = [];
    for (const name of (path.startsWith("/") ? path.slice(root.length) : path).split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name !== "..")
            names.push(name);
        else if (names.pop() === undefined)
            return null;
    }
    return names.join("/");
}
/** The folder that would have to be discarded: the topmost on the way that is not there; null where that would be a file. */
function ruleFor(path, isFolder, look) {
    if (path === ".git" || path.startsWith(".git/"))
        return null;
    const names = path.split("/");
    for (let count = 1; count < names.length; count++) {
        const folder = names.slice(0, count).join("/");
        if (look.at(folder) === null)
            return asRule(folder);
    }
    if (isFolder && look.at(path) === null)
        return asRule(path);
    // Beside files of the tree: these stay read-only in a folder that is discarded.
    return names.length > 1 && look.at(path) === null ? asRule(names.slice(0, -1).join("/")) : null;
}
function asRule(folder) {
    const rule = `${folder}/`;
    return rule.length <= MAX_HINT_LENGTH && (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(rule) === rule ? rule : null;
}
function shown(path) {
    const text = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(path);
    return text.length <= MAX_HINT_LENGTH ? text : `${text.slice(0, MAX_HINT_LENGTH - 3)}...`;
}


/***/ }),

/***/ 49565:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: function() { return /* binding */ VERIFICATION_STATUS; },
/* harmony export */   KB: function() { return /* binding */ TREE_MODES; },
/* harmony export */   Wp: function() { return /* binding */ TERMINATIONS; },
/* harmony export */   Ws: function() { return /* binding */ verificationFact; },
/* harmony export */   gT: function() { return /* binding */ setupFact; },
/* harmony export */   lO: function() { return /* binding */ laneFact; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _formats_write_hints__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35382);
/* harmony import */ var _stage_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8542);
/** Facts of what was started in containment, and how it ended: the lane, and the commands of the contract. */





const sha256 = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD);
const count = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative();
const TERMINATIONS = [
    "not_started",
    "exited",
    "signalled",
    "timeout",
    "harness_completed",
    "cancelled",
];
const VERIFICATION_STATUS = ["passed", "failed", "missing", "not_run"];
const laneFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    program: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    program_sha256: sha256,
    argv: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    env_names: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** What was visible to the lane, as the paths inside the sandbox. */
    mounts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nullable(),
    signal: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    termination: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(TERMINATIONS),
    survivors: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_2__/* .SURVIVORS */ .aQ),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative(),
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).optional(),
    stdout_bytes: count,
    stderr_bytes: count,
    output_truncated: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    /** Names of the events that the lane sent itself, in order. */
    events: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Lines on the event descriptor that were no events. */
    event_faults: count,
    /** Why the event log that a real agent left in its workspace could not be kept (a link, a pipe, too large), or null. */
    event_log_problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable().optional(),
});
/** How one command of the contract ended. */
const commandShape = {
    command: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())]),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nullable(),
    signal: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    termination: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(TERMINATIONS),
    survivors: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_2__/* .SURVIVORS */ .aQ),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative(),
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).optional(),
    /** There, and true, where it failed and said itself that there was no room to write. */
    out_of_space: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).optional(),
    /** There where the harness ended it because of a limit. */
    limit_hit: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ limit: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), found: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), bound: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }).optional(),
    /** What stands of its output in `test.log`, with what each line begins with there; `cut`: there was more. */
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ lines: count, bytes: count, cut: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY() }),
};
/** Files of a folder, links among them, and their bytes. */
const extentFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ files: count, bytes: count });
/** The setup commands of the contract, run before the lane was started (LADDER 1). */
const setupFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    level: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["sandbox", "pid", "none"]),
    /** Where each command ran: in the checkout that is verified or, at levels where the paths differ, in the lane's copy too. */
    commands: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...commandShape, place: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["checkout", "workspace"]) })),
    /** Paths of the starting tree that the commands changed; the first ones. */
    changed: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .jsonPathSchema */ .zg),
    /** What they added and nothing discards, as rules that would; the first ones. */
    undiscarded: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** How many there are beyond those named. */
    more: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ changed: count, undiscarded: count }),
    /** What else kept them from being used (no space, too large), in words; null otherwise. */
    problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    /** What they left for lane and verification, in discarded paths and in their home; null where they did not come to that. */
    left: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ products: extentFact, home: extentFact }).nullable(),
    /** Network settings of the user that were shown to them: variables, and files as `~/...`. */
    settings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Those that were not shown, or not as a whole, because they hold a credential. */
    settings_withheld: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
/** What keeps verification commands from changing what judges them, and how they get to a path of the tree. */
const TREE_MODES = ["read-only", "writable", "looked-at", "writable-looked-at"];
const TREE_ACCESS = ["write", "read", "look"];
const hintFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_formats_write_hints__WEBPACK_IMPORTED_MODULE_1__/* .HINT_KINDS */ .mE),
    /** Within the tree; text for people. */
    path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(_formats_write_hints__WEBPACK_IMPORTED_MODULE_1__/* .MAX_HINT_LENGTH */ .ik),
    /** The rule of `discard_paths` that would help, where one would. */
    rule: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(_formats_write_hints__WEBPACK_IMPORTED_MODULE_1__/* .MAX_HINT_LENGTH */ .ik).nullable(),
});
const verificationFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(VERIFICATION_STATUS),
    /** Why it was not run, or what failed before the commands; null otherwise. */
    reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    level: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["sandbox", "pid", "none"]).nullable(),
    /** What kept the commands from changing what judges them; null where it did not come to that. */
    tree: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        mode: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(TREE_MODES),
        mounts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ path: _stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .jsonPathSchema */ .zg, access: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(TREE_ACCESS), reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
        /** Folders that are set aside and could not be written all the same. */
        left_out: count,
    })
        .nullable(),
    commands: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        ...commandShape,
        /** What a command that failed says it could not write: its own words, a hint for people and nothing else. */
        hints: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(hintFact).max(_formats_write_hints__WEBPACK_IMPORTED_MODULE_1__/* .MAX_HINTS */ .um).optional(),
    })),
});


/***/ }),

/***/ 35346:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ix: function() { return /* binding */ factOrigins; },
  UO: function() { return /* binding */ factRows; },
  H1: function() { return /* binding */ factValues; },
  gG: function() { return /* binding */ factsFile; },
  tp: function() { return /* binding */ factsSchema; },
  hx: function() { return /* binding */ parseFacts; },
  Bv: function() { return /* binding */ wholeFacts; }
});

// UNUSED EXPORTS: FACTS, factsSchemaOf

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var domain_derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
// EXTERNAL MODULE: ./src/core/records/cassette.ts
var cassette = __webpack_require__(3808);
// EXTERNAL MODULE: ./src/core/records/command-facts.ts
var command_facts = __webpack_require__(49565);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var records_fields = __webpack_require__(33821);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts
var model_calls = __webpack_require__(2007);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/core/records/probe.ts
var probe = __webpack_require__(68808);
// EXTERNAL MODULE: ./src/core/records/run-facts.ts
var run_facts = __webpack_require__(98933);
;// CONCATENATED MODULE: ./src/core/records/secret-facts.ts

const count = schemas/* number */.aig().int().nonnegative();
/**
 * Why something that was redacted is no leak: the key that the run's own gateway takes, which is worth nothing anywhere else and
 * nothing after the run; an address of the model that the starting tree or the contract names, too.
 */
const REDACTION_EXCUSES = ["gateway key", "public address"];
const secretsFact = schemas/* strictObject */.rej({
    scanner: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), rule: schemas/* string */.YjP() })),
    /** Known values that were replaced in what is kept of the lane; the sum of `redacted`, where that is told. */
    redactions: count,
    /** Where they were: a credential that showed is a leak, unless there is an excuse. */
    redacted: schemas/* array */.YOg(schemas/* strictObject */.rej({
        file: schemas/* string */.YjP(),
        /** The variable or file that the value came from. */
        rule: schemas/* string */.YjP(),
        places: schemas/* number */.aig().int().positive(),
        excuse: schemas/* enum */.k5n(REDACTION_EXCUSES).nullable(),
    }))
        .optional(),
    withheld: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});

// EXTERNAL MODULE: ./src/core/records/stage-facts.ts
var stage_facts = __webpack_require__(8542);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(80164);
;// CONCATENATED MODULE: ./src/core/records/tree-facts.ts
/** Facts of the tree that a lane begins with and of what it leaves, as the harness saw both. */




const sha256 = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const tree_facts_count = schemas/* number */.aig().int().nonnegative();
const workspaceFact = schemas/* strictObject */.rej({
    /** Git tree of the copy that the lane was to work in. */
    tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    entries: tree_facts_count,
    /** What the case's workspace holds that can't be copied (special files, say), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
const caseFact = schemas/* strictObject */.rej({
    acceptance: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: stage_facts/* jsonPathSchema */.zg, mode: schemas/* string */.YjP(), sha256 })),
    fake_script_sha256: sha256.nullable(),
    /** Why the case can't be used (a broken fake.json, no workspace), or null. */
    problem: schemas/* string */.YjP().nullable(),
    /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
    target_exposures: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** The `.gitignore` files of the tree at the start, in manifest order: what they ignore is set aside. */
const gitignoreFact = schemas/* strictObject */.rej({
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: stage_facts/* jsonPathSchema */.zg, content_b64: schemas/* string */.YjP().max(tree_rules/* MAX_IGNORE_BYTES */.Oi * 2) }))
        .max(tree_rules/* MAX_IGNORE_FILES */.Gw),
    /** Why they don't count (too many, too large), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
/** What of the workspace is set aside. */
const asideFact = schemas/* strictObject */.rej({
    /** Entries that are set aside by themselves: those that the manifest lists, and those that were too many for it. */
    listed: tree_facts_count,
    unlisted: tree_facts_count,
    /** All entries, with those below; at least so many where `counted` is false. */
    entries: tree_facts_count,
    counted: schemas/* boolean */.zMY(),
});
const walkFact = schemas/* strictObject */.rej({
    refusals: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), path: stage_facts/* jsonPathSchema */.zg, detail: schemas/* string */.YjP() })),
    limit_hits: schemas/* array */.YOg(schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), path: stage_facts/* jsonPathSchema */.zg, found: schemas/* number */.aig(), bound: schemas/* number */.aig() })),
    /** Paths that changed between the snapshot that was judged and the end of the run. */
    late_changes: schemas/* array */.YOg(stage_facts/* jsonPathSchema */.zg),
    /** How many of each kind there were beyond those that are named. */
    unnamed: schemas/* strictObject */.rej({ refusals: tree_facts_count, limit_hits: tree_facts_count, late_changes: tree_facts_count }).optional(),
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
    uncommitted: schemas/* array */.YOg(stage_facts/* jsonPathSchema */.zg),
    /** How many there were beyond those that are named. */
    uncommitted_unnamed: tree_facts_count.optional(),
});
const patchFact = schemas/* strictObject */.rej({
    baseline_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    result_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
});

;// CONCATENATED MODULE: ./src/core/records/facts.ts













/** Whether a stranger can compute a fact again from the bundle and its inputs, or has to take its source's word for it. */
const BASES = ["recomputable", "asserted"];
/** Every fact, in the order in which `verify` tells what is whose word. A bundle that says otherwise of its origin is not one of ours. */
const FACTS = {
    run: {
        value: run_facts/* runFact */.Co,
        ...{ asked: "SPEC 2", there: "always", concluded: true },
        ...{ source: "the harness", basis: "asserted" },
    },
    request: {
        value: run_facts/* requestFact */.a8,
        ...{ asked: "SPEC 5", there: "always", concluded: true },
        ...{ source: "flags, inputs and variables of the run", basis: "asserted" },
    },
    environment: {
        value: run_facts/* environmentFact */.cD,
        ...{ asked: "SPEC 2", there: "always", concluded: true },
        ...{ source: "the machine, asked by the harness", basis: "asserted" },
    },
    contract: {
        value: run_facts/* contractFact */.F0,
        ...{ asked: "SPEC 4", there: "always", concluded: true },
        ...{ source: "the contract's file", basis: "recomputable" },
    },
    clock: {
        value: run_facts/* clockFact */.Pk,
        ...{ asked: "SPEC 3", there: "always", concluded: true },
        source: "the harness's clock: one reading of the system's time, then a monotonic counter",
        basis: "asserted",
    },
    tools: {
        value: run_facts/* toolsFact */.iP,
        ...{ asked: "LADDER 1", there: "reached" },
        ...{ source: "PATH of the harness", basis: "asserted" },
    },
    case: {
        value: caseFact,
        ...{ asked: "SPEC 4", there: "reached" },
        ...{ source: "the case's folder", basis: "recomputable" },
        witness: { of: "lane", subject: "case", unseen: "there is no word on its folder" },
    },
    workspace: {
        value: workspaceFact,
        ...{ asked: "SPEC 11", there: "reached" },
        ...{ source: "the copy of the case's workspace folder", basis: "recomputable" },
    },
    approval: {
        value: run_facts/* approvalFact */.e4,
        ...{ asked: "LADDER 5", there: "reached" },
        ...{ source: "records/ and the ledger of used approvals", basis: "asserted" },
    },
    agent_source: {
        value: admission_facts/* agentSourceFact */.rn,
        ...{ asked: "SPEC 8", there: "reached" },
        ...{ source: "the place that records are read from", basis: "asserted" },
    },
    agent_binary: {
        value: admission_facts/* agentBinaryFact */.N2,
        ...{ asked: "SPEC 8", there: "reached", ofAgents: true },
        ...{ source: "the copy of the agent's binary, hashed while it was made", basis: "asserted" },
    },
    model_access: {
        value: admission_facts/* modelAccessFact */.af,
        ...{ asked: "SPEC 10", there: "reached" },
        ...{ source: "variables of the run, as there or not there", basis: "asserted" },
    },
    cassette: {
        value: cassette/* cassetteFact */.b8,
        ...{ asked: "SPEC 9", there: "reached" },
        ...{ source: "the cassette that answers in place of the model", basis: "asserted" },
    },
    model_probe: {
        value: probe/* probeFact */.f,
        ...{ asked: "SPEC 10", there: "reached", ofAgents: true },
        ...{ source: "one streamed question through the model gateway", basis: "asserted" },
    },
    model_calls: {
        value: model_calls/* modelCallsFact */.l8,
        ...{ asked: "SPEC 9", there: "reached" },
        ...{ source: "the model gateway, when it was closed", basis: "asserted" },
    },
    ci: {
        value: run_facts/* ciFact */.X4,
        ...{ asked: "SPEC 13", there: "reached", concluded: true },
        ...{ source: "the event of the CI run", basis: "asserted" },
    },
    stage_records: {
        value: stage_facts/* stageRecordsFact */.bs,
        ...{ asked: "SPEC 5", there: "demanded" },
        ...{ source: "the place that records are read from", basis: "asserted" },
    },
    prior_evidence: {
        value: stage_facts/* priorEvidenceFact */.iW,
        ...{ asked: "SPEC 5", there: "demanded" },
        ...{ source: "the bundle of the stage below, verified again", basis: "asserted" },
    },
    source: {
        value: stage_facts/* sourceFact */.AK,
        ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
        ...{ source: "the source repository, read as data before anything was copied", basis: "asserted" },
    },
    copy: {
        value: stage_facts/* copyFact */.S3,
        ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
        ...{ source: "the copy of the source, compared with the commit that it is of", basis: "asserted" },
    },
    sandbox: {
        value: stage_facts/* sandboxFact */.eJ,
        ...{ asked: "LADDER 3", there: "demanded" },
        ...{ source: "the disposable repository as the harness made it", basis: "asserted" },
    },
    target: {
        value: stage_facts/* targetFact */.wc,
        ...{ asked: "LADDER 4", there: "demanded" },
        ...{ source: "the target repository, looked at under its lock before anything was copied", basis: "asserted" },
    },
    setup: {
        value: command_facts/* setupFact */.gT,
        ...{ asked: "LADDER 1", there: "reached" },
        ...{ source: "the setup commands, run once before the lane", basis: "asserted" },
    },
    lane: {
        value: command_facts/* laneFact */.lO,
        ...{ asked: "SPEC 11", there: "reached" },
        ...{ source: "supervision of the lane's process", basis: "asserted" },
    },
    gitignore: {
        value: gitignoreFact,
        ...{ asked: "SPEC 4", there: "reached" },
        ...{ source: "the .gitignore files of the tree at the start", basis: "recomputable" },
    },
    walk: {
        value: walkFact,
        ...{ asked: "SPEC 4", there: "reached" },
        ...{ source: "the harness's own walk of the workspace", basis: "asserted" },
        witness: { of: "lane", subject: "workspace", unseen: "it was never looked at after the lane" },
    },
    head: {
        value: headFact,
        ...{ asked: "SPEC 11", there: "reached" },
        ...{ source: "files below .git of the workspace, read as data", basis: "asserted" },
        witness: { of: "lane", subject: "HEAD", unseen: "there is no word on where the lane left it" },
    },
    patch: {
        value: patchFact,
        ...{ asked: "SPEC 2", there: "reached" },
        ...{ source: "both manifests", basis: "recomputable" },
        witness: { of: "result", subject: "patch", unseen: "there is no word on the trees that it connects" },
    },
    verification: {
        value: command_facts/* verificationFact */.Ws,
        ...{ asked: "SPEC 11", there: "reached" },
        ...{ source: "the verification commands, run once in a clean checkout", basis: "recomputable" },
        witness: { of: "result", subject: "verification", unseen: "there is no word on it" },
    },
    sandbox_history: {
        value: stage_facts/* sandboxHistoryFact */.yL,
        ...{ asked: "LADDER 3", there: "demanded" },
        ...{ source: "the disposable repository after the lane, read as data", basis: "asserted" },
    },
    disposal: {
        value: stage_facts/* disposalFact */._c,
        ...{ asked: "LADDER 3", there: "demanded" },
        ...{ source: "the harness, when it had removed or kept the disposable repository", basis: "asserted" },
    },
    source_after: {
        value: stage_facts/* sourceAfterFact */.Gu,
        ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
        ...{ source: "the source repository, read as data after the lane", basis: "asserted" },
    },
    application: {
        value: stage_facts/* applicationFact */.dN,
        ...{ asked: "LADDER 4", there: "applied" },
        ...{ source: "the harness, when it had applied the verified result to the target", basis: "asserted" },
    },
    target_after: {
        value: stage_facts/* targetAfterFact */.oN,
        ...{ asked: "LADDER 4", there: "applied" },
        ...{ source: "the target repository, looked at when all was done", basis: "asserted" },
    },
    conclusion: {
        value: stage_facts/* conclusionFact */.Yx,
        ...{ asked: "LADDER 4", there: "reached", concluded: true },
        ...{ source: "the person who concluded, by the flags of `conclude` or by the forge's word", basis: "asserted" },
    },
    secrets: {
        value: secretsFact,
        ...{ asked: "SPEC 9", there: "reached" },
        ...{ source: "the secret scan of every file of this bundle", basis: "recomputable" },
        witness: { of: "lane", subject: "secret scan", unseen: "there is no word on it" },
    },
    cancelled: {
        value: run_facts/* interruptionFact */.K,
        ...{ asked: "SPEC 6", there: "reached" },
        ...{ source: "the signal that the harness received", basis: "asserted" },
    },
    harness_error: {
        value: run_facts/* harnessErrorFact */.Tx,
        ...{ asked: "SPEC 6", there: "reached" },
        ...{ source: "the harness", basis: "asserted" },
    },
};
/** A fact as it stands in the file, with how it came to be known. */
const fact = (value) => schemas/* strictObject */.rej({ value, source: schemas/* string */.YjP(), basis: schemas/* enum */.k5n(BASES) });
/** The schema of a `facts.json` that holds the facts of a table: those that are always there, and any of the others. */
function factsSchemaOf(table) {
    const fields = Object.entries(table).map(([name, { value, there }]) => [
        name,
        there === "always" ? fact(value) : fact(value).optional(),
    ]);
    const shape = Object.fromEntries(fields);
    return schemas/* strictObject */.rej({ schema_version: records_fields/* schemaVersionField */.Iu, facts: schemas/* strictObject */.rej(shape) });
}
/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
const factsSchema = factsSchemaOf(FACTS);
/** Checks the shape of a parsed `facts.json`. */
function parseFacts(value) {
    const result = factsSchema.safeParse(value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,parse/* problemsOf */.GW)(result.error) };
}
/** The values of a facts file. */
function factValues(file) {
    return wholeFacts(Object.fromEntries(Object.entries(file.facts).map(([name, entry]) => [name, entry?.value])));
}
/**
 * The same values, as those of a bundle.
 * @throws TypeError where one is missing that each bundle has
 */
function wholeFacts(values) {
    if (!isWhole(values))
        throw new TypeError("expected every fact that each bundle has, found some missing");
    return values;
}
function isWhole(values) {
    return factRows(domain_derivation/* CURRENT_DERIVATION */.un).every(({ name, there }) => there !== "always" || values[name] !== undefined);
}
/**
 * `facts.json` as a value: each fact that is there with where it comes from.
 * @throws TypeError on a fact that the derivation does not know
 */
function factsFile(values, derivation) {
    const origins = factOrigins(derivation);
    const facts = Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => {
        const origin = origins.get(name);
        if (origin === undefined)
            throw new TypeError(`no fact ${name} in derivation ${derivation}`);
        return [name, { value, ...origin }];
    });
    return { schema_version: (0,domain_derivation/* schemaVersion */.CZ)(derivation), facts: Object.fromEntries(facts) };
}
/** Where each fact that a derivation knows comes from, by its name, in the order of the table. */
function factOrigins(derivation) {
    return new Map(factRows(derivation).map(({ name, source, basis }) => [name, { source, basis }]));
}
/** The facts that a derivation knows, in the order of the table, each as it was. */
function factRows(derivation) {
    const names = Object.keys(FACTS);
    return (0,domain_derivation/* rowsOf */.RO)(names.map((name) => ({ name, ...FACTS[name] })), derivation);
}


/***/ }),

/***/ 98933:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: function() { return /* binding */ runFact; },
/* harmony export */   F0: function() { return /* binding */ contractFact; },
/* harmony export */   K: function() { return /* binding */ interruptionFact; },
/* harmony export */   Pk: function() { return /* binding */ clockFact; },
/* harmony export */   Tx: function() { return /* binding */ harnessErrorFact; },
/* harmony export */   X4: function() { return /* binding */ ciFact; },
/* harmony export */   a8: function() { return /* binding */ requestFact; },
/* harmony export */   cD: function() { return /* binding */ environmentFact; },
/* harmony export */   e4: function() { return /* binding */ approvalFact; },
/* harmony export */   iP: function() { return /* binding */ toolsFact; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94516);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53715);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24847);
/* harmony import */ var _stage_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8542);
/** Facts of a run as a whole: what was asked for, by whom, where and when, and what broke it off. */






const sha256 = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD);
const runFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    run_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC),
    case_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    started_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    finished_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    workspace_root: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    /** What this bundle is: a run of its own, or one that is nested in another. */
    role: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["run", "stage1-refusal", "fake-baseline", "conclusion"]),
});
const requestFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    stage: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(1).max(6),
    lane: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .Ci),
    task_source: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["shipped", "case-dir", "task"]),
    enabled_lanes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .Ci)),
    enabled_stage: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nullable(),
    timeout_seconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().positive().nullable(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
});
/** The machine of a run; report and facts say the same of it. */
const environmentFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    os: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    arch: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    node: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    git: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    python: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    forge: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
const contractFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    state: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["read", "unreadable"]),
    reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
});
/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
const toolsFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    needed_for: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    found: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    /** As it says itself (git), or as the path of its installation does. */
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    /** By what it is known: a row of the table of toolchains, or where it lies. */
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Of one that is missing: where it was looked for. */
    problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** What is missing, where it is no program. */
    expected: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
}));
const clockFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    contract_read: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    gates_evaluated: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    lane_started: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK.nullable(),
    lane_ended: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK.nullable(),
    diff_checked: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK.nullable(),
    verification_completed: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK.nullable(),
});
/** What a CI run was made for: the announcement and the report job, which ask the forge, must agree with it. */
const ciFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    repository: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    head_sha: _stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .objectId */ .Tu,
    event: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** The forge's run that this run of ours was a job of; `attempt` is null where the runner does not count. */
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ id: _stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .forgeId */ .NG, attempt: _stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .forgeId */ .NG.nullable() }).nullable().optional(),
    /** Branch and commit that records and contract were read from, as the forge said; null where there was none to ask. */
    trusted: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ branch: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha: _stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .objectId */ .Tu }).nullable().optional(),
});
const interruptionFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ step: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const harnessErrorFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ step: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const approvalFact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    /** File in `records/`, or null where none was handed over. */
    record: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    /**
     * What the ledger of used approvals said when the gates were evaluated; `outer-run` in a fake baseline, which nobody
     * approves by itself: the run around it has used the approval; `unavailable` where no ledger could remember the use.
     */
    ledger: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["unused", "consumed", "outer-run", "unavailable"]).nullable(),
    /** Entry of the ledger: the digest over repository, approval and binding. Absent where nobody asked for one. */
    entry: sha256.nullable().optional(),
    /** Why the ledger can't remember, where it is `unavailable`. */
    problem: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Run that has used it, where it is `consumed` and the ledger says by whom. */
    used_by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** When this was asked, before anything was copied. */
    at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK.optional(),
    binary_sha256: sha256.nullable(),
});


/***/ }),

/***/ 50998:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: function() { return /* binding */ activityTracker; },
/* harmony export */   X_: function() { return /* binding */ caseOutcome; },
/* harmony export */   _L: function() { return /* binding */ CASE_PHASES; },
/* harmony export */   _U: function() { return /* binding */ completedResults; },
/* harmony export */   eB: function() { return /* binding */ parseCaseLog; },
/* harmony export */   fD: function() { return /* binding */ parseCaseEvents; },
/* harmony export */   g3: function() { return /* binding */ caseActivity; },
/* harmony export */   mk: function() { return /* binding */ phaseSpan; }
/* harmony export */ });
/* harmony import */ var _activity__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2119);

/** A long run has some thousands of tool events. */
const MAX_EVENTS = 100_000;
const MAX_FAULTS = 20;
/**
 * Reads an event log.
 * @param ended whether Case ended by itself; where it was stopped, the last line may be incomplete
 * @returns events and faults; never throws on bad input
 */
function parseCaseEvents(text, ended) {
    const faults = [];
    const fault = (problem) => {
        if (faults.length < MAX_FAULTS)
            faults.push(problem);
    };
    const lines = text.split("\n");
    const last = lines.pop() ?? "";
    if (last !== "" && ended)
        fault("the last line has no end");
    if (lines.length > MAX_EVENTS)
        fault(`more than ${MAX_EVENTS} events`);
    const events = [];
    for (const [index, line] of lines.slice(0, MAX_EVENTS).entries()) {
        const event = eventOf(parseObject(line));
        if (event === null)
            fault(`line ${index + 1} is no event`);
        else
            events.push(event);
    }
    events.sort((a, b) => a.sequence - b.sequence);
    const wrong = events.findIndex((event, index) => event.sequence !== index + 1);
    if (wrong !== -1)
        fault(`expected sequence ${wrong + 1}, found ${events[wrong].sequence}`);
    if (new Set(events.map(({ runId }) => runId)).size > 1)
        fault("events of several runs");
    if (events.length > 0 && events[0].event !== "pipeline_start")
        fault("the first event is not pipeline_start");
    if (events.filter(({ event }) => event === "pipeline_start").length > 1)
        fault("pipeline_start stands twice");
    return { events, faults };
}
function eventOf(value) {
    if (value === null)
        return null;
    const { event, sequence, runId } = value;
    if (typeof event !== "string" || typeof runId !== "string")
        return null;
    if (typeof sequence !== "number" || !Number.isSafeInteger(sequence) || sequence < 1)
        return null;
    return {
        event,
        sequence,
        runId,
        phase: textOf(value.phase),
        agent: textOf(value.agent),
        outcome: textOf(value.outcome),
        failedAgent: textOf(value.failedAgent),
        result: objectOf(value.result),
        at: timeOf(value.ts),
        tool: textOf(value.tool),
        toolCallId: textOf(value.toolCallId),
    };
}
/** Reads Case's standard error. Lines that are not its own JSON are skipped: tools print there too. Never throws. */
function parseCaseLog(stderr) {
    const log = { spawned: [], finished: null };
    for (const line of stderr.split("\n")) {
        if (!line.startsWith("{"))
            continue;
        const entry = parseObject(line);
        if (entry?.msg === "spawning agent" && log.spawned.length < MAX_EVENTS)
            log.spawned.push({
                agent: textOf(entry.agent) ?? "",
                provider: textOf(entry.provider) ?? "",
                model: textOf(entry.model) ?? "",
            });
        if (entry?.msg === "pipeline finished" && typeof entry.outcome === "string")
            log.finished = { outcome: entry.outcome, failedAgent: textOf(entry.failedAgent) };
    }
    return log;
}
/** Judges a log. The exit code has no part in it: Case exits with 0 whenever its pipeline ended. */
function caseOutcome(events) {
    const end = events.findLast(({ event }) => event === "pipeline_end");
    return {
        pipeline: events.length === 0 ? "not_started" : end === undefined ? "unfinished" : pipelineOf(end),
        failedAgent: end?.failedAgent ?? null,
        implementer: phaseVerdict(events, "implement", false),
        verifier: phaseVerdict(events, "verify", true),
        reviewer: phaseVerdict(events, "review", true),
        closer: phaseVerdict(events, "close", false),
    };
}
/** Phases whose result a run is judged by. */
const JUDGED_PHASES = ["implement", "verify", "review"];
/** How many results that count say completed: each of them takes at least one answer of the model. */
function completedResults(events) {
    return events.filter(({ event, phase, outcome, result }) => event === "phase_end" &&
        JUDGED_PHASES.includes(phase ?? "") &&
        outcome === "completed" &&
        result?.status === "completed").length;
}
function pipelineOf(end) {
    return end.outcome === "completed" && end.failedAgent === null ? "completed" : "failed";
}
/** The last turn of a phase; null where it was not reached, or where the log says no time of it. */
function phaseSpan(events, phase) {
    const start = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
    if (start === undefined || start.at === null)
        return null;
    const end = events.find((event) => event.event === "phase_end" &&
        event.phase === phase &&
        event.outcome !== "skipped" &&
        event.sequence > start.sequence);
    if (end === undefined)
        return { from: start.at, to: Infinity };
    return end.at === null ? null : { from: start.at, to: end.at };
}
/** Case's phases by name, so that nothing that an agent wrote is ever shown in the place of one. */
const CASE_PHASES = ["implement", "verify", "review", "close", "retrospective"];
/** Tool calls that are open at a time; Case makes them one after the other. */
const MAX_OPEN_TOOLS = 8;
/** Follows what Case is in the middle of, event by event. Bounded whatever the log holds. */
function activityTracker() {
    let phase = null;
    const open = new Map();
    return {
        push({ event, phase: of, tool, toolCallId, at }) {
            const key = `${of}/${toolCallId}`;
            if (event === "phase_start" || event === "phase_end") {
                open.clear();
                phase = event === "phase_start" && of !== null && CASE_PHASES.includes(of) ? of : null;
            }
            else if (event === "tool_start" && open.size < MAX_OPEN_TOOLS)
                open.set(key, { tool: (0,_activity__WEBPACK_IMPORTED_MODULE_0__/* .toolName */ .U)(tool), since: at });
            else if (event === "tool_end")
                open.delete(key);
        },
        now: () => ({ phase, tools: [...open.values()] }),
    };
}
/** What a log that was cut off was in the middle of. */
function caseActivity(events) {
    const tracker = activityTracker();
    for (const event of events)
        tracker.push(event);
    return tracker.now();
}
/** Case's own words for a result that it could not read, and for an agent that could not be started. */
const NO_RESULT = /^(AGENT_RESULT |Agent spawn error)/;
function phaseVerdict(events, phase, judges) {
    const ends = events.filter((event) => event.event === "phase_end" && event.phase === phase && event.outcome !== "skipped");
    const end = ends.at(-1);
    const started = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
    if (end === undefined) {
        if (started === undefined)
            return { kind: "not_reached" };
        return { kind: "no_result", why: "its phase did not end" };
    }
    const verdict = endVerdict(end, judges);
    // A rejection that was given stands until another verdict takes its place.
    if (started !== undefined && started.sequence > end.sequence && verdict.kind !== "rejected")
        return { kind: "no_result", why: "its last phase did not end" };
    return verdict;
}
function endVerdict({ outcome, result }, judges) {
    if (outcome !== "completed" || result?.status !== "completed") {
        const why = textOf(result?.error) ?? textOf(result?.summary) ?? "no reason given";
        if (result === null || NO_RESULT.test(why))
            return { kind: "no_result", why };
        return { kind: judges ? "rejected" : "failed", why };
    }
    const objection = judges ? objectionOf(result) : null;
    return objection === null ? { kind: "completed" } : { kind: "rejected", why: objection };
}
/**
 * What a completed result of a judging agent says against the work. Case records critical findings in a phase that it
 * calls completed, goes on to close, and can name another agent as the failed one: only the findings themselves tell.
 */
function objectionOf(result) {
    const findings = objectOf(result.findings);
    if (result.findings !== undefined && result.findings !== null && findings === null)
        return "findings that can't be read";
    const critical = findings?.critical ?? 0;
    if (critical !== 0)
        return `critical findings: ${JSON.stringify(critical)}`;
    const rubric = objectOf(result.rubric);
    if (result.rubric !== undefined && result.rubric !== null && rubric === null)
        return "a rubric that can't be read";
    const categories = rubric?.categories;
    if (categories === undefined)
        return null;
    if (!Array.isArray(categories))
        return "a rubric that can't be read";
    const failed = categories
        .map(objectOf)
        .filter((category) => category?.verdict !== "pass" && category?.verdict !== "na")
        .map((category) => textOf(category?.category) ?? "unnamed");
    return failed.length === 0 ? null : `rubric: ${failed.join(", ")}`;
}
function parseObject(text) {
    try {
        return objectOf(JSON.parse(text));
    }
    catch {
        return null;
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : null;
}
/** RFC 3339 as Case writes it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
function timeOf(value) {
    if (typeof value !== "string" || !TIME.test(value))
        return null;
    const at = Date.parse(value);
    return Number.isFinite(at) ? at : null;
}
function textOf(value) {
    return typeof value === "string" ? value : null;
}


/***/ }),

/***/ 46938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: function() { return /* binding */ openAtTheEnd; },
/* harmony export */   Qy: function() { return /* binding */ LATE_CHANGE; },
/* harmony export */   TL: function() { return /* binding */ quoted; },
/* harmony export */   U_: function() { return /* binding */ caseBlockers; },
/* harmony export */   Zm: function() { return /* binding */ endpointFinding; },
/* harmony export */   k1: function() { return /* binding */ excusedByEndpoint; },
/* harmony export */   nb: function() { return /* binding */ REVIEW; },
/* harmony export */   o2: function() { return /* binding */ CASE_RUNTIME_PROVIDER; },
/* harmony export */   rq: function() { return /* binding */ lanePhases; },
/* harmony export */   to: function() { return /* binding */ explained; },
/* harmony export */   u$: function() { return /* binding */ openCalls; },
/* harmony export */   xQ: function() { return /* binding */ reviewerWasHeard; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _formats_case_events__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50998);
/* harmony import */ var _lanes_lanes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23244);
/* harmony import */ var _lanes_status__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9513);
/* harmony import */ var _records_model_calls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2007);






/** The provider name that Case is configured with, whatever the admitted one is called (SPEC section 10). */
const CASE_RUNTIME_PROVIDER = (0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)("case").runtimeProvider;
/** Text of an agent in a message: enough to understand it. */
const MAX_QUOTE_CHARS = 200;
/**
 * What Case's own records deny. The exit code of a pipeline that ended means nothing, and its closer can only fail where
 * there is no forge: both are looked past. Everything else that is not plainly a delivered, unopposed result is a blocker.
 */
function caseBlockers(run) {
    const log = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .parseCaseLog */ .eB)(run.stderr);
    const parsed = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .parseCaseEvents */ .fD)(run.events ?? "", !run.harnessCompleted);
    return [...protocolBlockers(run, parsed, log), ...modelBlockers(run, parsed.events, log)];
}
function protocolBlockers(run, { events, faults }, log) {
    const protocol = (subject, found) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", subject, { found });
    if (run.eventsProblem != null)
        return [protocol("event log", quoted(run.eventsProblem))];
    if (run.events === null || run.events === "") {
        // An exit other than 0 before any event is a start that failed, which the check of the exit names.
        return run.exitCode !== null && run.exitCode !== 0 ? [] : [protocol("event log", `none${explained(run)}`)];
    }
    const outcome = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .caseOutcome */ .X_)(events);
    const blockers = faults.map((fault) => protocol("event log", fault));
    const { implementer } = outcome;
    if (implementer.kind === "failed")
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "implementer", { found: quoted(implementer.why) }));
    else if (implementer.kind !== "completed")
        blockers.push(protocol("implementer", `${implementer.kind === "no_result" ? quoted(implementer.why) : "it was not reached"}${explained(run)}`));
    for (const [agent, verdict] of [
        ["verifier", outcome.verifier],
        ["reviewer", outcome.reviewer],
    ])
        blockers.push(...judgeBlockers(agent, verdict, run));
    if (!run.harnessCompleted && blockers.length === 0)
        blockers.push(...endBlockers(outcome.pipeline, outcome.failedAgent, log));
    return blockers;
}
function judgeBlockers(agent, verdict, run) {
    switch (verdict.kind) {
        case "completed":
        case "not_reached":
            return [];
        case "rejected":
        case "failed":
            return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("reviewer_rejected", agent, { found: quoted(verdict.why) })];
        case "no_result":
            return isCutShort(verdict, run)
                ? []
                : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", agent, { found: `${quoted(verdict.why)}${explained(run)}` })];
    }
}
/** Findings that say nothing but that a result is not there. */
const OF_ABSENCE = [
    "agent_protocol_failed",
    "backend_failed",
    "no_diff",
    "missing_required_event",
];
/** Findings about what half of the work comes to. */
const OF_HALF_A_RESULT = ["verification_failed", "dirty_ending_tree"];
const JUDGED = [
    { phase: "implement", agent: "implementer" },
    { phase: "verify", agent: "verifier" },
    { phase: "review", agent: "reviewer" },
];
/**
 * Whether the model's endpoint is why one of the agents that count has no result: the last call of its phase failed by what
 * the endpoint did. It denies a pass like any other finding; what it explains are absences alone, so that whatever the agent
 * did (paths, secrets, limits, another model, a result that it delivered) stands.
 * @returns null where every agent that was asked came to its answer, or where the endpoint is not to blame
 */
function endpointFinding(run, input) {
    if (run.eventsProblem != null)
        return null;
    const { events } = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .parseCaseEvents */ .fD)(run.events ?? "", false);
    const outcome = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .caseOutcome */ .X_)(events);
    const failed = JUDGED.find(({ phase, agent }) => {
        const verdict = outcome[agent];
        if (events.length === 0)
            return agent === "implementer";
        return verdict.kind === "no_result" && !isCutShort(verdict, run) && endpointOf(phase) !== null;
    });
    function endpointOf(phase) {
        return (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_3__/* .endpointFailure */ .GR)(run.calls, input, (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .phaseSpan */ .mk)(events, phase));
    }
    if (failed === undefined)
        return null;
    const failure = endpointOf(failed.phase);
    if (failure === null)
        return null;
    const delivered = failed.agent !== "implementer";
    return {
        blocker: (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_endpoint_failed", failed.agent, { found: failure.found }),
        excuses(found) {
            const { code, subject } = found;
            if (delivered)
                return ((code === "agent_protocol_failed" && (subject === "verifier" || subject === "reviewer")) ||
                    (code === "missing_required_event" && subject === REVIEW));
            if (code === "agent_protocol_failed")
                return subject !== "event log" || run.events === null || run.events === "";
            return excusedByEndpoint(found, failure, input);
        },
    };
}
/** Whether a finding says only that a result is not there, or not whole, where the endpoint failed before there was one. */
function excusedByEndpoint({ code, subject, found }, { never }, { unchanged, exited }) {
    if (code === "backend_failed")
        return subject !== "lane" || exited;
    if (OF_ABSENCE.includes(code))
        return true;
    // Without a single answer, whatever changed the tree was no model.
    const halfIsExplained = !never || unchanged;
    return OF_HALF_A_RESULT.includes(code) && halfIsExplained && subject !== ".git" && found !== LATE_CHANGE;
}
/** `dirty_ending_tree` of what changed behind the harness's back, which no endpoint explains. */
const LATE_CHANGE = "changed after the snapshot was taken";
/** What a contract's `evidence_expectations` calls the lane's own reviewer. */
const REVIEW = "review";
/** The harness stopped it while it was lingering in this agent's turn. */
function isCutShort(verdict, run) {
    return run.harnessCompleted && verdict.kind === "no_result" && verdict.why.endsWith("did not end");
}
/** Whether the lane's own reviewer came to a verdict that was heard. */
function reviewerWasHeard(run) {
    const { reviewer } = outcomeOf(run);
    return reviewer.kind === "completed" || reviewer.kind === "rejected" || reviewer.kind === "failed";
}
/** What became of each of Case's agents, for the report: never more than its own log says. */
function lanePhases(run) {
    const { implementer, verifier, reviewer, closer } = outcomeOf(run);
    return Object.fromEntries(Object.entries({ implementer, verifier, reviewer, closer }).map(([agent, verdict]) => [
        agent,
        { state: verdict.kind, why: "why" in verdict ? quoted(verdict.why) : null },
    ]));
}
function outcomeOf({ events }) {
    return (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .caseOutcome */ .X_)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .parseCaseEvents */ .fD)(events ?? "", false).events);
}
/** From the signal that ends a lane to where nothing of it is left. */
const LAST_MOMENTS_MS = 4_000;
/**
 * What a lane that was ended was in the middle of, for its message: phase, tools, and model calls that were open.
 * @param endedAt when it ended, in milliseconds since 1970
 */
function openAtTheEnd({ events, calls }, endedAt) {
    const parsed = events === null ? [] : (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .parseCaseEvents */ .fD)(events, false).events;
    return [
        ...(parsed.length === 0 ? ["before its first phase"] : (0,_lanes_status__WEBPACK_IMPORTED_MODULE_5__/* .activityWords */ .v$)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .caseActivity */ .g3)(parsed), endedAt)),
        openCalls(calls, endedAt),
    ].join(", ");
}
/** Model calls that were open when a lane was ended, in words. */
function openCalls(calls, endedAt) {
    // A lane that is told to end closes its connections itself, or is cut off with them.
    const open = calls.filter(({ outcome, probe, at, duration_ms }) => !probe &&
        (outcome === "aborted" ||
            (outcome === "client_closed" && Date.parse(at) + duration_ms >= endedAt - LAST_MOMENTS_MS)));
    const longest = Math.max(0, ...open.map(({ duration_ms }) => duration_ms));
    const many = open.length === 1 ? "a model call" : `${open.length} model calls`;
    return open.length === 0 ? "no model call open" : `${many} open for ${(0,_lanes_status__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(longest)}`;
}
/** How the pipeline ended: completed, or failed by its closer alone. */
function endBlockers(pipeline, failedAgent, log) {
    if (pipeline === "unfinished")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", "event log", { found: "no pipeline_end" })];
    const last = log.finished;
    const same = last !== null && (last.outcome === "completed") === (pipeline === "completed") && last.failedAgent === failedAgent;
    if (!same)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", "event log", { found: "another end than the one on standard error" })];
    if (pipeline === "completed" || failedAgent === "closer")
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", quoted(failedAgent ?? "pipeline"), { found: "Case says that the pipeline failed there" }),
    ];
}
/** The model that each agent was started with, by Case's own word, and that the gateway saw. */
function modelBlockers(run, events, log) {
    const expected = `${CASE_RUNTIME_PROVIDER} with the admitted model`;
    const other = log.spawned.find(({ provider, model }) => provider !== CASE_RUNTIME_PROVIDER || model !== run.model);
    if (other !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(other.agent), {
                expected,
                found: `${quoted(other.provider)} with ${quoted(other.model)}`,
            }),
        ];
    const started = startedAgents(events);
    const silent = started.find((agent) => !log.spawned.some((spawn) => spawn.agent === agent));
    if (silent !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(silent), { expected, found: "nothing in Case's log that says which" }),
        ];
    const answers = run.calls.filter((call) => !call.probe && call.outcome === "completed").length;
    const results = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_4__/* .completedResults */ ._U)(events);
    if (answers >= results)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", "agents", {
            expected: `an answer through the gateway for each of ${results} results`,
            found: answers === 0 ? "none" : `${answers} in all`,
        }),
    ];
}
function startedAgents(events) {
    return [...new Set(events.filter(({ event }) => event === "phase_start").map(({ agent }) => agent ?? ""))];
}
/** An agent may report every failure of its model as a missing result; the gateway knows better. */
function explained(run) {
    const trouble = (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_3__/* .endpointTrouble */ .nY)(run.calls);
    return trouble === null ? "" : `; ${trouble}`;
}
/** Text of an agent, short and harmless, for a message. */
function quoted(text) {
    const short = text.length > MAX_QUOTE_CHARS ? `${text.slice(0, MAX_QUOTE_CHARS)}...` : text;
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(short);
}


/***/ }),

/***/ 29739:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: function() { return /* binding */ boundsOf; },
/* harmony export */   PP: function() { return /* binding */ modelUsage; },
/* harmony export */   r9: function() { return /* binding */ boundsBy; }
/* harmony export */ });
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56954);
/* harmony import */ var _records_model_usage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70681);
/* harmony import */ var _records_prices__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89122);



/** What a run's calls were held against. */
function boundsOf(evidence, contract) {
    const { facts, records } = evidence;
    return boundsBy(records, facts.model_access, pairIn(evidence), (0,_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .modelLimitsOf */ .nW)(contract, evidence.derivation));
}
/**
 * What calls are held against, by the records of a run and what its credential is; the gateway's and the judge's are the same.
 * @param access null where nobody looked
 */
function boundsBy(records, access, pair, limits) {
    const price = (0,_records_prices__WEBPACK_IMPORTED_MODULE_2__/* .priceOf */ .xx)(records, pair);
    return access?.chatgpt_login === true
        ? { limits, price, wholeAnswer: (0,_records_prices__WEBPACK_IMPORTED_MODULE_2__/* .largestAnswerOf */ .uU)(records, pair) }
        : { limits, price };
}
/** What a run took of its model. @param calls the record of its gateway */
function modelUsage(evidence, calls) {
    return (0,_records_model_usage__WEBPACK_IMPORTED_MODULE_1__/* .usageOf */ .Fs)(calls, priceIn(evidence), evidence.agent?.stream?.tokens ?? null);
}
function priceIn(evidence) {
    return (0,_records_prices__WEBPACK_IMPORTED_MODULE_2__/* .priceOf */ .xx)(evidence.records, pairIn(evidence));
}
function pairIn({ facts: { request } }) {
    return { provider: request.model_provider, model: request.model };
}


/***/ }),

/***/ 9513:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: function() { return /* binding */ statusLine; },
/* harmony export */   p0: function() { return /* binding */ duration; },
/* harmony export */   v$: function() { return /* binding */ activityWords; }
/* harmony export */ });
/* harmony import */ var _domain_money__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44868);
/* harmony import */ var _domain_numbers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32470);


/** One line, for example `verify: bash for 12 s; 14 model calls, one open for 8 s; 12,345 tokens in, 678 out; 9 min left`. */
function statusLine({ activity, calls, openMs, tokens, cost, leftMs, now }) {
    const open = openMs === null ? "" : `, one open for ${duration(openMs)}`;
    const parts = [
        ...(activity === null ? [] : activityWords(activity, now)),
        `${calls === 1 ? "1 model call" : `${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(calls)} model calls`}${open}`,
        `${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(tokens.input)} tokens in, ${(0,_domain_numbers__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(tokens.output)} out`,
        ...(cost === null
            ? []
            : [`${(0,_domain_money__WEBPACK_IMPORTED_MODULE_1__/* .dollarText */ .qu)(cost.spent)}${cost.bound === null ? "" : ` of ${(0,_domain_money__WEBPACK_IMPORTED_MODULE_1__/* .dollarText */ .qu)(cost.bound)}`}`]),
        ...(leftMs === null ? [] : [`${duration(Math.max(0, leftMs))} left`]),
    ];
    return parts.join("; ");
}
/** The phase, and the tools that are at work in it. */
function activityWords({ phase, tools }, now) {
    const [first, ...rest] = tools;
    if (phase === null)
        return ["between phases"];
    if (first === undefined)
        return [phase];
    const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
    const since = first.since === null ? "" : ` for ${duration(Math.max(0, now - first.since))}`;
    return [`${phase}: ${first.tool}${since}${more}`];
}
/** Whole seconds below two minutes, whole minutes above. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}


/***/ }),

/***/ 44148:
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

/***/ 85776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ chainEvents; },
/* harmony export */   uy: function() { return /* binding */ checkChain; },
/* harmony export */   uz: function() { return /* binding */ splitLines; }
/* harmony export */ });
/* unused harmony export eventLine */
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93137);
/* harmony import */ var _strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70090);



/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"];
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();
/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
function eventLine(fields, seq, prevLine) {
    const { event, at, run_id, case_id, backend, data } = fields;
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    return (0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({
        seq,
        event,
        at,
        run_id,
        case_id,
        backend,
        prev,
        data,
    });
}
/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
function chainEvents(events) {
    const lines = [];
    for (const fields of events)
        lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
    return lines;
}
/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
function splitLines(text) {
    if (text === "")
        return { lines: [] };
    if (!text.endsWith("\n"))
        return {
            problem: "Expected a newline at the end of the last line, found none: the file was cut.",
        };
    return { lines: text.slice(0, -1).split("\n") };
}
/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
function checkChain(lines) {
    const events = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const faults = [];
        const event = readLine(line, faults);
        if (event !== null) {
            checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
            events.push(event);
        }
        for (const problem of faults)
            problems.push({ line: index + 1, problem });
    }
    return { events, problems };
}
function readLine(line, faults) {
    const parsed = (0,_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(line, {
        maxBytes: MAX_LINE_BYTES,
        maxDepth: MAX_LINE_DEPTH,
        escapedNul: true,
    });
    if ("problem" in parsed) {
        faults.push(`${parsed.problem} (${parsed.position})`);
        return null;
    }
    const { value } = parsed;
    if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
        faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
        return null;
    }
    const { seq, event, at, run_id, case_id, backend, prev, data } = value;
    if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
        faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
        return null;
    }
    if ((0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value) !== line)
        faults.push("Expected canonical JSON (RFC 8785), found another form.");
    return { seq, event, at, run_id, case_id, backend, prev, data };
}
function checkPlace(event, index, prevLine, first, faults) {
    if (event.seq !== index + 1)
        faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    if (!_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.test(event.prev) || event.prev !== prev) {
        faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
    }
    if (!RFC3339_MS.test(event.at))
        faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
    for (const name of ["run_id", "case_id", "backend"]) {
        if (event[name] !== first[name])
            faults.push(`Expected the same ${name} as in the first event, found another.`);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 75337:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: function() { return /* binding */ beginLine; },
/* harmony export */   Sk: function() { return /* binding */ endLine; },
/* harmony export */   ZV: function() { return /* binding */ noVerificationLine; },
/* harmony export */   aQ: function() { return /* binding */ createFramer; },
/* harmony export */   hd: function() { return /* binding */ testLogFault; },
/* harmony export */   rk: function() { return /* binding */ noteLine; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/**
 * `test.log`: what commands of a contract said, each between two lines of the harness's own. A line of the harness begins with
 * `$ ` or `# `, every line of output with `| `: whatever a command writes, it writes no line of the harness's. The line behind
 * the output says how long it is, so that nothing can be taken out or put in between.
 */
/** What every line of output begins with. */
const OUTPUT = "| ";
/** The line before the output of a command. */
function beginLine(argv) {
    return `$ ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeJsonForPeople */ .eK)(JSON.stringify(argv))}\n`;
}
/** The line behind the output of a command: how it ended, as far as the system knows, and how much it said. */
function endLine({ termination, exit_code, signal }, { lines, bytes, cut }) {
    const end = exit_code === null ? `signal ${signal ?? "unknown"}` : `exit code ${exit_code}`;
    const amount = `${lines} ${lines === 1 ? "line" : "lines"} of output, ${bytes} bytes`;
    return `# ${termination}, ${end}; ${amount}${cut ? ", cut" : ""}\n`;
}
/** A line of the harness's own, about what no command said. */
function noteLine(text) {
    return `# ${inOneLine(text)}\n`;
}
/** The one line of a log where nothing was verified. */
function noVerificationLine(reason) {
    return `no verification: ${inOneLine(reason)}\n`;
}
function inOneLine(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(text.replace(/[\r\n]+/g, " "));
}
const NEWLINE = 0x0a;
const DELETE = 0x7f;
/**
 * Characters beyond ASCII that a terminal obeys, or that change how what is beside them looks, by their UTF-8 (as latin1): controls
 * (C1), soft hyphens, marks of direction, what has no width, separators of lines and paragraphs, tags.
 */
const UNSEEN = "\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80-\x81][\x80-\xbf]";
/** Any of them, or a control of ASCII. */
const HIDDEN = new RegExp(`[\\x00-\\x08\\x0b-\\x1f\\x7f]|${UNSEEN}`, "g");
/** The beginning of one at the end of a piece. */
const BEGUN = /(?:[\xc2\xd8]|\xe1\xa0?|\xe2[\x80\x81]?|\xef[\xbb\xbf]?|\xf3(?:\xa0[\x80\x81]?)?)$/;
/**
 * Makes the lines of one command. Control characters but tab and newline become their pictures (U+2400 and on), others
 * that nobody sees U+FFFD: a terminal obeys them, and one that goes back in its line would write over what the line begins with.
 * @param mostBytes of lines that are kept; what would make them longer is dropped, and the rest with it
 */
function createFramer(mostBytes) {
    const logged = { lines: 0, bytes: 0, cut: false };
    const prefix = Buffer.from(OUTPUT);
    let atStart = true;
    let held = Buffer.alloc(0);
    const give = (pieces, piece) => {
        pieces.push(piece);
        logged.bytes += piece.length;
    };
    /** Writes what stands in one line, or a part of it; false where there is no more room. */
    const inLine = (pieces, text) => {
        const start = atStart ? prefix.length : 0;
        // One byte is kept for the end of the line.
        const room = mostBytes - logged.bytes - start - 1;
        if (room < text.length) {
            logged.cut = true;
            if (room < 0 || (room === 0 && atStart))
                return false;
        }
        if (atStart) {
            give(pieces, prefix);
            logged.lines++;
            atStart = false;
        }
        give(pieces, text.subarray(0, Math.max(0, room)));
        return !logged.cut;
    };
    return {
        push(chunk) {
            const pieces = [];
            if (logged.cut)
                return Buffer.alloc(0);
            const all = Buffer.concat([held, chunk]);
            // The last character may go on in the next piece.
            const begun = BEGUN.exec(all.toString("latin1", Math.max(0, all.length - MOST_HELD)))?.[0].length ?? 0;
            held = all.subarray(all.length - begun);
            const text = visible(all.subarray(0, all.length - begun));
            for (let from = 0; from < text.length;) {
                const newline = text.indexOf(NEWLINE, from);
                const to = newline < 0 ? text.length : newline;
                if (!inLine(pieces, text.subarray(from, to)))
                    break;
                if (newline < 0)
                    break;
                give(pieces, Buffer.of(NEWLINE));
                atStart = true;
                from = newline + 1;
            }
            return Buffer.concat(pieces);
        },
        end() {
            const pieces = [];
            if (held.length > 0 && !logged.cut)
                inLine(pieces, held);
            held = Buffer.alloc(0);
            if (!atStart)
                give(pieces, Buffer.of(NEWLINE));
            atStart = true;
            return Buffer.concat(pieces);
        },
        logged: () => ({ ...logged }),
    };
}
/** Bytes of a character that is not whole yet, at most. */
const MOST_HELD = 3;
/** Bytes without what nobody sees. */
function visible(bytes) {
    const pieces = [];
    let from = 0;
    for (const { 0: found, index } of bytes.toString("latin1").matchAll(HIDDEN)) {
        pieces.push(bytes.subarray(from, index), found.length > 1 ? REPLACEMENT : pictureOf(found.charCodeAt(0)));
        from = index + found.length;
    }
    return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}
const REPLACEMENT = Buffer.from("\ufffd");
function pictureOf(control) {
    return Buffer.from(String.fromCodePoint(control === DELETE ? 0x2421 : 0x2400 + control));
}
/**
 * Reads a log strictly: every command with its line before, its lines of output, as many and as long as the line behind them
 * and the facts say, and nothing else.
 * @returns what is wrong, in one sentence, or null
 */
function testLogFault(bytes, { commands, last }) {
    const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const takes = (line) => {
        const wanted = Buffer.from(line);
        if (!log.subarray(at, at + wanted.length).equals(wanted))
            return false;
        at += wanted.length;
        return true;
    };
    const quoted = (line) => JSON.stringify(line.trimEnd());
    for (const [index, { argv, output, ...end }] of commands.entries()) {
        const which = `command ${index + 1}`;
        const begin = beginLine(argv);
        if (!takes(begin))
            return `${which}: expected the line ${quoted(begin)} in its place, found another`;
        const stop = at + output.bytes;
        let lines = 0;
        for (; at < stop; lines++) {
            if (log.toString("latin1", at, at + OUTPUT.length) !== OUTPUT)
                return `${which}: expected ${output.bytes} bytes of output, found a line of the harness's own after ${output.bytes - (stop - at)}`;
            const newline = log.indexOf(NEWLINE, at);
            if (newline < 0 || newline >= stop)
                return `${which}: expected its output to end with a line, found ${output.bytes} bytes in the middle of one`;
            at = newline + 1;
        }
        if (lines !== output.lines)
            return `${which}: expected ${output.lines} lines of output, found ${lines}`;
        const behind = endLine(end, output);
        if (!takes(behind))
            return `${which}: expected the line ${quoted(behind)} behind its output, found another`;
    }
    if (last === "any")
        return null;
    const rest = log.toString("utf8", at);
    if (last === null)
        return rest === "" ? null : "expected nothing behind the last command, found more";
    if ("problemOf" in last)
        return last.problemOf.test(rest) ? null : last.expected;
    return rest === last.line ? null : `expected the line ${quoted(last.line)} at its end, found another`;
}


/***/ }),

/***/ 6907:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: function() { return /* binding */ agentJudge; },
  C: function() { return /* binding */ withheldOfAgent; }
});

// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(46938);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/lanes/status.ts
var lanes_status = __webpack_require__(9513);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts
var model_calls = __webpack_require__(2007);
;// CONCATENATED MODULE: ./src/core/judge/stream-lane.ts




/** The subject of what is wrong with the stream itself. */
const EVENTS = "events";
const TURN = "turn";
/**
 * What an agent's stream of events denies. The exit code is not asked: it is 0 of one agent whatever its endpoint did. Everything
 * that is not plainly a turn that came to its end, with the admitted model, is a blocker.
 */
function streamBlockers(run) {
    return [...turnBlockers(run), ...modelBlockers(run)];
}
function turnBlockers(run) {
    const { stream, cut } = run;
    const protocol = (subject, found) => (0,blocker/* blocker */.Zs)("agent_protocol_failed", subject, { found });
    // An exit other than 0 before any event is a start that failed, which the check of the exit names.
    if (isEmpty(stream))
        return (run.exitCode ?? 0) !== 0 ? [] : [protocol(EVENTS, `none${(0,case_lane/* explained */.to)(run)}`)];
    const faults = stream.faults.map((fault) => protocol(EVENTS, (0,case_lane/* quoted */.TL)(fault)));
    if (cut)
        faults.push(protocol(EVENTS, "more output than lane_output_bytes lets be kept: its end is not known"));
    if (stream.end === null)
        return [...faults, protocol(TURN, `it did not end${(0,case_lane/* explained */.to)(run)}`)];
    if (stream.end.state === "completed")
        return faults;
    return [...faults, (0,blocker/* blocker */.Zs)("backend_failed", TURN, { found: `${(0,case_lane/* quoted */.TL)(stream.end.why)}${(0,case_lane/* explained */.to)(run)}` })];
}
function isEmpty({ events, faults }) {
    return events === 0 && faults.length === 0;
}
/** The model that the agent names, and that the gateway saw. */
function modelBlockers({ stream, calls, provider, model }) {
    const expected = `${provider} with the admitted model`;
    const other = stream.models.find((named) => named.provider !== provider || named.model !== model);
    if (other !== undefined)
        return [
            (0,blocker/* blocker */.Zs)("fallback_model_used", TURN, {
                expected,
                found: `${(0,case_lane/* quoted */.TL)(other.provider)} with ${(0,case_lane/* quoted */.TL)(other.model)}`,
            }),
        ];
    const answered = calls.filter(({ probe, outcome }) => !probe && outcome === "completed").length;
    if (answered >= stream.answers)
        return [];
    return [
        (0,blocker/* blocker */.Zs)("fallback_model_used", TURN, {
            expected: `an answer through the gateway for each of ${stream.answers} that it had`,
            found: answered === 0 ? "none" : `${answered} in all`,
        }),
    ];
}
/**
 * Whether the model's endpoint is why the turn has no result: the last call failed by what the endpoint did. That is asked of turns, too,
 * that the agent calls completed: half an answer is none, whatever it took it for.
 */
function streamEndpoint(run, input) {
    const failure = (0,model_calls/* endpointFailure */.GR)(run.calls, input);
    if (failure === null)
        return null;
    return {
        blocker: (0,blocker/* blocker */.Zs)("provider_endpoint_failed", TURN, { found: failure.found }),
        excuses: (found) => found.code === "agent_protocol_failed"
            ? found.subject !== EVENTS || isEmpty(run.stream)
            : (0,case_lane/* excusedByEndpoint */.k1)(found, failure, input),
    };
}
/** What became of the one phase that there is. */
function streamPhases({ stream }) {
    if (isEmpty(stream))
        return null;
    const { end } = stream;
    if (end === null)
        return { [TURN]: { state: "no_result", why: "it did not end" } };
    return { [TURN]: { state: end.state, why: end.state === "failed" ? (0,case_lane/* quoted */.TL)(end.why) : null } };
}
/** What a lane that was ended was in the middle of, for its message. */
function openInStream({ stream, calls }, endedAt) {
    const where = stream.activity.phase === null ? ["outside of a turn"] : (0,lanes_status/* activityWords */.v$)(stream.activity, endedAt);
    return [...where, (0,case_lane/* openCalls */.u$)(calls, endedAt)].join(", ");
}

;// CONCATENATED MODULE: ./src/core/judge/agent-judge.ts




/** Files in which a lane gives its word. */
function agentFiles(lane) {
    switch ((0,lanes/* laneOf */.kk)(lane).log) {
        case "pipeline":
            return [files/* CASE_EVENTS_FILE */.ws, files/* MODEL_CALLS_FILE */.$O, files/* STDERR_FILE */.GK];
        case "stream":
            return [files/* STDOUT_FILE */.Ne, files/* MODEL_CALLS_FILE */.$O];
        case null:
            return [files/* STDERR_FILE */.GK];
    }
}
/** The file of an agent's word that is withheld, because a secret stood in it; null where none is. */
function withheldOfAgent({ facts }) {
    return agentFiles(facts.request.lane).find((name) => facts.secrets?.withheld[name] !== undefined) ?? null;
}
/** Who judges the word of a run's agent; null where there is none, or where a secret hides it. */
function agentJudge(evidence) {
    const { facts, agent } = evidence;
    const { lane } = facts;
    if (agent === null || lane === undefined)
        return null;
    // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
    if (withheldOfAgent(evidence) !== null)
        return null;
    const common = { calls: agent.calls, exitCode: lane.exit_code, model: facts.request.model ?? "" };
    if (agent.stream !== null)
        return ofStream({
            ...common,
            stream: agent.stream,
            provider: (0,lanes/* laneOf */.kk)(facts.request.lane).runtimeProvider ?? "",
            cut: lane.output_truncated,
        });
    return ofPipeline({
        ...common,
        events: agent.events,
        stderr: agent.stderr,
        eventsProblem: lane.event_log_problem ?? null,
        harnessCompleted: lane.termination === "harness_completed",
    });
}
function ofPipeline(run) {
    return {
        blockers: () => (0,case_lane/* caseBlockers */.U_)(run),
        endpoint: (input) => (0,case_lane/* endpointFinding */.Zm)(run, input),
        phases: () => (run.events === null ? null : (0,case_lane/* lanePhases */.rq)(run)),
        openAtTheEnd: (endedAt) => (0,case_lane/* openAtTheEnd */.Cq)(run, endedAt),
        isReviewHeard: () => (0,case_lane/* reviewerWasHeard */.xQ)(run),
    };
}
function ofStream(run) {
    return {
        blockers: () => streamBlockers(run),
        endpoint: (input) => streamEndpoint(run, input),
        phases: () => streamPhases(run),
        openAtTheEnd: (endedAt) => openInStream(run, endedAt),
        isReviewHeard: () => false,
    };
}


/***/ }),

/***/ 9929:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W6: function() { return /* binding */ beforeApplication; },
/* harmony export */   i9: function() { return /* binding */ applicationBlockers; },
/* harmony export */   oB: function() { return /* binding */ hasSubmodules; },
/* harmony export */   s5: function() { return /* binding */ outcomeBlockers; },
/* harmony export */   uE: function() { return /* binding */ judgedDigest; },
/* harmony export */   xK: function() { return /* binding */ commitWords; }
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93137);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88547);
/* harmony import */ var _gates_target__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92231);
/* harmony import */ var _target_commit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85652);
/* harmony import */ var _applied__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5770);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1204);
/* harmony import */ var _path_changes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77972);
/* harmony import */ var _rules_of_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58232);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91610);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(30655);
/** The application of a verified result to its target (LADDER 4): whether it may be, and what the evidence says came of it. */













/** Who makes the commit of a result. */
const COMMITTER = { name: "Case Harness", email: "harness@invalid" };
/** What a result's commit says; all of it follows from the run. */
function commitWords({ run, request }, { at, judged_sha256 }) {
    return {
        subject: `stage${request.stage} ${request.lane} result`,
        committer: { ...COMMITTER, seconds: Math.floor(Date.parse(at) / 1000) },
        trailers: [
            ["Harness-Run", run.run_id],
            ["Harness-Report-Digest", `sha256:${judged_sha256}`],
        ],
    };
}
/**
 * The evidence as it was before there was an application: the same, but for what follows from that.
 * @param at when the application was begun, or is about to be
 */
function beforeApplication(evidence, at) {
    const { application: _, target_after: _after, ...facts } = evidence.facts;
    return {
        ...evidence,
        facts: { ...facts, run: { ...facts.run, finished_at: at } },
        files: new Set([...evidence.files, _files__WEBPACK_IMPORTED_MODULE_6__/* .RESULT_BUNDLE */ .Tn]),
    };
}
/**
 * SHA-256 of the verdict on a result before it is applied: a pass, as nothing is against it. The final report can't be in the commit that it
 * names.
 */
function judgedDigest({ evidence, input, gates, checks }, at) {
    const before = beforeApplication(evidence, at);
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_11__/* .canonicalJson */ .d)((0,_verdict__WEBPACK_IMPORTED_MODULE_10__/* .verdictOf */ .V)({
        ...{ gates, checks, blockers: [], status: "pass" },
        evidence: before,
        input: { ...input, facts: before.facts },
    })));
}
/** What is against a run because of what became of its result in the target, and how that was when all was done. */
function applicationBlockers(input) {
    return [...resultBlockers(input), ...endBlockers(input.evidence.facts)];
}
function resultBlockers(input) {
    const { evidence, against } = input;
    const { application } = evidence.facts;
    const fault = (found, expected) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("harness_error", "application", { found, ...(expected === undefined ? {} : { expected }) });
    if (application === undefined)
        return against.length === 0 ? [fault("there is no word on it", "the verified result, applied")] : [];
    if (against.length > 0)
        return [fault("a result was applied although something was against it")];
    const { outcome, refusal, problem } = application;
    if (outcome === "applied")
        return appliedBlockers(input, application);
    if (outcome !== "refused")
        return [fault(problem ?? "no reason given", "the verified result, applied")];
    return [refusal === null ? fault(problem ?? "no reason given") : (0,_gates_target__WEBPACK_IMPORTED_MODULE_4__/* .refusalBlocker */ .NL)(refusal, problem)];
}
/** Whether a source has submodules: folders in a copy of it, and commits in its own tree. */
function hasSubmodules(source) {
    return source !== undefined && source.submodules.length + source.more.submodules > 0;
}
/** A target to which the result was applied: exactly the change that was verified, in allowed paths, as the commit that the harness makes. */
function appliedBlockers({ evidence, stage, contract, judged }, application) {
    const { facts, change } = evidence;
    const fault = (subject, found, expected) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("harness_error", subject, { found, expected });
    const { target_commit, target_commit_before, tree, branch } = application;
    if (target_commit === null || tree === null || branch === null)
        return [fault("application", "none of all that is told", "commit, tree and branch of what was applied")];
    const blockers = [];
    const same = (subject, expected, found) => {
        if (expected !== found)
            blockers.push(fault(subject, found ?? "none", expected ?? "none"));
    };
    same("target_commit_before", facts.target?.commit ?? null, target_commit_before);
    same("target branch", facts.target?.branch ?? null, branch);
    same("report digest of the commit", judged, application.judged_sha256);
    const format = (0,_target_commit__WEBPACK_IMPORTED_MODULE_5__/* .objectFormatOf */ .mS)(target_commit_before);
    const content = (0,_target_commit__WEBPACK_IMPORTED_MODULE_5__/* .commitContent */ .No)({ ...commitWords(facts, application), tree, parent: target_commit_before });
    same("target_commit", (0,_target_commit__WEBPACK_IMPORTED_MODULE_5__/* .commitId */ .xk)(content, format), target_commit);
    // The manifests give trees under SHA-1; of another format the commit alone follows, from the tree that is told.
    if (format === "sha1" && !hasSubmodules(facts.source))
        same("tree of the target", facts.patch?.result_tree ?? null, tree);
    if (application.bundle_sha256 === null)
        blockers.push(fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .RESULT_BUNDLE */ .Tn, "none", "the commit as a git bundle"));
    same("changed files of the target", namesOf(change), application.changed_files.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayJsonPath */ .uK).toSorted().join("\n"));
    const rules = (0,_rules_of_run__WEBPACK_IMPORTED_MODULE_8__/* .rulesOfRun */ .o)({ stage, records: evidence.records }, contract);
    const real = application.changed_files.map((path) => ({ path: (0,_set_aside__WEBPACK_IMPORTED_MODULE_9__/* .bytesOf */ .$$)(path), kind: "changed in the target" }));
    return [...blockers, ...(0,_path_changes__WEBPACK_IMPORTED_MODULE_7__/* .disallowedChanges */ .C)(real, rules), ...(0,_path_changes__WEBPACK_IMPORTED_MODULE_7__/* .forbiddenChanges */ .P)(real, rules)];
}
/** Every file and link that the manifests change, as they are shown. */
function namesOf(change) {
    const changed = (change?.changes ?? []).filter(({ before, after }) => (before !== undefined && (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .isContent */ .az)(before)) || (after !== undefined && (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .isContent */ .az)(after)));
    return changed
        .map(({ path }) => (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path))
        .toSorted()
        .join("\n");
}
/** The target when all was done: at the commit that it has to be at, and clean. */
function endBlockers({ target, target_after: after, application, lane }) {
    // Before a lane nothing was done to it: how it was stands in the report, and what was wrong with it a gate has told.
    if (lane === undefined)
        return [];
    if (after === undefined || target === undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("harness_error", `${_gates_target__WEBPACK_IMPORTED_MODULE_4__/* .TARGET */ .Qn} at the end`, { found: "there is no word on it" })];
    const unclean = (expected, found) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("dirty_ending_tree", _gates_target__WEBPACK_IMPORTED_MODULE_4__/* .TARGET */ .Qn, { expected, found });
    if (after.problem !== null)
        return [unclean("a target that can be looked at", after.problem)];
    const wanted = application?.target_commit ?? target.commit;
    const blockers = [];
    if (after.commit !== wanted || after.branch !== target.branch)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("source_repository_mutated", `${_gates_target__WEBPACK_IMPORTED_MODULE_4__/* .TARGET */ .Qn}: HEAD`, {
            expected: `${target.branch ?? "no branch"} at ${wanted ?? "no commit"}`,
            found: `${after.branch ?? "no branch"} at ${after.commit ?? "no commit"}`,
        }));
    if (after.differing.length + after.more > 0)
        blockers.push(unclean("a target as its HEAD is", named(after.differing, after.more)));
    return blockers;
}
function named(paths, more) {
    return `${paths.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayJsonPath */ .uK).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
/** What a first run waits for; it stands alone, where nothing else is against the run. */
function outcomeBlockers(evidence, against) {
    if (!(0,_applied__WEBPACK_IMPORTED_MODULE_12__/* .isApplied */ .K)(evidence) || against.length > 0)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("missing_operator_outcome", "operator", {
            expected: "a person who accepts or rejects the result",
            found: "nobody has",
        }),
    ];
}


/***/ }),

/***/ 5770:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ isApplied; }
/* harmony export */ });
/** Whether the result stands in the target, so that a person can decide on it. */
function isApplied({ facts: { application } }) {
    return application?.outcome === "applied";
}


/***/ }),

/***/ 74476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: function() { return /* binding */ compareWithBaseline; },
/* harmony export */   RY: function() { return /* binding */ baselineBlockers; },
/* harmony export */   T: function() { return /* binding */ comparedFiles; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51687);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);



/** Files that each run of a lane must have, whatever lane it is; the two that list the others aside. */
function comparedFiles(report) {
    return (0,_files__WEBPACK_IMPORTED_MODULE_2__/* .commonFiles */ .NJ)((0,_domain_derivation__WEBPACK_IMPORTED_MODULE_1__/* .derivationIn */ .JH)(report)).filter((file) => file !== _files__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_FILE */ .Uq && file !== _files__WEBPACK_IMPORTED_MODULE_2__/* .SUMS_FILE */ .A$);
}
/**
 * Compares a run with its fake baseline. Equality of shape and order is what is wanted, not of content: another lane may
 * solve the task in another way.
 */
function compareWithBaseline({ verdict, events }, { report, events: baseline }) {
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const own = (names) => names.filter((name) => name !== "approval.requested" && name !== "approval.granted");
    return [
        // A replay has a field more, and a baseline asks no model.
        {
            dimension: "report shape",
            agrees: Object.keys(verdict).every((field) => field in report || field === "replay"),
        },
        { dimension: "event order", agrees: same(own(events), own(baseline)) },
        {
            dimension: "allowed writes",
            agrees: verdict.allowed_writes_passed === true &&
                report.allowed_writes_passed === true &&
                verdict.forbidden_paths_passed === true &&
                report.forbidden_paths_passed === true,
        },
        { dimension: "verification outcome", agrees: verdict.verification.status === report.verification.status },
        { dimension: "blockers", agrees: same(codes(verdict), codes(report)) },
        { dimension: "digests and freshness", agrees: comparedFiles(report).every((file) => isComplete(report, file)) },
    ];
}
/** The blockers of the comparison: a baseline that is missing, or each dimension that differs. */
function baselineBlockers(compared, baseline) {
    if (baseline === undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fake_baseline_missing", "fake-baseline")];
    return compareWithBaseline(compared, baseline)
        .filter(({ agrees }) => !agrees)
        .map(({ dimension }) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fake_baseline_mismatch", dimension));
}
function codes({ blockers }) {
    return blockers.map(({ code }) => code);
}
function isComplete({ artifact_digests, freshness }, file) {
    return artifact_digests[file] !== undefined && freshness[file] !== undefined;
}


/***/ }),

/***/ 45390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ checkNames; },
/* harmony export */   R: function() { return /* binding */ filesOf; }
/* harmony export */ });
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _gates_approval__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95425);
/* harmony import */ var _lanes_lanes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23244);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94617);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36367);
/* harmony import */ var _records_prices__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89122);
/* harmony import */ var _records_stage_records__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33979);
/* harmony import */ var _stages_ladder__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63955);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1204);









/**
 * Every file that a bundle of a lane can have itself, markers and proofs left out.
 * @param stage of one stage; without it, of any
 */
function filesOf(lane, stage = null, derivation = _domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT_DERIVATION */ .un) {
    const kinds = stage?.records ?? Object.keys(_records_stage_records__WEBPACK_IMPORTED_MODULE_6__/* .STAGE_RECORDS */ .S2);
    const records = [
        _gates_approval__WEBPACK_IMPORTED_MODULE_1__/* .APPROVAL_RECORD */ ._F,
        ...kinds.map((kind) => _records_stage_records__WEBPACK_IMPORTED_MODULE_6__/* .STAGE_RECORDS */ .S2[kind]),
        ...((0,_records_agent__WEBPACK_IMPORTED_MODULE_4__/* .isAgentLane */ .m4)(lane)
            ? [(0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordFile */ .fl)(lane), ...Object.values(_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__/* .ADMISSION_RECORDS */ .XO), _records_prices__WEBPACK_IMPORTED_MODULE_5__/* .PRICES_RECORD */ .VI, ...(0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_2__/* .laneOf */ .kk)(lane).reports]
            : []),
    ].map((name) => `${_files__WEBPACK_IMPORTED_MODULE_8__/* .RECORDS_FOLDER */ .g6}${name}`);
    return new Set([...records, ...(0,_files__WEBPACK_IMPORTED_MODULE_8__/* .filesOfLane */ .Lw)(lane, stage, derivation)]);
}
/** The list of files is closed: whatever the harness does not write for this run was put there by somebody else. */
function checkNames({ facts, derivation }, names, fault) {
    const number = (0,_stages_ladder__WEBPACK_IMPORTED_MODULE_7__/* .stageNumber */ .sX)(facts.request.stage);
    const stage = number === null ? null : (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .asOf */ .sT)((0,_stages_ladder__WEBPACK_IMPORTED_MODULE_7__/* .stageOf */ .gV)(number), derivation);
    const known = filesOf(facts.request.lane, stage, derivation);
    for (const name of names) {
        if (!known.has(name) && !_files__WEBPACK_IMPORTED_MODULE_8__/* .MARKER */ .tl.test(name) && !_files__WEBPACK_IMPORTED_MODULE_8__/* .PROOF */ .HN.test(name))
            fault(name, "no such file belongs into the bundle of this run");
        else if (facts.lane === undefined && (0,_files__WEBPACK_IMPORTED_MODULE_8__/* .rowOf */ .OB)(name)?.started === true)
            fault(name, "a lane's file, and no lane was started");
    }
    const proof = stage?.proof ?? null;
    for (const name of names)
        if (_files__WEBPACK_IMPORTED_MODULE_8__/* .PROOF */ .HN.test(name) && name !== proof)
            fault(name, "the proof of another stage");
}


/***/ }),

/***/ 33779:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ listed; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);

/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;
/** A blocker for each of the first hundred; how many more there are is said by the one that people read first. */
function listed(code, items, unnamed = 0) {
    const named = items.slice(0, MAX_LISTED);
    const rest = items.length + unnamed - named.length;
    const first = named.reduce((least, item) => (least === undefined || item.subject < least.subject ? item : least), undefined);
    return named.map((item) => {
        const { subject, ...detail } = item;
        const found = item === first && rest > 0 ? `${item.found}; ${rest} more of this code are not listed` : item.found;
        return (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)(code, subject, { ...detail, found });
    });
}


/***/ }),

/***/ 194:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: function() { return /* binding */ failedCommands; },
/* harmony export */   X5: function() { return /* binding */ endpointOf; },
/* harmony export */   Y_: function() { return /* binding */ changedFiles; },
/* harmony export */   fT: function() { return /* binding */ isInterrupted; },
/* harmony export */   fq: function() { return /* binding */ isReviewHeard; },
/* harmony export */   ui: function() { return /* binding */ CHECKS; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28664);
/* harmony import */ var _formats_tree_rules__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80164);
/* harmony import */ var _lanes_lanes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23244);
/* harmony import */ var _records_model_calls__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2007);
/* harmony import */ var _records_model_usage__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70681);
/* harmony import */ var _agent_judge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6907);
/* harmony import */ var _case_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46938);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33779);
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(41660);
/* harmony import */ var _money__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29739);
/* harmony import */ var _rules_of_run__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58232);
/* harmony import */ var _path_changes__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77972);
/* harmony import */ var _stage_checks__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6979);















const afterLane = ({ facts }) => facts.lane !== undefined;
const ofAgent = (evidence) => afterLane(evidence) && evidence.agent !== null;
/** A check of what a lane that ran did. */
function check(name, asked, event, kind, evaluate, missing, applies = afterLane) {
    return { name, asked, event, kind, applies, evaluate, ...(missing === undefined ? {} : { missing }) };
}
/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
const CHECKS = [
    {
        name: "setup",
        asked: "LADDER 1",
        event: "verification.completed",
        kind: "safety",
        applies: ({ facts }, { setup_commands = [] }) => facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
        evaluate: setup,
        missing: ({ evidence }) => (evidence.facts.setup === undefined ? "setup was not run" : null),
    },
    check("interruption", "SPEC 6", "run.completed", "safety", interruption),
    check("exit", "SPEC 6", "run.completed", "result", exit),
    check("lane events", "SPEC 3", "run.completed", "result", laneEvents),
    check("agent protocol", "SPEC 11", "run.completed", "result", agentProtocol, agentWithheld, ofAgent),
    check("model", "SPEC 9", "run.completed", "safety", model, agentWithheld, ofAgent),
    check("model endpoint", "SPEC 6", "run.completed", "safety", modelEndpoint, agentWithheld, ofAgent),
    {
        name: "replay",
        asked: "SPEC 9",
        event: "run.completed",
        kind: "safety",
        applies: (evidence) => afterLane(evidence) && (evidence.facts.model_access?.replay === true || (0,_replay__WEBPACK_IMPORTED_MODULE_10__/* .strayed */ .B7)(evidence)),
        evaluate: ({ evidence }) => (0,_replay__WEBPACK_IMPORTED_MODULE_10__/* .strayedBlockers */ .QV)(evidence),
        missing: agentWithheld,
    },
    check("reviewer", "SPEC 11", "verification.completed", "result", reviewer, unheardReviewer),
    check("workspace", "SPEC 11", "git.diff.checked", "safety", workspace, unwalked),
    check("limits", "SPEC 4", "git.diff.checked", "safety", limits, unwalked),
    check("allowed paths", "SPEC 4", "git.diff.checked", "safety", allowedPaths, noSnapshot),
    check("forbidden paths", "SPEC 4", "git.diff.checked", "safety", forbiddenPaths, noSnapshot),
    check("diff", "SPEC 2", "git.diff.checked", "result", diff, noSnapshot),
    check("patch", "SPEC 12", "run.completed", "safety", patchAgreesWithManifests, noPatch),
    check("ending tree", "SPEC 11", "run.completed", "safety", endingTree, ({ evidence }) => evidence.facts.head === undefined ? "nobody looked at where the lane left HEAD" : unwalked({ evidence })),
    check("verification", "SPEC 11", "verification.completed", "result", verification, unverified),
    ..._stage_checks__WEBPACK_IMPORTED_MODULE_14__/* .STAGE_CHECKS */ .v,
    check("secrets", "SPEC 9", "run.completed", "safety", secrets, ({ evidence }) => evidence.facts.secrets === undefined ? "nothing was scanned for secrets" : null),
];
function unwalked({ evidence: { facts } }) {
    return facts.walk === undefined ? "the workspace was not looked at after the lane" : null;
}
function noSnapshot({ evidence }) {
    return evidence.change === null ? "there is no snapshot of the workspace" : null;
}
function noPatch({ evidence }) {
    if (!("withheld" in evidence.patch))
        return noSnapshot({ evidence });
    return `patch.diff is withheld: ${evidence.patch.withheld}`;
}
function unverified({ evidence: { facts } }) {
    const { verification: result } = facts;
    if (result === undefined)
        return "no verification command was run";
    return result.status === "not_run" || result.status === "missing"
        ? `no verification command was run: ${result.reason ?? "no reason given"}`
        : null;
}
function agentWithheld({ evidence }) {
    const file = (0,_agent_judge__WEBPACK_IMPORTED_MODULE_7__/* .withheldOfAgent */ .C)(evidence);
    return file === null ? null : `${file} is withheld: it held a secret`;
}
/** The lane's own reviewer, where it has one: Case's by its event log, any other lane's by an envelope of its output. */
function unheardReviewer(input) {
    const withheld = agentWithheld(input);
    return isReviewHeard(input.evidence) ? null : (withheld ?? "the lane's own reviewer was not heard");
}
/** Whether the lane's own reviewer came to a verdict, for or against. */
function isReviewHeard(evidence) {
    if (evidence.agent !== null)
        return (0,_agent_judge__WEBPACK_IMPORTED_MODULE_7__/* .agentJudge */ .F)(evidence)?.isReviewHeard() === true;
    return evidence.laneOutput?.reviewed === true;
}
/** Whether the lane was stopped by its deadline or by whoever cancelled the run, or a replay had no answer for it any more. */
function isInterrupted(evidence) {
    const { facts } = evidence;
    return (facts.cancelled !== undefined ||
        facts.lane?.termination === "timeout" ||
        facts.lane?.termination === "cancelled" ||
        (0,_replay__WEBPACK_IMPORTED_MODULE_10__/* .strayed */ .B7)(evidence));
}
function kept(evidence) {
    return evidence.change?.changes ?? [];
}
function interruption({ evidence }) {
    const { lane, cancelled, clock } = evidence.facts;
    if (lane?.termination === "timeout") {
        const open = (0,_agent_judge__WEBPACK_IMPORTED_MODULE_7__/* .agentJudge */ .F)(evidence)?.openAtTheEnd(Date.parse(clock.lane_ended ?? ""));
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("timeout", "lane", {
                found: `no end after ${Math.round(lane.duration_ms)} ms${open === undefined ? "" : `: ${open}`}`,
            }),
        ];
    }
    if (cancelled !== undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cancelled", cancelled.step)];
    return lane?.termination === "cancelled" ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cancelled", "lane")] : [];
}
function exit({ evidence }) {
    const { lane } = evidence.facts;
    if (lane === undefined)
        return [];
    if (lane.termination === "signalled")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "lane", { found: `signal ${lane.signal}` })];
    if (lane.termination === "exited" && lane.exit_code !== 0)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "lane", exitDetail(lane) ?? { expected: "exit code 0", found: `exit code ${lane.exit_code}` }),
        ];
    return [];
}
function laneEvents({ evidence, contract }) {
    const sent = new Set(evidence.facts.lane?.events);
    return (contract.required_events ?? [])
        .filter((event) => !sent.has(event))
        .map((event) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("missing_required_event", event));
}
/** What the model's endpoint did to the lane, and what of the other checks' findings that explains; null where nothing. */
function endpointOf(evidence) {
    const { lane } = evidence.facts;
    if (lane === undefined)
        return null;
    const input = {
        cutOff: lane.termination === "timeout",
        laneMs: lane.duration_ms,
        unchanged: kept(evidence).length === 0,
        exited: lane.termination === "exited",
    };
    return (0,_agent_judge__WEBPACK_IMPORTED_MODULE_7__/* .agentJudge */ .F)(evidence)?.endpoint(input) ?? null;
}
/** What the agent's own word denies, where the lane is a real one. */
function agentFindings(evidence) {
    return (0,_agent_judge__WEBPACK_IMPORTED_MODULE_7__/* .agentJudge */ .F)(evidence)?.blockers() ?? [];
}
function modelEndpoint({ endpoint }) {
    return endpoint === null ? [] : [endpoint.blocker];
}
function agentProtocol({ evidence }) {
    return agentFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}
function model({ evidence, contract }) {
    const { agent, facts } = evidence;
    if (agent === null)
        return [];
    return [
        ...(0,_records_model_calls__WEBPACK_IMPORTED_MODULE_5__/* .modelCallBlockers */ .n5)(agent.calls, facts.request.model ?? ""),
        ...(0,_records_model_usage__WEBPACK_IMPORTED_MODULE_6__/* .moneyBlockers */ .qw)(agent.calls, (0,_money__WEBPACK_IMPORTED_MODULE_11__/* .boundsOf */ .BO)(evidence, contract)),
    ];
}
function reviewer({ evidence }) {
    if (evidence.agent !== null)
        return agentFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
    return evidence.laneOutput?.rejected === true ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("reviewer_rejected", "reviewer")] : [];
}
function workspace({ evidence }) {
    const refusals = evidence.facts.walk?.refusals ?? [];
    const known = new Set(refusals.filter(({ kind }) => kind === "colliding-name").map(({ path }) => (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK)(path)));
    const derived = twinsOf(evidence).filter(({ subject }) => !known.has(subject));
    const refused = refusals.map(({ path, ...fault }) => ({ subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK)(path), ...fault }));
    const found = [...refused, ...derived].map(({ subject, kind, detail }) => ({ subject, found: `${kind}: ${detail}` }));
    return (0,_check__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .K)("hostile_workspace", found, evidence.facts.walk?.unnamed?.refusals);
}
/** New files that some system would take for another one: of the baseline, even where that is gone now, or of the result. */
function twinsOf({ change }) {
    if (change === null)
        return [];
    const added = change.changes.flatMap(({ kind, after }) => kind === "added" && after !== undefined && after.hidden !== true ? [after.path] : []);
    return (0,_formats_paths__WEBPACK_IMPORTED_MODULE_2__/* .twins */ .y0)(change.known, [...added, ...change.newFolders]).map(({ path, twin }) => ({
        subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path),
        ...(0,_formats_tree_rules__WEBPACK_IMPORTED_MODULE_3__/* .twinFault */ .Bo)(twin),
    }));
}
function limits({ evidence }) {
    const { walk, verification: verified } = evidence.facts;
    const hits = (walk?.limit_hits ?? []).map(({ path, ...hit }) => ({ ...hit, where: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK)(path) }));
    const ended = (verified?.commands ?? []).flatMap(({ limit_hit: hit }) => hit === undefined ? [] : [{ ...hit, where: "verification" }]);
    return (0,_check__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .K)("limit_exceeded", [...hits, ...ended].map(({ limit, where, found, bound }) => ({
        subject: `${limit}: ${where}`,
        expected: limitText(limit, bound),
        found: String(found),
    })), walk?.unnamed?.limit_hits);
}
function limitText(limit, bound) {
    return limit === "disk" ? `at least ${bound} left` : `at most ${bound}`;
}
const rulesFor = ({ evidence: { records }, stage, contract }) => (0,_rules_of_run__WEBPACK_IMPORTED_MODULE_12__/* .rulesOfRun */ .o)({ stage, records }, contract);
function allowedPaths(input) {
    return (0,_path_changes__WEBPACK_IMPORTED_MODULE_13__/* .disallowedChanges */ .C)(kept(input.evidence), rulesFor(input));
}
function forbiddenPaths(input) {
    return (0,_path_changes__WEBPACK_IMPORTED_MODULE_13__/* .forbiddenChanges */ .P)(kept(input.evidence), rulesFor(input));
}
function diff({ evidence }) {
    if (evidence.change === null)
        return [];
    return kept(evidence).length === 0 ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("no_diff", "workspace")] : [];
}
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence: { patch } }) {
    if ("withheld" in patch)
        return [];
    const { problem, faults } = patch;
    if (problem !== null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", "patch.diff", { found: `${problem.problem} at byte ${problem.offset}` })];
    return faults.map(({ path, found }) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path), { found }));
}
function endingTree({ evidence, interrupted }) {
    const { walk, head, request } = evidence.facts;
    const left = (paths, unnamed, found) => (0,_check__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .K)("dirty_ending_tree", paths.map((path) => ({ subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK)(path), found })), unnamed);
    const late = left(walk?.late_changes ?? [], walk?.unnamed?.late_changes, _case_lane__WEBPACK_IMPORTED_MODULE_8__/* .LATE_CHANGE */ .Qy);
    if (head?.state === "unreadable")
        late.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }));
    // A lane that was cut off in its work had no chance to commit it.
    if (interrupted)
        return late;
    if ((0,_lanes_lanes__WEBPACK_IMPORTED_MODULE_4__/* .laneOf */ .kk)(request.lane).commits && head?.state === "unchanged" && kept(evidence).length > 0)
        late.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("dirty_ending_tree", "HEAD", {
            expected: "the change committed",
            found: "files changed, and HEAD did not move",
        }));
    const uncommitted = "HEAD moved, and this was left uncommitted";
    return [...late, ...left(head?.uncommitted ?? [], head?.uncommitted_unnamed, uncommitted)];
}
/** What setup came to; nothing of it is the agent's doing. */
function setup({ evidence }) {
    const { setup: result, cancelled } = evidence.facts;
    if (result === undefined)
        return [];
    const failed = failedCommands(result).filter(({ termination }) => termination !== "cancelled" || cancelled === undefined);
    const { changed, undiscarded, more, problem } = result;
    return [
        ...failed.map((ran) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", commandText(ran), commandDetail(ran))),
        ...(changed.length === 0
            ? []
            : [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK)(changed[0]), {
                    expected: "the files of the starting tree as they are",
                    found: `setup commands changed ${withCount(changed.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayJsonPath */ .uK), more.changed)}`,
                }),
            ]),
        ...(undiscarded.length === 0
            ? []
            : [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", "discard_paths", {
                    expected: "all that setup commands add to be covered by discard_paths",
                    found: withCount(undiscarded.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW), more.undiscarded),
                }),
            ]),
        ...(problem === null ? [] : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("setup_failed", "setup", { found: problem })]),
    ];
}
function withCount(names, more) {
    return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
function verification({ evidence }) {
    const result = evidence.facts.verification;
    if (result === undefined)
        return [];
    const failed = failedCommands(result);
    if (failed.length === 0)
        return result.status === "failed"
            ? [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("verification_failed", "verification", { found: result.reason ?? "unknown" })]
            : [];
    return failed.map((ran) => ran.termination === "timeout"
        ? (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("timeout", "verification", commandDetail(ran))
        : (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("verification_failed", commandText(ran), hinted(commandDetail(ran), ran.hints)));
}
/** What a command's own output hints at, or what it began without, in words behind what is known; the catalogue knows them. */
function hinted(detail, hints = []) {
    if (hints.length === 0)
        return detail;
    const words = hints.map(({ kind, path, rule }) => {
        const at = JSON.stringify((0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(path));
        switch (kind) {
            case "read-only":
                return rule === null
                    ? `${at} could not be written: it is read-only in verification`
                    : `${at} could not be written: it is read-only in verification; ${JSON.stringify((0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(rule))} in discard_paths would change that`;
            case "file":
                return `${at} could not be written: in verification only folders can be that discard_paths names, and it is a file beside them`;
            case "guarded":
                return `${at} could not be written: forbidden_paths or an acceptance test keeps it read-only in a tree that is writable otherwise; in forbidden_paths, a rule for files ("tests/*.py") leaves room beside them where one for their folder ("tests/") does not`;
            case "exists":
                return `${at} was there already: it is made for each command, empty`;
            case "gone":
                return `${at} was empty again: each command begins with what the first began with`;
            case "emptied":
                return `an earlier command had filled ${at}, which was empty again: each command begins with what the first began with`;
            default:
                return kind;
        }
    });
    const by = hints.some(({ kind }) => kind === "emptied") ? "" : "by its output, ";
    return { ...detail, found: `${detail.found}; ${by}${words.join("; ")}` };
}
function commandText({ command }) {
    return typeof command === "string" ? command : command.join(" ");
}
/** What a command came to, in words by which the catalogue tells the ends that people meet most. */
function commandDetail(ran) {
    const { command, exit_code, signal, termination, duration_ms } = ran;
    if (termination === "timeout")
        return {
            found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
        };
    if (ran.limit_hit !== undefined) {
        const { limit, found, bound } = ran.limit_hit;
        return { expected: `${limit}: ${limitText(limit, bound)}`, found: `${found}, so that it was ended` };
    }
    const expected = "exit code 0";
    const end = exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`;
    if (ran.out_of_space === true && ran.out_of_memory !== true)
        return { expected, found: `${end}, after it said that no space was left to write` };
    if (exit_code === null)
        return { expected, found: end };
    const program = typeof command === "string" ? null : command[0];
    if (exit_code === 127)
        return {
            expected,
            found: `${end}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
        };
    if (exit_code === 126)
        return {
            expected,
            found: `${end}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
        };
    return exitDetail(ran) ?? { expected, found: end };
}
/** An exit code that is what a shell makes of a signal, in words; null for any other. Any program may give such a code itself. */
function exitDetail({ exit_code, out_of_memory, }) {
    if (exit_code === null)
        return null;
    const [expected, found] = ["exit code 0", `exit code ${exit_code}`];
    if (out_of_memory === true)
        return {
            expected,
            found: `${found}, after the kernel ended a process of it: together they took more memory than there was for them`,
        };
    const signal = SIGNALS[exit_code - 128];
    if (signal === undefined)
        return null;
    if (signal === "SIGKILL")
        return {
            expected,
            found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
        };
    return { expected, found: `${found}, as where ${signal} ended a program` };
}
/** Signals that end programs which nobody stopped, by their number on Linux. */
const SIGNALS = {
    6: "SIGABRT",
    7: "SIGBUS",
    9: "SIGKILL",
    11: "SIGSEGV",
    15: "SIGTERM",
};
/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
function failedCommands({ commands }) {
    return commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
}
function secrets({ evidence }) {
    const { findings = [], redacted = [], withheld = {} } = evidence.facts.secrets ?? {};
    const leaks = new Map(findings.map(({ file, rule }) => [JSON.stringify([file, rule]), { subject: file, found: rule }]));
    // One for each place and name, whether all of it, or some of it, or none of it could be taken out.
    for (const { file, rule, places, excuse } of redacted) {
        const key = JSON.stringify([file, rule]);
        if (excuse !== null)
            continue;
        const how = `${rule}, redacted in ${places} ${places === 1 ? "place" : "places"}`;
        leaks.set(key, { subject: file, found: leaks.has(key) ? `${how}, and not everywhere` : how });
    }
    const found = (0,_check__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .K)("secret_leak", [...leaks.values()]);
    if (found.length > 0)
        return found;
    // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
    const hidden = Object.entries(withheld).map(([file, rule]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("secret_leak", file, { found: rule }));
    if (hidden.length > 0 || !hidesPath(evidence))
        return hidden;
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}
function hidesPath({ change }) {
    return change !== null && (change.baselineTree === null || change.resultTree === null);
}
/** Changed paths for the report, in manifest order. */
function changedFiles(changes) {
    return changes.map(({ path, before, after }) => (after ?? before)?.hidden === true ? { path_sha256: path } : (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .jsonPath */ .U1)(path));
}


/***/ }),

/***/ 47346:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: function() { return /* binding */ priorBundleOf; },
/* harmony export */   cz: function() { return /* binding */ compareWithPrior; }
/* harmony export */ });
/* unused harmony exports comparedOf, DIMENSIONS */
/* harmony import */ var _baseline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74476);

/** Fields of a report that its index adds; a verdict has not got them yet. */
const INDEX = ["artifact_paths", "artifact_digests", "freshness"];
/** Events that only a contract or a stage that asks for an approval has. */
const OF_APPROVALS = /^approval\./;
/** What of a verified bundle the run that it is to prove something for is compared with. */
function comparedOf(report, events) {
    const without = (index) => (0,_baseline__WEBPACK_IMPORTED_MODULE_0__/* .comparedFiles */ .T)(report).filter((file) => report[index][file] === undefined);
    return {
        report_fields: fieldsOf(report),
        events: [...events],
        allowed_writes_passed: report.allowed_writes_passed,
        forbidden_paths_passed: report.forbidden_paths_passed,
        verification: report.verification.status,
        blockers: report.blockers.map(({ code }) => code),
        without_digest: without("artifact_digests"),
        without_freshness: without("freshness"),
    };
}
/** Faults of a bundle that a fact keeps, and how long each may be. */
const MAX_FAULTS = 20;
const MAX_FAULT_CHARS = 500;
/**
 * What the fact `prior_evidence` says of a bundle, of an audit that was made here and now. All of it is what the audit derived, never what
 * the bundle says of itself.
 * @param reportSha256 SHA-256 of the bytes of its `report.json`
 */
function priorBundleOf(audited, reportSha256) {
    const { report, decision, evidence, faults } = audited;
    const { facts, containment } = evidence;
    const { verdict } = decision;
    return {
        run_id: verdict.run_id,
        case_id: verdict.case_id,
        report_sha256: reportSha256,
        harness_version: verdict.harness_version,
        stage: verdict.stage,
        status: verdict.status,
        lane: verdict.backend,
        binary_sha256: facts.agent_binary?.sha256 ?? null,
        model_provider: verdict.model_provider,
        model: verdict.model,
        replay: verdict.replay !== undefined,
        level: containment?.level ?? null,
        verification_level: facts.verification?.level ?? null,
        made_for: facts.ci === undefined
            ? null
            : {
                ...{ repository: facts.ci.repository, head_sha: facts.ci.head_sha, event: facts.ci.event ?? null },
                workflow_run: facts.ci.workflow_run?.id ?? null,
            },
        faults: faults.slice(0, MAX_FAULTS).map(({ file, problem }) => `${file}: ${problem}`.slice(0, MAX_FAULT_CHARS)),
        compared: comparedOf(report, decision.events.map(({ event }) => event)),
    };
}
/** Fields of a report that two runs of the same program have: a replay has one more, and the index is made last. */
function fieldsOf(report) {
    return Object.keys(report)
        .filter((field) => !INDEX.includes(field) && field !== "replay")
        .toSorted();
}
/** The dimensions of `stage2_comparison` (LADDER 2). */
const DIMENSIONS = (/* unused pure expression or super */ null && ([
    "report_shape",
    "event_order",
    "allowed_writes",
    "tests",
    "blockers",
    "digests",
    "freshness",
]));
/**
 * Compares a run with the bundle that proves the stage below: shape and order are wanted equal, not content, since the task may be another.
 * @param added fields of the report that the run's own stage adds
 * @returns for each dimension `equal`, or what differs
 */
function compareWithPrior({ verdict, events }, prior, added) {
    const own = (names) => names.filter((name) => !OF_APPROVALS.test(name));
    const passed = (one) => `allowed ${one.allowed_writes_passed ?? "not checked"}, forbidden ${one.forbidden_paths_passed ?? "not checked"}`;
    return {
        report_shape: shapes(fieldsOf(verdict).filter((field) => !added.includes(field)), prior.report_fields.filter((field) => !added.includes(field))),
        event_order: differs(own(prior.events).join(" -> "), own(events).join(" -> ")),
        allowed_writes: differs(passed(prior), passed(verdict)),
        tests: differs(prior.verification, verdict.verification.status),
        blockers: differs(words(prior.blockers), words(verdict.blockers.map(({ code }) => code))),
        digests: complete(prior.without_digest),
        freshness: complete(prior.without_freshness),
    };
}
const EQUAL = "equal";
function differs(expected, found) {
    return expected === found ? EQUAL : `expected ${expected}; found ${found}`;
}
function shapes(here, there) {
    const more = here.filter((field) => !there.includes(field));
    const less = there.filter((field) => !here.includes(field));
    if (more.length + less.length === 0)
        return EQUAL;
    return [
        ...(more.length > 0 ? [`here alone: ${more.join(", ")}`] : []),
        ...(less.length > 0 ? [`there alone: ${less.join(", ")}`] : []),
    ].join("; ");
}
function words(codes) {
    return codes.length === 0 ? "none" : codes.join(", ");
}
function complete(missing) {
    return missing.length === 0 ? EQUAL : `there is none of ${missing.join(", ")}`;
}


/***/ }),

/***/ 67105:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ hasFindings; }
/* harmony export */ });
/** A workspace that was refused has no patch; its manifests may be incomplete. */
function hasFindings({ facts }) {
    return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}


/***/ }),

/***/ 11866:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ forbiddenActionsOf; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/**
 * Actions that are known by name, as target records and contracts write them: what each would take. One that is not here may be anything,
 * so that nobody can say that it was not done.
 */
const ACTIONS = {
    push: ["network"],
    force_push: ["network"],
    deploy: ["network"],
    close: ["network"],
    pr_open: ["network"],
    pull_request: ["network"],
    issue_close: ["network"],
    release: ["network"],
    publish: ["network"],
    public_publication: ["network"],
    credential_change: ["network", "machine"],
    cortex_core_mutation: ["machine", "network"],
    vendor_source_mutation: ["vendor", "machine", "network"],
    merge: ["history", "network"],
};
/** Folders that hold sources of others. */
const VENDORED = /(?:^|\/)(?:vendor|third_party|node_modules)\//;
/**
 * What is known of each action that a contract forbids (LADDER 3): whether it could not be done, was seen to be done, or would have been seen
 * by nobody; and how that is known. What can only be denied by a sandbox is `unobservable` below one.
 */
function forbiddenActionsOf(evidence, actions) {
    return [...new Set(actions)].map((action) => ({ action, ...stateOf(evidence, ACTIONS[named(action)] ?? null) }));
}
/** `push`, `PR open` and `pr-open` are no three actions. */
function named(action) {
    const name = action
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_");
    return Object.hasOwn(ACTIONS, name) ? name : "";
}
function stateOf(evidence, reaches) {
    if (reaches === null)
        return { state: "unobservable", how: "the harness does not know what it would take to do this" };
    const seen = reaches.flatMap((reach) => seenOf(evidence, reach));
    if (seen.length > 0)
        return { state: "observed", how: seen.join("; ") };
    const walls = reaches.map((reach) => wallOf(evidence, reach));
    const open = walls.flatMap(({ open: why }) => (why === null ? [] : [why]));
    if (open.length > 0)
        return { state: "unobservable", how: [...new Set(open)].join("; ") };
    return { state: "prevented", how: [...new Set(walls.map(({ held }) => held))].join("; ") };
}
/** What the evidence shows of an action that was done. */
function seenOf({ facts, change }, reach) {
    switch (reach) {
        case "history": {
            const merges = (facts.sandbox_history?.commits ?? []).filter(({ parents }) => parents.length > 1);
            return merges.length === 0 ? [] : [`a commit with more than one parent, ${merges[0].id}`];
        }
        case "vendor": {
            const path = change?.changes.find((one) => VENDORED.test(one.path))?.path;
            return path === undefined ? [] : [`a change of ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}`];
        }
        case "network":
        case "machine":
            return [];
        default:
            return reach;
    }
}
/** What keeps an action from being done, and why it may not; `open` is null where it is kept. */
function wallOf(evidence, reach) {
    const { containment, facts } = evidence;
    const level = containment?.level ?? null;
    const atSandbox = level === "sandbox";
    const ports = containment?.loopback_ports ?? [];
    switch (reach) {
        case "network":
            return {
                held: "the sandbox has no network beside the model's gateway, and the repository no remote",
                open: !atSandbox
                    ? `the level ${level ?? "none"} does not keep a lane from the network`
                    : ports.length > 0
                        ? `what listens on port ${ports.join(", ")} of this machine could be asked to do it (loopback_ports)`
                        : null,
            };
        case "machine":
            return {
                held: "of this machine the sandbox shows programs and libraries alone, read-only, and no credential",
                open: atSandbox ? null : `the level ${level ?? "none"} does not keep a lane from files of this user`,
            };
        case "history":
            return {
                held: "no commit of the working branch has more than one parent",
                open: facts.sandbox_history?.problem === null ? null : "nobody could read what the lane committed",
            };
        case "vendor":
            return {
                held: "no changed path lies in a folder of others' sources",
                open: evidence.change === null ? "there is no snapshot of the workspace" : null,
            };
        default:
            return reach;
    }
}


/***/ }),

/***/ 28009:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: function() { return /* binding */ judge; },
  p8: function() { return /* binding */ judgeResult; }
});

// UNUSED EXPORTS: LAST_CHECKS

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var domain_derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 7 modules
var core_gates = __webpack_require__(18701);
// EXTERNAL MODULE: ./src/core/gates/gate.ts
var gate = __webpack_require__(11741);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts + 6 modules
var ladder = __webpack_require__(63955);
// EXTERNAL MODULE: ./src/core/judge/application.ts
var judge_application = __webpack_require__(9929);
// EXTERNAL MODULE: ./src/core/judge/applied.ts
var applied = __webpack_require__(5770);
// EXTERNAL MODULE: ./src/core/judge/baseline.ts
var judge_baseline = __webpack_require__(74476);
// EXTERNAL MODULE: ./src/core/judge/checks.ts
var judge_checks = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/judge/eligibility.ts
var eligibility = __webpack_require__(63382);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var gates_approval = __webpack_require__(95425);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var records_approval = __webpack_require__(24847);
;// CONCATENATED MODULE: ./src/core/judge/events.ts




/** Codes of gates that an event of its own carries; what is not here stands at `run.completed` alone. */
const CONTRACT_CODES = [
    "task_contract_invalid",
    "task_exposes_target_path",
    "dirty_starting_tree",
];
/** The events of a run in their order. One more is a line here, with its `since`; one whose data are others now keeps how it was told. */
const EVENTS = [
    { name: "run.started", tell: started },
    { name: "task.contract.created", tell: contractCreated },
    { name: "backend.gate.blocked", tell: gatesBlocked },
    { name: "plan.updated", tell: planUpdated },
    { name: "approval.*", tell: approvals },
    { name: "patch.applied", tell: patchApplied },
    { name: "git.diff.checked", tell: diffChecked },
    { name: "verification.completed", tell: verificationCompleted },
    { name: "run.completed", tell: completed },
];
/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
function eventsOf(judged, verdict) {
    const { evidence, gates, checks } = judged;
    const { run, request } = evidence.facts;
    const events = [];
    const told = {
        ...{ judged, verdict },
        add: (event, at, data) => void events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data }),
        gateCodes: (wanted) => codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code))),
        at: (event) => codes(checks.filter((check) => check.event === event).flatMap((check) => check.blockers)),
    };
    for (const { tell } of (0,domain_derivation/* rowsOf */.RO)(EVENTS, evidence.derivation))
        tell(told);
    return events;
}
function codes(list) {
    return [...new Set(list.map(({ code }) => code))];
}
function started({ judged: { evidence }, add }) {
    const { run, request } = evidence.facts;
    add("run.started", run.started_at, {
        nonce: run.nonce,
        stage: request.stage,
        harness_version: run.harness_version,
        blockers: [],
    });
}
function contractCreated({ judged: { evidence, input }, add, gateCodes }) {
    add("task.contract.created", evidence.facts.clock.contract_read, {
        contract_sha256: (0,digest/* sha256 */.sc)(evidence.contract),
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
    });
}
function gatesBlocked({ judged: { evidence, input, gates }, add }) {
    const { request, clock } = evidence.facts;
    for (const gate of gates.filter(({ state }) => state === "blocked"))
        add("backend.gate.blocked", clock.gates_evaluated, {
            backend: request.lane,
            gate: gate.gate,
            reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
            mutation_mode: input.stage.mutationMode,
            case_executed: false,
            blockers: codes(gate.blockers),
        });
}
function planUpdated({ judged: { evidence, input, gates }, add }) {
    const isPlanned = gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
    if (!isPlanned || !input.contract.ok)
        return;
    add("plan.updated", evidence.facts.clock.gates_evaluated, {
        mutation_mode: input.stage.mutationMode,
        allowed_paths: input.contract.value.allowed_paths,
        forbidden_paths: input.contract.value.forbidden_paths,
        blockers: [],
    });
}
function approvals({ judged: { evidence, input }, verdict, add, gateCodes }) {
    if (verdict.approval_status === "not-required")
        return;
    const { clock } = evidence.facts;
    const bytes = evidence.records.get(gates_approval/* APPROVAL_RECORD */._F);
    const parsed = bytes === undefined ? null : (0,records_approval/* parseApproval */.jI)(bytes);
    const approval = parsed?.ok ? parsed.value : null;
    const scope = { scope: input.stage.allowedMutationScope, mutation_mode: input.stage.mutationMode };
    add("approval.requested", clock.gates_evaluated, {
        actor: "case-harness",
        ...scope,
        timestamp: clock.gates_evaluated,
        expires_at: null,
        blockers: gateCodes((code) => code === "approval_missing"),
    });
    if (verdict.approval_status === "requested")
        return;
    add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
        actor: approval?.actor ?? null,
        scope: approval?.scope ?? null,
        mutation_mode: approval?.mutation_mode ?? null,
        timestamp: approval?.timestamp ?? null,
        expires_at: approval?.expires_at ?? null,
        blockers: gateCodes((code) => code.startsWith("approval_")),
    });
}
function patchApplied({ judged: { evidence }, add }) {
    const { change, facts } = evidence;
    const { lane, clock } = facts;
    if (lane === undefined || clock.diff_checked === null || change === null || change.changes.length === 0)
        return;
    add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
        changed_files: change.changes.length,
        discarded_files: change.discarded.length,
        patch_sha256: "withheld" in evidence.patch ? null : evidence.patch.sha256,
        blockers: [],
    });
}
function diffChecked({ judged: { evidence }, verdict, add, at }) {
    const { lane, clock } = evidence.facts;
    if (lane === undefined || clock.diff_checked === null)
        return;
    add("git.diff.checked", clock.diff_checked, {
        baseline: evidence.change?.baselineTree ?? null,
        result: evidence.change?.resultTree ?? null,
        allowed_writes_passed: verdict.allowed_writes_passed,
        forbidden_paths_passed: verdict.forbidden_paths_passed,
        blockers: at("git.diff.checked"),
    });
}
function verificationCompleted({ judged: { evidence }, verdict, add, gateCodes, at }) {
    const { clock } = evidence.facts;
    add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
        status: verdict.verification.status,
        blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
    });
}
function completed({ judged: { evidence, blockers }, verdict, add }) {
    add("run.completed", evidence.facts.run.finished_at, {
        status: verdict.status,
        failure_reason: verdict.failure_reason,
        blockers: codes(blockers),
    });
}

// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(46938);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/expectations.ts




/** What a contract's `evidence_expectations` calls the outcome of the verification commands. */
const VERIFICATION = "verification";
/**
 * What of a contract's `evidence_expectations` (SPEC section 4) is not there: files of the bundle (a folder with its `/`),
 * events of section 3, `verification` (its commands were run to an end), `review` (the lane's own reviewer was heard). A name
 * that is none of these is one that is missing.
 */
function missingEvidence(evidence, expected, held) {
    return [...new Set(expected)].flatMap((name) => {
        const why = whyMissing(evidence, name, held);
        return why === null ? [] : [(0,blocker/* blocker */.Zs)("missing_required_event", name, { found: why })];
    });
}
function whyMissing(evidence, name, held) {
    const { facts } = evidence;
    if (name === case_lane/* REVIEW */.nb)
        return (0,judge_checks/* isReviewHeard */.fq)(evidence) ? null : "the lane's own reviewer was not heard";
    if (name === VERIFICATION)
        return isVerified(evidence) ? null : "no verification command was run to its end";
    if (held.events.has(name))
        return null;
    if (facts.secrets?.withheld[name] !== undefined)
        return "a note in its place: it held a secret";
    return isHeld(evidence, name, held) ? null : "no such file, event or outcome";
}
/** Whether the commands came to an outcome, good or bad. */
function isVerified({ facts: { verification } }) {
    if (verification === undefined || verification.commands.length === 0)
        return false;
    if (verification.status !== "passed" && verification.status !== "failed")
        return false;
    return (0,judge_checks/* failedCommands */.EO)(verification).every(({ termination }) => termination === "exited" || termination === "signalled");
}
function isHeld({ files, nested, derivation }, name, held) {
    if (name.endsWith("/"))
        return ([...nested.keys()].some((folder) => name === `${folder}/`) ||
            [...files, ...held.files].some((file) => file.startsWith(name)));
    if (held.files.has(name))
        return true;
    // Whatever came of the run, a sealed bundle has these; those that follow from the decision are not there for the judge yet.
    if ((0,judge_files/* isDerivedFile */.qW)(name))
        return (0,judge_files/* commonFiles */.NJ)(derivation).includes(name);
    return files.has(name);
}

// EXTERNAL MODULE: ./src/core/gates/starting-tree.ts
var starting_tree = __webpack_require__(31979);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: ./src/core/stages/stage.ts
var stages_stage = __webpack_require__(70581);
// EXTERNAL MODULE: ./src/core/judge/rules-of-run.ts
var rules_of_run = __webpack_require__(58232);
;// CONCATENATED MODULE: ./src/core/judge/packet.ts








/**
 * The request for an approval (LADDER 5): everything that a person has to know who is to say its sentence. It is data and nothing that could
 * be executed, grants nothing, and is the one artifact of a blocked run that shows a target's path.
 * @returns null while there is no contract that could be approved
 */
function approvalPacket(input) {
    const { contract, facts, stage } = input;
    const subject = (0,gates_approval/* approvalSubject */.qT)(input);
    const sentence = (0,gates_approval/* approvalSentence */.l9)(input);
    if (subject === null || sentence === null || !contract.ok)
        return null;
    const task = contract.value;
    const { request, source } = facts;
    return {
        schema_version: "1",
        packet: "approval",
        executable: false,
        case_id: task.case_id,
        stage: stage.number,
        mutation_mode: stage.mutationMode,
        allowed_mutation_scope: stage.allowedMutationScope,
        scope: records_approval/* APPROVAL_SCOPE */.ZG,
        backend: request.lane,
        model_provider: request.model_provider,
        model: request.model,
        binary_sha256: (0,gates_approval/* admittedBinary */.gg)(input),
        target: subject.target,
        admission: admissionOf(input),
        // What nobody has looked at yet is not known: gates of the repository come after the approval.
        observed_state: source?.before == null ? null : { branch: source.before.branch, clean: source.before.status.clean },
        task: { task_id: task.task_id, title: task.title, brief: task.brief, risk_class: task.risk_class },
        allowed_paths: task.allowed_paths,
        forbidden_paths: task.forbidden_paths,
        blocked_actions: (0,rules_of_run/* forbiddenOfRun */._)(input, task),
        success_criteria: [
            "every verification command exits with 0 on the change, in a clean checkout",
            "the change lies in the allowed paths, and in no forbidden one",
            "nothing that is blocked was seen to be done",
        ],
        validation_command: task.verification_commands ?? [],
        rollback_expectation: task.rollback_expectation ?? null,
        required_variables: variablesOf(input),
        evidence_afterwards: [
            ...(0,judge_files/* commonFiles */.NJ)(input.derivation),
            ...(stage.proof === null ? [] : [stage.proof]),
            ...(stage.applies ? [judge_files/* RESULT_BUNDLE */.Tn] : []),
        ],
        approval_command_text: (0,records_approval/* approvalStatement */.PU)(sentence),
        binding: (0,records_approval/* approvalBinding */.df)(subject),
        ...stages_stage/* NOTHING_PROMOTED */.l5,
    };
}
/** What a record of the stage says of the repository: who admitted it, and by what; null at stages without such a record. */
function admissionOf(input) {
    const source = (0,starting_tree/* sourceRecordOf */.OC)(input);
    if (source !== null)
        return {
            record: stage_records/* STAGE_RECORDS */.S2.source,
            status: source.classification,
            approval_source: null,
            repository_owner: source.repository_owner,
            ownership_evidence: source.ownership_evidence,
            risk_classification: null,
        };
    const sandbox = (0,starting_tree/* sandboxRecordOf */.Yx)(input);
    if (sandbox !== null)
        return {
            record: stage_records/* STAGE_RECORDS */.S2.sandbox,
            status: sandbox.admission_status,
            approval_source: sandbox.approval_source,
            repository_owner: sandbox.repository_owner,
            ownership_evidence: sandbox.ownership_evidence,
            risk_classification: null,
        };
    const target = (0,starting_tree/* targetRecordOf */._Y)(input);
    if (target === null)
        return null;
    return {
        record: stage_records/* STAGE_RECORDS */.S2.target,
        status: target.admission_status,
        approval_source: target.approval_source,
        repository_owner: target.repository_owner,
        ownership_evidence: target.ownership_evidence,
        risk_classification: target.risk_classification,
        allowed_paths: target.allowed_paths,
        forbidden_paths: target.forbidden_paths,
    };
}
/** Variables without which the approved run stays blocked, with their values where they are no secret. */
function variablesOf({ facts: { request }, stage }) {
    if (!(0,lanes/* laneOf */.kk)(request.lane).isAgent)
        return {};
    return {
        [`CTO_HARNESS_ALLOW_${request.lane.toUpperCase()}`]: "1",
        CTO_HARNESS_CASE_STAGE: String(stage.number),
        ...(request.model_provider === null ? {} : { CTO_HARNESS_CASE_MODEL_PROVIDER: request.model_provider }),
        ...(request.model === null ? {} : { CTO_HARNESS_CASE_MODEL: request.model }),
    };
}

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(93137);
// EXTERNAL MODULE: ./src/core/judge/comparison.ts
var comparison = __webpack_require__(47346);
// EXTERNAL MODULE: ./src/core/judge/forbidden.ts
var forbidden = __webpack_require__(11866);
// EXTERNAL MODULE: ./src/core/judge/replay.ts
var replay = __webpack_require__(41660);
;// CONCATENATED MODULE: ./src/core/judge/proof.ts











/** The proof file of the run's stage, as its row makes it. Null for nested bundles and for stages without a proof. */
function proofOf(judged, own) {
    const { stage, derivation } = judged.input;
    const fields = (0,domain_derivation/* fieldsOf */.Pf)(stage.proves, derivation);
    if (stage.proof === null || fields.size === 0 || judged.evidence.facts.run.role !== "run")
        return null;
    const shown = shownOf(judged, own);
    return { file: stage.proof, value: Object.fromEntries([...fields].map(([field, of]) => [field, of(shown)])) };
}
/** Everything that a proof may be made of. */
function shownOf(judged, own) {
    const { evidence, input, gates, checks } = judged;
    const { facts, nested } = evidence;
    const { stage, contract } = input;
    const prior = facts.prior_evidence?.bundle ?? null;
    return {
        stage: stage.number,
        facts,
        status: judged.status,
        contract: contract.ok ? contract.value : null,
        report: own.verdict,
        records: { source: (0,starting_tree/* sourceRecordOf */.OC)(input), sandbox: (0,starting_tree/* sandboxRecordOf */.Yx)(input), target: (0,starting_tree/* targetRecordOf */._Y)(input) },
        level: evidence.containment?.level ?? null,
        baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
        isReplay: (0,replay/* replayOf */.X8)(evidence) !== null,
        exposures: gates
            .flatMap((gate) => gate.blockers)
            .filter(({ code }) => code === "task_exposes_target_path")
            .map(({ subject }) => subject),
        refusal: shownBundle(nested.get("stage1-refusal")),
        fakeBaseline: baselineOf(judged, own),
        copyCleanStart: cleanStart(judged),
        copyCleanEnd: facts.copy?.clean_end_at == null ? null : cleanEnd(checks),
        comparison: prior === null || stage.priorStage === null
            ? null
            : (0,comparison/* compareWithPrior */.cz)(own, prior.compared, [...stage.reportFields, ...(0,ladder/* stageOf */.gV)(stage.priorStage).reportFields]),
        forbiddenActions: contract.ok ? (0,forbidden/* forbiddenActionsOf */.M)(evidence, (0,rules_of_run/* forbiddenOfRun */._)(input, contract.value)) : [],
    };
}
/** The copy was what the commit is, and setup has left it so. */
function cleanStart({ evidence: { facts } }) {
    const { copy, setup } = facts;
    if (copy === undefined)
        return null;
    return (copy.dirty.length + copy.more === 0 && (setup === undefined || setup.changed.length + setup.more.changed === 0));
}
/** The workspace is the snapshot that was judged, and what a lane commits is committed. */
function cleanEnd(checks) {
    const state = checks.find(({ check }) => check === "ending tree")?.state;
    return state === "passed" ? true : state === "blocked" ? false : null;
}
function shownBundle(bundle) {
    if (bundle === undefined)
        return null;
    const { run_id, status, failure_reason, lane_process_started } = bundle.report;
    return {
        ...{ run_id, status, failure_reason, lane_process_started },
        report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(bundle.report)),
    };
}
function baselineOf({ evidence: { facts, nested } }, own) {
    if (!(0,lanes/* laneOf */.kk)(facts.request.lane).isAgent)
        return { not_applicable: "the fake lane is the baseline" };
    const baseline = nested.get("fake-baseline");
    if (baseline === undefined)
        return { not_applicable: "no lane was started" };
    return {
        run_id: baseline.report.run_id,
        status: baseline.report.status,
        report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(baseline.report)),
        dimensions: (0,judge_baseline/* compareWithBaseline */.$_)(own, baseline),
    };
}

// EXTERNAL MODULE: ./src/core/judge/verdict.ts + 2 modules
var judge_verdict = __webpack_require__(30655);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 2 modules
var records_facts = __webpack_require__(35346);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(67105);
// EXTERNAL MODULE: ./src/core/judge/stage-checks.ts
var stage_checks = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var survivors = __webpack_require__(16388);
;// CONCATENATED MODULE: ./src/core/judge/witnesses.ts







/** Clock readings that a lane which came to its end leaves behind. */
const READINGS = ["lane_started", "lane_ended", "diff_checked", "verification_completed"];
/**
 * What a lane that started must have left on record. Whatever nobody looked at denies a pass: a check that finds nothing in
 * a fact that is not there has found nothing out.
 */
function missingWitnesses(evidence, contract, stage) {
    const { facts, change, containment } = evidence;
    const { lane, request } = facts;
    if (lane === undefined)
        return [];
    const faults = [];
    const fault = (subject, found, expected) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found, ...(expected === undefined ? {} : { expected }) }));
    if (!stage.lanes.some((name) => name === request.lane))
        fault("zero-start proof", `a process of the lane ${request.lane}, which this version does not run at stage ${stage.number}`);
    if (facts.run.role === "stage1-refusal" || (facts.run.role === "fake-baseline" && (0,lanes/* laneOf */.kk)(request.lane).isAgent))
        fault("zero-start proof", `a process of the lane ${request.lane} in the ${facts.run.role} of a run`);
    if (lane.termination === "not_started")
        fault("lane", "it has an end, and was not started");
    if (lane.termination === "harness_completed" && !(0,lanes/* laneOf */.kk)(request.lane).lingers)
        fault("lane", `the lane ${request.lane} is never stopped as completed`);
    const admitted = facts.agent_binary?.sha256 ?? null;
    if ((0,lanes/* laneOf */.kk)(request.lane).isAgent && lane.program_sha256 !== admitted)
        fault("agent binary", `a program with SHA-256 ${lane.program_sha256}`, `the admitted copy, ${admitted ?? "none"}`);
    if (containment?.level !== "none")
        for (const what of (0,survivors/* unseenEnds */.x)(facts))
            faults.push((0,blocker/* blocker */.Zs)("harness_error", "survivors", {
                expected: `everything of ${what} to be seen dead`,
                found: "something that could not be killed, or not be seen",
            }));
    // Whatever ended the lane, its stage is proven only by what somebody looked at.
    if (facts.harness_error === undefined && facts.cancelled === undefined)
        for (const name of (0,stage_checks/* demandedFacts */.Y)(stage, evidence))
            if (facts[name] === undefined)
                fault(name, "there is no word on it", `the fact ${name}, which stage ${stage.number} demands`);
    if (facts.harness_error !== undefined || (0,judge_checks/* isInterrupted */.fT)(evidence))
        return faults;
    if (facts.copy?.clean_end_at === null)
        fault("copy", "nobody compared it at the end");
    faults.push(...setupFaults(evidence, contract));
    faults.push(...unseen(evidence, "lane"));
    if (change === null)
        fault("workspace", "there are no manifests of it");
    for (const reading of READINGS)
        if (facts.clock[reading] === null)
            fault("clock", `no reading for ${reading}`);
    if ((0,findings/* hasFindings */.V)(evidence))
        return faults;
    faults.push(...unseen(evidence, "result"));
    const { verification } = facts;
    if (verification === undefined)
        return faults;
    if (verification.status !== "passed" && verification.status !== "failed")
        fault("verification", `status ${verification.status}: ${verification.reason ?? "no reason"}`, "the commands of the contract, run");
    if (verification.level !== (containment?.level ?? null))
        fault("verification", `level ${verification.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (verification.status === "passed" && !ranEveryCommand(verification.commands, contract.verification_commands))
        fault("verification", "passed by other commands", "every verification command of the contract, once, in its order");
    return faults;
}
/** What must be on record of a lane that came to its end, or of its result, and is not. */
function unseen({ facts, derivation }, of) {
    return (0,records_facts/* factRows */.UO)(derivation).flatMap(({ name, witness }) => witness?.of === of && facts[name] === undefined
        ? [(0,blocker/* blocker */.Zs)("harness_error", witness.subject, { found: witness.unseen })]
        : []);
}
function ranEveryCommand(ran, wanted = []) {
    return JSON.stringify(ran.map(({ command }) => command)) === JSON.stringify(wanted);
}
/** Where setup commands must have run: in the checkout, and where the lane sees other paths in its own copy, too. */
const SETUP_PLACES = {
    sandbox: ["checkout"],
    pid: ["checkout", "workspace"],
    none: ["checkout", "workspace"],
};
/** Setup that passed ran every command of the contract, at the level of the run, wherever it had to. */
function setupFaults({ facts, containment }, contract) {
    const { setup } = facts;
    const wanted = contract.setup_commands ?? [];
    const fault = (found, expected) => [(0,blocker/* blocker */.Zs)("harness_error", "setup", { found, expected })];
    if (setup === undefined)
        return wanted.length === 0 ? [] : fault("no word on it", "the setup commands of the contract, run");
    if (wanted.length === 0)
        return fault("setup commands", "none, as in the contract");
    if (setup.level !== (containment?.level ?? null))
        return fault(`level ${setup.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (setup.left === null)
        return fault("nothing that it left", "what lane and verification were given of it");
    const expected = SETUP_PLACES[setup.level].map((place) => setup.commands.filter((one) => one.place === place));
    const all = expected.reduce((sum, { length }) => sum + length, 0);
    if (all !== setup.commands.length || !expected.every((ran) => ranEveryCommand(ran, wanted)))
        return fault("other commands", "every setup command of the contract, once in each place, in its order");
    return [];
}

;// CONCATENATED MODULE: ./src/core/judge/judge.ts


















/** The gates' results for this evidence. */
function judgeGates(evidence, observe = core_gates/* unobserved */.mj) {
    const input = (0,gate/* gateInput */.y)({
        derivation: evidence.derivation,
        facts: evidence.facts,
        contractBytes: evidence.contract,
        records: evidence.records,
        containment: evidence.containment,
    });
    return { input, gates: (0,core_gates/* evaluateGates */.ud)(input, observe) };
}
/**
 * The one place that decides. Pure: the same evidence always gives the same decision.
 * @param observe may measure each gate and check
 * @throws TypeError only on a stage outside the ladder, which the schema of `facts.json` excludes
 */
function judge(evidence, observe = core_gates/* unobserved */.mj) {
    const result = judgeResult(evidence, observe);
    const { input, blockers } = result;
    const first = judge_applied(result, observe);
    if (first !== null)
        return first;
    const decision = derive(result);
    if (!needsBaseline(evidence) || blockers.length > 0)
        return decision;
    // A lane that is acceptable in itself is compared with the fake run of the same contract; the comparison needs its verdict.
    const compared = { verdict: decision.verdict, events: decision.events.map(({ event }) => event) };
    const differences = (0,blocker/* sortBlockers */.W7)((0,judge_baseline/* baselineBlockers */.RY)(compared, evidence.nested.get("fake-baseline")));
    if (differences.length === 0)
        return decision;
    return derive({ ...result, input, blockers: differences, status: (0,blocker/* statusOf */.c2)(differences) });
}
/** Everything that is for and against a run's result, whatever becomes of it afterwards. */
function judgeResult(evidence, observe = core_gates/* unobserved */.mj) {
    const { input, gates } = judgeGates(evidence, observe);
    const endpoint = (0,judge_checks/* endpointOf */.X5)(evidence);
    const made = evaluateChecks(evidence, input, endpoint, observe);
    const others = [
        ...(0,core_gates/* gateBlockers */.p0)(gates),
        ...harnessFaults(evidence, gates, made),
        ...(input.contract.ok ? missingWitnesses(evidence, input.contract.value, input.stage) : []),
        ...cancelledBeforeStart(evidence),
    ];
    const all = (list) => (0,blocker/* sortBlockers */.W7)([...others, ...list.flatMap((check) => check.blockers)]);
    // What the evidence must hold is asked of all that the run came to, which is known without the answer.
    const held = () => heldBy(derive({ evidence, input, gates, checks: made, blockers: all(made), status: (0,blocker/* statusOf */.c2)(all(made)) }));
    const checks = [...made, ...expectedEvidence(evidence, input, endpoint, held, observe)];
    const blockers = all(checks);
    return { evidence, input, gates, checks, blockers, status: (0,blocker/* statusOf */.c2)(blockers) };
}
/** The decision on a run whose result goes into a target; null of any other. */
function judge_applied(result, observe) {
    const { evidence, input, checks, blockers: against } = result;
    const { stage, contract } = input;
    const { lane, application, target_after } = evidence.facts;
    if (!stage.applies || !contract.ok || (lane ?? application ?? target_after) === undefined)
        return null;
    const judged = application === undefined ? null : (0,judge_application/* judgedDigest */.uE)(result, application.at);
    const about = { evidence, stage, contract: contract.value, against, judged };
    // Before there was a lane there was no result, and only the target is looked at.
    const found = observe("check", APPLICATION.check, () => lane === undefined ? (0,judge_application/* applicationBlockers */.i9)({ ...about, against: [NO_RESULT] }) : (0,judge_application/* applicationBlockers */.i9)(about));
    const inTarget = resultOf(APPLICATION, found, null, () => (0,applied/* isApplied */.K)(evidence) ? null : "nothing was applied: something is against the result");
    const waiting = observe("check", OUTCOME.check, () => (0,judge_application/* outcomeBlockers */.s5)(evidence, [...against, ...found]));
    const outcome = resultOf(OUTCOME, waiting, null, () => "there is no result that a person could decide on");
    const all = (0,blocker/* sortBlockers */.W7)([...against, ...found, ...waiting]);
    return derive({ ...result, checks: [...checks, inTarget, outcome], blockers: all, status: (0,blocker/* statusOf */.c2)(all) });
}
const APPLICATION = { check: "application", event: "run.completed", asked: "LADDER 4" };
const OUTCOME = { check: "operator outcome", event: "run.completed", asked: "LADDER 4" };
const NO_RESULT = (0,blocker/* blocker */.Zs)("no_diff", "workspace");
/** Where a stage nests one, an agent is compared with a run of the scripted lane on the same contract. */
function needsBaseline({ facts }) {
    return (0,ladder/* nests */.eM)(facts.request.stage, "fake-baseline") && (0,lanes/* laneOf */.kk)(facts.request.lane).isAgent && facts.lane !== undefined;
}
function derive(base) {
    const { evidence, input, gates, checks, blockers, status } = base;
    const verdict = (0,judge_verdict/* verdictOf */.V)(base);
    const events = eventsOf(base, verdict);
    return {
        gates,
        checks,
        blockers,
        status,
        verdict,
        events,
        eligibility: (0,eligibility/* eligibilityOf */.p)(input, gates),
        proof: proofOf(base, { verdict, events: events.map(({ event }) => event) }),
        packet: packetOf(base),
        markers: markersOf(evidence, blockers),
    };
}
function evaluateChecks(evidence, { contract, stage, derivation }, endpoint, observe) {
    if (!contract.ok)
        return [];
    const interrupted = (0,judge_checks/* isInterrupted */.fT)(evidence);
    const checks = (0,domain_derivation/* rowsOf */.RO)(judge_checks/* CHECKS */.ui, derivation).filter((check) => check.applies(evidence, contract.value, stage));
    return checks.map((check) => {
        const { name, event } = check;
        if (interrupted && check.kind === "result")
            return { check: name, event, state: "not_applicable", blockers: [], reason: null };
        const input = { evidence, stage, contract: contract.value, interrupted, endpoint };
        const found = observe("check", name, () => check.evaluate(input));
        return resultOf({ check: name, event }, found, endpoint, () => check.missing?.(input) ?? null);
    });
}
/**
 * What a check came to by what it found.
 * @param missing says why what it looks at never came, or null
 */
function resultOf({ check, event }, found, endpoint, missing) {
    const blockers = found.filter((one) => endpoint?.excuses(one) !== true);
    if (blockers.length > 0)
        return { check, event, state: "blocked", blockers, reason: null };
    const reason = found.length > 0 ? UNANSWERED : missing();
    return { check, event, state: reason === null ? "passed" : "not_evaluated", blockers, reason };
}
/** Of a check whose findings say only that nothing came of a model that did not answer. */
const UNANSWERED = "the model's endpoint failed before there was a result";
const EXPECTED_EVIDENCE = { check: "expected evidence", event: "run.completed", asked: "SPEC 4" };
/** Checks that are made of what the others came to, and so are no rows of {@link CHECKS}. */
const LAST_CHECKS = [
    EXPECTED_EVIDENCE,
    APPLICATION,
    OUTCOME,
];
/**
 * The check of what the contract's `evidence_expectations` name; none where it names nothing, or no lane ran. The fake baseline
 * of another lane has neither a reviewer nor model calls, and need not: what is expected is expected of that lane.
 */
function expectedEvidence(evidence, { contract }, endpoint, held, observe) {
    const expected = contract.ok ? (contract.value.evidence_expectations ?? []) : [];
    const { lane, run } = evidence.facts;
    if (expected.length === 0 || lane === undefined || run.role === "fake-baseline")
        return [];
    const { check, event } = EXPECTED_EVIDENCE;
    if ((0,judge_checks/* isInterrupted */.fT)(evidence))
        return [{ check, event, state: "not_applicable", blockers: [], reason: null }];
    const found = observe("check", EXPECTED_EVIDENCE.check, () => missingEvidence(evidence, expected, held()));
    return [resultOf(EXPECTED_EVIDENCE, found, endpoint, () => null)];
}
/** What a decision adds to the files that the judge has read. */
function heldBy({ events, markers, proof, packet }) {
    return {
        events: new Set(events.map(({ event }) => event)),
        files: new Set([
            ...[...markers.keys()].map((name) => `backend/${name}`),
            ...(proof === null ? [] : [proof.file]),
            ...(packet === null ? [] : [judge_files/* APPROVAL_PACKET_FILE */.oI]),
        ]),
    };
}
function cancelledBeforeStart({ facts }) {
    if (facts.cancelled === undefined || facts.lane !== undefined)
        return [];
    return [(0,blocker/* blocker */.Zs)("cancelled", facts.cancelled.step)];
}
/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence, gates, checks) {
    const { facts, nested } = evidence;
    const setupFailed = checks.some(({ blockers }) => blockers.some(({ code }) => code === "setup_failed"));
    const faults = [];
    const fault = (subject, found) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found }));
    if (facts.harness_error !== undefined)
        fault(facts.harness_error.step, facts.harness_error.message);
    const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
    const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
    if (facts.lane !== undefined && !open)
        fault("zero-start proof", "a lane process started although a gate was closed");
    if (facts.setup !== undefined && !open)
        fault("zero-start proof", "setup commands ran although a gate was closed");
    if (facts.lane !== undefined && setupFailed)
        fault("zero-start proof", "a lane process started although setup failed");
    if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput?.isEmpty === false))
        fault("zero-start proof", "a result without a lane that started");
    const blocked = gates.some(({ state }) => state === "blocked");
    if (facts.lane === undefined && !blocked && !stopped && !setupFailed)
        fault("lane", open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated");
    if (evidence.change !== null && facts.patch !== undefined) {
        const { baselineTree, resultTree } = evidence.change;
        if (baselineTree !== null && facts.patch.baseline_tree !== baselineTree)
            fault("baseline", `tree ${facts.patch.baseline_tree} was given, the manifest makes ${baselineTree}`);
        if (resultTree !== null && facts.patch.result_tree !== resultTree)
            fault("result", `tree ${facts.patch.result_tree} was given, the manifest makes ${resultTree}`);
    }
    if (facts.run.role === "run" && (0,ladder/* nests */.eM)(facts.request.stage, "stage1-refusal")) {
        const refusal = nested.get("stage1-refusal");
        if (refusal === undefined)
            fault("stage1-refusal", "the bundle is not there");
        else if (refusal.report.stage !== ladder/* REFUSAL */.$m.number ||
            refusal.report.status !== "blocked" ||
            refusal.report.lane_process_started ||
            refusal.report.backend !== facts.request.lane ||
            refusal.report.case_id !== facts.run.case_id)
            fault("stage1-refusal", "it is not the refusal of this lane and case");
    }
    return faults;
}
/** The packet of a run of its own that waits for an approval. */
function packetOf({ evidence, input, blockers }) {
    const isAsked = blockers.some(({ code }) => code === "approval_missing");
    return isAsked && evidence.facts.run.role === "run" ? approvalPacket(input) : null;
}
/** Marker of a lane that the harness stopped after a committed result; it belongs to no blocker. */
const LINGERED = "provider-lifecycle-harness-completed.txt";
function markersOf({ facts, derivation }, blockers) {
    const codes = new Map();
    for (const { code } of blockers) {
        const { marker } = (0,blocker/* entryOf */.Ms)(code, derivation);
        if (marker === undefined)
            continue;
        codes.set(marker, (codes.get(marker) ?? new Set()).add(code));
    }
    const lingered = facts.lane?.termination === "harness_completed"
        ? [[LINGERED, "stopped by the harness after a committed result\n"]]
        : [];
    return new Map([
        ...lingered,
        ...[...codes].map(([file, found]) => [file, [...found].map((code) => `${(0,blocker/* entryOf */.Ms)(code, derivation).phrase}: ${code}\n`).join("")]),
    ]);
}


/***/ }),

/***/ 79332:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: function() { return /* binding */ beginEvidence; },
  Q: function() { return /* binding */ loadEvidence; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var domain_derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/envelope.ts
var formats_envelope = __webpack_require__(83594);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(40477);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(70090);
// EXTERNAL MODULE: ./src/core/lanes/adapters.ts + 1 modules
var adapters = __webpack_require__(87793);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/lanes/stream.ts
var lanes_stream = __webpack_require__(22111);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(35382);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 2 modules
var records_facts = __webpack_require__(35346);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts
var model_calls = __webpack_require__(2007);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/transcript.ts + 1 modules
var judge_transcript = __webpack_require__(91773);
// EXTERNAL MODULE: ./src/core/judge/read-change.ts + 3 modules
var read_change = __webpack_require__(32661);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/patch.ts + 3 modules
var patch = __webpack_require__(84973);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(67105);
;// CONCATENATED MODULE: ./src/core/judge/read-patch.ts




/** Faults of a patch that are told; nobody reads more. */
const MAX_PATCH_FAULTS = 100;
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function createPatchTaker(facts, limits, change) {
    // A workspace that was refused has no patch.
    const changes = change === null || (0,findings/* hasFindings */.V)({ facts }) ? [] : change.changes;
    const faults = [];
    const tell = (path, found) => {
        if (found !== null && faults.length < MAX_PATCH_FAULTS)
            faults.push({ path, found });
    };
    let next = 0;
    let ahead = 0;
    /** Changes before a path, which the patch has passed over. */
    const skip = (isBefore) => {
        for (; next < changes.length && isBefore(changes[next]); next++)
            tell(changes[next].path, "not in patch.diff");
    };
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    const reader = (0,patch/* createPatchReader */.O)({
        maxBinaryBytes: limits.changed_file_bytes,
        sizesOf(path) {
            // Files and changes stand in the same order; one that is read may be taken only with the next.
            while (ahead < changes.length && changes[ahead].path < path)
                ahead++;
            const known = changes[ahead]?.path === path ? changes[ahead] : undefined;
            return { old: known?.before?.size ?? null, now: known?.after?.size ?? null };
        },
        take(file) {
            skip(({ path }) => path < file.path);
            const known = changes[next]?.path === file.path ? changes[next++] : undefined;
            tell(file.path, known === undefined ? "in patch.diff, but not in the manifests" : disagreement(known, file));
        },
    });
    let problem = null;
    return {
        push(piece) {
            hash.update(piece);
            size += piece.byteLength;
            reader.push(piece);
        },
        end() {
            problem = reader.end();
            skip(() => true);
        },
        evidence: () => ({ sha256: hash.copy().digest("hex"), size, problem, faults }),
    };
}
function disagreement(change, file) {
    const objects = [
        ["old object", change.before?.oid ?? null, file.oldOid],
        ["new object", change.after?.oid ?? null, file.newOid],
    ];
    const pairs = [
        ...(file.kind === "mode" ? [] : objects),
        ["old mode", change.before === undefined ? null : (0,manifest/* gitMode */.aY)(change.before), file.oldMode],
        ["new mode", change.after === undefined ? null : (0,manifest/* gitMode */.aY)(change.after), file.newMode],
        ...contentPairs("", change.after, file.now),
        ...contentPairs("old ", change.before, file.old),
    ];
    const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
    return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}
/** What the patch alone gives of a content, beside what the manifest says of it. */
function contentPairs(which, entry, content) {
    if (content === null)
        return [];
    return [
        [`size of the ${which}content`, String(entry?.size ?? null), String(content.size)],
        [`SHA-256 of the ${which}content`, entry?.sha256 ?? null, content.sha256],
        [`${which}content`, entry?.oid ?? null, content.oid],
    ];
}

;// CONCATENATED MODULE: ./src/core/judge/load.ts



















const MAX_FACTS_DEPTH = 16;
/**
 * Reads the evidence out of the files of a bundle.
 * @param nested bundles that are nested in this one
 */
function beginEvidence(files, nested) {
    const { names, read } = files;
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const bytes = (name) => {
        if (names.has(name))
            return read(name);
        fault(name, "expected this file, found none");
        return null;
    };
    const known = readFacts(bytes(judge_files/* FACTS_FILE */.Ho), fault);
    const contract = bytes(judge_files/* CONTRACT_FILE */.kY);
    const containment = readContainment(bytes(judge_files/* CONTAINMENT_FILE */.eL), fault);
    if (!names.has(judge_files/* PATCH_FILE */.mO))
        fault(judge_files/* PATCH_FILE */.mO, "expected this file, found none");
    if (known === null || contract === null || containment === undefined)
        return { open: () => null, end: () => ({ faults }) };
    const { facts, derivation } = known;
    const withheld = facts.secrets?.withheld ?? {};
    checkWithheld(files, withheld, fault);
    checkOutput(files, facts, fault);
    const parsed = (0,records_contract/* parseContract */.UA)(contract);
    const limits = parsed.ok ? (0,records_contract/* limitsOf */.Af)(parsed.value, derivation) : (0,domain_limits/* defaultLimits */.MK)(derivation);
    const change = (0,read_change/* createChangeReader */.W)(names, parsed.ok ? parsed.value : null, limits, facts, fault);
    let patch = null;
    let output = null;
    let stderr = null;
    const isAgent = facts.lane !== undefined && (0,lanes/* laneOf */.kk)(facts.request.lane).isAgent;
    const adapter = isAgent ? (0,adapters/* adapterOf */.n)(facts.request.lane) : null;
    const said = (0,external_node_crypto_.createHash)("sha256");
    const transcript = adapter === null ? null : (0,judge_transcript/* streamTranscript */.dD)(facts.request.lane, (line) => said.update(line));
    const stream = adapter === null ? null : (0,lanes_stream/* createStreamReader */.eP)(adapter, transcript);
    return {
        open(name) {
            if (!names.has(name))
                return null;
            switch (name) {
                case judge_files/* BEFORE_FILE */.Lt:
                case judge_files/* AFTER_FILE */._C:
                    return change.open(name);
                case judge_files/* PATCH_FILE */.mO:
                    if (withheld[judge_files/* PATCH_FILE */.mO] !== undefined)
                        return null;
                    return (patch = createPatchTaker(facts, limits, change.end()));
                case judge_files/* STDOUT_FILE */.Ne: {
                    const heard = { isEmpty: true, reviewed: false, rejected: false };
                    output = heard;
                    const envelopes = (0,formats_envelope/* createEnvelopeReader */.ah)((envelope) => {
                        heard.reviewed ||= envelope !== "too long" && (0,formats_envelope/* isOfReviewer */.Hq)(envelope);
                        heard.rejected ||= envelope === "too long" || (0,formats_envelope/* isReviewerRejection */.zh)(envelope);
                    });
                    return {
                        ...envelopes,
                        push(piece) {
                            if (piece.byteLength > 0)
                                heard.isEmpty = false;
                            envelopes.push(piece);
                            stream?.push(piece);
                        },
                        end() {
                            envelopes.end();
                            stream?.end();
                            transcript?.end();
                        },
                    };
                }
                case judge_files/* STDERR_FILE */.GK:
                    return isAgent && stream === null ? (stderr = createStderrTaker()) : null;
                default:
                    return null;
            }
        },
        end() {
            const records = new Map([...names]
                .filter((name) => name.startsWith(judge_files/* RECORDS_FOLDER */.g6))
                .map((name) => [name.slice(judge_files/* RECORDS_FOLDER */.g6.length), read(name)]));
            const heard = { stderr: stderr?.text() ?? "", stream: stream?.stream() ?? null };
            const hasCalls = isAgent || facts.model_calls !== undefined || names.has(judge_files/* MODEL_CALLS_FILE */.$O);
            const calls = hasCalls ? readCalls(names, read, facts, fault) : null;
            const agent = isAgent ? readAgent(files, heard, calls ?? []) : null;
            const tree = change.end();
            if (faults.length > 0)
                return { faults };
            const hidden = withheld[judge_files/* PATCH_FILE */.mO];
            return {
                evidence: {
                    derivation,
                    agent,
                    calls: withheld[judge_files/* MODEL_CALLS_FILE */.$O] === undefined ? calls : null,
                    transcript: isAgent ? transcriptOf(facts.request.lane, agent?.events ?? null, said) : null,
                    files: new Set([...names].filter((name) => !(0,judge_files/* isDerivedFile */.qW)(name))),
                    facts,
                    contract,
                    records,
                    containment,
                    change: tree,
                    patch: hidden === undefined ? patch.evidence() : { withheld: hidden },
                    laneOutput: output,
                    nested,
                },
            };
        },
    };
}
/**
 * Reads the evidence where every file is there whole.
 * @param files of which any can be read whole, those of {@link STREAMED} too
 */
function loadEvidence(files, nested) {
    const loading = beginEvidence(files, nested);
    for (const name of judge_files/* STREAMED */.wn) {
        const reader = loading.open(name);
        reader?.push(files.read(name));
        reader?.end();
    }
    return loading.end();
}
/** Longest line of Case's log that is looked at, and bytes of all of them together. */
const MAX_LOG_LINE = 64 * 1024;
const MAX_LOG_BYTES = 16 * 1024 * 1024;
/** Case's log is all that is read of standard error: JSON lines, among those of whatever else prints there. */
function createStderrTaker() {
    const kept = [];
    let bytes = 0;
    const reader = (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_LOG_LINE,
        line(line) {
            if (line[0] !== 0x7b || !line.includes('"msg"'))
                return true;
            if ((bytes += line.length + 1) > MAX_LOG_BYTES)
                return false;
            kept.push(line.toString("utf8"));
            return true;
        },
        cut(line) {
            if (line[0] === 0x7b)
                kept.push(line.toString("utf8"));
        },
    });
    return { ...reader, text: () => kept.map((line) => `${line}\n`).join("") };
}
/** Digest of the transcript that follows from what an agent left; null where it left nothing that one follows from. */
function transcriptOf(lane, events, ofStream) {
    if ((0,judge_transcript/* transcriptSource */.gE)(lane) === judge_files/* STDOUT_FILE */.Ne)
        return ofStream.digest("hex");
    if (events === null)
        return null;
    const hash = (0,external_node_crypto_.createHash)("sha256");
    (0,judge_transcript/* pipelineTranscript */.bf)(events, (line) => hash.update(line));
    return hash.digest("hex");
}
/** What a real agent left beside its workspace. */
function readAgent({ names, read }, said, calls) {
    const events = names.has(judge_files/* CASE_EVENTS_FILE */.ws) ? Buffer.from(read(judge_files/* CASE_EVENTS_FILE */.ws)).toString("utf8") : null;
    return { events, ...said, calls };
}
/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
function readCalls(names, read, { lane, request, model_calls: known, secrets }, fault) {
    const wanted = known !== undefined || (lane !== undefined && (0,lanes/* laneOf */.kk)(request.lane).isAgent);
    if (!names.has(judge_files/* MODEL_CALLS_FILE */.$O)) {
        if (wanted)
            fault(judge_files/* MODEL_CALLS_FILE */.$O, "expected this file, found none");
        return [];
    }
    if (known === undefined) {
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `${judge_files/* FACTS_FILE */.Ho} knows of no model call`);
        return [];
    }
    if (secrets?.withheld[judge_files/* MODEL_CALLS_FILE */.$O] !== undefined)
        return [];
    const bytes = read(judge_files/* MODEL_CALLS_FILE */.$O);
    const calls = (0,model_calls/* parseModelCalls */.Uq)(bytes);
    if (!calls.ok)
        fault(judge_files/* MODEL_CALLS_FILE */.$O, (0,parse/* problemText */.fI)(calls.problems));
    else if (calls.value.length !== known.count)
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `expected the ${known.count} calls of ${judge_files/* FACTS_FILE */.Ho}, found ${calls.value.length}`);
    else if ((0,digest/* sha256 */.sc)(bytes) !== known.sha256)
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `expected the SHA-256 ${known.sha256} of ${judge_files/* FACTS_FILE */.Ho}, found ${(0,digest/* sha256 */.sc)(bytes)}`);
    return calls.ok ? calls.value : [];
}
/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput({ names, sizeOf }, facts, fault) {
    if (!names.has(judge_files/* TEST_LOG_FILE */.Ps))
        fault(judge_files/* TEST_LOG_FILE */.Ps, "expected this file, found none");
    if (facts.lane === undefined)
        return;
    for (const file of [judge_files/* STDOUT_FILE */.Ne, judge_files/* STDERR_FILE */.GK])
        if (!names.has(file))
            fault(file, "expected this file, found none");
    const sizes = [
        [judge_files/* STDOUT_FILE */.Ne, facts.lane.stdout_bytes],
        [judge_files/* STDERR_FILE */.GK, facts.lane.stderr_bytes],
    ];
    for (const [file, size] of sizes) {
        const withheld = facts.secrets?.withheld[file] !== undefined;
        if (!withheld && names.has(file) && sizeOf(file) !== size)
            fault(file, `expected ${size} bytes, found ${sizeOf(file)}`);
    }
}
/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld({ names, read, sizeOf }, withheld, fault) {
    for (const [file, reason] of Object.entries(withheld)) {
        const note = Buffer.from(`${judge_files/* WITHHELD_NOTE */.T4}${reason}\n`);
        if (!names.has(file))
            fault(file, "expected the note that it is withheld, found no such file");
        else if (note.length > judge_files/* MAX_NOTE_BYTES */.uv || sizeOf(file) !== note.length || !note.equals(read(file)))
            fault(file, "expected the note that it is withheld, and nothing else");
    }
}
function readFacts(bytes, fault) {
    if (bytes === null)
        return null;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: judge_files/* MAX_FACTS_BYTES */.X3, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* FACTS_FILE */.Ho, `${json.position}: ${json.problem}`);
        return null;
    }
    // By name, before anything else of a file of another form is found wrong.
    const version = (0,domain_derivation/* derivationOf */.dU)(json.value?.schema_version);
    if ("problem" in version) {
        fault(judge_files/* FACTS_FILE */.Ho, `schema_version: ${version.problem}`);
        return null;
    }
    const parsed = (0,records_facts/* parseFacts */.hx)(json.value);
    if (!parsed.ok) {
        fault(judge_files/* FACTS_FILE */.Ho, (0,parse/* problemText */.fI)(parsed.problems));
        return null;
    }
    const { derivation } = version;
    checkOrigins(parsed.value, derivation, fault);
    return { facts: (0,records_facts/* factValues */.H1)(parsed.value), derivation };
}
/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }, derivation, fault) {
    const origins = (0,records_facts/* factOrigins */.ix)(derivation);
    for (const [name, found] of Object.entries(facts)) {
        const known = origins.get(name);
        if (known === undefined)
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: no fact of schema_version ${(0,domain_derivation/* schemaVersion */.CZ)(derivation)}`);
        else if (found !== undefined && (found.source !== known.source || found.basis !== known.basis))
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: expected "${known.basis}" by "${known.source}", found "${found.basis}" by "${found.source}"`);
    }
}
function readContainment(bytes, fault) {
    if (bytes === null)
        return undefined;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* CONTAINMENT_FILE */.eL, `${json.position}: ${json.problem}`);
        return undefined;
    }
    const parsed = containment/* containmentSchema */.yu.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(judge_files/* CONTAINMENT_FILE */.eL, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return undefined;
}


/***/ }),

/***/ 77972:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ disallowedChanges; },
/* harmony export */   P: function() { return /* binding */ forbiddenChanges; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28664);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33779);



/** Changes that lie in nothing that is allowed. */
function disallowedChanges(changes, { isAllowed, allowed }) {
    const expected = `only changes to ${allowed}`;
    return (0,_check__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)("disallowed_file_change", changes
        .filter(({ path }) => !isAllowed(path))
        .map(({ path, kind }) => ({ subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path), expected, found: kind })));
}
/** Changes of what is forbidden, or would be on some system. */
function forbiddenChanges(changes, { forbidden }) {
    const touched = changes.flatMap(({ path, kind }) => {
        const subject = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path);
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(forbidden, path))
            return [{ subject, found: kind }];
        const near = forbidden.find((rule) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .nearlyMatches */ .NW)(rule, path));
        if (near === undefined)
            return [];
        return [
            { subject, found: `${kind}; on some systems this is a path of the forbidden ${JSON.stringify(near.text)}` },
        ];
    });
    return (0,_check__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)("forbidden_path_change", touched);
}


/***/ }),

/***/ 32661:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: function() { return /* binding */ createChangeReader; },
  B: function() { return /* binding */ createManifestReader; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(40477);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(80164);
// EXTERNAL MODULE: ./src/core/formats/byte-stack.ts
var byte_stack = __webpack_require__(42297);
;// CONCATENATED MODULE: ./src/core/formats/entry-table.ts


/** What stands where in an entry's row: SHA-256, object id, size (a double), mode, kind. */
const OID_AT = 32;
const SIZE_AT = 52;
const MODE_AT = 60;
const KIND_AT = 64;
const ROW_BYTES = 65;
/** Bits of the kind, above the index of the type. */
const HAS_SHA256 = 1 << 4;
const HAS_OID = 2 << 4;
/** An empty table. Entries come out as they went in. */
function createEntryTable() {
    const paths = [];
    const rows = (0,byte_stack/* createByteStack */.J)();
    let released = false;
    const targets = new Map();
    const hidden = new Set();
    const aside = new Map();
    return {
        paths,
        get length() {
            return paths.length;
        },
        add(entry) {
            const index = paths.length;
            paths.push(entry.path);
            const start = rows.zeros(ROW_BYTES);
            const { bytes } = rows;
            bytes.writeDoubleLE(entry.size, start + SIZE_AT);
            bytes.writeUInt32LE(entry.mode, start + MODE_AT);
            bytes[start + KIND_AT] =
                manifest/* ENTRY_TYPES */.vB.indexOf(entry.type) | (entry.sha256 === null ? 0 : HAS_SHA256) | (entry.oid === null ? 0 : HAS_OID);
            if (entry.sha256 !== null)
                bytes.write(entry.sha256, start, "hex");
            if (entry.oid !== null)
                bytes.write(entry.oid, start + OID_AT, "hex");
            if (entry.target !== undefined)
                targets.set(index, entry.target);
            if (entry.hidden === true)
                hidden.add(index);
            if (entry.setAside !== undefined)
                aside.set(index, entry.setAside);
        },
        at(index) {
            const path = paths[index];
            if (path === undefined)
                return undefined;
            if (released)
                throw new Error("expected a table that has its rows, found one that was released");
            const { bytes } = rows;
            const start = index * ROW_BYTES;
            const kind = bytes[start + KIND_AT];
            const entry = {
                path,
                type: manifest/* ENTRY_TYPES */.vB[kind & 0xf],
                mode: bytes.readUInt32LE(start + MODE_AT),
                size: bytes.readDoubleLE(start + SIZE_AT),
                sha256: (kind & HAS_SHA256) === 0 ? null : bytes.toString("hex", start, start + OID_AT),
                oid: (kind & HAS_OID) === 0 ? null : bytes.toString("hex", start + OID_AT, start + SIZE_AT),
            };
            const target = targets.get(index);
            if (target !== undefined)
                entry.target = target;
            if (hidden.has(index))
                entry.hidden = true;
            const why = aside.get(index);
            if (why !== undefined)
                entry.setAside = why;
            return entry;
        },
        release() {
            rows.release();
            released = true;
        },
    };
}

// EXTERNAL MODULE: ./src/core/formats/manifest-diff.ts
var manifest_diff = __webpack_require__(55859);
// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var evidence = __webpack_require__(74466);
// EXTERNAL MODULE: ./src/core/formats/git-trees.ts
var git_trees = __webpack_require__(97888);
// EXTERNAL MODULE: ./src/core/formats/links.ts
var formats_links = __webpack_require__(80833);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/manifest-faults.ts





const REPOSITORY_NAMES = new Set(["HEAD", "objects", "refs", "commondir"]);
/**
 * @param isResult of what a lane left, in which nothing may stand that is refused; else of the tree at the start, which the
 *   harness copied
 */
function createManifestAudit(isResult, { depth }) {
    let fault = null;
    const links = new Map();
    const repositories = [];
    const tell = (path, problem) => {
        if (problem !== null)
            fault ??= { path, problem: typeof problem === "string" ? problem : problem.detail };
    };
    const open = [{ path: "", names: new Set(), files: [] }];
    let hidesContent = false;
    let hides = false;
    let pathBytes = 0;
    const made = new Map();
    const trees = (0,git_trees/* createTreeBuilder */.Ml)((path, oid) => {
        if (path !== "")
            made.set(path, oid);
    });
    const unproven = [];
    /** Whatever a path does not lie in is listed whole: its files say what its id is. */
    const prove = (next) => {
        for (;;) {
            const last = unproven.at(-1);
            if (last === undefined || (next !== null && next.startsWith(`${last.path}/`)))
                return;
            unproven.pop();
            const found = made.get(last.path) ?? null;
            made.delete(last.path);
            if (!hides && last.oid !== found)
                tell(last.path, `its files make the tree ${found ?? "of no folder"}, found ${last.oid ?? "none"}`);
        }
    };
    const leave = () => {
        const { path, names } = open.pop();
        if (names.size > 1 && (0,tree_rules/* isBareRepository */.R6)((name) => names.has(name)))
            repositories.push(path);
    };
    const enter = (entry) => {
        const { path } = entry;
        const parent = (0,paths/* parentOf */.gN)(path);
        while (open.length > 1 && open.at(-1).path !== parent && !parent.startsWith(`${open.at(-1).path}/`))
            leave();
        const folder = open.at(-1);
        if (folder.path !== parent)
            tell(path, "what is in a folder that is not listed");
        return folder;
    };
    return {
        links,
        repositories,
        get fault() {
            return fault;
        },
        add(entry, known, isKept) {
            const { path, type, hidden, target } = entry;
            tell(path, (0,tree_rules/* pathsFault */.zl)((pathBytes += path.length + (target?.length ?? 0))));
            tell(path, (0,tree_rules/* lineFault */.fD)(entry, !isResult));
            tell(path, (0,tree_rules/* specialFault */.MX)(entry) ?? (0,tree_rules/* setidFault */.Ue)(entry) ?? (0,tree_rules/* accessFault */.L7)(entry));
            if (hidden === true) {
                hides = true;
                hidesContent ||= entry.oid !== null && (type === "file" || type === "symlink");
                return;
            }
            if (target !== undefined)
                links.set(path, target);
            const name = path.slice(path.lastIndexOf("/") + 1);
            trees.reach(path);
            prove(path);
            if (!isKept) {
                const folder = enter(entry);
                if (REPOSITORY_NAMES.has(name))
                    folder.names.add(name);
                while (folder.files.length > 0 && !name.startsWith(folder.files.at(-1)))
                    folder.files.pop();
                if (folder.files.at(-1) === name)
                    tell(path, "a name that is listed twice");
                if (type !== "dir")
                    folder.files.push(name);
                else if (open.length >= depth)
                    tell(path, `depth: expected at most ${depth}, found ${open.length + 1}`);
            }
            tell(path, isResult ? (0,tree_rules/* nameFault */.IY)(entry, isAsItWas(entry, known)) : startingNameFault(entry, name));
            trees.add(entry);
            if (type !== "dir")
                return;
            if (!isKept)
                open.push({ path, names: new Set(), files: [] });
            unproven.push({ path, oid: entry.oid });
        },
        end() {
            while (open.length > 1)
                leave();
            leave();
            const root = trees.end();
            prove(null);
            return hidesContent ? null : root;
        },
    };
}
/** Whether the baseline has the entry so that its name need not be judged anew. */
function isAsItWas(entry, known) {
    if (known === undefined || known.type !== entry.type)
        return false;
    return entry.type === "dir" || (known.sha256 === entry.sha256 && isExecutable(known) === isExecutable(entry));
}
function isExecutable({ mode }) {
    return (mode & 0o100) !== 0;
}
/** A copy holds no `.git`; what its source is named otherwise is its own affair. */
function startingNameFault(entry, name) {
    return name === ".git" ? (0,tree_rules/* nameFault */.IY)(entry, true) : null;
}
/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;
/**
 * What only both manifests, and what changed between them, show.
 * @param before every path of the tree at the start
 */
function resultFault(before, after, changes, oldLinks) {
    return linkFault(after.links, oldLinks) ?? changeFault(changes) ?? repositoryFault(before, after, changes);
}
function linkFault(links, old) {
    for (const { path, leads } of (0,formats_links/* leavingLinks */.i)(links, () => old, LINK_BUDGET))
        if (leads !== "unknown")
            return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
    return null;
}
function changeFault(changes) {
    for (const { path, kind, before, after } of changes) {
        if ((after ?? before)?.hidden === true)
            continue;
        const found = (0,tree_rules/* unpatchableFault */.E5)(path, kind === "deleted");
        if (found !== null)
            return { path, problem: found.detail };
    }
    return null;
}
/** A folder like a repository is taken where the tree at the start has it, and nothing in it has changed. */
function repositoryFault(before, { repositories }, changes) {
    if (repositories.length === 0)
        return null;
    const changed = new Set();
    for (const { path } of changes) {
        changed.add("");
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            const folder = path.slice(0, cut);
            if (changed.has(folder))
                break;
            changed.add(folder);
        }
    }
    const heads = new Set(repositories.map((folder) => (folder === "" ? "HEAD" : `${folder}/HEAD`)));
    const known = new Set(before.filter((path) => heads.has(path)));
    for (const path of repositories) {
        const head = path === "" ? "HEAD" : `${path}/HEAD`;
        if (changed.has(path) || !known.has(head))
            return { path: (path === "" ? "." : path), problem: tree_rules/* BARE_REPOSITORY */.EM.detail };
    }
    return null;
}
/** A fault of one manifest, with its file. */
function inFile(isResult, found) {
    return found === null ? null : { file: isResult ? files/* AFTER_FILE */._C : files/* BEFORE_FILE */.Lt, ...found };
}

// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(91610);
;// CONCATENATED MODULE: ./src/core/judge/change.ts







/** Takes the manifest from before, in its order. */
function createStart(limits) {
    const table = createEntryTable();
    const audit = createManifestAudit(false, limits);
    const extent = newExtent();
    const kinds = [];
    let marked = null;
    return {
        add(entry) {
            table.add(entry);
            audit.add(entry, undefined, false);
            grow(extent, entry);
            kinds.push(!(0,manifest/* isContent */.az)(entry) ? "-" : entry.type === "file" ? evidence/* KNOWN_FILE */.j2 : evidence/* KNOWN_LINK */.tg);
            if (entry.setAside !== undefined)
                marked ??= entry.path;
        },
        end: () => ({ table, audit, tree: audit.end(), extent, marked, kinds: kinds.join("") }),
    };
}
/**
 * Takes the manifest of what the lane left, in its order.
 * @param asides what of it is never judged
 * @returns at the end both trees and every difference
 */
function createSummary(start, asides, limits) {
    const { table } = start;
    const parting = (0,set_aside/* createParting */.OI)(asides);
    const audit = createManifestAudit(true, limits);
    const find = createCursor(table);
    // More than this was refused by whoever looked, or is a fault: then nobody asks for all of them.
    const diff = (0,manifest_diff/* createDiff */.iL)(table, limits.changed_files);
    const extent = newExtent();
    const discarded = [];
    const newFolders = [];
    let asideBytes = 0;
    let unread = null;
    let misplaced = start.marked;
    return {
        add(entry) {
            const { isAside, isKept, isMisplaced } = parting(entry);
            if (isMisplaced)
                misplaced ??= entry.path;
            if (isAside) {
                asideBytes += entry.path.length;
                if (entry.sha256 !== null || entry.oid !== null)
                    unread ??= entry.path;
                if (discarded.length > tree_rules/* MAX_ASIDE_LISTED */.O7 || asideBytes > tree_rules/* MAX_ASIDE_BYTES */.I2)
                    unread ??= entry.path;
                else
                    discarded.push(entry);
                return;
            }
            // What is set aside follows from contract and starting tree, not from the mark that stands here for readers.
            const plain = entry.setAside === undefined ? entry : withoutMark(entry);
            const known = plain.hidden === true ? undefined : find(plain);
            audit.add(plain, known, isKept);
            diff.add(plain);
            grow(extent, plain);
            if (plain.type === "dir" &&
                known === undefined &&
                plain.hidden !== true &&
                newFolders.length < limits.changed_files)
                newFolders.push(plain.path);
        },
        end() {
            const resultTree = audit.end();
            const changes = diff.end();
            const aside = unread === null
                ? null
                : { path: unread, problem: "set aside, and read all the same, or more of it than is listed" };
            table.release();
            return {
                baselineEntries: table.length,
                baselineTree: start.tree,
                resultTree,
                known: table.paths,
                knownKinds: start.kinds,
                changes,
                changed: diff.count,
                newFolders,
                discarded,
                misplacedMark: misplaced,
                fault: inFile(false, start.audit.fault) ??
                    inFile(true, audit.fault ?? aside ?? resultFault(table.paths, audit, changes, start.audit.links)),
                extent,
                startingExtent: start.extent,
            };
        },
    };
}
/** Finds what the tree at the start has at a place; asked in manifest order. */
function createCursor(table) {
    let at = 0;
    return (entry) => {
        const key = (0,manifest/* sortKey */.KU)(entry);
        for (; at < table.length; at++) {
            const old = table.at(at);
            if (old.hidden === true)
                continue;
            const oldKey = (0,manifest/* sortKey */.KU)(old);
            if (oldKey === key)
                return old;
            if (oldKey > key)
                return undefined;
        }
        return undefined;
    };
}
function newExtent() {
    return { entries: 0, bytes: 0, largest: 0 };
}
function grow(extent, { type, size }) {
    extent.entries++;
    if (type !== "file")
        return;
    extent.bytes += size;
    extent.largest = Math.max(extent.largest, size);
}
function withoutMark(entry) {
    const { setAside: _, ...rest } = entry;
    return rest;
}

;// CONCATENATED MODULE: ./src/core/judge/read-change.ts








/**
 * Reads what the manifests say.
 * @param names every file of the bundle
 * @param contract null where it can't be read: then nothing is set aside, and nothing is said
 */
function createChangeReader(names, contract, limits, facts, fault) {
    const hasBoth = names.has(files/* AFTER_FILE */._C) && names.has(files/* BEFORE_FILE */.Lt);
    if (names.has(files/* AFTER_FILE */._C) && !hasBoth)
        fault(files/* BEFORE_FILE */.Lt, `expected this file beside ${files/* AFTER_FILE */._C}, found none`);
    if (!hasBoth)
        return { open: () => null, end: () => null };
    let before = createStart(limits);
    let after = null;
    let ended = null;
    let broken = false;
    const told = (file, problem) => {
        broken = true;
        fault(file, problem);
    };
    return {
        open(name) {
            if (before === null)
                return null;
            const start = before;
            if (name === files/* BEFORE_FILE */.Lt)
                return createManifestReader(name, limits, (entry) => start.add(entry), told);
            if (broken)
                return null;
            const started = start.end();
            before = null;
            checkIgnoreFiles(started.table, facts, fault);
            if (contract === null)
                return null;
            const { lane } = facts.request;
            const known = (0,set_aside/* entriesOf */.Mc)(started.table.paths);
            after = createSummary(started, (0,set_aside/* setAsides */.Mi)({ contract, lane, before: known, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) }), limits);
            const summary = after;
            return createManifestReader(name, limits, (entry) => summary.add(entry), told);
        },
        end() {
            if (ended !== null)
                return ended;
            if (broken || after === null)
                return null;
            ended = after.end();
            // All that is asked for from here on is what they say.
            after = null;
            return ended;
        },
    };
}
/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before, { gitignore }, fault) {
    if (gitignore === undefined || gitignore.problem !== null)
        return;
    const told = gitignore.files.map(({ path, content_b64 }) => [
        JSON.stringify(path),
        (0,digest/* sha256 */.sc)(Buffer.from(content_b64, "base64")),
    ]);
    const real = [];
    for (const [index, path] of before.paths.entries()) {
        if (!path.endsWith(set_aside/* IGNORE_FILE */.SV))
            continue;
        const entry = before.at(index);
        if ((0,set_aside/* isIgnoreFile */.n3)(entry))
            real.push([JSON.stringify((0,bytes/* jsonPath */.U1)(path)), entry.sha256]);
    }
    if (JSON.stringify(told) !== JSON.stringify(real))
        fault(files/* FACTS_FILE */.Ho, `gitignore: expected the .gitignore files of ${files/* BEFORE_FILE */.Lt}, found others`);
}
/** Longest line of a manifest in bytes: its characters may have three each. */
const MAX_MANIFEST_LINE = 3 * manifest/* MAX_LINE_LENGTH */.l6;
/** Bytes of all paths and targets of a manifest: nobody lists more, as whoever looks at a tree stops there. */
const MAX_MANIFEST_PATHS = tree_rules/* MAX_PATHS_BYTES */.Ie + tree_rules/* MAX_ASIDE_BYTES */.I2;
/** Takes a manifest line by line; the first that does not hold, or is one too many, is a fault and the last that is read. */
function createManifestReader(file, { entries }, take, fault) {
    const parser = (0,manifest/* createManifestParser */.Fd)();
    // What is set aside is listed beside what counts.
    const most = entries + tree_rules/* MAX_ASIDE_LISTED */.O7;
    let number = 0;
    let pathBytes = 0;
    const refuse = (problem) => {
        fault(file, `line ${number}: ${problem}`);
        return false;
    };
    return (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_MANIFEST_LINE,
        line(bytes) {
            if (++number > most)
                return refuse(`expected at most ${most} entries, found more`);
            const parsed = parser.read(bytes.toString("utf8"));
            if ("problem" in parsed)
                return refuse(parsed.problem);
            const { path, hidden, target } = parsed.entry;
            // A digest in the place of a path may be the longer one.
            pathBytes += (hidden === true ? 0 : path.length) + (target?.length ?? 0);
            if (pathBytes > MAX_MANIFEST_PATHS)
                return refuse(`expected paths and targets of at most ${MAX_MANIFEST_PATHS} bytes together, found more`);
            take(parsed.entry);
            return true;
        },
        tooLong() {
            number++;
            refuse(`expected at most ${MAX_MANIFEST_LINE} bytes, found more`);
        },
        cut() {
            number++;
            refuse("expected a newline at the end, found none");
        },
    });
}


/***/ }),

/***/ 41660:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: function() { return /* binding */ strayed; },
/* harmony export */   QV: function() { return /* binding */ strayedBlockers; },
/* harmony export */   X8: function() { return /* binding */ replayOf; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);

/** What of a run was not asked of a model but replayed from a cassette; null for a run that is none. */
function replayOf({ facts, agent }) {
    const replayed = agent?.calls.some((call) => call.replayed) ?? false;
    if (!replayed && facts.model_access?.replay !== true)
        return null;
    const { sha256 = null, recorded_at = null, exchanges = 0 } = facts.cassette ?? {};
    const served = agent?.calls.filter((call) => call.replayed && call.status !== null && !isUnanswered(call)).length ?? 0;
    return { cassette_sha256: sha256, recorded_at, exchanges, served };
}
/** Whether the agent asked for what the cassette does not hold: what came after it says nothing about the agent. */
function strayed({ agent }) {
    return agent?.calls.some(isUnanswered) ?? false;
}
/** The first request of a replay that was not recorded. */
function strayedBlockers({ agent }) {
    const first = agent?.calls.find(isUnanswered);
    if (first === undefined)
        return [];
    const { reason, field, seq } = first;
    if (reason === "cassette_exhausted")
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cassette_mismatch", `request ${seq}`, {
                expected: "no further request: the recording ends before it",
                found: "a request",
            }),
        ];
    const [, request, how] = /^(request \d+), (.*)$/s.exec(field ?? "") ?? [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("cassette_mismatch", request ?? `request ${seq}`, {
            expected: "the request that was recorded",
            found: how ?? field ?? "another one",
        }),
    ];
}
function isUnanswered({ replayed, reason }) {
    return replayed && (reason === "cassette_mismatch" || reason === "cassette_exhausted");
}


/***/ }),

/***/ 58232:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ forbiddenOfRun; },
/* harmony export */   o: function() { return /* binding */ rulesOfRun; }
/* harmony export */ });
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28664);
/* harmony import */ var _gates_starting_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31979);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56954);



/** Whatever a record says, a target's git directory is no file of its tree. */
const ALWAYS_FORBIDDEN = [".git/"];
/** The rules about paths of a run: those of its contract, and of the target record where its stage has one. */
function rulesOfRun(input, contract) {
    const target = (0,_gates_starting_tree__WEBPACK_IMPORTED_MODULE_1__/* .targetRecordOf */ ._Y)(input);
    const lists = [contract.allowed_paths, ...(target === null ? [] : [target.allowed_paths])];
    const allowed = lists.map(_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .rulesOf */ .fD);
    return {
        isAllowed: (path) => allowed.every((rules) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(rules, path)),
        allowed: lists.map((list) => list.join(", ")).join(" that lie in "),
        forbidden: (0,_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .rulesOf */ .fD)([
            ...contract.forbidden_paths,
            ...(target === null ? [] : target.forbidden_paths),
            ...(input.stage.records.includes("target") ? ALWAYS_FORBIDDEN : []),
        ]),
    };
}
/** The actions that a run may not do: those that contract or target record forbid. */
function forbiddenOfRun(input, contract) {
    return [...new Set([...contract.forbidden_actions, ...((0,_gates_starting_tree__WEBPACK_IMPORTED_MODULE_1__/* .targetRecordOf */ ._Y)(input)?.forbidden_actions ?? [])])];
}


/***/ }),

/***/ 46414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: function() { return /* binding */ derivedFiles; },
/* harmony export */   d7: function() { return /* binding */ selfDigest; },
/* harmony export */   yP: function() { return /* binding */ sealReport; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);





/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    if (decision.packet !== null)
        files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .APPROVAL_PACKET_FILE */ .oI, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.packet)}\n`);
    files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .EVENTS_FILE */ .Pc, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_2__/* .chainEvents */ .Dc)(decision.events)
        .map((line) => `${line}\n`)
        .join(""));
    return files;
}
/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
function sealReport(verdict, digests, markdown, freshness) {
    const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
    all[_files__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_MD_FILE */ .gZ] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(markdown);
    all[_files__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILE */ .Uq] = _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[_files__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILE */ .Uq] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [_files__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILE */ .Uq]: _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ } };
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const piece of (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPieces */ .E)(zeroed))
        hash.update(piece);
    return hash.digest("hex");
}


/***/ }),

/***/ 6979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ demandedFacts; },
/* harmony export */   v: function() { return /* binding */ STAGE_CHECKS; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80918);
/* harmony import */ var _gates_branch_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60141);
/* harmony import */ var _gates_starting_tree__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31979);
/* harmony import */ var _records_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35346);
/* harmony import */ var _records_stage_facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8542);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33779);
/* harmony import */ var _forbidden__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11866);
/* harmony import */ var _rules_of_run__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58232);
/** What the stages above 2 demand of a run that came to a lane; each looks at facts that its stage's row names. */









/** The facts without which a run of this stage proves nothing, once a lane has started. */
function demandedFacts(stage, { records, derivation }) {
    if (stage.priorStage === null)
        return [];
    const tree = (0,_gates_starting_tree__WEBPACK_IMPORTED_MODULE_3__/* .startingTreeOf */ .kt)({ stage, records });
    const ofTree = (0,_records_facts__WEBPACK_IMPORTED_MODULE_4__/* .factRows */ .UO)(derivation).filter((row) => row.ofTree !== undefined && row.ofTree === tree);
    return [...new Set([...stage.facts, ...ofTree.map(({ name }) => name)])];
}
const demands = (fact) => (evidence, _contract, stage) => evidence.facts.lane !== undefined && demandedFacts(stage, evidence).includes(fact);
/** The aspects of a repository by which it is the same before and after, and what each is called. */
const ASPECTS = [
    ["HEAD", ({ head }) => head],
    ["current branch", ({ branch }) => branch],
    ["refs", ({ refs }) => refs],
    ["index", ({ index }) => index],
    ["status", ({ status }) => status.sha256],
    ["configuration", ({ config }) => config],
    ["hooks", ({ hooks }) => hooks],
    ["tracked files", ({ manifest, entries }) => `${manifest} (${entries})`],
];
/** The aspect that a path belongs to: hooks and configuration are named below `.git/`, or by a digest. */
function isOf(aspect, path) {
    const name = typeof path === "string" ? path : "";
    if (name.startsWith(".git/hooks/"))
        return aspect === "hooks";
    if (name === ".git" || name.startsWith(".git/") || (typeof path === "object" && "path_sha256" in path))
        return aspect === "configuration";
    return aspect === "index" || aspect === "status" || aspect === "tracked files";
}
/** The source, equal before and after; what differs is named (LADDER 2). */
function sourceUnchanged({ evidence: { facts } }) {
    const before = facts.source?.before ?? null;
    const after = facts.source_after;
    if (before === null || after === undefined)
        return [];
    const refuse = (aspect, expected, found) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("source_repository_mutated", `source repository: ${aspect}`, { expected, found });
    if (after.state === null)
        return [refuse("state", "a repository that can be read, as before", after.problem ?? "nobody took it down")];
    const { state, changed } = after;
    const named = (aspect) => [
        ...(aspect === "refs" ? changed.refs.map(_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW) : []),
        ...changed.paths.filter((path) => isOf(aspect, path)).map(_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayJsonPath */ .uK),
    ];
    return ASPECTS.flatMap(([aspect, of]) => {
        const [was, is] = [of(before), of(state)];
        if (was === is)
            return [];
        const names = named(aspect).join(", ");
        const more = names !== "" && changed.more > 0 ? ` and ${changed.more} more` : "";
        return [refuse(aspect, `${was ?? "none"}, as before`, `${is ?? "none"}${names === "" ? "" : `: ${names}${more}`}`)];
    });
}
function sandboxed({ evidence: { facts }, stage }) {
    const working = (0,_gates_branch_policy__WEBPACK_IMPORTED_MODULE_2__/* .workingRef */ .xm)(stage, facts.run.run_id);
    const { sandbox, sandbox_history: history } = facts;
    if (working === null || sandbox === undefined || history === undefined || history.problem !== null)
        return null;
    return { working, baseline: sandbox.baseline_commit, history };
}
/** No ref but the working branch was created, moved or taken away, and HEAD stays on that branch. */
function refsUntouched(input) {
    const own = sandboxed(input);
    if (own === null)
        return unreadable(input);
    const { working, history } = own;
    const before = new Map((input.evidence.facts.sandbox?.refs ?? []).map(({ ref, id }) => [ref, id]));
    const after = new Map(history.refs.map(({ ref, id }) => [ref, id]));
    const found = [...new Set([...before.keys(), ...after.keys()])]
        .filter((ref) => ref !== working && before.get(ref) !== after.get(ref))
        .map((ref) => ({
        subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(ref),
        expected: before.get(ref) ?? `no ref but ${working}`,
        found: after.get(ref) ?? "it is gone",
    }));
    if (!after.has(working))
        found.push({ subject: working, expected: "the working branch", found: "it is gone" });
    if (history.branch !== working)
        found.push({
            subject: "HEAD",
            expected: `on ${working}`,
            found: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(history.branch ?? "on no branch"),
        });
    if (found.length === 0 && history.more.refs > 0)
        found.push({
            subject: "refs",
            expected: `no ref but ${working}`,
            found: `${history.more.refs} that are not listed`,
        });
    return (0,_check__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)("branch_or_ref_created", found, history.more.refs);
}
/** A repository that the lane has made unreadable hides what it did. */
function unreadable({ evidence: { facts } }) {
    const problem = facts.sandbox_history?.problem ?? null;
    if (problem === null)
        return [];
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: problem })];
}
/** No remote, whatever it is called. */
function noRemotes(input) {
    const own = sandboxed(input);
    if (own === null)
        return [];
    const { remotes, more } = own.history;
    const found = remotes.map(({ name }) => ({
        subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(name),
        expected: "no remote",
        found: "a remote",
    }));
    if (found.length === 0 && more.remotes > 0)
        found.push({ subject: "remotes", expected: "no remote", found: `${more.remotes} remotes` });
    return (0,_check__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)("remote_added", found, more.remotes);
}
/** What the working branch leads to descends from the baseline, by every one of its parents. */
function descends(input) {
    const own = sandboxed(input);
    if (own === null)
        return [];
    const { working, baseline, history } = own;
    if (history.more.commits > 0)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("limit_exceeded", `commits: ${working}`, {
                expected: `at most ${_records_stage_facts__WEBPACK_IMPORTED_MODULE_5__/* .MAX_LISTED_REFS */ .E}`,
                found: String(history.commits.length + history.more.commits),
            }),
        ];
    const tip = history.refs.find(({ ref }) => ref === working)?.id;
    const parents = new Map(history.commits.map((commit) => [commit.id, commit.parents]));
    const seen = new Set();
    const open = tip === undefined ? [] : [tip];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (id === baseline || seen.has(id))
            continue;
        seen.add(id);
        const above = parents.get(id);
        if (above === undefined || above.length === 0)
            return [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("branch_or_ref_created", working, {
                    expected: `a history that descends from the baseline, ${baseline}`,
                    found: above === undefined ? `${id}, which nothing leads to` : `${id}, which has no parent`,
                }),
            ];
        open.push(...above);
    }
    return [];
}
/** What was forbidden and was seen to be done all the same. */
function forbiddenActions({ evidence, stage, contract }) {
    return (0,_check__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)("forbidden_action_attempted", (0,_forbidden__WEBPACK_IMPORTED_MODULE_7__/* .forbiddenActionsOf */ .M)(evidence, (0,_rules_of_run__WEBPACK_IMPORTED_MODULE_8__/* .forbiddenOfRun */ ._)({ stage, records: evidence.records }, contract))
        .filter(({ state }) => state === "observed")
        .map(({ action, how }) => ({ subject: (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(action), expected: "never done", found: how })));
}
/** The repository was removed, or kept as a git bundle: as its record says. */
function disposal({ evidence, stage }) {
    const fact = evidence.facts.disposal;
    const policy = (0,_gates_starting_tree__WEBPACK_IMPORTED_MODULE_3__/* .sandboxRecordOf */ .Yx)({ stage, records: evidence.records })?.disposal_policy;
    if (fact === undefined || policy === undefined || policy === "")
        return [];
    const wanted = policy === "dispose" ? "disposed" : "retained";
    if (fact.state === wanted && (wanted === "retained") === (fact.bundle_sha256 !== null))
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .blocker */ .Zs)("harness_error", "disposable repository", {
            expected: wanted === "disposed" ? "removed, as sandbox.json says" : "kept as a git bundle, as sandbox.json says",
            found: fact.problem ?? (fact.state === wanted ? "a bundle that does not go with it" : fact.state),
        }),
    ];
}
const without = (fact, said) => ({ evidence }) => evidence.facts[fact] === undefined ? said : null;
const UNSEEN = without("sandbox_history", "nobody looked at the disposable repository after the lane");
/** The checks of stages that start from a repository, or work in one to throw away. */
const STAGE_CHECKS = [
    {
        name: "source",
        asked: "LADDER 2",
        event: "run.completed",
        kind: "safety",
        applies: demands("source_after"),
        evaluate: sourceUnchanged,
        missing: without("source_after", "nobody looked at the source repository after the lane"),
    },
    {
        name: "refs",
        asked: "LADDER 3",
        event: "git.diff.checked",
        kind: "safety",
        applies: demands("sandbox_history"),
        evaluate: refsUntouched,
        missing: UNSEEN,
    },
    {
        name: "remotes",
        asked: "LADDER 3",
        event: "git.diff.checked",
        kind: "safety",
        applies: demands("sandbox_history"),
        evaluate: noRemotes,
        missing: UNSEEN,
    },
    {
        name: "history",
        asked: "LADDER 3",
        event: "git.diff.checked",
        kind: "safety",
        applies: demands("sandbox_history"),
        evaluate: descends,
        missing: UNSEEN,
    },
    {
        name: "forbidden actions",
        asked: "LADDER 3",
        event: "run.completed",
        kind: "safety",
        applies: demands("sandbox_history"),
        evaluate: forbiddenActions,
    },
    {
        name: "disposal",
        asked: "LADDER 3",
        event: "run.completed",
        kind: "safety",
        applies: demands("disposal"),
        evaluate: disposal,
        missing: without("disposal", "nobody says what became of the disposable repository"),
    },
];


/***/ }),

/***/ 16388:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ survivorsOf; },
/* harmony export */   x: function() { return /* binding */ unseenEnds; }
/* harmony export */ });
/** What was started contained and was not seen dead afterwards, in words. */
function unseenEnds({ setup, lane, verification }) {
    const unseen = (kind, commands = []) => commands
        .filter(({ survivors }) => survivors !== "none")
        .map(({ command }) => `the ${kind} command ${JSON.stringify(command)}`);
    return [
        ...unseen("setup", setup?.commands),
        ...(lane === undefined || lane.survivors === "none" ? [] : ["the lane"]),
        ...unseen("verification", verification?.commands),
    ];
}
/** The same in one word, for `containment.json`; null where nothing that was started is on record. */
function survivorsOf(processes) {
    if (processes.lane === undefined && processes.setup === undefined)
        return null;
    return unseenEnds(processes).length === 0 ? "none" : "unknown";
}


/***/ }),

/***/ 30655:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: function() { return /* binding */ verdictOf; }
});

// UNUSED EXPORTS: REPORT_FIELDS

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var domain_derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(91407);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(95425);
// EXTERNAL MODULE: ./src/core/gates/model.ts + 1 modules
var model = __webpack_require__(54228);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/judge/agent-judge.ts + 1 modules
var agent_judge = __webpack_require__(6907);
// EXTERNAL MODULE: ./src/core/judge/checks.ts
var checks = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/judge/money.ts
var money = __webpack_require__(29739);
// EXTERNAL MODULE: ./src/core/judge/replay.ts
var replay = __webpack_require__(41660);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 7 modules
var core_gates = __webpack_require__(18701);
// EXTERNAL MODULE: ./src/core/gates/starting-tree.ts
var starting_tree = __webpack_require__(31979);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/target/commit.ts
var target_commit = __webpack_require__(85652);
// EXTERNAL MODULE: ./src/core/judge/applied.ts
var applied = __webpack_require__(5770);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/forbidden.ts
var forbidden = __webpack_require__(11866);
// EXTERNAL MODULE: ./src/core/judge/rules-of-run.ts
var rules_of_run = __webpack_require__(58232);
;// CONCATENATED MODULE: ./src/core/judge/verification-status.ts

/** `missing` where the contract has no command, `not_run` where the run never came to it. */
function verificationStatus({ evidence, blockers }) {
    if (blockers.some(({ code }) => code === "missing_test_command"))
        return "missing";
    const { verification } = evidence.facts;
    if (verification === undefined)
        return "not_run";
    return verification.status === "passed" && (0,checks/* failedCommands */.EO)(verification).length > 0 ? "failed" : verification.status;
}

;// CONCATENATED MODULE: ./src/core/judge/stage-fields.ts













/** How each field is derived that some stages add to the report. A new one is a line here, and one in a stage's row. */
const STAGE_FIELDS = {
    source_repository_mutated: sourceMutated,
    branch_policy({ input }) {
        const { run } = input.facts;
        const branch = input.stage.workingBranch?.(run.run_id);
        return branch === undefined ? undefined : { working_branch: branch, may_create_refs: false, remotes_allowed: [] };
    },
    approval_state: ({ input, gates, status }) => {
        const state = (0,approval/* approvalState */.PS)(input);
        return state === "granted" && (0,core_gates/* admit */.w4)(gates, input.derivation) !== null ? (0,approval/* approvalUse */.j$)(status) : state;
    },
    disposable_repository_dir: ({ evidence }) => evidence.facts.sandbox?.dir ?? null,
    disposition({ evidence }) {
        const { disposal } = evidence.facts;
        if (disposal === undefined)
            return null;
        return {
            state: disposal.state,
            at: disposal.at,
            bundle: disposal.bundle_sha256 === null ? null : files/* SANDBOX_BUNDLE */.jt,
        };
    },
    warnings: warningsOf,
    target_repository_admission_status: ({ input }) => (0,starting_tree/* targetRecordOf */._Y)(input)?.admission_status ?? "not_admitted",
    target_repository_start_clean: ({ evidence }) => evidence.facts.target?.start?.clean ?? null,
    target_repository_ending_clean: ({ evidence }) => endingClean(evidence.facts.target_after),
    target_commit_before: ({ evidence }) => evidence.facts.target?.commit ?? null,
    target_commit: ({ evidence }) => evidence.facts.application?.target_commit ?? null,
    forbidden_actions: (judged) => forbiddenOf(judged),
    public_publication_attempted: (judged) => publicationOf(judged),
    approval_source: ({ input }) => (0,starting_tree/* targetRecordOf */._Y)(input)?.approval_source ?? null,
    validation_command: ({ input }) => (input.contract.ok ? (input.contract.value.verification_commands ?? []) : []),
    validation_result: (judged) => verificationStatus(judged),
    operator_outcome: ({ evidence }) => ((0,applied/* isApplied */.K)(evidence) ? "missing" : null),
    // Only a conclusion has one.
    operator: () => null,
    rollback({ evidence }) {
        const commit = evidence.facts.application?.target_commit ?? null;
        return commit === null ? null : (0,target_commit/* rollbackCommand */.Ct)(null, commit);
    },
};
function endingClean(after) {
    return after === undefined || after.problem !== null ? null : after.differing.length + after.more === 0;
}
function forbiddenOf({ evidence, input }) {
    if (!input.contract.ok)
        return [];
    return (0,forbidden/* forbiddenActionsOf */.M)(evidence, (0,rules_of_run/* forbiddenOfRun */._)(input, input.contract.value));
}
/** Whether something was published; null where nobody would have seen it. Before a lane nobody could. */
function publicationOf(judged) {
    if (judged.evidence.facts.lane === undefined)
        return false;
    const state = forbiddenOf(judged).find(({ action }) => action === PUBLICATION)?.state;
    return state === "observed" ? true : state === "prevented" ? false : null;
}
const PUBLICATION = "public_publication";
/** The fields of the report that this run's stage adds (`Stage.reportFields`). */
function stageFields(judged) {
    const { stage, derivation } = judged.input;
    const table = STAGE_FIELDS;
    const fields = [...(0,domain_derivation/* fieldsOf */.Pf)(table, derivation)]
        .filter(([field]) => stage.reportFields.includes(field))
        .map(([field, of]) => [field, of(judged)]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
/** Whether the source is another one than before; null where nobody could compare. */
function sourceMutated({ checks }) {
    const state = checks.find(({ check }) => check === "source")?.state;
    return state === "passed" ? false : state === "blocked" ? true : null;
}
/** Rules that are looked at; of a contract with more, the first. */
const MAX_RULES = 100;
/**
 * What deserves a look and blocks nothing: allowed paths that are nothing in the tree, or that lie in a submodule, whose files the copy has
 * not, in an LFS pointer, which is no content, or in a file of which a patch fits no checkout.
 */
function warningsOf({ evidence, input }) {
    const { contract } = input;
    if (!contract.ok)
        return [];
    const { source, copy } = evidence.facts;
    const texts = contract.value.allowed_paths.slice(0, MAX_RULES);
    const within = (paths, what) => paths.flatMap((path) => {
        const rule = texts.find((text) => reaches(text, path));
        return rule === undefined
            ? []
            : [`allowed_paths: ${(0,bytes/* escapeForPeople */.IW)(rule)} reaches into ${(0,bytes/* displayJsonPath */.uK)(path)}, which is ${what}`];
    });
    return [
        ...withoutMatch(texts, evidence.change?.known ?? null).map((rule) => `allowed_paths: ${(0,bytes/* escapeForPeople */.IW)(rule)} matches nothing in the tree at the start`),
        ...within(source?.submodules ?? [], "a submodule: an empty folder in the copy"),
        ...within(source?.lfs_pointers ?? [], "an LFS pointer: the copy has the pointer, not the content"),
        ...within(copy?.converted.paths ?? [], "stored in another form than .gitattributes asks for: git takes a patch of it to no checkout before `git add --renormalize .` is committed"),
    ];
}
/** Whether what a rule allows may lie at, or below, a path: by what stands before its first wildcard. */
function reaches(rule, path) {
    if (typeof path !== "string")
        return false;
    const fixed = rule.replace(/\*.*$/s, "");
    return fixed === path || fixed.startsWith(`${path}/`) || (fixed.length < rule.length && path.startsWith(fixed));
}
function withoutMatch(texts, known) {
    if (known === null)
        return [];
    let open = texts.map((text) => ({ text, rules: (0,contract/* rulesOf */.fD)([text]) }));
    for (const path of known) {
        if (open.length === 0)
            break;
        open = open.filter(({ rules }) => !(0,paths/* matchesAny */._I)(rules, path));
    }
    return open.map(({ text }) => text);
}

// EXTERNAL MODULE: ./src/core/judge/transcript.ts + 1 modules
var transcript = __webpack_require__(91773);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(81476);
;// CONCATENATED MODULE: ./src/core/judge/verdict.ts















/** Every field of the report but those of stages and the index of files. A field more is a row here, with its `since`, and one in the schema. */
const REPORT_FIELDS = {
    schema_version: ({ judged }) => (0,domain_derivation/* schemaVersion */.CZ)(judged.evidence.derivation),
    harness_version: ({ facts }) => facts.run.harness_version,
    case_id: ({ facts }) => facts.run.case_id,
    run_id: ({ facts }) => facts.run.run_id,
    nonce: ({ facts }) => facts.run.nonce,
    stage: ({ facts }) => facts.request.stage,
    status: ({ judged }) => judged.status,
    failure_reason: ({ judged, first }) => first === undefined ? null : (0,blocker/* entryOf */.Ms)(first.code, judged.evidence.derivation).phrase,
    backend: ({ facts }) => facts.request.lane,
    run_started_at: ({ facts }) => facts.run.started_at,
    run_finished_at: ({ facts }) => facts.run.finished_at,
    backend_exit_code: ({ facts }) => facts.lane?.exit_code ?? null,
    backend_termination: ({ facts }) => facts.lane?.termination ?? "not_started",
    artifacts_dir: ({ facts }) => facts.run.artifacts_dir,
    run_artifact_dir: ({ facts }) => facts.run.artifacts_dir,
    runtime_workspace_root: ({ facts }) => facts.run.workspace_root,
    changed_files: ({ judged }) => (0,checks/* changedFiles */.Y_)(judged.evidence.change?.changes ?? []),
    allowed_writes_passed: ({ judged }) => passed(judged, "allowed paths"),
    forbidden_paths_passed: ({ judged }) => passed(judged, "forbidden paths"),
    approval_status: ({ judged }) => approvalStatus(judged),
    verification: ({ judged, facts }) => ({
        status: verificationStatus(judged),
        commands: [...reported("setup", facts.setup?.commands), ...reported("verification", facts.verification?.commands)],
        tree: facts.verification?.tree?.mode ?? null,
        not_shown: notShown(facts.verification?.tree?.mode),
    }),
    required_events_passed: ({ judged, facts }) => facts.lane !== undefined && checkIn(judged, "lane events")?.state === "passed",
    blockers: ({ judged }) => judged.blockers.map((one) => (0,blocker/* wordedAs */.of)(one, judged.evidence.derivation)),
    not_applicable: ({ judged, ofStage }) => notApplicable(judged, ofStage),
    not_evaluated: ({ judged }) => Object.fromEntries(judged.checks.flatMap(({ check, reason }) => (reason === null ? [] : [[check, reason]]))),
    withheld: ({ facts }) => facts.secrets?.withheld ?? {},
    mutation_mode: ({ judged }) => judged.input.stage.mutationMode,
    allowed_mutation_scope: ({ judged }) => judged.input.stage.allowedMutationScope,
    lane_phases: ({ judged }) => phasesOf(judged.evidence),
    lane_process_started: ({ facts }) => facts.lane !== undefined,
    case_process_started: ({ facts }) => facts.lane !== undefined && (0,lanes/* laneOf */.kk)(facts.request.lane).program === "ca",
    source_admission_status: ({ admission }) => (admission === null ? "not_admitted" : (0,agent_record/* sourceAdmissionStatus */.xR)(admission)),
    source_admission_freshness: ({ admission }) => (admission === null ? null : (0,agent_record/* sourceAdmissionFreshness */.Cq)(admission)),
    replay: ({ replay }) => replay ?? undefined,
    model_provider: ({ facts }) => facts.request.model_provider,
    model: ({ facts }) => facts.request.model,
    runtime_model_provider: ({ runtimeProvider }) => runtimeProvider,
    model_admission_status: ({ admission }) => (0,model/* modelAdmissionStatus */.xg)(admission),
    model_usage: ({ judged: { evidence } }) => (evidence.calls === null ? null : (0,money/* modelUsage */.PP)(evidence, evidence.calls)),
    case_model_provider: ({ facts }) => facts.request.model_provider,
    case_model: ({ facts }) => facts.request.model,
    case_runtime_model_provider: ({ runtimeProvider }) => runtimeProvider,
    case_model_admission_status: ({ admission }) => (0,model/* modelAdmissionStatus */.xg)(admission),
    baseline: ({ judged }) => judged.evidence.change?.baselineTree ?? null,
    result: ({ judged }) => judged.evidence.change?.resultTree ?? null,
    containment: ({ judged, facts }) => ({
        level: judged.evidence.containment?.level ?? null,
        canary: canaryState(judged),
        verification_level: facts.verification?.level ?? null,
    }),
    environment: ({ facts }) => facts.environment,
    runtime_default_activation: () => false,
    core_promotion_status: () => "not-promoted",
};
/** The report without its index of files: every field that its derivation has, derived from the evidence. */
function verdictOf(judged) {
    const { evidence, input, blockers } = judged;
    const { facts } = evidence;
    const told = {
        ...{ judged, facts, first: blockers[0], replay: (0,replay/* replayOf */.X8)(evidence) },
        runtimeProvider: facts.lane === undefined ? null : (0,lanes/* laneOf */.kk)(facts.request.lane).runtimeProvider,
        admission: input.stage.executes ? (0,agent_record/* admissionInput */.Wv)(input) : null,
        ofStage: stageFields(judged),
    };
    const table = REPORT_FIELDS;
    const own = [...(0,domain_derivation/* fieldsOf */.Pf)(table, evidence.derivation)].map(([field, of]) => [field, of(told)]);
    // What does not apply to a run, as `replay`, is not there.
    return { ...Object.fromEntries(own.filter(([, value]) => value !== undefined)), ...told.ofStage };
}
function checkIn({ checks }, name) {
    return checks.find(({ check }) => check === name);
}
/** Whether a check of the result passed; null where it was not made, or had nothing to look at. */
function passed(judged, check) {
    const state = checkIn(judged, check)?.state;
    return state === undefined || judged.evidence.change === null ? null : state === "passed";
}
/** What the lane's own word says of its agents, unless a secret stands in it. */
function phasesOf(evidence) {
    return (0,agent_judge/* agentJudge */.F)(evidence)?.phases() ?? null;
}
function notShown(mode) {
    return mode === undefined ? [] : [...verified_tree/* NOT_SHOWN */.a6[mode]];
}
/** Commands as the report lists them. */
function reported(kind, commands = []) {
    return commands.map(({ command, exit_code, duration_ms }) => ({ kind, command, exit_code, duration_ms }));
}
/** What became of the approval: blocked records count as denied, a record that is not there as requested. */
function approvalStatus({ input, gates }) {
    if (!(0,approval/* needsApproval */.vb)(input))
        return "not-required";
    const gate = gates.find((result) => result.gate === "approval");
    if (gate?.state === "passed")
        return "granted";
    return gate?.blockers.some(({ code }) => code === "approval_missing") ? "requested" : "denied";
}
function canaryState({ evidence }) {
    const canary = evidence.containment?.canary;
    if (canary === undefined || !canary.ran)
        return "not_run";
    return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}
/** What only a lane that started can have: fields of the report, and events. */
const NEEDS_LANE = [
    "allowed_writes_passed",
    "forbidden_paths_passed",
    "patch.applied",
    "git.diff.checked",
    "baseline",
    "result",
    "backend_exit_code",
    "verification",
];
function notApplicable(judged, ofStage) {
    const { evidence, input } = judged;
    const { facts } = evidence;
    const reasons = {};
    const lane = facts.lane;
    if (!(0,approval/* needsApproval */.vb)(input))
        reasons["approval"] = "neither contract nor stage asks for one";
    if (!(0,lanes/* laneOf */.kk)(facts.request.lane).isAgent) {
        reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
        reasons["source_admission_freshness"] = "the fake lane has no agent binary to admit";
        reasons["model_admission_status"] = "the fake lane uses no model";
        reasons["model_usage"] = "the fake lane uses no model";
    }
    else if (facts.model_calls === undefined)
        reasons["model_usage"] = "no way to a model was opened";
    const planned = input.contract.ok && judged.gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
    if (!planned)
        reasons["plan.updated"] = "a gate was closed before there was a plan";
    if (lane === undefined) {
        const why = facts.setup === undefined ? "no lane process was started" : "setup failed, so that no lane was started";
        for (const field of NEEDS_LANE)
            reasons[field] = why;
        for (const [field, value] of Object.entries(ofStage))
            if (value === null)
                reasons[field] = why;
        if (facts.run.workspace_root === null)
            reasons["runtime_workspace_root"] = "no workspace was made";
    }
    else {
        if ((0,checks/* isInterrupted */.fT)(evidence)) {
            const how = (0,replay/* strayed */.B7)(evidence) ? "left what the cassette holds" : `ended by ${lane.termination}`;
            const why = `the lane ${how}: only its safety was checked`;
            for (const { check, state } of judged.checks)
                if (state === "not_applicable")
                    reasons[`check: ${check}`] = why;
        }
        if (evidence.transcript === null)
            reasons[files/* TRANSCRIPT_FILE */.A_] =
                (0,transcript/* transcriptSource */.gE)(facts.request.lane) === null
                    ? "this lane keeps no record of what is said"
                    : "the lane left no record of what was said";
        if (evidence.change === null) {
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "baseline", "result"])
                reasons[field] = "the workspace could not be snapshotted";
        }
        else if (evidence.change.changes.length === 0)
            reasons["patch.applied"] = "the lane changed nothing";
        if (!input.contract.ok)
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed"])
                reasons[field] = "the contract can't be read";
        if (facts.clock.diff_checked === null)
            for (const event of ["patch.applied", "git.diff.checked"])
                reasons[event] = "the run ended before the diff was taken";
        if (lane.exit_code === null)
            reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
        if (facts.verification?.status === "not_run")
            reasons["verification"] = facts.verification.reason ?? "not run";
    }
    if ((0,replay/* replayOf */.X8)(evidence) !== null)
        reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
    if (facts.secrets !== undefined)
        for (const file of Object.keys(facts.secrets.withheld))
            reasons[file] = "withheld: it held a secret";
    return reasons;
}


/***/ }),

/***/ 81476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: function() { return /* binding */ deepestOf; },
/* harmony export */   J3: function() { return /* binding */ mountFaults; },
/* harmony export */   a6: function() { return /* binding */ NOT_SHOWN; },
/* harmony export */   co: function() { return /* binding */ treeMode; },
/* harmony export */   em: function() { return /* binding */ treeFaults; },
/* harmony export */   nH: function() { return /* binding */ isWritable; },
/* harmony export */   u7: function() { return /* binding */ planWritableTree; },
/* harmony export */   y6: function() { return /* binding */ planReadOnlyTree; }
/* harmony export */ });
/* unused harmony export MAX_TREE_MOUNTS */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);
/* harmony import */ var _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44148);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88547);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28664);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56954);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91610);






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
    const accessOf = deepestOf(mounts);
    for (const { path, type } of files()) {
        const what = type === "symlink" ? "a link of the tree" : "a file of the tree";
        if (opened.has(path) || accessOf(type === "symlink" ? (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path) : path) === "write")
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    }
    return faults;
}
function writableFaults(mounts, { contract, acceptance, files }) {
    const looked = new Set(mounts.flatMap(({ path, access }) => (access === "look" ? [path] : [])));
    const accessOf = deepestOf(mounts);
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
function deepestOf(mounts) {
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

/***/ 34201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* unused harmony export SECTIONS */
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _domain_shell__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27954);
/* harmony import */ var _records_model_usage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70681);
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90159);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58115);





/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;
const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" };
/** The parts of `report.md`, in their order. A heading more is a line here, with its `since`; one that reads otherwise keeps how it read. */
const SECTIONS = [
    { name: "verdict", lines: verdictLines },
    { name: "blockers", lines: blockerLines },
    { name: "what happened", lines: happenedLines },
    { name: "changed files", lines: ({ changed_files }) => fileLines(changed_files) },
    { name: "commands", lines: commandLines },
    { name: "the lane's own agents", lines: phaseLines },
    { name: "warnings", lines: warningLines },
    { name: "not evaluated", lines: ({ not_evaluated }) => noteLines("Not evaluated", not_evaluated) },
    { name: "not applicable", lines: ({ not_applicable }) => noteLines("Not applicable", not_applicable) },
    { name: "withheld", lines: ({ withheld }) => noteLines("Withheld", withheld) },
    { name: "evidence", lines: (_verdict, digests) => evidenceLines(digests) },
];
/**
 * `report.md`: the verdict for people, as the verdict's own derivation tells it. Everything that an agent could have chosen (names, commands)
 * is shown as code, so that it can't become markup.
 */
function reportMarkdown(verdict, digests) {
    const sections = (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .rowsOf */ .RO)(SECTIONS, (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationIn */ .JH)(verdict));
    return `${sections.flatMap(({ lines }) => lines(verdict, digests)).join("\n")}\n`;
}
function verdictLines(verdict) {
    const replay = (0,_replay__WEBPACK_IMPORTED_MODULE_2__/* .replayNote */ .g)(verdict);
    return [
        `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        ...decisionLines(verdict),
        verdict.failure_reason === null ? passWords(verdict) : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(replay)}.**`, ""]),
    ];
}
function happenedLines(verdict) {
    return [
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
            ...(verdict.model_usage === null ? [] : [["model usage", (0,_records_model_usage__WEBPACK_IMPORTED_MODULE_1__/* .usageText */ .tx)(verdict.model_usage)]]),
            ...stageRows(verdict),
        ]),
        "",
    ];
}
function evidenceLines(digests) {
    return [
        "## Evidence",
        "",
        "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
        "",
        "| file | bytes | SHA-256 |",
        "| --- | ---: | --- |",
        ...[...digests]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DIGESTS)
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
}
/** Rows of what only some stages have. */
function stageRows(verdict) {
    const { source_repository_mutated: mutated, disposition, approval_state: state } = verdict;
    return [
        ...(mutated === undefined
            ? []
            : [
                ["source repository", mutated === null ? "not compared" : mutated ? "changed" : "as it was"],
            ]),
        ...(state === undefined ? [] : [["approval, now", state.replaceAll("_", " ")]]),
        ...(disposition == null ? [] : [["disposable repository", disposition.state]]),
        ...targetRows(verdict),
    ];
}
function targetRows(verdict) {
    const { target_commit_before: before, target_commit: commit, operator_outcome: outcome, operator } = verdict;
    if (before === undefined)
        return [];
    const clean = (found) => found == null ? "not looked at" : found ? "clean" : "not clean";
    return [
        ["target at the start", clean(verdict.target_repository_start_clean)],
        ["target at the end", clean(verdict.target_repository_ending_clean)],
        ["target commit before", before === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(before, "table")],
        ["target commit", commit == null ? "none: nothing was applied" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(commit, "table")],
        [
            "outcome",
            operator == null ? (outcome ?? "nothing to decide") : `${outcome} by ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(operator.actor, "table")}`,
        ],
        ...(operator?.reason == null ? [] : [["reason", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(operator.reason, "table")]]),
        ...(verdict.rollback == null ? [] : [["to take it back", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.rollback, "table")]]),
    ];
}
/** What a person has to decide, before everything else; nothing where there is nothing to decide. */
function decisionLines(verdict) {
    const { operator_outcome: outcome, target_commit: commit, artifacts_dir, blockers, changed_files: files } = verdict;
    const isOfMachine = verdict.environment.forge === "local";
    if (outcome !== "missing" || commit == null || blockers.length !== 1)
        return [];
    const command = (word) => (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .fencedBlock */ .zW)(`case-harness conclude --bundle ${(0,_domain_shell__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(artifacts_dir)} --outcome ${word} --actor WHO`, "sh");
    const count = files.length === 1 ? "1 file" : `${files.length} files`;
    return [
        "## To be decided",
        "",
        `The result is verified, and stands in the target as commit ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(commit)} (${count} changed). It counts once a person accepts it${isOfMachine ? ":" : "."}`,
        "",
        ...(isOfMachine
            ? [command("accepted"), "", "or does not, and is taken back by hand:", "", command("rejected"), ""]
            : [
                "A job with `mode: conclude` takes that word; the check of this run says by which words it is given, accepted or rejected.",
                "",
            ]),
        "Look at it first: `git show` in the target, or `patch.diff` beside this file. Green tests decide nothing here, and neither does silence.",
        "",
    ];
}
function warningLines({ warnings = [] }) {
    return warnings.length === 0 ? [] : ["## Warnings", "", ...warnings.map((text) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(text)}`), ""];
}
function passWords({ not_evaluated }) {
    const names = Object.keys(not_evaluated);
    if (names.length === 0)
        return "Every gate was open, every check passed.";
    return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV).join(", ")}.`;
}
/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }) {
    if (lane_phases === null)
        return [];
    const rows = Object.entries(lane_phases).map(([agent, { state, why }]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(why)}`}`);
    return [
        "## The lane's own agents",
        "",
        "What they say is no proof; it can deny a pass, and never grants one.",
        "",
        ...rows,
        "",
    ];
}
function blockerLines(verdict) {
    const { blockers } = verdict;
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .blockerMarkdown */ .GM)(blocker, (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationIn */ .JH)(verdict));
        return [`- **${blocker.code}** ${what}`, `  - Fix: ${fix}`, `  - Rule: \`case-harness explain ${blocker.code}\``];
    });
    return ["## Blockers", "", ...rows, ""];
}
function laneEnd({ backend_termination, backend_exit_code }) {
    return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}
function fileLines(files) {
    if (files.length === 0)
        return [];
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return [
        ...["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""],
        ...notShownLines(verification),
    ];
}
const TREES = {
    "read-only": "read-only, but for folders that are set aside",
    writable: "writable by the contract's wish, but for acceptance tests and forbidden paths",
    "looked-at": "not protected, and looked at after every command",
    "writable-looked-at": "writable by the contract's wish; acceptance tests and forbidden paths were looked at after every command",
};
function notShownLines({ tree, not_shown }) {
    if (tree === null)
        return [];
    const items = not_shown.map((what) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(what)}`);
    return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(reason)}`);
    return rows.length === 0 ? [] : [`## ${title}`, "", ...rows, ""];
}
function table(rows) {
    return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}
function nameOf(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ }),

/***/ 48039:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ isSameAcceptance; },
/* harmony export */   i: function() { return /* binding */ acceptanceList; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/** Whether two lists name the same files with the same content. */
function isSameAcceptance(one, other) {
    const contentOf = (list) => JSON.stringify(list.map(({ path, sha256 }) => [path, sha256]));
    return contentOf(one) === contentOf(other);
}
/** The files of `acceptance/` as the facts list them. */
function acceptanceList(entries) {
    return entries
        .filter(({ type }) => type !== "dir")
        .map(({ path, mode, sha256 }) => ({ path: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1)(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}


/***/ }),

/***/ 43579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: function() { return /* binding */ runFact; },
/* harmony export */   a8: function() { return /* binding */ requestFact; },
/* harmony export */   cD: function() { return /* binding */ environmentFact; }
/* harmony export */ });
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94624);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82197);


/** The request as a fact. */
function requestFact(request) {
    return {
        stage: request.stage.number,
        lane: request.lane,
        task_source: request.taskSource,
        enabled_lanes: request.enabledLanes,
        enabled_stage: request.enabledStage,
        timeout_seconds: request.timeoutSeconds,
        model_provider: request.modelProvider,
        model: request.model,
    };
}
/** Who and when this run is; the finish is now. */
function runFact({ identity, clock, work }, { dir }) {
    return {
        run_id: identity.runId,
        case_id: identity.caseId,
        nonce: identity.nonce,
        harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: dir,
        workspace_root: work.workspace,
        role: identity.role,
    };
}
/** The machine; versions of programs are known once the effect gates asked them. */
function environmentFact(io, tools) {
    return {
        os: process.platform,
        arch: process.arch,
        node: process.versions.node,
        git: tools?.git ?? null,
        python: tools?.python ?? null,
        forge: forgeName(io),
    };
}
function forgeName({ env }) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_1__/* .detectForge */ .J)(env);
    return detected.ok ? detected.value.forge : "contradictory";
}


/***/ }),

/***/ 89321:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ collectFacts; }
/* harmony export */ });
/** An empty collection. */
function collectFacts() {
    const values = {};
    return {
        set(name, value) {
            if (values[name] !== undefined)
                throw new TypeError(`the fact ${name} is set already`);
            values[name] = value;
        },
        replace: (name, value) => void (values[name] = value),
        replaceAll: (found) => void Object.assign(values, found),
        get: (name) => values[name],
        values: () => values,
    };
}


/***/ }),

/***/ 28205:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: function() { return /* binding */ takeInputs; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44102);
/* harmony import */ var _world_contain_own_programs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57285);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76690);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97906);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26948);
/* harmony import */ var _trusted_case__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31802);










/**
 * Reads the contract, and the files of the case as they may be used; begins the clock of a run.
 * @param endWork what becomes of the work folder at the end
 */
async function takeInputs(asked, io, cancel, scope, endWork) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_9__/* .startClock */ .L)();
    const source = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .judgingSource */ .EK)(asked, io);
    const read = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readContractOfRun */ .VL)(asked, io, source);
    const work = createWorkFolder();
    scope.atEnd("the workspace", () => endWork(work));
    const { folder, remove } = await (0,_trusted_case__WEBPACK_IMPORTED_MODULE_8__/* .trustedCase */ .I)(asked, source);
    scope.atEnd("the copy of the case", remove);
    const caseId = read.contract.ok ? read.contract.value.case_id : "unknown";
    const [request, programs, { secrets }] = [
        { ...asked, folder },
        { ...(0,_world_contain_own_programs__WEBPACK_IMPORTED_MODULE_5__/* .programsIn */ .T)(io.programs), look: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(io.programs, "look.cjs") },
        read,
    ];
    return {
        ...{ request, io, clock, programs, cancel, work, secrets, scope },
        ...{ source, read, caseId, contractRead: clock.now() },
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        if (root === null) {
            root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        }
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get root() {
            return root;
        },
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeOwned */ .Ox)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .disown */ .dK)(root);
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Eight random characters of `[a-z0-9]` for a run id. */
function randomSuffix() {
    return Array.from({ length: 8 }, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(36).toString(36)).join("");
}
/** A nonce: 128 random bits in hexadecimal. */
function newNonce() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}
/** A controller that also fires with the signal of the process. */
function linkedController(signal) {
    const controller = new AbortController();
    if (signal.aborted)
        controller.abort();
    else
        signal.addEventListener("abort", () => controller.abort(), { once: true });
    return controller;
}


/***/ }),

/***/ 12107:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ startTrace; },
/* harmony export */   L: function() { return /* binding */ round; }
/* harmony export */ });
/* harmony import */ var _core_judge_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45550);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93137);


/** Starts a trace on a clock; `onStep` hears each step as it begins, for live progress. */
function startTrace(clock, onStep = () => { }) {
    const lines = [];
    const measured = new Map();
    return {
        async step(name, action) {
            onStep(name);
            const at = clock.now();
            const begin = clock.elapsed();
            const note = (result) => lines.push({ kind: "step", name, result, at, duration_ms: round(clock.elapsed() - begin) });
            try {
                const value = await action();
                note("done");
                return value;
            }
            catch (error) {
                note("failed");
                throw error;
            }
        },
        observe(kind, name, evaluate) {
            const at = clock.now();
            const begin = clock.elapsed();
            const value = evaluate();
            measured.set(`${kind} ${name}`, { at, duration_ms: round(clock.elapsed() - begin) });
            return value;
        },
        text(decision) {
            const results = (0,_core_judge_trace__WEBPACK_IMPORTED_MODULE_0__/* .expectedResults */ .H)(decision).map((result) => ({
                ...result,
                ...(measured.get(`${result.kind} ${result.name}`) ?? { at: clock.now(), duration_ms: 0 }),
            }));
            return [...lines, ...results].map((line) => `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(line)}\n`).join("");
        },
    };
}
/** Milliseconds with three digits: what the clock really resolves. */
function round(ms) {
    return Math.round(ms * 1000) / 1000;
}


/***/ }),

/***/ 31802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ trustedCase; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45101);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27402);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76690);








/**
 * A case's files, in CI as the trusted commit has them: workspace, acceptance tests and script are written anew from its objects,
 * each from its exact path, so that nothing of the disk takes part. What the commit does not have, or has as something else, is not
 * there afterwards, and the gates say so.
 * @param source null or local: the folder is taken as it lies there; so is a case that comes with this program
 */
async function trustedCase({ folder, taskSource }, source) {
    if (source === null || source.local || taskSource === "shipped")
        return { folder, remove: async () => { } };
    const root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_6__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-");
    const made = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_5__/* .caseFolder */ .Vw)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder.contract)));
    const { files } = source;
    if (files !== null) {
        const { ObjectFault } = await Promise.all(/* import() | lane */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(448), __webpack_require__.e(28), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 23557));
        for (const [from, to, max] of [
            [folder.contract, made.contract, _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .MAX_CONTRACT_BYTES */ .UP],
            [folder.fakeScript, made.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FAKE_SCRIPT_BYTES */ .XO],
        ]) {
            const inside = await source.insideOf(from);
            const read = inside === null ? null : await files.read(inside, max);
            if (read?.state === "read")
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, read.bytes, { flag: "wx" });
        }
        for (const [from, to] of [
            [folder.workspace, made.workspace],
            [folder.acceptance, made.acceptance],
        ]) {
            const inside = await source.insideOf(from);
            if (inside === null)
                continue;
            try {
                if ((await files.entry(inside)) !== null)
                    await files.checkout(inside, to);
            }
            catch (error) {
                if (!(error instanceof ObjectFault))
                    throw error;
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .dM)(to);
                // Something is there that can't be used: never the same as nothing there.
                if (to === made.acceptance)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, "");
            }
        }
    }
    return { folder: made, remove: () => (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeOwned */ .Ox)(root) };
}


/***/ }),

/***/ 99996:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: function() { return /* binding */ errorCode; },
/* harmony export */   CD: function() { return /* binding */ attempt; },
/* harmony export */   Oj: function() { return /* binding */ systemError; },
/* harmony export */   Or: function() { return /* binding */ isSystemError; },
/* harmony export */   sR: function() { return /* binding */ ArtifactWriteFailure; },
/* harmony export */   uq: function() { return /* binding */ isFull; }
/* harmony export */ });
/**
 * The evidence could not be written. `code` is the system's (`ENOSPC`, `EROFS`, `EACCES`, `EDQUOT`, `EEXIST`, ...).
 * Anything that a disk, a mount, a quota or another process can bring about is this; a wrong name is a plain error.
 */
class ArtifactWriteFailure extends Error {
    name = "ArtifactWriteFailure";
    code;
    /** The file in the bundle, or the folder, that could not be written. */
    subject;
    constructor(subject, cause) {
        const code = errorCode(cause);
        super(`Expected to write ${subject}, found ${code}: ${MEANING[code] ?? "the system refused it"}.`, { cause });
        this.code = code;
        this.subject = subject;
    }
}
const MEANING = {
    ENOSPC: "no space or no inode is left on that file system",
    EDQUOT: "the disk quota is used up",
    EROFS: "the file system is mounted read-only",
    EACCES: "this user may not write there",
    EPERM: "the system does not permit it",
    EEXIST: "something of that name exists already, and the harness did not make it",
    ELOOP: "a symbolic link stands there",
    ENOTDIR: "a part of the path is not a folder",
    ENOENT: "the folder is gone",
    EFBIG: "the file is larger than the system allows",
    EIO: "the disk failed",
    EMFILE: "too many files are open",
    ESTALE: "the folder is no longer the one that the harness made",
};
/**
 * Does something with a file of the bundle.
 * @throws ArtifactWriteFailure of what the system refused
 */
function attempt(subject, action) {
    try {
        return action();
    }
    catch (error) {
        if (error instanceof ArtifactWriteFailure || !isSystemError(error))
            throw error;
        throw new ArtifactWriteFailure(subject, error);
    }
}
/** An error as the system would give it. */
function systemError(code) {
    return Object.assign(new Error(MEANING[code] ?? code), { code, syscall: "check" });
}
/** Whether a disk, or a quota, is full. */
function isFull(error) {
    return isSystemError(error) && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
/** Whether it is the system that refused, and no fault of this program. */
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}
/** The system's code of an error, or `UNKNOWN`. */
function errorCode(error) {
    return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}


/***/ }),

/***/ 97906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ startClock; }
/* harmony export */ });
/** Starts a clock. */
function startClock() {
    const wall = Date.now();
    const begin = performance.now();
    const at = (reading) => new Date(wall + reading - begin).toISOString();
    return {
        startedAt: new Date(wall).toISOString(),
        now: () => at(performance.now()),
        at,
        elapsed: () => performance.now() - begin,
    };
}


/***/ }),

/***/ 69260:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ commandLog; }
/* harmony export */ });
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75337);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9863);


/** Frames what commands say for a file that takes bytes, without known values. */
function commandLog(file, secrets) {
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    const notes = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    let framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(0);
    return {
        begin(argv, mostBytes) {
            framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(mostBytes);
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .beginLine */ .O2)(argv)));
        },
        output: (chunk) => file.write(framer.push(redactor.push(chunk))),
        end(end, dropped) {
            file.write(framer.push(redactor.end()));
            file.write(framer.end());
            const logged = framer.logged();
            const output = { ...logged, cut: logged.cut || dropped };
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .endLine */ .Sk)(end, output)));
            return output;
        },
        note(text) {
            file.write(notes.push(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .noteLine */ .rk)(text))));
            file.write(notes.end());
        },
        hits() {
            const hits = new Map(redactor.hits());
            for (const [name, places] of notes.hits())
                hits.set(name, (hits.get(name) ?? 0) + places);
            return hits;
        },
    };
}


/***/ }),

/***/ 77219:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vw: function() { return /* binding */ holdCommand; },
  k$: function() { return /* binding */ newBudget; },
  d1: function() { return /* binding */ runCommand; },
  gq: function() { return /* binding */ succeeded; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/world/contain/run.ts
var run = __webpack_require__(94742);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(51608);
// EXTERNAL MODULE: ./src/flow/run/bounds.ts
var bounds = __webpack_require__(34325);
// EXTERNAL MODULE: ./src/flow/run/held-start.ts
var held_start = __webpack_require__(94318);
// EXTERNAL MODULE: ./src/flow/run/effects.ts
var effects = __webpack_require__(41640);
// EXTERNAL MODULE: ./src/flow/run/end.ts
var run_end = __webpack_require__(14831);
;// CONCATENATED MODULE: ./src/flow/run/space.ts
/** What systems and languages say when there is no room to write (ENOSPC, EDQUOT). */
const NO_ROOM = ["No space left on device", "no space left on device", "ENOSPC", "Disk quota exceeded"];
/** Longer than any of them, so that one which comes in two pieces is seen. */
const KEPT = 32;
function watchForSpace() {
    let end = "";
    let found = false;
    return {
        see(chunk) {
            if (found)
                return;
            const joint = end + chunk.toString("latin1", 0, KEPT);
            found = NO_ROOM.some((words) => chunk.includes(words) || joint.includes(words));
            end = (end + chunk.toString("latin1", Math.max(0, chunk.length - KEPT))).slice(-KEPT);
        },
        said: () => found,
    };
}
/** What the facts tell of a command that was ended at a limit of room, or that failed and said itself that there was none. */
function outOfSpace({ limitHit, exitCode }, watch) {
    if (limitHit !== null)
        return { limit_hit: limitHit };
    return exitCode !== 0 && watch.said() ? { out_of_space: true } : {};
}

;// CONCATENATED MODULE: ./src/flow/run/command.ts












/** A budget that begins now. */
function newBudget(seconds, bytes) {
    return { bytesLeft: bytes, deadline: performance.now() + seconds * 1000, started: 0 };
}
/** Bytes of the beginning, and of the end, of what a command says that are looked at for hints. */
const HINT_BYTES = 128 * 1024;
/**
 * Runs one command of a contract, contained, and writes its output to the log between two lines of the harness's own.
 * @param ahead what was set up for it, as far as that could be known; used where it is just what the command needs
 * @throws Error when what contains it could not be started, which is this machine's fault and not the command's
 */
async function runCommand(setting, view, command, budget, ahead = null) {
    const { level, programs, log } = setting;
    const argv = (0,contract/* argvOf */.UU)(command);
    const mostBytes = Math.max(0, budget.bytesLeft);
    log.begin(argv, mostBytes);
    const ends = keepEnds(HINT_BYTES);
    const space = watchForSpace();
    const write = (chunk) => {
        space.see(chunk);
        ends.push(chunk);
        log.output(chunk);
    };
    const spec = specOf(setting, view, command, budget.started++);
    const isReady = ahead !== null && !ahead.isOver() && (0,external_node_util_.isDeepStrictEqual)(ahead.spec, spec);
    const gone = isReady ? Promise.resolve() : ahead?.abandon();
    const how = { ...supervisionOf(setting, spec), outputLimitBytes: mostBytes };
    const deadlineMs = Math.max(1, budget.deadline - performance.now());
    const result = isReady
        ? await ahead.begin({ stdout: write, stderr: write })
        : await (0,run/* runContained */.z)(level, spec, { ...how, deadlineMs, onStdout: write, onStderr: write }, programs);
    await gone;
    const end = { ...(0,run_end/* endOf */.p)(result, JSON.stringify(argv)), ...outOfSpace(result, space) };
    const output = log.end(end, result.outputTruncated);
    budget.bytesLeft -= output.bytes;
    return { fact: { command, ...end, output }, said: ends.text() };
}
/**
 * Sets up what the first of a list of commands will run in, where its view is known before it is wanted.
 * @param seconds of all commands of the list
 * @param bytes of output that all of them may keep
 */
function holdCommand(setting, view, command, { seconds, bytes }) {
    const spec = specOf(setting, view, command, 0);
    const how = { ...supervisionOf(setting, spec), deadlineMs: seconds * 1000, outputLimitBytes: bytes };
    return (0,held_start/* holdStart */.e)(setting.level, spec, how, setting.programs);
}
function specOf(setting, view, command, serial) {
    const { limits, surroundings } = setting;
    return {
        argv: (0,contract/* argvOf */.UU)(command),
        env: view.env,
        workspace: { host: view.workspace, inside: inside/* INSIDE_WORKSPACE */.BV },
        ...(view.tree === undefined ? {} : { tree: view.tree }),
        readOnly: view.readOnly,
        ...surroundings,
        ...(view.found === undefined ? {} : { path: view.found.path, homeMounts: view.found.mounts }),
        network: view.network,
        loopback: view.loopback,
        ...(view.held === undefined ? {} : { held: view.held }),
        limits: (0,effects.containLimits)(limits),
        events: false,
        scratch: scratchOf(setting, serial),
        ...(view.home === null ? {} : { home: view.home }),
    };
}
function supervisionOf({ cancel, level, limits }, spec) {
    return {
        cancel,
        disk: { folder: spec.workspace.host, reserveBytes: domain_limits/* DISK_RESERVE_BYTES */.F7 },
        trees: (0,bounds/* boundedTrees */.H)(level, spec, limits),
    };
}
/** Keeps the first and the last bytes of a stream. */
function keepEnds(most) {
    const first = [];
    const last = [];
    let [firstBytes, lastBytes] = [0, 0];
    return {
        push(chunk) {
            const room = Math.min(chunk.length, most - firstBytes);
            if (room > 0) {
                first.push(Buffer.from(chunk.subarray(0, room)));
                firstBytes += room;
            }
            if (room === chunk.length)
                return;
            last.push(Buffer.from(chunk.subarray(Math.max(room, chunk.length - most))));
            lastBytes += last.at(-1).length;
            while (lastBytes - last[0].length >= most)
                lastBytes -= last.shift().length;
        },
        text: () => Buffer.concat([...first, ...last]).toString("utf8"),
    };
}
/** Whether a command came to a good end by itself. */
function succeeded({ exit_code, termination }) {
    return exit_code === 0 && termination === "exited";
}
/**
 * Temporary files of one command. In the sandbox they are in memory and new each time; elsewhere no command may find what the
 * agent's code left there in an earlier one.
 */
function scratchOf({ level, scratch }, serial) {
    if (level === "sandbox")
        return scratch;
    const own = (0,external_node_path_.join)(scratch, String(serial));
    (0,external_node_fs_.mkdirSync)(own, { mode: 0o700, recursive: true });
    return own;
}


/***/ }),

/***/ 98315:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ restoreGit; },
/* harmony export */   w: function() { return /* binding */ keepGit; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65398);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76690);



/** Keeps the `.git` of a checkout aside, in a folder that is not there yet. */
async function keepGit(checkout, kept, signal) {
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_1__/* .copyProducts */ .ae)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"), kept, { signal });
    return kept;
}
/** Puts the `.git` back that was kept: whatever ran in the checkout since has no say in what git tells there. */
async function restoreGit(checkout, kept, signal) {
    await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"));
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_1__/* .copyProducts */ .ae)(kept, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"), { signal });
}


/***/ }),

/***/ 88445:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   factsText: function() { return /* binding */ factsText; },
/* harmony export */   nestedEvidence: function() { return /* binding */ nestedEvidence; },
/* harmony export */   ownFiles: function() { return /* binding */ ownFiles; },
/* harmony export */   sealBundle: function() { return /* binding */ sealBundle; }
/* harmony export */ });
/* harmony import */ var _core_domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _core_judge_judge__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28009);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_load__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79332);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46414);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93137);
/* harmony import */ var _core_records_facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35346);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34201);








/** A bundle that is sealed. Only {@link sealBundle} makes one: nobody else can construct it. */
class SealedBundle {
    report;
    decision;
    sealed = true;
    constructor(report, decision) {
        this.report = report;
        this.decision = decision;
    }
}
/**
 * Seals a bundle whose content files are written (SPEC section 2, order of sealing): facts, judge, what follows from the
 * decision, report. The judge reads the files back, so that it sees what a stranger will see.
 * @throws ArtifactWriteFailure; Error when the evidence that was just written does not load
 */
function sealBundle(writer, facts, nested, trace) {
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .FACTS_FILE */ .Ho, factsText(facts));
    const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
    const loaded = (0,_core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .loadEvidence */ .Q)({ names: new Set(own.keys()), read: (name) => writer.read(name), sizeOf: (name) => own.get(name) ?? 0 }, nested);
    if ("faults" in loaded) {
        const [first] = loaded.faults;
        throw new Error(`the evidence does not load: ${first?.file}: ${first?.problem}`);
    }
    const decision = (0,_core_judge_judge__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(loaded.evidence, trace.observe);
    for (const [name, content] of (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .derivedFiles */ .Rq)(decision)) {
        if (name !== _core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .ELIGIBILITY_FILE */ .fl || !own.has(name))
            writer.write(name, content);
        else if (writer.read(name).toString("utf8") !== content)
            throw new Error(`${_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .ELIGIBILITY_FILE */ .fl} is not what the evidence gives: it was written before facts changed`);
    }
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TRACE_FILE */ .BQ, trace.text(decision));
    const digests = new Map(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
    const markdown = (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_6__/* .reportMarkdown */ .u)(decision.verdict, digests);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_MD_FILE */ .gZ, markdown);
    const freshness = Object.fromEntries(writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]));
    const { report, json } = (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .sealReport */ .yP)(decision.verdict, digests, markdown, freshness);
    writer.seal(json);
    return new SealedBundle(report, decision);
}
/**
 * `facts.json` as it is written.
 * @param derivation by which the bundle is judged: of a conclusion, that of the run that is concluded
 */
function factsText(facts, derivation = _core_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT_DERIVATION */ .un) {
    return `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)((0,_core_records_facts__WEBPACK_IMPORTED_MODULE_5__/* .factsFile */ .gG)(facts, derivation))}\n`;
}
/** What the outer bundle's judge may know of a bundle that is nested in it. */
function nestedEvidence({ report, decision }) {
    return { report, events: decision.events.map(({ event }) => event) };
}
/** Files of this bundle itself, without those of nested ones. */
function ownFiles(writer) {
    return writer.files().filter(({ name }) => !/^(fake-baseline|stage1-refusal|first-run)\//.test(name));
}


/***/ }),

/***/ 76939:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y9: function() { return /* binding */ giveProducts; },
/* harmony export */   _g: function() { return /* binding */ isPrepared; },
/* harmony export */   xn: function() { return /* binding */ runSetup; },
/* harmony export */   zd: function() { return /* binding */ authorityPlace; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_records_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33827);
/* harmony import */ var _world_contain_types__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51608);
/* harmony import */ var _world_worktree_altered__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87253);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65398);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77219);
/* harmony import */ var _ground__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98315);









/** Where setup commands see authorities of the user's. */
function authorityPlace(level, folder) {
    return { folder, inside: level === "sandbox" ? `${_world_contain_types__WEBPACK_IMPORTED_MODULE_8__/* .INSIDE_HARNESS */ .yd}/authorities` : null };
}
/** Paths that are named of each fault. */
const NAMED = 5;
/**
 * Runs the setup commands of a contract before there is a byte of an agent's (LADDER 1): with the runner's network and its
 * user's settings for it, in the checkout that is verified later. What they leave in discarded paths and in their home is
 * copied into the agent's, so that both have the same, and verification has what no agent could reach. Where agent and
 * verification see other paths (below `sandbox`), the commands run in the agent's copy, too.
 * @returns what it came to; faults of the machine while it is looked at and copied are a `problem`, never the agent's
 */
async function runSetup(input) {
    const { level, limits, ground, lane, settings } = input;
    const lent = lentTo(input);
    const fact = {
        level,
        commands: [],
        changed: [],
        undiscarded: [],
        more: { changed: 0, undiscarded: 0 },
        problem: null,
        left: null,
        settings: [
            ...settings.shown,
            ...Object.keys(lent).map((name) => `${name}: a variable of the runner that the contract names`),
        ],
        settings_withheld: [...settings.withheld],
    };
    const budget = (0,_command__WEBPACK_IMPORTED_MODULE_6__/* .newBudget */ .k$)(limits.setup_seconds, Math.floor(limits.test_output_bytes / 2));
    const places = [["checkout", ground]];
    if (level !== "sandbox" && lane !== null)
        places.push(["workspace", lane]);
    try {
        requireLent(input, lent);
        const git = await (0,_ground__WEBPACK_IMPORTED_MODULE_7__/* .keepGit */ .w)(ground.checkout, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(input.copies, "git-of-setup"));
        for (const [name, place] of places)
            if (!(await runIn(input, name, place, lent, budget, fact)))
                return fact;
        if (Object.keys(lent).length > 0)
            for (const [, place] of places)
                await requireNothingKept(input, place);
        await (0,_ground__WEBPACK_IMPORTED_MODULE_7__/* .restoreGit */ .V)(ground.checkout, git);
        fact.left = await handOver(input);
    }
    catch (error) {
        if (input.cancel.aborted)
            return fact;
        const problem = problemOf(error);
        if (problem === null)
            throw error;
        fact.problem = problem;
    }
    return fact;
}
/** What the contract names of the runner's variables, as far as it is there. */
function lentTo({ contract, lent }) {
    return Object.fromEntries(Object.entries((0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .lentVariables */ .r7)(contract)).flatMap(([name, from]) => {
        const value = lent?.env[from];
        return value === undefined || value === "" ? [] : [[name, value]];
    }));
}
/** @throws UnusableProducts where a variable that the contract names is not there, or could not be kept out of evidence */
function requireLent({ contract, lent }, values) {
    if (lent === null)
        return;
    for (const [name, from] of Object.entries((0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .lentVariables */ .r7)(contract))) {
        if (values[name] === undefined)
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`environment.${name} of the contract names ${from}, which is not set on this runner`);
        if (!lent.search.isIn(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(values[name])))
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`${from} is too short, or too much a word, to be kept out of the evidence: lend a longer value`);
    }
}
/** @throws UnusableProducts where commands left what they were lent where the agent would find it */
async function requireNothingKept(input, { checkout, home }) {
    const { cancel: signal, lent } = input;
    for (const [folder, paths] of [
        [checkout, await productsIn(checkout, input)],
        [home, undefined],
    ]) {
        const left = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .findInProducts */ .zL)(folder, lent.search, paths === undefined ? { signal } : { paths, signal });
        if (left === null)
            continue;
        const inHome = folder === home ? "~/" : "";
        // A name that holds it is not told.
        const where = left === "in a name" ? `the name of something in ${inHome || "the tree"}` : `${inHome}${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(left.path)}`;
        throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR(`setup commands left a secret of the runner in ${where}, where the agent would find it: have them remove it`);
    }
}
/** Whether setup commands prepared what lane and verification need. */
function isPrepared({ left, problem }) {
    return left !== null && problem === null;
}
/** Runs all commands in one place and looks at what they made of its tree; false where nothing can follow. */
async function runIn(input, name, { checkout, home }, lent, budget, fact) {
    const { contract, settings, cancel, level } = input;
    settings.write(home);
    for (const command of contract.setup_commands ?? []) {
        if (cancel.aborted)
            return false;
        const view = {
            workspace: checkout,
            home,
            env: { ...settings.env, ...(0,_core_records_environment__WEBPACK_IMPORTED_MODULE_3__/* .plainVariables */ .uw)(input.contract), ...lent },
            network: input.network,
            loopback: [],
            readOnly: settings.mounts,
        };
        const { fact: ran } = await (0,_command__WEBPACK_IMPORTED_MODULE_6__/* .runCommand */ .d1)(input, view, command, budget);
        fact.commands.push({ ...ran, place: name });
        if (!(0,_command__WEBPACK_IMPORTED_MODULE_6__/* .succeeded */ .gq)(ran))
            return false;
        if (level !== "none" && ran.survivors !== "none")
            throw new _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR("a process of theirs was not seen dead, and could change what they left");
    }
    settings.remove(home);
    return isTreeKept(input, checkout, fact);
}
/** Whether the commands left the tree as it was and added only what is discarded; what they did else goes into the fact. */
async function isTreeKept({ entries, asides, cancel }, checkout, fact) {
    const changed = await (0,_world_worktree_altered__WEBPACK_IMPORTED_MODULE_4__/* .alteredEntries */ .q)(checkout, entries, cancel);
    const { uncovered } = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel);
    fact.changed = changed.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .jsonPath */ .U1);
    fact.undiscarded = uncovered.slice(0, NAMED).map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt);
    fact.more = {
        changed: Math.max(0, changed.length - NAMED),
        undiscarded: Math.max(0, uncovered.length - NAMED),
    };
    return changed.length === 0 && uncovered.length === 0;
}
/** Counts what the commands left, and copies it into the agent's copy and home, where there is one that they did not run in. */
async function handOver(input) {
    const { limits, ground, lane, level, cancel: signal } = input;
    const paths = await productsIn(ground.checkout, input);
    const left = {
        products: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .measureProducts */ .HE)(ground.checkout, limits, { paths, signal }),
        home: await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .measureProducts */ .HE)(ground.home, limits, { signal }),
    };
    if (lane !== null && level === "sandbox")
        await giveProducts(ground, lane, input);
    return left;
}
function isAside(asides) {
    return (path, isFolder) => asides.of(path, isFolder) !== null;
}
/** Paths of what commands left in a checkout and nobody judges. */
async function productsIn(checkout, { entries, asides, cancel }) {
    return (await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(checkout, entries, isAside(asides), cancel)).covered;
}
/** Copies what setup commands left in one place into another, which has the same tree. */
async function giveProducts(from, to, tree) {
    const { cancel: signal } = tree;
    const { covered, folders } = await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .additionsTo */ .h7)(from.checkout, tree.entries, isAside(tree.asides), signal);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .copyProducts */ .ae)(from.checkout, to.checkout, { paths: covered, signal });
    // An empty folder is in no tree, and a test may want it all the same.
    (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .wZ)(to.checkout, folders);
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .copyProducts */ .ae)(from.home, to.home, { signal });
}
/** What went wrong with what the commands left or with this machine, in words; null for any other failure. */
function problemOf(error) {
    if (error instanceof _world_worktree_products__WEBPACK_IMPORTED_MODULE_5__/* .UnusableProducts */ .KR)
        return error.message;
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT")
        return `no space is left for what setup commands leave (${code}): free some, or set TMPDIR to another folder`;
    if (code === "ENAMETOOLONG")
        return "the path of something that setup commands left is too long";
    if (code === "EMFILE" || code === "ENFILE")
        return `too many files are open on this machine (${code}): ${message}`;
    return null;
}


/***/ }),

/***/ 13530:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zb: function() { return /* binding */ holdVerification; },
  vz: function() { return /* binding */ layPatch; },
  Dt: function() { return /* binding */ verifiedTree; },
  rP: function() { return /* binding */ verifyResult; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/formats/manifest-diff.ts
var manifest_diff = __webpack_require__(55859);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(81476);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(33827);
// EXTERNAL MODULE: ./src/world/worktree/altered.ts
var worktree_altered = __webpack_require__(87253);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(87722);
// EXTERNAL MODULE: ./src/world/worktree/products.ts
var products = __webpack_require__(65398);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(19217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 5 modules
var walk = __webpack_require__(84974);
// EXTERNAL MODULE: ./src/flow/run/acceptance.ts
var acceptance = __webpack_require__(48039);
// EXTERNAL MODULE: ./src/flow/run/command.ts + 1 modules
var run_command = __webpack_require__(77219);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var mounts_paths = __webpack_require__(98978);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(51608);
;// CONCATENATED MODULE: ./src/flow/run/home-view.ts




/**
 * Folders of `PATH` that lie in a home which commands can write: those that setup filled stay where they stand, read-only, and no
 * folder on the way to them can be renamed. All others come last, so that what changed code puts there has the name of nothing
 * that is found elsewhere.
 * @param home folder of the host that is the home inside; null for one that is empty
 */
function homeView(home, path) {
    const isOwn = (folder) => (0,mounts_paths/* isWithin */.UO)(folder, inside/* INSIDE_HOME */.hM);
    const filled = new Set(path.filter((folder) => isOwn(folder) && home !== null && isFolder(home, restOf(folder))));
    const mounts = new Map();
    for (const folder of filled) {
        const names = restOf(folder).split("/");
        for (let count = 1; count < names.length; count++) {
            const way = names.slice(0, count).join("/");
            if (!mounts.has(way))
                mounts.set(way, false);
        }
        mounts.set(names.join("/"), true);
    }
    const isLast = (folder) => isOwn(folder) && !filled.has(folder);
    return {
        path: [...path.filter((folder) => !isLast(folder)), ...path.filter(isLast)],
        mounts: [...mounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, readOnly]) => ({ path: at, readOnly })),
    };
}
function restOf(folder) {
    return folder.slice(inside/* INSIDE_HOME */.hM.length + 1);
}
/** Whether a folder lies there, and no link on the way: one could be replaced. */
function isFolder(home, rest) {
    const names = rest.split("/");
    return (rest !== "" &&
        names.every((_, index) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(home, ...names.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory() === true));
}

// EXTERNAL MODULE: ./src/core/formats/build-folders.ts
var build_folders = __webpack_require__(44148);
// EXTERNAL MODULE: ./src/core/formats/write-hints.ts
var write_hints = __webpack_require__(7872);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/flow/run/caches.ts
var caches = __webpack_require__(59567);
// EXTERNAL MODULE: ./src/flow/run/ground.ts
var ground = __webpack_require__(98315);
;// CONCATENATED MODULE: ./src/flow/run/tree-view.ts
















/** Lays out what commands can write of their tree, and makes the folders for it. */
async function commandTree(input) {
    const { contract, level, checkout, owned, acceptance, asides, cancel } = input;
    const mode = (0,verified_tree/* treeMode */.co)(level, contract);
    const isAside = (path, isFolder) => asides.of(path, isFolder) !== null;
    const listed = withFolders(owned);
    const added = (isCovered = isAside) => (0,products/* additionsTo */.h7)(checkout, listed, isCovered, cancel);
    const covered = (0,caches/* hasSetup */.kR)(contract) ? (await added()).covered : [];
    const plan = planFor(input, covered);
    const made = new Set();
    const laid = { mounts: [], leftOut: plan.leftOut };
    for (const mount of plan.mounts)
        if (isLaid(checkout, mount, made))
            laid.mounts.push(mount);
        else
            laid.leftOut++;
    const [unguarded] = (0,verified_tree/* mountFaults */.J3)(mode, laid.mounts, {
        contract,
        asides,
        acceptance,
        files: () => owned.filter(manifest/* isContent */.az),
    });
    if (unguarded !== undefined)
        throw new Error(`the plan of the verified tree is at fault: ${unguarded}`);
    const shown = laid.mounts.filter(({ path, access }) => path !== "" && access !== "look");
    const writable = new Set(mode === "read-only" ? shown.flatMap(({ path, access }) => (access === "write" ? [path] : [])) : []);
    const opened = [...writable].filter((path) => !isBelow(parentOf(path), writable));
    const isOne = (contract.verification_commands ?? []).length < 2;
    const keeper = isOne ? null : await keep(input, added, covered, opened, made);
    // Beside a file that is read-only its bytecode can be written.
    const canWrite = (path) => mode !== "read-only" || isBelow(path, writable);
    const accessOf = (0,verified_tree/* deepestOf */.Cu)(laid.mounts);
    const emptied = new Set();
    return {
        fact: {
            mode,
            mounts: laid.mounts.map(({ path, access, reason }) => ({ path: (0,bytes/* jsonPath */.U1)(path), access, reason })),
            left_out: laid.leftOut,
        },
        view: level !== "sandbox"
            ? undefined
            : {
                readOnly: mode === "read-only" || laid.mounts.some(({ path }) => path === ""),
                mounts: shown.map(({ path, access }) => ({ path: (0,bytes/* pathText */.LF)(path), readOnly: access === "read" })),
            },
        canWrite,
        async restore() {
            for (const path of opened)
                if (made.has(path) && isFilled(checkout, path))
                    emptied.add(textOf(path));
            await keeper?.();
        },
        faultAfter: () => faultAfter(input, added),
        hints: (said) => (0,write_hints/* writeHints */.Ak)(said, {
            root: level === "sandbox" ? inside/* INSIDE_WORKSPACE */.BV : checkout,
            at: (path) => kindAt((0,external_node_path_.join)(checkout, path)),
            canWrite: (path) => canWrite((0,bytes/* bytePathOf */.D9)(path)) && accessOf((0,bytes/* bytePathOf */.D9)(path)) !== "read",
            isGuarded: mode === "writable",
            made: new Set([...made].map(textOf)),
            emptied,
        }),
    };
}
function planFor({ contract, level, checkout, owned, acceptance, asides }, covered) {
    if (level !== "sandbox")
        return { mounts: [], leftOut: 0 };
    if ((0,verified_tree/* isWritable */.nH)(contract))
        return (0,verified_tree/* planWritableTree */.u7)({ contract, owned }, acceptance);
    const left = covered.flatMap((path) => {
        const place = (0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`);
        if (kindAt(place) !== "folder")
            return [];
        const has = (name) => kindAt((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}/${name}`)) !== null;
        return [{ path, packages: (0,build_folders/* holdsPackages */.yU)(path, has) }];
    });
    return (0,verified_tree/* planReadOnlyTree */.y6)({ contract, asides, owned, left });
}
/** Whether something can be mounted at a path of the tree; a folder that is not there is made. No link is followed. */
function isLaid(checkout, { path, access }, made) {
    if (path === "" || access === "look")
        return true;
    // Bubblewrap is told paths as text.
    if ((0,bytes/* pathText */.LF)(path) === null)
        return false;
    const names = path.split("/");
    const base = (0,bytes/* bytePathOf */.D9)(checkout);
    for (let count = 1; count <= names.length; count++) {
        const at = names.slice(0, count).join("/");
        const kind = kindAt((0,folder/* fsPath */.Jk)(`${base}/${at}`));
        if (kind === "folder" || (kind === "other" && count === names.length && access === "read"))
            continue;
        if (kind !== null || access !== "write")
            return false;
        (0,external_node_fs_.mkdirSync)((0,folder/* fsPath */.Jk)(`${base}/${at}`), { mode: 0o755 });
        made.add(at);
    }
    return true;
}
/**
 * Keeps what commands could change, and says how it is put back. With a tree that is read-only, or that is looked at after each
 * command, these are the folders that are set aside; else it is all of it.
 */
async function keep({ contract, level, checkout, copies, cancel: signal }, added, covered, writable, made) {
    const kept = (0,external_node_path_.join)(copies, "tree");
    if ((0,verified_tree/* isWritable */.nH)(contract)) {
        await (0,products/* copyProducts */.ae)(checkout, kept, { signal });
        return async () => {
            await (0,remove/* removeTree */.dM)(checkout);
            await (0,products/* copyProducts */.ae)(kept, checkout, { signal });
        };
    }
    const isSandbox = level === "sandbox";
    const changing = isSandbox ? writable.filter((path) => !made.has(path)) : covered;
    await (0,products/* copyProducts */.ae)(checkout, kept, { paths: changing, signal });
    const git = isSandbox ? null : await (0,ground/* keepGit */.w)(checkout, (0,external_node_path_.join)(copies, "git"), signal);
    return async () => {
        const found = isSandbox ? writable : (await added()).covered;
        for (const path of found)
            await (0,remove/* removeBelow */.ck)(checkout, path);
        await (0,products/* copyProducts */.ae)(kept, checkout, { paths: changing, signal });
        for (const path of isSandbox ? writable : [])
            if (made.has(path))
                (0,external_node_fs_.mkdirSync)((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`));
        if (git !== null)
            await (0,ground/* restoreGit */.V)(checkout, git, signal);
    };
}
/** Looks at the tree, where it could be written. */
async function faultAfter({ contract, level, checkout, owned, acceptance, cancel }, added) {
    const writable = (0,verified_tree/* isWritable */.nH)(contract);
    // What is mounted read-only can't be changed, and the rest of it is set aside.
    if (level === "sandbox" && !writable)
        return null;
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const tests = new Set(acceptance);
    const isGuarded = ({ path }) => tests.has(path) || (0,paths/* matchesAny */._I)(forbidden, path);
    const looked = writable ? owned.filter((entry) => (0,manifest/* isContent */.az)(entry) && isGuarded(entry)) : owned;
    try {
        const altered = await (0,worktree_altered/* alteredEntries */.q)(checkout, looked, cancel);
        if (altered.length > 0)
            return `a verification command changed ${named(altered)}; ${INSTEAD}`;
        const found = writable
            ? (await added((path, isFolder) => (0,paths/* matchesAny */._I)(forbidden, path, isFolder))).covered
            : (await added()).uncovered;
        return found.length === 0
            ? null
            : `a verification command added ${named(found)}, which ${writable ? "forbidden_paths covers" : "no discard rule covers"}; ${INSTEAD}`;
    }
    catch (error) {
        const { name, code } = error;
        if (name === "AbortError")
            return null;
        if (code === "EACCES")
            return `a verification command left a folder that can't be read; ${INSTEAD}`;
        throw error;
    }
}
/** A tree with the folders that hold something of it, which it need not list. */
function withFolders(owned) {
    const folders = new Set();
    for (const { path } of owned)
        for (let at = parentOf(path); at !== "" && !folders.has(at); at = parentOf(at))
            folders.add(at);
    return [...owned, ...[...folders].map((path) => ({ path: path, type: "dir" }))];
}
const INSTEAD = "it may write to discard_paths, HOME and /tmp alone";
/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;
function named(paths) {
    const shown = paths.slice(0, NAMED_PATHS).map(bytes/* displayPath */.Gt).join(", ");
    return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}
/** Whether a path is one of the folders, or lies in one. */
function isBelow(path, folders) {
    for (let at = path; at !== ""; at = parentOf(at))
        if (folders.has(at))
            return true;
    return false;
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function textOf(path) {
    return (0,bytes/* pathText */.LF)(path) ?? (0,bytes/* displayPath */.Gt)(path);
}
function isFilled(checkout, path) {
    try {
        return (0,external_node_fs_.readdirSync)((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`)).length > 0;
    }
    catch {
        return false;
    }
}
function kindAt(path) {
    let stats;
    try {
        stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return null;
    }
    return stats === undefined ? null : (0,folder/* typeOf */.QP)(stats.mode) === "dir" ? "folder" : "other";
}

;// CONCATENATED MODULE: ./src/flow/run/verification.ts



















/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. Each command begins with what
 * the first one began with: the tree, which none of them can change, what setup left, and a home of its own. So nothing that
 * the changed code does in one command is there for the next; commands that need each other's files are one command.
 */
async function verifyResult(input) {
    const { level, cancel, log } = input;
    const fact = { tree: null, commands: [] };
    const problem = await verifyLaid(input, fact);
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, ...fact };
    if (problem !== null)
        log.note(problem);
    const passed = problem === null && fact.commands.every(run_command/* succeeded */.gq);
    return { status: passed ? "passed" : "failed", reason: problem, level, ...fact };
}
/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input, fact) {
    const { contract, ground, limits, level, cancel, copies, asides } = input;
    const { checkout } = ground;
    const wanted = contract.verification_commands ?? [];
    const laid = await input.layResult();
    if ("problem" in laid)
        return laid.problem;
    const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
    const tests = acceptance.map(({ path }) => path);
    const own = new Set(tests);
    const owned = (0,manifest_diff/* composeResult */.sI)(laid.owned, acceptance, (path) => !own.has(path));
    const tree = await commandTree({ contract, level, checkout, owned, acceptance: tests, asides, copies, cancel });
    fact.tree = tree.fact;
    const env = needsNoBytecode(owned, tree) ? NO_BYTECODE : {};
    const budget = (0,run_command/* newBudget */.k$)(limits.verification_seconds, limits.test_output_bytes);
    for (const [index, command] of wanted.entries()) {
        if (cancel.aborted)
            break;
        if (index > 0)
            await tree.restore();
        const home = await homeFor(input, index, index === wanted.length - 1);
        const view = viewOf(input, home, env, tree.view);
        const { fact: ran, said } = await (0,run_command/* runCommand */.d1)(input, view, command, budget, index === 0 ? input.ahead : null);
        const hints = (0,run_command/* succeeded */.gq)(ran) ? [] : tree.hints(said);
        fact.commands.push({ ...ran, ...(hints.length === 0 ? {} : { hints }) });
        const fault = await tree.faultAfter();
        if (fault !== null)
            return fault;
        if (ran.termination === "timeout")
            break;
    }
    return null;
}
/**
 * Sets up what the first verification command will run in, while the lane still runs: its sandbox shows the checkout, into which
 * the result will be laid. What it will see is foretold of a tree that is read-only throughout; where it turns out otherwise (a
 * folder that it may write, bytecode in the result), the command gets a sandbox of its own.
 * @param before the tree that the checkout has now
 * @returns null where nothing can be foretold
 */
function holdVerification(input, before) {
    const { contract, level, ground, limits } = input;
    const [command, ...more] = contract.verification_commands ?? [];
    const isCopied = ground.home !== null && more.length > 0;
    if (level !== "sandbox" || command === undefined || isCopied || (0,verified_tree/* treeMode */.co)(level, contract) !== "read-only")
        return null;
    const env = needsNoBytecode(before, NOWHERE) ? NO_BYTECODE : {};
    const view = viewOf(input, ground.home, env, { readOnly: true, mounts: [] });
    return (0,run_command/* holdCommand */.Vw)(input, view, command, { seconds: limits.verification_seconds, bytes: limits.test_output_bytes });
}
/** A tree of which commands can write nothing. */
const NOWHERE = { canWrite: () => false };
/** What a verification command sees. */
function viewOf({ contract, ground, surroundings, loopback, }, home, env, tree) {
    return {
        workspace: ground.checkout,
        home,
        found: homeView(home, surroundings.path),
        env: { ...GIT_AT_REST, ...withoutDebuggers((0,environment/* plainVariables */.uw)(contract)), ...env },
        network: "none",
        loopback,
        held: [NODE_DEBUGGER_PORT],
        readOnly: [],
        ...(tree === undefined ? {} : { tree }),
    };
}
/** `git status` and the like write the index again where they can; in a tree that is read-only they need not. */
const GIT_AT_REST = { GIT_OPTIONAL_LOCKS: "0" };
/** Where Node.js lets a debugger in that a signal asks for, whatever its version, and whoever started it. */
const NODE_DEBUGGER_PORT = 9229;
/** What keeps runtimes from letting a debugger in, where they can be told so without a word of theirs. */
const NO_DEBUGGERS = {
    // of .NET: not its profiler, by which it measures coverage
    DOTNET_EnableDiagnostics_IPC: "0",
    DOTNET_EnableDiagnostics_Debugger: "0",
    PYTHON_DISABLE_REMOTE_DEBUG: "1",
};
/**
 * A contract's variables, with what keeps the program that runs the tests from being steered by what it tests. Every other way
 * to tell a JVM says so on each JVM's stderr; Maven's own is quiet, and not that of the tests.
 */
function withoutDebuggers(variables) {
    const maven = variables["MAVEN_OPTS"];
    return {
        ...NO_DEBUGGERS,
        ...variables,
        MAVEN_OPTS: ["-XX:+DisableAttachMechanism", ...(maven === undefined ? [] : [maven])].join(" "),
    };
}
/** The home of one command: as setup left it, whatever an earlier one did to its own. Only the last one needs no copy. */
async function homeFor({ ground, copies }, index, last) {
    if (ground.home === null || last)
        return ground.home;
    const home = (0,external_node_path_.join)(copies, `home-${index}`);
    await (0,products/* copyProducts */.ae)(ground.home, home);
    return home;
}
/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;
/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };
/**
 * Whether Python may take bytecode for source that is judged: the tree holds some, or source of it lies where commands can write,
 * so that changed code could put some beside it.
 */
function needsNoBytecode(owned, { canWrite }) {
    return owned.some(({ path }) => BYTECODE.test(path) || (path.endsWith(".py") && canWrite(path)));
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, before, after) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    return (0,manifest_diff/* composeResult */.sI)(before, after, (path) => !(0,paths/* matchesAny */._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs lie beside the tree's own; where the result adds a
 *   file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
async function layPatch({ wanted, made, ...patch }, checkout, limits, pristine) {
    const { store, patchFile } = patch;
    const { changes, resultTree } = made ?? (await (0,worktree_store/* writePatch */.CZ)({ ...patch, after: wanted }));
    const taken = pristine ? null : inThePlaceOfProducts(checkout, changes);
    if (taken !== null)
        return { problem: `the result puts ${(0,bytes/* displayPath */.Gt)(taken)} in the place of what setup commands left there` };
    const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null && !pristine)
        return { problem: `the patch does not apply to what the setup commands left: ${(0,bytes/* escapeForPeople */.IW)(problem)}` };
    if (problem !== null)
        throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
    if (pristine) {
        const { treeId } = await (0,walk/* walk */.G)(checkout, { limits });
        if (treeId !== resultTree)
            throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
    }
    else {
        const wrong = await (0,worktree_altered/* alteredEntries */.q)(checkout, wanted);
        if (wrong.length > 0)
            throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
    }
    return { owned: wanted };
}
/**
 * The path of a result's file that would stand where setup commands left a folder with something in it, or null. What they left
 * is what verification rests on: nothing of a result takes its place.
 */
function inThePlaceOfProducts(checkout, changes) {
    // A folder of the starting tree is the patch's to clear away.
    const isOfTree = (path) => changes.some((other) => other.kind === "deleted" && other.path.startsWith(`${path}/`));
    for (const { path, kind } of changes) {
        if (kind !== "added")
            continue;
        const own = (0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`);
        if (foundAt(own)?.isDirectory() && !isOfTree(path) && holdsFiles(own))
            return path;
    }
    return null;
}
/** What lies at a path; undefined where nothing does, below a file too. */
function foundAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.code === "ENOTDIR")
            return undefined;
        throw error;
    }
}
function holdsFiles(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, recursive: true }).some((entry) => !entry.isDirectory());
}
async function layAcceptance({ folder, expected }, checkout) {
    const { entries, refusals } = await (0,worktree_checkout/* overlay */.Lw)(folder, checkout);
    const [refused] = refusals;
    if (refused !== undefined)
        throw new Error(`acceptance/${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`);
    const found = (0,acceptance/* acceptanceList */.i)(entries);
    if (!(0,acceptance/* isSameAcceptance */.A)(found, expected))
        throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
    return entries.filter(manifest/* isContent */.az);
}


/***/ }),

/***/ 50794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ networkSettings; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/world/contain/layout.ts
var layout = __webpack_require__(11857);
// EXTERNAL MODULE: ./src/core/records/secret-shape.ts
var secret_shape = __webpack_require__(12240);
;// CONCATENATED MODULE: ./src/core/records/network-settings.ts

/**
 * Variables by which a user's programs find their way out: proxies, own authorities, registries and mirrors. Setup commands
 * see them, and nothing else does. Names that a tool builds from a registry's own name are patterns.
 */
const NETWORK_VARIABLES = [
    { name: /^(?:https?|ftp|all|no)_proxy$/i, kind: "value" },
    { name: /^(?:npm_config_|NPM_CONFIG_)(?:https?_?proxy|https-proxy|no_?proxy|noproxy|strict_ssl)$/i, kind: "value" },
    { name: /^npm_config_(?:.*:)?registry$/i, kind: "value" },
    { name: /^(?:YARN_NPM_REGISTRY_SERVER|YARN_HTTPS?_PROXY|BUN_CONFIG_REGISTRY|COREPACK_NPM_REGISTRY)$/, kind: "value" },
    {
        name: /^(?:NODEJS_ORG_MIRROR|NVM_NODEJS_ORG_MIRROR|PLAYWRIGHT_DOWNLOAD_HOST|PUPPETEER_DOWNLOAD_BASE_URL|ELECTRON_MIRROR|CYPRESS_DOWNLOAD_MIRROR)$/,
        kind: "value",
    },
    {
        name: /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|TRUSTED_HOST|PROXY|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|DISABLE_PIP_VERSION_CHECK)$/,
        kind: "value",
    },
    {
        name: /^UV_(?:INDEX|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|PYTHON_INSTALL_MIRROR|HTTP_TIMEOUT)$/,
        kind: "value",
    },
    { name: /^(?:CONDA_CHANNEL_ALIAS|PDM_PYPI_URL|POETRY_PYPI_MIRROR_URL)$/, kind: "value" },
    {
        name: /^(?:GOPROXY|GONOPROXY|GOPRIVATE|GOSUMDB|GONOSUMDB|GONOSUMCHECK|GOINSECURE|GOVCS|GOTOOLCHAIN)$/,
        kind: "value",
    },
    {
        name: /^CARGO_(?:HTTP_(?:PROXY|TIMEOUT|CHECK_REVOKE|MULTIPLEXING)|NET_(?:RETRY|GIT_FETCH_WITH_CLI)|REGISTRY_DEFAULT|REGISTRIES_[A-Z0-9_]+_(?:INDEX|PROTOCOL)|SOURCE_[A-Z0-9_]+_(?:REGISTRY|REPLACE_WITH))$/,
        kind: "value",
    },
    { name: /^RUSTUP_(?:DIST_SERVER|UPDATE_ROOT)$/, kind: "value" },
    { name: /^(?:MAVEN_OPTS|MAVEN_ARGS|GRADLE_OPTS|JAVA_TOOL_OPTIONS|COURSIER_REPOSITORIES)$/, kind: "value" },
    {
        name: /^(?:GEM_SOURCE|BUNDLE_MIRROR__.+|COMPOSER_REPO_PACKAGIST|NUGET_SOURCE|HEX_MIRROR|GIT_PROXY_COMMAND)$/,
        kind: "value",
    },
    {
        name: /^(?:SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|GIT_SSL_CAINFO|CARGO_HTTP_CAINFO|AWS_CA_BUNDLE|NIX_SSL_CERT_FILE|HTTPLIB2_CA_CERTS|GRPC_DEFAULT_SSL_ROOTS_FILE_PATH|BUNDLE_SSL_CA_CERT|COMPOSER_CAFILE|HEX_CACERTS_PATH|DENO_CERT|npm_config_cafile|NPM_CONFIG_CAFILE|YARN_HTTPS_CA_FILE_PATH)$/,
        kind: "authority",
    },
    { name: /^(?:SSL_CERT_DIR|GIT_SSL_CAPATH)$/, kind: "authorities" },
];
/**
 * Files of the same, in the user's home (`~/`) or the system's: where one is read, and where a home has it for the tool to
 * find. A later row gives way where an earlier one has put a file at the same place.
 */
const NETWORK_FILES = [
    { from: "~/.npmrc", to: ".npmrc", syntax: "lines" },
    { from: "~/.yarnrc", to: ".yarnrc", syntax: "lines" },
    { from: "~/.yarnrc.yml", to: ".yarnrc.yml", syntax: "lines" },
    { from: "~/.bunfig.toml", to: ".bunfig.toml", syntax: "lines" },
    { from: "~/.config/pip/pip.conf", to: ".config/pip/pip.conf", syntax: "lines" },
    { from: "~/.pip/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    // A home has no file for the system's: the older of pip's two places in a home is read before the other.
    { from: "/etc/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    { from: "~/.config/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "/etc/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "~/.config/go/env", to: ".config/go/env", syntax: "lines" },
    { from: "~/.cargo/config.toml", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.cargo/config", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.m2/settings.xml", to: ".m2/settings.xml", syntax: "xml" },
    { from: "~/.gradle/gradle.properties", to: ".gradle/gradle.properties", syntax: "lines" },
    { from: "~/.condarc", to: ".condarc", syntax: "lines" },
    { from: "~/.curlrc", to: ".curlrc", syntax: "lines" },
];
/** Words of a setting's name that make it a credential, or half of one. */
const CREDENTIAL_NAME = /(?:_auth|auth_?token|authident|token|passw(?:or)?d|passphrase|secret|credential|user(?:name)?|(?:api|access|private|signing)[-_]?key|keyfile|certfile|^key$|:key$|oauth)/i;
const HAS_USER = /:\/\/[^\s/?#"']*@/;
/** Whether a text holds a credential, or is shaped like one. */
function holdsCredential(text) {
    return HAS_USER.test(text) || (0,secret_shape/* secretShape */.w)(text) !== null;
}
/**
 * A settings file without what is, or could be, a credential.
 * @param isKnown whether a text holds a secret of this very environment
 * @returns the text, and how many lines (or elements) were left out
 */
function withoutCredentials(text, syntax, isKnown = () => false) {
    return syntax === "xml" ? xmlWithoutCredentials(text, isKnown) : linesWithoutCredentials(text, isKnown);
}
function linesWithoutCredentials(text, isKnown) {
    let dropped = 0;
    /** How far the last setting that was left out stood in; what stands in further belongs to it. */
    let below = null;
    const kept = text.split(/\r?\n/).filter((line) => {
        const indent = line.length - line.trimStart().length;
        if (line.trim() === "")
            return true;
        if (below !== null && indent > below)
            return false;
        below = null;
        if (/^\s*[#;]/.test(line))
            return false;
        const name = /^\s*["']?([^=:\s"']*(?::[^=:\s"']+)*)["']?\s*[=:]/.exec(line)?.[1] ?? /^\s*-*(\S+)/.exec(line)?.[1] ?? "";
        if (!CREDENTIAL_NAME.test(name) && !holdsCredential(line) && !isKnown(line))
            return true;
        dropped++;
        below = indent;
        return false;
    });
    return { text: kept.join("\n"), dropped };
}
/** Elements of Maven's settings that hold or name credentials. */
const XML_CREDENTIALS = /<(servers|server|username|password|passphrase|privateKey|httpHeaders|configuration)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/g;
function xmlWithoutCredentials(text, isKnown) {
    let dropped = 0;
    const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(XML_CREDENTIALS, () => {
        dropped++;
        return "";
    });
    // What is left of a file that is not what it seems is nobody's to read.
    return holdsCredential(bare) || isKnown(bare) ? { text: "", dropped: dropped + 1 } : { text: bare, dropped };
}

;// CONCATENATED MODULE: ./src/world/facts/network-settings.ts




/** A file of settings that people write, or of authorities; a larger one is something else. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_AUTHORITIES = 1000;
/** Folders that are seen inside with the system's authorities in them. */
const SEEN = ["/usr/", "/etc/ssl/certs", "/etc/pki/"];
/**
 * Collects the settings of this user's network.
 * @param place where copies of authorities are put, and seen
 * @param isKnown whether a text holds a secret value of this environment
 */
function networkSettings({ env, home }, place, isKnown) {
    const variables = {};
    const shown = [];
    const withheld = [];
    for (const [name, value] of Object.entries(env)) {
        const row = NETWORK_VARIABLES.find((one) => one.name.test(name));
        if (row === undefined || value === undefined || value === "")
            continue;
        if (holdsCredential(value) || isKnown(value)) {
            withheld.push(`${name}: it holds a credential`);
            continue;
        }
        const path = row.kind === "value" ? value : authority(row.kind, name, value, place);
        if (path === null)
            withheld.push(`${name}: what it names can't be read, or holds a private key`);
        else {
            variables[name] = path;
            shown.push(name);
        }
    }
    const files = new Map();
    for (const { from, to, syntax } of NETWORK_FILES) {
        const path = from.startsWith("~/") ? (home === null ? null : (0,external_node_path_.join)(home, from.slice(2))) : from;
        const text = path === null || files.has(to) ? null : readSmall(path);
        if (text === null)
            continue;
        const bare = withoutCredentials(text, syntax, isKnown);
        if (bare.dropped > 0)
            withheld.push(`${from}: ${bare.dropped} settings that are, or could be, credentials`);
        if (bare.text.trim() === "")
            continue;
        files.set(to, bare.text);
        shown.push(from);
    }
    return {
        env: variables,
        mounts: place.inside === null ? [] : [{ host: place.folder, inside: place.inside }],
        shown,
        withheld,
        write(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
                (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600, flag: "wx" });
            }
        },
        remove(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                // Whatever else it is by now is a command's own.
                if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true && (0,external_node_fs_.readFileSync)(path, "utf8") === text)
                    (0,external_node_fs_.rmSync)(path);
            }
        },
    };
}
/** How a file, or folders, of authorities are named inside; null where they can't be shown. */
function authority(kind, name, value, { folder: outside, inside }) {
    if (inside === null || SEEN.some((folder) => value.startsWith(folder)))
        return value;
    if (kind === "authority") {
        const text = readSmall(value);
        if (text === null || text.includes("PRIVATE KEY"))
            return null;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(outside, `${name}.pem`), text);
        return `${inside}/${name}.pem`;
    }
    const folders = value.split(":").filter((folder) => folder !== "");
    return folders
        .map((folder, index) => {
        if (SEEN.some((seen) => folder.startsWith(seen)))
            return folder;
        const copy = (0,external_node_path_.join)(outside, `${name}-${index}`);
        (0,external_node_fs_.mkdirSync)(copy, { recursive: true });
        for (const file of (0,layout/* namesIn */.w)(folder).slice(0, MAX_AUTHORITIES)) {
            const text = readSmall((0,external_node_path_.join)(folder, file));
            if (text !== null && !text.includes("PRIVATE KEY"))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(copy, file), text);
        }
        return `${inside}/${name}-${index}`;
    })
        .join(":");
}
/** A small regular file, links followed, or null. */
function readSmall(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const stats = (0,external_node_fs_.statSync)(real);
        return stats.isFile() && stats.size <= MAX_FILE_BYTES ? (0,external_node_fs_.readFileSync)(real, "utf8") : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 55038:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: function() { return /* binding */ serializeJournal; },
/* harmony export */   cu: function() { return /* binding */ WORK_NAME; },
/* harmony export */   z8: function() { return /* binding */ parseJournal; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

const VERSION = 1;
/** The journal as it stands in its file. */
function serializeJournal({ paths, newFolders, oldFolders, ...rest }) {
    const encode = (path) => (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .pathBytes */ .X5)(path).toString("base64");
    return `${JSON.stringify({
        version: VERSION,
        ...rest,
        paths: paths.map((entry) => ({ ...entry, path: encode(entry.path) })),
        newFolders: newFolders.map(encode),
        oldFolders: oldFolders.map(({ path, mode }) => ({ path: encode(path), mode })),
    })}\n`;
}
/** Reads a journal; null where it is none of this version, so that nothing is done by half-understood words. */
function parseJournal(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (!isRecord(value) || value["version"] !== VERSION)
        return null;
    const { work, run, gitDir, root, ref, before, after, reflog, logs, paths, newFolders, oldFolders } = value;
    if (![work, run, gitDir, root, ref, before, after, reflog].every((word) => typeof word === "string"))
        return null;
    if (!WORK_NAME.test(work) || !ref.startsWith("refs/heads/"))
        return null;
    if (!OID.test(before) || !OID.test(after))
        return null;
    if (!Array.isArray(paths) || !paths.every(isPath) || !Array.isArray(newFolders) || !newFolders.every(isText))
        return null;
    if (!Array.isArray(logs) || !logs.every(isLog) || !Array.isArray(oldFolders) || !oldFolders.every(isFolder))
        return null;
    const decode = (path) => (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePath */ .OO)(Buffer.from(path, "base64"));
    return {
        ...{ work, run, gitDir, root, ref, before, after, reflog },
        logs,
        paths: paths.map((entry) => ({ ...entry, path: decode(entry.path) })),
        newFolders: newFolders.map(decode),
        oldFolders: oldFolders.map(({ path, mode }) => ({ path: decode(path), mode })),
    };
}
/** How work folders are called. */
const WORK_NAME = /^work-[0-9a-f]{16}$/;
const OID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === "string";
}
function isLog(value) {
    return isRecord(value) && (value["of"] === "HEAD" || value["of"] === "branch") && typeof value["isNew"] === "boolean";
}
function isFolder(value) {
    return isRecord(value) && isText(value["path"]) && Number.isSafeInteger(value["mode"]);
}
function isPath(value) {
    return (isRecord(value) &&
        Number.isSafeInteger(value["number"]) &&
        isText(value["path"]) &&
        [value["before"], value["after"]].every((side) => side === null || isSide(side)));
}
function isSide(value) {
    if (!isRecord(value) || !isText(value["mode"]) || !isText(value["oid"]) || !OID.test(value["oid"]))
        return false;
    const { file } = value;
    return isRecord(file) && ["ino", "size", "mtimeNs", "mode"].every((key) => isText(file[key]));
}


/***/ }),

/***/ 9355:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: function() { return /* binding */ isSame; },
/* harmony export */   IY: function() { return /* binding */ isNo; },
/* harmony export */   OH: function() { return /* binding */ sync; },
/* harmony export */   Op: function() { return /* binding */ look; },
/* harmony export */   RV: function() { return /* binding */ areOne; },
/* harmony export */   SH: function() { return /* binding */ makeShared; },
/* harmony export */   b2: function() { return /* binding */ isMissing; },
/* harmony export */   b6: function() { return /* binding */ textOf; },
/* harmony export */   cu: function() { return /* binding */ identityOf; },
/* harmony export */   up: function() { return /* binding */ hasCode; },
/* harmony export */   vQ: function() { return /* binding */ writeDurable; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _worktree_pack__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20235);
/* harmony import */ var _sharing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93500);




/** The file's text (latin1), or null where there is none. */
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "latin1");
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw error;
    }
}
/** Whether an error says that there is nothing at a path. */
function isMissing(error) {
    return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR");
}
/** Whether the system gave that code. */
function hasCode(error, code) {
    return error instanceof Error && error.code === code;
}
/** Creates a file that is on the disk when this returns; one that is there already is a fault. */
function writeDurable(path, bytes, mode = 0o600, sharing = null) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, mode);
    try {
        (0,_sharing__WEBPACK_IMPORTED_MODULE_3__/* .share */ .u)(path, sharing);
        (0,_worktree_pack__WEBPACK_IMPORTED_MODULE_2__/* .writeAll */ .f4)(fd, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Makes a folder of a git directory, with those above it; one that is there stays as it is. */
function makeShared(path, sharing, mode = 0o777) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode });
    }
    catch (error) {
        if (hasCode(error, "ENOENT")) {
            makeShared((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), sharing, mode);
            makeShared(path, sharing, mode);
            return;
        }
        if (hasCode(error, "EEXIST"))
            return;
        throw error;
    }
    (0,_sharing__WEBPACK_IMPORTED_MODULE_3__/* .share */ .u)(path, sharing);
}
/** Brings a file, or the names of a folder, to the disk. */
function sync(path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** What is at a path, no link followed; null where there is nothing. */
function look(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true });
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw error;
    }
}
/** What tells a file from others; a rename or another name for it changes none of it. */
function identityOf({ ino, size, mtimeNs, mode }) {
    return { ino: String(ino), size: String(size), mtimeNs: String(mtimeNs), mode: mode.toString(8) };
}
/** Whether two identities are of the same file, unchanged. */
function isSame(a, b) {
    return a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.mode === b.mode;
}
/** Whether two names are of one file. */
function areOne(a, b) {
    const [left, right] = [look(a), look(b)];
    return left !== null && right !== null && left.ino === right.ino && left.dev === right.dev;
}
/** Whether a setting of git's says no. */
function isNo(value) {
    return ["", "false", "no", "off", "0"].includes(value.toLowerCase());
}


/***/ }),

/***/ 87611:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: function() { return /* binding */ records; },
/* harmony export */   _M: function() { return /* binding */ writeIndex; },
/* harmony export */   vY: function() { return /* binding */ readIndex; },
/* harmony export */   ve: function() { return /* binding */ indexInfo; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9130);





/** Reads the target's index by a copy. */
async function readIndex({ gitDir }, shadow) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${shadow.index}.lock`, { force: true });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "index");
    // By the index's own time git knows which files may have been changed in the moment in which it was written.
    const seconds = (Math.floor((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mtimeMs) - 1) / 1000;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, shadow.index);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(shadow.index, seconds, seconds);
    const entries = new Map();
    for (const line of records(await shadow.git(["ls-files", "-v", "--stage", "-z"]))) {
        const [, tag = "", mode = "", oid = "", stage = "", path = ""] = /^(\S) (\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
        entries.set(path, { tag, mode, oid, stage });
    }
    return entries;
}
/** What git ended with NUL, as bytes. */
function records(output) {
    return (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePath */ .OO)(output)
        .split("\0")
        .filter((record) => record !== "");
}
/** Lines for `git update-index --index-info`, deletions first, so that a file may take a folder's place. */
function indexInfo({ format }, paths) {
    const none = "0".repeat(format === "sha256" ? 64 : 40);
    const sorted = [...paths.filter(({ side }) => side === null), ...paths.filter(({ side }) => side !== null)];
    return Buffer.concat(sorted.flatMap(({ path, side }) => [
        Buffer.from(side === null ? `0 ${none}\t` : `${side.mode} ${side.oid} 0\t`),
        (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .pathBytes */ .X5)(path),
        Buffer.from("\0"),
    ]));
}
/**
 * Sets the changed paths of the target's index to one of their sides, and leaves all others as they are. A new index is made
 * beside and takes its name at once; the caller holds `index.lock`.
 * @throws Theirs when somebody staged something else under one of the paths
 */
async function writeIndex(target, shadow, paths, side) {
    const now = await readIndex(target, shadow);
    const isAt = ({ path }, wanted) => {
        const entry = now.get(path);
        if (entry === undefined || wanted === null)
            return entry === undefined && wanted === null;
        return entry.mode === wanted.mode && entry.oid === wanted.oid && entry.stage === "0";
    };
    if (paths.every((entry) => isAt(entry, entry[side])))
        return;
    for (const entry of paths)
        if (!isAt(entry, entry.before) && !isAt(entry, entry.after))
            throw new _places__WEBPACK_IMPORTED_MODULE_4__/* .Theirs */ .kN(entry.path, "something else staged");
    const info = indexInfo(target, paths.map((entry) => ({ path: entry.path, side: entry[side] })));
    await shadow.git(["update-index", "-z", "--index-info"], { input: info, workTree: target.root });
    const present = paths.filter((entry) => entry[side] !== null).map(({ path }) => (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .pathBytes */ .X5)(path));
    if (present.length > 0)
        await shadow.git(["--literal-pathspecs", "add", "--refresh", "--pathspec-from-file=-", "--pathspec-file-nul"], {
            workTree: target.root,
            input: Buffer.concat(present.flatMap((path) => [path, Buffer.from("\0")])),
        });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.gitDir, "index");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(shadow.index, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mode & 0o777);
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .sync */ .OH)(shadow.index);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(shadow.index, path);
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .sync */ .OH)(target.gitDir);
}


/***/ }),

/***/ 50376:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: function() { return /* binding */ placeOf; },
/* harmony export */   Ap: function() { return /* binding */ openTarget; },
/* harmony export */   yY: function() { return /* binding */ withTarget; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _worktree_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10980);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _owner__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66679);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85608);
/* harmony import */ var _sharing__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93500);







/** What a configuration may say about how files lie here; values are plain words. */
const SETTINGS = new Set([
    ...["autocrlf", "eol", "filemode", "ignorecase", "precomposeunicode", "symlinks", "trustctime", "checkstat"],
    "sharedrepository",
].map((name) => `core.${name}`));
const PLAIN_WORD = /^[A-Za-z0-9]*$/;
/** Extensions that change nothing of what is done here. */
const KNOWN_EXTENSIONS = new Set(["noop", "partialclone", "preciousobjects", "worktreeconfig", "relativeworktrees"]);
/**
 * Finds a repository's parts without asking git, and reads the few settings that say how its bytes are stored. Nothing that
 * its configuration includes is read, and nothing else of it counts.
 * @param root its work tree
 * @throws Refused `target_unsupported` for what the harness does not write to
 */
async function openTarget(root) {
    const gitDir = gitDirOf(root);
    const shared = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir")) === null ? null : utf8((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir"));
    const commonDir = shared === null ? gitDir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDir, shared.replace(/\n+$/, ""));
    if (shared !== null && (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir"))?.isFile() !== true)
        throw unsupported(`a file at ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir")}`, "a link or a folder");
    for (const path of [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "HEAD"), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "config")])
        if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path)?.isFile() !== true)
            throw unsupported(`a file at ${path}`, "none, or a link");
    const objects = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "objects");
    const common = await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "config"), root);
    const last = (name, values) => values.findLast(([other]) => other === name)?.[1];
    const hasOwn = !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isNo */ .IY)(last("extensions.worktreeconfig", common) ?? "false");
    const ownConfig = hasOwn ? await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "config.worktree"), root) : [];
    const mainConfig = hasOwn && gitDir !== commonDir ? await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "config.worktree"), root) : [];
    const values = [...common, ...ownConfig];
    checkWorkTree(root, gitDir, gitDir === commonDir ? values : ownConfig);
    let format = "sha1";
    const settings = new Map();
    for (const [name, value] of values) {
        if (name === "extensions.objectformat") {
            if (value !== "sha1" && value !== "sha256")
                throw unsupported("object ids of SHA-1 or SHA-256", value);
            format = value;
        }
        else if (name === "extensions.refstorage") {
            if (value !== "files")
                throw unsupported("refs in files", `extensions.refStorage ${value}`);
        }
        else if (name.startsWith("extensions.") && !KNOWN_EXTENSIONS.has(name.slice("extensions.".length)))
            throw unsupported("no extension that this harness doesn't know", name);
        else if (SETTINGS.has(name) && PLAIN_WORD.test(value))
            settings.set(name, value);
    }
    const devices = new Set([root, gitDir, commonDir, objects].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).dev));
    if (devices.size > 1)
        throw unsupported(`work tree and git directory of ${root} on one file system`, "more than one");
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "reftable")) !== null)
        throw unsupported("refs in files", "a reftable");
    (0,_owner__WEBPACK_IMPORTED_MODULE_4__/* .checkOwners */ .Dc)([root, gitDir, commonDir, objects]);
    const state = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "case-harness");
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(state)?.isDirectory() === false)
        throw unsupported(`a folder or nothing at ${state}`, "a file or a link");
    return {
        ...{ root, gitDir, commonDir, objects, state, format, settings: [...settings] },
        sharing: (0,_sharing__WEBPACK_IMPORTED_MODULE_6__/* .sharingOf */ .g)(last("core.sharedrepository", values) ?? "false"),
        logsRefs: !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isNo */ .IY)(last("core.logallrefupdates", values) ?? "true"),
        isBare: !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isNo */ .IY)(last("core.bare", [...common, ...mainConfig]) ?? "false"),
        ignoresCase: !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isNo */ .IY)(last("core.ignorecase", values) ?? "false"),
    };
}
/** Which of a repository's work trees it is; the same wherever the repository lies. */
function placeOf({ gitDir, commonDir }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(commonDir, gitDir);
}
/** Git would look at another folder than the one that was named, or at none: the harness would change what nobody sees. */
function checkWorkTree(root, gitDir, values) {
    for (const [name, value] of values) {
        if (name === "core.bare" && !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isNo */ .IY)(value))
            throw unsupported(`a work tree at ${root}`, "core.bare");
        if (name !== "core.worktree")
            continue;
        const named = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDir, Buffer.from(value, "latin1").toString("utf8"));
        const [here, there] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(named, { throwIfNoEntry: false })];
        if (here.ino !== there?.ino || here.dev !== there.dev)
            throw unsupported(`${root} as the work tree of its repository`, `core.worktree ${named}`);
    }
}
/**
 * Finds a target, and does something with it as the one whose it is.
 * @param repository root of its work tree
 * @throws Refused `target_unsupported`; what `act` throws
 */
async function withTarget(repository, act) {
    const named = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(repository);
    const root = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(named) === null ? named : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(named);
    const owner = (0,_owner__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .bf)(root);
    return (0,_owner__WEBPACK_IMPORTED_MODULE_4__/* .actingAs */ .J6)(owner, async () => {
        checkReach(root, owner);
        return act(await openTarget(root));
    });
}
function checkReach(root, owner) {
    try {
        (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git"));
    }
    catch (cause) {
        if (!(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(cause, "EACCES"))
            throw cause;
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .Refused */ .L("target_unsupported", `expected ${root} to be within reach of ${owner === null ? "this user" : `user ${owner.uid}, whose it is`}, found a folder above it closed; open it (\`chmod o+x\`), or run the harness as its owner elsewhere`, { cause });
    }
}
function gitDirOf(root) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".git");
    const stats = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path);
    if (stats?.isDirectory() === true)
        return path;
    const [, named] = stats?.isFile() === true ? (/^gitdir: (.+)\n*$/.exec(utf8(path)) ?? []) : [];
    if (named === undefined)
        throw unsupported(`the root of a git work tree at ${root}`, "no .git that is a folder or names one");
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, named);
}
function utf8(path) {
    return Buffer.from((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(path) ?? "", "latin1").toString("utf8");
}
function unsupported(expected, found) {
    return new _refused__WEBPACK_IMPORTED_MODULE_5__/* .Refused */ .L("target_unsupported", `expected ${expected}, found ${found}; name another repository as target`);
}
/** Names (lower case) and values of one file, in its order. */
async function readConfig(file, cwd) {
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(file) === null)
        return [];
    const { code, stdout, stderr } = await (0,_owner__WEBPACK_IMPORTED_MODULE_4__/* .asItself */ .Mq)((owner) => (0,_worktree_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(["config", "--file", file, "--no-includes", "--null", "--list"], {
        ...{ gitDir: "/dev/null", cwd, input: Buffer.alloc(0), owner },
    }));
    if (code !== 0)
        throw unsupported(`a configuration that git can read at ${file}`, stderr || "none");
    return stdout
        .toString("latin1")
        .split("\0")
        .filter((item) => item !== "")
        .map((item) => {
        const cut = item.indexOf("\n");
        const name = cut < 0 ? item : item.slice(0, cut);
        // A name without a value is true.
        return [name.toLowerCase(), cut < 0 ? "true" : item.slice(cut + 1)];
    });
}


/***/ }),

/***/ 93029:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ lockTarget; },
/* harmony export */   f: function() { return /* binding */ clearLockNames; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contain_processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21650);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9355);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85608);






/** Processes that may have died, one after the other, while they took a dead one's lock over. */
const MAX_TAKEOVERS = 16;
/**
 * Takes the lock of a target, which all its work trees share. One that a process of this boot and namespace left that is gone
 * is taken over; of a process that can't be seen from here it is not.
 * @throws Refused `target_busy`
 */
function lockTarget({ state, sharing }, { run, before, ref }) {
    (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .makeShared */ .SH)(state, sharing, 0o700);
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex");
    const start = (0,_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(process.pid)?.start ?? "";
    const owner = { machine: (0,_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)(), pid: process.pid, start, run, before, ref, nonce };
    const mine = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, `lock-${nonce}`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, "lock");
    const text = `${JSON.stringify(owner)}\n`;
    let left;
    try {
        (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .writeDurable */ .vQ)(mine, Buffer.from(text), 0o600, sharing);
        left = take(path, mine, 0);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(mine, { force: true });
    }
    return {
        left,
        release() {
            // Somebody may have been told to remove it, and another have it now.
            if ((0,_files__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(path) === text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        },
    };
}
/**
 * Links `mine` to the path. Who takes over from a dead process holds a lock for just that, named by what the dead one's says:
 * so nobody removes a lock that came after the one that was looked at.
 */
function take(path, mine, depth) {
    if (linked(mine, path))
        return null;
    const found = (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(path);
    if (found === null)
        throw busy(path, null);
    const left = parseOwner(found);
    if (left === null || !isGone(left) || depth === MAX_TAKEOVERS)
        throw busy(path, left);
    const takeover = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, `../takeover-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(found).digest("hex").slice(0, 16)}`);
    take(takeover, mine, depth + 1);
    try {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(path) !== found)
            throw busy(path, null);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(path);
        if (!linked(mine, path))
            throw busy(path, null);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(takeover);
    }
    return left;
}
function linked(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(from, to);
        return true;
    }
    catch (error) {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, "EEXIST"))
            return false;
        if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].some((code) => (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, code)))
            throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .Refused */ .L("target_unsupported", `expected a file system on which a file can have two names, found that ${to} can't be made; move the repository to one`, { cause: error });
        throw error;
    }
}
function busy(path, owner) {
    const who = owner === null ? "another harness" : `a harness (run ${owner.run || "unknown"}, process ${owner.pid})`;
    return new _refused__WEBPACK_IMPORTED_MODULE_5__/* .Refused */ .L("target_busy", `expected a target that nobody applies to, found the lock of ${who}; wait for it. Where no harness runs on any machine that sees this repository, remove ${path}`);
}
function parseOwner(text) {
    try {
        const value = JSON.parse(text);
        const { machine, pid, start, run, before, ref, nonce } = value ?? {};
        if (typeof machine !== "string" || typeof pid !== "number")
            return null;
        if (![start, run, before, ref, nonce].every((word) => typeof word === "string"))
            return null;
        return value;
    }
    catch {
        return null;
    }
}
function isGone({ machine, pid, start }) {
    return (machine !== null && machine === (0,_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)() && start !== "" && !(0,_contain_processes__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W_)({ pid, start, parent: 0, state: "" }));
}
/** A name that is this old, and still holds nothing whole, was not about to. */
const UNWRITTEN_MS = 60_000;
/** Removes the names that killed processes have left of locks they never got. To be called by who holds the lock. */
function clearLockNames({ state }, names) {
    for (const name of names) {
        if (!/^(lock|takeover)-[0-9a-f]{16}$/.test(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, name);
        const owner = parseOwner((0,_files__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(path) ?? "");
        const stats = (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(path);
        // Half-written: of a process that was killed, or of one that is about to finish it.
        const isLeft = owner === null ? stats !== null && Date.now() - Number(stats.mtimeMs) > UNWRITTEN_MS : isGone(owner);
        if (isLeft)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    }
}


/***/ }),

/***/ 96457:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: function() { return /* binding */ checkWay; },
/* harmony export */   Cg: function() { return /* binding */ checkPath; },
/* harmony export */   G8: function() { return /* binding */ branchAt; },
/* harmony export */   J5: function() { return /* binding */ refused; },
/* harmony export */   t5: function() { return /* binding */ lookAt; },
/* harmony export */   tX: function() { return /* binding */ differences; },
/* harmony export */   uQ: function() { return /* binding */ isOfTree; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28664);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87722);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9355);
/* harmony import */ var _index_file__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87611);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9130);
/* harmony import */ var _refs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14524);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85608);










/** What git leaves while it waits for a person. */
const IN_THE_MIDDLE = [
    "MERGE_HEAD",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
    "rebase-merge",
    "rebase-apply",
    "sequencer",
    "BISECT_LOG",
];
/** Names that a message lists. */
const MOST_NAMED = 10;
/**
 * The branch that a target is on.
 * @throws Refused `target_moved` where it is not at that commit, `target_unsupported` where another work tree has the branch too
 */
function branchAt(target, baseline) {
    const ref = (0,_refs__WEBPACK_IMPORTED_MODULE_8__/* .branchOf */ .W0)(target.gitDir);
    if (ref === null)
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_moved", "expected HEAD on a branch, found it detached; check a branch out (`git switch BRANCH`) and run again");
    const found = (0,_refs__WEBPACK_IMPORTED_MODULE_8__/* .readRef */ .sg)(target, ref);
    if (found !== baseline)
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_moved", `expected ${ref} at ${baseline}, found it at ${found ?? "nothing"}; run again from there`);
    const other = otherWorkTrees(target).find((gitDir) => (0,_refs__WEBPACK_IMPORTED_MODULE_8__/* .branchOf */ .W0)(gitDir) === ref);
    if (other !== undefined)
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_unsupported", `expected ${ref} in one work tree, found it in that of ${other} too; switch one of them to another branch`);
    return ref;
}
function otherWorkTrees({ gitDir, commonDir, isBare }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "worktrees");
    const linked = (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(folder)?.isDirectory() === true ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) : [];
    return [...(isBare ? [] : [commonDir]), ...linked].filter((other) => other !== gitDir);
}
/**
 * What of a work tree differs from HEAD, as git tells it: changes, and files that are neither tracked nor ignored. Submodules are
 * not gone into, since git would run there under their configuration.
 */
async function differences({ root }, shadow) {
    return (0,_index_file__WEBPACK_IMPORTED_MODULE_6__/* .records */ .V0)(await shadow.git(["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=dirty"], {
        workTree: root,
    }));
}
/**
 * Whether a target is clean and free.
 * @returns its index
 * @throws Refused `target_dirty`, `target_busy` or `target_unsupported`
 */
async function lookAt(target, shadow) {
    const { gitDir } = target;
    const middle = IN_THE_MIDDLE.find((name) => (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, name)) !== null);
    if (middle !== undefined)
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_dirty", `expected no git command in progress, found ${middle} in ${gitDir}; finish or abort it`);
    for (const lock of ["index.lock", "HEAD.lock"])
        if ((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, lock)) !== null)
            throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_busy", `expected no git at work, found ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, lock)}; wait for it, or remove the file where none runs`);
    if ((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "index"))?.isFile() !== true)
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_dirty", `expected an index in ${gitDir}, found none; check the branch out (\`git reset --hard\`)`);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(gitDir).some((name) => name.startsWith("sharedindex.")))
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_unsupported", "expected an index of one file, found a split one; run `git update-index --no-split-index` and remove the sharedindex.* files");
    const index = await (0,_index_file__WEBPACK_IMPORTED_MODULE_6__/* .readIndex */ .vY)(target, shadow);
    const found = await differences(target, shadow);
    if (found.length > 0) {
        const named = found
            .slice(0, MOST_NAMED)
            .map((line) => `${line.slice(0, 2).trim()} ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(line.slice(3))}`);
        const more = found.length > MOST_NAMED ? `, and ${found.length - MOST_NAMED} more` : "";
        throw new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("target_dirty", `expected no changes and no untracked files, found ${named.join(", ")}${more}; commit, stash or remove them, or ignore them by .gitignore or .git/info/exclude (a user's own list of ignored files does not count)`);
    }
    return index;
}
function isInTree(path) {
    return !path.includes("\0") && !path.split("/").some((name) => name === "" || name === "." || name === "..");
}
/** Whether a path is one that an application could have changed. */
function isOfTree(path) {
    return isInTree(path) && !path.split("/").some(_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .isGitLookalike */ .wR);
}
/**
 * Whether a changed path can be written as it stands: a path inside the tree, none of git's own, of no submodule, and one that
 * git looks at.
 * @throws Refused `path_refused`
 */
function checkPath(path, index) {
    if (!isInTree(path))
        throw refused(path, "a path inside the tree", "none");
    if (path.split("/").some(_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .isGitLookalike */ .wR))
        throw refused(path, "no path of git's own", "one");
    const submodule = [...(0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path), path].find((above) => index.get(above)?.mode === "160000");
    if (submodule !== undefined)
        throw refused(path, "a path outside of submodules", `one in ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(submodule)}`);
    const tag = index.get(path)?.tag ?? "H";
    if (tag === "S")
        throw refused(path, "a file that is checked out", "one that the sparse checkout leaves out");
    if (tag !== "H")
        throw refused(path, "a file that git looks at", "one marked as assumed unchanged");
}
/**
 * Looks at the way to a path that is to come: nothing may be in its place but what is removed, and no link on the way.
 * @param removed paths that are moved away first
 * @returns folders that are not there yet, the uppermost first
 * @throws Refused `path_refused`
 */
function checkWay(target, path, removed) {
    const missing = [];
    const device = (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(target.root).dev;
    for (const folder of (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path)) {
        const stats = (0,_places__WEBPACK_IMPORTED_MODULE_7__/* .within */ .ux)(target.root, folder, _files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op);
        if (stats === null || (!stats.isDirectory() && removed.has(folder)))
            missing.push(folder);
        else if (!stats.isDirectory())
            throw refused(path, "folders on the way to it", `a link or a file at ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(folder)}`);
        else if (stats.dev !== device)
            throw refused(path, "the file system of the work tree", "another one");
    }
    const stats = (0,_places__WEBPACK_IMPORTED_MODULE_7__/* .within */ .ux)(target.root, path, _files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op);
    if (stats?.isDirectory() === true) {
        const other = firstOther(target.root, path, removed);
        if (other !== null)
            throw refused(path, "nothing in its place", `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(other)}, which git does not track`);
    }
    else if (stats !== null && !removed.has(path))
        throw refused(path, "nothing in its place", "something that git does not track");
    return missing;
}
function firstOther(root, folder, removed) {
    let open;
    try {
        open = (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_4__/* .openFolder */ .NE)(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(root)}/${folder}`);
    }
    catch {
        return folder;
    }
    try {
        for (const { name, kind } of (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(open, Number.MAX_SAFE_INTEGER) ?? []) {
            const inner = `${folder}/${name}`;
            const other = kind === "folder" ? firstOther(root, inner, removed) : removed.has(inner) ? null : inner;
            if (other !== null)
                return other;
        }
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(open.fd);
    }
}
/** A refusal for the sake of one path. */
function refused(path, expected, found) {
    return new _refused__WEBPACK_IMPORTED_MODULE_9__/* .Refused */ .L("path_refused", `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path)}: expected ${expected}, found ${found}; apply this change by hand, or take the path out of the task`);
}


/***/ }),

/***/ 66679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ checkOwners; },
/* harmony export */   J6: function() { return /* binding */ actingAs; },
/* harmony export */   Mq: function() { return /* binding */ asItself; },
/* harmony export */   bf: function() { return /* binding */ ownerOf; },
/* harmony export */   qz: function() { return /* binding */ asItselfNow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85608);


/** As whom this process works just now; null as itself. */
let current = null;
/**
 * Whose a target is, where root works in somebody else's: all that is written there is to be theirs, and no link that they could
 * put in the way may lead to where only root gets. Null for everybody else, who can do nothing that is not theirs.
 * @param root its work tree
 */
function ownerOf(root) {
    if (process.geteuid?.() !== 0)
        return current;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false });
    return stats === undefined || stats.uid === 0 ? null : { uid: stats.uid, gid: stats.gid };
}
/**
 * Where root works, a repository has to belong to one user.
 * @param places folders of the repository, the first one its work tree
 * @throws Refused `target_unsupported`
 */
function checkOwners(places) {
    if (process.getuid?.() !== 0)
        return;
    const [first, ...others] = places.map((path) => ({ path, uid: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).uid }));
    const other = others.find(({ uid }) => uid !== first?.uid);
    if (first !== undefined && other !== undefined)
        throw new _refused__WEBPACK_IMPORTED_MODULE_1__/* .Refused */ .L("target_unsupported", `expected the whole repository to belong to user ${first.uid}, whose ${first.path} is, found ${other.path} of user ${other.uid}; give it to one of them (\`chown -R\`)`);
}
/**
 * Does something as the owner: with their effective ids and no groups, which the whole process has until `act` waits. All that
 * `act` waits for goes through `asItself`, which gives the ids back for that time, so that nothing else ever runs with them.
 */
async function actingAs(owner, act) {
    if (owner === null)
        return act();
    become(owner);
    try {
        return await act();
    }
    finally {
        beItself();
    }
}
/** Waits for something as the process itself; a program may be started with the owner's ids. */
async function asItself(act) {
    if (current === null)
        return act(null);
    const owner = current;
    beItself();
    try {
        return await act(owner);
    }
    finally {
        become(owner);
    }
}
/** The same for what does not wait: files of the harness's own. */
function asItselfNow(act) {
    if (current === null)
        return act();
    const owner = current;
    beItself();
    try {
        return act();
    }
    finally {
        become(owner);
    }
}
/** Those that the process has by itself. */
let own = { uid: 0, gid: 0, groups: [] };
function become(owner) {
    own = { uid: process.geteuid(), gid: process.getegid(), groups: process.getgroups() };
    try {
        process.setgroups([owner.gid]);
        process.setegid(owner.gid);
        process.seteuid(owner.uid);
    }
    catch (cause) {
        // Who may not put them on has kept those it had.
        if (process.geteuid() !== own.uid || process.getegid() !== own.gid)
            beItself();
        throw new _refused__WEBPACK_IMPORTED_MODULE_1__/* .Refused */ .L("target_unsupported", `expected to work as user ${owner.uid}, whose the target is, found that this process may not (${cause.message}); run the harness as that user`, { cause });
    }
    current = owner;
}
function beItself() {
    process.seteuid(own.uid);
    process.setegid(own.gid);
    process.setgroups(own.groups);
    current = null;
}


/***/ }),

/***/ 9130:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: function() { return /* binding */ putAll; },
/* harmony export */   O2: function() { return /* binding */ isUntouched; },
/* harmony export */   Ue: function() { return /* binding */ canFinish; },
/* harmony export */   _d: function() { return /* binding */ syncPlaces; },
/* harmony export */   av: function() { return /* binding */ isBegun; },
/* harmony export */   kN: function() { return /* binding */ Theirs; },
/* harmony export */   p1: function() { return /* binding */ checkPlaces; },
/* harmony export */   ux: function() { return /* binding */ within; },
/* harmony export */   yb: function() { return /* binding */ foundAt; },
/* harmony export */   zH: function() { return /* binding */ takeBack; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28664);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87722);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9355);






/** Somebody else has changed a path in the meantime. Theirs is untouched. */
class Theirs extends Error {
    constructor(path, found) {
        super(`expected nobody else to change ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path)}, found ${found}; it was left as it is`);
    }
}
/** What is at a path, no link followed on the way; a folder counts as nothing, for it may be about to be emptied or filled. */
function foundAt({ root }, { path, before, after }) {
    return within(root, path, (place) => {
        const stats = (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(place);
        if (stats === null || stats.isDirectory())
            return "nothing";
        const found = (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)(stats);
        if (after !== null && (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(found, after.file))
            return "after";
        return before !== null && (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)(found, before.file) ? "before" : "theirs";
    });
}
/** Whether any file has been moved: away, or to its place. */
function isBegun(places) {
    return places.paths.some((entry) => isTaken(places, entry) || foundAt(places, entry) === "after");
}
/**
 * Whether going on, or back, would meet something that is somebody else's. Nothing is changed.
 * @throws Theirs
 */
function checkPlaces(places) {
    for (const entry of places.paths) {
        const found = foundAt(places, entry);
        if (found === "theirs")
            throw new Theirs(entry.path, "other content there");
        if (found === "nothing" && entry.before !== null && !isTaken(places, entry))
            throw new Theirs(entry.path, "nothing there any more");
    }
}
/** Whether all files that are to come are in their places or wait for it; where one is gone, there is only the way back. */
function canFinish(places) {
    const { work, paths } = places;
    return paths.every((entry) => entry.after === null ||
        foundAt(places, entry) === "after" ||
        (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, "new", String(entry.number))) !== null);
}
/** Whether files that were moved away are as they were, so that git has all there is in them. */
function isUntouched(places) {
    return places.paths.every((entry) => entry.before === null || !isTaken(places, entry) || isIt(oldName(places, entry), entry.before.file));
}
/**
 * Puts all files into their places: first those that were there are moved away, then those that come are linked. What is done
 * already stays so. Nothing is ever written over, so that no file of somebody else's can be lost.
 * @throws Theirs, or what the system says; `takeBack` undoes what was done
 */
function putAll(places) {
    const { root, work, paths } = places;
    for (const entry of paths) {
        if (entry.before === null || isTaken(places, entry))
            continue;
        const found = foundAt(places, entry);
        if (found === "after")
            continue;
        if (found !== "before")
            throw new Theirs(entry.path, found === "theirs" ? "other content there" : "nothing there any more");
        const old = oldName(places, entry);
        within(root, entry.path, (place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(place, old));
        if (!isIt(old, entry.before.file)) {
            within(root, entry.path, (place) => moveWithoutHarm(old, place, entry.path));
            throw new Theirs(entry.path, "other content there");
        }
    }
    const kept = new Set(paths.flatMap(({ path, after }) => (after === null ? [] : (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path))));
    for (const { path, after } of paths)
        if (after === null)
            removeEmptied(root, path, kept);
    for (const entry of paths) {
        if (entry.after === null || foundAt(places, entry) === "after")
            continue;
        makeFolders(places, entry.path);
        const { path, number } = entry;
        within(root, path, (place) => linkWithoutHarm((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, "new", String(number)), place, path));
    }
    // Who had a file open, and wrote to it after it was moved away, gets it back.
    const written = paths.find((entry) => !isUntouched({ ...places, paths: [entry] }));
    if (written !== undefined)
        throw new Theirs(written.path, "that it was written to");
}
/**
 * Takes back all that `putAll` did, from wherever it stopped.
 * @throws Theirs, or what the system says
 */
function takeBack(places) {
    const { root, paths, newFolders } = places;
    for (const entry of paths)
        if (entry.after !== null && foundAt(places, entry) === "after")
            within(root, entry.path, (place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(place));
    for (const folder of newFolders.toReversed())
        within(root, folder, (place) => {
            removeIfEmpty(place);
        });
    for (const entry of paths) {
        if (!isTaken(places, entry))
            continue;
        if (foundAt(places, entry) === "theirs" && dropOld(places, entry))
            continue;
        makeFolders(places, entry.path);
        within(root, entry.path, (place) => moveWithoutHarm(oldName(places, entry), place, entry.path));
    }
}
/** What a person put into the place of a file that was moved away stays; git has the file, as long as nobody wrote to it. */
function dropOld(places, entry) {
    const old = oldName(places, entry);
    if (entry.before === null || !isIt(old, entry.before.file))
        return false;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(old);
    return true;
}
function oldName({ work }, { number }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, "old", String(number));
}
function isTaken(places, entry) {
    return (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(oldName(places, entry)) !== null;
}
function isIt(path, identity) {
    const stats = (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(path);
    return stats !== null && (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isSame */ .Ft)((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)(stats), identity);
}
function linkWithoutHarm(from, to, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, to);
    }
    catch (error) {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, "EEXIST"))
            throw new Theirs(path, "something there");
        throw error;
    }
}
function moveWithoutHarm(from, to, path) {
    try {
        linkWithoutHarm(from, to, path);
    }
    catch (error) {
        // Linux gives no second name to what somebody else owns, who shares the repository.
        if (!(0,_files__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, "EPERM") || (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(to) !== null)
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        return;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(from);
}
/**
 * Calls with a path below the root that the system reaches through open folders, so that no link is followed on the way. Where
 * a folder on the way is missing, or is none, the path leads nowhere and there is nothing at it.
 */
function within(root, path, use) {
    let folder = null;
    try {
        folder = openBelow(root, (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path));
    }
    catch (error) {
        if (!(0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(error) && !(0,_files__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, "ELOOP"))
            throw error;
    }
    if (folder === null)
        return use(NOWHERE);
    try {
        return use((0,_worktree_folder__WEBPACK_IMPORTED_MODULE_4__/* .fsPath */ .Jk)(folder.base + path.slice(path.lastIndexOf("/") + 1)));
    }
    catch (error) {
        const code = error instanceof Error && error.code;
        // The system knows the place by a number of ours.
        throw code ? Object.assign(new Error(`${code} at ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(path)}`, { cause: error }), { code }) : error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
/** A path at which nothing can be, and nothing can be made. */
const NOWHERE = "/proc/self/nowhere/nothing";
/** Opens a folder below the root, name by name. Throws what the system says where one of them is none. */
function openBelow(root, path) {
    let folder = (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_4__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(root));
    for (const name of path === "" ? [] : path.split("/")) {
        const outer = folder;
        try {
            folder = (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_4__/* .openFolder */ .NE)(outer.base + name);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(outer.fd);
        }
    }
    return folder;
}
function makeFolders({ root, oldFolders }, path) {
    for (const folder of (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path))
        within(root, folder, (place) => {
            const mode = oldFolders.find((old) => old.path === folder)?.mode;
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place);
            }
            catch (error) {
                if (!(0,_files__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, "EEXIST"))
                    throw error;
                if (mode === undefined || (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .look */ .Op)(place)?.isDirectory() !== true || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place).length > 0)
                    return;
            }
            if (mode !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(place, mode);
        });
}
/** Git keeps no empty folders: those that a deleted file leaves empty go, up to one that something will be in. */
function removeEmptied(root, path, kept) {
    for (const folder of (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).toReversed()) {
        if (kept.has(folder))
            return;
        if (!within(root, folder, removeIfEmpty))
            return;
    }
}
function removeIfEmpty(place) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(place);
        return true;
    }
    catch (error) {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(error))
            return true;
        if (["ENOTEMPTY", "EEXIST", "EBUSY"].some((code) => (0,_files__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, code)))
            return false;
        throw error;
    }
}
/** Brings the folders of all paths to the disk, as far as they are there. */
function syncPlaces({ root, paths }) {
    for (const parent of new Set(paths.map(({ path }) => (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path)))) {
        let folder;
        try {
            folder = openBelow(root, parent);
        }
        catch (error) {
            if ((0,_files__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(error))
                continue;
            throw error;
        }
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(folder.fd);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    }
}


/***/ }),

/***/ 77408:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ recoverLocked; },
/* harmony export */   q: function() { return /* binding */ recoverTarget; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_target_journal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55038);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50376);
/* harmony import */ var _lock__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93029);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96457);
/* harmony import */ var _index_file__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87611);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9130);
/* harmony import */ var _refs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14524);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85608);
/* harmony import */ var _steps__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65879);












/**
 * Looks whether an earlier application to a target was ended on its way, and finishes it or takes it back.
 * @param repository root of the target's work tree
 * @throws Refused `target_busy` while another harness, or git, works there; `target_unsupported`; what the system says where
 * nothing can be written
 */
async function recoverTarget(repository) {
    return (0,_layout__WEBPACK_IMPORTED_MODULE_4__/* .withTarget */ .yY)(repository, async (target) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target.state))
            return NOTHING;
        const lock = (0,_lock__WEBPACK_IMPORTED_MODULE_5__/* .lockTarget */ .N)(target, { run: "", before: "", ref: "" });
        try {
            return await recoverLocked(target, lock);
        }
        finally {
            lock.release();
        }
    });
}
const NOTHING = {
    found: "nothing",
    did: "nothing",
    state: "as it was found",
    run: null,
    said: "no application was left unfinished",
};
/** The same, for who holds the lock. */
async function recoverLocked(here, { left }) {
    const text = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .journalPath */ .HY)(here));
    if (text === null) {
        sweep(here, null);
        return left === null || left.ref === "" ? NOTHING : await withoutJournal(here, left);
    }
    const journal = (0,_core_target_journal__WEBPACK_IMPORTED_MODULE_2__/* .parseJournal */ .z8)(text);
    if (journal === null)
        return unfinished(null, "between", `the journal ${(0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .journalPath */ .HY)(here)} can't be read by this version of the harness; use the one that wrote it`);
    if (!isSound(here, journal))
        return unfinished(null, "between", `the journal ${(0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .journalPath */ .HY)(here)} says what no harness writes; nothing was done by it. Find out who wrote it, and remove it`);
    let target = here;
    // A repository that was moved as a whole is still the one.
    if (journal.gitDir !== (0,_layout__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(here)) {
        try {
            target = await (0,_layout__WEBPACK_IMPORTED_MODULE_4__/* .openTarget */ .Ap)(journal.root);
            if ((0,_layout__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(target) !== journal.gitDir || !(0,_files__WEBPACK_IMPORTED_MODULE_3__/* .areOne */ .RV)(target.commonDir, here.commonDir))
                throw new Error("it is of another repository");
        }
        catch (error) {
            return unfinished(journal, "between", `its work tree ${journal.root} can't be looked at (${error.message}); move it back to where it was, and run again. Where it is gone for good, remove ${(0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .journalPath */ .HY)(here)}`);
        }
    }
    return recoverApplication((0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .applicationOf */ .KM)(target, journal));
}
/**
 * A journal is a file of the repository, and a repository may be a stranger's archive: by no journal anything outside of the work
 * tree, the branches and the harness's own folder is touched. That its branch is one, HEAD says, which has to name the same.
 */
function isSound(here, { work, before, after, reflog, paths, newFolders, oldFolders }) {
    const named = [...paths, ...oldFolders].map(({ path }) => path).concat(newFolders);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here.state, work);
    return (named.every(_look__WEBPACK_IMPORTED_MODULE_6__/* .isOfTree */ .uQ) &&
        reflog.startsWith(`${before} ${after} `) &&
        reflog.indexOf("\n") === reflog.length - 1 &&
        ["", "new", "old"].every((name) => (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))?.isDirectory() !== false));
}
async function recoverApplication(application) {
    try {
        return await mend(application);
    }
    catch (error) {
        if (error instanceof _refused__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L)
            throw error;
        return unfinished(application.journal, "between", `it could not be mended (${error.message}); make room, or the file system writable, and run again`);
    }
}
async function mend(application) {
    const { target, journal, places } = application;
    const { run, ref, before, after } = journal;
    (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .dropReserve */ .ei)(application);
    sweep(target, journal.work);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .doneName */ .WD)(application))) {
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .cleanUp */ .nY)(application);
        const now = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .readRef */ .sg)(target, ref);
        const state = now === after ? "after" : now === before ? "before" : "theirs";
        return {
            found: state,
            did: "cleaned",
            state,
            run,
            said: `run ${run} was ended while it cleaned up: ${words(state, journal, now)}`,
        };
    }
    try {
        // No link may have come to where a line is to be written.
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .reflogsOf */ .gr)(target, ref);
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .takeLocks */ .m5)(application);
        const now = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .readRef */ .sg)(target, ref);
        if ((0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .branchOf */ .W0)(target.gitDir) !== ref || (now !== before && now !== after))
            return await theirs(application, now);
        const isForward = now === after && (0,_places__WEBPACK_IMPORTED_MODULE_8__/* .canFinish */ .Ue)(places);
        const found = now === before ? ((0,_places__WEBPACK_IMPORTED_MODULE_8__/* .isBegun */ .av)(places) ? "between" : "before") : "between";
        await (isForward ? (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .finish */ .O9)(application) : (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .revert */ .ru)(application));
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .cleanUp */ .nY)(application);
        const state = isForward ? "after" : "before";
        return {
            found,
            did: isForward ? "finished" : "reverted",
            state,
            run,
            said: `run ${run} was ended while it applied its result (found ${found}): ${isForward ? "finished" : "taken back"}; ${words(state, journal, now)}`,
        };
    }
    catch (error) {
        if (!(error instanceof _places__WEBPACK_IMPORTED_MODULE_8__/* .Theirs */ .kN))
            throw error;
        return theirs(application, (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .readRef */ .sg)(target, ref), error);
    }
}
function words(state, { ref, before, after }, now) {
    switch (state) {
        case "before":
            return `the target is as before, ${ref} at ${before}`;
        case "after":
            return `the target is as after, ${ref} at ${after}`;
        case "theirs":
            return `somebody has moved ${ref} to ${now ?? "nothing"} since, which stays`;
    }
}
/**
 * Somebody's work is in the way. Theirs stays; what is left of ours goes only where nothing of it can be missed: the tree is as
 * their HEAD says, or nothing of ours was ever visible.
 */
async function theirs(application, now, cause) {
    const { target, journal, places } = application;
    const { run, after } = journal;
    (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .dropLocks */ .G)(application);
    const head = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .headOf */ .Uo)(target);
    if (head !== null && (0,_places__WEBPACK_IMPORTED_MODULE_8__/* .isUntouched */ .O2)(places)) {
        const shadow = (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .freshShadow */ .JZ)(target, places.work, head);
        await (0,_index_file__WEBPACK_IMPORTED_MODULE_7__/* .readIndex */ .vY)(target, shadow);
        const isClean = (await (0,_look__WEBPACK_IMPORTED_MODULE_6__/* .differences */ .tX)(target, shadow)).length === 0;
        const isOurs = await shadow.git(["merge-base", "--is-ancestor", after, head]).then(() => true, () => false);
        if (isClean || (!isOurs && !(0,_places__WEBPACK_IMPORTED_MODULE_8__/* .isBegun */ .av)(places))) {
            (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .cleanUp */ .nY)(application);
            const part = isOurs ? "the harness's commit is part of it" : "nothing of the harness's result is in it";
            return {
                found: "theirs",
                did: "cleaned",
                state: "theirs",
                run,
                said: `run ${run} was ended while it applied its result; ${words("theirs", journal, head)}; ${part}`,
            };
        }
    }
    return unfinished(journal, "theirs", `${cause?.message ?? words("theirs", journal, now)}. Nothing was touched. Files that were moved away lie in ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(places.work, "old")}. Bring the work tree to what HEAD says (\`git status\` shows nothing), and run again`);
}
function unfinished(journal, found, why) {
    const run = journal?.run ?? null;
    return {
        found,
        did: "nothing",
        state: "unfinished",
        run,
        said: `${run === null ? "an application" : `run ${run}`} was ended on its way, and the target is between before and after: ${why}`,
    };
}
/** Ended before it had begun to change anything, or after all was done. */
async function withoutJournal(target, left) {
    const now = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .readRef */ .sg)(target, left.ref);
    const isOurs = now !== left.before && now !== null && (await isCommitOf(target, now, left));
    const state = now === left.before ? "before" : isOurs ? "after" : "theirs";
    const said = state === "theirs"
        ? `somebody has moved ${left.ref} to ${now ?? "nothing"} since, which stays`
        : `the target is as ${state}, ${left.ref} at ${now}`;
    return {
        found: state,
        did: "cleaned",
        state,
        run: left.run,
        said: `run ${left.run} was ended with nothing left undone: ${said}`,
    };
}
async function isCommitOf(target, commit, { run, before }) {
    const work = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.state, "work-0000000000000000");
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .makeShared */ .SH)(work, target.sharing, 0o700);
    try {
        const text = (await (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .freshShadow */ .JZ)(target, work, commit).git(["cat-file", "commit", commit])).toString("utf8");
        return text.includes(`\nparent ${before}\n`) && text.includes(`: ${run}\n`);
    }
    finally {
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .removeFolder */ .v$)(work);
    }
}
/** Removes what killed processes left that no journal speaks of. */
function sweep(target, work) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(target.state);
    (0,_lock__WEBPACK_IMPORTED_MODULE_5__/* .clearLockNames */ .f)(target, names);
    for (const name of names)
        if (_core_target_journal__WEBPACK_IMPORTED_MODULE_2__/* .WORK_NAME */ .cu.test(name.replace(/^done-/, "work-")) && name.replace(/^done-/, "work-") !== work)
            (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .removeFolder */ .v$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.state, name));
        else if (name.startsWith("journal-") || isOldLook(target, name))
            (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .removeFolder */ .v$)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.state, name));
}
/** Nobody who only looks takes this long, and a lock they have not. */
const LOOKED_MS = 60 * 60 * 1000;
function isOldLook({ state }, name) {
    if (!/^look-[0-9a-f]{16}$/.test(name))
        return false;
    const stats = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state, name));
    return stats !== null && Date.now() - Number(stats.mtimeMs) > LOOKED_MS;
}


/***/ }),

/***/ 14524:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: function() { return /* binding */ moveRef; },
/* harmony export */   Uo: function() { return /* binding */ headOf; },
/* harmony export */   W0: function() { return /* binding */ branchOf; },
/* harmony export */   c1: function() { return /* binding */ addToReflog; },
/* harmony export */   lb: function() { return /* binding */ takeFromReflog; },
/* harmony export */   nw: function() { return /* binding */ dropGitLock; },
/* harmony export */   p6: function() { return /* binding */ takeGitLock; },
/* harmony export */   sg: function() { return /* binding */ readRef; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _worktree_pack__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20235);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85608);
/* harmony import */ var _sharing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93500);






/** A branch as HEAD names it; what git does not admit in a name of one could lead out of the folder of branches. */
const BRANCH = /^ref: (refs\/heads\/[^\x00-\x20\x7f~^:?*[\\]+)\n?$/;
const NO_BRANCH = /\/\.|\.\.|\/\/|\/$|@\{|\.lock(\/|$)/;
/**
 * The branch that HEAD is on.
 * @returns its full name, or null where HEAD is detached or something else
 */
function branchOf(gitDir) {
    const name = BRANCH.exec(utf8Of((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "HEAD")))?.[1];
    return name === undefined || NO_BRANCH.test(name) ? null : name;
}
/**
 * What a branch names, in its own file or among the packed ones.
 * @returns a commit id, or null where there is no such branch
 * @throws Refused `target_unsupported` where it is a symbolic one, or a link is on the way
 */
function readRef({ commonDir }, ref) {
    const names = ref.split("/");
    const link = names.map((_name, at) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, ...names.slice(0, at + 1))).find(isLink);
    if (link !== undefined)
        throw new _refused__WEBPACK_IMPORTED_MODULE_4__/* .Refused */ .L("target_unsupported", `expected no link on the way to ${ref}, found one at ${link}; name another repository`);
    const loose = readLoose((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, ref));
    if (loose !== null) {
        if (OID.test(loose))
            return loose;
        throw new _refused__WEBPACK_IMPORTED_MODULE_4__/* .Refused */ .L("target_unsupported", `expected a commit id in ${ref}, found another ref or none; use a branch of its own`);
    }
    for (const line of utf8Of((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "packed-refs")).split("\n")) {
        const [oid, name] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
        if (name === ref && OID.test(oid))
            return oid;
    }
    return null;
}
/** The commit that HEAD is at, on a branch or not. */
function headOf(target) {
    const ref = branchOf(target.gitDir);
    if (ref !== null)
        return readRef(target, ref);
    const detached = utf8Of((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.gitDir, "HEAD")).trim();
    return OID.test(detached) ? detached : null;
}
function utf8Of(path) {
    return Buffer.from((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(path) ?? "", "latin1").toString("utf8");
}
function isLink(path) {
    return (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path)?.isSymbolicLink() === true;
}
function readLoose(path) {
    try {
        return (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(path)?.trim() ?? null;
    }
    catch (error) {
        // An empty folder may stand where a packed branch's file will be.
        if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, "EISDIR"))
            return null;
        throw error;
    }
}
const OID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Takes one of git's own locks by linking a file of ours to its name: whose it is can be told afterwards, by whoever holds the
 * file.
 * @returns false where somebody else has it
 */
function takeGitLock(lock, token) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(token, lock);
        return true;
    }
    catch (error) {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, "EEXIST"))
            return (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .areOne */ .RV)(lock, token);
        throw error;
    }
}
/** Gives it back, if it is ours. */
function dropGitLock(lock, token) {
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .areOne */ .RV)(lock, token))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(lock);
}
/**
 * Moves a branch from one commit to another, as `git update-ref` does, and without its hooks: under the branch's lock, only if it
 * is still where it was, by one rename.
 * @param token durable file with the new commit id and a newline; it becomes the branch's
 * @throws Refused `target_busy` or `target_moved`
 */
function moveRef(target, ref, before, token) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.commonDir, ref);
    const lock = `${path}.lock`;
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .makeShared */ .SH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), target.sharing);
    if (!takeGitLock(lock, token))
        throw new _refused__WEBPACK_IMPORTED_MODULE_4__/* .Refused */ .L("target_busy", `expected ${ref} to be free, found ${lock}; wait for the git that has it, or remove it where none runs`);
    const found = readRef(target, ref);
    if (found !== before) {
        dropGitLock(lock, token);
        throw new _refused__WEBPACK_IMPORTED_MODULE_4__/* .Refused */ .L("target_moved", `expected ${ref} at ${before}, found it at ${found ?? "nothing"}; run again from there`);
    }
    removeEmptyFolders(path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(lock, path);
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .sync */ .OH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Folders that git leaves where branches were that had this one's name before a slash. */
function removeEmptyFolders(path) {
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path)?.isDirectory() !== true)
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path))
        removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/**
 * Adds a line to a reflog, unless it is its last one already. What a killed process wrote of that line is completed.
 * @param line with its newline
 */
function addToReflog(path, line, sharing) {
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .makeShared */ .SH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), sharing);
    const isNew = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path) === null;
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o666);
    try {
        if (isNew)
            (0,_sharing__WEBPACK_IMPORTED_MODULE_5__/* .share */ .u)(path, sharing);
        const bytes = Buffer.from(line, "utf8");
        const { size, written } = ownEnd(fd, bytes);
        if (written === bytes.length)
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, size - written);
        try {
            (0,_worktree_pack__WEBPACK_IMPORTED_MODULE_2__/* .writeAll */ .f4)(fd, bytes);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, size - written);
            throw error;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/**
 * Takes a line, or what was written of it, from the end of a reflog.
 * @param isNew whether there was none before, and none is to stay
 */
function takeFromReflog(path, line, isNew) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b2)(error))
            return;
        throw error;
    }
    try {
        const { size, written } = ownEnd(fd, Buffer.from(line, "utf8"));
        if (written > 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, size - written);
        if (isNew && size === written)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** How many bytes of that line stand at the end of a file, on a line of their own. */
function ownEnd(fd, line) {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
    const tail = Buffer.alloc(Math.min(size, line.length + 1));
    for (let at = 0; at < tail.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, tail, at, tail.length - at, size - tail.length + at);
    const cut = tail.subarray(0, -1).lastIndexOf(0x0a) + 1;
    const last = tail.subarray(cut);
    const isWholeLine = cut > 0 || size === tail.length;
    return { size, written: isWholeLine && line.subarray(0, last.length).equals(last) ? last.length : 0 };
}


/***/ }),

/***/ 85608:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ Refused; }
/* harmony export */ });
/** The target was looked at and is as it was. */
class Refused extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 90162:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ createShadow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _worktree_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10980);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _owner__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66679);





/** Nothing here runs a program, and whatever is written is on the disk when git says so. */
const CONFIG = `	bare = false
	fsync = all
	bigFileThreshold = 2047m
	hooksPath = /dev/null
	attributesFile = /dev/null
	excludesFile = /dev/null
	fsmonitor = false
	untrackedCache = false
	safecrlf = false
	logAllRefUpdates = false
[gc]
	auto = 0
[maintenance]
	auto = false
[pack]
	threads = 1
[submodule]
	recurse = false
`;
/**
 * Makes one.
 * @param folder a folder that does not exist yet
 * @param head commit that its HEAD names, detached
 */
function createShadow(target, folder, head) {
    for (const sub of ["objects/info", "objects/pack", "refs/heads", "info"])
        (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .makeShared */ .SH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, sub), target.sharing, 0o700);
    const settings = target.settings.map(([name, value]) => `\t${name.slice("core.".length)} = ${value}\n`).join("");
    const version = target.format === "sha256"
        ? "\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n[core]\n"
        : "\trepositoryformatversion = 0\n";
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "config"), `[core]\n${version}${settings}${CONFIG}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "HEAD"), `${head}\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "objects/info/alternates"), `${quotedAlternate(target.objects)}\n`);
    for (const name of ["attributes", "exclude", "sparse-checkout"]) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.commonDir, "info", name);
        if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(path)?.isFile() === true)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "info", name));
    }
    const shallow = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target.commonDir, "shallow");
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(shallow)?.isFile() === true)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(shallow, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "shallow"));
    return {
        folder,
        index: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "index"),
        objects: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "objects"),
        async git(args, { input = Buffer.alloc(0), workTree } = {}) {
            const { code, stdout, stderr } = await (0,_owner__WEBPACK_IMPORTED_MODULE_4__/* .asItself */ .Mq)((owner) => (0,_worktree_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(args, {
                ...{ gitDir: folder, cwd: workTree ?? folder, input, owner },
                ...(workTree === undefined ? {} : { workTree }),
            }));
            if (code !== 0)
                throw new Error(`git ${args.find((word) => !word.startsWith("-"))} ended with ${code ?? "a signal"}: ${stderr}`);
            return stdout;
        },
    };
}
/** A path that begins with a quote, or holds a newline, would be read otherwise. */
function quotedAlternate(path) {
    return /^["#]|[\n\\"]/.test(path)
        ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`
        : path;
}


/***/ }),

/***/ 93500:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ sharingOf; },
/* harmony export */   u: function() { return /* binding */ share; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const NAMED = {
    ...{ umask: 0, false: 0, no: 0, off: 0, 0: 0 },
    ...{ group: 0o660, true: 0o660, yes: 0o660, on: 0o660, 1: 0o660 },
    ...{ all: 0o664, world: 0o664, everybody: 0o664, 2: 0o664 },
};
/** The setting as git reads it; null where modes are as the umask says. */
function sharingOf(value) {
    const bits = NAMED[value.toLowerCase()];
    if (bits !== undefined)
        return bits === 0 ? null : { bits, isExact: false };
    return /^[0-7]{3,4}$/.test(value) ? { bits: Number.parseInt(value, 8) & 0o666, isExact: true } : null;
}
/** The mode that git gives a file or a folder in a git directory that is shared so. */
function sharedMode(mode, isFolder, { bits, isExact }) {
    let added = (mode & 0o200) === 0 ? bits & ~0o222 : bits;
    if ((mode & 0o100) !== 0)
        added |= (added & 0o444) >> 2;
    const shared = isExact ? (mode & ~0o777) | added : mode | added;
    // What others create in a shared folder is the group's, too.
    return isFolder && (shared & 0o060) !== 0 ? shared | 0o2000 : shared;
}
/** Shares what was just made in a git directory. */
function share(path, sharing) {
    if (sharing === null)
        return;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    const mode = stats.mode & 0o7777;
    const shared = sharedMode(mode, stats.isDirectory(), sharing);
    if (shared !== mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, shared);
}


/***/ }),

/***/ 97920:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y9: function() { return /* binding */ lookAtEnd; },
/* harmony export */   Yq: function() { return /* binding */ lookAtTarget; },
/* harmony export */   wG: function() { return /* binding */ pathsOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9355);
/* harmony import */ var _index_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87611);
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50376);
/* harmony import */ var _lock__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93029);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96457);
/* harmony import */ var _recover__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77408);
/* harmony import */ var _refs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14524);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85608);
/* harmony import */ var _steps__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65879);












/**
 * Looks at a target as an application will: under its lock, with the eyes of the harness alone.
 * @param mend what an earlier run left unfinished is finished or taken back; without it, that is a refusal
 * @throws what the system says
 */
async function lookAtTarget(repository, { mend }) {
    const found = {
        uid: ownerOfTarget(repository),
        branch: null,
        commit: null,
        refused: null,
        recovered: null,
    };
    try {
        await (0,_layout__WEBPACK_IMPORTED_MODULE_5__/* .withTarget */ .yY)(repository, async (target) => {
            if (!mend)
                return lookAlone(target, found);
            const lock = (0,_lock__WEBPACK_IMPORTED_MODULE_6__/* .lockTarget */ .N)(target, { run: "", before: "", ref: "" });
            try {
                const recovery = await (0,_recover__WEBPACK_IMPORTED_MODULE_8__/* .recoverLocked */ .p)(target, lock);
                if (recovery.found !== "nothing")
                    found.recovered = recovery;
                if (recovery.state === "unfinished")
                    throw new _refused__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L("target_unfinished", recovery.said);
                await lookAlone(target, found);
            }
            finally {
                lock.release();
            }
        });
    }
    catch (error) {
        if (!(error instanceof _refused__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L))
            throw error;
        found.refused = { code: error.code, message: error.message };
    }
    return found;
}
/** Whose the work tree is that a path leads to; null where nothing is there. */
function ownerOfTarget(repository) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(repository))).uid;
    }
    catch {
        return null;
    }
}
async function lookAlone(target, found) {
    if ((0,_files__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .journalPath */ .HY)(target)) !== null)
        throw new _refused__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L("target_unfinished", "expected nothing unfinished, found the journal of a run that was ended while it applied its result; the next run, or `case-harness doctor --clean`, mends it");
    const head = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .headOf */ .Uo)(target);
    if (head === null)
        throw new _refused__WEBPACK_IMPORTED_MODULE_10__/* .Refused */ .L("target_unsupported", "expected a commit, found a branch without one");
    found.commit = head;
    found.branch = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .branchOf */ .W0)(target.gitDir);
    (0,_look__WEBPACK_IMPORTED_MODULE_7__/* .branchAt */ .G8)(target, head);
    await withShadow(target, head, (shadow) => (0,_look__WEBPACK_IMPORTED_MODULE_7__/* .lookAt */ .t5)(target, shadow));
}
async function withShadow(target, head, act) {
    const isThere = (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(target.state) !== null;
    // No name of an application: who holds the lock removes those.
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target.state, `look-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}`);
    (0,_files__WEBPACK_IMPORTED_MODULE_3__/* .makeShared */ .SH)(folder, target.sharing, 0o700);
    try {
        return await act((0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .freshShadow */ .JZ)(target, folder, head));
    }
    finally {
        (0,_steps__WEBPACK_IMPORTED_MODULE_11__/* .removeFolder */ .v$)(folder);
        if (!isThere)
            removeEmpty(target.state);
    }
}
/** Another harness may have begun to use it. */
function removeEmpty(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(folder);
    }
    catch {
        // It is the next one's.
    }
}
/**
 * Looks at a target that nothing is to be done to any more, without its lock.
 * @throws Refused; what the system says
 */
async function lookAtEnd(repository) {
    return (0,_layout__WEBPACK_IMPORTED_MODULE_5__/* .withTarget */ .yY)(repository, async (target) => {
        const commit = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .headOf */ .Uo)(target);
        const branch = (0,_refs__WEBPACK_IMPORTED_MODULE_9__/* .branchOf */ .W0)(target.gitDir);
        if (commit === null)
            return { branch, commit, differing: [] };
        return withShadow(target, commit, async (shadow) => {
            await (0,_index_file__WEBPACK_IMPORTED_MODULE_4__/* .readIndex */ .vY)(target, shadow);
            return { branch, commit, differing: pathsOf(await (0,_look__WEBPACK_IMPORTED_MODULE_7__/* .differences */ .tX)(target, shadow)) };
        });
    });
}
/** The paths of what `git status` shows. */
function pathsOf(lines) {
    return lines.map((line) => line.slice("XY ".length));
}


/***/ }),

/***/ 65879:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ dropLocks; },
/* harmony export */   HY: function() { return /* binding */ journalPath; },
/* harmony export */   JZ: function() { return /* binding */ freshShadow; },
/* harmony export */   KM: function() { return /* binding */ applicationOf; },
/* harmony export */   O9: function() { return /* binding */ finish; },
/* harmony export */   WD: function() { return /* binding */ doneName; },
/* harmony export */   ei: function() { return /* binding */ dropReserve; },
/* harmony export */   gr: function() { return /* binding */ reflogsOf; },
/* harmony export */   m5: function() { return /* binding */ takeLocks; },
/* harmony export */   n9: function() { return /* binding */ moveForward; },
/* harmony export */   nY: function() { return /* binding */ cleanUp; },
/* harmony export */   ru: function() { return /* binding */ revert; },
/* harmony export */   v$: function() { return /* binding */ removeFolder; },
/* harmony export */   wU: function() { return /* binding */ writeTokens; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28664);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9355);
/* harmony import */ var _index_file__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87611);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9130);
/* harmony import */ var _refs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14524);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85608);
/* harmony import */ var _shadow__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90162);










/** Names in a work folder. */
const TOKEN = "lock";
const REF_AFTER = "ref-after";
const REF_BEFORE = "ref-before";
const RESERVE = "reserve";
/** Room for what a way back needs besides the index: a git directory of ours, blocks of folders. */
const RESERVE_BYTES = 256 * 1024;
/** Where the journal lies. */
function journalPath({ state }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, "journal.json");
}
/** What a journal speaks of. */
function applicationOf(target, journal) {
    const { paths, newFolders, oldFolders } = journal;
    const work = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target.state, journal.work);
    return { target, journal, places: { root: target.root, work, paths, newFolders, oldFolders } };
}
/** A git directory to look with, thrown away with the work folder. */
function freshShadow(target, work, head) {
    return (0,_shadow__WEBPACK_IMPORTED_MODULE_9__/* .createShadow */ .b)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, `shadow-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`), head);
}
/**
 * Puts the files that become locks into the work folder, before anything is visible, and takes the room that the way back would
 * need: a disk that is full then has it.
 */
function writeTokens({ target, places: { work }, journal: { before, after } }) {
    const files = { [TOKEN]: "", [REF_AFTER]: `${after}\n`, [REF_BEFORE]: `${before}\n` };
    for (const [name, text] of Object.entries(files))
        (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .writeDurable */ .vQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, name), Buffer.from(text), 0o666, target.sharing);
    // An index, and git's copy while it writes one. Random, since some file systems store no zeros.
    const bytes = 2 * (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target.gitDir, "index")).size + RESERVE_BYTES;
    (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .writeDurable */ .vQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, RESERVE), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes));
}
/** Gives that room to whoever goes on, or back. */
function dropReserve({ places: { work } }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, RESERVE), { force: true });
}
/**
 * Takes git's locks of HEAD and index, so that no git changes what is being changed. Ours of before still count.
 * @throws Refused `target_busy`
 */
function takeLocks({ target: { gitDir, sharing }, places: { work } }) {
    (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .makeShared */ .SH)(work, sharing, 0o700);
    const token = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, TOKEN);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(token))
        (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .writeDurable */ .vQ)(token, Buffer.alloc(0), 0o666, sharing);
    for (const lock of ["index.lock", "HEAD.lock"].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, name)))
        if (!(0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .takeGitLock */ .p6)(lock, token))
            throw new _refused__WEBPACK_IMPORTED_MODULE_8__/* .Refused */ .L("target_busy", `expected no git at work, found ${lock}; wait for it, or remove the file where none runs`);
}
/** Gives back every lock of git's that is ours. */
function dropLocks({ target: { gitDir, commonDir }, places: { work }, journal: { ref } }, from = work) {
    for (const name of [REF_AFTER, REF_BEFORE])
        (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .dropGitLock */ .nw)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, `${ref}.lock`), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, name));
    for (const name of ["HEAD.lock", "index.lock"])
        (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .dropGitLock */ .nw)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, TOKEN));
}
/** The step that decides: the branch names the new commit, or does not. */
function moveForward({ target, journal: { ref, before }, places: { work } }) {
    (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .moveRef */ .LH)(target, ref, before, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, REF_AFTER));
}
/**
 * Everything that follows when the branch has moved: files, index, reflogs. What is done already stays so.
 * @throws Theirs when a person's work is in the way, or what the system says
 */
async function finish(application) {
    const { target, journal, places } = application;
    (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .checkPlaces */ .p1)(places);
    (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .putAll */ .D3)(places);
    (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .syncPlaces */ ._d)(places);
    // A second name that goes later would change the files' times once more, and the index would not know them.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(places.work, "new"), { recursive: true, force: true });
    await (0,_index_file__WEBPACK_IMPORTED_MODULE_5__/* .writeIndex */ ._M)(target, freshShadow(target, places.work, journal.after), journal.paths, "after");
    for (const log of journal.logs)
        (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .addToReflog */ .c1)(reflogPath(target, journal.ref, log.of), journal.reflog, target.sharing);
}
/**
 * Takes everything back, from wherever it stopped; the branch last.
 * @throws Theirs when a person's work is in the way, or what the system says
 */
async function revert(application) {
    const { target, journal, places } = application;
    const { ref, before, after } = journal;
    dropReserve(application);
    const isMoved = (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .readRef */ .sg)(target, ref) === after;
    if (isMoved || (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .isBegun */ .av)(places)) {
        (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .takeBack */ .zH)(places);
        (0,_places__WEBPACK_IMPORTED_MODULE_6__/* .syncPlaces */ ._d)(places);
        await (0,_index_file__WEBPACK_IMPORTED_MODULE_5__/* .writeIndex */ ._M)(target, freshShadow(target, places.work, before), journal.paths, "before");
        for (const { of, isNew } of journal.logs)
            (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .takeFromReflog */ .lb)(reflogPath(target, ref, of), journal.reflog, isNew);
    }
    if (isMoved)
        (0,_refs__WEBPACK_IMPORTED_MODULE_7__/* .moveRef */ .LH)(target, ref, after, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(places.work, REF_BEFORE));
}
function reflogPath({ gitDir, commonDir }, ref, of) {
    return of === "HEAD" ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "logs/HEAD") : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "logs", ref);
}
/**
 * The reflogs that git would write to: those that are there, and new ones unless the configuration says no.
 * @throws Refused `target_unsupported` where a link or a folder is in the place of one
 */
function reflogsOf(target, ref) {
    return ["HEAD", "branch"].flatMap((of) => {
        const path = reflogPath(target, ref, of);
        const stats = (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(path);
        const base = of === "HEAD" ? target.gitDir : target.commonDir;
        const above = (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path.slice(base.length + 1)).map((folder) => (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, folder)));
        if (stats?.isFile() === false || above.some((folder) => folder?.isDirectory() === false))
            throw new _refused__WEBPACK_IMPORTED_MODULE_8__/* .Refused */ .L("target_unsupported", `expected a file or nothing at ${path}, found a link or a folder there, or a link on the way; move it away`);
        return stats !== null || target.logsRefs ? [{ of, isNew: stats === null }] : [];
    });
}
/** What a work folder is called when all is done, or all is taken back, and only leftovers are to be removed. */
function doneName({ target: { state }, journal: { work } }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, work.replace("work-", "done-"));
}
/**
 * Gives the target back. The journal goes after everything that is visible; as long as it is there, the folder says that only
 * this is left. What can't be removed of the folder, the next run removes.
 */
function cleanUp(application) {
    const { target, places } = application;
    const done = doneName(application);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(places.work)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(places.work, done);
        (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .sync */ .OH)(target.state);
    }
    dropLocks(application, done);
    if ((0,_files__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(journalPath(target)) !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(journalPath(target));
    (0,_files__WEBPACK_IMPORTED_MODULE_4__/* .sync */ .OH)(target.state);
    removeFolder(done);
}
/** Removes a folder of ours as far as that can be done. */
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true, maxRetries: 5 });
    }
    catch {
        // Nothing of the target depends on it, and `sweep` meets it again.
    }
}


/***/ })

};
