"use strict";
exports.id = 2159;
exports.ids = [2159];
exports.modules = {

/***/ 4439:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h3: function() { return /* binding */ lookAround; },
  ET: function() { return /* binding */ lookWithoutContract; },
  Z5: function() { return /* binding */ userOf; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var mounts_paths = __webpack_require__(8978);
// EXTERNAL MODULE: ./src/core/mounts/inside.ts
var inside = __webpack_require__(1608);
// EXTERNAL MODULE: ./src/core/mounts/places.ts
var places = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/core/mounts/toolchains.ts
var mounts_toolchains = __webpack_require__(8808);
// EXTERNAL MODULE: ./src/core/mounts/rows.ts
var rows = __webpack_require__(6069);
;// CONCATENATED MODULE: ./src/core/mounts/scripts.ts
/** Characters of which names of programs are made. */
const WORD = /[A-Za-z0-9_][A-Za-z0-9_.+-]*/g;
/**
 * Reads the line after `#!` as the kernel and `env` do.
 * @param line without `#!` and without its newline
 * @returns null where it names nothing
 */
function interpreterOf(line) {
    const [program, ...rest] = line.split(/[ \t]+/).filter((word) => word !== "");
    if (program === undefined)
        return null;
    if (!program.endsWith("/env"))
        return { path: program };
    for (let i = 0; i < rest.length; i++) {
        const word = rest[i].replace(/^(?:-[iv0]*S|--split-string=)/, "");
        if (word === "-u" || word === "-C" || word === "--unset" || word === "--chdir")
            i++;
        else if (word !== "" && !word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word))
            return word.startsWith("/") ? { path: word } : { name: word };
    }
    return { path: program };
}
/** The words of a text that could name a program, those of a shell's command lines among them. */
function wordsOf(text) {
    return text.match(WORD) ?? [];
}

;// CONCATENATED MODULE: ./src/core/mounts/surroundings.ts






/** Folders of the system that are on PATH inside, whatever the user's says. */
const SYSTEM_PATH = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
/** Folders of the system with links that people make by hand, and those that Debian's tools make. */
const FOLDERS_OF_LINKS = ["/usr/local/bin", "/usr/local/sbin", "/etc/alternatives"];
/** Where `pip install --user` puts programs. */
const USER_PROGRAMS = ".local/bin";
/** Python packages that a user installed beside those programs. */
const USER_PACKAGES = ".local/lib/python3.*/site-packages";
/** Where a project's own programs lie, once something has installed them; last on PATH, so that they stand for nothing else. */
const PROJECT_PROGRAMS = [".venv/bin", "node_modules/.bin"];
/** Files of a project in which the names of programs stand that its tools start. */
const PROJECT_FILES = [
    ...["GNUmakefile", "Makefile", "makefile", "Justfile", "justfile", "Taskfile.yml", "Rakefile", "package.json"],
    ...["noxfile.py", "tox.ini", "pyproject.toml", "build.sh", "test.sh"],
];
/** Files in which a project says a version, and the names that version managers have for what it is of. */
const PROJECT_VERSIONS = {
    ".go-version": ["go", "golang"],
    ".java-version": ["java"],
    ".node-version": ["node", "nodejs"],
    ".nvmrc": ["node", "nodejs"],
    ".python-version": ["python"],
    ".ruby-version": ["ruby"],
    "rust-toolchain.toml": ["rust"],
};
/** Up to so many names of a tree are looked at for files that say a version; a larger tree may have one anywhere. */
const MAX_TREE = 2_000;
/** Folders in which data lies as often as programs. */
const DATA_FOLDERS = ["/media", "/mnt", "/run", "/srv", "/tmp", "/var"];
/** Folders, and versions, that a message names; the others are counted. */
const MAX_NAMED = 12;
const NAMED = "a program that a command names";
/** Interpreters of interpreters before a script counts as a loop. */
const MAX_INTERPRETERS = 4;
/**
 * Finds out what commands find of the machine, from names, links and small files: nothing is started.
 * @param layout asked for absolute paths only
 */
function surroundings(layout, input) {
    const home = input.home === null ? null : (0,places/* normalize */.S8)(input.home);
    const homes = (0,places/* homesOf */.YI)(layout, home);
    const toolchains = (0,mounts_toolchains/* toolchainsOf */.Y)(layout, input.env, home, homes);
    const wants = new Map();
    const leftOut = [];
    const sets = new Map();
    const done = new Set();
    const roots = new Set();
    const shown = new Set();
    let tree;
    function want(path, reason) {
        if (!wants.has(path))
            wants.set(path, { path, reason, optional: true });
        const real = (0,places/* follow */.e6)(layout, path)?.real;
        if (real !== undefined)
            shown.add(real);
    }
    /**
     * Shows an installation, once; of one that keeps several versions, those that something names.
     * @param at a path in it that is needed
     */
    function show(installation, at = null) {
        const { row, root, real } = installation;
        const version = at === null ? null : versionAt(installation, at);
        const key = `${row.name} ${real}`;
        if (done.has(key)) {
            if (version !== null)
                showVersions(installation, [version]);
            return;
        }
        done.add(key);
        roots.add(real);
        const named = row.chooses === undefined ? null : versionsNamed(installation, row.chooses);
        if (row.chooses === undefined || named === null)
            add(toolchains.shown(installation));
        else {
            add(toolchains.shown(installation, []));
            showVersions(installation, version === null ? named : [...named, version]);
        }
        for (const [variable, rest] of Object.entries(row.sets ?? {}))
            if (!sets.has(variable))
                sets.set(variable, rest === "" ? root : (0,mounts_paths/* below */.Gz)(root, rest));
        for (const other of (row.with ?? []).flatMap((name) => toolchains.ofRow(name)))
            show(other);
        for (const name of row.starts ?? [])
            words.add(name);
        showBase(real);
    }
    function add({ wants: parts, leftOut: outside }) {
        for (const { path, reason } of parts)
            want(path, reason);
        leftOut.push(...outside);
    }
    function showVersions(installation, versions) {
        const { row, root, real } = installation;
        for (const version of new Set(versions)) {
            if (done.has(`${row.name} ${real} ${version}`))
                continue;
            done.add(`${row.name} ${real} ${version}`);
            add(toolchains.shown(installation, [version]));
            const at = (0,places/* follow */.e6)(layout, `${root}/${row.chooses.versions}/${version}`)?.real;
            // One may be a virtual environment that another version made.
            if (at !== undefined)
                showBase(at);
        }
    }
    /**
     * The versions of a manager that may be chosen: by the environment, a file of the project or the manager's own, or because a
     * command or a file of the project names them. Null where nobody can tell.
     */
    function versionsNamed({ root }, choice) {
        const files = versionFiles(choice);
        if (files === null)
            return null;
        const texts = [
            ...[input.environment, input.env].map((env) => env[choice.variable]),
            ...[...files, (0,mounts_paths/* below */.Gz)(root, choice.globalFile)].map((path) => layout.read(path)),
        ];
        const said = new Set(texts.flatMap((text) => versionsIn(text ?? "").map(bareVersion)));
        return (0,places/* expand */.fT)(layout, root, `${choice.versions}/*`)
            .map(mounts_paths/* nameOf */.Vb)
            .filter((name) => prefixesOf(name).some((prefix) => said.has(prefix) || ((prefix === name || prefix.includes(".")) && words.has(prefix))));
    }
    /** Files of the starting tree in which a version of a manager stands, wherever they lie; null where nobody can tell. */
    function versionFiles({ projectFile }) {
        tree ??= { names: input.workspace === null ? [] : namesInTree(layout, input.workspace) };
        return tree.names === null ? null : tree.names.filter((path) => (0,mounts_paths/* nameOf */.Vb)(path) === projectFile);
    }
    /** What a Python virtual environment was made from: `home` in its `pyvenv.cfg`. */
    function showBase(real) {
        for (const config of [
            `${real}/pyvenv.cfg`,
            ...(0,places/* expand */.fT)(layout, real, "*/pyvenv.cfg"),
            ...(0,places/* expand */.fT)(layout, real, "venvs/*/pyvenv.cfg"),
        ]) {
            const base = /^home\s*=\s*(\/.*?)\s*$/m.exec(layout.read(config) ?? "")?.[1];
            if (base === undefined)
                continue;
            for (const program of (0,places/* expand */.fT)(layout, base, "python*"))
                showProgram(program, "the Python of a virtual environment");
        }
    }
    /** Whether a path without links is seen inside by what is shown so far. */
    function isShown(real) {
        return (0,places/* isSystem */.yQ)(real) || [...shown].some((folder) => (0,mounts_paths/* isWithin */.UO)(real, folder));
    }
    /**
     * Shows a program: its installation where one is known, else its file alone, each link on the way to it, and what runs it
     * where it is a script.
     * @returns what keeps it from being started, or null
     */
    function showProgram(path, reason, depth = 0) {
        const found = (0,places/* follow */.e6)(layout, path);
        if (found === null)
            return `${path} is not there, or this user may not look at it`;
        if (found.node.kind !== "file" || !found.node.executable)
            return `${path} is no program`;
        for (const hop of found.hops) {
            const installation = (0,places/* isSystem */.yQ)(hop) ? null : toolchains.ofProgram(hop);
            if (installation !== null)
                show(installation, hop);
        }
        if (found.hops.some((hop) => !(0,places/* isSystem */.yQ)(hop)))
            want(path, reason);
        const { script } = found.node;
        const interpreter = script === null ? null : interpreterOf(script);
        if (interpreter === null)
            return null;
        if (depth === MAX_INTERPRETERS)
            return `${path} is a script of a script, and so on`;
        const runs = `runs ${path}`;
        if ("path" in interpreter) {
            if (!interpreter.path.startsWith("/"))
                return null;
            const problem = showProgram(interpreter.path, runs, depth + 1);
            return problem === null ? null : `${problem} (it stands after #! in ${path})`;
        }
        const hit = lookUp(interpreter.name);
        if ("problem" in hit)
            return `${interpreter.name} is not on PATH (it stands after #! in ${path})`;
        return showProgram(hit.path, runs, depth + 1);
    }
    /** Where a shell would find a program among the folders of PATH; `problem` is null where it is just not there. */
    function lookUp(name) {
        let unchosen = null;
        for (const entry of entries) {
            const path = (0,mounts_paths/* below */.Gz)(entry.folder, name);
            const found = (0,places/* follow */.e6)(layout, (0,mounts_paths/* below */.Gz)(entry.real, name));
            if (found?.node.kind !== "file" || !found.node.executable)
                continue;
            const choice = choiceOf(entry);
            const chosen = choice === null
                ? { is: "there", starts: path }
                : chosenBy(layout, input, entry.installation, choice, name);
            if (chosen.is === "there")
                return { path, starts: chosen.starts, entry };
            if (chosen.is === "absent")
                return { problem: chosen.problem };
            unchosen = `${path} chooses the system's, and there is none after it on PATH`;
        }
        return { problem: unchosen };
    }
    const words = new Set(input.commands.flatMap((argv) => argv.flatMap(wordsOf)));
    for (const word of input.workspace === null ? [] : wordsOfProject(layout, input.workspace, input.commands))
        words.add(word);
    const dropped = [];
    const entries = [];
    for (const folder of new Set(input.path.split(":"))) {
        const entry = entryOf(layout, folder, input, toolchains);
        if ("entry" in entry)
            entries.push(entry.entry);
        else
            dropped.push(entry);
    }
    for (const { installation, folder, real } of entries)
        for (const at of new Set([folder, real]))
            if (installation !== null)
                show(installation, at);
    for (const installation of toolchains.named())
        show(installation);
    for (const row of rows/* ROWS */.Ir)
        if (row.calledBy?.some((name) => words.has(name)) === true)
            for (const one of toolchains.ofRow(row.name))
                show(one);
    for (const path of pathsIn(input.commands))
        showProgram(path, NAMED);
    for (const entry of entries) {
        // The root of an installation, or a part of one that leads elsewhere, is not shown, whatever stands on PATH.
        entry.whole &&= isShown(entry.real);
        if (!entry.whole)
            showSingle(entry);
        else if (!(0,places/* isSystem */.yQ)(entry.folder))
            want(entry.folder, "a folder of PATH");
        if (entry.whole && !(0,places/* isSystem */.yQ)(entry.real))
            showLinksOut(entry.real);
    }
    for (const folder of FOLDERS_OF_LINKS)
        showLinksOut(folder);
    const packages = input.setup || home === null ? [] : (0,places/* expand */.fT)(layout, home, USER_PACKAGES);
    for (const path of packages)
        want(path, "Python packages of a user");
    if (packages.length > 0)
        sets.set("PYTHONUSERBASE", (0,mounts_paths/* below */.Gz)(home, ".local"));
    /** Programs of a folder that is shown whole, but lie elsewhere. */
    function showLinksOut(folder) {
        for (const name of layout.list(folder) ?? []) {
            const path = (0,mounts_paths/* below */.Gz)(folder, name);
            const node = layout.look(path);
            if (node?.kind !== "link" || (0,places/* isSystem */.yQ)(node.target))
                continue;
            const found = (0,places/* follow */.e6)(layout, path);
            if (found?.node.kind === "file" && found.node.executable && !isShown(found.real))
                showProgram(path, `a link in ${folder}`);
        }
    }
    /** Of a folder that nobody knows: links into known installations, and programs whose names stand in a command. */
    function showSingle(entry) {
        for (const name of layout.list(entry.real) ?? []) {
            const named = words.has(name);
            if (!named && layout.look((0,mounts_paths/* below */.Gz)(entry.real, name))?.kind !== "link")
                continue;
            const found = (0,places/* follow */.e6)(layout, (0,mounts_paths/* below */.Gz)(entry.real, name));
            if (found?.node.kind !== "file" || !found.node.executable)
                continue;
            const known = found.hops.slice(1).some((hop) => (0,places/* isSystem */.yQ)(hop) || isKnown(toolchains.ofProgram(hop)));
            const hit = named || known ? lookUp(name) : { problem: null };
            if ("entry" in hit && hit.entry === entry)
                showProgram(hit.path, named ? NAMED : "a link to a known installation");
        }
    }
    const programs = neededOf(input.commands).map((name) => programOf(name));
    function programOf(name) {
        if (name.includes("/") && !name.startsWith("/"))
            return programOfTree(name);
        if (name.startsWith("/"))
            return programAt(name, name, name);
        const hit = lookUp(name);
        if ("path" in hit)
            return programAt(name, hit.path, hit.starts);
        const inTree = PROJECT_PROGRAMS.find((folder) => isProgramOfTree(`${folder}/${name}`));
        if (inTree !== undefined)
            return { ...programOfTree(`${inTree}/${name}`), name };
        // What is not there before setup commands have run may be there when they have.
        const missing = input.setup ? null : { found: hit.problem ?? noneIn(entries) };
        return { name, path: null, by: "nothing of the machine", version: null, missing };
    }
    /** @param starts what is started in the end, where a shim chooses */
    function programAt(name, path, starts) {
        const problem = showProgram(path, NAMED);
        const missing = problem === null ? null : { found: problem };
        return { name, path, by: byOf(path), version: versionIn((0,places/* follow */.e6)(layout, starts)?.real ?? ""), missing };
    }
    /** A program of the tree itself is the contract's affair; what its `#!` names is the machine's. */
    function programOfTree(name) {
        const own = { name, path: null, by: "the starting tree, or what setup commands leave", version: null };
        const path = input.workspace === null ? null : (0,places/* normalize */.S8)((0,mounts_paths/* below */.Gz)(input.workspace, name));
        const node = path === null ? undefined : (0,places/* follow */.e6)(layout, path)?.node;
        const script = node?.kind === "file" ? node.script : null;
        const interpreter = script === null ? null : interpreterOf(script);
        if (interpreter === null)
            return { ...own, missing: null };
        const wanted = "path" in interpreter ? interpreter.path : interpreter.name;
        if (wanted.includes("/") && !wanted.startsWith("/"))
            return { ...own, missing: null };
        const { missing } = programOf(wanted);
        if (missing === null)
            return { ...own, missing };
        return { ...own, missing: { found: `${name} begins with #! and ${wanted}: ${missing.found}` } };
    }
    function isProgramOfTree(name) {
        const found = input.workspace === null ? null : (0,places/* follow */.e6)(layout, (0,mounts_paths/* below */.Gz)(input.workspace, name));
        return found?.node.kind === "file" && found.node.executable;
    }
    function byOf(path) {
        const found = (0,places/* follow */.e6)(layout, path);
        const installation = found?.hops
            .map((hop) => toolchains.ofProgram(hop))
            .find((one) => one !== null && one.row.name !== "");
        if (installation !== null && installation !== undefined)
            return `${installation.row.name} at ${installation.root}`;
        return found !== null && (0,places/* isSystem */.yQ)(found.real) ? "the system" : `the file ${path}`;
    }
    /**
     * Folders of programs that stand right before a folder of shims on PATH inside: a shim takes as long to choose as many a test
     * to run. Only where its choice can't be another one in the end: nothing of the tree or of the commands says a version, nor
     * can the agent, and whatever the shims don't start is not to be found here either. What the chosen version does not have is
     * still the shim's.
     */
    function straightTo(entry) {
        const choice = choiceOf(entry);
        const { installation } = entry;
        if (choice?.plain !== true || installation === null || input.workspace === null)
            return [];
        if (words.has(choice.variable) || words.has(installation.row.name) || input.changeable(choice.projectFile))
            return [];
        if (versionFiles(choice)?.length !== 0)
            return [];
        const shims = new Set(layout.list(entry.real));
        const folders = [];
        for (const version of saidBy(layout, input, installation, choice).versions) {
            const folder = `${installation.root}/${choice.versions}/${version}/bin`;
            const found = version === "system" ? null : (0,places/* follow */.e6)(layout, folder);
            if (found?.node.kind !== "folder" || !isShown(found.real))
                break;
            const more = (layout.list(found.real) ?? []).filter((name) => !shims.has(name));
            if (more.some((name) => isProgram((0,places/* follow */.e6)(layout, (0,mounts_paths/* below */.Gz)(found.real, name)))))
                break;
            folders.push(folder);
        }
        return folders;
    }
    // A link is seen where it stands, whatever it leads to.
    const seen = [...shown, ...wants.keys()];
    const visible = ({ whole, folder, real }) => whole || seen.some((path) => [folder, real].some((at) => path !== at && (0,mounts_paths/* isWithin */.UO)(path, at)));
    dropped.push(...entries.filter((entry) => !visible(entry)).map(({ folder, reason }) => ({ folder, reason })));
    const kept = new Set(entries.filter(visible).map(({ folder }) => folder));
    return {
        wants: [...wants.values()],
        path: insidePath(input.path, kept, home, new Map(entries.map((entry) => [entry.folder, straightTo(entry)]))),
        outsidePath: [...new Set([...entries.map(({ folder }) => folder), ...SYSTEM_PATH])],
        dropped,
        leftOut,
        env: environmentOf(input, isVisible, sets, versionsOf(layout, input, home, (name) => toolchains.ofRow(name).some(({ real }) => done.has(`${name} ${real}`)))),
        programs,
    };
    function isVisible(path, passing) {
        const real = (0,places/* follow */.e6)(layout, path)?.real;
        if (real === undefined)
            return false;
        if (isShown(real) || (passing !== "cache" && roots.has(real)))
            return true;
        // What holds a cache that the contract has shown is of use for that alone (CARGO_HOME for its registry).
        return input.caches.some((cache) => [path, real].some((one) => (0,mounts_paths/* isWithin */.UO)(cache, one) || (0,mounts_paths/* isWithin */.UO)(one, cache)));
    }
}
/** How the shims in a folder of PATH choose; null where none lie there. */
function choiceOf({ installation, real }) {
    const choice = installation?.row.chooses;
    return choice !== undefined && (0,places/* restBelow */.w5)(real, installation.real) === choice.shims ? choice : null;
}
function isProgram(found) {
    return found?.node.kind === "file" && found.node.executable;
}
/** The version of a manager's that a path lies in, or null. */
function versionAt({ row, root, real }, path) {
    const [folder, version] = ((0,places/* restBelow */.w5)(path, root) ?? (0,places/* restBelow */.w5)(path, real) ?? "").split("/");
    return row.chooses !== undefined && folder === row.chooses.versions && version !== undefined ? version : null;
}
/** The files of a tree, links among them; null where there are too many to look at. */
function namesInTree(layout, root) {
    const found = [];
    const folders = [root];
    let left = MAX_TREE;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
        for (const name of layout.list(folder) ?? []) {
            if (left-- === 0)
                return null;
            const path = (0,mounts_paths/* below */.Gz)(folder, name);
            if (layout.look(path)?.kind === "folder")
                folders.push(path);
            else
                found.push(path);
        }
    return found;
}
/** Whether links to an installation are shown unasked: not to a prefix that nobody knows more of, nor to a project's packages. */
function isKnown(installation) {
    if (installation === null || installation.row.name === "")
        return false;
    return (0,mounts_paths/* nameOf */.Vb)(installation.root) !== "node_modules" || (0,mounts_paths/* nameOf */.Vb)((0,mounts_paths/* parentOf */.gN)(installation.root)) === "lib";
}
/** What keeps a folder of PATH from being one inside, or what it is. */
function entryOf(layout, given, input, toolchains) {
    const drop = (reason) => ({ folder: given, reason });
    const folder = (0,places/* normalize */.S8)(given);
    if (folder === null)
        return drop("it is another folder wherever a command starts; name an absolute one");
    const found = (0,places/* follow */.e6)(layout, folder);
    if (found?.node.kind !== "folder")
        return drop("it is no folder, or this user may not look at it");
    const { real } = found;
    const closed = [
        ...input.hidden,
        ...(input.workspace === null ? [] : [input.workspace]),
        inside/* INSIDE_WORKSPACE */.BV,
        inside/* INSIDE_HARNESS */.yd,
    ];
    if (closed.some((path) => [folder, real].some((one) => (0,mounts_paths/* isWithin */.UO)(one, path) || (0,mounts_paths/* isWithin */.UO)(one, (0,places/* follow */.e6)(layout, path)?.real ?? path))))
        return drop("it lies in the case or in the run's own folders; programs of the tree are named by their path in it");
    const system = (0,places/* isSystem */.yQ)(real);
    if (!system && layout.list(real) === null)
        return drop("this user may not read it");
    const known = system ? null : toolchains.ofFolder(folder);
    // Where data lies as often as programs, a prefix that nobody knows has to be named.
    const installation = known?.row.name === "" && DATA_FOLDERS.some((path) => (0,mounts_paths/* isWithin */.UO)(real, path)) ? null : known;
    const reason = "nobody knows what else it holds, and no command names a program of it";
    return { entry: { folder, real, whole: system || installation !== null, installation, reason } };
}
/** PATH inside: what setup installs into HOME stands where the user's own stands; the project's own comes last. */
function insidePath(path, kept, home, before) {
    const folders = [];
    for (const given of [...path.split(":"), ...SYSTEM_PATH]) {
        const folder = (0,places/* normalize */.S8)(given);
        if (folder === null)
            continue;
        const rest = home === null || home === "/" ? null : (0,places/* restBelow */.w5)(folder, home);
        if (rest !== null && (0,mounts_paths/* nameOf */.Vb)(rest) === "bin")
            folders.push(`${inside/* INSIDE_HOME */.hM}/${rest}`);
        if (kept.has(folder) || SYSTEM_PATH.includes(folder))
            folders.push(...(before.get(folder) ?? []), folder);
    }
    const last = [`${inside/* INSIDE_HOME */.hM}/${USER_PROGRAMS}`, ...PROJECT_PROGRAMS.map((rest) => `${inside/* INSIDE_WORKSPACE */.BV}/${rest}`)];
    return [...new Set([...folders, ...last])];
}
/** The programs that commands start themselves, each once. */
function neededOf(commands) {
    return [...new Set(commands.flatMap(([program]) => (program === undefined || program === "" ? [] : [program])))];
}
/** Absolute paths in commands, the text of a shell's among them. */
function pathsIn(commands) {
    return commands.flatMap((argv) => argv.flatMap((text) => text.match(/(?<![\w./~$}])\/[\w.+@/-]*\w/g) ?? []));
}
/** Words of the files in which a project says what its tools start, and of the scripts that a command names. */
function wordsOfProject(layout, workspace, commands) {
    const root = (0,places/* follow */.e6)(layout, workspace)?.real;
    const named = commands.flatMap((argv) => argv.flatMap((text) => text.match(/[\w.+@/-]*[\w]/g) ?? []));
    return [...new Set([...PROJECT_FILES, ...named])].flatMap((name) => {
        const path = (0,places/* normalize */.S8)(`${workspace}/${name}`);
        const found = path === null ? null : (0,places/* follow */.e6)(layout, path);
        if (root === undefined || found?.node.kind !== "file" || !(0,mounts_paths/* isWithin */.UO)(found.real, root))
            return [];
        return wordsOf(layout.read(found.real) ?? "");
    });
}
/** The versions that pyenv and its kin are told, in order, and where that stands; by their own rules, read from their files. */
function saidBy(layout, { env, environment, workspace }, { root }, { variable, projectFile, globalFile }) {
    const sources = [
        [variable, environment[variable] ?? env[variable]],
        [projectFile, workspace === null ? null : layout.read((0,mounts_paths/* below */.Gz)(workspace, projectFile))],
        [(0,mounts_paths/* below */.Gz)(root, globalFile), layout.read((0,mounts_paths/* below */.Gz)(root, globalFile))],
    ];
    const [source, text] = sources.find(([, found]) => wordsOf(found ?? "").length > 0) ?? ["its default", "system"];
    return { source, versions: versionsIn(text ?? "") };
}
function versionsIn(text) {
    return text
        .replace(/#.*/g, "")
        .split(/[\s:]+/)
        .filter((word) => word !== "" && !word.includes("/"));
}
/** A version without what managers let people write before it (`ruby-3.2.1`, `v20.1.0`). */
function bareVersion(version) {
    return version.replace(/^(?:(?:ruby|python|node|nodejs|go|php|java)-|v(?=\d))/, "");
}
/** A version itself, and what people shorten it to: `3.11.7`, `3.11`, `3`. */
function prefixesOf(version) {
    const parts = version.split(".");
    return parts.map((_, i) => parts.slice(0, parts.length - i).join("."));
}
/** What pyenv and its kin would start for a name. */
function chosenBy(layout, input, installation, choice, name) {
    const { root } = installation;
    const { source, versions } = saidBy(layout, input, installation, choice);
    const [starts] = versions
        .filter((version) => version !== "system")
        .flatMap((version) => [version, bareVersion(version), `${bareVersion(version)}.*`])
        .flatMap((version) => (0,places/* expand */.fT)(layout, root, `${choice.versions}/${version}/bin/${name}`));
    if (starts !== undefined)
        return { is: "there", starts };
    if (versions.includes("system"))
        return { is: "system" };
    const others = (0,places/* expand */.fT)(layout, root, `${choice.versions}/*/bin/${name}`).map((path) => (0,mounts_paths/* nameOf */.Vb)((0,mounts_paths/* parentOf */.gN)((0,mounts_paths/* parentOf */.gN)(path))));
    const which = others.length === 0 ? "no version has it" : `${others.slice(0, MAX_NAMED).join(", ")} would have it`;
    return {
        is: "absent",
        problem: `${(0,mounts_paths/* below */.Gz)(root, choice.shims)}/${name} starts nothing: ${source} says ${versions.join(", ")}; ${which}`,
    };
}
/** Variables that are passed on, and those that stand for files of the user which are not shown. */
function environmentOf({ env }, isVisible, ...more) {
    const found = new Map(more.flatMap((one) => [...one]));
    for (const [name, passing] of Object.entries(rows/* VARIABLES */.ut)) {
        const value = env[name];
        if (value === undefined || value === "" || /[\0\n]/.test(value))
            continue;
        const parts = passing === "paths" ? value.split(":") : [value];
        const kept = passing === "word" ? parts : parts.filter((part) => (0,places/* normalize */.S8)(part) !== null && isVisible(part, passing));
        if (kept.length > 0)
            found.set(name, kept.join(":"));
    }
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/**
 * Versions that asdf and mise read from files in the user's home, which is another one inside: as variables, for those tools
 * of which the project itself says nothing.
 */
function versionsOf(layout, { workspace }, home, isThere) {
    const found = new Map();
    if (home === null)
        return found;
    const project = (name) => (workspace === null ? "" : (layout.read((0,mounts_paths/* below */.Gz)(workspace, name)) ?? ""));
    const own = new Map([
        ...toolLines(project(".tool-versions")),
        ...toolTable(project("mise.toml")),
        ...toolTable(project(".mise.toml")),
    ]);
    for (const [file, tools] of Object.entries(PROJECT_VERSIONS))
        if (project(file) !== "")
            for (const tool of tools)
                own.set(tool, "");
    const global = toolLines(layout.read((0,mounts_paths/* below */.Gz)(home, ".tool-versions")) ?? "");
    const unsaid = (tools) => [...tools].filter(([tool]) => !own.has(tool));
    if (isThere("asdf"))
        for (const [tool, version] of unsaid(global))
            found.set(`ASDF_${variableOf(tool)}_VERSION`, version);
    if (!isThere("mise"))
        return found;
    found.set("MISE_TRUSTED_CONFIG_PATHS", inside/* INSIDE_WORKSPACE */.BV);
    const table = toolTable(layout.read((0,mounts_paths/* below */.Gz)(home, ".config/mise/config.toml")) ?? "");
    for (const [tool, version] of unsaid(new Map([...global, ...table])))
        found.set(`MISE_${variableOf(tool)}_VERSION`, version);
    return found;
}
function variableOf(tool) {
    return tool.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
/** Lines `tool version` of a `.tool-versions`. */
function toolLines(text) {
    const lines = text.split("\n").map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
    return new Map(lines.flatMap(([tool, version]) => (isWord(tool) && isWord(version) ? [[tool, version]] : [])));
}
/** `tool = "version"` in the table `[tools]` of mise's settings; nothing else of them is read. */
function toolTable(text) {
    const found = new Map();
    let inTools = false;
    for (const line of text.split("\n")) {
        if (/^\s*\[/.test(line))
            inTools = /^\s*\[tools\]/.test(line);
        const [, tool, version] = (inTools && /^\s*"?([\w:@/.-]+)"?\s*=\s*\[?\s*["']([^"']+)["']/.exec(line)) || [];
        if (isWord(tool) && isWord(version))
            found.set(tool, version);
    }
    return found;
}
function isWord(text) {
    return text !== undefined && /^[\w.:@/+-]{1,100}$/.test(text);
}
/** The last number with dots in a path: `/opt/node/20.1.0/bin/node`, `/usr/bin/python3.11`. */
function versionIn(path) {
    return path.match(/\d+(?:\.\d+)+/g)?.at(-1) ?? null;
}
function noneIn(entries) {
    if (entries.length === 0)
        return "none: PATH names no folder that is there";
    const folders = entries.map(({ folder }) => folder);
    const more = folders.length > MAX_NAMED ? ` and ${folders.length - MAX_NAMED} more folders of PATH` : "";
    return `none in ${folders.slice(0, MAX_NAMED).join(", ")}${more}`;
}

// EXTERNAL MODULE: ./src/core/mounts/secrets.ts
var secrets = __webpack_require__(3675);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/environment.ts
var environment = __webpack_require__(3827);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/layout.ts
var contain_layout = __webpack_require__(1857);
// EXTERNAL MODULE: ./src/world/contain/modes.ts
var modes = __webpack_require__(9299);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var contain_plan = __webpack_require__(6820);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/commands/run/caches.ts
var run_caches = __webpack_require__(1097);
;// CONCATENATED MODULE: ./src/commands/run/surroundings.ts














/**
 * Looks around on the machine for what a contract's commands need, and plans what lane, canary and verification will see of
 * it, once a run. Nothing is started: everything is read from names, links and small files.
 * @throws Error naming what can't be shown, where there is a sandbox that would have to show it
 */
async function lookAround(contract, io, programs, { workspace, hidden }) {
    const layout = (0,contain_layout/* machineLayout */.k)();
    const setup = contract.setup_commands ?? [];
    const caches = (0,run_caches/* cachePaths */.Rl)(contract, userOf(io).home);
    const found = surroundings(layout, {
        ...userOf(io),
        environment: (0,environment/* plainVariables */.uw)(contract),
        changeable: (path) => (0,paths/* matchesAny */._I)((0,records_contract/* rulesOf */.fD)(contract.allowed_paths), path),
        commands: [...setup, ...(contract.verification_commands ?? [])].map(records_contract/* argvOf */.UU),
        setup: setup.length > 0,
        workspace,
        hidden: hidden.map(({ path }) => path),
        caches: caches.map(({ path }) => path),
    });
    const wants = [...found.wants, ...caches.map(({ path }) => ({ path, reason: CACHE, optional: true }))];
    const planned = (0,contain_plan/* planHere */.sh)({ wants, env: io.env, hidden }, layout);
    // Without a sandbox everything is seen, and nothing has to be shown.
    const isRefused = "refused" in planned && !(await (0,probe/* probeLevel */.Jm)("sandbox", (0,external_node_os_.tmpdir)(), programs)).available;
    const plan = isRefused ? (0,contain_plan/* systemPlan */.ZN)() : (0,contain_plan/* requirePlan */.VH)(planned);
    const withheld = plan.leftOut.map(({ path }) => path);
    const path = found.path.filter((folder) => !withheld.includes(folder));
    const dropped = found.dropped.map(({ folder, reason }) => ({
        path: folder,
        reason: ON_PATH,
        problem: reason,
    }));
    return {
        surroundings: {
            plan: { mounts: plan.mounts, leftOut: [...plan.leftOut, ...found.leftOut, ...dropped] },
            path,
            outsidePath: found.outsidePath,
            variables: Object.fromEntries(Object.entries(found.env).filter(([, value]) => !withheld.some((folder) => (0,mounts_paths/* isWithin */.UO)(value, folder)))),
        },
        programs: found.programs,
        missing: caches.flatMap((cache) => missingCache(cache, plan.leftOut, layout)),
    };
}
const CACHE = "a folder of cache_paths";
/** A folder of `cache_paths` that is not shown, and why; one with a secret right in it is never meant. */
function missingCache({ text, path }, leftOut, layout) {
    const left = leftOut.find((one) => one.path === path && one.reason === CACHE)?.problem;
    const holds = (layout.list(path) ?? [])
        .map((name) => [name, secretIn(layout, path, name)])
        .find(([, what]) => what !== null);
    const problem = left ?? (holds === undefined ? closedToOthers(path) : `it holds ${holds[0]}: ${holds[1]}`);
    if (problem === null)
        return [];
    return [
        {
            name: text,
            needed_for: "cache_paths of the contract",
            found: false,
            version: null,
            expected: "a folder of the runner that may be shown",
            problem,
        },
    ];
}
/** What is to be said of a folder that whoever runs the harness may read, and a sandbox, which is never root, may not. */
function closedToOthers(folder) {
    if (process.getuid?.() !== 0 || (0,identity/* standing */.J)().kind === "own" || (0,probe/* obstacleTo */.zv)("sandbox") !== null)
        return null;
    const mode = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.mode;
    return mode === undefined || (0,modes/* isOpenToAll */.h)(mode, true)
        ? null
        : "it is closed to others than its owner (chmod a+rX), and no sandbox is started as root";
}
function secretIn(layout, folder, name) {
    const path = `${folder}/${name}`;
    return (0,secrets/* secretBehind */.R6)(name, "folder") ?? (0,secrets/* secretInFile */.eS)(path, () => layout.read(path));
}
const ON_PATH = "a folder of PATH";
/** What commands would find here, without a contract around them. */
function lookWithoutContract(commands, io) {
    return surroundings((0,contain_layout/* machineLayout */.k)(), {
        ...userOf(io),
        environment: {},
        changeable: () => false,
        commands,
        setup: false,
        workspace: null,
        hidden: [],
        caches: [],
    });
}
/** Whose programs and caches a contract's commands find. */
function userOf({ env }) {
    return { path: env["PATH"] ?? "", env, home: env["HOME"] || (0,external_node_os_.homedir)() || null };
}


/***/ }),

/***/ 3881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: function() { return /* binding */ probeLevel; },
/* harmony export */   TI: function() { return /* binding */ levelReport; },
/* harmony export */   probeContainment: function() { return /* binding */ probeContainment; },
/* harmony export */   zv: function() { return /* binding */ obstacleTo; }
/* harmony export */ });
/* unused harmony exports bestOf, privilegeOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(918);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1112);
/* harmony import */ var _identity__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5173);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8700);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1387);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6820);
/* harmony import */ var _owned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4102);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6583);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9286);
/* harmony import */ var _types__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1608);











