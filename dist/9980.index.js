"use strict";
exports.id = 9980;
exports.ids = [9980];
exports.modules = {

/***/ 2011:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ boundedTrees; }
/* harmony export */ });
/**
 * What something contained may fill while it runs: its workspace and its home on the disk and, at levels where no memory holds
 * them, its temporary files.
 */
function boundedTrees(level, { workspace, home, scratch }, limits) {
    const tree = (folder) => ({ limit: "tree_bytes", folder, bytes: limits.tree_bytes });
    return [
        tree(workspace.host),
        ...(home === undefined ? [] : [tree(home)]),
        ...(level === "sandbox" ? [] : [{ limit: "scratch_bytes", folder: scratch, bytes: limits.scratch_bytes }]),
    ];
}


/***/ }),

/***/ 4945:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k$: function() { return /* binding */ newBudget; },
  d1: function() { return /* binding */ runCommand; },
  gq: function() { return /* binding */ succeeded; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/contain/run.ts
var run = __webpack_require__(4742);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/commands/run/bounds.ts
var bounds = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/commands/run/effects.ts
var effects = __webpack_require__(5802);
// EXTERNAL MODULE: ./src/commands/run/end.ts
var run_end = __webpack_require__(3397);
;// CONCATENATED MODULE: ./src/commands/run/space.ts
/** What systems and languages say when there is no room to write (ENOSPC, EDQUOT). */
const NO_ROOM = ["No space left on device", "no space left on device", "ENOSPC", "Disk quota exceeded"];
/** Longer than any of them, so that one which comes in two pieces is seen. */
const KEPT = 32;
function watchForSpace() {
    let end = "";
    let found = false;
    return {
        see(chunk) {
            if (found)
                return;
            const joint = end + chunk.toString("latin1", 0, KEPT);
            found = NO_ROOM.some((words) => chunk.includes(words) || joint.includes(words));
            end = (end + chunk.toString("latin1", Math.max(0, chunk.length - KEPT))).slice(-KEPT);
        },
        said: () => found,
    };
}
/** What the facts tell of a command that was ended at a limit of room, or that failed and said itself that there was none. */
function outOfSpace({ limitHit, exitCode }, watch) {
    if (limitHit !== null)
        return { limit_hit: limitHit };
    return exitCode !== 0 && watch.said() ? { out_of_space: true } : {};
}

;// CONCATENATED MODULE: ./src/commands/run/command.ts










/** A budget that begins now. */
function newBudget(seconds, bytes) {
    return { bytesLeft: bytes, deadline: performance.now() + seconds * 1000, started: 0 };
}
/** Bytes of the beginning, and of the end, of what a command says that are looked at for hints. */
const HINT_BYTES = 128 * 1024;
/**
 * Runs one command of a contract, contained, and writes its output to the log between two lines of the harness's own.
 * @throws Error when what contains it could not be started, which is this machine's fault and not the command's
 */
async function runCommand(setting, view, command, budget) {
    const { limits, level, surroundings, programs, log, cancel } = setting;
    const argv = (0,contract/* argvOf */.UU)(command);
    const mostBytes = Math.max(0, budget.bytesLeft);
    log.begin(argv, mostBytes);
    const ends = keepEnds(HINT_BYTES);
    const space = watchForSpace();
    const write = (chunk) => {
        space.see(chunk);
        ends.push(chunk);
        log.output(chunk);
    };
    const spec = {
        argv,
        env: view.env,
        workspace: { host: view.workspace, inside: inside/* INSIDE_WORKSPACE */.BV },
        ...(view.tree === undefined ? {} : { tree: view.tree }),
        readOnly: view.readOnly,
        ...surroundings,
        ...(view.found === undefined ? {} : { path: view.found.path, homeMounts: view.found.mounts }),
        network: view.network,
        loopback: view.loopback,
        ...(view.held === undefined ? {} : { held: view.held }),
        limits: (0,effects.containLimits)(limits),
        events: false,
        scratch: scratchOf(setting, budget.started++),
        ...(view.home === null ? {} : { home: view.home }),
    };
    const result = await (0,run/* runContained */.z)(level, spec, {
        deadlineMs: Math.max(1, budget.deadline - performance.now()),
        cancel,
        outputLimitBytes: mostBytes,
        onStdout: write,
        onStderr: write,
        disk: { folder: view.workspace, reserveBytes: domain_limits/* DISK_RESERVE_BYTES */.F7 },
        trees: (0,bounds/* boundedTrees */.H)(level, spec, limits),
    }, programs);
    const end = { ...(0,run_end/* endOf */.p)(result, JSON.stringify(argv)), ...outOfSpace(result, space) };
    const output = log.end(end, result.outputTruncated);
    budget.bytesLeft -= output.bytes;
    return { fact: { command, ...end, output }, said: ends.text() };
}
/** Keeps the first and the last bytes of a stream. */
function keepEnds(most) {
    const first = [];
    const last = [];
    let [firstBytes, lastBytes] = [0, 0];
    return {
        push(chunk) {
            const room = Math.min(chunk.length, most - firstBytes);
            if (room > 0) {
                first.push(Buffer.from(chunk.subarray(0, room)));
                firstBytes += room;
            }
            if (room === chunk.length)
                return;
            last.push(Buffer.from(chunk.subarray(Math.max(room, chunk.length - most))));
            lastBytes += last.at(-1).length;
            while (lastBytes - last[0].length >= most)
                lastBytes -= last.shift().length;
        },
        text: () => Buffer.concat([...first, ...last]).toString("utf8"),
    };
}
/** Whether a command came to a good end by itself. */
function succeeded({ exit_code, termination }) {
    return exit_code === 0 && termination === "exited";
}
/**
 * Temporary files of one command. In the sandbox they are in memory and new each time; elsewhere no command may find what the
 * agent's code left there in an earlier one.
 */
function scratchOf({ level, scratch }, serial) {
    if (level === "sandbox")
        return scratch;
    const own = (0,external_node_path_.join)(scratch, String(serial));
    (0,external_node_fs_.mkdirSync)(own, { mode: 0o700, recursive: true });
    return own;
}


/***/ }),

