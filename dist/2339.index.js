"use strict";
exports.id = 2339;
exports.ids = [2339];
exports.modules = {

/***/ 9320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zd: function() { return /* binding */ authorityPlace; },
  Y9: function() { return /* binding */ giveProducts; },
  _g: function() { return /* binding */ isPrepared; },
  xn: function() { return /* binding */ runSetup; }
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(3827);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/world/worktree/altered.ts
var altered = __webpack_require__(7253);
// EXTERNAL MODULE: ./src/world/worktree/products.ts
var products = __webpack_require__(5398);
// EXTERNAL MODULE: ./src/commands/run/command.ts + 1 modules
var run_command = __webpack_require__(4945);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
;// CONCATENATED MODULE: ./src/commands/run/ground.ts



/** Keeps the `.git` of a checkout aside, in a folder that is not there yet. */
async function keepGit(checkout, kept) {
    await (0,products/* copyProducts */.ae)((0,external_node_path_.join)(checkout, ".git"), kept);
    return kept;
}
/** Puts the `.git` back that was kept: whatever ran in the checkout since has no say in what git tells there. */
async function restoreGit(checkout, kept) {
    await (0,remove/* removeTree */.dM)((0,external_node_path_.join)(checkout, ".git"));
    await (0,products/* copyProducts */.ae)(kept, (0,external_node_path_.join)(checkout, ".git"));
}

;// CONCATENATED MODULE: ./src/commands/run/setup.ts









/** Where setup commands see authorities of the user's. */
function authorityPlace(level, folder) {
    return { folder, inside: level === "sandbox" ? `${inside/* INSIDE_HARNESS */.yd}/authorities` : null };
}
/** Paths that are named of each fault. */
const NAMED = 5;
/**
 * Runs the setup commands of a contract before there is a byte of an agent's (LADDER 1): with the runner's network and its
 * user's settings for it, in the checkout that is verified later. What they leave in discarded paths and in their home is
 * copied into the agent's, so that both have the same, and verification has what no agent could reach. Where agent and
 * verification see other paths (below `sandbox`), the commands run in the agent's copy, too.
 * @returns what it came to; faults of the machine while it is looked at and copied are a `problem`, never the agent's
 */
async function runSetup(input) {
    const { level, limits, ground, lane, settings } = input;
    const lent = lentTo(input);
    const fact = {
        level,
        commands: [],
        changed: [],
        undiscarded: [],
        more: { changed: 0, undiscarded: 0 },
        problem: null,
        left: null,
        settings: [
            ...settings.shown,
            ...Object.keys(lent).map((name) => `${name}: a variable of the runner that the contract names`),
        ],
        settings_withheld: [...settings.withheld],
    };
    const budget = (0,run_command/* newBudget */.k$)(limits.setup_seconds, Math.floor(limits.test_output_bytes / 2));
    const places = [["checkout", ground]];
    if (level !== "sandbox" && lane !== null)
        places.push(["workspace", lane]);
    try {
        requireLent(input, lent);
        const git = await keepGit(ground.checkout, (0,external_node_path_.join)(input.copies, "git-of-setup"));
        for (const [name, place] of places)
            if (!(await runIn(input, name, place, lent, budget, fact)))
                return fact;
        if (Object.keys(lent).length > 0)
            for (const [, place] of places)
                await requireNothingKept(input, place);
        await restoreGit(ground.checkout, git);
        fact.left = await handOver(input);
    }
    catch (error) {
        if (input.cancel.aborted)
            return fact;
        const problem = problemOf(error);
        if (problem === null)
            throw error;
        fact.problem = problem;
    }
    return fact;
}
/** What the contract names of the runner's variables, as far as it is there. */
function lentTo({ contract, lent }) {
    return Object.fromEntries(Object.entries((0,environment/* lentVariables */.r7)(contract)).flatMap(([name, from]) => {
        const value = lent?.env[from];
        return value === undefined || value === "" ? [] : [[name, value]];
    }));
}
/** @throws UnusableProducts where a variable that the contract names is not there, or could not be kept out of evidence */
function requireLent({ contract, lent }, values) {
    if (lent === null)
        return;
    for (const [name, from] of Object.entries((0,environment/* lentVariables */.r7)(contract))) {
        if (values[name] === undefined)
            throw new products/* UnusableProducts */.KR(`environment.${name} of the contract names ${from}, which is not set on this runner`);
        if (!lent.isKnown(external_node_buffer_.Buffer.from(values[name])))
            throw new products/* UnusableProducts */.KR(`${from} is too short, or too much a word, to be kept out of the evidence: lend a longer value`);
    }
}
/** @throws UnusableProducts where commands left what they were lent where the agent would find it */
async function requireNothingKept(input, { checkout, home }) {
    const { cancel: signal, lent } = input;
    for (const [folder, paths] of [
        [checkout, await productsIn(checkout, input)],
        [home, undefined],
    ]) {
        const path = await (0,products/* findInProducts */.zL)(folder, (bytes) => lent.isKnown(bytes), paths === undefined ? { signal } : { paths, signal });
        if (path !== null)
            throw new products/* UnusableProducts */.KR(`setup commands left a secret of the runner in ${folder === home ? "~/" : ""}${(0,bytes/* displayPath */.Gt)(path)}, where the agent would find it: have them remove it`);
    }
}
/** Whether setup commands prepared what lane and verification need. */
function isPrepared({ left, problem }) {
    return left !== null && problem === null;
}
/** Runs all commands in one place and looks at what they made of its tree; false where nothing can follow. */
async function runIn(input, name, { checkout, home }, lent, budget, fact) {
    const { contract, settings, cancel, level } = input;
    settings.write(home);
    for (const command of contract.setup_commands ?? []) {
        if (cancel.aborted)
            return false;
        const view = {
            workspace: checkout,
            home,
            env: { ...settings.env, ...(0,environment/* plainVariables */.uw)(input.contract), ...lent },
            network: input.network,
            loopback: [],
            readOnly: settings.mounts,
        };
        const { fact: ran } = await (0,run_command/* runCommand */.d1)(input, view, command, budget);
        fact.commands.push({ ...ran, place: name });
        if (!(0,run_command/* succeeded */.gq)(ran))
            return false;
        if (level !== "none" && ran.survivors !== "none")
            throw new products/* UnusableProducts */.KR("a process of theirs was not seen dead, and could change what they left");
    }
    settings.remove(home);
    return isTreeKept(input, checkout, fact);
}
/** Whether the commands left the tree as it was and added only what is discarded; what they did else goes into the fact. */
async function isTreeKept({ entries, asides, cancel }, checkout, fact) {
    const changed = await (0,altered/* alteredEntries */.q)(checkout, entries, cancel);
    const { uncovered } = await (0,products/* additionsTo */.h7)(checkout, entries, isAside(asides), cancel);
    fact.changed = changed.slice(0, NAMED).map(bytes/* jsonPath */.U1);
    fact.undiscarded = uncovered.slice(0, NAMED).map(bytes/* displayPath */.Gt);
    fact.more = {
        changed: Math.max(0, changed.length - NAMED),
        undiscarded: Math.max(0, uncovered.length - NAMED),
    };
    return changed.length === 0 && uncovered.length === 0;
}
/** Counts what the commands left, and copies it into the agent's copy and home, where there is one that they did not run in. */
async function handOver(input) {
    const { limits, ground, lane, level, cancel: signal } = input;
    const paths = await productsIn(ground.checkout, input);
    const left = {
        products: await (0,products/* measureProducts */.HE)(ground.checkout, limits, { paths, signal }),
        home: await (0,products/* measureProducts */.HE)(ground.home, limits, { signal }),
    };
    if (lane !== null && level === "sandbox")
        await giveProducts(ground, lane, input);
    return left;
}
function isAside(asides) {
    return (path, isFolder) => asides.of(path, isFolder) !== null;
}
/** Paths of what commands left in a checkout and nobody judges. */
async function productsIn(checkout, { entries, asides, cancel }) {
    return (await (0,products/* additionsTo */.h7)(checkout, entries, isAside(asides), cancel)).covered;
}
/** Copies what setup commands left in one place into another, which has the same tree. */
async function giveProducts(from, to, tree) {
    const { cancel: signal } = tree;
    const { covered, folders } = await (0,products/* additionsTo */.h7)(from.checkout, tree.entries, isAside(tree.asides), signal);
    await (0,products/* copyProducts */.ae)(from.checkout, to.checkout, { paths: covered, signal });
    // An empty folder is in no tree, and a test may want it all the same.
    (0,products/* makeFolders */.wZ)(to.checkout, folders);
    await (0,products/* copyProducts */.ae)(from.home, to.home, { signal });
}
/** What went wrong with what the commands left or with this machine, in words; null for any other failure. */
function problemOf(error) {
    if (error instanceof products/* UnusableProducts */.KR)
        return error.message;
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT")
        return `no space is left for what setup commands leave (${code}): free some, or set TMPDIR to another folder`;
    if (code === "ENAMETOOLONG")
        return "the path of something that setup commands left is too long";
    if (code === "EMFILE" || code === "ENFILE")
        return `too many files are open on this machine (${code}): ${message}`;
    return null;
}


/***/ }),

