"use strict";
exports.id = 7336;
exports.ids = [7336,8973,1354,3881];
exports.modules = {

/***/ 4127:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/world/contain/interpreters.ts
var interpreters = __webpack_require__(4112);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/facts/environment.ts
var environment = __webpack_require__(8313);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/world/facts/storage.ts


const WORDS = {
    EACCES: "this user may not write there",
    EDQUOT: "the disk quota is used up",
    ENOENT: "nothing can be made there",
    ENOSPC: "no space or no inode is left on that file system",
    ENOTDIR: "not a folder",
    EROFS: "the file system is mounted read-only",
};
/** Whether a folder, or the nearest existing one above it, takes new files, and how much space is left. Leaves nothing behind. */
async function probeStorage(folder) {
    const place = await nearestExisting(folder);
    try {
        const probe = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, ".case-harness-probe-"));
        await (0,promises_.rm)(probe, { recursive: true });
        const { bavail, bsize } = await (0,promises_.statfs)(place);
        return { writable: true, problem: null, freeBytes: bavail * bsize };
    }
    catch (error) {
        const { code } = error;
        return { writable: false, problem: `${place}: ${WORDS[code ?? ""] ?? code}`, freeBytes: null };
    }
}
async function nearestExisting(folder) {
    for (let place = folder;; place = (0,external_node_path_.dirname)(place)) {
        try {
            await (0,promises_.stat)(place);
            return place;
        }
        catch {
            if ((0,external_node_path_.dirname)(place) === place)
                return place;
        }
    }
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/doctor.ts












/** Room for some runs of small cases; a lane may leave up to 4 GiB. */
const WANTED_FREE_BYTES = 1024 * 1024 * 1024;
/** `doctor`: 0 where the scripted lane can run, 1 where something that it needs is missing. */
async function run(args, io) {
    const checks = (await Promise.all([node(), git(io), python(io), bash(io), storage(args, io), temporaryAndContainment(io)]))
        .flat()
        .map((check) => (check.ok ? { ...check, fix: null } : check));
    const ok = checks.every((check) => check.ok || check.need === "wanted");
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok, checks });
    else
        for (const check of checks)
            io.stdout(line(check, io));
    return ok ? 0 : 1;
}
function line({ name, ok, need, found, fix }, io) {
    const mark = ok
        ? (0,output/* style */.iF)(io, "green", "ok     ")
        : need === "needed"
            ? (0,output/* style */.iF)(io, "red", "MISSING")
            : (0,output/* style */.iF)(io, "yellow", "wanted ");
    return `${mark} ${name}: ${(0,bytes/* escapeForPeople */.IW)(found)}\n${fix === null ? "" : `        ${fix}\n`}`;
}
async function node() {
    // main.ts refuses older ones, so whoever reads this has a good one.
    return [
        { name: "node", need: "needed", ok: true, found: `${process.versions.node} (${process.execPath})`, fix: null },
    ];
}
async function git(io) {
    const path = (0,interpreters/* findOnPath */.aY)("git", io.env.PATH ?? "");
    const version = path === null ? null : await (0,environment/* versionOf */.E)(path, io.env.PATH ?? "");
    return [
        {
            name: "git",
            need: "needed",
            ok: version !== null && !isOlder(version, MIN_GIT),
            found: path === null ? "not on PATH" : `${version ?? "does not answer --version"} (${path})`,
            fix: `Install git ${MIN_GIT.join(".")} or newer (Debian, Ubuntu: apt-get install git), or put its folder on PATH.`,
        },
    ];
}
/** The first git that knows every option that the harness gives it (`--no-indent-heuristic`). */
const MIN_GIT = [2, 11];
/** Whether a program's words hold a version before another one; one that can't be read is not older. */
function isOlder(words, [major, minor]) {
    const [, found, next] = /(\d+)\.(\d+)/.exec(words) ?? [];
    return Number(found) < major || (Number(found) === major && Number(next) < minor);
}
async function python(io) {
    const found = await (0,interpreters/* resolveInterpreter */.Tu)("python3", {
        path: io.env.PATH ?? "",
        home: io.env.HOME ?? null,
        pyenvVersion: io.env.PYENV_VERSION,
    });
    const version = found === null ? null : await (0,environment/* versionOf */.E)(found.path, io.env.PATH ?? "");
    return [
        {
            name: "python3",
            need: "needed",
            ok: version !== null,
            found: found === null ? "not on PATH" : `${version ?? "does not answer --version"} (${found.path})`,
            fix: "Install python3 (Debian, Ubuntu: apt-get install python3); the shipped cases are verified with it.",
        },
    ];
}
async function bash(io) {
    const path = (0,interpreters/* findOnPath */.aY)("bash", io.env.PATH ?? "");
    return [
        {
            name: "bash",
            need: "wanted",
            ok: path !== null,
            found: path ?? "not on PATH",
            fix: "Install bash; contracts whose commands are strings, not argv arrays, are run by it.",
        },
    ];
}
async function storage(args, io) {
    const folder = (0,runs/* resolveRunsDir */.Ix)({ flag: (0,commands_io/* value */.Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
    const { writable, problem, freeBytes } = await probeStorage(folder);
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    return [
        {
            name: "runs folder",
            need: "needed",
            ok: writable,
            found: writable ? `${folder}${free}` : `not writable: ${problem}`,
            fix: "Make it writable, or name another one with --runs-dir or CTO_HARNESS_RUNS_DIR.",
        },
        ...(freeBytes !== null && freeBytes < WANTED_FREE_BYTES
            ? [
                {
                    name: "free space",
                    need: "wanted",
                    ok: false,
                    found: `${(freeBytes / 1024 ** 2).toFixed(0)} MiB`,
                    fix: "Make room (`case-harness runs prune --older-than 30`), or choose another folder with --runs-dir.",
                },
            ]
            : []),
    ];
}
/** The sandbox is tried in the temporary folder: without one, nothing can be said of it. */
async function temporaryAndContainment(io) {
    const folder = (0,external_node_os_.tmpdir)();
    const exists = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    const { writable, problem, freeBytes } = exists
        ? await probeStorage(folder)
        : { writable: false, problem: `${folder}: no such folder`, freeBytes: null };
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    const temporary = {
        name: "temporary folder",
        need: "needed",
        ok: writable && (freeBytes === null || freeBytes >= limits/* DISK_RESERVE_BYTES */.F7),
        found: writable ? `${folder}${free}` : `not writable: ${problem}`,
        fix: `Make it writable, with ${limits/* DISK_RESERVE_BYTES */.F7 / 1024 ** 2} MiB free, or name another one with TMPDIR.`,
    };
    return [temporary, ...(writable ? await containment(io) : [])];
}
async function containment(io) {
    const programs = {
        canary: (0,external_node_path_.join)(io.programs, "canary.cjs"),
        relay: (0,external_node_path_.join)(io.programs, "relay.cjs"),
        fake: (0,external_node_path_.join)(io.programs, "fake.cjs"),
    };
    const { levels } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), programs);
    return levels
        .filter(({ level }) => level !== "none")
        .map(({ level, available, why, whatToDo }) => ({
        name: `containment ${level}`,
        need: "wanted",
        ok: available,
        found: available ? "available" : why,
        fix: whatToDo,
    }));
}


/***/ }),

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

