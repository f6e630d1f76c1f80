"use strict";
exports.id = 8996;
exports.ids = [8996];
exports.modules = {

/***/ 3728:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: function() { return /* binding */ auditBundle; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/judge/audit.ts + 2 modules
var audit = __webpack_require__(3973);
// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var evidence = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(3821);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 2 modules
var load = __webpack_require__(2855);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
;// CONCATENATED MODULE: ./src/core/judge/file-limits.ts







const MIB = 1024 * 1024;
/** Unpacked size of a bundle: above any that the default limits allow, below what takes an hour to hash. */
const MAX_BUNDLE_BYTES = 8 * 1024 * MIB;
/** Files that are read whole, with the largest size that their readers take, in bytes. */
const WHOLE = {
    [seal/* REPORT_FILE */.Uq]: report/* MAX_REPORT_BYTES */.WA,
    [files/* FACTS_FILE */.Ho]: load/* MAX_FACTS_BYTES */.X3,
    [files/* CONTRACT_FILE */.kY]: limits/* MAX_CONTRACT_BYTES */.UP,
    [files/* CONTAINMENT_FILE */.eL]: 4 * MIB,
    "trace.jsonl": 4 * MIB,
    // A line for each name that a bundle can have.
    [seal/* SUMS_FILE */.A$]: 8 * MIB,
    [files/* TEST_LOG_FILE */.Ps]: 64 * MIB,
    [case_lane/* CASE_EVENTS_FILE */.ws]: 16 * MIB,
    [case_lane/* MODEL_CALLS_FILE */.$O]: 16 * MIB,
};
const RECORD = new RegExp(`^${files/* RECORDS_FOLDER */.g6}[^/]+$`);
const PROOF = /^stage\d-[^/]*\.json$/;
const MARKER = /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Files that follow from the others: a larger one differs, and by its digest that is seen without reading it again. */
const MAX_DERIVED_BYTES = 4 * MIB;
/** Raw output is only hashed; what is smaller than any archive may be the note in its place. */
const MAX_NOTE_BYTES = 64 * 1024;
/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
function largestOf(name) {
    if (RECORD.test(name))
        return fields/* MAX_RECORD_BYTES */.xR;
    return WHOLE[name] ?? (load/* STREAMED */.wn.includes(name) ? limits/* MAX_JUDGED_BYTES */.T4 : MAX_BUNDLE_BYTES);
}
/**
 * How a file of a bundle is read: `whole` into memory, piece by piece by what derives something of it (`streamed`), or only
 * `hashed`, as raw output is and what no bundle has, whose name is its fault.
 */
function readingOf(name, size) {
    if (WHOLE[name] !== undefined || RECORD.test(name))
        return "whole";
    if (size <= MAX_NOTE_BYTES)
        return "whole";
    if (load/* STREAMED */.wn.includes(name))
        return "streamed";
    const isDerived = files/* COMMON_FILES */.mS.includes(name) || PROOF.test(name) || MARKER.test(name);
    return isDerived && size <= MAX_DERIVED_BYTES ? "whole" : "hashed";
}

// EXTERNAL MODULE: ./src/core/report/markdown.ts
var markdown = __webpack_require__(4201);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var evidence_reader = __webpack_require__(1265);
;// CONCATENATED MODULE: ./src/commands/verify/audit.ts







/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @param parts takes a bundle that is nested in a run, too: complete in itself, but no run, so that it counts for nothing
 * @returns the audit; what can't be read is one of its faults
 */
async function auditBundle(files, { parts = false } = {}) {
    const bytes = files.list().reduce((sum, { size }) => sum + size, 0);
    if (bytes > MAX_BUNDLE_BYTES)
        return refused([{ file: ".", problem: `Expected at most ${MAX_BUNDLE_BYTES} bytes in all, found ${bytes}.` }]);
    const { audit } = await auditFiles(files, parts ? null : "run");
    return audit;
}
function refused(faults) {
    return { report: null, decision: null, evidence: null, claims: [], faults };
}
async function auditFiles(files, role) {
    const digests = new Map();
    const unreadable = [];
    const nested = new Map();
    for (const name of evidence/* NESTED */.s) {
        // A nested bundle nests nothing; what lies there all the same is a file that belongs into no such bundle.
        const inner = role === "run" || role === null ? files.nested(name) : null;
        if (inner === null)
            continue;
        const result = await auditFiles(inner, name);
        nested.set(name, withoutContent(result.audit));
        for (const [file, digest] of result.digests)
            digests.set(`${name}/${file}`, digest);
    }
    const own = new Map(files
        .list()
        .filter(({ name }) => (0,audit/* isOwnFile */.Z4)(name, nested.keys()))
        .map(({ name, size }) => [name, size]));
    const contents = new Map();
    /** Hashes a file while something reads it; what goes wrong is told once. */
    const take = async (name, reader) => {
        try {
            const largest = largestOf(name);
            const size = own.get(name);
            if (size > largest)
                throw new evidence_reader/* BundleReadFault */.F(name, `Expected at most ${largest} bytes, found ${size}.`);
            const hash = (0,external_node_crypto_.createHash)("sha256");
            for await (const piece of files.chunks(name)) {
                hash.update(piece);
                reader?.push(piece);
            }
            reader?.end();
            digests.set(name, { sha256: hash.digest("hex"), size });
        }
        catch (error) {
            if (!(error instanceof evidence_reader/* BundleReadFault */.F))
                throw error;
            unreadable.push({ file: name, problem: error.problem });
            own.delete(name);
        }
    };
    for (const [name, size] of [...own])
        if (readingOf(name, size) === "whole")
            await take(name, whole((bytes) => contents.set(name, bytes), size));
    const names = new Set(own.keys());
    const read = (name) => contents.get(name) ?? EMPTY;
    const inner = new Map();
    for (const [name, { report, decision }] of nested)
        if (report !== null && decision !== null)
            inner.set(name, { report, events: decision.events.map(({ event }) => event) });
    const loading = (0,load/* beginEvidence */.BB)({ names, read, sizeOf: (name) => own.get(name) ?? 0 }, inner);
    for (const name of load/* STREAMED */.wn) {
        if (!own.has(name))
            continue;
        const reader = loading.open(name);
        if (!digests.has(name))
            await take(name, reader);
        else {
            reader?.push(read(name));
            reader?.end();
        }
    }
    for (const name of own.keys())
        if (!digests.has(name))
            await take(name, null);
    const result = (0,audit/* audit */.sb)({
        role,
        digests,
        read: (name) => contents.get(name) ?? null,
        nested,
        loaded: unreadable.length > 0 ? { faults: [] } : loading.end(),
        markdown: markdown/* reportMarkdown */.u,
    });
    result.faults.unshift(...unreadable);
    return { audit: result, digests };
}
const EMPTY = Buffer.alloc(0);
function whole(done, size) {
    // Only once there is something to read: a size that is refused takes no memory.
    let bytes = null;
    let at = 0;
    return {
        push(piece) {
            bytes ??= Buffer.allocUnsafe(size);
            if (at + piece.byteLength <= size)
                bytes.set(piece, at);
            at += piece.byteLength;
        },
        end() {
            if (at === size)
                done(bytes ?? EMPTY);
        },
    };
}
/** Of a nested bundle only its report and the names of its events are asked for. */
function withoutContent(audit) {
    return { ...audit, evidence: null };
}


/***/ }),

