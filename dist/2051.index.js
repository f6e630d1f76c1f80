"use strict";
exports.id = 2051;
exports.ids = [2051];
exports.modules = {

/***/ 8547:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: function() { return /* binding */ createManifestParser; },
/* harmony export */   KU: function() { return /* binding */ sortKey; },
/* harmony export */   MZ: function() { return /* binding */ serializeManifest; },
/* harmony export */   Ml: function() { return /* binding */ createTreeBuilder; },
/* harmony export */   aY: function() { return /* binding */ gitMode; },
/* harmony export */   au: function() { return /* binding */ linkLeads; },
/* harmony export */   az: function() { return /* binding */ isContent; },
/* harmony export */   b_: function() { return /* binding */ hidePaths; },
/* harmony export */   ew: function() { return /* binding */ diffManifests; },
/* harmony export */   iL: function() { return /* binding */ createDiff; },
/* harmony export */   iU: function() { return /* binding */ buildTrees; },
/* harmony export */   l6: function() { return /* binding */ MAX_LINE_LENGTH; },
/* harmony export */   lu: function() { return /* binding */ gitOid; },
/* harmony export */   pL: function() { return /* binding */ EMPTY_TREE; },
/* harmony export */   sI: function() { return /* binding */ composeResult; },
/* harmony export */   vB: function() { return /* binding */ ENTRY_TYPES; }
/* harmony export */ });
/* unused harmony exports SET_ASIDE, compareEntries, manifestLine, parseManifestLine, treeId */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);




/** What a directory entry is. Only files, folders and symlinks can be part of a result. */
const ENTRY_TYPES = [
    "file",
    "dir",
    "symlink",
    "fifo",
    "socket",
    "block-device",
    "char-device",
    "unknown",
];
/**
 * Why an entry is listed but is no part of the result, nor anything below it: the lane's own folder, a path that the contract
 * discards, or one that the baseline's own `.gitignore` files ignore.
 */
const SET_ASIDE = ["lane", "discarded", "ignored"];
/** Git object id of the empty tree. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Longest line that is read: a path of 4,096 bytes and a target of 4,096, each byte as a `\u00xx` escape, and the rest. */
const MAX_LINE_LENGTH = 64 * 1024;
/**
 * Order of a manifest: git's index order, by raw bytes of the whole path, folders as if they ended in a slash. A folder stands
 * right before what is in it.
 */
function compareEntries(a, b) {
    const left = sortKey(a);
    const right = sortKey(b);
    return left < right ? -1 : left > right ? 1 : 0;
}
/** What a manifest is ordered by: folders as if they ended in a slash. */
function sortKey(entry) {
    return entry.type === "dir" ? `${entry.path}/` : entry.path;
}
/** The mode that git gives an entry in a tree, or null for what a tree can't hold. */
function gitMode(entry) {
    switch (entry.type) {
        case "file":
            return (entry.mode & 0o100) === 0 ? "100644" : "100755";
        case "symlink":
            return "120000";
        case "dir":
            return "40000";
        case "fifo":
        case "socket":
        case "block-device":
        case "char-device":
        case "unknown":
            return null;
    }
}
/** Whether an entry is part of a result: content that a git tree can hold, and not set aside. Folders are not content. */
function isContent(entry) {
    return entry.oid !== null && entry.setAside === undefined && (entry.type === "file" || entry.type === "symlink");
}
const PLAIN_JSON = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
/** One manifest line, without its newline. */
function manifestLine(entry) {
    const path = entry.hidden ? `"path_sha256":"${entry.path}"` : jsonPathField("path", entry.path);
    const target = entry.target === undefined ? "" : `,${jsonPathField("target", entry.target)}`;
    const setAside = entry.setAside === undefined ? "" : `,"set_aside":"${entry.setAside}"`;
    const sha = entry.sha256 === null ? "null" : `"${entry.sha256}"`;
    const oid = entry.oid === null ? "null" : `"${entry.oid}"`;
    const mode = modeText(entry.mode);
    return `{${path},"type":"${entry.type}","mode":"${mode}","size":${entry.size},"sha256":${sha},"oid":${oid}${target}${setAside}}`;
}
const modeTexts = new Map();
/** Six octal digits; trees have few different modes, and many entries. */
function modeText(mode) {
    let text = modeTexts.get(mode);
    if (text === undefined) {
        text = mode.toString(8).padStart(6, "0");
        modeTexts.set(mode, text);
    }
    return text;
}
function jsonPathField(name, bytes) {
    if (PLAIN_JSON.test(bytes))
        return `"${name}":"${bytes}"`;
    const text = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(bytes);
    return text === null ? `"${name}_b64":"${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(bytes).toString("base64")}"` : `"${name}":${JSON.stringify(text)}`;
}
/** Lines are joined into pieces of about this size, so that a writer gets few large writes and memory stays flat. */
const SERIALIZED_PIECE = 256 * 1024;
/**
 * A manifest as JSONL, in pieces of many lines.
 * @param entries in manifest order
 */
