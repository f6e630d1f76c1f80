import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { runGit } from "../worktree/git";
import { look, textOf } from "./files";
import { Refused } from "./refused";

/** Where a repository's parts lie. */
export interface Target {
  /** Root of the work tree: the folder that was named, whatever `core.worktree` says. */
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
}

/** What a configuration may say about how files lie here; values are plain words. */
const SETTINGS = new Set(
  ["autocrlf", "eol", "filemode", "ignorecase", "precomposeunicode", "symlinks", "trustctime", "checkstat"].map(
    (name) => `core.${name}`,
  ),
);
const PLAIN_WORD = /^[A-Za-z0-9]*$/;

/** Extensions that change nothing of what is done here. */
const KNOWN_EXTENSIONS = new Set(["noop", "partialclone", "preciousobjects", "worktreeconfig", "relativeworktrees"]);

/**
 * Finds a repository's parts without asking git, and reads the few settings that say how its bytes are stored. Nothing that
 * its configuration includes is read, and nothing else of it counts.
 * @param repository root of its work tree
 * @throws Refused `target_unsupported` for what the harness does not write to
 */
export async function openTarget(repository: string): Promise<Target> {
  const root = resolve(repository);
  const gitDir = gitDirOf(root);
  const shared = textOf(join(gitDir, "commondir"));
  const commonDir = shared === null ? gitDir : resolve(gitDir, shared.trim());
  for (const path of [join(gitDir, "HEAD"), join(commonDir, "config")])
    if (look(path)?.isFile() !== true) throw unsupported(`a file at ${path}`, "none, or a link");
  const objects = join(commonDir, "objects");
  const values = [
    ...(await readConfig(join(commonDir, "config"), root)),
    ...(await readConfig(join(gitDir, "config.worktree"), root)),
  ];
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
  return { root, gitDir, commonDir, objects, state: join(commonDir, "case-harness"), format, settings: [...settings] };
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

/** Names (lower case) and values of one file, in its order. */
async function readConfig(file: string, cwd: string): Promise<[name: string, value: string][]> {
  if (look(file) === null) return [];
  const { code, stdout, stderr } = await runGit(["config", "--file", file, "--no-includes", "--null", "--list"], {
    gitDir: "/dev/null",
    cwd,
    input: Buffer.alloc(0),
  });
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
