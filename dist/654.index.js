"use strict";
exports.id = 654;
exports.ids = [654];
exports.modules = {

/***/ 3137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ canonicalJson; }
/* harmony export */ });
/** Deeper nesting than any of our files has; it also ends a cycle before the stack does. */
const MAX_DEPTH = 512;
/** Half of a surrogate pair without its other half: no UTF-8 text can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Canonical JSON by RFC 8785: one line, no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * Two equal values have equal bytes.
 *
 * @throws TypeError on what JSON can't say exactly: NaN, infinity, undefined, a function, a symbol, a bigint, a lone
 *   surrogate, a hole in an array, an object that is not plain, or nesting deeper than 512 (a cycle, too). The message
 *   names the place as a JSON pointer. A property that is `undefined` is a fault, not an absent one.
 */
function canonicalJson(value) {
    return write(value, "", 0);
}
function write(value, pointer, depth) {
    if (depth > MAX_DEPTH)
        throw fault(pointer, `nesting of at most ${MAX_DEPTH}`, "deeper nesting, or a cycle");
    switch (typeof value) {
        case "string":
            return writeString(value, pointer);
        case "number":
            if (!Number.isFinite(value))
                throw fault(pointer, "a finite number", String(value));
            return JSON.stringify(value);
        case "boolean":
            return value ? "true" : "false";
        case "object":
            if (value === null)
                return "null";
            return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
        default:
            throw fault(pointer, "a JSON value", typeof value);
    }
}
function writeString(text, pointer) {
    if (LONE_SURROGATE.test(text))
        throw fault(pointer, "Unicode text", "a lone surrogate");
    return JSON.stringify(text);
}
function writeArray(items, pointer, depth) {
    const parts = [];
    for (let i = 0; i < items.length; i++)
        parts.push(write(items[i], `${pointer}/${i}`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeObject(object, pointer, depth) {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null)
        throw fault(pointer, "a plain object", "another kind of object");
    // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 wants it.
    const parts = Object.entries(object)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${writeString(key, pointer)}:${write(item, `${pointer}/${key}`, depth + 1)}`);
    return `{${parts.join(",")}}`;
}
function fault(pointer, expected, found) {
    return new TypeError(`Not canonical JSON at "${pointer}": expected ${expected}, found ${found}.`);
}


/***/ }),

/***/ 8547:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: function() { return /* binding */ createManifestParser; },
/* harmony export */   MZ: function() { return /* binding */ serializeManifest; },
/* harmony export */   Mh: function() { return /* binding */ treeId; },
/* harmony export */   aY: function() { return /* binding */ gitMode; },
/* harmony export */   au: function() { return /* binding */ linkLeads; },
/* harmony export */   az: function() { return /* binding */ isContent; },
/* harmony export */   b_: function() { return /* binding */ hidePaths; },
/* harmony export */   ew: function() { return /* binding */ diffManifests; },
/* harmony export */   iU: function() { return /* binding */ buildTrees; },
/* harmony export */   lu: function() { return /* binding */ gitOid; },
/* harmony export */   pL: function() { return /* binding */ EMPTY_TREE; },
/* harmony export */   sI: function() { return /* binding */ composeResult; }
/* harmony export */ });
/* unused harmony exports ENTRY_TYPES, SET_ASIDE, compareEntries, manifestLine, parseManifestLine, parseManifest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);



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
/** A parser for streamed manifests; it also demands strict order, so that no path stands twice. */
function createManifestParser() {
    const entries = [];
    let last = "";
    return {
        entries,
        push(line) {
            const parsed = parseManifestLine(line);
            if ("problem" in parsed)
                return parsed.problem;
            const { entry } = parsed;
            if (!entry.hidden) {
                const key = sortKey(entry);
                if (entries.length > 0 && key <= last)
                    return "expected strictly ascending paths, found one out of order or twice";
                last = key;
            }
            entries.push(entry);
            return null;
        },
    };
}
/** Reads a whole manifest, a line at a time (lines without newline). */
function parseManifest(lines) {
    const parser = createManifestParser();
    let number = 0;
    for (const line of lines) {
        number++;
        const problem = parser.push(line);
        if (problem !== null)
            return { problem, line: number };
    }
    return { entries: parser.entries };
}
/**
 * Builds git's tree objects from a manifest, purely.
 * @param entries in manifest order; folders need not be listed, empty ones don't count, nor what is no content
 * @param isKnown says of a listed folder that its object id is right, so that nothing in it is looked at
 * @returns the object id of the root tree (SHA-1)
 */
function buildTrees(entries, visit, isKnown) {
    const stack = [{ path: "", bytes: "" }];
    const close = () => {
        const frame = stack.pop();
        const bytes = Buffer.from(frame.bytes, "latin1");
        const oid = gitOid("tree", bytes);
        visit?.(frame.path, oid, bytes);
        const parent = stack.at(-1);
        if (parent !== undefined)
            parent.bytes += `40000 ${baseName(frame.path)}\0${rawOid(oid)}`;
        return oid;
    };
    const openParent = (path, cut) => {
        while (stack.length > 1 && !isBelow(path, cut, stack.at(-1).path))
            close();
        let depth = stack.at(-1).path.length;
        while (depth < cut) {
            const next = path.indexOf("/", depth === 0 ? 0 : depth + 1);
            stack.push({ path: path.slice(0, next), bytes: "" });
            depth = next;
        }
        return stack.at(-1);
    };
    for (let index = 0; index < entries.length; index++) {
        const entry = entries[index];
        const { path, type, oid } = entry;
        if (oid === null || entry.setAside !== undefined)
            continue;
        const cut = path.lastIndexOf("/");
        if (type !== "dir") {
            if (type === "file" || type === "symlink")
                openParent(path, cut).bytes += `${gitMode(entry)} ${path.slice(cut + 1)}\0${rawOid(oid)}`;
        }
        else if (isKnown !== undefined && isKnown(entry)) {
            openParent(path, cut).bytes += `40000 ${path.slice(cut + 1)}\0${rawOid(oid)}`;
            const inside = `${path}/`;
            while (index + 1 < entries.length && entries[index + 1].path.startsWith(inside))
                index++;
        }
    }
    while (stack.length > 1)
        close();
    return close();
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
/** Git object id of an object's content. */
function gitOid(type, content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`${type} ${content.byteLength}\0`).update(content).digest("hex");
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
    const changes = [];
    for (const [old, now] of joined(before, after, (entry) => entry.type !== "dir")) {
        if (old === null)
            changes.push({ path: now.path, kind: "added", after: now });
        else if (now === null)
            changes.push({ path: old.path, kind: "deleted", before: old });
        else {
            const kind = changeKind(old, now);
            if (kind !== null)
                changes.push({ path: now.path, kind, before: old, after: now });
        }
    }
    return changes;
}
function changeKind(before, after) {
    if (before.type !== after.type)
        return "type";
    if (after.oid === null || before.oid !== after.oid || before.sha256 !== after.sha256)
        return "modified";
    return gitMode(before) === gitMode(after) ? null : "mode";
}
/** Both manifests side by side, in manifest order, without entries that are the same object. Hidden entries are joined by their digest. */
function* joined(before, after, wanted) {
    const hiddenAfter = new Map();
    for (const entry of after)
        if (entry.hidden && wanted(entry))
            hiddenAfter.set(entry.path, entry);
    let i = 0;
    let j = 0;
    const next = (list, from) => {
        while (from < list.length && (list[from].hidden || !wanted(list[from])))
            from++;
        return from;
    };
    for (;;) {
        i = next(before, i);
        j = next(after, j);
        const old = before[i];
        const now = after[j];
        if (old === undefined && now === undefined)
            break;
        const order = old === now
            ? 0
            : old === undefined
                ? 1
                : now === undefined
                    ? -1
                    : old.path === now.path
                        ? 0
                        : compareEntries(old, now);
        if (order === 0) {
            // Unchanged entries are the rule, and often the very same object.
            if (old !== now)
                yield [old, now];
            i++;
            j++;
        }
        else if (order < 0)
            yield [before[i++], null];
        else
            yield [null, after[j++]];
    }
    for (const entry of before) {
        if (!entry.hidden || !wanted(entry))
            continue;
        const now = hiddenAfter.get(entry.path);
        hiddenAfter.delete(entry.path);
        yield now === undefined ? [entry, null] : [entry, now];
    }
    for (const entry of hiddenAfter.values())
        yield [null, entry];
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
        for (const folder of parents(entry.path))
            keptFolders.add(folder);
    const possible = restored.filter((entry) => !keptPaths.has(entry.path) &&
        !keptFolders.has(entry.path) &&
        !parents(entry.path).some((folder) => keptPaths.has(folder)));
    return [...kept, ...possible].sort(compareEntries);
}
function parents(path) {
    const folders = [];
    for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
        folders.push(path.slice(0, cut));
    return folders;
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
    let at = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    const rest = target.split("/").reverse();
    let followed = 1;
    while (rest.length > 0) {
        const name = rest.pop();
        if (name === "" || name === ".")
            continue;
        if (name === "..") {
            if (at === "")
                return "outside";
            at = at.slice(0, Math.max(at.lastIndexOf("/"), 0));
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

/***/ 3451:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ agentBinaryGate; }
/* harmony export */ });
/* unused harmony export agentBinaryBlockers */
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6367);
/* harmony import */ var _records_build_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8865);
/* harmony import */ var _agent_record__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1407);




/** The format that a platform executes. */
const FORMAT_OF_PLATFORM = {
    "linux-x64": "elf-x64",
    "linux-arm64": "elf-arm64",
    "darwin-x64": "mach-o-x64",
    "darwin-arm64": "mach-o-arm64",
};
/** The agent's binary: there, with the admitted bytes, the right program, and executable here. */
function agentBinaryBlockers(input) {
    const record = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordOf */ .aJ)(input);
    const fact = input.facts.agent_binary;
    const platform = input.facts.agent_source?.platform ?? "unknown";
    if (record?.ok !== true || fact === undefined)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_unavailable", "agent binary", { found: "nobody looked for it" })];
    if (fact.source === null || fact.sha256 === null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_unavailable", "agent binary", { found: fact.problem ?? "none" })];
    const blockers = [];
    const admitted = (0,_records_agent__WEBPACK_IMPORTED_MODULE_1__/* .admittedDigest */ .HS)(record.value, platform);
    if (admitted !== fact.sha256)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_digest_mismatch", "agent binary", {
            expected: admitted ?? `a digest for ${platform} in the record's binaries`,
            found: fact.sha256,
        }));
    if (fact.npm_package !== null)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_identity_mismatch", "agent binary", {
            expected: "a binary built from the pinned source",
            found: `the npm package ${fact.npm_package}`,
        }));
    blockers.push(...identityBlockers(input, fact.sha256));
    const format = FORMAT_OF_PLATFORM[platform];
    if (fact.format !== format)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_not_executable", "agent binary", {
            expected: format === undefined ? "a platform that agents are built for" : `${format} for ${platform}`,
            found: fact.format ?? "an unknown format",
        }));
    if (fact.not_executable !== null)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_not_executable", "agent binary", { found: fact.not_executable }));
    return blockers;
}
/** What the report of these very bytes says of their identity; a missing report is the record gate's business. */
function identityBlockers(input, sha256) {
    const report = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .providerReportOf */ .p9)(input);
    if (report?.parsed.ok !== true || report.parsed.value.binary_sha256 !== sha256)
        return [];
    const { identity } = report.parsed.value;
    return _records_build_report__WEBPACK_IMPORTED_MODULE_2__/* .IDENTITY_CHECKS */ .DJ.filter((check) => identity[check].state === "differs").map((check) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_identity_mismatch", `${report.file}: identity.${check}`, { found: identity[check].detail }));
}
/** The binary of a real lane; looked at only when every record gate has passed. */
const agentBinaryGate = {
    name: "agent-binary",
    kind: "effect",
    collected: ({ facts }) => facts.agent_binary !== undefined,
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = (0,_agent_record__WEBPACK_IMPORTED_MODULE_3__/* .admissionInput */ .Wv)(input);
        return own === null ? [] : agentBinaryBlockers(own);
    },
};


