"use strict";
exports.ids = [382];
exports.modules = {

/***/ 52893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 75821:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80918);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88856);
/* harmony import */ var _core_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18701);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88973);
/* harmony import */ var _plan_lines__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52893);
/* harmony import */ var _flow_run_preflight__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93041);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83987);








/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
async function run(args, given) {
    const io = (0,_request__WEBPACK_IMPORTED_MODULE_6__/* .withFlags */ .W)(args, given);
    const request = (0,_request__WEBPACK_IMPORTED_MODULE_6__/* .readRequest */ .i)(args, io);
    if ("usage" in request)
        return (0,_output__WEBPACK_IMPORTED_MODULE_3__/* .wrongUsage */ .xY)(io, request.usage.replace(/^run:/, "preflight:"));
    const input = await (0,_flow_run_preflight__WEBPACK_IMPORTED_MODULE_5__/* .preflight */ .Mz)(request, io, (0,_io__WEBPACK_IMPORTED_MODULE_7__/* .has */ .zy)(args, "effects"));
    return report(args, io, request, (0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .evaluateGates */ .ud)(input), input.containment);
}
function report(args, io, request, results, containment) {
    const blockers = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .sortBlockers */ .W7)((0,_core_gates__WEBPACK_IMPORTED_MODULE_2__/* .gateBlockers */ .p0)(results));
    const status = blockers.length > 0 ? "blocked" : "pass";
    if ((0,_io__WEBPACK_IMPORTED_MODULE_7__/* .has */ .zy)(args, "json")) {
        const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
        (0,_output__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)(io, {
            status,
            stage: request.stage.number,
            backend: request.lane,
            blockers: blockers.map(_core_domain_blocker__WEBPACK_IMPORTED_MODULE_0__/* .worded */ .MH),
            gates,
            containment: containment?.level ?? null,
            plan: containment?.plan ?? null,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
    }
    for (const { gate, kind, state } of results) {
        const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
        io.stdout(`${(0,_output__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
    }
    if (containment?.plan) {
        io.stdout("\nWhat lane and verification see of this machine, and why:\n");
        for (const line of (0,_plan_lines__WEBPACK_IMPORTED_MODULE_4__/* .planLines */ .H)(containment.plan))
            io.stdout(`  ${line}\n`);
    }
    for (const found of blockers)
        (0,_output__WEBPACK_IMPORTED_MODULE_3__/* .sayBlocker */ .EO)(io, found);
    const open = results.filter(({ state }) => state === "not_evaluated").length;
    const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
    io.stderr(`${(0,_output__WEBPACK_IMPORTED_MODULE_3__/* .style */ .iF)(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length === 1 ? "1 blocker" : `${blockers.length} blockers`}${rest}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F[status];
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

/***/ 48502:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: function() { return /* binding */ entryTypeOf; },
/* harmony export */   Zc: function() { return /* binding */ readTree; },
/* harmony export */   rv: function() { return /* binding */ treeOfCommit; },
/* harmony export */   tk: function() { return /* binding */ TREE_MODE; }
/* harmony export */ });
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/** Modes that git gives what a tree lists; it keeps permissions of files that older versions wrote (100664). */
const TREE_MODE = { folder: 0o040000, link: 0o120000, submodule: 0o160000 };
const TYPE_MASK = 0o170000;
const FILE = 0o100000;
/** The type that a mode of a tree or of an index stands for, or null for what git never writes. */
function entryTypeOf(mode) {
    switch (mode & TYPE_MASK) {
        case TREE_MODE.folder:
            return "folder";
        case TREE_MODE.link:
            return "link";
        case TREE_MODE.submodule:
            return "submodule";
        case FILE:
            return "file";
        default:
            return null;
    }
}
const SPACE = 0x20;
/**
 * Reads a raw tree object. Order, and names that stand twice, are looked at too: git's own readers take the first that they meet.
 * @param oidBytes 20 for SHA-1, 32 for SHA-256
 * @returns its lines, or what is wrong with it
 */
function readTree(content, oidBytes) {
    const entries = [];
    const names = new Set();
    let last = "";
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(SPACE, at);
        const nul = space < 0 ? -1 : content.indexOf(0, space);
        if (nul < 0 || nul + 1 + oidBytes > content.length)
            return { problem: "it ends within an entry" };
        const mode = Number.parseInt(content.toString("latin1", at, space), 8);
        const type = entryTypeOf(mode);
        if (type === null)
            return { problem: `it has an entry of mode ${content.toString("latin1", at, space)}` };
        const name = (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .bytePath */ .OO)(content.subarray(space + 1, nul));
        if (name === "" || name === "." || name === ".." || name.includes("/"))
            return { problem: "it has a name that is none" };
        const key = type === "folder" ? `${name}/` : name;
        if (key <= last || names.has(name))
            return { problem: "its names are out of order, or one stands twice" };
        last = key;
        names.add(name);
        entries.push({ name, type, mode, oid: content.toString("hex", nul + 1, nul + 1 + oidBytes) });
        at = nul + 1 + oidBytes;
    }
    return entries;
}
/** The tree that a raw commit object names, or null where it names none. */
function treeOfCommit(content) {
    return /^tree ([0-9a-f]{64}|[0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 80))?.[1] ?? null;
}


/***/ }),

/***/ 13280:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: function() { return /* binding */ makeIndex; },
/* harmony export */   YY: function() { return /* binding */ isStatOf; },
/* harmony export */   vY: function() { return /* binding */ readIndex; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);


const HEADER_BYTES = 12;
/** Times, device, inode, mode, owner and size: ten numbers of 32 bits before the object id. */
const STAT_BYTES = 40;
const MODE_AT = 24;
const ASSUME_UNCHANGED = 0x8000;
const EXTENDED = 0x4000;
const SKIP_WORKTREE = 0x4000;
const INTENT_TO_ADD = 0x2000;
/**
 * Reads an index.
 * @param oidBytes 20 for SHA-1, 32 for SHA-256
 * @returns what it holds, or what is wrong with it
 */
function readIndex(bytes, oidBytes) {
    if (bytes.length < HEADER_BYTES + oidBytes || bytes.toString("latin1", 0, 4) !== "DIRC")
        return { problem: "it is no index" };
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4)
        return { problem: `it has version ${version}; 2 to 4 are read` };
    const end = bytes.length - oidBytes;
    const count = bytes.readUInt32BE(8);
    const entries = [];
    let at = HEADER_BYTES;
    let last = "";
    for (let index = 0; index < count; index++) {
        const start = at;
        const flagsAt = start + STAT_BYTES + oidBytes;
        if (flagsAt + 4 > end)
            return { problem: "it ends within an entry" };
        const flags = bytes.readUInt16BE(flagsAt);
        const more = (flags & EXTENDED) === 0 ? 0 : bytes.readUInt16BE(flagsAt + 2);
        at = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        let prefix = "";
        if (version === 4) {
            const cut = readVarint(bytes, at, end);
            if (cut === null || cut.value > last.length)
                return { problem: "it has a name that builds on none" };
            prefix = last.slice(0, last.length - cut.value);
            at = cut.next;
        }
        const nul = bytes.indexOf(0, at);
        if (nul < 0 || nul >= end)
            return { problem: "it ends within a name" };
        const path = (prefix + (0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePath */ .OO)(bytes.subarray(at, nul)));
        at = version === 4 ? nul + 1 : start + ((nul - start + 8) & ~7);
        last = path;
        entries.push({
            path,
            mode: bytes.readUInt32BE(start + MODE_AT),
            oid: bytes.toString("hex", start + STAT_BYTES, flagsAt),
            mergeStage: (flags >> 12) & 3,
            assumeUnchanged: (flags & ASSUME_UNCHANGED) !== 0,
            skipWorktree: (more & SKIP_WORKTREE) !== 0,
            intentToAdd: (more & INTENT_TO_ADD) !== 0,
            at: start,
        });
    }
    return { entries, ...readExtensions(bytes, at, end) };
}
function readExtensions(bytes, from, end) {
    let sharedIndex = null;
    let isSparse = false;
    for (let at = from; at + 8 <= end;) {
        const name = bytes.toString("latin1", at, at + 4);
        const size = bytes.readUInt32BE(at + 4);
        const oidBytes = bytes.length - end;
        if (name === "link" && size >= oidBytes) {
            const oid = bytes.toString("hex", at + 8, at + 8 + oidBytes);
            if (!/^0*$/.test(oid))
                sharedIndex = oid;
        }
        if (name === "sdir")
            isSparse = true;
        at += 8 + size;
    }
    return { sharedIndex, isSparse };
}
/** Names this long or longer have this length in the flags. */
const MAX_NAME_LENGTH = 0xfff;
/**
 * Makes an index (version 2) whose stat data say nothing, for a git that only wants to know which paths are tracked.
 * @param hash of the format that its object ids have
 */
function makeIndex(lines, hash) {
    const oidBytes = hash === "sha1" ? 20 : 32;
    const sizes = lines.map(({ path }) => (STAT_BYTES + oidBytes + 2 + path.length + 8) & ~7);
    const bytes = Buffer.alloc(HEADER_BYTES + sizes.reduce((sum, size) => sum + size, 0) + oidBytes);
    bytes.write("DIRC", "latin1");
    bytes.writeUInt32BE(2, 4);
    bytes.writeUInt32BE(lines.length, 8);
    let at = HEADER_BYTES;
    lines.forEach(({ path, mode, oid, mergeStage }, index) => {
        bytes.writeUInt32BE(mode, at + MODE_AT);
        bytes.write(oid, at + STAT_BYTES, "hex");
        bytes.writeUInt16BE((mergeStage << 12) | Math.min(path.length, MAX_NAME_LENGTH), at + STAT_BYTES + oidBytes);
        bytes.write(path, at + STAT_BYTES + oidBytes + 2, "latin1");
        at += sizes[index];
    });
    (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(bytes.subarray(0, at)).digest().copy(bytes, at);
    return bytes;
}
/** A number as git packs it: seven bits a byte, each step one more than it says. */
function readVarint(bytes, from, end) {
    let at = from;
    let byte = at < end ? bytes[at++] : 0;
    let value = byte & 0x7f;
    while ((byte & 0x80) !== 0) {
        if (at >= end || value > 2 ** 24)
            return null;
        byte = bytes[at++];
        value = (value + 1) * 128 + (byte & 0x7f);
    }
    return { value, next: at };
}
const SECOND = 1000000000n;
/**
 * Whether a file is the one that git put into the index, or took from it, untouched since: then git itself holds it unchanged,
 * whatever a filter made of its bytes. The time of change is always asked, for nobody can set it back.
 * @param indexMtimeNs when the index was written; a file of that moment, or later, may have been changed after git looked
 */
function isStatOf(bytes, { at }, stat, indexMtimeNs) {
    const number = (index) => BigInt(bytes.readUInt32BE(at + index * 4));
    const low = (value) => value & 0xffffffffn;
    return (low(stat.ctimeNs / SECOND) === number(0) &&
        stat.ctimeNs % SECOND === number(1) &&
        low(stat.mtimeNs / SECOND) === number(2) &&
        stat.mtimeNs % SECOND === number(3) &&
        low(stat.ino) === number(5) &&
        low(stat.uid) === number(7) &&
        low(stat.gid) === number(8) &&
        low(stat.size) === number(9) &&
        stat.mtimeNs < indexMtimeNs &&
        stat.ctimeNs < indexMtimeNs);
}


/***/ }),

/***/ 52127:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: function() { return /* binding */ isClean; },
/* harmony export */   Dw: function() { return /* binding */ dirtLines; },
/* harmony export */   WI: function() { return /* binding */ headText; },
/* harmony export */   Zm: function() { return /* binding */ MAX_UNTRACKED; },
/* harmony export */   iv: function() { return /* binding */ changesBetween; },
/* harmony export */   ol: function() { return /* binding */ digestOf; },
/* harmony export */   yU: function() { return /* binding */ someOf; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24507);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49102);
/* harmony import */ var _records_stage_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8542);




/** Untracked paths that are kept to tell which of them are new; of more than that the digest alone says that they differ. */
const MAX_UNTRACKED = 10_000;
/** The first of a list, and its length. */
function someOf(all, most = _records_stage_facts__WEBPACK_IMPORTED_MODULE_3__/* .MAX_NAMED */ .vW) {
    return { count: all.length, first: all.slice(0, most) };
}
/** What differs between two looks at one source, by name. A refreshed stat cache of the index is no difference. */
function changesBetween(before, after) {
    const files = new Set();
    compareTracked(before.tracked, after.tracked, (path) => files.add(path));
    const known = new Set(before.untracked);
    const found = new Set(after.untracked);
    for (const path of before.untracked)
        if (!found.has(path))
            files.add(path);
    for (const path of after.untracked)
        if (!known.has(path))
            files.add(path);
    return {
        refs: [...(headText(before) === headText(after) ? [] : ["HEAD"]), ...changedNames(before.refs, after.refs)],
        files: [...files].sort(),
        configuration: changedNames(before.configuration, after.configuration),
        hooks: changedNames(before.hooks, after.hooks),
    };
}
/** HEAD as its file says it: the ref that it names, or the commit. */
function headText({ head: { branch, commit } }) {
    return branch === null ? (commit ?? "") : `ref: ${branch}`;
}
/** Names whose values differ in two maps, sorted. */
function changedNames(before, after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
/** Tells each path of two lists that are in order, that is not the same in both. */
function compareTracked(before, after, tell) {
    let [a, b] = [0, 0];
    while (a < before.length || b < after.length) {
        const was = before[a];
        const is = after[b];
        if (is === undefined || (was !== undefined && was.path < is.path)) {
            tell(was.path);
            a++;
        }
        else if (was === undefined || is.path < was.path) {
            tell(is.path);
            b++;
        }
        else {
            if (was.index !== is.index || was.disk !== is.disk)
                tell(was.path);
            a++;
            b++;
        }
    }
}
/** Lines that are hashed at a time. */
const DIGEST_LINES = 1000;
/** SHA-256 of lines of bytes, each ended by a NUL. */
function digestOf(lines) {
    if (lines.length === 0)
        return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)("");
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (let at = 0; at < lines.length; at += DIGEST_LINES)
        hash.update(`${lines.slice(at, at + DIGEST_LINES).join("\0")}\0`, "latin1");
    return hash.digest("hex");
}
/** Whether everything tracked is as HEAD has it, and nothing else lies there that is not ignored. */
function isClean({ changes, untracked }) {
    return changes.count === 0 && untracked.count === 0;
}
/** What keeps a source from being clean, a line each, and what to do about it. */
function dirtLines({ changes, untracked }) {
    const lines = [
        ...changes.first.map(({ path, reason }) => `${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)}: ${REASONS[reason]}`),
        ...untracked.first.map((path) => `${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(path)}: untracked, and not ignored; commit it, remove it, or name it in .gitignore`),
    ];
    const more = changes.count + untracked.count - lines.length;
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
const REASONS = {
    staged: "staged, and not committed; commit it, or `git restore --staged` it",
    unmerged: "a merge has left it open; resolve it and commit",
    deleted: "deleted; commit that, or `git restore` it",
    type: "something else than HEAD has there; commit it, or `git restore` it",
    mode: "with another mode than HEAD has; commit it, or `git restore` it",
    content: "with other content than HEAD has; commit it, or `git restore` it",
    filtered: "its bytes are not those that HEAD has, and a filter that .gitattributes names may be why, which the harness does not run; `touch` it and run `git status`, which notes in the index that it is unchanged, or commit it",
    submodule: "another commit is checked out than HEAD names; commit that, or `git submodule update` it",
    unreadable: "can't be read, or changed while it was read; make it readable for this user, and leave it alone",
};


/***/ }),

/***/ 42164:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _V: function() { return /* binding */ isPointer; },
/* harmony export */   l$: function() { return /* binding */ MAX_POINTER_BYTES; },
/* harmony export */   qT: function() { return /* binding */ readPointer; }
/* harmony export */ });
/** How the files begin that stand for large ones (Git LFS, and its first name). */
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;
/** No pointer is longer; Git LFS itself looks no further. */
const MAX_POINTER_BYTES = 1024;
/** Whether a file's bytes are a pointer to a large one. */
function isPointer(content) {
    return content.length < MAX_POINTER_BYTES && VERSION.test(content.toString("latin1"));
}
/** What a pointer stands for; null where the bytes are none, or none that says it. */
function readPointer(content) {
    if (!isPointer(content))
        return null;
    const text = content.toString("latin1");
    const oid = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
    const size = /^size (\d{1,15})\r?$/m.exec(text)?.[1];
    return oid === undefined || size === undefined ? null : { sha256: oid, size: Number(size) };
}


/***/ }),

/***/ 48039:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ isSameAcceptance; },
/* harmony export */   i: function() { return /* binding */ acceptanceList; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24507);

/** Whether two lists name the same files with the same content. */
function isSameAcceptance(one, other) {
    const contentOf = (list) => JSON.stringify(list.map(({ path, sha256 }) => [path, sha256]));
    return contentOf(one) === contentOf(other);
}
/** The files of `acceptance/` as the facts list them. */
function acceptanceList(entries) {
    return entries
        .filter(({ type }) => type !== "dir")
        .map(({ path, mode, sha256 }) => ({ path: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1)(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}


/***/ }),

/***/ 77183:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startContainment: function() { return /* binding */ startContainment; }
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/judge/promises.ts
var promises = __webpack_require__(91033);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(98832);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(98978);
;// CONCATENATED MODULE: ./src/core/mounts/visible.ts

/**
 * What a plan makes visible, for a canary that looks from inside.
 * @param more paths that a start shows beside its plan: programs, its own state, its workspace; what lies in them is theirs
 */
function visibleBy({ mounts }, more) {
    const opaque = [
        ...mounts.flatMap(({ kind, inside }) => kind === "bind" || kind === "kernel" || inside === "/etc" ? [inside] : []),
        ...more,
    ];
    const isOpaque = (path) => opaque.some((folder) => (0,paths/* isWithin */.UO)(path, folder));
    const folders = {};
    const add = (folder, name) => {
        const names = (folders[folder] ??= []);
        if (!names.includes(name))
            names.push(name);
    };
    for (const { kind, inside } of mounts)
        if ((kind === "scratch" || kind === "folder") && !isOpaque(inside))
            folders[inside] ??= [];
    for (const path of [...mounts.map(({ inside }) => inside), ...more])
        for (const step of [...(0,paths/* ancestorsOf */.Gw)(path).slice(1), path])
            if (!isOpaque((0,paths/* parentOf */.gN)(step)))
                add((0,paths/* parentOf */.gN)(step), (0,paths/* nameOf */.Vb)(step));
    return {
        folders,
        bound: mounts.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : [])),
        masked: mounts.flatMap(({ kind, inside }) => (kind === "mask" ? [inside] : [])),
    };
}

// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(97709);
;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
const NESTED = "nested";
const CALLED = "called ";

// EXTERNAL MODULE: ./src/world/contain/etc.ts
var etc = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(25173);
// EXTERNAL MODULE: ./src/world/contain/launch.ts + 3 modules
var contain_launch = __webpack_require__(68700);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(16154);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(21650);
// EXTERNAL MODULE: ./src/world/contain/supervise.ts + 6 modules
var supervise = __webpack_require__(60955);
// EXTERNAL MODULE: ./src/world/contain/threshold.ts
var threshold = __webpack_require__(70680);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(51608);
// EXTERNAL MODULE: ./src/world/contain/unix-socket.ts
var unix_socket = __webpack_require__(17923);
;// CONCATENATED MODULE: ./src/world/contain/canary.ts


















/** The canary takes a tenth of a second; on a busy machine some seconds. */
const CANARY_DEADLINE_MS = 30_000;
/** Its answer is a line of some kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** Namespaces that must not be the harness's. The cgroup namespace is asked for, but not every kernel grants it. */
const SEPARATE = ["ipc", "mnt", "net", "pid", "user", "uts"];
/** Where privileged services listen on common systems. */
const PRIVILEGED_SOCKETS = [
    "/run/docker.sock",
    "/var/run/docker.sock",
    "/run/podman/podman.sock",
    "/run/containerd/containerd.sock",
    "/run/crio/crio.sock",
    "/run/systemd/private",
    "/run/dbus/system_bus_socket",
    "/run/snapd.socket",
];
/** Files that hold secrets on common systems, beside those of the home folder. */
const SECRET_FILES = [
    "/etc/shadow",
    "/etc/sudoers",
    "/etc/npmrc",
    "/etc/gitconfig",
    "/run/secrets/kubernetes.io/serviceaccount/token",
];
const HOME_SECRETS = [
    ".ssh",
    ".netrc",
    ".npmrc",
    ".gitconfig",
    ".git-credentials",
    ".docker/config.json",
    ".aws/credentials",
    ".config/gh/hosts.yml",
];
/** Variables that name the files by which a CI step commands its runner, and sockets of the session. */
const COMMAND_FILE_VARIABLES = [
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_OUTPUT",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "BASH_ENV",
];
/**
 * Starts the canary in an instance of its own of the same sandbox as `spec` describes, with a workspace of its own, so that
 * it can run beside the preparation of the real one.
 * @returns once it is laid out; it starts when the namespace stands from which it does
 */
