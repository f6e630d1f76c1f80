"use strict";
exports.id = 6583;
exports.ids = [6583];
exports.modules = {

/***/ 6154:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ outputPipe; },
/* harmony export */   _: function() { return /* binding */ stockPipes; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);







/** Named pipes made at one time: making one costs a process, using one does not. Enough for a canary, a lane and a few commands. */
const MADE_AT_ONCE = 12;
/** Unused named pipes, by the folder that they lie in. */
const stock = new Map();
/** Those that are being made. */
const stocking = new Map();
/**
 * Makes a real pipe. Node's own are sockets, which can't be opened again as `/dev/stdout` or `/dev/stderr`: scripts that
 * write there would fail in the harness only.
 * @param folder private folder of the run
 * @param unbroken its writer may also read, so that no write of it ever fails, not even when the harness was killed
 * @returns null where the system can't make named pipes; then node's own must do
 */
function outputPipe(folder, unbroken = false) {
    const path = takeNamedPipe(folder);
    if (path === null)
        return null;
    let read;
    try {
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    }
    catch {
        // the folder was cleared away meanwhile
        return null;
    }
    // blocking, as programs expect it; it does not block here, for there is a reader
    const writer = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, unbroken ? node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_WRONLY);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.unlinkSync)(path);
    return {
        writer,
        reader: () => new node_net__WEBPACK_IMPORTED_MODULE_3__.Socket({ fd: read, readable: true, writable: false }),
        discard: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(read),
    };
}
/**
 * Makes the named pipes of a folder ahead, beside whatever else is prepared; without it the first one that is needed waits
 * for all of them. Where it fails, they are tried again when they are needed.
 */
function stockPipes(folder) {
    const known = stocking.get(folder);
    if (known !== undefined || stock.has(folder))
        return known ?? Promise.resolve();
    const made = makeAhead(folder).finally(() => stocking.delete(folder));
    stocking.set(folder, made);
    return made;
}
async function makeAhead(folder) {
    const making = layOut(folder);
    if (making === null)
        return;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(making.file, making.argv, { stdio: "ignore", env: {} });
    const status = await new Promise((done) => {
        child.on("error", () => done(null));
        child.on("exit", done);
    });
    if (status === 0)
        stock.set(folder, making.paths);
}
function takeNamedPipe(folder) {
    const left = stock.get(folder) ?? makeNamedPipes(folder);
    stock.set(folder, left);
    const path = left.pop();
    if (left.length === 0)
        stock.delete(folder);
    return path ?? null;
}
function makeNamedPipes(folder) {
    const making = layOut(folder);
    return making !== null && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(making.file, making.argv, { stdio: "ignore", env: {} }).status === 0
        ? making.paths
        : [];
}
/** How named pipes are made, or null where the system can't. */
function layOut(folder) {
    const mkfifo = (0,_find__WEBPACK_IMPORTED_MODULE_5__/* .findOnPath */ .a)("mkfifo", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
    if (mkfifo === null)
        return null;
    const within = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pipes");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(within, { recursive: true, mode: 0o700 });
    const paths = Array.from({ length: MADE_AT_ONCE }, () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(within, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(8).toString("hex")));
    return { file: mkfifo, argv: ["-m", "600", ...paths], paths };
}


/***/ }),

/***/ 6583:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zD: function() { return /* binding */ supervise; }
});

// UNUSED EXPORTS: DEFAULT_GRACE_MS, DEFAULT_OUTPUT_LIMIT

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/world/contain/processes.ts
var processes = __webpack_require__(1650);
;// CONCATENATED MODULE: ./src/world/contain/waiting.ts
/** Settles with the first event of that name. */
function once(child, event) {
    return new Promise((done) => child.once(event, done));
}
/** Settles after so many milliseconds. */
function sleep(ms) {
    return new Promise((done) => setTimeout(done, ms));
}
/** Waits for all of these, but not longer than so many milliseconds. */
async function settledWithin(parts, ms) {
    let timer;
    await Promise.race([Promise.all(parts), new Promise((done) => (timer = setTimeout(done, ms)))]);
    clearTimeout(timer);
}

