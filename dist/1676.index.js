"use strict";
exports.id = 1676;
exports.ids = [1676];
exports.modules = {

/***/ 1676:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/report/replay.ts
var report_replay = __webpack_require__(159);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
;// CONCATENATED MODULE: ./src/commands/run/follower.ts



/** How often a log that nobody watches live says where a long run is. */
const STATUS_EVERY_MS = 60_000;
/** Back to the start of the line, and clear it (ECMA-48 EL). */
const CLEAR_LINE = "\r\u001b[K";
/**
 * Tells people how a run goes: lines on standard error, and on a terminal one more below them that always says where the
 * run is.
 */
function followerFor(args, io) {
    const isLive = io.isTTY && io.env.TERM !== "dumb" && !(0,commands_io/* has */.zy)(args, "quiet");
    let drawn = false;
    let lastStatus = performance.now();
    const clear = () => {
        if (drawn)
            io.stderr(CLEAR_LINE);
        drawn = false;
    };
    const line = (text) => {
        clear();
        (0,output/* say */.cv)(io, args, (0,output/* style */.iF)(io, "dim", `- ${text}`));
    };
    return {
        step: line,
        progress: line,
        status(text) {
            if (isLive) {
                io.stderr(`${CLEAR_LINE}${(0,output/* style */.iF)(io, "dim", `- ${text}`)}`);
                drawn = true;
            }
            else if (performance.now() - lastStatus >= STATUS_EVERY_MS) {
                lastStatus = performance.now();
                line(text);
            }
        },
        warning(text) {
            clear();
            io.stderr(`${(0,output/* style */.iF)(io, "yellow", "warning")}: ${(0,bytes/* escapeForPeople */.IW)(text)}\n`);
        },
        end: clear,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var gates_approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/judge/eligibility.ts
var eligibility = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var survivors = __webpack_require__(6388);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var names = __webpack_require__(8056);
;// CONCATENATED MODULE: ./src/world/evidence/writer.ts






/**
 * The evidence could not be written. `code` is the system's (`ENOSPC`, `EROFS`, `EACCES`, `EDQUOT`, `EEXIST`, ...).
 * Anything that a disk, a mount, a quota or another process can bring about is this; a wrong name is a plain error.
 */
class ArtifactWriteFailure extends Error {
    name = "ArtifactWriteFailure";
    code;
    /** The file in the bundle, or the folder, that could not be written. */
    subject;
    constructor(subject, cause) {
        const code = errorCode(cause);
        super(`Expected to write ${subject}, found ${code}: ${MEANING[code] ?? "the system refused it"}.`, { cause });
        this.code = code;
        this.subject = subject;
    }
}
const MEANING = {
    ENOSPC: "no space or no inode is left on that file system",
    EDQUOT: "the disk quota is used up",
    EROFS: "the file system is mounted read-only",
    EACCES: "this user may not write there",
    EPERM: "the system does not permit it",
    EEXIST: "something of that name exists already, and the harness did not make it",
    ELOOP: "a symbolic link stands there",
    ENOTDIR: "a part of the path is not a folder",
    ENOENT: "the folder is gone",
    EFBIG: "the file is larger than the system allows",
    EIO: "the disk failed",
    EMFILE: "too many files are open",
    ESTALE: "the folder is no longer the one that the harness made",
};
const FILE_MODE = 0o600;
const DIR_MODE = 0o700;
/**
 * Room that is kept until the bundle is sealed, so that a full disk still takes `report.partial.json`. An open file
 * without a name: nothing is left of it, however the process ends.
 */
const RESERVE_BYTES = 32 * 1024;
const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY, O_RDWR, O_DIRECTORY } = (external_node_fs_default()).constants;
/**
 * Makes the folder of a run and a writer for it. Folders and files are created exclusively and never through a link, with
 * modes 0700 and 0600 whatever the umask.
 *
 * @throws ArtifactWriteFailure when the folder can't be made, or exists already
 */
function createBundle(options) {
    const { runId, now = () => new Date().toISOString() } = options;
    if (!run_id/* RUN_ID */.UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    const runsDir = attempt(options.runsDir, () => {
        makeParents(external_node_path_default().resolve(options.runsDir));
        return external_node_fs_default().realpathSync(options.runsDir);
    });
    const dir = external_node_path_default().join(runsDir, runId);
    attempt(dir, () => makeDir(dir));
    return new Writer(dir, runId, now, 0);
}
class Writer {
    dir;
    runId;
    #now;
    #nesting;
    #dirFd;
    #identity;
    /** The folder by its descriptor where the system has that, so that swapping the path can't redirect a write. */
    #anchor;
    #written = new Map();
    /** Files that were begun and not finished, with their descriptors while those are open. */
    #open = new Map();
    #folders = new Set();
    #nestedWriters = new Map();
    #reserve;
    /** Shared with the bundles that are nested in this one. */
    #room;
    #sealed = false;
    #closed = false;
    /** @param openAt path to open the folder by, where that is safer than `dir` */
    constructor(dir, runId, now, nesting, openAt = dir, room = { reserve: null }) {
        this.#room = room;
        this.dir = dir;
        this.runId = runId;
        this.#now = now;
        this.#nesting = nesting;
        this.#dirFd = attempt(dir, () => external_node_fs_default().openSync(openAt, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
        this.#identity = external_node_fs_default().fstatSync(this.#dirFd);
        this.#anchor = anchorOf(this.#dirFd, dir);
        this.#reserve = nesting === 0 ? reserveSpace(this.#anchor) : null;
    }
    write(name, content) {
        const stream = this.stream(name);
        stream.write(content);
        return stream.close();
    }
    stream(name) {
        this.#checkName(name);
        if (name === "report.json" || name === "SHA256SUMS")
            throw new TypeError(`${name} is written by seal() alone`);
        return this.#create(name);
    }
    nested(name, runId) {
        const problem = (0,names/* artifactNameProblem */.NH)(`${name}/report.json`, this.#nesting);
        if (problem !== null)
            throw new TypeError(`${name}: ${problem}`);
        if (this.#nestedWriters.has(name))
            throw new TypeError(`${name} was begun already`);
        this.#checkUsable();
        this.#attempt(name, () => makeDir(this.#at(name)));
        const dir = external_node_path_default().join(this.dir, name);
        const writer = new Writer(dir, runId, this.#now, this.#nesting + 1, this.#at(name), this.#room);
        this.#nestedWriters.set(name, writer);
        return writer;
    }
    replace(name, content) {
        if (!this.#written.has(name))
            throw new TypeError(`${name} was not written, or is not closed`);
        this.#checkUsable();
        attempt(name, () => external_node_fs_default().unlinkSync(this.#at(name)));
        this.#written.delete(name);
        const stream = this.#create(name);
        stream.write(content);
        return stream.close();
    }
    read(name) {
        const known = this.#written.get(name);
        if (known === undefined)
            throw new TypeError(`${name} was not written, or is not closed`);
        return attempt(name, () => {
            const fd = external_node_fs_default().openSync(this.#at(name), O_RDONLY | O_NOFOLLOW);
            try {
                const content = external_node_fs_default().readFileSync(fd);
                const digest = (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
                if (digest !== known.sha256)
                    throw systemError("ESTALE");
                return content;
            }
            finally {
                external_node_fs_default().closeSync(fd);
            }
        });
    }
    pathOf(name) {
        this.#checkGrammar(name);
        return external_node_path_default().join(this.dir, name);
    }
    files() {
        const all = [...this.#written.values()];
        for (const [prefix, writer] of this.#nestedWriters) {
            for (const file of writer.files())
                all.push({ ...file, name: `${prefix}/${file.name}` });
        }
        return all.sort(names/* byName */.nG);
    }
    unfinished() {
        const all = [...this.#open.keys()];
        for (const [prefix, writer] of this.#nestedWriters)
            all.push(...writer.unfinished().map((name) => `${prefix}/${name}`));
        return all.sort();
    }
    seal(reportBytes) {
        this.#checkUsable();
        const open = this.unfinished();
        if (open.length > 0)
            throw new TypeError(`not closed before sealing: ${open.join(", ")}`);
        const report = (0,external_node_crypto_.createHash)("sha256").update(reportBytes).digest("hex");
        const lines = [...this.files(), { name: "report.json", sha256: report }]
            .sort(names/* byName */.nG)
            .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
        const sums = this.#create("SHA256SUMS");
        sums.write(lines.join(""));
        sums.close();
        const temporary = this.#create("report.json", "report.json.tmp");
        temporary.write(reportBytes);
        const written = temporary.close();
        attempt("report.json", () => {
            if (external_node_fs_default().lstatSync(this.#at("report.json"), { throwIfNoEntry: false }) !== undefined)
                throw systemError("EEXIST");
            for (const name of ["SHA256SUMS", "report.json.tmp"])
                syncFile(this.#at(name));
            this.#checkIdentity();
            external_node_fs_default().renameSync(this.#at("report.json.tmp"), this.#at("report.json"));
            this.#syncDir();
        });
        this.#written.set("report.json", written);
        this.#sealed = true;
        this.#releaseReserve();
    }
    writePartial(report) {
        this.#releaseReserve();
        this.releaseReserve();
        try {
            if (this.#closed || this.#sealed)
                return false;
            external_node_fs_default().rmSync(this.#at("report.json.tmp"), { force: true });
            this.write("report.partial.json", (0,canonical_json/* canonicalJson */.d)(report));
            return true;
        }
        catch {
            return false;
        }
    }
    holdReserve(reserve) {
        this.releaseReserve();
        this.#room.reserve = reserve;
    }
    releaseReserve() {
        this.#room.reserve?.release();
        this.#room.reserve = null;
    }
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#releaseReserve();
        if (this.#nesting === 0)
            this.releaseReserve();
        for (const writer of this.#nestedWriters.values())
            writer.close();
        for (const fd of this.#open.values())
            if (fd !== null)
                external_node_fs_default().closeSync(fd);
        external_node_fs_default().closeSync(this.#dirFd);
    }
    /** An action that gets the room that is held where it finds none. */
    #attempt(subject, action) {
        try {
            return action();
        }
        catch (error) {
            if (!isFull(error) || this.#room.reserve === null)
                return attempt(subject, () => rethrow(error));
            this.releaseReserve();
            return attempt(subject, action);
        }
    }
    /** @param onDisk another name to create it by, for what is renamed into place later and recorded then */
    #create(name, onDisk = name) {
        this.#checkUsable();
        const fd = this.#attempt(name, () => {
            this.#makeFolders(onDisk);
            const created = external_node_fs_default().openSync(this.#at(onDisk), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
            external_node_fs_default().fchmodSync(created, FILE_MODE);
            return created;
        });
        this.#open.set(name, fd);
        return new Stream(name, fd, {
            now: this.#now,
            hasRoom: () => this.#room.reserve !== null,
            makeRoom: () => this.releaseReserve(),
            released: () => this.#open.set(name, null),
            finished: (file) => {
                this.#open.delete(name);
                if (onDisk === name)
                    this.#written.set(name, file);
            },
        });
    }
    #makeFolders(name) {
        const parts = name.split("/");
        for (let i = 1; i < parts.length; i++) {
            const folder = parts.slice(0, i).join("/");
            if (this.#folders.has(folder))
                continue;
            makeDir(this.#at(folder));
            this.#folders.add(folder);
        }
    }
    #checkName(name) {
        this.#checkGrammar(name);
        if (this.#written.has(name) || this.#open.has(name))
            throw new TypeError(`${name} was written already`);
    }
    #checkGrammar(name) {
        const problem = (0,names/* artifactNameProblem */.NH)(name, this.#nesting);
        const [first = ""] = name.split("/");
        if (problem !== null)
            throw new TypeError(`${JSON.stringify(name)}: ${problem}`);
        if (names/* NESTED_BUNDLES */.is.includes(first))
            throw new TypeError(`${name} is written by nested()`);
    }
    #checkUsable() {
        if (this.#closed)
            throw new TypeError("the writer is closed");
        if (this.#sealed)
            throw new TypeError("the bundle is sealed");
    }
    /** The path that will be reported must still be the folder that was written to. */
    #checkIdentity() {
        const here = external_node_fs_default().lstatSync(this.dir);
        if (here.ino !== this.#identity.ino || here.dev !== this.#identity.dev)
            throw systemError("ESTALE");
    }
    #syncDir() {
        try {
            external_node_fs_default().fsyncSync(this.#dirFd);
        }
        catch (error) {
            // EINVAL: that file system can't sync a folder, and so promises nothing more than the rename.
            if (isSystemError(error) && error.code === "EINVAL")
                return;
            external_node_fs_default().unlinkSync(this.#at("report.json"));
            throw error;
        }
    }
    #at(name) {
        return `${this.#anchor}/${name}`;
    }
    #releaseReserve() {
        if (this.#reserve !== null)
            external_node_fs_default().closeSync(this.#reserve);
        this.#reserve = null;
    }
}
class Stream {
    #name;
    #fd;
    #owner;
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #size = 0;
    /** What found no room on the disk, until there is some. */
    #kept = [];
    #file = null;
    #failure = null;
    constructor(name, fd, owner) {
        this.#name = name;
        this.#fd = fd;
        this.#owner = owner;
    }
    get size() {
        return this.#size;
    }
    write(chunk) {
        if (this.#failure !== null)
            throw this.#failure;
        if (this.#file !== null)
            throw new TypeError(`${this.#name} is closed`);
        const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
        if (this.#kept.length > 0)
            this.#kept.push(Buffer.from(bytes));
        else
            this.#attempt(() => this.#put(bytes, true));
        this.#hash.update(bytes);
        this.#size += bytes.byteLength;
    }
    /** @param keep whether what finds no room may wait for it in memory */
    #put(bytes, keep) {
        for (let done = 0; done < bytes.byteLength;)
            try {
                done += external_node_fs_default().writeSync(this.#fd, bytes, done, bytes.byteLength - done);
            }
            catch (error) {
                if (!keep || !isFull(error) || !this.#owner.hasRoom())
                    throw error;
                this.#kept.push(Buffer.from(bytes.subarray(done)));
                return;
            }
    }
    close() {
        // What a failure cut off never counts as written, however often it is closed.
        if (this.#failure !== null)
            throw this.#failure;
        if (this.#file !== null)
            return this.#file;
        if (this.#kept.length > 0) {
            this.#owner.makeRoom();
            for (const bytes of this.#kept.splice(0))
                this.#attempt(() => this.#put(bytes, false));
        }
        this.#owner.released();
        this.#attempt(() => external_node_fs_default().closeSync(this.#fd));
        const sha256 = this.#hash.digest("hex");
        this.#file = { name: this.#name, sha256, size: this.#size, writtenAt: this.#owner.now() };
        this.#owner.finished(this.#file);
        return this.#file;
    }
    #attempt(action) {
        try {
            attempt(this.#name, action);
        }
        catch (error) {
            if (error instanceof ArtifactWriteFailure)
                this.#failure = error;
            throw error;
        }
    }
}
/** As `mkdir -p`. Node's own recursive mkdir says ENOENT where the system said EROFS. */
function makeParents(dir) {
    if (isFolder(dir))
        return;
    try {
        makeUnlessThere(dir);
    }
    catch (error) {
        if (errorCode(error) !== "ENOENT" || external_node_path_default().dirname(dir) === dir)
            throw error;
        makeParents(external_node_path_default().dirname(dir));
        makeUnlessThere(dir);
    }
}
function makeUnlessThere(dir) {
    try {
        makeDir(dir);
    }
    catch (error) {
        // Another run may make it at the same time.
        if (errorCode(error) !== "EEXIST" || !isFolder(dir))
            throw error;
    }
}
function isFolder(dir) {
    return external_node_fs_default().statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function makeDir(dir) {
    external_node_fs_default().mkdirSync(dir, { mode: DIR_MODE });
    // A umask can take bits from the mode of mkdir; the folder is new and ours, so that no link can stand here.
    external_node_fs_default().chmodSync(dir, DIR_MODE);
}
/** `/proc/self/fd/N` where it leads to the open folder, else the path itself. */
function anchorOf(dirFd, dir) {
    const anchor = `/proc/self/fd/${dirFd}`;
    try {
        const byFd = external_node_fs_default().statSync(anchor);
        const byPath = external_node_fs_default().lstatSync(dir);
        return byFd.ino === byPath.ino && byFd.dev === byPath.dev ? anchor : dir;
    }
    catch {
        return dir;
    }
}
function reserveSpace(anchor) {
    const name = `${anchor}/report.partial.json`;
    try {
        const fd = external_node_fs_default().openSync(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
        external_node_fs_default().unlinkSync(name);
        // A disk that is full already takes a part or nothing of it; the first real file will say so.
        try {
            external_node_fs_default().writeSync(fd, Buffer.alloc(RESERVE_BYTES, 0x20));
        }
        catch (error) {
            if (!isSystemError(error))
                throw error;
        }
        return fd;
    }
    catch (error) {
        if (isSystemError(error))
            return null;
        throw error;
    }
}
function syncFile(file) {
    const fd = external_node_fs_default().openSync(file, O_RDONLY | O_NOFOLLOW);
    try {
        external_node_fs_default().fsyncSync(fd);
    }
    finally {
        external_node_fs_default().closeSync(fd);
    }
}
function attempt(subject, action) {
    try {
        return action();
    }
    catch (error) {
        if (error instanceof ArtifactWriteFailure || !isSystemError(error))
            throw error;
        throw new ArtifactWriteFailure(subject, error);
    }
}
function systemError(code) {
    return Object.assign(new Error(MEANING[code] ?? code), { code, syscall: "check" });
}
/** Whether a disk, or a quota, is full. */
function isFull(error) {
    return isSystemError(error) && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
function rethrow(error) {
    throw error;
}
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}
function errorCode(error) {
    return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}

// EXTERNAL MODULE: ./src/world/facts/clock.ts
var facts_clock = __webpack_require__(7906);
// EXTERNAL MODULE: ./src/world/contain/descriptors.ts
var descriptors = __webpack_require__(5801);
// EXTERNAL MODULE: ./src/world/contain/handover.ts
var handover = __webpack_require__(6928);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var caches = __webpack_require__(1097);
// EXTERNAL MODULE: ./src/commands/run/case.ts
var run_case = __webpack_require__(5442);
;// CONCATENATED MODULE: ./src/commands/run/leaks.ts

/** No leaks yet. */
function collectLeaks() {
    const leaks = new Map();
    const add = (file, hits) => {
        for (const [name, places] of hits) {
            const key = JSON.stringify([file, name]);
            const leak = leaks.get(key) ?? { file, name, places: 0 };
            leaks.set(key, { ...leak, places: leak.places + places });
        }
    };
    const shown = [];
    return {
        add,
        show: (file, name) => void shown.push({ file, name }),
        shown: () => shown,
        redact(search, file, bytes) {
            const redactor = (0,redact/* createRedactor */.lY)(search);
            const clean = Buffer.concat([redactor.push(bytes), redactor.end()]);
            add(file, redactor.hits());
            return clean;
        },
        all: () => [...leaks.values()],
    };
}

// EXTERNAL MODULE: ./src/commands/run/not-reached.ts
var not_reached = __webpack_require__(1046);
// EXTERNAL MODULE: ./src/commands/run/facts.ts
var run_facts = __webpack_require__(9839);
// EXTERNAL MODULE: ./src/commands/run/facts-of-run.ts
var facts_of_run = __webpack_require__(4365);
// EXTERNAL MODULE: ./src/commands/run/approval.ts + 1 modules
var approval = __webpack_require__(4072);
// EXTERNAL MODULE: ./src/commands/run/records.ts
var run_records = __webpack_require__(8414);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var run_session = __webpack_require__(1000);
;// CONCATENATED MODULE: ./src/commands/run/new-session.ts

/** Completes a session: what gates see is read from it whenever they are evaluated. */
function newSession(parts) {
    const session = {
        room: null,
        ...parts,
        tools: null,
        snapshot: null,
        setupLog: null,
        gateInput: () => (0,facts_of_run/* gateInputOf */.BN)(session, session.containment),
    };
    return session;
}

// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/world/evidence/reserve.ts





/** Files that can be made on a file system; with more than this, none are taken: nothing makes so many within a moment. */
const MANY_FILES = 1_000_000;
/** How much is written at once where blocks can't be asked for. */
const PIECE_BYTES = 4 * 1024 * 1024;
const NEW = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
/**
 * Takes room in a folder: blocks of the disk, not only a length, and files. They have no names, so that nothing is left of
 * them however the process ends.
 * @param bytes how many
 * @param files how many files must still be possible, where the file system counts them and has not very many
 */
async function takeReserve(folder, bytes, files) {
    // Asked first: what is tried in vain fills the disk for others for that moment.
    const free = freeBytes(folder);
    if (free !== null && free < bytes)
        return { free, code: "ENOSPC" };
    const held = [];
    const release = () => held.splice(0).forEach((fd) => (0,external_node_fs_.closeSync)(fd));
    try {
        held.push(nameless(folder));
        await allocate(held[0], bytes);
        const { ffree } = (0,external_node_fs_.statfsSync)(folder);
        // the first file is one of them
        if (ffree > 0 && ffree < MANY_FILES)
            while (held.length < files)
                held.push(nameless(folder));
        return { release };
    }
    catch (error) {
        release();
        const { code, syscall } = error;
        if (code === undefined || syscall === undefined)
            throw error;
        return { free: freeBytes(folder) ?? 0, code };
    }
}
function nameless(folder) {
    const path = (0,external_node_path_.join)(folder, `.reserve-${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`);
    const fd = (0,external_node_fs_.openSync)(path, NEW, 0o600);
    (0,external_node_fs_.unlinkSync)(path);
    return fd;
}
/** @throws Error what the system says (`ENOSPC`, ...) */
async function allocate(fd, bytes) {
    if ((await allocated(fd, bytes)) && (0,external_node_fs_.fstatSync)(fd).blocks * 512 >= bytes)
        return;
    // A part of what was asked for stands in the way of the rest.
    (0,external_node_fs_.ftruncateSync)(fd, 0);
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, bytes));
    for (let at = 0; at < bytes;) {
        const { bytesWritten } = await (0,external_node_util_.promisify)(external_node_fs_.write)(fd, piece, 0, Math.min(piece.length, bytes - at), at);
        at += bytesWritten;
    }
}
/** Asks for blocks without writing them, which takes a moment; false where nobody here can. */
function allocated(fd, bytes) {
    const child = (0,external_node_child_process_.spawn)("fallocate", ["-l", String(bytes), "/proc/self/fd/3"], {
        env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
        stdio: ["ignore", "ignore", "ignore", fd],
    });
    return new Promise((done) => {
        child.on("error", () => done(false));
        child.on("exit", (code) => done(code === 0));
    });
}
/** What this user can still write there; null where the system does not say. */
function freeBytes(folder) {
    try {
        const { bavail, bfree, bsize } = (0,external_node_fs_.statfsSync)(folder);
        return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/commands/run/room.ts



/** Takes room in the bundle's folder and in the work folder. */
function takeRoom(writer, work, limits) {
    const bytes = (0,domain_limits/* evidenceReserveBytes */.XU)(limits);
    let inWork = null;
    let over = false;
    const take = async () => {
        const evidence = await keepRoom(writer.dir, bytes, domain_limits/* EVIDENCE_FILES */.ob, "the evidence");
        writer.holdReserve(evidence);
        inWork = await keepRoom(work, domain_limits/* WORK_RESERVE_BYTES */.ro, domain_limits/* WORK_RESERVE_FILES */.$o, "the harness's own work");
        if (over)
            release();
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(work);
        const both = (0,external_node_fs_.statSync)(work).dev === (0,external_node_fs_.statSync)(writer.dir).dev;
        if (bavail * bsize < domain_limits/* DISK_RESERVE_BYTES */.F7)
            throw new Error(`${work} has ${mebibytes(bavail * bsize)} left for a lane${both ? `, beside ${mebibytes(bytes)} for the evidence` : ""}, expected at least ${mebibytes(domain_limits/* DISK_RESERVE_BYTES */.F7)}: free some, or set TMPDIR or --runs-dir to a folder on another disk`);
    };
    const release = () => {
        over = true;
        writer.releaseReserve();
        inWork?.release();
        inWork = null;
    };
    const taken = take();
    // Met where it is awaited, if it ever is.
    taken.catch(() => { });
    return { taken, release };
}
async function keepRoom(folder, bytes, files, what) {
    const taken = await takeReserve(folder, bytes, files);
    if ("release" in taken)
        return taken;
    throw new Error(`no room for ${what} can be kept in ${folder} (${taken.code}): expected ${mebibytes(bytes)} and ${files} files, found ${mebibytes(taken.free)} free: free some, lower the contract's limits on output and entries, or set TMPDIR or --runs-dir to another folder`);
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 1024 ** 2)} MiB`;
}

;// CONCATENATED MODULE: ./src/commands/run/sweep.ts
/** A sweep that has not begun. Until it does, nothing of it is loaded: a run waits for its lane to begin first. */
function sweepBeside(env) {
    const ended = new AbortController();
    let going = null;
    const begin = () => (going ??= sweep(env, ended.signal).catch(() => { }));
    return {
        begin: () => void begin(),
        async finish(ms) {
            const timer = setTimeout(() => ended.abort(), ms);
            await begin();
            clearTimeout(timer);
        },
    };
}
async function sweep(env, signal) {
    const { leftoversHere } = await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(9695)]).then(__webpack_require__.bind(__webpack_require__, 9695));
    const found = await leftoversHere(env);
    for (const { remove } of found) {
        if (signal.aborted)
            return;
        try {
            await remove(signal);
        }
        catch {
            // in the way of nobody: another run may be at it, or something in it is not this user's
        }
    }
    // A harness that was killed has left its work folder, whatever else it has left.
    if (found.length > 0)
        (await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(2896)]).then(__webpack_require__.bind(__webpack_require__, 2896))).endOrphans();
}

// EXTERNAL MODULE: ./src/commands/run/test-log.ts
var test_log = __webpack_require__(6225);
// EXTERNAL MODULE: ./src/commands/run/trusted-case.ts
var trusted_case = __webpack_require__(2312);
// EXTERNAL MODULE: ./src/commands/run/trace.ts
var trace = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/commands/run/perform.ts































/**
 * Performs one run of stage 1 or 2: inputs -> records -> facts -> gates -> lane in containment -> observations -> judge ->
 * bundle (DESIGN, "The flow").
 * @throws Error only when not even the failure could be put on record
 */
async function perform(asked, io, follower) {
    const clock = (0,facts_clock/* startClock */.L)();
    const source = await (0,run_records/* judgingSource */.EK)(asked, io);
    const { read, bytes: contractBytes, contract, known, secrets } = await (0,run_records/* readContractOfRun */.VL)(asked, io, source);
    const ofCase = await (0,trusted_case/* trustedCase */.I)(asked, source);
    const request = { ...asked, folder: ofCase.folder };
    const caseId = contract.ok ? contract.value.case_id : "unknown";
    const id = (0,run_id/* runId */.Vz)(clock.startedAt, caseId, (0,run_session/* randomSuffix */.VH)());
    const runsDir = (0,runs/* resolveRunsDir */.Ix)({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd });
    const times = startTimes(clock.now());
    let writer;
    try {
        writer = createBundle({ runsDir, runId: id, now: () => clock.now() });
    }
    catch (error) {
        await ofCase.remove();
        if (!(error instanceof ArtifactWriteFailure))
            throw error;
        return { kind: "unsealed", runId: id, dir: null, partial: false, why: unwritten(error) };
    }
    const admission = source === null || request.lane === "fake" || !request.stage.executes
        ? null
        : await (await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(344), __webpack_require__.e(2626)]).then(__webpack_require__.bind(__webpack_require__, 7349))).readAdmission(request.lane, source, io, request);
    const records = new Map([...(await (0,run_records/* readRecords */.T3)(request, secrets, source)), ...(admission?.records ?? [])]);
    const facts = (0,run_facts/* collectFacts */.M)();
    facts.set("contract", { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason });
    if (request.ci !== null)
        facts.set("ci", request.ci.fact);
    if (admission !== null) {
        facts.set("agent_source", admission.facts.agent_source);
        facts.set("model_access", admission.facts.model_access);
    }
    const session = newSession({
        role: "run",
        identity: { runId: id, caseId, nonce: request.ci?.nonce ?? (0,run_session/* newNonce */.Yd)(), contractBytes, contract, records },
        request,
        io,
        clock,
        times,
        trace: (0,trace/* startTrace */.C)(clock, (name) => follower.step(name)),
        facts,
        writer,
        leaks: collectLeaks(),
        known,
        secrets,
        programs: (0,run_session/* programsIn */.TS)(io.programs),
        cancel: (0,run_session/* linkedController */.k9)(io.signal),
        work: (0,run_session/* createWorkFolder */.aM)(),
        closers: [],
        containment: (0,not_reached/* containmentNotReached */.o)(request.lane === "fake" ? "best" : "sandbox"),
        progress: (text) => follower.progress(text),
        status: (text) => follower.status(text),
    });
    const sweep = sweepBeside(io.env);
    try {
        return { kind: "sealed", report: (await performSession(session, sweep)).report };
    }
    catch (error) {
        // Whatever it is, judge and sealing too: the folder says by itself that nothing of it counts, and why.
        const why = error instanceof ArtifactWriteFailure ? unwritten(error) : unjudged(session, error);
        return { kind: "unsealed", runId: id, dir: writer.dir, partial: writePartial(writer, session.identity, why), why };
    }
    finally {
        for (const close of session.closers)
            await close();
        writer.close();
        await ofCase.remove();
        if (request.keepWorkspace)
            await keepWork(session.work);
        else
            await clearAway(session.work, follower);
        await sweep.finish(session.cancel.signal.aborted ? 0 : SWEEP_MS);
    }
}
/** Leaves the work folder to whoever runs the harness, who owns all of it then. */
async function keepWork(work) {
    if (work.root !== null)
        await (0,handover/* handBack */.t9)(work.root);
    work.keep();
}
/** Removes the work folder. The evidence is sealed by now: what can't be removed is told, and changes no verdict. */
async function clearAway(work, follower) {
    follower.status("removing the workspace");
    try {
        await work.remove();
    }
    catch (error) {
        follower.warning(`${work.root} can't be removed; remove it by hand: ${faultText(error)}`);
    }
}
/**
 * How long a run goes on at its end, when its evidence is sealed, with clearing away what killed runs left; most of it is done
 * beside the run, and what is left is the next one's.
 */
const SWEEP_MS = 5_000;
/** Clock readings of a run that has only read its contract. */
function startTimes(contractRead) {
    return {
        contract_read: contractRead,
        gates_evaluated: contractRead,
        lane_started: null,
        lane_ended: null,
        diff_checked: null,
        verification_completed: null,
    };
}
/**
 * @param sweep begun when the lane has; null for a run within another one
 * @param shared what setup left in the run around this one
 */
async function performSession(session, sweep, shared = null) {
    const { identity, request, facts, writer, trace, times, clock } = session;
    facts.set("request", (0,facts_of_run/* requestFact */.a8)(request));
    writer.write(files/* CONTRACT_FILE */.kY, identity.contractBytes);
    for (const [name, bytes] of identity.records)
        writer.write(`${files/* RECORDS_FOLDER */.g6}${name}`, bytes);
    const nested = new Map();
    // Needs nothing of the effect facts, so it is made while the canary runs, or after the gates where none does.
    let refusal = null;
    const refuse = () => (refusal ??= nestRefusal(session, nested));
    let ahead = null;
    let ready = null;
    await guarded(session, "gates", async () => {
        const effects = await passRecordGates(session, (lane, tried) => {
            refuse().catch(() => { });
            if (identity.contract.ok)
                session.room ??= takeRoom(writer, session.work.path("."), (0,contract/* limitsOf */.Af)(identity.contract.value));
            // What goes wrong here is met again, and told, where the lane is started without it.
            if (tried)
                ahead = standAhead(session, lane).catch(() => null);
            void Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(653), __webpack_require__.e(6583), __webpack_require__.e(6820), __webpack_require__.e(906), __webpack_require__.e(2159), __webpack_require__.e(7896), __webpack_require__.e(9980), __webpack_require__.e(8534), __webpack_require__.e(5598)]).then(__webpack_require__.bind(__webpack_require__, 7235));
        });
        if (effects === null)
            return;
        for (const [name, value] of Object.entries(effects.facts))
            facts.replace(name, value);
        session.containment = effects.containment ?? session.containment;
        session.tools = effects.tools;
        if (session.role === "run") {
            const used = (0,approval/* useApproval */.V)(session.gateInput(), request, session.io, identity.runId);
            if (used !== null)
                facts.replace("approval", used);
        }
        ready = effects.ready;
    });
    await refuse();
    const input = session.gateInput();
    const results = (0,gates/* evaluateGates */.ud)(input);
    times.gates_evaluated = clock.now();
    writer.write(files/* ELIGIBILITY_FILE */.fl, `${(0,canonical_json/* canonicalJson */.d)((0,eligibility/* eligibilityOf */.p)(input, results))}\n`);
    const admitted = (0,gates/* admit */.w4)(results);
    const lane = ready;
    const standby = await ahead;
    const setup = admitted === null || lane === null ? "none" : await setUp(session, lane, shared);
    if (admitted !== null && lane !== null && setup !== "failed" && !isStopped(session, "before the lane")) {
        const { ground = null, shared: forBaseline = null } = setup === "none" ? {} : setup;
        sweep?.begin();
        // Neither needs anything of the other, and neither is left alone when the other one fails.
        const [baseline, executed] = await Promise.allSettled([
            request.lane === "fake"
                ? null
                : stopping(session, trace.step("fake baseline", () => performBaseline(session, forBaseline))),
            stopping(session, guarded(session, "lane", async () => (await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(653), __webpack_require__.e(6583), __webpack_require__.e(6820), __webpack_require__.e(906), __webpack_require__.e(2159), __webpack_require__.e(7896), __webpack_require__.e(9980), __webpack_require__.e(8534), __webpack_require__.e(5598)]).then(__webpack_require__.bind(__webpack_require__, 7235))).executeLane(admitted, session, lane, standby, ground))),
        ]);
        if (executed.status === "rejected")
            throw executed.reason;
        if (baseline.status === "rejected")
            throw baseline.reason;
        if (baseline.value !== null)
            nested.set("fake-baseline", (await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(8270), __webpack_require__.e(7347)]).then(__webpack_require__.bind(__webpack_require__, 7347))).nestedEvidence(baseline.value));
    }
    else {
        await standby?.abandon();
    }
    if (lane?.agent != null)
        await (await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(653), __webpack_require__.e(6583), __webpack_require__.e(6300), __webpack_require__.e(6820), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(344), __webpack_require__.e(6177), __webpack_require__.e(5825)]).then(__webpack_require__.bind(__webpack_require__, 6177))).keepModelCalls(session, lane.agent);
    return finish(session, nested);
}
/**
 * Runs the setup commands of the contract, or takes what they left in the run around this one.
 * @returns where verification stands then; `none` without such commands, `failed` where no lane may follow
 */
async function setUp(session, lane, shared) {
    const { request, trace, times, clock } = session;
    if (!(0,caches/* hasSetup */.kR)(lane.contract) || isStopped(session, "before setup"))
        return "none";
    let prepared = null;
    await guarded(session, "setup", async () => {
        const { adoptSetup, prepareBySetup } = await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(653), __webpack_require__.e(6583), __webpack_require__.e(6820), __webpack_require__.e(906), __webpack_require__.e(2159), __webpack_require__.e(7896), __webpack_require__.e(9980), __webpack_require__.e(9643)]).then(__webpack_require__.bind(__webpack_require__, 9643));
        prepared =
            shared === null
                ? await trace.step("setup", () => prepareBySetup(session, lane, request.lane !== "fake"))
                : await adoptSetup(session, lane, shared);
    });
    if (prepared === null)
        times.verification_completed = clock.now();
    return prepared ?? "failed";
}
/** Sets up the sandbox of a lane while the canary tries one like it. */
async function standAhead(session, lane) {
    const { contract } = session.identity;
    if (!contract.ok)
        return null;
    const { standBy } = await Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6583), __webpack_require__.e(9988)]).then(__webpack_require__.bind(__webpack_require__, 9988));
    const standby = standBy(session, contract.value, lane, "sandbox");
    session.closers.push(() => standby.abandon());
    return standby;
}
/** Puts the refusal of stage 1 into every bundle from stage 2 on. @throws ArtifactWriteFailure */
async function nestRefusal(session, nested) {
    if (session.request.stage.number === 1 || session.role !== "run")
        return;
    const { refuseStage1 } = await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(8270), __webpack_require__.e(6760)]).then(__webpack_require__.bind(__webpack_require__, 4379));
    const { nestedEvidence } = await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(8270), __webpack_require__.e(7347)]).then(__webpack_require__.bind(__webpack_require__, 7347));
    nested.set("stage1-refusal", nestedEvidence(await session.trace.step("stage 1 refusal", () => refuseStage1(session))));
}
/** Ends everything else of the run when this part of it fails. */
async function stopping({ cancel }, part) {
    try {
        return await part;
    }
    catch (error) {
        cancel.abort();
        throw error;
    }
}
/** A fake run of the same contract, in the same run: what a real lane is compared with. It nests nothing. */
async function performBaseline(outer, shared) {
    const id = (0,run_id/* runId */.Vz)(outer.clock.startedAt, outer.identity.caseId, (0,run_session/* randomSuffix */.VH)());
    const facts = (0,run_facts/* collectFacts */.M)();
    facts.set("contract", outer.facts.get("contract"));
    const work = (0,run_session/* createWorkFolder */.aM)();
    const approval = new Map([...outer.identity.records].filter(([name]) => name === gates_approval/* APPROVAL_RECORD */._F));
    const session = newSession({
        ...outer,
        role: "fake-baseline",
        identity: { ...outer.identity, runId: id, nonce: (0,run_session/* newNonce */.Yd)(), records: approval },
        request: { ...outer.request, lane: "fake" },
        times: startTimes(outer.times.contract_read),
        trace: (0,trace/* startTrace */.C)(outer.clock),
        leaks: collectLeaks(),
        facts,
        writer: outer.writer.nested("fake-baseline", id),
        work,
        containment: (0,not_reached/* containmentNotReached */.o)("best"),
    });
    try {
        return await performSession(session, null, shared);
    }
    finally {
        await work.remove();
    }
}
/**
 * Evaluates the record gates, and collects what the effect gates need when all of them are open; else null.
 * @param beside as in `collectEffects`
 */
async function passRecordGates(session, beside) {
    const { identity, request, facts, trace } = session;
    const { contract } = identity;
    if (!request.stage.executes || !contract.ok)
        return null;
    facts.set("case", await trace.step("read the case", () => (0,run_case/* readCase */.n)(request.folder, request.lane, contract.value, session.secrets)));
    facts.set("approval", await (0,approval/* approvalFact */.e)(session.gateInput(), request, session.io, session.role));
    const closed = (0,gates/* evaluateGates */.ud)(session.gateInput()).some(({ state }) => state === "blocked");
    if (closed || isStopped(session, "record gates"))
        return null;
    const [{ collectEffects }, { beyondMachine }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(5678), __webpack_require__.e(8700), __webpack_require__.e(6583), __webpack_require__.e(6820), __webpack_require__.e(2159), __webpack_require__.e(866)]).then(__webpack_require__.bind(__webpack_require__, 866)), __webpack_require__.e(/* import() */ 5802).then(__webpack_require__.bind(__webpack_require__, 5802))]);
    if (session.role === "run")
        for (const text of beyondMachine(contract.value))
            session.progress(text);
    return trace.step("sandbox and workspace", () => collectEffects(session, contract.value, beside));
}
/** Notes a cancellation at this step; true when the run must not go on. */
function isStopped({ cancel, facts }, step) {
    if (!cancel.signal.aborted)
        return facts.get("harness_error") !== undefined;
    if (facts.get("cancelled") === undefined)
        facts.set("cancelled", { step });
    return true;
}
/** Puts a failure of the harness itself on record instead of losing the run; evidence that can't be written is not one. */
async function guarded(session, step, action) {
    try {
        await action();
    }
    catch (error) {
        if (error instanceof ArtifactWriteFailure)
            throw error;
        if (isStopped(session, step))
            return;
        const message = faultText(error);
        session.facts.set("harness_error", {
            step,
            message: (0,redact/* redactAll */.$I)(session.secrets, Buffer.from(message)).toString("utf8"),
        });
    }
}
/** A failure in words, with what to do where the machine is what failed. */
function faultText(error) {
    const message = error instanceof Error ? error.message : String(error);
    const { code, syscall, path } = error;
    if (code === "ENOSPC" || code === "EDQUOT")
        return `no space is left in ${(0,external_node_os_.tmpdir)()} (${code}): free some, or set TMPDIR to another folder`;
    if (code === "EMFILE" || code === "ENFILE")
        return `${message}: ${descriptors/* RAISE_OPEN_FILES */.a_}`;
    if (code === "EFBIG")
        return `${message}: raise the limit on the size of files (ulimit -f)`;
    if (syscall === "mkdtemp")
        return `no folder can be made in ${(0,external_node_os_.tmpdir)()} (${code}): set TMPDIR to one where it can`;
    if (path?.startsWith("/proc/"))
        return `${message}: mount /proc`;
    return message;
}
/** Scans, completes the facts, and seals. */
async function finish(session, nested) {
    const { facts, writer, trace, times, io } = session;
    const present = new Set(writer.files().map(({ name }) => name));
    const reason = facts.get("lane") === undefined ? "no lane was started" : "the run ended before it";
    if (!present.has(files/* PATCH_FILE */.mO))
        writer.write(files/* PATCH_FILE */.mO, "");
    if (!present.has(files/* TEST_LOG_FILE */.Ps))
        (0,test_log/* noVerification */.Z)(session, reason);
    if (facts.get("lane") !== undefined)
        isStopped(session, "after the lane");
    const ends = { setup: facts.get("setup"), lane: facts.get("lane"), verification: facts.get("verification") };
    writer.write(files/* CONTAINMENT_FILE */.eL, `${(0,canonical_json/* canonicalJson */.d)({ ...session.containment, survivors: (0,survivors/* survivorsOf */.t)(ends) })}\n`);
    const { scanBundle } = await __webpack_require__.e(/* import() */ 1959).then(__webpack_require__.bind(__webpack_require__, 1959));
    facts.set("secrets", await trace.step("secret scan", () => scanBundle(session)));
    // Manifests of a hundred thousand files: the judge reads its own from the bundle.
    session.snapshot = null;
    facts.set("environment", (0,facts_of_run/* environmentFact */.cD)(io, session.tools));
    facts.set("clock", times);
    facts.set("run", (0,facts_of_run/* runFact */.Co)(session));
    const { sealBundle } = await Promise.all(/* import() */[__webpack_require__.e(653), __webpack_require__.e(906), __webpack_require__.e(4136), __webpack_require__.e(8270), __webpack_require__.e(7347)]).then(__webpack_require__.bind(__webpack_require__, 7347));
    return sealBundle(writer, facts.file(), nested, trace);
}
function unwritten({ subject, message }) {
    return (0,blocker/* blocker */.Zs)("artifact_write_failure", subject, { found: message });
}
function unjudged({ secrets }, error) {
    const found = (0,redact/* redactAll */.$I)(secrets, Buffer.from(faultText(error))).toString("utf8");
    return (0,blocker/* blocker */.Zs)("harness_error", "evidence", { expected: "evidence that is judged and sealed", found });
}
/** The last word where nothing could be sealed. */
function writePartial(writer, { runId: id, caseId }, why) {
    return writer.writePartial({
        run_id: id,
        case_id: caseId,
        status: "fail",
        failure_reason: (0,blocker/* entryOf */.Ms)(why.code).phrase,
        blockers: [(0,blocker/* worded */.MH)(why)],
    });
}

// EXTERNAL MODULE: ./src/commands/run/request.ts + 1 modules
var run_request = __webpack_require__(9414);
;// CONCATENATED MODULE: ./src/commands/run.ts









/** `run`: performs a run and exits with its verdict; 3 where nothing was run. */
async function run(args, given) {
    const io = (0,run_request/* withFlags */.W)(args, given);
    const request = (0,run_request/* readRequest */.i)(args, io);
    if ("usage" in request)
        return (0,output/* wrongUsage */.xY)(io, request.usage);
    const follower = followerFor(args, io);
    const outcome = await perform(request, io, follower).finally(() => follower.end());
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, asJson(outcome));
    tell(outcome, args, io);
    return outcome.kind === "sealed" ? domain_status/* EXIT_CODE */.F[outcome.report.status] : domain_status/* EXIT_CODE */.F.fail;
}
function asJson(outcome) {
    if (outcome.kind === "unsealed")
        return {
            status: "fail",
            run_id: outcome.runId,
            artifacts_dir: outcome.dir,
            failure_reason: (0,blocker/* entryOf */.Ms)(outcome.why.code).phrase,
            blockers: [(0,blocker/* worded */.MH)(outcome.why)],
            partial_report: outcome.partial,
        };
    const { report } = outcome;
    return {
        status: report.status,
        replay: report.replay ?? null,
        run_id: report.run_id,
        case_id: report.case_id,
        stage: report.stage,
        backend: report.backend,
        artifacts_dir: report.artifacts_dir,
        failure_reason: report.failure_reason,
        blockers: report.blockers,
        changed_files: report.changed_files,
        verification: report.verification.status,
        containment: report.containment.level,
        result: report.result,
    };
}
/** The blockers, and as the last line the verdict and where the bundle is. */
function tell(outcome, args, io) {
    if (outcome.kind === "unsealed") {
        (0,output/* sayBlocker */.EO)(io, outcome.why);
        const kept = outcome.dir === null ? "no bundle could be made" : `what could be written is in ${outcome.dir}`;
        io.stderr(`${(0,output/* style */.iF)(io, "red", "FAIL")} ${(0,blocker/* entryOf */.Ms)(outcome.why.code).phrase}; ${(0,bytes/* escapeForPeople */.IW)(kept)}\n`);
        return;
    }
    const { report } = outcome;
    for (const found of report.blockers)
        (0,output/* sayBlocker */.EO)(io, found);
    for (const line of (0,commands_io/* has */.zy)(args, "quiet") ? [] : unheard(report))
        io.stderr(`${(0,bytes/* escapeForPeople */.IW)(line)}\n`);
    const kept = (0,commands_io/* has */.zy)(args, "keep-workspace") ? report.runtime_workspace_root : null;
    if (kept !== null)
        io.stderr(`workspace kept: ${(0,bytes/* escapeForPeople */.IW)(kept)}\n`);
    if (report.status !== "pass" || !(0,commands_io/* has */.zy)(args, "quiet"))
        io.stderr(`${lastLine(report, io)}\n`);
}
/** What a verdict alone does not tell of a lane with agents of its own: what nobody found out, and who of them failed. */
function unheard({ not_evaluated, lane_phases }) {
    if (lane_phases === null)
        return [];
    const { closer } = lane_phases;
    const failed = closer !== undefined && (closer.state === "failed" || closer.state === "no_result");
    return [
        ...Object.entries(not_evaluated).map(([check, why]) => `not evaluated: ${check}: ${why}`),
        ...(failed ? [`the lane's closer: ${closer.state.replace("_", " ")}: ${closer.why ?? "no reason given"}`] : []),
    ];
}
const COLOURS = { pass: "green", fail: "red", blocked: "yellow" };
function lastLine(report, io) {
    const verdict = (0,output/* style */.iF)(io, COLOURS[report.status], report.status.toUpperCase());
    const reason = report.failure_reason === null ? "" : ` (${report.failure_reason})`;
    const note = (0,report_replay/* replayNote */.g)(report);
    const replay = note === null ? "" : ` [${note}]`;
    return `${verdict}${replay}${reason} stage ${report.stage}, lane ${report.backend}, case ${report.case_id}: ${(0,bytes/* escapeForPeople */.IW)(report.artifacts_dir)}`;
}


/***/ }),

/***/ 1097:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: function() { return /* binding */ cachePaths; },
/* harmony export */   Wh: function() { return /* binding */ linkCaches; },
/* harmony export */   kR: function() { return /* binding */ hasSetup; },
/* harmony export */   nt: function() { return /* binding */ needsHome; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
function cachePaths({ cache_paths = [] }, home) {
    return cache_paths.map((text) => {
        const bare = text.replace(/\/+$/, "");
        if (!bare.startsWith("~/"))
            return { text, path: bare, inHome: null };
        return { text, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
    });
}
/** Makes the links by which programs find caches in a home that is not theirs. */
function linkCaches(home, caches) {
    for (const { path, inHome } of caches) {
        // What lies in another is seen through that one's link, and nothing is ever made there.
        if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`)))
            continue;
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, inHome);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, link);
    }
}
/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
function needsHome(contract) {
    return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}
/** Whether a contract has setup commands. */
function hasSetup({ setup_commands = [] }) {
    return setup_commands.length > 0;
}


/***/ }),

/***/ 9090:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ commandLog; }
/* harmony export */ });
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5337);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9863);


/** Frames what commands say for a file that takes bytes, without known values. */
function commandLog(file, secrets) {
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    const notes = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)(secrets);
    let framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(0);
    return {
        begin(argv, mostBytes) {
            framer = (0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .createFramer */ .aQ)(mostBytes);
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .beginLine */ .O2)(argv)));
        },
        output: (chunk) => file.write(framer.push(redactor.push(chunk))),
        end(end, dropped) {
            file.write(framer.push(redactor.end()));
            file.write(framer.end());
            const logged = framer.logged();
            const output = { ...logged, cut: logged.cut || dropped };
            file.write(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .endLine */ .Sk)(end, output)));
            return output;
        },
        note(text) {
            file.write(notes.push(Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_0__/* .noteLine */ .rk)(text))));
            file.write(notes.end());
        },
        hits() {
            const hits = new Map(redactor.hits());
            for (const [name, places] of notes.hits())
                hits.set(name, (hits.get(name) ?? 0) + places);
            return hits;
        },
    };
}


/***/ }),

/***/ 9839:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ collectFacts; }
/* harmony export */ });
/* harmony import */ var _core_records_fact_origins__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9584);

/** An empty collection. */
function collectFacts() {
    const values = new Map();
    return {
        set(name, value) {
            if (values.has(name))
                throw new TypeError(`the fact ${name} is set already`);
            values.set(name, value);
        },
        replace: (name, value) => void values.set(name, value),
        get: (name) => values.get(name),
        file: () => ({
            schema_version: "1",
            facts: Object.fromEntries([...values].map(([name, value]) => [
                name,
                { value, source: _core_records_fact_origins__WEBPACK_IMPORTED_MODULE_0__/* .FACT_ORIGINS */ .Z[name][0], basis: _core_records_fact_origins__WEBPACK_IMPORTED_MODULE_0__/* .FACT_ORIGINS */ .Z[name][1] },
            ])),
        }),
    };
}


/***/ }),

/***/ 1046:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ containmentNotReached; }
/* harmony export */ });
/** `containment.json` of a run that came to no effect gate. */
function containmentNotReached(required) {
    return {
        schema_version: "1",
        level: null,
        required,
        levels: [],
        denied: [],
        canary: { ran: false, reason: "no lane was to be started", profile_sha256: null, results: [] },
        survivors: null,
        not_promised: [],
    };
}


/***/ }),

/***/ 3331:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ openKept; },
/* harmony export */   c: function() { return /* binding */ openOutput; }
/* harmony export */ });
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);

/**
 * Opens a file for what a contained program gives piece by piece, as it is. A write that fails is kept for `close` and ends the program
 * through `onFailure`: nothing may throw into the supervision.
 */
function openKept(writer, name, onFailure) {
    const stream = writer.stream(name);
    let failure = null;
    const attempt = (action) => {
        if (failure !== null)
            return;
        try {
            action();
        }
        catch (error) {
            failure = { cause: error };
            onFailure();
        }
    };
    return {
        write: (chunk) => attempt(() => stream.write(chunk)),
        close() {
            attempt(() => stream.close());
            if (failure !== null)
                throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
            return stream.size;
        },
    };
}
/** Opens a file for raw output of a contained program, redacted while it streams; what is redacted counts as a leak of the run. */
function openOutput({ writer, secrets, leaks }, name, onFailure) {
    const file = openKept(writer, name, onFailure);
    const redactor = (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .lY)(secrets);
    return {
        write: (chunk) => file.write(redactor.push(chunk)),
        close() {
            file.write(redactor.end());
            leaks.add(name, redactor.hits());
            return file.close();
        },
    };
}


/***/ }),

/***/ 1000:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: function() { return /* binding */ programsIn; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6690);






/** The stand-alone programs beside the built `index.js`. */
function programsIn(folder) {
    return {
        canary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "canary.cjs"),
        relay: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "relay.cjs"),
        fake: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "fake.cjs"),
    };
}
/** A work folder below the system's temporary folder, private to this user. */
function createWorkFolder() {
    let root = null;
    const made = () => {
        if (root === null) {
            root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
        }
        return root;
    };
    return {
        path: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(made(), name),
        get root() {
            return root;
        },
        get workspace() {
            return root === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, "workspace");
        },
        async remove() {
            if (root !== null)
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_5__/* .removeOwned */ .Ox)(root);
            root = null;
        },
        keep() {
            if (root !== null)
                (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_4__/* .disown */ .dK)(root);
        },
    };
}
/** A folder of the work folder, made private. */
function workSubfolder(work, name) {
    const path = work.path(name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
/** Eight random characters of `[a-z0-9]` for a run id. */
function randomSuffix() {
    return Array.from({ length: 8 }, () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(36).toString(36)).join("");
}
/** A nonce: 128 random bits in hexadecimal. */
function newNonce() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
}
/** A controller that also fires with the signal of the process. */
function linkedController(signal) {
    const controller = new AbortController();
    if (signal.aborted)
        controller.abort();
    else
        signal.addEventListener("abort", () => controller.abort(), { once: true });
    return controller;
}


/***/ }),

/***/ 6225:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ noVerification; },
/* harmony export */   f: function() { return /* binding */ openTestLog; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_formats_test_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5337);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);
/* harmony import */ var _command_log__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9090);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3331);





/** Opens `test.log`, which begins with what setup commands said. */
function openTestLog(session) {
    const file = openFile(session);
    const log = (0,_command_log__WEBPACK_IMPORTED_MODULE_3__/* .commandLog */ .a)(file, session.secrets);
    return {
        ...log,
        close() {
            session.leaks.add(_core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, log.hits());
            file.close();
        },
    };
}
/** Writes a `test.log` of a run that verified nothing. */
function noVerification(session, reason) {
    const file = openFile(session);
    file.write(session.leaks.redact(session.secrets, _core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, Buffer.from((0,_core_formats_test_log__WEBPACK_IMPORTED_MODULE_1__/* .noVerificationLine */ .ZV)(reason))));
    file.close();
}
function openFile({ writer, cancel, setupLog }) {
    const file = (0,_output__WEBPACK_IMPORTED_MODULE_4__/* .openKept */ .L)(writer, _core_judge_files__WEBPACK_IMPORTED_MODULE_2__/* .TEST_LOG_FILE */ .Ps, () => cancel.abort());
    // Redacted, and counted, when it was written.
    if (setupLog !== null)
        file.write((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(setupLog));
    return file;
}


/***/ }),

/***/ 6581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ startTrace; },
/* harmony export */   L: function() { return /* binding */ round; }
/* harmony export */ });
/* harmony import */ var _core_judge_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5550);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3137);


/** Starts a trace on a clock; `onStep` hears each step as it begins, for live progress. */
function startTrace(clock, onStep = () => { }) {
    const lines = [];
    const measured = new Map();
    return {
        async step(name, action) {
            onStep(name);
            const at = clock.now();
            const begin = clock.elapsed();
            const note = (result) => lines.push({ kind: "step", name, result, at, duration_ms: round(clock.elapsed() - begin) });
            try {
                const value = await action();
                note("done");
                return value;
            }
            catch (error) {
                note("failed");
                throw error;
            }
        },
        observe(kind, name, evaluate) {
            const at = clock.now();
            const begin = clock.elapsed();
            const value = evaluate();
            measured.set(`${kind} ${name}`, { at, duration_ms: round(clock.elapsed() - begin) });
            return value;
        },
        text(decision) {
            const results = (0,_core_judge_trace__WEBPACK_IMPORTED_MODULE_0__/* .expectedResults */ .H)(decision).map((result) => ({
                ...result,
                ...(measured.get(`${result.kind} ${result.name}`) ?? { at: clock.now(), duration_ms: 0 }),
            }));
            return [...lines, ...results].map((line) => `${(0,_core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(line)}\n`).join("");
        },
    };
}
/** Milliseconds with three digits: what the clock really resolves. */
function round(ms) {
    return Math.round(ms * 1000) / 1000;
}


/***/ }),

/***/ 5337:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: function() { return /* binding */ beginLine; },
/* harmony export */   Sk: function() { return /* binding */ endLine; },
/* harmony export */   ZV: function() { return /* binding */ noVerificationLine; },
/* harmony export */   aQ: function() { return /* binding */ createFramer; },
/* harmony export */   hd: function() { return /* binding */ testLogFault; },
/* harmony export */   rk: function() { return /* binding */ noteLine; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/**
 * `test.log`: what commands of a contract said, each between two lines of the harness's own. A line of the harness begins with
 * `$ ` or `# `, every line of output with `| `: whatever a command writes, it writes no line of the harness's. The line behind
 * the output says how long it is, so that nothing can be taken out or put in between.
 */
/** What every line of output begins with. */
const OUTPUT = "| ";
/** The line before the output of a command. */
function beginLine(argv) {
    return `$ ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeJsonForPeople */ .eK)(JSON.stringify(argv))}\n`;
}
/** The line behind the output of a command: how it ended, as far as the system knows, and how much it said. */
function endLine({ termination, exit_code, signal }, { lines, bytes, cut }) {
    const end = exit_code === null ? `signal ${signal ?? "unknown"}` : `exit code ${exit_code}`;
    const amount = `${lines} ${lines === 1 ? "line" : "lines"} of output, ${bytes} bytes`;
    return `# ${termination}, ${end}; ${amount}${cut ? ", cut" : ""}\n`;
}
/** A line of the harness's own, about what no command said. */
function noteLine(text) {
    return `# ${inOneLine(text)}\n`;
}
/** The one line of a log where nothing was verified. */
function noVerificationLine(reason) {
    return `no verification: ${inOneLine(reason)}\n`;
}
function inOneLine(text) {
    return (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW)(text.replace(/[\r\n]+/g, " "));
}
const NEWLINE = 0x0a;
const DELETE = 0x7f;
/**
 * Characters beyond ASCII that a terminal obeys, or that change how what is beside them looks, by their UTF-8 (as latin1): controls
 * (C1), soft hyphens, marks of direction, what has no width, separators of lines and paragraphs, tags.
 */
const UNSEEN = "\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80-\x81][\x80-\xbf]";
/** Any of them, or a control of ASCII. */
const HIDDEN = new RegExp(`[\\x00-\\x08\\x0b-\\x1f\\x7f]|${UNSEEN}`, "g");
/** The beginning of one at the end of a piece. */
const BEGUN = /(?:[\xc2\xd8]|\xe1\xa0?|\xe2[\x80\x81]?|\xef[\xbb\xbf]?|\xf3(?:\xa0[\x80\x81]?)?)$/;
/**
 * Makes the lines of one command. Control characters but tab and newline become their pictures (U+2400 and on), others
 * that nobody sees U+FFFD: a terminal obeys them, and one that goes back in its line would write over what the line begins with.
 * @param mostBytes of lines that are kept; what would make them longer is dropped, and the rest with it
 */
function createFramer(mostBytes) {
    const logged = { lines: 0, bytes: 0, cut: false };
    const prefix = Buffer.from(OUTPUT);
    let atStart = true;
    let held = Buffer.alloc(0);
    const give = (pieces, piece) => {
        pieces.push(piece);
        logged.bytes += piece.length;
    };
    /** Writes what stands in one line, or a part of it; false where there is no more room. */
    const inLine = (pieces, text) => {
        const start = atStart ? prefix.length : 0;
        // One byte is kept for the end of the line.
        const room = mostBytes - logged.bytes - start - 1;
        if (room < text.length) {
            logged.cut = true;
            if (room < 0 || (room === 0 && atStart))
                return false;
        }
        if (atStart) {
            give(pieces, prefix);
            logged.lines++;
            atStart = false;
        }
        give(pieces, text.subarray(0, Math.max(0, room)));
        return !logged.cut;
    };
    return {
        push(chunk) {
            const pieces = [];
            if (logged.cut)
                return Buffer.alloc(0);
            const all = Buffer.concat([held, chunk]);
            // The last character may go on in the next piece.
            const begun = BEGUN.exec(all.toString("latin1", Math.max(0, all.length - MOST_HELD)))?.[0].length ?? 0;
            held = all.subarray(all.length - begun);
            const text = visible(all.subarray(0, all.length - begun));
            for (let from = 0; from < text.length;) {
                const newline = text.indexOf(NEWLINE, from);
                const to = newline < 0 ? text.length : newline;
                if (!inLine(pieces, text.subarray(from, to)))
                    break;
                if (newline < 0)
                    break;
                give(pieces, Buffer.of(NEWLINE));
                atStart = true;
                from = newline + 1;
            }
            return Buffer.concat(pieces);
        },
        end() {
            const pieces = [];
            if (held.length > 0 && !logged.cut)
                inLine(pieces, held);
            held = Buffer.alloc(0);
            if (!atStart)
                give(pieces, Buffer.of(NEWLINE));
            atStart = true;
            return Buffer.concat(pieces);
        },
        logged: () => ({ ...logged }),
    };
}
/** Bytes of a character that is not whole yet, at most. */
const MOST_HELD = 3;
/** Bytes without what nobody sees. */
function visible(bytes) {
    const pieces = [];
    let from = 0;
    for (const { 0: found, index } of bytes.toString("latin1").matchAll(HIDDEN)) {
        pieces.push(bytes.subarray(from, index), found.length > 1 ? REPLACEMENT : pictureOf(found.charCodeAt(0)));
        from = index + found.length;
    }
    return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}
const REPLACEMENT = Buffer.from("\ufffd");
function pictureOf(control) {
    return Buffer.from(String.fromCodePoint(control === DELETE ? 0x2421 : 0x2400 + control));
}
/**
 * Reads a log strictly: every command with its line before, its lines of output, as many and as long as the line behind them
 * and the facts say, and nothing else.
 * @returns what is wrong, in one sentence, or null
 */
function testLogFault(bytes, { commands, last }) {
    const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    const takes = (line) => {
        const wanted = Buffer.from(line);
        if (!log.subarray(at, at + wanted.length).equals(wanted))
            return false;
        at += wanted.length;
        return true;
    };
    const quoted = (line) => JSON.stringify(line.trimEnd());
    for (const [index, { argv, output, ...end }] of commands.entries()) {
        const which = `command ${index + 1}`;
        const begin = beginLine(argv);
        if (!takes(begin))
            return `${which}: expected the line ${quoted(begin)} in its place, found another`;
        const stop = at + output.bytes;
        let lines = 0;
        for (; at < stop; lines++) {
            if (log.toString("latin1", at, at + OUTPUT.length) !== OUTPUT)
                return `${which}: expected ${output.bytes} bytes of output, found a line of the harness's own after ${output.bytes - (stop - at)}`;
            const newline = log.indexOf(NEWLINE, at);
            if (newline < 0 || newline >= stop)
                return `${which}: expected its output to end with a line, found ${output.bytes} bytes in the middle of one`;
            at = newline + 1;
        }
        if (lines !== output.lines)
            return `${which}: expected ${output.lines} lines of output, found ${lines}`;
        const behind = endLine(end, output);
        if (!takes(behind))
            return `${which}: expected the line ${quoted(behind)} behind its output, found another`;
    }
    if (last === "any")
        return null;
    const rest = log.toString("utf8", at);
    if (last === null)
        return rest === "" ? null : "expected nothing behind the last command, found more";
    if ("problemOf" in last)
        return last.problemOf.test(rest) ? null : last.expected;
    return rest === last.line ? null : `expected the line ${quoted(last.line)} at its end, found another`;
}


/***/ }),

/***/ 3382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: function() { return /* binding */ eligibilityOf; }
/* harmony export */ });
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4516);
/* harmony import */ var _gates_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);


/** Derives the decision from the gates' results; the same input always gives the same decision. */
function eligibilityOf(input, results) {
    const { lane } = input.facts.request;
    const required = results.filter(({ state }) => state !== "not_applicable");
    const open = required.every(({ state }) => state === "passed");
    const blockers = required.flatMap((result) => result.blockers);
    const denied = Object.fromEntries(_domain_lane__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .C.filter((name) => name !== lane).map((name) => [name, "not requested for this run"]));
    if (!open)
        denied[lane] = [...new Set(blockers.map(({ code }) => code))].join(", ") || "gates not evaluated";
    return {
        schema_version: "1",
        decision_id: `eligibility-${input.facts.run.run_id}`,
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        selected_backend: open ? lane : "none",
        denied_backends: denied,
        risk_class: input.contract.ok ? input.contract.value.risk_class : null,
        required_gates: required.map(({ gate }) => gate),
        passed_gates: required.filter(({ state }) => state === "passed").map(({ gate }) => gate),
        missing_gates: required.filter(({ state }) => state !== "passed").map(({ gate }) => gate),
        allowed_mutation_mode: open ? input.stage.mutationMode : "none",
        approval_required: (0,_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .needsApproval */ .vb)(input),
        reasons: open ? ["every required gate passed"] : blockers.map(({ code, subject }) => `${code}: ${subject}`),
        escalation_path: escalationPath(blockers),
    };
}
/** What only a change of a reviewed record, or a proof that is made on its own, can open. */
const GOVERNED = [
    "agent_record_invalid",
    "agent_pin_changed_without_previous",
    "license_unresolved",
    "model_not_admitted",
    "model_admission_invalid",
    "model_admission_mismatch",
    "prior_stage_not_proven",
    "target_not_admitted",
    "target_admission_invalid",
    "target_not_owned",
    "agent_digest_mismatch",
    "agent_identity_mismatch",
];
/** What a person's approval opens; one that was denied is a decision, and no way on. */
const APPROVABLE = [
    "approval_missing",
    "approval_expired",
    "approval_mismatch",
    "approval_consumed",
];
/** What nobody can open for this task as it stands. */
const FINAL = [
    "stage_executes_nothing",
    "task_contract_invalid",
    "task_exposes_target_path",
    "missing_test_command",
    "target_critical",
    "approval_denied",
    "containment_canary_failed",
];
/**
 * The hardest of the ways that the blockers need, since all of them have to be opened: none for this task as it stands (`blocked`), a
 * reviewed change of records, an approval, or whoever operates the machine, who also follows a run that is open.
 */
function escalationPath(blockers) {
    const any = (codes) => blockers.some(({ code }) => codes.includes(code));
    if (any(FINAL))
        return "blocked";
    if (any(GOVERNED))
        return "governed_core_route";
    return any(APPROVABLE) ? "approver" : "operator";
}


/***/ }),

/***/ 1204:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: function() { return /* binding */ TRACE_FILE; },
/* harmony export */   GK: function() { return /* binding */ STDERR_FILE; },
/* harmony export */   HN: function() { return /* binding */ PROOF; },
/* harmony export */   Ho: function() { return /* binding */ FACTS_FILE; },
/* harmony export */   Lt: function() { return /* binding */ BEFORE_FILE; },
/* harmony export */   Ne: function() { return /* binding */ STDOUT_FILE; },
/* harmony export */   Ps: function() { return /* binding */ TEST_LOG_FILE; },
/* harmony export */   T4: function() { return /* binding */ WITHHELD_NOTE; },
/* harmony export */   _C: function() { return /* binding */ AFTER_FILE; },
/* harmony export */   eL: function() { return /* binding */ CONTAINMENT_FILE; },
/* harmony export */   fl: function() { return /* binding */ ELIGIBILITY_FILE; },
/* harmony export */   g6: function() { return /* binding */ RECORDS_FOLDER; },
/* harmony export */   kY: function() { return /* binding */ CONTRACT_FILE; },
/* harmony export */   mO: function() { return /* binding */ PATCH_FILE; },
/* harmony export */   mS: function() { return /* binding */ COMMON_FILES; },
/* harmony export */   qW: function() { return /* binding */ isDerivedFile; },
/* harmony export */   tl: function() { return /* binding */ MARKER; }
/* harmony export */ });
/** Content files that the judge reads; all of them are written before it is asked. */
const FACTS_FILE = "facts.json";
const CONTRACT_FILE = "task.contract.json";
const CONTAINMENT_FILE = "containment.json";
const BEFORE_FILE = "manifest.before.jsonl";
const AFTER_FILE = "manifest.after.jsonl";
const PATCH_FILE = "patch.diff";
const STDOUT_FILE = "backend/stdout.log";
const STDERR_FILE = "backend/stderr.log";
const TEST_LOG_FILE = "test.log";
const TRACE_FILE = "trace.jsonl";
const RECORDS_FOLDER = "records/";
/** Files that a sealed bundle has whatever its stage and lane (SPEC section 2); manifests where a workspace was prepared. */
const COMMON_FILES = [
    "report.json",
    "report.md",
    FACTS_FILE,
    "events.normalized.jsonl",
    TRACE_FILE,
    PATCH_FILE,
    TEST_LOG_FILE,
    CONTRACT_FILE,
    "eligibility.json",
    CONTAINMENT_FILE,
    BEFORE_FILE,
    AFTER_FILE,
    "SHA256SUMS",
];
/** First words of the note that stands in place of a withheld file. */
const WITHHELD_NOTE = "withheld: ";
/** Written when the gates are evaluated, and derived again from the evidence. */
const ELIGIBILITY_FILE = "eligibility.json";
/** Files that follow from the decision and are written after it (SPEC section 2, order of sealing). */
const DERIVED_FILES = [
    "report.json",
    "report.md",
    "events.normalized.jsonl",
    TRACE_FILE,
    "SHA256SUMS",
    ELIGIBILITY_FILE,
];
/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
const MARKER = /^backend\/(?:case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Proofs of a stage. */
const PROOF = /^stage\d-[^/]*\.json$/;
const DERIVED = [MARKER, PROOF];
/** Whether a file of a bundle follows from the decision: the judge does not read it. */
function isDerivedFile(name) {
    return DERIVED_FILES.includes(name) || DERIVED.some((form) => form.test(name));
}


/***/ }),

/***/ 6388:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ survivorsOf; },
/* harmony export */   x: function() { return /* binding */ unseenEnds; }
/* harmony export */ });
/** What was started contained and was not seen dead afterwards, in words. */
function unseenEnds({ setup, lane, verification }) {
    const unseen = (kind, commands = []) => commands
        .filter(({ survivors }) => survivors !== "none")
        .map(({ command }) => `the ${kind} command ${JSON.stringify(command)}`);
    return [
        ...unseen("setup", setup?.commands),
        ...(lane === undefined || lane.survivors === "none" ? [] : ["the lane"]),
        ...unseen("verification", verification?.commands),
    ];
}
/** The same in one word, for `containment.json`; null where nothing that was started is on record. */
function survivorsOf(processes) {
    if (processes.lane === undefined && processes.setup === undefined)
        return null;
    return unseenEnds(processes).length === 0 ? "none" : "unknown";
}


