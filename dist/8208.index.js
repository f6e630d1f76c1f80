"use strict";
exports.id = 8208;
exports.ids = [8208];
exports.modules = {

/***/ 918:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: function() { return /* binding */ entryOf; },
/* harmony export */   W7: function() { return /* binding */ sortBlockers; },
/* harmony export */   Zs: function() { return /* binding */ blocker; },
/* harmony export */   c2: function() { return /* binding */ statusOf; }
/* harmony export */ });
/* harmony import */ var _catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);

/** Builds a blocker with the catalogue's words, plus what was expected and found here. */
function blocker(code, subject, detail = {}) {
    const { message, fix } = _catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
    const problem = detail.problem === undefined ? "" : ` ${sentence(detail.problem)}`;
    const expected = detail.expected === undefined ? "" : ` Expected: ${ended(detail.expected)}`;
    const found = detail.found === undefined ? "" : ` Found: ${ended(detail.found)}`;
    return { code, subject, message: `${message}${problem}${expected}${found}`, fix: detail.fix ?? fix };
}
/** A text as a sentence; a word with a dot or a colon in it is a name, and keeps its first letter. */
function sentence(text) {
    const isWord = /^[a-z]+(?: |$)/.test(text);
    return ended(isWord ? text[0].toUpperCase() + text.slice(1) : text);
}
function ended(text) {
    return text.endsWith(".") ? text : `${text}.`;
}
const ORDER = new Map(_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK.map((code, index) => [code, index]));
/** Catalogue entry of a code. */
function entryOf(code) {
    return _catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
}
/** Blockers in the order of SPEC section 6: fail codes first, then blocked ones, each in catalogue order; ties by subject. */
function sortBlockers(blockers) {
    const rank = (b) => (_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[b.code].status === "fail" ? 0 : 1000) + (ORDER.get(b.code) ?? 0);
    return [...blockers].sort((a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));
}
/** The status that a list of blockers gives: any fail code fails, else any blocks, else it is a pass. */
function statusOf(blockers) {
    if (blockers.some((b) => _catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[b.code].status === "fail"))
        return "fail";
    return blockers.length > 0 ? "blocked" : "pass";
}


/***/ }),

/***/ 4425:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iK: function() { return /* binding */ BLOCKER_CODES; },
/* harmony export */   yE: function() { return /* binding */ isBlockerCode; },
/* harmony export */   yh: function() { return /* binding */ CATALOGUE; }
/* harmony export */ });
const gate = (phrase, message, fix, marker) => entry("record-gate", "blocked", phrase, message, fix, marker);
const effect = (phrase, message, fix, marker) => entry("effect-gate", "blocked", phrase, message, fix, marker);
const fails = (phrase, message, fix, marker) => entry("after-start", "fail", phrase, message, fix, marker);
const blocks = (phrase, message, fix, marker) => entry("after-start", "blocked", phrase, message, fix, marker);
const build = (phrase, message, fix) => entry("agent-build", "blocked", phrase, message, fix);
function entry(phase, status, phrase, message, fix, marker) {
    return { phrase, status, phase, message, fix, ...(marker === undefined ? {} : { marker }) };
}
const GATE_LOG = "case-gate.log";
const UNAVAILABLE = "provider-unavailable.txt";
const NOT_ADMITTED = "provider-model-not-admitted.txt";
/**
 * Every blocker code, in the order of SPEC section 6, which is also the order in which blockers are listed (fail codes
 * before blocked ones). `explain`, the README's table and the report take their words from here.
 */
