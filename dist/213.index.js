export const id = 213;
export const ids = [213];
export const modules = {

/***/ 998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X_: () => (/* binding */ caseOutcome),
/* harmony export */   eB: () => (/* binding */ parseCaseLog),
/* harmony export */   fD: () => (/* binding */ parseCaseEvents)
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

/***/ 906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ newContent),
/* harmony export */   TM: () => (/* binding */ applyDelta),
/* harmony export */   iz: () => (/* binding */ parsePatch)
/* harmony export */ });
/* unused harmony export applyToContent */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);



/** Modes that a patch of the harness can hold; submodules (160000) are not among them. */
const MODES = ["100644", "100755", "120000"];
/** Largest binary content that is inflated unless told otherwise, in bytes: the bound of a changed file (SPEC section 4). */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;
/** What is wrong, and where; never leaves this file. */
class PatchFault extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/**
 * Reads a patch as `git diff-tree -p --binary --full-index --no-renames` writes it, and nothing else: no renames, no copies, no
 * prose, no trailing bytes. Where a file's whole content follows from the patch (added, deleted, binary), it must have the
 * object id that the patch states.
 * @param maxBinaryBytes the contract's limit of a changed file, where it is raised
 * @returns the files in the order of the patch (each path once), or what is wrong and at which byte
 */