/***/ 3018:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: function() { return /* binding */ DISK_RESERVE_BYTES; },
/* harmony export */   T4: function() { return /* binding */ MAX_JUDGED_BYTES; },
/* harmony export */   UP: function() { return /* binding */ MAX_CONTRACT_BYTES; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   kj: function() { return /* binding */ HIGHEST_LIMITS; },
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
    processes: 512,
};
/** Space that stays free for the evidence, on the file system that a lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;
/** A contract is read by people; one larger than this is not one. */
const MAX_CONTRACT_BYTES = 1024 * 1024;
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);
/** How far a contract may raise those limits that keep evidence small enough to be judged, and judged again. */
const HIGHEST_LIMITS = {
    /** As much as `applyDelta` makes. */
    changed_file_bytes: 1024 * 1024 * 1024,
    /** With 32 MiB of paths, each escaped, a manifest of 420 MB. */
    entries: 1_000_000,
    patch_bytes: MAX_JUDGED_BYTES,
    /** Redaction may make it longer. */
    lane_output_bytes: MAX_JUDGED_BYTES / 2,
    test_output_bytes: MAX_JUDGED_BYTES / 2,
};


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

/***/ 4112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: function() { return /* binding */ isUnder; },
/* harmony export */   Tu: function() { return /* binding */ resolveInterpreter; },
/* harmony export */   aY: function() { return /* binding */ findOnPath; },
/* harmony export */   rR: function() { return /* binding */ ownNodeMounts; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** A shim that does not answer within this time (ms) is no interpreter. */
const ASK_TIMEOUT_MS = 10_000;
/** Links in a row before a path counts as a loop; the kernel's own limit is 40. */
const MAX_LINKS = 40;
/** Folders that the sandbox shows anyway. */
const SYSTEM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];
/** Folders that are never bound whole, however an interpreter was installed: they hold people's files, or the machine's. */
const NEVER_WHOLE = [
    "/",
    "/home",
    "/root",
    "/etc",
    "/var",
    "/tmp",
    "/opt",
    "/srv",
    "/run",
    "/mnt",
    "/media",
    "/proc",
    "/sys",
    "/dev",
];
/** Asks a Python what it is; one line of JSON. */
const ASK_PYTHON = "import sys,json;print(json.dumps([sys.executable]))";
const cache = new Map();
/**
 * Finds the real program behind a name on `PATH`: links are followed, version managers' shims are asked (once a process).
 * @returns null where there is none
 */
