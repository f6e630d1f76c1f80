import { lstatSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { runGit } from "../worktree/git";
import { hasCode, isNo, look, textOf } from "./files";
import { actingAs, asItself, checkOwners, type Owner, ownerOf } from "./owner";
import { Refused } from "./refused";
import { type Sharing, sharingOf } from "./sharing";

/** Where a repository's parts lie. */
export interface Target {
  /** Root of the work tree: the folder that was named, no link in its path. */
  root: string;
  /** What belongs to this work tree: HEAD, index. */
  gitDir: string;
  /** What all work trees share: refs, objects. */
  commonDir: string;
  objects: string;
  /** The harness's own folder in the common directory. */
  state: string;
  format: "sha1" | "sha256";
  /** Settings by which git looks at files and converts them; none that runs a program. */
  settings: readonly (readonly [name: string, value: string])[];
  sharing: Sharing | null;
  /** Whether git begins a reflog where there is none. */
  logsRefs: boolean;
  /** Whether the common directory is of no work tree, so that its HEAD has nothing checked out. */
  isBare: boolean;
  /** Whether names that differ in case alone are one to git. */
  ignoresCase: boolean;
}

/** What a configuration may say about how files lie here; values are plain words. */
const SETTINGS = new Set(
  [
    ...["autocrlf", "eol", "filemode", "ignorecase", "precomposeunicode", "symlinks", "trustctime", "checkstat"],
    "sharedrepository",
  ].map((name) => `core.${name}`),
);
const PLAIN_WORD = /^[A-Za-z0-9]*$/;

/** Extensions that change nothing of what is done here. */
const KNOWN_EXTENSIONS = new Set(["noop", "partialclone", "preciousobjects", "worktreeconfig", "relativeworktrees"]);

/**
 * Finds a repository's parts without asking git, and reads the few settings that say how its bytes are stored. Nothing that
 * its configuration includes is read, and nothing else of it counts.
 * @param root its work tree
 * @throws Refused `target_unsupported` for what the harness does not write to
 */
export async function openTarget(root: string): Promise<Target> {
  const gitDir = gitDirOf(root);
  const shared = look(join(gitDir, "commondir")) === null ? null : utf8(join(gitDir, "commondir"));
  const commonDir = shared === null ? gitDir : resolve(gitDir, shared.replace(/\n+$/, ""));
  if (shared !== null && look(join(gitDir, "commondir"))?.isFile() !== true)
    throw unsupported(`a file at ${join(gitDir, "commondir")}`, "a link or a folder");
  for (const path of [join(gitDir, "HEAD"), join(commonDir, "config")])
    if (look(path)?.isFile() !== true) throw unsupported(`a file at ${path}`, "none, or a link");
  const objects = join(commonDir, "objects");
  const common = await readConfig(join(commonDir, "config"), root);
  const last = (name: string, values: readonly Setting[]) => values.findLast(([other]) => other === name)?.[1];
  const hasOwn = !isNo(last("extensions.worktreeconfig", common) ?? "false");
  const ownConfig = hasOwn ? await readConfig(join(gitDir, "config.worktree"), root) : [];
  const mainConfig = hasOwn && gitDir !== commonDir ? await readConfig(join(commonDir, "config.worktree"), root) : [];
  const values = [...common, ...ownConfig];
  checkWorkTree(root, gitDir, gitDir === commonDir ? values : ownConfig);
  let format: Target["format"] = "sha1";
  const settings = new Map<string, string>();
  for (const [name, value] of values) {
    if (name === "extensions.objectformat") {
      if (value !== "sha1" && value !== "sha256") throw unsupported("object ids of SHA-1 or SHA-256", value);
      format = value;
    } else if (name === "extensions.refstorage") {
      if (value !== "files") throw unsupported("refs in files", `extensions.refStorage ${value}`);
    } else if (name.startsWith("extensions.") && !KNOWN_EXTENSIONS.has(name.slice("extensions.".length)))
      throw unsupported("no extension that this harness doesn't know", name);
    else if (SETTINGS.has(name) && PLAIN_WORD.test(value)) settings.set(name, value);
  }
  const devices = new Set([root, gitDir, commonDir, objects].map((path) => lstatSync(path).dev));
  if (devices.size > 1) throw unsupported(`work tree and git directory of ${root} on one file system`, "more than one");
  if (look(join(commonDir, "reftable")) !== null) throw unsupported("refs in files", "a reftable");
  checkOwners([root, gitDir, commonDir, objects]);
  const state = join(commonDir, "case-harness");
  if (look(state)?.isDirectory() === false) throw unsupported(`a folder or nothing at ${state}`, "a file or a link");
  return {
    ...{ root, gitDir, commonDir, objects, state, format, settings: [...settings] },
    sharing: sharingOf(last("core.sharedrepository", values) ?? "false"),
    logsRefs: !isNo(last("core.logallrefupdates", values) ?? "true"),
    isBare: !isNo(last("core.bare", [...common, ...mainConfig]) ?? "false"),
    ignoresCase: !isNo(last("core.ignorecase", values) ?? "false"),
  };
}

/** Which of a repository's work trees it is; the same wherever the repository lies. */
export function placeOf({ gitDir, commonDir }: Pick<Target, "gitDir" | "commonDir">): string {
  return relative(commonDir, gitDir);
}

/** Git would look at another folder than the one that was named, or at none: the harness would change what nobody sees. */
function checkWorkTree(root: string, gitDir: string, values: readonly Setting[]): void {
  for (const [name, value] of values) {
    if (name === "core.bare" && !isNo(value)) throw unsupported(`a work tree at ${root}`, "core.bare");
    if (name !== "core.worktree") continue;
    const named = resolve(gitDir, Buffer.from(value, "latin1").toString("utf8"));
    const [here, there] = [statSync(root), statSync(named, { throwIfNoEntry: false })];
    if (here.ino !== there?.ino || here.dev !== there.dev)
      throw unsupported(`${root} as the work tree of its repository`, `core.worktree ${named}`);
  }
}

/**
 * Finds a target, and does something with it as the one whose it is.
 * @param repository root of its work tree
 * @throws Refused `target_unsupported`; what `act` throws
 */
export async function withTarget<T>(repository: string, act: (target: Target) => Promise<T>): Promise<T> {
  const named = resolve(repository);
  const root = look(named) === null ? named : realpathSync(named);
  const owner = ownerOf(root);
  return actingAs(owner, async () => {
    checkReach(root, owner);
    return act(await openTarget(root));
  });
}

function checkReach(root: string, owner: Owner | null): void {
  try {
    look(join(root, ".git"));
  } catch (cause) {
    if (!hasCode(cause, "EACCES")) throw cause;
    throw new Refused(
      "target_unsupported",
      `expected ${root} to be within reach of ${owner === null ? "this user" : `user ${owner.uid}, whose it is`}, found a folder above it closed; open it (\`chmod o+x\`), or run the harness as its owner elsewhere`,
      { cause },
    );
  }
}

function gitDirOf(root: string): string {
  const path = join(root, ".git");
  const stats = look(path);
  if (stats?.isDirectory() === true) return path;
  const [, named] = stats?.isFile() === true ? (/^gitdir: (.+)\n*$/.exec(utf8(path)) ?? []) : [];
  if (named === undefined)
    throw unsupported(`the root of a git work tree at ${root}`, "no .git that is a folder or names one");
  return resolve(root, named);
}

function utf8(path: string): string {
  return Buffer.from(textOf(path) ?? "", "latin1").toString("utf8");
}

function unsupported(expected: string, found: string): Refused {
  return new Refused("target_unsupported", `expected ${expected}, found ${found}; name another repository as target`);
}

type Setting = [name: string, value: string];

/** Names (lower case) and values of one file, in its order. */
async function readConfig(file: string, cwd: string): Promise<Setting[]> {
  if (look(file) === null) return [];
  const { code, stdout, stderr } = await asItself((owner) =>
    runGit(["config", "--file", file, "--no-includes", "--null", "--list"], {
      ...{ gitDir: "/dev/null", cwd, input: Buffer.alloc(0), owner },
    }),
  );
  if (code !== 0) throw unsupported(`a configuration that git can read at ${file}`, stderr || "none");
  return stdout
    .toString("latin1")
    .split("\0")
    .filter((item) => item !== "")
    .map((item) => {
      const cut = item.indexOf("\n");
      const name = cut < 0 ? item : item.slice(0, cut);
      // A name without a value is true.
      return [name.toLowerCase(), cut < 0 ? "true" : item.slice(cut + 1)];
    });
}
