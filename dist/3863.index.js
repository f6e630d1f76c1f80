"use strict";
exports.id = 3863;
exports.ids = [3863];
exports.modules = {

/***/ 5802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: function() { return /* binding */ describeTools; },
/* harmony export */   FJ: function() { return /* binding */ interpretersOf; },
/* harmony export */   vu: function() { return /* binding */ containLimits; },
/* harmony export */   z0: function() { return /* binding */ findPrograms; }
/* harmony export */ });
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6954);
/* harmony import */ var _world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4112);
/* harmony import */ var _world_contain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1387);
/* harmony import */ var _world_facts_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);




/** Bounds of what is contained, from the contract. */
function containLimits(contract) {
    const limits = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(contract);
    return { ..._world_contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR, processes: limits.processes, fileBytes: limits.file_bytes };
}
/** Looks for everything that the contract's commands start. */
async function findPrograms(contract, io) {
    const place = { path: io.env["PATH"] ?? "", home: io.env["HOME"] ?? null, pyenvVersion: io.env["PYENV_VERSION"] };
    const commands = [...(contract.setup_commands ?? []), ...(contract.verification_commands ?? [])];
    const names = [...new Set(commands.map((command) => (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .argvOf */ .UU)(command)[0]))].filter((name) => !isInTree(name));
    const look = async (name) => [name, await (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .resolveInterpreter */ .Tu)(name, place)];
    const needed = await Promise.all(names.map(look));
    // A shell, or `env`, may start an interpreter that lies outside of the system's folders; whether it must, that knows.
    const mentioned = [...new Set(commands.flatMap((command) => interpretersIn((0,_core_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .argvOf */ .UU)(command).slice(1))))];
    const optional = await Promise.all(mentioned.filter((name) => !names.includes(name)).map(look));
    return new Map([...needed, ...optional.filter(([, interpreter]) => interpreter !== null)]);
}
/** Names of interpreters that stand as words of their own in arguments, the text of a shell command among them. */
function interpretersIn(argv) {
    return argv.flatMap((text) => text.match(/(?<![\w./-])(?:python[\d.]*|node)(?![\w./-])/g) ?? []);
}
/** The interpreters among them, for whoever has to see them. */
function interpretersOf(programs) {
    return [...programs.values()].filter((interpreter) => interpreter !== null);
}
/** Asks git and Python for their versions, and says of every program whether it is there. */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,_world_contain_interpreters__WEBPACK_IMPORTED_MODULE_1__/* .findOnPath */ .aY)("git", path);
    const [gitVersion, ...found] = await Promise.all([
        git === null ? null : (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(git, path),
        ...[...programs].map(async ([name, interpreter]) => {
            const asks = interpreter !== null && isPython(name);
            return { name, interpreter, version: asks ? await (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(interpreter.path, path) : null };
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


/***/ }),

/***/ 6098:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vz: function() { return /* binding */ layPatch; },
  Dt: function() { return /* binding */ verifiedTree; },
  rP: function() { return /* binding */ verifyResult; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/change.ts + 1 modules
var change = __webpack_require__(1635);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/contain/run.ts
var run = __webpack_require__(4742);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(7722);
// EXTERNAL MODULE: ./src/world/worktree/turns.ts
var turns = __webpack_require__(5132);
;// CONCATENATED MODULE: ./src/world/worktree/altered.ts






/**
 * Looks whether a folder still holds what a manifest says: every file and link with its content and the mode that git knows,
 * in folders that are none but folders. What else lies there does not count. No link is followed.
 * @returns the paths that are not as they stand in the manifest, in its order
 * @throws the signal's reason when it fires; Error where the system fails
 */
async function alteredEntries(root, entries, signal) {
    const base = `${(0,bytes/* bytePathOf */.D9)(root)}/`;
    const reader = (0,folder/* createReader */.WF)();
    const turn = (0,turns/* newTurn */.ej)();
    const folders = new Map([["", true]]);
    const isFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const real = isFolder(parentOf(path)) && typeAt(base + path) === "dir";
        folders.set(path, real);
        return real;
    };
    const altered = [];
    for (const entry of entries) {
        if ((0,turns/* isTurnOver */.AL)(turn))
            await (0,turns/* giveTurn */.pN)(turn, signal);
        if (!(0,manifest/* isContent */.az)(entry))
            continue;
        if (entry.size > folder/* PIECE_BYTES */.ts)
            (0,turns/* noteLongStep */.Df)(turn);
        if (!isFolder(parentOf(entry.path)) || !holds(base + entry.path, entry, reader))
            altered.push(entry.path);
    }
    return altered;
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function typeAt(path) {
    const stats = (0,external_node_fs_.lstatSync)((0,folder/* fsPath */.Jk)(path), { throwIfNoEntry: false });
    return stats === undefined ? null : (0,folder/* typeOf */.QP)(stats.mode);
}
function holds(path, entry, reader) {
    const type = typeAt(path);
    if (type !== entry.type)
        return false;
    if (type === "symlink")
        return (0,digest/* sha256 */.sc)(Buffer.from((0,external_node_fs_.readlinkSync)((0,folder/* fsPath */.Jk)(path), "latin1"), "latin1")) === entry.sha256;
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)((0,folder/* fsPath */.Jk)(path), folder/* OPEN_FILE */.I3);
    }
    catch {
        return false;
    }
    try {
        const { mode, size } = (0,external_node_fs_.fstatSync)(fd);
        if ((0,folder/* typeOf */.QP)(mode) !== "file" || size !== entry.size || (0,manifest/* gitMode */.aY)({ ...entry, mode }) !== (0,manifest/* gitMode */.aY)(entry))
            return false;
        if (size > folder/* PIECE_BYTES */.ts)
            return (0,folder/* hashPieces */.Qi)(fd, size) === entry.sha256;
        return reader.read(fd, size) !== null && reader.sha256() === entry.sha256;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts
var walk = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/trace.ts
var trace = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/commands/run/verification.ts
















/**
 * Verifies a result once (SPEC section 11): setup commands with the runner's network, then the result and `acceptance/`,
 * then the verification commands without network. Time and output are bounded for all commands together. A command may add
 * files for the next; one that changes what the tree itself holds ends the verification, for the next would judge another
 * tree than the one that the patch makes.
 */
async function verifyResult(input) {
    const { contract, level, cancel } = input;
    const bounds = {
        bytesLeft: input.limits.test_output_bytes,
        deadline: performance.now() + input.limits.verification_seconds * 1000,
        started: 0,
    };
    const commands = [];
    const succeeded = () => commands.every(({ exit_code, termination }) => exit_code === 0 && termination === "exited");
    for (const command of contract.setup_commands ?? []) {
        commands.push(await runCommand(input, "setup", command, bounds));
        if (!succeeded())
            break;
    }
    const problem = succeeded() ? await verifyLaid(input, commands, bounds) : null;
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
    if (problem !== null)
        input.log.write(Buffer.from(`# ${problem}\n`));
    return { status: problem === null && succeeded() ? "passed" : "failed", reason: problem, level, commands };
}
/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input, commands, bounds) {
    const { contract, checkout, cancel } = input;
    const laid = await input.layResult();
    if ("problem" in laid)
        return laid.problem;
    const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
    const own = new Set(acceptance.map(({ path }) => path));
    const owned = (0,manifest/* composeResult */.sI)(laid.owned, acceptance, (path) => !own.has(path));
    const env = owned.some(({ path }) => BYTECODE.test(path)) ? NO_BYTECODE : {};
    for (const [index, command] of (contract.verification_commands ?? []).entries()) {
        if (cancel.aborted)
            break;
        const altered = index === 0 ? [] : await alteredEntries(checkout, owned, cancel).catch(unlessAborted);
        if (altered.length > 0)
            return `a verification command changed ${named(altered)}, so that the next would not judge the tree of the patch; make one command of those that belong together`;
        commands.push(await runCommand(input, "verification", command, bounds, env));
    }
    return null;
}
/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;
/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };
function unlessAborted(error) {
    if (error.name === "AbortError")
        return [];
    throw error;
}
/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;
function named(paths) {
    const shown = paths.slice(0, NAMED_PATHS).map(bytes/* displayPath */.Gt).join(", ");
    return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}
/**
 * Home and temporary files of one command. In the sandbox they are in memory and new each time; elsewhere no command may
 * find what the agent's code left there in an earlier one.
 */
function scratchOf({ level, scratch }, serial) {
    if (level === "sandbox")
        return scratch;
    const own = (0,external_node_path_.join)(scratch, String(serial));
    (0,external_node_fs_.mkdirSync)(own, { mode: 0o700 });
    return own;
}
async function runCommand(input, kind, command, bounds, env = {}) {
    const { containLimits, level, interpreters, programs, checkout, log, cancel } = input;
    const argv = (0,records_contract/* argvOf */.UU)(command);
    log.write(Buffer.from(`$ ${JSON.stringify(argv)}\n`));
    const write = (chunk) => {
        bounds.bytesLeft -= chunk.length;
        log.write(chunk);
    };
    const known = interpreters.find(({ name }) => name === argv[0]);
    const result = await (0,run/* runContained */.z)(level, {
        argv: known === undefined ? argv : [known.path, ...argv.slice(1)],
        env,
        workspace: { host: checkout, inside: inside/* INSIDE_WORKSPACE */.BV },
        readOnly: [],
        ...input.surroundings,
        network: kind === "setup" ? "host" : "none",
        limits: containLimits,
        events: false,
        scratch: scratchOf(input, bounds.started++),
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
        survivors: result.survivors,
        duration_ms: (0,trace/* round */.L)(result.durationMs),
    };
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, lane, before, after) {
    const aside = (0,change/* setAsideRules */.aO)(contract, lane);
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    return (0,manifest/* composeResult */.sI)(before, after, (path) => (0,paths/* matchesAny */._I)(aside, path) || !(0,paths/* matchesAny */._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs may lie beside the tree's, but must have left the
 *   tree's own as they were; where the result adds a file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
async function layPatch({ wanted, made, ...patch }, checkout, limits, pristine) {
    const { store, before, patchFile } = patch;
    const altered = pristine ? [] : await alteredEntries(checkout, before);
    if (altered.length > 0)
        return {
            problem: `the setup commands changed ${named(altered)}; they may add files, and must leave those of the starting tree as they are (npm ci instead of npm install, say)`,
        };
    const { changes, resultTree } = made ?? (await (0,worktree_store/* writePatch */.CZ)({ ...patch, after: wanted }));
    if (!pristine)
        await removeInWay(checkout, changes);
    const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null && !pristine)
        return { problem: `the patch does not apply to what the setup commands left: ${(0,bytes/* escapeForPeople */.IW)(problem)}` };
    if (problem !== null)
        throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
    if (pristine) {
        const { treeId } = await (0,walk/* walk */.G)(checkout, { limits });
        if (treeId !== resultTree)
            throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
    }
    else {
        const wrong = await alteredEntries(checkout, wanted);
        if (wrong.length > 0)
            throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
    }
    return { owned: wanted };
}
/** Removes what setup commands made at the very paths that a result adds. */
async function removeInWay(checkout, changes) {
    for (const { path, kind } of changes)
        if (kind === "added")
            await (0,remove/* removeBelow */.ck)(checkout, path);
}
async function layAcceptance({ folder, expected }, checkout) {
    const { entries, refusals } = await (0,worktree_checkout/* overlay */.Lw)(folder, checkout);
    const [refused] = refusals;
    if (refused !== undefined)
        throw new Error(`acceptance/${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`);
    const found = (0,acceptance/* acceptanceList */.i)(entries);
    if (!(0,acceptance/* isSameAcceptance */.A)(found, expected))
        throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
    return entries.filter(manifest/* isContent */.az);
}


/***/ }),

/***/ 4742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3319);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(779);


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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ versionOf; }
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

/***/ 9082:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: function() { return /* binding */ overlay; },
/* harmony export */   X6: function() { return /* binding */ applyPatch; },
/* harmony export */   eZ: function() { return /* binding */ cleanCheckout; }
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ copyTree; }
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
    const limits = options.limits ?? _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR;
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
    await (0,_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeName */ .ok)(to, name);
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
        if (size > _folder__WEBPACK_IMPORTED_MODULE_6__/* .PIECE_BYTES */ .ts)
            (0,_turns__WEBPACK_IMPORTED_MODULE_9__/* .noteLongStep */ .Df)(copy.turn);
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ runGit; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Longest message kept of a failing git. */
const MAX_STDERR = 8 * 1024;
/** Between two looks at the size of git's output: at the speed of a disk some tens of megabytes. */
const LOOK_MS = 100;
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
    child.on("error", (cause) => reject(cause.name === "AbortError"
        ? cause
        : new Error("git could not be started; install git and put it on PATH", { cause })));
    child.on("close", (code) => resolve({ code, stderr: stderr.trim() }));
    const { stdout, maxStdoutBytes } = call;
    if (stdout !== undefined && maxStdoutBytes !== undefined) {
        const look = setInterval(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(stdout).size > maxStdoutBytes && child.kill("SIGKILL"), LOOK_MS);
        const stopLooking = () => clearInterval(look);
        // Before the caller learns of the end, and closes the file.
        promise.then(stopLooking, stopLooking);
    }
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
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(entry))
        .join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: function() { return /* binding */ createPackWriter; },
