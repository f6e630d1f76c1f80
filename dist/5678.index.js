"use strict";
exports.id = 5678;
exports.ids = [5678];
exports.modules = {

/***/ 808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: function() { return /* binding */ hiddenAmong; },
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
/** Where a path of some lines may fit one: a thousand names are looked at in each run, and to start a pattern takes longest. */
const IN_SOME_LINE = new RegExp(ANY_SECRET_PART.source, "gim");
/** Of the names in a folder of `/etc`, those that `hiddenInEtc` hides; `at` is the folder without `/etc/`, empty or with a slash at its end. */
function hiddenAmong(at, names) {
    if (names.some((name) => name.includes("\n")))
        return names.filter((name) => hiddenInEtc(at + name) !== null);
    const hidden = new Set(at === "" ? names.filter((name) => OWN_OR_NOBODYS.has(name)) : []);
    const text = names.map((name) => `${at}${name}\n`).join("");
    for (let from = 0;;) {
        IN_SOME_LINE.lastIndex = from;
        const found = IN_SOME_LINE.exec(text);
        if (found === null)
            return [...hidden];
        const begin = text.lastIndexOf("\n", found.index - 1) + 1;
        from = text.indexOf("\n", found.index) + 1;
        // a pattern may have gone on into the next line
        const path = text.slice(begin, from - 1);
        if (hiddenInEtc(path) !== null)
            hidden.add(path.slice(at.length));
        if (from === 0)
            return [...hidden];
    }
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

/***/ 3391:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ MIXED_FOLDERS; }
/* harmony export */ });
/** Folders of a home that hold all kinds of things: never shown whole, and no root of an installation, though one may lie in them. */
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
    "bin",
]);


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

/***/ 8832:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: function() { return /* binding */ SYSTEM_ROOTS; },
/* harmony export */   MT: function() { return /* binding */ matchesPattern; },
/* harmony export */   S8: function() { return /* binding */ normalize; },
/* harmony export */   YI: function() { return /* binding */ homesOf; },
/* harmony export */   e6: function() { return /* binding */ follow; },
/* harmony export */   fT: function() { return /* binding */ expand; },
/* harmony export */   w5: function() { return /* binding */ restBelow; },
/* harmony export */   yQ: function() { return /* binding */ isSystem; }
/* harmony export */ });
/* harmony import */ var _folders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3391);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);
/* harmony import */ var _resolve__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1126);



