"use strict";
exports.id = 6300;
exports.ids = [6300,3557];
exports.modules = {

/***/ 3557:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ pathInCheckout; },
/* harmony export */   ObjectFault: function() { return /* binding */ ObjectFault; },
/* harmony export */   xk: function() { return /* binding */ commitId; },
/* harmony export */   zu: function() { return /* binding */ commitFiles; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/**
 * Files of one commit, read as objects: nothing of the checkout's files or index takes part. Every object is hashed here: git does
 * not look whether what it finds under a name has that name, and steps before may have written to its store.
 */





const GIT_MS = 30_000;
/** What `rev-parse` and `show-ref` say is a line or two. */
const MAX_SAID_BYTES = 1024 * 1024;
/** Regular files, as git has them since 2005; older trees know 100664. */
const REGULAR = /^100[0-7]{3}$/;
const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";
/** The checkout does not have an object, or has other bytes under its name. */
class ObjectFault extends Error {
}
/** @param cwd a folder of the checkout */
function commitFiles(cwd, commit) {
    const objects = new Map();
    const object = (kind, oid) => {
        const known = objects.get(oid) ?? readObject(cwd, kind, oid, _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.changed_file_bytes);
        objects.set(oid, known);
        return known;
    };
    const entry = async (path) => {
        const head = await object("commit", commit);
        const root = /^tree ([0-9a-f]+)\n/.exec(head.toString("latin1"))?.[1] ?? "";
        let at = { mode: FOLDER, oid: root };
        for (const part of partsOf(path)) {
            if (at.mode !== FOLDER)
                return null;
            const found = treeEntries(await object("tree", at.oid), root.length / 2).find(({ name }) => name === part);
            if (found === undefined)
                return null;
            at = found;
        }
        return at;
    };
    return {
        commit,
        entry,
        async read(path, maxBytes) {
            try {
                const found = await entry(path);
                if (found === null)
                    return (await isBehindFile(entry, path)) ? notRegular(path, commit) : { state: "missing" };
                if (!REGULAR.test(found.mode))
                    return notRegular(path, commit);
                return { state: "read", bytes: await readObject(cwd, "blob", found.oid, maxBytes) };
            }
            catch (error) {
                if (error instanceof ObjectFault)
                    return { state: "unreadable", reason: error.message };
                throw error;
            }
        },
        async checkout(path, dest) {
            const found = await entry(path);
            if (found?.mode !== FOLDER)
                throw new ObjectFault(`expected a folder at ${path} of ${commit}`);
            const batch = openBatch(cwd);
            try {
                await writeFolder(batch, found.oid, dest);
            }
            finally {
                batch.close();
            }
        },
    };
}
function notRegular(path, commit) {
    return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
}
/** Whether a path leads through something that is no folder, a link above all. */
async function isBehindFile(entry, path) {
    const parts = partsOf(path);
    for (let depth = 1; depth < parts.length; depth++) {
        const found = await entry(parts.slice(0, depth).join("/"));
        if (found !== null && found.mode !== FOLDER)
            return true;
    }
    return false;
}
function partsOf(path) {
    return path.split("/").filter((part) => part !== "" && part !== ".");
}
async function writeFolder(batch, root, dest) {
    const links = [];
    let entries = 0;
    let bytes = 0;
    const visit = async (tree, folder) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(folder, { mode: 0o755 });
        for (const { name, mode, oid } of treeEntries(await batch.read("tree", tree), root.length / 2)) {
            if (name === "" || name === "." || name === ".." || name.includes("/") || /^\.git$/i.test(name))
                throw new ObjectFault(`the tree ${tree} has an entry that no folder can have: ${JSON.stringify(name)}`);
            if (++entries > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.entries)
                throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.entries} entries, found more`);
            const at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
            if (mode === FOLDER)
                await visit(oid, at);
            else if (mode === SUBMODULE)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(at, { mode: 0o755 });
            else if (mode === LINK)
                links.push({ at, target: await batch.read("blob", oid) });
            else if (REGULAR.test(mode)) {
                const content = await batch.read("blob", oid);
                bytes += content.length;
                if (bytes > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.tree_bytes)
                    throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.tree_bytes} bytes, found more`);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)(at, content, { flag: "wx" });
                (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.chmodSync)(at, (Number.parseInt(mode, 8) & 0o100) === 0 ? 0o644 : 0o755);
            }
            else
                throw new ObjectFault(`the tree ${tree} has an entry of the mode ${mode}`);
        }
    };
    await visit(root, dest);
    for (const { at, target } of links)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.symlinkSync)(target, at);
}
/** An object's content. @throws ObjectFault */
async function readObject(cwd, kind, oid, maxBytes) {
    const found = await git(cwd, ["cat-file", kind, oid], maxBytes + 1);
    if (!found.ok)
        throw new ObjectFault(found.tooLong ? `expected at most ${maxBytes} bytes, found more` : found.said || `there is no ${kind} ${oid}`);
    if (found.stdout.length > maxBytes)
        throw new ObjectFault(`expected at most ${maxBytes} bytes, found ${found.stdout.length}`);
    return vouched(kind, oid, found.stdout);
}
function vouched(kind, oid, content) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(oid.length === 40 ? "sha1" : "sha256");
    const real = hash.update(`${kind} ${content.length}\0`).update(content).digest("hex");
    if (real === oid)
        return content;
    throw new ObjectFault(`the object ${oid} of the checkout has other bytes than its name says (${real})`);
}
/** One git for many objects. */
function openBatch(cwd) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...CLOSED, "cat-file", "--batch"], {
        cwd,
        env: ENVIRONMENT(),
        stdio: ["pipe", "pipe", "ignore"],
    });
    child.on("error", () => { });
    child.stdin.on("error", () => { });
    const chunks = child.stdout[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const more = async () => {
        const next = await chunks.next();
        if (next.done === true)
            throw new ObjectFault("git ended before it had handed out every object");
        return next.value;
    };
    return {
        async read(kind, oid) {
            child.stdin.write(`${oid}\n`);
            while (!rest.includes(0x0a))
                rest = Buffer.concat([rest, await more()]);
            const end = rest.indexOf(0x0a);
            const [, type, digits] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(rest.toString("latin1", 0, end)) ?? [];
            rest = rest.subarray(end + 1);
            const size = Number(digits);
            if (type !== kind)
                throw new ObjectFault(`there is no ${kind} ${oid} in this checkout`);
            if (size > _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.file_bytes)
                throw new ObjectFault(`expected at most ${_core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR.file_bytes} bytes, found ${size}`);
            const parts = [rest];
            for (let have = rest.length; have < size + 1;) {
                const next = await more();
                parts.push(next);
                have += next.length;
            }
            const all = Buffer.concat(parts);
            rest = all.subarray(size + 1);
            return vouched(kind, oid, all.subarray(0, size));
        },
        close() {
            child.stdin.destroy();
            child.stdout.destroy();
            child.kill();
        },
    };
}
/** Entries of a tree object, which is a list of `<mode> <name>\0<raw id>`. */
function treeEntries(tree, idBytes) {
    const entries = [];
    for (let at = 0; at < tree.length;) {
        const blank = tree.indexOf(0x20, at);
        const end = tree.indexOf(0, blank);
        if (blank < 0 || end < 0 || end + 1 + idBytes > tree.length)
            throw new ObjectFault("a tree that is cut off");
        entries.push({
            mode: tree.toString("latin1", at, blank),
            name: tree.toString("utf8", blank + 1, end),
            oid: tree.toString("hex", end + 1, end + 1 + idBytes),
        });
        at = end + 1 + idBytes;
    }
    return entries;
}
/**
 * Where a path of a job lies in the checkout: by its words alone, because links of the disk are not the commit's.
 * @returns null where it lies outside of the checkout, or there is none
 */
