"use strict";
exports.id = 7347;
exports.ids = [7347];
exports.modules = {

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