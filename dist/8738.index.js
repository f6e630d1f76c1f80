"use strict";
exports.id = 8738;
exports.ids = [8738];
exports.modules = {

/***/ 9843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: function() { return /* binding */ admitBinary; },
/* harmony export */   ZP: function() { return /* binding */ npmPackageOf; },
/* harmony export */   yv: function() { return /* binding */ NO_BINARY; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6367);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5663);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9488);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6300);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5052);








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
    if (admitted === null)
        return { ...NO_BINARY, problem: `the agent record lists no binary for ${request.platform}` };
    return fromStore(request, admitted, null);
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
    let copied = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .copyOut */ .ew)(store, admitted, to);
    const corrupt = copied.state === "corrupt";
    if (copied.state !== "copied" && candidate !== null) {
        const put = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .putProgram */ .ww)(store, await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate)), admitted);
        if (!put.ok)
            return { ...NO_BINARY, problem: "the candidate changed while it was copied", store_corrupt: corrupt };
        copied = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .copyOut */ .ew)(store, admitted, to);
    }
    if (copied.state !== "copied")
        return {
            ...NO_BINARY,
            problem: corrupt
                ? `the store's entry ${admitted} had other bytes and was removed; build or fetch it again`
                : `the store has no ${admitted}; build or fetch it`,
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

/***/ 8738:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchAgent: function() { return /* binding */ fetchAgent; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
/* harmony import */ var _admit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9843);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5304);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5663);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1002);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6786);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5052);









/** Name of the program in an artifact's folder. */
const PROGRAM = "ca";
/** Takes a binary that was built elsewhere, checked against the record while it is copied into the store. */
async function fetchAgent(request, store, containing) {
    const { record, platform, maxBytes } = request;
    const admitted = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .admittedDigest */ .HS)({ kind: "source", ...record }, platform);
    if (admitted === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_digest_mismatch", "binaries", {
            expected: `a digest for ${platform} in the record`,
            found: "none, so there is nothing to check a binary against",
        });
    const from = request.from ?? record.binaries[platform]?.url ?? null;
    if (from === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "agent binary", {
            expected: `--from, or a url for ${platform} in the record`,
            found: "neither",
        });
    const startedAt = new Date().toISOString();
    const begun = performance.now();
    request.progress(`fetch of ${admitted}`);
    await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .sweepStore */ .KW)(store);
    try {
        const origin = await originOf(from);
        if (origin.npm !== null)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_identity_mismatch", "agent binary", {
                expected: "WorkOS Case",
                found: `the npm package ${origin.npm}`,
            });
        const put = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .putProgram */ .ww)(store, await origin.open({ env: request.env, maxBytes, signal: containing.cancel }), admitted, maxBytes);
        if (!put.ok)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("agent_digest_mismatch", "agent binary", {
                expected: put.expected,
                found: `${put.found} (${put.bytes} bytes)`,
            });
        request.progress("identity");
        const identity = await identityOf(admitted, store, containing);
        if (containing.cancel?.aborted === true)
            return _outcome__WEBPACK_IMPORTED_MODULE_7__/* .CANCELLED */ .gD;
        const report = {
            source_url: record.source_url,
            pinned_commit: record.pinned_commit,
            platform,
            binary_path: PROGRAM,
            binary_sha256: put.sha256,
            binary_bytes: put.bytes,
            node_version: process.version,
            identity,
            containment: containing.level,
            fetched_from: origin.kind,
            fetch_url: origin.url,
            fetch_timestamp: startedAt,
            fetch_seconds: Math.round(performance.now() - begun) / 1000,
        };
        await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .writeReport */ .u5)(store, put.sha256, "provider-fetch-report.json", `${JSON.stringify(report, null, 2)}\n`);
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .done */ .Vw)({ report, state: put.state });
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "agent binary", { found: error.message });
        if (error.code === "ENOSPC")
            return (0,_outcome__WEBPACK_IMPORTED_MODULE_7__/* .blocked */ .Z5)("provider_unavailable", "disk", { expected: `room in ${store.root}`, found: "the disk is full" });
        throw error;
    }
}
async function originOf(from) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
        const url = URL.canParse(from) ? new URL(from) : null;
        if (url === null || url.protocol !== "https:")
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3("expected a path or an https URL in --from");
        if (url.username !== "" || url.password !== "")
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3("a user or password in a URL is not allowed");
        const open = (download) => (0,_download__WEBPACK_IMPORTED_MODULE_4__/* .openUrl */ .CZ)(from, download);
        // a query may be a signature: it is used and written nowhere
        return { kind: "url", url: `${url.origin}${url.pathname}`, npm: null, open };
    }
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(from).catch(() => null);
    if (real === null)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3(`expected a file or folder at ${from}, found nothing`);
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(real)).isDirectory();
    const path = isFolder ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, PROGRAM) : real;
    return {
        kind: isFolder ? "artifact" : "path",
        url: null,
        npm: await (0,_admit__WEBPACK_IMPORTED_MODULE_3__/* .npmPackageOf */ .ZP)(path),
        open: ({ maxBytes }) => (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(path, maxBytes),
    };
}
async function identityOf(sha256, store, containing) {
    const work = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .workFolder */ .kR)(store);
    try {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work, PROGRAM);
        const copied = await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .copyOut */ .ew)(store, sha256, program);
        if (copied.state !== "copied")
            throw (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .lostEntry */ .nd)(sha256);
        return { ...(await (0,_identity__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(program, work, containing)), rebuild: (0,_identity__WEBPACK_IMPORTED_MODULE_6__/* .notRun */ .nE)("fetched, not built") };
    }
    finally {
        await (0,_store__WEBPACK_IMPORTED_MODULE_8__/* .discard */ .vf)(work);
    }
}