/***/ 5802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beyondMachine: function() { return /* binding */ beyondMachine; },
/* harmony export */   containLimits: function() { return /* binding */ containLimits; },
/* harmony export */   describeTools: function() { return /* binding */ describeTools; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _world_contain_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1112);
/* harmony import */ var _world_facts_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);




/** Bounds of what is contained, as far as this machine has what they ask for. */
function containLimits(limits) {
    return {
        processes: limits.processes,
        fileBytes: limits.file_bytes,
        memoryBytes: Math.min(limits.memory_bytes, memoryHere()),
        scratchBytes: Math.min(limits.scratch_bytes, memoryHere()),
    };
}
/** A sentence for each limit that a contract asks for and this machine does not have. */
function beyondMachine({ limits = {} }) {
    const has = memoryHere();
    return ["memory_bytes", "scratch_bytes"].flatMap((name) => {
        const wanted = limits[name] ?? 0;
        return wanted <= has
            ? []
            : [
                `limits.${name} asks for ${wanted} bytes; this machine has ${has} for what is contained, which is the limit here`,
            ];
    });
}
/** Memory that stays for the harness itself. */
const OWN_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of memory that this machine, or what this process runs in, has for what is contained. */
function memoryHere() {
    const constrained = process.constrainedMemory?.() ?? 0;
    const all = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
    // Without a bound of its own a group says 0, or more than any machine has.
    const most = constrained > 0 && constrained < all ? constrained : all;
    return Math.max(OWN_MEMORY_BYTES, most - OWN_MEMORY_BYTES);
}
/**
 * Says of every program that the run needs whether it is there. Only git, which the harness itself starts, is asked for its
 * version; those of a contract's commands are never started here.
 */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,_world_contain_find__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)("git", path);
    const version = git === null ? null : await (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(git, path);
    const looked = version === null ? `none that answers --version in ${path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).join(", ")}` : null;
    return {
        tools: [
            {
                name: "git",
                needed_for: "the patch and the clean checkout",
                found: version !== null,
                version,
                ...(looked === null ? {} : { problem: looked }),
            },
            ...programs.map(({ name, missing, by, version: written }) => ({
                name,
                needed_for: "a command of the contract",
                found: missing === null,
                version: written,
                by,
                ...(missing === null ? {} : { problem: missing.found }),
            })),
        ],
        git: version,
        python: programs.find(({ name }) => /^python[\d.]*$/.test(name))?.version ?? null,
    };
}


