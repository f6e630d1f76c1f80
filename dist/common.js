"use strict";
exports.ids = [919, 456, 334, 28];
exports.modules = {

/***/ 23557:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ pathInCheckout; },
/* harmony export */   ObjectFault: function() { return /* binding */ ObjectFault; },
/* harmony export */   xk: function() { return /* binding */ commitId; },
/* harmony export */   zu: function() { return /* binding */ commitFiles; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
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
function pathInCheckout(cwd, path) {
    const prefix = prefixOf(cwd);
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
/**
 * Folder of the checkout that a job is in, with a slash at its end; empty for its root, where `.git` lies. Git is not asked: it would believe
 * `core.worktree` of the checkout's own configuration, and read everything from another folder of the commit.
 */
function prefixOf(cwd) {
    const inside = [];
    for (let folder = cwd;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, ".git"), { throwIfNoEntry: false }) !== undefined)
            return inside.map((name) => `${name}/`).join("");
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder))
            return "";
        inside.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(folder));
    }
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
            // By its type a code is the exit status alone.
            tooLong: String(error?.code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER",
        }));
    });
}


/***/ }),

/***/ 13571:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ currentPlatform; }
/* harmony export */ });
/** The platform of this machine, in the form in which agent records list their binaries. */
function currentPlatform() {
    return `${process.platform}-${process.arch}`;
}


/***/ }),

/***/ 76300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OUTSIDE: function() { return /* binding */ OUTSIDE; },
/* harmony export */   collectAdmission: function() { return /* binding */ collectAdmission; },
/* harmony export */   isCi: function() { return /* binding */ isCi; },
/* harmony export */   readNamed: function() { return /* binding */ readNamed; },
/* harmony export */   readRecordFile: function() { return /* binding */ readRecordFile; },
/* harmony export */   recordSource: function() { return /* binding */ recordSource; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49102);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70090);
/* harmony import */ var _core_lanes_lanes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23244);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36367);
/* harmony import */ var _core_records_provider_report__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83028);
/* harmony import */ var _core_records_fields__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33821);
/* harmony import */ var _core_records_prices__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89122);
/* harmony import */ var _core_records_stage_records__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33979);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(12240);
/* harmony import */ var _commit__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(23557);
/* harmony import */ var _platform__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(13571);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(42671);
















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
    const commit = await (0,_commit__WEBPACK_IMPORTED_MODULE_13__/* .commitId */ .xk)(cwd, wanted.revision);
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
        insideOf: async (path) => (0,_commit__WEBPACK_IMPORTED_MODULE_13__/* .pathInCheckout */ .BQ)(cwd, path),
        read: async () => ({ state: "unreadable", reason }),
    };
}
async function trustedRevision(env) {
    const path = env["GITHUB_EVENT_PATH"];
    const bytes = path === undefined || path === "" ? null : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch(() => null);
    const json = bytes === null ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(bytes);
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
    const files = (0,_commit__WEBPACK_IMPORTED_MODULE_13__/* .commitFiles */ .zu)(cwd, commit);
    return {
        name: name.includes(commit) ? name : `${name} at ${commit}`,
        local: false,
        files,
        insideOf: async (path) => (0,_commit__WEBPACK_IMPORTED_MODULE_13__/* .pathInCheckout */ .BQ)(cwd, path),
        read: (path) => files.read(path, _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR),
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
            if (stat.size > _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR)
                return { state: "unreadable", reason: `expected at most ${_core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR} bytes, found ${stat.size}` };
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
    const platform = (0,_platform__WEBPACK_IMPORTED_MODULE_15__/* .currentPlatform */ .j)();
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
    const inHarness = (name) => source.read(`${_core_records_stage_records__WEBPACK_IMPORTED_MODULE_11__/* .HARNESS_FOLDER */ .We}/${name}`);
    const agent = (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .agentRecordFile */ .fl)(lane);
    take(agent, await inHarness(agent));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.decision, await inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.decision));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.admission, await readNamed(source, admissionFile, _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.admission));
    take(_core_records_prices__WEBPACK_IMPORTED_MODULE_10__/* .PRICES_RECORD */ .VI, await inHarness(_core_records_prices__WEBPACK_IMPORTED_MODULE_10__/* .PRICES_RECORD */ .VI));
    const prices = records.get(_core_records_prices__WEBPACK_IMPORTED_MODULE_10__/* .PRICES_RECORD */ .VI);
    const { reports } = (0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_5__/* .laneOf */ .kk)(lane);
    if (reports.length > 0) {
        for (const file of reports) {
            const found = await inHarness(file);
            if (found.state === "missing")
                continue;
            take(file, found);
            break;
        }
        await preferStoredReport(lane, records, platform, store, take);
    }
    const priced = prices === undefined ? {} : { prices_sha256: (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(prices) };
    return { records, fact: { platform, records_from: source.name, unreadable, ...priced } };
}
/**
 * Reads a record that a person named: on the command line any file; in CI a file of the trusted commit, however its path is written, and
 * never one of the disk.
 * @param name of the record in `.harness/`, where no path was named
 */
async function readNamed(source, path, name) {
    if (path === undefined || path === "")
        return source.read(`${_core_records_stage_records__WEBPACK_IMPORTED_MODULE_11__/* .HARNESS_FOLDER */ .We}/${name}`);
    if (source.local)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? readRecordFile(path) : source.read(path);
    const inside = await source.insideOf(path);
    return inside === null ? { state: "unreadable", reason: OUTSIDE } : source.read(inside);
}
/** Why a record that a path names is not read in CI. */
const OUTSIDE = "it lies outside of the repository: in CI, what judges is a file of the trusted commit";
/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has one of another
 * platform or of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(lane, records, platform, store, take) {
    const { reports } = (0,_core_lanes_lanes__WEBPACK_IMPORTED_MODULE_5__/* .laneOf */ .kk)(lane);
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .agentRecordFile */ .fl)(lane));
    const record = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .parseAgentRecord */ .Er)(lane, bytes);
    if (store === null || record?.ok !== true)
        return;
    const file = reports.find((name) => records.has(name));
    if (file !== undefined) {
        const own = (0,_core_records_provider_report__WEBPACK_IMPORTED_MODULE_8__/* .parseProviderReport */ .BF)(file, records.get(file));
        if (!own.ok)
            return;
        const isOfPin = (0,_core_records_provider_report__WEBPACK_IMPORTED_MODULE_8__/* .reportPin */ .kc)(own.value) === (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .pinOf */ .nZ)(record.value);
        const isOutdated = isOfPin ? own.value.platform !== platform : (0,_core_records_provider_report__WEBPACK_IMPORTED_MODULE_8__/* .reportPin */ .kc)(own.value) === (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .previousPinOf */ .yz)(record.value);
        if (!isOutdated)
            return;
    }
    const digest = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .admittedDigest */ .HS)(record.value, platform);
    if (digest === null)
        return;
    for (const name of reports) {
        const stored = await readRecordFile((0,_store__WEBPACK_IMPORTED_MODULE_14__/* .reportPath */ .eG)(store, digest, name));
        if (stored.state === "missing")
            continue;
        if (file !== undefined)
            records.delete(file);
        return take(name, stored);
    }
}
/** Where a record holds something shaped like a secret, or null. Such a record never reaches the evidence. */
function secretOf(bytes) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(bytes, { maxBytes: _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR });
    const [inside] = "problem" in json ? [] : (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_12__/* .secretsIn */ .V)(json.value);
    if (inside !== undefined)
        return `${inside.at} looks like a secret (${inside.shape}); it is refused and not kept`;
    const shape = "problem" in json ? (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_12__/* .secretShape */ .w)(Buffer.from(bytes).toString("utf8")) : null;
    return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
}


/***/ }),

/***/ 26932:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: function() { return /* binding */ conclude; },
/* harmony export */   UH: function() { return /* binding */ notAwaiting; },
/* harmony export */   Xq: function() { return /* binding */ FIRST_RUN; }
/* harmony export */ });
/* harmony import */ var _domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51687);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49102);
/* harmony import */ var _gates_approval__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95425);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56954);
/** What a person's word makes of a run that waits for it (LADDER 4): a bundle of its own, which has that run in it. */





/** Folder of the run that was concluded. */
const FIRST_RUN = "first-run";
/** Why a run is none that a person could conclude; null where it is one. */
function notAwaiting({ blockers, verdict }) {
    const codes = blockers.map(({ code }) => code);
    if (codes.length === 1 && codes[0] === AWAITING && verdict.operator_outcome === "missing")
        return null;
    return `expected a run that is blocked by ${AWAITING} alone, found ${codes.join(", ") || `one that is ${verdict.status}`}`;
}
const AWAITING = "missing_operator_outcome";
/**
 * The one place that decides on a conclusion. Pure, as the judge is. It is judged as the run that it concludes: a word that is given under a
 * later version of this program says nothing more of the run.
 */
function conclude(facts, { contract, derivation }, first) {
    const { run, clock } = facts;
    const conclusion = facts.conclusion;
    const { decision } = first;
    const bound = checkOf("first run", [...boundBlockers(facts, conclusion, first), ...forgeBlockers(facts, first)]);
    const said = checkOf("operator outcome", conclusion.outcome === "rejected"
        ? [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("operator_rejected", "operator", {
                expected: "a person who accepts the result",
                found: `${conclusion.actor} rejected it${conclusion.reason === null ? "" : `: ${conclusion.reason}`}`,
            }),
        ]
        : []);
    const blockers = (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .sortBlockers */ .W7)([...bound.blockers, ...said.blockers]);
    const status = (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(blockers);
    const [head] = blockers;
    const { outcome, ...operator } = conclusion;
    const verdict = {
        ...decision.verdict,
        schema_version: (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_1__/* .schemaVersion */ .CZ)(derivation),
        harness_version: run.harness_version,
        run_id: run.run_id,
        nonce: run.nonce,
        status,
        failure_reason: head === undefined ? null : (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(head.code, derivation).phrase,
        run_started_at: run.started_at,
        run_finished_at: run.finished_at,
        artifacts_dir: run.artifacts_dir,
        run_artifact_dir: run.artifacts_dir,
        environment: facts.environment,
        blockers: blockers.map((one) => (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .wordedAs */ .of)(one, derivation)),
        approval_state: (0,_gates_approval__WEBPACK_IMPORTED_MODULE_3__/* .approvalUse */ .j$)(status),
        operator_outcome: outcome,
        operator,
    };
    const codes = [...new Set(blockers.map(({ code }) => code))];
    const parsed = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(contract);
    const event = (name, at, data) => ({
        ...{ event: name, at, run_id: run.run_id, case_id: run.case_id, backend: facts.request.lane, data },
    });
    return {
        gates: [],
        checks: [bound, said],
        blockers,
        status,
        verdict,
        events: [
            event("run.started", run.started_at, {
                ...{ nonce: run.nonce, stage: facts.request.stage, harness_version: run.harness_version, blockers: [] },
            }),
            event("task.contract.created", clock.contract_read, {
                contract_sha256: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(contract),
                task_id: parsed.ok ? parsed.value.task_id : null,
                blockers: [],
            }),
            event("verification.completed", clock.gates_evaluated, {
                status: verdict.verification.status,
                blockers: [],
            }),
            event("run.completed", run.finished_at, { status, failure_reason: verdict.failure_reason, blockers: codes }),
        ],
        eligibility: decision.eligibility,
        proof: decision.proof === null ? null : { file: decision.proof.file, value: proofOf(decision.proof.value, verdict) },
        packet: null,
        markers: new Map(),
    };
}
/** What the proof of the first run says, with the person's word. */
function proofOf(first, verdict) {
    const { run_id, status, approval_state, operator_outcome, operator } = verdict;
    return { ...first, run_id, status, approval_state, operator_outcome, operator };
}
function boundBlockers({ run, request }, { at, first_run }, first) {
    const { verdict } = first.decision;
    const blockers = [];
    const refuse = (subject, expected, found) => blockers.push((0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", subject, { expected, found }));
    const waiting = notAwaiting(first.decision);
    if (waiting !== null)
        refuse(FIRST_RUN, "a run that waits for a person", waiting);
    const same = [
        ["run id", verdict.run_id, first_run.run_id],
        ["digest of its report", first.reportSha256, first_run.report_sha256],
        ["digest of its patch", first.patchSha256, first_run.patch_sha256],
        ["case", verdict.case_id, run.case_id],
        ["stage", String(verdict.stage), String(request.stage)],
        ["lane", verdict.backend, request.lane],
    ];
    for (const [what, expected, found] of same)
        if (expected !== found)
            refuse(`${FIRST_RUN}: ${what}`, expected, found);
    if (Date.parse(at) < Date.parse(verdict.run_finished_at))
        refuse(`${FIRST_RUN}: time`, `a word after its end, ${verdict.run_finished_at}`, at);
    return blockers;
}
/** What a conclusion in CI says of the forge has to agree with what it was made for, and with what the run says it was made for. */
function forgeBlockers({ ci, conclusion }, first) {
    const forge = conclusion.forge;
    if (forge === undefined && ci === undefined)
        return [];
    const said = forge?.first_run;
    const pairs = [
        ["repository of the forge", ci?.repository.toLowerCase(), forge?.repository.toLowerCase()],
        ["repository that it was made for", forge?.repository.toLowerCase(), first.ci?.repository.toLowerCase()],
        ["run that it was made by", said?.workflow_run, first.ci?.workflow_run?.id],
        ["commit that it was made for", said?.head_sha, first.ci?.head_sha],
        ["branch that it ran for", said?.default_branch, said?.branch],
    ];
    return pairs.flatMap(([what, expected, found]) => expected !== undefined && expected === found
        ? []
        : [
            (0,_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)("harness_error", `${FIRST_RUN}: ${what}`, {
                expected: expected ?? "what the forge says",
                found: found ?? "none",
            }),
        ]);
}
function checkOf(check, blockers) {
    return { check, event: "run.completed", state: blockers.length > 0 ? "blocked" : "passed", blockers, reason: null };
}


/***/ }),

/***/ 97662:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ readingOf; },
/* harmony export */   u: function() { return /* binding */ largestOf; }
/* harmony export */ });
/* harmony import */ var _records_fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33821);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);


const RECORD = new RegExp(`^${_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6}[^/]+$`);
/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
function largestOf(name) {
    return RECORD.test(name) ? _records_fields__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_BYTES */ .xR : (0,_files__WEBPACK_IMPORTED_MODULE_1__/* .largestRead */ .nu)(name);
}
/** How a file of a bundle is read ({@link howRead}); records are read whole. */
function readingOf(name, size) {
    return RECORD.test(name) ? "whole" : (0,_files__WEBPACK_IMPORTED_MODULE_1__/* .howRead */ .nx)(name, size);
}


/***/ }),

/***/ 3520:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: function() { return /* binding */ checkIndex; },
/* harmony export */   X8: function() { return /* binding */ checkSums; },
/* harmony export */   sl: function() { return /* binding */ compareSums; },
/* harmony export */   tL: function() { return /* binding */ readReport; }
/* harmony export */ });
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93137);
/* harmony import */ var _formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70090);
/* harmony import */ var _records_parse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28450);
/* harmony import */ var _records_report__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59442);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1204);
/* harmony import */ var _lines__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62408);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46414);
/** Whether the files of a bundle are those that its sums and its report tell of. */










/** `SHA256SUMS` tells of every file of the folder. */
function checkSums({ digests, read }, fault) {
    if (!digests.has(_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$))
        return fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$, "expected this file, found none");
    compareSums(read(_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$) ?? _lines__WEBPACK_IMPORTED_MODULE_7__/* .NOTHING */ .K, digests, fault);
}
/** Holds `SHA256SUMS` to the files of its folder: a line for each, in the order of their names, and no other. */
function compareSums(sums, digests, fault) {
    const listed = new Map();
    let last = "";
    const problem = (0,_lines__WEBPACK_IMPORTED_MODULE_7__/* .eachLine */ .I)(sums, (line) => {
        const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line.toString("latin1"));
        if (match === null || match[2] <= last)
            return `expected "<sha256>  <file>", in ascending order of names`;
        last = match[2];
        listed.set(last, match[1]);
        return null;
    });
    if (problem !== null)
        return fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$, problem);
    for (const [name, digest] of digests) {
        if (name === _files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$)
            continue;
        const said = listed.get(name);
        listed.delete(name);
        if (said === undefined)
            fault(name, `not listed in ${_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$}`);
        else if (said !== digest.sha256)
            fault(name, `its SHA-256 is ${digest.sha256}, ${_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$} says ${said}`);
    }
    for (const name of listed.keys())
        fault(name, `listed in ${_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$}, but not there`);
}
/** The report, in the one form that it is written in; null where it can't be read as one. */
function readReport({ digests, read }, fault) {
    if (!digests.has(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq)) {
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, "expected this file, found none: the run was never sealed");
        return null;
    }
    const bytes = read(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq) ?? _lines__WEBPACK_IMPORTED_MODULE_7__/* .NOTHING */ .K;
    const json = (0,_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(bytes, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
    if ("problem" in json) {
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, `${json.position}: ${json.problem}`);
        return null;
    }
    const version = (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationOf */ .dU)(json.value?.schema_version);
    if ("problem" in version) {
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, `schema_version: ${version.problem}`);
        return null;
    }
    const parsed = _records_report__WEBPACK_IMPORTED_MODULE_5__/* .reportSchema */ .Qh.safeParse(json.value);
    // As it was parsed: what the schema leaves out is no part of the report.
    if (!isCanonical(parsed.data ?? json.value, bytes))
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
    if (parsed.success)
        return parsed.data;
    fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, (0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)((0,_records_parse__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .GW)(parsed.error, bytes)));
    return null;
}
/** Whether a file holds the canonical form of a value and nothing else; compared piece by piece. */
function isCanonical(value, bytes) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return false;
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    for (const text of (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_9__/* .canonicalPieces */ .E)(value)) {
        const piece = Buffer.from(text);
        if (!piece.equals(found.subarray(at, at + piece.length)))
            return false;
        at += piece.length;
    }
    return at === found.length;
}
/** The report tells of every file: its digest, its size, and when it was written. */
function checkIndex({ digests }, report, fault) {
    const { artifact_digests, artifact_paths, freshness } = report;
    const files = [...digests.keys()].filter((name) => name !== _files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$).sort();
    for (const name of files) {
        const said = artifact_digests[name];
        if (said === undefined)
            fault(name, `${_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq} has no digest of it`);
        else if (name !== _files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq && said !== digests.get(name).sha256)
            fault(name, `its SHA-256 is ${digests.get(name).sha256}, ${_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq} says ${said}`);
        if (name === _files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq)
            continue;
        const fresh = freshness[name];
        if (fresh === undefined)
            fault(name, `${_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq} does not say when it was written`);
        else if (fresh.size !== digests.get(name).size)
            fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name).size}`);
        else if (fresh.written_at < report.run_started_at)
            fault(name, "freshness: written before the run started");
        else if (_files__WEBPACK_IMPORTED_MODULE_6__/* .WRITTEN_LAST */ .Db.includes(name) && fresh.written_at < report.run_finished_at)
            fault(name, "freshness: written before the end of the run, which it tells");
    }
    for (const name of Object.keys(artifact_digests))
        if (!digests.has(name))
            fault(name, `${_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq} lists it, but it is not there`);
    for (const name of Object.keys(freshness))
        if (!digests.has(name))
            fault(name, "freshness names it, but it is not there");
    if (artifact_paths.join("\n") !== files.join("\n"))
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, "artifact_paths is not the sorted list of the files");
    if (artifact_digests[_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq] === _domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .ZERO_SHA256 */ .FZ || artifact_digests[_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq] !== (0,_seal__WEBPACK_IMPORTED_MODULE_8__/* .selfDigest */ .d7)(report))
        fault(_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, `artifact_digests: its own digest is ${(0,_seal__WEBPACK_IMPORTED_MODULE_8__/* .selfDigest */ .d7)(report)}, it says ${artifact_digests[_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq]}`);
}


/***/ }),

/***/ 62408:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ eachLine; },
/* harmony export */   K: function() { return /* binding */ NOTHING; }
/* harmony export */ });
/* harmony import */ var _formats_pieces__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40477);

/** What a file is read as that was not read. */
const NOTHING = new Uint8Array(0);
/** Looks at the lines of a file one by one. @returns what is wrong with the first that does not hold, or null */
function eachLine(bytes, look) {
    let number = 0;
    let problem = null;
    const reader = (0,_formats_pieces__WEBPACK_IMPORTED_MODULE_0__/* .createLineReader */ .U)({
        maxBytes: bytes.byteLength,
        line(line) {
            const found = look(line, ++number);
            if (found !== null)
                problem = `line ${number}: ${found}`;
            return found === null;
        },
        cut() {
            problem = "Expected a newline at the end of the last line, found none: the file was cut.";
        },
    });
    reader.push(bytes);
    reader.end();
    return problem;
}


/***/ }),

/***/ 91033:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: function() { return /* binding */ notPromised; },
/* harmony export */   Iy: function() { return /* binding */ DENIED; },
/* harmony export */   h9: function() { return /* binding */ promiseFaults; }
/* harmony export */ });
/* unused harmony export PROMISES */
/* harmony import */ var _domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);

const OWN_FILES = "that the lane can't read or write files of this user, the bundle's folder among them";
const PROMISES = {
    denied: {
        sandbox: [
            "files of the machine, beside read-only programs and libraries",
            "writes outside of the workspace and private folders in memory",
            "the network, beside the model's gateway where the lane has one",
            "processes and environments outside of the sandbox",
            "privileged sockets and the CI's command files",
            "capabilities, new privileges, nested namespaces, key rings and rare system calls",
        ],
        pid: ["processes that outlive the run"],
        none: [],
    },
    notPromised: {
        sandbox: [
            "anything that a fault in the kernel, or in bubblewrap, lets through",
            "that nothing of the lane, while it runs, locks (flock) or watches (inotify) files of the machine that it can read",
            "that it leaves others what the machine has for all together: pseudo-terminals (kernel.pty.max), open files, processor time, and memory below its bound",
        ],
        pid: [OWN_FILES, "that the lane has no network"],
        none: [
            "that every process of the lane is gone after the run",
            "that nothing writes to the workspace after the snapshot",
            OWN_FILES,
            "that the lane has no network",
        ],
    },
    marks: "that lane and verification leave each other no mark in the times of device nodes that everybody may write (/dev/null): this machine lets nobody but root mount them read-only",
    ownCounters: "that what the kernel counts for each user (inotify watches, key quotas, message queues) is left for this user's other programs while the lane runs",
    lent: {
        files: "that the lane can't read, write or mark (the times of /dev/null) what every user of this machine can, what is readable of the bundle's folder among it; it runs as a user of its own, never as root",
        leavings: "that the lane leaves nothing in folders that every user may write, other than /tmp, /var/tmp, TMPDIR, /dev/shm, /dev/mqueue and /run/lock",
    },
    asRoot: "that the lane is not root of this machine: root can lend it no other id here, so that no lane may begin",
    reached: (port) => `that the lane does nothing to what listens on port ${port} of this machine (loopback_ports of the contract)`,
    former: [
        {
            until: 3,
            lent: undefined,
            asRoot: "that the lane is not root of this machine: it runs as whoever runs the harness, who is root",
        },
    ],
};
/** What a level keeps from a lane, in words. */
const DENIED = PROMISES.denied;
/** What a level does not promise on a machine. */
function notPromised({ level, as, apart, ports }, derivation = _domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT_DERIVATION */ .un) {
    const said = (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .asOf */ .sT)(PROMISES, derivation);
    const lent = level === "sandbox" || as.how === "own" ? null : (said.lent ?? null);
    const open = level === "sandbox"
        ? [...(apart ? [] : [said.marks]), ...(as.how === "own" ? [said.ownCounters] : [])]
        : as.uid === 0
            ? [said.asRoot]
            : lent === null
                ? []
                : [lent.leavings];
    const ofLevel = said.notPromised[level].map((one) => (lent !== null && one === OWN_FILES ? lent.files : one));
    return [...ofLevel, ...open, ...ports.map((port) => said.reached(port))];
}
/** What a record says that its level denies, or does not promise, and the harness would not have said. */
function promiseFaults({ level, as, denied, not_promised, loopback_ports = [] }, derivation) {
    const same = (found, expected) => found.length === expected.length && found.every((one, index) => one === expected[index]);
    if (level === null)
        return denied.length + not_promised.length === 0 ? [] : ["denied, not_promised: expected nothing without a level"];
    const faults = [];
    const said = (0,_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .asOf */ .sT)(PROMISES, derivation);
    if (!same(denied, said.denied[level]))
        faults.push(`denied: expected what the level ${level} denies, found something else`);
    if (as === undefined)
        return [...faults, "as: expected as whom the lane ran, found nothing"];
    const ports = level === "sandbox" ? loopback_ports : [];
    // Only an ordinary user may be on a machine where nobody but root mounts anything.
    const possible = (as.how === "own" && level === "sandbox" ? [true, false] : [true]).map((apart) => notPromised({ level, as, apart, ports }, derivation));
    if (!possible.some((expected) => same(not_promised, expected)))
        faults.push(`not_promised: expected what the level ${level} does not promise, found something else`);
    const lends = said.lent !== undefined;
    const below = lends ? ["own", "lent"] : ["own"];
    if (level !== "sandbox" && !below.includes(as.how))
        faults.push(`as: expected ${below.join(" or ")} at the level ${level}, found ${as.how}`);
    if (lends && as.uid === 0 && as.how !== "own")
        faults.push(`as: expected an id that is not root's to be ${as.how}, found 0`);
    return faults;
}


/***/ }),

/***/ 66390:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: function() { return /* binding */ parsePolicy; },
/* harmony export */   cA: function() { return /* binding */ missedPolicy; },
/* harmony export */   wh: function() { return /* binding */ policySchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28450);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .Ci)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().positive().optional(),
    /** Whether a replay will do, in which a cassette answered in place of the model; one that is not named here does not. */
    allow_replay: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (report.replay !== undefined && policy.allow_replay !== true)
        missed.push("replay: expected a run that asked its model, found a replay (allow_replay is not true)");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
}


/***/ }),

/***/ 59442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: function() { return /* binding */ verdictSchema; },
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* unused harmony export ACTION_STATES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(26921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94516);
/* harmony import */ var _domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(21253);
/* harmony import */ var _domain_outcome__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(34772);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35382);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33821);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56954);
/* harmony import */ var _command_facts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49565);
/* harmony import */ var _run_facts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98933);
/* harmony import */ var _model_usage__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70681);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28450);
/* harmony import */ var _stage_facts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8542);
















const tree = zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_13__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP());
/** How it is known that something was not done: it could not be, it was seen to be, or nobody would have seen it. */
const ACTION_STATES = ["prevented", "observed", "unobservable"];
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: _fields__WEBPACK_IMPORTED_MODULE_6__/* .schemaVersionField */ .Iu,
    harness_version: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_4__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_4__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_command_facts__WEBPACK_IMPORTED_MODULE_8__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(_stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_command_facts__WEBPACK_IMPORTED_MODULE_8__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_7__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig(),
        })),
        /** What kept the commands from changing what judges them; null where none ran. */
        tree: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_command_facts__WEBPACK_IMPORTED_MODULE_8__/* .TREE_MODES */ .KB).nullable(),
        /** What a verification of this kind can't show. */
        not_shown: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP()),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    })),
    not_applicable: texts,
    /** Checks whose input never came, and why: they found nothing out. */
    not_evaluated: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_14__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
    /** What the lane's own log says of each of its agents; null for a lane without such a log. */
    lane_phases: zod__WEBPACK_IMPORTED_MODULE_13__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    }))
        .nullable(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    source_admission_freshness: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["current", "stale"]).nullable(),
    /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
    replay: zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        cassette_sha256: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
        recorded_at: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
        /** Exchanges that the cassette holds, and how many of them were served. */
        exchanges: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int().nonnegative(),
        served: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    /** What the run took of its model (LADDER 9); null where no gateway was opened, or a secret hides its record. */
    model_usage: _model_usage__WEBPACK_IMPORTED_MODULE_10__/* .modelUsageSchema */ .YG.nullable(),
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_5__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_5__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _run_facts__WEBPACK_IMPORTED_MODULE_9__/* .environmentFact */ .cD,
    /** Of stages that start from a repository: whether it is another one after the run; null where nobody could compare. */
    source_repository_mutated: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable().optional(),
    /** What of the contract and the source deserves a look, and blocks nothing. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP()).optional(),
    /** Of stages whose lane commits: the one branch for it. */
    branch_policy: zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({
        working_branch: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(),
        may_create_refs: zod__WEBPACK_IMPORTED_MODULE_13__/* .literal */ .euz(false),
        remotes_allowed: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP()).max(0),
    })
        .optional(),
    disposable_repository_dir: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable().optional(),
    /** What became of the approval (LADDER 5). */
    approval_state: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n([
        "not-required",
        "requested",
        "granted",
        "denied",
        "expired",
        "consumed",
        "consumed_by_pass_evidence",
        "consumed_without_pass",
    ])
        .optional(),
    /** What became of the disposable repository; null where none was made, or nobody says. */
    disposition: zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({ state: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .DISPOSITIONS */ .Rg), at: _approval__WEBPACK_IMPORTED_MODULE_4__/* .utcTime */ .SK, bundle: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable() })
        .nullable()
        .optional(),
    /** Of stages that apply their result to a target (LADDER 4). */
    target_repository_admission_status: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["admitted", "not_admitted"]).optional(),
    target_repository_start_clean: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable().optional(),
    target_repository_ending_clean: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable().optional(),
    target_commit_before: _stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .objectId */ .Tu.nullable().optional(),
    target_commit: _stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .objectId */ .Tu.nullable().optional(),
    forbidden_actions: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({ action: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(), state: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(ACTION_STATES), how: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP() }))
        .optional(),
    public_publication_attempted: zod__WEBPACK_IMPORTED_MODULE_13__/* .boolean */ .zMY().nullable().optional(),
    approval_source: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable().optional(),
    validation_command: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(_contract__WEBPACK_IMPORTED_MODULE_7__/* .commandSchema */ .rP).optional(),
    validation_result: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(_command_facts__WEBPACK_IMPORTED_MODULE_8__/* .VERIFICATION_STATUS */ .H1).optional(),
    operator_outcome: zod__WEBPACK_IMPORTED_MODULE_13__/* ["enum"] */ .k5n(["missing", ..._domain_outcome__WEBPACK_IMPORTED_MODULE_15__/* .OPERATOR_WORDS */ .H])
        .nullable()
        .optional(),
    operator: _stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .conclusionFact */ .Yx.omit({ outcome: true }).nullable().optional(),
    rollback: zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().nullable().optional(),
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_13__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_13__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_13__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_13__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_13__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_13__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_4__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_13__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_11__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: _domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 17031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ traceLineSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24847);


/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
const traceLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["step", "gate", "check"]),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: _approval__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK,
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    /** The model that was asked for, on the lines of gates and checks about it (SPEC section 10). */
    model_provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});


/***/ }),

/***/ 62855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: function() { return /* binding */ isBelievedHere; },
/* harmony export */   Nr: function() { return /* binding */ sealConclusion; },
/* harmony export */   iM: function() { return /* binding */ openWaiting; },
/* harmony export */   jf: function() { return /* binding */ concludeRun; },
/* harmony export */   wX: function() { return /* binding */ wordProblem; }
/* harmony export */ });
/* harmony import */ var _core_domain_derivation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51687);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(53715);
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(94624);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(93137);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70090);
/* harmony import */ var _core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31979);
/* harmony import */ var _core_judge_conclusion__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26932);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_evidence__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(74466);
/* harmony import */ var _core_judge_file_limits__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97662);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46414);
/* harmony import */ var _core_records_facts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35346);
/* harmony import */ var _core_records_fields__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33821);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12240);
/* harmony import */ var _core_records_stage_facts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8542);
/* harmony import */ var _core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(33979);
/* harmony import */ var _core_report_markdown__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(34201);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(63955);
/* harmony import */ var _core_target_commit__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(85652);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(76300);
/* harmony import */ var _world_evidence_audit__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(43826);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(96556);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(21265);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9863);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(42236);
/* harmony import */ var _world_evidence_seal_report__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(35770);
/* harmony import */ var _world_evidence_writer__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(45111);
/* harmony import */ var _world_facts_approvals__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(22404);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(27402);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(97906);
/* harmony import */ var _world_facts_made__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(29659);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(74333);
/* harmony import */ var _run_facts__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(89321);
/* harmony import */ var _run_facts_of_run__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(43579);
/* harmony import */ var _run_sealing__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(88445);
/* harmony import */ var _run_inputs__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(28205);
/* harmony import */ var _run_trace__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(12107);
/** A person's word on an applied result (LADDER 4), as a bundle of its own that holds the run. */







































/** Whether somebody is believed who only says who they are: not in CI, where nobody is seen to say it. */
function isBelievedHere(env) {
    return !(0,_world_agent_records__WEBPACK_IMPORTED_MODULE_17__.isCi)(env);
}
/** Why a word for the evidence can't be one; null where it can. */
function wordProblem(text, env) {
    if (text.trim() === "")
        return "expected a text, found none";
    if (text.length > _core_records_stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .MAX_WORDS */ .tN)
        return `expected at most ${_core_records_stage_facts__WEBPACK_IMPORTED_MODULE_12__/* .MAX_WORDS */ .tN} characters, found ${text.length}`;
    if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text) || !text.isWellFormed())
        return "expected one line of text, found more than that";
    if ((0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_21__/* .holdsKnown */ .Kk)((0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_19__/* .knownSearch */ .yC)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_28__/* .knownSecrets */ .x)(env)), Buffer.from(text)) || (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_11__/* .secretShape */ .w)(text) !== null)
        return "it looks like a secret, and would be written into the evidence";
    return null;
}
/**
 * Opens and verifies a bundle. The caller closes its files.
 * @returns why it is none that a person could conclude
 */
async function openWaiting(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_20__/* .openBundle */ .h)(location);
    if (files === null)
        return { problem: `what is there is no bundle: ${problems[0]?.problem ?? "nothing"}` };
    let waiting = null;
    try {
        const { decision, faults } = await (0,_world_evidence_audit__WEBPACK_IMPORTED_MODULE_18__/* .auditBundle */ .E)(files);
        const [fault] = [...problems, ...faults];
        if (fault !== undefined || decision === null)
            return {
                problem: `the bundle does not hold: ${fault === undefined ? "no report" : `${fault.file}: ${fault.problem}`}`,
            };
        const problem = (0,_core_judge_conclusion__WEBPACK_IMPORTED_MODULE_5__/* .notAwaiting */ .UH)(decision);
        if (problem !== null)
            return { problem };
        const [{ sha256: reportSha256 }, { sha256: patchSha256 }] = [
            await files.digest(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq),
            await files.digest(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .PATCH_FILE */ .mO),
        ];
        waiting = { files, decision, facts: await factsOf(files), reportSha256, patchSha256 };
        return waiting;
    }
    finally {
        if (waiting === null)
            files.close();
    }
}
/** Concludes a run on the command line: one that this installation has made, and that nobody has concluded. @throws ArtifactWriteFailure */
async function concludeRun({ bundle, ...said }, io) {
    const first = await openWaiting(bundle);
    if ("problem" in first)
        return { kind: "refused", ...first };
    const { files, reportSha256 } = first;
    try {
        if (!(0,_world_facts_made__WEBPACK_IMPORTED_MODULE_27__/* .isOwnAwaiting */ .Hx)(io.env, reportSha256))
            return refused("expected a run that this installation has made, found one of unknown origin; conclude where it ran, as the user who ran it");
        const ledger = (0,_world_facts_approvals__WEBPACK_IMPORTED_MODULE_25__/* .outcomeLedger */ .SV)(io.env, reportSha256);
        const cutOff = ledger.ledger === "consumed" && ledger.used_by !== undefined;
        const finished = cutOff ? await finishCutOff(said, io, first, ledger.used_by) : null;
        if (finished !== null)
            return finished;
        const used = takenProblem(ledger);
        if (used !== null)
            return refused(used);
        const consume = async (id) => takenProblem((0,_world_facts_approvals__WEBPACK_IMPORTED_MODULE_25__/* .consumeOutcome */ .$)(io.env, reportSha256, id));
        return await sealConclusion(said, io, first, consume);
    }
    finally {
        files.close();
    }
}
/**
 * Finishes a conclusion that was ended between the word's use and the bundle's name, for whoever says that very word again. No other word gets
 * through, and none gets through twice: the bundle is the one that used it up.
 * @param id of the conclusion that the ledger names
 * @returns null where nothing was cut off
 */
