#!/usr/bin/env node
/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 88024:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  KE: function() { return /* binding */ listed; },
  Du: function() { return /* binding */ parseCommandLine; },
  hD: function() { return /* binding */ quote; }
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __nccwpck_require__(24507);
;// CONCATENATED MODULE: ./src/commands/help/text.ts
/** Flags that every command knows. */
const COMMON_FLAGS = [
    { name: "quiet", about: "say nothing on standard error but errors" },
    { name: "help", about: "show this help" },
];
/** Column at which descriptions of flags begin. */
const FLAG_COLUMN = 30;
/** Help of the whole program. */
function generalHelp(all) {
    const specs = all.filter((s) => s.hidden === undefined);
    const width = Math.max(...specs.map((s) => s.name.length));
    return [
        "case-harness runs a coding agent only after it has been admitted, contains it, proves what it did, and judges the proof.",
        "",
        "Usage: case-harness COMMAND ...",
        "",
        "Commands:",
        ...specs.map((s) => `  ${s.name.padEnd(width)}  ${s.summary}`),
        "",
        "  case-harness COMMAND --help   flags and examples of a command",
        "  case-harness --version        the version",
        "",
        "Examples:",
        "  case-harness run --stage 2                          the scripted lane on a shipped case, judged and sealed",
        "  case-harness verify BUNDLE                          derive the verdict again from the bundle alone",
        "  case-harness explain no_diff                        what a blocker means and how to fix it",
        "",
        "Exit codes: 0 pass, 1 fail, 2 blocked, 3 wrong usage (nothing was run).",
        "",
    ].join("\n");
}
/** Help of one command. */
function commandHelp(spec) {
    const lines = [
        `case-harness ${spec.name}: ${spec.summary}`,
        "",
        `Usage: case-harness ${spec.name} ${spec.usage}`.trimEnd(),
    ];
    lines.push("", "Flags:");
    for (const flag of [...spec.flags, ...COMMON_FLAGS]) {
        const left = `  --${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`;
        const choices = flag.choices === undefined ? "" : ` (${flag.choices.join(", ")})`;
        const more = flag.repeatable === undefined ? "" : " (may be repeated)";
        const variable = flag.variable === undefined ? "" : `; or ${flag.variable}`;
        const right = `${flag.about}${choices}${more}${variable}`;
        lines.push(left.length < FLAG_COLUMN - 1 ? left.padEnd(FLAG_COLUMN) + right : `${left}\n${" ".repeat(FLAG_COLUMN)}${right}`);
    }
    if (spec.notes !== undefined)
        lines.push("", ...spec.notes);
    lines.push("", "Examples:");
    for (const example of spec.examples)
        lines.push(`  # ${example.about}`, `  ${example.line}`);
    return `${lines.join("\n")}\n`;
}

;// CONCATENATED MODULE: ./src/commands/nearest.ts
/** How far a typo may be from a word, as a part of the word's length, to be taken for it. */
const MAX_DISTANCE_RATIO = 0.5;
/**
 * The candidate that a mistyped word most likely means, or null where none is near: by edit distance in which a swap
 * of neighbours counts once; a candidate that begins with the word is near too; among numbers, the nearest number.
 */
function nearest(word, candidates) {
    if (candidates.length > 0 && [word, ...candidates].every((text) => /^-?\d{1,15}$/.test(text))) {
        return candidates.reduce((a, b) => Math.abs(Number(b) - Number(word)) < Math.abs(Number(a) - Number(word)) ? b : a);
    }
    const given = word.toLowerCase();
    let best = null;
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        const distance = given.length > 1 && candidate.startsWith(given) ? 1 : editDistance(given, candidate.toLowerCase());
        if (distance < bestDistance && distance <= Math.max(1, candidate.length * MAX_DISTANCE_RATIO)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let distance = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                distance = Math.min(distance, beforeLast[j - 2] + 1);
            row.push(distance);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length];
}

;// CONCATENATED MODULE: ./src/commands/cli.ts




/**
 * Parses a command line, without running anything.
 * @param argv arguments after the program's name
 * @param specs every command that there is
 * @returns what to do; anything unknown, doubled, empty or missing is `usage` with one line that says what exists
 */
function parseCommandLine(argv, specs) {
    const [name, ...rest] = argv;
    if (name === undefined)
        return usage("no command given", shownNames(specs), undefined, "commands");
    if (name === "--version" || name === "-V")
        return { kind: "version" };
    if (name === "--help" || name === "-h")
        return { kind: "help", text: generalHelp(specs) };
    if (name === "help") {
        if (rest[0] === undefined)
            return { kind: "help", text: generalHelp(specs) };
        const spec = specs.find((s) => s.name === rest[0]);
        return spec === undefined
            ? unknown("command", rest[0], shownNames(specs))
            : { kind: "help", text: commandHelp(spec) };
    }
    const spec = specs.find((s) => s.name === name);
    if (spec === undefined) {
        const known = [...shownNames(specs), ...PROGRAM_FLAGS];
        return name.startsWith("-") && nearest(name, known) === null
            ? usage(`${quote(name)} stands before the command; flags follow it`, shownNames(specs), undefined, "commands")
            : unknown(name.startsWith("-") ? "flag" : "command", name, known);
    }
    return parseFlags(spec, rest);
}
/** What may stand instead of a command. */
const PROGRAM_FLAGS = ["--help", "--version"];
function shownNames(specs) {
    return specs.filter((s) => s.hidden === undefined).map((s) => s.name);
}
/** Parses what follows a command's name. */
function parseFlags(spec, argv) {
    const beforeDashes = argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv;
    if (beforeDashes.some((word) => word === "--help" || word === "-h"))
        return { kind: "help", text: commandHelp(spec) };
    const known = new Map([...spec.flags, ...COMMON_FLAGS].map((flag) => [flag.name, flag]));
    const flags = new Map();
    const positionals = [];
    const fault = (message) => ({ kind: "usage", message: `${spec.name}: ${message}` });
    for (const token of tokensOf(argv, known)) {
        if (token.kind === "positional")
            positionals.push(token.value);
        if (token.kind !== "option")
            continue;
        const flag = token.rawName.startsWith("--") ? known.get(token.name) : undefined;
        if (flag === undefined) {
            const names = [...known.keys()].map((n) => `--${n}`);
            const given = argv[token.index].replace(/=.*/s, "");
            return fault(listed(`unknown flag ${quote(given)}`, "flags", given, names));
        }
        if (flags.has(flag.name) && flag.repeatable === undefined)
            return fault(`--${flag.name} is given twice`);
        if (flag.value === undefined) {
            if (token.value !== undefined)
                return fault(`--${flag.name} is a switch and takes no value`);
            flags.set(flag.name, []);
            continue;
        }
        const next = token.value;
        // The parser takes whatever stands next for a flag's value; another flag there means that the value was forgotten.
        if (next === undefined || next === "" || (!token.inlineValue && next.startsWith("--"))) {
            const among = flag.choices === undefined ? "" : `: ${flag.choices.join(" or ")}`;
            return fault(`--${flag.name} needs a value (${flag.value})${among}`);
        }
        const value = flag.aliases?.[next] ?? next;
        if (flag.later?.includes(value) === true) {
            return fault(`${flag.name} ${value} is not built yet; ${flag.name}s: ${(flag.choices ?? []).join(", ")}`);
        }
        if (flag.choices !== undefined && !flag.choices.includes(value)) {
            return fault(listed(`unknown --${flag.name} ${quote(next)}`, "choices", next, flag.choices));
        }
        if (flag.number !== undefined && !/^[1-9]\d{0,8}$/.test(value)) {
            return fault(`--${flag.name} needs a whole number from 1 to 999999999, not ${quote(next)}`);
        }
        flags.set(flag.name, [...(flags.get(flag.name) ?? []), value]);
    }
    if (spec.actions !== undefined && (positionals[0] === undefined || !spec.actions.includes(positionals[0]))) {
        if (positionals[0] === undefined)
            return fault(`say which: ${spec.actions.join(", ")}`);
        return fault(listed(`unknown action ${quote(positionals[0])}`, "actions", positionals[0], spec.actions));
    }
    const { min, max, name } = spec.positionals ?? { min: 0, max: 0, name: "" };
    const offset = spec.actions === undefined ? 0 : 1;
    const count = positionals.length - offset;
    if (count < min)
        return fault(`${name} is missing: case-harness ${spec.name} ${spec.usage}`);
    if (count > max)
        return fault(`${quote(positionals[offset + max])} is one argument too many: case-harness ${spec.name} ${spec.usage}`);
    return { kind: "command", spec, args: { command: spec.name, positionals, flags } };
}
/** What each word is, in order: by Node's own parser, which is told our flags and decides nothing, so that the messages are ours. */
function tokensOf(argv, known) {
    const options = Object.fromEntries([...known.values()].map(({ name, value }) => [
        name,
        { type: value === undefined ? "boolean" : "string" },
    ]));
    return (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
function unknown(what, given, candidates) {
    return usage(`unknown ${what} ${quote(given)}`, candidates, given, "commands");
}
function usage(problem, candidates, given, what) {
    return { kind: "usage", message: listed(problem, what, given, candidates) };
}
/** A list longer than this is not shown where the nearest match is. */
const MAX_LISTED = 20;
/**
 * One line for something that does not exist: the problem, the nearest match, and what there is.
 * Commands use it too, for cases and codes that only they know.
 */
function listed(problem, what, given, candidates) {
    const near = given === undefined ? null : nearest(given, candidates);
    const all = candidates.length === 0 ? `there are no ${what}` : `${what}: ${candidates.join(", ")}`;
    if (near === null)
        return `${problem}; ${all}`;
    return `${problem}; did you mean ${near}?${candidates.length > MAX_LISTED ? "" : ` ${all}`}`;
}
/** A word of the user in a message: quoted, and unable to move a terminal's cursor. */
function quote(word) {
    const MAX_SHOWN = 80; // one line must stay one line on a terminal
    const text = word.length > MAX_SHOWN ? `${word.slice(0, MAX_SHOWN)}...` : word;
    return `"${(0,bytes/* escapeForPeople */.IW)(text)}"`;
}


/***/ }),

