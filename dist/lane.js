"use strict";
exports.ids = [597];
exports.modules = {

/***/ 97662:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ readingOf; },
/* harmony export */   u: function() { return /* binding */ largestOf; }
/* harmony export */ });
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33821);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);


const RECORD = new RegExp(`^${_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6}[^/]+$`);
/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
function largestOf(name) {
    return RECORD.test(name) ? _records_fields__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_BYTES */ .xR : (0,_files__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(name);
}
/** How a file of a bundle is read ({@link howRead}); records are read whole. */
function readingOf(name, size) {
    return RECORD.test(name) ? "whole" : (0,_files__WEBPACK_IMPORTED_MODULE_1__/* .howRead */ .nx)(name, size);
}


/***/ }),

/***/ 1902:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyAdmittedBinary: function() { return /* binding */ copyAdmittedBinary; },
  readAdmission: function() { return /* binding */ readAdmission; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/gates/model.ts + 1 modules
var model = __webpack_require__(54228);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(94617);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./src/core/records/network-class.ts
var network_class = __webpack_require__(91137);
// EXTERNAL MODULE: ./src/world/agent/admit.ts
var admit = __webpack_require__(19843);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(95663);
// EXTERNAL MODULE: ./src/world/agent/npm/look.ts
var look = __webpack_require__(61085);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./src/world/contain/memory.ts
var memory = __webpack_require__(62776);
// EXTERNAL MODULE: ./src/world/agent/npm/tree.ts
var tree = __webpack_require__(71202);
;// CONCATENATED MODULE: ./src/world/agent/npm/place.ts





/** Of the memory that this process may have, what a tree may take of it: beside it stand the lane and its verification. */
const SHARE = 8;
/** File systems that are memory (`statfs(2)`: TMPFS_MAGIC). */
const TMPFS = 0x01021994;
/**
 * Where the copy of a tree that will run is made. Thousands of small files take most of a run to write to a disk and to remove again, and nothing
 * of them is kept: they lie in memory where that has room, lets programs run, and has eight times as much to spare.
 *
 * @param bytes of the tree, by the record
 * @returns a path in the harness's own folder in memory that does not exist yet, or null where the disk is the place for it
 */
function placeInMemory(bytes) {
    try {
        // Node before 20.13 does not know it.
        if (bytes * SHARE > (0,external_node_process_.availableMemory)())
            return null;
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,memory/* memoryFolder */.uX)(), "agent-"));
        const { type, bavail, bsize, ffree } = (0,external_node_fs_.statfsSync)(folder);
        const hasRoom = type === TMPFS && bavail * bsize > 2 * bytes && ffree > tree/* MAX_TREE_FILES */.ep;
        if (hasRoom && runsPrograms(folder))
            return (0,external_node_path_.join)(folder, "tree");
        (0,external_node_fs_.rmSync)(folder, { recursive: true });
        return null;
    }
    catch {
        return null;
    }
}
/** Containers mount it noexec: what has a mode that lets it be executed then can't be, and `access(2)` says so. */
function runsPrograms(folder) {
    const probe = (0,external_node_path_.join)(folder, "probe");
    (0,external_node_fs_.writeFileSync)(probe, "", { mode: 0o700 });
    try {
        (0,external_node_fs_.accessSync)(probe, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
    finally {
        (0,external_node_fs_.rmSync)(probe);
    }
}

// EXTERNAL MODULE: ./src/world/agent/platform.ts
var agent_platform = __webpack_require__(13571);
// EXTERNAL MODULE: ./src/world/agent/projects.ts + 1 modules
var projects = __webpack_require__(50344);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var agent_records = __webpack_require__(76300);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(42671);
// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(96556);
// EXTERNAL MODULE: ./src/world/facts/secrets.ts
var facts_secrets = __webpack_require__(74333);
// EXTERNAL MODULE: ./src/world/model/credential.ts
var model_credential = __webpack_require__(96321);
// EXTERNAL MODULE: ./src/world/model/endpoint.ts
var endpoint = __webpack_require__(8309);
// EXTERNAL MODULE: ./src/flow/run/records.ts + 1 modules
var run_records = __webpack_require__(26948);
;// CONCATENATED MODULE: ./src/flow/run/admission.ts




















/**
 * Reads the records of a real lane; starts nothing and touches no agent.
 * @param source where they may come from
 * @param request a cassette that answers in place of the model, and the credential that was named
 */
async function readAdmission(lane, source, io, { replay, credential }) {
    const store = await storeIfAny(io);
    const admissionFile = io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
    const secrets = (0,known/* knownSearch */.yC)((0,facts_secrets/* knownSecrets */.x)(io.env));
    const refusal = (bytes) => (0,run_records/* secretProblem */.oR)(bytes, secrets);
    const { records, fact } = await (0,agent_records.collectAdmission)(lane, source, admissionFile, store, refusal);
    const openai_codex_auth_bridge = io.env["CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE"] === "1";
    const access = replay === null
        ? await modelAccess(io.env, (0,model/* providerClassOf */.Vy)(records), credential)
        : { local_base_url: false, credential: null, replay: true };
    return { records, facts: { agent_source: fact, model_access: { openai_codex_auth_bridge, ...access } } };
}
/**
 * Whether what the provider needs is at hand, and can be used: what `run` would stumble over when it opens the way to the model is said
 * here, before anything is touched. Neither endpoint nor credential is kept.
 * @param providerClass null while no record names a provider: then only a credential that was named is looked at
 */
async function modelAccess(env, providerClass, named) {
    const found = (0,endpoint/* endpointFor */.Lo)(providerClass ?? "local_case_compatible", env, named);
    const isLocal = providerClass === null || providerClass === "local_case_compatible";
    const source = found.ok && providerClass !== null ? found.endpoint.credential : named;
    const takesLogins = found.ok && found.endpoint.takesLogins;
    const credential = source === null || source === "none" ? null : await (0,model_credential/* readCredential */.Y)(source, env, takesLogins);
    const login = credential?.ok === true ? (credential.login ?? null) : null;
    const network = found.ok ? (0,network_class/* networkOfHost */.wS)((0,endpoint/* baseFor */.Ho)(found.endpoint, login).hostname) : null;
    return {
        local_base_url: isLocal && found.ok,
        credential: credential === null ? null : credential.ok,
        ...(login === null ? {} : { chatgpt_login: true }),
        ...(network === null || providerClass === null ? {} : { endpoint_networks: [network] }),
        ...(found.ok || !isSet(env) ? {} : { problem: found.problem }),
        ...(credential === null || credential.ok ? {} : { credential_problem: credential.problem }),
    };
}
function isSet(env) {
    return (env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] ?? "").trim() !== "";
}
/**
 * Makes the copy of the agent's binary that will run, for the effect gates.
 * @param records of {@link readAdmission}; the agent record among them is valid, for the record gates have passed
 * @param to where the copy is made, unless it is a tree and memory has room for it; it exists afterwards only where it has the admitted digest
 */
async function copyAdmittedBinary(lane, records, to, io) {
    const bytes = records.get((0,admission_facts/* agentRecordFile */.fl)(lane));
    const record = bytes === undefined ? null : (0,agent/* parseAgentRecord */.Er)(lane, bytes);
    if (record?.ok !== true)
        return missing("the agent record can't be used", to);
    const { candidateVariable } = (0,lanes/* laneOf */.kk)(lane);
    const candidate = candidateVariable === null ? null : io.env[candidateVariable] || null;
    try {
        const store = await (0,agent_store/* openStore */.Ch)((0,agent_store/* storeRoot */.q1)(undefined, io.env));
        await (0,projects/* noteProject */.Gt)(store, (0,external_node_path_.resolve)(io.cwd, stage_records/* HARNESS_FOLDER */.We, (0,admission_facts/* agentRecordFile */.fl)(lane)), (0,projects/* namedBy */.T)(record.value));
        const platform = (0,agent_platform/* currentPlatform */.j)();
        const copy = (at) => (0,admit/* admitBinary */.LM)({ record: record.value, platform, candidate, store, to: at }).then((fact) => withEntry(fact, record.value, lane, at));
        const tree = record.value.kind === "npm" ? record.value.trees?.[platform] : undefined;
        const memory = tree === undefined ? null : placeInMemory(tree.bytes);
        if (memory === null)
            return await copy(to);
        try {
            return await copy(memory);
        }
        catch (error) {
            // Somebody else may have filled it meanwhile.
            if (error.code !== "ENOSPC")
                throw error;
            return await copy(to);
        }
    }
    catch (error) {
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return missing(error.message, to);
        throw error;
    }
}
/** Finds the program of a tree that was copied. */
async function withEntry(fact, record, lane, tree) {
    const { package: known } = (0,lanes/* laneOf */.kk)(lane);
    if (fact.sha256 === null || record.kind !== "npm" || known === null)
        return { fact, entry: null, path: tree };
    const entry = await (0,look/* programOf */.oQ)(tree, record.package, known.bin);
    const problem = `${record.package} has no program ${known.bin}`;
    return { fact: entry === null ? { ...fact, not_executable: problem } : fact, entry, path: tree };
}
function missing(problem, path) {
    return { fact: { ...admit/* NO_BINARY */.yv, problem }, entry: null, path };
}
/** A store that can't be used has no report to give; that it can't be used is said where a binary is wanted. */
async function storeIfAny(io) {
    try {
        return await (0,agent_store/* openStore */.Ch)((0,agent_store/* storeRoot */.q1)(undefined, io.env));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8916:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAgentEvidence: function() { return /* binding */ keepAgentEvidence; },
  keepModelCalls: function() { return /* binding */ keepModelCalls; },
  openAgent: function() { return /* binding */ openAgent; },
  probeAgent: function() { return /* binding */ probeAgent; },
  watchAgent: function() { return /* binding */ watchAgent; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/gates/model.ts + 1 modules
var gates_model = __webpack_require__(54228);
// EXTERNAL MODULE: ./src/core/gates/agent-binary.ts
var agent_binary = __webpack_require__(43451);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(91407);
// EXTERNAL MODULE: ./src/core/gates/cassette.ts
var cassette = __webpack_require__(32138);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/money.ts
var money = __webpack_require__(29739);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(93137);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/records/model-usage.ts
var model_usage = __webpack_require__(70681);
// EXTERNAL MODULE: ./src/core/lanes/status.ts
var lanes_status = __webpack_require__(9513);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/world/evidence/scan.ts + 1 modules
var scan = __webpack_require__(96099);
// EXTERNAL MODULE: ./src/core/lanes/adapters.ts + 1 modules
var adapters = __webpack_require__(87793);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/model-port.ts
var model_port = __webpack_require__(83925);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(51608);
// EXTERNAL MODULE: ./src/world/lanes/lane.ts
var lane = __webpack_require__(96240);
// EXTERNAL MODULE: ./src/core/judge/file-limits.ts
var file_limits = __webpack_require__(97662);
;// CONCATENATED MODULE: ./src/world/lanes/case/event-log.ts





/** Event logs of one run; a second one means that something of Case ran twice. */
const MAX_LOGS = 8;
/** As much as the judge reads. A long run's log has some MiB; tool results in it are cut by Case. */
const MAX_EVENT_LOG_BYTES = (0,file_limits/* largestOf */.u)(files/* CASE_EVENTS_FILE */.ws);
const FOLDER = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
/** NONBLOCK: a FIFO in the place of the log must not hang the harness. */
const FILE = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/**
 * Opens Case's event log in a workspace in which the agent may be at work: no link is followed on the way, whatever is put
 * there, because each folder is reached through the descriptor of the one before.
 *
 * @returns a descriptor, which the caller closes; null where there is no log; a problem where it is not a plain file
 */
function openEventLog(workspace, taskId) {
    const open = [];
    try {
        let folder = (0,external_node_fs_.openSync)(workspace, FOLDER);
        open.push(folder);
        for (const name of [".case", taskId, "events"]) {
            folder = (0,external_node_fs_.openSync)(beneath(folder, name), FOLDER);
            open.push(folder);
        }
        const logs = (0,external_node_fs_.readdirSync)(`/proc/self/fd/${folder}`).filter((name) => name.endsWith(".jsonl"));
        if (logs.length === 0)
            return null;
        if (logs.length > 1)
            return { problem: `${logs.length > MAX_LOGS ? "many" : logs.length} event logs of one run` };
        const file = (0,external_node_fs_.openSync)(beneath(folder, logs[0]), FILE);
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (stats.isFile() && stats.nlink === 1)
            return file;
        (0,external_node_fs_.closeSync)(file);
        return { problem: "the event log is not a plain file" };
    }
    catch (error) {
        const code = error.code ?? "unknown error";
        return code === "ENOENT" ? null : { problem: `the event log can't be opened (${code})` };
    }
    finally {
        for (const fd of open)
            (0,external_node_fs_.closeSync)(fd);
    }
}
function beneath(folder, name) {
    return (0,external_node_path_.join)(`/proc/self/fd/${folder}`, name);
}
/** Reads what an open log has from an offset on, at most `limit` bytes. */
function readFrom(fd, offset, limit) {
    const size = Math.min(Math.max(0, (0,external_node_fs_.fstatSync)(fd).size - offset), limit);
    const buffer = Buffer.alloc(size);
    let got = 0;
    while (got < size) {
        const read = (0,external_node_fs_.readSync)(fd, buffer, got, size - got, offset + got);
        if (read === 0)
            break;
        got += read;
    }
    return buffer.subarray(0, got);
}
/**
 * The whole event log, after everything of the lane is dead.
 * @param seen what of it was read before: Case only appends, an agent that takes its reviewer's word back does not
 * @returns null where there is none; a problem where there is one that can't be taken for it
 */
function readEventLog(workspace, taskId, seen) {
    const opened = openEventLog(workspace, taskId);
    if (opened === null)
        return seen === null || seen.bytes === 0 ? null : { problem: "the event log was removed" };
    if (typeof opened !== "number")
        return opened;
    try {
        if ((0,external_node_fs_.fstatSync)(opened).size > MAX_EVENT_LOG_BYTES)
            return { problem: `the event log has more than ${MAX_EVENT_LOG_BYTES} bytes` };
        const bytes = readFrom(opened, 0, MAX_EVENT_LOG_BYTES);
        if (seen !== null && (bytes.length < seen.bytes || (0,domain_digest/* sha256 */.sc)(bytes.subarray(0, seen.bytes)) !== seen.sha256))
            return { problem: "the event log is not what it was while the lane ran: it was rewritten" };
        return bytes;
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
}

;// CONCATENATED MODULE: ./src/core/lanes/brief.ts

/**
 * What an agent is told of its task: all of it stands in the contract, which is what people have approved.
 * @param closing what the agent is to do with the result, and what there is not
 */
function briefOf(contract, closing) {
    const list = (items) => items.map((item) => `- ${item}`).join("\n");
    const section = (title, items) => items.length === 0 ? [] : [`## ${title}\n\n${list(items)}`];
    return [
        contract.brief,
        ...section("Only these paths may be changed", contract.allowed_paths),
        ...section("These paths must not be changed", contract.forbidden_paths),
        ...section("Never do this", contract.forbidden_actions),
        ...section("The result is verified by", (contract.verification_commands ?? []).map(shellText)),
        closing,
    ].join("\n\n");
}
/** A command as somebody would type it. */
function shellText(command) {
    return typeof command === "string" ? command : (0,records_contract/* argvOf */.UU)(command).map(quoteForShell).join(" ");
}
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./src/core/lanes/pi.ts
var pi = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(46938);
;// CONCATENATED MODULE: ./src/world/lanes/case/files.ts





/** Where Case finds things. All of it lies outside of the workspace, and all of it the same in every run. */
const CASE_PATHS = {
    /** A copy of the admitted binary; only read-only folders lie above it, because a `package.json` there could change it. */
    program: `${inside/* INSIDE_HARNESS */.yd}/bin/ca`,
    /** Empty and read-only: Case obeys a `bunfig.toml` and a `.env` in its working folder. */
    cwd: `${inside/* INSIDE_HARNESS */.yd}/empty`,
    /** Read-only: Case reads its configuration again for every agent. */
    data: `${inside/* INSIDE_HARNESS */.yd}/case`,
    /** Case keeps a lock and an empty `auth.json` here. */
    pi: "/case/pi",
    /** Case writes the task's state back some 45 times a run. */
    tasks: "/case/tasks",
    /** Versions of prompts, which its retrospective keeps. */
    versions: "/case/agent-versions",
};
/** The name by which the task refers to the workspace; its real path stands in `projects.json` alone. */
const REPO = "workspace";
/** Git's identity for commits of the agent. The address can't exist. */
const GIT_CONFIG = `[user]\n\tname = Case Agent\n\temail = agent@case-harness.invalid\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n`;
/** `config.json`: the admitted model for every role; without it Case would silently take its own default. */
function configFile(model) {
    return json({
        version: 1,
        projects: "./projects.json",
        models: { default: { provider: case_lane/* CASE_RUNTIME_PROVIDER */.o2, model } },
    });
}
/** `projects.json`: the one repository there is. */
function projectsFile(contract) {
    const test = (contract.verification_commands ?? []).map(shellText).join(" && ");
    return json({
        repos: [
            {
                name: REPO,
                type: "library",
                path: inside/* INSIDE_WORKSPACE */.BV,
                remote: "",
                description: contract.title,
                language: "unknown",
                packageManager: "none",
                commands: test === "" ? {} : { test },
            },
        ],
    });
}
/** `models.json`: the gateway, as the provider whose key variable Case reads. */
function modelsFile(model) {
    // Case ignores the key, but there must be one.
    return (0,pi/* modelsJson */.J)(case_lane/* CASE_RUNTIME_PROVIDER */.o2, { baseUrl: `http://127.0.0.1:${model_port/* MODEL_PORT */.g}/v1`, apiKey: "unused", model });
}
/** What Case would write there itself, if the folder were writable. */
const PI_PACKAGE_FILE = `${JSON.stringify({ name: "@mariozechner/pi-coding-agent", version: "0.0.0-case-binary", piConfig: { name: "pi", configDir: ".pi" } })}\n`;
/** `<id>.task.json`. The brief stands in `issue`, because that is the only text of a task that Case puts into its prompt. */
function taskFile(contract, id, created) {
    return json({
        id,
        status: "active",
        created,
        repo: REPO,
        issueType: "freeform",
        issue: `${contract.title}\n\n${instructions(contract)}`,
        mode: "unattended",
        profile: "standard",
        agents: {},
        tested: false,
        manualTested: false,
        prUrl: null,
        prNumber: null,
    });
}
/** `<id>.md` beside it, which the prompt names for the model to read. */
function taskText(contract) {
    return `# ${contract.title}\n\n${instructions(contract)}\n\n## Progress Log\n`;
}
function instructions(contract) {
    return briefOf(contract, "Commit the change on the current branch. There is no network, no remote and no forge here.");
}
/** An id that no earlier run used: Case resumes a task whose id it finds again. Also safe as a path, which Case makes of it. */
function taskId(caseId, runId) {
    return `${caseId}-${runId.slice(runId.lastIndexOf("-") + 1)}`;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/formats/case-events.ts
var case_events = __webpack_require__(50998);
;// CONCATENATED MODULE: ./src/core/lanes/signs-of-life.ts
/**
 * When a lane lingers (SPEC section 11): it has delivered, and nothing of it gives a sign of life. A lane that works is never
 * taken for one that lingers, so that everything that could be work counts, and what can't be seen counts as work too.
 * Pure: whoever watches says what was seen and when; times are readings of one clock in milliseconds.
 */
/**
 * Processor time that is work, within `PROCESSOR_WINDOW_MS`. A runtime that only waits wakes up for its timers and collects
 * its garbage: the real Case with a model that never answers uses some 10 ms in ten seconds, a shell that sleeps in a loop of
 * one second some 20 ms; a program that computes uses a hundred times as much.
 */
const PROCESSOR_SIGN_MS = 100;
const PROCESSOR_WINDOW_MS = 10_000;
/** A lane that begins now. */
function newLife(now) {
    return { lastSign: now, openCalls: 0, usedMs: 0, mark: { usedMs: 0, at: now } };
}
/** Takes in what was seen at a moment. */
function seen(life, sign, now) {
    switch (sign.kind) {
        case "output":
        case "log":
        case "asked":
        case "streaming":
            return { ...life, lastSign: now };
        case "calls":
            // A call that ends was open until now.
            return { ...life, openCalls: sign.open, lastSign: now };
        case "processor":
            return sign.usedMs === null ? { ...life, lastSign: now } : used(life, sign.usedMs, now);
        case "files":
            return {
                ...life,
                lastSign: sign.changedAt === null ? now : Math.max(life.lastSign, Math.min(sign.changedAt, now)),
            };
        default:
            return sign;
    }
}
/** The sum falls where a process dies whose time nobody inherits: what it used before was counted then. */
function used(life, usedMs, now) {
    const mark = usedMs < life.usedMs ? { ...life.mark, usedMs: life.mark.usedMs - (life.usedMs - usedMs) } : life.mark;
    if (usedMs - mark.usedMs >= PROCESSOR_SIGN_MS)
        return { ...life, usedMs, lastSign: now, mark: { usedMs, at: now } };
    return { ...life, usedMs, mark: now - mark.at >= PROCESSOR_WINDOW_MS ? { usedMs, at: now } : mark };
}
/** Whether nothing of it has given a sign for so long; an open model call is one all the time. */
function isSilent(life, now, lingerMs) {
    return life.openCalls === 0 && now - life.lastSign >= lingerMs;
}
/** Whether the harness may stop it as completed. */
function lingers(life, { delivered, committed }, now, lingerMs) {
    return delivered && committed && isSilent(life, now, lingerMs);
}

;// CONCATENATED MODULE: ./src/world/lanes/case/watch.ts





/** How often the log and the processor time are looked at. */
const POLL_MS = 1000;
/** The log is read in pieces of this size; a line that is longer is no event. */
const PIECE_BYTES = 1024 * 1024;
/** Phases that are told; a run that mends its work twice has some thirty, a hostile log any number. */
const MAX_TOLD = 200;
/** A close look reads the whole log and walks the workspace: of a silent lane it is not taken more often than this. */
const MIN_LOOK_MS = 1000;
const LOOKS_PER_LINGER = 4;
/**
 * Follows Case's event log while it runs. It decides nothing about the result: stopping a lane early only saves time, and
 * what it left is judged like any other.
 */
function watchCase(options) {
    const { lingerMs, pollMs = POLL_MS } = options;
    let life = newLife(performance.now());
    let nextLook = 0;
    let offset = 0;
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const tracker = (0,case_events/* activityTracker */.Qj)();
    let partial = "";
    let told = 0;
    let stopped = false;
    let busy = false;
    const note = (sign) => (life = seen(life, sign, performance.now()));
    const tell = (phase, state) => {
        if (++told <= MAX_TOLD)
            options.onPhase?.(phase, state);
    };
    const readOn = (fd) => {
        while (offset < MAX_EVENT_LOG_BYTES) {
            const piece = readFrom(fd, offset, PIECE_BYTES);
            if (piece.length === 0)
                return;
            offset += piece.length;
            hash.update(piece);
            note({ kind: "log" });
            const rest = report(partial + piece.toString("latin1"), tracker, tell);
            partial = rest.length > PIECE_BYTES ? "" : rest;
        }
    };
    /** Reads on in the log; returns the whole of it where it is wanted and can be had. */
    const readLog = (whole) => {
        const fd = openEventLog(options.workspace, options.taskId);
        if (typeof fd !== "number")
            return null;
        try {
            readOn(fd);
            return whole() && (0,external_node_fs_.fstatSync)(fd).size <= MAX_EVENT_LOG_BYTES ? readFrom(fd, 0, MAX_EVENT_LOG_BYTES) : null;
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    };
    const noteProcessor = () => note({ kind: "processor", usedMs: options.processorTime() });
    const look = async () => {
        // What gives other signs need not be asked.
        if (performance.now() - life.lastSign >= pollMs)
            noteProcessor();
        const log = readLog(() => performance.now() >= nextLook && isSilent(life, performance.now(), lingerMs));
        if (log === null || !(await hasEnded(log)) || stopped)
            return;
        stop();
        options.onLinger();
    };
    /** Everything that can be told by a close look alone. */
    const hasEnded = async (log) => {
        const { pipeline, implementer } = (0,case_events/* caseOutcome */.X_)((0,case_events/* parseCaseEvents */.fD)(log.toString("utf8"), false).events);
        const delivered = pipeline === "unfinished" && implementer.kind === "completed";
        const committed = delivered && (await options.isCommitted());
        if (committed) {
            const changed = await options.lastChange();
            const changedAt = changed === null ? null : performance.now() - (Date.now() - changed);
            note({ kind: "files", changedAt });
            noteProcessor();
            readLog(() => false);
        }
        const now = performance.now();
        nextLook = now + Math.max(MIN_LOOK_MS, lingerMs / LOOKS_PER_LINGER);
        return lingers(life, { delivered, committed }, now, lingerMs);
    };
    const timer = setInterval(() => {
        if (busy)
            return;
        busy = true;
        // What can't be read now may be readable later; the lane's own deadline stands whatever happens here.
        void look()
            .catch(() => { })
            .finally(() => (busy = false));
    }, pollMs);
    const stop = () => {
        stopped = true;
        clearInterval(timer);
    };
    /** Whatever was written until now was written before what comes next. */
    const readNow = () => {
        try {
            readLog(() => false);
        }
        catch {
            // As above.
        }
    };
    return {
        alive(sign) {
            note(sign);
            // A model is about to be asked.
            if (sign.kind === "asked")
                readNow();
        },
        output: () => note({ kind: "output" }),
        activity: () => tracker.now(),
        seen: () => ({ bytes: offset, sha256: hash.copy().digest("hex") }),
        stop() {
            stop();
            // What was written since the last look is told; whether it lingers is no question any more.
            readNow();
        },
    };
}
/** Reports the phases of whole lines, and takes them in; returns what is left of the last one. */
function report(text, tracker, onPhase) {
    const lines = text.split("\n");
    const rest = lines.pop() ?? "";
    for (const line of lines) {
        const [event] = (0,case_events/* parseCaseEvents */.fD)(`${line}\n`, false).events;
        if (event === undefined)
            continue;
        tracker.push(event);
        if (event.phase === null || !case_events/* CASE_PHASES */._L.includes(event.phase))
            continue;
        if (event.event === "phase_start")
            onPhase?.(event.phase, "started");
        if (event.event === "phase_end" && event.outcome !== "skipped")
            onPhase?.(event.phase, event.outcome === "completed" ? "completed" : "failed");
    }
    return rest;
}

;// CONCATENATED MODULE: ./src/world/lanes/case/lane.ts








/**
 * Lays out a run of WorkOS Case: `ca run --task <file> --mode unattended`, from an empty folder, with a configuration that
 * knows one repository and one model.
 * @throws Error when a file can't be written
 */
function prepareCase(context, access) {
    const { contract, scratch } = context;
    const { model } = access.model;
    const id = taskId(contract.case_id, context.runId);
    const root = (0,external_node_path_.join)(scratch, "case");
    const folder = (name) => {
        const path = (0,external_node_path_.join)(root, name);
        (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
        return path;
    };
    const [empty, data, writable] = [folder("empty"), folder("data"), folder("writable")];
    write(folder("data/pi-package"), "package.json", PI_PACKAGE_FILE);
    write(data, "config.json", configFile(model));
    write(data, "projects.json", projectsFile(contract));
    write(folder("writable/pi"), "models.json", modelsFile(model));
    const tasks = folder("writable/tasks");
    write(tasks, `${id}.task.json`, taskFile(contract, id, access.now));
    write(tasks, `${id}.md`, taskText(contract));
    write(root, "gitconfig", GIT_CONFIG);
    // `ca snapshot` keeps versions of its prompts beside the configuration, which nobody may change.
    folder("writable/agent-versions");
    (0,external_node_fs_.symlinkSync)(CASE_PATHS.versions, (0,external_node_path_.join)(data, "agent-versions"));
    return {
        taskId: id,
        program: access.program,
        settle: () => settle(context.workspace, id),
        follow: (options) => watchCase({ ...options, taskId: id }),
        ownLog: (seen) => readEventLog(context.workspace, id, seen),
        state: [
            { name: "case", folder: (0,external_node_path_.join)(context.workspace, ".case") },
            { name: "tasks", folder: tasks },
        ],
        spec: {
            argv: [CASE_PATHS.program, "run", "--task", `${CASE_PATHS.tasks}/${id}.task.json`, "--mode", "unattended"],
            env: {
                ...context.environment,
                CASE_DATA_DIR: CASE_PATHS.data,
                PI_CODING_AGENT_DIR: CASE_PATHS.pi,
                OPENAI_API_KEY: access.model.token,
                // Case tells its agents to call `ca` in their shell.
                PATH: [(0,external_node_path_.dirname)(CASE_PATHS.program), ...context.surroundings.path].join(":"),
                // Nothing here can be answered: there is no terminal, and no network to look for a newer version in.
                GIT_TERMINAL_PROMPT: "0",
                PI_OFFLINE: "1",
                NO_COLOR: "1",
            },
            cwd: CASE_PATHS.cwd,
            readOnly: [
                { host: access.program, inside: CASE_PATHS.program },
                { host: empty, inside: CASE_PATHS.cwd },
                { host: data, inside: CASE_PATHS.data },
                { host: (0,external_node_path_.join)(root, "gitconfig"), inside: `${inside/* INSIDE_HOME */.hM}/.gitconfig` },
            ],
            writable: [{ host: writable, inside: "/case" }],
            ...(0,lane/* specOfRun */.g)(context),
            model: { socket: access.model.socketPath, port: model_port/* MODEL_PORT */.g },
        },
    };
}
/**
 * The repository's side of a task, as Case's own `ca` lays it out when it makes one: which task is the active one, and where
 * its file is. Its commands (`ca mark-tested`, `ca mark-reviewed`, ...) find the task by these two alone.
 */
function settle(workspace, id) {
    const state = (0,external_node_path_.join)(workspace, ".case");
    (0,external_node_fs_.mkdirSync)(state, { mode: 0o755 });
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(state, "tasks"), { mode: 0o755 });
    (0,external_node_fs_.symlinkSync)(CASE_PATHS.tasks, (0,external_node_path_.join)(state, "tasks", "active"));
    write(state, "active", `${id}\n`);
    // Whoever owns the workspace is who works in it.
    const { uid, gid } = (0,external_node_fs_.statSync)(workspace);
    for (const path of [state, (0,external_node_path_.join)(state, "tasks"), (0,external_node_path_.join)(state, "tasks", "active"), (0,external_node_path_.join)(state, "active")])
        (0,external_node_fs_.lchownSync)(path, uid, gid);
}
function write(folder, name, text) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text, { mode: 0o600, flag: "wx" });
}

// EXTERNAL MODULE: ./src/core/lanes/adapter.ts
var lanes_adapter = __webpack_require__(96300);
;// CONCATENATED MODULE: ./src/world/lanes/package/sieve.ts
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
/**
 * Leaves out the lines that begin with a text.
 * @param beginning as the program writes it, byte for byte; of a line no more than this is held back
 */
function createSieve(beginning) {
    const wanted = Buffer.from(beginning);
    let held = NOTHING;
    /** What is known of the line that is coming. */
    let line = "beginning";
    return {
        push(chunk) {
            const kept = [];
            let rest = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            held = NOTHING;
            while (rest.length > 0) {
                if (line === "beginning") {
                    const length = Math.min(rest.length, wanted.length);
                    const isSame = rest.subarray(0, length).equals(wanted.subarray(0, length));
                    if (isSame && length < wanted.length) {
                        held = Buffer.from(rest);
                        break;
                    }
                    line = isSame ? "left out" : "kept";
                }
                const end = rest.indexOf(NEWLINE);
                const part = end === -1 ? rest : rest.subarray(0, end + 1);
                if (line === "kept")
                    kept.push(part);
                if (end !== -1)
                    line = "beginning";
                rest = rest.subarray(part.length);
            }
            return kept.length === 1 ? kept[0] : Buffer.concat(kept);
        },
        end() {
            const last = held;
            held = NOTHING;
            return last;
        },
    };
}

// EXTERNAL MODULE: ./src/core/lanes/stream.ts
var stream = __webpack_require__(22111);
;// CONCATENATED MODULE: ./src/world/lanes/package/watch.ts

/** Turns that are told; an agent that sums up a long conversation begins again a few times, a hostile one any number of times. */
const watch_MAX_TOLD = 50;
/** Follows an agent by its stream of events. It is never stopped as completed: it ends by itself when its turn does. */
function watchStream(adapter, { onPhase }) {
    const reader = (0,stream/* createStreamReader */.eP)(adapter);
    let told = 0;
    let phase = null;
    return {
        alive: () => { },
        output(stream, chunk) {
            if (stream !== "stdout")
                return;
            reader.push(chunk);
            const { activity, end } = reader.stream();
            if (activity.phase === phase)
                return;
            const [before, now] = [phase, activity.phase];
            phase = now;
            if (++told > watch_MAX_TOLD)
                return;
            if (before !== null)
                onPhase?.(before, end?.state === "completed" ? "completed" : "failed");
            if (now !== null)
                onPhase?.(now, "started");
        },
        stop: () => { },
        activity: () => reader.stream().activity,
        seen: () => null,
    };
}

;// CONCATENATED MODULE: ./src/world/lanes/package/lane.ts









/** Where the sandbox shows what an agent needs. */
const INSIDE_TREE = `${inside/* INSIDE_HARNESS */.yd}/agent`;
const INSIDE_TASK = `${inside/* INSIDE_HARNESS */.yd}/task.md`;
/** Below the private home, so that it is as large and lives as long as that; by a name that nothing which setup leaves has. */
const INSIDE_CONFIG = `${inside/* INSIDE_HOME */.hM}/.case-harness-agent`;
/**
 * Lays out a run of an agent that is a package of npm's: the harness's own node with the package's program, its configuration
 * read-only in a folder of its own, the task on standard input.
 * @throws Error when a file can't be written
 */
function preparePackage(adapter, context, access) {
    const { contract, scratch } = context;
    if (access.entry === null)
        throw new TypeError("expected the program of a package");
    const root = (0,external_node_path_.join)(scratch, "agent");
    (0,external_node_fs_.mkdirSync)(root, { mode: 0o700 });
    const write = (name, text) => {
        const path = (0,external_node_path_.join)(root, name);
        (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600, flag: "wx" });
        return path;
    };
    const place = {
        workspace: inside/* INSIDE_WORKSPACE */.BV,
        home: INSIDE_CONFIG,
        baseUrl: `http://127.0.0.1:${model_port/* MODEL_PORT */.g}/v1`,
        model: access.model.model,
        token: access.model.token,
    };
    const task = write("task.md", `# ${contract.title}\n\n${briefOf(contract, lanes_adapter/* LEAVE_UNCOMMITTED */.C6)}\n`);
    const files = Object.entries(adapter.files(place)).map(([name, text]) => ({
        host: write(name, text),
        inside: `${INSIDE_CONFIG}/${name}`,
    }));
    return {
        program: access.program,
        programSha256: access.sha256,
        follow: (options) => watchStream(adapter, options),
        ownLog: () => null,
        state: [],
        ...(adapter.repetition === null ? {} : { sieve: createSieve(adapter.repetition) }),
        spec: {
            argv: [process.execPath, `${INSIDE_TREE}/${access.entry}`, ...adapter.argv(place)],
            env: {
                ...context.environment,
                ...adapter.env(place),
                GIT_TERMINAL_PROMPT: "0",
                NO_COLOR: "1",
            },
            input: INSIDE_TASK,
            readOnly: [{ host: access.program, inside: INSIDE_TREE }, { host: task, inside: INSIDE_TASK }, ...files],
            ...(0,lane/* specOfRun */.g)(context),
            model: { socket: access.model.socketPath, port: model_port/* MODEL_PORT */.g },
        },
    };
}

;// CONCATENATED MODULE: ./src/world/lanes/agents.ts



/**
 * Lays out the run of a real agent.
 * @throws Error when a file can't be written
 */
function prepareAgent(lane, context, access) {
    const adapter = (0,adapters/* adapterOf */.n)(lane);
    return adapter === null ? prepareCase(context, access) : preparePackage(adapter, context, access);
}

;// CONCATENATED MODULE: ./src/world/lanes/state-tar.ts


/** Case's state has some 20 files and under 1 MiB; a lane that keeps more keeps it elsewhere. */
const STATE_LIMITS = {
    files: 5_000,
    fileBytes: 32 * 1024 * 1024,
    totalBytes: 128 * 1024 * 1024,
    depth: 32,
};
const BLOCK = 512;
/** Entries must not depend on when or by whom they were made: the same state gives the same archive. */
const MTIME = 0;
/** Name of the entry that lists what was left out. */
const OMITTED_NAME = "OMITTED.txt";
/**
 * Writes the state folders of a lane that is dead as a ustar archive, in order of name. Links are kept as links and never
 * followed, special files are left out. Deterministic.
 * @returns what was left out, and why
 */
function writeStateTar(options) {
    const limits = { ...STATE_LIMITS, ...options.limits };
    const state = { ...options, limits, files: 0, bytes: 0, omitted: [] };
    for (const { name, folder } of options.folders) {
        const stats = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (stats === undefined)
            continue;
        if (stats.isDirectory())
            addFolder(state, (0,domain_bytes/* bytePathOf */.D9)(folder), `${name}/`, 1);
        else
            omit(state, name, "it is no folder");
    }
    if (state.omitted.length > 0)
        addEntry(state, OMITTED_NAME, "0", Buffer.from(`${state.omitted.join("\n")}\n`));
    options.write(Buffer.alloc(2 * BLOCK));
    return state.omitted;
}
/** Reasons that are listed; a hostile folder must not make a list without end. */
const MAX_OMITTED = 200;
function omit(state, name, why) {
    if (state.omitted.length < MAX_OMITTED)
        state.omitted.push(`${JSON.stringify(name)}: ${why}`);
}
function addFolder(state, folder, name, depth) {
    if (depth > state.limits.depth)
        return omit(state, name, `deeper than ${state.limits.depth} folders`);
    addEntry(state, name, "5", null);
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)((0,domain_bytes/* pathBytes */.X5)(folder), { encoding: "latin1" }).sort();
    }
    catch (error) {
        return omit(state, name, `can't be read (${codeOf(error)})`);
    }
    for (const child of names) {
        if (++state.files > state.limits.files)
            return omit(state, name, `more than ${state.limits.files} entries`);
        addChild(state, `${folder}/${child}`, `${name}${child}`, depth);
    }
}
function addChild(state, path, name, depth) {
    const bytes = (0,domain_bytes/* pathBytes */.X5)(path);
    let stats;
    let target = "";
    try {
        stats = (0,external_node_fs_.lstatSync)(bytes, { throwIfNoEntry: false });
        if (stats?.isSymbolicLink() === true)
            target = (0,external_node_fs_.readlinkSync)(bytes, "latin1");
    }
    catch (error) {
        // A path that is longer than the system takes; a folder that can be listed, but not entered.
        return omit(state, name, `can't be read (${codeOf(error)})`);
    }
    if (stats === undefined)
        return;
    if (stats.isDirectory())
        return addFolder(state, path, `${name}/`, depth + 1);
    if (stats.isSymbolicLink())
        return addEntry(state, name, "2", null, target);
    if (!stats.isFile())
        return omit(state, name, "it is no plain file");
    if (stats.size > state.limits.fileBytes)
        return omit(state, name, `${stats.size} bytes, more than ${state.limits.fileBytes}`);
    if (state.bytes + stats.size > state.limits.totalBytes)
        return omit(state, name, `beyond ${state.limits.totalBytes} bytes in all`);
    state.bytes += stats.size;
    const content = readPlain(bytes);
    if (typeof content === "string")
        return omit(state, name, content);
    addEntry(state, name, "0", state.redact(content));
}
function readPlain(path) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        return `can't be read (${codeOf(error)})`;
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (!stats.isFile())
            return "it is no plain file";
        const content = Buffer.alloc(stats.size);
        let got = 0;
        for (let read = -1; got < content.length && read !== 0; got += read)
            read = (0,external_node_fs_.readSync)(fd, content, got, content.length - got, got);
        return content.subarray(0, got);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Writes one entry; a name that does not fit the format goes before it as a pax record. */
function addEntry(state, name, type, content, link = "") {
    const records = [
        ...(Buffer.byteLength(name, "latin1") > 100 ? [paxRecord("path", name)] : []),
        ...(Buffer.byteLength(link, "latin1") > 100 ? [paxRecord("linkpath", link)] : []),
    ];
    if (records.length > 0) {
        const pax = Buffer.concat(records);
        state.write(header("PaxHeaders/entry", "x", pax.length, ""));
        state.write(padded(pax));
    }
    state.write(header(name, type, content?.length ?? 0, link));
    if (content !== null && content.length > 0)
        state.write(padded(content));
}
function paxRecord(key, value) {
    const body = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value, "latin1"), Buffer.from("\n")]);
    // The length counts its own digits.
    let length = body.length + 1;
    while (String(length).length + body.length !== length)
        length = String(length).length + body.length;
    return Buffer.concat([Buffer.from(String(length)), body]);
}
function header(name, type, size, link) {
    const block = Buffer.alloc(BLOCK);
    block.write(name.slice(0, 100), 0, "latin1");
    block.write(type === "5" ? "0000755" : "0000644", 100, "latin1");
    block.write("0000000", 108, "latin1");
    block.write("0000000", 116, "latin1");
    block.write(size.toString(8).padStart(11, "0"), 124, "latin1");
    block.write(MTIME.toString(8).padStart(11, "0"), 136, "latin1");
    block.fill(" ", 148, 156);
    block.write(type, 156, "latin1");
    block.write(link.slice(0, 100), 157, "latin1");
    block.write("ustar\u000000", 257, "latin1");
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return block;
}
function padded(content) {
    const rest = content.length % BLOCK;
    return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(BLOCK - rest)]);
}
function codeOf(error) {
    return error.code ?? "unknown error";
}