function parsePatch(bytes, maxBinaryBytes = MAX_BINARY_BYTES) {
    const input = { bytes: asBuffer(bytes), at: 0, maxBinaryBytes };
    const files = [];
    const seen = new Set();
    try {
        while (input.at < input.bytes.length) {
            const start = input.at;
            const file = readFile(input);
            const last = files.at(-1);
            if (last !== undefined && last.path === file.path && isTypeChange(last, file)) {
                files[files.length - 1] = mergeTypeChange(last, file);
                continue;
            }
            if (seen.has(file.path))
                throw new PatchFault(`expected each file once, found ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(file.path)} again`, start);
            seen.add(file.path);
            files.push(file);
        }
    }
    catch (error) {
        if (error instanceof PatchFault)
            return { ok: false, problem: error.message, offset: error.offset };
        throw error;
    }
    return { ok: true, files };
}
function isTypeChange(first, second) {
    return (first.kind === "deleted" &&
        second.kind === "added" &&
        (first.oldMode === "120000") !== (second.newMode === "120000"));
}
function mergeTypeChange(first, second) {
    return {
        ...second,
        kind: "type",
        oldMode: first.oldMode,
        oldOid: first.oldOid,
        binary: first.binary || second.binary,
        removal: first.body,
    };
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
const NEWLINE = 0x0a;
/** The next line as latin1 without its newline; the patch must not end within it. */
function readLine(input) {
    const end = input.bytes.indexOf(NEWLINE, input.at);
    if (end < 0)
        throw new PatchFault("expected a whole line, found the end of the patch", input.at);
    const line = input.bytes.toString("latin1", input.at, end);
    input.at = end + 1;
    return line;
}
function startsWith({ bytes, at }, text) {
    return bytes.length - at >= text.length && bytes.toString("latin1", at, at + text.length) === text;
}
function takeAfter(input, prefix) {
    return startsWith(input, prefix) ? readLine(input).slice(prefix.length) : null;
}
function readFile(input) {
    const start = input.at;
    const path = readHeader(input);
    const modes = readModes(input);
    const oids = readIndex(input, modes);
    const bodyAt = input.at;
    const body = readBody(input, path, modes.kind);
    const { kind } = modes;
    if (oids === null && body !== null)
        throw new PatchFault("expected an index line before the content", bodyAt);
    if (oids === null && kind !== "mode")
        throw new PatchFault("expected a mode change or an index line, found neither", start);
    const oldOid = oids === null || kind === "added" ? null : oids.old;
    const newOid = oids === null || kind === "deleted" ? null : oids.new;
    const file = {
        path,
        kind: kind === "mode" && oids !== null ? "modified" : kind,
        oldMode: kind === "added" ? null : (modes.old ?? oids?.mode ?? null),
        newMode: kind === "deleted" ? null : (modes.new ?? oids?.mode ?? null),
        oldOid,
        newOid,
        binary: body?.type === "binary",
        removal: null,
        body,
    };
    checkContent(file, start);
    return file;
}
function readHeader(input) {
    const start = input.at;
    const names = takeAfter(input, "diff --git ");
    if (names === null)
        throw new PatchFault("expected `diff --git`", start);
    const [first, second] = names.startsWith('"') ? quotedPair(names, start) : plainPair(names, start);
    if (!first.startsWith("a/") || !second.startsWith("b/") || first.slice(2) !== second.slice(2)) {
        throw new PatchFault("expected one path under a/ and b/, found two different ones", start);
    }
    return checkedPath(first.slice(2), start);
}
/** Unquoted, both names have the same length, so that spaces in them can't mislead. */
function plainPair(names, offset) {
    if (names.length % 2 === 0)
        throw new PatchFault("expected the same path twice", offset);
    const half = (names.length - 1) / 2;
    if (names[half] !== " ")
        throw new PatchFault("expected the same path twice", offset);
    return [names.slice(0, half), names.slice(half + 1)];
}
function quotedPair(names, offset) {
    const first = unquote(names, 0, offset);
    if (names[first.end] !== " " || names[first.end + 1] !== '"')
        throw new PatchFault("expected two quoted paths", offset);
    const second = unquote(names, first.end + 1, offset);
    if (second.end !== names.length)
        throw new PatchFault("expected the end of the line after the second path", offset);
    return [first.text, second.text];
}
const ESCAPES = {
    a: "\x07",
    b: "\b",
    t: "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    '"': '"',
    "\\": "\\",
};
/** Git's C-style quoting (quote.c): named escapes, and three octal digits for any other byte. */
function unquote(text, from, offset) {
    let value = "";
    for (let at = from + 1; at < text.length; at++) {
        const character = text[at];
        if (character === '"')
            return { text: value, end: at + 1 };
        if (character !== "\\") {
            value += character;
            continue;
        }
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
        const escape = ESCAPES[text[at + 1] ?? ""];
        if (octal !== undefined) {
            value += String.fromCharCode(Number.parseInt(octal, 8));
            at += 3;
        }
        else if (escape !== undefined) {
            value += escape;
            at += 1;
        }
        else {
            throw new PatchFault("expected a known escape in a quoted path", offset);
        }
    }
    throw new PatchFault("expected the end of a quoted path", offset);
}
function checkedPath(path, offset) {
    const bad = path.split("/").some((name) => name === "" || name === "." || name === ".." || name === ".git");
    if (bad || path.includes("\0"))
        throw new PatchFault("expected a relative path without empty names, `..` or `.git`", offset);
    return path;
}
function readModes(input) {
    const at = input.at;
    const added = takeAfter(input, "new file mode ");
    if (added !== null)
        return { kind: "added", old: null, new: checkedMode(added, at) };
    const deleted = takeAfter(input, "deleted file mode ");
    if (deleted !== null)
        return { kind: "deleted", old: checkedMode(deleted, at), new: null };
    const old = takeAfter(input, "old mode ");
    if (old === null)
        return { kind: "modified", old: null, new: null };
    const now = takeAfter(input, "new mode ");
    if (now === null)
        throw new PatchFault("expected `new mode` after `old mode`", input.at);
    const modes = { old: checkedMode(old, at), new: checkedMode(now, at) };
    if (modes.old === modes.new || modes.old === "120000" || modes.new === "120000") {
        throw new PatchFault("expected a change of the executable bit", at);
    }
    return { kind: "mode", ...modes };
}
function checkedMode(text, offset) {
    const mode = MODES.find((known) => known === text);
    if (mode === undefined)
        throw new PatchFault(`expected mode ${MODES.join(", ")}`, offset);
    return mode;
}
const ZEROS = "0".repeat(40);
const INDEX = /^([0-9a-f]{40})\.\.([0-9a-f]{40})(?: ([0-7]{6}))?$/;
function readIndex(input, modes) {
    const at = input.at;
    const text = takeAfter(input, "index ");
    if (text === null) {
        if (/^(?:rename|copy|similarity|dissimilarity) /.test(input.bytes.toString("latin1", at, at + 16))) {
            throw new PatchFault("expected no renames or copies", at);
        }
        return null;
    }
    const [, old, now, mode] = INDEX.exec(text) ?? [];
    if (old === undefined || now === undefined)
        throw new PatchFault("expected two full object ids", at);
    if ((old === ZEROS) !== (modes.kind === "added") || (now === ZEROS) !== (modes.kind === "deleted")) {
        throw new PatchFault("expected zeros for the side that does not exist, and only there", at);
    }
    if (old === now)
        throw new PatchFault("expected two different object ids", at);
    if ((mode !== undefined) !== (modes.kind === "modified"))
        throw new PatchFault("expected a mode where it stays, and only there", at);
    return { old, new: now, mode: mode === undefined ? null : checkedMode(mode, at) };
}
function readBody(input, path, kind) {
    if (startsWith(input, "GIT binary patch\n")) {
        readLine(input);
        return { type: "binary", forward: readBinary(input), reverse: readBinary(input) };
    }
    if (!startsWith(input, "--- "))
        return null;
    checkLabel(input, "--- ", kind === "added" ? null : `a/${path}`);
    checkLabel(input, "+++ ", kind === "deleted" ? null : `b/${path}`);
    const hunks = [];
    while (startsWith(input, "@@ "))
        hunks.push(readHunk(input, hunks.at(-1)));
    if (hunks.length === 0)
        throw new PatchFault("expected a hunk", input.at);
    return { type: "text", hunks };
}
function checkLabel(input, prefix, path) {
    const at = input.at;
    const text = takeAfter(input, prefix);
    if (text === null)
        throw new PatchFault(`expected \`${prefix}\``, at);
    if (path === null ? text === "/dev/null" : labelled(text, at) === path)
        return;
    throw new PatchFault("expected the path of the header", at);
}
/** Git ends a label with a tab where the name has a space. */
function labelled(text, offset) {
    const bare = text.endsWith("\t") ? text.slice(0, -1) : text;
    if (!bare.startsWith('"'))
        return bare;
    const { text: path, end } = unquote(bare, 0, offset);
    if (end !== bare.length)
        throw new PatchFault("expected the end of the line after the path", offset);
    return path;
}
const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@(?: |$)/;
const NO_NEWLINE = "\\ No newline at end of file";
const MARK_KEEP = 0x20;
const MARK_REMOVE = 0x2d;
const MARK_ADD = 0x2b;
const MARK_COMMENT = 0x5c;
function readHunk(input, last) {
    const at = input.at;
    const match = HUNK.exec(readLine(input));
    if (match === null)
        throw new PatchFault("expected a hunk header", at);
    const [oldStart, oldCount, newStart, newCount] = [match[1], match[2] ?? "1", match[3], match[4] ?? "1"].map(Number);
    if (last !== undefined && (oldStart < last.oldStart + last.oldCount || newStart < last.newStart + last.newCount)) {
        throw new PatchFault("expected hunks in ascending order", at);
    }
    const start = input.at;
    let oldLeft = oldCount;
    let newLeft = newCount;
    let oldEnded = false;
    let newEnded = false;
    let marker = -1;
    while (oldLeft > 0 || newLeft > 0 || input.bytes[input.at] === MARK_COMMENT) {
        const lineAt = input.at;
        const next = input.bytes[lineAt];
        const end = input.bytes.indexOf(NEWLINE, lineAt);
        if (next === undefined || end < 0)
            throw new PatchFault("expected more lines in the hunk, found the end of the patch", lineAt);
        input.at = end + 1;
        if (next === MARK_COMMENT) {
            const right = input.bytes.toString("latin1", lineAt, end) === NO_NEWLINE && marker >= 0;
            if (!right)
                throw new PatchFault(`expected \`${NO_NEWLINE}\` after a line`, lineAt);
            if (marker !== MARK_ADD)
                oldEnded = true;
            if (marker !== MARK_REMOVE)
                newEnded = true;
            if ((oldEnded && oldLeft > 0) || (newEnded && newLeft > 0))
                throw new PatchFault("expected no line after the last one", lineAt);
            marker = -1;
            continue;
        }
        if (next === MARK_KEEP || next === MARK_REMOVE)
            oldLeft--;
        if (next === MARK_KEEP || next === MARK_ADD)
            newLeft--;
        if ((next !== MARK_KEEP && next !== MARK_REMOVE && next !== MARK_ADD) || oldLeft < 0 || newLeft < 0) {
            throw new PatchFault("expected as many lines as the hunk header says", lineAt);
        }
        marker = next;
    }
    if (oldCount + newCount === 0)
        throw new PatchFault("expected a hunk with lines", at);
    return { oldStart, oldCount, newStart, newCount, lines: input.bytes.subarray(start, input.at) };
}
const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const BASE85_VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < BASE85.length; value++)
    BASE85_VALUES[BASE85.charCodeAt(value)] = value;