function* serializeManifest(entries) {
    let piece = "";
    for (const entry of entries) {
        piece += `${manifestLine(entry)}\n`;
        if (piece.length >= SERIALIZED_PIECE) {
            yield piece;
            piece = "";
        }
    }
    if (piece !== "")
        yield piece;
}
/** The same manifest with the paths that hold a secret (and such targets) replaced by their digest. */
function hidePaths(entries, holdsSecret) {
    return entries.map((entry) => {
        const hidePath = holdsSecret(entry.path);
        const hideTarget = entry.target !== undefined && holdsSecret(entry.target);
        if (!hidePath && !hideTarget)
            return entry;
        const { target, ...rest } = entry;
        const shown = hideTarget || target === undefined ? rest : { ...rest, target };
        return hidePath ? { ...shown, path: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(entry.path)), hidden: true } : shown;
    });
}
/** Reads one manifest line: the entry, or what is wrong with it. Only the exact form that `manifestLine` writes is taken. */
function parseManifestLine(line) {
    if (line.length > MAX_LINE_LENGTH)
        return { problem: `expected at most ${MAX_LINE_LENGTH} characters, found ${line.length}` };
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return { problem: "expected a JSON object, found something else" };
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { problem: "expected a JSON object, found something else" };
    }
    const fields = value;
    const path = readPath(fields, "path");
    if ("problem" in path)
        return path;
    const type = ENTRY_TYPES.find((known) => known === fields["type"]);
    if (type === undefined)
        return { problem: `expected a known type, found ${shown(fields["type"])}` };
    const mode = fields["mode"];
    if (typeof mode !== "string" || !/^[0-7]{6}$/.test(mode))
        return { problem: `expected an octal mode, found ${shown(mode)}` };
    const size = fields["size"];
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
        return { problem: `expected a size in bytes, found ${shown(size)}` };
    }
    const digest = fields["sha256"];
    if (digest !== null && (typeof digest !== "string" || !_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD.test(digest))) {
        return { problem: `expected a SHA-256 or null, found ${shown(digest)}` };
    }
    const oid = fields["oid"];
    if (oid !== null && (typeof oid !== "string" || !_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .SHA1 */ .uu.test(oid))) {
        return { problem: `expected a git object id or null, found ${shown(oid)}` };
    }
    const entry = { path: path.bytes, type, mode: Number.parseInt(mode, 8), size, sha256: digest, oid };
    if (path.hidden)
        entry.hidden = true;
    if ("target" in fields || "target_b64" in fields) {
        const target = readPath(fields, "target");
        if ("problem" in target)
            return target;
        entry.target = target.bytes;
    }
    if ("set_aside" in fields) {
        const setAside = SET_ASIDE.find((known) => known === fields["set_aside"]);
        if (setAside === undefined)
            return { problem: `expected ${SET_ASIDE.join(" or ")}, found ${shown(fields["set_aside"])}` };
        entry.setAside = setAside;
    }
    if (manifestLine(entry) !== line)
        return { problem: "expected the form that the harness writes, found other fields, order or spacing" };
    return { entry };
}
function shown(value) {
    return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}
