"use strict";
exports.ids = [508];
exports.modules = {

/***/ 21405:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/world/contain/own-programs.ts
var own_programs = __webpack_require__(57285);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(25173);
// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(19684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var contain_plan = __webpack_require__(86820);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(42236);
// EXTERNAL MODULE: ./src/world/facts/environment.ts
var environment = __webpack_require__(68313);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/world/facts/storage.ts


const WORDS = {
    EACCES: "this user may not write there",
    EDQUOT: "the disk quota is used up",
    ENOENT: "nothing can be made there",
    ENOSPC: "no space or no inode is left on that file system",
    ENOTDIR: "not a folder",
    EROFS: "the file system is mounted read-only",
};
/** Whether a folder, or the nearest existing one above it, takes new files, and how much space is left. Leaves nothing behind. */
async function probeStorage(folder) {
    const place = await nearestExisting(folder);
    try {
        const probe = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, ".case-harness-probe-"));
        await (0,promises_.rm)(probe, { recursive: true });
        const { bavail, bsize } = await (0,promises_.statfs)(place);
        return { writable: true, problem: null, freeBytes: bavail * bsize };
    }
    catch (error) {
        const { code } = error;
        return { writable: false, problem: `${place}: ${WORDS[code ?? ""] ?? code}`, freeBytes: null };
    }
}
async function nearestExisting(folder) {
    for (let place = folder;; place = (0,external_node_path_.dirname)(place)) {
        try {
            await (0,promises_.stat)(place);
            return place;
        }
        catch {
            if ((0,external_node_path_.dirname)(place) === place)
                return place;
        }
    }
}

// EXTERNAL MODULE: ./src/world/leftovers/here.ts
var here = __webpack_require__(59037);
// EXTERNAL MODULE: ./src/flow/run/surroundings.ts + 3 modules
var surroundings = __webpack_require__(36015);
// EXTERNAL MODULE: ./src/world/contain/orphans.ts
var orphans = __webpack_require__(62896);
// EXTERNAL MODULE: ./src/world/leftovers/sweep.ts
var sweep = __webpack_require__(8511);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(33821);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: ./src/core/records/target.ts
var target = __webpack_require__(95529);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(27402);
// EXTERNAL MODULE: ./src/world/target/recover.ts
var recover = __webpack_require__(77408);
// EXTERNAL MODULE: ./src/world/target/start.ts
var start = __webpack_require__(97920);
;// CONCATENATED MODULE: ./src/flow/doctor/target.ts







/** Where the target lies that the record of the working folder admits, or the one that is named; null without one. */
function targetHere({ env, cwd }) {
    const named = env[stage_records/* TARGET_RECORD_VARIABLE */.Zy] ?? "";
    const read = (0,facts_case/* readUserFile */.E1)(named === "" ? (0,external_node_path_.join)(cwd, stage_records/* HARNESS_FOLDER */.We, stage_records/* STAGE_RECORDS */.S2.target) : (0,external_node_path_.resolve)(cwd, named), fields/* MAX_RECORD_BYTES */.xR);
    const record = read.ok ? (0,target/* parseTarget */.hu)(read.bytes) : null;
    // By a record that admits nothing, nothing is touched.
    if (record?.ok !== true || record.value.admission_status !== "admitted")
        return null;
    return record.value.target_repository_path;
}
/** What keeps a run from beginning in a target because an earlier one was ended there; null where nothing does. */
async function unfinishedIn(path) {
    try {
        const { refused } = await (0,start/* lookAtTarget */.Yq)(path, { mend: false });
        return refused?.code === "target_unfinished" ? refused.message : null;
    }
    catch (error) {
        return error.message;
    }
}
/** Finishes what an earlier run left in a target, or takes it back, and says which; as the next run would. */
async function mendTarget(path) {
    try {
        const { state, said } = await (0,recover/* recoverTarget */.q)(path);
        return { ok: state !== "unfinished", said };
    }
    catch (error) {
        return { ok: false, said: error.message };
    }
}

;// CONCATENATED MODULE: ./src/flow/doctor/leftovers.ts




/** Removes all that killed runs left, however long that takes, and ends what they left half-way in a target. */
async function cleanUp(io) {
    const removed = [];
    const kept = [];
    for (const { path, remove } of await (0,here.leftoversHere)(io.env)) {
        const bytes = (0,sweep/* sizeOf */.$)(path);
        try {
            await remove(io.signal);
            removed.push({ path, bytes });
        }
        catch (error) {
            const { code } = error;
            // Another harness clears it away at this moment.
            if (code === "ENOENT")
                continue;
            kept.push({ path, problem: io.signal.aborted ? "cancelled" : (code ?? String(error)) });
        }
    }
    const processesEnded = (0,orphans.endOrphans)();
    const path = targetHere(io);
    const target = path === null ? null : { path, ...(await mendTarget(path)) };
    if (target?.ok === false)
        kept.push({ path: target.path, problem: target.said });
    return { removed, bytes: removed.reduce((sum, one) => sum + one.bytes, 0), kept, processesEnded, target };
}
/** Bytes for people. */
function mebibytes(bytes) {
    return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}

;// CONCATENATED MODULE: ./src/flow/doctor/checks.ts
















/** Room for some runs of small cases; a lane may leave up to 4 GiB. */
const WANTED_FREE_BYTES = 1024 * 1024 * 1024;
/**
 * Looks at what runs need of this machine, and at what killed ones left; changes nothing.
 * @param runsDir the runs folder that was named, if one was
 */
async function examine(runsDir, io) {
    const checks = (await Promise.all([
        node(),
        git(io),
        python(io),
        toolchains(io),
        bash(io),
        storage(runsDir, io),
        temporaryAndContainment(io),
        leftovers(io),
        checks_target(io),
    ]))
        .flat()
        .map((check) => (check.ok ? { ...check, fix: null } : check));
    return { ok: checks.every((check) => check.ok || check.need === "wanted"), checks };
}
/** What every run shows: the toolchains on PATH among it. @throws Error where even that can't be shown */
function planOfMachine(io) {
    const { wants, path } = (0,surroundings/* lookWithoutContract */.ET)([], io);
    const plan = (0,contain_plan/* requirePlan */.VH)((0,contain_plan/* planHere */.sh)({ wants, env: io.env, hidden: [] }));
    return (0,held/* planRecord */.x1)({ plan, path }, (0,contain_plan/* ownHomes */.XT)(io.env));
}
async function node() {
    // main.ts refuses older ones, so whoever reads this has a good one.
    return [
        { name: "node", need: "needed", ok: true, found: `${process.versions.node} (${process.execPath})`, fix: null },
    ];
}
async function git(io) {
    const path = (0,find/* findOnPath */.a)("git", io.env.PATH ?? "");
    const version = path === null ? null : await (0,environment/* versionOf */.E)(path, io.env.PATH ?? "");
    return [
        {
            name: "git",
            need: "needed",
            ok: version !== null && !isOlder(version, MIN_GIT),
            found: path === null ? "not on PATH" : `${version ?? "does not answer --version"} (${path})`,
            fix: `Install git ${MIN_GIT.join(".")} or newer (Debian, Ubuntu: apt-get install git), or put its folder on PATH.`,
        },
    ];
}
/** The first git that knows every option that the harness gives it (`--no-indent-heuristic`). */
const MIN_GIT = [2, 11];
/** Whether a program's words hold a version before another one; one that can't be read is not older. */
function isOlder(words, [major, minor]) {
    const [, found, next] = /(\d+)\.(\d+)/.exec(words) ?? [];
    return Number(found) < major || (Number(found) === major && Number(next) < minor);
}
/** What runs the shipped cases' tests: looked for as a run looks for it, and never started. */
async function python(io) {
    const [found] = (0,surroundings/* lookWithoutContract */.ET)([["python3"]], io).programs;
    const { path, by, version, missing } = found;
    return [
        {
            name: "python3",
            need: "needed",
            ok: missing === null,
            found: missing === null ? [version, `${path}, by ${by}`].filter((one) => one !== null).join(" at ") : missing.found,
            fix: "Install python3 (Debian, Ubuntu: apt-get install python3); the shipped cases are verified with it.",
        },
    ];
}
/** What else stands on PATH that commands of contracts often start; what is not there is not missed. */
async function toolchains(io) {
    return (0,surroundings/* lookWithoutContract */.ET)(USUAL_PROGRAMS.map((name) => [name]), io)
        .programs.filter(({ missing }) => missing === null)
        .map(({ name, path, by, version }) => ({
        name,
        need: "wanted",
        ok: true,
        found: `${version === null ? "" : `${version} at `}${path}, by ${by}`,
        fix: null,
    }));
}
const USUAL_PROGRAMS = ["cargo", "dotnet", "go", "java", "javac", "make", "mvn", "npm", "pytest", "ruby", "uv"];
async function bash(io) {
    const path = (0,find/* findOnPath */.a)("bash", io.env.PATH ?? "");
    return [
        {
            name: "bash",
            need: "wanted",
            ok: path !== null,
            found: path ?? "not on PATH",
            fix: "Install bash; contracts whose commands are strings, not argv arrays, are run by it.",
        },
    ];
}
async function storage(flag, io) {
    const folder = (0,runs/* resolveRunsDir */.Ix)({ flag, env: io.env, cwd: io.cwd });
    const { writable, problem, freeBytes } = await probeStorage(folder);
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    return [
        {
            name: "runs folder",
            need: "needed",
            ok: writable,
            found: writable ? `${folder}${free}` : `not writable: ${problem}`,
            fix: "Make it writable, or name another one with --runs-dir or CTO_HARNESS_RUNS_DIR.",
        },
        ...(freeBytes !== null && freeBytes < WANTED_FREE_BYTES
            ? [
                {
                    name: "free space",
                    need: "wanted",
                    ok: false,
                    found: `${(freeBytes / 1024 ** 2).toFixed(0)} MiB`,
                    fix: "Make room (`case-harness runs prune --older-than 30`), or choose another folder with --runs-dir.",
                },
            ]
            : []),
    ];
}
/** What killed runs left; each run removes some of it. */
async function leftovers(io) {
    const { count, bytes } = await (0,here/* measureLeftovers */.l)(io.env);
    return [
        {
            name: "leftovers of killed runs",
            need: "wanted",
            ok: count === 0,
            found: count === 0 ? "none" : `${count}, ${mebibytes(bytes)}`,
            fix: "The next run removes them; `case-harness doctor --clean` does so now.",
        },
    ];
}
/** What a run that was killed left half-way in the target that the record of the working folder names; none without such a record. */
async function checks_target(io) {
    const path = targetHere(io);
    if (path === null)
        return [];
    const problem = await unfinishedIn(path);
    return [
        {
            name: "target repository",
            need: "wanted",
            ok: problem === null,
            found: problem ?? `nothing unfinished (${path})`,
            fix: "The next run at stage 5 mends it; `case-harness doctor --clean` does so now.",
        },
    ];
}
/** The sandbox is tried in the temporary folder: without one, nothing can be said of it. */
async function temporaryAndContainment(io) {
    const folder = (0,external_node_os_.tmpdir)();
    const exists = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    const { writable, problem, freeBytes } = exists
        ? await probeStorage(folder)
        : { writable: false, problem: `${folder}: no such folder`, freeBytes: null };
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    const temporary = {
        name: "temporary folder",
        need: "needed",
        ok: writable && (freeBytes === null || freeBytes >= limits/* DISK_RESERVE_BYTES */.F7),
        found: writable ? `${folder}${free}` : `not writable: ${problem}`,
        fix: `Make it writable, with ${limits/* DISK_RESERVE_BYTES */.F7 / 1024 ** 2} MiB free, or name another one with TMPDIR.`,
    };
    return [temporary, ...(writable ? await containment(io) : [])];
}
/** As whom a level starts what it contains, where that is not whoever asks. */
function asWhom(level) {
    const { uid, how } = (0,held/* heldAs */.CJ)(level);
    return how === "own" ? "" : `, as user ${uid}, who is nobody: root starts nothing as itself`;
}
async function containment(io) {
    const programs = (0,own_programs/* programsIn */.T)(io.programs);
    const { levels } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), programs);
    const found = levels
        .filter(({ level }) => level !== "none")
        .map(({ level, available, why, whatToDo }) => ({
        name: `containment ${level}`,
        need: "wanted",
        ok: available,
        found: available ? `available${asWhom(level)}` : why,
        fix: whatToDo,
    }));
    const who = (0,identity/* standingBelow */.OL)();
    if (who.kind !== "none")
        return found;
    // Then the scripted lane does not begin, either.
    const { why, whatToDo } = (0,probe/* levelReport */.TI)("none", who.why);
    return [...found, { name: "containment none", need: "needed", ok: false, found: why, fix: whatToDo }];
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
// EXTERNAL MODULE: ./src/commands/plan-lines.ts
var plan_lines = __webpack_require__(52893);
;// CONCATENATED MODULE: ./src/commands/doctor.ts






/** `doctor`: 0 where the scripted lane can run, 1 where something that it needs is missing. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "clean"))
        return clean(args, io);
    const { ok, checks } = await examine((0,commands_io/* value */.Uq)(args, "runs-dir"), io);
    const plan = (0,commands_io/* has */.zy)(args, "plan") ? planOfMachine(io) : null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok, checks, ...(plan === null ? {} : { plan }) });
    else {
        for (const check of checks)
            io.stdout(line(check, io));
        if (plan !== null) {
            io.stdout("\nWhat a sandbox shows of this machine, whatever a contract names:\n");
            for (const text of (0,plan_lines/* planLines */.H)(plan))
                io.stdout(`  ${text}\n`);
        }
    }
    return ok ? 0 : 1;
}
/** `doctor --clean`: 0, or 1 where something could not be removed. */
async function clean(args, io) {
    const { removed, bytes, kept, processesEnded, target } = await cleanUp(io);
    const said = target?.said ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { removed, bytes, kept, processes_ended: processesEnded, target: said });
    else {
        for (const { path } of removed)
            io.stdout(`removed ${(0,domain_bytes/* escapeForPeople */.IW)(path)}\n`);
        if (target?.ok === true)
            io.stdout(`the target ${(0,domain_bytes/* escapeForPeople */.IW)(target.path)}: ${(0,domain_bytes/* escapeForPeople */.IW)(target.said)}\n`);
        io.stdout(`${removed.length} folders of dead runs removed, ${mebibytes(bytes)}; ${processesEnded} processes ended\n`);
    }
    for (const { path, problem } of kept)
        io.stderr(`not removed: ${(0,domain_bytes/* escapeForPeople */.IW)(path)}: ${problem}\n`);
    return kept.length === 0 ? 0 : 1;
}
function line({ name, ok, need, found, fix }, io) {
    const mark = ok
        ? (0,output/* style */.iF)(io, "green", "ok     ")
        : need === "needed"
            ? (0,output/* style */.iF)(io, "red", "MISSING")
            : (0,output/* style */.iF)(io, "yellow", "wanted ");
    return `${mark} ${name}: ${(0,domain_bytes/* escapeForPeople */.IW)(found)}\n${fix === null ? "" : `        ${fix}\n`}`;
}


