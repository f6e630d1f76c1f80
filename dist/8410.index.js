"use strict";
exports.id = 8410;
exports.ids = [8410];
exports.modules = {

/***/ 3474:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handover: function() { return /* binding */ handover; }
/* harmony export */ });
/* harmony import */ var _world_runner_handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1156);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7970);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8328);



/** Copies the upload step into the workspace, where every runner can call it. */
async function handover(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.plan);
    const fault = (0,_world_runner_handover__WEBPACK_IMPORTED_MODULE_0__/* .placeHandover */ .zY)(io.cwd, (0,_world_runner_handover__WEBPACK_IMPORTED_MODULE_0__/* .handoverOf */ .h$)(io.programs), plan.handoverDigest);
    return fault === null ? 0 : (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .endWithFaults */ .Vl)([fault]);
}


/***/ }),

/***/ 7970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; },
/* harmony export */   Wb: function() { return /* binding */ printBlocker; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2833);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8328);





/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_USAGE */ .R) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(code === _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked ? "case-harness: blocked" : "case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fault));
    }
    return code;
}
/** Says on the run's page why it is not a pass: the first blocker, in the catalogue's words. */
async function printBlocker(status, first) {
    const { message, fix } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(`case-harness: ${status}, ${first.code}`, `${first.subject}: ${message} ${fix}`);
}
/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
async function tokenOf(io) {
    const tokens = [io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.statusToken], io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.token]];
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .QU)(tokens);
    return tokens[0] || tokens[1] || "";
}


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
/* harmony export */   E: function() { return /* binding */ canonicalPieces; },
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
/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
function* canonicalPieces(value) {
    let before = "{";
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    for (const key of keys) {
        const item = value[key];
        yield `${before}${writeString(key, "")}:`;
        before = ",";
        if (!Array.isArray(item) || item.length === 0) {
            yield write(item, `/${key}`, 1);
            continue;
        }
        for (let i = 0; i < item.length; i++)
            yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
        yield "]";
    }
    yield keys.length === 0 ? "{}" : "}";
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

/***/ 1156:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: function() { return /* binding */ handoverFault; },
/* harmony export */   h$: function() { return /* binding */ handoverOf; },
/* harmony export */   zY: function() { return /* binding */ placeHandover; }
/* harmony export */ });
/* unused harmony export HANDOVER_FOLDER */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/**
 * Puts the upload step into the workspace (action.yml takes it away again). A composite action can call a JavaScript step of its own
 * on all runners in one way only: by a folder of the workspace (`uses: ./.harness-evidence`).
 */



/** Name of the folder, as `action.yml` calls it. */
const HANDOVER_FOLDER = ".harness-evidence";
const PROGRAM = "upload.mjs";
/**
 * The step's own description. `node20` is what every runner takes: GitHub starts it with a newer Node, the act family with the
 * one on PATH; older GHES and runners refuse `node24`.
 */
const STEP = `name: upload Harness Evidence
description: Uploads a bundle as an artifact. Written by case-harness-action for one job; remove it if you find it here.
inputs:
  path:
    description: folder of the bundle
    required: true
  name:
    description: name of the artifact
    required: true
  forge:
    description: who takes the artifact
    required: true
  retention-days:
    description: days that it is kept
    required: false
outputs:
  kept:
    description: what keeps the bundle, artifact or no-service; empty where it was not kept
  artifact-id:
    description: id of the artifact
  artifact-digest:
    description: SHA-256 of its zip, or unknown
  artifact-url:
    description: its page
  artifact-name:
    description: its name
runs:
  using: node20
  main: ${PROGRAM}
`;
/** What will be copied, and its digest. @param programs folder of the built programs */
function handoverOf(programs) {
    const files = new Map([
        ["action.yml", Buffer.from(STEP)],
        [PROGRAM, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(programs, PROGRAM))],
    ]);
    return { files, digest: digestOf(files) };
}
/** Why the folder can't be made, before anything starts; null when it can. */
function handoverFault(workspace) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false }) === undefined)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "no such folder in the workspace",
        found: "one that is not this job's",
        fix: `Remove ${HANDOVER_FOLDER} from the workspace (a job that was killed leaves it behind) or from the repository.`,
    };
}
/**
 * Writes the folder: exclusively, so that nothing that lies there already is used, and reads it back.
 * @param digest what the first step of the job found, before any agent ran
 * @returns a fault instead of throwing where someone was there first
 */
function placeHandover(workspace, handover, digest) {
    if (handover.digest !== digest)
        return {
            subject: "the upload step",
            expected: `the bytes that this job began with (${digest})`,
            found: handover.digest,
            fix: "Something changed the action's own files during the run. Do not trust this machine; look at what ran on it.",
        };
    const taken = handoverFault(workspace);
    if (taken !== null)
        return taken;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place, { mode: 0o755 });
    for (const [name, bytes] of handover.files)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name), bytes, { flag: "wx", mode: 0o644 });
    const back = new Map([...handover.files.keys()].map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name))]));
    if (digestOf(back) === digest && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place).length === handover.files.size)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "what was just written",
        found: "something else",
        fix: "Something else writes into the workspace. Do not trust this machine; look at what runs on it.",
    };
}
function digestOf(files) {
    return (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)([...files].map(([name, bytes]) => `${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes)}  ${name}\n`).join(""));
}


/***/ })

};
;