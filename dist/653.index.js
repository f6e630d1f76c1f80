"use strict";
exports.id = 653;
exports.ids = [653];
exports.modules = {

/***/ 7872:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: function() { return /* binding */ writeHints; },
/* harmony export */   ik: function() { return /* binding */ MAX_HINT_LENGTH; },
/* harmony export */   mE: function() { return /* binding */ HINT_KINDS; },
/* harmony export */   um: function() { return /* binding */ MAX_HINTS; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/**
 * `read-only`: a path of the tree that a command could not write; `exists`: a folder that was made for it, and that it would
 * have made itself; `gone`: something that an earlier command left, and that was cleared away before this one.
 */
const HINT_KINDS = ["read-only", "exists", "gone"];
/** Hints of one command, and how long each of their texts may be. */
const MAX_HINTS = 3;
const MAX_HINT_LENGTH = 300;
/** What systems and languages print where a file system is read-only: glibc, Node, Python, Rust, Go, Java, SQLite. */
const READ_ONLY = /read-only file ?system|\bEROFS\b|\bos error 30\b|\bErrno 30\b|unable to open database file/i;
/** The same, where a program says only that it could not make something. */
const NOT_MADE = /(?:cannot|can't|could not|couldn't|failed to|unable to) (?:create|make|write|open|delete|remove)/i;
/** What keeps from writing for another reason. */
const OTHERWISE = /no such file|not found|permission denied|is a directory|not a directory|no space/i;
const MISSING = /no such file|ENOENT|not found|(?:cannot|can't|could not|couldn't) (?:find|access|open|stat)|(?:does not|doesn't) exist/i;
const EXISTS = /file exists|\bEEXIST\b|\bErrno 17\b|already exists/i;
/** How long the lines are that are looked at, and how many of those that say why are. */
const MAX_LINE = 1_000;
const MAX_TELLING = 100;
/** Lines above one that says why, in which its path may stand (Cargo's chain of causes). */
const LINES_ABOVE = 4;
/**
 * Looks in the output of a command that failed for paths of the tree that it could not write. The output is whoever's code ran:
 * what is found is a hint in words, and decides nothing.
 * @param said beginning and end of its output
 */
function writeHints(said, look) {
    const lines = said.split("\n").map((line) => line.slice(0, MAX_LINE));
    let telling = 0;
    const found = new Map();
    const note = (hint) => {
        if (hint !== null && !found.has(hint.path))
            found.set(hint.path, hint);
    };
    for (const [index, line] of lines.entries()) {
        if (found.size >= MAX_HINTS || telling >= MAX_TELLING)
            break;
        const [exists, isReadOnly] = [EXISTS.test(line), READ_ONLY.test(line)];
        const gone = look.emptied.size > 0 && MISSING.test(line)
            ? [...look.emptied].find((folder) => line.includes(folder))
            : undefined;
        if (gone !== undefined) {
            note({ kind: "gone", path: shown(gone), rule: null });
            continue;
        }
        if (!exists && !isReadOnly && (!NOT_MADE.test(line) || OTHERWISE.test(line)))
            continue;
        telling++;
        if (exists) {
            for (const path of pathsIn(line)) {
                const inside = within(path, look.root);
                if (inside !== null && look.made.has(inside))
                    note({ kind: "exists", path: shown(inside), rule: null });
            }
            continue;
        }
        if (isReadOnly) {
            const above = lines.slice(Math.max(0, index - LINES_ABOVE), index).reverse();
            const hints = [line, ...above].map((one) => firstHint(pathsIn(one), one, look));
            note(hints.find((hint) => hint !== null) ?? null);
        }
        else
            note(firstHint(pathsIn(line), line, look, true));
    }
    return [...found.values()];
}
/** What is said of a folder that can't be made; of anything else it is a file. */
const OF_FOLDER = /mkdir|director/i;
function firstHint(paths, line, look, absolute = false) {
    for (const path of paths) {
        const inside = absolute && !path.startsWith("/") ? null : within(path, look.root);
        if (inside !== null && inside !== "" && !look.canWrite(inside))
            return { kind: "read-only", path: shown(inside), rule: ruleFor(inside, OF_FOLDER.test(line), look) };
    }
    return null;
}
/** Quotation marks of C locales, of Unicode locales, and of Rust. */
const QUOTED = /(?<![\p{L}\p{N}])'([^'\n]{1,1000})'|"([^"\n]{1,1000})"|`([^`'\n]{1,1000})[`']|‘([^’\n]{1,1000})’|“([^”\n]{1,1000})”/gu;
/** Ruby: `Read-only file system @ rb_sysopen - log/test.log (Errno::EROFS)`. */
const RUBY = / @ \w+ - (.{1,1000}?)(?: \(|$)/;
/** PHP: `file_put_contents(out/x): Failed to open stream: Read-only file system`. */
const PHP = /\w\(([^()]{1,1000})\): /;
/** `sh: 1: cannot create build/out: Read-only file system`, `open /x: read-only file system`, `/x (Read-only file system)`. */
const BEFORE = /([^\s:'"`()‘’“”]{1,1000})(?:: | \()(?:read-only file system|file exists|Errno)/i;
/** What stands by itself and is a path of the inside. */
const ABSOLUTE = /(?:^|[\s:=(])(\/[^\s:'"`()]{1,1000})/g;
/** What in a line may be a path, the likeliest first. */
function pathsIn(line) {
    const quoted = [...line.matchAll(QUOTED)].map((match) => match.slice(1).find((part) => part !== undefined));
    const absolute = [...line.matchAll(ABSOLUTE)].map((match) => match[1]);
    const others = [RUBY, PHP, BEFORE].flatMap((pattern) => pattern.exec(line)?.[1] ?? []);
    return [...others, ...quoted.reverse(), ...absolute.reverse()].filter(isPath);
}
function isPath(text) {
    return !READ_ONLY.test(text) && !EXISTS.test(text) && !/^\w+:\/\//.test(text) && /[\p{L}\p{N}]/u.test(text);
}
/** A path from the root of the tree, or null for one that is elsewhere. A relative one is taken to begin there. */
function within(path, root) {
    if (path.startsWith("/") && path !== root && !path.startsWith(`${root}/`))
        return null;
    const names = [];
    for (const name of (path.startsWith("/") ? path.slice(root.length) : path).split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name !== "..")
            names.push(name);
        else if (names.pop() === undefined)
            return null;
    }
    return names.join("/");
}
/** The folder that would have to be discarded: the topmost on the way that is not there; null where that would be a file. */
function ruleFor(path, isFolder, look) {
    if (path === ".git" || path.startsWith(".git/"))
        return null;
    const names = path.split("/");
    for (let count = 1; count < names.length; count++) {
        const folder = names.slice(0, count).join("/");
        if (look.at(folder) === null)
            return asRule(folder);
    }
    if (isFolder && look.at(path) === null)
        return asRule(path);
    // Beside files of the tree: these stay read-only in a folder that is discarded.
    return names.length > 1 && look.at(path) === null ? asRule(names.slice(0, -1).join("/")) : null;
}
function asRule(folder) {
    const rule = `${folder}/`;
    return rule.length <= MAX_HINT_LENGTH && (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(rule) === rule ? rule : null;
}
function shown(path) {
    const text = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(path);
    return text.length <= MAX_HINT_LENGTH ? text : `${text.slice(0, MAX_HINT_LENGTH - 3)}...`;
}


/***/ }),

/***/ 3808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: function() { return /* binding */ cassetteLine; },
/* harmony export */   O9: function() { return /* binding */ MAX_CASSETTE_BYTES; },
/* harmony export */   S_: function() { return /* binding */ parseCassette; },
/* harmony export */   b8: function() { return /* binding */ cassetteFact; },
/* harmony export */   s0: function() { return /* binding */ CASSETTE_VERSION; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3715);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);




/** The version that is written and served. Version 1 was bound to nothing, so that nobody could say what it is a recording of. */
const CASSETTE_VERSION = 2;
/** First line of a cassette. */
const headerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(CASSETTE_VERSION),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the recorded run: its random part stands in what the agent was told, and so in its requests. */
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_3__/* .RUN_ID */ .UC),
});
/** One exchange with the endpoint, redacted. `order` is the order in which they were asked; gaps are calls that got no answer. */
const exchangeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    order: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(1),
    probe: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    route: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["chat/completions", "responses", "messages"]),
    stream: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(200).max(599),
    content_type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the request as it was sent, before redaction. */
    request_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    request: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** What a recording is of: a replay of anything else proves nothing about either. */
const bindingSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the bytes of `task.contract.json`. */
    contract_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    /** Git tree that the lane started from. */
    baseline_tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu),
    /** Of the agent's binary. */
    agent_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
});
/** Last line; without it the recording was broken off. `bound` is null where the run ended before all of it was known. */
const endSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true),
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    complete: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    bound: bindingSchema.nullable(),
});
/** Fact `cassette`: what answers in place of the model, of a run that is a replay. */
const cassetteFact = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the cassette's bytes; null where it can't be read. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
    /** Why it can't be served, or null. */
    problem: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** How many exchanges it holds, the probe's among them. */
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    bound: bindingSchema.nullable(),
});
/** A cassette is read whole; some 300 calls of a long run have 100 MiB. */
const MAX_CASSETTE_BYTES = 256 * 1024 * 1024;
/** Request and answer at their bounds, with the escapes that JSON adds. */
const LINE_LIMITS = { maxBytes: 128 * 1024 * 1024, maxDepth: 4, escapedNul: true };
/** A line of a cassette. */
function cassetteLine(line) {
    return `${JSON.stringify(line)}\n`;
}
/**
 * Reads a cassette.
 * @returns its exchanges in the order in which they were asked, or what is wrong with it; never throws on bad input
 */
function parseCassette(bytes) {
    const fault = (at, problem) => ({ ok: false, problems: [{ at, problem }] });
    if (bytes.byteLength > MAX_CASSETTE_BYTES)
        return fault("the whole cassette", `expected at most ${MAX_CASSETTE_BYTES} bytes, found ${bytes.byteLength}`);
    const lines = splitLines(bytes);
    if (lines === null || lines.length < 2)
        return fault("the last line", "expected the end line; the recording was broken off");
    const older = olderVersion(lines[0]);
    if (older !== null)
        return fault("line 1, version", `expected ${CASSETTE_VERSION}, found ${older}: cassettes of that version are bound to no contract, baseline or agent; record it again`);
    const header = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines[0], headerSchema, LINE_LIMITS);
    if (!header.ok)
        return atLine(header, 1);
    const end = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines.at(-1), endSchema, LINE_LIMITS);
    if (!end.ok)
        return fault("the last line", "expected the end line; the recording was broken off");
    if (!end.value.complete)
        return fault("the last line", "this recording is not complete: it met the bound of a cassette");
    const { bound } = end.value;
    if (bound === null)
        return fault("the last line, bound", "the recorded run ended before contract, baseline and agent were all known");
    const exchanges = [];
    for (const [index, line] of lines.slice(1, -1).entries()) {
        const exchange = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, exchangeSchema, LINE_LIMITS);
        if (!exchange.ok)
            return atLine(exchange, index + 2);
        exchanges.push(exchange.value);
    }
    if (exchanges.length !== end.value.exchanges)
        return fault("the last line", `expected ${end.value.exchanges} exchanges, found ${exchanges.length}`);
    exchanges.sort((a, b) => a.order - b.order);
    if (exchanges.some((exchange, i) => i > 0 && exchange.order === exchanges[i - 1].order))
        return fault("the whole cassette", "two exchanges have the same order");
    return { ok: true, value: { header: header.value, bound, exchanges } };
}
/** The version of a cassette that this program does not serve any more, or null. */
function olderVersion(line) {
    const anyVersion = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
    const parsed = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, anyVersion, LINE_LIMITS);
    return parsed.ok && parsed.value.version < CASSETTE_VERSION ? parsed.value.version : null;
}
function atLine(parsed, line) {
    return { ok: false, problems: parsed.problems.map((p) => ({ ...p, at: `line ${line}, ${p.at}` })) };
}
function splitLines(bytes) {
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
        lines.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return start === bytes.length ? lines : null;
}


