"use strict";
exports.id = 2938;
exports.ids = [2938,3847,1394];
exports.modules = {

/***/ 2833:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XC: function() { return /* binding */ planOf; },
  mk: function() { return /* binding */ publish; },
  em: function() { return /* binding */ sentence; }
});

// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/report/acceptance.ts
var acceptance = __webpack_require__(3788);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var domain_blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(6133);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(8115);
;// CONCATENATED MODULE: ./src/core/report/annotations.ts
/** Blockers as annotations on the lines that caused them. */



/** Codes whose subject is a path of the workspace. */
const PATH_CODES = new Set([
    "disallowed_file_change",
    "forbidden_path_change",
    "hostile_workspace",
    "limit_exceeded",
    "dirty_ending_tree",
    "secret_leak",
]);
/** `allowed_paths[0] (line 3, column 7)`, as records name their faults; what stands before it may be a name of any kind. */
const POSITION = /(?:^|\()line ([1-9]\d{0,6})(?:, column ([1-9]\d{0,6}))?\)?$/;
/** The annotations of a list of blockers, in its order; those that belong to no file of the repository give none. */
function annotationsOf(blockers, sources) {
    const seen = new Set();
    const annotations = [];
    for (const blocker of blockers) {
        if (annotations.length === budget/* MAX_ANNOTATIONS */.KE)
            break;
        const place = placeOf(blocker, sources);
        if (place === null)
            continue;
        const key = JSON.stringify([blocker.code, place]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const { path, line, column } = place;
        annotations.push({
            path,
            start_line: line,
            end_line: line,
            ...(column === null ? {} : { start_column: column, end_column: column }),
            annotation_level: "failure",
            title: (0,budget/* cutText */.IN)(blocker.code, budget/* MAX_CHECK_TITLE_BYTES */.xF),
            message: messageOf(blocker),
        });
    }
    return annotations;
}
function messageOf(blocker) {
    const { message, fix } = (0,domain_blocker/* wordsOf */.Z9)(blocker);
    return (0,budget/* cutText */.IN)((0,report_text/* plainText */.wh)(`${blocker.subject}: ${message} ${fix}`), budget/* MAX_ANNOTATION_MESSAGE_BYTES */.rY);
}
function placeOf({ code, subject }, sources) {
    if (PATH_CODES.has(code)) {
        if (sources.workspace === null || !isPlainPath(subject))
            return null;
        return { path: sources.workspace + subject, line: sources.firstChangedLine.get(subject) ?? 1, column: null };
    }
    const path = fileOf(code, sources);
    if (path === null)
        return null;
    const found = POSITION.exec(subject);
    return { path, line: Number(found?.[1] ?? 1), column: found?.[2] === undefined ? null : Number(found[2]) };
}
function fileOf(code, sources) {
    switch (code) {
        case "task_contract_invalid":
        case "task_exposes_target_path":
        case "missing_test_command":
        case "missing_required_event":
            return sources.contract;
        default:
            return sources.records[code] ?? null;
    }
}
/** A path below the workspace that a forge can show: no escapes of ours for odd bytes, no digest instead of a name, no way out. */
function isPlainPath(subject) {
    const climbs = subject.split("/").some((part) => part === "" || part === "." || part === "..");
    return !climbs && !/^(b64|sha256):/.test(subject) && !subject.includes("\\u{") && (0,report_text/* plainText */.wh)(subject) === subject;
}
/**
 * First changed line of every text file of a patch, counted in the new text. Lines of a hunk are counted off by its header,
 * so that content that looks like a header is not taken for one. Files with quoted names or without text hunks have no entry.
 */
function firstChangedLines(patch) {
    const found = new Map();
    let path = null;
    let [oldLeft, newLeft, newLine] = [0, 0, 0];
    for (const line of patch.split("\n")) {
        if (oldLeft > 0 || newLeft > 0) {
            const kind = line[0];
            if (kind !== " " && kind !== "\\" && path !== null && !found.has(path))
                found.set(path, Math.max(1, newLine));
            if (kind === " " || kind === "-")
                oldLeft--;
            if (kind === " " || kind === "+") {
                newLeft--;
                newLine++;
            }
            continue;
        }
        if (line.startsWith("diff --git "))
            path = null;
        else if (line.startsWith("--- a/"))
            path ??= line.slice(6);
        else if (line.startsWith("+++ b/"))
            path = line.slice(6);
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (hunk === null)
            continue;
        [oldLeft, newLine, newLeft] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    }
    return found;
}

// EXTERNAL MODULE: ./src/core/report/plan.ts + 1 modules
var report_plan = __webpack_require__(7171);
// EXTERNAL MODULE: ./src/core/report/summary.ts + 1 modules
var report_summary = __webpack_require__(521);
;// CONCATENATED MODULE: ./src/commands/publish/publish.ts







/** Derives what to say from the bundle, and says it on the commit. */
async function publish(input) {
    const { plan, ...rest } = planOf(input);
    const done = await input.forge.complete(plan);
    if (done.ok)
        return { ...rest, checkUrl: done.value.url, failure: null };
    const exitCode = rest.exitCode === 0 ? domain_status/* EXIT_CODE */.F.fail : rest.exitCode;
    return { ...rest, exitCode, checkUrl: null, failure: done.failure };
}
/** What would be said, without sending anything. */
function planOf(input) {
    if ("missing" in input.bundle)
        return noEvidence(input, input.bundle);
    const { bundle, context, moved } = input;
    const { repository, headSha } = context;
    const doubts = [...(0,acceptance/* doubtsOf */.Pi)(bundle.facts, { ...input.expected, repository, headSha }), ...moved.doubts];
    return doubts.some(({ otherRun }) => otherRun) ? otherRun(input, doubts) : verdictOf(input, bundle, doubts);
}
function verdictOf(input, bundle, doubts) {
    const { moved } = input;
    const report = withLost(bundle.audit.report, input.lost);
    const [first] = doubts;
    const summary = {
        report,
        gates: bundle.gates,
        artifact: input.artifact,
        bundlePath: input.bundlePath,
        patchBytes: first === undefined ? bundle.patchBytes : null,
        isAccepted: first === undefined,
        notes: [...doubts.map((doubt) => `This verdict does not count. ${sentence(doubt)}`), ...moved.notes],
    };
    const override = first === undefined
        ? null
        : {
            // A moved head alone is nobody's failure, and still no success.
            conclusion: moved.headMoved && doubts.length === 1 ? "cancelled" : "failure",
            title: `not accepted: ${first.subject}`,
        };
    const firstChangedLine = bundle.patch === null ? new Map() : firstChangedLines(bundle.patch);
    const plan = (0,report_plan/* completePlan */.PB)(input.by, input.context, {
        ...{ name: input.name, externalId: input.externalId, summary, override },
        annotations: annotationsOf(bundle.audit.report.blockers, { ...input.sources, firstChangedLine }),
        completedAt: input.now,
        ...{ announcedHere: input.announcedHere, checkId: input.checkId },
    });
    const status = first === undefined ? report.status : "fail";
    return {
        ...{ status, exitCode: domain_status/* EXIT_CODE */.F[status], doubts, plan, jobSummary: (0,report_summary/* summaryOf */.Y)(summary, budget/* MAX_JOB_SUMMARY_BYTES */.mB) },
        // Of a bundle that does not count, nothing is said on.
        blockers: first === undefined ? report.blockers.map(({ code }) => code) : [],
    };
}
/** The verdict as it is published: evidence that is gone turns a pass into a failure, and stands last beside what blocked already. */
function withLost(report, lost) {
    if (lost === null)
        return report;
    const blockers = [...report.blockers, lost];
    return report.status === "pass"
        ? { ...report, blockers, status: "fail", failure_reason: lost.subject }
        : { ...report, blockers };
}
/** Evidence of something else is blocked under the name of what was asked for; nothing that it says is repeated but what differs. */
function otherRun(input, doubts) {
    const body = [
        `## ⛔ blocked: ${acceptance/* NOT_THE_RUN */.Yr}`,
        "",
        ...doubts.map((doubt) => `- ${(0,report_text/* escapeMarkdown */.FV)(sentence(doubt))}`),
        ...input.moved.notes.map((note) => `\n${(0,report_text/* escapeMarkdown */.FV)(note)}`),
    ].join("\n");
    const plan = endPlan(input, "action_required", `blocked: ${acceptance/* NOT_THE_RUN */.Yr}`, body);
    return { status: "blocked", exitCode: domain_status/* EXIT_CODE */.F.blocked, doubts, blockers: [], plan, jobSummary: body };
}
function noEvidence(input, { missing, cancelled }) {
    const body = `## ❌ no evidence\n\n${(0,report_text/* escapeMarkdown */.FV)(missing)}`;
    const title = cancelled ? "cancelled: no bundle" : "no bundle";
    const plan = endPlan(input, cancelled ? "cancelled" : "failure", title, body);
    return { status: null, exitCode: domain_status/* EXIT_CODE */.F.fail, doubts: [], blockers: [], plan, jobSummary: body };
}
function endPlan(input, conclusion, title, body) {
    return (0,report_plan/* abandonPlan */.fJ)(input.by, input.context, {
        ...{ name: input.name, externalId: input.externalId, conclusion, title, body },
        ...{ announcedHere: input.announcedHere, checkId: input.checkId },
        completedAt: input.now,
    });
}
/** A fault in one sentence. */
function sentence({ subject, expected, found, fix }) {
    return `${subject}: expected ${expected}, found ${found}. ${fix}`;
}


/***/ }),