function readPath(fields, name) {
    const text = fields[name];
    const base64 = fields[`${name}_b64`];
    const digest = name === "path" ? fields["path_sha256"] : undefined;
    if (typeof text === "string") {
        if (!text.isWellFormed())
            return { problem: `expected Unicode text in ${name}, found half of a surrogate pair` };
        return checkPath((0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(text), name);
    }
    if (typeof base64 === "string")
        return checkPath(Buffer.from(base64, "base64").toString("latin1"), name);
    if (typeof digest === "string" && _domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .SHA256 */ .aD.test(digest))
        return { bytes: digest, hidden: true };
    return { problem: `expected ${name} or ${name}_b64, found neither` };
}
function checkPath(bytes, name) {
    if (bytes.includes("\0"))
        return { problem: `expected ${name} without NUL` };
    if (name === "path" && bytes.split("/").some((part) => part === "" || part === "." || part === "..")) {
        return { problem: "expected a relative path without empty, `.` or `..` parts" };
    }
    return { bytes, hidden: false };
}
/** A parser for manifests; it also demands strict order, so that no path stands twice. */
function createManifestParser() {
    let last = "";
    return {
        read(line) {
            const parsed = parseManifestLine(line);
            if ("problem" in parsed || parsed.entry.hidden)
                return parsed;
            const key = sortKey(parsed.entry);
            if (key <= last)
                return { problem: "expected strictly ascending paths, found one out of order or twice" };
            last = key;
            return parsed;
        },
    };
}
/** Text of a tree object that is gathered before it is kept as bytes: long texts of many parts take ten times their size. */
const TREE_PIECE = 16 * 1024;
/** Room for that and one more name, which is at most as long as a line. */
const TREE_PIECE_BYTES = TREE_PIECE + 8 * 1024;
/**
 * A builder of git's tree objects; each is told to `visit` when it is whole.
 * @param spare memory of trees that are whole, for the next ones; builders that follow each other may share it
 */
function createTreeBuilder(visit, spare = []) {
    const stack = [{ path: "", bytes: "", pieces: [] }];
    const keep = (frame) => {
        const { bytes, pieces } = frame;
        const fits = bytes.length >= TREE_PIECE && bytes.length <= TREE_PIECE_BYTES;
        const room = fits ? (spare.pop() ?? Buffer.allocUnsafeSlow(TREE_PIECE_BYTES)) : Buffer.allocUnsafe(bytes.length);
        pieces.push(room.subarray(0, room.write(bytes, "latin1")));
        frame.bytes = "";
    };
    const write = (frame, text) => {
        frame.bytes += text;
        if (frame.bytes.length >= TREE_PIECE)
            keep(frame);
    };
    const close = () => {
        const frame = stack.pop();
        keep(frame);
        const oid = gitOid("tree", ...frame.pieces);
        visit?.(frame.path, oid, () => Buffer.concat(frame.pieces));
        for (const { buffer } of frame.pieces)
            if (buffer.byteLength === TREE_PIECE_BYTES)
                spare.push(Buffer.from(buffer));
        const parent = stack.at(-1);
        if (parent !== undefined)
            write(parent, `40000 ${baseName(frame.path)}\0${rawOid(oid)}`);
        return oid;
    };
    const closeBefore = (path, cut) => {
        while (stack.length > 1 && !isBelow(path, cut, stack.at(-1).path))
            close();
    };
    const openParent = (path, cut) => {
        closeBefore(path, cut);
        let depth = stack.at(-1).path.length;
        while (depth < cut) {
            const next = path.indexOf("/", depth === 0 ? 0 : depth + 1);
            stack.push({ path: path.slice(0, next), bytes: "", pieces: [] });
            depth = next;
        }
        return stack.at(-1);
    };
    const put = (path, mode, oid) => {
        const cut = path.lastIndexOf("/");
        write(openParent(path, cut), `${mode} ${path.slice(cut + 1)}\0${rawOid(oid)}`);
    };
    return {
        add(entry) {
            if (isContent(entry))
                put(entry.path, gitMode(entry), entry.oid);
        },
        addTree: (path, oid) => put(path, "40000", oid),
        reach: (path) => closeBefore(path, path.lastIndexOf("/")),
        end() {
            while (stack.length > 1)
                close();
            return close();
        },
    };
}
/**
 * Builds git's tree objects from a manifest, purely.
 * @param entries in manifest order; folders need not be listed, empty ones don't count, nor what is no content
 * @param isKnown says of a listed folder that its object id is right, so that nothing in it is looked at
 * @returns the object id of the root tree (SHA-1)
 */
function buildTrees(entries, visit, isKnown) {
    const builder = createTreeBuilder(visit);
    for (let index = 0; index < entries.length; index++) {
        const entry = entries[index];
        const { path, type, oid } = entry;
        if (type !== "dir")
            builder.add(entry);
        else if (oid !== null && entry.setAside === undefined && isKnown !== undefined && isKnown(entry)) {
            builder.addTree(path, oid);
            const inside = `${path}/`;
            while (index + 1 < entries.length && entries[index + 1].path.startsWith(inside))
                index++;
        }
    }
    return builder.end();
}
function isBelow(path, cut, folder) {
    return cut >= folder.length && path.startsWith(folder) && (cut === folder.length || path[folder.length] === "/");
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
function rawOid(oid) {
    return Buffer.from(oid, "hex").toString("latin1");
}
/** Git object id of an object's content, which may come in pieces. */
function gitOid(type, ...content) {
    const size = content.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`${type} ${size}\0`);
    for (const piece of content)
        hash.update(piece);
    return hash.digest("hex");
}
/** Git tree id of what a manifest holds (SPEC section 2, `baseline` and `result`); null where hidden paths make that impossible. */
function treeId(entries, visit) {
    return entries.some((entry) => entry.hidden && isContent(entry)) ? null : buildTrees(entries, visit);
}
/**
 * What changed between two manifests, in manifest order: files, symlinks, and what is neither (a FIFO, say), set aside or not.
 * Folders are not listed: git has none, and an empty one is no change. A file that became a folder is `deleted`, its new content `added`.
 */
function diffManifests(before, after) {
    const diff = createDiff(before);
    for (const entry of after)
        diff.add(entry);
    return diff.end();
}
/**
 * What {@link diffManifests} does, without the second manifest as a whole.
 * @param most changes that are kept; the rest is counted
 */
function createDiff(before, most = Number.POSITIVE_INFINITY) {
    const changes = [];
    let count = 0;
    const note = (change) => {
        if (count++ < most)
            changes.push(change);
    };
    const hiddenAfter = new Map();
    const hiddenBefore = [];
    let index = -1;
    let old;
    const next = () => {
        for (;;) {
            old = before.at(++index);
            if (old === undefined || (old.type !== "dir" && old.hidden !== true))
                return old;
            if (old.type !== "dir")
                hiddenBefore.push(old);
        }
    };
    const compare = (was, now) => {
        const kind = was === now ? null : changeKind(was, now);
        if (kind !== null)
            note({ path: now.path, kind, before: was, after: now });
    };
    const gone = (was) => note({ path: was.path, kind: "deleted", before: was });
    const come = (now) => note({ path: now.path, kind: "added", after: now });
    next();
    return {
        get count() {
            return count;
        },
        add(now) {
            if (now.type === "dir")
                return;
            if (now.hidden) {
                hiddenAfter.set(now.path, now);
                return;
            }
            // Unchanged entries are the rule, and often the very same object.
            let was = old;
            for (; was !== undefined && was !== now && was.path < now.path; was = next())
                gone(was);
            if (was === undefined || (was !== now && was.path !== now.path))
                return come(now);
            compare(was, now);
            next();
        },
        end() {
            for (let was = old; was !== undefined; was = next())
                gone(was);
            for (const was of hiddenBefore) {
                const now = hiddenAfter.get(was.path);
                hiddenAfter.delete(was.path);
                if (now === undefined)
                    gone(was);
                else
                    compare(was, now);
            }
            for (const now of hiddenAfter.values())
                come(now);
            return changes;
        },
    };
}
function changeKind(before, after) {
    if (before.type !== after.type)
        return "type";
    if (after.oid === null || before.oid !== after.oid || before.sha256 !== after.sha256)
        return "modified";
    return gitMode(before) === gitMode(after) ? null : "mode";
}
/**
 * The result of a run as a manifest: what the agent left, but the baseline's entries wherever `fromBaseline` says so (discarded
 * paths, and for verification everything outside the allowed ones).
 * @returns `after` itself where nothing comes from the baseline; else without folders, which trees don't need
 */
function composeResult(before, after, fromBaseline) {
    const isReplaced = (entry) => entry.type !== "dir" && fromBaseline(entry.path);
    if (!after.some(isReplaced) && !before.some(isReplaced))
        return after;
    const kept = after.filter((entry) => isContent(entry) && !fromBaseline(entry.path));
    const restored = before.filter((entry) => isContent(entry) && fromBaseline(entry.path));
    const keptPaths = new Set(kept.map((entry) => entry.path));
    const keptFolders = new Set();
    for (const entry of kept)
        for (const folder of (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(entry.path))
            keptFolders.add(folder);
    const possible = restored.filter((entry) => !keptPaths.has(entry.path) &&
        !keptFolders.has(entry.path) &&
        !(0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .foldersOf */ .pd)(entry.path).some((folder) => keptPaths.has(folder)));
    return [...kept, ...possible].sort(compareEntries);
}
/** As many links as Linux follows in one path (`MAXSYMLINKS`). */
const MAX_LINKS = 40;
/**
 * Where a symlink leads, judged by names alone: through the other symlinks of the tree, one name after the other.
 * @param links the targets of all symlinks of the tree, by path
 * @param budget shared by all links of a tree; nothing is followed once it is used up
 * @returns `inside` (dangling or looping links included), `outside`, `git` for the root `.git`, `unknown` without budget
 */
function linkLeads(path, links, budget = { left: Number.POSITIVE_INFINITY }) {
    const target = links.get(path);
    if (target === undefined)
        return "inside";
    if (target.startsWith("/"))
        return "outside";
    let at = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(path);
    const rest = target.split("/").reverse();
    let followed = 1;
    while (rest.length > 0) {
        const name = rest.pop();
        if (name === "" || name === ".")
            continue;
        if (name === "..") {
            if (at === "")
                return "outside";
            at = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(at);
            continue;
        }
        const parent = at;
        at = at === "" ? name : `${at}/${name}`;
        if (at === ".git")
            return "git";
        budget.left -= at.length;
        if (budget.left < 0)
            return "unknown";
        const next = links.get(at);
        if (next === undefined)
            continue;
        if (++followed > MAX_LINKS)
            return "inside";
        if (next.startsWith("/"))
            return "outside";
        at = parent;
        rest.push(...next.split("/").reverse());
    }
    return "inside";
}


/***/ }),

