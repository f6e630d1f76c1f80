import { type BytePath, displayPath, pathText } from "../domain/bytes";
import { buildFolders, PACKAGE_CACHES } from "../formats/build-folders";
import { isContent, type ManifestEntry } from "../formats/manifest";
import { foldersOf, matchesAny, parentOf, type PathRule } from "../formats/paths";
import { type Contract, rulesOf } from "../records/contract";
import type { Facts } from "../records/facts";
import { bytesOf, type SetAsides } from "./set-aside";

/**
 * What keeps verification commands from changing what judges them: a tree that is mounted read-only; one that can be written
 * but for what judges, because the contract says so; one that nothing is mounted over, and that is looked at.
 */
export type TreeMode = NonNullable<NonNullable<Facts["verification"]>["tree"]>["mode"];
type Access = NonNullable<NonNullable<Facts["verification"]>["tree"]>["mounts"][number]["access"];

/** How commands get to a path of the tree. `look`: a link, or a name that is no text, which nothing can be mounted over. */
export interface TreeMount {
  path: BytePath;
  access: Access;
  reason: string;
}

/** What verification mounts over its tree, folders before what lies in them. */
export interface TreePlan {
  mounts: TreeMount[];
  /** Folders that would have been writable, and are not: there are too many, or a link of the tree lies in them. */
  leftOut: number;
}

/** Mounts over a tree: bubblewrap takes a quarter of a millisecond for each, and more the more there are. */
export const MAX_TREE_MOUNTS = 128;

export function treeMode(level: "sandbox" | "pid" | "none", contract: Contract): TreeMode {
  if (isWritable(contract)) return level === "sandbox" ? "writable" : "writable-looked-at";
  return level === "sandbox" ? "read-only" : "looked-at";
}

/** Whether a contract has its verification write where it wants to. */
export function isWritable({ verification_tree }: Pick<Contract, "verification_tree">): boolean {
  return verification_tree === "writable";
}

/** Something that nobody judges and that lies in the tree before its first command. */
export interface LeftFolder {
  path: BytePath;
  /** Whether it holds installed packages. */
  packages: boolean;
}

/** What a plan is made of. */
export interface TreeInput {
  contract: Contract;
  asides: SetAsides;
  /** The tree, acceptance tests among it. */
  owned: readonly ManifestEntry[];
  /** What setup commands left. */
  left: readonly LeftFolder[];
}

/**
 * Plans what commands can write of a tree that is read-only: folders that are set aside, as far as they can be named before
 * anything runs. Those that setup left, but not installed packages; those that a literal rule of `discard_paths` names; those
 * that a build makes where a project of its kind lies, and that are discarded or ignored. What of the tree lies in one of them
 * stays read-only, and so does bytecode.
 */