async function startCanary(spec, programs, place, cancel) {
    const [trap] = await Promise.all([setTrap(spec, programs, place), (0,pipes/* stockPipes */._)(spec.scratch)]);
    try {
        const launch = (0,contain_launch/* planLaunch */.NC)("sandbox", trap.spec, programs);
        let started;
        const running = new Promise((done) => (started = done));
        const report = releaseCanary(trap, launch, cancel, started).finally(() => {
            started();
            trap.remove();
        });
        return { running, report };
    }
    catch (error) {
        trap.remove();
        throw error;
    }
}
/** Prepares folders, a listening port, a socket and the instructions. */
async function setTrap(spec, programs, place) {
    const token = `canary-${(0,external_node_crypto_.randomBytes)(12).toString("hex")}`;
    const folder = (0,external_node_path_.join)(spec.scratch, token);
    const trap = (0,external_node_path_.join)(folder, "outside");
    const workspace = (0,external_node_path_.join)(folder, "workspace");
    (0,external_node_fs_.mkdirSync)(trap, { recursive: true, mode: 0o700 });
    (0,external_node_fs_.mkdirSync)(workspace, { mode: 0o700 });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "secret"), `${token}\n`);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(trap, "command-file"), "");
    const touched = new Set();
    const socket = (0,external_node_path_.join)(trap, "s");
    const servers = await Promise.all([
        listen({ host: "127.0.0.1", port: 0 }, () => touched.add("reach-port")),
        listen({ host: "::1", port: 0 }, () => touched.add("reach-port")),
        listen(socket, () => touched.add("privileged-socket")),
    ]);
    const home = place.home;
    const instructions = {
        token,
        trap,
        secretFiles: [
            (0,external_node_path_.join)(trap, "secret"),
            ...SECRET_FILES,
            ...(home === null ? [] : HOME_SECRETS.map((name) => (0,external_node_path_.join)(home, name))),
        ].filter((path) => !spec.readOnly.some(({ inside }) => inside === path)),
        // what the sandbox has in memory may be written, under whatever name the machine has it, too
        outsideFolders: home === null || [inside/* INSIDE_HOME */.hM, "/tmp"].some((own) => (0,paths/* isWithin */.UO)(home, own)) ? [] : [home],
        readOnlyFiles: [process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, "/etc/passwd"],
        harness: { pid: process.pid, start: (0,processes/* processEntry */.GP)(process.pid)?.start ?? "" },
        ports: servers.flatMap((server) => {
            const address = server?.address();
            return typeof address === "object" && address !== null ? [{ host: address.address, port: address.port }] : [];
        }),
        sockets: [socket, ...PRIVILEGED_SOCKETS, ...sessionSockets(place.env)],
        commandFile: (0,external_node_path_.join)(trap, "command-file"),
        runnerFiles: COMMAND_FILE_VARIABLES.flatMap((name) => place.env[name] ?? []),
        writable: [
            inside/* INSIDE_WORKSPACE */.BV,
            spec.workspace.inside,
            "/tmp",
            "/dev/shm",
            inside/* INSIDE_HOME */.hM,
            ...(spec.writable ?? []).map((one) => one.inside),
        ],
        devicesKept: (0,threshold/* standsApart */.s)((0,identity/* standing */.JA)()),
        ...whatIsSeen(spec),
        namespaces: Object.fromEntries(SEPARATE.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/self/ns/${name}`)])),
        limits: [
            { name: "Max core file size", most: 0 },
            { name: "Max file size", most: spec.limits.fileBytes },
            ...((0,identity/* standing */.JA)().uid === 0 ? [] : [{ name: "Max processes", most: spec.limits.processes }]),
            { name: "Max data size", most: spec.limits.memoryBytes },
        ],
    };
    const file = (0,external_node_path_.join)(folder, "instructions.json");
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(instructions));
    return {
        folder,
        token,
        spec: {
            ...spec,
            argv: [
                ...["/bin/sh", "-c", `{ ${helpers()}\n} 2>/dev/null | "$@"`, "sh"],
                ...[process.execPath, `${inside/* INSIDE_HARNESS */.yd}/canary.cjs`, `${inside/* INSIDE_HARNESS */.yd}/canary.json`],
            ],
            workspace: { host: workspace, inside: spec.workspace.inside },
            ...(spec.home === undefined ? {} : { home: emptyFolder(folder, inside/* INSIDE_HOME */.hM) }),
            cwd: spec.workspace.inside,
            readOnly: [
                ...spec.readOnly,
                { host: programs.canary, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.cjs` },
                { host: file, inside: `${inside/* INSIDE_HARNESS */.yd}/canary.json` },
            ],
            writable: (spec.writable ?? []).map((mount) => ({ ...mount, host: emptyFolder(folder, mount.inside) })),
        },
        touched: () => [
            ...touched,
            ...((0,external_node_fs_.readdirSync)(trap).some((name) => name.startsWith("canary-")) ? ["write-outside"] : []),
            ...((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(trap, "command-file")).length > 0 ? ["command-files"] : []),
        ],
        remove: () => {
            for (const server of servers)
                server?.close();
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
/** What there is to be seen inside: what the plan says, what is the start's own, and the canary's. */
function whatIsSeen({ plan, readOnly, writable, workspace, home, network, model, loopback = [] }) {
    const own = [...readOnly, ...(writable ?? []), workspace].map(({ inside }) => inside);
    const relayed = [...(model === undefined ? [] : ["model.sock"]), ...loopback.map(({ port }) => `port-${port}.sock`)];
    const more = [
        ...own,
        ...["canary.cjs", "canary.json", ...(relayed.length === 0 ? [] : ["relay.cjs", ...relayed])].map(inHarness),
        ...(home === undefined ? [] : [inside/* INSIDE_HOME */.hM]),
    ];
    const { paths, bound } = (0,etc/* sharedEtc */.Kl)(network ?? "none");
    const visible = visibleBy(plan, more);
    visible.bound = visible.bound.filter((path) => !places/* SYSTEM_ROOTS */.EU.includes(path));
    return { visible, etc: [...paths, ...bound.map((path) => `${path}/`)] };
}
function inHarness(name) {
    return `${inside/* INSIDE_HARNESS */.yd}/${name}`;
}
/**
 * Starts the canary as laid out, and joins what it says with what was seen from outside.
 * @param onStart called when its first process runs
 */
async function releaseCanary(trap, launch, cancel, onStart = () => { }) {
    const pieces = [];
    const complaints = [];
    const run = await (0,supervise/* supervise */.zD)(launch, {
        deadlineMs: CANARY_DEADLINE_MS,
        graceMs: 0,
        ...(cancel === undefined ? {} : { cancel }),
        outputLimitBytes: MAX_ANSWER_BYTES,
        onStart,
        onStdout: (chunk) => void pieces.push(chunk),
        onStderr: (chunk) => void complaints.push(chunk),
    });
    const report = { profileDigest: launch.profileDigest, durationMs: run.durationMs };
    if (run.termination === "not_started" || run.termination === "cancelled") {
        return { started: false, startFailure: run.startFailure ?? run.termination, results: [], ...report };
    }
    const survivors = killSurvivors(trap.token);
    const answer = readAnswer(Buffer.concat(pieces).toString("utf8"));
    const touched = trap.touched();
    const silent = answer === null || run.exitCode !== 0;
    const ended = `${run.termination}, ${run.signal ?? run.exitCode ?? ""}: ${Buffer.concat(complaints).toString("utf8").slice(0, 500)}`;
    const results = canary_names/* CANARY_NAMES */.sK.map((name) => {
        const said = answer?.get(name);
        if (silent || said === undefined)
            return { name, ok: false, detail: `the canary gave no answer (${ended.trim()})` };
        const reached = [
            ...said,
            ...(touched.includes(name) ? ["seen from outside"] : []),
            ...(name === "leave-daemon" && survivors > 0 ? [`${survivors} processes lived on`] : []),
            ...(name === "capabilities" && run.uid !== (0,identity/* standing */.JA)().uid ? [`is user ${run.uid} of this machine`] : []),
            ...(name === "leave-daemon" && run.survivors !== "none" ? ["not everything was seen dead"] : []),
        ];
        return { name, ok: reached.length === 0, detail: reached.join("; ") };
    });
    return { started: true, startFailure: null, results, ...report };
}
/**
 * What needs other programs than node, for a shell that starts them while node starts: a nested namespace by `unshare`, calls
 * that the filter must refuse by `perl` (where they are there; the filter's presence is looked up in any case), and a list of
 * what a child inherits. The canary reads their lines.
 */
function helpers() {
    return [`unshare --user -- /bin/sh -c : && echo ${NESTED}`, perlCommand(), "ls -l /proc/self/fd"].join("\n");
}
function perlCommand() {
    const calls = { x64: { keyctl: 250, socket: 41, ptrace: 101 }, arm64: { keyctl: 219, socket: 198, ptrace: 117 } };
    const numbers = process.arch === "x64" || process.arch === "arm64" ? calls[process.arch] : null;
    if (numbers === null)
        return ":";
    const afVsock = 40;
    const requests = [
        // KEYCTL_GET_KEYRING_ID of the session's key ring
        ["asked for a key ring", `syscall(${numbers.keyctl}, 0, -3, 0)`],
        ["opened an AF_VSOCK socket", `syscall(${numbers.socket}, ${afVsock}, 1, 0)`],
        // PTRACE_TRACEME
        ["let itself be traced", `syscall(${numbers.ptrace}, 0, 0, 0, 0)`],
    ];
    const lines = requests.map(([what, call]) => `print "${CALLED}${what}\\n" if ${call} != -1;`);
    return `perl -e '${lines.join(" ")}'`;
}
function readAnswer(text) {
    try {
        const value = JSON.parse(text);
        return new Map(value.attempts.map((one) => [one.name, one.reached.map(String)]));
    }
    catch {
        return null;
    }
}
/** Ends and counts processes that carry the canary's mark: there must be none. */
function killSurvivors(token) {
    let count = 0;
    for (const name of (0,external_node_fs_.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        try {
            if (!(0,external_node_fs_.readFileSync)(`/proc/${name}/cmdline`, "latin1").includes(token))
                continue;
        }
        catch {
            continue;
        }
        count++;
        (0,processes/* send */.tN)(Number(name), "SIGKILL");
    }
    return count;
}
function emptyFolder(folder, inside) {
    const path = (0,external_node_path_.join)(folder, Buffer.from(inside).toString("hex").slice(0, 64));
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    return path;
}
function sessionSockets(env) {
    const docker = /^unix:\/\/(\/.*)$/.exec(env["DOCKER_HOST"] ?? "")?.[1];
    const runtime = env["XDG_RUNTIME_DIR"];
    return [env["SSH_AUTH_SOCK"], docker, runtime === undefined ? undefined : (0,external_node_path_.join)(runtime, "bus")].filter((path) => path !== undefined);
}
/**
 * A server that only notes that somebody came, at an address or a path; null where the address family is not there (IPv6
 * switched off).
 */
function listen(where, touched) {
    return new Promise((done) => {
        const server = (0,external_node_net_.createServer)((socket) => {
            touched();
            socket.destroy();
        });
        const none = () => done(null);
        server.on("error", none);
        // A trap that could not be completed (a full disk) must not keep the harness alive.
        server.unref();
        if (typeof where === "string")
            (0,unix_socket/* listenAt */.f)(server, where).then(() => done(server), none);
        else
            server.listen(where, () => done(server));
    });
}

// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(19684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var plan = __webpack_require__(86820);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var contain_probe = __webpack_require__(3881);
;// CONCATENATED MODULE: ./src/flow/run/containment.ts








/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; where it does not, the machine is asked
 * without what the contract names, and only where that fails, too, is the next level tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 * @returns once the canary is laid out
 */
async function startContainment(spec, required, programs, io, cancel) {
    const obstacle = (0,contain_probe/* obstacleTo */.zv)("sandbox");
    const canary = obstacle === null ? await startCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
    const homes = (0,plan/* ownHomes */.XT)(io.env);
    return {
        record: containmentBy(spec, homes, canary?.report ?? null, obstacle, required, programs, cancel),
        tried: canary !== null,
        running: canary?.running ?? Promise.resolve(),
    };
}
/**
 * Why this machine has no sandbox: tried with an empty plan, so that what a contract names has no part in it.
 * @throws Error where it has one: then it is this run's own plan that could not be put together
 */
async function sandboxFault(failure, programs, cancel) {
    if (cancel.aborted)
        return (0,contain_probe/* levelReport */.TI)("sandbox", failure);
    const probe = await (0,contain_probe/* probeLevel */.Jm)("sandbox", (0,external_node_os_.tmpdir)(), programs);
    if (probe.available)
        throw new Error(`the sandbox is there, but what this run needs to see could not be put together in it: ${failure}`);
    return probe;
}
async function containmentBy(spec, homes, report, obstacle, required, programs, cancel) {
    const canary = await report;
    if (canary?.started) {
        return {
            schema_version: "1",
            level: "sandbox",
            required,
            levels: [asRecord((0,contain_probe/* levelReport */.TI)("sandbox", null))],
            denied: [...promises/* DENIED */.Iy.sandbox],
            canary: {
                ran: true,
                reason: null,
                profile_sha256: canary.profileDigest,
                results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
            },
            ...(0,held/* heldWith */.Ys)("sandbox", spec, homes),
            survivors: null,
            ...portsShown(spec),
            not_promised: (0,promises/* notPromised */.Fe)({
                level: "sandbox",
                as: (0,held/* heldAs */.CJ)("sandbox"),
                apart: (0,threshold/* standsApart */.s)((0,identity/* standing */.JA)()),
                ports: (spec.loopback ?? []).map(({ port }) => port),
            }),
        };
    }
    const sandbox = obstacle === null
        ? await sandboxFault(canary?.startFailure ?? "the canary could not be started", programs, cancel)
        : (0,contain_probe/* levelReport */.TI)("sandbox", obstacle);
    const pid = await (0,contain_probe/* probeLevel */.Jm)("pid", (0,external_node_os_.tmpdir)(), programs);
    const level = pid.available ? "pid" : "none";
    return {
        schema_version: "1",
        level,
        required,
        levels: [sandbox, pid, (0,contain_probe/* levelReport */.TI)("none", null)].map(asRecord),
        denied: [...promises/* DENIED */.Iy[level]],
        canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
        ...(0,held/* heldWith */.Ys)(level, spec, homes),
        survivors: null,
        not_promised: (0,promises/* notPromised */.Fe)({ level, as: (0,held/* heldAs */.CJ)(level), apart: false, ports: [] }),
    };
}
function asRecord({ level, available, why, whatToDo }) {
    return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}
function homeOf(io) {
    return io.env["HOME"] || (0,external_node_os_.homedir)() || null;
}
/** What a lane reaches because its contract says so. */
function portsShown({ loopback = [] }) {
    return loopback.length === 0 ? {} : { loopback_ports: loopback.map(({ port }) => port) };
}


/***/ }),

/***/ 59013:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EFFECT_ROWS: function() { return /* binding */ EFFECT_ROWS; },
  beginEffects: function() { return /* binding */ beginEffects; },
  completeEffects: function() { return /* binding */ completeEffects; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/domain/numbers.ts
var numbers = __webpack_require__(32470);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
;// CONCATENATED MODULE: ./src/flow/run/effect-row.ts
/**
 * What an earlier row has handed on.
 * @throws TypeError where none has: the table is not in its order
 */
function handedBy({ handed }, name) {
    const value = handed[name];
    if (value === undefined)
        throw new TypeError(`expected a row before this one to hand on: ${name}`);
    return value;
}

// EXTERNAL MODULE: ./src/flow/run/inputs.ts
var run_inputs = __webpack_require__(28205);
// EXTERNAL MODULE: ./src/core/gates/agent-binary.ts
var agent_binary = __webpack_require__(43451);
// EXTERNAL MODULE: ./src/core/gates/containment.ts
var containment = __webpack_require__(43668);
// EXTERNAL MODULE: ./src/core/gates/model-endpoint.ts
var model_endpoint = __webpack_require__(76091);
// EXTERNAL MODULE: ./src/core/gates/tools.ts
var tools = __webpack_require__(27291);
// EXTERNAL MODULE: ./src/core/lanes/lanes.ts
var lanes = __webpack_require__(23244);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(56954);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(33827);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(16154);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(42236);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(51608);
// EXTERNAL MODULE: ./src/world/lanes/lane.ts
var lane = __webpack_require__(96240);
;// CONCATENATED MODULE: ./src/world/lanes/fake/lane.ts



const PROGRAM = `${inside/* INSIDE_HARNESS */.yd}/fake.cjs`;
const SCRIPT = `${inside/* INSIDE_HARNESS */.yd}/fake.json`;
/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
function prepareFake(context) {
    const { caseDir, programs, environment } = context;
    return {
        program: programs.fake,
        spec: {
            argv: [process.execPath, PROGRAM, SCRIPT],
            env: environment,
            readOnly: [
                { host: programs.fake, inside: PROGRAM },
                { host: (0,external_node_path_.join)(caseDir, "fake.json"), inside: SCRIPT },
            ],
            ...(0,lane/* specOfRun */.g)(context),
        },
    };
}

// EXTERNAL MODULE: ./src/flow/run/caches.ts
var caches = __webpack_require__(59567);
// EXTERNAL MODULE: ./src/flow/run/effects.ts
var effects = __webpack_require__(41640);
// EXTERNAL MODULE: ./src/flow/run/surroundings.ts + 3 modules
var surroundings = __webpack_require__(36015);
;// CONCATENATED MODULE: ./src/flow/run/lane-rows.ts















/*
 * What a lane needs to start: programs, the agent's binary and the way to its model, a sandbox. The canary takes longest; beside it the probe
 * asks, and programs are asked for their versions.
 */
const isAgent = ({ request }) => (0,lanes/* laneOf */.kk)(request.lane).isAgent;
/** What of the machine will be seen inside, and what the contract's commands are found as there. */
const SURROUNDINGS = {
    gate: tools/* toolsGate */.F.name,
    at: "before",
    async collect({ handed }, needs) {
        const { contract, io, programs, request, work } = needs;
        // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
        (0,pipes/* stockPipes */._)((0,run_inputs/* workSubfolder */.YA)(work, "scratch")).catch(() => { });
        await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 77183));
        const found = await (0,surroundings/* lookAround */.h3)(contract, io, programs, {
            workspace: handed.prepared === undefined ? request.folder.workspace : work.path("workspace"),
            hidden: [
                { path: work.path("."), what: "the files of this run" },
                { path: request.folder.dir, what: "the case" },
                { path: (0,runs/* resolveRunsDir */.Ix)({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd }), what: "the bundles of runs" },
            ],
        });
        const services = await openServices(needs, contract);
        const describe = once(async () => {
            const tools = await (0,effects.describeTools)(found.programs, io);
            return { ...tools, tools: [...tools.tools, ...found.missing, ...services.missing] };
        });
        // The fake lane starts no process before the canary's.
        if (isAgent(needs))
            describe().catch(() => { });
        return { hands: { surroundings: found.surroundings, loopback: services.relays, describe } };
    },
};
const TOOLS = {
    gate: tools/* toolsGate */.F.name,
    at: "beside",
    always: true,
    wanted: ({ handed }) => handed.describe !== undefined,
    async collect(seen) {
        const tools = await handedBy(seen, "describe")();
        return { facts: { tools: tools.tools }, hands: { tools } };
    },
};
/** The lane, laid out: the copy of the agent's binary that will run, behind a gateway to its model, or the scripted one. */
const LANE = {
    gate: agent_binary/* agentBinaryGate */.s.name,
    at: "before",
    async collect(seen, needs) {
        const { contract, request, identity, programs, work } = needs;
        const context = {
            contract,
            contractBytes: identity.contractBytes,
            caseDir: request.folder.dir,
            workspace: (0,run_inputs/* workSubfolder */.YA)(work, "workspace"),
            scratch: (0,run_inputs/* workSubfolder */.YA)(work, "scratch"),
            programs,
            surroundings: handedBy(seen, "surroundings"),
            limits: (0,effects.containLimits)((0,records_contract/* limitsOf */.Af)(contract)),
            home: laneHome(needs, contract),
            loopback: handedBy(seen, "loopback"),
            environment: (0,environment/* plainVariables */.uw)(contract),
        };
        if (!isAgent(needs))
            return { hands: { lane: prepareFake({ ...context, runId: identity.runId }), agent: null } };
        // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
        const { openAgent } = await Promise.all(/* import() | lane */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(448), __webpack_require__.e(28), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 8916));
        const { facts, agent } = await openAgent(needs, seen.input, context);
        return agent === null ? { facts, closed: true } : { facts, hands: { lane: agent.lane, agent } };
    },
};
const CANARY = {
    gate: containment/* containmentGate */.A.name,
    at: "before",
    async collect(seen, needs) {
        const { io, programs, cancel } = needs;
        const { startContainment } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 77183));
        const required = isAgent(needs) ? "sandbox" : "best";
        const held = await startContainment(handedBy(seen, "lane").spec, required, programs, io, cancel.signal);
        held.running.then(handedBy(seen, "describe")).catch(() => { });
        return { hands: { held } };
    },
};
const CONTAINMENT = {
    gate: containment/* containmentGate */.A.name,
    at: "beside",
    collect: async (seen) => ({ hands: { containment: await handedBy(seen, "held").record } }),
};
const PROBE = {
    gate: model_endpoint/* modelEndpointGate */.o.name,
    at: "beside",
    wanted: ({ handed }) => handed.agent != null,
    async collect({ handed: { agent } }, { cancel }) {
        if (agent == null)
            return {};
        const { probeAgent } = await Promise.all(/* import() | lane */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(448), __webpack_require__.e(28), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 8916));
        return { facts: { model_probe: await probeAgent(agent, cancel.signal) } };
    },
};
/** In their order. */
const LANE_ROWS = [SURROUNDINGS, LANE, CANARY, CONTAINMENT, TOOLS, PROBE];
function once(ask) {
    let asked = null;
    return () => (asked ??= ask());
}
/** The lane's home on the host, where it needs one. Setup commands fill it before the lane begins. */
function laneHome({ work, io }, contract) {
    if (!(0,caches/* needsHome */.nt)(contract))
        return null;
    const home = (0,run_inputs/* workSubfolder */.YA)(work, caches/* LANE_HOME */.V5);
    // What setup leaves in its own home, links among them, is copied here.
    if (!(0,caches/* hasSetup */.kR)(contract))
        (0,caches/* linkCaches */.Wh)(home, (0,caches/* cachePaths */.Rl)(contract, (0,surroundings/* userOf */.Z5)(io).home));
    return home;
}
/** Opens ways to the ports of `loopback_ports`; a port on which nothing listens is told as a program that is missing. */
async function openServices({ work, scope }, { loopback_ports = [] }) {
    if (loopback_ports.length === 0)
        return { relays: [], missing: [] };
    const { openLoopback } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 29022));
    const { relays, silent, close } = await openLoopback(loopback_ports, (port) => work.path(`port-${port}.sock`));
    scope.atEnd("the ways to services of this machine", close);
    const missing = silent.map(({ port, problem }) => ({
        name: `port ${port}`,
        needed_for: "loopback_ports of the contract",
        found: false,
        version: null,
        expected: `something that listens on port ${port} of this machine's loopback`,
        problem: `nothing does (${problem})`,
    }));
    return { relays, missing };
}

// EXTERNAL MODULE: ./src/flow/run/record-gates.ts
var record_gates = __webpack_require__(3584);
// EXTERNAL MODULE: ./src/core/gates/starting-tree.ts
var starting_tree = __webpack_require__(31979);
// EXTERNAL MODULE: ./src/core/gates/repository.ts
var repository = __webpack_require__(46630);
// EXTERNAL MODULE: ./src/core/gates/target.ts
var target = __webpack_require__(92231);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(33821);
// EXTERNAL MODULE: ./src/core/records/source-repository.ts
var source_repository = __webpack_require__(28650);
// EXTERNAL MODULE: ./src/core/records/stage-records.ts
var stage_records = __webpack_require__(33979);
// EXTERNAL MODULE: ./src/core/records/target.ts
var records_target = __webpack_require__(95529);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(27402);
// EXTERNAL MODULE: ./src/flow/run/record-place.ts
var record_place = __webpack_require__(29071);
;// CONCATENATED MODULE: ./src/flow/run/repository-rows.ts













