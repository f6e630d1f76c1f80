"use strict";
exports.id = 5820;
exports.ids = [5820,9022];
exports.modules = {

/***/ 1097:
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

/***/ 9090:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ commandLog; }
/* harmony export */ });
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5337);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9863);


/** Frames what commands say for a file that takes bytes, without known values. */
function commandLog(file, secrets) {
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)(secrets);
    const notes = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)(secrets);
    let framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(0);
    return {
        begin(argv, mostBytes) {
            framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(mostBytes);
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .beginLine */ .O2)(argv)));
        },
        output: (chunk) => file.write(framer.push(redactor.push(chunk))),
        end(end, dropped) {
            file.write(framer.push(redactor.end()));
            file.write(framer.end());
            const logged = framer.logged();
            const output = { ...logged, cut: logged.cut || dropped };
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .endLine */ .Sk)(end, output)));
            return output;
        },
        note(text) {
            file.write(notes.push(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .noteLine */ .rk)(text))));
            file.write(notes.end());
        },
        hits() {
            const hits = new Map(redactor.hits());
            for (const [name, places] of notes.hits())
                hits.set(name, (hits.get(name) ?? 0) + places);
            return hits;
        },
    };
}


/***/ }),

/***/ 1000:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: function() { return /* binding */ programsIn; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6690);






/** The stand-alone programs beside the built `index.js`. */
function programsIn(folder) {
    return {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "canary.cjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "relay.cjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "fake.cjs"),
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        if (root === null) {
            root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        }
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get root() {
            return root;
        },
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__/* .removeOwned */ .Ox)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .disown */ .dK)(root);
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Eight random characters of `[a-z0-9]` for a run id. */
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ startTrace; },
/* harmony export */   L: function() { return /* binding */ round; }
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

/***/ 8749:
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
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
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
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/command.ts + 1 modules
var run_command = __webpack_require__(4945);
// EXTERNAL MODULE: ./src/core/formats/build-folders.ts
var build_folders = __webpack_require__(4148);
// EXTERNAL MODULE: ./src/core/formats/write-hints.ts
var write_hints = __webpack_require__(7872);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
;// CONCATENATED MODULE: ./src/commands/run/tree-view.ts