/***/ }),

/***/ 1407:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WQ: function() { return /* binding */ agentRecordGate; },
/* harmony export */   Wu: function() { return /* binding */ agentRecordBlockers; },
/* harmony export */   Wv: function() { return /* binding */ admissionInput; },
/* harmony export */   aJ: function() { return /* binding */ agentRecordOf; },
/* harmony export */   p9: function() { return /* binding */ providerReportOf; },
/* harmony export */   xR: function() { return /* binding */ sourceAdmissionStatus; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);
/* harmony import */ var _records_agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
/* harmony import */ var _records_build_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8450);





/** Stage from which on the license has to be resolved and a report has to be there (SPEC section 8). */
const SOURCE_ADMISSION_STAGE = 5;
/** The part of the gates' input that admission reads, or null for the lane that needs no admission. */
function admissionInput(input) {
    const { lane, model_provider, model } = input.facts.request;
    if (lane === "fake")
        return null;
    return {
        lane,
        stage: input.stage.number,
        mutationMode: input.stage.mutationMode,
        facts: input.facts,
        records: input.records,
        now: input.facts.run.started_at,
        requested: { provider: model_provider, model },
    };
}
/** The agent record of a run: null where there is none. */
function agentRecordOf({ lane, records }) {
    const bytes = records.get((0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(lane));
    return bytes === undefined ? null : (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .parseAgentRecord */ .Er)(lane, bytes);
}
/** The build or fetch report of a run, with the name of its file: null where there is none. */
function providerReportOf({ lane, records, }) {
    if (lane !== "case")
        return null;
    const file = _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL.find((name) => records.has(name));
    return file === undefined ? null : { file, parsed: (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .parseProviderReport */ .BF)(file, records.get(file)) };
}
/** The agent record and its report: there, whole, in agreement, and the license resolved where the stage needs it. */
function agentRecordBlockers(input) {
    const file = (0,_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(input.lane);
    const unreadable = input.facts.agent_source?.unreadable ?? {};
    const broken = Object.entries(unreadable)
        .filter(([name]) => name === file || _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL.some((report) => report === name))
        .map(([name, reason]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", name, {
        expected: `.harness/${name}, a regular file that the harness may read`,
        found: reason,
    }));
    if (broken.length > 0)
        return broken;
    const parsed = agentRecordOf(input);
    if (parsed === null)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, { expected: `the record .harness/${file}`, found: "no such file" })];
    if (!parsed.ok)
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, {
                expected: `.harness/${file} as its template is, completed`,
                found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(parsed.problems),
            }),
        ];
    return [...reportBlockers(input, parsed.value), ...licenseBlockers(input, parsed.value)];
}
function reportBlockers(input, record) {
    if (record.kind !== "source")
        return [];
    const report = providerReportOf(input);
    if (report === null)
        return missingReport(input, "no report");
    const { file, parsed } = report;
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", file, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(parsed.problems) })];
    const built = (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .reportPin */ .kc)(parsed.value);
    if (built !== (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .pinOf */ .nZ)(record)) {
        if ((0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .previousPinOf */ .yz)(record) === built)
            return missingReport(input, `${file} is about the pin before, ${built}`);
        return [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_pin_changed_without_previous", "previous", {
                expected: `the pin that ${file} is about, ${built}`,
                found: (0,_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .previousPinOf */ .yz)(record) ?? "nothing",
            }),
        ];
    }
    return (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .disagreements */ .og)(record, parsed.value).map(({ field, expected, found }) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", `${file}: ${field}`, { expected, found }));
}
function missingReport({ stage }, found) {
    if (stage < SOURCE_ADMISSION_STAGE)
        return [];
    return [
        (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("agent_record_invalid", _records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL[0], {
            expected: `a build or fetch report of the pin, which stage ${stage} needs`,
            found,
        }),
    ];
}
function licenseBlockers({ stage, mutationMode }, { license_note }) {
    if (stage < SOURCE_ADMISSION_STAGE)
        return [];
    const problem = licenseProblem(license_note, mutationMode);
    if (problem === null)
        return [];
    return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("license_unresolved", "license_note", { expected: `resolved, for ${mutationMode}`, found: problem })];
}
function licenseProblem(note, mode) {
    if (note.status !== "resolved")
        return note.status;
    if (!note.allowed_mutation_modes.includes(mode))
        return `allowed_mutation_modes ${note.allowed_mutation_modes.join(", ") || "empty"}`;
    return null;
}
/**
 * `source_admission_status` of the report: admitted with a valid record, a report that agrees with it, and a license
 * note resolved for the mutation mode at hand.
 */