// EXTERNAL MODULE: ./src/core/records/network-class.ts
var network_class = __webpack_require__(91137);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/core/records/cassette.ts
var records_cassette = __webpack_require__(3808);
// EXTERNAL MODULE: ./src/core/domain/redaction.ts
var redaction = __webpack_require__(22021);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(53715);
;// CONCATENATED MODULE: ./src/core/records/cassette-requests.ts


/** Places in a request that are named: keys and indexes from its root; deeper ones are told by the beginning of their way. */
const MAX_AT_CHARS = 120;
/**
 * Compares a request with the recorded one. What varies from run to run counts as equal: run ids, times, durations, digests and
 * git ids, names below temporary folders, and what was redacted when it was recorded. Everything else must be the same, keys and
 * numbers too; the order of keys does not matter. What an agent notes for the provider alone (`client_metadata`) does not count.
 *
 * @param then text of the recorded request, redacted, and the id of the run that made it
 * @param now text of the request that was made now, and the id of this run
 * @returns null where they are the same
 */
function requestDifference(then, now) {
    const [recorded, asked] = [withoutRun(then), withoutRun(now)];
    return recorded === asked ? null : differenceOf(recorded, asked);
}
/** The text without what is the run's alone: its id, and the random part of that, by which its task file is named. */
function withoutRun({ text, runId }) {
    const random = run_id/* RUN_ID */.UC.exec(runId)?.[2];
    return random === undefined ? text : text.replaceAll(runId, "<run>").replaceAll(random, "<run>");
}
function differenceOf(recorded, asked) {
    const [then, now] = [parsed(recorded), parsed(asked)];
    if (then === undefined || now === undefined)
        return textDifference(recorded, asked, "the request");
    return valueDifference(withoutNotes(then), withoutNotes(now), "");
}
/** Fields that tell the provider of the agent's turns and nothing to its model: what stands in them depends on when it was looked up. */
const NOTES = ["client_metadata"];
function withoutNotes(request) {
    if (kindOf(request) !== "object")
        return request;
    return Object.fromEntries(Object.entries(request).filter(([key]) => !NOTES.includes(key)));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function valueDifference(then, now, at) {
    const [was, is] = [kindOf(then), kindOf(now)];
    if (was !== is)
        return found(at, `expected ${was}, found ${is}`);
    if (typeof then === "string")
        return textDifference(then, now, at);
    if (Array.isArray(then))
        return listDifference(then, now, at);
    if (typeof then === "object" && then !== null)
        return fieldDifference(then, now, at);
    return then === now ? null : found(at, `another ${was}`);
}
function listDifference(then, now, at) {
    for (let i = 0; i < Math.min(then.length, now.length); i++) {
        const difference = valueDifference(then[i], now[i], `${at}[${i}]`);
        if (difference !== null)
            return difference;
    }
    return then.length === now.length ? null : found(at, `expected ${then.length} entries, found ${now.length}`);
}
function fieldDifference(then, now, at) {
    for (const key of Object.keys(then).sort()) {
        const name = at === "" ? key : `${at}.${key}`;
        if (!Object.hasOwn(now, key))
            return found(name, "expected it, found none");
        const difference = valueDifference(then[key], now[key], name);
        if (difference !== null)
            return difference;
    }
    const added = Object.keys(now)
        .sort()
        .find((key) => !Object.hasOwn(then, key));
    return added === undefined ? null : found(at === "" ? added : `${at}.${added}`, "expected none, found it");
}
function textDifference(then, now, at) {
    if (then === now)
        return null;
    const [wanted, got] = [normalized(then), normalized(now)];
    if (fits(wanted, got))
        return null;
    const same = commonPrefix(wanted, got);
    return found(at, `another text from character ${same + 1} on`);
}
/** Whether a text is the recorded one, where that has gaps that were redacted. */
function fits(recorded, text) {
    if (!recorded.includes(redaction/* REDACTION */.g))
        return recorded === text;
    const parts = recorded.split(redaction/* REDACTION */.g);
    const last = parts.pop();
    let from = 0;
    for (const [index, part] of parts.entries()) {
        const place = text.indexOf(part, from);
        if (place < 0 || (index === 0 && place !== 0))
            return false;
        from = place + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}
/** What varies from run to run, in the order in which it is looked for: longer forms before those that they hold. */
const VARYING = [
    // Behind a prefix, too, as agents name their messages: `msg_123e4567-...`.
    [/(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/gi, "<id>"],
    // What Codex calls a piece of a command's output: six digits of its own.
    [/\bChunk ID: [0-9a-f]{6}\b/g, "<id>"],
    [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?: ?(?:Z\b|UTC\b|[+-]\d\d:?\d\d\b))?/g, "<time>"],
    // `Friday, November 20, 2026`, `20 Nov 2026`, and what `date` and `ls` print.
    [
        /\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? {1,2})?(?:\d{1,2} )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? {1,2}\d{1,4}\b(?:,? \d{4}\b)?(?: \d\d:\d\d(?::\d\d)?)?(?: [A-Z]{3,4}(?= \d{4}\b))?(?: \d{4}\b)?/g,
        "<time>",
    ],
    [/\b\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AP]M)?\b/g, "<time>"],
    [/(?:\/private)?\/(?:tmp|var\/tmp|var\/folders)\/[^\s"'`<>|;:,)\]}\\]+/g, "<temporary>"],
    [/\b\d+(?:\.\d+)? ?(?:ns|µs|us|ms|s|secs?|seconds?|mins?|minutes?)\b/g, "<duration>"],
    // Seconds, milliseconds or microseconds since 1970, of this century.
    [/\b1\d{9}(?:\d{3}){0,3}(?:\.\d+)?\b/g, "<time>"],
    // Digests and git ids, short ones too: hexadecimal with a digit and a letter in it.
    [/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b/g, "<digest>"],
];
function normalized(text) {
    return VARYING.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
}
function commonPrefix(a, b) {
    let i = 0;
    while (i < a.length && a[i] === b[i])
        i++;
    return i;
}
function kindOf(value) {
    if (value === null)
        return "null";
    return Array.isArray(value) ? "list" : typeof value;
}
function found(at, how) {
    const where = at === "" ? "the request" : at;
    return { at: where.length > MAX_AT_CHARS ? `${where.slice(0, MAX_AT_CHARS)}...` : where, how };
}

// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
;// CONCATENATED MODULE: ./src/world/model/network.ts


/** The code of a connection that is not made because a name leads out of the admitted network. */
const OTHER_NETWORK = "ENETWORKCLASS";
/**
 * The networks of every address that a host has at the moment.
 * @returns empty where the name can't be resolved: then nothing can be connected to either
 */
async function networksOfHost(hostname) {
    const named = (0,network_class/* networkOfHost */.wS)(hostname);
    if (named !== null)
        return [named];
    const addresses = await new Promise((resolve) => {
        (0,external_node_dns_.lookup)(hostname, { all: true }, (error, found) => resolve(error === null ? found : []));
    });
    return [...new Set(addresses.map(({ address }) => (0,network_class/* networkOfAddress */.MR)(address) ?? "none"))];
}
/**
 * A resolver for connections that may lead into one network alone. It is asked anew for each connection, and a socket connects to what it
 * answers and to nothing else, so that a name that changes its mind (DNS rebinding) leads nowhere: one address of another network, and
 * there is no connection.
 */
function lookupWithin(network) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, []);
            if (addresses.length === 0 || addresses.some(({ address }) => (0,network_class/* networkOfAddress */.MR)(address) !== network))
                return callback(Object.assign(new Error(`an address outside of ${network}`), { code: OTHER_NETWORK }), []);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            return callback(null, first.address, first.family);
        });
    };
}

