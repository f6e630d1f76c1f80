"use strict";
exports.id = 6898;
exports.ids = [6898];
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

/***/ 6367:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: function() { return /* binding */ parseAgentRecord; },
/* harmony export */   HS: function() { return /* binding */ admittedDigest; },
/* harmony export */   HT: function() { return /* binding */ caseAgentSchema; },
/* harmony export */   P4: function() { return /* binding */ PLATFORMS; },
/* harmony export */   Wy: function() { return /* binding */ npmAgentSchema; },
/* harmony export */   Yb: function() { return /* binding */ isExactVersion; },
/* harmony export */   nZ: function() { return /* binding */ pinOf; },
/* harmony export */   ui: function() { return /* binding */ INTEGRITY; },
/* harmony export */   xl: function() { return /* binding */ pinText; },
/* harmony export */   yz: function() { return /* binding */ previousPinOf; }
/* harmony export */ });
/* unused harmony export buildRootProblem */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3821);




/** Platforms of agent binaries, as `<process.platform>-<process.arch>`. */
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
/** npm's `dist.integrity`: the base64 of a SHA-512. */
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,64})?$/;
/** Whether a text is one exact version, no range and no tag. */
function isExactVersion(text) {
    return VERSION.test(text);
}
/**
 * Folders that a system needs at their place: bound over inside the sandbox, or filled outside, a build root there
 * would replace what the build itself runs on.
 */
const SYSTEM_FOLDERS = ["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "run", "sbin", "sys", "usr"];
/** The longest build root: `sun_path` and shebang lines of tools below it stay within their 108 and 128 bytes. */
const MAX_BUILD_ROOT = 80;
/** Why a path can't be the build root, or null where it can. */
function buildRootProblem(path) {
    if (!path.startsWith("/"))
        return "expected an absolute path";
    if (path.length > MAX_BUILD_ROOT)
        return `expected at most ${MAX_BUILD_ROOT} characters`;
    const parts = path.slice(1).split("/");
    if (parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part)))
        return "expected names of [A-Za-z0-9._-] without `.`, `..` or a trailing slash";
    if (SYSTEM_FOLDERS.includes(parts[0]))
        return `/${parts[0]} belongs to the system`;
    if (parts.length < 2)
        return "expected a folder of its own, at least two levels deep (/build/agent, say)";
    return null;
}
const commit = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu, "expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag name is never a pin")
    .refine((value) => !/^0+$/.test(value), "forty zeros are no commit");
const sha256Text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected a SHA-256, 64 lower-case hexadecimal digits");
const integrity = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(INTEGRITY, "expected npm's integrity, sha512- and 88 characters of base64");
const version = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(VERSION, "expected one exact version (1.2.3), no range and no tag");
const licenseNote = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["resolved", "unresolved"]),
    note: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    allowed_mutation_modes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n))
        .refine((modes) => new Set(modes).size === modes.length, "a mode stands here twice"),
});
const binarySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: sha256Text, url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:"]).optional() });
function byPlatform(value) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(Object.fromEntries(PLATFORMS.map((platform) => [platform, value.optional()])));
}
/** A branch that the pin was seen on; it pins nothing, and nothing is ever looked up by it. */
const branchName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(255)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/+-]*$/, "expected the name of a branch");
const sourcePin = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:", "file:"]), pinned_commit: commit });
const boundary = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).min(1).max(100)], { error: "expected a text, or a list of texts" });
/** `.harness/agent.case.json` (SPEC section 8). `bun_integrity` is what lets the registry's Bun be trusted. */
const caseAgentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:", "file:"]),
    pinned_commit: commit,
    commit_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    license_note: licenseNote,
    retrieval_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    retrieval_command: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    build_command: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^(?:bun install --frozen-lockfile && )?bun run [A-Za-z0-9][A-Za-z0-9:._-]*$/, "expected `bun run <script>`; `bun install --frozen-lockfile` always runs before it"),
    build_root: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().superRefine((value, context) => {
        const problem = buildRootProblem(value);
        if (problem !== null)
            context.addIssue({ code: "custom", message: problem });
    }),
    bun_version: version,
    bun_integrity: byPlatform(integrity).optional(),
    binaries: byPlatform(binarySchema),
    protected_source_boundary: boundary,
    previous: sourcePin.nullable().optional(),
    observed_branch: branchName.optional(),
    integrity_reference: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
    command_shape: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
    review_trigger: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
    expires_at: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ.optional(),
})
    .refine((record) => record.previous?.pinned_commit !== record.pinned_commit, {
    path: ["previous", "pinned_commit"],
    message: "is the pin itself; `previous` is the one before it",
})
    .describe("Agent record of case-harness-action: which build of WorkOS Case may run");