/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;
/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
async function probeContainment(temporary, programs) {
    const levels = await Promise.all([
        probeLevel("sandbox", temporary, programs),
        probeLevel("pid", temporary, programs),
    ]);
    const all = [...levels, levelReport("none", null)];
    return { best: bestOf(all), levels: all };
}
/** The strongest level of a list of reports; `none` is always there. */
function bestOf(reports) {
    return _types__WEBPACK_IMPORTED_MODULE_10__/* .LEVELS */ .A_.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}
/** Tries one level. */
async function probeLevel(level, temporary, programs) {
    const obstacle = obstacleTo(level);
    if (obstacle !== null)
        return levelReport(level, obstacle);
    const folder = (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .makeOwned */ .g7)(temporary, "probe-");
    try {
        const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "workspace");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(workspace);
        const spec = {
            argv: ["/bin/sh", "-c", ":"],
            env: {},
            workspace: { host: workspace, inside: _types__WEBPACK_IMPORTED_MODULE_11__/* .INSIDE_WORKSPACE */ .BV },
            readOnly: [],
            plan: (0,_plan__WEBPACK_IMPORTED_MODULE_7__/* .systemPlan */ .ZN)(),
            path: _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg.split(":"),
            limits: _limits__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_LIMITS */ .dR,
            events: false,
            scratch: folder,
        };
        let complaint = "";
        const run = await (0,_supervise__WEBPACK_IMPORTED_MODULE_9__/* .supervise */ .zD)((0,_launch__WEBPACK_IMPORTED_MODULE_5__/* .planLaunch */ .NC)(level, spec, programs), {
            deadlineMs: TRIAL_DEADLINE_MS,
            onStderr: (chunk) => {
                complaint += chunk.toString("utf8");
            },
        });
        if (run.termination === "exited" && run.exitCode === 0)
            return levelReport(level, null);
        return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
    }
    finally {
        (0,_owned__WEBPACK_IMPORTED_MODULE_8__/* .removeSmallOwned */ .tA)(folder);
    }
}
/** What can be seen without starting anything, or null. */
function obstacleTo(level) {
    if (process.platform !== "linux")
        return `it needs Linux, and this is ${process.platform}`;
    if (level === "sandbox") {
        if (process.arch !== "x64" && process.arch !== "arm64")
            return `there is no system call filter for ${process.arch}`;
        const bubblewrap = (0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("bwrap", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg);
        if (bubblewrap === null)
            return "bubblewrap (bwrap) is not installed";
        const privileged = privilegeOf(bubblewrap);
        if (privileged !== null)
            return privileged;
        const who = (0,_identity__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .J)();
        if (who.kind === "none")
            return who.why;
    }
    else if ((0,_find__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)("unshare", _limits__WEBPACK_IMPORTED_MODULE_6__/* .SYSTEM_PATH */ .sg) === null) {
        return "unshare (util-linux) is not installed";
    }
    if (setting("/proc/sys/user/max_user_namespaces") === "0")
        return "user namespaces are switched off (user.max_user_namespaces=0)";
    if (process.getuid?.() === 0)
        return null;
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
        return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
    }
    return null;
}
/**
 * What is wrong with a bubblewrap that runs with more rights than whoever starts it, or null. Setuid root, it mounts what it
 * is told as root, and an agent that reaches it is root (CVE-2026-41163); with user namespaces it needs no such right.
 */