/** Lays out what commands can write of their tree, and makes the folders for it. */
async function commandTree(input) {
    const { contract, level, checkout, owned, asides, cancel, commands } = input;
    const mode = (0,verified_tree/* treeMode */.co)(level, contract);
    const isAside = (path, isFolder) => asides.of(path, isFolder) !== null;
    const listed = withFolders(owned);
    const covered = input.prepared ? (await (0,products/* additionsTo */.h7)(checkout, listed, isAside, cancel)).covered : [];
    const plan = planFor(input, covered);
    const made = new Set();
    const laid = { mounts: [], leftOut: plan.leftOut };
    for (const mount of plan.mounts)
        if (isLaid(checkout, mount, made))
            laid.mounts.push(mount);
        else
            laid.leftOut++;
    const shown = laid.mounts.filter(({ path, access }) => path !== "" && access !== "look");
    const writable = new Set(mode === "read-only" ? shown.flatMap(({ path, access }) => (access === "write" ? [path] : [])) : []);
    const opened = [...writable].filter((path) => !isBelow(parentOf(path), writable));
    const keeper = commands < 2 ? null : await keep(input, listed, covered, opened, made);
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
        async restore() {
            for (const path of opened)
                if (made.has(path) && isFilled(checkout, path))
                    emptied.add(textOf(path));
            await keeper?.();
        },
        faultAfter: () => faultAfter(input, listed, isAside),
        hints: (said) => (0,write_hints/* writeHints */.Ak)(said, {
            root: level === "sandbox" ? inside/* INSIDE_WORKSPACE */.BV : checkout,
            at: (path) => kindAt((0,external_node_path_.join)(checkout, path)),
            canWrite: (path) => mode !== "read-only" || isBelow((0,bytes/* bytePathOf */.D9)(path), writable),
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
async function keep({ contract, level, checkout, copies, asides, cancel: signal }, listed, covered, writable, made) {
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
    const git = (0,external_node_path_.join)(copies, "git");
    if (!isSandbox)
        await (0,products/* copyProducts */.ae)((0,external_node_path_.join)(checkout, ".git"), git, { signal });
    return async () => {
        const isAside = (path, isFolder) => asides.of(path, isFolder) !== null;
        const found = isSandbox ? writable : (await (0,products/* additionsTo */.h7)(checkout, listed, isAside, signal)).covered;
        for (const path of found)
            await (0,remove/* removeBelow */.ck)(checkout, path);
        await (0,products/* copyProducts */.ae)(kept, checkout, { paths: changing, signal });
        for (const path of isSandbox ? writable : [])
            if (made.has(path))
                (0,external_node_fs_.mkdirSync)((0,folder/* fsPath */.Jk)(`${(0,bytes/* bytePathOf */.D9)(checkout)}/${path}`));
        if (isSandbox)
            return;
        await (0,remove/* removeTree */.dM)((0,external_node_path_.join)(checkout, ".git"));
        await (0,products/* copyProducts */.ae)(git, (0,external_node_path_.join)(checkout, ".git"), { signal });
    };
}
/** Looks at the tree, where it could be written. */
async function faultAfter({ contract, level, checkout, owned, acceptance, cancel }, listed, isAside) {
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
        const additions = await (0,products/* additionsTo */.h7)(checkout, listed, writable ? (path, isFolder) => (0,paths/* matchesAny */._I)(forbidden, path, isFolder) : isAside, cancel);
        const added = writable ? additions.covered : additions.uncovered;
        return added.length === 0
            ? null
            : `a verification command added ${named(added)}, which ${writable ? "forbidden_paths covers" : "no discard rule covers"}; ${INSTEAD}`;
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
    const prepared = (0,caches/* hasSetup */.kR)(contract);
    const tree = await commandTree({
        ...{ contract, level, checkout, owned, acceptance: tests, asides, prepared, copies, cancel },
        commands: wanted.length,
    });
    fact.tree = tree.fact;
    const env = needsNoBytecode(owned, tree.fact) ? NO_BYTECODE : {};
    const budget = (0,run_command/* newBudget */.k$)(limits.verification_seconds, limits.test_output_bytes);
    for (const [index, command] of wanted.entries()) {
        if (cancel.aborted)
            break;
        if (index > 0)
            await tree.restore();
        const view = {
            workspace: checkout,
            home: await homeFor(input, index, index === wanted.length - 1),
            env: { ...GIT_AT_REST, ...(0,environment/* plainVariables */.uw)(contract), ...env },
            network: "none",
            loopback: input.loopback,
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
function needsNoBytecode(owned, { mode, mounts }) {
    const writable = mounts.flatMap(({ path, access }) => (access === "write" ? [`${(0,set_aside/* bytesOf */.$$)(path)}/`] : []));
    const isWritable = (path) => mode !== "read-only" || writable.some((folder) => path.startsWith(folder));
    return owned.some(({ path }) => BYTECODE.test(path) || (path.endsWith(".py") && isWritable(path)));
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

/***/ 6878:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ sandboxFault; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3881);
/* harmony import */ var _run_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1000);



/** Why this machine can't run a stranger's code; null where it can. Nothing less than the sandbox will do. */
async function sandboxFault(io) {
    const { best, levels } = await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_1__.probeContainment)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), (0,_run_session__WEBPACK_IMPORTED_MODULE_2__/* .programsIn */ .TS)(io.programs));
    if (best === "sandbox")
        return null;
    const level = levels.find((entry) => entry.level === "sandbox");
    return {
        subject: "containment",
        expected: "the level sandbox",
        found: level?.why ?? best,
        fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
    };
}


/***/ }),

/***/ 2800:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var records_policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/report/replay.ts
var replay = __webpack_require__(159);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/verify/audit.ts + 1 modules
var verify_audit = __webpack_require__(3728);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/formats/entry-table.ts
var entry_table = __webpack_require__(8321);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 2 modules
var load = __webpack_require__(2855);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(4102);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/contain/loopback.ts
var loopback = __webpack_require__(9022);
// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(6556);
// EXTERNAL MODULE: ./src/world/facts/network-settings.ts + 1 modules
var network_settings = __webpack_require__(794);
// EXTERNAL MODULE: ./src/commands/run/acceptance.ts
var run_acceptance = __webpack_require__(4693);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/command-log.ts
var command_log = __webpack_require__(9090);
// EXTERNAL MODULE: ./src/commands/run/setting.ts
var run_setting = __webpack_require__(1284);
// EXTERNAL MODULE: ./src/commands/run/surroundings.ts + 2 modules
var run_surroundings = __webpack_require__(4439);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/setup.ts + 1 modules
var setup = __webpack_require__(9320);
// EXTERNAL MODULE: ./src/commands/step/sandbox.ts
var sandbox = __webpack_require__(6878);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/commands/verify/consent.ts



