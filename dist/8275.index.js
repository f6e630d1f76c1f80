"use strict";
exports.id = 8275;
exports.ids = [8275];
exports.modules = {

/***/ 9847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ SOURCE_FILES; },
/* harmony export */   E2: function() { return /* binding */ bunAsked; },
/* harmony export */   eN: function() { return /* binding */ WORKFLOW_FOLDERS; },
/* harmony export */   hv: function() { return /* binding */ LICENSE_FILE; },
/* harmony export */   tj: function() { return /* binding */ licenseFacts; },
/* harmony export */   yw: function() { return /* binding */ hasScript; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2240);


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

/***/ 8275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_BUILD_SECONDS: function() { return /* binding */ DEFAULT_BUILD_SECONDS; },
  buildAgent: function() { return /* binding */ buildAgent; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var agent_bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/world/agent/outcome.ts
var outcome = __webpack_require__(6786);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(5052);
;// CONCATENATED MODULE: ./src/world/agent/build-root.ts




/**
 * Takes the build root for this build where no sandbox can show a private folder at its place: made by us, exclusively,
 * in a folder that nobody else could redirect. An own, empty folder that stands there is taken over; everything else is
 * somebody's and stays untouched.
 * @returns the folder, or `agent_build_failed`
 */
async function holdBuildRoot(path) {
    const refused = (found) => (0,outcome/* blocked */.Z5)("agent_build_failed", "build_root", {
        expected: `${path} to be absent, or an empty folder of this user, in a folder that only this user or root can write to`,
        found,
    });
    const parent = (0,external_node_path_.dirname)(path);
    try {
        const outermost = await (0,promises_.mkdir)(parent, { recursive: true, mode: 0o755 });
        const problem = await parentProblem(parent);
        if (problem !== null)
            return refused(problem);
        const there = await (0,promises_.lstat)(path).catch(() => null);
        if (there !== null) {
            const whose = await occupantProblem(path, there);
            if (whose !== null)
                return refused(whose);
        }
        // of two builds one gets the folder; what lies in it by now keeps rmdir from removing it
        if (there !== null)
            await (0,promises_.rmdir)(path);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        return (0,outcome/* done */.Vw)({
            path,
            async release() {
                await (0,agent_store/* discard */.vf)(path);
                if (outermost !== undefined)
                    await removeEmpty(parent, outermost);
            },
        });
    }
    catch (error) {
        return refused(error.code ?? String(error));
    }
}
/** Removes the folders that were made for the build root, as far as nobody else has put anything into them. */
async function removeEmpty(from, upTo) {
    for (let folder = from; folder.length >= upTo.length; folder = (0,external_node_path_.dirname)(folder)) {
        try {
            await (0,promises_.rmdir)(folder);
        }
        catch {
            return;
        }
    }
}
async function parentProblem(parent) {
    if ((await (0,promises_.realpath)(parent)) !== parent)
        return `a link in ${parent}`;
    for (let folder = parent;; folder = (0,external_node_path_.dirname)(folder)) {
        const stat = await (0,promises_.lstat)(folder);
        const uid = process.getuid?.() ?? stat.uid;
        const sticky = (stat.mode & 0o1000) !== 0;
        if (stat.uid !== uid && stat.uid !== 0)
            return `${folder} belongs to user ${stat.uid}`;
        if ((stat.mode & 0o022) !== 0 && !sticky)
            return `${folder} can be written to by others`;
        if (folder === "/")
            return null;
    }
}
async function occupantProblem(path, stat) {
    if (stat.isSymbolicLink())
        return "a link";
    if (!stat.isDirectory())
        return "a file";
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid)
        return `a folder of user ${stat.uid}`;
    try {
        await (0,promises_.rmdir)(path);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "ENOTEMPTY" || code === "EEXIST"
            ? "a folder that is not empty"
            : `a folder that can't be taken (${code})`;
    }
}

// EXTERNAL MODULE: ./src/world/agent/contained.ts
var contained = __webpack_require__(9275);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(5663);
// EXTERNAL MODULE: ./src/world/agent/environment.ts
var environment = __webpack_require__(9675);
// EXTERNAL MODULE: ./src/world/agent/identity.ts
var agent_identity = __webpack_require__(1002);
// EXTERNAL MODULE: ./src/world/agent/source.ts
var agent_source = __webpack_require__(913);
;// CONCATENATED MODULE: ./src/world/agent/build.ts













