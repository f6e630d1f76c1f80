"use strict";
exports.id = 344;
exports.ids = [344];
exports.modules = {

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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _contained__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9275);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5304);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6786);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9488);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5052);











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

/***/ 9275:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: function() { return /* binding */ scratchOf; },
/* harmony export */   pJ: function() { return /* binding */ endOf; },
/* harmony export */   qI: function() { return /* binding */ runTool; }
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _contain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1387);
/* harmony import */ var _contain_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6820);
/* harmony import */ var _contain_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4742);





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
        plan: (0,_contain_plan__WEBPACK_IMPORTED_MODULE_3__/* .systemPlan */ .ZN)(),
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

/***/ 5304:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: function() { return /* binding */ openUrl; },
/* harmony export */   pj: function() { return /* binding */ plain; },
/* harmony export */   yw: function() { return /* binding */ readAll; }
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_transport__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(496);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5663);



/** Redirects that are followed: a release page and its storage need two, a loop needs an end. */
const MAX_REDIRECTS = 5;
/** Without a byte for this long a server is taken for dead. */
const IDLE_MS = 60_000;
/** Hosts whose plain http never leaves this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
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
            throw new _hashed_copy__WEBPACK_IMPORTED_MODULE_2__/* .SourceFault */ .A3(`expected 200 from ${plain(at)}, found ${status}`);
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
async function request(url, { env, signal }) {
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
                    ...authorization(url),
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
function authorization({ username, password }) {
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

/***/ 6786:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: function() { return /* binding */ done; },
/* harmony export */   Z5: function() { return /* binding */ blocked; },
/* harmony export */   gD: function() { return /* binding */ CANCELLED; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(918);

function done(value) {
    return { ok: true, value };
}
function blocked(code, subject, detail) {
    return { ok: false, blocker: (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .blocker */ .Zs)(code, subject, detail) };
}
/** What a cancelled step comes to: nothing was found out about the program, and no report says otherwise. */
const CANCELLED = blocked("cancelled", "agent", { found: "a signal (SIGINT, SIGTERM or SIGHUP)" });


/***/ }),

/***/ 9488:
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

/***/ 344:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: function() { return /* binding */ namedBy; },
  Ld: function() { return /* binding */ namedByProjects; },
  Gt: function() { return /* binding */ noteProject; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
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
var records = __webpack_require__(6300);
;// CONCATENATED MODULE: ./src/world/agent/projects.ts







/** Folder of the store with a note for each project that uses it: one store serves all projects of a user. */
const PROJECTS = "projects";
/** What a record names in a store: binaries by SHA-256, Bun's packages by SHA-512. */
function namedBy(record) {
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
        const parsed = found.state === "read" ? (0,agent/* parseAgentRecord */.Er)("case", found.bytes) : null;
        named.push(...(parsed?.ok === true && parsed.value.kind === "source" ? namedBy(parsed.value) : note.keep));
    }
    return named;
}
async function readNote(path) {
    const found = await (0,records.readRecordFile)(path);
    const parsed = found.state === "read" ? parseStoreNote(found.bytes) : null;
    return parsed?.ok === true ? parsed.value : null;
}


/***/ }),

/***/ 496:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: function() { return /* binding */ transportFor; },
/* harmony export */   U9: function() { return /* binding */ isLoopback; },
/* harmony export */   Wm: function() { return /* binding */ proxySecrets; },
/* harmony export */   iJ: function() { return /* binding */ proxyFor; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
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
/** `ca` for TLS where the user has authorities of their own; empty where Node's own default is right. */
function authorities(env) {
    const files = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].map((file) => file?.trim() ?? "").filter((f) => f !== "");
    return files.length === 0 ? {} : { ca: [...(node_tls__WEBPACK_IMPORTED_MODULE_2___default().rootCertificates), ...files.map(readAuthorities)] };
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
;