async function finishCutOff(said, io, first, id) {
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_22__/* .resolveRunsDir */ .Ix)({ flag: said.runsDirFlag, env: io.env, cwd: io.cwd }), id);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq)))
        return null;
    const word = wordIn(dir);
    if (word === null || word.first_run.report_sha256 !== first.reportSha256)
        return null;
    const given = ({ outcome, actor, reason }) => (0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_31__/* .canonicalJson */ .d)({ outcome, actor, reason });
    if (given(word) !== given(said))
        return refused(`expected the word that was given and cut off (${word.outcome} by ${word.actor}, as ${id}), found another one: give that one again, and it is finished`);
    if (!(0,_world_evidence_seal_report__WEBPACK_IMPORTED_MODULE_23__/* .finishSeal */ .rA)(dir))
        return null;
    const { files } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_20__/* .openBundle */ .h)(dir);
    if (files === null)
        return null;
    try {
        const { report, faults } = await (0,_world_evidence_audit__WEBPACK_IMPORTED_MODULE_18__/* .auditBundle */ .E)(files);
        if (report === null || faults.length > 0)
            return refused(`what was cut off as ${id} does not hold`);
        if (report.status === "pass")
            (0,_world_facts_made__WEBPACK_IMPORTED_MODULE_27__/* .notePass */ .Cw)(io.env, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq));
        return { kind: "sealed", report, rollback: await rollbackOf(first.files, first.facts, report) };
    }
    finally {
        files.close();
    }
}
/** The word that an unsealed conclusion says; null where none can be read. */
function wordIn(dir) {
    const read = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_26__/* .readUserFile */ .E1)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .FACTS_FILE */ .Ho), _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .MAX_FACTS_BYTES */ .X3);
    const json = read.ok ? (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(read.bytes, { maxBytes: _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .MAX_FACTS_BYTES */ .X3 }) : null;
    const parsed = json === null || "problem" in json ? null : (0,_core_records_facts__WEBPACK_IMPORTED_MODULE_9__/* .parseFacts */ .hx)(json.value);
    return parsed?.ok === true ? ((0,_core_records_facts__WEBPACK_IMPORTED_MODULE_9__/* .factValues */ .H1)(parsed.value).conclusion ?? null) : null;
}
function refused(problem) {
    return { kind: "refused", problem };
}
function takenProblem(state) {
    switch (state.ledger) {
        case "unused":
            return null;
        case "consumed":
            return `expected a run that nobody has concluded, found that it was${state.used_by === undefined ? "" : `, by ${state.used_by}`}: an outcome is given once`;
        case "unavailable":
            return state.problem;
        default:
            return state;
    }
}
/**
 * Says a person's word in a new bundle that nests the run.
 * @param consume uses the word up, as the last thing before it counts; a problem where it can't be used, and nothing is sealed then
 * @throws ArtifactWriteFailure
 */
async function sealConclusion(said, io, first, consume) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_32__/* .startClock */ .L)();
    const { files, facts, reportSha256, patchSha256 } = first;
    const { verdict } = first.decision;
    const id = (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_33__/* .runId */ .Vz)(clock.startedAt, verdict.case_id, (0,_run_inputs__WEBPACK_IMPORTED_MODULE_30__/* .randomSuffix */ .VH)());
    const runsDir = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_22__/* .resolveRunsDir */ .Ix)({ flag: said.runsDirFlag, env: io.env, cwd: io.cwd });
    const writer = (0,_world_evidence_writer__WEBPACK_IMPORTED_MODULE_24__/* .createBundle */ .t)({ runsDir, runId: id, now: () => clock.now() });
    try {
        const trace = (0,_run_trace__WEBPACK_IMPORTED_MODULE_34__/* .startTrace */ .C)(clock);
        const at = clock.now();
        const contractRead = clock.now();
        await trace.step("copy the first run", () => copyBundle(files, writer.nested(_core_judge_conclusion__WEBPACK_IMPORTED_MODULE_5__/* .FIRST_RUN */ .Xq, verdict.run_id)));
        for (const name of _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .COPIED_FILES */ .Zi)
            await copyFile(files, writer, name);
        const derivation = (0,_core_domain_derivation__WEBPACK_IMPORTED_MODULE_0__/* .derivationIn */ .JH)(verdict);
        const own = (0,_run_facts__WEBPACK_IMPORTED_MODULE_35__/* .collectFacts */ .M)();
        own.set("request", facts.request);
        own.set("environment", (0,_run_facts_of_run__WEBPACK_IMPORTED_MODULE_36__/* .environmentFact */ .cD)(io, null));
        own.set("contract", facts.contract);
        if (said.inCi !== undefined)
            own.set("ci", said.inCi.ci);
        own.set("conclusion", {
            ...{ at, outcome: said.outcome, actor: said.actor, reason: said.reason },
            first_run: { run_id: verdict.run_id, report_sha256: reportSha256, patch_sha256: patchSha256 },
            ...(said.inCi === undefined ? {} : { forge: said.inCi.forge }),
        });
        own.set("clock", {
            ...{ contract_read: contractRead, gates_evaluated: clock.now() },
            ...{ lane_started: null, lane_ended: null, diff_checked: null, verification_completed: null },
        });
        own.set("run", {
            run_id: id,
            case_id: verdict.case_id,
            nonce: (0,_run_inputs__WEBPACK_IMPORTED_MODULE_30__/* .newNonce */ .Yd)(),
            harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_37__/* .VERSION */ .x,
            started_at: clock.startedAt,
            finished_at: clock.now(),
            artifacts_dir: writer.dir,
            workspace_root: null,
            role: "conclusion",
        });
        writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .FACTS_FILE */ .Ho, (0,_run_sealing__WEBPACK_IMPORTED_MODULE_29__.factsText)(own.values(), derivation));
        const evidence = { contract: writer.read(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .CONTRACT_FILE */ .kY), derivation };
        const decision = (0,_core_judge_conclusion__WEBPACK_IMPORTED_MODULE_5__/* .conclude */ .Ep)((0,_core_records_facts__WEBPACK_IMPORTED_MODULE_9__/* .wholeFacts */ .Bv)(own.values()), evidence, { ...first, ci: facts.ci ?? null });
        for (const [name, content] of (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_8__/* .derivedFiles */ .Rq)(decision))
            writer.write(name, content);
        writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .TRACE_FILE */ .BQ, trace.text(decision));
        const digests = new Map(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
        const markdown = (0,_core_report_markdown__WEBPACK_IMPORTED_MODULE_14__/* .reportMarkdown */ .u)(decision.verdict, digests);
        writer.write(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_MD_FILE */ .gZ, markdown);
        const freshness = Object.fromEntries(writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]));
        const { report, json } = (0,_core_judge_seal__WEBPACK_IMPORTED_MODULE_8__/* .sealReport */ .yP)(decision.verdict, digests, markdown, freshness);
        // As the last thing before it counts, when all of it is on disk: who can't write his evidence has not said his word.
        const count = writer.prepareSeal(json);
        const used = await consume(id);
        if (used !== null)
            return refused(used);
        count();
        if (report.status === "pass")
            (0,_world_facts_made__WEBPACK_IMPORTED_MODULE_27__/* .notePass */ .Cw)(io.env, writer.pathOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq));
        return { kind: "sealed", report, rollback: await rollbackOf(files, facts, report) };
    }
    finally {
        writer.close();
    }
}
/** @throws Error where they can't be read, which an audit has excluded */
async function factsOf(files) {
    const bytes = await files.read(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .FACTS_FILE */ .Ho, _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .MAX_FACTS_BYTES */ .X3);
    const parsed = (0,_core_records_facts__WEBPACK_IMPORTED_MODULE_9__/* .parseFacts */ .hx)(JSON.parse(bytes.toString("utf8")));
    if (!parsed.ok)
        throw new Error("the facts of the first run can't be read any more");
    return (0,_core_records_facts__WEBPACK_IMPORTED_MODULE_9__/* .factValues */ .H1)(parsed.value);
}
async function copyFile(files, writer, name) {
    const stream = writer.stream(name);
    for await (const piece of files.chunks(name))
        stream.write(piece);
    stream.close();
}
/** Copies a bundle file by file, those nested in it too; its own digests make it the same again. */
async function copyBundle(files, writer) {
    for (const name of _core_judge_evidence__WEBPACK_IMPORTED_MODULE_38__/* .NESTED */ .s6) {
        const nested = files.nested(name);
        if (nested !== null)
            await copyBundle(nested, writer.nested(name, writer.runId));
    }
    for (const { name } of files.list()) {
        if (name === _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq || name === _core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .SUMS_FILE */ .A$ || _core_judge_evidence__WEBPACK_IMPORTED_MODULE_38__/* .NESTED */ .s6.some((folder) => name.startsWith(`${folder}/`)))
            continue;
        await copyFile(files, writer, name);
    }
    writer.seal(await files.read(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq, (0,_core_judge_file_limits__WEBPACK_IMPORTED_MODULE_7__/* .largestOf */ .u)(_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .REPORT_FILE */ .Uq)));
}
/** The way back, with the target's path: for a person, and for no file. */
async function rollbackOf(files, { request }, { target_commit }) {
    const name = `${_core_judge_files__WEBPACK_IMPORTED_MODULE_6__/* .RECORDS_FOLDER */ .g6}${_core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__/* .STAGE_RECORDS */ .S2.target}`;
    const number = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_15__/* .stageNumber */ .sX)(request.stage);
    if (target_commit == null || number === null || !files.has(name))
        return null;
    const records = new Map([[_core_records_stage_records__WEBPACK_IMPORTED_MODULE_13__/* .STAGE_RECORDS */ .S2.target, await files.read(name, _core_records_fields__WEBPACK_IMPORTED_MODULE_10__/* .MAX_RECORD_BYTES */ .xR)]]);
    return (0,_core_target_commit__WEBPACK_IMPORTED_MODULE_16__/* .rollbackCommand */ .Ct)((0,_core_gates_starting_tree__WEBPACK_IMPORTED_MODULE_4__/* .pathNamed */ .NJ)({ stage: (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_15__/* .stageOf */ .gV)(number), records }), target_commit);
}


/***/ }),

/***/ 69882:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: function() { return /* binding */ evidenceOf; },
/* harmony export */   priorEvidence: function() { return /* binding */ priorEvidence; }
/* harmony export */ });
/* harmony import */ var _core_gates_prior_stage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _core_judge_comparison__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47346);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);
/* harmony import */ var _world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5753);
/* harmony import */ var _world_evidence_audit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43826);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21265);
/* harmony import */ var _world_evidence_runs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42236);
/* harmony import */ var _world_facts_made__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29659);








/** Bundles of the runs folder that are verified, the newest first, until one proves the stage below. */
const MAX_TRIED = 5;
const NONE = { origin: null, problem: null, bundle: null, trusted_by: null, forge: null };
/**
 * Finds the bundle that is to prove the stage below (SPEC section 5), and verifies it: the one that was named, else the newest pass of the
 * runs folder that proves it. Nothing of it is believed.
 * @param input the gates' input so far, by which a bundle is told to be the right one
 */
async function priorEvidence(input, { priorEvidence: named, runsDirFlag, ci, lane }, io) {
    const wanted = input.stage.priorStage;
    if (wanted === null)
        return NONE;
    const forge = ci?.prior ?? null;
    if (named !== null)
        return evidenceOf(named, forge === null ? "named" : "forge", forge, io.env);
    let passes;
    try {
        passes = (0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_6__/* .listRuns */ .v)((0,_world_evidence_runs__WEBPACK_IMPORTED_MODULE_6__/* .resolveRunsDir */ .Ix)({ flag: runsDirFlag, env: io.env, cwd: io.cwd })).filter((run) => run.stage === wanted && run.backend === lane && run.status === "pass" && !run.replay);
    }
    catch {
        return { ...NONE, problem: "the runs folder can't be read; name a bundle by --prior-evidence" };
    }
    let first = null;
    for (const { dir } of passes.slice(0, MAX_TRIED)) {
        const found = await evidenceOf(dir, "runs-dir", null, io.env);
        if ((0,_core_gates_prior_stage__WEBPACK_IMPORTED_MODULE_0__/* .priorStageBlockers */ .cr)({ ...input, facts: { ...input.facts, prior_evidence: found } }).length === 0)
            return found;
        first ??= found;
    }
    return first ?? NONE;
}
/** What one bundle comes to, verified here and now. */
async function evidenceOf(path, origin, forge, env) {
    const unusable = ([first]) => ({
        ...NONE,
        origin,
        problem: `what is there is no bundle that holds: ${first?.file ?? "."}: ${first?.problem ?? "no report"}`,
        forge,
    });
    if (forge !== null) {
        const found = await (0,_world_evidence_file_digest__WEBPACK_IMPORTED_MODULE_3__/* .fileDigest */ .h)(path).catch(() => "nothing that can be read");
        if (found !== forge.artifact_sha256)
            return unusable([
                { file: ".", problem: `expected the artifact's bytes (SHA-256 ${forge.artifact_sha256}), found ${found}` },
            ]);
    }
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__/* .openBundle */ .h)(path);
    if (files === null)
        return unusable(problems);
    try {
        const { report, evidence, decision, faults } = await (0,_world_evidence_audit__WEBPACK_IMPORTED_MODULE_4__/* .auditBundle */ .E)(files);
        const all = [...problems, ...faults];
        if (report === null || evidence === null || decision === null)
            return unusable(all);
        const { sha256 } = await files.digest(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_FILE */ .Uq);
        return {
            origin,
            problem: null,
            bundle: (0,_core_judge_comparison__WEBPACK_IMPORTED_MODULE_1__/* .priorBundleOf */ .EK)({ report, evidence, decision, faults: all }, sha256),
            trusted_by: forge !== null ? "forge" : (0,_world_facts_made__WEBPACK_IMPORTED_MODULE_7__/* .isOwnPass */ .G5)(env, sha256) ? "installation" : null,
            forge,
        };
    }
    finally {
        files.close();
    }
}


/***/ }),

/***/ 31042:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: function() { return /* binding */ refusedOf; },
/* harmony export */   kN: function() { return /* binding */ grantedLimits; },
/* harmony export */   vO: function() { return /* binding */ consentToAll; }
/* harmony export */ });
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56954);


/**
 * Consent to all that a contract of the trusted commit asks for, but the network for its setup, which is the caller's to give.
 * @param bytes of the contract; of one that can't be read the defaults are granted, and `verify` says what is wrong with it
 */
function consentToAll(bytes, setupNetwork) {
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseContract */ .UA)(bytes);
    return {
        limits: contract.ok ? (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .Af)(contract.value) : { ..._core_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR },
        ...{ setupNetwork, loopback: true, caches: true },
    };
}
/** Bounds of a rerun: the contract's own where they are lower than the caller's. */
function grantedLimits(contract, { limits }) {
    const asked = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .Af)(contract);
    const lowered = _core_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_NAMES */ .x3.filter((name) => asked[name] > limits[name]);
    const granted = Object.fromEntries(_core_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .LIMIT_NAMES */ .x3.map((name) => [name, Math.min(asked[name], limits[name])]));
    return {
        limits: granted,
        lowered: lowered.map((name) => `${name} ${asked[name]}, and has ${limits[name]} (--limit ${name}=${asked[name]})`),
    };
}
/** What a contract asks of this machine that its caller did not consent to: with what to do. */
function refusedOf({ cache_paths = [], loopback_ports = [] }, consent) {
    return [
        ...(loopback_ports.length > 0 && !consent.loopback
            ? [
                `--rerun: the contract asks for ports ${loopback_ports.join(", ")} of this machine: give --rerun-loopback if what listens there may be reached by its commands`,
            ]
            : []),
        ...(cache_paths.length > 0 && !consent.caches
            ? [
                `--rerun: the contract asks to read ${cache_paths.map((path) => JSON.stringify(path)).join(", ")} of this machine: give --rerun-caches if its commands may`,
            ]
            : []),
    ];
}


/***/ }),

/***/ 96637:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ keepMemorySmall; }
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Has this process give back what it no longer needs sooner, so that its memory is what a bundle needs and not what V8 thinks
 * fit. New objects stay in a space of the size that it starts with (else three times 32 MB under Node 24), and old ones are
 * looked through before there are a fifth as many again. Nothing is limited: whatever needs more memory still gets it.
 */
function keepMemorySmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--semi-space-growth-factor=1");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--heap-growing-percent=20");
}


/***/ }),

/***/ 46991:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ sandboxFault; }
/* harmony export */ });
/* harmony import */ var _world_contain_own_programs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57285);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3881);



/** Why this machine can't run a stranger's code; null where it can. Nothing less than the sandbox will do. */
async function sandboxFault(io) {
    const { best, levels } = await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_2__.probeContainment)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), (0,_world_contain_own_programs__WEBPACK_IMPORTED_MODULE_0__/* .programsIn */ .T)(io.programs));
    if (best === "sandbox")
        return null;
    const level = levels.find((entry) => entry.level === "sandbox");
    return {
        subject: "containment",
        expected: "the level sandbox",
        found: level?.why ?? best,
        fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
    };
}


/***/ }),

/***/ 34447:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: function() { return /* binding */ NO_DEMANDS; },
  I: function() { return /* binding */ verifyBundle; }
});

// EXTERNAL MODULE: ./src/core/records/policy.ts
var records_policy = __webpack_require__(66390);
// EXTERNAL MODULE: ./src/core/report/replay.ts
var replay = __webpack_require__(90159);
// EXTERNAL MODULE: ./src/world/evidence/audit.ts + 10 modules
var evidence_audit = __webpack_require__(43826);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(21265);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/formats/manifest-diff.ts
var manifest_diff = __webpack_require__(55859);
// EXTERNAL MODULE: ./src/core/judge/conclusion.ts
var conclusion = __webpack_require__(26932);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/read-change.ts + 3 modules
var read_change = __webpack_require__(32661);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(29082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(36511);
// EXTERNAL MODULE: ./src/world/contain/owned.ts
var owned = __webpack_require__(44102);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(19217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 5 modules
var walk = __webpack_require__(84974);
// EXTERNAL MODULE: ./src/world/contain/own-programs.ts
var own_programs = __webpack_require__(57285);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(91610);
// EXTERNAL MODULE: ./src/world/contain/loopback.ts
var loopback = __webpack_require__(29022);
// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(96556);
// EXTERNAL MODULE: ./src/world/facts/network-settings.ts + 1 modules
var network_settings = __webpack_require__(50794);
// EXTERNAL MODULE: ./src/flow/run/acceptance.ts
var run_acceptance = __webpack_require__(48039);
// EXTERNAL MODULE: ./src/flow/run/caches.ts
var caches = __webpack_require__(59567);
// EXTERNAL MODULE: ./src/flow/run/command-log.ts
var command_log = __webpack_require__(69260);
// EXTERNAL MODULE: ./src/flow/run/surroundings.ts + 3 modules
var run_surroundings = __webpack_require__(36015);
// EXTERNAL MODULE: ./src/flow/run/setup.ts
var setup = __webpack_require__(76939);
// EXTERNAL MODULE: ./src/flow/verify/sandbox.ts
var sandbox = __webpack_require__(46991);
// EXTERNAL MODULE: ./src/flow/verify/consent.ts
var verify_consent = __webpack_require__(31042);
// EXTERNAL MODULE: ./src/flow/run/verification.ts + 2 modules
var verification = __webpack_require__(13530);
;// CONCATENATED MODULE: ./src/flow/verify/rerun.ts


















/**
 * Runs the verification commands again and compares what they came to. They are a stranger's: they run in the sandbox or not at
 * all, within the caller's bounds, and with nothing of this machine that the caller did not consent to.
 */
async function rerun(input, io, consent) {
    const { evidence, contract, work, caseDir } = input;
    const fault = (file, problem) => ({ faults: [{ file, problem }], claims: [], missed: [] });
    const recorded = evidence.facts.verification?.status;
    if (recorded !== "passed" && recorded !== "failed")
        return fault("--rerun", "this run verified nothing that could be repeated");
    const acceptance = evidence.facts.case?.acceptance ?? [];
    if (acceptance.length > 0 && caseDir === null)
        return fault("--rerun", "this case has acceptance tests: name its folder with --case-dir");
    const folder = caseDir === null ? null : (0,external_node_path_.join)(caseDir, "acceptance");
    if (folder !== null) {
        if (!isFolder((0,external_node_path_.dirname)(folder)))
            return fault("--case-dir", `expected the folder of the case, found none at ${(0,external_node_path_.dirname)(folder)}`);
        // One that the evidence leaves out is missed as one that it names is.
        const found = isFolder(folder) ? (0,run_acceptance/* acceptanceList */.i)((await (0,walk/* walk */.G)(folder)).entries) : [];
        if (!(0,run_acceptance/* isSameAcceptance */.A)(found, acceptance))
            return fault("--case-dir", `its acceptance/ does not hold the files that this run was verified with: expected ${names(acceptance)}, found ${names(found)} in ${folder}; give the case as it was`);
    }
    const { limits, lowered } = (0,verify_consent/* grantedLimits */.kN)(contract, consent);
    const refused = (0,verify_consent/* refusedOf */.SX)(contract, consent);
    const unable = await (0,sandbox/* sandboxFault */.S)(io);
    if (unable !== null)
        refused.push(`--rerun: expected ${unable.expected}, found ${unable.found}; ${unable.fix}`);
    if (refused.length > 0)
        return { faults: [], claims: [], missed: refused };
    const { surroundings } = await (0,run_surroundings/* lookAround */.h3)(contract, io, (0,own_programs/* programsIn */.T)(io.programs), {
        workspace: input.source,
        hidden: [
            { path: work, what: "the files of this run" },
            ...(folder === null ? [] : [{ path: (0,external_node_path_.dirname)(folder), what: "the case" }]),
        ],
    });
    const checkout = (0,external_node_path_.join)(work, "rerun");
    await (0,worktree_checkout/* cleanCheckout */.eZ)(input.source, checkout, input.baselineTree, { limits });
    const [scratch, copies, home, settings] = ["scratch", "copies", "home", "settings"].map((name) => {
        const folder = (0,external_node_path_.join)(work, name);
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        return folder;
    });
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, input.before, input.after);
    const log = (0,external_node_path_.join)(work, "test.log");
    const setting = {
        contract,
        limits,
        level: "sandbox",
        surroundings,
        programs: (0,own_programs/* programsIn */.T)(io.programs),
        copies,
        scratch,
        log: (0,command_log/* commandLog */.a)({ write: (chunk) => (0,external_node_fs_.appendFileSync)(log, chunk, { mode: 0o600 }) }, (0,known/* knownSearch */.yC)([])),
        cancel: io.signal,
    };
    const asides = (0,set_aside/* setAsides */.Mi)({
        contract,
        lane: "fake",
        before: input.before,
        ignored: (0,set_aside/* ignoredBy */.gP)(evidence.facts.gitignore),
    });
    const short = lowered.length === 0 ? "" : `; the contract asks for ${lowered.join(", ")}`;
    (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,run_surroundings/* userOf */.Z5)(io).home));
    if ((0,caches/* hasSetup */.kR)(contract)) {
        const fact = await (0,setup/* runSetup */.xn)({
            ...setting,
            // a stranger's contract is lent nothing
            lent: null,
            entries: input.before,
            asides,
            ground: { checkout, home },
            lane: null,
            network: consent.setupNetwork ? "host" : "none",
            settings: consent.setupNetwork
                ? (0,network_settings/* networkSettings */.e)((0,run_surroundings/* userOf */.Z5)(io), (0,setup/* authorityPlace */.zd)("sandbox", settings), () => false)
                : NO_SETTINGS,
        });
        if (!(0,setup/* isPrepared */._g)(fact)) {
            const problem = `the setup commands do not prepare the workspace here (${setupEnd(fact)}), so that nothing can be verified${short}`;
            const output = `; their output: ${keep(log, io)}`;
            // It says nothing about the bundle that its setup needs what it was not given.
            return consent.setupNetwork
                ? fault("--rerun", problem + output)
                : { faults: [], claims: [], missed: [`--rerun: ${problem}; ${NO_NETWORK}${output}`] };
        }
    }
    const services = await (0,loopback.openLoopback)(contract.loopback_ports ?? [], (port) => (0,external_node_path_.join)(work, `port-${port}.sock`));
    let result;
    try {
        result = await (0,verification/* verifyResult */.rP)({
            ...setting,
            asides,
            ground: { checkout, home: (0,caches/* needsHome */.nt)(contract) ? home : null },
            loopback: services.relays,
            ahead: null,
            layResult: () => (0,verification/* layPatch */.vz)({
                store: input.store,
                baseline: input.source,
                before: input.before,
                wanted,
                patchFile: (0,external_node_path_.join)(work, "verified.diff"),
            }, checkout, limits, !(0,caches/* hasSetup */.kR)(contract)),
            acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
        });
    }
    finally {
        await services.close();
    }
    if (result.status !== recorded)
        return fault("test.log", `the verification commands ${result.status} here (${ends(result)}), the run says ${recorded}${short}; their output: ${keep(log, io)}`);
    const claim = `verification ${recorded}, run again at level sandbox${short}`;
    return { faults: [], claims: [{ claim, basis: "recomputed" }], missed: [] };
}
/** What setup commands find without network: nothing of this user's. */
const NO_SETTINGS = { env: {}, mounts: [], shown: [], withheld: [], write() { }, remove() { } };
const NO_NETWORK = "they had no network: read setup_commands of the contract, and give --rerun-setup-network if they may have this machine's";
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** Files of `acceptance/` with the beginnings of their digests, as many as tell one case from another. */
function names(list) {
    const shown = list.slice(0, 5).map(({ path, sha256 }) => `${JSON.stringify(path)} (${sha256.slice(0, 12)})`);
    const more = list.length > shown.length ? [`${list.length - shown.length} more`] : [];
    return [...shown, ...more].join(", ") || "none";
}
/** Why setup commands left nothing that could be used. */
function setupEnd({ problem, changed, undiscarded, commands }) {
    if (problem !== null)
        return problem;
    if (changed.length > 0)
        return "they change files of the starting tree";
    if (undiscarded.length > 0)
        return `they leave ${undiscarded.join(", ")}, which discard_paths does not cover`;
    return ends({ reason: null, commands });
}
/** How each command ended. */
function ends({ reason, commands }) {
    const each = commands.map(({ exit_code, termination }) => exit_code === null ? termination : `${termination} with exit code ${exit_code}`);
    return reason ?? each.join(", ");
}
/** The output is an agent's words: it is never echoed, but kept for whoever wants to read it. */
function keep(log, { env }) {
    const kept = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "case-harness-rerun-")), "test.log");
    (0,external_node_fs_.copyFileSync)(log, kept);
    return kept;
}

;// CONCATENATED MODULE: ./src/flow/verify/baseline.ts

















/** Files that are named; one that differs is enough for a verdict. */
const MAX_LISTED = 100;
/**
 * Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked.
 * @param asked paths are absolute
 */
async function checkBaseline(files, audit, { baseline: source, rerun: consent, caseDir }, io) {
    const { report, evidence } = audit;
    // What a person has concluded is the run in the bundle.
    const first = evidence?.facts.run.role === "conclusion" ? files.nested(conclusion/* FIRST_RUN */.Xq) : null;
    if (first !== null)
        return checkBaseline(first, await (0,evidence_audit/* auditBundle */.E)(first, { parts: true }), { baseline: source, rerun: consent, caseDir }, io);
    const fault = (problem) => ({
        faults: [{ file: "--baseline", problem }],
        claims: [],
        missed: [],
    });
    if ((0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false })?.isDirectory() !== true)
        return fault(`expected the folder of the starting tree, found none at ${source}`);
    if (report === null || evidence === null || report.baseline === null || report.result === null)
        return fault("this run has no result that could be applied");
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (!contract.ok)
        return fault("this run has no contract that can be read");
    const work = (0,owned/* makeOwned */.g7)((0,external_node_os_.tmpdir)(), "verify-");
    try {
        const limits = (0,records_contract/* limitsOf */.Af)(contract.value, evidence.derivation);
        const checkout = (0,external_node_path_.join)(work, "checkout");
        const before = await (0,copy/* copyTree */.E)(source, checkout, { limits });
        // What was left out of the copy is left out of its tree, too.
        const [refused] = before.refusals;
        if (refused !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}: no run starts from a tree that holds it`);
        const [hit] = before.limitHits;
        if (hit !== undefined)
            return fault(`${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.limit}: expected at most ${hit.bound}, found ${hit.found}`);
        if (before.treeId !== report.baseline)
            return fault(`expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from; ${await howItDiffers(files, before.entries, limits)}give the case's workspace/, or a folder with exactly the files of the commit (git worktree add, say)`);
        const patch = (0,external_node_path_.join)(work, "patch.diff");
        await writeOut(files, judge_files/* PATCH_FILE */.mO, patch);
        const store = (0,worktree_store/* createStore */.y$)((0,external_node_path_.join)(work, "store"));
        const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
        if (problem !== null)
            return { faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it does not apply: ${problem}` }], claims: [], missed: [] };
        const after = await (0,walk/* walk */.G)(checkout, { limits, baseline: before.entries, objects: store });
        if (after.treeId !== report.result)
            return {
                faults: [{ file: judge_files/* PATCH_FILE */.mO, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
                claims: [],
                missed: [],
            };
        const contents = [
            ...(await differingContents(files, judge_files/* BEFORE_FILE */.Lt, before.entries, limits)),
            ...(await differingContents(files, judge_files/* AFTER_FILE */._C, after.entries, limits)),
        ];
        if (contents.length > 0)
            return { faults: contents, claims: [], missed: [] };
        const applied = {
            claim: "patch.diff takes the baseline to the result tree; sizes and digests of both manifests",
            basis: "recomputed",
        };
        if (consent === null)
            return { faults: [], claims: [applied], missed: [] };
        const again = await rerun({
            evidence,
            contract: contract.value,
            source,
            baselineTree: before.treeId,
            before: before.entries,
            after: after.entries,
            store,
            work,
            caseDir,
        }, io, consent);
        return { ...again, claims: [applied, ...again.claims] };
    }
    finally {
        await (0,remove/* removeOwned */.Ox)(work);
    }
}
/** Files that are named of a folder that is another tree. */
const MAX_NAMED = 3;
const DIFFERENCES = { added: "is missing", deleted: "is not in that tree" };
/** Copies a file out of the bundle. */
async function writeOut(files, name, path) {
    const fd = (0,external_node_fs_.openSync)(path, "wx", 0o600);
    try {
        for await (const piece of files.chunks(name))
            (0,external_node_fs_.writeFileSync)(fd, piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Reads a manifest of the bundle, entry by entry. */
async function eachEntry(files, name, limits, take) {
    // It was audited before: what does not hold has been told.
    const reader = (0,read_change/* createManifestReader */.B)(name, limits, take, () => { });
    for await (const piece of files.chunks(name))
        reader.push(piece);
    reader.end();
}
/** The first differences between the tree that a run started from and the one at hand. */
async function howItDiffers(files, real, limits) {
    // From the tree at hand to the one that is listed, so that only the first is held.
    const diff = (0,manifest_diff/* createDiff */.iL)(real, MAX_NAMED);
    await eachEntry(files, judge_files/* BEFORE_FILE */.Lt, limits, (entry) => diff.add(entry));
    const named = diff.end().map(({ path, kind }) => {
        const how = kind === "added" || kind === "deleted" ? DIFFERENCES[kind] : "differs";
        return `${(0,bytes/* displayPath */.Gt)(path)} ${how}`;
    });
    if (named.length === 0)
        return "";
    const rest = diff.count - named.length;
    return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; `;
}
/** Files whose size or SHA-256 a manifest tells otherwise; the tree ids vouch for git's object ids alone. */
async function differingContents(files, name, real, limits) {
    const faults = [];
    let next = 0;
    await eachEntry(files, name, limits, (entry) => {
        // What is set aside is not in the patch, and so not in this tree.
        if (entry.type === "dir" || entry.hidden === true || entry.setAside !== undefined)
            return;
        while (next < real.length && (real[next].type === "dir" || real[next].path < entry.path))
            next++;
        const found = real[next];
        if (found === undefined || found.path !== entry.path || faults.length >= MAX_LISTED)
            return;
        const { path, size, sha256 } = found;
        if (entry.size !== size || entry.sha256 !== sha256)
            faults.push({
                file: name,
                problem: `${(0,bytes/* displayPath */.Gt)(path)}: expected ${size} bytes with SHA-256 ${sha256}, found ${entry.size} with ${entry.sha256}`,
            });
    });
    return faults;
}

;// CONCATENATED MODULE: ./src/flow/verify/verify.ts





/** Demands that every bundle meets. */
const NO_DEMANDS = { status: undefined, replays: true, policy: null };
/**
 * Derives the verdict again from a bundle alone, and holds it to a starting tree where one is given.
 * @param location absolute path of a folder or zip
 * @param held to what; null where it is held to nothing beyond itself
 */
async function verifyBundle(location, held, demands) {
    const { files, problems } = await (0,reader/* openBundle */.h)(location);
    if (files === null)
        return { audit: null, faults: problems, tried: [], missed: [] };
    try {
        const audit = await (0,evidence_audit/* auditBundle */.E)(files, { parts: true });
        const faults = [...problems, ...audit.faults];
        const checked = held === null || faults.length > 0
            ? { faults: [], claims: [], missed: [] }
            : await checkBaseline(files, audit, held.asked, held.io);
        return {
            audit,
            faults: [...faults, ...checked.faults],
            tried: checked.claims,
            missed: [...missedDemands(audit, demands), ...checked.missed],
        };
    }
    finally {
        files.close();
    }
}
function missedDemands({ report, evidence }, { status, replays, policy }) {
    if (report === null || (status === undefined && policy === null))
        return [];
    const missed = [];
    const role = evidence?.facts.run.role ?? "run";
    if (role !== "run" && role !== "conclusion")
        missed.push(`bundle: expected a run, found the ${role} of one`);
    if (status !== undefined && report.status !== status)
        missed.push(`status: expected ${status}, found ${report.status}`);
    if (status !== undefined && report.replay !== undefined && !replays)
        missed.push(`replay: expected a run, found ${(0,replay/* replayNote */.g)(report)}; --allow-replay takes it for one`);
    return policy === null ? missed : [...missed, ...(0,records_policy/* missedPolicy */.cA)(policy, report, new Date().toISOString(), [])];
}


/***/ }),

/***/ 29022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLoopback: function() { return /* binding */ openLoopback; }
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _unix_socket__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17923);


/** Where services listen that mean this machine alone, in the order in which `localhost` is tried. */
const ADDRESSES = ["127.0.0.1", "::1"];
/** How long a port may take to answer at all (ms); it is the machine's own. */
const ANSWER_MS = 2000;
/**
 * Opens a way to each of these TCP ports of the machine's loopback, and to no other.
 * @param socketFor path of a socket that is not there yet
 * @throws Error where a socket can't be made
 */
async function openLoopback(ports, socketFor) {
    const open = new Set();
    const servers = [];
    const silent = [];
    const relays = [];
    for (const port of ports) {
        const problem = await answers(port);
        if (problem !== null)
            silent.push({ port, problem });
        const socket = socketFor(port);
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)({ allowHalfOpen: true }, (inside) => void lead(inside, port, open));
        // A service that nobody needs any more must not keep the harness alive.
        server.unref();
        await (0,_unix_socket__WEBPACK_IMPORTED_MODULE_1__/* .listenAt */ .f)(server, socket);
        servers.push(server);
        relays.push({ port, socket });
    }
    return {
        relays,
        silent,
        async close() {
            for (const one of open)
                one.destroy();
            await Promise.all(servers.map((server) => new Promise((done) => server.close(() => done()))));
        },
    };
}
/** Null where something takes a connection, else what the system says of the last address. */
async function answers(port) {
    try {
        (await outside(port)).destroy();
        return null;
    }
    catch (error) {
        return error.code ?? error.message;
    }
}
async function lead(inside, port, open) {
    track(inside, open);
    inside.pause();
    let service;
    try {
        service = await outside(port);
    }
    catch {
        inside.destroy();
        return;
    }
    track(service, open);
    inside.on("close", () => service.destroy());
    service.on("close", () => inside.destroy());
    if (inside.destroyed)
        service.destroy();
    else
        inside.pipe(service).pipe(inside);
}
function track(socket, open) {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
}
/** A connection to a port, at the first address that takes one. */
async function outside(port) {
    let fault;
    for (const host of ADDRESSES)
        try {
            return await connected(host, port);
        }
        catch (error) {
            fault ??= error;
        }
    throw fault;
}
function connected(host, port) {
    return new Promise((done, fail) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, allowHalfOpen: true, timeout: ANSWER_MS });
        socket.once("error", fail);
        socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
        socket.once("connect", () => {
            socket.setTimeout(0);
            socket.removeListener("error", fail);
            done(socket);
        });
    });
}


/***/ }),