/** Bytes that one line of binary data holds at most (A..Z are 1..26, a..z are 27..52). */
const MAX_BINARY_LINE = 52;
function readBinary(input) {
    const at = input.at;
    const match = /^(literal|delta) (\d{1,10})$/.exec(readLine(input));
    if (match === null)
        throw new PatchFault("expected `literal` or `delta` with a size", at);
    const size = Number(match[2]);
    if (size > input.maxBinaryBytes)
        throw new PatchFault(`expected at most ${input.maxBinaryBytes} bytes of binary content`, at);
    const pieces = [];
    for (;;) {
        const lineAt = input.at;
        const line = readLine(input);
        if (line === "")
            break;
        pieces.push(decodeLine(line, lineAt));
    }
    const hunk = { method: match[1], size, deflated: Buffer.concat(pieces) };
    if (inflated(hunk) === null)
        throw new PatchFault(`expected ${size} bytes of deflated data`, at);
    return hunk;
}
function decodeLine(line, offset) {
    const code = line.charCodeAt(0);
    const length = code >= 65 && code <= 90 ? code - 64 : code >= 97 && code <= 122 ? code - 70 : 0;
    const groups = Math.ceil(length / 4);
    if (length === 0 || length > MAX_BINARY_LINE || line.length !== 1 + groups * 5) {
        throw new PatchFault("expected a line of base85 data", offset);
    }
    const bytes = Buffer.alloc(groups * 4);
    for (let group = 0; group < groups; group++) {
        let value = 0;
        for (let digit = 0; digit < 5; digit++) {
            const next = BASE85_VALUES[line.charCodeAt(1 + group * 5 + digit)] ?? -1;
            if (next < 0)
                throw new PatchFault("expected base85 digits", offset);
            value = value * 85 + next;
        }
        if (value > 0xffffffff)
            throw new PatchFault("expected base85 digits of at most four bytes", offset);
        bytes.writeUInt32BE(value, group * 4);
    }
    if (bytes.subarray(length).some((byte) => byte !== 0))
        throw new PatchFault("expected zeros after the last byte of a line", offset);
    return bytes.subarray(0, length);
}
/** The content or delta of a binary hunk, or null where its data is not what it says. */
function inflated({ size, deflated }) {
    try {
        // Bounded by the declared size, so that a small patch can't fill the memory.
        const result = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(deflated, { maxOutputLength: Math.max(size, 1), info: true });
        return result.buffer.length === size && result.engine.bytesWritten === deflated.length ? result.buffer : null;
    }
    catch {
        return null;
    }
}
/** Whatever content follows from the patch alone must be the object that the patch names. */
function checkContent(file, offset) {
    const { kind, body } = file;
    if (body === null) {
        const hasContent = (oid) => oid !== null && oid !== EMPTY_BLOB;
        if (hasContent(file.oldOid) || hasContent(file.newOid))
            throw new PatchFault("expected the content of this file", offset);
        return;
    }
    if (body.type === "text") {
        const sides = body.hunks.length === 1 ? body.hunks[0] : null;
        if (kind === "added" && (sides === null || sides.oldStart !== 0 || sides.oldCount !== 0 || sides.newStart !== 1)) {
            throw new PatchFault("expected one hunk with the whole new file", offset);
        }
        if (kind === "deleted" &&
            (sides === null || sides.newStart !== 0 || sides.newCount !== 0 || sides.oldStart !== 1)) {
            throw new PatchFault("expected one hunk with the whole old file", offset);
        }
    }
    const now = kind === "deleted" ? null : wholeNew(body, kind);
    if (now !== null && (0,_manifest__WEBPACK_IMPORTED_MODULE_2__/* .gitOid */ .lu)("blob", now) !== file.newOid)
        throw new PatchFault("expected content with the object id that is stated", offset);
    const old = kind === "added" ? null : wholeOld(body, kind);
    if (old !== null && (0,_manifest__WEBPACK_IMPORTED_MODULE_2__/* .gitOid */ .lu)("blob", old) !== file.oldOid)
        throw new PatchFault("expected old content with the object id that is stated", offset);
}
/** Git object id of the empty blob. */
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
function wholeNew(body, kind) {
    if (body.type === "binary")
        return body.forward.method === "literal" ? inflated(body.forward) : null;
    return kind === "added" ? sideOf(body.hunks[0], MARK_ADD) : null;
}
function wholeOld(body, kind) {
    if (body.type === "binary")
        return body.reverse.method === "literal" ? inflated(body.reverse) : null;
    return kind === "deleted" ? sideOf(body.hunks[0], MARK_REMOVE) : null;
}
/** One side of a hunk, without markers: its kept lines and those with the given marker. */
function sideOf({ lines }, marker) {
    const side = Buffer.allocUnsafe(lines.length);
    let filled = 0;
    let taken = false;
    for (let at = 0; at < lines.length;) {
        const end = lines.indexOf(NEWLINE, at) + 1;
        if (lines[at] === MARK_COMMENT) {
            // The line before has no newline after all.
            if (taken)
                filled--;
        }
        else {
            taken = lines[at] === MARK_KEEP || lines[at] === marker;
            if (taken)
                filled += lines.copy(side, filled, at + 1, end);
        }
        at = end;
    }
    return side.subarray(0, filled);
}
/** The new content of a file where the patch alone gives it (added, or binary in full), else null. Symlinks give their target. */
function newContent(file) {
    if (file.newOid === null)
        return null;
    if (file.body === null)
        return file.newOid === EMPTY_BLOB ? Buffer.alloc(0) : null;
    return wholeNew(file.body, file.kind === "type" ? "added" : file.kind);
}
/**
 * Applies one file's change, purely. Hunks must fit exactly where they say, as in a tree that is the patch's own baseline.
 * @param old the old content; ignored for added files
 * @returns the new content (null for a deleted file), or what does not fit
 */
