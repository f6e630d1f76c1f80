"use strict";
exports.id = 2876;
exports.ids = [2876];
exports.modules = {

/***/ 23:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
}


/***/ }),

/***/ 2876:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareWorkspace: function() { return /* binding */ prepareWorkspace; },
/* harmony export */   v: function() { return /* binding */ BASELINE_BRANCH; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_formats_baseline_commit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8547);
/* harmony import */ var _copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6511);
/* harmony import */ var _pack__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(235);
/* harmony import */ var _walk__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7627);









/** Branch of the baseline. */
const BASELINE_BRANCH = "main";
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
    const git = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dest, ".git");
    for (const folder of ["objects/info", "refs/heads", "refs/tags"])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, folder), { recursive: true });
    const objects = (0,_pack__WEBPACK_IMPORTED_MODULE_7__/* .createPackWriter */ .$8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "objects"));
    const index = createIndexWriter();
    const copied = await (0,_copy__WEBPACK_IMPORTED_MODULE_6__/* .copyTree */ .E)(source, dest, {
        ...options,
        objects,
        onCopied(entry, stats) {
            index.add(entry, stats);
            options.onCopied?.(entry, stats);
        },
    });
    (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .buildTrees */ .iU)(copied.entries, (_path, oid, bytes) => objects.add("tree", oid, bytes));
    const { oid: commit, content } = (0,_core_formats_baseline_commit__WEBPACK_IMPORTED_MODULE_4__/* .baselineCommit */ .L)(copied.treeId);
    objects.add("commit", commit, content);
    objects.finish();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "config"), CONFIG);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "refs/heads", BASELINE_BRANCH), `${commit}\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "HEAD"), `ref: refs/heads/${BASELINE_BRANCH}\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git, "index"), index.finish());
    return { ...copied, commit, rootIdentity: (0,_walk__WEBPACK_IMPORTED_MODULE_8__/* .rootIdentity */ .n)(dest) };
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
            const name = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X5)(entry.path);
            // One to eight NULs after the name, up to a multiple of eight.
            const bytes = Buffer.alloc((ENTRY_BYTES + name.length + 8) & ~7);
            const numbers = [
                ...[Math.floor(stats.ctimeMs / 1000), 0, Math.floor(stats.mtimeMs / 1000), 0],
                ...[stats.dev, stats.ino, Number.parseInt((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_5__/* .gitMode */ .aY)(entry), 8), stats.uid, stats.gid, entry.size],
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
            return Buffer.concat([body, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(body).digest()]);
        },
    };
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


/***/ })

};
;