/***/ }),

/***/ 5550:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ expectedResults; }
/* harmony export */ });
/** Gates and checks that are about the model. */
const OF_THE_MODEL = ["gate model", "gate model-endpoint", "check model", "check model endpoint"];
/** What a trace must say of gates and checks, in order; steps are the harness's own word. */
function expectedResults({ gates, checks, verdict, }) {
    const { model_provider, model } = verdict;
    const pair = model_provider === null || model === null ? {} : { model_provider, model };
    const line = (kind, name, result) => ({
        kind,
        name,
        result,
        ...(OF_THE_MODEL.includes(`${kind} ${name}`) ? pair : {}),
    });
    return [
        ...gates.map((gate) => line("gate", gate.gate, gate.state)),
        ...checks.map((check) => line("check", check.check, check.state)),
    ];
}


/***/ }),

/***/ 9584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ FACT_ORIGINS; }
/* harmony export */ });
/**
 * Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. A bundle that
 * says otherwise is not one of ours: what is somebody's word must not be sold as computed.
 */
const FACT_ORIGINS = {
    run: ["the harness", "asserted"],
    request: ["flags, inputs and variables of the run", "asserted"],
    environment: ["the machine, asked by the harness", "asserted"],
    contract: ["the contract's file", "recomputable"],
    clock: ["the harness's clock: one reading of the system's time, then a monotonic counter", "asserted"],
    tools: ["PATH of the harness", "asserted"],
    case: ["the case's folder", "recomputable"],
    workspace: ["the copy of the case's workspace folder", "recomputable"],
    approval: ["records/ and the ledger of used approvals", "asserted"],
    agent_source: ["the place that records are read from", "asserted"],
    agent_binary: ["the copy of the agent's binary, hashed while it was made", "asserted"],
    model_access: ["variables of the run, as there or not there", "asserted"],
    cassette: ["the cassette that answers in place of the model", "asserted"],
    model_probe: ["one streamed question through the model gateway", "asserted"],
    model_calls: ["the model gateway, when it was closed", "asserted"],
    ci: ["the event of the CI run", "asserted"],
    setup: ["the setup commands, run once before the lane", "asserted"],
    lane: ["supervision of the lane's process", "asserted"],
    gitignore: ["the .gitignore files of the tree at the start", "recomputable"],
    walk: ["the harness's own walk of the workspace", "asserted"],
    head: ["files below .git of the workspace, read as data", "asserted"],
    patch: ["both manifests", "recomputable"],
    verification: ["the verification commands, run once in a clean checkout", "recomputable"],
    secrets: ["the secret scan of every file of this bundle", "recomputable"],
    cancelled: ["the signal that the harness received", "asserted"],
    harness_error: ["the harness", "asserted"],
};