const npmName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(214)
    .regex(/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, "expected an npm package name");
/** `.harness/agent.codex.json` and `.harness/agent.pi.json`: an npm package, its exact version and its integrity. */
const npmAgentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    package: npmName,
    version,
    integrity,
    license_note: licenseNote,
    retrieval_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    retrieval_command: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    binaries: byPlatform(binarySchema).optional(),
    protected_source_boundary: boundary,
    previous: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ package: npmName, version }).nullable().optional(),
    review_trigger: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
    expires_at: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ.optional(),
})
    .refine((record) => record.previous?.version !== record.version || record.previous.package !== record.package, {
    path: ["previous", "version"],
    message: "is the version itself; `previous` is the one before it",
})
    .describe("Agent record of case-harness-action: which npm package of an agent may run");
/**
 * Reads the agent record of a lane.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseAgentRecord(lane, bytes) {
    if (lane === "case") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, caseAgentSchema);
        return parsed.ok ? { ok: true, value: { kind: "source", ...parsed.value } } : parsed;
    }
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, npmAgentSchema);
    return parsed.ok ? { ok: true, value: { kind: "npm", ...parsed.value } } : parsed;
}
/** What an agent record is pinned to, as one line that is equal only for the same source and version. */
function pinOf(record) {
    return record.kind === "source"
        ? pinText(record.source_url, record.pinned_commit)
        : pinText(record.package, record.version);
}
/** What the record says the pin was before, in the form of `pinOf`, or null. */
function previousPinOf(record) {
    if (record.previous === null || record.previous === undefined)
        return null;
    return "pinned_commit" in record.previous
        ? pinText(record.previous.source_url, record.previous.pinned_commit)
        : pinText(record.previous.package, record.previous.version);
}
/** A pin as one line: source and commit, or package and version. */
function pinText(source, version) {
    return `${source}@${version}`;
}
/** The admitted digest of a platform's binary, or null where the record lists none. */
function admittedDigest(record, platform) {
    const binaries = record.binaries;
    return (Object.hasOwn(binaries ?? {}, platform) ? binaries?.[platform]?.sha256 : undefined) ?? null;
}


/***/ }),

