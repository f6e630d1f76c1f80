import { INSIDE_HARNESS, INSIDE_HOME, INSIDE_WORKSPACE } from "./inside";
import { below, isWithin, nameOf, parentOf } from "./paths";
import { expand, follow, type Followed, homesOf, isSystem, normalize, restBelow } from "./places";
import { type Installation, type Parts, type Toolchains, toolchainsOf } from "./toolchains";
import { type Choice, type Passing, ROWS, SYSTEM_DATA, VARIABLES } from "./rows";
import { interpreterOf, wordsOf } from "./scripts";
import type { Layout, LeftOut, Want } from "./types";
import {
  bareVersion,
  chosenBy,
  MAX_NAMED,
  prefixesOf,
  saidBy,
  versionAt,
  versionIn,
  versionsIn,
  versionsOf,
} from "./versions";

/** What commands of a contract may need of the machine is found out from this. */
export interface SurroundingsInput {
  /** The user's own. */
  path: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Home of whoever runs the harness; null where there is none. */
  home: string | null;
  /** Variables of the contract, which go before those of the harness. */
  environment: Readonly<Record<string, string>>;
  /** Whether the contract lets its agent change a path of the tree. */
  changeable: (path: string) => boolean;
  /** Commands as argv, in their order. */
  commands: readonly (readonly string[])[];
  /** Whether commands run before that may install what is missing now. */
  setup: boolean;
  /** Folder of the starting tree; null where there is none. */
  workspace: string | null;
  /** Folders of which nothing is shown through PATH: the case, the run's own. */
  hidden: readonly string[];
  /** Caches of the machine that the contract has shown. */
  caches: readonly string[];
}

/** A folder of PATH that is not on the PATH inside. */
export interface DroppedFolder {
  folder: string;
  reason: string;
}

/** A program that a command starts, as it was found. */
export interface FoundProgram {
  name: string;
  /** The path that a shell would start; null where there is none, or where the tree has to have it. */
  path: string | null;
  /** By what it is known: a row of the table, or where it lies. */
  by: string;
  /** The version, as the path of its installation says it; null where that says none. */
  version: string | null;
  /** Null where it is there, or may come to be. */
  missing: { found: string } | null;
}

/** What a contract's commands find of the machine. */
export interface Surroundings {
  /** For the planner of mounts. */
  wants: readonly Want[];
  /** Folders of PATH inside the sandbox: the order of the user's, less what is not visible. */
  path: readonly string[];
  /** The same where there is no sandbox: the user's, less what depends on the folder where a command starts. */
  outsidePath: readonly string[];
  dropped: readonly DroppedFolder[];
  /** Parts of toolchains that lead elsewhere, so that they are not shown. */
  leftOut: readonly LeftOut[];
  /** Variables that name toolchains whose folders are shown. */
  env: Readonly<Record<string, string>>;
  programs: readonly FoundProgram[];
}

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

/** Up to so many names of a tree are looked at for files that say a version; a larger tree may have one anywhere. */
const MAX_TREE = 2_000;

/** Folders in which data lies as often as programs. */
const DATA_FOLDERS = ["/media", "/mnt", "/run", "/srv", "/tmp", "/var"];

const NAMED = "a program that a command names";

/** Interpreters of interpreters before a script counts as a loop. */
const MAX_INTERPRETERS = 4;

/** A folder of PATH, as it is met. */
interface Entry {
  folder: string;
  real: string;
  /** All of it is shown; of the others single programs may be. */
  whole: boolean;
  installation: Installation | null;
  reason: string;
}

/**
 * Finds out what commands find of the machine, from names, links and small files: nothing is started.
 * @param layout asked for absolute paths only
 */
