"use strict";
exports.id = 6954;
exports.ids = [6954];
exports.modules = {

/***/ 3925:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ MODEL_PORT; }
/* harmony export */ });
/** Port of 127.0.0.1 inside the sandbox at which a lane finds its model. */
const MODEL_PORT = 4010;


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

/***/ 8664:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: function() { return /* binding */ nearlyMatches; },
/* harmony export */   _I: function() { return /* binding */ matchesAny; },
/* harmony export */   cK: function() { return /* binding */ matches; },
/* harmony export */   gN: function() { return /* binding */ parentOf; },
/* harmony export */   hu: function() { return /* binding */ parsePathRule; },
/* harmony export */   pd: function() { return /* binding */ foldersOf; },
/* harmony export */   wR: function() { return /* binding */ isGitLookalike; },
/* harmony export */   xE: function() { return /* binding */ isGitmodulesLookalike; },
/* harmony export */   y0: function() { return /* binding */ twins; },
/* harmony export */   zN: function() { return /* binding */ foldName; }
/* harmony export */ });
/* unused harmony export foldPath */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** Longest rule that is read: as long as the longest path that Linux takes. */
const MAX_RULE_BYTES = 4096;
/** The name that stands for names at any depth. */
const ANY_DEPTH = "**";
/**
 * Reads one path rule. What looks like a pattern of another program (braces, classes, `?`, `!`) would match nothing here, and
 * so is refused rather than taken for a name; a file that has such a name is reached by `*`.
 * @param text the rule as it stands in the contract
 * @returns the rule, or a sentence that says what is wrong with it and what to write instead
 */
function parsePathRule(text) {
    if (text === "")
        return { problem: "expected a path, found an empty string" };
    if (text.includes("\0"))
        return { problem: "expected a path, found a NUL character in it" };
    if (!text.isWellFormed())
        return { problem: "expected Unicode text, found half of a surrogate pair" };
    const bytes = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePathOf */ .D9)(text);
    if (bytes.length > MAX_RULE_BYTES)
        return { problem: `expected at most ${MAX_RULE_BYTES} bytes, found ${bytes.length}` };
    const folder = bytes.endsWith("/");
    const segments = (folder ? bytes.slice(0, -1) : bytes).split("/");
    const problem = wholeProblem(text) ?? segments.map(nameProblem).find((found) => found !== null);
    return problem == null ? { rule: { text, segments, folder } } : { problem };
}
function wholeProblem(text) {
    if (text.startsWith("/"))
        return "expected a path relative to the workspace, found an absolute one; leave out what stands before the workspace";
    if (text.startsWith("~/"))
        return "expected a path relative to the workspace, found one of a home folder";
    if (text.startsWith("!"))
        return "expected a path, found a negation, which would match nothing; write the path into forbidden_paths";
    if (/^\s|\s$/.test(text))
        return "expected a path, found white space around it, which would match nothing; leave it out";
    if (text.includes("\\"))
        return "expected `/` between names, found a backslash, which would match nothing; for one in a name write `*`";
    return null;
}
/** `{a,b}` and `{1..3}`; a template's `{{name}}` is a name. */
const BRACES = /\{[^{}]*(?:,|\.\.)[^{}]*\}/;
/** Names of frameworks that route by files: `[slug].tsx`, `[...all].vue`, `[[lang]]`. */
const ROUTE = /^(?!\[(?:[A-Za-z0-9]-[A-Za-z0-9]_?)+\])(?:\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]|\[\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]\])(?:\.[A-Za-z0-9_.-]+)?$/;
function nameProblem(name) {
    if (name === "")
        return "expected one slash between names, found an empty name, which matches nothing; write one `/`";
    if (name === "..")
        return "expected a path without `..`, found a climbing one";
    if (name === ".")
        return "expected a path without `.`, which matches nothing; leave that name out (`**` is everything)";
    if (name.includes(ANY_DEPTH) && name !== ANY_DEPTH)
        return "expected `**` as a name of its own; write `**/` before the name, and `*` within it";
    if (name.includes("?"))
        return "expected a name, found `?`, which is not special here; write `*`";
    if (BRACES.test(name))
        return "expected a name, found a choice in braces, which would match nothing; write a path for each, or `*`";
    if (name.includes("[") && name.includes("]") && !ROUTE.test(name))
        return "expected a name, found a class in brackets, which would match nothing; write a path for each, or `*`";
    return null;
}
/**
 * Whether a rule covers a path.
 * @param isFolder true when the path is itself a folder: `src/` covers the folder `src`, but not a file of that name
 */
