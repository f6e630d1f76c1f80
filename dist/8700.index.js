"use strict";
exports.id = 8700;
exports.ids = [8700];
exports.modules = {

/***/ 7949:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: function() { return /* binding */ GIT_CONFIG; },
/* harmony export */   Kb: function() { return /* binding */ INSIDE_HOST_NAME; },
/* harmony export */   Kl: function() { return /* binding */ sharedEtc; },
/* harmony export */   SK: function() { return /* binding */ INSIDE_UID; },
/* harmony export */   bd: function() { return /* binding */ GIT_SETTINGS; }
/* harmony export */ });
/* unused harmony export makeEtc */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_mounts_etc__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(808);
/* harmony import */ var _core_mounts_inside__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1608);
/* harmony import */ var _memory__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2776);
/* harmony import */ var _modes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9299);






/** The user inside, the same for root and for an ordinary user outside, so that programs behave the same. */
const INSIDE_UID = "1000";
/** A file beyond this is no settings that a build reads (systemd's `hwdb.bin` has 12 MB). */
const MAX_FILE_BYTES = 1024 * 1024;
/** Of all together; a large server has 3 to 5 MB and some 3,000 entries. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** What name resolution needs, copied only with the host's network. */
const NETWORK_FILES = ["gai.conf", "host.conf", "nsswitch.conf", "resolv.conf"];
/** The name that the machine has inside (`--hostname`), and how it resolves, as on Debian. */
const INSIDE_HOST_NAME = "sandbox";
const OWN_NAME = `127.0.1.1 ${INSIDE_HOST_NAME}\n`;
/** Git's settings for the whole system inside: what a home or a repository says goes before them. */
const GIT_SETTINGS = "/etc/case-harness.gitconfig";
/** Somebody to commit as; and a folder is nobody else's, whoever the machine says it belongs to. */
const GIT_CONFIG = "[user]\n\tname = case-harness\n\temail = agent@case-harness.invalid\n[init]\n\tdefaultBranch = main\n[safe]\n\tdirectory = *\n";
/** Contents of the few files of `/etc` that the harness writes itself, so that no name of the host is seen inside. */
const OWN_FILES = {
    passwd: `root:x:0:0:root:/nonexistent:/usr/sbin/nologin\nagent:x:${INSIDE_UID}:${INSIDE_UID}:agent:${_core_mounts_inside__WEBPACK_IMPORTED_MODULE_4__/* .INSIDE_HOME */ .hM}:/bin/sh\n`,
    [GIT_SETTINGS.slice("/etc/".length)]: GIT_CONFIG,
    group: `root:x:0:\nagent:x:${INSIDE_UID}:\n`,
    hostname: `${INSIDE_HOST_NAME}\n`,
    hosts: `127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n${OWN_NAME}`,
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
};
/**
 * Makes the folder that is `/etc` inside: copies of what everybody may read and is no secret, whoever runs the harness, and
 * the harness's own small files. What the machine gets later does not appear in it.
 * @param folder a new one
 * @param network with `host`, name resolution is the host's
 */
function makeEtc(folder, network) {
    const etc = { folder, bound: [], paths: [] };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o755 });
    for (const [name, text] of Object.entries(OWN_FILES))
        own(etc, name, text);
    if (network === "host") {
        for (const name of NETWORK_FILES)
            copyAs(etc, name);
        const hosts = textOf("/etc/hosts");
        if (hosts !== null)
            own(etc, "hosts", `${hosts.trimEnd()}\n${OWN_NAME}`);
    }
    copyFolder(etc, "", { bytes: MAX_BYTES, entries: MAX_ENTRIES });
    return etc;
}
const shared = new Map();
/** `/etc` as it is inside, made once a process. @throws Error where it can't be written */
function sharedEtc(network) {
    const made = shared.get(network) ?? makeEtc((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_memory__WEBPACK_IMPORTED_MODULE_3__/* .memoryFolder */ .u)(), `etc-${network}`), network);
    shared.set(network, made);
    return made;
}
function own({ folder, paths }, name, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${folder}/${name}`, text, { mode: 0o644 });
    if (!paths.includes(`/etc/${name}`))
        paths.push(`/etc/${name}`);
}
function copyAs(etc, name) {
    const text = textOf(`/etc/${name}`);
    if (text !== null)
        own(etc, name, text);
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
/** @param at path in `/etc`, empty for itself, else with a slash at its end */
function copyFolder(etc, at, room) {
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/etc/${at}`, { withFileTypes: true });
    const hidden = new Set((0,_core_mounts_etc__WEBPACK_IMPORTED_MODULE_2__/* .hiddenAmong */ .$q)(at, entries.map(({ name }) => name)));
    for (const entry of entries) {
        if (room.entries-- <= 0)
            return;
        if (hidden.has(entry.name))
            continue;
        try {
            copyEntry(etc, at + entry.name, entry, room);
        }
        catch (error) {
            // a package that is being installed or removed at this moment
            if (error.code !== "ENOENT")
                throw error;
        }
    }
}
function copyEntry(etc, path, entry, room) {
    if (entry.isSymbolicLink()) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/etc/${path}`), `${etc.folder}/${path}`);
    }
    else if (entry.isDirectory()) {
        if (!isOpen(`/etc/${path}`))
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(`${etc.folder}/${path}`, { mode: 0o755 });
        if (_core_mounts_etc__WEBPACK_IMPORTED_MODULE_2__/* .ETC_BOUND */ .qN.includes(`/etc/${path}`) && isAllPublic(path))
            etc.bound.push(`/etc/${path}`);
        else
            copyFolder(etc, `${path}/`, room);
    }
    else if (entry.isFile()) {
        const bytes = publicBytes(`/etc/${path}`);
        if (bytes === null || bytes.length > room.bytes || (0,_core_mounts_etc__WEBPACK_IMPORTED_MODULE_2__/* .secretInText */ .d8)(bytes) !== null)
            return;
        room.bytes -= bytes.length;
        // scripts are started by their path
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`${etc.folder}/${path}`, "wx", 0o755);
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes) < bytes.length)
                throw new Error(`no space is left in ${etc.folder}`);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    else
        return;
    etc.paths.push(`/etc/${path}`);
}
/** Whether a folder holds, at any depth, nothing but links and what everybody may read; bound whole, it shows that. */
function isAllPublic(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/etc/${path}`, { withFileTypes: true }).every((entry) => {
        const inner = `${path}/${entry.name}`;
        if (entry.isSymbolicLink())
            return true;
        if ((0,_core_mounts_etc__WEBPACK_IMPORTED_MODULE_2__/* .hiddenInEtc */ .Qn)(inner) !== null)
            return false;
        if (entry.isDirectory())
            return isOpen(`/etc/${inner}`) && isAllPublic(inner);
        return entry.isFile() && (0,_modes__WEBPACK_IMPORTED_MODULE_5__/* .isOpenToAll */ .h)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(`/etc/${inner}`).mode, false);
    });
}
function isOpen(path) {
    return (0,_modes__WEBPACK_IMPORTED_MODULE_5__/* .isOpenToAll */ .h)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mode, true);
}
/** A file's content where everybody may read it, else null. Mode and content are of the very same file. */
function publicBytes(path) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch {
        return null;
    }
    try {
        const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!(0,_modes__WEBPACK_IMPORTED_MODULE_5__/* .isOpenToAll */ .h)(mode, false) || size > MAX_FILE_BYTES)
            return null;
        const bytes = Buffer.allocUnsafe(size);
        return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes, 0, size, 0));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 1112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ findOnPath; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
function findOnPath(name, path) {
    if (name.includes("/"))
        return isExecutable(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name) : null;
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (isExecutable(candidate))
            return candidate;
    }
    return null;
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 5173:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ isLent; },
/* harmony export */   J: function() { return /* binding */ standing; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1387);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1650);






/**
 * Ids that are nobody's. Beyond what systemd gives to containers (up to 1879048191) and what SSSD makes of a directory's
 * accounts (up to 2000199999), and still a positive number of 32 bits.
 */