/***/ }),

/***/ 1002:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: function() { return /* binding */ embeddedBun; },
/* harmony export */   nE: function() { return /* binding */ notRun; },
/* harmony export */   t5: function() { return /* binding */ lookAt; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9275);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5663);





/** Where the sandbox shows the program that is looked at: far from any source tree, whose files would change what it does. */
const INSIDE_PROGRAM = "/harness/agent/ca";
const INSIDE_WORK = "/workspace";
/** `ca --help` takes some 0.1 s, its dry run 0.6 s; a cold disk some more. */
const LOOK_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;
/** The words of `ca --help`: its usage line, and commands that no other program has. */
const USAGE = /^Usage: ca <command>/m;
const COMMANDS = ["run", "watch", "create", "session", "status", "mark-tested", "mark-reviewed", "bootstrap"];
/** Texts that only the build of WorkOS Case has embedded. */
const STRINGS = ["embedded://case", "0.0.0-case-binary", "AGENT_RESULT start delimiter not found"];
const SCAN_BYTES = 4 * 1024 * 1024;
const TASK_ID = "identity-dry-run";
/**
 * Looks at a private copy of the program, contained and without network: help, embedded strings, a dry run on a
 * throwaway repository. The rebuild is the builder's to add.
 * @param work a private folder; what the program leaves there is thrown away with it
 */
