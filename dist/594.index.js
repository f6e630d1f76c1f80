export const id = 594;
export const ids = [594];
export const modules = {

/***/ 3594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ readEnvelopes),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   zh: () => (/* binding */ isReviewerRejection)
/* harmony export */ });
/** Delimiters of an agent's result in its output, as WorkOS Case prints them. */
const START = "<<<AGENT_RESULT";
const END = "AGENT_RESULT>>>";
/** Envelopes read from one output; more is noise. */
const MAX_ENVELOPES = 1000;
/**
 * Every `<<<AGENT_RESULT {json} AGENT_RESULT>>>` of a text, in order; the last start before an end wins.
 * An unclosed envelope and one that is not a bare JSON object count as `null`. Never throws.
 */
function readEnvelopes(text) {
    const envelopes = [];
    let from = 0;
    while (envelopes.length < MAX_ENVELOPES) {
        const start = text.indexOf(START, from);
        if (start < 0)
            break;
        const end = text.indexOf(END, start);
        if (end < 0) {
            envelopes.push(null);
            break;
        }
        const body = text.slice(start, end);
        envelopes.push(parseObject(body.slice(body.lastIndexOf(START) + START.length)));
        from = end + END.length;
    }
    return envelopes;
}
/** A text as one JSON object, or null where it is anything else. Never throws. */
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
/** Whether an envelope is a reviewer's rejection: not completed, or with critical findings. */
function isReviewerRejection(envelope) {
    if (envelope === null || envelope["agent"] !== "reviewer")
        return false;
    if (envelope["status"] !== "completed")
        return true;
    const findings = envelope["findings"];
    const critical = typeof findings === "object" && findings !== null ? findings["critical"] : 0;
    return typeof critical !== "number" || critical > 0;
}


/***/ })

};
