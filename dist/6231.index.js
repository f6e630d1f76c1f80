"use strict";
exports.id = 6231;
exports.ids = [6231];
exports.modules = {

/***/ 808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: function() { return /* binding */ hiddenInEtc; },
/* harmony export */   d8: function() { return /* binding */ secretInText; },
/* harmony export */   qN: function() { return /* binding */ ETC_BOUND; }
/* harmony export */ });
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
const ETC_BOUND = ["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"];
/** Why something of `/etc` is not shown though everybody may read it, or null. `path` is without `/etc/`. */
function hiddenInEtc(path) {
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


/***/ }),

/***/ 1608:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: function() { return /* binding */ INSIDE_WORKSPACE; },
/* harmony export */   hM: function() { return /* binding */ INSIDE_HOME; },
/* harmony export */   yd: function() { return /* binding */ INSIDE_HARNESS; }
/* harmony export */ });
/** Where the workspace is seen inside the sandbox: always the same, so that a recorded exchange can be replayed anywhere. */
const INSIDE_WORKSPACE = "/workspace";
/** Where the harness's own programs and files are seen inside the sandbox. */
const INSIDE_HARNESS = "/harness";
/** Private home inside the sandbox. */
const INSIDE_HOME = "/home/agent";


/***/ }),

/***/ 8978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: function() { return /* binding */ ancestorsOf; },
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; }
/* harmony export */ });
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function isWithin(path, folder) {
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
function below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 6231:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: function() { return /* binding */ SYSTEM_ROOTS; },
/* harmony export */   K2: function() { return /* binding */ FIXED_AFTER; },
/* harmony export */   Ou: function() { return /* binding */ planMounts; },
/* harmony export */   W0: function() { return /* binding */ hiddenBy; },
/* harmony export */   Zn: function() { return /* binding */ isOwnFolder; },
/* harmony export */   hG: function() { return /* binding */ FIXED_BEFORE; },
/* harmony export */   o0: function() { return /* binding */ forbidden; }
/* harmony export */ });
/* unused harmony exports LOOKED_AT, secretsBelow */
/* harmony import */ var _etc__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(808);
/* harmony import */ var _inside__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1608);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8978);
/* harmony import */ var _resolve__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1126);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3675);





/** Folders of programs and libraries; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
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
    ...["/var/mail", "/var/opt", "/var/run", "/var/spool", "/var/tmp", _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_HARNESS */ .yd, _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_WORKSPACE */ .BV],
]);
/** Parts of the sandbox in which something of the machine may be seen beside what is there. */
const OPEN_PARTS = [_inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_HOME */ .hM, "/tmp", "/var", "/run"];
/** Parts of the sandbox that hide whatever the machine has at their path. */
const CLOSED_PARTS = [_inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_WORKSPACE */ .BV, _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_HARNESS */ .yd, "/dev", "/proc", "/sys", "/var/tmp"];
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
        .filter(([path]) => !bound.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, folder)))
        .map(([inside, { target, reason }]) => ({ kind: "link", inside, target, reason }));
    const wanted = [...kept, ...standing].sort((a, b) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .byPath */ .f2)(a.inside, b.inside));
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
    fixed("scratch", _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_HOME */ .hM, "a private home"),
];
const FIXED_AFTER = [
    fixed("own", _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_HARNESS */ .yd, "the harness's programs, and the model's socket where there is one"),
    fixed("own", _inside__WEBPACK_IMPORTED_MODULE_2__/* .INSIDE_WORKSPACE */ .BV, "the workspace"),
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
    const found = (0,_resolve__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o)(layout, path);
    if ("problem" in found)
        return found;
    const { real, node } = found;
    const inSystem = system.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, folder));
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
        if (system.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(link.path, folder)) || SYSTEM_ROOTS.includes(link.path))
            continue;
        const placed = placeLink(layout, link);
        if (placed !== null && "problem" in placed)
            return placed;
        if (placed !== null)
            links.push(placed);
    }
    return { bind: inSystem || (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, "/etc") ? null : real, links };
}
/** Why a real path is never shown, or null. */
function forbidden(real, { homes, hidden }) {
    if (NEVER_WHOLE.has(real))
        return `${real} is never shown whole: it holds files of people, or of the machine`;
    for (const home of [...homes, "/root"]) {
        if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(home, real))
            return `${real} is never shown whole: it holds the home folder ${home}`;
        const why = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, home) ? (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .privateInHome */ .AP)(real.slice(home.length + 1)) : null;
        if (why !== null)
            return `${real} is never shown: ${why}`;
    }
    if (/^\/home\/[^/]+$/.test(real))
        return `${real} is never shown whole: it is a home folder`;
    const secret = hidden.find(({ path }) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, real) || (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, path));
    return secret === undefined ? null : `${real} would show ${secret.what} (${secret.path})`;
}
/** Why a real path can't be seen inside, or null: a part of the sandbox lies over it. */
function hiddenBy(real) {
    const part = CLOSED_PARTS.find((closed) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, closed));
    if (part !== undefined)
        return `inside, ${part} is something else than the machine's`;
    if (!(0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(real, "/etc"))
        return null;
    const why = (0,_etc__WEBPACK_IMPORTED_MODULE_0__/* .hiddenInEtc */ .Qn)(real.slice("/etc/".length));
    return why === null ? null : `${real} is never shown: ${why}`;
}
/**
 * Where a link is made. One that lies where the sandbox has a folder of its own (`/home` being a link, say) can't be there:
 * then what comes after it in the path is made a link, one name further down. Null where the harness's `/etc` has it.
 */