async function pathInCheckout(cwd, path) {
    const said = await git(cwd, ["rev-parse", "--show-prefix"], MAX_SAID_BYTES);
    const prefix = said.ok ? said.stdout.toString("utf8").replace(/\n$/, "") : "";
    const inside = path.startsWith("/") ? below(cwd, path) : path;
    if (inside === null)
        return null;
    const parts = [];
    for (const part of partsOf(`${prefix}${inside}`)) {
        if (part !== "..")
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.join("/");
}
function below(cwd, path) {
    const folder = `${cwd.replace(/\/+$/, "")}/`;
    return path.startsWith(folder) ? path.slice(folder.length) : null;
}
/** The commit that a revision names in this checkout, or null. */
async function commitId(cwd, revision) {
    // Never as a name to be guessed at: where the base was not fetched, git takes the branch `refs/remotes/origin/main` for it.
    const find = revision.startsWith("refs/")
        ? ["show-ref", "--verify", "--hash", "--", revision]
        : ["rev-parse", "--verify", "-q", "--end-of-options", `${revision}^{commit}`];
    const found = await git(cwd, find, MAX_SAID_BYTES);
    return found.ok ? found.stdout.toString("utf8").trim() : null;
}
/**
 * The checkout's own configuration starts nothing: objects are read by name only, so that a checkout of another user (job
 * containers) can't do anything to us; a folder of the change that looks like a bare repository is none; an object that is
 * not there is not fetched, whatever remote promises it.
 */
const CLOSED = [
    "safe.directory=*",
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
const ENVIRONMENT = () => ({
    PATH: process.env["PATH"],
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
});
function git(cwd, args, maxBytes) {
    const options = { cwd, encoding: "buffer", maxBuffer: maxBytes, timeout: GIT_MS, env: ENVIRONMENT() };
    return new Promise((done) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...CLOSED, ...args], options, (error, stdout, stderr) => done({
            ok: error === null,
            stdout,
            said: stderr.toString("utf8").trim() || (error?.message ?? ""),
            tooLong: error?.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER",
        }));
    });
}