/***/ }),

/***/ 5382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: function() { return /* binding */ LEVELS; },
/* harmony export */   aQ: function() { return /* binding */ SURVIVORS; },
/* harmony export */   yu: function() { return /* binding */ containmentSchema; }
/* harmony export */ });
/* unused harmony exports ENFORCEMENTS, STANDINGS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);


/** How a bound is held: of everything together, of each process, or not at all. */
const ENFORCEMENTS = ["cgroup", "rlimit", "nothing"];
const boundSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ bound: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(), held_by: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(ENFORCEMENTS) });
const LEVELS = ["sandbox", "pid", "none"];
/** Whether everything that was contained was seen dead (`none` of it lives), or not, as always at the level `none`. */
const SURVIVORS = ["none", "unknown"];
/**
 * As whom of the machine what is contained runs: `own`, whoever ran the harness; `lent`, an id that is nobody's, since that is
 * root; `mapped`, the same in a namespace that root made for it.
 */
const STANDINGS = ["own", "lent", "mapped"];
const planSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    mounts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["bind", "link", "mask", "scratch", "folder", "kernel", "own"]),
        inside: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Where a link leads; null of all others. */
        target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
    /** What would have been shown, were it there, or could it be. */
    left_out: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    /** Folders of `PATH` inside. */
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** `containment.json` (SPEC section 9): what held the lane, what was tried against it, and what nobody promises. */
const containmentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("1"),
    /** The level that the lane ran at, or would have; null where a record gate blocked before anything was tried. */
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS).nullable(),
    /** `sandbox` for real lanes; `best` (whatever there is) for the fake lane. */
    required: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["sandbox", "best"]),
    levels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS),
        available: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        what_to_do: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    })),
    /** What the lane could not do or see, in words. */
    denied: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    canary: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ran: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        /** Why it did not run, or null. */
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        /** Digest over the argv profile, equal for canary and lane: the very same sandbox. */
        profile_sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
        results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["denied", "succeeded", "error"]),
            detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        })),
    }),
    /** Bounds of everything that is contained, and what holds each; not there where no level was found. */
    limits: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ processes: boundSchema, file_bytes: boundSchema, memory_bytes: boundSchema }).optional(),
    /** SHA-256 of the filter of system calls; null below `sandbox`. */
    seccomp_sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable().optional(),
    /** What was seen inside, in the order in which it is made; the home of whoever ran it is `~`. Null below `sandbox`. */
    plan: planSchema.nullable().optional(),
    /** As whom of this machine the lane ran, or would have. */
    as: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ uid: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), how: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(STANDINGS) }).optional(),
    /** TCP ports of the machine's loopback that lane and verification commands reach. */
    loopback_ports: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int()).optional(),
    /** What could be seen of survivors of the lane and the verification commands; null where no run of either is on record. */
    survivors: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(SURVIVORS).nullable().optional(),
    /** What this level does not promise. */
    not_promised: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