function sourceAdmissionStatus(input) {
    const record = agentRecordOf(input);
    if (record === null || !record.ok)
        return "not_admitted";
    if (licenseProblem(record.value.license_note, input.mutationMode) !== null)
        return "not_admitted";
    if (record.value.kind === "npm")
        return "admitted";
    const report = providerReportOf(input);
    if (report === null || !report.parsed.ok)
        return "not_admitted";
    return (0,_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .disagreements */ .og)(record.value, report.parsed.value).length === 0 ? "admitted" : "not_admitted";
}
/** The agent record: every real lane has one where it executes; stage 1 refuses without looking. */
const agentRecordGate = {
    name: "agent-record",
    kind: "record",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = admissionInput(input);
        return own === null ? [] : agentRecordBlockers(own);
    },
};


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

/***/ 1741:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: function() { return /* binding */ gateInput; }
/* harmony export */ });
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5039);
/* harmony import */ var _stages_ladder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2779);


/** Composes the input of the gates; reads the contract once. @throws TypeError on a stage outside the ladder */
function gateInput(parts) {
    const number = (0,_stages_ladder__WEBPACK_IMPORTED_MODULE_1__/* .stageNumber */ .sX)(parts.facts.request.stage);
    if (number === null)
        throw new TypeError(`no stage ${parts.facts.request.stage}`);
    return { ...parts, stage: (0,_stages_ladder__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(number), contract: (0,_records_contract__WEBPACK_IMPORTED_MODULE_0__/* .parseContract */ .UA)(parts.contractBytes) };
}


/***/ }),

