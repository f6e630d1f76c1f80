"use strict";
exports.id = 9847;
exports.ids = [9847];
exports.modules = {

/***/ 998:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X_: function() { return /* binding */ caseOutcome; },
/* harmony export */   _U: function() { return /* binding */ completedResults; },
/* harmony export */   eB: function() { return /* binding */ parseCaseLog; },
/* harmony export */   fD: function() { return /* binding */ parseCaseEvents; }
/* harmony export */ });
/**
 * What WorkOS Case writes about a run of its own: the event log `<repo>/.case/<id>/events/run-<uuid>.jsonl` and the JSON
 * lines on standard error (`facts` measured on its source of 2026-05-16). Both come from where the agent could write, so
 * that they can deny a pass and never grant one.
 */
/** A long run has some thousands of tool events. */
const MAX_EVENTS = 100_000;
const MAX_FAULTS = 20;
/**
 * Reads an event log.
 * @param ended whether Case ended by itself; where it was stopped, the last line may be incomplete
 * @returns events and faults; never throws on bad input
 */
function parseCaseEvents(text, ended) {
    const faults = [];
    const fault = (problem) => {
        if (faults.length < MAX_FAULTS)
            faults.push(problem);
    };
    const lines = text.split("\n");
    const last = lines.pop() ?? "";
    if (last !== "" && ended)
        fault("the last line has no end");
    if (lines.length > MAX_EVENTS)
        fault(`more than ${MAX_EVENTS} events`);
    const events = [];
    for (const [index, line] of lines.slice(0, MAX_EVENTS).entries()) {
        const event = eventOf(parseObject(line));
        if (event === null)
            fault(`line ${index + 1} is no event`);
        else
            events.push(event);
    }
    events.sort((a, b) => a.sequence - b.sequence);
    const wrong = events.findIndex((event, index) => event.sequence !== index + 1);
    if (wrong !== -1)
        fault(`expected sequence ${wrong + 1}, found ${events[wrong].sequence}`);
    if (new Set(events.map(({ runId }) => runId)).size > 1)
        fault("events of several runs");
    if (events.length > 0 && events[0].event !== "pipeline_start")
        fault("the first event is not pipeline_start");
    if (events.filter(({ event }) => event === "pipeline_start").length > 1)
        fault("pipeline_start stands twice");
    return { events, faults };
}
function eventOf(value) {
    if (value === null)
        return null;
    const { event, sequence, runId } = value;
    if (typeof event !== "string" || typeof runId !== "string")
        return null;
    if (typeof sequence !== "number" || !Number.isSafeInteger(sequence) || sequence < 1)
        return null;
    return {
        event,
        sequence,
        runId,
        phase: textOf(value.phase),
        agent: textOf(value.agent),
        outcome: textOf(value.outcome),
        failedAgent: textOf(value.failedAgent),
        result: objectOf(value.result),
    };
}
/** Reads Case's standard error. Lines that are not its own JSON are skipped: tools print there too. Never throws. */
function parseCaseLog(stderr) {
    const log = { spawned: [], finished: null };
    for (const line of stderr.split("\n")) {
        if (!line.startsWith("{"))
            continue;
        const entry = parseObject(line);
        if (entry?.msg === "spawning agent" && log.spawned.length < MAX_EVENTS)
            log.spawned.push({
                agent: textOf(entry.agent) ?? "",
                provider: textOf(entry.provider) ?? "",
                model: textOf(entry.model) ?? "",
            });
        if (entry?.msg === "pipeline finished" && typeof entry.outcome === "string")
            log.finished = { outcome: entry.outcome, failedAgent: textOf(entry.failedAgent) };
    }
    return log;
}
/** Judges a log. The exit code has no part in it: Case exits with 0 whenever its pipeline ended. */
function caseOutcome(events) {
    const end = events.findLast(({ event }) => event === "pipeline_end");
    return {
        pipeline: events.length === 0 ? "not_started" : end === undefined ? "unfinished" : pipelineOf(end),
        failedAgent: end?.failedAgent ?? null,
        implementer: phaseVerdict(events, "implement", false),
        verifier: phaseVerdict(events, "verify", true),
        reviewer: phaseVerdict(events, "review", true),
        closer: phaseVerdict(events, "close", false),
    };
}
/** Phases whose result a run is judged by. */
const JUDGED_PHASES = ["implement", "verify", "review"];
/** How many results that count say completed: each of them takes at least one answer of the model. */
function completedResults(events) {
    return events.filter(({ event, phase, outcome, result }) => event === "phase_end" &&
        JUDGED_PHASES.includes(phase ?? "") &&
        outcome === "completed" &&
        result?.status === "completed").length;
}
function pipelineOf(end) {
    return end.outcome === "completed" && end.failedAgent === null ? "completed" : "failed";
}
/** Case's own words for a result that it could not read, and for an agent that could not be started. */
const NO_RESULT = /^(AGENT_RESULT |Agent spawn error)/;
function phaseVerdict(events, phase, judges) {
    const ends = events.filter((event) => event.event === "phase_end" && event.phase === phase && event.outcome !== "skipped");
    const end = ends.at(-1);
    const started = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
    if (end === undefined) {
        if (started === undefined)
            return { kind: "not_reached" };
        return { kind: "no_result", why: "its phase did not end" };
    }
    if (started !== undefined && started.sequence > end.sequence)
        return { kind: "no_result", why: "its last phase did not end" };
    const { result } = end;
    if (end.outcome !== "completed" || result?.status !== "completed") {
        const why = textOf(result?.error) ?? textOf(result?.summary) ?? "no reason given";
        if (result === null || NO_RESULT.test(why))
            return { kind: "no_result", why };
        return { kind: judges ? "rejected" : "failed", why };
    }
    const objection = judges ? objectionOf(result) : null;
    return objection === null ? { kind: "completed" } : { kind: "rejected", why: objection };
}
/**
 * What a completed result of a judging agent says against the work. Case records critical findings in a phase that it
 * calls completed, goes on to close, and can name another agent as the failed one: only the findings themselves tell.
 */