/***/ 8865:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: function() { return /* binding */ parseProviderReport; },
/* harmony export */   DJ: function() { return /* binding */ IDENTITY_CHECKS; },
/* harmony export */   JL: function() { return /* binding */ REPORT_FILES; },
/* harmony export */   R0: function() { return /* binding */ buildStep; },
/* harmony export */   YS: function() { return /* binding */ buildReportSchema; },
/* harmony export */   Ym: function() { return /* binding */ fetchReportSchema; },
/* harmony export */   kc: function() { return /* binding */ reportPin; },
/* harmony export */   og: function() { return /* binding */ disagreements; }
/* harmony export */ });
/* unused harmony export identitySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3821);




/** A path as a report names it: text, or base64 where its bytes are not valid UTF-8. */
const reportPath = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(4096), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ path_b64: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(8192) })]);
/** How a binary was recognised, from weak to strong (SPEC section 8). */
const IDENTITY_CHECKS = ["help", "strings", "dry_run", "rebuild"];
const check = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    /** `matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked, `detail` says why. */
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["matched", "differs", "not_run"]),
    detail: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
});
/** What is known about which program a binary is; recorded at build or fetch, never at run. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ help: check, strings: check, dry_run: check, rebuild: check });
const sha256 = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected a SHA-256, 64 lower-case hexadecimal digits");
const seconds = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative();
const bytes = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive();
const level = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["sandbox", "pid", "none"]);
/** What both reports say of the binary that went into the store. */
const binary = {
    $schema: _fields__WEBPACK_IMPORTED_MODULE_2__/* .schemaReference */ .Lw,
    source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .plainUrl */ .kP)(["https:", "file:"]),
    pinned_commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu),
    platform: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_agent__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORMS */ .P4),
    binary_path: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    binary_sha256: sha256,
    binary_bytes: bytes,
    node_version: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    identity: identitySchema,
    /** The containment that the build, or the look at a fetched binary, ran in. */
    containment: level,
};
/** `provider-build-report.json` (SPEC section 8). */
const buildReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...binary,
    build_command: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    build_root: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    bun_version: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    bun_revision: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    build_timestamp: _fields__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .KQ,
    build_seconds: seconds,
    build_touched_files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(reportPath).max(10_000),
})
    .describe("Build report of case-harness-action: which binary a pin became, and how");
/** `provider-fetch-report.json`: what `agent fetch` took from where, instead of building. */
const fetchReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...binary,
    fetched_from: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["path", "url", "artifact"]),
    fetch_url: (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .plainUrl */ .kP)(["https:"]).nullable(),
    fetch_timestamp: _fields__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .KQ,
    fetch_seconds: seconds,
})
    .describe("Fetch report of case-harness-action: which binary was taken from where");
/** File names of the reports, in the order in which they are looked for. */
const REPORT_FILES = ["provider-build-report.json", "provider-fetch-report.json"];
/**
 * Reads a build or fetch report; which one is told by the file's name.
 * @returns the report, or every fault with its position; never throws on bad input
 */
function parseProviderReport(file, bytes) {
    if (file === "provider-build-report.json") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, buildReportSchema);
        return parsed.ok ? { ok: true, value: { kind: "build", ...parsed.value } } : parsed;
    }
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, fetchReportSchema);
    return parsed.ok ? { ok: true, value: { kind: "fetch", ...parsed.value } } : parsed;
}
/** The pin that a report is about, in the form of `pinOf`. */
function reportPin(report) {
    return (0,_agent__WEBPACK_IMPORTED_MODULE_1__/* .pinText */ .xl)(report.source_url, report.pinned_commit);
}
/** The build command as it is run after the install; records may write the install before it. */
function buildStep(command) {
    return command.replace(/^bun install --frozen-lockfile && /, "");
}
/** Every field in which a report does not agree with the record that it should be a report of. */
function disagreements(record, report) {
    const listed = (0,_agent__WEBPACK_IMPORTED_MODULE_1__/* .admittedDigest */ .HS)({ kind: "source", ...record }, report.platform);
    const pairs = [
        ["source_url", record.source_url, report.source_url],
        ["pinned_commit", record.pinned_commit, report.pinned_commit],
        ["binary_sha256", listed ?? `a digest for ${report.platform} in the record`, report.binary_sha256],
    ];
    if (report.kind === "build")
        pairs.push(["build_command", buildStep(record.build_command), buildStep(report.build_command)], ["build_root", record.build_root, report.build_root], ["bun_version", record.bun_version, report.bun_version]);
    return pairs
        .filter(([, expected, found]) => expected !== found)
        .map(([field, expected, found]) => ({ field, expected, found }));
}


/***/ }),