/** The target by its record, looked at before anything of it is copied; what is dirty in it is named by the look at the repository. */
const TARGET_ROW = {
    gate: target/* targetGate */.$C.name,
    at: "before",
    wanted: ({ input }) => input.stage.applies && (0,starting_tree/* startingTreeOf */.kt)(input) === "repository",
    async collect({ input }, { clock, mended }) {
        const { lookAtStart } = await Promise.all(/* import() | judge */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(134), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(346), __webpack_require__.e(773), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(622), __webpack_require__.e(217), __webpack_require__.e(399), __webpack_require__.e(448), __webpack_require__.e(920), __webpack_require__.e(156), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 86780));
        const path = (0,starting_tree/* pathNamed */.NJ)(input) ?? "";
        const start = await lookAtStart(path, { clock }, mended);
        const { refusal } = start.fact;
        return {
            facts: { target: start.fact },
            hands: { target: { ...start, path } },
            ...(refusal === null || refusal === "target_dirty" ? {} : { closed: true }),
        };
    },
};
/** The repository that a run starts from, the HEAD of which is its tree; copied only where its own gate is open. */
const REPOSITORY_ROW = {
    gate: repository/* repositoryGate */.A6.name,
    at: "before",
    wanted: ({ input }) => (0,starting_tree/* startingTreeOf */.kt)(input) === "repository",
    async collect({ input, handed: { target: start } }, needs) {
        const { request, io, clock, cancel, programs, work, contract } = needs;
        const { lookAtSource } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 40982));
        const { sourceTree } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 73174));
        const seen = await lookAtSource(start?.path ?? request.repo, {
            signal: cancel.signal,
            now: () => clock.now(),
            helper: programs.look,
            ...(start?.uid == null ? {} : { uid: start.uid }),
        });
        // In the middle of a merge, say, both looks would tell the same: the target's tells it.
        if (start !== undefined && start.fact.refusal !== null && seen.look === null)
            return { closed: true };
        const source = { ...seen.fact, ...comparedWithRecords(input, request, io, seen.look) };
        const facts = { source, ...(start === undefined ? {} : { target: agreeing(start.fact, source) }) };
        const found = (0,record_gates/* withFacts */.Qj)(input, facts);
        const isClosed = [...(0,repository/* repositoryBlockers */.kc)(found), ...(start === undefined ? [] : (0,target/* targetBlockers */.TI)(found))].length > 0;
        if (isClosed || seen.look === null)
            return { facts, closed: true };
        const tree = sourceTree(seen.look, { limits: (0,records_contract/* limitsOf */.Af)(contract), scratch: work.path("start") });
        return { facts, hands: { tree, source: seen.look } };
    },
};
/** Both looks at one repository: what one has named, the other needs not say, and a HEAD that moved between them is none to begin with. */
function agreeing(target, { dirty, before }) {
    const isNamed = target.refusal === "target_dirty" && dirty.tracked.length + dirty.untracked.length + dirty.more > 0;
    if (isNamed)
        return { ...target, refusal: null, problem: null };
    if (target.refusal !== null || before === null || before.head === target.commit)
        return target;
    return { ...target, refusal: "target_moved", problem: `HEAD at ${before.head} a moment later` };
}
/** What the records of the run say of the repository, held against what it is. */
function comparedWithRecords(input, request, io, look) {
    const [kind = "source"] = input.stage.records;
    const path = (0,starting_tree/* pathNamed */.NJ)(input) ?? "";
    const { root = null, origin = null } = look ?? {};
    const at = (0,record_place/* placeOf */.$t)(kind, request, io.cwd);
    return {
        path_agrees: path === "" ? null : root !== null && (0,record_place/* leadsTo */.Rs)(at, path) === root,
        origin_sha256: origin === null ? null : (0,source_repository/* remoteDigest */.zW)(origin),
        is_target: root !== null && targetsOf([(0,record_place/* homeOf */.lt)(at), io.cwd, root], io).includes(root),
    };
}
/** As many as somebody would keep. */
const MAX_RECORDS = 50;
/** The repositories that target records here name, whatever these say else. */
function targetsOf(homes, { env, cwd }) {
    const named = env[stage_records/* TARGET_RECORD_VARIABLE */.Zy] ?? "";
    const files = [...new Set(homes)].flatMap((home) => {
        const folder = (0,external_node_path_.join)(home, stage_records/* HARNESS_FOLDER */.We);
        if (!(0,external_node_fs_.existsSync)(folder))
            return [];
        const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => /^target.*\.json$/i.test(name));
        return names.slice(0, MAX_RECORDS).map((name) => (0,external_node_path_.join)(folder, name));
    });
    if (named !== "")
        files.push((0,external_node_path_.resolve)(cwd, named));
    return files.flatMap((file) => {
        const read = (0,facts_case/* readUserFile */.E1)(file, fields/* MAX_RECORD_BYTES */.xR);
        const record = read.ok ? (0,records_target/* parseTarget */.hu)(read.bytes) : null;
        if (record?.ok !== true || record.value.target_repository_path === "")
            return [];
        return (0,record_place/* leadsTo */.Rs)(file, record.value.target_repository_path) ?? [];
    });
}

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/core/gates/branch-policy.ts
var branch_policy = __webpack_require__(60141);
// EXTERNAL MODULE: ./src/core/gates/workspace.ts
var workspace = __webpack_require__(31377);
// EXTERNAL MODULE: ./src/core/records/stage-facts.ts
var stage_facts = __webpack_require__(8542);
// EXTERNAL MODULE: ./src/world/worktree/altered.ts
var worktree_altered = __webpack_require__(87253);
// EXTERNAL MODULE: ./src/world/worktree/products.ts
var products = __webpack_require__(65398);
// EXTERNAL MODULE: ./src/world/worktree/baseline-git.ts
var baseline_git = __webpack_require__(32876);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var checkout = __webpack_require__(29082);
;// CONCATENATED MODULE: ./src/world/worktree/starting-tree.ts


/** The tree of a case: a folder, which is trusted. */
function folderTree(folder) {
    return {
        prepare: (dest, options) => (0,baseline_git/* prepareWorkspace */.t0)(folder, dest, options),
        checkout: (dest, expectedTree, options) => (0,checkout/* cleanCheckout */.eZ)(folder, dest, expectedTree, options),
        folderWith: async () => folder,
    };
}

// EXTERNAL MODULE: ./src/flow/run/sandbox.ts + 1 modules
var sandbox = __webpack_require__(21303);
;// CONCATENATED MODULE: ./src/flow/run/workspace-rows.ts














/*
 * The copy that the lane works in, and what it is made of. What a case's folder holds is known before it is copied; of a repository the copy
 * is what can be looked into, so that it is made first.
 */
const CASE_TREE = {
    gate: workspace/* workspaceGate */.b.name,
    at: "before",
    wanted: ({ input }) => (0,starting_tree/* startingTreeOf */.kt)(input) !== "repository",
    collect: async (_seen, { request }) => ({ hands: { tree: folderTree(request.folder.workspace), source: null } }),
};
const REPOSITORY_COPY = {
    gate: workspace/* workspaceGate */.b.name,
    at: "before",
    wanted: ({ input }) => (0,starting_tree/* startingTreeOf */.kt)(input) === "repository",
    collect: async (seen, needs) => ({ hands: { prepared: await prepare(needs, handedBy(seen, "tree")) } }),
};
const CASE_COPY = {
    gate: workspace/* workspaceGate */.b.name,
    at: "beside",
    async collect(seen, needs) {
        const prepared = seen.handed.prepared ?? (await prepare(needs, handedBy(seen, "tree")));
        return { facts: { workspace: workspaceFact(prepared, needs.request.lane) }, hands: { prepared } };
    },
};
const COMPARED = {
    gate: repository/* copyGate */.V3.name,
    at: "before",
    wanted: ({ handed }) => handed.prepared !== undefined,
    collect: async (seen, needs) => ({ hands: { copy: await copyFact(needs, handedBy(seen, "prepared")) } }),
};
/** What was compared counts where the lane can be opened. */
const COPY = {
    gate: repository/* copyGate */.V3.name,
    at: "after",
    wanted: ({ handed }) => handed.copy !== undefined,
    collect: async (seen) => ({ facts: { copy: handedBy(seen, "copy") } }),
};
const SANDBOX = {
    gate: branch_policy/* branchPolicyGate */.wd.name,
    at: "after",
    wanted: ({ input }) => input.stage.workingBranch !== null,
    collect: async (seen, { clock, work }) => ({
        facts: { sandbox: (0,sandbox/* sandboxFact */.e)(seen.input, { clock }, handedBy(seen, "prepared"), work.path("workspace")) },
    }),
};
/** In their order. */
const WORKSPACE_ROWS = [CASE_TREE, REPOSITORY_COPY, COMPARED, CASE_COPY, COPY, SANDBOX];
/** Makes the copy that the lane will work in. */
async function prepare({ request, identity, cancel, work, contract }, tree) {
    const workspace = work.path("workspace");
    const prepared = await tree.prepare(workspace, { limits: (0,records_contract/* limitsOf */.Af)(contract), signal: cancel.signal });
    const branch = request.stage.workingBranch?.(identity.runId) ?? null;
    if (branch !== null) {
        const { nameBranch } = await Promise.all(/* import() | run */[__webpack_require__.e(377), __webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(542), __webpack_require__.e(671), __webpack_require__.e(260), __webpack_require__.e(714), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(700), __webpack_require__.e(23), __webpack_require__.e(639), __webpack_require__.e(219), __webpack_require__.e(448), __webpack_require__.e(630), __webpack_require__.e(156), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 32876));
        nameBranch(workspace, branch);
    }
    return prepared;
}
/** Compares the copy of a repository with what it is a copy of. */
async function copyFact({ clock, cancel, work }, { entries, converted }) {
    const workspace = work.path("workspace");
    const made_at = clock.now();
    const altered = await (0,worktree_altered/* alteredEntries */.q)(workspace, entries, cancel.signal);
    const { uncovered } = await (0,products/* additionsTo */.h7)(workspace, entries, () => false, cancel.signal);
    const dirty = [...altered, ...uncovered];
    return {
        made_at,
        clean_start_at: clock.now(),
        dirty: dirty.slice(0, stage_facts/* MAX_NAMED */.vW).map(bytes/* jsonPath */.U1),
        more: Math.max(0, dirty.length - stage_facts/* MAX_NAMED */.vW),
        converted: {
            paths: (converted?.first ?? []).map(({ path }) => (0,bytes/* jsonPath */.U1)(path)),
            more: converted === undefined ? 0 : converted.count - converted.first.length,
        },
        clean_end_at: null,
    };
}
function workspaceFact({ treeId, entries, refusals, limitHits }, lane) {
    // A second look: `readCase` refused such a tree, and this one may have changed since.
    const own = (0,records_contract/* rulesOf */.fD)((0,lanes/* laneOf */.kk)(lane).state);
    const tracked = entries.find(({ path }) => own.some((rule) => (0,paths/* matches */.cK)(rule, path)));
    const [refused] = refusals;
    const [hit] = limitHits;
    const problem = refused
        ? `${(0,bytes/* displayPath */.Gt)(refused.path)}: ${refused.detail}`
        : hit
            ? `${(0,bytes/* displayPath */.Gt)(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
            : tracked
                ? `${(0,bytes/* displayPath */.Gt)(tracked.path)}: the tree holds files where the lane ${lane} keeps its own; take them out of it`
                : null;
    return { tree: treeId, entries: entries.length, problem };
}

;// CONCATENATED MODULE: ./src/flow/run/effect-gates.ts










/** What is collected for each effect gate, in the order in which a run comes to it: each row sees what those before it have found. */
const EFFECT_ROWS = [TARGET_ROW, REPOSITORY_ROW, ...WORKSPACE_ROWS, ...LANE_ROWS];
/**
 * Touches the world for the effect gates, up to the start of the canary.
 * @param input of the gates, which have let the records pass
 * @param mended as in `lookAtStart`
 * @returns what was begun, when the canary is laid out; {@link completeEffects} waits for it
 * @throws Error where the disk has less room than what is kept for the harness
 */
async function beginEffects(inputs, contract, input, mended) {
    requireSpace((0,run_inputs/* workSubfolder */.YA)(inputs.work, "workspace"));
    const begun = { needs: { ...inputs, contract, mended }, seen: { input, handed: {} }, facts: {}, opened: null };
    for (const row of rowsAt("before")) {
        if (row.wanted?.(begun.seen) === false)
            continue;
        const found = await row.collect(begun.seen, begun.needs);
        take(begun, found);
        if (found.closed)
            return begun;
    }
    return { ...begun, opened: { lane: handedBy(begun.seen, "lane"), held: handedBy(begun.seen, "held") } };
}
/** Waits for what was begun, with what is looked at beside the canary, and after it. */
async function completeEffects(begun) {
    const { needs, seen, opened } = begun;
    const beside = rowsAt("beside").filter((row) => (opened !== null || row.always) && row.wanted?.(seen) !== false);
    for (const found of await Promise.all(beside.map((row) => row.collect(seen, needs))))
        take(begun, found);
    if (opened !== null)
        for (const row of rowsAt("after"))
            if (row.wanted?.(begun.seen) !== false)
                take(begun, await row.collect(begun.seen, needs));
    const { tools = null } = begun.seen.handed;
    return { facts: begun.facts, tools, ready: opened === null ? null : readyOf(begun) };
}
function rowsAt(at) {
    return EFFECT_ROWS.filter((row) => row.at === at);
}
/** Keeps what a row has found for those after it. */
function take(begun, { facts = {}, hands = {} }) {
    begun.facts = { ...begun.facts, ...facts };
    begun.seen = { input: (0,record_gates/* withFacts */.Qj)(begun.seen.input, facts), handed: { ...begun.seen.handed, ...hands } };
}
function readyOf({ needs: { contract }, seen }) {
    return {
        contract,
        containment: handedBy(seen, "containment"),
        surroundings: handedBy(seen, "surroundings"),
        loopback: handedBy(seen, "loopback"),
        tree: handedBy(seen, "tree"),
        source: handedBy(seen, "source"),
        prepared: handedBy(seen, "prepared"),
        lane: handedBy(seen, "lane"),
        agent: handedBy(seen, "agent"),
    };
}
/** A lane that begins below its reserve would be ended, and blamed, for what the disk lacked before it. */
function requireSpace(folder) {
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(folder);
    if (bavail * bsize < limits/* DISK_RESERVE_BYTES */.F7)
        throw new Error(`${(0,external_node_os_.tmpdir)()} has ${(0,numbers/* mebibytes */.j)(bavail * bsize)} free, expected at least ${(0,numbers/* mebibytes */.j)(limits/* DISK_RESERVE_BYTES */.F7)}: free some, or set TMPDIR to another folder`);
}


/***/ }),

/***/ 43579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: function() { return /* binding */ runFact; },
/* harmony export */   a8: function() { return /* binding */ requestFact; },
/* harmony export */   cD: function() { return /* binding */ environmentFact; }
/* harmony export */ });
/* harmony import */ var _core_domain_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94624);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82197);


/** The request as a fact. */
function requestFact(request) {
    return {
        stage: request.stage.number,
        lane: request.lane,
        task_source: request.taskSource,
        enabled_lanes: request.enabledLanes,
        enabled_stage: request.enabledStage,
        timeout_seconds: request.timeoutSeconds,
        model_provider: request.modelProvider,
        model: request.model,
    };
}
/** Who and when this run is; the finish is now. */
function runFact({ identity, clock, work }, { dir }) {
    return {
        run_id: identity.runId,
        case_id: identity.caseId,
        nonce: identity.nonce,
        harness_version: _core_domain_version__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x,
        started_at: clock.startedAt,
        finished_at: clock.now(),
        artifacts_dir: dir,
        workspace_root: work.workspace,
        role: identity.role,
    };
}
/** The machine; versions of programs are known once the effect gates asked them. */
function environmentFact(io, tools) {
    return {
        os: process.platform,
        arch: process.arch,
        node: process.versions.node,
        git: tools?.git ?? null,
        python: tools?.python ?? null,
        forge: forgeName(io),
    };
}
function forgeName({ env }) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_1__/* .detectForge */ .J)(env);
    return detected.ok ? detected.value.forge : "contradictory";
}


/***/ }),

/***/ 89321:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ collectFacts; }
/* harmony export */ });
/** An empty collection. */
function collectFacts() {
    const values = {};
    return {
        set(name, value) {
            if (values[name] !== undefined)
                throw new TypeError(`the fact ${name} is set already`);
            values[name] = value;
        },
        replace: (name, value) => void (values[name] = value),
        replaceAll: (found) => void Object.assign(values, found),
        get: (name) => values[name],
        values: () => values,
    };
}


/***/ }),

/***/ 28205:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: function() { return /* binding */ takeInputs; },
/* harmony export */   VH: function() { return /* binding */ randomSuffix; },
/* harmony export */   YA: function() { return /* binding */ workSubfolder; },
/* harmony export */   Yd: function() { return /* binding */ newNonce; },
/* harmony export */   aM: function() { return /* binding */ createWorkFolder; },
/* harmony export */   k9: function() { return /* binding */ linkedController; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44102);
/* harmony import */ var _world_contain_own_programs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57285);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76690);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97906);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26948);
/* harmony import */ var _trusted_case__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31802);










/**
 * Reads the contract, and the files of the case as they may be used; begins the clock of a run.
 * @param endWork what becomes of the work folder at the end
 */
async function takeInputs(asked, io, cancel, scope, endWork) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_9__/* .startClock */ .L)();
    const source = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .judgingSource */ .EK)(asked, io);
    const read = await (0,_records__WEBPACK_IMPORTED_MODULE_7__/* .readContractOfRun */ .VL)(asked, io, source);
    const work = createWorkFolder();
    scope.atEnd("the workspace", () => endWork(work));
    const { folder, remove } = await (0,_trusted_case__WEBPACK_IMPORTED_MODULE_8__/* .trustedCase */ .I)(asked, source);
    scope.atEnd("the copy of the case", remove);
    const caseId = read.contract.ok ? read.contract.value.case_id : "unknown";
    const [request, programs, { secrets }] = [
        { ...asked, folder },
        { ...(0,_world_contain_own_programs__WEBPACK_IMPORTED_MODULE_5__/* .programsIn */ .T)(io.programs), look: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(io.programs, "look.cjs") },
        read,
    ];
    return {
        ...{ request, io, clock, programs, cancel, work, secrets, scope },
        ...{ source, read, caseId, contractRead: clock.now() },
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
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeOwned */ .Ox)(root);
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

/***/ 12107:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ startTrace; },
/* harmony export */   L: function() { return /* binding */ round; }
/* harmony export */ });
/* harmony import */ var _core_judge_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45550);
/* harmony import */ var _core_formats_canonical_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93137);


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

/***/ 31802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ trustedCase; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45101);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27402);
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76690);








/**
 * A case's files, in CI as the trusted commit has them: workspace, acceptance tests and script are written anew from its objects,
 * each from its exact path, so that nothing of the disk takes part. What the commit does not have, or has as something else, is not
 * there afterwards, and the gates say so.
 * @param source null or local: the folder is taken as it lies there; so is a case that comes with this program
 */
async function trustedCase({ folder, taskSource }, source) {
    if (source === null || source.local || taskSource === "shipped")
        return { folder, remove: async () => { } };
    const root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_6__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-");
    const made = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_5__/* .caseFolder */ .Vw)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder.contract)));
    const { files } = source;
    if (files !== null) {
        const { ObjectFault } = await Promise.all(/* import() | lane */[__webpack_require__.e(359), __webpack_require__.e(431), __webpack_require__.e(36), __webpack_require__.e(947), __webpack_require__.e(134), __webpack_require__.e(671), __webpack_require__.e(767), __webpack_require__.e(773), __webpack_require__.e(622), __webpack_require__.e(919), __webpack_require__.e(448), __webpack_require__.e(28), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 23557));
        for (const [from, to, max] of [
            [folder.contract, made.contract, _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .MAX_CONTRACT_BYTES */ .UP],
            [folder.fakeScript, made.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FAKE_SCRIPT_BYTES */ .XO],
        ]) {
            const inside = await source.insideOf(from);
            const read = inside === null ? null : await files.read(inside, max);
            if (read?.state === "read")
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, read.bytes, { flag: "wx" });
        }
        for (const [from, to] of [
            [folder.workspace, made.workspace],
            [folder.acceptance, made.acceptance],
        ]) {
            const inside = await source.insideOf(from);
            if (inside === null)
                continue;
            try {
                if ((await files.entry(inside)) !== null)
                    await files.checkout(inside, to);
            }
            catch (error) {
                if (!(error instanceof ObjectFault))
                    throw error;
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .dM)(to);
                // Something is there that can't be used: never the same as nothing there.
                if (to === made.acceptance)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, "");
            }
        }
    }
    return { folder: made, remove: () => (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeOwned */ .Ox)(root) };
}


/***/ }),

/***/ 19684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(98978);
;// CONCATENATED MODULE: ./src/core/mounts/display.ts

const FROM_MACHINE = new Set(["bind", "link", "mask"]);
/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
function withoutHome(path, homes) {
    const home = homes.find((one) => one !== "/" && (0,paths/* isWithin */.UO)(path, one));
    return home === undefined ? path : `~${path.slice(home.length)}`;
}
/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
function planWithoutHome({ mounts, leftOut }, homes) {
    const text = (words) => words
        .split(/(?<= )|(?<=\()/)
        .map((word) => withoutHome(word, homes))
        .join("");
    const shown = mounts.map((mount) => ({
        ...mount,
        // what is the sandbox's own is nobody's home, whatever it is called
        inside: FROM_MACHINE.has(mount.kind) ? withoutHome(mount.inside, homes) : mount.inside,
        target: mount.target === null ? null : withoutHome(mount.target, homes),
        reason: text(mount.reason),
    }));
    return {
        mounts: shown.filter(({ kind, inside, target }) => kind !== "link" || inside !== target),
        leftOut: leftOut.map(({ path, reason, problem }) => ({
            path: withoutHome(path, homes),
            reason: text(reason),
            problem: text(problem),
        })),
    };
}

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(25173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(71387);
// EXTERNAL MODULE: ./src/core/mounts/seccomp.ts
var seccomp = __webpack_require__(86324);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const as = heldAs(level);
    // The kernel goes by the number inside of the harness's own namespace.
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, as.how === "own" ? (process.getuid?.() ?? -1) : as.uid);
    return {
        as,
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains: never as root, or not at all. */
function heldAs(level) {
    const { kind, uid } = level === "sandbox" ? (0,identity/* standing */.JA)() : (0,identity/* standingBelow */.OL)();
    return kind === "own" || kind === "none" ? { uid: (0,identity/* ownUid */.Nt)(), how: "own" } : { uid, how: kind };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
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

/***/ 62896:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOrphans: function() { return /* binding */ endOrphans; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68700);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21650);




/** The name of both halves of bubblewrap, until PID 1 of the sandbox has become the program. */
const BUBBLEWRAP = "bwrap";
/**
 * Ends what a killed harness can leave behind. Bubblewrap 0.8 asks for its parent's death a moment before it lets PID 1 of
 * the sandbox go on; killed in that moment, it leaves a PID 1 that waits for it for ever, with nothing begun in it. Only such
 * a process is ended: this user's, with our own handshake, PID 1 of a namespace, and without the other half.
 * @returns how many
 */
function endOrphans() {
    const orphans = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name) && isOrphan(name));
    return orphans.filter((pid) => (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(Number(pid), "SIGKILL")).length;
}
function isOrphan(pid) {
    return (about(pid, "comm") === BUBBLEWRAP &&
        isOurs((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}`, { throwIfNoEntry: false })?.uid) &&
        /^NSpid:\t\d+\t(?:\d+\t)*1$/m.test(about(pid, "status")) &&
        about(pid, "cmdline").includes(_launch__WEBPACK_IMPORTED_MODULE_2__/* .HANDSHAKE */ .QK) &&
        about(String((0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(Number(pid))?.parent), "comm") !== BUBBLEWRAP);
}
/** Whether an id is this user's; to root, those that a harness lends are, too. */
function isOurs(uid) {
    const own = process.getuid?.();
    return uid === own || (own === 0 && uid !== undefined && (0,_identity__WEBPACK_IMPORTED_MODULE_1__/* .isLent */ .EN)(uid));
}
/** What `/proc` says of a process; nothing when it is gone or hidden. */
function about(pid, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${what}`, "latin1").trimEnd();
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 99996:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: function() { return /* binding */ errorCode; },
/* harmony export */   CD: function() { return /* binding */ attempt; },
/* harmony export */   Oj: function() { return /* binding */ systemError; },
/* harmony export */   Or: function() { return /* binding */ isSystemError; },
/* harmony export */   sR: function() { return /* binding */ ArtifactWriteFailure; },
/* harmony export */   uq: function() { return /* binding */ isFull; }
/* harmony export */ });
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
/**
 * Does something with a file of the bundle.
 * @throws ArtifactWriteFailure of what the system refused
 */
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
/** An error as the system would give it. */
function systemError(code) {
    return Object.assign(new Error(MEANING[code] ?? code), { code, syscall: "check" });
}
/** Whether a disk, or a quota, is full. */
function isFull(error) {
    return isSystemError(error) && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
/** Whether it is the system that refused, and no fault of this program. */
function isSystemError(error) {
    return error instanceof Error && "code" in error && "syscall" in error;
}
/** The system's code of an error, or `UNKNOWN`. */
function errorCode(error) {
    return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}


/***/ }),

/***/ 97906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ startClock; }
/* harmony export */ });
/** Starts a clock. */
function startClock() {
    const wall = Date.now();
    const begin = performance.now();
    const at = (reading) => new Date(wall + reading - begin).toISOString();
    return {
        startedAt: new Date(wall).toISOString(),
        now: () => at(performance.now()),
        at,
        elapsed: () => performance.now() - begin,
    };
}


/***/ }),

/***/ 96240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ specOfRun; }
/* harmony export */ });
/* harmony import */ var _contain_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51608);

/** What a lane is contained by that is the run's and not its own: workspace, home, what of the machine it sees, and bounds. */
function specOfRun({ workspace, surroundings, limits, scratch, loopback, home }) {
    return {
        workspace: { host: workspace, inside: _contain_types__WEBPACK_IMPORTED_MODULE_0__/* .INSIDE_WORKSPACE */ .BV },
        ...surroundings,
        limits,
        events: true,
        scratch,
        loopback,
        ...(home === null ? {} : { home }),
    };
}


/***/ }),

/***/ 59037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ measureLeftovers; },
/* harmony export */   leftoversHere: function() { return /* binding */ leftoversHere; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42671);
/* harmony import */ var _sweep__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8511);



/** Everything that killed processes of this user have left, wherever the environment says that it may lie. */
function leftoversHere(env) {
    const runner = env["RUNNER_TEMP"];
    const temporary = [(0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), ...(runner ? [runner] : [])];
    return (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .findLeftovers */ .Q)({ temporary, store: (0,_agent_store__WEBPACK_IMPORTED_MODULE_1__/* .storeRoot */ .q1)(undefined, env) });
}
/** How much of it lies there, for `doctor`. */
async function measureLeftovers(env) {
    const found = await leftoversHere(env);
    return { count: found.length, bytes: found.reduce((sum, { path }) => sum + (0,_sweep__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$)(path), 0) };
}


/***/ }),

/***/ 8511:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ sizeOf; },
/* harmony export */   Q: function() { return /* binding */ findLeftovers; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _agent_store__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42671);
/* harmony import */ var _contain_identity__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25173);
/* harmony import */ var _contain_layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11857);
/* harmony import */ var _contain_leavings__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82942);
/* harmony import */ var _contain_memory__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62776);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44102);
/* harmony import */ var _worktree_remove__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76690);









/** Everything of ours whose process is gone. What is a stranger's, or can't be told, is not among it. */
async function findLeftovers({ temporary, store }) {
    const folders = [...new Set(temporary)].flatMap((parent) => (0,_contain_layout__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(parent)
        .filter((name) => name.startsWith(_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .OWNED_PREFIX */ .RV))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name))
        .filter(_contain_owned__WEBPACK_IMPORTED_MODULE_7__/* .isLeftOver */ .KV));
    return [
        ...folders.map((path) => ({
            path,
            async remove(signal) {
                await endLentOf(path);
                await (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeOwned */ .Ox)(path, signal);
            },
        })),
        ...(0,_contain_memory__WEBPACK_IMPORTED_MODULE_6__/* .staleMemory */ .V6)().map((path) => ({
            path,
            remove: (signal) => (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_8__/* .removeTree */ .dM)(path, signal === undefined ? {} : { signal }),
        })),
        ...(await leftoversOfStore(store)),
    ];
}
/**
 * Ends what a killed harness lent an id to, where nothing but this tells of it: its folder's group is that id, by which the id
 * passed it. What still runs would write to the folder while it is removed.
 */
async function endLentOf(folder) {
    const gid = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.gid;
    if (gid === undefined || process.getuid?.() !== 0 || !(0,_contain_identity__WEBPACK_IMPORTED_MODULE_3__/* .isLent */ .EN)(gid))
        return;
    await (0,_contain_leavings__WEBPACK_IMPORTED_MODULE_5__/* .endProcessesOf */ .w)(gid);
    (0,_contain_leavings__WEBPACK_IMPORTED_MODULE_5__/* .removeLeavingsOf */ .p)(gid, []);
}
async function leftoversOfStore(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [];
    let store;
    try {
        store = await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .openStore */ .Ch)(root);
    }
    catch {
        // a store that is not ours to use is not ours to clear, either
        return [];
    }
    return (await (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .leftInStore */ .Qn)(store)).map((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name);
        return { path, remove: () => (0,_agent_store__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(path) };
    });
}
/** Files and folders that are counted below one leftover; whoever has more of them knows enough. */
const MAX_COUNTED = 200_000;
/** Bytes of what lies at a path, links counted as themselves; at least so many where it holds more than can be counted. */
function sizeOf(path) {
    let bytes = 0;
    let count = 0;
    const folders = [path];
    for (let folder = folders.pop(); folder !== undefined && count < MAX_COUNTED; folder = folders.pop())
        for (const name of (0,_contain_layout__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .w)(folder)) {
            const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(inner, { throwIfNoEntry: false });
            if (++count > MAX_COUNTED || stats === undefined)
                continue;
            if (stats.isDirectory())
                folders.push(inner);
            else
                bytes += stats.blocks * 512;
        }
    return bytes;
}


/***/ }),

/***/ 68582:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ lendObjects; },
/* harmony export */   t: function() { return /* binding */ withClosedGit; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44102);
/* harmony import */ var _worktree_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10980);
/* harmony import */ var _worktree_remove__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76690);
/* harmony import */ var _worktree_store__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19217);
/* harmony import */ var _small__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10675);








/** Does something with a git directory of our own that looks into a source, and removes it. */
async function withClosedGit(repository, form, work) {
    const gitDir = (0,_contain_owned__WEBPACK_IMPORTED_MODULE_3__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "source-");
    try {
        for (const folder of ["refs", "info"])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
        lendObjects(gitDir, repository);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "config"), configOf(repository, form === "raw" ? RAW : repository.settings));
        const { commonDir } = repository;
        if (form === "raw")
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "info/attributes"), _worktree_store__WEBPACK_IMPORTED_MODULE_6__/* .RAW_ATTRIBUTES */ .VL);
        else {
            copySmall((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "info/attributes"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "info/attributes"));
            // What the repository excludes counts more than what its user does.
            const users = form.excludesFile === null ? null : (0,_small__WEBPACK_IMPORTED_MODULE_7__/* .smallIfReadable */ .hV)(form.excludesFile);
            const excludes = [users, (0,_small__WEBPACK_IMPORTED_MODULE_7__/* .small */ .EX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "info/exclude"))];
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "info/exclude"), Buffer.concat(excludes.flatMap((text) => (text instanceof Buffer ? [text, NEWLINE] : []))));
        }
        const callOf = ({ withWorkTree, ...rest } = {}) => ({
            gitDir,
            cwd: withWorkTree === true ? repository.workTree : gitDir,
            ...(withWorkTree === true ? { workTree: repository.workTree } : {}),
            ...rest,
        });
        return await work({
            gitDir,
            repository,
            run: (args, options) => (0,_worktree_git__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, callOf(options)),
            start: (args, options) => (0,_worktree_git__WEBPACK_IMPORTED_MODULE_4__/* .startGit */ .BE)(args, callOf(options)),
        });
    }
    finally {
        await (0,_worktree_remove__WEBPACK_IMPORTED_MODULE_5__/* .removeOwned */ .Ox)(gitDir);
    }
}
/**
 * Lets a git directory of ours read the objects of a source. Its own folder of objects is where git writes, for even one that
 * only packs them for somewhere else makes a temporary file.
 */
function lendObjects(gitDir, { commonDir, alternates }) {
    const objects = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "objects");
    // Git takes a relative path from the first list alone.
    const folders = [objects, ...alternates.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(objects, path))];
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "objects/info"), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "objects/info/alternates"), folders.map((path) => `${quoted(path)}\n`).join(""));
}
function quoted(path) {
    if (!/^["#]|[\n\\]/.test(path))
        return path;
    return `"${path.replace(/["\\]/g, String.raw `\$&`).replaceAll("\n", String.raw `\n`)}"`;
}
const NEWLINE = Buffer.from("\n");
/** What leaves all bytes, modes and links as they are. */
const RAW = {
    fileMode: true,
    symlinks: true,
    ignoreCase: false,
    autocrlf: "false",
    eol: null,
    excludesFile: null,
};
/** Git makes many files by several processes: nearly all of the time goes into the system's making of names, which is shared. */
const WORKERS = 4;
/** Below so many the processes cost more than they save. */
const MANY_FILES = 1000;
/** Files of 16 MiB and more are streamed out of a pack, where they are no delta. */
function configOf({ objectFormat }, settings) {
    const core = [
        ["repositoryformatversion", objectFormat === "sha1" ? "0" : "1"],
        ["bare", "false"],
        ["filemode", String(settings.fileMode)],
        ["symlinks", String(settings.symlinks)],
        ["ignorecase", String(settings.ignoreCase)],
        ["autocrlf", settings.autocrlf],
        ["eol", settings.eol],
        ["safecrlf", "false"],
        ["fsmonitor", "false"],
        ["untrackedCache", "false"],
        // Names that another system would take for .git are refused by rules of ours, where they are.
        ["protectNTFS", "false"],
        ["protectHFS", "false"],
        ["bigFileThreshold", "16m"],
    ];
    const lines = core.flatMap(([key, value]) => (value === null ? [] : [`\t${key} = ${value}\n`]));
    const extensions = objectFormat === "sha1" ? "" : `[extensions]\n\tobjectformat = ${objectFormat}\n`;
    return `[core]\n${lines.join("")}[checkout]\n\tworkers = ${WORKERS}\n\tthresholdForParallelism = ${MANY_FILES}\n${extensions}`;
}
function copySmall(from, to) {
    const bytes = (0,_small__WEBPACK_IMPORTED_MODULE_7__/* .small */ .EX)(from);
    if (bytes !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, bytes);
}


