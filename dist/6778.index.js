"use strict";
exports.id = 6778;
exports.ids = [6778];
exports.modules = {

/***/ 7885:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ auditBundle; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_judge_audit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3973);
/* harmony import */ var _core_judge_evidence__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4466);
/* harmony import */ var _core_judge_file_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7662);
/* harmony import */ var _core_judge_load__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4363);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4201);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1265);







/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @param parts takes a bundle that is nested in a run, too: complete in itself, but no run, so that it counts for nothing
 * @returns the audit; what can't be read is one of its faults
 */
async function auditBundle(files, { parts = false } = {}) {
    const bytes = files.list().reduce((sum, { size }) => sum + size, 0);
    if (bytes > _core_judge_file_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BUNDLE_BYTES */ .Me)
        return refused([{ file: ".", problem: `Expected at most ${_core_judge_file_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BUNDLE_BYTES */ .Me} bytes in all, found ${bytes}.` }]);
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
    for (const name of _core_judge_evidence__WEBPACK_IMPORTED_MODULE_6__/* .NESTED */ .s6) {
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
        .filter(({ name }) => (0,_core_judge_audit__WEBPACK_IMPORTED_MODULE_1__/* .isOwnFile */ .Z4)(name, nested.keys()))
        .map(({ name, size }) => [name, size]));
    const contents = new Map();
    /** Hashes a file while something reads it; what goes wrong is told once. */
    const take = async (name, reader) => {
        try {
            const largest = (0,_core_judge_file_limits__WEBPACK_IMPORTED_MODULE_2__/* .largestOf */ .u1)(name);
            const size = own.get(name);
            if (size > largest)
                throw new _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__/* .BundleReadFault */ .F(name, `Expected at most ${largest} bytes, found ${size}.`);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
            for await (const piece of files.chunks(name)) {
                hash.update(piece);
                reader?.push(piece);
            }
            reader?.end();
            digests.set(name, { sha256: hash.digest("hex"), size });
        }
        catch (error) {
            if (!(error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__/* .BundleReadFault */ .F))
                throw error;
            unreadable.push({ file: name, problem: error.problem });
            own.delete(name);
        }
    };
    for (const [name, size] of [...own])
        if ((0,_core_judge_file_limits__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(name, size) === "whole")
            await take(name, whole((bytes) => contents.set(name, bytes), size));
    const names = new Set(own.keys());
    const read = (name) => contents.get(name) ?? EMPTY;
    const inner = new Map();
    for (const [name, { report, decision }] of nested)
        if (report !== null && decision !== null)
            inner.set(name, { report, events: decision.events.map(({ event }) => event) });
    const loading = (0,_core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .beginEvidence */ .BB)({ names, read, sizeOf: (name) => own.get(name) ?? 0 }, inner);
    for (const name of _core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .STREAMED */ .wn) {
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
    const result = (0,_core_judge_audit__WEBPACK_IMPORTED_MODULE_1__/* .audit */ .sb)({
        role,
        digests,
        read: (name) => contents.get(name) ?? null,
        nested,
        loaded: unreadable.length > 0 ? { faults: [] } : loading.end(),
        markdown: _core_report_markdown__WEBPACK_IMPORTED_MODULE_4__/* .reportMarkdown */ .u,
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
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/**
 * `test.log`: what commands of a contract said, each between two lines of the harness's own. A line of the harness begins with
 * `$ ` or `# `, every line of output with `| `: whatever a command writes, it writes no line of the harness's. The line behind
 * the output says how long it is, so that nothing can be taken out or put in between.
 */
/** What every line of output begins with. */
const OUTPUT = "| ";
/** The line before the output of a command. */
function beginLine(argv) {
    return `$ ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeJsonForPeople */ .eK)(JSON.stringify(argv))}\n`;
}
/** The line behind the output of a command: how it ended, as far as the system knows, and how much it said. */
function endLine({ termination, exit_code, signal }, { lines, bytes, cut }) {
    const end = exit_code === null ? `signal ${signal ?? "unknown"}` : `exit code ${exit_code}`;
    const amount = `${lines} ${lines === 1 ? "line" : "lines"} of output, ${bytes} bytes`;
    return `# ${termination}, ${end}; ${amount}${cut ? ", cut" : ""}\n`;
}
/** A line of the harness's own, about what no command said. */
function noteLine(text) {
    return `# ${inOneLine(text)}\n`;
}
/** The one line of a log where nothing was verified. */
function noVerificationLine(reason) {
    return `no verification: ${inOneLine(reason)}\n`;
}
function inOneLine(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(text.replace(/[\r\n]+/g, " "));
}
const NEWLINE = 0x0a;
const DELETE = 0x7f;
/**
 * Characters beyond ASCII that a terminal obeys, or that change how what is beside them looks, by their UTF-8 (as latin1): controls
 * (C1), soft hyphens, marks of direction, what has no width, separators of lines and paragraphs, tags.
 */
const UNSEEN = "\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80-\x81][\x80-\xbf]";
/** Any of them, or a control of ASCII. */
const HIDDEN = new RegExp(`[\\x00-\\x08\\x0b-\\x1f\\x7f]|${UNSEEN}`, "g");
/** The beginning of one at the end of a piece. */
const BEGUN = /(?:[\xc2\xd8]|\xe1\xa0?|\xe2[\x80\x81]?|\xef[\xbb\xbf]?|\xf3(?:\xa0[\x80\x81]?)?)$/;
/**
 * Makes the lines of one command. Control characters but tab and newline become their pictures (U+2400 and on), others
 * that nobody sees U+FFFD: a terminal obeys them, and one that goes back in its line would write over what the line begins with.
 * @param mostBytes of lines that are kept; what would make them longer is dropped, and the rest with it
 */
function createFramer(mostBytes) {
    const logged = { lines: 0, bytes: 0, cut: false };
    const prefix = Buffer.from(OUTPUT);
    let atStart = true;
    let held = Buffer.alloc(0);
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
            const all = Buffer.concat([held, chunk]);
            // The last character may go on in the next piece.
            const begun = BEGUN.exec(all.toString("latin1", Math.max(0, all.length - MOST_HELD)))?.[0].length ?? 0;
            held = all.subarray(all.length - begun);
            const text = visible(all.subarray(0, all.length - begun));
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
            if (held.length > 0 && !logged.cut)
                inLine(pieces, held);
            held = Buffer.alloc(0);
            if (!atStart)
                give(pieces, Buffer.of(NEWLINE));
            atStart = true;
            return Buffer.concat(pieces);
        },
        logged: () => ({ ...logged }),
    };
}
/** Bytes of a character that is not whole yet, at most. */
const MOST_HELD = 3;
/** Bytes without what nobody sees. */
function visible(bytes) {
    const pieces = [];
    let from = 0;
    for (const { 0: found, index } of bytes.toString("latin1").matchAll(HIDDEN)) {
        pieces.push(bytes.subarray(from, index), found.length > 1 ? REPLACEMENT : pictureOf(found.charCodeAt(0)));
        from = index + found.length;
    }
    return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
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

/***/ 3973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: function() { return /* binding */ audit; },
  sl: function() { return /* binding */ compareSums; },
  Z4: function() { return /* binding */ isOwnFile; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/formats/event-chain.ts
var event_chain = __webpack_require__(5776);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(477);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(7031);
// EXTERNAL MODULE: ./src/core/records/report.ts
var records_report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var records_containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/promises.ts
var promises = __webpack_require__(1033);
;// CONCATENATED MODULE: ./src/core/judge/bounds.ts






/*
 * What the harness holds a run to (limits of the contract, its clock, the machine's levels), asked again of what it wrote down.
 */
/** Times are cut to milliseconds, durations to tenths of them. */
const ROUNDING_MS = 2;
/** What stopping takes at most beyond a deadline: the signals, the last output, a busy machine. */
const STOPPING_MS = 60_000;
/** Raw output may be longer than its limit: redaction writes more than it takes out. */
const REDACTED = 2;
/** Everything that is held to a bound, or to a clock, against that bound. */
function checkBounds(evidence, contract, fault) {
    checkDurations(evidence.facts, contract, fault);
    checkLaneBounds(evidence.facts, contract, fault);
    checkTold(evidence.facts, contract, fault);
    checkMachine(evidence.facts, fault);
    checkWalls(evidence, contract, fault);
}
function checkDurations({ run, clock, request, lane, setup, verification }, contract, fault) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const between = (from, to) => from === null || to === null ? null : Date.parse(to) - Date.parse(from);
    const within = (what, took, room) => {
        if (room !== null && took > room + ROUNDING_MS)
            fault(files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and the clock gives it ${room} ms`);
    };
    const bounded = (what, took, seconds) => {
        if (took > seconds * 1000 + STOPPING_MS)
            fault(files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and was given ${seconds} s`);
    };
    if (lane !== undefined) {
        const seconds = request.timeout_seconds ?? limits.lane_seconds;
        within("lane.duration_ms", lane.duration_ms, between(clock.lane_started, clock.lane_ended));
        bounded("lane.duration_ms", lane.duration_ms, seconds);
        if (lane.termination === "timeout" && lane.duration_ms + ROUNDING_MS < seconds * 1000)
            fault(files/* FACTS_FILE */.Ho, `lane.duration_ms: it timed out after ${lane.duration_ms} ms, and was given ${seconds} s`);
    }
    const sum = (commands = []) => commands.reduce((all, { duration_ms }) => all + duration_ms, 0);
    if (verification !== undefined) {
        const took = sum(verification.commands);
        within("verification", took, between(clock.diff_checked ?? clock.lane_ended, clock.verification_completed));
        bounded("verification", took, limits.verification_seconds);
    }
    for (const place of ["checkout", "workspace"]) {
        const took = sum(setup?.commands.filter((ran) => ran.place === place));
        within(`setup in the ${place}`, took, between(run.started_at, clock.lane_started ?? run.finished_at));
        bounded(`setup in the ${place}`, took, limits.setup_seconds);
    }
}
function checkLaneBounds({ lane }, contract, fault) {
    if (lane === undefined)
        return;
    const most = (0,records_contract/* limitsOf */.Af)(contract).lane_output_bytes * REDACTED;
    const kept = lane.stdout_bytes + lane.stderr_bytes;
    if (kept > most)
        fault(files/* FACTS_FILE */.Ho, `lane: ${kept} bytes of output kept, expected at most ${most}`);
}
/** Whatever was not done says why; whatever was found over a bound names the contract's. */
function checkTold({ verification, head, walk, setup, approval }, contract, fault) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    if (verification !== undefined) {
        const { status, reason, level, commands } = verification;
        if ((status === "not_run" || status === "missing") && (reason ?? "").trim() === "")
            fault(files/* FACTS_FILE */.Ho, `verification: ${status}, expected the reason, found none`);
        if (status === "passed" && reason !== null)
            fault(files/* FACTS_FILE */.Ho, "verification: passed, and a reason why it was not");
        if (commands.length > 0 && level === null)
            fault(files/* FACTS_FILE */.Ho, "verification: commands that ran at no level");
        for (const { exit_code, signal, termination } of [...commands, ...(setup?.commands ?? [])])
            if ((termination === "exited" && (exit_code === null || signal !== null)) ||
                (termination === "signalled" && (signal === null || exit_code !== null)))
                fault(files/* FACTS_FILE */.Ho, `a command that ${termination}, with exit code ${exit_code} and signal ${signal}`);
    }
    if (head !== undefined) {
        if ((head.state === "unreadable") !== (head.problem !== null))
            fault(files/* FACTS_FILE */.Ho, "head: expected a problem where, and only where, it can't be read");
        if (head.state === "moved" && head.commit === null)
            fault(files/* FACTS_FILE */.Ho, "head: it moved, and to no commit");
        if (head.state !== "moved" && head.uncommitted.length > 0)
            fault(files/* FACTS_FILE */.Ho, "head: it did not move, and something is left uncommitted");
    }
    if (approval !== undefined && approval.record === null && approval.ledger === "unused")
        fault(files/* FACTS_FILE */.Ho, "approval: the ledger was asked of an approval that is not there");
    for (const kind of ["refusals", "limit_hits", "late_changes"])
        if ((walk?.unnamed?.[kind] ?? 0) > 0 && walk[kind].length !== domain_limits/* MAX_NAMED_FINDINGS */.As)
            fault(files/* FACTS_FILE */.Ho, `walk.unnamed: ${kind} that are only counted, before ${domain_limits/* MAX_NAMED_FINDINGS */.As} are named`);
    for (const { limit, found, bound } of walk?.limit_hits ?? []) {
        const wanted = limits[limit];
        if (wanted !== undefined && bound !== wanted)
            fault(files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: the contract gives ${wanted}, found ${bound}`);
        if (wanted !== undefined && found <= bound)
            fault(files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: ${found} is not over ${bound}`);
    }
}
/** What is said of the machine twice is said alike. */
function checkMachine({ environment, tools, request, case: folder, lane }, fault) {
    const told = { git: environment.git, python3: environment.python };
    for (const { name, found, version, problem } of tools ?? []) {
        if (found && problem !== undefined)
            fault(files/* FACTS_FILE */.Ho, `tools: ${name} was found, and has a problem`);
        const known = told[name];
        if (found && known !== undefined && known !== null && known !== version)
            fault(files/* FACTS_FILE */.Ho, `tools: ${name} is ${version ?? "of no version"}, environment says ${known}`);
    }
    if (tools !== undefined && new Set(tools.map(({ name }) => name)).size !== tools.length)
        fault(files/* FACTS_FILE */.Ho, "tools: expected each once");
    if (lane !== undefined && request.lane === "fake" && folder !== undefined && folder.fake_script_sha256 === null)
        fault(files/* FACTS_FILE */.Ho, "case: the fake lane ran, and there is no fake.json");
}
/** The walls that containment.json tells of, against the contract and the level. */
function checkWalls({ facts, containment }, contract, fault) {
    if (containment === null)
        return;
    const { level, levels, canary, limits: held, seccomp_sha256: filter, loopback_ports, plan = null } = containment;
    const tell = (problem) => fault(files/* CONTAINMENT_FILE */.eL, problem);
    if (new Set(levels.map((one) => one.level)).size !== levels.length)
        tell("levels: expected each once");
    for (const problem of (0,promises/* promiseFaults */.h9)(containment))
        tell(problem);
    if (level === null)
        return;
    const better = records_containment/* LEVELS */.A_.slice(0, records_containment/* LEVELS */.A_.indexOf(level)).find((name) => levels.some((one) => one.level === name && one.available));
    if (better !== undefined)
        tell(`level: expected ${better}, which is available, found ${level}`);
    const isSandbox = level === "sandbox";
    if ((filter != null) !== isSandbox)
        tell("seccomp_sha256: expected a filter at the level sandbox, and at no other");
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    if (held === undefined)
        tell("limits: expected the bounds of this level, found none");
    else {
        const bound = (name, expected, found, isSame) => {
            if (!isSame)
                tell(`limits.${name}: the contract gives ${expected}, found ${found}`);
        };
        bound("processes", limits.processes, held.processes.bound, held.processes.bound === limits.processes);
        bound("file_bytes", limits.file_bytes, held.file_bytes.bound, held.file_bytes.bound === limits.file_bytes);
        // A machine with less memory gives less.
        bound("memory_bytes", limits.memory_bytes, held.memory_bytes.bound, held.memory_bytes.bound <= limits.memory_bytes);
        for (const name of ["file_bytes", "memory_bytes"])
            if (held[name].held_by === "nothing")
                tell(`limits.${name}: expected something that holds it, found nothing`);
        if (level === "none" && Object.values(held).some(({ held_by }) => held_by === "cgroup"))
            tell("limits: nothing is held by a control group at the level none");
    }
    if (canary.ran) {
        const names = canary.results.map(({ name }) => name);
        const strange = names.find((name) => !canary_names/* CANARY_NAMES */.s.includes(name));
        if (strange !== undefined)
            tell(`canary: ${JSON.stringify(strange)} is nothing that it tries`);
        const inOrder = canary_names/* CANARY_NAMES */.s.filter((name) => names.includes(name));
        if (strange === undefined && inOrder.join() !== names.join())
            tell("canary: expected its attempts in their order");
        for (const { name, outcome, detail } of canary.results)
            if ((outcome === "denied") !== (detail === ""))
                tell(`canary: ${name}: ${outcome}, ${detail === "" ? "without" : "with"} a detail`);
    }
    else if (canary.results.length > 0)
        tell("canary: it did not run, and has results");
    const wanted = isSandbox ? [...(contract.loopback_ports ?? [])] : [];
    if ((loopback_ports ?? []).join() !== wanted.join())
        tell(`loopback_ports: expected ${wanted.join() || "none"} of the contract, found ${(loopback_ports ?? []).join() || "none"}`);
    const interpreter = facts.lane?.argv[0];
    if (plan !== null && interpreter !== undefined && !isShown(interpreter, plan.mounts))
        tell(`plan: it does not show ${interpreter}, which the lane was started with`);
}
/** Whether a program can be seen: below something that is bound, linked, or the harness's own. */
function isShown(program, mounts) {
    return mounts.some(({ kind, inside }) => kind !== "mask" &&
        kind !== "folder" &&
        (program === inside ||
            program.startsWith(`${inside}/`) ||
            // The home of whoever ran it is not written down.
            (inside.startsWith("~/") && program.includes(inside.slice(1)))));
}
/**
 * Steps lie within the run, and each thing that was done has its step.
 * @returns what is wrong with a line, or null
 */
function stepFault({ kind, at, duration_ms }, { run }) {
    if (Date.parse(at) < Date.parse(run.started_at))
        return `at ${at}, before the run started`;
    if (kind === "step" && Date.parse(at) + duration_ms > Date.parse(run.finished_at) + ROUNDING_MS)
        return `at ${at} for ${duration_ms} ms, which is longer than the run`;
    return null;
}

// EXTERNAL MODULE: ./src/core/mounts/faults.ts
var faults = __webpack_require__(8606);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/formats/baseline-commit.ts
var baseline_commit = __webpack_require__(23);
// EXTERNAL MODULE: ./src/core/formats/test-log.ts
var test_log = __webpack_require__(5337);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var judge_evidence = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 3 modules
var load = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var judge_survivors = __webpack_require__(6388);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
;// CONCATENATED MODULE: ./src/core/judge/consistency.ts






















/**
 * What the content files of one bundle say against each other. The judge takes every file at its word; a bundle whose
 * files were taken from two runs, or changed one by one, betrays itself here, however right its digests are.
 */
function contradictions(evidence, around) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const parsed = (0,records_contract/* parseContract */.UA)(evidence.contract);
    const contract = parsed.ok ? parsed.value : null;
    checkIdentity(evidence, contract, around.role, fault);
    checkClock(evidence, fault);
    checkLane(evidence, fault);
    checkTrees(evidence, fault);
    checkUnrefused(evidence, contract, fault);
    if (contract !== null)
        checkBounds(evidence, contract, fault);
    checkContainment(evidence, fault);
    checkCalls(evidence, around, fault);
    checkRedactions(evidence, around, fault);
    checkNested(evidence, around.role, fault);
    checkNames(evidence, around.names, fault);
    checkTestLog(evidence, around, fault);
    checkVerifiedTree(evidence, contract, fault);
    return faults;
}
function checkIdentity({ facts, contract: bytes }, contract, role, fault) {
    const { run, request } = facts;
    if (run.role !== role)
        fault(files/* FACTS_FILE */.Ho, role === "run"
            ? `run.role: this is the ${run.role} of a run, not a run: verify the bundle that it lies in`
            : `run.role: expected ${role}, found ${run.role}`);
    if (run.role === "stage1-refusal" && (request.stage !== 1 || facts.lane !== undefined))
        fault(files/* FACTS_FILE */.Ho, `run.role: a refusal is of stage 1 and starts nothing, found stage ${request.stage}`);
    if (run.role === "fake-baseline" && (request.stage !== 2 || request.lane !== "fake"))
        fault(files/* FACTS_FILE */.Ho, `run.role: a baseline is of stage 2 and the lane fake, found ${request.stage} and ${request.lane}`);
    const caseId = contract?.case_id ?? "unknown";
    if (run.case_id !== caseId)
        fault(files/* FACTS_FILE */.Ho, `run.case_id: the contract gives ${caseId}, found ${run.case_id}`);
    const random = run_id/* RUN_ID */.UC.exec(run.run_id)?.[2] ?? "";
    const expected = (0,run_id/* runId */.Vz)(run.started_at, caseId, random);
    if (run.run_id !== expected)
        fault(files/* FACTS_FILE */.Ho, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
    const folder = run.artifacts_dir.split("/").at(-1);
    const wanted = role === "run" ? run.run_id : role;
    if (folder !== wanted)
        fault(files/* FACTS_FILE */.Ho, `run.artifacts_dir: expected a folder named ${wanted}, found ${folder}`);
    if ((facts.contract.state === "unreadable") !== (facts.contract.reason !== null))
        fault(files/* FACTS_FILE */.Ho, "contract: expected a reason where, and only where, it is unreadable");
    if (facts.contract.state === "unreadable" && bytes.length > 0)
        fault(files/* CONTRACT_FILE */.kY, "expected nothing, because the contract could not be read");
    if (request.lane === "fake" && (facts.agent_binary ?? facts.model_probe) !== undefined)
        fault(files/* FACTS_FILE */.Ho, "the fake lane has neither a binary nor a model");
}
/** Readings in the order in which a run takes them; its clock never goes back. */
function checkClock({ facts: { run, clock } }, fault) {
    const readings = [
        ["run.started_at", run.started_at],
        ["clock.contract_read", clock.contract_read],
        ["clock.gates_evaluated", clock.gates_evaluated],
        ["clock.lane_started", clock.lane_started],
        ["clock.lane_ended", clock.lane_ended],
        ["clock.diff_checked", clock.diff_checked],
        ["clock.verification_completed", clock.verification_completed],
        ["run.finished_at", run.finished_at],
    ];
    let last = null;
    for (const [name, at] of readings) {
        if (at === null)
            continue;
        if (last !== null && Date.parse(at) < Date.parse(last[1]))
            fault(files/* FACTS_FILE */.Ho, `${name}: ${at} is before ${last[0]}, ${last[1]}`);
        last = [name, at];
    }
}
function checkLane({ facts: { lane, head } }, fault) {
    if (lane !== undefined) {
        const { termination, exit_code, signal } = lane;
        if ((exit_code === null) === (signal === null) && termination !== "cancelled")
            fault(files/* FACTS_FILE */.Ho, "lane: expected an exit code or a signal, and not both");
        if (termination === "exited" && exit_code === null)
            fault(files/* FACTS_FILE */.Ho, "lane: it exited, and has no exit code");
        if (termination === "signalled" && signal === null)
            fault(files/* FACTS_FILE */.Ho, "lane: a signal ended it, and none is named");
    }
    if (head === undefined || head.state === "unreadable")
        return;
    if ((head.state === "unchanged") !== (head.commit === head.baseline_commit))
        fault(files/* FACTS_FILE */.Ho, `head: ${head.state}, and its commit is ${head.commit ?? "none"}`);
}
function checkTrees({ facts, change }, fault) {
    if (change === null || facts.workspace === undefined)
        return;
    const { tree, entries } = facts.workspace;
    if (change.baselineTree !== null && tree !== change.baselineTree)
        fault(files/* FACTS_FILE */.Ho, `workspace.tree: ${files/* BEFORE_FILE */.Lt} makes ${change.baselineTree}, found ${tree}`);
    const commit = (0,baseline_commit/* baselineCommit */.L)(tree).oid;
    if (facts.head !== undefined && facts.head.baseline_commit !== commit)
        fault(files/* FACTS_FILE */.Ho, `head.baseline_commit: the baseline's tree makes ${commit}, found ${facts.head.baseline_commit}`);
    if (change.misplacedMark !== null)
        fault(files/* AFTER_FILE */._C, `${(0,bytes/* displayPath */.Gt)(change.misplacedMark)}: set aside, and the contract does not say so, or the other way round`);
    const aside = facts.walk?.set_aside;
    if (aside !== undefined && aside.listed !== change.discarded.length)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${files/* AFTER_FILE */._C} lists ${change.discarded.length}, found ${aside.listed}`);
    if (aside !== undefined && aside.entries < aside.listed + aside.unlisted)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${aside.listed + aside.unlisted} entries by themselves, ${aside.entries} in all`);
    if (entries !== change.baselineEntries)
        fault(files/* FACTS_FILE */.Ho, `workspace.entries: ${files/* BEFORE_FILE */.Lt} has ${change.baselineEntries}, found ${entries}`);
}
/** A workspace that nobody refused holds nothing that is refused wherever it is met. */
function checkUnrefused(evidence, contract, fault) {
    const { change } = evidence;
    if (change === null || (0,findings/* hasFindings */.V)(evidence))
        return;
    const nobody = "and facts.json tells of no refusal";
    if (change.fault !== null)
        fault(change.fault.file, `${(0,bytes/* displayPath */.Gt)(change.fault.path)}: ${change.fault.problem}, ${nobody}`);
    if (contract === null)
        return;
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const changed = change.changes.filter(({ kind, after }) => kind !== "mode" && after?.type === "file");
    const found = [
        ["entries", change.extent.entries],
        ["tree_bytes", change.extent.bytes],
        ["file_bytes", change.extent.largest],
        ["changed_files", change.changed],
        ["changed_file_bytes", changed.reduce((most, { after }) => Math.max(most, after?.size ?? 0), 0)],
    ];
    for (const [limit, size] of found)
        if (size > limits[limit])
            fault(files/* AFTER_FILE */._C, `${limit}: expected at most ${limits[limit]}, found ${size}, ${nobody}`);
    const started = [
        ["entries", change.startingExtent.entries],
        ["tree_bytes", change.startingExtent.bytes],
        ["file_bytes", change.startingExtent.largest],
    ];
    for (const [limit, size] of started)
        if (size > limits[limit])
            fault(files/* BEFORE_FILE */.Lt, `${limit}: expected at most ${limits[limit]}, found ${size}: no run starts from such a tree`);
    if ("size" in evidence.patch && evidence.patch.size > limits.patch_bytes)
        fault(files/* PATCH_FILE */.mO, `patch_bytes: expected at most ${limits.patch_bytes}, found ${evidence.patch.size}, ${nobody}`);
}
function checkContainment({ facts, containment }, fault) {
    if (containment === null)
        return;
    const { level, required, levels, canary } = containment;
    const wanted = facts.request.lane === "fake" ? "best" : "sandbox";
    if (required !== wanted)
        fault(files/* CONTAINMENT_FILE */.eL, `required: expected ${wanted} for this lane, found ${required}`);
    if (level !== null && levels.find((entry) => entry.level === level)?.available !== true)
        fault(files/* CONTAINMENT_FILE */.eL, `levels: expected ${level} to be available, because the lane has it`);
    if (canary.ran !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected one at the level sandbox, and at no other");
    if (canary.ran !== (canary.profile_sha256 !== null) || canary.ran === (canary.reason !== null))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected the digest of its sandbox where it ran, else the reason");
    const { plan = null } = containment;
    if ((plan !== null) !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "plan: expected one at the level sandbox, and at no other");
    for (const problem of plan === null ? [] : (0,faults/* planFaults */.h)(plan.mounts))
        fault(files/* CONTAINMENT_FILE */.eL, `plan: ${problem}`);
    const survivors = (0,judge_survivors/* survivorsOf */.t)(facts);
    if ((containment.survivors ?? null) !== survivors)
        fault(files/* CONTAINMENT_FILE */.eL, `survivors: ${files/* FACTS_FILE */.Ho} gives ${survivors}, found ${containment.survivors ?? null}`);
    if (level === "none" && survivors === "none")
        fault(files/* FACTS_FILE */.Ho, "survivors: nobody sees at the level none that everything is dead");
    const tried = canary.results.map(({ name }) => name);
    if (new Set(tried).size !== tried.length)
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected each attempt once");
}
/** The gateway's record of the calls: of this run and in its time, of the model asked for, and the probe among them. */
function checkCalls({ facts, agent }, { names, read }, fault) {
    const { request, model_probe: probe, model_access: access } = facts;
    const calls = agent?.calls ?? (0,load/* readCalls */.sS)(names, read, facts, fault);
    const callFault = (call, problem) => call !== undefined && fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: ${problem}`);
    callFault(calls.find((call) => call.outcome === "completed" && !isWhole(call, request.model)), "a completed call has a status of success, both digests, and the admitted model, asked for and answered");
    const own = calls.findIndex((call) => !call.probe);
    callFault(calls.find((call, index) => call.probe && own >= 0 && index > own), "a probe after the lane had started");
    const replay = access?.replay === true;
    if (facts.cassette !== undefined && !replay)
        fault(files/* FACTS_FILE */.Ho, "cassette: expected none, because model_access tells of no replay");
    const mixed = calls.find(({ replayed }) => replayed !== replay);
    callFault(mixed, `${mixed?.replayed === true ? "replayed" : "a real one"}, ${files/* FACTS_FILE */.Ho} says otherwise`);
    checkTimesOfCalls(facts, calls, fault);
    const asked = calls.filter((call) => call.probe);
    const last = asked.at(-1);
    if (calls.length > 0 && probe === undefined)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${files/* FACTS_FILE */.Ho} knows of no probe`);
    if (probe?.status != null && (last === undefined || last.status !== probe.status))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected a probe that was answered with ${probe.status}, as in ${files/* FACTS_FILE */.Ho}, found ${last?.status ?? "none"}`);
    if (probe?.outcome === "content" && last?.outcome !== "completed")
        fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected the probe that facts.json tells of, found none");
    // It is asked a second time only where the endpoint does not know the name of its bound.
    if (asked.length > 2 || (asked.length === 2 && asked[0].status !== 400))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${asked.length} probes: the harness asks once`);
}
/** Redactions are counted once, and each stands in a file of this bundle that says so. */
function checkRedactions({ facts: { secrets } }, { names }, fault) {
    if (secrets?.redacted === undefined)
        return;
    const sum = secrets.redacted.reduce((total, { places }) => total + places, 0);
    if (sum !== secrets.redactions)
        fault(files/* FACTS_FILE */.Ho, `secrets.redactions: redacted tells of ${sum} places, found ${secrets.redactions}`);
    for (const { file } of secrets.redacted)
        if (!names.has(file))
            fault(files/* FACTS_FILE */.Ho, `secrets.redacted: ${file} is no file of this bundle`);
}
function isWhole(call, model) {
    const { status, requested_model, answered_models, request_sha256, answer_sha256 } = call;
    const digests = request_sha256 !== null && answer_sha256 !== null;
    const named = requested_model === model && answered_models.length === 1 && answered_models[0] === model;
    return status !== null && status >= 200 && status <= 299 && digests && named;
}
/** Begin and end of a call are cut to milliseconds and tenths of them. */
const consistency_ROUNDING_MS = 1.1;
/** Calls of another run were made at another time: the probe before the lane, all others while it ran. */
function checkTimesOfCalls({ run, clock }, calls, fault) {
    const at = (time) => (time === null ? NaN : Date.parse(time));
    let before = -Infinity;
    for (const call of calls) {
        const begin = at(call.at);
        const end = begin + call.duration_ms;
        const [from, to] = call.probe
            ? [clock.contract_read, clock.gates_evaluated]
            : [clock.lane_started, clock.lane_ended ?? run.finished_at];
        // Without a reading of the clock there was no lane that could have asked.
        if (!(begin >= at(from) && begin <= at(to)))
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: at ${call.at}, and ${call.probe ? "the gates" : "the lane"} had from ${from} to ${to}`);
        if (end > at(run.finished_at) + consistency_ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: it ended after the run`);
        if (end < before - consistency_ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: calls stand in the order in which they ended`);
        before = end;
    }
}
/** A nested bundle is of this very run: same start, contract, case and records, and it lies in this folder. */
function checkNested(evidence, role, fault) {
    const { facts, nested, change } = evidence;
    const { run, request } = facts;
    for (const name of judge_evidence/* NESTED */.s6) {
        const inner = nested.get(name);
        if (inner === undefined)
            continue;
        const { report } = inner;
        const file = `${name}/report.json`;
        const differs = (what, expected, found) => expected !== found && fault(file, `${what}: expected ${expected}, as in the run around it, found ${found}`);
        if (role !== "run")
            fault(file, "expected no bundle within a nested one");
        differs("run_started_at", run.started_at, report.run_started_at);
        differs("case_id", run.case_id, report.case_id);
        differs("harness_version", run.harness_version, report.harness_version);
        differs("artifacts_dir", `${run.artifacts_dir}/${name}`, report.artifacts_dir);
        differs(`digest of ${files/* CONTRACT_FILE */.kY}`, (0,digest/* sha256 */.sc)(evidence.contract), report.artifact_digests[files/* CONTRACT_FILE */.kY] ?? "none");
        for (const [record, bytes] of evidence.records) {
            const found = report.artifact_digests[`${files/* RECORDS_FOLDER */.g6}${record}`];
            if (found !== undefined || name === "stage1-refusal")
                differs(`digest of ${files/* RECORDS_FOLDER */.g6}${record}`, (0,digest/* sha256 */.sc)(bytes), found ?? "none");
        }
        if (Date.parse(report.run_finished_at) > Date.parse(run.finished_at))
            fault(file, `run_finished_at: ${report.run_finished_at} is after the end of the run, ${run.finished_at}`);
        if (name === "fake-baseline") {
            differs("backend", "fake", report.backend);
            differs("stage", String(request.stage), String(report.stage));
            // One that was cancelled before its lane ended has looked at no tree.
            const cut = report.baseline === null && facts.cancelled !== undefined;
            if (change?.baselineTree != null && !cut)
                differs("baseline", change.baselineTree, report.baseline ?? "none");
        }
    }
    if (role === "run" && nested.has("stage1-refusal") && request.stage === 1)
        fault("stage1-refusal/report.json", "stage 1 nests no refusal: it is one");
    if (nested.has("fake-baseline") && (request.lane === "fake" || request.stage !== 2))
        fault("fake-baseline/report.json", "expected a baseline at stage 2 only, of another lane than fake");
}
const LANE_OUTPUT = [files/* STDOUT_FILE */.Ne, files/* STDERR_FILE */.GK];
/** Raw output by lane; what the harness does not write has no place in `backend/`. */
const BACKEND_FILES = {
    fake: LANE_OUTPUT,
    codex: LANE_OUTPUT,
    pi: LANE_OUTPUT,
    case: [...LANE_OUTPUT, case_lane/* CASE_EVENTS_FILE */.ws, case_lane/* MODEL_CALLS_FILE */.$O, "backend/lane-state.tar"],
};
/** Files that only a lane which started leaves behind. */
const LANE_FILES = [
    ...LANE_OUTPUT,
    case_lane/* CASE_EVENTS_FILE */.ws,
    "backend/lane-state.tar",
    files/* BEFORE_FILE */.Lt,
    files/* AFTER_FILE */._C,
];
/** Every file that a bundle of a lane can have itself, markers and proofs left out. */
function filesOf(lane) {
    const records = [
        approval/* APPROVAL_RECORD */._F,
        ...(lane === "fake" ? [] : [(0,admission_facts/* agentRecordFile */.fl)(lane), ...Object.values(admission_facts/* ADMISSION_RECORDS */.XO), ...build_report/* REPORT_FILES */.JL]),
    ].map((name) => `${files/* RECORDS_FOLDER */.g6}${name}`);
    return new Set([...files/* COMMON_FILES */.mS, ...records, ...BACKEND_FILES[lane]]);
}
/** The list of files is closed: whatever the harness does not write for this run was put there by somebody else. */
function checkNames({ facts }, names, fault) {
    const known = filesOf(facts.request.lane);
    for (const name of names) {
        if (!known.has(name) && !files/* MARKER */.tl.test(name) && !files/* PROOF */.HN.test(name))
            fault(name, "no such file belongs into the bundle of this run");
        else if (facts.lane === undefined && LANE_FILES.includes(name))
            fault(name, "a lane's file, and no lane was started");
    }
    const stage = (0,ladder/* stageNumber */.sX)(facts.request.stage);
    const proof = stage === null ? null : (0,ladder/* stageOf */.gV)(stage).proof;
    for (const name of names)
        if (files/* PROOF */.HN.test(name) && name !== proof)
            fault(name, "the proof of another stage");
}
/** What of its tree verification says that its commands could write is what they may. */
function checkVerifiedTree({ facts, change }, contract, fault) {
    if (contract === null || change === null)
        return;
    const before = (0,set_aside/* entriesOf */.Mc)(change.known);
    const asides = (0,set_aside/* setAsides */.Mi)({ contract, lane: "fake", before, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) });
    for (const problem of (0,verified_tree/* treeFaults */.em)(facts, contract, asides, () => verifiedFiles(change, contract)))
        fault(files/* FACTS_FILE */.Ho, `verification.tree: ${problem}`);
}
/** Files and links of the verified tree: the baseline's, without what is gone, and what may be new or of another kind. */
function* verifiedFiles({ known, knownKinds, changes }, contract) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const changed = new Set();
    for (const { path, after } of changes) {
        if (!(0,paths/* matchesAny */._I)(allowed, path))
            continue;
        changed.add(path);
        if (after !== undefined && (0,manifest/* isContent */.az)(after))
            yield after;
    }
    for (const [index, path] of known.entries()) {
        const kind = knownKinds[index];
        if ((kind !== judge_evidence/* KNOWN_FILE */.j2 && kind !== judge_evidence/* KNOWN_LINK */.tg) || changed.has(path))
            continue;
        yield { path, type: kind === judge_evidence/* KNOWN_FILE */.j2 ? "file" : "symlink" };
    }
}
/** `test.log` holds what each command said, framed, and how it ended; where none verified anything it says why in one line. */
function checkTestLog({ facts }, { names, read }, fault) {
    const { setup, verification, secrets } = facts;
    if (!names.has(files/* TEST_LOG_FILE */.Ps) || secrets?.withheld[files/* TEST_LOG_FILE */.Ps] !== undefined)
        return;
    const commands = [...(setup?.commands ?? []), ...(verification?.commands ?? [])];
    const problem = (0,test_log/* testLogFault */.hd)(read(files/* TEST_LOG_FILE */.Ps), {
        commands: commands.map((ran) => ({ ...ran, argv: (0,records_contract/* argvOf */.UU)(ran.command) })),
        last: lastLine(facts),
    });
    if (problem !== null)
        fault(files/* TEST_LOG_FILE */.Ps, problem);
}
/** What stands in `test.log` behind its commands. */
function lastLine({ verification, harness_error, cancelled }) {
    const ran = verification !== undefined && (verification.status !== "not_run" || verification.commands.length > 0);
    // A harness that failed in the middle of a command says so elsewhere; its log is cut where it was.
    if (harness_error !== undefined || cancelled !== undefined)
        return "any";
    const reason = verification?.reason ?? null;
    if (ran)
        return reason === null ? null : { line: (0,test_log/* noteLine */.rk)(reason) };
    if (reason !== null)
        return { line: (0,test_log/* noVerificationLine */.ZV)(reason) };
    return {
        problemOf: /^no verification: [^\n]*\n$/,
        expected: "expected the one line that says why there was no verification",
    };
}

// EXTERNAL MODULE: ./src/core/judge/judge.ts + 8 modules
var judge = __webpack_require__(192);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/core/judge/trace.ts
var judge_trace = __webpack_require__(5550);
;// CONCATENATED MODULE: ./src/core/judge/audit.ts

















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
        // Both quote what a stranger wrote, and end in terminals and step logs.
        claims: claims.map(({ claim, basis }) => ({ claim: (0,bytes/* escapeForPeople */.IW)(claim), basis: (0,bytes/* escapeForPeople */.IW)(basis) })),
        faults: faults.map(({ file, problem }) => ({ file: (0,bytes/* escapeForPeople */.IW)(file), problem: (0,bytes/* escapeForPeople */.IW)(problem) })),
    });
    checkSums(input, fault);
    const report = readReport(input, fault);
    if (report === null)
        return done();
    checkIndex(input, report, fault);
    for (const [name, inner] of input.nested)
        for (const inside of inner.faults)
            fault(`${name}/${inside.file}`, inside.problem);
    const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
    if ("faults" in input.loaded) {
        for (const { file, problem } of input.loaded.faults)
            fault(file, problem);
        return done({ report });
    }
    const { evidence } = input.loaded;
    const decision = (0,judge/* judge */.S)(evidence);
    claims.push({ claim: `status ${decision.status}`, basis: "recomputed" });
    const { replay } = decision.verdict;
    if (replay !== undefined)
        claims.push({
            claim: `a replay: cassette ${replay.cassette_sha256 ?? "without a digest"} answered in place of the model; it proves no stage`,
            basis: "recomputed",
        });
    faults.push(...contradictions(evidence, {
        role: input.role ?? evidence.facts.run.role,
        names: own,
        read: (name) => input.read(name) ?? NOTHING,
    }));
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, decision.verdict, fault);
    compareTrace(input, own, { decision, facts: evidence.facts }, fault);
    claims.push(...claimsOf(evidence, decision));
    return done({ report, decision, evidence });
}
const NOTHING = new Uint8Array(0);
/** Looks at the lines of a file one by one. @returns what is wrong with the first that does not hold, or null */
function eachLine(bytes, look) {
    let number = 0;
    let problem = null;
    const reader = (0,pieces/* createLineReader */.U)({
        maxBytes: bytes.byteLength,
        line(line) {
            const found = look(line, ++number);
            if (found !== null)
                problem = `line ${number}: ${found}`;
            return found === null;
        },
        cut() {
            problem = "Expected a newline at the end of the last line, found none: the file was cut.";
        },
    });
    reader.push(bytes);
    reader.end();
    return problem;
}
function checkSums({ digests, read }, fault) {
    if (!digests.has(seal/* SUMS_FILE */.A$))
        return fault(seal/* SUMS_FILE */.A$, "expected this file, found none");
    compareSums(read(seal/* SUMS_FILE */.A$) ?? NOTHING, digests, fault);
}
/** Holds `SHA256SUMS` to the files of its folder: a line for each, in the order of their names, and no other. */
function compareSums(sums, digests, fault) {
    const listed = new Map();
    let last = "";
    const problem = eachLine(sums, (line) => {
        const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line.toString("latin1"));
        if (match === null || match[2] <= last)
            return `expected "<sha256>  <file>", in ascending order of names`;
        last = match[2];
        listed.set(last, match[1]);
        return null;
    });
    if (problem !== null)
        return fault(seal/* SUMS_FILE */.A$, problem);
    for (const [name, digest] of digests) {
        if (name === seal/* SUMS_FILE */.A$)
            continue;
        const said = listed.get(name);
        listed.delete(name);
        if (said === undefined)
            fault(name, `not listed in ${seal/* SUMS_FILE */.A$}`);
        else if (said !== digest.sha256)
            fault(name, `its SHA-256 is ${digest.sha256}, ${seal/* SUMS_FILE */.A$} says ${said}`);
    }
    for (const name of listed.keys())
        fault(name, `listed in ${seal/* SUMS_FILE */.A$}, but not there`);
}
function readReport({ digests, read }, fault) {
    if (!digests.has(seal/* REPORT_FILE */.Uq)) {
        fault(seal/* REPORT_FILE */.Uq, "expected this file, found none: the run was never sealed");
        return null;
    }
    const bytes = read(seal/* REPORT_FILE */.Uq) ?? NOTHING;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: domain_limits/* MAX_REPORT_BYTES */.WA, maxDepth: 16, escapedNul: true });
    if ("problem" in json) {
        fault(seal/* REPORT_FILE */.Uq, `${json.position}: ${json.problem}`);
        return null;
    }
    const version = json.value?.schema_version;
    if (version !== records_report/* REPORT_SCHEMA_VERSION */.WI) {
        fault(seal/* REPORT_FILE */.Uq, `schema_version: expected "${records_report/* REPORT_SCHEMA_VERSION */.WI}", found ${JSON.stringify(version) ?? "none"}`);
        return null;
    }
    const parsed = records_report/* reportSchema */.Qh.safeParse(json.value);
    // As it was parsed: what the schema leaves out is no part of the report.
    if (!isCanonical(parsed.data ?? json.value, bytes))
        fault(seal/* REPORT_FILE */.Uq, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
    if (parsed.success)
        return parsed.data;
    fault(seal/* REPORT_FILE */.Uq, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return null;
}
/** Whether a file holds the canonical form of a value and nothing else; compared piece by piece. */
function isCanonical(value, bytes) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return false;
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    for (const text of (0,canonical_json/* canonicalPieces */.E)(value)) {
        const piece = Buffer.from(text);
        if (!piece.equals(found.subarray(at, at + piece.length)))
            return false;
        at += piece.length;
    }
    return at === found.length;
}
/** Files that tell when the run ended. */
const WRITTEN_LAST = [files/* FACTS_FILE */.Ho, seal/* EVENTS_FILE */.Pc, seal/* REPORT_MD_FILE */.gZ, files/* TRACE_FILE */.BQ];
function checkIndex({ digests }, report, fault) {
    const { artifact_digests, artifact_paths, freshness } = report;
    const files = [...digests.keys()].filter((name) => name !== seal/* SUMS_FILE */.A$).sort();
    for (const name of files) {
        const said = artifact_digests[name];
        if (said === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} has no digest of it`);
        else if (name !== seal/* REPORT_FILE */.Uq && said !== digests.get(name).sha256)
            fault(name, `its SHA-256 is ${digests.get(name).sha256}, ${seal/* REPORT_FILE */.Uq} says ${said}`);
        if (name === seal/* REPORT_FILE */.Uq)
            continue;
        const fresh = freshness[name];
        if (fresh === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} does not say when it was written`);
        else if (fresh.size !== digests.get(name).size)
            fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name).size}`);
        else if (fresh.written_at < report.run_started_at)
            fault(name, "freshness: written before the run started");
        else if (WRITTEN_LAST.includes(name) && fresh.written_at < report.run_finished_at)
            fault(name, "freshness: written before the end of the run, which it tells");
    }
    for (const name of Object.keys(artifact_digests))
        if (!digests.has(name))
            fault(name, `${seal/* REPORT_FILE */.Uq} lists it, but it is not there`);
    for (const name of Object.keys(freshness))
        if (!digests.has(name))
            fault(name, "freshness names it, but it is not there");
    if (artifact_paths.join("\n") !== files.join("\n"))
        fault(seal/* REPORT_FILE */.Uq, "artifact_paths is not the sorted list of the files");
    if (artifact_digests[seal/* REPORT_FILE */.Uq] === digest/* ZERO_SHA256 */.FZ || artifact_digests[seal/* REPORT_FILE */.Uq] !== (0,seal/* selfDigest */.d7)(report))
        fault(seal/* REPORT_FILE */.Uq, `artifact_digests: its own digest is ${(0,seal/* selfDigest */.d7)(report)}, it says ${artifact_digests[seal/* REPORT_FILE */.Uq]}`);
}
/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
function compareVerdict(derived, report, fault) {
    const said = (verdict, field) => verdict[field] === undefined ? "nothing" : (0,canonical_json/* canonicalJson */.d)(verdict[field]);
    for (const field of Object.keys(records_report/* verdictSchema */.$D.shape)) {
        if (isSameList(derived[field], report[field]))
            continue;
        const expected = said(derived, field);
        const found = said(report, field);
        if (expected !== found)
            fault(seal/* REPORT_FILE */.Uq, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
    }
}
/** Whether both are lists of the same: of long ones no text is made. */
function isSameList(a, b) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
        return false;
    return a.every((item, i) => item === b[i] || (0,canonical_json/* canonicalJson */.d)(item) === (0,canonical_json/* canonicalJson */.d)(b[i]));
}
function shorten(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
function compareDerived(input, own, decision, fault) {
    const derived = (0,seal/* derivedFiles */.Rq)(decision);
    for (const [name, content] of derived) {
        if (!own.has(name))
            fault(name, "expected this file, found none");
        else if ((0,digest/* sha256 */.sc)(content) !== input.digests.get(name).sha256)
            fault(name, whereDifferent(name, content, input.read(name)));
    }
    const markers = [...own].filter((name) => files/* MARKER */.tl.test(name));
    for (const name of markers)
        if (!derived.has(name))
            fault(name, "this marker does not follow from the evidence");
    for (const name of own)
        if (files/* PROOF */.HN.test(name) && !derived.has(name))
            fault(name, "this proof does not follow from the evidence");
}
/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name, expected, bytes) {
    if (bytes === null)
        return `the evidence gives ${Buffer.byteLength(expected)} bytes, found more`;
    const found = Buffer.from(bytes).toString("utf8");
    if (name === seal/* EVENTS_FILE */.Pc) {
        const split = (0,event_chain/* splitLines */.uz)(found);
        if ("problem" in split)
            return split.problem;
        const chain = (0,event_chain/* checkChain */.uy)(split.lines);
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
function compareMarkdown(input, verdict, fault) {
    const digests = new Map([...input.digests].filter(([name]) => ![seal/* REPORT_FILE */.Uq, seal/* REPORT_MD_FILE */.gZ, seal/* SUMS_FILE */.A$].includes(name)));
    const found = input.digests.get(seal/* REPORT_MD_FILE */.gZ);
    if (found === undefined)
        return fault(seal/* REPORT_MD_FILE */.gZ, "expected this file, found none");
    const expected = input.markdown(verdict, digests);
    if ((0,digest/* sha256 */.sc)(expected) !== found.sha256)
        fault(seal/* REPORT_MD_FILE */.gZ, whereDifferent(seal/* REPORT_MD_FILE */.gZ, expected, input.read(seal/* REPORT_MD_FILE */.gZ)));
}
function compareTrace(input, own, { decision, facts }, fault) {
    if (!own.has(files/* TRACE_FILE */.BQ))
        return fault(files/* TRACE_FILE */.BQ, "expected this file, found none");
    const found = [];
    const problem = eachLine(input.read(files/* TRACE_FILE */.BQ) ?? NOTHING, (line) => {
        const json = (0,strict_json/* strictJsonParse */.n)(line, { maxDepth: 4 });
        if ("problem" in json)
            return json.problem;
        const parsed = trace/* traceLineSchema */.v.safeParse(json.value);
        if (!parsed.success)
            return (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error));
        const { at: _at, duration_ms: _duration, ...rest } = parsed.data;
        if (rest.kind !== "step")
            found.push((0,canonical_json/* canonicalJson */.d)(rest));
        return stepFault(parsed.data, facts);
    });
    if (problem !== null)
        return fault(files/* TRACE_FILE */.BQ, problem);
    const expected = (0,judge_trace/* expectedResults */.H)(decision).map((result) => (0,canonical_json/* canonicalJson */.d)(result));
    const at = expected.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== expected.length) {
        const index = at < 0 ? expected.length : at;
        fault(files/* TRACE_FILE */.BQ, `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`);
    }
}
/** What was derived here and what is somebody's word, fact by fact. */
function claimsOf({ facts }, decision) {
    const harness = `asserted by the harness ${facts.run.harness_version}`;
    const recomputed = (claim) => ({ claim, basis: "recomputed" });
    const words = Object.keys(fact_origins/* FACT_ORIGINS */.Z)
        .filter((name) => facts[name] !== undefined)
        .map((name) => {
        const [source, basis] = fact_origins/* FACT_ORIGINS */.Z[name];
        const how = basis === "asserted" ? harness : `${harness}, recomputable`;
        return { claim: `fact ${name}: ${source}`, basis: how };
    });
    return [
        ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
        ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
        recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
        recomputed("events: chain, order and content"),
        ...words,
        { claim: "what the workspace held before and after, and raw output", basis: harness },
        { claim: "containment level and canary", basis: harness },
        ...(facts.request.lane === "fake" ? [] : [{ claim: "model calls, as the gateway saw them", basis: harness }]),
        ...records_report/* ASSERTED_FIELDS */.yh.map((field) => ({ claim: field, basis: harness })),
    ];
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

/***/ 7662:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: function() { return /* binding */ readingOf; },
/* harmony export */   Me: function() { return /* binding */ MAX_BUNDLE_BYTES; },
/* harmony export */   u1: function() { return /* binding */ largestOf; }
/* harmony export */ });
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3821);
/* harmony import */ var _case_lane__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6938);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);
/* harmony import */ var _load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4363);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6414);






