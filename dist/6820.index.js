"use strict";
exports.id = 6820;
exports.ids = [6820];
exports.modules = {

/***/ 8606:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5678);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3675);




/** Where `~` stands while a plan is looked at; no machine has it, and it is a home. */
const SOMEBODYS_HOME = "/home/~";
/**
 * What is wrong with a plan, wherever it comes from: parts that every sandbox has are there and in order, what is shown of
 * the machine is disjoint, no home and no folder of the machine is shown whole, and each mount says why.
 * @param mounts paths may begin with `~`, as they do in `containment.json`
 * @returns one sentence for each fault
 */
function planFaults(mounts) {
    const plan = mounts.map((mount) => ({ ...mount, inside: mount.inside.replace(/^~(?=$|\/)/, SOMEBODYS_HOME) }));
    const faults = plan.flatMap(formFaults);
    const first = plan.findIndex((mount) => isSame(mount, _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG[0]));
    const last = plan.length - _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.length;
    const between = first + _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.length;
    if (first < 0 || between > last || ![..._plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.entries()].every(([i, one]) => isSame(plan[first + i], one)))
        return [...faults, "expected the parts that every sandbox has, in their order"];
    if (!_plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.every((one, i) => isSame(plan[last + i], one)))
        faults.push("expected workspace and harness last, over everything else");
    const system = plan.slice(0, first);
    for (const { kind, inside } of system)
        if (!_places__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_ROOTS */ .EU.includes(inside) || (kind !== "bind" && kind !== "link"))
            faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
    if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr"))
        faults.push("/usr: expected it first");
    const wanted = plan.slice(between, last);
    const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
    const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
    const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
    faults.push(...shown.flatMap(shownFaults), ...overlaps([...system, ...shown]), ...masks.flatMap((one) => maskFaults(one, [...system, ...shown])));
    const seen = new Set();
    for (const { inside } of plan) {
        if (seen.has(inside))
            faults.push(`${inside}: expected once, found twice`);
        seen.add(inside);
    }
    return faults;
}
function isSame(mount, expected) {
    return (mount !== undefined &&
        mount.kind === expected?.kind &&
        mount.inside === expected.inside &&
        mount.target === expected.target);
}
function formFaults({ kind, inside, target, reason }) {
    const names = inside.split("/").slice(1);
    const plain = inside.startsWith("/") && names.every((name) => name !== "" && name !== "." && name !== "..");
    return [
        ...(plain && !inside.includes("\0") ? [] : [`${inside}: expected an absolute path without . and ..`]),
        ...(reason.trim() === "" ? [`${inside}: expected a reason`] : []),
        ...((kind === "link") === (target !== null && target !== "")
            ? []
            : [`${inside}: expected a target, of links alone`]),
    ];
}
function shownFaults({ kind, inside }) {
    if (kind === "link") {
        const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .isOwnFolder */ .Zn)(inside) || (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc") ? "the sandbox has a folder there" : (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
        return why === null ? [] : [`${inside}: ${why}`];
    }
    if (kind !== "bind")
        return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc"))
        return [`${inside}: expected nothing of the machine's /etc`];
    const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .forbidden */ .o0)(inside, { homes: [SOMEBODYS_HOME], hidden: [] }) ?? (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
    return why === null ? [] : [`${inside}: ${why}`];
}
/** What is shown is disjoint, links too: nothing is bound, or made, in something that is bound. */
function overlaps(shown) {
    const paths = new Set(shown.map(({ inside }) => inside));
    return shown.flatMap(({ inside }) => {
        for (let at = inside.lastIndexOf("/"); at > 0; at = inside.lastIndexOf("/", at - 1)) {
            const holder = inside.slice(0, at);
            if (paths.has(holder))
                return [`${inside}: expected nothing in what is shown already, found it in ${holder}`];
        }
        return [];
    });
}
function maskFaults({ kind, inside }, shown) {
    if (kind !== "mask")
        return [`${inside}: expected masks last, found a ${kind} behind one`];
    if (!(0,_secrets__WEBPACK_IMPORTED_MODULE_2__/* .mayBeSecret */ .lr)(inside))
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
        ? []
        : [`${inside}: expected a mask in something that is shown`];
}