/** What the source's build script makes, as a path of its clone. */
const BINARY = "dist/ca";
/** An install takes seconds, a compile takes seconds; a hung one must not hold a job for longer. */
const DEFAULT_BUILD_SECONDS = 600;
const LOG_BYTES = 16 * 1024 * 1024;
/** Space that a build must leave: enough for everything else on that disk to go on. */
const DISK_RESERVE = 128 * 1024 * 1024;
/** Where the sandbox shows the download cache of the install: on disk, private to this build. */
const INSIDE_CACHE = "/harness/cache";
/** Where the sandbox shows certificates of a company's own. */
const INSIDE_CERTIFICATES = "/harness/certificates.pem";
/** Proxies and mirrors of this machine that the install needs; an address with a password in it is left out. */
const INSTALL_ENV = [
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "https_proxy",
    "http_proxy",
    "no_proxy",
    "BUN_CONFIG_REGISTRY",
    "npm_config_registry",
];
/**
 * Builds the agent from its pin (SPEC section 8) and puts the result into the store. The source is never changed:
 * everything happens in a clone of our own, which is thrown away.
 */
async function buildAgent(request, store, containing) {
    await (0,agent_store/* sweepStore */.KW)(store);
    const work = await (0,agent_store/* workFolder */.kR)(store);
    const log = new BuildLog();
    try {
        request.progress(`Bun ${request.record.bun_version}`);
        const bun = await (0,agent_bun/* resolveBun */.e8)({ ...request, path: request.bun, searchPath: request.env["PATH"] ?? "" }, store, work, containing);
        if (!bun.ok)
            return bun;
        const first = await buildOnce({
            request,
            store,
            containing,
            bun: bun.value,
            work: (0,external_node_path_.join)(work, "first"),
            log,
            keep: true,
        });
        if (!first.ok)
            return log.named(store, first);
        const { sha256, bytes, touched, startedAt, seconds, state } = first.value;
        request.progress("identity");
        const program = (0,external_node_path_.join)(work, "ca");
        const copied = await (0,agent_store/* copyOut */.ew)(store, sha256, program);
        if (copied.state !== "copied")
            throw (0,agent_store/* lostEntry */.nd)(sha256);
        const revision = await (0,agent_identity/* embeddedBun */.A1)(program, work, containing);
        const identity = { ...(await (0,agent_identity/* lookAt */.t5)(program, work, containing)), rebuild: (0,agent_identity/* notRun */.nE)("not asked for (--rebuild)") };
        if (containing.cancel?.aborted === true)
            return outcome/* CANCELLED */.gD;
        if (request.rebuild) {
            request.progress("rebuild");
            const second = await buildOnce({
                request,
                store,
                containing,
                bun: bun.value,
                work: (0,external_node_path_.join)(work, "second"),
                log,
                keep: false,
            });
            if (!second.ok)
                return log.named(store, second, "what the first build made is in the store, without a report");
            identity.rebuild =
                second.value.sha256 === sha256
                    ? { state: "matched", detail: "a second build from another fresh clone has the same digest" }
                    : { state: "differs", detail: `a second build has ${second.value.sha256}` };
        }
        const report = {
            source_url: request.record.source_url,
            pinned_commit: request.record.pinned_commit,
            platform: request.platform,
            build_command: request.record.build_command,
            build_root: request.record.build_root,
            binary_path: BINARY,
            binary_sha256: sha256,
            binary_bytes: bytes,
            node_version: process.version,
            bun_version: bun.value.version,
            bun_revision: revision ?? bun.value.revision,
            build_timestamp: startedAt,
            build_seconds: seconds,
            build_touched_files: touched,
            identity,
            containment: containing.level,
        };
        await (0,agent_store/* writeReport */.u5)(store, sha256, "provider-build-report.json", `${JSON.stringify(report, null, 2)}\n`);
        const listed = (0,agent/* admittedDigest */.HS)({ kind: "source", ...request.record }, request.platform) === sha256;
        return (0,outcome/* done */.Vw)({ report, listed, state, bunFrom: bun.value.from });
    }
    catch (error) {
        if (error.code === "ENOSPC")
            return log.named(store, (0,outcome/* blocked */.Z5)("agent_build_failed", "disk", { expected: `room in ${store.root}`, found: "the disk is full" }));
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return (0,outcome/* blocked */.Z5)("agent_build_failed", "store", { found: error.message });
        throw error;
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}
async function buildOnce(one) {
    const { request, work, containing } = one;
    await (0,promises_.mkdir)(work, { mode: 0o700 });
    if (containing.level === "sandbox") {
        const tree = (0,external_node_path_.join)(work, "tree");
        await (0,promises_.mkdir)(tree, { mode: 0o700 });
        return buildIn(one, tree);
    }
    const held = await holdBuildRoot(request.record.build_root);
    if (!held.ok)
        return held;
    try {
        return await buildIn(one, held.value.path);
    }
    finally {
        await held.value.release();
    }
}
async function buildIn(one, tree) {
    const { request, store, containing, work, keep } = one;
    const startedAt = new Date().toISOString();
    const begun = performance.now();
    request.progress(`clone of ${request.record.pinned_commit}`);
    const source = await (0,agent_source/* clonePin */.Jm)(request.record, work, tree, request.env, containing.cancel);
    if (!source.ok)
        return source;
    request.progress("bun install --frozen-lockfile");
    const installed = await step(one, tree, "install", ["install", "--frozen-lockfile"], "host");
    if (!installed.ok)
        return installed;
    const command = (0,build_report/* buildStep */.R0)(request.record.build_command);
    request.progress(command);
    // everything that it needs was installed: a build that asks the network for more is not the pin's build
    const built = await step(one, tree, "build", command.split(" ").slice(1), "none");
    if (!built.ok)
        return built;
    const folder = await (0,promises_.lstat)((0,external_node_path_.join)(tree, "dist")).catch(() => null);
    if (folder?.isDirectory() !== true)
        return noBinary("no folder dist");
    try {
        const listed = (0,agent/* admittedDigest */.HS)({ kind: "source", ...request.record }, request.platform);
        const { sha256, bytes } = await (0,hashed_copy/* hashSource */.cB)(await (0,hashed_copy/* openSource */.oD)((0,external_node_path_.join)(tree, BINARY)));
        if (keep && listed !== null && listed !== sha256)
            return (0,outcome/* blocked */.Z5)("agent_digest_mismatch", "agent binary", {
                expected: `${listed} (${request.platform} in the record's binaries)`,
                found: `${sha256}, built just now; nothing was put into the store`,
            });
        const put = keep ? await (0,agent_store/* putProgram */.ww)(store, await (0,hashed_copy/* openSource */.oD)((0,external_node_path_.join)(tree, BINARY)), sha256) : null;
        if (put?.ok === false)
            return noBinary("a file that changed while it was copied");
        const touched = await (0,agent_source/* touchedFiles */.E9)(source.value);
        const seconds = Math.round(performance.now() - begun) / 1000;
        return (0,outcome/* done */.Vw)({ sha256, bytes, touched, startedAt, seconds, state: put?.state ?? "present" });
    }
    catch (error) {
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return noBinary(error.message);
        throw error;
    }
}
function noBinary(found) {
    return (0,outcome/* blocked */.Z5)("agent_build_failed", BINARY, { expected: `the build to make ${BINARY}`, found });
}
async function step(one, tree, name, args, network) {
    const { request, containing, bun, work, log } = one;
    const cache = (0,external_node_path_.join)(work, "cache");
    await (0,promises_.mkdir)(cache, { recursive: true, mode: 0o700 });
    const root = request.record.build_root;
    const deadlineMs = request.seconds * 1000;
    const sandbox = containing.level === "sandbox";
    // below the sandbox nothing is shown at another place
    const bunFolder = sandbox ? agent_bun/* INSIDE_BUN */.pf : bun.folder;
    const certificates = network === "host" ? await ownCertificates(request.env) : null;
    const result = await (0,contained/* runTool */.qI)(containing, {
        argv: [`${bunFolder}/bun`, ...args],
        env: {
            PATH: `${bunFolder}:/usr/local/bin:/usr/bin:/bin`,
            BUN_INSTALL_CACHE_DIR: sandbox ? INSIDE_CACHE : cache,
            CI: "1",
            DO_NOT_TRACK: "1",
            ...(network === "host" ? (0,environment/* withoutPasswords */.h)(request.env, INSTALL_ENV) : {}),
            ...(certificates === null ? {} : { NODE_EXTRA_CA_CERTS: certificates.inside }),
        },
        workspace: { host: tree, inside: root },
        readOnly: [
            ...(sandbox ? [{ host: bun.folder, inside: agent_bun/* INSIDE_BUN */.pf }] : []),
            ...(certificates === null ? [] : [certificates]),
        ],
        writable: sandbox ? [{ host: cache, inside: INSIDE_CACHE }] : [],
        network,
        scratch: (0,contained/* scratchOf */.Y5)(work, name),
        deadlineMs,
        outputBytes: LOG_BYTES,
        disk: { folder: work, reserveBytes: DISK_RESERVE },
    });
    log.add(`$ bun ${args.join(" ")}`, result.stdout, result.stderr, (0,contained/* endOf */.pJ)(result, deadlineMs));
    if (result.termination === "exited" && result.exitCode === 0 && result.reason === null)
        return (0,outcome/* done */.Vw)(null);
    const code = result.termination === "cancelled" ? "cancelled" : "agent_build_failed";
    const detail = { expected: `bun ${args.join(" ")} to succeed`, found: (0,contained/* endOf */.pJ)(result, deadlineMs) };
    return (0,outcome/* blocked */.Z5)(code, name, detail);
}
/** The certificates that this machine trusts beyond the usual ones, where its user said so to Node. */
async function ownCertificates(env) {
    const path = env["NODE_EXTRA_CA_CERTS"];
    const host = path === undefined || path === "" ? null : await (0,promises_.realpath)(path).catch(() => null);
    return host === null ? null : { host, inside: INSIDE_CERTIFICATES };
}
/** What install and build said: never echoed, kept in the store only when the build failed. */
class BuildLog {
    parts = [];
    add(command, stdout, stderr, end) {
        this.parts.push(Buffer.from(`${command}\n`), stdout, stderr, Buffer.from(`\n[${end}]\n\n`));
    }
    /** The same blocker, with the place of the log where there is one. */
    async named(store, failure, kept = "nothing was put into the store") {
        if (this.parts.length === 0 || failure.blocker.code !== "agent_build_failed")
            return failure;
        const path = (0,external_node_path_.join)(store.root, "last-failed-build.log");
        try {
            await (0,promises_.writeFile)(path, Buffer.concat(this.parts), { mode: 0o600 });
        }
        catch {
            return failure;
        }
        const { blocker } = failure;
        const found = blocker.found === null ? "" : `${blocker.found}; `;
        return { ok: false, blocker: { ...blocker, found: `${found}the build log is ${path}; ${kept}` } };
    }
}


/***/ }),