/***/ 43826:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: function() { return /* binding */ auditBundle; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(53715);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 2 modules
var records_facts = __webpack_require__(35346);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(93137);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/formats/event-chain.ts
var event_chain = __webpack_require__(85776);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(70090);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
// EXTERNAL MODULE: ./src/core/records/report.ts
var records_report = __webpack_require__(59442);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(17031);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/mounts/seccomp.ts
var seccomp = __webpack_require__(86324);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(97709);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var records_containment = __webpack_require__(35382);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/judge/promises.ts
var promises = __webpack_require__(91033);
;// CONCATENATED MODULE: ./src/core/judge/bounds.ts








/*
 * What the harness holds a run to (limits of the contract, its clock, the machine's levels), asked again of what it wrote down.
 */
/** Times are cut to milliseconds, durations to tenths of them. */
const ROUNDING_MS = 2;
/** What stopping takes at most beyond a deadline: the signals, the last output, a busy machine. */
const STOPPING_MS = 60_000;
/** Raw output may be longer than its limit: redaction writes more than it takes out. */
const REDACTED = 2;
/** Everything that is held to a bound, or to a clock, against that bound. */
function checkBounds(evidence, contract, fault) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract, evidence.derivation);
    checkDurations(evidence.facts, limits, fault);
    checkLaneBounds(evidence.facts, limits, fault);
    checkTold(evidence.facts, limits, fault);
    checkMachine(evidence.facts, fault);
    checkWalls(evidence, contract, fault);
}
function checkDurations({ run, clock, request, lane, setup, verification }, limits, fault) {
    const between = (from, to) => from === null || to === null ? null : Date.parse(to) - Date.parse(from);
    const within = (what, took, room) => {
        if (room !== null && took > room + ROUNDING_MS)
            fault(judge_files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and the clock gives it ${room} ms`);
    };
    const bounded = (what, took, seconds) => {
        if (took > seconds * 1000 + STOPPING_MS)
            fault(judge_files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and was given ${seconds} s`);
    };
    if (lane !== undefined) {
        const seconds = request.timeout_seconds ?? limits.lane_seconds;
        within("lane.duration_ms", lane.duration_ms, between(clock.lane_started, clock.lane_ended));
        bounded("lane.duration_ms", lane.duration_ms, seconds);
        if (lane.termination === "timeout" && lane.duration_ms + ROUNDING_MS < seconds * 1000)
            fault(judge_files/* FACTS_FILE */.Ho, `lane.duration_ms: it timed out after ${lane.duration_ms} ms, and was given ${seconds} s`);
    }
    const sum = (commands = []) => commands.reduce((all, { duration_ms }) => all + duration_ms, 0);
    if (verification !== undefined) {
        const took = sum(verification.commands);
        within("verification", took, between(clock.diff_checked ?? clock.lane_ended, clock.verification_completed));
        bounded("verification", took, limits.verification_seconds);
    }
    for (const place of ["checkout", "workspace"]) {
        const took = sum(setup?.commands.filter((ran) => ran.place === place));
        within(`setup in the ${place}`, took, between(run.started_at, clock.lane_started ?? run.finished_at));
        bounded(`setup in the ${place}`, took, limits.setup_seconds);
    }
}
function checkLaneBounds({ lane }, limits, fault) {
    if (lane === undefined)
        return;
    const most = limits.lane_output_bytes * REDACTED;
    const kept = lane.stdout_bytes + lane.stderr_bytes;
    if (kept > most)
        fault(judge_files/* FACTS_FILE */.Ho, `lane: ${kept} bytes of output kept, expected at most ${most}`);
}
/** Whatever was not done says why; whatever was found over a bound names the contract's. */
function checkTold({ verification, head, walk, setup, approval }, limits, fault) {
    if (verification !== undefined) {
        const { status, reason, level, commands } = verification;
        if ((status === "not_run" || status === "missing") && (reason ?? "").trim() === "")
            fault(judge_files/* FACTS_FILE */.Ho, `verification: ${status}, expected the reason, found none`);
        if (status === "passed" && reason !== null)
            fault(judge_files/* FACTS_FILE */.Ho, "verification: passed, and a reason why it was not");
        if (commands.length > 0 && level === null)
            fault(judge_files/* FACTS_FILE */.Ho, "verification: commands that ran at no level");
        for (const { exit_code, signal, termination } of [...commands, ...(setup?.commands ?? [])])
            if ((termination === "exited" && (exit_code === null || signal !== null)) ||
                (termination === "signalled" && (signal === null || exit_code !== null)))
                fault(judge_files/* FACTS_FILE */.Ho, `a command that ${termination}, with exit code ${exit_code} and signal ${signal}`);
    }
    if (head !== undefined) {
        if ((head.state === "unreadable") !== (head.problem !== null))
            fault(judge_files/* FACTS_FILE */.Ho, "head: expected a problem where, and only where, it can't be read");
        if (head.state === "moved" && head.commit === null)
            fault(judge_files/* FACTS_FILE */.Ho, "head: it moved, and to no commit");
        if (head.state !== "moved" && head.uncommitted.length > 0)
            fault(judge_files/* FACTS_FILE */.Ho, "head: it did not move, and something is left uncommitted");
    }
    if (approval !== undefined && approval.record === null && approval.ledger === "unused")
        fault(judge_files/* FACTS_FILE */.Ho, "approval: the ledger was asked of an approval that is not there");
    for (const kind of ["refusals", "limit_hits", "late_changes"])
        if ((walk?.unnamed?.[kind] ?? 0) > 0 && walk[kind].length !== domain_limits/* MAX_NAMED_FINDINGS */.As)
            fault(judge_files/* FACTS_FILE */.Ho, `walk.unnamed: ${kind} that are only counted, before ${domain_limits/* MAX_NAMED_FINDINGS */.As} are named`);
    for (const { limit, found, bound } of walk?.limit_hits ?? []) {
        const wanted = limits[limit];
        if (wanted !== undefined && bound !== wanted)
            fault(judge_files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: the contract gives ${wanted}, found ${bound}`);
        if (wanted !== undefined && found <= bound)
            fault(judge_files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: ${found} is not over ${bound}`);
    }
}
/** What is said of the machine twice is said alike. */
function checkMachine({ environment, tools, request, case: folder, lane }, fault) {
    const told = { git: environment.git, python3: environment.python };
    for (const { name, found, version, problem } of tools ?? []) {
        if (found && problem !== undefined)
            fault(judge_files/* FACTS_FILE */.Ho, `tools: ${name} was found, and has a problem`);
        const known = told[name];
        if (found && known !== undefined && known !== null && known !== version)
            fault(judge_files/* FACTS_FILE */.Ho, `tools: ${name} is ${version ?? "of no version"}, environment says ${known}`);
    }
    if (tools !== undefined && new Set(tools.map(({ name }) => name)).size !== tools.length)
        fault(judge_files/* FACTS_FILE */.Ho, "tools: expected each once");
    if (lane !== undefined && !(0,lanes/* laneOf */.kk)(request.lane).isAgent && folder !== undefined && folder.fake_script_sha256 === null)
        fault(judge_files/* FACTS_FILE */.Ho, "case: the fake lane ran, and there is no fake.json");
}
/** The walls that containment.json tells of, against the contract and the level. */
function checkWalls({ facts, containment, derivation }, contract, fault) {
    if (containment === null)
        return;
    const { level, levels, canary, limits: held, seccomp_sha256: filter, loopback_ports, plan = null } = containment;
    const tell = (problem) => fault(judge_files/* CONTAINMENT_FILE */.eL, problem);
    if (new Set(levels.map((one) => one.level)).size !== levels.length)
        tell("levels: expected each once");
    for (const problem of (0,promises/* promiseFaults */.h9)(containment, derivation))
        tell(problem);
    if (level === null)
        return;
    const better = records_containment/* LEVELS */.A_.slice(0, records_containment/* LEVELS */.A_.indexOf(level)).find((name) => levels.some((one) => one.level === name && one.available));
    if (better !== undefined)
        tell(`level: expected ${better}, which is available, found ${level}`);
    const isSandbox = level === "sandbox";
    const { arch } = facts.environment;
    const wanted = isSandbox
        ? (0,seccomp/* isSeccompArch */.nl)(arch)
            ? (0,seccomp/* filterDigest */.nC)(arch, derivation)
            : "none: there is no sandbox on it"
        : null;
    if ((filter ?? null) !== wanted)
        tell(`seccomp_sha256: expected ${wanted ?? "none"} at the level ${level} on ${arch}, found ${filter ?? "none"}`);
    const limits = (0,records_contract/* limitsOf */.Af)(contract, derivation);
    if (held === undefined)
        tell("limits: expected the bounds of this level, found none");
    else {
        const bound = (name, expected, found, isSame) => {
            if (!isSame)
                tell(`limits.${name}: the contract gives ${expected}, found ${found}`);
        };
        bound("processes", limits.processes, held.processes.bound, held.processes.bound === limits.processes);
        bound("file_bytes", limits.file_bytes, held.file_bytes.bound, held.file_bytes.bound === limits.file_bytes);
        // A machine with less memory gives less.
        bound("memory_bytes", limits.memory_bytes, held.memory_bytes.bound, held.memory_bytes.bound <= limits.memory_bytes);
        for (const name of ["file_bytes", "memory_bytes"])
            if (held[name].held_by === "nothing")
                tell(`limits.${name}: expected something that holds it, found nothing`);
        if (level === "none" && Object.values(held).some(({ held_by }) => held_by === "cgroup"))
            tell("limits: nothing is held by a control group at the level none");
    }
    if (canary.ran) {
        const names = canary.results.map(({ name }) => name);
        const tried = (0,canary_names/* canaryNames */.NR)(derivation);
        const strange = names.find((name) => !tried.includes(name));
        if (strange !== undefined)
            tell(`canary: ${JSON.stringify(strange)} is nothing that it tries`);
        const inOrder = tried.filter((name) => names.includes(name));
        if (strange === undefined && inOrder.join() !== names.join())
            tell("canary: expected its attempts in their order");
        for (const { name, outcome, detail } of canary.results)
            if ((outcome === "denied") !== (detail === ""))
                tell(`canary: ${name}: ${outcome}, ${detail === "" ? "without" : "with"} a detail`);
    }
    else if (canary.results.length > 0)
        tell("canary: it did not run, and has results");
    const ports = isSandbox ? [...(contract.loopback_ports ?? [])] : [];
    if ((loopback_ports ?? []).join() !== ports.join())
        tell(`loopback_ports: expected ${ports.join() || "none"} of the contract, found ${(loopback_ports ?? []).join() || "none"}`);
    const interpreter = facts.lane?.argv[0];
    if (plan !== null && interpreter !== undefined && !isShown(interpreter, plan.mounts))
        tell(`plan: it does not show ${interpreter}, which the lane was started with`);
}
/** Whether a program can be seen: below something that is bound, linked, or the harness's own. */
function isShown(program, mounts) {
    return mounts.some(({ kind, inside }) => kind !== "mask" &&
        kind !== "folder" &&
        (program === inside ||
            program.startsWith(`${inside}/`) ||
            // The home of whoever ran it is not written down.
            (inside.startsWith("~/") && program.includes(inside.slice(1)))));
}
/**
 * Steps lie within the run, and each thing that was done has its step.
 * @returns what is wrong with a line, or null
 */
function stepFault({ kind, at, duration_ms }, { run }) {
    if (Date.parse(at) < Date.parse(run.started_at))
        return `at ${at}, before the run started`;
    if (kind === "step" && Date.parse(at) + duration_ms > Date.parse(run.finished_at) + ROUNDING_MS)
        return `at ${at} for ${duration_ms} ms, which is longer than the run`;
    return null;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/core/formats/git-bundle.ts

/**
 * How many bytes of a git bundle are read: its header, and the first object behind it. A thousand refs, with names as long as a path can be,
 * find room in it.
 */
const BUNDLE_HEAD_BYTES = 8 * 1024 * 1024;
/** The largest content of that object that is looked at. */
const MAX_CONTENT = 64 * 1024;
/** What stands in front of a pack's objects: `PACK`, its version, how many there are. */
const PACK_HEADER_BYTES = 12;
const PACK_VERSIONS = [2, 3];
const TYPE_COMMIT = 1;
/**
 * Reads the head of a git bundle; nothing of its pack is resolved.
 * @param head its first {@link BUNDLE_HEAD_BYTES} bytes, or all of a smaller one
 * @returns what it says, or why it is none; never throws on bad input
 */
function readGitBundle(head) {
    const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    const end = bytes.indexOf("\n\n");
    if (end < 0)
        return { problem: "expected the header of a git bundle, found none" };
    const [signature = "", ...lines] = bytes.toString("utf8", 0, end).split("\n");
    const version = /^# v([23]) git bundle$/.exec(signature)?.[1];
    if (version === undefined)
        return { problem: "expected a git bundle of version 2 or 3, found something else" };
    const capabilities = lines.filter((line) => line.startsWith("@"));
    const format = version === "3" && capabilities[0] === "@object-format=sha256" ? "sha256" : "sha1";
    const expected = version === "2" ? [] : [`@object-format=${format}`];
    if (capabilities.join() !== expected.join())
        return { problem: `expected ${expected.join() || "no capability"}, found ${capabilities.join(", ") || "none"}` };
    const id = format === "sha1" ? "[0-9a-f]{40}" : "[0-9a-f]{64}";
    const PREREQUISITE = new RegExp(`^-(${id})(?: .*)?$`);
    const REF = new RegExp(`^(${id}) (.+)$`);
    const prerequisites = [];
    const refs = [];
    for (const line of lines.slice(capabilities.length)) {
        const [, before] = PREREQUISITE.exec(line) ?? [];
        const [, tip, ref] = REF.exec(line) ?? [];
        if (before !== undefined && refs.length === 0)
            prerequisites.push(before);
        else if (tip !== undefined && ref !== undefined)
            refs.push({ ref, id: tip });
        else
            return { problem: "expected commits that it needs, then its refs; found another line in its header" };
    }
    return readPack(bytes.subarray(end + 2), { format, prerequisites, refs });
}
function readPack(pack, header) {
    const isPack = pack.length >= PACK_HEADER_BYTES && pack.toString("latin1", 0, 4) === "PACK";
    if (!isPack || !PACK_VERSIONS.includes(pack.readUInt32BE(4)))
        return { problem: "expected a pack behind its header, found none" };
    return { ...header, objects: pack.readUInt32BE(8), commit: firstCommit(pack.subarray(PACK_HEADER_BYTES)) };
}
/** The first object of a pack (gitformat-pack): its type and size, seven bits a byte after the first four, and its deflated content. */
function firstCommit(bytes) {
    const [first = 0] = bytes;
    if (((first >> 4) & 7) !== TYPE_COMMIT)
        return null;
    let size = first & 15;
    let at = 1;
    for (let shift = 4; (bytes[at - 1] & 0x80) !== 0; shift += 7, at++) {
        if (at >= bytes.length || shift > 18)
            return null;
        size += (bytes[at] & 0x7f) * 2 ** shift;
    }
    if (size > MAX_CONTENT)
        return null;
    try {
        const content = (0,external_node_zlib_.inflateSync)(bytes.subarray(at), { maxOutputLength: MAX_CONTENT });
        return content.length === size ? content : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/core/target/commit.ts
var target_commit = __webpack_require__(85652);
;// CONCATENATED MODULE: ./src/core/judge/git-bundles.ts
/** The git bundles of a run: a result's commit, and a repository that was retained. They are what the facts say of them, as far as they show. */



/** Takes a git bundle, of which it keeps the head. */
function createHeadReader(done) {
    const kept = [];
    let left = BUNDLE_HEAD_BYTES;
    return {
        push(piece) {
            if (left === 0)
                return;
            const part = Buffer.from(piece.subarray(0, left));
            kept.push(part);
            left -= part.byteLength;
        },
        end: () => done(Buffer.concat(kept)),
    };
}
/**
 * What does not hold of a git bundle. Its objects behind the first are not resolved: they are deltas against what the repository has, and the
 * commit's id is over all of them.
 * @param head its first bytes
 * @returns the faults; none of a file that the facts don't speak of
 */
function gitBundleFaults(file, head, facts) {
    const expected = expectedOf(file, facts);
    if (expected === null)
        return [];
    const found = readGitBundle(head);
    if ("problem" in found)
        return [found.problem];
    const { format, prerequisites, first } = expected;
    const refs = (list) => list.map(({ ref, id }) => `${id} ${ref}`).toSorted();
    const own = found.commit === null ? "another object, or one that can't be read" : (0,target_commit/* commitId */.xk)(found.commit, found.format);
    const rows = [
        ["format of its objects", format, found.format],
        ["commits that it needs", prerequisites.join(", ") || "none", found.prerequisites.join(", ") || "none"],
        ["refs", refs(expected.refs).join(", "), refs(found.refs).join(", ")],
        ...(first === null ? [] : [["its first object", first, own]]),
    ];
    return rows
        .filter(([, wanted, is]) => wanted !== is)
        .map(([what, wanted, is]) => `${what}: the facts give ${wanted}, found ${is}`);
}
function expectedOf(file, { application, disposal, sandbox_history: history }) {
    if (file === judge_files/* RESULT_BUNDLE */.Tn && application?.target_commit != null && application.branch !== null) {
        const { target_commit: commit, target_commit_before: before, branch } = application;
        return {
            format: (0,target_commit/* objectFormatOf */.mS)(commit),
            prerequisites: [before],
            refs: [{ ref: branch, id: commit }],
            first: commit,
        };
    }
    if (file === judge_files/* SANDBOX_BUNDLE */.jt && disposal?.bundle_sha256 != null && history !== undefined) {
        return { format: "sha1", prerequisites: [], refs: history.refs, first: null };
    }
    return null;
}

// EXTERNAL MODULE: ./src/core/judge/lines.ts
var lines = __webpack_require__(62408);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(46414);
// EXTERNAL MODULE: ./src/core/judge/trace.ts
var judge_trace = __webpack_require__(45550);
;// CONCATENATED MODULE: ./src/core/judge/compare-derived.ts
/** What a bundle says, held against what was derived of its evidence again. */













/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
function compareVerdict(derived, report, fault) {
    const said = (verdict, field) => verdict[field] === undefined ? "nothing" : (0,canonical_json/* canonicalJson */.d)(verdict[field]);
    const fields = new Set([...Object.keys(records_report/* verdictSchema */.$D.shape), ...Object.keys(derived)]);
    for (const field of fields) {
        if (isSameList(derived[field], report[field]))
            continue;
        const expected = said(derived, field);
        const found = said(report, field);
        if (expected !== found)
            fault(judge_files/* REPORT_FILE */.Uq, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
    }
}
/** A repository that was retained, and a result that was applied, is the git bundle that the harness made of it. */
function compareBundles({ facts }, { digests, head }, fault) {
    const bundles = [
        [judge_files/* SANDBOX_BUNDLE */.jt, facts.disposal?.bundle_sha256 ?? null],
        [judge_files/* RESULT_BUNDLE */.Tn, facts.application?.bundle_sha256 ?? null],
    ];
    for (const [file, wanted] of bundles) {
        const found = digests.get(file)?.sha256 ?? null;
        if (wanted !== found)
            fault(file, `${judge_files/* FACTS_FILE */.Ho} gives the SHA-256 ${wanted ?? "of no such file"}, found ${found ?? "none"}`);
        const bytes = head(file);
        if (bytes !== null)
            for (const problem of gitBundleFaults(file, bytes, facts))
                fault(file, problem);
    }
}
/** Whether both are lists of the same: of long ones no text is made. */
function isSameList(a, b) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
        return false;
    return a.every((item, i) => item === b[i] || (0,canonical_json/* canonicalJson */.d)(item) === (0,canonical_json/* canonicalJson */.d)(b[i]));
}
function shorten(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
/** Files that follow from the decision are what it gives, and none stands beside them. */
function compareDerived(input, own, decision, fault) {
    const derived = (0,seal/* derivedFiles */.Rq)(decision);
    for (const [name, content] of derived) {
        if (!own.has(name))
            fault(name, "expected this file, found none");
        else if ((0,domain_digest/* sha256 */.sc)(content) !== input.digests.get(name).sha256)
            fault(name, whereDifferent(name, content, input.read(name)));
    }
    const markers = [...own].filter((name) => judge_files/* MARKER */.tl.test(name));
    for (const name of markers)
        if (!derived.has(name))
            fault(name, "this marker does not follow from the evidence");
    if (own.has(judge_files/* APPROVAL_PACKET_FILE */.oI) && !derived.has(judge_files/* APPROVAL_PACKET_FILE */.oI))
        fault(judge_files/* APPROVAL_PACKET_FILE */.oI, "this packet does not follow from the evidence");
    for (const name of own)
        if (judge_files/* PROOF */.HN.test(name) && !derived.has(name))
            fault(name, "this proof does not follow from the evidence");
}
/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name, expected, bytes) {
    if (bytes === null)
        return `the evidence gives ${Buffer.byteLength(expected)} bytes, found more`;
    const found = Buffer.from(bytes).toString("utf8");
    if (name === judge_files/* EVENTS_FILE */.Pc) {
        const split = (0,event_chain/* splitLines */.uz)(found);
        if ("problem" in split)
            return split.problem;
        const chain = (0,event_chain/* checkChain */.uy)(split.lines);
        const first = chain.problems[0];
        if (first !== undefined)
            return `line ${first.line}: ${first.problem}`;
    }
    const wanted = expected.split("\n");
    const lines = found.split("\n");
    const index = wanted.findIndex((line, i) => line !== lines[i]);
    const at = index < 0 ? wanted.length : index;
    return `line ${at + 1}: the evidence gives ${shorten(wanted[at] ?? "nothing")}, found ${shorten(lines[at] ?? "nothing")}`;
}
/** `report.md` says what the verdict gives. */
function compareMarkdown(input, verdict, fault) {
    const digests = new Map([...input.digests].filter(([name]) => ![judge_files/* REPORT_FILE */.Uq, judge_files/* REPORT_MD_FILE */.gZ, judge_files/* SUMS_FILE */.A$].includes(name)));
    const found = input.digests.get(judge_files/* REPORT_MD_FILE */.gZ);
    if (found === undefined)
        return fault(judge_files/* REPORT_MD_FILE */.gZ, "expected this file, found none");
    const expected = input.markdown(verdict, digests);
    if ((0,domain_digest/* sha256 */.sc)(expected) !== found.sha256)
        fault(judge_files/* REPORT_MD_FILE */.gZ, whereDifferent(judge_files/* REPORT_MD_FILE */.gZ, expected, input.read(judge_files/* REPORT_MD_FILE */.gZ)));
}
/** `trace.jsonl` tells the results that the evidence gives, and steps within the time of the run. */
function compareTrace(input, own, { decision, facts }, fault) {
    if (!own.has(judge_files/* TRACE_FILE */.BQ))
        return fault(judge_files/* TRACE_FILE */.BQ, "expected this file, found none");
    const found = [];
    const problem = (0,lines/* eachLine */.I)(input.read(judge_files/* TRACE_FILE */.BQ) ?? lines/* NOTHING */.K, (line) => {
        const json = (0,strict_json/* strictJsonParse */.n)(line, { maxDepth: 4 });
        if ("problem" in json)
            return json.problem;
        const parsed = trace/* traceLineSchema */.v.safeParse(json.value);
        if (!parsed.success)
            return (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error));
        const { at: _at, duration_ms: _duration, ...rest } = parsed.data;
        if (rest.kind !== "step")
            found.push((0,canonical_json/* canonicalJson */.d)(rest));
        return stepFault(parsed.data, facts);
    });
    if (problem !== null)
        return fault(judge_files/* TRACE_FILE */.BQ, problem);
    const expected = (0,judge_trace/* expectedResults */.H)(decision).map((result) => (0,canonical_json/* canonicalJson */.d)(result));
    const at = expected.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== expected.length) {
        const index = at < 0 ? expected.length : at;
        fault(judge_files/* TRACE_FILE */.BQ, `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`);
    }
}

// EXTERNAL MODULE: ./src/core/judge/conclusion.ts
var conclusion = __webpack_require__(26932);
;// CONCATENATED MODULE: ./src/core/judge/audit-conclusion.ts





/** The bundle of a conclusion: what it says follows from a person's word and from the run in it, which was audited first. */
function auditConclusion(input, report, evidence, own, fault, claims) {
    const { facts } = evidence;
    if (input.role !== "run" && input.role !== null)
        fault(judge_files/* FACTS_FILE */.Ho, `run.role: expected a run, found the conclusion of one within another bundle`);
    const first = input.nested.get(conclusion/* FIRST_RUN */.Xq);
    const digestOf = (name) => input.digests.get(`${conclusion/* FIRST_RUN */.Xq}/${name}`)?.sha256 ?? "";
    if (first?.decision == null || facts.conclusion === undefined) {
        fault(first?.decision == null ? conclusion/* FIRST_RUN */.Xq : judge_files/* FACTS_FILE */.Ho, "expected the run that is concluded, and what was said of it");
        return { report };
    }
    const decision = (0,conclusion/* conclude */.Ep)(facts, evidence, {
        decision: first.decision,
        reportSha256: digestOf(judge_files/* REPORT_FILE */.Uq),
        patchSha256: digestOf(judge_files/* PATCH_FILE */.mO),
        ci: first.ci,
    });
    for (const { file, problem } of conclusionFaults(evidence, input))
        fault(file, problem);
    for (const name of own)
        if (!judge_files/* CONCLUDED_FILES */._i.includes(name) && !(judge_files/* PROOF */.HN.test(name) && name === decision.proof?.file))
            fault(name, "no such file belongs into the bundle of a conclusion");
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, decision.verdict, fault);
    compareTrace(input, own, { decision, facts }, fault);
    claims.push({ claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" }, { claim: `status ${decision.status}`, basis: "recomputed" }, { claim: `first run ${facts.conclusion.first_run.run_id}: all that it says`, basis: "recomputed" }, { claim: `outcome ${facts.conclusion.outcome}`, basis: assertedBy(facts.conclusion) }, { claim: "when, and by whom as was given", basis: `asserted by the harness ${facts.run.harness_version}` });
    return { report, decision, evidence };
}
/** Whose word an outcome is. */
function assertedBy({ actor, forge }) {
    return forge === undefined
        ? `asserted by ${actor}`
        : `asserted by ${actor}, as the forge of ${forge.repository} says (${forge.word}, ${forge.said_at})`;
}
function conclusionFaults({ facts, derivation }, { digests }) {
    const { run, clock } = facts;
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    for (const { name, concluded } of (0,records_facts/* factRows */.UO)(derivation))
        if (concluded === undefined && facts[name] !== undefined)
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: a fact that no conclusion has`);
    for (const name of judge_files/* COPIED_FILES */.Zi) {
        const wanted = digests.get(`${conclusion/* FIRST_RUN */.Xq}/${name}`)?.sha256;
        if (digests.get(name)?.sha256 !== wanted)
            fault(name, `expected the bytes of ${conclusion/* FIRST_RUN */.Xq}/${name}`);
    }
    const random = run_id/* RUN_ID */.UC.exec(run.run_id)?.[2] ?? "";
    const expected = (0,run_id/* runId */.Vz)(run.started_at, run.case_id, random);
    if (run.run_id !== expected)
        fault(judge_files/* FACTS_FILE */.Ho, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
    const folder = run.artifacts_dir.split("/").at(-1);
    if (folder !== run.run_id)
        fault(judge_files/* FACTS_FILE */.Ho, `run.artifacts_dir: expected a folder named ${run.run_id}, found ${folder}`);
    const readings = [
        run.started_at,
        facts.conclusion?.at ?? run.started_at,
        clock.contract_read,
        clock.gates_evaluated,
        run.finished_at,
    ].map((at) => Date.parse(at));
    if (readings.some((at, i) => at < (readings[i - 1] ?? at)))
        fault(judge_files/* FACTS_FILE */.Ho, "clock: readings that do not stand in their order");
    if ([clock.lane_started, clock.lane_ended, clock.diff_checked, clock.verification_completed].some((at) => at !== null))
        fault(judge_files/* FACTS_FILE */.Ho, "clock: a lane, and no conclusion starts one");
    return faults;
}

;// CONCATENATED MODULE: ./src/core/judge/claims.ts



/** What was derived here and what is somebody's word, fact by fact. */
function claimsOf({ facts, derivation }, decision) {
    const harness = `asserted by the harness ${facts.run.harness_version}`;
    const recomputed = (claim) => ({ claim, basis: "recomputed" });
    const there = facts;
    const words = [...(0,records_facts/* factOrigins */.ix)(derivation)]
        .filter(([name]) => there[name] !== undefined)
        .map(([name, { source, basis }]) => {
        const how = basis === "asserted" ? harness : `${harness}, recomputable`;
        return { claim: `fact ${name}: ${source}`, basis: how };
    });
    return [
        ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
        ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
        recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
        recomputed("events: chain, order and content"),
        ...words,
        { claim: "what the workspace held before and after, and raw output", basis: harness },
        { claim: "containment level and canary", basis: harness },
        ...((0,lanes/* laneOf */.kk)(facts.request.lane).isAgent ? [{ claim: "model calls, as the gateway saw them", basis: harness }] : []),
        ...records_report/* ASSERTED_FIELDS */.yh.map((field) => ({ claim: field, basis: harness })),
    ];
}

// EXTERNAL MODULE: ./src/core/mounts/faults.ts
var faults = __webpack_require__(96225);
// EXTERNAL MODULE: ./src/core/domain/derivation.ts
var domain_derivation = __webpack_require__(51687);
// EXTERNAL MODULE: ./src/core/formats/baseline-commit.ts
var baseline_commit = __webpack_require__(70023);
// EXTERNAL MODULE: ./src/core/formats/test-log.ts
var test_log = __webpack_require__(75337);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts + 6 modules
var ladder = __webpack_require__(63955);
// EXTERNAL MODULE: ./src/core/records/model-usage.ts
var model_usage = __webpack_require__(70681);
// EXTERNAL MODULE: ./src/core/records/prices.ts
var records_prices = __webpack_require__(89122);
// EXTERNAL MODULE: ./src/core/judge/money.ts
var money = __webpack_require__(29739);
;// CONCATENATED MODULE: ./src/core/judge/agree-calls.ts





/** The gateway's record of the calls: of this run and in its time, of the model asked for, and the probe among them. */
function checkCalls({ facts, calls: known }, fault) {
    const { request, model_probe: probe, model_access: access } = facts;
    const calls = known ?? [];
    const callFault = (call, problem) => call !== undefined && fault(judge_files/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: ${problem}`);
    callFault(calls.find((call) => call.outcome === "completed" && !isWhole(call, request.model)), "a completed call has a status of success, both digests, and the admitted model, asked for and answered");
    const own = calls.findIndex((call) => !call.probe);
    callFault(calls.find((call, index) => call.probe && own >= 0 && index > own), "a probe after the lane had started");
    const replay = access?.replay === true;
    if (facts.cassette !== undefined && !replay)
        fault(judge_files/* FACTS_FILE */.Ho, "cassette: expected none, because model_access tells of no replay");
    const mixed = calls.find(({ replayed }) => replayed !== replay);
    callFault(mixed, `${mixed?.replayed === true ? "replayed" : "a real one"}, ${judge_files/* FACTS_FILE */.Ho} says otherwise`);
    checkTimesOfCalls(facts, calls, fault);
    const asked = calls.filter((call) => call.probe);
    const last = asked.at(-1);
    if (calls.length > 0 && probe === undefined)
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `${judge_files/* FACTS_FILE */.Ho} knows of no probe`);
    if (probe?.status != null && (last === undefined || last.status !== probe.status))
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `expected a probe that was answered with ${probe.status}, as in ${judge_files/* FACTS_FILE */.Ho}, found ${last?.status ?? "none"}`);
    if (probe?.outcome === "content" && last?.outcome !== "completed")
        fault(judge_files/* MODEL_CALLS_FILE */.$O, "expected the probe that facts.json tells of, found none");
    // It is asked a second time only where the endpoint does not know the name of its bound.
    if (asked.length > 2 || (asked.length === 2 && asked[0].status !== 400))
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `${asked.length} probes: the harness asks once`);
}
/** What calls were held against: the contract's bounds, and the prices of the record whose digest was taken. */
function checkMoney(evidence, contract, fault) {
    const { facts, records, calls } = evidence;
    const prices = records.get(records_prices/* PRICES_RECORD */.VI);
    const digest = prices === undefined ? undefined : (0,domain_digest/* sha256 */.sc)(prices);
    if (facts.agent_source !== undefined && facts.agent_source.prices_sha256 !== digest)
        fault(judge_files/* FACTS_FILE */.Ho, `agent_source.prices_sha256: records/${records_prices/* PRICES_RECORD */.VI} gives ${digest ?? "none"}`);
    if (contract === null || calls === null)
        return;
    for (const { seq, problem } of (0,model_usage/* chargeFaults */.Wi)(calls, (0,money/* boundsOf */.BO)(evidence, contract)))
        fault(judge_files/* MODEL_CALLS_FILE */.$O, `call ${seq}: ${problem}`);
}
function isWhole(call, model) {
    const { status, requested_model, answered_models, request_sha256, answer_sha256 } = call;
    const digests = request_sha256 !== null && answer_sha256 !== null;
    const named = requested_model === model && answered_models.length === 1 && answered_models[0] === model;
    return status !== null && status >= 200 && status <= 299 && digests && named;
}
/** Begin and end of a call are cut to milliseconds and tenths of them. */
const agree_calls_ROUNDING_MS = 1.1;
/** Calls of another run were made at another time: the probe before the lane, all others while it ran. */
function checkTimesOfCalls({ run, clock }, calls, fault) {
    const at = (time) => (time === null ? NaN : Date.parse(time));
    let before = -Infinity;
    for (const call of calls) {
        const begin = at(call.at);
        const end = begin + call.duration_ms;
        const [from, to] = call.probe
            ? [clock.contract_read, clock.gates_evaluated]
            : [clock.lane_started, clock.lane_ended ?? run.finished_at];
        // Without a reading of the clock there was no lane that could have asked.
        if (!(begin >= at(from) && begin <= at(to)))
            return fault(judge_files/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: at ${call.at}, and ${call.probe ? "the gates" : "the lane"} had from ${from} to ${to}`);
        if (end > at(run.finished_at) + agree_calls_ROUNDING_MS)
            return fault(judge_files/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: it ended after the run`);
        if (end < before - agree_calls_ROUNDING_MS)
            return fault(judge_files/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: calls stand in the order in which they ended`);
        before = end;
    }
}

// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var judge_evidence = __webpack_require__(74466);
// EXTERNAL MODULE: ./src/core/judge/bundle-names.ts
var bundle_names = __webpack_require__(45390);
;// CONCATENATED MODULE: ./src/core/judge/agree-nested.ts






/** A nested bundle is of this very run: same start, contract, case and records, and it lies in this folder. */
function checkNested(evidence, role, fault) {
    const { facts, nested, change } = evidence;
    const { run, request } = facts;
    for (const name of judge_evidence/* NESTED */.s6) {
        const inner = nested.get(name);
        if (inner === undefined)
            continue;
        const { report } = inner;
        const file = `${name}/report.json`;
        if (name === "first-run") {
            fault(file, "expected no first run in a run that nobody has concluded");
            continue;
        }
        const differs = (what, expected, found) => expected !== found && fault(file, `${what}: expected ${expected}, as in the run around it, found ${found}`);
        if (role !== "run")
            fault(file, "expected no bundle within a nested one");
        differs("run_started_at", run.started_at, report.run_started_at);
        differs("case_id", run.case_id, report.case_id);
        differs("harness_version", run.harness_version, report.harness_version);
        differs("artifacts_dir", `${run.artifacts_dir}/${name}`, report.artifacts_dir);
        // A refusal comes before anybody has asked for the versions of programs.
        const around = facts.environment;
        for (const [what, found] of Object.entries(report.environment))
            if (found !== null)
                differs(`environment.${what}`, around[what] ?? "none", found);
        differs(`digest of ${judge_files/* CONTRACT_FILE */.kY}`, (0,domain_digest/* sha256 */.sc)(evidence.contract), report.artifact_digests[judge_files/* CONTRACT_FILE */.kY] ?? "none");
        const ofRefusal = (0,bundle_names/* filesOf */.R)(request.lane, ladder/* REFUSAL */.$m, evidence.derivation);
        for (const [record, bytes] of evidence.records) {
            const isAsked = name === "stage1-refusal" && ofRefusal.has(`${judge_files/* RECORDS_FOLDER */.g6}${record}`);
            const found = report.artifact_digests[`${judge_files/* RECORDS_FOLDER */.g6}${record}`];
            if (found !== undefined || isAsked)
                differs(`digest of ${judge_files/* RECORDS_FOLDER */.g6}${record}`, (0,domain_digest/* sha256 */.sc)(bytes), found ?? "none");
        }
        if (Date.parse(report.run_finished_at) > Date.parse(run.finished_at))
            fault(file, `run_finished_at: ${report.run_finished_at} is after the end of the run, ${run.finished_at}`);
        if (name === "fake-baseline") {
            differs("backend", "fake", report.backend);
            differs("stage", String(request.stage), String(report.stage));
            // One that was cancelled before its lane ended has looked at no tree.
            const cut = report.baseline === null && facts.cancelled !== undefined;
            if (change?.baselineTree != null && !cut)
                differs("baseline", change.baselineTree, report.baseline ?? "none");
        }
    }
    if (role === "run" && nested.has("stage1-refusal") && !(0,ladder/* nests */.eM)(request.stage, "stage1-refusal"))
        fault("stage1-refusal/report.json", "stage 1 nests no refusal: it is one");
    if (nested.has("fake-baseline") && (!(0,lanes/* laneOf */.kk)(request.lane).isAgent || !(0,ladder/* nests */.eM)(request.stage, "fake-baseline")))
        fault("fake-baseline/report.json", "expected a baseline at stage 2 only, of another lane than fake");
}

// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(67105);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(91610);
// EXTERNAL MODULE: ./src/core/judge/stage-checks.ts
var stage_checks = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var judge_survivors = __webpack_require__(16388);
// EXTERNAL MODULE: ./src/core/judge/transcript.ts + 1 modules
var judge_transcript = __webpack_require__(91773);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(81476);
;// CONCATENATED MODULE: ./src/core/judge/consistency.ts

























/**
 * What the content files of one bundle say against each other. The judge takes every file at its word; a bundle whose
 * files were taken from two runs, or changed one by one, betrays itself here, however right its digests are.
 */
function contradictions(evidence, around) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const parsed = (0,records_contract/* parseContract */.UA)(evidence.contract);
    const contract = parsed.ok ? parsed.value : null;
    for (const { look } of (0,domain_derivation/* rowsOf */.RO)(AGREEMENTS, evidence.derivation))
        look(evidence, contract, fault, around);
    return faults;
}
/** What has to agree. One that former bundles need not keep says `since`; one that became stricter keeps what it asked for before. */
const AGREEMENTS = [
    { name: "identity", look: (evidence, contract, fault, { role }) => checkIdentity(evidence, contract, role, fault) },
    { name: "clock", look: (evidence, _contract, fault) => checkClock(evidence, fault) },
    { name: "stage", look: (evidence, _contract, fault) => checkStage(evidence, fault) },
    { name: "lane", look: (evidence, _contract, fault) => checkLane(evidence, fault) },
    { name: "trees", look: (evidence, _contract, fault) => checkTrees(evidence, fault) },
    { name: "refusals", look: checkUnrefused },
    { name: "bounds", look: (evidence, contract, fault) => contract !== null && checkBounds(evidence, contract, fault) },
    { name: "containment", look: (evidence, _contract, fault) => checkContainment(evidence, fault) },
    { name: "model calls", look: (evidence, _contract, fault) => checkCalls(evidence, fault) },
    { name: "money", look: checkMoney },
    { name: "transcript", look: (evidence, _contract, fault, around) => checkTranscript(evidence, around, fault) },
    { name: "redactions", look: (evidence, _contract, fault, around) => checkRedactions(evidence, around, fault) },
    { name: "nested bundles", look: (evidence, _contract, fault, { role }) => checkNested(evidence, role, fault) },
    { name: "names", look: (evidence, _contract, fault, { names }) => (0,bundle_names/* checkNames */.L)(evidence, names, fault) },
    { name: "test.log", look: (evidence, _contract, fault, around) => checkTestLog(evidence, around, fault) },
    { name: "verified tree", look: checkVerifiedTree },
];
function checkIdentity({ facts, contract: bytes, derivation }, contract, role, fault) {
    const { run, request } = facts;
    if (run.role !== role)
        fault(judge_files/* FACTS_FILE */.Ho, role === "run"
            ? `run.role: this is the ${run.role} of a run, not a run: verify the bundle that it lies in`
            : `run.role: expected ${role}, found ${run.role}`);
    if (run.role === "stage1-refusal" && (request.stage !== ladder/* REFUSAL */.$m.number || facts.lane !== undefined))
        fault(judge_files/* FACTS_FILE */.Ho, `run.role: a refusal is of stage ${ladder/* REFUSAL */.$m.number} and starts nothing, found stage ${request.stage}`);
    if (run.role === "fake-baseline" && (!(0,ladder/* nests */.eM)(request.stage, "fake-baseline") || (0,lanes/* laneOf */.kk)(request.lane).isAgent))
        fault(judge_files/* FACTS_FILE */.Ho, `run.role: a baseline is of stage 2 and the lane fake, found ${request.stage} and ${request.lane}`);
    const caseId = contract?.case_id ?? "unknown";
    if (run.case_id !== caseId)
        fault(judge_files/* FACTS_FILE */.Ho, `run.case_id: the contract gives ${caseId}, found ${run.case_id}`);
    const random = run_id/* RUN_ID */.UC.exec(run.run_id)?.[2] ?? "";
    const expected = (0,run_id/* runId */.Vz)(run.started_at, caseId, random);
    if (run.run_id !== expected)
        fault(judge_files/* FACTS_FILE */.Ho, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
    const folder = run.artifacts_dir.split("/").at(-1);
    const wanted = role === "run" ? run.run_id : role;
    if (folder !== wanted)
        fault(judge_files/* FACTS_FILE */.Ho, `run.artifacts_dir: expected a folder named ${wanted}, found ${folder}`);
    if ((facts.contract.state === "unreadable") !== (facts.contract.reason !== null))
        fault(judge_files/* FACTS_FILE */.Ho, "contract: expected a reason where, and only where, it is unreadable");
    if (facts.contract.state === "unreadable" && bytes.length > 0)
        fault(judge_files/* CONTRACT_FILE */.kY, "expected nothing, because the contract could not be read");
    if (!(0,lanes/* laneOf */.kk)(request.lane).isAgent &&
        (0,records_facts/* factRows */.UO)(derivation).some(({ name, ofAgents }) => ofAgents && facts[name] !== undefined))
        fault(judge_files/* FACTS_FILE */.Ho, "the fake lane has neither a binary nor a model");
}
/** Readings in the order in which a run takes them; its clock never goes back. */
function checkClock({ facts: { run, clock } }, fault) {
    const readings = [
        ["run.started_at", run.started_at],
        ["clock.contract_read", clock.contract_read],
        ["clock.gates_evaluated", clock.gates_evaluated],
        ["clock.lane_started", clock.lane_started],
        ["clock.lane_ended", clock.lane_ended],
        ["clock.diff_checked", clock.diff_checked],
        ["clock.verification_completed", clock.verification_completed],
        ["run.finished_at", run.finished_at],
    ];
    checkOrder(readings, fault);
}
/** Readings that are there stand in their order. */
function checkOrder(readings, fault) {
    let last = null;
    for (const [name, at] of readings) {
        if (at == null)
            continue;
        if (last !== null && Date.parse(at) < Date.parse(last[1]))
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: ${at} is before ${last[0]}, ${last[1]}`);
        last = [name, at];
    }
}
/** What a stage demands stands in its bundle and in no other's, in the order in which a run comes to it (LADDER 2, 3). */
function checkStage(evidence, fault) {
    const { facts, derivation } = evidence;
    const number = (0,ladder/* stageNumber */.sX)(facts.request.stage);
    if (number === null)
        return;
    const stage = (0,domain_derivation/* asOf */.sT)((0,ladder/* stageOf */.gV)(number), derivation);
    const demanded = (0,stage_checks/* demandedFacts */.Y)(stage, evidence);
    for (const { name, there } of (0,records_facts/* factRows */.UO)(derivation)) {
        const isAsked = there === "demanded" ? demanded.includes(name) : there !== "applied" || stage.applies;
        if (facts[name] !== undefined && !isAsked)
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: a fact that nothing of stage ${number} asks for`);
    }
    const { source, source_after: after, copy, sandbox, sandbox_history: history, disposal, run, clock } = facts;
    const orders = [
        [
            ["run.started_at", run.started_at],
            ["approval.at", facts.approval?.at],
            ["source.before.at", source?.before?.at],
            ["copy.made_at", copy?.made_at],
            ["copy.clean_start_at", copy?.clean_start_at],
            ["clock.lane_started", clock.lane_started],
            ["clock.lane_ended", clock.lane_ended],
            ["copy.clean_end_at", copy?.clean_end_at],
            ["source_after.state.at", after?.state?.at],
            ["run.finished_at", run.finished_at],
        ],
        [
            ["approval.at", facts.approval?.at],
            ["sandbox.created_at", sandbox?.created_at],
            ["clock.lane_started", clock.lane_started],
            ["clock.lane_ended", clock.lane_ended],
            ["sandbox_history.at", history?.at],
            ["disposal.at", disposal?.at],
            ["run.finished_at", run.finished_at],
        ],
        [
            ["approval.at", facts.approval?.at],
            ["target.start.at", facts.target?.start?.at],
            ["source.before.at", source?.before?.at],
            ["source_after.state.at", after?.state?.at],
            ["application.at", facts.application?.at],
            ["target_after.at", facts.target_after?.at],
            ["run.finished_at", run.finished_at],
        ],
        [
            ["clock.verification_completed", clock.verification_completed],
            ["application.at", facts.application?.at],
        ],
    ];
    for (const readings of orders)
        checkOrder(readings, fault);
    if (stage.approval && (sandbox ?? copy) !== undefined && facts.approval?.at === undefined)
        fault(judge_files/* FACTS_FILE */.Ho, "approval.at: expected when it was asked for, because something was copied after it");
    if (sandbox === undefined || facts.workspace === undefined)
        return;
    const commit = (0,baseline_commit/* baselineCommit */.L)(facts.workspace.tree).oid;
    if (sandbox.baseline_commit !== commit)
        fault(judge_files/* FACTS_FILE */.Ho, `sandbox.baseline_commit: the baseline's tree makes ${commit}, found ${sandbox.baseline_commit}`);
}
function checkLane({ facts: { lane, head } }, fault) {
    if (lane !== undefined) {
        const { termination, exit_code, signal } = lane;
        if ((exit_code === null) === (signal === null) && termination !== "cancelled")
            fault(judge_files/* FACTS_FILE */.Ho, "lane: expected an exit code or a signal, and not both");
        if (termination === "exited" && exit_code === null)
            fault(judge_files/* FACTS_FILE */.Ho, "lane: it exited, and has no exit code");
        if (termination === "signalled" && signal === null)
            fault(judge_files/* FACTS_FILE */.Ho, "lane: a signal ended it, and none is named");
    }
    if (head === undefined || head.state === "unreadable")
        return;
    if ((head.state === "unchanged") !== (head.commit === head.baseline_commit))
        fault(judge_files/* FACTS_FILE */.Ho, `head: ${head.state}, and its commit is ${head.commit ?? "none"}`);
}
function checkTrees({ facts, change }, fault) {
    if (change === null || facts.workspace === undefined)
        return;
    const { tree, entries } = facts.workspace;
    if (change.baselineTree !== null && tree !== change.baselineTree)
        fault(judge_files/* FACTS_FILE */.Ho, `workspace.tree: ${judge_files/* BEFORE_FILE */.Lt} makes ${change.baselineTree}, found ${tree}`);
    const commit = (0,baseline_commit/* baselineCommit */.L)(tree).oid;
    if (facts.head !== undefined && facts.head.baseline_commit !== commit)
        fault(judge_files/* FACTS_FILE */.Ho, `head.baseline_commit: the baseline's tree makes ${commit}, found ${facts.head.baseline_commit}`);
    if (change.misplacedMark !== null)
        fault(judge_files/* AFTER_FILE */._C, `${(0,bytes/* displayPath */.Gt)(change.misplacedMark)}: set aside, and the contract does not say so, or the other way round`);
    const aside = facts.walk?.set_aside;
    if (aside !== undefined && aside.listed !== change.discarded.length)
        fault(judge_files/* FACTS_FILE */.Ho, `walk.set_aside: ${judge_files/* AFTER_FILE */._C} lists ${change.discarded.length}, found ${aside.listed}`);
    if (aside !== undefined && aside.entries < aside.listed + aside.unlisted)
        fault(judge_files/* FACTS_FILE */.Ho, `walk.set_aside: ${aside.listed + aside.unlisted} entries by themselves, ${aside.entries} in all`);
    if (entries !== change.baselineEntries)
        fault(judge_files/* FACTS_FILE */.Ho, `workspace.entries: ${judge_files/* BEFORE_FILE */.Lt} has ${change.baselineEntries}, found ${entries}`);
}
/** A workspace that nobody refused holds nothing that is refused wherever it is met. */
function checkUnrefused(evidence, contract, fault) {
    const { change, derivation } = evidence;
    if (change === null || (0,findings/* hasFindings */.V)(evidence))
        return;
    const nobody = "and facts.json tells of no refusal";
    if (change.fault !== null)
        fault(change.fault.file, `${(0,bytes/* displayPath */.Gt)(change.fault.path)}: ${change.fault.problem}, ${nobody}`);
    if (contract === null)
        return;
    const limits = (0,records_contract/* limitsOf */.Af)(contract, derivation);
    const changed = change.changes.filter(({ kind, after }) => kind !== "mode" && after?.type === "file");
    const found = [
        ["entries", change.extent.entries],
        ["tree_bytes", change.extent.bytes],
        ["file_bytes", change.extent.largest],
        ["changed_files", change.changed],
        ["changed_file_bytes", changed.reduce((most, { after }) => Math.max(most, after?.size ?? 0), 0)],
    ];
    for (const [limit, size] of found)
        if (size > limits[limit])
            fault(judge_files/* AFTER_FILE */._C, `${limit}: expected at most ${limits[limit]}, found ${size}, ${nobody}`);
    const started = [
        ["entries", change.startingExtent.entries],
        ["tree_bytes", change.startingExtent.bytes],
        ["file_bytes", change.startingExtent.largest],
    ];
    for (const [limit, size] of started)
        if (size > limits[limit])
            fault(judge_files/* BEFORE_FILE */.Lt, `${limit}: expected at most ${limits[limit]}, found ${size}: no run starts from such a tree`);
    if ("size" in evidence.patch && evidence.patch.size > limits.patch_bytes)
        fault(judge_files/* PATCH_FILE */.mO, `patch_bytes: expected at most ${limits.patch_bytes}, found ${evidence.patch.size}, ${nobody}`);
}
function checkContainment({ facts, containment }, fault) {
    if (containment === null)
        return;
    const { level, required, levels, canary } = containment;
    const wanted = (0,lanes/* laneOf */.kk)(facts.request.lane).containment;
    if (required !== wanted)
        fault(judge_files/* CONTAINMENT_FILE */.eL, `required: expected ${wanted} for this lane, found ${required}`);
    if (level !== null && levels.find((entry) => entry.level === level)?.available !== true)
        fault(judge_files/* CONTAINMENT_FILE */.eL, `levels: expected ${level} to be available, because the lane has it`);
    if (canary.ran !== (level === "sandbox"))
        fault(judge_files/* CONTAINMENT_FILE */.eL, "canary: expected one at the level sandbox, and at no other");
    if (canary.ran !== (canary.profile_sha256 !== null) || canary.ran === (canary.reason !== null))
        fault(judge_files/* CONTAINMENT_FILE */.eL, "canary: expected the digest of its sandbox where it ran, else the reason");
    const { plan = null } = containment;
    if ((plan !== null) !== (level === "sandbox"))
        fault(judge_files/* CONTAINMENT_FILE */.eL, "plan: expected one at the level sandbox, and at no other");
    for (const problem of plan === null ? [] : (0,faults/* planFaults */.h)(plan.mounts))
        fault(judge_files/* CONTAINMENT_FILE */.eL, `plan: ${problem}`);
    const survivors = (0,judge_survivors/* survivorsOf */.t)(facts);
    if ((containment.survivors ?? null) !== survivors)
        fault(judge_files/* CONTAINMENT_FILE */.eL, `survivors: ${judge_files/* FACTS_FILE */.Ho} gives ${survivors}, found ${containment.survivors ?? null}`);
    if (level === "none" && survivors === "none")
        fault(judge_files/* FACTS_FILE */.Ho, "survivors: nobody sees at the level none that everything is dead");
    const tried = canary.results.map(({ name }) => name);
    if (new Set(tried).size !== tried.length)
        fault(judge_files/* CONTAINMENT_FILE */.eL, "canary: expected each attempt once");
}
/** The transcript says what the agent's own record says, and is hidden where that is. */
function checkTranscript({ facts, transcript }, { names, read }, fault) {
    const source = (0,judge_transcript/* transcriptSource */.gE)(facts.request.lane);
    const withheld = facts.secrets?.withheld ?? {};
    // A harness that broke down behind the lane may not have come to it.
    if (!names.has(judge_files/* TRANSCRIPT_FILE */.A_) && facts.harness_error !== undefined)
        return;
    if (names.has(judge_files/* TRANSCRIPT_FILE */.A_) !== (transcript !== null))
        return fault(judge_files/* TRANSCRIPT_FILE */.A_, transcript === null ? "nothing that it could be made of" : "expected this file, found none");
    if (transcript === null || withheld[judge_files/* TRANSCRIPT_FILE */.A_] !== undefined)
        return;
    if (withheld[source ?? ""] !== undefined)
        return fault(judge_files/* TRANSCRIPT_FILE */.A_, `expected it to be withheld as ${source} is, which it is made of`);
    if ((0,domain_digest/* sha256 */.sc)(read(judge_files/* TRANSCRIPT_FILE */.A_)) !== transcript)
        fault(judge_files/* TRANSCRIPT_FILE */.A_, `it is not what ${source} gives`);
}
/** Redactions are counted once, and each stands in a file of this bundle that says so. */
function checkRedactions({ facts: { secrets } }, { names }, fault) {
    if (secrets?.redacted === undefined)
        return;
    const sum = secrets.redacted.reduce((total, { places }) => total + places, 0);
    if (sum !== secrets.redactions)
        fault(judge_files/* FACTS_FILE */.Ho, `secrets.redactions: redacted tells of ${sum} places, found ${secrets.redactions}`);
    for (const { file } of secrets.redacted)
        if (!names.has(file))
            fault(judge_files/* FACTS_FILE */.Ho, `secrets.redacted: ${file} is no file of this bundle`);
}
/** What of its tree verification says that its commands could write is what they may. */
function checkVerifiedTree({ facts, change }, contract, fault) {
    if (contract === null || change === null)
        return;
    const before = (0,set_aside/* entriesOf */.Mc)(change.known);
    const asides = (0,set_aside/* setAsides */.Mi)({ contract, lane: "fake", before, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) });
    for (const problem of (0,verified_tree/* treeFaults */.em)(facts, contract, asides, () => verifiedFiles(change, contract)))
        fault(judge_files/* FACTS_FILE */.Ho, `verification.tree: ${problem}`);
}
/** Files and links of the verified tree: the baseline's, without what is gone, and what may be new or of another kind. */
function* verifiedFiles({ known, knownKinds, changes }, contract) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const changed = new Set();
    for (const { path, after } of changes) {
        if (!(0,paths/* matchesAny */._I)(allowed, path))
            continue;
        changed.add(path);
        if (after !== undefined && (0,manifest/* isContent */.az)(after))
            yield after;
    }
    for (const [index, path] of known.entries()) {
        const kind = knownKinds[index];
        if ((kind !== judge_evidence/* KNOWN_FILE */.j2 && kind !== judge_evidence/* KNOWN_LINK */.tg) || changed.has(path))
            continue;
        yield { path, type: kind === judge_evidence/* KNOWN_FILE */.j2 ? "file" : "symlink" };
    }
}
/** `test.log` holds what each command said, framed, and how it ended; where none verified anything it says why in one line. */
function checkTestLog({ facts }, { names, read }, fault) {
    const { setup, verification, secrets } = facts;
    if (!names.has(judge_files/* TEST_LOG_FILE */.Ps) || secrets?.withheld[judge_files/* TEST_LOG_FILE */.Ps] !== undefined)
        return;
    const commands = [...(setup?.commands ?? []), ...(verification?.commands ?? [])];
    const problem = (0,test_log/* testLogFault */.hd)(read(judge_files/* TEST_LOG_FILE */.Ps), {
        commands: commands.map((ran) => ({ ...ran, argv: (0,records_contract/* argvOf */.UU)(ran.command) })),
        last: lastLine(facts),
    });
    if (problem !== null)
        fault(judge_files/* TEST_LOG_FILE */.Ps, problem);
}
/** What stands in `test.log` behind its commands. */
function lastLine({ verification, harness_error, cancelled }) {
    const ran = verification !== undefined && (verification.status !== "not_run" || verification.commands.length > 0);
    // A harness that failed in the middle of a command says so elsewhere; its log is cut where it was.
    if (harness_error !== undefined || cancelled !== undefined)
        return "any";
    const reason = verification?.reason ?? null;
    if (ran)
        return reason === null ? null : { line: (0,test_log/* noteLine */.rk)(reason) };
    if (reason !== null)
        return { line: (0,test_log/* noVerificationLine */.ZV)(reason) };
    return {
        problemOf: /^no verification: [^\n]*\n$/,
        expected: "expected the one line that says why there was no verification",
    };
}

