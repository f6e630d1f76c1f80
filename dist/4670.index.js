"use strict";
exports.id = 4670;
exports.ids = [4670,9102,3715];
exports.modules = {

/***/ 4670:
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
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(4102);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
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
    return { folder, caseDir, path: io.env["PATH"] ?? "" };
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
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
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
            const ROOM = 256 * 1024;
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
];
/** Rows of SPEC section 7 that this version can't provoke, and why. */
const NOT_COVERED = {
    "dirty-starting-tree": "needs a source or target repository, which stages 1 and 2 don't have",
};
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
        contract_sha256: (0,digest/* sha256 */.sc)(bytes),
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
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            ok,
            checked: results.length,
            errors,
            rows: results,
            not_covered: Object.entries(NOT_COVERED).map(([row, reason]) => ({ row, reason })),
        });
    else {
        for (const [row, reason] of wanted.length === 0 ? Object.entries(NOT_COVERED) : [])
            (0,output/* say */.cv)(io, args, `not covered  ${row}: ${reason}`);
        (0,output/* say */.cv)(io, args, `${results.length - new Set(errors.map((e) => e.row)).size} of ${results.length} rows hold; bundles in ${bundles}`);
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
        (0,owned/* removeSmallOwned */.tA)(scratch);
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

/***/ 3715:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: function() { return /* binding */ RUN_ID; },
/* harmony export */   Vz: function() { return /* binding */ runId; },
/* harmony export */   xD: function() { return /* binding */ CASE_ID; }
/* harmony export */ });
/** `case_id` of contracts and cases (SPEC section 2). */
const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;
/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
function runId(startedAt, caseId, random) {
    const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
    return `${stamp}Z-${caseId}-${random}`;
}