function resolveInterpreter(name, place) {
    const key = JSON.stringify([name, place]);
    const known = cache.get(key);
    if (known !== undefined)
        return known;
    const found = search(name, place);
    cache.set(key, found);
    return found;
}
/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
function findOnPath(name, path) {
    if (name.includes("/"))
        return isExecutable(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(name) : null;
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        if (isExecutable(candidate))
            return candidate;
    }
    return null;
}
/** What must be bound for the node that runs the harness: its own programs (fake lane, canary, relay) run under it too. */
function ownNodeMounts() {
    return mountsOf(process.execPath, (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)());
}
async function search(name, place) {
    const found = findOnPath(name, place.path);
    if (found === null)
        return null;
    if (isBinary(found))
        return { name, path: found, mounts: mountsOf(found, place.home) };
    const real = pyenvTarget(found, name, place) ?? (await ask(found));
    if (real === null || !isExecutable(real))
        return null;
    return { name, path: real, mounts: mountsOf(real, place.home) };
}
/** What pyenv's shim would start, read from pyenv's own files: asking the shim costs 50 ms and more. */
function pyenvTarget(shim, name, place) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(shim)) !== "shims")
        return null;
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(shim));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "versions")))
        return null;
    const versions = place.pyenvVersion ?? readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "version"));
    for (const version of versions?.split(/[\s:]+/).filter((v) => v !== "") ?? []) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "versions", version, "bin", name);
        if (!version.includes("/") && isExecutable(candidate) && isBinary(candidate))
            return candidate;
    }
    return null;
}
/** Starts a shim outside, in the root folder (where no project's version file can steer it), and asks what it started. */
function ask(shim) {
    const question = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(shim).startsWith("python")
        ? ["-c", ASK_PYTHON]
        : ["-p", "JSON.stringify([process.execPath])"];
    return new Promise((done) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(shim, question, { cwd: "/", timeout: ASK_TIMEOUT_MS, encoding: "utf8" }, (error, stdout) => {
            if (error !== null)
                return done(null);
            try {
                const answer = JSON.parse(stdout);
                const path = Array.isArray(answer) ? answer[0] : null;
                done(typeof path === "string" && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(path) ? path : null);
            }
            catch {
                done(null);
            }
        });
    });
}
/**
 * What must be bound so that a program outside of the system's folders works: each link on the way to it with its
 * installation folder (`<prefix>/bin/<program>` with a `<prefix>/lib`), else the file alone.
 */
