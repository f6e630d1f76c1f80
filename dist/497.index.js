export const id = 497;
export const ids = [497,594];
export const modules = {

/***/ 3594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ readEnvelopes),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   zh: () => (/* binding */ isReviewerRejection)
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

/***/ 5776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ chainEvents),
/* harmony export */   uy: () => (/* binding */ checkChain),
/* harmony export */   uz: () => (/* binding */ splitLines)
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

/***/ 9228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ TRACE_FILE),
/* harmony export */   Z4: () => (/* binding */ isOwnFile),
/* harmony export */   sb: () => (/* binding */ audit)
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3137);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8717);
/* harmony import */ var _records_trace__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7031);
/* harmony import */ var _records_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9442);
/* harmony import */ var _judge__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18);
/* harmony import */ var _load__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6539);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6414);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5550);











const TRACE_FILE = "trace.jsonl";
/** Whether a file lies in this bundle itself, not in one that is nested in it. */
function isOwnFile(name, nested) {
    return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}
/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
function audit(input) {
    const faults = [];
    const claims = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const done = (rest = {}) => ({
        report: null,
        decision: null,
        evidence: null,
        ...rest,
        claims,
        faults,
    });
    checkSums(input, fault);
    const report = readReport(input, fault);
    if (report === null)
        return done();
    checkIndex(input, report, fault);
    const nested = new Map();
    for (const [name, inner] of input.nested) {
        for (const inside of inner.faults)
            fault(`${name}/${inside.file}`, inside.problem);
        if (inner.report !== null && inner.decision !== null)
            nested.set(name, { report: inner.report, events: inner.decision.events.map(({ event }) => event) });
    }
    const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
    const loaded = (0,_load__WEBPACK_IMPORTED_MODULE_7__/* .loadEvidence */ .Qn)(own, (name) => input.read(name), nested);
    if ("faults" in loaded) {
        faults.push(...loaded.faults);
        return done({ report });
    }
    const { evidence } = loaded;
    const decision = (0,_judge__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S)(evidence);
    claims.push({ claim: `status ${decision.status}`, basis: "recomputed" });
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, report, fault);
    compareTrace(input, own, decision, fault);
    claims.push(...claimsOf(evidence, decision));
    return done({ report, decision, evidence });
}
function checkSums({ digests, read }, fault) {
    if (!digests.has(_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$))
        return fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$, "expected this file, found none");
    const split = (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(Buffer.from(read(_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$)).toString("latin1"));
    if ("problem" in split)
        return fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$, split.problem);
    const listed = new Map();
    let last = "";
    for (const [index, line] of split.lines.entries()) {
        const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
        if (match === null || match[2] <= last)
            return fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$, `line ${index + 1}: expected "<sha256>  <file>", in ascending order of names`);
        last = match[2];
        listed.set(last, match[1]);
    }
    for (const [name, digest] of digests) {
        if (name === _seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$)
            continue;
        const said = listed.get(name);
        listed.delete(name);
        if (said === undefined)
            fault(name, `not listed in ${_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$}`);
        else if (said !== digest.sha256)
            fault(name, `its SHA-256 is ${digest.sha256}, ${_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$} says ${said}`);
    }
    for (const name of listed.keys())
        fault(name, `listed in ${_seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$}, but not there`);
}
function readReport({ digests, read }, fault) {
    if (!digests.has(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq)) {
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, "expected this file, found none: the run was never sealed");
        return null;
    }
    const bytes = read(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq);
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__/* .strictJsonParse */ .n)(bytes, { maxBytes: _records_report__WEBPACK_IMPORTED_MODULE_5__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
    if ("problem" in json) {
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, `${json.position}: ${json.problem}`);
        return null;
    }
    const version = json.value?.schema_version;
    if (version !== _records_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_SCHEMA_VERSION */ .WI) {
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, `schema_version: expected "${_records_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_SCHEMA_VERSION */ .WI}", found ${JSON.stringify(version) ?? "none"}`);
        return null;
    }
    if ((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(json.value) !== Buffer.from(bytes).toString("utf8"))
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, "expected canonical JSON (RFC 8785), found another form");
    const parsed = _records_report__WEBPACK_IMPORTED_MODULE_5__/* .reportSchema */ .Qh.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, (0,_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .fI)((0,_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemsOf */ .GW)(parsed.error, bytes)));
    return null;
}
function checkIndex({ digests }, report, fault) {
    const { artifact_digests, artifact_paths, freshness } = report;
    const files = [...digests.keys()].filter((name) => name !== _seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$).sort();
    for (const name of files) {
        const said = artifact_digests[name];
        if (said === undefined)
            fault(name, `${_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq} has no digest of it`);
        else if (name !== _seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq && said !== digests.get(name).sha256)
            fault(name, `its SHA-256 is ${digests.get(name).sha256}, ${_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq} says ${said}`);
        if (name === _seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq)
            continue;
        const fresh = freshness[name];
        if (fresh === undefined)
            fault(name, `${_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq} does not say when it was written`);
        else if (fresh.size !== digests.get(name).size)
            fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name).size}`);
        else if (fresh.written_at < report.run_started_at)
            fault(name, "freshness: written before the run started");
    }
    for (const name of Object.keys(artifact_digests))
        if (!digests.has(name))
            fault(name, `${_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq} lists it, but it is not there`);
    for (const name of Object.keys(freshness))
        if (!digests.has(name))
            fault(name, "freshness names it, but it is not there");
    if (artifact_paths.join("\n") !== files.join("\n"))
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, "artifact_paths is not the sorted list of the files");
    if (artifact_digests[_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq] === _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ || artifact_digests[_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq] !== (0,_seal__WEBPACK_IMPORTED_MODULE_8__/* .selfDigest */ .d7)(report))
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, `artifact_digests: its own digest is ${(0,_seal__WEBPACK_IMPORTED_MODULE_8__/* .selfDigest */ .d7)(report)}, it says ${artifact_digests[_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq]}`);
}
/** Every field but the words for people and the asserted ones must be what the judge derives. */
function compareVerdict(derived, report, fault) {
    for (const field of Object.keys(derived)) {
        const expected = comparable(field, derived);
        const found = comparable(field, report);
        if (expected !== found)
            fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
    }
}
function comparable(field, verdict) {
    const value = field === "blockers" ? verdict.blockers.map(({ code, subject }) => ({ code, subject })) : verdict[field];
    return (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(value);
}
function shorten(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
function compareDerived(input, own, decision, fault) {
    const derived = (0,_seal__WEBPACK_IMPORTED_MODULE_8__/* .derivedFiles */ .Rq)(decision);
    for (const [name, content] of derived) {
        if (!own.has(name))
            fault(name, "expected this file, found none");
        else if ((0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(content) !== input.digests.get(name).sha256)
            fault(name, whereDifferent(name, content, input.read(name)));
    }
    const markers = [...own].filter((name) => /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/.test(name));
    for (const name of markers)
        if (!derived.has(name))
            fault(name, "this marker does not follow from the evidence");
    for (const name of own)
        if (/^stage\d-.*\.json$/.test(name) && !derived.has(name))
            fault(name, "this proof does not follow from the evidence");
}
/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name, expected, bytes) {
    const found = Buffer.from(bytes).toString("utf8");
    if (name === _seal__WEBPACK_IMPORTED_MODULE_8__/* .EVENTS_FILE */ .Pc) {
        const split = (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(found);
        if ("problem" in split)
            return split.problem;
        const chain = (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .checkChain */ .uy)(split.lines);
        const first = chain.problems[0];
        if (first !== undefined)
            return `line ${first.line}: ${first.problem}`;
    }
    const wanted = expected.split("\n");
    const lines = found.split("\n");
    const index = wanted.findIndex((line, i) => line !== lines[i]);
    const at = index < 0 ? wanted.length : index;
    return `line ${at + 1}: the evidence gives ${shorten(wanted[at] ?? "nothing")}, found ${shorten(lines[at] ?? "nothing")}`;
}
function compareMarkdown(input, report, fault) {
    const digests = new Map([...input.digests].filter(([name]) => ![_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILE */ .Uq, _seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ, _seal__WEBPACK_IMPORTED_MODULE_8__/* .SUMS_FILE */ .A$].includes(name)));
    const found = input.digests.get(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ);
    if (found === undefined)
        return fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ, "expected this file, found none");
    const expected = input.markdown(report, digests);
    if ((0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(expected) !== found.sha256)
        fault(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ, whereDifferent(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ, expected, input.read(_seal__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MD_FILE */ .gZ)));
}
function compareTrace(input, own, decision, fault) {
    if (!own.has(TRACE_FILE))
        return fault(TRACE_FILE, "expected this file, found none");
    const split = (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(Buffer.from(input.read(TRACE_FILE)).toString("utf8"));
    if ("problem" in split)
        return fault(TRACE_FILE, split.problem);
    const found = [];
    for (const [index, line] of split.lines.entries()) {
        const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_2__/* .strictJsonParse */ .n)(line, { maxDepth: 4 });
        if ("problem" in json)
            return fault(TRACE_FILE, `line ${index + 1}: ${json.problem}`);
        const parsed = _records_trace__WEBPACK_IMPORTED_MODULE_4__/* .traceLineSchema */ .v.safeParse(json.value);
        if (!parsed.success)
            return fault(TRACE_FILE, `line ${index + 1}: ${(0,_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .fI)((0,_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemsOf */ .GW)(parsed.error))}`);
        const { kind, name, result } = parsed.data;
        if (kind !== "step")
            found.push((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)({ kind, name, result }));
    }
    const expected = (0,_trace__WEBPACK_IMPORTED_MODULE_10__/* .expectedResults */ .H)(decision).map((result) => (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(result));
    const at = expected.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== expected.length) {
        const index = at < 0 ? expected.length : at;
        fault(TRACE_FILE, `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`);
    }
}
/** What was derived here and what is somebody's word. */
function claimsOf({ facts }, decision) {
    const harness = `asserted by the harness ${facts.run.harness_version}`;
    const claims = [
        ...decision.gates.map(({ gate, state }) => ({
            claim: `gate ${gate}: ${state.replace("_", " ")}`,
            basis: "recomputed",
        })),
        ...decision.checks.map(({ check, state }) => ({
            claim: `check ${check}: ${state.replace("_", " ")}`,
            basis: "recomputed",
        })),
        { claim: "changed files, allowed and forbidden paths, tree ids, patch against manifests", basis: "recomputed" },
        { claim: "events: chain, order and content", basis: "recomputed" },
        { claim: "run times, exit code, verification results, what the workspace held", basis: harness },
    ];
    for (const field of _records_report__WEBPACK_IMPORTED_MODULE_5__/* .ASSERTED_FIELDS */ .yh)
        claims.push({ claim: field, basis: harness });
    return claims;
}


/***/ }),

/***/ 3382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ eligibilityOf)
/* harmony export */ });
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _gates_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);


/** Derives the decision from the gates' results; the same input always gives the same decision. */
function eligibilityOf(input, results) {
    const { lane } = input.facts.request;
    const required = results.filter(({ state }) => state !== "not_applicable");
    const open = required.every(({ state }) => state === "passed");
    const blockers = required.flatMap((result) => result.blockers);
    const denied = Object.fromEntries(_domain_lane__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .C.filter((name) => name !== lane).map((name) => [name, "not requested for this run"]));
    if (!open)
        denied[lane] = [...new Set(blockers.map(({ code }) => code))].join(", ") || "gates not evaluated";
    return {
        schema_version: "1",
        decision_id: `eligibility-${input.facts.run.run_id}`,
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        selected_backend: open ? lane : "none",
        denied_backends: denied,
        risk_class: input.contract.ok ? input.contract.value.risk_class : null,
        required_gates: required.map(({ gate }) => gate),
        passed_gates: required.filter(({ state }) => state === "passed").map(({ gate }) => gate),
        missing_gates: required.filter(({ state }) => state !== "passed").map(({ gate }) => gate),
        allowed_mutation_mode: open ? input.stage.mutationMode : "none",
        approval_required: (0,_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .needsApproval */ .vb)(input),
        reasons: open ? ["every required gate passed"] : blockers.map(({ code, subject }) => `${code}: ${subject}`),
        escalation_path: open
            ? "none needed"
            : "a person resolves the blockers under review; nothing in this run can grant itself a gate",
    };
}


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// UNUSED EXPORTS: judgeGates

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var core_gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/gate.ts
var gate = __webpack_require__(1741);
;// CONCATENATED MODULE: ./src/core/judge/baseline.ts

/** Files that each run of a lane must have, whatever lane it is. */
const COMMON = [
    "containment.json",
    "eligibility.json",
    "events.normalized.jsonl",
    "facts.json",
    "manifest.after.jsonl",
    "manifest.before.jsonl",
    "patch.diff",
    "report.md",
    "task.contract.json",
    "test.log",
    "trace.jsonl",
];
/**
 * Compares a run with its fake baseline. Equality of shape and order is what is wanted, not of content: another lane may
 * solve the task in another way.
 */
function compareWithBaseline({ verdict, events }, { report, events: baseline }) {
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const own = (names) => names.filter((name) => name !== "approval.requested" && name !== "approval.granted");
    return [
        { dimension: "report shape", agrees: Object.keys(verdict).every((field) => field in report) },
        { dimension: "event order", agrees: same(own(events), own(baseline)) },
        {
            dimension: "allowed writes",
            agrees: verdict.allowed_writes_passed === true &&
                report.allowed_writes_passed === true &&
                verdict.forbidden_paths_passed === true &&
                report.forbidden_paths_passed === true,
        },
        { dimension: "verification outcome", agrees: verdict.verification.status === report.verification.status },
        { dimension: "blockers", agrees: same(codes(verdict), codes(report)) },
        { dimension: "digests and freshness", agrees: COMMON.every((file) => isComplete(report, file)) },
    ];
}
/** The blockers of the comparison: a baseline that is missing, or each dimension that differs. */
function baselineBlockers(compared, baseline) {
    if (baseline === undefined)
        return [(0,blocker/* blocker */.Zs)("fake_baseline_missing", "fake-baseline")];
    return compareWithBaseline(compared, baseline)
        .filter(({ agrees }) => !agrees)
        .map(({ dimension }) => (0,blocker/* blocker */.Zs)("fake_baseline_mismatch", dimension));
}
function codes({ blockers }) {
    return blockers.map(({ code }) => code);
}
function isComplete({ artifact_digests, freshness }, file) {
    return artifact_digests[file] !== undefined && freshness[file] !== undefined;
}

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/envelope.ts
var envelope = __webpack_require__(3594);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/patch.ts
var formats_patch = __webpack_require__(906);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
;// CONCATENATED MODULE: ./src/core/judge/checks.ts









/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;
/** The checks after the start. Their order is that of the work; the catalogue orders what they find. */
const CHECKS = [
    { name: "interruption", event: "run.completed", kind: "safety", evaluate: interruption },
    { name: "exit", event: "run.completed", kind: "result", evaluate: exit },
    { name: "lane events", event: "run.completed", kind: "result", evaluate: laneEvents },
    { name: "agent protocol", event: "run.completed", kind: "result", evaluate: agentProtocol },
    { name: "model", event: "run.completed", kind: "safety", evaluate: model },
    { name: "reviewer", event: "verification.completed", kind: "result", evaluate: reviewer },
    { name: "workspace", event: "git.diff.checked", kind: "safety", evaluate: workspace },
    { name: "limits", event: "git.diff.checked", kind: "safety", evaluate: limits },
    { name: "allowed paths", event: "git.diff.checked", kind: "safety", evaluate: allowedPaths },
    { name: "forbidden paths", event: "git.diff.checked", kind: "safety", evaluate: forbiddenPaths },
    { name: "diff", event: "git.diff.checked", kind: "result", evaluate: diff },
    { name: "patch", event: "run.completed", kind: "safety", evaluate: patchAgreesWithManifests },
    { name: "ending tree", event: "run.completed", kind: "safety", evaluate: endingTree },
    { name: "verification", event: "verification.completed", kind: "result", evaluate: verification },
    { name: "secrets", event: "run.completed", kind: "safety", evaluate: secrets },
];
/** Whether the lane was stopped by its deadline or by whoever cancelled the run. */
function isInterrupted({ facts }) {
    return (facts.cancelled !== undefined || facts.lane?.termination === "timeout" || facts.lane?.termination === "cancelled");
}
function kept(evidence) {
    return evidence.change?.changes ?? [];
}
function interruption({ evidence }) {
    const { lane, cancelled } = evidence.facts;
    if (lane?.termination === "timeout")
        return [(0,blocker/* blocker */.Zs)("timeout", "lane", { found: `no end after ${Math.round(lane.duration_ms)} ms` })];
    if (cancelled !== undefined)
        return [(0,blocker/* blocker */.Zs)("cancelled", cancelled.step)];
    return lane?.termination === "cancelled" ? [(0,blocker/* blocker */.Zs)("cancelled", "lane")] : [];
}
function exit({ evidence }) {
    const { lane } = evidence.facts;
    if (lane === undefined)
        return [];
    if (lane.termination === "signalled")
        return [(0,blocker/* blocker */.Zs)("backend_failed", "lane", { found: `signal ${lane.signal}` })];
    if (lane.termination === "exited" && lane.exit_code !== 0)
        return [(0,blocker/* blocker */.Zs)("backend_failed", "lane", { expected: "exit code 0", found: `exit code ${lane.exit_code}` })];
    return [];
}
function laneEvents({ evidence, contract }) {
    const sent = new Set(evidence.facts.lane?.events);
    return (contract.evidence_expectations ?? [])
        .filter((event) => !sent.has(event))
        .map((event) => (0,blocker/* blocker */.Zs)("missing_required_event", event));
}
/** What the agent's own records deny, where the lane is a real one. */
function caseFindings({ facts, agent }) {
    if (agent === null || facts.lane === undefined)
        return [];
    return (0,case_lane/* caseBlockers */.U_)({
        ...agent,
        eventsProblem: facts.lane.event_log_problem ?? null,
        exitCode: facts.lane.exit_code,
        harnessCompleted: facts.lane.termination === "harness_completed",
        model: facts.request.model ?? "",
    });
}
function agentProtocol({ evidence }) {
    return caseFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}
function model({ evidence: { agent, facts } }) {
    return agent === null ? [] : (0,model_calls/* modelCallBlockers */.n5)(agent.calls, facts.request.model ?? "");
}
function reviewer({ evidence }) {
    if (evidence.agent !== null)
        return caseFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
    const rejected = (0,envelope/* readEnvelopes */.ES)(evidence.laneOutput ?? "").some(envelope/* isReviewerRejection */.zh);
    return rejected ? [(0,blocker/* blocker */.Zs)("reviewer_rejected", "reviewer")] : [];
}
function workspace({ evidence }) {
    return listed(evidence.facts.walk?.refusals ?? [], ({ kind, path, detail }) => (0,blocker/* blocker */.Zs)("hostile_workspace", shown(path), { found: `${kind}: ${detail}` }));
}
function limits({ evidence }) {
    return listed(evidence.facts.walk?.limit_hits ?? [], ({ limit, path, found, bound }) => (0,blocker/* blocker */.Zs)("limit_exceeded", `${limit}: ${shown(path)}`, { expected: `at most ${bound}`, found: String(found) }));
}
function allowedPaths({ evidence, contract }) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const outside = kept(evidence).filter(({ path }) => !allowed.some((rule) => (0,paths/* matches */.cK)(rule, path)));
    return listed(outside, ({ path, kind }) => (0,blocker/* blocker */.Zs)("disallowed_file_change", (0,bytes/* displayPath */.Gt)(path), {
        expected: `only changes to ${contract.allowed_paths.join(", ")}`,
        found: kind,
    }));
}
function forbiddenPaths({ evidence, contract }) {
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const all = [...kept(evidence), ...(evidence.change?.discarded ?? [])];
    const touched = all.filter(({ path }) => forbidden.some((rule) => (0,paths/* matches */.cK)(rule, path)));
    return listed(touched, ({ path, kind }) => (0,blocker/* blocker */.Zs)("forbidden_path_change", (0,bytes/* displayPath */.Gt)(path), { found: kind }));
}
function diff({ evidence }) {
    if (evidence.change === null)
        return [];
    return kept(evidence).length === 0 ? [(0,blocker/* blocker */.Zs)("no_diff", "workspace")] : [];
}
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence, contract }) {
    if (!(evidence.patch instanceof Uint8Array))
        return [];
    const patch = (0,formats_patch/* parsePatch */.iz)(evidence.patch, (0,records_contract/* limitsOf */.Af)(contract).changed_file_bytes);
    if (!patch.ok)
        return [(0,blocker/* blocker */.Zs)("harness_error", "patch.diff", { found: `${patch.problem} at byte ${patch.offset}` })];
    const changes = hasFindings(evidence) ? [] : kept(evidence);
    if (changes.length === 0 && patch.files.length === 0)
        return [];
    const inPatch = new Map(patch.files.map((file) => [file.path, file]));
    const faults = changes.flatMap((change) => {
        const file = inPatch.get(change.path);
        inPatch.delete(change.path);
        const fault = file === undefined ? "not in patch.diff" : disagreement(change, file);
        return fault === null ? [] : [(0,blocker/* blocker */.Zs)("harness_error", (0,bytes/* displayPath */.Gt)(change.path), { found: fault })];
    });
    for (const file of inPatch.values())
        faults.push((0,blocker/* blocker */.Zs)("harness_error", (0,bytes/* displayPath */.Gt)(file.path), { found: "in patch.diff, but not in the manifests" }));
    return faults.slice(0, MAX_LISTED);
}
/** A workspace that was refused has no patch; its manifests may be incomplete. */
function hasFindings({ facts }) {
    return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
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
    ];
    const content = (0,formats_patch/* newContent */.Gl)(file);
    if (content !== null)
        pairs.push(["content", change.after?.oid ?? null, (0,manifest/* gitOid */.lu)("blob", content)]);
    const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
    return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}
function endingTree({ evidence, interrupted }) {
    const { walk, head, request } = evidence.facts;
    const late = listed(walk?.late_changes ?? [], (path) => (0,blocker/* blocker */.Zs)("dirty_ending_tree", shown(path), { found: "changed after the snapshot was taken" }));
    if (head?.state === "unreadable")
        late.push((0,blocker/* blocker */.Zs)("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }));
    // A lane that was cut off in its work had no chance to commit it.
    if (interrupted)
        return late;
    if (request.lane === "case" && head?.state === "unchanged" && kept(evidence).length > 0)
        late.push((0,blocker/* blocker */.Zs)("dirty_ending_tree", "HEAD", {
            expected: "the change committed",
            found: "files changed, and HEAD did not move",
        }));
    const uncommitted = listed(head?.uncommitted ?? [], (path) => (0,blocker/* blocker */.Zs)("dirty_ending_tree", shown(path), { found: "HEAD moved, and this was left uncommitted" }));
    return [...late, ...uncommitted];
}
function verification({ evidence }) {
    const result = evidence.facts.verification;
    if (result?.status !== "failed")
        return [];
    const failed = result.commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
    if (failed.length === 0)
        return [(0,blocker/* blocker */.Zs)("verification_failed", "verification", { found: result.reason ?? "unknown" })];
    return failed.map(({ command, exit_code, signal, termination }) => (0,blocker/* blocker */.Zs)("verification_failed", typeof command === "string" ? command : command.join(" "), {
        expected: "exit code 0",
        found: exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`,
    }));
}
function secrets({ evidence }) {
    return listed(evidence.facts.secrets?.findings ?? [], ({ file, rule }) => (0,blocker/* blocker */.Zs)("secret_leak", file, { found: rule }));
}
/** The first hundred as they are; the rest is counted by one more blocker of the same code. */
function listed(items, toBlocker) {
    const blockers = items.slice(0, MAX_LISTED).map(toBlocker);
    const rest = items.length - blockers.length;
    const last = blockers.at(-1);
    if (rest > 0 && last !== undefined)
        blockers.push({ ...last, subject: `and ${rest} more` });
    return blockers;
}
/** A path of the facts, for people. */
function shown(path) {
    if (typeof path === "string")
        return (0,bytes/* escapeForPeople */.IW)(path);
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
/** Changed paths for the report, in manifest order. */
function changedFiles(changes) {
    return changes.map(({ path, before, after }) => (after ?? before)?.hidden === true ? { path_sha256: path } : (0,bytes/* jsonPath */.U1)(path));
}

// EXTERNAL MODULE: ./src/core/judge/eligibility.ts
var eligibility = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var gates_approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var records_approval = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/core/judge/events.ts



/** Codes of gates that an event of its own carries; what is not here stands at `run.completed` alone. */
const CONTRACT_CODES = [
    "task_contract_invalid",
    "task_exposes_target_path",
    "dirty_starting_tree",
];
/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
function eventsOf(judged, verdict) {
    const { evidence, input, gates, checks, blockers } = judged;
    const { facts } = evidence;
    const { run, request, clock, lane } = facts;
    const events = [];
    const add = (event, at, data) => events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data });
    const codes = (list) => [...new Set(list.map(({ code }) => code))];
    const gateCodes = (wanted) => codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code)));
    const at = (event) => codes(checks.filter((check) => check.event === event).flatMap((c) => c.blockers));
    add("run.started", run.started_at, {
        nonce: run.nonce,
        stage: request.stage,
        harness_version: run.harness_version,
        blockers: [],
    });
    add("task.contract.created", clock.contract_read, {
        contract_sha256: (0,digest/* sha256 */.sc)(evidence.contract),
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
    });
    const blocked = gates.filter(({ state }) => state === "blocked");
    for (const gate of blocked)
        add("backend.gate.blocked", clock.gates_evaluated, {
            backend: request.lane,
            gate: gate.gate,
            reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
            mutation_mode: input.stage.mutationMode,
            case_executed: false,
            blockers: codes(gate.blockers),
        });
    if (blocked.every(({ gate }) => gate === "approval") && input.contract.ok)
        add("plan.updated", clock.gates_evaluated, {
            mutation_mode: input.stage.mutationMode,
            allowed_paths: input.contract.value.allowed_paths,
            forbidden_paths: input.contract.value.forbidden_paths,
            blockers: [],
        });
    if (verdict.approval_status !== "not-required") {
        const bytes = evidence.records.get(gates_approval/* APPROVAL_RECORD */._F);
        const parsed = bytes === undefined ? null : (0,records_approval/* parseApproval */.jI)(bytes);
        const approval = parsed?.ok ? parsed.value : null;
        const scope = { scope: input.stage.allowedMutationScope, mutation_mode: input.stage.mutationMode };
        add("approval.requested", clock.gates_evaluated, {
            actor: "case-harness",
            ...scope,
            timestamp: clock.gates_evaluated,
            expires_at: null,
            blockers: gateCodes((code) => code === "approval_missing"),
        });
        if (verdict.approval_status !== "requested")
            add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
                actor: approval?.actor ?? null,
                scope: approval?.scope ?? null,
                mutation_mode: approval?.mutation_mode ?? null,
                timestamp: approval?.timestamp ?? null,
                expires_at: approval?.expires_at ?? null,
                blockers: gateCodes((code) => code.startsWith("approval_")),
            });
    }
    if (lane !== undefined && clock.diff_checked !== null) {
        const change = evidence.change;
        if (change !== null && change.changes.length > 0)
            add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
                changed_files: change.changes.length,
                discarded_files: change.discarded.length,
                patch_sha256: evidence.patch instanceof Uint8Array ? (0,digest/* sha256 */.sc)(evidence.patch) : null,
                blockers: [],
            });
        add("git.diff.checked", clock.diff_checked, {
            baseline: change?.baselineTree ?? null,
            result: change?.resultTree ?? null,
            allowed_writes_passed: verdict.allowed_writes_passed,
            forbidden_paths_passed: verdict.forbidden_paths_passed,
            blockers: at("git.diff.checked"),
        });
    }
    add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
        status: verdict.verification.status,
        blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
    });
    add("run.completed", run.finished_at, {
        status: verdict.status,
        failure_reason: verdict.failure_reason,
        blockers: codes(blockers),
    });
    return events;
}

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
;// CONCATENATED MODULE: ./src/core/judge/proof.ts