/***/ }),

/***/ 5663:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: function() { return /* binding */ SourceFault; },
/* harmony export */   bv: function() { return /* binding */ hashedCopy; },
/* harmony export */   cB: function() { return /* binding */ hashSource; },
/* harmony export */   oD: function() { return /* binding */ openSource; },
/* harmony export */   pV: function() { return /* binding */ MAX_AGENT_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);



/** Large enough that a system call costs nothing beside it, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 1024 * 1024;
/** One buffer is read into, one is hashed, one is written. */
const BUFFERS = 3;
/** The largest program that is taken for an agent: WorkOS Case is some 120 MB, and a bound keeps a wrong path from filling a disk. */
const MAX_AGENT_BYTES = 1024 * 1024 * 1024;
/** Bytes at the start of a file that tell its format. */
const HEAD_BYTES = 64;
/** A fault of a source that its user can mend: missing, a folder, too large, unreadable. */
class SourceFault extends Error {
}
/**
 * Opens a regular file for one read. What is read is what was opened: the last part of the path is not followed if it
 * is a link, and a pipe or device neither blocks nor counts.
 * @param maxBytes a larger file is refused before anything is read
 * @throws SourceFault if it is missing, no regular file, unreadable or too large
 */
async function openSource(path, maxBytes = MAX_AGENT_BYTES) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw new SourceFault(openFault(path, error), { cause: error });
    }
    const stat = await file.stat();
    const fault = !stat.isFile()
        ? `expected a regular file at ${path}, found a ${stat.isDirectory() ? "folder" : "special file"}`
        : stat.size > maxBytes
            ? `expected at most ${maxBytes} bytes at ${path}, found ${stat.size}`
            : null;
    if (fault !== null) {
        await file.close();
        throw new SourceFault(fault);
    }
    return {
        read: async (buffer) => (await file.read(buffer, 0, buffer.length)).bytesRead,
        close: () => file.close(),
    };
}
function openFault(path, error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
        return `expected a file at ${path}, found nothing`;
    if (code === "ELOOP")
        return `expected a regular file at ${path}, found a link`;
    if (code === "EACCES" || code === "EPERM")
        return `${path} can't be read: permission denied`;
    return `${path} can't be read: ${code ?? String(error)}`;
}
/**
 * Copies a source into a new file, hashing the very bytes that are written. Closes the source.
 * @param mode permissions of the copy, set when it is complete; until then nobody else can read it
 * @param maxBytes a source that yields more is refused, and the copy removed
 * @throws SourceFault where the source is at fault; the file system's own error where the copy is (EEXIST, ENOSPC, ...)
 */