function mountsOf(program, home) {
    const mounts = new Set();
    let path = program;
    for (let hop = 0; hop < MAX_LINKS; hop++) {
        if (!isUnder(path, SYSTEM_FOLDERS))
            mounts.add(installationOf(path, home) ?? path);
        const base = virtualEnvironmentBase(path);
        if (base !== null && !isUnder(base, SYSTEM_FOLDERS))
            mounts.add(installationOf(base, home) ?? base);
        const next = linkTarget(path);
        if (next === null)
            break;
        path = next;
    }
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(program);
    if (!isUnder(real, SYSTEM_FOLDERS))
        mounts.add(installationOf(real, home) ?? real);
    return [...mounts].filter((one) => ![...mounts].some((other) => other !== one && isUnder(one, [other])));
}
function installationOf(program, home) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program)) !== "bin")
        return null;
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program));
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(prefix);
    const forbidden = [...NEVER_WHOLE, ...(home === null ? [] : [home, realOr(home)])];
    // a folder that holds the home folder, or is one, is no installation, however it looks
    if ([prefix, real].some((p) => forbidden.some((f) => p === f || isUnder(f, [p]))))
        return null;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(prefix, "lib")) || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(prefix, "pyvenv.cfg")) ? prefix : null;
}
/** The interpreter that a Python virtual environment was made from (`home` in `pyvenv.cfg`). */
function virtualEnvironmentBase(program) {
    const config = readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program)), "pyvenv.cfg"));
    const home = config === null ? null : /^home\s*=\s*(\/.*?)\s*$/m.exec(config)?.[1];
    return home === null || home === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(program));
}
function linkTarget(path) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path));
    }
    catch {
        return null;
    }
}
function realOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** Whether a path is one of the folders or lies below one. */
function isUnder(path, folders) {
    return folders.some((folder) => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`));
}
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/** Whether a file starts like a program of the system (ELF), not like a script. */
function isBinary(path) {
    const head = Buffer.alloc(4);
    try {
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, head, 0, 4, 0);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        }
    }
    catch {
        return false;
    }
    return head.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
}


/***/ }),

/***/ 1387:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ limitCommands; },
/* harmony export */   W7: function() { return /* binding */ processLimitCommand; },
/* harmony export */   aY: function() { return /* binding */ enforcementAt; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   hN: function() { return /* binding */ enforcedLimits; },
/* harmony export */   sg: function() { return /* binding */ SYSTEM_PATH; },
/* harmony export */   zs: function() { return /* binding */ makeCgroup; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);


const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/**
 * The bounds that hold unless a contract says otherwise: processes and file size from SPEC section 4; memory enough for a
 * compiler or a test runner, and far below what makes a hosted runner (7 GiB and more) swap; scratch like a small `/tmp`.
 */
const DEFAULT_LIMITS = {
    processes: 512,
    fileBytes: GIB,
    memoryBytes: 4 * GIB,
    scratchBytes: GIB,
};
/** Where the system's own programs are looked for, whatever the `PATH` of a step says. */
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Prefix of the groups' names; the process id after it tells which are left over from a killed harness. */
const GROUP_PREFIX = "case-harness-";
/** Roots of the hierarchies, version 2 and the two controllers of version 1. */
const CGROUP2 = "/sys/fs/cgroup";
const CGROUP1_PIDS = "/sys/fs/cgroup/pids";
const CGROUP1_MEMORY = "/sys/fs/cgroup/memory";
let serial = 0;
/** Roots whose stale groups were looked for. */
const swept = new Set();
/**
 * Makes a control group where this user may (root on a machine of its own, mostly), else null: it is the only way to bound
 * processes for root, whom the kernel excepts from RLIMIT_NPROC, and the only one to bound memory of many processes together.
 */
function makeCgroup(limits) {
    const name = `${GROUP_PREFIX}${process.pid}-${serial++}`;
    const v2 = group(CGROUP2, name, [
        ["pids.max", limits.processes],
        ["memory.max", limits.memoryBytes],
    ]);
    if (v2 !== null) {
        return asCgroup([v2.folder], { processes: v2.set.has("pids.max"), memory: v2.set.has("memory.max") });
    }
    const pids = group(CGROUP1_PIDS, name, [["pids.max", limits.processes]]);
    const memory = group(CGROUP1_MEMORY, name, [["memory.limit_in_bytes", limits.memoryBytes]]);
    const folders = [pids, memory].flatMap((one) => (one === null ? [] : [one.folder]));
    if (folders.length === 0)
        return null;
    return asCgroup(folders, { processes: pids !== null, memory: memory !== null });
}
function asCgroup(folders, enforces) {
    return {
        procs: folders.map((folder) => `${folder}/cgroup.procs`),
        enforces,
        // Not waited for: the kernel takes its time, and the process does not end before it is done.
        remove: () => folders.forEach((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder, () => { })),
    };
}
/** Makes one group and sets what can be set; null (and nothing left behind) if nothing could. */
function group(root, name, settings) {
    const folder = `${root}/${name}`;
    try {
        removeStale(root);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch {
        return null;
    }
    const set = new Set();
    for (const [file, value] of settings) {
        try {
            // the file exists only where the controller is on for this part of the tree; it is not to be made
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${folder}/${file}`, String(value), { flag: "r+" });
            set.add(file);
        }
        catch {
            // this controller is not ours to set: the caller learns it from `set`
        }
    }
    if (set.size > 0)
        return { folder, set };
    removeGroup(folder);
    return null;
}
function removeGroup(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // still holds a process that is going away, or is gone already: the next start clears it
    }
}
/** Groups of harnesses that no longer run, looked for once a process; `rmdir` takes only empty ones. */
function removeStale(root) {
    if (swept.has(root))
        return;
    swept.add(root);
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)) {
        if (!name.startsWith(GROUP_PREFIX))
            continue;
        const pid = Number.parseInt(name.slice(GROUP_PREFIX.length), 10);
        if (pid !== process.pid && !(0,_processes__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)(pid))
            removeGroup(`${root}/${name}`);
    }
}
/**
 * Shell commands that set the limits that hold for each process and what it starts. The file size is in blocks of 512 bytes,
 * data in KiB, as POSIX shells count (bash too, when it is called `sh`).
 */
