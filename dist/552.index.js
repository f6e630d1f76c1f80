"use strict";
exports.id = 552;
exports.ids = [552];
exports.modules = {

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

/***/ 6928:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: function() { return /* binding */ handOver; },
/* harmony export */   t9: function() { return /* binding */ handBack; },
/* harmony export */   v8: function() { return /* binding */ layOut; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8978);
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(722);
/* harmony import */ var _memory__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2776);
/* harmony import */ var _modes__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9299);







/** Mode bit by which everybody may enter a folder. */
const ENTER = 0o001;
/** A file of the user's that others may not read is copied up to this many bytes. */
const MAX_COPY_BYTES = 16 * 1024 * 1024;
/** Entries that are given away before timers and signals get a turn: some 10 ms. */
const SLICE = 2000;
/**
 * Lays out what a start shows for a lent id: folders of the harness's own let it pass, and what lies behind the doors of others
 * is mounted where it can be reached.
 * @param line makes a line of `fstab(5)`
 * @throws Error where something is to be shown that the id could not read
 */
function layOut(spec, etc, lent, line) {
    const table = [];
    const points = { folders: 0, files: 0 };
    const reach = (path) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        // Bubblewrap says it of what is not there.
        if (stats === undefined)
            return path;
        if ((0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_5__/* .ancestorsOf */ .Gw)(path).every((folder) => isOpened(folder, lent)))
            return path;
        const isFolder = stats.isDirectory();
        const point = isFolder ? pointFor("d", points.folders++) : pointFor("f", points.files++);
        table.push(line(path, point, isFolder));
        return point;
    };
    const shown = (mount) => ({ ...mount, host: reach(readable(mount.host, lent)) });
    const written = (mount) => {
        // bubblewrap enters the working folder before the rest is handed over
        give(mount.host, lent);
        return { ...mount, host: reach(mount.host) };
    };
    const connected = (one) => {
        give(one.socket, lent);
        return { ...one, socket: reach(one.socket) };
    };
    const { workspace, readOnly, writable, home, model, loopback } = spec;
    const laid = {
        ...spec,
        workspace: written(workspace),
        readOnly: readOnly.map(shown),
        ...(writable === undefined ? {} : { writable: writable.map(written) }),
        ...(home === undefined ? {} : { home: written({ host: home, inside: home }).host }),
        ...(model === undefined ? {} : { model: connected(model) }),
        ...(loopback === undefined ? {} : { loopback: loopback.map(connected) }),
    };
    return { spec: laid, etc: reach(etc), table: table.join("") };
}
/**
 * Hands over what a start may write, whole, just before it begins. What it leaves stays that id's until it is removed: the walk
 * that judges it has to see it as it is, and nothing of it ever becomes root's.
 */
async function handOver({ workspace, writable = [], home }, lent) {
    const folders = [workspace, ...writable].map(({ host }) => host);
    const given = { entries: 0 };
    for (const folder of home === undefined ? folders : [...folders, home])
        await giveTree(Buffer.from(folder), lent, given);
}
/** Hands a kept folder back to whoever runs the harness; the kernel takes set-id bits away on the way. */
async function handBack(folder) {
    if (process.getuid?.() !== 0)
        return;
    await giveTree(Buffer.from(folder), { uid: 0, gid: 0 }, { entries: 0 });
}
/**
 * Gives one folder or socket of the harness's own away. Whatever else a caller names is left as it is: a device or a file of the
 * machine is nobody's to give.
 */
function give(path, { uid, gid }) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    const isOurs = stats !== undefined && (stats.uid === uid || stats.uid === process.getuid?.());
    if (!isOurs || !(stats.isDirectory() || stats.isSocket()))
        return;
    if (stats.isSocket())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 0o600);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(path, uid, gid);
}
const SLASH = Buffer.from("/");
/** Gives a folder away with all that is in it, but no device. No link is followed; nothing runs in it meanwhile. */
async function giveTree(folder, { uid, gid }, given) {
    for (const path of treeOf(folder)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(path, uid, gid);
        if (++given.entries % SLICE === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
    }
}
/** A folder and all that is in it but devices; a folder comes before what it holds. No link is followed. */
function* treeOf(folder) {
    yield folder;
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true, encoding: "buffer" })) {
        const path = Buffer.concat([folder, SLASH, entry.name]);
        if (entry.isDirectory())
            yield* treeOf(path);
        else if (!entry.isCharacterDevice() && !entry.isBlockDevice())
            yield path;
    }
}
/**
 * What is shown read-only must be readable by others: what the harness made for itself is given to the id, and a small file of
 * the user's is copied.
 */
