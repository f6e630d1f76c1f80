"use strict";
exports.id = 4050;
exports.ids = [4050];
exports.modules = {

/***/ 9859:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ withoutTokens; },
/* harmony export */   z: function() { return /* binding */ forPrograms; }
/* harmony export */ });
/* harmony import */ var _world_runner_token__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(942);

/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !(0,_world_runner_token__WEBPACK_IMPORTED_MODULE_0__/* .isTokenVariable */ .U_)(name)));
}
/** What a program of the machine needs to be started and to say its version. */
const FOR_PROGRAMS = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ"];
/** The environment of a program that a step starts for itself: an allow-list, because nobody knows what else lies in a runner's own. */
function forPrograms(env) {
    return Object.fromEntries(FOR_PROGRAMS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}


/***/ }),

/***/ 2329:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ isUploaded; },
/* harmony export */   c: function() { return /* binding */ lostEvidence; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4425);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8328);



/** What the upload step says where the bundle is kept, or where this runner has nothing that could keep it. */
const KEPT = ["artifact", "no-service"];
/** Whether the bundle becomes an artifact, which is what happens unless somebody says otherwise. */
function isUploaded({ upload = "true" }) {
    return upload === "true";
}
/**
 * Why the bundle of this job is not kept although it was asked for; null where it is. Only the upload step's own last word counts:
 * one that failed, was killed or never started has said nothing.
 */
function lostEvidence(io, { inputs }) {
    if (!isUploaded(inputs) || KEPT.includes(io.env[_variables__WEBPACK_IMPORTED_MODULE_2__/* .STEP_VARIABLES */ .v.kept] ?? ""))
        return null;
    return (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE_SUBJECT */ .BH, {
        expected: "the bundle as an artifact of this run",
        found: "an upload that failed, as the log of its step says; the bundle is on the runner only",
    });
}


/***/ }),