const CATALOGUE = {
    gate_missing: gate("case gate closed", "The lane is denied by default and nobody enabled it for this run.", "Set CTO_HARNESS_ALLOW_CASE=1 (or _CODEX, _PI), the flag --allow, or the action's input, once a person has decided that this lane may run.", GATE_LOG),
    stage_gate_missing: gate("case gate closed", "The enabled stage is not the stage that was asked for.", "Set CTO_HARNESS_CASE_STAGE (or --enabled-stage) to exactly the stage that you run.", GATE_LOG),
    stage_executes_nothing: gate("case gate closed", "Stage 1 proves that the engine is gated; it never executes a lane.", "This is the expected end of stage 1. Run stage 2 to let a lane work on a copied fixture.", GATE_LOG),
    task_contract_invalid: gate("task contract invalid", "The task contract can't be used.", "Correct the contract at the position named; `case-harness init` writes a valid one to start from."),
    task_exposes_target_path: gate("task exposes target path", "A stage 2 task names a path of a target repository, so the lane could find its way there.", "Remove target_repository and every path of a real repository from the contract and from the lane's arguments, environment and configuration."),
    missing_test_command: gate("missing test command", "The contract has no verification command, so nothing could show that the result works.", 'Add verification_commands, for example [["python3", "-B", "-m", "unittest", "-q"]].'),
    agent_record_invalid: gate("agent record invalid", "The agent record is missing, malformed or incomplete.", "Complete .harness/agent.<lane>.json at the position named; `case-harness init` writes the template."),
    agent_pin_changed_without_previous: gate("agent pin changed without previous", "The agent's pin differs from the one that was admitted before, and the record does not say so.", "Put the former source and pin into the record's `previous` and have the change reviewed."),
    license_unresolved: gate("license unresolved", "The agent's license note is not resolved for this mutation mode.", "Have a person resolve license_note in the agent record and list the mutation mode in allowed_mutation_modes."),
    model_not_admitted: gate("model not admitted", "No model has been decided on and admitted for this lane.", "Record the decision and the admission (.harness/model.decision.json, CTO_HARNESS_CASE_MODEL_ADMISSION_FILE), then ask for exactly that pair.", NOT_ADMITTED),
    model_admission_invalid: gate("model not admitted", "The model's decision or admission record is malformed, incomplete, expired, contradictory or holds a secret.", "Correct the record at the position named; never write a credential into a record.", NOT_ADMITTED),
    model_admission_mismatch: gate("model not admitted", "The requested provider and model are not byte for byte the admitted pair.", "Request exactly the admitted pair (CTO_HARNESS_CASE_MODEL_PROVIDER, CTO_HARNESS_CASE_MODEL), or have the other pair admitted.", NOT_ADMITTED),
    local_provider_config_missing: gate("provider unavailable", "The admitted provider is local, and nobody said where it listens.", "Set CTO_HARNESS_CASE_LOCAL_BASE_URL in the environment of the step; it is written nowhere.", "provider-local-config-unavailable.txt"),
    provider_auth_unavailable: gate("provider auth unavailable", "The admitted provider needs an authentication that is not available here.", "Provide the credential by the named variable or file; for openai-codex set CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE=1 where the bridge is set up.", "provider-auth-unavailable.txt"),
    prior_stage_not_proven: gate("prior stage not proven", "There is no trusted, verified pass of the stage before for this lane, binary and model.", "Run the stage before to a pass and name its bundle with --prior-evidence."),
    target_not_admitted: gate("target not admitted", "No target record admits this repository.", "Have the owner write and review the target record, and name it with CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE."),
    target_admission_invalid: gate("target admission invalid", "The target record is malformed or incomplete.", "Correct the record at the position named."),
    target_not_owned: gate("target not owned", "The target record does not prove that the repository is owned by whoever admits it.", "Complete repository_owner and ownership_evidence in the target record."),
    target_critical: gate("target critical", "The target is not classified as low_risk_noncritical.", "Choose another repository; a critical one is never a target."),
    approval_missing: gate("approval missing", "This task needs an approval, and there is none.", "Have the approver state the exact sentence of the approval packet and hand the approval record to the run."),
    approval_denied: gate("approval denied", "The approval record denies this task.", "Ask the approver; a new decision needs a new approval record."),
    approval_expired: gate("approval expired", "The approval is past its expires_at.", "Ask for a new approval; an expired one can't be renewed."),
    approval_mismatch: gate("approval mismatch", "The approval is bound to another contract, target, lane, binary or model.", "Ask for an approval of exactly this task; the packet shows the binding."),
    approval_consumed: gate("approval consumed", "The approval was already used by an earlier run.", "Ask for a new approval; each one serves a single run."),
    provider_unavailable: effect("provider unavailable", "The agent's binary, its CLI or something that it depends on is missing.", "Build or fetch the admitted binary (`case-harness agent build`, `agent fetch`), or install what is named.", UNAVAILABLE),
    agent_digest_mismatch: effect("provider unavailable", "The agent's binary is not the one that the record admits.", "Build or fetch the pinned version again, or have the new digest reviewed into the record.", UNAVAILABLE),
    agent_identity_mismatch: effect("provider unavailable", "The binary has the right name, but it is another program.", "Use WorkOS Case built from the pinned source; the npm packages `case` and `ca` are other programs.", UNAVAILABLE),
    agent_not_executable: effect("provider unavailable", "The agent's binary can't be executed on this system.", "Build or fetch it for this platform; look at its mode and at the mount options of the store.", UNAVAILABLE),
    dirty_starting_tree: effect("dirty starting tree", "The source or target repository is not clean at the start.", "Commit, stash or remove the files named, then run again."),
    source_not_owned: effect("source not owned", "The source repository belongs to someone else on this machine.", "Run as the owner of the repository, or use a clone of your own."),
    target_busy: effect("target busy", "Another run holds the lock of this target.", "Wait for that run; where it is certainly dead, remove the lock that is named."),
    containment_unavailable: effect("containment unavailable", "This lane needs the level `sandbox`, and this system can't provide it.", "`case-harness doctor` says what is missing: install bubblewrap and allow it user namespaces (an AppArmor profile on Ubuntu 24.04, another runner than a default job container)."),
    containment_canary_failed: effect("containment canary failed", "Inside the sandbox the canary could do what an agent must not be able to do.", "Do not run agents here. containment.json names the wall that is missing; report it."),
    provider_response_shape_unavailable: effect("provider response shape unavailable", "The model answered the probe without any assistant content.", "Use a model or server configuration that answers with content, not with reasoning alone.", "provider-reasoning-only.txt"),
    provider_endpoint_failed: effect("provider endpoint failed", "The model's endpoint did not answer the probe.", "Look at the endpoint, the credential and the network of the step, then run again."),
    no_diff: fails("no diff", "The lane ended without changing anything.", "Look at backend/stdout.log for what the agent did; an empty change is never a pass."),
    disallowed_file_change: fails("disallowed file change", "The lane changed a file that the contract does not allow.", "Look at the file in patch.diff; widen allowed_paths only if the task really needs it."),
    forbidden_path_change: fails("forbidden path change", "The lane changed a path that is forbidden.", "Do not use this patch; forbidden paths win over allowed ones."),
    forbidden_action_attempted: fails("forbidden action attempted", "The lane tried something that the contract forbids.", "Do not use this patch; the evidence names the attempt."),
    branch_or_ref_created: fails("branch or ref created", "The lane created or moved a branch, tag or other ref that it must not touch.", "Do not use this repository copy; a lane may move only its working branch."),
    remote_added: fails("remote added", "The lane added a remote to the repository.", "Do not use this repository copy; remotes are never the agent's to add."),
    hostile_workspace: fails("hostile workspace", "The lane left something in the workspace that can't be judged safely.", "Do not use this result; the subject names the file and why it was refused."),
    limit_exceeded: fails("limit exceeded", "The lane went over a limit of the contract.", "Raise the limit in the contract's `limits` if the task needs it, or look at what the agent left."),
    source_repository_mutated: fails("source repository mutated", "The source repository is not what it was before the run.", "Restore the repository and find out who changed it; nothing in a run may."),
    verification_failed: fails("verification failed", "The verification commands do not pass on the lane's change.", "Read test.log; the change was applied to a clean checkout together with the acceptance tests."),
    missing_required_event: fails("missing required event", "The lane did not send an event that the contract requires.", "Have the lane write the event as a JSON line to file descriptor $CASE_HARNESS_EVENT_FD, or remove it from evidence_expectations."),
    backend_failed: fails("backend failed", "The lane ended with an error or a signal that the harness did not cause.", "Read backend/stderr.log and backend/stdout.log."),
    agent_protocol_failed: fails("case agent result protocol failed", "The agent did not deliver its result in the agreed form.", "Read backend/stdout.log; a missing or broken AGENT_RESULT envelope is not a result.", "provider-agent-protocol.txt"),
    fallback_model_used: fails("fallback model used", "A model other than the admitted one was requested or answered.", "Admit the fallback by a record of its own, or switch it off; backend/model-calls.jsonl shows the calls."),
    dirty_ending_tree: fails("dirty ending tree", "The workspace is not the snapshot that was judged, or a lane that commits left work uncommitted.", "Look at the files named; caches of the agent's own tests belong into discard_paths."),
    artifact_write_failure: fails("artifact write failure", "The evidence could not be written completely.", "Make room or permissions in the runs folder (--runs-dir, CTO_HARNESS_RUNS_DIR), then run again."),
    secret_leak: fails("secret leak", "A credential, or something shaped like one, appeared in what the run left.", "Revoke the credential. The file is withheld; find out how the agent came to hold it."),
    fake_baseline_missing: fails("fake baseline missing", "A lane at stage 2 is compared with a fake run of the same contract, and there is none.", "Give the case a fake.json that solves it."),
    fake_baseline_mismatch: fails("fake baseline mismatch", "The lane's run and the fake baseline do not agree in shape, events, writes, verification or completeness.", "Look at stage2-no-target-inspection.json for the dimension that differs."),
    operator_rejected: fails("operator rejected", "The operator rejected the result.", "Revert as the bundle says; a rejected result never counts."),
    harness_error: fails("harness error", "The harness itself failed; this says nothing about the agent, and it is no pass.", "Mend what the message names of this machine (a folder, space, a limit); where it names nothing, report it with the bundle. Then run again."),
    timeout: blocks("timeout", "The lane did not end within its time.", "Raise --timeout or limits.lane_seconds if the task needs it; backend/ shows how far it came.", "provider-timeout.txt"),
    reviewer_rejected: blocks("reviewer rejected", "The lane's own reviewer rejected the result.", "Read the findings in backend/; the result is not offered for use."),
    missing_operator_outcome: blocks("missing operator outcome", "The result is verified, but no operator has accepted or rejected it.", "Run `case-harness conclude --bundle B --outcome accepted|rejected --actor WHO`."),
    cancelled: blocks("cancelled", "The run was cancelled.", "Run again; a cancelled run proves nothing."),
    bun_missing: build("bun missing", "The Bun of the agent record's version is not available.", "Install exactly that Bun, name it with --bun, or let `agent build` fetch it from the registry."),
    bun_version_mismatch: build("bun version mismatch", "The Bun that was found is not the version that the agent record names.", "Use exactly the recorded version; the digest of the binary depends on it."),
    agent_pin_mismatch: build("agent pin mismatch", "The clone's HEAD is not the pinned commit.", "Look at source_url and pinned_commit in the agent record; a branch name is never a pin."),
    agent_build_failed: build("agent build failed", "Installing or building the agent from its pinned source failed.", "Read the build log that is named; nothing was put into the store."),
};
/** Every code, in catalogue order. */
const BLOCKER_CODES = Object.keys(CATALOGUE);
/** Narrows text to a blocker code. */
function isBlockerCode(text) {
    return Object.hasOwn(CATALOGUE, text);
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

/***/ 1253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ allowsMutation; },
/* harmony export */   n: function() { return /* binding */ MUTATION_MODES; }
/* harmony export */ });
/** How much a task may touch, from least to most (SPEC section 4). */
const MUTATION_MODES = [
    "none",
    "copied-fixture",
    "copied-repo",
    "sandbox-repo",
    "owned-noncritical-repo",
    "candidate-default",
];
/** Whether a contract that allows `most` allows `asked` too. */
function allowsMutation(most, asked) {
    return MUTATION_MODES.indexOf(asked) <= MUTATION_MODES.indexOf(most);
}


