"use strict";
exports.ids = [508];
exports.modules = {

/***/ 4127:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(9684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var contain_plan = __webpack_require__(6820);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/facts/environment.ts
var environment = __webpack_require__(8313);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: ./src/flow/run/surroundings.ts + 2 modules
var surroundings = __webpack_require__(517);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/plan-lines.ts
var plan_lines = __webpack_require__(2893);
;// CONCATENATED MODULE: ./src/commands/doctor.ts

















/** Room for some runs of small cases; a lane may leave up to 4 GiB. */
const WANTED_FREE_BYTES = 1024 * 1024 * 1024;
/** `doctor`: 0 where the scripted lane can run, 1 where something that it needs is missing. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "clean"))
        return (await Promise.all(/* import() | tools */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(877), __webpack_require__.e(536), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 8458))).clean(args, io);
    const checks = (await Promise.all([
        node(),
        git(io),
        python(io),
        toolchains(io),
        bash(io),
        storage(args, io),
        temporaryAndContainment(io),
        leftovers(io),
    ]))
        .flat()
        .map((check) => (check.ok ? { ...check, fix: null } : check));
    const ok = checks.every((check) => check.ok || check.need === "wanted");
    const plan = (0,commands_io/* has */.zy)(args, "plan") ? planOf(io) : null;
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
/** What every run shows: the toolchains on PATH among it. @throws Error where even that can't be shown */
function planOf(io) {
    const { wants, path } = (0,surroundings/* lookWithoutContract */.ET)([], io);
    const plan = (0,contain_plan/* requirePlan */.VH)((0,contain_plan/* planHere */.sh)({ wants, env: io.env, hidden: [] }));
    return (0,held/* planRecord */.x1)({ plan, path }, (0,contain_plan/* ownHomes */.XT)(io.env));
}
function line({ name, ok, need, found, fix }, io) {
    const mark = ok
        ? (0,output/* style */.iF)(io, "green", "ok     ")
        : need === "needed"
            ? (0,output/* style */.iF)(io, "red", "MISSING")
            : (0,output/* style */.iF)(io, "yellow", "wanted ");
    return `${mark} ${name}: ${(0,bytes/* escapeForPeople */.IW)(found)}\n${fix === null ? "" : `        ${fix}\n`}`;
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
async function storage(args, io) {
    const folder = (0,runs/* resolveRunsDir */.Ix)({ flag: (0,commands_io/* value */.Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
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
    const [{ measureLeftovers }, { mebibytes }] = await Promise.all([
        Promise.all(/* import() | tools */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(877), __webpack_require__.e(536), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 9037)),
        Promise.all(/* import() | tools */[__webpack_require__.e(377), __webpack_require__.e(552), __webpack_require__.e(653), __webpack_require__.e(171), __webpack_require__.e(482), __webpack_require__.e(586), __webpack_require__.e(919), __webpack_require__.e(877), __webpack_require__.e(536), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 8458)),
    ]);
    const { count, bytes } = await measureLeftovers(io.env);
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
/** As whom sandboxes are started, where that is not whoever asks. */
function asWhom() {
    const { kind, uid } = (0,identity/* standing */.J)();
    return kind === "own" || kind === "none" ? "" : `, as user ${uid}, who is nobody: root starts none as itself`;
}
async function containment(io) {
    const programs = {
        canary: (0,external_node_path_.join)(io.programs, "canary.cjs"),
        relay: (0,external_node_path_.join)(io.programs, "relay.cjs"),
        fake: (0,external_node_path_.join)(io.programs, "fake.cjs"),
    };
    const { levels } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), programs);
    return levels
        .filter(({ level }) => level !== "none")
        .map(({ level, available, why, whatToDo }) => ({
        name: `containment ${level}`,
        need: "wanted",
        ok: available,
        found: available ? `available${level === "sandbox" ? asWhom() : ""}` : why,
        fix: whatToDo,
    }));
}


/***/ }),

/***/ 1189:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8973);




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
    const { fixes = [], ...entry } = _core_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code];
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

/***/ 403:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(4624);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(4102);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
;// CONCATENATED MODULE: ./src/commands/health/provoke.ts





