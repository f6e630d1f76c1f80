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
function paths_parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function paths_nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = paths_parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function paths_below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/core/mounts/folders.ts
/** Folders of a home that hold all kinds of things: never shown whole, and no root of an installation, though one may lie in them. */
const folders_MIXED_FOLDERS = new Set([
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

;// CONCATENATED MODULE: ./src/core/mounts/places.ts



/** Folders of programs and libraries, which are shown anyway; on merged systems all but the first are links into it. */
const SYSTEM_ROOTS = (/* unused pure expression or super */ null && (["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"]));
/** Folders where people's homes lie, whoever runs the harness. */
const HOME_FOLDERS = (/* unused pure expression or super */ null && (["/home", "/root"]));
/** Folders that hold all kinds of things: never an installation themselves, whatever stands in them. */
const SHARED_FOLDERS = (/* unused pure expression or super */ null && ([
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
]));
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
function places_follow(layout, path) {
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
    const folder = parentOf(path);
    if (folder !== "/" && normalize(path) === path) {
        const parent = places_follow(layout, folder);
        if (parent?.node.kind !== "folder")
            return null;
        const real = below(parent.real, nameOf(path));
        const node = layout.look(real);
        if (node === null)
            return null;
        if (node.kind !== "link")
            return { real, node, hops: real === path ? [path] : [path, real] };
    }
    const found = resolvePath(layout, path);
    return "problem" in found ? null : withHops(path, found);
}
function withHops(path, { real, node, links }) {
    const last = links.filter(({ rest }) => rest.length === 0).map((link) => link.path);
    return { real, node, hops: [...new Set([normalize(path), ...last, real])] };
}
/** Whether an absolute path without links lies in the folders of programs and libraries that are shown anyway. */
function isSystem(real) {
    return SYSTEM_ROOTS.some((folder) => isWithin(real, folder));
}
/** @param home of whoever runs the harness; null where there is none */
function homesOf(layout, home) {
    const own = home === null ? [] : [home, places_follow(layout, home)?.real ?? home].filter((path) => path !== "/");
    const all = [...HOME_FOLDERS, ...own];
    return {
        holds: (real) => all.some((folder) => isWithin(real, folder)),
        mayBeRoot(real) {
            if (SHARED_FOLDERS.includes(real) || all.some((folder) => isWithin(folder, real)))
                return false;
            const homes = [...own, "/root", ...(/^\/home\/[^/]+/.exec(real) ?? [])];
            return !homes.some((one) => one === real || MIXED_FOLDERS.has(restBelow(real, one) ?? ""));
        },
    };
}
/** The paths below a folder that a pattern names and that are there; `*` stands for any part of a name, not for a leading dot. */
function places_expand(layout, folder, pattern) {
    let found = [folder];
    for (const part of pattern.split("/").filter((one) => one !== "")) {
        found = found.flatMap((path) => {
            if (!part.includes("*"))
                return [below(path, part)];
            const at = places_follow(layout, path);
            const names = at === null ? null : layout.list(at.real);
            return (names ?? []).filter((name) => matches(part, name)).map((name) => below(path, name));
        });
    }
    return found.filter((path) => places_follow(layout, path) !== null);
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
    if (!isWithin(path, folder))
        return null;
    return path.slice(folder === "/" ? 1 : folder.length + 1);
}

;// CONCATENATED MODULE: ./src/core/mounts/secrets.ts


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
    const name = paths_nameOf(path);
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
    const what = secretBehind(paths_nameOf(path), "file");
    if (what !== null || !ANY_SETTINGS_FILE.test(path))
        return what;
    const text = read();
    if (text !== null && !holdsCredential(text))
        return null;
    return SETTINGS_FILES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
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
/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
function maskText(name) {
    if (name.endsWith(".xml"))
        return "<settings/>\n";
    return name.endsWith(".json") ? "{}\n" : "";
}

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
            return secretBehind(paths_nameOf(path), "folder");
        return kind === "file" ? secretInFile(path, () => layout.read(path)) : null;
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
const SYSTEM_SETTINGS_FOLDERS = (/* unused pure expression or super */ null && (["/usr/etc", "/usr/local/etc"]));
/**
 * Credentials in the system's own folders. There a name says nothing (examples and tests of packages have all of them), so a
 * file is hidden for what it says.
 * @param shown folders of the system that are shown
 */
function secretsOfSystem(layout, shown) {
    const listed = SYSTEM_SETTINGS.flatMap((pattern) => expand(layout, "/", pattern)).flatMap((path) => {
        const real = follow(layout, path)?.real;
        const what = real === undefined ? null : credentialIn(layout, real);
        return real === undefined || what === null ? [] : [{ path: real, what }];
    });
    const found = [
        ...listed,
        ...search(layout, SYSTEM_SETTINGS_FOLDERS, DEPTH, (path) => credentialIn(layout, path)),
    ].filter(({ path }) => shown.some((folder) => isWithin(path, folder)));
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
    if (!mayBeSecret(path) || layout.look(path)?.kind !== "file")
        return null;
    const text = layout.read(path);
    return text !== null && holdsCredential(text) ? `a credential (${paths_nameOf(path)})` : null;
}
/** Looks through folders, the upper ones first, at whatever may be a secret by its name. */
function search(layout, roots, depth, secretAt, libraries = LIBRARIES) {
    const found = [];
    const folders = roots.map((path) => ({ path, left: depth }));
    for (let i = 0; i < folders.length && i < MAX_FOLDERS; i++) {
        const { path: folder, left } = folders[i];
        const hidden = new Set();
        for (const name of layout.list(folder) ?? []) {
            const path = paths_below(folder, name);
            const what = mayBeSecret(path) ? secretAt(path) : null;
            if (what === null)
                continue;
            hidden.add(path);
            found.push({ path, what });
        }
        if (left <= 1)
            continue;
        for (const name of layout.folders(folder)) {
            const path = paths_below(folder, name);
            if (!hidden.has(path) && !libraries.test(path))
                folders.push({ path, left: left - 1 });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/core/domain/derivation.ts
/**
 * By which rules a bundle was judged. Every row of what is derived (gates, checks, fields, headings, sentences) says since when it is there
 * and how it read before, so that a bundle is judged, whenever that is, by the rules under which it was sealed.
 */
/** `schema_version` of `facts.json` and `report.json`, oldest first: every derivation that this program judges by. The last is its own. */
const SCHEMA_VERSIONS = ["2", "3"];
/** The derivation of this program's own runs, and the only one that a check is published by. */
const CURRENT_DERIVATION = Number(SCHEMA_VERSIONS.at(-1));
/** How a derivation is written down. */
function schemaVersion(derivation) {
    return String(derivation);
}
/** The same, read back. */
function derivationIn({ schema_version }) {
    return Number(schema_version);
}
/** The derivation that a `schema_version` names, or why this program can't judge by it. */
function derivationOf(version) {
    if (SCHEMA_VERSIONS.some((known) => known === version))
        return { derivation: Number(version) };
    const known = SCHEMA_VERSIONS.map((one) => `"${one}"`).join(" or ");
    const found = `expected ${known}, found ${JSON.stringify(version) ?? "none"}`;
    if (version === BEFORE_THE_PROMISE)
        return { problem: `${found}: made by a version before bundles were kept for ever; run it again` };
    const isNewer = typeof version === "string" && /^[1-9]\d{0,5}$/.test(version) && Number(version) > CURRENT_DERIVATION;
    return { problem: isNewer ? `${found}: made by a newer version of this program; take that one` : found };
}
const BEFORE_THE_PROMISE = "1";
/** Whether a derivation has a row. */
function derivation_isOf({ since }, derivation) {
    return since === undefined || since <= derivation;
}
/** A row as it was in a derivation. */
function asOf(row, derivation) {
    if (row.former === undefined)
        return row;
    // Of two former readings the older one says it.
    const then = row.former.filter(({ until }) => derivation < until).toSorted((a, b) => b.until - a.until);
    return then.reduce((read, { until: _until, ...former }) => ({ ...read, ...former }), row);
}
/** The rows that a derivation has, in their order, each as it was. */
function rowsOf(rows, derivation) {
    return rows.filter((row) => derivation_isOf(row, derivation)).map((row) => asOf(row, derivation));
}
/** The fields that a derivation has of a table, by their names, each as it was. */
function fieldsOf(table, derivation) {
    const rows = Object.entries(table).map(([name, field]) => ({
        name,
        ...(typeof field === "function" ? { of: field } : field),
    }));
    return new Map(rowsOf(rows, derivation).map(({ name, of }) => [name, of]));
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
/** The first derivation of what was not tried from the beginning. */
const CANARY_SINCE = {};
/** What the canary of a derivation tries. */
function canaryNames(derivation) {
    return CANARY_NAMES.filter((name) => {
        const since = CANARY_SINCE[name];
        return since === undefined || isOf({ since }, derivation);
    });
}

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
        return entries.map(({ name }) => name).sort(byPath);
    };
    const folders = (path) => {
        // what is asked for by name already is laid out by name
        if (once(lists, path, list) === null)
            return [];
        const entries = listed.get(path);
        return [...(Array.isArray(entries) ? entries : entries.values())]
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .sort(byPath);
    };
    const lookListed = (path) => {
        const folder = paths_parentOf(path);
        let entries = listed.get(folder);
        if (Array.isArray(entries))
            listed.set(folder, (entries = new Map(entries.map((entry) => [entry.name, entry]))));
        const entry = entries?.get(paths_nameOf(path));
        if (entry?.isDirectory() === true)
            return FOLDER;
        if (entry?.isSymbolicLink() === true)
            return layout_link(path);
        return entry?.isFile() === true ? file(path) : look(path);
    };
    return {
        look: (path) => once(seen, path, lookListed),
        list: (path) => once(lists, path, list),
        folders,
        read: (path) => once(texts, path, readText),
    };
}
/** What lies in a folder, by name; nothing where it can't be read. */
function namesIn(folder) {
    return orNull(() => (0,external_node_fs_namespaceObject.readdirSync)(folder)) ?? [];
}
const FOLDER = { kind: "folder" };
function look(path) {
    // Most of what a table of toolchains asks for is not there; an error for each takes longer than all the rest.
    const stats = orNull(() => (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false }) ?? null);
    if (stats === null)
        return null;
    if (stats.isDirectory())
        return FOLDER;
    if (stats.isSymbolicLink())
        return layout_link(path);
    return stats.isFile() ? file(path) : { kind: "other" };
}
function layout_link(path) {
    const target = orNull(() => (0,external_node_fs_namespaceObject.readlinkSync)(path));
    return target === null ? null : { kind: "link", target };
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

;// CONCATENATED MODULE: external "node:path"
var external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/world/contain/unix-socket.ts


/**
 * Bytes of a unix socket's name that every system takes: `sun_path` has 108 under Linux, 104 elsewhere, with the NUL at its end
 * (unix(7)). Node cuts a longer one off without a word, and so listens at, or speaks to, another place.
 */
const MAX_NAME_BYTES = 103;
/** What is left of it behind `/proc/self/fd/` and a number of a descriptor. */
const MAX_LAST_BYTES = 80;
/**
 * A name by which this process can make or reach the unix socket at a path, however long that is: one through a descriptor of
 * its folder.
 * @throws Error where the folder of a long path can't be opened, or its last part is too long by itself
 */
function socketName(path) {
    if (Buffer.byteLength(path) <= MAX_NAME_BYTES)
        return { name: path, release: () => { } };
    const last = (0,external_node_path_namespaceObject.basename)(path);
    if (Buffer.byteLength(last) > MAX_LAST_BYTES)
        throw new Error(`expected the name of a socket of at most ${MAX_LAST_BYTES} bytes, found ${last}`);
    const folder = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.dirname)(path), external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_DIRECTORY);
    let open = true;
    const release = () => {
        // A number that was closed may be another file's by now.
        if (open)
            (0,external_node_fs_namespaceObject.closeSync)(folder);
        open = false;
    };
    return { name: `/proc/self/fd/${folder}/${last}`, release };
}
/**
 * Has a server listen on the unix socket at a path, which is removed again when it closes.
 * @throws Error what the system says, where it can't be made
 */
async function listenAt(server, path) {
    const { name, release } = socketName(path);
    await new Promise((done, fail) => {
        server.once("error", (error) => {
            if (!server.listening)
                release();
            fail(error);
        });
        // The name is needed until then: it is by its name that the socket is removed.
        server.once("close", release);
        server.listen({ path: name }, () => done());
    });
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
/** Those of them that are the machine's. */
const KERNEL_DEVICES = /^(?:full|null|random|tty|urandom|zero)$/;
/** A file without a name and without content, which the harness lays over what it was started with. */
const COVER = /\/\.[0-9a-f]{16} \(deleted\)$/;
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
        "machine-files": [...openMachineFiles(), ...(given.devicesKept ? markDevices() : [])],
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
    const secrets = [...searchSystem(layout), ...visible.bound.flatMap((folder) => secretsBelow(layout, folder))]
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
/** Whether what lies over a secret is what the harness laid there. */
function saysNothing(path) {
    return (0,external_node_fs_namespaceObject.statSync)(path).isDirectory()
        ? (0,external_node_fs_namespaceObject.readdirSync)(path).length === 0
        : (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") === maskText(paths_nameOf(path));
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
    const reached = await Promise.all(given.sockets.map(async (path) => ((await reaches(path)) ? [`connected to ${path}`] : [])));
    return reached.flat();
}
async function reaches(path) {
    let socket;
    try {
        socket = socketName(path);
    }
    catch {
        return false;
    }
    try {
        return await connects({ path: socket.name });
    }
    finally {
        socket.release();
    }
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
/** Sets the times of devices, and those of what it was started with, to now: whoever may write to them may do that. */
function markDevices() {
    const now = new Date();
    const devices = (0,external_node_fs_namespaceObject.readdirSync)("/dev").filter((name) => KERNEL_DEVICES.test(name));
    return [...devices.map((name) => `/dev/${name}`), "/proc/1/fd/0", "/proc/self/fd/0"].flatMap((path) => {
        try {
            (0,external_node_fs_namespaceObject.utimesSync)(path, now, now);
            return (0,external_node_fs_namespaceObject.statSync)(path).isCharacterDevice() ? [`set the times of ${path}`] : [];
        }
        catch {
            return [];
        }
    });
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
/** What a child gets beyond the standard descriptors and the event channel; nothing in place of others is harmless. */
function foreignDescriptors(lines) {
    const entries = [];
    for (const line of lines)
        if (line.includes(" -> "))
            entries.push(line);
        // the path of a temporary folder may have newlines
        else if (entries.length > 0)
            entries.push(`${entries.pop()}\n${line}`);
    if (entries.length === 0)
        return ["could not list descriptors"];
    return entries.flatMap((entry) => {
        const [, number, target] = /(\S+) -> ([^]*)$/.exec(entry.trimEnd()) ?? [];
        if (number === undefined || target === undefined || Number(number) <= 3)
            return [];
        return COVER.test(target) || /^\/proc\/\d+\/fd$/.test(target) ? [] : [`inherited descriptor ${number}: ${target}`];
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