"use strict";
exports.id = 3809;
exports.ids = [3809];
exports.modules = {

/***/ 1650:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: function() { return /* binding */ descendants; },
/* harmony export */   GP: function() { return /* binding */ processEntry; },
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
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    catch {
        return null;
    }
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

/***/ 7402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ readUserFile; },
/* harmony export */   V: function() { return /* binding */ caseFolder; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Reads a file that a person named: a regular file within a bound, opened once, never through a link.
 * @param maxBytes larger files are not read
 */
function readUserFile(path, maxBytes) {
    let fd;
    try {
        // O_NONBLOCK: a FIFO must not hold up the harness before it is known to be one.
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return { ok: false, reason: REASONS[codeOf(error)] ?? `it can't be opened (${codeOf(error)})` };
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stat.isFile())
            return { ok: false, reason: "not a regular file" };
        if (stat.size > maxBytes)
            return { ok: false, reason: `${stat.size} bytes, expected at most ${maxBytes}` };
        return { ok: true, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd) };
    }
    catch (error) {
        return { ok: false, reason: `it can't be read (${codeOf(error)})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const REASONS = {
    ENOENT: "no such file",
    ELOOP: "a symbolic link, expected a file",
    EACCES: "this user may not read it",
    ENOTDIR: "a part of the path is not a folder",
};
function codeOf(error) {
    return error.code ?? "unknown";
}
/**
 * The parts of a case folder. With a task file, everything else lies beside it.
 * @param contract path of the contract, where it is not `case.json`
 */
function caseFolder(dir, contract = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "case.json")) {
    return {
        dir,
        contract,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "workspace"),
        fakeScript: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "fake.json"),
        acceptance: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "acceptance"),
    };
}


/***/ }),

/***/ 7722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ OPEN_FILE; },
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
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
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
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .NE)(folder.base + name);
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


/***/ }),

/***/ 6250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: function() { return /* binding */ rootIdentity; },
  G: function() { return /* binding */ walk; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var worktree_folder = __webpack_require__(7722);
// EXTERNAL MODULE: ./src/world/worktree/turns.ts
var turns = __webpack_require__(5132);
;// CONCATENATED MODULE: ./src/world/worktree/count.ts



/** Folders below each other that are gone into; each takes a descriptor. What lies deeper is not counted. */
const MAX_DEPTH = 256;
/** Names of one folder that are held in memory. */
const MAX_NAMES = 250_000;
/** What tells a file from every other one of the machine. */
function inodeOf({ dev, ino }) {
    return `${dev}:${ino}`;
}
/**
 * Counts what is in a folder by the names that folders list. No file is opened and no link is followed; what can't be looked into
 * is passed over.
 */
async function countBelow(search, parent, name, path) {
    const counted = { entries: 0, complete: true };
    await inFolder(search, counted, parent, name, path, 1, async (folder, found, inner, depth) => {
        if (search.isKept?.(inner, found.kind === "folder") !== true)
            return true;
        counted.entries--;
        await search.visit(folder, found, inner, depth);
        return false;
    });
    return counted;
}
/**
 * Tells the inode of each file and link below a folder that is set aside.
 * @returns how many entries were looked at
 */
async function countNames(search, top, path) {
    const counted = { entries: 0, complete: true };
    await inFolder(search, counted, top, path, path, 1, async (folder, { name, kind }) => {
        if (kind === "folder")
            return true;
        const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(folder.base + name), { bigint: true, throwIfNoEntry: false });
        if (stats !== undefined && stats.nlink > 1n)
            search.count(inodeOf(stats));
        return true;
    });
    return counted.entries;
}
async function inFolder(search, counted, parent, name, path, depth, each) {
    const folder = depth > MAX_DEPTH ? null : openOr(parent, name, search.device);
    if (folder === null) {
        counted.complete = false;
        return;
    }
    try {
        const listing = listOr(folder, Math.min(MAX_NAMES, search.most - counted.entries));
        if (listing === null) {
            counted.complete = false;
            return;
        }
        for (const key of listing.keys) {
            if ((0,turns/* isTurnOver */.AL)(search.turn))
                await (0,turns/* giveTurn */.pN)(search.turn, search.signal);
            const found = (0,worktree_folder/* nameOf */.Vb)(listing, key);
            const inner = `${path}/${found.name}`;
            counted.entries++;
            if ((await each(folder, found, inner, depth)) && found.kind === "folder")
                await inFolder(search, counted, folder, found.name, inner, depth + 1, each);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(folder.fd);
    }
}
/** A folder of this file system that may be looked into, or null. */
function openOr(parent, name, device) {
    let folder;
    try {
        folder = (0,worktree_folder/* openFolder */.NE)(parent.base + name);
    }
    catch {
        return null;
    }
    if (folder.stats.dev === device)
        return folder;
    (0,external_node_fs_.closeSync)(folder.fd);
    return null;
}
function listOr(folder, most) {
    try {
        return (0,worktree_folder/* listFolder */.bt)(folder, Math.max(0, most));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/world/worktree/walk.ts










/** Entries that are listed as set aside, and bytes of their paths; more of them are counted. */
const MAX_ASIDE_LISTED = 10_000;
const MAX_ASIDE_BYTES = 1024 * 1024;
/** Entries that are counted, and names of one folder that are held in memory beside those that are judged. */
const MAX_ASIDE_COUNTED = 1_000_000;
const MAX_ASIDE_NAMES = 250_000;
/** Longest relative path: PATH_MAX of Linux, less room for the folder into which a checkout goes. */
const MAX_PATH_BYTES = 4095 - 1024;
/**
 * Bytes that all paths of a tree may have together: 250,000 entries of 130 each. Every path stands in manifests, facts and
 * report, and seven times in a patch, so that a few names of 3,000 bytes in deep folders would make a patch of gigabytes.
 */
const MAX_PATHS_BYTES = 32 * 1024 * 1024;
const SETID_BITS = 0o6000;
const OWNER_READ = 0o400;
const OWNER_LIST = 0o500;
/** Ends the walk at a limit that leaves no use in going on. */
class LimitReached extends Error {
}
/**
 * Walks a tree that nobody vouches for. Nothing is followed, nothing special is opened, sizes are judged before anything is
 * read, and permissions by mode, so that root and an ordinary user come to the same answer. A root `.git` is left out.
 * @param root path of the workspace, without symlink at its end
 * @throws Error when the root can't be opened (with `rootIdentity` that is a refusal), or the system fails (I/O errors); the
 *   signal's reason when it fires
 */
async function walk(root, options = {}) {
    let top;
    try {
        top = (0,worktree_folder/* openFolder */.NE)((0,bytes/* bytePathOf */.D9)(root));
    }
    catch (error) {
        if (options.rootIdentity === undefined)
            throw error;
        return lostRoot(options.rootIdentity, expectedFault(error));
    }
    const state = {
        options,
        limits: options.limits ?? limits/* DEFAULT_LIMITS */.dR,
        reader: (0,worktree_folder/* createReader */.WF)(),
        device: top.stats.dev,
        entries: [],
        refusals: [],
        limitHits: [],
        links: new Map(),
        touched: [],
        changedFolders: new Set(),
        bareRepositories: [],
        asides: options.asides ?? set_aside/* NOTHING_ASIDE */.x2,
        setAside: { listed: 0, unlisted: 0, entries: 0, counted: true },
        asideBytes: 0,
        asideFolders: [],
        asideNames: new Map(),
        shared: new Map(),
        hasRefusedFolder: false,
        twins: [],
        treeBytes: 0,
        pathBytes: 0,
        turn: (0,turns/* newTurn */.ej)(),
        cursor: createCursor(options.baseline ?? []),
    };
    let complete = true;
    let identity;
    try {
        identity = identityOf((0,external_node_fs_.fstatSync)(top.fd, { bigint: true }));
        const expected = options.rootIdentity;
        if (expected !== undefined && expected !== identity) {
            refuse(state, "swapped-root", ROOT, "the workspace is another folder than the one that was prepared");
        }
        if (expected === undefined || (top.stats.mode & OWNER_LIST) === OWNER_LIST)
            await walkFolder(state, top, "", 1);
        else
            refuse(state, "unreadable", ROOT, `the workspace itself has mode ${octal(top.stats.mode)}`);
        await refuseHardLinks(state, top);
    }
    catch (error) {
        if (!(error instanceof LimitReached))
            throw error;
        complete = false;
    }
    finally {
        (0,external_node_fs_.closeSync)(top.fd);
    }
    for (const path of state.cursor.missing())
        noteChange(state, path);
    if (complete) {
        refuseLinks(state);
        refuseTwins(state);
        refuseBareRepositories(state);
        refuseUnpatchable(state);
    }
    const treeId = setTreeIds(state);
    const { entries, refusals, limitHits, setAside } = state;
    return { entries, refusals, limitHits, rootIdentity: identity, treeId, complete, setAside };
}
/** The root itself, as a path. */
const ROOT = "";
/** A workspace that can't even be opened: gone, a link, or closed to its owner. */
function lostRoot(rootIdentity, fault) {
    const kind = fault === "EACCES" || fault === "EPERM" ? "unreadable" : "swapped-root";
    const refusals = [{ kind, path: ROOT, detail: `the workspace can't be opened as a folder (${fault})` }];
    const setAside = { listed: 0, unlisted: 0, entries: 0, counted: true };
    return { entries: [], refusals, limitHits: [], rootIdentity, treeId: manifest/* EMPTY_TREE */.pL, complete: false, setAside };
}
/** Gives each folder its tree id; those without any change have the baseline's already. */
function setTreeIds({ entries, changedFolders }) {
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir" && (entry.oid === null || changedFolders.has(entry.path)))
            folders.set(entry.path, entry);
    const isKnown = (folder) => !folders.has(folder.path);
    const found = new Set();
    const treeId = (0,manifest/* buildTrees */.iU)(entries, (path, oid) => {
        found.add(path);
        const folder = folders.get(path);
        if (folder !== undefined)
            folder.oid = oid;
    }, isKnown);
    // What had content once and has none now is an empty folder.
    for (const [path, folder] of folders)
        if (!found.has(path))
            folder.oid = null;
    return treeId;
}
/** All folders above a path hold a change. Without a baseline all of them do. */
function noteChange({ changedFolders, options }, path) {
    if (options.baseline === undefined)
        return;
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
        const folder = path.slice(0, cut);
        if (changedFolders.has(folder))
            return;
        changedFolders.add(folder);
    }
}
/** Identity of a folder, for `WalkOptions.rootIdentity`. The birth time tells a re-used inode number from the old one. */
function rootIdentity(root) {
    return identityOf((0,external_node_fs_.lstatSync)(root, { bigint: true }));
}
function identityOf(stats) {
    return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}`;
}
function refuse(state, kind, path, detail) {
    state.refusals.push({ kind, path, detail });
}
async function walkFolder(state, folder, path, depth) {
    const { limits, asides } = state;
    const room = limits.entries - judgedEntries(state) + 1;
    const listing = (0,worktree_folder/* listFolder */.bt)(folder, asides === set_aside/* NOTHING_ASIDE */.x2 ? room : room + MAX_ASIDE_NAMES);
    if (listing === null)
        stopAt(state, "entries", path, limits.entries + 1, limits.entries);
    const prefix = path === "" ? "" : `${path}/`;
    const judged = MAYBE_NOTED.test(listing.joined) ? [] : null;
    for (const key of listing.keys) {
        const { name, kind } = (0,worktree_folder/* nameOf */.Vb)(listing, key);
        if ((0,turns/* isTurnOver */.AL)(state.turn))
            await (0,turns/* giveTurn */.pN)(state.turn, state.options.signal);
        const entryPath = (prefix + name);
        if (path === "" && name === ".git") {
            checkRootGit(state, folder, entryPath);
            continue;
        }
        const known = state.cursor.find(entryPath, kind === "folder");
        const aside = isSameAsKnown(known) ? null : asides.of(entryPath, kind === "folder");
        if (aside !== null) {
            await setAside(state, folder, name, entryPath, depth, aside);
            continue;
        }
        judged?.push(name);
        await visit(state, folder, { name, kind }, entryPath, depth, known);
    }
    if (judged === null)
        return;
    noteTwins(state, path, judged);
    noteBareRepository(state, path, judged);
}
/** What the baseline has at this very place is judged; what a look before this one set aside is no baseline. */
function isSameAsKnown(known) {
    return known !== undefined && known.setAside === undefined;
}
/** Entries that count as the tree's own. */
function judgedEntries({ entries, setAside: { listed } }) {
    return entries.length - listed;
}
/** Judges one entry. */
async function visit(state, folder, { name, kind }, path, depth, known) {
    const { limits } = state;
    if (judgedEntries(state) >= limits.entries)
        stopAt(state, "entries", path, judgedEntries(state) + 1, limits.entries);
    if ((state.pathBytes += path.length) > MAX_PATHS_BYTES) {
        refuse(state, "unusable-name", path, `the paths of this tree have more than ${MAX_PATHS_BYTES} bytes together`);
        throw new LimitReached();
    }
    if (kind === "folder")
        await visitFolder(state, folder, name, path, depth, known);
    else if (kind === "file")
        visitEntry(state, folder, name, path, known);
    else
        visitUnopened(state, folder, name, path, null, known);
}
/**
 * Lists an entry that is set aside, and counts what is in it, without opening any file, following any link, or minding what it
 * is. What is forbidden within what is only ignored is judged.
 */
async function setAside(state, parent, name, path, depth, why) {
    const { asides, setAside: count, options, turn } = state;
    const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(parent.base + name), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    count.entries++;
    if (count.listed < MAX_ASIDE_LISTED && (state.asideBytes += path.length) <= MAX_ASIDE_BYTES) {
        count.listed++;
        const size = type === "dir" ? 0 : stats.size;
        state.entries.push({ path, type, mode: stats.mode, size, sha256: null, oid: null, setAside: why });
    }
    else {
        count.unlisted++;
    }
    if (type !== "dir") {
        if (stats.nlink > 1)
            noteAsideName(state, (0,worktree_folder/* fsPath */.Jk)(parent.base + name));
        return;
    }
    state.asideFolders.push(path);
    const isKept = (inner, isFolder) => asides.isKept(inner, isFolder, why);
    const { entries, complete } = await countBelow({
        most: MAX_ASIDE_COUNTED - count.entries,
        device: state.device,
        turn,
        signal: options.signal,
        isKept: why === "ignored" ? isKept : null,
        visit: (folder, found, inner, below) => visit(state, folder, found, inner, depth + below, state.cursor.find(inner, found.kind === "folder")),
    }, parent, name, path);
    count.entries += entries;
    count.counted &&= complete;
}
/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems; `HEAD` is one of them. */
const MAYBE_NOTED = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;
function stopAt(state, limit, path, found, bound) {
    state.limitHits.push({ limit, path, found, bound });
    throw new LimitReached();
}
/** The agent's own `.git` must be the folder that the harness made; as a link or file it would send git elsewhere. */
function checkRootGit(state, folder, path) {
    if ((0,worktree_folder/* typeOf */.QP)((0,external_node_fs_.lstatSync)(`${folder.base}.git`).mode) !== "dir") {
        refuse(state, "nested-repository", path, "the workspace's .git is no folder any more");
    }
}
async function visitFolder(state, parent, name, path, depth, known) {
    let opened;
    try {
        opened = (0,worktree_folder/* openFolder */.NE)(parent.base + name);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), known);
    }
    try {
        const { mode, dev } = opened.stats;
        // Whatever is not found in it again, or not as it was, makes this id a new one.
        const oid = known?.oid ?? null;
        const entry = addEntry(state, { path, type: "dir", mode, size: 0, sha256: null, oid });
        if (!checkName(state, entry, name, known !== undefined))
            return;
        if ((0,paths/* isGitLookalike */.wR)(name))
            state.hasRefusedFolder = true;
        checkSetid(state, entry);
        if (dev !== state.device)
            return refuse(state, "mount-point", path, "another file system is mounted here");
        if ((mode & OWNER_LIST) !== OWNER_LIST)
            return refuse(state, "unreadable", path, `a folder with mode ${octal(mode)}`);
        if (depth >= state.limits.depth) {
            state.limitHits.push({ limit: "depth", path, found: depth + 1, bound: state.limits.depth });
            return;
        }
        await walkFolder(state, opened, path, depth + 1);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened.fd);
    }
}
function octal(mode) {
    return (mode & 0o7777).toString(8).padStart(4, "0");
}
/** The code of a fault that an agent can bring about; any other is thrown on. */
function expectedFault(error) {
    const { code } = error;
    if (code === undefined || !EXPECTED_FAULTS.has(code))
        throw error;
    return code;
}
/** What opening may answer because of what an agent left; anything else is a fault of the system. */
const EXPECTED_FAULTS = new Set([
    "ELOOP",
    "EMLINK",
    "ENOTDIR",
    "EACCES",
    "EPERM",
    "ENXIO",
    "ENODEV",
    "ENOENT",
    "EISDIR",
    "EBUSY",
    "ETXTBSY",
    "ENAMETOOLONG",
    "EOPNOTSUPP",
    // A lease on it that a living process holds (isCommitted looks while the lane still runs).
    "EAGAIN",
]);
/** Lists an entry that is not what the baseline has, if it has any of this path. */
function addEntry(state, entry) {
    state.entries.push(entry);
    if (entry.type !== "dir")
        noteChange(state, entry.path);
    return entry;
}
/** Names that git, another system or a checkout would not take as they are. */
function checkName(state, entry, name, unchanged) {
    if (entry.path.length > MAX_PATH_BYTES) {
        refuse(state, "unusable-name", entry.path, `a path of ${entry.path.length} bytes; at most ${MAX_PATH_BYTES} can be checked out`);
        return false;
    }
    if (name === ".git") {
        refuse(state, "nested-repository", entry.path, "a repository within the workspace");
        return false;
    }
    if (unchanged)
        return true;
    if ((0,paths/* isGitLookalike */.wR)(name)) {
        refuse(state, "unusable-name", entry.path, "some systems take this name for .git");
        return false;
    }
    if (entry.type === "symlink" && (0,paths/* isGitmodulesLookalike */.xE)(name)) {
        refuse(state, "unusable-name", entry.path, "git takes no symlink of this name");
        return false;
    }
    return true;
}
function checkSetid(state, { mode, path }) {
    if ((mode & SETID_BITS) !== 0)
        refuse(state, "setid", path, `mode ${octal(mode)}`);
}
/** What the folder says is a file. */
function visitEntry(state, parent, name, path, known) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)((0,worktree_folder/* fsPath */.Jk)(parent.base + name), worktree_folder/* OPEN_FILE */.I3);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), known);
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (stats.isFile())
            visitFile(state, fd, stats, name, path, known);
        else
            visitSpecial(state, stats, path);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function visitSpecial(state, stats, path) {
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    addEntry(state, { path, type, mode: stats.mode, size: 0, sha256: null, oid: null });
    if (type === "dir")
        return refuse(state, "changed-while-reading", path, "a folder that was none a moment before");
    refuse(state, "special-file", path, `a ${type.replace("-", " ")}`);
}
/** What could not be opened: a symlink, a socket, something unreadable, or something that is gone. */
function visitUnopened(state, parent, name, path, fault, known) {
    const fullPath = (0,worktree_folder/* fsPath */.Jk)(parent.base + name);
    const stats = (0,external_node_fs_.lstatSync)(fullPath, { throwIfNoEntry: false });
    if (stats === undefined)
        return refuse(state, "changed-while-reading", path, "it was there, and a moment later it was not");
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    if (type === "symlink")
        return visitLink(state, parent, stats, name, path, known);
    if (type !== "file" && type !== "dir")
        return visitSpecial(state, stats, path);
    if (fault === null) {
        return refuse(state, "changed-while-reading", path, "it became something else while the folder was read");
    }
    const size = type === "file" ? stats.size : 0;
    const entry = addEntry(state, { path, type, mode: stats.mode, size, sha256: null, oid: null });
    checkName(state, entry, name, false);
    checkSetid(state, entry);
    refuse(state, "unreadable", path, `a ${type === "dir" ? "folder" : "file"} with mode ${octal(stats.mode)} (${fault})`);
}
function visitLink(state, parent, stats, name, path, known) {
    const fullPath = (0,worktree_folder/* fsPath */.Jk)(parent.base + name);
    const target = (0,external_node_fs_.readlinkSync)(fullPath, "latin1");
    const content = Buffer.from(target, "latin1");
    const digest = (0,domain_digest/* sha256 */.sc)(content);
    const { mode } = stats;
    const entry = { path, type: "symlink", mode, size: content.length, sha256: digest, oid: null, target };
    const unchanged = known?.type === "symlink" && known.sha256 === digest;
    if (!checkName(state, entry, name, unchanged)) {
        addEntry(state, entry);
        return;
    }
    state.links.set(path, target);
    let listed = entry;
    if (unchanged)
        listed = addUnchanged(state, known, entry);
    else {
        entry.oid = (0,manifest/* gitOid */.lu)("blob", content);
        state.touched.push(addEntry(state, entry));
        state.options.objects?.add("blob", entry.oid, content);
    }
    if (stats.nlink > 1)
        noteShared(state, (0,external_node_fs_.lstatSync)(fullPath, { bigint: true }), listed);
}
/** Lists an entry with the content that the baseline has; the very same entry where its permissions are the same too. */
function addUnchanged(state, known, entry) {
    if (known.setAside === undefined && known.mode === entry.mode) {
        state.entries.push(known);
        return known;
    }
    entry.oid = known.oid;
    if ((0,manifest/* gitMode */.aY)(known) !== (0,manifest/* gitMode */.aY)(entry))
        state.touched.push(addEntry(state, entry));
    else
        state.entries.push(entry);
    return entry;
}
function visitFile(state, fd, stats, name, path, known) {
    const entry = { path, type: "file", mode: stats.mode, size: stats.size, sha256: null, oid: null };
    const content = readJudged(state, fd, stats, name, entry, known);
    const unchanged = entry.sha256 !== null && known?.sha256 === entry.sha256 && known.type === "file";
    let listed = entry;
    if (content === null) {
        addEntry(state, entry);
    }
    else if (unchanged) {
        if (checkName(state, entry, name, (0,manifest/* gitMode */.aY)(known) === (0,manifest/* gitMode */.aY)(entry)))
            listed = addUnchanged(state, known, entry);
        else
            addEntry(state, entry);
    }
    else {
        addEntry(state, entry);
        if (!checkName(state, entry, name, false))
            return;
        state.touched.push(entry);
        entry.oid = state.reader.blobOid();
        state.options.objects?.add("blob", entry.oid, content);
    }
    if (stats.nlink > 1)
        noteShared(state, (0,external_node_fs_.fstatSync)(fd, { bigint: true }), listed);
}
function noteAsideName({ asideNames }, path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined)
        return;
    const key = inodeOf(stats);
    asideNames.set(key, (asideNames.get(key) ?? 0n) + 1n);
}
/** Numbers of inodes are taken whole: rounded ones would be those of several files. */
function noteShared({ shared }, stats, entry) {
    const key = inodeOf(stats);
    const known = shared.get(key) ?? { names: stats.nlink, found: 0n, entries: [] };
    known.found++;
    known.entries.push(entry);
    shared.set(key, known);
}
/**
 * A file is no danger as long as all of its names lie in the workspace, set aside or not: nobody else can see or change it.
 * Only for those of which some were not met it is looked through what is set aside, and through the workspace's `.git`.
 */
async function refuseHardLinks(state, top) {
    const { shared, asideFolders, asideNames, turn, options, device } = state;
    for (const [key, file] of shared)
        file.found += asideNames.get(key) ?? 0n;
    const open = new Map([...shared].filter(([, { found, names }]) => found < names));
    if (open.size === 0)
        return;
    const count = (key) => {
        const file = open.get(key);
        if (file !== undefined)
            file.found++;
    };
    const search = { most: MAX_ASIDE_COUNTED, device, turn, signal: options.signal, count };
    for (const path of [".git", ...asideFolders])
        search.most -= await countNames(search, top, path);
    const refused = [];
    for (const { names, found, entries } of open.values()) {
        if (found >= names)
            continue;
        const outside = names - found;
        for (const { path, type } of entries)
            refuse(state, "hard-link", path, `a ${type === "file" ? "file" : "symlink"} with ${names} names, ${outside} of them outside of the workspace, or not to be found`);
        refused.push(...entries);
    }
    disown(state, refused);
}
/** What is refused has no content in the manifest; an entry that is the baseline's own is listed anew. */
function disown(state, entries) {
    if (entries.length === 0)
        return;
    const refused = new Set(entries);
    state.touched = state.touched.filter((entry) => !refused.has(entry));
    for (const [index, entry] of state.entries.entries()) {
        if (!refused.has(entry))
            continue;
        state.entries[index] = { ...entry, sha256: null, oid: null };
        noteChange(state, entry.path);
    }
}
/**
 * Reads a file once all that can be said before reading is said, and sets its digest.
 * @returns its content (empty for a large unchanged file), or null where it is refused or over a limit
 */
function readJudged(state, fd, { mode, size }, name, entry, known) {
    const { limits, reader, turn } = state;
    const { path } = entry;
    checkSetid(state, entry);
    if ((mode & OWNER_READ) === 0) {
        refuse(state, "unreadable", path, `a file with mode ${octal(mode)}`);
        return null;
    }
    if (name === ".git") {
        checkName(state, entry, name, false);
        return null;
    }
    // What was not read the last time, because it was over a limit, is not read now.
    const sameSize = known?.type === "file" && known.size === size && known.sha256 !== null;
    if (!withinLimits(state, entry, !sameSize))
        return null;
    const inPieces = sameSize && size > worktree_folder/* PIECE_BYTES */.ts;
    if (size > worktree_folder/* PIECE_BYTES */.ts)
        (0,turns/* noteLongStep */.Df)(turn);
    let content = inPieces ? NOTHING : reader.read(fd, size);
    entry.sha256 = inPieces ? (0,worktree_folder/* hashPieces */.Qi)(fd, size) : content === null ? null : reader.sha256();
    if (entry.sha256 === null) {
        refuse(state, "changed-while-reading", path, "its size changed while it was read");
        return null;
    }
    if (!sameSize || known.sha256 === entry.sha256)
        return content;
    if (size > limits.changed_file_bytes) {
        state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
        return null;
    }
    if (inPieces)
        content = rereadChanged(state, path, fd, size, entry.sha256);
    return content;
}
const NOTHING = Buffer.alloc(0);
/** A large file of the same size as before was hashed in pieces; now that it turns out changed, its bytes are wanted. */
function rereadChanged({ reader, refusals }, path, fd, size, digest) {
    const content = reader.read(fd, size);
    if (content !== null && reader.sha256() === digest)
        return content;
    refusals.push({ kind: "changed-while-reading", path, detail: "two readings gave different bytes" });
    return null;
}
/** Sizes are judged as the system tells them, before a byte is read: a sparse file of a terabyte costs nothing. */
function withinLimits(state, { path, size }, changed) {
    const { limits } = state;
    if (size > limits.file_bytes) {
        state.limitHits.push({ limit: "file_bytes", path, found: size, bound: limits.file_bytes });
        return false;
    }
    if (changed && size > limits.changed_file_bytes) {
        state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
        return false;
    }
    state.treeBytes += size;
    if (state.treeBytes > limits.tree_bytes)
        stopAt(state, "tree_bytes", path, state.treeBytes, limits.tree_bytes);
    return true;
}
function noteTwins(state, path, names) {
    const first = new Map();
    const prefix = path === "" ? "" : `${path}/`;
    for (const name of names) {
        const fold = (0,paths/* foldName */.zN)(name);
        const twin = first.get(fold);
        if (twin === undefined)
            first.set(fold, name);
        else
            state.twins.push([(prefix + twin), (prefix + name)]);
    }
}
/** Git takes a folder with these names for a repository without asking, and runs what its config says. */
function noteBareRepository(state, path, names) {
    if (!names.includes("HEAD"))
        return;
    if ((names.includes("objects") && names.includes("refs")) || names.includes("commondir"))
        state.bareRepositories.push(path);
}
/** Characters of paths that are looked at to follow all links: a hundred thousand ordinary links take a tenth of it. */
const LINK_BUDGET = 200_000_000;
function refuseLinks(state) {
    const budget = { left: LINK_BUDGET };
    let old = null;
    for (const [path, target] of state.links) {
        const leads = (0,manifest/* linkLeads */.au)(path, state.links, budget);
        if (leads === "inside")
            continue;
        old ??= linksOf(state.options.baseline ?? []);
        if (leads !== "unknown" && old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        refuse(state, "escaping-link", path, LINK_FAULTS[leads](target));
    }
}
const LINK_FAULTS = {
    git: () => "it leads into .git",
    outside: (target) => `it leads to ${(0,bytes/* displayPath */.Gt)(target)}`,
    unknown: () => "the links of this tree lead through each other in too many ways to be followed",
};
function linksOf(entries) {
    const links = new Map();
    for (const { path, target } of entries)
        if (target !== undefined)
            links.set(path, target);
    return links;
}
function refuseTwins(state) {
    if (state.twins.length === 0)
        return;
    const known = new Set((state.options.baseline ?? []).map(({ path }) => path));
    for (const [first, second] of state.twins) {
        if (known.has(first) && known.has(second))
            continue;
        refuse(state, "colliding-name", second, `on some systems it is the same file as ${(0,bytes/* displayPath */.Gt)(first)}`);
    }
}
/** A repository-like folder of the baseline (a test fixture, say) is taken as long as nothing in it has changed. */
function refuseBareRepositories(state) {
    if (state.bareRepositories.length === 0)
        return;
    const { touched, cursor, changedFolders, options } = state;
    const anyChange = touched.length > 0 || cursor.missing().length > 0;
    const known = new Set((options.baseline ?? []).map(({ path }) => path));
    for (const path of state.bareRepositories) {
        const isChanged = path === "" ? anyChange : changedFolders.has(path);
        if (!isChanged && known.has(path === "" ? "HEAD" : `${path}/HEAD`))
            continue;
        refuse(state, "nested-repository", path, "git takes this folder for a bare repository");
    }
}
/** Below a name that git refuses no patch can change anything, nor delete it. */
function refuseUnpatchable(state) {
    for (const entry of state.hasRefusedFolder ? state.touched : []) {
        if (!entry.path.split("/").slice(0, -1).some(paths/* isGitLookalike */.wR))
            continue;
        refuse(state, "unusable-name", entry.path, "changed below a folder that some systems take for .git");
        entry.oid = null;
    }
    for (const path of state.cursor.missing()) {
        if (path.split("/").some(paths/* isGitLookalike */.wR))
            refuse(state, "unusable-name", path, "deleted; no patch can say so, as git refuses this name");
    }
}
function createCursor(baseline) {
    const missing = [];
    let at = 0;
    const keyAt = (index) => {
        const { path, type } = baseline[index];
        return type === "dir" ? `${path}/` : path;
    };
    return {
        find(path, isFolder) {
            // Unchanged trees are the rule: the next baseline entry is mostly the one that is asked for.
            const next = baseline[at];
            if (next !== undefined && next.path === path && (next.type === "dir") === isFolder)
                return baseline[at++];
            const key = isFolder ? `${path}/` : path;
            while (at < baseline.length && keyAt(at) < key)
                missing.push(baseline[at++].path);
            return at < baseline.length && keyAt(at) === key ? baseline[at++] : undefined;
        },
        missing() {
            while (at < baseline.length)
                missing.push(baseline[at++].path);
            return missing;
        },
    };
}


/***/ })

};
;