/** The shipped case that every row spoils in its own way. */
const CASE = "r1-string-slugify";
/** Time (ms) between two looks for the run's folder, before it is interrupted. */
const POLL_MS = 10;
/** Exit code of the shell that could not mount a file system. */
const NO_TINY_DISK = 125;
/** Provokes one row in a process of its own, and checks everything that SPEC section 7 asks for. */
async function provoke(row, folder, runsDir, io) {
    const bed = makeBed(folder, io);
    const provocation = row.provoke(bed);
    const outside = digestOf(bed.caseDir) + digestOf((0,external_node_path_.join)(folder, "outside"));
    const argv = ["run", ...(provocation.argv ?? ["--stage", "2"]), "--case-dir", bed.caseDir, "--runs-dir", runsDir];
    if (provocation.twice !== undefined)
        await start(argv, provocation, folder, runsDir, io);
    let ended = await start([...argv, "--json"], provocation, folder, runsDir, io);
    const noTinyDisk = provocation.tinyDisk !== undefined && ended.code === NO_TINY_DISK;
    if (noTinyDisk) {
        // Nobody may mount anything here: a runs folder below a file can't be written either, not even by root.
        const instead = ["--runs-dir", (0,external_node_path_.join)(folder, "outside/witness/runs")];
        ended = await start([...argv.slice(0, -2), ...instead, "--json"], {}, folder, runsDir, io);
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
    expect("outside of the workspace", outside, digestOf(bed.caseDir) + digestOf((0,external_node_path_.join)(folder, "outside")));
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
        const verified = await start(["verify", bundle, "--json"], {}, folder, runsDir, io);
        if (verified.code !== 0)
            problems.push(`verify: expected that the bundle holds, found exit ${verified.code}: ${lastLine(verified.stderr)}`);
    }
    const { name, by, code, event, status } = row;
    return { row: name, by, code, event, status, ok: problems.length === 0, problems, exit_code: ended.code, bundle };
}
function makeBed(folder, io) {
    const caseDir = (0,external_node_path_.join)(folder, "case");
    for (const name of ["outside", "home", "state", "tmp"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "outside", "witness"), "nobody changes this\n");
    (0,external_node_fs_.cpSync)((0,external_node_path_.join)(io.root, "fixtures/cases", CASE), caseDir, { recursive: true });
    return { folder, caseDir, root: io.root, path: io.env["PATH"] ?? "" };
}
/** Runs this program as a process of its own, with an environment of its own. */
function start(argv, provocation, folder, runsDir, io) {
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

// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/core/records/cassette.ts
var records_cassette = __webpack_require__(3808);
;// CONCATENATED MODULE: ./src/commands/health/case-rows.ts




const AGENT = "agent.case.json";
const DECISION = "model.decision.json";
const ADMISSION = "model.admission.json";
const REPORT = "provider-build-report.json";
const NEVER = "9999-01-01";
const LONG_AGO = "2026-06-04";
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
const PLATFORM = `${process.platform}-${process.arch}`;
/** What a program of this machine begins with: enough to be told from one of another. */
function programHead() {
    const head = Buffer.alloc(64);
    const program = (0,external_node_fs_.openSync)(process.execPath, "r");
    (0,external_node_fs_.readSync)(program, head);
    (0,external_node_fs_.closeSync)(program);
    return head;
}
function row(name, by, code, spoil) {
    return {
        name: `case-${name}`,
        by,
        code,
        event: "backend.gate.blocked",
        status: "blocked",
        provoke(bed) {
            const open = openGates(bed);
            spoil(open);
            return { argv: open.argv, env: open.env };
        },
    };
}
function openGates(bed) {
    const records = (0,external_node_path_.join)(bed.folder, ".harness");
    (0,external_node_fs_.mkdirSync)(records);
    const binary = (0,external_node_path_.join)(bed.folder, "ca");
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
    // Whoever starts it changes what lies outside of the workspace, and the row fails.
    (0,external_node_fs_.writeFileSync)(binary, `#!/bin/sh\necho started >>'${(0,external_node_path_.join)(bed.folder, "outside/witness").replaceAll("'", "'\\''")}'\n`, {
        mode: 0o755,
    });
    const digest = (0,domain_digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)(binary));
    record(AGENT, { binaries: { [PLATFORM]: { sha256: digest } } });
    record(DECISION, {});
    record(ADMISSION, { expires_at: NEVER });
    const { provider, model } = shipped(ADMISSION);
    return {
        ...bed,
        binary,
        record,
        argv: ["--stage", "2", "--lane", "case"],
        env: {
            CTO_HARNESS_ALLOW_CASE: "1",
            CTO_HARNESS_CASE_STAGE: "2",
            CTO_HARNESS_CASE_BIN: binary,
            CTO_HARNESS_AGENT_STORE: (0,external_node_path_.join)(bed.folder, "store"),
            CTO_HARNESS_CASE_MODEL_PROVIDER: provider,
            CTO_HARNESS_CASE_MODEL: model,
            CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:9/v1",
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/health/rows.ts






const STAGE_2 = ["--stage", "2"];
const FIXED = 'import re\n\n\ndef slugify(text):\n    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))\n';
const SOLVE = { write: { path: "strings.py", text: FIXED } };
const GATE = "backend.gate.blocked";
const DIFF = "git.diff.checked";
const VERIFIED = "verification.completed";
const COMPLETED = "run.completed";
const CONTRACT = "task.contract.created";
/** A row whose lane does these steps and nothing else. */
function lane(name, by, code, event, status, steps, contract = {}) {
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
    return { name, by, code, event: GATE, status: "blocked", provoke: () => provocation };
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
            (0,external_node_fs_.writeFileSync)(file, JSON.stringify({ ...goodApproval(bed), ...change }));
            return { argv: [...STAGE_2, "--approval", file], ...(twice === undefined ? {} : { twice }) };
        },
    };
}
/** Rows of SPEC section 7 that the stages of this version can provoke, then one for each other code and kind of fault. */
const ROWS = [
    lane("no-diff", "lane changes nothing, says success", "no_diff", DIFF, "fail", [{ stdout: "all done\n" }]),
    lane("disallowed-file", "lane writes outside allowed_paths", "disallowed_file_change", DIFF, "fail", [
        SOLVE,
        { write: { path: "extra.py", text: "" } },
    ]),
    lane("failed-tests", "lane leaves the bug", "verification_failed", VERIFIED, "fail", [
        { append: { path: "strings.py", text: "\n# looked at\n" } },
    ]),
    contract("missing-test-command", "contract without a command", "missing_test_command", VERIFIED, {
        verification_commands: undefined,
    }),
    lane("missing-event", "lane leaves out an event that the contract requires", "missing_required_event", COMPLETED, "fail", [SOLVE, { event: "another.event" }], { required_events: ["analysis.completed"] }),
    lane("reviewer-reject", "lane's reviewer rejects", "reviewer_rejected", VERIFIED, "blocked", [
        SOLVE,
        { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } },
    ]),
    rows_approval("approval-denied", "approval record that denies", "approval_denied", "approval.denied", {
        decision: "denied",
    }),
    lane("timeout", "lane sleeps past its bound", "timeout", COMPLETED, "blocked", [SOLVE, { hang: true }], {
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
    lane("dirty-ending-tree", "a lane that commits leaves untracked files", "dirty_ending_tree", COMPLETED, "fail", [
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
        event: COMPLETED,
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
    contract("contract-not-json", "contract that is no JSON", "task_contract_invalid", CONTRACT, '{"task_id": "T-1",'),
    contract("contract-empty", "contract without a byte", "task_contract_invalid", CONTRACT, ""),
    contract("contract-nul", "contract with a NUL", "task_contract_invalid", CONTRACT, '{"task_id": "T\\u0000"}\0'),
    contract("contract-unknown-field", "contract with an unknown field", "task_contract_invalid", CONTRACT, {
        allow: [],
    }),
    contract("contract-climbs", "allowed path that climbs", "task_contract_invalid", CONTRACT, {
        allowed_paths: ["../x"],
    }),
    contract("contract-absolute", "allowed path that is absolute", "task_contract_invalid", CONTRACT, {
        allowed_paths: ["/etc/passwd"],
    }),
    contract("contract-allows-nothing", "empty allowed_paths", "task_contract_invalid", CONTRACT, { allowed_paths: [] }),
    contract("contract-without-allowed-paths", "no allowed_paths", "task_contract_invalid", CONTRACT, {
        allowed_paths: undefined,
    }),
    contract("contract-without-forbidden-actions", "no forbidden_actions", "task_contract_invalid", CONTRACT, {
        forbidden_actions: undefined,
    }),
    contract("contract-mode-unknown", "unknown mutation_mode", "task_contract_invalid", CONTRACT, {
        mutation_mode: "all",
    }),
    contract("contract-mode-too-low", "mutation_mode below the stage's", "task_contract_invalid", CONTRACT, {
        mutation_mode: "none",
    }),
    contract("contract-names-target", "contract that names a target repository", "task_exposes_target_path", CONTRACT, {
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
    lane("forbidden-path", "lane changes a forbidden path", "forbidden_path_change", DIFF, "fail", [SOLVE, { append: { path: "test_strings.py", text: "\n" } }], { allowed_paths: ["strings.py", "test_strings.py"] }),
    lane("hostile-workspace", "lane leaves a link that escapes", "hostile_workspace", DIFF, "fail", [SOLVE, { symlink: { path: "out", target: "/etc/passwd" } }], { allowed_paths: ["strings.py", "out"] }),
    lane("too-large", "lane leaves a file above the limit", "limit_exceeded", DIFF, "fail", [{ write: { path: "strings.py", text: "#".repeat(4096) } }], { limits: { changed_file_bytes: 1024 } }),
    lane("lane-fails", "lane ends with exit 7", "backend_failed", COMPLETED, "fail", [SOLVE, { exit: 7 }]),
    lane("lane-step-fails", "a command of the lane fails", "backend_failed", COMPLETED, "fail", [
        SOLVE,
        { exec: ["sh", "-c", "exit 3"] },
    ]),
    lane("secret-in-patch", "lane writes something shaped like a token", "secret_leak", COMPLETED, "fail", [
        // Put together here, so that no scanner of this repository takes it for one.
        { write: { path: "strings.py", text: `${FIXED}\nTOKEN = "${["gh", "p_"].join("")}${"Ab1".repeat(12)}"\n` } },
    ]),
    {
        name: "cancelled",
        by: "SIGINT in the middle of the run",
        code: "cancelled",
        event: COMPLETED,
        status: "blocked",
        provoke(bed) {
            script(bed, [SOLVE, { hang: true }]);
            return { interrupt: true };
        },
    },
    ...CASE_ROWS,
];
const LATER_STAGE = (stage) => `comes with stage ${stage} (LADDER.md), which this version does not run`;
const REAL_BINARY = "needs the admitted binary of a real agent and its model, which a machine may not have; provoked in test/scenario/case-lane.test.ts";
const BUILD = "is of `agent build`, which no run starts; provoked in test/scenario/agent-build.test.ts";
/** Codes that no row provokes, and the record that says why. One of SPEC section 7 keeps the name of its row. */
const NOT_COVERED = [
    gap("dirty_starting_tree", LATER_STAGE(3), "dirty-starting-tree"),
    gap("source_not_owned", LATER_STAGE(3)),
    gap("source_repository_mutated", LATER_STAGE(3)),
    gap("prior_stage_not_proven", LATER_STAGE(3)),
    gap("branch_or_ref_created", LATER_STAGE(4)),
    gap("remote_added", LATER_STAGE(4)),
    gap("forbidden_action_attempted", LATER_STAGE(4)),
    gap("target_not_admitted", LATER_STAGE(5)),
    gap("target_admission_invalid", LATER_STAGE(5)),
    gap("target_not_owned", LATER_STAGE(5)),
    gap("target_critical", LATER_STAGE(5)),
    gap("target_busy", LATER_STAGE(5)),
    gap("license_unresolved", LATER_STAGE(5)),
    gap("operator_rejected", LATER_STAGE(5)),
    gap("missing_operator_outcome", LATER_STAGE(5)),
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
];
function gap(code, reason, row = code.replaceAll("_", "-")) {
    return { row, code, reason };
}
function script(bed, steps) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bed.caseDir, "fake.json"), JSON.stringify({ steps }));
}
function editContract(bed, change) {
    const path = (0,external_node_path_.join)(bed.caseDir, "case.json");
    const before = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    (0,external_node_fs_.writeFileSync)(path, JSON.stringify({ ...before, ...change }, null, 2));
}
/** An approval that grants exactly the run of this bed's contract. */
function goodApproval(bed) {
    const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(bed.caseDir, "case.json"));
    const { task_id } = JSON.parse(bytes.toString("utf8"));
    const subject = {
        task_id,
        contract_sha256: (0,domain_digest/* sha256 */.sc)(bytes),
        target: null,
        lane: "fake",
        stage: 2,
        mutation_mode: "copied-fixture",
        binary_sha256: null,
        model_provider: null,
        model: null,
    };
    return {
        approval_id: "health-1",
        decision: "granted",
        actor: "health",
        scope: "copied artificial case only",
        mutation_mode: subject.mutation_mode,
        statement: (0,approval/* approvalStatement */.PU)(subject),
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

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/judge/matrix.ts
var judge_matrix = __webpack_require__(6526);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/world/evidence/below.ts
var below = __webpack_require__(1449);
// EXTERNAL MODULE: ./src/world/evidence/file-digest.ts
var file_digest = __webpack_require__(5753);
;// CONCATENATED MODULE: ./src/commands/health/seal.ts








/** Where a row's bundle lies below the matrix, and the digest that stands for it: of its `SHA256SUMS`, null where it was never sealed. */
function sealedBundle(matrix, bundle) {
    if (bundle === null)
        return { bundle: null, sums_sha256: null };
    const sums = (0,external_node_path_.join)(bundle, seal/* SUMS_FILE */.A$);
    return { bundle: (0,external_node_path_.relative)(matrix, bundle), sums_sha256: (0,external_node_fs_.existsSync)(sums) ? (0,domain_digest/* sha256 */.sc)((0,external_node_fs_.readFileSync)(sums)) : null };
}
/** Writes `matrix.json`, then `SHA256SUMS` over every file of the folder, as `sha256sum -c` reads it. */
async function sealMatrix(folder, matrix) {
    const options = { mode: 0o600, flag: "wx" };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, judge_matrix/* MATRIX_FILE */.P), `${(0,canonical_json/* canonicalJson */.d)(matrix)}\n`, options);
    const lines = [];
    for (const name of (0,below/* filesBelow */.D)(folder).files)
        lines.push(`${await (0,file_digest/* fileDigest */.h)((0,external_node_path_.join)(folder, name))}  ${name}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, seal/* SUMS_FILE */.A$), lines.join(""), options);
}

// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/health.ts













/** `health`: 0 where every row holds, 1 where one does not, 3 for a row that does not exist. */
async function run(args, io) {
    const wanted = (0,commands_io/* values */.zu)(args, "row");
    const names = ROWS.map((row) => row.name);
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined)
        return (0,output/* wrongUsage */.xY)(io, (0,cli/* listed */.KE)(`health: unknown row ${(0,cli/* quote */.hD)(unknown)}`, "rows", unknown, names));
    const rows = ROWS.filter((row) => wanted.length === 0 || wanted.includes(row.name));
    const bundles = bundlesDir(args, io);
    const results = await provokeAll(rows, bundles, args, io);
    const errors = results.flatMap((result) => result.problems.map((problem) => ({ row: result.row, problem })));
    const ok = errors.length === 0 && !io.signal.aborted;
    const checked = results.map(({ row }) => row);
    const matrix = {
        schema_version: "1",
        harness_version: version/* VERSION */.x,
        made_at: new Date().toISOString(),
        ok,
        checked,
        errors,
        rows: results.map((row) => ({ ...row, ...sealedBundle(bundles, row.bundle) })),
        not_checked: names.filter((name) => !checked.includes(name)),
        not_covered: [...NOT_COVERED],
    };
    await sealMatrix(bundles, matrix);
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            ok,
            checked,
            errors,
            rows: results,
            not_checked: matrix.not_checked,
            not_covered: NOT_COVERED,
            matrix: bundles,
        });
    else {
        for (const { row, code, reason } of wanted.length === 0 ? NOT_COVERED : [])
            (0,output/* say */.cv)(io, args, `not covered  ${row}: ${code} ${reason}`);
        const holding = checked.length - new Set(errors.map(({ row }) => row)).size;
        (0,output/* say */.cv)(io, args, `${holding} of ${checked.length} rows hold; sealed in ${bundles}`);
    }
    return ok ? 0 : 1;
}
/** A new folder for this matrix, beside the runs unless told otherwise. */
function bundlesDir(args, io) {
    const named = (0,commands_io/* value */.Uq)(args, "runs-dir");
    const parent = named === undefined
        ? (0,external_node_path_.join)((0,external_node_path_.dirname)((0,runs/* resolveRunsDir */.Ix)({ env: io.env, cwd: io.cwd })), "health")
        : (0,external_node_path_.resolve)(io.cwd, named);
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true, mode: 0o700 });
    return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, "matrix-"));
}
/** As many rows at a time as there are processors; each in folders of its own. */
async function provokeAll(rows, bundles, args, io) {
    const scratch = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "health-");
    const results = [];
    let next = 0;
    const worker = async () => {
        for (let row = rows[next++]; row !== undefined && !io.signal.aborted; row = rows[next++]) {
            const [folder, runsDir] = [(0,external_node_path_.join)(scratch, row.name), (0,external_node_path_.join)(bundles, row.name)];
            for (const path of [folder, runsDir])
                (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
            const result = await provoke(row, folder, runsDir, io);
            results.push(result);
            report(result, args, io);
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
function report(result, args, io) {
    const mark = result.ok ? (0,output/* style */.iF)(io, "green", "holds") : (0,output/* style */.iF)(io, "red", "FAILS");
    (0,output/* say */.cv)(io, args, `${mark}  ${result.row}: ${result.code}`);
    if (!result.ok)
        for (const problem of result.problems)
            io.stderr(`       ${problem}\n`);
}


/***/ }),

/***/ 3619:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/schemas.ts + 3 modules
var records_schemas = __webpack_require__(1186);
// EXTERNAL MODULE: ./src/core/records/source-record.ts
var source_record = __webpack_require__(8799);
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
                retrieval_command: "npm view <package>@<version> dist.integrity",
                protected_source_boundary: "The package is used as it was published.",
                previous: null,
            }),
            todo: "package, one exact version and its integrity, retrieval_date; or delete it where this lane is not used",
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
                mutation_mode: "copied-fixture",
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

// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(6300);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/record-file.ts
var record_file = __webpack_require__(2524);
;// CONCATENATED MODULE: ./src/commands/init.ts









const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";
/** `init`: templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists. */
async function run(args, io) {
    const schemas = (0,records_schemas/* schemaFiles */.r)().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null }));
    const wanted = [...templates(), ...schemas];
    const written = [];
    const closed = await folderProblem(io.cwd);
    if (closed !== null) {
        const todo = `${closed}; move it away, or run init where you may write`;
        if ((0,commands_io/* has */.zy)(args, "json"))
            (0,output/* printJson */.Q2)(io, { ok: false, files: [{ path: records.HARNESS_FOLDER, state: "failed", todo }] });
        else
            io.stderr(`failed   ${records.HARNESS_FOLDER}: ${todo}\n`);
        return 1;
    }
    for (const { path, text, todo } of wanted) {
        const name = `${records.HARNESS_FOLDER}/${path}`;
        const { state, problem } = await (0,record_file/* createFile */.x3)(io.cwd, name, text);
        written.push({ path: name, state, todo: state === "failed" ? problem : todo });
    }
    const workflow = await (0,record_file/* createFile */.x3)(io.cwd, WORKFLOW, await (0,promises_.readFile)((0,external_node_path_.join)(io.root, WORKFLOW_EXAMPLE), "utf8"));
    written.push({
        path: WORKFLOW,
        state: workflow.state,
        todo: workflow.problem ?? "Replace the action's name and version by the ones that you admit; enable no real lane yet.",
    });
    const failed = written.filter(({ state }) => state === "failed");
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok: failed.length === 0, files: written });
    else
        for (const file of written)
            report(io, args, file);
    return failed.length === 0 ? 0 : 1;
}
function report(io, args, { path, state, todo }) {
    if (state === "failed")
        return io.stderr(`failed   ${path}: ${todo}\n`);
    if (path.startsWith(`${records.HARNESS_FOLDER}/schemas/`))
        return;
    (0,output/* say */.cv)(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}
/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd) {
    const path = (0,external_node_path_.join)(cwd, records.HARNESS_FOLDER);
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


/***/ }),

/***/ 8458:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clean: function() { return /* binding */ clean; },
/* harmony export */   mebibytes: function() { return /* binding */ mebibytes; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _world_contain_orphans__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2896);
/* harmony import */ var _world_leftovers_here__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9037);
/* harmony import */ var _world_leftovers_sweep__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8511);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8973);






/** `doctor --clean`: removes all of it, however long that takes; 0, or 1 where something could not be removed. */
async function clean(args, io) {
    const removed = [];
    const kept = [];
    for (const { path, remove } of await (0,_world_leftovers_here__WEBPACK_IMPORTED_MODULE_2__.leftoversHere)(io.env)) {
        const bytes = (0,_world_leftovers_sweep__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$)(path);
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
    const ended = (0,_world_contain_orphans__WEBPACK_IMPORTED_MODULE_1__.endOrphans)();
    const bytes = removed.reduce((sum, one) => sum + one.bytes, 0);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_5__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(io, { removed, bytes, kept, processes_ended: ended });
    else {
        for (const { path } of removed)
            io.stdout(`removed ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(path)}\n`);
        io.stdout(`${removed.length} folders of dead runs removed, ${mebibytes(bytes)}; ${ended} processes ended\n`);
    }
    for (const { path, problem } of kept)
        io.stderr(`not removed: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(path)}: ${problem}\n`);
    return kept.length === 0 ? 0 : 1;
}
/** Bytes for people. */
function mebibytes(bytes) {
    return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}


/***/ }),

/***/ 2893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 9402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6414);
/* harmony import */ var _core_records_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9442);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4201);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2236);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8024);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8973);











const DAY_MS = 24 * 60 * 60 * 1000;
/** `runs list|show|prune`: 0, or 3 for a run that does not exist. */
async function run(args, io) {
    const runsDir = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .resolveRunsDir */ .Ix)({ flag: (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .value */ .Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
    const [action, runId] = args.positionals;
    switch (action) {
        case "show":
            return show(args, io, (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir), runId);
        case "prune":
            return prune(args, io, runsDir, runId);
        default:
            if (runId !== undefined)
                return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, `runs list: ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)} is one argument too many`);
            return list(args, io, runsDir);
    }
}
function list(args, io, runsDir) {
    const runs = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { runs_dir: runsDir, runs: runs.map(asJson) });
    else {
        for (const one of runs)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, runs.length === 0 ? `No runs in ${runsDir}.` : `${runs.length} in ${runsDir}.`);
    }
    return 0;
}
function show(args, io, runs, runId) {
    const found = runId === undefined ? runs.slice(0, 1) : runs.filter((one) => one.runId.startsWith(runId));
    const exact = found.find((one) => one.runId === runId) ?? (found.length === 1 ? found[0] : undefined);
    if (exact === undefined) {
        const ids = runs.map((one) => one.runId);
        if (runId === undefined)
            return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs show: there are no runs");
        if (found.length > 1)
            return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, `runs show: ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)} is the beginning of ${found.length} runs; give more of it`);
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, (0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .listed */ .KE)(`runs show: no run ${(0,_cli__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(runId)}`, "runs", runId, ids));
    }
    const report = reportOf(exact);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, { ...asJson(exact), report });
    else {
        io.stdout(report === null ? `${summaryLine(exact, io)}\n` : (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_6__/* .reportMarkdown */ .u)(report, digestsOf(report)));
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .escapeForPeople */ .IW)(exact.dir));
    }
    return 0;
}
function prune(args, io, runsDir, runId) {
    if (runId !== undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs prune: it takes no run id; say which runs go by --older-than DAYS or --keep N");
    const [days, keep] = [(0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "older-than"), (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .numberValue */ .Vg)(args, "keep")];
    if (days === undefined && keep === undefined)
        return (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, "runs prune: say which runs go: --older-than DAYS, --keep N, or both");
    const policy = { keep, youngerThanMs: days === undefined ? undefined : days * DAY_MS, nowMs: Date.now() };
    const gone = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .runsToPrune */ .Yg)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(runsDir), policy).map((one) => ({ ...one, bytes: (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .sizeOfRun */ ._d)(one.dir) }));
    const dry = (0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "dry-run");
    if (!dry)
        for (const one of gone)
            (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_7__/* .removeRun */ .s2)(runsDir, one.runId);
    const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
    if ((0,_io__WEBPACK_IMPORTED_MODULE_10__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, {
            runs_dir: runsDir,
            removed: !dry,
            bytes,
            runs: gone.map((one) => ({ ...asJson(one), bytes: one.bytes })),
        });
    else {
        for (const one of gone)
            io.stdout(`${summaryLine(one, io)}\n`);
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `${dry ? "Would remove" : "Removed"} ${gone.length} runs, ${(bytes / 1024 / 1024).toFixed(1)} MiB.`);
    }
    return 0;
}
const COLOUR = { pass: "green", fail: "red", blocked: "yellow" };
function summaryLine(one, io) {
    const status = one.status ?? one.state;
    const shown = one.status === null ? status.padEnd(10) : (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .style */ .iF)(io, COLOUR[one.status], status.padEnd(10));
    const about = one.stage === null ? "" : `stage ${one.stage}, ${one.backend}`;
    const reason = one.failureReason === null ? "" : `, ${one.failureReason}`;
    const replay = one.replay ? ", replay" : "";
    return `${shown} ${one.runId}  ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .escapeForPeople */ .IW)(`${about}${replay}${reason}`)}`.trimEnd();
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
/**
 * The report of a run, unverified, in this program's own words: nobody has shown who wrote what stands in its folder for people.
 * Null where there is none that this version can read; `verify` names what is wrong with it.
 */
function reportOf(one) {
    if (one.state !== "sealed")
        return null;
    const parsed = (0,_core_records_report__WEBPACK_IMPORTED_MODULE_5__/* .parseReport */ .MM)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one.dir, _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_FILE */ .Uq)));
    if (!parsed.ok)
        return null;
    const [first] = parsed.value.blockers;
    return {
        ...parsed.value,
        failure_reason: first === undefined ? null : (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(first.code).phrase,
        blockers: parsed.value.blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .worded */ .MH),
    };
}
/** The files of the table in `report.md`, as the report lists them. */
function digestsOf({ artifact_digests, freshness }) {
    return new Map(Object.entries(artifact_digests)
        .filter(([file]) => file !== _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_FILE */ .Uq && file !== _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_MD_FILE */ .gZ)
        .map(([file, sha256]) => [file, { sha256, size: freshness[file]?.size ?? 0 }]));
}


/***/ }),

/***/ 5776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ chainEvents; },
/* harmony export */   uy: function() { return /* binding */ checkChain; },
/* harmony export */   uz: function() { return /* binding */ splitLines; }
/* harmony export */ });
/* unused harmony export eventLine */
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);
/* harmony import */ var _strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);



/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"];
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();
/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
function eventLine(fields, seq, prevLine) {
    const { event, at, run_id, case_id, backend, data } = fields;
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    return (0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({
        seq,
        event,
        at,
        run_id,
        case_id,
        backend,
        prev,
        data,
    });
}
/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
function chainEvents(events) {
    const lines = [];
    for (const fields of events)
        lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
    return lines;
}
/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
function splitLines(text) {
    if (text === "")
        return { lines: [] };
    if (!text.endsWith("\n"))
        return {
            problem: "Expected a newline at the end of the last line, found none: the file was cut.",
        };
    return { lines: text.slice(0, -1).split("\n") };
}
/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
function checkChain(lines) {
    const events = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const faults = [];
        const event = readLine(line, faults);
        if (event !== null) {
            checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
            events.push(event);
        }
        for (const problem of faults)
            problems.push({ line: index + 1, problem });
    }
    return { events, problems };
}
function readLine(line, faults) {
    const parsed = (0,_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(line, {
        maxBytes: MAX_LINE_BYTES,
        maxDepth: MAX_LINE_DEPTH,
        escapedNul: true,
    });
    if ("problem" in parsed) {
        faults.push(`${parsed.problem} (${parsed.position})`);
        return null;
    }
    const { value } = parsed;
    if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
        faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
        return null;
    }
    const { seq, event, at, run_id, case_id, backend, prev, data } = value;
    if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
        faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
        return null;
    }
    if ((0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value) !== line)
        faults.push("Expected canonical JSON (RFC 8785), found another form.");
    return { seq, event, at, run_id, case_id, backend, prev, data };
}
function checkPlace(event, index, prevLine, first, faults) {
    if (event.seq !== index + 1)
        faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    if (!_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.test(event.prev) || event.prev !== prev) {
        faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
    }
    if (!RFC3339_MS.test(event.at))
        faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
    for (const name of ["run_id", "case_id", "backend"]) {
        if (event[name] !== first[name])
            faults.push(`Expected the same ${name} as in the first event, found another.`);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
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

/***/ 6526:
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

/***/ 6414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: function() { return /* binding */ SUMS_FILE; },
/* harmony export */   Pc: function() { return /* binding */ EVENTS_FILE; },
/* harmony export */   Rq: function() { return /* binding */ derivedFiles; },
/* harmony export */   Uq: function() { return /* binding */ REPORT_FILE; },
/* harmony export */   d7: function() { return /* binding */ selfDigest; },
/* harmony export */   gZ: function() { return /* binding */ REPORT_MD_FILE; },
/* harmony export */   yP: function() { return /* binding */ sealReport; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1204);





const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_3__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_2__/* .chainEvents */ .Dc)(decision.events)
        .map((line) => `${line}\n`)
        .join(""));
    return files;
}
/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
function sealReport(verdict, digests, markdown, freshness) {
    const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ } };
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const piece of (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalPieces */ .E)(zeroed))
        hash.update(piece);
    return hash.digest("hex");
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

/***/ 9567:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: function() { return /* binding */ cachePaths; },
/* harmony export */   Wh: function() { return /* binding */ linkCaches; },
/* harmony export */   kR: function() { return /* binding */ hasSetup; },
/* harmony export */   nt: function() { return /* binding */ needsHome; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
function cachePaths({ cache_paths = [] }, home) {
    return cache_paths.map((text) => {
        const bare = text.replace(/\/+$/, "");
        if (!bare.startsWith("~/"))
            return { text, path: bare, inHome: null };
        return { text, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
    });
}
/** Makes the links by which programs find caches in a home that is not theirs. */
function linkCaches(home, caches) {
    for (const { path, inHome } of caches) {
        // What lies in another is seen through that one's link, and nothing is ever made there.
        if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`)))
            continue;
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, inHome);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, link);
    }
}
/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
function needsHome(contract) {
    return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}