/***/ }),

/***/ 11189:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34425);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88973);




/** `explain [CODE]`: 0, or 3 for a code that does not exist. */
async function run(args, io) {
    const [code] = args.positionals;
    if (code === undefined) {
        if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, { codes: _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK.map(asJson) });
        else
            io.stdout(_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK.map((c) => `${c.padEnd(36)} ${_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[c].status.padEnd(8)} ${_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[c].message}\n`).join(""));
        return 0;
    }
    if (!(0,_core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .isBlockerCode */ .yE)(code))
        return (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .wrongUsage */ .xY)(io, (0,_cli__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(`explain: unknown code ${(0,_cli__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(code)}`, "codes", code, _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK));
    if ((0,_io__WEBPACK_IMPORTED_MODULE_3__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)(io, asJson(code));
    else
        io.stdout(explanation(code));
    return 0;
}
function asJson(code) {
    // How it read in former derivations is for their bundles alone.
    const { fixes = [], former: _former, ...entry } = _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
    return { code, ...entry, ...(fixes.length === 0 ? {} : { fixes: fixes.map(({ about, fix }) => ({ about, fix })) }) };
}
function explanation(code) {
    const entry = _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
    const lines = [
        code,
        "",
        `  ${entry.message}`,
        "",
        `  Fix: ${entry.fix}`,
        ...(entry.fixes ?? []).map(({ about, fix }) => `  Fix (${about}): ${fix}`),
        "",
        `  status          ${entry.status} (exit ${entry.status === "fail" ? 1 : 2})`,
    ];
    lines.push(`  failure_reason  ${entry.phrase}`, `  found           ${FOUND[entry.phase]}`);
    if (entry.marker !== undefined)
        lines.push(`  marker file     backend/${entry.marker}`);
    return `${lines.join("\n")}\n`;
}
const FOUND = {
    "record-gate": "by a record gate (src/core/gates), before anything is touched",
    "effect-gate": "by an effect gate (src/core/gates), after every record gate has passed and before the agent starts",
    "after-start": "after the start, or while the result is judged (src/core/judge)",
    "agent-build": "while an agent's binary is built or fetched (src/world/agent)",
};


/***/ }),

/***/ 60313:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(94624);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(44102);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(42236);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(76690);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(88856);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts + 6 modules
var ladder = __webpack_require__(63955);
// EXTERNAL MODULE: ./src/world/target/start.ts
var start = __webpack_require__(97920);
// EXTERNAL MODULE: ./src/core/records/target.ts
var target = __webpack_require__(95529);
// EXTERNAL MODULE: ./src/world/worktree/baseline-git.ts
var baseline_git = __webpack_require__(32876);
;// CONCATENATED MODULE: ./src/flow/health/climb.ts




/** The shipped case that every row spoils in its own way. */
const CASE = "r1-string-slugify";
/** Where the task of a repository lies in it. */
const TASK = ".harness/tasks/health";
/** The record of a repository that is admitted to stage 5; where it lies is added. */
const TARGET = {
    admission_status: "admitted",
    repository_owner: "health",
    ownership_evidence: "made by health, and removed by it",
    risk_classification: "low_risk_noncritical",
    noncritical_rationale: "nobody but health knows it",
    allowed_paths: ["strings.py", "test_strings.py"],
    forbidden_paths: [".git/"],
    forbidden_actions: target/* TARGET_FORBIDDEN */.iL,
    approval_source: "health",
    approval_timestamp: "2020-01-01",
    operator_outcome_required: true,
    review_trigger: "another repository",
};
/** The records of a repository that is admitted to stages 3 and 4. */
const RECORDS = {
    "source.json": {
        classification: "owned_local_source",
        repository_owner: "health",
        ownership_evidence: "made by health, and removed by it",
        source_repository_path: ".",
        review_trigger: "another repository",
    },
    "sandbox.json": {
        admission_status: "admitted",
        repository_owner: "health",
        ownership_evidence: "made by health, and removed by it",
        creation_source: "case",
        disposal_policy: "dispose",
        approval_source: "health",
        review_trigger: "another case",
    },
};
/**
 * Lays out a project with a task and records, as somebody has them who is about to commit.
 * @param folder does not exist yet
 */
function layProject(folder, root) {
    const shipped = (0,external_node_path_.join)(root, "fixtures/cases", CASE);
    (0,external_node_fs_.cpSync)((0,external_node_path_.join)(shipped, "workspace"), folder, { recursive: true });
    (0,external_node_fs_.cpSync)(shipped, (0,external_node_path_.join)(folder, TASK), { recursive: true });
    const contract = (0,external_node_path_.join)(folder, TASK, "case.json");
    const written = JSON.parse((0,external_node_fs_.readFileSync)(contract, "utf8"));
    (0,external_node_fs_.writeFileSync)(contract, climb_text({ ...written, $schema: undefined, mutation_mode: "owned-noncritical-repo" }));
    for (const [name, record] of Object.entries(RECORDS))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, ".harness", name), climb_text(record));
}
/** Makes a repository of a project: one commit, a clean index. No git is started for it. */
async function makeRepository(project, repository) {
    (0,external_node_fs_.mkdirSync)(repository);
    await (0,baseline_git/* prepareWorkspace */.t0)(project, repository);
}
function climb_text(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/flow/health/provoke.ts









/** Time (ms) between two looks for the run's folder, before it is interrupted. */
const POLL_MS = 10;
/** Exit code of the shell that could not mount a file system. */
const NO_TINY_DISK = 125;
/**
 * Provokes one row in a process of its own, and checks everything that SPEC section 7 asks for.
 * @param climbed makes, once, the passes that rows of higher stages stand on
 */
async function provoke(row, folder, runsDir, io, climbed) {
    const bed = makeBed(folder, row, io);
    const provocation = await row.provoke(bed);
    try {
        return await provoked(row, bed, provocation, await argvOf(row, bed, provocation, climbed), runsDir, io);
    }
    finally {
        provocation.close?.();
    }
}
/** Everything of the command line but the runs folder; of a row with a repository, makes it. */
async function argvOf(row, bed, { argv, prior, afterCommit }, climbed) {
    if (row.stage === undefined)
        return ["run", ...(argv ?? ["--stage", "2"]), "--case-dir", bed.caseDir];
    const { state, bundles } = await climbed();
    (0,external_node_fs_.cpSync)(state, (0,external_node_path_.join)(bed.folder, "state"), { recursive: true });
    await makeRepository(bed.project, bed.repository);
    afterCommit?.(bed.repository);
    const below = prior === false ? [] : ["--prior-evidence", bundles.get(row.stage - 1)];
    return [...stageArgv(row.stage, bed), ...below, ...(argv ?? [])];
}
/** The command line of a stage on a repository of {@link makeRepository}. */
function stageArgv(number, { repository, target }) {
    const stage = (0,ladder/* stageOf */.gV)(number);
    const records = stage.records.flatMap((record) => [
        `--${record}-record`,
        stage.applies ? target : (0,external_node_path_.join)(repository, ".harness", stage_records/* STAGE_RECORDS */.S2[record]),
    ]);
    // A target is named by its record.
    const named = stage.applies ? [] : ["--repo", repository];
    return ["run", "--stage", String(number), "--case-dir", (0,external_node_path_.join)(repository, TASK), ...named, ...records];
}
/** Makes the passes that rows of higher stages stand on. @throws Error where they do not come */
async function climb(folder, io) {
    for (const name of ["home", "state", "tmp", "runs"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name), { recursive: true });
    const runs = (0,external_node_path_.join)(folder, "runs");
    const bed = { project: (0,external_node_path_.join)(folder, "project"), repository: (0,external_node_path_.join)(folder, "repository"), target: "", folder };
    layProject(bed.project, io.root);
    await makeRepository(bed.project, bed.repository);
    const bundles = new Map();
    for (const [stage, argv] of [
        [2, ["run", "--stage", "2", "--case", CASE]],
        [3, stageArgv(3, bed)],
        [4, stageArgv(4, bed)],
    ]) {
        const approval = (0,ladder/* stageOf */.gV)(stage).approval ? await askedFor(argv, {}, {}, bed, io) : [];
        const ended = await provoke_start([...argv, ...approval, "--runs-dir", runs, "--json"], {}, folder, runs, io);
        const bundle = parseObject(ended.stdout)?.["artifacts_dir"];
        if (ended.code !== 0 || typeof bundle !== "string")
            throw new Error(`the pass of stage ${stage} that rows stand on did not come: ${lastLine(ended.stderr)}`);
        bundles.set(stage, bundle);
    }
    return { state: (0,external_node_path_.join)(folder, "state"), bundles };
}
/**
 * Asks for an approval by a run without one, and says what its packet asks for.
 * @returns the flag that hands it over; nothing where the run was blocked by something else
 */
async function askedFor(argv, change, provocation, { folder }, io) {
    const runs = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, "tmp", "asked-"));
    const ended = await provoke_start([...argv, "--runs-dir", runs, "--json"], provocation, folder, runs, io);
    const bundle = parseObject(ended.stdout)?.["artifacts_dir"];
    const packet = (0,external_node_path_.join)(typeof bundle === "string" ? bundle : "", "approval-packet.json");
    if (!(0,external_node_fs_.existsSync)(packet))
        return [];
    const asked = JSON.parse((0,external_node_fs_.readFileSync)(packet, "utf8"));
    const approval = (0,external_node_path_.join)(runs, "approval.json");
    (0,external_node_fs_.writeFileSync)(approval, JSON.stringify({
        approval_id: (0,external_node_path_.basename)(runs),
        decision: "granted",
        actor: "health",
        scope: asked["scope"],
        mutation_mode: asked["mutation_mode"],
        statement: asked["approval_command_text"],
        timestamp: "2020-01-01T00:00:00Z",
        expires_at: "9999-01-01T00:00:00Z",
        binding: asked["binding"],
        ...change,
    }));
    return ["--approval", approval];
}
async function provoked(row, bed, provocation, command, runsDir, io) {
    const { folder } = bed;
    const { asks, killedFirst, concludes, moves } = provocation;
    const outside = digestOf(bed.caseDir) + digestOf((0,external_node_path_.join)(folder, "outside"));
    const headBefore = moves === undefined ? null : headOf(bed.repository);
    const approval = async () => (asks === undefined ? [] : askedFor(command, asks, provocation, bed, io));
    if (killedFirst !== undefined) {
        const runs = (0,external_node_path_.join)(folder, "tmp", "killed");
        const killed = [...command, ...(await approval()), "--runs-dir", runs];
        await provoke_start(killed, { ...provocation, env: { ...provocation.env, ...killedFirst } }, folder, runs, io);
    }
    const argv = [...command, ...(await approval()), "--runs-dir", runsDir];
    if (provocation.twice !== undefined)
        await provoke_start(argv, provocation, folder, runsDir, io);
    let ended = await provoke_start([...argv, "--json"], provocation, folder, runsDir, io);
    if (concludes !== undefined) {
        const first = parseObject(ended.stdout)?.["artifacts_dir"];
        const words = ["--bundle", String(first), "--outcome", concludes, "--actor", "health"];
        ended = await provoke_start(["conclude", ...words, "--runs-dir", runsDir, "--json"], provocation, folder, runsDir, io);
    }
    const noTinyDisk = provocation.tinyDisk !== undefined && ended.code === NO_TINY_DISK;
    if (noTinyDisk) {
        // Nobody may mount anything here: a runs folder below a file can't be written either, not even by root.
        const instead = ["--runs-dir", (0,external_node_path_.join)(folder, "outside/witness/runs")];
        ended = await provoke_start([...argv.slice(0, -2), ...instead, "--json"], {}, folder, runsDir, io);
    }
    const problems = [];
    const expect = (what, wanted, found) => {
        if (wanted !== found)
            problems.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
    };
    const said = parseObject(ended.stdout);
    if (said === null)
        problems.push(`--json: expected one object, found ${JSON.stringify(ended.stdout.slice(0, 200))} (${lastLine(ended.stderr)})`);
    const codes = codesOf(said?.["blockers"]);
    expect("exit code", domain_status/* EXIT_CODE */.F[row.status], ended.code);
    expect("status", row.status, said?.["status"]);
    expect("first blocker", row.code, codes[0]);
    if (row.code !== codes[0])
        problems.push(...wordsOf(said?.["blockers"]));
    expect("outside of the workspace", outside, digestOf(bed.caseDir) + digestOf((0,external_node_path_.join)(folder, "outside")));
    if (moves !== undefined)
        problems.push(...(await targetProblems(bed.repository, headBefore, moves)));
    const bundle = bundleOf(said, runsDir);
    if (row.event === null && noTinyDisk)
        expect("bundle", null, bundle);
    else if (row.event === null) {
        if (bundle === null || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(bundle, "report.partial.json")))
            problems.push("evidence: no report.partial.json");
        if (bundle !== null && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(bundle, "report.json")))
            problems.push("evidence: a report.json although it could not be sealed");
    }
    else if (bundle === null)
        problems.push("evidence: no bundle");
    else {
        const carried = eventCodes(bundle, row.event);
        if (!carried.includes(row.code))
            problems.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
        const verified = await provoke_start(["verify", bundle, "--json"], {}, folder, runsDir, io);
        if (verified.code !== 0)
            problems.push(`verify: expected that the bundle holds, found exit ${verified.code}: ${lastLine(verified.stderr)}`);
    }
    const { name, by, code, event, status } = row;
    return { row: name, by, code, event, status, ok: problems.length === 0, problems, exit_code: ended.code, bundle };
}
/** The commit of a repository of {@link makeRepository}, whatever HEAD says. */
function headOf(repository) {
    return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(repository, ".git/refs/heads/main"), "utf8").trim();
}
/** What of a target is not as it has to be after its row: at another commit, or at the same; and nothing left half-way. */
async function targetProblems(repository, before, moves) {
    const isMoved = headOf(repository) !== before;
    const left = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository, ".git/case-harness/journal.json"));
    const { differing } = await (0,start/* lookAtEnd */.Y9)(repository);
    return [
        ...(isMoved === moves
            ? []
            : [`target: expected that it ${moves ? "gets a commit" : "gets none"}, found otherwise`]),
        ...(left ? ["target: a journal is left"] : []),
        ...(moves && differing.length > 0 ? [`target: expected a clean one, found ${differing.length} changes`] : []),
    ];
}
function makeBed(folder, row, io) {
    const project = (0,external_node_path_.join)(folder, "project");
    for (const name of ["outside", "home", "state", "tmp"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "outside", "witness"), "nobody changes this\n");
    const caseDir = row.stage === undefined ? (0,external_node_path_.join)(folder, "case") : (0,external_node_path_.join)(project, TASK);
    if (row.stage === undefined)
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(io.root, "fixtures/cases", CASE), caseDir, { recursive: true });
    else
        layProject(project, io.root);
    const [repository, target] = [(0,external_node_path_.join)(folder, "repository"), (0,external_node_path_.join)(folder, "target.json")];
    if (row.stage !== undefined && (0,ladder/* stageOf */.gV)(row.stage).applies)
        (0,external_node_fs_.writeFileSync)(target, climb_text({ ...TARGET, target_repository_path: repository }));
    return { folder, caseDir, project, repository, target, root: io.root, path: io.env["PATH"] ?? "" };
}
/** Runs this program as a process of its own, with an environment of its own. */
function provoke_start(argv, provocation, folder, runsDir, io) {
    const program = [process.execPath, (0,external_node_path_.join)(io.programs, "index.js"), ...argv];
    const [file, ...rest] = provocation.tinyDisk === undefined ? program : onTinyDisk(provocation.tinyDisk, folder, runsDir, program);
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, rest, {
            cwd: folder,
            env: {
                PATH: io.env["PATH"],
                HOME: (0,external_node_path_.join)(folder, "home"),
                XDG_STATE_HOME: (0,external_node_path_.join)(folder, "state"),
                TMPDIR: (0,external_node_path_.join)(folder, "tmp"),
                ...provocation.env,
            },
            stdio: ["ignore", "pipe", "pipe"],
        });
        const out = [];
        const err = [];
        child.stdout.on("data", (chunk) => out.push(chunk));
        child.stderr.on("data", (chunk) => err.push(chunk));
        const poll = provocation.interrupt === undefined
            ? undefined
            : setInterval(() => {
                if ((0,external_node_fs_.readdirSync)(runsDir).length === 0)
                    return;
                clearInterval(poll);
                child.kill("SIGINT");
            }, POLL_MS);
        const cancel = () => child.kill("SIGTERM");
        io.signal.addEventListener("abort", cancel, { once: true });
        const settle = () => {
            clearInterval(poll);
            io.signal.removeEventListener("abort", cancel);
        };
        child.on("error", (error) => {
            settle();
            reject(error);
        });
        child.on("close", (code) => {
            settle();
            resolve({ code, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") });
        });
    });
}
/** A command line whose runs folder is a file system of so many bytes; what was written is copied out before it goes. */
function onTinyDisk(bytes, folder, runsDir, program) {
    const namespace = "unshare --user --map-root-user --mount --";
    const outside = `${namespace} true || exit ${NO_TINY_DISK}; exec ${namespace} sh -c "$0" sh "$@"`;
    const inside = `
    disk=$1; runs=$2; size=$3; shift 3
    mount -t tmpfs -o "size=$size,mode=700" tmpfs "$disk" && mount --bind "$disk" "$runs" || exit ${NO_TINY_DISK}
    "$@"; code=$?
    umount "$runs" && cp -R "$disk/." "$runs/"
    exit $code`;
    const disk = (0,external_node_path_.join)(folder, "disk");
    (0,external_node_fs_.mkdirSync)(disk);
    return ["sh", "-c", outside, inside, disk, runsDir, String(bytes), ...program];
}
function bundleOf(said, runsDir) {
    const named = said?.["artifacts_dir"];
    if (typeof named === "string" && (0,external_node_fs_.existsSync)(named))
        return named;
    const [only] = (0,external_node_fs_.readdirSync)(runsDir).filter((name) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(runsDir, name)).isDirectory());
    return only === undefined ? null : (0,external_node_path_.join)(runsDir, only);
}
/** Codes that an event of a bundle carries. */
function eventCodes(bundle, event) {
    const lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(bundle, "events.normalized.jsonl"), "utf8").split("\n");
    return lines
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
        .filter((entry) => entry.event === event)
        .flatMap((entry) => entry.data?.blockers ?? []);
}
/** Digest over names, modes and contents of everything below a folder. */
function digestOf(folder) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const entry of (0,external_node_fs_.readdirSync)(folder, { recursive: true, encoding: "utf8" }).sort()) {
        const path = (0,external_node_path_.join)(folder, entry);
        const stats = (0,external_node_fs_.lstatSync)(path);
        hash.update(`${entry}\0${stats.mode}\0`);
        if (stats.isFile())
            hash.update((0,external_node_fs_.readFileSync)(path));
        if (stats.isSymbolicLink())
            hash.update((0,external_node_fs_.readlinkSync)(path));
    }
    return hash.digest("hex");
}
function codesOf(blockers) {
    return Array.isArray(blockers) ? blockers.map((entry) => String(entry.code)) : [];
}
/** What a run that came to something else says of it. */
function wordsOf(blockers) {
    const [first] = Array.isArray(blockers) ? blockers : [];
    return first === undefined ? [] : [`it says: ${String(first.subject)}: ${String(first.message)}`];
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : null;
    }
    catch {
        return null;
    }
}
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}

// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/records/cassette.ts
var records_cassette = __webpack_require__(3808);
// EXTERNAL MODULE: ./src/core/records/prices.ts
var prices = __webpack_require__(89122);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(24847);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
;// CONCATENATED MODULE: ./src/flow/health/deeds.ts
/** What rows do to their beds. */





const FIXED = 'import re\n\n\ndef slugify(text):\n    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))\n';
const SOLVE = { write: { path: "strings.py", text: FIXED } };
const DIFF = "git.diff.checked";
const VERIFIED = "verification.completed";
/** What the scripted lane does, and nothing else. */
function script(bed, steps) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bed.caseDir, "fake.json"), JSON.stringify({ steps }));
}
/** Changes fields of the contract; undefined takes a field away. */
function editContract(bed, change) {
    const path = (0,external_node_path_.join)(bed.caseDir, "case.json");
    const before = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    (0,external_node_fs_.writeFileSync)(path, JSON.stringify({ ...before, ...change }, null, 2));
}
/** An approval that grants exactly the run of this bed's contract at a stage, where no record names a repository. */
function goodApproval(bed, stage) {
    const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(bed.caseDir, "case.json"));
    const { task_id, title } = JSON.parse(bytes.toString("utf8"));
    const subject = {
        task_id,
        contract_sha256: (0,domain_digest/* sha256 */.sc)(bytes),
        target: null,
        lane: "fake",
        stage: stage.number,
        mutation_mode: stage.mutationMode,
        binary_sha256: null,
        model_provider: null,
        model: null,
    };
    return {
        approval_id: "health-1",
        decision: "granted",
        actor: "health",
        scope: stage.allowedMutationScope,
        mutation_mode: subject.mutation_mode,
        statement: (0,approval/* approvalStatement */.PU)({ task_id, target: stage.target, title }),
        timestamp: "2020-01-01T00:00:00Z",
        expires_at: "9999-01-01T00:00:00Z",
        binding: (0,approval/* approvalBinding */.df)(subject),
    };
}
/** A folder that holds the programs which a run needs, without one of them. */
function pathWithout(missing, bed) {
    const bin = (0,external_node_path_.join)(bed.folder, "bin");
    (0,external_node_fs_.mkdirSync)(bin);
    for (const name of ["git", "node", "bash", "sh", "env"]) {
        const found = name === missing ? null : (0,find/* findOnPath */.a)(name, bed.path);
        if (found !== null)
            (0,external_node_fs_.symlinkSync)(found, (0,external_node_path_.join)(bin, name));
    }
    return bin;
}

// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
;// CONCATENATED MODULE: ./src/flow/health/open-gates.ts




const DECISION = "model.decision.json";
const ADMISSION = "model.admission.json";
const PLATFORM = `${process.platform}-${process.arch}`;
const NEVER = "9999-01-01";
const LONG_AGO = "2026-06-04";
/** A row of an agent's lane past its enabling gates, which a gate blocks. */
function laneRow(lane, [name, by, code], open, spoil) {
    return {
        name: `${lane}-${name}`,
        by,
        code,
        event: "backend.gate.blocked",
        status: "blocked",
        provoke(bed) {
            const opened = open(bed);
            spoil(opened);
            return { argv: opened.argv, env: opened.env };
        },
    };
}
/**
 * Writes the records of a lane, admitted, and enables it.
 * @param shippedAgent the shipped record that the agent's is made of
 * @param agent what of it is changed
 */
function openGates(bed, lane, shippedAgent, agent) {
    const records = (0,external_node_path_.join)(bed.folder, ".harness");
    (0,external_node_fs_.mkdirSync)(records);
    const pathOf = (name) => (0,external_node_path_.join)(records, name);
    const shipped = (name) => JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(bed.root, "fixtures/records", name), "utf8"));
    const current = new Map();
    const record = (name, change) => {
        if (change === null)
            return (0,external_node_fs_.rmSync)(pathOf(name));
        if (typeof change === "string")
            return (0,external_node_fs_.writeFileSync)(pathOf(name), change);
        const changed = { ...(current.get(name) ?? shipped(name)), ...change };
        current.set(name, changed);
        (0,external_node_fs_.writeFileSync)(pathOf(name), JSON.stringify(changed));
    };
    current.set((0,admission_facts/* agentRecordFile */.fl)(lane), shipped(shippedAgent));
    record((0,admission_facts/* agentRecordFile */.fl)(lane), agent);
    record(DECISION, {});
    record(ADMISSION, { expires_at: NEVER });
    const { provider, model } = shipped(ADMISSION);
    return {
        ...bed,
        record,
        argv: ["--stage", "2", "--lane", lane],
        env: {
            [`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`]: "1",
            CTO_HARNESS_CASE_STAGE: "2",
            CTO_HARNESS_AGENT_STORE: (0,external_node_path_.join)(bed.folder, "store"),
            CTO_HARNESS_CASE_MODEL_PROVIDER: provider,
            CTO_HARNESS_CASE_MODEL: model,
            CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:9/v1",
        },
    };
}
/** Has the row ask for stage 5, which its record gates refuse before any repository is looked at. */
function atStage5(bed) {
    bed.argv[1] = "5";
    bed.env["CTO_HARNESS_CASE_STAGE"] = "5";
    editContract(bed, { mutation_mode: "owned-noncritical-repo" });
}

;// CONCATENATED MODULE: ./src/flow/health/case-rows.ts







