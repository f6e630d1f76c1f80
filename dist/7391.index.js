"use strict";
exports.id = 7391;
exports.ids = [7391];
exports.modules = {

/***/ 3619:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/schemas.ts + 3 modules
var records_schemas = __webpack_require__(1186);
// EXTERNAL MODULE: ./src/core/records/source-record.ts
var source_record = __webpack_require__(8799);
;// CONCATENATED MODULE: ./src/core/records/templates.ts


const UNRESOLVED = { status: "unresolved", note: "Nobody has looked at the license yet.", allowed_mutation_modes: [] };
/**
 * Every template of `init`. Records that can say so are valid and not admitted; agent records are invalid until a person
 * has filled them in, because there is no harmless pin.
 */
function templates() {
    return [
        {
            path: "agent.case.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("agent.case"),
                source_url: "",
                pinned_commit: "",
                commit_date: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "case-harness agent build",
                build_command: source_record/* CASE_SOURCE */.P6.build_command,
                build_root: source_record/* CASE_SOURCE */.P6.build_root,
                bun_version: "",
                binaries: {},
                protected_source_boundary: source_record/* CASE_SOURCE */.P6.protected_source_boundary,
                previous: null,
            }),
            todo: "`case-harness agent record --from URL` fills it in, `agent build --write` adds the digest; a person resolves license_note before stage 5",
        },
        ...["codex", "pi"].map((lane) => ({
            path: `agent.${lane}.json`,
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("agent.npm"),
                package: "",
                version: "",
                integrity: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "npm view <package>@<version> dist.integrity",
                protected_source_boundary: "The package is used as it was published.",
                previous: null,
            }),
            todo: "package, one exact version and its integrity, retrieval_date; or delete it where this lane is not used",
        })),
        {
            path: "model.decision.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("model.decision"),
                decision_status: "not_decided",
                provider_class: null,
                provider: "",
                model: "",
                fallback_provider: "",
                fallback_model: "",
                approval_source: "",
                credential_source_class: "",
                allowed_network_class: "",
                review_trigger: "",
                evidence_sources: [],
                effect: "No model may be used until a decision is recorded here.",
            }),
            todo: "`case-harness agent model` fills it in; whoever decides on models changes decision_status",
        },
        {
            path: "model.admission.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("model.admission"),
                status: "not_admitted",
                provider: "",
                model: "",
                credential_source_class: "",
                allowed_network_class: "",
                approval_source: "",
                admission_timestamp: "",
                review_trigger: "",
            }),
            todo: "`case-harness agent model` fills it in; whoever admits models changes status; never a credential, only where it comes from",
        },
        {
            path: "tasks/example/case.json",
            text: json({
                $schema: `../../schemas/${(0,records_schemas.schemaFileName)("task.contract")}`,
                task_id: "example",
                case_id: "example",
                title: "the greeting is missing",
                brief: "greeting.txt says nothing yet. It must hold the word hello.",
                authority_basis: "Artificial example written by case-harness init.",
                risk_class: "artificial",
                allowed_paths: ["greeting.txt"],
                forbidden_paths: [],
                forbidden_actions: ["push", "merge", "deploy", "pr_open", "public_publication"],
                mutation_mode: "copied-fixture",
                approval_required: false,
                verification_commands: [["grep", "-q", "hello", "greeting.txt"]],
            }),
            todo: "try it with `case-harness run --stage 2 --case example`, then write your own beside it",
        },
        { path: "tasks/example/workspace/greeting.txt", text: "nothing yet\n", todo: null },
        {
            path: "tasks/example/fake.json",
            text: json({ steps: [{ write: { path: "greeting.txt", text: "hello\n" } }, { exit: 0 }] }),
            todo: null,
        },
    ];
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(6300);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/record-file.ts
var record_file = __webpack_require__(2524);
;// CONCATENATED MODULE: ./src/commands/init.ts