/***/ 65005:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ agentSpec; }
/* harmony export */ });
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94516);
/* harmony import */ var _core_domain_provider__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36943);


const agentSpec = {
    name: "agent",
    summary: "write the records of an agent and its model; build, fetch or show what is admitted of WorkOS Case, Codex or Pi",
    usage: "record|model|build|fetch|show|prune [--lane LANE] [--record FILE] [--store DIR] ...",
    actions: ["record", "model", "build", "fetch", "show", "prune"],
    cancellable: true,
    flags: [
        {
            name: "lane",
            value: "LANE",
            about: "record, fetch, show, prune: whose agent; codex and pi are packages of npm's; default case",
            choices: _core_domain_lane__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_LANES */ .g_,
            aliases: { ca: "case" },
        },
        { name: "record", value: "FILE", about: "the agent record; default .harness/agent.LANE.json" },
        {
            name: "store",
            value: "DIR",
            about: "the store of binaries; default CTO_HARNESS_AGENT_STORE, else below ~/.cache",
        },
        { name: "bun", value: "PATH", about: "build: this Bun and no other" },
        {
            name: "bun-registry",
            value: "URL",
            about: "build, record: where Bun's package is; default npm_config_registry, else npm's",
        },
        { name: "rebuild", about: "build: a second time from another clone; the digests must be equal" },
        {
            name: "write",
            about: "build, fetch of packages: write the digest into a record that lists none for this platform, to be reviewed",
        },
        { name: "timeout", value: "S", about: "build: seconds for install and build each; default 600", number: true },
        {
            name: "from",
            value: "SOURCE",
            about: "fetch: a file, a folder with `ca`, or an https URL; default the record's url. record: the https URL or folder of a git repository",
        },
        { name: "commit", value: "ID", about: "record: the pin; default is the head of the default branch, as it is now" },
        { name: "bun-version", value: "V", about: "record: this Bun, whatever the source asks for" },
        {
            name: "package",
            value: "NAME@V",
            about: "record of codex or pi: npm's package in one exact version; npm on PATH resolves what it leads to",
        },
        {
            name: "lock",
            value: "FILE",
            about: "record of codex or pi: a package-lock.json that has the package, in place of one that npm writes now",
        },
        {
            name: "replace",
            about: "record, model: write over records that are filled in; the pin before goes into `previous`",
        },
        {
            name: "provider",
            value: "P",
            about: "model: the provider's name (anthropic, openai-codex, or any other for a local one)",
        },
        { name: "model", value: "M", about: "model: the model's name, exactly as its endpoint calls it" },
        { name: "class", value: "C", about: "model: the provider's class", choices: _core_domain_provider__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_CLASSES */ .L },
        {
            name: "network",
            value: "TEXT",
            about: "model: allowed_network_class; beginning with loopback, private or internet it is held against the endpoint; default as it is now",
        },
        {
            name: "credential",
            value: "TEXT",
            about: "model: where the credential comes from, in words; never the credential",
        },
        { name: "fallback-provider", value: "P", about: "model: the decided fallback; it needs an admission of its own" },
        { name: "fallback-model", value: "M", about: "model: the fallback's model" },
        { name: "evidence", value: "TEXT", about: "model: what the decision rests on", repeatable: true },
        {
            name: "approval-source",
            value: "TEXT",
            about: "model: who approved it, where; default: the reviewed change itself",
        },
        { name: "review-trigger", value: "TEXT", about: "model: what must change for it to be looked at again" },
        { name: "expires", value: "DATE", about: "model: the last day of the admission" },
        {
            name: "max-bytes",
            value: "N",
            about: "fetch: the largest binary, or unpacked packages, that is taken; default 1 GiB",
            number: true,
        },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "record  write .harness/agent.case.json from a source: pin, dates, license facts, Bun and its integrity; nothing of it is executed or admitted",
        "model   write .harness/model.decision.json and model.admission.json with everything but the decision: a person changes one word in each",
        "build   clone the pin, install and build it contained, hash it, look at what it is, keep it in the store",
        "fetch   take a binary that was built elsewhere; its digest is checked while it is copied",
        "fetch --lane codex|pi  bring exactly the record's packages from the registry that your npm is set to; no script of theirs is run",
        "show    the record, its report, and what the store holds",
        "prune   remove what no record of a project that uses this store names any more",
        "Exit codes: 0 done, 2 blocked (the blocker says why and what to do), 3 wrong usage.",
    ],
    examples: [
        {
            line: "case-harness agent record --from https://github.com/workos/case",
            about: "a record of the source as it is now",
        },
        {
            line: "case-harness agent model --provider qwen-local --model qwen3-coder-30b --class local_case_compatible",
            about: "both records of a local model, not decided",
        },
        {
            line: "case-harness agent build --write",
            about: "build the pin, and write its digest into the record for review",
        },
        { line: "case-harness agent build --rebuild --json", about: "prove that the build is reproducible" },
        { line: "case-harness agent fetch --from ./artifact", about: "take over the artifact of an earlier CI job" },
        {
            line: "case-harness agent record --lane codex --package @openai/codex@0.171.0",
            about: "a record of npm's package with its lock",
        },
        {
            line: "case-harness agent fetch --lane codex --write",
            about: "bring its packages, and write their digest into the record for review",
        },
        { line: "case-harness agent show", about: "what is admitted, and whether it is here" },
    ],
};


/***/ }),

/***/ 94833:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ runSpec; }
/* harmony export */ });
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94516);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(63955);


