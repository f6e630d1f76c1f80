export const id = 247;
export const ids = [247];
export const modules = {

/***/ 9102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ ZERO_SHA256),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uu: () => (/* binding */ SHA1)
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

/***/ 3018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   x: () => (/* binding */ LIMIT_NAMES)
/* harmony export */ });
/**
 * Bounds of a run (SPEC section 4); a contract's `limits` lowers or raises each by its name. Bytes unless the name says
 * otherwise.
 */
const DEFAULT_LIMITS = {
    /** One changed file; larger ones are no patch that a person would review. */
    changed_file_bytes: 64 * 1024 * 1024,
    /** One file, changed or not; refused by its size before it is read. */
    file_bytes: 1024 * 1024 * 1024,
    /** Files, folders and links of a tree. */
    entries: 250_000,
    tree_bytes: 4 * 1024 * 1024 * 1024,
    /** Folders below each other. */
    depth: 128,
    /** Lane output kept; the rest is counted and dropped. */
    lane_output_bytes: 64 * 1024 * 1024,
    test_output_bytes: 16 * 1024 * 1024,
    lane_seconds: 600,
    /** Without a sign of life for so long after a committed result, a lane is lingering and is ended (SPEC section 11). */
    linger_seconds: 60,
    verification_seconds: 600,
    processes: 512,
};
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);


/***/ }),

/***/ 1253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ allowsMutation),
/* harmony export */   n: () => (/* binding */ MUTATION_MODES)
/* harmony export */ });
/** How much a task may touch, from least to most (SPEC section 4). */
const MUTATION_MODES = [
    "none",
    "copied-fixture",
    "copied-repo",
    "sandbox-repo",
    "owned-noncritical-repo",
    "candidate-default",
];
/** Whether a contract that allows `most` allows `asked` too. */
function allowsMutation(most, asked) {
    return MUTATION_MODES.indexOf(asked) <= MUTATION_MODES.indexOf(most);
}


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ RUN_ID),
/* harmony export */   Vz: () => (/* binding */ runId),
/* harmony export */   xD: () => (/* binding */ CASE_ID)
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

/***/ 8664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   hu: () => (/* binding */ parsePathRule),
/* harmony export */   wR: () => (/* binding */ isGitLookalike),
/* harmony export */   xE: () => (/* binding */ isGitmodulesLookalike),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/* unused harmony exports nearlyMatches, foldPath, collisions */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** Longest rule that is read: as long as the longest path that Linux takes. */
const MAX_RULE_BYTES = 4096;
/**
 * Reads one path rule.
 * @param text the rule as it stands in the contract
 * @returns the rule, or a sentence that says what is wrong with it
 */
function parsePathRule(text) {
    if (text === "")
        return { problem: "expected a path, found an empty string" };
    if (text.includes("\0"))
        return { problem: "expected a path, found a NUL character in it" };
    if (!text.isWellFormed())
        return { problem: "expected Unicode text, found half of a surrogate pair" };
    if (text.startsWith("/"))
        return { problem: "expected a path relative to the workspace, found an absolute one" };
    const bytes = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePathOf */ .D9)(text);
    if (bytes.length > MAX_RULE_BYTES)
        return { problem: `expected at most ${MAX_RULE_BYTES} bytes, found ${bytes.length}` };
    const folder = bytes.endsWith("/");
    const segments = (folder ? bytes.slice(0, -1) : bytes).split("/");
    for (const segment of segments) {
        if (segment === "")
            return { problem: "expected one slash between names, found an empty name" };
        if (segment === "..")
            return { problem: "expected a path without `..`, found a climbing one" };
        if (segment === ".")
            return { problem: "expected a path without `.`; leave that segment out" };
        if (segment.includes("**")) {
            return { problem: "expected `*` within one name; for a folder and all below it write `folder/`, not `**`" };
        }
    }
    return { rule: { text, segments, folder } };
}
/**
 * Whether a rule covers a path.
 * @param isFolder true when the path is itself a folder: `src/` covers the folder `src`, but not a file of that name
 */