function applyToContent(file, old) {
    const before = old === null ? Buffer.alloc(0) : asBuffer(old);
    if (file.oldOid !== null && gitOid("blob", before) !== file.oldOid)
        return { problem: `expected old content ${file.oldOid}` };
    if (file.kind === "deleted")
        return { content: null };
    if (file.kind === "mode")
        return { content: before };
    const whole = newContent(file);
    if (whole !== null)
        return { content: whole };
    const { body } = file;
    const result = body === null ? null : body.type === "text" ? applyHunks(body.hunks, before) : applyBinary(body.forward, before);
    if (result === null)
        return { problem: "the change does not fit the old content" };
    if (gitOid("blob", result) !== file.newOid)
        return { problem: `expected new content ${file.newOid}` };
    return { content: result };
}
function applyHunks(hunks, before) {
    const parts = [];
    let at = 0;
    let line = 1;
    for (const hunk of hunks) {
        // A hunk without old lines stands behind the line that it names.
        const first = hunk.oldCount === 0 ? hunk.oldStart + 1 : hunk.oldStart;
        const from = at;
        for (; line < first; line++) {
            const end = before.indexOf(NEWLINE, at);
            if (end < 0)
                return null;
            at = end + 1;
        }
        parts.push(before.subarray(from, at));
        const removed = sideOf(hunk, MARK_REMOVE);
        if (!before.subarray(at, at + removed.length).equals(removed))
            return null;
        at += removed.length;
        line += hunk.oldCount;
        parts.push(sideOf(hunk, MARK_ADD));
    }
    parts.push(before.subarray(at));
    return Buffer.concat(parts);
}
function applyBinary(hunk, before) {
    const delta = inflated(hunk);
    return delta === null ? null : applyDelta(delta, before);
}
/** Largest content that a delta may make, in bytes: the bound of any file (SPEC section 4). */
const MAX_DELTA_RESULT = 1024 * 1024 * 1024;
/**
 * Applies a git delta (gitformat-pack, deltified representation).
 * @returns the new content, or null where the delta is malformed or made for other content
 */
function applyDelta(delta, before) {
    let at = 0;
    const readSize = () => {
        let size = 0;
        let scale = 1;
        for (;;) {
            const byte = delta[at++];
            if (byte === undefined || scale > 2 ** 42)
                return -1;
            size += (byte & 0x7f) * scale;
            if ((byte & 0x80) === 0)
                return size;
            scale *= 128;
        }
    };
    const oldSize = readSize();
    const newSize = readSize();
    if (oldSize !== before.length || newSize < 0 || newSize > MAX_DELTA_RESULT)
        return null;
    const result = Buffer.alloc(newSize);
    let filled = 0;
    while (at < delta.length) {
        const code = delta[at++];
        if (code === 0)
            return null;
        if ((code & 0x80) === 0) {
            if (at + code > delta.length || filled + code > newSize)
                return null;
            delta.copy(result, filled, at, at + code);
            at += code;
            filled += code;
            continue;
        }
        let offset = 0;
        let size = 0;
        for (let bit = 0; bit < 4; bit++)
            if (code & (1 << bit))
                offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
        for (let bit = 0; bit < 3; bit++)
            if (code & (0x10 << bit))
                size += (delta[at++] ?? 0) * 2 ** (8 * bit);
        if (size === 0)
            size = 0x10000;
        if (offset + size > before.length || filled + size > newSize)
            return null;
        before.copy(result, filled, offset, offset + size);
        filled += size;
    }
    return filled === newSize ? result : null;
}


/***/ }),