/***/ 5337:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: function() { return /* binding */ beginLine; },
/* harmony export */   Sk: function() { return /* binding */ endLine; },
/* harmony export */   ZV: function() { return /* binding */ noVerificationLine; },
/* harmony export */   aQ: function() { return /* binding */ createFramer; },
/* harmony export */   hd: function() { return /* binding */ testLogFault; },
/* harmony export */   rk: function() { return /* binding */ noteLine; }
/* harmony export */ });
/**
 * `test.log`: what commands of a contract said, each between two lines of the harness's own. A line of the harness begins with
 * `$ ` or `# `, every line of output with `| `: whatever a command writes, it writes no line of the harness's. The line behind
 * the output says how long it is, so that nothing can be taken out or put in between.
 */
/** What every line of output begins with. */
const OUTPUT = "| ";
/** The line before the output of a command. */
function beginLine(argv) {
    return `$ ${JSON.stringify(argv)}\n`;
}
/** The line behind the output of a command: how it ended, as far as the system knows, and how much it said. */
function endLine({ termination, exit_code, signal }, { lines, bytes, cut }) {
    const end = exit_code === null ? `signal ${signal ?? "unknown"}` : `exit code ${exit_code}`;
    const amount = `${lines} ${lines === 1 ? "line" : "lines"} of output, ${bytes} bytes`;
    return `# ${termination}, ${end}; ${amount}${cut ? ", cut" : ""}\n`;
}
/** A line of the harness's own, about what no command said. */
function noteLine(text) {
    return `# ${text.replace(/[\r\n]+/g, " ")}\n`;
}
/** The one line of a log where nothing was verified. */
function noVerificationLine(reason) {
    return `no verification: ${reason.replace(/[\r\n]+/g, " ")}\n`;
}
const NEWLINE = 0x0a;
const TAB = 0x09;
const DELETE = 0x7f;
/** First byte of U+0080 to U+00BF in UTF-8; those to U+009F are controls, too. */
const LATIN = 0xc2;
/**
 * Makes the lines of one command. Control characters but tab and newline become their pictures (U+2400 and on): a terminal
 * obeys them, and one that goes back in its line would write over what the line begins with.
 * @param mostBytes of lines that are kept; what would make them longer is dropped, and the rest with it
 */