;// CONCATENATED MODULE: ./src/world/model/fault.ts

/** Why no answer came. `reason` is for records and never names a host. */
class UpstreamFault extends Error {
    reason;
    /** What of the request it is about, where it is about one: names of fields, none of their text. */
    where;
    constructor(reason, { where = null, ...options } = {}) {
        super(FAULTS[reason], options);
        this.reason = reason;
        this.where = where;
    }
}
const FAULTS = {
    dns: "The endpoint's name can't be resolved.",
    refused: "Nothing listens at the endpoint.",
    tls: "The endpoint's certificate can't be verified. If it is your own authority's, name its PEM file in NODE_EXTRA_CA_CERTS.",
    proxy: "The proxy that the environment names did not connect to the endpoint.",
    timeout: "The endpoint did not answer in time.",
    reset: "The endpoint closed the connection before it answered.",
    redirect: "The endpoint answered with a redirect, which is never followed: it would carry the credential elsewhere.",
    not_http: "The endpoint's answer is not HTTP.",
    compression: "The endpoint compressed its answer in a way that nobody asked for.",
    network: "The endpoint can't be reached.",
    other_network: "The endpoint's name leads to an address outside of the admitted network.",
    cassette_exhausted: "The cassette holds no further exchange.",
    cassette_mismatch: "This request is not the one that was recorded.",
};
/** The reason for a network error. */
function reasonOf(error) {
    if (error instanceof UpstreamFault)
        return error.reason;
    const code = error.code ?? "";
    if (code === OTHER_NETWORK)
        return "other_network";
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
        return "dns";
    if (code === "ECONNREFUSED")
        return "refused";
    if (code === "ETIMEDOUT")
        return "timeout";
    if (code === "EPROXY")
        return "proxy";
    // What Node's reader of HTTP refuses.
    if (code.startsWith("HPE_"))
        return "not_http";
    if (code === "ECONNRESET" || code === "EPIPE")
        return "reset";
    if (code.startsWith("ERR_TLS") || code.startsWith("ERR_SSL") || /CERT|SIGNED|SIGNATURE|ISSUER/.test(code))
        return "tls";
    return "network";
}

;// CONCATENATED MODULE: ./src/world/model/cassette.ts








/** Keeps the exchanges of a run, redacted, so that they can be served again without the endpoint. */
function createRecorder(options) {
    let bytes = 0;
    let exchanges = 0;
    let complete = true;
    const write = (line) => {
        bytes += Buffer.byteLength(line);
        options.write(line);
    };
    write((0,records_cassette/* cassetteLine */.Ds)({
        cassette: "case-harness-model",
        version: records_cassette/* CASSETTE_VERSION */.s0,
        provider: options.provider,
        model: options.model,
        recorded_at: options.recordedAt,
        run_id: options.runId,
    }));
    return {
        record(exchange) {
            if (!complete)
                return;
            const line = (0,records_cassette/* cassetteLine */.Ds)({
                order: exchange.order,
                probe: exchange.probe,
                route: exchange.route,
                stream: exchange.stream,
                status: exchange.status,
                content_type: exchange.contentType,
                request_sha256: (0,domain_digest/* sha256 */.sc)(exchange.request),
                request: options.redact(exchange.request.toString("utf8")),
                answer: options.redact(exchange.answer.toString("utf8")),
            });
            // The end line, some 60 bytes, must still fit.
            if (bytes + Buffer.byteLength(line) > records_cassette/* MAX_CASSETTE_BYTES */.O9 - 1024) {
                complete = false;
                return;
            }
            write(line);
            exchanges++;
        },
        end() {
            write((0,records_cassette/* cassetteLine */.Ds)({ end: true, exchanges, complete, bound: options.bound() }));
            return { exchanges, complete };
        },
    };
}
/** Reads a cassette for a replay; never throws for what the file is. */
async function loadCassette(path) {
    const unusable = (problem, digest = null) => ({
        fact: { sha256: digest, problem, provider: null, model: null, recorded_at: null, exchanges: 0, bound: null },
        cassette: null,
    });
    let bytes;
    try {
        // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stats = await handle.stat();
            if (!stats.isFile())
                return unusable("the cassette is not a regular file");
            const { size } = stats;
            if (size > records_cassette/* MAX_CASSETTE_BYTES */.O9)
                return unusable(`the cassette has ${size} bytes, more than ${records_cassette/* MAX_CASSETTE_BYTES */.O9}`);
            bytes = await handle.readFile();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return unusable(`the cassette can't be read (${error.code ?? "unknown error"})`);
    }
    const digest = (0,domain_digest/* sha256 */.sc)(bytes);
    const parsed = (0,records_cassette/* parseCassette */.S_)(bytes);
    if (!parsed.ok)
        return unusable((0,parse/* problemText */.fI)(parsed.problems), digest);
    const { header, bound, exchanges } = parsed.value;
    const { provider, model, recorded_at } = header;
    return {
        fact: { sha256: digest, problem: null, provider, model, recorded_at, exchanges: exchanges.length, bound },
        cassette: parsed.value,
    };
}
/** Exchanges that may be asked for before those that were recorded before them: calls that an agent makes at a time. */
const AHEAD = 8;
/**
 * Serves a cassette's exchanges back in the order in which they were asked; the harness's probe has its own. A request that none
 * of the next ones was recorded for ends the replay: what the agent asks from there on was never answered.
 * @param runId of the run that is answered
 */
function cassetteAnswerer({ header, exchanges }, runId) {
    const queues = {
        probe: exchanges.filter((exchange) => exchange.probe),
        agent: exchanges.filter((exchange) => !exchange.probe),
    };
    let ended = null;
    return {
        replays: true,
        async ask(question) {
            if (ended !== null)
                throw ended;
            const queue = question.probe ? queues.probe : queues.agent;
            const found = findRecorded(queue, header.run_id, question, runId);
            if (found instanceof UpstreamFault)
                throw (ended = found);
            const [next] = queue.splice(found, 1);
            return {
                status: next.status,
                headers: { "content-type": next.content_type },
                body: external_node_stream_.Readable.from(piecesOf(Buffer.from(next.answer))),
            };
        },
        close() { },
    };
}
/** Index of the exchange that was recorded for a question, or how it differs from the next one. */
function findRecorded(queue, recordedBy, question, runId) {
    const asked = { text: question.body.toString("utf8"), runId };
    let first = null;
    for (const [index, exchange] of queue.slice(0, AHEAD).entries()) {
        const difference = cassette_differenceOf(exchange, recordedBy, question, asked);
        if (difference === null)
            return index;
        first ??= new UpstreamFault("cassette_mismatch", { where: `request ${exchange.order}, ${difference}` });
    }
    return first ?? new UpstreamFault("cassette_exhausted");
}
function cassette_differenceOf({ route, stream, request }, recordedBy, question, asked) {
    if (route !== question.route)
        return `route: expected ${route}, found ${question.route}`;
    if (stream !== question.stream)
        return `stream: expected ${stream}, found ${question.stream}`;
    const difference = requestDifference({ text: request, runId: recordedBy }, asked);
    return difference === null ? null : `${difference.at}: ${difference.how}`;
}
/** As an endpoint would send it: an agent that reads a stream must not depend on getting it in one piece. */
const cassette_PIECE_BYTES = 16 * 1024;
function* piecesOf(answer) {
    for (let at = 0; at < answer.length; at += cassette_PIECE_BYTES)
        yield answer.subarray(at, at + cassette_PIECE_BYTES);
}

// EXTERNAL MODULE: ./src/world/model/credential.ts
var model_credential = __webpack_require__(96321);
// EXTERNAL MODULE: ./src/world/model/endpoint.ts
var endpoint = __webpack_require__(8309);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: ./src/world/contain/unix-socket.ts
var unix_socket = __webpack_require__(17923);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./src/world/model/call.ts


/**
 * A call that has just come in.
 * @param timeOf RFC 3339 time of a reading; one reading gives begin and duration, so that they give the end exactly
 * @param replayed whether a cassette answers, or would have
 * @param clock reading of `performance.now()` when it came
 */
function newDraft(timeOf, replayed, clock = external_node_perf_hooks_.performance.now()) {
    return {
        at: timeOf(clock),
        clock,
        probe: false,
        replayed,
        route: null,
        requestedModel: null,
        times: 0,
        broken: null,
        field: null,
        asked: false,
        most: null,
        reserved: null,
        sent: null,
        limit: null,
        outputField: null,
        stream: false,
        requestBytes: 0,
        requestSha256: null,
        answerBytes: 0,
        answerHash: null,
        firstByteMs: null,
        status: null,
        reader: null,
    };
}
/** The record of a call that ended now. */
function recordOf(draft, seq, outcome, reason) {
    const facts = draft.reader?.facts;
    return {
        seq,
        at: draft.at,
        probe: draft.probe,
        replayed: draft.replayed,
        route: draft.route,
        requested_model: draft.requestedModel,
        answered_models: facts?.models ?? [],
        status: draft.status,
        outcome,
        reason,
        ...(draft.field === null ? {} : { field: draft.field }),
        ...(draft.times === 0 ? {} : { times: draft.times }),
        stream: draft.stream,
        usage: facts === undefined ? { input: null, cached: null, written: null, output: null } : { ...facts.usage },
        ...(draft.most == null ? {} : { most: draft.most }),
        ...(draft.sent == null ? {} : { sent: draft.sent }),
        ...(draft.limit == null ? {} : { limit: draft.limit }),
        request_bytes: draft.requestBytes,
        request_sha256: draft.requestSha256,
        answer_bytes: draft.answerBytes,
        answer_sha256: draft.answerHash?.digest("hex") ?? null,
        first_byte_ms: draft.firstByteMs === null ? null : tenths(draft.firstByteMs),
        duration_ms: tenths(external_node_perf_hooks_.performance.now() - draft.clock),
    };
}
function tenths(ms) {
    return Math.round(ms * 10) / 10;
}
/** Notes the moment of the first byte that the agent gets. */
function noteFirstByte(draft) {
    draft.firstByteMs ??= external_node_perf_hooks_.performance.now() - draft.clock;
}
/** Answers with a whole body. */
function sendWhole(draft, response, status, headers, whole) {
    draft.status = status;
    draft.answerHash = (0,external_node_crypto_.createHash)("sha256").update(whole);
    noteFirstByte(draft);
    response.writeHead(status, { ...headers, "content-length": whole.length, "cache-control": "no-store" });
    response.end(whole);
}
/** Answers with an error of the gateway's own, in a form that every known client understands. */
function sendError(draft, response, status, code, message) {
    const body = Buffer.from(JSON.stringify({ type: "error", error: { type: "harness_gateway", code, message } }));
    draft.status = status;
    response.writeHead(status, {
        "content-type": "application/json",
        "content-length": body.length,
        ...(status === 429 ? { "retry-after": "1" } : {}),
    });
    response.end(body);
}

// EXTERNAL MODULE: ./src/core/domain/money.ts
var domain_money = __webpack_require__(44868);
// EXTERNAL MODULE: ./src/core/records/prices.ts
var prices = __webpack_require__(89122);
;// CONCATENATED MODULE: ./src/world/model/json-scan.ts
/** Nesting of a request; real ones stay below 20. Also keeps recursive readers from running out of stack. */
const MAX_DEPTH = 96;
/**
 * Arrays, objects and members of a request; a long conversation has some thousand. 32 MiB of `[` or `1,` would otherwise
 * become gigabytes of values, and keep the harness busy for seconds.
 */
const MAX_VALUES = 200_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
/**
 * What keeps a body from being one reading of one JSON object, and the key that it is about; or null. A key that stands twice
 * in one object, at any depth, is wrong: `JSON.parse` takes the last one, an endpoint perhaps the first. Bounds depth and
 * number of values before anything is built; that it is JSON at all is `JSON.parse`'s to say.
 */
function jsonProblem(body) {
    const wrong = (problem, key = null) => ({ problem, key });
    /** The keys of every open object, from outside; null for an array. */
    const open = [];
    let found = false;
    let values = 0;
    /** The last string, as offsets of its quotes: a key, if a colon follows. */
    let string = null;
    for (let at = 0; at < body.length; at++) {
        const byte = body[at];
        if (byte === QUOTE) {
            const end = stringEnd(body, at);
            if (end === -1)
                return wrong("The body is not JSON: a string does not end.");
            string = { start: at, end };
            at = end;
        }
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            if (open.length === 0 && byte === OPEN_ARRAY)
                return wrong("The body is not a JSON object.");
            if (open.length === MAX_DEPTH)
                return wrong(`The body is nested deeper than ${MAX_DEPTH}.`);
            open.push(byte === OPEN_OBJECT ? new Set() : null);
            found = true;
            values++;
        }
        else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
            open.pop();
        }
        else if (byte === COMMA) {
            string = null;
            values++;
        }
        else if (byte === COLON) {
            const key = string === null ? null : keyText(body, string);
            if (key === null)
                return wrong("The body is not JSON: a key is not a string.");
            const keys = open.at(-1);
            if (keys?.has(key) === true)
                return wrong("A key stands twice in one object", key);
            keys?.add(key);
            string = null;
        }
        if (values > MAX_VALUES)
            return wrong(`The body has more than ${MAX_VALUES} values.`);
    }
    return found ? null : wrong("The body is not a JSON object.");
}
function keyText(body, { start, end }) {
    const literal = body.toString("utf8", start, end + 1);
    if (!literal.includes("\\"))
        return literal.slice(1, -1);
    try {
        return JSON.parse(literal);
    }
    catch {
        return null;
    }
}
/** Offset of the quote that ends the string starting at `start`, or -1. */
function stringEnd(body, start) {
    for (let at = body.indexOf(QUOTE, start + 1); at !== -1; at = body.indexOf(QUOTE, at + 1)) {
        let slashes = 0;
        while (body[at - 1 - slashes] === BACKSLASH)
            slashes++;
        if (slashes % 2 === 0)
            return at;
    }
    return -1;
}
/**
 * Where fields of the outermost object stand whose values are numbers, words or null, by their names.
 * @param body JSON that {@link jsonProblem} lets pass, so that no name stands there twice
 */