;// CONCATENATED MODULE: ./src/world/contain/downfall.ts


/** Time (ms) in which a killed process must be gone; the kernel needs milliseconds, a huge memory to free some more. */
const DEATH_MS = 5_000;
/** Step (ms) in which death is looked for. */
const DEATH_POLL_MS = 2;
/** Time (ms) in which PID 1 inside must have loaded its filter, a few system calls after the program's first one; and step. */
const ARMED_MS = 1_000;
const ARMED_POLL_MS = 1;
/** TERM to what runs inside, KILL after the grace time. */
async function bringDown(launch, child, graceMs) {
    const root = child.pid;
    if (root === undefined)
        return { killed: false, dead: true };
    if (launch.level === "none") {
        (0,processes/* send */.tN)(-root, "SIGTERM");
        (0,processes/* send */.tN)(-root, "SIGCONT");
        const obeyed = await goneWithin(child, graceMs);
        for (const entry of (0,processes/* descendants */.DG)(root))
            (0,processes/* send */.tN)(entry.pid, "SIGKILL");
        (0,processes/* send */.tN)(-root, "SIGKILL");
        return { killed: !obeyed, dead: false };
    }
    for (const entry of lanes(root)) {
        if (!(0,processes/* send */.tN)(-entry.pid, "SIGTERM"))
            (0,processes/* send */.tN)(entry.pid, "SIGTERM");
        // a stopped process takes TERM only once it runs again
        (0,processes/* send */.tN)(entry.pid, "SIGCONT");
    }
    const obeyed = await goneWithin(child, graceMs);
    const before = (0,processes/* descendants */.DG)(root);
    // the namespace's PID 1 first: its death is everybody's, and what waits for it outside ends in order
    const init = before[0];
    if (init !== undefined)
        (0,processes/* send */.tN)(init.pid, "SIGKILL");
    await goneWithin(child, DEATH_MS);
    (0,processes/* send */.tN)(root, "SIGKILL");
    return { killed: !obeyed, dead: await allGone(before) };
}
/**
 * The lane's own first processes: the children of the namespace's PID 1. Below `sandbox` and `pid` stands
 * outer process -> PID 1 -> program.
 */
function lanes(root) {
    const all = (0,processes/* descendants */.DG)(root);
    const init = all.find((entry) => entry.parent === root);
    return init === undefined ? [] : all.filter((entry) => entry.parent === init.pid);
}
/** The namespace's PID 1 below `unshare`, which tells nothing of itself; null when it is gone. */
function initBelow(root) {
    return (0,processes/* descendants */.DG)(root)[0] ?? null;
}
/**
 * Bubblewrap ends as soon as the program does, and only its end makes the kernel kill what is left inside; so it is with an
 * `unshare` that somebody kills. Until PID 1 of the namespace is gone, a child of the lane can still write. A PID 1 that is
 * only waiting to be reaped has nothing left.
 */
async function initGone(init) {
    if ((0,processes/* isRunning */.W_)(init))
        (0,processes/* send */.tN)(init.pid, "SIGKILL");
    return allGone([init]);
}
/**
 * Settles when the harness's death is sure to be noticed: bubblewrap's PID 1 inside asks for its parent's death before it
 * loads the filter, and `unshare` does so before it starts anything.
 */
async function armed(status) {
    if (status === null)
        return;
    const until = performance.now() + ARMED_MS;
    while (performance.now() < until) {
        const init = status.init();
        if (init !== null && (0,processes/* isFiltered */.s4)(init.pid))
            return;
        await sleep(ARMED_POLL_MS);
    }
}
async function allGone(entries) {
    const until = performance.now() + DEATH_MS;
    while (entries.some(processes/* isRunning */.W_)) {
        if (performance.now() > until)
            return false;
        await sleep(DEATH_POLL_MS);
    }
    return true;
}
async function goneWithin(child, ms) {
    if (child.exitCode !== null || child.signalCode !== null)
        return true;
    let timer;
    const late = new Promise((done) => (timer = setTimeout(() => done(false), ms)));
    const gone = await Promise.race([once(child, "exit").then(() => true), late]);
    clearTimeout(timer);
    return gone;
}

