/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
var external_node_worker_threads_namespaceObject = require("node:worker_threads");
;// CONCATENATED MODULE: ./src/core/domain/bytes.ts
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes of a path, as `BytePath`. */
function bytes_bytePath(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
/** A text path (from a contract, say), as `BytePath` of its UTF-8 bytes. */
function bytes_bytePathOf(text) {
    if (ASCII.test(text))
        return text;
    return Buffer.from(text, "utf8").toString("latin1");
}
/** The raw bytes of a path, as `fs` functions take them. */
function pathBytes(path) {
    return Buffer.from(path, "latin1");
}
const ASCII = /^[\x00-\x7f]*$/;
/** The text of a path, or null where its bytes are not valid UTF-8. */
function bytes_pathText(path) {
    // Most paths are their own text: then a tree of many needs no second one of each.
    if (ASCII.test(path))
        return path;
    try {
        return utf8.decode(pathBytes(path));
    }
    catch {
        return null;
    }
}
/** A path for JSON: its text, or `{path_b64}` where it is not valid UTF-8. */
function jsonPath(path) {
    return bytes_pathText(path) ?? { path_b64: pathBytes(path).toString("base64") };
}
/** A path for people: control characters and invalid bytes escaped, so that it can't move a terminal's cursor or break a line. */
function displayPath(path) {
    const text = bytes_pathText(path);
    if (text === null)
        return `b64:${pathBytes(path).toString("base64")}`;
    return escapeForPeople(text);
}
/** A path as it stands in JSON, for people. */
function displayJsonPath(path) {
    if (typeof path === "string")
        return escapeForPeople(path);
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
/** Text with control, bidirectional, line-breaking and invisible characters, and halves of a pair, written as `\u{..}`. */
function escapeForPeople(text) {
    return text.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
}
/** The same for a text of several lines, which stay lines: newlines and tabs are left as they are. */
function escapeLines(text) {
    return text.replace(UNSEEN, (c) => (c === "\n" || c === "\t" ? c : escapeForPeople(c)));
}
/** JSON, whose meaning stays, with the same characters written as JSON's own escapes. */
function escapeJsonForPeople(json) {
    return json.replace(UNSEEN, (c) => [...Array(c.length).keys()].map((at) => `\\u${c.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""));
}
/**
 * What Unicode calls control (C0, DEL, C1), format (bidirectional marks, zero width, tags), surrogate and separator of lines, and
 * whatever else a reader shows nothing for: fillers, which it calls letters, joiners and variation selectors.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

;// CONCATENATED MODULE: ./src/core/source/git-tree.ts

/** Modes that git gives what a tree lists; it keeps permissions of files that older versions wrote (100664). */
const TREE_MODE = { folder: 0o040000, link: 0o120000, submodule: 0o160000 };
const TYPE_MASK = 0o170000;
const FILE = 0o100000;
/** The type that a mode of a tree or of an index stands for, or null for what git never writes. */
function entryTypeOf(mode) {
    switch (mode & TYPE_MASK) {
        case TREE_MODE.folder:
            return "folder";
        case TREE_MODE.link:
            return "link";
        case TREE_MODE.submodule:
            return "submodule";
        case FILE:
            return "file";
        default:
            return null;
    }
}
const SPACE = 0x20;
/**
 * Reads a raw tree object. Order, and names that stand twice, are looked at too: git's own readers take the first that they meet.
 * @param oidBytes 20 for SHA-1, 32 for SHA-256
 * @returns its lines, or what is wrong with it
 */
function readTree(content, oidBytes) {
    const entries = [];
    const names = new Set();
    let last = "";
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(SPACE, at);
        const nul = space < 0 ? -1 : content.indexOf(0, space);
        if (nul < 0 || nul + 1 + oidBytes > content.length)
            return { problem: "it ends within an entry" };
        const mode = Number.parseInt(content.toString("latin1", at, space), 8);
        const type = entryTypeOf(mode);
        if (type === null)
            return { problem: `it has an entry of mode ${content.toString("latin1", at, space)}` };
        const name = bytePath(content.subarray(space + 1, nul));
        if (name === "" || name === "." || name === ".." || name.includes("/"))
            return { problem: "it has a name that is none" };
        const key = type === "folder" ? `${name}/` : name;
        if (key <= last || names.has(name))
            return { problem: "its names are out of order, or one stands twice" };
        last = key;
        names.add(name);
        entries.push({ name, type, mode, oid: content.toString("hex", nul + 1, nul + 1 + oidBytes) });
        at = nul + 1 + oidBytes;
    }
    return entries;
}
/** The tree that a raw commit object names, or null where it names none. */
function treeOfCommit(content) {
    return /^tree ([0-9a-f]{64}|[0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 80))?.[1] ?? null;
}

;// CONCATENATED MODULE: external "node:crypto"
var external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
var external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./src/core/formats/paths.ts

/** Longest rule that is read: as long as the longest path that Linux takes. */
const MAX_RULE_BYTES = 4096;
/** The name that stands for names at any depth. */
const ANY_DEPTH = "**";
/**
 * Reads one path rule. What looks like a pattern of another program (braces, classes, `?`, `!`) would match nothing here, and
 * so is refused rather than taken for a name; a file that has such a name is reached by `*`.
 * @param text the rule as it stands in the contract
 * @returns the rule, or a sentence that says what is wrong with it and what to write instead
 */
function parsePathRule(text) {
    if (text === "")
        return { problem: "expected a path, found an empty string" };
    if (text.includes("\0"))
        return { problem: "expected a path, found a NUL character in it" };
    if (!text.isWellFormed())
        return { problem: "expected Unicode text, found half of a surrogate pair" };
    const bytes = bytePathOf(text);
    if (bytes.length > MAX_RULE_BYTES)
        return { problem: `expected at most ${MAX_RULE_BYTES} bytes, found ${bytes.length}` };
    const folder = bytes.endsWith("/");
    const segments = (folder ? bytes.slice(0, -1) : bytes).split("/");
    const problem = wholeProblem(text) ?? segments.map(nameProblem).find((found) => found !== null);
    return problem == null ? { rule: { text, segments, folder } } : { problem };
}
function wholeProblem(text) {
    if (text.startsWith("/"))
        return "expected a path relative to the workspace, found an absolute one; leave out what stands before the workspace";
    if (text.startsWith("~/"))
        return "expected a path relative to the workspace, found one of a home folder";
    if (text.startsWith("!"))
        return "expected a path, found a negation, which would match nothing; write the path into forbidden_paths";
    if (/^\s|\s$/.test(text))
        return "expected a path, found white space around it, which would match nothing; leave it out";
    if (text.includes("\\"))
        return "expected `/` between names, found a backslash, which would match nothing; for one in a name write `*`";
    return null;
}
/** `{a,b}` and `{1..3}`; a template's `{{name}}` is a name. */
const BRACES = /\{[^{}]*(?:,|\.\.)[^{}]*\}/;
/** Names of frameworks that route by files: `[slug].tsx`, `[...all].vue`, `[[lang]]`. */
const ROUTE = /^(?!\[(?:[A-Za-z0-9]-[A-Za-z0-9]_?)+\])(?:\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]|\[\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]\])(?:\.[A-Za-z0-9_.-]+)?$/;
function nameProblem(name) {
    if (name === "")
        return "expected one slash between names, found an empty name, which matches nothing; write one `/`";
    if (name === "..")
        return "expected a path without `..`, found a climbing one";
    if (name === ".")
        return "expected a path without `.`, which matches nothing; leave that name out (`**` is everything)";
    if (name.includes(ANY_DEPTH) && name !== ANY_DEPTH)
        return "expected `**` as a name of its own; write `**/` before the name, and `*` within it";
    if (name.includes("?"))
        return "expected a name, found `?`, which is not special here; write `*`";
    if (BRACES.test(name))
        return "expected a name, found a choice in braces, which would match nothing; write a path for each, or `*`";
    if (name.includes("[") && name.includes("]") && !ROUTE.test(name))
        return "expected a name, found a class in brackets, which would match nothing; write a path for each, or `*`";
    return null;
}
/**
 * Whether a rule covers a path.
 * @param isFolder true when the path is itself a folder: `src/` covers the folder `src`, but not a file of that name
 */
function matches(rule, path, isFolder = false) {
    return matchesNames(rule, path.split("/"), isFolder, matchesName);
}
/** Whether any of the rules covers the path. */
function matchesAny(rules, path, isFolder = false) {
    if (rules.length === 0)
        return false;
    const names = path.split("/");
    return rules.some((rule) => matchesNames(rule, names, isFolder, matchesName));
}
/**
 * Whether a rule covers a path only when case, Unicode form and what else some system leaves out of a name are left out of
 * account. Such a path is neither allowed nor clearly free: on such a system it is the file that the rule means.
 */
function nearlyMatches(rule, path, isFolder = false) {
    // Most names are their own folded form: then nothing is nearly what it is not.
    if (!MAYBE_OTHER.test(path) && !rule.segments.some((name) => MAYBE_OTHER.test(name)))
        return false;
    if (matches(rule, path, isFolder))
        return false;
    const same = (pattern, name) => matchesName(foldPattern(pattern), foldName(name)) || isShortNameOf(name, pattern);
    return matchesNames(rule, path.split("/"), isFolder, same);
}
function matchesNames({ segments, folder }, names, isFolder, same) {
    // As the last name `**` is one at least: a folder does not lie below itself.
    const whole = segments.at(-1) === ANY_DEPTH ? [...segments.slice(0, -1), ...BELOW] : segments;
    if (!folder || isFolder) {
        if (matchesDepths(whole, names, same))
            return true;
    }
    return folder && matchesDepths([...whole, ...BELOW], names, same);
}
const BELOW = ["*", ANY_DEPTH];
/**
 * Names against a pattern in which `**` takes any number of them. Only the last `**` is ever gone back to, as for `*` within
 * a name, so that the time is bounded by the product of both lengths.
 */
function matchesDepths(pattern, names, same) {
    let p = 0;
    let n = 0;
    let star = -1;
    let mark = 0;
    while (n < names.length) {
        const segment = pattern[p];
        if (segment === ANY_DEPTH) {
            star = p++;
            mark = n;
        }
        else if (segment !== undefined && same(segment, names[n])) {
            p++;
            n++;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === ANY_DEPTH)
        p++;
    return p === pattern.length;
}
/** Wildcard match without backtracking over more than the last star, so that no rule can be made slow. */
function matchesName(pattern, name) {
    let p = 0;
    let n = 0;
    let star = -1;
    let mark = 0;
    while (n < name.length) {
        if (pattern[p] === "*") {
            star = p++;
            mark = n;
        }
        else if (p < pattern.length && pattern[p] === name[n]) {
            p++;
            n++;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === "*")
        p++;
    return p === pattern.length;
}
function foldPattern(pattern) {
    if (!pattern.includes("*"))
        return foldName(pattern);
    return pattern.split("*").map(foldLoosely).join("*");
}
/**
 * Code points that show as nothing: those that Unicode says may be left out (zero-width spaces and joiners, marks of
 * direction, variation selectors, fillers), among them all that HFS+ leaves out when it compares names (git's `next_hfs_char`).
 */
const IGNORED = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e\u206a-\u206f\ufeff]/gu;
/** Lower-case ASCII names that don't end in a dot or space are their own folded form: nearly all names are. */
const SELF_FOLDED = /^[\x00-\x40\x5b-\x7f]*[\x00-\x1f\x21-\x2d\x2f-\x40\x5b-\x7f]$/;
/** Some name of a path may not be its own folded form. */
const MAYBE_FOLDED = /[A-Z\x80-\xff]|[. ](?:\/|$)/;
/** Some name of a path may not be its own folded form, or be the short form of another one. */
const MAYBE_OTHER = /[A-Z\x80-\xff~]|[. ](?:\/|$)/;
/**
 * The form of one name under which it would be taken for another on a system, or by a reader of names, that folds case,
 * Unicode form (NFKC too: Python's import does), ignorable characters or trailing dots and spaces (HFS+, APFS, NTFS). Names
 * that are not UTF-8 fold their ASCII letters only.
 */
function foldName(name) {
    if (SELF_FOLDED.test(name))
        return name;
    const folded = foldLoosely(name);
    const trimmed = folded.replace(/[. ]+$/, "");
    return trimmed === "" ? folded : trimmed;
}
function foldLoosely(name) {
    const text = /^[\x00-\x7f]*$/.test(name) ? name : pathText(name);
    if (text === null)
        return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    // Upper before lower case: `ß` and `SS`, both sigmas and the long s meet only on the way up.
    const bare = text.normalize("NFKD").replace(IGNORED, "");
    return bytePathOf(bare.toUpperCase().toLowerCase().normalize("NFKC"));
}
/** Folded form of a whole path, name by name. */
function foldPath(path) {
    return MAYBE_FOLDED.test(path) ? path.split("/").map(foldName).join("/") : path;
}
/** A name as NTFS shortens it: up to six characters, `~`, a number, up to three characters of the ending. */
const SHORT_NAME = /^([^.~]{1,6})~[1-9](?:\.([^.]{0,3}))?$/;
/** Names that NTFS does not shorten: eight characters and three. */
const SHORT_ENOUGH = /^[^. ]{1,8}(?:\.[^. ]{1,3})?$/;
/** Whether a name can be the short name that NTFS gives to another one (`SETUP~1.CFG` for `setup.config`). */
function isShortNameOf(name, other) {
    const key = shortNameKey(name);
    return key !== null && key === longNameKey(other);
}
/** What a short name keeps of the long one, or null for a name that is none. */
function shortNameKey(name) {
    const short = SHORT_NAME.exec(name);
    return short === null ? null : `${short[1]}.${short[2] ?? ""}`.toLowerCase();
}
/** The same of a long name: no dots at its beginning or within, no spaces, six characters and three of the ending. */
function longNameKey(name) {
    if (SHORT_ENOUGH.test(name))
        return null;
    const long = foldName(name).replace(/^\.+/, "").replace(/ /g, "");
    const dot = long.lastIndexOf(".");
    const [stem, ending] = dot < 0 ? [long, ""] : [long.slice(0, dot), long.slice(dot + 1)];
    return `${stem.replace(/\./g, "").slice(0, 6)}.${ending.slice(0, 3)}`;
}
/**
 * Paths of a tree that some system would take for another: of a new path each name on the way (`.GitHub` beside `.github`,
 * too) against those that were there, and against those of other new ones.
 * @param known every path of the tree at the start
 * @param added paths that are new
 * @returns each new path once, with the path that it would be taken for, in the order of `added`
 */
function twins(known, added) {
    if (added.length === 0)
        return [];
    // Of a tree of many paths only those are kept that one of the new paths, or a folder of it, may be taken for.
    const there = new Set();
    const byFold = new Map();
    const byShort = new Map();
    const fresh = new Set();
    for (const part of newParts(added)) {
        fresh.add(part);
        byFold.set(foldPath(part), null);
        const short = shortKey(part);
        if (short !== null)
            byShort.set(short, null);
    }
    const note = (part) => {
        if (fresh.has(part))
            there.add(part);
        const fold = foldPath(part);
        if (byFold.get(fold) === null)
            byFold.set(fold, part);
    };
    const noteShort = (part) => {
        const long = byShort.size === 0 ? null : longKey(part);
        if (long !== null && byShort.has(long))
            byShort.set(long, part);
    };
    for (const part of newParts(known)) {
        note(part);
        noteShort(part);
    }
    for (const part of newParts(added))
        noteShort(part);
    const found = [];
    for (const path of added) {
        const twin = parts(path)
            .filter((part) => !there.has(part))
            .map((part) => byFold.get(foldPath(part)) ?? byShort.get(shortKey(part) ?? "") ?? undefined)
            .find((other) => other !== undefined);
        for (const part of parts(path).reverse())
            note(part);
        if (twin !== undefined)
            found.push({ path, twin });
    }
    return found;
}
/** Paths and the folders above them, each path before its folders; what the path before lies in, too, is not told again. */
function* newParts(paths) {
    let last = "";
    for (const path of paths) {
        yield path;
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            if (last.startsWith(path.slice(0, cut)) && (last.length === cut || last[cut] === "/"))
                break;
            yield path.slice(0, cut);
        }
        last = path;
    }
}
/** What a path that may end in a short name is the same by as {@link longKey} of what that name stands for; else null. */
function shortKey(path) {
    if (!path.includes("~"))
        return null;
    const [folder, name] = split(path);
    const key = shortNameKey(name);
    return key === null ? null : `${folder}/${key}`;
}
/** What a path is the same by as its short form: its folder, and what a short name keeps of its name. */
function longKey(path) {
    const [folder, name] = split(path);
    const key = longNameKey(name);
    return key === null ? null : `${folder}/${key}`;
}
function split(path) {
    return [parentOf(path), path.slice(path.lastIndexOf("/") + 1)];
}
/** The folder that a path lies in; the empty path for what lies in the root. */
function parentOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
/** Folders above a path, the highest first. */
function foldersOf(path) {
    const found = [];
    for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
        found.push(path.slice(0, cut));
    return found;
}
/** A path and every folder above it, the highest first. */
function parts(path) {
    return [...foldersOf(path), path];
}
/** Cheap test, false for nearly all names: only what has `git` in any case, or something beyond ASCII, can be a look-alike. */
const MAYBE_GIT = /gi[t7]|[\x80-\xff]/i;
/** `.git`, its NTFS short names, and what NTFS takes for it: trailing dots and spaces, streams (git's `is_ntfs_dotgit`). */
const GIT_NAME = /^(?:\.git|git~[0-9]+)[. ]*(?:$|:)/;
/** `.gitmodules` and the short names that NTFS gives it (git's `is_ntfs_dotgitmodules`). */
const GITMODULES_NAME = /^(?:\.gitmodules|gitmod~[0-9]+|gi7eba~[0-9]+|gi7eb[0-9a-f]*~[0-9]+)[. ]*(?:$|:)/;
/** Whether some system would take one name for `.git`; git itself refuses such paths. The name `.git` itself counts. */
function isGitLookalike(name) {
    if (!MAYBE_GIT.test(name))
        return false;
    // A backslash separates names on Windows, so that `x\.git` is a `.git` there.
    return name.split("\\").some((part) => GIT_NAME.test(foldLoosely(part)));
}
/** Whether some system would take one name for `.gitmodules`, which git refuses as a symlink. */
function isGitmodulesLookalike(name) {
    if (!MAYBE_GIT.test(name))
        return false;
    return name.split("\\").some((part) => GITMODULES_NAME.test(foldLoosely(part)));
}

;// CONCATENATED MODULE: ./src/core/source/pointer.ts
/** How the files begin that stand for large ones (Git LFS, and its first name). */
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;
/** No pointer is longer; Git LFS itself looks no further. */
const MAX_POINTER_BYTES = 1024;
/** Whether a file's bytes are a pointer to a large one. */
function isPointer(content) {
    return content.length < MAX_POINTER_BYTES && VERSION.test(content.toString("latin1"));
}
/** What a pointer stands for; null where the bytes are none, or none that says it. */
function readPointer(content) {
    if (!isPointer(content))
        return null;
    const text = content.toString("latin1");
    const oid = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
    const size = /^size (\d{1,15})\r?$/m.exec(text)?.[1];
    return oid === undefined || size === undefined ? null : { sha256: oid, size: Number(size) };
}

;// CONCATENATED MODULE: ./src/world/worktree/folder.ts



/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = (0,external_node_fs_namespaceObject.existsSync)("/proc/self/fd");
/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
const OPEN_FILE = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK | external_node_fs_namespaceObject.constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | external_node_fs_namespaceObject.constants.O_DIRECTORY;
/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
function fsPath(path) {
    return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}
const NOT_ASCII = /[^\x01-\x7f]/;
/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
function openFolder(path) {
    const fd = openSync(fsPath(path), OPEN_FOLDER);
    try {
        return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: fstatSync(fd) };
    }
    catch (error) {
        closeSync(fd);
        throw error;
    }
}
/** A folder's own path up to which every path in it can be reached by its whole name. */
const MAX_PLAIN_BYTES = 1000;
/**
 * What the paths of an open folder begin with, for one that nobody can put another in the place of, or that is only looked at: its own
 * path, which the system follows faster than a descriptor's, where it is short.
 */
function plainBase(path, base) {
    const plain = `${bytePathOf(path)}/`;
    return path.startsWith("/") && plain.length <= MAX_PLAIN_BYTES ? plain : base;
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
            : readdirSync(path, { withFileTypes: true, encoding: "latin1" });
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
        return readdirSync(path, { encoding: "latin1" }).map((name) => {
            const stats = lstatSync(fsPath(folder.base + name));
            return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
        });
    }
}
function readBounded(path, most) {
    const folder = opendirSync(path, { encoding: "latin1", bufferSize: 1024 });
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
    const open = opendirSync(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
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
    switch (mode & external_node_fs_namespaceObject.constants.S_IFMT) {
        case external_node_fs_namespaceObject.constants.S_IFREG:
            return "file";
        case external_node_fs_namespaceObject.constants.S_IFDIR:
            return "dir";
        case external_node_fs_namespaceObject.constants.S_IFLNK:
            return "symlink";
        case external_node_fs_namespaceObject.constants.S_IFIFO:
            return "fifo";
        case external_node_fs_namespaceObject.constants.S_IFSOCK:
            return "socket";
        case external_node_fs_namespaceObject.constants.S_IFBLK:
            return "block-device";
        case external_node_fs_namespaceObject.constants.S_IFCHR:
            return "char-device";
        default:
            return "unknown";
    }
}
/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
const hashOnce = external_node_crypto_namespaceObject.hash === undefined
    ? (algorithm, data) => external_node_crypto_namespaceObject.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => external_node_crypto_namespaceObject.hash(algorithm, data, "hex");
/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
function* pieces(fd, size = PIECE_BYTES) {
    const piece = Buffer.allocUnsafeSlow(size);
    for (;;) {
        const read = (0,external_node_fs_namespaceObject.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
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
                const read = (0,external_node_fs_namespaceObject.readSync)(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
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
        blobOid(algorithm = "sha1") {
            const header = `blob ${content.length}\0`;
            const start = HEADER_ROOM - header.length;
            buffer.write(header, start, "latin1");
            return hashOnce(algorithm, buffer.subarray(start, HEADER_ROOM + content.length));
        },
    };
}
/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
function hashPieces(fd, size, onPiece) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const hash = crypto.createHash("sha256");
    let at = 0;
    for (;;) {
        const read = readSync(fd, piece, 0, piece.length, at);
        if (read === 0)
            return at === size ? hash.digest("hex") : null;
        at += read;
        if (at > size)
            return null;
        hash.update(piece.subarray(0, read));
        onPiece?.();
    }
}

;// CONCATENATED MODULE: ./src/world/source/small.ts


/** Largest of the small files that are read whole: configuration, excludes, attributes, one ref. */
const MAX_SMALL_FILE = 4 * 1024 * 1024;
/** What the system says where nothing is that could be read. */
const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);
/**
 * The bytes of a small regular file, or null where there is none. A link is followed, as git does.
 * @throws Error with the system's code where it can't be read, `EFBIG` where it is larger
 */
function small(path, most = MAX_SMALL_FILE) {
    let fd;
    try {
        fd = (0,external_node_fs_namespaceObject.openSync)(path, OPEN_FOLLOWING);
    }
    catch (error) {
        if (NOTHING_THERE.has(error.code ?? ""))
            return null;
        throw error;
    }
    try {
        const stats = (0,external_node_fs_namespaceObject.fstatSync)(fd);
        if (!stats.isFile())
            return null;
        if (stats.size > most)
            throw Object.assign(new Error(`expected at most ${most} bytes, found ${stats.size}`), {
                code: "EFBIG",
                path: path.toString(),
            });
        return (0,external_node_fs_namespaceObject.readFileSync)(fd);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
/** The same of a file that may be unreadable without a loss: then there is none. */
function smallIfReadable(path, most = MAX_SMALL_FILE) {
    try {
        return small(path, most);
    }
    catch {
        return null;
    }
}
/** As any file is opened here, but through a link. */
const OPEN_FOLLOWING = OPEN_FILE & ~external_node_fs_namespaceObject.constants.O_NOFOLLOW;

;// CONCATENATED MODULE: ./src/world/source/on-disk.ts






/** Nothing on disk, at a path that is tracked. */
const ABSENT = "absent";
/**
 * A look at what lies below a folder, path by path. No link is followed, at the end of a path or on the way.
 * @param base the folder's path with a slash at its end; paths are appended to it
 * @param format of the object ids
 */
function createLook(base, format) {
    const reader = createReader();
    const folders = new Map([["", true]]);
    const isFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const stats = isFolder(parentOf(path)) ? statOf(base + path) : undefined;
        const real = stats !== undefined && typeOf(stats.mode) === "dir";
        folders.set(path, real);
        return real;
    };
    const none = (type, text, mode = 0) => ({
        text,
        type,
        mode,
        oid: null,
        isLong: false,
        isPointer: false,
    });
    const readFile = (fd, stats) => {
        const mode = (stats.mode & 0o100) === 0 ? 0o100644 : 0o100755;
        const content = stats.size > PIECE_BYTES ? null : reader.read(fd, stats.size);
        const oid = stats.size > PIECE_BYTES ? longBlobId(fd, stats.size, format) : content && reader.blobOid(format);
        if (oid === null)
            return none("unreadable", "changed while it was read", mode);
        return {
            text: `${on_disk_octal(mode)} ${oid}`,
            type: "file",
            mode,
            oid,
            isLong: content === null,
            isPointer: content !== null && isPointer(content),
        };
    };
    const readOther = (path, isSubmodule) => {
        const stats = statOf(path);
        if (stats === undefined)
            return none("none", ABSENT);
        const type = typeOf(stats.mode);
        if (type === "symlink") {
            const target = (0,external_node_fs_namespaceObject.readlinkSync)(fsPath(path), "buffer");
            const oid = hashOnce(format, Buffer.concat([Buffer.from(`blob ${target.length}\0`), target]));
            return { text: `120000 ${oid}`, type: "link", mode: 0o120000, oid, isLong: false, isPointer: false };
        }
        if (type !== "dir")
            return type === "file" ? none("unreadable", "unreadable") : none("other", `a ${type}`);
        if (!isSubmodule)
            return none("folder", "a folder");
        const commit = submoduleCommit(path);
        // One that is not checked out is an empty folder, and no change.
        return {
            text: commit === null ? "a folder" : `160000 ${commit}`,
            type: "submodule",
            mode: 0o160000,
            oid: commit,
            isLong: false,
            isPointer: false,
        };
    };
    return {
        at(path, isSubmodule) {
            if (!isFolder(parentOf(path)))
                return none("none", ABSENT);
            const full = base + path;
            if (isSubmodule)
                return readOther(full, true);
            let fd;
            try {
                fd = (0,external_node_fs_namespaceObject.openSync)(fsPath(full), OPEN_FILE);
            }
            catch {
                return readOther(full, false);
            }
            try {
                const stats = (0,external_node_fs_namespaceObject.fstatSync)(fd);
                return stats.isFile() ? readFile(fd, stats) : readOther(full, false);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(fd);
            }
        },
    };
}
/** What the system says of a path, without following a link; nothing where there is none. */
function statOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.lstatSync)(fsPath(path), { throwIfNoEntry: false });
    }
    catch (error) {
        // A folder above that is none any more, or a name that this file system has not.
        const { code } = error;
        if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP" || code === "EACCES")
            return undefined;
        throw error;
    }
}
function longBlobId(fd, size, format) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)(format).update(`blob ${size}\0`);
    let read = 0;
    for (const piece of pieces(fd)) {
        read += piece.length;
        if (read > size)
            return null;
        hash.update(piece);
    }
    return read === size ? hash.digest("hex") : null;
}
/** The commit that a submodule has checked out, by its own HEAD; null where it has none, or can't be read. */
function submoduleCommit(path) {
    const line = (file) => smallIfReadable(fsPath(file), 4096)?.toString("latin1").trim();
    let gitDir = `${path}/.git`;
    const named = line(gitDir);
    if (named?.startsWith("gitdir: ") === true)
        gitDir = resolveBytes(path, named.slice(8));
    let value = line(`${gitDir}/HEAD`);
    if (value?.startsWith("ref: ") === true) {
        const ref = value.slice(5);
        value = line(`${gitDir}/${ref}`) ?? packed(`${gitDir}/packed-refs`, ref);
    }
    return value !== undefined && /^[0-9a-f]{40,64}$/.test(value) ? value : null;
}
function resolveBytes(base, path) {
    return path.startsWith("/") ? path : `${base}/${path}`;
}
function packed(path, ref) {
    const lines = smallIfReadable(fsPath(path))?.toString("latin1").split("\n") ?? [];
    return lines.find((line) => line.endsWith(` ${ref}`))?.split(" ")[0];
}
/** A mode as an index is printed with it. */
function on_disk_octal(mode) {
    return mode.toString(8).padStart(6, "0");
}

;// CONCATENATED MODULE: ./src/world/source/disk-batches.ts


/*
 * The entries of an index in batches that any thread can take: what each needs lies in memory that they share, and whoever counts a
 * batch up first has it.
 */
/** Entries that are taken at a time: some three milliseconds. */
const BATCH = 256;
/** Mode and object id of an entry, as a look words those of what is on disk. */
function entryKey({ mode, oid }) {
    return `${octal(mode)} ${oid}`;
}
/** Lays entries out for threads. */
function shareEntries(entries, base, format) {
    const batches = Math.ceil(entries.length / BATCH);
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (batches + 1)));
    const lengths = entries.map((entry) => entry.path.length + entryKey(entry).length + 2);
    let end = 0;
    for (const [at, length] of lengths.entries()) {
        if (at % BATCH === 0)
            starts[at / BATCH] = end;
        end += length;
    }
    starts[batches] = end;
    const text = new SharedArrayBuffer(end);
    const bytes = Buffer.from(text);
    let at = 0;
    for (const entry of entries)
        at += bytes.write(`${entry.path}\0${entryKey(entry)}\0`, at, "latin1");
    return { base, format, text, starts, taken: new Int32Array(new SharedArrayBuffer(4)) };
}
/** Number of the next batch that nobody has taken, or null. */
function takeBatch(shared) {
    const batch = Atomics.add(shared.taken, 0, 1);
    return batch < batchesOf(shared) ? batch : null;
}
/** How many batches there are. */
function batchesOf({ starts }) {
    return starts.length - 1;
}
/**
 * A look of one thread at batches; what it learns of folders serves all of them.
 * @returns looks at one; `pause` is called after each file that took long
 */
function createBatchLook({ base, format, text, starts }) {
    const look = createLook(base, format);
    const bytes = Buffer.from(text);
    return async (batch, pause) => {
        const found = { batch, differing: [], pointers: [] };
        const fields = bytes.toString("latin1", starts[batch], starts[batch + 1]).split("\0");
        for (let field = 0, at = batch * BATCH; field + 1 < fields.length; field += 2, at++) {
            const key = fields[field + 1];
            const isSubmodule = entryTypeOf(Number.parseInt(key, 8)) === "submodule";
            const disk = look.at(fields[field], isSubmodule);
            if (disk.text !== key)
                found.differing.push([at, disk]);
            else if (disk.isPointer)
                found.pointers.push(at);
            if (disk.isLong)
                await pause?.();
        }
        return found;
    };
}

;// CONCATENATED MODULE: ./src/world/source/programs/look.ts
// A thread that helps to look at a repository's files: takes batches until there are none, and says what each showed.


void main(external_node_worker_threads_namespaceObject.workerData);
async function main(shared) {
    const look = createBatchLook(shared);
    for (let batch = takeBatch(shared); batch !== null; batch = takeBatch(shared)) {
        const found = await look(batch);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
        external_node_worker_threads_namespaceObject.parentPort.postMessage(found);
    }
}

module.exports = __webpack_exports__;
/******/ })()
;