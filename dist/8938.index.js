"use strict";
exports.id = 8938;
exports.ids = [8938,8973,1354];
exports.modules = {

/***/ 3776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: function() { return /* binding */ value; },
/* harmony export */   Vg: function() { return /* binding */ numberValue; },
/* harmony export */   zu: function() { return /* binding */ values; },
/* harmony export */   zy: function() { return /* binding */ has; }
/* harmony export */ });
/** Whether a switch, or any flag, was given. */
function has(args, name) {
    return args.flags.has(name);
}
/** The value of a flag, or undefined where it was not given. */
function value(args, name) {
    return args.flags.get(name)?.[0];
}
/** All values of a repeatable flag, in the order given. */
function values(args, name) {
    return args.flags.get(name) ?? [];
}
/** The value of a flag that the parser checked to be a whole number, or undefined where it was not given. */
function numberValue(args, name) {
    const text = value(args, name);
    return text === undefined ? undefined : Number(text);
}


/***/ }),

/***/ 8973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: function() { return /* binding */ printJson; },
/* harmony export */   cv: function() { return /* binding */ say; },
/* harmony export */   iF: function() { return /* binding */ style; },
/* harmony export */   xY: function() { return /* binding */ wrongUsage; }
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3776);


/** Writes the one JSON object of `--json` to standard output. */
function printJson(io, object) {
    io.stdout(`${JSON.stringify(object, null, 2)}\n`);
}
/** Writes a line for people to standard error, unless `--quiet`. */
function say(io, args, line) {
    if (!(0,_io__WEBPACK_IMPORTED_MODULE_1__/* .has */ .zy)(args, "quiet"))
        io.stderr(`${line}\n`);
}
/** Ends a command that was used wrongly: one line on standard error, with `--json` an object that says the same, exit code 3. */
function wrongUsage(io, message) {
    io.stderr(`case-harness: ${message}\n`);
    if (io.json)
        printJson(io, { error: message, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R });
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R;
}
const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
/**
 * Colours text for a terminal: never where `NO_COLOR` is set and not empty (https://no-color.org), where `TERM` is `dumb`,
 * or where standard error is no terminal.
 */
function style(io, kind, text) {
    const plain = !io.isTTY || (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
    return plain ? text : `\u001b[${STYLES[kind]}m${text}\u001b[0m`;
}


/***/ }),

/***/ 7284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; },
/* harmony export */   x: function() { return /* binding */ MAX_RECORD_BYTES; }
/* harmony export */ });
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1265);
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7885);





/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_verify_audit__WEBPACK_IMPORTED_MODULE_4__/* .auditBundle */ .E)(files);
        audit.faults.unshift(...problems);
        if (audit.report === null)
            return {
                ok: false,
                problem: audit.faults
                    .map(({ file, problem }) => `${file}: ${problem}`)
                    .slice(0, 3)
                    .join("; "),
            };
        return { ok: true, value: await describe(files, audit) };
    }
    finally {
        files.close();
    }
}
async function describe(files, audit) {
    const report = audit.report;
    const size = files.sizeOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO);
    const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO, MAX_PATCH_READ) : null;
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n === _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY || n.startsWith(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6))) {
        const bytes = await bytesOf(files, name, MAX_RECORD_BYTES);
        records.set(name, bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes));
    }
    const sums = await bytesOf(files, _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const madeFor = audit.evidence?.facts.ci ?? null;
    return {
        audit,
        patchBytes: size,
        patch: patch?.toString("utf8") ?? null,
        gates: (audit.decision?.gates ?? []).map(({ gate, state }) => ({ gate, state: state.replaceAll("_", " ") })),
        facts: {
            faults: audit.faults,
            nonce: report.nonce,
            stage: report.stage,
            lane: report.backend,
            caseId: report.case_id,
            madeFor: madeFor === null ? null : { repository: madeFor.repository, headSha: madeFor.head_sha },
            records,
            digest: sums === null ? "" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(sums),
        },
    };
}
async function bytesOf(files, name, max) {
    try {
        return await files.read(name, max);
    }
    catch (error) {
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_3__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 8938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3788);
/* harmony import */ var _core_report_event_context__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4412);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2197);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7171);
/* harmony import */ var _world_forge_local__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1215);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8973);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7284);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4726);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2833);













