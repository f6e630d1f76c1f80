"use strict";
exports.id = 8534;
exports.ids = [8534];
exports.modules = {

/***/ 7136:
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
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(3827);
// EXTERNAL MODULE: ./src/world/worktree/altered.ts
var worktree_altered = __webpack_require__(7253);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(7722);
// EXTERNAL MODULE: ./src/world/worktree/products.ts
var products = __webpack_require__(5398);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/command.ts + 1 modules
var run_command = __webpack_require__(4945);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var mounts_paths = __webpack_require__(8978);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
;// CONCATENATED MODULE: ./src/commands/run/home-view.ts




/**
 * Folders of `PATH` that lie in a home which commands can write: those that setup filled stay where they stand, read-only, and no
 * folder on the way to them can be renamed. All others come last, so that what changed code puts there has the name of nothing
 * that is found elsewhere.
 * @param home folder of the host that is the home inside; null for one that is empty
 */
function homeView(home, path) {
    const isOwn = (folder) => (0,mounts_paths/* isWithin */.UO)(folder, inside/* INSIDE_HOME */.hM);
    const filled = new Set(path.filter((folder) => isOwn(folder) && home !== null && isFolder(home, restOf(folder))));
    const mounts = new Map();
    for (const folder of filled) {
        const names = restOf(folder).split("/");
        for (let count = 1; count < names.length; count++) {
            const way = names.slice(0, count).join("/");
            if (!mounts.has(way))
                mounts.set(way, false);
        }
        mounts.set(names.join("/"), true);
    }
    const isLast = (folder) => isOwn(folder) && !filled.has(folder);
    return {
        path: [...path.filter((folder) => !isLast(folder)), ...path.filter(isLast)],
        mounts: [...mounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, readOnly]) => ({ path: at, readOnly })),
    };
}
function restOf(folder) {
    return folder.slice(inside/* INSIDE_HOME */.hM.length + 1);
}
/** Whether a folder lies there, and no link on the way: one could be replaced. */
function isFolder(home, rest) {
    const names = rest.split("/");
    return (rest !== "" &&
        names.every((_, index) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(home, ...names.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory() === true));
}

// EXTERNAL MODULE: ./src/core/formats/build-folders.ts
var build_folders = __webpack_require__(4148);
// EXTERNAL MODULE: ./src/core/formats/write-hints.ts
var write_hints = __webpack_require__(7872);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/ground.ts
var ground = __webpack_require__(6262);
;// CONCATENATED MODULE: ./src/commands/run/tree-view.ts
















/** Lays out what commands can write of their tree, and makes the folders for it. */
async function commandTree(input) {
    const { contract, level, checkout, owned, acceptance, asides, cancel } = input;
    const mode = (0,verified_tree/* treeMode */.co)(level, contract);
    const isAside = (path, isFolder) => asides.of(path, isFolder) !== null;
    const listed = withFolders(owned);
    const added = (isCovered = isAside) => (0,products/* additionsTo */.h7)(checkout, listed, isCovered, cancel);
    const covered = (0,caches/* hasSetup */.kR)(contract) ? (await added()).covered : [];
    const plan = planFor(input, covered);
    const made = new Set();
    const laid = { mounts: [], leftOut: plan.leftOut };
    for (const mount of plan.mounts)
        if (isLaid(checkout, mount, made))
            laid.mounts.push(mount);
        else
            laid.leftOut++;
    const [unguarded] = (0,verified_tree/* mountFaults */.J3)(mode, laid.mounts, {
        contract,
        asides,
        acceptance,
        files: () => owned.filter(manifest/* isContent */.az),
    });
    if (unguarded !== undefined)
        throw new Error(`the plan of the verified tree is at fault: ${unguarded}`);
    const shown = laid.mounts.filter(({ path, access }) => path !== "" && access !== "look");
    const writable = new Set(mode === "read-only" ? shown.flatMap(({ path, access }) => (access === "write" ? [path] : [])) : []);
    const opened = [...writable].filter((path) => !isBelow(parentOf(path), writable));
    const isOne = (contract.verification_commands ?? []).length < 2;
    const keeper = isOne ? null : await keep(input, added, covered, opened, made);
    const canWrite = (path) => mode !== "read-only" || isBelow(path, writable);
    const emptied = new Set();
    return {
        fact: {
            mode,
            mounts: laid.mounts.map(({ path, access, reason }) => ({ path: (0,bytes/* jsonPath */.U1)(path), access, reason })),
            left_out: laid.leftOut,
        },
        view: level !== "sandbox"
            ? undefined
            : {
                readOnly: mode === "read-only" || laid.mounts.some(({ path }) => path === ""),
                mounts: shown.map(({ path, access }) => ({ path: (0,bytes/* pathText */.LF)(path), readOnly: access === "read" })),
            },
        canWrite,
        async restore() {
            for (const path of opened)
                if (made.has(path) && isFilled(checkout, path))
                    emptied.add(textOf(path));
            await keeper?.();
        },
        faultAfter: () => faultAfter(input, added),
        hints: (said) => (0,write_hints/* writeHints */.Ak)(said, {
            root: level === "sandbox" ? inside/* INSIDE_WORKSPACE */.BV : checkout,
            at: (path) => kindAt((0,external_node_path_.join)(checkout, path)),
            canWrite: (path) => canWrite((0,bytes/* bytePathOf */.D9)(path)),
            made: new Set([...made].map(textOf)),
            emptied,
        }),
    };
}
function planFor({ contract, level, checkout, owned, acceptance, asides }, covered) {
    if (level !== "sandbox")
        return { mounts: [], leftOut: 0 };
    if ((0,verified_tree/* isWritable */.nH)(contract))
        return (0,verified_tree/* planWritableTree */.u7)({ contract, owned }, acceptance);
    const left = covered.flatMap((path) => {
        const place = (0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`);
        if (kindAt(place) !== "folder")
            return [];
        const has = (name) => kindAt((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}/${name}`)) !== null;
        return [{ path, packages: (0,build_folders/* holdsPackages */.yU)(path, has) }];
    });
    return (0,verified_tree/* planReadOnlyTree */.y6)({ contract, asides, owned, left });
}
/** Whether something can be mounted at a path of the tree; a folder that is not there is made. No link is followed. */
function isLaid(checkout, { path, access }, made) {
    if (path === "" || access === "look")
        return true;
    // Bubblewrap is told paths as text.
    if ((0,bytes/* pathText */.LF)(path) === null)
        return false;
    const names = path.split("/");
    const base = (0,bytes/* bytePathOf */.D9)(checkout);
    for (let count = 1; count <= names.length; count++) {
        const at = names.slice(0, count).join("/");
        const kind = kindAt((0,folder/* fsPath */.Jk)(`${base}/${at}`));
        if (kind === "folder" || (kind === "other" && count === names.length && access === "read"))
            continue;
        if (kind !== null || access !== "write")
            return false;
        (0,external_node_fs_.mkdirSync)((0,folder/* fsPath */.Jk)(`${base}/${at}`), { mode: 0o755 });
        made.add(at);
    }
    return true;
}
/**
 * Keeps what commands could change, and says how it is put back. With a tree that is read-only, or that is looked at after each
 * command, these are the folders that are set aside; else it is all of it.
 */
