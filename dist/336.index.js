export const id = 336;
export const ids = [336,881];
export const modules = {

/***/ 1502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _3: () => (/* binding */ containmentFor),
  oi: () => (/* binding */ containmentNotReached),
  Bn: () => (/* binding */ describeTools),
  z0: () => (/* binding */ findPrograms),
  FJ: () => (/* binding */ interpretersOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** Everything that it tries, in this order. A name that is missing from its answer counts as reached. */
const CANARY_NAMES = [
    "write-outside",
    "read-secret-file",
    "read-environment",
    "see-processes",
    "reach-port",
    "privileged-socket",
    "command-files",
    "machine-files",
    "writable-mounts",
    "namespaces",
    "nested-namespace",
    "capabilities",
    "system-calls",
    "descriptors",
    "terminal",
    "limits",
    "leave-daemon",
];

// EXTERNAL MODULE: ./src/world/contain/launch.ts + 2 modules
var launch = __webpack_require__(3880);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(1650);
// EXTERNAL MODULE: ./src/world/contain/supervise.ts + 6 modules
var supervise = __webpack_require__(9898);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
;// CONCATENATED MODULE: ./src/world/contain/canary.ts









/** The canary takes a tenth of a second; on a busy machine some seconds. */
const CANARY_DEADLINE_MS = 30_000;
/** Its answer is a line of some kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** Namespaces that must not be the harness's. The cgroup namespace is asked for, but not every kernel grants it. */
const SEPARATE = ["ipc", "mnt", "net", "pid", "user", "uts"];
/** Where privileged services listen on common systems. */
const PRIVILEGED_SOCKETS = [
    "/run/docker.sock",
    "/var/run/docker.sock",
    "/run/podman/podman.sock",
    "/run/containerd/containerd.sock",
    "/run/crio/crio.sock",
    "/run/systemd/private",
    "/run/dbus/system_bus_socket",
    "/run/snapd.socket",
];
/** Files that hold secrets on common systems, beside those of the home folder. */
const SECRET_FILES = [
    "/etc/shadow",
    "/etc/sudoers",
    "/etc/npmrc",
    "/etc/gitconfig",
    "/run/secrets/kubernetes.io/serviceaccount/token",
];
const HOME_SECRETS = [
    ".ssh",
    ".netrc",
    ".npmrc",
    ".gitconfig",
    ".git-credentials",
    ".docker/config.json",
    ".aws/credentials",
    ".config/gh/hosts.yml",
];
/** Variables that name the files by which a CI step commands its runner, and sockets of the session. */
const COMMAND_FILE_VARIABLES = [
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_OUTPUT",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "BASH_ENV",
];
/**
 * Runs the canary in an instance of its own of the same sandbox as `spec` describes, with a workspace of its own, so that
 * it can run beside the preparation of the real one.
 */
async function runCanary(spec, programs, place, cancel) {
    const trap = await setTrap(spec, programs, place);
    try {
        return await releaseCanary(trap, (0,launch/* planLaunch */.NC)("sandbox", trap.spec, programs), cancel);
    }
    finally {
        trap.remove();
    }
}
/** Prepares folders, a listening port, a socket and the instructions. */
async function setTrap(spec, programs, place) {
    const token = `canary-${(0,external_node_crypto_.randomBytes)(12).toString("hex")}`;
    const folder = (0,external_node_path_.join)(spec.scratch, token);
    const trap = (0,external_node_path_.join)(folder, "outside");
    const workspace = (0,external_node_path_.join)(folder, "workspace");
    (0,external_node_fs_.mkdirSync)(trap, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.mkdirSync)(workspace, { mode: 0o700 });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "secret"), `${token}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "command-file"), "");
    const touched = new Set();
    const socket = (0,external_node_path_.join)(trap, "s");
    const servers = await Promise.all([
        listen({ host: "127.0.0.1", port: 0 }, () => touched.add("reach-port")),
        listen({ host: "::1", port: 0 }, () => touched.add("reach-port")),
        listen({ path: socket }, () => touched.add("privileged-socket")),
    ]);
    const home = place.home;
    const instructions = {
        token,
        trap,
        secretFiles: [
            (0,external_node_path_.join)(trap, "secret"),
            ...SECRET_FILES,
            ...(home === null ? [] : HOME_SECRETS.map((name) => (0,external_node_path_.join)(home, name))),
        ],
        outsideFolders: home === null ? [] : [home],
        readOnlyFiles: [process.execPath, `${types/* INSIDE_HARNESS */.yd}/canary.mjs`, "/etc/passwd"],
        harness: { pid: process.pid, start: (0,processes/* processEntry */.GP)(process.pid)?.start ?? "" },
        ports: servers.flatMap((server) => {
            const address = server?.address();
            return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
        }),
        sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
        commandFile: (0,external_node_path_.join)(trap, "command-file"),
        runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
        writable: [
            types/* INSIDE_WORKSPACE */.BV,
            spec.workspace.inside,
            "/tmp",
            "/dev/shm",
            types/* INSIDE_HOME */.hM,
            ...(spec.writable ?? []).map((one) => one.inside),
        ],
        namespaces: Object.fromEntries(SEPARATE.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/self/ns/${name}`)])),
        limits: [
            { name: "Max core file size", most: 0 },
            { name: "Max file size", most: spec.limits.fileBytes },
            ...(process.getuid?.() === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
            { name: "Max data size", most: spec.limits.memoryBytes },
        ],
    };
    const file = (0,external_node_path_.join)(folder, "instructions.json");
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(instructions));
    return {
        folder,
        token,
        spec: {
            ...spec,
            argv: [process.execPath, `${types/* INSIDE_HARNESS */.yd}/canary.mjs`, `${types/* INSIDE_HARNESS */.yd}/canary.json`],
            workspace: { host: workspace, inside: spec.workspace.inside },
            cwd: spec.workspace.inside,
            readOnly: [
                ...spec.readOnly,
                { host: programs.canary, inside: `${types/* INSIDE_HARNESS */.yd}/canary.mjs` },
                { host: file, inside: `${types/* INSIDE_HARNESS */.yd}/canary.json` },
            ],
            writable: (spec.writable ?? []).map((mount) => ({ ...mount, host: emptyFolder(folder, mount.inside) })),
        },
        touched: () => [
            ...touched,
            ...((0,external_node_fs_.readdirSync)(trap).some((name) => name.startsWith("canary-")) ? ["write-outside"] : []),
            ...((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(trap, "command-file")).length > 0 ? ["command-files"] : []),
        ],
        remove: () => {
            for (const server of servers)
                server?.close();
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
/** Starts the canary as laid out, and joins what it says with what was seen from outside. */
async function releaseCanary(trap, launch, cancel) {
    const pieces = [];
    const complaints = [];
    const run = await (0,supervise/* supervise */.zD)(launch, {
        deadlineMs: CANARY_DEADLINE_MS,
        graceMs: 0,
        ...(cancel === undefined ? {} : { cancel }),
        outputLimitBytes: MAX_ANSWER_BYTES,
        onStdout: (chunk) => void pieces.push(chunk),
        onStderr: (chunk) => void complaints.push(chunk),
    });
    const report = { profileDigest: launch.profileDigest, durationMs: run.durationMs };
    if (run.termination === "not_started" || run.termination === "cancelled") {
        return { started: false, startFailure: run.startFailure ?? run.termination, results: [], ...report };
    }
    const survivors = killSurvivors(trap.token);
    const answer = readAnswer(Buffer.concat(pieces).toString("utf8"));
    const touched = trap.touched();
    const silent = answer === null || run.exitCode !== 0;
    const ended = `${run.termination}, ${run.signal ?? run.exitCode ?? ""}: ${Buffer.concat(complaints).toString("utf8").slice(0, 500)}`;
    const results = CANARY_NAMES.map((name) => {
        const said = answer?.get(name);
        if (silent || said === undefined)
            return { name, ok: false, detail: `the canary gave no answer (${ended.trim()})` };
        const reached = [
            ...said,
            ...(touched.includes(name) ? ["seen from outside"] : []),
            ...(name === "leave-daemon" && survivors > 0 ? [`${survivors} processes lived on`] : []),
        ];
        return { name, ok: reached.length === 0, detail: reached.join("; ") };
    });
    return { started: true, startFailure: null, results, ...report };
}
function readAnswer(text) {
    try {
        const value = JSON.parse(text);
        return new Map(value.attempts.map((one) => [one.name, one.reached.map(String)]));
    }
    catch {
        return null;
    }
}
/** Ends and counts processes that carry the canary's mark: there must be none. */
function killSurvivors(token) {
    let count = 0;
    for (const name of (0,external_node_fs_.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        try {
            if (!(0,external_node_fs_.readFileSync)(`/proc/${name}/cmdline`, "latin1").includes(token))
                continue;
        }
        catch {
            continue;
        }
        count++;
        (0,processes/* send */.tN)(Number(name), "SIGKILL");
    }
    return count;
}
function emptyFolder(folder, inside) {
    const path = (0,external_node_path_.join)(folder, Buffer.from(inside).toString("hex").slice(0, 64));
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
function sessionSockets(env) {
    const docker = /^unix:\/\/(\/.*)$/.exec(env["DOCKER_HOST"] ?? "")?.[1];
    const runtime = env["XDG_RUNTIME_DIR"];
    return [env["SSH_AUTH_SOCK"], docker, runtime === undefined ? undefined : (0,external_node_path_.join)(runtime, "bus")].filter((path) => path !== undefined);
}
/** A server that only notes that somebody came; null where the address family is not there (IPv6 switched off). */
function listen(where, touched) {
    return new Promise((done) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            touched();
            socket.destroy();
        });
        server.on("error", () => done(null));
        // A trap that could not be completed (a full disk) must not keep the harness alive.
        server.unref();
        server.listen(where, () => done(server));
    });
}

// EXTERNAL MODULE: ./src/world/contain/interpreters.ts
var interpreters = __webpack_require__(4112);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/facts/environment.ts
var environment = __webpack_require__(8313);
;// CONCATENATED MODULE: ./src/commands/run/effects.ts






/** Looks for everything that the contract's commands start. */
async function findPrograms(contract, io) {
    const place = { path: io.env["PATH"] ?? "", home: io.env["HOME"] ?? null, pyenvVersion: io.env["PYENV_VERSION"] };
    const commands = [...(contract.setup_commands ?? []), ...(contract.verification_commands ?? [])];
    const names = [...new Set(commands.map((command) => (0,records_contract/* argvOf */.UU)(command)[0]))].filter((name) => !isInTree(name));
    const look = async (name) => [name, await (0,interpreters/* resolveInterpreter */.Tu)(name, place)];
    const needed = await Promise.all(names.map(look));
    // A shell command may start an interpreter that lies outside of the system's folders; whether it must, the shell knows.
    const mentioned = [
        ...new Set(commands.flatMap((command) => (typeof command === "string" ? interpretersIn(command) : []))),
    ];
    const optional = await Promise.all(mentioned.filter((name) => !names.includes(name)).map(look));
    return new Map([...needed, ...optional.filter(([, interpreter]) => interpreter !== null)]);
}
/** Names of interpreters that stand as words of their own in a shell command. */
function interpretersIn(command) {
    return command.match(/(?<![\w./-])(?:python[\d.]*|node)(?![\w./-])/g) ?? [];
}
/** The interpreters among them, for whoever has to see them. */
function interpretersOf(programs) {
    return [...programs.values()].filter((interpreter) => interpreter !== null);
}
/** Asks git and Python for their versions, and says of every program whether it is there. */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,interpreters/* findOnPath */.aY)("git", path);
    const [gitVersion, ...found] = await Promise.all([
        git === null ? null : (0,environment/* versionOf */.E)(git, path),
        ...[...programs].map(async ([name, interpreter]) => {
            const asks = interpreter !== null && isPython(name);
            return { name, interpreter, version: asks ? await (0,environment/* versionOf */.E)(interpreter.path, path) : null };
        }),
    ]);
    const python = found.find(({ name, version }) => isPython(name) && version !== null);
    return {
        tools: [
            { name: "git", needed_for: "the patch and the clean checkout", found: gitVersion !== null, version: gitVersion },
            ...found.map(({ name, interpreter, version }) => ({
                name,
                needed_for: "a command of the contract",
                found: interpreter !== null,
                version,
            })),
        ],
        interpreters: interpretersOf(programs),
        git: gitVersion,
        python: python?.version ?? null,
    };
}
function isPython(name) {
    return /^python[\d.]*$/.test(name);
}
/** A program of the tree itself (`./test.sh`, `bin/check`) is the contract's affair, not the machine's. */
function isInTree(name) {
    return name.includes("/") && !name.startsWith("/");
}
/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; without it the next level is tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 */
async function containmentFor(spec, required, programs, io, cancel) {
    const obstacle = (0,probe/* obstacleTo */.zv)("sandbox");
    const canary = obstacle === null ? await runCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
    if (canary?.started) {
        return {
            schema_version: "1",
            level: "sandbox",
            required,
            levels: [asRecord((0,probe/* levelReport */.TI)("sandbox", null))],
            denied: [...DENIED.sandbox],
            canary: {
                ran: true,
                reason: null,
                profile_sha256: canary.profileDigest,
                results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
            },
            not_promised: [...NOT_PROMISED.sandbox],
        };
    }
    const sandbox = (0,probe/* levelReport */.TI)("sandbox", obstacle ?? canary?.startFailure ?? "the canary could not be started");
    const pid = await (0,probe/* probeLevel */.Jm)("pid", (0,external_node_os_.tmpdir)(), programs);
    const level = pid.available ? "pid" : "none";
    return {
        schema_version: "1",
        level,
        required,
        levels: [sandbox, pid, (0,probe/* levelReport */.TI)("none", null)].map(asRecord),
        denied: [...DENIED[level]],
        canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
        not_promised: [...NOT_PROMISED[level]],
    };
}
/** `containment.json` of a run that came to no effect gate. */
function containmentNotReached(required) {
    return {
        schema_version: "1",
        level: null,
        required,
        levels: [],
        denied: [],
        canary: { ran: false, reason: "no lane was to be started", profile_sha256: null, results: [] },
        not_promised: [],
    };
}
function asRecord({ level, available, why, whatToDo }) {
    return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}