function createFramer(mostBytes) {
    const logged = { lines: 0, bytes: 0, cut: false };
    const prefix = Buffer.from(OUTPUT);
    let atStart = true;
    let held = false;
    const give = (pieces, piece) => {
        pieces.push(piece);
        logged.bytes += piece.length;
    };
    /** Writes what stands in one line, or a part of it; false where there is no more room. */
    const inLine = (pieces, text) => {
        const start = atStart ? prefix.length : 0;
        // One byte is kept for the end of the line.
        const room = mostBytes - logged.bytes - start - 1;
        if (room < text.length) {
            logged.cut = true;
            if (room < 0 || (room === 0 && atStart))
                return false;
        }
        if (atStart) {
            give(pieces, prefix);
            logged.lines++;
            atStart = false;
        }
        give(pieces, text.subarray(0, Math.max(0, room)));
        return !logged.cut;
    };
    return {
        push(chunk) {
            const pieces = [];
            if (logged.cut)
                return Buffer.alloc(0);
            const bytes = visible(held ? Buffer.concat([Buffer.of(LATIN), chunk]) : Buffer.from(chunk));
            held = bytes.held;
            const { text } = bytes;
            for (let from = 0; from < text.length;) {
                const newline = text.indexOf(NEWLINE, from);
                const to = newline < 0 ? text.length : newline;
                if (!inLine(pieces, text.subarray(from, to)))
                    break;
                if (newline < 0)
                    break;
                give(pieces, Buffer.of(NEWLINE));
                atStart = true;
                from = newline + 1;
            }
            return Buffer.concat(pieces);
        },
        end() {
            const pieces = [];
            if (held && !logged.cut)
                inLine(pieces, Buffer.of(LATIN));
            held = false;
            if (!atStart)
                give(pieces, Buffer.of(NEWLINE));
            atStart = true;
            return Buffer.concat(pieces);
        },
        logged: () => ({ ...logged }),
    };
}
function isControl(byte) {
    return (byte < 0x20 && byte !== TAB && byte !== NEWLINE) || byte === DELETE;
}
/** Bytes without controls; a last byte that may begin one is held back. */
function visible(bytes) {
    const held = bytes.at(-1) === LATIN;
    const whole = held ? bytes.subarray(0, -1) : bytes;
    const pieces = [];
    let from = 0;
    for (let at = 0; at < whole.length; at++) {
        const byte = whole[at];
        const next = whole[at + 1] ?? 0;
        const isLatin = byte === LATIN && next >= 0x80 && next <= 0x9f;
        if (!isLatin && !isControl(byte))
            continue;
        pieces.push(whole.subarray(from, at), isLatin ? REPLACEMENT : pictureOf(byte));
        if (isLatin)
            at++;
        from = at + 1;
    }
    return { text: from === 0 ? whole : Buffer.concat([...pieces, whole.subarray(from)]), held };
}
const REPLACEMENT = Buffer.from("\ufffd");
function pictureOf(control) {
    return Buffer.from(String.fromCodePoint(control === DELETE ? 0x2421 : 0x2400 + control));
}
/**
 * Reads a log strictly: every command with its line before, its lines of output, as many and as long as the line behind them
 * and the facts say, and nothing else.
 * @returns what is wrong, in one sentence, or null
 */