// EXTERNAL MODULE: ./src/world/contain/descriptors.ts
var descriptors = __webpack_require__(5801);
// EXTERNAL MODULE: ./src/world/contain/launch.ts + 3 modules
var contain_launch = __webpack_require__(8700);
// EXTERNAL MODULE: ./src/world/contain/pipes.ts
var pipes = __webpack_require__(6154);
;// CONCATENATED MODULE: ./src/world/contain/stdio.ts




/** @param files takes descriptors that are to be closed when the child has its copies */
function openChannel({ scratch, lent }, files, unbroken = false) {
    const pipe = (0,pipes/* outputPipe */.M)(scratch, unbroken);
    if (pipe === null) {
        return { entry: "pipe", stream: (child, index) => child.stdio[index], abandon: () => undefined };
    }
    files.push(pipe.writer);
    // who writes to it may open it again, as /dev/stdout
    if (lent !== null)
        (0,external_node_fs_.fchownSync)(pipe.writer, lent.uid, lent.gid);
    return { entry: pipe.writer, stream: () => pipe.reader(), abandon: () => pipe.discard() };
}
/** Opens what a start needs, in the order of its descriptors. @throws Error where the scratch folder can't be written */
function openStdio(launch) {
    const files = [];
    const channels = [];
    let status = null;
    const handedOver = () => files.forEach((fd) => (0,external_node_fs_.closeSync)(fd));
    try {
        // Of the machine's own /dev/null the sandbox gets none, not even to read: its times could be set by it.
        const nothing = launch.level === "sandbox"
            ? (0,contain_launch/* anonymousFile */.iW)(launch.scratch, new Uint8Array())
            : (0,external_node_fs_.openSync)("/dev/null", external_node_fs_.constants.O_RDWR);
        files.push(nothing);
        for (let i = 0; i < (launch.events ? 3 : 2); i++)
            channels.push(openChannel(launch, files));
        const [stdout, stderr, events] = channels.map(({ entry }) => entry);
        const entries = [nothing, stdout, stderr, events ?? nothing, lifeLine(launch, nothing)];
        if (launch.seccomp !== null && launch.options !== null) {
            for (const bytes of [launch.seccomp, nulSeparated(launch.options)]) {
                const file = (0,contain_launch/* anonymousFile */.iW)(launch.scratch, bytes);
                files.push(file);
                entries.push(file);
            }
            // A broken pipe would end bubblewrap half-way when the harness is killed, and its other half would wait for it for ever.
            status = openChannel(launch, files, true);
            entries.push(status.entry);
        }
        return { entries: covered(entries, nothing), channels, status, handedOver };
    }
    catch (error) {
        handedOver();
        for (const { abandon } of channels)
            abandon();
        status?.abandon();
        throw error;
    }
}
/** What is not in a process namespace is not waited for. */
function lifeLine(launch, nothing) {
    return launch.level === "none" ? nothing : "pipe";
}
/**
 * Lays nothing over every other descriptor that a child would inherit: what started the harness may have left it some, and to
 * the kernel an open descriptor is a right.
 */
function covered(own, nothing) {
    const all = [...own];
    for (const fd of (0,descriptors/* inheritableDescriptors */.qp)()) {
        if (fd < own.length)
            continue;
        (0,descriptors/* checkCoverable */.Ov)(fd);
        while (all.length < fd)
            all.push("ignore");
        all[fd] = nothing;
    }
    return all;
}
function nulSeparated(words) {
    return Buffer.from(words.map((word) => `${word}\0`).join(""), "utf8");
}

;// CONCATENATED MODULE: ./src/world/contain/streams.ts