function matches(rule, path, isFolder = false) {
    return matchesNames(rule, path.split("/"), isFolder, matchesName);
}
/** Whether any of the rules covers the path. */
function matchesAny(rules, path, isFolder = false) {
    if (rules.length === 0)
        return false;
    const names = path.split("/");
    return rules.some((rule) => matchesNames(rule, names, isFolder, matchesName));
}
/**
 * Whether a rule covers a path only when case, Unicode form and what else some system leaves out of a name are left out of
 * account. Such a path is neither allowed nor clearly free: on such a system it is the file that the rule means.
 */
function nearlyMatches(rule, path, isFolder = false) {
    // Most names are their own folded form: then nothing is nearly what it is not.
    if (!MAYBE_OTHER.test(path) && !rule.segments.some((name) => MAYBE_OTHER.test(name)))
        return false;
    if (matches(rule, path, isFolder))
        return false;
    const same = (pattern, name) => matchesName(foldPattern(pattern), foldName(name)) || isShortNameOf(name, pattern);
    return matchesNames(rule, path.split("/"), isFolder, same);
}
function matchesNames({ segments, folder }, names, isFolder, same) {
    // As the last name `**` is one at least: a folder does not lie below itself.
    const whole = segments.at(-1) === ANY_DEPTH ? [...segments.slice(0, -1), ...BELOW] : segments;
    if (!folder || isFolder) {
        if (matchesDepths(whole, names, same))
            return true;
    }
    return folder && matchesDepths([...whole, ...BELOW], names, same);
}
const BELOW = ["*", ANY_DEPTH];
/**
 * Names against a pattern in which `**` takes any number of them. Only the last `**` is ever gone back to, as for `*` within
 * a name, so that the time is bounded by the product of both lengths.
 */
function matchesDepths(pattern, names, same) {
    let p = 0;
    let n = 0;
    let star = -1;
    let mark = 0;
    while (n < names.length) {
        const segment = pattern[p];
        if (segment === ANY_DEPTH) {
            star = p++;
            mark = n;
        }
        else if (segment !== undefined && same(segment, names[n])) {
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
    while (pattern[p] === ANY_DEPTH)
        p++;
    return p === pattern.length;
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
    if (!pattern.includes("*"))
        return foldName(pattern);
    return pattern.split("*").map(foldLoosely).join("*");
}
/**
 * Code points that show as nothing: those that Unicode says may be left out (zero-width spaces and joiners, marks of
 * direction, variation selectors, fillers), among them all that HFS+ leaves out when it compares names (git's `next_hfs_char`).
 */
const IGNORED = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e\u206a-\u206f\ufeff]/gu;
/** Lower-case ASCII names that don't end in a dot or space are their own folded form: nearly all names are. */
const SELF_FOLDED = /^[\x00-\x40\x5b-\x7f]*[\x00-\x1f\x21-\x2d\x2f-\x40\x5b-\x7f]$/;
/** Some name of a path may not be its own folded form. */
const MAYBE_FOLDED = /[A-Z\x80-\xff]|[. ](?:\/|$)/;
/** Some name of a path may not be its own folded form, or be the short form of another one. */
const MAYBE_OTHER = /[A-Z\x80-\xff~]|[. ](?:\/|$)/;
/**
 * The form of one name under which it would be taken for another on a system, or by a reader of names, that folds case,
 * Unicode form (NFKC too: Python's import does), ignorable characters or trailing dots and spaces (HFS+, APFS, NTFS). Names
 * that are not UTF-8 fold their ASCII letters only.
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
    const bare = text.normalize("NFKD").replace(IGNORED, "");
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePathOf */ .D9)(bare.toUpperCase().toLowerCase().normalize("NFKC"));
}
/** Folded form of a whole path, name by name. */
function foldPath(path) {
    return MAYBE_FOLDED.test(path) ? path.split("/").map(foldName).join("/") : path;
}
/** A name as NTFS shortens it: up to six characters, `~`, a number, up to three characters of the ending. */
const SHORT_NAME = /^([^.~]{1,6})~[1-9](?:\.([^.]{0,3}))?$/;
/** Names that NTFS does not shorten: eight characters and three. */
const SHORT_ENOUGH = /^[^. ]{1,8}(?:\.[^. ]{1,3})?$/;
/** Whether a name can be the short name that NTFS gives to another one (`SETUP~1.CFG` for `setup.config`). */
function isShortNameOf(name, other) {
    const key = shortNameKey(name);
    return key !== null && key === longNameKey(other);
}
/** What a short name keeps of the long one, or null for a name that is none. */
function shortNameKey(name) {
    const short = SHORT_NAME.exec(name);
    return short === null ? null : `${short[1]}.${short[2] ?? ""}`.toLowerCase();
}
/** The same of a long name: no dots at its beginning or within, no spaces, six characters and three of the ending. */
function longNameKey(name) {
    if (SHORT_ENOUGH.test(name))
        return null;
    const long = foldName(name).replace(/^\.+/, "").replace(/ /g, "");
    const dot = long.lastIndexOf(".");
    const [stem, ending] = dot < 0 ? [long, ""] : [long.slice(0, dot), long.slice(dot + 1)];
    return `${stem.replace(/\./g, "").slice(0, 6)}.${ending.slice(0, 3)}`;
}
/**
 * Paths of a tree that some system would take for another: of a new path each name on the way (`.GitHub` beside `.github`,
 * too) against those that were there, and against those of other new ones.
 * @param known every path of the tree at the start
 * @param added paths that are new
 * @returns each new path once, with the path that it would be taken for, in the order of `added`
 */