/***/ 4050:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contractPath: function() { return /* binding */ contractPath; },
  isShipped: function() { return /* binding */ isShipped; },
  place: function() { return /* binding */ place; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/lane.ts
var domain_lane = __webpack_require__(4516);
// EXTERNAL MODULE: ./src/core/formats/exact-json.ts
var exact_json = __webpack_require__(1022);
;// CONCATENATED MODULE: ./src/core/report/event-context.ts
/** What CI says about itself: which commit is judged, whose it is, and where the records that judge it come from. */

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
        return workflowRunContext(base, parsed);
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
    const baseRef = event_context_text(target?.ref) ?? "";
    const pullRequest = { number, baseSha, baseRef, fork: isFork(head?.repo, base.repository) };
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest,
            workflowRun: null,
            records: { branch: "base", ref: baseRef === "" ? null : baseRef },
        },
    };
}
function workflowRunContext(base, payload) {
    const remedy = "GITHUB_SHA of workflow_run is the default branch, not what was tested, so nothing is published on it. Run the job again.";
    const run = object(payload?.workflow_run);
    if (run === null)
        return refuse("workflow_run payload", "a payload with workflow_run.head_sha", "no such object", remedy);
    const headSha = objectId(run.head_sha);
    const id = (0,exact_json/* idText */.FP)(run.id);
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
                event: event_context_text(run.event) ?? "",
                conclusion: event_context_text(run.conclusion),
                fork: isFork(run.head_repository, base.repository),
            },
            records: defaultBranch(payload),
        },
    };
}
function commitContext(base, payload, env) {
    const group = object(payload?.merge_group);
    const named = base.event === "merge_group" ? group?.head_sha : env.GITHUB_SHA;
    const headSha = objectId(named);
    if (headSha === null || /^0+$/.test(headSha))
        return refuse(base.event === "merge_group" ? "merge_group.head_sha" : "GITHUB_SHA", "the object id of a commit", headSha === null ? shown(named) : "zeros: the branch was deleted", "Run the job for an event that leaves a commit.");
    return {
        ok: true,
        value: {
            ...base,
            headSha,
            pullRequest: null,
            workflowRun: null,
            records: base.event === "merge_group" ? mergeBase(group) : defaultBranch(payload),
        },
    };
}
function defaultBranch(payload) {
    return { branch: "default", ref: event_context_text(object(payload?.repository)?.default_branch) };
}
/** What a merge group goes into (GitHub, "Webhook events": `merge_group.base_ref`, a whole ref). */
function mergeBase(group) {
    return { branch: "base", ref: /^refs\/heads\/(.+)$/.exec(event_context_text(group?.base_ref) ?? "")?.[1] ?? null };
}
/** A head whose repository is unknown (deleted meanwhile) counts as foreign. */
function isFork(head, repository) {
    const name = event_context_text(object(head)?.full_name);
    return name === null || name.toLowerCase() !== repository.toLowerCase();
}
function runPage(env, repository) {
    const id = (0,exact_json/* idText */.FP)(env.GITHUB_RUN_ID ?? "");
    const attempt = (0,exact_json/* idText */.FP)(env.GITHUB_RUN_ATTEMPT ?? "");
    const server = (env.GITHUB_SERVER_URL ?? "").replace(/\/+$/, "");
    if (id === null)
        return { runUrl: null, runId: null, attempt };
    const url = /^https?:\/\//.test(server) && URL.canParse(server) ? `${server}/${repository}/actions/runs/${id}` : null;
    return { runUrl: url, runId: id, attempt };
}
/** The payload, null where there is none, or a sentence that says what is wrong with it. The runner wrote it, so plain JSON rules do. */
function parsePayload(bytes) {
    if (bytes === null || bytes.length === 0)
        return null;
    if (bytes.length > MAX_PAYLOAD_BYTES)
        return `${bytes.length} bytes; at most ${MAX_PAYLOAD_BYTES} are read`;
    try {
        return (object((0,exact_json/* parseExactly */.Ab)(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"))) ??
            "JSON that is no object");
    }
    catch {
        return `${bytes.length} bytes that are not JSON (cut off?)`;
    }
}
function object(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function event_context_text(value) {
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

// EXTERNAL MODULE: ./src/core/report/forge-detect.ts
var forge_detect = __webpack_require__(2197);
// EXTERNAL MODULE: ./src/world/runner/handover.ts
var handover = __webpack_require__(1156);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/world/runner/action-table.ts
var action_table = __webpack_require__(8320);
;// CONCATENATED MODULE: ./src/world/runner/inputs.ts
/** Reads the action's inputs: once, to a value or to every fault. */



/** Checks every input by the table. Space around a value is dropped, because YAML blocks leave it there; inside it is refused. */
function readInputs(env) {
    const faults = [];
    const value = {};
    for (const input of action_table/* PLAIN_INPUTS */.Ny) {
        const given = (env[(0,action_table/* inputVariable */.LO)(input.name)] ?? input.default).trim();
        if (given === "" && input.default !== "") {
            faults.push(emptied(input));
            continue;
        }
        if (given === "")
            continue;
        const fault = faultOf(input, given);
        if (fault === null)
            value[input.name] = given;
        else
            faults.push(fault);
    }
    const unbuilt = unbuiltFault(value);
    if (unbuilt !== null)
        faults.push(unbuilt);
    for (const [names, why] of EXCLUSIVE) {
        const given = names.filter((name) => value[name] !== undefined);
        if (given.length > 1)
            faults.push({
                subject: given.map((name) => `input ${name}`).join(", "),
                expected: "at most one of them",
                found: "several",
                fix: why,
            });
    }
    return faults.length === 0 ? { ok: true, value } : { ok: false, faults };
}
const EXCLUSIVE = [
    [["case", "case-dir", "task"], "Each names the task; keep one."],
    [["record-model", "replay"], "One writes a cassette, the other plays one; keep one."],
];
/**
 * An input that has a default was emptied by somebody: an expression that gave nothing (`${{ matrix.lnae }}`) must not become another
 * stage or lane than the one that was meant.
 */
function emptied({ name, default: usual }) {
    return {
        subject: `input ${name}`,
        expected: "a value",
        found: "an empty text",
        fix: `Leave the input \`${name}\` out for its default, \`${usual}\`, or correct the expression that gives it.`,
    };
}
/** What this version does not run: said here, before anything is announced on the forge that could not be kept. */
function unbuiltFault({ stage: number, lane: named }) {
    const stage = ladder/* LADDER */.Vc.find((one) => String(one.number) === number);
    const lane = (0,domain_lane/* laneName */.o)(named ?? "");
    if (stage === undefined || lane === null)
        return null;
    const lanes = stage.lanes;
    if (lanes.includes(lane))
        return null;
    const stages = ladder/* LADDER */.Vc.filter((one) => one.lanes.length > 0).map((one) => one.number);
    return lanes.length === 0
        ? {
            subject: "input stage",
            expected: `one that this version runs: ${stages.join(", ")}`,
            found: `${stage.number}, which is not built yet`,
            fix: "Correct the input `stage` in the workflow.",
        }
        : {
            subject: "input lane",
            expected: `one that this version runs at stage ${stage.number}: ${lanes.join(", ")}`,
            found: lane,
            fix: "Correct the input `lane`, or `stage`, in the workflow.",
        };
}
function faultOf({ name, choices, shape }, given) {
    const subject = `input ${name}`;
    const found = JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);
    if (choices !== undefined && !choices.includes(given))
        return {
            subject,
            expected: `one of ${choices.join(", ")}`,
            found,
            fix: `Correct the input \`${name}\` in the workflow.`,
        };
    if (shape !== undefined && !shape.pattern.test(given))
        return { subject, expected: shape.words, found, fix: `Correct the input \`${name}\` in the workflow.` };
    return null;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
;// CONCATENATED MODULE: ./src/world/runner/tools.ts


/** Programs of the machine that a run may use, for who reads the log afterwards. */
const TOOLS = ["git", "python3", "bwrap", "bun"];
/** A version is a few words. */
const MAX_SHOWN = 120;
/**
 * The version of each program, a line each. They are asked from a folder that nobody's files lie in, so that no version file or
 * configuration of the workspace steers them.
 * @param env all that they get
 */
async function toolVersions(env) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const ask = async (tool) => {
        try {
            const options = { env: { ...env }, cwd: (0,external_node_os_.tmpdir)(), silent: true, ignoreReturnCode: true };
            const { exitCode, stdout, stderr } = await getExecOutput(tool, ["--version"], options);
            const line = (0,bytes/* escapeForPeople */.IW)((stdout + stderr).trim().split("\n", 1)[0] ?? "").slice(0, MAX_SHOWN);
            return `${tool}: ${exitCode === 0 ? line : `ends with ${exitCode}: ${line}`}`;
        }
        catch {
            return `${tool}: not found`;
        }
    };
    return [`node: ${process.version} (${process.execPath})`, ...(await Promise.all(TOOLS.map(ask)))];
}

// EXTERNAL MODULE: ./src/commands/step/environment.ts
var environment = __webpack_require__(9859);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(522);
// EXTERNAL MODULE: ./src/commands/step/kept.ts
var kept = __webpack_require__(2329);
// EXTERNAL MODULE: ./src/commands/step/plan.ts
var step_plan = __webpack_require__(7970);
;// CONCATENATED MODULE: ./src/commands/step/place.ts












/** Case that runs where none is named; the same as `run`'s. */
const DEFAULT_CASE = "r1-string-slugify";
const OWN_TASKS = (0,external_node_path_.join)(".harness", "tasks");
/**
 * The first step: reads inputs, event and forge once, to a plan or to every fault, before anything is announced, run or copied.
 */
async function place(io) {
    const inputs = readInputs(io.env);
    const faults = inputs.ok ? [] : [...inputs.faults];
    const value = inputs.ok ? inputs.value : {};
    const detected = (0,forge_detect/* detectForge */.J)(io.env, value.forge);
    if (!detected.ok)
        faults.push(detected.fault);
    const context = eventContext(io.env, readPayload(io.env.GITHUB_EVENT_PATH));
    if (!context.ok)
        faults.push(context.fault);
    if (context.ok && value.into !== undefined && context.value.event !== "workflow_run")
        faults.push({
            subject: "input into",
            expected: "none with this event, which says itself what it goes into",
            found: `${value.into}, with ${context.value.event}`,
            fix: "Leave `into` out; it is for jobs that `workflow_run` starts.",
        });
    const taken = (0,handover/* handoverFault */.ad)(io.cwd);
    if (taken !== null)
        faults.push(taken);
    if (faults.length > 0 || !detected.ok || !context.ok)
        return (0,step_plan/* endWithFaults */.Vl)(faults);
    const mode = (value.mode ?? "both");
    const plan = {
        inputs: value,
        mode,
        detected: detected.value,
        context: context.value,
        handoverDigest: (0,handover/* handoverOf */.h$)(io.programs).digest,
    };
    const flag = (yes) => (yes ? "true" : "false");
    const runs = mode === "both" || mode === "run";
    await (0,workflow/* setOutputs */.n0)({
        plan: JSON.stringify(plan),
        runs: flag(runs),
        agent: flag(runs && (0,domain_lane/* laneName */.o)(value.lane ?? "fake") === "case" && value["agent-source"] !== undefined),
        // Without a forge nothing remembers an approval, so there is nothing to ask.
        approves: flag(runs && value.approval !== undefined && detected.value.forge !== "local"),
        uploads: flag(runs && (0,kept/* isUploaded */.b)(value)),
        last: flag(mode === "run"),
        reports: flag(mode === "both" || mode === "report"),
        verifies: flag(mode === "verify"),
    });
    await (0,workflow/* printGroup */.To)("case-harness: programs of this machine", toolVersions((0,environment/* forPrograms */.z)(io.env)));
    const { forge, why } = detected.value;
    io.stderr(`case-harness: ${context.value.event} at ${context.value.headSha}; forge ${forge} (${why}); mode ${mode}\n`);
    return 0;
}
function readPayload(file) {
    if (!file || !(0,external_node_fs_.existsSync)(file))
        return null;
    if ((0,external_node_fs_.statSync)(file).size > MAX_PAYLOAD_BYTES)
        return Buffer.alloc(MAX_PAYLOAD_BYTES + 1);
    return (0,external_node_fs_.readFileSync)(file);
}
/** The contract's file, by the rules of `run`. */
function contractPath(inputs, io) {
    const { task, "case-dir": dir, case: id = DEFAULT_CASE } = inputs;
    const below = (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(io.cwd, path));
    if (task !== undefined)
        return below(task);
    if (dir !== undefined)
        return (0,external_node_path_.join)(below(dir), "case.json");
    return isShipped(inputs, io) ? (0,external_node_path_.join)(shippedCase(id, io), "case.json") : (0,external_node_path_.join)(io.cwd, OWN_TASKS, id, "case.json");
}
/** Whether the case comes with this program. */
function isShipped({ task, "case-dir": dir, case: id = DEFAULT_CASE }, io) {
    return task === undefined && dir === undefined && (0,external_node_fs_.existsSync)(shippedCase(id, io));
}
function shippedCase(id, io) {
    return (0,external_node_path_.join)(io.root, "fixtures", "cases", id);
}


/***/ }),

/***/ 7970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: function() { return /* binding */ tokenOf; },
/* harmony export */   Uz: function() { return /* binding */ handedOn; },
/* harmony export */   Vl: function() { return /* binding */ endWithFaults; },
/* harmony export */   Wb: function() { return /* binding */ printBlocker; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2833);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(522);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8328);