const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** `report`: publishes what was derived from a bundle here; exits with its verdict. */
async function run(args, io) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_9__/* .detectForge */ .J)(io.env, (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "forge"));
    if (!detected.ok)
        return (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .wrongUsage */ .xY)(io, `report: ${(0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(detected.fault)}`);
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, args.positionals[0]);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location))
        return (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .wrongUsage */ .xY)(io, `report: ${args.positionals[0]}: no such folder or file`);
    const verified = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_6__/* .verifyHere */ .i)(location);
    if (!verified.ok) {
        const error = `no verdict can be published: ${verified.problem} Name a bundle as the harness sealed it, a folder or a zip.`;
        io.stderr(`case-harness: ${error}\n`);
        if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(io, { error, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
    }
    const { madeFor } = verified.value.facts;
    const context = contextOf(args, io, detected.value, madeFor);
    if (typeof context === "string")
        return (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .wrongUsage */ .xY)(io, `report: ${context}`);
    const token = (io.env["HARNESS_TOKEN"] || io.env["GITHUB_TOKEN"] || "").trim();
    const by = (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_3__/* .interfaceOf */ .Rm)(detected.value.forge, token);
    const input = {
        by,
        context,
        // A person who names commit and repository asserts them; a bundle that was made for others still says so.
        expected: { announced: null, trustedRecords: null, fromFork: false, rerunDigest: null },
        announced: null,
        artifact: null,
        bundlePath: location,
        sources: { contract: null, workspace: null, records: {} },
        now: new Date().toISOString(),
    };
    const { report } = verified.value.audit;
    const status = report.status;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "dry-run")) {
        const plan = (0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .planOf */ .XC)({ ...input, bundle: verified.value });
        const { repository, headSha } = context;
        const doubts = (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_11__/* .doubtsOf */ .P)(verified.value.facts, { ...input.expected, repository, headSha });
        const counted = doubts.length === 0 ? status : "fail";
        if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(io, { status: counted, run_id: report.run_id, doubts, plan });
        else
            io.stdout(`${(0,_world_forge_local__WEBPACK_IMPORTED_MODULE_4__/* .describePlan */ .d)(plan).join("\n")}\n`);
        for (const doubt of doubts)
            io.stderr(`case-harness: not accepted: ${(0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(doubt)}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F[counted];
    }
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_7__/* .forgeOf */ .$)(io, { detected: detected.value, context }, token);
    const result = forge.ok ? await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .publish */ .mk)({ ...input, forge: forge.value, bundle: verified.value }) : null;
    const failure = forge.ok ? (result?.failure ?? null) : forge.failure;
    const doubts = result?.doubts ?? [];
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(io, {
            status: result?.status ?? null,
            run_id: report.run_id,
            check_url: result?.checkUrl ?? null,
            doubts,
            failure,
        });
    for (const doubt of doubts)
        io.stderr(`case-harness: not accepted: ${(0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(doubt)}\n`);
    if (failure !== null) {
        io.stderr(`case-harness: not published: ${failure.message}. ${failure.fix}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
    }
    (0,_output__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv)(io, args, `case-harness: published ${result?.status}${result?.checkUrl == null ? "" : `: ${result.checkUrl}`}`);
    return result?.exitCode ?? _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.fail;
}
/** Repository and commit: as flags say, else the CI event, else what the bundle says that it was made for. */
function contextOf(args, io, detected, madeFor) {
    const flagRepository = (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "repository");
    const flagSha = (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "sha");
    const file = io.env["GITHUB_EVENT_PATH"];
    if (flagRepository === undefined && flagSha === undefined && io.env["GITHUB_EVENT_NAME"]) {
        const context = (0,_core_report_event_context__WEBPACK_IMPORTED_MODULE_12__/* .eventContext */ .W)(io.env, file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : null);
        return context.ok ? context.value : (0,_publish_publish__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(context.fault);
    }
    const repository = flagRepository ?? io.env["GITHUB_REPOSITORY"] ?? madeFor?.repository ?? "";
    const headSha = flagSha ?? madeFor?.headSha ?? "";
    const optional = detected.forge === "local" || (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "dry-run");
    if (!REPOSITORY.test(repository) && !(optional && repository === ""))
        return "say which repository: --repository owner/name";
    if (!OBJECT_ID.test(headSha) && !(optional && headSha === ""))
        return "say which commit was tested: --sha with a whole object id";
    return {
        event: "command line",
        repository: repository === "" ? "{owner}/{repo}" : repository,
        headSha: headSha === "" ? "{sha}" : headSha,
        pullRequest: null,
        workflowRun: null,
        records: { branch: "default", ref: null, sha: null },
        runUrl: null,
        runId: null,
    };
}


/***/ }),