const AGENT = "agent.case.json";
const REPORT = "provider-build-report.json";
const CREDENTIAL = "HEALTH_MODEL_CREDENTIAL";
/** Rows of the lane `case` past its enabling gates: each record taken away, malformed and changed in turn, then the binary. */
const CASE_ROWS = [
    row("agent-record-missing", "no agent record", "agent_record_invalid", ({ record }) => record(AGENT, null)),
    row("agent-record-malformed", "agent record that is no JSON", "agent_record_invalid", ({ record }) => record(AGENT, "{")),
    row("agent-record-branch", "agent record whose pin is a branch", "agent_record_invalid", ({ record }) => record(AGENT, { pinned_commit: "main" })),
    row("agent-record-expired", "agent record past its time", "agent_record_invalid", ({ record }) => record(AGENT, { expires_at: LONG_AGO })),
    row("agent-report-malformed", "build report that is no JSON", "agent_record_invalid", ({ record }) => record(REPORT, "{")),
    row("agent-pin-changed", "another pin without the one before", "agent_pin_changed_without_previous", (bed) => {
        bed.record(REPORT, {});
        bed.record(AGENT, { pinned_commit: "6".repeat(40) });
    }),
    row("model-decision-missing", "no model decision", "model_not_admitted", ({ record }) => record(DECISION, null)),
    row("model-decision-malformed", "model decision that is a list", "model_admission_invalid", ({ record }) => record(DECISION, "[]")),
    row("model-missing", "no model is asked for", "model_not_admitted", ({ env }) => {
        delete env["CTO_HARNESS_CASE_MODEL"];
    }),
    row("model-admission-missing", "no model admission", "model_not_admitted", ({ record }) => record(ADMISSION, null)),
    row("model-not-admitted", "model admission that does not admit", "model_not_admitted", ({ record }) => record(ADMISSION, { status: "not_admitted" })),
    row("model-admission-malformed", "model admission without a status", "model_admission_invalid", ({ record }) => record(ADMISSION, { status: undefined })),
    row("model-admission-expired", "model admission past its time", "model_admission_invalid", ({ record }) => record(ADMISSION, { expires_at: LONG_AGO })),
    row("another-model", "another model than was admitted", "model_admission_mismatch", ({ env }) => {
        env["CTO_HARNESS_CASE_MODEL"] += "-instruct";
    }),
    row("another-network", "endpoint of another network than was admitted", "model_admission_mismatch", ({ env }) => {
        env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "http://10.0.0.1:9/v1";
    }),
    row("local-endpoint-missing", "no local endpoint is given", "local_provider_config_missing", ({ env }) => {
        delete env["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
    }),
    row("local-endpoint-malformed", "local endpoint that is no URL", "local_provider_config_missing", ({ env }) => {
        env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "127.0.0.1:9";
    }),
    row("credential-missing", "a named credential that is not set", "provider_auth_unavailable", ({ argv }) => {
        argv.push("--credential-variable", CREDENTIAL);
    }),
    row("prices-malformed", "record of prices that is no JSON", "model_admission_invalid", ({ record }) => record(prices/* PRICES_RECORD */.VI, "{")),
    row("money-without-price", "a bound on money, and no price", "task_contract_invalid", (bed) => editContract(bed, { limits: { model_cost_usd: 1 } })),
    row("binary-missing", "no binary of the agent", "provider_unavailable", ({ env }) => {
        delete env["CTO_HARNESS_CASE_BIN"];
    }),
    row("binary-of-other-bytes", "binary with another digest", "agent_digest_mismatch", ({ binary }) => (0,external_node_fs_.writeFileSync)(binary, "#!/bin/sh\n# another\n")),
    row("binary-no-program", "the admitted bytes are no program", "agent_not_executable", () => { }),
    row("binary-another-program", "npm's package of the agent's name", "agent_identity_mismatch", (bed) => {
        const folder = (0,external_node_path_.join)(bed.folder, "node_modules/ca");
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "package.json"), '{"name":"ca","version":"0.1.9"}');
        (0,external_node_fs_.cpSync)(bed.binary, (0,external_node_path_.join)(folder, "ca"));
        bed.env["CTO_HARNESS_CASE_BIN"] = (0,external_node_path_.join)(folder, "ca");
    }),
    row("license-unresolved", "license that nobody has resolved, at stage 5", "license_unresolved", (bed) => {
        atStage5(bed);
        bed.record(REPORT, { binary_sha256: (0,domain_digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)(bed.binary)) });
        bed.record(AGENT, { license_note: { status: "unresolved", note: "nobody looked", allowed_mutation_modes: [] } });
    }),
    row("cassette-of-something-else", "a replay of another contract", "cassette_mismatch", (bed) => {
        const program = programHead();
        (0,external_node_fs_.writeFileSync)(bed.binary, program);
        bed.record(AGENT, { binaries: { [PLATFORM]: { sha256: (0,domain_digest/* sha256 */.sc)(program) } } });
        delete bed.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
        const cassette = (0,external_node_path_.join)(bed.folder, "cassette.jsonl");
        const bound = { contract_sha256: "0".repeat(64), baseline_tree: "0".repeat(40), agent_sha256: "0".repeat(64) };
        const head = {
            cassette: "case-harness-model",
            version: records_cassette/* CASSETTE_VERSION */.s0,
            provider: bed.env["CTO_HARNESS_CASE_MODEL_PROVIDER"],
            model: bed.env["CTO_HARNESS_CASE_MODEL"],
            recorded_at: "2020-01-01T00:00:00Z",
            run_id: "20200101T000000Z-health-abcdef12",
        };
        (0,external_node_fs_.writeFileSync)(cassette, (0,records_cassette/* cassetteLine */.Ds)(head) + (0,records_cassette/* cassetteLine */.Ds)({ end: true, exchanges: 0, complete: true, bound }));
        bed.argv.push("--replay", cassette);
    }),
];
/** What a program of this machine begins with: enough to be told from one of another. */
function programHead() {
    const head = Buffer.alloc(64);
    const program = (0,external_node_fs_.openSync)(process.execPath, "r");
    (0,external_node_fs_.readSync)(program, head);
    (0,external_node_fs_.closeSync)(program);
    return head;
}
function row(name, by, code, spoil) {
    return laneRow("case", [name, by, code], caseBed, spoil);
}
function caseBed(bed) {
    const binary = (0,external_node_path_.join)(bed.folder, "ca");
    // Whoever starts it changes what lies outside of the workspace, and the row fails.
    (0,external_node_fs_.writeFileSync)(binary, `#!/bin/sh\necho started >>'${(0,external_node_path_.join)(bed.folder, "outside/witness").replaceAll("'", "'\\''")}'\n`, {
        mode: 0o755,
    });
    const digest = (0,domain_digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)(binary));
    const open = openGates(bed, "case", AGENT, { binaries: { [PLATFORM]: { sha256: digest } } });
    open.env["CTO_HARNESS_CASE_BIN"] = binary;
    return { ...open, binary };
}

// EXTERNAL MODULE: ./src/core/domain/lane.ts
var lane = __webpack_require__(94516);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/records/package-tree.ts
var package_tree = __webpack_require__(79223);
// EXTERNAL MODULE: ./src/core/records/package-report.ts
var package_report = __webpack_require__(21145);
;// CONCATENATED MODULE: ./src/flow/health/package-rows.ts









/** The shipped record of an agent that is a package of npm's, and what stands in it. */
const SHIPPED = "agent.codex.json";
const NAME = "@example/codex";
const VERSION = "0.1.0";
const INTEGRITY = `sha512-${"A".repeat(86)}==`;
const TREE = { sha256: (0,domain_digest/* sha256 */.sc)("a tree of a package"), bytes: 19, files: 1 };
const PACKAGES = { [`node_modules/${NAME}`]: { version: VERSION, integrity: INTEGRITY } };
/** What is done to each lane whose agent is a package of npm's. */
const SPOILED = [
    ["record-missing", "no agent record", "agent_record_invalid", (bed) => bed.record((0,admission_facts/* agentRecordFile */.fl)(bed.lane), null)],
    ["record-tag", "agent record whose version is a tag", "agent_record_invalid", agent({ version: "latest" })],
    [
        "report-of-another-lock",
        "package report of another lock",
        "agent_record_invalid",
        (bed) => bed.report({ lock_sha256: "0".repeat(64) }),
    ],
    [
        "report-missing",
        "no package report, at stage 5",
        "agent_record_invalid",
        (bed) => {
            atStage5(bed);
            agent({ license_note: { status: "resolved", note: "MIT.", allowed_mutation_modes: ["owned-noncritical-repo"] } })(bed);
        },
    ],
    [
        "version-changed",
        "another version without the one before",
        "agent_pin_changed_without_previous",
        (bed) => bed.report({ version: "0.0.9" }),
    ],
    [
        "license-unresolved",
        "license that is resolved for other modes alone, at stage 5",
        "license_unresolved",
        (bed) => {
            atStage5(bed);
            bed.report({});
        },
    ],
    ["tree-missing", "no tree of the packages in the store", "provider_unavailable", () => { }],
    [
        "tree-of-other-bytes",
        "tree in the store with another digest",
        "provider_unavailable",
        (bed) => {
            const entry = (0,external_node_path_.join)(bed.env["CTO_HARNESS_AGENT_STORE"], TREE.sha256);
            (0,external_node_fs_.mkdirSync)(entry, { recursive: true, mode: 0o700 });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(entry, "tree.tar"), "another tree of bytes");
        },
    ],
];
/** Rows of the lanes whose agents are packages of npm's, past their enabling gates. */
const PACKAGE_ROWS = lane/* AGENT_LANES */.g_.filter((lane) => (0,lanes/* laneOf */.kk)(lane).package !== null).flatMap((lane) => SPOILED.map(([name, by, code, spoil]) => laneRow(lane, [name, by, code], (bed) => packageBed(bed, lane), spoil)));
function agent(change) {
    return (bed) => bed.record((0,admission_facts/* agentRecordFile */.fl)(bed.lane), change);
}
function packageBed(bed, lane) {
    const open = openGates(bed, lane, SHIPPED, { packages: PACKAGES, trees: { [PLATFORM]: TREE } });
    const look = { state: "matched", detail: "as it should be" };
    const report = {
        ...{ package: NAME, version: VERSION, integrity: INTEGRITY, platform: PLATFORM, packages: 1 },
        lock_sha256: (0,package_tree/* lockDigest */.sU)(PACKAGES, Object.keys(PACKAGES)),
        ...{ tree_sha256: TREE.sha256, tree_bytes: TREE.bytes, tree_files: TREE.files },
        ...{ node_version: process.version, identity: { version: look, help: look }, containment: "sandbox" },
        ...{ fetch_timestamp: "2026-06-01T08:00:00.000Z", fetch_seconds: 1 },
    };
    return {
        ...open,
        lane,
        report: (change) => open.record((0,package_report/* packageReportFile */.px)(lane), JSON.stringify({ ...report, ...change })),
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/flow/health/stage-rows.ts
/** Rows of the stages that start from a repository, or work in one that is thrown away (LADDER 2 and 3). */






const CONTRACT = "task.contract.created";
const GATE = "backend.gate.blocked";
const COMPLETED = "run.completed";
const blockedBy = (code, event = GATE) => ({ code, event, status: "blocked" });
const failedBy = (code, event = COMPLETED) => ({
    code,
    event,
    status: "fail",
});
function copied(name, by, kind, provoke) {
    return { name, by, ...kind, stage: 3, provoke };
}
/** A row of stage 4; with an approval that grants it, unless the deed hands one over itself. */
function disposable(name, by, kind, provoke) {
    return {
        name,
        by,
        ...kind,
        stage: 4,
        async provoke(bed) {
            const { approve = {}, ...provocation } = await provoke(bed);
            return { ...provocation, ...(approve === null ? {} : { argv: ["--approval", stage_rows_approval(bed, approve)] }) };
        },
    };
}
const stage_rows_lane = (steps, contract = {}) => (bed) => {
    script(bed, steps);
    editContract(bed, contract);
    return {};
};
const record = (name, change) => (bed) => {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bed.project, ".harness", name), climb_text({ ...RECORDS[name], ...change }));
    return {};
};
/** What a lane of stage 4 does to its repository, once it has solved its task. */
const inGit = (command) => stage_rows_lane([SOLVE, { exec: ["bash", "-c", command] }]);
const HALF_COMMITTED = [
    { write: { path: "strings.py", text: "" } },
    { commit: "half of it" },
    SOLVE,
];
const EXTRA = [SOLVE, { write: { path: "extra.py", text: "" } }];
const HANGS = stage_rows_lane([SOLVE, { hang: true }], { limits: { lane_seconds: 1 } });
const REJECTED = stage_rows_lane([SOLVE, { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } }]);
const UNHEARD = stage_rows_lane([SOLVE, { event: "another.event" }], { required_events: ["analysis.completed"] });
const NO_ROOM = (bed) => {
    script(bed, [SOLVE, { stdout: { text: "x".repeat(1024), repeat: 4096 } }]);
    return { tinyDisk: 64 * 1024 };
};
const STAGE_ROWS = [
    copied("dirty-starting-tree", "source or target dirty", blockedBy("dirty_starting_tree", CONTRACT), () => ({
        afterCommit: (repository) => (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository, "strings.py"), "# not committed\n"),
    })),
    copied("source-unclassified", "unclassified source", blockedBy("source_not_owned"), record("source.json", { classification: "unclassified" })),
    copied("prior-stage-missing", "no pass of the stage below", blockedBy("prior_stage_not_proven"), () => ({
        prior: false,
    })),
    copied("source-changes", "source that changes under the run", failedBy("source_repository_mutated"), changesMeanwhile),
    copied("copied-setup-dirties", "setup command that changes the tree", blockedBy("setup_failed", VERIFIED), (bed) => {
        editContract(bed, { setup_commands: [["bash", "-c", "echo >> strings.py"]] });
        return {};
    }),
    copied("copied-dirty-end", "copy that is dirty at the end", failedBy("dirty_ending_tree"), stage_rows_lane(HALF_COMMITTED)),
    copied("copied-timeout", "lane sleeps past its bound", blockedBy("timeout", COMPLETED), HANGS),
    copied("copied-disallowed-file", "lane writes outside allowed_paths", failedBy("disallowed_file_change", DIFF), stage_rows_lane(EXTRA)),
    copied("copied-failed-tests", "lane leaves the bug", failedBy("verification_failed", VERIFIED), stage_rows_lane([{ append: { path: "strings.py", text: "\n# looked at\n" } }])),
    copied("copied-missing-event", "lane leaves out an event", failedBy("missing_required_event"), UNHEARD),
    copied("copied-artifact-write-failure", "runs folder on a full file system", failedBy("artifact_write_failure", null), NO_ROOM),
    disposable("sandbox-approval-missing", "no approval", blockedBy("approval_missing", "approval.requested"), () => ({
        approve: null,
    })),
    disposable("sandbox-approval-denied", "approval that denies", blockedBy("approval_denied", "approval.denied"), () => ({ approve: { decision: "denied" } })),
    disposable("sandbox-approval-expired", "approval past its time", blockedBy("approval_expired", "approval.denied"), () => ({
        approve: { timestamp: "2020-01-01T00:00:00Z", expires_at: "2020-01-02T00:00:00Z" },
    })),
    disposable("sandbox-approval-of-another-task", "approval bound to something else", blockedBy("approval_mismatch", "approval.denied"), () => ({ approve: { binding: "0".repeat(64) } })),
    disposable("sandbox-not-admitted", "sandbox that is not admitted", blockedBy("target_not_admitted"), record("sandbox.json", { admission_status: "not_admitted" })),
    disposable("sandbox-record-invalid", "sandbox record without a disposal policy", blockedBy("target_admission_invalid"), record("sandbox.json", { disposal_policy: "" })),
    disposable("sandbox-not-owned", "sandbox record without an owner", blockedBy("target_not_owned"), record("sandbox.json", { repository_owner: "" })),
    disposable("sandbox-reviewer-reject", "lane's reviewer rejects", blockedBy("reviewer_rejected", VERIFIED), REJECTED),
    disposable("sandbox-timeout", "lane sleeps past its bound", blockedBy("timeout", COMPLETED), HANGS),
    disposable("sandbox-provider-unavailable", "the interpreter of the tests is not on PATH", blockedBy("provider_unavailable", COMPLETED), (bed) => ({ env: { PATH: pathWithout("python3", bed) } })),
    disposable("sandbox-dirty-end", "lane that commits leaves untracked files", failedBy("dirty_ending_tree"), stage_rows_lane(HALF_COMMITTED)),
    disposable("sandbox-disallowed-file", "lane writes outside allowed_paths", failedBy("disallowed_file_change", DIFF), stage_rows_lane(EXTRA)),
    disposable("sandbox-ref-created", "lane creates a branch", failedBy("branch_or_ref_created", DIFF), inGit("git branch another")),
    disposable("sandbox-remote-added", "lane adds a remote", failedBy("remote_added", DIFF), inGit("git remote add origin https://forge.example/a/b.git")),
    disposable("sandbox-merge", "lane makes a merge, which its contract forbids", failedBy("forbidden_action_attempted"), inGit("t=$(git write-tree); b=$(git rev-parse HEAD); o=$(git commit-tree $t -p $b -m one); git update-ref HEAD $(git commit-tree $t -p $b -p $o -m merge)")),
];
/** Somebody else changes the source while the lane waits for it. */
function changesMeanwhile(bed) {
    return meanwhile(bed, (repository) => (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository, "strings.py"), "# meanwhile\n"));
}
/** Something is done to the repository while the lane waits for it. */
async function meanwhile(bed, act) {
    let repository = "";
    // Whoever only asks whether somebody listens says nothing.
    const server = (0,external_node_net_.createServer)((socket) => {
        socket.on("error", () => { });
        socket.once("data", () => {
            act(repository);
            socket.end();
        });
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address();
    const wait = { exec: ["bash", "-c", `exec 3<>/dev/tcp/127.0.0.1/${port}; echo now >&3; cat <&3`] };
    script(bed, [wait, SOLVE]);
    editContract(bed, { loopback_ports: [port] });
    return {
        afterCommit: (made) => void (repository = made),
        close: () => void server.close(),
    };
}
function stage_rows_approval(bed, change) {
    const file = (0,external_node_path_.join)(bed.folder, "approval.json");
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify({ ...goodApproval(bed, ladder/* LADDER */.Vc[3]), ...change }));
    return file;
}

// EXTERNAL MODULE: ./src/core/domain/shell.ts
var shell = __webpack_require__(27954);
// EXTERNAL MODULE: ./src/world/target/lock.ts
var lock = __webpack_require__(93029);
;// CONCATENATED MODULE: ./src/flow/health/target-rows.ts
/** Rows of the stage that gives its result to an admitted repository (LADDER 4); each is asked for, approved and run as a person does. */








const target_rows_CONTRACT = "task.contract.created";
function target_rows_owned(name, by, kind, provoke = () => ({})) {
    return {
        name: `target-${name}`,
        by,
        ...kind,
        stage: 5,
        provoke: async (bed) => ({ asks: {}, moves: false, ...(await provoke(bed)) }),
    };
}
const target_rows_record = (change) => ({ target, repository }) => {
    (0,external_node_fs_.writeFileSync)(target, climb_text({ ...TARGET, target_repository_path: repository, ...change }));
    return {};
};
const BUG = [{ append: { path: "strings.py", text: "\n# looked at\n" } }];
const TARGET_ROWS = [
    target_rows_owned("denied", "approval that denies", blockedBy("approval_denied", "approval.denied"), () => ({
        asks: { decision: "denied" },
    })),
    target_rows_owned("not-admitted", "target that is not admitted", blockedBy("target_not_admitted"), target_rows_record({ admission_status: "not_admitted" })),
    target_rows_owned("record-invalid", "target record that does not forbid everything", blockedBy("target_admission_invalid"), target_rows_record({ forbidden_actions: ["push"] })),
    target_rows_owned("unowned", "target record without an owner", blockedBy("target_not_owned"), target_rows_record({ repository_owner: "" })),
    target_rows_owned("critical", "target that is critical", blockedBy("target_critical"), target_rows_record({ risk_classification: "production" })),
    target_rows_owned("disallowed-file", "lane writes outside allowed_paths", failedBy("disallowed_file_change", DIFF), stage_rows_lane(EXTRA)),
    target_rows_owned("dirty-start", "target with a change of its own", blockedBy("dirty_starting_tree", target_rows_CONTRACT), () => ({
        afterCommit: (repository) => (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository, "strings.py"), "# not committed\n"),
    })),
    target_rows_owned("dirty-end", "lane that commits leaves untracked files", failedBy("dirty_ending_tree"), stage_rows_lane(HALF_COMMITTED)),
    target_rows_owned("failed-tests", "lane leaves the bug", failedBy("verification_failed", VERIFIED), stage_rows_lane(BUG)),
    target_rows_owned("timeout", "lane sleeps past its bound", blockedBy("timeout", "run.completed"), HANGS),
    target_rows_owned("provider-unavailable", "the interpreter of the tests is not on PATH", blockedBy("provider_unavailable", "run.completed"), (bed) => ({ env: { PATH: pathWithout("python3", bed) } })),
    target_rows_owned("busy", "another harness holds the target", blockedBy("target_busy"), busy),
    target_rows_owned("head-moves", "HEAD that moves during the run", failedBy("source_repository_mutated"), (bed) => meanwhile(bed, (repository) => {
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(repository, ".git/refs/heads/main"), (0,external_node_path_.join)(repository, ".git/refs/heads/another"));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository, ".git/HEAD"), "ref: refs/heads/another\n");
    })),
    target_rows_owned("missing-outcome", "nobody has decided", blockedBy("missing_operator_outcome", "run.completed"), () => ({
        moves: true,
    })),
    target_rows_owned("rejected", "a person rejects the result", failedBy("operator_rejected"), () => ({
        moves: true,
        concludes: "rejected",
    })),
    target_rows_owned("killed", "run before it that was killed between commit and checkout; its result is whole, so that nothing is left to do", failedBy("no_diff", DIFF), (bed) => ({
        moves: true,
        killedFirst: { PATH: dyingGit(bed) },
        afterCommit: (repository) => (0,external_node_fs_.cpSync)((0,external_node_path_.join)(repository, ".git/refs/heads/main"), (0,external_node_path_.join)(bed.folder, "before")),
    })),
];
/** Another harness: this one. */
function busy() {
    let release = () => { };
    return {
        afterCommit(repository) {
            const state = (0,external_node_path_.join)(repository, ".git/case-harness");
            ({ release } = (0,lock/* lockTarget */.N)({ state, sharing: null }, { run: "another", before: "", ref: "" }));
        },
        close: () => release(),
    };
}
/** A PATH whose git, asked to write an index when the branch has moved already, ends whoever asked. */
function dyingGit(bed) {
    const bin = (0,external_node_path_.join)(bed.folder, "bin");
    (0,external_node_fs_.mkdirSync)(bin);
    const branch = (0,shell/* shellWord */.r)((0,external_node_path_.join)(bed.repository, ".git/refs/heads/main"));
    const before = (0,shell/* shellWord */.r)((0,external_node_path_.join)(bed.folder, "before"));
    const git = (0,shell/* shellWord */.r)((0,find/* findOnPath */.a)("git", bed.path) ?? "git");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bin, "git"), `#!/bin/sh
case " $* " in *" update-index "*) if [ "$(cat ${branch})" != "$(cat ${before})" ]; then kill -9 $PPID; exit 1; fi;; esac
exec ${git} "$@"
`, { mode: 0o755 });
    return `${bin}:${bed.path}`;
}

