"use strict";
exports.id = 3919;
exports.ids = [3919];
exports.modules = {

/***/ 6300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HARNESS_FOLDER: function() { return /* binding */ HARNESS_FOLDER; },
/* harmony export */   collectAdmission: function() { return /* binding */ collectAdmission; },
/* harmony export */   readRecordFile: function() { return /* binding */ readRecordFile; },
/* harmony export */   recordSource: function() { return /* binding */ recordSource; }
/* harmony export */ });
/* unused harmony export recordPath */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4617);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6367);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8865);
/* harmony import */ var _core_records_fields__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3821);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2240);
/* harmony import */ var _platform__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3571);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5052);













/** Folder of a repository's records. */
const HARNESS_FOLDER = ".harness";
const GIT_MS = 30_000;
/**
 * Where records come from (SPEC section 6): on the command line the working folder; in CI the base branch of a pull
 * request, and the default branch for every other event, never what is being judged.
 * @returns a source whose every read is `unreadable`, with what to do, where CI does not have that commit
 */
async function recordSource(env, cwd) {
    if (!isCi(env))
        return workingTree(cwd);
    const wanted = await trustedRevision(env);
    if (!wanted.ok)
        return unavailable("CI", wanted.reason, cwd);
    // never as a name to be guessed at: where the base was not fetched, git takes the branch `refs/remotes/origin/main` for it
    const find = wanted.revision.startsWith("refs/")
        ? ["show-ref", "--verify", "--hash", "--", wanted.revision]
        : ["rev-parse", "--verify", "-q", "--end-of-options", `${wanted.revision}^{commit}`];
    const commit = await git(cwd, find);
    if (!commit.ok)
        return unavailable(wanted.name, `${wanted.name} (${wanted.revision}) is not in this checkout: check out with fetch-depth: 0, or fetch that commit in a step before`, cwd);
    return commitTree(cwd, commit.stdout.toString("utf8").trim(), wanted.name);
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
        insideOf: async () => null,
        read: (path) => readRecordFile((0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(cwd, path)),
    };
}
function unavailable(name, reason, cwd) {
    return {
        name,
        local: false,
        insideOf: (path) => withinCheckout(cwd, path),
        read: async () => ({ state: "unreadable", reason }),
    };
}
async function trustedRevision(env) {
    const path = env["GITHUB_EVENT_PATH"];
    const bytes = path === undefined || path === "" ? null : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(path).catch(() => null);
    const json = bytes === null ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_5__/* .strictJsonParse */ .n)(bytes);
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
/**
 * Files of one commit, read as objects: nothing of the checkout's files or index takes part. Every object is hashed here:
 * git does not look whether what it finds under a name has that name, and steps before may have written to its store.
 */
function commitTree(cwd, commit, name) {
    const objects = new Map();
    const object = (kind, oid) => {
        const known = objects.get(`${kind} ${oid}`) ?? readObject(cwd, kind, oid);
        objects.set(`${kind} ${oid}`, known);
        return known;
    };
    return {
        name: name.includes(commit) ? name : `${name} at ${commit}`,
        local: false,
        insideOf: (path) => withinCheckout(cwd, path),
        async read(path) {
            const head = await object("commit", commit);
            if (typeof head === "string")
                return { state: "unreadable", reason: head };
            let tree = /^tree ([0-9a-f]+)\n/.exec(head.toString("latin1"))?.[1] ?? "";
            const parts = path.split("/").filter((part) => part !== "" && part !== ".");
            for (const [depth, part] of parts.entries()) {
                const listing = await object("tree", tree);
                if (typeof listing === "string")
                    return { state: "unreadable", reason: listing };
                const entry = treeEntry(listing, part, commit.length / 2);
                if (entry === null)
                    return { state: "missing" };
                const last = depth === parts.length - 1;
                if (entry.mode !== "40000" && (!last || !/^100[0-7]{3}$/.test(entry.mode)))
                    return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
                if (!last) {
                    tree = entry.oid;
                    continue;
                }
                if (entry.mode === "40000")
                    return { state: "unreadable", reason: `expected a regular file at ${path} of ${commit}` };
                const blob = await object("blob", entry.oid);
                if (typeof blob === "string")
                    return { state: "unreadable", reason: blob };
                if (blob.length > _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR)
                    return { state: "unreadable", reason: `expected at most ${_core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR} bytes, found ${blob.length}` };
                return { state: "read", bytes: blob };
            }
            return { state: "missing" };
        },
    };
}
/** An object's content, or why it can't be had. */
async function readObject(cwd, kind, oid) {
    const found = await git(cwd, ["cat-file", kind, oid]);
    if (!found.ok)
        return found.said;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(oid.length === 40 ? "sha1" : "sha256");
    const real = hash.update(`${kind} ${found.stdout.length}\0`).update(found.stdout).digest("hex");
    return real === oid ? found.stdout : `the object ${oid} of the checkout has other bytes than its name says (${real})`;
}
/** An entry of a tree object, which is a list of `<mode> <name>\0<raw id>`. */
function treeEntry(tree, name, idBytes) {
    for (let at = 0; at < tree.length;) {
        const blank = tree.indexOf(0x20, at);
        const end = tree.indexOf(0, blank);
        if (blank < 0 || end < 0)
            return null;
        const id = tree.subarray(end + 1, end + 1 + idBytes);
        if (tree.toString("utf8", blank + 1, end) === name)
            return { mode: tree.toString("latin1", at, blank), oid: id.toString("hex") };
        at = end + 1 + idBytes;
    }
    return null;
}
/** The path of a file relative to the checkout, or null where it lies elsewhere; links on the way are looked through. */
async function withinCheckout(cwd, path) {
    const top = await git(cwd, ["rev-parse", "--show-toplevel"]);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(top.ok ? top.stdout.toString("utf8").replace(/\n$/, "") : cwd).catch(() => cwd);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path)).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)));
    return inside === ".." || inside.startsWith("../") || (0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(inside) ? null : inside;
}
/**
 * The checkout's own configuration starts nothing: objects are read by name only, so that a checkout of another user (job
 * containers) can't do anything to us; a folder of the change that looks like a bare repository is none; an object that is
 * not there is not fetched, whatever remote promises it.
 */