async function hashedCopy(source, to, mode, maxBytes = MAX_AGENT_BYTES) {
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW, 0o600);
        try {
            const copied = await pump(source, target, maxBytes);
            await target.chmod(mode);
            return copied;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(to);
            throw error;
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}
/** SHA-256 of a source without keeping a copy. Closes the source. */
async function hashSource(source, maxBytes = MAX_AGENT_BYTES) {
    try {
        return await pump(source, null, maxBytes);
    }
    finally {
        await source.close();
    }
}
/** Reads ahead and writes behind while the main thread hashes. */
async function pump(source, target, maxBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafe(CHUNK_BYTES));
    const writes = buffers.map(() => Promise.resolve());
    let head = Buffer.alloc(0);
    let bytes = 0;
    try {
        let reading = source.read(buffers[0]);
        for (let i = 0;; i++) {
            const count = await reading;
            if (count === 0)
                break;
            const chunk = buffers[i % BUFFERS].subarray(0, count);
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
            if (bytes + count > maxBytes)
                throw new SourceFault(`expected at most ${maxBytes} bytes, found more`);
            if (target !== null) {
                const writing = writeAll(target, chunk, bytes);
                // one that fails while the next read is waited for is reported by the turn that needs its buffer
                writing.catch(() => { });
                writes[i % BUFFERS] = writing;
            }
            bytes += count;
            await writes[(i + 1) % BUFFERS];
            reading = source.read(buffers[(i + 1) % BUFFERS]);
            // a read that fails while the hash runs is reported by the next turn's await
            reading.catch(() => { });
            hash.update(chunk);
        }
    }
    finally {
        await Promise.allSettled(writes);
    }
    await Promise.all(writes);
    return { sha256: hash.digest("hex"), bytes, head };
}
async function writeAll(target, chunk, position) {
    for (let done = 0; done < chunk.length;) {
        const { bytesWritten } = await target.write(chunk, done, chunk.length - done, position + done);
        done += bytesWritten;
    }
}


/***/ }),

/***/ 3571:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ currentPlatform; }
/* harmony export */ });
/** The platform of this machine, in the form in which agent records list their binaries. */
function currentPlatform() {
    return `${process.platform}-${process.arch}`;
}


/***/ }),

/***/ 6300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HARNESS_FOLDER: function() { return /* binding */ HARNESS_FOLDER; },
/* harmony export */   OUTSIDE: function() { return /* binding */ OUTSIDE; },
/* harmony export */   collectAdmission: function() { return /* binding */ collectAdmission; },
/* harmony export */   isCi: function() { return /* binding */ isCi; },
/* harmony export */   readRecordFile: function() { return /* binding */ readRecordFile; },
/* harmony export */   recordPath: function() { return /* binding */ recordPath; },
/* harmony export */   recordSource: function() { return /* binding */ recordSource; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6367);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8865);
/* harmony import */ var _core_records_fields__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3821);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2240);
/* harmony import */ var _commit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3557);
/* harmony import */ var _platform__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3571);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5052);












/** Folder of a repository's records. */
const HARNESS_FOLDER = ".harness";
/**
 * Where records come from (SPEC section 6): on the command line the working folder; in CI the commit that the forge named; where
 * nobody asked a forge, what the event says of the default branch, never what is being judged.
 * @param trusted what the action asked the forge for; null where it asked nobody
 * @returns a source whose every read is `unreadable`, with what to do, where CI does not have that commit
 */