/***/ 3327:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w4: function() { return /* binding */ admit; },
  ud: function() { return /* binding */ evaluateGates; },
  p0: function() { return /* binding */ gateBlockers; },
  mj: function() { return /* binding */ unobserved; }
});

// UNUSED EXPORTS: GATES

// EXTERNAL MODULE: ./src/core/gates/agent-binary.ts
var agent_binary = __webpack_require__(3451);
// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/core/gates/containment.ts


/** The sandbox holds: at the level that the lane needs, and no canary got through. */
const containmentGate = {
    name: "containment",
    kind: "effect",
    collected: ({ containment }) => containment !== null && containment.level !== null,
    applies: ({ stage }) => stage.executes,
    evaluate({ containment, facts }) {
        if (containment?.level == null)
            return [(0,blocker/* blocker */.Zs)("containment_unavailable", "containment", { found: "no level was determined" })];
        const blockers = [];
        if (facts.request.lane !== "fake" && containment.level !== "sandbox") {
            const sandbox = containment.levels.find((level) => level.level === "sandbox");
            blockers.push((0,blocker/* blocker */.Zs)("containment_unavailable", facts.request.lane, {
                expected: "level sandbox",
                found: `level ${containment.level}: ${sandbox?.why ?? "sandbox was not tried"}`,
            }));
        }
        if (containment.level === "sandbox") {
            if (!containment.canary.ran)
                blockers.push((0,blocker/* blocker */.Zs)("containment_canary_failed", "canary", { found: containment.canary.reason ?? "it did not run" }));
            blockers.push(...canaryBlockers(containment.canary.results));
            const untried = canary_names/* CANARY_NAMES */.s.filter((name) => !containment.canary.results.some((result) => result.name === name));
            if (containment.canary.ran)
                for (const name of untried)
                    blockers.push((0,blocker/* blocker */.Zs)("containment_canary_failed", name, { expected: "denied", found: "no word on it" }));
        }
        return blockers;
    },
};
/** A blocker for each wall that did not hold; one for all where the canary itself gave no answer. */
function canaryBlockers(results) {
    const open = results.filter(({ outcome }) => outcome !== "denied");
    const [first] = open;
    if (first === undefined)
        return [];
    if (open.length > 1 && open.length === results.length && open.every(({ detail }) => detail === first.detail))
        return [
            (0,blocker/* blocker */.Zs)("containment_canary_failed", "canary", {
                expected: "every wall denied",
                found: `${first.detail}, which counts as no wall at all`,
            }),
        ];
    return open.map(({ name, outcome, detail }) => (0,blocker/* blocker */.Zs)("containment_canary_failed", name, { expected: "denied", found: `${outcome}: ${detail}` }));
}

// EXTERNAL MODULE: ./src/core/domain/mutation.ts
var mutation = __webpack_require__(1253);
;// CONCATENATED MODULE: ./src/core/gates/contract.ts


/** Blockers listed for one contract; more faults than these are counted, not listed. */
const MAX_LISTED = 50;
/** The task contract: readable, complete, wide enough for the stage, and blind to every target repository. */
const contractGate = {
    name: "contract",
    kind: "record",
    applies: () => true,
    evaluate({ facts, contract, stage }) {
        if (facts.contract.state === "unreadable")
            return [
                (0,blocker/* blocker */.Zs)("task_contract_invalid", "task contract", { found: facts.contract.reason ?? "nothing readable" }),
            ];
        if (!contract.ok) {
            const listed = contract.problems
                .slice(0, MAX_LISTED)
                .map(({ at, problem }) => (0,blocker/* blocker */.Zs)("task_contract_invalid", at, detailOf(problem)));
            const more = contract.problems.length - listed.length;
            if (more > 0)
                listed.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "the whole record", { found: `${more} more faults` }));
            return listed;
        }
        const blockers = [];
        const { value } = contract;
        if (!(0,mutation/* allowsMutation */.i)(value.mutation_mode, stage.mutationMode))
            blockers.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "mutation_mode", {
                expected: `at least ${stage.mutationMode}, which stage ${stage.number} needs`,
                found: value.mutation_mode,
            }));
        if (facts.case?.problem != null)
            blockers.push((0,blocker/* blocker */.Zs)("task_contract_invalid", "case folder", { found: facts.case.problem }));
        if (stage.number <= 2 && value.target_repository !== undefined)
            blockers.push((0,blocker/* blocker */.Zs)("task_exposes_target_path", "target_repository", { expected: "no such field below stage 3" }));
        for (const place of facts.case?.target_exposures ?? [])
            blockers.push((0,blocker/* blocker */.Zs)("task_exposes_target_path", place));
        if ((value.verification_commands ?? []).length === 0)
            blockers.push((0,blocker/* blocker */.Zs)("missing_test_command", "verification_commands"));
        return blockers;
    },
};
/** A reader's "expected ..., found ..." in its two parts; any other words are what was found. */
function detailOf(problem) {
    const parts = /^expected (.+?)(?:, found (.+))?$/s.exec(problem);
    if (parts === null)
        return { found: problem };
    return { expected: parts[1], ...(parts[2] === undefined ? {} : { found: parts[2] }) };
}

// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
;// CONCATENATED MODULE: ./src/core/gates/enabled.ts


/** Lane and stage enabled: real lanes are denied by default, and stage 1 never executes anything. */
const enabledGate = {
    name: "enabled",
    kind: "record",
    applies: () => true,
    evaluate({ facts, stage }) {
        const { lane, enabled_lanes, enabled_stage } = facts.request;
        const blockers = [];
        if (lane !== "fake") {
            if (!enabled_lanes.includes(lane))
                blockers.push((0,blocker/* blocker */.Zs)("gate_missing", lane, {
                    expected: `CTO_HARNESS_ALLOW_${lane.toUpperCase()}=1 or --allow ${lane}`,
                    found: "the lane is not enabled",
                }));
            if (enabled_stage !== stage.number)
                blockers.push((0,blocker/* blocker */.Zs)("stage_gate_missing", `stage ${stage.number}`, {
                    expected: `CTO_HARNESS_CASE_STAGE=${stage.number}`,
                    found: enabledWords(enabled_stage),
                }));
        }
        if (!stage.executes && blockers.length === 0)
            blockers.push((0,blocker/* blocker */.Zs)("stage_executes_nothing", `stage ${stage.number}`));
        return blockers;
    },
};
function enabledWords(stage) {
    if (stage === null)
        return "no enabled stage";
    if ((0,ladder/* stageNumber */.sX)(stage) === null)
        return "a value that is no stage: write the bare number, 1 to 6";
    return `stage ${stage} is enabled`;
}

