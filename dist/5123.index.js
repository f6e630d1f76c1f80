"use strict";
exports.id = 5123;
exports.ids = [5123];
exports.modules = {

/***/ 3018:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: function() { return /* binding */ WORK_RESERVE_FILES; },
/* harmony export */   As: function() { return /* binding */ MAX_NAMED_FINDINGS; },
/* harmony export */   F7: function() { return /* binding */ DISK_RESERVE_BYTES; },
/* harmony export */   T4: function() { return /* binding */ MAX_JUDGED_BYTES; },
/* harmony export */   UP: function() { return /* binding */ MAX_CONTRACT_BYTES; },
/* harmony export */   WA: function() { return /* binding */ MAX_REPORT_BYTES; },
/* harmony export */   XU: function() { return /* binding */ evidenceReserveBytes; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   kj: function() { return /* binding */ HIGHEST_LIMITS; },
/* harmony export */   ob: function() { return /* binding */ EVIDENCE_FILES; },
/* harmony export */   ro: function() { return /* binding */ WORK_RESERVE_BYTES; },
/* harmony export */   x3: function() { return /* binding */ LIMIT_NAMES; }
/* harmony export */ });
/** Largest file of a bundle that the judge reads whole, in bytes: Node makes no longer text, and `verify` needs its double. */
const MAX_JUDGED_BYTES = 512 * 1024 * 1024;
/**
 * Bounds of a run (SPEC section 4); a contract's `limits` lowers or raises each by its name. Bytes unless the name says
 * otherwise.
 */
const DEFAULT_LIMITS = {
    /** One changed file; larger ones are no patch that a person would review. */
    changed_file_bytes: 64 * 1024 * 1024,
    /** Files that differ from the starting tree; more are no result that a person would review. */
    changed_files: 50_000,
    /** One file, changed or not; refused by its size before it is read. */
    file_bytes: 1024 * 1024 * 1024,
    /** Files, folders and links of a tree. */
    entries: 250_000,
    tree_bytes: 4 * 1024 * 1024 * 1024,
    /** The patch of all changed files together, with what they were before. */
    patch_bytes: MAX_JUDGED_BYTES,
    /** Folders below each other. */
    depth: 128,
    /** Lane output kept; the rest is counted and dropped. */
    lane_output_bytes: 64 * 1024 * 1024,
    test_output_bytes: 16 * 1024 * 1024,
    lane_seconds: 600,
    /** Without a sign of life for so long after a committed result, a lane is lingering and is ended (SPEC section 11). */
    linger_seconds: 60,
    verification_seconds: 600,
    /** All setup commands together. */
    setup_seconds: 600,
    processes: 512,
    /** Of everything contained together where a control group can be made, of each process otherwise. */
    memory_bytes: 4 * 1024 * 1024 * 1024,
    /** Each private folder in memory: `/tmp`, `/dev/shm`, and the home where setup made none. */
    scratch_bytes: 1024 * 1024 * 1024,
};
/** Space that stays free for the evidence, on the file system that a lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;
/**
 * Bytes that are taken in the bundle's folder before anything of an agent starts, and given back when the evidence needs them: the
 * most that is written of a run whose disk was filled. There is no patch then, and there are both manifests (a line has some 320
 * bytes), all output, and facts, trace, events and reports.
 */
function evidenceReserveBytes({ lane_output_bytes, test_output_bytes, entries }) {
    return lane_output_bytes + test_output_bytes + 2 * entries * MANIFEST_LINE_BYTES + OTHER_EVIDENCE_BYTES;
}
const MANIFEST_LINE_BYTES = 320;
const OTHER_EVIDENCE_BYTES = 16 * 1024 * 1024;
/** Files that a bundle may still get by then, with those of the bundles nested in it. */
const EVIDENCE_FILES = 128;
/** The same in the work folder, for what the harness itself has to write there before it can judge. */
const WORK_RESERVE_BYTES = 8 * 1024 * 1024;
const WORK_RESERVE_FILES = 64;
/** Findings of one kind that the facts name, with their paths; the others are counted, whatever a hostile workspace holds. */
const MAX_NAMED_FINDINGS = 500;
/** A contract is read by people; one larger than this is not one. */
const MAX_CONTRACT_BYTES = 1024 * 1024;
/** A report is an index; the list of changed files is what makes it long, and all paths that a tree may have stay below this. */
const MAX_REPORT_BYTES = 48 * 1024 * 1024;
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);
/** How far a contract may raise those limits that keep evidence small enough to be judged, and judged again. */
const HIGHEST_LIMITS = {
    /** As much as `applyDelta` makes. */
    changed_file_bytes: 1024 * 1024 * 1024,
    changed_files: 100_000,
    /** Two manifests of as many can be compared within 256 MB of memory. */
    entries: 500_000,
    patch_bytes: MAX_JUDGED_BYTES,
    /** Redaction may make it longer. */
    lane_output_bytes: MAX_JUDGED_BYTES / 2,
    /** `test.log`, which is read whole, holds half as much again of setup, and the lines of the harness's own. */
    test_output_bytes: 32 * 1024 * 1024,
};