function twins(known, added) {
    if (added.length === 0)
        return [];
    // Of a tree of many paths only those are kept that one of the new paths, or a folder of it, may be taken for.
    const there = new Set();
    const byFold = new Map();
    const byShort = new Map();
    const fresh = new Set();
    for (const part of newParts(added)) {
        fresh.add(part);
        byFold.set(foldPath(part), null);
        const short = shortKey(part);
        if (short !== null)
            byShort.set(short, null);
    }
    const note = (part) => {
        if (fresh.has(part))
            there.add(part);
        const fold = foldPath(part);
        if (byFold.get(fold) === null)
            byFold.set(fold, part);
    };
    const noteShort = (part) => {
        const long = byShort.size === 0 ? null : longKey(part);
        if (long !== null && byShort.has(long))
            byShort.set(long, part);
    };
    for (const part of newParts(known)) {
        note(part);
        noteShort(part);
    }
    for (const part of newParts(added))
        noteShort(part);
    const found = [];
    for (const path of added) {
        const twin = parts(path)
            .filter((part) => !there.has(part))
            .map((part) => byFold.get(foldPath(part)) ?? byShort.get(shortKey(part) ?? "") ?? undefined)
            .find((other) => other !== undefined);
        for (const part of parts(path).reverse())
            note(part);
        if (twin !== undefined)
            found.push({ path, twin });
    }
    return found;
}
/** Paths and the folders above them, each path before its folders; what the path before lies in, too, is not told again. */
function* newParts(paths) {
    let last = "";
    for (const path of paths) {
        yield path;
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            if (last.startsWith(path.slice(0, cut)) && (last.length === cut || last[cut] === "/"))
                break;
            yield path.slice(0, cut);
        }
        last = path;
    }
}
/** What a path that may end in a short name is the same by as {@link longKey} of what that name stands for; else null. */
function shortKey(path) {
    if (!path.includes("~"))
        return null;
    const [folder, name] = split(path);
    const key = shortNameKey(name);
    return key === null ? null : `${folder}/${key}`;
}
/** What a path is the same by as its short form: its folder, and what a short name keeps of its name. */
function longKey(path) {
    const [folder, name] = split(path);
    const key = longNameKey(name);
    return key === null ? null : `${folder}/${key}`;
}
function split(path) {
    return [parentOf(path), path.slice(path.lastIndexOf("/") + 1)];
}
/** The folder that a path lies in; the empty path for what lies in the root. */
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
/** Folders above a path, the highest first. */
function foldersOf(path) {
    const found = [];
    for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
        found.push(path.slice(0, cut));
    return found;
}
/** A path and every folder above it, the highest first. */
function parts(path) {
    return [...foldersOf(path), path];
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

/***/ 6954:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: function() { return /* binding */ limitsOf; },
/* harmony export */   Cy: function() { return /* binding */ contractSchema; },
/* harmony export */   UA: function() { return /* binding */ parseContract; },
/* harmony export */   UU: function() { return /* binding */ argvOf; },
/* harmony export */   W6: function() { return /* binding */ rulePath; },
/* harmony export */   fD: function() { return /* binding */ rulesOf; },
/* harmony export */   rP: function() { return /* binding */ commandSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6921);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _domain_model_port__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3925);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1253);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3715);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8664);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3827);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8450);








