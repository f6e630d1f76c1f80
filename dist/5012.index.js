"use strict";
exports.id = 5012;
exports.ids = [5012];
exports.modules = {

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
  Dn: function() { return /* binding */ NO_ANSWER; },
  GR: function() { return /* binding */ endpointFailure; },
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
    // An answer that never began is the endpoint's failure; no agent can make it wait.
    const limit = calls.find((call) => (call.outcome === "limit" && !(call.reason === "call_time" && call.first_byte_ms === null)) ||
        call.reason === "budget_exhausted");
    if (limit !== undefined)
        blockers.push((0,blocker/* blocker */.Zs)("limit_exceeded", `model call ${limit.seq}`, {
            found: `the model gateway's bound ${limit.reason ?? "of this call"}`,
        }));
    return blockers;
}
/**
 * Statuses by which an endpoint refuses a request for what stands in it: whoever writes the request can provoke them. All
 * others say something of the endpoint, the credential or the account, none of which an agent holds.
 */
const OF_THE_REQUEST = new Set([400, 404, 405, 406, 409, 410, 411, 413, 414, 415, 416, 417, 422, 431]);
/** A call that its agent gave up after so long (ms) without a byte was not answered in time; the known agents wait longer. */
const GIVEN_UP_MS = 60_000;
/** As long (ms), or half of the lane's time, of a call that was open when the lane was ended. */
const CUT_OFF_MS = 30_000;
/**
 * What the endpoint did to one call, in words; null where it did nothing wrong, or nothing that an agent could not have made
 * it do. What was replayed has no endpoint.
 * @param anyStatus whether a status that a request can provoke counts, too
 */
function endpointFault(call, { cutOff, laneMs }, anyStatus) {
    if (call.replayed || call.route === null)
        return null;
    const silent = call.first_byte_ms === null ? `no byte for ${Math.round(call.duration_ms / 1000)} s` : null;
    switch (call.outcome) {
        case "upstream_unreachable":
            return `no answer (${call.reason})`;
        case "upstream_error":
            if (call.reason === "error_event")
                return "an error in the midst of the answer";
            return call.status !== null && (anyStatus || !OF_THE_REQUEST.has(call.status)) ? `status ${call.status}` : null;
        case "unreadable_answer":
            return call.reason === "content_type" ? NO_ANSWER : "an answer that can't be read";
        case "truncated":
            return "an answer that broke off";
        case "limit":
            return call.reason === "call_time" ? silent : null;
        case "client_closed":
        case "aborted":
            // A lane that is told to end closes its connections itself, or is cut off with them.
            if (cutOff)
                return call.duration_ms >= Math.min(CUT_OFF_MS, laneMs / 2) ? silent : null;
            return call.outcome === "client_closed" && call.duration_ms >= GIVEN_UP_MS ? silent : null;
        case "completed":
        case "refused":
        case "other_model":
            return null;
    }
}
/** What is no answer to a model's call at all: a page of HTML, say. */
const NO_ANSWER = "an answer that is neither a stream of events nor JSON";
/**
 * Whether the endpoint failed a lane: the last of these calls failed by what the endpoint did, so that nothing came after it.
 * A pure function of `model-calls.jsonl`, and of when the lane was at work.
 * @param calls all calls of the run
 * @param among milliseconds since 1970 from which and before which a call must have begun to be the last one; all of the run
 *   where null
 */
function endpointFailure(calls, waiting, among = null) {
    const own = calls.filter(({ probe, outcome }) => !probe && outcome !== "refused");
    const never = own.every(({ outcome }) => outcome !== "completed");
    const fault = (call) => endpointFault(call, waiting, never);
    const last = own.findLast(({ at }) => among === null || (Date.parse(at) >= among.from && Date.parse(at) < among.to));
    if (last === undefined || fault(last) === null)
        return null;
    const kinds = new Map();
    for (const call of own) {
        const kind = fault(call);
        if (kind !== null)
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const failed = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    const head = `${failed} of ${own.length} ${own.length === 1 ? "call" : "calls"} failed`;
    const [first, ...others] = [...kinds];
    if (others.length === 0)
        return { found: `${head}, ${first[0]}`, never };
    const shown = [first, ...others].slice(0, MAX_KINDS).map(([kind, count]) => `${count} with ${kind}`);
    return { found: `${head}: ${shown.join(", ")}`, never };
}
/** Kinds of failure that are told; a call that hung has a kind of its own by its seconds. */
const MAX_KINDS = 4;
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
/* harmony export */   DW: function() { return /* binding */ classOfProvider; },
/* harmony export */   H4: function() { return /* binding */ modelDecisionSchema; },
/* harmony export */   Zl: function() { return /* binding */ parseModelDecision; },
/* harmony export */   nT: function() { return /* binding */ isOpen; },
/* harmony export */   y9: function() { return /* binding */ statusOfClass; }
/* harmony export */ });
/* unused harmony export DECISION_STATUSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_provider__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6943);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);



const DECISION_STATUSES = ["not_decided", "external_provider_approved", "local_provider_required"];
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
/** The class that a provider belongs to by its name; every name that is no vendor's is a local provider's. */
function classOfProvider(provider) {
    return _domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L.find((name) => PROVIDER_OF_CLASS[name] === provider) ?? "local_case_compatible";
}
/** The decision that a class needs. */
function statusOfClass(providerClass) {
    return STATUS_OF_CLASS[providerClass];
}
/**
 * Whether a decision is still open: nothing was decided, or only that it has to be a local provider, which is yet to be found. Such a
 * record admits nothing, so that nothing else of it has to be filled in.
 */
function isOpen(record) {
    if (record.decision_status === "not_decided")
        return true;
    return record.decision_status === "local_provider_required" && record.provider === "" && record.model === "";
}
/** `.harness/model.decision.json` (SPEC section 10). */
const modelDecisionSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    decision_status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(DECISION_STATUSES),
    provider_class: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["", ..._domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L]).nullable(),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    fallback_provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    fallback_model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    evidence_sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq).max(100),
    effect: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
})
    .superRefine((record, context) => {
    const fault = (path, message) => context.addIssue({ code: "custom", path: [path], message });
    const fallbacks = [record.fallback_provider ?? "", record.fallback_model ?? ""];
    if (fallbacks.filter((name) => name === "").length === 1)
        fault("fallback_model", "expected fallback_provider and fallback_model together, or neither");
    const open = isOpen(record);
    const cls = record.provider_class;
    if (record.decision_status === "not_decided" || (open && (cls === null || cls === "")))
        return;
    if (cls === null || cls === "")
        return fault("provider_class", `expected one of ${_domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L.join(", ")}`);
    if (STATUS_OF_CLASS[cls] !== record.decision_status)
        fault("decision_status", `disagrees with provider_class ${cls}, which needs ${STATUS_OF_CLASS[cls]}`);
    if (open)
        return;
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
        "effect",
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