/** Whether a contract has setup commands. */
function hasSetup({ setup_commands = [] }) {
    return setup_commands.length > 0;
}


/***/ }),

/***/ 9684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
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
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const { uid, how } = heldAs(level);
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, uid);
    return {
        as: { uid, how },
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains. Below `sandbox` that is whoever runs the harness, root too. */
function heldAs(level) {
    const { kind, uid } = (0,identity/* standing */.J)();
    return level === "sandbox" && kind !== "none" ? { uid, how: kind } : { uid: process.getuid?.() ?? -1, how: "own" };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}


/***/ }),

/***/ 2896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOrphans: function() { return /* binding */ endOrphans; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8700);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




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
    return uid === own || (own === 0 && uid !== undefined && (0,_identity__WEBPACK_IMPORTED_MODULE_1__/* .isLent */ .E)(uid));
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

/***/ 1449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ filesBelow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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

/***/ 2236:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: function() { return /* binding */ resolveRunsDir; },
/* harmony export */   Yg: function() { return /* binding */ runsToPrune; },
/* harmony export */   _d: function() { return /* binding */ sizeOfRun; },
/* harmony export */   s2: function() { return /* binding */ removeRun; },
/* harmony export */   v: function() { return /* binding */ listRuns; }
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90);






/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
function resolveRunsDir({ flag, env, cwd }) {
    const named = flag || env["CTO_HARNESS_RUNS_DIR"];
    if (named)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, named);
    const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes("true");
    const runnerTemp = env["RUNNER_TEMP"];
    if (inCi && runnerTemp)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, runnerTemp, "harness-runs");
    const state = env["XDG_STATE_HOME"];
    // The XDG base directory specification wants relative values to be ignored.
    const base = state && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(homeOf(env), ".local", "state");
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(base, "case-harness", "runs");
}
function homeOf(env) {
    const home = env["HOME"];
    if (home && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(home))
        return home;
    try {
        // What the user database says; os.homedir() would read HOME of this process again.
        return node_os__WEBPACK_IMPORTED_MODULE_1___default().userInfo().homedir;
    }
    catch (cause) {
        throw new Error("Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.", {
            cause,
        });
    }
}
/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
function listRuns(runsDir) {
    let names;
    try {
        names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(runsDir);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw new Error(`Expected a readable runs folder at ${runsDir}, found ${error.code}.`, {
            cause: error,
        });
    }
    const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
    return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}