function testLogFault(bytes, { commands, last }) {
    const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const takes = (line) => {
        const wanted = Buffer.from(line);
        if (!log.subarray(at, at + wanted.length).equals(wanted))
            return false;
        at += wanted.length;
        return true;
    };
    const quoted = (line) => JSON.stringify(line.trimEnd());
    for (const [index, { argv, output, ...end }] of commands.entries()) {
        const which = `command ${index + 1}`;
        const begin = beginLine(argv);
        if (!takes(begin))
            return `${which}: expected the line ${quoted(begin)} in its place, found another`;
        const stop = at + output.bytes;
        let lines = 0;
        for (; at < stop; lines++) {
            if (log.toString("latin1", at, at + OUTPUT.length) !== OUTPUT)
                return `${which}: expected ${output.bytes} bytes of output, found a line of the harness's own after ${output.bytes - (stop - at)}`;
            const newline = log.indexOf(NEWLINE, at);
            if (newline < 0 || newline >= stop)
                return `${which}: expected its output to end with a line, found ${output.bytes} bytes in the middle of one`;
            at = newline + 1;
        }
        if (lines !== output.lines)
            return `${which}: expected ${output.lines} lines of output, found ${lines}`;
        const behind = endLine(end, output);
        if (!takes(behind))
            return `${which}: expected the line ${quoted(behind)} behind its output, found another`;
    }
    if (last === "any")
        return null;
    const rest = log.toString("utf8", at);
    if (last === null)
        return rest === "" ? null : "expected nothing behind the last command, found more";
    if ("problemOf" in last)
        return last.problemOf.test(rest) ? null : last.expected;
    return rest === last.line ? null : `expected the line ${quoted(last.line)} at its end, found another`;
}


/***/ }),

/***/ 3382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ eligibilityOf; }
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
        escalation_path: escalationPath(blockers),
    };
}
/** What only a change of a reviewed record, or a proof that is made on its own, can open. */
const GOVERNED = [
    "agent_record_invalid",
    "agent_pin_changed_without_previous",
    "license_unresolved",
    "model_not_admitted",
    "model_admission_invalid",
    "model_admission_mismatch",
    "prior_stage_not_proven",
    "target_not_admitted",
    "target_admission_invalid",
    "target_not_owned",
    "agent_digest_mismatch",
    "agent_identity_mismatch",
];
/** What a person's approval opens; one that was denied is a decision, and no way on. */
const APPROVABLE = [
    "approval_missing",
    "approval_expired",
    "approval_mismatch",
    "approval_consumed",
];
/** What nobody can open for this task as it stands. */
const FINAL = [
    "stage_executes_nothing",
    "task_contract_invalid",
    "task_exposes_target_path",
    "missing_test_command",
    "target_critical",
    "approval_denied",
    "containment_canary_failed",
];
/**
 * The hardest of the ways that the blockers need, since all of them have to be opened: none for this task as it stands (`blocked`), a
 * reviewed change of records, an approval, or whoever operates the machine, who also follows a run that is open.
 */
function escalationPath(blockers) {
    const any = (codes) => blockers.some(({ code }) => codes.includes(code));
    if (any(FINAL))
        return "blocked";
    if (any(GOVERNED))
        return "governed_core_route";
    return any(APPROVABLE) ? "approver" : "operator";
}


/***/ }),