/***/ }),

/***/ 3397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ endOf; }
/* harmony export */ });
/* harmony import */ var _trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6581);

/**
 * How what was contained ended, as the facts have it of lane and commands alike.
 * @param what names it where it never began
 * @throws Error when what contains it could not be started, which is this machine's fault and not its own
 */
function endOf(result, what) {
    if (result.termination === "not_started")
        throw new Error(`${what} could not be started: ${result.startFailure ?? "no reason given"}`);
    return {
        exit_code: result.exitCode,
        signal: result.signal,
        termination: result.termination,
        survivors: result.survivors,
        duration_ms: (0,_trace__WEBPACK_IMPORTED_MODULE_0__/* .round */ .L)(result.durationMs),
        ...(result.outOfMemory ? { out_of_memory: true } : {}),
    };
}


/***/ }),

/***/ 6262:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ restoreGit; },
/* harmony export */   w: function() { return /* binding */ keepGit; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_worktree_products__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5398);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6690);



/** Keeps the `.git` of a checkout aside, in a folder that is not there yet. */
async function keepGit(checkout, kept, signal) {
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_1__/* .copyProducts */ .ae)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"), kept, { signal });
    return kept;
}
/** Puts the `.git` back that was kept: whatever ran in the checkout since has no say in what git tells there. */
async function restoreGit(checkout, kept, signal) {
    await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"));
    await (0,_world_worktree_products__WEBPACK_IMPORTED_MODULE_1__/* .copyProducts */ .ae)(kept, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout, ".git"), { signal });
}


/***/ }),

/***/ 4742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* unused harmony export withHandOver */
/* harmony import */ var _handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6928);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8700);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6583);



/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_1__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_2__/* .supervise */ .zD)(launch, withHandOver(launch, spec, supervision));
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}
/** What a start may write is handed over when everything else is ready for it. */
function withHandOver({ lent }, spec, supervision) {
    if (lent === null)
        return supervision;
    const { hold = Promise.resolve() } = supervision;
    const held = hold.then(() => (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .Cl)(spec, lent));
    // Met where it is waited for, if it ever is.
    held.catch(() => { });
    return { ...supervision, hold: held };
}


/***/ }),

/***/ 7253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: function() { return /* binding */ alteredEntries; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8664);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5132);







/**
 * Looks whether a folder still holds what a manifest says: every file and link with its content and the mode that git knows,
 * in folders that are none but folders. What else lies there does not count. No link is followed.
 * @returns the paths that are not as they stand in the manifest, in its order
 * @throws the signal's reason when it fires; Error where the system fails
 */
