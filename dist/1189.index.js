"use strict";
exports.id = 1189;
exports.ids = [1189];
exports.modules = {

/***/ 1189:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8973);




/** `explain [CODE]`: 0, or 3 for a code that does not exist. */
async function run(args, io) {
    const [code] = args.positionals;
    if (code === undefined) {
        if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, { codes: _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK.map(asJson) });
        else
            io.stdout(_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK.map((c) => `${c.padEnd(36)} ${_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[c].status.padEnd(8)} ${_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[c].message}\n`).join(""));
        return 0;
    }
    if (!(0,_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .isBlockerCode */ .yE)(code))
        return (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .wrongUsage */ .xY)(io, (0,_cli__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(`explain: unknown code ${(0,_cli__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(code)}`, "codes", code, _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, asJson(code));
    else
        io.stdout(explanation(code));
    return 0;
}
function asJson(code) {
    const { fixes = [], ...entry } = _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
    return { code, ...entry, ...(fixes.length === 0 ? {} : { fixes: fixes.map(({ about, fix }) => ({ about, fix })) }) };
}
function explanation(code) {
    const entry = _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
    const lines = [
        code,
        "",
        `  ${entry.message}`,
        "",
        `  Fix: ${entry.fix}`,
        ...(entry.fixes ?? []).map(({ about, fix }) => `  Fix (${about}): ${fix}`),
        "",
        `  status          ${entry.status} (exit ${entry.status === "fail" ? 1 : 2})`,
    ];
    lines.push(`  failure_reason  ${entry.phrase}`, `  found           ${FOUND[entry.phase]}`);
    if (entry.marker !== undefined)
        lines.push(`  marker file     backend/${entry.marker}`);
    return `${lines.join("\n")}\n`;
}
const FOUND = {
    "record-gate": "by a record gate (src/core/gates), before anything is touched",
    "effect-gate": "by an effect gate (src/core/gates), after every record gate has passed and before the agent starts",
    "after-start": "after the start, or while the result is judged (src/core/judge)",
    "agent-build": "while an agent's binary is built or fetched (src/world/agent)",
};


/***/ })

};
;