/***/ 1204:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: function() { return /* binding */ STDERR_FILE; },
/* harmony export */   Ho: function() { return /* binding */ FACTS_FILE; },
/* harmony export */   Lt: function() { return /* binding */ BEFORE_FILE; },
/* harmony export */   Ne: function() { return /* binding */ STDOUT_FILE; },
/* harmony export */   Ps: function() { return /* binding */ TEST_LOG_FILE; },
/* harmony export */   T4: function() { return /* binding */ WITHHELD_NOTE; },
/* harmony export */   _C: function() { return /* binding */ AFTER_FILE; },
/* harmony export */   eL: function() { return /* binding */ CONTAINMENT_FILE; },
/* harmony export */   fl: function() { return /* binding */ ELIGIBILITY_FILE; },
/* harmony export */   g6: function() { return /* binding */ RECORDS_FOLDER; },
/* harmony export */   kY: function() { return /* binding */ CONTRACT_FILE; },
/* harmony export */   mO: function() { return /* binding */ PATCH_FILE; },
/* harmony export */   mS: function() { return /* binding */ COMMON_FILES; },
/* harmony export */   qW: function() { return /* binding */ isDerivedFile; }
/* harmony export */ });
/** Content files that the judge reads; all of them are written before it is asked. */
const FACTS_FILE = "facts.json";
const CONTRACT_FILE = "task.contract.json";
const CONTAINMENT_FILE = "containment.json";
const BEFORE_FILE = "manifest.before.jsonl";
const AFTER_FILE = "manifest.after.jsonl";
const PATCH_FILE = "patch.diff";
const STDOUT_FILE = "backend/stdout.log";
const STDERR_FILE = "backend/stderr.log";
const TEST_LOG_FILE = "test.log";
const RECORDS_FOLDER = "records/";
/** Files that a sealed bundle has whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
const COMMON_FILES = [
    "report.json",
    "report.md",
    FACTS_FILE,
    "events.normalized.jsonl",
    "trace.jsonl",
    PATCH_FILE,
    TEST_LOG_FILE,
    CONTRACT_FILE,
    "eligibility.json",
    CONTAINMENT_FILE,
    BEFORE_FILE,
    AFTER_FILE,
    "SHA256SUMS",
];
/** First words of the note that stands in place of a withheld file. */
const WITHHELD_NOTE = "withheld: ";
/** Written when the gates are evaluated, and derived again from the evidence. */
const ELIGIBILITY_FILE = "eligibility.json";
/** Files that follow from the decision and are written after it (SPEC section 2, order of sealing). */
const DERIVED_FILES = [
    "report.json",
    "report.md",
    "events.normalized.jsonl",
    "trace.jsonl",
    "SHA256SUMS",
    ELIGIBILITY_FILE,
];
const DERIVED = [/^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/, /^stage\d-[^/]*\.json$/];
/** Whether a file of a bundle follows from the decision: the judge does not read it. */
function isDerivedFile(name) {
    return DERIVED_FILES.includes(name) || DERIVED.some((form) => form.test(name));
}


/***/ }),

/***/ 6388:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ survivorsOf; },
/* harmony export */   x: function() { return /* binding */ unseenEnds; }
/* harmony export */ });
/** What was started contained and was not seen dead afterwards, in words. */
function unseenEnds({ setup, lane, verification }) {
    const unseen = (kind, commands = []) => commands
        .filter(({ survivors }) => survivors !== "none")
        .map(({ command }) => `the ${kind} command ${JSON.stringify(command)}`);
    return [
        ...unseen("setup", setup?.commands),
        ...(lane === undefined || lane.survivors === "none" ? [] : ["the lane"]),
        ...unseen("verification", verification?.commands),
    ];
}
/** The same in one word, for `containment.json`; null where nothing that was started is on record. */
function survivorsOf(processes) {
    if (processes.lane === undefined && processes.setup === undefined)
        return null;
    return unseenEnds(processes).length === 0 ? "none" : "unknown";
}


/***/ }),

/***/ 5550:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ expectedResults; }
/* harmony export */ });
/** Gates and checks that are about the model. */
const OF_THE_MODEL = ["gate model", "gate model-endpoint", "check model", "check model endpoint"];
/** What a trace must say of gates and checks, in order; steps are the harness's own word. */
function expectedResults({ gates, checks, verdict, }) {
    const { model_provider, model } = verdict;
    const pair = model_provider === null || model === null ? {} : { model_provider, model };
    const line = (kind, name, result) => ({
        kind,
        name,
        result,
        ...(OF_THE_MODEL.includes(`${kind} ${name}`) ? pair : {}),
    });
    return [
        ...gates.map((gate) => line("gate", gate.gate, gate.state)),
        ...checks.map((check) => line("check", check.check, check.state)),
    ];
}


/***/ }),

/***/ 9584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ FACT_ORIGINS; }
/* harmony export */ });
/**
 * Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. A bundle that
 * says otherwise is not one of ours: what is somebody's word must not be sold as computed.
 */