// EXTERNAL MODULE: ./src/core/judge/integrity.ts
var integrity = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/core/judge/judge.ts + 5 modules
var judge = __webpack_require__(28009);
;// CONCATENATED MODULE: ./src/core/judge/audit.ts









/** Whether a file lies in this bundle itself, not in one that is nested in it. */
function isOwnFile(name, nested) {
    return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}
/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
function audit(input) {
    const faults = [];
    const claims = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const done = (rest = {}) => ({
        report: null,
        decision: null,
        evidence: null,
        ci: rest.evidence?.facts.ci ?? null,
        ...rest,
        // Both quote what a stranger wrote, and end in terminals and step logs.
        claims: claims.map(({ claim, basis }) => ({ claim: (0,bytes/* escapeForPeople */.IW)(claim), basis: (0,bytes/* escapeForPeople */.IW)(basis) })),
        faults: faults.map(({ file, problem }) => ({ file: (0,bytes/* escapeForPeople */.IW)(file), problem: (0,bytes/* escapeForPeople */.IW)(problem) })),
    });
    (0,integrity/* checkSums */.X8)(input, fault);
    const report = (0,integrity/* readReport */.tL)(input, fault);
    if (report === null)
        return done();
    (0,integrity/* checkIndex */.JM)(input, report, fault);
    for (const [name, inner] of input.nested) {
        for (const inside of inner.faults)
            fault(`${name}/${inside.file}`, inside.problem);
        const version = inner.report?.schema_version ?? report.schema_version;
        if (version !== report.schema_version)
            fault(`${name}/${judge_files/* REPORT_FILE */.Uq}`, `schema_version: expected "${report.schema_version}", as of the bundle around it, found "${version}"`);
    }
    const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
    if ("faults" in input.loaded) {
        for (const { file, problem } of input.loaded.faults)
            fault(file, problem);
        return done({ report });
    }
    const { evidence } = input.loaded;
    if (evidence.facts.run.role === "conclusion")
        return done(auditConclusion(input, report, evidence, own, fault, claims));
    const decision = (0,judge/* judge */.S4)(evidence);
    claims.push({ claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" }, { claim: `status ${decision.status}`, basis: "recomputed" });
    const { replay } = decision.verdict;
    if (replay !== undefined)
        claims.push({
            claim: `a replay: cassette ${replay.cassette_sha256 ?? "without a digest"} answered in place of the model; it proves no stage`,
            basis: "recomputed",
        });
    faults.push(...contradictions(evidence, {
        role: input.role === "first-run" ? "run" : (input.role ?? evidence.facts.run.role),
        names: own,
        read: (name) => input.read(name) ?? lines/* NOTHING */.K,
    }));
    compareBundles(evidence, input, fault);
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, decision.verdict, fault);
    compareTrace(input, own, { decision, facts: evidence.facts }, fault);
    claims.push(...claimsOf(evidence, decision));
    return done({ report, decision, evidence });
}

// EXTERNAL MODULE: ./src/core/judge/file-limits.ts
var file_limits = __webpack_require__(97662);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 1 modules
var load = __webpack_require__(79332);
// EXTERNAL MODULE: ./src/core/report/markdown.ts
var markdown = __webpack_require__(34201);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var evidence_reader = __webpack_require__(21265);
;// CONCATENATED MODULE: ./src/world/evidence/audit.ts









/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @param parts takes a bundle that is nested in a run, too: complete in itself, but no run, so that it counts for nothing
 * @returns the audit; what can't be read is one of its faults
 */
async function auditBundle(files, { parts = false } = {}) {
    const bytes = files.list().reduce((sum, { size }) => sum + size, 0);
    if (bytes > judge_files/* MAX_BUNDLE_BYTES */.Me)
        return refused([{ file: ".", problem: `Expected at most ${judge_files/* MAX_BUNDLE_BYTES */.Me} bytes in all, found ${bytes}.` }]);
    const { audit } = await auditFiles(files, parts ? null : "run");
    return audit;
}
function refused(faults) {
    return { report: null, decision: null, evidence: null, ci: null, claims: [], faults };
}
async function auditFiles(files, role) {
    const digests = new Map();
    const unreadable = [];
    const nested = new Map();
    for (const name of judge_evidence/* NESTED */.s6) {
        // A nested bundle nests nothing, but a run that was concluded; what lies there all the same is a file that belongs into no such bundle.
        const inner = role === "run" || role === "first-run" || role === null ? files.nested(name) : null;
        if (inner === null)
            continue;
        const result = await auditFiles(inner, name);
        nested.set(name, withoutContent(result.audit));
        for (const [file, digest] of result.digests)
            digests.set(`${name}/${file}`, digest);
    }
    const own = new Map(files
        .list()
        .filter(({ name }) => isOwnFile(name, nested.keys()))
        .map(({ name, size }) => [name, size]));
    const contents = new Map();
    /** Hashes a file while something reads it; what goes wrong is told once. */
    const take = async (name, reader) => {
        try {
            const largest = (0,file_limits/* largestOf */.u)(name);
            const size = own.get(name);
            if (size > largest)
                throw new evidence_reader/* BundleReadFault */.F(name, `Expected at most ${largest} bytes, found ${size}.`);
            const hash = (0,external_node_crypto_.createHash)("sha256");
            for await (const piece of files.chunks(name)) {
                hash.update(piece);
                reader?.push(piece);
            }
            reader?.end();
            digests.set(name, { sha256: hash.digest("hex"), size });
        }
        catch (error) {
            if (!(error instanceof evidence_reader/* BundleReadFault */.F))
                throw error;
            unreadable.push({ file: name, problem: error.problem });
            own.delete(name);
        }
    };
    for (const [name, size] of [...own])
        if ((0,file_limits/* readingOf */.M)(name, size) === "whole")
            await take(name, whole((bytes) => contents.set(name, bytes), size));
    const names = new Set(own.keys());
    const read = (name) => contents.get(name) ?? EMPTY;
    const inner = new Map();
    for (const [name, { report, decision }] of nested)
        if (report !== null && decision !== null)
            inner.set(name, { report, events: decision.events.map(({ event }) => event) });
    const loading = (0,load/* beginEvidence */.B)({ names, read, sizeOf: (name) => own.get(name) ?? 0 }, inner);
    for (const name of judge_files/* STREAMED */.wn) {
        if (!own.has(name))
            continue;
        const reader = loading.open(name);
        if (!digests.has(name))
            await take(name, reader);
        else {
            reader?.push(read(name));
            reader?.end();
        }
    }
    const heads = new Map();
    for (const name of own.keys()) {
        const isHeaded = judge_files/* GIT_BUNDLES */.P9.includes(name);
        if (!digests.has(name))
            await take(name, isHeaded ? createHeadReader((head) => heads.set(name, head)) : null);
        else if (isHeaded)
            heads.set(name, read(name));
    }
    const result = audit({
        role,
        digests,
        read: (name) => contents.get(name) ?? null,
        head: (name) => heads.get(name) ?? null,
        nested,
        loaded: unreadable.length > 0 ? { faults: [] } : loading.end(),
        markdown: markdown/* reportMarkdown */.u,
    });
    result.faults.unshift(...unreadable);
    return { audit: result, digests };
}
const EMPTY = Buffer.alloc(0);
function whole(done, size) {
    // Only once there is something to read: a size that is refused takes no memory.
    let bytes = null;
    let at = 0;
    return {
        push(piece) {
            bytes ??= Buffer.allocUnsafe(size);
            if (at + piece.byteLength <= size)
                bytes.set(piece, at);
            at += piece.byteLength;
        },
        end() {
            if (at === size)
                done(bytes ?? EMPTY);
        },
    };
}
/** Of a nested bundle only its report and the names of its events are asked for. */
function withoutContent(audit) {
    return { ...audit, evidence: null };
}


/***/ }),

/***/ 21265:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: function() { return /* reexport */ evidence_source/* BundleReadFault */.F; },
  h: function() { return /* binding */ openBundle; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var evidence_names = __webpack_require__(88056);
// EXTERNAL MODULE: ./src/world/evidence/source.ts
var evidence_source = __webpack_require__(32671);
;// CONCATENATED MODULE: ./src/world/evidence/folder.ts




/** Two buffers of this size per file in hand: large enough that system calls don't count, small against 200 MB. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Below this a synchronous read is faster than a trip through the thread pool. */
const SMALL_BYTES = 256 * 1024;
const OPEN_FLAGS = (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NOFOLLOW | (external_node_fs_default()).constants.O_NONBLOCK;
/** Two names that are one file elsewhere, in a folder of another system say. */
const TWIN = "a name beside it differs in case alone";
/** Walks a bundle folder without following anything; the reader's source for folders. */
function openFolder(root) {
    const problems = [];
    const found = new Map();
    const seen = { entries: 0, folded: new Set() };
    walk(root, "", found, problems, seen);
    if (seen.entries > evidence_source/* MAX_ENTRIES */.S) {
        problems.push({ file: ".", problem: `Expected at most ${evidence_source/* MAX_ENTRIES */.S} files and folders, found more.` });
        return { source: null, problems };
    }
    const source = {
        kind: "folder",
        sizes: new Map([...found].map(([name, { size }]) => [name, Number(size)])),
        chunks: (name) => readChunks(root, name, found.get(name)),
        close: () => { },
    };
    return { source, problems };
}
function walk(root, folder, found, problems, seen) {
    for (const part of list(root, folder, problems)) {
        if (++seen.entries > evidence_source/* MAX_ENTRIES */.S)
            return;
        const name = (folder === "" ? part : `${folder}/${part}`);
        const file = (0,bytes/* displayPath */.Gt)(name);
        const stats = external_node_fs_default().lstatSync(absolute(root, name), { bigint: true, throwIfNoEntry: false });
        if (stats === undefined)
            problems.push({ file, problem: "Expected a file that stays, found it gone." });
        else if (stats.isSymbolicLink())
            problems.push({ file, problem: "Expected a file, found a symbolic link." });
        else if (stats.isDirectory()) {
            const problem = (0,evidence_names/* artifactNameProblem */.N)(`${name}/report.md`);
            if (problem === null)
                walk(root, name, found, problems, seen);
            else
                problems.push({ file, problem: `Expected a folder of a bundle, found another: ${problem}.` });
        }
        else if (!stats.isFile())
            problems.push({ file, problem: "Expected a file, found a special file." });
        else {
            const problem = (0,evidence_names/* artifactNameProblem */.N)(name) ?? (seen.folded.has(name.toLowerCase()) ? TWIN : null);
            seen.folded.add(name.toLowerCase());
            if (problem === null)
                found.set(name, stats);
            else
                problems.push({ file, problem: `Expected a file of a bundle, found another: ${problem}.` });
        }
    }
}
function list(root, folder, problems) {
    try {
        return external_node_fs_default().readdirSync(absolute(root, folder), { encoding: "buffer" }).map(bytes/* bytePath */.OO);
    }
    catch (error) {
        const { code } = error;
        problems.push({
            file: folder === "" ? "." : (0,bytes/* displayPath */.Gt)(folder),
            problem: `Expected a readable folder, found ${code}.`,
        });
        return [];
    }
}
function absolute(root, name) {
    return Buffer.concat([Buffer.from(`${root}/`), (0,bytes/* pathBytes */.X5)(name)]);
}
async function* readChunks(root, name, listed) {
    const fd = openListed(root, name, listed);
    try {
        const size = Number(listed.size);
        if (size <= SMALL_BYTES)
            yield readSmall(fd, name, size);
        else
            yield* readLarge(fd, name, size);
        checkIdentity(fd, name, listed);
    }
    finally {
        external_node_fs_default().closeSync(fd);
    }
}
function openListed(root, name, listed) {
    let fd;
    try {
        fd = external_node_fs_default().openSync(`${root}/${name}`, OPEN_FLAGS);
    }
    catch (error) {
        const { code } = error;
        throw new evidence_source/* BundleReadFault */.F(name, `Expected a readable file, found ${code}.`, error);
    }
    try {
        checkIdentity(fd, name, listed);
        return fd;
    }
    catch (error) {
        external_node_fs_default().closeSync(fd);
        throw error;
    }
}
function checkIdentity(fd, name, listed) {
    const now = external_node_fs_default().fstatSync(fd, { bigint: true });
    if (now.dev !== listed.dev || now.ino !== listed.ino || now.size !== listed.size || now.ctimeNs !== listed.ctimeNs) {
        throw new evidence_source/* BundleReadFault */.F(name, "Expected a file that stays as it is while it is read, found it changed.");
    }
}
function readSmall(fd, name, size) {
    const buffer = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
        const got = external_node_fs_default().readSync(fd, buffer, done, size - done, done);
        if (got === 0)
            throw cutShort(name, size, done);
        done += got;
    }
    return buffer;
}
/** Reads the next piece while the caller works on this one: reading and hashing overlap. */
async function* readLarge(fd, name, size) {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let position = 0;
    let pending = readAt(fd, buffers[0], 0);
    try {
        for (let turn = 0;; turn++) {
            const buffer = buffers[turn % 2];
            const got = await pending;
            position += got;
            if (position > size)
                throw new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found more.`);
            if (got === 0)
                break;
            pending = readAt(fd, buffers[(turn + 1) % 2], position);
            yield buffer.subarray(0, got);
        }
    }
    finally {
        // The descriptor is closed by the caller: no read may still be under way then.
        await pending.catch(() => 0);
    }
    if (position !== size)
        throw cutShort(name, size, position);
}
function readAt(fd, buffer, position) {
    return new Promise((resolve, reject) => {
        external_node_fs_default().read(fd, buffer, 0, buffer.byteLength, position, (error, got) => (error ? reject(error) : resolve(got)));
    });
}
function cutShort(name, size, found) {
    return new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found ${found}.`);
}

;// CONCATENATED MODULE: ./src/world/evidence/reader.ts






/**
 * Opens a bundle from a folder or a zip file, trusting nothing: links, special files, climbing, absolute, doubled or
 * colliding names, names that belong into no bundle, and archives that lie, overlap or explode are problems, and such a
 * file is not in the list. Reading goes on with the rest, so that a verifier can name every file that does not hold.
 *
 * @param location folder or zip file; links on the way to it are the caller's choice and are followed
 */
async function openBundle(location) {
    let real;
    let stats;
    try {
        real = external_node_fs_default().realpathSync(location);
        stats = external_node_fs_default().statSync(real);
    }
    catch (error) {
        const code = error.code ?? "UNKNOWN";
        return refused(`Expected a bundle folder or a zip file, found ${code === "ENOENT" ? "nothing there" : code}.`);
    }
    if (stats.isDirectory())
        return opened(openFolder(real));
    if (!stats.isFile())
        return refused("Expected a bundle folder or a zip file, found a special file.");
    const { openZip } = await Promise.all(/* import() | verify */[__webpack_require__.e(377), __webpack_require__.e(663), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(217), __webpack_require__.e(219), __webpack_require__.e(399), __webpack_require__.e(456), __webpack_require__.e(300)]).then(__webpack_require__.bind(__webpack_require__, 18940));
    return opened(await openZip(real));
}
function refused(problem) {
    return { files: null, problems: [{ file: ".", problem }] };
}
function opened({ source, problems }) {
    return { files: source === null ? null : view(source, ""), problems };
}
function view(source, prefix) {
    const names = [...source.sizes.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    const sizeOf = (name) => source.sizes.get(prefix + name) ?? null;
    const present = (name) => {
        if (sizeOf(name) === null)
            throw new evidence_source/* BundleReadFault */.F(prefix + name, "Expected this file, found none.");
        return prefix + name;
    };
    const files = {
        kind: source.kind,
        list: () => names.map((name) => ({ name, size: sizeOf(name) ?? 0 })).sort(evidence_names/* byName */.n),
        has: (name) => sizeOf(name) !== null,
        sizeOf,
        digest: async (name) => digestOf(source.chunks(present(name))),
        read: async (name, maxBytes) => {
            const full = present(name);
            const size = sizeOf(name) ?? 0;
            if (size > maxBytes)
                throw new evidence_source/* BundleReadFault */.F(full, `Expected at most ${maxBytes} bytes, found ${size}.`);
            const parts = [];
            for await (const chunk of source.chunks(full))
                parts.push(Buffer.from(chunk));
            return Buffer.concat(parts);
        },
        chunks: (name) => source.chunks(present(name)),
        nested: (inner) => {
            const below = `${prefix}${inner}/`;
            return names.some((name) => name.startsWith(`${inner}/`)) ? view(source, below) : null;
        },
        close: () => source.close(),
    };
    return files;
}
async function digestOf(chunks) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
    }
    return { sha256: hash.digest("hex"), size };
}


/***/ }),

/***/ 32671:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ BundleReadFault; },
/* harmony export */   S: function() { return /* binding */ MAX_ENTRIES; }
/* harmony export */ });
/** More names than this are no bundle of ours: some forty files, three nested bundles, and a few raw files of the lane. */
const MAX_ENTRIES = 10_000;
/** A file that can't be trusted as it was read: it changed, or is not what the archive declares. */
class BundleReadFault extends Error {
    name = "BundleReadFault";
    file;
    problem;
    constructor(file, problem, cause) {
        super(`${file}: ${problem}`, cause === undefined ? {} : { cause });
        this.file = file;
        this.problem = problem;
    }
}


/***/ }),

/***/ 7917:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: function() { return /* binding */ matrixSchema; },
/* harmony export */   P0: function() { return /* binding */ MAX_MATRIX_BYTES; },
/* harmony export */   z5: function() { return /* binding */ parseMatrix; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49102);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24847);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33821);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28450);






/** Largest `matrix.json`, in bytes: some hundred rows of a few hundred bytes each. */
const MAX_MATRIX_BYTES = 4 * 1024 * 1024;
/** Name of a row, which is the name of a folder, too. */
const rowName = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const code = zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK);
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    row: rowName,
    by: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    code,
    event: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["fail", "blocked"]),
    ok: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    problems: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    exit_code: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nullable(),
    bundle: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/)
        .nullable(),
    sums_sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
});
/** The sealed result of `health` (SPEC section 7). */
const matrixSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schema_version: _fields__WEBPACK_IMPORTED_MODULE_3__/* .schemaVersionField */ .Iu,
    harness_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    made_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    ok: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    checked: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowName),
    errors: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ row: rowName, problem: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    rows: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowSchema),
    not_checked: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(rowName),
    not_covered: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ row: rowName, code, reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
})
    .describe("Failure matrix of case-harness health");
/** Reads a matrix; never throws on bad input. */
function parseMatrix(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(bytes, matrixSchema, { maxBytes: MAX_MATRIX_BYTES, maxDepth: 8, escapedNul: true });
}


/***/ }),

/***/ 54442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: function() { return /* binding */ outcomeBinding; },
/* harmony export */   Ws: function() { return /* binding */ outcomeSchema; },
/* harmony export */   _M: function() { return /* binding */ parseOutcome; },
/* harmony export */   sG: function() { return /* binding */ outcomeOf; },
/* harmony export */   yz: function() { return /* binding */ outcomeSentence; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49102);
/* harmony import */ var _domain_outcome__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34772);
/* harmony import */ var _domain_run_id__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53715);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93137);
/* harmony import */ var _fields__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33821);
/**
 * A person's word on the result of a run that waits for it (LADDER 4), as it is given in CI: a record that a pull request brings, or the comment by
 * which an environment is approved. Either is bound to the report and the patch of that run; who says it and when is the forge's word.
 */






const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, "expected 64 hexadecimal digits");
/** The record: what is said, and of which result. */
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: _fields__WEBPACK_IMPORTED_MODULE_1__/* .schemaReference */ .Lw,
    outcome: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_domain_outcome__WEBPACK_IMPORTED_MODULE_3__/* .OPERATOR_WORDS */ .H),
    run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_domain_run_id__WEBPACK_IMPORTED_MODULE_4__/* .RUN_ID */ .UC, "expected the id of a run"),
    report_sha256: digest,
    patch_sha256: digest,
    reason: _fields__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.optional(),
})
    .describe("Outcome of a run of stage 5, by the person who merges this record");