/**
 * The proof file of the run's stage. Stage 2: nothing led the lane to a target repository, and the refusal of stage 1 was
 * shown in the same run. Null for nested bundles and for stages without a proof.
 */
function proofOf(judged, compared) {
    const { evidence, input, gates } = judged;
    const { facts, nested } = evidence;
    if (input.stage.proof === null || facts.run.role !== "run")
        return null;
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    const refusal = nested.get("stage1-refusal");
    const exposures = gates
        .flatMap((gate) => gate.blockers)
        .filter(({ code }) => code === "task_exposes_target_path")
        .map(({ subject }) => subject);
    return {
        file: input.stage.proof,
        value: {
            schema_version: "1",
            run_id: facts.run.run_id,
            case_id: facts.run.case_id,
            stage: input.stage.number,
            backend: facts.request.lane,
            status: judged.status,
            target_repository_inspected: false,
            contract_names_target: contract.ok && contract.value.target_repository !== undefined,
            target_exposures: exposures,
            source: "a copy of the case's workspace folder",
            baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
            lane: facts.lane === undefined
                ? null
                : {
                    argv: facts.lane.argv,
                    environment_names: facts.lane.env_names,
                    visible: facts.lane.mounts,
                    containment: evidence.containment?.level ?? null,
                    model_replayed: evidence.agent?.calls.some(({ replayed }) => replayed) ?? false,
                },
            stage1_refusal: refusal === undefined
                ? null
                : {
                    run_id: refusal.report.run_id,
                    status: refusal.report.status,
                    failure_reason: refusal.report.failure_reason,
                    lane_process_started: refusal.report.lane_process_started,
                    report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(refusal.report)),
                },
            fake_baseline: baselineOf(judged, compared),
        },
    };
}
function baselineOf({ evidence: { facts, nested } }, compared) {
    if (facts.request.lane === "fake")
        return { not_applicable: "the fake lane is the baseline" };
    const baseline = nested.get("fake-baseline");
    if (baseline === undefined)
        return { not_applicable: "no lane was started" };
    return {
        run_id: baseline.report.run_id,
        status: baseline.report.status,
        report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(baseline.report)),
        dimensions: compareWithBaseline(compared, baseline),
    };
}

// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/gates/model.ts
var gates_model = __webpack_require__(6857);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
;// CONCATENATED MODULE: ./src/core/judge/verdict.ts







/** The report without its index of files: every field derived from the evidence. */
function verdictOf(judged) {
    const { evidence, input, blockers, status } = judged;
    const { facts, containment } = evidence;
    const { run, request, lane } = facts;
    const first = blockers[0];
    const runtimeProvider = lane !== undefined && request.lane === "case" ? case_lane/* CASE_RUNTIME_PROVIDER */.o2 : null;
    const admission = input.stage.executes ? (0,agent_record/* admissionInput */.Wv)(input) : null;
    const found = (check) => judged.checks.find((result) => result.check === check);
    const passed = (check) => {
        const state = found(check)?.state;
        return state === undefined || evidence.change === null ? null : state === "passed";
    };
    return {
        schema_version: report/* REPORT_SCHEMA_VERSION */.WI,
        harness_version: run.harness_version,
        case_id: run.case_id,
        run_id: run.run_id,
        nonce: run.nonce,
        stage: request.stage,
        status,
        failure_reason: first === undefined ? null : (0,blocker/* entryOf */.Ms)(first.code).phrase,
        backend: request.lane,
        run_started_at: run.started_at,
        run_finished_at: run.finished_at,
        backend_exit_code: lane?.exit_code ?? null,
        backend_termination: lane?.termination ?? "not_started",
        artifacts_dir: run.artifacts_dir,
        run_artifact_dir: run.artifacts_dir,
        runtime_workspace_root: run.workspace_root,
        changed_files: changedFiles(evidence.change?.changes ?? []),
        allowed_writes_passed: passed("allowed paths"),
        forbidden_paths_passed: passed("forbidden paths"),
        approval_status: approvalStatus(judged),
        verification: {
            status: verificationStatus(judged),
            commands: (facts.verification?.commands ?? []).map(({ kind, command, exit_code, duration_ms }) => ({
                kind,
                command,
                exit_code,
                duration_ms,
            })),
        },
        required_events_passed: lane !== undefined && found("lane events")?.state === "passed",
        blockers: [...blockers],
        not_applicable: notApplicable(judged),
        withheld: facts.secrets?.withheld ?? {},
        mutation_mode: input.stage.mutationMode,
        allowed_mutation_scope: input.stage.allowedMutationScope,
        lane_process_started: lane !== undefined,
        case_process_started: lane !== undefined && request.lane === "case",
        source_admission_status: admission === null ? "not_admitted" : (0,agent_record/* sourceAdmissionStatus */.xR)(admission),
        model_provider: request.model_provider,
        model: request.model,
        runtime_model_provider: runtimeProvider,
        model_admission_status: (0,gates_model/* modelAdmissionStatus */.xg)(admission),
        case_model_provider: request.model_provider,
        case_model: request.model,
        case_runtime_model_provider: runtimeProvider,
        case_model_admission_status: (0,gates_model/* modelAdmissionStatus */.xg)(admission),
        baseline: evidence.change?.baselineTree ?? null,
        result: evidence.change?.resultTree ?? null,
        containment: {
            level: containment?.level ?? null,
            canary: canaryState(judged),
            verification_level: facts.verification?.level ?? null,
        },
        environment: facts.environment,
        runtime_default_activation: false,
        core_promotion_status: "not-promoted",
    };
}
/** What became of the approval: blocked records count as denied, a record that is not there as requested. */
function approvalStatus({ input, gates }) {
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        return "not-required";
    const gate = gates.find((result) => result.gate === "approval");
    if (gate?.state === "passed")
        return "granted";
    return gate?.blockers.some(({ code }) => code === "approval_missing") ? "requested" : "denied";
}
/** `missing` where the contract has no command, `not_run` where the run never came to it. */
function verificationStatus({ evidence, blockers }) {
    if (blockers.some(({ code }) => code === "missing_test_command"))
        return "missing";
    return evidence.facts.verification?.status ?? "not_run";
}
function canaryState({ evidence }) {
    const canary = evidence.containment?.canary;
    if (canary === undefined || !canary.ran)
        return "not_run";
    return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}