/** Reads what the caller consents to from the flags; bounds that are not named are the defaults of the table. */
function readConsent(args) {
    const limits = { ...domain_limits/* DEFAULT_LIMITS */.dR };
    for (const text of (0,commands_io/* values */.zu)(args, "limit")) {
        const [, name = "", number = ""] = /^([a-z_]+)=([1-9]\d{0,14})$/.exec(text) ?? [];
        if (!isLimit(name))
            return {
                usage: `verify: --limit: expected NAME=NUMBER with a name of ${domain_limits/* LIMIT_NAMES */.x3.join(", ")}, found ${JSON.stringify(text.slice(0, 80))}`,
            };
        limits[name] = Number(number);
    }
    return {
        consent: {
            limits,
            setupNetwork: (0,commands_io/* has */.zy)(args, "rerun-setup-network"),
            loopback: (0,commands_io/* has */.zy)(args, "rerun-loopback"),
            caches: (0,commands_io/* has */.zy)(args, "rerun-caches"),
        },
    };
}
function isLimit(name) {
    return domain_limits/* LIMIT_NAMES */.x3.includes(name);
}
/** Bounds of a rerun: the contract's own where they are lower than the caller's. */
function grantedLimits(contract, { limits }) {
    const asked = (0,records_contract/* limitsOf */.Af)(contract);
    const lowered = domain_limits/* LIMIT_NAMES */.x3.filter((name) => asked[name] > limits[name]);
    const granted = Object.fromEntries(domain_limits/* LIMIT_NAMES */.x3.map((name) => [name, Math.min(asked[name], limits[name])]));
    return {
        limits: granted,
        lowered: lowered.map((name) => `${name} ${asked[name]}, and has ${limits[name]} (--limit ${name}=${asked[name]})`),
    };
}
/** What a contract asks of this machine that its caller did not consent to: with what to do. */
function refusedOf({ cache_paths = [], loopback_ports = [] }, consent) {
    return [
        ...(loopback_ports.length > 0 && !consent.loopback
            ? [
                `--rerun: the contract asks for ports ${loopback_ports.join(", ")} of this machine: give --rerun-loopback if what listens there may be reached by its commands`,
            ]
            : []),
        ...(cache_paths.length > 0 && !consent.caches
            ? [
                `--rerun: the contract asks to read ${cache_paths.map((path) => JSON.stringify(path)).join(", ")} of this machine: give --rerun-caches if its commands may`,
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/commands/run/verification.ts + 1 modules
var verification = __webpack_require__(8749);
;// CONCATENATED MODULE: ./src/commands/verify/rerun.ts




















/**
 * Runs the verification commands again and compares what they came to. They are a stranger's: they run in the sandbox or not at
 * all, within the caller's bounds, and with nothing of this machine that the caller did not consent to.
 */
async function rerun(input, args, io, consent) {
    const { evidence, contract, work } = input;
    const fault = (file, problem) => ({ faults: [{ file, problem }], claims: [], missed: [] });
    const recorded = evidence.facts.verification?.status;
    if (recorded !== "passed" && recorded !== "failed")
        return fault("--rerun", "this run verified nothing that could be repeated");
    const acceptance = evidence.facts.case?.acceptance ?? [];
    const caseDir = (0,commands_io/* value */.Uq)(args, "case-dir");
    if (acceptance.length > 0 && caseDir === undefined)
        return fault("--rerun", "this case has acceptance tests: name its folder with --case-dir");
    const folder = caseDir === undefined ? null : (0,external_node_path_.join)((0,external_node_path_.resolve)(io.cwd, caseDir), "acceptance");
    if (folder !== null) {
        if (!isFolder((0,external_node_path_.dirname)(folder)))
            return fault("--case-dir", `expected the folder of the case, found none at ${(0,external_node_path_.dirname)(folder)}`);
        // One that the evidence leaves out is missed as one that it names is.
        const found = isFolder(folder) ? (0,run_acceptance/* acceptanceList */.i)((await (0,walk/* walk */.G)(folder)).entries) : [];
        if (!(0,run_acceptance/* isSameAcceptance */.A)(found, acceptance))
            return fault("--case-dir", `its acceptance/ does not hold the files that this run was verified with: expected ${names(acceptance)}, found ${names(found)} in ${folder}; give the case as it was`);
    }
    const { limits, lowered } = grantedLimits(contract, consent);
    const refused = refusedOf(contract, consent);
    const unable = await (0,sandbox/* sandboxFault */.S)(io);
    if (unable !== null)
        refused.push(`--rerun: expected ${unable.expected}, found ${unable.found}; ${unable.fix}`);
    if (refused.length > 0)
        return { faults: [], claims: [], missed: refused };
    const { surroundings } = await (0,run_surroundings/* lookAround */.h3)(contract, io, (0,session/* programsIn */.TS)(io.programs), {
        workspace: input.source,
        hidden: [
            { path: work, what: "the files of this run" },
            ...(folder === null ? [] : [{ path: (0,external_node_path_.dirname)(folder), what: "the case" }]),
        ],
    });
    const checkout = (0,external_node_path_.join)(work, "rerun");
    await (0,worktree_checkout/* cleanCheckout */.eZ)(input.source, checkout, input.baselineTree, { limits });
    const [scratch, copies, home, settings] = ["scratch", "copies", "home", "settings"].map((name) => {
        const folder = (0,external_node_path_.join)(work, name);
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        return folder;
    });
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, input.before, input.after);
    const log = (0,external_node_path_.join)(work, "test.log");
    const setting = (0,run_setting/* contractSetting */.T)({
        contract,
        limits,
        level: "sandbox",
        surroundings,
        programs: (0,session/* programsIn */.TS)(io.programs),
        copies,
        scratch,
        log: (0,command_log/* commandLog */.a)({ write: (chunk) => (0,external_node_fs_.appendFileSync)(log, chunk, { mode: 0o600 }) }, (0,known/* knownSearch */.y)([])),
        cancel: io.signal,
    });
    const asides = (0,set_aside/* setAsides */.Mi)({
        contract,
        lane: "fake",
        before: input.before,
        ignored: (0,set_aside/* ignoredBy */.gP)(evidence.facts.gitignore),
    });
    const short = lowered.length === 0 ? "" : `; the contract asks for ${lowered.join(", ")}`;
    (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,run_surroundings/* userOf */.Z5)(io).home));
    if ((0,caches/* hasSetup */.kR)(contract)) {
        const fact = await (0,setup/* runSetup */.xn)({
            ...setting,
            // a stranger's contract is lent nothing
            lent: null,
            entries: input.before,
            asides,
            ground: { checkout, home },
            lane: null,
            network: consent.setupNetwork ? "host" : "none",
            settings: consent.setupNetwork
                ? (0,network_settings/* networkSettings */.e)((0,run_surroundings/* userOf */.Z5)(io), (0,setup/* authorityPlace */.zd)("sandbox", settings), () => false)
                : NO_SETTINGS,
        });
        if (!(0,setup/* isPrepared */._g)(fact)) {
            const problem = `the setup commands do not prepare the workspace here (${setupEnd(fact)}), so that nothing can be verified${short}`;
            const output = `; their output: ${keep(log, io)}`;
            // It says nothing about the bundle that its setup needs what it was not given.
            return consent.setupNetwork
                ? fault("--rerun", problem + output)
                : { faults: [], claims: [], missed: [`--rerun: ${problem}; ${NO_NETWORK}${output}`] };
        }
    }
    const services = await (0,loopback.openLoopback)(contract.loopback_ports ?? [], (port) => (0,external_node_path_.join)(work, `port-${port}.sock`));
    let result;
    try {
        result = await (0,verification/* verifyResult */.rP)({
            ...setting,
            asides,
            ground: { checkout, home: (0,caches/* needsHome */.nt)(contract) ? home : null },
            loopback: services.relays,
            layResult: () => (0,verification/* layPatch */.vz)({
                store: input.store,
                baseline: input.source,
                before: input.before,
                wanted,
                patchFile: (0,external_node_path_.join)(work, "verified.diff"),
            }, checkout, limits, !(0,caches/* hasSetup */.kR)(contract)),
            acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
        });
    }
    finally {
        await services.close();
    }
    if (result.status !== recorded)
        return fault("test.log", `the verification commands ${result.status} here (${ends(result)}), the run says ${recorded}${short}; their output: ${keep(log, io)}`);
    const claim = `verification ${recorded}, run again at level sandbox${short}`;
    return { faults: [], claims: [{ claim, basis: "recomputed" }], missed: [] };
}
/** What setup commands find without network: nothing of this user's. */
const NO_SETTINGS = { env: {}, mounts: [], shown: [], withheld: [], write() { }, remove() { } };
const NO_NETWORK = "they had no network: read setup_commands of the contract, and give --rerun-setup-network if they may have this machine's";
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** Files of `acceptance/` with the beginnings of their digests, as many as tell one case from another. */
function names(list) {
    const shown = list.slice(0, 5).map(({ path, sha256 }) => `${JSON.stringify(path)} (${sha256.slice(0, 12)})`);
    const more = list.length > shown.length ? [`${list.length - shown.length} more`] : [];
    return [...shown, ...more].join(", ") || "none";
}
/** Why setup commands left nothing that could be used. */
function setupEnd({ problem, changed, undiscarded, commands }) {
    if (problem !== null)
        return problem;
    if (changed.length > 0)
        return "they change files of the starting tree";
    if (undiscarded.length > 0)
        return `they leave ${undiscarded.join(", ")}, which discard_paths does not cover`;
    return ends({ reason: null, commands });
}
/** How each command ended. */
function ends({ reason, commands }) {
    const each = commands.map(({ exit_code, termination }) => exit_code === null ? termination : `${termination} with exit code ${exit_code}`);
    return reason ?? each.join(", ");
}
/** The output is an agent's words: it is never echoed, but kept for whoever wants to read it. */
function keep(log, { env }) {
    const kept = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "case-harness-rerun-")), "test.log");
    (0,external_node_fs_.copyFileSync)(log, kept);
    return kept;
}