/** Digest over what a word is bound to. */
function outcomeBinding({ run_id, report_sha256, patch_sha256 }) {
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)({ run_id, report_sha256, patch_sha256 }));
}
/** Reads the record. @returns the word, or every fault with its position; never throws on bad input */
function parseOutcome(bytes) {
    const parsed = (0,_fields__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .aE)(bytes, outcomeSchema);
    if (!parsed.ok)
        return parsed;
    const { outcome, run_id, reason = null } = parsed.value;
    return { ok: true, value: { outcome, run_id, reason, binding: outcomeBinding(parsed.value) } };
}
const VERBS = { accepted: "accept", rejected: "reject" };
/** The line by which a comment says an outcome; the binding stands in it. */
function outcomeSentence(outcome, result) {
    return `I ${VERBS[outcome]} the result of run ${result.run_id}, ${outcomeBinding(result)}.`;
}
const SENTENCE = /^[ \t]*I (accept|reject) the result of run ([0-9A-Za-z-]{1,128}), ([0-9a-f]{64})\.[ \t]*$/gm;
const REASON = /^[ \t]*Reason: (.+)$/m;
/** Reads the comment. @returns why it says no outcome, or more than one */
function outcomeOf(comment) {
    const said = [...comment.replaceAll("\r", "").matchAll(SENTENCE)];
    const [first, second] = said;
    if (first === undefined)
        return { problem: "it has no line of the check that says accept or reject, and of which result" };
    if (second !== undefined)
        return { problem: "it says more than one outcome" };
    const [, verb, run_id, binding] = first;
    return {
        outcome: _domain_outcome__WEBPACK_IMPORTED_MODULE_3__/* .OPERATOR_WORDS */ .H.find((word) => VERBS[word] === verb),
        run_id: run_id,
        binding: binding,
        reason: REASON.exec(comment)?.[1]?.trim() ?? null,
    };
}


/***/ }),

/***/ 23758:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: function() { return /* binding */ AGENT_SYSTEMS; },
/* harmony export */   _d: function() { return /* binding */ PACKAGE_BOUNDARY; },
/* harmony export */   bm: function() { return /* binding */ recordOfPackage; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36367);
/* harmony import */ var _npm_lock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55787);
/* harmony import */ var _schemas__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22496);



/** Every system that agents run on: of packages that are for others alone, a record holds nothing. */
const AGENT_SYSTEMS = _agent__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORMS */ .P4.flatMap((platform) => {
    const [os, cpu] = platform.split("-");
    return os === "linux" ? _npm_lock__WEBPACK_IMPORTED_MODULE_1__/* .LIBCS */ .EO.map((libc) => ({ os, cpu, libc })) : [{ os, cpu, libc: null }];
});
/** What every record of a package says of it, whatever it is. */
const PACKAGE_BOUNDARY = "The packages are used as they were published; no script of theirs is run at installation.";
/**
 * The record of a package with its lock: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no tree is listed, so that it admits nothing.
 */
function recordOfPackage(known) {
    const { lane, name, version, lock, license, before } = known;
    const isChanged = before !== null && (before.package !== name || before.version !== version);
    return {
        $schema: (0,_schemas__WEBPACK_IMPORTED_MODULE_2__/* .schemaReferenceTo */ ._)("agent.npm"),
        package: name,
        version,
        integrity: lock.packages[(0,_npm_lock__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(name)].integrity,
        license_note: {
            status: "unresolved",
            note: `${license === null ? "The package names no license" : `The package names ${license}`}. Nobody has resolved yet what it allows.`,
            allowed_mutation_modes: [],
        },
        retrieval_date: known.now,
        retrieval_command: `case-harness agent record --lane ${lane} --package ${name}@${version}`,
        protected_source_boundary: PACKAGE_BOUNDARY,
        review_trigger: "Any change of a package, of its version or integrity, or of a tree's digest.",
        previous: isChanged ? { package: before.package, version: before.version } : (before?.previous ?? null),
        trees: {},
        packages: lock.packages,
    };
}


/***/ }),

/***/ 22496:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schemaFileName: function() { return /* binding */ schemaFileName; },
  r: function() { return /* binding */ schemaFiles; },
  _: function() { return /* binding */ schemaReferenceTo; },
  schemaText: function() { return /* binding */ schemaText; }
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var approval = __webpack_require__(24847);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(48865);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(35382);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(56954);
;// CONCATENATED MODULE: ./src/core/records/descriptions-evidence.ts
const ENVIRONMENT = {
    os: "The operating system.",
    arch: "The processor's architecture.",
    node: "The Node.js that the harness ran on.",
    git: "The version of git, or null where there is none.",
    python: "The version of Python, or null where no command needs it.",
    forge: "The forge that the run was made for, or `local`.",
};
const COMMANDS = "Each command, in order, and how it ended.";
/** What a command's end tells beside what every end tells. */
const COMMAND_END = {
    "commands[].limit_hit.limit": "The limit's name.",
    "commands[].limit_hit.found": "What was found.",
    "commands[].limit_hit.bound": "What is allowed.",
    "commands[].output.lines": "Lines.",
    "commands[].output.bytes": "Bytes, with what each line begins with there.",
    "commands[].output.cut": "Whether there was more.",
};
/** What is known of a repository at one moment. */
function state(at) {
    return {
        [`${at}.at`]: "When it was looked at, in UTC.",
        [`${at}.head`]: "The commit that HEAD is.",
        [`${at}.branch`]: "The ref that HEAD is on, or null where it is detached.",
        [`${at}.refs`]: "Digest over every ref.",
        [`${at}.index`]: "Digest over the index, or null where there is none.",
        [`${at}.status`]: "What differs from the last commit.",
        [`${at}.status.sha256`]: "Digest over all of it.",
        [`${at}.status.clean`]: "Whether there was nothing.",
        [`${at}.config`]: "Digest over its configuration.",
        [`${at}.hooks`]: "Digest over its hooks.",
        [`${at}.manifest`]: "Digest over path, type, mode and content of each tracked file.",
        [`${at}.entries`]: "How many tracked files there are.",
    };
}
const REFS = {
    refs: "Its refs.",
    "refs[].ref": "Full name of the ref.",
    "refs[].id": "The object that it names.",
    remotes: "Its remotes.",
    "remotes[].name": "The remote's name.",
    "remotes[].url_sha256": "Digest of its address.",
};
/** Each fact of `facts.json`, and its fields. */
const FACT = {
    run: {
        "": "The run itself.",
        run_id: "The run's id: time, case and a random part.",
        case_id: "The case, or `unknown` where the contract can't be read.",
        nonce: "A random value that is announced before the agent starts.",
        harness_version: "The version of the harness.",
        started_at: "When the run started, in UTC.",
        finished_at: "When it finished, in UTC.",
        artifacts_dir: "The folder of the bundle on the machine of the run.",
        workspace_root: "The folder of the agent's copy, or null where none was made.",
        role: "What the bundle is: `run`, `conclusion` of one by a person, or nested in one as `stage1-refusal` or `fake-baseline`.",
    },
    request: {
        "": "What was asked for.",
        stage: "The stage, 1 to 6.",
        lane: "The lane.",
        task_source: "Where the contract is from: `shipped`, `case-dir` or `task`.",
        enabled_lanes: "Real lanes that were enabled for this run.",
        enabled_stage: "The stage that real lanes were enabled for, or null.",
        timeout_seconds: "The lane's time as it was asked for, or null for the contract's.",
        model_provider: "The provider that was asked for, or null.",
        model: "The model that was asked for, or null.",
        replay: "Whether a cassette was to answer in place of the model.",
    },
    environment: { "": "The machine of the run.", ...ENVIRONMENT },
    contract: {
        "": "Whether the contract could be read.",
        state: "`read` or `unreadable`.",
        reason: "Why it could not be read, or null.",
    },
    clock: {
        "": "Readings of the run's clock, in UTC.",
        contract_read: "When the contract was read.",
        gates_evaluated: "When every gate had been evaluated.",
        lane_started: "When the lane started, or null.",
        lane_ended: "When everything of the lane was dead, or null.",
        diff_checked: "When the change had been taken, or null.",
        verification_completed: "When verification had ended, or null.",
    },
    tools: {
        "": "Programs that the run needs.",
        "[].name": "The program's name.",
        "[].needed_for": "What needs it.",
        "[].found": "Whether it is there.",
        "[].version": "Its version as it says itself or as its installation is named; null where neither is known.",
        "[].by": "By what it is known: a toolchain, or where it lies.",
        "[].problem": "Of one that is missing: where it was looked for.",
        "[].expected": "What is missing, where it is no program.",
    },
    case: {
        "": "What is known of the case beside its contract and its workspace.",
        acceptance: "Its acceptance tests, which no agent sees.",
        "acceptance[].path": "Path of the file, relative to the tree.",
        "acceptance[].mode": "Its mode.",
        "acceptance[].sha256": "SHA-256 of its content.",
        fake_script_sha256: "SHA-256 of its fake.json, or null where there is none.",
        problem: "Why the case can't be used, or null.",
        target_exposures: "Fields of the contract that name a target repository.",
    },
    workspace: {
        "": "The copy that the lane was to work in, before it was started.",
        tree: "Its git tree id.",
        entries: "How many files, folders and links it has.",
        problem: "What of the starting tree can't be copied, or null.",
    },
    approval: {
        "": "The approval that was handed over, and what the ledger of used ones says of it.",
        record: "Its file in `records/`, or null.",
        ledger: "`unused`, `consumed`, `outer-run` in a fake baseline, `unavailable`; null where none was asked for.",
        entry: "The ledger's entry: SHA-256 over repository, approval and binding, or null.",
        problem: "Why the ledger can't remember.",
        used_by: "The run that has used it, where the ledger says so.",
        at: "When the ledger was asked, before anything was copied, in UTC.",
        binary_sha256: "SHA-256 of the admitted binary that it is bound to, or null.",
    },
    agent_source: {
        "": "Where the agent's records were read.",
        records_from: "The working folder, or in CI the trusted commit.",
        prices_sha256: "SHA-256 of the record of prices, where there is one.",
        unreadable: "Records that exist and could not be read, with the reason.",
        "unreadable.*": "Why this record could not be read.",
    },
    agent_binary: {
        "": "The copy of the agent's binary that would run, hashed while it was made.",
        source: "Where its bytes came from: `candidate` or `store`; null where there was none.",
        problem: "Why there is none, or null.",
        sha256: "Its SHA-256, or null.",
        bytes: "Its size, or null.",
        format: "What its first bytes say that it is, or null.",
        npm_package: "The npm package that the candidate lies in, or null.",
        not_executable: "Why it can't be executed here, or null.",
        store_corrupt: "Whether an entry of the store no longer had the bytes of its name.",
    },
    model_access: {
        "": "Whether what the model's provider needs is at hand; neither endpoint nor credential.",
        local_base_url: "Whether a local provider's endpoint is named and can be used.",
        openai_codex_auth_bridge: "Whether the bridge of openai-codex is said to be set up.",
        credential: "Whether the credential is at hand; null where none is needed.",
        chatgpt_login: "The credential is a person's ChatGPT login: it is asked at its own endpoint, which takes no bound on an answer.",
        replay: "A cassette answers in place of the model, so that none of it is needed.",
        endpoint_networks: "The networks of the endpoint's addresses: loopback, private, internet or none.",
        problem: "What is wrong with the endpoint or the way to it.",
        credential_problem: "What is wrong with the credential that was named.",
    },
    model_probe: {
        "": "One streamed question to the model, before the lane was started.",
        route: "The route that was asked.",
        outcome: "What came: content, reasoning_only, empty, unreadable, other_model, unreachable or error_status.",
        status: "The status of the answer, or null where none came.",
        reason: "Why there was no usable answer (of another model its name, quoted), or null.",
    },
    model_calls: {
        "": "The gateway's record of every call, as it was when it closed.",
        count: "How many calls.",
        sha256: "SHA-256 of `backend/model-calls.jsonl`.",
    },
    ci: {
        "": "What a CI run was made for.",
        repository: "The repository, `owner/name`.",
        head_sha: "The commit that was tested.",
        event: "The event that began it.",
        workflow_run: "The forge's run that this one was a job of, or null.",
        "workflow_run.id": "Its id.",
        "workflow_run.attempt": "Its attempt, or null where the runner does not count.",
        trusted: "The commit that records and contract were read from, or null.",
        "trusted.branch": "Its branch.",
        "trusted.sha": "Its id.",
    },
    setup: {
        "": "The setup commands of the contract.",
        level: "The level that they ran at: sandbox, pid or none.",
        commands: COMMANDS,
        ...COMMAND_END,
        "commands[].place": "`checkout`, which is verified, or `workspace`, the lane's copy.",
        changed: "Paths of the starting tree that they changed; the first ones.",
        undiscarded: "What they added and nothing discards, as rules that would; the first ones.",
        more: "How many there are beyond those named.",
        "more.changed": "Changed paths beyond those named.",
        "more.undiscarded": "Rules beyond those named.",
        problem: "What else kept them from being used, or null.",
        left: "What they left for lane and verification, or null.",
        "left.products": "In discarded paths.",
        "left.products.files": "Files, links among them.",
        "left.products.bytes": "Their bytes.",
        "left.home": "In their home.",
        "left.home.files": "Files, links among them.",
        "left.home.bytes": "Their bytes.",
        settings: "Network settings of the user that were shown to them.",
        settings_withheld: "Those that were not shown, or not as a whole, because they hold a credential.",
    },
    lane: {
        "": "The lane's process, as the harness saw it.",
        program: "The program that was started.",
        program_sha256: "SHA-256 of its bytes.",
        argv: "Its arguments.",
        env_names: "Names of its variables.",
        mounts: "Paths that were visible to it.",
        stdout_bytes: "Bytes of its standard output.",
        stderr_bytes: "Bytes of its standard error.",
        output_truncated: "Whether more came than is kept.",
        events: "Names of the events that it sent itself, in order.",
        event_faults: "Lines on its event descriptor that were no events.",
        event_log_problem: "Why the event log that it left could not be kept, or null.",
    },
    gitignore: {
        "": "The .gitignore files of the tree at the start: what they ignore is set aside.",
        files: "The files, in manifest order.",
        "files[].path": "Path of the file.",
        "files[].content_b64": "Its content in base64.",
        problem: "Why they don't count, or null.",
    },
    walk: {
        "": "The harness's own walk of the workspace after the lane.",
        refusals: "What it met that may not be there.",
        "refusals[].kind": "What it is.",
        "refusals[].path": "Where it is.",
        "refusals[].detail": "What was seen.",
        limit_hits: "Limits that were passed.",
        "limit_hits[].limit": "The limit's name.",
        "limit_hits[].path": "Where it was passed.",
        "limit_hits[].found": "What was found there.",
        "limit_hits[].bound": "What is allowed.",
        late_changes: "Paths that changed between the snapshot that was judged and the end.",
        unnamed: "How many of each kind there were beyond those that are named.",
        "unnamed.refusals": "Refusals.",
        "unnamed.limit_hits": "Limits that were exceeded.",
        "unnamed.late_changes": "Paths that changed late.",
        set_aside: "What is set aside: counted and listed as a whole, never judged.",
        "set_aside.listed": "Entries that the manifest lists.",
        "set_aside.unlisted": "Entries that were too many for it.",
        "set_aside.entries": "All entries with those below them.",
        "set_aside.counted": "False where there are more than were counted.",
    },
    head: {
        "": "What the agent's own .git says, read as data.",
        baseline_commit: "The commit that the harness made of the tree at the start.",
        state: "`unchanged`, `moved` or `unreadable`.",
        problem: "Why it could not be read, or null.",
        branch: "The branch that HEAD is on, or null.",
        commit: "The commit that HEAD is, or null.",
        refs_created: "Refs beside the baseline's branch.",
        remotes: "Remotes that it names.",
        uncommitted: "Paths that are not what the commit holds.",
        uncommitted_unnamed: "How many there were beyond those that are named.",
    },
    patch: {
        "": "The change, as git trees of the harness's own store.",
        baseline_tree: "Tree id of the start.",
        result_tree: "Tree id of the result.",
    },
    verification: {
        "": "The verification commands, run once in a clean checkout.",
        status: "passed, failed, missing or not_run.",
        reason: "Why they were not run, or null.",
        level: "The level that they ran at, or null.",
        tree: "What kept the commands from changing what judges them, or null where it did not come to that.",
        "tree.mode": "`read-only`, `writable` but for what judges, or below the sandbox only `looked-at` after each command (`writable-looked-at`).",
        "tree.mounts": "What of the tree is not as the rest of it.",
        "tree.mounts[].path": "Where it is.",
        "tree.mounts[].access": "`write`, `read`, or `look`: only looked at afterwards.",
        "tree.mounts[].reason": "Why it is so.",
        "tree.left_out": "Folders that are set aside and could not be written all the same.",
        commands: COMMANDS,
        ...COMMAND_END,
        "commands[].hints": "What a command that failed says it could not write or find, in its own words, which prove nothing; or what it began without.",
        "commands[].hints[].kind": "What it is about.",
        "commands[].hints[].path": "The path, within the tree.",
        "commands[].hints[].rule": "The rule of `discard_paths` that would help, or null.",
    },
    secrets: {
        "": "The search for secrets.",
        scanner: "What searched.",
        findings: "What was found.",
        "findings[].file": "The file of the bundle.",
        "findings[].rule": "What it was found by; never the value.",
        redactions: "Places in which known values were replaced, all files together.",
        redacted: "Known values that were replaced, by file.",
        "redacted[].file": "The file of the bundle.",
        "redacted[].rule": "The value's name.",
        "redacted[].places": "In how many places.",
        "redacted[].excuse": "Why it is no leak, where it is none.",
        withheld: "Files that were replaced by a note, with the reason.",
        "withheld.*": "Why this file is withheld.",
    },
    source: {
        "": "The repository that the run starts from, read as data before anything was copied; never its path.",
        problem: "Why it can't be read as a repository at rest, or null.",
        owner: "`own`: of whoever runs the harness; `other`: of another user of the machine; `unknown`.",
        path_agrees: "Whether it is the folder that the record names; null where the record names none.",
        origin_sha256: "Digest of the address of its remote `origin`, or null where it has none.",
        is_target: "Whether a target record names it.",
        dirty: "What is not as the last commit is.",
        "dirty.tracked": "Tracked files that are changed; the first ones.",
        "dirty.untracked": "Files that are neither tracked nor ignored; the first ones.",
        "dirty.more": "How many there are beyond those named.",
        submodules: "Paths of submodules, which are empty folders in the copy; the first ones.",
        lfs_pointers: "Paths of LFS pointers, which stay pointers in the copy; the first ones.",
        more: "How many there are beyond those named.",
        "more.submodules": "Submodules beyond those named.",
        "more.lfs_pointers": "LFS pointers beyond those named.",
        before: "What must be the same after the run, or null where there was a problem.",
        ...state("before"),
    },
    source_after: {
        "": "The same repository, when everything of the lane was dead.",
        problem: "Why it can't be read any more, or null.",
        state: "What must be the same as before, or null.",
        ...state("state"),
        changed: "What differs, as far as both looks kept names.",
        "changed.refs": "Names of refs; the first ones.",
        "changed.paths": "Paths of files; the first ones.",
        "changed.more": "How many there are beyond those named.",
    },
    copy: {
        "": "The working copy of the repository.",
        made_at: "When it had been made, in UTC.",
        clean_start_at: "When it was compared with the commit that it is a copy of, in UTC.",
        dirty: "What differed then; the first paths.",
        more: "How many there were beyond those named.",
        converted: "Files that HEAD has in another form than git would store them in.",
        "converted.paths": "The first paths.",
        "converted.more": "How many there were beyond those named.",
        clean_end_at: "When it was compared with the snapshot that is judged, in UTC, or null.",
    },
    sandbox: {
        "": "The disposable repository, as the harness made it.",
        creation_source: "`case` or `clone`.",
        created_at: "When it had been made, in UTC.",
        dir: "Its folder on the machine of the run.",
        branch: "The ref that HEAD is on, or null.",
        baseline_commit: "The commit that the harness made of the tree at the start.",
        ...REFS,
        more: "How many refs and remotes there were beyond those listed.",
    },
    sandbox_history: {
        "": "The disposable repository after the lane, its objects read by the harness itself.",
        at: "When it was read, in UTC.",
        problem: "Why it can't be read any more, or null.",
        branch: "The ref that HEAD is on, or null.",
        ...REFS,
        commits: "Every commit that a ref leads to and the baseline does not.",
        "commits[].id": "Its id.",
        "commits[].parents": "Ids of its parents.",
        "commits[].subject": "The first line of its message.",
        "commits[].author": "Who wrote it, as it says itself.",
        "commits[].author.name": "The name.",
        "commits[].author.email": "The address.",
        "commits[].committer": "Who committed it, as it says itself.",
        "commits[].committer.name": "The name.",
        "commits[].committer.email": "The address.",
        more: "How many there were beyond those listed.",
        "more.refs": "Refs beyond those listed.",
        "more.remotes": "Remotes beyond those listed.",
        "more.commits": "Commits beyond those listed.",
    },
    disposal: {
        "": "What became of the disposable repository.",
        state: "`disposed`, `retained` as a git bundle, or `left` where it could not be.",
        at: "When, in UTC.",
        bundle_sha256: "SHA-256 of `backend/sandbox.bundle`, or null.",
        problem: "Why it was left where it is, or null.",
    },
    target: {
        "": "The target repository, before anything was copied.",
        refusal: "Why it can't be worked with, a word for each kind, or null.",
        problem: "The same in words, without its path, or null.",
        owner: "`own`, `other` or `unknown`.",
        branch: "The branch that HEAD is on, or null.",
        commit: "The commit that HEAD is, or null.",
        start: "How it was at the start; null where nobody could look.",
        "start.at": "When it was looked at, in UTC.",
        "start.clean": "Whether it was clean.",
        recovered: "What an earlier run had left there, and what became of that; null where nothing was left.",
        "recovered.found": "`before`, `between`, `after`, or `theirs` where somebody had changed the target since.",
        "recovered.did": "`nothing`, `cleaned`, `finished` or `reverted`.",
        "recovered.state": "How it was then: `before`, `after`, `theirs`, or `unfinished` where a person has to look.",
        "recovered.run": "The run that had left it, or null.",
    },
    application: {
        "": "What became of the verified result in the target.",
        at: "When it was begun, which is the time of the commit, in UTC.",
        judged_sha256: "SHA-256 of the verdict by which it was begun; the commit names it.",
        outcome: "`applied`, `refused`, `failed` or `unfinished`.",
        refusal: "Why the target refused it, a word for each kind, or null.",
        problem: "In words, without its path, why it was not applied, or null.",
        branch: "The branch that moved, or null.",
        target_commit_before: "The commit that the result was made from.",
        target_commit: "The commit of the result, or null.",
        tree: "Its tree, in the ids of the target, or null.",
        changed_files: "Every path in which the trees of the two commits differ.",
        bundle_sha256: "SHA-256 of `backend/result.bundle`, or null.",
    },
    target_after: {
        "": "The target repository, when all was done.",
        at: "When it was looked at, in UTC.",
        problem: "Why nobody could look, or null.",
        branch: "The branch that HEAD is on, or null.",
        commit: "The commit that HEAD is, or null.",
        differing: "What differs from it; the first paths.",
        more: "How many there are beyond those named.",
    },
    conclusion: {
        "": "What a person said of the result of the run that is nested as `first-run/`.",
        at: "When, in UTC.",
        outcome: "`accepted` or `rejected`.",
        actor: "Who said it, as was given.",
        reason: "Why, or null.",
        first_run: "What it is bound to.",
        "first_run.run_id": "The id of that run.",
        "first_run.report_sha256": "SHA-256 of the bytes of its report.",
        "first_run.patch_sha256": "SHA-256 of its patch.",
        forge: "What the forge says of it; absent where it was said on the command line.",
        "forge.repository": "The forge's repository, `owner/name`.",
        "forge.source": "`environment`, or `record`.",
        "forge.word": "What the forge knows the word by.",
        "forge.said_at": "When the record was merged; of an environment, which tells no times, when the attempt began that waited for it.",
        "forge.ledger": "The tag that this outcome has used up.",
        "forge.first_run": "Where the run that is concluded was taken from.",
        "forge.first_run.artifact": "Id of its artifact.",
        "forge.first_run.artifact_sha256": "SHA-256 of that artifact's zip.",
        "forge.first_run.workflow_run": "The workflow run that it is of.",
        "forge.first_run.head_sha": "The commit that it was for.",
        "forge.first_run.event": "For which event it ran.",
        "forge.first_run.branch": "For which branch it ran.",
        "forge.first_run.default_branch": "The default branch, when the forge was asked.",
    },
    stage_records: {
        "": "Where the records of the stage were read.",
        records_from: "The working folder, or the commit whose records judge.",
        unreadable: "Why a record that is there can't be read, by its name.",
        repository_sha256: "SHA-256 of where the path leads by which the record names a repository (in CI, within the checkout, of the forge's repository and the path in it), or null.",
    },
    prior_evidence: {
        "": "The bundle that is to prove the stage below, verified again with this program.",
        origin: "`named`, `runs-dir` or `forge`; null where there was none.",
        problem: "Why what was named can't be read as a bundle, or null.",
        bundle: "What the bundle says, derived again, or null.",
        "bundle.run_id": "Its run id.",
        "bundle.case_id": "Its case.",
        "bundle.report_sha256": "SHA-256 of its `report.json`.",
        "bundle.harness_version": "The version of the harness that made it.",
        "bundle.stage": "Its stage.",
        "bundle.status": "Its verdict.",
        "bundle.lane": "Its lane.",
        "bundle.binary_sha256": "SHA-256 of the admitted binary that it ran, or null.",
        "bundle.model_provider": "The provider that it asked, or null.",
        "bundle.model": "The model that it asked, or null.",
        "bundle.replay": "Whether a cassette answered in place of the model.",
        "bundle.level": "The level of containment of its lane, or null.",
        "bundle.verification_level": "The level of its verification, or null.",
        "bundle.made_for": "What it was made for, as it says itself; null outside of a forge.",
        "bundle.made_for.repository": "The repository, `owner/name`.",
        "bundle.made_for.head_sha": "The commit.",
        "bundle.made_for.event": "The event, or null.",
        "bundle.made_for.workflow_run": "The forge's run, or null.",
        "bundle.faults": "What does not hold of it; the first ones.",
        "bundle.compared": "What a run of the next stage is compared with.",
        "bundle.compared.report_fields": "Fields of its report.",
        "bundle.compared.events": "Names of its events, in order.",
        "bundle.compared.allowed_writes_passed": "As its report has it.",
        "bundle.compared.forbidden_paths_passed": "As its report has it.",
        "bundle.compared.verification": "The outcome of its verification.",
        "bundle.compared.blockers": "Codes of its blockers, in order.",
        "bundle.compared.without_digest": "Files that every bundle has, and that have no digest in its report.",
        "bundle.compared.without_freshness": "Files that every bundle has, and that have no time in its report.",
        trusted_by: "`installation`, `signature` or `forge`; null where nothing makes it trusted.",
        forge: "The forge's artifact that it is, and the run that has it, as the forge says; or null.",
        "forge.repository": "The repository, `owner/name`.",
        "forge.artifact": "Id of the artifact.",
        "forge.artifact_sha256": "SHA-256 of its zip, as it came.",
        "forge.workflow_run": "Id of the run.",
        "forge.head_sha": "The commit that it ran for.",
        "forge.event": "The event that began it.",
        "forge.branch": "The branch that it ran on.",
        "forge.default_branch": "The repository's default branch.",
    },
    cassette: {
        "": "The recording that answered in place of the model.",
        sha256: "SHA-256 of the file, or null where it could not be read.",
        problem: "Why it can't be used, or null.",
        provider: "The provider that was recorded, or null.",
        model: "The model that was recorded, or null.",
        recorded_at: "When it was recorded, or null.",
        exchanges: "Requests with their answers that it holds.",
        bound: "What it was recorded of, or null.",
        "bound.contract_sha256": "SHA-256 of the contract.",
        "bound.baseline_tree": "Tree id of the starting tree.",
        "bound.agent_sha256": "SHA-256 of the agent's binary.",
    },
    cancelled: { "": "Where a run was cancelled.", step: "The step." },
    harness_error: { "": "A failure of the harness itself.", step: "The step.", message: "What failed." },
};
/** `facts.json`: every fact with its value, its source and whether it can be derived again. */
const FACTS = {
    schema_version: "The version of this file's form.",
    facts: "Everything that gates and judge read and that stands in no other file.",
    "**.source": "Who said it.",
    "**.basis": "`recomputable` from other files of the bundle or its inputs, or `asserted` by its source.",
    ...Object.fromEntries(Object.entries(FACT).flatMap(([name, { "": whole = "", ...fields }]) => [
        [`facts.${name}`, whole],
        [`facts.${name}.value`, whole],
        ...Object.entries(fields).map(([field, text]) => [
            `facts.${name}.value${field.startsWith("[") ? "" : "."}${field}`,
            text,
        ]),
    ])),
};
/** `report.json`. */
const REPORT = {
    schema_version: "The version by which the bundle was judged.",
    harness_version: "The version of the harness.",
    case_id: "The case, or `unknown` where the contract can't be read.",
    run_id: "The run's id.",
    nonce: "A random value that was announced before the agent started.",
    stage: "The stage, 1 to 6.",
    status: "`pass`; `fail`: it ran and the result is not acceptable; `blocked`: it was not allowed to run, or to count.",
    failure_reason: "The short phrase of the first blocker; null for a pass.",
    backend: "The lane: fake, case, codex or pi.",
    run_started_at: "When the run started, in UTC.",
    run_finished_at: "When it finished, in UTC.",
    backend_exit_code: "The lane's exit code as the system gave it, or null.",
    backend_termination: "How the lane ended: not_started, exited, signalled, timeout, harness_completed or cancelled.",
    artifacts_dir: "The folder of the bundle on the machine of the run.",
    run_artifact_dir: "The same folder.",
    runtime_workspace_root: "The folder of the agent's copy, or null where none was made.",
    changed_files: "What the agent changed, by the harness's own comparison.",
    allowed_writes_passed: "Whether all of it is allowed; null where no lane ran.",
    forbidden_paths_passed: "Whether none of it is forbidden; null where no lane ran.",
    approval_status: "not-required, requested, granted or denied.",
    verification: "The verification commands, and what they came to.",
    "verification.status": "passed, failed, missing or not_run.",
    "verification.commands": COMMANDS,
    "verification.commands[].kind": "`setup` or `verification`.",
    required_events_passed: "Whether the lane sent every event that the contract requires.",
    blockers: "Why the run is not a pass; the first decides the phrase.",
    "blockers[].code": "The stable code, as `explain` has it.",
    "blockers[].subject": "What it is about.",
    "blockers[].expected": "What was expected, or null.",
    "blockers[].found": "What was found, or null.",
    "blockers[].message": "What is wrong, in a sentence.",
    "blockers[].fix": "What to do about it.",
    "verification.tree": "How the tree was kept from being changed: `read-only`, `writable`, `looked-at` or `writable-looked-at`.",
    "verification.not_shown": "What such a verification can't show.",
    not_evaluated: "Checks whose input never came, and why: they found nothing out.",
    "not_evaluated.*": "The reason.",
    lane_phases: "What the lane's own log says of each of its agents; null for a lane without such a log.",
    "lane_phases.*": "One of its agents.",
    "lane_phases.*.state": "completed, rejected, failed, no_result or not_reached.",
    "lane_phases.*.why": "What the log says of it, or null.",
    replay: "There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage.",
    "replay.cassette_sha256": "SHA-256 of the cassette, or null.",
    "replay.recorded_at": "When it was recorded, or null.",
    "replay.exchanges": "Requests with their answers that it holds.",
    "replay.served": "How many of them were served.",
    not_applicable: "Fields and events that this run can't have, with the reason.",
    "not_applicable.*": "The reason.",
    withheld: "Files that were replaced by a note, with the reason.",
    "withheld.*": "The reason.",
    mutation_mode: "The stage's mutation mode.",
    allowed_mutation_scope: "What the stage lets a lane touch.",
    lane_process_started: "Whether a process of the lane was started.",
    case_process_started: "Whether it was a real `ca`.",
    source_admission_status: "`admitted` or `not_admitted`: record, report and license of the agent's binary.",
    source_admission_freshness: "`current`, or `stale`: the agent record expired, or its report does not agree with it; null for a lane without one.",
    model_provider: "The provider that was asked for, or null.",
    model: "The model that was asked for, or null.",
    runtime_model_provider: "The provider's name as the agent has it, or null.",
    model_admission_status: "admitted, missing_admission, mismatch, invalid_admission or not_admitted; null for a lane without a model.",
    case_model_provider: "As model_provider.",
    case_model: "As model.",
    case_runtime_model_provider: "As runtime_model_provider.",
    model_usage: "What the run took of its model, the probe with it; null where no gateway was opened.",
    "model_usage.requests": "Calls that were sent to it.",
    "model_usage.replayed": "How many of them a cassette answered, which costs nothing.",
    "model_usage.uncounted": "Calls counted at the most that they could take: the endpoint gave no count that can be believed.",
    "model_usage.input_tokens": "Tokens of the requests, cached ones among them.",
    "model_usage.cached_tokens": "Those that came out of a cache.",
    "model_usage.output_tokens": "Tokens of the answers, or null where one had neither a count nor a bound.",
    "model_usage.cost_usd": "US dollars by `records/prices.json`, or null where nobody knows.",
    "model_usage.by_agent": "What the agent's own record counts, without the probe; null where it has no count.",
    "model_usage.by_agent.input_tokens": "Tokens of its requests, cached ones among them.",
    "model_usage.by_agent.output_tokens": "Tokens of its answers.",
    "model_usage.by_agent.agrees": "Whether the endpoint counted the same for its calls.",
    case_model_admission_status: "As model_admission_status.",
    baseline: "Git tree id of the start, or null.",
    result: "Git tree id of the result, or null.",
    containment: "How lane and verification were contained.",
    "containment.level": "The lane's level: sandbox, pid or none; null where none was started.",
    "containment.canary": "held, failed or not_run.",
    "containment.verification_level": "The level of verification, or null.",
    environment: "The machine of the run.",
    source_repository_mutated: "Whether the source is another one than before the run; null where nobody could compare. There from stage 3 on.",
    warnings: "What of contract and source deserves a look, and blocks nothing.",
    branch_policy: "The one branch that a lane may commit to, where the repository is one to throw away.",
    "branch_policy.working_branch": "The branch.",
    "branch_policy.may_create_refs": "Always false.",
    "branch_policy.remotes_allowed": "Always empty.",
    disposable_repository_dir: "The folder of the repository that was to be thrown away, or null.",
    approval_state: "What became of the approval: asked for, granted, denied, past its time, used before, or used by this run.",
    target_repository_admission_status: "What the target record says: admitted or not_admitted. There at stage 5.",
    target_repository_start_clean: "Whether the target was clean before anything started; null where nobody could look.",
    target_repository_ending_clean: "Whether it was clean when all was done; null where nobody could look.",
    target_commit_before: "The commit of the target that the result was made from, or null.",
    target_commit: "The commit that the harness made of the result in the target, or null.",
    forbidden_actions: "What is known of each action that contract or target record forbid.",
    "forbidden_actions[].action": "The action.",
    "forbidden_actions[].state": "`prevented`: it could not be done; `observed`: it was; `unobservable`: nobody would have seen it.",
    "forbidden_actions[].how": "How that is known.",
    public_publication_attempted: "Whether it was seen that something was published; null where nobody would have seen it.",
    approval_source: "Who admitted the target, exactly as its record says.",
    validation_command: "The verification commands of the contract.",
    validation_result: "What they came to.",
    operator_outcome: "`missing` until a person has said it, then `accepted` or `rejected`; null where there is nothing to decide.",
    operator: "Who decided, and on what; null while nobody has.",
    "operator.actor": "Who, as was given.",
    "operator.at": "When, in UTC.",
    "operator.reason": "Why, or null.",
    "operator.first_run": "What it is bound to.",
    "operator.first_run.run_id": "The id of the run whose result it is.",
    "operator.first_run.report_sha256": "SHA-256 of the bytes of its report.",
    "operator.first_run.patch_sha256": "SHA-256 of its patch.",
    "operator.forge": "What the forge says of it; absent where it was said on the command line.",
    "operator.forge.repository": "The forge's repository, `owner/name`.",
    "operator.forge.source": "`environment`, or `record`.",
    "operator.forge.word": "What the forge knows the word by.",
    "operator.forge.said_at": "When the record was merged; of an environment, which tells no times, when the attempt began that waited for it.",
    "operator.forge.ledger": "The tag that this outcome has used up.",
    "operator.forge.first_run": "Where the run that is concluded was taken from.",
    "operator.forge.first_run.artifact": "Id of its artifact.",
    "operator.forge.first_run.artifact_sha256": "SHA-256 of that artifact's zip.",
    "operator.forge.first_run.workflow_run": "The workflow run that it is of.",
    "operator.forge.first_run.head_sha": "The commit that it was for.",
    "operator.forge.first_run.event": "For which event it ran.",
    "operator.forge.first_run.branch": "For which branch it ran.",
    "operator.forge.first_run.default_branch": "The default branch, when the forge was asked.",
    rollback: "The command that, run in the target, takes the commit back, or null.",
    disposition: "What became of it, or null.",
    "disposition.state": "`disposed`, `retained` or `left`.",
    "disposition.at": "When, in UTC.",
    "disposition.bundle": "The git bundle that it was kept as, or null.",
    ...Object.fromEntries(Object.entries(ENVIRONMENT).map(([name, text]) => [`environment.${name}`, text])),
    runtime_default_activation: "Always false: no run makes an agent anybody's default.",
    core_promotion_status: "Always not-promoted: no run promotes anything.",
    artifact_paths: "Every file of the bundle that the report knows.",
    artifact_digests: "SHA-256 of each of them; of report.json with that one value as zeros.",
    "artifact_digests.*": "The file's SHA-256.",
    freshness: "When each file was written, and its size then; asserted by the harness.",
    "freshness.*": "The file's.",
    "freshness.*.written_at": "When it was written, in UTC.",
    "freshness.*.size": "Its size in bytes.",
};
/** `matrix.json`. */
const MATRIX = {
    schema_version: "The version by which the matrix was made.",
    harness_version: "The version of the harness.",
    made_at: "When it was made, in UTC.",
    ok: "Whether every row that was checked holds.",
    checked: "The rows that were provoked, by name.",
    errors: "What does not hold.",
    "errors[].row": "The row's name.",
    "errors[].problem": "What was expected of it, and what was found.",
    rows: "Each row that was provoked, and what came of it.",
    "rows[].row": "The row's name.",
    "rows[].by": "How it is provoked.",
    "rows[].code": "The blocker that must come first.",
    "rows[].event": "The event that must carry it; null where no event can be written.",
    "rows[].status": "The verdict that must come of it: fail or blocked.",
    "rows[].ok": "Whether all of that was so.",
    "rows[].problems": "What was not so, a sentence each.",
    "rows[].exit_code": "The exit code of the run, or null where a signal ended it.",
    "rows[].bundle": "The row's bundle, relative to this file, or null where none could be written.",
    "rows[].sums_sha256": "SHA-256 of the bundle's SHA256SUMS, which stands for all of it; null where it could not be sealed.",
    not_checked: "Rows that there are, and that were not asked for.",
    not_covered: "Codes that no row provokes.",
    "not_covered[].row": "The name that its row would have.",
    "not_covered[].code": "The code.",
    "not_covered[].reason": "Why, and what covers it instead.",
};