async function alteredEntries(root, entries, signal) {
    const base = `${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root)}/`;
    const reader = (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .createReader */ .WF)();
    const turn = (0,_turns__WEBPACK_IMPORTED_MODULE_6__/* .newTurn */ .ej)();
    const folders = new Map([["", true]]);
    const isFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const real = isFolder((0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .parentOf */ .gN)(path)) && typeAt(base + path) === "dir";
        folders.set(path, real);
        return real;
    };
    const altered = [];
    for (const entry of entries) {
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_6__/* .isTurnOver */ .AL)(turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_6__/* .giveTurn */ .pN)(turn, signal);
        if (!(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .isContent */ .az)(entry))
            continue;
        if (entry.size > _folder__WEBPACK_IMPORTED_MODULE_5__/* .PIECE_BYTES */ .ts)
            (0,_turns__WEBPACK_IMPORTED_MODULE_6__/* .noteLongStep */ .Df)(turn);
        if (!isFolder((0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .parentOf */ .gN)(entry.path)) || !holds(base + entry.path, entry, reader))
            altered.push(entry.path);
    }
    return altered;
}
function typeAt(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    return stats === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .typeOf */ .QP)(stats.mode);
}
function holds(path, entry, reader) {
    const type = typeAt(path);
    if (type !== entry.type)
        return false;
    if (type === "symlink")
        return (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(Buffer.from((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .fsPath */ .Jk)(path), "latin1"), "latin1")) === entry.sha256;
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .fsPath */ .Jk)(path), _folder__WEBPACK_IMPORTED_MODULE_5__/* .OPEN_FILE */ .I3);
    }
    catch {
        return false;
    }
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if ((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .typeOf */ .QP)(mode) !== "file" || size !== entry.size || (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)({ ...entry, mode }) !== (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(entry))
            return false;
        if (size > _folder__WEBPACK_IMPORTED_MODULE_5__/* .PIECE_BYTES */ .ts)
            return (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .hashPieces */ .Qi)(fd, size) === entry.sha256;
        return reader.read(fd, size) !== null && reader.sha256() === entry.sha256;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
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
/* harmony import */ var _baseline_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7896);
/* harmony import */ var _copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6511);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7722);
/* harmony import */ var _git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(980);







/**
 * Makes a clean checkout of the baseline from its trusted source, with a `.git` of the harness's own that has it as a commit.
 * @param expectedTree tree id that the baseline had when the run began
 * @throws Error when the source is not that tree any more
 */