const FREE_IDS = { first: 0x78000000, count: 0x08000000 };
/** The same within the 65,536 ids that a container has: systemd's own for services without an account. */
const FREE_IDS_INSIDE = { first: 61_184, count: 65_520 - 61_184 };
/** Bits of `CapEff` in `/proc/self/status`, by `linux/capability.h`: what root needs to lend an id. */
const CAP_CHOWN = 0;
const CAP_SETGID = 6;
const CAP_SETUID = 7;
const CAP_SYS_ADMIN = 21;
/** A trial of bubblewrap that takes longer than this (ms) is none. */
const TRIAL_MS = 10_000;
let chosen = null;
/** As whom this process starts sandboxes; found out once. */
function standing() {
    return (chosen ??= choose());
}
/** Whether an id is one that a harness lends: what runs as it is contained, or was. */
function isLent(uid) {
    return [FREE_IDS, FREE_IDS_INSIDE].some(({ first, count }) => uid >= first && uid < first + count);
}
function choose() {
    const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
    if (uid !== 0)
        return { kind: "own", uid, gid };
    const none = (why) => ({ kind: "none", uid, gid, why });
    const map = idMap("/proc/self/uid_map");
    // Root of a user namespace that has no other id is an ordinary user outside.
    if (map !== null && map.length === 1 && map[0].count === 1 && map[0].outside !== 0)
        return { kind: "own", uid, gid };
    const missing = [CAP_CHOWN, CAP_SETGID, CAP_SETUID].some((bit) => !holds(bit));
    if (missing)
        return none("the harness is root without the right to start anything as somebody else (CAP_SETUID)");
    const tool = ["nsenter", "unshare", "mount"].find((name) => (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)(name, _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg) === null);
    if (tool !== undefined)
        return none(`the harness is root, and ${tool} (util-linux), which lets it start sandboxes as somebody else, is not installed`);
    const id = freeId(map, idMap("/proc/self/gid_map"));
    if (id === null)
        return none("the harness is root of a namespace that has no other id to start a sandbox as");
    const mounts = holds(CAP_SYS_ADMIN);
    if (mounts && (!isDoubtful() || isGivenNamespaces(id)))
        return { kind: "lent", uid: id, gid: id };
    return { kind: "mapped", uid: id, gid: id, mounts };
}
/** Whether this machine may refuse user namespaces to an ordinary id. */
function isDoubtful() {
    return (setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1" ||
        setting("/proc/sys/kernel/unprivileged_userns_clone") === "0");
}
/** Whether bubblewrap gets its namespaces when it is started as an id. */
function isGivenNamespaces(id) {
    const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg);
    if (bubblewrap === null)
        return true;
    const argv = ["--unshare-user", "--unshare-net", "--ro-bind", "/", "/", "/bin/sh", "-c", ":"];
    return ((0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(bubblewrap, argv, { uid: id, gid: id, env: {}, cwd: "/", stdio: "ignore", timeout: TRIAL_MS }).status ===
        0);
}
/** Lines of `uid_map` and `gid_map`; null where there is none. */
function idMap(file) {
    const text = setting(file);
    if (text === null || text === "")
        return null;
    return text.split("\n").map((line) => {
        const [inside = 0, outside = 0, count = 0] = line.trim().split(/\s+/).map(Number);
        return { inside, outside, count };
    });
}
/**
 * An id for this process: another one for each, so that two runs at a time share neither limits nor files; and none that an
 * account of this machine has, or a process of it.
 */