/***/ 4412:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ eventContext; },
/* harmony export */   q: function() { return /* binding */ MAX_PAYLOAD_BYTES; }
/* harmony export */ });
/** An object id: SHA-1, or SHA-256 in repositories of that format. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** Payloads are at most 25 MB (GitHub, "Webhook payload cap"). */
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
/** Events whose commit is `GITHUB_SHA`. */
const COMMIT_EVENTS = [
    "push",
    "schedule",
    "workflow_dispatch",
    "repository_dispatch",
    "release",
    "merge_group",
];
/** Events that carry a pull request. */
const PULL_EVENTS = [
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
];
/**
 * Reads the event.
 * @param payload bytes of the file that GITHUB_EVENT_PATH names, or null where there is none
 */
function eventContext(env, payload) {
    const event = env.GITHUB_EVENT_NAME ?? "";
    if (event === "")
        return refuse("GITHUB_EVENT_NAME", "the name of the event", "nothing", "Run this as a step of a CI job.");
    const repository = env.GITHUB_REPOSITORY ?? "";
    if (!REPOSITORY.test(repository))
        return refuse("GITHUB_REPOSITORY", "owner/name", shown(repository), "Run this as a step of a CI job.");
    const parsed = parsePayload(payload);
    if (typeof parsed === "string")
        return refuse("event payload (GITHUB_EVENT_PATH)", "one JSON object", parsed, "Run the job again; the runner wrote no complete payload.");
    const base = { event, repository, ...runPage(env, repository) };
    if (event === "workflow_run")
        return workflowRunContext(base, parsed, env);
    if (PULL_EVENTS.includes(event))
        return pullContext(base, parsed);
    if (COMMIT_EVENTS.includes(event))
        return commitContext(base, parsed, env);
    return refuse("GITHUB_EVENT_NAME", `one of ${[...COMMIT_EVENTS, ...PULL_EVENTS, "workflow_run"].join(", ")}`, shown(event), "This event has no commit of its own to judge. Start the workflow by one of the events named.");
}
function pullContext(base, payload) {
    const remedy = "GITHUB_SHA of a pull request is a merge commit that nobody can see, so nothing is published on it. Run the job again.";
    if (payload === null)
        return refuse(`${base.event} payload`, "a payload with pull_request.head.sha", "no payload", remedy);
    const pull = object(payload.pull_request);
    const head = object(pull?.head);
    const target = object(pull?.base);
    const headSha = objectId(head?.sha);
    const baseSha = objectId(target?.sha);
    const number = positive(pull?.number) ?? positive(payload.number);
    if (headSha === null)
        return refuse("pull_request.head.sha", "an object id", shown(head?.sha), remedy);
    if (baseSha === null)
        return refuse("pull_request.base.sha", "an object id", shown(target?.sha), remedy);
    if (number === null)
        return refuse("pull_request.number", "a number", shown(pull?.number), remedy);
    const baseRef = text(target?.ref) ?? "";
    const pullRequest = { number, baseSha, baseRef, fork: isFork(head?.repo, base.repository) };
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest,
            workflowRun: null,
            records: { branch: "base", ref: baseRef === "" ? null : baseRef, sha: baseSha },
        },
    };
}
function workflowRunContext(base, payload, env) {
    const remedy = "GITHUB_SHA of workflow_run is the default branch, not what was tested, so nothing is published on it. Run the job again.";
    const run = object(payload?.workflow_run);
    if (run === null)
        return refuse("workflow_run payload", "a payload with workflow_run.head_sha", "no such object", remedy);
    const headSha = objectId(run.head_sha);
    const id = positive(run.id);
    if (headSha === null)
        return refuse("workflow_run.head_sha", "an object id", shown(run.head_sha), remedy);
    if (id === null)
        return refuse("workflow_run.id", "a number", shown(run.id), remedy);
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest: null,
            workflowRun: {
                id,
                event: text(run.event) ?? "",
                conclusion: text(run.conclusion),
                fork: isFork(run.head_repository, base.repository),
            },
            records: defaultBranch(payload, objectId(env.GITHUB_SHA)),
        },
    };
}
function commitContext(base, payload, env) {
    const group = object(payload?.merge_group);
    const named = base.event === "merge_group" ? group?.head_sha : env.GITHUB_SHA;
    const headSha = objectId(named);
    if (headSha === null || /^0+$/.test(headSha))
        return refuse(base.event === "merge_group" ? "merge_group.head_sha" : "GITHUB_SHA", "the object id of a commit", headSha === null ? shown(named) : "zeros: the branch was deleted", "Run the job for an event that leaves a commit.");
    const branch = text(object(payload?.repository)?.default_branch);
    // `schedule` runs on the default branch only, and its payload does not name it.
    const onDefault = base.event === "schedule" || (branch !== null && env.GITHUB_REF === `refs/heads/${branch}`);
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest: null,
            workflowRun: null,
            records: defaultBranch(payload, onDefault ? headSha : null),
        },
    };
}
function defaultBranch(payload, sha) {
    return { branch: "default", ref: text(object(payload?.repository)?.default_branch), sha };
}
/** A head whose repository is unknown (deleted meanwhile) counts as foreign. */
function isFork(head, repository) {
    const name = text(object(head)?.full_name);
    return name === null || name.toLowerCase() !== repository.toLowerCase();
}
function runPage(env, repository) {
    const id = env.GITHUB_RUN_ID ?? "";
    const server = (env.GITHUB_SERVER_URL ?? "").replace(/\/+$/, "");
    if (!/^[0-9]{1,20}$/.test(id))
        return { runUrl: null, runId: null };
    const url = /^https?:\/\//.test(server) && URL.canParse(server) ? `${server}/${repository}/actions/runs/${id}` : null;
    return { runUrl: url, runId: id };
}
/** The payload, null where there is none, or a sentence that says what is wrong with it. The runner wrote it, so plain JSON rules do. */
function parsePayload(bytes) {
    if (bytes === null || bytes.length === 0)
        return null;
    if (bytes.length > MAX_PAYLOAD_BYTES)
        return `${bytes.length} bytes; at most ${MAX_PAYLOAD_BYTES} are read`;
    try {
        return (object(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"))) ??
            "JSON that is no object");
    }
    catch {
        return `${bytes.length} bytes that are not JSON (cut off?)`;
    }
}
function object(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function text(value) {
    return typeof value === "string" && value !== "" ? value : null;
}
function objectId(value) {
    return typeof value === "string" && OBJECT_ID.test(value) ? value : null;
}
function positive(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** A found value for an error, short and on one line. */
function shown(value) {
    if (value === undefined || value === null || value === "")
        return "nothing";
    return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}


/***/ }),

/***/ 2197:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ detectForge; }
/* harmony export */ });
/* harmony import */ var _domain_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/** Which runner this is and which forge it reports to, from the environment alone (no request is made). */