// EXTERNAL MODULE: ./src/core/gates/model.ts
var model = __webpack_require__(6857);
;// CONCATENATED MODULE: ./src/core/gates/model-endpoint.ts

/**
 * What a probe of the model endpoint denies; an empty list only after assistant content of the admitted model.
 * @param probe null where no probe was made, which blocks too
 */
function modelEndpointBlockers(probe) {
    if (probe === null)
        return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", "probe", { found: "no probe was made" })];
    const subject = `probe of ${probe.route}`;
    switch (probe.outcome) {
        case "content":
            return [];
        case "reasoning_only":
            return [(0,blocker/* blocker */.Zs)("provider_response_shape_unavailable", subject, { found: "reasoning alone" })];
        case "empty":
            return [(0,blocker/* blocker */.Zs)("provider_response_shape_unavailable", subject, { found: "an empty answer" })];
        case "unreadable":
            return [
                (0,blocker/* blocker */.Zs)("provider_response_shape_unavailable", subject, {
                    found: `an answer that can't be read (${probe.reason})`,
                }),
            ];
        case "other_model":
            return [
                (0,blocker/* blocker */.Zs)("fallback_model_used", subject, {
                    found: "an answer of another model, or of one that it does not name",
                }),
            ];
        case "unreachable":
            return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, { found: `no answer (${probe.reason})` })];
        case "error_status":
            return [(0,blocker/* blocker */.Zs)("provider_endpoint_failed", subject, { found: `status ${probe.status}` })];
    }
}
/** The model's endpoint: reachable, and answering with content of the admitted model. */
const modelEndpointGate = {
    name: "model-endpoint",
    kind: "effect",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    collected: ({ facts }) => facts.model_probe !== undefined,
    evaluate: ({ facts }) => modelEndpointBlockers(facts.model_probe ?? null),
};

;// CONCATENATED MODULE: ./src/core/gates/tools.ts

/** What every run needs, whatever its contract starts. */
const NEEDED = ["git"];
/** The programs that the run needs are there: git, and what the verification commands start. */
const toolsGate = {
    name: "tools",
    kind: "effect",
    collected: ({ facts }) => facts.tools !== undefined,
    applies: ({ stage }) => stage.executes,
    evaluate({ facts }) {
        const tools = facts.tools ?? [];
        const missing = tools
            .filter((tool) => !tool.found)
            .map((tool) => (0,blocker/* blocker */.Zs)("provider_unavailable", tool.name, {
            expected: tool.expected ?? `the program ${tool.name} on PATH, for ${tool.needed_for}`,
            found: tool.problem ?? "no such program",
        }));
        const unasked = NEEDED.filter((name) => !tools.some((tool) => tool.name === name));
        return [
            ...missing,
            ...unasked.map((name) => (0,blocker/* blocker */.Zs)("provider_unavailable", name, { found: "nobody looked for it" })),
        ];
    },
};

;// CONCATENATED MODULE: ./src/core/gates/workspace.ts

/** The starting tree can be copied whole: what can't be in a tree can't be judged afterwards. */
const workspaceGate = {
    name: "workspace",
    kind: "effect",
    collected: ({ facts }) => facts.workspace !== undefined,
    applies: ({ stage }) => stage.executes,
    evaluate({ facts }) {
        const problem = facts.workspace?.problem;
        if (problem == null)
            return [];
        return [
            (0,blocker/* blocker */.Zs)("task_contract_invalid", "workspace", {
                expected: "files, folders and links, as git would store them",
                found: problem,
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./src/core/gates/index.ts










/** Every gate, in the order of SPEC section 6. A new gate is one file and one line here. */
const GATES = [
    enabledGate,
    contractGate,
    agent_record/* agentRecordGate */.WQ,
    model/* modelGate */.bD,
    approval/* approvalGate */.VQ,
    agent_binary/* agentBinaryGate */.s,
    toolsGate,
    workspaceGate,
    containmentGate,
    modelEndpointGate,
];
/** Evaluates without measuring. */
const unobserved = (_kind, _name, evaluate) => evaluate();
/**
 * Evaluates the record gates, and those effect gates whose facts were collected when every record gate has passed.
 * @param observe may measure each evaluation
 */
function evaluateGates(input, observe = unobserved) {
    const evaluate = (gate) => observe("gate", gate.name, () => evaluateGate(gate, input));
    const records = GATES.filter((gate) => gate.kind === "record").map(evaluate);
    const open = records.every((result) => result.state !== "blocked");
    const effects = GATES.filter((gate) => gate.kind === "effect").map((gate) => open && gate.collected(input) ? evaluate(gate) : notEvaluated(gate, input));
    return [...records, ...effects];
}
function evaluateGate(gate, input) {
    if (!gate.applies(input))
        return { gate: gate.name, kind: gate.kind, state: "not_applicable", blockers: [] };
    const blockers = gate.evaluate(input);
    return { gate: gate.name, kind: gate.kind, state: blockers.length > 0 ? "blocked" : "passed", blockers };
}
function notEvaluated(gate, input) {
    const state = gate.applies(input) ? "not_evaluated" : "not_applicable";
    return { gate: gate.name, kind: gate.kind, state, blockers: [] };
}
/** All blockers of all gates, in gate order. */
function gateBlockers(results) {
    return results.flatMap((result) => result.blockers);
}
/** The permission to start, or null while any gate blocks or was not evaluated. */
function admit(results) {
    const open = results.every(({ state }) => state === "passed" || state === "not_applicable");
    if (!open || results.length !== GATES.length)
        return null;
    return { passed: results.map(({ gate }) => gate) };
}


/***/ }),

/***/ 6857:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: function() { return /* binding */ admittedModel; },
/* harmony export */   bD: function() { return /* binding */ modelGate; },
/* harmony export */   xg: function() { return /* binding */ modelAdmissionStatus; }
/* harmony export */ });
/* unused harmony export modelBlockers */
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);
/* harmony import */ var _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3821);
/* harmony import */ var _records_model_admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _records_model_decision__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1642);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8450);
/* harmony import */ var _agent_record__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1407);







