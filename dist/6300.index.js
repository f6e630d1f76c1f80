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
    if (commit === null)
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


/***/ })

};
;