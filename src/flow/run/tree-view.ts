import { lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type BytePath, bytePathOf, displayPath, jsonPath, pathText } from "../../core/domain/bytes";
import { holdsPackages } from "../../core/formats/build-folders";
import { isContent, type ManifestEntry } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import { type WriteHint, writeHints } from "../../core/formats/write-hints";
import type { SetAsides } from "../../core/judge/set-aside";
import {
  deepestOf,
  isWritable,
  type LeftFolder,
  mountFaults,
  planReadOnlyTree,
  planWritableTree,
  treeMode,
  type TreeMount,
  type TreePlan,
} from "../../core/judge/verified-tree";
import { type Contract, rulesOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { INSIDE_WORKSPACE, type Level, type TreeView } from "../../world/contain/types";
import { alteredEntries } from "../../world/worktree/altered";
import { fsPath, typeOf } from "../../world/worktree/folder";
import { type Additions, additionsTo, copyProducts } from "../../world/worktree/products";
import { removeBelow, removeTree } from "../../world/worktree/remove";
import { hasSetup } from "./caches";
import { keepGit, restoreGit } from "./ground";

export type TreeFact = NonNullable<NonNullable<Facts["verification"]>["tree"]>;

export interface TreeInput {
  contract: Contract;
  level: Level;
  /** Where the tree lies, with the result, acceptance tests and what setup left. */
  checkout: string;
  /** What of it is judged, acceptance tests among it. */
  owned: readonly ManifestEntry[];
  acceptance: readonly BytePath[];
  asides: SetAsides;
  /** A private folder, where copies may be made. */
  copies: string;
  cancel: AbortSignal;
}

/** The tree that verification commands run in: each of them finds it as the first one did. */
export interface CommandTree {
  fact: TreeFact;
  /** For the sandbox; none below it. */
  view: TreeView | undefined;
  /** Whether commands can write at a path of it. */
  canWrite(path: BytePath): boolean;
  /** Puts back what commands could write: before every command but the first. */
  restore(): Promise<void>;
  /** What the command that ran changed of what judges it, in words; null where that is nothing, or can't be. */
  faultAfter(): Promise<string | null>;
  /** What a command that failed says it could not write. */
  hints(said: string): WriteHint[];
}

/** Lays out what commands can write of their tree, and makes the folders for it. */
export async function commandTree(input: TreeInput): Promise<CommandTree> {
  const { contract, level, checkout, owned, acceptance, asides, cancel } = input;
  const mode = treeMode(level, contract);
  const isAside: IsCovered = (path, isFolder) => asides.of(path, isFolder) !== null;
  const listed = withFolders(owned);
  const added = (isCovered = isAside) => additionsTo(checkout, listed, isCovered, cancel);
  const covered = hasSetup(contract) ? (await added()).covered : [];
  const plan = planFor(input, covered);
  const made = new Set<string>();
  const laid: TreePlan = { mounts: [], leftOut: plan.leftOut };
  for (const mount of plan.mounts)
    if (isLaid(checkout, mount, made)) laid.mounts.push(mount);
    else laid.leftOut++;
  const [unguarded] = mountFaults(mode, laid.mounts, {
    contract,
    asides,
    acceptance,
    files: () => owned.filter(isContent),
  });
  if (unguarded !== undefined) throw new Error(`the plan of the verified tree is at fault: ${unguarded}`);
  const shown = laid.mounts.filter(({ path, access }) => path !== "" && access !== "look");
  const writable = new Set<string>(
    mode === "read-only" ? shown.flatMap(({ path, access }) => (access === "write" ? [path] : [])) : [],
  );
  const opened = [...writable].filter((path) => !isBelow(parentOf(path), writable)) as BytePath[];
  const isOne = (contract.verification_commands ?? []).length < 2;
  const keeper = isOne ? null : await keep(input, added, covered, opened, made);
  // Beside a file that is read-only its bytecode can be written.
  const canWrite = (path: BytePath) => mode !== "read-only" || isBelow(path, writable);
  const accessOf = deepestOf(laid.mounts);
  const emptied = new Set<string>();
  return {
    fact: {
      mode,
      mounts: laid.mounts.map(({ path, access, reason }) => ({ path: jsonPath(path), access, reason })),
      left_out: laid.leftOut,
    },
    view:
      level !== "sandbox"
        ? undefined
        : {
            readOnly: mode === "read-only" || laid.mounts.some(({ path }) => path === ""),
            mounts: shown.map(({ path, access }) => ({ path: pathText(path)!, readOnly: access === "read" })),
          },
    canWrite,
    async restore() {
      for (const path of opened) if (made.has(path) && isFilled(checkout, path)) emptied.add(textOf(path));
      await keeper?.();
    },
    faultAfter: () => faultAfter(input, added),
    hints: (said) =>
      writeHints(said, {
        root: level === "sandbox" ? INSIDE_WORKSPACE : checkout,
        at: (path) => kindAt(join(checkout, path)),
        canWrite: (path) => canWrite(bytePathOf(path)) && accessOf(bytePathOf(path)) !== "read",
        isGuarded: mode === "writable",
        made: new Set([...made].map(textOf)),
        emptied,
      }),
  };
}

function planFor(
  { contract, level, checkout, owned, acceptance, asides }: TreeInput,
  covered: readonly BytePath[],
): TreePlan {
  if (level !== "sandbox") return { mounts: [], leftOut: 0 };
  if (isWritable(contract)) return planWritableTree({ contract, owned }, acceptance);
  const left = covered.flatMap((path): LeftFolder[] => {
    const place = fsPath(`${bytePathOf(checkout)}/${path}`);
    if (kindAt(place) !== "folder") return [];
    const has = (name: string) => kindAt(fsPath(`${bytePathOf(checkout)}/${path}/${name}`)) !== null;
    return [{ path, packages: holdsPackages(path, has) }];
  });
  return planReadOnlyTree({ contract, asides, owned, left });
}

/** Whether something can be mounted at a path of the tree; a folder that is not there is made. No link is followed. */
function isLaid(checkout: string, { path, access }: TreeMount, made: Set<string>): boolean {
  if (path === "" || access === "look") return true;
  // Bubblewrap is told paths as text.
  if (pathText(path) === null) return false;
  const names = path.split("/");
  const base = bytePathOf(checkout);
  for (let count = 1; count <= names.length; count++) {
    const at = names.slice(0, count).join("/");
    const kind = kindAt(fsPath(`${base}/${at}`));
    if (kind === "folder" || (kind === "other" && count === names.length && access === "read")) continue;
    if (kind !== null || access !== "write") return false;
    mkdirSync(fsPath(`${base}/${at}`), { mode: 0o755 });
    made.add(at);
  }
  return true;
}

/**
 * Keeps what commands could change, and says how it is put back. With a tree that is read-only, or that is looked at after each
 * command, these are the folders that are set aside; else it is all of it.
 */
async function keep(
  { contract, level, checkout, copies, cancel: signal }: TreeInput,
  added: Added,
  covered: readonly BytePath[],
  writable: readonly BytePath[],
  made: ReadonlySet<string>,
): Promise<() => Promise<void>> {
  const kept = join(copies, "tree");
  if (isWritable(contract)) {
    await copyProducts(checkout, kept, { signal });
    return async () => {
      await removeTree(checkout);
      await copyProducts(kept, checkout, { signal });
    };
  }
  const isSandbox = level === "sandbox";
  const changing = isSandbox ? writable.filter((path) => !made.has(path)) : covered;
  await copyProducts(checkout, kept, { paths: changing, signal });
  const git = isSandbox ? null : await keepGit(checkout, join(copies, "git"), signal);
  return async () => {
    const found = isSandbox ? writable : (await added()).covered;
    for (const path of found) await removeBelow(checkout, path);
    await copyProducts(kept, checkout, { paths: changing, signal });
    for (const path of isSandbox ? writable : [])
      if (made.has(path)) mkdirSync(fsPath(`${bytePathOf(checkout)}/${path}`));
    if (git !== null) await restoreGit(checkout, git, signal);
  };
}

/** Looks at the tree, where it could be written. */
async function faultAfter(
  { contract, level, checkout, owned, acceptance, cancel }: TreeInput,
  added: Added,
): Promise<string | null> {
  const writable = isWritable(contract);
  // What is mounted read-only can't be changed, and the rest of it is set aside.
  if (level === "sandbox" && !writable) return null;
  const forbidden = rulesOf(contract.forbidden_paths);
  const tests = new Set<string>(acceptance);
  const isGuarded = ({ path }: ManifestEntry) => tests.has(path) || matchesAny(forbidden, path);
  const looked = writable ? owned.filter((entry) => isContent(entry) && isGuarded(entry)) : owned;
  try {
    const altered = await alteredEntries(checkout, looked, cancel);
    if (altered.length > 0) return `a verification command changed ${named(altered)}; ${INSTEAD}`;
    const found = writable
      ? (await added((path, isFolder) => matchesAny(forbidden, path, isFolder))).covered
      : (await added()).uncovered;
    return found.length === 0
      ? null
      : `a verification command added ${named(found)}, which ${writable ? "forbidden_paths covers" : "no discard rule covers"}; ${INSTEAD}`;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === "AbortError") return null;
    if (code === "EACCES") return `a verification command left a folder that can't be read; ${INSTEAD}`;
    throw error;
  }
}