function freeId(uids, gids) {
    const has = (map, id) => map === null || map.some(({ inside, count }) => id >= inside && id < inside + count);
    const seed = `${(0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)() ?? ""} ${process.pid} ${(0,_processes__WEBPACK_IMPORTED_MODULE_5__/* .processEntry */ .GP)(process.pid)?.start ?? ""}`;
    const number = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(seed).digest().readUInt32LE(0);
    const wide = FREE_IDS.first + (number % FREE_IDS.count);
    if (has(uids, wide) && has(gids, wide))
        return wide;
    const taken = idsInUse();
    for (let i = 0; i < FREE_IDS_INSIDE.count; i++) {
        const id = FREE_IDS_INSIDE.first + ((number + i) % FREE_IDS_INSIDE.count);
        if (has(uids, id) && has(gids, id) && !taken.has(id))
            return id;
    }
    return null;
}
/** Ids of accounts, groups and processes of this machine. */
function idsInUse() {
    const named = ["/etc/passwd", "/etc/group"].flatMap((file) => (setting(file) ?? "").split("\n").map((line) => Number(line.split(":")[2])));
    const running = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)("/proc").flatMap((name) => /^\d+$/.test(name) ? [(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(`/proc/${name}`, { throwIfNoEntry: false })?.uid ?? 0] : []);
    return new Set([...named, ...running]);
}
function holds(bit) {
    const mask = /^CapEff:\s*([0-9a-f]+)/m.exec(setting("/proc/self/status") ?? "")?.[1];
    return mask !== undefined && ((BigInt(`0x${mask}`) >> BigInt(bit)) & 1n) === 1n;
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8700:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QK: function() { return /* binding */ HANDSHAKE; },
  ud: function() { return /* binding */ LIFE_FD; },
  eZ: function() { return /* binding */ STATUS_FD; },
  iW: function() { return /* binding */ anonymousFile; },
  NC: function() { return /* binding */ planLaunch; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/etc.ts
var contain_etc = __webpack_require__(7949);
// EXTERNAL MODULE: ./src/world/contain/handover.ts
var handover = __webpack_require__(6928);
;// CONCATENATED MODULE: ./src/world/contain/hold.ts

/** Where a perl of the system is looked for; the sandbox shows it at the same path. */
const PERL_PATH = "/usr/bin:/bin";
/**
 * Listens on ports of 127.0.0.1 inside, answers nobody, and is the parent of what is contained: whoever ends it, so that its
 * ports would be free, ends the program with it, by a signal. Signals to the group are not its own, and a handler, other than
 * ignoring, is none any more to what is executed. Perl in the place of the harness's node saves a tenth of a second.
 */
const HOLD = String.raw `
delete $ENV{PERL_BADLANG};
$SIG{$_} = sub { } for qw(HUP INT QUIT USR1 USR2 PIPE ALRM TERM STKFLT VTALRM PROF IO PWR);
my @held;
while ((my $port = shift) ne "--") {
  my $held;
  socket($held, 2, 1, 0) && bind($held, pack("S n a4 x8", 2, $port, "\x7f\0\0\1")) && listen($held, 1)
    or print STDERR "expected to listen on 127.0.0.1:$port, found: $!\n" and exit 125;
  push @held, $held;
}
my $pid = fork;
defined $pid or print STDERR "expected to start the program, found: $!\n" and exit 125;
exec { "/bin/sh" } "sh", "-c", 'exec "$@"', "sh", @ARGV or exit 125 if $pid == 0;
while (waitpid($pid, 0) == -1) { exit 125 unless $! == 4 }
exit($? & 127 ? 128 + ($? & 127) : $? >> 8);
`;
/**
 * Arguments before a program by which ports are held while it runs; null where the system has no perl, or the contract's own
 * variables tell perl what to load: then the relay does it.
 */
function holding(ports, env) {
    const perl = "PERL5OPT" in env ? null : (0,find/* findOnPath */.a)("perl", PERL_PATH);
    // Perl says on stderr that it lacks a language of the contract's, unless it is told not to.
    return perl === null ? null : ["/usr/bin/env", "PERL_BADLANG=0", perl, "-f", "-e", HOLD, ...ports.map(String), "--"];
}

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var mounts_inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/core/mounts/plan.ts + 1 modules
var plan = __webpack_require__(5678);
// EXTERNAL MODULE: ./src/core/mounts/secrets.ts
var secrets = __webpack_require__(3675);
// EXTERNAL MODULE: ./src/world/contain/memory.ts
var memory = __webpack_require__(2776);
;// CONCATENATED MODULE: ./src/world/contain/staging.ts









/**
 * Up to so many mounts of its own, bubblewrap is asked to make them one by one. It reads its list of mounts again for each,
 * so that 50 take 11 ms, 100 take 20, and 200 take 73.
 */
const DIRECTLY = 64;
/** Folders of the sandbox's own, in which something of the machine may be seen beside what is there. */
const ANCHORS = [mounts_inside/* INSIDE_HOME */.hM, "/home", "/tmp", "/var", "/run", "/"];
/** By whether there is a namespace for its mounts already. */
const assemblies = { apart: new WeakMap(), alone: new WeakMap() };
/**
 * How what a plan shows of the machine is put together; the same for each start of a plan.
 * @param tool finds a program of the system
 * @param apart whether there is a namespace already in which root mounts, and from which somebody else starts the sandbox
 */
function assemblyOf(plan, tool, apart = false) {
    const made = assemblies[apart ? "apart" : "alone"];
    const known = made.get(plan);
    if (known !== undefined)
        return known;
    const asked = plan.mounts.filter(isAskedFor);
    // the system's folders are bound before, and are no part of what is laid out here
    const ofSystem = asked.filter(({ kind, inside }) => kind === "mask" && (0,places/* isSystem */.yQ)(inside));
    const wanted = asked.filter((one) => !ofSystem.includes(one));
    // nobody who can't pass a folder sees what lies in it, or mounts over it
    const inSystem = ofSystem.filter(({ inside }) => !isBehindClosedDoor(inside, apart));
    const binds = wanted.filter(({ kind }) => kind !== "link");
    const staged = binds.length > DIRECTLY || binds.some(({ inside }) => isBehindClosedDoor(inside, apart))
        ? stage(wanted, tool, apart)
        : null;
    const { options, ...rest } = staged ?? { options: wanted.flatMap(direct), before: [], table: "" };
    const assembly = { ...rest, options: [...inSystem.flatMap(direct), ...options] };
    made.set(plan, assembly);
    return assembly;
}
/** Whether a mount of a plan is there because something asked for it, and not in every sandbox. */
function isAskedFor({ kind, inside }) {
    const everywhere = places/* SYSTEM_ROOTS */.EU.includes(inside) || plan/* FIXED_BEFORE */.hG.some((one) => one.inside === inside);
    return !everywhere && (kind === "bind" || kind === "link" || kind === "mask");
}
function direct({ kind, inside, target }) {
    if (kind === "link")
        return ["--symlink", target ?? "", inside];
    return ["--ro-bind", kind === "mask" ? maskFor(inside) : inside, inside];
}
/** A file, or an empty folder, that says nothing, to lie over a secret. */
function maskFor(path) {
    const folder = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const mask = (0,external_node_path_.join)((0,memory/* memoryFolder */.u)(), folder ? "masked" : `masked-${Buffer.from((0,secrets/* maskText */.gC)((0,paths/* nameOf */.Vb)(path))).toString("hex")}`);
    if ((0,external_node_fs_.lstatSync)(mask, { throwIfNoEntry: false }) !== undefined)
        return mask;
    if (folder)
        (0,external_node_fs_.mkdirSync)(mask, { mode: 0o555 });
    else
        (0,external_node_fs_.writeFileSync)(mask, (0,secrets/* maskText */.gC)((0,paths/* nameOf */.Vb)(path)), { mode: 0o444 });
    return mask;
}
/**
 * Lays everything out in one folder: links and mount points as they are, and a table by which one `mount` binds the rest
 * onto them. Bubblewrap then binds that folder's few uppermost folders, with all that is mounted in them.
 */
function stage(wanted, tool, apart) {
    const enter = apart ? [] : namespaceCommand(tool);
    const mount = tool("mount");
    if (enter === null || mount === null)
        return null;
    const root = (0,external_node_path_.join)((0,memory/* memoryFolder */.u)(), `staging-${serial++}`);
    (0,external_node_fs_.mkdirSync)(root, { mode: 0o755 });
    const table = [];
    const made = new Set();
    const tops = new Map();
    for (const one of wanted) {
        const { kind, inside, target } = one;
        const top = topOf(inside);
        if (kind === "link" && inside === top) {
            tops.set(top, ["--symlink", target ?? "", top]);
            continue;
        }
        tops.set(top, ["--ro-bind", root + top, top]);
        if (kind === "link") {
            makeFolder((0,external_node_path_.dirname)(root + inside), made);
            (0,external_node_fs_.symlinkSync)(target ?? "", root + inside);
            continue;
        }
        const source = kind === "mask" ? maskFor(inside) : inside;
        // `mount` names what is not there any more
        const isFolder = (0,external_node_fs_.statSync)(source, { throwIfNoEntry: false })?.isDirectory() ?? true;
        if (kind !== "mask")
            makePoint(root + inside, isFolder, made);
        table.push(line(source, root + inside, isFolder));
    }
    if (apart)
        return { options: [...tops.values()].flat(), before: [], table: table.join("") };
    const file = `${root}.fstab`;
    (0,external_node_fs_.writeFileSync)(file, table.join(""), { mode: 0o600 });
    const script = `"$1" -a -n -i -c -T "$2" || exit 125\nshift 2\nunset PWD OLDPWD SHLVL _\nexec "$@"`;
    return {
        options: [...tops.values()].flat(),
        table: "",
        before: [...enter, "/bin/sh", "-c", script, "sh", mount, file],
    };
}
let serial = 0;
/** The uppermost folder of a path that the sandbox does not have of its own. */
function topOf(path) {
    const anchor = ANCHORS.find((folder) => folder !== path && (0,paths/* isWithin */.UO)(path, folder)) ?? "/";
    return (0,paths/* below */.Gz)(anchor, path.slice(anchor === "/" ? 1 : anchor.length + 1).split("/", 1)[0] ?? "");
}
function makePoint(path, isFolder, made) {
    if (isFolder)
        return makeFolder(path, made);
    makeFolder((0,external_node_path_.dirname)(path), made);
    (0,external_node_fs_.writeFileSync)(path, "", { flag: "wx" });
}
/** Most points lie in few folders, of which each is made once. */
function makeFolder(path, made) {
    if (made.has(path))
        return;
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o755 });
    made.add(path);
}
/** A line of `fstab(5)`: what would end a field is written in octal. */
function line(source, place, isFolder) {
    const field = (path) => path.replace(/[\s\\#]/g, (char) => [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""));
    return `${field(source)} ${field(place)} none ${isFolder ? "rbind" : "bind"} 0 0\n`;
}
/**
 * Whether root's right to pass a folder is needed to reach a path: bubblewrap gives it up before it looks for what it binds,
 * so that `/home/somebody` with mode 0700 ends it; somebody else than root can't pass root's own either.
 */
function isBehindClosedDoor(path, apart) {
    if (process.getuid?.() !== 0)
        return false;
    return (0,paths/* ancestorsOf */.Gw)(path).some((folder) => {
        const stats = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        return stats !== undefined && (apart || stats.uid !== 0) && (stats.mode & 0o001) === 0;
    });
}
let entering;
/**
 * How a namespace for mounts is entered here: root needs no other user namespace, and keeps the right to pass every folder.
 * Null where neither works (Ubuntu's AppArmor lets bubblewrap in, and not `unshare`): tried once.
 */
function namespaceCommand(tool) {
    if (entering !== undefined)
        return entering;
    const [unshare, mount] = [tool("unshare"), tool("mount")];
    if (unshare === null || mount === null)
        return (entering = null);
    const own = [unshare, "--mount", "--propagation", "private", "--"];
    const user = [unshare, "--user", "--map-root-user", "--mount", "--propagation", "private", "--"];
    const folder = (0,memory/* memoryFolder */.u)();
    const table = (0,external_node_path_.join)(folder, "trial.fstab");
    (0,external_node_fs_.writeFileSync)(table, line(folder, folder, true), { mode: 0o600 });
    const works = ([file, ...argv]) => (0,external_node_child_process_.spawnSync)(file, [...argv, mount, "-a", "-n", "-i", "-c", "-T", table], { env: {}, stdio: "ignore" }).status === 0;
    return (entering = [...(process.getuid?.() === 0 ? [own] : []), user].find(works) ?? null);
}

// EXTERNAL MODULE: ./src/world/contain/threshold.ts
var contain_threshold = __webpack_require__(680);
;// CONCATENATED MODULE: ./src/world/contain/profile.ts








/**
 * Files of `/proc` that tell about the machine, the user's keys or the kernel's memory, and not about the process. To an
 * agent that is uid 0 outside even those with mode 0400 are open.
 */
const PROC_MASKED = [
    "cmdline",
    "kcore",
    "key-users",
    "keys",
    "kmsg",
    "kpagecgroup",
    "kpagecount",
    "kpageflags",
    "latency_stats",
    "pagetypeinfo",
    "sched_debug",
    "slabinfo",
    "timer_list",
    "timer_stats",
    "vmallocinfo",
];
/**
 * The options of bubblewrap for a sandbox: everything but the program itself. The order matters: later mounts lie over
 * earlier ones, and the root is made read-only last.
 * @param etc what is `/etc` inside
 * @param shown options that show what the plan asks for
 */
function sandboxOptions(spec, etc, shown, fds) {
    const network = spec.network ?? "none";
    return [
        "--unshare-user",
        "--unshare-ipc",
        "--unshare-pid",
        "--unshare-uts",
        "--unshare-cgroup-try",
        ...(network === "none" ? ["--unshare-net"] : []),
        "--disable-userns",
        "--die-with-parent",
        "--new-session",
        ...["--cap-drop", "ALL"],
        ...["--uid", contain_etc/* INSIDE_UID */.SK],
        ...["--gid", contain_etc/* INSIDE_UID */.SK],
        ...["--hostname", contain_etc/* INSIDE_HOST_NAME */.Kb],
        ...["--seccomp", String(fds.seccomp)],
        ...["--json-status-fd", String(fds.status)],
        ...spec.plan.mounts.filter(({ inside }) => places/* SYSTEM_ROOTS */.EU.includes(inside)).flatMap(systemRoot),
        ...plan/* FIXED_BEFORE */.hG.flatMap((mount) => fixedPart(mount, spec, etc)),
        ...shown,
        ...spec.readOnly.flatMap((mount) => ["--ro-bind", mount.host, mount.inside]),
        ...(spec.model === undefined ? [] : ["--ro-bind", spec.model.socket, MODEL_SOCKET]),
        ...(spec.writable ?? []).flatMap((mount) => ["--bind", mount.host, mount.inside]),
        ...[bindOf(spec.tree?.readOnly ?? false), spec.workspace.host, spec.workspace.inside],
        ...ontoThemselves(spec.workspace, spec.tree?.mounts),
        ...(spec.home === undefined ? [] : ontoThemselves({ host: spec.home, inside: mounts_inside/* INSIDE_HOME */.hM }, spec.homeMounts)),
        ...["--remount-ro", "/"],
        ...["--chdir", spec.cwd ?? spec.workspace.inside],
        "--clearenv",
        ...Object.entries(spec.env).flatMap(([name, value]) => ["--setenv", name, value]),
    ];
}
function ontoThemselves({ host, inside }, mounts = []) {
    return mounts.flatMap(({ path, readOnly }) => [bindOf(readOnly), (0,external_node_path_.join)(host, path), (0,external_node_path_.join)(inside, path)]);
}
function bindOf(readOnly) {
    return readOnly ? "--ro-bind" : "--bind";
}
function systemRoot({ kind, inside, target }) {
    return kind === "link" ? ["--symlink", target ?? "", inside] : ["--ro-bind", inside, inside];
}
/** A part that every sandbox has. */
function fixedPart({ kind, inside, target }, spec, etc) {
    switch (inside) {
        case "/etc":
            return ["--ro-bind", etc.folder, "/etc", ...etc.bound.flatMap((path) => ["--ro-bind", path, path])];
        case "/proc":
            return [
                ...["--proc", "/proc"],
                ...PROC_MASKED.filter((name) => isReadable(`/proc/${name}`)).flatMap((name) => [
                    "--ro-bind",
                    "/dev/null",
                    `/proc/${name}`,
                ]),
                // whole, not only /proc/sys: to a process that is uid 0 outside, /proc/sys/kernel/core_pattern is a way out
                ...["--remount-ro", "/proc"],
            ];
        case "/dev":
            return ["--dev", "/dev"];
        case "/dev/shm":
            return [...scratch("/dev/shm", "1777", spec), "--remount-ro", "/dev"];
        case mounts_inside/* INSIDE_HOME */.hM:
            return spec.home === undefined ? scratch(mounts_inside/* INSIDE_HOME */.hM, "0700", spec) : ["--bind", spec.home, mounts_inside/* INSIDE_HOME */.hM];
        default:
            if (kind === "scratch")
                return scratch(inside, "1777", spec);
            return kind === "link" ? ["--symlink", target ?? "", inside] : ["--dir", inside];
    }
}
/** The model gateway's socket, as seen inside. */
const MODEL_SOCKET = `${mounts_inside/* INSIDE_HARNESS */.yd}/model.sock`;
/**
 * SHA-256 over the options with what differs from run to run left out (host folders, values of variables), so that the
 * canary's sandbox and the lane's can be seen to be the same.
 */
function profileDigest(options, spec, etc) {
    const variable = new Map([
        [spec.workspace.host, "<workspace>"],
        [etc.folder, "<etc>"],
        ...(spec.home === undefined ? [] : [[spec.home, "<home>"]]),
        ...(spec.model === undefined ? [] : [[spec.model.socket, "<model>"]]),
        ...[...spec.readOnly, ...(spec.writable ?? [])].map((mount) => [mount.host, "<mount>"]),
    ]);
    const own = (0,memory/* memoryFolder */.u)();
    const canonical = options
        .map((option) => variable.get(option) ?? option)
        .map((option) => (option.startsWith(`${own}/`) ? `<memory>${option.slice(own.length)}` : option));
    const mounted = new Set([...spec.readOnly, ...(spec.writable ?? [])].map((mount) => mount.inside));
    const kept = [];
    for (let i = 0; i < canonical.length; i++) {
        const option = canonical[i];
        if (option === "--setenv" ||
            ((option === "--ro-bind" || option === "--bind") && mounted.has(canonical[i + 2] ?? ""))) {
            i += 2;
            continue;
        }
        if (option === "--chdir") {
            i += 1;
            continue;
        }
        kept.push(option);
    }
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(kept)).digest("hex");
}
/** A path of the inside as the host knows it: what a mount shows there, else the path itself. */
function outsidePath(spec, path) {
    const mounts = [spec.workspace, ...(spec.writable ?? []), ...spec.readOnly];
    // the longest first: a mount may lie within another
    for (const mount of [...mounts].sort((a, b) => b.inside.length - a.inside.length)) {
        if (path === mount.inside)
            return mount.host;
        if (path.startsWith(`${mount.inside}/`))
            return mount.host + path.slice(mount.inside.length);
    }
    return path;
}
function isReadable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}
function scratch(path, mode, spec) {
    return ["--perms", mode, "--size", String(spec.limits.scratchBytes), "--tmpfs", path];
}

// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
;// CONCATENATED MODULE: ./src/world/contain/launch.ts















/**
 * Descriptors beyond the standard ones and the event channel. On the life line the first process inside says that it stands,
 * and waits for a word of the harness. The others are bubblewrap's, which closes them before it starts the program.
 */
const LIFE_FD = types/* EVENT_FD */.A6 + 1;
const SECCOMP_FD = types/* EVENT_FD */.A6 + 2;
const OPTIONS_FD = types/* EVENT_FD */.A6 + 3;
const STATUS_FD = types/* EVENT_FD */.A6 + 4;
/**
 * Sets limits, joins control groups, and becomes the program. Exit code 125: what was asked for can't be set up. `unset`: a
 * shell puts variables of its own into an empty environment. When the machine's memory runs out (a lane can take it in ways
 * that no limit of a process counts), the kernel is to end what is contained, and not the harness; inside the sandbox `/proc`
 * is read-only, so that nobody takes this back.
 */
const LAUNCHER = `{ echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null
eval "$1" || exit 125
shift
while [ "$1" != -- ]; do echo "$$" > "$1" || exit 125; shift; done
shift
unset PWD OLDPWD SHLVL _
exec "$@"`;
/**
 * Inside the namespace, before the program: asks whether the harness still lives. The kernel's signal for a parent's death
 * (`--die-with-parent`, `--kill-child`) is set up a moment after each fork; a harness that is killed in that moment would
 * leave everything running. So the program starts only on the harness's word, which it gives when the signals are set up. What
 * the program reads is the `/dev/null` that is seen inside.
 */
const HANDSHAKE = `echo ready >&${LIFE_FD} && read -r go <&${LIFE_FD} && [ "$go" = go ] || exit 125
exec ${LIFE_FD}<&- </dev/null
unset go`;
/**
 * Lays out the start of a spec at a level.
 * @throws Error if a program that the level needs is missing (`probeContainment` says so before)
 */