/***/ 9675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ withoutPasswords; }
/* harmony export */ });
/** A user or password before the host of an address; proxies are often written without `http://`. */
const WITH_USER = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?[^/]*@/i;
/** Values of these variables that may be handed on: an address with a user or password in it is left out. */
function withoutPasswords(env, names) {
    const kept = names.flatMap((name) => {
        const value = env[name];
        return value === undefined || value === "" || WITH_USER.test(value) ? [] : [[name, value]];
    });
    return Object.fromEntries(kept);
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


/***/ }),

/***/ 913:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: function() { return /* binding */ touchedFiles; },
/* harmony export */   Ew: function() { return /* binding */ lookAtSource; },
/* harmony export */   Jm: function() { return /* binding */ clonePin; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9847);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9675);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6786);








/** A clone of a few thousand files takes seconds; a hung remote must not hold a job for longer than this. */
const GIT_MS = 10 * 60_000;
/** `ls-tree` of a large source; a few objects can name more files than any disk holds. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** All files of a source together: WorkOS Case has 3 MB, and the same few objects again and again fill a disk too. */
const MAX_SOURCE_BYTES = 1024 * 1024 * 1024;
/**
 * What git may take over from the environment: where certificates and proxies are, nothing that authenticates. The rest is
 * closed, so that no configuration, credential helper, template or hook of this machine takes part.
 */