function homeOf(io) {
    return io.env["HOME"] || (0,external_node_os_.homedir)() || null;
}
const SURVIVORS = "that every process of the lane is gone after the run";
const DENIED = {
    sandbox: [
        "files of the machine, beside read-only programs and libraries",
        "writes outside of the workspace and private folders in memory",
        "the network, beside the model's gateway where the lane has one",
        "processes and environments outside of the sandbox",
        "privileged sockets and the CI's command files",
        "capabilities, new privileges, nested namespaces, key rings and rare system calls",
    ],
    pid: ["processes that outlive the run"],
    none: [],
};
const NOT_PROMISED = {
    sandbox: ["anything that a fault in the kernel, or in bubblewrap, lets through"],
    pid: [
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
    none: [
        SURVIVORS,
        "that nothing writes to the workspace after the snapshot",
        "that the lane can't read or write files of this user, the bundle's folder among them",
        "that the lane has no network",
    ],
};


/***/ }),

/***/ 6336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pE: () => (/* binding */ collectEffects),
  vu: () => (/* binding */ containLimits),
  KV: () => (/* binding */ executeLane)
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/change.ts
var change = __webpack_require__(1319);
// EXTERNAL MODULE: ./src/core/judge/load.ts
var load = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
;// CONCATENATED MODULE: ./src/world/lanes/fake/lane.ts