;// CONCATENATED MODULE: ./src/core/records/descriptions.ts

/** Of fields that mean the same wherever they stand, by their last name; a schema's own description wins. */
const SHARED = {
    $schema: "The JSON Schema of this file, for editors; it decides nothing.",
    path_b64: "A path whose bytes are not valid UTF-8, in base64.",
    path_sha256: "SHA-256 of a path that holds a secret and so is written nowhere.",
    source_url: "Where the source is: an https or file URL without user, password or query.",
    pinned_commit: "The full commit id of the pin, 40 lower-case hexadecimal digits; a branch or tag is never a pin.",
    platform: "The platform that the binary is for: linux-x64, linux-arm64, darwin-x64 or darwin-arm64.",
    exit_code: "The exit code as the system gave it; null where a signal ended it.",
    signal: "The signal that ended it, or null.",
    termination: "How it ended: not_started, exited, signalled, timeout, harness_completed or cancelled.",
    survivors: "Whether everything of it was seen dead afterwards.",
    out_of_space: "True where it failed and said itself that there was no room to write.",
    limit_hit: "The limit at which the harness ended it.",
    output: "What stands of its output in `test.log`.",
    out_of_memory: "True where the kernel ended something of it for want of memory.",
    command: "The command: an argv array, or a string for `bash -c`.",
    duration_ms: "How long it took, in milliseconds.",
};
const AGENT = {
    license_note: "What is known of the license, and what a person has resolved it to allow.",
    "license_note.status": "`unresolved` until a person has resolved what the license allows, then `resolved`; stages 1 to 4 tolerate the first, stage 5 does not.",
    "license_note.note": "What the license is, and who resolved what on which grounds.",
    "license_note.allowed_mutation_modes": "The mutation modes that the license was resolved for: copied-fixture, copied-repo, sandbox-repo, owned-noncritical-repo, candidate-default.",
    retrieval_date: "When the source was looked at: a date or a date-time with its zone.",
    retrieval_command: "The command by which it was looked at, for people.",
    binaries: "The admitted binaries by platform; empty until a build's digest has been reviewed in. A digest that is not listed never runs.",
    "binaries.*": "The admitted binary of this platform.",
    "binaries.*.sha256": "SHA-256 of the binary, as `agent build` prints it: 64 lower-case hexadecimal digits.",
    "binaries.*.url": "An https URL that `agent fetch` takes the binary from, without user, password or query.",
    protected_source_boundary: "What is never done to the source, in a text or a list of texts.",
    previous: "The pin before this one, where the pin changed; null where there was none.",
    review_trigger: "What must change for the record to be looked at again.",
    expires_at: "The last day (a date) or moment (a date-time) that the record counts; after it nothing runs by it.",
};
const IDENTITY = Object.fromEntries([
    ["help", "the usage that it prints"],
    ["strings", "the texts that are embedded in it"],
    ["dry_run", "a dry run on a throwaway case, without any model"],
    ["rebuild", "a second build from another fresh clone"],
].flatMap(([name, what]) => [
    [`identity.${name}`, `Whether the binary is WorkOS Case by ${what}.`],
    [`identity.${name}.state`, "`matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked."],
    [`identity.${name}.detail`, "What was seen, or why nobody looked."],
]));
const PROVIDER_REPORT = {
    binary_path: "Where the binary lay in the source's tree or in the artifact.",
    binary_sha256: "SHA-256 of the binary.",
    binary_bytes: "Size of the binary in bytes.",
    node_version: "The Node.js that the harness ran on.",
    identity: "How the binary was recognised, from weak to strong.",
    ...IDENTITY,
    containment: "The level of containment that it was built or looked at in: sandbox, pid or none.",
};
const MODEL = {
    provider: "The provider's name: `anthropic`, `openai-codex`, or any other name for a local one; empty while there is none.",
    model: "The model's name, exactly as its endpoint calls it; empty while there is none, and then nothing runs.",
    credential_source_class: "Where the credential comes from, in words (`none`, `The variable ANTHROPIC_API_KEY.`); never the credential.",
    allowed_network_class: "Which network the model may be reached by, in words. Words that begin with `loopback`, `private` or `internet` are held against every address of the endpoint; any others are for people.",
    approval_source: "Who approved it, and where that can be read.",
    review_trigger: "What must change for it to be looked at again.",
};
const REPOSITORY = {
    repository_owner: "Whose the repository is.",
    ownership_evidence: "What shows that it is theirs.",
    source_repository_path: "The path of the repository, relative to the one that this record lies in (`.` is that one itself), or absolute.",
    remote: "The address that its remote `origin` must have, without user, password or query.",
};
const LIMIT = "A bound of this run, in place of the default:";
const PATH_STEP = "Path of the file, relative to the workspace.";
/** The descriptions of each schema by its name; what all of them share stands in {@link SHARED}. */
const DESCRIPTIONS = {
    "agent.case": {
        ...AGENT,
        observed_branch: "The branch whose head the pin was when it was looked at; it pins nothing.",
        commit_date: "When the pinned commit was made: a date or a date-time with its zone.",
        build_command: "The script that makes the binary, as `bun run <script>`; `bun install --frozen-lockfile` always runs before it.",
        build_root: "The absolute path at which the build sees its clone, at least two levels deep (`/build/case`); the digest depends on it.",
        bun_version: "The one exact version of Bun that builds (`1.3.14`), no range and no tag; the digest depends on it.",
        bun_integrity: "npm's integrity of Bun's package by platform: what lets the registry's Bun be trusted.",
        "bun_integrity.*": "What `npm view @oven/bun-<os>-<arch>@<version> dist.integrity` prints: sha512- and 88 characters of base64.",
        integrity_reference: "Where the integrities are from, and how to add those that are missing.",
        command_shape: "How the agent is started, for people: `ca run --task <task-file> --mode unattended`.",
        "previous.source_url": "Where the source was before.",
        "previous.pinned_commit": "The full commit id of the pin before.",
    },
    "agent.npm": {
        ...AGENT,
        package: "The npm package's name.",
        version: "One exact version (`1.2.3`), no range and no tag.",
        integrity: "npm's `dist.integrity` of that version: sha512- and 88 characters of base64.",
        packages: "The lock: every package that the agent leads to, itself among them, by its place in the tree; `agent record` writes it.",
        "packages.*": "The package that stands at this place.",
        "packages.*.name": "The package's name in the registry, where its place has another one (an alias).",
        "packages.*.version": "Its one exact version.",
        "packages.*.integrity": "What its file must hash to before a byte of it is unpacked: npm's sha512- and base64.",
        "packages.*.dependencies": "Names of the packages of this lock that it uses; they are looked for as Node does.",
        "packages.*.optional": "True where a system that it is not for does without it.",
        "packages.*.os": "Operating systems that it is for, as Node names them; after `!`, that it is not for.",
        "packages.*.cpu": "Processors that it is for, as Node names them; after `!`, that it is not for.",
        "packages.*.libc": "C libraries of Linux that it is for: glibc or musl.",
        libc: "The C library that trees of Linux are made for where packages differ by it: glibc (also where this is missing) or musl.",
        trees: "The admitted trees by platform; empty until the digest that `agent fetch` prints has been reviewed in. One that is not listed never runs.",
        "trees.*": "The admitted tree of this platform: what its packages unpack to.",
        "trees.*.sha256": "SHA-256 of the tree, as `agent fetch` prints it: over every byte, name and mode.",
        "trees.*.bytes": "Size of the tree in the store, in bytes.",
        "trees.*.files": "How many files the tree has.",
        "previous.package": "The package's name before.",
        "previous.version": "The version before.",
    },
    "package-report": {
        package: "The agent's package.",
        version: "Its version.",
        integrity: "Its integrity, as npm writes it.",
        packages: "How many packages the tree was made of, the agent's own among them.",
        lock_sha256: "SHA-256 over those packages as the record's lock has them, as canonical JSON.",
        tree_sha256: "SHA-256 of the tree.",
        tree_bytes: "Size of the tree in the store, in bytes.",
        tree_files: "How many files it has.",
        node_version: "The Node.js that the harness ran on, and the agent when it was looked at.",
        identity: "How the agent was recognised, contained and without network.",
        "identity.version": "Whether its `--version` says the version of the record.",
        "identity.help": "Whether its `--help` has the words that the lane rests on.",
        "identity.version.state": "`matched`: it is the program; `differs`: it is another one, or does not start; `not_run`: nobody looked.",
        "identity.version.detail": "What was seen, or why nobody looked.",
        "identity.help.state": "`matched`: it is the program; `differs`: it is another one, or does not start; `not_run`: nobody looked.",
        "identity.help.detail": "What was seen, or why nobody looked.",
        containment: "The level of containment that it was looked at in: sandbox, pid or none.",
        fetch_timestamp: "When the fetch began, in UTC.",
        fetch_seconds: "How long it took, in seconds.",
    },
    approval: {
        approval_id: "A name of its own for this approval, up to 128 of [A-Za-z0-9._-]; it serves a single run.",
        decision: "`granted`, or `denied`, which is a decision too.",
        actor: "Who decided.",
        scope: "What it is for, in words.",
        mutation_mode: "The mutation mode that it allows; it must be the stage's.",
        statement: "The exact sentence of the approval packet.",
        timestamp: "When it was decided, in UTC.",
        expires_at: "Until when it counts, in UTC.",
        binding: "SHA-256 over contract, target, lane, stage, binary and model, as the packet shows it.",
    },
    "build-report": {
        ...PROVIDER_REPORT,
        build_command: "The script that was run.",
        build_root: "The path at which the build saw its clone.",
        bun_version: "The version of Bun that built.",
        bun_revision: "Version and commit of the Bun that is embedded in the binary.",
        build_timestamp: "When the build began, in UTC.",
        build_seconds: "How long clone, install and build took, in seconds.",
        build_touched_files: "What the build changed in its clone, or added to it.",
    },
    "fetch-report": {
        ...PROVIDER_REPORT,
        fetched_from: "What it was taken from: `path`, `url`, or the folder of an `artifact`.",
        fetch_url: "The URL without its query, or null.",
        fetch_timestamp: "When the fetch began, in UTC.",
        fetch_seconds: "How long it took, in seconds.",
    },
    containment: {
        schema_version: "The version of this file's form.",
        level: "The level that the lane ran at, or was to run at: sandbox, pid or none; null where it did not come to that.",
        required: "What was asked for: `sandbox` for real lanes, `best` for the scripted one.",
        levels: "Every level, and whether this machine has it.",
        "levels[].level": "The level: sandbox, pid or none.",
        "levels[].available": "Whether this machine can do it.",
        "levels[].why": "What was seen when it was tried.",
        "levels[].what_to_do": "How to get it here, or null.",
        denied: "What the lane was denied at this level.",
        as: "As whom of this machine the lane ran, or would have.",
        "as.uid": "The number of that user on this machine.",
        "as.how": "`own`: whoever ran the harness; `lent`: a number that nobody owns anything by; `mapped`: such a number too, in a user namespace that root made for it.",
        canary: "The program that tried, inside the very same sandbox, what an agent must not be able to do.",
        "canary.ran": "Whether it ran; below the level sandbox none does.",
        "canary.reason": "Why it did not run, or null.",
        "canary.profile_sha256": "SHA-256 of the sandbox's profile that it ran in, or null.",
        "canary.results": "What it tried.",
        "canary.results[].name": "What was tried.",
        "canary.results[].outcome": "`denied` as it must be, `succeeded`, which blocks, or `error`.",
        "canary.results[].detail": "What was seen.",
        limits: "The bounds that were set, and what holds them.",
        ...Object.fromEntries(["processes", "file_bytes", "memory_bytes"].flatMap((name) => [
            [`limits.${name}`, `The bound \`${name}\` of the contract.`],
            [`limits.${name}.bound`, "Its value."],
            [
                `limits.${name}.held_by`,
                "What holds it: `cgroup` for all processes together, `rlimit` for each, or `nothing`.",
            ],
        ])),
        seccomp_sha256: "SHA-256 of the filter of system calls, or null where there is none.",
        plan: "What is seen of this machine inside, and why; null where there is no sandbox.",
        "plan.mounts": "Every mount, in order.",
        "plan.mounts[].kind": "What it is: bind, link, mask, scratch, folder, kernel or own.",
        "plan.mounts[].inside": "Its path inside.",
        "plan.mounts[].target": "Of a link what it leads to, or null.",
        "plan.mounts[].reason": "Why it is there.",
        "plan.left_out": "Folders of PATH and of the contract that are not shown.",
        "plan.left_out[].path": "The folder.",
        "plan.left_out[].reason": "What it would have been shown for.",
        "plan.left_out[].problem": "Why it is not shown.",
        "plan.path": "PATH inside, in order.",
        loopback_ports: "Ports of this machine's loopback that are relayed to the inside.",
        survivors: "Whether everything that was started was seen dead; null where nothing was.",
        not_promised: "What nobody holds at this level, in sentences.",
    },
    fake: {
        steps: "What the scripted lane does, in order; each step is an object with exactly one of the keys below.",
        "steps[].write": "Writes a file, and the folders above it.",
        "steps[].append": "Appends to a file.",
        "steps[].delete": "Removes a file or a folder: its path, as text or as `path_b64`.",
        "steps[].symlink": "Makes a symbolic link.",
        "steps[].exec": "Runs a program in the workspace, contained: argv; an exit that is not 0 ends the lane with 1.",
        "steps[].commit": "Commits everything in the workspace with this message.",
        "steps[].stdout": "Writes to standard output: text, or an object.",
        "steps[].stderr": "Writes to standard error: text, or an object.",
        "steps[].event": "Sends an event of the lane: its name, or an object with `event`.",
        "steps[].event.*": "A field of the event.",
        "steps[].envelope": "Prints a result between the delimiters that WorkOS Case uses: an object, or text for a broken one.",
        "steps[].envelope.*": "A field of the result.",
        "steps[].sleep": "Waits for so many seconds.",
        "steps[].hang": "Never goes on; `ignore-term` also ignores SIGTERM.",
        "steps[].exit": "Ends the lane with this exit code, 0 to 255.",
        "**.path": PATH_STEP,
        "**.path_b64": "Path of the file in base64, where its bytes are not valid UTF-8.",
        "**.text": "The content as text.",
        "**.base64": "The content in base64.",
        "**.mode": "The file's mode in octal digits (`755`).",
        "**.target": "What the link leads to.",
        "**.target_b64": "What the link leads to, in base64.",
        "**.repeat": "How often the content is written.",
    },
    "model-call": {
        seq: "Number of the call, from 1.",
        at: "When it was asked, in UTC.",
        probe: "Whether the harness itself asked, before the lane was started.",
        replayed: "Whether a cassette answered in place of the model.",
        route: "The route that was asked: chat/completions, responses or messages; null where it was none of them.",
        requested_model: "The model that was asked for, or null.",
        answered_models: "Every model that the answer named.",
        status: "The status of the answer, or null where none came.",
        outcome: "What became of the call.",
        reason: "Why there was no answer, or why it was refused; null otherwise.",
        field: "The field of the request that was refused.",
        times: "How many calls like this one the line stands for.",
        stream: "Whether the answer was streamed.",
        usage: "Tokens as the endpoint counted them.",
        "usage.input": "Tokens of the request, cached ones among them, or null where the endpoint did not say.",
        "usage.cached": "Those that came out of a cache, or null where the endpoint did not say.",
        "usage.written": "Those that were written to a cache, or null where the endpoint did not say.",
        "usage.output": "Tokens of the answer, or null where the endpoint did not say.",
        most: "The most that the call could take, in tokens; there where it was held against the bounds of the run.",
        "most.input": "A token for each byte of the request, what a provider puts before it, and so much for each image.",
        "most.output": "The output bound with which it was sent, or null where the answer had none.",
        "most.images": "Images in the request.",
        sent: "The request as it was sent on, where the gateway wrote another output bound into it.",
        "sent.bytes": "Its size.",
        "sent.sha256": "SHA-256 of its bytes.",
        limit: "The bound of the contract that it would have gone over, so that it was refused.",
        request_bytes: "Size of the request.",
        request_sha256: "SHA-256 of the request's bytes, or null where it was not read.",
        answer_bytes: "Size of the answer.",
        answer_sha256: "SHA-256 of the answer's bytes, or null where none came.",
        first_byte_ms: "Milliseconds to the first byte of the answer, or null.",
    },
    prices: {
        prices: "One entry for each provider and model.",
        "prices[].provider": "The provider, as the model's admission has it.",
        "prices[].model": "The model, as the model's admission has it.",
        "prices[].input_usd_per_million": "US dollars for a million tokens of requests, with at most six decimals; the dearest, where there are several.",
        "prices[].cached_input_usd_per_million": "The same for tokens that come out of a cache.",
        "prices[].cache_write_usd_per_million": "The same for tokens that are written to a cache; without it they cost as much as others, and twice as much by the route messages.",
        "prices[].output_usd_per_million": "The same for tokens of answers, reasoning with them.",
        "prices[].max_output_tokens": "The most tokens that one answer can have, reasoning with them; reserved for each call where the endpoint takes no bound on an answer (a ChatGPT login).",
        "prices[].source": "Where you read it.",
        "prices[].date": "When you read it: a date or a date-time with its zone.",
    },
    "model.admission": {
        ...MODEL,
        status: "`not_admitted` until whoever admits changes it to `admitted`; it grants nothing without the decision.",
        admission_timestamp: "When it was admitted: a date or a date-time with its zone, not in the future.",
        expires_at: "The last day (a date) or moment (a date-time) that it counts; without one it does not expire.",
    },
    "model.decision": {
        ...MODEL,
        decision_status: "`not_decided` until whoever decides changes it to `external_provider_approved` or `local_provider_required`, as the class needs it.",
        provider_class: "`external_anthropic` (provider `anthropic`), `external_openai_codex` (provider `openai-codex`) or `local_case_compatible` (any other); null or empty while nothing is decided.",
        fallback_provider: "The provider of a second pair that may be admitted in place of the first; both of its fields or neither.",
        fallback_model: "The model of that second pair; it counts only with an admission of its own.",
        evidence_sources: "What the decision rests on; at least one where a decision was taken.",
        effect: "What follows from the decision, in a sentence.",
    },
    outcome: {
        outcome: "`accepted`: the result counts; `rejected`: it does not, and a person takes the commit back.",
        run_id: "The run that waits for it.",
        report_sha256: "SHA-256 of the report of that run; its check says it.",
        patch_sha256: "SHA-256 of its patch; its check says it.",
        reason: "Why, in one line.",
    },
    policy: {
        lanes: "The lanes that the bundle may be of.",
        stages: "The stages that it may be of, 1 to 6.",
        statuses: "The verdicts that it may have: pass, fail or blocked.",
        case_ids: "The cases that it may be of.",
        containment: "The levels that the lane may have run at: sandbox, pid or none.",
        digests: "The SHA-256 values that a file of the bundle may have, by its name.",
        allow_replay: "Whether the model may have been answered for by a cassette; false where it is not said.",
        max_age_days: "Days since the run finished; one in the future is too old, too.",
        signers: "Public keys (SPKI, PEM), one of which must have signed the bundle.",
    },
    sandbox: {
        admission_status: "`not_admitted` until whoever owns the repository changes it to `admitted`, under review.",
        ...REPOSITORY,
        creation_source: "`case`: it is made from the case of the run; `clone`: from the HEAD of the repository that is named; empty while nothing is admitted.",
        disposal_policy: "`dispose`: it is removed after the run; `retain`: it is kept as a git bundle in the evidence; empty while nothing is admitted.",
        approval_source: "Who admitted it, and where that can be read.",
        review_trigger: "What must change for it to be looked at again.",
    },
    source: {
        classification: "`unclassified` until whoever owns the repository classifies it, under review; only `owned_local_source` is ever copied, not `target_repository` and not `external_developer_source`.",
        ...REPOSITORY,
        review_trigger: "What must change for it to be looked at again.",
    },
    target: {
        admission_status: "`not_admitted` until the owner changes it to `admitted`, under review.",
        target_repository_path: "The absolute path of the repository on the machine of the run.",
        repository_owner: "Whose the repository is.",
        ownership_evidence: "What shows that it is theirs.",
        risk_classification: "`low_risk_noncritical`; with any other the repository is never a target.",
        noncritical_rationale: "Why nothing critical depends on it.",
        allowed_paths: "What may be changed; only what contract and target both allow counts.",
        forbidden_paths: "What may not be changed, whatever is allowed.",
        forbidden_actions: "What is never done to it: at least push, merge, deploy, close, pr_open, issue_close, public_publication, credential_change, vendor_source_mutation and cortex_core_mutation.",
        approval_source: "Who approved it, and where that can be read.",
        approval_timestamp: "When it was approved: a date or a date-time with its zone.",
        operator_outcome_required: "Always true: no run counts before an operator has accepted its outcome.",
        review_trigger: "What must change for it to be looked at again.",
    },
    "task.contract": {
        task_id: "The task's name in your own books.",
        case_id: "The case's name, [a-z0-9][a-z0-9-]{0,63}; it stands in run ids and in the check's name.",
        title: "The task in a line.",
        brief: "The task as the agent reads it.",
        target_repository: "The repository that is worked on; from stage 3 on only.",
        authority_basis: "By whose authority the task is given.",
        risk_class: "How risky the task is, in your own words.",
        allowed_paths: "What the agent may change, at least one rule: a path, a folder with its slash, `*` within a part, `**` any number of parts.",
        forbidden_paths: "What it may not change, whatever is allowed; rules of the same form.",
        forbidden_actions: "What the agent may not do, at least one (`push`, `deploy`).",
        mutation_mode: "The most that the task allows: none, copied-fixture (stage 2), copied-repo, sandbox-repo, owned-noncritical-repo or candidate-default.",
        approval_required: "Whether a person has to approve each run.",
        setup_commands: "Commands that prepare the workspace, once, with the runner's network, before any byte of the agent is there.",
        verification_commands: "The commands that show that the result works, without network; all must exit with 0.",
        verification_tree: "Whether verification may write into the tree: read-only without a word, `writable` where its tests need that.",
        discard_paths: "What builds and tests leave behind: listed as a whole, never judged; rules of the same form.",
        discard_ignored: "False judges what the starting tree's own .gitignore files ignore as well; true without a word.",
        environment: "Plain variables for setup, lane and verification; never a credential.",
        "environment.*": "The variable's value.",
        cache_paths: "Folders of the runner (`/...` or `~/...`) that are shown read-only.",
        loopback_ports: "Ports of the runner's loopback, 1024 to 65535, that lane and verification reach as localhost.",
        evidence_expectations: "What the evidence must hold; one that is missing denies the pass.",
        required_events: "Events that the lane itself must send.",
        success_criteria: "Sentences by which a person will judge the result.",
        no_test_rationale: "Why there is no test; it is quoted, and lifts nothing.",
        rollback_expectation: "How the change would be taken back.",
        limits: "Bounds of this run, each in place of its default.",
        "limits.*": `${LIMIT} bytes, seconds or a number, as its name says.`,
    },
    facts: FACTS,
    matrix: MATRIX,
    report: REPORT,
    "trace-line": {
        kind: "Whether it was a step of the harness, a gate before the start, or a check of the result.",
        name: "Its name.",
        result: "What it came to: a gate or check passed, failed, blocked, was not applicable or not evaluated; a step is done.",
        at: "When it began, in UTC.",
        model_provider: "The provider that it is about, where it is about a model.",
        model: "The model that it is about.",
    },
    "transcript-line": {
        seq: "Number of the line, from 1.",
        at: "When, by the agent's own clock, in UTC; null where its record says no time.",
        who: "Who said it: user (what the agent was told), assistant (its model), tool, agent (the program), or harness.",
        agent: "Which of the agents within the agent, where there are several.",
        kind: "What it is; `unread` stands for a record that is too long to be read, `left_out` for all that came after the bound.",
        tool: "The tool's name.",
        call: "Which call of the tool, so that call and result are found together.",
        failed: "Whether it failed, or null where nobody says.",
        text: "The beginning, with control and invisible characters written as `\\u{..}`, or null.",
        bytes: "Size of all of it, as it stands in the agent's own record, or null.",
        sha256: "SHA-256 of all of it, or null.",
        cut: "Whether `text` is only the beginning.",
    },
};

// EXTERNAL MODULE: ./src/core/records/facts.ts + 2 modules
var facts = __webpack_require__(35346);
// EXTERNAL MODULE: ./src/core/records/fake-script.ts
var fake_script = __webpack_require__(45101);
// EXTERNAL MODULE: ./src/core/records/matrix.ts
var matrix = __webpack_require__(7917);
// EXTERNAL MODULE: ./src/core/records/model-admission.ts
var model_admission = __webpack_require__(27679);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts
var model_calls = __webpack_require__(2007);
// EXTERNAL MODULE: ./src/core/records/model-decision.ts
var model_decision = __webpack_require__(81642);
// EXTERNAL MODULE: ./src/core/records/outcome.ts
var outcome = __webpack_require__(54442);
// EXTERNAL MODULE: ./src/core/records/package-report.ts
var package_report = __webpack_require__(21145);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var policy = __webpack_require__(66390);
// EXTERNAL MODULE: ./src/core/records/prices.ts
var prices = __webpack_require__(89122);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(59442);
// EXTERNAL MODULE: ./src/core/records/sandbox.ts
var sandbox = __webpack_require__(92053);
// EXTERNAL MODULE: ./src/core/records/source-repository.ts
var source_repository = __webpack_require__(28650);
// EXTERNAL MODULE: ./src/core/records/target.ts
var target = __webpack_require__(95529);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(17031);
// EXTERNAL MODULE: ./src/core/records/transcript.ts
var transcript = __webpack_require__(97554);
;// CONCATENATED MODULE: ./src/core/records/schemas.ts























/** Every record that a person or the harness writes, by the name of its schema file. A new record is one line here. */
const SCHEMAS = {
    "agent.case": agent/* caseAgentSchema */.HT,
    "agent.npm": agent/* npmAgentSchema */.Wy,
    approval: approval/* approvalSchema */.xI,
    "build-report": build_report/* buildReportSchema */.YS,
    containment: containment/* containmentSchema */.yu,
    facts: facts/* factsSchema */.tp,
    fake: fake_script/* fakeScript */.BB,
    "fetch-report": build_report/* fetchReportSchema */.Ym,
    matrix: matrix/* matrixSchema */.D0,
    "model.admission": model_admission/* modelAdmissionSchema */.q,
    "model-call": model_calls/* modelCallSchema */.Vk,
    "model.decision": model_decision/* modelDecisionSchema */.H4,
    outcome: outcome/* outcomeSchema */.Ws,
    "package-report": package_report/* packageReportSchema */.GB,
    policy: policy/* policySchema */.wh,
    prices: prices/* pricesSchema */.sd,
    report: report/* reportSchema */.Qh,
    sandbox: sandbox/* sandboxSchema */.Nr,
    source: source_repository/* sourceRepositorySchema */.td,
    target: target/* targetSchema */.tX,
    "task.contract": contract/* contractSchema */.Cy,
    "trace-line": trace/* traceLineSchema */.v,
    "transcript-line": transcript/* transcriptLineSchema */.K,
};
/** Name of the file in `dist/schemas` of a record. */
function schemaFileName(record) {
    return `${record}.schema.json`;
}
/** What the field `$schema` of a record says that lies in `.harness/`. */
function schemaReferenceTo(record) {
    return `./schemas/${schemaFileName(record)}`;
}
/**
 * The JSON Schema of a record, for editors.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
function schemaText(record) {
    const schema = SCHEMAS[record];
    const document = json_schema_processors/* toJSONSchema */.bl(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
    describeFields(document, "", DESCRIPTIONS[record] ?? {});
    return `${JSON.stringify(document, null, 2)}\n`;
}
/** The JSON Schemas of all records: file name and content. */
function schemaFiles() {
    return Object.keys(SCHEMAS).map((record) => [schemaFileName(record), schemaText(record)]);
}
/** Gives each field of a schema its sentence, wherever it stands: in objects, lists and choices. */
function describeFields(node, path, words) {
    for (const choice of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])])
        describeFields(choice, path, words);
    for (const [name, field] of Object.entries(node.properties ?? {})) {
        if (typeof field === "boolean")
            continue;
        const at = path === "" ? name : `${path}.${name}`;
        const sentence = descriptionOf(at, words);
        if (sentence !== null)
            field.description = sentence;
        describeFields(field, at, words);
    }
    const items = Array.isArray(node.items) ? node.items : node.items === undefined ? [] : [node.items];
    for (const item of items)
        if (typeof item === "object")
            describeFields(item, `${path}[]`, words);
    if (typeof node.additionalProperties === "object") {
        const at = `${path}.*`;
        const sentence = descriptionOf(at, words);
        if (sentence !== null && node.additionalProperties.$ref === undefined)
            node.additionalProperties.description = sentence;
        describeFields(node.additionalProperties, at, words);
    }
}
/** By its whole path, by its path for any platform, by its last name at any depth, by its path with any name at its end. */
function descriptionOf(at, words) {
    const last = at.slice(at.lastIndexOf(".") + 1);
    const wild = agent/* PLATFORMS */.P4.reduce((path, platform) => path.replace(`.${platform}`, ".*"), at);
    const under = at.includes(".") ? `${at.slice(0, at.lastIndexOf("."))}.*` : at;
    return words[at] ?? words[wild] ?? words[`**.${last}`] ?? SHARED[last] ?? words[under] ?? null;
}


/***/ }),

/***/ 19847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ SOURCE_FILES; },
/* harmony export */   E2: function() { return /* binding */ bunAsked; },
/* harmony export */   eN: function() { return /* binding */ WORKFLOW_FOLDERS; },
/* harmony export */   hv: function() { return /* binding */ LICENSE_FILE; },
/* harmony export */   tj: function() { return /* binding */ licenseFacts; },
/* harmony export */   yw: function() { return /* binding */ hasScript; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36367);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12240);


/** Files that are looked for at the root of a source, beside its workflows. */
const SOURCE_FILES = [
    "package.json",
    ".bun-version",
    ".tool-versions",
    "mise.toml",
    ".mise.toml",
    "Dockerfile",
    "bun.lock",
];
/** Folders of a source whose files are workflows. */
const WORKFLOW_FOLDERS = [".github/workflows", ".gitea/workflows", ".forgejo/workflows"];
/** Names of a root folder that are license files. */
const LICENSE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)(?:[-._][^/]*)?$/i;
/**
 * The Bun that a source asks for: exact versions first, in the order in which tools obey them (`packageManager`, version files, `engines`,
 * workflows, images), then the one that its lockfile took the types of, then the lowest of a range.
 */