/***/ }),

/***/ 52661:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x5: function() { return /* binding */ readHeadTree; },
/* harmony export */   y2: function() { return /* binding */ ALL; },
/* harmony export */   y9: function() { return /* binding */ readTreeBelow; }
/* harmony export */ });
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3018);
/* harmony import */ var _core_source_git_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48502);
/* harmony import */ var _objects__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49712);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42168);




/**
 * Lists the tree of a commit out of raw objects, each checked against its id, a level of folders at a time.
 * @throws SourceRefused where an object is missing, or is none
 */
async function readHeadTree(git, commit, options = {}) {
    let treeId = null;
    const takeCommit = (type, content) => {
        if (type === "commit")
            treeId ??= (0,_core_source_git_tree__WEBPACK_IMPORTED_MODULE_1__/* .treeOfCommit */ .rv)(content);
    };
    await (0,_objects__WEBPACK_IMPORTED_MODULE_2__/* .readObjects */ .$)(git, [commit], {
        whole: (_, type, content) => takeCommit(type, content),
        // Its tree stands at the beginning, before a message of megabytes.
        large: (_, type) => ({ piece: (bytes) => takeCommit(type, bytes), end: () => { } }),
    }, options.signal);
    if (treeId === null)
        throw corrupt(git, commit, "it is no commit");
    return { commit, treeId, ...(await readTreeBelow(git, treeId, options)) };
}
/** A source is looked at whole, whatever may be copied of it. */
const ALL = { entries: 5_000_000, depth: 2048 };
/** The same of a tree that is known by its own id. */
async function readTreeBelow(git, treeId, { signal, limits = _core_domain_limits__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .dR } = {}) {
    const oidBytes = git.repository.objectFormat === "sha1" ? 20 : 32;
    const trees = new Map();
    let level = [{ path: "", oid: treeId }];
    let count = 0;
    let tooMany = null;
    for (let depth = 1; level.length > 0; depth++) {
        const below = [];
        const takeTree = (index, type, content) => {
            const { path, oid } = level[index];
            const entries = type === "tree" ? (0,_core_source_git_tree__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(content, oidBytes) : { problem: `it is a ${type}` };
            if ("problem" in entries)
                throw corrupt(git, oid, entries.problem);
            count += entries.length;
            const first = entries[0]?.name ?? "";
            if (count > limits.entries)
                tooMany ??= { limit: "entries", path: (path + first), found: count };
            if (tooMany !== null)
                return;
            trees.set(path, entries);
            for (const { name, type, oid } of entries)
                if (type === "folder")
                    below.push({ path: `${path}${name}/`, oid });
        };
        const oids = level.map(({ oid }) => oid);
        // A tree of more than a mebibyte has tens of thousands of names: whole as well.
        const takeLarge = (index, type, size) => {
            if (size > MAX_TREE_BYTES)
                throw corrupt(git, oids[index], `it has ${size} bytes, at most ${MAX_TREE_BYTES} are read`);
            const pieces = [];
            return {
                piece: (bytes) => void pieces.push(Buffer.from(bytes)),
                end: () => takeTree(index, type, Buffer.concat(pieces)),
            };
        };
        await (0,_objects__WEBPACK_IMPORTED_MODULE_2__/* .readObjects */ .$)(git, oids, { whole: takeTree, large: takeLarge }, signal);
        if (tooMany === null && below.length > 0 && depth >= limits.depth)
            tooMany = { limit: "depth", path: below[0].path.slice(0, -1), found: depth + 1 };
        if (tooMany !== null)
            return { entries: [], tooMany };
        level = below;
    }
    return { entries: inOrder(trees), tooMany };
}
/** Room for half a million names of a folder. */
const MAX_TREE_BYTES = 64 * 1024 * 1024;
function corrupt({ repository }, oid, problem) {
    return new _refused__WEBPACK_IMPORTED_MODULE_3__/* .SourceRefused */ .W4("objects_corrupt", `expected object ${oid} to be part of a commit's tree, found that ${problem}; \`git fsck\` says more`, { at: repository.commonDir });
}
function inOrder(trees) {
    const found = [];
    const visit = (prefix) => {
        for (const { name, type, mode, oid } of trees.get(prefix) ?? []) {
            found.push({ path: (prefix + name), type, mode, oid });
            if (type === "folder")
                visit(`${prefix}${name}/`);
        }
    };
    visit("");
    return found;
}


/***/ }),