/***/ }),

/***/ 90:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: function() { return /* binding */ strictJsonParse; },
/* harmony export */   r: function() { return /* binding */ locateJson; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_MAX_DEPTH = 64;
/** Number grammar of RFC 8259, anchored at `lastIndex`. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** The rest of a string without anything that needs a closer look. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
/**
 * Parses JSON as a machine must read what is judged: one reading only. Refused are duplicate keys, a byte order mark,
 * invalid UTF-8, NUL, lone surrogates, integers that a double can't hold exactly, anything after the value, and what is
 * larger or deeper than the limits. Never throws.
 *
 * @param source the file's bytes, or a text
 * @returns the value (an own `__proto__` key stays an ordinary key), or the first problem with its position
 */
function strictJsonParse(source, limits = {}) {
    return parse(source, limits, null);
}
/**
 * Where a value stands in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. Null when
 * the text is refused or has no such place.
 *
 * @param path keys and indexes from the root, as zod's issues give them
 */
function locateJson(source, path, limits = {}) {
    const wanted = path.map((part) => (typeof part === "number" ? part : String(part)));
    const search = { wanted, found: null };
    parse(source, limits, search);
    return search.found;
}
/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function parse(source, limits, search) {
    const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
    if (size > maxBytes)
        return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
    if (typeof source !== "string" && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(source))
        return invalidUtf8(source);
    const text = typeof source === "string" ? source : Buffer.from(source.buffer, source.byteOffset, size).toString("utf8");
    const state = {
        text,
        at: 0,
        maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
        escapedNul: limits.escapedNul ?? false,
        search,
    };
    try {
        if (text.startsWith("\ufeff"))
            throw new Refusal("Expected JSON, found a byte order mark.", 0);
        skipSpace(state);
        if (search !== null && search.wanted.length === 0)
            search.found = position(text, state.at);
        const value = readValue(state, 0, 0);
        skipSpace(state);
        if (state.at < text.length)
            throw unexpected(state, "the end of the text");
        return { value };
    }
    catch (error) {
        if (error instanceof Refusal)
            return at(text, error.at, error.message);
        throw error;
    }
}
/**
 * @param depth how many arrays and objects this value is in
 * @param matched how many parts of the searched path led here; -1 off the path
 */
function readValue(state, depth, matched) {
    const c = state.text[state.at];
    switch (c) {
        case "{":
            return readObject(state, depth + 1, matched);
        case "[":
            return readArray(state, depth + 1, matched);
        case '"':
            return readString(state);
        case "t":
            return readWord(state, "true", true);
        case "f":
            return readWord(state, "false", false);
        case "n":
            return readWord(state, "null", null);
        default:
            return readNumber(state);
    }
}
function readObject(state, depth, matched) {
    checkDepth(state, depth);
    const object = {};
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "}") {
        state.at++;
        return object;
    }
    for (;;) {
        const keyAt = state.at;
        if (state.text[keyAt] !== '"')
            throw unexpected(state, "a key in double quotes");
        const key = readString(state);
        if (Object.hasOwn(object, key))
            throw new Refusal(`Expected each key once, found ${quote(key)} again.`, keyAt);
        skipSpace(state);
        if (state.text[state.at] !== ":")
            throw unexpected(state, "`:`");
        state.at++;
        skipSpace(state);
        const value = readValue(state, depth, step(state, matched, key, keyAt));
        // A plain assignment to `__proto__` would set the prototype instead of a key.
        if (key === "__proto__")
            Object.defineProperty(object, key, {
                value,
                enumerable: true,
                writable: true,
                configurable: true,
            });
        else
            object[key] = value;
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "}")
            throw unexpected(state, "`,` or `}`");
        state.at++;
        if (c === "}")
            return object;
        skipSpace(state);
    }
}
function readArray(state, depth, matched) {
    checkDepth(state, depth);
    const array = [];
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "]") {
        state.at++;
        return array;
    }
    for (;;) {
        array.push(readValue(state, depth, step(state, matched, array.length, state.at)));
        skipSpace(state);
        const c = state.text[state.at];
        if (c !== "," && c !== "]")
            throw unexpected(state, "`,` or `]`");
        state.at++;
        if (c === "]")
            return array;
        skipSpace(state);
    }
}
function step(state, matched, part, partAt) {
    const { search } = state;
    if (search === null || matched < 0 || search.wanted[matched] !== part)
        return -1;
    if (matched + 1 === search.wanted.length)
        search.found = position(state.text, partAt);
    return matched + 1;
}
function readString(state) {
    const { text } = state;
    const start = state.at;
    let end = start + 1;
    let escaped = false;
    for (;;) {
        PLAIN.lastIndex = end;
        PLAIN.test(text);
        end = PLAIN.lastIndex;
        const c = text[end];
        if (c === '"')
            break;
        if (c === undefined)
            throw new Refusal("Expected the end of this string, found the end of the text.", start);
        if (c !== "\\")
            throw new Refusal(`Expected text, found the control character ${codePoint(c)} in a string.`, end);
        end = readEscape(state, end);
        escaped = true;
    }
    state.at = end + 1;
    const value = escaped ? JSON.parse(text.slice(start, end + 1)) : text.slice(start + 1, end);
    if (LONE_SURROGATE.test(value))
        throw new Refusal("Expected Unicode text, found a lone surrogate in a string.", start);
    return value;
}
/** Checks the escape at `from` and returns the place after it. */
function readEscape(state, from) {
    const { text } = state;
    const c = text[from + 1];
    if (c !== undefined && '"\\/bfnrt'.includes(c))
        return from + 2;
    const digits = text.slice(from + 2, from + 6);
    if (c !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits))
        throw new Refusal("Expected an escape of JSON, found another.", from);
    if (digits === "0000" && !state.escapedNul)
        throw new Refusal("Expected text, found a NUL in a string.", from);
    return from + 6;
}
function readWord(state, word, value) {
    if (!state.text.startsWith(word, state.at))
        throw unexpected(state, "a JSON value");
    state.at += word.length;
    return value;
}
function readNumber(state) {
    NUMBER.lastIndex = state.at;
    const match = NUMBER.exec(state.text);
    if (match === null)
        throw unexpected(state, "a JSON value");
    const value = Number(match[0]);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
        throw new Refusal("Expected a number that a double holds exactly (up to 2^53 - 1), found a larger one.", state.at);
    }
    state.at = NUMBER.lastIndex;
    return value;
}
function skipSpace(state) {
    for (;;) {
        const c = state.text.charCodeAt(state.at);
        if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09)
            return;
        state.at++;
    }
}
function checkDepth(state, depth) {
    if (depth > state.maxDepth)
        throw new Refusal(`Expected nesting of at most ${state.maxDepth}, found deeper.`, state.at);
}
function unexpected(state, expected) {
    const c = state.text.codePointAt(state.at);
    const found = c === undefined ? "the end of the text" : quote(String.fromCodePoint(c));
    return new Refusal(`Expected ${expected}, found ${found}.`, state.at);
}
/** A piece of an unknown text for a message: short, and without anything that moves a cursor. */
function quote(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}...` : text;
    return JSON.stringify(short).replace(/[^\x20-\x7e]/gu, codePoint);
}
function codePoint(c) {
    return `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function at(text, index, problem) {
    return {
        problem,
        position: position(text, index),
        offset: Buffer.byteLength(text.slice(0, index)),
    };
}
function position(text, index) {
    let line = 1;
    let lineStart = 0;
    for (let i = text.indexOf("\n"); i !== -1 && i < index; i = text.indexOf("\n", i + 1)) {
        line++;
        lineStart = i + 1;
    }
    return `line ${line}, column ${index - lineStart + 1}`;
}
function invalidUtf8(bytes) {
    // The longest valid prefix, by halving: a prefix may end inside a character, so that up to three bytes are tried back.
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (validPrefix(bytes, middle))
            low = middle;
        else
            high = middle - 1;
    }
    let end = low;
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end)))
        end--;
    const text = Buffer.from(bytes.subarray(0, end)).toString("utf8");
    return { ...at(text, text.length, "Expected UTF-8, found a byte that is none."), offset: end };
}
function validPrefix(bytes, end) {
    for (let back = 0; back <= 3 && back <= end; back++)
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, end - back)))
            return true;
    return false;
}