/** One run, or null where that id has no folder (a link is none). */
function findRun(runsDir, runId) {
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        replay: false,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(text, { maxBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
        replay: report["replay"] !== undefined,
        stage: typeof stage === "number" ? stage : null,
        backend: typeof backend === "string" ? backend : null,
        failureReason: typeof reason === "string" ? reason : null,
    };
}
/** Bytes of a run's files, links counted as themselves. */
function sizeOfRun(dir) {
    let total = 0;
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(dir, { withFileTypes: true })) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        if (entry.isDirectory())
            total += sizeOfRun(at);
        else
            total += node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
    }
    return total;
}
/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
function runsToPrune(runs, policy) {
    const proofs = new Set();
    return runs.filter((run, index) => {
        const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
        const isNewestPass = proof !== null && !proofs.has(proof);
        if (proof !== null)
            proofs.add(proof);
        const age = policy.nowMs - Date.parse(run.startedAt);
        const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
        const isKept = (policy.keep !== undefined && index < policy.keep) ||
            (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
        return !isNewestPass && !mayBeRunning && !isKept;
    });
}
/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
function removeRun(runsDir, runId) {
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    for (const name of [runId, `${runId}.attest`])
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, name), { recursive: true, force: true });
}
function timeOf(runId) {
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
    return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}