const MAX_DEPTH = 16;
const MAX_LIST = 1000;
/** Text of a record: not empty, and nothing in it that hides or breaks a line in a terminal. */
const line = (max) => zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, "control characters are not allowed");
const prose = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(64 * 1024)
    .refine((text) => !text.includes("\0"), "NUL is not allowed");
/** A path rule, as contracts and target records have it. */
const rulePath = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .max(4096)
    .superRefine((text, context) => {
    const parsed = (0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .parsePathRule */ .hu)(text);
    if ("problem" in parsed)
        context.addIssue({ code: "custom", message: parsed.problem });
});
/** A rule of what a lane may leave; the workspace's own `.git` is no part of any result, so that only forbidding it makes sense. */
const workspaceRule = rulePath.refine((text) => !/^\.git(?:\/|$)/i.test(text), "expected a path of the tree, found one of `.git`, which is never part of a result; leave it out");
const noNul = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(64 * 1024)
    .refine((text) => !text.includes("\0"), "NUL is not allowed");
/** An argv array, or a string for `bash -c`. */
const commandSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([
    noNul,
    zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .max(64 * 1024)
        .refine((t) => !t.includes("\0"), "NUL is not allowed"))
        .min(1)
        .max(MAX_LIST)
        .refine((argv) => argv[0] !== "", "the program's name is empty"),
]);
const limitsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(Object.fromEntries(_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_NAMES */ .x3.map((name) => {
    const highest = _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .HIGHEST_LIMITS */ .kj[name] ?? Number.MAX_SAFE_INTEGER;
    return [name, zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive().max(highest).optional()];
})));
/** Variables for setup, lane and verification commands: plain values, never a credential. */
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), noNul.or(zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(""))).superRefine((variables, context) => {
    for (const [name, value] of Object.entries(variables)) {
        const problem = (0,_environment__WEBPACK_IMPORTED_MODULE_2__/* .variableProblem */ .IZ)(name, value);
        if (problem !== null)
            context.addIssue({ code: "custom", message: problem, path: [name] });
    }
});
/** A folder of the runner: a module cache, a package store. Whether it may be shown is looked up on the machine. */
const cachePath = line(4096).superRefine((text, context) => {
    const names = text.replace(/^~?\//, "").replace(/\/$/, "").split("/");
    const problem = !/^~?\//.test(text)
        ? "expected an absolute path, or one that begins with `~/`"
        : names.some((name) => name === "" || name === "." || name === "..")
            ? "expected names between single slashes, none of them `.` or `..`, and at least one"
            : null;
    if (problem !== null)
        context.addIssue({ code: "custom", message: problem });
});
/** TCP ports that are relayed; each is a process's work, and a door. */
const MAX_PORTS = 16;
const loopbackPort = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()
    .int()
    .min(1024, "expected a port from 1024 to 65535: those below can't be opened inside")
    .max(65535)
    .refine((port) => port !== _domain_model_port__WEBPACK_IMPORTED_MODULE_5__/* .MODEL_PORT */ .g, `port ${_domain_model_port__WEBPACK_IMPORTED_MODULE_5__/* .MODEL_PORT */ .g} is the model's own inside; choose another`);
function allDifferent(items) {
    return new Set(items).size === items.length;
}
/** The task contract (SPEC section 4). */
const contractSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    task_id: line(200),
    case_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_6__/* .CASE_ID */ .xD, "expected [a-z0-9][a-z0-9-]{0,63}"),
    title: line(500),
    brief: prose,
    target_repository: line(4096).optional(),
    authority_basis: prose,
    risk_class: line(200),
    allowed_paths: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(workspaceRule).min(1, "expected at least one path").max(MAX_LIST),
    forbidden_paths: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(rulePath).max(MAX_LIST),
    forbidden_actions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(line(200)).min(1, "expected at least one action (push, deploy)").max(MAX_LIST),
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_7__/* .MUTATION_MODES */ .n),
    approval_required: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    setup_commands: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(commandSchema).max(MAX_LIST).optional(),
    verification_commands: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(commandSchema).max(MAX_LIST).optional(),
    discard_paths: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(workspaceRule).max(MAX_LIST).optional(),
    discard_ignored: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional(),
    /** Default `read-only`: verification writes to what is set aside, HOME and /tmp alone. */
    verification_tree: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["read-only", "writable"]).optional(),
    environment: environmentSchema.optional(),
    cache_paths: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(cachePath).max(MAX_LIST).refine(allDifferent, "expected each folder once").optional(),
    loopback_ports: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(loopbackPort).max(MAX_PORTS).refine(allDifferent, "expected each port once").optional(),
    /** Files of the bundle, events, `verification`, `review`: what the evidence must hold. */
    evidence_expectations: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(line(200)).max(MAX_LIST).optional(),
    /** Events that the lane itself must send. */
    required_events: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(line(200)).max(MAX_LIST).optional(),
    rollback_expectation: prose.optional(),
    limits: limitsSchema.optional(),
})
    .describe("Task contract of case-harness-action");