export function surroundings(layout: Layout, input: SurroundingsInput): Surroundings {
  const home = input.home === null ? null : normalize(input.home);
  const homes = homesOf(layout, home);
  const toolchains = toolchainsOf(layout, input.env, home, homes);
  const wants = new Map<string, Want>();
  const leftOut: LeftOut[] = [];
  const sets = new Map<string, string>();
  const done = new Set<string>();
  const roots = new Set<string>();

  const shown = new Set<string>();
  let tree: { names: readonly string[] | null } | undefined;

  function want(path: string, reason: string): void {
    if (!wants.has(path)) wants.set(path, { path, reason, optional: true });
    const real = follow(layout, path)?.real;
    if (real !== undefined) shown.add(real);
  }

  /**
   * Shows an installation, once; of one that keeps several versions, those that something names.
   * @param at a path in it that is needed
   */
  function show(installation: Installation, at: string | null = null): void {
    const { row, root, real } = installation;
    const version = at === null ? null : versionAt(installation, at);
    const key = `${row.name} ${real}`;
    if (done.has(key)) {
      if (version !== null) showVersions(installation, [version]);
      return;
    }
    done.add(key);
    roots.add(real);
    const named = row.chooses === undefined ? null : versionsNamed(installation, row.chooses);
    if (row.chooses === undefined || named === null) add(toolchains.shown(installation));
    else {
      add(toolchains.shown(installation, []));
      showVersions(installation, version === null ? named : [...named, version]);
    }
    for (const [variable, rest] of Object.entries(row.sets ?? {}))
      if (!sets.has(variable)) sets.set(variable, rest === "" ? root : below(root, rest));
    for (const other of (row.with ?? []).flatMap((name) => toolchains.ofRow(name))) show(other);
    for (const name of row.starts ?? []) words.add(name);
    showBase(real);
  }

  function add({ wants: parts, leftOut: outside }: Parts): void {
    for (const { path, reason } of parts) want(path, reason);
    leftOut.push(...outside);
  }

  function showVersions(installation: Installation, versions: readonly string[]): void {
    const { row, root, real } = installation;
    for (const version of new Set(versions)) {
      if (done.has(`${row.name} ${real} ${version}`)) continue;
      done.add(`${row.name} ${real} ${version}`);
      add(toolchains.shown(installation, [version]));
      const at = follow(layout, `${root}/${row.chooses!.versions}/${version}`)?.real;
      // One may be a virtual environment that another version made.
      if (at !== undefined) showBase(at);
    }
  }

  /**
   * The versions of a manager that may be chosen: by the environment, a file of the project or the manager's own, or because a
   * command or a file of the project names them. Null where nobody can tell.
   */
  function versionsNamed({ root }: Installation, choice: Choice): string[] | null {
    const files = versionFiles(choice);
    if (files === null) return null;
    const texts = [
      ...[input.environment, input.env].map((env) => env[choice.variable]),
      ...[...files, below(root, choice.globalFile)].map((path) => layout.read(path)),
    ];
    const said = new Set(texts.flatMap((text) => versionsIn(text ?? "").map(bareVersion)));
    return expand(layout, root, `${choice.versions}/*`)
      .map(nameOf)
      .filter((name) =>
        prefixesOf(name).some(
          (prefix) => said.has(prefix) || ((prefix === name || prefix.includes(".")) && words.has(prefix)),
        ),
      );
  }

  /** Files of the starting tree in which a version of a manager stands, wherever they lie; null where nobody can tell. */
  function versionFiles({ projectFile }: Choice): readonly string[] | null {
    tree ??= { names: input.workspace === null ? [] : namesInTree(layout, input.workspace) };
    return tree.names === null ? null : tree.names.filter((path) => nameOf(path) === projectFile);
  }

  /** What a Python virtual environment was made from: `home` in its `pyvenv.cfg`. */
  function showBase(real: string): void {
    for (const config of [
      `${real}/pyvenv.cfg`,
      ...expand(layout, real, "*/pyvenv.cfg"),
      ...expand(layout, real, "venvs/*/pyvenv.cfg"),
    ]) {
      const base = /^home\s*=\s*(\/.*?)\s*$/m.exec(layout.read(config) ?? "")?.[1];
      if (base === undefined) continue;
      for (const program of expand(layout, base, "python*"))
        showProgram(program, "the Python of a virtual environment");
    }
  }

  /** Whether a path without links is seen inside by what is shown so far. */
  function isShown(real: string): boolean {
    return isSystem(real) || [...shown].some((folder) => isWithin(real, folder));
  }

  /**
   * Shows a program: its installation where one is known, else its file alone, each link on the way to it, and what runs it
   * where it is a script.
   * @returns what keeps it from being started, or null
   */
  function showProgram(path: string, reason: string, depth = 0): string | null {
    const found = follow(layout, path);
    if (found === null) return `${path} is not there, or this user may not look at it`;
    if (found.node.kind !== "file" || !found.node.executable) return `${path} is no program`;
    for (const hop of found.hops) {
      const installation = isSystem(hop) ? null : toolchains.ofProgram(hop);
      if (installation !== null) show(installation, hop);
    }
    if (found.hops.some((hop) => !isSystem(hop))) want(path, reason);
    const { script } = found.node;
    const interpreter = script === null ? null : interpreterOf(script);
    if (interpreter === null) return null;
    if (depth === MAX_INTERPRETERS) return `${path} is a script of a script, and so on`;
    const runs = `runs ${path}`;
    if ("path" in interpreter) {
      if (!interpreter.path.startsWith("/")) return null;
      const problem = showProgram(interpreter.path, runs, depth + 1);
      return problem === null ? null : `${problem} (it stands after #! in ${path})`;
    }
    const hit = lookUp(interpreter.name);
    if ("problem" in hit) return `${interpreter.name} is not on PATH (it stands after #! in ${path})`;
    return showProgram(hit.path, runs, depth + 1);
  }

  /** Where a shell would find a program among the folders of PATH; `problem` is null where it is just not there. */
  function lookUp(name: string): { path: string; starts: string; entry: Entry } | { problem: string | null } {
    let unchosen: string | null = null;
    for (const entry of entries) {
      const path = below(entry.folder, name);
      const found = follow(layout, below(entry.real, name));
      if (found?.node.kind !== "file" || !found.node.executable) continue;
      const choice = choiceOf(entry);
      const chosen =
        choice === null
          ? { is: "there" as const, starts: path }
          : chosenBy(layout, input, entry.installation!, choice, name);
      if (chosen.is === "there") return { path, starts: chosen.starts, entry };
      if (chosen.is === "absent") return { problem: chosen.problem };
      unchosen = `${path} chooses the system's, and there is none after it on PATH`;
    }
    return { problem: unchosen };
  }

  const words = new Set(input.commands.flatMap((argv) => argv.flatMap(wordsOf)));
  for (const word of input.workspace === null ? [] : wordsOfProject(layout, input.workspace, input.commands))
    words.add(word);
  const dropped: DroppedFolder[] = [];
  const entries: Entry[] = [];
  for (const folder of new Set(input.path.split(":"))) {
    const entry = entryOf(layout, folder, input, toolchains);
    if ("entry" in entry) entries.push(entry.entry);
    else dropped.push(entry);
  }

  for (const { installation, folder, real } of entries)
    for (const at of new Set([folder, real])) if (installation !== null) show(installation, at);
  for (const installation of toolchains.named()) show(installation);
  for (const row of ROWS)
    if (row.calledBy?.some((name) => words.has(name)) === true) for (const one of toolchains.ofRow(row.name)) show(one);
  for (const [folder, what] of SYSTEM_DATA) if (follow(layout, folder)?.node.kind === "folder") want(folder, what);
  for (const path of pathsIn(input.commands)) showProgram(path, NAMED);
  for (const entry of entries) {
    // The root of an installation, or a part of one that leads elsewhere, is not shown, whatever stands on PATH.
    entry.whole &&= isShown(entry.real);
    if (!entry.whole) showSingle(entry);
    else if (!isSystem(entry.folder)) want(entry.folder, "a folder of PATH");
    if (entry.whole && !isSystem(entry.real)) showLinksOut(entry.real);
  }
  for (const folder of FOLDERS_OF_LINKS) showLinksOut(folder);
  const packages = input.setup || home === null ? [] : expand(layout, home, USER_PACKAGES);
  for (const path of packages) want(path, "Python packages of a user");
  if (packages.length > 0) sets.set("PYTHONUSERBASE", below(home!, ".local"));

  /** Programs of a folder that is shown whole, but lie elsewhere. */
  function showLinksOut(folder: string): void {
    for (const name of layout.list(folder) ?? []) {
      const path = below(folder, name);
      const node = layout.look(path);
      if (node?.kind !== "link" || isSystem(node.target)) continue;
      const found = follow(layout, path);
      if (found?.node.kind === "file" && found.node.executable && !isShown(found.real))
        showProgram(path, `a link in ${folder}`);
    }
  }

  /** Of a folder that nobody knows: links into known installations, and programs whose names stand in a command. */
  function showSingle(entry: Entry): void {
    for (const name of layout.list(entry.real) ?? []) {
      const named = words.has(name);
      if (!named && layout.look(below(entry.real, name))?.kind !== "link") continue;
      const found = follow(layout, below(entry.real, name));
      if (found?.node.kind !== "file" || !found.node.executable) continue;
      const known = found.hops.slice(1).some((hop) => isSystem(hop) || isKnown(toolchains.ofProgram(hop)));
      const hit = named || known ? lookUp(name) : { problem: null };
      if ("entry" in hit && hit.entry === entry)
        showProgram(hit.path, named ? NAMED : "a link to a known installation");
    }
  }

  const programs = neededOf(input.commands).map((name) => programOf(name));

  function programOf(name: string): FoundProgram {
    if (name.includes("/") && !name.startsWith("/")) return programOfTree(name);
    if (name.startsWith("/")) return programAt(name, name, name);
    const hit = lookUp(name);
    if ("path" in hit) return programAt(name, hit.path, hit.starts);
    const inTree = PROJECT_PROGRAMS.find((folder) => isProgramOfTree(`${folder}/${name}`));
    if (inTree !== undefined) return { ...programOfTree(`${inTree}/${name}`), name };
    // What is not there before setup commands have run may be there when they have.
    const missing = input.setup ? null : { found: hit.problem ?? noneIn(entries) };
    return { name, path: null, by: "nothing of the machine", version: null, missing };
  }

  /** @param starts what is started in the end, where a shim chooses */
  function programAt(name: string, path: string, starts: string): FoundProgram {
    const problem = showProgram(path, NAMED);
    const missing = problem === null ? null : { found: problem };
    return { name, path, by: byOf(path), version: versionIn(follow(layout, starts)?.real ?? ""), missing };
  }

  /** A program of the tree itself is the contract's affair; what its `#!` names is the machine's. */
  function programOfTree(name: string): FoundProgram {
    const own = { name, path: null, by: "the starting tree, or what setup commands leave", version: null };
    const path = input.workspace === null ? null : normalize(below(input.workspace, name));
    const node = path === null ? undefined : follow(layout, path)?.node;
    const script = node?.kind === "file" ? node.script : null;
    const interpreter = script === null ? null : interpreterOf(script);
    if (interpreter === null) return { ...own, missing: null };
    const wanted = "path" in interpreter ? interpreter.path : interpreter.name;
    if (wanted.includes("/") && !wanted.startsWith("/")) return { ...own, missing: null };
    const { missing } = programOf(wanted);
    if (missing === null) return { ...own, missing };
    return { ...own, missing: { found: `${name} begins with #! and ${wanted}: ${missing.found}` } };
  }

  function isProgramOfTree(name: string): boolean {
    const found = input.workspace === null ? null : follow(layout, below(input.workspace, name));
    return found?.node.kind === "file" && found.node.executable;
  }

  function byOf(path: string): string {
    const found = follow(layout, path);
    const installation = found?.hops
      .map((hop) => toolchains.ofProgram(hop))
      .find((one) => one !== null && one.row.name !== "");
    if (installation !== null && installation !== undefined) return `${installation.row.name} at ${installation.root}`;
    return found !== null && isSystem(found.real) ? "the system" : `the file ${path}`;
  }

  /**
   * Folders of programs that stand right before a folder of shims on PATH inside: a shim takes as long to choose as many a test
   * to run. Only where its choice can't be another one in the end: nothing of the tree or of the commands says a version, nor
   * can the agent, and whatever the shims don't start is not to be found here either. What the chosen version does not have is
   * still the shim's.
   */
  function straightTo(entry: Entry): string[] {
    const choice = choiceOf(entry);
    const { installation } = entry;
    if (choice?.plain !== true || installation === null || input.workspace === null) return [];
    if (words.has(choice.variable) || words.has(installation.row.name) || input.changeable(choice.projectFile))
      return [];
    if (versionFiles(choice)?.length !== 0) return [];
    const shims = new Set(layout.list(entry.real));
    const folders: string[] = [];
    for (const version of saidBy(layout, input, installation, choice).versions) {
      const folder = `${installation.root}/${choice.versions}/${version}/bin`;
      const found = version === "system" ? null : follow(layout, folder);
      if (found?.node.kind !== "folder" || !isShown(found.real)) break;
      const more = (layout.list(found.real) ?? []).filter((name) => !shims.has(name));
      if (more.some((name) => isProgram(follow(layout, below(found.real, name))))) break;
      folders.push(folder);
    }
    return folders;
  }

  // A link is seen where it stands, whatever it leads to.
  const seen = [...shown, ...wants.keys()];
  const visible = ({ whole, folder, real }: Entry) =>
    whole || seen.some((path) => [folder, real].some((at) => path !== at && isWithin(path, at)));
  dropped.push(...entries.filter((entry) => !visible(entry)).map(({ folder, reason }) => ({ folder, reason })));
  const kept = new Set(entries.filter(visible).map(({ folder }) => folder));
  return {
    wants: [...wants.values()],
    path: insidePath(input.path, kept, home, new Map(entries.map((entry) => [entry.folder, straightTo(entry)]))),
    outsidePath: [...new Set([...entries.map(({ folder }) => folder), ...SYSTEM_PATH])],
    dropped,
    leftOut,
    env: environmentOf(
      input,
      isVisible,
      sets,
      versionsOf(layout, input, home, (name) => toolchains.ofRow(name).some(({ real }) => done.has(`${name} ${real}`))),
    ),
    programs,
  };

  function isVisible(path: string, passing: Passing): boolean {
    const real = follow(layout, path)?.real;
    if (real === undefined) return false;
    if (isShown(real) || (passing !== "cache" && roots.has(real))) return true;
    // What holds a cache that the contract has shown is of use for that alone (CARGO_HOME for its registry).
    return input.caches.some((cache) => [path, real].some((one) => isWithin(cache, one) || isWithin(one, cache)));
  }
}