const ENV_KEPT = [
    "PATH",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTPS_PROXY",
    "https_proxy",
    "NO_PROXY",
    "no_proxy",
];
const CLOSED_CONFIG = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.autocrlf=false",
    "core.symlinks=true",
    "core.fileMode=true",
    "core.bare=false",
    "credential.helper=",
    "fetch.fsckObjects=true",
    "gc.auto=0",
    "advice.detachedHead=false",
].flatMap((setting) => ["-c", setting]);
/**
 * A fresh clone of exactly the pinned commit into `<work>/tree` (or `tree`, where the caller made a folder for it).
 * @returns the tree, `agent_pin_mismatch`, or `agent_build_failed` where the source can't be had at all
 */
async function clonePin(pin, work, tree, env, signal) {
    const { source_url, pinned_commit } = pin;
    const opened = await openGit(source_url, work, env, signal, ["--work-tree", tree]);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const fetched = await fetchCommit(git, source_url, pinned_commit);
    if (!fetched.ok)
        return fetched;
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pinned_commit);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const { paths, bytes } = parseListing(listing.bytes);
    if (bytes > MAX_SOURCE_BYTES)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: `at most ${MAX_SOURCE_BYTES} bytes of source`,
            found: `${bytes}`,
        });
    const checkout = await git("checkout", "-q", "-f", "--detach", pinned_commit);
    if (!checkout.ok)
        return failed("a checkout", checkout);
    const head = await git("rev-parse", "HEAD^{commit}");
    if (head.said !== pinned_commit)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", { expected: pinned_commit, found: head.said });
    const status = await git("status", "--porcelain=v1", "-z", "--ignored=matching", "--untracked-files=all");
    if (!status.ok || status.said !== "")
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: "a clean checkout with nothing ignored lying about",
            found: status.ok ? status.said.replaceAll("\0", ", ").slice(0, 500) : status.said,
        });
    const files = new Map();
    for (const path of paths)
        files.set(path, await fingerprint(hostPath(tree, path)));
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ tree, files });
}
/** An empty repository in `<work>/git` for a source, with the git that works on it, and the blocker of a step that failed. */
async function openGit(source_url, work, env, signal, more = []) {
    const gitDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git");
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git-home");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(home, { mode: 0o700 });
    const git = (...args) => runGit(["--git-dir", gitDir, ...more, ...CLOSED_CONFIG, ...args], home, env, signal);
    const failed = (step, { said }) => (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `${step} of ${source_url}`, found: said });
    const made = await runGit([...CLOSED_CONFIG, "init", "-q", "--template=", "--bare", gitDir], home, env, signal);
    return made.ok ? (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ git, failed }) : failed("git init", made);
}
/** Fetches one commit, without its history where the server allows that. */
async function fetchCommit(git, source_url, commit) {
    const exact = await git("fetch", "-q", "--depth=1", "--no-tags", "--no-recurse-submodules", source_url, commit);
    if (exact.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    // some servers give out only what a branch or tag points to: then the pin has to be in their history
    const all = await git("fetch", "-q", "--no-recurse-submodules", source_url, "+refs/heads/*:refs/pin/heads/*", "+refs/tags/*:refs/pin/tags/*");
    if (!all.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `a fetch of ${source_url}`, found: all.said });
    const there = await git("cat-file", "-e", `${commit}^{commit}`);
    if (there.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "pinned_commit", {
        expected: commit,
        found: `no such commit in the branches and tags of ${source_url}`,
    });
}
/** A file that says which Bun builds a source, or its license; a lockfile is the largest of them. */
const MAX_LOOKED_AT_BYTES = 4 * 1024 * 1024;
/** Files that are looked at; a source with more workflows than these is told by the first of them. */
const MAX_LOOKED_AT = 200;
/**
 * Looks at a source: nothing of it is checked out or executed, and no configuration or hook of it or of this machine is obeyed.
 * @param commit a full commit id; null takes the head of the default branch, as it is now
 * @param work a private folder
 * @returns what it is there, `agent_pin_mismatch`, or `agent_build_failed` where it can't be had at all
 */