;// CONCATENATED MODULE: ./src/flow/health/rows.ts








const STAGE_2 = ["--stage", "2"];
const rows_GATE = "backend.gate.blocked";
const rows_COMPLETED = "run.completed";
const rows_CONTRACT = "task.contract.created";
/** A row whose lane does these steps and nothing else. */
function rows_lane(name, by, code, event, status, steps, contract = {}) {
    return {
        name,
        by,
        code,
        event,
        status,
        provoke(bed) {
            script(bed, steps);
            editContract(bed, contract);
            return {};
        },
    };
}
/** A row whose contract is these bytes, or the shipped one with these fields (undefined takes a field away). */
function contract(name, by, code, event, change) {
    return {
        name,
        by,
        code,
        event,
        status: "blocked",
        provoke(bed) {
            if (typeof change === "string")
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bed.caseDir, "case.json"), change);
            else
                editContract(bed, change);
            return {};
        },
    };
}
/** A row that is provoked by flags and variables alone. */
function asked(name, by, code, provocation) {
    return { name, by, code, event: rows_GATE, status: "blocked", provoke: () => provocation };
}
/** A row whose contract wants an approval, which is changed so. */
function rows_approval(name, by, code, event, change, twice) {
    return {
        name,
        by,
        code,
        event,
        status: "blocked",
        provoke(bed) {
            editContract(bed, { approval_required: true });
            const file = (0,external_node_path_.join)(bed.folder, "approval.json");
            (0,external_node_fs_.writeFileSync)(file, JSON.stringify({ ...goodApproval(bed, ladder/* LADDER */.Vc[1]), ...change }));
            return { argv: [...STAGE_2, "--approval", file], ...(twice === undefined ? {} : { twice }) };
        },
    };
}
/** Rows of SPEC section 7 that the stages of this version can provoke, then one for each other code and kind of fault. */
const ROWS = [
    rows_lane("no-diff", "lane changes nothing, says success", "no_diff", DIFF, "fail", [{ stdout: "all done\n" }]),
    rows_lane("disallowed-file", "lane writes outside allowed_paths", "disallowed_file_change", DIFF, "fail", [
        SOLVE,
        { write: { path: "extra.py", text: "" } },
    ]),
    rows_lane("failed-tests", "lane leaves the bug", "verification_failed", VERIFIED, "fail", [
        { append: { path: "strings.py", text: "\n# looked at\n" } },
    ]),
    contract("missing-test-command", "contract without a command", "missing_test_command", VERIFIED, {
        verification_commands: undefined,
    }),
    rows_lane("missing-event", "lane leaves out an event that the contract requires", "missing_required_event", rows_COMPLETED, "fail", [SOLVE, { event: "another.event" }], { required_events: ["analysis.completed"] }),
    rows_lane("reviewer-reject", "lane's reviewer rejects", "reviewer_rejected", VERIFIED, "blocked", [
        SOLVE,
        { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } },
    ]),
    rows_approval("approval-denied", "approval record that denies", "approval_denied", "approval.denied", {
        decision: "denied",
    }),
    rows_lane("timeout", "lane sleeps past its bound", "timeout", rows_COMPLETED, "blocked", [SOLVE, { hang: true }], {
        limits: { lane_seconds: 1 },
    }),
    {
        name: "verification-timeout",
        by: "tests that hang",
        code: "timeout",
        event: VERIFIED,
        status: "blocked",
        provoke(bed) {
            editContract(bed, { verification_commands: [["sleep", "600"]], limits: { verification_seconds: 1 } });
            return {};
        },
    },
    {
        name: "setup-failed",
        by: "a setup command that fails",
        code: "setup_failed",
        event: VERIFIED,
        status: "blocked",
        provoke(bed) {
            editContract(bed, { setup_commands: ["exit 1"] });
            return {};
        },
    },
    rows_lane("dirty-ending-tree", "a lane that commits leaves untracked files", "dirty_ending_tree", rows_COMPLETED, "fail", [
        { write: { path: "strings.py", text: "" } },
        { commit: "half of it" },
        SOLVE,
    ]),
    {
        name: "artifact-write-failure",
        by: "runs folder on a full file system",
        code: "artifact_write_failure",
        event: null,
        status: "fail",
        provoke(bed) {
            // Less than the first files of a run take, whatever else it would come to.
            const ROOM = 64 * 1024;
            script(bed, [SOLVE, { stdout: { text: "x".repeat(1024), repeat: 4096 } }]);
            return { tinyDisk: ROOM };
        },
    },
    {
        name: "provider-unavailable",
        by: "the interpreter of the tests is not on PATH",
        code: "provider_unavailable",
        event: rows_COMPLETED,
        status: "blocked",
        provoke: (bed) => ({ env: { PATH: pathWithout("python3", bed) } }),
    },
    asked("lane-not-enabled", "a real lane that nobody enabled", "gate_missing", {
        argv: ["--stage", "1", "--lane", "case"],
    }),
    asked("stage-not-enabled", "a real lane without an enabled stage", "stage_gate_missing", {
        argv: ["--stage", "1", "--lane", "case"],
        env: { CTO_HARNESS_ALLOW_CASE: "1" },
    }),
    asked("another-stage-enabled", "a real lane enabled for another stage", "stage_gate_missing", {
        argv: ["--stage", "1", "--lane", "case"],
        env: { CTO_HARNESS_ALLOW_CASE: "1", CTO_HARNESS_CASE_STAGE: "2" },
    }),
    asked("allowed-by-another-word", "CTO_HARNESS_ALLOW_CASE=true", "gate_missing", {
        argv: ["--stage", "1", "--lane", "case"],
        env: { CTO_HARNESS_ALLOW_CASE: "true", CTO_HARNESS_CASE_STAGE: "1" },
    }),
    asked("stage-1", "stage 1 with everything enabled", "stage_executes_nothing", { argv: ["--stage", "1"] }),
    contract("contract-not-json", "contract that is no JSON", "task_contract_invalid", rows_CONTRACT, '{"task_id": "T-1",'),
    contract("contract-empty", "contract without a byte", "task_contract_invalid", rows_CONTRACT, ""),
    contract("contract-nul", "contract with a NUL", "task_contract_invalid", rows_CONTRACT, '{"task_id": "T\\u0000"}\0'),
    contract("contract-unknown-field", "contract with an unknown field", "task_contract_invalid", rows_CONTRACT, {
        allow: [],
    }),
    contract("contract-climbs", "allowed path that climbs", "task_contract_invalid", rows_CONTRACT, {
        allowed_paths: ["../x"],
    }),
    contract("contract-absolute", "allowed path that is absolute", "task_contract_invalid", rows_CONTRACT, {
        allowed_paths: ["/etc/passwd"],
    }),
    contract("contract-allows-nothing", "empty allowed_paths", "task_contract_invalid", rows_CONTRACT, { allowed_paths: [] }),
    contract("contract-without-allowed-paths", "no allowed_paths", "task_contract_invalid", rows_CONTRACT, {
        allowed_paths: undefined,
    }),
    contract("contract-without-forbidden-actions", "no forbidden_actions", "task_contract_invalid", rows_CONTRACT, {
        forbidden_actions: undefined,
    }),
    contract("contract-mode-unknown", "unknown mutation_mode", "task_contract_invalid", rows_CONTRACT, {
        mutation_mode: "all",
    }),
    contract("contract-mode-too-low", "mutation_mode below the stage's", "task_contract_invalid", rows_CONTRACT, {
        mutation_mode: "none",
    }),
    contract("contract-names-target", "contract that names a target repository", "task_exposes_target_path", rows_CONTRACT, {
        target_repository: "some/where",
    }),
    {
        name: "approval-missing",
        by: "contract that requires an approval, and there is none",
        code: "approval_missing",
        event: "approval.requested",
        status: "blocked",
        provoke(bed) {
            editContract(bed, { approval_required: true });
            return {};
        },
    },
    rows_approval("approval-expired", "approval past its time", "approval_expired", "approval.denied", {
        timestamp: "2020-01-01T00:00:00Z",
        expires_at: "2020-01-02T00:00:00Z",
    }),
    rows_approval("approval-of-another-task", "approval bound to something else", "approval_mismatch", "approval.denied", {
        binding: "0".repeat(64),
    }),
    rows_approval("approval-with-other-words", "approval with another sentence", "approval_mismatch", "approval.denied", {
        statement: "ok",
    }),
    rows_approval("approval-malformed", "approval record without an actor", "approval_mismatch", "approval.denied", {
        actor: undefined,
    }),
    rows_approval("approval-used-before", "approval that an earlier run used", "approval_consumed", "approval.denied", {}, true),
    rows_lane("forbidden-path", "lane changes a forbidden path", "forbidden_path_change", DIFF, "fail", [SOLVE, { append: { path: "test_strings.py", text: "\n" } }], { allowed_paths: ["strings.py", "test_strings.py"] }),
    rows_lane("hostile-workspace", "lane leaves a link that escapes", "hostile_workspace", DIFF, "fail", [SOLVE, { symlink: { path: "out", target: "/etc/passwd" } }], { allowed_paths: ["strings.py", "out"] }),
    rows_lane("too-large", "lane leaves a file above the limit", "limit_exceeded", DIFF, "fail", [{ write: { path: "strings.py", text: "#".repeat(4096) } }], { limits: { changed_file_bytes: 1024 } }),
    rows_lane("lane-fails", "lane ends with exit 7", "backend_failed", rows_COMPLETED, "fail", [SOLVE, { exit: 7 }]),
    rows_lane("lane-step-fails", "a command of the lane fails", "backend_failed", rows_COMPLETED, "fail", [
        SOLVE,
        { exec: ["sh", "-c", "exit 3"] },
    ]),
    rows_lane("secret-in-patch", "lane writes something shaped like a token", "secret_leak", rows_COMPLETED, "fail", [
        // Put together here, so that no scanner of this repository takes it for one.
        { write: { path: "strings.py", text: `${FIXED}\nTOKEN = "${["gh", "p_"].join("")}${"Ab1".repeat(12)}"\n` } },
    ]),
    {
        name: "cancelled",
        by: "SIGINT in the middle of the run",
        code: "cancelled",
        event: rows_COMPLETED,
        status: "blocked",
        provoke(bed) {
            script(bed, [SOLVE, { hang: true }]);
            return { interrupt: true };
        },
    },
    ...STAGE_ROWS,
    ...TARGET_ROWS,
    ...CASE_ROWS,
    ...PACKAGE_ROWS,
];
const REAL_BINARY = "needs the admitted binary of a real agent and its model, which a machine may not have; provoked in test/scenario/case-lane.test.ts";
const FETCH = "is of `agent fetch`, which no run starts; provoked in test/scenario/agent-packages.test.ts";
const BUILD = "is of `agent build`, which no run starts; provoked in test/scenario/agent-build.test.ts";
/** Codes that no row provokes, and the record that says why. One of SPEC section 7 keeps the name of its row. */
const NOT_COVERED = [
    gap("containment_unavailable", REAL_BINARY),
    gap("containment_canary_failed", "needs a machine whose sandbox leaks; test/unit/judge holds the gate to such facts"),
    gap("provider_response_shape_unavailable", REAL_BINARY),
    gap("provider_endpoint_failed", REAL_BINARY),
    gap("agent_protocol_failed", REAL_BINARY),
    gap("fallback_model_used", REAL_BINARY),
    gap("fake_baseline_missing", REAL_BINARY),
    gap("fake_baseline_mismatch", REAL_BINARY),
    gap("harness_error", "is a fault of the harness itself, which no input and no environment is known to provoke"),
    gap("bun_missing", BUILD),
    gap("bun_version_mismatch", BUILD),
    gap("agent_pin_mismatch", BUILD),
    gap("agent_build_failed", BUILD),
    gap("agent_package_refused", FETCH),
];
function gap(code, reason, row = code.replaceAll("_", "-")) {
    return { row, code, reason };
}

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(93137);
// EXTERNAL MODULE: ./src/core/judge/matrix.ts
var judge_matrix = __webpack_require__(26526);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/world/evidence/below.ts
var below = __webpack_require__(51449);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
;// CONCATENATED MODULE: ./src/flow/health/seal.ts