async function recordSource(env, cwd, trusted = null) {
    if (trusted === null && !isCi(env))
        return workingTree(cwd);
    const wanted = trusted === null
        ? await trustedRevision(env)
        : { ok: true, name: `${trusted.branch} at ${trusted.sha}`, revision: trusted.sha };
    if (!wanted.ok)
        return unavailable("CI", wanted.reason, cwd);
    const commit = await (0,_commit__WEBPACK_IMPORTED_MODULE_9__/* .commitId */ .xk)(cwd, wanted.revision);
    // An id that this checkout does not have can still be the name of a branch in it.
    if (commit === null || (trusted !== null && commit !== trusted.sha))
        return unavailable(wanted.name, `${wanted.name} (${wanted.revision}) is not in this checkout: check out with fetch-depth: 0, or fetch that commit in a step before`, cwd);
    return commitTree(cwd, commit, wanted.name);
}
/** Whether this is CI, by the variable that all of them set, with whatever value: what is unknown is judged as CI. */
function isCi(env) {
    const said = (name) => !["", "0", "false"].includes((env[name] ?? "").toLowerCase());
    return said("GITHUB_ACTIONS") || said("CI");
}
function workingTree(cwd) {
    return {
        name: "working folder",
        local: true,
        files: null,
        insideOf: async () => null,
        read: (path) => readRecordFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path)),
    };
}
function unavailable(name, reason, cwd) {
    return {
        name,
        local: false,
        files: null,
        insideOf: (path) => (0,_commit__WEBPACK_IMPORTED_MODULE_9__/* .pathInCheckout */ .BQ)(cwd, path),
        read: async () => ({ state: "unreadable", reason }),
    };
}
async function trustedRevision(env) {
    const path = env["GITHUB_EVENT_PATH"];
    const bytes = path === undefined || path === "" ? null : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch(() => null);
    const json = bytes === null ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(bytes);
    if (json === null || "problem" in json)
        return {
            ok: false,
            reason: "the event's payload (GITHUB_EVENT_PATH) can't be read, so nobody knows which branch is the base",
        };
    const event = json.value;
    if (env["GITHUB_EVENT_NAME"]?.startsWith("pull_request") === true) {
        const sha = event?.pull_request?.base?.sha;
        if (typeof sha !== "string" || !/^[0-9a-f]{40,64}$/.test(sha))
            return { ok: false, reason: "the pull request's payload names no base commit" };
        const [base, main] = [event?.pull_request?.base?.ref, event?.repository?.default_branch];
        if (typeof base !== "string" || typeof main !== "string")
            return {
                ok: false,
                reason: `the pull request's payload does not name ${typeof base === "string" ? "the default branch (repository.default_branch)" : "its base branch (pull_request.base.ref)"}, so nobody knows which branch judges`,
            };
        if (base !== main)
            return {
                ok: false,
                reason: `the pull request goes into ${base}, and only the default branch (${main}) judges here: whoever opens a pull request chooses its base`,
            };
        return { ok: true, name: `base ${sha}`, revision: sha };
    }
    const branch = event?.repository?.default_branch;
    const sha = env["GITHUB_SHA"] ?? "";
    const isCommit = /^[0-9a-f]{40,64}$/.test(sha);
    // it runs on the default branch only, and its payload does not name it
    if (branch === undefined && env["GITHUB_EVENT_NAME"] === "schedule" && isCommit)
        return { ok: true, name: "default branch", revision: sha };
    if (typeof branch !== "string" || !/^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/.test(branch) || branch.includes(".."))
        return { ok: false, reason: "the event's payload names no default branch" };
    // a push to the default branch is that branch; checkouts of a push have no other ref of it
    const own = env["GITHUB_REF"] === `refs/heads/${branch}` && isCommit;
    return { ok: true, name: `default branch ${branch}`, revision: own ? sha : `refs/remotes/origin/${branch}` };
}
function commitTree(cwd, commit, name) {
    const files = (0,_commit__WEBPACK_IMPORTED_MODULE_9__/* .commitFiles */ .zu)(cwd, commit);
    return {
        name: name.includes(commit) ? name : `${name} at ${commit}`,
        local: false,
        files,
        insideOf: (path) => (0,_commit__WEBPACK_IMPORTED_MODULE_9__/* .pathInCheckout */ .BQ)(cwd, path),
        read: (path) => files.read(path, _core_records_fields__WEBPACK_IMPORTED_MODULE_7__/* .MAX_RECORD_BYTES */ .xR),
    };
}
/** Reads a record's file: a regular one, not through a link at its end, not larger than a record can be. */
async function readRecordFile(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const stat = await file.stat();
            if (!stat.isFile())
                return { state: "unreadable", reason: "expected a regular file" };
            if (stat.size > _core_records_fields__WEBPACK_IMPORTED_MODULE_7__/* .MAX_RECORD_BYTES */ .xR)
                return { state: "unreadable", reason: `expected at most ${_core_records_fields__WEBPACK_IMPORTED_MODULE_7__/* .MAX_RECORD_BYTES */ .xR} bytes, found ${stat.size}` };
            return { state: "read", bytes: await file.readFile() };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return { state: "missing" };
        return {
            state: "unreadable",
            reason: code === "ELOOP" ? "expected a regular file, found a link" : `can't be read (${code})`,
        };
    }
}
/**
 * Reads everything that the record gates of a real lane look at.
 * @param admissionFile `CTO_HARNESS_CASE_MODEL_ADMISSION_FILE`, or undefined for `.harness/model.admission.json`
 * @param store where reports of builds and fetches of this machine are; null where there is no store
 * @param refusal why a record must not become evidence (it holds a credential of this run, say), or null
 */
