import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestEntry } from "../../core/formats/manifest";
import { someOf } from "../../core/source/observation";
import { finishBaseline, makeBaselineFolders, type PreparedWorkspace, withBaseline } from "../worktree/baseline-git";
import type { CopyOptions } from "../worktree/copy";
import { unstoredFiles } from "../worktree/stored-form";
import { rootIdentity } from "../worktree/walk";
import type { ClosedGit } from "./closed";
import { orReason } from "./refused";
import { copyResultOf, openTree, type SourceTree, type SourceTreeOptions } from "./source-tree";
import { type Blob, packBlobs, writeTree } from "./write-tree";

/**
 * Copies the tree of a source's HEAD into a workspace with a repository of its own, which has it as one fixed commit. Git writes it
 * while its bytes are read here, so that each is looked at.
 * @param path a folder of the source
 * @param dest a folder that does not exist yet, or an empty one
 * @param options `commit`: what HEAD was at the look before
 * @throws SourceRefused where the source can't be read; Error of the system, or of git, where the copy can't be written
 */
export async function prepareSource(
  path: string,
  dest: string,
  options: SourceTreeOptions = {},
): Promise<PreparedWorkspace & { tree: SourceTree }> {
  return orReason(options.signal, async () => {
    const git = makeBaselineFolders(dest);
    const tree = await openTree(path, options, async (closed, entries, blobs, signal) => {
      if (closed.repository.objectFormat === "sha1") await writeWorkspace(closed, entries, blobs, dest, signal);
    });
    const prepared =
      tree.repository.objectFormat === "sha1" ? finish(tree, git, dest) : await packedAnew(tree, dest, options);
    const converted = await unstoredFiles(dest, prepared.entries, options.signal, []);
    return { ...prepared, converted: someOf(converted), tree };
  });
}

/**
 * Writes a tree that was read before into another workspace with a repository of its own. HEAD may have moved since, and the source
 * may be in the middle of something: what was read is what is written.
 * @param dest a folder that does not exist yet, or an empty one
 * @throws SourceRefused where its objects are not there any more, or are others; Error of the system, or of git, where it can't be written
 */
export async function prepareSourceAgain(
  tree: SourceTree,
  dest: string,
  options: Pick<CopyOptions, "signal"> = {},
): Promise<PreparedWorkspace> {
  const { signal } = options;
  return orReason(signal, async () => {
    if (tree.repository.objectFormat !== "sha1") return packedAnew(tree, dest, options);
    const git = makeBaselineFolders(dest);
    await tree.writeAgain(
      (closed, entries, blobs, either) => writeWorkspace(closed, entries, blobs, dest, either),
      signal,
    );
    return finish(tree, git, dest);
  });
}

/**
 * Makes a clean checkout of the baseline for verification, with a `.git` of the harness's own that has it as a commit.
 * @param expectedTree tree id that the baseline had when the run began
 * @throws SourceRefused where the source does not give that tree any more
 */
export async function cleanSourceCheckout(
  tree: SourceTree,
  dest: string,
  expectedTree: string,
  options: Pick<CopyOptions, "signal"> = {},
): Promise<PreparedWorkspace> {
  if (tree.treeId !== expectedTree)
    throw new Error(`expected baseline ${expectedTree}, found ${tree.treeId}: it is another tree's`);
  return prepareSourceAgain(tree, dest, options);
}

/** Blobs have other ids than the source has them by: their bytes are packed as they are written. */
async function packedAnew(tree: SourceTree, dest: string, { signal }: CopyOptions): Promise<PreparedWorkspace> {
  const options = signal === undefined ? {} : { signal };
  return withBaseline(dest, options, (whole) => tree.checkout(dest, whole));
}

function finish(tree: SourceTree, git: string, dest: string): PreparedWorkspace {
  const commit = finishBaseline(git, tree.entries);
  return { ...copyResultOf(tree), commit, rootIdentity: rootIdentity(dest) };
}

/** Files, index and blobs of a workspace, of a source of SHA-1. */
async function writeWorkspace(
  closed: ClosedGit,
  entries: readonly ManifestEntry[],
  blobs: readonly Blob[],
  dest: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const git = join(dest, ".git");
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const oids = blobs.map(({ oid }) => oid);
  const packing = packBlobs(closed, oids, join(git, "objects"), either);
  packing.catch(() => {});
  try {
    copyFileSync(await writeTree(closed, entries, blobs, dest, either), join(git, "index"));
  } catch (error) {
    failed.abort();
    await packing.catch(() => {});
    throw error;
  }
  await packing;
}