/***/ }),

/***/ 8056:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: function() { return /* binding */ artifactNameProblem; },
/* harmony export */   is: function() { return /* binding */ NESTED_BUNDLES; },
/* harmony export */   nG: function() { return /* binding */ byName; }
/* harmony export */ });
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1204);

/**
 * The closed list of names in a bundle (SPEC section 2). The writer creates no other file, the reader accepts no other.
 */
const TOP_FILES = [
    ..._core_judge_files__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_FILES */ .mS,
    "report.partial.json",
    "stage2-no-target-inspection.json",
    "stage3-copied-repo-proof.json",
    "stage4-disposable-sandbox-proof.json",
    "stage5-owned-repo-proof.json",
    "stage6-candidate-default-comparison.json",
    "stage6-real-governed-refresh-comparison.json",
];
/** Folders with files of their own names: raw output of the lane, and the records as they were read. */
const OPEN_FOLDERS = ["backend", "records"];
/** Bundles within a bundle, each complete in itself. */
const NESTED_BUNDLES = ["fake-baseline", "stage1-refusal", "first-run"];
/** A first run holds the baseline and the refusal of its own, and those hold nothing. */
const MAX_NESTING = 2;
/** Folders below `backend/` or `records/`. */
const MAX_OPEN_DEPTH = 4;
/** Of one part of a name; short enough for every file system and archive format. */
const MAX_PART_BYTES = 120;
/** Letters, digits, `.`, `_`, `-`, not starting with `.` or `-`: safe in every shell, URL, archive and SHA256SUMS line. */
const PART = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
/**
 * Why a name can't stand in a bundle, or null when it can.
 * @param name relative to the bundle, `/` between its parts, one character for each byte or UTF-16 unit
 * @param nesting how many bundles this one lies within
 */
