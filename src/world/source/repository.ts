import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type BytePath, bytePathOf, displayPath } from "../../core/domain/bytes";
import { runGit } from "../worktree/git";
import { orUnreadable, SourceRefused, systemCode, unreadable } from "./refused";
import { small } from "./small";

/** A repository as its files say that it is, found as git finds one. Nothing of it has been run, nor written to. */
export interface SourceRepository {
  /** Top of its work tree, without a link on the way. */
  workTree: string;
  /** Git directory of this work tree; HEAD and index are its own. */
  gitDir: string;
  /** Git directory that all work trees share: objects, refs, configuration. */
  commonDir: string;
  objectFormat: "sha1" | "sha256";
  refFormat: "files" | "reftable";
  /** History is cut off somewhere; the tree of HEAD is there all the same. */
  isShallow: boolean;
  /** Objects may be missing that a remote has promised. None is ever fetched. */
  isPartial: boolean;
  /** Folders outside of it that it takes objects from, as its own list names them. */
  alternates: readonly string[];
  settings: SourceSettings;
  /** Address of its remote `origin`, as its own configuration has it: it may hold a token. */
  origin: string | null;
  /** Folder of its hooks, as its own configuration names it. */
  hooksDir: string;
  /** Files that its configuration includes, or may. */
  includes: readonly string[];
  /** What has been begun and not been ended (`rebase`, `merge`, ...), or null. */
  operation: string | null;
}

/** What of its configuration decides whether a file on disk is as git stored it. No program stands among it. */
export interface SourceSettings {
  fileMode: boolean;
  symlinks: boolean;
  ignoreCase: boolean;
  autocrlf: "true" | "false" | "input" | null;
  eol: "lf" | "crlf" | "native" | null;
  /** The user's own list of what is ignored, where the repository names one. */
  excludesFile: string | null;
}

export interface FindOptions {
  signal?: AbortSignal;
  /** Whose the repository must be; the user of this process unless told. */
  uid?: number;
}

/** Folders that objects are taken from and that are listed. */
const MAX_ALTERNATES = 100;

/**
 * Finds the repository of a folder: the first one on the way up, on the same file system, as git does. Variables such as
 * `GIT_DIR` and `safe.directory` do not count.
 * @param path the folder, absolute or relative to the current one; a link to it is followed
 * @throws SourceRefused with a word for what is wrong; the signal's reason when it has fired
 */
export async function findRepository(path: string, { signal, uid }: FindOptions = {}): Promise<SourceRepository> {
  signal?.throwIfAborted();
  try {
    const { workTree, gitDir, commonDir } = placesOf(topOf(path));
    demandOwner([workTree, join(workTree, ".git"), gitDir, commonDir, join(commonDir, "objects")], uid);
    return await describe(workTree, gitDir, commonDir, signal);
  } catch (error) {
    const code = error instanceof SourceRefused ? null : systemCode(error);
    if (code === null) throw error;
    throw unreadable(code, (error as NodeJS.ErrnoException).path ?? path, error);
  }
}

/** The work tree in which a folder lies, and what its `.git` is. */
function topOf(path: string): { workTree: string; dotGit: Stats } {
  const start = resolve(path);
  let folder: string;
  try {
    folder = realpathSync(start);
  } catch (error) {
    const code = systemCode(error);
    if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") throw error;
    throw new SourceRefused("not_a_folder", "expected a folder, found nothing; name the repository's folder", {
      at: start,
    });
  }
  const top = statSync(folder);
  if (!top.isDirectory())
    throw new SourceRefused("not_a_folder", "expected a folder, found a file; name the repository's folder", {
      at: start,
    });
  for (;;) {
    const dotGit = statSync(join(folder, ".git"), { throwIfNoEntry: false });
    if (dotGit?.isFile() === true || (dotGit?.isDirectory() === true && isGitDir(join(folder, ".git"))))
      return { workTree: folder, dotGit };
    if (isGitDir(folder))
      throw new SourceRefused(
        "bare",
        "expected a folder with a work tree, found a repository without one (bare); name a checkout of it",
        { at: folder },
      );
    const above = dirname(folder);
    if (above === folder || statSync(above).dev !== top.dev)
      throw new SourceRefused(
        "no_repository",
        "expected a folder in a git repository, found none there or above it; `git init` and commit there, or name another folder",
        { at: start },
      );
    folder = above;
  }
}