function notApplicable(judged) {
    const { evidence, input } = judged;
    const { facts } = evidence;
    const reasons = {};
    const lane = facts.lane;
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        reasons["approval"] = "neither contract nor stage asks for one";
    if (facts.request.lane === "fake") {
        reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
        reasons["model_admission_status"] = "the fake lane uses no model";
    }
    if (lane === undefined) {
        const why = "no lane process was started";
        for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "git.diff.checked"])
            reasons[field] = why;
        reasons["backend_exit_code"] = why;
        reasons["verification"] = why;
        if (facts.run.workspace_root === null)
            reasons["runtime_workspace_root"] = "no workspace was made";
    }
    else {
        if (isInterrupted(evidence)) {
            const why = `the lane ended by ${lane.termination}: only its safety was checked`;
            for (const { check, state } of judged.checks)
                if (state === "not_applicable")
                    reasons[`check: ${check}`] = why;
        }
        if (evidence.change === null) {
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "baseline", "result"])
                reasons[field] = "the workspace could not be snapshotted";
        }
        else if (evidence.change.changes.length === 0)
            reasons["patch.applied"] = "the lane changed nothing";
        if (lane.exit_code === null)
            reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
        if (facts.verification?.status === "not_run")
            reasons["verification"] = facts.verification.reason ?? "not run";
    }
    if (evidence.agent?.calls.some(({ replayed }) => replayed))
        reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
    if (facts.secrets !== undefined)
        for (const file of Object.keys(facts.secrets.withheld))
            reasons[file] = "withheld: it held a secret";
    return reasons;
}