/***/ 9102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: function() { return /* binding */ ZERO_SHA256; },
/* harmony export */   aD: function() { return /* binding */ SHA256; },
/* harmony export */   sc: function() { return /* binding */ sha256; },
/* harmony export */   uu: function() { return /* binding */ SHA1; }
/* harmony export */ });
/* unused harmony export EMPTY_SHA256 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A lower-case hexadecimal SHA-256. */
const SHA256 = /^[0-9a-f]{64}$/;
/** A lower-case hexadecimal SHA-1 (a git object id). */
const SHA1 = /^[0-9a-f]{40}$/;
/** SHA-256 of no bytes: the digest of an empty patch. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** 64 zeros: `prev` of the first event, and the place holder of the report's own digest. */
const ZERO_SHA256 = "0".repeat(64);
/** SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");
}


/***/ }),

/***/ 1022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: function() { return /* binding */ parseExactly; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   Nf: function() { return /* binding */ exactIntegers; },
/* harmony export */   ct: function() { return /* binding */ isLaterId; }
/* harmony export */ });
/** A JSON string, or an integer of so many digits that a double may not hold it (2^53 has 16). Strings are matched to be passed over. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/**
 * Parses JSON of a forge without rounding: an integer of 16 digits or more becomes a string of its digits, so that two ids
 * are never taken for one. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError on what is no JSON
 */
function parseExactly(text) {
    return JSON.parse(exactIntegers(text));
}
/** The same JSON text with its long integers as strings. */
function exactIntegers(text) {
    return text.replace(STRING_OR_LONG_INTEGER, (found) => (found.startsWith('"') ? found : `"${found}"`));
}
/** An id as a forge writes it, a whole number from 1: its digits, or null where the value is none. */
function idText(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
    return typeof value === "string" && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}
/** Whether an id is greater than another; both are of {@link idText}. */
function isLaterId(one, other) {
    return one.length === other.length ? one > other : one.length > other.length;
}


/***/ }),

/***/ 3788:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: function() { return /* binding */ doubtsOf; },
/* harmony export */   Yr: function() { return /* binding */ NOT_THE_RUN; },
/* harmony export */   iD: function() { return /* binding */ acceptanceDigest; }
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);
/* harmony import */ var _formats_exact_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1022);
/**
 * Whether a bundle's verdict may be published here. A doubt never lifts a verdict, it only takes it away. What the job is about is
 * known before any bundle is looked at; nothing that a bundle says about itself chooses a name, a subject or a rule.
 */