const CLOSED = ["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false", "protocol.allow=never"];
function git(cwd, args) {
    const options = {
        cwd,
        encoding: "buffer",
        maxBuffer: 4 * _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR,
        timeout: GIT_MS,
        env: {
            PATH: process.env["PATH"],
            LC_ALL: "C",
            GIT_CONFIG_NOSYSTEM: "1",
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_NO_REPLACE_OBJECTS: "1",
            GIT_NO_LAZY_FETCH: "1",
            GIT_TERMINAL_PROMPT: "0",
        },
    };
    const argv = [...CLOSED.flatMap((setting) => ["-c", setting]), ...args];
    return new Promise((done) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", argv, options, (error, stdout, stderr) => done({ ok: error === null, stdout, said: stderr.toString("utf8").trim() || (error?.message ?? "") }));
    });
}
/** Reads a record's file: a regular one, not through a link at its end, not larger than a record can be. */
async function readRecordFile(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
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
    const platform = (0,_platform__WEBPACK_IMPORTED_MODULE_12__/* .currentPlatform */ .j)();
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
    const agent = (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .agentRecordFile */ .fl)(lane);
    take(agent, await inHarness(agent));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.decision, await inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.decision));
    take(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.admission, await readAdmission(source, admissionFile));
    if (lane === "case") {
        for (const file of _core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILES */ .JL) {
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
/**
 * An absolute path was chosen by whoever wrote the workflow; a relative one is a file of the repository, and so is an
 * absolute one into the checkout, whose files are those of the change.
 */
async function readAdmission(source, path) {
    if (path === undefined || path === "")
        return source.read(`${HARNESS_FOLDER}/${_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .ADMISSION_RECORDS */ .XO.admission}`);
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(path))
        return source.read(path);
    const inside = await source.insideOf(path);
    return inside === null ? readRecordFile(path) : source.read(inside);
}
/**
 * The report of what this machine built or fetched stands in the store. It counts where the repository has none, or has
 * one of the pin that its record says was the one before; any other report of the repository is left for the gate to judge.
 */
async function preferStoredReport(records, platform, store, take) {
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_6__/* .agentRecordFile */ .fl)("case"));
    const record = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .parseAgentRecord */ .Er)("case", bytes);
    if (store === null || record?.ok !== true)
        return;
    const file = _core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILES */ .JL.find((name) => records.has(name));
    if (file !== undefined) {
        const own = (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .parseProviderReport */ .BF)(file, records.get(file));
        const outdated = own.ok && (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .reportPin */ .kc)(own.value) !== (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .pinOf */ .nZ)(record.value) && (0,_core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .reportPin */ .kc)(own.value) === (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .previousPinOf */ .yz)(record.value);
        if (!outdated)
            return;
    }
    const digest = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_7__/* .admittedDigest */ .HS)(record.value, platform);
    if (digest === null)
        return;
    for (const name of _core_records_build_report__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_FILES */ .JL) {
        const stored = await readRecordFile((0,_store__WEBPACK_IMPORTED_MODULE_11__/* .reportPath */ .eG)(store, digest, name));
        if (stored.state === "missing")
            continue;
        if (file !== undefined)
            records.delete(file);
        return take(name, stored);
    }
}
/** Where a record holds something shaped like a secret, or null. Such a record never reaches the evidence. */
function secretOf(bytes) {
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_5__/* .strictJsonParse */ .n)(bytes, { maxBytes: _core_records_fields__WEBPACK_IMPORTED_MODULE_9__/* .MAX_RECORD_BYTES */ .xR });
    const [inside] = "problem" in json ? [] : (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_10__/* .secretsIn */ .V)(json.value);
    if (inside !== undefined)
        return `${inside.at} looks like a secret (${inside.shape}); it is refused and not kept`;
    const shape = "problem" in json ? (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_10__/* .secretShape */ .w)(Buffer.from(bytes).toString("utf8")) : null;
    return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
}
/** The path of a record for people who are to edit it. */
function recordPath(cwd, name) {
    return join(cwd, HARNESS_FOLDER, name);
}


/***/ })

};
;