;// CONCATENATED MODULE: ./src/core/judge/judge.ts









/** The gates' results for this evidence. */
function judgeGates(evidence, observe = core_gates/* unobserved */.mj) {
    const input = (0,gate/* gateInput */.y)({
        facts: evidence.facts,
        contractBytes: evidence.contract,
        records: evidence.records,
        containment: evidence.containment,
    });
    return { input, gates: (0,core_gates/* evaluateGates */.ud)(input, observe) };
}
/**
 * The one place that decides. Pure: the same evidence always gives the same decision.
 * @param observe may measure each gate and check
 * @throws TypeError only on a stage outside the ladder, which the schema of `facts.json` excludes
 */
function judge(evidence, observe = core_gates/* unobserved */.mj) {
    const { input, gates } = judgeGates(evidence, observe);
    const checks = evaluateChecks(evidence, input, observe);
    const blockers = (0,blocker/* sortBlockers */.W7)([
        ...(0,core_gates/* gateBlockers */.p0)(gates),
        ...checks.flatMap((check) => check.blockers),
        ...harnessFaults(evidence, gates),
        ...cancelledBeforeStart(evidence),
    ]);
    const first = derive({ evidence, input, gates, checks, blockers, status: (0,blocker/* statusOf */.c2)(blockers) });
    if (!needsBaseline(evidence) || blockers.length > 0)
        return first;
    // A lane that is acceptable in itself is compared with the fake run of the same contract; the comparison needs its verdict.
    const compared = { verdict: first.verdict, events: first.events.map(({ event }) => event) };
    const differences = (0,blocker/* sortBlockers */.W7)(baselineBlockers(compared, evidence.nested.get("fake-baseline")));
    if (differences.length === 0)
        return first;
    return derive({ evidence, input, gates, checks, blockers: differences, status: (0,blocker/* statusOf */.c2)(differences) });
}
/** Stage 2 compares every lane but `fake` with a fake run of the same contract. */
function needsBaseline({ facts }) {
    return facts.request.stage === 2 && facts.request.lane !== "fake" && facts.lane !== undefined;
}
function derive(base) {
    const { evidence, input, gates, checks, blockers, status } = base;
    const verdict = verdictOf(base);
    const events = eventsOf(base, verdict);
    return {
        gates,
        checks,
        blockers,
        status,
        verdict,
        events,
        eligibility: (0,eligibility/* eligibilityOf */.p)(input, gates),
        proof: proofOf(base, { verdict, events: events.map(({ event }) => event) }),
        markers: markersOf(evidence, blockers),
    };
}
function evaluateChecks(evidence, { contract }, observe) {
    if (evidence.facts.lane === undefined || !contract.ok)
        return [];
    const interrupted = isInterrupted(evidence);
    return CHECKS.map((check) => {
        const { name, event } = check;
        if (interrupted && check.kind === "result")
            return { check: name, event, state: "not_applicable", blockers: [] };
        const blockers = observe("check", name, () => check.evaluate({ evidence, contract: contract.value, interrupted }));
        return { check: name, event, state: blockers.length > 0 ? "blocked" : "passed", blockers };
    });
}
function cancelledBeforeStart({ facts }) {
    if (facts.cancelled === undefined || facts.lane !== undefined)
        return [];
    return [(0,blocker/* blocker */.Zs)("cancelled", facts.cancelled.step)];
}
/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence, gates) {
    const { facts, nested } = evidence;
    const faults = [];
    const fault = (subject, found) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found }));
    if (facts.harness_error !== undefined)
        fault(facts.harness_error.step, facts.harness_error.message);
    const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
    const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
    if (facts.lane !== undefined && !open)
        fault("zero-start proof", "a lane process started although a gate was closed");
    if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput !== null))
        fault("zero-start proof", "a result without a lane that started");
    const blocked = gates.some(({ state }) => state === "blocked");
    if (facts.lane === undefined && !blocked && !stopped)
        fault("lane", open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated");
    if (facts.lane !== undefined && !stopped && !isInterrupted(evidence)) {
        if (evidence.change === null && facts.walk === undefined)
            fault("workspace", "it was never looked at after the lane");
        if (facts.verification === undefined)
            fault("verification", "there is no word on it");
        if (facts.secrets === undefined)
            fault("secret scan", "there is no word on it");
    }
    if (evidence.change !== null && facts.patch !== undefined) {
        const { baselineTree, resultTree } = evidence.change;
        if (baselineTree !== null && facts.patch.baseline_tree !== baselineTree)
            fault("baseline", `tree ${facts.patch.baseline_tree} was given, the manifest makes ${baselineTree}`);
        if (resultTree !== null && facts.patch.result_tree !== resultTree)
            fault("result", `tree ${facts.patch.result_tree} was given, the manifest makes ${resultTree}`);
    }
    if (facts.run.role === "run" && facts.request.stage === 2) {
        const refusal = nested.get("stage1-refusal");
        if (refusal === undefined)
            fault("stage1-refusal", "the bundle is not there");
        else if (refusal.report.stage !== 1 ||
            refusal.report.status !== "blocked" ||
            refusal.report.lane_process_started ||
            refusal.report.backend !== facts.request.lane ||
            refusal.report.case_id !== facts.run.case_id)
            fault("stage1-refusal", "it is not the refusal of this lane and case");
    }
    return faults;
}
/** Marker of a lane that the harness stopped after a committed result; it belongs to no blocker. */
const LINGERED = "provider-lifecycle-harness-completed.txt";
function markersOf({ facts }, blockers) {
    const codes = new Map();
    for (const { code } of blockers) {
        const { marker } = (0,blocker/* entryOf */.Ms)(code);
        if (marker === undefined)
            continue;
        codes.set(marker, (codes.get(marker) ?? new Set()).add(code));
    }
    const lingered = facts.lane?.termination === "harness_completed"
        ? [[LINGERED, "stopped by the harness after a committed result\n"]]
        : [];
    return new Map([
        ...lingered,
        ...[...codes].map(([file, found]) => [file, [...found].map((code) => `${(0,blocker/* entryOf */.Ms)(code).phrase}: ${code}\n`).join("")]),
    ]);
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ SUMS_FILE),
/* harmony export */   Pc: () => (/* binding */ EVENTS_FILE),
/* harmony export */   Rq: () => (/* binding */ derivedFiles),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   d7: () => (/* binding */ selfDigest),
/* harmony export */   fl: () => (/* binding */ ELIGIBILITY_FILE),
/* harmony export */   gZ: () => (/* binding */ REPORT_MD_FILE),
/* harmony export */   yP: () => (/* binding */ sealReport)
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);