/* harmony export */   f4: function() { return /* binding */ writeAll; }
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

/***/ 9217:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: function() { return /* binding */ writePatch; },
/* harmony export */   MX: function() { return /* binding */ PatchTooLarge; },
/* harmony export */   y$: function() { return /* binding */ createStore; }
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
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5132);








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
/** The change is larger than its bound; what the patch file holds is no patch. */
class PatchTooLarge extends Error {
    found;
    bound;
    constructor(found, bound) {
        super(`expected a patch of at most ${bound} bytes, found ${found} or more`);
        this.found = found;
        this.bound = bound;
    }
}
/**
 * Writes the exact change from one manifest to the other as a patch that `git apply` takes to the same tree. Without change
 * the file is empty and git is not started.
 * @throws PatchTooLarge; Error when the baseline is not what `before` says, or git fails
 */
async function writePatch({ store, baseline, before, after, patchFile, maxBytes, signal, }) {
    const changes = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .diffManifests */ .ew)(before, after);
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(patchFile, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o600);
    try {
        await addOldBlobs(store, baseline, changes, signal);
        const folders = foldersOf(changes);
        const baselineTree = addTrees(store, before, folders);
        const resultTree = addTrees(store, after, folders);
        if (baselineTree !== resultTree) {
            store.flush();
            const { code, stderr } = await (0,_git__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)([...DIFF, baselineTree, resultTree], {
                gitDir: store.folder,
                cwd: store.folder,
                stdout: fd,
                maxStdoutBytes: maxBytes,
                signal,
            });
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
            if (maxBytes !== undefined && size > maxBytes)
                throw new PatchTooLarge(size, maxBytes);
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
    const quoted = new Map();
    for (const { path } of changes)
        // Paths that git has quoted already are not found, and need nothing.
        if (path.includes(" /"))
            quoted.set(`a/${path} b/${path}`, `"a/${path}" "b/${path}"`);
    if (quoted.size === 0)
        return;
    const patch = Buffer.alloc((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size);
    for (let at = 0; at < patch.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, patch, at, patch.length - at, at);
    const parts = [];
    let done = 0;
    // No line of a hunk or of binary data begins like this; a newline in a name is quoted.
    for (let at = 0; at >= 0; at = patch.indexOf(NEXT_HEADER, at) + 1 || -1) {
        const from = at + HEADER.length;
        const end = patch.indexOf(NEWLINE, from);
        const names = quoted.get(patch.toString("latin1", from, end));
        if (names === undefined)
            continue;
        parts.push(patch.subarray(done, from), Buffer.from(names, "latin1"));
        done = end;
    }
    parts.push(patch.subarray(done));
    const whole = Buffer.concat(parts);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, 0);
    for (let at = 0; at < whole.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, whole, at, whole.length - at, at);
}
const NEWLINE = 0x0a;
const HEADER = "diff --git ";
const NEXT_HEADER = `\n${HEADER}`;
async function addOldBlobs(store, baseline, changes, signal) {
    const reader = (0,_folder__WEBPACK_IMPORTED_MODULE_4__/* .createReader */ .WF)();
    const turn = (0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .newTurn */ .ej)();
    for (const { before } of changes) {
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .isTurnOver */ .AL)(turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .giveTurn */ .pN)(turn, signal);
        if (before === undefined || before.oid === null || store.has(before.oid))
            continue;
        const content = before.type === "symlink" ? Buffer.from(before.target ?? "", "latin1") : readBaseline(baseline, before, reader);
        if (content === null || (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)("blob", content) !== before.oid) {
            throw new Error("the baseline was changed while the run was under way; run again and leave it alone");
        }
        store.add("blob", before.oid, content);
        (0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .noteLongStep */ .Df)(turn);
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
;