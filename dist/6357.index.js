"use strict";
exports.id = 6357;
exports.ids = [6357];
exports.modules = {

/***/ 6357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveStep: function() { return /* binding */ approveStep; },
/* harmony export */   preflightStep: function() { return /* binding */ preflightStep; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(918);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3327);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1741);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8024);
/* harmony import */ var _help_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4833);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1546);
/* harmony import */ var _run_record_gates__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8766);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8414);
/* harmony import */ var _run_request__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2312);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7970);
/* harmony import */ var _run_flags__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6714);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8328);















/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";
/**
 * Looks whether anything but its approval keeps the run that follows from starting: every gate, effects too, as the run will. A run
 * that is blocked uses nothing, and an entry of the ledger can't be taken back (whoever could, could use an approval twice); so the
 * gates come before the entry. This step starts no agent and holds no token of the forge; the next one holds it and runs nothing.
 */
async function preflightStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const asked = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.asked);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .maskSecrets */ .QU)([io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.localBaseUrl], io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.modelCredential]]);
    const found = await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .withCommandsOff */ .KG)(() => gatesOf(io, plan, asked));
    if (found === null)
        return 0;
    const [first] = found.blockers;
    if (first === undefined) {
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ entry: found.entry });
        return 0;
    }
    await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .printBlocker */ .Wb)("blocked", first);
    const { message } = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(first);
    const problem = `it was left unused, because ${first.code} blocks this run (${first.subject}: ${message})`;
    const approval = { entry: found.entry, ledger: "unavailable", problem };
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}
/** Null where this run asks for no approval, or has none that could be used: the run's own gate says so. */
async function gatesOf(io, { inputs, context }, { trusted }) {
    const env = (0,_run_flags__WEBPACK_IMPORTED_MODULE_13__/* .runEnvironment */ .t)(io, inputs);
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_5__/* .parseCommandLine */ .Du)(["run", ...(0,_run_flags__WEBPACK_IMPORTED_MODULE_13__/* .runFlags */ .l)(inputs, env)], [_help_run__WEBPACK_IMPORTED_MODULE_6__/* .runSpec */ .l]);
    if (parsed.kind !== "command")
        return null;
    const surroundings = (0,_run_request__WEBPACK_IMPORTED_MODULE_10__/* .withFlags */ .W)(parsed.args, { ...io, env });
    const { repository, headSha, event } = context;
    const asked = (0,_run_request__WEBPACK_IMPORTED_MODULE_10__/* .readRequest */ .i)(parsed.args, surroundings, {
        nonce: null,
        fact: {
            ...{ repository, head_sha: headSha, event },
            trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
        },
        approval: null,
    });
    if ("usage" in asked)
        return null;
    const source = await (0,_run_records__WEBPACK_IMPORTED_MODULE_9__/* .judgingSource */ .EK)(asked, surroundings);
    const ofCase = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_11__/* .trustedCase */ .I)(asked, source);
    try {
        // The cassette is the run's; this one's probe of the model is not a part of it.
        const request = { ...asked, folder: ofCase.folder, recordModel: null };
        const read = await (0,_run_record_gates__WEBPACK_IMPORTED_MODULE_8__/* .readRecordGates */ .o)(asked, request, source, surroundings);
        const { facts, contract, contractBytes, records } = read;
        const entry = facts.approval?.entry ?? null;
        if (entry === null || !contract.ok)
            return null;
        facts.approval = { ...facts.approval, ledger: "unused" };
        let containment = null;
        const blockers = () => (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .gateBlockers */ .p0)((0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)((0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_3__/* .gateInput */ .y)({ facts, contractBytes, records, containment })));
        if (blockers().length === 0) {
            const { preflightEffects } = await Promise.all(/* import() */[__webpack_require__.e(2159), __webpack_require__.e(6600)]).then(__webpack_require__.bind(__webpack_require__, 6600));
            const place = { ...read, contract: contract.value, request, io: surroundings };
            const effects = await preflightEffects(place);
            Object.assign(facts, effects.facts);
            ({ containment } = effects);
        }
        return { entry, blockers: blockers() };
    }
    finally {
        await ofCase.remove();
    }
}
/** Makes the entry of the run's approval in the forge's ledger; of two jobs that try, one gets it. */
async function approveStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.plan);
    const { trusted } = (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.asked);
    const nonce = io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .handedOn */ .Uz)(io, _variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.announcement).nonce
        : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const entry = io.env[_variables__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .v.entry];
    if (trusted === null)
        throw new Error("nobody was asked which commit judges, so no approval is used");
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_7__/* .forgeOf */ .$)(io, plan, await (0,_plan__WEBPACK_IMPORTED_MODULE_12__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_7__/* .printFailure */ .e)(forge.failure);
    const { repository, runId, attempt } = plan.context;
    const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
    const used = await forge.value.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
    const approval = used.ok
        ? { entry, ledger: used.value ? "unused" : "consumed" }
        : { entry, ledger: "unavailable", problem: `${used.failure.message}. ${used.failure.fix}` };
    if (approval.ledger === "unavailable")
        await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .printError */ .yJ)("case-harness: the approval can't be used", approval.problem);
    await (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0)({ approval: JSON.stringify(approval) });
    return 0;
}


/***/ }),

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

/***/ 6714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ runFlags; },
/* harmony export */   t: function() { return /* binding */ runEnvironment; }
/* harmony export */ });
/* harmony import */ var _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8320);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9859);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8328);



/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";
/** The flags of `run` that say the same as the inputs. @param env as {@link runEnvironment} makes it */
function runFlags(inputs, env) {
    const flags = _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn.flatMap(({ name, use }) => {
        const value = inputs[name];
        if (value === undefined)
            return [];
        switch (use.kind) {
            case "flag":
                return [`--${use.flag}`, value];
            case "allow":
                return value === "true" ? ["--allow", use.lane] : [];
            case "variable":
            case "action":
            case "secret":
                return [];
        }
    });
    return env[CREDENTIAL_VARIABLE] === undefined ? flags : [...flags, "--credential-variable", CREDENTIAL_VARIABLE];
}
/** The environment of the run: the step's own without tokens, and inputs in place of the variables that they win over. */
function runEnvironment(io, inputs) {
    const env = (0,_environment__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N)(io.env);
    for (const { name, use } of _world_runner_action_table__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .bn) {
        const value = inputs[name];
        if (use.kind === "variable" && value !== undefined)
            env[use.name] = use.switch === true ? (value === "true" ? "1" : "") : value;
    }
    const localBaseUrl = io.env[_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.localBaseUrl];
    if (localBaseUrl)
        env.CTO_HARNESS_CASE_LOCAL_BASE_URL = localBaseUrl;
    const credential = io.env[_variables__WEBPACK_IMPORTED_MODULE_1__/* .STEP_VARIABLES */ .v.modelCredential];
    if (credential)
        env[CREDENTIAL_VARIABLE] = credential;
    return env;
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


/***/ })

};
;