/***/ }),

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ canonicalJson; }
/* harmony export */ });
/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;
/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
function canonicalJson(value) {
    return write(value, "", 0);
}
function write(value, pointer, depth) {
    if (depth > MAX_DEPTH)
        throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
    switch (typeof value) {
        case "string":
            return writeString(value, pointer);
        case "number":
            if (!Number.isFinite(value))
                throw fault(pointer, "a finite number", String(value));
            return JSON.stringify(value);
        case "boolean":
            return value ? "true" : "false";
        case "object":
            if (value === null)
                return "null";
            return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
        default:
            throw fault(pointer, "a JSON value", typeof value);
    }
}
function writeString(text, pointer) {
    if (LONE_SURROGATE.test(text))
        throw fault(pointer, "Unicode text", "a lone surrogate");
    return JSON.stringify(text);
}
function writeArray(items, pointer, depth) {
    const parts = [];
    for (let i = 0; i < items.length; i++)
        parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeObject(object, pointer, depth) {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null)
        throw fault(pointer, "a plain object", "another kind of object");
    // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
    const parts = Object.entries(object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
    return `{${parts.join(",")}}`;
}
function fault(pointer, expected, found) {
    return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
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
const DEFAULT_MAX_VALUES = 250_000;
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
 * Where values stand in a JSON text: `line 3, column 7`; the value's own start, or its key's for a property. All of them by one
 * reading, so that a record with thousands of faults takes no longer than one with a single fault.
 *
 * @param paths keys and indexes from the root, as zod's issues give them
 * @returns one for each path, in their order; null where the text is refused or has no such place
 */
function locateJson(source, paths, limits = {}) {
    const root = { below: null, at: null };
    const wanted = paths.map((path) => placeOf(root, path));
    const text = parse(source, limits, root);
    if ("problem" in text)
        return paths.map(() => null);
    const position = positions(textOf(source));
    const found = new Map();
    const inOrder = wanted.flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
    for (const at of inOrder)
        if (!found.has(at))
            found.set(at, position(at));
    return wanted.map(({ at }) => (at === null ? null : found.get(at)));
}
function placeOf(root, path) {
    let place = root;
    for (const part of path) {
        const key = typeof part === "number" ? part : String(part);
        place.below ??= new Map();
        let next = place.below.get(key);
        if (next === undefined)
            place.below.set(key, (next = { below: null, at: null }));
        place = next;
    }
    return place;
}
/** Carries a fault out of the recursion; never leaves this file. */
class Refusal extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function parse(source, limits, root) {
    const maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    const size = typeof source === "string" ? Buffer.byteLength(source) : source.byteLength;
    if (size > maxBytes)
        return at("", 0, `Expected at most ${maxBytes} bytes, found ${size}.`);
    if (typeof source !== "string" && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(source))
        return invalidUtf8(source);
    const text = textOf(source);
    const state = {
        text,
        at: 0,
        maxDepth: limits.maxDepth ?? DEFAULT_MAX_DEPTH,
        valuesLeft: limits.maxValues ?? DEFAULT_MAX_VALUES,
        escapedNul: limits.escapedNul ?? false,
    };
    try {
        if (text.startsWith("\ufeff"))
            throw new Refusal("Expected JSON, found a byte order mark.", 0);
        skipSpace(state);
        if (root !== null)
            root.at = state.at;
        const value = readValue(state, 0, root);
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
function textOf(source) {
    if (typeof source === "string")
        return source;
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("utf8");
}
/**
 * @param depth how many arrays and objects this value is in
 * @param place the searched place that this value is, or null
 */
function readValue(state, depth, place) {
    if (--state.valuesLeft < 0)
        throw new Refusal("Expected fewer values, found more than are read of one file.", state.at);
    const c = state.text[state.at];
    switch (c) {
        case "{":
            return readObject(state, depth + 1, place);
        case "[":
            return readArray(state, depth + 1, place);
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
function readObject(state, depth, place) {
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
        const value = readValue(state, depth, step(place, key, keyAt));
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
function readArray(state, depth, place) {
    checkDepth(state, depth);
    const array = [];
    state.at++;
    skipSpace(state);
    if (state.text[state.at] === "]") {
        state.at++;
        return array;
    }
    for (;;) {
        array.push(readValue(state, depth, step(place, array.length, state.at)));
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
function step(place, part, partAt) {
    const next = place?.below?.get(part) ?? null;
    if (next !== null)
        next.at = partAt;
    return next;
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
        position: positions(text)(index),
        offset: Buffer.byteLength(text.slice(0, index)),
    };
}
/** Lines and columns of offsets that are asked for in ascending order: each line's end is looked for once. */
function positions(text) {
    let line = 1;
    let lineStart = 0;
    let end = text.indexOf("\n");
    return (index) => {
        for (; end !== -1 && end < index; end = text.indexOf("\n", lineStart)) {
            line++;
            lineStart = end + 1;
        }
        return `line ${line}, column ${index - lineStart + 1}`;
    };
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

/***/ 4847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: function() { return /* binding */ approvalStatement; },
/* harmony export */   R4: function() { return /* binding */ MAX_APPROVAL_BYTES; },
/* harmony export */   SK: function() { return /* binding */ utcTime; },
/* harmony export */   df: function() { return /* binding */ approvalBinding; },
/* harmony export */   jI: function() { return /* binding */ parseApproval; },
/* harmony export */   xI: function() { return /* binding */ approvalSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);





const MAX_APPROVAL_BYTES = 64 * 1024;
/** RFC 3339 in UTC, seconds or milliseconds. */
const utcTime = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "expected a UTC time, for example 2026-01-31T12:00:00Z")
    .refine((text) => !Number.isNaN(Date.parse(text)), "not a time of the calendar");
const words = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4096);
/** An approval (SPEC section 15). */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    approval_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, "expected up to 128 of [A-Za-z0-9._-]"),
    decision: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["granted", "denied"]),
    actor: words,
    scope: words,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n),
    statement: words,
    timestamp: utcTime,
    expires_at: utcTime,
    binding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits"),
})
    .describe("Approval of one run by a person");
/** Reads an approval from its bytes; never throws on bad input. */
function parseApproval(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(bytes, approvalSchema, { maxBytes: MAX_APPROVAL_BYTES, maxDepth: 4 });
}
/** Digest over everything that an approval is bound to. */
function approvalBinding(subject) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(subject));
}
/** The exact sentence that an approver has to state; it names the binding, so that nobody approves by habit. */
function approvalStatement(subject) {
    return `I approve one run of task ${subject.task_id} by lane ${subject.lane} at stage ${subject.stage} with mutation mode ${subject.mutation_mode}, bound to ${approvalBinding(subject)}.`;
}


/***/ }),