function placeLink(layout, link) {
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(link.path, "/etc"))
        return null;
    let at = link.path;
    if (!isOwnFolder(at)) {
        const problem = hiddenBy(at);
        return problem === null ? { path: at, target: link.target } : { problem };
    }
    const led = (0,_resolve__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o)(layout, link.path);
    if ("problem" in led)
        return led;
    let real = led.real;
    for (const name of link.rest) {
        if (name === "." || name === "..")
            break;
        at = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .below */ .Gz)(at, name);
        real = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .below */ .Gz)(real, name);
        if (!isOwnFolder(at)) {
            const problem = hiddenBy(at);
            return problem === null ? { path: at, target: real } : { problem };
        }
    }
    return { problem: `inside, ${at} is something else than the machine's` };
}
/** Whether the sandbox has a folder of its own at a path, or on the way to one. */
function isOwnFolder(path) {
    return [...OPEN_PARTS, ...CLOSED_PARTS, "/etc"].some((part) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(part, path));
}
/** Binds without those that lie in another: it shows the same. Its reasons go to the one that stays. */
function disjoint(binds) {
    const kept = [];
    for (const [path, reasons] of [...binds].sort(([a], [b]) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .byPath */ .f2)(a, b))) {
        const holder = kept.find(({ inside }) => (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, inside));
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
    const what = (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(path), kind);
    return what !== null && kind === "file" && (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .isHarmless */ .EW)((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(path), layout.read(path)) ? null : what;
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
            const path = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .below */ .Gz)(at, name);
            if (depth === 0 && (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "file") === null && (0,_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretBehind */ .R6)(name, "folder") === null)
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


/***/ }),

/***/ 1126:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ resolvePath; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8978);

/** Links in a row before a path counts as a loop, as the kernel counts (`MAXSYMLINKS`). */
const MAX_LINKS = 40;
/** What the kernel makes up: a path through it leads each process somewhere else. */
const KERNEL_FOLDERS = ["/proc", "/sys", "/dev"];
/** Follows a path as the kernel does (`namei`): name by name, with `..` and links, relative and absolute. */
function resolvePath(layout, path) {
    if (!path.startsWith("/") || path.includes("\0"))
        return { problem: "it is no absolute path" };
    const links = [];
    let names = namesOf(path);
    let at = "/";
    let node = { kind: "folder" };
    while (names.length > 0) {
        const [name, ...rest] = names;
        names = rest;
        if (node.kind !== "folder")
            return { problem: `${at} is no folder` };
        if (name === ".")
            continue;
        if (name === "..") {
            at = (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(at);
            continue;
        }
        const next = (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, name);
        if (KERNEL_FOLDERS.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(next, folder)))
            return { problem: `it leads through ${next}, which is another thing for each process` };
        const found = layout.look(next);
        if (found === null)
            return { problem: `there is no ${next}, or this user may not look at it` };
        if (found.kind !== "link") {
            at = next;
            node = found;
            continue;
        }
        if (links.length === MAX_LINKS)
            return { problem: `it leads through more than ${MAX_LINKS} links (a loop, at ${next})` };
        links.push({ path: next, target: found.target, rest });
        names = [...namesOf(found.target), ...rest];
        if (found.target.startsWith("/"))
            at = "/";
        if (found.target === "")
            return { problem: `${next} is a link to nothing` };
    }
    return { real: at, node, links };
}
/** A slash at the end asks for a folder, as `/.` does. */
function namesOf(path) {
    const names = path.split("/").filter((name) => name !== "");
    return path.endsWith("/") ? [...names, "."] : names;
}


/***/ }),

/***/ 3675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ privateInHome; },
/* harmony export */   EW: function() { return /* binding */ isHarmless; },
/* harmony export */   R6: function() { return /* binding */ secretBehind; },
/* harmony export */   gC: function() { return /* binding */ maskText; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _etc__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(808);


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
function privateInHome(path) {
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
    return text !== null && name === "settings.xml" && (0,_etc__WEBPACK_IMPORTED_MODULE_1__/* .secretInText */ .d8)(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(text)) === null;
}
/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
function maskText(name) {
    if (name.endsWith(".xml"))
        return "<settings/>\n";
    return name.endsWith(".json") ? "{}\n" : "";
}


/***/ })

};
;