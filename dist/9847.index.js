"use strict";
exports.id = 9847;
exports.ids = [9847];
exports.modules = {

/***/ 998:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: function() { return /* binding */ activityTracker; },
/* harmony export */   X_: function() { return /* binding */ caseOutcome; },
/* harmony export */   _L: function() { return /* binding */ CASE_PHASES; },
/* harmony export */   _U: function() { return /* binding */ completedResults; },
/* harmony export */   eB: function() { return /* binding */ parseCaseLog; },
/* harmony export */   fD: function() { return /* binding */ parseCaseEvents; },
/* harmony export */   g3: function() { return /* binding */ caseActivity; },
/* harmony export */   mk: function() { return /* binding */ phaseSpan; }
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
        at: timeOf(value.ts),
        tool: textOf(value.tool),
        toolCallId: textOf(value.toolCallId),
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
/** The last turn of a phase; null where it was not reached, or where the log says no time of it. */
function phaseSpan(events, phase) {
    const start = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
    if (start === undefined || start.at === null)
        return null;
    const end = events.find((event) => event.event === "phase_end" &&
        event.phase === phase &&
        event.outcome !== "skipped" &&
        event.sequence > start.sequence);
    if (end === undefined)
        return { from: start.at, to: Infinity };
    return end.at === null ? null : { from: start.at, to: end.at };
}
/** Case's phases by name, so that nothing that an agent wrote is ever shown in the place of one. */
const CASE_PHASES = ["implement", "verify", "review", "close", "retrospective"];
/** A tool's name as it may be shown: those of Case and of its extensions are such words. */
const TOOL_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
/** Tool calls that are open at a time; Case makes them one after the other. */
const MAX_OPEN_TOOLS = 8;
/** Follows what Case is in the middle of, event by event. Bounded whatever the log holds. */
function activityTracker() {
    let phase = null;
    const open = new Map();
    return {
        push({ event, phase: of, tool, toolCallId, at }) {
            const key = `${of}/${toolCallId}`;
            if (event === "phase_start" || event === "phase_end") {
                open.clear();
                phase = event === "phase_start" && of !== null && CASE_PHASES.includes(of) ? of : null;
            }
            else if (event === "tool_start" && open.size < MAX_OPEN_TOOLS)
                open.set(key, { tool: tool !== null && TOOL_NAME.test(tool) ? tool : "a tool", since: at });
            else if (event === "tool_end")
                open.delete(key);
        },
        now: () => ({ phase, tools: [...open.values()] }),
    };
}
/** What a log that was cut off was in the middle of. */
function caseActivity(events) {
    const tracker = activityTracker();
    for (const event of events)
        tracker.push(event);
    return tracker.now();
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
    const verdict = endVerdict(end, judges);
    // A rejection that was given stands until another verdict takes its place.
    if (started !== undefined && started.sequence > end.sequence && verdict.kind !== "rejected")
        return { kind: "no_result", why: "its last phase did not end" };
    return verdict;
}
function endVerdict({ outcome, result }, judges) {
    if (outcome !== "completed" || result?.status !== "completed") {
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
    if (critical !== 0)
        return `critical findings: ${JSON.stringify(critical)}`;
    const rubric = objectOf(result.rubric);
    if (result.rubric !== undefined && result.rubric !== null && rubric === null)
        return "a rubric that can't be read";
    const categories = rubric?.categories;
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
/** RFC 3339 as Case writes it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
function timeOf(value) {
    if (typeof value !== "string" || !TIME.test(value))
        return null;
    const at = Date.parse(value);
    return Number.isFinite(at) ? at : null;
}
function textOf(value) {
    return typeof value === "string" ? value : null;
}


/***/ }),

/***/ 3594:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: function() { return /* binding */ isOfReviewer; },
/* harmony export */   ah: function() { return /* binding */ createEnvelopeReader; },
/* harmony export */   lj: function() { return /* binding */ parseObject; },
/* harmony export */   zh: function() { return /* binding */ isReviewerRejection; }
/* harmony export */ });
/** Delimiters of an agent's result in its output, as WorkOS Case prints them. */
const START = "<<<AGENT_RESULT";
const END = "AGENT_RESULT>>>";
/** Envelopes read from one output; more is noise. */
const MAX_ENVELOPES = 1000;
/** Longest envelope that is read, in bytes; what an agent has to say has some thousand. */
const MAX_ENVELOPE_BYTES = 1024 * 1024;
/**
 * Finds every `<<<AGENT_RESULT {json} AGENT_RESULT>>>` of an output that comes in pieces; the last start before an end wins.
 * @param take is told of each, in order: `null` for an unclosed one and for what is not a bare JSON object, `too long` for one
 *   of more than a MiB. Never throws.
 */