/** Bundles with more broken files than this are broken enough. */
const MAX_LISTED = 10;
/** Title of a bundle about anything but what the job is about. */
const NOT_THE_RUN = "not the run that was asked for";
/** One digest for the files of `acceptance/`: their paths and bytes. */
function acceptanceDigest(files) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(files.map(({ path, sha256: digest }) => [path, digest])));
}
/** Every reason against the bundle; an empty list lets its verdict be published. */
function doubtsOf(bundle, expected) {
    const { plan, origin } = expected;
    return [
        ...brokenFiles(bundle),
        ...(plan === null ? [] : otherSubject(bundle, plan)),
        ...otherCommit(bundle, expected),
        ...(bundle.replay && expected.allowReplay !== true ? [replayed()] : []),
        ...(expected.nonce === null ? [] : [differs("nonce", expected.nonce, bundle.nonce)]),
        expected.sealedDigest === undefined ? null : notAsSealed(bundle, expected.sealedDigest),
        ...(origin === null ? [] : otherOrigin(bundle, origin)),
        ...(origin === null || plan === null ? [] : otherRecords(bundle, plan)),
        ...(origin === null || expected.rerunDigest === undefined ? [] : [notRunAgain(bundle, expected.rerunDigest)]),
    ].filter((doubt) => doubt !== null);
}
function brokenFiles(bundle) {
    const doubts = bundle.faults.slice(0, MAX_LISTED).map(({ file, problem }) => ({
        subject: `bundle, ${file}`,
        expected: "a bundle that holds",
        found: problem,
        fix: "Use the bundle as the harness sealed it; `case-harness verify` names every file that does not hold.",
        otherRun: false,
    }));
    const more = bundle.faults.length - doubts.length;
    if (more <= 0)
        return doubts;
    const found = `${more} more files that do not`;
    return [
        ...doubts,
        { subject: "bundle", expected: "a bundle that holds", found, fix: "Use another bundle.", otherRun: false },
    ];
}
const OTHER_RUN = "This is evidence of something else and proves nothing about what this job is for. Hand it the bundle of the run that its inputs name, or correct `stage`, `lane`, `case`, `model-provider` or `model` of this job.";
function otherSubject(bundle, plan) {
    const { baseline, contractSha256 } = plan;
    return [
        differs("stage", String(plan.stage), String(bundle.stage)),
        differs("lane", plan.lane, bundle.lane),
        differs("case", plan.caseId, bundle.caseId),
        contractSha256 === null
            ? bundle.caseId === "unknown"
                ? null
                : differs("contract", "none: the trusted commit has none that can be read", bundle.contractSha256)
            : differs("contract", contractSha256, bundle.contractSha256),
        bundle.baseline === null ? null : differs("starting tree", baseline ?? "none", bundle.baseline),
        bundle.acceptance === null ? null : differs("acceptance tests", plan.acceptance ?? "none", bundle.acceptance),
        differs("model provider", plan.modelProvider ?? "none", bundle.modelProvider ?? "none"),
        differs("model", plan.model ?? "none", bundle.model ?? "none"),
    ];
}
function otherCommit(bundle, { repository, headSha, nonce }) {
    const fix = "Publish a bundle on the commit that it was made for.";
    if (bundle.madeFor === null)
        return [
            nonce !== null
                ? null
                : {
                    ...{ subject: "commit of the bundle", expected: headSha, found: "a run outside of CI, for no commit" },
                    ...{ fix, otherRun: true },
                },
        ];
    return [
        differs("repository", repository.toLowerCase(), bundle.madeFor.repository.toLowerCase(), fix),
        differs("commit", headSha, bundle.madeFor.headSha, fix),
    ];
}
function otherOrigin({ madeFor, lane }, { run, event, fork, carriedOver }) {
    const fix = "Use the artifact of the last attempt of that run. An artifact of an earlier attempt, of another run, or that something else uploaded is never taken.";
    const made = madeFor?.run ?? null;
    return [
        differs("workflow run", run.id, made?.id ?? "none", fix),
        run.attempt === null ? null : otherAttempt(run.attempt, made?.attempt ?? null, carriedOver === true),
        event === null ? null : differs("event", event, madeFor?.event ?? "none", fix),
        !fork || lane === "fake"
            ? null
            : {
                subject: "lane of a fork's bundle",
                expected: "fake",
                found: lane,
                fix: "Containment, digests and model calls of a run in a fork's job are a stranger's word. Run a real lane in a job of this repository.",
                otherRun: true,
            },
    ];
}
/** A job that was not run again is carried over into the newest attempt, with its outputs; nothing is ever of a later one. */
function otherAttempt(newest, made, carriedOver) {
    if (made === newest || (carriedOver && made !== null && (0,_formats_exact_json__WEBPACK_IMPORTED_MODULE_2__/* .isLaterId */ .ct)(newest, made)))
        return null;
    return differs("attempt", newest, made ?? "none", 'Choose "Re-run all jobs". Evidence of an earlier attempt is taken only where the job that ran was not run again and hands its output `artifact-digest` to the input of that name of this one.');
}
function otherRecords(bundle, plan) {
    return [...bundle.records]
        .filter(([name, digest]) => plan.records[name] !== digest)
        .map(([name, digest]) => ({
        subject: `bundle, records/${name}`,
        expected: plan.records[name] ?? "no such record: the trusted commit has none at its place",
        found: digest,
        fix: "Have records reviewed into the trusted branch first, under the path that is in force; a change can't bring its own.",
        otherRun: true,
    }));
}
/** What the agent leaves running, or a step after it, can write where the bundle lies; the runner keeps what the run has said of it. */
function notAsSealed(bundle, digest) {
    if (digest === bundle.digest)
        return null;
    return {
        subject: "bundle of this job",
        expected: `the one that its run has sealed (SHA256SUMS: ${digest ?? "none was said"})`,
        found: bundle.digest,
        fix: "Something on this machine exchanged the bundle after the run. Do not trust it; look at what ran there.",
        otherRun: false,
    };
}
function replayed() {
    return {
        subject: "replay",
        expected: "a run that asked the admitted model",
        found: "a replay: a cassette answered in place of the model",
        fix: "Run without the input `replay`. Where replays are what is wanted, say so by name: `allow-replay: true`, or `--allow-replay`.",
        otherRun: false,
    };
}
function notRunAgain(bundle, digest) {
    if (digest === bundle.digest)
        return null;
    return {
        subject: "verification of the bundle",
        expected: "a job before this one that ran its verification commands again and passed (`mode: verify`)",
        found: digest === null ? "none" : `one that verified another bundle (${digest}, this one is ${bundle.digest})`,
        fix: "Add the job with `mode: verify`, and hand its output `bundle-digest` to the input `verified-digest` of this one. Where that job failed, its log says why.",
        otherRun: false,
    };
}
function differs(what, expected, found, fix = OTHER_RUN) {
    return expected === found ? null : { subject: `${what} of the bundle`, expected, found, fix, otherRun: true };
}


/***/ }),