/** The bytes of a file that is no link and not too large. */
function readPlain(file) {
    let fd;
    try {
        fd = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    }
    catch (error) {
        return error.code === "ENOENT" ? "missing" : "unreadable";
    }
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(fd);
        return stats.isFile() && stats.size <= _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(fd);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isStatus(value) {
    return value === "pass" || value === "fail" || value === "blocked";
}


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leftoversHere: function() { return /* binding */ leftoversHere; },
/* harmony export */   measureLeftovers: function() { return /* binding */ measureLeftovers; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5052);
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5052);
/* harmony import */ var _contain_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1857);
/* harmony import */ var _contain_memory__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2776);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4102);
/* harmony import */ var _worktree_remove__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6690);







/** Everything of ours whose process is gone. What is a stranger's, or can't be told, is not among it. */
async function findLeftovers({ temporary, store }) {
    const folders = [...new Set(temporary)].flatMap((parent) => (0,_contain_layout__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(parent)
        .filter((name) => name.startsWith(_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .OWNED_PREFIX */ .RV))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name))
        .filter(_contain_owned__WEBPACK_IMPORTED_MODULE_5__/* .isLeftOver */ .KV));
    return [
        ...folders.map((path) => ({ path, remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeOwned */ .Ox)(path, signal) })),
        ...(0,_contain_memory__WEBPACK_IMPORTED_MODULE_4__/* .staleMemory */ .V)().map((path) => ({
            path,
            remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(path, signal === undefined ? {} : { signal }),
        })),
        ...(await leftoversOfStore(store)),
    ];
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
        for (const name of (0,_contain_layout__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(folder)) {
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


/***/ }),

