"use strict";
exports.id = 4906;
exports.ids = [4906];
exports.modules = {

/***/ 4906:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var contract = __webpack_require__(5039);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/fake-script.ts
var fake_script = __webpack_require__(5101);
// EXTERNAL MODULE: ./src/core/records/model-admission.ts
var model_admission = __webpack_require__(7679);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/records/model-decision.ts
var model_decision = __webpack_require__(1642);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(7031);
;// CONCATENATED MODULE: ./src/core/records/schemas.ts














/** Every record that a person or the harness writes, by the name of its schema file. A new record is one line here. */
const SCHEMAS = {
    "agent.case": agent/* caseAgentSchema */.HT,
    "agent.npm": agent/* npmAgentSchema */.Wy,
    approval: approval/* approvalSchema */.xI,
    "build-report": build_report/* buildReportSchema */.YS,
    containment: containment/* containmentSchema */.yu,
    facts: facts/* factsSchema */.tp,
    fake: fake_script/* fakeScript */.BB,
    "fetch-report": build_report/* fetchReportSchema */.Ym,
    "model.admission": model_admission/* modelAdmissionSchema */.q,
    "model-call": model_calls/* modelCallSchema */.Vk,
    "model.decision": model_decision/* modelDecisionSchema */.H4,
    policy: policy/* policySchema */.wh,
    report: report/* reportSchema */.Qh,
    "task.contract": contract/* contractSchema */.Cy,
    "trace-line": trace/* traceLineSchema */.v,
};
/** Name of the file in `dist/schemas` of a record, for `$schema` fields. */
function schemaFileName(record) {
    return `${record}.schema.json`;
}
/**
 * The JSON Schemas of all records, for editors: file name and content.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
function schemaFiles() {
    return Object.entries(SCHEMAS).map(([name, schema]) => {
        const document = json_schema_processors/* toJSONSchema */.bl(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
        return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    });
}

;// CONCATENATED MODULE: ./src/core/records/templates.ts
const UNRESOLVED = { status: "unresolved", note: "Nobody has looked at the license yet.", allowed_mutation_modes: [] };
/**
 * Every template of `init`. Records that can say so are valid and not admitted; agent records are invalid until a person
 * has filled them in, because there is no harmless pin.
 * @param schema path of a record's JSON Schema, as it is written into `$schema`
 */