/***/ 40982:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookAgain: function() { return /* binding */ lookAgain; },
  lookAtSource: function() { return /* binding */ lookAtSource; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/core/records/stage-facts.ts
var stage_facts = __webpack_require__(8542);
// EXTERNAL MODULE: ./src/core/source/observation.ts
var source_observation = __webpack_require__(52127);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(49102);
;// CONCATENATED MODULE: ./src/core/source/state.ts




/*
 * What evidence holds of a source: digests, and names within bounds. No path of the repository itself is among it.
 */
/** A look as evidence holds it. Two are equal exactly when {@link changesBetween} finds nothing, and HEAD's commit is the same. */
function stateOf(observation, commit, at) {
    const { head, refs, tracked, status, configuration, hooks, hasIndex } = observation;
    return {
        at,
        head: commit,
        branch: head.branch === null ? null : (0,bytes/* displayPath */.Gt)(head.branch),
        refs: (0,source_observation/* digestOf */.ol)([`${(0,source_observation/* headText */.WI)(observation)}\tHEAD`, ...linesOf(refs)]),
        index: hasIndex ? (0,source_observation/* digestOf */.ol)(tracked.map(({ index, path }) => `${index}\t${path}`)) : null,
        status: { sha256: status.digest, clean: (0,source_observation/* isClean */.AG)(status) },
        config: (0,source_observation/* digestOf */.ol)(linesOf(configuration)),
        hooks: (0,source_observation/* digestOf */.ol)(linesOf(hooks)),
        manifest: (0,source_observation/* digestOf */.ol)(tracked.map(({ disk, path }) => `${disk}\t${path}`)),
        entries: tracked.length,
    };
}
function linesOf(map) {
    return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${value}\t${name}`);
}
/** What keeps a source from being clean. */
function dirtyOf({ changes, untracked }) {
    const tracked = changes.first.slice(0, stage_facts/* MAX_NAMED */.vW).map(({ path }) => (0,bytes/* jsonPath */.U1)(path));
    const others = untracked.first.slice(0, stage_facts/* MAX_NAMED */.vW).map(bytes/* jsonPath */.U1);
    return { tracked, untracked: others, more: changes.count + untracked.count - tracked.length - others.length };
}
/**
 * What differs between two looks. What configures the repository, and its hooks, are named as they are called below `.git/`, wherever
 * they lie; a file elsewhere that is included, by the digest of its path.
 */
function changedOf(before, after) {
    const { refs, files, configuration, hooks } = (0,source_observation/* changesBetween */.iv)(before, after);
    const paths = [...configuration.map(nameOfFile), ...hooks.map((name) => inGit(`hooks/${name}`))];
    const count = paths.length + files.length;
    // Those of the repository first: they are few, and nobody would look for them.
    for (const path of files.slice(0, Math.max(0, stage_facts/* MAX_NAMED */.vW - paths.length)))
        paths.push((0,bytes/* jsonPath */.U1)(path));
    const named = { refs: refs.slice(0, stage_facts/* MAX_NAMED */.vW).map(nameOfRef), paths: paths.slice(0, stage_facts/* MAX_NAMED */.vW) };
    return { ...named, more: refs.length - named.refs.length + count - named.paths.length };
}
const nameOfRef = (name) => (0,bytes/* displayPath */.Gt)(name);
function inGit(name) {
    return (0,bytes/* jsonPath */.U1)(`.git/${name}`);
}
/** What a file is called that lies outside of the repository, and whose path is not told. */
const INCLUDED = "include:";
/** The file `.git` of a linked work tree, or of a submodule. */
const GIT_FILE = ".git";
function nameOfFile(name) {
    if (name === GIT_FILE)
        return name;
    if (!name.startsWith(INCLUDED))
        return inGit(name);
    return { path_sha256: (0,digest/* sha256 */.sc)((0,bytes/* pathBytes */.X5)(name.slice(INCLUDED.length))) };
}
/** Nothing differs that has a name. */
const NOTHING_CHANGED = { refs: [], paths: [], more: 0 };

// EXTERNAL MODULE: ./src/core/source/pointer.ts
var pointer = __webpack_require__(42164);
// EXTERNAL MODULE: ./src/world/source/closed.ts
var source_closed = __webpack_require__(68582);
// EXTERNAL MODULE: ./src/world/source/head-tree.ts
var head_tree = __webpack_require__(52661);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/source/git-tree.ts
var git_tree = __webpack_require__(48502);
// EXTERNAL MODULE: ./src/core/source/index-file.ts
var index_file = __webpack_require__(13280);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var worktree_folder = __webpack_require__(87722);
// EXTERNAL MODULE: ./src/world/source/refused.ts
var refused = __webpack_require__(42168);
;// CONCATENATED MODULE: ./src/world/source/index-of.ts







/** Room for two million entries. */
const MAX_INDEX_BYTES = 512 * 1024 * 1024;
/**
 * Reads the index of a source. One that is split, or holds folders in the place of their files, is made whole by git in a
 * directory of ours; the source's own is not written.
 * @throws SourceRefused where it can't be read
 */
async function readSourceIndex(git, signal) {
    signal?.throwIfAborted();
    const { repository } = git;
    const path = (0,external_node_path_.join)(repository.gitDir, "index");
    const read = bytesOf(path);
    if (read === null)
        return { path, bytes: Buffer.alloc(0), entries: [], mtimeNs: 0n };
    const oidBytes = repository.objectFormat === "sha1" ? 20 : 32;
    const found = (0,index_file/* readIndex */.vY)(read.bytes, oidBytes);
    if ("problem" in found)
        throw unreadable(path, found.problem);
    if (found.sharedIndex === null && !found.isSparse)
        return { path, ...read, entries: found.entries };
    const own = (0,external_node_path_.join)(git.gitDir, "index");
    if (found.sharedIndex === null) {
        // Git would write what it makes whole into the source's objects, or mark them as used.
        const entries = await unfold(git, found.entries, signal);
        (0,external_node_fs_.writeFileSync)(own, (0,index_file/* makeIndex */.H9)(entries, repository.objectFormat));
        return { path: own, ...read, entries };
    }
    if (found.isSparse)
        throw unreadable(path, "it is split and sparse, which git writes never");
    (0,external_node_fs_.writeFileSync)(own, read.bytes);
    // Git marks the one that it reads as used, so it gets a copy.
    const shared = (0,external_node_path_.join)(repository.gitDir, `sharedindex.${found.sharedIndex}`);
    if ((0,external_node_fs_.existsSync)(shared))
        (0,external_node_fs_.copyFileSync)(shared, (0,external_node_path_.join)(git.gitDir, `sharedindex.${found.sharedIndex}`));
    const args = ["update-index", "--no-split-index", "--force-write-index"];
    const { code, stderr } = await git.run(args, { withWorkTree: true, ...(signal === undefined ? {} : { signal }) });
    if (code !== 0)
        throw unreadable(path, stderr);
    const bytes = (0,external_node_fs_.readFileSync)(own);
    const whole = (0,index_file/* readIndex */.vY)(bytes, oidBytes);
    if ("problem" in whole)
        throw unreadable(path, whole.problem);
    if (whole.sharedIndex !== null || whole.isSparse)
        throw unreadable(path, "it can't be made whole");
    return { path: own, bytes, entries: whole.entries, mtimeNs: read.mtimeNs };
}
/** Puts what lies in them in the place of the folders of a sparse index. */
async function unfold(git, entries, signal) {
    const found = [];
    for (const entry of entries) {
        if ((0,git_tree/* entryTypeOf */.EY)(entry.mode) !== "folder") {
            found.push(entry);
            continue;
        }
        const below = await (0,head_tree/* readTreeBelow */.y9)(git, entry.oid, { limits: head_tree/* ALL */.y2, ...(signal === undefined ? {} : { signal }) });
        // Its name ends in a slash.
        for (const { path, type, mode, oid } of below.entries)
            if (type !== "folder")
                found.push({ ...entry, path: (entry.path + path), mode, oid });
    }
    return found;
}
function bytesOf(path) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(path, worktree_folder/* OPEN_FILE */.I3);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return null;
        throw error;
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
        if (!stats.isFile() || stats.size > BigInt(MAX_INDEX_BYTES))
            throw unreadable(path, `it is no file of at most ${MAX_INDEX_BYTES} bytes`);
        return { bytes: (0,external_node_fs_.readFileSync)(fd), mtimeNs: stats.mtimeNs };
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function unreadable(path, problem) {
    return new refused/* SourceRefused */.W4("unreadable", "expected an index that can be read, found another; `git reset` makes it anew from HEAD", { at: path, said: problem });
}

// EXTERNAL MODULE: ./src/world/source/objects.ts
var objects = __webpack_require__(49712);
// EXTERNAL MODULE: ./src/world/source/refs.ts
var source_refs = __webpack_require__(26700);
// EXTERNAL MODULE: ./src/world/source/repository.ts
var source_repository = __webpack_require__(69638);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/world/source/surroundings.ts







/** Files of a git directory that say how it behaves, where all work trees share them. */
const SHARED = ["config", "info/exclude", "info/attributes", "info/grafts", "shallow", "objects/info/alternates"];
/** The same, of one work tree. */
const OWN = ["config.worktree", "info/sparse-checkout", "commondir"];
/** Remotes as older versions wrote them. */
const FOLDERS = ["remotes", "branches"];
const MAX_FILES = 10_000;
const MAX_DEPTH = 8;
/** Digests of the files that configure a source, by what they are called here. */
function readConfiguration({ gitDir, commonDir, includes, workTree }) {
    const found = new Map();
    const note = (name, path) => {
        const digest = digestOf((0,bytes/* bytePathOf */.D9)(path));
        if (digest !== null)
            found.set((0,bytes/* bytePathOf */.D9)(name), digest);
    };
    for (const name of SHARED)
        note(name, (0,external_node_path_.join)(commonDir, name));
    for (const name of OWN)
        note(name, (0,external_node_path_.join)(gitDir, name));
    for (const name of FOLDERS)
        for (const [path, digest] of digestsBelow((0,external_node_path_.join)(commonDir, name)))
            found.set(`${name}/${path}`, digest);
    for (const path of includes)
        note(INCLUDED + path, path);
    // As a file it says where everything is.
    if (gitDir !== (0,external_node_path_.join)(workTree, ".git"))
        note(GIT_FILE, (0,external_node_path_.join)(workTree, ".git"));
    return found;
}
/** Digests and modes of a source's hooks; none of them is ever started. */
function readHooks({ hooksDir }) {
    return digestsBelow(hooksDir);
}
/** Files and links below a folder by their path, each with mode and digest. */
function digestsBelow(folder) {
    const found = new Map();
    const base = (0,bytes/* bytePathOf */.D9)(folder);
    const visit = (below, depth) => {
        let names;
        try {
            names = (0,external_node_fs_.readdirSync)((0,worktree_folder/* fsPath */.Jk)(base + below), { withFileTypes: true, encoding: "latin1" }).map((entry) => ({
                name: entry.name,
                isFolder: entry.isDirectory(),
            }));
        }
        catch (error) {
            if (below === "" || error.code === "ENOENT")
                return;
            found.set(below.slice(1), `unreadable (${error.code})`);
            return;
        }
        for (const { name, isFolder } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = `${below}/${name}`;
            if (found.size >= MAX_FILES)
                return;
            if (isFolder && depth < MAX_DEPTH)
                visit(path, depth + 1);
            else
                found.set(path.slice(1), digestOf(base + path) ?? "gone");
        }
    };
    visit("", 1);
    return found;
}
/** Mode and SHA-256 of a file (through a link, with where it leads), or what else is there; null where nothing is. */
function digestOf(path) {
    try {
        const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(path), { throwIfNoEntry: false });
        if (stats === undefined)
            return null;
        const target = stats.isSymbolicLink() ? (0,bytes/* bytePath */.OO)((0,external_node_fs_.readlinkSync)((0,worktree_folder/* fsPath */.Jk)(path), "buffer")) : null;
        const link = target === null ? "" : `link to ${(0,digest/* sha256 */.sc)(Buffer.from(target, "latin1"))}, `;
        const real = target === null ? stats : (0,external_node_fs_.statSync)((0,worktree_folder/* fsPath */.Jk)(path), { throwIfNoEntry: false });
        if (real === undefined)
            return `${link}to nothing`;
        if (!real.isFile())
            return `${link}no file`;
        return `${link}${(real.mode & 0o7777).toString(8)} ${hashOf(path, target !== null)}`;
    }
    catch (error) {
        return `unreadable (${error.code ?? "unknown"})`;
    }
}
function hashOf(path, isLink) {
    const fd = (0,external_node_fs_.openSync)((0,worktree_folder/* fsPath */.Jk)(path), isLink ? worktree_folder/* OPEN_FILE */.I3 & ~external_node_fs_.constants.O_NOFOLLOW : worktree_folder/* OPEN_FILE */.I3);
    try {
        if (!(0,external_node_fs_.fstatSync)(fd).isFile())
            return "no file";
        const hash = (0,external_node_crypto_.createHash)("sha256");
        for (const piece of (0,worktree_folder/* pieces */.IE)(fd))
            hash.update(piece);
        return hash.digest("hex");
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./src/world/source/untracked.ts




/**
 * Lists what is neither tracked nor ignored, by git's own rules: `.gitignore` files, the repository's and the user's excludes. Git
 * works with a configuration of ours, writes nothing, and looks into no repository below.
 */
async function readUntracked(git, index, signal) {
    signal?.throwIfAborted();
    const child = git.start(["ls-files", "-z", "--others", "--exclude-standard", "--directory", "--no-empty-directory"], {
        withWorkTree: true,
        index,
        ...(signal === undefined ? {} : { signal }),
    });
    child.stdin.end();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr = (stderr + text).slice(0, 4096)));
    const failed = (0,external_node_events_.once)(child, "error").then(([cause]) => Promise.reject(cause));
    failed.catch(() => { });
    const closed = (0,external_node_events_.once)(child, "close");
    closed.catch(() => { });
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const first = [];
    let count = 0;
    let rest = "";
    for await (const chunk of child.stdout) {
        hash.update(chunk);
        const names = (rest + chunk.toString("latin1")).split("\0");
        rest = names.pop();
        count += names.length;
        for (const name of names)
            if (first.length < source_observation/* MAX_UNTRACKED */.Zm)
                first.push(name);
    }
    const [code] = (await Promise.race([closed, failed]));
    signal?.throwIfAborted();
    if (code !== 0)
        throw new refused/* SourceRefused */.W4("unreadable", "expected a work tree that git can list, found another; make it readable for this user", { at: git.repository.workTree, said: stderr.trim() });
    return { count, first: first.sort(), digest: hash.digest("hex") };
}

// EXTERNAL MODULE: ./src/world/worktree/git.ts
var worktree_git = __webpack_require__(10980);
// EXTERNAL MODULE: ./src/world/worktree/turns.ts
var turns = __webpack_require__(25132);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(28664);
// EXTERNAL MODULE: ./src/world/source/small.ts
var small = __webpack_require__(10675);
;// CONCATENATED MODULE: ./src/world/source/on-disk.ts






/** Nothing on disk, at a path that is tracked. */
const ABSENT = "absent";
/**
 * A look at what lies below a folder, path by path. No link is followed, at the end of a path or on the way.
 * @param base the folder's path with a slash at its end; paths are appended to it
 * @param format of the object ids
 */
function createLook(base, format) {
    const reader = (0,worktree_folder/* createReader */.WF)();
    const folders = new Map([["", true]]);
    const isFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const stats = isFolder((0,paths/* parentOf */.gN)(path)) ? statOf(base + path) : undefined;
        const real = stats !== undefined && (0,worktree_folder/* typeOf */.QP)(stats.mode) === "dir";
        folders.set(path, real);
        return real;
    };
    const none = (type, text, mode = 0) => ({
        text,
        type,
        mode,
        oid: null,
        isLong: false,
        isPointer: false,
    });
    const readFile = (fd, stats) => {
        const mode = (stats.mode & 0o100) === 0 ? 0o100644 : 0o100755;
        const content = stats.size > worktree_folder/* PIECE_BYTES */.ts ? null : reader.read(fd, stats.size);
        const oid = stats.size > worktree_folder/* PIECE_BYTES */.ts ? longBlobId(fd, stats.size, format) : content && reader.blobOid(format);
        if (oid === null)
            return none("unreadable", "changed while it was read", mode);
        return {
            text: `${octal(mode)} ${oid}`,
            type: "file",
            mode,
            oid,
            isLong: content === null,
            isPointer: content !== null && (0,pointer/* isPointer */._V)(content),
        };
    };
    const readOther = (path, isSubmodule) => {
        const stats = statOf(path);
        if (stats === undefined)
            return none("none", ABSENT);
        const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
        if (type === "symlink") {
            const target = (0,external_node_fs_.readlinkSync)((0,worktree_folder/* fsPath */.Jk)(path), "buffer");
            const oid = (0,worktree_folder/* hashOnce */.AT)(format, Buffer.concat([Buffer.from(`blob ${target.length}\0`), target]));
            return { text: `120000 ${oid}`, type: "link", mode: 0o120000, oid, isLong: false, isPointer: false };
        }
        if (type !== "dir")
            return type === "file" ? none("unreadable", "unreadable") : none("other", `a ${type}`);
        if (!isSubmodule)
            return none("folder", "a folder");
        const commit = submoduleCommit(path);
        // One that is not checked out is an empty folder, and no change.
        return {
            text: commit === null ? "a folder" : `160000 ${commit}`,
            type: "submodule",
            mode: 0o160000,
            oid: commit,
            isLong: false,
            isPointer: false,
        };
    };
    return {
        at(path, isSubmodule) {
            if (!isFolder((0,paths/* parentOf */.gN)(path)))
                return none("none", ABSENT);
            const full = base + path;
            if (isSubmodule)
                return readOther(full, true);
            let fd;
            try {
                fd = (0,external_node_fs_.openSync)((0,worktree_folder/* fsPath */.Jk)(full), worktree_folder/* OPEN_FILE */.I3);
            }
            catch {
                return readOther(full, false);
            }
            try {
                const stats = (0,external_node_fs_.fstatSync)(fd);
                return stats.isFile() ? readFile(fd, stats) : readOther(full, false);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
        },
    };
}
/** What the system says of a path, without following a link; nothing where there is none. */
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(path), { throwIfNoEntry: false });
    }
    catch (error) {
        // A folder above that is none any more, or a name that this file system has not.
        const { code } = error;
        if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP" || code === "EACCES")
            return undefined;
        throw error;
    }
}
function longBlobId(fd, size, format) {
    const hash = (0,external_node_crypto_.createHash)(format).update(`blob ${size}\0`);
    let read = 0;
    for (const piece of (0,worktree_folder/* pieces */.IE)(fd)) {
        read += piece.length;
        if (read > size)
            return null;
        hash.update(piece);
    }
    return read === size ? hash.digest("hex") : null;
}
/** The commit that a submodule has checked out, by its own HEAD; null where it has none, or can't be read. */
function submoduleCommit(path) {
    const line = (file) => (0,small/* smallIfReadable */.hV)((0,worktree_folder/* fsPath */.Jk)(file), 4096)?.toString("latin1").trim();
    let gitDir = `${path}/.git`;
    const named = line(gitDir);
    if (named?.startsWith("gitdir: ") === true)
        gitDir = resolveBytes(path, named.slice(8));
    let value = line(`${gitDir}/HEAD`);
    if (value?.startsWith("ref: ") === true) {
        const ref = value.slice(5);
        value = line(`${gitDir}/${ref}`) ?? packed(`${gitDir}/packed-refs`, ref);
    }
    return value !== undefined && /^[0-9a-f]{40,64}$/.test(value) ? value : null;
}
function resolveBytes(base, path) {
    return path.startsWith("/") ? path : `${base}/${path}`;
}
function packed(path, ref) {
    const lines = (0,small/* smallIfReadable */.hV)((0,worktree_folder/* fsPath */.Jk)(path))?.toString("latin1").split("\n") ?? [];
    return lines.find((line) => line.endsWith(` ${ref}`))?.split(" ")[0];
}
/** A mode as an index is printed with it. */
function octal(mode) {
    return mode.toString(8).padStart(6, "0");
}

;// CONCATENATED MODULE: ./src/world/source/disk-batches.ts


/*
 * The entries of an index in batches that any thread can take: what each needs lies in memory that they share, and whoever counts a
 * batch up first has it.
 */
/** Entries that are taken at a time: some three milliseconds. */
const BATCH = 256;
/** Mode and object id of an entry, as a look words those of what is on disk. */
function entryKey({ mode, oid }) {
    return `${octal(mode)} ${oid}`;
}
/** Lays entries out for threads. */
function shareEntries(entries, base, format) {
    const batches = Math.ceil(entries.length / BATCH);
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (batches + 1)));
    const lengths = entries.map((entry) => entry.path.length + entryKey(entry).length + 2);
    let end = 0;
    for (const [at, length] of lengths.entries()) {
        if (at % BATCH === 0)
            starts[at / BATCH] = end;
        end += length;
    }
    starts[batches] = end;
    const text = new SharedArrayBuffer(end);
    const bytes = Buffer.from(text);
    let at = 0;
    for (const entry of entries)
        at += bytes.write(`${entry.path}\0${entryKey(entry)}\0`, at, "latin1");
    return { base, format, text, starts, taken: new Int32Array(new SharedArrayBuffer(4)) };
}
/** Number of the next batch that nobody has taken, or null. */
function takeBatch(shared) {
    const batch = Atomics.add(shared.taken, 0, 1);
    return batch < batchesOf(shared) ? batch : null;
}
/** How many batches there are. */
function batchesOf({ starts }) {
    return starts.length - 1;
}
/**
 * A look of one thread at batches; what it learns of folders serves all of them.
 * @returns looks at one; `pause` is called after each file that took long
 */
function createBatchLook({ base, format, text, starts }) {
    const look = createLook(base, format);
    const bytes = Buffer.from(text);
    return async (batch, pause) => {
        const found = { batch, differing: [], pointers: [] };
        const fields = bytes.toString("latin1", starts[batch], starts[batch + 1]).split("\0");
        for (let field = 0, at = batch * BATCH; field + 1 < fields.length; field += 2, at++) {
            const key = fields[field + 1];
            const isSubmodule = (0,git_tree/* entryTypeOf */.EY)(Number.parseInt(key, 8)) === "submodule";
            const disk = look.at(fields[field], isSubmodule);
            if (disk.text !== key)
                found.differing.push([at, disk]);
            else if (disk.isPointer)
                found.pointers.push(at);
            if (disk.isLong)
                await pause?.();
        }
        return found;
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/world/source/disk-look.ts





/** Below so many files a thread more costs more than it saves: one is started in some 40 ms. */
const MANY_FILES = 10_000;
/** Threads beside this one; more of them wait for one another in the system. */
const MAX_HELPERS = 3;
/**
 * Looks at every path of an index: all bytes are read and hashed, whatever the index says of their times.
 * @param base the work tree's path with a slash at its end
 * @throws what the system says of a file that can't be looked at; the signal's reason when it has fired
 */
async function lookAtDisk(entries, base, format, { helper = null, signal } = {}) {
    const shared = shareEntries(entries, base, format);
    const found = Array.from({ length: batchesOf(shared) });
    const helpers = helper === null || entries.length < MANY_FILES ? NOBODY : startHelpers(helper, shared, found);
    try {
        const look = createBatchLook(shared);
        const turn = (0,turns/* newTurn */.ej)();
        const pause = () => (0,turns/* giveTurn */.pN)(turn, signal);
        const take = async (batch) => {
            found[batch] = await look(batch, pause);
            // A batch is a long step.
            (0,turns/* noteLongStep */.Df)(turn);
            if ((0,turns/* isTurnOver */.AL)(turn))
                await pause();
        };
        for (let batch = takeBatch(shared); batch !== null; batch = takeBatch(shared))
            await take(batch);
        while (helpers.threads.size > 0 && found.includes(undefined))
            await helpers.news(signal);
        // What a thread took and did not bring back: this one says why.
        for (let batch = 0; batch < found.length; batch++)
            if (found[batch] === undefined)
                await take(batch);
    }
    finally {
        await Promise.all([...helpers.threads].map((thread) => thread.terminate()));
    }
    const differing = new Map();
    const pointers = [];
    for (const one of found) {
        for (const [at, disk] of one.differing)
            differing.set(at, disk);
        pointers.push(...one.pointers);
    }
    return { differing, pointers };
}
const NOBODY = { threads: new Set(), news: () => Promise.resolve() };
/** Starts threads that take batches. */
function startHelpers(program, shared, found) {
    const threads = new Set();
    const heard = new external_node_events_.EventEmitter();
    const count = Math.min(MAX_HELPERS, (0,external_node_os_.availableParallelism)() - 1);
    for (let started = 0; started < count; started++) {
        const thread = new external_node_worker_threads_.Worker(program, { workerData: shared, env: {}, execArgv: [] });
        threads.add(thread);
        thread.on("message", (one) => {
            found[one.batch] = one;
            heard.emit("news");
        });
        // One that fails leaves its batch undone.
        thread.on("error", () => { });
        thread.on("exit", () => {
            threads.delete(thread);
            heard.emit("news");
        });
    }
    return {
        threads,
        async news(signal) {
            await (0,external_node_events_.once)(heard, "news", signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
        },
    };
}

;// CONCATENATED MODULE: ./src/world/source/work-files.ts












/**
 * Looks at every tracked file, whatever the index says of it: its bytes are read and hashed, not its times. One whose bytes are
 * not HEAD's is unchanged all the same where git holds it so: its stat data are those that git noted, or git's own conversions
 * (line endings, `ident`, an encoding) give HEAD's bytes. A filter is never run.
 */
async function readWorkFiles({ git, index, head, known, helper = null, signal }) {
    const { repository } = git;
    const root = (0,worktree_folder/* openFolder */.NE)((0,bytes/* bytePathOf */.D9)(repository.workTree));
    try {
        const base = (0,worktree_folder/* plainBase */.YQ)(repository.workTree, root.base);
        const disks = await lookAtDisk(index.entries, base, repository.objectFormat, {
            helper,
            ...(signal === undefined ? {} : { signal }),
        });
        const found = {
            tracked: [],
            changes: [],
            converted: [],
            absent: 0,
            assumedUnchanged: [],
            pointers: [],
            unseen: new Set(),
        };
        const differing = [];
        const staged = stagedOf(index.entries, head);
        for (const path of staged.keys())
            found.unseen.add(path);
        const turn = (0,turns/* newTurn */.ej)();
        for (let at = 0; at < index.entries.length; at++) {
            const entry = index.entries[at];
            if ((0,turns/* isTurnOver */.AL)(turn))
                await (0,turns/* giveTurn */.pN)(turn, signal);
            if (entry.assumeUnchanged)
                found.assumedUnchanged.push(entry.path);
            const key = entryKey(entry);
            const disk = disks.differing.get(at);
            const tracked = {
                path: entry.path,
                index: key + flagsOf(entry),
                // Nearly all are what the index says: then one text does for both.
                disk: disk?.text ?? key,
                isConverted: false,
            };
            if (disk !== undefined)
                found.unseen.add(entry.path);
            if (entry.mergeStage > 0) {
                while (index.entries[at + 1]?.path === entry.path) {
                    const other = index.entries[++at];
                    tracked.index += `, ${octal(other.mode)} ${other.oid}${flagsOf(other)}`;
                }
                found.tracked.push(tracked);
                found.changes.push({ path: entry.path, reason: "unmerged" });
                continue;
            }
            found.tracked.push(tracked);
            if (staged.has(entry.path) || entry.intentToAdd) {
                found.changes.push({ path: entry.path, reason: "staged" });
                continue;
            }
            const reason = disk === undefined ? null : reasonOf(entry, disk, repository.settings);
            if (reason === null) {
                if (disk?.text === ABSENT)
                    found.absent++;
            }
            else if (reason === "content")
                differing.push({ entry, tracked });
            else
                found.changes.push({ path: entry.path, reason });
        }
        for (const path of staged.keys())
            if (staged.get(path) === "gone")
                found.changes.push({ path, reason: "staged" });
        await judgeContent(git, index, differing, known, found, base, signal);
        for (const at of disks.pointers)
            found.pointers.push(index.entries[at].path);
        found.converted.sort();
        found.changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
        return found;
    }
    finally {
        (0,external_node_fs_.closeSync)(root.fd);
    }
}
function flagsOf({ mergeStage, assumeUnchanged, skipWorktree, intentToAdd }) {
    return `${mergeStage > 0 ? ` stage ${mergeStage}` : ""}${assumeUnchanged ? " assume-unchanged" : ""}${skipWorktree ? " skip-worktree" : ""}${intentToAdd ? " intent-to-add" : ""}`;
}
/** Paths whose entries are not HEAD's; `gone` for those that only HEAD has. */
function stagedOf(entries, head) {
    const found = new Map();
    // Trees order a folder by its name and a slash, and so what is in it; a submodule stands among the files in both.
    const listed = head.filter(({ type }) => type !== "folder");
    let at = 0;
    for (const entry of entries) {
        for (; at < listed.length && listed[at].path < entry.path; at++)
            found.set(listed[at].path, "gone");
        const known = listed[at];
        if (known === undefined || known.path !== entry.path) {
            found.set(entry.path, "differs");
            continue;
        }
        if (entry.mergeStage === 0 && (known.oid !== entry.oid || plainMode(known.mode) !== entry.mode))
            found.set(entry.path, "differs");
        // Three entries of a merge have one path.
        at++;
        while (listed[at]?.path === entry.path)
            at++;
    }
    for (; at < listed.length; at++)
        found.set(listed[at].path, "gone");
    return found;
}
/** The mode that an index has for that of a tree: older versions wrote more of them. */
function plainMode(mode) {
    return (0,git_tree/* entryTypeOf */.EY)(mode) === "file" ? ((mode & 0o100) === 0 ? 0o100644 : 0o100755) : mode;
}
/** Why what lies on disk is not what the index says, or null. `content` is to be looked at more closely. */
function reasonOf(entry, disk, { fileMode, symlinks }) {
    const type = (0,git_tree/* entryTypeOf */.EY)(entry.mode);
    if (disk.type === "none")
        return entry.skipWorktree || type === "submodule" ? null : "deleted";
    if (disk.type === "unreadable")
        return "unreadable";
    if (type === "submodule") {
        if (disk.type !== "submodule")
            return "type";
        return disk.oid === null || disk.oid === entry.oid ? null : "submodule";
    }
    // Where links can't be made, git writes where they lead into a file.
    const isPlainLink = type === "link" && disk.type === "file" && !symlinks;
    if (disk.type !== type && !isPlainLink)
        return "type";
    if (disk.oid !== entry.oid)
        return "content";
    if (isPlainLink || !fileMode || disk.mode === entry.mode)
        return null;
    return "mode";
}
/** Sorts out what differs in bytes alone: what git holds unchanged, what a filter may have made, and what is changed. */
async function judgeContent(git, index, differing, known, found, base, signal) {
    const convert = (tracked) => {
        tracked.isConverted = true;
        found.converted.push(tracked.path);
    };
    const open = [];
    for (const one of differing) {
        const { entry, tracked } = one;
        const before = known?.get(entry.path);
        if ((0,git_tree/* entryTypeOf */.EY)(entry.mode) !== "file")
            open.push(one);
        // Git may forget that it was unchanged, when somebody touches it; it is no other file for that.
        else if (before !== undefined && before.disk === tracked.disk && before.index === tracked.index)
            convert(tracked);
        else if (isAsNoted(index, entry, base, git.repository.settings.fileMode))
            convert(tracked);
        else
            open.push(one);
    }
    if (open.length === 0)
        return;
    const oids = await convertedIds(git, open.map(({ entry }) => entry), signal);
    const filters = await filtersOf(git, open.map(({ entry }) => entry.path), signal);
    const stored = await storedLarge(git, open.filter(({ entry }) => filters.get(entry.path) === LARGE_FILES).map(({ entry }) => entry), base, signal);
    for (const [at, { entry, tracked }] of open.entries()) {
        const modeDiffers = git.repository.settings.fileMode && !tracked.disk.startsWith(octal(entry.mode));
        if (oids[at] !== entry.oid && !stored.has(entry.path))
            found.changes.push({ path: entry.path, reason: filters.has(entry.path) ? "filtered" : "content" });
        else if (modeDiffers)
            found.changes.push({ path: entry.path, reason: "mode" });
        else
            convert(tracked);
    }
}
/** The filter of Git LFS: what it makes of a pointer can be told from the pointer. */
const LARGE_FILES = "lfs";
/** Paths at which the very bytes lie that their pointers stand for. */
async function storedLarge(git, entries, base, signal) {
    const pointers = [];
    await (0,objects/* readObjects */.$)(git, entries.map(({ oid }) => oid), {
        whole: (_, __, content) => void pointers.push((0,pointer/* readPointer */.qT)(content)),
        large: () => ({ piece: () => { }, end: () => void pointers.push(null) }),
    }, signal);
    const found = new Set();
    for (const [at, { path }] of entries.entries()) {
        const pointer = pointers[at];
        if (pointer !== null && pointer !== undefined && holds(base + path, pointer))
            found.add(path);
        await (0,turns/* giveTurn */.pN)((0,turns/* newTurn */.ej)(), signal);
    }
    return found;
}
function holds(path, { sha256, size }) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)((0,worktree_folder/* fsPath */.Jk)(path), worktree_folder/* OPEN_FILE */.I3);
    }
    catch {
        return false;
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        return stats.isFile() && stats.size === size && (0,worktree_folder/* hashPieces */.Qi)(fd, size) === sha256;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** Whether git noted this very file when it last looked, so that it does not look again. */
function isAsNoted({ bytes, mtimeNs }, entry, base, fileMode) {
    const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(base + entry.path), { bigint: true, throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile())
        return false;
    if (fileMode && ((stats.mode & 64n) !== 0n) !== ((entry.mode & 0o100) !== 0))
        return false;
    return (0,index_file/* isStatOf */.YY)(bytes, entry, stats, mtimeNs);
}
/** Object ids that files get by git's own conversions; null for what is no regular file any more. */
async function convertedIds(git, entries, signal) {
    // It would follow a link, and end at what is not there.
    const isFile = entries.map(({ path, mode }) => {
        const stats = statOf(`${(0,bytes/* bytePathOf */.D9)(git.repository.workTree)}/${path}`);
        return (0,git_tree/* entryTypeOf */.EY)(mode) === "file" && stats !== undefined && stats.isFile();
    });
    const asked = entries.filter((_, at) => isFile[at] === true);
    const input = Buffer.concat(asked.map(({ path }) => (0,bytes/* pathBytes */.X5)(`${(0,worktree_git/* quotedPath */.MW)(path)}\n`)));
    const { code, stdout } = await git.run(["hash-object", "--stdin-paths"], {
        withWorkTree: true,
        input,
        ...(signal === undefined ? {} : { signal }),
    });
    const oids = code === 0 ? stdout.toString("latin1").split("\n") : [];
    let next = 0;
    return isFile.map((is) => (is ? (oids[next++] ?? null) : null));
}
/** Names of the filters that the attributes ask for, by path. */
async function filtersOf(git, paths, signal) {
    const { code, stdout } = await git.run(["check-attr", "-z", "--stdin", "filter"], {
        withWorkTree: true,
        input: Buffer.concat(paths.map((path) => (0,bytes/* pathBytes */.X5)(`${path}\0`))),
        ...(signal === undefined ? {} : { signal }),
    });
    const found = new Map();
    if (code !== 0)
        return found;
    const fields = stdout.toString("latin1").split("\0");
    for (let at = 0; at + 2 < fields.length; at += 3)
        if (fields[at + 2] !== "unspecified" && fields[at + 2] !== "unset")
            found.set(fields[at], fields[at + 2]);
    return found;
}

;// CONCATENATED MODULE: ./src/world/source/observe.ts












/**
 * Looks at a source before anything of it is copied: HEAD, refs, index, status, configuration, hooks, the bytes of every tracked file,
 * and whether every object of HEAD's tree is there. Nothing of the source is run, and nothing is written there, so that two may look at
 * once, and at one that is read-only.
 * @param path a folder of the source
 * @throws SourceRefused where it can't be looked at, or can't be copied; the signal's reason when it has fired
 */
async function observeFirst(path, options = {}) {
    const { signal } = options;
    const limits = { entries: options.limits?.entries ?? head_tree/* ALL */.y2.entries, depth: options.limits?.depth ?? head_tree/* ALL */.y2.depth };
    return (0,refused/* orReason */.Ko)(signal, async () => {
        const repository = await (0,source_repository/* findRepository */.W1)(path, options);
        (0,source_repository/* demandRest */.uO)(repository);
        return withGit(repository, signal, async (git) => {
            const refs = await (0,source_refs/* readRefs */.n)(git, signal);
            if (refs.commit === null)
                throw (0,source_repository/* unborn */.pU)(repository, refs.branch);
            const { entries, tooMany } = await (0,head_tree/* readHeadTree */.x5)(git, refs.commit, { limits, ...(signal && { signal }) });
            if (tooMany !== null)
                throw tooLarge(repository, tooMany.limit, limits[tooMany.limit]);
            const blobs = entries.filter(({ type }) => type === "file" || type === "link");
            const index = await readSourceIndex(git, signal);
            const [untracked, sizes, files] = await together(signal, [
                (either) => readUntracked(git, index.path, either),
                (either) => sizesOf(git, blobs, either),
                (either) => readWorkFiles({ git, index, head: entries, known: null, helper: options.helper ?? null, signal: either }),
            ]);
            return {
                repository,
                commit: refs.commit,
                observation: observationOf(repository, refs, index, files, untracked),
                submodules: entries.filter(({ type }) => type === "submodule").map((entry) => entry.path),
                pointers: await pointersOf(git, blobs, sizes, files, signal),
            };
        });
    });
}
/**
 * Looks at a source again. All bytes are read anew: whoever maps a file into memory, or sets a clock, can change it under the same times.
 * @throws SourceRefused where it can't be looked at; the signal's reason when it has fired
 */
async function observeAgain(path, { before, ...options }) {
    const { signal } = options;
    return (0,refused/* orReason */.Ko)(signal, async () => {
        const repository = await (0,source_repository/* findRepository */.W1)(path, options);
        return withGit(repository, signal, async (git) => {
            const refs = await (0,source_refs/* readRefs */.n)(git, signal);
            const index = await readSourceIndex(git, signal);
            const known = convertedOf(before);
            const [untracked, files] = await together(signal, [
                (either) => readUntracked(git, index.path, either),
                async (either) => {
                    const head = refs.commit === null ? [] : (await (0,head_tree/* readHeadTree */.x5)(git, refs.commit, { limits: head_tree/* ALL */.y2, signal: either })).entries;
                    return readWorkFiles({ git, index, head, known, helper: options.helper ?? null, signal: either });
                },
            ]);
            return observationOf(repository, refs, index, files, untracked);
        });
    });
}
async function withGit(repository, signal, work) {
    const { workTree, gitDir, commonDir } = repository;
    const excludesFile = await (0,source_repository/* userExcludes */.lA)(repository, signal);
    return (0,refused/* orUnreadable */.pz)([workTree, gitDir, commonDir], () => (0,source_closed/* withClosedGit */.t)(repository, { excludesFile }, work));
}
/** Does several things at once; when one fails the others are ended, and none outlives the call. */
async function together(signal, steps) {
    const failed = new AbortController();
    const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    let first;
    const begun = steps.map((step) => step(either).catch((error) => {
        if (!failed.signal.aborted)
            first = error;
        failed.abort();
        throw error;
    }));
    const ended = await Promise.allSettled(begun);
    if (failed.signal.aborted)
        throw first;
    return ended.map((one) => one.value);
}
function tooLarge({ workTree }, limit, bound) {
    const most = limit === "entries" ? "files, folders and links" : "folders below each other";
    return new refused/* SourceRefused */.W4("too_large", `expected at most ${bound} ${most} in HEAD's tree, found more; raise limits.${limit} of the contract`, { at: workTree });
}
async function sizesOf(git, blobs, signal) {
    return (0,objects/* readSizes */.P)(git, blobs.map(({ oid }) => oid), signal);
}
/** Of what lies on disk as HEAD has it, it was seen when it was read; the rest is small, and read from its objects. */
async function pointersOf(git, blobs, sizes, { pointers, unseen }, signal) {
    const found = new Set(pointers);
    const unread = blobs.filter(({ path, type }, at) => type === "file" && sizes[at] < pointer/* MAX_POINTER_BYTES */.l$ && unseen.has(path));
    await (0,objects/* readObjects */.$)(git, unread.map(({ oid }) => oid), {
        whole: (index, _, content) => void ((0,pointer/* isPointer */._V)(content) && found.add(unread[index].path)),
        large: () => ({ piece: () => { }, end: () => { } }),
    }, signal);
    return blobs.filter(({ path }) => found.has(path)).map(({ path }) => path);
}
function convertedOf({ tracked }) {
    const found = new Map();
    for (const file of tracked)
        if (file.isConverted)
            found.set(file.path, file);
    return found;
}
function observationOf(repository, refs, index, files, untracked) {
    const { workTree, gitDir, commonDir, operation } = repository;
    return {
        place: [workTree, gitDir, commonDir].join(" "),
        head: { branch: refs.branch, commit: refs.commit },
        operation,
        refs: refs.refs,
        hasIndex: index.bytes.length > 0,
        tracked: files.tracked,
        untracked: untracked.first,
        status: statusOf(files, untracked),
        configuration: readConfiguration(repository),
        hooks: readHooks(repository),
    };
}
function statusOf(files, untracked) {
    const { changes, converted, absent, assumedUnchanged } = files;
    return {
        changes: (0,source_observation/* someOf */.yU)(changes),
        untracked: { count: untracked.count, first: (0,source_observation/* someOf */.yU)(untracked.first).first },
        converted: (0,source_observation/* someOf */.yU)(converted),
        absent,
        assumedUnchanged: (0,source_observation/* someOf */.yU)(assumedUnchanged),
        digest: (0,source_observation/* digestOf */.ol)([untracked.digest, ...changes.map(({ path, reason }) => `${reason} ${path}`)]),
    };
}

;// CONCATENATED MODULE: ./src/world/source/look.ts






const systemTime = () => new Date().toISOString();
/**
 * Looks at a source before a run. One that can't be a source is a fact too.
 * @param path a folder of the repository, the top or any below
 * @throws the signal's reason when it has fired; what the system says of a folder that is not the source's
 */
async function lookAtSource(path, options = {}) {
    const { now = systemTime, uid } = options;
    try {
        const { repository, commit, observation, submodules, pointers } = await observeFirst(path, options);
        const named = { submodules: submodules.slice(0, stage_facts/* MAX_NAMED */.vW), pointers: pointers.slice(0, stage_facts/* MAX_NAMED */.vW) };
        return {
            fact: {
                problem: null,
                owner: "own",
                dirty: dirtyOf(observation.status),
                submodules: named.submodules.map(bytes/* jsonPath */.U1),
                lfs_pointers: named.pointers.map(bytes/* jsonPath */.U1),
                more: {
                    submodules: submodules.length - named.submodules.length,
                    lfs_pointers: pointers.length - named.pointers.length,
                },
                before: stateOf(observation, commit, now()),
            },
            refused: null,
            dirt: (0,source_observation/* dirtLines */.Dw)(observation.status),
            look: { root: repository.workTree, commit, origin: repository.origin, observation, uid },
        };
    }
    catch (error) {
        if (!(error instanceof refused/* SourceRefused */.W4))
            throw error;
        return { fact: refusedFact(error), refused: error, dirt: [], look: null };
    }
}
function refusedFact({ word, problem }) {
    const isUnfound = word === "not_a_folder" || word === "no_repository" || word === "bare" || word === "unreadable";
    return {
        problem,
        owner: word === "other_owner" ? "other" : isUnfound ? "unknown" : "own",
        dirty: { tracked: [], untracked: [], more: 0 },
        submodules: [],
        lfs_pointers: [],
        more: { submodules: 0, lfs_pointers: 0 },
        before: null,
    };
}
/**
 * Looks at a source after a run, and names what is not what it was. A source that can't be read any more, is another one, or has
 * something under way is one with a problem.
 * @throws the signal's reason when it has fired
 */
async function lookAgain({ root, observation: before, uid }, { signal, now = systemTime, helper = null } = {}) {
    try {
        const after = await observeAgain(root, {
            before,
            helper,
            ...(uid === undefined ? {} : { uid }),
            ...(signal === undefined ? {} : { signal }),
        });
        const changed = changedOf(before, after);
        const problem = problemOf(before, after);
        if (problem !== null)
            return { problem, state: null, changed };
        return { problem: null, state: stateOf(after, after.head.commit, now()), changed };
    }
    catch (error) {
        if (!(error instanceof refused/* SourceRefused */.W4))
            throw error;
        return { problem: error.problem, state: null, changed: NOTHING_CHANGED };
    }
}
/** What no digest of a state tells. */
function problemOf(before, after) {
    if (after.place !== before.place)
        return "expected the repository of the first look, found another in its place";
    if (after.operation !== null)
        return `expected a repository at rest, as before, found a ${after.operation} in progress`;
    if (after.head.commit === null)
        return "expected a commit, as before, found a branch without one";
    return null;
}


/***/ }),

