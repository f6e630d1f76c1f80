"use strict";
exports.ids = [300];
exports.modules = {

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

/***/ 94742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* unused harmony export withHandOver */
/* harmony import */ var _handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16928);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68700);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66583);



/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    if (spec.input !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a program that reads a file, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_1__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_2__/* .supervise */ .zD)(launch, withHandOver(launch, spec, supervision));
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}
/** What a start may write is handed over when everything else is ready for it. */
function withHandOver({ lent }, spec, supervision) {
    if (lent === null)
        return supervision;
    const { hold = Promise.resolve() } = supervision;
    const held = hold.then(() => (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .Cl)(spec, lent));
    // Met where it is waited for, if it ever is.
    held.catch(() => { });
    return { ...supervision, hold: held };
}


/***/ }),

/***/ 18940:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openZip: function() { return /* binding */ openZip; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_default = /*#__PURE__*/__webpack_require__.n(external_node_zlib_);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var names = __webpack_require__(88056);
// EXTERNAL MODULE: ./src/world/evidence/source.ts
var source = __webpack_require__(32671);
;// CONCATENATED MODULE: ./src/world/evidence/zip-directory.ts
/** An archive can't be read in one way only, or not at all. */
class ZipRefused extends Error {
}
/** Sizes, signatures and marks of APPNOTE 6.3.10, sections 4.3.7 to 4.3.16. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const EXTRA_ZIP64 = 0x0001;
/** Info-ZIP Unicode path: a second name, which some programs prefer to the first. */
const EXTRA_UNICODE_PATH = 0x7075;
/** "The real value stands in the 64 bit field." */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
/**
 * Finds the archive's directory. It ends at the very end of the file: with a comment or bytes behind, programs differ in
 * which of several directories they believe.
 * @throws ZipRefused
 */
function readEnd(readAt, fileSize) {
    const at = fileSize - END_BYTES;
    const record = at < 0 ? null : readAt(at, END_BYTES);
    if (record === null || record.readUInt32LE(0) !== END_SIGNATURE || record.readUInt16LE(20) !== 0) {
        throw new ZipRefused("Expected a bundle folder or a zip file that ends with its end record (no comment), found another end.");
    }
    const short = {
        disks: [record.readUInt16LE(4), record.readUInt16LE(6)],
        counts: [record.readUInt16LE(8), record.readUInt16LE(10)],
        size: record.readUInt32LE(12),
        start: record.readUInt32LE(16),
    };
    const locatorAt = at - LOCATOR_BYTES;
    const locator = locatorAt < 0 ? null : readAt(locatorAt, LOCATOR_BYTES);
    const isWide = locator !== null && locator.readUInt32LE(0) === LOCATOR_SIGNATURE;
    const end = isWide ? locatorAt - END64_BYTES : at;
    const long = isWide
        ? readEnd64(readAt, locator, end)
        : { count: short.counts[0], size: short.size, start: short.start };
    const agrees = (value, elsewhere, real) => value === real || (isWide && value === elsewhere);
    if (short.disks.some((disk) => !agrees(disk, ELSEWHERE_16, 0)) ||
        short.counts.some((count) => !agrees(count, ELSEWHERE_16, long.count)) ||
        !agrees(short.size, ELSEWHERE_32, long.size) ||
        !agrees(short.start, ELSEWHERE_32, long.start) ||
        long.start + long.size !== end) {
        throw new ZipRefused("Expected the end record to tell the number, size and place of the entries, found other values.");
    }
    return { start: long.start, end, count: long.count };
}
function readEnd64(readAt, locator, end) {
    const record = end < 0 ? null : readAt(end, END64_BYTES);
    if (record === null ||
        record.readUInt32LE(0) !== END64_SIGNATURE ||
        wide(locator, 8) !== end ||
        wide(record, 4) !== END64_BYTES - 12 ||
        record.readUInt32LE(16) !== 0 ||
        record.readUInt32LE(20) !== 0 ||
        wide(record, 24) !== wide(record, 32)) {
        throw new ZipRefused("Expected one end record of 64 bits before that of 32, found another form.");
    }
    return { count: wide(record, 32), size: wide(record, 40), start: wide(record, 48) };
}
/** All entries of the directory, which they fill exactly. @throws ZipRefused */
function readEntries(directory, count) {
    const entries = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
        if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
            throw tornDirectory();
        const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
        const nameAt = at + ENTRY_BYTES;
        const next = nameAt + nameBytes + extraBytes + commentBytes;
        if (next > directory.length)
            throw tornDirectory();
        const entry = {
            flags: directory.readUInt16LE(at + 8),
            method: directory.readUInt16LE(at + 10),
            crc32: directory.readUInt32LE(at + 16),
            compressedSize: directory.readUInt32LE(at + 20),
            size: directory.readUInt32LE(at + 24),
            attributes: directory.readUInt32LE(at + 38),
            offset: directory.readUInt32LE(at + 42),
            rawName: directory.subarray(nameAt, nameAt + nameBytes),
        };
        if (directory.readUInt16LE(at + 34) !== 0)
            throw new ZipRefused("Expected a zip of one part, found several.");
        widen(entry, ["size", "compressedSize", "offset"], directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes));
        entries.push(entry);
        at = next;
    }
    if (at !== directory.length)
        throw tornDirectory();
    return entries;
}
function tornDirectory() {
    return new ZipRefused("Expected a zip directory of as many entries as it declares, found another.");
}
/** Takes the values of 64 bits from the extra fields, in their fixed order, where the short ones say so. */
function widen(header, fields, extra) {
    let seen = false;
    for (let at = 0; at < extra.length;) {
        const length = at + 4 <= extra.length ? extra.readUInt16LE(at + 2) : extra.length;
        const id = at + 4 <= extra.length ? extra.readUInt16LE(at) : -1;
        const field = extra.subarray(at + 4, at + 4 + length);
        at += 4 + length;
        if (at > extra.length)
            throw new ZipRefused("Expected whole extra fields, found a cut one.");
        if (id === EXTRA_UNICODE_PATH)
            throw new ZipRefused("Expected one name for each entry, found a second one in an extra field.");
        if (id !== EXTRA_ZIP64)
            continue;
        if (seen)
            throw new ZipRefused("Expected one field of 64 bit values, found several.");
        seen = true;
        let place = 0;
        for (const name of fields) {
            if (header[name] !== ELSEWHERE_32)
                continue;
            if (place + 8 > field.length)
                throw new ZipRefused("Expected all values of 64 bits, found a cut field.");
            header[name] = wide(field, place);
            place += 8;
        }
    }
}
/** The header before an entry's data. @throws ZipRefused */
function readLocalHeader(readAt, offset) {
    const fixed = readAt(offset, LOCAL_BYTES);
    if (fixed.readUInt32LE(0) !== LOCAL_SIGNATURE)
        throw new ZipRefused("Expected a local header, found other bytes.");
    const nameBytes = fixed.readUInt16LE(26);
    const extraBytes = fixed.readUInt16LE(28);
    const header = {
        flags: fixed.readUInt16LE(6),
        method: fixed.readUInt16LE(8),
        crc32: fixed.readUInt32LE(14),
        compressedSize: fixed.readUInt32LE(18),
        size: fixed.readUInt32LE(22),
        rawName: readAt(offset + LOCAL_BYTES, nameBytes),
        length: LOCAL_BYTES + nameBytes + extraBytes,
    };
    // Programs that read an archive from its start believe these, and never see the directory.
    if (extraBytes > 0)
        widen(header, ["size", "compressedSize"], readAt(offset + LOCAL_BYTES + nameBytes, extraBytes));
    return header;
}
/** A value of 64 bits; what no file can be is refused. */
function wide(bytes, at) {
    const value = bytes.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new ZipRefused(`Expected a size or place within a file, found ${value}.`);
    return Number(value);
}