/***/ 6133:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: function() { return /* binding */ MAX_CHECK_TEXT_BYTES; },
/* harmony export */   DN: function() { return /* binding */ MAX_STATUS_DESCRIPTION_BYTES; },
/* harmony export */   G$: function() { return /* binding */ cutMarkdown; },
/* harmony export */   IN: function() { return /* binding */ cutText; },
/* harmony export */   KE: function() { return /* binding */ MAX_ANNOTATIONS; },
/* harmony export */   WK: function() { return /* binding */ fitSections; },
/* harmony export */   aR: function() { return /* binding */ MAX_ANNOTATIONS_PER_REQUEST; },
/* harmony export */   dp: function() { return /* binding */ byteLength; },
/* harmony export */   mB: function() { return /* binding */ MAX_JOB_SUMMARY_BYTES; },
/* harmony export */   rY: function() { return /* binding */ MAX_ANNOTATION_MESSAGE_BYTES; },
/* harmony export */   sJ: function() { return /* binding */ MAX_STATUS_CONTEXT_BYTES; },
/* harmony export */   xF: function() { return /* binding */ MAX_CHECK_TITLE_BYTES; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);
/**
 * Byte budgets of the forges, and cutting text to them without breaking what is left. Bytes, not characters: the
 * forges count UTF-8.
 */

/** `output.summary` and `output.text` of a check run: 65,535 (GitHub REST, "Create a check run"); longer text is cut silently or refused. */
const MAX_CHECK_TEXT_BYTES = 65_535;
/** `output.title` of a check run: GitHub cuts at 255. */
const MAX_CHECK_TITLE_BYTES = 255;
/** A step's job summary: 1 MiB, and one byte more drops the whole of it (GitHub, "Job summary limits"). A line stays in reserve. */
const MAX_JOB_SUMMARY_BYTES = 1024 * 1024 - 256;
/** Annotations in one request (GitHub REST, "Update a check run"); 51 are refused with 422. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
/** All annotations of one check: more than a person reads, and each batch is a request (80 content writes a minute). */
const MAX_ANNOTATIONS = 500;
/** Message of one annotation: 64 KiB by GitHub's description; a person reads the first lines. */
const MAX_ANNOTATION_MESSAGE_BYTES = 4096;
/** Description of a commit status: 140 is what every forge takes and shows. */
const MAX_STATUS_DESCRIPTION_BYTES = 140;
/** Context of a commit status: 255 is what every forge's database takes. */
const MAX_STATUS_CONTEXT_BYTES = 255;
/** Length of a text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, "utf8");
}
/** The text, cut to at most `max` bytes between two characters, with `mark` in place of what is missing. */
function cutText(text, max, mark = "…") {
    const whole = (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(text);
    if (byteLength(whole) <= max)
        return whole;
    const room = max - byteLength(mark);
    if (room <= 0)
        return prefixOf(mark, max);
    return prefixOf(whole, room) + mark;
}
/** The longest beginning of a text that fits into `max` bytes and does not split a character. */
function prefixOf(text, max) {
    const bytes = Buffer.from(text, "utf8").subarray(0, Math.max(0, max));
    let end = bytes.length;
    // A UTF-8 sequence is at most 4 bytes, so its lead byte is one of the last four.
    for (let back = 1; back <= Math.min(4, end); back++) {
        const byte = bytes[end - back];
        if ((byte & 0xc0) === 0x80)
            continue;
        const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        if (length > back)
            end -= back;
        break;
    }
    return bytes.subarray(0, end).toString("utf8");
}
/**
 * Markdown, cut to at most `max` bytes at the end of a line. Code fences and `<details>` that are open there are closed, so
 * that what follows is not swallowed. A first line that is too long by itself is cut within.
 * @param note a line that says what is missing and where it is; it counts into `max`
 */
function cutMarkdown(markdown, max, note) {
    const whole = (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(markdown);
    if (byteLength(whole) <= max)
        return whole;
    const ending = `\n\n${note}\n`;
    const lines = whole.split("\n");
    const open = [];
    let kept = "";
    let best = "";
    let used = 0;
    for (const line of lines) {
        const piece = `${line}\n`;
        used += byteLength(piece);
        track(line, open);
        kept += piece;
        const closing = closers(open);
        if (used + byteLength(closing) + byteLength(ending) > max)
            break;
        best = kept.trimEnd() === "" ? "" : kept.trimEnd() + (closing === "" ? "" : `\n${closing.trimEnd()}`);
    }
    if (best === "")
        return cutText(`${cutText(lines[0] ?? "", Math.max(0, max - byteLength(ending)))}${ending}`, max, "");
    return best + ending;
}
function track(line, open) {
    const top = open.at(-1);
    if (top?.kind === "fence") {
        const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
        if (run !== undefined && run[0] === top.close[0] && run.length >= top.close.length)
            open.pop();
        return;
    }
    const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
        open.push({ kind: "fence", close: fence });
        return;
    }
    if (/^<details\b/.test(line))
        open.push({ kind: "details", close: "</details>" });
    if (/<\/details>\s*$/.test(line) && top?.kind === "details")
        open.pop();
}
function closers(open) {
    return [...open]
        .reverse()
        .map(({ kind, close }) => (kind === "fence" ? `${close}\n` : `\n${close}\n`))
        .join("");
}
/** Joins sections into at most `max` bytes: verdict and blockers stay whole, what is long and less urgent is cut. */
function fitSections(sections, max, note) {
    const join = (parts) => parts.filter((part) => part !== "").join("\n\n");
    const all = join(sections.map((section) => section.markdown.trim()));
    if (byteLength(all) <= max)
        return (0,_text__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .ES)(all);
    const gaps = 2 * sections.length;
    const wholes = sections.filter((section) => section.whole).reduce((sum, s) => sum + byteLength(s.markdown.trim()), 0);
    // Not even what must stay whole fits: the first sections win, which are verdict and first blockers.
    if (wholes + gaps + byteLength(note) > max)
        return cutMarkdown(all, max, note);
    let room = max - wholes - gaps;
    const parts = [];
    for (const section of sections) {
        const text = section.markdown.trim();
        if (section.whole) {
            parts.push(text);
            continue;
        }
        const part = byteLength(text) <= room ? text : room > byteLength(note) + 2 ? cutMarkdown(text, room, note).trimEnd() : "";
        parts.push(part);
        room -= byteLength(part);
    }
    return join(parts);
}


/***/ }),