function templates(schema) {
    return [
        {
            path: "agent.case.json",
            text: json({
                $schema: schema("agent.case"),
                source_url: "",
                pinned_commit: "",
                commit_date: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "case-harness agent build",
                build_command: "bun run build:binary",
                build_root: "/build/case",
                bun_version: "",
                binaries: {},
                protected_source_boundary: "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
                previous: null,
            }),
            todo: "source_url, pinned_commit (a full commit id), commit_date, retrieval_date, bun_version; then the digest that `agent build` prints; license_note for stage 5",
        },
        ...["codex", "pi"].map((lane) => ({
            path: `agent.${lane}.json`,
            text: json({
                $schema: schema("agent.npm"),
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
                $schema: schema("model.decision"),
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
            todo: "whoever decides on models: decision_status, provider_class, provider, model, and on what grounds",
        },
        {
            path: "model.admission.json",
            text: json({
                $schema: schema("model.admission"),
                status: "not_admitted",
                provider: "",
                model: "",
                credential_source_class: "",
                allowed_network_class: "",
                approval_source: "",
                admission_timestamp: "",
                review_trigger: "",
            }),
            todo: "status admitted and exactly the decided pair; never a credential, only where it comes from",
        },
        {
            path: "tasks/example/case.json",
            text: json({
                $schema: `../../${schema("task.contract").replace(/^\.\//, "")}`,
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

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/init.ts







const FOLDER = ".harness";
const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";
/** Only a file that does not exist yet, and through no link. */
const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
/** `init`: templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists. */
async function run(args, io) {
    const schemas = schemaFiles().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null }));
    const wanted = [...templates((name) => `./schemas/${schemaFileName(name)}`), ...schemas];
    const written = [];
    const closed = await folderProblem(io.cwd);
    if (closed !== null) {
        const todo = `${closed}; move it away, or run init where you may write`;
        if ((0,commands_io/* has */.zy)(args, "json"))
            (0,output/* printJson */.Q2)(io, { ok: false, files: [{ path: FOLDER, state: "failed", todo }] });
        else
            io.stderr(`failed   ${FOLDER}: ${todo}\n`);
        return 1;
    }
    for (const { path, text, todo } of wanted) {
        const name = `${FOLDER}/${path}`;
        const { state, problem } = await createFile(io.cwd, name, text);
        written.push({ path: name, state, todo: state === "failed" ? problem : todo });
    }
    const workflow = await createFile(io.cwd, WORKFLOW, await (0,promises_.readFile)((0,external_node_path_.join)(io.root, WORKFLOW_EXAMPLE), "utf8"));
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
            init_report(io, args, file);
    return failed.length === 0 ? 0 : 1;
}
function init_report(io, args, { path, state, todo }) {
    if (state === "failed")
        return io.stderr(`failed   ${path}: ${todo}\n`);
    if (path.startsWith(`${FOLDER}/schemas/`))
        return;
    (0,output/* say */.cv)(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}
/** Creates a file that does not exist, through no link: what stands there already is somebody's, and stays. */
async function createFile(cwd, name, text) {
    const path = (0,external_node_path_.join)(cwd, name);
    try {
        const linked = await firstLink(cwd, (0,external_node_path_.dirname)(name));
        if (linked !== null)
            return { state: "failed", problem: `${linked} is a link` };
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text, { flag: NEW_FILE, mode: 0o644 });
        return { state: "created", problem: null };
    }
    catch (error) {
        const { code, message } = error;
        return code === "EEXIST" ? { state: "kept", problem: null } : { state: "failed", problem: message };
    }
}
/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd) {
    const path = (0,external_node_path_.join)(cwd, FOLDER);
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
async function firstLink(cwd, folder) {
    const parts = folder.split("/");
    for (let i = 1; i <= parts.length; i++) {
        const part = parts.slice(0, i).join("/");
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(cwd, part)).catch(() => null);
        if (stat?.isSymbolicLink() === true)
            return part;
    }
    return null;
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

/***/ 5101:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: function() { return /* binding */ fakeScript; },
/* harmony export */   WL: function() { return /* binding */ parseFakeScript; },
/* harmony export */   XO: function() { return /* binding */ MAX_FAKE_SCRIPT_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);


/** The steps of a case's `fake.json` (SPEC sections 4 and 11). Each step is an object with exactly one of these keys. */
const base64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K39();
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .refine((text) => !text.includes("\0"), "a file name can't hold a NUL");
const argument = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes("\0"), "an argument can't hold a NUL");
const path = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: name }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path_b64: base64.min(1) })]);
const place = { path: name.optional(), path_b64: base64.min(1).optional() };
const content = { text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), base64: base64.optional() };
const onePath = (value) => (value.path === undefined) !== (value.path_b64 === undefined);
const oneContent = (value) => (value.text === undefined) !== (value.base64 === undefined);
/** Limits of `sleep` and `repeat` in the lane's program. */
const MAX_SLEEP_SECONDS = 86_400;
const MAX_REPEAT = 1_048_576;
const output = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...content, repeat: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(MAX_REPEAT).optional() })
        .refine(oneContent, "expected text or base64"),
]);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            ...place,
            ...content,
            mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
                .regex(/^[0-7]{3,4}$/)
                .optional(),
        })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        append: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, ...content })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ delete: path }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        symlink: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, target: name.optional(), target_b64: base64.min(1).optional() })
            .refine(onePath, "expected path or path_b64")
            .refine((value) => (value.target === undefined) !== (value.target_b64 === undefined), "expected target or target_b64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exec: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(argument).min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stdout: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stderr: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ envelope: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sleep: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(MAX_SLEEP_SECONDS) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ hang: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("ignore-term")]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255) }),
]);
/** Schema of `fake.json`. */
const fakeScript = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(step) });
/** A script writes a few files; tens of megabytes are no script. */
const MAX_FAKE_SCRIPT_BYTES = 64 * 1024 * 1024;
/** Reads a `fake.json`; never throws on bad input. */
function parseFakeScript(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(bytes, fakeScript, { maxBytes: MAX_FAKE_SCRIPT_BYTES, maxDepth: 8, escapedNul: true });
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

/***/ 9907:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nY: function() { return /* binding */ endpointTrouble; },
  n5: function() { return /* binding */ modelCallBlockers; },
  Vk: function() { return /* binding */ modelCallSchema; },
  Uq: function() { return /* binding */ parseModelCalls; }
});