async function collectAdmission(lane, source, admissionFile, store, refusal = () => null) {
    const platform = (0,_platform__WEBPACK_IMPORTED_MODULE_11__/* .currentPlatform */ .j)();
    const records = new Map();
    const unreadable = {};
    const take = (name, found) => {
        if (found.state === "unreadable")
            unreadable[name] = found.reason;
        if (found.state !== "read")
            return;
        const secret = refusal(found.bytes) ?? secretOf(found.bytes);
        if (secret === null)
            records.set(name, found.bytes);
        else
            unreadable[name] = secret;
    };
    const inHarness = (name) => source.read(`${HARNESS_FOLDER}/${name}`);
    const agent = (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordFile */ .fl)(lane);
    take(agent, await inHarness(agent));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.decision, await inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.decision));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.admission, await readAdmission(source, admissionFile));
    if (lane === "case") {
        for (const file of _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILES */ .JL) {
            const found = await inHarness(file);
            if (found.state === "missing")
                continue;
            take(file, found);
            break;
        }
        await preferStoredReport(records, platform, store, take);
    }
    return { records, fact: { platform, records_from: source.name, unreadable } };
}
/** On the command line any file; in CI a file of the trusted commit, however its path is written, and never one of the disk. */
async function readAdmission(source, path) {
    if (path === undefined || path === "")
        return source.read(`${HARNESS_FOLDER}/${_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .ADMISSION_RECORDS */ .XO.admission}`);
    if (source.local)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? readRecordFile(path) : source.read(path);
    const inside = await source.insideOf(path);
    return inside === null ? { state: "unreadable", reason: OUTSIDE } : source.read(inside);
}
/** Why a record that a path names is not read in CI. */
const OUTSIDE = "it lies outside of the repository: in CI, what judges is a file of the trusted commit";
/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has
 * one of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(records, platform, store, take) {
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_4__/* .agentRecordFile */ .fl)("case"));
    const record = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .parseAgentRecord */ .Er)("case", bytes);
    if (store === null || record?.ok !== true)
        return;
    const file = _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILES */ .JL.find((name) => records.has(name));
    if (file !== undefined) {
        const own = (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .parseProviderReport */ .BF)(file, records.get(file));
        const outdated = own.ok && (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .reportPin */ .kc)(own.value) !== (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .pinOf */ .nZ)(record.value) && (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .reportPin */ .kc)(own.value) === (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .previousPinOf */ .yz)(record.value);
        if (!outdated)
            return;
    }
    const digest = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_5__/* .admittedDigest */ .HS)(record.value, platform);
    if (digest === null)
        return;
    for (const name of _core_records_build_report__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILES */ .JL) {
        const stored = await readRecordFile((0,_store__WEBPACK_IMPORTED_MODULE_10__/* .reportPath */ .eG)(store, digest, name));
        if (stored.state === "missing")
            continue;
        if (file !== undefined)
            records.delete(file);
        return take(name, stored);
    }
}
/** Where a record holds something shaped like a secret, or null. Such a record never reaches the evidence. */
function secretOf(bytes) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(bytes, { maxBytes: _core_records_fields__WEBPACK_IMPORTED_MODULE_7__/* .MAX_RECORD_BYTES */ .xR });
    const [inside] = "problem" in json ? [] : (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_8__/* .secretsIn */ .V)(json.value);
    if (inside !== undefined)
        return `${inside.at} looks like a secret (${inside.shape}); it is refused and not kept`;
    const shape = "problem" in json ? (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_8__/* .secretShape */ .w)(Buffer.from(bytes).toString("utf8")) : null;
    return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
}
/** The path of a record for people who are to edit it. */
function recordPath(cwd, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, HARNESS_FOLDER, name);
}


/***/ }),

/***/ 5052:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: function() { return /* binding */ openStore; },
/* harmony export */   I9: function() { return /* binding */ pruneStore; },
/* harmony export */   K3: function() { return /* binding */ listStore; },
/* harmony export */   KW: function() { return /* binding */ sweepStore; },
/* harmony export */   Qn: function() { return /* binding */ leftInStore; },
/* harmony export */   eG: function() { return /* binding */ reportPath; },
/* harmony export */   ew: function() { return /* binding */ copyOut; },
/* harmony export */   iJ: function() { return /* binding */ DOWNLOADS; },
/* harmony export */   kR: function() { return /* binding */ workFolder; },
/* harmony export */   nd: function() { return /* binding */ lostEntry; },
/* harmony export */   q1: function() { return /* binding */ storeRoot; },
/* harmony export */   u5: function() { return /* binding */ writeReport; },
/* harmony export */   vf: function() { return /* binding */ discard; },
/* harmony export */   ww: function() { return /* binding */ putProgram; }
/* harmony export */ });
/* unused harmony export checkEntry */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9102);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8865);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5663);
/* harmony import */ var _contain_claimed__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(722);
/* harmony import */ var _contain_processes__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1650);