function plainFields(body, names) {
    const found = new Map();
    let depth = 0;
    let string = null;
    for (let at = 0; at < body.length && found.size < names.length; at++) {
        const byte = body[at];
        if (byte === QUOTE) {
            const end = stringEnd(body, at);
            string = { start: at, end };
            at = end;
        }
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY)
            depth++;
        else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY)
            depth--;
        else if (byte === COLON && depth === 1 && string !== null) {
            const key = keyText(body, string);
            string = null;
            if (key === null || !names.includes(key))
                continue;
            let start = at + 1;
            while (isBlank(body[start]))
                start++;
            let end = start;
            while (end < body.length && PLAIN.test(String.fromCharCode(body[end])))
                end++;
            if (end > start)
                found.set(key, { start, end });
            at = Math.max(at, end - 1);
        }
    }
    return found;
}
const PLAIN = /[A-Za-z0-9+.-]/;
function isBlank(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

;// CONCATENATED MODULE: ./src/world/model/most.ts



/**
 * What an image may come to whatever its bytes are: some 48,200 on the dearest known model (gpt-4o-mini: 2,833 and 8 tiles of 5,667,
 * https://platform.openai.com/docs/guides/images-vision, "Calculating costs").
 */
const IMAGE_TOKENS = 50_000;
/** The field of an output bound that the gateway itself may write into a request. */
const FIELD_BYTES = 40;
const IMAGES = new Set(["image", "image_url", "input_image"]);
/** `max_output_tokens` has to be so much (https://platform.openai.com/docs/api-reference/responses/create). */
const LEAST_OUTPUT = 16;
/** Fields of a request that bound its answer, reasoning and tool calls included, by route; the first is the one that every server knows. */
const OUTPUT_FIELDS = {
    "chat/completions": ["max_tokens", "max_completion_tokens"],
    responses: ["max_output_tokens"],
    messages: ["max_tokens"],
};
/**
 * The most that a request can cost.
 * @param value the body, parsed
 * @param wholeAnswer where its endpoint takes no bound on an answer: the most tokens that one can have, null where nobody knows
 */
function mostOf(route, body, value, wholeAnswer) {
    if (wholeAnswer !== undefined)
        return { ...mostOf(route, body, value), output: wholeAnswer, least: wholeAnswer ?? Infinity };
    const bounds = OUTPUT_FIELDS[route].flatMap((field) => (typeof value[field] === "number" ? [value[field]] : []));
    // Of two, nobody knows which one a server goes by.
    const output = bounds.length === 0 ? null : Math.max(...bounds);
    const images = imagesIn(value);
    const thinking = value["thinking"];
    // Anthropic: what may be thought has to be less than the answer's bound.
    const thought = typeof thinking?.budget_tokens === "number" ? thinking.budget_tokens + 1 : 0;
    return {
        input: body.length + FIELD_BYTES + model_usage/* HIDDEN_TOKENS */.Cm + IMAGE_TOKENS * images,
        output,
        images,
        least: Math.min(output ?? Infinity, Math.max(LEAST_OUTPUT, thought)),
    };
}
/** Parts that are images, and whatever else calls itself one. */
function imagesIn(value) {
    if (typeof value !== "object" || value === null)
        return 0;
    let images = !Array.isArray(value) && IMAGES.has(value.type ?? "") ? 1 : 0;
    for (const part of Object.values(value))
        images += imagesIn(part);
    return images;
}
/** What an answer is bounded by that has no bound of its own, in a run that has one. */
const DEFAULT_OUTPUT = lanes_adapter/* MAX_ANSWER_TOKENS */.XI;
/** The field by which a request of a route bounds its answer: its first one, or null where it has none or several. */
function outputField(route, value) {
    const fields = OUTPUT_FIELDS[route].filter((field) => typeof value[field] === "number");
    return fields.length === 1 ? fields[0] : null;
}
/**
 * A request with another output bound, all else byte for byte as the agent wrote it.
 * @param known the field that this endpoint is known to take; null where nobody knows yet
 */
function withOutput(route, body, output, known) {
    const fields = OUTPUT_FIELDS[route];
    const there = plainFields(body, fields);
    const isNumber = ([, { start }]) => body[start] !== NULL;
    const spans = [...there].filter(isNumber);
    const field = known ?? fields[0];
    const set = spans.length > 0 ? spans : [...there].filter(([name]) => name === field);
    const text = Buffer.from(String(output));
    if (set.length === 0) {
        const open = body.indexOf("{") + 1;
        return Buffer.concat([
            body.subarray(0, open),
            Buffer.from(`${JSON.stringify(field)}:${output},`),
            body.subarray(open),
        ]);
    }
    const parts = [];
    let from = 0;
    for (const [, { start, end }] of set.sort(([, a], [, b]) => a.start - b.start)) {
        parts.push(body.subarray(from, start), text);
        from = end;
    }
    return Buffer.concat([...parts, body.subarray(from)]);
}
const NULL = "n".charCodeAt(0);
/** Service tiers that cost no more than the usual one; any other is dearer, or of a price that nobody knows. */
const USUAL_TIERS = [undefined, null, "auto", "default", "standard", "standard_only", "flex"];
/** Whether a request asks for a service of the usual price. */
function isUsualTier({ service_tier: tier }) {
    return USUAL_TIERS.includes(tier);
}

;// CONCATENATED MODULE: ./src/world/model/ledger.ts




const NO_BOUNDS = {
    model_requests: null,
    model_input_tokens: null,
    model_output_tokens: null,
    model_cost_usd: null,
};
/** @throws TypeError where money is bounded and nobody knows the price, or where an answer is and nobody can bound it or knows how long it gets */
function createLedger({ limits, price, wholeAnswer } = { limits: NO_BOUNDS, price: null }) {
    const { model_requests, model_input_tokens, model_output_tokens, model_cost_usd } = limits;
    if (model_cost_usd !== null && price === null)
        throw new TypeError("expected a price where money is bounded");
    if (wholeAnswer === null && (model_output_tokens !== null || model_cost_usd !== null))
        throw new TypeError("expected the most tokens of an answer where answers are bounded");
    const dollars = model_cost_usd === null ? null : (0,domain_money/* picodollars */.R1)(model_cost_usd);
    const open = { requests: 0, input: 0, output: 0, cost: 0n };
    let taken = model_usage/* NOTHING_TAKEN */.U2;
    const waiting = [];
    /** The largest output bound that leaves every bound whole, beside what is reserved for others. */
    const room = (most, route, others) => {
        const tokens = model_output_tokens === null ? Infinity : model_output_tokens - taken.output - others.output;
        if (dollars === null || price === null)
            return { tokens, paid: Infinity };
        const left = dollars - taken.cost - others.cost - (0,prices/* mostCost */.xZ)({ input: most.input, output: null }, price, route);
        if (left < 0n)
            return { tokens, paid: -1 };
        return { tokens, paid: price.output === 0n ? Infinity : Number(left / price.output) };
    };
    return {
        take(most, route) {
            const wanted = most.output ?? DEFAULT_OUTPUT;
            if (model_requests !== null && taken.requests + open.requests >= model_requests)
                return { kind: "refused", limit: "model_requests", output: most.output };
            if (model_input_tokens !== null && taken.input + most.input > model_input_tokens)
                return { kind: "refused", limit: "model_input_tokens", output: most.output };
            const bounded = model_output_tokens !== null || dollars !== null;
            let output = most.output;
            if (bounded) {
                const least = Math.min(wanted, most.least);
                const best = room(most, route, { output: 0, cost: 0n });
                if (best.tokens < least)
                    return { kind: "refused", limit: "model_output_tokens", output: least };
                if (best.paid < least)
                    return { kind: "refused", limit: "model_cost_usd", output: least };
                output = Math.min(wanted, best.tokens, best.paid);
                const now = room(most, route, open);
                if (Math.min(now.tokens, now.paid) < output)
                    return { kind: "wait" };
            }
            if (model_input_tokens !== null && taken.input + open.input + most.input > model_input_tokens)
                return { kind: "wait" };
            const cost = price === null ? 0n : (0,prices/* mostCost */.xZ)({ input: most.input, output }, price, route);
            open.requests++;
            open.input += most.input;
            open.output += output ?? 0;
            open.cost += cost;
            return { kind: "granted", reserved: { input: most.input, output, cost } };
        },
        settle(reserved, call) {
            if (reserved === null)
                return;
            open.requests--;
            open.input -= reserved.input;
            open.output -= reserved.output ?? 0;
            open.cost -= reserved.cost;
            taken = (0,model_usage/* takenWith */.WW)(taken, call, price);
            for (const wake of waiting.splice(0))
                wake();
        },
        settled: () => new Promise((wake) => waiting.push(wake)),
    };
}

;// CONCATENATED MODULE: ./src/world/model/account.ts


/**
 * What a call costs whose tokens the endpoint did not count, because the agent did not ask for it, or left before: a token
 * of text has some 4 bytes, an event of one token at least 128.
 */
const [ASKED_BYTES_PER_TOKEN, ANSWERED_BYTES_PER_TOKEN] = [4, 128];
/** A gateway that nobody has asked anything yet. */
function openAccount(options, limits, tokens) {
    return {
        options,
        limits,
        ...tokens,
        seq: 0,
        asked: 0,
        open: new Set(),
        requests: 0,
        heldBytes: 0,
        answerBytes: 0,
        tokens: 0,
        ledger: createLedger(options.bounds),
        outputField: null,
        closed: false,
        accepted: new WeakMap(),
        reading: new WeakMap(),
        beyond: null,
    };
}
/** Counts a request that came when the budget was used up and somebody was told so. */
function countBeyond(run, draft) {
    run.beyond ??= draft;
    run.beyond.times++;
}
/** Ends a call: what it held is given back, what it has used is counted, and its line is written. */
function finish(run, draft, outcome, reason) {
    const record = recordOf(draft, ++run.seq, outcome, reason);
    run.heldBytes -= draft.requestBytes;
    run.tokens += tokensOf(draft, record);
    run.ledger.settle(draft.reserved, record);
    if (outcome === "completed" && draft.route === "chat/completions")
        run.outputField = draft.outputField ?? run.outputField;
    run.options.onCall(record);
}
function tokensOf({ asked }, { outcome, usage, request_bytes, answer_bytes }) {
    const answered = asked && outcome !== "upstream_error" && outcome !== "upstream_unreachable";
    const uncounted = (bytes, each) => (answered ? Math.ceil(bytes / each) : 0);
    return ((usage.input ?? uncounted(request_bytes, ASKED_BYTES_PER_TOKEN)) +
        (usage.output ?? uncounted(answer_bytes, ANSWERED_BYTES_PER_TOKEN)));
}

// EXTERNAL MODULE: ./src/world/model/login.ts
var model_login = __webpack_require__(31251);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/world/model/shape.ts
/** Of an agent's own names, this much stands in a message. */
const MAX_SHOWN = 64;
const PLAIN_NAME = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;
function fault(problem, code = "bad_request") {
    return { at: "", problem, code };
}
/** The same fault as it is seen from the value around: a field's name, or an index. */
function below(part, found) {
    if (found === null)
        return null;
    const rest = found.at === "" || found.at.startsWith("[") ? found.at : `.${found.at}`;
    return { ...found, at: `${typeof part === "number" ? `[${part}]` : shown(part)}${rest}` };
}
/** A key as it stands in a path: as it is where it is a plain word, else quoted; cut where it is long. */
function shown(name) {
    const short = (name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}...` : name).toWellFormed();
    return PLAIN_NAME.test(short) ? short : JSON.stringify(short);
}
/** A key as an endpoint sees it that ignores case, or the width of letters. */
function plainKey(key) {
    return /^[a-z_]*$/.test(key) ? key : key.normalize("NFKC").toLowerCase();
}
/** Text of at most so many UTF-16 units, and of a form where one is given. */
function shape_text(max = Infinity, form) {
    return (value) => {
        if (typeof value !== "string")
            return fault("must be text");
        if (value.length > max)
            return fault(`is longer than ${max} characters`);
        return form === undefined || form.test(value) ? null : fault("is not of the form that agents use");
    };
}
/** Of these characters and no others. Looked for and never matched: a match of megabytes would need as much stack. */
function textOf(others, max = Infinity) {
    const search = new RegExp(others.source, "g");
    return (value) => {
        const found = shape_text(max)(value);
        if (found !== null)
            return found;
        search.lastIndex = 0;
        return search.test(value) ? fault("is not of the form that agents use") : null;
    };
}
/** One of these values, and nothing that only looks like one. */
function one(...values) {
    return (value) => values.includes(value) ? null : fault(`must be ${values.map(String).join(" or ")}`);
}
function number(min, max) {
    return (value) => typeof value === "number" && value >= min && value <= max ? null : fault(`must be a number from ${min} to ${max}`);
}
function integer(min, max) {
    return (value) => Number.isInteger(value) && value >= min && value <= max
        ? null
        : fault(`must be a whole number from ${min} to ${max}`);
}
const shape_boolean = (value) => (typeof value === "boolean" ? null : fault("must be true or false"));
/** What the model is told as JSON of the agent's own: the schema of a tool, the arguments of its call. Nobody but the model reads it. */
const ownObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? null : fault("must be an object");
/** The value, or null. */
function nullable(shape) {
    return (value) => (value === null ? null : shape(value));
}
/** Nothing but null, false or an empty array: the field is known and not used. */
function unused(code, problem) {
    return (value) => value === null || value === false || (Array.isArray(value) && value.length === 0) ? null : fault(problem, code);
}
function array(shape, max = Infinity) {
    return (value) => {
        if (!Array.isArray(value))
            return fault("must be an array");
        if (value.length > max)
            return fault(`has more than ${max} entries`);
        for (let i = 0; i < value.length; i++) {
            const found = below(i, shape(value[i]));
            if (found !== null)
                return found;
        }
        return null;
    };
}
/** Text, or an array of parts. */
function textOr(parts) {
    return (value) => typeof value === "string" ? null : Array.isArray(value) ? parts(value) : fault("must be text or an array");
}
/** Names of the agent's own with values of one shape. */
function map(shape, max) {
    return (value) => {
        if (typeof value !== "object" || value === null || Array.isArray(value))
            return fault("must be an object");
        const entries = Object.entries(value);
        if (entries.length > max)
            return fault(`has more than ${max} entries`);
        for (const [key, inner] of entries) {
            const found = below(key, shape(inner));
            if (found !== null)
                return found;
        }
        return null;
    };
}
/**
 * An object with these fields and no others.
 *
 * @param refused fields that are known and refused, with the reason; any other unknown field has none of its own
 */
function object(fields, refused = new Map()) {
    // A record's own keys: `constructor` and `__proto__` are unknown like any other.
    const known = new Map(Object.entries(fields));
    return (value) => {
        if (typeof value !== "object" || value === null || Array.isArray(value))
            return fault("must be an object");
        for (const [key, inner] of Object.entries(value)) {
            const shape = known.get(key);
            const found = below(key, shape === undefined ? unknown(key, known, refused) : shape(inner));
            if (found !== null)
                return found;
        }
        return null;
    };
}
function unknown(key, known, refused) {
    const code = refused.get(key);
    if (code !== undefined)
        return fault("is not allowed", code);
    const plain = plainKey(key);
    if (known.has(plain) || refused.has(plain))
        return fault(`is another spelling of \`${plain}\``);
    return fault("is not a field that the known agents use", null);
}
/** An object whose `type` says which fields it has. Without one it is of `absent`, where that is given. */
function kinds(shapes, absent) {
    return byField("type", shapes, absent);
}
/** An object with a field that says which others it has. */
function byField(field, shapes, absent) {
    const known = new Map(Object.entries(shapes).map(([name, fields]) => [name, object({ ...fields, [field]: one(name) })]));
    return (value) => {
        if (typeof value !== "object" || value === null || Array.isArray(value))
            return fault("must be an object");
        const given = Object.hasOwn(value, field) ? value[field] : absent;
        const shape = typeof given === "string" ? known.get(given) : undefined;
        if (shape !== undefined)
            return shape(value);
        const found = typeof given === "string" ? shown(given) : "none";
        return below(field, fault(`must be ${[...known.keys()].join(" or ")}, not ${found}`, null));
    };
}
/** Gives a reason to what has none: the value's own place says why it is refused. */
function because(code, shape) {
    return (value) => {
        const found = shape(value);
        return found === null || found.code !== null ? found : { ...found, code };
    };
}
/** Why a value of this kind is refused wherever it stands. */
const WHY = {
    fallback_model_used: "only the admitted model can be asked",
    hosted_tool: "tools that the provider runs are a way out of the sandbox",
    remote_reference: "what the provider would fetch or keep, and other endpoints, are a way out of the sandbox; send data",
};
/** A fault as a sentence, which names the field. */
function sentenceOf({ at, problem, code }) {
    const why = code === null ? undefined : WHY[code];
    return `\`${at}\` ${problem}${why === undefined ? "" : `: ${why}`}.`;
}

;// CONCATENATED MODULE: ./src/world/model/shapes.ts

/*
 * What a request may hold, by route: what the admitted agents send, and nothing else. Measured with Case's and Pi's own client
 * (chat completions, messages) and with Codex (responses), and with the providers' public references for the meaning and the
 * bounds of a field. A new version of an agent that sends more is refused by name, and the field is looked at before it is
 * written down here.
 */
/** Names of tools, ids of calls: providers take 64 to 128 characters; local servers make longer ids. */
const shapes_name = shape_text(256);
const id = shape_text(512);
/** A key that the agent chose, for the provider's cache or its bookkeeping. */
const tag = nullable(shape_text(512));
const word = nullable(shape_text(64, /^[a-z0-9][a-z0-9_-]*$/));
const tokens = nullable(integer(1, 10_000_000));
const temperature = nullable(number(0, 2));
const share = nullable(number(0, 1));
const penalty = nullable(number(-2, 2));
const stops = array(shape_text(512), 16);
const body = shape_text();
/** Compared with the admitted one, byte for byte, by whoever reads the request. */
const model = () => null;
/** Tools of one request, those in groups counted by group; Codex has some ten, a user's own set some dozens. */
const MAX_TOOLS = 512;
const base64 = textOf(/[^A-Za-z0-9+/=]/);
/** An image as data. Whatever else an image's URL can be, the provider would fetch it. */
const DATA_IMAGE = /^data:image\/[a-z0-9.+-]{1,64};base64,/;
const imageUrl = (value) => {
    const start = typeof value === "string" ? (DATA_IMAGE.exec(value)?.[0] ?? null) : null;
    if (start !== null && base64(value.slice(start.length)) === null)
        return null;
    return { at: "", problem: "must be an image as data, `data:image/png;base64,...`", code: "remote_reference" };
};
const detail = one("auto", "low", "high", "original");
const cacheControl = nullable(object({ type: one("ephemeral"), ttl: one("5m", "1h") }));
/** Whatever stands in a message and is neither text nor data can only be something that the provider looks up. */
const parts = (shape) => because("remote_reference", array(shape));
/** Whatever is no tool of the agent's own is one that somebody else runs. */
const tools = (shape) => nullable(because("hosted_tool", array(shape, MAX_TOOLS)));
const NO_STORE = "must be false: an answer that the provider keeps can be had from outside of this run";
const notStored = unused("remote_reference", NO_STORE);
/** Fields by which a router in front of models is told to take another one. */
const FALLBACK_FIELDS = [
    ...["models", "model_list", "route", "preset", "fallbacks", "default_fallbacks"],
    ...["context_window_fallbacks", "context_window_fallback_dict", "content_policy_fallbacks"],
    ...["fallback_model", "fallback_models", "mock_testing_fallbacks", "mock_testing_context_fallbacks"],
    ...["mock_testing_content_policy_fallbacks", "adapter", "adapter_id", "adapters", "lora", "lora_request"],
];
/** Fields that switch on tools which the provider runs, with its network; a stored prompt brings its own. */
const HOSTED_FIELDS = ["mcp_servers", "plugins", "web_search_options", "container", "prompt", "skills", "connectors"];
/**
 * Fields by which another endpoint is asked, or with another key, or none at all (an answer that is made up bears the admitted
 * model's name), and ones that name what the provider keeps.
 */
const REMOTE_FIELDS = [
    ...["provider", "providers", "provider_options", "providerOptions", "mock_response", "mock_tool_calls"],
    ...["deployment_id", "organization", "api_version", "api_base", "base_url", "api_key", "custom_llm_provider"],
    ...["vertex_project", "vertex_location", "vertex_credentials", "aws_bedrock_runtime_endpoint"],
    ...["user_config", "extra_body", "extra_headers", "metadata", "modalities", "audio", "prediction"],
    ...["previous_response_id", "conversation", "background", "file_ids", "attachments"],
];
/** Fields that are refused with a reason of their own; any other that no shape knows is refused all the same. */
const REFUSED = new Map([
    ...FALLBACK_FIELDS.map((field) => [field, "fallback_model_used"]),
    ...HOSTED_FIELDS.map((field) => [field, "hosted_tool"]),
    ...REMOTE_FIELDS.map((field) => [field, "remote_reference"]),
]);
const jsonSchema = { name: shapes_name, description: nullable(body), schema: ownObject, strict: nullable(shape_boolean) };
// Chat completions: https://platform.openai.com/docs/api-reference/chat/create, and what Pi adds for servers of others.
const chatText = { text: body, cache_control: cacheControl };
const chatTexts = textOr(parts(kinds({ text: chatText })));
const chatFunction = object({
    name: shapes_name,
    description: nullable(body),
    parameters: nullable(ownObject),
    strict: nullable(shape_boolean),
});
/** Reasoning that a router gave and wants back. */
const reasoningDetail = byField("type", {
    "reasoning.text": {
        text: nullable(body),
        signature: nullable(body),
        id: nullable(id),
        format: word,
        index: integer(0, 1e6),
    },
    "reasoning.summary": { summary: body, id: nullable(id), format: word, index: integer(0, 1e6) },
    "reasoning.encrypted": { data: body, id: nullable(id), format: word, index: integer(0, 1e6) },
});
const chatMessage = byField("role", {
    system: { content: chatTexts, name: shapes_name },
    developer: { content: chatTexts, name: shapes_name },
    user: {
        content: textOr(parts(kinds({
            text: chatText,
            image_url: { image_url: object({ url: imageUrl, detail }), cache_control: cacheControl },
        }))),
        name: shapes_name,
    },
    assistant: {
        content: nullable(textOr(parts(kinds({ text: chatText, refusal: { refusal: body } })))),
        refusal: nullable(body),
        tool_calls: nullable(because("hosted_tool", array(kinds({ function: { id, index: integer(0, 1e6), function: object({ name: shapes_name, arguments: body }) } })))),
        name: shapes_name,
        reasoning: nullable(body),
        reasoning_content: nullable(body),
        reasoning_text: nullable(body),
        reasoning_details: nullable(array(reasoningDetail)),
    },
    tool: { content: chatTexts, tool_call_id: id, name: shapes_name },
});
const chat = {
    model,
    messages: array(chatMessage),
    stream: nullable(shape_boolean),
    stream_options: nullable(object({ include_usage: shape_boolean, include_obfuscation: shape_boolean })),
    max_tokens: tokens,
    max_completion_tokens: tokens,
    temperature,
    top_p: share,
    frequency_penalty: penalty,
    presence_penalty: penalty,
    seed: nullable(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
    stop: nullable(textOr(stops)),
    n: nullable(one(1)),
    tools: tools(kinds({ function: { function: chatFunction, cache_control: cacheControl } })),
    tool_choice: nullable(because("hosted_tool", (value) => typeof value === "string"
        ? one("auto", "none", "required")(value)
        : kinds({ function: { function: object({ name: shapes_name }) } })(value))),
    parallel_tool_calls: nullable(shape_boolean),
    reasoning_effort: word,
    verbosity: word,
    enable_thinking: nullable(shape_boolean),
    response_format: nullable(kinds({ text: {}, json_object: {}, json_schema: { json_schema: object(jsonSchema) } })),
    store: notStored,
    service_tier: word,
    user: tag,
    safety_identifier: tag,
    prompt_cache_key: tag,
    prompt_cache_retention: word,
};
// Responses: https://platform.openai.com/docs/api-reference/responses/create, as Codex and Pi use it.
const inputParts = { input_text: { text: body }, input_image: { image_url: imageUrl, detail: nullable(detail) } };
const toolOutput = textOr(parts(kinds(inputParts)));
const itemBase = { id: nullable(id), status: word };
const responseItem = kinds({
    message: {
        ...itemBase,
        role: one("system", "developer", "user", "assistant"),
        phase: word,
        content: textOr(parts(kinds({
            ...inputParts,
            // Annotations of an answer cite what a hosted tool found; without one there are none.
            output_text: {
                text: body,
                annotations: unused("remote_reference", "must be empty"),
                logprobs: unused("bad_request", "must be empty"),
            },
            refusal: { refusal: body },
        }))),
    },
    reasoning: {
        ...itemBase,
        summary: array(kinds({ summary_text: { text: body } })),
        content: nullable(array(kinds({ reasoning_text: { text: body }, text: { text: body } }))),
        encrypted_content: nullable(body),
    },
    function_call: { ...itemBase, call_id: id, name: shapes_name, namespace: nullable(shapes_name), arguments: body },
    function_call_output: { ...itemBase, call_id: id, output: toolOutput },
    custom_tool_call: { ...itemBase, call_id: id, name: shapes_name, namespace: nullable(shapes_name), input: body },
    custom_tool_call_output: { ...itemBase, call_id: id, name: nullable(shapes_name), output: toolOutput },
    local_shell_call: {
        ...itemBase,
        call_id: nullable(id),
        action: kinds({
            exec: {
                command: array(body),
                timeout_ms: nullable(integer(0, Number.MAX_SAFE_INTEGER)),
                working_directory: nullable(body),
                env: nullable(map(body, 4096)),
                user: nullable(shapes_name),
            },
        }),
    },
    local_shell_call_output: { ...itemBase, call_id: nullable(id), output: body },
}, 
// Pi leaves it out of a message.
"message");
const functionTool = {
    name: shapes_name,
    description: nullable(body),
    parameters: nullable(ownObject),
    strict: nullable(shape_boolean),
};
const customTool = {
    name: shapes_name,
    description: nullable(body),
    format: nullable(kinds({ text: {}, grammar: { syntax: one("lark", "regex"), definition: body } })),
};
const namespaceTool = {
    name: shapes_name,
    description: nullable(body),
    tools: array(kinds({ function: functionTool, custom: customTool }), MAX_TOOLS),
};
const responses = {
    model,
    input: textOr(because("remote_reference", array(responseItem))),
    instructions: nullable(body),
    stream: nullable(shape_boolean),
    stream_options: nullable(object({ include_obfuscation: shape_boolean })),
    max_output_tokens: tokens,
    temperature,
    top_p: share,
    tools: tools(kinds({ function: functionTool, custom: customTool, local_shell: {}, namespace: namespaceTool })),
    tool_choice: nullable(because("hosted_tool", (value) => typeof value === "string"
        ? one("auto", "none", "required")(value)
        : kinds({ function: { name: shapes_name }, custom: { name: shapes_name } })(value))),
    parallel_tool_calls: nullable(shape_boolean),
    reasoning: nullable(object({ effort: word, summary: word, generate_summary: word, context: word })),
    text: nullable(object({ verbosity: word, format: nullable(kinds({ text: {}, json_object: {}, json_schema: jsonSchema })) })),
    include: nullable(because("remote_reference", array(one("reasoning.encrypted_content"), 1))),
    truncation: nullable(one("auto", "disabled")),
    store: notStored,
    background: unused("remote_reference", "must be false: what runs in the background is answered before it has an answer"),
    service_tier: word,
    user: tag,
    safety_identifier: tag,
    prompt_cache_key: tag,
    prompt_cache_retention: word,
    /** Codex says here which of its own turns it is. */
    client_metadata: nullable(map(shape_text(64 * 1024), 64)),
};
// Messages: https://docs.anthropic.com/en/api/messages, as Pi uses it.
const anthropicText = {
    text: body,
    cache_control: cacheControl,
    citations: unused("remote_reference", "must be empty"),
};
const anthropicImage = {
    source: kinds({
        base64: {
            media_type: shape_text(64, /^image\/[a-z0-9.+-]+$/),
            data: base64,
        },
    }),
    cache_control: cacheControl,
};
const anthropicTexts = textOr(parts(kinds({ text: anthropicText })));
const messages = {
    model,
    messages: array(object({
        role: one("user", "assistant"),
        content: textOr(parts(kinds({
            text: anthropicText,
            image: anthropicImage,
            thinking: { thinking: body, signature: body },
            redacted_thinking: { data: body },
            tool_use: { id, name: shapes_name, input: ownObject, cache_control: cacheControl },
            tool_result: {
                tool_use_id: id,
                content: nullable(textOr(parts(kinds({ text: anthropicText, image: anthropicImage })))),
                is_error: nullable(shape_boolean),
                cache_control: cacheControl,
            },
        }))),
    })),
    system: nullable(anthropicTexts),
    stream: nullable(shape_boolean),
    max_tokens: tokens,
    temperature,
    top_p: share,
    top_k: nullable(integer(0, 1e6)),
    stop_sequences: nullable(stops),
    tools: tools(kinds({
        custom: {
            name: shapes_name,
            description: nullable(body),
            input_schema: ownObject,
            strict: nullable(shape_boolean),
            eager_input_streaming: nullable(shape_boolean),
            cache_control: cacheControl,
        },
    }, "custom")),
    tool_choice: nullable(kinds({
        auto: { disable_parallel_tool_use: shape_boolean },
        any: { disable_parallel_tool_use: shape_boolean },
        tool: { name: shapes_name, disable_parallel_tool_use: shape_boolean },
        none: {},
    })),
    thinking: nullable(kinds({
        enabled: { budget_tokens: integer(1, 10_000_000), display: word },
        adaptive: { display: word },
        disabled: {},
    })),
    output_config: nullable(object({ effort: word })),
    cache_control: cacheControl,
    metadata: nullable(object({ user_id: tag })),
    service_tier: word,
};
/** The whole of a request, by its route. */
const REQUEST_SHAPES = {
    "chat/completions": object(chat, REFUSED),
    responses: object(responses, REFUSED),
    messages: object(messages, REFUSED),
};
/** Whether the route's endpoint keeps an answer unless it is told not to. */
const STORES_UNLESS_TOLD = new Set(["responses"]);

;// CONCATENATED MODULE: ./src/world/model/request.ts




/** Of an agent's own text, this much is worth keeping in a record. */
const MAX_NAME_CHARS = 256;
/**
 * Reads a request as the endpoint will read it, and decides whether it may go there: one reading only, exactly the admitted
 * model, and nothing but the fields and the kinds of content that the admitted agents use. What is refused is named.
 *
 * @param model the admitted model, compared byte for byte
 */
function readRequest(body, route, model) {
    if (!(0,external_node_buffer_.isUtf8)(body))
        return refuse(400, "bad_request", "The body is not UTF-8.", null);
    const unreadable = jsonProblem(body);
    if (unreadable !== null) {
        const key = unreadable.key === null ? null : shown(unreadable.key);
        return refuse(400, "bad_request", unreadable.problem + (key === null ? "" : `: \`${key}\`.`), null, key);
    }
    let value;
    try {
        value = JSON.parse(body.toString("utf8"));
    }
    catch {
        return refuse(400, "bad_request", "The body is not JSON.", null);
    }
    const requested = typeof value.model === "string" ? value.model.slice(0, MAX_NAME_CHARS).toWellFormed() : null;
    const found = REQUEST_SHAPES[route](value) ?? storing(route, value);
    // Another spelling of a field is another reading of the whole, and comes before what the fields say.
    if (found !== null && found.code === "bad_request")
        return refuseField(found, requested);
    if (value.model !== model)
        return refuse(403, "fallback_model_used", "Only the admitted model can be used in this run.", requested, "model");
    if (found !== null)
        return refuseField(found, requested);
    return { ok: true, requestedModel: model, stream: value.stream === true, value };
}
function storing(route, value) {
    if (!STORES_UNLESS_TOLD.has(route) || value.store === false)
        return null;
    return { at: "store", problem: "must be false, or the provider keeps the answer", code: "remote_reference" };
}
function refuseField(found, requestedModel) {
    const code = found.code ?? "bad_request";
    return refuse(code === "bad_request" ? 400 : 403, code, sentenceOf(found), requestedModel, found.at);
}
function refuse(status, code, message, requestedModel, field = null) {
    return {
        ok: false,
        status,
        code,
        message,
        requestedModel,
        field: field?.slice(0, MAX_NAME_CHARS).toWellFormed() ?? null,
    };
}

;// CONCATENATED MODULE: ./src/world/model/route.ts
/** The routes that an agent may use, below the gateway's `/v1` and below the endpoint's base URL. */
const ROUTES = ["chat/completions", "responses", "messages"];
/** The route of a request target, or null. Compared as it was sent: nothing is decoded or normalised, so nothing can hide. */
function routeOf(target) {
    // Anthropic's client asks for its beta messages with this query; no other query is known to be needed.
    const path = target.endsWith("?beta=true") ? target.slice(0, -"?beta=true".length) : target;
    return ROUTES.find((route) => path === `/v1/${route}`) ?? null;
}

;// CONCATENATED MODULE: ./src/world/model/admit.ts
/** What of a request is asked before anything goes to the endpoint: its key, its route, its size, its words, and what is left of the budget. */






/** Requests at their bound that are held at a time, as bytes, whatever number of connections they come over. */
const HELD_REQUESTS = 4;
/** A request that may not. */
function refusal(status, code, message) {
    return { ok: false, status, code, message, requestedModel: null, field: null };
}
/**
 * Reads a request, as far as it may go on.
 * @param draft takes what is learned of it, whatever becomes of it
 * @returns the request, why it is refused, or that the agent has left
 */
async function admit(run, draft, request) {
    const { limits } = run;
    const who = bearer(run, request.headers);
    draft.probe = who === "probe";
    draft.route = routeOf(request.url ?? "");
    if (who === null)
        return refusal(401, "bad_token", "The key of this run is missing or wrong.");
    const routes = isLogin(run) ? [model_login/* LOGIN_ROUTE */.S0] : ROUTES;
    if (request.method !== "POST" || draft.route === null || !routes.includes(draft.route))
        return refusal(404, "unknown_route", `Only POST to ${routes.map((route) => `/v1/${route}`).join(", ")} is admitted.`);
    if (request.httpVersionMajor !== 1)
        return refusal(400, "bad_request", "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    if (request.headers["content-encoding"] !== undefined)
        return refusal(415, "bad_request", "Send the body without compression.");
    if (Number(request.headers["content-length"] ?? 0) > limits.requestBytes)
        return tooLarge(limits);
    const body = await readBody(run, draft, request);
    if (body === "gone")
        return "gone";
    if (body === "too_large")
        return tooLarge(limits);
    if (body === "too_much")
        return refusal(429, "too_many_concurrent", "Too many bytes of requests at a time.");
    draft.requestSha256 = (0,domain_digest/* sha256 */.sc)(body);
    const read = readRequest(body, draft.route, run.options.model);
    draft.requestedModel = read.requestedModel;
    if (!read.ok)
        return read;
    draft.stream = read.stream;
    const { value } = read;
    const fault = isLogin(run) ? (0,model_login/* loginFault */.M_)(value) : null;
    if (fault !== null)
        return {
            ...refusal(400, "bad_request", `\`${fault.field}\` ${fault.problem}.`),
            requestedModel: read.requestedModel,
            field: fault.field,
        };
    const isPriced = run.options.bounds?.limits.model_cost_usd != null;
    if (isPriced && !isUsualTier(value))
        return {
            ...refusal(403, "unpriced", "This run may spend so much and no more: ask for the usual service tier."),
            requestedModel: read.requestedModel,
            field: "service_tier",
        };
    if (run.tokens >= limits.totalTokens)
        return refusal(403, "budget_exhausted", "This run has used up its tokens.");
    if (run.answerBytes >= limits.totalAnswerBytes)
        return refusal(403, "budget_exhausted", "This run has used up its answer bytes.");
    if (run.open.size >= limits.concurrent)
        return refusal(429, "too_many_concurrent", "Too many calls at a time.");
    if (run.closed)
        return "gone";
    return { ok: true, route: draft.route, body, value };
}
function isLogin({ options }) {
    return options.bounds?.wholeAnswer !== undefined;
}
function tooLarge(limits) {
    return refusal(413, "request_too_large", `A request can have at most ${limits.requestBytes} bytes.`);
}
function bearer(run, headers) {
    const key = headers["x-api-key"];
    const given = typeof key === "string" ? key : (/^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "");
    if (same(given, run.token))
        return "agent";
    return same(given, run.probeToken) ? "probe" : null;
}
function same(given, expected) {
    // Digests have equal length, which the comparison needs, whatever was sent.
    return (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHash)("sha256").update(given).digest(), (0,external_node_crypto_.createHash)("sha256").update(expected).digest());
}
/** Reads a body; `draft.requestBytes` counts what of it is held, for as long as the call lasts. */
function readBody(run, draft, request) {
    const { requestBytes } = run.limits;
    return new Promise((resolve) => {
        const parts = [];
        const stop = (why) => {
            request.removeAllListeners("data").pause();
            parts.length = 0;
            resolve(why);
        };
        request.on("data", (chunk) => {
            draft.requestBytes += chunk.length;
            run.heldBytes += chunk.length;
            if (draft.requestBytes > requestBytes)
                return stop("too_large");
            if (run.heldBytes > HELD_REQUESTS * requestBytes)
                return stop("too_much");
            parts.push(chunk);
        });
        request.on("end", () => {
            run.reading.delete(request.socket);
            resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts));
        });
        request.on("close", () => resolve("gone"));
    });
}