/***/ 164:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: function() { return /* binding */ twinFault; },
/* harmony export */   E5: function() { return /* binding */ unpatchableFault; },
/* harmony export */   EM: function() { return /* binding */ BARE_REPOSITORY; },
/* harmony export */   I2: function() { return /* binding */ MAX_ASIDE_BYTES; },
/* harmony export */   IY: function() { return /* binding */ nameFault; },
/* harmony export */   Ie: function() { return /* binding */ MAX_PATHS_BYTES; },
/* harmony export */   L7: function() { return /* binding */ accessFault; },
/* harmony export */   MX: function() { return /* binding */ specialFault; },
/* harmony export */   O7: function() { return /* binding */ MAX_ASIDE_LISTED; },
/* harmony export */   R6: function() { return /* binding */ isBareRepository; },
/* harmony export */   Ue: function() { return /* binding */ setidFault; },
/* harmony export */   Wo: function() { return /* binding */ octal; },
/* harmony export */   fD: function() { return /* binding */ lineFault; },
/* harmony export */   zl: function() { return /* binding */ pathsFault; },
/* harmony export */   zw: function() { return /* binding */ MAX_ASIDE_COUNTED; }
/* harmony export */ });
/* unused harmony export MAX_PATH_BYTES */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8547);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);




/** Longest relative path: PATH_MAX of Linux, less room for the folder into which a checkout goes. */
const MAX_PATH_BYTES = 4095 - 1024;
/**
 * Bytes that all paths of a tree, and the targets of its links, may have together: 250,000 entries of 130 each. Every path stands in manifests, facts and
 * report, and seven times in a patch, so that a few names of 3,000 bytes in deep folders would make a patch of gigabytes.
 */
const MAX_PATHS_BYTES = 32 * 1024 * 1024;
/** Entries that are listed as set aside, and bytes of their paths; more of them are counted. */
const MAX_ASIDE_LISTED = 10_000;
const MAX_ASIDE_BYTES = 1024 * 1024;
/** Entries that are counted below what is set aside. */
const MAX_ASIDE_COUNTED = 1_000_000;
const SETID_BITS = 0o6000;
const OWNER_READ = 0o400;
const OWNER_LIST = 0o500;
const PERMISSIONS = 0o7777;
/** Permissions as people write them. */
function octal(mode) {
    return (mode & PERMISSIONS).toString(8).padStart(4, "0");
}
/** Setuid, setgid: whoever is given the file would be given more than it. */
function setidFault({ mode }) {
    return (mode & SETID_BITS) === 0 ? null : { kind: "setid", detail: `mode ${octal(mode)}` };
}
/** What its owner can't read by its mode, whoever looks. */
function accessFault({ type, mode }) {
    if (type === "file" && (mode & OWNER_READ) === 0)
        return { kind: "unreadable", detail: `a file with mode ${octal(mode)}` };
    if (type === "dir" && (mode & OWNER_LIST) !== OWNER_LIST)
        return { kind: "unreadable", detail: `a folder with mode ${octal(mode)}` };
    return null;
}
/** What is neither file, folder nor symlink. */
function specialFault({ type }) {
    return type === "file" || type === "dir" || type === "symlink"
        ? null
        : { kind: "special-file", detail: `a ${type.replace("-", " ")}` };
}
/**
 * Names that git, another system or a checkout would not take as they are.
 * @param unchanged the baseline has an entry of this name that can stay as it is
 */
