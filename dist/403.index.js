"use strict";
exports.id = 403;
exports.ids = [403];
exports.modules = {

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
/* harmony export */   E: function() { return /* binding */ canonicalPieces; },
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
/**
 * The same text in pieces: an object by its fields, an array in it by its items, so that a long one is never there as a whole.
 * @throws TypeError as {@link canonicalJson}
 */
function* canonicalPieces(value) {
    let before = "{";
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    for (const key of keys) {
        const item = value[key];
        yield `${before}${writeString(key, "")}:`;
        before = ",";
        if (!Array.isArray(item) || item.length === 0) {
            yield write(item, `/${key}`, 1);
            continue;
        }
        for (let i = 0; i < item.length; i++)
            yield `${i === 0 ? "[" : ","}${write(item[i], `/${key}/${i}`, 2)}`;
        yield "]";
    }
    yield keys.length === 0 ? "{}" : "}";
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

/***/ 8978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: function() { return /* binding */ ancestorsOf; },
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; }
/* harmony export */ });
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** The folder that a path lies in; `/` for `/` itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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

/***/ 3808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: function() { return /* binding */ cassetteLine; },
/* harmony export */   O9: function() { return /* binding */ MAX_CASSETTE_BYTES; },
/* harmony export */   S_: function() { return /* binding */ parseCassette; },
/* harmony export */   b8: function() { return /* binding */ cassetteFact; },
/* harmony export */   s0: function() { return /* binding */ CASSETTE_VERSION; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3715);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);




/** The version that is written and served. Version 1 was bound to nothing, so that nobody could say what it is a recording of. */
const CASSETTE_VERSION = 2;
/** First line of a cassette. */
const headerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(CASSETTE_VERSION),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the recorded run: its random part stands in what the agent was told, and so in its requests. */
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_3__/* .RUN_ID */ .UC),
});
/** One exchange with the endpoint, redacted. `order` is the order in which they were asked; gaps are calls that got no answer. */
const exchangeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    order: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(1),
    probe: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    route: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["chat/completions", "responses", "messages"]),
    stream: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(200).max(599),
    content_type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the request as it was sent, before redaction. */
    request_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    request: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** What a recording is of: a replay of anything else proves nothing about either. */
const bindingSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the bytes of `task.contract.json`. */
    contract_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    /** Git tree that the lane started from. */
    baseline_tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA1 */ .uu),
    /** Of the agent's binary. */
    agent_sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
});
/** Last line; without it the recording was broken off. `bound` is null where the run ended before all of it was known. */
const endSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true),
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    complete: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    bound: bindingSchema.nullable(),
});
/** Fact `cassette`: what answers in place of the model, of a run that is a replay. */
const cassetteFact = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    /** Of the cassette's bytes; null where it can't be read. */
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD).nullable(),
    /** Why it can't be served, or null. */
    problem: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    recorded_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** How many exchanges it holds, the probe's among them. */
    exchanges: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0),
    bound: bindingSchema.nullable(),
});
/** A cassette is read whole; some 300 calls of a long run have 100 MiB. */
const MAX_CASSETTE_BYTES = 256 * 1024 * 1024;
/** Request and answer at their bounds, with the escapes that JSON adds. */
const LINE_LIMITS = { maxBytes: 128 * 1024 * 1024, maxDepth: 4, escapedNul: true };
/** A line of a cassette. */
function cassetteLine(line) {
    return `${JSON.stringify(line)}\n`;
}
/**
 * Reads a cassette.
 * @returns its exchanges in the order in which they were asked, or what is wrong with it; never throws on bad input
 */