type IsCovered = (path: BytePath, isFolder: boolean) => boolean;

/** Looks what was added to the tree since it was laid out; what is set aside is covered, where nothing else is said to be. */
type Added = (isCovered?: IsCovered) => Promise<Additions>;

type Listed = Pick<ManifestEntry, "path" | "type">;

/** A tree with the folders that hold something of it, which it need not list. */
function withFolders(owned: readonly ManifestEntry[]): Listed[] {
  const folders = new Set<string>();
  for (const { path } of owned)
    for (let at = parentOf(path); at !== "" && !folders.has(at); at = parentOf(at)) folders.add(at);
  return [...owned, ...[...folders].map((path): Listed => ({ path: path as BytePath, type: "dir" }))];
}

const INSTEAD = "it may write to discard_paths, HOME and /tmp alone";

/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;

export function named(paths: readonly BytePath[]): string {
  const shown = paths.slice(0, NAMED_PATHS).map(displayPath).join(", ");
  return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}

/** Whether a path is one of the folders, or lies in one. */
function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== ""; at = parentOf(at)) if (folders.has(at)) return true;
  return false;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function textOf(path: string): string {
  return pathText(path as BytePath) ?? displayPath(path as BytePath);
}

function isFilled(checkout: string, path: BytePath): boolean {
  try {
    return readdirSync(fsPath(`${bytePathOf(checkout)}/${path}`)).length > 0;
  } catch {
    return false;
  }
}

function kindAt(path: string | Buffer): "folder" | "other" | null {
  let stats;
  try {
    stats = lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return null;
  }
  return stats === undefined ? null : typeOf(stats.mode) === "dir" ? "folder" : "other";
}