/***/ 8450:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aZ: function() { return /* binding */ MAX_PROBLEMS; },
  Hh: function() { return /* binding */ parseRecord; },
  fI: function() { return /* binding */ problemText; },
  GW: function() { return /* binding */ problemsOf; },
  qU: function() { return /* binding */ shortKey; }
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
/** Faults of one record that are told; nobody reads more, and a hostile record has as many as it has bytes. */
const MAX_PROBLEMS = 50;
/**
 * Zod's issues as problems; with the file's bytes each also says line and column. Of many the first ones, and how many more
 * there are.
 */
function problemsOf(error, source) {
    const found = [];
    let more = 0;
    for (const issue of error.issues)
        for (const one of problemsOfIssue(issue, []))
            if (found.length < MAX_PROBLEMS)
                found.push(one);
            else
                more++;
    const paths = found.map(({ path }) => path.filter((key) => typeof key !== "symbol"));
    // It was read within its own bounds before: here it is only looked up.
    const where = source === undefined ? null : (0,strict_json/* locateJson */.r)(source, paths, LOCATING);
    const problems = found.map(({ problem }, i) => ({ at: placeText(paths[i], where?.[i] ?? null), problem }));
    return more === 0 ? problems : [...problems, { at: WHOLE, problem: `${more} more faults` }];
}
const LOCATING = { maxBytes: Number.MAX_SAFE_INTEGER, maxValues: Number.MAX_SAFE_INTEGER, escapedNul: true };
function problemsOfIssue(issue, above) {
    const path = [...above, ...issue.path];
    const one = (problem) => [{ path, problem }];
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ path: [...path, key], problem: "unknown field" }));
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
        return one(issue.message);
    // Of a choice between kinds or between objects with other fields, the one that was meant is the one whose faults lie inside.
    const meant = issue.errors.filter((issues) => !issues.some(isOfAnother));
    if (meant.length === 1)
        return meant[0].flatMap((inner) => problemsOfIssue(inner, path));
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
const WHOLE = "the whole record";
/** A key can be as long as the file; of its name this much is told. */
const MAX_KEY_CHARS = 128;
function placeText(steps, where) {
    const name = steps.length === 0
        ? WHOLE
        : steps
            .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${shortKey(key)}`))
            .join("");
    return where === null ? name : `${name} (${where})`;
}
/** A key as a place names it. */
function shortKey(key) {
    const text = String(key);
    return text.length > MAX_KEY_CHARS ? `${text.slice(0, MAX_KEY_CHARS).toWellFormed()}...` : text;
}


/***/ }),

/***/ 1112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ findOnPath; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
function findOnPath(name, path) {
    if (name.includes("/"))
        return isExecutable(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name) : null;
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (isExecutable(candidate))
            return candidate;
    }
    return null;
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: function() { return /* binding */ removeUnsigned; },
/* harmony export */   KV: function() { return /* binding */ isLeftOver; },
/* harmony export */   RV: function() { return /* binding */ OWNED_PREFIX; },
/* harmony export */   Zl: function() { return /* binding */ OWNER_FILE; },
/* harmony export */   dK: function() { return /* binding */ disown; },
/* harmony export */   g7: function() { return /* binding */ makeOwned; },
/* harmony export */   tA: function() { return /* binding */ removeSmallOwned; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1650);



/** How the names of all temporary folders of ours begin. */
const OWNED_PREFIX = "case-harness-";
/** File of a folder that says whose it is; without one a folder is never taken for left over. */
const OWNER_FILE = ".owner";
/** A folder that was made this long ago, and still holds nothing, was not about to be signed. */
const UNSIGNED_MS = 60_000;
/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
function makeOwned(parent, kind = "") {
    // Known before the folder is there, so that as little as possible stands between making and signing it.
    const owner = ownerOf(process.pid);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${OWNED_PREFIX}${kind}`));
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
    return folder;
}
/** Makes an owned folder one that is kept for people. */
function disown(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
}
/** Removes a small owned folder of ours. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeSmallOwned(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        if (name !== OWNER_FILE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true });
    disown(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
}
/**
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others, signed on this
 * machine (this boot, this process namespace: a number means nothing elsewhere). One that somebody else made, a link, or what
 * can't be told, is not. A folder whose process was killed before it could sign it holds nothing, and is gone for it after a while.
 */