function planLaunch(level, spec, programs) {
    const completed = { ...spec, env: completeEnvironment(level, spec) };
    switch (level) {
        case "sandbox":
            return planSandbox(completed, programs);
        case "pid":
            return planPid(completed, process.getuid?.() ?? -1);
        case "none":
            return planNone(completed, process.getuid?.() ?? -1);
        default:
            return level;
    }
}
function planSandbox(given, programs) {
    const who = (0,identity/* standing */.J)();
    if (who.kind === "none")
        throw new Error(`containment: ${who.why}`);
    const lent = who.kind === "own" ? null : { uid: who.uid, gid: who.gid };
    const shown = assemblyOf(given.plan, (name) => (0,find/* findOnPath */.a)(name, limits/* SYSTEM_PATH */.sg), (0,contain_threshold/* standsApart */.s)(who));
    const etc = (0,contain_etc/* sharedEtc */.Kl)(given.network ?? "none");
    const ports = [
        ...(given.model === undefined ? [] : [{ socket: MODEL_SOCKET, port: given.model.port }]),
        ...(given.loopback ?? []).map(({ port }) => ({ socket: portSocket(port), port })),
    ];
    const held = (given.held ?? []).filter((port) => !ports.some((one) => one.port === port));
    const holder = ports.length === 0 && held.length > 0 ? holding(held, given.env) : null;
    if (holder === null)
        ports.push(...held.map((port) => ({ socket: HELD, port })));
    const relayed = ports.length === 0 ? [] : [{ host: programs.relay, inside: `${mounts_inside/* INSIDE_HARNESS */.yd}/relay.cjs` }];
    const withRelay = { ...given, readOnly: [...given.readOnly, ...relayed] };
    const laid = lent === null ? { spec: withRelay, etc: etc.folder, table: "" } : (0,handover/* layOut */.v8)(withRelay, etc.folder, lent, line);
    const sockets = (laid.spec.loopback ?? []).map(({ socket, port }) => ({ host: socket, inside: portSocket(port) }));
    const spec = { ...laid.spec, readOnly: [...laid.spec.readOnly, ...sockets] };
    const threshold = (0,contain_threshold/* thresholdFor */.D)(who, shown.table + laid.table);
    const seen = { ...etc, folder: laid.etc };
    const options = sandboxOptions(spec, seen, shown.options, { seccomp: SECCOMP_FD, status: STATUS_FD });
    const cgroup = (0,limits/* makeCgroup */.zs)(spec.limits);
    const program = [...(holder ?? (ports.length === 0 ? [] : relay(ports))), ...spec.argv];
    return {
        level: "sandbox",
        ...launcher(spec, cgroup, [
            ...(threshold?.enter ?? shown.before),
            needed("bwrap"),
            "--args",
            String(OPTIONS_FD),
            "--",
            ...inner(spec, who.uid, spec.events ? 'exec "$@"' : `exec ${types/* EVENT_FD */.A6}<&-\nexec "$@"`),
            ...program,
        ]),
        env: {},
        cwd: "/",
        options,
        seccomp: (0,seccomp/* seccompFilter */.FN)(process.arch),
        events: spec.events,
        scratch: spec.scratch,
        lent,
        ready: threshold?.ready ?? Promise.resolve(null),
        cgroup,
        enforced: (0,limits/* enforcedLimits */.hN)("sandbox", cgroup, who.uid),
        profileDigest: profileDigest(options, spec, seen),
    };
}
function planPid(spec, uid) {
    const cgroup = (0,limits/* makeCgroup */.zs)(spec.limits);
    const unshare = [needed("unshare"), "--user", "--map-current-user", "--pid", "--fork", "--kill-child=KILL", "--"];
    // PID 1 waits for the program and takes its exit code; being init, it may not be the program
    const command = [...unshare, ...inner(spec, uid, '"$@"; exit $?'), ...outsideArgv(spec)];
    const setpriv = (0,find/* findOnPath */.a)("setpriv", limits/* SYSTEM_PATH */.sg);
    const shell = launcher(spec, cgroup, command);
    return {
        level: "pid",
        // unlike bubblewrap, `unshare` does not ask for its parent's death itself
        ...(setpriv === null ? shell : { file: setpriv, argv: ["--pdeathsig", "KILL", shell.file, ...shell.argv] }),
        ...outsidePlace(spec),
        cgroup,
        enforced: (0,limits/* enforcedLimits */.hN)("pid", cgroup, uid),
    };
}
function planNone(spec, uid) {
    return {
        level: "none",
        ...launcher(spec, null, outsideArgv(spec)),
        ...outsidePlace(spec),
        cgroup: null,
        enforced: (0,limits/* enforcedLimits */.hN)("none", null, uid),
    };
}
/** What both levels without a file system of their own have in common. */
function outsidePlace(spec) {
    return {
        env: Object.fromEntries(Object.entries(spec.env).map(([name, value]) => [name, outsidePath(spec, value)])),
        cwd: outsidePath(spec, spec.cwd ?? spec.workspace.inside),
        options: null,
        seccomp: null,
        events: spec.events,
        scratch: spec.scratch,
        lent: null,
        ready: Promise.resolve(null),
        profileDigest: null,
    };
}
function outsideArgv(spec) {
    return spec.argv.map((argument) => outsidePath(spec, argument));
}
function launcher(spec, cgroup, command) {
    const own = [(0,limits/* limitCommands */.KV)(spec.limits), ...(cgroup?.procs ?? [])];
    return { file: "/bin/sh", argv: ["-c", LAUNCHER, "sh", ...own, "--", ...command] };
}
/** The first thing inside a process namespace: limits that count there, the handshake, then what is asked for. */
function inner(spec, uid, then) {
    const limit = (0,limits/* processLimitCommand */.W7)(spec.limits, uid);
    return ["/bin/sh", "-c", `${limit === null ? "" : `{ ${limit}; } || exit 125\n`}${HANDSHAKE}\n${then}`, "sh"];
}
function relay(ports) {
    const pairs = ports.flatMap(({ socket, port }) => [socket, String(port)]);
    return [process.execPath, `${mounts_inside/* INSIDE_HARNESS */.yd}/relay.cjs`, ...pairs, "--"];
}
/** In the place of a relayed port's socket: nobody is behind it. */
const HELD = "-";
/** Where the socket of a relayed port is seen inside. */
function portSocket(port) {
    return `${mounts_inside/* INSIDE_HARNESS */.yd}/port-${port}.sock`;
}
function needed(program) {
    const found = (0,find/* findOnPath */.a)(program, limits/* SYSTEM_PATH */.sg);
    if (found === null)
        throw new Error(`containment: expected ${program} in ${limits/* SYSTEM_PATH */.sg}, found none`);
    return found;
}
function completeEnvironment(level, spec) {
    const sandbox = level === "sandbox";
    const home = sandbox ? mounts_inside/* INSIDE_HOME */.hM : (spec.home ?? privateFolder(spec.scratch, "home"));
    const temporary = sandbox ? "/tmp" : privateFolder(spec.scratch, "tmp");
    return {
        PATH: (sandbox ? spec.path : pathOutside(spec, home)).join(":"),
        HOME: home,
        TMPDIR: temporary,
        LANG: "C.UTF-8",
        TZ: "UTC",
        GIT_CONFIG_SYSTEM: sandbox ? contain_etc/* GIT_SETTINGS */.bd : ownFile(spec.scratch, "gitconfig", contain_etc/* GIT_CONFIG */.CB),
        // bytecode of one run must not be there for the next, nor in the patch (SPEC section 9)
        PYTHONDONTWRITEBYTECODE: "1",
        ...(spec.events ? { CASE_HARNESS_EVENT_FD: String(types/* EVENT_FD */.A6) } : {}),
        ...spec.variables,
        ...spec.env,
    };
}
/** The user's own `PATH`, and what stands on that of the sandbox for the private home and the workspace. */
function pathOutside(spec, home) {
    const own = spec.path.filter((folder) => [mounts_inside/* INSIDE_HOME */.hM, spec.workspace.inside].some((part) => (0,paths/* isWithin */.UO)(folder, part)));
    const mapped = own.map((folder) => (0,paths/* isWithin */.UO)(folder, mounts_inside/* INSIDE_HOME */.hM) ? home + folder.slice(mounts_inside/* INSIDE_HOME */.hM.length) : outsidePath(spec, folder));
    return [...new Set([...(spec.outsidePath ?? spec.path.filter((folder) => !own.includes(folder))), ...mapped])];
}
function privateFolder(scratch, name) {
    const folder = (0,external_node_path_.join)(scratch, name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
function ownFile(scratch, name, text) {
    const path = (0,external_node_path_.join)(scratch, name);
    (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600 });
    return path;
}
/** A descriptor to read bytes from that stand in no file that has a name. The caller closes it. */
function anonymousFile(folder, bytes) {
    const path = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`);
    const writer = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o600);
    try {
        (0,external_node_fs_.writeSync)(writer, bytes);
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY);
    }
    finally {
        (0,external_node_fs_.closeSync)(writer);
        (0,external_node_fs_.unlinkSync)(path);
    }
}


/***/ }),

/***/ 1387:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ limitCommands; },
/* harmony export */   W7: function() { return /* binding */ processLimitCommand; },
/* harmony export */   aY: function() { return /* binding */ enforcementAt; },
/* harmony export */   dR: function() { return /* binding */ DEFAULT_LIMITS; },
/* harmony export */   hN: function() { return /* binding */ enforcedLimits; },
/* harmony export */   sg: function() { return /* binding */ SYSTEM_PATH; },
/* harmony export */   zs: function() { return /* binding */ makeCgroup; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);


const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/**
 * The bounds that hold unless a contract says otherwise: processes and file size from SPEC section 4; memory enough for a
 * compiler or a test runner, and far below what makes a hosted runner (7 GiB and more) swap; scratch like a small `/tmp`.
 */
const DEFAULT_LIMITS = {
    processes: 512,
    fileBytes: GIB,
    memoryBytes: 4 * GIB,
    scratchBytes: GIB,
};
/** Where the system's own programs are looked for, whatever the `PATH` of a step says. */
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Prefix of the groups' names; the process id after it tells which are left over from a killed harness. */
const GROUP_PREFIX = "case-harness-";
/** Roots of the hierarchies, version 2 and the two controllers of version 1. */
const CGROUP2 = "/sys/fs/cgroup";
const CGROUP1_PIDS = "/sys/fs/cgroup/pids";
const CGROUP1_MEMORY = "/sys/fs/cgroup/memory";
let serial = 0;
/** Roots whose stale groups were looked for. */
const swept = new Set();
/**
 * Makes a control group where this user may (root on a machine of its own, mostly), else null: it is the only way to bound
 * processes for root, whom the kernel excepts from RLIMIT_NPROC, and the only one to bound memory of many processes together.
 */
function makeCgroup(limits) {
    const name = `${GROUP_PREFIX}${process.pid}-${serial++}`;
    const v2 = group(CGROUP2, name, [
        ["pids.max", limits.processes],
        ["memory.max", limits.memoryBytes],
    ]);
    if (v2 !== null) {
        return asCgroup([v2.folder], { processes: v2.set.has("pids.max"), memory: v2.set.has("memory.max") });
    }
    const pids = group(CGROUP1_PIDS, name, [["pids.max", limits.processes]]);
    const memory = group(CGROUP1_MEMORY, name, [["memory.limit_in_bytes", limits.memoryBytes]]);
    const folders = [pids, memory].flatMap((one) => (one === null ? [] : [one.folder]));
    if (folders.length === 0)
        return null;
    return asCgroup(folders, { processes: pids !== null, memory: memory !== null });
}
function asCgroup(folders, enforces) {
    return {
        procs: folders.map((folder) => `${folder}/cgroup.procs`),
        enforces,
        outOfMemory: () => folders.some(wasOutOfMemory),
        // Not waited for: the kernel takes its time, and the process does not end before it is done.
        remove: () => folders.forEach((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdir)(folder, () => { })),
    };
}
/** Files of a group, in both versions, that count what the kernel ended in it. */
const KILL_COUNTS = ["memory.events", "memory.oom_control"];
function wasOutOfMemory(folder) {
    return KILL_COUNTS.some((name) => {
        try {
            return /^oom_kill [1-9]/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`${folder}/${name}`, "utf8"));
        }
        catch {
            // a group of the other version, or of another controller
            return false;
        }
    });
}
/** Makes one group and sets what can be set; null (and nothing left behind) if nothing could. */
function group(root, name, settings) {
    const folder = `${root}/${name}`;
    try {
        removeStale(root);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch {
        return null;
    }
    const set = new Set();
    for (const [file, value] of settings) {
        try {
            // the file exists only where the controller is on for this part of the tree; it is not to be made
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${folder}/${file}`, String(value), { flag: "r+" });
            set.add(file);
        }
        catch {
            // this controller is not ours to set: the caller learns it from `set`
        }
    }
    if (set.size > 0)
        return { folder, set };
    removeGroup(folder);
    return null;
}
function removeGroup(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // still holds a process that is going away, or is gone already: the next start clears it
    }
}
/** Groups of harnesses that no longer run, looked for once a process; `rmdir` takes only empty ones. */
function removeStale(root) {
    if (swept.has(root))
        return;
    swept.add(root);
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)) {
        if (!name.startsWith(GROUP_PREFIX))
            continue;
        const pid = Number.parseInt(name.slice(GROUP_PREFIX.length), 10);
        if (pid !== process.pid && !(0,_processes__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._n)(pid))
            removeGroup(`${root}/${name}`);
    }
}
/**
 * Shell commands that set the limits that hold for each process and what it starts. The file size is in blocks of 512 bytes,
 * data in KiB, as POSIX shells count (bash too, when it is called `sh`).
 */