const STAGES = _core_stages_ladder__WEBPACK_IMPORTED_MODULE_1__/* .LADDER */ .Vc;
const built = STAGES.filter((stage) => stage.lanes.length > 0).map((stage) => String(stage.number));
const later = STAGES.filter((stage) => stage.lanes.length === 0).map((stage) => String(stage.number));
const runSpec = {
    name: "run",
    summary: "run a lane on a task, judge the result, and seal the evidence",
    usage: "--stage N [--lane L] [--case ID | --case-dir DIR | --task FILE] ...",
    cancellable: true,
    flags: [
        { name: "stage", value: "N", about: "how much the agent may touch", choices: built, later },
        {
            name: "lane",
            value: "L",
            about: "which agent; default fake",
            choices: _core_domain_lane__WEBPACK_IMPORTED_MODULE_0__/* .LANES */ .Ci,
            aliases: { ca: "case" },
        },
        { name: "case", value: "ID", about: "a shipped case, or one of .harness/tasks; default r1-string-slugify" },
        { name: "case-dir", value: "DIR", about: "a case in any folder (case.json, workspace/, fake.json, acceptance/)" },
        { name: "task", value: "FILE", about: "a task contract; what else belongs to the case lies beside it" },
        {
            name: "repo",
            value: "DIR",
            about: "from stage 3 on: the repository that is copied; default: the one that holds the task",
        },
        {
            name: "prior-evidence",
            value: "BUNDLE",
            about: "from stage 3 on: the pass of the stage below; default: the newest of the runs folder",
        },
        { name: "source-record", value: "FILE", about: "stage 3: whose the repository is; default .harness/source.json" },
        {
            name: "sandbox-record",
            value: "FILE",
            about: "stage 4: the repository that is thrown away; default .harness/sandbox.json",
        },
        {
            name: "target-record",
            value: "FILE",
            about: "stage 5: the repository that gets the result; default .harness/target.json",
            variable: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE",
        },
        {
            name: "allow",
            value: "L",
            about: "enable a real lane for this run",
            choices: _core_domain_lane__WEBPACK_IMPORTED_MODULE_0__/* .AGENT_LANES */ .g_,
            aliases: { ca: "case" },
            repeatable: true,
            variable: "CTO_HARNESS_ALLOW_CASE=1 (_CODEX, _PI)",
        },
        {
            name: "enabled-stage",
            value: "N",
            about: "the stage that is enabled for real lanes; must equal --stage",
            number: true,
            variable: "CTO_HARNESS_CASE_STAGE",
        },
        {
            name: "model-provider",
            value: "NAME",
            about: "the provider that is asked for; must be the admitted one",
            variable: "CTO_HARNESS_CASE_MODEL_PROVIDER",
        },
        {
            name: "model",
            value: "ID",
            about: "the model that is asked for; must be the admitted one, byte for byte",
            variable: "CTO_HARNESS_CASE_MODEL",
        },
        {
            name: "model-admission",
            value: "FILE",
            about: "the model's admission record; default .harness/model.admission.json",
            variable: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE",
        },
        {
            name: "agent-binary",
            value: "FILE",
            about: "a binary of the agent, taken only with the digest of the agent record",
            variable: "CTO_HARNESS_CASE_BIN",
        },
        {
            name: "credential-variable",
            value: "NAME",
            about: "the variable that holds the model's credential; the agent never sees it",
        },
        {
            name: "credential-file",
            value: "PATH",
            about: "or the file that holds it, and nothing else; for openai-codex a ChatGPT login, too (~/.codex/auth.json)",
        },
        { name: "record-model", value: "FILE", about: "keep the model's answers, redacted, as a cassette in a new file" },
        { name: "replay", value: "FILE", about: "answer from a cassette instead of a model; such a run proves no stage" },
        { name: "approval", value: "FILE", about: "an approval record, where contract or stage ask for one" },
        { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
        {
            name: "timeout",
            value: "S",
            about: "seconds for the lane",
            number: true,
            variable: "CTO_HARNESS_CASE_TIMEOUT_SECONDS",
        },
        { name: "keep-workspace", about: "leave the agent's workspace on disk afterwards" },
        { name: "ci", value: "FILE", about: "what the action announced for this run; written by the action itself" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "Exit codes: 0 pass, 1 fail, 2 blocked, 3 wrong usage. The last line names the verdict and the bundle.",
        "Ctrl-C (SIGINT, SIGTERM, SIGHUP) seals what there is as blocked (cancelled).",
        "Where an admitted local model answers is said by CTO_HARNESS_CASE_LOCAL_BASE_URL alone; it is written nowhere.",
    ],
    examples: [
        { line: "case-harness run --stage 2", about: "the scripted lane on the first shipped case" },
        {
            line: "case-harness run --stage 2 --case r1-slugify-punctuation --json",
            about: "another case, for a program to read",
        },
        { line: "case-harness run --stage 2 --case-dir ./my-case --runs-dir ./runs", about: "a case of your own" },
        {
            line: "case-harness run --stage 2 --lane case --allow case --enabled-stage 2 --model-provider qwen-local --model qwen3-coder-30b",
            about: "WorkOS Case with the admitted model; CTO_HARNESS_CASE_LOCAL_BASE_URL says where that answers",
        },
        {
            line: "case-harness run --stage 3 --task .harness/tasks/fix/case.json",
            about: "a task on a copy of your own repository, which a stage 2 pass stands behind",
        },
        {
            line: "case-harness run --stage 5 --task .harness/tasks/fix/case.json --approval approval.json",
            about: "the result as one commit of the admitted target; a person concludes",
        },
        { line: "case-harness run --stage 1 --lane case", about: "the refusal: stage 1 never starts a lane" },
    ],
};


/***/ }),

/***/ 3189:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: function() { return /* binding */ COMMANDS; }
});

// EXTERNAL MODULE: ./src/commands/help/agent.ts
var agent = __nccwpck_require__(65005);
// EXTERNAL MODULE: ./src/core/domain/outcome.ts
var outcome = __nccwpck_require__(34772);
;// CONCATENATED MODULE: ./src/commands/help/conclude.ts

