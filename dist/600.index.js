export const id = 600;
export const ids = [600];
export const modules = {

/***/ 6600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preflightEffects: () => (/* binding */ preflightEffects)
/* harmony export */ });
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6954);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4333);
/* harmony import */ var _execute__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6336);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1000);






/** Collects the facts of the effect gates as a run would, and throws away what was made for it. */
async function preflightEffects({ request, contract, contractBytes, records, facts, clock, io, }) {
    const known = (0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_5__/* .knownSecrets */ .x)(io.env);
    const place = {
        identity: {
            runId: facts.run.run_id,
            caseId: contract.case_id,
            nonce: "",
            contractBytes,
            contract: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseContract */ .UA)(contractBytes),
            records,
        },
        request,
        io,
        clock,
        programs: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .programsIn */ .TS)(io.programs),
        cancel: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .linkedController */ .k9)(io.signal),
        work: (0,_session__WEBPACK_IMPORTED_MODULE_4__/* .createWorkFolder */ .aM)(),
        known,
        secrets: (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_2__/* .knownSearch */ .y)(known),
        closers: [],
        gateInput: () => (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null }),
    };
    try {
        const { facts: found, containment } = await (0,_execute__WEBPACK_IMPORTED_MODULE_3__/* .collectEffects */ .pE)(place, contract);
        return { facts: found, containment };
    }
    finally {
        for (const close of place.closers)
            await close();
        await place.work.remove();
    }
}


/***/ })

};