/***/ }),

/***/ 653:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oi: function() { return /* binding */ MAX_IGNORE_BYTES; },
  Gw: function() { return /* binding */ MAX_IGNORE_FILES; },
  Wp: function() { return /* binding */ TERMINATIONS; },
  KB: function() { return /* binding */ TREE_MODES; },
  H1: function() { return /* binding */ VERIFICATION_STATUS; },
  cD: function() { return /* binding */ environmentFact; },
  _m: function() { return /* binding */ factValues; },
  tp: function() { return /* binding */ factsSchema; },
  zg: function() { return /* binding */ jsonPathSchema; },
  hx: function() { return /* binding */ parseFacts; }
});

// EXTERNAL MODULE: ./src/core/formats/write-hints.ts
var write_hints = __webpack_require__(7872);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/cassette.ts
var cassette = __webpack_require__(3808);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
;// CONCATENATED MODULE: ./src/core/records/probe.ts

/** What the probe of the model endpoint found (SPEC section 10). */
const PROBE_OUTCOMES = [
    /** Assistant content came: the model can be used. */
    "content",
    "reasoning_only",
    "empty",
    /** The endpoint answered with an error. */
    "error_status",
    "unreachable",
    "other_model",
    "unreadable",
];
/** Fact `probe`: one streamed question before the lane starts. Holds no content and no endpoint. */
const probeFact = schemas/* strictObject */.rej({
    route: schemas/* enum */.k5n(["chat/completions", "responses", "messages"]),
    outcome: schemas/* enum */.k5n(PROBE_OUTCOMES),
    /** Status that the endpoint answered with; null where none came. */
    status: schemas/* number */.aig().int().nullable(),
    /** Class of a network error, or what was wrong with the answer. */
    reason: schemas/* string */.YjP().nullable(),
    duration_ms: schemas/* number */.aig().nonnegative(),
});