;// CONCATENATED MODULE: ./src/commands/verify/baseline.ts

















/** Files that are named; one that differs is enough for a verdict. */
const MAX_LISTED = 100;
/** Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked. */
async function checkBaseline(files, audit, args, io, consent) {
    const { report, evidence } = audit;
    const fault = (problem) => ({
        faults: [{ file: "--baseline", problem }],
        claims: [],
        missed: [],
    });
    const source = (0,external_node_path_.resolve)(io.cwd, (0,commands_io/* value */.Uq)(args, "baseline"));
    if ((0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false })?.isDirectory() !== true)
        return fault(`expected the folder of the starting tree, found none at ${source}`);
    if (report === null || evidence === null || report.baseline === null || report.result === null)
        return fault("this run has no result that could be applied");
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (!contract.ok)
        return fault("this run has no contract that can be read");
    const work = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "verify-");
    try {
        const limits = (0,records_contract/* limitsOf */.Af)(contract.value);
        const checkout = (0,external_node_path_.join)(work, "checkout");
        const before = await (0,copy/* copyTree */.E)(source, checkout, { limits });
        // What was left out of the copy is left out of its tree, too.
        const [refused] = before.refusals;
        if (refused !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}: no run starts from a tree that holds it`);
        const [hit] = before.limitHits;
        if (hit !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.limit}: expected at most ${hit.bound}, found ${hit.found}`);
        if (before.treeId !== report.baseline)
            return fault(`expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from; ${await howItDiffers(files, before.entries, limits)}give the case's workspace/, or a folder with exactly the files of the commit (git worktree add, say)`);
        const patch = (0,external_node_path_.join)(work, "patch.diff");
        await writeOut(files, judge_files/* PATCH_FILE */.mO, patch);
        const store = (0,worktree_store/* createStore */.y$)((0,external_node_path_.join)(work, "store"));
        const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
        if (problem !== null)
            return { faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it does not apply: ${problem}` }], claims: [], missed: [] };
        const after = await (0,walk/* walk */.G)(checkout, { limits, baseline: before.entries, objects: store });
        if (after.treeId !== report.result)
            return {
                faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
                claims: [],
                missed: [],
            };
        const contents = [
            ...(await differingContents(files, judge_files/* BEFORE_FILE */.Lt, before.entries, limits)),
            ...(await differingContents(files, judge_files/* AFTER_FILE */._C, after.entries, limits)),
        ];
        if (contents.length > 0)
            return { faults: contents, claims: [], missed: [] };
        const applied = {
            claim: "patch.diff takes the baseline to the result tree; sizes and digests of both manifests",
            basis: "recomputed",
        };
        if (!(0,commands_io/* has */.zy)(args, "rerun"))
            return { faults: [], claims: [applied], missed: [] };
        const again = await rerun({
            evidence,
            contract: contract.value,
            source,
            baselineTree: before.treeId,
            before: before.entries,
            after: after.entries,
            store,
            work,
        }, args, io, consent);
        return { ...again, claims: [applied, ...again.claims] };
    }
    finally {
        await (0,remove/* removeOwned */.Ox)(work);
    }
}
/** Files that are named of a folder that is another tree. */
const MAX_NAMED = 3;
const DIFFERENCES = { added: "is not in that tree", deleted: "is missing" };
/** Copies a file out of the bundle. */
async function writeOut(files, name, path) {
    const fd = (0,external_node_fs_.openSync)(path, "wx", 0o600);
    try {
        for await (const piece of files.chunks(name))
            for (let at = 0; at < piece.length;)
                at += (0,external_node_fs_.writeSync)(fd, piece, at, piece.length - at);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Reads a manifest of the bundle, entry by entry. */
async function eachEntry(files, name, limits, take) {
    // It was audited before: what does not hold has been told.
    const reader = (0,load/* createManifestReader */.Bp)(name, limits, take, () => { });
    for await (const piece of files.chunks(name))
        reader.push(piece);
    reader.end();
}
/** The first differences between the tree that a run started from and the one at hand. */
async function howItDiffers(files, real, limits) {
    const listed = (0,entry_table/* createEntryTable */.D)();
    await eachEntry(files, judge_files/* BEFORE_FILE */.Lt, limits, (entry) => listed.add(entry));
    const diff = (0,manifest/* createDiff */.iL)(listed);
    for (const entry of real)
        diff.add(entry);
    const changes = diff.end();
    if (changes.length === 0)
        return "";
    const named = changes.slice(0, MAX_NAMED).map(({ path, kind }) => {
        const how = kind === "added" || kind === "deleted" ? DIFFERENCES[kind] : "differs";
        return `${(0,bytes/* displayPath */.Gt)(path)} ${how}`;
    });
    const rest = changes.length - named.length;
    return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; `;
}
/** Files whose size or SHA-256 a manifest tells otherwise; the tree ids vouch for git's object ids alone. */
async function differingContents(files, name, real, limits) {
    const faults = [];
    let next = 0;
    await eachEntry(files, name, limits, (entry) => {
        // What is set aside is not in the patch, and so not in this tree.
        if (entry.type === "dir" || entry.hidden === true || entry.setAside !== undefined)
            return;
        while (next < real.length && (real[next].type === "dir" || real[next].path < entry.path))
            next++;
        const found = real[next];
        if (found === undefined || found.path !== entry.path || faults.length >= MAX_LISTED)
            return;
        const { path, size, sha256 } = found;
        if (entry.size !== size || entry.sha256 !== sha256)
            faults.push({
                file: name,
                problem: `${(0,bytes/* displayPath */.Gt)(path)}: expected ${size} bytes with SHA-256 ${sha256}, found ${entry.size} with ${entry.sha256}`,
            });
    });
    return faults;
}