const { decision: DECISION, admission: ADMISSION } = _records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .ADMISSION_RECORDS */ .XO;
function modelRecordsOf({ records }) {
    const decision = records.get(DECISION);
    const admission = records.get(ADMISSION);
    return {
        decision: decision === undefined ? null : (0,_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .parseModelDecision */ .Zl)(decision),
        admission: admission === undefined ? null : (0,_records_model_admission__WEBPACK_IMPORTED_MODULE_3__/* .parseModelAdmission */ .a)(admission),
    };
}
/** Decision, admission and request: all there, all valid, all about the same pair, and what its provider needs at hand. */
function modelBlockers(input) {
    const records = modelRecordsOf(input);
    const decision = records.decision?.ok === true ? records.decision.value : null;
    const admission = records.admission?.ok === true ? records.admission.value : null;
    const pair = admission?.status === "admitted" ? admission : null;
    return [
        ...unreadableBlockers(input),
        ...decisionBlockers(records.decision, input),
        ...admissionBlockers(records.admission, input),
        ...(decision !== null && pair !== null ? agreementBlockers(decision, pair) : []),
        ...(pair === null ? [] : requestBlockers(pair, input)),
        ...accessBlockers(decision, pair, input),
    ];
}
function unreadableBlockers({ facts }) {
    return Object.entries(facts.agent_source?.unreadable ?? {})
        .filter(([name]) => name === DECISION || name === ADMISSION)
        .map(([name, reason]) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", name, { found: reason }));
}
function isUnreadable({ facts }, name) {
    return Object.hasOwn(facts.agent_source?.unreadable ?? {}, name);
}
function decisionBlockers(parsed, input) {
    if (parsed === null)
        return isUnreadable(input, DECISION)
            ? []
            : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", DECISION, { found: "no decision record" })];
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", DECISION, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems) })];
    const { decision_status, model } = parsed.value;
    if (decision_status === "not_decided")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${DECISION}: decision_status`, { found: decision_status })];
    if (model === "")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${DECISION}: model`, { found: "no model" })];
    return [];
}
function admissionBlockers(parsed, input) {
    if (parsed === null)
        return isUnreadable(input, ADMISSION)
            ? []
            : [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", ADMISSION, { found: "no admission record" })];
    if (!parsed.ok)
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", ADMISSION, { found: (0,_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(parsed.problems) })];
    const admission = parsed.value;
    if (admission.status !== "admitted")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${ADMISSION}: status`, { found: admission.status })];
    if (admission.model === "")
        return [(0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", `${ADMISSION}: model`, { found: "no model" })];
    return timeBlockers(admission, input.now);
}
function timeBlockers(admission, now) {
    const at = Date.parse(now);
    const from = (0,_records_fields__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(admission.admission_timestamp);
    const until = admission.expires_at === undefined ? Infinity : (0,_records_fields__WEBPACK_IMPORTED_MODULE_2__/* .expiryOf */ .p1)(admission.expires_at);
    const blockers = [];
    if (from === null || !(from <= at))
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: admission_timestamp`, {
            expected: `not after ${now}`,
            found: admission.admission_timestamp,
        }));
    if (until === null || !(at < until))
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: expires_at`, {
            expected: `after ${now}`,
            found: `${admission.expires_at}, expired`,
        }));
    return blockers;
}
/** The admission is for the decided pair or for its fallback, and names the same classes. */
function agreementBlockers(decision, admission) {
    if (decision.decision_status === "not_decided" || decision.model === "" || admission.model === "")
        return [];
    const pairs = [
        [decision.provider, decision.model],
        [decision.fallback_provider ?? "", decision.fallback_model ?? ""],
    ];
    const blockers = [];
    if (!pairs.some(([provider, model]) => provider === admission.provider && model === admission.model))
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: provider, model`, {
            expected: `the pair of ${DECISION}, or its fallback`,
            found: "another pair: the two records contradict each other",
        }));
    for (const field of ["credential_source_class", "allowed_network_class"])
        if (decision[field] !== admission[field])
            blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_invalid", `${ADMISSION}: ${field}`, {
                expected: `the same as in ${DECISION}: ${decision[field]}`,
                found: admission[field],
            }));
    return blockers;
}
/** The request is the admitted pair, character for character. */
function requestBlockers(admission, { requested }) {
    if (admission.model === "")
        return [];
    const parts = [
        ["CTO_HARNESS_CASE_MODEL_PROVIDER", admission.provider, requested.provider],
        ["CTO_HARNESS_CASE_MODEL", admission.model, requested.model],
    ];
    return parts
        .filter(([, admitted, asked]) => admitted !== asked)
        .map(([name, admitted, asked]) => asked === null || asked === ""
        ? (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_not_admitted", name, { expected: admitted, found: "nothing was requested" })
        : (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("model_admission_mismatch", name, { expected: quoted(admitted), found: difference(admitted, asked) }));
}
/** What a request differs in; only its shape, because a request is free text that may hold anything. */
function difference(admitted, asked) {
    if (asked.trim() === admitted)
        return "the same with blanks around it";
    if (asked.toLowerCase() === admitted.toLowerCase())
        return "the same in another case";
    if (asked.normalize("NFKC") === admitted)
        return "a Unicode twin of it";
    const foreign = /[^\x20-\x7e]/u.exec(asked)?.[0];
    if (foreign !== undefined)
        return `another value, with the character U+${foreign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")} in it`;
    return "another value";
}
function quoted(text) {
    return `"${text}"`;
}
/** What the provider needs on this machine: an endpoint for a local one, an authentication for an external one. */
function accessBlockers(decision, admission, { facts, requested }) {
    const provider = admission?.provider || decision?.provider || requested.provider;
    const access = facts.model_access ?? { local_base_url: false, openai_codex_auth_bridge: false, credential: null };
    if (access.replay === true)
        return [];
    const decided = decision !== null && decision.decision_status !== "not_decided";
    const blockers = [];
    if (decided && decision.provider_class === "local_case_compatible" && !access.local_base_url)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("local_provider_config_missing", "CTO_HARNESS_CASE_LOCAL_BASE_URL", {
            found: access.problem ?? "not set",
        }));
    if (provider === "openai-codex" && !access.openai_codex_auth_bridge)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_auth_unavailable", "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", {
            expected: "1",
            found: "not set",
        }));
    if (access.credential === false)
        blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("provider_auth_unavailable", "credential", {
            found: access.problem ?? "no credential for the admitted provider",
        }));
    return blockers;
}
/** `model_admission_status` of the report; null for the lane that needs no model. */
function modelAdmissionStatus(input) {
    if (input === null)
        return null;
    const { decision, admission } = modelRecordsOf(input);
    if (isUnreadable(input, ADMISSION) || isUnreadable(input, DECISION))
        return "invalid_admission";
    if (decision?.ok === false || admission?.ok === false)
        return "invalid_admission";
    if (admission === null)
        return "missing_admission";
    const codes = modelBlockers(input).map(({ code }) => code);
    if (codes.includes("model_admission_invalid"))
        return "invalid_admission";
    if (codes.includes("model_admission_mismatch"))
        return "mismatch";
    return codes.includes("model_not_admitted") ? "not_admitted" : "admitted";
}
/** The admitted pair of a run, where the model gate lets it pass; the only pair that a lane may be given. */
function admittedModel(input) {
    if (modelBlockers(input).length > 0)
        return null;
    const { decision, admission } = modelRecordsOf(input);
    if (decision?.ok !== true || admission?.ok !== true || decision.value.provider_class === null)
        return null;
    return {
        provider: admission.value.provider,
        model: admission.value.model,
        providerClass: decision.value.provider_class,
    };
}
/** The model: decided on, admitted, and asked for by exactly its name. */
const modelGate = {
    name: "model",
    kind: "record",
    applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
    evaluate(input) {
        const own = (0,_agent_record__WEBPACK_IMPORTED_MODULE_6__/* .admissionInput */ .Wv)(input);
        return own === null ? [] : modelBlockers(own);
    },
};