/***/ 49712:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ readObjects; },
/* harmony export */   P: function() { return /* binding */ readSizes; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87722);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42168);




/** Room for the header of an object before its bytes, so that it is hashed in place. */
const HEADER_ROOM = 64;
/** Longest answer of git that comes before the bytes of an object. */
const MAX_LINE = 256;
const NEWLINE = 0x0a;
/**
 * Reads objects by one process of git, each checked against its id. What is missing is fetched from nowhere.
 * @param oids of the source's own format
 * @throws SourceRefused where one is missing or broken; AbortError when the signal has fired
 */
async function readObjects(git, oids, taker, signal) {
    signal?.throwIfAborted();
    if (oids.length === 0)
        return;
    const child = git.start(["cat-file", "--batch", "--buffer"], signal === undefined ? {} : { signal });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr = (stderr + text).slice(0, 4096)));
    // One that ends early says by what it leaves out what it thinks of it.
    child.stdin.on("error", () => { }).end(oidLines(oids));
    const failed = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "error").then(([cause]) => Promise.reject(cause));
    failed.catch(() => { });
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "close");
    closed.catch(() => { });
    const parser = createParser(git, oids, taker);
    try {
        for await (const chunk of child.stdout)
            parser.push(chunk);
        await Promise.race([closed, failed]);
    }
    catch (error) {
        child.kill("SIGKILL");
        signal?.throwIfAborted();
        if (!(error instanceof Missing))
            throw error;
        await closed;
        // What git says of an object that it can't unpack is that it has none, and why.
        throw stderr === "" ? absent(git.repository, error.oid) : broken(git, error.oid, stderr);
    }
    signal?.throwIfAborted();
    if (parser.next < oids.length)
        throw broken(git, oids[parser.next], stderr);
}
/** Git says that it has no such object. */
class Missing extends Error {
    oid;
    constructor(oid) {
        super();
        this.oid = oid;
    }
}
function broken({ repository }, oid, stderr) {
    return new _refused__WEBPACK_IMPORTED_MODULE_3__/* .SourceRefused */ .W4("objects_corrupt", `expected object ${oid}, found that git can't read it; \`git fsck\` says more, a new clone has it whole`, { at: repository.commonDir, said: stderr.trim() });
}
/**
 * Sizes of files' objects, by one process of git.
 * @throws SourceRefused where one is missing, or is no file's
 */
async function readSizes(git, oids, signal) {
    if (oids.length === 0)
        return [];
    const args = ["cat-file", "--batch-check", "--buffer"];
    const { stdout, stderr } = await git.run(args, {
        input: oidLines(oids),
        ...(signal === undefined ? {} : { signal }),
    });
    const lines = stdout.toString("latin1").split("\n");
    return oids.map((oid, at) => {
        const [found, type, size] = (lines[at] ?? "").split(" ");
        if (found !== oid || type === undefined)
            throw broken(git, oid, stderr);
        if (type === "missing")
            throw stderr === "" ? absent(git.repository, oid) : broken(git, oid, stderr);
        if (type === "blob")
            return Number(size);
        throw broken(git, oid, `it is a ${type}, and no file's`);
    });
}
function oidLines(oids) {
    const length = oids[0].length + 1;
    const lines = Buffer.alloc(oids.length * length, "\n");
    oids.forEach((oid, index) => lines.write(oid, index * length, "latin1"));
    return lines;
}
function createParser({ repository }, oids, taker) {
    const algorithm = repository.objectFormat;
    const room = Buffer.allocUnsafeSlow(HEADER_ROOM + _worktree_folder__WEBPACK_IMPORTED_MODULE_2__/* .PIECE_BYTES */ .ts);
    let next = 0;
    let line = "";
    let type = "";
    let size = 0;
    /** Bytes of the object that have come; -1 while its line is read. */
    let seen = -1;
    let large = null;
    const begin = () => {
        const [oid, found, length] = line.split(" ");
        if (found === "missing" || oid !== oids[next])
            throw new Missing(oids[next]);
        type = found;
        size = Number(length);
        line = "";
        seen = 0;
        if (size <= _worktree_folder__WEBPACK_IMPORTED_MODULE_2__/* .PIECE_BYTES */ .ts)
            return;
        large = { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(`${type} ${size}\0`), take: taker.large(next, type, size) };
    };
    const take = (bytes) => {
        if (large === null)
            room.set(bytes, HEADER_ROOM + seen);
        else {
            large.hash.update(bytes);
            large.take.piece(bytes);
        }
        seen += bytes.length;
    };
    const end = () => {
        const found = large === null ? hashOfRoom(room, algorithm, type, size) : large.hash.digest("hex");
        if (found !== oids[next])
            throw new _refused__WEBPACK_IMPORTED_MODULE_3__/* .SourceRefused */ .W4("objects_corrupt", `expected object ${oids[next]}, found bytes that make ${found}; \`git fsck\` says more, a new clone has it whole`, { at: repository.commonDir });
        if (large === null)
            taker.whole(next, type, room.subarray(HEADER_ROOM, HEADER_ROOM + size));
        else
            large.take.end();
        large = null;
        seen = -1;
        next++;
    };
    return {
        get next() {
            return next;
        },
        push(chunk) {
            for (let at = 0; at < chunk.length;) {
                if (seen < 0) {
                    const found = chunk.indexOf(NEWLINE, at);
                    line += chunk.toString("latin1", at, found < 0 ? chunk.length : found);
                    if (line.length > MAX_LINE)
                        throw new Error("git cat-file answered with something else than an object");
                    if (found < 0)
                        return;
                    at = found + 1;
                    begin();
                }
                else if (seen < size) {
                    const until = Math.min(chunk.length, at + size - seen);
                    take(chunk.subarray(at, until));
                    at = until;
                }
                else {
                    // A newline of git's own ends the object.
                    at++;
                    end();
                }
            }
        },
    };
}
function hashOfRoom(room, algorithm, type, size) {
    const header = `${type} ${size}\0`;
    const start = HEADER_ROOM - header.length;
    room.write(header, start, "latin1");
    return (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_2__/* .hashOnce */ .AT)(algorithm, room.subarray(start, HEADER_ROOM + size));
}
function absent({ isPartial, isShallow, commonDir }, oid) {
    const why = isPartial
        ? "it is a partial clone, and nothing is fetched from its remote here; `git fetch --refetch --no-filter`, or clone it whole"
        : isShallow
            ? "it is a shallow clone; `git fetch --unshallow`, or clone it anew"
            : "`git fsck` says more, a new clone has it";
    return new _refused__WEBPACK_IMPORTED_MODULE_3__/* .SourceRefused */ .W4("objects_absent", `expected all objects of HEAD's tree, found that ${oid} is missing: ${why}`, { at: commonDir });
}


/***/ }),

/***/ 26700:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: function() { return /* binding */ readRefs; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24507);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87722);
/* harmony import */ var _worktree_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10980);
/* harmony import */ var _closed__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68582);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42168);
/* harmony import */ var _small__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10675);








/** Mirrors of large projects have a ref for each pull request. */
const MAX_REFS = 1_000_000;
const MAX_PACKED_BYTES = 256 * 1024 * 1024;
const MAX_REF_BYTES = 4096;
const MAX_DEPTH = 64;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;
/** Refs that each work tree has for itself. */
const PER_WORKTREE = /^refs\/(?:bisect|worktree|rewritten)(?:\/|$)/;
const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Reads HEAD and refs. Files are read as they lie, without git: it would look up each object, and could ask a remote for it. Refs in
 * tables are git's own to read, in a directory of ours.
 * @throws SourceRefused where they can't be read
 */