export function planReadOnlyTree({ contract, asides, owned, left }: TreeInput): TreePlan {
  const tree = indexOf(owned);
  const rules = rulesOf(contract.discard_paths ?? []);
  const packages = new Set<string>(left.filter((one) => one.packages).map(({ path }) => path));
  const wanted = new Map<BytePath, string>();
  const want = (path: BytePath, reason: string) => {
    if (!wanted.has(path) && !packages.has(path) && !isBytecode(path)) wanted.set(path, reason);
  };
  for (const { path } of left) want(path, "setup commands left it, and it is set aside");
  for (const rule of rules) {
    const path = literalFolder(rule);
    if (path !== null) want(path, "discard_paths names it");
  }
  const files = owned.flatMap((entry) => (isContent(entry) ? [entry.path] : []));
  for (const path of buildFolders(files))
    if (asides.of(path, true) !== null) want(path, "builds make it, and it is set aside");
  for (const path of packages)
    for (const name of PACKAGE_CACHES) want(`${path}/${name}` as BytePath, "a cache within installed packages");
  const plan: TreePlan = { mounts: [], leftOut: 0 };
  const open = new Set<string>();
  for (const [path, reason] of [...wanted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (foldersOf(path).some((folder) => open.has(folder)) || !tree.canBeFolder(path)) continue;
    const mounts = tree.guardIn(path);
    if (mounts === null || plan.mounts.length + mounts.length + 1 > MAX_TREE_MOUNTS) plan.leftOut++;
    else {
      open.add(path);
      plan.mounts.push({ path, access: "write", reason }, ...mounts);
    }
  }
  return plan;
}

/**
 * Plans what commands can't write of a tree that is writable: acceptance tests, and what `forbidden_paths` covers. Where there
 * are more than can be mounted one by one, the folders that they lie in are read-only as a whole.
 */
export function planWritableTree(
  { contract, owned }: Pick<TreeInput, "contract" | "owned">,
  acceptance: readonly BytePath[],
): TreePlan {
  const forbidden = withTheirFolders(rulesOf(contract.forbidden_paths));
  const tests = new Set<string>(acceptance);
  const guarded = new Map<BytePath, TreeMount>();
  const guard = (path: BytePath, access: Access, reason: string) => guarded.set(path, { path, access, reason });
  const folders = new Set<BytePath>();
  for (const { path } of owned) for (const folder of foldersOf(path)) folders.add(folder);
  for (const path of folders) if (matchesAny(forbidden, path, true)) guard(path, "read", FORBIDDEN);
  for (const entry of owned) {
    const { path, type } = entry;
    const reason = tests.has(path) ? ACCEPTANCE : matchesAny(forbidden, path, type === "dir") ? FORBIDDEN : null;
    if (reason !== null) guard(path, isMountable(entry) ? "read" : "look", reason);
  }
  return { mounts: withFolders(coarsened(outermost([...guarded.values()]))), leftOut: 0 };
}

/** Rules, with the folder of each that covers everything below one: only in a folder that is read-only nothing new can be made. */
function withTheirFolders(rules: readonly PathRule[]): PathRule[] {
  return rules.flatMap((rule) =>
    rule.segments.length > 1 && rule.segments.at(-1) === "**"
      ? [rule, { ...rule, segments: rule.segments.slice(0, -1), folder: true }]
      : [rule],
  );
}

const ACCEPTANCE = "an acceptance test";
const FORBIDDEN = "forbidden_paths covers it";

/** Mounts without those that lie in one that is read-only. */
function outermost(mounts: readonly TreeMount[]): TreeMount[] {
  const whole = new Set<string>(mounts.flatMap(({ path, access }) => (access === "read" ? [path] : [])));
  return mounts.filter(({ path }) => !foldersOf(path).some((folder) => whole.has(folder)));
}

/** Replaces what lies deepest by its folder until there are few enough; in the end by the whole tree, which is the empty path. */
function coarsened(mounts: TreeMount[]): TreeMount[] {
  let left = mounts;
  while (withFolders(left).length > MAX_TREE_MOUNTS) {
    const deepest = left.reduce(
      (most, { path, access }) => (access === "read" ? Math.max(most, depthOf(path)) : most),
      0,
    );
    if (deepest === 0) return left;
    const raised = left.map((mount): TreeMount => {
      if (depthOf(mount.path) < deepest || mount.access !== "read") return mount;
      return { path: parentOf(mount.path), access: "read", reason: `what it holds, for one: ${mount.reason}` };
    });
    const whole = raised.find(({ path }) => path === "");
    if (whole !== undefined) return [whole];
    left = outermost([...new Map(raised.map((mount) => [mount.path, mount])).values()]);
  }
  return left;
}

/** A folder in which something is mounted can be renamed with it, unless it is mounted itself. */
function withFolders(mounts: readonly TreeMount[]): TreeMount[] {
  const paths = new Set<string>(mounts.map(({ path }) => path));
  const ways = new Map<BytePath, TreeMount>();
  for (const { path, access } of mounts)
    for (const folder of access === "read" ? foldersOf(path) : [])
      if (!paths.has(folder))
        ways.set(folder, {
          path: folder,
          access: "write",
          reason: "it can't be renamed: something in it is read-only",
        });
  return [...mounts, ...ways.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface TreeIndex {
  /** Whether a path is a folder of the tree, or nothing stands in the way of one. */
  canBeFolder(path: BytePath): boolean;
  /** What keeps the tree's own in a folder as it is; null where something of it lies there that nothing can be mounted over. */
  guardIn(folder: BytePath): TreeMount[] | null;
}

function indexOf(owned: readonly ManifestEntry[]): TreeIndex {
  const content = owned.filter(isContent);
  const files = new Set<string>(content.map(({ path }) => path));
  const folders = new Set<string>(content.flatMap(({ path }) => foldersOf(path)));
  return {
    canBeFolder: (path) => !files.has(path) && !foldersOf(path).some((folder) => files.has(folder)),
    guardIn(folder) {
      if (!folders.has(folder)) return [];
      const within = content.filter(({ path }) => path.startsWith(`${folder}/`));
      if (!within.every(isMountable) || within.length > MAX_TREE_MOUNTS) return null;
      const reads = within.map(({ path }): TreeMount => ({ path, access: "read", reason: "a file of the tree" }));
      return withFolders(reads).filter(({ path }) => path.startsWith(`${folder}/`));
    },
  };
}

/**
 * Whether a folder is Python's for bytecode, which is run in the place of the source beside it, without a look at that where the
 * bytecode says so: what changed code puts there for a test is the test. Python does without where it can't write.
 */
function isBytecode(path: BytePath): boolean {
  return path.split("/").includes("__pycache__");
}

/** The folder that a rule names, or null for one that names none, or any. */
function literalFolder({ folder, segments }: PathRule): BytePath | null {
  return folder && !segments.some((name) => name.includes("*")) ? (segments.join("/") as BytePath) : null;
}

function depthOf(path: string): number {
  return path.split("/").length;
}

/** What a verification can't show, for people, by what its tree was. */
export const NOT_SHOWN: Readonly<Record<TreeMode, readonly string[]>> = (() => {
  const memory =
    "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets a debugger of another process in (a JVM, but Maven's own)";
  const memoryBare =
    "that the changed code left the program which tests it as it was, where both run in one process, or where that program lets another process in (a debugger: Node.js, a JVM; whatever of its memory the system does not keep from its user's other processes)";
  const folders =
    "that a command found everything that was not read-only (HOME, /tmp, folders that are set aside) as it began with it, once changed code had run in it";
  const others =
    "that a command found the tree as it is, once changed code had run in it, beside acceptance tests and forbidden files that were there and are no links: a link, or a new file, is only looked at after the command (`verification_tree` is `writable`)";
  const restored =
    "that no file was changed and put back before its command ended: without a sandbox, files are only looked at afterwards";
  return {
    "read-only": [memory, folders],
    writable: [memory, folders, others],
    "looked-at": [memoryBare, folders, restored],
    "writable-looked-at": [memoryBare, folders, others, restored],
  };
})();

/** What mounts over a tree are judged by. */
export interface MountedTree {
  contract: Contract;
  asides: SetAsides;
  /** What of the tree is judged: files and links, acceptance tests among them; asked for only where commands could write. */
  files: () => Iterable<Pick<ManifestEntry, "path" | "type">>;
  acceptance: readonly BytePath[];
}

/**
 * What `facts.json` says of the tree that its contract, its level and what is set aside don't allow.
 * @param files of the tree without acceptance tests; asked for only where commands could write
 */
export function treeFaults(
  { verification, case: ofCase }: Facts,
  contract: Contract,
  asides: SetAsides,
  files: MountedTree["files"],
): string[] {
  const tree = verification?.tree ?? null;
  if (verification === undefined || verification.level === null) return [];
  const { level, commands } = verification;
  if (tree === null) return commands.length === 0 ? [] : ["expected what commands could write of it, found no word"];
  const mode = treeMode(level, contract);
  if (tree.mode !== mode) return [`expected ${mode} at the level ${level} of this contract, found ${tree.mode}`];
  const acceptance = (ofCase?.acceptance ?? []).map(({ path }) => bytesOf(path));
  const mounts = tree.mounts.map((mount) => ({ ...mount, path: bytesOf(mount.path) }));
  return mountFaults(mode, mounts, {
    contract,
    asides,
    acceptance,
    files: () => [...files(), ...acceptance.map((path) => ({ path, type: "file" as const }))],
  });
}

type Placed = Pick<TreeMount, "path" | "access">;

/** What mounts leave to commands that judges them; the collector asks before they are mounted, the audit of what it is told. */
export function mountFaults(mode: TreeMode, mounts: readonly Placed[], tree: MountedTree): string[] {
  if (mounts.length > MAX_TREE_MOUNTS * 2)
    return [`expected at most ${MAX_TREE_MOUNTS} mounts, found ${mounts.length}`];
  if (mode === "looked-at" || mode === "writable-looked-at")
    return mounts.length === 0 ? [] : ["expected no mounts without a sandbox"];
  const paths = new Set<string>();
  for (const { path } of mounts) {
    if (path !== "" && path.split("/").some((name) => name === "" || name === "." || name === ".."))
      return [`${displayPath(path)}: expected a path of the tree`];
    if (paths.has(path)) return [`${displayPath(path)}: mounted twice`];
    paths.add(path);
  }
  return mode === "read-only" ? readOnlyFaults(mounts, tree) : writableFaults(mounts, tree);
}

function readOnlyFaults(mounts: readonly Placed[], { contract, asides, files }: MountedTree): string[] {
  const rules = rulesOf(contract.discard_paths ?? []);
  const isAside = (path: BytePath) =>
    matchesAny(rules, path, true) || [...foldersOf(path), path].some((folder) => asides.of(folder, true) !== null);
  const opened = new Set<string>();
  const faults = mounts.flatMap(({ path, access }) => {
    if (access !== "write") return [];
    opened.add(path);
    if (!isAside(path)) return [`${displayPath(path)}: it is judged, and commands could write it`];
    return isBytecode(path)
      ? [`${displayPath(path)}: bytecode is run in the place of its source, and commands could write it`]
      : [];
  });
  if (opened.size === 0) return faults;
  const accessOf = deepestOf(mounts);
  for (const { path, type } of files()) {
    const what = type === "symlink" ? "a link of the tree" : "a file of the tree";
    if (opened.has(path) || accessOf(type === "symlink" ? parentOf(path) : path) === "write")
      faults.push(`${displayPath(path)}: ${what}, and commands could write it`);
  }
  return faults;
}

function writableFaults(mounts: readonly Placed[], { contract, acceptance, files }: MountedTree): string[] {
  const looked = new Set<string>(mounts.flatMap(({ path, access }) => (access === "look" ? [path] : [])));
  const accessOf = deepestOf(mounts);
  const tests = new Set<string>(acceptance);
  const forbidden = rulesOf(contract.forbidden_paths);
  const faults: string[] = [];
  for (const { path, type } of files()) {
    const what = tests.has(path) ? ACCEPTANCE : matchesAny(forbidden, path) ? FORBIDDEN : null;
    const isGuarded = isMountable({ path, type })
      ? accessOf(path) === "read"
      : looked.has(path) || accessOf(path) === "read";
    if (what !== null && !isGuarded) faults.push(`${displayPath(path)}: ${what}, and commands could write it`);
  }
  return faults;
}

/** Whether something can be mounted at a path of the tree: bubblewrap is told paths as text, and follows links. */
function isMountable({ path, type }: Pick<ManifestEntry, "path" | "type">): boolean {
  return type !== "symlink" && pathText(path) !== null;
}

/** What mounts make of a path: the one that lies deepest decides; null where there is none. */
export function deepestOf(mounts: readonly Placed[]): (path: BytePath) => Access | null {
  const by = new Map<string, Access>(
    mounts.flatMap(({ path, access }) => (access === "look" ? [] : [[path, access] as const])),
  );
  return (path) => {
    for (let at: BytePath = path; at !== ""; at = parentOf(at)) {
      const access = by.get(at);
      if (access !== undefined) return access;
    }
    return by.get("") ?? null;
  };
}