/***/ }),

/***/ 1610:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x2: function() { return /* binding */ NOTHING_ASIDE; },
  gP: function() { return /* binding */ ignoredBy; },
  n3: function() { return /* binding */ isIgnoreFile; },
  y_: function() { return /* binding */ part; },
  Mi: function() { return /* binding */ setAsides; }
});

// UNUSED EXPORTS: LANE_STATE, setAsideRules

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
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
            byFolder.set(path.slice(0, Math.max(path.lastIndexOf("/"), 0)), patterns);
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
        for (let folder = parentOf(path);; folder = parentOf(folder)) {
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
        const found = isIgnored(parentOf(path)) || byPattern(path, true);
        folders.set(path, found);
        return found;
    };
    return {
        covers: (path, isFolder) => (isFolder ? isIgnored(path) : isIgnored(parentOf(path)) || byPattern(path, false)),
    };
}
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
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

// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/records/contract.ts + 1 modules
var records_contract = __webpack_require__(5039);
;// CONCATENATED MODULE: ./src/core/judge/set-aside.ts




/** Folders that a lane keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
const LANE_STATE = {
    fake: [],
    codex: [],
    pi: [],
    case: [".case/"],
};
/** Rules of what never is in a patch, whatever the baseline ignores: the contract's `discard_paths` and the lane's own folders. */
function setAsideRules(contract, lane) {
    return rulesOf([...(contract.discard_paths ?? []), ...LANE_STATE[lane]]);
}
/** Sets nothing aside. */
const NOTHING_ASIDE = { of: () => null, isKept: () => false, covers: () => false };
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
function bytesOf(path) {
    if (typeof path === "string")
        return (0,bytes/* bytePathOf */.D9)(path);
    return "path_b64" in path ? (0,bytes/* bytePath */.OO)(Buffer.from(path.path_b64, "base64")) : (0,bytes/* bytePathOf */.D9)(path.path_sha256);
}
/** Parts a manifest of the result. */
function part(entries, asides) {
    const parted = { judged: [], aside: [], misplaced: null };
    let above = null;
    for (const entry of entries) {
        const { path, type, hidden, setAside } = entry;
        const isFolder = type === "dir";
        const inside = above !== null && path.startsWith(above.folder) ? above : null;
        // A path that is shown by its digest can't be compared; a secret in a name denies the pass by itself.
        const why = hidden ? (setAside ?? null) : inside === null ? asides.of(path, isFolder) : null;
        const isLost = !hidden && inside !== null && !asides.isKept(path, isFolder, inside.why);
        if (isLost || why !== (setAside ?? null))
            parted.misplaced ??= path;
        if (why === null && !isLost)
            parted.judged.push(entry);
        else
            parted.aside.push(entry);
        if (why !== null && isFolder && !hidden)
            above = { folder: `${path}/`, why };
    }
    return parted;
}


/***/ }),

/***/ 4847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: function() { return /* binding */ approvalStatement; },
/* harmony export */   R4: function() { return /* binding */ MAX_APPROVAL_BYTES; },
/* harmony export */   SK: function() { return /* binding */ utcTime; },
/* harmony export */   df: function() { return /* binding */ approvalBinding; },
/* harmony export */   jI: function() { return /* binding */ parseApproval; },
/* harmony export */   xI: function() { return /* binding */ approvalSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3137);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1253);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8450);





const MAX_APPROVAL_BYTES = 64 * 1024;
/** RFC 3339 in UTC, seconds or milliseconds. */
const utcTime = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, "expected a UTC time, for example 2026-01-31T12:00:00Z")
    .refine((text) => !Number.isNaN(Date.parse(text)), "not a time of the calendar");