function limitCommands(limits) {
    return [
        "ulimit -c 0",
        atMost("f", Math.floor(limits.fileBytes / 512)),
        atMost("d", Math.floor(limits.memoryBytes / 1024)),
    ].join(" && ");
}
/** Sets a limit. Where the user's own hard limit is lower, which nobody but root can raise, that one bounds already. */
function atMost(option, value) {
    return `{ ulimit -${option} ${value} 2>/dev/null || [ "$(ulimit -H -${option})" -le ${value} ]; }`;
}
/**
 * Shell command that bounds processes, or null for root, whom the kernel excepts. It must run inside the user namespace:
 * there only what is inside counts (Linux 5.14), while outside every process of the user would.
 */
function processLimitCommand(limits, uid) {
    if (uid === 0)
        return null;
    // dash and busybox count processes with -p, which in bash is something else
    return `if [ -n "$BASH_VERSION" ]; then ${atMost("u", limits.processes)}; else ${atMost("p", limits.processes)}; fi`;
}
/** What will hold which bound at a level on this machine: a control group is made for it, and removed. */
function enforcementAt(level, limits) {
    const cgroup = level === "none" ? null : makeCgroup(limits);
    cgroup?.remove();
    return enforcedLimits(level, cgroup, process.getuid?.() ?? -1);
}
/** What holds which bound, for `containment.json`. Root (uid 0) is excepted from RLIMIT_NPROC by the kernel. */
function enforcedLimits(level, cgroup, uid) {
    const byRlimit = level === "none" || uid === 0 ? "nothing" : "rlimit";
    return {
        processes: cgroup?.enforces.processes === true ? "cgroup" : byRlimit,
        fileBytes: "rlimit",
        memoryBytes: cgroup?.enforces.memory === true ? "cgroup" : "rlimit",
    };
}