/***/ 1690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ checkName; },
/* harmony export */   dr: function() { return /* binding */ cutTitle; },
/* harmony export */   hS: function() { return /* binding */ completingUpdates; },
/* harmony export */   pP: function() { return /* binding */ withRefused; },
/* harmony export */   vu: function() { return /* binding */ conclusionOf; }
/* harmony export */ });
/* unused harmony export batchesOf */
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


/** SPEC section 13: the first blocker decides. A pass that lists blockers contradicts itself, so it is a failure. */
function conclusionOf({ status, blockers }) {
    const first = blockers[0]?.code;
    if (first === undefined)
        return status === "pass" ? "success" : status === "fail" ? "failure" : "action_required";
    if (first === "timeout")
        return "timed_out";
    if (first === "cancelled")
        return "cancelled";
    switch (status) {
        case "pass":
        case "fail":
            return "failure";
        case "blocked":
            return "action_required";
    }
}
/** `harness / stage N / <lane> / <case>`, which is what branch protection names, and ` / into <branch>` beside the default branch. */
function checkName({ stage, lane, caseId, part, into = null }) {
    const rest = `${part === undefined ? "" : ` / ${part}`}${into === null ? "" : ` / into ${into}`}`;
    return (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(`harness / stage ${stage} / ${lane} / ${caseId}${rest}`);
}
/**
 * The requests that bring a check that is `in_progress` to its end: annotations are appended 50 at a time, and the last
 * request completes it, because a completed check can't go back. Each repeats title and summary, because a PATCH replaces the
 * whole output.
 */
function completingUpdates(result) {
    const { title, summary } = result;
    const batches = batchesOf(result.annotations);
    const last = batches.pop() ?? [];
    const before = batches.map((annotations) => ({ output: { title: cutTitle(title), summary, annotations } }));
    return [
        ...before,
        {
            status: "completed",
            conclusion: result.conclusion,
            completed_at: result.completedAt,
            ...(result.detailsUrl === null ? {} : { details_url: result.detailsUrl }),
            output: { title: cutTitle(title), summary, ...(last.length === 0 ? {} : { annotations: last }) },
        },
    ];
}
/** Refused annotations that the summary names. */
const MAX_NAMED = 10;
/**
 * The update of a check some of whose annotations the forge refused: its summary says so. Blockers stand in the summary, so nothing
 * but the marks on the lines is lost.
 * @param keep `none` leaves out the update's own annotations, which were sent already
 */
function withRefused(update, refused, keep = "all") {
    const { annotations, ...output } = update.output;
    const kept = keep === "all" && annotations !== undefined ? { annotations } : {};
    if (refused.length === 0)
        return { ...update, output: { ...output, ...kept } };
    const named = refused.slice(0, MAX_NAMED).map(({ path, start_line: line }) => (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${path}:${line}`));
    const more = refused.length - named.length;
    const note = `> **Note:** the forge refused ${refused.length} of the annotations of this check, so it stands here without them: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
    const room = _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECK_TEXT_BYTES */ .Cm - (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)(note) - 2;
    const summary = `${(0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .cutMarkdown */ .G$)(output.summary, room, "_Cut here; the whole is in the bundle._").trimEnd()}\n\n${note}`;
    return { ...update, output: { ...output, ...kept, summary } };
}
/** Annotations in batches that one request takes. */
function batchesOf(annotations) {
    const batches = [];
    for (let i = 0; i < annotations.length; i += _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ANNOTATIONS_PER_REQUEST */ .aR)
        batches.push(annotations.slice(i, i + _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ANNOTATIONS_PER_REQUEST */ .aR));
    return batches;
}
/** A title on one line, within GitHub's bound. */
function cutTitle(title) {
    return (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)((0,_text__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(title), _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CHECK_TITLE_BYTES */ .xF);
}


/***/ }),

/***/ 7171:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fJ: function() { return /* binding */ abandonPlan; },
  XZ: function() { return /* binding */ announcePlan; },
  PB: function() { return /* binding */ completePlan; },
  pP: function() { return /* binding */ externalId; },
  Rm: function() { return /* binding */ interfaceOf; }
});

// EXTERNAL MODULE: ./src/core/report/check-run.ts
var check_run = __webpack_require__(1690);
// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(6133);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(8115);
;// CONCATENATED MODULE: ./src/core/report/commit-status.ts
/** A verdict as a commit status: Gitea, Forgejo, and GitHub where the token belongs to a person. */



/** SPEC section 13. */
function statusState(outcome) {
    switch ((0,check_run/* conclusionOf */.vu)(outcome)) {
        case "success":
            return "success";
        case "timed_out":
        case "cancelled":
        case "failure":
            return "failure";
        case "action_required":
            return "error";
    }
}
/** Composes a status within the bounds that every forge takes. */
function commitStatus(state, context, description, targetUrl) {
    return {
        state,
        context: (0,budget/* cutText */.IN)(context, budget/* MAX_STATUS_CONTEXT_BYTES */.sJ),
        description: (0,budget/* cutText */.IN)((0,report_text/* plainText */.wh)(description.replace(/\s+/g, " ").trim()), budget/* MAX_STATUS_DESCRIPTION_BYTES */.DN),
        ...(targetUrl === null ? {} : { target_url: targetUrl }),
    };
}

// EXTERNAL MODULE: ./src/core/report/summary.ts + 1 modules
var report_summary = __webpack_require__(521);
;// CONCATENATED MODULE: ./src/core/report/plan.ts