/***/ 794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ networkSettings; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/secret-shape.ts
var secret_shape = __webpack_require__(2240);
;// CONCATENATED MODULE: ./src/core/records/network-settings.ts

/**
 * Variables by which a user's programs find their way out: proxies, own authorities, registries and mirrors. Setup commands
 * see them, and nothing else does. Names that a tool builds from a registry's own name are patterns.
 */
const NETWORK_VARIABLES = [
    { name: /^(?:https?|ftp|all|no)_proxy$/i, kind: "value" },
    { name: /^(?:npm_config_|NPM_CONFIG_)(?:https?_?proxy|https-proxy|no_?proxy|noproxy|strict_ssl)$/i, kind: "value" },
    { name: /^npm_config_(?:.*:)?registry$/i, kind: "value" },
    { name: /^(?:YARN_NPM_REGISTRY_SERVER|YARN_HTTPS?_PROXY|BUN_CONFIG_REGISTRY|COREPACK_NPM_REGISTRY)$/, kind: "value" },
    {
        name: /^(?:NODEJS_ORG_MIRROR|NVM_NODEJS_ORG_MIRROR|PLAYWRIGHT_DOWNLOAD_HOST|PUPPETEER_DOWNLOAD_BASE_URL|ELECTRON_MIRROR|CYPRESS_DOWNLOAD_MIRROR)$/,
        kind: "value",
    },
    {
        name: /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|TRUSTED_HOST|PROXY|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|DISABLE_PIP_VERSION_CHECK)$/,
        kind: "value",
    },
    {
        name: /^UV_(?:INDEX|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|PYTHON_INSTALL_MIRROR|HTTP_TIMEOUT)$/,
        kind: "value",
    },
    { name: /^(?:CONDA_CHANNEL_ALIAS|PDM_PYPI_URL|POETRY_PYPI_MIRROR_URL)$/, kind: "value" },
    {
        name: /^(?:GOPROXY|GONOPROXY|GOPRIVATE|GOSUMDB|GONOSUMDB|GONOSUMCHECK|GOINSECURE|GOVCS|GOTOOLCHAIN)$/,
        kind: "value",
    },
    {
        name: /^CARGO_(?:HTTP_(?:PROXY|TIMEOUT|CHECK_REVOKE|MULTIPLEXING)|NET_(?:RETRY|GIT_FETCH_WITH_CLI)|REGISTRY_DEFAULT|REGISTRIES_[A-Z0-9_]+_(?:INDEX|PROTOCOL)|SOURCE_[A-Z0-9_]+_(?:REGISTRY|REPLACE_WITH))$/,
        kind: "value",
    },
    { name: /^RUSTUP_(?:DIST_SERVER|UPDATE_ROOT)$/, kind: "value" },
    { name: /^(?:MAVEN_OPTS|MAVEN_ARGS|GRADLE_OPTS|JAVA_TOOL_OPTIONS|COURSIER_REPOSITORIES)$/, kind: "value" },
    {
        name: /^(?:GEM_SOURCE|BUNDLE_MIRROR__.+|COMPOSER_REPO_PACKAGIST|NUGET_SOURCE|HEX_MIRROR|GIT_PROXY_COMMAND)$/,
        kind: "value",
    },
    {
        name: /^(?:SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|GIT_SSL_CAINFO|CARGO_HTTP_CAINFO|AWS_CA_BUNDLE|NIX_SSL_CERT_FILE|HTTPLIB2_CA_CERTS|GRPC_DEFAULT_SSL_ROOTS_FILE_PATH|BUNDLE_SSL_CA_CERT|COMPOSER_CAFILE|HEX_CACERTS_PATH|DENO_CERT|npm_config_cafile|NPM_CONFIG_CAFILE|YARN_HTTPS_CA_FILE_PATH)$/,
        kind: "authority",
    },
    { name: /^(?:SSL_CERT_DIR|GIT_SSL_CAPATH)$/, kind: "authorities" },
];
/**
 * Files of the same, in the user's home (`~/`) or the system's: where one is read, and where a home has it for the tool to
 * find. A later row gives way where an earlier one has put a file at the same place.
 */