function matches(rule, path, isFolder = false) {
    return matchesSegments(rule, path.split("/"), isFolder, (pattern, name) => matchesName(pattern, name));
}
/** Whether any of the rules covers the path. */
function matchesAny(rules, path, isFolder = false) {
    return rules.some((rule) => matches(rule, path, isFolder));
}
/**
 * Whether a rule covers a path only when case and Unicode form are left out of account. Such a path is neither allowed nor
 * clearly free: on a system that folds names it is the file that the rule means.
 */
function nearlyMatches(rule, path, isFolder = false) {
    if (matches(rule, path, isFolder))
        return false;
    const folded = (pattern, name) => matchesName(foldPattern(pattern), foldName(name));
    return matchesSegments(rule, path.split("/"), isFolder, folded);
}
function matchesSegments(rule, names, isFolder, same) {
    const { segments, folder } = rule;
    const deepEnough = folder ? names.length > segments.length || (isFolder && names.length === segments.length) : false;
    if (folder ? !deepEnough : names.length !== segments.length)
        return false;
    return segments.every((pattern, index) => same(pattern, names[index] ?? ""));
}
/** Wildcard match without backtracking over more than the last star, so that no rule can be made slow. */
function matchesName(pattern, name) {
    let p = 0;
    let n = 0;
    let star = -1;
    let mark = 0;
    while (n < name.length) {
        if (pattern[p] === "*") {
            star = p++;
            mark = n;
        }
        else if (p < pattern.length && pattern[p] === name[n]) {
            p++;
            n++;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === "*")
        p++;
    return p === pattern.length;
}
function foldPattern(pattern) {
    return pattern.split("*").map(foldLoosely).join("*");
}
/** Code points that HFS+ leaves out when it compares names (git's `next_hfs_char`). */
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;
/** Lower-case ASCII names that don't end in a dot or space are their own folded form: nearly all names are. */
const SELF_FOLDED = /^[\x00-\x40\x5b-\x7f]*[\x00-\x1f\x21-\x2d\x2f-\x40\x5b-\x7f]$/;
/**
 * The form of one name under which it would be taken for another on a system that folds case, Unicode form, ignorable
 * characters or trailing dots and spaces (HFS+, APFS, NTFS). Names that are not UTF-8 fold their ASCII letters only.
 */
function foldName(name) {
    if (SELF_FOLDED.test(name))
        return name;
    const folded = foldLoosely(name);
    const trimmed = folded.replace(/[. ]+$/, "");
    return trimmed === "" ? folded : trimmed;
}
function foldLoosely(name) {
    const text = /^[\x00-\x7f]*$/.test(name) ? name : (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(name);
    if (text === null)
        return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    // Upper before lower case: `ß` and `SS`, both sigmas and the long s meet only on the way up.
    const bare = text.normalize("NFD").replace(HFS_IGNORED, "");
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePathOf */ .D9)(bare.toUpperCase().toLowerCase().normalize("NFC"));
}
/** Folded form of a whole path, name by name. */
function foldPath(path) {
    return path.split("/").map(foldName).join("/");
}
/**
 * Paths, or folders above them, that differ only in case, Unicode form or what else a system may fold.
 * @returns each pair once, in the order in which the second one was met
 */
function collisions(paths) {
    const firstByFold = new Map();
    const seen = new Set();
    const pairs = [];
    for (const path of paths) {
        const names = path.split("/");
        let raw = "";
        let fold = "";
        for (const name of names) {
            raw = raw === "" ? name : `${raw}/${name}`;
            fold = fold === "" ? foldName(name) : `${fold}/${foldName(name)}`;
            if (seen.has(raw))
                continue;
            seen.add(raw);
            const first = firstByFold.get(fold);
            if (first === undefined)
                firstByFold.set(fold, raw);
            else
                pairs.push([first, raw]);
        }
    }
    return pairs;
}
/** Cheap test, false for nearly all names: only what has `git` in any case, or something beyond ASCII, can be a look-alike. */
const MAYBE_GIT = /gi[t7]|[\x80-\xff]/i;
/** `.git`, its NTFS short names, and what NTFS takes for it: trailing dots and spaces, streams (git's `is_ntfs_dotgit`). */
const GIT_NAME = /^(?:\.git|git~[0-9]+)[. ]*(?:$|:)/;
/** `.gitmodules` and the short names that NTFS gives it (git's `is_ntfs_dotgitmodules`). */
const GITMODULES_NAME = /^(?:\.gitmodules|gitmod~[0-9]+|gi7eba~[0-9]+|gi7eb[0-9a-f]*~[0-9]+)[. ]*(?:$|:)/;
/** Whether some system would take one name for `.git`; git itself refuses such paths. The name `.git` itself counts. */
function isGitLookalike(name) {
    if (!MAYBE_GIT.test(name))
        return false;
    // A backslash separates names on Windows, so that `x\.git` is a `.git` there.
    return name.split("\\").some((part) => GIT_NAME.test(foldLoosely(part)));
}
/** Whether some system would take one name for `.gitmodules`, which git refuses as a symlink. */
function isGitmodulesLookalike(name) {
    if (!MAYBE_GIT.test(name))
        return false;
    return name.split("\\").some((part) => GITMODULES_NAME.test(foldLoosely(part)));
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ strictJsonParse),
/* harmony export */   r: () => (/* binding */ locateJson)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 64;
/** Number grammar of RFC 8259, anchored at `lastIndex`. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** The rest of a string without anything that needs a closer look. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
/**
 * Parses JSON as a machine must read what is judged: one reading only. Refused are duplicate keys, a byte order mark,
 * invalid UTF-8, NUL, lone surrogates, integers that a double can't hold exactly, anything after the value, and what is
 * larger or deeper than the limits. Never throws.
 *
 * @param source the file's bytes, or a text
 * @returns the value (an own `__proto__` key stays an ordinary key), or the first problem with its position
 */
function strictJsonParse(source, limits = {}) {
    return parse(source, limits, null);
}
/**
 * Where a value stands in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. Null when
 * the text is refused or has no such place.
 *
 * @param path keys and indexes from the root, as zod's issues give them
 */
function locateJson(source, path, limits = {}) {
    const wanted = path.map((part) => (typeof part === "number" ? part : String(part)));
    const search = { wanted, found: null };
    parse(source, limits, search);
    return search.found;
}
/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function parse(source, limits, search) {
    const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
    if (size > maxBytes)
        return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
    if (typeof source !== "string" && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(source))
        return invalidUtf8(source);
    const text = typeof source === "string" ? source : Buffer.from(source.buffer, source.byteOffset, size).toString("utf8");
    const state = {
        text,
        at: 0,
        maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
        escapedNul: limits.escapedNul ?? false,
        search,
    };
    try {
        if (text.startsWith("\ufeff"))
            throw new Refusal("Expected JSON, found a byte order mark.", 0);
        skipSpace(state);
        if (search !== null && search.wanted.length === 0)
            search.found = position(text, state.at);
        const value = readValue(state, 0, 0);
        skipSpace(state);
        if (state.at < text.length)
            throw unexpected(state, "the end of the text");
        return { value };
    }
    catch (error) {
        if (error instanceof Refusal)
            return at(text, error.at, error.message);
        throw error;
    }
}
/**
 * @param depth how many arrays and objects this value is in
 * @param matched how many parts of the searched path led here; -1 off the path
 */
function readValue(state, depth, matched) {
    const c = state.text[state.at];
    switch (c) {
        case "{":
            return readObject(state, depth + 1, matched);
        case "[":
            return readArray(state, depth + 1, matched);
        case '"':
            return readString(state);
        case "t":
            return readWord(state, "true", true);
        case "f":
            return readWord(state, "false", false);
        case "n":
            return readWord(state, "null", null);
        default:
            return readNumber(state);
    }
}
function readObject(state, depth, matched) {
    checkDepth(state, depth);
    const object = {};
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "}") {
        state.at++;
        return object;
    }
    for (;;) {
        const keyAt = state.at;
        if (state.text[keyAt] !== '"')
            throw unexpected(state, "a key in double quotes");
        const key = readString(state);
        if (Object.hasOwn(object, key))
            throw new Refusal(`Expected each key once, found ${quote(key)} again.`, keyAt);
        skipSpace(state);
        if (state.text[state.at] !== ":")
            throw unexpected(state, "`:`");
        state.at++;
        skipSpace(state);
        const value = readValue(state, depth, step(state, matched, key, keyAt));
        // A plain assignment to `__proto__` would set the prototype instead of a key.
        if (key === "__proto__")
            Object.defineProperty(object, key, {
                value,
                enumerable: true,
                writable: true,
                configurable: true,
            });
        else
            object[key] = value;
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "}")
            throw unexpected(state, "`,` or `}`");
        state.at++;
        if (c === "}")
            return object;
        skipSpace(state);
    }
}
function readArray(state, depth, matched) {
    checkDepth(state, depth);
    const array = [];
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "]") {
        state.at++;
        return array;
    }
    for (;;) {
        array.push(readValue(state, depth, step(state, matched, array.length, state.at)));
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "]")
            throw unexpected(state, "`,` or `]`");
        state.at++;
        if (c === "]")
            return array;
        skipSpace(state);
    }
}
function step(state, matched, part, partAt) {
    const { search } = state;
    if (search === null || matched < 0 || search.wanted[matched] !== part)
        return -1;
    if (matched + 1 === search.wanted.length)
        search.found = position(state.text, partAt);
    return matched + 1;
}
function readString(state) {
    const { text } = state;
    const start = state.at;
    let end = start + 1;
    let escaped = false;
    for (;;) {
        PLAIN.lastIndex = end;
        PLAIN.test(text);
        end = PLAIN.lastIndex;
        const c = text[end];
        if (c === '"')
            break;
        if (c === undefined)
            throw new Refusal("Expected the end of this string, found the end of the text.", start);
        if (c !== "\\")
            throw new Refusal(`Expected text, found the control character ${codePoint(c)} in a string.`, end);
        end = readEscape(state, end);
        escaped = true;
    }
    state.at = end + 1;
    const value = escaped ? JSON.parse(text.slice(start, end + 1)) : text.slice(start + 1, end);
    if (LONE_SURROGATE.test(value))
        throw new Refusal("Expected Unicode text, found a lone surrogate in a string.", start);
    return value;
}
/** Checks the escape at `from` and returns the place after it. */
function readEscape(state, from) {
    const { text } = state;
    const c = text[from + 1];
    if (c !== undefined && '"\\/bfnrt'.includes(c))
        return from + 2;
    const digits = text.slice(from + 2, from + 6);
    if (c !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits))
        throw new Refusal("Expected an escape of JSON, found another.", from);
    if (digits === "0000" && !state.escapedNul)
        throw new Refusal("Expected text, found a NUL in a string.", from);
    return from + 6;
}
function readWord(state, word, value) {
    if (!state.text.startsWith(word, state.at))
        throw unexpected(state, "a JSON value");
    state.at += word.length;
    return value;
}
function readNumber(state) {
    NUMBER.lastIndex = state.at;
    const match = NUMBER.exec(state.text);
    if (match === null)
        throw unexpected(state, "a JSON value");
    const value = Number(match[0]);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
        throw new Refusal("Expected a number that a double holds exactly (up to 2^53 - 1), found a larger one.", state.at);
    }
    state.at = NUMBER.lastIndex;
    return value;
}
function skipSpace(state) {
    for (;;) {
        const c = state.text.charCodeAt(state.at);
        if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09)
            return;
        state.at++;
    }
}
function checkDepth(state, depth) {
    if (depth > state.maxDepth)
        throw new Refusal(`Expected nesting of at most ${state.maxDepth}, found deeper.`, state.at);
}
function unexpected(state, expected) {
    const c = state.text.codePointAt(state.at);
    const found = c === undefined ? "the end of the text" : quote(String.fromCodePoint(c));
    return new Refusal(`Expected ${expected}, found ${found}.`, state.at);
}
/** A piece of an unknown text for a message: short, and without anything that moves a cursor. */
function quote(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}...` : text;
    return JSON.stringify(short).replace(/[^\x20-\x7e]/gu, codePoint);
}
function codePoint(c) {
    return `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function at(text, index, problem) {
    return {
        problem,
        position: position(text, index),
        offset: Buffer.byteLength(text.slice(0, index)),
    };
}
function position(text, index) {
    let line = 1;
    let lineStart = 0;
    for (let i = text.indexOf("\n"); i !== -1 && i < index; i = text.indexOf("\n", i + 1)) {
        line++;
        lineStart = i + 1;
    }
    return `line ${line}, column ${index - lineStart + 1}`;
}
function invalidUtf8(bytes) {
    // The longest valid prefix, by halving: a prefix may end inside a character, so that up to three bytes are tried back.
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (validPrefix(bytes, middle))
            low = middle;
        else
            high = middle - 1;
    }
    let end = low;
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end)))
        end--;
    const text = Buffer.from(bytes.subarray(0, end)).toString("utf8");
    return { ...at(text, text.length, "Expected UTF-8, found a byte that is none."), offset: end };
}
function validPrefix(bytes, end) {
    for (let back = 0; back <= 3 && back <= end; back++)
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end - back)))
            return true;
    return false;
}