/** Beginnings of tokens that belong to a person; those may not write checks (GitHub, "Types of tokens"). */
const PERSONAL_TOKEN = /^(ghp_|github_pat_|gho_)/;
/** Check runs where the forge and the kind of token allow it, else commit statuses. */
function interfaceOf(forge, token) {
    switch (forge) {
        case "github":
        case "ghes":
            return PERSONAL_TOKEN.test(token) ? "commit-status" : "check-run";
        case "gitea":
        case "forgejo":
            return "commit-status";
        case "local":
            return "print";
    }
}
/** `external_id` of a check: by it a request whose answer was lost is found again instead of being repeated. */
function externalId(nonce) {
    return `case-harness:${nonce}`;
}
/** What says on the commit, before the agent starts, that a run begins, and with which nonce. */
function announcePlan(by, context, announcement) {
    const { name, nonce, startedAt } = announcement;
    const target = targetOf(context);
    const title = inProgress(nonce);
    const body = `A run of the case harness began. Its evidence must carry the nonce \`${nonce}\`.`;
    switch (by) {
        case "check-run":
            return {
                ...target,
                kind: "check-run",
                create: {
                    name,
                    head_sha: context.headSha,
                    external_id: externalId(nonce),
                    ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
                    status: "in_progress",
                    started_at: startedAt,
                    output: { title: (0,check_run/* cutTitle */.dr)(title), summary: body },
                },
            };
        case "commit-status":
            return { ...target, kind: "commit-status", status: commitStatus("pending", name, title, context.runUrl) };
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${name}: ${title}`), body };
    }
}
function inProgress(nonce) {
    return `in progress (nonce ${nonce})`;
}
/** What brings the announcement to its end. */
function completePlan(by, context, completion) {
    const { name, summary, override } = completion;
    const target = targetOf(context);
    const title = override?.title ?? (0,report_summary/* titleOf */.G)(summary.report);
    const body = (0,report_summary/* summaryOf */.Y)(summary);
    switch (by) {
        case "check-run": {
            const result = {
                title,
                summary: body,
                conclusion: override?.conclusion ?? (0,check_run/* conclusionOf */.vu)(summary.report),
                completedAt: completion.completedAt,
                annotations: completion.annotations,
                detailsUrl: context.runUrl,
            };
            const updates = (0,check_run/* completingUpdates */.hS)(result);
            const create = {
                name,
                head_sha: context.headSha,
                external_id: completion.externalId,
                ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
                status: "in_progress",
                started_at: summary.report.run_started_at,
                output: { title: (0,check_run/* cutTitle */.dr)(title), summary: body },
            };
            const only = updates.length === 1 ? updates[0] : undefined;
            if (completion.checkId === null && only !== undefined)
                return {
                    ...target,
                    kind: "check-run",
                    checkId: null,
                    create: { ...create, ...only, status: "completed" },
                    updates: [],
                };
            return { ...target, kind: "check-run", checkId: completion.checkId, create, updates };
        }
        case "commit-status": {
            const state = override === null
                ? statusState(summary.report)
                : override.conclusion === "action_required"
                    ? "error"
                    : "failure";
            return {
                ...target,
                kind: "commit-status",
                status: commitStatus(state, name, title, context.runUrl),
                announcedHere: completion.announcedHere,
                follows: completion.announcedHere && state === "success"
                    ? commitStatus("pending", name, inProgress(summary.report.nonce), null).description
                    : null,
            };
        }
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${name}: ${title}`), body };
    }
}
/** Ends an announcement without a report; it can never end in a success. */
function abandonPlan(by, context, end) {
    const target = targetOf(context);
    switch (by) {
        case "check-run": {
            const output = { title: (0,check_run/* cutTitle */.dr)(end.title), summary: end.body };
            const ended = { status: "completed", conclusion: end.conclusion, completed_at: end.completedAt, output };
            const create = {
                name: end.name,
                head_sha: context.headSha,
                external_id: end.externalId,
                ...ended,
            };
            return end.checkId === null
                ? { ...target, kind: "check-run", checkId: null, create, updates: [] }
                : { ...target, kind: "check-run", checkId: end.checkId, create, updates: [ended] };
        }
        case "commit-status": {
            const state = end.conclusion === "action_required" ? "error" : "failure";
            return {
                ...target,
                kind: "commit-status",
                status: commitStatus(state, end.name, end.title, context.runUrl),
                announcedHere: end.announcedHere,
                follows: null,
            };
        }
        case "print":
            return { ...target, kind: "print", title: (0,report_text/* plainText */.wh)(`${end.name}: ${end.title}`), body: end.body };
    }
}
function targetOf(context) {
    return { repository: context.repository, headSha: context.headSha };
}


/***/ }),

/***/ 159:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ replayNote; }
/* harmony export */ });
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** What is said of a replay wherever a verdict is read, so that nobody takes it for a run; null for a run. */
function replayNote({ replay }) {
    if (replay === undefined)
        return null;
    const when = replay.recorded_at === null ? "" : ` of ${(0,_text__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(replay.recorded_at)}`;
    return `a replay: a cassette${when} answered in place of the model, so that it proves no stage`;
}


/***/ }),

/***/ 521:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: function() { return /* binding */ summaryOf; },
  G: function() { return /* binding */ titleOf; }
});

;// CONCATENATED MODULE: ./src/core/report/apply-command.ts
/**
 * How a passing patch is applied at the top of a checkout of the baseline: through git's index, so that what git stores is what was
 * judged, whatever attributes and configuration make of the files beside it. The index is refreshed first, because a copied checkout
 * has an index that knows other files; what a user has configured about white space does not count.
 * @param patch the patch file, as a shell reads it
 * @param folder where the case's files lie in the repository, or null where they are the repository
 */
function applyCommand(patch, folder = null) {
    const directory = folder === null ? "" : ` --directory=${folder}`;
    return `git update-index -q --refresh; git apply --index -p1 --whitespace=nowarn --no-ignore-whitespace${directory} ${patch}`;
}

// EXTERNAL MODULE: ./src/core/report/replay.ts
var report_replay = __webpack_require__(159);
// EXTERNAL MODULE: ./src/core/report/budget.ts
var budget = __webpack_require__(6133);
// EXTERNAL MODULE: ./src/core/report/text.ts
var report_text = __webpack_require__(8115);
;// CONCATENATED MODULE: ./src/core/report/summary.ts