/** Reads what an earlier step handed on. @throws Error where a step is called out of order, by hand for example */
function handedOn(io, variable) {
    const text = io.env[variable];
    if (!text)
        throw new Error(`${variable} is not set: this step is called by action.yml, after the steps before it`);
    return JSON.parse(text);
}
/** Ends a step: each fault as an error on the run's page, and exit code 3, because nothing was run. */
async function endWithFaults(faults, code = _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_USAGE */ .R) {
    for (const fault of faults) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(code === _core_domain_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODE */ .F.blocked ? "case-harness: blocked" : "case-harness", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fault));
    }
    return code;
}
/** Says on the run's page why it is not a pass: the first blocker, in the catalogue's words. */
async function printBlocker(status, first) {
    const { message, fix } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .printError */ .yJ)(`case-harness: ${status}, ${first.code}`, `${first.subject}: ${message} ${fix}`);
}
/** The token for the forge, taken out of the log from here on: one for statuses wins, because it was given for this. */
async function tokenOf(io) {
    const tokens = [io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.statusToken], io.env[_variables__WEBPACK_IMPORTED_MODULE_4__/* .STEP_VARIABLES */ .v.token]];
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .QU)(tokens);
    return tokens[0] || tokens[1] || "";
}


/***/ }),

/***/ 8320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: function() { return /* binding */ inputVariable; },
/* harmony export */   Ny: function() { return /* binding */ PLAIN_INPUTS; },
/* harmony export */   bn: function() { return /* binding */ ACTION_INPUTS; }
/* harmony export */ });
/* unused harmony export ACTION_OUTPUTS */
/**
 * Inputs and outputs of the action. This is the one table: `action.yml` is held equal to it by a test, and the pages'
 * tables are made of it.
 */