/***/ }),

/***/ 6954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   Cy: () => (/* binding */ contractSchema),
/* harmony export */   UA: () => (/* binding */ parseContract),
/* harmony export */   UP: () => (/* binding */ MAX_CONTRACT_BYTES),
/* harmony export */   UU: () => (/* binding */ argvOf),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   rP: () => (/* binding */ commandSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1253);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8664);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8717);






/** A contract is read by people; one larger than this is not one. */
const MAX_CONTRACT_BYTES = 1024 * 1024;
const MAX_DEPTH = 16;
const MAX_LIST = 1000;
/** Text of a record: not empty, and nothing in it that hides or breaks a line in a terminal. */
const line = (max) => zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, "control characters are not allowed");
const prose = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .max(64 * 1024)
    .refine((text) => !text.includes("\0"), "NUL is not allowed");
const pathRule = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(4096)
    .superRefine((text, context) => {
    const parsed = (0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .parsePathRule */ .hu)(text);
    if ("problem" in parsed)
        context.addIssue({ code: "custom", message: parsed.problem });
});
const noNul = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .max(64 * 1024)
    .refine((text) => !text.includes("\0"), "NUL is not allowed");
/** An argv array, or a string for `bash -c`. */
const commandSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    noNul,
    zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(64 * 1024)
        .refine((t) => !t.includes("\0"), "NUL is not allowed"))
        .min(1)
        .max(MAX_LIST)
        .refine((argv) => argv[0] !== "", "the program's name is empty"),
]);
const limitsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(Object.fromEntries(_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_NAMES */ .x.map((name) => [name, zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive().max(Number.MAX_SAFE_INTEGER).optional()])));
/** The task contract (SPEC section 4). */
const contractSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    task_id: line(200),
    case_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .CASE_ID */ .xD, "expected [a-z0-9][a-z0-9-]{0,63}"),
    title: line(500),
    brief: prose,
    target_repository: line(4096).optional(),
    authority_basis: prose,
    risk_class: line(200),
    allowed_paths: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pathRule).min(1, "expected at least one path").max(MAX_LIST),
    forbidden_paths: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pathRule).max(MAX_LIST),
    forbidden_actions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(line(200)).max(MAX_LIST),
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_5__/* .MUTATION_MODES */ .n),
    approval_required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    setup_commands: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commandSchema).max(MAX_LIST).optional(),
    verification_commands: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commandSchema).max(MAX_LIST).optional(),
    discard_paths: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pathRule).max(MAX_LIST).optional(),
    evidence_expectations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(line(200)).max(MAX_LIST).optional(),
    rollback_expectation: prose.optional(),
    limits: limitsSchema.optional(),
})
    .describe("Task contract of case-harness-action");
