export const id = 496;
export const ids = [496,115];
export const modules = {

/***/ 8115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   zW: () => (/* binding */ fencedBlock)
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
/** Text as it is, for Markdown: one line, without any effect. Mentions and references are cut by a word joiner, which has no width. */
function escapeMarkdown(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(wellFormed(text))
        .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
        .replace(/@(?=[\w])/g, "@\u2060")
        .replace(/:(?=\/\/)/g, ":\u2060");
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
