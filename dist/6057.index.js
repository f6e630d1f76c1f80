"use strict";
exports.id = 6057;
exports.ids = [6057];
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

/***/ 4617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N2: function() { return /* binding */ agentBinaryFact; },
/* harmony export */   XO: function() { return /* binding */ ADMISSION_RECORDS; },
/* harmony export */   af: function() { return /* binding */ modelAccessFact; },
/* harmony export */   fl: function() { return /* binding */ agentRecordFile; },
/* harmony export */   rn: function() { return /* binding */ agentSourceFact; }
/* harmony export */ });
/* unused harmony export PROGRAM_FORMATS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD);
/** Names in `records/` of what the admission gates read. */
const ADMISSION_RECORDS = {
    decision: "model.decision.json",
    admission: "model.admission.json",
};
/** Name in `records/`, and in `.harness/`, of a lane's agent record. */
function agentRecordFile(lane) {
    return `agent.${lane}.json`;
}
/** Fact `agent_source`: what the gate of the agent record needs beyond the records. */
const agentSourceFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** `<process.platform>-<process.arch>` of the machine that would run the agent. */
    platform: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where the records were read: the working folder, or in CI a commit that the change under judgement can't touch. */
    records_from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Records that exist and could not be read, with the reason: file name -> reason. They are not in `records/`. */
    unreadable: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** Fact `model_access`: what the model gate needs beyond the records. No endpoint and no credential, only whether there is one. */
const modelAccessFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    local_base_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    openai_codex_auth_bridge: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Whether the credential that the admitted provider needs is at hand; null where nobody looked or none is needed. */
    credential: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullable(),
    /** A cassette answers in place of the provider, so that none of it is needed. */
    replay: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /** What is wrong with an endpoint or a credential that was named; holds neither. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** What the first bytes of a file say that it is. */
const PROGRAM_FORMATS = ["elf-x64", "elf-arm64", "mach-o-x64", "mach-o-arm64", "script", "other"];
/** Fact `agent_binary`: the copy that would run, hashed while it was made (SPEC section 8). */
const agentBinaryFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Where its bytes came from; null where there was none. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["candidate", "store"]).nullable(),
    /** Why there is none, or why it could not be read; null otherwise. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    sha256: sha256.nullable(),
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().nullable(),
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROGRAM_FORMATS).nullable(),
    /** Name and version in the `package.json` that the candidate lies under, where it lies in an npm package. */
    npm_package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Why the copy can't be executed here (mount option, mode), or null. */
    not_executable: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** An entry of the store that no longer had the bytes of its name was found and moved away. */
    store_corrupt: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});


/***/ }),

/***/ 6367:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: function() { return /* binding */ parseAgentRecord; },
/* harmony export */   HS: function() { return /* binding */ admittedDigest; },
/* harmony export */   HT: function() { return /* binding */ caseAgentSchema; },
/* harmony export */   P4: function() { return /* binding */ PLATFORMS; },
/* harmony export */   Wy: function() { return /* binding */ npmAgentSchema; },
/* harmony export */   nZ: function() { return /* binding */ pinOf; },
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


/***/ })

};
;