/** Where a row's bundle lies below the matrix, and the digest that stands for it: of its `SHA256SUMS`, null where it was never sealed. */
function sealedBundle(matrix, bundle) {
    if (bundle === null)
        return { bundle: null, sums_sha256: null };
    const sums = (0,external_node_path_.join)(bundle, files/* SUMS_FILE */.A$);
    return { bundle: (0,external_node_path_.relative)(matrix, bundle), sums_sha256: (0,external_node_fs_.existsSync)(sums) ? (0,domain_digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)(sums)) : null };
}
/** Writes `matrix.json`, then `SHA256SUMS` over every file of the folder, as `sha256sum -c` reads it. */
async function sealMatrix(folder, matrix) {
    const options = { mode: 0o600, flag: "wx" };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, judge_matrix/* MATRIX_FILE */.P), `${(0,canonical_json/* canonicalJson */.d)(matrix)}\n`, options);
    const lines = [];
    for (const name of (0,below/* filesBelow */.D)(folder).files)
        lines.push(`${await (0,file_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, name))}  ${name}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, files/* SUMS_FILE */.A$), lines.join(""), options);
}

;// CONCATENATED MODULE: ./src/flow/health/matrix.ts











/**
 * Provokes rows of the failure matrix and seals what came of them.
 * @param names of the rows; none for all
 * @param named folder that was named for the runs, if one was
 * @param told is told each row's result when it is there
 */
async function provokeMatrix(names, named, io, told) {
    const rows = ROWS.filter((row) => names.length === 0 || names.includes(row.name));
    const folder = bundlesDir(named, io);
    const results = await provokeAll(rows, folder, io, told);
    const errors = results.flatMap((result) => result.problems.map((problem) => ({ row: result.row, problem })));
    const checked = results.map(({ row }) => row);
    const matrix = {
        schema_version: (0,derivation/* schemaVersion */.CZ)(derivation/* CURRENT_DERIVATION */.un),
        harness_version: version/* VERSION */.x,
        made_at: new Date().toISOString(),
        ok: errors.length === 0 && !io.signal.aborted,
        checked,
        errors,
        rows: results.map((row) => ({ ...row, ...sealedBundle(folder, row.bundle) })),
        not_checked: ROWS.map(({ name }) => name).filter((name) => !checked.includes(name)),
        not_covered: [...NOT_COVERED],
    };
    await sealMatrix(folder, matrix);
    return { matrix, results, folder };
}
/** A new folder for this matrix, beside the runs unless told otherwise. */
function bundlesDir(named, io) {
    const parent = named === undefined
        ? (0,external_node_path_.join)((0,external_node_path_.dirname)((0,runs/* resolveRunsDir */.Ix)({ env: io.env, cwd: io.cwd })), "health")
        : (0,external_node_path_.resolve)(io.cwd, named);
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true, mode: 0o700 });
    return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, "matrix-"));
}
/** As many rows at a time as there are processors; each in folders of its own. */
async function provokeAll(rows, bundles, io, told) {
    const scratch = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "health-");
    const results = [];
    let next = 0;
    let climbing = null;
    const climbed = () => (climbing ??= climb((0,external_node_path_.join)(scratch, "climbed"), io));
    const worker = async () => {
        for (let row = rows[next++]; row !== undefined && !io.signal.aborted; row = rows[next++]) {
            const [folder, runsDir] = [(0,external_node_path_.join)(scratch, row.name), (0,external_node_path_.join)(bundles, row.name)];
            for (const path of [folder, runsDir])
                (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
            const result = await provoke(row, folder, runsDir, io, climbed);
            results.push(result);
            told(result);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min((0,external_node_os_.availableParallelism)(), rows.length) }, worker));
    }
    finally {
        // With modes that a store of agents takes away.
        await (0,remove/* removeOwned */.Ox)(scratch);
    }
    return results.sort((a, b) => orderOf(rows, a) - orderOf(rows, b));
}
function orderOf(rows, result) {
    return rows.findIndex((row) => row.name === result.row);
}

// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(88024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/health.ts





/** `health`: 0 where every row holds, 1 where one does not, 3 for a row that does not exist. */
async function run(args, io) {
    const wanted = (0,commands_io/* values */.zu)(args, "row");
    const names = ROWS.map((row) => row.name);
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined)
        return (0,output/* wrongUsage */.xY)(io, (0,cli/* listed */.KE)(`health: unknown row ${(0,cli/* quote */.hD)(unknown)}`, "rows", unknown, names));
    const told = (result) => report(result, args, io);
    const { matrix, results, folder } = await provokeMatrix(wanted, (0,commands_io/* value */.Uq)(args, "runs-dir"), io, told);
    const { ok, checked, errors, not_checked } = matrix;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok, checked, errors, rows: results, not_checked, not_covered: NOT_COVERED, matrix: folder });
    else {
        for (const { row, code, reason } of wanted.length === 0 ? NOT_COVERED : [])
            (0,output/* say */.cv)(io, args, `not covered  ${row}: ${code} ${reason}`);
        const holding = checked.length - new Set(errors.map(({ row }) => row)).size;
        (0,output/* say */.cv)(io, args, `${holding} of ${checked.length} rows hold; sealed in ${folder}`);
    }
    return ok ? 0 : 1;
}
function report(result, args, io) {
    const mark = result.ok ? (0,output/* style */.iF)(io, "green", "holds") : (0,output/* style */.iF)(io, "red", "FAILS");
    (0,output/* say */.cv)(io, args, `${mark}  ${result.row}: ${result.code}`);
    if (!result.ok)
        for (const problem of result.problems)
            io.stderr(`       ${problem}\n`);
}


/***/ }),

/***/ 60100:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/records/schemas.ts + 2 modules
var records_schemas = __webpack_require__(22496);
// EXTERNAL MODULE: ./src/core/records/package-record.ts
var package_record = __webpack_require__(23758);
// EXTERNAL MODULE: ./src/core/records/source-record.ts
var source_record = __webpack_require__(58799);
// EXTERNAL MODULE: ./src/core/records/target.ts
var target = __webpack_require__(95529);
;// CONCATENATED MODULE: ./src/core/records/templates.ts





const UNRESOLVED = { status: "unresolved", note: "Nobody has looked at the license yet.", allowed_mutation_modes: [] };
/**
 * Every template of `init`. Records that can say so are valid and not admitted; agent records are invalid until a person
 * has filled them in, because there is no harmless pin.
 */
function templates() {
    return [
        {
            path: "agent.case.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("agent.case"),
                source_url: "",
                pinned_commit: "",
                commit_date: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: "case-harness agent build",
                build_command: source_record/* CASE_SOURCE */.P6.build_command,
                build_root: source_record/* CASE_SOURCE */.P6.build_root,
                bun_version: "",
                binaries: {},
                protected_source_boundary: source_record/* CASE_SOURCE */.P6.protected_source_boundary,
                previous: null,
            }),
            todo: "`case-harness agent record --from URL` fills it in, `agent build --write` adds the digest; a person resolves license_note before stage 5",
        },
        ...["codex", "pi"].map((lane) => ({
            path: `agent.${lane}.json`,
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("agent.npm"),
                package: "",
                version: "",
                integrity: "",
                license_note: UNRESOLVED,
                retrieval_date: "",
                retrieval_command: `case-harness agent record --lane ${lane}`,
                protected_source_boundary: package_record/* PACKAGE_BOUNDARY */._d,
                previous: null,
            }),
            todo: `\`case-harness agent record --lane ${lane} --package NAME@VERSION\` fills it in, \`agent fetch --lane ${lane} --write\` adds the digest; or delete it where this lane is not used`,
        })),
        {
            path: "model.decision.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("model.decision"),
                decision_status: "not_decided",
                provider_class: null,
                provider: "",
                model: "",
                fallback_provider: "",
                fallback_model: "",
                approval_source: "",
                credential_source_class: "",
                allowed_network_class: "",
                review_trigger: "",
                evidence_sources: [],
                effect: "No model may be used until a decision is recorded here.",
            }),
            todo: "`case-harness agent model` fills it in; whoever decides on models changes decision_status",
        },
        {
            path: "model.admission.json",
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("model.admission"),
                status: "not_admitted",
                provider: "",
                model: "",
                credential_source_class: "",
                allowed_network_class: "",
                approval_source: "",
                admission_timestamp: "",
                review_trigger: "",
            }),
            todo: "`case-harness agent model` fills it in; whoever admits models changes status; never a credential, only where it comes from",
        },
        {
            path: stage_records/* STAGE_RECORDS */.S2.source,
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("source"),
                classification: "unclassified",
                repository_owner: "",
                ownership_evidence: "",
                source_repository_path: "",
                remote: "",
                review_trigger: "",
            }),
            todo: "for stage 3: whoever owns the repository names it (`.` is the one that this file lies in) and classifies it",
        },
        {
            path: stage_records/* STAGE_RECORDS */.S2.sandbox,
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("sandbox"),
                admission_status: "not_admitted",
                repository_owner: "",
                ownership_evidence: "",
                creation_source: "",
                source_repository_path: "",
                remote: "",
                disposal_policy: "",
                approval_source: "",
                review_trigger: "",
            }),
            todo: "for stage 4: whoever owns the repository says what is cloned and whether it is kept, and admits it",
        },
        {
            path: stage_records/* STAGE_RECORDS */.S2.target,
            text: json({
                $schema: (0,records_schemas/* schemaReferenceTo */._)("target"),
                admission_status: "not_admitted",
                target_repository_path: "",
                repository_owner: "",
                ownership_evidence: "",
                risk_classification: "",
                noncritical_rationale: "",
                allowed_paths: [],
                forbidden_paths: [],
                forbidden_actions: target/* TARGET_FORBIDDEN */.iL,
                approval_source: "",
                approval_timestamp: "",
                operator_outcome_required: true,
                review_trigger: "",
            }),
            todo: "for stage 5: whoever owns the repository names it, says why it is not critical and what may change there, and admits it",
        },
        {
            path: "tasks/example/case.json",
            text: json({
                $schema: `../../schemas/${(0,records_schemas.schemaFileName)("task.contract")}`,
                task_id: "example",
                case_id: "example",
                title: "the greeting is missing",
                brief: "greeting.txt says nothing yet. It must hold the word hello.",
                authority_basis: "Artificial example written by case-harness init.",
                risk_class: "artificial",
                allowed_paths: ["greeting.txt"],
                forbidden_paths: [],
                forbidden_actions: ["push", "merge", "deploy", "pr_open", "public_publication"],
                mutation_mode: "copied-repo",
                approval_required: false,
                verification_commands: [["grep", "-q", "hello", "greeting.txt"]],
            }),
            todo: "try it with `case-harness run --stage 2 --case example`, then write your own beside it",
        },
        { path: "tasks/example/workspace/greeting.txt", text: "nothing yet\n", todo: null },
        {
            path: "tasks/example/fake.json",
            text: json({ steps: [{ write: { path: "greeting.txt", text: "hello\n" } }, { exit: 0 }] }),
            todo: null,
        },
    ];
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/flow/records/files.ts
var files = __webpack_require__(65098);
;// CONCATENATED MODULE: ./src/flow/records/init.ts







