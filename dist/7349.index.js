"use strict";
exports.id = 7349;
exports.ids = [7349,9857];
exports.modules = {

/***/ 7349:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyAdmittedBinary: function() { return /* binding */ copyAdmittedBinary; },
/* harmony export */   readAdmission: function() { return /* binding */ readAdmission; }
/* harmony export */ });
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);
/* harmony import */ var _world_agent_admit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9843);
/* harmony import */ var _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5663);
/* harmony import */ var _world_agent_platform__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3571);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6300);
/* harmony import */ var _world_agent_store__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5052);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4333);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8414);










/**
 * Reads the records of a real lane; starts nothing and touches no agent.
 * @param source where they may come from
 * @param replay a cassette answers in place of the model
 */
async function readAdmission(lane, source, io, replay) {
    const store = await storeIfAny(io);
    const admissionFile = io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
    const secrets = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_6__/* .knownSearch */ .y)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_8__/* .knownSecrets */ .x)(io.env));
    const refusal = (bytes) => (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .secretProblem */ .oR)(bytes, secrets);
    const { records, fact } = await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_4__.collectAdmission)(lane, source, admissionFile, store, refusal);
    return { records, facts: { agent_source: fact, model_access: modelAccess(io.env, replay) } };
}
/** Whether what a provider needs is at hand; the values themselves are looked at by the gateway alone. */
function modelAccess(env, replay) {
    return {
        local_base_url: (env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] ?? "").trim() !== "",
        openai_codex_auth_bridge: env["CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE"] === "1",
        credential: null,
        ...(replay ? { replay } : {}),
    };
}
/**
 * Makes the copy of the agent's binary that will run, for the effect gates.
 * @param records of {@link readAdmission}; the agent record among them is valid, for the record gates have passed
 * @param to where the copy is made; it exists afterwards only where it has the admitted digest
 */
async function copyAdmittedBinary(lane, records, to, io) {
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_1__/* .agentRecordFile */ .fl)(lane));
    const record = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_0__/* .parseAgentRecord */ .Er)(lane, bytes);
    if (record?.ok !== true)
        return missing("the agent record can't be used");
    const candidate = lane === "case" ? io.env["CTO_HARNESS_CASE_BIN"] || null : null;
    try {
        const store = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .storeRoot */ .q1)(undefined, io.env));
        return await (0,_world_agent_admit__WEBPACK_IMPORTED_MODULE_2__/* .admitBinary */ .LM)({ record: record.value, platform: (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_9__/* .currentPlatform */ .j)(), candidate, store, to });
    }
    catch (error) {
        if (error instanceof _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_3__/* .SourceFault */ .A3)
            return missing(error.message);
        throw error;
    }
}
function missing(problem) {
    return { ..._world_agent_admit__WEBPACK_IMPORTED_MODULE_2__/* .NO_BINARY */ .yv, problem };
}
/** A store that can't be used has no report to give; that it can't be used is said where a binary is wanted. */
async function storeIfAny(io) {
    try {
        return await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_5__/* .storeRoot */ .q1)(undefined, io.env));
    }
    catch {
        return null;
    }
}


/***/ }),

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

/***/ 5052:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: function() { return /* binding */ openStore; },
/* harmony export */   I9: function() { return /* binding */ pruneStore; },
/* harmony export */   K3: function() { return /* binding */ listStore; },
/* harmony export */   KW: function() { return /* binding */ sweepStore; },
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
/* harmony import */ var _contain_processes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1650);








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
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(store.root, `${workName(what)}-`));
}
function workName(what) {
    return `.${what}-${(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE}-${process.pid}`;
}
/** Where there is no /proc to tell one machine from another. */
const UNKNOWN_MACHINE = "0";
/**
 * Removes what killed builds, fetches and runs left in the store: a build's folder holds half a gigabyte.
 * @returns names of what was removed
 */
async function sweepStore(store) {
    const removed = [];
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(store.root)).toSorted()) {
        if (!(await isLeftOver(store, name)))
            continue;
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
async function isLeftOver(store, name) {
    const [, machine, pid] = WORK.exec(name) ?? [];
    if (machine === undefined)
        return false;
    if (machine === ((0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .machineId */ .xt)() ?? UNKNOWN_MACHINE))
        return !(0,_contain_processes__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(Number(pid));
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