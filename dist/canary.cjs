/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:child_process"
var external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
var external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:net"
var external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: ./src/core/mounts/paths.ts
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function paths_isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** The folder that a path lies in; `/` for `/` itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function paths_below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function paths_byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/core/mounts/etc.ts
/** Files of `/etc` that the harness writes itself, or that name the machine or its users: the machine's are never shown. */
const OWN_OR_NOBODYS = new Set([
    ...[
        "group",
        "group-",
        "gshadow",
        "gshadow-",
        "passwd",
        "passwd-",
        "shadow",
        "shadow-",
        "subgid",
        "subgid-",
        "subuid",
    ],
    ...[
        "subuid-",
        "hostname",
        "mailname",
        "machine-id",
        "hosts",
        "nsswitch.conf",
        "resolv.conf",
        "gai.conf",
        "host.conf",
    ],
]);
/** Parts of `/etc` that hold secrets, whoever may read them: the first pattern that fits a path (without `/etc/`) says why. */
const SECRET_PARTS = [
    [/^(?:fstab|crypttab|exports|auto\.[^/]*|autofs)(?:$|\/)/i, "passwords of shares"],
    [/(?:^|\/)(?:sudoers|sudoers\.d|polkit-1|cron[^/]*|anacrontab)(?:$|\/)/i, "who may do what on the machine"],
    [
        /^(?:docker|containers|containerd|kubernetes|rancher|cni|crio|podman)(?:$|\/)/i,
        "tokens of registries and clusters",
    ],
    [
        /^(?:wireguard|openvpn|ipsec[^/]*|strongswan[^/]*|swanctl|ppp|chatscripts|NetworkManager|netplan|wpa_supplicant|iwd|tinc|stunnel)(?:$|\/)/i,
        "keys of networks",
    ],
    [/^(?:letsencrypt|ssl\/private|pki\/[^/]*\/private|ssh\/ssh_host_[^/]*|krb5\.keytab)(?:$|\/)/i, "private keys"],
    [
        /^(?:cloud|waagent[^/]*|google[^/]*|amazon|gitlab[^/]*|gitea|forgejo|actions-runner|buildkite[^/]*|jenkins)(?:$|\/)/i,
        "what the machine is known by",
    ],
    [/^apt\/auth\.conf(?:\.d)?(?:$|\/)/i, "passwords of package servers"],
    [
        /(?:^|\/)\.?(?:npmrc|yarnrc|pip\.conf|gitconfig|netrc|wgetrc|curlrc|boto\.cfg|s3cfg|pypirc|environment)$/i,
        "settings that hold tokens",
    ],
    [/credential|secret|token/i, "it is called a secret"],
    [/(?:^|\/)(?:auth\.(?:json|conf)|\.?htpasswd|\.?pgpass|\.?my\.cnf|debian\.cnf)$/i, "passwords"],
    [/\.(?:key|p12|pfx|kdbx|keytab|ovpn|nmconnection)$/i, "a private key or a network's secret"],
    [/(?:\.(?:bak|old|orig|save|dpkg-(?:old|dist|new)|rpmsave|rpmnew|swp)|~)$/i, "a copy that nobody reads"],
];
/** What a text of `/etc` holds that is a secret, whoever may read it; `hint` is looked for first, for it is cheap. */
const SECRET_TEXT = [
    ["PRIVATE KEY", /-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
    ["://", /:\/\/[^\s/:@"'<>]*:[^\s/@"'<>]+@/, "an address with a password"],
    ["</pass", /<(?:password|passphrase)>\s*[^\s<]/, "a password"],
    ["_auth", /^\s*[^#;\s]*:?_auth(?:Token)?\s*=\s*\S/m, "a token"],
];
/** All of them in one: most of a thousand paths fit none. */
const ANY_SECRET_PART = new RegExp(SECRET_PARTS.map(([pattern]) => pattern.source).join("|"), "i");
/** Folders of `/etc` that are shown as they are, not as copies: hundreds of links, which the system's package tools make. */
const ETC_BOUND = (/* unused pure expression or super */ null && (["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"]));
/** Why something of `/etc` is not shown though everybody may read it, or null. `path` is without `/etc/`. */
function etc_hiddenInEtc(path) {
    if (OWN_OR_NOBODYS.has(path))
        return "it tells of the machine's users, name or network";
    if (!ANY_SECRET_PART.test(path))
        return null;
    return SECRET_PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
/**
 * Why a file of `/etc` is not shown for what it says, or null. What stands in comments of XML are examples.
 * @param bytes its content, in any encoding that has ASCII in it
 */
function secretInText(bytes) {
    const hinted = SECRET_TEXT.filter(([hint]) => bytes.includes(hint));
    if (hinted.length === 0)
        return null;
    const text = bytes.toString("latin1");
    const said = text.includes("<!--") ? text.replace(/<!--[\s\S]*?-->/g, "") : text;
    return hinted.find(([, pattern]) => pattern.test(said))?.[2] ?? null;
}

;// CONCATENATED MODULE: ./src/core/mounts/inside.ts
/** Where the workspace is seen inside the sandbox: always the same, so that a recorded exchange can be replayed anywhere. */
const INSIDE_WORKSPACE = "/workspace";
/** Where the harness's own programs and files are seen inside the sandbox. */
const INSIDE_HARNESS = "/harness";
/** Private home inside the sandbox. */
const INSIDE_HOME = "/home/agent";

;// CONCATENATED MODULE: external "node:buffer"
var external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./src/core/mounts/secrets.ts


/** Files, by their name, in which tools keep what lets them in somewhere. One table for masks, canary and refusals. */
const SECRET_FILES = [
    [/^\.?npmrc$/, "npm's settings, which hold tokens of registries"],
    [/^\.yarnrc(?:\.yml)?$/, "Yarn's settings, which hold tokens of registries"],
    [/^[._]netrc$/, "names and passwords for hosts"],
    [
        /^\.(?:git-credentials|pypirc|pgpass|my\.cnf|vault-token|s3cfg|boto|htpasswd|dockercfg)$/,
        "a tool's passwords or tokens",
    ],
    [/^\.?credentials(?:\.(?:toml|json|ya?ml|db|xml|properties|tfrc\.json))?$/, "credentials of a tool"],
    [/^auth\.(?:json|toml|ya?ml|conf)$/, "a tool's tokens"],
    [/^(?:settings|settings-security)\.xml$/, "Maven's settings, which hold passwords of repositories"],
    [/^gradle\.properties$/, "Gradle's settings, which hold passwords of repositories"],
    [/^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, "a private key of SSH"],
    [/^\.(?:bash|zsh|python|node_repl|psql|mysql)_history$/, "what somebody typed"],
];
/** Folders, by their name, in which nothing but secrets and settings lies. */
const SECRET_FOLDERS = [
    [
        /^\.(?:ssh|gnupg|aws|azure|kube|docker|password-store|mozilla|thunderbird)$/,
        "keys, tokens or what a browser keeps",
    ],
];
/** All patterns of a table in one: most of some thousand names fit none. */
const ANY_SECRET_FILE = anyOf(SECRET_FILES);
const ANY_SECRET_FOLDER = anyOf(SECRET_FOLDERS);
function anyOf(table) {
    return new RegExp(table.map(([pattern]) => pattern.source).join("|"));
}
/** Folders of a home that hold more than programs and libraries: never bound whole, though something in them may be. */
const MIXED_FOLDERS = new Set([
    ".cache",
    ".config",
    ".local",
    ".local/bin",
    ".local/lib",
    ".local/share",
    ".local/state",
    ".var",
    "Desktop",
    "Documents",
    "Downloads",
]);
/** What a file or folder of that name holds that nobody inside is to see, or null. */
function secretBehind(name, kind) {
    const [any, table] = kind === "file" ? [ANY_SECRET_FILE, SECRET_FILES] : [ANY_SECRET_FOLDER, SECRET_FOLDERS];
    if (!any.test(name))
        return null;
    return table.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
/** Why a path below a home is never shown: what it is, or what it lies in. `path` is relative to the home; null where it may be. */
function secrets_privateInHome(path) {
    if (MIXED_FOLDERS.has(path))
        return "it holds more than programs and libraries: name what is needed of it";
    const names = path.split("/");
    for (const name of names) {
        const what = secretBehind(name, "folder");
        if (what !== null)
            return `${name} holds ${what}`;
    }
    const what = secretBehind(names.at(-1) ?? "", "file");
    return what === null ? null : `it holds ${what}`;
}
/** Whether a file that only may hold secrets is seen to hold none; `text` is null where it can't be read. */
function isHarmless(name, text) {
    return text !== null && name === "settings.xml" && secretInText(external_node_buffer_namespaceObject.Buffer.from(text)) === null;
}
/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
function maskText(name) {
    if (name.endsWith(".xml"))
        return "<settings/>\n";
    return name.endsWith(".json") ? "{}\n" : "";
}

;// CONCATENATED MODULE: ./src/core/mounts/plan.ts





/** Folders of programs and libraries; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = (/* unused pure expression or super */ null && (["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"]));
/** Folders that are never shown whole, whoever asks: they hold people's files, or the machine's. */
const NEVER_WHOLE = new Set([
    ...[
        "/",
        "/boot",
        "/dev",
        "/dev/shm",
        "/etc",
        "/home",
        "/lost+found",
        "/media",
        "/mnt",
        "/nix",
        "/opt",
        "/proc",
        "/root",
    ],
    ...["/run", "/run/user", "/snap", "/srv", "/sys", "/tmp", "/var", "/var/cache", "/var/lib", "/var/local", "/var/log"],
    ...["/var/mail", "/var/opt", "/var/run", "/var/spool", "/var/tmp", INSIDE_HARNESS, INSIDE_WORKSPACE],
]);
/** Parts of the sandbox in which something of the machine may be seen beside what is there. */
const OPEN_PARTS = [INSIDE_HOME, "/tmp", "/var", "/run"];
/** Parts of the sandbox that hide whatever the machine has at their path. */
const CLOSED_PARTS = [INSIDE_WORKSPACE, INSIDE_HARNESS, "/dev", "/proc", "/sys", "/var/tmp"];
/** How many names of a folder that is shown are looked at for secrets; the canary looks at as many. */
const LOOKED_AT = 4_000;
/**
 * Plans what is seen inside: the system's programs and libraries, the harness's own parts, and what is asked for, with
 * everything that lies between resolved. Never shows a home or a folder of the machine whole, whoever asks.
 * @returns a plan that assembles, or what was needed and can't be shown
 */
function planMounts(layout, request) {
    const system = SYSTEM_ROOTS.flatMap((path) => systemRoot(layout, path));
    const shown = system.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : []));
    const binds = new Map();
    const links = new Map();
    const leftOut = [];
    const refused = [];
    for (const want of request.wants) {
        const found = locate(layout, want, request, shown);
        if ("problem" in found) {
            (want.optional ? leftOut : refused).push({ path: want.path, reason: want.reason, problem: found.problem });
            continue;
        }
        if (found.bind !== null) {
            const reasons = binds.get(found.bind) ?? [];
            if (!reasons.includes(want.reason))
                reasons.push(want.reason);
            binds.set(found.bind, reasons);
        }
        for (const { path, target } of found.links)
            if (!links.has(path))
                links.set(path, { target, reason: `on the way to: ${want.reason}` });
    }
    if (refused.length > 0)
        return { refused };
    const kept = disjoint(binds);
    const bound = kept.map(({ inside }) => inside);
    const standing = [...links]
        .filter(([path]) => !bound.some((folder) => isWithin(path, folder)))
        .map(([inside, { target, reason }]) => ({ kind: "link", inside, target, reason }));
    const wanted = [...kept, ...standing].sort((a, b) => byPath(a.inside, b.inside));
    const masks = bound.flatMap((folder) => masksIn(layout, folder));
    return { plan: { mounts: [...system, ...FIXED_BEFORE, ...wanted, ...masks, ...FIXED_AFTER], leftOut } };
}
/** What every sandbox has, in this order: first what lies below what is asked for, then what lies over it. */
const FIXED_BEFORE = [
    fixed("own", "/etc", "a copy of what everybody may read there and is no secret"),
    fixed("kernel", "/proc", "the processes inside"),
    fixed("kernel", "/dev", "devices that hold nothing"),
    fixed("scratch", "/dev/shm", "shared memory"),
    fixed("scratch", "/tmp", "temporary files"),
    fixed("folder", "/var", "programs expect it"),
    { ...fixed("link", "/var/tmp", "temporary files"), target: "../tmp" },
    fixed("folder", "/run", "programs expect it"),
    fixed("scratch", INSIDE_HOME, "a private home"),
];
const FIXED_AFTER = [
    fixed("own", INSIDE_HARNESS, "the harness's programs, and the model's socket where there is one"),
    fixed("own", INSIDE_WORKSPACE, "the workspace"),
];
function fixed(kind, inside, reason) {
    return { kind, inside, target: null, reason };
}
function systemRoot(layout, path) {
    const node = layout.look(path);
    const reason = "programs and libraries of the system";
    if (node?.kind === "link")
        return [{ kind: "link", inside: path, target: node.target, reason }];
    return node?.kind === "folder" ? [{ kind: "bind", inside: path, target: null, reason }] : [];
}
/** Where a want really lies, and the links that lead there; `bind` is null where the sandbox shows it in any case. */
function locate(layout, { path }, request, system) {
    const found = resolvePath(layout, path);
    if ("problem" in found)
        return found;
    const { real, node } = found;
    const inSystem = system.some((folder) => isWithin(real, folder));
    const problem = inSystem ? null : (forbidden(real, request) ?? hiddenBy(real));
    if (problem !== null)
        return { problem };
    if (node.kind === "other")
        return { problem: `${real} is neither a file nor a folder` };
    const secret = inSystem ? null : secretAt(layout, real, node.kind);
    if (secret !== null)
        return { problem: `${real} is never shown: it holds ${secret}` };
    const links = [];
    for (const link of found.links) {
        if (system.some((folder) => isWithin(link.path, folder)) || SYSTEM_ROOTS.includes(link.path))
            continue;
        const placed = placeLink(layout, link);
        if (placed !== null && "problem" in placed)
            return placed;
        if (placed !== null)
            links.push(placed);
    }
    return { bind: inSystem || isWithin(real, "/etc") ? null : real, links };
}
/** Why a real path is never shown, or null. */
function forbidden(real, { homes, hidden }) {
    if (NEVER_WHOLE.has(real))
        return `${real} is never shown whole: it holds files of people, or of the machine`;
    for (const home of [...homes, "/root"]) {
        if (isWithin(home, real))
            return `${real} is never shown whole: it holds the home folder ${home}`;
        const why = isWithin(real, home) ? privateInHome(real.slice(home.length + 1)) : null;
        if (why !== null)
            return `${real} is never shown: ${why}`;
    }
    if (/^\/home\/[^/]+$/.test(real))
        return `${real} is never shown whole: it is a home folder`;
    const secret = hidden.find(({ path }) => isWithin(path, real) || isWithin(real, path));
    return secret === undefined ? null : `${real} would show ${secret.what} (${secret.path})`;
}
/** Why a real path can't be seen inside, or null: a part of the sandbox lies over it. */
function hiddenBy(real) {
    const part = CLOSED_PARTS.find((closed) => isWithin(real, closed));
    if (part !== undefined)
        return `inside, ${part} is something else than the machine's`;
    if (!isWithin(real, "/etc"))
        return null;
    const why = hiddenInEtc(real.slice("/etc/".length));
    return why === null ? null : `${real} is never shown: ${why}`;
}
/**
 * Where a link is made. One that lies where the sandbox has a folder of its own (`/home` being a link, say) can't be there:
 * then what comes after it in the path is made a link, one name further down. Null where the harness's `/etc` has it.
 */
function placeLink(layout, link) {
    if (isWithin(link.path, "/etc"))
        return null;
    let at = link.path;
    if (!isOwnFolder(at)) {
        const problem = hiddenBy(at);
        return problem === null ? { path: at, target: link.target } : { problem };
    }
    const led = resolvePath(layout, link.path);
    if ("problem" in led)
        return led;
    let real = led.real;
    for (const name of link.rest) {
        if (name === "." || name === "..")
            break;
        at = below(at, name);
        real = below(real, name);
        if (!isOwnFolder(at)) {
            const problem = hiddenBy(at);
            return problem === null ? { path: at, target: real } : { problem };
        }
    }
    return { problem: `inside, ${at} is something else than the machine's` };
}
/** Whether the sandbox has a folder of its own at a path, or on the way to one. */
function isOwnFolder(path) {
    return [...OPEN_PARTS, ...CLOSED_PARTS, "/etc"].some((part) => isWithin(part, path));
}
/** Binds without those that lie in another: it shows the same. Its reasons go to the one that stays. */
function disjoint(binds) {
    const kept = [];
    for (const [path, reasons] of [...binds].sort(([a], [b]) => byPath(a, b))) {
        const holder = kept.find(({ inside }) => isWithin(path, inside));
        if (holder === undefined)
            kept.push({ inside: path, reasons: [...reasons] });
        else
            for (const reason of reasons)
                if (!holder.reasons.includes(reason))
                    holder.reasons.push(reason);
    }
    return kept.map(({ inside, reasons }) => ({ kind: "bind", inside, target: null, reason: reasons.join("; ") }));
}
/** What a file or folder holds that nobody inside is to see, or null. */
function secretAt(layout, path, kind) {
    const what = secretBehind(nameOf(path), kind);
    return what !== null && kind === "file" && isHarmless(nameOf(path), layout.read(path)) ? null : what;
}
/** What lies in a folder that is shown, one or two names down, and is a known secret: nobody inside gets to see it. */
function masksIn(layout, folder) {
    return secretsBelow(layout, folder).map(({ path, what }) => ({
        kind: "mask",
        inside: path,
        target: null,
        reason: `hides ${what}`,
    }));
}
/** Known secrets in a folder, one or two names down; files and folders as they are, no links. */
function secretsBelow(layout, folder) {
    const found = [];
    let left = LOOKED_AT;
    const search = (at, depth) => {
        for (const name of layout.list(at) ?? []) {
            if (left-- <= 0)
                return;
            const path = paths_below(at, name);
            if (depth === 0 && secretBehind(name, "file") === null && secretBehind(name, "folder") === null)
                continue;
            const node = layout.look(path);
            if (node?.kind !== "file" && node?.kind !== "folder")
                continue;
            const what = secretAt(layout, path, node.kind);
            if (what !== null)
                found.push({ path, what });
            else if (node.kind === "folder" && depth > 0)
                search(path, depth - 1);
        }
    };
    search(folder, 1);
    return found;
}

;// CONCATENATED MODULE: ./src/core/records/canary-names.ts
/**
 * Everything that the canary tries inside the sandbox, in this order. A name that is missing from its answer, or from the
 * evidence, counts as reached.
 */
const CANARY_NAMES = [
    "write-outside",
    "unplanned-files",
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

;// CONCATENATED MODULE: ./src/world/contain/layout.ts


/** A text beyond this many bytes is none that says how a toolchain is laid out. */
const MAX_TEXT_BYTES = 64 * 1024;
/** The kernel reads no more than this of a first line (`BINPRM_BUF_SIZE`). */
const MAX_SCRIPT_BYTES = 256;
/** This machine as it is. Each question is asked once, so that a plan is made of one state of it. */
function machineLayout() {
    const seen = new Map();
    const lists = new Map();
    const texts = new Map();
    const once = (known, path, ask) => {
        let answer = known.get(path);
        if (answer === undefined && !known.has(path))
            known.set(path, (answer = ask(path)));
        return answer;
    };
    /** What lists said, by folder. Only of the folders that are looked into, it is laid out by name. */
    const listed = new Map();
    const list = (path) => {
        const entries = orNull(() => (0,external_node_fs_namespaceObject.readdirSync)(path, { withFileTypes: true }));
        if (entries === null)
            return null;
        listed.set(path, entries);
        return entries.map(({ name }) => name).sort(paths_byPath);
    };
    const lookListed = (path) => {
        const folder = parentOf(path);
        let entries = listed.get(folder);
        if (Array.isArray(entries))
            listed.set(folder, (entries = new Map(entries.map((entry) => [entry.name, entry]))));
        const entry = entries?.get(nameOf(path));
        if (entry?.isDirectory() === true)
            return FOLDER;
        return entry?.isFile() === true ? file(path) : look(path);
    };
    return {
        look: (path) => once(seen, path, lookListed),
        list: (path) => once(lists, path, list),
        read: (path) => once(texts, path, readText),
    };
}
const FOLDER = { kind: "folder" };
function look(path) {
    // Most of what a table of toolchains asks for is not there; an error for each takes longer than all the rest.
    const stats = orNull(() => (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false }) ?? null);
    if (stats === null)
        return null;
    if (stats.isDirectory())
        return FOLDER;
    if (stats.isSymbolicLink()) {
        const target = orNull(() => (0,external_node_fs_namespaceObject.readlinkSync)(path));
        return target === null ? null : { kind: "link", target };
    }
    return stats.isFile() ? file(path) : { kind: "other" };
}
/** Most files are only looked at for what they are; what costs more is found out when it is asked for. */
function file(path) {
    let executable = null;
    let script;
    return {
        kind: "file",
        get executable() {
            return (executable ??= orNull(() => (0,external_node_fs_namespaceObject.accessSync)(path, external_node_fs_namespaceObject.constants.X_OK) ?? true) ?? false);
        },
        get script() {
            return (script ??= orNull(() => scriptLine(path)));
        },
    };
}
/** The line after `#!`, or null. */
function scriptLine(path) {
    const head = Buffer.alloc(MAX_SCRIPT_BYTES);
    const fd = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
    let length;
    try {
        length = (0,external_node_fs_namespaceObject.readSync)(fd, head, 0, head.length, 0);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
    const text = head.toString("utf8", 0, length);
    return text.startsWith("#!") ? (text.slice(2).split("\n", 1)[0] ?? "") : null;
}
function readText(path) {
    return orNull(() => {
        const stats = (0,external_node_fs_namespaceObject.statSync)(path);
        return stats.isFile() && stats.size <= MAX_TEXT_BYTES ? (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") : null;
    });
}
function orNull(ask) {
    try {
        return ask();
    }
    catch {
        return null;
    }
}

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
        "unplanned-files": findUnplanned(given),
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
    return whatWorks([...places, ...given.outsideFolders.filter((folder) => !isOwnMemory(folder))], (folder) => {
        const file = `${folder}/canary-${process.pid}`;
        (0,external_node_fs_namespaceObject.writeFileSync)(file, "canary\n", { flag: "wx" });
        if (folder !== given.trap)
            (0,external_node_fs_namespaceObject.rmSync)(file);
    }, (folder) => `wrote into ${folder}`).concat(whatWorks(given.readOnlyFiles, (file) => (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(file, "a")), (file) => `opened ${file} to write`));
}
/** A folder on the way to something that is shown below `/tmp` is made in the memory that everything inside may write. */
function isOwnMemory(folder) {
    const stats = (0,external_node_fs_namespaceObject.statSync)(folder, { throwIfNoEntry: false });
    return stats !== undefined && stats.dev === (0,external_node_fs_namespaceObject.statSync)("/tmp").dev;
}
/**
 * Everything that can be seen and that the plan of mounts does not name: in folders that are not the machine's, and in `/etc`;
 * and what is a known secret in what the plan does name, for a plan can be wrong.
 */
function findUnplanned({ visible, etc }) {
    const folders = Object.entries(visible.folders).flatMap(([folder, names]) => namesIn(folder).flatMap((name) => names.includes(name) ? [] : [`saw ${paths_below(folder, name)}, which is not planned`]));
    const planned = new Set(etc);
    const layout = machineLayout();
    const secrets = visible.bound
        .flatMap((folder) => secretsBelow(layout, folder))
        .filter(({ path }) => !visible.masked.includes(path) || !saysNothing(path))
        .map(({ path, what }) => `saw ${path}, which holds ${what}`);
    return [...folders, ...unplannedBelow("/etc", planned), ...secrets];
}
function unplannedBelow(folder, planned) {
    if (planned.has(`${folder}/`))
        return [];
    return (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (!planned.has(path))
            return [`saw ${path}, which is not planned`];
        return entry.isDirectory() ? unplannedBelow(path, planned) : [];
    });
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Whether what lies over a secret is what the harness laid there. */
function saysNothing(path) {
    return (0,external_node_fs_namespaceObject.statSync)(path).isDirectory()
        ? (0,external_node_fs_namespaceObject.readdirSync)(path).length === 0
        : (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") === maskText(nameOf(path));
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