/** How the shims in a folder of PATH choose; null where none lie there. */
function choiceOf({ installation, real }: Entry): Choice | null {
  const choice = installation?.row.chooses;
  return choice !== undefined && restBelow(real, installation!.real) === choice.shims ? choice : null;
}

function isProgram(found: Followed | null): boolean {
  return found?.node.kind === "file" && found.node.executable;
}

/** The files of a tree, links among them; null where there are too many to look at. */
function namesInTree(layout: Layout, root: string): string[] | null {
  const found: string[] = [];
  const folders = [root];
  let left = MAX_TREE;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const name of layout.list(folder) ?? []) {
      if (left-- === 0) return null;
      const path = below(folder, name);
      if (layout.look(path)?.kind === "folder") folders.push(path);
      else found.push(path);
    }
  return found;
}

/** Whether links to an installation are shown unasked: not to a prefix that nobody knows more of, nor to a project's packages. */
function isKnown(installation: Installation | null): boolean {
  if (installation === null || installation.row.name === "") return false;
  return nameOf(installation.root) !== "node_modules" || nameOf(parentOf(installation.root)) === "lib";
}

/** What keeps a folder of PATH from being one inside, or what it is. */
function entryOf(
  layout: Layout,
  given: string,
  input: SurroundingsInput,
  toolchains: Toolchains,
): { entry: Entry } | DroppedFolder {
  const drop = (reason: string) => ({ folder: given, reason });
  const folder = normalize(given);
  if (folder === null) return drop("it is another folder wherever a command starts; name an absolute one");
  const found = follow(layout, folder);
  if (found?.node.kind !== "folder") return drop("it is no folder, or this user may not look at it");
  const { real } = found;
  const closed = [
    ...input.hidden,
    ...(input.workspace === null ? [] : [input.workspace]),
    INSIDE_WORKSPACE,
    INSIDE_HARNESS,
  ];
  if (
    closed.some((path) =>
      [folder, real].some((one) => isWithin(one, path) || isWithin(one, follow(layout, path)?.real ?? path)),
    )
  )
    return drop("it lies in the case or in the run's own folders; programs of the tree are named by their path in it");
  const system = isSystem(real);
  if (!system && layout.list(real) === null) return drop("this user may not read it");
  const known = system ? null : toolchains.ofFolder(folder);
  // Where data lies as often as programs, a prefix that nobody knows has to be named.
  const installation = known?.row.name === "" && DATA_FOLDERS.some((path) => isWithin(real, path)) ? null : known;
  const reason = "nobody knows what else it holds, and no command names a program of it";
  return { entry: { folder, real, whole: system || installation !== null, installation, reason } };
}