const MIB = 1024 * 1024;
/** Unpacked size of a bundle: above any that the default limits allow, below what takes an hour to hash. */
const MAX_BUNDLE_BYTES = 8 * 1024 * MIB;
/** Files that are read whole, with the largest size that their readers take, in bytes. */
const WHOLE = {
    [_seal__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILE */ .Uq]: _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REPORT_BYTES */ .WA,
    [_files__WEBPACK_IMPORTED_MODULE_3__/* .FACTS_FILE */ .Ho]: _load__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FACTS_BYTES */ .X3,
    [_files__WEBPACK_IMPORTED_MODULE_3__/* .CONTRACT_FILE */ .kY]: _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CONTRACT_BYTES */ .UP,
    [_files__WEBPACK_IMPORTED_MODULE_3__/* .CONTAINMENT_FILE */ .eL]: 4 * MIB,
    [_files__WEBPACK_IMPORTED_MODULE_3__/* .TRACE_FILE */ .BQ]: 4 * MIB,
    // A line for each name that a bundle can have.
    [_seal__WEBPACK_IMPORTED_MODULE_5__/* .SUMS_FILE */ .A$]: 8 * MIB,
    [_files__WEBPACK_IMPORTED_MODULE_3__/* .TEST_LOG_FILE */ .Ps]: 64 * MIB,
    [_case_lane__WEBPACK_IMPORTED_MODULE_2__/* .CASE_EVENTS_FILE */ .ws]: 16 * MIB,
    [_case_lane__WEBPACK_IMPORTED_MODULE_2__/* .MODEL_CALLS_FILE */ .$O]: 16 * MIB,
};
const RECORD = new RegExp(`^${_files__WEBPACK_IMPORTED_MODULE_3__/* .RECORDS_FOLDER */ .g6}[^/]+$`);
/** Files that follow from the others: a larger one differs, and by its digest that is seen without reading it again. */
const MAX_DERIVED_BYTES = 4 * MIB;
/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
function largestOf(name) {
    if (RECORD.test(name))
        return _records_fields__WEBPACK_IMPORTED_MODULE_1__/* .MAX_RECORD_BYTES */ .xR;
    return WHOLE[name] ?? (_load__WEBPACK_IMPORTED_MODULE_4__/* .STREAMED */ .wn.includes(name) ? _domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .MAX_JUDGED_BYTES */ .T4 : MAX_BUNDLE_BYTES);
}
/**
 * How a file of a bundle is read: `whole` into memory, piece by piece by what derives something of it (`streamed`), or only
 * `hashed`, as raw output is and what no bundle has, whose name is its fault.
 */