const PROGRAM = `${types/* INSIDE_HARNESS */.yd}/fake.mjs`;
const SCRIPT = `${types/* INSIDE_HARNESS */.yd}/fake.json`;
/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
function prepareFake({ workspace, caseDir, scratch, programs, interpreters, limits, }) {
    return {
        program: programs.fake,
        spec: {
            argv: [process.execPath, PROGRAM, SCRIPT],
            env: {},
            workspace: { host: workspace, inside: types/* INSIDE_WORKSPACE */.BV },
            readOnly: [
                { host: programs.fake, inside: PROGRAM },
                { host: (0,external_node_path_.join)(caseDir, "fake.json"), inside: SCRIPT },
            ],
            interpreters,
            limits,
            events: true,
            scratch,
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/worktree/pack.ts
var pack = __webpack_require__(235);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts
var walk = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/world/worktree/baseline-git.ts








/** Branch of the baseline. */
const BASELINE_BRANCH = "main";
/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** No background maintenance in the agent's sandbox; a repository like any other else. */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = false
\tlogallrefupdates = true
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;
/**
 * Copies a trusted tree and gives the copy a repository of its own: the baseline as one fixed commit, branch `main`, a clean
 * index, no remote, no hooks. It is written without running git, in the pass that copies and hashes.
 * @param source the case's workspace, or a repository's tree
 * @param dest a folder that does not exist yet, or an empty one
 */
async function prepareWorkspace(source, dest, options = {}) {
    const git = (0,external_node_path_.join)(dest, ".git");
    for (const folder of ["objects/info", "refs/heads", "refs/tags"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(git, folder), { recursive: true });
    const objects = (0,pack/* createPackWriter */.$8)((0,external_node_path_.join)(git, "objects"));
    const index = createIndexWriter();
    const copied = await (0,copy/* copyTree */.E)(source, dest, {
        ...options,
        objects,
        onCopied(entry, stats) {
            index.add(entry, stats);
            options.onCopied?.(entry, stats);
        },
    });
    (0,manifest/* buildTrees */.iU)(copied.entries, (_path, oid, bytes) => objects.add("tree", oid, bytes));
    const content = Buffer.from(`tree ${copied.treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    const commit = (0,manifest/* gitOid */.lu)("commit", content);
    objects.add("commit", commit, content);
    objects.finish();
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "config"), CONFIG);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "refs/heads", BASELINE_BRANCH), `${commit}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "HEAD"), `ref: refs/heads/${BASELINE_BRANCH}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "index"), index.finish());
    return { ...copied, commit, rootIdentity: (0,walk/* rootIdentity */.n)(dest) };
}
/** Fixed part of an index entry, before its name. */
const ENTRY_BYTES = 62;
/** Names this long or longer have this length in the flags. */
const MAX_NAME_LENGTH = 0xfff;
function createIndexWriter() {
    const parts = [];
    let count = 0;
    return {
        add(entry, stats) {
            const name = (0,domain_bytes/* pathBytes */.X5)(entry.path);
            // One to eight NULs after the name, up to a multiple of eight.
            const bytes = Buffer.alloc((ENTRY_BYTES + name.length + 8) & ~7);
            const numbers = [
                ...[Math.floor(stats.ctimeMs / 1000), 0, Math.floor(stats.mtimeMs / 1000), 0],
                ...[stats.dev, stats.ino, Number.parseInt((0,manifest/* gitMode */.aY)(entry), 8), stats.uid, stats.gid, entry.size],
            ];
            numbers.forEach((number, at) => bytes.writeUInt32BE(number >>> 0, at * 4));
            bytes.write(entry.oid, 40, "hex");
            bytes.writeUInt16BE(Math.min(name.length, MAX_NAME_LENGTH), 60);
            name.copy(bytes, ENTRY_BYTES);
            parts.push(bytes);
            count++;
        },
        finish() {
            const header = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
            header.writeUInt32BE(count, 8);
            const body = Buffer.concat([header, ...parts]);
            return Buffer.concat([body, (0,external_node_crypto_.createHash)("sha1").update(body).digest()]);
        },
    };
}

// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/agent-git.ts
var agent_git = __webpack_require__(6984);
// EXTERNAL MODULE: ./src/commands/run/effects.ts + 2 modules
var effects = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/world/contain/run.ts
var run = __webpack_require__(4742);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
;// CONCATENATED MODULE: ./src/commands/run/output.ts

/**
 * Opens a file for raw output of a contained program. A write that fails is kept for `close` and ends the program through
 * `onFailure`: nothing may throw into the supervision.
 */
function openOutput(writer, name, secrets, onFailure) {
    const stream = writer.stream(name);
    const redactor = (0,redact/* createRedactor */.lY)(secrets);
    let failure = null;
    const attempt = (action) => {
        if (failure !== null)
            return;
        try {
            action();
        }
        catch (error) {
            failure = { cause: error };
            onFailure();
        }
    };
    return {
        write: (chunk) => attempt(() => stream.write(redactor.push(chunk))),
        close() {
            attempt(() => {
                stream.write(redactor.end());
                stream.close();
            });
            if (failure !== null)
                throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
            return { bytes: stream.size, redactions: [...redactor.hits().values()].reduce((sum, hits) => sum + hits, 0) };
        },
    };
}

// EXTERNAL MODULE: ./src/commands/run/trace.ts
var trace = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/commands/run/lane.ts






/** Names of lane events that are kept; a name longer than this is no event. */
const MAX_EVENT_NAME = 200;
/** Space that stays free for the evidence, on the file system that the lane can fill. */
const DISK_RESERVE_BYTES = 256 * 1024 * 1024;
/**
 * Runs the lane. Only an `Admitted` lets it start.
 * @throws ArtifactWriteFailure when its output can't be kept
 */
async function runLane(_admitted, session, lane, how) {
    const { writer, secrets, cancel, programs } = session;
    const { level, limits, deadlineMs, complete, onOutput = () => { } } = how;
    const stop = () => cancel.abort();
    const stdout = openOutput(writer, "backend/stdout.log", secrets, stop);
    const stderr = openOutput(writer, "backend/stderr.log", secrets, stop);
    const events = [];
    let eventFaults = 0;
    const result = await (0,run/* runContained */.z)(level, lane.spec, {
        deadlineMs,
        cancel: cancel.signal,
        ...(complete === undefined ? {} : { complete }),
        outputLimitBytes: limits.lane_output_bytes,
        onStdout: (chunk) => {
            onOutput();
            stdout.write(chunk);
        },
        onStderr: (chunk) => {
            onOutput();
            stderr.write(chunk);
        },
        onEvent: (line) => {
            const name = eventName(line);
            if (name === null)
                eventFaults++;
            else
                events.push(name);
        },
        disk: { folder: session.work.path("."), reserveBytes: DISK_RESERVE_BYTES },
    }, programs);
    const out = stdout.close();
    const err = stderr.close();
    if (result.termination === "not_started")
        throw new Error(`the lane could not be started: ${result.startFailure ?? "no reason given"}`);
    return {
        redactions: out.redactions + err.redactions,
        profileDigest: result.profileDigest,
        diskFull: result.limitHit,
        fact: {
            program: lane.program.split("/").at(-1) ?? "",
            program_sha256: (0,external_node_crypto_.createHash)("sha256").update((0,external_node_fs_.readFileSync)(lane.program)).digest("hex"),
            argv: [...lane.spec.argv],
            env_names: Object.keys(lane.spec.env).sort(),
            mounts: [lane.spec.workspace, ...lane.spec.readOnly].map(({ inside }) => inside),
            exit_code: result.exitCode,
            signal: result.signal,
            termination: result.termination,
            duration_ms: (0,trace/* round */.L)(result.durationMs),
            stdout_bytes: out.bytes,
            stderr_bytes: err.bytes,
            output_truncated: result.outputTruncated,
            events,
            event_faults: eventFaults,
        },
    };
}
function eventName(line) {
    const json = (0,strict_json/* strictJsonParse */.n)(line, { maxDepth: 8, maxBytes: 64 * 1024 });
    if ("problem" in json)
        return null;
    const name = json.value?.event;
    return typeof name === "string" && name.length > 0 && name.length <= MAX_EVENT_NAME ? name : null;
}

// EXTERNAL MODULE: ./src/commands/run/session.ts
var run_session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
;// CONCATENATED MODULE: ./src/commands/run/snapshot.ts








/** How long a cancelled run may look at what the lane left (ms): with it, everything is sealed within five seconds. */
const CANCELLED_WALK_MS = 2000;
/**
 * Takes the snapshot that is judged: walk, changed blobs and trees into a store of our own, patch from raw trees.
 * @returns null where a cancelled run had no time for it
 */
async function takeSnapshot(session, contract, limits, prepared, workspace) {
    const { request, writer, work } = session;
    const store = (0,worktree_store/* createStore */.y)(work.path("store"));
    const cancelled = session.cancel.signal.aborted;
    let walked;
    try {
        walked = await (0,walk/* walk */.G)(workspace, {
            baseline: prepared.entries,
            limits,
            rootIdentity: prepared.rootIdentity,
            discard: (0,change/* setAsideRules */.aO)(contract, request.lane),
            objects: store,
            ...(cancelled ? { signal: AbortSignal.timeout(CANCELLED_WALK_MS) } : {}),
        });
    }
    catch (error) {
        if (cancelled && error.name === "AbortError")
            return null;
        throw error;
    }
    const aside = (0,change/* setAsideRules */.aO)(contract, request.lane);
    const result = (0,manifest/* composeResult */.sI)(prepared.entries, walked.entries, (path) => (0,paths/* matchesAny */._I)(aside, path));
    const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
    const patch = work.path("patch.diff");
    const made = usable
        ? await (0,worktree_store/* writePatch */.C)({
            store,
            baseline: request.folder.workspace,
            before: prepared.entries,
            after: result,
            patchFile: patch,
        })
        : null;
    writeManifest(writer, load/* BEFORE_FILE */.Lt, prepared.entries);
    writeManifest(writer, load/* AFTER_FILE */._C, walked.entries);
    return {
        walked,
        store,
        patch: made === null ? null : patch,
        result,
        resultTree: made?.resultTree ?? walked.treeId,
    };
}
function writeManifest(writer, name, entries) {
    const stream = writer.stream(name);
    for (const piece of (0,manifest/* serializeManifest */.MZ)(entries))
        stream.write(piece);
    stream.close();
}
/** Puts the patch into the bundle; an empty file where there is none. */
function writePatchFile(writer, snapshot) {
    writer.write(load/* PATCH_FILE */.mO, snapshot?.patch == null ? "" : (0,external_node_fs_.readFileSync)(snapshot.patch));
}
/** The facts of the walk, with what changed since. */
function walkFact({ walked }, lateChanges) {
    return {
        refusals: walked.refusals.map(({ kind, path, detail }) => ({ kind, path: (0,domain_bytes/* jsonPath */.U1)(path), detail })),
        limit_hits: walked.limitHits.map(({ limit, path, found, bound }) => ({
            limit,
            path: (0,domain_bytes/* jsonPath */.U1)(path),
            found,
            bound,
        })),
        late_changes: lateChanges.map(domain_bytes/* jsonPath */.U1),
    };
}

// EXTERNAL MODULE: ./src/commands/run/verification.ts
var verification = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/commands/run/execute.ts


















/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;
/**
 * Touches the world for the effect gates: programs, the agent's binary, the lane's workspace, the sandbox, the model. The
 * canary and the probe run while the workspace is copied; none of them sees what the others do.
 */
async function collectEffects(place, contract) {
    const { request, work, io, programs, cancel } = place;
    const workspace = (0,run_session/* workSubfolder */.YA)(work, "workspace");
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const found = await (0,effects/* findPrograms */.z0)(contract, io);
    const described = (0,effects/* describeTools */.Bn)(found, io);
    const context = {
        contract,
        contractBytes: place.identity.contractBytes,
        caseDir: request.folder.dir,
        workspace,
        scratch: (0,run_session/* workSubfolder */.YA)(work, "scratch"),
        programs,
        interpreters: (0,effects/* interpretersOf */.FJ)(found),
        limits: containLimits(contract),
    };
    // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
    const real = request.lane === "fake" ? null : await Promise.all(/* import() */[__webpack_require__.e(349), __webpack_require__.e(9), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 8009));
    const opened = real === null ? null : await real.openAgent(place, place.gateInput(), context);
    const lane = opened === null ? prepareFake({ ...context, runId: place.identity.runId }) : (opened.agent?.lane ?? null);
    if (lane === null) {
        const tools = await described;
        return { facts: { tools: tools.tools, ...opened?.facts }, tools, containment: null, ready: null };
    }
    const agent = opened?.agent ?? null;
    const [tools, containment, prepared, probe] = await Promise.all([
        described,
        (0,effects/* containmentFor */._3)(lane.spec, agent === null ? "best" : "sandbox", programs, io, cancel.signal),
        prepareWorkspace(request.folder.workspace, workspace, { limits }),
        real === null || agent === null ? null : real.probeAgent(agent, cancel.signal),
    ]);
    const facts = { tools: tools.tools, ...opened?.facts, workspace: workspaceFact(prepared) };
    if (probe !== null)
        facts.model_probe = probe;
    return { facts, tools, containment, ready: { contract, tools, prepared, lane, agent } };
}
function workspaceFact({ treeId, entries, refusals, limitHits }) {
    const [refused] = refusals;
    const [hit] = limitHits;
    const problem = refused
        ? `${(0,domain_bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`
        : hit
            ? `${(0,domain_bytes/* displayPath */.Gt)(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
            : null;
    return { tree: treeId, entries: entries.length, problem };
}
/** Bounds of what is contained, from the contract. */
function containLimits(contract) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    return { ...contain_limits/* DEFAULT_LIMITS */.dR, processes: limits.processes, fileBytes: limits.file_bytes };
}
/** Runs the lane, looks at what it left, and verifies it. Only an `Admitted` starts it. @throws ArtifactWriteFailure */
async function executeLane(admitted, session, ready) {
    const { facts, times, clock, trace, work, request, cancel, writer } = session;
    const { contract, prepared, lane, agent } = ready;
    const { containment } = session;
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const level = containment.level ?? "none";
    const workspace = work.path("workspace");
    times.lane_started = clock.now();
    // The checkout needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
    const checkout = work.path("checkout");
    const deadlineMs = (request.timeoutSeconds ?? limits.lane_seconds) * 1000;
    const bounds = { deadlineMs, lingerMs: limits.linger_seconds * 1000 };
    const watch = agent === null ? null : (await Promise.all(/* import() */[__webpack_require__.e(349), __webpack_require__.e(9), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 8009))).watchAgent(session, agent, workspace, prepared.commit, bounds);
    const started = trace.step("lane", () => runLane(admitted, session, lane, {
        level,
        limits,
        deadlineMs,
        ...(watch === null ? {} : { complete: watch.complete, onOutput: () => agent?.alive() }),
    }));
    const [laneRun, checkedOut] = await Promise.all([
        started.finally(() => watch?.stop()),
        settled(trace.step("clean checkout", () => (0,worktree_checkout/* cleanCheckout */.eZ)(request.folder.workspace, checkout, prepared.treeId, { limits }))),
    ]);
    times.lane_ended = clock.now();
    facts.set("lane", laneRun.fact);
    if (agent !== null) {
        await agent.model.close();
        facts.replace("lane", {
            ...laneRun.fact,
            event_log_problem: (await Promise.all(/* import() */[__webpack_require__.e(349), __webpack_require__.e(9), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 8009))).keepAgentEvidence(session, agent, workspace),
        });
    }
    if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
        throw new Error("the lane's sandbox is not the one that the canary tried");
    const snapshot = await trace.step("snapshot", () => takeSnapshot(session, contract, limits, prepared, workspace));
    if (snapshot !== null)
        session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace };
    writePatchFile(writer, snapshot);
    facts.set("head", headFact(workspace, prepared, snapshot, (0,change/* setAsideRules */.aO)(contract, request.lane)));
    if (snapshot !== null && snapshot.patch !== null)
        facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
    times.diff_checked = snapshot === null ? null : clock.now();
    session.redactions += laneRun.redactions;
    const skip = reasonToSkip(session, contract, snapshot);
    if (skip === null && snapshot !== null) {
        if (!checkedOut.ok)
            throw checkedOut.error;
        facts.set("verification", await trace.step("verification", () => execute_verification(session, ready, snapshot, checkout)));
    }
    else {
        writer.write(load/* TEST_LOG_FILE */.Ps, `no verification: ${skip}\n`);
        facts.set("verification", { status: "not_run", reason: skip, level: null, commands: [] });
    }
    times.verification_completed = clock.now();
    if (snapshot !== null) {
        const late = cancel.signal.aborted
            ? []
            : await trace.step("second look", () => lateChanges(session, snapshot, workspace, contract));
        const walked = walkFact(snapshot, late.map(({ path }) => path));
        if (laneRun.diskFull !== null)
            walked.limit_hits.push({
                limit: "disk",
                path: ".",
                found: laneRun.diskFull.found,
                bound: laneRun.diskFull.bound,
            });
        facts.set("walk", walked);
    }
}
/** Keeps a failure until its value is needed: what it belongs to may turn out not to be wanted. */
async function settled(promise) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        return { ok: false, error };
    }
}
function reasonToSkip({ facts, cancel }, contract, snapshot) {
    const termination = facts.get("lane")?.termination;
    if (termination === "timeout" || termination === "cancelled")
        return `the lane ended by ${termination}`;
    if (cancel.signal.aborted)
        return "the run was cancelled";
    if (snapshot === null)
        return "there was no time for a snapshot";
    if (snapshot.patch === null)
        return "the workspace was refused, so that there is no patch";
    if ((contract.verification_commands ?? []).length === 0)
        return "the contract has no verification command";
    return null;
}
async function execute_verification(session, { contract, tools, prepared }, snapshot, checkout) {
    const { request, work, cancel, writer, secrets, programs, facts } = session;
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const log = openOutput(writer, load/* TEST_LOG_FILE */.Ps, secrets, () => cancel.abort());
    const baseline = request.folder.workspace;
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, request.lane, prepared.entries, snapshot.walked.entries);
    const pristine = (contract.setup_commands ?? []).length === 0;
    const acceptance = facts.get("case")?.acceptance ?? [];
    try {
        return await (0,verification/* verifyResult */.rP)({
            contract,
            limits,
            containLimits: containLimits(contract),
            level: session.containment.level ?? "none",
            interpreters: tools.interpreters,
            programs,
            checkout,
            layResult: () => (0,verification/* layPatch */.vz)({ store: snapshot.store, baseline, before: prepared.entries, wanted, patchFile: work.path("verified.diff") }, checkout, limits, pristine),
            acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
            scratch: (0,run_session/* workSubfolder */.YA)(work, "verification"),
            log,
            cancel: cancel.signal,
        });
    }
    finally {
        session.redactions += log.close().redactions;
    }
}
function headFact(workspace, prepared, snapshot, aside) {
    const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
    const git = (0,agent_git/* readAgentGit */._)(workspace);
    if ("problem" in git)
        return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
    const moved = git.commit !== prepared.commit;
    const known = {
        ...baseline,
        branch: git.branch,
        commit: git.commit,
        refs_created: [...git.refs.keys()].filter((name) => name !== `refs/heads/${BASELINE_BRANCH}`).slice(0, MAX_NAMES),
        remotes: git.remotes.slice(0, MAX_NAMES),
    };
    if (!moved)
        return { ...known, state: "unchanged", problem: null };
    if (git.commit === null)
        return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
    if (snapshot === null)
        return { ...known, state: "moved", problem: null };
    const left = (0,agent_git/* uncommittedPaths */.m)(workspace, git.commit, snapshot.walked.entries, (path) => (0,paths/* matchesAny */._I)(aside, path));
    if ("problem" in left)
        return { ...known, state: "unreadable", problem: left.problem };
    return { ...known, state: "moved", problem: null, uncommitted: left.map(domain_bytes/* jsonPath */.U1) };
}
/** What is not any more as it was when it was judged. */
async function lateChanges({ request }, snapshot, workspace, contract) {
    const now = await (0,walk/* walk */.G)(workspace, {
        baseline: snapshot.walked.entries,
        limits: (0,records_contract/* limitsOf */.Af)(contract),
        rootIdentity: snapshot.walked.rootIdentity,
        discard: (0,change/* setAsideRules */.aO)(contract, request.lane),
    });
    const changes = (0,manifest/* diffManifests */.ew)(snapshot.walked.entries, now.entries);
    // What has no content (a pipe, say) is never equal to anything; it was refused for what it is.
    return changes.filter(({ kind, before, after }) => kind !== "modified" || before?.oid !== null || after?.oid !== null);
}


/***/ }),

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ programsIn),
/* harmony export */   VH: () => (/* binding */ randomSuffix),
/* harmony export */   YA: () => (/* binding */ workSubfolder),
/* harmony export */   Yd: () => (/* binding */ newNonce),
/* harmony export */   aM: () => (/* binding */ createWorkFolder),
/* harmony export */   k9: () => (/* binding */ linkedController)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6690);





