import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { bytePath, bytePathOf } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { fsPath, OPEN_FILE, pieces } from "../worktree/folder";
import { GIT_FILE, INCLUDED } from "../../core/source/state";
import type { SourceRepository } from "./repository";

/** Files of a git directory that say how it behaves, where all work trees share them. */
const SHARED = ["config", "info/exclude", "info/attributes", "info/grafts", "shallow", "objects/info/alternates"];
/** The same, of one work tree. */
const OWN = ["config.worktree", "info/sparse-checkout", "commondir"];
/** Remotes as older versions wrote them. */
const FOLDERS = ["remotes", "branches"];

const MAX_FILES = 10_000;
const MAX_DEPTH = 8;

/** Digests of the files that configure a source, by what they are called here. */
export function readConfiguration({ gitDir, commonDir, includes, workTree }: SourceRepository): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, path: string) => {
    const digest = digestOf(bytePathOf(path));
    if (digest !== null) found.set(bytePathOf(name), digest);
  };
  for (const name of SHARED) note(name, join(commonDir, name));
  for (const name of OWN) note(name, join(gitDir, name));
  for (const name of FOLDERS)
    for (const [path, digest] of digestsBelow(join(commonDir, name))) found.set(`${name}/${path}`, digest);
  for (const path of includes) note(INCLUDED + path, path);
  // As a file it says where everything is.
  if (gitDir !== join(workTree, ".git")) note(GIT_FILE, join(workTree, ".git"));
  return found;
}

/** Digests and modes of a source's hooks; none of them is ever started. */
export function readHooks({ hooksDir }: SourceRepository): Map<string, string> {
  return digestsBelow(hooksDir);
}

/** Files and links below a folder by their path, each with mode and digest. */
function digestsBelow(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const base = bytePathOf(folder);
  const visit = (below: string, depth: number): void => {
    let names: { name: string; isFolder: boolean }[];
    try {
      names = readdirSync(fsPath(base + below), { withFileTypes: true, encoding: "latin1" }).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      }));
    } catch (error) {
      if (below === "" || (error as NodeJS.ErrnoException).code === "ENOENT") return;
      found.set(below.slice(1), `unreadable (${(error as NodeJS.ErrnoException).code})`);
      return;
    }
    for (const { name, isFolder } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${below}/${name}`;
      if (found.size >= MAX_FILES) return;
      if (isFolder && depth < MAX_DEPTH) visit(path, depth + 1);
      else found.set(path.slice(1), digestOf(base + path) ?? "gone");
    }
  };
  visit("", 1);
  return found;
}

/** Mode and SHA-256 of a file (through a link, with where it leads), or what else is there; null where nothing is. */
function digestOf(path: string): string | null {
  try {
    const stats = lstatSync(fsPath(path), { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const target = stats.isSymbolicLink() ? bytePath(readlinkSync(fsPath(path), "buffer")) : null;
    const link = target === null ? "" : `link to ${sha256(Buffer.from(target, "latin1"))}, `;
    const real = target === null ? stats : statSync(fsPath(path), { throwIfNoEntry: false });
    if (real === undefined) return `${link}to nothing`;
    if (!real.isFile()) return `${link}no file`;
    return `${link}${(real.mode & 0o7777).toString(8)} ${hashOf(path, target !== null)}`;
  } catch (error) {
    return `unreadable (${(error as NodeJS.ErrnoException).code ?? "unknown"})`;
  }
}

function hashOf(path: string, isLink: boolean): string {
  const fd = openSync(fsPath(path), isLink ? OPEN_FILE & ~constants.O_NOFOLLOW : OPEN_FILE);
  try {
    if (!fstatSync(fd).isFile()) return "no file";
    const hash = createHash("sha256");
    for (const piece of pieces(fd)) hash.update(piece);
    return hash.digest("hex");
  } finally {
    closeSync(fd);
  }
}
