"use strict";
exports.id = 8087;
exports.ids = [8087];
exports.modules = {

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

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ canonicalPieces; },
/* harmony export */   d: function() { return /* binding */ canonicalJson; }
/* harmony export */ });
/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;
/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
function canonicalJson(value) {
    return write(value, "", 0);
}
/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
function* canonicalPieces(value) {
    let before = "{";
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    for (const key of keys) {
        const item = value[key];
        yield `${before}${writeString(key, "")}:`;
        before = ",";
        if (!Array.isArray(item) || item.length === 0) {
            yield write(item, `/${key}`, 1);
            continue;
        }
        for (let i = 0; i < item.length; i++)
            yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
        yield "]";
    }
    yield keys.length === 0 ? "{}" : "}";
}
function write(value, pointer, depth) {
    if (depth > MAX_DEPTH)
        throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
    switch (typeof value) {
        case "string":
            return writeString(value, pointer);
        case "number":
            if (!Number.isFinite(value))
                throw fault(pointer, "a finite number", String(value));
            return JSON.stringify(value);
        case "boolean":
            return value ? "true" : "false";
        case "object":
            if (value === null)
                return "null";
            return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
        default:
            throw fault(pointer, "a JSON value", typeof value);
    }
}
function writeString(text, pointer) {
    if (LONE_SURROGATE.test(text))
        throw fault(pointer, "Unicode text", "a lone surrogate");
    return JSON.stringify(text);
}
function writeArray(items, pointer, depth) {
    const parts = [];
    for (let i = 0; i < items.length; i++)
        parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeObject(object, pointer, depth) {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null)
        throw fault(pointer, "a plain object", "another kind of object");
    // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
    const parts = Object.entries(object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
    return `{${parts.join(",")}}`;
}
function fault(pointer, expected, found) {
    return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
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