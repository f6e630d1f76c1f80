"use strict";
exports.id = 9589;
exports.ids = [9589];
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

/***/ 3715:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: function() { return /* binding */ RUN_ID; },
/* harmony export */   Vz: function() { return /* binding */ runId; },
/* harmony export */   xD: function() { return /* binding */ CASE_ID; }
/* harmony export */ });
/** `case_id` of contracts and cases (SPEC section 2). */
const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;
/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
function runId(startedAt, caseId, random) {
    const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
    return `${stamp}Z-${caseId}-${random}`;
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

/***/ 2197:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ detectForge; }
/* harmony export */ });
/* harmony import */ var _domain_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/** Which runner this is and which forge it reports to, from the environment alone (no request is made). */

const REMEDY = "Set the input `forge` to the forge that takes the verdict, or remove the variable that does not belong here.";
/**
 * Detects runner and forge. Forgejo also sets GITEA_ACTIONS, and both may set ACT, so the order of the questions matters.
 * act reports to nobody (`local`) unless GITHUB_API_URL was pointed away from github.com or the override says so: a
 * run on a developer's machine must not speak for the project.
 * @param override the input `forge`; empty or `auto` means: detect
 */
function detectForge(env, override = "") {
    const runner = runnerOf(env);
    const api = apiOf(env.GITHUB_API_URL);
    if (api.fault !== null)
        return { ok: false, fault: api.fault };
    const serverUrl = trimSlash(env.GITHUB_SERVER_URL ?? "");
    const done = (forge, why) => forge === "local"
        ? { ok: true, value: { forge, runner, apiUrl: "", serverUrl, why } }
        : { ok: true, value: { forge, runner, apiUrl: api.url, serverUrl, why } };
    const wanted = override.trim().toLowerCase();
    if (wanted !== "" && wanted !== "auto") {
        const forge = _domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.find((name) => name === wanted);
        if (forge === undefined)
            return refuse("input forge", `one of auto, ${_domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.join(", ")}`, override.trim(), "Correct the input `forge`.");
        if (forge !== "local" && api.kind === "none")
            return refuse("GITHUB_API_URL", `the API address of ${forge}`, "no such variable", "Set GITHUB_API_URL in the step's env.");
        return done(forge, "the input `forge` says so");
    }
    switch (runner) {
        case "forgejo":
        case "gitea": {
            const mark = runner === "forgejo" ? "FORGEJO_ACTIONS" : "GITEA_ACTIONS";
            if (api.kind === "github" || api.kind === "ghes")
                return contradiction(mark, "an address that ends in /api/v1", api.url);
            if (api.kind === "none")
                return contradiction(mark, "GITHUB_API_URL ending in /api/v1", "no GITHUB_API_URL");
            return done(runner, `${mark} is set`);
        }
        case "act":
            if (api.kind === "none")
                return done("local", "act runs this, and no GITHUB_API_URL is set");
            if (api.kind === "github")
                return done("local", "act runs this on somebody's machine, so nothing is sent to github.com");
            if (api.kind === "gitea")
                return done("gitea", "act runs this, and GITHUB_API_URL is an API of the Gitea family");
            return done(api.kind === "ghes" ? "ghes" : "github", "act runs this, and GITHUB_API_URL was pointed at a server of its own");
        case "github":
            if (api.kind === "gitea")
                return contradiction("GITHUB_ACTIONS without GITEA_ACTIONS or FORGEJO_ACTIONS", "an API of GitHub", api.url);
            if (api.kind === "none")
                return contradiction("GITHUB_ACTIONS", "GITHUB_API_URL", "no GITHUB_API_URL");
            if (api.kind === "unknown")
                return contradiction("GITHUB_ACTIONS", "api.github.com, api.*.ghe.com or an address that ends in /api/v3", api.url);
            return done(api.kind, `GITHUB_API_URL is an API of ${api.kind === "ghes" ? "a GitHub Enterprise Server" : "GitHub"}`);
        case "none":
            return done("local", "this is not a CI job");
    }
}
function runnerOf(env) {
    if (env.FORGEJO_ACTIONS === "true")
        return "forgejo";
    if (env.GITEA_ACTIONS === "true")
        return "gitea";
    if (env.ACT === "true")
        return "act";
    return env.GITHUB_ACTIONS === "true" ? "github" : "none";
}
function apiOf(text) {
    if (text === undefined || text.trim() === "")
        return { kind: "none", url: "", fault: null };
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null ||
        (url.protocol !== "https:" && url.protocol !== "http:") ||
        url.username !== "" ||
        url.password !== "")
        return {
            kind: "unknown",
            url: "",
            fault: {
                subject: "GITHUB_API_URL",
                expected: "an http or https address without user and password",
                found: url === null ? "no address" : "another kind of address",
                fix: "Correct GITHUB_API_URL.",
            },
        };
    const path = trimSlash(url.pathname);
    const address = `${url.origin}${path}`;
    if (url.hostname === "api.github.com" || /^api\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname))
        return { kind: "github", url: address, fault: null };
    if (path.endsWith("/api/v3"))
        return { kind: "ghes", url: address, fault: null };
    if (path.endsWith("/api/v1"))
        return { kind: "gitea", url: address, fault: null };
    return { kind: "unknown", url: address, fault: null };
}
function trimSlash(text) {
    return text.replace(/\/+$/, "");
}
function contradiction(mark, expected, found) {
    return refuse(`the forge (${mark})`, expected, found, REMEDY);
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}


/***/ })

};
;