/** Files listed before the rest is counted. */
const MAX_LISTED_FILES = 200;
/** Blockers shown in full; any more are listed by code and subject. */
const MAX_FULL_BLOCKERS = 40;
const VERDICT = { pass: "✅ pass", fail: "❌ fail", blocked: "⛔ blocked" };
/** Headline: `fail: no diff (fake, stage 2, r1-string-slugify)`. */
function titleOf(report) {
    const reason = report.failure_reason === null ? "" : `: ${report.failure_reason}`;
    return `${report.replay === undefined ? "" : "replay, "}${report.status}${reason} (${report.backend}, stage ${report.stage}, ${report.case_id})`;
}
/** The summary in at most `maxBytes`; verdict and blockers stay whole. */
function summaryOf(input, maxBytes = budget/* MAX_CHECK_TEXT_BYTES */.Cm) {
    const note = input.artifact === null
        ? "_Cut here; the whole is in the bundle._"
        : "_Cut here; the whole is in the uploaded bundle._";
    return (0,budget/* fitSections */.WK)(sectionsOf(input), maxBytes, note);
}
function sectionsOf(input) {
    const { report } = input;
    return [
        { markdown: verdict(input), whole: true },
        { markdown: blockers(report), whole: true },
        { markdown: gates(input.gates), whole: false },
        { markdown: changedFiles(report), whole: false },
        { markdown: tests(report), whole: false },
        { markdown: howTo(input), whole: true },
        { markdown: digests(report), whole: false },
    ];
}
function verdict({ report, isAccepted, notes }) {
    const reason = report.failure_reason === null ? "" : `: ${(0,report_text/* escapeMarkdown */.FV)(report.failure_reason)}`;
    const replay = (0,report_replay/* replayNote */.g)(report);
    const model = report.model === null ? "" : `, model ${(0,report_text/* codeSpan */.SS)(`${report.model_provider ?? "?"}/${report.model}`)}`;
    return [
        isAccepted
            ? `## ${VERDICT[report.status]}${replay === null ? "" : " (replay)"}${reason}`
            : `## ❌ not accepted (the bundle says ${report.status})`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,report_text/* escapeMarkdown */.FV)(replay)}.**`, ""]),
        `Lane ${(0,report_text/* codeSpan */.SS)(report.backend)}, stage ${report.stage}, case ${(0,report_text/* codeSpan */.SS)(report.case_id)}${model}; run ${(0,report_text/* codeSpan */.SS)(report.run_id)}, nonce ${(0,report_text/* codeSpan */.SS)(report.nonce)}.`,
        `Containment: ${report.containment.level ?? "none"} (canary: ${report.containment.canary}); the lane's end: ${report.backend_termination}.`,
        ...unheard(report),
        ...notes.map((text) => `\n> **Note:** ${(0,report_text/* escapeMarkdown */.FV)(text)}`),
    ].join("\n");
}
/** What nobody found out, and the lane's own agents that came to no good end; a verdict alone would not tell. */
function unheard({ not_evaluated, lane_phases }) {
    const checks = Object.entries(not_evaluated).map(([check, why]) => `${(0,report_text/* codeSpan */.SS)(check)} (${(0,report_text/* escapeMarkdown */.FV)(why)})`);
    const ends = Object.entries(lane_phases ?? {}).filter(([, { state }]) => state !== "completed");
    return [
        ...(checks.length === 0 ? [] : [`Not evaluated: ${checks.join(", ")}.`]),
        ...(ends.length === 0
            ? []
            : [
                `The lane's own agents: ${ends.map(([agent, { state }]) => `${(0,report_text/* escapeMarkdown */.FV)(agent)} ${state.replace("_", " ")}`).join(", ")}.`,
            ]),
    ];
}
function blockers({ blockers: list }) {
    if (list.length === 0)
        return "";
    const lines = list.map((blocker, index) => {
        const { code, subject } = blocker;
        if (index >= MAX_FULL_BLOCKERS)
            return `${index + 1}. ${(0,report_text/* codeSpan */.SS)(code)} ${(0,report_text/* codeSpan */.SS)(subject)}`;
        const { what, fix } = (0,report_text/* blockerMarkdown */.GM)(blocker);
        return `${index + 1}. ${(0,report_text/* codeSpan */.SS)(code)} ${what} **Fix:** ${fix}`;
    });
    return [`### Blockers (${list.length})`, "", ...lines].join("\n");
}
function gates(lines) {
    if (lines.length === 0)
        return "";
    return [
        "### Gates",
        "",
        "| gate | result |",
        "| --- | --- |",
        ...lines.map(({ gate, state }) => `| ${(0,report_text/* codeSpan */.SS)(gate, "table")} | ${(0,report_text/* codeSpan */.SS)(state, "table")} |`),
    ].join("\n");
}
function changedFiles({ changed_files: files, withheld }) {
    const listed = files.slice(0, MAX_LISTED_FILES).map((path) => `- ${(0,report_text/* codeSpan */.SS)(shownPath(path))}`);
    const more = files.length - listed.length;
    return [
        `### Changed files (${files.length})`,
        "",
        ...(files.length === 0 ? ["None."] : listed),
        ...(more > 0 ? [`- and ${more} more`] : []),
        ...Object.entries(withheld).map(([file, reason]) => `\n${(0,report_text/* codeSpan */.SS)(file)} is withheld: ${(0,report_text/* escapeMarkdown */.FV)(reason)}`),
    ].join("\n");
}
function tests({ verification }) {
    return [
        `### Tests: ${verification.status}`,
        "",
        ...verification.commands.map(({ kind, command, exit_code: exit, duration_ms: ms }) => {
            const line = typeof command === "string" ? command : command.join(" ");
            return `- ${kind}: ${(0,report_text/* codeSpan */.SS)(line)}: exit code ${exit ?? "none"}, ${(ms / 1000).toFixed(1)} s`;
        }),
    ].join("\n");
}
function howTo({ report, artifact, bundlePath, patchBytes }) {
    const where = artifact === null
        ? bundlePath === null
            ? "The bundle was not uploaded."
            : `The bundle was not uploaded; it is on the runner in ${(0,report_text/* codeSpan */.SS)(bundlePath)}.`
        : `The bundle is the artifact ${artifact.url === null ? (0,report_text/* codeSpan */.SS)(artifact.name) : (0,report_text/* link */.nf)(artifact.name, artifact.url)} of this run.`;
    const verify = `### How to verify\n\n${where} Anyone can derive this verdict again, offline:\n\n${(0,report_text/* fencedBlock */.zW)("case-harness verify BUNDLE --require pass", "bash")}`;
    if (report.status !== "pass" || patchBytes === null || patchBytes === 0)
        return verify;
    return `${verify}\n\n### How to use the patch\n\n${(0,report_text/* fencedBlock */.zW)(applyCommand("BUNDLE/patch.diff"), "bash")}`;
}
function digests({ artifact_digests: digests, baseline, result }) {
    const rows = Object.entries(digests).map(([file, digest]) => `| ${(0,report_text/* codeSpan */.SS)(file, "table")} | ${(0,report_text/* codeSpan */.SS)(digest, "table")} |`);
    const trees = [
        baseline === null ? "" : `baseline tree ${(0,report_text/* codeSpan */.SS)(baseline)}`,
        result === null ? "" : `result tree ${(0,report_text/* codeSpan */.SS)(result)}`,
    ];
    return [
        "### Digests",
        "",
        trees.filter((part) => part !== "").join(", "),
        "",
        "<details><summary>SHA-256 of each file</summary>",
        "",
        "| file | SHA-256 |",
        "| --- | --- |",
        ...rows,
        "",
        "</details>",
    ].join("\n");
}
function shownPath(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: function() { return /* binding */ wellFormed; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   FV: function() { return /* binding */ escapeMarkdown; },
/* harmony export */   GM: function() { return /* binding */ blockerMarkdown; },
/* harmony export */   SS: function() { return /* binding */ codeSpan; },
/* harmony export */   nf: function() { return /* binding */ link; },
/* harmony export */   wh: function() { return /* binding */ plainText; },
/* harmony export */   zW: function() { return /* binding */ fencedBlock; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3715);
/**
 * Markdown for text that someone else wrote: file names, messages, commands. Nothing of it may become a link, a mention, a
 * heading or HTML, and nothing may leave its line.
 */



/** Characters that mean something to GitHub Flavored Markdown or to HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>~&$]/g;
/** The text with lone surrogates replaced: what can't be UTF-8 can't be sent. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
/** Text for a field that a forge shows as it stands (title, description, annotation): one line, nothing invisible, nothing that turns it round. */
function plainText(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .escapeForPeople */ .IW)(wellFormed(text));
}
/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
function escapeMarkdown(text) {
    return plainText(text)
        .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
        .replace(/@(?=[\w])/g, "@\u2060")
        .replace(/[#!](?=\d)/g, "$&\u2060")
        .replace(/:(?=(?:\w|\\[+\-_])+:)/g, ":\u2060")
        .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
        .replace(/:(?=\/\/)/g, ":\u2060")
        .replace(/\bwww(?=\.)/gi, "$&\u2060");
}
/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
function codeSpan(text, place = "text") {
    // A backslash before the pipe is read in two ways by the forges' own table readers.
    const clean = place === "table" ? plainText(text).replace(/(?<=\\)\|/g, "\\u{7c}") : plainText(text);
    if (clean === "")
        return "(empty)";
    const runs = clean.match(/`+/g) ?? [];
    const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
    const span = `${ticks}${padded}${ticks}`;
    return place === "table" ? span.replace(/\|/g, "\\|") : span;
}
/** A case's id as it stands; as code where it is none, which only a report that nobody verified can hold. */
function idText(id) {
    return _domain_run_id__WEBPACK_IMPORTED_MODULE_2__/* .CASE_ID */ .xD.test(id) ? id : codeSpan(id);
}
/** A link to a page of the forge; the text alone where the address is none. */
function link(text, address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
        return codeSpan(text);
    const target = url.href.replace(/[^\w/:.?=&%@~+;,-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${escapeMarkdown(text)}](${target})`;
}
/** A fenced block that nothing in the text can end. */
function fencedBlock(text, language = "") {
    const runs = text.match(/`{3,}/g) ?? [];
    const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${ticks}${language}\n${text.split("\n").map(plainText).join("\n")}\n${ticks}`;
}
/** A blocker in Markdown: what the catalogue says as text, and every word that came with the evidence as code. */
function blockerMarkdown(blocker) {
    const { code, subject, expected, found } = blocker;
    const parts = [
        `${codeSpan(subject)}: ${escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(code).message)}`,
        ...(expected === null ? [] : [`Expected: ${codeSpan(expected)}.`]),
        ...(found === null ? [] : [`Found: ${codeSpan(found)}.`]),
    ];
    return { what: parts.join(" "), fix: escapeMarkdown((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(blocker).fix) };
}


/***/ }),

/***/ 522:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: function() { return /* binding */ withCommandsOff; },
/* harmony export */   QU: function() { return /* binding */ maskSecrets; },
/* harmony export */   To: function() { return /* binding */ printGroup; },
/* harmony export */   fe: function() { return /* binding */ appendSummary; },
/* harmony export */   n0: function() { return /* binding */ setOutputs; },
/* harmony export */   yJ: function() { return /* binding */ printError; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_log_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4708);
/* harmony import */ var _core_report_budget__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6133);
/**
 * What a step says to its runner: outputs, job summary, errors on the run's page, masks, groups. @actions/core does it; it is loaded
 * by the first call, because it costs 90 ms that the command line must not pay. It writes to this process's own standard output.
 */





/** Less room than this takes no verdict any more. */
const MIN_SUMMARY_BYTES = 1024;
/**
 * Sets outputs of this step, each on one line: what quotes lines again (`echo "$x" >> "$GITHUB_OUTPUT"`) would set others by them. JSON has
 * no control characters, so it stays what it is. The runner's file gets the value between marks that nobody can know beforehand.
 */
async function setOutputs(outputs) {
    const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value.replace(/[\u0000-\u001f]/g, _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW));
}
/** Appends Markdown to the job summary within its bound; a runner without one gets nothing. */
async function appendSummary(markdown) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    const stats = file ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false }) : undefined;
    const room = _core_report_budget__WEBPACK_IMPORTED_MODULE_3__/* .MAX_JOB_SUMMARY_BYTES */ .mB - (stats?.size ?? 0);
    if (stats === undefined || room < MIN_SUMMARY_BYTES)
        return;
    const { summary } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    await summary.addRaw((0,_core_report_budget__WEBPACK_IMPORTED_MODULE_3__/* .cutMarkdown */ .G$)(markdown, room - 1, "_Cut here; the whole is in the bundle._"), true).write();
}
/** An error on the run's page, with what to do. */
async function printError(title, message) {
    const { error } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    error((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(message), { title: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(title) });
}
/** Lines that the run's page shows folded. */
async function printGroup(title, lines) {
    const { group, info } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    await group(title, async () => (await lines).forEach((line) => info((0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_4__/* .unobeyed */ .U)(line))));
}
/**
 * Has the runner take values out of everything that the job prints from here on. Only a runner may be told: anything else would
 * just print them.
 */
async function maskSecrets(values) {
    if (process.env.GITHUB_ACTIONS !== "true")
        return;
    const { setSecret } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1260), __webpack_require__.e(4942), __webpack_require__.e(6058)]).then(__webpack_require__.bind(__webpack_require__, 6058));
    // A runner masks line by line, and an empty mask would take everything.
    for (const line of values.flatMap((value) => (value ?? "").split("\n")))
        if (line.trim() !== "")
            setSecret(line.trim());
}
/** Does work whose every line is no command, whatever it says. */
async function withCommandsOff(work) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    try {
        return await work();
    }
    finally {
        process.stdout.write(`::${token}::\n`);
    }
}


/***/ })

};
;