;// CONCATENATED MODULE: ./node_modules/eventsource-parser/dist/index.js
class ParseError extends Error {
  constructor(message, options) {
    super(message), this.name = "ParseError", this.type = options.type, this.field = options.field, this.value = options.value, this.line = options.line;
  }
}
const LF = 10, CR = 13, SPACE = 32;
function noop(_arg) {
}
function createParser(config) {
  if (typeof config == "function")
    throw new TypeError(
      "`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?"
    );
  const { onEvent = noop, onError = noop, onRetry = noop, onComment, maxBufferSize } = config, pendingFragments = [];
  let pendingFragmentsLength = 0, isFirstChunk = !0, id, data = "", dataLines = 0, eventType, terminated = !1;
  function feed(chunk) {
    if (terminated)
      throw new Error(
        "Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing."
      );
    if (isFirstChunk && (isFirstChunk = !1, chunk.charCodeAt(0) === 239 && chunk.charCodeAt(1) === 187 && chunk.charCodeAt(2) === 191 && (chunk = chunk.slice(3))), pendingFragments.length === 0) {
      const trailing2 = processLines(chunk);
      trailing2 !== "" && (pendingFragments.push(trailing2), pendingFragmentsLength = trailing2.length), checkBufferSize();
      return;
    }
    if (chunk.indexOf(`
`) === -1 && chunk.indexOf("\r") === -1) {
      pendingFragments.push(chunk), pendingFragmentsLength += chunk.length, checkBufferSize();
      return;
    }
    pendingFragments.push(chunk);
    const input = pendingFragments.join("");
    pendingFragments.length = 0, pendingFragmentsLength = 0;
    const trailing = processLines(input);
    trailing !== "" && (pendingFragments.push(trailing), pendingFragmentsLength = trailing.length), checkBufferSize();
  }
  function checkBufferSize() {
    maxBufferSize !== void 0 && (pendingFragmentsLength + data.length <= maxBufferSize || (terminated = !0, pendingFragments.length = 0, pendingFragmentsLength = 0, id = void 0, data = "", dataLines = 0, eventType = void 0, onError(
      new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
        type: "max-buffer-size-exceeded"
      })
    )));
  }
  function processLines(chunk) {
    let searchIndex = 0;
    if (chunk.indexOf("\r") === -1) {
      let lfIndex = chunk.indexOf(`
`, searchIndex);
      for (; lfIndex !== -1; ) {
        if (searchIndex === lfIndex) {
          dataLines > 0 && onEvent({ id, event: eventType, data }), id = void 0, data = "", dataLines = 0, eventType = void 0, searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
          continue;
        }
        const firstCharCode = chunk.charCodeAt(searchIndex);
        if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
          const valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5, value = chunk.slice(valueStart, lfIndex);
          if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
            onEvent({ id, event: eventType, data: value }), id = void 0, data = "", eventType = void 0, searchIndex = lfIndex + 2, lfIndex = chunk.indexOf(`
`, searchIndex);
            continue;
          }
          data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        } else isEventPrefix(chunk, searchIndex, firstCharCode) ? eventType = chunk.slice(
          chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6,
          lfIndex
        ) || void 0 : parseLine(chunk, searchIndex, lfIndex);
        searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
      }
      return chunk.slice(searchIndex);
    }
    for (; searchIndex < chunk.length; ) {
      const crIndex = chunk.indexOf("\r", searchIndex), lfIndex = chunk.indexOf(`
`, searchIndex);
      let lineEnd = -1;
      if (crIndex !== -1 && lfIndex !== -1 ? lineEnd = crIndex < lfIndex ? crIndex : lfIndex : crIndex !== -1 ? crIndex === chunk.length - 1 ? lineEnd = -1 : lineEnd = crIndex : lfIndex !== -1 && (lineEnd = lfIndex), lineEnd === -1)
        break;
      parseLine(chunk, searchIndex, lineEnd), searchIndex = lineEnd + 1, chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF && searchIndex++;
    }
    return chunk.slice(searchIndex);
  }
  function parseLine(chunk, start, end) {
    if (start === end) {
      dispatchEvent();
      return;
    }
    const firstCharCode = chunk.charCodeAt(start);
    if (isDataPrefix(chunk, start, firstCharCode)) {
      const valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, value2 = chunk.slice(valueStart, end);
      data = dataLines === 0 ? value2 : `${data}
${value2}`, dataLines++;
      return;
    }
    if (isEventPrefix(chunk, start, firstCharCode)) {
      eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
      return;
    }
    if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
      const value2 = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
      value2.includes("\0") || (id = value2);
      return;
    }
    if (firstCharCode === 58) {
      if (onComment) {
        const line2 = chunk.slice(start, end);
        onComment(line2.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
      }
      return;
    }
    const line = chunk.slice(start, end), fieldSeparatorIndex = line.indexOf(":");
    if (fieldSeparatorIndex === -1) {
      processField(line, "", line);
      return;
    }
    const field = line.slice(0, fieldSeparatorIndex), offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1, value = line.slice(fieldSeparatorIndex + offset);
    processField(field, value, line);
  }
  function processField(field, value, line) {
    switch (field) {
      case "event":
        eventType = value || void 0;
        break;
      case "data":
        data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        break;
      case "id":
        value.includes("\0") || (id = value);
        break;
      case "retry":
        /^\d+$/.test(value) ? onRetry(parseInt(value, 10)) : onError(
          new ParseError(`Invalid \`retry\` value: "${value}"`, {
            type: "invalid-retry",
            value,
            line
          })
        );
        break;
      default:
        onError(
          new ParseError(
            `Unknown field "${field.length > 20 ? `${field.slice(0, 20)}\u2026` : field}"`,
            { type: "unknown-field", field, value, line }
          )
        );
        break;
    }
  }
  function dispatchEvent() {
    dataLines > 0 && onEvent({
      id,
      event: eventType,
      data
    }), id = void 0, data = "", dataLines = 0, eventType = void 0;
  }
  function reset(options = {}) {
    if (options.consume && pendingFragments.length > 0) {
      const incompleteLine = pendingFragments.join("");
      parseLine(incompleteLine, 0, incompleteLine.length);
    }
    isFirstChunk = !0, id = void 0, data = "", dataLines = 0, eventType = void 0, pendingFragments.length = 0, pendingFragmentsLength = 0, terminated = !1;
  }
  return { feed, reset };
}
function isDataPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
}
function isEventPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
}

//# sourceMappingURL=index.js.map

// EXTERNAL MODULE: ./src/core/formats/envelope.ts
var envelope = __webpack_require__(83594);
;// CONCATENATED MODULE: ./src/world/model/answer.ts


/** A single event of a stream; real ones have a few KiB, a last event that repeats the whole answer some MiB. */
const MAX_EVENT_BYTES = 16 * 1024 * 1024;
/** An answer that does not stream is held until it is whole, so that its model is known before the agent sees it. */
const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** Different models in one answer: the first wrong one stops it anyway. */
const MAX_MODELS = 4;
const answer_MAX_NAME_CHARS = 256;
const [answer_LF, answer_CR] = [0x0a, 0x0d];
/**
 * A reader of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 *
 * @param model the admitted model: another one in the answer is a violation, found before the block that ends its line is
 *   passed on
 */
function streamReader(route, model) {
    const facts = noFacts();
    const decoder = new TextDecoder();
    let violation = null;
    let endsWithCr = false;
    const take = (data) => {
        violation ??= readData(route, model, data, facts);
    };
    const parser = createParser({
        maxBufferSize: MAX_EVENT_BYTES,
        onEvent: ({ data }) => take(data),
        onError(error) {
            if (error.type === "max-buffer-size-exceeded")
                violation ??= { kind: "unreadable", found: `an event of more than ${MAX_EVENT_BYTES} bytes` };
            // By the letter such a field is unknown; a reader that drops the mark wherever it stands would take it.
            if (error.field === BOM_DATA)
                take(error.value ?? "");
        },
    });
    /**
     * Every line becomes an event of its own: it is read as soon as it ends, so that an agent that does not wait for an event's
     * end gets nothing unread, and JSON over several lines of data is met in pieces that are none.
     */
    const feed = (text) => {
        if (violation === null)
            parser.feed(text.replaceAll("\n", "\n\n"));
    };
    return {
        facts,
        push(chunk) {
            if (endsWithCr && chunk[0] !== answer_LF)
                return bareCr;
            endsWithCr = chunk.at(-1) === answer_CR;
            if (chunk.includes(answer_CR) && BARE_CR.test(chunk.toString("latin1")))
                return bareCr;
            feed(decoder.decode(chunk, { stream: true }));
            return violation;
        },
        end() {
            if (endsWithCr)
                return bareCr;
            feed(`${decoder.decode()}\n`);
            return violation ?? (facts.anything && !facts.failed ? unnamed(facts) : null);
        },
    };
}
/** The field `data` behind a mark of byte order that does not begin the stream. */
const BOM_DATA = "\ufeffdata";
/**
 * A CR alone ends a line too, by the letter of the format, and is a space by that of JSON: read in two ways, and written by
 * nobody. At the end of a block its LF may follow.
 */
const BARE_CR = /\r(?!\n|$)/;
const bareCr = { kind: "unreadable", found: "a line that ends with CR alone" };
/** A reader of one JSON document. Its `push` only collects; the verdict comes at the end. */
function documentReader(route, model) {
    const facts = noFacts();
    const parts = [];
    let bytes = 0;
    return {
        facts,
        push(chunk) {
            bytes += chunk.length;
            if (bytes > MAX_DOCUMENT_BYTES)
                return { kind: "unreadable", found: `a document of more than ${MAX_DOCUMENT_BYTES} bytes` };
            parts.push(chunk);
            return null;
        },
        end() {
            const value = (0,envelope/* parseObject */.lj)(Buffer.concat(parts).toString("utf8"));
            if (value === null)
                return { kind: "unreadable", found: "no JSON object" };
            facts.finished = true;
            const violation = note(route, model, value, facts);
            if (violation !== null)
                return violation;
            return unnamed(facts);
        },
        whole: () => Buffer.concat(parts),
    };
}
function unnamed(facts) {
    return facts.models.length === 0 ? { kind: "other_model", found: "no model named" } : null;
}
function noFacts() {
    const usage = { input: null, cached: null, written: null, output: null };
    return { models: [], usage, counts: {}, finished: false, failed: false, anything: false };
}
/**
 * Reads the data of one line. An event whose JSON is spread over several is refused where it could hold a model: nobody
 * writes such, and not every agent joins them.
 */
