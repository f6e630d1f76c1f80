"use strict";
exports.id = 8270;
exports.ids = [8270];
exports.modules = {

/***/ 4148:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: function() { return /* binding */ PACKAGE_CACHES; },
/* harmony export */   sR: function() { return /* binding */ buildFolders; },
/* harmony export */   yU: function() { return /* binding */ holdsPackages; }
/* harmony export */ });
/**
 * What builds and tests make beside a file that says what kind of project lies there. Where the tree discards or ignores such a
 * folder, verification makes it before its commands start: in a tree that is read-only they could not. Each row is a file's
 * name, or what it ends with, and the folders, by the documentation of the program that reads the file.
 */
const BUILT_BESIDE = [
    [/^Cargo\.toml$/, ["target"]],
    [/^(?:pom\.xml|project\.clj)$/, ["target"]],
    [/^(?:build|settings)\.gradle(?:\.kts)?$/, ["build", ".gradle"]],
    [/^build\.sbt$/, ["target", "project/target", "project/project"]],
    [
        /^package\.json$/,
        [
            "build",
            "coverage",
            "dist",
            "lib",
            "out",
            ".angular",
            ".cache",
            ".next",
            ".nuxt",
            ".nyc_output",
            ".parcel-cache",
        ].concat([".svelte-kit", ".turbo"]),
    ],
    [
        /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements\.txt)$/,
        [".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "htmlcov"],
    ],
    [/^CMakeLists\.txt$/, ["build"]],
    [/^meson\.build$/, ["build", "builddir"]],
    [/^(?:GNUm|M|m)akefile$/, ["bin", "build", "obj", "out"]],
    [/\.(?:cs|fs|vb)proj$/, ["bin", "obj", "TestResults"]],
    [/^Gemfile$/, ["coverage", "log", "tmp"]],
    [/^(?:cabal\.project|[^/]+\.cabal)$/, ["dist-newstyle"]],
    [/^stack\.yaml$/, [".stack-work"]],
    [/^mix\.exs$/, ["_build"]],
    [/^rebar\.config$/, ["_build"]],
    [/^dune-project$/, ["_build"]],
    [/^Package\.swift$/, [".build"]],
    [/^build\.zig$/, [".zig-cache", "zig-cache", "zig-out"]],
    [/^pubspec\.yaml$/, [".dart_tool", "build"]],
];
/**
 * Folders that a build may make in a tree.
 * @param files paths of the tree
 * @returns each once, in the order of the files
 */
function buildFolders(files) {
    const found = new Set();
    for (const path of files) {
        const cut = path.lastIndexOf("/") + 1;
        const name = path.slice(cut);
        for (const [file, folders] of BUILT_BESIDE)
            if (file.test(name))
                for (const folder of folders)
                    found.add((path.slice(0, cut) + folder));
    }
    return [...found];
}
/** Folders by whose name they hold installed packages, whoever installed them. */
const PACKAGE_FOLDERS = new Set(["node_modules", "bower_components", "__pypackages__", "Pods"]);
/** Files by which a folder of another name is one: a Python environment (PEP 405), Composer's, Conda's. */
const PACKAGE_MARKS = ["pyvenv.cfg", "autoload.php", "conda-meta"];
/**
 * Whether a folder that setup commands left holds installed packages: programs and libraries that commands run, and that no
 * build writes to.
 * @param has whether a name is in the folder
 */
function holdsPackages(folder, has) {
    return PACKAGE_FOLDERS.has(folder.slice(folder.lastIndexOf("/") + 1)) || PACKAGE_MARKS.some(has);
}
/** Where programs keep what they may lose, in a folder of packages: find-cache-dir's place, and those of Vite and TypeScript. */
const PACKAGE_CACHES = [".cache", ".tmp", ".vite", ".vite-temp", ".vitest"];


/***/ }),

/***/ 192:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: function() { return /* binding */ judge; }
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
        // A replay has a field more, and a baseline asks no model.
        {
            dimension: "report shape",
            agrees: Object.keys(verdict).every((field) => field in report || field === "replay"),
        },
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
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(164);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/replay.ts

/** What of a run was not asked of a model but replayed from a cassette; null for a run that is none. */
function replayOf({ facts, agent }) {
    const replayed = agent?.calls.some((call) => call.replayed) ?? false;
    if (!replayed && facts.model_access?.replay !== true)
        return null;
    const { sha256 = null, recorded_at = null, exchanges = 0 } = facts.cassette ?? {};
    const served = agent?.calls.filter((call) => call.replayed && call.status !== null && !isUnanswered(call)).length ?? 0;
    return { cassette_sha256: sha256, recorded_at, exchanges, served };
}
/** Whether the agent asked for what the cassette does not hold: what came after it says nothing about the agent. */
function strayed({ agent }) {
    return agent?.calls.some(isUnanswered) ?? false;
}
/** The first request of a replay that was not recorded. */
function strayedBlockers({ agent }) {
    const first = agent?.calls.find(isUnanswered);
    if (first === undefined)
        return [];
    const { reason, field, seq } = first;
    if (reason === "cassette_exhausted")
        return [
            (0,blocker/* blocker */.Zs)("cassette_mismatch", `request ${seq}`, {
                expected: "no further request: the recording ends before it",
                found: "a request",
            }),
        ];
    const [, request, how] = /^(request \d+), (.*)$/s.exec(field ?? "") ?? [];
    return [
        (0,blocker/* blocker */.Zs)("cassette_mismatch", request ?? `request ${seq}`, {
            expected: "the request that was recorded",
            found: how ?? field ?? "another one",
        }),
    ];
}
function isUnanswered({ replayed, reason }) {
    return replayed && (reason === "cassette_mismatch" || reason === "cassette_exhausted");
}

;// CONCATENATED MODULE: ./src/core/judge/checks.ts