async function readRefs(git, signal) {
    signal?.throwIfAborted();
    const { repository } = git;
    const { head, refs } = repository.refFormat === "files" ? readFiles(repository) : await readTables(git, signal);
    const sorted = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { branch: symbolic(head), commit: commitOf(head, sorted, repository), refs: sorted };
}
function symbolic(value) {
    return value.startsWith("ref:") ? value.slice(4).trim() : null;
}
function readFiles({ gitDir, commonDir }) {
    const refs = new Map();
    const isLinked = gitDir !== commonDir;
    readPacked(commonDir, refs);
    readLoose(commonDir, refs, (name) => !isLinked || !PER_WORKTREE.test(name));
    if (isLinked)
        readLoose(gitDir, refs, (name) => PER_WORKTREE.test(name));
    const head = refFile(`${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(gitDir)}/HEAD`);
    if (head === null)
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", "expected a HEAD, found none that can be read; `git fsck` says more", {
            at: gitDir,
        });
    return { head, refs };
}
function readPacked(commonDir, refs) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "packed-refs");
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    const bytes = (0,_small__WEBPACK_IMPORTED_MODULE_7__/* .small */ .EX)(path, MAX_PACKED_BYTES);
    if (bytes === null)
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", `expected packed refs in a file of at most ${MAX_PACKED_BYTES} bytes that can be read, found another`, { at: path });
    for (let at = 0; at < bytes.length;) {
        const found = bytes.indexOf(0x0a, at);
        const end = found < 0 ? bytes.length : found;
        const line = bytes.toString("latin1", at, end);
        const space = line.indexOf(" ");
        if (space > 0 && OID.test(line.slice(0, space)))
            add(refs, line.slice(space + 1), line.slice(0, space));
        at = end + 1;
    }
}
function add(refs, name, value) {
    if (refs.size >= MAX_REFS)
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", `expected at most ${MAX_REFS} refs, found more`);
    refs.set(name, value);
}
/** A loose ref goes before a packed one of its name. */
function readLoose(gitDir, refs, isOf) {
    const base = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePathOf */ .D9)(gitDir);
    const visit = (folder, depth) => {
        if (depth > MAX_DEPTH)
            throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", `expected refs of at most ${MAX_DEPTH} names, found more`, {
                said: folder,
            });
        for (const { name, isFolder } of list(`${base}/${folder}`)) {
            const path = `${folder}/${name}`;
            if (!isOf(path))
                continue;
            if (isFolder)
                visit(path, depth + 1);
            // What git has just begun to write is no ref.
            else if (!name.endsWith(".lock")) {
                const value = refFile(`${base}/${path}`);
                if (value !== null)
                    add(refs, path, value);
            }
        }
    };
    visit("refs", 1);
}
function list(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,_worktree_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(folder), { withFileTypes: true, encoding: "latin1" }).map((entry) => ({
            name: entry.name,
            isFolder: entry.isDirectory(),
        }));
    }
    catch (error) {
        // A folder of refs goes away with the last of them.
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}
/** What a loose ref says; null where it is gone. As a link, which old versions made, it names another ref. */
function refFile(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_worktree_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return null;
    if (stats.isSymbolicLink()) {
        const target = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .bytePath */ .OO)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)((0,_worktree_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), "buffer"));
        if (target.startsWith("refs/"))
            return `ref: ${target}`;
    }
    return (0,_small__WEBPACK_IMPORTED_MODULE_7__/* .small */ .EX)((0,_worktree_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), MAX_REF_BYTES)?.toString("latin1").trim() ?? "";
}
function commitOf(head, refs, { gitDir }) {
    let value = head;
    for (let step = 0; value !== undefined && value.startsWith("ref:"); step++) {
        if (step === MAX_SYMREFS)
            throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", "expected a HEAD that names a commit, found a circle of refs", {
                at: gitDir,
            });
        value = refs.get(symbolic(value));
    }
    if (value === undefined)
        return null;
    if (!OID.test(value))
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", "expected a HEAD that names a commit, found another; `git fsck` says more", {
            at: gitDir,
        });
    return value;
}
/**
 * Refs that are kept in tables (reftable, git 2.45 and up). The tables are seen through a git directory of ours, so that git reads
 * no configuration but ours.
 */
async function readTables(git, signal) {
    const { repository } = git;
    const { gitDir, commonDir, objectFormat } = repository;
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.gitDir, "tables");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "refs"), { recursive: true });
    (0,_closed__WEBPACK_IMPORTED_MODULE_5__/* .lendObjects */ .c)(own, repository);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "HEAD"), "ref: refs/heads/.invalid\n");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "refs/heads"), "this repository uses the reftable format\n");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "config"), `[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n\tobjectformat = ${objectFormat}\n`);
    const table = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "reftable");
    const ask = async (from, args) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(table, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, "reftable"), table);
        const { code, stdout, stderr } = await (0,_worktree_git__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, {
            gitDir: own,
            cwd: own,
            input: Buffer.alloc(0),
            ...(signal === undefined ? {} : { signal }),
        });
        if (code === 0)
            return stdout.toString("latin1");
        if (code === 1)
            return null;
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unknown_format", "expected refs that this git can read, found tables (reftable); a newer git (2.45 and up) reads them", { at: commonDir, said: stderr });
    };
    const refs = new Map();
    const places = gitDir === commonDir ? [commonDir] : [commonDir, gitDir];
    for (const place of places) {
        const listed = (await ask(place, ["for-each-ref", "--format=%(refname)%00%(objectname)%00%(symref)"])) ?? "";
        for (const line of listed.split("\n")) {
            const [name, oid, target] = line.split("\0");
            if (name !== undefined && name !== "" && (place === gitDir || !PER_WORKTREE.test(name)))
                add(refs, name, target === undefined || target === "" ? oid : `ref: ${target}`);
        }
    }
    const named = (await ask(gitDir, ["symbolic-ref", "--quiet", "HEAD"]))?.trim();
    if (named !== undefined)
        return { head: `ref: ${named}`, refs };
    const detached = (await ask(gitDir, ["rev-parse", "--quiet", "--verify", "HEAD"]))?.trim();
    if (detached === undefined)
        throw new _refused__WEBPACK_IMPORTED_MODULE_6__/* .SourceRefused */ .W4("unreadable", "expected a HEAD, found none", { at: gitDir });
    return { head: detached, refs };
}


/***/ }),

/***/ 42168:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: function() { return /* binding */ orReason; },
/* harmony export */   O$: function() { return /* binding */ unreadable; },
/* harmony export */   W4: function() { return /* binding */ SourceRefused; },
/* harmony export */   pz: function() { return /* binding */ orUnreadable; },
/* harmony export */   xU: function() { return /* binding */ systemCode; }
/* harmony export */ });
/**
 * The source can't be read, or may not be. The message says what was expected, what was found, and what to do, and where; `problem` says
 * the same without a path, for evidence.
 */
class SourceRefused extends Error {
    word;
    problem;
    constructor(word, problem, { at, said, cause } = {}) {
        const words = said === undefined || said === "" ? problem : `${problem}: ${said}`;
        super(at === undefined ? words : `${words} (${at})`, cause === undefined ? {} : { cause });
        this.word = word;
        this.problem = problem;
    }
}
/** Whether this is what the system says, and not a fault of ours. */
function systemCode(error) {
    const { code } = error;
    return typeof code === "string" && !code.startsWith("ERR_") && code !== "ABORT_ERR" ? code : null;
}
/** Does something with a source that was found; what the system refuses of its folders is refused by a word. */
async function orUnreadable(folders, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = error instanceof SourceRefused ? null : systemCode(error);
        const { path } = error;
        if (code === null ||
            path === undefined ||
            !folders.some((folder) => path === folder || path.startsWith(`${folder}/`)))
            throw error;
        throw unreadable(code, path, error);
    }
}
/** @param code what the system says */
function unreadable(code, at, cause) {
    return new SourceRefused("unreadable", `expected a repository that this user can read, found ${code}; make it readable for this user`, { at, cause });
}
/** Does something that a signal may end; whatever it fails by then, the reason is what is thrown. */
async function orReason(signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 69638:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: function() { return /* binding */ findRepository; },
/* harmony export */   lA: function() { return /* binding */ userExcludes; },
/* harmony export */   pU: function() { return /* binding */ unborn; },
/* harmony export */   uO: function() { return /* binding */ demandRest; }
/* harmony export */ });
/* unused harmony export readConfig */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24507);
/* harmony import */ var _worktree_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10980);
/* harmony import */ var _refused__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42168);
/* harmony import */ var _small__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10675);







/** Folders that objects are taken from and that are listed. */
const MAX_ALTERNATES = 100;
/**
 * Finds the repository of a folder: the first one on the way up, on the same file system, as git does. Variables such as
 * `GIT_DIR` and `safe.directory` do not count.
 * @param path the folder, absolute or relative to the current one; a link to it is followed
 * @throws SourceRefused with a word for what is wrong; the signal's reason when it has fired
 */
async function findRepository(path, { signal, uid } = {}) {
    signal?.throwIfAborted();
    try {
        const { workTree, gitDir, commonDir } = placesOf(topOf(path));
        demandOwner([workTree, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workTree, ".git"), gitDir, commonDir, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "objects")], uid);
        return await describe(workTree, gitDir, commonDir, signal);
    }
    catch (error) {
        const code = error instanceof _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4 ? null : (0,_refused__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error);
        if (code === null)
            throw error;
        throw (0,_refused__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(code, error.path ?? path, error);
    }
}
/** The work tree in which a folder lies, and what its `.git` is. */
function topOf(path) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    let folder;
    try {
        folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(start);
    }
    catch (error) {
        const code = (0,_refused__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error);
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("not_a_folder", "expected a folder, found nothing; name the repository's folder", {
            at: start,
        });
    }
    const top = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder);
    if (!top.isDirectory())
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("not_a_folder", "expected a folder, found a file; name the repository's folder", {
            at: start,
        });
    for (;;) {
        const dotGit = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git"), { throwIfNoEntry: false });
        if (dotGit?.isFile() === true || (dotGit?.isDirectory() === true && isGitDir((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ".git"))))
            return { workTree: folder, dotGit };
        if (isGitDir(folder))
            throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("bare", "expected a folder with a work tree, found a repository without one (bare); name a checkout of it", { at: folder });
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (above === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(above).dev !== top.dev)
            throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("no_repository", "expected a folder in a git repository, found none there or above it; `git init` and commit there, or name another folder", { at: start });
        folder = above;
    }
}
/** What git takes for a git directory: HEAD, and objects and refs, which it may share. */
function isGitDir(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "HEAD"), { throwIfNoEntry: false }) === undefined)
        return false;
    const common = commonOf(folder);
    return ["objects", "refs"].every((name) => isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(common, name)));
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function commonOf(gitDir) {
    const named = lineOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "commondir"));
    return named === null ? gitDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(gitDir, named);
}
/** The one line of a small file, without its end; null where there is none. */
function lineOf(path) {
    const text = (0,_small__WEBPACK_IMPORTED_MODULE_6__/* .small */ .EX)(path)
        ?.toString("utf8")
        .replace(/\r?\n$/, "");
    return text === undefined || text === "" ? null : text;
}
function placesOf({ workTree, dotGit, }) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workTree, ".git");
    let gitDir = own;
    if (dotGit.isFile()) {
        const line = lineOf(own);
        const named = line === null || !line.startsWith("gitdir: ") ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workTree, line.slice(8));
        if (named === null || !isGitDir(named))
            throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("no_repository", `expected that the file .git names a git directory, found ${named === null ? "another file" : "that it leads to none"}; for a work tree, \`git worktree repair\``, { at: named ?? own });
        gitDir = named;
    }
    gitDir = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(gitDir);
    return { workTree, gitDir, commonDir: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(commonOf(gitDir)) };
}
/** Git's own rule, without its exceptions: whose repository it is, their configuration counts, and their hooks. */
function demandOwner(paths, uid = process.geteuid?.() ?? 0) {
    for (const path of paths) {
        const { uid: owner } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        if (owner === uid)
            continue;
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("other_owner", `expected a repository of this user (${uid}), found one of user ${owner}; run as its owner, or make a clone of your own`, { at: path });
    }
}
async function describe(workTree, gitDir, commonDir, signal) {
    const shared = await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "config"), signal);
    const version = Number(shared.get("core.repositoryformatversion")?.at(-1) ?? "0");
    if (version !== 0 && version !== 1)
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("unknown_format", `expected a repository of version 0 or 1, found ${version}; clone it with a plain \`git clone\`, and name the clone`, { at: commonDir });
    const hasOwn = isTrue(shared.get("extensions.worktreeconfig")?.at(-1) ?? "false");
    const own = hasOwn ? await readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "config.worktree"), signal) : new Map();
    const isLinked = gitDir !== commonDir;
    const value = (key) => (own.get(key) ?? shared.get(key))?.at(-1) ?? null;
    // A linked work tree is one whatever the shared configuration says of the first.
    const placing = (key) => (isLinked ? (own.get(key)?.at(-1) ?? null) : value(key));
    if (isTrue(placing("core.bare") ?? "false"))
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("bare", "expected a work tree, found core.bare = true; name a checkout of it", {
            at: commonDir,
        });
    const elsewhere = placing("core.worktree");
    if (elsewhere !== null && !isSame((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(gitDir, elsewhere), workTree))
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("other_worktree", "expected that the work tree is where the repository lies, found another folder in core.worktree; name that folder, or take the setting away", { at: workTree, said: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .bytePathOf */ .D9)(elsewhere)) });
    const { objectFormat, refFormat } = formatsOf(shared, commonDir, version);
    const alternates = (0,_small__WEBPACK_IMPORTED_MODULE_6__/* .small */ .EX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "objects/info/alternates"))?.toString("utf8").split("\n") ?? [];
    const remotes = [...shared.keys()].filter((key) => /^remote\..*\.promisor$/s.test(key));
    return {
        workTree,
        gitDir,
        commonDir,
        objectFormat,
        refFormat,
        isShallow: (0,_small__WEBPACK_IMPORTED_MODULE_6__/* .small */ .EX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "shallow")) !== null,
        isPartial: shared.has("extensions.partialclone") || remotes.some((key) => isTrue(shared.get(key).at(-1))),
        alternates: alternates.filter((line) => line !== "" && !line.startsWith("#")).slice(0, MAX_ALTERNATES),
        settings: {
            fileMode: isTrue(value("core.filemode") ?? "true"),
            symlinks: isTrue(value("core.symlinks") ?? "true"),
            ignoreCase: isTrue(value("core.ignorecase") ?? "false"),
            autocrlf: autocrlfOf(value("core.autocrlf")),
            eol: eolOf(value("core.eol")),
            excludesFile: expanded(value("core.excludesfile"), workTree),
        },
        origin: shared.get("remote.origin.url")?.[0] ?? null,
        hooksDir: expanded(value("core.hookspath"), workTree) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonDir, "hooks"),
        includes: includesOf([
            { at: commonDir, config: shared },
            { at: gitDir, config: own },
        ]),
        operation: operationOf(gitDir),
    };
}
/**
 * Reads a configuration file by git's own parser, out of the bytes that were read here. No file is included.
 * @throws SourceRefused where git can't read it
 */
async function readConfig(path, signal) {
    const found = new Map();
    const bytes = await (0,_refused__WEBPACK_IMPORTED_MODULE_5__/* .orUnreadable */ .pz)([path], async () => (0,_small__WEBPACK_IMPORTED_MODULE_6__/* .small */ .EX)(path));
    if (bytes === null)
        return found;
    const { code, stdout, stderr } = await (0,_worktree_git__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(["config", "--file", "-", "--no-includes", "--null", "--list"], {
        gitDir: "/dev/null",
        cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path),
        input: bytes,
        ...(signal === undefined ? {} : { signal }),
    });
    if (code !== 0)
        throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("unreadable", "expected a configuration that git can read, found another; mend it", {
            at: path,
            said: stderr,
        });
    for (const item of stdout.toString("utf8").split("\0")) {
        if (item === "")
            continue;
        const end = item.indexOf("\n");
        // A key alone is true.
        const [key, value] = end < 0 ? [item, "true"] : [item.slice(0, end), item.slice(end + 1)];
        found.set(key, [...(found.get(key) ?? []), value]);
    }
    return found;
}
/** As git reads them; what it can't read is no yes. */
function isTrue(value) {
    return /^(?:true|yes|on)$/i.test(value) || (/^\d+$/.test(value) && Number(value) !== 0);
}
function autocrlfOf(value) {
    if (value === null)
        return null;
    return value.toLowerCase() === "input" ? "input" : isTrue(value) ? "true" : "false";
}
function eolOf(value) {
    return ["lf", "crlf", "native"].find((known) => known === value?.toLowerCase()) ?? null;
}
/** A path of a configuration, which may begin with a home. */
function expanded(value, base) {
    if (value === null || value === "")
        return null;
    return value.startsWith("~/") ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), value.slice(2)) : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(base, value);
}
/** Extensions that change nothing of how objects, refs and files are read. */
const HARMLESS = new Set(["noop", "noop-v1", "preciousobjects", "partialclone", "worktreeconfig", "relativeworktrees"]);
function formatsOf(config, commonDir, version) {
    let objectFormat = "sha1";
    let refFormat = "files";
    for (const [key, values] of config) {
        if (!key.startsWith("extensions."))
            continue;
        const name = key.slice("extensions.".length);
        const value = values.at(-1).toLowerCase();
        if (HARMLESS.has(name))
            continue;
        if (name === "objectformat" && (value === "sha1" || value === "sha256"))
            objectFormat = value;
        else if (name === "refstorage" && (value === "files" || value === "reftable"))
            refFormat = value;
        else if (version > 0)
            throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("unknown_format", "expected a repository without extensions that are not known here, found another; clone it with a plain `git clone`, and name the clone", { at: commonDir, said: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .bytePathOf */ .D9)(`${key} = ${value}`)) });
    }
    return { objectFormat, refFormat };
}
function isSame(path, folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) === folder;
    }
    catch {
        return false;
    }
}
/** Most files that a configuration includes and that are looked at. */
const MAX_INCLUDES = 100;
function includesOf(files) {
    const found = files.flatMap(({ at, config }) => [...config]
        .filter(([key]) => /^include(?:if\..*)?\.path$/s.test(key))
        .flatMap(([, values]) => values.map((value) => expanded(value, at))));
    return [...new Set(found)].slice(0, MAX_INCLUDES);
}
/** Files and folders of a git directory that stand there while something is under way. */
const OPERATIONS = [
    ["rebase-merge", "rebase"],
    ["rebase-apply/applying", "am"],
    ["rebase-apply", "rebase"],
    ["MERGE_HEAD", "merge"],
    ["CHERRY_PICK_HEAD", "cherry-pick"],
    ["REVERT_HEAD", "revert"],
    ["sequencer", "cherry-pick or revert"],
    ["BISECT_LOG", "bisect"],
];
function operationOf(gitDir) {
    const found = OPERATIONS.find(([name]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, name), { throwIfNoEntry: false }) !== undefined);
    return found?.[1] ?? null;
}
/**
 * Refuses a source on which something is under way: its HEAD is on the move, and its files are of no commit.
 * @throws SourceRefused
 */
function demandRest({ operation, gitDir }) {
    if (operation === null)
        return;
    const end = operation === "bisect" ? "`git bisect reset`" : `\`git ${operation.split(" ")[0]} --continue\` or \`--abort\``;
    throw new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("in_progress", `expected a repository at rest, found a ${operation} in progress; end it with ${end}`, { at: gitDir });
}
/** What is said of a branch without a commit. */
function unborn({ workTree }, branch) {
    const on = branch === null ? "HEAD" : (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .displayPath */ .Gt)(branch);
    return new _refused__WEBPACK_IMPORTED_MODULE_5__/* .SourceRefused */ .W4("unborn_head", `expected a commit, found none on ${on}; commit what the agent is to begin with`, { at: workTree });
}
/** The user's own list of what is ignored: where the repository names none, what git finds by itself. */
async function userExcludes({ settings }, signal) {
    if (settings.excludesFile !== null)
        return settings.excludesFile;
    const home = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env["XDG_CONFIG_HOME"] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, ".config"), "git");
    for (const path of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, ".gitconfig"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "config")]) {
        const named = (await readConfig(path, signal)).get("core.excludesfile")?.at(-1);
        if (named !== undefined)
            return expanded(named, home);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "ignore");
}


/***/ }),

/***/ 10675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: function() { return /* binding */ small; },
/* harmony export */   hV: function() { return /* binding */ smallIfReadable; }
/* harmony export */ });
/* unused harmony export MAX_SMALL_FILE */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87722);


/** Largest of the small files that are read whole: configuration, excludes, attributes, one ref. */
const MAX_SMALL_FILE = 4 * 1024 * 1024;
/** What the system says where nothing is that could be read. */
const NOTHING_THERE = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);
/**
 * The bytes of a small regular file, or null where there is none. A link is followed, as git does.
 * @throws Error with the system's code where it can't be read, `EFBIG` where it is larger
 */
function small(path, most = MAX_SMALL_FILE) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, OPEN_FOLLOWING);
    }
    catch (error) {
        if (NOTHING_THERE.has(error.code ?? ""))
            return null;
        throw error;
    }
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stats.isFile())
            return null;
        if (stats.size > most)
            throw Object.assign(new Error(`expected at most ${most} bytes, found ${stats.size}`), {
                code: "EFBIG",
                path: path.toString(),
            });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** The same of a file that may be unreadable without a loss: then there is none. */
function smallIfReadable(path, most = MAX_SMALL_FILE) {
    try {
        return small(path, most);
    }
    catch {
        return null;
    }
}
/** As any file is opened here, but through a link. */
const OPEN_FOLLOWING = _worktree_folder__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_FILE */ .I3 & ~node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;


/***/ }),

/***/ 58781:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yS: function() { return /* binding */ copyResultOf; },
  openSourceTree: function() { return /* binding */ openSourceTree; },
  rB: function() { return /* binding */ openTree; }
});

// UNUSED EXPORTS: MAX_LISTED

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(88547);
// EXTERNAL MODULE: ./src/core/formats/git-trees.ts
var git_trees = __webpack_require__(97888);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(80164);
// EXTERNAL MODULE: ./src/core/source/observation.ts
var observation = __webpack_require__(52127);
// EXTERNAL MODULE: ./src/core/source/pointer.ts
var pointer = __webpack_require__(42164);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var worktree_folder = __webpack_require__(87722);
// EXTERNAL MODULE: ./src/world/source/closed.ts
var source_closed = __webpack_require__(68582);
// EXTERNAL MODULE: ./src/world/source/head-tree.ts
var head_tree = __webpack_require__(52661);
// EXTERNAL MODULE: ./src/world/source/objects.ts
var source_objects = __webpack_require__(49712);
// EXTERNAL MODULE: ./src/world/source/refs.ts
var refs = __webpack_require__(26700);
// EXTERNAL MODULE: ./src/world/source/refused.ts
var refused = __webpack_require__(42168);
// EXTERNAL MODULE: ./src/world/source/repository.ts
var source_repository = __webpack_require__(69638);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(36511);
// EXTERNAL MODULE: ./src/world/worktree/pack.ts
var pack = __webpack_require__(20235);
;// CONCATENATED MODULE: ./src/world/source/write-heard.ts