function readingOf(name, size) {
    if (WHOLE[name] !== undefined || RECORD.test(name))
        return "whole";
    // Raw output is only hashed; what is smaller than any archive may be the note in its place.
    if (size <= _load__WEBPACK_IMPORTED_MODULE_4__/* .MAX_NOTE_BYTES */ .uv)
        return "whole";
    if (_load__WEBPACK_IMPORTED_MODULE_4__/* .STREAMED */ .wn.includes(name))
        return "streamed";
    const isDerived = _files__WEBPACK_IMPORTED_MODULE_3__/* .COMMON_FILES */ .mS.includes(name) || _files__WEBPACK_IMPORTED_MODULE_3__/* .PROOF */ .HN.test(name) || _files__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl.test(name);
    return isDerived && size <= MAX_DERIVED_BYTES ? "whole" : "hashed";
}


/***/ }),

/***/ 1204:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ TRACE_FILE; },
/* harmony export */   GK: function() { return /* binding */ STDERR_FILE; },
/* harmony export */   HN: function() { return /* binding */ PROOF; },
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
/* harmony export */   qW: function() { return /* binding */ isDerivedFile; },
/* harmony export */   tl: function() { return /* binding */ MARKER; }
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
const TRACE_FILE = "trace.jsonl";
const RECORDS_FOLDER = "records/";
/** Files that a sealed bundle has whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
const COMMON_FILES = [
    "report.json",
    "report.md",
    FACTS_FILE,
    "events.normalized.jsonl",
    TRACE_FILE,
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
    TRACE_FILE,
    "SHA256SUMS",
    ELIGIBILITY_FILE,
];
/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
const MARKER = /^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Proofs of a stage. */
const PROOF = /^stage\d-[^/]*\.json$/;
const DERIVED = [MARKER, PROOF];
/** Whether a file of a bundle follows from the decision: the judge does not read it. */
function isDerivedFile(name) {
    return DERIVED_FILES.includes(name) || DERIVED.some((form) => form.test(name));
}