/***/ 7722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ OPEN_FILE; },
/* harmony export */   IE: function() { return /* binding */ pieces; },
/* harmony export */   Jk: function() { return /* binding */ fsPath; },
/* harmony export */   NE: function() { return /* binding */ openFolder; },
/* harmony export */   QP: function() { return /* binding */ typeOf; },
/* harmony export */   Qi: function() { return /* binding */ hashPieces; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   WF: function() { return /* binding */ createReader; },
/* harmony export */   Zv: function() { return /* binding */ listNames; },
/* harmony export */   bt: function() { return /* binding */ listFolder; },
/* harmony export */   d9: function() { return /* binding */ firstNames; },
/* harmony export */   ts: function() { return /* binding */ PIECE_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)("/proc/self/fd");
/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
const OPEN_FILE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY;
/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
function fsPath(path) {
    return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}
const NOT_ASCII = /[^\x01-\x7f]/;
/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
function openFolder(path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(fsPath(path), OPEN_FOLDER);
    try {
        return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd) };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        throw error;
    }
}
/** What a key of a listing stands for. */
function nameOf({ others }, key) {
    if (key.endsWith("/"))
        return { name: key.slice(0, -1), kind: "folder" };
    return { name: key, kind: others.size > 0 && others.has(key) ? "other" : "file" };
}
const NO_NAMES = new Set();
/**
 * Lists a folder, or says null when it has more than `most` names.
 * @param most bound on the names that are held in memory
 */
