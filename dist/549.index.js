export const id = 549;
export const ids = [549];
export const modules = {

/***/ 8549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
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
        end: clear,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
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
// EXTERNAL MODULE: ./src/core/judge/load.ts
var load = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/evidence/known.ts + 6 modules
var evidence_known = __webpack_require__(79);
// EXTERNAL MODULE: ./src/world/evidence/redact.ts
var redact = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
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
    #sealed = false;
    #closed = false;
    /** @param openAt path to open the folder by, where that is safer than `dir` */
    constructor(dir, runId, now, nesting, openAt = dir) {
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
        attempt(name, () => makeDir(this.#at(name)));
        const writer = new Writer(external_node_path_default().join(this.dir, name), runId, this.#now, this.#nesting + 1, this.#at(name));
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
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#releaseReserve();
        for (const writer of this.#nestedWriters.values())
            writer.close();
        for (const fd of this.#open.values())
            if (fd !== null)
                external_node_fs_default().closeSync(fd);
        external_node_fs_default().closeSync(this.#dirFd);
    }
    /** @param onDisk another name to create it by, for what is renamed into place later and recorded then */
    #create(name, onDisk = name) {
        this.#checkUsable();
        const fd = attempt(name, () => {
            this.#makeFolders(onDisk);
            const created = external_node_fs_default().openSync(this.#at(onDisk), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
            external_node_fs_default().fchmodSync(created, FILE_MODE);
            return created;
        });
        this.#open.set(name, fd);
        return new Stream(name, fd, {
            now: this.#now,
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
        this.#attempt(() => {
            for (let done = 0; done < bytes.byteLength;)
                done += external_node_fs_default().writeSync(this.#fd, bytes, done, bytes.byteLength - done);
        });
        this.#hash.update(bytes);
        this.#size += bytes.byteLength;
    }
    close() {
        // What a failure cut off never counts as written, however often it is closed.
        if (this.#failure !== null)
            throw this.#failure;
        if (this.#file !== null)
            return this.#file;
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
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}
function errorCode(error) {
    return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}

// EXTERNAL MODULE: ./src/world/facts/approvals.ts
var approvals = __webpack_require__(2404);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
// EXTERNAL MODULE: ./src/world/facts/clock.ts
var facts_clock = __webpack_require__(7906);
// EXTERNAL MODULE: ./src/world/facts/secrets.ts
var facts_secrets = __webpack_require__(4333);
// EXTERNAL MODULE: ./src/commands/run/case.ts
var run_case = __webpack_require__(5442);
// EXTERNAL MODULE: ./src/commands/run/effects.ts + 2 modules
var effects = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/commands/run/execute.ts + 5 modules
var execute = __webpack_require__(6336);
;// CONCATENATED MODULE: ./src/commands/run/facts.ts
/** Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. */
const ORIGIN = {
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
    model_probe: ["one streamed question through the model gateway", "asserted"],
    ci: ["the event of the CI run", "asserted"],
    lane: ["supervision of the lane's process", "asserted"],
    walk: ["the harness's own walk of the workspace", "asserted"],
    head: ["files below .git of the workspace, read as data", "asserted"],
    patch: ["both manifests", "recomputable"],
    verification: ["the verification commands, run once in a clean checkout", "recomputable"],
    secrets: ["the secret scan of every file of this bundle", "recomputable"],
    cancelled: ["the signal that the harness received", "asserted"],
    harness_error: ["the harness", "asserted"],
};
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
            facts: Object.fromEntries([...values].map(([name, value]) => [name, { value, source: ORIGIN[name][0], basis: ORIGIN[name][1] }])),
        }),
    };
}

// EXTERNAL MODULE: ./src/commands/run/facts-of-run.ts
var facts_of_run = __webpack_require__(4365);
// EXTERNAL MODULE: ./src/commands/run/records.ts
var run_records = __webpack_require__(8414);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(4624);
// EXTERNAL MODULE: ./src/core/judge/judge.ts + 5 modules
var judge = __webpack_require__(18);
// EXTERNAL MODULE: ./src/core/judge/audit.ts
var audit = __webpack_require__(9228);
// EXTERNAL MODULE: ./src/core/report/markdown.ts
var report_markdown = __webpack_require__(4201);
;// CONCATENATED MODULE: ./src/commands/run/sealing.ts






/**
 * Seals a bundle whose content files are written (SPEC section 2, order of sealing): facts, judge, what follows from the
 * decision, report. The judge reads the files back, so that it sees what a stranger will see.
 * @throws ArtifactWriteFailure; Error when the evidence that was just written does not load
 */
function sealBundle(writer, facts, nested, trace) {
    writer.write(load/* FACTS_FILE */.Ho, `${(0,canonical_json/* canonicalJson */.d)(facts)}\n`);
    const own = new Set(ownFiles(writer).map(({ name }) => name));
    const loaded = (0,load/* loadEvidence */.Qn)(own, (name) => writer.read(name), nested);
    if ("faults" in loaded) {
        const [first] = loaded.faults;
        throw new Error(`the evidence does not load: ${first?.file}: ${first?.problem}`);
    }
    const decision = (0,judge/* judge */.S)(loaded.evidence, trace.observe);
    for (const [name, content] of (0,seal/* derivedFiles */.Rq)(decision)) {
        if (name !== seal/* ELIGIBILITY_FILE */.fl || !own.has(name))
            writer.write(name, content);
        else if (writer.read(name).toString("utf8") !== content)
            throw new Error(`${seal/* ELIGIBILITY_FILE */.fl} is not what the evidence gives: it was written before facts changed`);
    }
    writer.write(audit/* TRACE_FILE */.BQ, trace.text(decision));
    const digests = new Map(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
    const markdown = (0,report_markdown/* reportMarkdown */.u)(decision.verdict, digests);
    writer.write(seal/* REPORT_MD_FILE */.gZ, markdown);
    const freshness = Object.fromEntries(writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]));
    const { report, json } = (0,seal/* sealReport */.yP)(decision.verdict, digests, markdown, freshness);
    writer.seal(json);
    return { report, decision };
}
/** What the outer bundle's judge may know of a bundle that is nested in it. */
function nestedEvidence({ report, decision }) {
    return { report, events: decision.events.map(({ event }) => event) };
}
/** Files of this bundle itself, without those of nested ones. */
function ownFiles(writer) {
    return writer.files().filter(({ name }) => !/^(fake-baseline|stage1-refusal|first-run)\//.test(name));
}

// EXTERNAL MODULE: ./src/commands/run/session.ts
var run_session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/trace.ts
var trace = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/commands/run/refusal.ts










/**
 * Makes the refusal that every bundle from stage 2 on nests: the same lane and task at stage 1, with stage 1 counted as
 * the enabled one, sealed as a bundle of its own.
 */
function refuseStage1(session) {
    const { clock, request, identity, times } = session;
    const id = (0,run_id/* runId */.Vz)(clock.startedAt, identity.caseId, (0,run_session/* randomSuffix */.VH)());
    const writer = session.writer.nested("stage1-refusal", id);
    const facts = collectFacts();
    facts.set("contract", session.facts.get("contract"));
    facts.set("request", { ...(0,facts_of_run/* requestFact */.a8)(request), stage: 1, enabled_stage: 1 });
    facts.set("environment", (0,facts_of_run/* environmentFact */.cD)(session.io, null));
    facts.set("clock", {
        contract_read: times.contract_read,
        gates_evaluated: clock.now(),
        lane_started: null,
        lane_ended: null,
        diff_checked: null,
        verification_completed: null,
    });
    writer.write(load/* CONTRACT_FILE */.kY, identity.contractBytes);
    for (const [name, bytes] of identity.records)
        writer.write(`${load/* RECORDS_FOLDER */.g6}${name}`, bytes);
    writer.write(load/* CONTAINMENT_FILE */.eL, `${(0,canonical_json/* canonicalJson */.d)((0,effects/* containmentNotReached */.oi)(request.lane === "fake" ? "best" : "sandbox"))}\n`);
    writer.write(load/* PATCH_FILE */.mO, "");
    writer.write(load/* TEST_LOG_FILE */.Ps, "no verification: no lane was started\n");
    facts.set("run", {
        run_id: id,
        case_id: identity.caseId,
        nonce: (0,run_session/* newNonce */.Yd)(),
        harness_version: version/* VERSION */.x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: writer.dir,
        workspace_root: null,
        role: "stage1-refusal",
    });
    return sealBundle(writer, facts.file(), new Map(), (0,trace/* startTrace */.C)(clock));
}

// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/judge/change.ts
var change = __webpack_require__(1319);
;// CONCATENATED MODULE: ./src/world/evidence/shapes.ts

/**
 * Credentials of a fixed shape that the scanner's preset does not know. Each has a mark of its issuer: a rule for "long
 * and random" would find every digest.
 */
const OWN_SHAPES = [
    { rule: "aws-key-id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
    // The preset looks for it only in files of that name; the agent prints files.
    { rule: "npmrc", pattern: /_authToken=(?!["']?\$)["']?[^\s"']{8,}/g },
    { rule: "gitlab", pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[A-Za-z0-9_-]{20,}/g },
    { rule: "google", pattern: /\bAIza[A-Za-z0-9_-]{35}\b|\bya29\.[A-Za-z0-9_-]{20,}/g },
    { rule: "huggingface", pattern: /\bhf_[A-Za-z0-9]{34,}\b/g },
    { rule: "pypi", pattern: /\bpypi-[A-Za-z0-9_-]{50,}/g },
    { rule: "stripe", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/g },
    {
        rule: "model-provider",
        pattern: /\bsk-(?:ant-(?:oat|sid|admin)\d\d-|or-v1-|lf-)[A-Za-z0-9_-]{24,}|\bxai-[A-Za-z0-9]{60,}/g,
    },
    { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g },
];
/**
 * What every rule of preset and of our own needs at least. A text without any of it needs no scanner, and most runs never
 * load one: that would take as long as the rest of the run. A test holds it against every rule of the preset.
 */
const MARKS = [
    /(?:ACCESS|access|Access)_?(?:KEY|key|Key)/,
    /-----BEGIN/,
    /_authToken=|npm_[A-Za-z0-9_]{36}|(?:xox[bpaor]|xapp)-|SG\.\w+\.\w|shp(?:pa|ca|at|ss)_/,
    /hooks\.slack\.com/i,
    // A user and a password before a host, in the URLs of any scheme.
    /:\/\/[^:/\s]{1,256}:[^@/\s]{1,256}@/,
    /T3BlbkFJ|sk-ant-|lin_api_|gh[pousr]_[A-Za-z0-9_]{36}|github_pat_|ops_ey/,
    /(?:AKIA|ASIA)[A-Z0-9]{16}|\bgl[a-z]{2,4}-|AIza|ya29\.|\bhf_|pypi-|k_live_|sk-(?:or|lf)-|\bxai-|eyJ[A-Za-z0-9_-]{8,}\.eyJ/,
];
/** With this rule a text could switch the scanner off by a comment. */
const LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
const RULE_PREFIX = "@secretlint/secretlint-rule-";
/** Whether a text holds anything that makes the scanner worth loading. */
function mayHoldShape(text) {
    return MARKS.some((mark) => mark.test(text));
}
/** Everything in a text that is shaped like a credential. Loads the scanner when it is first needed. */
async function findShapes(text) {
    if (!mayHoldShape(text))
        return [];
    scanner ??= loadScanner();
    const lint = await scanner;
    const all = async (part) => [...(await lint(part)), ...OWN_SHAPES.flatMap((shape) => ownHits(part, shape))];
    const hits = [];
    for (const hit of await all(text)) {
        // `postgres://user:[REDACTED]@host` is no secret any more, unless one is left when our own mark is taken out.
        const rest = hit.value.replaceAll(redact/* REDACTED */.XF, "");
        if (rest === hit.value || (await all(rest)).length > 0)
            hits.push(hit);
    }
    return hits;
}
let scanner = null;
async function loadScanner() {
    const [core, preset] = await Promise.all([
        __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 1577)),
    ]);
    const rules = preset.rules
        .filter((rule) => rule.meta.id !== LEFT_OUT)
        .map((rule) => ({ id: rule.meta.id, rule }));
    return async (text) => {
        // A name that no rule takes for a key file: those would be read from the disk.
        const source = { content: text, filePath: "artifact.txt", ext: ".txt", contentType: "text" };
        const { messages } = await core.lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } });
        return messages
            .filter((message) => message.type === "message")
            .map(({ ruleId, range: [start, end] }) => {
            return { rule: ruleId.replace(RULE_PREFIX, ""), value: text.slice(start, end), start };
        });
    };
}
function ownHits(text, { rule, pattern }) {
    return Array.from(text.matchAll(pattern), (match) => ({ rule, value: match[0], start: match.index }));
}

;// CONCATENATED MODULE: ./src/world/evidence/scan.ts


/** Text that the scanner gets at once: large enough that calls don't count, small against the memory of a run. */
const WINDOW_BYTES = 1024 * 1024;
/** What two windows share: no shape is longer than a private key of 10,000 characters and its lines. */
const OVERLAP_BYTES = 16 * 1024;
/** Values that are looked up in the baseline; whoever leaves more of them has not copied them from there. */
const MAX_LOOKED_UP = 1000;
/**
 * Searches contents and names for known values in every usual encoding, and for what is shaped like a credential.
 *
 * @returns each secret once for each place, in the order of the inputs
 */
async function scanFiles(inputs, options) {
    const search = "scanner" in options.known ? options.known : (0,evidence_known/* knownSearch */.y)(options.known);
    const findings = [];
    const shapes = new Map();
    for await (const { name, content } of inputs) {
        await scanOne(search, name, "name", [Buffer.from(name, "latin1")], findings, shapes);
        await scanOne(search, name, "content", content instanceof Uint8Array ? [content] : content, findings, shapes);
    }
    const allowed = shapes.size === 0 ? new Set() : await inBaseline([...shapes.keys()], options.baseline);
    const denied = [...shapes.values()].filter(({ value }) => !allowed.has(value));
    // A finding of an allowed value may be of another value, too.
    const shaped = new Set(denied.flatMap((shape) => shape.findings));
    return findings.filter((finding) => finding.kind === "known" || shaped.has(finding));
}
/**
 * Which of these paths hold a secret: many names at the price of one search, for manifests.
 * @param paths one character per byte
 */
async function secretPaths(paths, options) {
    const content = Buffer.from(paths.join("\n"), "latin1");
    // What no search finds in all of them together stands in none of them.
    if ((await scanFiles([{ name: "", content }], options)).length === 0)
        return new Set();
    const inputs = paths.map((name) => ({ name, content: new Uint8Array(0) }));
    return new Set((await scanFiles(inputs, options)).map(({ file }) => file));
}
async function scanOne(search, file, where, content, findings, shapes) {
    const known = search.scanner();
    const byRule = new Map();
    const windows = shapeWindows(({ rule, value }) => {
        const finding = byRule.get(rule) ?? { file, where, kind: "shape", what: rule };
        if (!byRule.has(rule))
            findings.push(finding);
        byRule.set(rule, finding);
        const shape = shapes.get(value) ?? { value, findings: [] };
        if (!shape.findings.includes(finding))
            shape.findings.push(finding);
        shapes.set(value, shape);
    });
    for await (const chunk of content) {
        if (!search.isEmpty)
            known.push(chunk);
        await windows.push(chunk);
    }
    await windows.end();
    for (const what of known.end())
        findings.push({ file, where, kind: "known", what });
}
/** Gives a file to the scanner in pieces that overlap. */
function shapeWindows(found) {
    let parts = [];
    let size = 0;
    let isFirst = true;
    async function run(isLast) {
        const window = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        const text = Buffer.from(window.buffer, window.byteOffset, window.byteLength).toString("utf8");
        for (const hit of await findShapes(text)) {
            // At a cut a shape may be the piece of a longer word; the neighbouring window sees all of it.
            const isCut = (!isFirst && hit.start === 0) || (!isLast && hit.start + hit.value.length === text.length);
            if (!isCut)
                found(hit);
        }
        isFirst = false;
        parts = isLast ? [] : [Buffer.from(window.subarray(-OVERLAP_BYTES))];
        size = isLast ? 0 : Math.min(OVERLAP_BYTES, window.byteLength);
    }
    return {
        async push(chunk) {
            for (let from = 0; from < chunk.byteLength;) {
                const part = chunk.subarray(from, from + WINDOW_BYTES - size);
                // The caller may use its buffer again before the window is full.
                parts.push(part.byteLength + size >= WINDOW_BYTES ? part : Buffer.from(part));
                size += part.byteLength;
                from += part.byteLength;
                if (size >= WINDOW_BYTES)
                    await run(false);
            }
        },
        end: () => run(true),
    };
}
/** Which of these values stand in the baseline. */
async function inBaseline(values, baseline) {
    const found = new Set();
    if (baseline === undefined || values.length > MAX_LOOKED_UP)
        return found;
    const search = (0,evidence_known/* verbatimSearch */.x)(values.map((value) => ({ name: value, value })));
    for await (const { name, content } of baseline()) {
        for (const part of [[Buffer.from(name, "latin1")], content instanceof Uint8Array ? [content] : content]) {
            const scanner = search.scanner();
            for await (const chunk of part)
                scanner.push(chunk);
            for (const value of scanner.end())
                found.add(value);
        }
        if (found.size === values.length)
            break;
    }
    return found;
}

;// CONCATENATED MODULE: ./src/commands/run/scan.ts








const SCANNER = "known values in every usual encoding; secretlint's recommended preset without comment filters, and own shapes";
const MANIFESTS = [load/* BEFORE_FILE */.Lt, load/* AFTER_FILE */._C];
const PIECE_BYTES = 256 * 1024;
const GONE = ["ENOENT", "ELOOP", "ENOTDIR", "EACCES"];
/**
 * Scans everything that holds bytes of the lane: raw output, patch, manifests, and the changed files themselves, in which a
 * value is whole that a patch may tear apart. A file with a secret is replaced by a note; a path with one becomes its digest.
 * @returns what was found, never the secret itself
 * @throws ArtifactWriteFailure
 */
async function scanBundle(session) {
    const { writer, secrets, redactions, snapshot, request, identity } = session;
    const withheld = {};
    const options = { known: secrets, baseline: () => contents(request.folder.workspace, snapshot?.before ?? []) };
    const own = writer.files().map(({ name }) => name);
    const output = own.filter((name) => /^(backend\/|test\.log$|patch\.diff$)/.test(name));
    const inFiles = await scanFiles(output.map((name) => ({ name, content: pieces(Buffer.from(writer.pathOf(name))) })), options);
    // What is set aside reaches no artifact but the redacted archive of the lane's state.
    const aside = identity.contract.ok ? (0,change/* setAsideRules */.aO)(identity.contract.value, request.lane) : [];
    const changed = snapshot === null
        ? []
        : changedEntries(snapshot.before, snapshot.after).filter(({ path }) => !(0,paths/* matchesAny */._I)(aside, path));
    const inWorkspace = await scanFiles(snapshot === null ? [] : contents(snapshot.workspace, changed), options);
    const withhold = (file, rule) => {
        if (withheld[file] !== undefined || !own.includes(file))
            return;
        withheld[file] = rule;
        writer.replace(file, `${load/* WITHHELD_NOTE */.T4}${rule}\n`);
    };
    for (const { file, what } of inFiles)
        withhold(file, what);
    if (inWorkspace.length > 0)
        withhold(load/* PATCH_FILE */.mO, inWorkspace[0].what);
    const secretNames = await secretPaths(agentTexts(session), options);
    if (snapshot !== null && secretNames.size > 0)
        hideInManifests(session, secretNames);
    if (secretNames.size > 0) {
        withhold(load/* PATCH_FILE */.mO, "a path holds a secret");
        hideInFacts(session.facts, (text) => secretNames.has((0,bytes/* bytePathOf */.D9)(text)));
    }
    return { scanner: SCANNER, findings: [...inFiles, ...inWorkspace].map(findingFact), redactions, withheld };
}
/** A finding for the evidence; a name that holds the secret is shown by its digest. */
function findingFact({ file, where, what }) {
    if (where === "name")
        return { file: `path_sha256:${(0,digest/* sha256 */.sc)((0,bytes/* pathBytes */.X5)(file))}`, rule: `${what} in a name` };
    const text = (0,bytes/* pathBytes */.X5)(file).toString("utf8");
    return { file: text.isWellFormed() ? text : `path_sha256:${(0,digest/* sha256 */.sc)((0,bytes/* pathBytes */.X5)(file))}`, rule: what };
}
/** Every text of facts and manifests that the lane chose. */
function agentTexts({ facts, snapshot }) {
    const head = facts.get("head");
    const walk = facts.get("walk");
    const shown = [...(walk?.refusals ?? []), ...(walk?.limit_hits ?? [])].map(({ path }) => path);
    const paths = [...shown, ...(walk?.late_changes ?? []), ...(head?.uncommitted ?? [])].map(bytesOf);
    const texts = [
        ...(facts.get("lane")?.events ?? []),
        ...(head?.refs_created ?? []),
        ...(head?.remotes ?? []),
        head?.branch ?? "",
    ];
    const entries = [...(snapshot?.before ?? []), ...(snapshot?.after ?? [])];
    return [
        ...new Set([...entries.flatMap(({ path, target }) => [path, target ?? ""]), ...paths, ...texts.map(bytes/* bytePathOf */.D9)]),
    ];
}
function bytesOf(path) {
    if (typeof path === "string")
        return (0,bytes/* bytePathOf */.D9)(path);
    return "path_b64" in path ? (0,bytes/* bytePath */.OO)(Buffer.from(path.path_b64, "base64")) : (0,bytes/* bytePathOf */.D9)(path.path_sha256);
}
function hideInManifests({ writer, snapshot }, secretNames) {
    const written = new Set(writer.files().map(({ name }) => name));
    for (const name of MANIFESTS.filter((file) => written.has(file))) {
        const entries = (name === load/* BEFORE_FILE */.Lt ? snapshot?.before : snapshot?.after) ?? [];
        writer.replace(name, [...(0,manifest/* serializeManifest */.MZ)((0,manifest/* hidePaths */.b_)(entries, (path) => secretNames.has(path)))].join(""));
    }
}
/** Replaces every text of the lane's that holds a secret by its digest, wherever it stands in the facts. */
function hideInFacts(facts, holdsSecret) {
    const hideText = (text) => (holdsSecret(text) ? `sha256:${(0,digest/* sha256 */.sc)(text)}` : text);
    const hidePath = (path) => holdsSecret(bytesOf(path)) || (typeof path === "string" && holdsSecret(path))
        ? { path_sha256: (0,digest/* sha256 */.sc)((0,bytes/* pathBytes */.X5)(bytesOf(path))) }
        : path;
    const { lane, head, walk } = { lane: facts.get("lane"), head: facts.get("head"), walk: facts.get("walk") };
    if (lane !== undefined)
        facts.replace("lane", { ...lane, events: lane.events.map(hideText) });
    if (head !== undefined)
        facts.replace("head", {
            ...head,
            branch: head.branch === null ? null : hideText(head.branch),
            refs_created: head.refs_created.map(hideText),
            remotes: head.remotes.map(hideText),
            uncommitted: head.uncommitted.map(hidePath),
        });
    if (walk !== undefined)
        facts.replace("walk", {
            refusals: walk.refusals.map((refusal) => ({ ...refusal, path: hidePath(refusal.path) })),
            limit_hits: walk.limit_hits.map((hit) => ({ ...hit, path: hidePath(hit.path) })),
            late_changes: walk.late_changes.map(hidePath),
        });
}
function changedEntries(before, after) {
    return (0,manifest/* diffManifests */.ew)(before, after).flatMap((change) => change.after ?? []);
}
/** Files and links of a tree for the scanner; what can't be read any more was refused before, or is no content. */
function* contents(root, entries) {
    for (const { path, type, target, sha256: digest } of entries) {
        if (type === "symlink")
            yield { name: path, content: Buffer.from(target ?? "", "latin1") };
        else if (type === "file" && digest !== null)
            yield { name: path, content: pieces(Buffer.concat([Buffer.from(`${root}/`), (0,bytes/* pathBytes */.X5)(path)])) };
        else
            yield { name: path, content: new Uint8Array(0) };
    }
}
function* pieces(path) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        // Gone since it was judged: the second look at the workspace says so, and nothing of it is in an artifact but the patch.
        if (GONE.includes(error.code ?? ""))
            return;
        throw error;
    }
    try {
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        for (;;) {
            const read = (0,external_node_fs_.readSync)(fd, piece, 0, piece.length, null);
            if (read === 0)
                return;
            yield piece.subarray(0, read);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./src/commands/run/new-session.ts

/** Completes a session: what gates see is read from it whenever they are evaluated. */
function newSession(parts) {
    const session = {
        ...parts,
        tools: null,
        snapshot: null,
        gateInput: () => (0,facts_of_run/* gateInputOf */.BN)(session, session.containment),
    };
    return session;
}

;// CONCATENATED MODULE: ./src/commands/run/perform.ts































/**
 * Performs one run of stage 1 or 2: inputs -> records -> facts -> gates -> lane in containment -> observations -> judge ->
 * bundle (DESIGN, "The flow").
 * @throws Error only when not even the failure could be put on record
 */
async function perform(request, io, follower) {
    const clock = (0,facts_clock/* startClock */.L)();
    const known = (0,facts_secrets/* knownSecrets */.x)(io.env);
    const secrets = (0,evidence_known/* knownSearch */.y)(known);
    const read = readContract(request, secrets);
    const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,records_contract/* parseContract */.UA)(contractBytes);
    const caseId = contract.ok ? contract.value.case_id : "unknown";
    const id = (0,run_id/* runId */.Vz)(clock.startedAt, caseId, (0,run_session/* randomSuffix */.VH)());
    const runsDir = (0,runs/* resolveRunsDir */.Ix)({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd });
    const times = startTimes(clock.now());
    let writer;
    try {
        writer = createBundle({ runsDir, runId: id, now: () => clock.now() });
    }
    catch (error) {
        if (!(error instanceof ArtifactWriteFailure))
            throw error;
        return { kind: "unsealed", runId: id, dir: null, partial: false, failure: error };
    }
    const admission = request.lane === "fake" || !request.stage.executes
        ? null
        : await (await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 7349))).readAdmission(request.lane, io, request.replay !== null);
    const records = new Map([...(0,run_records/* readRecords */.T3)(request, secrets), ...(admission?.records ?? [])]);
    const facts = collectFacts();
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
        stateDir: (0,external_node_path_.dirname)(runsDir),
        redactions: 0,
        known,
        secrets,
        programs: (0,run_session/* programsIn */.TS)(io.programs),
        cancel: (0,run_session/* linkedController */.k9)(io.signal),
        work: (0,run_session/* createWorkFolder */.aM)(),
        closers: [],
        containment: (0,effects/* containmentNotReached */.oi)(request.lane === "fake" ? "best" : "sandbox"),
        progress: (text) => follower.progress(text),
        status: (text) => follower.status(text),
    });
    try {
        return { kind: "sealed", report: (await performSession(session)).report };
    }
    catch (error) {
        if (!(error instanceof ArtifactWriteFailure))
            throw error;
        const partial = writePartial(writer, session.identity, error);
        return { kind: "unsealed", runId: id, dir: writer.dir, partial, failure: error };
    }
    finally {
        for (const close of session.closers)
            await close();
        writer.close();
        if (!request.keepWorkspace)
            await session.work.remove();
    }
}
/** The contract's bytes; one that holds a secret counts as unreadable, so that it reaches no artifact. */
function readContract({ folder }, secrets) {
    const read = (0,facts_case/* readContractFile */.J_)(folder);
    const problem = read.ok ? (0,run_records/* secretProblem */.oR)(read.bytes, secrets) : null;
    return problem === null ? read : { ok: false, reason: problem };
}
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
async function performSession(session) {
    const { identity, request, facts, writer, trace, times, clock } = session;
    facts.set("request", (0,facts_of_run/* requestFact */.a8)(request));
    writer.write(load/* CONTRACT_FILE */.kY, identity.contractBytes);
    for (const [name, bytes] of identity.records)
        writer.write(`${load/* RECORDS_FOLDER */.g6}${name}`, bytes);
    const nested = new Map();
    if (request.stage.number > 1 && session.role === "run")
        nested.set("stage1-refusal", nestedEvidence(await trace.step("stage 1 refusal", () => refuseStage1(session))));
    let ready = null;
    await guarded(session, "gates", async () => {
        const effects = await passRecordGates(session);
        if (effects === null)
            return;
        for (const [name, value] of Object.entries(effects.facts))
            facts.replace(name, value);
        session.containment = effects.containment ?? session.containment;
        session.tools = effects.tools;
        useApproval(session);
        ready = effects.ready;
    });
    const input = session.gateInput();
    const results = (0,gates/* evaluateGates */.ud)(input);
    times.gates_evaluated = clock.now();
    writer.write(load/* CONTAINMENT_FILE */.eL, `${(0,canonical_json/* canonicalJson */.d)(session.containment)}\n`);
    writer.write(seal/* ELIGIBILITY_FILE */.fl, `${(0,canonical_json/* canonicalJson */.d)((0,eligibility/* eligibilityOf */.p)(input, results))}\n`);
    const admitted = (0,gates/* admit */.w4)(results);
    const lane = ready;
    if (admitted !== null && lane !== null && !isStopped(session, "before the lane")) {
        // Neither needs anything of the other, and neither is left alone when the other one fails.
        const [baseline, executed] = await Promise.allSettled([
            request.lane === "fake"
                ? null
                : stopping(session, trace.step("fake baseline", () => performBaseline(session))),
            stopping(session, guarded(session, "lane", () => (0,execute/* executeLane */.KV)(admitted, session, lane))),
        ]);
        if (executed.status === "rejected")
            throw executed.reason;
        if (baseline.status === "rejected")
            throw baseline.reason;
        if (baseline.value !== null)
            nested.set("fake-baseline", nestedEvidence(baseline.value));
    }
    if (lane?.agent != null)
        await (await Promise.all(/* import() */[__webpack_require__.e(349), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 8009))).keepModelCalls(session, lane.agent);
    return finish(session, nested);
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
async function performBaseline(outer) {
    const id = (0,run_id/* runId */.Vz)(outer.clock.startedAt, outer.identity.caseId, (0,run_session/* randomSuffix */.VH)());
    const facts = collectFacts();
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
        facts,
        writer: outer.writer.nested("fake-baseline", id),
        work,
        containment: (0,effects/* containmentNotReached */.oi)("best"),
    });
    try {
        return await performSession(session);
    }
    finally {
        await work.remove();
    }
}
/** Evaluates the record gates, and collects what the effect gates need when all of them are open; else null. */
async function passRecordGates(session) {
    const { identity, request, facts, trace } = session;
    const { contract } = identity;
    if (!request.stage.executes || !contract.ok)
        return null;
    facts.set("case", await trace.step("case", () => (0,run_case/* readCase */.n)(request.folder, request.lane, contract.value)));
    facts.set("approval", (0,run_records/* approvalFact */.e4)(identity.records, session.stateDir));
    const closed = (0,gates/* evaluateGates */.ud)(session.gateInput()).some(({ state }) => state === "blocked");
    if (closed || isStopped(session, "record gates"))
        return null;
    return trace.step("effect facts", () => (0,execute/* collectEffects */.pE)(session, contract.value));
}
/** Uses the approval when every gate is open; another run that was faster closes the gate again. */
function useApproval(session) {
    const { facts, identity, stateDir } = session;
    const input = session.gateInput();
    const id = (0,run_records/* approvalId */.zK)(identity.records);
    if (!(0,gates_approval/* needsApproval */.vb)(input) || id === null || (0,gates/* admit */.w4)((0,gates/* evaluateGates */.ud)(input)) === null)
        return;
    if (!(0,approvals/* consumeApproval */.M)(stateDir, id, identity.runId))
        facts.replace("approval", { ...facts.get("approval"), ledger: "consumed" });
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
/** A failure in words; a full temporary folder is the one that people can mend at once. */
function faultText(error) {
    const message = error instanceof Error ? error.message : String(error);
    const { code } = error;
    if (code !== "ENOSPC" && code !== "EDQUOT")
        return message;
    return `no space is left in ${(0,external_node_os_.tmpdir)()} (${code}): free some, or set TMPDIR to another folder`;
}
/** Scans, completes the facts, and seals. */
async function finish(session, nested) {
    const { facts, writer, trace, times, io } = session;
    const present = new Set(writer.files().map(({ name }) => name));
    const reason = facts.get("lane") === undefined ? "no lane was started" : "the run ended before it";
    if (!present.has(load/* PATCH_FILE */.mO))
        writer.write(load/* PATCH_FILE */.mO, "");
    if (!present.has(load/* TEST_LOG_FILE */.Ps))
        writer.write(load/* TEST_LOG_FILE */.Ps, `no verification: ${reason}\n`);
    if (facts.get("lane") !== undefined)
        isStopped(session, "after the lane");
    facts.set("secrets", await trace.step("secret scan", () => scanBundle(session)));
    facts.set("environment", (0,facts_of_run/* environmentFact */.cD)(io, session.tools));
    facts.set("clock", times);
    facts.set("run", (0,facts_of_run/* runFact */.Co)(session));
    return sealBundle(writer, facts.file(), nested, trace);
}
/** The last word where nothing could be sealed. */
function writePartial(writer, { runId: id, caseId }, failure) {
    const found = (0,blocker/* blocker */.Zs)("artifact_write_failure", failure.subject, { found: failure.message });
    return writer.writePartial({
        run_id: id,
        case_id: caseId,
        status: "fail",
        failure_reason: "artifact write failure",
        blockers: [found],
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
            failure_reason: "artifact write failure",
            blockers: [
                { code: "artifact_write_failure", subject: outcome.failure.subject, message: outcome.failure.message },
            ],
            partial_report: outcome.partial,
        };
    const { report } = outcome;
    return {
        status: report.status,
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
        io.stderr(`artifact_write_failure: ${outcome.failure.message}\n`);
        const kept = outcome.dir === null ? "no bundle could be made" : `what could be written is in ${outcome.dir}`;
        io.stderr(`${(0,output/* style */.iF)(io, "red", "FAIL")} artifact write failure; ${kept}\n`);
        return;
    }
    const { report } = outcome;
    for (const { code, subject, message, fix } of report.blockers) {
        io.stderr(`${code} ${(0,bytes/* displayPath */.Gt)((0,bytes/* bytePathOf */.D9)(subject))}: ${message}\n  fix: ${fix}\n`);
    }
    if (report.status !== "pass" || !(0,commands_io/* has */.zy)(args, "quiet"))
        io.stderr(`${lastLine(report, io)}\n`);
}
const COLOURS = { pass: "green", fail: "red", blocked: "yellow" };
function lastLine(report, io) {
    const verdict = (0,output/* style */.iF)(io, COLOURS[report.status], report.status.toUpperCase());
    const reason = report.failure_reason === null ? "" : ` (${report.failure_reason})`;
    return `${verdict}${reason} stage ${report.stage}, lane ${report.backend}, case ${report.case_id}: ${report.artifacts_dir}`;
}


/***/ })

};