/***/ 6938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ MODEL_CALLS_FILE),
/* harmony export */   U_: () => (/* binding */ caseBlockers),
/* harmony export */   o2: () => (/* binding */ CASE_RUNTIME_PROVIDER),
/* harmony export */   ws: () => (/* binding */ CASE_EVENTS_FILE)
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
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("backend_failed", failedAgent ?? "pipeline", { found: "Case says that the pipeline failed there" })];
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
    const answered = run.calls.some((call) => !call.probe && call.outcome === "completed");
    if (!answered && started.length > 0 && implementerCompleted(run.events))
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("fallback_model_used", "implementer", {
                expected,
                found: "a result without any answer through the gateway",
            }),
        ];
    return [];
}
function startedAgents(text) {
    const { events } = (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(text, false);
    return [...new Set(events.filter(({ event }) => event === "phase_start").map(({ agent }) => agent ?? ""))];
}
function implementerCompleted(text) {
    return text !== null && (0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .caseOutcome */ .X_)((0,_formats_case_events__WEBPACK_IMPORTED_MODULE_3__/* .parseCaseEvents */ .fD)(text, false).events).implementer.kind === "completed";
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

/***/ 1319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aO: () => (/* binding */ setAsideRules),
/* harmony export */   eh: () => (/* binding */ summarize)
/* harmony export */ });
/* unused harmony export LANE_STATE */
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8664);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6954);



/** Folders that a lane keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
const LANE_STATE = {
    fake: [],
    codex: [],
    pi: [],
    case: [".case/"],
};
/** Rules of what never is in a patch: the contract's `discard_paths` and the lane's own folders. */
function setAsideRules(contract, lane) {
    return (0,_records_contract__WEBPACK_IMPORTED_MODULE_2__/* .rulesOf */ .fD)([...(contract.discard_paths ?? []), ...LANE_STATE[lane]]);
}
/**
 * What the manifests say about a run.
 * @param before of the workspace as it was given to the lane
 * @param after of the workspace as the lane left it
 * @returns both trees and every difference
 */
function summarize(before, after, aside) {
    const isAside = (path) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(aside, path);
    const plain = after.map(withoutMark);
    const split = (entries, wanted) => aside.length === 0 && !wanted ? entries : entries.filter(({ path }) => isAside(path) === wanted);
    return {
        baselineTree: (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .treeId */ .Mh)(before),
        resultTree: (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .treeId */ .Mh)((0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .composeResult */ .sI)(before, plain, isAside)),
        changes: (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .diffManifests */ .ew)(split(before, false), split(plain, false)),
        discarded: (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .diffManifests */ .ew)(split(before, true), split(plain, true)),
    };
}
/** What is set aside follows from the contract alone, not from the mark that the manifest carries for its readers. */
function withoutMark(entry) {
    if (entry.setAside === undefined)
        return entry;
    const { setAside: _, ...rest } = entry;
    return rest;
}


/***/ }),

/***/ 6539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ FACTS_FILE),
/* harmony export */   Lt: () => (/* binding */ BEFORE_FILE),
/* harmony export */   Ps: () => (/* binding */ TEST_LOG_FILE),
/* harmony export */   Qn: () => (/* binding */ loadEvidence),
/* harmony export */   T4: () => (/* binding */ WITHHELD_NOTE),
/* harmony export */   _C: () => (/* binding */ AFTER_FILE),
/* harmony export */   eL: () => (/* binding */ CONTAINMENT_FILE),
/* harmony export */   g6: () => (/* binding */ RECORDS_FOLDER),
/* harmony export */   kY: () => (/* binding */ CONTRACT_FILE),
/* harmony export */   mO: () => (/* binding */ PATCH_FILE)
/* harmony export */ });
/* unused harmony exports STDOUT_FILE, STDERR_FILE */
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);
/* harmony import */ var _records_containment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5382);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6954);
/* harmony import */ var _records_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(653);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8717);
/* harmony import */ var _change__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1319);
/* harmony import */ var _records_model_calls__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9907);
/* harmony import */ var _case_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6938);









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
/** First words of the note that stands in place of a withheld file. */
const WITHHELD_NOTE = "withheld: ";
const MAX_FACTS_BYTES = 64 * 1024 * 1024;
const MAX_FACTS_DEPTH = 16;
/**
 * Reads the evidence out of the files of a bundle.
 * @param names every file of the bundle, nested ones left out
 * @param read bytes of a file that is in `names`
 * @param nested bundles that are nested in this one
 * @returns the evidence, or every file that can't be read as what it should be
 */
