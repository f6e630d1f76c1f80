"use strict";
exports.id = 23;
exports.ids = [23];
exports.modules = {

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


/***/ })

};
;