function readable(path, { uid, gid }) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return path;
    if (stats.uid === uid || (0,_modes__WEBPACK_IMPORTED_MODULE_6__/* .isOpenToAll */ .h)(stats.mode, stats.isDirectory()))
        return path;
    if ((0,_claimed__WEBPACK_IMPORTED_MODULE_3__/* .isClaimed */ .g)(path)) {
        // The few files that a lane or a tool is shown.
        const shown = Buffer.from(path);
        for (const one of stats.isDirectory() ? treeOf(shown) : [shown])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(one, uid, gid);
        return path;
    }
    if (!stats.isFile() || stats.size > MAX_COPY_BYTES)
        throw new Error(`expected ${path} to be readable by others than its owner, for no sandbox is started as root; chmod it`);
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_memory__WEBPACK_IMPORTED_MODULE_4__/* .memoryFolder */ .u)(), `shown-${copies++}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, copy);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(copy, 0o444 | (stats.mode & 0o100 ? 0o111 : 0));
    return copy;
}
let copies = 0;
/** Whether an id may pass a folder. One that the harness made for itself is opened to it, and to nobody else. */
function isOpened(folder, { uid, gid }) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    if ((stats.mode & ENTER) !== 0 || stats.uid === uid || (stats.gid === gid && (stats.mode & 0o010) !== 0))
        return true;
    if (!(0,_claimed__WEBPACK_IMPORTED_MODULE_3__/* .isClaimed */ .g)(folder) || stats.uid !== process.getuid?.() || !stats.isDirectory())
        return false;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(folder, stats.uid, gid);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, (stats.mode & 0o700) | 0o010);
    return true;
}
/** A place to mount something onto, in a namespace of the harness's own, so that starts don't get in each other's way. */
function pointFor(kind, number) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_memory__WEBPACK_IMPORTED_MODULE_4__/* .memoryFolder */ .u)(), `point-${kind}${number}`);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined)
        return path;
    if (kind === "d")
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o755 });
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, "", { mode: 0o600 });
    return path;
}


/***/ }),

/***/ 1857:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ machineLayout; },
/* harmony export */   w: function() { return /* binding */ namesIn; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);


/** A text beyond this many bytes is none that says how a toolchain is laid out. */
const MAX_TEXT_BYTES = 64 * 1024;
/** The kernel reads no more than this of a first line (`BINPRM_BUF_SIZE`). */
const MAX_SCRIPT_BYTES = 256;
/** This machine as it is. Each question is asked once, so that a plan is made of one state of it. */
function machineLayout() {
    const seen = new Map();
    const lists = new Map();
    const texts = new Map();
    const once = (known, path, ask) => {
        let answer = known.get(path);
        if (answer === undefined && !known.has(path))
            known.set(path, (answer = ask(path)));
        return answer;
    };
    /** What lists said, by folder. Only of the folders that are looked into, it is laid out by name. */
    const listed = new Map();
    const list = (path) => {
        const entries = orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true }));
        if (entries === null)
            return null;
        listed.set(path, entries);
        return entries.map(({ name }) => name).sort(_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f2);
    };
    const folders = (path) => {
        // what is asked for by name already is laid out by name
        if (once(lists, path, list) === null)
            return [];
        const entries = listed.get(path);
        return [...(Array.isArray(entries) ? entries : entries.values())]
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .sort(_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f2);
    };
    const lookListed = (path) => {
        const folder = (0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(path);
        let entries = listed.get(folder);
        if (Array.isArray(entries))
            listed.set(folder, (entries = new Map(entries.map((entry) => [entry.name, entry]))));
        const entry = entries?.get((0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path));
        if (entry?.isDirectory() === true)
            return FOLDER;
        if (entry?.isSymbolicLink() === true)
            return link(path);
        return entry?.isFile() === true ? file(path) : look(path);
    };
    return {
        look: (path) => once(seen, path, lookListed),
        list: (path) => once(lists, path, list),
        folders,
        read: (path) => once(texts, path, readText),
    };
}
/** What lies in a folder, by name; nothing where it can't be read. */
function namesIn(folder) {
    return orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) ?? [];
}
const FOLDER = { kind: "folder" };
function look(path) {
    // Most of what a table of toolchains asks for is not there; an error for each takes longer than all the rest.
    const stats = orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? null);
    if (stats === null)
        return null;
    if (stats.isDirectory())
        return FOLDER;
    if (stats.isSymbolicLink())
        return link(path);
    return stats.isFile() ? file(path) : { kind: "other" };
}
function link(path) {
    const target = orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path));
    return target === null ? null : { kind: "link", target };
}
/** Most files are only looked at for what they are; what costs more is found out when it is asked for. */
function file(path) {
    let executable = null;
    let script;
    return {
        kind: "file",
        get executable() {
            return (executable ??= orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK) ?? true) ?? false);
        },
        get script() {
            return (script ??= orNull(() => scriptLine(path)));
        },
    };
}
/** The line after `#!`, or null. */
function scriptLine(path) {
    const head = Buffer.alloc(MAX_SCRIPT_BYTES);
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    let length;
    try {
        length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, head, 0, head.length, 0);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
    const text = head.toString("utf8", 0, length);
    return text.startsWith("#!") ? (text.slice(2).split("\n", 1)[0] ?? "") : null;
}
function readText(path) {
    return orNull(() => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return stats.isFile() && stats.size <= MAX_TEXT_BYTES ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8") : null;
    });
}
function orNull(ask) {
    try {
        return ask();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ staleMemory; },
/* harmony export */   u: function() { return /* binding */ memoryFolder; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8978);
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(722);
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1857);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1650);