/***/ }),

/***/ 6069:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: function() { return /* binding */ ROWS; },
/* harmony export */   by: function() { return /* binding */ PREFIX_SHOWN; },
/* harmony export */   ut: function() { return /* binding */ VARIABLES; }
/* harmony export */ });
/** Programs and libraries of an installation that keeps the usual order of folders. */
const USUAL = ["bin", "sbin", "lib", "lib32", "lib64", "libexec", "include", "share"];
/** What a JDK adds: no `conf/management`, which may hold passwords. */
const JDK = ["conf/*.properties", "conf/security", "jmods", "jre", "legal", "release"];
/** What Maven adds: no `conf/settings.xml`, which may hold passwords. */
const MAVEN = ["boot", "conf/logging"];
const GO = ["bin", "go.env", "lib", "pkg", "src", "VERSION"];
const VENV = ["bin", "include", "lib", "lib64", "pyvenv.cfg", "share"];
/** What an installation of any language needs of its folder. */
const ANY = [...new Set([...USUAL, ...JDK, ...MAVEN, ...GO, "pyvenv.cfg"])];
/** Folders of a prefix that nobody knows more of, outside of homes. */
const PREFIX_SHOWN = USUAL;
function eachIn(folder, names) {
    return names.map((name) => `${folder}/${name}`);
}
/** pyenv and those that were made after it. */
function shimManager(name, variable, version, projectFile, shown = ANY) {
    return {
        name,
        roots: [`$${variable}`, `~/.${name}`, `/opt/${name}`],
        marks: ["shims"],
        on: ["shims", "bin", "versions/*/bin", "plugins/*/shims", "plugins/*/bin"],
        shown: [
            // its hooks for `exec` would write shims after an installation, which nothing inside may
            ...["bin", "libexec", "shims", "version", `${name}.d/which`],
            ...eachIn("plugins/*", ["bin", "etc", "libexec", "shims"]),
            ...eachIn("versions/*", shown),
            ...eachIn("versions/*/envs/*", VENV),
        ],
        sets: { [variable]: "" },
        chooses: {
            shims: "shims",
            variable: version,
            projectFile,
            globalFile: "version",
            versions: "versions",
            plain: name !== "goenv" && name !== "jenv",
        },
    };
}
/** The table of known toolchains. The first row that fits a folder decides. */
const ROWS = [
    shimManager("pyenv", "PYENV_ROOT", "PYENV_VERSION", ".python-version"),
    shimManager("rbenv", "RBENV_ROOT", "RBENV_VERSION", ".ruby-version"),
    shimManager("nodenv", "NODENV_ROOT", "NODENV_VERSION", ".node-version"),
    shimManager("goenv", "GOENV_ROOT", "GOENV_VERSION", ".go-version"),
    shimManager("jenv", "JENV_ROOT", "JENV_VERSION", ".java-version"),
    shimManager("phpenv", "PHPENV_ROOT", "PHPENV_VERSION", ".php-version"),
    {
        name: "rustup",
        roots: ["$RUSTUP_HOME", "~/.rustup", "/opt/rustup"],
        marks: ["toolchains"],
        on: ["toolchains/*/bin"],
        // each of its proxies makes sure that update-hashes is there
        shown: ["settings.toml", "update-hashes", ...eachIn("toolchains/*", ["bin", "lib", "libexec", "share"])],
        sets: { RUSTUP_HOME: "" },
    },
    {
        name: "Cargo's programs",
        roots: ["$CARGO_HOME", "~/.cargo", "/opt/cargo"],
        marks: [],
        on: ["bin"],
        shown: ["bin"],
        with: ["rustup"],
    },
    {
        name: "nvm",
        roots: ["$NVM_DIR", "~/.nvm", "~/.config/nvm", "/opt/nvm"],
        marks: ["versions/node"],
        on: ["versions/node/*/bin"],
        shown: ["nvm.sh", "nvm-exec", "alias", ...eachIn("versions/node/*", USUAL)],
        sets: { NVM_DIR: "" },
        namedBy: ["NVM_DIR"],
        calledBy: ["nvm"],
    },
    {
        name: "Volta",
        roots: ["$VOLTA_HOME", "~/.volta"],
        marks: ["bin", "tools"],
        on: ["bin"],
        shown: [
            ...["bin", "layout.v*", "tools/inventory/node", "tools/user"],
            ...eachIn("tools/image/node/*", USUAL),
            ...["tools/image/npm", "tools/image/packages", "tools/image/pnpm", "tools/image/yarn"],
        ],
        sets: { VOLTA_HOME: "" },
    },
    {
        name: "asdf",
        roots: ["$ASDF_DATA_DIR", "$ASDF_DIR", "~/.asdf", "/opt/asdf"],
        marks: ["shims"],
        on: ["shims", "bin", "installs/*/*/bin", "installs/*/*/go/bin"],
        shown: [
            ...["asdf.sh", "bin", "internal", "lib", "libexec", "shims"],
            ...eachIn("plugins/*", ["bin", "lib", "shims", "share"]),
            ...eachIn("installs/*/*", ANY),
            ...eachIn("installs/*/*/go", GO),
            ...eachIn("installs/*/*/packages", ["bin"]),
        ],
        sets: { ASDF_DATA_DIR: "" },
        starts: ["asdf"],
    },
    {
        name: "mise",
        roots: ["$MISE_DATA_DIR", "~/.local/share/mise", "~/.local/share/rtx"],
        marks: ["installs"],
        on: ["shims", "installs/*/*/bin", "installs/*/*"],
        shown: [
            ...["shims", "installs/*/.mise.backend*"],
            ...eachIn("plugins/*", ["bin", "hooks", "lib", "metadata.lua"]),
            ...eachIn("installs/*/*", ANY),
        ],
        sets: { MISE_DATA_DIR: "" },
        starts: ["mise"],
    },
    {
        name: "SDKMAN",
        roots: ["$SDKMAN_DIR", "~/.sdkman"],
        marks: ["candidates"],
        on: ["candidates/*/*/bin"],
        shown: eachIn("candidates/*/*", ANY),
        sets: { SDKMAN_DIR: "" },
    },
    {
        name: "uv's Python",
        roots: ["$UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python", "/opt/uv/python"],
        marks: [],
        on: ["*/bin"],
        shown: eachIn("*", USUAL),
        sets: { UV_PYTHON_INSTALL_DIR: "" },
        calledBy: ["uv", "uvx"],
    },
    {
        name: "uv's tools",
        roots: ["$UV_TOOL_DIR", "~/.local/share/uv/tools"],
        marks: [],
        on: ["*/bin"],
        shown: eachIn("*", VENV),
        with: ["uv's Python"],
    },
    {
        name: "pipx",
        roots: ["$PIPX_HOME", "~/.local/share/pipx", "~/.local/pipx", "/opt/pipx"],
        marks: ["venvs"],
        on: ["venvs/*/bin"],
        shown: [...eachIn("venvs/*", VENV), ...eachIn("shared", VENV), ...eachIn("py/*", USUAL)],
    },
    {
        name: "fnm",
        roots: ["$FNM_DIR", "~/.local/share/fnm", "~/.fnm"],
        marks: ["node-versions"],
        on: ["node-versions/*/installation/bin", "aliases/*/bin"],
        shown: ["aliases", ...eachIn("node-versions/*/installation", USUAL)],
        sets: { FNM_DIR: "" },
    },
    {
        name: "RVM",
        roots: ["$rvm_path", "~/.rvm"],
        marks: ["rubies"],
        on: ["bin", "rubies/*/bin", "gems/*/bin"],
        shown: [
            ...["bin", ...eachIn("rubies/*", USUAL)],
            ...eachIn("gems/*", ["bin", "extensions", "gems", "specifications", "wrappers"]),
        ],
    },
    {
        name: "Ruby gems of a user",
        roots: ["~/.gem/ruby/*", "~/.local/share/gem/ruby/*"],
        marks: ["gems"],
        on: ["bin"],
        shown: ["bin", "extensions", "gems", "specifications"],
    },
    {
        name: "the tool cache of GitHub's runners",
        roots: ["$RUNNER_TOOL_CACHE/*/*/*", "$AGENT_TOOLSDIRECTORY/*/*/*", "/opt/hostedtoolcache/*/*/*"],
        marks: [],
        on: ["", "bin"],
        shown: ANY,
        namedBy: ["JAVA_HOME", "GOROOT", "pythonLocation"],
    },
    {
        name: "Go's programs",
        roots: ["$GOPATH", "~/go"],
        marks: [],
        on: ["bin"],
        shown: ["bin"],
    },
    {
        name: "npm's programs",
        roots: ["$npm_config_prefix", "$NPM_CONFIG_PREFIX", "~/.npm-global", "~/.npm-packages"],
        marks: ["lib/node_modules"],
        on: ["bin"],
        shown: ["bin", "lib/node_modules"],
    },
    {
        name: "pnpm",
        roots: ["$PNPM_HOME", "~/.local/share/pnpm"],
        marks: [],
        on: ["bin"],
        shown: ["bin", "global/*/.pnpm", "global/*/node_modules", "nodejs", ".tools"],
        sets: { PNPM_HOME: "" },
    },
    {
        name: "Yarn's programs",
        roots: ["~/.config/yarn/global", "~/.yarn"],
        marks: [],
        on: ["node_modules/.bin", "bin"],
        shown: ["bin", "node_modules"],
    },
    { name: "Deno", roots: ["$DENO_INSTALL", "~/.deno"], marks: [], on: ["bin"], shown: ["bin"] },
    {
        name: "Bun",
        roots: ["$BUN_INSTALL", "~/.bun"],
        marks: [],
        on: ["bin"],
        shown: ["bin", "install/global/node_modules"],
    },
    {
        name: "Composer's programs",
        roots: ["$COMPOSER_HOME", "~/.config/composer", "~/.composer"],
        marks: ["vendor"],
        on: ["vendor/bin"],
        shown: ["vendor"],
    },
    {
        name: "GHCup",
        roots: ["~/.ghcup"],
        marks: [],
        on: ["bin"],
        shown: ["bin", ...eachIn("ghc/*", ["bin", "lib", "share"])],
    },
    { name: "Cabal's programs", roots: ["~/.cabal"], marks: [], on: ["bin"], shown: ["bin"] },
    { name: "pixi", roots: ["~/.pixi"], marks: [], on: ["bin"], shown: ["bin", ...eachIn("envs/*", USUAL)] },
    {
        name: "Homebrew",
        roots: ["$HOMEBREW_PREFIX", "/home/linuxbrew/.linuxbrew", "~/.linuxbrew"],
        marks: ["Cellar"],
        on: ["bin", "sbin", "opt/*/bin", "opt/*/libexec/bin", "Cellar/*/*/bin"],
        shown: [...USUAL, "Cellar", "opt"],
    },
    {
        name: ".NET",
        roots: ["$DOTNET_ROOT", "~/.dotnet", "/opt/dotnet"],
        marks: ["host"],
        on: ["", "tools"],
        shown: ["dotnet", "host", "packs", "sdk", "sdk-manifests", "shared", "templates", "tools"],
        sets: { DOTNET_ROOT: "" },
        namedBy: ["DOTNET_ROOT"],
    },
    {
        name: "Nix",
        roots: ["/nix"],
        marks: ["store"],
        on: ["store/*/bin", "var/nix/profiles/default/bin"],
        shown: ["store"],
    },
    {
        name: "Python virtual environment",
        roots: [],
        marks: ["pyvenv.cfg", "bin/python*"],
        on: ["bin"],
        shown: VENV,
        namedBy: ["VIRTUAL_ENV"],
    },
    {
        name: "conda",
        roots: [],
        marks: ["conda-meta"],
        on: ["bin", "condabin"],
        shown: [...USUAL, "*-conda-linux-gnu", "compiler_compat", "condabin", "ssl"],
        namedBy: ["CONDA_PREFIX", "MAMBA_ROOT_PREFIX"],
    },
    {
        name: "Go",
        roots: [],
        marks: ["bin/go", "src/runtime"],
        on: ["bin"],
        shown: GO,
        namedBy: ["GOROOT"],
    },
    {
        name: "JDK",
        roots: [],
        marks: ["bin/java", "lib"],
        on: ["bin"],
        shown: [...USUAL, ...JDK],
        namedBy: ["JAVA_HOME"],
    },
    {
        name: "Maven",
        roots: [],
        marks: ["bin/mvn", "boot"],
        on: ["bin"],
        shown: ["bin", "lib", ...MAVEN],
        namedBy: ["MAVEN_HOME", "M2_HOME"],
    },
    {
        name: "Gradle",
        roots: [],
        marks: ["bin/gradle", "lib"],
        on: ["bin"],
        shown: ["bin", "lib"],
        namedBy: ["GRADLE_HOME"],
    },
    {
        name: "Node.js",
        roots: [],
        marks: ["bin/node", "include/node"],
        on: ["bin"],
        shown: USUAL,
    },
    {
        name: "Rust",
        roots: [],
        marks: ["bin/rustc", "lib/rustlib"],
        on: ["bin"],
        shown: ["bin", "lib", "libexec", "share"],
    },
];
/** The variables that name toolchains and caches, and how each is passed on; none of them names a secret. */
const VARIABLES = {
    ANT_HOME: "path",
    ASDF_DATA_DIR: "path",
    ASDF_DIR: "path",
    BUN_INSTALL: "path",
    CARGO_HOME: "cache",
    CC: "word",
    CONDA_DEFAULT_ENV: "word",
    CONDA_PREFIX: "path",
    CXX: "word",
    DENO_DIR: "cache",
    DENO_INSTALL: "path",
    DOTNET_ROOT: "path",
    FNM_DIR: "path",
    GEM_HOME: "path",
    GEM_PATH: "paths",
    GO111MODULE: "word",
    GOENV_ROOT: "path",
    GOENV_VERSION: "word",
    GOEXPERIMENT: "word",
    GOFLAGS: "word",
    GOMODCACHE: "cache",
    GOPATH: "cache",
    GOROOT: "path",
    GOTOOLCHAIN: "word",
    GRADLE_HOME: "path",
    GRADLE_USER_HOME: "cache",
    JAVA_HOME: "path",
    JENV_ROOT: "path",
    JENV_VERSION: "word",
    KOTLIN_HOME: "path",
    LD_LIBRARY_PATH: "paths",
    M2_HOME: "path",
    MAVEN_HOME: "path",
    MISE_DATA_DIR: "path",
    NODENV_ROOT: "path",
    NODENV_VERSION: "word",
    NODE_PATH: "paths",
    NVM_BIN: "path",
    NVM_DIR: "path",
    PHPENV_ROOT: "path",
    PHPENV_VERSION: "word",
    PIPX_HOME: "path",
    PIP_CACHE_DIR: "cache",
    PIP_FIND_LINKS: "path",
    PKG_CONFIG_PATH: "paths",
    PNPM_HOME: "path",
    PYENV_ROOT: "path",
    PYENV_VERSION: "word",
    RBENV_ROOT: "path",
    RBENV_VERSION: "word",
    RUSTFLAGS: "word",
    RUSTUP_HOME: "path",
    RUSTUP_TOOLCHAIN: "word",
    SDKMAN_DIR: "path",
    UV_CACHE_DIR: "cache",
    UV_PYTHON: "word",
    UV_PYTHON_INSTALL_DIR: "path",
    VIRTUAL_ENV: "path",
    VOLTA_HOME: "path",
    npm_config_cache: "cache",
    npm_config_prefix: "path",
    pythonLocation: "path",
};


