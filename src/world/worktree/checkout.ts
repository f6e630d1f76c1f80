import { closeSync, openSync, rmdirSync } from "node:fs";
import { type BytePath, bytePathOf } from "../../core/domain/bytes";
import { createPatchReader } from "../../core/formats/patch";
import { prepareWorkspace } from "./baseline-git";
import { copyTree, type CopyOptions, type CopyResult } from "./copy";
import { fsPath, listNames, openFolder, type OpenFolder, pieces } from "./folder";
import { runGit } from "./git";
import type { ObjectStore } from "./store";

/**
 * Makes a clean checkout of the baseline from its trusted source, with a `.git` of the harness's own that has it as a commit.
 * @param expectedTree tree id that the baseline had when the run began
 * @throws Error when the source is not that tree any more
 */
export async function cleanCheckout(
  source: string,
  dest: string,
  expectedTree: string,
  options: CopyOptions = {},
): Promise<CopyResult> {
  const copied = await prepareWorkspace(source, dest, options);
  if (copied.treeId !== expectedTree) {
    throw new Error(
      `expected baseline ${expectedTree}, found ${copied.treeId}: the source was changed during the run; run again and leave it alone`,
    );
  }
  return copied;
}

/**
 * Applies a patch to a checkout with git, under the store's configuration and attributes; what the tree itself says about
 * line endings, filters or encodings does not count. The patch is read strictly first. An empty patch is no call for git.
 * @param patchFile absolute path
 * @param options `maxBinaryBytes`: the contract's limit of a changed file, where it is raised
 * @returns null, or what was wrong
 */
export async function applyPatch(
  store: ObjectStore,
  dest: string,
  patchFile: string,
  { signal, maxBinaryBytes }: { signal?: AbortSignal; maxBinaryBytes?: number } = {},
): Promise<string | null> {
  const added: BytePath[] = [];
  let files = 0;
  const reader = createPatchReader({
    ...(maxBinaryBytes === undefined ? {} : { maxBinaryBytes }),
    take({ path, kind }) {
      files++;
      if (kind === "added") added.push(path);
    },
  });
  const fd = openSync(patchFile, "r");
  try {
    for (const piece of pieces(fd)) reader.push(piece);
  } finally {
    closeSync(fd);
  }
  const fault = reader.end();
  if (fault !== null) return `${fault.problem} (at byte ${fault.offset} of the patch)`;
  if (files === 0) return null;
  for (const path of added) makeRoom(`${bytePathOf(dest)}/${path}`);
  const args = ["apply", "--whitespace=nowarn", "-p1", patchFile];
  const { code, stderr } = await runGit(args, { gitDir: store.folder, workTree: dest, cwd: dest, signal });
  return code === 0 ? null : stderr || `git apply ended with ${code ?? "a signal"}`;
}

/** Git knows no empty folders: where a file is to replace a folder, it would stumble over those in it. */
function makeRoom(path: string): void {
  let folder: OpenFolder;
  try {
    folder = openFolder(path);
  } catch {
    return;
  }
  try {
    removeEmptyFolders(folder);
  } finally {
    closeSync(folder.fd);
  }
}

/** Removes the empty folders below a folder of our own checkout; says whether it is empty then. */
function removeEmptyFolders(folder: OpenFolder): boolean {
  const left = (listNames(folder, Number.MAX_SAFE_INTEGER) ?? []).filter(({ name, kind }) => {
    if (kind !== "folder") return true;
    const inner = openFolder(folder.base + name);
    const empty = removeEmptyFolders(inner);
    closeSync(inner.fd);
    if (empty) rmdirSync(fsPath(folder.base + name));
    return !empty;
  });
  return left.length === 0;
}

/**
 * Lays a trusted folder (a case's `acceptance/`) over a checkout. What the agent left under the same names gives way, links and
 * folders included; no link is followed.
 * @returns manifest of what was laid over, as `copyTree`
 */
export function overlay(source: string, dest: string, options: CopyOptions = {}): Promise<CopyResult> {
  return copyTree(source, dest, { ...options, overlay: true });
}
