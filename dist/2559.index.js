"use strict";
exports.id = 2559;
exports.ids = [2559,8973,1354];
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


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: function() { return /* binding */ wellFormed; },
/* harmony export */   FV: function() { return /* binding */ escapeMarkdown; },
/* harmony export */   SS: function() { return /* binding */ codeSpan; },
/* harmony export */   zW: function() { return /* binding */ fencedBlock; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/**
 * Markdown for text that someone else wrote: file names, messages, commands. Nothing of it may become a link, a mention, a
 * heading or HTML, and nothing may leave its line.
 */

/** Characters that mean something to GitHub Flavored Markdown or to HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>~&$]/g;
/** The text with lone surrogates replaced: what can't be UTF-8 can't be sent. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
function escapeMarkdown(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(wellFormed(text))
        .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
        .replace(/@(?=[\w])/g, "@\u2060")
        .replace(/#(?=\d)/g, "#\u2060")
        .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
        .replace(/:(?=\/\/)/g, ":\u2060")
        .replace(/\bwww(?=\.)/gi, "$&\u2060");
}
/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
function codeSpan(text, place = "text") {
    const clean = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(wellFormed(text));
    if (clean === "")
        return "(empty)";
    const runs = clean.match(/`+/g) ?? [];
    const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
    const span = `${ticks}${padded}${ticks}`;
    return place === "table" ? span.replace(/\|/g, "\\|") : span;
}
/** A fenced block that nothing in the text can end. */
function fencedBlock(text, language = "") {
    const runs = text.match(/`{3,}/g) ?? [];
    const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${ticks}${language}\n${wellFormed(text)}\n${ticks}`;
}


/***/ })

};
;