const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
const ELIGIBILITY_FILE = "eligibility.json";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(ELIGIBILITY_FILE, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .chainEvents */ .Dc)(decision.events)
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
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ } };
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(zeroed));
}


/***/ }),

/***/ 9442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   WA: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   WI: () => (/* binding */ REPORT_SCHEMA_VERSION),
/* harmony export */   yh: () => (/* binding */ ASSERTED_FIELDS)
/* harmony export */ });
/* unused harmony exports verdictSchema, parseReport */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4516);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8717);










/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
/** Upper bound of a report that is read back; 250,000 changed files with long names stay below it. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
const tree = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_8__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_5__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_4__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
        })),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ code: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK), subject: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), fix: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() })),
    not_applicable: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_9__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_5__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return parseRecord(bytes, reportSchema, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 7031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ traceLineSchema)
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


/***/ }),

/***/ 4201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ reportMarkdown)
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;
const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" };
/**
 * `report.md`: the verdict for people. Everything that an agent could have chosen (names, commands) is shown as code, so
 * that it can't become markup.
 * @param digests files of the bundle with their digests, without `report.md` and `report.json`
 */
function reportMarkdown(verdict, digests) {
    const lines = [
        `# ${VERDICT_WORD[verdict.status]}: stage ${verdict.stage}, lane ${verdict.backend}, case ${verdict.case_id}`,
        "",
        verdict.failure_reason === null ? "Every gate was open, every check passed." : `Reason: ${verdict.failure_reason}.`,
        "",
        ...blockerLines(verdict),
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
        ]),
        "",
        ...fileLines(verdict.changed_files),
        ...commandLines(verdict),
        ...noteLines("Not applicable", verdict.not_applicable),
        ...noteLines("Withheld", verdict.withheld),
        "## Evidence",
        "",
        "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
        "",
        "| file | bytes | SHA-256 |",
        "| --- | ---: | --- |",
        ...[...digests]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DIGESTS)
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
    return `${lines.join("\n")}\n`;
}
function blockerLines({ blockers }) {
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap(({ code: name, subject, message, fix }) => [
        `- **${name}** ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(subject)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}`,
        `  - Fix: ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(fix)}`,
        `  - Rule: \`case-harness explain ${name}\``,
    ]);
    return ["## Blockers", "", ...rows, ""];
}
function laneEnd({ backend_termination, backend_exit_code }) {
    return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}