;// CONCATENATED MODULE: ./src/core/records/facts.ts











/** A path as it stands in JSON (see `JsonPath`). */
const jsonPathSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({ path_b64: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ path_sha256: schemas/* string */.YjP().regex(digest/* SHA256 */.aD) }),
]);
/** Bytes of all `.gitignore` files of a tree together; with more of them none counts. */
const MAX_IGNORE_BYTES = 1024 * 1024;
const MAX_IGNORE_FILES = 1000;
const sha256 = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const count = schemas/* number */.aig().int().nonnegative();
const TERMINATIONS = [
    "not_started",
    "exited",
    "signalled",
    "timeout",
    "harness_completed",
    "cancelled",
];
const VERIFICATION_STATUS = ["passed", "failed", "missing", "not_run"];
const runFact = schemas/* strictObject */.rej({
    run_id: schemas/* string */.YjP().regex(run_id/* RUN_ID */.UC),
    case_id: schemas/* string */.YjP(),
    nonce: schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/),
    harness_version: schemas/* string */.YjP(),
    started_at: approval/* utcTime */.SK,
    finished_at: approval/* utcTime */.SK,
    artifacts_dir: schemas/* string */.YjP(),
    workspace_root: schemas/* string */.YjP().nullable(),
    /** What this bundle is: a run of its own, or one that is nested in another. */
    role: schemas/* enum */.k5n(["run", "stage1-refusal", "fake-baseline"]),
});
const requestFact = schemas/* strictObject */.rej({
    stage: schemas/* number */.aig().int().min(1).max(6),
    lane: schemas/* enum */.k5n(lane/* LANES */.C),
    task_source: schemas/* enum */.k5n(["shipped", "case-dir", "task"]),
    enabled_lanes: schemas/* array */.YOg(schemas/* enum */.k5n(lane/* LANES */.C)),
    enabled_stage: schemas/* number */.aig().int().nullable(),
    timeout_seconds: schemas/* number */.aig().positive().nullable(),
    model_provider: schemas/* string */.YjP().nullable(),
    model: schemas/* string */.YjP().nullable(),
});
/** The machine of a run; report and facts say the same of it. */
const environmentFact = schemas/* strictObject */.rej({
    os: schemas/* string */.YjP(),
    arch: schemas/* string */.YjP(),
    node: schemas/* string */.YjP(),
    git: schemas/* string */.YjP().nullable(),
    python: schemas/* string */.YjP().nullable(),
    forge: schemas/* string */.YjP(),
});
const contractFact = schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(["read", "unreadable"]),
    reason: schemas/* string */.YjP().nullable(),
});
/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
const toolsFact = schemas/* array */.YOg(schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    needed_for: schemas/* string */.YjP(),
    found: schemas/* boolean */.zMY(),
    /** As it says itself (git), or as the path of its installation does. */
    version: schemas/* string */.YjP().nullable(),
    /** By what it is known: a row of the table of toolchains, or where it lies. */
    by: schemas/* string */.YjP().optional(),
    /** Of one that is missing: where it was looked for. */
    problem: schemas/* string */.YjP().optional(),
    /** What is missing, where it is no program. */
    expected: schemas/* string */.YjP().optional(),
}));
const workspaceFact = schemas/* strictObject */.rej({
    /** Git tree of the copy that the lane was to work in. */
    tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    entries: count,
    /** What the case's workspace holds that can't be copied (special files, say), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
const caseFact = schemas/* strictObject */.rej({
    acceptance: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, mode: schemas/* string */.YjP(), sha256 })),
    fake_script_sha256: sha256.nullable(),
    /** Why the case can't be used (a broken fake.json, no workspace), or null. */
    problem: schemas/* string */.YjP().nullable(),
    /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
    target_exposures: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const approvalFact = schemas/* strictObject */.rej({
    /** File in `records/`, or null where none was handed over. */
    record: schemas/* string */.YjP().nullable(),
    /**
     * What the ledger of used approvals said when the gates were evaluated; `outer-run` in a fake baseline, which nobody
     * approves by itself: the run around it has used the approval; `unavailable` where no ledger could remember the use.
     */
    ledger: schemas/* enum */.k5n(["unused", "consumed", "outer-run", "unavailable"]).nullable(),
    /** Entry of the ledger: the digest over repository, approval and binding. Absent where nobody asked for one. */
    entry: sha256.nullable().optional(),
    /** Why the ledger can't remember, where it is `unavailable`. */
    problem: schemas/* string */.YjP().optional(),
    binary_sha256: sha256.nullable(),
});
const clockFact = schemas/* strictObject */.rej({
    contract_read: approval/* utcTime */.SK,
    gates_evaluated: approval/* utcTime */.SK,
    lane_started: approval/* utcTime */.SK.nullable(),
    lane_ended: approval/* utcTime */.SK.nullable(),
    diff_checked: approval/* utcTime */.SK.nullable(),
    verification_completed: approval/* utcTime */.SK.nullable(),
});
const laneFact = schemas/* strictObject */.rej({
    program: schemas/* string */.YjP(),
    program_sha256: sha256,
    argv: schemas/* array */.YOg(schemas/* string */.YjP()),
    env_names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What was visible to the lane, as the paths inside the sandbox. */
    mounts: schemas/* array */.YOg(schemas/* string */.YjP()),
    exit_code: schemas/* number */.aig().int().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    termination: schemas/* enum */.k5n(TERMINATIONS),
    survivors: schemas/* enum */.k5n(containment/* SURVIVORS */.aQ),
    duration_ms: schemas/* number */.aig().nonnegative(),
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: schemas/* literal */.euz(true).optional(),
    stdout_bytes: count,
    stderr_bytes: count,
    output_truncated: schemas/* boolean */.zMY(),
    /** Names of the events that the lane sent itself, in order. */
    events: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Lines on the event descriptor that were no events. */
    event_faults: count,
    /** Why the event log that a real agent left in its workspace could not be kept (a link, a pipe, too large), or null. */
    event_log_problem: schemas/* string */.YjP().nullable().optional(),
});
/** The `.gitignore` files of the tree at the start, in manifest order: what they ignore is set aside. */
const gitignoreFact = schemas/* strictObject */.rej({
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, content_b64: schemas/* string */.YjP().max(MAX_IGNORE_BYTES * 2) }))
        .max(MAX_IGNORE_FILES),
    /** Why they don't count (too many, too large), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
/** What of the workspace is set aside. */
const asideFact = schemas/* strictObject */.rej({
    /** Entries that are set aside by themselves: those that the manifest lists, and those that were too many for it. */
    listed: count,
    unlisted: count,
    /** All entries, with those below; at least so many where `counted` is false. */
    entries: count,
    counted: schemas/* boolean */.zMY(),
});
const walkFact = schemas/* strictObject */.rej({
    refusals: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), path: jsonPathSchema, detail: schemas/* string */.YjP() })),
    limit_hits: schemas/* array */.YOg(schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), path: jsonPathSchema, found: schemas/* number */.aig(), bound: schemas/* number */.aig() })),
    /** Paths that changed between the snapshot that was judged and the end of the run. */
    late_changes: schemas/* array */.YOg(jsonPathSchema),
    /** How many of each kind there were beyond those that are named. */
    unnamed: schemas/* strictObject */.rej({ refusals: count, limit_hits: count, late_changes: count }).optional(),
    set_aside: asideFact.optional(),
});
const headFact = schemas/* strictObject */.rej({
    baseline_commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    state: schemas/* enum */.k5n(["unchanged", "moved", "unreadable"]),
    /** Why it could not be read, or null. */
    problem: schemas/* string */.YjP().nullable(),
    branch: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu).nullable(),
    /** Refs beside the baseline's branch, and remotes: all of them are the lane's. */
    refs_created: schemas/* array */.YOg(schemas/* string */.YjP()),
    remotes: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Where HEAD moved: paths of the workspace that are not what its commit holds. */
    uncommitted: schemas/* array */.YOg(jsonPathSchema),
    /** How many there were beyond those that are named. */
    uncommitted_unnamed: count.optional(),
});
const patchFact = schemas/* strictObject */.rej({
    baseline_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    result_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
});
/** How one command of the contract ended. */
const commandShape = {
    command: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]),
    exit_code: schemas/* number */.aig().int().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    termination: schemas/* enum */.k5n(TERMINATIONS),
    survivors: schemas/* enum */.k5n(containment/* SURVIVORS */.aQ),
    duration_ms: schemas/* number */.aig().nonnegative(),
    /** There, and true, where the kernel ended something of it for want of memory. */
    out_of_memory: schemas/* literal */.euz(true).optional(),
    /** There, and true, where it failed and said itself that there was no room to write. */
    out_of_space: schemas/* literal */.euz(true).optional(),
    /** There where the harness ended it because of a limit. */
    limit_hit: schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), found: schemas/* number */.aig(), bound: schemas/* number */.aig() }).optional(),
    /** What stands of its output in `test.log`, with what each line begins with there; `cut`: there was more. */
    output: schemas/* strictObject */.rej({ lines: count, bytes: count, cut: schemas/* boolean */.zMY() }),
};
/** Files of a folder, links among them, and their bytes. */
const extentFact = schemas/* strictObject */.rej({ files: count, bytes: count });
/** The setup commands of the contract, run before the lane was started (LADDER 1). */
const setupFact = schemas/* strictObject */.rej({
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]),
    /** Where each command ran: in the checkout that is verified or, at levels where the paths differ, in the lane's copy too. */
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej({ ...commandShape, place: schemas/* enum */.k5n(["checkout", "workspace"]) })),
    /** Paths of the starting tree that the commands changed; the first ones. */
    changed: schemas/* array */.YOg(jsonPathSchema),
    /** What they added and nothing discards, as rules that would; the first ones. */
    undiscarded: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** How many there are beyond those named. */
    more: schemas/* strictObject */.rej({ changed: count, undiscarded: count }),
    /** What else kept them from being used (no space, too large), in words; null otherwise. */
    problem: schemas/* string */.YjP().nullable(),
    /** What they left for lane and verification, in discarded paths and in their home; null where they did not come to that. */
    left: schemas/* strictObject */.rej({ products: extentFact, home: extentFact }).nullable(),
    /** Network settings of the user that were shown to them: variables, and files as `~/...`. */
    settings: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Those that were not shown, or not as a whole, because they hold a credential. */
    settings_withheld: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** What keeps verification commands from changing what judges them, and how they get to a path of the tree. */