function limitCommands(limits) {
    return [
        "ulimit -c 0",
        atMost("f", Math.floor(limits.fileBytes / 512)),
        atMost("d", Math.floor(limits.memoryBytes / 1024)),
    ].join(" && ");
}
/** Sets a limit. Where the user's own hard limit is lower, which nobody but root can raise, that one bounds already. */
function atMost(option, value) {
    return `{ ulimit -${option} ${value} 2>/dev/null || [ "$(ulimit -H -${option})" -le ${value} ]; }`;
}
/**
 * Shell command that bounds processes, or null for root, whom the kernel excepts. It must run inside the user namespace:
 * there only what is inside counts (Linux 5.14), while outside every process of the user would.
 */
function processLimitCommand(limits, uid) {
    if (uid === 0)
        return null;
    // dash and busybox count processes with -p, which in bash is something else
    return `if [ -n "$BASH_VERSION" ]; then ${atMost("u", limits.processes)}; else ${atMost("p", limits.processes)}; fi`;
}
/** What will hold which bound at a level on this machine: a control group is made for it, and removed. */
function enforcementAt(level, limits, uid) {
    const cgroup = level === "none" ? null : makeCgroup(limits);
    cgroup?.remove();
    return enforcedLimits(level, cgroup, uid);
}
/** What holds which bound, for `containment.json`. Root (uid 0) is excepted from RLIMIT_NPROC by the kernel. */
function enforcedLimits(level, cgroup, uid) {
    const byRlimit = level === "none" || uid === 0 ? "nothing" : "rlimit";
    return {
        processes: cgroup?.enforces.processes === true ? "cgroup" : byRlimit,
        fileBytes: "rlimit",
        memoryBytes: cgroup?.enforces.memory === true ? "cgroup" : "rlimit",
    };
}


/***/ }),