function readData(route, model, data, facts) {
    const text = data.trim();
    facts.anything ||= text !== "";
    if (text === "[DONE]")
        facts.finished = true;
    const value = text.startsWith("{") ? (0,envelope/* parseObject */.lj)(text) : null;
    if (value !== null)
        return note(route, model, value, facts);
    const suspect = text.startsWith("{") || text.includes(MODEL_KEY) || text.includes(KEY_ESCAPE);
    return suspect ? { kind: "unreadable", found: "an event that is not JSON" } : null;
}
const MODEL_KEY = '"model"';
/** How every letter of the key begins when it is escaped: `m` is `\u006d`. */
const KEY_ESCAPE = "\\u006";
/** Takes in what an event or a document says of itself. */
function note(route, model, value, facts) {
    facts.anything = true;
    const { type } = value;
    // An object by the letter of every route; some servers send a text.
    if (isObject(value.error) ||
        (typeof value.error === "string" && value.error !== "") ||
        type === "error" ||
        type === "response.failed")
        facts.failed = true;
    if (END_TYPES.has(String(type)) || hasFinishReason(value.choices))
        facts.finished = true;
    // Responses and messages wrap the answer in their events; as a document it stands bare.
    const inner = route === "responses" ? value.response : route === "messages" ? value.message : undefined;
    const subjects = [value, isObject(inner) ? inner : {}];
    for (const subject of subjects) {
        noteUsage(route, subject.usage, facts);
        if (subject.model === undefined || subject.model === null)
            continue;
        const named = (typeof subject.model === "string" ? subject.model : JSON.stringify(subject.model))
            .slice(0, answer_MAX_NAME_CHARS)
            .toWellFormed();
        if (!facts.models.includes(named) && facts.models.length < MAX_MODELS)
            facts.models.push(named);
        if (subject.model !== model)
            return { kind: "other_model", found: named };
    }
    return null;
}
function hasFinishReason(choices) {
    return (Array.isArray(choices) && choices.some((choice) => isObject(choice) && typeof choice.finish_reason === "string"));
}
const END_TYPES = new Set(["response.completed", "response.incomplete", "response.failed", "message_stop"]);
/** Streams count as they go, so that the largest count is the last one; from an endpoint that contradicts itself it is the most it said. */
function noteUsage(route, usage, facts) {
    if (!isObject(usage))
        return;
    const { counts } = facts;
    const details = usage.prompt_tokens_details ?? usage.input_tokens_details;
    const of = isObject(details) ? details : {};
    noteCount(counts, "input", usage.prompt_tokens ?? usage.input_tokens);
    noteCount(counts, "output", usage.completion_tokens ?? usage.output_tokens);
    noteCount(counts, "cached", of.cached_tokens ?? usage.prompt_cache_hit_tokens ?? usage.cache_read_input_tokens);
    noteCount(counts, "written", of.cache_write_tokens ?? usage.cache_creation_input_tokens);
    const { input = null, cached = null, written = null, output = null } = counts;
    // Anthropic counts what has to do with a cache beside `input_tokens`, all others within it.
    const beside = route === "messages" ? (cached ?? 0) + (written ?? 0) : 0;
    const all = input === null ? null : countOf(input + beside);
    const isKnown = all !== null;
    facts.usage = { input: all, cached: isKnown ? cached : null, written: isKnown ? written : null, output };
}
function noteCount(counts, field, said) {
    if (said === undefined || said === null)
        return;
    const [before, now] = [counts[field], countOf(said)];
    counts[field] = now === null || before === null ? null : Math.max(before ?? 0, now);
}
function countOf(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/world/model/pass.ts




/** An error answer of an endpoint is text for people; more of it is not needed. */
const MAX_ERROR_BYTES = 1024 * 1024;
/** Headers of an answer that an agent needs, in the only forms that they have. */
const RETURNED = {
    // Seconds, or a date.
    "retry-after": /^(?:\d{1,9}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/,
    "retry-after-ms": /^\d{1,9}(?:\.\d{1,9})?$/,
    "x-should-retry": /^(?:true|false)$/,
};
const MEDIA_TYPES = new Set(["text/event-stream", "application/json", "application/problem+json", "text/html"]);
/** An answer in another encoding than the one in which it is searched would say something else to the agent. */
const CHARSET = /;\s*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))/;
/** Passes an answer on by what it is: an error, a stream of events, or a document. */
function pass(passage, answer) {
    if (answer.body.destroyed)
        return passage.cut("truncated", "reset", "The endpoint's answer broke off.");
    const given = (answer.headers["content-type"] ?? "").toLowerCase();
    const type = given.split(";")[0].trim();
    const plain = { ...answer, headers: returnedHeaders(type, answer.headers) };
    if (answer.status < 200 || answer.status > 299)
        return passError(passage, plain);
    if (!CHARSET.test(given) && type === "text/event-stream")
        return passStream(passage, plain);
    if (!CHARSET.test(given) && type === "application/json")
        return passDocument(passage, plain);
    answer.body.destroy();
    passage.cut("unreadable_answer", "content_type", "The endpoint's answer is neither a stream of events nor JSON.");
}
function returnedHeaders(type, headers) {
    const kept = Object.entries(RETURNED).flatMap(([name, form]) => {
        const value = headers[name];
        return value !== undefined && form.test(value) ? [[name, value]] : [];
    });
    return { "content-type": MEDIA_TYPES.has(type) ? type : "text/plain", ...Object.fromEntries(kept) };
}
/** Each block goes on as it comes, once what it says of the model has been read. */
function passStream(passage, { status, headers, body: source }) {
    const { draft, response, route } = passage;
    const reader = streamReader(route, passage.model);
    const holdsSecret = secretSearch(passage.secret);
    const hash = (0,external_node_crypto_.createHash)("sha256");
    // Bounded by the bound of one answer.
    const kept = passage.record === undefined ? null : [];
    draft.reader = reader;
    draft.answerHash = hash;
    draft.status = status;
    response.writeHead(status, { ...headers, "cache-control": "no-store" });
    response.flushHeaders();
    const stop = (outcome, reason) => {
        source.destroy();
        passage.cut(outcome, reason, "");
    };
    response.on("drain", () => source.resume());
    source.on("data", (chunk) => {
        // A destroyed response is a call that has ended: by a cut, or because the agent left.
        if (response.destroyed)
            return;
        const bound = passage.count(chunk.length);
        if (bound !== null)
            return stop("limit", bound);
        const violation = reader.push(chunk);
        if (violation !== null)
            return stop(outcomeOf(violation), reasonText(violation));
        if (holdsSecret(chunk))
            return stop("unreadable_answer", SECRET_IN_ANSWER);
        noteFirstByte(draft);
        hash.update(chunk);
        kept?.push(chunk);
        if (!response.write(chunk))
            source.pause();
        passage.alive();
    });
    source.on("end", () => {
        if (response.destroyed)
            return;
        const violation = reader.end();
        if (violation !== null)
            return stop(outcomeOf(violation), reasonText(violation));
        if (kept !== null)
            keep(passage, status, headers, Buffer.concat(kept));
        response.end(() => {
            if (reader.facts.failed)
                passage.end("upstream_error", "error_event");
            else if (reader.facts.finished)
                passage.end("completed", null);
            else
                passage.end("truncated", "no_end_mark");
        });
    });
    // What was cut short upstream must not look complete to the agent.
    source.on("error", (error) => passage.cut("truncated", reasonOf(error), ""));
    source.on("close", () => {
        if (!source.readableEnded)
            passage.cut("truncated", "reset", "");
    });
}
/** A document is held until it is whole, so that its model is known before the agent sees any of it. */
function passDocument(passage, { status, headers, body: source }) {
    const reader = documentReader(passage.route, passage.model);
    passage.draft.reader = reader;
    source.on("data", (chunk) => {
        const bound = passage.count(chunk.length);
        const violation = bound === null ? reader.push(chunk) : null;
        if (bound === null && violation === null)
            return;
        source.destroy();
        if (bound !== null)
            passage.cut("limit", bound, "The answer is larger than this run's bound.");
        else
            passage.cut("unreadable_answer", reasonText(violation), "The endpoint's answer is too large.");
    });
    source.on("end", () => {
        const violation = reader.end();
        if (violation !== null)
            return passage.cut(outcomeOf(violation), reasonText(violation), "The endpoint's answer can't be passed on.");
        const whole = reader.whole();
        if (secretSearch(passage.secret)(whole))
            return passage.cut("unreadable_answer", SECRET_IN_ANSWER, "The endpoint's answer can't be passed on.");
        sendWhole(passage.draft, passage.response, status, headers, whole);
        keep(passage, status, headers, whole);
        passage.end("completed", null);
    });
    source.on("error", (error) => passage.cut("truncated", reasonOf(error), "The endpoint's answer broke off."));
    source.on("close", () => {
        if (!source.readableEnded)
            passage.cut("truncated", "reset", "The endpoint's answer broke off.");
    });
}
/** An endpoint's error goes on to the agent without what the agent must not learn from it. */
function passError(passage, { status, headers, body: source }) {
    const parts = [];
    let bytes = 0;
    source.on("data", (chunk) => {
        bytes += chunk.length;
        if (bytes <= MAX_ERROR_BYTES)
            parts.push(chunk);
        else
            source.destroy();
    });
    source.on("error", () => { });
    // Whole or broken off: the status is what counts, and the text is passed on as far as it came.
    source.on("close", () => {
        const text = passage.hidden.reduce(
        // Names of hosts have no case.
        (all, value) => all.replaceAll(new RegExp(value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "gi"), "[hidden]"), Buffer.concat(parts).toString("utf8"));
        const whole = Buffer.from(text);
        passage.count(whole.length);
        sendWhole(passage.draft, passage.response, status, headers, whole);
        keep(passage, status, headers, whole);
        passage.end("upstream_error", `status_${status}`);
    });
}
const SECRET_IN_ANSWER = "credential_in_answer";
/** Keys of providers are longer; what local servers are given for one may be a word that a model uses. */
const MIN_SEARCHED_CHARS = 20;
/** A search for a value in the blocks of a stream, over their borders too. */
function secretSearch(secret) {
    if (secret === null || secret.length < MIN_SEARCHED_CHARS)
        return () => false;
    const value = Buffer.from(secret);
    let before = Buffer.alloc(0);
    return (block) => {
        const border = Buffer.concat([before, block.subarray(0, value.length - 1)]);
        before = Buffer.from((block.length >= value.length ? block : border).subarray(1 - value.length));
        return border.includes(value) || block.includes(value);
    };
}
function keep(passage, status, headers, answer) {
    passage.record?.({
        order: passage.order,
        probe: passage.draft.probe,
        route: passage.route,
        stream: passage.draft.stream,
        request: passage.request,
        status,
        contentType: headers["content-type"] ?? "text/plain",
        answer,
    });
}
function outcomeOf(violation) {
    return violation.kind === "other_model" ? "other_model" : "unreadable_answer";
}
function reasonText(violation) {
    return violation.kind === "other_model" ? "fallback_model_used" : violation.found;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(94624);
;// CONCATENATED MODULE: ./src/world/model/upstream.ts




/** Request headers that pass through: versions of the protocol. Routing headers of intermediaries do not. */
const FORWARDED = ["accept", "anthropic-version", "anthropic-beta", "openai-beta"];
/** Anthropic refuses a request without a version. */
const DEFAULT_ANTHROPIC_VERSION = "2023-06-01";
/**
 * An endpoint that answers over HTTP.
 *
 * @param base for example `https://api.anthropic.com/v1`; the route is appended to its path
 * @param credential sent as the route's own kind of authorization; null sends none
 * @param login of whose account the credential is, where it is a person's ChatGPT login
 */
function httpAnswerer(base, credential, connections, login = null) {
    const prefix = base.pathname.replace(/\/+$/, "");
    return {
        replays: false,
        async ask(question, signal) {
            const { status, headers: sent, body, } = await connections.post({
                path: `${prefix}/${question.route}`,
                headers: { ...requestHeaders(question, credential), ...(login === null ? {} : (0,model_login/* loginHeaders */.gZ)(login)) },
                body: question.body,
            }, signal);
            const fault = (reason) => {
                body.destroy();
                return new UpstreamFault(reason);
            };
            if (status >= 300 && status < 400)
                throw fault("redirect");
            // Of a proxy on the way: its page would tell the agent where that is.
            if (status === 407)
                throw fault("proxy");
            const plain = decoded(sent, body);
            if (plain === null)
                throw fault("compression");
            // The endpoint of logins does not say what its streams are, and answers a good request with nothing else.
            const headers = login !== null && status === 200 ? { "content-type": "text/event-stream", ...sent } : sent;
            return { status, headers, body: plain };
        },
        close: () => connections.close(),
    };
}
function requestHeaders(question, credential) {
    const common = {
        ...question.headers,
        "content-type": "application/json",
        // Compressed, a stream could only be read by undoing the compression.
        "accept-encoding": "identity",
        "user-agent": `case-harness/${version/* VERSION */.x}`,
    };
    if (question.route !== "messages")
        return credential === null ? common : { ...common, authorization: `Bearer ${credential}` };
    const versioned = { "anthropic-version": DEFAULT_ANTHROPIC_VERSION, ...common };
    return credential === null ? versioned : { ...versioned, "x-api-key": credential };
}
/** The body without the compression that an endpoint chose although none was accepted; null where it can't be undone. */
function decoded(headers, body) {
    const encoding = (headers["content-encoding"] ?? "identity").toLowerCase();
    if (encoding === "identity" || encoding === "")
        return body;
    const decoder = decoderFor(encoding);
    if (decoder === null)
        return null;
    body.on("error", (error) => decoder.destroy(error));
    decoder.on("close", () => body.destroy());
    return body.pipe(decoder);
}
function decoderFor(encoding) {
    switch (encoding) {
        case "gzip":
        case "x-gzip":
            return (0,external_node_zlib_.createGunzip)();
        case "deflate":
            return (0,external_node_zlib_.createInflate)();
        case "br":
            return (0,external_node_zlib_.createBrotliDecompress)();
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/world/model/forward.ts







/** As much as a record of a call holds of where something is. */
const MAX_FIELD_CHARS = 256;
/** Asks the endpoint, within what the contract bounds, and passes its answer on as it comes. */
async function forward(run, draft, { route, body, value }, request, response) {
    const { options, limits, ledger } = run;
    const abort = new AbortController();
    let ended = false;
    const end = (outcome, reason) => {
        if (ended)
            return;
        ended = true;
        clearTimeout(timer);
        run.open.delete(call);
        // After a whole answer the connection is kept for the next call.
        if (outcome !== "completed" && outcome !== "upstream_error")
            abort.abort();
        finish(run, draft, outcome, reason);
        options.onActivity?.({ kind: "ended", open: run.open.size });
    };
    const cut = (outcome, reason, message) => {
        if (ended)
            return;
        // A broken connection is the only honest end of a stream that has begun.
        if (response.headersSent)
            response.destroy();
        else
            sendError(draft, response, outcome === "limit" ? 504 : 502, outcome, message);
        end(outcome, reason);
    };
    const call = {
        connection: request.socket,
        stop: (outcome, reason) => cut(outcome, reason, "The run has ended."),
        left: () => end("client_closed", null),
    };
    const timer = setTimeout(() => cut("limit", "call_time", "The call took too long."), limits.callMs);
    run.open.add(call);
    // While the body was read, the agent may have left.
    if (request.socket.destroyed)
        return call.left();
    options.onActivity?.({ kind: "asked", open: run.open.size });
    const most = mostOf(route, body, value, options.bounds?.wholeAnswer);
    const held = (output) => ({
        input: most.input,
        output,
        ...(most.images === 0 ? {} : { images: most.images }),
    });
    let taking = ledger.take(most, route);
    for (; taking.kind === "wait"; taking = ledger.take(most, route)) {
        await ledger.settled();
        if (ended)
            return;
    }
    if (taking.kind === "refused") {
        draft.most = held(taking.output);
        draft.limit = taking.limit;
        sendError(draft, response, 403, "budget_exhausted", `This run may take no more of its model (${taking.limit}).`);
        return end("refused", "budget_exhausted");
    }
    const { reserved } = taking;
    draft.reserved = reserved;
    draft.most = held(reserved.output);
    draft.outputField = outputField(route, value);
    const order = ++run.asked;
    draft.asked = true;
    if (!draft.probe)
        options.onRequest?.(body);
    const changed = reserved.output !== most.output && reserved.output !== null && !options.answerer.replays;
    const sent = changed ? withOutput(route, body, reserved.output, knownField(run, route)) : body;
    if (changed)
        draft.sent = { bytes: sent.length, sha256: (0,domain_digest/* sha256 */.sc)(sent) };
    const question = { route, body: sent, stream: draft.stream, probe: draft.probe, headers: forwarded(request.headers) };
    let answer;
    try {
        answer = await options.answerer.ask(question, abort.signal);
    }
    catch (error) {
        const message = error instanceof UpstreamFault ? error.message : "The endpoint can't be reached.";
        if (error instanceof UpstreamFault && error.where !== null)
            draft.field = error.where.slice(0, MAX_FIELD_CHARS);
        return cut("upstream_unreachable", reasonOf(error), message);
    }
    if (ended) {
        answer.body.destroy();
        return;
    }
    pass({
        draft,
        route,
        order,
        request: body,
        response,
        model: options.model,
        hidden: options.hidden ?? [],
        secret: options.secret ?? null,
        count(bytes) {
            draft.answerBytes += bytes;
            run.answerBytes += bytes;
            if (draft.answerBytes > limits.answerBytes)
                return "answer_bytes";
            return run.answerBytes > limits.totalAnswerBytes ? "total_answer_bytes" : null;
        },
        alive: () => options.onActivity?.({ kind: "streaming", open: run.open.size }),
        record: options.record,
        end,
        cut,
    }, answer);
}
function knownField({ outputField }, route) {
    return route === "chat/completions" ? outputField : null;
}
function forwarded(headers) {
    return Object.fromEntries(FORWARDED.flatMap((name) => {
        const value = headers[name];
        return typeof value === "string" ? [[name, value]] : [];
    }));
}

// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/world/model/gateway-limits.ts

const DEFAULT_GATEWAY_LIMITS = {
    /** As many as a contract may have sent on by default. */
    requests: limits/* DEFAULT_MODEL_LIMITS */.p8.model_requests,
    /** The known agents make one call at a time, some two or three. */
    concurrent: 32,
    /** The largest request that a known endpoint takes. */
    requestBytes: 32 * 1024 * 1024,
    /** A full answer of 128,000 tokens as single events has some 40 MiB. */
    answerBytes: 64 * 1024 * 1024,
    totalAnswerBytes: 1024 * 1024 * 1024,
    totalTokens: 50_000_000,
    /** The longest time that Case gives one agent. */
    callMs: 600_000,
    requestMs: 60_000,
};
/**
 * The bounds that hold whatever a contract says, raised where it lets more be sent on than they would.
 * @param bounds of the contract; without them, its defaults
 */
function defaultLimits(bounds) {
    const { model_requests, model_input_tokens, model_output_tokens } = bounds?.limits ?? limits/* DEFAULT_MODEL_LIMITS */.p8;
    const { requests, totalTokens } = DEFAULT_GATEWAY_LIMITS;
    return {
        ...DEFAULT_GATEWAY_LIMITS,
        requests: Math.max(requests, 2 * (model_requests ?? 0)),
        totalTokens: Math.max(totalTokens, (model_input_tokens ?? 0) + (model_output_tokens ?? 0)),
    };
}

;// CONCATENATED MODULE: ./src/world/model/gateway.ts









/** Head of a request; an agent's has under 2 KiB. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_MS = 10_000;
const CHECK_MS = 2_000;
/** An idle connection of the agent; longer than the agents' own, so that they never meet a closed one. */
const KEEP_ALIVE_MS = 120_000;
/** Connections beyond the calls allowed at a time: idle ones, and ones that are about to be refused. */
const SPARE_CONNECTIONS = 64;
/**
 * Starts the gateway: the one thing that an agent can reach.
 *
 * @throws Error when the socket can't be made
 */
async function startGateway(options) {
    const limits = { ...defaultLimits(options.bounds), ...options.limits };
    const run = openAccount(options, limits, { token: newToken(), probeToken: newToken() });
    const server = external_node_http_default().createServer({
        maxHeaderSize: MAX_HEAD_BYTES,
        // Whatever NODE_OPTIONS says.
        insecureHTTPParser: false,
        requestTimeout: limits.requestMs,
        headersTimeout: Math.min(HEAD_MS, limits.requestMs),
        keepAliveTimeout: KEEP_ALIVE_MS,
        // How often the two bounds before are looked at; Node's own 30 s would let a slow request live that much longer.
        connectionsCheckingInterval: Math.min(CHECK_MS, limits.requestMs),
    }, (request, response) => void handle(run, request, response));
    server.maxConnections = limits.concurrent + SPARE_CONNECTIONS;
    // Without listeners these would keep the socket open; a tunnel or an upgrade is never admitted.
    for (const event of ["connect", "upgrade"])
        server.on(event, (_request, socket) => {
            noteConnection(run, socket, "refused", "unknown_route", null);
            socket.destroy();
        });
    server.on("drop", () => noteConnection(run, null, "refused", "too_many_concurrent", null));
    server.on("clientError", (error, socket) => refuseConnection(run, error, socket));
    // Of a response Node tells neither whether its last bytes were written (version 20 says so of a closed connection, too), nor,
    // where it waits behind another one, that its connection is gone.
    server.on("connection", (connection) => {
        run.accepted.set(connection, performance.now());
        connection.on("close", () => {
            for (const call of run.open)
                if (call.connection === connection)
                    call.left();
        });
    });
    // Without a listener Node would answer by itself, and the evidence would not know of it.
    server.on("checkExpectation", (request, response) => void handle(run, request, response));
    try {
        await (0,unix_socket/* listenAt */.f)(server, options.socketPath);
    }
    catch (cause) {
        throw new Error("The model socket can't be made.", { cause });
    }
    await (0,promises_.chmod)(options.socketPath, 0o600);
    return {
        socketPath: options.socketPath,
        token: run.token,
        probeToken: run.probeToken,
        async close() {
            if (run.closed)
                return;
            run.closed = true;
            const closed = new Promise((resolve) => server.close(() => resolve()));
            for (const call of run.open)
                call.stop("aborted", "the run ended");
            server.closeAllConnections();
            await closed;
            if (run.beyond !== null)
                finish(run, run.beyond, "refused", "budget_exhausted");
            options.answerer.close();
            await (0,promises_.rm)(options.socketPath, { force: true });
        },
    };
}
function newToken() {
    return `harness-${(0,external_node_crypto_.randomBytes)(24).toString("base64url")}`;
}
async function handle(run, request, response) {
    const draft = newDraft((reading) => run.options.timeOf(reading), run.options.answerer.replays);
    // The harness must outlive whatever an agent does to its connection.
    request.on("error", () => { });
    response.on("error", () => { });
    run.reading.set(request.socket, draft);
    if (++run.requests > run.limits.requests)
        return drop(run, draft, request, response);
    try {
        const asked = await admit(run, draft, request);
        if (asked === "gone")
            return finish(run, draft, draft.broken ? "refused" : "client_closed", draft.broken);
        if (!asked.ok)
            return gateway_refuse(run, draft, request, response, asked);
        await forward(run, draft, asked, request, response);
    }
    catch {
        return finish(run, draft, "client_closed", null);
    }
}
/** Beyond the budget nothing is read or answered any more: the first such request is told so, all others are counted. */
function drop(run, draft, request, response) {
    if (run.requests === run.limits.requests + 1)
        gateway_refuse(run, draft, request, response, refusal(403, "budget_exhausted", "This run has used up its model calls."));
    else {
        countBeyond(run, draft);
        request.socket.destroy();
    }
}
/**
 * Records what ended before it was a request: every connection that is refused leaves a line.
 * @param socket null for one that was never accepted
 */
function noteConnection(run, socket, outcome, reason, status) {
    const came = socket === null ? undefined : run.accepted.get(socket);
    const draft = newDraft((reading) => run.options.timeOf(reading), run.options.answerer.replays, came);
    draft.status = status;
    const over = ++run.requests - run.limits.requests;
    if (over > 1)
        countBeyond(run, draft);
    else
        finish(run, draft, outcome, over === 1 ? "budget_exhausted" : reason);
}
/** What Node's reader of HTTP refuses: bytes that are no request, a head that is too long, a request that does not come. */
function refuseConnection(run, error, socket) {
    const draft = run.reading.get(socket);
    // The agent left, between calls or in one.
    const left = error.code === "ECONNRESET" || error.code === "EPIPE" || error.code === "HPE_INVALID_EOF_STATE";
    const status = left ? null : (REFUSED_STATUS[error.code ?? ""] ?? 400);
    if (draft !== undefined) {
        if (!left)
            draft.broken = "bad_request";
        draft.status = status;
    }
    else if (error.code === "HPE_INVALID_EOF_STATE")
        noteConnection(run, socket, "client_closed", null, null);
    else if (!left)
        noteConnection(run, socket, "refused", "bad_request", status);
    const answering = [...run.open].some((call) => call.connection === socket);
    if (status !== null && !answering && socket.writable)
        socket.write(`HTTP/1.1 ${status} ${(external_node_http_default()).STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
    socket.destroy();
}
/** By the codes of Node's errors; any other is 400. */
const REFUSED_STATUS = {
    HPE_HEADER_OVERFLOW: 431,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
};
function gateway_refuse(run, draft, request, response, { status, code, message, requestedModel, field }) {
    draft.requestedModel = requestedModel;
    draft.field = field;
    // What is still arriving is not wanted; keeping the connection would mean reading it.
    if (!request.complete)
        response.shouldKeepAlive = false;
    else
        run.reading.delete(request.socket);
    sendError(draft, response, status, code, message);
    if (!request.complete)
        response.once("finish", () => request.socket.destroySoon());
    finish(run, draft, "refused", code);
}

// EXTERNAL MODULE: ./src/world/model/names.ts
var names = __webpack_require__(5678);
// EXTERNAL MODULE: ./src/core/records/probe.ts
var probe = __webpack_require__(68808);
;// CONCATENATED MODULE: ./src/world/model/probe.ts





/** Enough for a model that thinks a little before one word; a probe is not a benchmark. */
const PROBE_TOKENS = 1024;
/** An endpoint that has not finished one word by then would not carry a run. */
const PROBE_MS = 120_000;
const QUESTION = "Answer with the single word: ready";
/** The answer to a probe is a word and some reasoning. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/**
 * Asks the model one short question through the gateway, streamed, before the lane starts.
 * Never throws: whatever goes wrong is an outcome.
 */
async function probeModel(options) {
    const started = external_node_perf_hooks_.performance.now();
    const { route } = options;
    // Newer models of one vendor refuse the older name of this bound, and older servers do not know the newer one.
    const bounds = route === "chat/completions" ? ["max_tokens", "max_completion_tokens"] : ["max_tokens"];
    let seen = await ask(options, bounds[0]);
    if (seen.status === 400 && bounds[1] !== undefined)
        seen = await ask(options, bounds[1]);
    const call = options.lastCall();
    const fact = (outcome, reason) => ({
        route,
        outcome,
        status: seen.status,
        reason,
        duration_ms: Math.round(external_node_perf_hooks_.performance.now() - started),
    });
    if (call?.outcome === "other_model")
        return fact("other_model", otherModel(call, options));
    if (call?.outcome === "upstream_unreachable")
        return { ...fact("unreachable", call.reason), status: null };
    if (seen.status === null)
        return fact("unreachable", seen.problem ?? "no answer");
    if (call?.outcome === "unreadable_answer")
        return fact("unreadable", call.reason);
    if (seen.status < 200 || seen.status > 299)
        return fact("error_status", call?.reason ?? null);
    if (seen.problem !== null)
        return fact("unreadable", seen.problem);
    if (call?.outcome === "upstream_error")
        return fact("error_status", call.reason);
    if (seen.content.trim() !== "")
        return fact("content", null);
    return fact(seen.reasoning ? "reasoning_only" : "empty", null);
}
/** Which model it was. The name is the endpoint's to choose: one that holds what must be found nowhere is not told. */
function otherModel({ answered_models }, { model, secrets = [] }) {
    const name = answered_models.find((named) => named !== model);
    if (name === undefined)
        return probe/* NO_MODEL */.i;
    return secrets.some((secret) => name.includes(secret)) ? "a name that holds a secret" : JSON.stringify(name);
}
function ask({ gateway, model, route, login, timeoutMs }, bound) {
    const body = Buffer.from(JSON.stringify(login === true ? loginQuestion(model) : question(route, model, bound)));
    return new Promise((resolve) => {
        const nothing = (problem) => ({ status: null, content: "", reasoning: false, problem });
        let socket;
        try {
            socket = (0,unix_socket/* socketName */.R)(gateway.socketPath);
        }
        catch {
            resolve(nothing("reset"));
            return;
        }
        const request = external_node_http_default().request({
            socketPath: socket.name,
            method: "POST",
            path: `/v1/${route}`,
            headers: {
                authorization: `Bearer ${gateway.probeToken}`,
                "content-type": "application/json",
                "content-length": body.length,
                accept: "text/event-stream",
            },
            agent: false,
        });
        const timer = setTimeout(() => {
            settle(nothing("timeout"));
            request.destroy();
        }, timeoutMs ?? PROBE_MS);
        const settle = (seen) => {
            clearTimeout(timer);
            socket.release();
            resolve(seen);
        };
        request.on("error", () => settle(nothing("reset")));
        request.on("response", (response) => {
            const parts = [];
            let bytes = 0;
            response.on("data", (chunk) => {
                bytes += chunk.length;
                if (bytes <= MAX_ANSWER_BYTES)
                    parts.push(chunk);
                else
                    response.destroy();
            });
            response.on("error", () => { });
            response.on("close", () => {
                const problem = response.complete ? null : "broken off";
                settle({ status: response.statusCode ?? null, problem, ...contentOf(Buffer.concat(parts).toString("utf8")) });
            });
        });
        request.end(body);
    });
}
function question(route, model, bound) {
    const messages = [{ role: "user", content: QUESTION }];
    switch (route) {
        case "chat/completions":
            return { model, stream: true, stream_options: { include_usage: true }, [bound]: PROBE_TOKENS, messages };
        case "responses":
            return { model, stream: true, store: false, max_output_tokens: PROBE_TOKENS, input: QUESTION };
        case "messages":
            return { model, stream: true, max_tokens: PROBE_TOKENS, messages };
    }
}
/** Whether a probe that was recorded asked the endpoint of ChatGPT logins: only there an answer has no bound. */
function isLoginQuestion(request) {
    const asked = probe_parse(request);
    return asked !== null && Array.isArray(asked["input"]) && asked["max_output_tokens"] === undefined;
}
/** What keeps it cheap where no bound can: one word is asked for, and little thought. Instructions, and a list, are what the endpoint wants. */
function loginQuestion(model) {
    const content = [{ type: "input_text", text: QUESTION }];
    const input = [{ type: "message", role: "user", content }];
    return { model, stream: true, store: false, instructions: QUESTION, input, reasoning: { effort: "low" } };
}
/** The assistant's text of a stream, and whether it reasoned. */
function contentOf(stream) {
    let content = "";
    let reasoning = false;
    const read = (data) => {
        const event = probe_parse(data);
        const delta = event?.choices?.[0]?.delta;
        const messagesDelta = event?.type === "content_block_delta" ? event.delta : undefined;
        content += probe_text(delta?.content) + probe_text(messagesDelta?.text);
        if (event?.type === "response.output_text.delta")
            content += probe_text(event.delta);
        reasoning ||=
            [delta?.reasoning_content, delta?.reasoning, messagesDelta?.thinking].some((part) => probe_text(part) !== "") ||
                probe_text(event?.type).startsWith("response.reasoning");
    };
    // An event that its stream did not end counts too: what was broken off is seen elsewhere.
    createParser({ onEvent: ({ data }) => read(data) }).feed(`${stream}\n\n`);
    return { content, reasoning };
}
function probe_text(value) {
    return typeof value === "string" ? value : "";
}
function probe_parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/world/model/connections.ts


/** A head of an endpoint behind several intermediaries has some 4 KiB. */
const connections_MAX_HEAD_BYTES = 32 * 1024;
/** Answers that only announce the real one (100, 102, 103). */
const MAX_INTERIM = 16;
/** Characters that may stand in a header's value; anything else could end the line. */
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;
/** RFC 9110, section 5.6.2. An older Node 20 takes a blank, too. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * Requests over connections that are kept between them, by Node's own client with its strict reader, whatever `NODE_OPTIONS`
 * say. What that takes and two readers could take in two ways is refused.
 *
 * @param silenceMs without a byte for so long, the endpoint is down
 */
function connectionsOf(transport, silenceMs) {
    const pool = new Pool(transport);
    return {
        async post(request, signal) {
            const options = optionsOf(transport, request);
            const ask = () => exchange(pool, options, request.body, signal, silenceMs);
            const answer = await ask();
            if (answer !== null)
                return answer;
            pool.closeIdle();
            const again = await ask();
            if (again === null)
                throw new UpstreamFault("reset");
            return again;
        },
        close: () => pool.destroy(),
    };
}
function optionsOf(transport, { path, headers, body }) {
    const all = { ...transport.headers, ...headers, "content-length": String(body.length), connection: "keep-alive" };
    for (const [name, value] of Object.entries(all))
        if (!HEADER_VALUE.test(value))
            throw new Error(`The header ${name} of a request holds more than visible ASCII.`);
    return {
        method: "POST",
        path: transport.targetOf(path),
        headers: all,
        maxHeaderSize: connections_MAX_HEAD_BYTES,
        insecureHTTPParser: false,
    };
}
const Agent = (external_node_http_default()).Agent;
/** The connection that was used last is taken first: it is the least likely to have been closed. */
class Pool extends Agent {
    transport;
    /** Connections whose last answer lets another request follow. */
    lasting = new WeakSet();
    constructor(transport) {
        super({ keepAlive: true, scheduling: "lifo" });
        this.transport = transport;
    }
    createConnection({ opening }, callback) {
        this.transport.connect(opening).then((socket) => callback(null, socket), (error) => callback(error));
    }
    /** Nothing may come before the next request: it would be taken for that one's answer. */
    keepSocketAlive(socket) {
        if (!this.lasting.has(socket))
            return false;
        socket.on("data", closeSurprised).resume();
        return super.keepSocketAlive(socket);
    }
    reuseSocket(socket, request) {
        socket.off("data", closeSurprised);
        super.reuseSocket(socket, request);
    }
    closeIdle() {
        for (const sockets of Object.values(this.freeSockets))
            for (const socket of sockets ?? [])
                socket.destroy();
    }
}
function closeSurprised() {
    this.destroy();
}
/**
 * Sends a request and waits for its answer's head.
 *
 * @returns null where a kept connection was closed before any byte of an answer: that says nothing about the request, which may be
 *   asked once more
 * @throws UpstreamFault
 */
function exchange(pool, options, body, signal, silenceMs) {
    return new Promise((resolve, reject) => {
        const opening = new AbortController();
        const request = external_node_http_default().request({ ...options, agent: pool, opening: opening.signal });
        // Node would leave out what is beyond 2,000, and so a second line of a header that decides what the body means.
        request.maxHeadersCount = 0;
        let answer = null;
        let answered = false;
        let interim = 0;
        let socket = null;
        const fail = (fault) => {
            reject(fault);
            opening.abort(fault);
            if (answer === null)
                request.destroy(fault);
            else if (!answer.complete)
                answer.destroy(fault);
        };
        const abort = () => fail(new UpstreamFault("reset"));
        const silence = setTimeout(() => fail(new UpstreamFault("timeout")), silenceMs);
        const alive = () => {
            answered = true;
            silence.refresh();
        };
        const closed = () => {
            if (answer !== null && !answer.complete)
                fail(new UpstreamFault("reset"));
        };
        const ended = (cause) => {
            clearTimeout(silence);
            signal.removeEventListener("abort", abort);
            socket?.off("data", alive).off("close", closed);
            if (answer !== null && cause === undefined)
                return;
            if (request.reusedSocket && !answered && !opening.signal.aborted)
                return resolve(null);
            // Whoever hangs up after some bytes that are no head does not speak HTTP.
            const reason = cause === undefined ? "reset" : reasonOf(cause);
            fail(cause instanceof UpstreamFault
                ? cause
                : new UpstreamFault(reason === "reset" && answered && answer === null ? "not_http" : reason, { cause }));
        };
        request.on("socket", (given) => {
            // Before Node's own listener, which takes a body that ends with its connection for whole, whatever closed that.
            socket = given.on("data", alive).prependListener("close", closed);
        });
        request.on("information", () => {
            if (++interim > MAX_INTERIM)
                fail(new UpstreamFault("not_http"));
        });
        request.on("response", (response) => {
            answer = response;
            // What goes wrong before somebody listens is seen by `destroyed`.
            response.on("error", () => { });
            if (!isPlain(response))
                return fail(new UpstreamFault("not_http"));
            if (response.httpVersion === "1.1")
                pool.lasting.add(response.socket);
            else
                pool.lasting.delete(response.socket);
            const headers = Object.entries(response.headers).filter((one) => typeof one[1] === "string");
            resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: response });
        });
        request.on("error", ended);
        request.on("close", () => ended());
        signal.addEventListener("abort", abort);
        if (signal.aborted)
            return abort();
        request.end(body);
    });
}
/**
 * Whether an answer's head can be read in one way only, beyond what Node's strict reader refuses (two lengths, a length and chunks, bare
 * line ends): a final answer by HTTP/1, whose body is in chunks by HTTP/1.1 and by nothing else, or in none (RFC 9112, section 6.1).
 */
function isPlain({ statusCode = 0, httpVersion, httpVersionMajor, rawHeaders }) {
    const names = rawHeaders.filter((_text, at) => at % 2 === 0);
    const codings = rawHeaders.filter((_text, at) => rawHeaders[at - 1]?.toLowerCase() === "transfer-encoding" && at % 2 === 1);
    const isChunked = codings.length === 1 && codings[0].toLowerCase() === "chunked" && httpVersion === "1.1";
    return (statusCode >= 200 &&
        httpVersionMajor === 1 &&
        names.every((name) => HEADER_NAME.test(name)) &&
        (codings.length === 0 || isChunked));
}

// EXTERNAL MODULE: ./src/world/model/transport.ts
var transport = __webpack_require__(8115);
;// CONCATENATED MODULE: ./src/world/model/open.ts












/** Without a byte for so long an endpoint is down; models that think long send signs of life, or think for some minutes. */
const SILENCE_MS = 300_000;
/**
 * Opens the way to the admitted model: endpoint and credential, or a cassette, behind the gateway.
 * @returns the open gateway, or what is missing; no text of it holds a secret
 * @throws Error when the socket can't be made
 */
async function openModel(options) {
    const answerer = options.replay === undefined ? await liveAnswerer(options) : replayed(options.replay, options.runId);
    if ("kind" in answerer)
        return { ok: false, fault: answerer };
    const recorder = options.record === undefined
        ? null
        : createRecorder({ provider: options.provider, model: options.model, runId: options.runId, ...options.record });
    let last = null;
    const gateway = await startGateway({
        socketPath: options.socketPath,
        model: options.model,
        answerer: answerer.answerer,
        timeOf: (reading) => options.timeOf(reading),
        hidden: answerer.hidden,
        secret: answerer.credential,
        ...(options.limits === undefined ? {} : { limits: options.limits }),
        ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
        ...(options.onActivity === undefined ? {} : { onActivity: options.onActivity }),
        ...(options.onRequest === undefined ? {} : { onRequest: options.onRequest }),
        ...(recorder === null ? {} : { record: (exchange) => recorder.record(exchange) }),
        onCall(call) {
            last = call;
            options.onCall(call);
        },
    });
    const secrets = [
        ...answerer.secrets.map((value) => ({
            name: answerer.keys.includes(value) ? names/* MODEL_CREDENTIAL */.w6 : names/* MODEL_ENDPOINT */.SF,
            value,
        })),
        { name: names/* GATEWAY_KEY */.x_, value: gateway.token },
        { name: names/* GATEWAY_KEY */.x_, value: gateway.probeToken },
    ];
    let closed = null;
    const closeAll = async () => {
        await gateway.close();
        recorder?.end();
    };
    return {
        ok: true,
        model: {
            gateway,
            secrets,
            networks: answerer.networks,
            probe: (route) => probeModel({
                gateway,
                model: options.model,
                route,
                login: options.replay === undefined ? options.bounds?.wholeAnswer !== undefined : ofLogin(options.replay),
                secrets: secrets.map(({ value }) => value),
                lastCall: () => last,
            }),
            close: () => (closed ??= closeAll()),
        },
    };
}
async function liveAnswerer({ providerClass, network, env, credential, bounds, }) {
    const found = (0,endpoint/* endpointFor */.Lo)(providerClass, env, credential);
    if (!found.ok)
        return { kind: "endpoint", problem: found.problem };
    const { credential: source, takesLogins } = found.endpoint;
    const read = await (0,model_credential/* readCredential */.Y)(source, env, takesLogins);
    if (!read.ok)
        return { kind: "credential", problem: read.problem };
    const { login = null } = read;
    // By what it was then, bounds were admitted.
    if ((login !== null) !== (bounds?.wholeAnswer !== undefined))
        return { kind: "credential", problem: "the credential is of another kind than when it was looked at" };
    const base = (0,endpoint/* baseFor */.Ho)(found.endpoint, login);
    try {
        const proxy = (0,transport/* proxyFor */.iJ)(base, env);
        const networks = network === null ? [] : await networksSeen(base, proxy);
        if (networks.some((found) => found !== network))
            return {
                kind: "network",
                networks,
                problem: "the endpoint is not of the admitted network",
            };
        const lookup = network === null ? undefined : lookupWithin(network);
        return {
            networks,
            answerer: httpAnswerer(base, read.value, connectionsOf((0,transport/* transportFor */.JG)(base, env, lookup), SILENCE_MS), login),
            credential: read.value,
            keys: [read.value ?? "", ...(0,model_login/* loginValues */.CQ)(login)],
            hidden: (0,endpoint/* endpointTexts */.mc)(base, read.value, proxy, login),
            secrets: (0,endpoint/* endpointSecrets */.VI)(base, read.value, proxy, providerClass === "local_case_compatible", login),
        };
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { kind: "transport", problem };
    }
}
/**
 * The networks of an endpoint as far as they can be seen. A proxy resolves for itself: a name behind one is the internet as far as anybody
 * here can tell.
 */
async function networksSeen(base, proxy) {
    return proxy === null ? networksOfHost(base.hostname) : [(0,network_class/* networkOfHost */.wS)(base.hostname) ?? "internet"];
}
/** A replay asks what was asked then. */
function ofLogin({ exchanges }) {
    const probe = exchanges.find((exchange) => exchange.probe);
    return probe !== undefined && isLoginQuestion(probe.request);
}
function replayed(cassette, runId) {
    const answerer = cassetteAnswerer(cassette, runId);
    return { answerer, credential: null, keys: [], hidden: [], secrets: [], networks: [] };
}

// EXTERNAL MODULE: ./src/world/contain/memory.ts
var memory = __webpack_require__(62776);
// EXTERNAL MODULE: ./src/world/worktree/agent-git.ts
var agent_git = __webpack_require__(96984);
// EXTERNAL MODULE: ./src/world/worktree/uncommitted.ts
var uncommitted = __webpack_require__(76507);
// EXTERNAL MODULE: ./src/world/worktree/turns.ts
var turns = __webpack_require__(25132);
;// CONCATENATED MODULE: ./src/world/worktree/last-change.ts


const last_change_FOLDER = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
const SLASH = Buffer.from("/");
/**
 * When anything in a folder last changed, by the file system's own times of change, which nobody can set: what was removed
 * shows in the time of its folder. No link is followed, whatever is put there while this looks.
 * @param maxEntries of the folder, and `maxDepth` of folders in it, beyond which it is not looked at
 * @returns milliseconds since 1970; null where a part of it can't be seen, or where it is beyond these bounds
 */
async function lastChange(folder, { maxEntries, maxDepth }) {
    const turn = (0,turns/* newTurn */.ej)();
    let entries = 0;
    let latest = 0;
    /** False where it can't be told. */
    const visit = async (fd, depth) => {
        const here = Buffer.from(`/proc/self/fd/${fd}`);
        for (const name of (0,external_node_fs_.readdirSync)(here, { encoding: "buffer" })) {
            if (++entries > maxEntries)
                return false;
            if ((0,turns/* isTurnOver */.AL)(turn))
                await (0,turns/* giveTurn */.pN)(turn);
            const path = Buffer.concat([here, SLASH, name]);
            const stats = (0,external_node_fs_.lstatSync)(path);
            latest = Math.max(latest, stats.ctimeMs);
            if (!stats.isDirectory())
                continue;
            if (depth >= maxDepth)
                return false;
            const below = (0,external_node_fs_.openSync)(path, last_change_FOLDER);
            try {
                if (!(await visit(below, depth + 1)))
                    return false;
            }
            finally {
                (0,external_node_fs_.closeSync)(below);
            }
        }
        return true;
    };
    try {
        const root = (0,external_node_fs_.openSync)(folder, last_change_FOLDER);
        try {
            latest = (0,external_node_fs_.lstatSync)(`/proc/self/fd/${root}/.`).ctimeMs;
            return (await visit(root, 0)) ? latest : null;
        }
        finally {
            (0,external_node_fs_.closeSync)(root);
        }
    }
    catch {
        // What vanished under the look has changed now; what can't be opened can't be told.
        return null;
    }
}

// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 5 modules
var walk = __webpack_require__(84974);
// EXTERNAL MODULE: ./src/flow/run/admission.ts + 1 modules
var run_admission = __webpack_require__(1902);
;// CONCATENATED MODULE: ./src/flow/run/cassette-file.ts

/** Creates the file that `--record-model` names, exclusively, and returns what appends a line to it. @throws Error when it exists */
function createCassetteFile(path) {
    (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, "wx", 0o600));
    return (line) => (0,external_node_fs_.appendFileSync)(path, line);
}

// EXTERNAL MODULE: ./src/core/judge/transcript.ts + 1 modules
var judge_transcript = __webpack_require__(91773);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(87722);
;// CONCATENATED MODULE: ./src/flow/run/transcript.ts






/** Writes what was said, out of the agent's own record as it is kept: redacted, and scanned with it afterwards. */
function keepTranscript(writer, lane, hasLog) {
    const source = (0,judge_transcript/* transcriptSource */.gE)(lane);
    if (source === null || (source !== files/* STDOUT_FILE */.Ne && !hasLog))
        return;
    const file = writer.stream(files/* TRANSCRIPT_FILE */.A_);
    const write = (line) => file.write(line);
    const adapter = (0,adapters/* adapterOf */.n)(lane);
    if (adapter === null)
        (0,judge_transcript/* pipelineTranscript */.bf)(writer.read(source).toString("utf8"), write);
    else {
        const transcript = (0,judge_transcript/* streamTranscript */.dD)(lane, write);
        const reader = (0,stream/* createStreamReader */.eP)(adapter, transcript);
        const kept = (0,external_node_fs_.openSync)(writer.pathOf(source), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
        try {
            for (const piece of (0,folder/* pieces */.IE)(kept))
                reader.push(piece);
        }
        finally {
            (0,external_node_fs_.closeSync)(kept);
        }
        reader.end();
        transcript.end();
    }
    file.close();
}

;// CONCATENATED MODULE: ./src/flow/run/agent.ts



























/**
 * Makes the copy of the binary that will run, opens the gateway to the admitted model, and lays out the lane. Starts nothing
 * of the agent.
 * @param input of the gates, which have let the records pass
 */
async function openAgent(inputs, input, context) {
    const { request, io, work, identity, clock, secrets, scope } = inputs;
    const admission = (0,agent_record/* admissionInput */.Wv)(input);
    const pair = admission === null ? null : (0,gates_model/* admittedModel */.a4)(admission);
    if (admission === null || pair === null)
        return { facts: {}, agent: null };
    const copied = await (0,run_admission.copyAdmittedBinary)(admission.lane, identity.records, work.path("agent"), io);
    const { fact, entry, path: program } = copied;
    scope.atEnd("the copy of the agent", () => (0,memory/* removeFromMemory */._9)(program));
    const facts = { agent_binary: fact };
    // No model is asked anything for a binary that may not run.
    if (fact.sha256 === null || agent_binary/* agentBinaryGate */.s.evaluate({ ...input, facts: { ...input.facts, ...facts } }).length > 0)
        return { facts, agent: null };
    const replay = request.replay === null ? null : await loadCassette(request.replay);
    if (replay !== null) {
        facts.cassette = replay.fact;
        const known = { ...input, facts: { ...input.facts, ...facts } };
        // Nothing is asked of a recording of something else.
        if (replay.cassette === null || (0,cassette/* cassetteBlockers */.Wh)(known).length > 0)
            return { facts, agent: null };
    }
    const { contract } = identity;
    if (!contract.ok)
        return { facts, agent: null };
    const access = admission.facts.model_access;
    const bounds = (0,money/* boundsBy */.r9)(identity.records, access, pair, (0,records_contract/* modelLimitsOf */.nW)(contract.value));
    const calls = [];
    const shown = new Set();
    let notify = () => { };
    let bound = null;
    const opened = await openModel({
        ...pair,
        runId: identity.runId,
        env: io.env,
        credential: request.credential,
        socketPath: work.path("model.sock"),
        bounds,
        ...(replay === null || replay.cassette === null ? {} : { replay: replay.cassette }),
        ...(request.recordModel === null
            ? {}
            : {
                record: {
                    recordedAt: clock.startedAt,
                    bound: () => bound,
                    redact: (text) => (0,redact/* redactAll */.$I)(secrets.search, Buffer.from(text)).toString("utf8"),
                    write: createCassetteFile(request.recordModel),
                },
            }),
        timeOf: (reading) => clock.at(reading),
        onCall: (call) => calls.push(call),
        onActivity: (activity) => notify(activity),
        onRequest: watchRequests(secrets, shown),
    });
    if (!opened.ok)
        return { facts: { ...facts, ...faultFacts(opened.fault, admission) }, agent: null };
    const { networks } = opened.model;
    if (networks.length > 0 && admission.facts.model_access !== undefined)
        facts.model_access = { ...admission.facts.model_access, endpoint_networks: [...networks] };
    scope.atEnd("the gateway to the model", () => opened.model.close());
    secrets.learn(opened.model.secrets);
    const { socketPath, token } = opened.model.gateway;
    const model = { provider: pair.provider, model: pair.model, socketPath, token };
    const agent = {
        name: admission.lane,
        lane: prepareAgent(admission.lane, { ...context, runId: identity.runId }, { program, entry, sha256: fact.sha256, model, now: clock.startedAt }),
        model: opened.model,
        calls,
        bounds,
        shown,
        onActivity: (listener) => {
            notify = listener;
        },
        bind: (binding) => {
            bound = binding;
        },
    };
    return { facts, agent };
}
/**
 * Looks for known values in what the agent tells its model. A conversation is sent again with each question, so that only what is
 * new in it is searched.
 */
function watchRequests(secrets, shown) {
    let last = Buffer.alloc(0);
    return (body) => {
        const { search } = secrets;
        const from = Math.max(0, agent_commonPrefix(last, body) - OVERLAP_BYTES);
        last = body;
        if (search.isEmpty)
            return;
        const scanner = search.scanner();
        scanner.push(body.subarray(from));
        for (const name of scanner.end())
            if (!search.words.some((word) => word.name === name))
                shown.add(name);
    };
}
/** What is searched again of a conversation: more than any value's longest form. */
const OVERLAP_BYTES = 16 * 1024;
/** Bytes that are compared at once. */
const COMPARED_BYTES = 16 * 1024;
function agent_commonPrefix(a, b) {
    const most = Math.min(a.length, b.length);
    let at = 0;
    while (at < most && a.subarray(at, at + COMPARED_BYTES).equals(b.subarray(at, at + COMPARED_BYTES)))
        at += COMPARED_BYTES;
    return Math.min(at, most);
}
/** A way to the model that can't be opened, as facts that the gates understand. */
function faultFacts(fault, { lane, facts }) {
    const known = facts.model_access ?? {
        local_base_url: false,
        openai_codex_auth_bridge: false,
        credential: null,
    };
    const { kind, problem, networks = [] } = fault;
    if (kind === "credential")
        return { model_access: { ...known, credential: false, credential_problem: problem } };
    if (kind === "network")
        return { model_access: { ...known, endpoint_networks: [...networks] } };
    if (kind === "endpoint")
        return { model_access: { ...known, local_base_url: false, problem } };
    const route = routeFor(lane);
    return { model_probe: { route, outcome: "unreachable", status: null, reason: fault.problem, duration_ms: 0 } };
}
/** The route by which a lane asks its model. */
function routeFor(lane) {
    const { route } = (0,lanes/* laneOf */.kk)(lane);
    if (route === null)
        throw new TypeError(`expected a lane that asks a model, found ${lane}`);
    return route;
}
/** Asks the model one question, before the lane starts; a cancelled run waits for no answer. */
async function probeAgent({ name, model }, cancel) {
    const stop = () => void model.close();
    if (cancel.aborted)
        stop();
    cancel.addEventListener("abort", stop, { once: true });
    try {
        return await model.probe(routeFor(name));
    }
    finally {
        cancel.removeEventListener("abort", stop);
    }
}
/**
 * Follows an agent while it runs: where it is, for people, and an end where it lingers after a committed result.
 * @param bounds what the lane has from now on, and how long it may linger
 * @returns the signal that completes the lane, a listener for its output, and a function that ends the watch
 */
function watchAgent(follower, agent, { workspace, baselineCommit, asides, processorTime }, bounds) {
    const controller = new AbortController();
    const end = performance.now() + bounds.deadlineMs;
    let openSince = null;
    const where = () => ({
        activity: watch.activity(),
        ...callsSoFar(agent),
        openMs: openSince === null ? null : performance.now() - openSince,
        now: Date.now(),
    });
    const { name: lane } = agent;
    const watch = agent.lane.follow({
        workspace,
        lingerMs: bounds.lingerMs,
        isCommitted: () => isCommitted(workspace, baselineCommit, asides),
        processorTime,
        lastChange: () => lastChange(workspace, { maxEntries: MAX_LOOKED_AT, maxDepth: MAX_LOOKED_AT_DEPTH }),
        onLinger() {
            follower.progress(`${lane} gave no sign of life for ${(0,lanes_status/* duration */.p0)(bounds.lingerMs)} after a committed result (${(0,lanes_status/* statusLine */.Bs)({ ...where(), leftMs: null })}): the harness stops it`);
            controller.abort();
        },
        onPhase(name, state) {
            follower.progress(`${lane} ${name} ${state}; ${(0,lanes_status/* statusLine */.Bs)({ ...where(), activity: null, leftMs: null })}`);
        },
    });
    agent.onActivity(({ kind, open }) => {
        openSince = open === 0 ? null : (openSince ?? performance.now());
        if (kind !== "ended")
            watch.alive({ kind });
        watch.alive({ kind: "calls", open });
    });
    const timer = setInterval(() => follower.status(`${lane} ${(0,lanes_status/* statusLine */.Bs)({ ...where(), leftMs: end - performance.now() })}`), STATUS_MS);
    return {
        complete: controller.signal,
        onOutput: (stream, chunk) => watch.output(stream, chunk),
        stop() {
            clearInterval(timer);
            watch.stop();
        },
        seen: () => watch.seen(),
    };
}
/** How often people are told where the agent is. */
const STATUS_MS = 1000;
/** What is looked at for the last change in a workspace: beyond the bounds of any tree that is judged nobody can tell. */
const [MAX_LOOKED_AT, MAX_LOOKED_AT_DEPTH] = [1_000_000, 256];
function callsSoFar({ calls, bounds }) {
    const own = calls.filter(({ probe }) => !probe);
    const { cost_usd: spent } = (0,model_usage/* usageOf */.Fs)(calls, bounds.price);
    const sum = (of) => own.reduce((total, call) => total + (of(call) ?? 0), 0);
    return {
        calls: own.length,
        tokens: { input: sum(({ usage }) => usage.input), output: sum(({ usage }) => usage.output) },
        cost: spent === null ? null : { spent, bound: bounds.limits.model_cost_usd },
    };
}
/** Whether HEAD has left the baseline and the tree is what its commit holds, but for what is set aside. */
async function isCommitted(workspace, baselineCommit, asides) {
    const git = (0,agent_git/* readAgentGit */._)(workspace);
    if ("problem" in git || git.commit === null || git.commit === baselineCommit)
        return false;
    const { entries } = await (0,walk/* walk */.G)(workspace, { asides });
    const left = (0,uncommitted/* uncommittedPaths */.m)(workspace, git.commit, entries, asides.covers);
    return Array.isArray(left) && left.length === 0;
}
/** Closes the gateway, and keeps the record of every call through it, the probe's too. Called once, however the run went. */
async function keepModelCalls({ secrets }, { writer, facts, leaks }, { model, calls, shown: told }) {
    await model.close();
    for (const name of told)
        leaks.show(files/* MODEL_CALLS_FILE */.$O, name);
    const shown = await withoutSecrets(calls, secrets.search);
    const text = shown.map((call) => `${(0,canonical_json/* canonicalJson */.d)(call)}\n`).join("");
    writer.write(files/* MODEL_CALLS_FILE */.$O, text);
    facts.set("model_calls", { count: shown.length, sha256: (0,domain_digest/* sha256 */.sc)(text) });
}
/** The names of models and fields are the agent's and the endpoint's to choose; of one that holds a secret only the digest is kept. */
async function withoutSecrets(calls, known) {
    const named = calls.flatMap((call) => [call.requested_model ?? "", call.field ?? "", ...call.answered_models]);
    const secret = await (0,scan/* secretPaths */.$Q)([...new Set(named)].map(domain_bytes/* bytePathOf */.D9), { known });
    if (secret.size === 0)
        return [...calls];
    const hide = (name) => (secret.has((0,domain_bytes/* bytePathOf */.D9)(name)) ? `sha256:${(0,domain_digest/* sha256 */.sc)(name)}` : name);
    return calls.map((call) => ({
        ...call,
        requested_model: call.requested_model === null ? null : hide(call.requested_model),
        answered_models: call.answered_models.map(hide),
        ...(call.field === undefined ? {} : { field: hide(call.field) }),
    }));
}
/**
 * Keeps what an agent that is dead left beside its workspace: its event log and its state.
 * @param seen what was read of its event log while it ran
 * @returns why its event log could not be kept, or null
 */
function keepAgentEvidence({ secrets: { search } }, { writer, leaks }, agent, seen) {
    const events = agent.lane.ownLog(seen);
    if (Buffer.isBuffer(events))
        writer.write(files/* CASE_EVENTS_FILE */.ws, leaks.redact(search, files/* CASE_EVENTS_FILE */.ws, events));
    keepTranscript(writer, agent.name, Buffer.isBuffer(events));
    if ((0,lanes/* laneOf */.kk)(agent.name).state.length === 0)
        return null;
    const tar = writer.stream(files/* LANE_STATE_FILE */.eM);
    writeStateTar({
        folders: agent.lane.state,
        write: (chunk) => tar.write(chunk),
        redact: (content) => leaks.redact(search, files/* LANE_STATE_FILE */.eM, content),
    });
    tar.close();
    return events === null || Buffer.isBuffer(events) ? null : events.problem;
}


/***/ }),

/***/ 17923:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: function() { return /* binding */ socketName; },
/* harmony export */   f: function() { return /* binding */ listenAt; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Bytes of a unix socket's name that every system takes: `sun_path` has 108 under Linux, 104 elsewhere, with the NUL at its end
 * (unix(7)). Node cuts a longer one off without a word, and so listens at, or speaks to, another place.
 */
const MAX_NAME_BYTES = 103;
/** What is left of it behind `/proc/self/fd/` and a number of a descriptor. */
const MAX_LAST_BYTES = 80;
/**
 * A name by which this process can make or reach the unix socket at a path, however long that is: one through a descriptor of
 * its folder.
 * @throws Error where the folder of a long path can't be opened, or its last part is too long by itself
 */
function socketName(path) {
    if (Buffer.byteLength(path) <= MAX_NAME_BYTES)
        return { name: path, release: () => { } };
    const last = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    if (Buffer.byteLength(last) > MAX_LAST_BYTES)
        throw new Error(`expected the name of a socket of at most ${MAX_LAST_BYTES} bytes, found ${last}`);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY);
    let open = true;
    const release = () => {
        // A number that was closed may be another file's by now.
        if (open)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder);
        open = false;
    };
    return { name: `/proc/self/fd/${folder}/${last}`, release };
}
/**
 * Has a server listen on the unix socket at a path, which is removed again when it closes.
 * @throws Error what the system says, where it can't be made
 */
async function listenAt(server, path) {
    const { name, release } = socketName(path);
    await new Promise((done, fail) => {
        server.once("error", (error) => {
            if (!server.listening)
                release();
            fail(error);
        });
        // The name is needed until then: it is by its name that the socket is removed.
        server.once("close", release);
        server.listen({ path: name }, () => done());
    });
}


/***/ }),

/***/ 96099:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: function() { return /* binding */ scanFiles; },
  $Q: function() { return /* binding */ secretPaths; },
  qV: function() { return /* binding */ standingIn; }
});

// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(96556);
// EXTERNAL MODULE: ./src/core/domain/redaction.ts
var redaction = __webpack_require__(22021);
// EXTERNAL MODULE: ./src/core/records/example-secrets.ts
var example_secrets = __webpack_require__(84792);
;// CONCATENATED MODULE: ./src/world/evidence/shapes.ts


/**
 * Credentials of a fixed shape that the scanner's preset does not know. Each has a mark of its issuer: a rule for "long
 * and random" would find every digest.
 */
const OWN_SHAPES = [
    { rule: "aws-key-id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
    // The preset looks for it only in files of that name; the agent prints files.
    { rule: "npmrc", pattern: /_authToken=(?!["']?\$)["']?[^\s"']{8,}/g },
    { rule: "gitlab", pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[A-Za-z0-9_-]{20,}/g },
    { rule: "google", pattern: /\bAIza[A-Za-z0-9_-]{35}\b|\bya29\.[A-Za-z0-9_-]{20,}/g },
    { rule: "huggingface", pattern: /\bhf_[A-Za-z0-9]{34,}\b/g },
    { rule: "pypi", pattern: /\bpypi-[A-Za-z0-9_-]{50,}/g },
    { rule: "stripe", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/g },
    {
        rule: "model-provider",
        pattern: /\bsk-(?:ant-(?:oat|sid|admin)\d\d-|or-v1-|lf-)[A-Za-z0-9_-]{24,}|\bxai-[A-Za-z0-9]{60,}/g,
    },
    { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g },
];
/**
 * What every rule of preset and of our own needs at least. A text without any of it needs no scanner, and most runs never
 * load one: that would take as long as the rest of the run. A test holds it against every rule of the preset.
 */
const MARKS = [
    /(?:ACCESS|access|Access)_?(?:KEY|key|Key)/,
    /-----BEGIN/,
    /_authToken=|npm_[A-Za-z0-9_]{36}|(?:xox[bpaor]|xapp)-|SG\.\w+\.\w|shp(?:pa|ca|at|ss)_/,
    /hooks\.slack\.com/i,
    // A user and a password before a host, in the URLs of any scheme.
    /:\/\/[^:/\s]{1,256}:[^@/\s]{1,256}@/,
    /T3BlbkFJ|sk-ant-|lin_api_|gh[pousr]_[A-Za-z0-9_]{36}|github_pat_|ops_ey/,
    /(?:AKIA|ASIA)[A-Z0-9]{16}|\bgl[a-z]{2,4}-|AIza|ya29\.|\bhf_|pypi-|k_live_|sk-(?:or|lf)-|\bxai-|eyJ[A-Za-z0-9_-]{8,}\.eyJ/,
];
/** With this rule a text could switch the scanner off by a comment. */
const LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
const RULE_PREFIX = "@secretlint/secretlint-rule-";
/** Whether a text holds anything that makes the scanner worth loading. */
function mayHoldShape(text) {
    return MARKS.some((mark) => mark.test(text));
}
/** Everything in a text that is shaped like a credential. Loads the scanner when it is first needed. */
async function findShapes(text) {
    if (!mayHoldShape(text))
        return [];
    scanner ??= loadScanner();
    const lint = await scanner;
    const all = async (part) => [...(await lint(part)), ...OWN_SHAPES.flatMap((shape) => ownHits(part, shape))];
    const hits = [];
    for (const hit of await all(text)) {
        // `postgres://user:[REDACTED]@host` is no secret any more, nor is an example of public documentation, unless one is left when
        // that is taken out.
        const rest = (0,example_secrets/* withoutExamples */.Q)(hit.value.replaceAll(redaction/* REDACTION */.g, ""));
        if (rest === hit.value || (await all(rest)).length > 0)
            hits.push(hit);
    }
    return hits;
}
let scanner = null;
async function loadScanner() {
    const [core, preset] = await Promise.all([
        __webpack_require__.e(/* import() | scanner */ 207).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() | scanner */ 207).then(__webpack_require__.bind(__webpack_require__, 31577)),
    ]);
    const rules = preset.rules
        .filter((rule) => rule.meta.id !== LEFT_OUT)
        .map((rule) => ({ id: rule.meta.id, rule }));
    return async (text) => {
        // A name that no rule takes for a key file: those would be read from the disk.
        const source = { content: text, filePath: "artifact.txt", ext: ".txt", contentType: "text" };
        const { messages } = await core.lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } });
        return messages
            .filter((message) => message.type === "message")
            .map(({ ruleId, range: [start, end] }) => {
            return { rule: ruleId.replace(RULE_PREFIX, ""), value: text.slice(start, end), start };
        });
    };
}
function ownHits(text, { rule, pattern }) {
    return Array.from(text.matchAll(pattern), (match) => ({ rule, value: match[0], start: match.index }));
}