async function lookAt(program, work, containing) {
    return {
        help: await help(program, work, containing),
        strings: await strings(program),
        dry_run: await dryRun(program, work, containing),
    };
}
const matched = (detail) => ({ state: "matched", detail });
const differs = (detail) => ({ state: "differs", detail });
const notRun = (detail) => ({ state: "not_run", detail });
async function help(program, work, containing) {
    const place = await emptyPlace(work, "help");
    const result = await start(program, ["--help"], place, work, containing);
    if (result.termination !== "exited" || result.exitCode !== 0)
        return differs(`--help: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    const said = result.stdout.toString("utf8");
    if (!USAGE.test(said))
        return differs("--help does not begin with the usage of ca");
    const missing = COMMANDS.filter((command) => !new RegExp(`^ {2}${command} `, "m").test(said));
    return missing.length > 0
        ? differs(`--help does not list ${missing.join(", ")}`)
        : matched(`usage of ca with ${COMMANDS.length} of ${COMMANDS.length} commands`);
}
async function strings(program) {
    const needles = STRINGS.map((text) => Buffer.from(text));
    const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
    const found = new Set();
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(program, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const buffer = Buffer.allocUnsafe(SCAN_BYTES);
        for (let kept = 0, position = 0;;) {
            const { bytesRead } = await file.read(buffer, kept, SCAN_BYTES - kept, position);
            if (bytesRead === 0)
                break;
            const view = buffer.subarray(0, kept + bytesRead);
            needles.forEach((needle, i) => view.includes(needle) && found.add(i));
            if (found.size === needles.length)
                break;
            position += bytesRead;
            kept = Math.min(overlap, view.length);
            buffer.copyWithin(0, view.length - kept, view.length);
        }
    }
    finally {
        await file.close();
    }
    const missing = STRINGS.filter((_, i) => !found.has(i));
    return missing.length > 0
        ? differs(`without ${missing.map((text) => `"${text}"`).join(", ")}`)
        : matched(`${STRINGS.length} of ${STRINGS.length}`);
}
/** A dry run writes the event log of a whole pipeline and calls no model; there is no network for one either. */
async function dryRun(program, work, containing) {
    const place = await emptyPlace(work, "dry-run");
    // arguments and variables are rewritten for what has no file system of its own, the content of files is not
    const seen = containing.level === "sandbox" ? INSIDE_WORK : place;
    const task = { id: TASK_ID, status: "active", repo: "throwaway" };
    const project = {
        name: "throwaway",
        path: `${seen}/repo`,
        type: "library",
        remote: "none",
        description: "Throwaway repository of an identity check",
        language: "none",
        packageManager: "none",
        commands: { setup: "true", test: "true" },
    };
    const config = {
        version: 1,
        projects: "./projects.json",
        models: { default: { provider: "openai", model: "none" } },
    };
    for (const folder of ["repo", "data", "pi", "run"])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, folder), { mode: 0o700 });
    await makeEmptyRepository((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "repo"));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "data", "projects.json"), JSON.stringify({ repos: [project] }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "data", "config.json"), JSON.stringify(config));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "run", "throwaway.task.json"), JSON.stringify(task));
    const result = await start(program, ["run", "--task", `${INSIDE_WORK}/run/throwaway.task.json`, "--mode", "unattended", "--dry-run"], place, work, containing);
    if (result.termination !== "exited" || result.exitCode !== 0)
        return differs(`dry run: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    const log = await readEventLog((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "repo", ".case", TASK_ID, "events"));
    if (log === null)
        return differs("the dry run left no event log");
    if (log.first !== "pipeline_start" || log.last !== "pipeline_end" || log.outcome !== "completed")
        return differs("the dry run's event log is not a completed pipeline");
    return matched(`event log of ${log.count} events from pipeline_start to pipeline_end, no model call`);
}
async function readEventLog(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const [name] = names.filter((entry) => /^run-[0-9a-f-]+\.jsonl$/.test(entry));
    if (names.length !== 1 || name === undefined)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    if (!stat.isFile() || stat.size > OUTPUT_BYTES)
        return null;
    try {
        const events = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8"))
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => JSON.parse(line))
            .toSorted((a, b) => Number(a["sequence"]) - Number(b["sequence"]));
        return {
            count: events.length,
            first: events[0]?.["event"],
            last: events.at(-1)?.["event"],
            outcome: events.at(-1)?.["outcome"],
        };
    }
    catch {
        return null;
    }
}
/** The least that git takes for a repository: a branch without a commit. */
async function makeEmptyRepository(folder) {
    for (const path of ["objects", "refs/heads"])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", path), { recursive: true, mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", "HEAD"), "ref: refs/heads/main\n");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git", "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
}
async function emptyPlace(work, name) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, `look-${name}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place, { mode: 0o700 });
    return place;
}
/** @throws SourceFault where it could not be started at all, which says nothing about which program it is */
async function start(program, args, place, work, containing) {
    const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)(containing, {
        argv: [INSIDE_PROGRAM, ...args],
        env: { CASE_DATA_DIR: `${INSIDE_WORK}/data`, PI_CODING_AGENT_DIR: `${INSIDE_WORK}/pi` },
        workspace: { host: place, inside: INSIDE_WORK },
        readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
        network: "none",
        scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .scratchOf */ .Y5)(work, "look"),
        deadlineMs: LOOK_MS,
        outputBytes: OUTPUT_BYTES,
    });
    if (result.termination === "not_started" && containing.cancel?.aborted !== true)
        throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .SourceFault */ .A3(`the binary could not be started to see what it is: ${(0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(result, LOOK_MS)}`);
    return result;
}
/** The revision of the Bun inside a compiled program, or null where it is none. */
async function embeddedBun(program, work, containing) {
    const place = await emptyPlace(work, "bun");
    const result = await (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .qI)(containing, {
        argv: [INSIDE_PROGRAM, "--revision"],
        env: { BUN_BE_BUN: "1" },
        workspace: { host: place, inside: INSIDE_WORK },
        readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
        network: "none",
        scratch: (0,_contained__WEBPACK_IMPORTED_MODULE_3__/* .scratchOf */ .Y5)(work, "look"),
        deadlineMs: LOOK_MS,
        outputBytes: 1024,
    });
    const said = result.stdout.toString("utf8").trim();
    return result.exitCode === 0 && /^\d+\.\d+\.\d+\S*\+[0-9a-f]+$/.test(said) ? said : null;
}


/***/ })

};
;