/***/ 8949:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: function() { return /* binding */ seccompDigest; },
/* harmony export */   FN: function() { return /* binding */ seccompFilter; }
/* harmony export */ });
/* unused harmony export deniedCalls */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64 of `linux/audit.h`. */
const AUDIT_ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 };
/** Opcodes of classic BPF, `linux/bpf_common.h`. */
const LD_W_ABS = 0x20;
const JMP_JEQ_K = 0x15;
const JMP_JGE_K = 0x35;
const JMP_JSET_K = 0x45;
const RET_K = 0x06;
/** Offsets in `struct seccomp_data`; arguments are 64 bit, low half first on both (little-endian) architectures. */
const DATA_NR = 0;
const DATA_ARCH = 4;
const argLow = (index) => 16 + 8 * index;
const argHigh = (index) => argLow(index) + 4;
const RET_ALLOW = 0x7fff0000;
const RET_KILL_PROCESS = 0x80000000;
const RET_ERRNO = 0x00050000;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;
/** System calls of x32 carry this bit; they would slip past a filter that compares plain numbers. */
const X32_BIT = 0x40000000;
/** The newest call that this table was read against (`removexattrat`, Linux 6.13): later ones do not exist inside. */
const NEWEST_KNOWN = 466;
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET of `linux/sched.h`. */
const CLONE_NEW_ANY = 0x7e020000;
const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
const AF_NETLINK = 16;
const NETLINK_ROUTE = 0;
/** Pushes a byte into a terminal's input as if it had been typed; and the console's paste. */
const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;
/** PER_LINUX, and the value that only asks; all others switch protections of the memory layout off. */
const PERSONALITY_ALLOWED = [0, 0xffffffff];
/** Calls that answer EPERM whatever their arguments. Grouped by what they would open. */
const DENIED = {
    // looking into and steering other processes (the relay, PID 1)
    ptrace: [101, 117],
    process_vm_readv: [310, 270],
    process_vm_writev: [311, 271],
    process_madvise: [440, 440],
    kcmp: [312, 272],
    pidfd_getfd: [438, 438],
    // large kernel surfaces that no build or test needs
    bpf: [321, 280],
    perf_event_open: [298, 241],
    userfaultfd: [323, 282],
    fanotify_init: [300, 262],
    modify_ldt: [154, null],
    // key rings belong to the user, not to a namespace
    keyctl: [250, 219],
    add_key: [248, 217],
    request_key: [249, 218],
    // mounts
    mount: [165, 40],
    umount2: [166, 39],
    pivot_root: [155, 41],
    chroot: [161, 51],
    open_tree: [428, 428],
    move_mount: [429, 429],
    fsopen: [430, 430],
    fsconfig: [431, 431],
    fsmount: [432, 432],
    fspick: [433, 433],
    mount_setattr: [442, 442],
    setns: [308, 268],
    // files by handle, past the mounts
    open_by_handle_at: [304, 265],
    name_to_handle_at: [303, 264],
    // the machine itself
    kexec_load: [246, 104],
    kexec_file_load: [320, 294],
    init_module: [175, 105],
    finit_module: [313, 273],
    delete_module: [176, 106],
    reboot: [169, 142],
    swapon: [167, 224],
    swapoff: [168, 225],
    acct: [163, 89],
    quotactl: [179, 60],
    quotactl_fd: [443, 443],
    syslog: [103, 116],
    iopl: [172, null],
    ioperm: [173, null],
    settimeofday: [164, 170],
    clock_settime: [227, 112],
    clock_adjtime: [305, 266],
    adjtimex: [159, 171],
    sethostname: [170, 161],
    setdomainname: [171, 162],
    vhangup: [153, 58],
    move_pages: [279, 239],
    migrate_pages: [256, 238],
    lookup_dcookie: [212, 18],
    nfsservctl: [180, 42],
    uselib: [134, null],
    ustat: [136, null],
    sysfs: [139, null],
};
/** Calls that answer ENOSYS, so that libraries fall back to what the filter can look into. */
const ABSENT = {
    // its flags are in memory, where a filter can't read them; libc falls back to clone
    clone3: [435, 435],
    // does the work of other calls without making them
    io_uring_setup: [425, 425],
    io_uring_enter: [426, 426],
    io_uring_register: [427, 427],
    // the machine has so many events of these for everybody (fs.aio-max-nr)
    io_setup: [206, 0],
};
const CLONE = [56, 220];
const UNSHARE = [272, 97];
const SOCKET = [41, 198];
const SOCKETPAIR = [53, 199];
const IOCTL = [16, 29];
const PERSONALITY = [135, 92];
/** Every contained start needs it. */
const assembled = new Map();
/**
 * The seccomp filter of the level `sandbox`, as the bytes that bubblewrap's `--seccomp` reads (`struct sock_filter[]`).
 * What it does not name is allowed: the namespaces, the missing capabilities and the mounts are the other walls.
 * @throws TypeError for an architecture that it has no numbers for
 */
function seccompFilter(arch) {
    if (arch !== "x64" && arch !== "arm64") {
        throw new TypeError(`seccomp filter: expected architecture x64 or arm64, found ${arch}`);
    }
    const filter = assembled.get(arch) ?? assemble(program(arch));
    assembled.set(arch, filter);
    return filter;
}
/** SHA-256 of the filter, for `containment.json`. */
function seccompDigest(arch) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(seccompFilter(arch)).digest("hex");
}
/** Names of the calls that the filter refuses outright, for `containment.json`. */
function deniedCalls() {
    return [...Object.keys(DENIED), ...Object.keys(ABSENT)].sort();
}
function program(arch) {
    const column = arch === "x64" ? 0 : 1;
    const number = (numbers) => numbers[column];
    const code = [
        { code: LD_W_ABS, k: DATA_ARCH },
        { code: JMP_JEQ_K, k: AUDIT_ARCH[arch], jf: "kill" },
        { code: LD_W_ABS, k: DATA_NR },
        ...(arch === "x64" ? [{ code: JMP_JGE_K, k: X32_BIT, jt: "kill" }] : []),
        { code: JMP_JGE_K, k: NEWEST_KNOWN + 1, jt: "absent" },
        ...jumps(Object.values(ABSENT).map(number), "absent"),
        ...jumps(Object.values(DENIED).map(number), "deny"),
        ...jumps([number(CLONE), number(UNSHARE)], "namespaces"),
        ...jumps([number(SOCKET)], "socket"),
        ...jumps([number(SOCKETPAIR)], "socketpair"),
        ...jumps([number(IOCTL)], "ioctl"),
        ...jumps([number(PERSONALITY)], "personality"),
        { code: RET_K, k: RET_ALLOW, label: "allow" },
        { code: RET_K, k: RET_ERRNO | EPERM, label: "deny" },
        { code: RET_K, k: RET_ERRNO | ENOSYS, label: "absent" },
        { code: RET_K, k: RET_ERRNO | EAFNOSUPPORT, label: "family" },
        { code: RET_K, k: RET_KILL_PROCESS, label: "kill" },
        { code: LD_W_ABS, k: argLow(0), label: "namespaces" },
        { code: JMP_JSET_K, k: CLONE_NEW_ANY, jt: "deny2", jf: "allow2" },
        { code: LD_W_ABS, k: argLow(0), label: "socket" },
        { code: JMP_JEQ_K, k: AF_UNIX, jt: "allow2" },
        { code: JMP_JEQ_K, k: AF_INET, jt: "allow2" },
        { code: JMP_JEQ_K, k: AF_INET6, jt: "allow2" },
        { code: JMP_JEQ_K, k: AF_NETLINK, jf: "family2" },
        { code: LD_W_ABS, k: argLow(2) },
        { code: JMP_JEQ_K, k: NETLINK_ROUTE, jt: "allow2", jf: "family2" },
        { code: LD_W_ABS, k: argLow(0), label: "socketpair" },
        { code: JMP_JEQ_K, k: AF_UNIX, jt: "allow2", jf: "family2" },
        { code: LD_W_ABS, k: argLow(1), label: "ioctl" },
        { code: JMP_JEQ_K, k: TIOCSTI, jt: "deny2" },
        { code: JMP_JEQ_K, k: TIOCLINUX, jt: "deny2", jf: "allow2" },
        { code: LD_W_ABS, k: argHigh(0), label: "personality" },
        { code: JMP_JEQ_K, k: 0, jf: "deny2" },
        { code: LD_W_ABS, k: argLow(0) },
        ...jumps(PERSONALITY_ALLOWED, "allow2"),
        { code: RET_K, k: RET_ERRNO | EPERM, label: "deny2" },
        { code: RET_K, k: RET_ALLOW, label: "allow2" },
        { code: RET_K, k: RET_ERRNO | EAFNOSUPPORT, label: "family2" },
    ];
    return code;
}
function jumps(numbers, to) {
    return numbers.filter((n) => n !== null).map((n) => ({ code: JMP_JEQ_K, k: n, jt: to }));
}
/** Lays the program out; a label that is missing or further than a jump can reach (255) is a fault of this file. */
function assemble(code) {
    const labels = new Map(code.flatMap((one, index) => (one.label === undefined ? [] : [[one.label, index]])));
    const bytes = Buffer.alloc(code.length * 8);
    const offset = (from, label) => {
        if (label === undefined)
            return 0;
        const to = labels.get(label);
        const distance = to === undefined ? -1 : to - from - 1;
        if (distance < 0 || distance > 255)
            throw new TypeError(`seccomp filter: no jump from ${from} to ${label}`);
        return distance;
    };
    code.forEach((one, index) => {
        bytes.writeUInt16LE(one.code, index * 8);
        bytes.writeUInt8(offset(index, one.jt), index * 8 + 2);
        bytes.writeUInt8(offset(index, one.jf), index * 8 + 3);
        bytes.writeUInt32LE(one.k >>> 0, index * 8 + 4);
    });
    return bytes;
}