async function cleanCheckout(source, dest, expectedTree, options = {}) {
    const copied = await (0,_baseline_git__WEBPACK_IMPORTED_MODULE_3__.prepareWorkspace)(source, dest, options);
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
    const added = [];
    let files = 0;
    const reader = (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_2__/* .createPatchReader */ .O)({
        ...(maxBinaryBytes === undefined ? {} : { maxBinaryBytes }),
        take({ path, kind }) {
            files++;
            if (kind === "added")
                added.push(path);
        },
    });
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(patchFile, "r");
    try {
        for (const piece of (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .pieces */ .IE)(fd))
            reader.push(piece);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
    const fault = reader.end();
    if (fault !== null)
        return `${fault.problem} (at byte ${fault.offset} of the patch)`;
    if (files === 0)
        return null;
    for (const path of added)
        makeRoom(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(dest)}/${path}`);
    const args = ["apply", "--whitespace=nowarn", "-p1", patchFile];
    const { code, stderr } = await (0,_git__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .E)(args, { gitDir: store.folder, workTree: dest, cwd: dest, signal });
    return code === 0 ? null : stderr || `git apply ended with ${code ?? "a signal"}`;
}
/** Git knows no empty folders: where a file is to replace a folder, it would stumble over those in it. */
function makeRoom(path) {
    let folder;
    try {
        folder = (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .openFolder */ .NE)(path);
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
    const left = ((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .listNames */ .Zv)(folder, Number.MAX_SAFE_INTEGER) ?? []).filter(({ name, kind }) => {
        if (kind !== "folder")
            return true;
        const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .openFolder */ .NE)(folder.base + name);
        const empty = removeEmptyFolders(inner);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
        if (empty)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_5__/* .fsPath */ .Jk)(folder.base + name));
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
    return (0,_copy__WEBPACK_IMPORTED_MODULE_4__/* .copyTree */ .E)(source, dest, { ...options, overlay: true });
}


/***/ }),

/***/ 5398:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: function() { return /* binding */ measureProducts; },
/* harmony export */   KR: function() { return /* binding */ UnusableProducts; },
/* harmony export */   ae: function() { return /* binding */ copyProducts; },
/* harmony export */   h7: function() { return /* binding */ additionsTo; },
/* harmony export */   wZ: function() { return /* binding */ makeFolders; },
/* harmony export */   zL: function() { return /* binding */ findInProducts; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);




/** What setup commands made can't be taken over; the message says of what, and what to do. */
class UnusableProducts extends Error {
}
/**
 * Looks what was added to a tree. No link is followed; a folder without anything in it is a change of nothing.
 * @param entries manifest of the tree as it was, its folders among them
 * @param isCovered whether a path may be added: asked from the top down, not below what it has covered
 * @throws Error where the system fails; the signal's reason when it fires
 */
async function additionsTo(root, entries, isCovered, signal) {
    const known = new Map(entries.map(({ path, type }) => [path, type]));
    const covered = [];
    const uncovered = new Set();
    const folders = [];
    const turn = (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)();
    const look = async (folder, path, added) => {
        for (const { name, kind } of (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(folder, Number.MAX_SAFE_INTEGER) ?? []) {
            if ((0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .isTurnOver */ .AL)(turn))
                await (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .pN)(turn, signal);
            if (path === "" && name === ".git")
                continue;
            const own = (path === "" ? name : `${path}/${name}`);
            const isFolder = kind === "folder";
            const isNew = added !== null || !known.has(own);
            if (isNew && isCovered(own, isFolder))
                covered.push(own);
            else if (isFolder) {
                if (isNew)
                    folders.push(own);
                const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(folder.base + name);
                try {
                    await look(inner, own, added ?? (isNew ? own : null));
                }
                finally {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
                }
            }
            else if (isNew)
                uncovered.add((added === null ? own : `${added}/`));
        }
    };
    const top = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        await look(top, "", null);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    return { covered, uncovered: [...uncovered], folders };
}
/**
 * Counts what lies in a folder.
 * @throws UnusableProducts beyond the bounds, or where a folder can't be read
 */
async function measureProducts(source, bounds, selection = {}) {
    const extent = { files: 0, bytes: 0 };
    let entries = 0;
    await visit(source, selection, {
        depth: bounds.depth,
        entry(_folder, _name, stats) {
            if (++entries > bounds.entries)
                throw tooLarge("entries", bounds.entries, "files, folders and links");
            if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) === "dir")
                return;
            extent.files++;
            extent.bytes += stats.size;
            if (extent.bytes > bounds.tree_bytes)
                throw tooLarge("tree_bytes", bounds.tree_bytes, "bytes");
        },
    });
    return extent;
}
/** A file is looked through in pieces of so many bytes. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** The first name, link or file in a folder that holds something. */
async function findInProducts(source, search, selection = {}) {
    let found = null;
    await visit(source, selection, {
        depth: Number.MAX_SAFE_INTEGER,
        entry(folder, name, stats, path) {
            if (found !== null)
                return;
            const from = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(folder.base + name);
            const type = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode);
            if (search.isIn((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(path)))
                found = "in a name";
            else if (type === "symlink"
                ? search.isIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(from, "buffer"))
                : type === "file" && isInFile(from, stats.size, search))
                found = { path: path };
        },
    });
    return found;
}
function isInFile(path, size, search) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const file = search.inFile();
        for (const piece of (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .pieces */ .IE)(fd, Math.min(size, PIECE_BYTES)))
            file.push(piece);
        return file.end();
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** Permissions that are taken over: no program becomes another user's by being copied. */
const PERMISSIONS = 0o777;
/**
 * Copies what lies in a folder into another one: modes and times as they are, links as links, hard links come apart, sockets
 * and pipes stay behind. Contents are shared with the original where the file system can do that without a link. The source
 * must be still.
 * @param dest a folder; made where it does not exist
 * @throws UnusableProducts where something can't be read; Error where the system fails
 */
async function copyProducts(source, dest, selection = {}) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(dest, { recursive: true, mode: 0o700 });
    const base = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(dest);
    const target = (path) => (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(`${base}/${path}`);
    const closed = [];
    for (const path of selection.paths ?? []) {
        const cut = path.lastIndexOf("/");
        if (cut > 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target(path.slice(0, cut)), { recursive: true });
    }
    await visit(source, selection, {
        depth: Number.MAX_SAFE_INTEGER,
        entry(folder, name, stats, path) {
            const type = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode);
            const from = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(folder.base + name);
            if (type === "dir") {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target(path), 0o700);
                closed.push({ path, stats });
            }
            else if (type === "symlink")
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(from, "buffer"), target(path));
            else if (type === "file") {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, target(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
                if ((stats.mode & 0o7000) !== 0)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target(path), stats.mode & PERMISSIONS);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(target(path), stats.atimeMs / 1000, stats.mtimeMs / 1000);
            }
        },
    });
    // From the innermost out: what is put into a folder changes its time, and needs its permission.
    for (const { path, stats } of closed.reverse()) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target(path), stats.mode & PERMISSIONS);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(target(path), stats.atimeMs / 1000, stats.mtimeMs / 1000);
    }
}
/** Makes folders in another one, those that they lie in among them. */
function makeFolders(dest, folders) {
    const base = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(dest);
    for (const path of folders)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(`${base}/${path}`), { recursive: true });
}
/** Goes through a folder, each folder before what is in it. No link is followed. */
async function visit(source, { paths, signal }, visitor) {
    const turn = (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .newTurn */ .ej)();
    const one = async (folder, name, path, depth) => {
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .isTurnOver */ .AL)(turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .pN)(turn, signal);
        try {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .fsPath */ .Jk)(folder.base + name));
            visitor.entry(folder, name, stats, path);
            if ((0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(stats.mode) !== "dir")
                return;
            if (depth > visitor.depth)
                throw tooLarge("depth", visitor.depth, "folders below each other");
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(folder.base + name);
            try {
                await all(inner, path, depth + 1);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
            }
        }
        catch (error) {
            const { code } = error;
            if (code !== "EACCES" && code !== "EPERM")
                throw error;
            throw new UnusableProducts(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)} can't be read by this user (${code})`);
        }
    };
    const all = async (folder, path, depth) => {
        for (const { name } of (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(folder, Number.MAX_SAFE_INTEGER) ?? [])
            await one(folder, name, path === "" ? name : `${path}/${name}`, depth);
    };
    const from = (below) => (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(source) + (below === "" ? "" : `/${below}`));
    const within = async (folder, action) => {
        try {
            await action(folder);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
        }
    };
    if (paths === undefined)
        return within(from(""), (top) => all(top, "", 1));
    for (const path of paths) {
        const cut = Math.max(0, path.lastIndexOf("/"));
        const name = path.slice(cut === 0 ? 0 : cut + 1);
        await within(from(path.slice(0, cut)), (parent) => one(parent, name, path, path.split("/").length));
    }
}
function tooLarge(limit, bound, what) {
    return new UnusableProducts(`expected at most ${bound} ${what} in what setup commands leave, found more; raise limits.${limit}`);
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
async function writePatch({ store, baseline, before, after, changes = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .diffManifests */ .ew)(before, after), patchFile, maxBytes, signal, }) {
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
    const visit = (path, oid, content) => {
        if (folders.has(path))
            store.add("tree", oid, content());
    };
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .buildTrees */ .iU)(entries, visit, ({ path }) => !folders.has(path));
}


/***/ })

};
;