/**
 * Reads a contract from its bytes.
 * @returns the contract, or every fault with its position; never throws on bad input
 */
function parseContract(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, contractSchema, { maxBytes: MAX_CONTRACT_BYTES, maxDepth: MAX_DEPTH });
}
/** The limits of a run: the contract's where it names one, else the defaults. */
function limitsOf(contract) {
    const own = Object.entries(contract.limits ?? {}).filter(([, value]) => value !== undefined);
    return { ..._domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d, ...Object.fromEntries(own) };
}
/** Path rules of a valid contract, as values that match. */
function rulesOf(texts) {
    return texts.map((text) => {
        const parsed = (0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .parsePathRule */ .hu)(text);
        if ("problem" in parsed)
            throw new TypeError(`not a path rule: ${text}: ${parsed.problem}`);
        return parsed.rule;
    });
}
/** How a command is started: argv as it is, a string by `bash -c`. */
function argvOf(command) {
    return typeof command === "string" ? ["bash", "-c", command] : command;
}


/***/ }),

/***/ 8717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   fI: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);


// Records are read once in a process: compiling a parser for each schema takes longer than all of the parsing.
zod__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W({ jitless: true });
/**
 * Reads a record from its bytes: strict JSON first, then the schema.
 * @returns the value, or every fault with its position in the file; never throws on bad input
 */
