"use strict";
exports.id = 3847;
exports.ids = [3847,1394];
exports.modules = {

/***/ 9102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: function() { return /* binding */ ZERO_SHA256; },
/* harmony export */   aD: function() { return /* binding */ SHA256; },
/* harmony export */   sc: function() { return /* binding */ sha256; },
/* harmony export */   uu: function() { return /* binding */ SHA1; }
/* harmony export */ });
/* unused harmony export EMPTY_SHA256 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A lower-case hexadecimal SHA-256. */
const SHA256 = /^[0-9a-f]{64}$/;
/** A lower-case hexadecimal SHA-1 (a git object id). */
const SHA1 = /^[0-9a-f]{40}$/;
/** SHA-256 of no bytes: the digest of an empty patch. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** 64 zeros: `prev` of the first event, and the place holder of the report's own digest. */
const ZERO_SHA256 = "0".repeat(64);
/** SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");
}


/***/ }),

/***/ 1022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: function() { return /* binding */ parseExactly; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   Nf: function() { return /* binding */ exactIntegers; },
/* harmony export */   ct: function() { return /* binding */ isLaterId; }
/* harmony export */ });
/** A JSON string, or an integer of so many digits that a double may not hold it (2^53 has 16). Strings are matched to be passed over. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/**
 * Parses JSON of a forge without rounding: an integer of 16 digits or more becomes a string of its digits, so that two ids
 * are never taken for one. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError on what is no JSON
 */
function parseExactly(text) {
    return JSON.parse(exactIntegers(text));
}
/** The same JSON text with its long integers as strings. */
function exactIntegers(text) {
    return text.replace(STRING_OR_LONG_INTEGER, (found) => (found.startsWith('"') ? found : `"${found}"`));
}
/** An id as a forge writes it, a whole number from 1: its digits, or null where the value is none. */
function idText(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
    return typeof value === "string" && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}
/** Whether an id is greater than another; both are of {@link idText}. */
function isLaterId(one, other) {
    return one.length === other.length ? one > other : one.length > other.length;
}


/***/ }),

/***/ 159:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ replayNote; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** What is said of a replay wherever a verdict is read, so that nobody takes it for a run; null for a run. */
function replayNote({ replay }) {
    if (replay === undefined)
        return null;
    const when = replay.recorded_at === null ? "" : ` of ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(replay.recorded_at)}`;
    return `a replay: a cassette${when} answered in place of the model, so that it proves no stage`;
}


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: function() { return /* binding */ wellFormed; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   FV: function() { return /* binding */ escapeMarkdown; },
/* harmony export */   GM: function() { return /* binding */ blockerMarkdown; },
/* harmony export */   SS: function() { return /* binding */ codeSpan; },
/* harmony export */   nf: function() { return /* binding */ link; },
/* harmony export */   wh: function() { return /* binding */ plainText; },
/* harmony export */   zW: function() { return /* binding */ fencedBlock; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3715);
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
/** Text for a field that a forge shows as it stands (title, description, annotation): one line, nothing invisible, nothing that turns it round. */
function plainText(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(wellFormed(text));
}
/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
function escapeMarkdown(text) {
    return plainText(text)
        .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
        .replace(/@(?=[\w])/g, "@\u2060")
        .replace(/[#!](?=\d)/g, "$&\u2060")
        .replace(/:(?=(?:\w|\\[+\-_])+:)/g, ":\u2060")
        .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
        .replace(/:(?=\/\/)/g, ":\u2060")
        .replace(/\bwww(?=\.)/gi, "$&\u2060");
}
/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
function codeSpan(text, place = "text") {
    // A backslash before the pipe is read in two ways by the forges' own table readers.
    const clean = place === "table" ? plainText(text).replace(/(?<=\\)\|/g, "\\u{7c}") : plainText(text);
    if (clean === "")
        return "(empty)";
    const runs = clean.match(/`+/g) ?? [];
    const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
    const span = `${ticks}${padded}${ticks}`;
    return place === "table" ? span.replace(/\|/g, "\\|") : span;
}
/** A case's id as it stands; as code where it is none, which only a report that nobody verified can hold. */
function idText(id) {
    return _domain_run_id__WEBPACK_IMPORTED_MODULE_2__/* .CASE_ID */ .xD.test(id) ? id : codeSpan(id);
}
/** A link to a page of the forge; the text alone where the address is none. */
function link(text, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
        return codeSpan(text);
    const target = url.href.replace(/[^\w/:.?=&%@~+;,-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${escapeMarkdown(text)}](${target})`;
}
/** A fenced block that nothing in the text can end. */
function fencedBlock(text, language = "") {
    const runs = text.match(/`{3,}/g) ?? [];
    const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${ticks}${language}\n${text.split("\n").map(plainText).join("\n")}\n${ticks}`;
}
/** A blocker in Markdown: what the catalogue says as text, and every word that came with the evidence as code. */
function blockerMarkdown(blocker) {
    const { code, subject, expected, found } = blocker;
    const parts = [
        `${codeSpan(subject)}: ${escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(code).message)}`,
        ...(expected === null ? [] : [`Expected: ${codeSpan(expected)}.`]),
        ...(found === null ? [] : [`Found: ${codeSpan(found)}.`]),
    ];
    return { what: parts.join(" "), fix: escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(blocker).fix) };
}


/***/ })

};
;