/***/ }),

/***/ 8808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ toolchainsOf; }
/* harmony export */ });
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8832);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8978);
/* harmony import */ var _rows__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6069);



/** A prefix (`/opt/tool-1.2/bin/tool`) that nobody knows more of, outside of every home. */
const PREFIX = { name: "", roots: [], marks: [], on: ["bin", "sbin"], shown: _rows__WEBPACK_IMPORTED_MODULE_1__/* .PREFIX_SHOWN */ .by };
/** Folders where everything has a place of its own, so that a folder in them is one thing. */
const DEPTH_OF_PREFIX = 2;
/**
 * Looks up toolchains by the table. What it answers is from names, links and small files alone.
 * @param env the environment of the harness; homes that stand on its PATH count as the user's, for HOME may be another (in a
 *   container's job, say)
 * @param home of whoever runs the harness
 */
function toolchainsOf(layout, env, home, homes) {
    const before = lookedUp.get(layout);
    if (before !== undefined && before.env === env && before.home === home)
        return before.toolchains;
    const toolchains = lookUpToolchains(layout, env, home, homes);
    lookedUp.set(layout, { env, home, toolchains });
    return toolchains;
}
/** A layout gives the same answer each time: who plans after somebody has looked around asks nothing again. */
const lookedUp = new WeakMap();
function lookUpToolchains(layout, env, home, homes) {
    const onPath = (env["PATH"] ?? "")
        .split(":")
        .flatMap((folder) => /^(?:\/root|\/home\/[^/]+)(?=\/)/.exec(folder) ?? []);
    const tildes = [...new Set([...(home === null ? [] : [home]), ...onPath])];
    const managed = _rows__WEBPACK_IMPORTED_MODULE_1__/* .ROWS */ .Ir.filter(({ roots }) => roots.length > 0).flatMap((row) => rootsOf(row)
        .map((root) => at(row, root))
        .filter((one) => one !== null));
    function rootsOf(row) {
        const found = row.roots.flatMap((root) => {
            const [first = "", ...rest] = root.split("/");
            if (first === "")
                return (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(layout, "/", root.slice(1));
            const starts = first === "~" ? tildes : [absolute(env[first.slice(1)])];
            return starts.flatMap((start) => (start === null ? [] : (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(layout, start, rest.join("/"))));
        });
        return [...new Set(found)];
    }
    /** The installation of a row at a folder, if it is one. */
    function at(row, root) {
        const found = (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e6)(layout, root);
        if (found?.node.kind !== "folder" || !homes.mayBeRoot(found.real))
            return null;
        const whole = row.marks.every((mark) => (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(layout, found.real, mark).length > 0);
        return whole ? { row, root, real: found.real } : null;
    }
    /** By the shape of its folders: those of a row without roots, and outside of homes any prefix. */
    function byShape(folder) {
        const name = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(folder);
        for (const row of _rows__WEBPACK_IMPORTED_MODULE_1__/* .ROWS */ .Ir) {
            const found = row.roots.length === 0 && row.on.includes(name) ? at(row, (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(folder)) : null;
            if (found !== null)
                return found;
        }
        const prefix = PREFIX.on.includes(name) ? at(PREFIX, (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(folder)) : null;
        if (prefix === null || (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .isSystem */ .yQ)(prefix.real) || homes.holds(prefix.real))
            return null;
        return prefix.real.split("/").length > DEPTH_OF_PREFIX ? prefix : null;
    }
    function ofFolder(folder) {
        const real = (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e6)(layout, folder)?.real;
        if (real === undefined)
            return null;
        const known = managed.find(({ row, root, real: realRoot }) => [(0,_places__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(folder, root), (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(real, realRoot)].some((rest) => rest !== null && row.on.some((on) => (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(on, rest, false))));
        return known ?? byShape(folder) ?? byShape(real);
    }
    function ofProgram(path) {
        const known = managed.find(({ row, root, real }) => [(0,_places__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(path, root), (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(path, real)].some((rest) => rest !== null && rest !== "" && row.shown.some((shown) => (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(shown, rest, true))));
        if (known !== undefined)
            return known;
        const modules = path.indexOf("/node_modules/");
        if (modules > 0 && !(0,_places__WEBPACK_IMPORTED_MODULE_0__/* .isSystem */ .yQ)(path))
            return modulesAt(path.slice(0, modules));
        return byShape((0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path));
    }
    /** Packages of Node.js, wherever they lie: that folder alone, for what it lies in may be anything. */
    function modulesAt(prefix) {
        const root = (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .below */ .Gz)(prefix, "node_modules");
        const found = (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e6)(layout, root);
        const row = { name: "packages of Node.js", roots: [], marks: [], on: [], shown: [""] };
        return found?.node.kind === "folder" && (0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(found.real) === "node_modules"
            ? { row, root, real: found.real }
            : null;
    }
    function shown({ row, root, real }, versions) {
        const wants = [];
        const leftOut = [];
        const label = row.name === "" ? `programs and libraries of ${root}` : row.name;
        const each = row.chooses === undefined || versions === undefined ? null : `${row.chooses.versions}/*/`;
        const patterns = row.shown.flatMap((pattern) => each !== null && pattern.startsWith(each)
            ? versions.map((version) => `${row.chooses.versions}/${version}/${pattern.slice(each.length)}`)
            : [pattern]);
        for (const path of patterns.flatMap((pattern) => (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(layout, root, pattern))) {
            const target = (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e6)(layout, path).real;
            if ((0,_places__WEBPACK_IMPORTED_MODULE_0__/* .isSystem */ .yQ)(target))
                continue;
            if ((0,_paths__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(target, real) || managed.some((other) => isShownOf(other, target)))
                wants.push({ path, reason: label, optional: true });
            else
                leftOut.push({ path, reason: label, problem: `it leads out of ${root}, to ${target}` });
        }
        return { wants, leftOut };
    }
    function isShownOf({ row, real }, target) {
        const rest = (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(target, real);
        return rest !== null && row.shown.some((pattern) => (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(pattern, rest, true));
    }
    function named() {
        return _rows__WEBPACK_IMPORTED_MODULE_1__/* .ROWS */ .Ir.flatMap((row) => (row.namedBy ?? []).flatMap((variable) => {
            const value = absolute(env[variable]);
            if (value === null)
                return [];
            const found = row.roots.length === 0
                ? at(row, value)
                : managed.find((one) => one.row === row && (one.root === value || one.real === (0,_places__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e6)(layout, value)?.real));
            return found === null || found === undefined ? [] : [found];
        }));
    }
    return { ofFolder, ofProgram, ofRow: (name) => managed.filter(({ row }) => row.name === name), named, shown };
}
function absolute(value) {
    return value !== undefined && value.startsWith("/") ? value.replace(/(?<=.)\/+$/, "") : null;
}


/***/ }),

/***/ 6820:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VH: function() { return /* binding */ requirePlan; },
/* harmony export */   XT: function() { return /* binding */ ownHomes; },
/* harmony export */   ZN: function() { return /* binding */ systemPlan; },
/* harmony export */   sh: function() { return /* binding */ planHere; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_mounts_faults__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8606);
/* harmony import */ var _core_mounts_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5678);
/* harmony import */ var _core_mounts_paths__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8978);
/* harmony import */ var _core_mounts_places__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8832);
/* harmony import */ var _core_mounts_toolchains__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8808);
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1857);








/** Homes in the list of users that are nobody's: they hold the system's files, or are not there. */
const NO_HOMES = [..._core_mounts_places__WEBPACK_IMPORTED_MODULE_4__/* .SYSTEM_ROOTS */ .EU, "/dev", "/proc", "/nonexistent"];
/** Plans what is seen inside on this machine; the node that runs the harness is always seen. */
function planHere({ wants, env, hidden }, layout = (0,_layout__WEBPACK_IMPORTED_MODULE_6__/* .machineLayout */ .k)()) {
    const homes = [...new Set([...ownHomes(env), ...peoplesHomes(layout)])];
    const real = hidden.map(({ path, what }) => ({ path: realOr(path), what }));
    const planned = (0,_core_mounts_plan__WEBPACK_IMPORTED_MODULE_3__/* .planMounts */ .Ou)(layout, { wants: [...ownWants(layout, env), ...wants], homes, hidden: real });
    if ("refused" in planned)
        return planned;
    const [fault] = (0,_core_mounts_faults__WEBPACK_IMPORTED_MODULE_2__/* .planFaults */ .h)(planned.plan.mounts);
    if (fault !== undefined)
        throw new Error(`the plan of mounts is at fault: ${fault}`);
    return planned;
}
/** What every machine shows, and nothing that a contract names: what the levels are probed with. */
function systemPlan() {
    const planned = (0,_core_mounts_plan__WEBPACK_IMPORTED_MODULE_3__/* .planMounts */ .Ou)((0,_layout__WEBPACK_IMPORTED_MODULE_6__/* .machineLayout */ .k)(), { wants: [], homes: ownHomes(process.env), hidden: [] });
    if ("refused" in planned)
        throw new Error(refusalOf(planned.refused));
    return planned.plan;
}
/** The plan, or an error that names what can't be shown and why. @throws Error */
function requirePlan(planned) {
    if ("refused" in planned)
        throw new Error(refusalOf(planned.refused));
    return planned.plan;
}
function refusalOf(refused) {
    const [first, ...rest] = refused;
    const more = rest.length === 0 ? "" : ` (and ${rest.length} more)`;
    return `the sandbox can't show ${first?.path} (${first?.reason}): ${first?.problem}${more}`;
}
/** Home folders of whoever runs the harness: as it is named, and as it is. */
function ownHomes(env) {
    const named = [env["HOME"] ?? "", homedirOr()].filter((path) => path.startsWith("/") && path !== "/");
    const plain = named.map((path) => path.replace(/\/+$/, ""));
    return [...new Set([...plain, ...plain.map(realOr)])];
}
/** Home folders of the machine's other users. */
function peoplesHomes(layout) {
    const lines = (layout.read("/etc/passwd") ?? "").split("\n");
    const homes = lines.map((line) => line.split(":")[5] ?? "");
    return homes.filter((home) => /^\/[^/]/.test(home) && !NO_HOMES.some((folder) => (0,_core_mounts_paths__WEBPACK_IMPORTED_MODULE_7__/* .isWithin */ .UO)(home, folder)));
}
/** What the harness starts inside itself: its fake lane, canary and relay run under its own node. */
function ownWants(layout, env) {
    const [home = null] = ownHomes(env);
    const toolchains = (0,_core_mounts_toolchains__WEBPACK_IMPORTED_MODULE_5__/* .toolchainsOf */ .Y)(layout, env, home, (0,_core_mounts_places__WEBPACK_IMPORTED_MODULE_4__/* .homesOf */ .YI)(layout, home));
    const hops = (0,_core_mounts_places__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(layout, process.execPath)?.hops ?? [];
    const installations = hops.flatMap((hop) => ((0,_core_mounts_places__WEBPACK_IMPORTED_MODULE_4__/* .isSystem */ .yQ)(hop) ? [] : (toolchains.ofProgram(hop) ?? [])));
    return [
        { path: process.execPath, reason: "the node that runs the harness", optional: false },
        ...installations.flatMap((one) => toolchains.shown(one).wants),
        { path: "/bin/sh", reason: "the shell that starts what is contained", optional: false },
    ];
}
function homedirOr() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
    catch {
        return "";
    }
}
function realOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return path;
    }
}


/***/ })

};
;