/** The stand-alone programs beside the built `index.js`. */
function programsIn(folder) {
    return {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "canary.mjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "relay.mjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "fake.mjs"),
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        root ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "case-harness-"));
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .d)(root);
            root = null;
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Six random characters of `[a-z0-9]` for a run id. */
function randomSuffix() {
    return Array.from({ length: 8 }, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(36).toString(36)).join("");
}
/** A nonce: 128 random bits in hexadecimal. */
function newNonce() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}
/** A controller that also fires with the signal of the process. */
function linkedController(signal) {
    const controller = new AbortController();
    if (signal.aborted)
        controller.abort();
    else
        signal.addEventListener("abort", () => controller.abort(), { once: true });
    return controller;
}


/***/ }),

/***/ 6581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ startTrace),
/* harmony export */   L: () => (/* binding */ round)
/* harmony export */ });
/* harmony import */ var _core_judge_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5550);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);


/** Starts a trace on a clock; `onStep` hears each step as it begins, for live progress. */
function startTrace(clock, onStep = () => { }) {
    const lines = [];
    const measured = new Map();
    return {
        async step(name, action) {
            onStep(name);
            const at = clock.now();
            const begin = clock.elapsed();
            const note = (result) => lines.push({ kind: "step", name, result, at, duration_ms: round(clock.elapsed() - begin) });
            try {
                const value = await action();
                note("done");
                return value;
            }
            catch (error) {
                note("failed");
                throw error;
            }
        },
        observe(kind, name, evaluate) {
            const at = clock.now();
            const begin = clock.elapsed();
            const value = evaluate();
            measured.set(`${kind} ${name}`, { at, duration_ms: round(clock.elapsed() - begin) });
            return value;
        },
        text(decision) {
            const results = (0,_core_judge_trace__WEBPACK_IMPORTED_MODULE_0__/* .expectedResults */ .H)(decision).map((result) => ({
                ...result,
                ...(measured.get(`${result.kind} ${result.name}`) ?? { at: clock.now(), duration_ms: 0 }),
            }));
            return [...lines, ...results].map((line) => `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(line)}\n`).join("");
        },
    };
}
/** Milliseconds with three digits: what the clock really resolves. */
function round(ms) {
    return Math.round(ms * 1000) / 1000;
}


/***/ }),

/***/ 545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ verifiedTree),
/* harmony export */   rP: () => (/* binding */ verifyResult),
/* harmony export */   vz: () => (/* binding */ layPatch)
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8664);
/* harmony import */ var _core_judge_change__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1319);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_run__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4742);
/* harmony import */ var _world_contain_types__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9286);
/* harmony import */ var _world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9082);
/* harmony import */ var _world_worktree_store__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9217);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7627);
/* harmony import */ var _acceptance__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4693);
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6581);












/**
 * Verifies a result once (SPEC section 11): setup commands with the runner's network, then the result and `acceptance/`,
 * then the verification commands without network. Time and output are bounded for all commands together.
 */
async function verifyResult(input) {
    const { contract, level, cancel } = input;
    const bounds = {
        bytesLeft: input.limits.test_output_bytes,
        deadline: performance.now() + input.limits.verification_seconds * 1000,
    };
    const commands = [];
    const succeeded = () => commands.every(({ exit_code, termination }) => exit_code === 0 && termination === "exited");
    for (const command of contract.setup_commands ?? []) {
        commands.push(await runCommand(input, "setup", command, bounds));
        if (!succeeded())
            break;
    }
    if (succeeded()) {
        await input.layResult();
        if (input.acceptance !== null)
            await layAcceptance(input.acceptance, input.checkout);
        for (const command of contract.verification_commands ?? []) {
            if (cancel.aborted)
                break;
            commands.push(await runCommand(input, "verification", command, bounds));
        }
    }
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
    return { status: succeeded() ? "passed" : "failed", reason: null, level, commands };
}
async function runCommand({ containLimits, level, interpreters, programs, checkout, scratch, log, cancel }, kind, command, bounds) {
    const argv = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .argvOf */ .UU)(command);
    log.write(Buffer.from(`$ ${JSON.stringify(argv)}\n`));
    const write = (chunk) => {
        bounds.bytesLeft -= chunk.length;
        log.write(chunk);
    };
    const known = interpreters.find(({ name }) => name === argv[0]);
    const result = await (0,_world_contain_run__WEBPACK_IMPORTED_MODULE_5__/* .runContained */ .z)(level, {
        argv: known === undefined ? argv : [known.path, ...argv.slice(1)],
        env: {},
        workspace: { host: checkout, inside: _world_contain_types__WEBPACK_IMPORTED_MODULE_10__/* .INSIDE_WORKSPACE */ .BV },
        readOnly: [],
        interpreters,
        network: kind === "setup" ? "host" : "none",
        limits: containLimits,
        events: false,
        scratch,
    }, {
        deadlineMs: Math.max(1, bounds.deadline - performance.now()),
        cancel,
        outputLimitBytes: Math.max(0, bounds.bytesLeft),
        onStdout: write,
        onStderr: write,
    }, programs);
    const end = result.startFailure ?? (result.exitCode === null ? String(result.signal) : `exit code ${result.exitCode}`);
    log.write(Buffer.from(`# ${result.termination}, ${end}${result.outputTruncated ? ", output cut" : ""}\n`));
    return {
        kind,
        command,
        exit_code: result.exitCode,
        signal: result.signal,
        termination: result.termination,
        duration_ms: (0,_trace__WEBPACK_IMPORTED_MODULE_11__/* .round */ .L)(result.durationMs),
    };
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, lane, before, after) {
    const aside = (0,_core_judge_change__WEBPACK_IMPORTED_MODULE_3__/* .setAsideRules */ .aO)(contract, lane);
    const allowed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.allowed_paths);
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_1__/* .composeResult */ .sI)(before, after, (path) => (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(aside, path) || !(0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands may have left files of their own
 */
async function layPatch({ wanted, ...patch }, checkout, limits, pristine) {
    const { store, patchFile } = patch;
    const { resultTree } = await (0,_world_worktree_store__WEBPACK_IMPORTED_MODULE_7__/* .writePatch */ .C)({ ...patch, after: wanted });
    const problem = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .applyPatch */ .X6)(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null)
        throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
    if (!pristine)
        return;
    const { treeId } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_8__/* .walk */ .G)(checkout, { limits });
    if (treeId !== resultTree)
        throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
}
async function layAcceptance({ folder, expected }, checkout) {
    const { entries, refusals } = await (0,_world_worktree_checkout__WEBPACK_IMPORTED_MODULE_6__/* .overlay */ .Lw)(folder, checkout);
    const [refused] = refusals;
    if (refused !== undefined)
        throw new Error(`acceptance/${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(refused.path)}: ${refused.detail}`);
    const found = (0,_acceptance__WEBPACK_IMPORTED_MODULE_9__/* .acceptanceList */ .i)(entries);
    if (JSON.stringify(found.map(identity)) !== JSON.stringify(expected.map(identity)))
        throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
}
function identity({ path, sha256 }) {
    return [path, sha256];
}


/***/ }),