function listFolder(folder, most) {
    const listed = readFolder(folder, most);
    if (listed === null || listed.length > most)
        return null;
    let others = null;
    const keys = listed.map((entry) => {
        if (entry.isFile())
            return entry.name;
        if (entry.isDirectory())
            return `${entry.name}/`;
        others ??= new Set();
        others.add(entry.name);
        return entry.name;
    });
    keys.sort();
    return { keys, others: others ?? NO_NAMES, joined: keys.join("\0") };
}
/** The names of a folder with their kinds; none where there are more than `most`. */
function listNames(folder, most) {
    const listing = listFolder(folder, most);
    return listing === null ? null : listing.keys.map((key) => nameOf(listing, key));
}
function readFolder(folder, most) {
    const path = fsPath(folder.base.slice(0, -1));
    try {
        // A folder's own size is a hint: many bytes may be many names, which must not be read at once.
        return folder.stats.size > most
            ? readBounded(path, most)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { withFileTypes: true, encoding: "latin1" });
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { encoding: "latin1" }).map((name) => {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(fsPath(folder.base + name));
            return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
        });
    }
}
function readBounded(path, most) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(path, { encoding: "latin1", bufferSize: 1024 });
    try {
        const entries = [];
        for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
            if (entries.length === most)
                return null;
            entries.push(entry);
        }
        return entries;
    }
    finally {
        folder.closeSync();
    }
}
/** Some names of a folder, at most `most`, in no order. */
function firstNames(folder, most) {
    const open = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
    try {
        const names = [];
        for (let entry = open.readSync(); entry !== null && names.length < most; entry = open.readSync())
            names.push(entry.name);
        return names;
    }
    finally {
        open.closeSync();
    }
}
/** What `st_mode` says an entry is. */
function typeOf(mode) {
    switch (mode & node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFMT) {
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFREG:
            return "file";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFDIR:
            return "dir";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFLNK:
            return "symlink";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFIFO:
            return "fifo";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFSOCK:
            return "socket";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFBLK:
            return "block-device";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFCHR:
            return "char-device";
        default:
            return "unknown";
    }
}
/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
const hashOnce = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === undefined
    ? (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash(algorithm, data, "hex");
/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
function* pieces(fd, size = PIECE_BYTES) {
    const piece = Buffer.allocUnsafeSlow(size);
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
/** Buffers over this size are given back after use. */
const KEPT_BYTES = 2 * PIECE_BYTES;
/** A reader with a buffer of its own. */
function createReader() {
    const kept = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES + 1);
    let buffer = kept;
    let content = kept.subarray(HEADER_ROOM, HEADER_ROOM);
    return {
        read(fd, size) {
            if (HEADER_ROOM + size + 1 > buffer.length)
                buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + size + 1);
            else if (buffer.length > KEPT_BYTES && size < PIECE_BYTES)
                buffer = kept;
            let filled = 0;
            // One byte more than expected: a read that stops at the expected size has met the end.
            for (;;) {
                const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
                filled += read;
                if (filled > size)
                    return null;
                if (read === 0 || filled === size)
                    break;
            }
            if (filled !== size)
                return null;
            content = buffer.subarray(HEADER_ROOM, HEADER_ROOM + size);
            return content;
        },
        sha256: () => hashOnce("sha256", content),
        blobOid() {
            const header = `blob ${content.length}\0`;
            const start = HEADER_ROOM - header.length;
            buffer.write(header, start, "latin1");
            return hashOnce("sha1", buffer.subarray(start, HEADER_ROOM + content.length));
        },
    };
}
/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
function hashPieces(fd, size, onPiece) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const hash = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash("sha256");
    let at = 0;
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, at);
        if (read === 0)
            return at === size ? hash.digest("hex") : null;
        at += read;
        if (at > size)
            return null;
        hash.update(piece.subarray(0, read));
        onPiece?.();
    }
}