/** PATH inside: what setup installs into HOME stands where the user's own stands; the project's own comes last. */
function insidePath(
  path: string,
  kept: ReadonlySet<string>,
  home: string | null,
  before: ReadonlyMap<string, readonly string[]>,
): string[] {
  const folders: string[] = [];
  for (const given of [...path.split(":"), ...SYSTEM_PATH]) {
    const folder = normalize(given);
    if (folder === null) continue;
    const rest = home === null || home === "/" ? null : restBelow(folder, home);
    if (rest !== null && nameOf(rest) === "bin") folders.push(`${INSIDE_HOME}/${rest}`);
    if (kept.has(folder) || SYSTEM_PATH.includes(folder)) folders.push(...(before.get(folder) ?? []), folder);
  }
  const last = [`${INSIDE_HOME}/${USER_PROGRAMS}`, ...PROJECT_PROGRAMS.map((rest) => `${INSIDE_WORKSPACE}/${rest}`)];
  return [...new Set([...folders, ...last])];
}

/** The programs that commands start themselves, each once. */
function neededOf(commands: readonly (readonly string[])[]): string[] {
  return [...new Set(commands.flatMap(([program]) => (program === undefined || program === "" ? [] : [program])))];
}

/** Absolute paths in commands, the text of a shell's among them. */
function pathsIn(commands: readonly (readonly string[])[]): string[] {
  return commands.flatMap((argv) => argv.flatMap((text) => text.match(/(?<![\w./~$}])\/[\w.+@/-]*\w/g) ?? []));
}