const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";
/**
 * Writes templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists.
 * @returns why nothing can be written, where the folder of records is closed
 */
async function writeTemplates({ cwd, root }) {
    const closed = await folderProblem(cwd);
    if (closed !== null)
        return { closed };
    const schemas = (0,records_schemas/* schemaFiles */.r)().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null }));
    const written = [];
    for (const { path, text, todo } of [...templates(), ...schemas]) {
        const name = `${stage_records/* HARNESS_FOLDER */.We}/${path}`;
        const { state, problem } = await (0,files/* createFile */.x3)(cwd, name, text);
        written.push({ path: name, state, todo: state === "failed" ? problem : todo });
    }
    const workflow = await (0,files/* createFile */.x3)(cwd, WORKFLOW, await (0,promises_.readFile)((0,external_node_path_.join)(root, WORKFLOW_EXAMPLE), "utf8"));
    const todo = "Replace the action's name and version by the ones that you admit; enable no real lane yet.";
    return [...written, { path: WORKFLOW, state: workflow.state, todo: workflow.problem ?? todo }];
}
/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd) {
    const path = (0,external_node_path_.join)(cwd, stage_records/* HARNESS_FOLDER */.We);
    const stat = await (0,promises_.lstat)(path).catch(() => null);
    if (stat !== null && !stat.isDirectory())
        return `expected a folder, found a ${stat.isSymbolicLink() ? "link" : "file"}`;
    try {
        await (0,promises_.access)(stat === null ? cwd : path, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "EROFS" ? "its file system is read-only" : `this user may not write there (${code})`;
    }
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/init.ts




/** `init`: 0, or 1 where a file could not be written. */
async function run(args, io) {
    const written = await writeTemplates(io);
    if ("closed" in written) {
        const todo = `${written.closed}; move it away, or run init where you may write`;
        if ((0,commands_io/* has */.zy)(args, "json"))
            (0,output/* printJson */.Q2)(io, { ok: false, files: [{ path: stage_records/* HARNESS_FOLDER */.We, state: "failed", todo }] });
        else
            io.stderr(`failed   ${stage_records/* HARNESS_FOLDER */.We}: ${todo}\n`);
        return 1;
    }
    const ok = written.every(({ state }) => state !== "failed");
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok, files: written });
    else
        for (const file of written)
            report(io, args, file);
    return ok ? 0 : 1;
}
function report(io, args, { path, state, todo }) {
    if (state === "failed")
        return io.stderr(`failed   ${path}: ${todo}\n`);
    if (path.startsWith(`${stage_records/* HARNESS_FOLDER */.We}/schemas/`))
        return;
    (0,output/* say */.cv)(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}


/***/ }),

/***/ 52893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 3233:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(80918);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(59442);
// EXTERNAL MODULE: ./src/core/report/markdown.ts
var markdown = __webpack_require__(34201);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var evidence_runs = __webpack_require__(42236);
;// CONCATENATED MODULE: ./src/flow/runs/runs.ts







const DAY_MS = 24 * 60 * 60 * 1000;
/** Lists the runs of the folder that is named, or of the one where they usually are. */
function runsOf(named, { env, cwd }) {
    const folder = (0,evidence_runs/* resolveRunsDir */.Ix)({ flag: named, env, cwd });
    return { folder, runs: (0,evidence_runs/* listRuns */.v)(folder) };
}
/**
 * Removes the runs that no bound keeps; the newest pass of each lane and stage stays, and what may still be running.
 * @param keep how many of the newest stay; undefined for no such bound
 * @param days age in days up to which all stay; undefined for no such bound
 * @param dry whether nothing is touched
 * @returns what is gone, or would be
 */
function pruneRuns({ folder, runs }, { keep, days, dry }) {
    const policy = { keep, youngerThanMs: days === undefined ? undefined : days * DAY_MS, nowMs: Date.now() };
    const gone = (0,evidence_runs/* runsToPrune */.Yg)(runs, policy).map((one) => ({ ...one, bytes: (0,evidence_runs/* sizeOfRun */._d)(one.dir) }));
    if (!dry)
        for (const one of gone)
            (0,evidence_runs/* removeRun */.s2)(folder, one.runId);
    return gone;
}
/** The report of a run for people. */
function markdownOf(report) {
    return (0,markdown/* reportMarkdown */.u)(report, digestsOf(report));
}
/**
 * The report of a run, unverified, in this program's own words: nobody has shown who wrote what stands in its folder for people.
 * Null where there is none that this version can read; `verify` names what is wrong with it.
 */
function reportOf(one) {
    if (one.state !== "sealed")
        return null;
    const parsed = (0,report/* parseReport */.MM)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(one.dir, files/* REPORT_FILE */.Uq)));
    if (!parsed.ok)
        return null;
    const [first] = parsed.value.blockers;
    return {
        ...parsed.value,
        failure_reason: first === undefined ? null : (0,blocker/* entryOf */.Ms)(first.code).phrase,
        blockers: parsed.value.blockers.map(blocker/* worded */.MH),
    };
}
/** The files of the table in `report.md`, as the report lists them. */
function digestsOf({ artifact_digests, freshness }) {
    return new Map(Object.entries(artifact_digests)
        .filter(([file]) => file !== files/* REPORT_FILE */.Uq && file !== files/* REPORT_MD_FILE */.gZ)
        .map(([file, sha256]) => [file, { sha256, size: freshness[file]?.size ?? 0 }]));
}

// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(88024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(73776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(88973);
;// CONCATENATED MODULE: ./src/commands/runs.ts





/** `runs list|show|prune`: 0, or 3 for a run that does not exist. */
async function run(args, io) {
    const found = runsOf((0,commands_io/* value */.Uq)(args, "runs-dir"), io);
    const [action, runId] = args.positionals;
    switch (action) {
        case "show":
            return show(args, io, found.runs, runId);
        case "prune":
            return prune(args, io, found, runId);
        default:
            if (runId !== undefined)
                return (0,output/* wrongUsage */.xY)(io, `runs list: ${(0,cli/* quote */.hD)(runId)} is one argument too many`);
            return list(args, io, found);
    }
}
function list(args, io, { folder, runs }) {
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { runs_dir: folder, runs: runs.map(asJson) });
    else {
        for (const one of runs)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,output/* say */.cv)(io, args, runs.length === 0 ? `No runs in ${folder}.` : `${runs.length} in ${folder}.`);
    }
    return 0;
}
function show(args, io, runs, runId) {
    const found = runId === undefined ? runs.slice(0, 1) : runs.filter((one) => one.runId.startsWith(runId));
    const exact = found.find((one) => one.runId === runId) ?? (found.length === 1 ? found[0] : undefined);
    if (exact === undefined) {
        const ids = runs.map((one) => one.runId);
        if (runId === undefined)
            return (0,output/* wrongUsage */.xY)(io, "runs show: there are no runs");
        if (found.length > 1)
            return (0,output/* wrongUsage */.xY)(io, `runs show: ${(0,cli/* quote */.hD)(runId)} is the beginning of ${found.length} runs; give more of it`);
        return (0,output/* wrongUsage */.xY)(io, (0,cli/* listed */.KE)(`runs show: no run ${(0,cli/* quote */.hD)(runId)}`, "runs", runId, ids));
    }
    const report = reportOf(exact);
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ...asJson(exact), report });
    else {
        io.stdout(report === null ? `${summaryLine(exact, io)}\n` : markdownOf(report));
        (0,output/* say */.cv)(io, args, (0,bytes/* escapeForPeople */.IW)(exact.dir));
    }
    return 0;
}
function prune(args, io, runs, runId) {
    if (runId !== undefined)
        return (0,output/* wrongUsage */.xY)(io, "runs prune: it takes no run id; say which runs go by --older-than DAYS or --keep N");
    const [days, keep] = [(0,commands_io/* numberValue */.Vg)(args, "older-than"), (0,commands_io/* numberValue */.Vg)(args, "keep")];
    if (days === undefined && keep === undefined)
        return (0,output/* wrongUsage */.xY)(io, "runs prune: say which runs go: --older-than DAYS, --keep N, or both");
    const dry = (0,commands_io/* has */.zy)(args, "dry-run");
    const gone = pruneRuns(runs, { keep, days, dry });
    const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            runs_dir: runs.folder,
            removed: !dry,
            bytes,
            runs: gone.map((one) => ({ ...asJson(one), bytes: one.bytes })),
        });
    else {
        for (const one of gone)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,output/* say */.cv)(io, args, `${dry ? "Would remove" : "Removed"} ${gone.length} runs, ${(bytes / 1024 / 1024).toFixed(1)} MiB.`);
    }
    return 0;
}
const COLOUR = { pass: "green", fail: "red", blocked: "yellow" };
function summaryLine(one, io) {
    const status = one.status ?? one.state;
    const shown = one.status === null ? status.padEnd(10) : (0,output/* style */.iF)(io, COLOUR[one.status], status.padEnd(10));
    const about = one.stage === null ? "" : `stage ${one.stage}, ${one.backend}`;
    const reason = one.failureReason === null ? "" : `, ${one.failureReason}`;
    const replay = one.replay ? ", replay" : "";
    return `${shown} ${one.runId}  ${(0,bytes/* escapeForPeople */.IW)(`${about}${replay}${reason}`)}`.trimEnd();
}
function asJson(one) {
    return {
        run_id: one.runId,
        case_id: one.caseId,
        started_at: one.startedAt,
        state: one.state,
        status: one.status,
        replay: one.replay,
        stage: one.stage,
        backend: one.backend,
        failure_reason: one.failureReason,
        artifacts_dir: one.dir,
    };
}


/***/ }),

/***/ 26526:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ MATRIX_FILE; },
/* harmony export */   b: function() { return /* binding */ matrixFaults; }
/* harmony export */ });
/** The file that a folder of `health` is about. */
const MATRIX_FILE = "matrix.json";
/** What of a matrix does not follow from its rows, or from their bundles; one sentence each, with the row's name. */
function matrixFaults(matrix, bundles) {
    const names = matrix.rows.map(({ row }) => row);
    const errors = matrix.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })));
    const faults = [];
    const same = (what, expected, found) => {
        const [wanted, said] = [JSON.stringify(expected), JSON.stringify(found)];
        if (wanted !== said)
            faults.push(`${what}: expected ${wanted}, found ${said}`);
    };
    same("checked", names, matrix.checked);
    same("rows that stand twice", [], [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]);
    same("errors", errors, matrix.errors);
    if (matrix.ok)
        same("problems where ok is true", [], errors);
    const uncovered = [...matrix.not_checked, ...matrix.not_covered.map(({ row }) => row)];
    same("checked rows that are said not to be", [], uncovered.filter((name) => names.includes(name)));
    for (const row of matrix.rows) {
        same(`${row.row}: ok`, row.problems.length === 0, row.ok);
        faults.push(...rowFaults(row, bundles.get(row.row)).map((fault) => `${row.row}: ${fault}`));
    }
    return faults;
}
function rowFaults(row, bundle) {
    if (bundle === undefined) {
        if (row.bundle !== null)
            return [`expected the bundle ${row.bundle}, found none`];
        // What could not be written at all leaves nothing to show.
        return row.ok && row.event !== null ? ["expected a bundle, as it is said to hold, found none"] : [];
    }
    if (bundle.sums !== row.sums_sha256)
        return [`sums_sha256: expected ${bundle.sums ?? "null"}, found ${row.sums_sha256 ?? "null"}`];
    if (!row.ok)
        return [];
    if (row.event === null)
        return bundle.sums === null ? [] : ["expected a bundle that was never sealed, found a sealed one"];
    const faults = bundle.faults.map((fault) => `its bundle does not hold: ${fault}`);
    if (bundle.status !== row.status)
        faults.push(`status: expected ${row.status}, found ${bundle.status ?? "none"}`);
    if (bundle.code !== row.code)
        faults.push(`first blocker: expected ${row.code}, found ${bundle.code ?? "none"}`);
    const carried = bundle.carried.get(row.event) ?? [];
    if (!carried.includes(row.code))
        faults.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
    return faults;
}


/***/ }),

/***/ 34201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* unused harmony export SECTIONS */
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _domain_shell__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27954);
/* harmony import */ var _records_model_usage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70681);
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90159);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58115);