function fileLines(files) {
    if (files.length === 0)
        return [];
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return ["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)}`);
    return rows.length === 0 ? [] : [`## ${title}`, "", ...rows, ""];
}
function table(rows) {
    return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}
function nameOf(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ artifactNameProblem),
/* harmony export */   is: () => (/* binding */ NESTED_BUNDLES),
/* harmony export */   nG: () => (/* binding */ byName)
/* harmony export */ });
/**
 * The closed list of names in a bundle (SPEC section 2). The writer creates no other file, the reader accepts no other.
 */
const TOP_FILES = [
    "report.json",
    "report.md",
    "report.partial.json",
    "facts.json",
    "events.normalized.jsonl",
    "trace.jsonl",
    "patch.diff",
    "test.log",
    "task.contract.json",
    "eligibility.json",
    "containment.json",
    "manifest.before.jsonl",
    "manifest.after.jsonl",
    "stage2-no-target-inspection.json",
    "stage3-copied-repo-proof.json",
    "stage4-disposable-sandbox-proof.json",
    "stage5-owned-repo-proof.json",
    "stage6-candidate-default-comparison.json",
    "stage6-real-governed-refresh-comparison.json",
    "SHA256SUMS",
];
/** Folders with files of their own names: raw output of the lane, and the records as they were read. */
const OPEN_FOLDERS = ["backend", "records"];
/** Bundles within a bundle, each complete in itself. */
const NESTED_BUNDLES = ["fake-baseline", "stage1-refusal", "first-run"];
/** A first run holds the baseline and the refusal of its own, and those hold nothing. */
const MAX_NESTING = 2;
/** Folders below `backend/` or `records/`. */
const MAX_OPEN_DEPTH = 4;
/** Of one part of a name; short enough for every file system and archive format. */
const MAX_PART_BYTES = 120;
/** Letters, digits, `.`, `_`, `-`, not starting with `.` or `-`: safe in every shell, URL, archive and SHA256SUMS line. */
const PART = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
/**
 * Why a name can't stand in a bundle, or null when it can.
 * @param name relative to the bundle, `/` between its parts, one character for each byte or UTF-16 unit
 * @param nesting how many bundles this one lies within
 */