function parseCassette(bytes) {
    const fault = (at, problem) => ({ ok: false, problems: [{ at, problem }] });
    if (bytes.byteLength > MAX_CASSETTE_BYTES)
        return fault("the whole cassette", `expected at most ${MAX_CASSETTE_BYTES} bytes, found ${bytes.byteLength}`);
    const lines = splitLines(bytes);
    if (lines === null || lines.length < 2)
        return fault("the last line", "expected the end line; the recording was broken off");
    const older = olderVersion(lines[0]);
    if (older !== null)
        return fault("line 1, version", `expected ${CASSETTE_VERSION}, found ${older}: cassettes of that version are bound to no contract, baseline or agent; record it again`);
    const header = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines[0], headerSchema, LINE_LIMITS);
    if (!header.ok)
        return atLine(header, 1);
    const end = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(lines.at(-1), endSchema, LINE_LIMITS);
    if (!end.ok)
        return fault("the last line", "expected the end line; the recording was broken off");
    if (!end.value.complete)
        return fault("the last line", "this recording is not complete: it met the bound of a cassette");
    const { bound } = end.value;
    if (bound === null)
        return fault("the last line, bound", "the recorded run ended before contract, baseline and agent were all known");
    const exchanges = [];
    for (const [index, line] of lines.slice(1, -1).entries()) {
        const exchange = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, exchangeSchema, LINE_LIMITS);
        if (!exchange.ok)
            return atLine(exchange, index + 2);
        exchanges.push(exchange.value);
    }
    if (exchanges.length !== end.value.exchanges)
        return fault("the last line", `expected ${end.value.exchanges} exchanges, found ${exchanges.length}`);
    exchanges.sort((a, b) => a.order - b.order);
    if (exchanges.some((exchange, i) => i > 0 && exchange.order === exchanges[i - 1].order))
        return fault("the whole cassette", "two exchanges have the same order");
    return { ok: true, value: { header: header.value, bound, exchanges } };
}
/** The version of a cassette that this program does not serve any more, or null. */
function olderVersion(line) {
    const anyVersion = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ cassette: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("case-harness-model"), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
    const parsed = (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(line, anyVersion, LINE_LIMITS);
    return parsed.ok && parsed.value.version < CASSETTE_VERSION ? parsed.value.version : null;
}
function atLine(parsed, line) {
    return { ok: false, problems: parsed.problems.map((p) => ({ ...p, at: `line ${line}, ${p.at}` })) };
}
function splitLines(bytes) {
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
        lines.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return start === bytes.length ? lines : null;
}


/***/ }),

/***/ 722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: function() { return /* binding */ claim; },
/* harmony export */   g: function() { return /* binding */ isClaimed; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);


/** Folders that this process made for itself, as they were named and as they really are. */
const claimed = new Set();
/**
 * Takes a folder for one that this process made for itself, and may open or give to the id that it lends. A name would not do: a user's
 * checkout may be called like one of ours, and what another process of ours made is that one's to open.
 */
function claim(folder) {
    claimed.add(folder).add((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    return folder;
}
/** Whether a path is, or lies in, a folder that this process made for itself. */
function isClaimed(path) {
    return claimed.has(path) || (0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .ancestorsOf */ .Gw)(path).some((folder) => claimed.has(folder));
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
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(722);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** How the names of all temporary folders of ours begin. */
const OWNED_PREFIX = "case-harness-";
/** File of a folder that says whose it is; without one a folder is never taken for left over. */
const OWNER_FILE = ".owner";
/** What a folder is called until it is signed; no other folder of ours is, so that none of them is taken for one. */
const UNSIGNED = `${OWNED_PREFIX}unsigned-`;
/** A folder that was made this long ago, and is still called so, was not about to be signed. */
const UNSIGNED_MS = 60_000;
/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
function makeOwned(parent, kind = "") {
    // Known before the folder is there, so that as little as possible stands between making and signing it.
    const owner = ownerOf(process.pid);
    const unsigned = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, UNSIGNED));
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(unsigned, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${OWNED_PREFIX}${kind}${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(unsigned).slice(UNSIGNED.length)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(unsigned, folder);
    return (0,_claimed__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B)(folder);
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
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others (but to a
 * lent id, which passes it by its group), signed on this machine (this boot, this process namespace: a number means nothing
 * elsewhere). One that somebody else made, a link, or what can't be told, is not. A folder whose process was killed before it
 * could sign it holds nothing, is still called so, and is gone for it after a while.
 */
function isLeftOver(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o767) !== 0o700)
            return false;
        const owner = readOwner(folder);
        if (owner === null)
            return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(UNSIGNED) &&
                Date.now() - stats.mtimeMs > UNSIGNED_MS &&
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).every((name) => name === OWNER_FILE));
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)();
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


/***/ }),

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
/* harmony export */   Iy: function() { return /* binding */ processorTime; },
/* harmony export */   W_: function() { return /* binding */ isRunning; },
/* harmony export */   Z5: function() { return /* binding */ userOf; },
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
/** As whom of this machine a process runs (its effective user), or null when it is gone. */
function userOf(pid) {
    try {
        const id = /^Uid:\s*\d+\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, "latin1"))?.[1];
        return id === undefined ? null : Number(id);
    }
    catch {
        return null;
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

/***/ 5753:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ fileDigest; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of one piece: large enough that system calls don't count. */
const PIECE_BYTES = 1024 * 1024;
/** SHA-256 of a file, in hexadecimal, read in pieces. @throws Error what the system says of a file that can't be read */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: PIECE_BYTES }))
        hash.update(piece);
    return hash.digest("hex");
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
;