function createEnvelopeReader(take) {
    // One character for each byte: the delimiters are ASCII, and only what is between them is text.
    let rest = "";
    let inside = false;
    let tooLong = false;
    let looked = 0;
    let found = 0;
    const tell = (envelope) => {
        found++;
        take(envelope);
    };
    return {
        push(piece) {
            if (found >= MAX_ENVELOPES)
                return;
            rest += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString("latin1");
            for (;;) {
                if (found >= MAX_ENVELOPES)
                    return;
                if (!inside) {
                    const start = rest.indexOf(START);
                    if (start < 0) {
                        rest = rest.slice(Math.max(0, rest.length - START.length + 1));
                        return;
                    }
                    rest = rest.slice(start + START.length);
                    inside = true;
                    tooLong = false;
                    looked = 0;
                }
                const end = rest.indexOf(END, looked);
                const again = rest.lastIndexOf(START, end < 0 ? rest.length : end);
                if (again >= looked) {
                    rest = rest.slice(again + START.length);
                    tooLong = false;
                    looked = 0;
                    continue;
                }
                if (end >= 0) {
                    if (tooLong || end > MAX_ENVELOPE_BYTES)
                        tell("too long");
                    else
                        tell(parseObject(Buffer.from(rest.slice(0, end), "latin1").toString("utf8")));
                    rest = rest.slice(end + END.length);
                    inside = false;
                    continue;
                }
                const keep = Math.max(START.length, END.length) - 1;
                if (rest.length > MAX_ENVELOPE_BYTES + keep) {
                    tooLong = true;
                    rest = rest.slice(rest.length - keep);
                }
                looked = Math.max(0, rest.length - keep);
                return;
            }
        },
        end() {
            if (inside && found < MAX_ENVELOPES)
                tell(null);
        },
    };
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
/** Whether an envelope is a reviewer's. */
function isOfReviewer(envelope) {
    return envelope?.["agent"] === "reviewer";
}
/** Whether an envelope is a reviewer's rejection: not completed, or with critical findings. */
function isReviewerRejection(envelope) {
    if (!isOfReviewer(envelope))
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
/* harmony export */   Cq: function() { return /* binding */ openAtTheEnd; },
/* harmony export */   Qy: function() { return /* binding */ LATE_CHANGE; },
/* harmony export */   U_: function() { return /* binding */ caseBlockers; },
/* harmony export */   Zm: function() { return /* binding */ endpointFinding; },
/* harmony export */   nb: function() { return /* binding */ REVIEW; },
/* harmony export */   o2: function() { return /* binding */ CASE_RUNTIME_PROVIDER; },
/* harmony export */   rq: function() { return /* binding */ lanePhases; },
/* harmony export */   ws: function() { return /* binding */ CASE_EVENTS_FILE; },
/* harmony export */   xQ: function() { return /* binding */ reviewerWasHeard; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _formats_case_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(998);
/* harmony import */ var _lanes_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9513);
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
            return isCutShort(verdict, run)
                ? []
                : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", agent, { found: `${quoted(verdict.why)}${explained(run)}` })];
    }
}
/** Findings that say nothing but that a result is not there. */
const OF_ABSENCE = [
    "agent_protocol_failed",
    "backend_failed",
    "no_diff",
    "missing_required_event",
];
/** Findings about what half of the work comes to. */
const OF_HALF_A_RESULT = ["verification_failed", "dirty_ending_tree"];
const JUDGED = [
    { phase: "implement", agent: "implementer" },
    { phase: "verify", agent: "verifier" },
    { phase: "review", agent: "reviewer" },
];
/**
 * Whether the model's endpoint is why one of the agents that count has no result: the last call of its phase failed by what
 * the endpoint did. It denies a pass like any other finding; what it explains are absences alone, so that whatever the agent
 * did (paths, secrets, limits, another model, a result that it delivered) stands.
 * @returns null where every agent that was asked came to its answer, or where the endpoint is not to blame
 */