/***/ 3821:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ instantOf; },
/* harmony export */   KQ: function() { return /* binding */ dateTime; },
/* harmony export */   Lw: function() { return /* binding */ schemaReference; },
/* harmony export */   Qq: function() { return /* binding */ text; },
/* harmony export */   TJ: function() { return /* binding */ dateOrDateTime; },
/* harmony export */   aE: function() { return /* binding */ readRecord; },
/* harmony export */   fD: function() { return /* binding */ modelName; },
/* harmony export */   kP: function() { return /* binding */ plainUrl; },
/* harmony export */   no: function() { return /* binding */ maybe; },
/* harmony export */   p1: function() { return /* binding */ expiryOf; },
/* harmony export */   rn: function() { return /* binding */ urlProblem; },
/* harmony export */   xR: function() { return /* binding */ MAX_RECORD_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2240);




/** Records are written and reviewed by people; one larger than this is not a record. */
const MAX_RECORD_BYTES = 256 * 1024;
const MAX_RECORD_DEPTH = 12;
/** Longest sentence of a record: a note, a source, a trigger. */
const MAX_TEXT = 4096;
/** Control characters, and the invisible and bidirectional ones that make a reviewer see something else than the program. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** A sentence for people: not blank, and nothing in it that a reviewer can't see. */
const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(MAX_TEXT)
    .refine((value) => value.trim() !== "", "expected a text that is not empty")
    .refine((value) => !HIDDEN.test(value), "invisible or control characters are not allowed");
/** A value that may still be empty, so that a template is a valid record that admits nothing. */
function maybe(value) {
    const empty = zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("", { error: ({ input }) => (input === undefined ? undefined : "expected text") });
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([empty, value]);
}
/** The JSON Schema that a record names for editors; it decides nothing. */
const schemaReference = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(MAX_TEXT).optional();
/**
 * A provider or model name. Printable ASCII without blanks, so that no two names look alike and differ in bytes
 * (case aside, which the exact comparison catches).
 */
const modelName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(256)
    .regex(/^[\x21-\x7e]+$/, "expected printable ASCII without blanks");
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
/** A date (`2026-11-20`) or a date-time with its zone (`2026-11-20T10:00:00Z`), of a day that exists. */
const dateOrDateTime = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .refine((value) => instantOf(value) !== null, "expected a date (2026-11-20) or a date-time (2026-11-20T10:00:00Z)");
/** A date-time with its zone, of a day that exists. */
const dateTime = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .refine((value) => DATE_TIME.test(value) && instantOf(value) !== null, "expected a date-time (2026-11-20T10:00:00Z)");
/**
 * Milliseconds since 1970 of a date (its first moment, UTC) or date-time, or null where the text is neither or names
 * a day that does not exist (`2026-02-30`).
 */
function instantOf(value) {
    if (!DATE.test(value) && !DATE_TIME.test(value))
        return null;
    const at = Date.parse(value);
    if (Number.isNaN(at))
        return null;
    const day = value.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? at : null;
}
/**
 * When something with this `expires_at` stops to count, in milliseconds since 1970: a date counts to its end (UTC),
 * a date-time to its moment. Null for text that is neither.
 */
function expiryOf(value) {
    const at = instantOf(value);
    if (at === null)
        return null;
    return DATE.test(value) ? at + 24 * 60 * 60 * 1000 : at;
}
/** An https or file URL without user, password, query or fragment. */
function plainUrl(protocols) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(2048)
        .superRefine((value, context) => {
        const problem = urlProblem(value, protocols);
        if (problem !== null)
            context.addIssue({ code: "custom", message: problem });
    });
}
/** Why a text is no URL of these protocols that a record may hold, or null; the text is never repeated. */
function urlProblem(value, protocols) {
    const kinds = protocols.map((protocol) => `${protocol}//`).join(" or ");
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !protocols.includes(url.protocol))
        return `expected a URL that begins with ${kinds}`;
    if (url.username !== "" || url.password !== "")
        return "a user or password in a URL is not allowed";
    if (url.search !== "" || url.hash !== "")
        return "a query or fragment in a URL is not allowed";
    if (/[\s\\]/.test(value))
        return "blanks and backslashes are not allowed in a URL";
    return null;
}
/**
 * Reads a record that people keep: strict JSON, nothing shaped like a secret, then the schema.
 * @returns the record, or every fault with its position; a fault never repeats a value
 */
