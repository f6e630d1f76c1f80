import { chmodSync, closeSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join, resolve } from "node:path";
import type { ManifestEntry } from "../../core/formats/manifest";
import { TREE_MODE } from "../../core/source/git-tree";
import { makeIndex } from "../../core/source/index-file";
import { withUmask } from "../contain/modes";
import { openNewRoot } from "../worktree/copy";
import { fsPath } from "../worktree/folder";
import type { ClosedGit } from "./closed";

/** A file or link that is to be written, with its object in the source's own format. */
export interface Blob {
  entry: ManifestEntry;
  oid: string;
}

const PERMISSIONS = 0o7777;
const FOLDER_MODE = 0o755;

/**
 * Writes a tree into a new folder: git does, out of an index of ours, without attributes or a configuration that change a byte. It
 * notes in that index what it wrote, which is then that of the folder.
 * @param git one that takes files as raw bytes
 * @param blobs in the order of an index
 * @param folder it does not exist yet, or holds nothing but a `.git`
 * @returns path of the index
 * @throws Error when it can't be written
 */
export async function writeTree(
  git: ClosedGit,
  entries: readonly ManifestEntry[],
  blobs: readonly Blob[],
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const root = openNewRoot(folder);
  closeSync(root.fd);
  const index = join(git.gitDir, "index");
  const lines = blobs.map(({ entry, oid }) => ({ path: entry.path, oid, mergeStage: 0, mode: indexMode(entry) }));
  writeFileSync(index, makeIndex(lines, git.repository.objectFormat));
  // A process is started here and now, with the mask of this moment.
  const child = withUmask(0o022, () =>
    git.start(["checkout-index", "--all", "--index", "--quiet"], {
      workTree: resolve(folder),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
  await ended(child, `git checkout-index into ${folder}`, signal);
  makeFolders(entries, folder);
  return index;
}

function indexMode({ type, mode }: ManifestEntry): number {
  return type === "symlink" ? TREE_MODE.link : mode;
}

/** Those without a file are missing so far; in the others a setgid folder above may have given another mode. */
function makeFolders(entries: readonly ManifestEntry[], folder: string): void {
  for (const { path, type } of entries) {
    if (type !== "dir") continue;
    const full = fsPath(`${Buffer.from(resolve(folder)).toString("latin1")}/${path}`);
    const stats = lstatSync(full, { throwIfNoEntry: false });
    if (stats === undefined) mkdirSync(full, FOLDER_MODE);
    if (((stats ?? lstatSync(full)).mode & PERMISSIONS) !== FOLDER_MODE) chmodSync(full, FOLDER_MODE);
  }
}

/**
 * Puts objects of a source of SHA-1 into a pack of a repository of ours, as they are stored there: nothing is compressed anew.
 * @param objects the `objects` folder of that repository
 */
export async function packBlobs(
  git: ClosedGit,
  oids: Iterable<string>,
  objects: string,
  signal?: AbortSignal,
): Promise<void> {
  const unique = [...new Set(oids)];
  if (unique.length === 0) return;
  mkdirSync(join(objects, "pack"), { recursive: true });
  const args = ["pack-objects", "--quiet", "--window=0", "--threads=1", join(resolve(objects), "pack/pack")];
  const child = git.start(args, signal === undefined ? {} : { signal });
  child.stdin!.on("error", () => {}).end(`${unique.join("\n")}\n`);
  await ended(child, "git pack-objects", signal);
}

/** @throws Error with what git said, and the system's code where the disk is full; the signal's reason when it has fired */
async function ended(
  child: ReturnType<ClosedGit["start"]>,
  what: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(0, 4096)));
  child.stdout!.resume();
  child.stdin!.on("error", () => {}).end();
  const failed = once(child, "error").then(([cause]) => Promise.reject(cause as Error));
  failed.catch(() => {});
  const [code] = (await Promise.race([once(child, "close"), failed])) as [number | null];
  signal?.throwIfAborted();
  if (code === 0) return;
  const error = new Error(`${what} ended with ${code ?? "a signal"}: ${stderr.trim()}`);
  throw stderr.includes("No space left on device") ? Object.assign(error, { code: "ENOSPC" }) : error;
}