/** Files in memory, where the system has it: making some hundred small files on a disk takes ten times as long. */
const MEMORY = "/dev/shm";
/** How the names of our folders begin; what follows is whose they are: machine, process, its start. */
const PREFIX = "case-harness-shown-";
/** Where else a folder of root's can be made that an id without rights reaches, should memory and `TMPDIR` be none. */
const PLACES = [MEMORY, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "/tmp", "/var/tmp", "/run"];
let made = null;
/**
 * A private folder of this process, removed when it ends; one that a killed process left is removed by the next.
 * @throws Error where neither memory nor the temporary folder can be written
 */
function memoryFolder() {
    if (made !== null)
        return made;
    for (const folder of staleMemory())
        removeBelow(folder);
    const name = `${PREFIX}${(0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)() ?? "unknown"}-${process.pid}-${(0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .processEntry */ .GP)(process.pid)?.start ?? "unknown"}-`;
    made = PLACES.filter(isOpen).reduce((found, place) => found ?? makeIn(place, name), null);
    made = (0,_claimed__WEBPACK_IMPORTED_MODULE_3__/* .claim */ .B)(made ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name)));
    process.once("exit", forget);
    return made;
}
function forget() {
    const folder = made;
    made = null;
    if (folder !== null)
        removeBelow(folder);
}
/** Node's own `rm` takes four times as long, and this is waited for at the end of every run. */
function removeBelow(folder) {
    try {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) {
            const path = `${folder}/${entry.name}`;
            if (entry.isDirectory())
                removeBelow(path);
            else
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // the next process removes what this one could not
    }
}
/** Whether everybody may pass a folder, and what it lies in; only root starts anything as somebody else. */
function isOpen(place) {
    if (process.getuid?.() !== 0)
        return place === MEMORY || place === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    return [...(0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_6__/* .ancestorsOf */ .Gw)(place), place].every((folder) => (((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0);
}
function makeIn(folder, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    }
    catch {
        return null;
    }
}
/** Folders in memory, and in the temporary folder, of processes of this user that are seen to be gone. */
function staleMemory() {
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)();
    if (machine === null)
        return [];
    const prefix = `${PREFIX}${machine}-`;
    return [...new Set(PLACES)].flatMap((parent) => (0,_layout__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(parent).flatMap((name) => {
        const [pid, start] = name.startsWith(prefix) ? name.slice(prefix.length).split("-") : [];
        if (start === undefined || (0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .processEntry */ .GP)(Number(pid))?.start === start)
            return [];
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false });
        return stats?.isDirectory() === true && stats.uid === process.getuid?.() ? [folder] : [];
    }));
}


/***/ }),

/***/ 9299:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ isOpenToAll; }
/* harmony export */ });
/** Mode bits by which everybody may read a file, and list a folder and enter it. */
const READ = 0o004;
const LIST_AND_ENTER = 0o005;
/** Whether everybody may read a file, or list and enter a folder, by its mode. */
function isOpenToAll(mode, isFolder) {
    const wanted = isFolder ? LIST_AND_ENTER : READ;
    return (mode & wanted) === wanted;
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


/***/ })

};
;