const TREE_MODES = ["read-only", "writable", "looked-at", "writable-looked-at"];
const TREE_ACCESS = ["write", "read", "look"];
const hintFact = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(write_hints/* HINT_KINDS */.mE),
    /** Within the tree; text for people. */
    path: schemas/* string */.YjP().max(write_hints/* MAX_HINT_LENGTH */.ik),
    /** The rule of `discard_paths` that would help, where one would. */
    rule: schemas/* string */.YjP().max(write_hints/* MAX_HINT_LENGTH */.ik).nullable(),
});
const verificationFact = schemas/* strictObject */.rej({
    status: schemas/* enum */.k5n(VERIFICATION_STATUS),
    /** Why it was not run, or what failed before the commands; null otherwise. */
    reason: schemas/* string */.YjP().nullable(),
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]).nullable(),
    /** What kept the commands from changing what judges them; null where it did not come to that. */
    tree: schemas/* strictObject */.rej({
        mode: schemas/* enum */.k5n(TREE_MODES),
        mounts: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, access: schemas/* enum */.k5n(TREE_ACCESS), reason: schemas/* string */.YjP() })),
        /** Folders that are set aside and could not be written all the same. */
        left_out: count,
    })
        .nullable(),
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...commandShape,
        /** What a command that failed says it could not write: its own words, a hint for people and nothing else. */
        hints: schemas/* array */.YOg(hintFact).max(write_hints/* MAX_HINTS */.um).optional(),
    })),
});
/**
 * Why something that was redacted is no leak: the key that the run's own gateway takes, which is worth nothing anywhere else and
 * nothing after the run; an address of the model that the starting tree or the contract names, too.
 */