/** Folders of programs and libraries, which are shown anyway; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
/** Folders where people's homes lie, whoever runs the harness. */
const HOME_FOLDERS = ["/home", "/root"];
/** Folders that hold all kinds of things: never an installation themselves, whatever stands in them. */
const SHARED_FOLDERS = [
    "/",
    "/data",
    "/dev",
    "/etc",
    "/media",
    "/mnt",
    "/opt",
    "/proc",
    "/run",
    "/srv",
    "/sys",
    "/tmp",
    "/usr",
    "/usr/local",
    "/var",
];
/** An absolute path without empty parts, `.` and `..`; null for any other. */
function normalize(path) {
    if (!path.startsWith("/"))
        return null;
    const parts = [];
    for (const part of path.split("/")) {
        if (part === "..")
            parts.pop();
        else if (part !== "" && part !== ".")
            parts.push(part);
    }
    return `/${parts.join("/")}`;
}
/** A layout gives the same answer each time, so what follows from its answers is kept with it. */
const followed = new WeakMap();
/** Follows every link on the way to a path; null where nothing is, where it can't be seen, and for loops. */
function follow(layout, path) {
    let known = followed.get(layout);
    if (known === undefined)
        followed.set(layout, (known = new Map()));
    const before = known.get(path);
    if (before !== undefined)
        return before;
    const answer = followOnce(layout, path);
    known.set(path, answer);
    return answer;
}
/** Most paths differ in their last name only from one that was followed before, and end in no link. */
function followOnce(layout, path) {
    const folder = (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(path);
    if (folder !== "/" && normalize(path) === path) {
        const parent = follow(layout, folder);
        if (parent?.node.kind !== "folder")
            return null;
        const real = (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(parent.real, (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path));
        const node = layout.look(real);
        if (node === null)
            return null;
        if (node.kind !== "link")
            return { real, node, hops: real === path ? [path] : [path, real] };
    }
    const found = (0,_resolve__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(layout, path);
    return "problem" in found ? null : withHops(path, found);
}
function withHops(path, { real, node, links }) {
    const last = links.filter(({ rest }) => rest.length === 0).map((link) => link.path);
    return { real, node, hops: [...new Set([normalize(path), ...last, real])] };
}
/** Whether an absolute path without links lies in the folders of programs and libraries that are shown anyway. */
function isSystem(real) {
    return SYSTEM_ROOTS.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(real, folder));
}
/** @param home of whoever runs the harness; null where there is none */
function homesOf(layout, home) {
    const own = home === null ? [] : [home, follow(layout, home)?.real ?? home].filter((path) => path !== "/");
    const all = [...HOME_FOLDERS, ...own];
    return {
        holds: (real) => all.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(real, folder)),
        mayBeRoot(real) {
            if (SHARED_FOLDERS.includes(real) || all.some((folder) => (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(folder, real)))
                return false;
            const homes = [...own, "/root", ...(/^\/home\/[^/]+/.exec(real) ?? [])];
            return !homes.some((one) => one === real || _folders__WEBPACK_IMPORTED_MODULE_0__/* .MIXED_FOLDERS */ .A.has(restBelow(real, one) ?? ""));
        },
    };
}
/** The paths below a folder that a pattern names and that are there; `*` stands for any part of a name, not for a leading dot. */
function expand(layout, folder, pattern) {
    let found = [folder];
    for (const part of pattern.split("/").filter((one) => one !== "")) {
        found = found.flatMap((path) => {
            if (!part.includes("*"))
                return [(0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(path, part)];
            const at = follow(layout, path);
            const names = at === null ? null : layout.list(at.real);
            return (names ?? []).filter((name) => matches(part, name)).map((name) => (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(path, name));
        });
    }
    return found.filter((path) => follow(layout, path) !== null);
}
/** Whether a path below a root is what a pattern names: itself, or with `below` something in it. */
function matchesPattern(pattern, rest, below) {
    const wanted = pattern.split("/").filter((one) => one !== "");
    const parts = rest.split("/").filter((one) => one !== "");
    if (below ? parts.length < wanted.length : parts.length !== wanted.length)
        return false;
    return wanted.every((part, i) => matches(part, parts[i]));
}
const patterns = new Map();
function matches(part, name) {
    if (!part.includes("*"))
        return part === name;
    if (name.startsWith(".") && !part.startsWith("."))
        return false;
    let pattern = patterns.get(part);
    if (pattern === undefined) {
        const pieces = part.split("*").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
        patterns.set(part, (pattern = new RegExp(`^${pieces.join(".*")}$`)));
    }
    return pattern.test(name);
}
/** What is left of a path below a folder, `""` for the folder itself; null where it lies elsewhere. */
function restBelow(path, folder) {
    if (!(0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, folder))
        return null;
    return path.slice(folder === "/" ? 1 : folder.length + 1);
}


/***/ }),

/***/ 5678:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K2: function() { return /* binding */ FIXED_AFTER; },
  hG: function() { return /* binding */ FIXED_BEFORE; },
  o0: function() { return /* binding */ forbidden; },
  W0: function() { return /* binding */ hiddenBy; },
  Zn: function() { return /* binding */ isOwnFolder; },
  Ou: function() { return /* binding */ planMounts; }
});