const concludeSpec = {
    name: "conclude",
    summary: "say, as a person, whether an applied result is accepted or rejected",
    usage: "--bundle BUNDLE --outcome accepted|rejected --actor WHO [--reason TEXT] ...",
    flags: [
        { name: "bundle", value: "BUNDLE", about: "the run that waits for it: a folder or a zip, as it was sealed" },
        { name: "outcome", value: "O", about: "what is said of the result", choices: outcome/* OPERATOR_WORDS */.H },
        { name: "actor", value: "WHO", about: "who says so, as it is to stand in the evidence" },
        { name: "reason", value: "TEXT", about: "why, in one line" },
        { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "It writes a bundle of its own that holds the first one, once for each run, and only for a run that this installation has made.",
        "In CI a job of the action with `mode: conclude` does the same, for runs of the forge; who says so is what the forge says.",
        "It changes nothing in the target: where a result is rejected, it prints the command that takes it back.",
        "Exit codes: 0 accepted, 1 rejected, 2 there is nothing that could be concluded (and no bundle), 3 wrong usage.",
    ],
    examples: [
        {
            line: 'case-harness conclude --bundle BUNDLE --outcome accepted --actor "Ada Lovelace"',
            about: "the result counts, this once",
        },
        {
            line: 'case-harness conclude --bundle BUNDLE --outcome rejected --actor Ada --reason "breaks the style guide"',
            about: "it does not, and how it is taken back",
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/doctor.ts
const doctorSpec = {
    name: "doctor",
    summary: "what this machine lacks, and how to get it",
    usage: "[--runs-dir DIR] [--plan] [--json] | --clean [--json]",
    flags: [
        { name: "runs-dir", value: "DIR", about: "look at this folder for bundles instead of the usual one" },
        { name: "plan", about: "also print what a sandbox shows of this machine, and why" },
        {
            name: "clean",
            about: "remove what killed runs of this user left: temporary folders, memory, agent store; mend the target",
        },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "It looks and changes nothing. Exit codes: 0 the scripted lane can run, 1 something that it needs is missing.",
        "With --clean only what is seen to be a dead process's goes, and bundles stay; exit code 1 where something could not be removed.",
    ],
    examples: [
        { line: "case-harness doctor", about: "a list for people" },
        { line: "case-harness doctor --clean", about: "after a machine went down in the middle of runs" },
        { line: "case-harness doctor --json", about: "the same for a program" },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/explain.ts
const explainSpec = {
    name: "explain",
    summary: "what a blocker code means, and how to fix it",
    usage: "[CODE] [--json]",
    positionals: { min: 0, max: 1, name: "CODE" },
    flags: [{ name: "json", about: "print one JSON object on standard output" }],
    notes: ["Without a code it lists all of them."],
    examples: [
        { line: "case-harness explain no_diff", about: "one code" },
        { line: "case-harness explain", about: "every code with its phrase" },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/health.ts
const healthSpec = {
    name: "health",
    summary: "provoke every failure of the matrix through the real path, and check what the harness makes of it",
    cancellable: true,
    usage: "[--row NAME]... [--runs-dir DIR] [--json]",
    flags: [
        { name: "row", value: "NAME", about: "only this row", repeatable: true },
        { name: "runs-dir", value: "DIR", about: "where the rows' bundles are kept; default is a folder beside the runs" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "For each row: code, event, status, exit code, evidence that verifies, and nothing changed outside of the workspace.",
        "Rows are provoked by a misbehaving lane or by the environment, each in a process of its own. Exit codes: 0 all hold, 1 one does not.",
    ],
    examples: [
        { line: "case-harness health", about: "the whole matrix" },
        { line: "case-harness health --row no-diff --row timeout --json", about: "two rows, for a program to read" },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/init.ts
const initSpec = {
    name: "init",
    summary: "write records and a first task into .harness/, all of it not admitted",
    usage: "[--json]",
    flags: [{ name: "json", about: "print one JSON object on standard output" }],
    notes: [
        "It writes templates that admit nothing, and never over a file that exists. Exit codes: 0 done, 1 a file can't be written.",
    ],
    examples: [{ line: "case-harness init", about: "begin in this folder; then fill in what it names" }],
};

// EXTERNAL MODULE: ./src/commands/help/run.ts
var run = __nccwpck_require__(94833);
;// CONCATENATED MODULE: ./src/commands/help/preflight.ts

/** What preflight has no use for: it writes no bundle and starts no lane. */
const RUN_ONLY = ["timeout", "keep-workspace", "record-model"];
const preflightSpec = {
    name: "preflight",
    summary: "every blocker of a run at once, without starting an agent",
    usage: "--stage N [--lane L] [--case ID | --case-dir DIR | --task FILE] [--effects] ...",
    cancellable: true,
    flags: [
        ...run/* runSpec */.l.flags.filter(({ name }) => !RUN_ONLY.includes(name)),
        {
            name: "effects",
            about: "the effect gates too: programs, the agent's binary, the sandbox, its canary and its plan of mounts, one question to the model",
        },
    ],
    notes: [
        "Evaluates the gates that `run` evaluates, on the same records. Writes nothing, and uses no approval.",
        "Exit codes: 0 every gate is open, 2 blocked, 3 wrong usage.",
    ],
    examples: [
        { line: "case-harness preflight --stage 2 --lane case", about: "what still keeps WorkOS Case from running" },
        { line: "case-harness preflight --stage 2 --effects --json", about: "the whole check, for a program to read" },
    ],
};

// EXTERNAL MODULE: ./src/core/domain/forge.ts
var forge = __nccwpck_require__(89127);
;// CONCATENATED MODULE: ./src/commands/help/report.ts

const reportSpec = {
    name: "report",
    summary: "verify a bundle again and publish its verdict on the commit",
    usage: "BUNDLE [--dry-run] [--forge F] [--repository O/N --sha SHA] ...",
    positionals: { min: 1, max: 1, name: "BUNDLE" },
    flags: [
        { name: "dry-run", about: "print the requests that would be sent, and send none" },
        { name: "forge", value: "F", about: "who takes the verdict; default: as the environment says", choices: forge/* FORGES */.t },
        { name: "repository", value: "O/N", about: "owner/name; default GITHUB_REPOSITORY" },
        { name: "sha", value: "SHA", about: "the commit that was tested; default: as the CI event says" },
        { name: "allow-replay", about: "publish the verdict of a replay, too; its title says that it is one" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "BUNDLE is a folder or a zip. The token comes from HARNESS_TOKEN or GITHUB_TOKEN, the address from GITHUB_API_URL.",
        "Exit codes: that of the verdict (0 pass, 1 fail, 2 blocked); 1 where the bundle does not hold or nothing could be published; 3 wrong usage.",
    ],
    examples: [
        { line: "case-harness report BUNDLE --dry-run", about: "what would be said on the commit" },
        {
            line: "case-harness report evidence.zip --forge gitea --repository acme/widgets --sha $(git rev-parse HEAD)",
            about: "publish a bundle that was made elsewhere",
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/step.ts
/** Phases of the action, in the order in which action.yml calls them. */
const STEPS = [
    "place",
    "announce",
    "prior",
    "approval",
    "agent",
    "preflight",
    "approve",
    "run",
    "conclude",
    "handover",
    "result",
    "fetch",
    "verify",
    "report",
];
const stepSpec = {
    name: "step",
    summary: "one step of the action; called by action.yml",
    usage: STEPS.join("|"),
    hidden: true,
    actions: STEPS,
    flags: [],
    cancellable: true,
    notes: ["Reads what the steps before it found from HARNESS_* variables; not meant to be called by hand."],
    examples: [{ line: "case-harness step place", about: "as action.yml does" }],
};

;// CONCATENATED MODULE: ./src/commands/help/runs.ts
const runsSpec = {
    name: "runs",
    summary: "list, show and remove the bundles of earlier runs",
    usage: "list|show|prune [RUN_ID] [--runs-dir DIR] ...",
    actions: ["list", "show", "prune"],
    positionals: { min: 0, max: 1, name: "RUN_ID" },
    flags: [
        { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
        { name: "older-than", value: "DAYS", about: "prune: only runs that started longer ago", number: true },
        { name: "keep", value: "N", about: "prune: the newest runs that stay, whatever their age", number: true },
        { name: "dry-run", about: "prune: say what would go, remove nothing" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "`show` takes a run id, the beginning of one, or nothing for the newest run.",
        "`prune` needs --older-than or --keep, and removes whole bundles only; a run of the last day that is not sealed stays.",
    ],
    examples: [
        { line: "case-harness runs list", about: "newest first" },
        { line: "case-harness runs show", about: "the report of the newest run" },
        {
            line: "case-harness runs prune --older-than 30 --keep 10 --dry-run",
            about: "what a month's clean-up would remove",
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/help/verify.ts
const verifySpec = {
    name: "verify",
    summary: "derive the verdict of a bundle again, offline, from its files alone",
    usage: "BUNDLE [--policy FILE] [--require pass [--allow-replay]] [--baseline REPO [--rerun]] [--claims] [--json]",
    positionals: { min: 1, max: 1, name: "BUNDLE" },
    flags: [
        { name: "require", value: "STATUS", about: "exit 2 unless the verdict is this", choices: ["pass"] },
        { name: "allow-replay", about: "take a replay, in which a cassette answered in place of the model, for a run" },
        {
            name: "policy",
            value: "FILE",
            about: "demand lanes, stages, digests, ages, signers; exit 2 where one is missed",
        },
        {
            name: "baseline",
            value: "REPO",
            about: "folder with the starting tree: the patch is applied to it and tree ids are compared",
        },
        {
            name: "rerun",
            about: "run the verification commands again, in the sandbox and without network; needs --baseline",
        },
        { name: "case-dir", value: "DIR", about: "the case, where it has acceptance tests, for --rerun" },
        { name: "claims", about: "list every claim and what stands behind it, instead of their numbers" },
        {
            name: "limit",
            value: "NAME=NUMBER",
            about: "with --rerun: a bound of its commands; default are those of the table in tasks.md, whatever the bundle asks for",
            repeatable: true,
        },
        {
            name: "rerun-setup-network",
            about: "with --rerun: let the bundle's setup commands have this machine's network, and its user's settings for it",
        },
        { name: "rerun-loopback", about: "with --rerun: let its commands reach the contract's loopback_ports here" },
        { name: "rerun-caches", about: "with --rerun: let its commands read the contract's cache_paths here" },
        { name: "json", about: "print one JSON object on standard output" },
    ],
    notes: [
        "BUNDLE is a folder or a zip. Exit codes: 0 the bundle holds, 1 it does not, 2 it holds but misses --require or --policy, or could not be run again here.",
        "--rerun starts commands that the bundle's maker chose: only at the level sandbox, and with nothing of this machine that you did not allow.",
        "A bundle without a signature is proven consistent, not authentic.",
    ],
    examples: [
        {
            line: "case-harness verify ~/.local/state/case-harness/runs/RUN_ID --require pass",
            about: "a bundle must hold, and be a pass",
        },
        { line: "case-harness verify evidence.zip --json", about: "a downloaded artifact, for a program to read" },
        {
            line: "case-harness verify BUNDLE --baseline fixtures/cases/r1-string-slugify/workspace --rerun --case-dir fixtures/cases/r1-string-slugify",
            about: "apply the patch and run its tests again",
        },
    ],
};

;// CONCATENATED MODULE: ./src/commands/registry.ts












/** Every command that there is, in the order in which the help lists them. A new command is one line here. */
const COMMANDS = [
    { spec: run/* runSpec */.l, load: () => Promise.all(/* import() | run */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(219), __nccwpck_require__.e(448), __nccwpck_require__.e(630), __nccwpck_require__.e(156), __nccwpck_require__.e(382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 52116)) },
    { spec: verifySpec, load: () => Promise.all(/* import() | verify */[__nccwpck_require__.e(377), __nccwpck_require__.e(663), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(346), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(622), __nccwpck_require__.e(919), __nccwpck_require__.e(217), __nccwpck_require__.e(219), __nccwpck_require__.e(399), __nccwpck_require__.e(456), __nccwpck_require__.e(300)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24209)) },
    { spec: concludeSpec, load: () => Promise.all(/* import() | verify */[__nccwpck_require__.e(377), __nccwpck_require__.e(663), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(346), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(622), __nccwpck_require__.e(919), __nccwpck_require__.e(217), __nccwpck_require__.e(219), __nccwpck_require__.e(399), __nccwpck_require__.e(456), __nccwpck_require__.e(300)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4609)) },
    { spec: reportSpec, load: () => Promise.all(/* import() | step */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(346), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(622), __nccwpck_require__.e(919), __nccwpck_require__.e(217), __nccwpck_require__.e(219), __nccwpck_require__.e(399), __nccwpck_require__.e(456), __nccwpck_require__.e(630), __nccwpck_require__.e(165)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8938)) },
    { spec: agent/* agentSpec */.b, load: () => Promise.all(/* import() | agent */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(346), __nccwpck_require__.e(919), __nccwpck_require__.e(334), __nccwpck_require__.e(28), __nccwpck_require__.e(682)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55831)) },
    { spec: preflightSpec, load: () => Promise.all(/* import() | run */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(219), __nccwpck_require__.e(448), __nccwpck_require__.e(630), __nccwpck_require__.e(156), __nccwpck_require__.e(382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75821)) },
    { spec: initSpec, load: () => Promise.all(/* import() | tools */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(346), __nccwpck_require__.e(700), __nccwpck_require__.e(334), __nccwpck_require__.e(920), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60100)) },
    { spec: healthSpec, load: () => Promise.all(/* import() | tools */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(346), __nccwpck_require__.e(700), __nccwpck_require__.e(334), __nccwpck_require__.e(920), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60313)) },
    { spec: doctorSpec, load: () => Promise.all(/* import() | tools */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(346), __nccwpck_require__.e(700), __nccwpck_require__.e(334), __nccwpck_require__.e(920), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21405)) },
    { spec: runsSpec, load: () => Promise.all(/* import() | tools */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(346), __nccwpck_require__.e(700), __nccwpck_require__.e(334), __nccwpck_require__.e(920), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3233)) },
    { spec: stepSpec, load: () => Promise.all(/* import() | step */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(767), __nccwpck_require__.e(346), __nccwpck_require__.e(773), __nccwpck_require__.e(700), __nccwpck_require__.e(23), __nccwpck_require__.e(639), __nccwpck_require__.e(622), __nccwpck_require__.e(919), __nccwpck_require__.e(217), __nccwpck_require__.e(219), __nccwpck_require__.e(399), __nccwpck_require__.e(456), __nccwpck_require__.e(630), __nccwpck_require__.e(165)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57134)) },
    { spec: explainSpec, load: () => Promise.all(/* import() | tools */[__nccwpck_require__.e(377), __nccwpck_require__.e(359), __nccwpck_require__.e(431), __nccwpck_require__.e(36), __nccwpck_require__.e(947), __nccwpck_require__.e(542), __nccwpck_require__.e(134), __nccwpck_require__.e(671), __nccwpck_require__.e(260), __nccwpck_require__.e(714), __nccwpck_require__.e(346), __nccwpck_require__.e(700), __nccwpck_require__.e(334), __nccwpck_require__.e(920), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11189)) },
];


/***/ }),

/***/ 24507:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: function() { return /* binding */ bytePathOf; },
/* harmony export */   Gt: function() { return /* binding */ displayPath; },
/* harmony export */   IW: function() { return /* binding */ escapeForPeople; },
/* harmony export */   LF: function() { return /* binding */ pathText; },
/* harmony export */   OO: function() { return /* binding */ bytePath; },
/* harmony export */   RQ: function() { return /* binding */ escapeLines; },
/* harmony export */   U1: function() { return /* binding */ jsonPath; },
/* harmony export */   X5: function() { return /* binding */ pathBytes; },
/* harmony export */   eK: function() { return /* binding */ escapeJsonForPeople; },
/* harmony export */   uK: function() { return /* binding */ displayJsonPath; }
/* harmony export */ });
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes of a path, as `BytePath`. */
function bytePath(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
/** A text path (from a contract, say), as `BytePath` of its UTF-8 bytes. */
function bytePathOf(text) {
    if (ASCII.test(text))
        return text;
    return Buffer.from(text, "utf8").toString("latin1");
}
/** The raw bytes of a path, as `fs` functions take them. */
function pathBytes(path) {
    return Buffer.from(path, "latin1");
}
const ASCII = /^[\x00-\x7f]*$/;
/** The text of a path, or null where its bytes are not valid UTF-8. */
function pathText(path) {
    // Most paths are their own text: then a tree of many needs no second one of each.
    if (ASCII.test(path))
        return path;
    try {
        return utf8.decode(pathBytes(path));
    }
    catch {
        return null;
    }
}
/** A path for JSON: its text, or `{path_b64}` where it is not valid UTF-8. */
function jsonPath(path) {
    return pathText(path) ?? { path_b64: pathBytes(path).toString("base64") };
}
/** A path for people: control characters and invalid bytes escaped, so that it can't move a terminal's cursor or break a line. */
function displayPath(path) {
    const text = pathText(path);
    if (text === null)
        return `b64:${pathBytes(path).toString("base64")}`;
    return escapeForPeople(text);
}
/** A path as it stands in JSON, for people. */
function displayJsonPath(path) {
    if (typeof path === "string")
        return escapeForPeople(path);
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
/** Text with control, bidirectional, line-breaking and invisible characters, and halves of a pair, written as `\u{..}`. */
function escapeForPeople(text) {
    return text.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
}
/** The same for a text of several lines, which stay lines: newlines and tabs are left as they are. */
function escapeLines(text) {
    return text.replace(UNSEEN, (c) => (c === "\n" || c === "\t" ? c : escapeForPeople(c)));
}
/** JSON, whose meaning stays, with the same characters written as JSON's own escapes. */
function escapeJsonForPeople(json) {
    return json.replace(UNSEEN, (c) => [...Array(c.length).keys()].map((at) => `\\u${c.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""));
}
/**
 * What Unicode calls control (C0, DEL, C1), format (bidirectional marks, zero width, tags), surrogate and separator of lines, and
 * whatever else a reader shows nothing for: fillers, which it calls letters, joiners and variation selectors.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;


/***/ }),

/***/ 89127:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ FORGES; }
/* harmony export */ });
/** Who takes the verdict: by the interface that it speaks. */
const FORGES = ["github", "ghes", "gitea", "forgejo", "local"];


/***/ }),

/***/ 94516:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: function() { return /* binding */ LANES; },
/* harmony export */   g_: function() { return /* binding */ AGENT_LANES; },
/* harmony export */   oj: function() { return /* binding */ laneName; }
/* harmony export */ });
/** Agents of other people's: denied until they are admitted. */
const AGENT_LANES = ["codex", "pi", "case"];
/** The agents that can be run, in the order in which tables list them. */
const LANES = ["fake", ...AGENT_LANES];
/** Narrows text to a lane name; `ca` and `case` are the same lane. */
function laneName(text) {
    const name = text === "ca" ? "case" : text;
    return LANES.includes(name) ? name : null;
}


/***/ }),

/***/ 24708:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ unobeyedJson; },
/* harmony export */   U: function() { return /* binding */ unobeyed; }
/* harmony export */ });
/**
 * Text for a log that a CI runner reads: runners take `::name ...` at the beginning of a line, and `##[name]` anywhere in one, for
 * commands to them (mask this, set that variable), and file names of a bundle are text of others.
 */
/** Text for people without what a runner obeys. U+0085 is blank to the .NET of GitHub's runner, and not to JavaScript. */
function unobeyed(text) {
    return text.replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
/** The same for JSON, whose meaning stays; none of its lines begins with a colon. */
function unobeyedJson(json) {
    return json.replaceAll("##[", "#\\u0023[");
}


/***/ }),

/***/ 34772:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ OPERATOR_WORDS; }
/* harmony export */ });
/** What a person can say of a verified result. */
const OPERATOR_WORDS = ["accepted", "rejected"];


/***/ }),

/***/ 36943:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ PROVIDER_CLASSES; }
/* harmony export */ });
/** Classes of model providers that a decision can name (SPEC section 10). */
const PROVIDER_CLASSES = ["external_anthropic", "external_openai_codex", "local_case_compatible"];


/***/ }),

/***/ 88856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ EXIT_CODE; },
/* harmony export */   R: function() { return /* binding */ EXIT_USAGE; }
/* harmony export */ });
/** The exit code that belongs to a status (SPEC section 1); 3, wrong usage, is never a status. */
const EXIT_CODE = { pass: 0, fail: 1, blocked: 2 };
/** Exit code of wrong usage: nothing was run, no bundle was written. */
const EXIT_USAGE = 3;