const REDACTION_EXCUSES = ["gateway key", "public address"];
const secretsFact = schemas/* strictObject */.rej({
    scanner: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), rule: schemas/* string */.YjP() })),
    /** Known values that were replaced in what is kept of the lane; the sum of `redacted`, where that is told. */
    redactions: count,
    /** Where they were: a credential that showed is a leak, unless there is an excuse. */
    redacted: schemas/* array */.YOg(schemas/* strictObject */.rej({
        file: schemas/* string */.YjP(),
        /** The variable or file that the value came from. */
        rule: schemas/* string */.YjP(),
        places: schemas/* number */.aig().int().positive(),
        excuse: schemas/* enum */.k5n(REDACTION_EXCUSES).nullable(),
    }))
        .optional(),
    withheld: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** `backend/model-calls.jsonl`, as the gateway's record was when it closed. */
const modelCallsFact = schemas/* strictObject */.rej({ count, sha256 });
const objectId = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** Digits: a forge's ids may be longer than a number holds. */
const forgeId = schemas/* string */.YjP().regex(/^[1-9]\d{0,19}$/);
/** What a CI run was made for: the announcement and the report job, which ask the forge, must agree with it. */
const ciFact = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP(),
    head_sha: objectId,
    event: schemas/* string */.YjP().optional(),
    /** The forge's run that this run of ours was a job of; `attempt` is null where the runner does not count. */
    workflow_run: schemas/* strictObject */.rej({ id: forgeId, attempt: forgeId.nullable() }).nullable().optional(),
    /** Branch and commit that records and contract were read from, as the forge said; null where there was none to ask. */
    trusted: schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), sha: objectId }).nullable().optional(),
});
const interruptionFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP() });
const harnessErrorFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP(), message: schemas/* string */.YjP() });
/** How a fact came to be known: `recomputable` from other files of the bundle or its inputs, or `asserted` by its source. */
const fact = (value) => schemas/* strictObject */.rej({ value, source: schemas/* string */.YjP(), basis: schemas/* enum */.k5n(["recomputable", "asserted"]) });
/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
const factsSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz("1"),
    facts: schemas/* strictObject */.rej({
        run: fact(runFact),
        request: fact(requestFact),
        environment: fact(environmentFact),
        contract: fact(contractFact),
        clock: fact(clockFact),
        tools: fact(toolsFact).optional(),
        case: fact(caseFact).optional(),
        workspace: fact(workspaceFact).optional(),
        approval: fact(approvalFact).optional(),
        agent_source: fact(admission_facts/* agentSourceFact */.rn).optional(),
        agent_binary: fact(admission_facts/* agentBinaryFact */.N2).optional(),
        model_access: fact(admission_facts/* modelAccessFact */.af).optional(),
        cassette: fact(cassette/* cassetteFact */.b8).optional(),
        model_probe: fact(probeFact).optional(),
        model_calls: fact(modelCallsFact).optional(),
        ci: fact(ciFact).optional(),
        setup: fact(setupFact).optional(),
        lane: fact(laneFact).optional(),
        gitignore: fact(gitignoreFact).optional(),
        walk: fact(walkFact).optional(),
        head: fact(headFact).optional(),
        patch: fact(patchFact).optional(),
        verification: fact(verificationFact).optional(),
        secrets: fact(secretsFact).optional(),
        cancelled: fact(interruptionFact).optional(),
        harness_error: fact(harnessErrorFact).optional(),
    }),
});
/** Checks the shape of a parsed `facts.json`. */
function parseFacts(value) {
    const result = factsSchema.safeParse(value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,parse/* problemsOf */.GW)(result.error) };
}
/** The values of a facts file. */
function factValues(file) {
    return Object.fromEntries(Object.entries(file.facts).map(([name, entry]) => [name, entry?.value]));
}


/***/ })

};
;