/***/ }),

/***/ 680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ thresholdFor; },
/* harmony export */   s: function() { return /* binding */ standsApart; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1387);
/* harmony import */ var _memory__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2776);






/** Device nodes that bubblewrap shows of the machine. */
const DEVICES = ["full", "null", "random", "tty", "urandom", "zero"];
/** What the keeper of the namespace says when it has one, and when it may be entered; what it is told to go on. */
const [APART, STANDING, GO] = ["apart", "standing", "go"];
/**
 * Keeps the namespace: says that it has one, waits until its ids are mapped, and then for the end of its input, which comes
 * with the end of the harness, however that ends.
 */
const KEEP = `echo ${APART}; read -r go; [ "$go" = ${GO} ] || exit 0; echo ${STANDING}; read -r _`;
/** Mounts, and keeps the namespace in which it did, or one that follows. */
const MOUNT_AND_KEEP = `eval "$1" || exit 1; shift; [ "$#" -eq 0 ] || exec "$@"; ${KEEP}`;
const made = new Map();
let serial = 0;
/** Whether sandboxes of a standing are started from a namespace of the harness's own here. */
function standsApart({ kind }) {
    return kind === "lent" || kind === "mapped" || (kind === "own" && mayMount());
}
/**
 * The threshold for sandboxes of a standing, made where this process has none like it.
 * @param table lines of `fstab(5)` that are mounted in it
 * @returns null where nobody but bubblewrap may make namespaces here, or nobody knows how to
 */
function thresholdFor(standing, table) {
    if (standing.kind === "none" || !standsApart(standing))
        return null;
    const known = made.get(table);
    if (known !== undefined)
        return known;
    const threshold = make(standing, table);
    made.set(table, threshold);
    // What did not stand is tried anew.
    void threshold.ready.then((problem) => problem !== null && made.delete(table));
    return threshold;
}
function make(standing, table) {
    const mounts = mounting(table);
    const keeper = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tool("unshare"), keeping(standing, mounts), {
        env: {},
        cwd: "/",
        stdio: ["pipe", "pipe", "pipe"],
    });
    const place = `/proc/${keeper.pid}/ns`;
    const user = standing.kind === "lent" ? [] : [`--user=${place}/user`];
    const into = (become) => [tool("nsenter"), ...user, `--mount=${place}/mnt`, ...become, "--"];
    const apart = () => {
        if (standing.kind !== "mapped")
            return;
        mapIds(keeper.pid, standing);
        if (standing.mounts)
            return;
        const [file, ...argv] = [...into(as(0, 0)), "/bin/sh", "-c", mounts];
        const { status, stderr } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(file, argv, { env: {}, cwd: "/", encoding: "utf8" });
        if (status !== 0)
            throw new Error(stderr.trim());
    };
    return { enter: into(becoming(standing)), ready: stands(keeper, apart) };
}
function as(uid, gid) {
    return ["--setgid", String(gid), "--setuid", String(uid)];
}
/** Options of `nsenter` by which whoever enters becomes whom sandboxes are started as, by his number in that namespace. */
function becoming(standing) {
    if (standing.kind === "own")
        return ["--preserve-credentials"];
    return standing.kind === "mapped" && standing.mounts ? as(0, 0) : as(standing.uid, standing.gid);
}
/** Arguments of `unshare` for the keeper. Where root may mount, it does so before it makes a namespace for the lent id. */
function keeping(standing, mounts) {
    const mount = ["--mount", "--propagation", "private", "--", "/bin/sh", "-c"];
    const apart = [...mount, MOUNT_AND_KEEP, "sh", mounts];
    if (standing.kind === "lent")
        return apart;
    if (standing.kind === "own")
        return ["--user", "--map-root-user", ...apart];
    const user = ["--user", ...mount, KEEP];
    return standing.mounts ? [...apart, tool("unshare"), ...user] : user;
}
/** Shell commands that mount devices read-only, and what a table has: one `mount`, where it can be one. */
function mounting(table) {
    const mount = tool("mount");
    const nodes = DEVICES.map((name) => `/dev/${name}`);
    // A node that is a mount already, as in some containers, is passed over in a table.
    const apart = nodes.filter((path) => deviceOf(path) !== deviceOf("/dev"));
    const lines = nodes.filter((path) => !apart.includes(path)).map((path) => `${path} ${path} none bind,ro 0 0\n`);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_memory__WEBPACK_IMPORTED_MODULE_5__/* .memoryFolder */ .u)(), `threshold-${serial++}.fstab`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, lines.join("") + table, { mode: 0o600 });
    return [
        `${mount} -a -n -i -c -T ${quoted(file)}`,
        ...apart.map((path) => `${mount} -n -i --bind -o ro ${path} ${path}`),
    ].join(" && ");
}
function deviceOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.dev ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)("/dev").dev;
}
/** Speaks with the keeper until its mounts stand. The process never waits for it at its end. */
async function stands(keeper, apart) {
    const { stdin, stdout, stderr } = keeper;
    for (const one of [keeper, stdin, stdout, stderr])
        one?.unref?.();
    for (const one of [keeper, stdin, stdout, stderr])
        one?.on("error", () => undefined);
    // What is waited for keeps the process; a keeper that stands does not.
    const busy = setInterval(() => undefined, 60_000);
    let complaint = "";
    stderr?.on("data", (chunk) => (complaint += chunk.toString("utf8").slice(0, 1000)));
    const words = new Promise((done) => {
        let said = "";
        stdout?.on("data", (chunk) => {
            said += chunk.toString("utf8");
            if (said === `${APART}\n`) {
                try {
                    apart();
                    stdin?.write(`${GO}\n`);
                }
                catch (error) {
                    done(error.message);
                }
            }
            else if (said.endsWith(`${STANDING}\n`))
                done(null);
        });
        keeper.on("error", (error) => done(error.message));
        keeper.on("close", () => done(complaint.trim() || "the namespace of the harness's own could not be made"));
    });
    const problem = await words;
    clearInterval(busy);
    if (problem !== null)
        keeper.kill("SIGKILL");
    return problem;
}
/**
 * Fills the keeper's user namespace. Where root has mounted already, the lent id is its root, with the right to make namespaces;
 * else root is there, too, to mount what it owns, and the lent id has no right in it.
 */
function mapIds(pid, { uid, gid, mounts }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`/proc/${pid}/gid_map`, mounts ? `0 ${gid} 1\n` : `0 0 1\n${gid} ${gid} 1\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`/proc/${pid}/uid_map`, mounts ? `0 ${uid} 1\n` : `0 0 1\n${uid} ${uid} 1\n`);
}
let may = null;
/** Whether an ordinary user may make a mount namespace here: Ubuntu's AppArmor lets bubblewrap, and not `unshare`. */
function mayMount() {
    if (may !== null)
        return may;
    const [unshare, nsenter, mount] = ["unshare", "nsenter", "mount"].map((name) => (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)(name, _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg));
    if (unshare == null || nsenter == null || mount == null)
        return (may = false);
    const argv = ["--user", "--map-root-user", "--mount", "--", mount, "-n", "-i", "--rbind", "-o", "ro", "/dev", "/dev"];
    return (may = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(unshare, argv, { env: {}, cwd: "/", stdio: "ignore" }).status === 0);
}
function tool(name) {
    const found = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)(name, _limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg);
    if (found === null)
        throw new Error(`containment: expected ${name} in ${_limits__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_PATH */ .sg}, found none`);
    return found;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 9286:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: function() { return /* binding */ EVENT_FD; },
/* harmony export */   A_: function() { return /* binding */ LEVELS; }
/* harmony export */ });
/** How much a contained process is kept from, strongest first (SPEC section 9). */
const LEVELS = ["sandbox", "pid", "none"];

/** The event channel's file descriptor: the first after the standard ones. */
const EVENT_FD = 3;


/***/ })

};
;