const FACT_ORIGINS = {
    run: ["the harness", "asserted"],
    request: ["flags, inputs and variables of the run", "asserted"],
    environment: ["the machine, asked by the harness", "asserted"],
    contract: ["the contract's file", "recomputable"],
    clock: ["the harness's clock: one reading of the system's time, then a monotonic counter", "asserted"],
    tools: ["PATH of the harness", "asserted"],
    case: ["the case's folder", "recomputable"],
    workspace: ["the copy of the case's workspace folder", "recomputable"],
    approval: ["records/ and the ledger of used approvals", "asserted"],
    agent_source: ["the place that records are read from", "asserted"],
    agent_binary: ["the copy of the agent's binary, hashed while it was made", "asserted"],
    model_access: ["variables of the run, as there or not there", "asserted"],
    cassette: ["the cassette that answers in place of the model", "asserted"],
    model_probe: ["one streamed question through the model gateway", "asserted"],
    model_calls: ["the model gateway, when it was closed", "asserted"],
    ci: ["the event of the CI run", "asserted"],
    setup: ["the setup commands, run once before the lane", "asserted"],
    lane: ["supervision of the lane's process", "asserted"],
    gitignore: ["the .gitignore files of the tree at the start", "recomputable"],
    walk: ["the harness's own walk of the workspace", "asserted"],
    head: ["files below .git of the workspace, read as data", "asserted"],
    patch: ["both manifests", "recomputable"],
    verification: ["the verification commands, run once in a clean checkout", "recomputable"],
    secrets: ["the secret scan of every file of this bundle", "recomputable"],
    cancelled: ["the signal that the harness received", "asserted"],
    harness_error: ["the harness", "asserted"],
};


/***/ }),

/***/ 8056:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: function() { return /* binding */ artifactNameProblem; },
/* harmony export */   is: function() { return /* binding */ NESTED_BUNDLES; },
/* harmony export */   nG: function() { return /* binding */ byName; }
/* harmony export */ });
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1204);

/**
 * The closed list of names in a bundle (SPEC section 2). The writer creates no other file, the reader accepts no other.
 */
const TOP_FILES = [
    ..._core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FILES */ .mS,
    "report.partial.json",
    "stage2-no-target-inspection.json",
    "stage3-copied-repo-proof.json",
    "stage4-disposable-sandbox-proof.json",
    "stage5-owned-repo-proof.json",
    "stage6-candidate-default-comparison.json",
    "stage6-real-governed-refresh-comparison.json",
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


/***/ }),

/***/ 1265:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: function() { return /* reexport */ evidence_source/* BundleReadFault */.F; },
  h: function() { return /* binding */ openBundle; }
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var evidence_names = __webpack_require__(8056);
// EXTERNAL MODULE: ./src/world/evidence/source.ts
var evidence_source = __webpack_require__(2671);
;// CONCATENATED MODULE: ./src/world/evidence/folder.ts