const words = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(4096);
/** An approval (SPEC section 15). */
const approvalSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    approval_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, "expected up to 128 of [A-Za-z0-9._-]"),
    decision: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["granted", "denied"]),
    actor: words,
    scope: words,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_3__/* .MUTATION_MODES */ .n),
    statement: words,
    timestamp: utcTime,
    expires_at: utcTime,
    binding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits"),
})
    .describe("Approval of one run by a person");
/** Reads an approval from its bytes; never throws on bad input. */
function parseApproval(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(bytes, approvalSchema, { maxBytes: MAX_APPROVAL_BYTES, maxDepth: 4 });
}
/** Digest over everything that an approval is bound to. */
function approvalBinding(subject) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(subject));
}
/** The exact sentence that an approver has to state; it names the binding, so that nobody approves by habit. */
function approvalStatement(subject) {
    return `I approve one run of task ${subject.task_id} by lane ${subject.lane} at stage ${subject.stage} with mutation mode ${subject.mutation_mode}, bound to ${approvalBinding(subject)}.`;
}


/***/ }),

/***/ 7709:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ CANARY_NAMES; }
/* harmony export */ });
/**
 * Everything that the canary tries inside the sandbox, in this order. A name that is missing from its answer, or from the
 * evidence, counts as reached.
 */
const CANARY_NAMES = [
    "write-outside",
    "unplanned-files",
    "read-secret-file",
    "read-environment",
    "see-processes",
    "reach-port",
    "privileged-socket",
    "command-files",
    "machine-files",
    "writable-mounts",
    "namespaces",
    "nested-namespace",
    "capabilities",
    "system-calls",
    "descriptors",
    "terminal",
    "limits",
    "leave-daemon",
];


/***/ }),

/***/ 7679:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ parseModelAdmission; },
/* harmony export */   q: function() { return /* binding */ modelAdmissionSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);


/**
 * The model admission record (SPEC section 10). While `status` is `not_admitted` the rest may be empty, so that a
 * template is a valid record that admits nothing.
 */
const modelAdmissionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    admission_timestamp: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    expires_at: _fields__WEBPACK_IMPORTED_MODULE_0__/* .dateOrDateTime */ .TJ.optional(),
})
    .superRefine((record, context) => {
    if (record.status !== "admitted")
        return;
    for (const field of [
        "provider",
        "credential_source_class",
        "allowed_network_class",
        "approval_source",
        "admission_timestamp",
        "review_trigger",
    ])
        if (record[field] === "")
            context.addIssue({ code: "custom", path: [field], message: "expected a value, because the model is admitted" });
    const from = (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(record.admission_timestamp);
    const until = record.expires_at === undefined ? null : (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .expiryOf */ .p1)(record.expires_at);
    if (from !== null && until !== null && until <= from)
        context.addIssue({ code: "custom", path: ["expires_at"], message: "is not after admission_timestamp" });
})
    .describe("Model admission of case-harness-action: the one provider and model that may be used");
/**
 * Reads the model admission record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelAdmission(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelAdmissionSchema);
}


/***/ }),

/***/ 1642:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: function() { return /* binding */ modelDecisionSchema; },
/* harmony export */   Zl: function() { return /* binding */ parseModelDecision; }
/* harmony export */ });
/* unused harmony exports DECISION_STATUSES, PROVIDER_CLASSES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3821);


const DECISION_STATUSES = ["not_decided", "external_provider_approved", "local_provider_required"];
const PROVIDER_CLASSES = ["external_anthropic", "external_openai_codex", "local_case_compatible"];
/** The status that a class needs; a record in which they disagree decides nothing. */
const STATUS_OF_CLASS = {
    external_anthropic: "external_provider_approved",
    external_openai_codex: "external_provider_approved",
    local_case_compatible: "local_provider_required",
};
/** The provider names that a class of one vendor has; a local provider may have any other. */
const PROVIDER_OF_CLASS = {
    external_anthropic: "anthropic",
    external_openai_codex: "openai-codex",
    local_case_compatible: null,
};
/** `.harness/model.decision.json` (SPEC section 10). */
const modelDecisionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_0__/* .schemaReference */ .Lw,
    decision_status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(DECISION_STATUSES),
    provider_class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROVIDER_CLASSES).nullable(),
    provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD),
    fallback_provider: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    fallback_model: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .modelName */ .fD).optional(),
    approval_source: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    credential_source_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    allowed_network_class: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    review_trigger: (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .maybe */ .no)(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    evidence_sources: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq).max(100),
    effect: _fields__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
})
    .superRefine((record, context) => {
    const fault = (path, message) => context.addIssue({ code: "custom", path: [path], message });
    const fallbacks = [record.fallback_provider ?? "", record.fallback_model ?? ""];
    if (fallbacks.filter((name) => name === "").length === 1)
        fault("fallback_model", "expected fallback_provider and fallback_model together, or neither");
    if (record.decision_status === "not_decided")
        return;
    const cls = record.provider_class;
    if (cls === null)
        return fault("provider_class", `expected one of ${PROVIDER_CLASSES.join(", ")}`);
    if (STATUS_OF_CLASS[cls] !== record.decision_status)
        fault("decision_status", `disagrees with provider_class ${cls}, which needs ${STATUS_OF_CLASS[cls]}`);
    const vendor = PROVIDER_OF_CLASS[cls];
    if (vendor !== null && record.provider !== vendor)
        fault("provider", `disagrees with provider_class ${cls}, whose provider is ${vendor}`);
    if (vendor === null && Object.values(PROVIDER_OF_CLASS).some((name) => name === record.provider))
        fault("provider", `disagrees with provider_class ${cls}: this provider is an external one`);
    if (record.provider === "")
        fault("provider", "expected the provider that was decided on");
    for (const field of [
        "approval_source",
        "credential_source_class",
        "allowed_network_class",
        "review_trigger",
    ])
        if (record[field] === "")
            fault(field, "expected a text that is not empty, because a decision was taken");
    if (record.evidence_sources.length === 0)
        fault("evidence_sources", "expected at least one, because a decision was taken");
})
    .describe("Model decision of case-harness-action: which kind of provider may be used at all");
/**
 * Reads the model decision record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
function parseModelDecision(bytes) {
    return (0,_fields__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(bytes, modelDecisionSchema);
}


/***/ })

};
;