// UNUSED EXPORTS: CALL_OUTCOMES, summarizeCalls

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
;// CONCATENATED MODULE: ./src/core/records/model-calls.ts




/** How a call to the gateway ended. Only `completed` ones carry an answer that the agent could use whole. */
const CALL_OUTCOMES = [
    "completed",
    "refused",
    "upstream_error",
    "upstream_unreachable",
    "truncated",
    "other_model",
    "unreadable_answer",
    "limit",
    "client_closed",
    "aborted",
];
const model_calls_digest = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const tokens = schemas/* number */.aig().int().min(0).nullable();
/** One line of `backend/model-calls.jsonl`: what was asked of which model and what came back, without any content. */
const modelCallSchema = schemas/* strictObject */.rej({
    seq: schemas/* number */.aig().int().min(1),
    at: datetime({ precision: 3 }),
    /** Made by the harness before the lane started. */
    probe: schemas/* boolean */.zMY(),
    /** Served from a cassette: no model was asked. */
    replayed: schemas/* boolean */.zMY(),
    /** Null for a request that no route admits. */
    route: schemas/* enum */.k5n(["chat/completions", "responses", "messages"]).nullable(),
    /** As the agent wrote it; null where it named none. */
    requested_model: schemas/* string */.YjP().nullable(),
    /** Every model that the answer named. */
    answered_models: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What the agent was answered; null if it left before. */
    status: schemas/* number */.aig().int().nullable(),
    outcome: schemas/* enum */.k5n(CALL_OUTCOMES),
    /** Refusal code, error class or limit; null for a completed call. */
    reason: schemas/* string */.YjP().nullable(),
    /** Where in a refused request stands what was refused (`tools[2].type`), where it is one place. */
    field: schemas/* string */.YjP().max(256).optional(),
    /** How many refusals this line stands for, where it is not one: what comes after a used-up budget is only counted. */
    times: schemas/* number */.aig().int().min(1).optional(),
    stream: schemas/* boolean */.zMY(),
    usage: schemas/* strictObject */.rej({ input: tokens, output: tokens }),
    request_bytes: schemas/* number */.aig().int().min(0),
    request_sha256: model_calls_digest.nullable(),
    answer_bytes: schemas/* number */.aig().int().min(0),
    answer_sha256: model_calls_digest.nullable(),
    /** Until the first byte of the answer's body was passed on. */
    first_byte_ms: schemas/* number */.aig().min(0).nullable(),
    duration_ms: schemas/* number */.aig().min(0),
});
/** A line is some 700 bytes; names that an agent sends are cut to 256 characters. */
const LINE_LIMITS = { maxBytes: 16 * 1024, maxDepth: 4, escapedNul: true };
/**
 * Reads `model-calls.jsonl`.
 * @returns every call, in order, or the first faulty line; never throws on bad input
 */