/** Two buffers of this size per file in hand: large enough that system calls don't count, small against 200 MB. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Below this a synchronous read is faster than a trip through the thread pool. */
const SMALL_BYTES = 256 * 1024;
const OPEN_FLAGS = (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NOFOLLOW | (external_node_fs_default()).constants.O_NONBLOCK;
/** Two names that are one file elsewhere, in a folder of another system say. */
const TWIN = "a name beside it differs in case alone";
/** Walks a bundle folder without following anything; the reader's source for folders. */
function openFolder(root) {
    const problems = [];
    const found = new Map();
    const seen = { entries: 0, folded: new Set() };
    walk(root, "", found, problems, seen);
    if (seen.entries > evidence_source/* MAX_ENTRIES */.S) {
        problems.push({ file: ".", problem: `Expected at most ${evidence_source/* MAX_ENTRIES */.S} files and folders, found more.` });
        return { source: null, problems };
    }
    const source = {
        kind: "folder",
        sizes: new Map([...found].map(([name, { size }]) => [name, Number(size)])),
        chunks: (name) => readChunks(root, name, found.get(name)),
        close: () => { },
    };
    return { source, problems };
}
function walk(root, folder, found, problems, seen) {
    for (const part of list(root, folder, problems)) {
        if (++seen.entries > evidence_source/* MAX_ENTRIES */.S)
            return;
        const name = (folder === "" ? part : `${folder}/${part}`);
        const file = (0,bytes/* displayPath */.Gt)(name);
        const stats = external_node_fs_default().lstatSync(absolute(root, name), { bigint: true, throwIfNoEntry: false });
        if (stats === undefined)
            problems.push({ file, problem: "Expected a file that stays, found it gone." });
        else if (stats.isSymbolicLink())
            problems.push({ file, problem: "Expected a file, found a symbolic link." });
        else if (stats.isDirectory()) {
            const problem = (0,evidence_names/* artifactNameProblem */.NH)(`${name}/report.md`);
            if (problem === null)
                walk(root, name, found, problems, seen);
            else
                problems.push({ file, problem: `Expected a folder of a bundle, found another: ${problem}.` });
        }
        else if (!stats.isFile())
            problems.push({ file, problem: "Expected a file, found a special file." });
        else {
            const problem = (0,evidence_names/* artifactNameProblem */.NH)(name) ?? (seen.folded.has(name.toLowerCase()) ? TWIN : null);
            seen.folded.add(name.toLowerCase());
            if (problem === null)
                found.set(name, stats);
            else
                problems.push({ file, problem: `Expected a file of a bundle, found another: ${problem}.` });
        }
    }
}
function list(root, folder, problems) {
    try {
        return external_node_fs_default().readdirSync(absolute(root, folder), { encoding: "buffer" }).map(bytes/* bytePath */.OO);
    }
    catch (error) {
        const { code } = error;
        problems.push({
            file: folder === "" ? "." : (0,bytes/* displayPath */.Gt)(folder),
            problem: `Expected a readable folder, found ${code}.`,
        });
        return [];
    }
}
function absolute(root, name) {
    return Buffer.concat([Buffer.from(`${root}/`), (0,bytes/* pathBytes */.X5)(name)]);
}
async function* readChunks(root, name, listed) {
    const fd = openListed(root, name, listed);
    try {
        const size = Number(listed.size);
        if (size <= SMALL_BYTES)
            yield readSmall(fd, name, size);
        else
            yield* readLarge(fd, name, size);
        checkIdentity(fd, name, listed);
    }
    finally {
        external_node_fs_default().closeSync(fd);
    }
}
function openListed(root, name, listed) {
    let fd;
    try {
        fd = external_node_fs_default().openSync(`${root}/${name}`, OPEN_FLAGS);
    }
    catch (error) {
        const { code } = error;
        throw new evidence_source/* BundleReadFault */.F(name, `Expected a readable file, found ${code}.`, error);
    }
    try {
        checkIdentity(fd, name, listed);
        return fd;
    }
    catch (error) {
        external_node_fs_default().closeSync(fd);
        throw error;
    }
}
function checkIdentity(fd, name, listed) {
    const now = external_node_fs_default().fstatSync(fd, { bigint: true });
    if (now.dev !== listed.dev || now.ino !== listed.ino || now.size !== listed.size || now.ctimeNs !== listed.ctimeNs) {
        throw new evidence_source/* BundleReadFault */.F(name, "Expected a file that stays as it is while it is read, found it changed.");
    }
}
function readSmall(fd, name, size) {
    const buffer = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
        const got = external_node_fs_default().readSync(fd, buffer, done, size - done, done);
        if (got === 0)
            throw cutShort(name, size, done);
        done += got;
    }
    return buffer;
}
/** Reads the next piece while the caller works on this one: reading and hashing overlap. */
async function* readLarge(fd, name, size) {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let position = 0;
    let pending = readAt(fd, buffers[0], 0);
    try {
        for (let turn = 0;; turn++) {
            const buffer = buffers[turn % 2];
            const got = await pending;
            position += got;
            if (position > size)
                throw new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found more.`);
            if (got === 0)
                break;
            pending = readAt(fd, buffers[(turn + 1) % 2], position);
            yield buffer.subarray(0, got);
        }
    }
    finally {
        // The descriptor is closed by the caller: no read may still be under way then.
        await pending.catch(() => 0);
    }
    if (position !== size)
        throw cutShort(name, size, position);
}
function readAt(fd, buffer, position) {
    return new Promise((resolve, reject) => {
        external_node_fs_default().read(fd, buffer, 0, buffer.byteLength, position, (error, got) => (error ? reject(error) : resolve(got)));
    });
}
function cutShort(name, size, found) {
    return new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found ${found}.`);
}

;// CONCATENATED MODULE: ./src/world/evidence/reader.ts







/**
 * Opens a bundle from a folder or a zip file, trusting nothing: links, special files, climbing, absolute, doubled or
 * colliding names, names that belong into no bundle, and archives that lie, overlap or explode are problems, and such a
 * file is not in the list. Reading goes on with the rest, so that a verifier can name every file that does not hold.
 *
 * @param location folder or zip file; links on the way to it are the caller's choice and are followed
 */
async function openBundle(location) {
    let real;
    let stats;
    try {
        real = external_node_fs_default().realpathSync(location);
        stats = external_node_fs_default().statSync(real);
    }
    catch (error) {
        const code = error.code ?? "UNKNOWN";
        return refused(`Expected a bundle folder or a zip file, found ${code === "ENOENT" ? "nothing there" : code}.`);
    }
    if (stats.isDirectory())
        return opened(openFolder(real));
    if (!stats.isFile())
        return refused("Expected a bundle folder or a zip file, found a special file.");
    const { openZip } = await __webpack_require__.e(/* import() */ 8940).then(__webpack_require__.bind(__webpack_require__, 8940));
    return opened(openZip(real));
}
function refused(problem) {
    return { files: null, problems: [{ file: ".", problem }] };
}
function opened({ source, problems }) {
    return { files: source === null ? null : view(source, ""), problems };
}
function view(source, prefix) {
    const names = [...source.sizes.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    const sizeOf = (name) => source.sizes.get(prefix + name) ?? null;
    const present = (name) => {
        if (sizeOf(name) === null)
            throw new evidence_source/* BundleReadFault */.F(prefix + name, "Expected this file, found none.");
        return prefix + name;
    };
    const files = {
        kind: source.kind,
        list: () => names.map((name) => ({ name, size: sizeOf(name) ?? 0 })).sort(evidence_names/* byName */.nG),
        has: (name) => sizeOf(name) !== null,
        sizeOf,
        digest: async (name) => digestOf(source.chunks(present(name))),
        digestAll: async () => {
            const digests = new Map();
            for (const { name } of files.list())
                digests.set(name, await digestOrProblem(files, name));
            return digests;
        },
        read: async (name, maxBytes) => {
            const full = present(name);
            const size = sizeOf(name) ?? 0;
            if (size > maxBytes)
                throw new evidence_source/* BundleReadFault */.F(full, `Expected at most ${maxBytes} bytes, found ${size}.`);
            const parts = [];
            for await (const chunk of source.chunks(full))
                parts.push(Buffer.from(chunk));
            return Buffer.concat(parts);
        },
        chunks: (name) => source.chunks(present(name)),
        lineBatches: (name, maxLineBytes) => splitLines(prefix + name, source.chunks(present(name)), maxLineBytes),
        nested: (inner) => {
            const below = `${prefix}${inner}/`;
            return names.some((name) => name.startsWith(`${inner}/`)) ? view(source, below) : null;
        },
        close: () => source.close(),
    };
    return files;
}
async function digestOf(chunks) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
    }
    return { sha256: hash.digest("hex"), size };
}
async function digestOrProblem(files, name) {
    try {
        return await files.digest(name);
    }
    catch (error) {
        if (error instanceof evidence_source/* BundleReadFault */.F)
            return { problem: error.problem };
        throw error;
    }
}
const NEWLINE = 0x0a;
async function* splitLines(name, chunks, maxLineBytes) {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        const end = chunk.lastIndexOf(NEWLINE);
        if (end === -1) {
            rest = Buffer.concat([rest, chunk]);
        }
        else {
            const text = Buffer.concat([rest, chunk.subarray(0, end)]);
            rest = Buffer.from(chunk.subarray(end + 1));
            yield decodeLines(name, text, maxLineBytes);
        }
        if (rest.byteLength > maxLineBytes)
            throw tooLong(name, maxLineBytes);
    }
    if (rest.byteLength > 0)
        throw new evidence_source/* BundleReadFault */.F(name, "Expected a newline at the end of the last line, found none.");
}
function decodeLines(name, bytes, maxLineBytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new evidence_source/* BundleReadFault */.F(name, "Expected UTF-8, found bytes that are none.");
    const lines = bytes.toString("utf8").split("\n");
    // A line of so many UTF-16 units has at least as many bytes, and at most three times as many.
    const long = lines.find((line) => line.length * 3 > maxLineBytes && Buffer.byteLength(line) > maxLineBytes);
    if (long !== undefined)
        throw tooLong(name, maxLineBytes);
    return lines;
}
function tooLong(name, maxLineBytes) {
    return new evidence_source/* BundleReadFault */.F(name, `Expected lines of at most ${maxLineBytes} bytes, found a longer one.`);
}


/***/ }),

/***/ 2671:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ BundleReadFault; },
/* harmony export */   S: function() { return /* binding */ MAX_ENTRIES; }
/* harmony export */ });
/** More names than this are no bundle of ours: some forty files, three nested bundles, and a few raw files of the lane. */
const MAX_ENTRIES = 10_000;
/** A file that can't be trusted as it was read: it changed, or is not what the archive declares. */
class BundleReadFault extends Error {
    name = "BundleReadFault";
    file;
    problem;
    constructor(file, problem, cause) {
        super(`${file}: ${problem}`, cause === undefined ? {} : { cause });
        this.file = file;
        this.problem = problem;
    }
}


/***/ })

};
;