async function lookAtSource(source_url, commit, work, env, signal) {
    const opened = await openGit(source_url, work, env, signal);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const heads = await git("ls-remote", "--symref", source_url, "HEAD");
    if (!heads.ok)
        return failed("the head", heads);
    const head = /^([0-9a-f]{40})\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const pin = commit ?? head;
    if (pin === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", {
            expected: `a commit at the head of ${source_url}`,
            found: "none; name one by --commit",
        });
    const fetched = await fetchCommit(git, source_url, pin);
    if (!fetched.ok)
        return fetched;
    const date = await git("log", "-1", "--no-show-signature", "--format=%cI", pin);
    if (!date.ok)
        return failed("the date", date);
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pin);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const files = new Map();
    for (const { path, oid } of wantedFiles(listing.bytes)) {
        const blob = await git("cat-file", "blob", oid);
        if (blob.ok)
            files.set(path, blob.bytes.toString("utf8"));
    }
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ commit: pin, date: date.said, branch: pin === head ? branch : null, files });
}
/** Regular files of a listing that are looked at, none of them large. */
function wantedFiles(listing) {
    const wanted = [];
    for (const line of listing.toString("utf8").split("\0")) {
        const [, oid, size, path = ""] = /^100(?:644|755) blob ([0-9a-f]{40}) +(\d+)\t(.+)$/s.exec(line) ?? [];
        const isWanted = _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_FILES */ .AP.some((name) => name === path) ||
            _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .LICENSE_FILE */ .hv.test(path) ||
            (_core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_FOLDERS */ .eN.some((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === folder) && /\.ya?ml$/.test(path));
        if (oid !== undefined && isWanted && Number(size) <= MAX_LOOKED_AT_BYTES)
            wanted.push({ path, oid });
    }
    return wanted.slice(0, MAX_LOOKED_AT);
}
function runGit(args, home, env, signal) {
    const options = {
        env: {
            ...(0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutPasswords */ .h)(env, ENV_KEPT),
            HOME: home,
            LC_ALL: "C",
            GIT_CONFIG_NOSYSTEM: "1",
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_ATTR_NOSYSTEM: "1",
            GIT_TERMINAL_PROMPT: "0",
            GIT_ASKPASS: "/bin/false",
            GIT_NO_REPLACE_OBJECTS: "1",
            // both reach the git at the other end of a file:// source too, whose configuration is that repository's
            GIT_ALLOW_PROTOCOL: "https:file",
            GIT_NO_LAZY_FETCH: "1",
        },
        cwd: home,
        encoding: "buffer",
        maxBuffer: MAX_LISTING_BYTES,
        timeout: GIT_MS,
        ...(signal === undefined ? {} : { signal }),
    };
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", args, options, (error, stdout, stderr) => {
            const said = (error === null ? stdout : stderr).toString("utf8").trim();
            resolve({
                ok: error === null,
                bytes: stdout,
                said: error === null ? said : (endOfGit(error) ?? (said || error.message)),
            });
        });
    });
}
/** How a git ended that did not end by itself, or null. */
function endOfGit(error) {
    if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
        return `more than ${MAX_LISTING_BYTES} bytes of names`;
    return error.killed === true ? `no end within ${GIT_MS / 1000} s` : null;
}
/** `ls-tree -r -l -z`: `<mode> <type> <oid> <size>\t<path>\0`; submodules are never cloned and so are no files. */
function parseListing(listing) {
    const paths = [];
    let bytes = 0;
    for (const line of listing.toString("latin1").split("\0")) {
        const tab = line.indexOf("\t");
        const [, type, , size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
        if (type !== "blob")
            continue;
        paths.push(line.slice(tab + 1));
        bytes += Number(size);
    }
    return { paths, bytes };
}
/**
 * What a build changed in its clone: files of the pin that are not what they were, and new entries, of a new folder only
 * its name with a slash. By a walk of our own that follows no link: no git ever reads what the build left.
 */
async function touchedFiles({ tree, files }) {
    const touched = [];
    const folders = new Set([""]);
    for (const path of files.keys())
        for (let up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); up !== "."; up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(up))
            folders.add(up);
    // a folder that the build made a link leads out of its tree, and so does all that seems to lie below it
    const left = new Set();
    for (const folder of [...folders].toSorted()) {
        const stat = folder === "" || left.has(parentOf(folder)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(hostPath(tree, folder)).catch(() => null) : null;
        if (stat?.isDirectory() === true)
            left.add(folder);
    }
    for (const [path, before] of files) {
        const now = left.has(parentOf(path)) ? await fingerprint(hostPath(tree, path)) : null;
        if (now === null || now !== before)
            touched.push(path);
    }
    for (const folder of left) {
        // one that can't be read any more has no file of the pin that can
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(hostPath(tree, folder), { withFileTypes: true, encoding: "buffer" }).catch(() => []);
        for (const entry of entries) {
            const name = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .bytePath */ .OO)(entry.name);
            const path = folder === "" ? name : `${folder}/${name}`;
            if (files.has(path) || folders.has(path))
                continue;
            touched.push(entry.isDirectory() ? `${path}/` : path);
        }
    }
    return touched.toSorted((a, b) => (a < b ? -1 : 1)).map((path) => (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .jsonPath */ .U1)(path));
}
function parentOf(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    return parent === "." ? "" : parent;
}
/** What a file or link is, so that a change of it shows; null where there is neither, or none that can be read. */
async function fingerprint(host) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(host).catch(() => null);
    if (stat?.isSymbolicLink() === true)
        return `link ${(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(host, { encoding: "buffer" })).toString("hex")}`;
    try {
        const { sha256 } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(host));
        return `file ${stat?.mode} ${sha256}`;
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return null;
        throw error;
    }
}
function hostPath(tree, path) {
    const base = Buffer.from(tree);
    return path === "" ? base : Buffer.concat([base, Buffer.from("/"), (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X5)(path)]);
}


/***/ })

};
;