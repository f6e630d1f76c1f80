"use strict";
exports.id = 7896;
exports.ids = [7896];
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

/***/ 7896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: function() { return /* binding */ BASELINE_BRANCH; },
  prepareWorkspace: function() { return /* binding */ prepareWorkspace; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/baseline-commit.ts
var baseline_commit = __webpack_require__(23);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/worktree/pack.ts
var pack = __webpack_require__(235);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var folder = __webpack_require__(7722);
// EXTERNAL MODULE: ./src/world/worktree/git.ts
var git = __webpack_require__(980);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(4102);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
;// CONCATENATED MODULE: ./src/world/worktree/stored-form.ts








/** Attributes by which git changes the bytes of a file between folder and store, without a program. */
const CONVERTING = ["text", "eol", "crlf", "ident", "working-tree-encoding"];
const ATTRIBUTES = ".gitattributes";
/**
 * Finds the files of a starting tree that git would store with other bytes than lie there (`eol=crlf` in a checkout, say): a
 * patch of those bytes would fit no other checkout. `.gitattributes` files count of the tree itself, and of the repository in
 * which it lies. Git is asked, with no configuration, so that no filter is ever run; a tree without such files costs no git.
 * @param source folder of the starting tree
 * @param entries its manifest
 * @throws Error where git can't be started or fails; AbortError when the signal has fired
 */
async function unstoredFiles(source, entries, signal) {
    const above = repositoryAbove((0,external_node_path_.resolve)(source));
    const top = above.at(-1) ?? (0,external_node_path_.resolve)(source);
    const isAttributes = ({ path, type }) => type === "file" && (path === ATTRIBUTES || path.endsWith(`/${ATTRIBUTES}`));
    const own = entries.filter(isAttributes).map(({ path }) => (0,folder/* fsPath */.Jk)(`${(0,domain_bytes/* bytePathOf */.D9)(source)}/${path}`));
    if (![...own, ...above.map((folder) => (0,external_node_path_.join)(folder, ATTRIBUTES))].some(mayConvert))
        return [];
    const prefix = (0,domain_bytes/* bytePathOf */.D9)((0,external_node_path_.resolve)(source).slice(top.length + 1));
    const files = new Map();
    for (const entry of entries)
        if (entry.type === "file")
            files.set(prefix === "" ? entry.path : `${prefix}/${entry.path}`, entry);
    const git = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "attributes-");
    try {
        const ask = await closedRepository(git, top, signal);
        const converting = readAttributes(await ask(["check-attr", "-z", "--stdin", ...CONVERTING], joined(files.keys(), "\0")));
        const asked = [...converting.keys()].filter((path) => files.has(path));
        if (asked.length === 0)
            return [];
        const stored = await ask(["hash-object", "--stdin-paths"], joined(asked.map(quoted), "\n"));
        const oids = stored.toString("latin1").trimEnd().split("\n");
        return asked.flatMap((path, index) => {
            const entry = files.get(path);
            return entry.oid === oids[index] ? [] : [{ path: entry.path, attributes: converting.get(path) }];
        });
    }
    finally {
        await (0,remove/* removeOwned */.Ox)(git);
    }
}
/** A word that turns on a conversion; what only turns them off needs no git. */
const TURNS_ON = /\s(?:text|eol|crlf|ident|working-tree-encoding)/;
/** Larger ones are git's own to read. */
const MAX_LOOKED_AT = 1024 * 1024;
function mayConvert(path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile())
        return false;
    return stats.size > MAX_LOOKED_AT || TURNS_ON.test((0,external_node_fs_.readFileSync)(path, "latin1"));
}
/** Folders from the one above a folder to the top of the repository in which it lies, in that order; none without one. */
function repositoryAbove(source) {
    const folders = [];
    for (let folder = (0,external_node_path_.dirname)(source);; folder = (0,external_node_path_.dirname)(folder)) {
        folders.push(folder);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, ".git")))
            return folders;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return [];
    }
}
/** A repository without content or configuration, whose attributes are those of a folder. */
async function closedRepository(gitDir, top, signal) {
    for (const folder of ["objects", "refs"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, folder));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "config"), "[core]\n\trepositoryformatversion = 0\n\tautocrlf = false\n\tsafecrlf = false\n");
    return async (args, input) => {
        const { code, stdout, stderr } = await (0,git/* runGit */.E)(args, { gitDir, workTree: top, cwd: top, input, signal });
        if (code !== 0)
            throw new Error(`git ${args[0]} ended with ${code ?? "a signal"} on the starting tree: ${stderr}`);
        return stdout;
    };
}
function joined(paths, end) {
    return Buffer.from([...paths].map((path) => path + end).join(""), "latin1");
}
/** A path as `--stdin-paths` reads it: quoted where a character of it would be taken for something else. */
function quoted(path) {
    if (!/[\x00-\x1f"\\\x7f]/.test(path))
        return path;
    const escaped = path.replace(/[\x00-\x1f"\\\x7f]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
    return `"${escaped}"`;
}
/** Paths whose bytes git may change, with the attributes that say so, out of `check-attr -z`. */
function readAttributes(output) {
    const fields = output.toString("latin1").split("\0");
    const found = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [path, name, value] = [fields[at], fields[at + 1], fields[at + 2]];
        if (value === "unspecified" || value === "unset")
            continue;
        found.set(path, (found.get(path) ?? new Map()).set(name, value));
    }
    const converting = new Map();
    for (const [path, attributes] of found) {
        // Git decides by itself what is text, and leaves a file as it is that was stored with CRLF.
        if (attributes.get("text") === "auto" && !attributes.has("eol"))
            attributes.delete("text");
        if (attributes.size === 0)
            continue;
        const shown = [...attributes].map(([name, value]) => (value === "set" ? name : `${name}=${value}`));
        converting.set(path, shown.join(" "));
    }
    return converting;
}

// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 1 modules
var walk = __webpack_require__(6250);
;// CONCATENATED MODULE: ./src/world/worktree/baseline-git.ts










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
 * index, no remote, no hooks. It is written without running git, in the pass that copies and hashes. What git would store in
 * another form than it lies in is refused: a patch of it would fit no checkout.
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
    (0,manifest/* buildTrees */.iU)(copied.entries, (_path, oid, content) => objects.add("tree", oid, content()));
    const { oid: commit, content } = (0,baseline_commit/* baselineCommit */.L)(copied.treeId);
    objects.add("commit", commit, content);
    objects.finish();
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "config"), CONFIG);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "refs/heads", BASELINE_BRANCH), `${commit}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "HEAD"), `ref: refs/heads/${BASELINE_BRANCH}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(git, "index"), index.finish());
    for (const { path, attributes } of await unstoredFiles(source, copied.entries, options.signal))
        copied.refusals.push({ kind: "converted", path, detail: convertedDetail(attributes) });
    return { ...copied, commit, rootIdentity: (0,walk/* rootIdentity */.n)(dest) };
}
function convertedDetail(attributes) {
    return `git would store other bytes than lie here (.gitattributes: ${attributes}), and no patch of these would apply: put the file here as git stores it (\`git show HEAD:PATH\`), or take the attribute away`;
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
/* harmony import */ var _core_formats_tree_rules__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(164);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7722);
/* harmony import */ var _pack__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(235);
/* harmony import */ var _remove__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6690);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5132);











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
    const copy = {
        options,
        limits,
        reader: (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .createReader */ .WF)(),
        result,
        treeBytes: 0,
        pathBytes: 0,
        full: false,
        turn: (0,_turns__WEBPACK_IMPORTED_MODULE_10__/* .newTurn */ .ej)(),
    };
    const from = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(source));
    try {
        const to = options.overlay === true ? (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(dest)) : openNewRoot(dest);
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
    const root = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(dest));
    const present = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(root.base.slice(0, -1))).filter((name) => name !== ".git");
    if (present.length > 0) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(root.fd);
        throw new Error(`expected an empty folder to copy into, found ${present.length} entries in ${dest}; choose a new folder`);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(root.fd, FOLDER_MODE);
    return root;
}
async function copyFolder(copy, from, to, path, depth) {
    const { limits, result } = copy;
    const listing = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .listFolder */ .bt)(from, limits.entries - result.entries.length + 1);
    if (listing === null)
        return endFull(copy, path);
    for (const key of listing.keys) {
        const { name, kind } = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(listing, key);
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_10__/* .isTurnOver */ .AL)(copy.turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_10__/* .giveTurn */ .pN)(copy.turn, copy.options.signal);
        const entryPath = (path === "" ? name : `${path}/${name}`);
        if (name === ".git") {
            result.skipped.push(entryPath);
            continue;
        }
        if (copy.full)
            return;
        if (result.entries.length >= limits.entries)
            return endFull(copy, entryPath);
        if (!hasRoom(copy, entryPath, entryPath.length))
            return;
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
/** Whether paths and links have no more bytes than a manifest may list; else the copy ends here. */
function hasRoom(copy, path, bytes) {
    const tooMuch = (0,_core_formats_tree_rules__WEBPACK_IMPORTED_MODULE_6__/* .pathsFault */ .zl)((copy.pathBytes += bytes));
    if (tooMuch === null)
        return true;
    copy.full = true;
    copy.result.refusals.push({ path, ...tooMuch });
    return false;
}
function hit({ limits, result }, limit, path, found) {
    result.limitHits.push({ limit, path, found, bound: limits[limit] });
}
async function copySubfolder(copy, from, to, name, path, depth) {
    if (depth >= copy.limits.depth)
        return hit(copy, "depth", path, depth + 1);
    const source = openOr(() => (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)(from.base + name));
    if (source === null)
        return refuse(copy, path, "a folder that can't be opened");
    try {
        if (copy.options.overlay !== true || !isFolder(to, name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(to.base + name), FOLDER_MODE);
        const dest = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)(to.base + name);
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
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(folder.base + name), { throwIfNoEntry: false });
    return stats !== undefined && (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .typeOf */ .QP)(stats.mode) === "dir";
}
/** Removes what stands where a name is to go; a folder may stay where a folder is to go. */
async function giveWay(to, name, forFolder) {
    if (forFolder && isFolder(to, name))
        return;
    await (0,_remove__WEBPACK_IMPORTED_MODULE_9__/* .removeName */ .ok)(to, name);
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
    const source = openOr(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(from.base + name), _folder__WEBPACK_IMPORTED_MODULE_7__/* .OPEN_FILE */ .I3));
    if (source === null)
        return refuse(copy, path, "a file that can't be opened");
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(source);
        if ((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .typeOf */ .QP)(mode) !== "file")
            return refuse(copy, path, "it changed while the folder was read");
        if (size > copy.limits.file_bytes)
            return hit(copy, "file_bytes", path, size);
        copy.treeBytes += size;
        if (copy.treeBytes > copy.limits.tree_bytes)
            return hit(copy, "tree_bytes", path, copy.treeBytes);
        if (size > _folder__WEBPACK_IMPORTED_MODULE_7__/* .PIECE_BYTES */ .ts)
            (0,_turns__WEBPACK_IMPORTED_MODULE_10__/* .noteLongStep */ .Df)(copy.turn);
        const wanted = (mode & 0o100) === 0 ? FILE_MODE : PROGRAM_MODE;
        const dest = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(to.base + name), NEW_FILE, wanted);
        try {
            const digests = size <= _folder__WEBPACK_IMPORTED_MODULE_7__/* .PIECE_BYTES */ .ts
                ? copySmall(copy, source, dest, size)
                : copyLarge(copy, source, dest, size, () => (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(to.base + name));
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
    (0,_pack__WEBPACK_IMPORTED_MODULE_8__/* .writeAll */ .f4)(dest, content);
    const oid = reader.blobOid();
    options.objects?.add("blob", oid, content);
    return { sha256: reader.sha256(), oid };
}
function copyLarge({ options }, source, dest, size, destPath) {
    const content = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
    const blob = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha1").update(`blob ${size}\0`);
    let copied = 0;
    for (const piece of (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .pieces */ .IE)(source)) {
        copied += piece.length;
        if (copied > size)
            return null;
        (0,_pack__WEBPACK_IMPORTED_MODULE_8__/* .writeAll */ .f4)(dest, piece);
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
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, _folder__WEBPACK_IMPORTED_MODULE_7__/* .OPEN_FILE */ .I3);
    try {
        objects.addPieces("blob", oid, size, (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .pieces */ .IE)(fd));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function copyOther(copy, from, to, name, path) {
    const source = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(from.base + name);
    const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(source);
    const type = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .typeOf */ .QP)(mode);
    if (type !== "symlink") {
        copy.result.refusals.push({ kind: "special-file", path, detail: `a ${type.replace("-", " ")}` });
        return;
    }
    const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(source, "buffer");
    if (!hasRoom(copy, path, content.length))
        return;
    const dest = (0,_folder__WEBPACK_IMPORTED_MODULE_7__/* .fsPath */ .Jk)(to.base + name);
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
        stdio: [
            call.input === undefined ? "ignore" : "pipe",
            call.stdout ?? (call.input === undefined ? "ignore" : "pipe"),
            "pipe",
        ],
        ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
        if (stderr.length < MAX_STDERR)
            stderr += text.slice(0, MAX_STDERR - stderr.length);
    });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    // One that ends before it has read everything says by its exit code what it thinks of it.
    child.stdin?.on("error", () => { }).end(call.input);
    child.on("error", (cause) => reject(cause.name === "AbortError"
        ? cause
        : new Error("git could not be started; install git and put it on PATH", { cause })));
    child.on("close", (code) => resolve({ code, stderr: stderr.trim(), stdout: Buffer.concat(output) }));
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


/***/ })

};
;