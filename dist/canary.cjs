/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:child_process"
var external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
var external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:net"
var external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./src/core/records/canary-names.ts
/**
 * Everything that the canary tries inside the sandbox, in this order. A name that is missing from its answer, or from the
 * evidence, counts as reached.
 */
const CANARY_NAMES = [
    "write-outside",
    "read-secret-file",
    "read-environment",
    "see-processes",
    "reach-port",
    "privileged-socket",
    "command-files",
    "machine-files",
    "writable-mounts",
    "namespaces",
    "nested-namespace",
    "capabilities",
    "system-calls",
    "descriptors",
    "terminal",
    "limits",
    "leave-daemon",
];

;// CONCATENATED MODULE: ./src/world/contain/canary-contract.ts
/** What the canary is told, and what it tells: shared by the program inside and by the harness. */
/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
const NESTED = "nested";
const CALLED = "called ";

;// CONCATENATED MODULE: ./src/world/contain/programs/canary.ts
// Tries, inside the sandbox and before any agent, what an agent must not be able to do. A program of its own.
// It reads its instructions from the file named as argument and writes one line of JSON: what it tried and what came of it.





/** A refused connection fails at once; one that is dropped is given up after this time (ms). */
const CONNECT_TIMEOUT_MS = 500;
/** Devices that bubblewrap puts into a private `/dev`. */
const HARMLESS_DEVICES = /^(?:console|core|fd|full|null|ptmx|pts|random|shm|stderr|stdin|stdout|tty|urandom|zero)$/;
void main(process.argv[2] ?? "");
async function main(path) {
    const given = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, "utf8"));
    // what takes time runs beside the rest
    const daemon = leaveDaemon(given);
    const ports = reachPorts(given);
    const sockets = useSockets(given);
    const alone = {
        "write-outside": writeOutside(given),
        "read-secret-file": readSecrets(given),
        "read-environment": readEnvironments(),
        "see-processes": seeProcesses(given),
        "command-files": writeCommandFiles(given),
        "machine-files": openMachineFiles(),
        "writable-mounts": findWritableMounts(given),
        namespaces: compareNamespaces(given),
        capabilities: findCapabilities(),
        terminal: findTerminal(),
        limits: compareLimits(given),
    };
    const helpers = (0,external_node_fs_namespaceObject.readFileSync)(0, "utf8").split("\n");
    const reached = {
        ...alone,
        "nested-namespace": helpers.flatMap((line) => (line === NESTED ? ["made a user namespace"] : [])),
        "system-calls": [...findFilter(), ...callsThatWorked(helpers)],
        descriptors: foreignDescriptors(helpers),
        "reach-port": await ports,
        "privileged-socket": await sockets,
        "leave-daemon": await daemon,
    };
    const attempts = CANARY_NAMES.map((name) => ({ name, reached: reached[name] }));
    process.stdout.write(`${JSON.stringify({ attempts })}\n`);
}
/** A list of what worked; what throws did not work. */
function whatWorks(things, attempt, say) {
    return things.flatMap((thing) => {
        try {
            const answer = attempt(thing);
            return answer === false ? [] : [say(thing)];
        }
        catch {
            return [];
        }
    });
}
function writeOutside(given) {
    const places = [
        given.trap,
        `/proc/1/root${given.trap}`,
        "/",
        "/etc",
        "/usr",
        "/usr/local",
        "/var",
        "/run",
        "/harness",
        "/home",
        "/dev",
        "/proc",
    ];
    return whatWorks([...places, ...given.outsideFolders], (folder) => {
        const file = `${folder}/canary-${process.pid}`;
        (0,external_node_fs_namespaceObject.writeFileSync)(file, "canary\n", { flag: "wx" });
        if (folder !== given.trap)
            (0,external_node_fs_namespaceObject.rmSync)(file);
    }, (folder) => `wrote into ${folder}`).concat(whatWorks(given.readOnlyFiles, (file) => (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(file, "a")), (file) => `opened ${file} to write`));
}
function readSecrets(given) {
    return whatWorks([
        ...given.secretFiles,
        ...given.secretFiles.map((path) => `/proc/1/root${path}`),
        ...given.secretFiles.map((path) => `/proc/self/root${path}`),
    ], (path) => {
        (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(path, "r"));
    }, (path) => `read ${path}`);
}
function processIds() {
    return (0,external_node_fs_namespaceObject.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
}
/** Every variable of every process that the canary was not given itself. */
function readEnvironments() {
    const own = new Set([...Object.keys(process.env), "PWD", "OLDPWD", "SHLVL", "_"]);
    return processIds().flatMap((pid) => {
        try {
            const names = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/environ`, "latin1")
                .split("\0")
                .filter((entry) => entry !== "")
                .map((entry) => entry.split("=", 1)[0] ?? "");
            const foreign = pid === "1" ? names : names.filter((name) => !own.has(name));
            return foreign.length === 0 ? [] : [`read ${foreign.length} variables of process ${pid}`];
        }
        catch {
            return [];
        }
    });
}
function seeProcesses(given) {
    const seen = [];
    try {
        const text = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${given.harness.pid}/stat`, "latin1");
        if (text.slice(text.lastIndexOf(")") + 2).split(" ")[19] === given.harness.start)
            seen.push("saw the harness in /proc");
    }
    catch {
        // not there, as it should be
    }
    // everything here descends from PID 1 of this namespace; a parent outside shows as 0
    const first = (0,external_node_fs_namespaceObject.readdirSync)("/proc/1/task").length === 0 ? "" : (0,external_node_fs_namespaceObject.readFileSync)("/proc/1/comm", "utf8").trim();
    if (first !== "bwrap")
        seen.push(`process 1 is ${first}`);
    return seen;
}
async function reachPorts(given) {
    const reached = await Promise.all(given.ports.map(async ({ host, port }) => (await connects({ host, port })) ? [`connected to ${host}:${port}`] : []));
    const foreign = (0,external_node_fs_namespaceObject.readFileSync)("/proc/net/dev", "latin1")
        .split("\n")
        .flatMap((line) => /^\s*([^:|\s]+):/.exec(line)?.[1] ?? [])
        .filter((name) => name !== "lo");
    return [...reached.flat(), ...foreign.map((name) => `saw network interface ${name}`)];
}
async function useSockets(given) {
    const reached = await Promise.all(given.sockets.map(async (path) => ((await connects({ path })) ? [`connected to ${path}`] : [])));
    return reached.flat();
}
function connects(where) {
    return new Promise((done) => {
        const socket = (0,external_node_net_namespaceObject.connect)(where);
        const end = (answer) => {
            socket.destroy();
            done(answer);
        };
        socket.setTimeout(CONNECT_TIMEOUT_MS, () => end(false));
        socket.on("connect", () => end(true));
        socket.on("error", () => end(false));
    });
}
/** The stand-in is really written; the runner's own files are only opened, for a canary must do no harm where it succeeds. */
function writeCommandFiles(given) {
    const names = Object.keys(process.env).filter((name) => /^(?:GITHUB|RUNNER|ACTIONS|GITEA|FORGEJO|CI)_/.test(name));
    return [
        ...whatWorks([given.commandFile], (path) => (0,external_node_fs_namespaceObject.appendFileSync)(path, "CANARY=1\n", { flag: "r+" }), (path) => `wrote ${path}`),
        ...whatWorks(given.runnerFiles, (path) => (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(path, "r+")), (path) => `opened ${path} to write`),
        ...names.map((name) => `was given ${name}`),
    ];
}
/** Files by which a process that is uid 0 outside could command the kernel, and devices. */
function openMachineFiles() {
    const files = [
        "/proc/sys/kernel/core_pattern",
        "/proc/sys/kernel/modprobe",
        "/proc/sys/vm/overcommit_memory",
        "/proc/sysrq-trigger",
        "/proc/mtrr",
        "/sys/kernel/uevent_helper",
        "/sys/power/state",
        "/sys/fs/cgroup/cgroup.procs",
    ];
    const devices = (0,external_node_fs_namespaceObject.readdirSync)("/dev").filter((name) => !HARMLESS_DEVICES.test(name));
    return [
        ...whatWorks(files, (path) => (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(path, "r+")), (path) => `opened ${path} to write`),
        ...whatWorks(["/proc/kcore", "/proc/kmsg", "/proc/timer_list", "/proc/keys"], (path) => (0,external_node_fs_namespaceObject.readFileSync)(path).length > 0, (path) => `read ${path}`),
        ...devices.map((name) => `saw device /dev/${name}`),
    ];
}
function findWritableMounts(given) {
    const allowed = new Set(given.writable);
    return (0,external_node_fs_namespaceObject.readFileSync)("/proc/self/mountinfo", "latin1")
        .split("\n")
        .flatMap((line) => {
        const [, , , , place, options] = line.split(" ");
        if (place === undefined || options === undefined || !options.split(",").includes("rw"))
            return [];
        const path = place.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
        // device nodes are bound one by one; writing to /dev/null is what they are for
        return allowed.has(path) || /^\/dev\/(?:console|full|null|pts|random|tty|urandom|zero)$/.test(path)
            ? []
            : [`${path} is writable`];
    });
}
function compareNamespaces(given) {
    return Object.entries(given.namespaces).flatMap(([name, outside]) => {
        try {
            return (0,external_node_fs_namespaceObject.readlinkSync)(`/proc/self/ns/${name}`) === outside ? [`shares the ${name} namespace`] : [];
        }
        catch {
            return [`could not look at the ${name} namespace`];
        }
    });
}
function statusOf(field) {
    return new RegExp(`^${field}:\\s*(\\S+)`, "m").exec((0,external_node_fs_namespaceObject.readFileSync)("/proc/self/status", "latin1"))?.[1] ?? "";
}
function findCapabilities() {
    const held = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].filter((set) => !/^0+$/.test(statusOf(set)));
    return [
        ...held.map((set) => `holds capabilities (${set})`),
        ...(statusOf("NoNewPrivs") === "1" ? [] : ["may gain privileges"]),
    ];
}
function findFilter() {
    return statusOf("Seccomp") === "2" ? [] : ["runs without a seccomp filter"];
}
/**
 * Leaves a daemon behind: in a session of its own, twice away from the canary, deaf to TERM and HUP, with the event channel
 * open. Whether it lived on is not for the canary to say.
 */
function leaveDaemon(given) {
    const script = "(trap '' TERM HUP INT; (while :; do sleep 1; done) & )";
    const shell = (0,external_node_child_process_namespaceObject.spawn)("/bin/sh", ["-c", script, given.token], {
        detached: true,
        stdio: ["ignore", "ignore", "ignore", "inherit"],
    });
    return new Promise((done) => {
        shell.on("error", () => done(["could not leave a daemon to be ended"]));
        shell.on("exit", () => done([]));
    });
}
function callsThatWorked(lines) {
    return lines.flatMap((line) => (line.startsWith(CALLED) ? [line.slice(CALLED.length)] : []));
}
/** What a child gets beyond the standard descriptors and the event channel; `/dev/null` in place of others is harmless. */
function foreignDescriptors(lines) {
    if (!lines.some((line) => line.includes(" -> ")))
        return ["could not list descriptors"];
    return lines.flatMap((line) => {
        const [, number, target] = /(\S+) -> (.*)$/.exec(line) ?? [];
        if (number === undefined || target === undefined || Number(number) <= 3)
            return [];
        return target === "/dev/null" || /^\/proc\/\d+\/fd$/.test(target)
            ? []
            : [`inherited descriptor ${number}: ${target}`];
    });
}
/** A terminal of the host could be typed into; a session of the host's shows as 0 inside. */
function findTerminal() {
    const text = (0,external_node_fs_namespaceObject.readFileSync)("/proc/self/stat", "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return [
        ...(fields[3] === "0" ? ["shares the session of the harness"] : []),
        ...(fields[4] === "0" ? [] : ["has a controlling terminal"]),
    ];
}
function compareLimits(given) {
    const text = (0,external_node_fs_namespaceObject.readFileSync)("/proc/self/limits", "latin1");
    return given.limits.flatMap(({ name, most }) => {
        const hard = new RegExp(`^${name}\\s+\\S+\\s+(\\S+)`, "m").exec(text)?.[1];
        return hard === undefined || hard === "unlimited" || Number(hard) > most
            ? [`${name}: expected at most ${most}, found ${hard}`]
            : [];
    });
}

module.exports = __webpack_exports__;
/******/ })()
;