;// CONCATENATED MODULE: ./src/world/evidence/scan.ts


/** Text that the scanner gets at once: large enough that calls don't count, small against the memory of a run. */
const WINDOW_BYTES = 1024 * 1024;
/** What two windows share: no shape is longer than a private key of 10,000 characters and its lines. */
const OVERLAP_BYTES = 16 * 1024;
/** Values that are looked up in the baseline; whoever leaves more of them has not copied them from there. */
const MAX_LOOKED_UP = 1000;
/**
 * Searches contents and names for known values in every usual encoding, and for what is shaped like a credential.
 *
 * @returns each secret once for each place, in the order of the inputs
 */
async function scanFiles(inputs, options) {
    const search = "scanner" in options.known ? options.known : (0,known/* knownSearch */.yC)(options.known);
    const findings = [];
    const shapes = new Map();
    for await (const { name, content } of inputs) {
        await scanOne(search, name, "name", [Buffer.from(name, "latin1")], findings, shapes);
        await scanOne(search, name, "content", content instanceof Uint8Array ? [content] : content, findings, shapes);
    }
    const allowed = shapes.size === 0 ? new Set() : await inBaseline([...shapes.keys()], options.baseline);
    const denied = [...shapes.values()].filter(({ value }) => !allowed.has(value));
    // A finding of an allowed value may be of another value, too.
    const shaped = new Set(denied.flatMap((shape) => shape.findings));
    const words = await wordsElsewhere(search, findings, options);
    return findings.filter((finding) => (finding.kind === "known" ? !words.has(finding.what) : shaped.has(finding)));
}
/** Names of the values that are words, were found, and stand in the baseline or in what the lane was told, in any encoding. */
async function wordsElsewhere({ words }, findings, { baseline, told = [] }) {
    const found = new Set(findings.flatMap(({ kind, what }) => (kind === "known" ? [what] : [])));
    const asked = words.filter(({ name }) => found.has(name));
    if (asked.length === 0)
        return new Set();
    const search = (0,known/* knownSearch */.yC)(asked);
    const elsewhere = await foundIn(search, asked.length, told);
    if (elsewhere.size < asked.length && baseline !== undefined)
        for (const name of await foundIn(search, asked.length, baseline()))
            elsewhere.add(name);
    return elsewhere;
}
/**
 * Which of these paths hold a secret: many names at the price of one search, for manifests.
 * @param paths one character per byte
 */