/***/ }),

/***/ 6154:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ outputPipe; },
/* harmony export */   _: function() { return /* binding */ stockPipes; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);







/** Named pipes made at one time: making one costs a process, using one does not. Enough for a canary, a lane and a few commands. */
const MADE_AT_ONCE = 12;
/** Unused named pipes, by the folder that they lie in. */
const stock = new Map();
/** Those that are being made. */
const stocking = new Map();
/**
 * Makes a real pipe. Node's own are sockets, which can't be opened again as `/dev/stdout` or `/dev/stderr`: scripts that
 * write there would fail in the harness only.
 * @param folder private folder of the run
 * @param unbroken its writer may also read, so that no write of it ever fails, not even when the harness was killed
 * @returns null where the system can't make named pipes; then node's own must do
 */
function outputPipe(folder, unbroken = false) {
    const path = takeNamedPipe(folder);
    if (path === null)
        return null;
    let read;
    try {
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    }
    catch {
        // the folder was cleared away meanwhile
        return null;
    }
    // blocking, as programs expect it; it does not block here, for there is a reader
    const writer = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, unbroken ? node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync)(path);
    return {
        writer,
        reader: () => new node_net__WEBPACK_IMPORTED_MODULE_3__.Socket({ fd: read, readable: true, writable: false }),
        discard: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(read),
    };
}
/**
 * Makes the named pipes of a folder ahead, beside whatever else is prepared; without it the first one that is needed waits
 * for all of them. Where it fails, they are tried again when they are needed.
 */
function stockPipes(folder) {
    const known = stocking.get(folder);
    if (known !== undefined || stock.has(folder))
        return known ?? Promise.resolve();
    const made = makeAhead(folder).finally(() => stocking.delete(folder));
    stocking.set(folder, made);
    return made;
}
async function makeAhead(folder) {
    const making = layOut(folder);
    if (making === null)
        return;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(making.file, making.argv, { stdio: "ignore" });
    const status = await new Promise((done) => {
        child.on("error", () => done(null));
        child.on("exit", done);
    });
    if (status === 0)
        stock.set(folder, making.paths);
}
function takeNamedPipe(folder) {
    const left = stock.get(folder) ?? makeNamedPipes(folder);
    stock.set(folder, left);
    const path = left.pop();
    if (left.length === 0)
        stock.delete(folder);
    return path ?? null;
}
function makeNamedPipes(folder) {
    const making = layOut(folder);
    return making !== null && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(making.file, making.argv, { stdio: "ignore" }).status === 0 ? making.paths : [];
}
/** How named pipes are made, or null where the system can't. */
function layOut(folder) {
    const mkfifo = (0,_interpreters__WEBPACK_IMPORTED_MODULE_5__/* .findOnPath */ .aY)("mkfifo", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
    if (mkfifo === null)
        return null;
    const within = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pipes");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(within, { recursive: true, mode: 0o700 });
    const paths = Array.from({ length: MADE_AT_ONCE }, () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(within, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(8).toString("hex")));
    return { file: mkfifo, argv: ["-m", "600", ...paths], paths };
}


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony export bestOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _descriptors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5801);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4112);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6258);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1387);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(779);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9286);