function nameFault({ path, type }, unchanged) {
    if (path.length > MAX_PATH_BYTES)
        return {
            kind: "unusable-name",
            detail: `a path of ${path.length} bytes; at most ${MAX_PATH_BYTES} can be checked out`,
        };
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (name === ".git")
        return { kind: "nested-repository", detail: "a repository within the workspace" };
    if (unchanged)
        return null;
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isGitLookalike */ .wR)(name))
        return { kind: "unusable-name", detail: "some systems take this name for .git" };
    if (type === "symlink" && (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isGitmodulesLookalike */ .xE)(name))
        return { kind: "unusable-name", detail: "git takes no symlink of this name" };
    return null;
}
/** Of all paths of a tree, and what its links lead to, together. */
function pathsFault(bytes) {
    return bytes <= MAX_PATHS_BYTES
        ? null
        : {
            kind: "unusable-name",
            detail: `the paths and links of this tree have more than ${MAX_PATHS_BYTES} bytes together`,
        };
}
/** Git takes a folder with these names for a repository without asking, and runs what its config says. */
function isBareRepository(has) {
    return has("HEAD") && ((has("objects") && has("refs")) || has("commondir"));
}
const BARE_REPOSITORY = {
    kind: "nested-repository",
    detail: "git takes this folder for a bare repository",
};
/** Below a name that git refuses no patch can change anything, nor delete it. */
function unpatchableFault(path, isDeleted) {
    const names = path.split("/");
    if (!(isDeleted ? names : names.slice(0, -1)).some(_paths__WEBPACK_IMPORTED_MODULE_3__/* .isGitLookalike */ .wR))
        return null;
    return {
        kind: "unusable-name",
        detail: isDeleted
            ? "deleted; no patch can say so, as git refuses this name"
            : "changed below a folder that some systems take for .git",
    };
}
/** Names of which some system would take the second for the first. */
function twinFault(twin) {
    return { kind: "colliding-name", detail: `on some systems it is the same file as ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(twin)}` };
}
/** `st_mode` without permissions, by type. */
const TYPE_BITS = {
    file: 0o100000,
    dir: 0o040000,
    symlink: 0o120000,
    fifo: 0o010000,
    socket: 0o140000,
    "block-device": 0o060000,
    "char-device": 0o020000,
    unknown: null,
};
const TYPE_MASK = 0o170000;
/** Modes that the harness gives to what it copies, whatever the source's. */
const COPIED_MODES = {
    file: [0o100644, 0o100755],
    dir: [0o040755],
    symlink: [0o120777],
};
/**
 * What no line of a manifest can say of an entry that was read: its type, mode, size, digests and target go together.
 * @param isCopy of the tree at the start, to which the harness itself gave its modes
 */
function lineFault(entry, isCopy) {
    const { type, mode, size, sha256: digest, oid, target, hidden } = entry;
    const bits = TYPE_BITS[type];
    if (bits !== null && (mode & TYPE_MASK) !== bits)
        return `a ${type} with the mode of another type`;
    if (isCopy && !(COPIED_MODES[type]?.includes(mode) ?? false))
        return `a ${type} with mode ${octal(mode)}, which no copy is given`;
    if (type === "dir") {
        if (size !== 0 || digest !== null)
            return "a folder with content of its own";
        return target === undefined ? null : "a folder that leads somewhere";
    }
    if (type !== "symlink" && target !== undefined)
        return `a ${type} that leads somewhere`;
    if (type !== "file" && type !== "symlink")
        return null;
    if (digest === null || oid === null)
        return `a ${type} that nobody read`;
    if (type === "file" || hidden === true)
        return null;
    // A target that holds a secret is left out.
    if (target === undefined)
        return null;
    const content = Buffer.from(target, "latin1");
    if (target === "")
        return "a symlink without a target";
    if (size !== content.length || digest !== (0,_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(content) || oid !== (0,_manifest__WEBPACK_IMPORTED_MODULE_1__/* .gitOid */ .lu)("blob", content))
        return "a symlink whose size and digests are not those of its target";
    return null;
}


/***/ }),

/***/ 5425:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: function() { return /* binding */ approvalEntry; },
/* harmony export */   VQ: function() { return /* binding */ approvalGate; },
/* harmony export */   _F: function() { return /* binding */ APPROVAL_RECORD; },
/* harmony export */   vb: function() { return /* binding */ needsApproval; }
/* harmony export */ });
/* unused harmony export approvalSubject */
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3137);
/* harmony import */ var _records_approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8450);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6367);
/* harmony import */ var _agent_record__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1407);







/** Stage from which on an approval is needed whatever the contract says. */
const APPROVAL_STAGE = 4;
/** Name of the approval in `records/`. */
const APPROVAL_RECORD = "approval.json";
/** Whether this run needs a person's approval. */
function needsApproval({ contract, stage }) {
    return stage.executes && ((contract.ok && contract.value.approval_required) || stage.number >= APPROVAL_STAGE);
}
/** What an approval of this run has to be bound to; null while the contract can't be read. */
function approvalSubject(input) {
    const { facts, contract, contractBytes, stage } = input;
    if (!contract.ok)
        return null;
    const { lane, model_provider, model } = facts.request;
    return {
        task_id: contract.value.task_id,
        contract_sha256: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(contractBytes),
        target: contract.value.target_repository ?? null,
        lane,
        stage: stage.number,
        mutation_mode: stage.mutationMode,
        binary_sha256: admittedBinary(input),
        model_provider,
        model,
    };
}
/**
 * Entry of the ledger of used approvals: repository, approval and what it is bound to, so that neither another task nor another
 * repository uses up what it does not have. Null where there is no approval that could be used.
 * @param repository `owner/name` on a forge; null on a machine
 */