/***/ }),

/***/ 4617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N2: function() { return /* binding */ agentBinaryFact; },
/* harmony export */   XO: function() { return /* binding */ ADMISSION_RECORDS; },
/* harmony export */   af: function() { return /* binding */ modelAccessFact; },
/* harmony export */   fl: function() { return /* binding */ agentRecordFile; },
/* harmony export */   rn: function() { return /* binding */ agentSourceFact; }
/* harmony export */ });
/* unused harmony export PROGRAM_FORMATS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);


const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD);
/** Names in `records/` of what the admission gates read. */
const ADMISSION_RECORDS = {
    decision: "model.decision.json",
    admission: "model.admission.json",
};
/** Name in `records/`, and in `.harness/`, of a lane's agent record. */
function agentRecordFile(lane) {
    return `agent.${lane}.json`;
}
/** Fact `agent_source`: what the gate of the agent record needs beyond the records. */
const agentSourceFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** `<process.platform>-<process.arch>` of the machine that would run the agent. */
    platform: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where the records were read: the working folder, or in CI a commit that the change under judgement can't touch. */
    records_from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Records that exist and could not be read, with the reason: file name -> reason. They are not in `records/`. */
    unreadable: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** Fact `model_access`: what the model gate needs beyond the records. No endpoint and no credential, only whether there is one. */
const modelAccessFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    local_base_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    openai_codex_auth_bridge: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Whether the credential that the admitted provider needs is at hand; null where nobody looked or none is needed. */
    credential: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullable(),
    /** A cassette answers in place of the provider, so that none of it is needed. */
    replay: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /** What is wrong with an endpoint or a credential that was named; holds neither. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** What the first bytes of a file say that it is. */
const PROGRAM_FORMATS = ["elf-x64", "elf-arm64", "mach-o-x64", "mach-o-arm64", "script", "other"];
/** Fact `agent_binary`: the copy that would run, hashed while it was made (SPEC section 8). */
const agentBinaryFact = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** Where its bytes came from; null where there was none. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["candidate", "store"]).nullable(),
    /** Why there is none, or why it could not be read; null otherwise. */
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    sha256: sha256.nullable(),
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().nullable(),
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROGRAM_FORMATS).nullable(),
    /** Name and version in the `package.json` that the candidate lies under, where it lies in an npm package. */
    npm_package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Why the copy can't be executed here (mount option, mode), or null. */
    not_executable: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** An entry of the store that no longer had the bytes of its name was found and moved away. */
    store_corrupt: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});


/***/ }),

/***/ 6367:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: function() { return /* binding */ parseAgentRecord; },
/* harmony export */   HS: function() { return /* binding */ admittedDigest; },
/* harmony export */   HT: function() { return /* binding */ caseAgentSchema; },
/* harmony export */   P4: function() { return /* binding */ PLATFORMS; },
/* harmony export */   Wy: function() { return /* binding */ npmAgentSchema; },
/* harmony export */   nZ: function() { return /* binding */ pinOf; },
/* harmony export */   xl: function() { return /* binding */ pinText; },
/* harmony export */   yz: function() { return /* binding */ previousPinOf; }
/* harmony export */ });
/* unused harmony export buildRootProblem */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3821);




/** Platforms of agent binaries, as `<process.platform>-<process.arch>`. */
const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
/** npm's `dist.integrity`: the base64 of a SHA-512. */
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,64})?$/;
/**
 * Folders that a system needs at their place: bound over inside the sandbox, or filled outside, a build root there
 * would replace what the build itself runs on.
 */
const SYSTEM_FOLDERS = ["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "run", "sbin", "sys", "usr"];
/** The longest build root: `sun_path` and shebang lines of tools below it stay within their 108 and 128 bytes. */
const MAX_BUILD_ROOT = 80;
/** Why a path can't be the build root, or null where it can. */
function buildRootProblem(path) {
    if (!path.startsWith("/"))
        return "expected an absolute path";
    if (path.length > MAX_BUILD_ROOT)
        return `expected at most ${MAX_BUILD_ROOT} characters`;
    const parts = path.slice(1).split("/");
    if (parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part)))
        return "expected names of [A-Za-z0-9._-] without `.`, `..` or a trailing slash";
    if (SYSTEM_FOLDERS.includes(parts[0]))
        return `/${parts[0]} belongs to the system`;
    if (parts.length < 2)
        return "expected a folder of its own, at least two levels deep (/build/agent, say)";
    return null;
}
const commit = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu, "expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag name is never a pin")
    .refine((value) => !/^0+$/.test(value), "forty zeros are no commit");
const sha256Text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected a SHA-256, 64 lower-case hexadecimal digits");
const integrity = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(INTEGRITY, "expected npm's integrity, sha512- and 88 characters of base64");
const version = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(VERSION, "expected one exact version (1.2.3), no range and no tag");
const licenseNote = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["resolved", "unresolved"]),
    note: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    allowed_mutation_modes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n))
        .refine((modes) => new Set(modes).size === modes.length, "a mode stands here twice"),
});
const binarySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: sha256Text, url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:"]).optional() });
function byPlatform(value) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(Object.fromEntries(PLATFORMS.map((platform) => [platform, value.optional()])));
}
const sourcePin = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:", "file:"]), pinned_commit: commit });
const boundary = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).min(1).max(100)], { error: "expected a text, or a list of texts" });
/** `.harness/agent.case.json` (SPEC section 8). `bun_integrity` is what lets the registry's Bun be trusted. */
const caseAgentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .plainUrl */ .kP)(["https:", "file:"]),
    pinned_commit: commit,
    commit_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    license_note: licenseNote,
    retrieval_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    retrieval_command: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    build_command: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^(?:bun install --frozen-lockfile && )?bun run [A-Za-z0-9][A-Za-z0-9:._-]*$/, "expected `bun run <script>`; `bun install --frozen-lockfile` always runs before it"),
    build_root: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().superRefine((value, context) => {
        const problem = buildRootProblem(value);
        if (problem !== null)
            context.addIssue({ code: "custom", message: problem });
    }),
    bun_version: version,
    bun_integrity: byPlatform(integrity).optional(),
    binaries: byPlatform(binarySchema),
    protected_source_boundary: boundary,
    previous: sourcePin.nullable().optional(),
})
    .refine((record) => record.previous?.pinned_commit !== record.pinned_commit, {
    path: ["previous", "pinned_commit"],
    message: "is the pin itself; `previous` is the one before it",
})
    .describe("Agent record of case-harness-action: which build of WorkOS Case may run");
const npmName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(214)
    .regex(/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, "expected an npm package name");
/** `.harness/agent.codex.json` and `.harness/agent.pi.json`: an npm package, its exact version and its integrity. */
const npmAgentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    package: npmName,
    version,
    integrity,
    license_note: licenseNote,
    retrieval_date: _fields__WEBPACK_IMPORTED_MODULE_1__/* .dateOrDateTime */ .TJ,
    retrieval_command: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    binaries: byPlatform(binarySchema).optional(),
    protected_source_boundary: boundary,
    previous: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ package: npmName, version }).nullable().optional(),
})
    .refine((record) => record.previous?.version !== record.version || record.previous.package !== record.package, {
    path: ["previous", "version"],
    message: "is the version itself; `previous` is the one before it",
})
    .describe("Agent record of case-harness-action: which npm package of an agent may run");