// EXTERNAL MODULE: ./src/core/mounts/etc.ts
var etc = __webpack_require__(808);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/core/mounts/resolve.ts
var resolve = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/core/mounts/secrets.ts
var secrets = __webpack_require__(3675);
;// CONCATENATED MODULE: ./src/core/mounts/search.ts



/** How far a folder that is shown is looked through: folders below each other, and folders in all; the upper ones come first. */
const DEPTH = 8;
const MAX_FOLDERS = 1_000;
/**
 * Folders that are not gone into: thousands of files that packages bring along and no tool reads its settings from. Those of
 * Node.js are looked at each by its own names, for a package's own `.npmrc` counts where npm is installed.
 */
const LIBRARIES = /(?:^|\/)(?:site-packages|dist-packages|python\d[\d.]*|__pycache__|rustlib|jmods|legal|docs?|man|info|html|locale|include|terminfo|zoneinfo|icons|cmake[\d.-]*|vim\d*|perl5?|gcc|debug)$|\/node_modules\/(?:@[^/]+\/)?[^@/][^/]*\/|\/gems\/[^/]+\/|\/go\/(?:src|test|pkg\/mod|pkg\/tool)$|\/registry\/(?:src|cache|index)$|\/\.m2\/repository$|\/caches\/(?:modules|transforms|jars)[^/]*$|\/_cacache$|\/\.git\/objects$/;
/** Known secrets in a folder that is shown, as far down as tools look for them; files and folders as they are, no links. */
function secretsBelow(layout, folder) {
    return search(layout, [folder], DEPTH, (path) => {
        const kind = layout.look(path)?.kind;
        if (kind === "folder")
            return (0,secrets/* secretBehind */.R6)((0,paths/* nameOf */.Vb)(path), "folder");
        return kind === "file" ? (0,secrets/* secretInFile */.eS)(path, () => layout.read(path)) : null;
    });
}
/**
 * Places below the folders of the system where toolchains keep settings for everybody. A list and not a search, for this is
 * asked in every run; what else is there the canary finds.
 */
const SYSTEM_SETTINGS = [
    ...["/usr", "/usr/local"].flatMap((prefix) => [
        ...[".npmrc", ".netrc", ".pypirc", ".yarnrc", ".yarnrc.yml", "pip.conf"].map((name) => `${prefix}/${name}`),
        ...["npmrc", ".npmrc"].map((name) => `${prefix}/lib/node_modules/npm/${name}`),
        ...["cargo/config", "cargo/config.toml", "cargo/credentials", "cargo/credentials.toml"].map((name) => `${prefix}/${name}`),
        ...["share/", ""].flatMap((folder) => [
            `${prefix}/${folder}*maven*/conf/settings.xml`,
            `${prefix}/${folder}*gradle*/gradle.properties`,
            `${prefix}/${folder}*gradle*/init.d/*`,
            `${prefix}/${folder}*composer*/auth.json`,
        ]),
        `${prefix}/bundle/config`,
    ]),
    "/usr/share/nodejs/npm/npmrc",
];
/** Folders of the system that are there for settings. */
const SYSTEM_SETTINGS_FOLDERS = ["/usr/etc", "/usr/local/etc"];
/**
 * Credentials in the system's own folders. There a name says nothing (examples and tests of packages have all of them), so a
 * file is hidden for what it says.
 * @param shown folders of the system that are shown
 */