/***/ 3881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ probeLevel),
/* harmony export */   TI: () => (/* binding */ levelReport),
/* harmony export */   probeContainment: () => (/* binding */ probeContainment),
/* harmony export */   zv: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* unused harmony export bestOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _interpreters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4112);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3880);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1387);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9898);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9286);







/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_6__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, "case-harness-probe-"));
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_6__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            interpreters: [],
            limits: _limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_5__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_3__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .aY)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg) === null)
            return "bubblewrap (bwrap) is not installed";
    }
    else if ((0,_interpreters__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .aY)("unshare", _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg) === null) {
        return "unshare (util-linux) is not installed";
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    return { level, available: false, why: failure, whatToDo: whatToDo(level, failure) };
}
function whatToDo(level, failure) {
    if (process.platform !== "linux")
        return "Run on Linux; elsewhere only the lane `fake` runs, at level `none`.";
    if (/bubblewrap \(bwrap\) is not installed/.test(failure)) {
        return "Install bubblewrap 0.8 or newer: `sudo apt-get install bubblewrap` (Debian, Ubuntu), `dnf install bubblewrap` (Fedora).";
    }
    if (/unshare \(util-linux\) is not installed/.test(failure))
        return "Install util-linux.";
    if (/no system call filter/.test(failure))
        return "Run on x64 or arm64.";
    if (/[Uu]nknown option/.test(failure)) {
        return "This bubblewrap is older than 0.8: use Debian 12, Ubuntu 24.04 or newer, or build bubblewrap 0.8.";
    }
    if (/max_user_namespaces=0|unprivileged_userns_clone=0/.test(failure)) {
        return "Ask the machine's owner to allow user namespaces (sysctl), or use another runner; the harness never changes kernel settings.";
    }
    if (restrictedByAppArmor()) {
        return ("Ubuntu 24.04 keeps user namespaces from programs without an AppArmor profile. On a machine of your own, or in a step before " +
            "this one on a hosted runner, give bubblewrap one: `printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile bwrap " +
            "/usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r " +
            "/etc/apparmor.d/bwrap`. The harness itself never changes this.");
    }
    if (inContainer()) {
        return ("A job container refuses user namespaces by default. Run this job on the machine itself (no `container:`), or start the container " +
            "with `options: --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined`.");
    }
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ runContained)
/* harmony export */ });
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3880);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9898);


/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_0__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_1__/* .supervise */ .zD)(launch, supervision);
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}


/***/ }),

/***/ 8313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;
/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
function versionOf(program, path) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ["--version"], { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" }, (error, stdout, stderr) => {
            if (error !== null)
                return resolve(null);
            resolve((stdout || stderr).split("\n", 1)[0].trim().slice(0, 200) || null);
        });
    });
}


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readAgentGit),
/* harmony export */   m: () => (/* binding */ uncommittedPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_patch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(906);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7722);







/** A ref file holds an object id or one name. */
const MAX_REF_BYTES = 4096;
const MAX_REFS = 100_000;
const MAX_REF_DEPTH = 32;
/** For `packed-refs`: room for as many refs as are read. */
const MAX_PACKED_REFS_BYTES = 16 * 1024 * 1024;
/** Far beyond any honest config. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;
/** The agent's repository can't be read; the message says why. */
class Unreadable extends Error {
}
/**
 * Reads HEAD, refs and remotes of an agent's repository. No git runs, no link is followed, every size is bounded.
 * @param workspace folder that holds the `.git`
 */