function approvalEntry(input, repository) {
    const bytes = input.records.get(APPROVAL_RECORD);
    const parsed = bytes === undefined ? null : (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .parseApproval */ .jI)(bytes);
    const subject = approvalSubject(input);
    if (parsed?.ok !== true || subject === null)
        return null;
    const binding = (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalBinding */ .df)(subject);
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ repository: repository?.toLowerCase() ?? null, approval_id: parsed.value.approval_id, binding }));
}
/** The digest that the agent record admits on this platform: the only bytes that could run. Null for the lane `fake`. */
function admittedBinary(input) {
    const admission = (0,_agent_record__WEBPACK_IMPORTED_MODULE_5__/* .admissionInput */ .Wv)(input);
    const record = admission === null ? null : (0,_agent_record__WEBPACK_IMPORTED_MODULE_5__/* .agentRecordOf */ .aJ)(admission);
    return record?.ok === true ? (0,_records_agent__WEBPACK_IMPORTED_MODULE_4__/* .admittedDigest */ .HS)(record.value, input.facts.agent_source?.platform ?? "unknown") : null;
}
/**
 * A person's approval: there, granted, for exactly this run, not expired, not used before. A fake baseline goes by the
 * approval of the run around it: that one names another lane, and was compared and used there, before the baseline began.
 */
const approvalGate = {
    name: "approval",
    kind: "record",
    applies: needsApproval,
    evaluate(input) {
        const subject = approvalSubject(input);
        if (subject === null)
            return [];
        const bytes = input.records.get(APPROVAL_RECORD);
        if (bytes === undefined)
            return [
                (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_missing", "approval", {
                    expected: `a record with binding ${(0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalBinding */ .df)(subject)} and the statement "${(0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalStatement */ .PU)(subject)}"`,
                    found: "no approval record (--approval FILE)",
                }),
            ];
        const parsed = (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .parseApproval */ .jI)(bytes);
        if (!parsed.ok)
            return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_mismatch", APPROVAL_RECORD, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .fI)(parsed.problems) })];
        const approval = parsed.value;
        const inner = input.facts.run.role === "fake-baseline";
        if (approval.decision === "denied")
            return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_denied", approval.approval_id)];
        const blockers = [];
        const now = Date.parse(input.facts.run.started_at);
        if (Date.parse(approval.expires_at) <= now)
            blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_expired", approval.approval_id, {
                expected: `expires_at after ${input.facts.run.started_at}`,
                found: approval.expires_at,
            }));
        if (Date.parse(approval.timestamp) > now)
            blockers.push(mismatch("timestamp", `not after ${input.facts.run.started_at}`, approval.timestamp));
        if (approval.mutation_mode !== subject.mutation_mode)
            blockers.push(mismatch("mutation_mode", subject.mutation_mode, approval.mutation_mode));
        if (!inner && approval.binding !== (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalBinding */ .df)(subject))
            blockers.push(mismatch("binding", (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalBinding */ .df)(subject), approval.binding));
        if (!inner && approval.statement !== (0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalStatement */ .PU)(subject))
            blockers.push(mismatch("statement", `"${(0,_records_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalStatement */ .PU)(subject)}"`, "another sentence"));
        const ledger = input.facts.approval?.ledger;
        if (ledger !== (inner ? "outer-run" : "unused"))
            blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_consumed", approval.approval_id, {
                expected: "an entry that is free in the ledger of used approvals",
                found: ledger === "consumed" ? "it is taken" : (input.facts.approval?.problem ?? "nobody asked the ledger"),
            }));
        return blockers;
    },
};
function mismatch(field, expected, found) {
    return (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("approval_mismatch", `approval.${field}`, { expected, found });
}


/***/ }),

