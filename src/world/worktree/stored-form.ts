import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import { fsPath } from "./folder";
import { quotedPath, runGit } from "./git";
import { makeOwned } from "../contain/owned";
import { removeOwned } from "./remove";

/** A file that lies in a folder in another form than git would store it in. */
export interface Unstored {
  path: BytePath;
  /** The attributes that say so, as in `.gitattributes`. */
  attributes: string;
}

/** Attributes by which git changes the bytes of a file between folder and store, without a program. */
const CONVERTING = ["text", "eol", "crlf", "ident", "working-tree-encoding"];

const ATTRIBUTES = ".gitattributes";

/**
 * Finds the files of a starting tree that git would store with other bytes than lie there (`eol=crlf` in a checkout, say): a
 * patch of those bytes would fit no other checkout. `.gitattributes` files count of the tree itself, and of the repository in
 * which it lies. Git is asked, with no configuration, so that no filter is ever run; a tree without such files costs no git.
 * @param source folder of the starting tree
 * @param entries its manifest
 * @param above folders above it whose attributes count: those of the repository in which it lies
 * @throws Error where git can't be started or fails; AbortError when the signal has fired
 */
export async function unstoredFiles(
  source: string,
  entries: readonly ManifestEntry[],
  signal?: AbortSignal,
  above: readonly string[] = repositoryAbove(resolve(source)),
): Promise<Unstored[]> {
  const top = above.at(-1) ?? resolve(source);
  const isAttributes = ({ path, type }: ManifestEntry) =>
    type === "file" && (path === ATTRIBUTES || path.endsWith(`/${ATTRIBUTES}`));
  const own = entries.filter(isAttributes).map(({ path }) => fsPath(`${bytePathOf(source)}/${path}`));
  if (![...own, ...above.map((folder) => join(folder, ATTRIBUTES))].some(mayConvert)) return [];
  const prefix = bytePathOf(resolve(source).slice(top.length + 1));
  const files = new Map<string, ManifestEntry>();
  for (const entry of entries)
    if (entry.type === "file") files.set(prefix === "" ? entry.path : `${prefix}/${entry.path}`, entry);
  const git = makeOwned(tmpdir(), "attributes-");
  try {
    const ask = await closedRepository(git, top, signal);
    const converting = readAttributes(
      await ask(["check-attr", "-z", "--stdin", ...CONVERTING], joined(files.keys(), "\0")),
    );
    const asked = [...converting.keys()].filter((path) => files.has(path));
    if (asked.length === 0) return [];
    const stored = await ask(["hash-object", "--stdin-paths"], joined(asked.map(quotedPath), "\n"));
    const oids = stored.toString("latin1").trimEnd().split("\n");
    return asked.flatMap((path, index) => {
      const entry = files.get(path)!;
      return entry.oid === oids[index] ? [] : [{ path: entry.path, attributes: converting.get(path)! }];
    });
  } finally {
    await removeOwned(git);
  }
}

/** A word that turns on a conversion; what only turns them off needs no git. */
const TURNS_ON = /\s(?:text|eol|crlf|ident|working-tree-encoding)/;

/** Larger ones are git's own to read. */
const MAX_LOOKED_AT = 1024 * 1024;

function mayConvert(path: string | Buffer): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return false;
  return stats.size > MAX_LOOKED_AT || TURNS_ON.test(readFileSync(path, "latin1"));
}

/** Folders from the one above a folder to the top of the repository in which it lies, in that order; none without one. */
function repositoryAbove(source: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(source); ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [];
  }
}

type Ask = (args: readonly string[], input: Buffer) => Promise<Buffer>;

/** A repository without content or configuration, whose attributes are those of a folder. */
async function closedRepository(gitDir: string, top: string, signal: AbortSignal | undefined): Promise<Ask> {
  for (const folder of ["objects", "refs"]) mkdirSync(join(gitDir, folder));
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(
    join(gitDir, "config"),
    "[core]\n\trepositoryformatversion = 0\n\tautocrlf = false\n\tsafecrlf = false\n",
  );
  return async (args, input) => {
    const { code, stdout, stderr } = await runGit(args, { gitDir, workTree: top, cwd: top, input, signal });
    if (code !== 0) throw new Error(`git ${args[0]} ended with ${code ?? "a signal"} on the starting tree: ${stderr}`);
    return stdout;
  };
}

function joined(paths: Iterable<string>, end: string): Buffer {
  return Buffer.from([...paths].map((path) => path + end).join(""), "latin1");
}

/** Paths whose bytes git may change, with the attributes that say so, out of `check-attr -z`. */
function readAttributes(output: Buffer): Map<string, string> {
  const fields = output.toString("latin1").split("\0");
  const found = new Map<string, Map<string, string>>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path, name, value] = [fields[at]!, fields[at + 1]!, fields[at + 2]!];
    if (value === "unspecified" || value === "unset") continue;
    found.set(path, (found.get(path) ?? new Map<string, string>()).set(name, value));
  }
  const converting = new Map<string, string>();
  for (const [path, attributes] of found) {
    // Git decides by itself what is text, and leaves a file as it is that was stored with CRLF.
    if (attributes.get("text") === "auto" && !attributes.has("eol")) attributes.delete("text");
    if (attributes.size === 0) continue;
    const shown = [...attributes].map(([name, value]) => (value === "set" ? name : `${name}=${value}`));
    converting.set(path, shown.join(" "));
  }
  return converting;
}