const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";
/** `init`: templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists. */
async function run(args, io) {
    const schemas = (0,records_schemas/* schemaFiles */.r)().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null }));
    const wanted = [...templates(), ...schemas];
    const written = [];
    const closed = await folderProblem(io.cwd);
    if (closed !== null) {
        const todo = `${closed}; move it away, or run init where you may write`;
        if ((0,commands_io/* has */.zy)(args, "json"))
            (0,output/* printJson */.Q2)(io, { ok: false, files: [{ path: records.HARNESS_FOLDER, state: "failed", todo }] });
        else
            io.stderr(`failed   ${records.HARNESS_FOLDER}: ${todo}\n`);
        return 1;
    }
    for (const { path, text, todo } of wanted) {
        const name = `${records.HARNESS_FOLDER}/${path}`;
        const { state, problem } = await (0,record_file/* createFile */.x3)(io.cwd, name, text);
        written.push({ path: name, state, todo: state === "failed" ? problem : todo });
    }
    const workflow = await (0,record_file/* createFile */.x3)(io.cwd, WORKFLOW, await (0,promises_.readFile)((0,external_node_path_.join)(io.root, WORKFLOW_EXAMPLE), "utf8"));
    written.push({
        path: WORKFLOW,
        state: workflow.state,
        todo: workflow.problem ?? "Replace the action's name and version by the ones that you admit; enable no real lane yet.",
    });
    const failed = written.filter(({ state }) => state === "failed");
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok: failed.length === 0, files: written });
    else
        for (const file of written)
            report(io, args, file);
    return failed.length === 0 ? 0 : 1;
}
function report(io, args, { path, state, todo }) {
    if (state === "failed")
        return io.stderr(`failed   ${path}: ${todo}\n`);
    if (path.startsWith(`${records.HARNESS_FOLDER}/schemas/`))
        return;
    (0,output/* say */.cv)(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}
/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd) {
    const path = (0,external_node_path_.join)(cwd, records.HARNESS_FOLDER);
    const stat = await (0,promises_.lstat)(path).catch(() => null);
    if (stat !== null && !stat.isDirectory())
        return `expected a folder, found a ${stat.isSymbolicLink() ? "link" : "file"}`;
    try {
        await (0,promises_.access)(stat === null ? cwd : path, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "EROFS" ? "its file system is read-only" : `this user may not write there (${code})`;
    }
}


/***/ }),

/***/ 2524:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: function() { return /* binding */ keepSchema; },
/* harmony export */   fR: function() { return /* binding */ replaceFile; },
/* harmony export */   x3: function() { return /* binding */ createFile; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6300);




/** Only a file that does not exist yet, and through no link. */
const NEW_FILE = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
/**
 * Creates a file below a folder, through no link: what stands there already is somebody's, and stays.
 * @param name path relative to `cwd`, with slashes
 */
async function createFile(cwd, name, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, name);
    try {
        const linked = await firstLink(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name));
        if (linked !== null)
            return { state: "failed", problem: `${linked} is a link` };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { flag: NEW_FILE, mode: 0o644 });
        return { state: "created", problem: null };
    }
    catch (error) {
        const { code, message } = error;
        return code === "EEXIST" ? { state: "kept", problem: null } : { state: "failed", problem: message };
    }
}
/** The schema that a record names, where nobody has written it yet: `init` may never have been called. */
async function keepSchema(cwd, record) {
    const { schemaFileName, schemaText } = await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(6954), __webpack_require__.e(5012), __webpack_require__.e(1186)]).then(__webpack_require__.bind(__webpack_require__, 1186));
    await createFile(cwd, `${_world_agent_records__WEBPACK_IMPORTED_MODULE_3__.HARNESS_FOLDER}/schemas/${schemaFileName(record)}`, schemaText(record));
}
/**
 * Writes over a record, or creates it: by rename, so that a link in its place is replaced and not followed, and nobody reads half of it.
 * @param path absolute; links in the folders above it that lie in `cwd` are refused
 * @returns why it could not be written, or null
 */