;// CONCATENATED MODULE: ./src/commands/verify.ts















const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MISSES_DEMAND = 2;
const MAX_POLICY_BYTES = 1024 * 1024;
/** What is no bundle at all has a fault for each of its files; people see by the first ones what it is. */
const MAX_SHOWN_FAULTS = 40;
/** `verify`: derives the verdict again from the bundle alone; 0 it holds, 1 it does not, 2 it misses what was demanded. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "rerun") && !(0,commands_io/* has */.zy)(args, "baseline"))
        return (0,output/* wrongUsage */.xY)(io, "verify: --rerun needs --baseline: the commands run on the starting tree plus the patch");
    const consent = readConsent(args);
    if ("usage" in consent)
        return (0,output/* wrongUsage */.xY)(io, consent.usage);
    const policy = readPolicy(args, io);
    if ("usage" in policy)
        return (0,output/* wrongUsage */.xY)(io, policy.usage);
    const location = (0,external_node_path_.resolve)(io.cwd, args.positionals[0]);
    if (!(0,external_node_fs_.existsSync)(location))
        return (0,output/* wrongUsage */.xY)(io, `verify: ${(0,cli/* quote */.hD)(args.positionals[0])}: no such folder or file`);
    const { files, problems } = await (0,reader/* openBundle */.h)(location);
    if (files === null)
        return conclude(args, io, null, problems, [], []);
    try {
        const audit = await (0,verify_audit/* auditBundle */.E)(files, { parts: true });
        const faults = [...problems, ...audit.faults];
        const tried = [];
        const unrun = [];
        if ((0,commands_io/* has */.zy)(args, "baseline") && faults.length === 0) {
            const checked = await checkBaseline(files, audit, args, io, consent.consent);
            faults.push(...checked.faults);
            tried.push(...checked.claims);
            unrun.push(...checked.missed);
        }
        return conclude(args, io, audit, faults, tried, [...demands(args, audit, policy.policy), ...unrun]);
    }
    finally {
        files.close();
    }
}
function readPolicy(args, io) {
    const path = (0,commands_io/* value */.Uq)(args, "policy");
    if (path === undefined)
        return { policy: null };
    const read = (0,facts_case/* readUserFile */.E)((0,external_node_path_.resolve)(io.cwd, path), MAX_POLICY_BYTES);
    if (!read.ok)
        return { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${read.reason}` };
    const parsed = (0,records_policy/* parsePolicy */.ON)(read.bytes);
    return parsed.ok
        ? { policy: parsed.value }
        : { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${(0,parse/* problemText */.fI)(parsed.problems)}` };
}
/** What the caller demanded and the bundle, though it holds, does not give. */
function demands(args, { report, evidence }, policy) {
    const required = (0,commands_io/* value */.Uq)(args, "require");
    if (report === null || (required === undefined && policy === null))
        return [];
    const missed = [];
    const role = evidence?.facts.run.role ?? "run";
    if (role !== "run")
        missed.push(`bundle: expected a run, found the ${role} of one`);
    if (required !== undefined && report.status !== required)
        missed.push(`status: expected ${required}, found ${report.status}`);
    if (required !== undefined && report.replay !== undefined && !(0,commands_io/* has */.zy)(args, "allow-replay"))
        missed.push(`replay: expected a run, found ${(0,replay/* replayNote */.g)(report)}; --allow-replay takes it for one`);
    return policy === null ? missed : [...missed, ...(0,records_policy/* missedPolicy */.cA)(policy, report, new Date().toISOString(), [])];
}
function conclude(args, io, audit, faults, tried, missed) {
    const claims = [...(audit?.claims ?? []), ...tried];
    const holds = faults.length === 0;
    const report = audit?.report ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            holds,
            status: holds ? (report?.status ?? null) : null,
            replay: report?.replay ?? null,
            run_id: report?.run_id ?? null,
            blockers: holds ? (audit?.decision?.blockers ?? []).map(blocker/* worded */.MH) : [],
            authenticity: "unsigned",
            claims: holds ? claims : [],
            faults,
            missed,
        });
    if (holds && (0,commands_io/* has */.zy)(args, "claims"))
        for (const { claim, basis } of claims)
            io.stderr(`${(0,output/* style */.iF)(io, "dim", basis)}: ${claim}\n`);
    else if (holds && !(0,commands_io/* has */.zy)(args, "quiet") && report !== null)
        for (const line of inShort(report, claims, tried))
            io.stderr(`${line}\n`);
    for (const { file, problem } of faults.slice(0, MAX_SHOWN_FAULTS))
        io.stderr(`${(0,bytes/* escapeForPeople */.IW)(file)}: ${(0,bytes/* escapeForPeople */.IW)(problem)}\n`);
    if (faults.length > MAX_SHOWN_FAULTS)
        io.stderr(`${faults.length - MAX_SHOWN_FAULTS} more; --json lists all\n`);
    for (const demand of missed)
        io.stderr(`missed: ${(0,bytes/* escapeForPeople */.IW)(demand)}\n`);
    const note = report === null ? null : (0,replay/* replayNote */.g)(report);
    const verdict = `${report?.status ?? "unknown"}${note === null ? "" : `, of ${note}`}`;
    io.stderr(`${lastLine(io, verdict, faults.length, missed.length)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}
/** Blockers that are named; the report has all of them. */
const verify_MAX_NAMED = 3;
/** What a bundle that holds says, in four lines: the verdict, why, and what stands behind it; and what was tried beside it. */
function inShort(report, claims, tried) {
    const { stage, backend, case_id, run_id, status, blockers, not_evaluated } = report;
    const named = blockers.slice(0, verify_MAX_NAMED).map(({ code, subject }) => `${code} ${(0,bytes/* escapeForPeople */.IW)(subject)}`);
    const more = blockers.length > verify_MAX_NAMED ? ` and ${blockers.length - verify_MAX_NAMED} more` : "";
    const unheard = Object.keys(not_evaluated);
    const recomputed = claims.filter(({ basis }) => basis === "recomputed").length;
    const others = new Map();
    for (const { basis } of claims)
        if (basis !== "recomputed")
            others.set(basis, (others.get(basis) ?? 0) + 1);
    return [
        `verdict ${status}: stage ${stage}, lane ${backend}, case ${case_id}, run ${run_id}`,
        `blockers: ${named.length === 0 ? "none" : `${named.join("; ")}${more}`}; not evaluated: ${unheard.length === 0 ? "nothing" : unheard.join(", ")}`,
        `recomputed from the bundle: ${recomputed} claims: the verdict, gates, checks, changed files and paths, trees, events`,
        `not recomputed: ${[...others].map(([basis, count]) => `${count} ${basis}`).join("; ")} (--claims lists every claim)`,
        ...tried.map(({ claim, basis }) => `${basis} now: ${claim}`),
    ];
}
function lastLine(io, status, faults, missed) {
    if (faults > 0)
        return `${(0,output/* style */.iF)(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
    const unsigned = "it has no signature: proven consistent, not authentic";
    if (missed > 0)
        return `${(0,output/* style */.iF)(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: verdict ${status}; ${unsigned}`;
    return `${(0,output/* style */.iF)(io, "green", "HOLDS")}: verdict ${status}; ${unsigned}`;
}


/***/ }),