function isLeftOver(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o777) !== 0o700)
            return false;
        const owner = readOwner(folder);
        if (owner === null)
            return isUnsigned(folder) && Date.now() - stats.mtimeMs > UNSIGNED_MS;
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_processes__WEBPACK_IMPORTED_MODULE_2__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
/** Removes what is left over where nothing but an owner that was never written whole is in it. */
function removeUnsigned(folder) {
    if (!isUnsigned(folder))
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
        return true;
    }
    catch {
        return false;
    }
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_processes__WEBPACK_IMPORTED_MODULE_2__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_2__/* .machineId */ .xt)();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
/** What the owner's file says, where it was written whole; null else. */
function readOwner(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        return null;
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    return /^\S+ \d+ \d+\n$/.test(text) ? text : null;
}
function isUnsigned(folder) {
    return readOwner(folder) === null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).every((name) => name === OWNER_FILE);
}


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   Iy: function() { return /* binding */ processorTime; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   _n: function() { return /* binding */ isAlive; },
/* harmony export */   s4: function() { return /* binding */ isFiltered; },
/* harmony export */   tN: function() { return /* binding */ send; },
/* harmony export */   xt: function() { return /* binding */ machineId; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** One process, or null when it is gone. */
function processEntry(pid) {
    const fields = statFields(pid);
    return fields === null ? null : { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
}
/** All processes below one, parents before children. */
function descendants(root) {
    const children = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const entry = processEntry(Number(name));
        if (entry === null)
            continue;
        const siblings = children.get(entry.parent);
        if (siblings === undefined)
            children.set(entry.parent, [entry]);
        else
            siblings.push(entry);
    }
    const found = [];
    const queue = [root];
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
        for (const child of children.get(parent) ?? []) {
            found.push(child);
            queue.push(child.pid);
        }
    }
    return found;
}
/** Linux tells times in hundredths of a second on every architecture (`USER_HZ`). */
const TICK_MS = 10;
/** Places after the name in `/proc/PID/stat` (proc_pid_stat(5)): own time in user and kernel, and that of children waited for. */
const TIME_FIELDS = [11, 12, 13, 14];
/**
 * Processor time that a process and everything below it have used, in milliseconds, dead children included as far as
 * somebody waited for them.
 * @returns null where the process can't be seen
 */
function processorTime(root) {
    const times = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const fields = statFields(Number(name));
        if (fields === null)
            continue;
        const ticks = TIME_FIELDS.reduce((sum, index) => sum + (Number(fields[index]) || 0), 0);
        times.set(Number(name), { parent: Number(fields[1]), ms: ticks * TICK_MS });
    }
    if (!times.has(root))
        return null;
    const children = new Map();
    for (const [pid, { parent }] of times) {
        const siblings = children.get(parent);
        if (siblings === undefined)
            children.set(parent, [pid]);
        else
            siblings.push(pid);
    }
    let sum = 0;
    const queue = [root];
    for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
        sum += times.get(pid).ms;
        queue.push(...(children.get(pid) ?? []));
    }
    return sum;
}
/** What stands in `/proc/PID/stat` behind the name, or null where the process is gone. */
function statFields(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        return text.slice(text.lastIndexOf(")") + 2).split(" ");
    }
    catch {
        return null;
    }
}
/** Whether that very process still runs; one that only waits to be reaped does not. */
function isRunning(entry) {
    const now = processEntry(entry.pid);
    return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}
/** Whether a process runs under a seccomp filter; false when it is gone. */
function isFiltered(pid) {
    try {
        return /^Seccomp:\s*2$/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"));
    }
    catch {
        return false;
    }
}
/** Sends a signal; false when there is nobody to take it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether a process of that number is there, of whatever user it is. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}
/** This boot of the machine and this process namespace, within which a process's number means something; null where unknown. */
function machineId() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1");
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(boot).update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)("/proc/self/ns/pid")).digest("hex").slice(0, 16);
    }
    catch {
        return null;
    }
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
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);





/** A report is an index; the list of changed files is what makes it long (250,000 entries of 200 bytes). */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
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
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.exec(runId);
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
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(text, { maxBytes: MAX_REPORT_BYTES, escapedNul: true });
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
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC.test(runId))
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
        return stats.isFile() && stats.size <= MAX_REPORT_BYTES ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
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


/***/ })

};
;