function readAgentGit(workspace) {
    return withGitFolder(workspace, (git) => {
        const config = readText(git, "config", MAX_CONFIG_BYTES) ?? "";
        if (/^\s*refstorage\s*=/im.test(config))
            throw new Unreadable("its refs are in a format that is not read");
        const refs = new Map();
        readPackedRefs(git, refs);
        readLooseRefs(git, refs);
        const head = readText(git, "HEAD", MAX_REF_BYTES)?.trim();
        if (head === undefined)
            throw new Unreadable("it has no HEAD");
        const branch = head.startsWith("ref:") ? head.slice(4).trim() : null;
        const refsByName = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
        return { branch, commit: resolve(head, refs), refs: refsByName, remotes: remotesOf(git, config) };
    });
}
function withGitFolder(workspace, read) {
    let git;
    try {
        git = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(workspace)}/.git`);
    }
    catch (error) {
        return { problem: `its .git can't be opened as a folder (${error.code ?? "unknown"})` };
    }
    try {
        if (exists(git, "commondir"))
            throw new Unreadable("it takes its objects and refs from another repository");
        return read(git);
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { problem: error.message };
        const { code } = error;
        if (code === undefined || code.startsWith("ERR_"))
            throw error;
        return { problem: `it can't be read (${code})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(git.fd);
    }
}
function exists(folder, name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), { throwIfNoEntry: false }) !== undefined;
}
/** Content of a regular file as latin1, or null when there is none. */
function readText(folder, name, most) {
    if (!exists(folder, name))
        return null;
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if ((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(mode) !== "file")
            throw new Unreadable(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(name)} is no file`);
        if (size > most)
            throw new Unreadable(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(name)} is larger than ${most} bytes`);
        return readAt(fd, 0, size).toString("latin1");
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Up to `length` bytes from a position; fewer at the end of the file. */
function readAt(fd, position, length) {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, filled, length - filled, position + filled);
        if (read === 0)
            break;
        filled += read;
    }
    return bytes.subarray(0, filled);
}
function readPackedRefs(git, refs) {
    for (const line of readText(git, "packed-refs", MAX_PACKED_REFS_BYTES)?.split("\n") ?? []) {
        const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
        if (match !== null)
            addRef(refs, match[2], match[1]);
    }
}
function addRef(refs, name, value) {
    if (refs.size >= MAX_REFS)
        throw new Unreadable(`it has more than ${MAX_REFS} refs`);
    refs.set(name, value);
}
function readLooseRefs(git, refs) {
    const read = (parent, name, path, depth) => {
        if (depth > MAX_REF_DEPTH)
            throw new Unreadable(`its refs are more than ${MAX_REF_DEPTH} folders deep`);
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(parent.base + name);
        try {
            const names = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_REFS);
            if (names === null)
                throw new Unreadable(`it has more than ${MAX_REFS} refs`);
            for (const { name: inner, kind } of names) {
                if (kind === "folder")
                    read(folder, inner, `${path}/${inner}`, depth + 1);
                else
                    addRef(refs, `${path}/${inner}`, readText(folder, inner, MAX_REF_BYTES)?.trim() ?? "");
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    };
    if (exists(git, "refs"))
        read(git, "refs", "refs", 1);
}
function resolve(value, refs) {
    let current = value;
    for (let step = 0; current?.startsWith("ref:"); step++) {
        if (step === MAX_SYMREFS)
            throw new Unreadable("its HEAD leads in circles");
        current = refs.get(current.slice(4).trim());
    }
    if (current === undefined)
        return null;
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_5__/* .SHA1 */ .uu.test(current))
        throw new Unreadable("its HEAD names no commit");
    return current;
}
/** Remotes by configuration, and by the two older ways that git still reads. */
function remotesOf(git, config) {
    const names = new Set();
    for (const [, quoted, dotted] of config.matchAll(/^[ \t]*\[[ \t]*remote(?:[ \t]+"((?:[^"\\\n]|\\.)*)"|\.([^\]\s]+))[ \t]*\]/gim)) {
        names.add(quoted ?? dotted ?? "");
    }
    if (/^[ \t]*\[[ \t]*include(?:if)?\b/im.test(config))
        names.add("(whatever the config includes)");
    for (const folderName of ["remotes", "branches"]) {
        if (!exists(git, folderName))
            continue;
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(git.base + folderName);
        try {
            for (const { name } of (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_REFS) ?? [])
                names.add(name);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    }
    return [...names].sort();
}
/** Trees and commits are small; whoever makes larger ones does not get them read. */
const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const MAX_PACKS = 1000;
/** Longest chain of deltas; `git gc --aggressive` makes 50, older ones 250. */
const MAX_DELTAS = 512;
/** Entries of a commit's trees that are looked at; a tree that holds itself many times over has billions. */
const MAX_COMMITTED = 500_000;
/** Trees that are read; only those are that differ from the workspace. */
const MAX_TREES = 20_000;
/** Bytes that all objects together may take, deltas' bases included: a few kilobytes can ask for terabytes. */
const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/** Names of folders below each other that are followed in a commit. */
const MAX_TREE_DEPTH = 512;
/**
 * Paths of the workspace that are not what a commit of the agent's repository holds: uncommitted, untracked or missing. Objects
 * are read from loose files and packs, and checked against their ids.
 * @param entries manifest of the workspace as it is (with its folders' tree ids)
 * @param ignored paths that don't count: a lane's own folder, discarded ones
 */
function uncommittedPaths(workspace, commit, entries, ignored = () => false) {
    return withGitFolder(workspace, (git) => {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${git.base}objects`);
        try {
            return compareWithCommit({ folder, bytesLeft: MAX_INFLATED_BYTES }, commit, entries, ignored);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    });
}
function compareWithCommit(objects, commit, entries, ignored) {
    const { type, content } = readObject(objects, commit, 0);
    const tree = /^tree ([0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 46))?.[1];
    if (type !== "commit" || tree === undefined)
        throw new Unreadable("its HEAD names no commit");
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir" && entry.oid !== null)
            folders.set(entry.path, entry.oid);
    const committed = new Map();
    const same = new Set();
    let [trees, seen] = [0, 0];
    const open = (oid, path, depth) => {
        if (depth > MAX_TREE_DEPTH || ++trees > MAX_TREES)
            throw new Unreadable("its commit has too many folders");
        for (const { mode, name, oid: child } of parseTree(readObject(objects, oid, 0))) {
            if (++seen > MAX_COMMITTED)
                throw new Unreadable("its commit has too many files");
            const childPath = path === "" ? name : `${path}/${name}`;
            if (mode !== "40000")
                committed.set(childPath, `${mode} ${child}`);
            else if (folders.get(childPath) === child)
                same.add(childPath);
            else
                open(child, childPath, depth + 1);
        }
    };
    open(tree, "", 0);
    const paths = [];
    for (const entry of entries) {
        if (!(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .isContent */ .az)(entry) || ignored(entry.path) || isBelowAny(entry.path, same))
            continue;
        if (committed.get(entry.path) !== `${(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(entry)} ${entry.oid}`)
            paths.push(entry.path);
        committed.delete(entry.path);
    }
    for (const path of committed.keys())
        if (!ignored(path))
            paths.push(path);
    return paths.sort();
}
function isBelowAny(path, folders) {
    for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1))
        if (folders.has(path.slice(0, cut)))
            return true;
    return false;
}
function* parseTree({ type, content }) {
    if (type !== "tree")
        throw new Unreadable("one of its trees is none");
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(0x20, at);
        const nul = content.indexOf(0, space);
        if (space < 0 || nul < 0 || nul + 21 > content.length)
            throw new Unreadable("one of its trees is broken");
        yield {
            mode: content.toString("latin1", at, space),
            name: content.toString("latin1", space + 1, nul),
            oid: content.toString("hex", nul + 1, nul + 21),
        };
        at = nul + 21;
    }
}
function readObject(objects, oid, deltas) {
    if (deltas > MAX_DELTAS)
        throw new Unreadable("one of its objects is a chain of too many deltas");
    const object = readLoose(objects, oid) ?? readPacked(objects, oid, deltas);
    if (object === null)
        throw new Unreadable(`object ${oid} is missing`);
    if ((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)(object.type, object.content) !== oid)
        throw new Unreadable(`object ${oid} is not what its id says`);
    return object;
}
function readLoose(objects, oid) {
    const name = `${oid.slice(0, 2)}/${oid.slice(2)}`;
    const { folder } = objects;
    if (!exists(folder, oid.slice(0, 2)) || !exists(folder, name))
        return null;
    const deflated = Buffer.from(readText(folder, name, MAX_OBJECT_BYTES) ?? "", "latin1");
    const raw = inflateBounded(objects, deflated, MAX_OBJECT_BYTES);
    const nul = raw.indexOf(0);
    const header = /^(blob|tree|commit|tag) (\d{1,12})$/.exec(raw.toString("latin1", 0, Math.max(nul, 0)));
    if (header === null || Number(header[2]) !== raw.length - nul - 1)
        throw new Unreadable(`object ${oid} is broken`);
    return { type: header[1], content: raw.subarray(nul + 1) };
}
function inflateBounded(objects, deflated, most) {
    if (objects.bytesLeft <= 0)
        throw new Unreadable("its objects are too large together");
    let content;
    try {
        content = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(deflated, { maxOutputLength: Math.max(Math.min(most, objects.bytesLeft), 1) });
    }
    catch {
        throw new Unreadable("one of its objects can't be inflated");
    }
    objects.bytesLeft -= content.length;
    return content;
}
function readPacked(objects, oid, deltas) {
    if (!exists(objects.folder, "pack"))
        return null;
    const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(`${objects.folder.base}pack`);
    try {
        const names = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_PACKS * 8);
        if (names === null)
            throw new Unreadable(`it has more than ${MAX_PACKS} packs`);
        for (const { name, kind } of names) {
            if (kind !== "file" || !name.endsWith(".idx"))
                continue;
            const offset = findInIndex(folder, name, oid);
            if (offset !== null)
                return readFromPack(objects, folder, `${name.slice(0, -4)}.pack`, offset, deltas);
        }
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
/** Looks an object up in a version 2 pack index (gitformat-pack), without reading the whole of it. */
function findInIndex(folder, name, oid) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const head = readAt(fd, 0, 8 + 1024);
        if (head.length < 8 + 1024 || head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2)
            return null;
        const wanted = Buffer.from(oid, "hex");
        const bucket = wanted[0];
        const count = head.readUInt32BE(8 + 255 * 4);
        let low = bucket === 0 ? 0 : head.readUInt32BE(8 + (bucket - 1) * 4);
        let high = head.readUInt32BE(8 + bucket * 4);
        while (low < high) {
            const middle = Math.floor((low + high) / 2);
            const order = readAt(fd, 1032 + middle * 20, 20).compare(wanted);
            if (order === 0)
                return offsetAt(fd, count, middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function offsetAt(fd, count, index) {
    const small = readAt(fd, 1032 + count * 24 + index * 4, 4);
    if (small.length < 4)
        return null;
    const value = small.readUInt32BE(0);
    if (value < 0x80000000)
        return value;
    const large = readAt(fd, 1032 + count * 28 + (value - 0x80000000) * 8, 8);
    return large.length < 8 ? null : Number(large.readBigUInt64BE(0));
}
const PACK_TYPES = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
const OFFSET_DELTA = 6;
const ID_DELTA = 7;
function readFromPack(objects, folder, name, offset, deltas) {
    if (deltas > MAX_DELTAS)
        throw new Unreadable("one of its objects is a chain of too many deltas");
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        const head = readAt(fd, offset, 64);
        let at = 0;
        const next = () => {
            const byte = head[at++];
            if (byte === undefined)
                throw new Unreadable("one of its packs is broken");
            return byte;
        };
        let byte = next();
        const type = (byte >> 4) & 7;
        let size = byte & 15;
        for (let scale = 16; (byte & 0x80) !== 0 && scale < 2 ** 45; scale *= 128)
            size += ((byte = next()) & 0x7f) * scale;
        if (size > MAX_OBJECT_BYTES)
            throw new Unreadable("one of its objects is too large");
        let base = null;
        if (type === OFFSET_DELTA) {
            byte = next();
            let back = byte & 0x7f;
            while ((byte & 0x80) !== 0 && back < 2 ** 45)
                back = (back + 1) * 128 + ((byte = next()) & 0x7f);
            if (back > offset || back === 0)
                throw new Unreadable("one of its packs is broken");
            base = readFromPack(objects, folder, name, offset - back, deltas + 1);
        }
        else if (type === ID_DELTA) {
            base = readObject(objects, head.toString("hex", at, at + 20), deltas + 1);
            at += 20;
        }
        // Deflated data is at most a little larger than what it holds.
        const content = inflateBounded(objects, readAt(fd, offset + at, size + (size >> 8) + 4096), size);
        const known = PACK_TYPES[type];
        if (known !== undefined)
            return { type: known, content };
        const result = base === null ? null : (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .applyDelta */ .TM)(content, base.content);
        if (base === null || result === null)
            throw new Unreadable("one of its packs is broken");
        objects.bytesLeft -= result.length;
        return { type: base.type, content: result };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 9082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ overlay),
/* harmony export */   X6: () => (/* binding */ applyPatch),
/* harmony export */   eZ: () => (/* binding */ cleanCheckout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_patch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(906);
/* harmony import */ var _copy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6511);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7722);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(980);






/**
 * Makes a clean checkout of the baseline from its trusted source.
 * @param expectedTree tree id that the baseline had when the run began
 * @throws Error when the source is not that tree any more
 */
async function cleanCheckout(source, dest, expectedTree, options = {}) {
    const copied = await (0,_copy__WEBPACK_IMPORTED_MODULE_3__/* .copyTree */ .E)(source, dest, options);
    if (copied.treeId !== expectedTree) {
        throw new Error(`expected baseline ${expectedTree}, found ${copied.treeId}: the source was changed during the run; run again and leave it alone`);
    }
    return copied;
}
/**
 * Applies a patch to a checkout with git, under the store's configuration and attributes; what the tree itself says about
 * line endings, filters or encodings does not count. The patch is read strictly first. An empty patch is no call for git.
 * @param patchFile absolute path
 * @param options `maxBinaryBytes`: the contract's limit of a changed file, where it is raised
 * @returns null, or what was wrong
 */
async function applyPatch(store, dest, patchFile, { signal, maxBinaryBytes } = {}) {
    const patch = (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_2__/* .parsePatch */ .iz)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(patchFile), maxBinaryBytes);
    if (!patch.ok)
        return `${patch.problem} (at byte ${patch.offset} of the patch)`;
    if (patch.files.length === 0)
        return null;
    for (const { path, kind } of patch.files)
        if (kind === "added")
            makeRoom(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(dest)}/${path}`);
    const args = ["apply", "--whitespace=nowarn", "-p1", patchFile];
    const { code, stderr } = await (0,_git__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)(args, { gitDir: store.folder, workTree: dest, cwd: dest, signal });
    return code === 0 ? null : stderr || `git apply ended with ${code ?? "a signal"}`;
}
/** Git knows no empty folders: where a file is to replace a folder, it would stumble over those in it. */
function makeRoom(path) {
    let folder;
    try {
        folder = (0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .openFolder */ .NE)(path);
    }
    catch {
        return;
    }
    try {
        removeEmptyFolders(folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
/** Removes the empty folders below a folder of our own checkout; says whether it is empty then. */
function removeEmptyFolders(folder) {
    const left = ((0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(folder, Number.MAX_SAFE_INTEGER) ?? []).filter(({ name, kind }) => {
        if (kind !== "folder")
            return true;
        const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .openFolder */ .NE)(folder.base + name);
        const empty = removeEmptyFolders(inner);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
        if (empty)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .fsPath */ .Jk)(folder.base + name));
        return !empty;
    });
    return left.length === 0;
}
/**
 * Lays a trusted folder (a case's `acceptance/`) over a checkout. What the agent left under the same names gives way, links and
 * folders included; no link is followed.
 * @returns manifest of what was laid over, as `copyTree`
 */
function overlay(source, dest, options = {}) {
    return (0,_copy__WEBPACK_IMPORTED_MODULE_3__/* .copyTree */ .E)(source, dest, { ...options, overlay: true });
}


/***/ }),

/***/ 6511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ copyTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9102);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8547);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7722);
/* harmony import */ var _pack__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(235);
/* harmony import */ var _remove__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6690);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5132);










const NEW_FILE = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
const FILE_MODE = 0o644;
const PROGRAM_MODE = 0o755;
const FOLDER_MODE = 0o755;
const PERMISSIONS = 0o7777;
/**
 * Copies a tree that is trusted, without following a link. Modes are git's two (whatever the umask), times are new, hard links
 * come apart, no `.git` is copied.
 * @param source path of a folder
 * @param dest a folder that does not exist yet (its parent does), or an empty one, or one with nothing but a `.git`
 * @throws Error when the source can't be opened or the copy can't be written (ENOSPC, EACCES, ...)
 */
async function copyTree(source, dest, options = {}) {
    const result = { entries: [], treeId: "", refusals: [], limitHits: [], skipped: [] };
    const limits = options.limits ?? _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .d;
    const copy = { options, limits, reader: (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .createReader */ .WF)(), result, treeBytes: 0, full: false, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_9__/* .newTurn */ .ej)() };
    const from = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(source));
    try {
        const to = options.overlay === true ? (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(dest)) : openNewRoot(dest);
        try {
            await copyFolder(copy, from, to, "", 1);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(to.fd);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(from.fd);
    }
    const folders = new Map(result.entries.filter(({ type }) => type === "dir").map((entry) => [entry.path, entry]));
    result.treeId = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .buildTrees */ .iU)(result.entries, (path, oid) => {
        const folder = folders.get(path);
        if (folder !== undefined)
            folder.oid = oid;
    });
    return result;
}
function openNewRoot(dest) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(dest, { recursive: true });
    const root = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(dest));
    const present = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(root.base.slice(0, -1))).filter((name) => name !== ".git");
    if (present.length > 0) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(root.fd);
        throw new Error(`expected an empty folder to copy into, found ${present.length} entries in ${dest}; choose a new folder`);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(root.fd, FOLDER_MODE);
    return root;
}
async function copyFolder(copy, from, to, path, depth) {
    const { limits, result } = copy;
    const listing = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .bt)(from, limits.entries - result.entries.length + 1);
    if (listing === null)
        return endFull(copy, path);
    for (const key of listing.keys) {
        const { name, kind } = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(listing, key);
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_9__/* .isTurnOver */ .AL)(copy.turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_9__/* .giveTurn */ .pN)(copy.turn, copy.options.signal);
        const entryPath = (path === "" ? name : `${path}/${name}`);
        if (name === ".git") {
            result.skipped.push(entryPath);
            continue;
        }
        if (copy.full)
            return;
        if (result.entries.length >= limits.entries)
            return endFull(copy, entryPath);
        if (copy.options.overlay === true)
            await giveWay(to, name, kind === "folder");
        if (kind === "folder")
            await copySubfolder(copy, from, to, name, entryPath, depth);
        else if (kind === "file")
            copyFile(copy, from, to, name, entryPath);
        else
            copyOther(copy, from, to, name, entryPath);
    }
}
function endFull(copy, path) {
    copy.full = true;
    hit(copy, "entries", path, copy.limits.entries + 1);
}
function hit({ limits, result }, limit, path, found) {
    result.limitHits.push({ limit, path, found, bound: limits[limit] });
}
async function copySubfolder(copy, from, to, name, path, depth) {
    if (depth >= copy.limits.depth)
        return hit(copy, "depth", path, depth + 1);
    const source = openOr(() => (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(from.base + name));
    if (source === null)
        return refuse(copy, path, "a folder that can't be opened");
    try {
        if (copy.options.overlay !== true || !isFolder(to, name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(to.base + name), FOLDER_MODE);
        const dest = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(to.base + name);
        try {
            // A umask, or a setgid folder above, would give it another mode.
            if ((dest.stats.mode & PERMISSIONS) !== FOLDER_MODE)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(dest.fd, FOLDER_MODE);
            copy.result.entries.push({
                path,
                type: "dir",
                mode: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFDIR | FOLDER_MODE,
                size: 0,
                sha256: null,
                oid: null,
            });
            await copyFolder(copy, source, dest, path, depth + 1);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(dest.fd);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(source.fd);
    }
}
function isFolder(folder, name) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(folder.base + name), { throwIfNoEntry: false });
    return stats !== undefined && (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(stats.mode) === "dir";
}
/** Removes what stands where a name is to go; a folder may stay where a folder is to go. */
async function giveWay(to, name, forFolder) {
    if (forFolder && isFolder(to, name))
        return;
    await (0,_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeName */ .o)(to, name);
}
function refuse({ result }, path, detail) {
    result.refusals.push({ kind: "unreadable", path, detail });
}
function openOr(open) {
    try {
        return open();
    }
    catch (error) {
        const { code } = error;
        if (code === "EACCES" || code === "EPERM" || code === "ELOOP" || code === "ENOTDIR" || code === "ENOENT")
            return null;
        throw error;
    }
}
function copyFile(copy, from, to, name, path) {
    const source = openOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(from.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3));
    if (source === null)
        return refuse(copy, path, "a file that can't be opened");
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(source);
        if ((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(mode) !== "file")
            return refuse(copy, path, "it changed while the folder was read");
        if (size > copy.limits.file_bytes)
            return hit(copy, "file_bytes", path, size);
        copy.treeBytes += size;
        if (copy.treeBytes > copy.limits.tree_bytes)
            return hit(copy, "tree_bytes", path, copy.treeBytes);
        const wanted = (mode & 0o100) === 0 ? FILE_MODE : PROGRAM_MODE;
        const dest = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(to.base + name), NEW_FILE, wanted);
        try {
            const digests = size <= _folder__WEBPACK_IMPORTED_MODULE_6__/* .PIECE_BYTES */ .ts
                ? copySmall(copy, source, dest, size)
                : copyLarge(copy, source, dest, size, () => (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(to.base + name));
            if (digests === null)
                return refuse(copy, path, "its size changed while it was read");
            let stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(dest);
            if ((stats.mode & PERMISSIONS) !== wanted) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(dest, wanted);
                stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(dest);
            }
            const entry = { path, type: "file", mode: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFREG | wanted, size, ...digests };
            copy.result.entries.push(entry);
            copy.options.onCopied?.(entry, stats);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(dest);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(source);
    }
}
function copySmall({ reader, options }, source, dest, size) {
    const content = reader.read(source, size);
    if (content === null)
        return null;
    (0,_pack__WEBPACK_IMPORTED_MODULE_7__/* .writeAll */ .f4)(dest, content);
    const oid = reader.blobOid();
    options.objects?.add("blob", oid, content);
    return { sha256: reader.sha256(), oid };
}
function copyLarge({ options }, source, dest, size, destPath) {
    const content = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
    const blob = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha1").update(`blob ${size}\0`);
    let copied = 0;
    for (const piece of pieces(source)) {
        copied += piece.length;
        if (copied > size)
            return null;
        (0,_pack__WEBPACK_IMPORTED_MODULE_7__/* .writeAll */ .f4)(dest, piece);
        content.update(piece);
        blob.update(piece);
    }
    if (copied !== size)
        return null;
    const oid = blob.digest("hex");
    if (options.objects !== undefined)
        addLarge(options.objects, oid, size, destPath());
    return { sha256: content.digest("hex"), oid };
}
function addLarge(objects, oid, size, path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    try {
        objects.addPieces("blob", oid, size, pieces(fd));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function* pieces(fd) {
    const piece = Buffer.allocUnsafeSlow(_folder__WEBPACK_IMPORTED_MODULE_6__/* .PIECE_BYTES */ .ts);
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
function copyOther(copy, from, to, name, path) {
    const source = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(from.base + name);
    const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(source);
    const type = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(mode);
    if (type !== "symlink") {
        copy.result.refusals.push({ kind: "special-file", path, detail: `a ${type.replace("-", " ")}` });
        return;
    }
    const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(source, "buffer");
    const dest = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(to.base + name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(content, dest);
    const entry = {
        path,
        type: "symlink",
        mode: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.S_IFLNK | 0o777,
        size: content.length,
        sha256: (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(content),
        oid: (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .gitOid */ .lu)("blob", content),
        target: content.toString("latin1"),
    };
    copy.options.objects?.add("blob", entry.oid, content);
    copy.result.entries.push(entry);
    copy.options.onCopied?.(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(dest));
}


/***/ }),

/***/ 980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Longest message kept of a failing git. */
const MAX_STDERR = 8 * 1024;
/** Wherever git looks for a file that it must not find. */
const NOWHERE = "/dev/null";
/**
 * Runs git with nothing from outside: no configuration, no attributes, no templates, no environment but what stands here.
 * @throws Error when git can't be started at all, AbortError when the signal has fired
 */
function runGit(args, call) {
    const { promise, resolve, reject } = deferred();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", args, {
        cwd: call.cwd,
        env: closedEnvironment(call),
        stdio: ["ignore", call.stdout ?? "ignore", "pipe"],
        ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
        if (stderr.length < MAX_STDERR)
            stderr += text.slice(0, MAX_STDERR - stderr.length);
    });
    child.on("error", (cause) => reject(new Error("git could not be started; install git and put it on PATH", { cause })));
    child.on("close", (code) => resolve({ code, stderr: stderr.trim() }));
    return promise;
}
function closedEnvironment({ gitDir, workTree }) {
    return {
        PATH: absoluteEntries(process.env["PATH"] ?? ""),
        HOME: NOWHERE,
        XDG_CONFIG_HOME: NOWHERE,
        LC_ALL: "C",
        GIT_DIR: gitDir,
        ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_SYSTEM: NOWHERE,
        GIT_CONFIG_GLOBAL: NOWHERE,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
    };
}
/** A relative entry of PATH would be looked up in the agent's tree. */
function absoluteEntries(path) {
    return path
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(entry))
        .join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
}
function deferred() {
    let resolve;
    let reject;
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}


/***/ }),

/***/ 235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ createPackWriter),
/* harmony export */   f4: () => (/* binding */ writeAll)
/* harmony export */ });
/* unused harmony export slowCrc32 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);




/** Object types with their numbers in a pack (gitformat-pack). */
const TYPE_NUMBER = { commit: 1, tree: 2, blob: 3 };
const HEADER_BYTES = 12;
const OID_BYTES = 20;
/** Bytes collected before they are written: few system calls, little memory. */
const BUFFER_BYTES = 1024 * 1024;
/** Most that one stored deflate block holds (RFC 1951, 3.2.4). */
const STORED_BLOCK = 0xffff;
/** Offsets from here on need the 64-bit table of the index. */
const LARGE_OFFSET = 0x80000000;
/**
 * Writes one git pack with its index. Objects are stored, not compressed: a pack lives as long as its run, and storing costs a
 * twentieth of the time.
 * @param objects the `objects` folder of a git directory
 */
function createPackWriter(objects) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(objects, "pack");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "tmp_pack");
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW, 0o644);
    const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let filled = HEADER_BYTES;
    let flushed = 0;
    const offsets = new Map();
    const checksums = [];
    function flush() {
        writeAll(fd, buffer.subarray(0, filled));
        flushed += filled;
        filled = 0;
    }
    function append(bytes) {
        if (filled + bytes.length > buffer.length)
            flush();
        if (bytes.length > buffer.length) {
            writeAll(fd, bytes);
            flushed += bytes.length;
        }
        else {
            buffer.set(bytes, filled);
            filled += bytes.length;
        }
    }
    function addPieces(type, oid, size, pieces) {
        if (offsets.has(oid))
            return;
        offsets.set(oid, flushed + filled);
        let crc = 0;
        for (const piece of storedObject(type, size, pieces)) {
            crc = crc32(piece, crc);
            append(piece);
        }
        checksums.push(crc);
    }
    return {
        has: (oid) => offsets.has(oid),
        add: (type, oid, content) => addPieces(type, oid, content.length, [content]),
        addPieces,
        finish() {
            flush();
            if (offsets.size === 0) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(temporary);
                return;
            }
            const header = Buffer.alloc(HEADER_BYTES);
            header.write("PACK");
            header.writeUInt32BE(2, 4);
            header.writeUInt32BE(offsets.size, 8);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, header, 0, HEADER_BYTES, 0);
            const checksum = hashOfFile(fd, flushed, buffer);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, checksum, 0, OID_BYTES, flushed);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `pack-${checksum.toString("hex")}`);
            writeIndex(`${name}.idx`, offsets, checksums, checksum);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, `${name}.pack`);
        },
        discard() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(temporary);
        },
    };
}
/** One pack entry: type and size, then the content as a zlib stream of stored blocks, the last one empty. */
function* storedObject(type, size, content) {
    const head = [];
    let byte = (TYPE_NUMBER[type] << 4) | (size & 15);
    for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
        head.push(byte | 0x80);
        byte = rest & 0x7f;
    }
    yield Uint8Array.from([...head, byte, 0x78, 0x01]);
    let sum = 1;
    for (const piece of content) {
        sum = adler32(piece, sum);
        for (let at = 0; at < piece.length; at += STORED_BLOCK) {
            const length = Math.min(STORED_BLOCK, piece.length - at);
            yield Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
            yield piece.subarray(at, at + length);
        }
    }
    yield Uint8Array.of(1, 0, 0, 0xff, 0xff, sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff);
}
/** Longest run of bytes before the sums of Adler-32 must be reduced to stay within 32 bits (RFC 1950). */
const ADLER_RUN = 5552;
function adler32(bytes, start) {
    let a = start & 0xffff;
    let b = start >>> 16;
    for (let at = 0; at < bytes.length;) {
        const end = Math.min(at + ADLER_RUN, bytes.length);
        for (; at < end; at++) {
            a += bytes[at];
            b += a;
        }
        a %= 65521;
        b %= 65521;
    }
    return ((b << 16) | a) >>> 0;
}
/** `zlib.crc32` is there from Node 20.15 and 22.2 on. */
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32 ?? slowCrc32;
let crcTable = null;
/** CRC-32 as in gzip, for a Node that has none. */
function slowCrc32(bytes, start) {
    crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
        let c = n;
        for (let bit = 0; bit < 8; bit++)
            c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
        return c;
    });
    let crc = ~start;
    for (const byte of bytes)
        crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return ~crc >>> 0;
}
/** Writes a version 2 index (gitformat-pack): object ids ascending, checksums, offsets. */
function writeIndex(path, offsets, checksums, packSum) {
    const objects = [...offsets].map(([oid, offset], index) => ({ oid, offset, crc: checksums[index] }));
    objects.sort((a, b) => (a.oid < b.oid ? -1 : 1));
    const count = objects.length;
    const large = objects.filter(({ offset }) => offset >= LARGE_OFFSET);
    const fanoutAt = 8;
    const oidsAt = fanoutAt + 256 * 4;
    const crcsAt = oidsAt + count * OID_BYTES;
    const offsetsAt = crcsAt + count * 4;
    const largeAt = offsetsAt + count * 4;
    const sumsAt = largeAt + large.length * 8;
    const bytes = Buffer.alloc(sumsAt + 2 * OID_BYTES);
    bytes.writeUInt32BE(0xff744f63, 0);
    bytes.writeUInt32BE(2, 4);
    const fanout = new Uint32Array(256);
    let nextLarge = 0;
    objects.forEach(({ oid, offset, crc }, index) => {
        bytes.write(oid, oidsAt + index * OID_BYTES, "hex");
        bytes.writeUInt32BE(crc, crcsAt + index * 4);
        fanout[bytes[oidsAt + index * OID_BYTES]]++;
        if (offset < LARGE_OFFSET) {
            bytes.writeUInt32BE(offset, offsetsAt + index * 4);
        }
        else {
            bytes.writeUInt32BE((LARGE_OFFSET | nextLarge) >>> 0, offsetsAt + index * 4);
            bytes.writeBigUInt64BE(BigInt(offset), largeAt + 8 * nextLarge++);
        }
    });
    let total = 0;
    for (let first = 0; first < 256; first++)
        bytes.writeUInt32BE((total += fanout[first]), fanoutAt + first * 4);
    packSum.copy(bytes, sumsAt);
    (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1")
        .update(bytes.subarray(0, -OID_BYTES))
        .digest()
        .copy(bytes, sumsAt + OID_BYTES);
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW, 0o644);
    writeAll(fd, bytes);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
}
function hashOfFile(fd, size, buffer) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1");
    for (let at = 0; at < size;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, 0, Math.min(buffer.length, size - at), at);
        if (read === 0)
            throw new Error(`a pack of ${size} bytes ended after ${at}; the disk may be full`);
        hash.update(buffer.subarray(0, read));
        at += read;
    }
    return hash.digest();
}
/** Writes all of the bytes at the file's position; one write may take less. */
function writeAll(fd, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, bytes, at, bytes.length - at);
}


/***/ }),

/***/ 6690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree),
/* harmony export */   o: () => (/* binding */ removeName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);




/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something
 */
async function removeTree(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)() }, top, 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)() }, folder, name, 1);
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const names = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(folder, BATCH);
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .pN)(removal.turn);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writePatch),
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7722);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(980);
/* harmony import */ var _pack__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(235);







/**
 * Attributes of the store come before any `.gitattributes` of a tree: no conversion, no filter, no driver, nothing but git's own
 * look at the bytes.
 */
const ATTRIBUTES = "* !text !eol !crlf -ident -filter !working-tree-encoding !diff !merge !whitespace !conflict-marker-size\n";
/**
 * Files of 16 MiB and more are given as binary data: no person reads such a diff, and an agent could make one that takes hours
 * to find.
 */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tsymlinks = true
\tignorecase = false
\tprecomposeunicode = false
\tautocrlf = false
\tbigFileThreshold = 16m
\tlogallrefupdates = false
`;
/**
 * Makes an empty store.
 * @param folder a folder that does not exist yet, out of the agent's reach
 */
function createStore(folder) {
    for (const sub of ["objects/pack", "refs", "info"])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, sub), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "HEAD"), "ref: refs/heads/none\n");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "config"), CONFIG);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "info/attributes"), ATTRIBUTES);
    const stored = new Set();
    let pack = null;
    return {
        folder,
        has: (oid) => stored.has(oid),
        add(type, oid, content) {
            if (stored.has(oid))
                return;
            stored.add(oid);
            pack ??= (0,_pack__WEBPACK_IMPORTED_MODULE_6__/* .createPackWriter */ .$8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "objects"));
            pack.add(type, oid, content);
        },
        flush() {
            pack?.finish();
            pack = null;
        },
    };
}
/**
 * Writes the exact change from one manifest to the other as a patch that `git apply` takes to the same tree. Without change
 * the file is empty and git is not started.
 * @throws Error when the baseline is not what `before` says, or git fails
 */