function bunAsked(files) {
    const said = [...saidByPackage(files), ...saidByFiles(files), ...saidByWorkflows(files), ...saidByLockfile(files)];
    const exact = said.flatMap(({ version, at }) => {
        const bare = version.trim().replace(/^(?:bun-)?v?/, "");
        return (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .isExactVersion */ .Yb)(bare) ? [{ version: bare, at }] : [];
    });
    const [chosen] = exact;
    if (chosen !== undefined) {
        const others = exact.filter(({ version }) => version !== chosen.version);
        return { chosen, lowest: false, others };
    }
    const ranges = said.flatMap(({ version, at }) => {
        const lowest = lowestOf(version);
        return lowest === null ? [] : [{ version: lowest, at }];
    });
    return { chosen: ranges[0] ?? null, lowest: ranges.length > 0, others: [] };
}
/** The lowest version of a range as `engines` writes it (`^1.2.3`, `>=1.1`, `1.x`), or null where it names none. */
function lowestOf(range) {
    const [, major, minor, patch] = /^(?:\^|~|>=|=)?\s*v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?(?=\s|$)/.exec(range.trim()) ?? [];
    if (major === undefined)
        return null;
    const number = (part) => (part === undefined || !/^\d+$/.test(part) ? "0" : part);
    return `${major}.${number(minor)}.${number(patch)}`;
}
function saidByPackage(files) {
    const json = jsonObject(files.get("package.json"));
    const manager = textOf(json["packageManager"]);
    const dev = objectOf(objectOf(json["devEngines"])["packageManager"]);
    return [
        ...(manager.startsWith("bun@")
            ? [{ version: manager.slice(4).replace(/\+.*$/, ""), at: "package.json, packageManager" }]
            : []),
        ...(dev["name"] === "bun" ? [{ version: textOf(dev["version"]), at: "package.json, devEngines" }] : []),
        { version: textOf(objectOf(json["engines"])["bun"]), at: "package.json, engines.bun" },
    ];
}
function saidByFiles(files) {
    const line = (path, pattern) => ({
        version: pattern.exec(files.get(path) ?? "")?.[1] ?? "",
        at: path,
    });
    return [
        { version: files.get(".bun-version") ?? "", at: ".bun-version" },
        line(".tool-versions", /^bun[ \t]+(\S+)/m),
        line("mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
        line(".mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
    ];
}
function saidByWorkflows(files) {
    const workflows = [...files].filter(([path]) => WORKFLOW_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    const said = workflows.flatMap(([path, text]) => [...text.matchAll(/^\s*(?:-\s*)?bun-version:\s*["']?([^"'\s#]+)/gm)].map(([, version]) => ({
        version: version,
        at: path,
    })));
    const image = /^FROM\s+(?:--\S+\s+)?(?:\S+\/)?oven\/bun:(\d+\.\d+\.\d+)/im.exec(files.get("Dockerfile") ?? "")?.[1];
    return image === undefined ? said : [...said, { version: image, at: "Dockerfile" }];
}
/** The types of Bun are published with the version that they describe: what the authors had at hand, for want of better. */
function saidByLockfile(files) {
    const version = /"bun-types@(\d+\.\d+\.\d+)"/.exec(files.get("bun.lock") ?? "")?.[1];
    return version === undefined ? [] : [{ version, at: "bun.lock, bun-types" }];
}
/** Texts that a license is told by; what is told is what it reads like, and nobody's decision. */
const LICENSE_TEXTS = [
    ["AGPL-3.0", /GNU AFFERO GENERAL PUBLIC LICENSE/i],
    ["LGPL", /GNU LESSER GENERAL PUBLIC LICENSE/i],
    ["GPL", /GNU GENERAL PUBLIC LICENSE/i],
    ["Apache-2.0", /Apache License[\s\S]{0,80}Version 2\.0/i],
    ["MPL-2.0", /Mozilla Public License[\s\S]{0,40}2\.0/i],
    ["BUSL-1.1", /Business Source License/i],
    ["ISC", /Permission to use, copy, modify, and\/or distribute this software/i],
    ["MIT", /Permission is hereby granted, free of charge/i],
    ["BSD", /Redistribution and use in source and binary forms/i],
    ["Unlicense", /This is free and unencumbered software/i],
];
/** One word for one thing: what the note of a license that nobody has resolved ends with. */
const LICENSE_UNRESOLVED = "Nobody has resolved yet what it allows.";
/** What a source says of its license, in a sentence for the note of a record; it resolves nothing. */
function licenseFacts(files) {
    const found = [...files.keys()]
        .filter((path) => LICENSE_FILE.test(path))
        .toSorted()
        .map((path) => {
        const likeness = LICENSE_TEXTS.find(([, pattern]) => pattern.test(files.get(path)))?.[0];
        return likeness === undefined ? path : `${path}, which reads like ${likeness}`;
    });
    const json = jsonObject(files.get("package.json"));
    const named = textOf(json["license"]) || textOf(objectOf(json["license"])["type"]);
    const isPlain = /^[A-Za-z0-9][A-Za-z0-9 .()+/-]{0,80}$/.test(named) && (0,_secret_shape__WEBPACK_IMPORTED_MODULE_1__/* .secretShape */ .w)(named) === null;
    const field = named === ""
        ? "no license field in package.json"
        : `license "${isPlain ? named : "(not readable)"}" in package.json`;
    return `At the pin: ${found.length === 0 ? "no license file" : found.join("; ")}; ${field}. ${LICENSE_UNRESOLVED}`;
}
/** Whether the source has a script of this name in its `package.json`. */
function hasScript(files, script) {
    return typeof objectOf(jsonObject(files.get("package.json"))["scripts"])[script] === "string";
}
function jsonObject(text) {
    try {
        return objectOf(JSON.parse(text ?? "null"));
    }
    catch {
        return {};
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 58799:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: function() { return /* binding */ BUILD_SCRIPT; },
/* harmony export */   P6: function() { return /* binding */ CASE_SOURCE; },
/* harmony export */   hJ: function() { return /* binding */ canBuild; },
/* harmony export */   kH: function() { return /* binding */ recordOfSource; },
/* harmony export */   yJ: function() { return /* binding */ bunOfSource; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36367);
/* harmony import */ var _schemas__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22496);
/* harmony import */ var _source_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19847);



/** The script by which WorkOS Case makes its binary. */
const BUILD_SCRIPT = "build:binary";
/** What every agent record of WorkOS Case says of how it is built, whatever its pin. */
const CASE_SOURCE = {
    build_command: `bun run ${BUILD_SCRIPT}`,
    build_root: "/build/case",
    protected_source_boundary: "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
};
/** How the lane `case` starts what is built (SPEC section 11). */
const COMMAND_SHAPE = "ca run --task <task-file> --mode unattended";
/** Bun's version for a record: what its user said, else what the source asks for. */
function bunOfSource(files, named) {
    return named === null
        ? (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .bunAsked */ .E2)(files)
        : { chosen: { version: named, at: "--bun-version" }, lowest: false, others: [] };
}
/**
 * An agent record of a source at one commit: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no binary is listed, so that it admits nothing.
 */
function recordOfSource(known) {
    const { source_url, commit, branch, files, before, integrity } = known;
    const isChanged = before !== null && (before.source_url !== source_url || before.pinned_commit !== commit);
    const previous = isChanged
        ? { source_url: before.source_url, pinned_commit: before.pinned_commit }
        : (before?.previous ?? null);
    return {
        $schema: (0,_schemas__WEBPACK_IMPORTED_MODULE_1__/* .schemaReferenceTo */ ._)("agent.case"),
        source_url,
        pinned_commit: commit,
        ...(branch === null ? {} : { observed_branch: branch }),
        commit_date: known.date,
        license_note: { status: "unresolved", note: (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .licenseFacts */ .tj)(files), allowed_mutation_modes: [] },
        retrieval_date: known.now,
        retrieval_command: `case-harness agent record --from ${source_url} --commit ${commit}`,
        build_command: CASE_SOURCE.build_command,
        build_root: CASE_SOURCE.build_root,
        bun_version: known.bunVersion ?? "",
        ...(_agent__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORMS */ .P4.some((platform) => integrity[platform] !== undefined) ? { bun_integrity: integrity } : {}),
        ...(known.integrityReference === null ? {} : { integrity_reference: known.integrityReference }),
        binaries: {},
        command_shape: COMMAND_SHAPE,
        protected_source_boundary: CASE_SOURCE.protected_source_boundary,
        review_trigger: "Any change of the pin, of Bun, of the build command or of a binary's digest.",
        previous,
    };
}
/** Whether the source can be built as its record will say. */
function canBuild(files) {
    return (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .hasScript */ .yw)(files, BUILD_SCRIPT);
}


/***/ }),

/***/ 11775:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: function() { return /* binding */ TarFault; },
/* harmony export */   RF: function() { return /* binding */ TarReader; },
/* harmony export */   pI: function() { return /* binding */ tarHeader; },
/* harmony export */   vr: function() { return /* binding */ tarPadding; },
/* harmony export */   y7: function() { return /* binding */ TAR_END; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** Size of a tar record. */
const BLOCK = 512;
/** The longest path in bytes that Linux takes for one name, and for a path that still has room before it. */
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 1024;
/** A header of pax says a path or two; one that is larger is there to fill memory. */
const MAX_PAX_BYTES = 16 * 1024;
/** Names `.`, which say nothing and which packers leave behind (`package/./index.js`). */
const DOTS = /(?<=^|\/)\.\//g;
/** Why an archive is refused: what was expected and what was found. */
class TarFault extends Error {
}
/**
 * Reads a ustar or pax archive as it comes. Taken are regular files with plain relative paths; folders say nothing. Everything that two
 * readers could read in two ways is refused, as are links and special files. Whether a path comes twice, or has a twin on a system that
 * folds case, is for whoever keeps them to say.
 */
class TarReader {
    sink;
    rules;
    waiting = [];
    waitingBytes = 0;
    total = 0;
    files = 0;
    /** What is read now: a header, the rest of a file, the zeros after one, a pax header, or what follows the end. */
    state = "header";
    left = 0;
    padding = 0;
    zeros = 0;
    /** What the pax header before a file says of it. */
    said = null;
    paxIsGlobal = false;
    constructor(sink, rules) {
        this.sink = sink;
        this.rules = rules;
    }
    /** Takes the next bytes. @throws TarFault */
    push(chunk) {
        this.total += chunk.length;
        if (this.total > this.rules.maxBytes)
            throw new TarFault(`expected at most ${this.rules.maxBytes} bytes unpacked, found more`);
        let rest = chunk;
        while (rest.length > 0)
            rest = this.step(rest);
    }
    /** Says that nothing follows. @throws TarFault where something was under way */
    end() {
        if (this.waitingBytes > 0 || (this.state !== "header" && this.state !== "ended") || this.said !== null)
            throw new TarFault("expected a whole archive, found one that is cut off");
    }
    step(chunk) {
        switch (this.state) {
            case "data": {
                const piece = chunk.subarray(0, this.left);
                this.left -= piece.length;
                this.sink.data(piece);
                if (this.left === 0)
                    this.state = this.padding > 0 ? "padding" : "header";
                return chunk.subarray(piece.length);
            }
            case "padding": {
                const piece = chunk.subarray(0, this.padding);
                this.padding -= piece.length;
                if (this.padding === 0)
                    this.state = "header";
                return chunk.subarray(piece.length);
            }
            case "pax":
            case "header": {
                const wanted = this.state === "pax" ? this.left + this.padding : BLOCK;
                const [whole, rest] = this.gather(chunk, wanted);
                if (whole === null)
                    return rest;
                if (this.state === "pax")
                    this.pax(whole.subarray(0, this.left));
                else
                    this.header(whole);
                return rest;
            }
            case "ended":
                if (chunk.some((byte) => byte !== 0))
                    throw new TarFault("expected nothing after the archive's end, found bytes");
                return chunk.subarray(chunk.length);
            default:
                return this.state;
        }
    }
    /** What was pushed, up to `wanted` bytes as one piece; null while there are fewer. */
    gather(chunk, wanted) {
        if (this.waitingBytes === 0 && chunk.length >= wanted)
            return [chunk.subarray(0, wanted), chunk.subarray(wanted)];
        const piece = chunk.subarray(0, wanted - this.waitingBytes);
        this.waiting.push(Buffer.from(piece));
        this.waitingBytes += piece.length;
        if (this.waitingBytes < wanted)
            return [null, chunk.subarray(piece.length)];
        const whole = Buffer.concat(this.waiting);
        this.waiting = [];
        this.waitingBytes = 0;
        return [whole, chunk.subarray(piece.length)];
    }
    header(block) {
        if (block.every((byte) => byte === 0)) {
            if (this.said !== null)
                throw new TarFault("expected a file after its pax header, found the end");
            this.zeros++;
            if (this.zeros === 2)
                this.state = "ended";
            return;
        }
        if (this.zeros > 0)
            throw new TarFault("expected the archive's end after a block of zeros, found more");
        if (octal(block, 148, 8, "checksum") !== checksum(block))
            throw new TarFault("expected a tar header, found one with another checksum");
        const size = octal(block, 124, 12, "size");
        this.padding = (BLOCK - (size % BLOCK)) % BLOCK;
        this.left = size;
        const type = String.fromCharCode(block[156]);
        switch (type) {
            case "0":
            case "\0":
                return this.file(block, size);
            case "5":
                if (size !== 0)
                    throw new TarFault("expected a folder without content, found one with some");
                // a folder is nothing that is kept
                this.said = null;
                return;
            case "x":
            case "g":
                if (size === 0 || size > MAX_PAX_BYTES)
                    throw new TarFault(`expected a pax header of at most ${MAX_PAX_BYTES} bytes, found ${size}`);
                if (type === "x" && this.said !== null)
                    throw new TarFault("expected one pax header for a file, found two");
                this.paxIsGlobal = type === "g";
                this.state = "pax";
                return;
            default:
                throw new TarFault(`expected files and folders, found ${kindOf(type)}: ${shown(plainName(block))}`);
        }
    }
    file(block, size) {
        const { path: longer = null, size: told = size } = this.said ?? {};
        this.said = null;
        if (told !== size)
            throw new TarFault(`expected one size of a file, found ${told} and ${size}`);
        const named = (longer ?? plainName(block)).replace(DOTS, "");
        const problem = pathProblem(named);
        if (problem !== null)
            throw new TarFault(`${problem}: ${shown(named)}`);
        const names = named.split("/");
        if (names.length <= this.rules.strip)
            throw new TarFault(`expected a file within a folder, found ${shown(named)}`);
        const path = names.slice(this.rules.strip).join("/");
        if (++this.files > this.rules.maxFiles)
            throw new TarFault(`expected at most ${this.rules.maxFiles} files, found more`);
        this.sink.file({ path, size, executable: (octal(block, 100, 8, "mode") & 0o111) !== 0 });
        if (size > 0)
            this.state = "data";
    }
    pax(content) {
        this.state = "header";
        const said = saidIn(content);
        if (!this.paxIsGlobal)
            this.said = said;
        else if (Object.keys(said).length > 0)
            throw new TarFault("expected a path for one file, found one for all");
    }
}
/** Path and size that a pax header gives; what it says beside is of times and owners. */
function saidIn(content) {
    const said = {};
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(0x20, at);
        const digits = blank < 0 ? "" : content.toString("latin1", at, blank);
        const length = /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : 0;
        const end = at + length;
        const equals = content.indexOf(0x3d, at);
        if (length === 0 || end > content.length || content[end - 1] !== 0x0a || equals < blank || equals >= end)
            throw new TarFault("expected records of pax, found something else");
        const key = content.toString("latin1", blank + 1, equals);
        const value = content.subarray(equals + 1, end - 1);
        if (key.startsWith("GNU.sparse"))
            throw new TarFault("expected a whole file, found a sparse one");
        if ((key === "path" || key === "size") && said[key] !== undefined)
            throw new TarFault(`expected one ${key} in a pax header, found two`);
        if (key === "path")
            said.path = utf8(value);
        if (key === "size") {
            if (!/^\d{1,15}$/.test(value.toString("latin1")))
                throw new TarFault("expected a size in a pax header, found something else");
            said.size = Number(value.toString("latin1"));
        }
        at = end;
    }
    return said;
}
/** The path that a header gives; ustar's prefix goes before it. */
function plainName(block) {
    const name = utf8(untilZero(block.subarray(0, 100)));
    const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
    const prefix = isUstar ? utf8(untilZero(block.subarray(345, 500))) : "";
    return prefix === "" ? name : `${prefix}/${name}`;
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return end < 0 ? bytes : bytes.subarray(0, end);
}
function utf8(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new TarFault("expected a path in UTF-8, found other bytes");
    return bytes.toString("utf8");
}
/** Why a path is none that is unpacked, or null. */
function pathProblem(path) {
    if (path === "")
        return "expected a path, found an empty one";
    if (path.startsWith("/"))
        return "expected a relative path, found an absolute one";
    if (/[\u0000-\u001f\u007f\\]/.test(path))
        return "expected a path without control characters and backslashes";
    if (Buffer.byteLength(path) > MAX_PATH_BYTES)
        return `expected a path of at most ${MAX_PATH_BYTES} bytes`;
    for (const name of path.split("/")) {
        if (name === "")
            return "expected one slash between names";
        if (name === "." || name === "..")
            return "expected a path without `.` and `..`";
        if (Buffer.byteLength(name) > MAX_NAME_BYTES)
            return `expected names of at most ${MAX_NAME_BYTES} bytes`;
    }
    return null;
}
function shown(path) {
    return JSON.stringify(path.slice(0, 200));
}
function kindOf(type) {
    switch (type) {
        case "1":
            return "a hard link";
        case "2":
            return "a link";
        case "3":
        case "4":
            return "a device";
        case "6":
            return "a pipe";
        default:
            return `an entry of type ${JSON.stringify(type)}`;
    }
}
/** A number of a header; the form of GNU for larger ones than eight digits hold is refused with everything else. */
function octal(block, at, length, what) {
    const text = block.toString("latin1", at, at + length);
    const digits = /^ *([0-7]*)[ \0]*$/.exec(text)?.[1];
    if (digits === undefined)
        throw new TarFault(`expected a ${what} in octal digits, found something else`);
    return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function checksum(block) {
    let sum = 0;
    for (let i = 0; i < BLOCK; i++)
        sum += i >= 148 && i < 156 ? 0x20 : block[i];
    return sum;
}
/** The two blocks after the last file. */
const TAR_END = Buffer.alloc(2 * BLOCK);
/** The zeros after a file's content. */
function tarPadding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
/** The header of a file: without owner and time, so that the same files in the same order are the same bytes. */
function tarHeader({ path, size, executable }) {
    const bytes = Buffer.from(path);
    const mode = executable ? 0o755 : 0o644;
    if (bytes.length <= 100)
        return headerBlock(bytes, size, mode, "0");
    const record = paxRecord(`path=${path}`);
    return Buffer.concat([
        headerBlock(Buffer.from("pax"), record.length, 0o644, "x"),
        record,
        tarPadding(record.length),
        headerBlock(Buffer.from("long"), size, mode, "0"),
    ]);
}
function paxRecord(text) {
    const bare = Buffer.byteLength(text) + 2;
    let length = bare + String(bare).length;
    length = bare + String(length).length;
    return Buffer.from(`${length} ${text}\n`);
}
function headerBlock(name, size, mode, type) {
    const block = Buffer.alloc(BLOCK);
    name.copy(block);
    const put = (at, width, value) => block.write(value.toString(8).padStart(width - 1, "0"), at, "latin1");
    put(100, 8, mode);
    put(108, 8, 0);
    put(116, 8, 0);
    put(124, 12, size);
    put(136, 12, 0);
    block.write(type, 156, "latin1");
    block.write("ustar\u000000", 257, "latin1");
    put(148, 8, checksum(block));
    return block;
}


/***/ }),

/***/ 19843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: function() { return /* binding */ admitBinary; },
/* harmony export */   ZP: function() { return /* binding */ npmPackageOf; },
/* harmony export */   yv: function() { return /* binding */ NO_BINARY; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36367);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95663);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19488);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76300);
/* harmony import */ var _npm_copy__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32687);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42671);









/** The fact where there is no binary. */
const NO_BINARY = {
    source: null,
    problem: null,
    sha256: null,
    bytes: null,
    format: null,
    npm_package: null,
    not_executable: null,
    store_corrupt: false,
};
/**
 * Makes the copy that will run, out of the store, hashed while it is made; a candidate goes into the store first. Nothing
 * is executed. The file at `to` exists afterwards only where it has the admitted digest, and it alone may be started:
 * what happens to candidate and store from now on no longer matters.
 */
async function admitBinary(request) {
    const admitted = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .admittedDigest */ .HS)(request.record, request.platform);
    if (request.candidate !== null) {
        const offered = await lookAtCandidate(request.candidate);
        if (offered.sha256 === null || offered.sha256 !== admitted || offered.npm_package !== null)
            return offered;
        return { ...(await fromStore(request, admitted, request.candidate)), source: "candidate" };
    }
    const isTree = request.record.kind === "npm";
    if (admitted === null)
        return {
            ...NO_BINARY,
            problem: `the agent record lists no ${isTree ? "tree" : "binary"} for ${request.platform}`,
        };
    return isTree ? treeFromStore(request, admitted) : fromStore(request, admitted, null);
}
/** The same for packages: the copy is a folder, with the admitted digest over every byte, name and mode of it. */
async function treeFromStore({ store, to }, admitted) {
    const copied = await (0,_npm_copy__WEBPACK_IMPORTED_MODULE_7__/* .copyTree */ .E)(store, admitted, to);
    if (copied.state === "copied")
        return { ...NO_BINARY, source: "store", sha256: copied.sha256, bytes: copied.bytes, format: "tree" };
    const corrupt = copied.state === "corrupt";
    return { ...NO_BINARY, problem: missingEntry(admitted, corrupt, "fetch"), store_corrupt: corrupt };
}
function missingEntry(admitted, corrupt, how) {
    return corrupt
        ? `the store's entry ${admitted} had other bytes and was removed; ${how} it again`
        : `the store has no ${admitted}; ${how} it`;
}
async function lookAtCandidate(candidate) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate).catch(() => null);
    if (real === null)
        return { ...NO_BINARY, problem: `no file at ${candidate} (CTO_HARNESS_CASE_BIN)` };
    const npm = await npmPackageOf(real);
    try {
        const { sha256, bytes, head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(real));
        return { ...NO_BINARY, source: "candidate", sha256, bytes, format: (0,_program_format__WEBPACK_IMPORTED_MODULE_5__/* .programFormat */ .w)(head), npm_package: npm };
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .SourceFault */ .A3)
            return { ...NO_BINARY, problem: `${error.message} (CTO_HARNESS_CASE_BIN)`, npm_package: npm };
        throw error;
    }
}
async function fromStore(request, admitted, candidate) {
    const { store, to } = request;
    let copied = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .copyOut */ .ew)(store, admitted, to);
    const corrupt = copied.state === "corrupt";
    if (copied.state !== "copied" && candidate !== null) {
        const put = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .putProgram */ .ww)(store, await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate)), admitted);
        if (!put.ok)
            return { ...NO_BINARY, problem: "the candidate changed while it was copied", store_corrupt: corrupt };
        copied = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .copyOut */ .ew)(store, admitted, to);
    }
    if (copied.state !== "copied")
        return {
            ...NO_BINARY,
            problem: missingEntry(admitted, corrupt, "build or fetch"),
            store_corrupt: corrupt,
        };
    return {
        ...NO_BINARY,
        source: "store",
        sha256: copied.sha256,
        bytes: copied.bytes,
        format: (0,_program_format__WEBPACK_IMPORTED_MODULE_5__/* .programFormat */ .w)(copied.head),
        not_executable: await executionFault(to),
        store_corrupt: corrupt,
    };
}
/** Why the copy can't be started here, or null; a file system mounted noexec says so to `access` already. */
async function executionFault(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "EACCES" ? "its file system does not allow execution (noexec)" : `access: ${code}`;
    }
}
/** How far above a file its package.json is looked for: `package/bin/x` and `package/dist/bin/x`. */
const MAX_PACKAGE_DISTANCE = 3;
/** Names under which npm has programs that are not WorkOS Case. */
const OTHER_PROGRAMS = ["case", "ca"];
/**
 * Name and version of the npm package that a file belongs to, or null: one that was installed, or one that is published
 * under the names of the agent. (The agent's own source is named so too, but it is private and never published.)
 */
async function npmPackageOf(path) {
    const installed = path.includes("/node_modules/");
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    for (let i = 0; i < MAX_PACKAGE_DISTANCE && folder !== "/"; i++, folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        // Anybody may have put a pipe or a link to a device there.
        const read = await (0,_records__WEBPACK_IMPORTED_MODULE_6__.readRecordFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "package.json"));
        if (read.state !== "read")
            continue;
        const { name, version, private: isPrivate } = parsed(Buffer.from(read.bytes).toString("utf8"));
        if (typeof name !== "string")
            return installed ? "without a name" : null;
        if (!installed && (isPrivate === true || !OTHER_PROGRAMS.includes(name)))
            return null;
        return `${name}@${typeof version === "string" ? version : "?"}`.slice(0, 300);
    }
    return installed ? "in node_modules" : null;
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 4651:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: function() { return /* binding */ registryOf; },
/* harmony export */   Pt: function() { return /* binding */ integrityHex; },
/* harmony export */   bu: function() { return /* binding */ registryBase; },
/* harmony export */   e8: function() { return /* binding */ resolveBun; },
/* harmony export */   jT: function() { return /* binding */ registryName; },
/* harmony export */   kQ: function() { return /* binding */ bunPackage; },
/* harmony export */   pf: function() { return /* binding */ INSIDE_BUN; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29275);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35304);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56786);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19488);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42671);











/** Where npm's packages come from unless the environment or a flag names a mirror. */
const DEFAULT_REGISTRY = "https://registry.npmjs.org";
/** Bun's tarball is some 40 MB, unpacked some 95 MB. */
const MAX_TARBALL_BYTES = 256 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** `bun --version` answers in milliseconds; the first start from a cold disk in a second or two. */
const ASK_MS = 30_000;
/** Where the sandbox shows the build's Bun; its folder comes first on the build's PATH. */
const INSIDE_BUN = "/harness/bun";
/** npm's names of Bun's packages. */
const PACKAGES = {
    "linux-x64": "bun-linux-x64",
    "linux-arm64": "bun-linux-aarch64",
    "darwin-x64": "bun-darwin-x64",
    "darwin-arm64": "bun-darwin-aarch64",
};
/** npm's name of Bun's package for a platform. */
function bunPackage(platform) {
    return `@oven/${PACKAGES[platform]}`;
}
/** The registry of npm's packages: what its user named, else what npm's own variable says. */
function registryOf(named, env) {
    return named ?? (env["npm_config_registry"] || DEFAULT_REGISTRY);
}
/** The address of a registry, without the slashes at its end. */
function registryBase(registry) {
    return registry.replace(/\/+$/, "");
}
/** A registry for people: its address may hold a user and a password. */
function registryName(registry) {
    return URL.canParse(registry) ? (0,_download__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(new URL(registry)).replace(/\/+$/, "") : "an address that is no URL";
}
/**
 * Finds Bun of exactly the record's version and makes a private copy of it in `work`.
 * @returns the copy, or `bun_missing` / `bun_version_mismatch`
 */
async function resolveBun(request, store, work, containing) {
    const wanted = request.record.bun_version;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun");
    const candidates = request.path === null ? onPath(request.searchPath) : [request.path];
    const others = [];
    for (const candidate of candidates) {
        const taken = await take(candidate, copy);
        const asked = taken.ok ? await ask(folder, work, containing) : taken;
        if (asked.ok && asked.version === wanted)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .done */ .Vw)({
                folder,
                version: asked.version,
                revision: asked.revision,
                from: request.path === null ? "PATH" : "path",
            });
        if (taken.ok)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(copy);
        if (asked.ok)
            others.push(asked.version);
        else if (request.path !== null)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", { expected: `Bun ${wanted} at ${candidate}`, found: asked.problem });
    }
    const mismatch = () => (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${others.join(", ")}` });
    if (request.path !== null)
        return mismatch();
    const integrity = request.record.bun_integrity?.[request.platform];
    if (integrity === undefined)
        return others.length > 0
            ? mismatch()
            : (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", {
                expected: `Bun ${wanted} on PATH, by --bun, or bun_integrity for ${request.platform} in the agent record`,
                found: "none of them",
            });
    return fromRegistry(request, integrity, store, work, containing);
}
/** Real programs named `bun` on a search path; a package manager's script of that name is not Bun. */
function onPath(searchPath) {
    return searchPath
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun"));
}
async function take(candidate, copy) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate).catch(() => null);
    if (real === null)
        return { ok: false, problem: "nothing" };
    try {
        const { head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .hashedCopy */ .bv)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .openSource */ .oD)(real), copy, 0o500);
        const format = (0,_program_format__WEBPACK_IMPORTED_MODULE_9__/* .programFormat */ .w)(head);
        if (format !== "script" && format !== "other")
            return { ok: true };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(copy);
        return { ok: false, problem: format === "script" ? "a script, not Bun itself" : "no program" };
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3)
            return { ok: false, problem: error.message };
        throw error;
    }
}
/** Asks a copy of Bun what it is, contained and without network: it is a program that was only found. */
async function ask(folder, work, containing) {
    const empty = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun-empty");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(empty, { recursive: true, mode: 0o700 });
    const lines = [];
    for (const flag of ["--version", "--revision"]) {
        const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .runTool */ .qI)(containing, {
            argv: [`${INSIDE_BUN}/bun`, flag],
            env: {},
            workspace: { host: empty, inside: "/workspace" },
            readOnly: [{ host: folder, inside: INSIDE_BUN }],
            network: "none",
            scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .scratchOf */ .Y5)(work, "bun"),
            deadlineMs: ASK_MS,
            outputBytes: 1024,
        });
        if (result.termination !== "exited" || result.exitCode !== 0)
            return { ok: false, problem: `bun ${flag}: ${(0,_contained__WEBPACK_IMPORTED_MODULE_5__/* .endOf */ .pJ)(result, ASK_MS)}` };
        lines.push(result.stdout.toString("utf8").trim());
    }
    const [version = "", revision = ""] = lines;
    const known = /^\d+\.\d+\.\d+[0-9A-Za-z.-]*$/;
    if (!known.test(version) || !revision.startsWith(`${version}+`))
        return { ok: false, problem: "an answer that is not Bun's" };
    return { ok: true, version, revision };
}
async function fromRegistry({ record, platform, registry, env }, integrity, store, work, containing) {
    const wanted = record.bun_version;
    const url = `${registryBase(registry)}/@oven/${PACKAGES[platform]}/-/${PACKAGES[platform]}-${wanted}.tgz`;
    const missing = (found) => (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_missing", "bun", {
        expected: `Bun ${wanted} from ${registryName(registry)} with ${integrity}`,
        found,
    });
    try {
        const tarball = await cachedTarball(store, work, url, integrity, { env, signal: containing.cancel });
        const program = bunOf(await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.gunzip)(tarball, { maxOutputLength: MAX_UNPACKED_BYTES }));
        if (program === null)
            return missing("a package without package/bin/bun");
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun");
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bun"), "wx", 0o500);
        try {
            await file.writeFile(program);
        }
        finally {
            await file.close();
        }
        const asked = await ask(folder, work, containing);
        if (!asked.ok)
            return missing(asked.problem);
        if (asked.version !== wanted)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .blocked */ .Z5)("bun_version_mismatch", "bun", { expected: `Bun ${wanted}`, found: `Bun ${asked.version}` });
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_8__/* .done */ .Vw)({ folder, version: asked.version, revision: asked.revision, from: "registry" });
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3)
            return missing(error.message);
        throw error;
    }
}
/** The tarball with exactly this integrity: from the store where an earlier build left it whole, else from the registry. */
async function cachedTarball(store, work, url, integrity, from) {
    const hex = integrityHex(integrity);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store.root, _store__WEBPACK_IMPORTED_MODULE_10__/* .DOWNLOADS */ .iJ);
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${hex}.tgz`);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(kept).catch(() => null);
    if (earlier !== null && sha512(earlier) === hex)
        return earlier;
    const tarball = await (0,_download__WEBPACK_IMPORTED_MODULE_6__/* .readAll */ .yw)(await (0,_download__WEBPACK_IMPORTED_MODULE_6__/* .openUrl */ .CZ)(url, { ...from, maxBytes: MAX_TARBALL_BYTES }), MAX_TARBALL_BYTES);
    const found = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(tarball).digest("base64");
    if (sha512(tarball) !== hex)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .SourceFault */ .A3(`a package with another integrity, sha512-${found}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "bun.tgz");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, tarball, { mode: 0o600, flag: "wx" });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, kept);
    return tarball;
}
/** The SHA-512 of an npm integrity in hexadecimal: the name under which the store keeps that download. */
function integrityHex(integrity) {
    return Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
}
function sha512(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(bytes).digest("hex");
}
/** Size of a tar record. */
const TAR_BLOCK = 512;
/** The bytes of `package/bin/bun` in an npm package's tar, or null. Its digest was checked before, so damage is no case. */
function bunOf(tar) {
    for (let at = 0; at + TAR_BLOCK <= tar.length;) {
        const header = tar.subarray(at, at + TAR_BLOCK);
        const name = header.subarray(0, 100).toString("latin1").replace(/\0.*$/s, "");
        const size = Number.parseInt(header.subarray(124, 136).toString("latin1"), 8);
        if (name === "" || !Number.isSafeInteger(size) || size < 0)
            return null;
        const from = at + TAR_BLOCK;
        if (name === "package/bin/bun")
            return size <= Math.min(_hashed_copy__WEBPACK_IMPORTED_MODULE_7__/* .MAX_AGENT_BYTES */ .pV, tar.length - from) ? tar.subarray(from, from + size) : null;
        at = from + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
    }
    return null;
}


/***/ }),

/***/ 29275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: function() { return /* binding */ scratchOf; },
/* harmony export */   pJ: function() { return /* binding */ endOf; },
/* harmony export */   qI: function() { return /* binding */ runTool; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71387);
/* harmony import */ var _contain_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86820);
/* harmony import */ var _contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94742);





/** Runs a tool contained, to its end, and keeps what it said. It gets no event channel, no model and no input. */
async function runTool({ level, programs, cancel }, tool) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(tool.scratch, { recursive: true, mode: 0o700 });
    const stdout = [];
    const stderr = [];
    const result = await (0,_contain_run__WEBPACK_IMPORTED_MODULE_4__/* .runContained */ .z)(level, {
        argv: tool.argv,
        env: tool.env,
        workspace: tool.workspace,
        ...(tool.cwd === undefined ? {} : { cwd: tool.cwd }),
        readOnly: tool.readOnly,
        ...(tool.writable === undefined ? {} : { writable: tool.writable }),
        plan: tool.underOwnNode === true ? (0,_contain_plan__WEBPACK_IMPORTED_MODULE_3__/* .requirePlan */ .VH)((0,_contain_plan__WEBPACK_IMPORTED_MODULE_3__/* .planHere */ .sh)({ wants: [], env: process.env, hidden: [] })) : (0,_contain_plan__WEBPACK_IMPORTED_MODULE_3__/* .systemPlan */ .ZN)(),
        path: _contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .SYSTEM_PATH */ .sg.split(":"),
        network: tool.network,
        limits: _contain_limits__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR,
        events: false,
        scratch: tool.scratch,
    }, {
        deadlineMs: tool.deadlineMs,
        outputLimitBytes: tool.outputBytes,
        onStdout: (chunk) => void stdout.push(chunk),
        onStderr: (chunk) => void stderr.push(chunk),
        ...(cancel === undefined ? {} : { cancel }),
        ...(tool.disk === undefined ? {} : { disk: tool.disk }),
    }, programs);
    const full = result.limitHit === null ? null : `the disk of ${tool.disk?.folder} is full`;
    return {
        termination: result.termination,
        exitCode: result.exitCode,
        signal: result.signal,
        reason: result.startFailure ?? full,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr),
    };
}
/** How a tool ended, in words. */
function endOf(result, deadlineMs) {
    if (result.reason !== null)
        return result.reason;
    switch (result.termination) {
        case "exited":
            return `exit code ${result.exitCode}`;
        case "timeout":
            return `no end within ${deadlineMs / 1000} s`;
        case "signalled":
            return `signal ${result.signal}`;
        case "cancelled":
            return "cancelled";
        case "not_started":
        case "harness_completed":
            return result.termination;
        default:
            return result.termination;
    }
}
/** A folder for one start's scratch below a folder of work. */
function scratchOf(work, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, `scratch-${name}`);
}


/***/ }),

/***/ 35304:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: function() { return /* binding */ openUrl; },
/* harmony export */   pj: function() { return /* binding */ plain; },
/* harmony export */   vH: function() { return /* binding */ AnswerFault; },
/* harmony export */   yw: function() { return /* binding */ readAll; }
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_transport__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95663);



/** Redirects that are followed: a release page and its storage need two, a loop needs an end. */
const MAX_REDIRECTS = 5;
/** Without a byte for this long a server is taken for dead. */
const IDLE_MS = 60_000;
/** Hosts whose plain http never leaves this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** A server's answer that is not what was asked for. */
class AnswerFault extends _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3 {
    status;
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
/**
 * Opens a URL for one read: https, through the user's proxy where the environment names one, with the certificate checked whatever the
 * environment says; or plain http of this very machine. Redirects never leave https, and no user or password goes to another host.
 * @throws SourceFault with what was expected and found; a URL's query, user and password, and the proxy's, are never repeated
 */
async function openUrl(url, download) {
    const { maxBytes } = download;
    let at = new URL(url);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const response = await request(at, download);
        const status = response.statusCode ?? 0;
        const location = response.headers.location;
        if (status >= 300 && status < 400 && location !== undefined) {
            response.destroy();
            const next = URL.canParse(location, at.href) ? new URL(location, at) : null;
            if (next === null)
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(at)} redirects to something that is no URL`);
            if (at.protocol === "https:" && next.protocol !== "https:")
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(at)} redirects away from https, to ${plain(next)}`);
            at = next;
            continue;
        }
        if (status !== 200) {
            response.destroy();
            throw new AnswerFault(`expected 200 from ${plain(at)}, found ${status}`, status);
        }
        const announced = Number(response.headers["content-length"] ?? 0);
        if (announced > maxBytes) {
            response.destroy();
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected at most ${maxBytes} bytes from ${plain(at)}, it announces ${announced}`);
        }
        return responseSource(response, at);
    }
    throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected at most ${MAX_REDIRECTS} redirects from ${plain(new URL(url))}, found more`);
}
/** Reads all of a source, and closes it. @throws SourceFault where it yields more than `maxBytes` */
async function readAll(source, maxBytes) {
    const chunks = [];
    try {
        const buffer = Buffer.allocUnsafe(64 * 1024);
        for (let bytes = 0;;) {
            const count = await source.read(buffer);
            if (count === 0)
                return Buffer.concat(chunks);
            bytes += count;
            if (bytes > maxBytes)
                throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected at most ${maxBytes} bytes, found more`);
            chunks.push(Buffer.from(buffer.subarray(0, count)));
        }
    }
    finally {
        await source.close();
    }
}
async function request(url, { env, signal, authorizationFor }) {
    const local = url.protocol === "http:" && LOOPBACK.test(url.hostname);
    if (url.protocol !== "https:" && !local)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected https, found ${plain(url)}`);
    const fault = (cause) => new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} can't be fetched: ${cause.message}`, { cause });
    try {
        const transport = (0,_model_transport__WEBPACK_IMPORTED_MODULE_1__/* .transportFor */ .JG)(url, env);
        const patience = AbortSignal.timeout(IDLE_MS);
        const socket = await transport
            .connect(signal === undefined ? patience : AbortSignal.any([signal, patience]))
            .catch((error) => {
            throw patience.aborted ? new Error(`no connection within ${IDLE_MS / 1000} s`) : error;
        });
        return await new Promise((resolve, reject) => {
            const options = {
                createConnection: () => socket,
                path: transport.targetOf(`${url.pathname}${url.search}`),
                headers: {
                    ...transport.headers,
                    ...authorization(url, authorizationFor),
                    connection: "close",
                    "accept-encoding": "identity",
                    "user-agent": "case-harness-action",
                },
                timeout: IDLE_MS,
                ...(signal === undefined ? {} : { signal }),
            };
            const sent = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(options, resolve);
            sent.on("timeout", () => sent.destroy(new Error(`no answer for ${IDLE_MS / 1000} s`)));
            sent.on("error", reject);
            sent.end();
        });
    }
    catch (error) {
        throw fault(error);
    }
}
/** What a registry's address may hold; of a redirect, whatever the new address holds. */
function authorization(url, known) {
    const { username, password } = url;
    const named = known?.(url) ?? null;
    if (named !== null)
        return { authorization: named };
    if (username === "" && password === "")
        return {};
    const pair = [username, password].map((part) => decodeURIComponent(part)).join(":");
    return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
function responseSource(response, url) {
    const chunks = response[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    return {
        async read(buffer) {
            if (rest.length === 0) {
                const next = await chunks.next().catch((error) => {
                    throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} broke off: ${error.message}`, { cause: error });
                });
                if (next.done === true) {
                    if (!response.complete)
                        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`${plain(url)} broke off`);
                    return 0;
                }
                rest = next.value;
            }
            const count = rest.copy(buffer, 0, 0, Math.min(rest.length, buffer.length));
            rest = rest.subarray(count);
            return count;
        },
        close: async () => void response.destroy(),
    };
}
/** A URL for people: without user, password, query and fragment. */
function plain(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 32687:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ copyTree; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49102);
/* harmony import */ var _core_formats_tar__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11775);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95663);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42671);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71202);









/** What is read, hashed and written at one time. */
const CHUNK_BYTES = 1024 * 1024;
/**
 * Makes the private copy of a tree that will run, hashing it while it is made; only a copy with the right digest is left behind. Files and
 * folders of it are read-only.
 * @param to a folder that does not exist yet, in one that only this user can write to
 */
async function copyTree(store, sha256, to) {
    if (!_core_domain_digest__WEBPACK_IMPORTED_MODULE_4__/* .SHA256 */ .aD.test(sha256))
        throw new TypeError("expected a SHA-256");
    const source = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .openTree */ .rB)(store, sha256);
    if (source === null)
        return { state: "missing" };
    let found = null;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(to, { mode: 0o700 });
        found = await extract(source, to);
    }
    catch (error) {
        await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .discard */ .vf)(to);
        if (!isOfBytes(error))
            throw error;
    }
    finally {
        await source.close();
    }
    if (found?.sha256 === sha256)
        return { state: "copied", ...found };
    await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .discard */ .vf)(to);
    await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .dropEntry */ .sT)(store, sha256);
    return { state: "corrupt", found: found?.sha256 ?? null };
}
/** Whether it is the entry's bytes that can't be a tree, and not the disk that they were copied to. */
function isOfBytes(error) {
    if (error instanceof _core_formats_tar__WEBPACK_IMPORTED_MODULE_5__/* .TarFault */ .Ml || error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .SourceFault */ .A3)
        return true;
    return ["EEXIST", "ENOTDIR", "EISDIR"].includes(error.code ?? "");
}
async function extract(source, to) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const writer = new Writer(to);
    const reader = new _core_formats_tar__WEBPACK_IMPORTED_MODULE_5__/* .TarReader */ .RF(writer, { strip: 0, maxBytes: _hashed_copy__WEBPACK_IMPORTED_MODULE_6__/* .MAX_AGENT_BYTES */ .pV, maxFiles: _tree__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TREE_FILES */ .ep });
    const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
    let bytes = 0;
    let reading = source.read(buffers[0]);
    try {
        for (let i = 0;; i++) {
            const count = await reading;
            if (count === 0)
                break;
            const chunk = buffers[i % 2 === 0 ? 0 : 1].subarray(0, count);
            reading = source.read(buffers[i % 2 === 0 ? 1 : 0]);
            // a read that fails while this chunk is at work is reported by the next turn
            reading.catch(() => { });
            bytes += count;
            reader.push(chunk);
            hash.update(chunk);
            await writer.flush();
        }
        reader.end();
        writer.close();
    }
    finally {
        await reading.catch(() => { });
        await writer.abandon();
    }
    return { sha256: hash.digest("hex"), bytes, files: writer.files };
}
/** Writes the files of a tree: small ones at once, the pieces of large ones while the next hash is computed. */
class Writer {
    root;
    files = 0;
    folders = new Set();
    current = null;
    writes = [];
    complete = [];
    constructor(root) {
        this.root = root;
        this.folders.add(root);
    }
    file({ path, size, executable }) {
        const at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.root, path);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at);
        if (!this.folders.has(folder)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            for (let each = folder; !this.folders.has(each); each = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(each))
                this.folders.add(each);
        }
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(at, flags, executable ? 0o555 : 0o444);
        this.files++;
        this.current = { fd, left: size, position: 0 };
        if (size === 0)
            this.ended();
    }
    data(piece) {
        const current = this.current;
        const { fd, position } = current;
        const isWhole = position === 0 && piece.length === current.left;
        if (isWhole && piece.length < CHUNK_BYTES / 8) {
            for (let done = 0; done < piece.length;)
                done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, piece, done);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
            this.current = null;
            return;
        }
        const writing = writeAt(fd, piece, position);
        writing.catch(() => { });
        this.writes.push(writing);
        current.position += piece.length;
        current.left -= piece.length;
        if (current.left === 0)
            this.ended();
    }
    /** Waits for what is being written; the pieces are good until then. */
    async flush() {
        await Promise.all(this.writes);
        this.writes = [];
        for (let fd = this.complete.pop(); fd !== undefined; fd = this.complete.pop())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
    /** Closes every folder to changes, once everything is there. */
    close() {
        for (const folder of this.folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o555);
    }
    /** Lets go of what is still open. */
    async abandon() {
        await Promise.allSettled(this.writes);
        for (const fd of [...this.complete, ...(this.current === null ? [] : [this.current.fd])])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        this.complete = [];
        this.current = null;
    }
    ended() {
        this.complete.push(this.current.fd);
        this.current = null;
    }
}
function writeAt(fd, bytes, position) {
    return new Promise((resolve, reject) => {
        const next = (done) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.write)(fd, bytes, done, bytes.length - done, position + done, (error, written) => {
            if (error !== null)
                reject(error);
            else if (done + written < bytes.length)
                next(done + written);
            else
                resolve();
        });
        next(0);
    });
}


/***/ }),

/***/ 61085:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: function() { return /* binding */ lookAtPackage; },
/* harmony export */   oQ: function() { return /* binding */ programOf; }
/* harmony export */ });
/* unused harmony export INSIDE_TREE */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_records_npm_lock__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55787);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29275);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95663);





/** Where the sandbox shows the tree. */
const INSIDE_TREE = "/harness/agent";
const INSIDE_WORK = "/workspace";
/** Both agents answer within a second; a cold disk and a busy machine need some more. */
const LOOK_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;
/**
 * The program of an agent in the copy of its tree.
 * @returns its path relative to the tree, as `package.json` of the agent's own package says it, or null where that names no such file
 */
async function programOf(tree, name, bin) {
    const folder = (0,_core_records_npm_lock__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(name);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, folder, "package.json")).catch(() => null);
    const named = bytes === null ? undefined : (0,_core_records_npm_lock__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes)?.bin[bin];
    if (named === undefined)
        return null;
    const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, named));
    if (!path.startsWith(`${folder}/`))
        return null;
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, path)).catch(() => null);
    return stat?.isFile() === true ? path : null;
}
/**
 * Starts the program of a private copy of a tree to see what it is, contained, without network and without a word to do.
 * @param work a private folder; what the program leaves there is thrown away with it
 */
async function lookAtPackage(tree, record, program, work, containing) {
    const path = await programOf(tree, record.package, program.bin);
    if (path === null) {
        const differs = { state: "differs", detail: `the package has no program ${program.bin}` };
        return { version: differs, help: differs };
    }
    const ask = (flag) => start([process.execPath, `${INSIDE_TREE}/${path}`, flag], tree, work, containing);
    const version = await ask("--version");
    const said = new RegExp(`(?:^|[^0-9A-Za-z.-])${record.version.replaceAll(".", "\\.")}(?:$|[^0-9A-Za-z.-])`, "m");
    const help = await ask("--help");
    const missing = program.help.filter((words) => !help.text.includes(words));
    return {
        version: version.problem !== null
            ? { state: "differs", detail: `--version: ${version.problem}` }
            : said.test(version.text)
                ? { state: "matched", detail: `--version says ${record.version}` }
                : { state: "differs", detail: `--version does not say ${record.version}` },
        help: help.problem !== null
            ? { state: "differs", detail: `--help: ${help.problem}` }
            : missing.length === 0
                ? { state: "matched", detail: `--help has ${program.help.length} of ${program.help.length} words` }
                : { state: "differs", detail: `--help is without ${missing.map((words) => `"${words}"`).join(", ")}` },
    };
}
/** @throws SourceFault where it could not be started at all, which says nothing about which program it is */
async function start(argv, tree, work, containing) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, "look");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, { recursive: true, mode: 0o700 });
    const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)(containing, {
        argv,
        env: {
            CODEX_HOME: `${INSIDE_WORK}/codex`,
            PI_CODING_AGENT_DIR: `${INSIDE_WORK}/pi`,
            PI_OFFLINE: "1",
            PI_TELEMETRY: "0",
        },
        workspace: { host: place, inside: INSIDE_WORK },
        readOnly: [{ host: tree, inside: INSIDE_TREE }],
        network: "none",
        underOwnNode: true,
        scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .scratchOf */ .Y5)(work, "look"),
        deadlineMs: LOOK_MS,
        outputBytes: OUTPUT_BYTES,
    });
    if (result.termination === "not_started" && containing.cancel?.aborted !== true)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .SourceFault */ .A3(`the agent could not be started to see what it is: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    const isEnded = result.termination === "exited" && result.exitCode === 0;
    const text = Buffer.concat([result.stdout, Buffer.from("\n"), result.stderr]).toString("utf8");
    return { text, problem: isEnded ? null : (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS) };
}


/***/ }),

/***/ 71202:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: function() { return /* binding */ makeTree; },
/* harmony export */   ep: function() { return /* binding */ MAX_TREE_FILES; },
/* harmony export */   lk: function() { return /* binding */ PackageFault; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24507);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28664);
/* harmony import */ var _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11775);
/* harmony import */ var _core_records_npm_lock__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55787);









/** Pi has some 20,000 files. */
const MAX_TREE_FILES = 100_000;
/** A `package.json` that is larger is none. */
const MAX_MANIFEST_BYTES = 1024 * 1024;
/** What is handed to the inflater at one time, and what it hands on. */
const PIECE_BYTES = 256 * 1024;
/**
 * What is left out of a tree: declarations of TypeScript and maps of sources, which nothing loads when a program runs. They are half of
 * the files that each run would have to copy.
 */
const LEFT_OUT = /\.(?:d\.[cm]?ts|(?:[cm]?js|css|d\.[cm]?ts)\.map)$/;
/** A package that is not unpacked, and why. */
class PackageFault extends Error {
    place;
    constructor(place, message, options) {
        super(message, options);
        this.place = place;
    }
}
/**
 * Unpacks packages into one archive, as it is kept in the store: the places in their order, of each the files in the order of its package,
 * without owners and times, so that the same lock is the same bytes.
 * @param to a file that does not exist yet
 * @throws PackageFault where something in a package is never unpacked, or it is not what the lock says
 */
async function makeTree(packages, to, maxBytes, signal) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(to, "wx", 0o600);
    try {
        const tree = new Tree(file, maxBytes);
        for (const each of packages) {
            signal?.throwIfAborted();
            await unpack(each, tree);
        }
        return await tree.end();
    }
    finally {
        await file.close();
    }
}
async function unpack({ place, locked, tarball }, tree) {
    // of a reader that refuses, the pipeline may say no more than that it was stopped
    let refusal = null;
    try {
        const own = tree.package(place);
        const rules = { strip: 1, maxBytes: tree.room, maxFiles: tree.filesLeft };
        const reader = new _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarReader */ .RF(own, rules);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(pieces(tarball)), (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)({ chunkSize: PIECE_BYTES }), async (unpacked) => {
            for await (const chunk of unpacked) {
                try {
                    reader.push(chunk);
                    await tree.flush();
                }
                catch (error) {
                    refusal = error;
                    throw error;
                }
            }
        });
        reader.end();
        const problem = (0,_core_records_npm_lock__WEBPACK_IMPORTED_MODULE_8__/* .manifestProblem */ .Vx)(place, locked, own.manifest === null ? null : (0,_core_records_npm_lock__WEBPACK_IMPORTED_MODULE_8__/* .parseManifest */ .Ng)(own.manifest));
        if (problem !== null)
            throw new PackageFault(place, problem);
    }
    catch (thrown) {
        const error = refusal ?? thrown;
        if (error instanceof _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarFault */ .Ml)
            throw new PackageFault(place, error.message, { cause: error });
        if (/^(?:Z_|ERR_)/.test(error.code ?? ""))
            throw new PackageFault(place, "expected a file that gzip can unpack, found another", { cause: error });
        throw error;
    }
}
function* pieces(bytes) {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        yield bytes.subarray(at, at + PIECE_BYTES);
}
/** The archive while it is made. */
class Tree {
    file;
    maxBytes;
    hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    paths = new Map();
    waiting = [];
    bytes = 0;
    files = 0;
    constructor(file, maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }
    /** Bytes that may still come. */
    get room() {
        return this.maxBytes - this.bytes;
    }
    get filesLeft() {
        return MAX_TREE_FILES - this.files;
    }
    /** Takes the files of the package of a place. */
    package(place) {
        const seen = new Map();
        let current = null;
        let left = 0;
        let manifest = null;
        let kept = null;
        const ended = ({ file, hash, isKept }) => {
            const content = `${file.executable ? "x" : "-"}${hash.digest("hex")}`;
            const before = seen.get(file.path);
            if (before !== undefined && before !== content)
                throw new _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarFault */ .Ml(`expected each path once, found two files for ${JSON.stringify(file.path.slice(0, 200))}`);
            seen.set(file.path, content);
            if (isKept)
                this.put((0,_core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .tarPadding */ .vr)(file.size));
            if (manifest !== null)
                kept = Buffer.concat(manifest);
            manifest = null;
            current = null;
        };
        return {
            get manifest() {
                return kept;
            },
            file: (file) => {
                if (/^node_modules(?:\/|$)/i.test(file.path))
                    throw new _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarFault */ .Ml(`expected no packages within a package, found ${JSON.stringify(file.path.slice(0, 200))}`);
                if (file.path === "package.json") {
                    if (file.size > MAX_MANIFEST_BYTES)
                        throw new _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarFault */ .Ml(`expected a package.json of at most ${MAX_MANIFEST_BYTES} bytes, found ${file.size}`);
                    manifest = [];
                }
                // packers have put the same file twice (`package/index.js`, `package/./index.js`); of two that differ nobody knows which is meant
                const isKept = !LEFT_OUT.test(file.path) && !seen.has(file.path);
                current = { file, hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256"), isKept };
                left = file.size;
                if (isKept) {
                    const path = `${place}/${file.path}`;
                    this.note(path);
                    this.files++;
                    this.put((0,_core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .tarHeader */ .pI)({ ...file, path }));
                }
                if (left === 0)
                    ended(current);
            },
            data: (piece) => {
                if (current === null)
                    throw new TypeError("expected a file before its content");
                left -= piece.length;
                current.hash.update(piece);
                if (current.isKept)
                    this.put(piece);
                manifest?.push(Buffer.from(piece));
                if (left === 0)
                    ended(current);
            },
        };
    }
    /** Writes what was put; pieces are good until then. */
    async flush() {
        const parts = this.waiting.filter(({ length }) => length > 0);
        this.waiting = [];
        if (parts.length === 0)
            return;
        const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        const writing = writeAll(this.file, whole);
        // one that fails while the hash runs is reported by the next line
        writing.catch(() => { });
        this.hash.update(whole);
        await writing;
    }
    async end() {
        this.put(_core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TAR_END */ .y7);
        await this.flush();
        await this.file.chmod(0o444);
        return { sha256: this.hash.digest("hex"), bytes: this.bytes, files: this.files };
    }
    put(bytes) {
        this.bytes += bytes.length;
        this.waiting.push(bytes);
    }
    /** Notes a path and the folders above it. @throws TarFault where another one is the same on some system */
    note(path) {
        for (let cut = path.length, isFolder = false; cut > 0; cut = path.lastIndexOf("/", cut - 1), isFolder = true) {
            const part = path.slice(0, cut);
            const fold = (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_6__/* .foldPath */ .tu)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_5__/* .bytePathOf */ .D9)(part));
            const known = this.paths.get(fold);
            if (known?.path === part && known.isFolder && isFolder)
                return;
            if (known !== undefined)
                throw new _core_formats_tar__WEBPACK_IMPORTED_MODULE_7__/* .TarFault */ .Ml(`expected paths that every system can tell apart, found ${JSON.stringify(known.path.slice(-200))} and ${JSON.stringify(part.slice(-200))}`);
            this.paths.set(fold, { path: part, isFolder });
        }
    }
}
async function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
        done += bytesWritten;
    }
}