/** Name of the program in an entry, whatever it was called where it came from. */
const PROGRAM = "ca";
/** Folders of work under way or thrown away: `.<what>-<machine>-<pid>-<random>`; whose they are tells which are left over. */
const WORK = /^\.(?:incoming|corrupt|work)-([0-9a-f]+)-(\d+)-/;
/** After so long without a change, work of a machine whose processes can't be seen from here is left over. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** Folder of what was fetched to build with, by the SHA-512 of its bytes. */
const DOWNLOADS = "downloads";
/** How often an entry that others put and remove at the same moment is tried again. */
const ATTEMPTS = 5;
/** The store's folder by flag, variable or default: it holds nothing that could not be built or fetched again. */
function storeRoot(flag, env) {
    const cache = env["XDG_CACHE_HOME"]?.startsWith("/")
        ? env["XDG_CACHE_HOME"]
        : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env["HOME"] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), ".cache");
    return flag ?? (env["CTO_HARNESS_AGENT_STORE"] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, "case-harness", "agents"));
}
/**
 * Opens the store and makes its folder if there is none.
 * @throws SourceFault if the folder is a link, someone else's, or writable by others: what is in it could be swapped
 */
async function openStore(root) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(root, { recursive: true, mode: 0o700 });
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(root);
    if (stat.isSymbolicLink() || !stat.isDirectory())
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a folder of its own at ${root}, found a link or file`);
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store of user ${uid} at ${root}, found one of user ${stat.uid}`);
    if ((stat.mode & 0o022) !== 0)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`expected a store at ${root} that only its owner can write to; run chmod go-w on it`);
    return { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root) };
}
/** A private folder in the store's file system for a copy or a build; the caller removes it with `discard`. */
async function workFolder(store, what = "work") {
    return (0,_contain_claimed__WEBPACK_IMPORTED_MODULE_7__/* .claim */ .B)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName(what)}-`)));
}
function workName(what) {
    return `.${what}-${(0,_contain_processes__WEBPACK_IMPORTED_MODULE_8__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE}-${process.pid}`;
}
/** Where there is no /proc to tell one machine from another. */
const UNKNOWN_MACHINE = "0";
/**
 * Removes what killed builds, fetches and runs left in the store: a build's folder holds half a gigabyte.
 * @returns names of what was removed
 */
async function sweepStore(store) {
    const removed = [];
    for (const name of await leftInStore(store)) {
        try {
            await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name));
            removed.push(name);
        }
        catch {
            // in the way of nobody: another process may be at it
        }
    }
    return removed;
}
/** Names of what killed builds, fetches and runs left in the store. */
async function leftInStore(store) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted();
    const left = await Promise.all(names.map((name) => isLeftOver(store, name)));
    return names.filter((_, index) => left[index]);
}
async function isLeftOver(store, name) {
    const [, machine, pid] = WORK.exec(name) ?? [];
    if (machine === undefined)
        return false;
    if (machine === ((0,_contain_processes__WEBPACK_IMPORTED_MODULE_8__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE))
        return !(0,_contain_processes__WEBPACK_IMPORTED_MODULE_8__/* .isAlive */ ._n)(Number(pid));
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, name)).catch(() => null);
    return stat !== null && Date.now() - stat.mtimeMs > ABANDONED_MS;
}
/**
 * Puts a program into the store, hashing it while it is copied. An entry that is there already is checked, and replaced
 * where it no longer has the bytes of its name.
 * @param expected the only digest that is taken, or null for a program that was just built
 * @throws SourceFault where the source is at fault
 */
async function putProgram(store, source, expected, maxBytes = _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .MAX_AGENT_BYTES */ .pV) {
    const incoming = await workFolder(store, "incoming");
    try {
        const { sha256, bytes, head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(source, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(incoming, PROGRAM), 0o555, maxBytes);
        if (expected !== null && sha256 !== expected)
            return { ok: false, expected, found: sha256, bytes, head };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(incoming, 0o555);
        const state = await settle(store, incoming, sha256);
        return { ok: true, sha256, bytes, head, state };
    }
    finally {
        await discard(incoming);
    }
}
async function settle(store, incoming, sha256) {
    let healed = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(incoming, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256));
            return healed ? "healed" : "added";
        }
        catch (error) {
            const { code } = error;
            if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR")
                throw error;
        }
        if ((await checkEntry(store, sha256)) === "whole")
            return "present";
        await expel(store, sha256);
        healed = true;
    }
    throw new Error(`the store's entry ${sha256} keeps changing; another program writes to ${store.root}`);
}
/** Whether an entry has the bytes of its name. */
async function checkEntry(store, sha256) {
    try {
        const found = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)));
        return found.sha256 === sha256 ? "whole" : "corrupt";
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256))) ? "corrupt" : "missing";
    }
}
/** Moves an entry out of the way and removes it; another process that does the same at this moment is no fault. */
async function expel(store, sha256) {
    const away = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName("corrupt")}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256), away);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return;
        throw error;
    }
    await discard(away);
}
/**
 * Makes the private copy that will run, hashing it while it is made; only a copy with the right digest is left behind.
 * @param to a path that does not exist yet, in a folder that only this user can write to
 */