function loadEvidence(names, read, nested) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const bytes = (name) => {
        if (names.has(name))
            return read(name);
        fault(name, "expected this file, found none");
        return null;
    };
    const facts = readFacts(bytes(FACTS_FILE), fault);
    const contract = bytes(CONTRACT_FILE);
    const containment = readContainment(bytes(CONTAINMENT_FILE), fault);
    const patchBytes = bytes(PATCH_FILE);
    if (facts === null || contract === null || containment === undefined || patchBytes === null)
        return { faults };
    const withheld = facts.secrets?.withheld ?? {};
    let patch = patchBytes;
    if (withheld[PATCH_FILE] !== undefined) {
        patch = { withheld: withheld[PATCH_FILE] };
        if (!Buffer.from(patchBytes).toString("latin1", 0, WITHHELD_NOTE.length).startsWith(WITHHELD_NOTE))
            fault(PATCH_FILE, "expected the note that it is withheld");
    }
    checkOutput(names, read, facts, fault);
    const change = readChange(names, read, contract, facts, fault);
    const laneOutput = names.has(STDOUT_FILE) ? Buffer.from(read(STDOUT_FILE)).toString("utf8") : null;
    const records = new Map([...names]
        .filter((name) => name.startsWith(RECORDS_FOLDER))
        .map((name) => [name.slice(RECORDS_FOLDER.length), read(name)]));
    const agent = facts.lane === undefined || facts.request.lane === "fake" ? null : readAgent(names, read, fault);
    if (faults.length > 0)
        return { faults };
    return { evidence: { agent, facts, contract, records, containment, change, patch, laneOutput, nested } };
}
/** What a real agent left beside its workspace. */
function readAgent(names, read, fault) {
    const text = (name) => (names.has(name) ? Buffer.from(read(name)).toString("utf8") : null);
    if (!names.has(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O))
        fault(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O, "expected this file, found none");
    const calls = names.has(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O) ? (0,_records_model_calls__WEBPACK_IMPORTED_MODULE_7__/* .parseModelCalls */ .Uq)(read(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O)) : null;
    if (calls?.ok === false)
        fault(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_CALLS_FILE */ .$O, (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(calls.problems));
    return { events: text(_case_lane__WEBPACK_IMPORTED_MODULE_8__/* .CASE_EVENTS_FILE */ .ws), stderr: text(STDERR_FILE) ?? "", calls: calls?.ok ? calls.value : [] };
}
/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput(names, read, facts, fault) {
    if (!names.has(TEST_LOG_FILE))
        fault(TEST_LOG_FILE, "expected this file, found none");
    if (facts.lane === undefined)
        return;
    for (const file of [STDOUT_FILE, STDERR_FILE])
        if (!names.has(file))
            fault(file, "expected this file, found none");
    const withheld = facts.secrets?.withheld[STDOUT_FILE] !== undefined;
    if (!withheld && names.has(STDOUT_FILE) && read(STDOUT_FILE).length !== facts.lane.stdout_bytes)
        fault(STDOUT_FILE, `expected ${facts.lane.stdout_bytes} bytes, found ${read(STDOUT_FILE).length}`);
}
function readFacts(bytes, fault) {
    if (bytes === null)
        return null;
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
    if ("problem" in json) {
        fault(FACTS_FILE, `${json.position}: ${json.problem}`);
        return null;
    }
    const parsed = (0,_records_facts__WEBPACK_IMPORTED_MODULE_4__/* .parseFacts */ .hx)(json.value);
    if (parsed.ok)
        return (0,_records_facts__WEBPACK_IMPORTED_MODULE_4__/* .factValues */ ._m)(parsed.value);
    fault(FACTS_FILE, (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems));
    return null;
}
function readContainment(bytes, fault) {
    if (bytes === null)
        return undefined;
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(bytes, { escapedNul: true });
    if ("problem" in json) {
        fault(CONTAINMENT_FILE, `${json.position}: ${json.problem}`);
        return undefined;
    }
    const parsed = _records_containment__WEBPACK_IMPORTED_MODULE_2__/* .containmentSchema */ .y.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(CONTAINMENT_FILE, (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)((0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(parsed.error, bytes)));
    return undefined;
}
function readChange(names, read, contractBytes, facts, fault) {
    if (!names.has(AFTER_FILE))
        return null;
    if (!names.has(BEFORE_FILE)) {
        fault(BEFORE_FILE, `expected this file beside ${AFTER_FILE}, found none`);
        return null;
    }
    const before = readManifest(BEFORE_FILE, read(BEFORE_FILE), fault);
    const after = readManifest(AFTER_FILE, read(AFTER_FILE), fault);
    const contract = (0,_records_contract__WEBPACK_IMPORTED_MODULE_3__/* .parseContract */ .UA)(contractBytes);
    if (before === null || after === null || !contract.ok)
        return null;
    return (0,_change__WEBPACK_IMPORTED_MODULE_6__/* .summarize */ .eh)(before, after, (0,_change__WEBPACK_IMPORTED_MODULE_6__/* .setAsideRules */ .aO)(contract.value, facts.request.lane));
}
function readManifest(file, bytes, fault) {
    const parser = (0,_formats_manifest__WEBPACK_IMPORTED_MODULE_0__/* .createManifestParser */ .Fd)();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    let number = 0;
    while (from < buffer.length) {
        number++;
        const end = buffer.indexOf(0x0a, from);
        if (end < 0) {
            fault(file, `line ${number}: expected a newline at the end, found none`);
            return null;
        }
        const problem = parser.push(buffer.toString("utf8", from, end));
        if (problem !== null) {
            fault(file, `line ${number}: ${problem}`);
            return null;
        }
        from = end + 1;
    }
    return parser.entries;
}


/***/ }),

/***/ 5550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ expectedResults)
/* harmony export */ });
/** What a trace must say of gates and checks, in order; steps are the harness's own word. */
function expectedResults(decision) {
    return [
        ...decision.gates.map((gate) => ({ kind: "gate", name: gate.gate, result: gate.state })),
        ...decision.checks.map((check) => ({ kind: "check", name: check.check, result: check.state })),
    ];
}


/***/ }),

/***/ 5382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LEVELS),
/* harmony export */   y: () => (/* binding */ containmentSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);


const LEVELS = ["sandbox", "pid", "none"];
/** `containment.json` (SPEC section 9): what held the lane, what was tried against it, and what nobody promises. */
const containmentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("1"),
    /** The level that the lane ran at, or would have; null where a record gate blocked before anything was tried. */
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS).nullable(),
    /** `sandbox` for real lanes; `best` (whatever there is) for the fake lane. */
    required: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["sandbox", "best"]),
    levels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(LEVELS),
        available: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        what_to_do: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    })),
    /** What the lane could not do or see, in words. */
    denied: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    canary: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        ran: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        /** Why it did not run, or null. */
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        /** Digest over the argv profile, equal for canary and lane: the very same sandbox. */
        profile_sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
        results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["denied", "succeeded", "error"]),
            detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        })),
    }),
    /** What this level does not promise. */
    not_promised: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


/***/ }),

/***/ 653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wp: () => (/* binding */ TERMINATIONS),
  H1: () => (/* binding */ VERIFICATION_STATUS),
  cD: () => (/* binding */ environmentFact),
  _m: () => (/* binding */ factValues),
  tp: () => (/* binding */ factsSchema),
  zg: () => (/* binding */ jsonPathSchema),
  hx: () => (/* binding */ parseFacts)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/parse.ts