function endpointFinding(run, input) {
    if (run.eventsProblem != null)
        return null;
    const { events } = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(run.events ?? "", false);
    const outcome = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .caseOutcome */ .X_)(events);
    const failed = JUDGED.find(({ phase, agent }) => {
        const verdict = outcome[agent];
        if (events.length === 0)
            return agent === "implementer";
        return verdict.kind === "no_result" && !isCutShort(verdict, run) && endpointOf(phase) !== null;
    });
    function endpointOf(phase) {
        return (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_2__/* .endpointFailure */ .GR)(run.calls, input, (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .phaseSpan */ .mk)(events, phase));
    }
    if (failed === undefined)
        return null;
    const failure = endpointOf(failed.phase);
    if (failure === null)
        return null;
    const delivered = failed.agent !== "implementer";
    // Without a single answer, whatever changed the tree was no model.
    const halfIsExplained = !failure.never || input.unchanged;
    return {
        blocker: (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_endpoint_failed", failed.agent, { found: failure.found }),
        excuses({ code, subject, found }) {
            if (delivered)
                return ((code === "agent_protocol_failed" && (subject === "verifier" || subject === "reviewer")) ||
                    (code === "missing_required_event" && subject === REVIEW));
            if (code === "agent_protocol_failed")
                return subject !== "event log" || run.events === null || run.events === "";
            if (code === "backend_failed")
                return subject !== "lane" || input.exited;
            if (OF_ABSENCE.includes(code))
                return true;
            return OF_HALF_A_RESULT.includes(code) && halfIsExplained && subject !== ".git" && found !== LATE_CHANGE;
        },
    };
}
/** `dirty_ending_tree` of what changed behind the harness's back, which no endpoint explains. */
const LATE_CHANGE = "changed after the snapshot was taken";
/** What a contract's `evidence_expectations` calls the lane's own reviewer. */
const REVIEW = "review";
/** The harness stopped it while it was lingering in this agent's turn. */
function isCutShort(verdict, run) {
    return run.harnessCompleted && verdict.kind === "no_result" && verdict.why.endsWith("did not end");
}
/** Whether the lane's own reviewer came to a verdict that was heard. */
function reviewerWasHeard(run) {
    const { reviewer } = outcomeOf(run);
    return reviewer.kind === "completed" || reviewer.kind === "rejected" || reviewer.kind === "failed";
}
/** What became of each of Case's agents, for the report: never more than its own log says. */
function lanePhases(run) {
    const { implementer, verifier, reviewer, closer } = outcomeOf(run);
    return Object.fromEntries(Object.entries({ implementer, verifier, reviewer, closer }).map(([agent, verdict]) => [
        agent,
        { state: verdict.kind, why: "why" in verdict ? quoted(verdict.why) : null },
    ]));
}
function outcomeOf({ events }) {
    return (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .caseOutcome */ .X_)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(events ?? "", false).events);
}
/** From the signal that ends a lane to where nothing of it is left. */
const LAST_MOMENTS_MS = 4_000;
/**
 * What a lane that was ended was in the middle of, for its message: phase, tools, and model calls that were open.
 * @param endedAt when it ended, in milliseconds since 1970
 */
function openAtTheEnd({ events, calls }, endedAt) {
    const parsed = events === null ? [] : (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(events, false).events;
    // A lane that is told to end closes its connections itself, or is cut off with them.
    const open = calls.filter(({ outcome, probe, at, duration_ms }) => !probe &&
        (outcome === "aborted" ||
            (outcome === "client_closed" && Date.parse(at) + duration_ms >= endedAt - LAST_MOMENTS_MS)));
    const longest = Math.max(0, ...open.map(({ duration_ms }) => duration_ms));
    const many = open.length === 1 ? "a model call" : `${open.length} model calls`;
    return [
        ...(parsed.length === 0 ? ["before its first phase"] : (0,_lanes_status__WEBPACK_IMPORTED_MODULE_4__/* .activityWords */ .v$)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .caseActivity */ .g3)(parsed), endedAt)),
        open.length === 0 ? "no model call open" : `${many} open for ${(0,_lanes_status__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(longest)}`,
    ].join(", ");
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

/***/ 9513:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: function() { return /* binding */ statusLine; },
/* harmony export */   p0: function() { return /* binding */ duration; },
/* harmony export */   v$: function() { return /* binding */ activityWords; }
/* harmony export */ });
/** One line, for example `verify: bash for 12 s; 14 model calls, one open for 8 s; 12,345 tokens in, 678 out; 9 min left`. */
function statusLine({ activity, calls, openMs, tokens, leftMs, now }) {
    const open = openMs === null ? "" : `, one open for ${duration(openMs)}`;
    const parts = [
        ...(activity === null ? [] : activityWords(activity, now)),
        `${calls === 1 ? "1 model call" : `${number(calls)} model calls`}${open}`,
        `${number(tokens.input)} tokens in, ${number(tokens.output)} out`,
        ...(leftMs === null ? [] : [`${duration(Math.max(0, leftMs))} left`]),
    ];
    return parts.join("; ");
}
/** The phase, and the tools that are at work in it. */
function activityWords({ phase, tools }, now) {
    const [first, ...rest] = tools;
    if (phase === null)
        return ["between phases"];
    if (first === undefined)
        return [phase];
    const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
    const since = first.since === null ? "" : ` for ${duration(Math.max(0, now - first.since))}`;
    return [`${phase}: ${first.tool}${since}${more}`];
}
/** Whole seconds below two minutes, whole minutes above. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}
/** With commas, whatever the locale. */
function number(value) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}


/***/ })

};
;