function objectionOf(result) {
    const findings = objectOf(result.findings);
    if (result.findings !== undefined && result.findings !== null && findings === null)
        return "findings that can't be read";
    const critical = findings?.critical ?? 0;
    if (typeof critical !== "number" || critical > 0)
        return `critical findings: ${JSON.stringify(critical)}`;
    const categories = objectOf(result.rubric)?.categories;
    if (categories === undefined)
        return null;
    if (!Array.isArray(categories))
        return "a rubric that can't be read";
    const failed = categories
        .map(objectOf)
        .filter((category) => category?.verdict !== "pass" && category?.verdict !== "na")
        .map((category) => textOf(category?.category) ?? "unnamed");
    return failed.length === 0 ? null : `rubric: ${failed.join(", ")}`;
}
function parseObject(text) {
    try {
        return objectOf(JSON.parse(text));
    }
    catch {
        return null;
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : null;
}
function textOf(value) {
    return typeof value === "string" ? value : null;
}


/***/ }),

/***/ 3594:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: function() { return /* binding */ readEnvelopes; },
/* harmony export */   lj: function() { return /* binding */ parseObject; },
/* harmony export */   zh: function() { return /* binding */ isReviewerRejection; }
/* harmony export */ });
/** Delimiters of an agent's result in its output, as WorkOS Case prints them. */
const START = "<<<AGENT_RESULT";
const END = "AGENT_RESULT>>>";
/** Envelopes read from one output; more is noise. */
const MAX_ENVELOPES = 1000;
/**
 * Every `<<<AGENT_RESULT {json} AGENT_RESULT>>>` of a text, in order; the last start before an end wins.
 * An unclosed envelope and one that is not a bare JSON object count as `null`. Never throws.
 */
function readEnvelopes(text) {
    const envelopes = [];
    let from = 0;
    while (envelopes.length < MAX_ENVELOPES) {
        const start = text.indexOf(START, from);
        if (start < 0)
            break;
        const end = text.indexOf(END, start);
        if (end < 0) {
            envelopes.push(null);
            break;
        }
        const body = text.slice(start, end);
        envelopes.push(parseObject(body.slice(body.lastIndexOf(START) + START.length)));
        from = end + END.length;
    }
    return envelopes;
}
/** A text as one JSON object, or null where it is anything else. Never throws. */
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
/** Whether an envelope is a reviewer's rejection: not completed, or with critical findings. */
function isReviewerRejection(envelope) {
    if (envelope === null || envelope["agent"] !== "reviewer")
        return false;
    if (envelope["status"] !== "completed")
        return true;
    const findings = envelope["findings"];
    const critical = typeof findings === "object" && findings !== null ? findings["critical"] : 0;
    return typeof critical !== "number" || critical > 0;
}


/***/ }),

/***/ 6938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: function() { return /* binding */ MODEL_CALLS_FILE; },
/* harmony export */   U_: function() { return /* binding */ caseBlockers; },
/* harmony export */   o2: function() { return /* binding */ CASE_RUNTIME_PROVIDER; },
/* harmony export */   ws: function() { return /* binding */ CASE_EVENTS_FILE; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _formats_case_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(998);
/* harmony import */ var _records_model_calls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9907);