/***/ }),

/***/ 1033:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: function() { return /* binding */ notPromised; },
/* harmony export */   Iy: function() { return /* binding */ DENIED; },
/* harmony export */   h9: function() { return /* binding */ promiseFaults; }
/* harmony export */ });
const MARKS = "that lane and verification leave each other no mark in the times of device nodes that everybody may write (/dev/null): this machine lets nobody but root mount them read-only";
const OWN_COUNTERS = "that what the kernel counts for each user (inotify watches, key quotas, message queues) is left for this user's other programs while the lane runs";
const AS_ROOT = "that the lane is not root of this machine: it runs as whoever runs the harness, who is root";
const SURVIVORS = "that every process of the lane is gone after the run";
/** What a level keeps from a lane, in words. */
const DENIED = {
    sandbox: [
        "files of the machine, beside read-only programs and libraries",
        "writes outside of the workspace and private folders in memory",
        "the network, beside the model's gateway where the lane has one",
        "processes and environments outside of the sandbox",
        "privileged sockets and the CI's command files",
        "capabilities, new privileges, nested namespaces, key rings and rare system calls",
    ],
    pid: ["processes that outlive the run"],
    none: [],
};
const NOT_PROMISED = {
    sandbox: [
        "anything that a fault in the kernel, or in bubblewrap, lets through",
        "that nothing of the lane, while it runs, locks (flock) or watches (inotify) files of the machine that it can read",
        "that it leaves others what the machine has for all together: pseudo-terminals (kernel.pty.max), open files, processor time, and memory below its bound",
    ],
    pid: [
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
    none: [
        SURVIVORS,
        "that nothing writes to the workspace after the snapshot",
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
};
/** What a level does not promise on a machine. */
function notPromised({ level, as, apart, ports }) {
    const open = level === "sandbox"
        ? [...(apart ? [] : [MARKS]), ...(as.how === "own" ? [OWN_COUNTERS] : [])]
        : as.uid === 0
            ? [AS_ROOT]
            : [];
    return [...NOT_PROMISED[level], ...open, ...ports.map(reached)];
}
function reached(port) {
    return `that the lane does nothing to what listens on port ${port} of this machine (loopback_ports of the contract)`;
}
/** What a record says that its level denies, or does not promise, and the harness would not have said. */
function promiseFaults({ level, as, denied, not_promised, loopback_ports = [] }) {
    const same = (found, expected) => found.length === expected.length && found.every((one, index) => one === expected[index]);
    if (level === null)
        return denied.length + not_promised.length === 0 ? [] : ["denied, not_promised: expected nothing without a level"];
    const faults = [];
    if (!same(denied, DENIED[level]))
        faults.push(`denied: expected what the level ${level} denies, found something else`);
    if (as === undefined)
        return [...faults, "as: expected as whom the lane ran, found nothing"];
    const ports = level === "sandbox" ? loopback_ports : [];
    // Only an ordinary user may be on a machine where nobody but root mounts anything.
    const possible = (as.how === "own" && level === "sandbox" ? [true, false] : [true]).map((apart) => notPromised({ level, as, apart, ports }));
    if (!possible.some((expected) => same(not_promised, expected)))
        faults.push(`not_promised: expected what the level ${level} does not promise, found something else`);
    if (level !== "sandbox" && as.how !== "own")
        faults.push(`as: expected own at the level ${level}, found ${as.how}`);
    return faults;
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
    /** The model that was asked for, on the lines of gates and checks about it (SPEC section 10). */
    model_provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});


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