/**
 * Reads a contract from its bytes.
 * @returns the contract, or every fault with its position; never throws on bad input
 */
function parseContract(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(bytes, contractSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CONTRACT_BYTES */ .UP, maxDepth: MAX_DEPTH });
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

/***/ 3827:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: function() { return /* binding */ variableProblem; },
/* harmony export */   r7: function() { return /* binding */ lentVariables; },
/* harmony export */   uw: function() { return /* binding */ plainVariables; }
/* harmony export */ });
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2240);

/** A name that every shell takes. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What the harness sets itself, and says of it that it is the same everywhere. */
const OWNED = ["PATH", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "IFS", "USER", "LOGNAME", "SHELL"];
/** Variables by which a program is made to load or run something else before it does its own work. */
const STEERING = ["BASH_ENV", "ENV", "SHELLOPTS", "BASHOPTS", "PS4", "PROMPT_COMMAND", "PYTHONPYCACHEPREFIX"];
/** Beginnings of names that belong to the loader, to the harness, and to the CI's runner. */
const RESERVED = [
    "LD_",
    "DYLD_",
    "BASH_FUNC_",
    "CASE_HARNESS_",
    "CTO_HARNESS_",
    "GITHUB_",
    "ACTIONS_",
    "RUNNER_",
    "GITEA_",
    "FORGEJO_",
    "INPUT_",
];
/** Names of variables that hold a credential, whatever their value. */
const SECRET_NAME = /(?:^|_)(?:TOKENS?|SECRETS?|PASSW(?:OR)?D|PASSPHRASE|CREDENTIALS?|AUTH|(?:API|ACCESS|PRIVATE|SIGNING|SECRET)_?KEY)(?:$|_)/i;
/** A value that is the name of a variable of the runner: `${NAME}`, and nothing else. */
const REFERENCE = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
/** The variables of a contract whose values stand in it: for setup, lane and verification. */
function plainVariables({ environment = {} }) {
    return Object.fromEntries(Object.entries(environment).filter(([, value]) => !REFERENCE.test(value)));
}
/**
 * The variables of a contract that are the runner's, for setup commands alone: a registry's token, say. The contract holds
 * their names only.
 * @returns for each the name of the runner's variable
 */
function lentVariables({ environment = {} }) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => {
        const [, from] = REFERENCE.exec(value) ?? [];
        return from === undefined ? [] : [[name, from]];
    }));
}
/**
 * Why a variable can't stand in a contract's `environment`, or null. A fault never repeats a value.
 * @param name as it stands there
 * @param value likewise
 */
function variableProblem(name, value) {
    if (!NAME.test(name))
        return "expected a name of letters, digits and `_` that does not begin with a digit";
    const upper = name.toUpperCase();
    if (OWNED.includes(upper))
        return "the harness sets this variable itself; leave it out";
    if (STEERING.includes(upper))
        return "this variable makes programs run something else first; leave it out";
    const prefix = RESERVED.find((beginning) => upper.startsWith(beginning));
    if (prefix !== undefined)
        return `names that begin with ${prefix} are reserved; choose another`;
    const [, from] = REFERENCE.exec(value) ?? [];
    if (from !== undefined) {
        const kept = RESERVED.find((beginning) => from.toUpperCase().startsWith(beginning));
        return kept === undefined ? null : `variables of the runner that begin with ${kept} are lent to nobody`;
    }
    if (SECRET_NAME.test(name))
        return "the name is that of a credential, and an agent would see it; write `${NAME}`, the name of a variable of the runner, to lend its value to setup commands alone";
    const shape = (0,_secret_shape__WEBPACK_IMPORTED_MODULE_0__/* .secretShape */ .w)(value);
    if (shape !== null)
        return `the value looks like a secret (${shape}); a contract holds plain values only`;
    return null;
}


/***/ })

};
;