/** Words of the files in which a project says what its tools start, and of the scripts that a command names. */
function wordsOfProject(layout: Layout, workspace: string, commands: readonly (readonly string[])[]): string[] {
  const root = follow(layout, workspace)?.real;
  const named = commands.flatMap((argv) => argv.flatMap((text) => text.match(/[\w.+@/-]*[\w]/g) ?? []));
  return [...new Set([...PROJECT_FILES, ...named])].flatMap((name) => {
    const path = normalize(`${workspace}/${name}`);
    const found = path === null ? null : follow(layout, path);
    if (root === undefined || found?.node.kind !== "file" || !isWithin(found.real, root)) return [];
    return wordsOf(layout.read(found.real) ?? "");
  });
}

/** Variables that are passed on, and those that stand for files of the user which are not shown. */
function environmentOf(
  { env }: SurroundingsInput,
  isVisible: (path: string, passing: Passing) => boolean,
  ...more: readonly ReadonlyMap<string, string>[]
): Record<string, string> {
  const found = new Map(more.flatMap((one) => [...one]));
  for (const [name, passing] of Object.entries(VARIABLES)) {
    const value = env[name];
    if (value === undefined || value === "" || /[\0\n]/.test(value)) continue;
    const parts = passing === "paths" ? value.split(":") : [value];
    const kept =
      passing === "word" ? parts : parts.filter((part) => normalize(part) !== null && isVisible(part, passing));
    if (kept.length > 0) found.set(name, kept.join(":"));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function noneIn(entries: readonly Entry[]): string {
  if (entries.length === 0) return "none: PATH names no folder that is there";
  const folders = entries.map(({ folder }) => folder);
  const more = folders.length > MAX_NAMED ? ` and ${folders.length - MAX_NAMED} more folders of PATH` : "";
  return `none in ${folders.slice(0, MAX_NAMED).join(", ")}${more}`;
}
