import type { BytePath } from "../domain/bytes";
import type { Limits } from "../domain/limits";
import type { Change } from "../formats/manifest-diff";
import { createTreeBuilder } from "../formats/git-trees";
import { leavingLinks } from "../formats/links";
import type { ManifestEntry } from "../formats/manifest";
import { parentOf } from "../formats/paths";
import {
  accessFault,
  BARE_REPOSITORY,
  isBareRepository,
  lineFault,
  nameFault,
  pathsFault,
  type RuleFault,
  setidFault,
  specialFault,
  unpatchableFault,
} from "../formats/tree-rules";
import { AFTER_FILE, BEFORE_FILE } from "./files";

/** A line of a manifest that says what no walk lets pass, or what the other lines deny. */
export interface ManifestFault {
  file: string;
  path: BytePath;
  problem: string;
}

/** Looks at a manifest entry by entry: what of the collector's rules stands in the manifest alone needs nobody's word. */
export interface ManifestAudit {
  /**
   * @param known what the tree at the start has at this place: the same path, and a folder where this is one
   * @param isKept lies in what is set aside, of which the folders are not listed
   */
  add(entry: ManifestEntry, known: ManifestEntry | undefined, isKept: boolean): void;
  /** @returns the root's tree id (null where a hidden path is part of it) */
  end(): string | null;
  /** The first fault so far. */
  readonly fault: Omit<ManifestFault, "file"> | null;
  readonly links: ReadonlyMap<BytePath, BytePath>;
  /** Folders that git would take for repositories. */
  readonly repositories: readonly BytePath[];
}

/** What is known of a folder that entries are still listed of. */
interface Open {
  path: string;
  /** Names that make a folder a repository, as far as they were met. */
  names: Set<string>;
  /** Files of which the names of what comes after can still be continued. */
  files: string[];
}

const REPOSITORY_NAMES = new Set(["HEAD", "objects", "refs", "commondir"]);

/**
 * @param isResult of what a lane left, in which nothing may stand that is refused; else of the tree at the start, which the
 *   harness copied
 */
export function createManifestAudit(isResult: boolean, { depth }: Pick<Limits, "depth">): ManifestAudit {
  let fault: Omit<ManifestFault, "file"> | null = null;
  const links = new Map<BytePath, BytePath>();
  const repositories: BytePath[] = [];
  const tell = (path: BytePath, problem: string | RuleFault | null) => {
    if (problem !== null) fault ??= { path, problem: typeof problem === "string" ? problem : problem.detail };
  };
  const open: Open[] = [{ path: "", names: new Set(), files: [] }];
  let hidesContent = false;
  let hides = false;
  let pathBytes = 0;
  const made = new Map<string, string>();
  const trees = createTreeBuilder((path, oid) => {
    if (path !== "") made.set(path, oid);
  });
  const unproven: { path: BytePath; oid: string | null }[] = [];
  /** Whatever a path does not lie in is listed whole: its files say what its id is. */
  const prove = (next: string | null) => {
    for (;;) {
      const last = unproven.at(-1);
      if (last === undefined || (next !== null && next.startsWith(`${last.path}/`))) return;
      unproven.pop();
      const found = made.get(last.path) ?? null;
      made.delete(last.path);
      if (!hides && last.oid !== found)
        tell(last.path, `its files make the tree ${found ?? "of no folder"}, found ${last.oid ?? "none"}`);
    }
  };
  const leave = () => {
    const { path, names } = open.pop()!;
    if (names.size > 1 && isBareRepository((name) => names.has(name))) repositories.push(path as BytePath);
  };
  const enter = (entry: ManifestEntry): Open => {
    const { path } = entry;
    const parent: string = parentOf(path);
    while (open.length > 1 && open.at(-1)!.path !== parent && !parent.startsWith(`${open.at(-1)!.path}/`)) leave();
    const folder = open.at(-1)!;
    if (folder.path !== parent) tell(path, "what is in a folder that is not listed");
    return folder;
  };
  return {
    links,
    repositories,
    get fault() {
      return fault;
    },
    add(entry, known, isKept) {
      const { path, type, hidden, target } = entry;
      tell(path, pathsFault((pathBytes += path.length + (target?.length ?? 0))));
      tell(path, lineFault(entry, !isResult));
      tell(path, specialFault(entry) ?? setidFault(entry) ?? accessFault(entry));
      if (hidden === true) {
        hides = true;
        hidesContent ||= entry.oid !== null && (type === "file" || type === "symlink");
        return;
      }
      if (target !== undefined) links.set(path, target);
      const name = path.slice(path.lastIndexOf("/") + 1);
      trees.reach(path);
      prove(path);
      if (!isKept) {
        const folder = enter(entry);
        if (REPOSITORY_NAMES.has(name)) folder.names.add(name);
        while (folder.files.length > 0 && !name.startsWith(folder.files.at(-1)!)) folder.files.pop();
        if (folder.files.at(-1) === name) tell(path, "a name that is listed twice");
        if (type !== "dir") folder.files.push(name);
        else if (open.length >= depth) tell(path, `depth: expected at most ${depth}, found ${open.length + 1}`);
      }
      tell(path, isResult ? nameFault(entry, isAsItWas(entry, known)) : startingNameFault(entry, name));
      trees.add(entry);
      if (type !== "dir") return;
      if (!isKept) open.push({ path, names: new Set(), files: [] });
      unproven.push({ path, oid: entry.oid });
    },
    end() {
      while (open.length > 1) leave();
      leave();
      const root = trees.end();
      prove(null);
      return hidesContent ? null : root;
    },
  };
}