function readRecord(bytes, schema) {
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(bytes, { maxBytes: MAX_RECORD_BYTES, maxDepth: MAX_RECORD_DEPTH });
    if ("problem" in json)
        return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
    const secrets = (0,_secret_shape__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .V)(json.value);
    if (secrets.length > 0) {
        const problems = secrets.slice(0, _parse__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PROBLEMS */ .aZ).map(({ at, shape }) => ({
            at,
            problem: `looks like a secret (${shape}); a record names where a credential comes from, never the credential`,
        }));
        return { ok: false, problems };
    }
    const result = schema.safeParse(json.value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(result.error, bytes) };
}


/***/ }),

/***/ 7722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ OPEN_FILE; },
/* harmony export */   IE: function() { return /* binding */ pieces; },
/* harmony export */   Jk: function() { return /* binding */ fsPath; },
/* harmony export */   NE: function() { return /* binding */ openFolder; },
/* harmony export */   QP: function() { return /* binding */ typeOf; },
/* harmony export */   Qi: function() { return /* binding */ hashPieces; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   WF: function() { return /* binding */ createReader; },
/* harmony export */   Zv: function() { return /* binding */ listNames; },
/* harmony export */   bt: function() { return /* binding */ listFolder; },
/* harmony export */   d9: function() { return /* binding */ firstNames; },
/* harmony export */   ts: function() { return /* binding */ PIECE_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)("/proc/self/fd");
/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
const OPEN_FILE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY;
/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
function fsPath(path) {
    return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}
const NOT_ASCII = /[^\x01-\x7f]/;
/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
function openFolder(path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(fsPath(path), OPEN_FOLDER);
    try {
        return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd) };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        throw error;
    }
}
/** What a key of a listing stands for. */
function nameOf({ others }, key) {
    if (key.endsWith("/"))
        return { name: key.slice(0, -1), kind: "folder" };
    return { name: key, kind: others.size > 0 && others.has(key) ? "other" : "file" };
}
const NO_NAMES = new Set();
/**
 * Lists a folder, or says null when it has more than `most` names.
 * @param most bound on the names that are held in memory
 */