/***/ 6390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: function() { return /* binding */ parsePolicy; },
/* harmony export */   cA: function() { return /* binding */ missedPolicy; },
/* harmony export */   wh: function() { return /* binding */ policySchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8450);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_4__/* .LANES */ .C)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().optional(),
    /** Whether a replay will do, in which a cassette answered in place of the model; one that is not named here does not. */
    allow_replay: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (report.replay !== undefined && policy.allow_replay !== true)
        missed.push("replay: expected a run that asked its model, found a replay (allow_replay is not true)");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
}


/***/ }),

/***/ 5801:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: function() { return /* binding */ checkCoverable; },
/* harmony export */   a_: function() { return /* binding */ RAISE_OPEN_FILES; },
/* harmony export */   qp: function() { return /* binding */ inheritableDescriptors; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** O_CLOEXEC as `/proc/self/fdinfo` shows it, in octal, on x64 and arm64. */
const CLOSE_ON_EXEC = 0o2000000;
/** What helps against a low limit on open files. */
const RAISE_OPEN_FILES = "raise the limit on open files (`ulimit -n 1024`, say)";
/**
 * Descriptors of this process beyond the standard ones that a child would inherit: those without close-on-exec. Node marks
 * its own; these came from whoever started it. Empty where there is no `/proc`.
 */
function inheritableDescriptors() {
    let names;
    try {
        names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc/self/fdinfo");
    }
    catch {
        return [];
    }
    return names
        .map(Number)
        .filter((fd) => fd > 2 && !isClosedOnExec(fd))
        .sort((a, b) => a - b);
}
/**
 * Says no to a descriptor that can't be covered for a child, because its number is beyond the limit on open files as that
 * is now.
 * @throws Error
 */
function checkCoverable(fd) {
    const limit = /^Max open files\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/limits", "latin1"))?.[1];
    // the copy that covers it is made at the number after it
    if (limit === undefined || fd + 1 < Number(limit))
        return;
    throw new Error(`descriptor ${fd}, which the harness was started with, can't be kept from what it starts: the limit on open files is ${limit}; ` +
        `${RAISE_OPEN_FILES}, or start the harness without that descriptor (${fd}>&- in bash)`);
}
/** A descriptor that is gone by now (the one of the listing itself) needs no covering. */
function isClosedOnExec(fd) {
    try {
        const flags = /^flags:\s*(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/self/fdinfo/${fd}`, "latin1"))?.[1];
        return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) !== 0;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 9022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLoopback: function() { return /* binding */ openLoopback; }
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** Where services listen that mean this machine alone, in the order in which `localhost` is tried. */
const ADDRESSES = ["127.0.0.1", "::1"];
/** How long a port may take to answer at all (ms); it is the machine's own. */
const ANSWER_MS = 2000;
/**
 * Opens a way to each of these TCP ports of the machine's loopback, and to no other.
 * @param socketFor path of a socket that is not there yet
 * @throws Error where a socket can't be made
 */
async function openLoopback(ports, socketFor) {
    const open = new Set();
    const servers = [];
    const silent = [];
    const relays = [];
    for (const port of ports) {
        const problem = await answers(port);
        if (problem !== null)
            silent.push({ port, problem });
        const socket = socketFor(port);
        servers.push(await listen(socket, (inside) => void lead(inside, port, open)));
        relays.push({ port, socket });
    }
    return {
        relays,
        silent,
        async close() {
            for (const one of open)
                one.destroy();
            await Promise.all(servers.map((server) => new Promise((done) => server.close(() => done()))));
        },
    };
}
/** Null where something takes a connection, else what the system says of the last address. */
async function answers(port) {
    try {
        (await outside(port)).destroy();
        return null;
    }
    catch (error) {
        return error.code ?? error.message;
    }
}
async function lead(inside, port, open) {
    track(inside, open);
    inside.pause();
    let service;
    try {
        service = await outside(port);
    }
    catch {
        inside.destroy();
        return;
    }
    track(service, open);
    inside.on("close", () => service.destroy());
    service.on("close", () => inside.destroy());
    if (inside.destroyed)
        service.destroy();
    else
        inside.pipe(service).pipe(inside);
}
function track(socket, open) {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
}
/** A connection to a port, at the first address that takes one. */
async function outside(port) {
    let fault;
    for (const host of ADDRESSES)
        try {
            return await connected(host, port);
        }
        catch (error) {
            fault ??= error;
        }
    throw fault;
}
function connected(host, port) {
    return new Promise((done, fail) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, allowHalfOpen: true, timeout: ANSWER_MS });
        socket.once("error", fail);
        socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
        socket.once("connect", () => {
            socket.setTimeout(0);
            socket.removeListener("error", fail);
            done(socket);
        });
    });
}
function listen(path, connection) {
    return new Promise((done, fail) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)({ allowHalfOpen: true }, connection);
        server.once("error", fail);
        // A service that nobody needs any more must not keep the harness alive.
        server.unref();
        server.listen(path, () => done(server));
    });
}


/***/ })

};
;