async function writePatch({ store, baseline, before, after, patchFile, signal, }) {
    const changes = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .diffManifests */ .ew)(before, after);
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(patchFile, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o600);
    try {
        addOldBlobs(store, baseline, changes);
        const folders = foldersOf(changes);
        const baselineTree = addTrees(store, before, folders);
        const resultTree = addTrees(store, after, folders);
        if (baselineTree !== resultTree) {
            store.flush();
            const { code, stderr } = await (0,_git__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)([...DIFF, baselineTree, resultTree], {
                gitDir: store.folder,
                cwd: store.folder,
                stdout: fd,
                signal,
            });
            if (code !== 0)
                throw new Error(`git diff-tree ended with ${code ?? "a signal"} on the harness's own store: ${stderr}`);
            quoteHeaders(fd, changes);
        }
        return { changes, baselineTree, resultTree };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Nothing here is left to configuration; renames would make the patch depend on a heuristic. */
const DIFF = [
    "diff-tree",
    "-r",
    "-p",
    "--binary",
    "--full-index",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-indent-heuristic",
    "--diff-algorithm=myers",
    "--unified=3",
    "--inter-hunk-context=0",
    "--src-prefix=a/",
    "--dst-prefix=b/",
];
/**
 * `git apply` can't find the name in the header of a file without text hunks when a folder's name ends in a space, although
 * `git diff` wrote it so (2.39 to 2.54). Quoted names it can.
 */
function quoteHeaders(fd, changes) {
    const paths = new Set(changes.map(({ path }) => path).filter((path) => path.includes(" /")));
    if (paths.size === 0)
        return;
    const patch = Buffer.alloc((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size);
    for (let at = 0; at < patch.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, patch, at, patch.length - at, at);
    const hits = [];
    for (const path of paths) {
        // Paths that git has quoted already are not found, and need nothing.
        const header = Buffer.from(`diff --git a/${path} b/${path}\n`, "latin1");
        for (let at = patch.indexOf(header); at >= 0; at = patch.indexOf(header, at + 1)) {
            if (at > 0 && patch[at - 1] !== NEWLINE)
                continue;
            hits.push({ at, end: at + header.length, quoted: `diff --git "a/${path}" "b/${path}"\n` });
        }
    }
    hits.sort((a, b) => a.at - b.at);
    const parts = [];
    let done = 0;
    for (const { at, end, quoted } of hits) {
        parts.push(patch.subarray(done, at), Buffer.from(quoted, "latin1"));
        done = end;
    }
    parts.push(patch.subarray(done));
    const quoted = Buffer.concat(parts);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, 0);
    for (let at = 0; at < quoted.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, quoted, at, quoted.length - at, at);
}
const NEWLINE = 0x0a;
function addOldBlobs(store, baseline, changes) {
    const reader = (0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .createReader */ .WF)();
    for (const { before } of changes) {
        if (before === undefined || before.oid === null || store.has(before.oid))
            continue;
        const content = before.type === "symlink" ? Buffer.from(before.target ?? "", "latin1") : readBaseline(baseline, before, reader);
        if (content === null || (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)("blob", content) !== before.oid) {
            throw new Error("the baseline was changed while the run was under way; run again and leave it alone");
        }
        store.add("blob", before.oid, content);
    }
}
function readBaseline(baseline, { path, size }, reader) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .fsPath */ .Jk)(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(baseline)}/${path}`), _folder__WEBPACK_IMPORTED_MODULE_4__/* .OPEN_FILE */ .I3);
    try {
        return reader.read(fd, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function foldersOf(changes) {
    const folders = new Set([""]);
    for (const { path } of changes) {
        for (let cut = path.lastIndexOf("/"); cut > 0 && !folders.has(path.slice(0, cut)); cut = path.lastIndexOf("/", cut - 1)) {
            folders.add(path.slice(0, cut));
        }
    }
    return folders;
}
function addTrees(store, entries, folders) {
    const visit = (path, oid, bytes) => {
        if (folders.has(path))
            store.add("tree", oid, bytes);
    };
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .buildTrees */ .iU)(entries, visit, ({ path }) => !folders.has(path));
}


/***/ })

};