var parse = __webpack_require__(8717);
;// CONCATENATED MODULE: ./src/core/records/probe.ts

/** What the probe of the model endpoint found (SPEC section 10). */
const PROBE_OUTCOMES = [
    /** Assistant content came: the model can be used. */
    "content",
    "reasoning_only",
    "empty",
    /** The endpoint answered with an error. */
    "error_status",
    "unreachable",
    "other_model",
    "unreadable",
];
/** Fact `probe`: one streamed question before the lane starts. Holds no content and no endpoint. */
const probeFact = schemas/* strictObject */.rej({
    route: schemas/* enum */.k5n(["chat/completions", "responses", "messages"]),
    outcome: schemas/* enum */.k5n(PROBE_OUTCOMES),
    /** Status that the endpoint answered with; null where none came. */
    status: schemas/* number */.aig().int().nullable(),
    /** Class of a network error, or what was wrong with the answer. */
    reason: schemas/* string */.YjP().nullable(),
    duration_ms: schemas/* number */.aig().nonnegative(),
});

;// CONCATENATED MODULE: ./src/core/records/facts.ts








/** A path as it stands in JSON (see `JsonPath`). */
const jsonPathSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({ path_b64: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ path_sha256: schemas/* string */.YjP().regex(digest/* SHA256 */.aD) }),
]);
const sha256 = schemas/* string */.YjP().regex(digest/* SHA256 */.aD);
const count = schemas/* number */.aig().int().nonnegative();
const TERMINATIONS = [
    "not_started",
    "exited",
    "signalled",
    "timeout",
    "harness_completed",
    "cancelled",
];
const VERIFICATION_STATUS = ["passed", "failed", "missing", "not_run"];
const runFact = schemas/* strictObject */.rej({
    run_id: schemas/* string */.YjP().regex(run_id/* RUN_ID */.UC),
    case_id: schemas/* string */.YjP(),
    nonce: schemas/* string */.YjP().regex(/^[0-9a-f]{32}$/),
    harness_version: schemas/* string */.YjP(),
    started_at: approval/* utcTime */.SK,
    finished_at: approval/* utcTime */.SK,
    artifacts_dir: schemas/* string */.YjP(),
    workspace_root: schemas/* string */.YjP().nullable(),
    /** What this bundle is: a run of its own, or one that is nested in another. */
    role: schemas/* enum */.k5n(["run", "stage1-refusal", "fake-baseline"]),
});
const requestFact = schemas/* strictObject */.rej({
    stage: schemas/* number */.aig().int().min(1).max(6),
    lane: schemas/* enum */.k5n(lane/* LANES */.C),
    task_source: schemas/* enum */.k5n(["shipped", "case-dir", "task"]),
    enabled_lanes: schemas/* array */.YOg(schemas/* enum */.k5n(lane/* LANES */.C)),
    enabled_stage: schemas/* number */.aig().int().nullable(),
    timeout_seconds: schemas/* number */.aig().positive().nullable(),
    model_provider: schemas/* string */.YjP().nullable(),
    model: schemas/* string */.YjP().nullable(),
});
/** The machine of a run; report and facts say the same of it. */
const environmentFact = schemas/* strictObject */.rej({
    os: schemas/* string */.YjP(),
    arch: schemas/* string */.YjP(),
    node: schemas/* string */.YjP(),
    git: schemas/* string */.YjP().nullable(),
    python: schemas/* string */.YjP().nullable(),
    forge: schemas/* string */.YjP(),
});
const contractFact = schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(["read", "unreadable"]),
    reason: schemas/* string */.YjP().nullable(),
});
/** Programs that the run needs; one that is missing is named instead of failing somewhere later. */
const toolsFact = schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), needed_for: schemas/* string */.YjP(), found: schemas/* boolean */.zMY(), version: schemas/* string */.YjP().nullable() }));
const workspaceFact = schemas/* strictObject */.rej({
    /** Git tree of the copy that the lane was to work in. */
    tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    entries: count,
    /** What the case's workspace holds that can't be copied (special files, say), or null. */
    problem: schemas/* string */.YjP().nullable(),
});
const caseFact = schemas/* strictObject */.rej({
    acceptance: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: jsonPathSchema, mode: schemas/* string */.YjP(), sha256 })),
    fake_script_sha256: sha256.nullable(),
    /** Why the case can't be used (a broken fake.json, no workspace), or null. */
    problem: schemas/* string */.YjP().nullable(),
    /** Places of the contract or of the lane's configuration that name a known target repository; never its path. */
    target_exposures: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const approvalFact = schemas/* strictObject */.rej({
    /** File in `records/`, or null where none was handed over. */
    record: schemas/* string */.YjP().nullable(),
    /** What the ledger of used approvals said when the gates were evaluated. */
    ledger: schemas/* enum */.k5n(["unused", "consumed"]).nullable(),
    binary_sha256: sha256.nullable(),
});
const clockFact = schemas/* strictObject */.rej({
    contract_read: approval/* utcTime */.SK,
    gates_evaluated: approval/* utcTime */.SK,
    lane_started: approval/* utcTime */.SK.nullable(),
    lane_ended: approval/* utcTime */.SK.nullable(),
    diff_checked: approval/* utcTime */.SK.nullable(),
    verification_completed: approval/* utcTime */.SK.nullable(),
});
const laneFact = schemas/* strictObject */.rej({
    program: schemas/* string */.YjP(),
    program_sha256: sha256,
    argv: schemas/* array */.YOg(schemas/* string */.YjP()),
    env_names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What was visible to the lane, as the paths inside the sandbox. */
    mounts: schemas/* array */.YOg(schemas/* string */.YjP()),
    exit_code: schemas/* number */.aig().int().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    termination: schemas/* enum */.k5n(TERMINATIONS),
    duration_ms: schemas/* number */.aig().nonnegative(),
    stdout_bytes: count,
    stderr_bytes: count,
    output_truncated: schemas/* boolean */.zMY(),
    /** Names of the events that the lane sent itself, in order. */
    events: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Lines on the event descriptor that were no events. */
    event_faults: count,
    /** Why the event log that a real agent left in its workspace could not be kept (a link, a pipe, too large), or null. */
    event_log_problem: schemas/* string */.YjP().nullable().optional(),
});
const walkFact = schemas/* strictObject */.rej({
    refusals: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), path: jsonPathSchema, detail: schemas/* string */.YjP() })),
    limit_hits: schemas/* array */.YOg(schemas/* strictObject */.rej({ limit: schemas/* string */.YjP(), path: jsonPathSchema, found: schemas/* number */.aig(), bound: schemas/* number */.aig() })),
    /** Paths that changed between the snapshot that was judged and the end of the run. */
    late_changes: schemas/* array */.YOg(jsonPathSchema),
});
const headFact = schemas/* strictObject */.rej({
    baseline_commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    state: schemas/* enum */.k5n(["unchanged", "moved", "unreadable"]),
    /** Why it could not be read, or null. */
    problem: schemas/* string */.YjP().nullable(),
    branch: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().regex(digest/* SHA1 */.uu).nullable(),
    /** Refs beside the baseline's branch, and remotes: all of them are the lane's. */
    refs_created: schemas/* array */.YOg(schemas/* string */.YjP()),
    remotes: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Where HEAD moved: paths of the workspace that are not what its commit holds. */
    uncommitted: schemas/* array */.YOg(jsonPathSchema),
});
const patchFact = schemas/* strictObject */.rej({
    baseline_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
    result_tree: schemas/* string */.YjP().regex(digest/* SHA1 */.uu),
});
const verificationFact = schemas/* strictObject */.rej({
    status: schemas/* enum */.k5n(VERIFICATION_STATUS),
    /** Why it was not run, or what failed before the commands; null otherwise. */
    reason: schemas/* string */.YjP().nullable(),
    level: schemas/* enum */.k5n(["sandbox", "pid", "none"]).nullable(),
    commands: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(["setup", "verification"]),
        command: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]),
        exit_code: schemas/* number */.aig().int().nullable(),
        signal: schemas/* string */.YjP().nullable(),
        termination: schemas/* enum */.k5n(TERMINATIONS),
        duration_ms: schemas/* number */.aig().nonnegative(),
    })),
});
const secretsFact = schemas/* strictObject */.rej({
    scanner: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), rule: schemas/* string */.YjP() })),
    /** Known values that were replaced in the lane's raw output while it streamed. */
    redactions: count,
    withheld: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** What a CI run was made for: the announcement and the report job must agree with it. */
