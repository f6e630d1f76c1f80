import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestEntry } from "../../core/formats/manifest";
import { type Some, someOf } from "../../core/source/observation";
import { finishBaseline, makeBaselineFolders, type PreparedWorkspace, withBaseline } from "../worktree/baseline-git";
import type { CopyOptions } from "../worktree/copy";
import { type Unstored, unstoredFiles } from "../worktree/stored-form";
import { rootIdentity } from "../worktree/walk";
import type { ClosedGit } from "./closed";
import { orReason } from "./refused";
import { copyResultOf, MAX_LISTED, openTree, type SourceTree, type SourceTreeOptions } from "./source-tree";
import { type Blob, packBlobs, writeTree } from "./write-tree";

/** A workspace that begins with the tree of a source. */
export interface SourceWorkspace extends PreparedWorkspace {
  /** Files that git would store in another form than HEAD has them in: a patch of them fits no checkout of the source. */
  converted: Some<Unstored>;
}

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
): Promise<SourceWorkspace & { tree: SourceTree }> {
  return orReason(options.signal, async () => {
    const git = makeBaselineFolders(dest);
    const tree = await openTree(path, options, async (closed, entries, blobs, signal) => {
      if (closed.repository.objectFormat === "sha1") await writeWorkspace(closed, entries, blobs, dest, signal);
    });
    if (tree.repository.objectFormat === "sha1") return { ...(await finish(tree, git, dest, options.signal)), tree };
    return { ...(await packedAnew(tree, dest, options)), tree };
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
): Promise<SourceWorkspace> {
  const { signal } = options;
  return orReason(signal, async () => {
    if (tree.repository.objectFormat !== "sha1") return packedAnew(tree, dest, options);
    const git = makeBaselineFolders(dest);
    await tree.writeAgain(
      (closed, entries, blobs, either) => writeWorkspace(closed, entries, blobs, dest, either),
      signal,
    );
    return finish(tree, git, dest, signal);
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
): Promise<SourceWorkspace> {
  if (tree.treeId !== expectedTree)
    throw new Error(`expected baseline ${expectedTree}, found ${tree.treeId}: it is another tree's`);
  return prepareSourceAgain(tree, dest, options);
}

/** Blobs have other ids than the source has them by: their bytes are packed as they are written. */
async function packedAnew(tree: SourceTree, dest: string, { signal }: CopyOptions): Promise<SourceWorkspace> {
  const options = signal === undefined ? {} : { signal };
  const prepared = await withBaseline(dest, options, (whole) => tree.checkout(dest, whole));
  return withConverted(prepared, dest, signal);
}

async function finish(
  tree: SourceTree,
  git: string,
  dest: string,
  signal: AbortSignal | undefined,
): Promise<SourceWorkspace> {
  const commit = finishBaseline(git, tree.entries);
  return withConverted({ ...copyResultOf(tree), commit, rootIdentity: rootIdentity(dest) }, dest, signal);
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

async function withConverted(
  prepared: PreparedWorkspace,
  dest: string,
  signal: AbortSignal | undefined,
): Promise<SourceWorkspace> {
  const converted = await unstoredFiles(dest, prepared.entries, signal, []);
  return { ...prepared, converted: someOf(converted, MAX_LISTED) };
}