const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
const PERMISSIONS = 0o7777;
/** Makes a folder of a tree here, for a caller that is to hear of each file, or takes its bytes. */
async function writeHeard(git, entries, blobs, folder, { signal, objects, onCopied }) {
    signal?.throwIfAborted();
    const root = (0,copy/* openNewRoot */.f)(folder);
    let unfinished = null;
    const base = (0,worktree_folder/* plainBase */.YQ)(folder, root.base);
    const at = (path) => (0,worktree_folder/* fsPath */.Jk)(base + path);
    let next = 0;
    /** Makes the folders that stand before an entry. */
    const reach = (entry) => {
        for (; next < entries.length && entries[next] !== entry; next++) {
            if (entries[next].type !== "dir")
                continue;
            const path = at(entries[next].path);
            (0,external_node_fs_.mkdirSync)(path, 0o755);
            // A umask, or a setgid folder above, gives it another mode.
            if (((0,external_node_fs_.lstatSync)(path).mode & PERMISSIONS) !== 0o755)
                (0,external_node_fs_.chmodSync)(path, 0o755);
        }
    };
    const create = (entry) => (0,external_node_fs_.openSync)(at(entry.path), NEW_FILE, entry.mode & PERMISSIONS);
    const finish = (entry, fd) => {
        let stats = (0,external_node_fs_.fstatSync)(fd);
        if (stats.mode !== entry.mode) {
            (0,external_node_fs_.fchmodSync)(fd, entry.mode & PERMISSIONS);
            stats = (0,external_node_fs_.fstatSync)(fd);
        }
        onCopied?.(entry, stats);
    };
    try {
        const take = {
            whole(index, _, content) {
                const { entry } = blobs[index];
                reach(entry);
                if (entry.type === "symlink") {
                    (0,external_node_fs_.symlinkSync)(Buffer.from(content), at(entry.path));
                    onCopied?.(entry, (0,external_node_fs_.lstatSync)(at(entry.path)));
                }
                else {
                    const fd = create(entry);
                    try {
                        (0,pack/* writeAll */.f4)(fd, content);
                        finish(entry, fd);
                    }
                    finally {
                        (0,external_node_fs_.closeSync)(fd);
                    }
                }
                objects?.add("blob", entry.oid, content);
            },
            large(index) {
                const { entry } = blobs[index];
                reach(entry);
                const fd = create(entry);
                unfinished = fd;
                return {
                    piece: (bytes) => (0,pack/* writeAll */.f4)(fd, bytes),
                    end() {
                        finish(entry, fd);
                        unfinished = null;
                        (0,external_node_fs_.closeSync)(fd);
                        if (objects !== undefined)
                            addLarge(objects, entry, at(entry.path));
                    },
                };
            },
        };
        await (0,source_objects/* readObjects */.$)(git, blobs.map(({ oid }) => oid), take, signal);
        reach(null);
    }
    finally {
        if (unfinished !== null)
            (0,external_node_fs_.closeSync)(unfinished);
        (0,external_node_fs_.closeSync)(root.fd);
    }
}
function addLarge(objects, { oid, size }, path) {
    const fd = (0,external_node_fs_.openSync)(path, worktree_folder/* OPEN_FILE */.I3);
    try {
        objects.addPieces("blob", oid, size, (0,worktree_folder/* pieces */.IE)(fd));
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

// EXTERNAL MODULE: ./src/world/source/write-tree.ts
var write_tree = __webpack_require__(62808);
;// CONCATENATED MODULE: ./src/world/source/source-tree.ts

















/** Files and folders that are named each; more of them are counted. */
const MAX_LISTED = 500;
/**
 * Reads the tree of a source's HEAD out of raw objects: each is there, and is what its id says, before anything is copied. No
 * filter, no hook, no configuration counts, and nothing is written there.
 * @param path a folder of the source
 * @throws SourceRefused with a word for what is wrong; the signal's reason when it has fired
 */
async function openSourceTree(path, options = {}) {
    return (0,refused/* orReason */.Ko)(options.signal, () => openTree(path, options, null));
}
/** Opens a tree, and has it written in the same pass. */
async function openTree(path, options, write) {
    const repository = await (0,source_repository/* findRepository */.W1)(path, options);
    (0,source_repository/* demandRest */.uO)(repository);
    const { workTree, gitDir, commonDir } = repository;
    return (0,refused/* orUnreadable */.pz)([workTree, gitDir, commonDir], () => (0,source_closed/* withClosedGit */.t)(repository, "raw", async (git) => {
        const commit = options.commit ?? (await headOf(git, options.signal));
        return readSourceTree(git, commit, options, write);
    }));
}
async function headOf(git, signal) {
    const { branch, commit } = await (0,refs/* readRefs */.n)(git, signal);
    if (commit !== null)
        return commit;
    throw (0,source_repository/* unborn */.pU)(git.repository, branch);
}
async function readSourceTree(git, commit, options, write) {
    const { repository } = git;
    const { signal, limits = domain_limits/* DEFAULT_LIMITS */.dR } = options;
    const planned = await planHead(git, commit, limits, signal);
    await judgeSizes(git, planned, limits, signal);
    const { entries, blobs } = planned;
    const pointers = [];
    const failed = new AbortController();
    const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const reading = (0,source_objects/* readObjects */.$)(git, blobs.map(({ oid }) => oid), fillEntries(blobs, repository.objectFormat, pointers), either);
    await readingFirst(reading, write?.(git, entries, blobs, either), failed);
    const treeId = nameFolders(entries);
    return {
        repository,
        commit,
        headTreeId: planned.headTreeId,
        treeId,
        entries,
        refusals: planned.refusals,
        limitHits: planned.limitHits,
        submodules: (0,observation/* someOf */.yU)(planned.submodules, MAX_LISTED),
        pointers: (0,observation/* someOf */.yU)(pointers, MAX_LISTED),
        readAll: (paths, take, given) => readAll(repository, blobs, paths, take, given),
        async checkout(folder, given = {}) {
            const { signal: end, objects, onCopied } = given;
            await (0,source_closed/* withClosedGit */.t)(repository, "raw", async (own) => {
                if (objects === undefined && onCopied === undefined)
                    await (0,write_tree/* writeTree */.W)(own, entries, blobs, folder, end);
                else
                    await writeHeard(own, entries, blobs, folder, given);
            });
            return copyResultOf({ entries, treeId, refusals: planned.refusals, limitHits: planned.limitHits });
        },
        async writeAgain(again, end) {
            await (0,source_closed/* withClosedGit */.t)(repository, "raw", async (own) => {
                const stop = new AbortController();
                const both = end === undefined ? stop.signal : AbortSignal.any([end, stop.signal]);
                const checked = (0,source_objects/* readObjects */.$)(own, blobs.map(({ oid }) => oid), { whole: () => { }, large: () => ({ piece: () => { }, end: () => { } }) }, both);
                await readingFirst(checked, again(own, entries, blobs, both), stop);
            });
        },
    };
}
/** What the reader says of a broken object goes before what the writer says of it; neither outlives the other. */
async function readingFirst(reading, writing, failed) {
    writing?.catch(() => { });
    try {
        await reading;
    }
    catch (error) {
        failed.abort();
        await writing?.catch(() => { });
        throw error;
    }
    await writing;
}
function copyResultOf(tree) {
    const { entries, treeId, refusals, limitHits } = tree;
    return { entries: [...entries], treeId, refusals: [...refusals], limitHits: [...limitHits], skipped: [] };
}
const FILE_MODE = external_node_fs_.constants.S_IFREG | 0o644;
const PROGRAM_MODE = external_node_fs_.constants.S_IFREG | 0o755;
const LINK_MODE = external_node_fs_.constants.S_IFLNK | 0o777;
const FOLDER_MODE = external_node_fs_.constants.S_IFDIR | 0o755;
/** Longest name that a file system takes. */
const MAX_NAME_BYTES = 255;
/** Lists HEAD's tree, and plans what is read of it. Its own entries are gone when the bytes come. */
async function planHead(git, commit, limits, signal) {
    const head = await (0,head_tree/* readHeadTree */.x5)(git, commit, { limits, ...(signal === undefined ? {} : { signal }) });
    const planned = plan(head.entries);
    if (head.tooMany !== null)
        planned.limitHits.push({ ...head.tooMany, bound: limits[head.tooMany.limit] });
    return { ...planned, headTreeId: head.treeId };
}
function plan(head) {
    const found = { entries: [], blobs: [], refusals: [], limitHits: [], submodules: [] };
    let pathBytes = 0;
    /** A folder that is refused, with all that lies in it. */
    let outside = null;
    for (const { path, type, mode, oid } of head) {
        if (outside !== null && path.startsWith(outside))
            continue;
        const tooMuch = (0,tree_rules/* pathsFault */.zl)((pathBytes += path.length));
        if (tooMuch !== null) {
            found.refusals.push({ path, ...tooMuch });
            break;
        }
        const isFolder = type === "folder" || type === "submodule";
        const entry = {
            path,
            type: isFolder ? "dir" : type === "link" ? "symlink" : "file",
            mode: isFolder ? FOLDER_MODE : type === "link" ? LINK_MODE : (mode & 0o100) === 0 ? FILE_MODE : PROGRAM_MODE,
            size: 0,
            sha256: null,
            oid: null,
        };
        const name = path.slice(path.lastIndexOf("/") + 1);
        const fault = (0,tree_rules/* nameFault */.IY)(entry, true) ?? (name.length > MAX_NAME_BYTES ? TOO_LONG(name.length) : null);
        if (fault !== null) {
            found.refusals.push({ path, ...fault });
            if (isFolder)
                outside = `${path}/`;
            continue;
        }
        found.entries.push(entry);
        if (type === "submodule")
            found.submodules.push(path);
        if (!isFolder)
            found.blobs.push({ entry, oid });
    }
    // Git orders a submodule as a file, a manifest as the folder that it is.
    if (found.submodules.length > 0)
        found.entries.sort(manifest/* compareEntries */.wD);
    return found;
}
const TOO_LONG = (length) => ({
    kind: "unusable-name",
    detail: `a name of ${length} bytes; at most ${MAX_NAME_BYTES} can be checked out`,
});
/** Longest target of a link that Linux takes. */
const MAX_TARGET_BYTES = 4095;
/** Judges what sizes and the targets of links tell, before a byte is written; what is refused is in the plan no more. */
async function judgeSizes(git, planned, limits, signal) {
    const { blobs, refusals, limitHits } = planned;
    const refused = new Set();
    const sizes = await (0,source_objects/* readSizes */.P)(git, blobs.map(({ oid }) => oid), signal);
    let treeBytes = 0;
    for (const [at, { entry }] of blobs.entries()) {
        entry.size = sizes[at];
        const isOver = entry.size > limits.file_bytes;
        if (!isOver)
            treeBytes += entry.size;
        if (!isOver && treeBytes <= limits.tree_bytes)
            continue;
        const limit = isOver ? "file_bytes" : "tree_bytes";
        limitHits.push({ limit, path: entry.path, found: isOver ? entry.size : treeBytes, bound: limits[limit] });
        refused.add(entry);
    }
    const refuse = (entry) => {
        refusals.push({ kind: "unreadable", path: entry.path, detail: "a link to a path that no system takes" });
        refused.add(entry);
    };
    const links = blobs.filter(({ entry }) => entry.type === "symlink" && !refused.has(entry));
    await (0,source_objects/* readObjects */.$)(git, links.map(({ oid }) => oid), {
        whole(index, _, content) {
            const { entry } = links[index];
            if (content.length === 0 || content.length > MAX_TARGET_BYTES || content.includes(0))
                refuse(entry);
            else
                entry.target = content.toString("latin1");
        },
        large(index) {
            refuse(links[index].entry);
            return { piece: () => { }, end: () => { } };
        },
    }, signal);
    if (refused.size === 0)
        return;
    planned.entries = planned.entries.filter((entry) => !refused.has(entry));
    planned.blobs = blobs.filter(({ entry }) => !refused.has(entry));
}
/** Fills digests in, and finds pointers. */
function fillEntries(blobs, format, pointers) {
    return {
        whole(index, _, content) {
            const { entry, oid } = blobs[index];
            if (entry.type === "file" && (0,pointer/* isPointer */._V)(content))
                pointers.push(entry.path);
            entry.sha256 = (0,worktree_folder/* hashOnce */.AT)("sha256", content);
            entry.oid = format === "sha1" ? oid : (0,git_trees/* gitOid */.lu)("blob", content);
        },
        large(index, _, size) {
            const { entry, oid } = blobs[index];
            const content = (0,external_node_crypto_.createHash)("sha256");
            const blob = (0,external_node_crypto_.createHash)("sha1").update(`blob ${size}\0`);
            return {
                piece(bytes) {
                    content.update(bytes);
                    if (format !== "sha1")
                        blob.update(bytes);
                },
                end() {
                    entry.sha256 = content.digest("hex");
                    entry.oid = format === "sha1" ? oid : blob.digest("hex");
                },
            };
        },
    };
}
/** Gives each folder with content its tree id, and says the root's. */
function nameFolders(entries) {
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir")
            folders.set(entry.path, entry);
    const builder = (0,git_trees/* createTreeBuilder */.Ml)((path, oid) => {
        const folder = folders.get(path);
        if (folder !== undefined)
            folder.oid = oid;
    });
    for (const entry of entries)
        builder.add(entry);
    return builder.end();
}
async function readAll(repository, blobs, paths, take, signal) {
    const wanted = new Set(paths);
    const oids = new Map();
    for (const { entry, oid } of blobs)
        if (wanted.has(entry.path))
            oids.set(entry.path, oid);
    const asked = paths.map((path) => oids.get(path));
    const unknown = asked.indexOf(undefined);
    if (unknown >= 0)
        throw new Error(`expected a file of the starting tree, found none at ${paths[unknown]}`);
    await (0,source_closed/* withClosedGit */.t)(repository, "raw", (git) => (0,source_objects/* readObjects */.$)(git, asked, {
        whole: (index, _, content) => take(paths[index], content),
        large: (index, _, size) => {
            const content = Buffer.allocUnsafeSlow(size);
            let filled = 0;
            return {
                piece: (bytes) => void (filled += bytes.copy(content, filled)),
                end: () => take(paths[index], content),
            };
        },
    }, signal));
}


/***/ }),

/***/ 73174:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sourceTree: function() { return /* binding */ sourceTree; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(24507);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var worktree_folder = __webpack_require__(87722);
// EXTERNAL MODULE: ./src/core/source/observation.ts
var observation = __webpack_require__(52127);
// EXTERNAL MODULE: ./src/world/worktree/baseline-git.ts
var baseline_git = __webpack_require__(32876);
// EXTERNAL MODULE: ./src/world/worktree/stored-form.ts
var stored_form = __webpack_require__(39768);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts + 5 modules
var walk = __webpack_require__(84974);
// EXTERNAL MODULE: ./src/world/source/refused.ts
var refused = __webpack_require__(42168);
// EXTERNAL MODULE: ./src/world/source/source-tree.ts + 1 modules
var source_tree = __webpack_require__(58781);
// EXTERNAL MODULE: ./src/world/source/write-tree.ts
var write_tree = __webpack_require__(62808);
;// CONCATENATED MODULE: ./src/world/source/workspace.ts









/**
 * Copies the tree of a source's HEAD into a workspace with a repository of its own, which has it as one fixed commit. Git writes it
 * while its bytes are read here, so that each is looked at.
 * @param path a folder of the source
 * @param dest a folder that does not exist yet, or an empty one
 * @param options `commit`: what HEAD was at the look before
 * @throws SourceRefused where the source can't be read; Error of the system, or of git, where the copy can't be written
 */
async function prepareSource(path, dest, options = {}) {
    return (0,refused/* orReason */.Ko)(options.signal, async () => {
        const git = (0,baseline_git/* makeBaselineFolders */.XL)(dest);
        const tree = await (0,source_tree/* openTree */.rB)(path, options, async (closed, entries, blobs, signal) => {
            if (closed.repository.objectFormat === "sha1")
                await writeWorkspace(closed, entries, blobs, dest, signal);
        });
        const prepared = tree.repository.objectFormat === "sha1" ? finish(tree, git, dest) : await packedAnew(tree, dest, options);
        const converted = await (0,stored_form/* unstoredFiles */.g)(dest, prepared.entries, options.signal, []);
        return { ...prepared, converted: (0,observation/* someOf */.yU)(converted), tree };
    });
}
/**
 * Writes a tree that was read before into another workspace with a repository of its own. HEAD may have moved since, and the source
 * may be in the middle of something: what was read is what is written.
 * @param dest a folder that does not exist yet, or an empty one
 * @throws SourceRefused where its objects are not there any more, or are others; Error of the system, or of git, where it can't be written
 */
async function prepareSourceAgain(tree, dest, options = {}) {
    const { signal } = options;
    return (0,refused/* orReason */.Ko)(signal, async () => {
        if (tree.repository.objectFormat !== "sha1")
            return packedAnew(tree, dest, options);
        const git = (0,baseline_git/* makeBaselineFolders */.XL)(dest);
        await tree.writeAgain((closed, entries, blobs, either) => writeWorkspace(closed, entries, blobs, dest, either), signal);
        return finish(tree, git, dest);
    });
}
/**
 * Makes a clean checkout of the baseline for verification, with a `.git` of the harness's own that has it as a commit.
 * @param expectedTree tree id that the baseline had when the run began
 * @throws SourceRefused where the source does not give that tree any more
 */
async function cleanSourceCheckout(tree, dest, expectedTree, options = {}) {
    if (tree.treeId !== expectedTree)
        throw new Error(`expected baseline ${expectedTree}, found ${tree.treeId}: it is another tree's`);
    return prepareSourceAgain(tree, dest, options);
}
/** Blobs have other ids than the source has them by: their bytes are packed as they are written. */
async function packedAnew(tree, dest, { signal }) {
    const options = signal === undefined ? {} : { signal };
    return (0,baseline_git/* withBaseline */.U_)(dest, options, (whole) => tree.checkout(dest, whole));
}
function finish(tree, git, dest) {
    const commit = (0,baseline_git/* finishBaseline */.jn)(git, tree.entries);
    return { ...(0,source_tree/* copyResultOf */.yS)(tree), commit, rootIdentity: (0,walk/* rootIdentity */.n)(dest) };
}
/** Files, index and blobs of a workspace, of a source of SHA-1. */
async function writeWorkspace(closed, entries, blobs, dest, signal) {
    const git = (0,external_node_path_.join)(dest, ".git");
    const failed = new AbortController();
    const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const oids = blobs.map(({ oid }) => oid);
    const packing = (0,write_tree/* packBlobs */.a)(closed, oids, (0,external_node_path_.join)(git, "objects"), either);
    packing.catch(() => { });
    try {
        (0,external_node_fs_.copyFileSync)(await (0,write_tree/* writeTree */.W)(closed, entries, blobs, dest, either), (0,external_node_path_.join)(git, "index"));
    }
    catch (error) {
        failed.abort();
        await packing.catch(() => { });
        throw error;
    }
    await packing;
}

;// CONCATENATED MODULE: ./src/world/source/starting-tree.ts





/**
 * The tree of a source's HEAD, as it was at the look: read from its objects whenever it is needed, and never from its files.
 * @param scratch a folder that does not exist yet, of nobody but the harness, for what is read by its path
 */
function sourceTree({ root, commit, uid }, { limits, scratch }) {
    let read = null;
    let folders = 0;
    const opened = () => {
        if (read === null)
            throw new TypeError("the tree of a source is prepared before it is read again");
        return read;
    };
    return {
        async prepare(dest, options = {}) {
            const { tree, ...prepared } = await prepareSource(root, dest, {
                ...options,
                limits,
                commit,
                ...(uid === undefined ? {} : { uid }),
            });
            read = tree;
            return prepared;
        },
        checkout: (dest, expectedTree, { signal } = {}) => cleanSourceCheckout(opened(), dest, expectedTree, signal === undefined ? {} : { signal }),
        async folderWith(paths, signal) {
            const tree = opened();
            const links = new Set();
            for (const { path, type } of tree.entries)
                if (type === "symlink")
                    links.add(path);
            const folder = (0,external_node_path_.join)(scratch, String(folders++));
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            const base = (0,bytes/* bytePathOf */.D9)(folder);
            await tree.readAll(
            // Where a link leads stands in the manifest.
            paths.filter((path) => !links.has(path)), (path, content) => {
                (0,external_node_fs_.mkdirSync)((0,worktree_folder/* fsPath */.Jk)((0,external_node_path_.dirname)(`${base}/${path}`)), { recursive: true });
                (0,external_node_fs_.writeFileSync)((0,worktree_folder/* fsPath */.Jk)(`${base}/${path}`), content, { flag: "wx" });
            }, signal);
            return folder;
        },
    };
}


/***/ }),

/***/ 62808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ writeTree; },
/* harmony export */   a: function() { return /* binding */ packBlobs; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_source_git_tree__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48502);
/* harmony import */ var _core_source_index_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13280);
/* harmony import */ var _contain_modes__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39299);
/* harmony import */ var _worktree_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36511);
/* harmony import */ var _worktree_folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87722);








const PERMISSIONS = 0o7777;
const FOLDER_MODE = 0o755;
/**
 * Writes a tree into a new folder: git does, out of an index of ours, without attributes or a configuration that change a byte. It
 * notes in that index what it wrote, which is then that of the folder.
 * @param git one that takes files as raw bytes
 * @param blobs in the order of an index
 * @param folder it does not exist yet, or holds nothing but a `.git`
 * @returns path of the index
 * @throws Error when it can't be written
 */
async function writeTree(git, entries, blobs, folder, signal) {
    signal?.throwIfAborted();
    const root = (0,_worktree_copy__WEBPACK_IMPORTED_MODULE_5__/* .openNewRoot */ .f)(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(root.fd);
    const index = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git.gitDir, "index");
    const lines = blobs.map(({ entry, oid }) => ({ path: entry.path, oid, mergeStage: 0, mode: indexMode(entry) }));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(index, (0,_core_source_index_file__WEBPACK_IMPORTED_MODULE_4__/* .makeIndex */ .H9)(lines, git.repository.objectFormat));
    // A process is started here and now, with the mask of this moment.
    const child = (0,_contain_modes__WEBPACK_IMPORTED_MODULE_7__/* .withUmask */ .o)(0o022, () => git.start(["checkout-index", "--all", "--index", "--quiet"], {
        workTree: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder),
        ...(signal === undefined ? {} : { signal }),
    }));
    await ended(child, `git checkout-index into ${folder}`, signal);
    makeFolders(entries, folder);
    return index;
}
function indexMode({ type, mode }) {
    return type === "symlink" ? _core_source_git_tree__WEBPACK_IMPORTED_MODULE_3__/* .TREE_MODE */ .tk.link : mode;
}
/** Those without a file are missing so far; in the others a setgid folder above may have given another mode. */
function makeFolders(entries, folder) {
    for (const { path, type } of entries) {
        if (type !== "dir")
            continue;
        const full = (0,_worktree_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(`${Buffer.from((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder)).toString("latin1")}/${path}`);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(full, { throwIfNoEntry: false });
        if (stats === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(full, FOLDER_MODE);
        if (((stats ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(full)).mode & PERMISSIONS) !== FOLDER_MODE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(full, FOLDER_MODE);
    }
}
/**
 * Puts objects of a source of SHA-1 into a pack of a repository of ours, as they are stored there: nothing is compressed anew.
 * @param objects the `objects` folder of that repository
 */
async function packBlobs(git, oids, objects, signal) {
    const unique = [...new Set(oids)];
    if (unique.length === 0)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(objects, "pack"), { recursive: true });
    const args = ["pack-objects", "--quiet", "--window=0", "--threads=1", (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(objects), "pack/pack")];
    const child = git.start(args, signal === undefined ? {} : { signal });
    child.stdin.on("error", () => { }).end(`${unique.join("\n")}\n`);
    await ended(child, "git pack-objects", signal);
}
/** @throws Error with what git said, and the system's code where the disk is full; the signal's reason when it has fired */
async function ended(child, what, signal) {
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr = (stderr + text).slice(0, 4096)));
    child.stdout.resume();
    child.stdin.on("error", () => { }).end();
    const failed = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "error").then(([cause]) => Promise.reject(cause));
    failed.catch(() => { });
    const [code] = (await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, "close"), failed]));
    signal?.throwIfAborted();
    if (code === 0)
        return;
    const error = new Error(`${what} ended with ${code ?? "a signal"}: ${stderr.trim()}`);
    throw stderr.includes("No space left on device") ? Object.assign(error, { code: "ENOSPC" }) : error;
}


/***/ })

};
