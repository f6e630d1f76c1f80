"use strict";
exports.id = 4136;
exports.ids = [4136];
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

/***/ 5776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ chainEvents; },
/* harmony export */   uy: function() { return /* binding */ checkChain; },
/* harmony export */   uz: function() { return /* binding */ splitLines; }
/* harmony export */ });
/* unused harmony export eventLine */
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);
/* harmony import */ var _strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);



/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"];
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();
/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
function eventLine(fields, seq, prevLine) {
    const { event, at, run_id, case_id, backend, data } = fields;
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    return (0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({
        seq,
        event,
        at,
        run_id,
        case_id,
        backend,
        prev,
        data,
    });
}
/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
function chainEvents(events) {
    const lines = [];
    for (const fields of events)
        lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
    return lines;
}
/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
function splitLines(text) {
    if (text === "")
        return { lines: [] };
    if (!text.endsWith("\n"))
        return {
            problem: "Expected a newline at the end of the last line, found none: the file was cut.",
        };
    return { lines: text.slice(0, -1).split("\n") };
}
/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
function checkChain(lines) {
    const events = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const faults = [];
        const event = readLine(line, faults);
        if (event !== null) {
            checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
            events.push(event);
        }
        for (const problem of faults)
            problems.push({ line: index + 1, problem });
    }
    return { events, problems };
}
function readLine(line, faults) {
    const parsed = (0,_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(line, {
        maxBytes: MAX_LINE_BYTES,
        maxDepth: MAX_LINE_DEPTH,
        escapedNul: true,
    });
    if ("problem" in parsed) {
        faults.push(`${parsed.problem} (${parsed.position})`);
        return null;
    }
    const { value } = parsed;
    if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
        faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
        return null;
    }
    const { seq, event, at, run_id, case_id, backend, prev, data } = value;
    if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
        faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
        return null;
    }
    if ((0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value) !== line)
        faults.push("Expected canonical JSON (RFC 8785), found another form.");
    return { seq, event, at, run_id, case_id, backend, prev, data };
}
function checkPlace(event, index, prevLine, first, faults) {
    if (event.seq !== index + 1)
        faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    if (!_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.test(event.prev) || event.prev !== prev) {
        faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
    }
    if (!RFC3339_MS.test(event.at))
        faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
    for (const name of ["run_id", "case_id", "backend"]) {
        if (event[name] !== first[name])
            faults.push(`Expected the same ${name} as in the first event, found another.`);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 477:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: function() { return /* binding */ createLineReader; }
/* harmony export */ });
const NEWLINE = 0x0a;
/** Cuts what comes in pieces into lines; it holds no more than one of them. */
function createLineReader(taker) {
    let rest = [];
    let held = 0;
    let skipping = false;
    let done = false;
    const hold = (bytes) => {
        if (skipping || bytes.length === 0)
            return;
        held += bytes.length;
        if (held <= taker.maxBytes) {
            rest.push(Buffer.from(bytes));
            return;
        }
        skipping = true;
        rest = [];
        if (taker.tooLong === undefined)
            return;
        taker.tooLong();
        done = true;
    };
    const whole = (bytes) => {
        const line = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
        rest = [];
        held = 0;
        return line;
    };
    return {
        push(piece) {
            if (done)
                return;
            const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
            let from = 0;
            for (;;) {
                const end = bytes.indexOf(NEWLINE, from);
                if (end < 0)
                    break;
                const part = bytes.subarray(from, end);
                from = end + 1;
                if (held + part.length > taker.maxBytes)
                    hold(part);
                if (done)
                    return;
                if (skipping) {
                    skipping = false;
                    held = 0;
                }
                else if (!taker.line(whole(part))) {
                    done = true;
                    return;
                }
            }
            hold(bytes.subarray(from));
        },
        end() {
            if (done || (held === 0 && !skipping))
                return;
            done = true;
            if (!skipping)
                taker.cut?.(whole(Buffer.alloc(0)));
        },
    };
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
    const parsed = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(run.events ?? "", !run.harnessCompleted);
    return [...protocolBlockers(run, parsed, log), ...modelBlockers(run, parsed.events, log)];
}
function protocolBlockers(run, { events, faults }, log) {
    const protocol = (subject, found) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_protocol_failed", subject, { found });
    if (run.eventsProblem != null)
        return [protocol("event log", quoted(run.eventsProblem))];
    if (run.events === null || run.events === "") {
        // An exit other than 0 before any event is a start that failed, which the check of the exit names.
        return run.exitCode !== null && run.exitCode !== 0 ? [] : [protocol("event log", `none${explained(run)}`)];
    }
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
function modelBlockers(run, events, log) {
    const expected = `${CASE_RUNTIME_PROVIDER} with the admitted model`;
    const other = log.spawned.find(({ provider, model }) => provider !== CASE_RUNTIME_PROVIDER || model !== run.model);
    if (other !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(other.agent), {
                expected,
                found: `${quoted(other.provider)} with ${quoted(other.model)}`,
            }),
        ];
    const started = startedAgents(events);
    const silent = started.find((agent) => !log.spawned.some((spawn) => spawn.agent === agent));
    if (silent !== undefined)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", quoted(silent), { expected, found: "nothing in Case's log that says which" }),
        ];
    const answers = run.calls.filter((call) => !call.probe && call.outcome === "completed").length;
    const results = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .completedResults */ ._U)(events);
    if (answers >= results)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", "agents", {
            expected: `an answer through the gateway for each of ${results} results`,
            found: answers === 0 ? "none" : `${answers} in all`,
        }),
    ];
}
function startedAgents(events) {
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

/***/ 4466:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j2: function() { return /* binding */ KNOWN_FILE; },
/* harmony export */   s6: function() { return /* binding */ NESTED; },
/* harmony export */   tg: function() { return /* binding */ KNOWN_LINK; }
/* harmony export */ });
/** Names of the bundles that can be nested in another one. */
const NESTED = ["stage1-refusal", "fake-baseline"];
const KNOWN_FILE = "f";
const KNOWN_LINK = "l";