/***/ }),

/***/ 94624:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: function() { return /* binding */ VERSION; }
/* harmony export */ });
/** Version of this program: `harness_version` of every report. A test holds it equal to package.json's. */
const VERSION = "0.1.0";


/***/ }),

/***/ 63955:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vc: function() { return /* binding */ LADDER; },
  $m: function() { return /* binding */ REFUSAL; },
  eM: function() { return /* binding */ nests; },
  sX: function() { return /* binding */ stageNumber; },
  gV: function() { return /* binding */ stageOf; }
});

// EXTERNAL MODULE: ./src/core/stages/stage.ts
var stage = __nccwpck_require__(70581);
;// CONCATENATED MODULE: ./src/core/stages/stage1.ts

/** Stage 1, the gated engine: nothing is executed, whoever asks. */
const STAGE_1 = {
    ...stage/* PLAIN */.tZ,
    number: 1,
    name: "gated engine",
    mutationMode: "none",
    allowedMutationScope: "none",
    target: "nothing",
    proof: null,
    executes: false,
    nests: [],
    namesTarget: false,
    startingTree: ["case"],
    lanes: ["fake", "codex", "pi", "case"],
};

;// CONCATENATED MODULE: ./src/core/stages/stage2.ts

/** Nothing led the lane to a target repository, and the refusal of stage 1 was shown in the same run. */
const FIELDS = {
    ...stage/* IDENTITY */.zK,
    target_repository_inspected: () => false,
    contract_names_target: ({ contract }) => contract?.target_repository !== undefined,
    target_exposures: ({ exposures }) => exposures,
    source: () => "a copy of the case's workspace folder",
    baseline: ({ baseline }) => baseline,
    lane: ({ facts: { lane }, level, isReplay }) => lane === undefined
        ? null
        : {
            argv: lane.argv,
            environment_names: lane.env_names,
            visible: lane.mounts,
            containment: level,
            model_replayed: isReplay,
        },
    stage1_refusal: ({ refusal }) => refusal,
    fake_baseline: ({ fakeBaseline }) => fakeBaseline,
};
/** Stage 2, the artificial fixture: a case, copied. */
const STAGE_2 = {
    ...stage/* PLAIN */.tZ,
    number: 2,
    name: "artificial fixture",
    mutationMode: "copied-fixture",
    allowedMutationScope: "copied artificial case only",
    target: "a copy of the case",
    proof: "stage2-no-target-inspection.json",
    proves: FIELDS,
    executes: true,
    nests: ["stage1-refusal", "fake-baseline"],
    namesTarget: false,
    startingTree: ["case"],
    lanes: ["fake", "codex", "pi", "case"],
};