/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_7__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, "case-harness-probe-"));
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_7__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            interpreters: [],
            limits: _limits__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_6__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_4__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .aY)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg) === null)
            return "bubblewrap (bwrap) is not installed";
    }
    else if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .aY)("unshare", _limits__WEBPACK_IMPORTED_MODULE_5__/* .SYSTEM_PATH */ .sg) === null) {
        return "unshare (util-linux) is not installed";
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    return { level, available: false, why: failure, whatToDo: whatToDo(level, failure) };
}
function whatToDo(level, failure) {
    if (process.platform !== "linux")
        return "Run on Linux; elsewhere only the lane `fake` runs, at level `none`.";
    if (failure.includes(_descriptors__WEBPACK_IMPORTED_MODULE_2__/* .RAISE_OPEN_FILES */ .a_))
        return `Before the harness is started, ${_descriptors__WEBPACK_IMPORTED_MODULE_2__/* .RAISE_OPEN_FILES */ .a_}; containment itself may well be there.`;
    if (/bubblewrap \(bwrap\) is not installed/.test(failure)) {
        return "Install bubblewrap 0.8 or newer: `sudo apt-get install bubblewrap` (Debian, Ubuntu), `dnf install bubblewrap` (Fedora).";
    }
    if (/unshare \(util-linux\) is not installed/.test(failure))
        return "Install util-linux.";
    if (/no system call filter/.test(failure))
        return "Run on x64 or arm64.";
    if (/[Uu]nknown option/.test(failure)) {
        return "This bubblewrap is older than 0.8: use Debian 12, Ubuntu 24.04 or newer, or build bubblewrap 0.8.";
    }
    if (/max_user_namespaces=0|unprivileged_userns_clone=0/.test(failure)) {
        return "Ask the machine's owner to allow user namespaces (sysctl), or use another runner; the harness never changes kernel settings.";
    }
    if (restrictedByAppArmor()) {
        return ("Ubuntu 24.04 keeps user namespaces from programs without an AppArmor profile. On a machine of your own, or in a step before " +
            "this one on a hosted runner, give bubblewrap one: `printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile bwrap " +
            "/usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r " +
            "/etc/apparmor.d/bwrap`. The harness itself never changes this.");
    }
    if (inContainer()) {
        return ("A job container refuses user namespaces by default. Run this job on the machine itself (no `container:`), or start the container " +
            "with `options: --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined`.");
    }
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   _n: function() { return /* binding */ isAlive; },
/* harmony export */   s4: function() { return /* binding */ isFiltered; },
/* harmony export */   tN: function() { return /* binding */ send; },
/* harmony export */   xt: function() { return /* binding */ machineId; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** One process, or null when it is gone. */
function processEntry(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    catch {
        return null;
    }
}
/** All processes below one, parents before children. */
function descendants(root) {
    const children = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const entry = processEntry(Number(name));
        if (entry === null)
            continue;
        const siblings = children.get(entry.parent);
        if (siblings === undefined)
            children.set(entry.parent, [entry]);
        else
            siblings.push(entry);
    }
    const found = [];
    const queue = [root];
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
        for (const child of children.get(parent) ?? []) {
            found.push(child);
            queue.push(child.pid);
        }
    }
    return found;
}
/** Whether that very process still runs; one that only waits to be reaped does not. */
function isRunning(entry) {
    const now = processEntry(entry.pid);
    return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}
/** Whether a process runs under a seccomp filter; false when it is gone. */
function isFiltered(pid) {
    try {
        return /^Seccomp:\s*2$/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"));
    }
    catch {
        return false;
    }
}
/** Sends a signal; false when there is nobody to take it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether a process of that number is there, of whatever user it is. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}
/** This boot of the machine and this process namespace, within which a process's number means something; null where unknown. */
function machineId() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1");
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(boot).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)("/proc/self/ns/pid")).digest("hex").slice(0, 16);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9286:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: function() { return /* binding */ EVENT_FD; },
/* harmony export */   A_: function() { return /* binding */ LEVELS; },
/* harmony export */   BV: function() { return /* binding */ INSIDE_WORKSPACE; },
/* harmony export */   hM: function() { return /* binding */ INSIDE_HOME; },
/* harmony export */   yd: function() { return /* binding */ INSIDE_HARNESS; }
/* harmony export */ });
/** How much a contained process is kept from, strongest first (SPEC section 9). */
const LEVELS = ["sandbox", "pid", "none"];
/** Where the workspace is seen inside the sandbox: always the same, so that a recorded exchange can be replayed anywhere. */
const INSIDE_WORKSPACE = "/workspace";
/** Where the harness's own programs and files are seen inside the sandbox. */
const INSIDE_HARNESS = "/harness";
/** Private home inside the sandbox. */
const INSIDE_HOME = "/home/agent";
/** The event channel's file descriptor: the first after the standard ones. */
const EVENT_FD = 3;