/***/ }),

/***/ 6690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: function() { return /* binding */ removeOwned; },
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);





/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
async function removeTree(path, options = {}) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ ...options, top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, top, 1);
        const last = options.last === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(top.base + options.last);
        if (last !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(last, { throwIfNoEntry: false }) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(last);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeOwned(folder, signal) {
    return removeTree(folder, { last: _contain_owned__WEBPACK_IMPORTED_MODULE_2__/* .OWNER_FILE */ .Zl, ...(signal === undefined ? {} : { signal }) });
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const first = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d9)(folder, BATCH);
        const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .giveTurn */ .pN)(removal.turn, removal.signal);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 5132:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ isTurnOver; },
/* harmony export */   Df: function() { return /* binding */ noteLongStep; },
/* harmony export */   ej: function() { return /* binding */ newTurn; },
/* harmony export */   pN: function() { return /* binding */ giveTurn; }
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long work on files may hold the thread before timers and signals get a turn (ms). */
const SLICE_MS = 40;
/** Steps between two looks at the clock: a look costs as much as a small part of a file. */
const STEPS = 16;
/** A turn that begins now. */
function newTurn() {
    return { end: performance.now() + SLICE_MS, steps: 0 };
}
/** To be asked before each step; true when others should get their turn (`giveTurn`). */
function isTurnOver(turn) {
    if (++turn.steps < STEPS)
        return false;
    turn.steps = 0;
    return performance.now() > turn.end;
}
/** Tells that a step took long, so that the clock is looked at before the next one. */
function noteLongStep(turn) {
    turn.steps = STEPS;
}
/**
 * Lets timers, signals and other work run, and begins a new turn.
 * @throws the signal's reason when it has fired meanwhile
 */
async function giveTurn(turn, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
    turn.end = performance.now() + SLICE_MS;
}


/***/ })

};