/**
 * Reads the agent record of a lane.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseAgentRecord(lane, bytes) {
    if (lane === "case") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, caseAgentSchema);
        return parsed.ok ? { ok: true, value: { kind: "source", ...parsed.value } } : parsed;
    }
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, npmAgentSchema);
    return parsed.ok ? { ok: true, value: { kind: "npm", ...parsed.value } } : parsed;
}
/** What an agent record is pinned to, as one line that is equal only for the same source and version. */
function pinOf(record) {
    return record.kind === "source"
        ? pinText(record.source_url, record.pinned_commit)
        : pinText(record.package, record.version);
}
/** What the record says the pin was before, in the form of `pinOf`, or null. */
function previousPinOf(record) {
    if (record.previous === null || record.previous === undefined)
        return null;
    return "pinned_commit" in record.previous
        ? pinText(record.previous.source_url, record.previous.pinned_commit)
        : pinText(record.previous.package, record.previous.version);
}
/** A pin as one line: source and commit, or package and version. */
function pinText(source, version) {
    return `${source}@${version}`;
}
/** The admitted digest of a platform's binary, or null where the record lists none. */
function admittedDigest(record, platform) {
    const binaries = record.binaries;
    return (Object.hasOwn(binaries ?? {}, platform) ? binaries?.[platform]?.sha256 : undefined) ?? null;
}


/***/ }),

/***/ 8865:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: function() { return /* binding */ parseProviderReport; },
/* harmony export */   DJ: function() { return /* binding */ IDENTITY_CHECKS; },
/* harmony export */   JL: function() { return /* binding */ REPORT_FILES; },
/* harmony export */   R0: function() { return /* binding */ buildStep; },
/* harmony export */   YS: function() { return /* binding */ buildReportSchema; },
/* harmony export */   Ym: function() { return /* binding */ fetchReportSchema; },
/* harmony export */   kc: function() { return /* binding */ reportPin; },
/* harmony export */   og: function() { return /* binding */ disagreements; }
/* harmony export */ });
/* unused harmony export identitySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3821);




/** A path as a report names it: text, or base64 where its bytes are not valid UTF-8. */
const reportPath = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(4096), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ path_b64: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(8192) })]);
/** How a binary was recognised, from weak to strong (SPEC section 8). */
const IDENTITY_CHECKS = ["help", "strings", "dry_run", "rebuild"];
const check = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    /** `matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked, `detail` says why. */
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["matched", "differs", "not_run"]),
    detail: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
});
/** What is known about which program a binary is; recorded at build or fetch, never at run. */
const identitySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ help: check, strings: check, dry_run: check, rebuild: check });
const sha256 = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected a SHA-256, 64 lower-case hexadecimal digits");
const seconds = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative();
const bytes = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().positive();
const level = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["sandbox", "pid", "none"]);
/** What both reports say of the binary that went into the store. */
const binary = {
    $schema: _fields__WEBPACK_IMPORTED_MODULE_2__/* .schemaReference */ .Lw,
    source_url: (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .plainUrl */ .kP)(["https:", "file:"]),
    pinned_commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu),
    platform: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_agent__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORMS */ .P4),
    binary_path: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    binary_sha256: sha256,
    binary_bytes: bytes,
    node_version: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    identity: identitySchema,
    /** The containment that the build, or the look at a fetched binary, ran in. */
    containment: level,
};
/** `provider-build-report.json` (SPEC section 8). */
const buildReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...binary,
    build_command: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    build_root: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    bun_version: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    bun_revision: _fields__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    build_timestamp: _fields__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .KQ,
    build_seconds: seconds,
    build_touched_files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(reportPath).max(10_000),
})
    .describe("Build report of case-harness-action: which binary a pin became, and how");
/** `provider-fetch-report.json`: what `agent fetch` took from where, instead of building. */
const fetchReportSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...binary,
    fetched_from: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["path", "url", "artifact"]),
    fetch_url: (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .plainUrl */ .kP)(["https:"]).nullable(),
    fetch_timestamp: _fields__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .KQ,
    fetch_seconds: seconds,
})
    .describe("Fetch report of case-harness-action: which binary was taken from where");
/** File names of the reports, in the order in which they are looked for. */
const REPORT_FILES = ["provider-build-report.json", "provider-fetch-report.json"];
/**
 * Reads a build or fetch report; which one is told by the file's name.
 * @returns the report, or every fault with its position; never throws on bad input
 */
function parseProviderReport(file, bytes) {
    if (file === "provider-build-report.json") {
        const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, buildReportSchema);
        return parsed.ok ? { ok: true, value: { kind: "build", ...parsed.value } } : parsed;
    }
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(bytes, fetchReportSchema);
    return parsed.ok ? { ok: true, value: { kind: "fetch", ...parsed.value } } : parsed;
}
/** The pin that a report is about, in the form of `pinOf`. */
function reportPin(report) {
    return (0,_agent__WEBPACK_IMPORTED_MODULE_1__/* .pinText */ .xl)(report.source_url, report.pinned_commit);
}
/** The build command as it is run after the install; records may write the install before it. */
function buildStep(command) {
    return command.replace(/^bun install --frozen-lockfile && /, "");
}
/** Every field in which a report does not agree with the record that it should be a report of. */
function disagreements(record, report) {
    const listed = (0,_agent__WEBPACK_IMPORTED_MODULE_1__/* .admittedDigest */ .HS)({ kind: "source", ...record }, report.platform);
    const pairs = [
        ["source_url", record.source_url, report.source_url],
        ["pinned_commit", record.pinned_commit, report.pinned_commit],
        ["binary_sha256", listed ?? `a digest for ${report.platform} in the record`, report.binary_sha256],
    ];
    if (report.kind === "build")
        pairs.push(["build_command", buildStep(record.build_command), buildStep(report.build_command)], ["build_root", record.build_root, report.build_root], ["bun_version", record.bun_version, report.bun_version]);
    return pairs
        .filter(([, expected, found]) => expected !== found)
        .map(([field, expected, found]) => ({ field, expected, found }));
}


/***/ }),

