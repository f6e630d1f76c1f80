"use strict";
exports.id = 8973;
exports.ids = [8973,1354];
exports.modules = {

/***/ 3776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: function() { return /* binding */ value; },
/* harmony export */   Vg: function() { return /* binding */ numberValue; },
/* harmony export */   zu: function() { return /* binding */ values; },
/* harmony export */   zy: function() { return /* binding */ has; }
/* harmony export */ });
/** Whether a switch, or any flag, was given. */
function has(args, name) {
    return args.flags.has(name);
}
/** The value of a flag, or undefined where it was not given. */
function value(args, name) {
    return args.flags.get(name)?.[0];
}
/** All values of a repeatable flag, in the order given. */
function values(args, name) {
    return args.flags.get(name) ?? [];
}
/** The value of a flag that the parser checked to be a whole number, or undefined where it was not given. */
function numberValue(args, name) {
    const text = value(args, name);
    return text === undefined ? undefined : Number(text);
}


/***/ }),

/***/ 8973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: function() { return /* binding */ printJson; },
/* harmony export */   cv: function() { return /* binding */ say; },
/* harmony export */   iF: function() { return /* binding */ style; },
/* harmony export */   xY: function() { return /* binding */ wrongUsage; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3776);


/** Writes the one JSON object of `--json` to standard output. */
function printJson(io, object) {
    io.stdout(`${JSON.stringify(object, null, 2)}\n`);
}
/** Writes a line for people to standard error, unless `--quiet`. */
function say(io, args, line) {
    if (!(0,_io__WEBPACK_IMPORTED_MODULE_1__/* .has */ .zy)(args, "quiet"))
        io.stderr(`${line}\n`);
}
/** Ends a command that was used wrongly: one line on standard error, with `--json` an object that says the same, exit code 3. */
function wrongUsage(io, message) {
    io.stderr(`case-harness: ${message}\n`);
    if (io.json)
        printJson(io, { error: message, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R;
}
const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
/**
 * Colours text for a terminal: never where `NO_COLOR` is set and not empty (https://no-color.org), where `TERM` is `dumb`,
 * or where standard error is no terminal.
 */
function style(io, kind, text) {
    const plain = !io.isTTY || (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
    return plain ? text : `\u001b[${STYLES[kind]}m${text}\u001b[0m`;
}


/***/ })

};
;