/** What git takes for a git directory: HEAD, and objects and refs, which it may share. */
function isGitDir(folder: string): boolean {
  if (lstatSync(join(folder, "HEAD"), { throwIfNoEntry: false }) === undefined) return false;
  const common = commonOf(folder);
  return ["objects", "refs"].every((name) => isFolder(join(common, name)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function commonOf(gitDir: string): string {
  const named = lineOf(join(gitDir, "commondir"));
  return named === null ? gitDir : resolve(gitDir, named);
}

/** The one line of a small file, without its end; null where there is none. */
function lineOf(path: string): string | null {
  const text = small(path)
    ?.toString("utf8")
    .replace(/\r?\n$/, "");
  return text === undefined || text === "" ? null : text;
}

function placesOf({
  workTree,
  dotGit,
}: {
  workTree: string;
  dotGit: Stats;
}): Pick<SourceRepository, "workTree" | "gitDir" | "commonDir"> {
  const own = join(workTree, ".git");
  let gitDir = own;
  if (dotGit.isFile()) {
    const line = lineOf(own);
    const named = line === null || !line.startsWith("gitdir: ") ? null : resolve(workTree, line.slice(8));
    if (named === null || !isGitDir(named))
      throw new SourceRefused(
        "no_repository",
        `expected that the file .git names a git directory, found ${named === null ? "another file" : "that it leads to none"}; for a work tree, \`git worktree repair\``,
        { at: named ?? own },
      );
    gitDir = named;
  }
  gitDir = realpathSync(gitDir);
  return { workTree, gitDir, commonDir: realpathSync(commonOf(gitDir)) };
}

/** Git's own rule, without its exceptions: whose repository it is, their configuration counts, and their hooks. */
function demandOwner(paths: readonly string[], uid = process.geteuid?.() ?? 0): void {
  for (const path of paths) {
    const { uid: owner } = lstatSync(path);
    if (owner === uid) continue;
    throw new SourceRefused(
      "other_owner",
      `expected a repository of this user (${uid}), found one of user ${owner}; run as its owner, or make a clone of your own`,
      { at: path },
    );
  }
}

async function describe(
  workTree: string,
  gitDir: string,
  commonDir: string,
  signal: AbortSignal | undefined,
): Promise<SourceRepository> {
  const shared = await readConfig(join(commonDir, "config"), signal);
  const version = Number(shared.get("core.repositoryformatversion")?.at(-1) ?? "0");
  if (version !== 0 && version !== 1)
    throw new SourceRefused(
      "unknown_format",
      `expected a repository of version 0 or 1, found ${version}; clone it with a plain \`git clone\`, and name the clone`,
      { at: commonDir },
    );
  const hasOwn = isTrue(shared.get("extensions.worktreeconfig")?.at(-1) ?? "false");
  const own = hasOwn ? await readConfig(join(gitDir, "config.worktree"), signal) : new Map<string, string[]>();
  const isLinked = gitDir !== commonDir;
  const value = (key: string): string | null => (own.get(key) ?? shared.get(key))?.at(-1) ?? null;
  // A linked work tree is one whatever the shared configuration says of the first.
  const placing = (key: string) => (isLinked ? (own.get(key)?.at(-1) ?? null) : value(key));
  if (isTrue(placing("core.bare") ?? "false"))
    throw new SourceRefused("bare", "expected a work tree, found core.bare = true; name a checkout of it", {
      at: commonDir,
    });
  const elsewhere = placing("core.worktree");
  if (elsewhere !== null && !isSame(resolve(gitDir, elsewhere), workTree))
    throw new SourceRefused(
      "other_worktree",
      "expected that the work tree is where the repository lies, found another folder in core.worktree; name that folder, or take the setting away",
      { at: workTree, said: displayPath(bytePathOf(elsewhere)) },
    );
  const { objectFormat, refFormat } = formatsOf(shared, commonDir, version);
  const alternates = small(join(commonDir, "objects/info/alternates"))?.toString("utf8").split("\n") ?? [];
  const remotes = [...shared.keys()].filter((key) => /^remote\..*\.promisor$/s.test(key));
  return {
    workTree,
    gitDir,
    commonDir,
    objectFormat,
    refFormat,
    isShallow: small(join(commonDir, "shallow")) !== null,
    isPartial: shared.has("extensions.partialclone") || remotes.some((key) => isTrue(shared.get(key)!.at(-1)!)),
    alternates: alternates.filter((line) => line !== "" && !line.startsWith("#")).slice(0, MAX_ALTERNATES),
    settings: {
      fileMode: isTrue(value("core.filemode") ?? "true"),
      symlinks: isTrue(value("core.symlinks") ?? "true"),
      ignoreCase: isTrue(value("core.ignorecase") ?? "false"),
      autocrlf: autocrlfOf(value("core.autocrlf")),
      eol: eolOf(value("core.eol")),
      excludesFile: expanded(value("core.excludesfile"), workTree),
    },
    origin: shared.get("remote.origin.url")?.[0] ?? null,
    hooksDir: expanded(value("core.hookspath"), workTree) ?? join(commonDir, "hooks"),
    includes: includesOf([
      { at: commonDir, config: shared },
      { at: gitDir, config: own },
    ]),
    operation: operationOf(gitDir),
  };
}

/** Values of a configuration file by their key, in the order in which they stand. */
export type Config = ReadonlyMap<string, string[]>;

/**
 * Reads a configuration file by git's own parser, out of the bytes that were read here. No file is included.
 * @throws SourceRefused where git can't read it
 */
export async function readConfig(path: string, signal?: AbortSignal): Promise<Config> {
  const found = new Map<string, string[]>();
  const bytes = await orUnreadable([path], async () => small(path));
  if (bytes === null) return found;
  const { code, stdout, stderr } = await runGit(["config", "--file", "-", "--no-includes", "--null", "--list"], {
    gitDir: "/dev/null",
    cwd: dirname(path),
    input: bytes,
    ...(signal === undefined ? {} : { signal }),
  });
  if (code !== 0)
    throw new SourceRefused("unreadable", "expected a configuration that git can read, found another; mend it", {
      at: path,
      said: stderr,
    });
  for (const item of stdout.toString("utf8").split("\0")) {
    if (item === "") continue;
    const end = item.indexOf("\n");
    // A key alone is true.
    const [key, value] = end < 0 ? [item, "true"] : [item.slice(0, end), item.slice(end + 1)];
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** As git reads them; what it can't read is no yes. */
function isTrue(value: string): boolean {
  return /^(?:true|yes|on)$/i.test(value) || (/^\d+$/.test(value) && Number(value) !== 0);
}

function autocrlfOf(value: string | null): SourceSettings["autocrlf"] {
  if (value === null) return null;
  return value.toLowerCase() === "input" ? "input" : isTrue(value) ? "true" : "false";
}

function eolOf(value: string | null): SourceSettings["eol"] {
  return (["lf", "crlf", "native"] as const).find((known) => known === value?.toLowerCase()) ?? null;
}

/** A path of a configuration, which may begin with a home. */
function expanded(value: string | null, base: string): string | null {
  if (value === null || value === "") return null;
  return value.startsWith("~/") ? join(homedir(), value.slice(2)) : resolve(base, value);
}

/** Extensions that change nothing of how objects, refs and files are read. */
const HARMLESS = new Set(["noop", "noop-v1", "preciousobjects", "partialclone", "worktreeconfig", "relativeworktrees"]);

function formatsOf(
  config: Config,
  commonDir: string,
  version: number,
): Pick<SourceRepository, "objectFormat" | "refFormat"> {
  let objectFormat: SourceRepository["objectFormat"] = "sha1";
  let refFormat: SourceRepository["refFormat"] = "files";
  for (const [key, values] of config) {
    if (!key.startsWith("extensions.")) continue;
    const name = key.slice("extensions.".length);
    const value = values.at(-1)!.toLowerCase();
    if (HARMLESS.has(name)) continue;
    if (name === "objectformat" && (value === "sha1" || value === "sha256")) objectFormat = value;
    else if (name === "refstorage" && (value === "files" || value === "reftable")) refFormat = value;
    else if (version > 0)
      throw new SourceRefused(
        "unknown_format",
        "expected a repository without extensions that are not known here, found another; clone it with a plain `git clone`, and name the clone",
        { at: commonDir, said: displayPath(bytePathOf(`${key} = ${value}`)) },
      );
  }
  return { objectFormat, refFormat };
}

function isSame(path: string, folder: string): boolean {
  try {
    return realpathSync(path) === folder;
  } catch {
    return false;
  }
}

/** Most files that a configuration includes and that are looked at. */
const MAX_INCLUDES = 100;

function includesOf(files: readonly { at: string; config: Config }[]): string[] {
  const found = files.flatMap(({ at, config }) =>
    [...config]
      .filter(([key]) => /^include(?:if\..*)?\.path$/s.test(key))
      .flatMap(([, values]) => values.map((value) => expanded(value, at)!)),
  );
  return [...new Set(found)].slice(0, MAX_INCLUDES);
}

/** Files and folders of a git directory that stand there while something is under way. */
const OPERATIONS: readonly (readonly [name: string, operation: string])[] = [
  ["rebase-merge", "rebase"],
  ["rebase-apply/applying", "am"],
  ["rebase-apply", "rebase"],
  ["MERGE_HEAD", "merge"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
  ["sequencer", "cherry-pick or revert"],
  ["BISECT_LOG", "bisect"],
];

function operationOf(gitDir: string): string | null {
  const found = OPERATIONS.find(([name]) => lstatSync(join(gitDir, name), { throwIfNoEntry: false }) !== undefined);
  return found?.[1] ?? null;
}

/**
 * Refuses a source on which something is under way: its HEAD is on the move, and its files are of no commit.
 * @throws SourceRefused
 */
export function demandRest({ operation, gitDir }: Pick<SourceRepository, "operation" | "gitDir">): void {
  if (operation === null) return;
  const end =
    operation === "bisect" ? "`git bisect reset`" : `\`git ${operation.split(" ")[0]} --continue\` or \`--abort\``;
  throw new SourceRefused(
    "in_progress",
    `expected a repository at rest, found a ${operation} in progress; end it with ${end}`,
    { at: gitDir },
  );
}

/** What is said of a branch without a commit. */
export function unborn({ workTree }: SourceRepository, branch: BytePath | null): SourceRefused {
  const on = branch === null ? "HEAD" : displayPath(branch);
  return new SourceRefused(
    "unborn_head",
    `expected a commit, found none on ${on}; commit what the agent is to begin with`,
    { at: workTree },
  );
}

/** The user's own list of what is ignored: where the repository names none, what git finds by itself. */
export async function userExcludes({ settings }: SourceRepository, signal?: AbortSignal): Promise<string | null> {
  if (settings.excludesFile !== null) return settings.excludesFile;
  const home = homedir();
  const folder = join(process.env["XDG_CONFIG_HOME"] || join(home, ".config"), "git");
  for (const path of [join(home, ".gitconfig"), join(folder, "config")]) {
    const named = (await readConfig(path, signal)).get("core.excludesfile")?.at(-1);
    if (named !== undefined) return expanded(named, home);
  }
  return join(folder, "ignore");
}