async function copyOut(store, sha256, to) {
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(sha256))
        throw new TypeError("expected a SHA-256");
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    try {
        const copied = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .hashedCopy */ .bv)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .openSource */ .oD)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, PROGRAM)), to, 0o500);
        if (copied.sha256 === sha256)
            return { state: "copied", ...copied };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(to, { force: true });
        await expel(store, sha256);
        return { state: "corrupt", found: copied.sha256 };
    }
    catch (error) {
        if (!(error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3))
            throw error;
        if (!(await exists(entry)))
            return { state: "missing" };
        await expel(store, sha256);
        return { state: "corrupt", found: null };
    }
}
/** Every entry with its state; reads all bytes of all of them. */
async function listStore(store) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).filter((name) => _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name)).toSorted();
    const entries = [];
    for (const sha256 of names) {
        const state = await checkEntry(store, sha256);
        if (state === "missing")
            continue;
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, PROGRAM)).catch(() => null);
        const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256)).catch(() => []);
        entries.push({
            sha256,
            bytes: stat?.size ?? 0,
            state,
            reports: _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL.filter((name) => files.includes(name)),
        });
    }
    return entries;
}
/**
 * Removes entries that nobody names any more and what dead processes left behind. A run that is under way keeps its
 * own copy, so that nothing is taken from under it.
 * @param keep digests of binaries (SHA-256) and of downloads (SHA-512) that stay
 * @returns names of what was removed
 */
async function pruneStore(store, keep) {
    const removed = await sweepStore(store);
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(name) || keep.has(name))
            continue;
        await expel(store, name);
        removed.push(name);
    }
    const downloads = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS)).catch(() => []);
    for (const name of downloads.toSorted()) {
        if (keep.has(name.replace(/\.tgz$/, "")))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, DOWNLOADS, name), { force: true });
        removed.push(`${DOWNLOADS}/${name}`);
    }
    return removed;
}
/**
 * Keeps the report of a build or fetch with the entry that it is about.
 * @throws SourceFault if the entry is gone: somebody pruned the store meanwhile
 */
async function writeReport(store, sha256, file, text) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256);
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await workFolder(store, "incoming"), file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { mode: 0o444, flag: "wx" });
        for (let attempt = 1;; attempt++) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o755);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, reportPath(store, sha256, file));
                // of a build and a fetch the later one is the report of these bytes
                for (const other of _core_records_build_report__WEBPACK_IMPORTED_MODULE_5__/* .REPORT_FILES */ .JL)
                    if (other !== file)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(reportPath(store, sha256, other), { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(entry, 0o555);
                return;
            }
            catch (error) {
                const { code } = error;
                if (code === "ENOENT")
                    throw lostEntry(sha256, error);
                if (attempt === ATTEMPTS)
                    throw error;
                // Another one that keeps its report here at this moment may have closed the entry again.
                if (code === "EISDIR")
                    await discard(reportPath(store, sha256, file));
                else if (code !== "EACCES")
                    throw error;
            }
        }
    }
    finally {
        await discard((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(draft, ".."));
    }
}
/** The fault where an entry that was just put into the store is not there any more. */
function lostEntry(sha256, cause) {
    return new _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3(`the store's entry ${sha256} was removed while it was looked at (agent prune, or another program)`, { cause });
}
/** Where the report of an entry is kept. */
function reportPath(store, sha256, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, sha256, file);
}
/** Removes a folder of ours, read-only ones within it too; nothing is followed. */
async function discard(folder) {
    await makeRemovable(folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
}
async function makeRemovable(folder) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => null);
    if (stat === null || !stat.isDirectory())
        return;
    if ((stat.mode & 0o700) !== 0o700)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, entry.name));
}
async function exists(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null)) !== null;
}


/***/ })

};
;