/***/ }),

/***/ 1253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ allowsMutation; },
/* harmony export */   n: function() { return /* binding */ MUTATION_MODES; }
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

/***/ 90:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: function() { return /* binding */ strictJsonParse; },
/* harmony export */   r: function() { return /* binding */ locateJson; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 64;
const DEFAULT_MAX_VALUES = 250_000;
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
 * Where values stand in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. All of them by one
 * reading, so that a record with thousands of faults takes no longer than one with a single fault.
 *
 * @param paths keys and indexes from the root, as zod's issues give them
 * @returns one for each path, in their order; null where the text is refused or has no such place
 */
function locateJson(source, paths, limits = {}) {
    const root = { below: null, at: null };
    const wanted = paths.map((path) => placeOf(root, path));
    const text = parse(source, limits, root);
    if ("problem" in text)
        return paths.map(() => null);
    const position = positions(textOf(source));
    const found = new Map();
    const inOrder = wanted.flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
    for (const at of inOrder)
        if (!found.has(at))
            found.set(at, position(at));
    return wanted.map(({ at }) => (at === null ? null : found.get(at)));
}
function placeOf(root, path) {
    let place = root;
    for (const part of path) {
        const key = typeof part === "number" ? part : String(part);
        place.below ??= new Map();
        let next = place.below.get(key);
        if (next === undefined)
            place.below.set(key, (next = { below: null, at: null }));
        place = next;
    }
    return place;
}
/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function parse(source, limits, root) {
    const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
    if (size > maxBytes)
        return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
    if (typeof source !== "string" && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(source))
        return invalidUtf8(source);
    const text = textOf(source);
    const state = {
        text,
        at: 0,
        maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
        valuesLeft: limits.maxValues ?? DEFAULT_MAX_VALUES,
        escapedNul: limits.escapedNul ?? false,
    };
    try {
        if (text.startsWith("\ufeff"))
            throw new Refusal("Expected JSON, found a byte order mark.", 0);
        skipSpace(state);
        if (root !== null)
            root.at = state.at;
        const value = readValue(state, 0, root);
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
function textOf(source) {
    if (typeof source === "string")
        return source;
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("utf8");
}
/**
 * @param depth how many arrays and objects this value is in
 * @param place the searched place that this value is, or null
 */
function readValue(state, depth, place) {
    if (--state.valuesLeft < 0)
        throw new Refusal("Expected fewer values, found more than are read of one file.", state.at);
    const c = state.text[state.at];
    switch (c) {
        case "{":
            return readObject(state, depth + 1, place);
        case "[":
            return readArray(state, depth + 1, place);
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
function readObject(state, depth, place) {
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
        const value = readValue(state, depth, step(place, key, keyAt));
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
function readArray(state, depth, place) {
    checkDepth(state, depth);
    const array = [];
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "]") {
        state.at++;
        return array;
    }
    for (;;) {
        array.push(readValue(state, depth, step(place, array.length, state.at)));
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
function step(place, part, partAt) {
    const next = place?.below?.get(part) ?? null;
    if (next !== null)
        next.at = partAt;
    return next;
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
        position: positions(text)(index),
        offset: Buffer.byteLength(text.slice(0, index)),
    };
}
/** Lines and columns of offsets that are asked for in ascending order: each line's end is looked for once. */
function positions(text) {
    let line = 1;
    let lineStart = 0;
    let end = text.indexOf("\n");
    return (index) => {
        for (; end !== -1 && end < index; end = text.indexOf("\n", lineStart)) {
            line++;
            lineStart = end + 1;
        }
        return `line ${line}, column ${index - lineStart + 1}`;
    };
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

/***/ 8450:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aZ: function() { return /* binding */ MAX_PROBLEMS; },
  Hh: function() { return /* binding */ parseRecord; },
  fI: function() { return /* binding */ problemText; },
  GW: function() { return /* binding */ problemsOf; },
  qU: function() { return /* binding */ shortKey; }
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
;// CONCATENATED MODULE: ./src/core/records/wording.ts
/** What zod calls a kind of value, in words. */
const KINDS = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    record: "an object",
};
/** How a field that is not there is reported; `problemsOf` tells by it which part of a choice was meant. */
const MISSING = "it is missing";
/**
 * A fault of a record in words for whoever wrote the record: what was expected, what was found. The schema's own words,
 * where it has some, win over these.
 * @returns undefined for the rare fault that zod may word itself
 */
function wordingOf(issue) {
    switch (issue.code) {
        case "invalid_type":
            if (issue.input === undefined)
                return MISSING;
            return `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(issue.input)}`;
        case "invalid_value":
            if (issue.input === undefined)
                return MISSING;
            return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
        case "too_small":
            if (issue.origin === "string" && issue.minimum === 1)
                return "expected text that is not empty";
            return `expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue, issue.minimum)}`;
        case "too_big":
            return `expected ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue, issue.maximum)}`;
        case "invalid_format":
            return `expected ${issue.pattern === undefined ? issue.format : `text of the form ${issue.pattern}`}`;
        default:
            return undefined;
    }
}
/** Of a choice between objects: the names of the fields of which one is expected. */
function choiceWording(names) {
    return `expected one of ${[...new Set(names)].join(", ")}`;
}
function kindOf(value) {
    if (value === null || typeof value === "boolean")
        return String(value);
    if (Array.isArray(value))
        return "a list";
    return KINDS[typeof value] ?? typeof value;
}
function unitOf({ origin }, count) {
    const plural = Number(count) === 1 ? "" : "s";
    if (origin === "string")
        return ` character${plural}`;
    return origin === "array" || origin === "set" ? ` item${plural}` : "";
}

;// CONCATENATED MODULE: ./src/core/records/parse.ts



// Records are read once in a process: compiling a parser for each schema takes longer than all of the parsing.
core/* config */.$W({ jitless: true, customError: wordingOf });
/**
 * Reads a record from its bytes: strict JSON first, then the schema.
 * @returns the value, or every fault with its position in the file; never throws on bad input
 */
function parseRecord(bytes, schema, limits) {
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, limits);
    if ("problem" in json)
        return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
    const result = schema.safeParse(json.value);
    if (result.success)
        return { ok: true, value: result.data };
    return { ok: false, problems: problemsOf(result.error, bytes) };
}
/** Faults of one record that are told; nobody reads more, and a hostile record has as many as it has bytes. */
const MAX_PROBLEMS = 50;
/**
 * Zod's issues as problems; with the file's bytes each also says line and column. Of many the first ones, and how many more
 * there are.
 */
function problemsOf(error, source) {
    const found = [];
    let more = 0;
    for (const issue of error.issues)
        for (const one of problemsOfIssue(issue, []))
            if (found.length < MAX_PROBLEMS)
                found.push(one);
            else
                more++;
    const paths = found.map(({ path }) => path.filter((key) => typeof key !== "symbol"));
    // It was read within its own bounds before: here it is only looked up.
    const where = source === undefined ? null : (0,strict_json/* locateJson */.r)(source, paths, LOCATING);
    const problems = found.map(({ problem }, i) => ({ at: placeText(paths[i], where?.[i] ?? null), problem }));
    return more === 0 ? problems : [...problems, { at: WHOLE, problem: `${more} more faults` }];
}
const LOCATING = { maxBytes: Number.MAX_SAFE_INTEGER, maxValues: Number.MAX_SAFE_INTEGER, escapedNul: true };
function problemsOfIssue(issue, above) {
    const path = [...above, ...issue.path];
    const one = (problem) => [{ path, problem }];
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ path: [...path, key], problem: "unknown field" }));
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
        return one(issue.message);
    // Of a choice between kinds or between objects with other fields, the one that was meant is the one whose faults lie inside.
    const meant = issue.errors.filter((issues) => !issues.some(isOfAnother));
    if (meant.length === 1)
        return meant[0].flatMap((inner) => problemsOfIssue(inner, path));
    const missing = issue.errors.flatMap((issues) => issues.filter(isMissingField).map((inner) => String(inner.path[0])));
    if (missing.length > 0)
        return one(choiceWording(missing));
    return one([...new Set(issue.errors.flat().map((inner) => inner.message))].join(", or "));
}
function isOfAnother(issue) {
    const isWhole = issue.path.length === 0;
    return isMissingField(issue) || (isWhole && (issue.code === "unrecognized_keys" || issue.code === "invalid_type"));
}
function isMissingField(issue) {
    return issue.path.length === 1 && isMissing(issue);
}
function isMissing(issue) {
    if (issue.code !== "invalid_union")
        return issue.message === MISSING;
    return issue.errors.length > 0 && issue.errors.every((issues) => issues.some(isMissing));
}
/** All problems in one line for a blocker. */
function problemText(problems) {
    return problems.map(({ at, problem }) => `${at}: ${problem}`).join("; ");
}
const WHOLE = "the whole record";
/** A key can be as long as the file; of its name this much is told. */
const MAX_KEY_CHARS = 128;
function placeText(steps, where) {
    const name = steps.length === 0
        ? WHOLE
        : steps
            .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${shortKey(key)}`))
            .join("");
    return where === null ? name : `${name} (${where})`;
}
/** A key as a place names it. */
function shortKey(key) {
    const text = String(key);
    return text.length > MAX_KEY_CHARS ? `${text.slice(0, MAX_KEY_CHARS).toWellFormed()}...` : text;
}


/***/ })

};
;