function artifactNameProblem(name, nesting = 0) {
    if (name === "")
        return "the name is empty";
    if (name.includes("\\"))
        return "the name holds a backslash, which some systems read as a folder";
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name))
        return "the name is absolute";
    const parts = name.split("/");
    if (parts.includes("..") || parts.includes(".") || parts.includes(""))
        return "the name climbs or has an empty part";
    const [first, ...rest] = parts;
    if (rest.length === 0) {
        return TOP_FILES.includes(first) ? null : "no such file belongs into a bundle";
    }
    if (NESTED_BUNDLES.includes(first)) {
        const deeper = nesting + 1;
        if (deeper > MAX_NESTING)
            return `bundles lie within each other more than ${MAX_NESTING} deep`;
        if (nesting > 0 && first === "first-run")
            return "a first run lies only in the outermost bundle";
        return artifactNameProblem(rest.join("/"), deeper);
    }
    if (!OPEN_FOLDERS.includes(first))
        return "no such folder belongs into a bundle";
    if (rest.length > MAX_OPEN_DEPTH)
        return `the name is more than ${MAX_OPEN_DEPTH} folders deep`;
    const bad = rest.find((part) => part.length > MAX_PART_BYTES || !PART.test(part));
    return bad === undefined
        ? null
        : `a part of the name is longer than ${MAX_PART_BYTES} or has other characters than A-Z a-z 0-9 . _ -`;
}
/** Order of names in SHA256SUMS and everywhere else: by UTF-16 units, which for these names are bytes. */
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}


/***/ })

};