;// CONCATENATED MODULE: ./src/world/evidence/zip.ts







/** Unpacked size of the whole archive: above any bundle that the default limits allow, below what fills a disk or an hour. */
const MAX_TOTAL_BYTES = 8 * 1024 * 1024 * 1024;
/** Up to here an archive may be as dense as it likes: 64 MiB of one repeated character are an honest log. */
const DENSE_BYTES = 256 * 1024 * 1024;
/** Above that, evidence packs 3 to 20 times; a bomb packs up to 1,032 times, which is the most that deflate can do. */
const MAX_RATIO = 100;
/** A directory of the most entries with names of 250 bytes and some extra fields. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
/** Large enough that system calls don't count beside inflating. */
const CHUNK_BYTES = 256 * 1024;
/** General purpose flags that change nothing of what we read: deflate level, sizes behind the data, UTF-8 names. */
const FLAG_DESCRIPTOR = 0x8;
const FLAGS_ALLOWED = 0x2 | 0x4 | FLAG_DESCRIPTOR | 0x800;
/** The data, the data in another way, or the directory. */
const FLAG_ENCRYPTED = 0x1 | 0x40 | 0x2000;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const TYPE_MASK = 0xf000;
const TYPE_FILE = 0x8000;
const TYPE_DIR = 0x4000;
const TYPE_LINK = 0xa000;
/**
 * Reads an archive's directory and every local header, and checks them against each other; the reader's source for zips.
 * The files may lie at the top or in one folder. An archive that lies about its structure is refused as a whole, a file
 * that is no part of a bundle by itself.
 */
