"use strict";
exports.id = 605;
exports.ids = [605,5825];
exports.modules = {

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

/***/ 9584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ FACT_ORIGINS; }
/* harmony export */ });
/**
 * Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. A bundle that
 * says otherwise is not one of ours: what is somebody's word must not be sold as computed.
 */
const FACT_ORIGINS = {
    run: ["the harness", "asserted"],
    request: ["flags, inputs and variables of the run", "asserted"],
    environment: ["the machine, asked by the harness", "asserted"],
    contract: ["the contract's file", "recomputable"],
    clock: ["the harness's clock: one reading of the system's time, then a monotonic counter", "asserted"],
    tools: ["PATH of the harness", "asserted"],
    case: ["the case's folder", "recomputable"],
    workspace: ["the copy of the case's workspace folder", "recomputable"],
    approval: ["records/ and the ledger of used approvals", "asserted"],
    agent_source: ["the place that records are read from", "asserted"],
    agent_binary: ["the copy of the agent's binary, hashed while it was made", "asserted"],
    model_access: ["variables of the run, as there or not there", "asserted"],
    cassette: ["the cassette that answers in place of the model", "asserted"],
    model_probe: ["one streamed question through the model gateway", "asserted"],
    model_calls: ["the model gateway, when it was closed", "asserted"],
    ci: ["the event of the CI run", "asserted"],
    setup: ["the setup commands, run once before the lane", "asserted"],
    lane: ["supervision of the lane's process", "asserted"],
    gitignore: ["the .gitignore files of the tree at the start", "recomputable"],
    walk: ["the harness's own walk of the workspace", "asserted"],
    head: ["files below .git of the workspace, read as data", "asserted"],
    patch: ["both manifests", "recomputable"],
    verification: ["the verification commands, run once in a clean checkout", "recomputable"],
    secrets: ["the secret scan of every file of this bundle", "recomputable"],
    cancelled: ["the signal that the harness received", "asserted"],
    harness_error: ["the harness", "asserted"],
};


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

/***/ 6984:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ readAgentGit; },
/* harmony export */   m: function() { return /* binding */ uncommittedPaths; }
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
        if (/^[ \t]*refstorage[ \t]*=/im.test(config))
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
/** Indexes that are looked into, an object's in every pack at worst: many objects in as many packs would take hours. */
const MAX_LOOKUPS = 200_000;
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
            return compareWithCommit({ folder, bytesLeft: MAX_INFLATED_BYTES, lookupsLeft: MAX_LOOKUPS }, commit, entries, ignored);
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
        objects.indexes ??= indexNames(folder);
        for (const name of objects.indexes) {
            if (--objects.lookupsLeft < 0)
                throw new Unreadable("its objects are in too many packs");
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
function indexNames(folder) {
    const names = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(folder, MAX_PACKS * 8);
    if (names === null)
        throw new Unreadable(`it has more than ${MAX_PACKS} packs`);
    return names.filter(({ name, kind }) => kind === "file" && name.endsWith(".idx")).map(({ name }) => name);
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
    const offset = large.length < 8 ? NaN : Number(large.readBigUInt64BE(0));
    return Number.isSafeInteger(offset) ? offset : null;
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
        const result = base === null ? null : (0,_core_formats_patch__WEBPACK_IMPORTED_MODULE_4__/* .applyDelta */ .T)(content, base.content);
        if (base === null || result === null)
            throw new Unreadable("one of its packs is broken");
        objects.bytesLeft -= result.length;
        return { type: base.type, content: result };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ })

};
;