/***/ }),

/***/ 2236:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: function() { return /* binding */ resolveRunsDir; },
/* harmony export */   Yg: function() { return /* binding */ runsToPrune; },
/* harmony export */   _d: function() { return /* binding */ sizeOfRun; },
/* harmony export */   s2: function() { return /* binding */ removeRun; },
/* harmony export */   v: function() { return /* binding */ listRuns; }
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);





/** A report is an index; the list of changed files is what makes it long (250,000 entries of 200 bytes). */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
function resolveRunsDir({ flag, env, cwd }) {
    const named = flag || env["CTO_HARNESS_RUNS_DIR"];
    if (named)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, named);
    const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes("true");
    const runnerTemp = env["RUNNER_TEMP"];
    if (inCi && runnerTemp)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, runnerTemp, "harness-runs");
    const state = env["XDG_STATE_HOME"];
    // The XDG base directory specification wants relative values to be ignored.
    const base = state && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(homeOf(env), ".local", "state");
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(base, "case-harness", "runs");
}
function homeOf(env) {
    const home = env["HOME"];
    if (home && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(home))
        return home;
    try {
        // What the user database says; os.homedir() would read HOME of this process again.
        return node_os__WEBPACK_IMPORTED_MODULE_1___default().userInfo().homedir;
    }
    catch (cause) {
        throw new Error("Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.", {
            cause,
        });
    }
}
/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
function listRuns(runsDir) {
    let names;
    try {
        names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(runsDir);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw new Error(`Expected a readable runs folder at ${runsDir}, found ${error.code}.`, {
            cause: error,
        });
    }
    const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
    return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}
/** One run, or null where that id has no folder (a link is none). */
function findRun(runsDir, runId) {
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(text, { maxBytes: MAX_REPORT_BYTES, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
        stage: typeof stage === "number" ? stage : null,
        backend: typeof backend === "string" ? backend : null,
        failureReason: typeof reason === "string" ? reason : null,
    };
}
/** Bytes of a run's files, links counted as themselves. */
function sizeOfRun(dir) {
    let total = 0;
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(dir, { withFileTypes: true })) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        if (entry.isDirectory())
            total += sizeOfRun(at);
        else
            total += node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
    }
    return total;
}
/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
function runsToPrune(runs, policy) {
    const proofs = new Set();
    return runs.filter((run, index) => {
        const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
        const isNewestPass = proof !== null && !proofs.has(proof);
        if (proof !== null)
            proofs.add(proof);
        const age = policy.nowMs - Date.parse(run.startedAt);
        const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
        const isKept = (policy.keep !== undefined && index < policy.keep) ||
            (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
        return !isNewestPass && !mayBeRunning && !isKept;
    });
}
/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
function removeRun(runsDir, runId) {
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    for (const name of [runId, `${runId}.attest`])
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, name), { recursive: true, force: true });
}
function timeOf(runId) {
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
    return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}
/** The bytes of a file that is no link and not too large. */
function readPlain(file) {
    let fd;
    try {
        fd = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    }
    catch (error) {
        return error.code === "ENOENT" ? "missing" : "unreadable";
    }
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(fd);
        return stats.isFile() && stats.size <= MAX_REPORT_BYTES ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(fd);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isStatus(value) {
    return value === "pass" || value === "fail" || value === "blocked";
}


/***/ }),

/***/ 8313:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ versionOf; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;
/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
function versionOf(program, path) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ["--version"], { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" }, (error, stdout, stderr) => {
            if (error !== null)
                return resolve(null);
            resolve((stdout || stderr).split("\n", 1)[0].trim().slice(0, 200) || null);
        });
    });
}


/***/ })

};
;