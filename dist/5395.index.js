"use strict";
exports.id = 5395;
exports.ids = [5395];
exports.modules = {

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

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 8664:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: function() { return /* binding */ matchesAny; },
/* harmony export */   cK: function() { return /* binding */ matches; },
/* harmony export */   hu: function() { return /* binding */ parsePathRule; },
/* harmony export */   wR: function() { return /* binding */ isGitLookalike; },
/* harmony export */   xE: function() { return /* binding */ isGitmodulesLookalike; },
/* harmony export */   zN: function() { return /* binding */ foldName; }
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

/***/ 4847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: function() { return /* binding */ approvalStatement; },
/* harmony export */   R4: function() { return /* binding */ MAX_APPROVAL_BYTES; },
/* harmony export */   SK: function() { return /* binding */ utcTime; },
/* harmony export */   df: function() { return /* binding */ approvalBinding; },
/* harmony export */   jI: function() { return /* binding */ parseApproval; },
/* harmony export */   xI: function() { return /* binding */ approvalSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);





const MAX_APPROVAL_BYTES = 64 * 1024;
/** RFC 3339 in UTC, seconds or milliseconds. */
const utcTime = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "expected a UTC time, for example 2026-01-31T12:00:00Z")
    .refine((text) => !Number.isNaN(Date.parse(text)), "not a time of the calendar");
const words = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4096);
/** An approval (SPEC section 15). */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    approval_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, "expected up to 128 of [A-Za-z0-9._-]"),
    decision: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["granted", "denied"]),
    actor: words,
    scope: words,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n),
    statement: words,
    timestamp: utcTime,
    expires_at: utcTime,
    binding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits"),
})
    .describe("Approval of one run by a person");
/** Reads an approval from its bytes; never throws on bad input. */
function parseApproval(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(bytes, approvalSchema, { maxBytes: MAX_APPROVAL_BYTES, maxDepth: 4 });
}
/** Digest over everything that an approval is bound to. */
function approvalBinding(subject) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(subject));
}
/** The exact sentence that an approver has to state; it names the binding, so that nobody approves by habit. */
function approvalStatement(subject) {
    return `I approve one run of task ${subject.task_id} by lane ${subject.lane} at stage ${subject.stage} with mutation mode ${subject.mutation_mode}, bound to ${approvalBinding(subject)}.`;
}


/***/ }),

/***/ 6954:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: function() { return /* binding */ limitsOf; },
/* harmony export */   Cy: function() { return /* binding */ contractSchema; },
/* harmony export */   UA: function() { return /* binding */ parseContract; },
/* harmony export */   UU: function() { return /* binding */ argvOf; },
/* harmony export */   fD: function() { return /* binding */ rulesOf; },
/* harmony export */   rP: function() { return /* binding */ commandSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1253);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8664);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8450);






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
const limitsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(Object.fromEntries(_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_NAMES */ .x3.map((name) => {
    const highest = _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .HIGHEST_LIMITS */ .kj[name] ?? Number.MAX_SAFE_INTEGER;
    return [name, zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive().max(highest).optional()];
})));
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
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, contractSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CONTRACT_BYTES */ .UP, maxDepth: MAX_DEPTH });
}
/** The limits of a run: the contract's where it names one, else the defaults. */
function limitsOf(contract) {
    const own = Object.entries(contract.limits ?? {}).filter(([, value]) => value !== undefined);
    return { ..._domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR, ...Object.fromEntries(own) };
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

/***/ 7679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ parseModelAdmission; },
/* harmony export */   q: function() { return /* binding */ modelAdmissionSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);


/**
 * The model admission record (SPEC section 10). While `status` is `not_admitted` the rest may be empty, so that a
 * template is a valid record that admits nothing.
 */
const modelAdmissionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    admission_timestamp: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    expires_at: _fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ.optional(),
})
    .superRefine((record, context) => {
    if (record.status !== "admitted")
        return;
    for (const field of [
        "provider",
        "credential_source_class",
        "allowed_network_class",
        "approval_source",
        "admission_timestamp",
        "review_trigger",
    ])
        if (record[field] === "")
            context.addIssue({ code: "custom", path: [field], message: "expected a value, because the model is admitted" });
    const from = (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(record.admission_timestamp);
    const until = record.expires_at === undefined ? null : (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .expiryOf */ .p1)(record.expires_at);
    if (from !== null && until !== null && until <= from)
        context.addIssue({ code: "custom", path: ["expires_at"], message: "is not after admission_timestamp" });
})
    .describe("Model admission of case-harness-action: the one provider and model that may be used");
/**
 * Reads the model admission record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelAdmission(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelAdmissionSchema);
}


/***/ }),

/***/ 1642:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: function() { return /* binding */ modelDecisionSchema; },
/* harmony export */   Zl: function() { return /* binding */ parseModelDecision; }
/* harmony export */ });
/* unused harmony exports DECISION_STATUSES, PROVIDER_CLASSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);


const DECISION_STATUSES = ["not_decided", "external_provider_approved", "local_provider_required"];
const PROVIDER_CLASSES = ["external_anthropic", "external_openai_codex", "local_case_compatible"];
/** The status that a class needs; a record in which they disagree decides nothing. */
const STATUS_OF_CLASS = {
    external_anthropic: "external_provider_approved",
    external_openai_codex: "external_provider_approved",
    local_case_compatible: "local_provider_required",
};
/** The provider names that a class of one vendor has; a local provider may have any other. */
const PROVIDER_OF_CLASS = {
    external_anthropic: "anthropic",
    external_openai_codex: "openai-codex",
    local_case_compatible: null,
};
/** `.harness/model.decision.json` (SPEC section 10). */
const modelDecisionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    decision_status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(DECISION_STATUSES),
    provider_class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROVIDER_CLASSES).nullable(),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    fallback_provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    fallback_model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    evidence_sources: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq).max(100),
    effect: _fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
})
    .superRefine((record, context) => {
    const fault = (path, message) => context.addIssue({ code: "custom", path: [path], message });
    const fallbacks = [record.fallback_provider ?? "", record.fallback_model ?? ""];
    if (fallbacks.filter((name) => name === "").length === 1)
        fault("fallback_model", "expected fallback_provider and fallback_model together, or neither");
    if (record.decision_status === "not_decided")
        return;
    const cls = record.provider_class;
    if (cls === null)
        return fault("provider_class", `expected one of ${PROVIDER_CLASSES.join(", ")}`);
    if (STATUS_OF_CLASS[cls] !== record.decision_status)
        fault("decision_status", `disagrees with provider_class ${cls}, which needs ${STATUS_OF_CLASS[cls]}`);
    const vendor = PROVIDER_OF_CLASS[cls];
    if (vendor !== null && record.provider !== vendor)
        fault("provider", `disagrees with provider_class ${cls}, whose provider is ${vendor}`);
    if (vendor === null && Object.values(PROVIDER_OF_CLASS).some((name) => name === record.provider))
        fault("provider", `disagrees with provider_class ${cls}: this provider is an external one`);
    if (record.provider === "")
        fault("provider", "expected the provider that was decided on");
    for (const field of [
        "approval_source",
        "credential_source_class",
        "allowed_network_class",
        "review_trigger",
    ])
        if (record[field] === "")
            fault(field, "expected a text that is not empty, because a decision was taken");
    if (record.evidence_sources.length === 0)
        fault("evidence_sources", "expected at least one, because a decision was taken");
})
    .describe("Model decision of case-harness-action: which kind of provider may be used at all");
/**
 * Reads the model decision record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelDecision(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelDecisionSchema);
}


/***/ })

};
;