function privilegeOf(program) {
    const { mode, uid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(program);
    return (mode & SET_ID) === 0
        ? null
        : `${program} is set-id (mode ${(mode & 0o7777).toString(8)}, user ${uid}), which is dangerous (CVE-2026-41163)`;
}
/** The mode bits by which a program runs as its owner, or its group. */
const SET_ID = 0o6000;
/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
function levelReport(level, failure) {
    if (failure === null)
        return { level, available: true, why: "", whatToDo: "" };
    const fixFor = (found) => (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .blocker */ .Zs)("containment_unavailable", level, { found })).fix;
    const general = (0,_core_domain_blocker__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)("containment_unavailable").fix;
    const why = fixFor(failure) === general ? `${failure}${circumstance()}` : failure;
    const fix = fixFor(why);
    return { level, available: false, why, whatToDo: fix === general ? byHand(level) : fix };
}
function byHand(level) {
    return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}
/** What this machine is like, where that is why a level is missing; the catalogue's fix goes by these words. */
function circumstance() {
    if (restrictedByAppArmor())
        return " (kernel.apparmor_restrict_unprivileged_userns=1)";
    return inContainer() ? " (this is a job container)" : "";
}
function restrictedByAppArmor() {
    return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}
/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer() {
    if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null)
        return true;
    return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}
function setting(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8313:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ versionOf; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;
/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
function versionOf(program, path) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ["--version"], { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" }, (error, stdout, stderr) => {
            if (error !== null)
                return resolve(null);
            resolve((stdout || stderr).split("\n", 1)[0].trim().slice(0, 200) || null);
        });
    });
}


/***/ })

};
;