/** An event line is small JSON; a lane can't make the harness hold more than this. */
const MAX_EVENT_LINE_BYTES = 64 * 1024;
const MAX_EVENTS = 10_000;
/** What is kept of bubblewrap's own status and complaints. */
const MAX_STATUS_BYTES = 64 * 1024;
/** Output as it is followed: how much came, how much was handed on, and how standard error began. */
function followOutput([stdout, onStdout], [stderr, onStderr], limit) {
    let bytes = 0;
    let kept = 0;
    let head = "";
    const follow = (stream, take, first) => new Promise((done) => {
        stream.on("data", (chunk) => {
            bytes += chunk.length;
            if (first && head.length < MAX_STATUS_BYTES)
                head += chunk.toString("utf8");
            const room = Math.min(chunk.length, limit - kept);
            if (room <= 0)
                return;
            kept += room;
            const pending = take?.(room === chunk.length ? chunk : chunk.subarray(0, room));
            if (pending === undefined)
                return;
            stream.pause();
            pending.finally(() => stream.resume()).catch(() => undefined);
        });
        stream.on("error", () => done());
        stream.on("close", () => done());
    });
    const done = Promise.all([follow(stdout, onStdout, false), follow(stderr, onStderr, true)]);
    return { done, bytes: () => bytes, kept: () => kept, head: () => head };
}
/** Reads lines from the event channel, bounded in length and number. */
function followEvents(stream, onEvent) {
    let count = 0;
    let truncated = false;
    let rest = Buffer.alloc(0);
    const line = (bytes) => {
        if (bytes.length === 0)
            return;
        if (bytes.length > MAX_EVENT_LINE_BYTES || count >= MAX_EVENTS) {
            truncated = true;
            return;
        }
        count++;
        onEvent?.(bytes.toString("utf8"));
    };
    const done = new Promise((end) => {
        stream.on("data", (chunk) => {
            let from = 0;
            for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
                line(Buffer.concat([rest, chunk.subarray(from, at)]));
                rest = Buffer.alloc(0);
                from = at + 1;
            }
            // an endless line is kept just long enough to be seen as too long
            if (rest.length <= MAX_EVENT_LINE_BYTES)
                rest = Buffer.concat([rest, chunk.subarray(from)]);
        });
        stream.on("error", () => end());
        stream.on("close", () => {
            line(rest);
            end();
        });
    });
    return { done, count: () => count, truncated: () => truncated };
}
/** What bubblewrap tells about itself: the number of the namespace's PID 1 outside. */
function followStatus(stream) {
    let text = "";
    let init = null;
    const done = new Promise((end) => {
        stream.on("data", (chunk) => {
            if (text.length < MAX_STATUS_BYTES)
                text += chunk.toString("utf8");
            const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
            if (init === null && pid !== undefined)
                init = (0,processes/* processEntry */.GP)(Number(pid));
        });
        stream.on("error", () => end());
        stream.on("close", () => end());
    });
    return { done, init: () => init };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/world/contain/trees.ts



/** How often (ms) it is asked whether a tree can have grown that far. */
const POLL_MS = 500;
/** A tree is counted when its file system took this part of what it may still grow, and the first time this much. */
const PART = 0.5;
const FIRST_BYTES = 64 * 1024 * 1024;
/** Without a sign of growth a tree is counted this seldom (ms): what others remove at the same time may hide it. */
const ANYWAY_MS = 15_000;
/** Counting takes at most this part of the time. */
const SHARE = 0.05;
/** How long counting may hold the thread (ms). */
const SLICE_MS = 15;
/**
 * Watches trees while something writes to them. Asking the file system costs nothing, so that files are counted only when one of
 * them can have reached its bound; files that are written to at this moment, holes and hard links are counted as what they take.
 * @param onHit called once, with the first tree that is above its bound
 * @returns ends the watch
 */
function watchTrees(trees, onHit) {
    let ended = false;
    const watches = trees.map((tree) => ({
        tree,
        used: usedOn(tree.folder),
        left: 0,
        counted: performance.now(),
        rest: 0,
    }));
    const poll = async () => {
        for (const watch of watches) {
            const { tree } = watch;
            const used = usedOn(tree.folder);
            const grown = used - watch.used;
            const since = performance.now() - watch.counted;
            const isDue = grown >= (watch.left === 0 ? Math.min(FIRST_BYTES, tree.bytes * PART) : watch.left * PART);
            if (ended || since < watch.rest || (!isDue && since < ANYWAY_MS))
                continue;
            const begun = performance.now();
            const found = await bytesOf(tree.folder, tree.bytes, () => ended);
            const took = performance.now() - begun;
            Object.assign(watch, { used, left: tree.bytes - found, counted: performance.now(), rest: took / SHARE });
            if (ended || found <= tree.bytes)
                continue;
            ended = true;
            onHit({ limit: tree.limit, bound: tree.bytes, found });
        }
    };
    let polling = false;
    const timer = setInterval(() => {
        if (polling)
            return;
        polling = true;
        void poll().finally(() => (polling = false));
    }, POLL_MS);
    return () => {
        ended = true;
        clearInterval(timer);
    };
}
/** Bytes that are taken on a folder's file system; 0 where it can't be told, so that only time makes a tree be counted. */
function usedOn(folder) {
    try {
        const { blocks, bfree, bsize } = (0,external_node_fs_.statfsSync)(folder);
        return (blocks - bfree) * bsize;
    }
    catch {
        return 0;
    }
}
/** Bytes that a tree takes, no link followed; ends above the bound, which is all that is asked. */
async function bytesOf(root, bound, isEnded) {
    let bytes = 0;
    let turn = performance.now() + SLICE_MS;
    const linked = new Set();
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined && bytes <= bound; folder = folders.pop()) {
        for (const entry of entriesOf(folder)) {
            const path = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory())
                folders.push(path);
            const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (stats !== undefined && (stats.nlink < 2 || stats.isDirectory() || !linked.has(stats.ino)))
                bytes += stats.blocks * 512;
            if (stats !== undefined && stats.nlink > 1)
                linked.add(stats.ino);
            if (performance.now() < turn)
                continue;
            await (0,promises_.setImmediate)();
            if (isEnded())
                return bytes;
            turn = performance.now() + SLICE_MS;
        }
    }
    return bytes;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        // gone meanwhile, or closed by whoever writes there; the walk afterwards judges it
        return [];
    }
}