function artifactNameProblem(name, nesting = 0) {
    if (name === "")
        return "the name is empty";
    if (name.includes("\\"))
        return "the name holds a backslash, which some systems read as a folder";
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name))
        return "the name is absolute";
    const parts = name.split("/");
    if (parts.includes("..") || parts.includes(".") || parts.includes(""))
        return "the name climbs or has an empty part";
    const [first, ...rest] = parts;
    if (rest.length === 0) {
        return TOP_FILES.includes(first) ? null : "no such file belongs into a bundle";
    }
    if (NESTED_BUNDLES.includes(first)) {
        const deeper = nesting + 1;
        if (deeper > MAX_NESTING)
            return `bundles lie within each other more than ${MAX_NESTING} deep`;
        if (nesting > 0 && first === "first-run")
            return "a first run lies only in the outermost bundle";
        return artifactNameProblem(rest.join("/"), deeper);
    }
    if (!OPEN_FOLDERS.includes(first))
        return "no such folder belongs into a bundle";
    if (rest.length > MAX_OPEN_DEPTH)
        return `the name is more than ${MAX_OPEN_DEPTH} folders deep`;
    const bad = rest.find((part) => part.length > MAX_PART_BYTES || !PART.test(part));
    return bad === undefined
        ? null
        : `a part of the name is longer than ${MAX_PART_BYTES} or has other characters than A-Z a-z 0-9 . _ -`;
}
/** Order of names in SHA256SUMS and everywhere else: by UTF-16 units, which for these names are bytes. */
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}


/***/ })

};
;