const REMEDY = "Set the input `forge` to the forge that takes the verdict, or remove the variable that does not belong here.";
/**
 * Detects runner and forge. Forgejo also sets GITEA_ACTIONS, and both may set ACT, so the order of the questions matters.
 * act reports to nobody (`local`) unless GITHUB_API_URL was pointed away from github.com or the override says so: a
 * run on a developer's machine must not speak for the project.
 * @param override the input `forge`; empty or `auto` means: detect
 */
function detectForge(env, override = "") {
    const runner = runnerOf(env);
    const api = apiOf(env.GITHUB_API_URL);
    if (api.fault !== null)
        return { ok: false, fault: api.fault };
    const serverUrl = trimSlash(env.GITHUB_SERVER_URL ?? "");
    const done = (forge, why) => forge === "local"
        ? { ok: true, value: { forge, runner, apiUrl: "", serverUrl, why } }
        : { ok: true, value: { forge, runner, apiUrl: api.url, serverUrl, why } };
    const wanted = override.trim().toLowerCase();
    if (wanted !== "" && wanted !== "auto") {
        const forge = _domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.find((name) => name === wanted);
        if (forge === undefined)
            return refuse("input forge", `one of auto, ${_domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.join(", ")}`, override.trim(), "Correct the input `forge`.");
        if (forge !== "local" && api.kind === "none")
            return refuse("GITHUB_API_URL", `the API address of ${forge}`, "no such variable", "Set GITHUB_API_URL in the step's env.");
        return done(forge, "the input `forge` says so");
    }
    switch (runner) {
        case "forgejo":
        case "gitea": {
            const mark = runner === "forgejo" ? "FORGEJO_ACTIONS" : "GITEA_ACTIONS";
            if (api.kind === "github" || api.kind === "ghes")
                return contradiction(mark, "an address that ends in /api/v1", api.url);
            if (api.kind === "none")
                return contradiction(mark, "GITHUB_API_URL ending in /api/v1", "no GITHUB_API_URL");
            return done(runner, `${mark} is set`);
        }
        case "act":
            if (api.kind === "none")
                return done("local", "act runs this, and no GITHUB_API_URL is set");
            if (api.kind === "github")
                return done("local", "act runs this on somebody's machine, so nothing is sent to github.com");
            if (api.kind === "gitea")
                return done("gitea", "act runs this, and GITHUB_API_URL is an API of the Gitea family");
            return done(api.kind === "ghes" ? "ghes" : "github", "act runs this, and GITHUB_API_URL was pointed at a server of its own");
        case "github":
            if (api.kind === "gitea")
                return contradiction("GITHUB_ACTIONS without GITEA_ACTIONS or FORGEJO_ACTIONS", "an API of GitHub", api.url);
            if (api.kind === "none")
                return contradiction("GITHUB_ACTIONS", "GITHUB_API_URL", "no GITHUB_API_URL");
            if (api.kind === "unknown")
                return contradiction("GITHUB_ACTIONS", "api.github.com, api.*.ghe.com or an address that ends in /api/v3", api.url);
            return done(api.kind, `GITHUB_API_URL is an API of ${api.kind === "ghes" ? "a GitHub Enterprise Server" : "GitHub"}`);
        case "none":
            return done("local", "this is not a CI job");
    }
}
function runnerOf(env) {
    if (env.FORGEJO_ACTIONS === "true")
        return "forgejo";
    if (env.GITEA_ACTIONS === "true")
        return "gitea";
    if (env.ACT === "true")
        return "act";
    return env.GITHUB_ACTIONS === "true" ? "github" : "none";
}
function apiOf(text) {
    if (text === undefined || text.trim() === "")
        return { kind: "none", url: "", fault: null };
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null ||
        (url.protocol !== "https:" && url.protocol !== "http:") ||
        url.username !== "" ||
        url.password !== "")
        return {
            kind: "unknown",
            url: "",
            fault: {
                subject: "GITHUB_API_URL",
                expected: "an http or https address without user and password",
                found: url === null ? "no address" : "another kind of address",
                fix: "Correct GITHUB_API_URL.",
            },
        };
    const path = trimSlash(url.pathname);
    const address = `${url.origin}${path}`;
    if (url.hostname === "api.github.com" || /^api\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname))
        return { kind: "github", url: address, fault: null };
    if (path.endsWith("/api/v3"))
        return { kind: "ghes", url: address, fault: null };
    if (path.endsWith("/api/v1"))
        return { kind: "gitea", url: address, fault: null };
    return { kind: "unknown", url: address, fault: null };
}
function trimSlash(text) {
    return text.replace(/\/+$/, "");
}
function contradiction(mark, expected, found) {
    return refuse(`the forge (${mark})`, expected, found, REMEDY);
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}


/***/ })

};
;