;// CONCATENATED MODULE: ./src/core/stages/stage3.ts

const before = ({ facts }) => facts.source?.before ?? null;
const after = ({ facts }) => facts.source_after?.state ?? null;
/** The source before and after, the copy at both of its ends, and what differs from the run that proved stage 2. */
const stage3_FIELDS = {
    ...stage/* IDENTITY */.zK,
    ...stage/* PROMOTES_NOTHING */.ux,
    source_repository_mutated: ({ report }) => report.source_repository_mutated ?? null,
    source_classification: ({ records }) => records.source?.classification ?? null,
    source_head_before: (shown) => before(shown)?.head ?? null,
    source_head_after: (shown) => after(shown)?.head ?? null,
    source_status_before: (shown) => before(shown)?.status ?? null,
    source_status_after: (shown) => after(shown)?.status ?? null,
    source_manifest_before: (shown) => before(shown)?.manifest ?? null,
    source_manifest_after: (shown) => after(shown)?.manifest ?? null,
    copy_clean_start: ({ copyCleanStart }) => copyCleanStart,
    copy_clean_end: ({ copyCleanEnd }) => copyCleanEnd,
    no_target_repository_inspected: ({ facts: { source } }) => (source === undefined ? true : !source.is_target),
    prior_stage: stage/* priorOf */.WD,
    stage2_comparison: ({ comparison }) => comparison,
};
/** Stage 3, the copied repo (LADDER 2): the HEAD of an owned and clean repository, copied; the repository itself is not touched. */
const STAGE_3 = {
    ...stage/* PLAIN */.tZ,
    number: 3,
    name: "copied repo",
    mutationMode: "copied-repo",
    allowedMutationScope: "copied local repository fixture only",
    target: "a copy of the source repository",
    proof: "stage3-copied-repo-proof.json",
    proves: stage3_FIELDS,
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    records: ["source"],
    priorStage: 2,
    startingTree: ["repository"],
    facts: ["stage_records", "prior_evidence", "source", "copy", "source_after"],
    reportFields: ["source_repository_mutated", "warnings"],
    lanes: ["fake", "codex", "pi", "case"],
};

;// CONCATENATED MODULE: ./src/core/stages/stage4.ts

/** What was approved, what the lane could commit to, what it did there, and what became of the repository. */
const stage4_FIELDS = {
    ...stage/* IDENTITY */.zK,
    ...stage/* PROMOTES_NOTHING */.ux,
    approval_status: ({ report }) => report.approval_status,
    approval_state: ({ report }) => report.approval_state ?? null,
    branch_policy: ({ report }) => report.branch_policy ?? null,
    disposable_repository_dir: ({ report }) => report.disposable_repository_dir ?? null,
    disposition: ({ report }) => report.disposition ?? null,
    creation_source: ({ facts }) => facts.sandbox?.creation_source ?? null,
    ownership: ({ records }) => (0,stage/* ownershipOf */.VL)(records.sandbox),
    refs_before: ({ facts }) => facts.sandbox?.refs ?? null,
    refs_after: ({ facts }) => facts.sandbox_history?.refs ?? null,
    remotes_before: ({ facts }) => facts.sandbox?.remotes ?? null,
    remotes_after: ({ facts }) => facts.sandbox_history?.remotes ?? null,
    commits: ({ facts }) => (facts.sandbox_history?.commits ?? []).map(({ id, subject, author, committer }) => ({
        ...{ id, subject, author, committer },
    })),
    forbidden_actions: ({ forbiddenActions }) => forbiddenActions,
};
/** Stage 4, the disposable sandbox (LADDER 3): a repository of the harness's own, which a person has approved, and which is thrown away. */
const STAGE_4 = {
    ...stage/* PLAIN */.tZ,
    number: 4,
    name: "disposable sandbox",
    mutationMode: "sandbox-repo",
    allowedMutationScope: "disposable repository only",
    target: "a disposable repository",
    proof: "stage4-disposable-sandbox-proof.json",
    proves: stage4_FIELDS,
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    records: ["sandbox"],
    priorStage: 3,
    approval: true,
    startingTree: ["case", "repository"],
    workingBranch: (runId) => `harness/${runId}`,
    facts: ["stage_records", "prior_evidence", "sandbox", "sandbox_history", "disposal"],
    reportFields: ["approval_state", "branch_policy", "disposable_repository_dir", "disposition", "warnings"],
    lanes: ["fake", "codex", "pi", "case"],
};

;// CONCATENATED MODULE: ./src/core/stages/stage5.ts