async function keep({ contract, level, checkout, copies, cancel: signal }, added, covered, writable, made) {
    const kept = (0,external_node_path_.join)(copies, "tree");
    if ((0,verified_tree/* isWritable */.nH)(contract)) {
        await (0,products/* copyProducts */.ae)(checkout, kept, { signal });
        return async () => {
            await (0,remove/* removeTree */.dM)(checkout);
            await (0,products/* copyProducts */.ae)(kept, checkout, { signal });
        };
    }
    const isSandbox = level === "sandbox";
    const changing = isSandbox ? writable.filter((path) => !made.has(path)) : covered;
    await (0,products/* copyProducts */.ae)(checkout, kept, { paths: changing, signal });
    const git = isSandbox ? null : await (0,ground/* keepGit */.w)(checkout, (0,external_node_path_.join)(copies, "git"), signal);
    return async () => {
        const found = isSandbox ? writable : (await added()).covered;
        for (const path of found)
            await (0,remove/* removeBelow */.ck)(checkout, path);
        await (0,products/* copyProducts */.ae)(kept, checkout, { paths: changing, signal });
        for (const path of isSandbox ? writable : [])
            if (made.has(path))
                (0,external_node_fs_.mkdirSync)((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`));
        if (git !== null)
            await (0,ground/* restoreGit */.V)(checkout, git, signal);
    };
}
/** Looks at the tree, where it could be written. */
async function faultAfter({ contract, level, checkout, owned, acceptance, cancel }, added) {
    const writable = (0,verified_tree/* isWritable */.nH)(contract);
    // What is mounted read-only can't be changed, and the rest of it is set aside.
    if (level === "sandbox" && !writable)
        return null;
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const tests = new Set(acceptance);
    const isGuarded = ({ path }) => tests.has(path) || (0,paths/* matchesAny */._I)(forbidden, path);
    const looked = writable ? owned.filter((entry) => (0,manifest/* isContent */.az)(entry) && isGuarded(entry)) : owned;
    try {
        const altered = await (0,worktree_altered/* alteredEntries */.q)(checkout, looked, cancel);
        if (altered.length > 0)
            return `a verification command changed ${named(altered)}; ${INSTEAD}`;
        const found = writable
            ? (await added((path, isFolder) => (0,paths/* matchesAny */._I)(forbidden, path, isFolder))).covered
            : (await added()).uncovered;
        return found.length === 0
            ? null
            : `a verification command added ${named(found)}, which ${writable ? "forbidden_paths covers" : "no discard rule covers"}; ${INSTEAD}`;
    }
    catch (error) {
        const { name, code } = error;
        if (name === "AbortError")
            return null;
        if (code === "EACCES")
            return `a verification command left a folder that can't be read; ${INSTEAD}`;
        throw error;
    }
}
/** A tree with the folders that hold something of it, which it need not list. */
function withFolders(owned) {
    const folders = new Set();
    for (const { path } of owned)
        for (let at = parentOf(path); at !== "" && !folders.has(at); at = parentOf(at))
            folders.add(at);
    return [...owned, ...[...folders].map((path) => ({ path: path, type: "dir" }))];
}
const INSTEAD = "it may write to discard_paths, HOME and /tmp alone";
/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;
function named(paths) {
    const shown = paths.slice(0, NAMED_PATHS).map(bytes/* displayPath */.Gt).join(", ");
    return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}
/** Whether a path is one of the folders, or lies in one. */
function isBelow(path, folders) {
    for (let at = path; at !== ""; at = parentOf(at))
        if (folders.has(at))
            return true;
    return false;
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function textOf(path) {
    return (0,bytes/* pathText */.LF)(path) ?? (0,bytes/* displayPath */.Gt)(path);
}
function isFilled(checkout, path) {
    try {
        return (0,external_node_fs_.readdirSync)((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`)).length > 0;
    }
    catch {
        return false;
    }
}
function kindAt(path) {
    let stats;
    try {
        stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return null;
    }
    return stats === undefined ? null : (0,folder/* typeOf */.QP)(stats.mode) === "dir" ? "folder" : "other";
}

;// CONCATENATED MODULE: ./src/commands/run/verification.ts

















/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. Each command begins with what
 * the first one began with: the tree, which none of them can change, what setup left, and a home of its own. So nothing that
 * the changed code does in one command is there for the next; commands that need each other's files are one command.
 */
async function verifyResult(input) {
    const { level, cancel, log } = input;
    const fact = { tree: null, commands: [] };
    const problem = await verifyLaid(input, fact);
    if (cancel.aborted)
        return { status: "not_run", reason: "the run was cancelled meanwhile", level, ...fact };
    if (problem !== null)
        log.note(problem);
    const passed = problem === null && fact.commands.every(run_command/* succeeded */.gq);
    return { status: passed ? "passed" : "failed", reason: problem, level, ...fact };
}
/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input, fact) {
    const { contract, ground, limits, level, cancel, copies, asides } = input;
    const { checkout } = ground;
    const wanted = contract.verification_commands ?? [];
    const laid = await input.layResult();
    if ("problem" in laid)
        return laid.problem;
    const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
    const tests = acceptance.map(({ path }) => path);
    const own = new Set(tests);
    const owned = (0,manifest/* composeResult */.sI)(laid.owned, acceptance, (path) => !own.has(path));
    const tree = await commandTree({ contract, level, checkout, owned, acceptance: tests, asides, copies, cancel });
    fact.tree = tree.fact;
    const env = needsNoBytecode(owned, tree) ? NO_BYTECODE : {};
    const budget = (0,run_command/* newBudget */.k$)(limits.verification_seconds, limits.test_output_bytes);
    for (const [index, command] of wanted.entries()) {
        if (cancel.aborted)
            break;
        if (index > 0)
            await tree.restore();
        const home = await homeFor(input, index, index === wanted.length - 1);
        const view = {
            workspace: checkout,
            home,
            found: homeView(home, input.surroundings.path),
            env: { ...GIT_AT_REST, ...withoutDebuggers((0,environment/* plainVariables */.uw)(contract)), ...env },
            network: "none",
            loopback: input.loopback,
            held: [NODE_DEBUGGER_PORT],
            readOnly: [],
            ...(tree.view === undefined ? {} : { tree: tree.view }),
        };
        const { fact: ran, said } = await (0,run_command/* runCommand */.d1)(input, view, command, budget);
        const hints = (0,run_command/* succeeded */.gq)(ran) ? [] : tree.hints(said);
        fact.commands.push({ ...ran, ...(hints.length === 0 ? {} : { hints }) });
        const fault = await tree.faultAfter();
        if (fault !== null)
            return fault;
        if (ran.termination === "timeout")
            break;
    }
    return null;
}
/** `git status` and the like write the index again where they can; in a tree that is read-only they need not. */
const GIT_AT_REST = { GIT_OPTIONAL_LOCKS: "0" };
/** Where Node.js lets a debugger in that a signal asks for, whatever its version, and whoever started it. */
const NODE_DEBUGGER_PORT = 9229;
/** What keeps runtimes from letting a debugger in, where they can be told so without a word of theirs. */
const NO_DEBUGGERS = {
    // of .NET: not its profiler, by which it measures coverage
    DOTNET_EnableDiagnostics_IPC: "0",
    DOTNET_EnableDiagnostics_Debugger: "0",
    PYTHON_DISABLE_REMOTE_DEBUG: "1",
};
/**
 * A contract's variables, with what keeps the program that runs the tests from being steered by what it tests. Every other way
 * to tell a JVM says so on each JVM's stderr; Maven's own is quiet, and not that of the tests.
 */
function withoutDebuggers(variables) {
    const maven = variables["MAVEN_OPTS"];
    return {
        ...NO_DEBUGGERS,
        ...variables,
        MAVEN_OPTS: ["-XX:+DisableAttachMechanism", ...(maven === undefined ? [] : [maven])].join(" "),
    };
}
/** The home of one command: as setup left it, whatever an earlier one did to its own. Only the last one needs no copy. */
async function homeFor({ ground, copies }, index, last) {
    if (ground.home === null || last)
        return ground.home;
    const home = (0,external_node_path_.join)(copies, `home-${index}`);
    await (0,products/* copyProducts */.ae)(ground.home, home);
    return home;
}
/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;
/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };
/**
 * Whether Python may take bytecode for source that is judged: the tree holds some, or source of it lies where commands can write,
 * so that changed code could put some beside it.
 */
function needsNoBytecode(owned, { canWrite }) {
    return owned.some(({ path }) => BYTECODE.test(path) || (path.endsWith(".py") && canWrite(path)));
}
/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
function verifiedTree(contract, before, after) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    return (0,manifest/* composeResult */.sI)(before, after, (path) => !(0,paths/* matchesAny */._I)(allowed, path));
}
/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs lie beside the tree's own; where the result adds a
 *   file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
async function layPatch({ wanted, made, ...patch }, checkout, limits, pristine) {
    const { store, patchFile } = patch;
    const { changes, resultTree } = made ?? (await (0,worktree_store/* writePatch */.CZ)({ ...patch, after: wanted }));
    const taken = pristine ? null : inThePlaceOfProducts(checkout, changes);
    if (taken !== null)
        return { problem: `the result puts ${(0,bytes/* displayPath */.Gt)(taken)} in the place of what setup commands left there` };
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
        const wrong = await (0,worktree_altered/* alteredEntries */.q)(checkout, wanted);
        if (wrong.length > 0)
            throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
    }
    return { owned: wanted };
}
/**
 * The path of a result's file that would stand where setup commands left a folder with something in it, or null. What they left
 * is what verification rests on: nothing of a result takes its place.
 */
function inThePlaceOfProducts(checkout, changes) {
    // A folder of the starting tree is the patch's to clear away.
    const isOfTree = (path) => changes.some((other) => other.kind === "deleted" && other.path.startsWith(`${path}/`));
    for (const { path, kind } of changes) {
        if (kind !== "added")
            continue;
        const own = (0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`);
        if (foundAt(own)?.isDirectory() && !isOfTree(path) && holdsFiles(own))
            return path;
    }
    return null;
}
/** What lies at a path; undefined where nothing does, below a file too. */
function foundAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.code === "ENOTDIR")
            return undefined;
        throw error;
    }
}
function holdsFiles(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, recursive: true }).some((entry) => !entry.isDirectory());
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


/***/ })

};
;