;// CONCATENATED MODULE: ./src/world/contain/supervise.ts











/** Output beyond the bound is read and thrown away, so that the lane neither blocks nor fills memory. */
const DEFAULT_OUTPUT_LIMIT = 64 * 1024 * 1024;
/** Time (ms) between TERM and KILL: enough to flush, little enough that a cancelled run is sealed within 5 s. */
const DEFAULT_GRACE_MS = 2_000;
/** Time (ms) that output may still take after the end, where something that survived may hold the pipes open. */
const DRAIN_MS = 1_000;
/** How often (ms) the free space is looked at; a disk takes longer than that to fill from the reserve on. */
const DISK_POLL_MS = 200;
/** Node's timers wrap around beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Files that can still be made: many times what a lane makes between two looks, and room for whatever else wants some. */
const FILES_RESERVE = 50_000;
/**
 * Starts what was laid out and stays with it until nothing of it is left (as far as the level can promise), or until the
 * deadline, a cancellation or a limit ended it. Never throws for what the contained program does.
 */
async function supervise(launch, how) {
    let startedAt = new Date();
    let begun = performance.now();
    const isCancelled = () => how.cancel?.aborted ?? false;
    if (isCancelled())
        return notStarted("cancelled", startedAt, null);
    // Without a namespace there is nothing to be set up around the program, and no place in which it could wait.
    if (launch.level === "none" && !(await granted(how.hold)))
        return notStarted("cancelled", startedAt, null);
    const missing = await launch.ready;
    const cancelled = isCancelled();
    if (missing !== null || cancelled) {
        launch.cgroup?.remove();
        return notStarted(cancelled ? "cancelled" : "not_started", startedAt, cancelled ? null : missing);
    }
    let stdio;
    try {
        stdio = openStdio(launch);
    }
    catch (error) {
        launch.cgroup?.remove();
        return notStarted("not_started", startedAt, messageOf(error));
    }
    let child;
    try {
        child = (0,external_node_child_process_.spawn)(launch.file, launch.argv, {
            cwd: launch.cwd,
            env: launch.env,
            // its own process group, so that a signal of the terminal reaches the harness only, and ours the whole group
            detached: true,
            stdio: stdio.entries,
        });
    }
    catch (error) {
        for (const channel of [...stdio.channels, stdio.status])
            channel?.abandon();
        launch.cgroup?.remove();
        return notStarted("not_started", startedAt, messageOf(error));
    }
    finally {
        stdio.handedOver();
    }
    if (child.pid !== undefined)
        how.onStart?.(child.pid);
    const failed = once(child, "error").then((error) => messageOf(error));
    const exited = once(child, "exit").then(() => null);
    const streams = stdio.channels.map(({ stream }, index) => stream(child, index + 1));
    const output = followOutput([streams[0], how.onStdout?.bind(how)], [streams[1], how.onStderr?.bind(how)], how.outputLimitBytes ?? DEFAULT_OUTPUT_LIMIT);
    const events = streams[2] === undefined ? null : followEvents(streams[2], how.onEvent?.bind(how));
    const told = stdio.status?.stream(child, contain_launch/* STATUS_FD */.eZ) ?? null;
    const status = told === null ? null : followStatus(told);
    const life = launch.level === "none" ? null : child.stdio[contain_launch/* LIFE_FD */.ud];
    life?.on("error", () => undefined);
    let below = null;
    let uid = null;
    const standing = async () => {
        if (status === null && child.pid !== undefined)
            below = initBelow(child.pid);
        await armed(status);
        const first = status?.init() ?? null;
        if (first !== null)
            uid = (0,processes/* userOf */.Z5)(first.pid);
    };
    const stands = life === null ? null : new Promise((done) => life.once("data", () => void standing().then(done)));
    let ending = null;
    let limitHit = null;
    let downfall = Promise.resolve({ killed: false, dead: true });
    const end = (why) => {
        if (ending !== null)
            return;
        ending = why;
        downfall = bringDown(launch, child, how.graceMs ?? DEFAULT_GRACE_MS);
    };
    const onCancel = () => end("cancelled");
    const onComplete = () => end("harness_completed");
    let over = false;
    let wordGiven = false;
    let deadline;
    const begin = () => {
        if (how.hold !== undefined)
            [startedAt, begun] = [new Date(), performance.now()];
        deadline = setTimeout(() => end("timeout"), Math.min(how.deadlineMs, MAX_TIMER_MS));
        void stands?.then(() => {
            wordGiven = true;
            life?.write("go\n");
        });
    };
    if (how.hold === undefined || launch.level === "none")
        begin();
    else
        void granted(how.hold).then((yes) => {
            if (!yes)
                end("cancelled");
            else if (ending === null && !over)
                begin();
        });
    const onLimit = (hit) => {
        limitHit ??= hit;
        if (!over)
            end("limit");
    };
    const disk = watchDisk(how, onLimit);
    const unwatch = watchTrees(how.trees ?? [], onLimit);
    how.cancel?.addEventListener("abort", onCancel);
    how.complete?.addEventListener("abort", onComplete);
    if (how.complete?.aborted === true)
        onComplete();
    const spawnError = await Promise.race([failed, exited]);
    over = true;
    clearTimeout(deadline);
    clearInterval(disk?.timer);
    unwatch();
    how.cancel?.removeEventListener("abort", onCancel);
    how.complete?.removeEventListener("abort", onComplete);
    if (spawnError !== null) {
        launch.cgroup?.remove();
        return notStarted("not_started", startedAt, spawnError);
    }
    // What ended by itself may have filled it since the last look.
    if (ending === null)
        disk?.look();
    const { killed, dead } = await downfall;
    if (status !== null)
        await settledWithin([status.done], DEATH_MS);
    const init = status === null ? below : status.init();
    // Without a PID 1 that was seen, all that can be said is that nothing began.
    const allDead = dead && (init === null ? !wordGiven : await initGone(init));
    const survivors = launch.level !== "none" && allDead ? "none" : "unknown";
    if (launch.level === "none" && child.pid !== undefined)
        (0,processes/* send */.tN)(-child.pid, "SIGKILL");
    const open = [output.done, events?.done, status?.done].map((done) => done ?? Promise.resolve());
    await settledWithin(open, launch.level === "none" ? DRAIN_MS : DRAIN_MS + DEATH_MS);
    for (const stream of [...streams, told, ...child.stdio])
        stream?.destroy();
    const outOfMemory = launch.cgroup?.outOfMemory() ?? false;
    launch.cgroup?.remove();
    if (life !== null && !wordGiven && ending === null) {
        const why = output.head().trim() || "it ended before the program started";
        return { ...notStarted("not_started", startedAt, why), survivors };
    }
    const exit = killed ? { exitCode: null, signal: "SIGKILL" } : exitOf(child, launch, ending !== null);
    return {
        termination: ending === null || ending === "limit" ? (exit.signal === null ? "exited" : "signalled") : ending,
        ...exit,
        startFailure: null,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        durationMs: Math.round(performance.now() - begun),
        outputBytes: output.bytes(),
        keptBytes: output.kept(),
        outputTruncated: output.bytes() > output.kept(),
        events: events?.count() ?? 0,
        eventsTruncated: events?.truncated() ?? false,
        outOfMemory,
        limitHit,
        survivors,
        uid,
    };
}
/** Whether what was waited for came. */
async function granted(hold) {
    try {
        await hold;
        return true;
    }
    catch {
        return false;
    }
}
function notStarted(termination, startedAt, why) {
    return {
        termination,
        exitCode: null,
        signal: null,
        startFailure: why,
        startedAt: startedAt.toISOString(),
        finishedAt: new Date().toISOString(),
        durationMs: 0,
        outputBytes: 0,
        keptBytes: 0,
        outputTruncated: false,
        events: 0,
        eventsTruncated: false,
        outOfMemory: false,
        limitHit: null,
        survivors: "none",
        uid: null,
    };
}
/** Looks at the disk now and then; `look` does so at once, for what is faster than that. */
function watchDisk(how, onHit) {
    const disk = how.disk;
    if (disk === undefined)
        return undefined;
    const filesReserve = filesToKeep(disk.folder);
    const look = () => {
        const free = freeSpace(disk.folder);
        if (free === null)
            return;
        if (free.bytes < disk.reserveBytes)
            onHit({ limit: "disk", bound: disk.reserveBytes, found: free.bytes });
        else if (free.files < filesReserve)
            onHit({ limit: "disk", bound: filesReserve, found: free.files });
    };
    return { timer: setInterval(look, DISK_POLL_MS), look };
}
/** How many files must stay possible; none where the file system does not count them, or has few from the start. */
function filesToKeep(folder) {
    const files = freeSpace(folder)?.files ?? 0;
    return files === 0 ? 0 : Math.min(FILES_RESERVE, Math.floor(files / 2));
}
/** Null where it can't be told: the walk and the writing of the evidence will meet what is wrong. */
function freeSpace(folder) {
    try {
        const { bavail, bsize, ffree } = (0,external_node_fs_.statfsSync)(folder);
        return { bytes: bavail * bsize, files: ffree };
    }
    catch {
        return null;
    }
}
/**
 * A signal inside comes out as 128 + number where somebody waited for the program on our behalf.
 * @param sent whether the harness sent one
 */
function exitOf(child, launch, sent) {
    if (child.signalCode !== null)
        return { exitCode: null, signal: child.signalCode };
    const code = child.exitCode;
    if (sent && launch.level !== "none" && code !== null && code > 128) {
        const signal = SIGNALS.get(code - 128);
        if (signal !== undefined)
            return { exitCode: null, signal };
    }
    return { exitCode: code, signal: null };
}
const SIGNALS = new Map(Object.entries(external_node_os_.constants.signals).map(([name, number]) => [number, name]));
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return error.code === "EMFILE" ? `${message}: ${descriptors/* RAISE_OPEN_FILES */.a_}` : message;
}


/***/ })

};
;