const ciFact = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
});
const interruptionFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP() });
const harnessErrorFact = schemas/* strictObject */.rej({ step: schemas/* string */.YjP(), message: schemas/* string */.YjP() });
/** How a fact came to be known: `recomputable` from other files of the bundle or its inputs, or `asserted` by its source. */
const fact = (value) => schemas/* strictObject */.rej({ value, source: schemas/* string */.YjP(), basis: schemas/* enum */.k5n(["recomputable", "asserted"]) });
/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
const factsSchema = schemas/* strictObject */.rej({
    schema_version: schemas/* literal */.euz("1"),
    facts: schemas/* strictObject */.rej({
        run: fact(runFact),
        request: fact(requestFact),
        environment: fact(environmentFact),
        contract: fact(contractFact),
        clock: fact(clockFact),
        tools: fact(toolsFact).optional(),
        case: fact(caseFact).optional(),
        workspace: fact(workspaceFact).optional(),
        approval: fact(approvalFact).optional(),
        agent_source: fact(admission_facts/* agentSourceFact */.rn).optional(),
        agent_binary: fact(admission_facts/* agentBinaryFact */.N2).optional(),
        model_access: fact(admission_facts/* modelAccessFact */.af).optional(),
        model_probe: fact(probeFact).optional(),
        ci: fact(ciFact).optional(),
        lane: fact(laneFact).optional(),
        walk: fact(walkFact).optional(),
        head: fact(headFact).optional(),
        patch: fact(patchFact).optional(),
        verification: fact(verificationFact).optional(),
        secrets: fact(secretsFact).optional(),
        cancelled: fact(interruptionFact).optional(),
        harness_error: fact(harnessErrorFact).optional(),
    }),
});
/** Checks the shape of a parsed `facts.json`. */
function parseFacts(value) {
    const result = factsSchema.safeParse(value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,parse/* problemsOf */.GW)(result.error) };
}
/** The values of a facts file. */
function factValues(file) {
    return Object.fromEntries(Object.entries(file.facts).map(([name, entry]) => [name, entry?.value]));
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nY: () => (/* binding */ endpointTrouble),
  n5: () => (/* binding */ modelCallBlockers),
  Vk: () => (/* binding */ modelCallSchema),
  Uq: () => (/* binding */ parseModelCalls)
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
// EXTERNAL MODULE: ./src/core/records/parse.ts
var parse = __webpack_require__(8717);
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
        refused: sum((call) => (call.outcome === "refused" ? 1 : 0)),
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
            fix: "Look at backend/model-calls.jsonl for what the agent asked for; the gateway's bounds are in the README.",
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
    return `${bad.length} of ${own.length} model calls failed, the last with ${how}${last.reason === null ? "" : ` (${last.reason})`}`;
}


/***/ })

};