function parseRecord(bytes, schema, limits) {
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(bytes, limits);
    if ("problem" in json)
        return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
    const result = schema.safeParse(json.value);
    if (result.success)
        return { ok: true, value: result.data };
    return { ok: false, problems: problemsOf(result.error, bytes) };
}
/** Zod's issues as problems; with the file's bytes each also says line and column. */
function problemsOf(error, source) {
    return error.issues.flatMap((issue) => {
        if (issue.code === "unrecognized_keys")
            return issue.keys.map((key) => ({ at: position([...issue.path, key], source), problem: "unknown field" }));
        return [{ at: position(issue.path, source), problem: issue.message }];
    });
}
/** All problems in one line for a blocker. */
function problemText(problems) {
    return problems.map(({ at, problem }) => `${at}: ${problem}`).join("; ");
}
function position(path, source) {
    const steps = path.filter((key) => typeof key !== "symbol");
    const name = steps.length === 0
        ? "the whole record"
        : steps.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
    const where = source === undefined ? null : (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .locateJson */ .r)(source, steps);
    return where === null ? name : `${name} (${where})`;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   J_: () => (/* binding */ readContractFile),
/* harmony export */   Vw: () => (/* binding */ caseFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);



/**
 * Reads a file that a person named: a regular file within a bound, opened once, never through a link.
 * @param maxBytes larger files are not read
 */
function readUserFile(path, maxBytes) {
    let fd;
    try {
        // O_NONBLOCK: a FIFO must not hold up the harness before it is known to be one.
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return { ok: false, reason: REASONS[codeOf(error)] ?? `it can't be opened (${codeOf(error)})` };
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stat.isFile())
            return { ok: false, reason: "not a regular file" };
        if (stat.size > maxBytes)
            return { ok: false, reason: `${stat.size} bytes, expected at most ${maxBytes}` };
        return { ok: true, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd) };
    }
    catch (error) {
        return { ok: false, reason: `it can't be read (${codeOf(error)})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const REASONS = {
    ENOENT: "no such file",
    ELOOP: "a symbolic link, expected a file",
    EACCES: "this user may not read it",
    ENOTDIR: "a part of the path is not a folder",
};
function codeOf(error) {
    return error.code ?? "unknown";
}
/**
 * The parts of a case folder. With a task file, everything else lies beside it.
 * @param contract path of the contract, where it is not `case.json`
 */
function caseFolder(dir, contract = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "case.json")) {
    return {
        dir,
        contract,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "workspace"),
        fakeScript: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "fake.json"),
        acceptance: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "acceptance"),
    };
}
/** Reads a case's contract. */
function readContractFile(folder) {
    return readUserFile(folder.contract, _core_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CONTRACT_BYTES */ .UP);
}


/***/ })

};