const wasFound = ({ report }, code) => report.blockers.some((found) => found.code === code);
/** The target before and after, what was applied to it, by whose leave, and how it is taken back. */
const stage5_FIELDS = {
    ...stage/* IDENTITY */.zK,
    ...stage/* PROMOTES_NOTHING */.ux,
    target_repository_admission_status: ({ report }) => report.target_repository_admission_status ?? null,
    risk_classification: ({ records }) => records.target?.risk_classification ?? null,
    ownership: ({ records }) => (0,stage/* ownershipOf */.VL)(records.target),
    approval_source: ({ report }) => report.approval_source ?? null,
    approval_status: ({ report }) => report.approval_status,
    approval_state: ({ report }) => report.approval_state ?? null,
    target_repository_start_clean: ({ report }) => report.target_repository_start_clean ?? null,
    target_repository_ending_clean: ({ report }) => report.target_repository_ending_clean ?? null,
    target_commit_before: ({ report }) => report.target_commit_before ?? null,
    target_commit: ({ report }) => report.target_commit ?? null,
    target_branch: ({ facts }) => facts.application?.branch ?? null,
    target_recovered: ({ facts }) => facts.target?.recovered ?? null,
    application: ({ facts }) => facts.application?.outcome ?? null,
    judged_sha256: ({ facts }) => facts.application?.judged_sha256 ?? null,
    result_bundle_sha256: ({ facts }) => facts.application?.bundle_sha256 ?? null,
    changed_files: ({ report }) => report.changed_files,
    changed_files_of_target: ({ facts }) => facts.application?.changed_files ?? [],
    allowed_paths_passed: (shown) => shown.report.allowed_writes_passed && !wasFound(shown, "disallowed_file_change"),
    forbidden_paths_passed: (shown) => shown.report.forbidden_paths_passed && !wasFound(shown, "forbidden_path_change"),
    source_repository_mutated: ({ report }) => report.source_repository_mutated ?? null,
    copy_clean_start: ({ copyCleanStart }) => copyCleanStart,
    copy_clean_end: ({ copyCleanEnd }) => copyCleanEnd,
    branch_policy: ({ report }) => report.branch_policy ?? null,
    refs_before: ({ facts }) => facts.sandbox?.refs ?? null,
    refs_after: ({ facts }) => facts.sandbox_history?.refs ?? null,
    remotes_after: ({ facts }) => facts.sandbox_history?.remotes ?? null,
    forbidden_actions: ({ forbiddenActions }) => forbiddenActions,
    public_publication_attempted: ({ report }) => report.public_publication_attempted ?? null,
    case_process_started: ({ report }) => report.case_process_started,
    validation_command: ({ report }) => report.validation_command ?? [],
    validation_result: ({ report }) => report.validation_result ?? null,
    operator_outcome: ({ report }) => report.operator_outcome ?? null,
    operator: ({ report }) => report.operator ?? null,
    rollback: ({ report }) => report.rollback ?? null,
    prior_stage: stage/* priorOf */.WD,
    stage4_comparison: ({ comparison }) => comparison,
};
/**
 * Stage 5, the owned noncritical repository (LADDER 4): a lane works on a copy of an admitted target, the harness applies the verified result
 * as one commit, and a person decides whether it counts.
 */
const STAGE_5 = {
    ...stage/* PLAIN */.tZ,
    number: 5,
    name: "owned noncritical repo",
    mutationMode: "owned-noncritical-repo",
    allowedMutationScope: "explicitly owned low-risk repository only",
    target: "the target repository",
    proof: "stage5-owned-repo-proof.json",
    proves: stage5_FIELDS,
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    records: ["target"],
    priorStage: 4,
    approval: true,
    startingTree: ["repository"],
    workingBranch: (runId) => `harness/${runId}`,
    applies: true,
    facts: ["stage_records", "prior_evidence", "target", "sandbox", "sandbox_history"],
    reportFields: [
        "approval_state",
        "branch_policy",
        "source_repository_mutated",
        "warnings",
        "target_repository_admission_status",
        "target_repository_start_clean",
        "target_repository_ending_clean",
        "target_commit_before",
        "target_commit",
        "forbidden_actions",
        "public_publication_attempted",
        "approval_source",
        "validation_command",
        "validation_result",
        "operator_outcome",
        "operator",
        "rollback",
    ],
    lanes: ["fake", "codex", "pi", "case"],
};

;// CONCATENATED MODULE: ./src/core/stages/stage6.ts

/** Stage 6, the candidate default (LADDER 6): a comparison of bundles; no lane runs at it yet. */
const STAGE_6 = {
    ...stage/* PLAIN */.tZ,
    number: 6,
    name: "candidate default",
    mutationMode: "candidate-default",
    allowedMutationScope: "scoped real-repo use only",
    target: "the target repository",
    proof: "stage6-candidate-default-comparison.json",
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    records: ["target"],
    priorStage: 5,
    approval: true,
    startingTree: ["repository"],
    lanes: [],
};

;// CONCATENATED MODULE: ./src/core/stages/ladder.ts






/** The ladder of SPEC section 5: a file for each stage, a line for each here. */
const LADDER = [STAGE_1, STAGE_2, STAGE_3, STAGE_4, STAGE_5, STAGE_6];
/** The stage that proves that nothing starts. */
const REFUSAL = LADDER[0];
/** The stage of a number. */
function stageOf(number) {
    return LADDER[number - 1];
}
/** Narrows a number to a stage of the ladder. */
function stageNumber(value) {
    return Number.isInteger(value) && value >= 1 && value <= 6 ? value : null;
}
/** Whether a bundle of this name lies in each run of a stage; false for a number that is no stage. */
function nests(stage, name) {
    const number = stageNumber(stage);
    return number !== null && stageOf(number).nests.includes(name);
}


/***/ }),

/***/ 70581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VL: function() { return /* binding */ ownershipOf; },
/* harmony export */   WD: function() { return /* binding */ priorOf; },
/* harmony export */   l5: function() { return /* binding */ NOTHING_PROMOTED; },
/* harmony export */   tZ: function() { return /* binding */ PLAIN; },
/* harmony export */   ux: function() { return /* binding */ PROMOTES_NOTHING; },
/* harmony export */   zK: function() { return /* binding */ IDENTITY; }
/* harmony export */ });
/** What every proof says of its run. */
const IDENTITY = {
    schema_version: () => "1",
    run_id: ({ facts }) => facts.run.run_id,
    case_id: ({ facts }) => facts.run.case_id,
    stage: ({ stage }) => stage,
    backend: ({ facts }) => facts.request.lane,
    status: ({ status }) => status,
};
/** What every artifact says since stage 3. */
const NOTHING_PROMOTED = {
    runtime_default_activation: false,
    core_promotion_status: "not-promoted",
};
/** The same, as fields of a proof. */
const PROMOTES_NOTHING = {
    runtime_default_activation: () => NOTHING_PROMOTED.runtime_default_activation,
    core_promotion_status: () => NOTHING_PROMOTED.core_promotion_status,
};
/** The bundle by which the stage below is proven. */
function priorOf({ facts }) {
    const bundle = facts.prior_evidence?.bundle ?? null;
    return bundle === null ? null : { run_id: bundle.run_id, report_sha256: bundle.report_sha256 };
}
/** Whose a repository is, as its record says. */
function ownershipOf(record) {
    if (record === null)
        return null;
    const { repository_owner, ownership_evidence } = record;
    return { repository_owner, ownership_evidence };
}
/** What a row has that demands nothing of its own. */
const PLAIN = {
    records: [],
    priorStage: null,
    approval: false,
    workingBranch: null,
    applies: false,
    facts: [],
    reportFields: [],
    proves: {},
};


/***/ }),