/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;
const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" };
/** The parts of `report.md`, in their order. A heading more is a line here, with its `since`; one that reads otherwise keeps how it read. */
const SECTIONS = [
    { name: "verdict", lines: verdictLines },
    { name: "blockers", lines: blockerLines },
    { name: "what happened", lines: happenedLines },
    { name: "changed files", lines: ({ changed_files }) => fileLines(changed_files) },
    { name: "commands", lines: commandLines },
    { name: "the lane's own agents", lines: phaseLines },
    { name: "warnings", lines: warningLines },
    { name: "not evaluated", lines: ({ not_evaluated }) => noteLines("Not evaluated", not_evaluated) },
    { name: "not applicable", lines: ({ not_applicable }) => noteLines("Not applicable", not_applicable) },
    { name: "withheld", lines: ({ withheld }) => noteLines("Withheld", withheld) },
    { name: "evidence", lines: (_verdict, digests) => evidenceLines(digests) },
];
/**
 * `report.md`: the verdict for people, as the verdict's own derivation tells it. Everything that an agent could have chosen (names, commands)
 * is shown as code, so that it can't become markup.
 */
function reportMarkdown(verdict, digests) {
    const sections = (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .rowsOf */ .RO)(SECTIONS, (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationIn */ .JH)(verdict));
    return `${sections.flatMap(({ lines }) => lines(verdict, digests)).join("\n")}\n`;
}
function verdictLines(verdict) {
    const replay = (0,_replay__WEBPACK_IMPORTED_MODULE_2__/* .replayNote */ .g)(verdict);
    return [
        `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        ...decisionLines(verdict),
        verdict.failure_reason === null ? passWords(verdict) : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(replay)}.**`, ""]),
    ];
}
function happenedLines(verdict) {
    return [
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
            ...(verdict.model_usage === null ? [] : [["model usage", (0,_records_model_usage__WEBPACK_IMPORTED_MODULE_1__/* .usageText */ .tx)(verdict.model_usage)]]),
            ...stageRows(verdict),
        ]),
        "",
    ];
}
function evidenceLines(digests) {
    return [
        "## Evidence",
        "",
        "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
        "",
        "| file | bytes | SHA-256 |",
        "| --- | ---: | --- |",
        ...[...digests]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DIGESTS)
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
}
/** Rows of what only some stages have. */
function stageRows(verdict) {
    const { source_repository_mutated: mutated, disposition, approval_state: state } = verdict;
    return [
        ...(mutated === undefined
            ? []
            : [
                ["source repository", mutated === null ? "not compared" : mutated ? "changed" : "as it was"],
            ]),
        ...(state === undefined ? [] : [["approval, now", state.replaceAll("_", " ")]]),
        ...(disposition == null ? [] : [["disposable repository", disposition.state]]),
        ...targetRows(verdict),
    ];
}
function targetRows(verdict) {
    const { target_commit_before: before, target_commit: commit, operator_outcome: outcome, operator } = verdict;
    if (before === undefined)
        return [];
    const clean = (found) => found == null ? "not looked at" : found ? "clean" : "not clean";
    return [
        ["target at the start", clean(verdict.target_repository_start_clean)],
        ["target at the end", clean(verdict.target_repository_ending_clean)],
        ["target commit before", before === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(before, "table")],
        ["target commit", commit == null ? "none: nothing was applied" : (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(commit, "table")],
        [
            "outcome",
            operator == null ? (outcome ?? "nothing to decide") : `${outcome} by ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(operator.actor, "table")}`,
        ],
        ...(operator?.reason == null ? [] : [["reason", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(operator.reason, "table")]]),
        ...(verdict.rollback == null ? [] : [["to take it back", (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(verdict.rollback, "table")]]),
    ];
}
/** What a person has to decide, before everything else; nothing where there is nothing to decide. */
function decisionLines(verdict) {
    const { operator_outcome: outcome, target_commit: commit, artifacts_dir, blockers, changed_files: files } = verdict;
    const isOfMachine = verdict.environment.forge === "local";
    if (outcome !== "missing" || commit == null || blockers.length !== 1)
        return [];
    const command = (word) => (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .fencedBlock */ .zW)(`case-harness conclude --bundle ${(0,_domain_shell__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(artifacts_dir)} --outcome ${word} --actor WHO`, "sh");
    const count = files.length === 1 ? "1 file" : `${files.length} files`;
    return [
        "## To be decided",
        "",
        `The result is verified, and stands in the target as commit ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(commit)} (${count} changed). It counts once a person accepts it${isOfMachine ? ":" : "."}`,
        "",
        ...(isOfMachine
            ? [command("accepted"), "", "or does not, and is taken back by hand:", "", command("rejected"), ""]
            : [
                "A job with `mode: conclude` takes that word; the check of this run says by which words it is given, accepted or rejected.",
                "",
            ]),
        "Look at it first: `git show` in the target, or `patch.diff` beside this file. Green tests decide nothing here, and neither does silence.",
        "",
    ];
}
function warningLines({ warnings = [] }) {
    return warnings.length === 0 ? [] : ["## Warnings", "", ...warnings.map((text) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(text)}`), ""];
}
function passWords({ not_evaluated }) {
    const names = Object.keys(not_evaluated);
    if (names.length === 0)
        return "Every gate was open, every check passed.";
    return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV).join(", ")}.`;
}
/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }) {
    if (lane_phases === null)
        return [];
    const rows = Object.entries(lane_phases).map(([agent, { state, why }]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(why)}`}`);
    return [
        "## The lane's own agents",
        "",
        "What they say is no proof; it can deny a pass, and never grants one.",
        "",
        ...rows,
        "",
    ];
}
function blockerLines(verdict) {
    const { blockers } = verdict;
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_3__/* .blockerMarkdown */ .GM)(blocker, (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationIn */ .JH)(verdict));
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
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
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
    const items = not_shown.map((what) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(what)}`);
    return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(reason)}`);
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


/***/ }),

/***/ 19684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(98978);
;// CONCATENATED MODULE: ./src/core/mounts/display.ts

const FROM_MACHINE = new Set(["bind", "link", "mask"]);
/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
function withoutHome(path, homes) {
    const home = homes.find((one) => one !== "/" && (0,paths/* isWithin */.UO)(path, one));
    return home === undefined ? path : `~${path.slice(home.length)}`;
}
/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
function planWithoutHome({ mounts, leftOut }, homes) {
    const text = (words) => words
        .split(/(?<= )|(?<=\()/)
        .map((word) => withoutHome(word, homes))
        .join("");
    const shown = mounts.map((mount) => ({
        ...mount,
        // what is the sandbox's own is nobody's home, whatever it is called
        inside: FROM_MACHINE.has(mount.kind) ? withoutHome(mount.inside, homes) : mount.inside,
        target: mount.target === null ? null : withoutHome(mount.target, homes),
        reason: text(mount.reason),
    }));
    return {
        mounts: shown.filter(({ kind, inside, target }) => kind !== "link" || inside !== target),
        leftOut: leftOut.map(({ path, reason, problem }) => ({
            path: withoutHome(path, homes),
            reason: text(reason),
            problem: text(problem),
        })),
    };
}

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(25173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(71387);
// EXTERNAL MODULE: ./src/core/mounts/seccomp.ts
var seccomp = __webpack_require__(86324);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const as = heldAs(level);
    // The kernel goes by the number inside of the harness's own namespace.
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, as.how === "own" ? (process.getuid?.() ?? -1) : as.uid);
    return {
        as,
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains: never as root, or not at all. */
function heldAs(level) {
    const { kind, uid } = level === "sandbox" ? (0,identity/* standing */.JA)() : (0,identity/* standingBelow */.OL)();
    return kind === "own" || kind === "none" ? { uid: (0,identity/* ownUid */.Nt)(), how: "own" } : { uid, how: kind };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}


/***/ }),

/***/ 62896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOrphans: function() { return /* binding */ endOrphans; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68700);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21650);




/** The name of both halves of bubblewrap, until PID 1 of the sandbox has become the program. */
const BUBBLEWRAP = "bwrap";
/**
 * Ends what a killed harness can leave behind. Bubblewrap 0.8 asks for its parent's death a moment before it lets PID 1 of
 * the sandbox go on; killed in that moment, it leaves a PID 1 that waits for it for ever, with nothing begun in it. Only such
 * a process is ended: this user's, with our own handshake, PID 1 of a namespace, and without the other half.
 * @returns how many
 */
function endOrphans() {
    const orphans = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name) && isOrphan(name));
    return orphans.filter((pid) => (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(Number(pid), "SIGKILL")).length;
}
function isOrphan(pid) {
    return (about(pid, "comm") === BUBBLEWRAP &&
        isOurs((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}`, { throwIfNoEntry: false })?.uid) &&
        /^NSpid:\t\d+\t(?:\d+\t)*1$/m.test(about(pid, "status")) &&
        about(pid, "cmdline").includes(_launch__WEBPACK_IMPORTED_MODULE_2__/* .HANDSHAKE */ .QK) &&
        about(String((0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(Number(pid))?.parent), "comm") !== BUBBLEWRAP);
}
/** Whether an id is this user's; to root, those that a harness lends are, too. */
function isOurs(uid) {
    const own = process.getuid?.();
    return uid === own || (own === 0 && uid !== undefined && (0,_identity__WEBPACK_IMPORTED_MODULE_1__/* .isLent */ .EN)(uid));
}
/** What `/proc` says of a process; nothing when it is gone or hidden. */
function about(pid, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${what}`, "latin1").trimEnd();
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 51449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ filesBelow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Most files and folders of a sealed folder: a matrix has some five thousand. */
const MAX_ENTRIES = 100_000;
/**
 * Every file below a folder: names with `/` between their parts, in the order of their bytes.
 * @returns also what is neither a file nor a folder, and whether there is more than is looked at
 * @throws Error where a folder can't be read
 */
function filesBelow(root) {
    const found = { files: [], others: [], tooMany: false };
    let entries = 0;
    const folders = [""];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true })) {
            if (++entries > MAX_ENTRIES)
                return { ...found, tooMany: true };
            const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                folders.push(name);
            else
                (entry.isFile() ? found.files : found.others).push(name);
        }
    }
    found.files.sort((a, b) => (a < b ? -1 : 1));
    return found;
}


/***/ }),

/***/ 59037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ measureLeftovers; },
/* harmony export */   leftoversHere: function() { return /* binding */ leftoversHere; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42671);
/* harmony import */ var _sweep__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8511);



/** Everything that killed processes of this user have left, wherever the environment says that it may lie. */
function leftoversHere(env) {
    const runner = env["RUNNER_TEMP"];
    const temporary = [(0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), ...(runner ? [runner] : [])];
    return (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .findLeftovers */ .Q)({ temporary, store: (0,_agent_store__WEBPACK_IMPORTED_MODULE_1__/* .storeRoot */ .q1)(undefined, env) });
}
/** How much of it lies there, for `doctor`. */
async function measureLeftovers(env) {
    const found = await leftoversHere(env);
    return { count: found.length, bytes: found.reduce((sum, { path }) => sum + (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$)(path), 0) };
}


/***/ }),

/***/ 8511:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ sizeOf; },
/* harmony export */   Q: function() { return /* binding */ findLeftovers; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42671);
/* harmony import */ var _contain_identity__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25173);
/* harmony import */ var _contain_layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11857);
/* harmony import */ var _contain_leavings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82942);
/* harmony import */ var _contain_memory__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62776);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44102);
/* harmony import */ var _worktree_remove__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76690);









/** Everything of ours whose process is gone. What is a stranger's, or can't be told, is not among it. */
async function findLeftovers({ temporary, store }) {
    const folders = [...new Set(temporary)].flatMap((parent) => (0,_contain_layout__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(parent)
        .filter((name) => name.startsWith(_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .OWNED_PREFIX */ .RV))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name))
        .filter(_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .isLeftOver */ .KV));
    return [
        ...folders.map((path) => ({
            path,
            async remove(signal) {
                await endLentOf(path);
                await (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeOwned */ .Ox)(path, signal);
            },
        })),
        ...(0,_contain_memory__WEBPACK_IMPORTED_MODULE_6__/* .staleMemory */ .V6)().map((path) => ({
            path,
            remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeTree */ .dM)(path, signal === undefined ? {} : { signal }),
        })),
        ...(await leftoversOfStore(store)),
    ];
}
/**
 * Ends what a killed harness lent an id to, where nothing but this tells of it: its folder's group is that id, by which the id
 * passed it. What still runs would write to the folder while it is removed.
 */
async function endLentOf(folder) {
    const gid = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.gid;
    if (gid === undefined || process.getuid?.() !== 0 || !(0,_contain_identity__WEBPACK_IMPORTED_MODULE_3__/* .isLent */ .EN)(gid))
        return;
    await (0,_contain_leavings__WEBPACK_IMPORTED_MODULE_5__/* .endProcessesOf */ .w)(gid);
    (0,_contain_leavings__WEBPACK_IMPORTED_MODULE_5__/* .removeLeavingsOf */ .p)(gid, []);
}
async function leftoversOfStore(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [];
    let store;
    try {
        store = await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(root);
    }
    catch {
        // a store that is not ours to use is not ours to clear, either
        return [];
    }
    return (await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .leftInStore */ .Qn)(store)).map((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name);
        return { path, remove: () => (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(path) };
    });
}
/** Files and folders that are counted below one leftover; whoever has more of them knows enough. */
const MAX_COUNTED = 200_000;
/** Bytes of what lies at a path, links counted as themselves; at least so many where it holds more than can be counted. */
function sizeOf(path) {
    let bytes = 0;
    let count = 0;
    const folders = [path];
    for (let folder = folders.pop(); folder !== undefined && count < MAX_COUNTED; folder = folders.pop())
        for (const name of (0,_contain_layout__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(folder)) {
            const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(inner, { throwIfNoEntry: false });
            if (++count > MAX_COUNTED || stats === undefined)
                continue;
            if (stats.isDirectory())
                folders.push(inner);
            else
                bytes += stats.blocks * 512;
        }
    return bytes;
}


/***/ })

};