/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;
const afterLane = ({ facts }) => facts.lane !== undefined;
const ofAgent = (evidence) => afterLane(evidence) && evidence.agent !== null;
/** A check of what a lane that ran did. */
function check(name, event, kind, evaluate, missing, applies = afterLane) {
    return { name, event, kind, applies, evaluate, ...(missing === undefined ? {} : { missing }) };
}
/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
const CHECKS = [
    {
        name: "setup",
        event: "verification.completed",
        kind: "safety",
        applies: ({ facts }, { setup_commands = [] }) => facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
        evaluate: setup,
        missing: ({ evidence }) => (evidence.facts.setup === undefined ? "setup was not run" : null),
    },
    check("interruption", "run.completed", "safety", interruption),
    check("exit", "run.completed", "result", exit),
    check("lane events", "run.completed", "result", laneEvents),
    check("agent protocol", "run.completed", "result", agentProtocol, agentWithheld, ofAgent),
    check("model", "run.completed", "safety", model, agentWithheld, ofAgent),
    check("model endpoint", "run.completed", "safety", modelEndpoint, agentWithheld, ofAgent),
    {
        name: "replay",
        event: "run.completed",
        kind: "safety",
        applies: (evidence) => afterLane(evidence) && (evidence.facts.model_access?.replay === true || strayed(evidence)),
        evaluate: ({ evidence }) => strayedBlockers(evidence),
        missing: agentWithheld,
    },
    check("reviewer", "verification.completed", "result", reviewer, unheardReviewer),
    check("workspace", "git.diff.checked", "safety", workspace, unwalked),
    check("limits", "git.diff.checked", "safety", limits, unwalked),
    check("allowed paths", "git.diff.checked", "safety", allowedPaths, noSnapshot),
    check("forbidden paths", "git.diff.checked", "safety", forbiddenPaths, noSnapshot),
    check("diff", "git.diff.checked", "result", diff, noSnapshot),
    check("patch", "run.completed", "safety", patchAgreesWithManifests, noPatch),
    check("ending tree", "run.completed", "safety", endingTree, ({ evidence }) => evidence.facts.head === undefined ? "nobody looked at where the lane left HEAD" : unwalked({ evidence })),
    check("verification", "verification.completed", "result", verification, unverified),
    check("secrets", "run.completed", "safety", secrets, ({ evidence }) => evidence.facts.secrets === undefined ? "nothing was scanned for secrets" : null),
];
function unwalked({ evidence: { facts } }) {
    return facts.walk === undefined ? "the workspace was not looked at after the lane" : null;
}
function noSnapshot({ evidence }) {
    return evidence.change === null ? "there is no snapshot of the workspace" : null;
}
function noPatch({ evidence }) {
    if (!("withheld" in evidence.patch))
        return noSnapshot({ evidence });
    return `patch.diff is withheld: ${evidence.patch.withheld}`;
}
function unverified({ evidence: { facts } }) {
    const { verification: result } = facts;
    if (result === undefined)
        return "no verification command was run";
    return result.status === "not_run" || result.status === "missing"
        ? `no verification command was run: ${result.reason ?? "no reason given"}`
        : null;
}
function agentWithheld({ evidence: { facts } }) {
    const file = AGENT_FILES.find((name) => facts.secrets?.withheld[name] !== undefined);
    return file === undefined ? null : `${file} is withheld: it held a secret`;
}
/** The lane's own reviewer, where it has one: Case's by its event log, any other lane's by an envelope of its output. */
function unheardReviewer(input) {
    const withheld = agentWithheld(input);
    return isReviewHeard(input.evidence) ? null : (withheld ?? "the lane's own reviewer was not heard");
}
/** Whether the lane's own reviewer came to a verdict, for or against. */
function isReviewHeard({ agent, laneOutput }) {
    if (agent !== null)
        return (0,case_lane/* reviewerWasHeard */.xQ)(agent);
    return laneOutput?.reviewed === true;
}
/** Whether the lane was stopped by its deadline or by whoever cancelled the run, or a replay had no answer for it any more. */
function isInterrupted(evidence) {
    const { facts } = evidence;
    return (facts.cancelled !== undefined ||
        facts.lane?.termination === "timeout" ||
        facts.lane?.termination === "cancelled" ||
        strayed(evidence));
}
function kept(evidence) {
    return evidence.change?.changes ?? [];
}
function interruption({ evidence }) {
    const { lane, cancelled, clock } = evidence.facts;
    if (lane?.termination === "timeout") {
        const open = evidence.agent === null ? "" : `: ${(0,case_lane/* openAtTheEnd */.Cq)(evidence.agent, Date.parse(clock.lane_ended ?? ""))}`;
        return [(0,blocker/* blocker */.Zs)("timeout", "lane", { found: `no end after ${Math.round(lane.duration_ms)} ms${open}` })];
    }
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
        return [
            (0,blocker/* blocker */.Zs)("backend_failed", "lane", exitDetail(lane) ?? { expected: "exit code 0", found: `exit code ${lane.exit_code}` }),
        ];
    return [];
}
function laneEvents({ evidence, contract }) {
    const sent = new Set(evidence.facts.lane?.events);
    return (contract.required_events ?? [])
        .filter((event) => !sent.has(event))
        .map((event) => (0,blocker/* blocker */.Zs)("missing_required_event", event));
}
/** What is read of a real agent. */
const AGENT_FILES = [case_lane/* CASE_EVENTS_FILE */.ws, case_lane/* MODEL_CALLS_FILE */.$O, judge_files/* STDERR_FILE */.GK];
/** What the judge reads of a real agent's run; null where there is none, or where a secret hides it. */
function caseRunOf({ facts, agent }) {
    if (agent === null || facts.lane === undefined)
        return null;
    // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
    if (AGENT_FILES.some((file) => facts.secrets?.withheld[file] !== undefined))
        return null;
    return {
        ...agent,
        eventsProblem: facts.lane.event_log_problem ?? null,
        exitCode: facts.lane.exit_code,
        harnessCompleted: facts.lane.termination === "harness_completed",
        model: facts.request.model ?? "",
    };
}
/** What the agent's own records deny, where the lane is a real one. */
function caseFindings(evidence) {
    const run = caseRunOf(evidence);
    return run === null ? [] : (0,case_lane/* caseBlockers */.U_)(run);
}
/** What the model's endpoint did to the lane, and what of the other checks' findings that explains; null where nothing. */
function endpointOf(evidence) {
    const run = caseRunOf(evidence);
    const { lane } = evidence.facts;
    if (run === null || lane === undefined)
        return null;
    return (0,case_lane/* endpointFinding */.Zm)(run, {
        cutOff: isInterrupted(evidence),
        laneMs: lane.duration_ms,
        unchanged: kept(evidence).length === 0,
        exited: lane.termination === "exited",
    });
}
function modelEndpoint({ endpoint }) {
    return endpoint === null ? [] : [endpoint.blocker];
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
    return evidence.laneOutput?.rejected === true ? [(0,blocker/* blocker */.Zs)("reviewer_rejected", "reviewer")] : [];
}
function workspace({ evidence }) {
    const refusals = evidence.facts.walk?.refusals ?? [];
    const known = new Set(refusals.filter(({ kind }) => kind === "colliding-name").map(({ path }) => shown(path)));
    const derived = twinsOf(evidence).filter(({ subject }) => !known.has(subject));
    const refused = refusals.map(({ path, ...fault }) => ({ subject: shown(path), ...fault }));
    const found = [...refused, ...derived].map(({ subject, kind, detail }) => ({ subject, found: `${kind}: ${detail}` }));
    return listed("hostile_workspace", found, evidence.facts.walk?.unnamed?.refusals);
}
/** New files that some system would take for another one: of the baseline, even where that is gone now, or of the result. */
function twinsOf({ change }) {
    if (change === null)
        return [];
    const added = change.changes.flatMap(({ kind, after }) => kind === "added" && after !== undefined && after.hidden !== true ? [after.path] : []);
    return (0,paths/* twins */.y0)(change.known, [...added, ...change.newFolders]).map(({ path, twin }) => ({
        subject: (0,bytes/* displayPath */.Gt)(path),
        ...(0,tree_rules/* twinFault */.Bo)(twin),
    }));
}
function limits({ evidence }) {
    const { walk, verification: verified } = evidence.facts;
    const hits = (walk?.limit_hits ?? []).map(({ path, ...hit }) => ({ ...hit, where: shown(path) }));
    const ended = (verified?.commands ?? []).flatMap(({ limit_hit: hit }) => hit === undefined ? [] : [{ ...hit, where: "verification" }]);
    return listed("limit_exceeded", [...hits, ...ended].map(({ limit, where, found, bound }) => ({
        subject: `${limit}: ${where}`,
        expected: limitText(limit, bound),
        found: String(found),
    })), walk?.unnamed?.limit_hits);
}
function limitText(limit, bound) {
    return limit === "disk" ? `at least ${bound} left` : `at most ${bound}`;
}
function allowedPaths({ evidence, contract }) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const outside = kept(evidence).filter(({ path }) => !(0,paths/* matchesAny */._I)(allowed, path));
    const expected = `only changes to ${contract.allowed_paths.join(", ")}`;
    return listed("disallowed_file_change", outside.map(({ path, kind }) => ({ subject: (0,bytes/* displayPath */.Gt)(path), expected, found: kind })));
}
function forbiddenPaths({ evidence, contract }) {
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const touched = kept(evidence).flatMap(({ path, kind }) => {
        const subject = (0,bytes/* displayPath */.Gt)(path);
        if ((0,paths/* matchesAny */._I)(forbidden, path))
            return [{ subject, found: kind }];
        const near = forbidden.find((rule) => (0,paths/* nearlyMatches */.NW)(rule, path));
        if (near === undefined)
            return [];
        return [
            { subject, found: `${kind}; on some systems this is a path of the forbidden ${JSON.stringify(near.text)}` },
        ];
    });
    return listed("forbidden_path_change", touched);
}
function diff({ evidence }) {
    if (evidence.change === null)
        return [];
    return kept(evidence).length === 0 ? [(0,blocker/* blocker */.Zs)("no_diff", "workspace")] : [];
}
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence: { patch } }) {
    if ("withheld" in patch)
        return [];
    const { problem, faults } = patch;
    if (problem !== null)
        return [(0,blocker/* blocker */.Zs)("harness_error", "patch.diff", { found: `${problem.problem} at byte ${problem.offset}` })];
    return faults.map(({ path, found }) => (0,blocker/* blocker */.Zs)("harness_error", (0,bytes/* displayPath */.Gt)(path), { found }));
}
function endingTree({ evidence, interrupted }) {
    const { walk, head, request } = evidence.facts;
    const left = (paths, unnamed, found) => listed("dirty_ending_tree", paths.map((path) => ({ subject: shown(path), found })), unnamed);
    const late = left(walk?.late_changes ?? [], walk?.unnamed?.late_changes, case_lane/* LATE_CHANGE */.Qy);
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
    const uncommitted = "HEAD moved, and this was left uncommitted";
    return [...late, ...left(head?.uncommitted ?? [], head?.uncommitted_unnamed, uncommitted)];
}
/** What setup came to; nothing of it is the agent's doing. */
function setup({ evidence }) {
    const { setup: result, cancelled } = evidence.facts;
    if (result === undefined)
        return [];
    const failed = failedCommands(result).filter(({ termination }) => termination !== "cancelled" || cancelled === undefined);
    const { changed, undiscarded, more, problem } = result;
    return [
        ...failed.map((ran) => (0,blocker/* blocker */.Zs)("setup_failed", commandText(ran), commandDetail(ran))),
        ...(changed.length === 0
            ? []
            : [
                (0,blocker/* blocker */.Zs)("setup_failed", shown(changed[0]), {
                    expected: "the files of the starting tree as they are",
                    found: `setup commands changed ${withCount(changed.map(shown), more.changed)}`,
                }),
            ]),
        ...(undiscarded.length === 0
            ? []
            : [
                (0,blocker/* blocker */.Zs)("setup_failed", "discard_paths", {
                    expected: "all that setup commands add to be covered by discard_paths",
                    found: withCount(undiscarded.map(bytes/* escapeForPeople */.IW), more.undiscarded),
                }),
            ]),
        ...(problem === null ? [] : [(0,blocker/* blocker */.Zs)("setup_failed", "setup", { found: problem })]),
    ];
}
function withCount(names, more) {
    return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
function verification({ evidence }) {
    const result = evidence.facts.verification;
    if (result === undefined)
        return [];
    const failed = failedCommands(result);
    if (failed.length === 0)
        return result.status === "failed"
            ? [(0,blocker/* blocker */.Zs)("verification_failed", "verification", { found: result.reason ?? "unknown" })]
            : [];
    return failed.map((ran) => ran.termination === "timeout"
        ? (0,blocker/* blocker */.Zs)("timeout", "verification", commandDetail(ran))
        : (0,blocker/* blocker */.Zs)("verification_failed", commandText(ran), hinted(commandDetail(ran), ran.hints)));
}
/** What a command's own output hints at, in words behind what is known; the catalogue knows them by their beginning. */
function hinted(detail, hints = []) {
    if (hints.length === 0)
        return detail;
    const words = hints.map(({ kind, path, rule }) => {
        const at = JSON.stringify((0,bytes/* escapeForPeople */.IW)(path));
        switch (kind) {
            case "read-only":
                return rule === null
                    ? `${at} could not be written: it is read-only in verification`
                    : `${at} could not be written: it is read-only in verification; ${JSON.stringify((0,bytes/* escapeForPeople */.IW)(rule))} in discard_paths would change that`;
            case "exists":
                return `${at} was there already: it is made for each command, empty`;
            case "gone":
                return `${at} was empty again: each command begins with what the first began with`;
            default:
                return kind;
        }
    });
    return { ...detail, found: `${detail.found}; by its output, ${words.join("; ")}` };
}
function commandText({ command }) {
    return typeof command === "string" ? command : command.join(" ");
}
/** What a command came to, in words by which the catalogue tells the ends that people meet most. */
function commandDetail(ran) {
    const { command, exit_code, signal, termination, duration_ms } = ran;
    if (termination === "timeout")
        return {
            found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
        };
    if (ran.limit_hit !== undefined) {
        const { limit, found, bound } = ran.limit_hit;
        return { expected: `${limit}: ${limitText(limit, bound)}`, found: `${found}, so that it was ended` };
    }
    const expected = "exit code 0";
    const end = exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`;
    if (ran.out_of_space === true && ran.out_of_memory !== true)
        return { expected, found: `${end}, after it said that no space was left to write` };
    if (exit_code === null)
        return { expected, found: end };
    const program = typeof command === "string" ? null : command[0];
    if (exit_code === 127)
        return {
            expected,
            found: `${end}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
        };
    if (exit_code === 126)
        return {
            expected,
            found: `${end}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
        };
    return exitDetail(ran) ?? { expected, found: end };
}
/** An exit code that is what a shell makes of a signal, in words; null for any other. Any program may give such a code itself. */
function exitDetail({ exit_code, out_of_memory, }) {
    if (exit_code === null)
        return null;
    const [expected, found] = ["exit code 0", `exit code ${exit_code}`];
    if (out_of_memory === true)
        return {
            expected,
            found: `${found}, after the kernel ended a process of it: together they took more memory than there was for them`,
        };
    const signal = SIGNALS[exit_code - 128];
    if (signal === undefined)
        return null;
    if (signal === "SIGKILL")
        return {
            expected,
            found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
        };
    return { expected, found: `${found}, as where ${signal} ended a program` };
}
/** Signals that end programs which nobody stopped, by their number on Linux. */
const SIGNALS = {
    6: "SIGABRT",
    7: "SIGBUS",
    9: "SIGKILL",
    11: "SIGSEGV",
    15: "SIGTERM",
};
/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
function failedCommands({ commands }) {
    return commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
}
function secrets({ evidence }) {
    const { findings = [], redacted = [], withheld = {} } = evidence.facts.secrets ?? {};
    const leaks = new Map(findings.map(({ file, rule }) => [JSON.stringify([file, rule]), { subject: file, found: rule }]));
    // One for each place and name, whether all of it, or some of it, or none of it could be taken out.
    for (const { file, rule, places, excuse } of redacted) {
        const key = JSON.stringify([file, rule]);
        if (excuse !== null)
            continue;
        const how = `${rule}, redacted in ${places} ${places === 1 ? "place" : "places"}`;
        leaks.set(key, { subject: file, found: leaks.has(key) ? `${how}, and not everywhere` : how });
    }
    const found = listed("secret_leak", [...leaks.values()]);
    if (found.length > 0)
        return found;
    // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
    const hidden = Object.entries(withheld).map(([file, rule]) => (0,blocker/* blocker */.Zs)("secret_leak", file, { found: rule }));
    if (hidden.length > 0 || !hidesPath(evidence))
        return hidden;
    return [(0,blocker/* blocker */.Zs)("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}
function hidesPath({ change }) {
    return change !== null && (change.baselineTree === null || change.resultTree === null);
}
/** A blocker for each of the first hundred; how many more there are is said by the one that people read first. */
function listed(code, items, unnamed = 0) {
    const named = items.slice(0, MAX_LISTED);
    const rest = items.length + unnamed - named.length;
    const first = named.reduce((least, item) => (least === undefined || item.subject < least.subject ? item : least), undefined);
    return named.map((item) => {
        const { subject, ...detail } = item;
        const found = item === first && rest > 0 ? `${item.found}; ${rest} more of this code are not listed` : item.found;
        return (0,blocker/* blocker */.Zs)(code, subject, { ...detail, found });
    });
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
                patch_sha256: "withheld" in evidence.patch ? null : evidence.patch.sha256,
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

;// CONCATENATED MODULE: ./src/core/judge/expectations.ts




/** What a contract's `evidence_expectations` calls the outcome of the verification commands. */
const VERIFICATION = "verification";
/**
 * What of a contract's `evidence_expectations` (SPEC section 4) is not there: files of the bundle (a folder with its `/`),
 * events of section 3, `verification` (its commands were run to an end), `review` (the lane's own reviewer was heard). A name
 * that is none of these is one that is missing.
 */
function missingEvidence(evidence, expected, held) {
    return [...new Set(expected)].flatMap((name) => {
        const why = whyMissing(evidence, name, held);
        return why === null ? [] : [(0,blocker/* blocker */.Zs)("missing_required_event", name, { found: why })];
    });
}
function whyMissing(evidence, name, held) {
    const { facts } = evidence;
    if (name === case_lane/* REVIEW */.nb)
        return isReviewHeard(evidence) ? null : "the lane's own reviewer was not heard";
    if (name === VERIFICATION)
        return isVerified(evidence) ? null : "no verification command was run to its end";
    if (held.events.has(name))
        return null;
    if (facts.secrets?.withheld[name] !== undefined)
        return "a note in its place: it held a secret";
    return isHeld(evidence, name, held) ? null : "no such file, event or outcome";
}
/** Whether the commands came to an outcome, good or bad. */
function isVerified({ facts: { verification } }) {
    if (verification === undefined || verification.commands.length === 0)
        return false;
    if (verification.status !== "passed" && verification.status !== "failed")
        return false;
    return failedCommands(verification).every(({ termination }) => termination === "exited" || termination === "signalled");
}
function isHeld({ files, nested }, name, held) {
    if (name.endsWith("/"))
        return ([...nested.keys()].some((folder) => name === `${folder}/`) ||
            [...files, ...held.files].some((file) => file.startsWith(name)));
    if (held.files.has(name))
        return true;
    // Whatever came of the run, a sealed bundle has these; those that follow from the decision are not there for the judge yet.
    if ((0,judge_files/* isDerivedFile */.qW)(name))
        return ALWAYS.has(name);
    return files.has(name);
}
const ALWAYS = new Set(judge_files/* COMMON_FILES */.mS.filter(judge_files/* isDerivedFile */.qW));

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
    const { contract } = input;
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
                    model_replayed: replayOf(evidence) !== null,
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
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
;// CONCATENATED MODULE: ./src/core/judge/verdict.ts









/** The report without its index of files: every field derived from the evidence. */
function verdictOf(judged) {
    const { evidence, input, blockers, status } = judged;
    const { facts, containment } = evidence;
    const { run, request, lane } = facts;
    const first = blockers[0];
    const replay = replayOf(evidence);
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
            commands: [
                ...reported("setup", facts.setup?.commands),
                ...reported("verification", facts.verification?.commands),
            ],
            tree: facts.verification?.tree?.mode ?? null,
            not_shown: notShown(facts.verification?.tree?.mode),
        },
        required_events_passed: lane !== undefined && found("lane events")?.state === "passed",
        blockers: blockers.map(blocker/* worded */.MH),
        not_applicable: notApplicable(judged),
        not_evaluated: Object.fromEntries(judged.checks.flatMap(({ check, reason }) => (reason === null ? [] : [[check, reason]]))),
        withheld: facts.secrets?.withheld ?? {},
        mutation_mode: input.stage.mutationMode,
        allowed_mutation_scope: input.stage.allowedMutationScope,
        lane_phases: phasesOf(evidence),
        lane_process_started: lane !== undefined,
        case_process_started: lane !== undefined && request.lane === "case",
        source_admission_status: admission === null ? "not_admitted" : (0,agent_record/* sourceAdmissionStatus */.xR)(admission),
        source_admission_freshness: admission === null ? null : (0,agent_record/* sourceAdmissionFreshness */.Cq)(admission),
        ...(replay === null ? {} : { replay }),
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
/** What the lane's own log says of its agents, unless the log holds a secret. */
function phasesOf({ agent, facts }) {
    if (agent === null || agent.events === null || facts.secrets?.withheld[case_lane/* CASE_EVENTS_FILE */.ws] !== undefined)
        return null;
    return (0,case_lane/* lanePhases */.rq)(agent);
}
function notShown(mode) {
    return mode === undefined ? [] : [...verified_tree/* NOT_SHOWN */.a6[mode]];
}
/** Commands as the report lists them. */
function reported(kind, commands = []) {
    return commands.map(({ command, exit_code, duration_ms }) => ({ kind, command, exit_code, duration_ms }));
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
    const { verification } = evidence.facts;
    if (verification === undefined)
        return "not_run";
    return verification.status === "passed" && failedCommands(verification).length > 0 ? "failed" : verification.status;
}
function canaryState({ evidence }) {
    const canary = evidence.containment?.canary;
    if (canary === undefined || !canary.ran)
        return "not_run";
    return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}
/** What only a lane that started can have: fields of the report, and events. */
const NEEDS_LANE = [
    "allowed_writes_passed",
    "forbidden_paths_passed",
    "patch.applied",
    "git.diff.checked",
    "baseline",
    "result",
    "backend_exit_code",
    "verification",
];
function notApplicable(judged) {
    const { evidence, input } = judged;
    const { facts } = evidence;
    const reasons = {};
    const lane = facts.lane;
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        reasons["approval"] = "neither contract nor stage asks for one";
    if (facts.request.lane === "fake") {
        reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
        reasons["source_admission_freshness"] = "the fake lane has no agent binary to admit";
        reasons["model_admission_status"] = "the fake lane uses no model";
    }
    const planned = input.contract.ok && judged.gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
    if (!planned)
        reasons["plan.updated"] = "a gate was closed before there was a plan";
    if (lane === undefined) {
        const why = facts.setup === undefined ? "no lane process was started" : "setup failed, so that no lane was started";
        for (const field of NEEDS_LANE)
            reasons[field] = why;
        if (facts.run.workspace_root === null)
            reasons["runtime_workspace_root"] = "no workspace was made";
    }
    else {
        if (isInterrupted(evidence)) {
            const how = strayed(evidence) ? "left what the cassette holds" : `ended by ${lane.termination}`;
            const why = `the lane ${how}: only its safety was checked`;
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
        if (!input.contract.ok)
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed"])
                reasons[field] = "the contract can't be read";
        if (facts.clock.diff_checked === null)
            for (const event of ["patch.applied", "git.diff.checked"])
                reasons[event] = "the run ended before the diff was taken";
        if (lane.exit_code === null)
            reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
        if (facts.verification?.status === "not_run")
            reasons["verification"] = facts.verification.reason ?? "not run";
    }
    if (replayOf(evidence) !== null)
        reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
    if (facts.secrets !== undefined)
        for (const file of Object.keys(facts.secrets.withheld))
            reasons[file] = "withheld: it held a secret";
    return reasons;
}

// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var survivors = __webpack_require__(6388);
;// CONCATENATED MODULE: ./src/core/judge/witnesses.ts




/** Lanes whose agent the harness may stop once it has delivered and lingers (SPEC section 11). */
const LINGERING = ["case"];
/** Clock readings that a lane which came to its end leaves behind. */
const READINGS = ["lane_started", "lane_ended", "diff_checked", "verification_completed"];
/**
 * What a lane that started must have left on record. Whatever nobody looked at denies a pass: a check that finds nothing in
 * a fact that is not there has found nothing out.
 */
function missingWitnesses(evidence, contract, stage) {
    const { facts, change, containment } = evidence;
    const { lane, request } = facts;
    if (lane === undefined)
        return [];
    const faults = [];
    const fault = (subject, found, expected) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found, ...(expected === undefined ? {} : { expected }) }));
    if (!stage.lanes.some((name) => name === request.lane))
        fault("zero-start proof", `a process of the lane ${request.lane}, which this version does not run at stage ${stage.number}`);
    if (facts.run.role === "stage1-refusal" || (facts.run.role === "fake-baseline" && request.lane !== "fake"))
        fault("zero-start proof", `a process of the lane ${request.lane} in the ${facts.run.role} of a run`);
    if (lane.termination === "not_started")
        fault("lane", "it has an end, and was not started");
    if (lane.termination === "harness_completed" && !LINGERING.includes(request.lane))
        fault("lane", `the lane ${request.lane} is never stopped as completed`);
    const admitted = facts.agent_binary?.sha256 ?? null;
    if (request.lane !== "fake" && lane.program_sha256 !== admitted)
        fault("agent binary", `a program with SHA-256 ${lane.program_sha256}`, `the admitted copy, ${admitted ?? "none"}`);
    if (containment?.level !== "none")
        for (const what of (0,survivors/* unseenEnds */.x)(facts))
            faults.push((0,blocker/* blocker */.Zs)("harness_error", "survivors", {
                expected: `everything of ${what} to be seen dead`,
                found: "something that could not be killed, or not be seen",
            }));
    if (facts.harness_error !== undefined || isInterrupted(evidence))
        return faults;
    faults.push(...setupFaults(evidence, contract));
    if (facts.case === undefined)
        fault("case", "there is no word on its folder");
    if (facts.walk === undefined)
        fault("workspace", "it was never looked at after the lane");
    if (change === null)
        fault("workspace", "there are no manifests of it");
    if (facts.head === undefined)
        fault("HEAD", "there is no word on where the lane left it");
    if (facts.secrets === undefined)
        fault("secret scan", "there is no word on it");
    for (const reading of READINGS)
        if (facts.clock[reading] === null)
            fault("clock", `no reading for ${reading}`);
    if ((0,findings/* hasFindings */.V)(evidence))
        return faults;
    if (facts.patch === undefined)
        fault("patch", "there is no word on the trees that it connects");
    const { verification } = facts;
    if (verification === undefined)
        return [...faults, (0,blocker/* blocker */.Zs)("harness_error", "verification", { found: "there is no word on it" })];
    if (verification.status !== "passed" && verification.status !== "failed")
        fault("verification", `status ${verification.status}: ${verification.reason ?? "no reason"}`, "the commands of the contract, run");
    if (verification.level !== (containment?.level ?? null))
        fault("verification", `level ${verification.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (verification.status === "passed" && !ranEveryCommand(verification.commands, contract.verification_commands))
        fault("verification", "passed by other commands", "every verification command of the contract, once, in its order");
    return faults;
}
function ranEveryCommand(ran, wanted = []) {
    return JSON.stringify(ran.map(({ command }) => command)) === JSON.stringify(wanted);
}
/** Where setup commands must have run: in the checkout, and where the lane sees other paths in its own copy, too. */
const SETUP_PLACES = {
    sandbox: ["checkout"],
    pid: ["checkout", "workspace"],
    none: ["checkout", "workspace"],
};
/** Setup that passed ran every command of the contract, at the level of the run, wherever it had to. */
function setupFaults({ facts, containment }, contract) {
    const { setup } = facts;
    const wanted = contract.setup_commands ?? [];
    const fault = (found, expected) => [(0,blocker/* blocker */.Zs)("harness_error", "setup", { found, expected })];
    if (setup === undefined)
        return wanted.length === 0 ? [] : fault("no word on it", "the setup commands of the contract, run");
    if (wanted.length === 0)
        return fault("setup commands", "none, as in the contract");
    if (setup.level !== (containment?.level ?? null))
        return fault(`level ${setup.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (setup.left === null)
        return fault("nothing that it left", "what lane and verification were given of it");
    const expected = SETUP_PLACES[setup.level].map((place) => setup.commands.filter((one) => one.place === place));
    const all = expected.reduce((sum, { length }) => sum + length, 0);
    if (all !== setup.commands.length || !expected.every((ran) => ranEveryCommand(ran, wanted)))
        return fault("other commands", "every setup command of the contract, once in each place, in its order");
    return [];
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
    const endpoint = endpointOf(evidence);
    const made = evaluateChecks(evidence, input, endpoint, observe);
    const others = [
        ...(0,core_gates/* gateBlockers */.p0)(gates),
        ...harnessFaults(evidence, gates, made),
        ...(input.contract.ok ? missingWitnesses(evidence, input.contract.value, input.stage) : []),
        ...cancelledBeforeStart(evidence),
    ];
    const all = (list) => (0,blocker/* sortBlockers */.W7)([...others, ...list.flatMap((check) => check.blockers)]);
    // What the evidence must hold is asked of all that the run came to, which is known without the answer.
    const held = () => heldBy(derive({ evidence, input, gates, checks: made, blockers: all(made), status: (0,blocker/* statusOf */.c2)(all(made)) }));
    const checks = [...made, ...expectedEvidence(evidence, input, endpoint, held, observe)];
    const blockers = all(checks);
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
function evaluateChecks(evidence, { contract }, endpoint, observe) {
    if (!contract.ok)
        return [];
    const interrupted = isInterrupted(evidence);
    return CHECKS.filter((check) => check.applies(evidence, contract.value)).map((check) => {
        const { name, event } = check;
        if (interrupted && check.kind === "result")
            return { check: name, event, state: "not_applicable", blockers: [], reason: null };
        const input = { evidence, contract: contract.value, interrupted, endpoint };
        const found = observe("check", name, () => check.evaluate(input));
        return resultOf({ check: name, event }, found, endpoint, () => check.missing?.(input) ?? null);
    });
}
/**
 * What a check came to by what it found.
 * @param missing says why what it looks at never came, or null
 */
function resultOf(check, found, endpoint, missing) {
    const blockers = found.filter((one) => endpoint?.excuses(one) !== true);
    if (blockers.length > 0)
        return { ...check, state: "blocked", blockers, reason: null };
    const reason = found.length > 0 ? UNANSWERED : missing();
    return { ...check, state: reason === null ? "passed" : "not_evaluated", blockers, reason };
}
/** Of a check whose findings say only that nothing came of a model that did not answer. */
const UNANSWERED = "the model's endpoint failed before there was a result";
const EXPECTED_EVIDENCE = { check: "expected evidence", event: "run.completed" };
/**
 * The check of what the contract's `evidence_expectations` name; none where it names nothing, or no lane ran. The fake baseline
 * of another lane has neither a reviewer nor model calls, and need not: what is expected is expected of that lane.
 */
function expectedEvidence(evidence, { contract }, endpoint, held, observe) {
    const expected = contract.ok ? (contract.value.evidence_expectations ?? []) : [];
    const { lane, run } = evidence.facts;
    if (expected.length === 0 || lane === undefined || run.role === "fake-baseline")
        return [];
    if (isInterrupted(evidence))
        return [{ ...EXPECTED_EVIDENCE, state: "not_applicable", blockers: [], reason: null }];
    const found = observe("check", EXPECTED_EVIDENCE.check, () => missingEvidence(evidence, expected, held()));
    return [resultOf(EXPECTED_EVIDENCE, found, endpoint, () => null)];
}
/** What a decision adds to the files that the judge has read. */
function heldBy({ events, markers, proof }) {
    return {
        events: new Set(events.map(({ event }) => event)),
        files: new Set([...[...markers.keys()].map((name) => `backend/${name}`), ...(proof === null ? [] : [proof.file])]),
    };
}
function cancelledBeforeStart({ facts }) {
    if (facts.cancelled === undefined || facts.lane !== undefined)
        return [];
    return [(0,blocker/* blocker */.Zs)("cancelled", facts.cancelled.step)];
}
/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence, gates, checks) {
    const { facts, nested } = evidence;
    const setupFailed = checks.some(({ blockers }) => blockers.some(({ code }) => code === "setup_failed"));
    const faults = [];
    const fault = (subject, found) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found }));
    if (facts.harness_error !== undefined)
        fault(facts.harness_error.step, facts.harness_error.message);
    const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
    const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
    if (facts.lane !== undefined && !open)
        fault("zero-start proof", "a lane process started although a gate was closed");
    if (facts.setup !== undefined && !open)
        fault("zero-start proof", "setup commands ran although a gate was closed");
    if (facts.lane !== undefined && setupFailed)
        fault("zero-start proof", "a lane process started although setup failed");
    if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput?.isEmpty === false))
        fault("zero-start proof", "a result without a lane that started");
    const blocked = gates.some(({ state }) => state === "blocked");
    if (facts.lane === undefined && !blocked && !stopped && !setupFailed)
        fault("lane", open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated");
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

/***/ 1476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J3: function() { return /* binding */ mountFaults; },
/* harmony export */   a6: function() { return /* binding */ NOT_SHOWN; },
/* harmony export */   co: function() { return /* binding */ treeMode; },
/* harmony export */   em: function() { return /* binding */ treeFaults; },
/* harmony export */   nH: function() { return /* binding */ isWritable; },
/* harmony export */   u7: function() { return /* binding */ planWritableTree; },
/* harmony export */   y6: function() { return /* binding */ planReadOnlyTree; }
/* harmony export */ });
/* unused harmony export MAX_TREE_MOUNTS */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4148);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1610);






/** Mounts over a tree: bubblewrap takes a quarter of a millisecond for each, and more the more there are. */
const MAX_TREE_MOUNTS = 128;
function treeMode(level, contract) {
    if (isWritable(contract))
        return level === "sandbox" ? "writable" : "writable-looked-at";
    return level === "sandbox" ? "read-only" : "looked-at";
}
/** Whether a contract has its verification write where it wants to. */
function isWritable({ verification_tree }) {
    return verification_tree === "writable";
}
/**
 * Plans what commands can write of a tree that is read-only: folders that are set aside, as far as they can be named before
 * anything runs. Those that setup left, but not installed packages; those that a literal rule of `discard_paths` names; those
 * that a build makes where a project of its kind lies, and that are discarded or ignored. What of the tree lies in one of them
 * stays read-only, and so does bytecode.
 */
function planReadOnlyTree({ contract, asides, owned, left }) {
    const tree = indexOf(owned);
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const packages = new Set(left.filter((one) => one.packages).map(({ path }) => path));
    const wanted = new Map();
    const want = (path, reason) => {
        if (!wanted.has(path) && !packages.has(path) && !isBytecode(path))
            wanted.set(path, reason);
    };
    for (const { path } of left)
        want(path, "setup commands left it, and it is set aside");
    for (const rule of rules) {
        const path = literalFolder(rule);
        if (path !== null)
            want(path, "discard_paths names it");
    }
    const files = owned.flatMap((entry) => ((0,_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az)(entry) ? [entry.path] : []));
    for (const path of (0,_formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .buildFolders */ .sR)(files))
        if (asides.of(path, true) !== null)
            want(path, "builds make it, and it is set aside");
    for (const path of packages)
        for (const name of _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_CACHES */ .Nj)
            want(`${path}/${name}`, "a cache within installed packages");
    const plan = { mounts: [], leftOut: 0 };
    const open = new Set();
    for (const [path, reason] of [...wanted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => open.has(folder)) || !tree.canBeFolder(path))
            continue;
        const mounts = tree.guardIn(path);
        if (mounts === null || plan.mounts.length + mounts.length + 1 > MAX_TREE_MOUNTS)
            plan.leftOut++;
        else {
            open.add(path);
            plan.mounts.push({ path, access: "write", reason }, ...mounts);
        }
    }
    return plan;
}
/**
 * Plans what commands can't write of a tree that is writable: acceptance tests, and what `forbidden_paths` covers. Where there
 * are more than can be mounted one by one, the folders that they lie in are read-only as a whole.
 */
function planWritableTree({ contract, owned }, acceptance) {
    const forbidden = withTheirFolders((0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths));
    const tests = new Set(acceptance);
    const guarded = new Map();
    const guard = (path, access, reason) => guarded.set(path, { path, access, reason });
    const folders = new Set();
    for (const { path } of owned)
        for (const folder of (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path))
            folders.add(folder);
    for (const path of folders)
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, true))
            guard(path, "read", FORBIDDEN);
    for (const entry of owned) {
        const { path, type } = entry;
        const reason = tests.has(path) ? ACCEPTANCE : (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, type === "dir") ? FORBIDDEN : null;
        if (reason !== null)
            guard(path, isMountable(entry) ? "read" : "look", reason);
    }
    return { mounts: withFolders(coarsened(outermost([...guarded.values()]))), leftOut: 0 };
}
/** Rules, with the folder of each that covers everything below one: only in a folder that is read-only nothing new can be made. */
function withTheirFolders(rules) {
    return rules.flatMap((rule) => rule.segments.length > 1 && rule.segments.at(-1) === "**"
        ? [rule, { ...rule, segments: rule.segments.slice(0, -1), folder: true }]
        : [rule]);
}
const ACCEPTANCE = "an acceptance test";
const FORBIDDEN = "forbidden_paths covers it";
/** Mounts without those that lie in one that is read-only. */
function outermost(mounts) {
    const whole = new Set(mounts.flatMap(({ path, access }) => (access === "read" ? [path] : [])));
    return mounts.filter(({ path }) => !(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => whole.has(folder)));
}
/** Replaces what lies deepest by its folder until there are few enough; in the end by the whole tree, which is the empty path. */
function coarsened(mounts) {
    let left = mounts;
    while (withFolders(left).length > MAX_TREE_MOUNTS) {
        const deepest = left.reduce((most, { path, access }) => (access === "read" ? Math.max(most, depthOf(path)) : most), 0);
        if (deepest === 0)
            return left;
        const raised = left.map((mount) => {
            if (depthOf(mount.path) < deepest || mount.access !== "read")
                return mount;
            return { path: (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(mount.path), access: "read", reason: `what it holds, for one: ${mount.reason}` };
        });
        const whole = raised.find(({ path }) => path === "");
        if (whole !== undefined)
            return [whole];
        left = outermost([...new Map(raised.map((mount) => [mount.path, mount])).values()]);
    }
    return left;
}
/** A folder in which something is mounted can be renamed with it, unless it is mounted itself. */
function withFolders(mounts) {
    const paths = new Set(mounts.map(({ path }) => path));
    const ways = new Map();
    for (const { path, access } of mounts)
        for (const folder of access === "read" ? (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path) : [])
            if (!paths.has(folder))
                ways.set(folder, {
                    path: folder,
                    access: "write",
                    reason: "it can't be renamed: something in it is read-only",
                });
    return [...mounts, ...ways.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function indexOf(owned) {
    const content = owned.filter(_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az);
    const files = new Set(content.map(({ path }) => path));
    const folders = new Set(content.flatMap(({ path }) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path)));
    return {
        canBeFolder: (path) => !files.has(path) && !(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path).some((folder) => files.has(folder)),
        guardIn(folder) {
            if (!folders.has(folder))
                return [];
            const within = content.filter(({ path }) => path.startsWith(`${folder}/`));
            if (!within.every(isMountable) || within.length > MAX_TREE_MOUNTS)
                return null;
            const reads = within.map(({ path }) => ({ path, access: "read", reason: "a file of the tree" }));
            return withFolders(reads).filter(({ path }) => path.startsWith(`${folder}/`));
        },
    };
}
/**
 * Whether a folder is Python's for bytecode, which is run in the place of the source beside it, without a look at that where the
 * bytecode says so: what changed code puts there for a test is the test. Python does without where it can't write.
 */
function isBytecode(path) {
    return path.split("/").includes("__pycache__");
}
/** The folder that a rule names, or null for one that names none, or any. */
function literalFolder({ folder, segments }) {
    return folder && !segments.some((name) => name.includes("*")) ? segments.join("/") : null;
}
function depthOf(path) {
    return path.split("/").length;
}
/** What a verification can't show, for people, by what its tree was. */
const NOT_SHOWN = (() => {
    const memory = "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets a debugger of another process in (a JVM, but Maven's own)";
    const memoryBare = "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets another process in (a debugger: Node.js, a JVM; whatever of its memory the system does not keep from its user's other processes)";
    const folders = "that a command found everything that was not read-only (HOME, /tmp, folders that are set aside) as it began with it, once changed code had run in it";
    const others = "that a command found the tree as it is, once changed code had run in it, beside acceptance tests and forbidden files that were there and are no links: a link, or a new file, is only looked at after the command (`verification_tree` is `writable`)";
    const restored = "that no file was changed and put back before its command ended: without a sandbox, files are only looked at afterwards";
    return {
        "read-only": [memory, folders],
        writable: [memory, folders, others],
        "looked-at": [memoryBare, folders, restored],
        "writable-looked-at": [memoryBare, folders, others, restored],
    };
})();
/**
 * What `facts.json` says of the tree that its contract, its level and what is set aside don't allow.
 * @param files of the tree without acceptance tests; asked for only where commands could write
 */
function treeFaults({ verification, case: ofCase }, contract, asides, files) {
    const tree = verification?.tree ?? null;
    if (verification === undefined || verification.level === null)
        return [];
    const { level, commands } = verification;
    if (tree === null)
        return commands.length === 0 ? [] : ["expected what commands could write of it, found no word"];
    const mode = treeMode(level, contract);
    if (tree.mode !== mode)
        return [`expected ${mode} at the level ${level} of this contract, found ${tree.mode}`];
    const acceptance = (ofCase?.acceptance ?? []).map(({ path }) => (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path));
    const mounts = tree.mounts.map((mount) => ({ ...mount, path: (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(mount.path) }));
    return mountFaults(mode, mounts, {
        contract,
        asides,
        acceptance,
        files: () => [...files(), ...acceptance.map((path) => ({ path, type: "file" }))],
    });
}
/** What mounts leave to commands that judges them; the collector asks before they are mounted, the audit of what it is told. */
function mountFaults(mode, mounts, tree) {
    if (mounts.length > MAX_TREE_MOUNTS * 2)
        return [`expected at most ${MAX_TREE_MOUNTS} mounts, found ${mounts.length}`];
    if (mode === "looked-at" || mode === "writable-looked-at")
        return mounts.length === 0 ? [] : ["expected no mounts without a sandbox"];
    const paths = new Set();
    for (const { path } of mounts) {
        if (path !== "" && path.split("/").some((name) => name === "" || name === "." || name === ".."))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: expected a path of the tree`];
        if (paths.has(path))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: mounted twice`];
        paths.add(path);
    }
    return mode === "read-only" ? readOnlyFaults(mounts, tree) : writableFaults(mounts, tree);
}
function readOnlyFaults(mounts, { contract, asides, files }) {
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const isAside = (path) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(rules, path, true) || [...(0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(path), path].some((folder) => asides.of(folder, true) !== null);
    const opened = new Set();
    const faults = mounts.flatMap(({ path, access }) => {
        if (access !== "write")
            return [];
        opened.add(path);
        if (!isAside(path))
            return [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: it is judged, and commands could write it`];
        return isBytecode(path)
            ? [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: bytecode is run in the place of its source, and commands could write it`]
            : [];
    });
    if (opened.size === 0)
        return faults;
    const accessOf = deepest(mounts);
    for (const { path, type } of files()) {
        const what = type === "symlink" ? "a link of the tree" : "a file of the tree";
        if (opened.has(path) || accessOf(type === "symlink" ? (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path) : path) === "write")
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    }
    return faults;
}
function writableFaults(mounts, { contract, acceptance, files }) {
    const looked = new Set(mounts.flatMap(({ path, access }) => (access === "look" ? [path] : [])));
    const accessOf = deepest(mounts);
    const tests = new Set(acceptance);
    const forbidden = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths);
    const faults = [];
    for (const { path, type } of files()) {
        const what = tests.has(path) ? ACCEPTANCE : (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path) ? FORBIDDEN : null;
        const isGuarded = isMountable({ path, type })
            ? accessOf(path) === "read"
            : looked.has(path) || accessOf(path) === "read";
        if (what !== null && !isGuarded)
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    }
    return faults;
}
/** Whether something can be mounted at a path of the tree: bubblewrap is told paths as text, and follows links. */
function isMountable({ path, type }) {
    return type !== "symlink" && (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(path) !== null;
}
/** What mounts make of a path: the one that lies deepest decides; null where there is none. */
function deepest(mounts) {
    const by = new Map(mounts.flatMap(({ path, access }) => (access === "look" ? [] : [[path, access]])));
    return (path) => {
        for (let at = path; at !== ""; at = (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(at)) {
            const access = by.get(at);
            if (access !== undefined)
                return access;
        }
        return by.get("") ?? null;
    };
}


/***/ }),

/***/ 9442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: function() { return /* binding */ verdictSchema; },
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4516);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8450);











/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
const tree = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_9__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_6__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_5__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(),
        })),
        /** What kept the commands from changing what judges them; null where none ran. */
        tree: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_6__/* .TREE_MODES */ .KB).nullable(),
        /** What a verification of this kind can't show. */
        not_shown: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    })),
    not_applicable: texts,
    /** Checks whose input never came, and why: they found nothing out. */
    not_evaluated: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_10__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** What the lane's own log says of each of its agents; null for a lane without such a log. */
    lane_phases: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    }))
        .nullable(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    source_admission_freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["current", "stale"]).nullable(),
    /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
    replay: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        cassette_sha256: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
        recorded_at: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        /** Exchanges that the cassette holds, and how many of them were served. */
        exchanges: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
        served: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_6__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 4201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(159);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


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
    const replay = (0,_replay__WEBPACK_IMPORTED_MODULE_0__/* .replayNote */ .g)(verdict);
    const lines = [
        `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        verdict.failure_reason === null ? passWords(verdict) : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(replay)}.**`, ""]),
        ...blockerLines(verdict),
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
        ]),
        "",
        ...fileLines(verdict.changed_files),
        ...commandLines(verdict),
        ...phaseLines(verdict),
        ...noteLines("Not evaluated", verdict.not_evaluated),
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
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
    return `${lines.join("\n")}\n`;
}
function passWords({ not_evaluated }) {
    const names = Object.keys(not_evaluated);
    if (names.length === 0)
        return "Every gate was open, every check passed.";
    return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ")}.`;
}
/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }) {
    if (lane_phases === null)
        return [];
    const rows = Object.entries(lane_phases).map(([agent, { state, why }]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(why)}`}`);
    return [
        "## The lane's own agents",
        "",
        "What they say is no proof; it can deny a pass, and never grants one.",
        "",
        ...rows,
        "",
    ];
}
function blockerLines({ blockers }) {
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .blockerMarkdown */ .GM)(blocker);
        return [`- **${blocker.code}** ${what}`, `  - Fix: ${fix}`, `  - Rule: \`case-harness explain ${blocker.code}\``];
    });
    return ["## Blockers", "", ...rows, ""];
}
function laneEnd({ backend_termination, backend_exit_code }) {
    return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}
function fileLines(files) {
    if (files.length === 0)
        return [];
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return [
        ...["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""],
        ...notShownLines(verification),
    ];
}
const TREES = {
    "read-only": "read-only, but for folders that are set aside",
    writable: "writable by the contract's wish, but for acceptance tests and forbidden paths",
    "looked-at": "not protected, and looked at after every command",
    "writable-looked-at": "writable by the contract's wish; acceptance tests and forbidden paths were looked at after every command",
};
function notShownLines({ tree, not_shown }) {
    if (tree === null)
        return [];
    const items = not_shown.map((what) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(what)}`);
    return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}`);
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


/***/ })

};
;