/***/ }),

/***/ 7105:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ hasFindings; }
/* harmony export */ });
/** A workspace that was refused has no patch; its manifests may be incomplete. */
function hasFindings({ facts }) {
    return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}


/***/ }),

/***/ 4363:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X3: function() { return /* binding */ MAX_FACTS_BYTES; },
  uv: function() { return /* binding */ MAX_NOTE_BYTES; },
  wn: function() { return /* binding */ STREAMED; },
  BB: function() { return /* binding */ beginEvidence; },
  Bp: function() { return /* binding */ createManifestReader; },
  Qn: function() { return /* binding */ loadEvidence; },
  sS: function() { return /* binding */ readCalls; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/envelope.ts
var formats_envelope = __webpack_require__(3594);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/patch.ts
var patch = __webpack_require__(906);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(477);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(164);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
;// CONCATENATED MODULE: ./src/core/formats/entry-table.ts

/** Bytes of the digests of one entry: SHA-256, and the object id after it. */
const SHA256_BYTES = 32;
const OID_BYTES = 20;
const DIGEST_BYTES = SHA256_BYTES + OID_BYTES;
const HAS_SHA256 = 1;
const HAS_OID = 2;
/** Entries of one block; blocks are filled one after the other, so that a table never moves what it has. */
const BLOCK_ENTRIES = 4096;
/** An empty table. Entries come out as they went in. */
function createEntryTable() {
    const paths = [];
    const blocks = [];
    const targets = new Map();
    const hidden = new Set();
    const aside = new Map();
    return {
        paths,
        get length() {
            return paths.length;
        },
        add(entry) {
            const index = paths.length;
            const place = index % BLOCK_ENTRIES;
            if (place === 0)
                blocks.push(newBlock());
            const block = blocks.at(-1);
            paths.push(entry.path);
            block.modes[place] = entry.mode;
            block.sizes[place] = entry.size;
            block.kinds[place] =
                manifest/* ENTRY_TYPES */.vB.indexOf(entry.type) |
                    ((entry.sha256 === null ? 0 : HAS_SHA256) << 4) |
                    ((entry.oid === null ? 0 : HAS_OID) << 4);
            const at = place * DIGEST_BYTES;
            if (entry.sha256 !== null)
                block.digests.write(entry.sha256, at, "hex");
            if (entry.oid !== null)
                block.digests.write(entry.oid, at + SHA256_BYTES, "hex");
            if (entry.target !== undefined)
                targets.set(index, entry.target);
            if (entry.hidden === true)
                hidden.add(index);
            if (entry.setAside !== undefined)
                aside.set(index, entry.setAside);
        },
        at(index) {
            const path = paths[index];
            if (path === undefined)
                return undefined;
            const block = blocks[Math.floor(index / BLOCK_ENTRIES)];
            const place = index % BLOCK_ENTRIES;
            const kind = block.kinds[place];
            const at = place * DIGEST_BYTES;
            const has = kind >> 4;
            const entry = {
                path,
                type: manifest/* ENTRY_TYPES */.vB[kind & 0xf],
                mode: block.modes[place],
                size: block.sizes[place],
                sha256: (has & HAS_SHA256) === 0 ? null : block.digests.toString("hex", at, at + SHA256_BYTES),
                oid: (has & HAS_OID) === 0 ? null : block.digests.toString("hex", at + SHA256_BYTES, at + DIGEST_BYTES),
            };
            const target = targets.get(index);
            if (target !== undefined)
                entry.target = target;
            if (hidden.has(index))
                entry.hidden = true;
            const why = aside.get(index);
            if (why !== undefined)
                entry.setAside = why;
            return entry;
        },
    };
}
function newBlock() {
    return {
        modes: new Uint32Array(BLOCK_ENTRIES),
        sizes: new Float64Array(BLOCK_ENTRIES),
        kinds: new Uint8Array(BLOCK_ENTRIES),
        digests: Buffer.alloc(BLOCK_ENTRIES * DIGEST_BYTES),
    };
}

// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var evidence = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/manifest-faults.ts




const REPOSITORY_NAMES = new Set(["HEAD", "objects", "refs", "commondir"]);
/**
 * @param isResult of what a lane left, in which nothing may stand that is refused; else of the tree at the start, which the
 *   harness copied
 * @param spare memory that both audits of a run share, one after the other
 */
function createManifestAudit(isResult, { depth }, spare = []) {
    let fault = null;
    const links = new Map();
    const repositories = [];
    const tell = (path, problem) => {
        if (problem !== null)
            fault ??= { path, problem: typeof problem === "string" ? problem : problem.detail };
    };
    const open = [{ path: "", names: new Set(), files: [] }];
    let hidesContent = false;
    let hides = false;
    let pathBytes = 0;
    const made = new Map();
    const trees = (0,manifest/* createTreeBuilder */.Ml)((path, oid) => {
        if (path !== "")
            made.set(path, oid);
    }, spare);
    const unproven = [];
    /** Whatever a path does not lie in is listed whole: its files say what its id is. */
    const prove = (next) => {
        for (;;) {
            const last = unproven.at(-1);
            if (last === undefined || (next !== null && next.startsWith(`${last.path}/`)))
                return;
            unproven.pop();
            const found = made.get(last.path) ?? null;
            made.delete(last.path);
            if (!hides && last.oid !== found)
                tell(last.path, `its files make the tree ${found ?? "of no folder"}, found ${last.oid ?? "none"}`);
        }
    };
    const leave = () => {
        const { path, names } = open.pop();
        if (names.size > 1 && (0,tree_rules/* isBareRepository */.R6)((name) => names.has(name)))
            repositories.push(path);
    };
    const enter = (entry) => {
        const { path } = entry;
        const parent = (0,paths/* parentOf */.gN)(path);
        while (open.length > 1 && open.at(-1).path !== parent && !parent.startsWith(`${open.at(-1).path}/`))
            leave();
        const folder = open.at(-1);
        if (folder.path !== parent)
            tell(path, "what is in a folder that is not listed");
        return folder;
    };
    return {
        links,
        repositories,
        get fault() {
            return fault;
        },
        add(entry, known, isKept) {
            const { path, type, hidden, target } = entry;
            tell(path, (0,tree_rules/* pathsFault */.zl)((pathBytes += path.length + (target?.length ?? 0))));
            tell(path, (0,tree_rules/* lineFault */.fD)(entry, !isResult));
            tell(path, (0,tree_rules/* specialFault */.MX)(entry) ?? (0,tree_rules/* setidFault */.Ue)(entry) ?? (0,tree_rules/* accessFault */.L7)(entry));
            if (hidden === true) {
                hides = true;
                hidesContent ||= entry.oid !== null && (type === "file" || type === "symlink");
                return;
            }
            if (target !== undefined)
                links.set(path, target);
            const name = path.slice(path.lastIndexOf("/") + 1);
            trees.reach(path);
            prove(path);
            if (!isKept) {
                const folder = enter(entry);
                if (REPOSITORY_NAMES.has(name))
                    folder.names.add(name);
                while (folder.files.length > 0 && !name.startsWith(folder.files.at(-1)))
                    folder.files.pop();
                if (folder.files.at(-1) === name)
                    tell(path, "a name that is listed twice");
                if (type !== "dir")
                    folder.files.push(name);
                else if (open.length >= depth)
                    tell(path, `depth: expected at most ${depth}, found ${open.length + 1}`);
            }
            tell(path, isResult ? (0,tree_rules/* nameFault */.IY)(entry, isAsItWas(entry, known)) : startingNameFault(entry, name));
            trees.add(entry);
            if (type !== "dir")
                return;
            if (!isKept)
                open.push({ path, names: new Set(), files: [] });
            unproven.push({ path, oid: entry.oid });
        },
        end() {
            while (open.length > 1)
                leave();
            leave();
            const root = trees.end();
            prove(null);
            return hidesContent ? null : root;
        },
    };
}
/** Whether the baseline has the entry so that its name need not be judged anew. */
function isAsItWas(entry, known) {
    if (known === undefined || known.type !== entry.type)
        return false;
    return entry.type === "dir" || (known.sha256 === entry.sha256 && isExecutable(known) === isExecutable(entry));
}
function isExecutable({ mode }) {
    return (mode & 0o100) !== 0;
}
/** A copy holds no `.git`; what its source is named otherwise is its own affair. */
function startingNameFault(entry, name) {
    return name === ".git" ? (0,tree_rules/* nameFault */.IY)(entry, true) : null;
}
/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;
/**
 * What only both manifests, and what changed between them, show.
 * @param before every path of the tree at the start
 */
function resultFault(before, after, changes, oldLinks) {
    return linkFault(after.links, oldLinks) ?? changeFault(changes) ?? repositoryFault(before, after, changes);
}
function linkFault(links, old) {
    const budget = { left: LINK_BUDGET };
    for (const [path, target] of links) {
        const leads = (0,manifest/* linkLeads */.au)(path, links, budget);
        if (leads !== "outside" && leads !== "git")
            continue;
        if (old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
    }
    return null;
}
function changeFault(changes) {
    for (const { path, kind, before, after } of changes) {
        if ((after ?? before)?.hidden === true)
            continue;
        const found = (0,tree_rules/* unpatchableFault */.E5)(path, kind === "deleted");
        if (found !== null)
            return { path, problem: found.detail };
    }
    return null;
}
/** A folder like a repository is taken where the tree at the start has it, and nothing in it has changed. */
function repositoryFault(before, { repositories }, changes) {
    if (repositories.length === 0)
        return null;
    const changed = new Set();
    for (const { path } of changes) {
        changed.add("");
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            const folder = path.slice(0, cut);
            if (changed.has(folder))
                break;
            changed.add(folder);
        }
    }
    const heads = new Set(repositories.map((folder) => (folder === "" ? "HEAD" : `${folder}/HEAD`)));
    const known = new Set(before.filter((path) => heads.has(path)));
    for (const path of repositories) {
        const head = path === "" ? "HEAD" : `${path}/HEAD`;
        if (changed.has(path) || !known.has(head))
            return { path: (path === "" ? "." : path), problem: tree_rules/* BARE_REPOSITORY */.EM.detail };
    }
    return null;
}
/** A fault of one manifest, with its file. */
function inFile(isResult, found) {
    return found === null ? null : { file: isResult ? judge_files/* AFTER_FILE */._C : judge_files/* BEFORE_FILE */.Lt, ...found };
}

// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
;// CONCATENATED MODULE: ./src/core/judge/change.ts






/** Takes the manifest from before, in its order. */
function createStart(limits) {
    const table = createEntryTable();
    const spare = [];
    const audit = createManifestAudit(false, limits, spare);
    const extent = newExtent();
    const kinds = [];
    let marked = null;
    return {
        add(entry) {
            table.add(entry);
            audit.add(entry, undefined, false);
            grow(extent, entry);
            kinds.push(!(0,manifest/* isContent */.az)(entry) ? "-" : entry.type === "file" ? evidence/* KNOWN_FILE */.j2 : evidence/* KNOWN_LINK */.tg);
            if (entry.setAside !== undefined)
                marked ??= entry.path;
        },
        end: () => ({ table, audit, tree: audit.end(), extent, marked, kinds: kinds.join(""), spare }),
    };
}
/**
 * Takes the manifest of what the lane left, in its order.
 * @param asides what of it is never judged
 * @returns at the end both trees and every difference
 */
function createSummary(start, asides, limits) {
    const { table } = start;
    const parting = (0,set_aside/* createParting */.OI)(asides);
    const audit = createManifestAudit(true, limits, start.spare);
    const find = createCursor(table);
    // More than this was refused by whoever looked, or is a fault: then nobody asks for all of them.
    const diff = (0,manifest/* createDiff */.iL)(table, limits.changed_files);
    const extent = newExtent();
    const discarded = [];
    const newFolders = [];
    let asideBytes = 0;
    let unread = null;
    let misplaced = start.marked;
    return {
        add(entry) {
            const { isAside, isKept, isMisplaced } = parting(entry);
            if (isMisplaced)
                misplaced ??= entry.path;
            if (isAside) {
                asideBytes += entry.path.length;
                if (entry.sha256 !== null || entry.oid !== null)
                    unread ??= entry.path;
                if (discarded.length > tree_rules/* MAX_ASIDE_LISTED */.O7 || asideBytes > tree_rules/* MAX_ASIDE_BYTES */.I2)
                    unread ??= entry.path;
                else
                    discarded.push(entry);
                return;
            }
            // What is set aside follows from contract and starting tree, not from the mark that stands here for readers.
            const plain = entry.setAside === undefined ? entry : withoutMark(entry);
            const known = plain.hidden === true ? undefined : find(plain);
            audit.add(plain, known, isKept);
            diff.add(plain);
            grow(extent, plain);
            if (plain.type === "dir" &&
                known === undefined &&
                plain.hidden !== true &&
                newFolders.length < limits.changed_files)
                newFolders.push(plain.path);
        },
        end() {
            const resultTree = audit.end();
            const changes = diff.end();
            const aside = unread === null
                ? null
                : { path: unread, problem: "set aside, and read all the same, or more of it than is listed" };
            return {
                baselineEntries: table.length,
                baselineTree: start.tree,
                resultTree,
                known: table.paths,
                knownKinds: start.kinds,
                changes,
                changed: diff.count,
                newFolders,
                discarded,
                misplacedMark: misplaced,
                fault: inFile(false, start.audit.fault) ??
                    inFile(true, audit.fault ?? aside ?? resultFault(table.paths, audit, changes, start.audit.links)),
                extent,
                startingExtent: start.extent,
            };
        },
    };
}
/** Finds what the tree at the start has at a place; asked in manifest order. */
function createCursor(table) {
    let at = 0;
    return (entry) => {
        const key = (0,manifest/* sortKey */.KU)(entry);
        for (; at < table.length; at++) {
            const old = table.at(at);
            if (old.hidden === true)
                continue;
            const oldKey = (0,manifest/* sortKey */.KU)(old);
            if (oldKey === key)
                return old;
            if (oldKey > key)
                return undefined;
        }
        return undefined;
    };
}
function newExtent() {
    return { entries: 0, bytes: 0, largest: 0 };
}
function grow(extent, { type, size }) {
    extent.entries++;
    if (type !== "file")
        return;
    extent.bytes += size;
    extent.largest = Math.max(extent.largest, size);
}
function withoutMark(entry) {
    const { setAside: _, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
;// CONCATENATED MODULE: ./src/core/judge/load.ts





















/** Longest note that stands in the place of a withheld file. */
const MAX_NOTE_BYTES = 64 * 1024;
/** Largest `facts.json`, in bytes. */
const MAX_FACTS_BYTES = 16 * 1024 * 1024;
const MAX_FACTS_DEPTH = 16;
/** Files that may be larger than anybody's memory; they are read piece by piece, in this order. */
const STREAMED = [judge_files/* BEFORE_FILE */.Lt, judge_files/* AFTER_FILE */._C, judge_files/* PATCH_FILE */.mO, judge_files/* STDOUT_FILE */.Ne, judge_files/* STDERR_FILE */.GK];
/**
 * Reads the evidence out of the files of a bundle.
 * @param nested bundles that are nested in this one
 */
function beginEvidence(files, nested) {
    const { names, read } = files;
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const bytes = (name) => {
        if (names.has(name))
            return read(name);
        fault(name, "expected this file, found none");
        return null;
    };
    const facts = readFacts(bytes(judge_files/* FACTS_FILE */.Ho), fault);
    const contract = bytes(judge_files/* CONTRACT_FILE */.kY);
    const containment = readContainment(bytes(judge_files/* CONTAINMENT_FILE */.eL), fault);
    if (!names.has(judge_files/* PATCH_FILE */.mO))
        fault(judge_files/* PATCH_FILE */.mO, "expected this file, found none");
    if (facts === null || contract === null || containment === undefined)
        return { open: () => null, end: () => ({ faults }) };
    const withheld = facts.secrets?.withheld ?? {};
    checkWithheld(files, withheld, fault);
    checkOutput(files, facts, fault);
    const parsed = (0,records_contract/* parseContract */.UA)(contract);
    const limits = parsed.ok ? (0,records_contract/* limitsOf */.Af)(parsed.value) : domain_limits/* DEFAULT_LIMITS */.dR;
    const change = createChangeReader(files, parsed.ok ? parsed.value : null, limits, facts, fault);
    let patch = null;
    let output = null;
    let stderr = null;
    const isAgent = facts.lane !== undefined && facts.request.lane !== "fake";
    return {
        open(name) {
            if (!names.has(name))
                return null;
            switch (name) {
                case judge_files/* BEFORE_FILE */.Lt:
                case judge_files/* AFTER_FILE */._C:
                    return change.open(name);
                case judge_files/* PATCH_FILE */.mO:
                    if (withheld[judge_files/* PATCH_FILE */.mO] !== undefined)
                        return null;
                    return (patch = createPatchTaker(facts, limits, change.end()));
                case judge_files/* STDOUT_FILE */.Ne: {
                    const said = { isEmpty: true, reviewed: false, rejected: false };
                    output = said;
                    const envelopes = (0,formats_envelope/* createEnvelopeReader */.ah)((envelope) => {
                        said.reviewed ||= envelope !== "too long" && (0,formats_envelope/* isOfReviewer */.Hq)(envelope);
                        said.rejected ||= envelope === "too long" || (0,formats_envelope/* isReviewerRejection */.zh)(envelope);
                    });
                    return {
                        ...envelopes,
                        push(piece) {
                            if (piece.byteLength > 0)
                                said.isEmpty = false;
                            envelopes.push(piece);
                        },
                    };
                }
                case judge_files/* STDERR_FILE */.GK:
                    return isAgent ? (stderr = createStderrTaker()) : null;
                default:
                    return null;
            }
        },
        end() {
            const records = new Map([...names]
                .filter((name) => name.startsWith(judge_files/* RECORDS_FOLDER */.g6))
                .map((name) => [name.slice(judge_files/* RECORDS_FOLDER */.g6.length), read(name)]));
            const agent = isAgent ? readAgent(files, stderr?.text() ?? "", facts, fault) : null;
            const tree = change.end();
            if (faults.length > 0)
                return { faults };
            const hidden = withheld[judge_files/* PATCH_FILE */.mO];
            return {
                evidence: {
                    agent,
                    files: new Set([...names].filter((name) => !(0,judge_files/* isDerivedFile */.qW)(name))),
                    facts,
                    contract,
                    records,
                    containment,
                    change: tree,
                    patch: hidden === undefined ? patch.evidence() : { withheld: hidden },
                    laneOutput: output,
                    nested,
                },
            };
        },
    };
}
/**
 * Reads the evidence where every file is there whole.
 * @param files of which any can be read whole, those of {@link STREAMED} too
 */
function loadEvidence(files, nested) {
    const loading = beginEvidence(files, nested);
    for (const name of STREAMED) {
        const reader = loading.open(name);
        reader?.push(files.read(name));
        reader?.end();
    }
    return loading.end();
}
/** Faults of a patch that are told; nobody reads more. */
const MAX_PATCH_FAULTS = 100;
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function createPatchTaker(facts, limits, change) {
    // A workspace that was refused has no patch.
    const changes = change === null || (0,findings/* hasFindings */.V)({ facts }) ? [] : change.changes;
    const faults = [];
    const tell = (path, found) => {
        if (found !== null && faults.length < MAX_PATCH_FAULTS)
            faults.push({ path, found });
    };
    let next = 0;
    let ahead = 0;
    /** Changes before a path, which the patch has passed over. */
    const skip = (isBefore) => {
        for (; next < changes.length && isBefore(changes[next]); next++)
            tell(changes[next].path, "not in patch.diff");
    };
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    const reader = (0,patch/* createPatchReader */.O)({
        maxBinaryBytes: limits.changed_file_bytes,
        sizesOf(path) {
            // Files and changes stand in the same order; one that is read may be taken only with the next.
            while (ahead < changes.length && changes[ahead].path < path)
                ahead++;
            const known = changes[ahead]?.path === path ? changes[ahead] : undefined;
            return { old: known?.before?.size ?? null, now: known?.after?.size ?? null };
        },
        take(file) {
            skip(({ path }) => path < file.path);
            const known = changes[next]?.path === file.path ? changes[next++] : undefined;
            tell(file.path, known === undefined ? "in patch.diff, but not in the manifests" : disagreement(known, file));
        },
    });
    let problem = null;
    return {
        push(piece) {
            hash.update(piece);
            size += piece.byteLength;
            reader.push(piece);
        },
        end() {
            problem = reader.end();
            skip(() => true);
        },
        evidence: () => ({ sha256: hash.copy().digest("hex"), size, problem, faults }),
    };
}
function disagreement(change, file) {
    const objects = [
        ["old object", change.before?.oid ?? null, file.oldOid],
        ["new object", change.after?.oid ?? null, file.newOid],
    ];
    const pairs = [
        ...(file.kind === "mode" ? [] : objects),
        ["old mode", change.before === undefined ? null : (0,manifest/* gitMode */.aY)(change.before), file.oldMode],
        ["new mode", change.after === undefined ? null : (0,manifest/* gitMode */.aY)(change.after), file.newMode],
        ...contentPairs("", change.after, file.now),
        ...contentPairs("old ", change.before, file.old),
    ];
    const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
    return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}
/** What the patch alone gives of a content, beside what the manifest says of it. */
function contentPairs(which, entry, content) {
    if (content === null)
        return [];
    return [
        [`size of the ${which}content`, String(entry?.size ?? null), String(content.size)],
        [`SHA-256 of the ${which}content`, entry?.sha256 ?? null, content.sha256],
        [`${which}content`, entry?.oid ?? null, content.oid],
    ];
}
/** Longest line of Case's log that is looked at, and bytes of all of them together. */
const MAX_LOG_LINE = 64 * 1024;
const MAX_LOG_BYTES = 16 * 1024 * 1024;
/** Case's log is all that is read of standard error: JSON lines, among those of whatever else prints there. */
function createStderrTaker() {
    const kept = [];
    let bytes = 0;
    const reader = (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_LOG_LINE,
        line(line) {
            if (line[0] !== 0x7b || !line.includes('"msg"'))
                return true;
            if ((bytes += line.length + 1) > MAX_LOG_BYTES)
                return false;
            kept.push(line.toString("utf8"));
            return true;
        },
        cut(line) {
            if (line[0] === 0x7b)
                kept.push(line.toString("utf8"));
        },
    });
    return { ...reader, text: () => kept.map((line) => `${line}\n`).join("") };
}
/** What a real agent left beside its workspace. */
function readAgent({ names, read }, stderr, facts, fault) {
    const events = names.has(case_lane/* CASE_EVENTS_FILE */.ws) ? Buffer.from(read(case_lane/* CASE_EVENTS_FILE */.ws)).toString("utf8") : null;
    return { events, stderr, calls: readCalls(names, read, facts, fault) };
}
/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
function readCalls(names, read, { lane, request, model_calls: known, secrets }, fault) {
    const wanted = known !== undefined || (lane !== undefined && request.lane !== "fake");
    if (!names.has(case_lane/* MODEL_CALLS_FILE */.$O)) {
        if (wanted)
            fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected this file, found none");
        return [];
    }
    if (known === undefined) {
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${judge_files/* FACTS_FILE */.Ho} knows of no model call`);
        return [];
    }
    if (secrets?.withheld[case_lane/* MODEL_CALLS_FILE */.$O] !== undefined)
        return [];
    const bytes = read(case_lane/* MODEL_CALLS_FILE */.$O);
    const calls = (0,model_calls/* parseModelCalls */.Uq)(bytes);
    if (!calls.ok)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, (0,parse/* problemText */.fI)(calls.problems));
    else if (calls.value.length !== known.count)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the ${known.count} calls of ${judge_files/* FACTS_FILE */.Ho}, found ${calls.value.length}`);
    else if ((0,digest/* sha256 */.sc)(bytes) !== known.sha256)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the SHA-256 ${known.sha256} of ${judge_files/* FACTS_FILE */.Ho}, found ${(0,digest/* sha256 */.sc)(bytes)}`);
    return calls.ok ? calls.value : [];
}
/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput({ names, sizeOf }, facts, fault) {
    if (!names.has(judge_files/* TEST_LOG_FILE */.Ps))
        fault(judge_files/* TEST_LOG_FILE */.Ps, "expected this file, found none");
    if (facts.lane === undefined)
        return;
    for (const file of [judge_files/* STDOUT_FILE */.Ne, judge_files/* STDERR_FILE */.GK])
        if (!names.has(file))
            fault(file, "expected this file, found none");
    const sizes = [
        [judge_files/* STDOUT_FILE */.Ne, facts.lane.stdout_bytes],
        [judge_files/* STDERR_FILE */.GK, facts.lane.stderr_bytes],
    ];
    for (const [file, size] of sizes) {
        const withheld = facts.secrets?.withheld[file] !== undefined;
        if (!withheld && names.has(file) && sizeOf(file) !== size)
            fault(file, `expected ${size} bytes, found ${sizeOf(file)}`);
    }
}
/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld({ names, read, sizeOf }, withheld, fault) {
    for (const [file, reason] of Object.entries(withheld)) {
        const note = Buffer.from(`${judge_files/* WITHHELD_NOTE */.T4}${reason}\n`);
        if (!names.has(file))
            fault(file, "expected the note that it is withheld, found no such file");
        else if (note.length > MAX_NOTE_BYTES || sizeOf(file) !== note.length || !note.equals(read(file)))
            fault(file, "expected the note that it is withheld, and nothing else");
    }
}
function readFacts(bytes, fault) {
    if (bytes === null)
        return null;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* FACTS_FILE */.Ho, `${json.position}: ${json.problem}`);
        return null;
    }
    const parsed = (0,facts/* parseFacts */.hx)(json.value);
    if (!parsed.ok) {
        fault(judge_files/* FACTS_FILE */.Ho, (0,parse/* problemText */.fI)(parsed.problems));
        return null;
    }
    checkOrigins(parsed.value, fault);
    return (0,facts/* factValues */._m)(parsed.value);
}
/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }, fault) {
    for (const [name, [source, basis]] of Object.entries(fact_origins/* FACT_ORIGINS */.Z)) {
        const found = facts[name];
        if (found !== undefined && (found.source !== source || found.basis !== basis))
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: expected "${basis}" by "${source}", found "${found.basis}" by "${found.source}"`);
    }
}
function readContainment(bytes, fault) {
    if (bytes === null)
        return undefined;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* CONTAINMENT_FILE */.eL, `${json.position}: ${json.problem}`);
        return undefined;
    }
    const parsed = containment/* containmentSchema */.yu.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(judge_files/* CONTAINMENT_FILE */.eL, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return undefined;
}
function createChangeReader({ names }, contract, limits, facts, fault) {
    const hasBoth = names.has(judge_files/* AFTER_FILE */._C) && names.has(judge_files/* BEFORE_FILE */.Lt);
    if (names.has(judge_files/* AFTER_FILE */._C) && !hasBoth)
        fault(judge_files/* BEFORE_FILE */.Lt, `expected this file beside ${judge_files/* AFTER_FILE */._C}, found none`);
    if (!hasBoth)
        return { open: () => null, end: () => null };
    let before = createStart(limits);
    let after = null;
    let ended = null;
    let broken = false;
    const told = (file, problem) => {
        broken = true;
        fault(file, problem);
    };
    return {
        open(name) {
            if (before === null)
                return null;
            const start = before;
            if (name === judge_files/* BEFORE_FILE */.Lt)
                return createManifestReader(name, limits, (entry) => start.add(entry), told);
            if (broken)
                return null;
            const started = start.end();
            before = null;
            checkIgnoreFiles(started.table, facts, fault);
            if (contract === null)
                return null;
            const { lane } = facts.request;
            const known = (0,set_aside/* entriesOf */.Mc)(started.table.paths);
            after = createSummary(started, (0,set_aside/* setAsides */.Mi)({ contract, lane, before: known, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) }), limits);
            const summary = after;
            return createManifestReader(name, limits, (entry) => summary.add(entry), told);
        },
        end() {
            if (ended !== null)
                return ended;
            if (broken || after === null)
                return null;
            ended = after.end();
            // All that is asked for from here on is what they say.
            after = null;
            return ended;
        },
    };
}
/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before, { gitignore }, fault) {
    if (gitignore === undefined || gitignore.problem !== null)
        return;
    const told = gitignore.files.map(({ path, content_b64 }) => [
        JSON.stringify(path),
        (0,digest/* sha256 */.sc)(Buffer.from(content_b64, "base64")),
    ]);
    const real = [];
    for (const [index, path] of before.paths.entries()) {
        if (!path.endsWith(set_aside/* IGNORE_FILE */.SV))
            continue;
        const entry = before.at(index);
        if ((0,set_aside/* isIgnoreFile */.n3)(entry))
            real.push([JSON.stringify((0,bytes/* jsonPath */.U1)(path)), entry.sha256]);
    }
    if (JSON.stringify(told) !== JSON.stringify(real))
        fault(judge_files/* FACTS_FILE */.Ho, `gitignore: expected the .gitignore files of ${judge_files/* BEFORE_FILE */.Lt}, found others`);
}
/** Longest line of a manifest in bytes: its characters may have three each. */
const MAX_MANIFEST_LINE = 3 * manifest/* MAX_LINE_LENGTH */.l6;
/** Bytes of all paths and targets of a manifest: nobody lists more, as whoever looks at a tree stops there. */
const MAX_MANIFEST_PATHS = tree_rules/* MAX_PATHS_BYTES */.Ie + tree_rules/* MAX_ASIDE_BYTES */.I2;
/** Takes a manifest line by line; the first that does not hold, or is one too many, is a fault and the last that is read. */
function createManifestReader(file, { entries }, take, fault) {
    const parser = (0,manifest/* createManifestParser */.Fd)();
    // What is set aside is listed beside what counts.
    const most = entries + tree_rules/* MAX_ASIDE_LISTED */.O7;
    let number = 0;
    let pathBytes = 0;
    const refuse = (problem) => {
        fault(file, `line ${number}: ${problem}`);
        return false;
    };
    return (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_MANIFEST_LINE,
        line(bytes) {
            if (++number > most)
                return refuse(`expected at most ${most} entries, found more`);
            const parsed = parser.read(bytes.toString("utf8"));
            if ("problem" in parsed)
                return refuse(parsed.problem);
            const { path, hidden, target } = parsed.entry;
            // A digest in the place of a path may be the longer one.
            pathBytes += (hidden === true ? 0 : path.length) + (target?.length ?? 0);
            if (pathBytes > MAX_MANIFEST_PATHS)
                return refuse(`expected paths and targets of at most ${MAX_MANIFEST_PATHS} bytes together, found more`);
            take(parsed.entry);
            return true;
        },
        tooLong() {
            number++;
            refuse(`expected at most ${MAX_MANIFEST_LINE} bytes, found more`);
        },
        cut() {
            number++;
            refuse("expected a newline at the end, found none");
        },
    });
}


/***/ }),

/***/ 6414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: function() { return /* binding */ SUMS_FILE; },
/* harmony export */   Pc: function() { return /* binding */ EVENTS_FILE; },
/* harmony export */   Rq: function() { return /* binding */ derivedFiles; },
/* harmony export */   Uq: function() { return /* binding */ REPORT_FILE; },
/* harmony export */   d7: function() { return /* binding */ selfDigest; },
/* harmony export */   gZ: function() { return /* binding */ REPORT_MD_FILE; },
/* harmony export */   yP: function() { return /* binding */ sealReport; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);





const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_2__/* .chainEvents */ .Dc)(decision.events)
        .map((line) => `${line}\n`)
        .join(""));
    return files;
}
/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
function sealReport(verdict, digests, markdown, freshness) {
    const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ } };
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const piece of (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPieces */ .E)(zeroed))
        hash.update(piece);
    return hash.digest("hex");
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