function secretsOfSystem(layout, shown) {
    const listed = SYSTEM_SETTINGS.flatMap((pattern) => (0,places/* expand */.fT)(layout, "/", pattern)).flatMap((path) => {
        const real = (0,places/* follow */.e6)(layout, path)?.real;
        const what = real === undefined ? null : credentialIn(layout, real);
        return real === undefined || what === null ? [] : [{ path: real, what }];
    });
    const found = [
        ...listed,
        ...search(layout, SYSTEM_SETTINGS_FOLDERS, DEPTH, (path) => credentialIn(layout, path)),
    ].filter(({ path }) => shown.some((folder) => (0,paths/* isWithin */.UO)(path, folder)));
    return [...new Map(found.map((one) => [one.path, one])).values()];
}
/** How deep in each folder of the system the canary looks: `lib/node_modules/npm/npmrc`, `share/maven/conf/settings.xml`. */
const SYSTEM_DEPTH = [
    { folder: "/etc", depth: 4 },
    { folder: "/usr", depth: 4 },
    { folder: "/usr/local", depth: 5 },
];
/** Credentials anywhere in the system's folders that a tool might read its settings from: for the canary, which has the time. */
function searchSystem(layout) {
    const found = SYSTEM_DEPTH.flatMap(({ folder, depth }) => search(layout, [folder], depth, (path) => credentialIn(layout, path), SYSTEM_LIBRARIES));
    return [...new Map(found.map((one) => [one.path, one])).values()];
}
/** As `LIBRARIES`, of a whole system: what a distribution's packages bring that is read by nobody for settings. */
const SYSTEM_LIBRARIES = new RegExp(`${LIBRARIES.source}|^/usr/(?:src|local/go)$|^/usr/lib/(?:[^/]*-linux-gnu[^/]*|llvm[^/]*|modules|firmware|systemd|google-cloud-sdk)$|^/usr/share/(?:bug|lintian|mime|X11|alsa|maven-repo|gnome[^/]*|themes|xml|sgml|sounds|fonts|i18n)$`);
function credentialIn(layout, path) {
    if (!(0,secrets/* mayBeSecret */.lr)(path) || layout.look(path)?.kind !== "file")
        return null;
    const text = layout.read(path);
    return text !== null && (0,secrets/* holdsCredential */.KK)(text) ? `a credential (${(0,paths/* nameOf */.Vb)(path)})` : null;
}
/** Looks through folders, the upper ones first, at whatever may be a secret by its name. */
function search(layout, roots, depth, secretAt, libraries = LIBRARIES) {
    const found = [];
    const folders = roots.map((path) => ({ path, left: depth }));
    for (let i = 0; i < folders.length && i < MAX_FOLDERS; i++) {
        const { path: folder, left } = folders[i];
        const hidden = new Set();
        for (const name of layout.list(folder) ?? []) {
            const path = (0,paths/* below */.Gz)(folder, name);
            const what = (0,secrets/* mayBeSecret */.lr)(path) ? secretAt(path) : null;
            if (what === null)
                continue;
            hidden.add(path);
            found.push({ path, what });
        }
        if (left <= 1)
            continue;
        for (const name of layout.folders(folder)) {
            const path = (0,paths/* below */.Gz)(folder, name);
            if (!hidden.has(path) && !libraries.test(path))
                folders.push({ path, left: left - 1 });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/core/mounts/plan.ts







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
    ...["/var/mail", "/var/opt", "/var/run", "/var/spool", "/var/tmp", inside/* INSIDE_HARNESS */.yd, inside/* INSIDE_WORKSPACE */.BV],
]);
/** Parts of the sandbox in which something of the machine may be seen beside what is there. */
const OPEN_PARTS = [inside/* INSIDE_HOME */.hM, "/tmp", "/var", "/run"];
/** Parts of the sandbox that hide whatever the machine has at their path. */
const CLOSED_PARTS = [inside/* INSIDE_WORKSPACE */.BV, inside/* INSIDE_HARNESS */.yd, "/dev", "/proc", "/sys", "/var/tmp"];
/**
 * Plans what is seen inside: the system's programs and libraries, the harness's own parts, and what is asked for, with
 * everything that lies between resolved. Never shows a home or a folder of the machine whole, whoever asks.
 * @returns a plan that assembles, or what was needed and can't be shown
 */
function planMounts(layout, request) {
    const system = places/* SYSTEM_ROOTS */.EU.flatMap((path) => systemRoot(layout, path));
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
        .filter(([path]) => !bound.some((folder) => (0,paths/* isWithin */.UO)(path, folder)))
        .map(([inside, { target, reason }]) => ({ kind: "link", inside, target, reason }));
    const wanted = [...kept, ...standing].sort((a, b) => (0,paths/* byPath */.f2)(a.inside, b.inside));
    const secrets = [...secretsOfSystem(layout, shown), ...bound.flatMap((folder) => secretsBelow(layout, folder))];
    const masks = secrets.map(({ path, what }) => ({
        kind: "mask",
        inside: path,
        target: null,
        reason: `hides ${what}`,
    }));
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
    fixed("scratch", inside/* INSIDE_HOME */.hM, "a private home"),
];
const FIXED_AFTER = [
    fixed("own", inside/* INSIDE_HARNESS */.yd, "the harness's programs, and the model's socket where there is one"),
    fixed("own", inside/* INSIDE_WORKSPACE */.BV, "the workspace"),
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
    const found = (0,resolve/* resolvePath */.o)(layout, path);
    if ("problem" in found)
        return found;
    const { real, node } = found;
    const inSystem = system.some((folder) => (0,paths/* isWithin */.UO)(real, folder));
    const problem = inSystem ? null : (forbidden(real, request) ?? hiddenBy(real));
    if (problem !== null)
        return { problem };
    if (node.kind === "other")
        return { problem: `${real} is neither a file nor a folder` };
    const secret = inSystem
        ? null
        : node.kind === "file"
            ? (0,secrets/* secretInFile */.eS)(real, () => layout.read(real))
            : (0,secrets/* secretBehind */.R6)((0,paths/* nameOf */.Vb)(real), "folder");
    if (secret !== null)
        return { problem: `${real} is never shown: it holds ${secret}` };
    const links = [];
    for (const link of found.links) {
        if (system.some((folder) => (0,paths/* isWithin */.UO)(link.path, folder)) || places/* SYSTEM_ROOTS */.EU.includes(link.path))
            continue;
        const placed = placeLink(layout, link);
        if (placed !== null && "problem" in placed)
            return placed;
        if (placed !== null)
            links.push(placed);
    }
    return { bind: inSystem || (0,paths/* isWithin */.UO)(real, "/etc") ? null : real, links };
}
/** Why a real path is never shown, or null. */
function forbidden(real, { homes, hidden }) {
    if (NEVER_WHOLE.has(real))
        return `${real} is never shown whole: it holds files of people, or of the machine`;
    for (const home of [...homes, "/root"]) {
        if ((0,paths/* isWithin */.UO)(home, real))
            return `${real} is never shown whole: it holds the home folder ${home}`;
        const why = (0,paths/* isWithin */.UO)(real, home) ? (0,secrets/* privateInHome */.AP)(real.slice(home.length + 1)) : null;
        if (why !== null)
            return `${real} is never shown: ${why}`;
    }
    if (/^\/home\/[^/]+$/.test(real))
        return `${real} is never shown whole: it is a home folder`;
    const secret = hidden.find(({ path }) => (0,paths/* isWithin */.UO)(path, real) || (0,paths/* isWithin */.UO)(real, path));
    return secret === undefined ? null : `${real} would show ${secret.what} (${secret.path})`;
}
/** Why a real path can't be seen inside, or null: a part of the sandbox lies over it. */
function hiddenBy(real) {
    const part = CLOSED_PARTS.find((closed) => (0,paths/* isWithin */.UO)(real, closed));
    if (part !== undefined)
        return `inside, ${part} is something else than the machine's`;
    if (!(0,paths/* isWithin */.UO)(real, "/etc"))
        return null;
    const why = (0,etc/* hiddenInEtc */.Qn)(real.slice("/etc/".length));
    return why === null ? null : `${real} is never shown: ${why}`;
}
/**
 * Where a link is made. One that lies where the sandbox has a folder of its own (`/home` being a link, say) can't be there:
 * then what comes after it in the path is made a link, one name further down. Null where the harness's `/etc` has it.
 */
function placeLink(layout, link) {
    if ((0,paths/* isWithin */.UO)(link.path, "/etc"))
        return null;
    let at = link.path;
    if (!isOwnFolder(at)) {
        const problem = hiddenBy(at);
        return problem === null ? { path: at, target: link.target } : { problem };
    }
    const led = (0,resolve/* resolvePath */.o)(layout, link.path);
    if ("problem" in led)
        return led;
    let real = led.real;
    for (const name of link.rest) {
        if (name === "." || name === "..")
            break;
        at = (0,paths/* below */.Gz)(at, name);
        real = (0,paths/* below */.Gz)(real, name);
        if (!isOwnFolder(at)) {
            const problem = hiddenBy(at);
            return problem === null ? { path: at, target: real } : { problem };
        }
    }
    return { problem: `inside, ${at} is something else than the machine's` };
}
/** Whether the sandbox has a folder of its own at a path, or on the way to one. */
function isOwnFolder(path) {
    return [...OPEN_PARTS, ...CLOSED_PARTS, "/etc"].some((part) => (0,paths/* isWithin */.UO)(part, path));
}
/** Binds without those that lie in another: it shows the same. Its reasons go to the one that stays. */
function disjoint(binds) {
    const kept = [];
    for (const [path, reasons] of [...binds].sort(([a], [b]) => (0,paths/* byPath */.f2)(a, b))) {
        const holder = kept.find(({ inside }) => (0,paths/* isWithin */.UO)(path, inside));
        if (holder === undefined)
            kept.push({ inside: path, reasons: [...reasons] });
        else
            for (const reason of reasons)
                if (!holder.reasons.includes(reason))
                    holder.reasons.push(reason);
    }
    return kept.map(({ inside, reasons }) => ({ kind: "bind", inside, target: null, reason: reasons.join("; ") }));
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
/* harmony export */   KK: function() { return /* binding */ holdsCredential; },
/* harmony export */   R6: function() { return /* binding */ secretBehind; },
/* harmony export */   eS: function() { return /* binding */ secretInFile; },
/* harmony export */   gC: function() { return /* binding */ maskText; },
/* harmony export */   lr: function() { return /* binding */ mayBeSecret; }
/* harmony export */ });
/* harmony import */ var _folders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3391);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8978);