async function secretPaths(paths, options) {
    const content = Buffer.from(paths.join("\n"), "latin1");
    // What no search finds in all of them together stands in none of them.
    if ((await scanFiles([{ name: "", content }], options)).length === 0)
        return new Set();
    const inputs = paths.map((name) => ({ name, content: new Uint8Array(0) }));
    return new Set((await scanFiles(inputs, options)).map(({ file }) => file));
}
async function scanOne(search, file, where, content, findings, shapes) {
    const known = search.scanner();
    const byRule = new Map();
    const windows = shapeWindows(({ rule, value }) => {
        const finding = byRule.get(rule) ?? { file, where, kind: "shape", what: rule };
        if (!byRule.has(rule))
            findings.push(finding);
        byRule.set(rule, finding);
        const shape = shapes.get(value) ?? { value, findings: [] };
        if (!shape.findings.includes(finding))
            shape.findings.push(finding);
        shapes.set(value, shape);
    });
    for await (const chunk of content) {
        if (!search.isEmpty)
            known.push(chunk);
        await windows.push(chunk);
    }
    await windows.end();
    for (const what of known.end())
        findings.push({ file, where, kind: "known", what });
}
/** Gives a file to the scanner in pieces that overlap. */
function shapeWindows(found) {
    let parts = [];
    let size = 0;
    let isFirst = true;
    async function run(isLast) {
        const window = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        const text = Buffer.from(window.buffer, window.byteOffset, window.byteLength).toString("utf8");
        for (const hit of await findShapes(text)) {
            // At a cut a shape may be the piece of a longer word; the neighbouring window sees all of it.
            const isCut = (!isFirst && hit.start === 0) || (!isLast && hit.start + hit.value.length === text.length);
            if (!isCut)
                found(hit);
        }
        isFirst = false;
        parts = isLast ? [] : [Buffer.from(window.subarray(-OVERLAP_BYTES))];
        size = isLast ? 0 : Math.min(OVERLAP_BYTES, window.byteLength);
    }
    return {
        async push(chunk) {
            for (let from = 0; from < chunk.byteLength;) {
                const part = chunk.subarray(from, from + WINDOW_BYTES - size);
                // The caller may use its buffer again before the window is full.
                parts.push(part.byteLength + size >= WINDOW_BYTES ? part : Buffer.from(part));
                size += part.byteLength;
                from += part.byteLength;
                if (size >= WINDOW_BYTES)
                    await run(false);
            }
        },
        end: () => run(true),
    };
}
/** Names of the values that stand in some of these inputs, in any encoding. */
async function standingIn(values, inputs) {
    const search = (0,known/* knownSearch */.yC)(values);
    const found = new Set();
    for (const some of inputs)
        for (const name of await foundIn(search, values.length, some))
            found.add(name);
    return found;
}
/** Which of these values stand in the baseline. */
async function inBaseline(values, baseline) {
    if (baseline === undefined || values.length > MAX_LOOKED_UP)
        return new Set();
    return foundIn((0,known/* verbatimSearch */.xt)(values.map((value) => ({ name: value, value }))), values.length, baseline());
}
/** Names of the values that stand in some input, in its name or its content; ends when all of them were found. */
async function foundIn(search, count, inputs) {
    const found = new Set();
    for await (const { name, content } of inputs) {
        for (const part of [[Buffer.from(name, "latin1")], content instanceof Uint8Array ? [content] : content]) {
            const scanner = search.scanner();
            for await (const chunk of part)
                scanner.push(chunk);
            for (const value of scanner.end())
                found.add(value);
        }
        if (found.size === count)
            break;
    }
    return found;
}


/***/ }),

/***/ 96240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ specOfRun; }
/* harmony export */ });
/* harmony import */ var _contain_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51608);

/** What a lane is contained by that is the run's and not its own: workspace, home, what of the machine it sees, and bounds. */
function specOfRun({ workspace, surroundings, limits, scratch, loopback, home }) {
    return {
        workspace: { host: workspace, inside: _contain_types__WEBPACK_IMPORTED_MODULE_0__/* .INSIDE_WORKSPACE */ .BV },
        ...surroundings,
        limits,
        events: true,
        scratch,
        loopback,
        ...(home === null ? {} : { home }),
    };
}


/***/ }),

/***/ 96321:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ readCredential; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _login__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31251);



/** No provider's key or token comes near this; a file that is larger is not a credential. */
const MAX_CREDENTIAL_BYTES = 16 * 1024;
/** What can stand in a header value: visible ASCII. */
const HEADER_SAFE = /^[\x21-\x7e]+$/;
/** How no key begins, and what has one within: JSON (a login with its refresh token, say), a quoted value, the line of an environment file. */
const WRAPPED = /^[[{"'`]|^[A-Z][A-Z0-9_]*=[^=]/;
/**
 * Reads the upstream credential from the variable or the file that the user named.
 *
 * @param env the harness's own environment, not the lane's
 * @param takesLogins whether it may be a ChatGPT login: everywhere else one would be sent to somebody who has no business with it
 * @returns the value (null for a source of `none`), or what is wrong and what to do; never throws on bad input
 */
async function readCredential(source, env, takesLogins = false) {
    if (source === "none")
        return { ok: true, value: null };
    if ("variable" in source) {
        const text = env[source.variable];
        if (text === undefined || text.trim() === "")
            return {
                ok: false,
                problem: `the variable ${source.variable} is ${text === undefined ? "not set" : "empty"}`,
                fix: `Set ${source.variable} in the environment of this step, from a secret.`,
            };
        return checked(text, `the variable ${source.variable}`, takesLogins);
    }
    return readFromFile(source.file, takesLogins);
}
async function readFromFile(path, takesLogins) {
    const what = "the credential file";
    let handle;
    try {
        // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return {
            ok: false,
            problem: `${what} can't be opened (${codeOf(error)})`,
            fix: "Name a file that exists and that this user can read.",
        };
    }
    try {
        const stats = await handle.stat();
        const problem = fileProblem(stats);
        if (problem !== null)
            return { ok: false, problem: `${what} ${problem.problem}`, fix: problem.fix };
        return checked(await handle.readFile("utf8"), what, takesLogins);
    }
    catch (error) {
        return { ok: false, problem: `${what} can't be read (${codeOf(error)})`, fix: "Look at the file and its disk." };
    }
    finally {
        await handle.close();
    }
}
function fileProblem(stats) {
    if (!stats.isFile())
        return { problem: "is not a regular file", fix: "Name a regular file." };
    if (stats.size > MAX_CREDENTIAL_BYTES)
        return {
            problem: `has ${stats.size} bytes, more than ${MAX_CREDENTIAL_BYTES}`,
            fix: "Name a file that holds the credential and nothing else.",
        };
    if ((stats.mode & 0o022) !== 0)
        return { problem: "can be written by others", fix: "chmod go-w the file; better still, chmod 600." };
    return null;
}
function checked(text, what, takesLogins) {
    const value = text.trim();
    if (value === "")
        return { ok: false, problem: `${what} is empty`, fix: "Put the credential there." };
    const read = takesLogins ? (0,_login__WEBPACK_IMPORTED_MODULE_2__/* .readLogin */ .mN)(value, Date.now()) : null;
    if (read?.ok === false)
        return { ...read, problem: `${what} ${read.problem}` };
    if (read?.ok === true)
        return { ok: true, value: read.login.token, login: read.login };
    if (value.length > MAX_CREDENTIAL_BYTES || !HEADER_SAFE.test(value))
        return {
            ok: false,
            problem: `${what} holds more than one token of visible ASCII`,
            fix: "It must hold the bare credential: no quotes, no spaces, no second line, no JSON.",
        };
    if (WRAPPED.test(value))
        return {
            ok: false,
            problem: `${what} holds something that has the credential in it (JSON, quotes, NAME=value)`,
            fix: "It must hold the bare credential. A ChatGPT login (auth.json) is one for the provider openai-codex alone.",
        };
    return { ok: true, value };
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}


/***/ }),

/***/ 5678:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: function() { return /* binding */ MODEL_ENDPOINT; },
/* harmony export */   w6: function() { return /* binding */ MODEL_CREDENTIAL; },
/* harmony export */   x_: function() { return /* binding */ GATEWAY_KEY; }
/* harmony export */ });
/** How the values of a run's way to its model are named in findings. */
const GATEWAY_KEY = "model gateway key";
const MODEL_ENDPOINT = "model endpoint";
const MODEL_CREDENTIAL = "model credential";


/***/ })

};
