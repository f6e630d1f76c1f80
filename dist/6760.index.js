"use strict";
exports.id = 6760;
exports.ids = [6760,7347];
exports.modules = {

/***/ 4379:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseStage1: function() { return /* binding */ refuseStage1; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3715);
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4624);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3137);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1204);
/* harmony import */ var _not_reached__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1046);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4365);
/* harmony import */ var _sealing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7347);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1000);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6581);










/**
 * Makes the refusal that every bundle from stage 2 on nests: the same lane and task at stage 1, with stage 1 counted as
 * the enabled one, sealed as a bundle of its own.
 */
function refuseStage1(session) {
    const { clock, request, identity, times } = session;
    const id = (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .runId */ .Vz)(clock.startedAt, identity.caseId, (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .randomSuffix */ .VH)());
    const writer = session.writer.nested("stage1-refusal", id);
    const facts = (0,_facts__WEBPACK_IMPORTED_MODULE_1__/* .collectFacts */ .M)();
    facts.set("contract", session.facts.get("contract"));
    facts.set("request", { ...(0,_facts_of_run__WEBPACK_IMPORTED_MODULE_2__/* .requestFact */ .a8)(request), stage: 1, enabled_stage: 1 });
    facts.set("environment", (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_2__/* .environmentFact */ .cD)(session.io, null));
    facts.set("clock", {
        contract_read: times.contract_read,
        gates_evaluated: clock.now(),
        lane_started: null,
        lane_ended: null,
        diff_checked: null,
        verification_completed: null,
    });
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTRACT_FILE */ .kY, identity.contractBytes);
    for (const [name, bytes] of identity.records)
        writer.write(`${_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .RECORDS_FOLDER */ .g6}${name}`, bytes);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .CONTAINMENT_FILE */ .eL, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)((0,_not_reached__WEBPACK_IMPORTED_MODULE_7__/* .containmentNotReached */ .o)(request.lane === "fake" ? "best" : "sandbox"))}\n`);
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .PATCH_FILE */ .mO, "");
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .TEST_LOG_FILE */ .Ps, "no verification: no lane was started\n");
    facts.set("run", {
        run_id: id,
        case_id: identity.caseId,
        nonce: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .newNonce */ .Yd)(),
        harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: writer.dir,
        workspace_root: null,
        role: "stage1-refusal",
    });
    return (0,_sealing__WEBPACK_IMPORTED_MODULE_3__.sealBundle)(writer, facts.file(), new Map(), (0,_trace__WEBPACK_IMPORTED_MODULE_9__/* .startTrace */ .C)(clock));
}


/***/ }),

/***/ 7347:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nestedEvidence: function() { return /* binding */ nestedEvidence; },
/* harmony export */   sealBundle: function() { return /* binding */ sealBundle; }
/* harmony export */ });
/* harmony import */ var _core_judge_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(192);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_load__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4363);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6414);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3137);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4201);






/**
 * Seals a bundle whose content files are written (SPEC section 2, order of sealing): facts, judge, what follows from the
 * decision, report. The judge reads the files back, so that it sees what a stranger will see.
 * @throws ArtifactWriteFailure; Error when the evidence that was just written does not load
 */
function sealBundle(writer, facts, nested, trace) {
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .FACTS_FILE */ .Ho, `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)(facts)}\n`);
    const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
    const loaded = (0,_core_judge_load__WEBPACK_IMPORTED_MODULE_2__/* .loadEvidence */ .Qn)({ names: new Set(own.keys()), read: (name) => writer.read(name), sizeOf: (name) => own.get(name) ?? 0 }, nested);
    if ("faults" in loaded) {
        const [first] = loaded.faults;
        throw new Error(`the evidence does not load: ${first?.file}: ${first?.problem}`);
    }
    const decision = (0,_core_judge_judge__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(loaded.evidence, trace.observe);
    for (const [name, content] of (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .derivedFiles */ .Rq)(decision)) {
        if (name !== _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .ELIGIBILITY_FILE */ .fl || !own.has(name))
            writer.write(name, content);
        else if (writer.read(name).toString("utf8") !== content)
            throw new Error(`${_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .ELIGIBILITY_FILE */ .fl} is not what the evidence gives: it was written before facts changed`);
    }
    writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .TRACE_FILE */ .BQ, trace.text(decision));
    const digests = new Map(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
    const markdown = (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_4__/* .reportMarkdown */ .u)(decision.verdict, digests);
    writer.write(_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_MD_FILE */ .gZ, markdown);
    const freshness = Object.fromEntries(writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]));
    const { report, json } = (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_3__/* .sealReport */ .yP)(decision.verdict, digests, markdown, freshness);
    writer.seal(json);
    return { report, decision };
}
/** What the outer bundle's judge may know of a bundle that is nested in it. */
function nestedEvidence({ report, decision }) {
    return { report, events: decision.events.map(({ event }) => event) };
}
/** Files of this bundle itself, without those of nested ones. */
function ownFiles(writer) {
    return writer.files().filter(({ name }) => !/^(fake-baseline|stage1-refusal|first-run)\//.test(name));
}


/***/ })

};
;