/**
 * Files, by their name, in which tools keep what lets them in somewhere: hidden whatever they say. One table for masks, canary
 * and refusals.
 */
const SECRET_FILES = [
    [/^\.npmrc$/, "npm's settings, which hold tokens of registries"],
    [/^\.yarnrc(?:\.yml)?$/, "Yarn's settings, which hold tokens of registries"],
    [/^[._]netrc$/, "names and passwords for hosts"],
    [
        /^\.(?:git-credentials|pypirc|pgpass|my\.cnf|vault-token|s3cfg|boto|htpasswd|dockercfg)$/,
        "a tool's passwords or tokens",
    ],
    [/^\.?credentials(?:\.(?:toml|json|ya?ml|db|xml|properties|tfrc\.json))?$/, "credentials of a tool"],
    [/^auth\.(?:json|toml|ya?ml|conf)$/, "a tool's tokens"],
    [/^settings-security\.xml$/, "Maven's master password"],
    [/^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, "a private key of SSH"],
    [/^\.(?:bash|zsh|python|node_repl|psql|mysql)_history$/, "what somebody typed"],
];
/**
 * Files, by their name and the folder right above, in which tools keep settings, and some people their passwords: hidden where
 * they hold one, for without the others a tool finds neither its repositories nor its authorities.
 */