function parseModelCalls(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const calls = [];
    for (let start = 0; start < text.length;) {
        const at = `line ${calls.length + 1}`;
        const end = text.indexOf(0x0a, start);
        if (end === -1)
            return { ok: false, problems: [{ at, problem: "expected a newline at the end" }] };
        const call = (0,parse/* parseRecord */.Hh)(text.subarray(start, end), modelCallSchema, LINE_LIMITS);
        if (!call.ok)
            return { ok: false, problems: call.problems.map((p) => ({ ...p, at: `${at}, ${p.at}` })) };
        if (call.value.seq !== calls.length + 1)
            return { ok: false, problems: [{ at, problem: `expected seq ${calls.length + 1}, found ${call.value.seq}` }] };
        calls.push(call.value);
        start = end + 1;
    }
    return { ok: true, value: calls };
}
/** Sums up the calls of a run. */
function summarizeCalls(calls) {
    const sum = (of) => calls.reduce((total, call) => total + of(call), 0);
    return {
        calls: calls.length,
        completed: sum((call) => (call.outcome === "completed" ? 1 : 0)),
        refused: sum((call) => (call.outcome === "refused" ? (call.times ?? 1) : 0)),
        answered_models: [...new Set(calls.flatMap((call) => call.answered_models))].sort(),
        input_tokens: sum((call) => call.usage.input ?? 0),
        output_tokens: sum((call) => call.usage.output ?? 0),
        replayed: calls.some((call) => call.replayed),
    };
}
/**
 * What the calls deny: another model than the admitted one, asked for or answered, and budgets that were used up.
 * @param model the admitted model, compared byte for byte
 */
function modelCallBlockers(calls, model) {
    const blockers = [];
    const other = calls.find((call) => call.reason === "fallback_model_used" ||
        call.outcome === "other_model" ||
        call.answered_models.some((name) => name !== model));
    if (other !== undefined) {
        const answered = other.answered_models.find((name) => name !== model);
        blockers.push((0,blocker/* blocker */.Zs)("fallback_model_used", `model call ${other.seq}`, {
            expected: `the admitted model ${JSON.stringify(model)}`,
            found: other.reason === "fallback_model_used"
                ? `a request for ${other.requested_model === model ? "a fallback beside it" : JSON.stringify(other.requested_model)}`
                : `an answer of ${answered === undefined ? "a model that it does not name" : JSON.stringify(answered)}`,
        }));
    }
    const limit = calls.find((call) => call.outcome === "limit" || call.reason === "budget_exhausted");
    if (limit !== undefined)
        blockers.push((0,blocker/* blocker */.Zs)("limit_exceeded", `model call ${limit.seq}`, {
            found: `the model gateway's bound ${limit.reason ?? "of this call"}`,
        }));
    return blockers;
}
/**
 * Why the model's answers were of no use, for the message of a lane that failed: Case, for one, reports every failure of
 * its endpoint as a missing result. Null where the calls explain nothing.
 */
function endpointTrouble(calls) {
    const own = calls.filter((call) => !call.probe);
    if (own.length === 0)
        return "the agent made no model call";
    const bad = own.filter((call) => call.outcome !== "completed");
    const last = bad.at(-1);
    if (last === undefined)
        return null;
    const how = last.status === null ? last.outcome : `${last.outcome}, status ${last.status}`;
    const why = last.reason === null ? "" : ` (${last.reason}${last.field === undefined ? "" : ` at ${last.field}`})`;
    return `${bad.length} of ${own.length} model calls failed, the last with ${how}${why}`;
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


/***/ }),

/***/ 6390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: function() { return /* binding */ parsePolicy; },
/* harmony export */   cA: function() { return /* binding */ missedPolicy; },
/* harmony export */   wh: function() { return /* binding */ policySchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8450);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_4__/* .LANES */ .C)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
}


/***/ }),

/***/ 7031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ traceLineSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4847);


/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
const traceLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["step", "gate", "check"]),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: _approval__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK,
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
});


/***/ })

};
;