/** Where the harness keeps Case's event log, copied out of the workspace after everything of the lane was dead. */
const CASE_EVENTS_FILE = "backend/case-events.jsonl";
const MODEL_CALLS_FILE = "backend/model-calls.jsonl";
/** The provider name that Case is configured with, whatever the admitted one is called (SPEC section 10). */
const CASE_RUNTIME_PROVIDER = "openai";
/** Text of an agent in a message: enough to understand it. */
const MAX_QUOTE_CHARS = 200;
/**
 * What Case's own records deny. The exit code of a pipeline that ended means nothing, and its closer can only fail where
 * there is no forge: both are looked past. Everything else that is not plainly a delivered, unopposed result is a blocker.
 */
function caseBlockers(run) {
    const log = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseLog */ .eB)(run.stderr);
    return [...protocolBlockers(run, log), ...modelBlockers(run, log)];
}
function protocolBlockers(run, log) {
    const protocol = (subject, found) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", subject, { found });
    if (run.eventsProblem != null)
        return [protocol("event log", quoted(run.eventsProblem))];
    if (run.events === null || run.events === "") {
        // An exit other than 0 before any event is a start that failed, which the check of the exit names.
        return run.exitCode !== null && run.exitCode !== 0 ? [] : [protocol("event log", `none${explained(run)}`)];
    }
    const { events, faults } = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(run.events, !run.harnessCompleted);
    const outcome = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .caseOutcome */ .X_)(events);
    const blockers = faults.map((fault) => protocol("event log", fault));
    const { implementer } = outcome;
    if (implementer.kind === "failed")
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", "implementer", { found: quoted(implementer.why) }));
    else if (implementer.kind !== "completed")
        blockers.push(protocol("implementer", `${implementer.kind === "no_result" ? quoted(implementer.why) : "it was not reached"}${explained(run)}`));
    for (const [agent, verdict] of [
        ["verifier", outcome.verifier],
        ["reviewer", outcome.reviewer],
    ])
        blockers.push(...judgeBlockers(agent, verdict, run));
    if (!run.harnessCompleted && blockers.length === 0)
        blockers.push(...endBlockers(outcome.pipeline, outcome.failedAgent, log));
    return blockers;
}
function judgeBlockers(agent, verdict, run) {
    switch (verdict.kind) {
        case "completed":
        case "not_reached":
            return [];
        case "rejected":
        case "failed":
            return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("reviewer_rejected", agent, { found: quoted(verdict.why) })];
        case "no_result":
            // Stopped by the harness while it was lingering in this agent's turn.
            return run.harnessCompleted && verdict.why.endsWith("did not end")
                ? []
                : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", agent, { found: `${quoted(verdict.why)}${explained(run)}` })];
    }
}
/** How the pipeline ended: completed, or failed by its closer alone. */
function endBlockers(pipeline, failedAgent, log) {
    if (pipeline === "unfinished")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", "event log", { found: "no pipeline_end" })];
    const last = log.finished;
    const same = last !== null && (last.outcome === "completed") === (pipeline === "completed") && last.failedAgent === failedAgent;
    if (!same)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", "event log", { found: "another end than the one on standard error" })];
    if (pipeline === "completed" || failedAgent === "closer")
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", quoted(failedAgent ?? "pipeline"), { found: "Case says that the pipeline failed there" }),
    ];
}
/** The model that each agent was started with, by Case's own word, and that the gateway saw. */
function modelBlockers(run, log) {
    const expected = `${CASE_RUNTIME_PROVIDER} with the admitted model`;
    const other = log.spawned.find(({ provider, model }) => provider !== CASE_RUNTIME_PROVIDER || model !== run.model);
    if (other !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(other.agent), {
                expected,
                found: `${quoted(other.provider)} with ${quoted(other.model)}`,
            }),
        ];
    const started = run.events === null ? [] : startedAgents(run.events);
    const silent = started.find((agent) => !log.spawned.some((spawn) => spawn.agent === agent));
    if (silent !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(silent), { expected, found: "nothing in Case's log that says which" }),
        ];
    const answers = run.calls.filter((call) => !call.probe && call.outcome === "completed").length;
    const results = run.events === null ? 0 : (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .completedResults */ ._U)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(run.events, false).events);
    if (answers >= results)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", "agents", {
            expected: `an answer through the gateway for each of ${results} results`,
            found: answers === 0 ? "none" : `${answers} in all`,
        }),
    ];
}
function startedAgents(text) {
    const { events } = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(text, false);
    return [...new Set(events.filter(({ event }) => event === "phase_start").map(({ agent }) => agent ?? ""))];
}
/** Case reports every failure of its model as a missing result; the gateway knows better. */
function explained(run) {
    const trouble = (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_2__/* .endpointTrouble */ .nY)(run.calls);
    return trouble === null ? "" : `; ${trouble}`;
}
function quoted(text) {
    const short = text.length > MAX_QUOTE_CHARS ? `${text.slice(0, MAX_QUOTE_CHARS)}...` : text;
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(short);
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


/***/ })

};
;