const SETTINGS_FILES = [
    [/(?:^|\/)npmrc$/, "npm's settings with a credential"],
    [/(?:^|\/)(?:settings|ivysettings|toolchains)\.xml$/, "Maven's settings with a credential"],
    [/(?:^|\/)(?:gradle\.properties|init\.gradle(?:\.kts)?)$/, "Gradle's settings with a credential"],
    [
        /(?:^|\/)(?:pip\.(?:conf|ini)|\.?pydistutils\.cfg|uv\.toml|\.?condarc)$/,
        "settings of Python's tools with a credential",
    ],
    [/(?:^|\/)(?:config|bunfig)\.toml$/, "a tool's settings with a credential"],
    [/(?:^|\/)(?:\.git|\.?bundle|\.?cargo)\/config$/, "a tool's settings with a credential"],
    [/(?:^|\/)\.?(?:gitconfig|hgrc|gemrc|wgetrc|curlrc|terraformrc)$/, "a tool's settings with a credential"],
    [/(?:^|\/)nuget\.config$/i, "NuGet's settings with a credential"],
    [/(?:^|\/)\.env(?:\.[\w-]+)?$/, "variables with a credential"],
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
const ANY_SETTINGS_FILE = anyOf(SETTINGS_FILES, "i");
function anyOf(table, flags = "") {
    return new RegExp(table.map(([pattern]) => pattern.source).join("|"), flags);
}
/** What settings hold that is a secret. A value that is a variable's name, as `${NPM_TOKEN}`, is none. */
const SECRET_SETTINGS = [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /:\/\/[^\s/:@"'<>]*:(?![$%{<*]|x-oauth)[^\s/@"'<>]+@/,
    // a token in place of a user's name
    /https?:\/\/(?![$%{<*])[^\s/:@"'<>]{16,}@/,
    /<(?:password|passphrase|privateKey)>\s*(?!\$\{)[^\s<]/,
    /password"\s+value="(?![%$])[^"]/i,
    /^[ \t]*(?:export[ \t]+)?["']?[\w.:/@-]*(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|_auth|authident)["']?[ \t]*[:=][ \t]*["']?(?!["'\s$%<{[*#;]|(?:true|false|null|none)\b)[^\s"',;]{4,}/im,
];
/** Whether settings hold a credential. What stands in comments are examples. */
function holdsCredential(text) {
    const said = text.replace(/<!--[\s\S]*?-->/g, "").replace(/^[ \t]*[#;].*$/gm, "");
    return SECRET_SETTINGS.some((pattern) => pattern.test(said));
}
/** Whether a file or folder of that name and place may hold a secret at all: most of some thousand hold none. */
function mayBeSecret(path) {
    const name = (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path);
    return ANY_SECRET_FILE.test(name) || ANY_SECRET_FOLDER.test(name) || ANY_SETTINGS_FILE.test(path);
}
/** What a file or folder of that name holds that nobody inside is to see, or null. */
function secretBehind(name, kind) {
    const [any, table] = kind === "file" ? [ANY_SECRET_FILE, SECRET_FILES] : [ANY_SECRET_FOLDER, SECRET_FOLDERS];
    if (!any.test(name))
        return null;
    return table.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
/** What a file holds that nobody inside is to see, or null. @param read its text, null where it can't be had: then the name decides */
function secretInFile(path, read) {
    const what = secretBehind((0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path), "file");
    if (what !== null || !ANY_SETTINGS_FILE.test(path))
        return what;
    const text = read();
    if (text !== null && !holdsCredential(text))
        return null;
    return SETTINGS_FILES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
/** Why a path below a home is never shown: what it is, or what it lies in. `path` is relative to the home; null where it may be. */
function privateInHome(path) {
    if (_folders__WEBPACK_IMPORTED_MODULE_0__/* .MIXED_FOLDERS */ .A.has(path))
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
/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
function maskText(name) {
    if (name.endsWith(".xml"))
        return "<settings/>\n";
    return name.endsWith(".json") ? "{}\n" : "";
}


/***/ })

};
;