const NETWORK_FILES = [
    { from: "~/.npmrc", to: ".npmrc", syntax: "lines" },
    { from: "~/.yarnrc", to: ".yarnrc", syntax: "lines" },
    { from: "~/.yarnrc.yml", to: ".yarnrc.yml", syntax: "lines" },
    { from: "~/.bunfig.toml", to: ".bunfig.toml", syntax: "lines" },
    { from: "~/.config/pip/pip.conf", to: ".config/pip/pip.conf", syntax: "lines" },
    { from: "~/.pip/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    // A home has no file for the system's: the older of pip's two places in a home is read before the other.
    { from: "/etc/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
    { from: "~/.config/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "/etc/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
    { from: "~/.config/go/env", to: ".config/go/env", syntax: "lines" },
    { from: "~/.cargo/config.toml", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.cargo/config", to: ".cargo/config.toml", syntax: "lines" },
    { from: "~/.m2/settings.xml", to: ".m2/settings.xml", syntax: "xml" },
    { from: "~/.gradle/gradle.properties", to: ".gradle/gradle.properties", syntax: "lines" },
    { from: "~/.condarc", to: ".condarc", syntax: "lines" },
    { from: "~/.curlrc", to: ".curlrc", syntax: "lines" },
];
/** Words of a setting's name that make it a credential, or half of one. */
const CREDENTIAL_NAME = /(?:_auth|auth_?token|authident|token|passw(?:or)?d|passphrase|secret|credential|user(?:name)?|(?:api|access|private|signing)[-_]?key|keyfile|certfile|^key$|:key$|oauth)/i;
const HAS_USER = /:\/\/[^\s/?#"']*@/;
/** Whether a text holds a credential, or is shaped like one. */
function holdsCredential(text) {
    return HAS_USER.test(text) || (0,secret_shape/* secretShape */.w)(text) !== null;
}
/**
 * A settings file without what is, or could be, a credential.
 * @param isKnown whether a text holds a secret of this very environment
 * @returns the text, and how many lines (or elements) were left out
 */
function withoutCredentials(text, syntax, isKnown = () => false) {
    return syntax === "xml" ? xmlWithoutCredentials(text, isKnown) : linesWithoutCredentials(text, isKnown);
}
function linesWithoutCredentials(text, isKnown) {
    let dropped = 0;
    /** How far the last setting that was left out stood in; what stands in further belongs to it. */
    let below = null;
    const kept = text.split(/\r?\n/).filter((line) => {
        const indent = line.length - line.trimStart().length;
        if (line.trim() === "")
            return true;
        if (below !== null && indent > below)
            return false;
        below = null;
        if (/^\s*[#;]/.test(line))
            return false;
        const name = /^\s*["']?([^=:\s"']*(?::[^=:\s"']+)*)["']?\s*[=:]/.exec(line)?.[1] ?? /^\s*-*(\S+)/.exec(line)?.[1] ?? "";
        if (!CREDENTIAL_NAME.test(name) && !holdsCredential(line) && !isKnown(line))
            return true;
        dropped++;
        below = indent;
        return false;
    });
    return { text: kept.join("\n"), dropped };
}
/** Elements of Maven's settings that hold or name credentials. */
const XML_CREDENTIALS = /<(servers|server|username|password|passphrase|privateKey|httpHeaders|configuration)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/g;
function xmlWithoutCredentials(text, isKnown) {
    let dropped = 0;
    const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(XML_CREDENTIALS, () => {
        dropped++;
        return "";
    });
    // What is left of a file that is not what it seems is nobody's to read.
    return holdsCredential(bare) || isKnown(bare) ? { text: "", dropped: dropped + 1 } : { text: bare, dropped };
}

;// CONCATENATED MODULE: ./src/world/facts/network-settings.ts



/** A file of settings that people write, or of authorities; a larger one is something else. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_AUTHORITIES = 1000;
/** Folders that are seen inside with the system's authorities in them. */
const SEEN = ["/usr/", "/etc/ssl/certs", "/etc/pki/"];
/**
 * Collects the settings of this user's network.
 * @param place where copies of authorities are put, and seen
 * @param isKnown whether a text holds a secret value of this environment
 */
function networkSettings({ env, home }, place, isKnown) {
    const variables = {};
    const shown = [];
    const withheld = [];
    for (const [name, value] of Object.entries(env)) {
        const row = NETWORK_VARIABLES.find((one) => one.name.test(name));
        if (row === undefined || value === undefined || value === "")
            continue;
        if (holdsCredential(value) || isKnown(value)) {
            withheld.push(`${name}: it holds a credential`);
            continue;
        }
        const path = row.kind === "value" ? value : authority(row.kind, name, value, place);
        if (path === null)
            withheld.push(`${name}: what it names can't be read, or holds a private key`);
        else {
            variables[name] = path;
            shown.push(name);
        }
    }
    const files = new Map();
    for (const { from, to, syntax } of NETWORK_FILES) {
        const path = from.startsWith("~/") ? (home === null ? null : (0,external_node_path_.join)(home, from.slice(2))) : from;
        const text = path === null || files.has(to) ? null : readSmall(path);
        if (text === null)
            continue;
        const bare = withoutCredentials(text, syntax, isKnown);
        if (bare.dropped > 0)
            withheld.push(`${from}: ${bare.dropped} settings that are, or could be, credentials`);
        if (bare.text.trim() === "")
            continue;
        files.set(to, bare.text);
        shown.push(from);
    }
    return {
        env: variables,
        mounts: place.inside === null ? [] : [{ host: place.folder, inside: place.inside }],
        shown,
        withheld,
        write(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
                (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600, flag: "wx" });
            }
        },
        remove(target) {
            for (const [name, text] of files) {
                const path = (0,external_node_path_.join)(target, name);
                // Whatever else it is by now is a command's own.
                if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true && (0,external_node_fs_.readFileSync)(path, "utf8") === text)
                    (0,external_node_fs_.rmSync)(path);
            }
        },
    };
}
/** How a file, or folders, of authorities are named inside; null where they can't be shown. */
function authority(kind, name, value, { folder: outside, inside }) {
    if (inside === null || SEEN.some((folder) => value.startsWith(folder)))
        return value;
    if (kind === "authority") {
        const text = readSmall(value);
        if (text === null || text.includes("PRIVATE KEY"))
            return null;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(outside, `${name}.pem`), text);
        return `${inside}/${name}.pem`;
    }
    const folders = value.split(":").filter((folder) => folder !== "");
    return folders
        .map((folder, index) => {
        if (SEEN.some((seen) => folder.startsWith(seen)))
            return folder;
        const copy = (0,external_node_path_.join)(outside, `${name}-${index}`);
        (0,external_node_fs_.mkdirSync)(copy, { recursive: true });
        for (const file of namesIn(folder).slice(0, MAX_AUTHORITIES)) {
            const text = readSmall((0,external_node_path_.join)(folder, file));
            if (text !== null && !text.includes("PRIVATE KEY"))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(copy, file), text);
        }
        return `${inside}/${name}-${index}`;
    })
        .join(":");
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** A small regular file, links followed, or null. */
function readSmall(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const stats = (0,external_node_fs_.statSync)(real);
        return stats.isFile() && stats.size <= MAX_FILE_BYTES ? (0,external_node_fs_.readFileSync)(real, "utf8") : null;
    }
    catch {
        return null;
    }
}


/***/ })

};
;