"use strict";
exports.id = 2896;
exports.ids = [2896];
exports.modules = {

/***/ 2896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOrphans: function() { return /* binding */ endOrphans; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8700);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** The name of both halves of bubblewrap, until PID 1 of the sandbox has become the program. */
const BUBBLEWRAP = "bwrap";
/**
 * Ends what a killed harness can leave behind. Bubblewrap 0.8 asks for its parent's death a moment before it lets PID 1 of
 * the sandbox go on; killed in that moment, it leaves a PID 1 that waits for it for ever, with nothing begun in it. Only such
 * a process is ended: this user's, with our own handshake, PID 1 of a namespace, and without the other half.
 * @returns how many
 */
function endOrphans() {
    const orphans = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name) && isOrphan(name));
    return orphans.filter((pid) => (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(Number(pid), "SIGKILL")).length;
}
function isOrphan(pid) {
    return (about(pid, "comm") === BUBBLEWRAP &&
        isOurs((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}`, { throwIfNoEntry: false })?.uid) &&
        /^NSpid:\t\d+\t(?:\d+\t)*1$/m.test(about(pid, "status")) &&
        about(pid, "cmdline").includes(_launch__WEBPACK_IMPORTED_MODULE_2__/* .HANDSHAKE */ .QK) &&
        about(String((0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(Number(pid))?.parent), "comm") !== BUBBLEWRAP);
}
/** Whether an id is this user's; to root, those that a harness lends are, too. */
function isOurs(uid) {
    const own = process.getuid?.();
    return uid === own || (own === 0 && uid !== undefined && (0,_identity__WEBPACK_IMPORTED_MODULE_1__/* .isLent */ .E)(uid));
}
/** What `/proc` says of a process; nothing when it is gone or hidden. */
function about(pid, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${what}`, "latin1").trimEnd();
    }
    catch {
        return "";
    }
}


/***/ })

};
;