const BOOLEAN = ["true", "false"];
const NUMBER = { pattern: /^[1-9][0-9]{0,5}$/, words: "a whole number from 1" };
const LINE = {
    pattern: /^[^\0-\x1f\x7f]{1,1024}$/,
    words: "one line without control characters, at most 1,024 characters",
};
const ACTION_INPUTS = [
    {
        name: "mode",
        about: "`both`: run and publish. `run`: run and upload, publish nothing (pull requests from forks). `report`: take a bundle of an earlier job, verify it again, publish what was derived here. `verify`: take such a bundle and run its verification commands again, contained, without any token to write.",
        default: "both",
        use: { kind: "action" },
        choices: ["both", "run", "report", "verify"],
    },
    {
        name: "stage",
        about: "How much the agent may touch: `1` to `6`.",
        default: "2",
        use: { kind: "flag", flag: "stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "lane",
        about: "Which agent runs: `fake` (scripted), `case`, `codex` or `pi`.",
        default: "fake",
        use: { kind: "flag", flag: "lane" },
        choices: ["fake", "case", "ca", "codex", "pi"],
    },
    {
        name: "case",
        about: "A shipped case, or one of `.harness/tasks/`.",
        default: "",
        use: { kind: "flag", flag: "case" },
        shape: { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, words: "a case id (lower case letters, digits and dashes)" },
    },
    {
        name: "case-dir",
        about: "A case in any folder of the workspace.",
        default: "",
        use: { kind: "flag", flag: "case-dir" },
        shape: LINE,
    },
    {
        name: "task",
        about: "A task contract; its workspace lies beside it.",
        default: "",
        use: { kind: "flag", flag: "task" },
        shape: LINE,
    },
    {
        name: "allow-case",
        about: "Enables the lane `case`.",
        default: "",
        use: { kind: "allow", lane: "case" },
        choices: BOOLEAN,
    },
    {
        name: "allow-codex",
        about: "Enables the lane `codex`.",
        default: "",
        use: { kind: "allow", lane: "codex" },
        choices: BOOLEAN,
    },
    {
        name: "allow-pi",
        about: "Enables the lane `pi`.",
        default: "",
        use: { kind: "allow", lane: "pi" },
        choices: BOOLEAN,
    },
    {
        name: "enabled-stage",
        about: "The stage that is enabled for real lanes; must equal `stage`.",
        default: "",
        use: { kind: "flag", flag: "enabled-stage" },
        shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
    },
    {
        name: "timeout",
        about: "Seconds for the lane.",
        default: "",
        use: { kind: "flag", flag: "timeout" },
        shape: NUMBER,
    },
    {
        name: "case-bin",
        about: "A candidate binary of the lane `case`; checked against the agent record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_BIN" },
        shape: LINE,
    },
    {
        name: "model-provider",
        about: "Provider of the model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_PROVIDER" },
        shape: LINE,
    },
    {
        name: "model",
        about: "The model that is asked for; must equal the admitted one.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL" },
        shape: LINE,
    },
    {
        name: "model-admission-file",
        about: "The model's admission record.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "local-base-url",
        about: "Where an admitted local model listens. Give it from a secret; it is written nowhere.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "openai-codex-auth-bridge",
        about: "The authentication bridge of `openai-codex` is set up.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", switch: true },
        choices: BOOLEAN,
    },
    {
        name: "target-admission-file",
        about: "The target record of stage 5.",
        default: "",
        use: { kind: "variable", name: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE" },
        shape: LINE,
    },
    {
        name: "approval",
        about: "An approval record, where contract or stage ask for one.",
        default: "",
        use: { kind: "flag", flag: "approval" },
        shape: LINE,
    },
    {
        name: "model-credential",
        about: "The model's credential. Give it from a secret; only the step that runs the agent gets it, as a variable, and with `approval` the step that asks the gates before; the agent never sees it.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "record-model",
        about: "Keep the model's answers, redacted, as a cassette in this new file.",
        default: "",
        use: { kind: "flag", flag: "record-model" },
        shape: LINE,
    },
    {
        name: "replay",
        about: "Answer from this cassette instead of a model; such a run proves no stage.",
        default: "",
        use: { kind: "flag", flag: "replay" },
        shape: LINE,
    },
    {
        name: "allow-replay",
        about: "`true`: a replay may end in a success; its title says that it is one. Else no check of a replay ever does.",
        default: "",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "agent-source",
        about: "Where the binary of the lane `case` comes from: empty (the store), `build`, or a path or https address for `agent fetch`.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "runs-dir",
        about: "Where bundles are kept; the default lies in the runner's temporary folder.",
        default: "",
        use: { kind: "flag", flag: "runs-dir" },
        shape: LINE,
    },
    {
        name: "forge",
        about: "Who takes the verdict: `auto`, `github`, `ghes`, `gitea`, `forgejo` or `local` (prints what it would send).",
        default: "auto",
        use: { kind: "action" },
        choices: ["auto", "github", "ghes", "gitea", "forgejo", "local"],
    },
    {
        name: "trusted-branches",
        about: "Branches beside the default branch whose records may judge a pull request or merge group that goes into them, separated by commas or spaces. Name only branches that are protected like the default branch.",
        default: "",
        use: { kind: "action" },
        shape: {
            pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}){0,31}$/,
            words: "names of branches, at most 32",
        },
    },
    {
        name: "github-token",
        about: "Token that reads the pull request and writes the check. Only the steps that speak to the forge get it.",
        default: "${{ github.token }}",
        use: { kind: "secret" },
    },
    {
        name: "status-token",
        about: "Token for commit statuses, where the job's own may not write them (Gitea, Forgejo). Wins over `github-token`.",
        default: "",
        use: { kind: "secret" },
    },
    {
        name: "upload",
        about: "Whether the bundle becomes an artifact of the run.",
        default: "true",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-name",
        about: "Name of the artifact, to upload and, with `mode: report`, to look for. Default: `harness-evidence-<run id>`, or the only one that begins with `harness-evidence-`: two that fit are refused.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[^\0-\x1f\x7f"*/:<>?|\\]{1,200}$/, words: 'a name without " * / : < > ? | \\' },
    },
    {
        name: "retention-days",
        about: "Days that the artifact is kept; default: the repository's setting.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,2}$/, words: "a number of days from 1 to 999" },
    },
    {
        name: "evidence-dir",
        about: "With `mode: report` or `verify`: the bundle, a folder or a zip, where it was handed over by other means.",
        default: "",
        use: { kind: "action" },
        shape: LINE,
    },
    {
        name: "verified-digest",
        about: "With `mode: report`: the output `bundle-digest` of the job with `mode: verify`. No bundle of another job is published without.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[0-9a-f]{64}$/, words: "a SHA-256 in lower case" },
    },
    {
        name: "setup-network",
        about: "With `mode: verify`: `true` lets the contract's `setup_commands` have the network of this job, where they need it to be run again. The contract is the trusted branch's.",
        default: "false",
        use: { kind: "action" },
        choices: BOOLEAN,
    },
    {
        name: "artifact-run-id",
        about: "With `mode: report` or `verify`: the forge's run that made the bundle; default: the one of the `workflow_run` event, else this very run.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,18}$/, words: "the id of a run" },
    },
    {
        name: "artifact-id",
        about: "With `mode: report` or `verify`: the output of that name of the job that ran. Only that artifact is taken.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[1-9][0-9]{0,19}$/, words: "the id of an artifact" },
    },
    {
        name: "artifact-digest",
        about: "With `mode: report` or `verify`: the output of that name of the job that ran. Only an artifact with these bytes is taken, and this job can be run again without that one.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^(?:[0-9a-f]{64}|none|unknown)$/, words: "a SHA-256 in lower case, `none` or `unknown`" },
    },
    {
        name: "into",
        about: "With the event `workflow_run`: the branch whose rules judge, the default branch or one of `trusted-branches`; that event does not say what a pull request goes into. Default: the default branch.",
        default: "",
        use: { kind: "action" },
        shape: { pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/, words: "the name of a branch" },
    },
];
const ACTION_OUTPUTS = [
    {
        name: "status",
        about: "`pass`, `fail` or `blocked`; empty where there is no bundle.",
        value: "${{ steps.report.outputs.status || steps.result.outputs.status }}",
    },
    {
        name: "run-id",
        about: "Id of the run.",
        value: "${{ steps.report.outputs.run-id || steps.result.outputs.run-id }}",
    },
    {
        name: "blockers",
        about: "Codes of the blockers, as a JSON list; the first one decides.",
        value: "${{ steps.report.outputs.blockers || steps.result.outputs.blockers }}",
    },
    {
        name: "bundle",
        about: "Folder of the bundle on the runner.",
        value: "${{ steps.run.outputs.bundle || steps.report.outputs.bundle }}",
    },
    { name: "artifact-id", about: "Id of the uploaded artifact.", value: "${{ steps.upload.outputs.artifact-id }}" },
    {
        name: "artifact-digest",
        about: "SHA-256 of the uploaded artifact's zip, for the input of that name in another job of this run; `none` where nothing was uploaded, `unknown` where the forge makes the zip itself (GHES).",
        value: "${{ steps.upload.outputs.artifact-digest || 'none' }}",
    },
    {
        name: "artifact-url",
        about: "Page or address of the uploaded artifact.",
        value: "${{ steps.upload.outputs.artifact-url }}",
    },
    {
        name: "check-url",
        about: "Page of the check, or of the run where the forge takes commit statuses.",
        value: "${{ steps.report.outputs.check-url }}",
    },
    {
        name: "patch",
        about: "File with the verified patch; empty unless the status is `pass`.",
        value: "${{ steps.report.outputs.patch || steps.result.outputs.patch }}",
    },
    {
        name: "bundle-digest",
        about: "With `mode: verify`: SHA-256 of the bundle's `SHA256SUMS`, when its verification passed again.",
        value: "${{ steps.verify.outputs.bundle-digest }}",
    },
];
/** The variable by which `action.yml` hands an input to the first step. */
function inputVariable(name) {
    return `HARNESS_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
/** Inputs that the first step reads and checks; secrets are not among them. */
const PLAIN_INPUTS = ACTION_INPUTS.filter(({ use }) => use.kind !== "secret");


/***/ }),

/***/ 1156:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: function() { return /* binding */ handoverFault; },
/* harmony export */   h$: function() { return /* binding */ handoverOf; },
/* harmony export */   zY: function() { return /* binding */ placeHandover; }
/* harmony export */ });
/* unused harmony export HANDOVER_FOLDER */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/**
 * Puts the upload step into the workspace (action.yml takes it away again). A composite action can call a JavaScript step of its own
 * on all runners in one way only: by a folder of the workspace (`uses: ./.harness-evidence`).
 */



/** Name of the folder, as `action.yml` calls it. */
const HANDOVER_FOLDER = ".harness-evidence";
const PROGRAM = "upload.mjs";
/**
 * The step's own description. `node20` is what every runner takes: GitHub starts it with a newer Node, the act family with the
 * one on PATH; older GHES and runners refuse `node24`.
 */
const STEP = `name: upload Harness Evidence
description: Uploads a bundle as an artifact. Written by case-harness-action for one job; remove it if you find it here.
inputs:
  path:
    description: folder of the bundle
    required: true
  name:
    description: name of the artifact
    required: true
  forge:
    description: who takes the artifact
    required: true
  retention-days:
    description: days that it is kept
    required: false
outputs:
  kept:
    description: what keeps the bundle, artifact or no-service; empty where it was not kept
  artifact-id:
    description: id of the artifact
  artifact-digest:
    description: SHA-256 of its zip, or unknown
  artifact-url:
    description: its page
  artifact-name:
    description: its name
runs:
  using: node20
  main: ${PROGRAM}
`;
/** What will be copied, and its digest. @param programs folder of the built programs */
function handoverOf(programs) {
    const files = new Map([
        ["action.yml", Buffer.from(STEP)],
        [PROGRAM, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(programs, PROGRAM))],
    ]);
    return { files, digest: digestOf(files) };
}
/** Why the folder can't be made, before anything starts; null when it can. */
function handoverFault(workspace) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false }) === undefined)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "no such folder in the workspace",
        found: "one that is not this job's",
        fix: `Remove ${HANDOVER_FOLDER} from the workspace (a job that was killed leaves it behind) or from the repository.`,
    };
}
/**
 * Writes the folder: exclusively, so that nothing that lies there already is used, and reads it back.
 * @param digest what the first step of the job found, before any agent ran
 * @returns a fault instead of throwing where someone was there first
 */
function placeHandover(workspace, handover, digest) {
    if (handover.digest !== digest)
        return {
            subject: "the upload step",
            expected: `the bytes that this job began with (${digest})`,
            found: handover.digest,
            fix: "Something changed the action's own files during the run. Do not trust this machine; look at what ran on it.",
        };
    const taken = handoverFault(workspace);
    if (taken !== null)
        return taken;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, HANDOVER_FOLDER);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place, { mode: 0o755 });
    for (const [name, bytes] of handover.files)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name), bytes, { flag: "wx", mode: 0o644 });
    const back = new Map([...handover.files.keys()].map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name))]));
    if (digestOf(back) === digest && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place).length === handover.files.size)
        return null;
    return {
        subject: HANDOVER_FOLDER,
        expected: "what was just written",
        found: "something else",
        fix: "Something else writes into the workspace. Do not trust this machine; look at what runs on it.",
    };
}
function digestOf(files) {
    return (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)([...files].map(([name, bytes]) => `${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes)}  ${name}\n`).join(""));
}


/***/ })

};
;