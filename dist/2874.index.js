"use strict";
exports.id = 2874;
exports.ids = [2874];
exports.modules = {

/***/ 5801:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: function() { return /* binding */ checkCoverable; },
/* harmony export */   a_: function() { return /* binding */ RAISE_OPEN_FILES; },
/* harmony export */   qp: function() { return /* binding */ inheritableDescriptors; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** O_CLOEXEC as `/proc/self/fdinfo` shows it, in octal, on x64 and arm64. */
const CLOSE_ON_EXEC = 0o2000000;
/** What helps against a low limit on open files. */
const RAISE_OPEN_FILES = "raise the limit on open files (`ulimit -n 1024`, say)";
/**
 * Descriptors of this process beyond the standard ones that a child would inherit: those without close-on-exec. Node marks
 * its own; these came from whoever started it. Empty where there is no `/proc`.
 */
function inheritableDescriptors() {
    let names;
    try {
        names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc/self/fdinfo");
    }
    catch {
        return [];
    }
    return names
        .map(Number)
        .filter((fd) => fd > 2 && !isClosedOnExec(fd))
        .sort((a, b) => a - b);
}
/**
 * Says no to a descriptor that can't be covered for a child, because its number is beyond the limit on open files as that
 * is now.
 * @throws Error
 */
function checkCoverable(fd) {
    const limit = /^Max open files\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/limits", "latin1"))?.[1];
    // the copy that covers it is made at the number after it
    if (limit === undefined || fd + 1 < Number(limit))
        return;
    throw new Error(`descriptor ${fd}, which the harness was started with, can't be kept from what it starts: the limit on open files is ${limit}; ` +
        `${RAISE_OPEN_FILES}, or start the harness without that descriptor (${fd}>&- in bash)`);
}
/** A descriptor that is gone by now (the one of the listing itself) needs no covering. */
function isClosedOnExec(fd) {
    try {
        const flags = /^flags:\s*(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/self/fdinfo/${fd}`, "latin1"))?.[1];
        return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) !== 0;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 6258:
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
// EXTERNAL MODULE: ./src/world/contain/interpreters.ts
var interpreters = __webpack_require__(4112);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/types.ts
var types = __webpack_require__(9286);
;// CONCATENATED MODULE: ./src/world/contain/profile.ts




/** The user inside, the same for root and for an ordinary user outside, so that programs behave the same. */
const INSIDE_UID = "1000";
/** Folders of programs and libraries; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
/** Folders of `/etc` that programs need: Debian's alternatives, the loader's settings, certificates. */
const ETC_SHOWN = ["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"];
/** Small files of `/etc` that programs need. They are copied: each bind makes bubblewrap read its list of mounts again. */
const ETC_COPIED = ["ld.so.cache", "ld.so.conf", "localtime", "mime.types", "protocols", "services", "timezone"];
/** What name resolution needs, shown only with the host's network. */
const ETC_NETWORK = ["gai.conf", "host.conf", "hosts", "nsswitch.conf", "resolv.conf"];
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
/** Contents of the few files of `/etc` that the harness writes itself, so that no name of the host is seen inside. */
const OWN_ETC = {
    passwd: `root:x:0:0:root:/nonexistent:/usr/sbin/nologin\nagent:x:${INSIDE_UID}:${INSIDE_UID}:agent:${types/* INSIDE_HOME */.hM}:/bin/sh\n`,
    group: `root:x:0:\nagent:x:${INSIDE_UID}:\n`,
    hosts: "127.0.0.1 localhost\n::1 localhost\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
};
/**
 * The options of bubblewrap for a sandbox: everything but the program itself. The order matters: later mounts lie over
 * earlier ones, and the root is made read-only last.
 * @param etc folder of the host made by `makeEtc`
 */
function sandboxOptions(spec, etc, fds) {
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
        ...["--uid", INSIDE_UID],
        ...["--gid", INSIDE_UID],
        ...["--hostname", "sandbox"],
        ...["--seccomp", String(fds.seccomp)],
        ...["--json-status-fd", String(fds.status)],
        ...SYSTEM_ROOTS.flatMap(systemRoot),
        ...["--ro-bind", etc, "/etc"],
        ...etcShown().flatMap((path) => ["--ro-bind", path, path]),
        ...["--proc", "/proc"],
        ...PROC_MASKED.filter((name) => isReadable(`/proc/${name}`)).flatMap((name) => [
            "--ro-bind",
            "/dev/null",
            `/proc/${name}`,
        ]),
        // whole, not only /proc/sys: to a process that is uid 0 outside, /proc/sys/kernel/core_pattern is a way out
        ...["--remount-ro", "/proc"],
        ...["--dev", "/dev"],
        ...scratch("/dev/shm", "1777", spec),
        ...["--remount-ro", "/dev"],
        ...scratch("/tmp", "1777", spec),
        ...["--dir", "/var", "--symlink", "../tmp", "/var/tmp"],
        ...["--dir", "/run"],
        ...scratch(types/* INSIDE_HOME */.hM, "0700", spec),
        ...interpreterMounts(spec).flatMap((path) => ["--ro-bind", path, path]),
        ...spec.readOnly.flatMap((mount) => ["--ro-bind", mount.host, mount.inside]),
        ...(spec.model === undefined ? [] : ["--ro-bind", spec.model.socket, MODEL_SOCKET]),
        ...(spec.writable ?? []).flatMap((mount) => ["--bind", mount.host, mount.inside]),
        ...["--bind", spec.workspace.host, spec.workspace.inside],
        ...["--remount-ro", "/"],
        ...["--chdir", spec.cwd ?? spec.workspace.inside],
        "--clearenv",
        ...Object.entries(spec.env).flatMap(([name, value]) => ["--setenv", name, value]),
    ];
}
/**
 * Makes the folder that is `/etc` inside: the harness's own small files, copies of what programs need, and empty folders for
 * what is bound there. Does nothing where it is made already.
 * @param network with `host`, name resolution is the host's
 */
function makeEtc(folder, network) {
    if ((0,external_node_fs_.existsSync)(folder))
        return;
    const making = `${folder}.new`;
    (0,external_node_fs_.mkdirSync)(making, { recursive: true, mode: 0o755 });
    const names = network === "host" ? [...ETC_COPIED, ...ETC_NETWORK] : ETC_COPIED;
    for (const [name, text] of Object.entries(OWN_ETC))
        (0,external_node_fs_.writeFileSync)(`${making}/${name}`, text);
    for (const name of names) {
        if ((0,external_node_fs_.existsSync)(`/etc/${name}`))
            (0,external_node_fs_.writeFileSync)(`${making}/${name}`, (0,external_node_fs_.readFileSync)(`/etc/${name}`));
    }
    for (const path of etcShown())
        (0,external_node_fs_.mkdirSync)(making + path.slice("/etc".length), { recursive: true });
    (0,external_node_fs_.renameSync)(making, folder);
}
/** The model gateway's socket, as seen inside. */
const MODEL_SOCKET = `${types/* INSIDE_HARNESS */.yd}/model.sock`;
/**
 * SHA-256 over the options with what differs from run to run left out (host folders, values of variables), so that the
 * canary's sandbox and the lane's can be seen to be the same.
 */
function profileDigest(options, spec, etc) {
    const variable = new Map([
        [spec.workspace.host, "<workspace>"],
        [etc, "<etc>"],
        ...(spec.model === undefined ? [] : [[spec.model.socket, "<model>"]]),
        ...[...spec.readOnly, ...(spec.writable ?? [])].map((mount) => [mount.host, "<mount>"]),
    ]);
    const canonical = options.map((option) => variable.get(option) ?? option);
    const own = new Set([...spec.readOnly, ...(spec.writable ?? [])].map((mount) => mount.inside));
    const kept = [];
    for (let i = 0; i < canonical.length; i++) {
        const option = canonical[i];
        if (option === "--setenv" || ((option === "--ro-bind" || option === "--bind") && own.has(canonical[i + 2] ?? ""))) {
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
function etcShown() {
    return ETC_SHOWN.filter((path) => (0,external_node_fs_.existsSync)(path));
}
function systemRoot(path) {
    const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        return [];
    if (stat.isSymbolicLink())
        return ["--symlink", (0,external_node_fs_.readlinkSync)(path), path];
    return ["--ro-bind", path, path];
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
/** The harness's own node comes last: an interpreter of the contract may hold it. */
function interpreterMounts(spec) {
    const mounts = new Set(spec.interpreters.flatMap((one) => one.mounts));
    const node = (0,interpreters/* ownNodeMounts */.rR)().filter((path) => !(0,interpreters/* isUnder */.Jo)(path, [...mounts]));
    return [...mounts, ...node];
}

// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
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
 * leave everything running. So the program starts only on the harness's word, which it gives when the signals are set up.
 */
const HANDSHAKE = `echo ready >&${LIFE_FD} && read -r go <&${LIFE_FD} && [ "$go" = go ] || exit 125
exec ${LIFE_FD}<&-
unset go`;
/**
 * Lays out the start of a spec at a level.
 * @throws Error if a program that the level needs is missing (`probeContainment` says so before)
 */
function planLaunch(level, spec, programs) {
    const uid = process.getuid?.() ?? -1;
    const completed = { ...spec, env: completeEnvironment(level, spec) };
    switch (level) {
        case "sandbox":
            return planSandbox(completed, programs, uid);
        case "pid":
            return planPid(completed, uid);
        case "none":
            return planNone(completed, uid);
        default:
            return level;
    }
}
function planSandbox(spec, programs, uid) {
    const network = spec.network ?? "none";
    const etc = (0,external_node_path_.join)(spec.scratch, `etc-${network}`);
    makeEtc(etc, network);
    const withRelay = spec.model === undefined
        ? spec
        : { ...spec, readOnly: [...spec.readOnly, { host: programs.relay, inside: `${types/* INSIDE_HARNESS */.yd}/relay.cjs` }] };
    const options = sandboxOptions(withRelay, etc, { seccomp: SECCOMP_FD, status: STATUS_FD });
    const cgroup = (0,limits/* makeCgroup */.zs)(spec.limits);
    const program = spec.model === undefined ? spec.argv : [...relay(spec.model.port), ...spec.argv];
    return {
        level: "sandbox",
        ...launcher(spec, cgroup, [
            needed("bwrap"),
            "--args",
            String(OPTIONS_FD),
            "--",
            ...inner(spec, uid, 'exec "$@"'),
            ...program,
        ]),
        env: {},
        cwd: "/",
        options,
        seccomp: (0,seccomp/* seccompFilter */.FN)(process.arch),
        events: spec.events,
        scratch: spec.scratch,
        cgroup,
        enforced: (0,limits/* enforcedLimits */.hN)("sandbox", cgroup, uid),
        profileDigest: profileDigest(options, withRelay, etc),
    };
}
function planPid(spec, uid) {
    const cgroup = (0,limits/* makeCgroup */.zs)(spec.limits);
    const unshare = [needed("unshare"), "--user", "--map-current-user", "--pid", "--fork", "--kill-child=KILL", "--"];
    // PID 1 waits for the program and takes its exit code; being init, it may not be the program
    const command = [...unshare, ...inner(spec, uid, '"$@"; exit $?'), ...outsideArgv(spec)];
    const setpriv = (0,interpreters/* findOnPath */.aY)("setpriv", limits/* SYSTEM_PATH */.sg);
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
function relay(port) {
    return [process.execPath, `${types/* INSIDE_HARNESS */.yd}/relay.cjs`, MODEL_SOCKET, String(port), "--"];
}
function needed(program) {
    const found = (0,interpreters/* findOnPath */.aY)(program, limits/* SYSTEM_PATH */.sg);
    if (found === null)
        throw new Error(`containment: expected ${program} in ${limits/* SYSTEM_PATH */.sg}, found none`);
    return found;
}
function completeEnvironment(level, spec) {
    const sandbox = level === "sandbox";
    const home = sandbox ? types/* INSIDE_HOME */.hM : privateFolder(spec.scratch, "home");
    const temporary = sandbox ? "/tmp" : privateFolder(spec.scratch, "tmp");
    const bins = spec.interpreters.filter((one) => one.mounts.length > 0).map((one) => (0,external_node_path_.dirname)(one.path));
    return {
        PATH: [...new Set([...bins, ...limits/* SYSTEM_PATH */.sg.split(":")])].join(":"),
        HOME: home,
        TMPDIR: temporary,
        LANG: "C.UTF-8",
        // bytecode of one run must not be there for the next, nor in the patch (SPEC section 9)
        PYTHONDONTWRITEBYTECODE: "1",
        ...(spec.events ? { CASE_HARNESS_EVENT_FD: String(types/* EVENT_FD */.A6) } : {}),
        ...spec.env,
    };
}
function privateFolder(scratch, name) {
    const folder = (0,external_node_path_.join)(scratch, name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    return folder;
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


/***/ })

};
;