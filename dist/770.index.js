"use strict";
exports.id = 770;
exports.ids = [770];
exports.modules = {

/***/ 7268:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: function() { return /* binding */ movedFault; },
/* harmony export */   e$: function() { return /* binding */ askStanding; },
/* harmony export */   yz: function() { return /* binding */ movedSince; }
/* harmony export */ });
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1824);
/* harmony import */ var _world_agent_commit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3557);


/**
 * Asks the forge for the commit that judges: which branch, and where it stands now. The event alone is never believed.
 * @returns a fault where the event is about a branch that judges nobody
 */
async function askStanding(forge, { context, inputs }) {
    const { repository, pullRequest } = context;
    const asked = pullRequest === null ? null : await forge.pull(repository, pullRequest.number);
    if (asked !== null && !asked.ok)
        return asked;
    const pull = asked?.value ?? null;
    const main = pull?.defaultBranch == null
        ? await forge.defaultBranch(repository)
        : { ok: true, value: pull.defaultBranch };
    if (!main.ok)
        return main;
    if (main.value === null)
        return { ok: true, value: { trusted: null, pull } };
    const said = { defaultBranch: main.value, pull };
    const chosen = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .trustedBranch */ .YF)(context, said, (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_0__/* .branchNames */ .nG)(inputs["trusted-branches"]), inputs.into);
    if ("subject" in chosen)
        return { ok: true, value: { fault: chosen } };
    const head = await forge.branchHead(repository, chosen.branch);
    if (!head.ok)
        return head;
    return { ok: true, value: { trusted: { ...chosen, sha: head.value, defaultBranch: main.value }, pull } };
}
/**
 * Asks again before anything is published: the head must still be what was tested, and what judges must still be the same. A
 * trusted branch that moved is looked at, path for path: other files there change nothing.
 * @param paths of the trusted commit that judge this run, relative to `cwd`
 */
async function movedSince(forge, plan, before, paths, cwd) {
    const asked = await askStanding(forge, plan);
    if (!asked.ok)
        return asked;
    if ("fault" in asked.value)
        return { ok: true, value: { ...still(), doubts: [otherRules(asked.value.fault)] } };
    const { trusted, pull } = asked.value;
    const moved = still();
    const { context } = plan;
    if (pull !== null && context.pullRequest !== null) {
        const { number } = context.pullRequest;
        if (pull.state === "closed")
            moved.notes.push(`Pull request #${number} is closed.`);
        if (pull.headSha !== context.headSha) {
            moved.headMoved = true;
            moved.doubts.push({ ...movedFault(number, context.headSha, pull.headSha), otherRun: false });
        }
    }
    if (before === null || trusted === null || trusted.sha === before.sha) {
        const renamed = before !== null && trusted !== null && trusted.branch !== before.branch;
        return { ok: true, value: renamed ? { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } : moved };
    }
    if (trusted.branch !== before.branch || trusted.into !== before.into)
        return { ok: true, value: { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } };
    const changed = await changedPaths(forge, context, before, trusted, paths, cwd);
    if (!changed.ok)
        return changed;
    if (changed.value.length === 0)
        moved.notes.push(`${trusted.branch} moved to ${trusted.sha} meanwhile; what judges this run is the same there.`);
    else
        moved.doubts.push(otherRules({
            subject: `trusted branch ${trusted.branch}`,
            expected: `${changed.value.join(", ")} as in ${before.sha}, which judged this run`,
            found: `others in ${trusted.sha}, where it stands now`,
            fix: "What judges was changed meanwhile. Run the job again, so that the rules that are in force now have the say.",
        }));
    return { ok: true, value: moved };
}
/** Paths whose objects are not the same in both commits; one by the checkout's objects, the other by the forge. */
async function changedPaths(forge, { repository }, before, now, paths, cwd) {
    const files = (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .commitFiles */ .zu)(cwd, before.sha);
    const changed = [];
    for (const path of paths) {
        const inside = await (0,_world_agent_commit__WEBPACK_IMPORTED_MODULE_1__/* .pathInCheckout */ .BQ)(cwd, path);
        if (inside === null)
            continue;
        const entry = await files.entry(inside);
        const was = entry === null ? null : `${entry.mode} ${entry.oid}`;
        const is = await forge.objectAt(repository, now.sha, inside);
        if (!is.ok)
            return is;
        if (is.value !== was)
            changed.push(inside);
    }
    return { ok: true, value: changed };
}
function still() {
    return { doubts: [], headMoved: false, notes: [] };
}
function otherBranch(before, now) {
    return otherRules({
        subject: "trusted branch",
        expected: `${before.branch}, which judged this run`,
        found: now.branch,
        fix: "The pull request was given another base, or the default branch another name. Run the job again.",
    });
}
function otherRules(fault) {
    return { ...fault, otherRun: true };
}
/** The head of a pull request is not the commit that this job is about. */
function movedFault(number, tested, found) {
    return {
        subject: `head of pull request #${number}`,
        expected: `${tested}, the commit that this run is about`,
        found,
        fix: "New commits were pushed meanwhile. Nothing to do: the run for the new head decides.",
    };
}


/***/ }),

/***/ 8389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announce: function() { return /* binding */ announce; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7171);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _publish_expected__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6216);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1546);
/* harmony import */ var _publish_trust__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7268);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8328);









/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN = ["server", "network"];
/**
 * Asks the forge which commit judges, and says on the commit that a run begins, and with which nonce. What can't be asked or
 * announced is not run; `mode: run` announces nothing.
 */
async function announce(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_8__/* .STEP_VARIABLES */ .v.plan);
    const { context, detected } = plan;
    const token = await (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_5__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .e)(forge.failure);
    const standing = await (0,_publish_trust__WEBPACK_IMPORTED_MODULE_6__/* .askStanding */ .e$)(forge.value, plan);
    if (!standing.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .e)(standing.failure);
    if ("fault" in standing.value)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .endWithFaults */ .Vl)([standing.value.fault], _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.blocked);
    const { trusted, pull } = standing.value;
    if (pull !== null && pull.headSha !== context.headSha)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .endWithFaults */ .Vl)([(0,_publish_trust__WEBPACK_IMPORTED_MODULE_6__/* .movedFault */ .Ku)(context.pullRequest.number, context.headSha, pull.headSha)]);
    const expected = await (0,_publish_expected__WEBPACK_IMPORTED_MODULE_4__/* .expectedRun */ .i)(plan.inputs, trusted, io);
    if ("fault" in expected)
        return (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .endWithFaults */ .Vl)([expected.fault]);
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
    if (plan.mode === "both") {
        const { name } = expected.plan;
        // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
        const begun = { name, nonce, checkId: null, url: null, at: null };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: JSON.stringify(begun) });
        const startedAt = new Date().toISOString();
        const made = await forge.value.announce((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .announcePlan */ .XZ)((0,_core_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .interfaceOf */ .Rm)(detected.forge, token), context, { name, nonce, startedAt }));
        if (!made.ok) {
            if (!UNKNOWN.includes(made.failure.kind))
                await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: "" });
            return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_5__/* .printFailure */ .e)(made.failure);
        }
        const announced = { ...begun, ...made.value };
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ announcement: JSON.stringify(announced) });
        io.stderr(`case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`);
    }
    const asked = { trusted };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)({ asked: JSON.stringify(asked) });
    return 0;
}


/***/ })

};
;