/***/ 1610:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SV: function() { return /* binding */ IGNORE_FILE; },
  P5: function() { return /* binding */ LANE_STATE; },
  x2: function() { return /* binding */ NOTHING_ASIDE; },
  $$: function() { return /* binding */ bytesOf; },
  OI: function() { return /* binding */ createParting; },
  Mc: function() { return /* binding */ entriesOf; },
  gP: function() { return /* binding */ ignoredBy; },
  n3: function() { return /* binding */ isIgnoreFile; },
  Mi: function() { return /* binding */ setAsides; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
;// CONCATENATED MODULE: ./src/core/formats/gitignore.ts

/** Lines of all files together that are patterns; a tree with more of them has none that count. */
const MAX_IGNORE_PATTERNS = 10_000;
/**
 * Steps of one answerer, about a nanosecond each; a forged bundle could ask for 10,000 patterns on a million paths. What is
 * asked beyond is not ignored, and so is judged.
 */
const MAX_STEPS = 2_000_000_000;
const ONE = { any: "one" };
const MANY = { any: "many" };
const ALL = { any: "all" };
const FOLDERS = { any: "folders" };
const TAIL = { any: "tail" };
/**
 * Reads `.gitignore` files as git does (gitignore(5), `dir.c` and `wildmatch.c`). A test holds it against git itself.
 * @param files of one tree, in any order; folders that are ignored themselves are not looked into
 */
function readIgnoreFiles(files) {
    const byFolder = new Map();
    let count = 0;
    for (const { path, content } of files) {
        const patterns = parse(content);
        count += patterns.length;
        if (patterns.length > 0)
            byFolder.set((0,paths/* parentOf */.gN)(path), patterns);
    }
    if (count === 0 || count > MAX_IGNORE_PATTERNS)
        return { covers: () => false };
    const folders = new Map([["", false]]);
    let left = MAX_STEPS;
    const fits = ({ anyDepth, tokens, literal, ending }, name, below) => {
        const text = anyDepth ? name : below;
        left -= literal === null && ending === null ? tokens.length * (text.length + 1) : 1;
        if (left < 0)
            return false;
        if (literal !== null)
            return literal === text;
        return ending === null ? wildmatch(tokens, text) : text.endsWith(ending);
    };
    /** Of the file that lies deepest the last pattern that fits decides. */
    const byPattern = (path, isFolder) => {
        const name = path.slice(path.lastIndexOf("/") + 1);
        for (let folder = (0,paths/* parentOf */.gN)(path);; folder = (0,paths/* parentOf */.gN)(folder)) {
            const below = folder === "" ? path : path.slice(folder.length + 1);
            const last = byFolder
                .get(folder)
                ?.findLast((pattern) => (isFolder || !pattern.folder) && fits(pattern, name, below));
            if (last !== undefined)
                return !last.negated && left >= 0;
            if (folder === "")
                return false;
        }
    };
    const isIgnored = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const found = isIgnored((0,paths/* parentOf */.gN)(path)) || byPattern(path, true);
        folders.set(path, found);
        return found;
    };
    return {
        covers: (path, isFolder) => (isFolder ? isIgnored(path) : isIgnored((0,paths/* parentOf */.gN)(path)) || byPattern(path, false)),
    };
}
function parse(content) {
    const text = content.startsWith("\xef\xbb\xbf") ? content.slice(3) : content;
    return text.split("\n").flatMap((raw) => {
        const bare = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
        // For git a line is a C string.
        const line = withoutTrailingSpaces(bare.split("\0", 1)[0]);
        return line === "" || line.startsWith("#") ? [] : (parseLine(line) ?? []);
    });
}
/** Spaces at the end don't count, unless a backslash stands before them. */
function withoutTrailingSpaces(line) {
    let end = 0;
    for (let at = 0; at < line.length; at++) {
        if (line[at] === "\\")
            end = Math.min(++at + 1, line.length);
        else if (line[at] !== " ")
            end = at + 1;
    }
    return line.slice(0, end);
}
const SPECIAL = /[*?[\\]/;
function parseLine(line) {
    const negated = line.startsWith("!");
    let text = negated ? line.slice(1) : line;
    const folder = text.endsWith("/");
    if (folder)
        text = text.slice(0, -1);
    const anyDepth = !text.includes("/");
    if (text.startsWith("/"))
        text = text.slice(1);
    // `/` and `!` alone: git's patterns of no length match nothing.
    if (text === "")
        return null;
    const tokens = tokenize(text);
    if (tokens === null)
        return null;
    const literal = SPECIAL.test(text) ? null : text;
    const ending = anyDepth && text.startsWith("*") && !SPECIAL.test(text.slice(1)) ? text.slice(1) : null;
    return { negated, folder, anyDepth, tokens, literal, ending };
}
/** The pattern's parts, or null for one that can match nothing (a class or an escape without its end). */
function tokenize(text) {
    const tokens = [];
    // Git compares what stands before the first special character by itself: `a**/b` is `a` and then `**/b`.
    const start = text.search(SPECIAL);
    for (let at = 0; at < text.length; at++) {
        const c = text[at];
        if (c === "\\") {
            if (++at === text.length)
                return null;
            tokens.push(text[at]);
        }
        else if (c === "?")
            tokens.push(ONE);
        else if (c === "[") {
            const found = readClass(text, at + 1);
            if (found === null)
                return null;
            tokens.push(found.set);
            at = found.end;
        }
        else if (c === "*") {
            const from = at;
            while (text[at + 1] === "*")
                at++;
            const next = text.slice(at + 1, at + 3);
            const isAlone = at > from && (from === start || text[from - 1] === "/") && (/^\/|^$/.test(next) || next === "\\/");
            if (!isAlone)
                tokens.push(MANY);
            else if (next.startsWith("/")) {
                tokens.push(FOLDERS, TAIL);
                at++;
            }
            else
                tokens.push(ALL);
        }
        else
            tokens.push(c);
    }
    return tokens;
}
/** Members of the named classes, as git's own character types have them. */
const NAMED = {
    alnum: /[A-Za-z0-9]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    cntrl: /[\x00-\x1f\x7f]/,
    digit: /[0-9]/,
    graph: /[\x21-\x7e]/,
    lower: /[a-z]/,
    print: /[\x20-\x7e]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[ \t\n\r]/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
};
const BYTES = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
/** The class that begins after a `[`, and the index of its `]`; null for one without end or of an unknown name. */
function readClass(text, from) {
    const members = new Set();
    let at = from;
    const negated = text[at] === "!" || text[at] === "^";
    if (negated)
        at++;
    let previous = null;
    // The first character is a member even if it is `]`.
    for (let isFirst = true;; isFirst = false, at++) {
        let c = text[at];
        if (c === undefined)
            return null;
        if (c === "]" && !isFirst)
            break;
        if (c === "\\") {
            c = text[++at];
            if (c === undefined)
                return null;
            members.add((previous = c));
        }
        else if (c === "-" && previous !== null && text[at + 1] !== undefined && text[at + 1] !== "]") {
            let last = text[++at];
            if (last === "\\")
                last = text[++at];
            if (last === undefined)
                return null;
            for (const byte of BYTES)
                if (byte >= previous && byte <= last)
                    members.add(byte);
            previous = null;
        }
        else if (c === "[" && text[at + 1] === ":") {
            const end = text.indexOf("]", at + 2);
            if (end < 0)
                return null;
            const name = text[end - 1] === ":" && end - 1 >= at + 2 ? text.slice(at + 2, end - 1) : null;
            if (name === null) {
                members.add((previous = "["));
                continue;
            }
            const named = NAMED[name];
            if (named === undefined)
                return null;
            for (const byte of BYTES)
                if (named.test(byte))
                    members.add(byte);
            previous = null;
            at = end;
        }
        else
            members.add((previous = c));
    }
    const set = negated ? new Set(BYTES.filter((byte) => !members.has(byte))) : members;
    set.delete("/");
    return { set, end: at };
}
/** All ways through the pattern at once, so that the time is bounded by the product of both lengths. */
function wildmatch(tokens, text) {
    const states = tokens.length + 1;
    let now = new Uint8Array(states);
    let next = new Uint8Array(states);
    enter(tokens, now, 0);
    for (const c of text) {
        next.fill(0);
        for (let at = 0; at < tokens.length; at++) {
            if (now[at] === 0)
                continue;
            const token = tokens[at];
            if (token === MANY ? c !== "/" : token === ALL || token === TAIL)
                enter(tokens, next, at);
            if (token === ONE ? c !== "/" : token === TAIL ? c === "/" : takes(token, c))
                enter(tokens, next, at + 1);
        }
        [now, next] = [next, now];
    }
    return now[tokens.length] === 1;
}
function takes(token, c) {
    return typeof token === "string" ? token === c : token instanceof Set && token.has(c);
}
/** Notes a state, and those that it leads to without a character. */
function enter(tokens, states, from) {
    for (let at = from; states[at] === 0; at++) {
        states[at] = 1;
        const token = tokens[at];
        if (token === FOLDERS)
            enter(tokens, states, at + 2);
        if (token !== MANY && token !== ALL && token !== FOLDERS)
            return;
    }
}

// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
;// CONCATENATED MODULE: ./src/core/judge/set-aside.ts




/** Folders that a lane keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
const LANE_STATE = {
    fake: [],
    codex: [],
    pi: [],
    case: [".case/"],
};
/** Sets nothing aside. */
const NOTHING_ASIDE = { of: () => null, isKept: () => false, covers: () => false };
/** Paths of a tree as {@link AsideInput.before} takes them; nothing is made of them before somebody asks. */
function entriesOf(paths) {
    return {
        *[Symbol.iterator]() {
            for (const path of paths)
                yield { path };
        },
    };
}
/**
 * Makes the answerer of one run. The lane's own folders and `discard_paths` set aside whatever they cover; what the tree at the
 * start ignores is set aside unless `forbidden_paths` covers it, or would on some system.
 */
function setAsides({ contract, lane, before, ignored }) {
    const own = (0,records_contract/* rulesOf */.fD)(LANE_STATE[lane]);
    const discarded = (0,records_contract/* rulesOf */.fD)(contract.discard_paths ?? []);
    const asks = contract.discard_ignored === false ? null : ignored;
    if (own.length + discarded.length === 0 && asks === null)
        return NOTHING_ASIDE;
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const isForbidden = (path, isFolder) => (0,paths/* matchesAny */._I)(forbidden, path, isFolder) || forbidden.some((rule) => (0,paths/* nearlyMatches */.NW)(rule, path, isFolder));
    let known = null;
    const isKnown = (path) => (known ??= pathsOf(before)).has(path);
    const of = (path, isFolder) => {
        if ((0,paths/* matchesAny */._I)(own, path, isFolder))
            return isKnown(path) ? null : "lane";
        if ((0,paths/* matchesAny */._I)(discarded, path, isFolder))
            return isKnown(path) ? null : "discarded";
        if (asks === null || !asks.covers(path, isFolder))
            return null;
        return isKnown(path) || isForbidden(path, isFolder) ? null : "ignored";
    };
    const isKept = (path, isFolder, above) => above === "ignored" &&
        !(0,paths/* matchesAny */._I)(own, path, isFolder) &&
        !(0,paths/* matchesAny */._I)(discarded, path, isFolder) &&
        isForbidden(path, isFolder);
    return {
        of,
        isKept,
        covers(path) {
            for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1)) {
                const above = of(path.slice(0, cut), true);
                if (above !== null)
                    return !isKept(path, false, above);
            }
            return of(path, false) !== null;
        },
    };
}
/** Every path of a tree, folders that hold something but are not listed too. */
function pathsOf(entries) {
    const paths = new Set();
    for (const { path } of entries) {
        paths.add(path);
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            const folder = path.slice(0, cut);
            if (paths.has(folder))
                break;
            paths.add(folder);
        }
    }
    return paths;
}
/** Whether an entry of a tree is a file that git reads its patterns from; it follows no link to one. */
function isIgnoreFile({ path, type, hidden }) {
    return type === "file" && hidden !== true && (path === IGNORE_FILE || path.endsWith(`/${IGNORE_FILE}`));
}
const IGNORE_FILE = ".gitignore";
/** What the facts say of the baseline's `.gitignore` files, as something that answers; null where they do not count. */
function ignoredBy(fact) {
    if (fact === undefined || fact.problem !== null || fact.files.length === 0)
        return null;
    return readIgnoreFiles(fact.files.map(({ path, content_b64 }) => ({
        path: bytesOf(path),
        content: Buffer.from(content_b64, "base64").toString("latin1"),
    })));
}
/** A path of the facts, as bytes; one that is shown by its digest is that. */
function bytesOf(path) {
    if (typeof path === "string")
        return (0,bytes/* bytePathOf */.D9)(path);
    return "path_b64" in path ? (0,bytes/* bytePath */.OO)(Buffer.from(path.path_b64, "base64")) : (0,bytes/* bytePathOf */.D9)(path.path_sha256);
}
/** Parts a manifest of the result, entry by entry, in manifest order. What is set aside is listed as a whole. */
function createParting(asides) {
    let above = null;
    return (entry) => {
        const { path, type, hidden, setAside } = entry;
        const isFolder = type === "dir";
        const inside = above !== null && path.startsWith(above.folder) ? above : null;
        // A path that is shown by its digest can't be compared; a secret in a name denies the pass by itself.
        const why = hidden ? (setAside ?? null) : inside === null ? asides.of(path, isFolder) : null;
        const isLost = !hidden && inside !== null && !asides.isKept(path, isFolder, inside.why);
        if (why !== null && isFolder && !hidden)
            above = { folder: `${path}/`, why };
        return {
            isAside: why !== null || isLost,
            isKept: inside !== null && why === null && !isLost,
            isMisplaced: isLost || why !== (setAside ?? null),
        };
    };
}


/***/ })

};
;