async function replaceFile(cwd, path, text) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.case-harness-${process.pid}`);
    try {
        const linked = inside.startsWith("..") ? null : await firstLink(cwd, inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/"));
        if (linked !== null)
            return `${linked} is a link`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { flag: NEW_FILE, mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
        return null;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true }).catch(() => { });
        return error.message;
    }
}
async function firstLink(cwd, folder) {
    const parts = folder === "" ? [] : folder.split("/");
    for (let i = 1; i <= parts.length; i++) {
        const part = parts.slice(0, i).join("/");
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, part)).catch(() => null);
        if (stat?.isSymbolicLink() === true)
            return part;
    }
    return null;
}


/***/ }),

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

/***/ 8978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: function() { return /* binding */ ancestorsOf; },
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; }
/* harmony export */ });
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** The folder that a path lies in; `/` for `/` itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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
/* harmony import */ var _network_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1137);



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
    /**
     * The networks that the endpoint's addresses belong to: by its name where that says it, by what it resolved to otherwise. `none`
     * is an address of no network; not there where nobody knows yet.
     */
    endpoint_networks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([..._network_class__WEBPACK_IMPORTED_MODULE_2__/* .NETWORKS */ .Of, "none"])).optional(),
    /** What is wrong with the endpoint that was named, or with the way to it; never the endpoint. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** What is wrong with the credential that was named; never the credential. */
    credential_problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
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

/***/ 4792:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: function() { return /* binding */ withoutExamples; }
/* harmony export */ });
/**
 * Credentials that their issuers print in public documentation: no leak, wherever they stand. Exact values only: a real one is
 * never taken for an example because it looks like one. They are put together here, so that no scanner of this repository takes
 * them for real.
 */
const DOCUMENTED = [
    {
        source: "docs.aws.amazon.com: IAM and CLI user guides",
        values: [
            ["AKIA", "IOSFODNN7", "EXAMPLE"],
            ["ASIA", "IOSFODNN7", "EXAMPLE"],
            ["AKIA", "I44QH8DHB", "EXAMPLE"],
            ["wJalrXUtnFEMI", "/K7MDENG/", "bPxRfiCY", "EXAMPLEKEY"],
            ["je7MtGbClwBF", "/2Zp9Utk/", "h3yCo8nvb", "EXAMPLEKEY"],
        ],
    },
    {
        source: "jwt.io: the tokens that its debugger has shown at the start",
        values: [
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["aWF0IjoxNTE2MjM5MDIyfQ", ".", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0", ".", "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWV9", ".", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ"],
            ],
        ],
    },
    {
        source: "docs.github.com: REST API, OAuth and GitHub Apps",
        values: ["ghp", "gho", "ghu", "ghs", "ghr"].map((kind) => [kind, "_16C7e42F292c6912", "E7710c838347Ae178B4a"]),
    },
    {
        source: "docs.stripe.com: API keys",
        values: [
            ["sk", "_test_", "4eC39HqLyjWDarjtT1zdp7dc"],
            ["sk", "_test_", "BQokikJOvBiI2HlWgH4olfQ2"],
        ],
    },
    {
        source: "api.slack.com: incoming webhooks",
        values: [["https://hooks.slack.com/services", "/T00000000", "/B00000000/", "XXXXXXXXXXXXXXXXXXXXXXXX"]],
    },
];
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** An example as a word of its own: nothing that could be part of a credential stands beside it. */
const EXAMPLE = new RegExp(`(?<![A-Za-z0-9_+/=-])(?:${DOCUMENTED.flatMap(({ values }) => values.map((parts) => quoted(parts.join("")))).join("|")})(?![A-Za-z0-9_+/=-])`, "g");
/** The beginning of a credential of some issuer, and then one and the same character: a blank to be filled in. */
const PLACEHOLDER = /(?<![A-Za-z0-9_+/=-])(?:gh[pousr]_|github_pat_|sk-(?:ant-|proj-|or-)?(?:v1-|api\d\d-)?|xox[abeoprs]-|AKIA|ASIA|glpat-|npm_|hf_|pypi-|AIza|[sr]k_(?:live|test)_)([A-Za-z0-9.*])\1*(?:[_-]\1+)*(?![A-Za-z0-9_+/=-])/g;
/**
 * A text without the credentials that are known to be none. What stands around them comes together, so that nothing can be hidden
 * by putting an example into its middle.
 */
function withoutExamples(text) {
    return text.replace(EXAMPLE, "").replace(PLACEHOLDER, "");
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

/***/ 1137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MR: function() { return /* binding */ networkOfAddress; },
/* harmony export */   Of: function() { return /* binding */ NETWORKS; },
/* harmony export */   Si: function() { return /* binding */ namedNetwork; },
/* harmony export */   wS: function() { return /* binding */ networkOfHost; }
/* harmony export */ });
/** Networks that an `allowed_network_class` can name by its first word. */
const NETWORKS = ["loopback", "private", "internet"];
/**
 * The network that a record's own words name: the one that they begin with, in whatever case. Null for any other words (`local-vllm`),
 * which are for people and are held against nothing.
 */
function namedNetwork(words) {
    const text = words.trim().toLowerCase();
    return NETWORKS.find((network) => text.startsWith(network)) ?? null;
}
/** Address blocks of IPv4 that are not the internet's: network, prefix length (RFC 6890, RFC 6598). */
const IPV4_BLOCKS = [
    // connecting to 0.0.0.0 reaches this machine
    ["0.0.0.0", 8, "loopback"],
    ["127.0.0.0", 8, "loopback"],
    ["10.0.0.0", 8, "private"],
    ["100.64.0.0", 10, "private"],
    ["169.254.0.0", 16, "private"],
    ["172.16.0.0", 12, "private"],
    ["192.168.0.0", 16, "private"],
    ["198.18.0.0", 15, "private"],
    ["224.0.0.0", 3, "none"],
];
/**
 * The network that an address belongs to; null for text that is no address, and for addresses that no model answers at (multicast,
 * reserved). An IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4) counts as that one.
 * @param address as a resolver gives it, or between the brackets of a URL; a zone (`%eth0`) is no part of it
 */
function networkOfAddress(address) {
    const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    const four = ipv4(bare);
    if (four !== null)
        return networkOfIpv4(four);
    const six = ipv6(bare);
    return six === null ? null : networkOfIpv6(six);
}
/**
 * The network that a URL's host names by itself: an address, or a name that is this machine's wherever it is asked (RFC 6761).
 * Null for a name that has to be resolved.
 */
function networkOfHost(hostname) {
    const name = hostname.toLowerCase().replace(/\.$/, "");
    if (name === "localhost" || name.endsWith(".localhost"))
        return "loopback";
    if (ipv4(name) === null && !name.includes(":"))
        return null;
    return networkOfAddress(name) ?? "none";
}
function networkOfIpv4(value) {
    const block = IPV4_BLOCKS.find(([network, bits]) => {
        const size = 2 ** (32 - bits);
        return Math.floor(value / size) === Math.floor(ipv4(network) / size);
    });
    const found = block?.[2] ?? "internet";
    return found === "none" ? null : found;
}
function networkOfIpv6(groups) {
    const [first = 0, second = 0, third = 0] = groups;
    const head = groups.slice(0, 6).every((group) => group === 0);
    const last = (groups[6] << 16) >>> 0;
    const embedded = last + groups[7];
    // `::` reaches this machine as 0.0.0.0 does; the other addresses of this form once stood for IPv4 ones
    if (head)
        return embedded <= 1 ? "loopback" : networkOfIpv4(embedded);
    if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
        return networkOfIpv4(embedded);
    if (first === 0x64 && second === 0xff9b)
        return third === 1 ? "private" : networkOfIpv4(embedded);
    if (first === 0x2002)
        return networkOfIpv4(((second << 16) >>> 0) + third);
    if ((first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80)
        return "private";
    // 2000::/3 is all of the internet that was ever handed out
    return (first & 0xe000) === 0x2000 ? "internet" : null;
}
function ipv4(text) {
    const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
    if (parts === undefined || parts.some((part) => part > 255))
        return null;
    return parts.reduce((value, part) => value * 256 + part, 0);
}
/** The eight groups of an IPv6 address, or null. */
function ipv6(text) {
    const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
    const four = tail === null ? null : ipv4(tail[2]);
    if (tail !== null && four === null)
        return null;
    const hex = four === null ? text : `${tail[1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}`;
    const halves = hex.split("::");
    if (halves.length > 2)
        return null;
    const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
    const missing = 8 - left.length - right.length;
    if (halves.length === 1 ? missing !== 0 : missing < 1)
        return null;
    const groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...right];
    return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
        ? groups.map((group) => Number.parseInt(group, 16))
        : null;
}


/***/ }),

/***/ 2240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ secretsIn; },
/* harmony export */   w: function() { return /* binding */ secretShape; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);
/* harmony import */ var _example_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4792);


/** A run of token characters (no dash: names of models are words joined by dashes) that is long enough to be a credential. */
const MIN_OPAQUE_LENGTH = 32;
/** Bits a character from which on mixed text reads as random; identifiers made of words stay below. */
const MIN_OPAQUE_ENTROPY = 4;
/** Shapes that providers document for their own credentials, most telling first. */
const SHAPES = [
    { name: "private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { name: "model provider key", pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}/ },
    { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/ },
    { name: "GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
    { name: "Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
    { name: "AWS key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { name: "Google key", pattern: /\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,})/ },
    { name: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
    { name: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
    { name: "PyPI token", pattern: /\bpypi-[A-Za-z0-9_-]{30,}/ },
    { name: "JSON web token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}/ },
    { name: "authorization header", pattern: /\b(?:Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{16,}/i },
    { name: "credential in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i },
    { name: "credential in a URL", pattern: /\bhttps?:\/\/[^\s/?#@]+@/i },
    {
        name: "credential in a URL",
        pattern: /[?&](?:access_?token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=[^&\s]{6,}/i,
    },
    {
        name: "named credential",
        pattern: /\b(?:api[_-]?key|auth[_-]?token|client[_-]?secret|passw(?:or)?d|secret|token)["']?\s*[:=]\s*["']?(?=\S*\d)\S{8,}/i,
    },
];
/** Digests are long and opaque, and records are full of them: SHA-1, SHA-256, SHA-512 in hex, and npm's integrity form. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/;
const INTEGRITY = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}/g;
/**
 * What kind of credential a text looks like, or null. A shape is enough: whether the value is real is not ours to try.
 * Digests, npm integrity values and the examples of public documentation are not secrets.
 */
function secretShape(given) {
    const text = (0,_example_secrets__WEBPACK_IMPORTED_MODULE_1__/* .withoutExamples */ .Q)(given);
    const shape = SHAPES.find(({ pattern }) => pattern.test(text));
    if (shape !== undefined)
        return shape.name;
    const rest = text.replace(INTEGRITY, " ");
    const runs = rest.match(/[A-Za-z0-9+_=]+/g) ?? [];
    return runs.some(isOpaque) ? "long random text" : null;
}
function isOpaque(run) {
    if (run.length < MIN_OPAQUE_LENGTH || DIGEST.test(run))
        return false;
    if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[0-9]/.test(run))
        return false;
    return entropy(run) >= MIN_OPAQUE_ENTROPY;
}
/** Shannon entropy in bits a character. */
function entropy(text) {
    const counts = new Map();
    for (const c of text)
        counts.set(c, (counts.get(c) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values()) {
        const share = count / text.length;
        bits -= share * Math.log2(share);
    }
    return bits;
}
/**
 * Every secret-shaped string of a parsed JSON value, names of fields too. A field whose own name is secret-shaped is
 * given by its parent and number, because its name must not be repeated.
 */
function secretsIn(value, at = "") {
    if (typeof value === "string") {
        const shape = secretShape(value);
        return shape === null ? [] : [{ at: at === "" ? "the whole record" : at, shape }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, i) => secretsIn(item, `${at}[${i}]`));
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item], i) => {
        const shape = secretShape(key);
        const place = shape === null ? (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .shortKey */ .qU)(key) : `(field ${i + 1})`;
        const below = at === "" ? place : `${at}.${place}`;
        return [...(shape === null ? [] : [{ at: below, shape }]), ...secretsIn(item, below)];
    });
}


/***/ }),

/***/ 9847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ SOURCE_FILES; },
/* harmony export */   E2: function() { return /* binding */ bunAsked; },
/* harmony export */   eN: function() { return /* binding */ WORKFLOW_FOLDERS; },
/* harmony export */   hv: function() { return /* binding */ LICENSE_FILE; },
/* harmony export */   tj: function() { return /* binding */ licenseFacts; },
/* harmony export */   yw: function() { return /* binding */ hasScript; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2240);


/** Files that are looked for at the root of a source, beside its workflows. */
const SOURCE_FILES = [
    "package.json",
    ".bun-version",
    ".tool-versions",
    "mise.toml",
    ".mise.toml",
    "Dockerfile",
    "bun.lock",
];
/** Folders of a source whose files are workflows. */
const WORKFLOW_FOLDERS = [".github/workflows", ".gitea/workflows", ".forgejo/workflows"];
/** Names of a root folder that are license files. */
const LICENSE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)(?:[-._][^/]*)?$/i;
/**
 * The Bun that a source asks for: exact versions first, in the order in which tools obey them (`packageManager`, version files, `engines`,
 * workflows, images), then the one that its lockfile took the types of, then the lowest of a range.
 */
function bunAsked(files) {
    const said = [...saidByPackage(files), ...saidByFiles(files), ...saidByWorkflows(files), ...saidByLockfile(files)];
    const exact = said.flatMap(({ version, at }) => {
        const bare = version.trim().replace(/^(?:bun-)?v?/, "");
        return (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .isExactVersion */ .Yb)(bare) ? [{ version: bare, at }] : [];
    });
    const [chosen] = exact;
    if (chosen !== undefined) {
        const others = exact.filter(({ version }) => version !== chosen.version);
        return { chosen, lowest: false, others };
    }
    const ranges = said.flatMap(({ version, at }) => {
        const lowest = lowestOf(version);
        return lowest === null ? [] : [{ version: lowest, at }];
    });
    return { chosen: ranges[0] ?? null, lowest: ranges.length > 0, others: [] };
}
/** The lowest version of a range as `engines` writes it (`^1.2.3`, `>=1.1`, `1.x`), or null where it names none. */
function lowestOf(range) {
    const [, major, minor, patch] = /^(?:\^|~|>=|=)?\s*v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?(?=\s|$)/.exec(range.trim()) ?? [];
    if (major === undefined)
        return null;
    const number = (part) => (part === undefined || !/^\d+$/.test(part) ? "0" : part);
    return `${major}.${number(minor)}.${number(patch)}`;
}
function saidByPackage(files) {
    const json = jsonObject(files.get("package.json"));
    const manager = textOf(json["packageManager"]);
    const dev = objectOf(objectOf(json["devEngines"])["packageManager"]);
    return [
        ...(manager.startsWith("bun@")
            ? [{ version: manager.slice(4).replace(/\+.*$/, ""), at: "package.json, packageManager" }]
            : []),
        ...(dev["name"] === "bun" ? [{ version: textOf(dev["version"]), at: "package.json, devEngines" }] : []),
        { version: textOf(objectOf(json["engines"])["bun"]), at: "package.json, engines.bun" },
    ];
}
function saidByFiles(files) {
    const line = (path, pattern) => ({
        version: pattern.exec(files.get(path) ?? "")?.[1] ?? "",
        at: path,
    });
    return [
        { version: files.get(".bun-version") ?? "", at: ".bun-version" },
        line(".tool-versions", /^bun[ \t]+(\S+)/m),
        line("mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
        line(".mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
    ];
}
function saidByWorkflows(files) {
    const workflows = [...files].filter(([path]) => WORKFLOW_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    const said = workflows.flatMap(([path, text]) => [...text.matchAll(/^\s*(?:-\s*)?bun-version:\s*["']?([^"'\s#]+)/gm)].map(([, version]) => ({
        version: version,
        at: path,
    })));
    const image = /^FROM\s+(?:--\S+\s+)?(?:\S+\/)?oven\/bun:(\d+\.\d+\.\d+)/im.exec(files.get("Dockerfile") ?? "")?.[1];
    return image === undefined ? said : [...said, { version: image, at: "Dockerfile" }];
}
/** The types of Bun are published with the version that they describe: what the authors had at hand, for want of better. */
function saidByLockfile(files) {
    const version = /"bun-types@(\d+\.\d+\.\d+)"/.exec(files.get("bun.lock") ?? "")?.[1];
    return version === undefined ? [] : [{ version, at: "bun.lock, bun-types" }];
}
/** Texts that a license is told by; what is told is what it reads like, and nobody's decision. */
const LICENSE_TEXTS = [
    ["AGPL-3.0", /GNU AFFERO GENERAL PUBLIC LICENSE/i],
    ["LGPL", /GNU LESSER GENERAL PUBLIC LICENSE/i],
    ["GPL", /GNU GENERAL PUBLIC LICENSE/i],
    ["Apache-2.0", /Apache License[\s\S]{0,80}Version 2\.0/i],
    ["MPL-2.0", /Mozilla Public License[\s\S]{0,40}2\.0/i],
    ["BUSL-1.1", /Business Source License/i],
    ["ISC", /Permission to use, copy, modify, and\/or distribute this software/i],
    ["MIT", /Permission is hereby granted, free of charge/i],
    ["BSD", /Redistribution and use in source and binary forms/i],
    ["Unlicense", /This is free and unencumbered software/i],
];
/** One word for one thing: what the note of a license that nobody has resolved ends with. */
const LICENSE_UNRESOLVED = "Nobody has resolved yet what it allows.";
/** What a source says of its license, in a sentence for the note of a record; it resolves nothing. */
function licenseFacts(files) {
    const found = [...files.keys()]
        .filter((path) => LICENSE_FILE.test(path))
        .toSorted()
        .map((path) => {
        const likeness = LICENSE_TEXTS.find(([, pattern]) => pattern.test(files.get(path)))?.[0];
        return likeness === undefined ? path : `${path}, which reads like ${likeness}`;
    });
    const json = jsonObject(files.get("package.json"));
    const named = textOf(json["license"]) || textOf(objectOf(json["license"])["type"]);
    const isPlain = /^[A-Za-z0-9][A-Za-z0-9 .()+/-]{0,80}$/.test(named) && (0,_secret_shape__WEBPACK_IMPORTED_MODULE_1__/* .secretShape */ .w)(named) === null;
    const field = named === ""
        ? "no license field in package.json"
        : `license "${isPlain ? named : "(not readable)"}" in package.json`;
    return `At the pin: ${found.length === 0 ? "no license file" : found.join("; ")}; ${field}. ${LICENSE_UNRESOLVED}`;
}
/** Whether the source has a script of this name in its `package.json`. */
function hasScript(files, script) {
    return typeof objectOf(jsonObject(files.get("package.json"))["scripts"])[script] === "string";
}
function jsonObject(text) {
    try {
        return objectOf(JSON.parse(text ?? "null"));
    }
    catch {
        return {};
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 8799:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: function() { return /* binding */ BUILD_SCRIPT; },
/* harmony export */   P6: function() { return /* binding */ CASE_SOURCE; },
/* harmony export */   hJ: function() { return /* binding */ canBuild; },
/* harmony export */   kH: function() { return /* binding */ recordOfSource; },
/* harmony export */   yJ: function() { return /* binding */ bunOfSource; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _schemas__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1186);
/* harmony import */ var _source_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9847);



/** The script by which WorkOS Case makes its binary. */
const BUILD_SCRIPT = "build:binary";
/** What every agent record of WorkOS Case says of how it is built, whatever its pin. */
const CASE_SOURCE = {
    build_command: `bun run ${BUILD_SCRIPT}`,
    build_root: "/build/case",
    protected_source_boundary: "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
};
/** How the lane `case` starts what is built (SPEC section 11). */
const COMMAND_SHAPE = "ca run --task <task-file> --mode unattended";
/** Bun's version for a record: what its user said, else what the source asks for. */
function bunOfSource(files, named) {
    return named === null
        ? (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .bunAsked */ .E2)(files)
        : { chosen: { version: named, at: "--bun-version" }, lowest: false, others: [] };
}
/**
 * An agent record of a source at one commit: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no binary is listed, so that it admits nothing.
 */
function recordOfSource(known) {
    const { source_url, commit, branch, files, before, integrity } = known;
    const isChanged = before !== null && (before.source_url !== source_url || before.pinned_commit !== commit);
    const previous = isChanged
        ? { source_url: before.source_url, pinned_commit: before.pinned_commit }
        : (before?.previous ?? null);
    return {
        $schema: (0,_schemas__WEBPACK_IMPORTED_MODULE_1__/* .schemaReferenceTo */ ._)("agent.case"),
        source_url,
        pinned_commit: commit,
        ...(branch === null ? {} : { observed_branch: branch }),
        commit_date: known.date,
        license_note: { status: "unresolved", note: (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .licenseFacts */ .tj)(files), allowed_mutation_modes: [] },
        retrieval_date: known.now,
        retrieval_command: `case-harness agent record --from ${source_url} --commit ${commit}`,
        build_command: CASE_SOURCE.build_command,
        build_root: CASE_SOURCE.build_root,
        bun_version: known.bunVersion ?? "",
        ...(_agent__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORMS */ .P4.some((platform) => integrity[platform] !== undefined) ? { bun_integrity: integrity } : {}),
        ...(known.integrityReference === null ? {} : { integrity_reference: known.integrityReference }),
        binaries: {},
        command_shape: COMMAND_SHAPE,
        protected_source_boundary: CASE_SOURCE.protected_source_boundary,
        review_trigger: "Any change of the pin, of Bun, of the build command or of a binary's digest.",
        previous,
    };
}
/** Whether the source can be built as its record will say. */
function canBuild(files) {
    return (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .hasScript */ .yw)(files, BUILD_SCRIPT);
}


/***/ }),

/***/ 722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ claim; },
/* harmony export */   g: function() { return /* binding */ isClaimed; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);


/** Folders that this process made for itself, as they were named and as they really are. */
const claimed = new Set();
/**
 * Takes a folder for one that this process made for itself, and may open or give to the id that it lends. A name would not do: a user's
 * checkout may be called like one of ours, and what another process of ours made is that one's to open.
 */
function claim(folder) {
    claimed.add(folder).add((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    return folder;
}
/** Whether a path is, or lies in, a folder that this process made for itself. */
function isClaimed(path) {
    return claimed.has(path) || (0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .ancestorsOf */ .Gw)(path).some((folder) => claimed.has(folder));
}


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   Iy: function() { return /* binding */ processorTime; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   Z5: function() { return /* binding */ userOf; },
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
    const fields = statFields(pid);
    return fields === null ? null : { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
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
/** Linux tells times in hundredths of a second on every architecture (`USER_HZ`). */
const TICK_MS = 10;
/** Places after the name in `/proc/PID/stat` (proc_pid_stat(5)): own time in user and kernel, and that of children waited for. */
const TIME_FIELDS = [11, 12, 13, 14];
/**
 * Processor time that a process and everything below it have used, in milliseconds, dead children included as far as
 * somebody waited for them.
 * @returns null where the process can't be seen
 */
function processorTime(root) {
    const times = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const fields = statFields(Number(name));
        if (fields === null)
            continue;
        const ticks = TIME_FIELDS.reduce((sum, index) => sum + (Number(fields[index]) || 0), 0);
        times.set(Number(name), { parent: Number(fields[1]), ms: ticks * TICK_MS });
    }
    if (!times.has(root))
        return null;
    const children = new Map();
    for (const [pid, { parent }] of times) {
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [pid]);
        else
            siblings.push(pid);
    }
    let sum = 0;
    const queue = [root];
    for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
        sum += times.get(pid).ms;
        queue.push(...(children.get(pid) ?? []));
    }
    return sum;
}
/** What stands in `/proc/PID/stat` behind the name, or null where the process is gone. */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        return text.slice(text.lastIndexOf(")") + 2).split(" ");
    }
    catch {
        return null;
    }
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
/** As whom of this machine a process runs (its effective user), or null when it is gone. */
function userOf(pid) {
    try {
        const id = /^Uid:\s*\d+\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"))?.[1];
        return id === undefined ? null : Number(id);
    }
    catch {
        return null;
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


/***/ })

};
;