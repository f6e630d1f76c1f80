import { lstatSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Symbolic refs that point at each other; git itself stops at five. */
const MAX_REF_HOPS = 5;
/** packed-refs of a repository with a million refs. */
const MAX_REFS_BYTES = 100 * 1024 * 1024;

/**
 * The commit that a folder has checked out, read from its files: git is not started, because a workspace's configuration can
 * start other programs.
 * @returns an object id, or null where there is no checkout or it can't be read
 */
export function workspaceHead(folder: string): string | null {
  const gitDir = gitFolder(folder);
  if (gitDir === null) return null;
  const common = commonFolder(gitDir);
  let ref = "HEAD";
  for (let hop = 0; hop < MAX_REF_HOPS; hop++) {
    const text = readText(join(ref === "HEAD" ? gitDir : common, ref))?.trim() ?? packedRef(common, ref);
    if (text === null) return null;
    if (OBJECT_ID.test(text)) return text;
    const next = /^ref: (refs\/[^\s]+)$/.exec(text)?.[1];
    if (next === undefined || next.split("/").includes("..")) return null;
    ref = next;
  }
  return null;
}

function gitFolder(folder: string): string | null {
  const path = join(folder, ".git");
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return path;
  // A linked worktree has a file here that names the real folder.
  const target = stats?.isFile() ? /^gitdir: (.+)$/.exec(readText(path)?.trim() ?? "")?.[1] : undefined;
  return target === undefined ? null : isAbsolute(target) ? target : join(folder, target);
}

function commonFolder(gitDir: string): string {
  const common = readText(join(gitDir, "commondir"))?.trim();
  if (common === undefined) return gitDir;
  return isAbsolute(common) ? common : join(gitDir, common);
}

function packedRef(common: string, ref: string): string | null {
  const text = readText(join(common, "packed-refs"));
  const line = text
    ?.split("\n")
    .find((entry) => entry.endsWith(` ${ref}`) && OBJECT_ID.test(entry.split(" ", 1)[0] ?? ""));
  return line?.split(" ", 1)[0] ?? null;
}

function readText(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MAX_REFS_BYTES ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