/***/ 41730:
/***/ (function(module, __webpack_exports__, __nccwpck_require__) {

__nccwpck_require__.a(module, async function (__webpack_handle_async_dependencies__, __webpack_async_result__) { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _commands_cli__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(88024);
/* harmony import */ var _commands_registry__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3189);
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(94624);
/* harmony import */ var _core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(24708);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(88856);








/** The oldest Node that this program runs on. */
const MIN_NODE_MAJOR = 20;
/** Runs one command line and returns the exit code of the process. */
async function main(argv) {
    watchOutput();
    // A umask that takes from the owner (0177, 0777) would leave files that this program can't read or start itself.
    process.umask(process.umask() & 0o077);
    if (Number(process.versions.node.split(".")[0]) < MIN_NODE_MAJOR) {
        process.stderr.write(`case-harness: needs Node ${MIN_NODE_MAJOR} or newer; this is ${process.version} (${process.execPath})\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_USAGE */ .R;
    }
    const json = argv.includes("--json");
    const invocation = (0,_commands_cli__WEBPACK_IMPORTED_MODULE_3__/* .parseCommandLine */ .Du)(argv, _commands_registry__WEBPACK_IMPORTED_MODULE_4__/* .COMMANDS */ .L.map((c) => c.spec));
    switch (invocation.kind) {
        case "version":
            process.stdout.write(`${_core_domain_version__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x}\n`);
            return 0;
        case "help":
            process.stdout.write(invocation.text);
            return 0;
        case "usage":
            return failed(invocation.message, _core_domain_status__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_USAGE */ .R, json);
        case "command": {
            const place = whereabouts();
            if ("problem" in place)
                return failed(place.problem, _core_domain_status__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_USAGE */ .R, json);
            const command = _commands_registry__WEBPACK_IMPORTED_MODULE_4__/* .COMMANDS */ .L.find((c) => c.spec === invocation.spec);
            const signal = command.spec.cancellable === undefined ? new AbortController().signal : cancellation();
            try {
                const module = await command.load();
                return await module.run(invocation.args, processIo(signal, place.cwd, json));
            }
            catch (error) {
                return failed(`harness_error: ${wordsOf(error)}`, _core_domain_status__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_CODE */ .F.fail, json);
            }
        }
    }
}
/** Ends a command that did nothing: one line for people, and one object for whoever asked for JSON. */
function failed(message, exitCode, json) {
    process.stderr.write((0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__/* .unobeyed */ .U)(`case-harness: ${message}\n`));
    if (json)
        process.stdout.write((0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__/* .unobeyedJson */ .M)(`${JSON.stringify({ error: message, exit_code: exitCode }, null, 2)}\n`));
    return exitCode;
}
/** What the system refused, as it says it; anything else with the place in the program, for a report of the fault. */
function wordsOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const isOfSystem = [error, error.cause].some((one) => one instanceof Error && "syscall" in one);
    return isOfSystem ? error.message : (error.stack ?? error.message);
}
/** What Node puts where a name is not UTF-8: the path that it makes of such a name is another one. */
const REPLACEMENT = "\ufffd";
/** The variables that name a folder of ours. */
const FOLDER_VARIABLES = ["HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "RUNNER_TEMP", "CTO_HARNESS_RUNS_DIR"];
/** The current folder, or why no path can be trusted to mean what the user wrote. */
function whereabouts() {
    let cwd;
    try {
        cwd = process.cwd();
    }
    catch {
        return { problem: "the current folder is gone or can't be reached; change into another one" };
    }
    const fix = "rename the folder, or reach it by a link with another name";
    if (cwd.includes(REPLACEMENT))
        return { problem: `the path of the current folder is not UTF-8; ${fix}` };
    const variable = FOLDER_VARIABLES.find((name) => process.env[name]?.includes(REPLACEMENT));
    if (variable !== undefined)
        return { problem: `${variable} is not UTF-8; ${fix}` };
    const argument = process.argv.slice(2).findIndex((word) => word.includes(REPLACEMENT));
    return argument < 0 ? { cwd } : { problem: `argument ${argument + 1} is not UTF-8; ${fix}` };
}
/**
 * A signal that the first SIGINT, SIGTERM or SIGHUP (the terminal was closed) aborts. Later ones do nothing: the command is
 * sealing what there is within seconds, and a runner that has no patience left sends SIGKILL.
 */
function cancellation() {
    const controller = new AbortController();
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
        process.on(name, () => controller.abort(name));
    return controller.signal;
}
/**
 * No stream that can't be written ends a run: the verdict is the exit code and the bundle. A reader that had enough
 * (`explain | head -1`) is no error. Whatever else keeps back what was asked for is said, and is never exit code 0.
 */
function watchOutput() {
    process.stderr.on("error", () => { });
    let isIncomplete = false;
    process.stdout.on("error", ({ code }) => {
        if (code === "EPIPE" || isIncomplete)
            return;
        isIncomplete = true;
        process.stderr.write(`case-harness: standard output can't be written (${code}); it is incomplete\n`);
    });
    process.on("exit", (exitCode) => {
        if (isIncomplete && exitCode === 0)
            process.exitCode = _core_domain_status__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_CODE */ .F.fail;
    });
}
function processIo(signal, cwd, json) {
    const programs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(require("url").pathToFileURL(__filename).href));
    return {
        stdout: (text) => void process.stdout.write(json ? (0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__/* .unobeyedJson */ .M)(text) : (0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__/* .unobeyed */ .U)(text)),
        stderr: (text) => void process.stderr.write((0,_core_domain_log_text__WEBPACK_IMPORTED_MODULE_7__/* .unobeyed */ .U)(text)),
        env: process.env,
        cwd,
        json,
        isTTY: process.stderr.isTTY === true,
        signal,
        programs,
        root: packageRoot(programs),
    };
}
/** How far above the built program its package may begin; test builds lie deeper than `dist`. */
const MAX_ROOT_DISTANCE = 4;
/** The nearest folder above the built program that holds `fixtures/cases`; the one right above where there is none. */
function packageRoot(programs) {
    let folder = programs;
    for (let i = 0; i < MAX_ROOT_DISTANCE; i++) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "fixtures/cases")))
            return folder;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(programs);
}
process.exitCode = await main(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 42613:
/***/ (function(module) {

module.exports = require("assert");

/***/ }),

/***/ 35317:
/***/ (function(module) {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ (function(module) {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ (function(module) {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ (function(module) {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ (function(module) {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ (function(module) {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ (function(module) {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ (function(module) {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ (function(module) {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function(module) {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ (function(module) {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ (function(module) {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ (function(module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ (function(module) {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ (function(module) {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ (function(module) {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ (function(module) {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ (function(module) {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ (function(module) {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ (function(module) {

module.exports = require("node:http2");

/***/ }),

/***/ 77030:
/***/ (function(module) {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ (function(module) {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ (function(module) {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ (function(module) {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ (function(module) {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ (function(module) {

module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ (function(module) {

module.exports = require("node:stream");

/***/ }),

/***/ 46466:
/***/ (function(module) {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ (function(module) {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ (function(module) {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ (function(module) {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ (function(module) {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ (function(module) {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ (function(module) {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ (function(module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ (function(module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ (function(module) {

module.exports = require("os");

/***/ }),

/***/ 94547:
/***/ (function(module) {

module.exports = require("path");

/***/ }),

/***/ 2203:
/***/ (function(module) {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ (function(module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ (function(module) {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ (function(module) {

module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ (function(module) {

module.exports = require("tty");

/***/ }),

/***/ 39023:
/***/ (function(module) {

module.exports = require("util");

/***/ }),

/***/ 43106:
/***/ (function(module) {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	!function() {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = function(queue) {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach(function(fn) { fn.r--; });
/******/ 				queue.forEach(function(fn) { fn.r-- ? fn.r++ : fn(); });
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = function(deps) { return deps.map(function(dep) {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then(function(r) {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, function(e) {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = function(fn) { fn(queue); };
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = function() {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}); };
/******/ 		__nccwpck_require__.a = function(module, body, hasAwait) {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise(function(resolve, rej) {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = function(fn) { queue && fn(queue), depQueues.forEach(fn), promise["catch"](function() {}); };
/******/ 			module.exports = promise;
/******/ 			body(function(deps) {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = function() { return currentDeps.map(function(d) {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}); }
/******/ 				var promise = new Promise(function(resolve) {
/******/ 					fn = function() { resolve(getResult); };
/******/ 					fn.r = 0;
/******/ 					var fnQueue = function(q) { q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))); };
/******/ 					currentDeps.map(function(dep) { dep[webpackQueues](fnQueue); });
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, function(err) { (err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue); });
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	!function() {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = function(module) {
/******/ 			var getter = module && module.__esModule ?
/******/ 				function() { return module['default']; } :
/******/ 				function() { return module; };
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	!function() {
/******/ 		var getProto = Object.getPrototypeOf ? function(obj) { return Object.getPrototypeOf(obj); } : function(obj) { return obj.__proto__; };
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach(function(key) { def[key] = function() { return value[key]; }; });
/******/ 			}
/******/ 			def['default'] = function() { return value; };
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	!function() {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = function(chunkId) {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce(function(promises, key) {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	!function() {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = function(chunkId) {
/******/ 			// return url for filenames based on template
/******/ 			return {"23":"shared","28":"common","36":"shared","134":"judge","156":"shared","165":"step","200":"packages","207":"scanner","217":"judge","219":"shared","236":"actions","260":"shared","300":"verify","334":"common","346":"judge","359":"shared","377":"shared","382":"run","399":"judge","431":"shared","448":"shared","456":"common","508":"tools","542":"shared","597":"lane","622":"judge","630":"shared","639":"shared","663":"verify","671":"shared","682":"agent","700":"shared","714":"shared","767":"shared","773":"shared","780":"judge","919":"common","920":"judge","947":"shared"}[chunkId] + ".js";
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	!function() {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = function(chunk) {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = function(chunkId, promises) {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	}();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(41730);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;