/** Whether the baseline has the entry so that its name need not be judged anew. */
function isAsItWas(entry: ManifestEntry, known: ManifestEntry | undefined): boolean {
  if (known === undefined || known.type !== entry.type) return false;
  return entry.type === "dir" || (known.sha256 === entry.sha256 && isExecutable(known) === isExecutable(entry));
}

function isExecutable({ mode }: ManifestEntry): boolean {
  return (mode & 0o100) !== 0;
}

/** A copy holds no `.git`; what its source is named otherwise is its own affair. */
function startingNameFault(entry: ManifestEntry, name: string): RuleFault | null {
  return name === ".git" ? nameFault(entry, true) : null;
}

/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;

/**
 * What only both manifests, and what changed between them, show.
 * @param before every path of the tree at the start
 */
export function resultFault(
  before: readonly BytePath[],
  after: ManifestAudit,
  changes: readonly Change[],
  oldLinks: ReadonlyMap<BytePath, BytePath>,
): Omit<ManifestFault, "file"> | null {
  return linkFault(after.links, oldLinks) ?? changeFault(changes) ?? repositoryFault(before, after, changes);
}

function linkFault(
  links: ReadonlyMap<BytePath, BytePath>,
  old: ReadonlyMap<BytePath, BytePath>,
): Omit<ManifestFault, "file"> | null {
  for (const { path, leads } of leavingLinks(links, () => old, LINK_BUDGET))
    if (leads !== "unknown")
      return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
  return null;
}

function changeFault(changes: readonly Change[]): Omit<ManifestFault, "file"> | null {
  for (const { path, kind, before, after } of changes) {
    if ((after ?? before)?.hidden === true) continue;
    const found = unpatchableFault(path, kind === "deleted");
    if (found !== null) return { path, problem: found.detail };
  }
  return null;
}

/** A folder like a repository is taken where the tree at the start has it, and nothing in it has changed. */
function repositoryFault(
  before: readonly BytePath[],
  { repositories }: ManifestAudit,
  changes: readonly Change[],
): Omit<ManifestFault, "file"> | null {
  if (repositories.length === 0) return null;
  const changed = new Set<string>();
  for (const { path } of changes) {
    changed.add("");
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      const folder = path.slice(0, cut);
      if (changed.has(folder)) break;
      changed.add(folder);
    }
  }
  const heads = new Set(repositories.map((folder) => (folder === "" ? "HEAD" : `${folder}/HEAD`)));
  const known = new Set<string>(before.filter((path) => heads.has(path)));
  for (const path of repositories) {
    const head = path === "" ? "HEAD" : `${path}/HEAD`;
    if (changed.has(path) || !known.has(head))
      return { path: (path === "" ? "." : path) as BytePath, problem: BARE_REPOSITORY.detail };
  }
  return null;
}

/** A fault of one manifest, with its file. */
export function inFile(isResult: boolean, found: Omit<ManifestFault, "file"> | null): ManifestFault | null {
  return found === null ? null : { file: isResult ? AFTER_FILE : BEFORE_FILE, ...found };
}