/***/ 3821:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ instantOf; },
/* harmony export */   KQ: function() { return /* binding */ dateTime; },
/* harmony export */   Lw: function() { return /* binding */ schemaReference; },
/* harmony export */   Qq: function() { return /* binding */ text; },
/* harmony export */   TJ: function() { return /* binding */ dateOrDateTime; },
/* harmony export */   aE: function() { return /* binding */ readRecord; },
/* harmony export */   fD: function() { return /* binding */ modelName; },
/* harmony export */   kP: function() { return /* binding */ plainUrl; },
/* harmony export */   no: function() { return /* binding */ maybe; },
/* harmony export */   p1: function() { return /* binding */ expiryOf; },
/* harmony export */   xR: function() { return /* binding */ MAX_RECORD_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2240);




/** Records are written and reviewed by people; one larger than this is not a record. */
const MAX_RECORD_BYTES = 256 * 1024;
const MAX_RECORD_DEPTH = 12;
/** Longest sentence of a record: a note, a source, a trigger. */
const MAX_TEXT = 4096;
/** Control characters, and the invisible and bidirectional ones that make a reviewer see something else than the program. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** A sentence for people: not blank, and nothing in it that a reviewer can't see. */
const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(MAX_TEXT)
    .refine((value) => value.trim() !== "", "expected a text that is not empty")
    .refine((value) => !HIDDEN.test(value), "invisible or control characters are not allowed");
/** A value that may still be empty, so that a template is a valid record that admits nothing. */
function maybe(value) {
    const empty = zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("", { error: ({ input }) => (input === undefined ? undefined : "expected text") });
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([empty, value]);
}
/** The JSON Schema that a record names for editors; it decides nothing. */
const schemaReference = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(MAX_TEXT).optional();
/**
 * A provider or model name. Printable ASCII without blanks, so that no two names look alike and differ in bytes
 * (case aside, which the exact comparison catches).
 */
const modelName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(256)
    .regex(/^[\x21-\x7e]+$/, "expected printable ASCII without blanks");
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
/** A date (`2026-11-20`) or a date-time with its zone (`2026-11-20T10:00:00Z`), of a day that exists. */
const dateOrDateTime = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .refine((value) => instantOf(value) !== null, "expected a date (2026-11-20) or a date-time (2026-11-20T10:00:00Z)");
/** A date-time with its zone, of a day that exists. */
const dateTime = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .refine((value) => DATE_TIME.test(value) && instantOf(value) !== null, "expected a date-time (2026-11-20T10:00:00Z)");
/**
 * Milliseconds since 1970 of a date (its first moment, UTC) or date-time, or null where the text is neither or names
 * a day that does not exist (`2026-02-30`).
 */
function instantOf(value) {
    if (!DATE.test(value) && !DATE_TIME.test(value))
        return null;
    const at = Date.parse(value);
    if (Number.isNaN(at))
        return null;
    const day = value.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? at : null;
}
/**
 * When something with this `expires_at` stops to count, in milliseconds since 1970: a date counts to its end (UTC),
 * a date-time to its moment. Null for text that is neither.
 */
function expiryOf(value) {
    const at = instantOf(value);
    if (at === null)
        return null;
    return DATE.test(value) ? at + 24 * 60 * 60 * 1000 : at;
}
/** An https or file URL without user, password, query or fragment. */
function plainUrl(protocols) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(2048)
        .superRefine((value, context) => {
        const problem = urlProblem(value, protocols);
        if (problem !== null)
            context.addIssue({ code: "custom", message: problem });
    });
}
function urlProblem(value, protocols) {
    const kinds = protocols.map((protocol) => `${protocol}//`).join(" or ");
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !protocols.includes(url.protocol))
        return `expected a URL that begins with ${kinds}`;
    if (url.username !== "" || url.password !== "")
        return "a user or password in a URL is not allowed";
    if (url.search !== "" || url.hash !== "")
        return "a query or fragment in a URL is not allowed";
    if (/[\s\\]/.test(value))
        return "blanks and backslashes are not allowed in a URL";
    return null;
}
/**
 * Reads a record that people keep: strict JSON, nothing shaped like a secret, then the schema.
 * @returns the record, or every fault with its position; a fault never repeats a value
 */
function readRecord(bytes, schema) {
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(bytes, { maxBytes: MAX_RECORD_BYTES, maxDepth: MAX_RECORD_DEPTH });
    if ("problem" in json)
        return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
    const secrets = (0,_secret_shape__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .V)(json.value);
    if (secrets.length > 0) {
        const problems = secrets.map(({ at, shape }) => ({
            at,
            problem: `looks like a secret (${shape}); a record names where a credential comes from, never the credential`,
        }));
        return { ok: false, problems };
    }
    const result = schema.safeParse(json.value);
    return result.success ? { ok: true, value: result.data } : { ok: false, problems: (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(result.error, bytes) };
}


/***/ }),

/***/ 8450:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hh: function() { return /* binding */ parseRecord; },
  fI: function() { return /* binding */ problemText; },
  GW: function() { return /* binding */ problemsOf; }
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
;// CONCATENATED MODULE: ./src/core/records/wording.ts
/** What zod calls a kind of value, in words. */
const KINDS = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    record: "an object",
};
/** How a field that is not there is reported; `problemsOf` tells by it which part of a choice was meant. */
const MISSING = "it is missing";
/**
 * A fault of a record in words for whoever wrote the record: what was expected, what was found. The schema's own words,
 * where it has some, win over these.
 * @returns undefined for the rare fault that zod may word itself
 */
function wordingOf(issue) {
    switch (issue.code) {
        case "invalid_type":
            if (issue.input === undefined)
                return MISSING;
            return `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(issue.input)}`;
        case "invalid_value":
            if (issue.input === undefined)
                return MISSING;
            return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
        case "too_small":
            if (issue.origin === "string" && issue.minimum === 1)
                return "expected text that is not empty";
            return `expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue, issue.minimum)}`;
        case "too_big":
            return `expected ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue, issue.maximum)}`;
        case "invalid_format":
            return `expected ${issue.pattern === undefined ? issue.format : `text of the form ${issue.pattern}`}`;
        default:
            return undefined;
    }
}
/** Of a choice between objects: the names of the fields of which one is expected. */
function choiceWording(names) {
    return `expected one of ${[...new Set(names)].join(", ")}`;
}
function kindOf(value) {
    if (value === null || typeof value === "boolean")
        return String(value);
    if (Array.isArray(value))
        return "a list";
    return KINDS[typeof value] ?? typeof value;
}
function unitOf({ origin }, count) {
    const plural = Number(count) === 1 ? "" : "s";
    if (origin === "string")
        return ` character${plural}`;
    return origin === "array" || origin === "set" ? ` item${plural}` : "";
}