function listFolder(folder, most) {
    const listed = readFolder(folder, most);
    if (listed === null || listed.length > most)
        return null;
    let others = null;
    const keys = listed.map((entry) => {
        if (entry.isFile())
            return entry.name;
        if (entry.isDirectory())
            return `${entry.name}/`;
        others ??= new Set();
        others.add(entry.name);
        return entry.name;
    });
    keys.sort();
    return { keys, others: others ?? NO_NAMES, joined: keys.join("\0") };
}
/** The names of a folder with their kinds; none where there are more than `most`. */
function listNames(folder, most) {
    const listing = listFolder(folder, most);
    return listing === null ? null : listing.keys.map((key) => nameOf(listing, key));
}
function readFolder(folder, most) {
    const path = fsPath(folder.base.slice(0, -1));
    try {
        // A folder's own size is a hint: many bytes may be many names, which must not be read at once.
        return folder.stats.size > most
            ? readBounded(path, most)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { withFileTypes: true, encoding: "latin1" });
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { encoding: "latin1" }).map((name) => {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(fsPath(folder.base + name));
            return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
        });
    }
}
function readBounded(path, most) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(path, { encoding: "latin1", bufferSize: 1024 });
    try {
        const entries = [];
        for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
            if (entries.length === most)
                return null;
            entries.push(entry);
        }
        return entries;
    }
    finally {
        folder.closeSync();
    }
}
/** Some names of a folder, at most `most`, in no order. */
function firstNames(folder, most) {
    const open = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
    try {
        const names = [];
        for (let entry = open.readSync(); entry !== null && names.length < most; entry = open.readSync())
            names.push(entry.name);
        return names;
    }
    finally {
        open.closeSync();
    }
}
/** What `st_mode` says an entry is. */
function typeOf(mode) {
    switch (mode & node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFMT) {
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFREG:
            return "file";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFDIR:
            return "dir";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFLNK:
            return "symlink";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFIFO:
            return "fifo";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFSOCK:
            return "socket";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFBLK:
            return "block-device";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFCHR:
            return "char-device";
        default:
            return "unknown";
    }
}
/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
const hashOnce = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === undefined
    ? (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash(algorithm, data, "hex");
/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
function* pieces(fd, size = PIECE_BYTES) {
    const piece = Buffer.allocUnsafeSlow(size);
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
/** Buffers over this size are given back after use. */
const KEPT_BYTES = 2 * PIECE_BYTES;
/** A reader with a buffer of its own. */
function createReader() {
    const kept = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES + 1);
    let buffer = kept;
    let content = kept.subarray(HEADER_ROOM, HEADER_ROOM);
    return {
        read(fd, size) {
            if (HEADER_ROOM + size + 1 > buffer.length)
                buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + size + 1);
            else if (buffer.length > KEPT_BYTES && size < PIECE_BYTES)
                buffer = kept;
            let filled = 0;
            // One byte more than expected: a read that stops at the expected size has met the end.
            for (;;) {
                const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
                filled += read;
                if (filled > size)
                    return null;
                if (read === 0 || filled === size)
                    break;
            }
            if (filled !== size)
                return null;
            content = buffer.subarray(HEADER_ROOM, HEADER_ROOM + size);
            return content;
        },
        sha256: () => hashOnce("sha256", content),
        blobOid() {
            const header = `blob ${content.length}\0`;
            const start = HEADER_ROOM - header.length;
            buffer.write(header, start, "latin1");
            return hashOnce("sha1", buffer.subarray(start, HEADER_ROOM + content.length));
        },
    };
}
/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
function hashPieces(fd, size, onPiece) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const hash = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash("sha256");
    let at = 0;
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, at);
        if (read === 0)
            return at === size ? hash.digest("hex") : null;
        at += read;
        if (at > size)
            return null;
        hash.update(piece.subarray(0, read));
        onPiece?.();
    }
}


/***/ }),

/***/ 6690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: function() { return /* binding */ removeOwned; },
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);





/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
async function removeTree(path, options = {}) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ ...options, top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, top, 1);
        const last = options.last === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(top.base + options.last);
        if (last !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(last, { throwIfNoEntry: false }) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(last);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeOwned(folder, signal) {
    return removeTree(folder, { last: _contain_owned__WEBPACK_IMPORTED_MODULE_2__/* .OWNER_FILE */ .Zl, ...(signal === undefined ? {} : { signal }) });
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const first = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d9)(folder, BATCH);
        const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .giveTurn */ .pN)(removal.turn, removal.signal);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 5132:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ isTurnOver; },
/* harmony export */   Df: function() { return /* binding */ noteLongStep; },
/* harmony export */   ej: function() { return /* binding */ newTurn; },
/* harmony export */   pN: function() { return /* binding */ giveTurn; }
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long work on files may hold the thread before timers and signals get a turn (ms). */
const SLICE_MS = 40;
/** Steps between two looks at the clock: a look costs as much as a small part of a file. */
const STEPS = 16;
/** A turn that begins now. */
function newTurn() {
    return { end: performance.now() + SLICE_MS, steps: 0 };
}
/** To be asked before each step; true when others should get their turn (`giveTurn`). */
function isTurnOver(turn) {
    if (++turn.steps < STEPS)
        return false;
    turn.steps = 0;
    return performance.now() > turn.end;
}
/** Tells that a step took long, so that the clock is looked at before the next one. */
function noteLongStep(turn) {
    turn.steps = STEPS;
}
/**
 * Lets timers, signals and other work run, and begins a new turn.
 * @throws the signal's reason when it has fired meanwhile
 */
async function giveTurn(turn, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
    turn.end = performance.now() + SLICE_MS;
}


/***/ })

};
;