function openZip(file) {
    let fd;
    try {
        fd = external_node_fs_default().openSync(file, (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NONBLOCK);
    }
    catch (error) {
        const problem = `Expected a zip file that can be read, found ${error.code}.`;
        return { source: null, problems: [{ file: ".", problem }] };
    }
    try {
        const fileSize = external_node_fs_default().fstatSync(fd).size;
        const readAt = (position, length) => readBytes(fd, position, length);
        const { start, end, count } = readEnd(readAt, fileSize);
        if (count > source/* MAX_ENTRIES */.S)
            throw new ZipRefused(`Expected at most ${source/* MAX_ENTRIES */.S} entries, found ${count}.`);
        if (end - start > MAX_DIRECTORY_BYTES)
            throw new ZipRefused(`Expected a zip directory of at most ${MAX_DIRECTORY_BYTES} bytes, found ${end - start}.`);
        const spans = readEntries(readAt(start, end - start), count).map((entry) => locate(readAt, entry));
        checkSizes(spans, fileSize);
        checkCoverage(readAt, spans, start);
        const { accepted, problems } = acceptNames(spans);
        return { source: sourceOf(fd, accepted), problems };
    }
    catch (error) {
        external_node_fs_default().closeSync(fd);
        if (!(error instanceof ZipRefused))
            throw error;
        return { source: null, problems: [{ file: ".", problem: error.message }] };
    }
}
/** Finds an entry's data, and refuses what we can't read or what its two headers tell in two ways. */
function locate(readAt, entry) {
    const name = (0,bytes/* bytePath */.OO)(entry.rawName);
    const refuse = (problem) => new ZipRefused(`${(0,bytes/* displayPath */.Gt)(name)}: ${problem}`);
    const { flags, method } = entry;
    if ((flags & FLAG_ENCRYPTED) !== 0)
        throw refuse("Expected readable data, found an encrypted entry.");
    if ((flags & ~FLAGS_ALLOWED) !== 0)
        throw refuse(`Expected an ordinary entry, found the flags 0x${flags.toString(16)}.`);
    if (method !== METHOD_STORED && method !== METHOD_DEFLATED)
        throw refuse(`Expected stored or deflated data, found method ${method}.`);
    if (method === METHOD_STORED && entry.size !== entry.compressedSize)
        throw refuse("Expected one size of stored data, found two.");
    const local = readLocalHeader(readAt, entry.offset);
    if (!agree(entry, local))
        throw refuse("Expected the zip directory and the local header to say the same, found a difference.");
    const dataStart = entry.offset + local.length;
    return { entry, name, dataStart, dataEnd: dataStart + entry.compressedSize };
}
function agree(entry, local) {
    const behind = (entry.flags & FLAG_DESCRIPTOR) !== 0;
    const same = (here, there) => here === there || (behind && here === 0);
    return (local.rawName.equals(entry.rawName) &&
        local.flags === entry.flags &&
        local.method === entry.method &&
        same(local.crc32, entry.crc32) &&
        (same(local.size, entry.size) || (behind && local.size === ELSEWHERE_32)) &&
        (same(local.compressedSize, entry.compressedSize) || (behind && local.compressedSize === ELSEWHERE_32)));
}
function checkSizes(spans, archiveBytes) {
    const total = spans.reduce((sum, { entry }) => sum + entry.size, 0);
    if (total > MAX_TOTAL_BYTES)
        throw new ZipRefused(`Expected at most ${MAX_TOTAL_BYTES} bytes unpacked, found ${total} declared.`);
    if (total > DENSE_BYTES && total > archiveBytes * MAX_RATIO) {
        throw new ZipRefused(`Expected at most ${MAX_RATIO} times the archive's size unpacked, found ${Math.round(total / archiveBytes)} times: a zip bomb. If you trust it, unpack it and verify the folder.`);
    }
}
/** Every byte before the directory belongs to exactly one entry: nothing is hidden between them, nothing is used twice. */
function checkCoverage(readAt, spans, directoryAt) {
    const inOrder = [...spans].sort((a, b) => a.entry.offset - b.entry.offset || a.dataEnd - b.dataEnd);
    let position = 0;
    for (const [index, span] of inOrder.entries()) {
        const { offset } = span.entry;
        if (offset !== position) {
            const found = offset < position ? "data that another entry uses too" : "bytes before it that belong to no entry";
            throw new ZipRefused(`${(0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(span.entry.rawName))}: Expected data of its own, found ${found}.`);
        }
        const next = inOrder[index + 1]?.entry.offset ?? directoryAt;
        position = span.dataEnd + checkDescriptor(readAt, span, next - span.dataEnd);
    }
    if (position !== directoryAt)
        throw new ZipRefused("Expected the zip directory behind the last entry, found other bytes.");
}
/** @returns the length of the record of sizes behind the data: 12 to 24 bytes, with or without signature, 32 or 64 bits */
function checkDescriptor(readAt, { entry, dataEnd }, length) {
    if ((entry.flags & FLAG_DESCRIPTOR) === 0)
        return 0;
    const refuse = (found) => new ZipRefused(`${(0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(entry.rawName))}: Expected its sizes behind its data, found ${found}.`);
    if (![12, 16, 20, 24].includes(length))
        throw refuse(`${length} bytes`);
    const record = readAt(dataEnd, length);
    const isSigned = length === 16 || length === 24;
    if (isSigned && record.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE)
        throw refuse("another signature");
    const body = isSigned ? record.subarray(4) : record;
    const isWide = body.length === 20;
    const compressed = isWide ? wide(body, 4) : body.readUInt32LE(4);
    const size = isWide ? wide(body, 12) : body.readUInt32LE(8);
    if (body.readUInt32LE(0) !== entry.crc32 || compressed !== entry.compressedSize || size !== entry.size) {
        throw refuse("others than the zip directory has");
    }
    return length;
}
/** Names relative to the bundle, each once and each of a kind that a bundle has; the rest are problems. */
function acceptNames(spans) {
    const problems = [];
    const accepted = new Map();
    const folded = new Map();
    const root = commonFolder(spans);
    for (const span of spans) {
        const file = (0,bytes/* displayPath */.Gt)((0,bytes/* bytePath */.OO)(span.entry.rawName));
        const isFolder = span.name.endsWith("/");
        const name = span.name.slice(root.length);
        const refusal = (0,names/* artifactNameProblem */.NH)(isFolder ? `${name}report.md` : name);
        const problem = kindProblem(span, isFolder) ?? (refusal && `Expected a name of a bundle, found another: ${refusal}.`);
        const twin = folded.get(name.toLowerCase());
        if (twin === name)
            throw new ZipRefused(`${file}: Expected each name once, found it again.`);
        folded.set(name.toLowerCase(), name);
        if (problem !== null)
            problems.push({ file, problem });
        else if (twin !== undefined)
            problems.push({ file, problem: "Expected names that differ in more than case, found a twin." });
        else if (!isFolder)
            accepted.set(name, span);
    }
    for (const name of accepted.keys()) {
        const parts = name.split("/");
        const above = parts.slice(1).map((_part, i) => parts.slice(0, i + 1).join("/"));
        const file = above.find((folder) => accepted.has(folder));
        if (file !== undefined)
            throw new ZipRefused(`${file}: Expected a file or a folder, found both.`);
    }
    return { accepted, problems };
}
function kindProblem({ entry }, isFolder) {
    // Some programs honour the Unix mode wherever the archive says that it was made.
    const type = (entry.attributes >>> 16) & TYPE_MASK;
    if (type === TYPE_LINK)
        return "Expected a file, found a symbolic link.";
    if (type !== 0 && type !== (isFolder ? TYPE_DIR : TYPE_FILE))
        return "Expected a file or a folder, found another kind.";
    if (isFolder && entry.size !== 0)
        return "Expected a folder without content, found some.";
    return null;
}
/** A folder around a bundle may have any name that every system takes for one name. */
const WRAPPER = /^(?!\.\.?\/)[^\0-\x1f\\/:]+\/$/;
/** The one folder that everything lies in, with its `/`; empty when the files lie at the top. */
function commonFolder(spans) {
    const [first] = spans;
    const folder = first?.name.slice(0, first.name.indexOf("/") + 1) ?? "";
    // A folder that a bundle has itself is no wrapper: an archive that holds nothing else is a torn bundle.
    const isOwn = (0,names/* artifactNameProblem */.NH)(`${folder}report.md`) === null;
    if (isOwn || !WRAPPER.test(folder))
        return "";
    return spans.every(({ name }) => name.startsWith(folder)) ? folder : "";
}
function sourceOf(fd, accepted) {
    let isOpen = true;
    return {
        kind: "zip",
        sizes: new Map([...accepted].map(([name, { entry }]) => [name, entry.size])),
        chunks: (name) => readEntry(fd, name, accepted.get(name)),
        close: () => {
            if (isOpen)
                external_node_fs_default().closeSync(fd);
            isOpen = false;
        },
    };
}
async function* readEntry(fd, name, { entry, dataStart, dataEnd }) {
    let size = 0;
    let crc = crc32 === null ? entry.crc32 : 0;
    const { stream, inflate } = dataStream(fd, entry, dataStart, dataEnd);
    try {
        for await (const chunk of stream) {
            size += chunk.byteLength;
            if (size > entry.size)
                break;
            if (crc32 !== null)
                crc = crc32(chunk, crc);
            yield chunk;
        }
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new source/* BundleReadFault */.F(name, `Expected the data that the zip declares, found: ${found}.`, error);
    }
    finally {
        stream.destroy();
    }
    if (size !== entry.size)
        throw new source/* BundleReadFault */.F(name, `Expected ${entry.size} bytes, found ${size > entry.size ? "more" : size}.`);
    if (inflate !== null && inflate.bytesWritten !== entry.compressedSize)
        throw new source/* BundleReadFault */.F(name, `Expected ${entry.compressedSize} bytes of deflated data, found ${inflate.bytesWritten} and others behind them.`);
    if (crc !== entry.crc32)
        throw new source/* BundleReadFault */.F(name, "Expected the zip's own checksum of the data, found another.");
}
/** The entry's content, and what unpacks it where something has to. */
function dataStream(fd, entry, start, end) {
    const packed = external_node_stream_.Readable.from(readRange(fd, start, end), { objectMode: false });
    if (entry.method === METHOD_STORED)
        return { stream: packed, inflate: null };
    const inflate = external_node_zlib_default().createInflateRaw();
    // The caller reads from the last stream and sees every error there.
    return { stream: (0,external_node_stream_.pipeline)(packed, inflate, () => { }), inflate };
}
/** The archive's own descriptor stays open, which a stream of the library would close at its end. */
async function* readRange(fd, start, end) {
    for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at));
        const got = await new Promise((resolve, reject) => {
            external_node_fs_default().read(fd, buffer, 0, buffer.length, at, (error, count) => (error ? reject(error) : resolve(count)));
        });
        if (got === 0)
            throw new Error("the zip file was cut while it was read");
        yield buffer.subarray(0, got);
        at += got;
    }
}
/** Node has it from 20.15 on. Without it the zip's checksum stays unchecked: SHA-256 is what vouches for the content. */
const crc32 = "crc32" in (external_node_zlib_default()) ? (external_node_zlib_default()).crc32 : null;
function readBytes(fd, position, length) {
    const buffer = Buffer.alloc(length);
    const got = external_node_fs_default().readSync(fd, buffer, 0, length, position);
    if (got !== length)
        throw new ZipRefused("Expected a whole zip file, found a cut one.");
    return buffer;
}


/***/ })

};