;// CONCATENATED MODULE: ./src/core/records/parse.ts



// Records are read once in a process: compiling a parser for each schema takes longer than all of the parsing.
core/* config */.$W({ jitless: true, customError: wordingOf });
/**
 * Reads a record from its bytes: strict JSON first, then the schema.
 * @returns the value, or every fault with its position in the file; never throws on bad input
 */
function parseRecord(bytes, schema, limits) {
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, limits);
    if ("problem" in json)
        return { ok: false, problems: [{ at: json.position, problem: json.problem }] };
    const result = schema.safeParse(json.value);
    if (result.success)
        return { ok: true, value: result.data };
    return { ok: false, problems: problemsOf(result.error, bytes) };
}
/** Zod's issues as problems; with the file's bytes each also says line and column. */
function problemsOf(error, source) {
    return error.issues.flatMap((issue) => problemsOfIssue(issue, [], source));
}
function problemsOfIssue(issue, above, source) {
    const path = [...above, ...issue.path];
    const one = (problem) => [{ at: position(path, source), problem }];
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ at: position([...path, key], source), problem: "unknown field" }));
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
        return one(issue.message);
    // Of a choice between kinds or between objects with other fields, the one that was meant is the one whose faults lie inside.
    const meant = issue.errors.filter((issues) => !issues.some(isOfAnother));
    if (meant.length === 1)
        return meant[0].flatMap((inner) => problemsOfIssue(inner, path, source));
    const missing = issue.errors.flatMap((issues) => issues.filter(isMissingField).map((inner) => String(inner.path[0])));
    if (missing.length > 0)
        return one(choiceWording(missing));
    return one([...new Set(issue.errors.flat().map((inner) => inner.message))].join(", or "));
}
function isOfAnother(issue) {
    const isWhole = issue.path.length === 0;
    return isMissingField(issue) || (isWhole && (issue.code === "unrecognized_keys" || issue.code === "invalid_type"));
}
function isMissingField(issue) {
    return issue.path.length === 1 && isMissing(issue);
}
function isMissing(issue) {
    if (issue.code !== "invalid_union")
        return issue.message === MISSING;
    return issue.errors.length > 0 && issue.errors.every((issues) => issues.some(isMissing));
}
/** All problems in one line for a blocker. */
function problemText(problems) {
    return problems.map(({ at, problem }) => `${at}: ${problem}`).join("; ");
}
function position(path, source) {
    const steps = path.filter((key) => typeof key !== "symbol");
    const name = steps.length === 0
        ? "the whole record"
        : steps.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
    const where = source === undefined ? null : (0,strict_json/* locateJson */.r)(source, steps);
    return where === null ? name : `${name} (${where})`;
}


/***/ }),

/***/ 2240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ secretsIn; },
/* harmony export */   w: function() { return /* binding */ secretShape; }
/* harmony export */ });
/** A run of token characters (no dash: names of models are words joined by dashes) that is long enough to be a credential. */
const MIN_OPAQUE_LENGTH = 32;
/** Bits a character from which on mixed text reads as random; identifiers made of words stay below. */
const MIN_OPAQUE_ENTROPY = 4;
/** Shapes that providers document for their own credentials, most telling first. */
const SHAPES = [
    { name: "private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { name: "model provider key", pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}/ },
    { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/ },
    { name: "GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
    { name: "Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
    { name: "AWS key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { name: "Google key", pattern: /\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,})/ },
    { name: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
    { name: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
    { name: "PyPI token", pattern: /\bpypi-[A-Za-z0-9_-]{30,}/ },
    { name: "JSON web token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}/ },
    { name: "authorization header", pattern: /\b(?:Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{16,}/i },
    { name: "credential in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i },
    { name: "credential in a URL", pattern: /\bhttps?:\/\/[^\s/?#@]+@/i },
    {
        name: "credential in a URL",
        pattern: /[?&](?:access_?token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=[^&\s]{6,}/i,
    },
    {
        name: "named credential",
        pattern: /\b(?:api[_-]?key|auth[_-]?token|client[_-]?secret|passw(?:or)?d|secret|token)["']?\s*[:=]\s*["']?(?=\S*\d)\S{8,}/i,
    },
];
/** Digests are long and opaque, and records are full of them: SHA-1, SHA-256, SHA-512 in hex, and npm's integrity form. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/;
const INTEGRITY = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}/g;
/**
 * What kind of credential a text looks like, or null. A shape is enough: whether the value is real is not ours to try.
 * Digests and npm integrity values are not secrets.
 */
function secretShape(text) {
    const shape = SHAPES.find(({ pattern }) => pattern.test(text));
    if (shape !== undefined)
        return shape.name;
    const rest = text.replace(INTEGRITY, " ");
    const runs = rest.match(/[A-Za-z0-9+_=]+/g) ?? [];
    return runs.some(isOpaque) ? "long random text" : null;
}
function isOpaque(run) {
    if (run.length < MIN_OPAQUE_LENGTH || DIGEST.test(run))
        return false;
    if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[0-9]/.test(run))
        return false;
    return entropy(run) >= MIN_OPAQUE_ENTROPY;
}
/** Shannon entropy in bits a character. */
function entropy(text) {
    const counts = new Map();
    for (const c of text)
        counts.set(c, (counts.get(c) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values()) {
        const share = count / text.length;
        bits -= share * Math.log2(share);
    }
    return bits;
}
/**
 * Every secret-shaped string of a parsed JSON value, names of fields too. A field whose own name is secret-shaped is
 * given by its parent and number, because its name must not be repeated.
 */
function secretsIn(value, at = "") {
    if (typeof value === "string") {
        const shape = secretShape(value);
        return shape === null ? [] : [{ at: at === "" ? "the whole record" : at, shape }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, i) => secretsIn(item, `${at}[${i}]`));
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item], i) => {
        const shape = secretShape(key);
        const place = shape === null ? key : `(field ${i + 1})`;
        const below = at === "" ? place : `${at}.${place}`;
        return [...(shape === null ? [] : [{ at: below, shape }]), ...secretsIn(item, below)];
    });
}


/***/ })

};
;