/***/ }),

/***/ 56786:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: function() { return /* binding */ done; },
/* harmony export */   Z5: function() { return /* binding */ blocked; },
/* harmony export */   gD: function() { return /* binding */ CANCELLED; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);

function done(value) {
    return { ok: true, value };
}
function blocked(code, subject, detail) {
    return { ok: false, blocker: (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)(code, subject, detail) };
}
/** What a cancelled step comes to: nothing was found out about the program, and no report says otherwise. */
const CANCELLED = blocked("cancelled", "agent", { found: "a signal (SIGINT, SIGTERM or SIGHUP)" });


/***/ }),

/***/ 19488:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: function() { return /* binding */ programFormat; }
/* harmony export */ });
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
const ELF_64 = 2;
const ELF_LITTLE_ENDIAN = 1;
/** `e_machine` of the ELF header, a 16-bit word at offset 18. */
const ELF_MACHINES = { 62: "elf-x64", 183: "elf-arm64" };
/** `MH_MAGIC_64`, and `cputype`, the 32-bit word after it. */
const MACH_O_64 = 0xfeedfacf;
const MACH_O_CPUS = { 0x01000007: "mach-o-x64", 0x0100000c: "mach-o-arm64" };
/** What the first bytes of a file say that it is; `other` for everything that no platform of ours executes. */
function programFormat(head) {
    if (head.length >= 20 && head.subarray(0, 4).equals(ELF)) {
        if (head[4] !== ELF_64 || head[5] !== ELF_LITTLE_ENDIAN)
            return "other";
        return ELF_MACHINES[head.readUInt16LE(18)] ?? "other";
    }
    if (head.length >= 8 && head.readUInt32LE(0) === MACH_O_64)
        return MACH_O_CPUS[head.readUInt32LE(4)] ?? "other";
    return head.subarray(0, 2).toString("latin1") === "#!" ? "script" : "other";
}


/***/ }),

/***/ 50344:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: function() { return /* binding */ namedBy; },
  Ld: function() { return /* binding */ namedByProjects; },
  Gt: function() { return /* binding */ noteProject; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(36367);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(28450);
;// CONCATENATED MODULE: ./src/core/records/store-note.ts


/** A note of the agent store: where a project's agent record lies, and what that named in the store when it was last read. */
const storeNoteSchema = schemas/* strictObject */.rej({
    record: schemas/* string */.YjP(),
    /** Binaries by SHA-256, Bun's packages by SHA-512. */
    keep: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{128})$/)).max(100),
});
/** Reads a note; never throws on bad input. */
function parseStoreNote(bytes) {
    return (0,parse/* parseRecord */.Hh)(bytes, storeNoteSchema, { maxBytes: 64 * 1024, maxDepth: 3 });
}

// EXTERNAL MODULE: ./src/world/agent/bun.ts
var bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(76300);
;// CONCATENATED MODULE: ./src/world/agent/projects.ts







/** Folder of the store with a note for each project that uses it: one store serves all projects of a user. */
const PROJECTS = "projects";
/** What a record names in a store: binaries and trees of packages by SHA-256, Bun's packages by SHA-512. */
function namedBy(record) {
    if (record.kind === "npm")
        return agent/* PLATFORMS */.P4.flatMap((platform) => record.trees?.[platform]?.sha256 ?? []);
    return agent/* PLATFORMS */.P4.flatMap((platform) => {
        const integrity = record.bun_integrity?.[platform];
        const digest = record.binaries[platform]?.sha256;
        return [...(digest === undefined ? [] : [digest]), ...(integrity === undefined ? [] : [(0,bun/* integrityHex */.Pt)(integrity)])];
    });
}
/**
 * Notes that a project uses this store, so that another one's `agent prune` spares what it names. A note that can't be written changes
 * nothing else: the project's own commands go on without it.
 * @param record absolute path of the project's agent record
 */
async function noteProject(store, record, named) {
    const folder = (0,external_node_path_.join)(store.root, PROJECTS);
    const path = (0,external_node_path_.join)(folder, `${(0,digest/* sha256 */.sc)(record)}.json`);
    const text = `${JSON.stringify({ record, keep: [...named] })}\n`;
    try {
        if ((await (0,promises_.readFile)(path, "utf8").catch(() => null)) === text)
            return;
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        const draft = `${path}.${process.pid}`;
        await (0,promises_.writeFile)(draft, text, { flag: "wx", mode: 0o600 });
        await (0,promises_.rename)(draft, path);
    }
    catch {
        // full, read-only, or another process of this number was ended while it wrote: prune then knows one project less
    }
}
/**
 * What all projects of this store name. A project whose record is gone names nothing any more, and its note goes with it; of one whose
 * record can't be read at the moment, what it named last stays.
 */
async function namedByProjects(store) {
    const folder = (0,external_node_path_.join)(store.root, PROJECTS);
    const named = [];
    for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
        const note = await readNote((0,external_node_path_.join)(folder, name));
        if (note === null || !digest/* SHA256 */.aD.test(name.replace(/\.json$/, "")))
            continue;
        const found = await (0,records.readRecordFile)(note.record);
        if (found.state === "missing") {
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
            continue;
        }
        const parsed = found.state === "read" ? (0,agent/* parseAnyAgentRecord */.iv)(found.bytes) : null;
        named.push(...(parsed?.ok === true ? namedBy(parsed.value) : note.keep));
    }
    return named;
}
async function readNote(path) {
    const found = await (0,records.readRecordFile)(path);
    const parsed = found.state === "read" ? parseStoreNote(found.bytes) : null;
    return parsed?.ok === true ? parsed.value : null;
}


/***/ }),

/***/ 8309:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: function() { return /* binding */ baseFor; },
/* harmony export */   Lo: function() { return /* binding */ endpointFor; },
/* harmony export */   VI: function() { return /* binding */ endpointSecrets; },
/* harmony export */   mc: function() { return /* binding */ endpointTexts; }
/* harmony export */ });
/* harmony import */ var _login__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31251);
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


/** Endpoints of the external classes, and the variable in which their users keep the key. */
const EXTERNAL = {
    external_anthropic: { base: "https://api.anthropic.com/v1", variable: "ANTHROPIC_API_KEY" },
    external_openai_codex: { base: "https://api.openai.com/v1", variable: "OPENAI_API_KEY" },
};
/**
 * The endpoint of an admitted provider class.
 *
 * @param named the credential's variable or file as the user named it; null takes the class's usual one, for a local
 *   provider none
 * @returns the endpoint, or what is wrong and what to do; the text never holds the URL
 */
function endpointFor(providerClass, env, named) {
    if (providerClass !== "local_case_compatible") {
        const { base, variable } = EXTERNAL[providerClass];
        const takesLogins = providerClass === "external_openai_codex";
        return { ok: true, endpoint: { base: new URL(base), credential: named ?? { variable }, takesLogins } };
    }
    const text = (env.CTO_HARNESS_CASE_LOCAL_BASE_URL ?? "").trim();
    const url = URL.canParse(text) ? new URL(text) : null;
    const problem = text === ""
        ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not set"
        : url === null || !["http:", "https:"].includes(url.protocol)
            ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not an http:// or https:// URL"
            : url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== ""
                ? "CTO_HARNESS_CASE_LOCAL_BASE_URL holds a user, a query or a fragment"
                : null;
    if (problem !== null || url === null)
        return {
            ok: false,
            problem: problem ?? "",
            fix: "Set it to the base of an OpenAI-compatible API, for example http://127.0.0.1:8080/v1; a credential belongs into a variable or file of its own.",
        };
    return { ok: true, endpoint: { base: url, credential: named ?? "none", takesLogins: false } };
}
/** Where requests go with the credential that was found: a login to the endpoint of logins, and an API key never there. */
function baseFor({ base }, login) {
    return login === null ? base : new URL(_login__WEBPACK_IMPORTED_MODULE_0__/* .LOGIN_BASE */ .ex);
}
/**
 * Every text by which an endpoint, or the proxy before it, could be found, longest first: taken out of error texts that go
 * on to the agent.
 */
function endpointTexts(base, credential, proxy, login = null) {
    const hosts = [base, ...(proxy === null ? [] : [proxy])].flatMap(({ host, hostname }) => [host, bare(hostname)]);
    return longestFirst([
        ...[credential ?? "", ...(0,_login__WEBPACK_IMPORTED_MODULE_0__/* .loginValues */ .CQ)(login)].flatMap(formsOf),
        ...(0,_transport__WEBPACK_IMPORTED_MODULE_1__/* .proxySecrets */ .Wm)(proxy),
        ...addresses(base),
        base.origin,
        ...hosts,
    ]);
}
/**
 * The values that must not appear in any artifact. A vendor's public address is no secret, and of an address of this
 * machine only the whole URL is one: `localhost:8080` alone stands in half of all repositories.
 */
function endpointSecrets(base, credential, proxy, isLocal, login = null) {
    const { hostname } = base;
    const keys = [credential ?? "", ...(0,_login__WEBPACK_IMPORTED_MODULE_0__/* .loginValues */ .CQ)(login), ...(0,_transport__WEBPACK_IMPORTED_MODULE_1__/* .proxySecrets */ .Wm)(proxy)];
    if (!isLocal)
        return longestFirst(keys);
    const host = (0,_transport__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(hostname) ? [] : [base.origin, base.host, bare(hostname)];
    return longestFirst([...keys, ...addresses(base), ...host]);
}
/** The host of an IPv6 URL without its brackets. */
function bare(hostname) {
    return hostname.replace(/^\[|\]$/g, "");
}
/** A value as errors repeat it: as it is, in a URL, and as basic authorization has it, alone, as user or as password. */
function formsOf(value) {
    const encoded = [value, `${value}:`, `:${value}`].map((text) => Buffer.from(text).toString("base64"));
    return value === "" ? [] : [value, encodeURIComponent(value), ...encoded];
}
function addresses(base) {
    return [base.href, base.href.replace(/\/+$/, "")];
}
function longestFirst(values) {
    return [...new Set(values)].filter((value) => value.length >= MIN_SECRET_CHARS).sort((a, b) => b.length - a.length);
}
/** Shorter values (a host called `ai`) would be found in every text. */
const MIN_SECRET_CHARS = 6;


/***/ }),

/***/ 31251:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: function() { return /* binding */ loginValues; },
/* harmony export */   M_: function() { return /* binding */ loginFault; },
/* harmony export */   S0: function() { return /* binding */ LOGIN_ROUTE; },
/* harmony export */   ex: function() { return /* binding */ LOGIN_BASE; },
/* harmony export */   gZ: function() { return /* binding */ loginHeaders; },
/* harmony export */   mN: function() { return /* binding */ readLogin; }
/* harmony export */ });
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70090);

/** Where logins are asked; the route is appended. */
const LOGIN_BASE = "https://chatgpt.com/backend-api/codex";
/** The only route that it answers. */
const LOGIN_ROUTE = "responses";
/** A run of the default bounds takes some ten minutes of its model: a token that ends sooner would end in the midst of it. */
const LEAST_LEFT_S = 15 * 60;
/** The claims of an access token that name the account (the same source as above). */
const CLAIMS = "https://api.openai.com/auth";
/** Three parts of base64url (RFC 7519): nothing that a header could not hold. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** A UUID, as far as anybody has seen. */
const ACCOUNT = /^[\w-]{6,128}$/;
const JSON_LIMITS = { maxBytes: 16 * 1024, maxDepth: 8 };
const SIGN_IN = "Sign in again with `codex login`, or let Codex itself renew it; the harness never renews a login.";
/**
 * Reads a ChatGPT login: an `auth.json`, or its access token alone.
 *
 * @param text the credential as it was named, without blanks around it
 * @param now milliseconds since 1970
 * @returns the login, or what is wrong with it, without any of its values; null for what is none (an API key)
 */
function readLogin(text, now) {
    if (!text.startsWith("{")) {
        const claims = claimsOf(text);
        return claims?.[CLAIMS] === undefined ? null : checked({ access_token: text }, now);
    }
    const parsed = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(text, JSON_LIMITS);
    if ("problem" in parsed)
        return refused(`holds JSON that can't be read (${parsed.position})`, SIGN_IN);
    const { tokens } = objectOf(parsed.value);
    if (Object.keys(objectOf(tokens)).length > 0)
        return checked(objectOf(tokens), now);
    const fix = "Name the auth.json of a ChatGPT login (`codex login`), or an API key by itself.";
    return refused("holds JSON without the tokens of a ChatGPT login", fix);
}
function checked(tokens, now) {
    const token = textOf(tokens["access_token"]);
    const claims = claimsOf(token);
    if (claims === null)
        return refused("holds a ChatGPT login without an access token that can be read", SIGN_IN);
    const { exp } = claims;
    if (typeof exp !== "number")
        return refused("holds an access token that does not say when it ends", SIGN_IN);
    const left = exp - now / 1000;
    if (!(left >= LEAST_LEFT_S))
        return refused(`holds an access token that ${endText(left)}`, SIGN_IN);
    const named = [textOf(tokens["account_id"]), textOf(objectOf(claims[CLAIMS])["chatgpt_account_id"])];
    const [account, other] = named.filter((name) => name !== "");
    if (account === undefined || !ACCOUNT.test(account))
        return refused("holds a login that names no account", SIGN_IN);
    if (other !== undefined && other !== account)
        return refused("holds a login that names one account, and an access token of another", SIGN_IN);
    const unsent = [tokens["refresh_token"], tokens["id_token"]].map(textOf).filter((value) => value !== "");
    return { ok: true, login: { token, account, unsent } };
}
function endText(leftSeconds) {
    const minutes = Math.floor(Math.abs(leftSeconds) / 60);
    return leftSeconds <= 0
        ? `expired ${minutes} min ago`
        : `expires in ${minutes} min, and a run may take ${LEAST_LEFT_S / 60}`;
}
function refused(problem, fix) {
    return { ok: false, problem, fix };
}
/** What a token says of itself; its signature is the endpoint's to check. Null for what is no token. */
function claimsOf(token) {
    if (!TOKEN.test(token))
        return null;
    const parsed = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(Buffer.from(token.split(".")[1], "base64url"), JSON_LIMITS);
    return "problem" in parsed ? null : objectOf(parsed.value);
}
/**
 * What the endpoint of logins refuses of a request and the harness's own bounds rest on, or null: named here, where the record of the call says so.
 * @param value the request, parsed
 */
function loginFault(value) {
    if (value["stream"] !== true)
        return { field: "stream", problem: "must be true: a ChatGPT login is answered in no other way" };
    if ((value["max_output_tokens"] ?? null) !== null)
        return { field: "max_output_tokens", problem: "is not allowed: a ChatGPT login takes no bound on an answer" };
    return null;
}
/** Headers that go with every request of a login. */
function loginHeaders({ account }) {
    return { "chatgpt-account-id": account, originator: "case-harness" };
}
/** What a login holds beside its access token, none of which may be found anywhere. */
function loginValues(login) {
    return login === null ? [] : [login.account, ...login.unsent];
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: function() { return /* binding */ transportFor; },
/* harmony export */   U9: function() { return /* binding */ isLoopback; },
/* harmony export */   Wm: function() { return /* binding */ proxySecrets; },
/* harmony export */   iJ: function() { return /* binding */ proxyFor; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);



/** A proxy that does not answer `CONNECT` within this time is down. */
const PROXY_CONNECT_MS = 30_000;
/** Answer head of a proxy; more than this is not one. */
const MAX_PROXY_HEAD_BYTES = 16 * 1024;
/**
 * The transport for a base URL, as the user's environment has it: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`
 * (either case), and own authorities by `NODE_EXTRA_CA_CERTS` or `SSL_CERT_FILE`. Certificates are verified whatever
 * `NODE_TLS_REJECT_UNAUTHORIZED` says. Loopback is never sent through a proxy: it could not reach this machine.
 *
 * @param lookup resolves the endpoint's name in place of the system's own resolver; a proxy resolves for itself
 * @throws Error when a proxy's URL or a file of authorities can't be used
 */
function transportFor(base, env, lookup) {
    const proxy = proxyFor(base, env);
    const resolving = lookup === undefined ? {} : { lookup };
    const headers = { host: base.host };
    if (base.protocol === "https:") {
        const trust = authorities(env);
        return {
            async connect(signal) {
                if (proxy === null)
                    return plainOrTls(base, trust, resolving, signal);
                const through = await tunnel(proxy, base, trust, signal);
                return opened(verifiedTls(base, trust, through), "secureConnect", signal);
            },
            targetOf: (path) => path,
            headers,
        };
    }
    if (proxy === null)
        return { connect: (signal) => plainOrTls(base, {}, resolving, signal), targetOf: (path) => path, headers };
    const trust = proxy.protocol === "https:" ? authorities(env) : {};
    return {
        connect: (signal) => plainOrTls(proxy, trust, {}, signal),
        targetOf: (path) => `${base.origin}${path}`,
        headers: { ...headers, ...proxyAuthorization(proxy) },
    };
}
function plainOrTls(url, trust, resolving, signal) {
    return url.protocol === "https:"
        ? opened(verifiedTls(url, { ...trust, ...resolving }, null), "secureConnect", signal)
        : opened(node_net__WEBPACK_IMPORTED_MODULE_1___default().connect({ ...addressOf(url), ...LIVELY, ...resolving }), "connect", signal);
}
/** Small writes go out at once; a peer that vanished is noticed. */
const LIVELY = { noDelay: true, keepAlive: true };
function addressOf(url) {
    // `hostname` of an IPv6 URL keeps its brackets, which a socket does not want.
    return { host: url.hostname.replace(/^\[|\]$/g, ""), port: portOf(url) };
}
function verifiedTls(url, trust, through) {
    const { host, port } = addressOf(url);
    return node_tls__WEBPACK_IMPORTED_MODULE_2___default().connect({
        host,
        port,
        ...LIVELY,
        ...(through === null ? {} : { socket: through }),
        ...trust,
        servername: node_net__WEBPACK_IMPORTED_MODULE_1___default().isIP(host) === 0 ? host : "",
        ALPNProtocols: ["http/1.1"],
        rejectUnauthorized: true,
    });
}
/** Waits until a socket is connected; one that is not, or not any more wanted, is destroyed. */
function opened(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const settle = () => {
            signal.removeEventListener("abort", abort);
            socket.off(event, ready).off("error", fail).off("close", closed);
        };
        const ready = () => {
            settle();
            resolve(socket);
        };
        const fail = (error) => {
            settle();
            socket.destroy();
            reject(error);
        };
        const closed = () => fail(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
        const abort = () => fail(signal.reason);
        // While nobody waits for it, an error only means that the socket is closed.
        socket.on("error", () => { });
        socket.on(event, ready).on("error", fail).on("close", closed);
        signal.addEventListener("abort", abort);
        if (signal.aborted)
            abort();
    });
}
/** A connection through a proxy's `CONNECT`, ready for TLS. */
async function tunnel(proxy, base, trust, signal) {
    const { host, port } = addressOf(base);
    const authority = `${node_net__WEBPACK_IMPORTED_MODULE_1___default().isIPv6(host) ? `[${host}]` : host}:${port}`;
    const proxyFault = (why, cause) => Object.assign(new Error(`the proxy ${why}`, { cause }), { code: "EPROXY" });
    const socket = await plainOrTls(proxy, trust, {}, signal).catch((cause) => {
        throw signal.aborted ? cause : proxyFault("can't be reached", cause);
    });
    const authorization = Object.entries(proxyAuthorization(proxy)).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((resolve, reject) => {
        let head = Buffer.alloc(0);
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", abort);
            socket.off("data", read).off("error", broken).off("close", closed);
        };
        const fail = (error) => {
            settle();
            socket.destroy();
            reject(error);
        };
        const abort = () => fail(signal.reason);
        const broken = (error) => fail(proxyFault("broke off", error));
        const closed = () => fail(proxyFault("closed the connection"));
        const timer = setTimeout(() => fail(proxyFault(`did not answer CONNECT within ${PROXY_CONNECT_MS / 1000} s`)), PROXY_CONNECT_MS);
        const read = (chunk) => {
            head = Buffer.concat([head, chunk]);
            const end = head.indexOf("\r\n\r\n");
            if (end === -1 && head.length <= MAX_PROXY_HEAD_BYTES)
                return;
            const status = /^HTTP\/1\.[01] (\d{3})/.exec(head.toString("latin1", 0, 64))?.[1];
            if (end === -1 || status !== "200")
                return fail(proxyFault(`answered CONNECT with ${status ?? "something that is not HTTP"}`));
            settle();
            socket.pause();
            if (head.length > end + 4)
                socket.unshift(head.subarray(end + 4));
            resolve(socket);
        };
        socket.on("data", read).on("error", broken).on("close", closed);
        signal.addEventListener("abort", abort);
        socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization.join("")}\r\n`);
    });
}
function proxyAuthorization(proxy) {
    return proxy.username === "" ? {} : { "proxy-authorization": `Basic ${basicPair(proxy)}` };
}
function basicPair({ username, password }) {
    return Buffer.from(`${unescaped(username)}:${unescaped(password)}`).toString("base64");
}
/** A part of a URL; a percent sign that begins no escape (`50%off`) is one. */
function unescaped(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** The password of a proxy in the forms that it is sent and shown in; empty where it has none. */
function proxySecrets(proxy) {
    if (proxy === null || proxy.password === "")
        return [];
    return [proxy.password, unescaped(proxy.password), basicPair(proxy)];
}
function portOf(url) {
    if (url.port !== "")
        return Number(url.port);
    return url.protocol === "https:" ? 443 : 80;
}
/**
 * The proxy that the environment names for a URL, or null. The upper-case `HTTP_PROXY` counts too: this is no CGI
 * program, where a request header could set it.
 */
function proxyFor(base, env) {
    if (isLoopback(base.hostname) || exempt(base, setting(env, "NO_PROXY")))
        return null;
    const named = setting(env, base.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY") || setting(env, "ALL_PROXY");
    if (named === "")
        return null;
    const text = named.includes("://") ? named : `http://${named}`;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || (url.protocol !== "http:" && url.protocol !== "https:"))
        throw new Error("The proxy variable of this environment is not an http:// or https:// URL. Correct it, or list the host in NO_PROXY.");
    return url;
}
function setting(env, name) {
    return (env[name.toLowerCase()] ?? env[name] ?? "").trim();
}
/** Whether a host is this machine itself. */
function isLoopback(host) {
    const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
    return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^127\.\d+\.\d+\.\d+$/.test(bare);
}
function exempt(base, list) {
    const host = base.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    return list
        .split(/[\s,]+/)
        .filter((entry) => entry !== "")
        .some((entry) => {
        if (entry === "*")
            return true;
        const [, name = "", port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        if (port !== undefined && port !== String(portOf(base)))
            return false;
        const bare = name.replace(/^\*?\./, "");
        return bare !== "" && (host === bare || host.endsWith(`.${bare}`));
    });
}
/** What reading the authorities of a machine came to: it takes a tenth of a second, and fetching packages opens hundreds of connections. */
let known = null;
/** The authorities of TLS where the user has some of their own; empty where Node's own default is right. */
function authorities(env) {
    const names = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].map((file) => file?.trim() ?? "").filter((f) => f !== "");
    if (names.length === 0)
        return {};
    const own = names.map(readAuthorities);
    const files = own.join("\0");
    if (known?.files !== files)
        known = { files, secureContext: node_tls__WEBPACK_IMPORTED_MODULE_2___default().createSecureContext({ ca: [...(node_tls__WEBPACK_IMPORTED_MODULE_2___default().rootCertificates), ...own] }) };
    return { secureContext: known.secureContext };
}
function readAuthorities(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (cause) {
        throw new Error("A file of certificate authorities (SSL_CERT_FILE, NODE_EXTRA_CA_CERTS) can't be read.", { cause });
    }
}


/***/ })

};
