import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { pathBytes } from "../../core/domain/bytes";
import { baselineCommit } from "../../core/formats/baseline-commit";
import { buildTrees } from "../../core/formats/git-trees";
import { gitMode, type ManifestEntry } from "../../core/formats/manifest";
import type { Some } from "../../core/source/observation";
import { copyTree, type CopyOptions, type CopyResult } from "./copy";
import { createPackWriter } from "./pack";
import { type Unstored, unstoredFiles } from "./stored-form";
import { rootIdentity } from "./walk";
import type { RootIdentity } from "./walk-state";

export interface PreparedWorkspace extends CopyResult {
  /** The baseline commit, which `main` and `HEAD` name. */
  commit: string;
  rootIdentity: RootIdentity;
  /** Of a repository's HEAD: files that git would store in another form. In the folder of a case they are refused. */
  converted?: Some<Unstored>;
}

/** Branch of the baseline. */
export const BASELINE_BRANCH = "main";

/** No background maintenance in the agent's sandbox; a repository like any other else. */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = false
\tlogallrefupdates = true
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;

/**
 * Copies a trusted tree and gives the copy a repository of its own: the baseline as one fixed commit, branch `main`, a clean
 * index, no remote, no hooks. It is written without running git, in the pass that copies and hashes. What git would store in
 * another form than it lies in is refused: a patch of it would fit no checkout.
 * @param source the case's workspace, or a repository's tree
 * @param dest a folder that does not exist yet, or an empty one
 */
export async function prepareWorkspace(
  source: string,
  dest: string,
  options: CopyOptions = {},
): Promise<PreparedWorkspace> {
  const prepared = await withBaseline(dest, options, (whole) => copyTree(source, dest, whole));
  for (const { path, attributes } of await unstoredFiles(source, prepared.entries, options.signal))
    prepared.refusals.push({ kind: "converted", path, detail: convertedDetail(attributes) });
  return prepared;
}

/**
 * Gives a copy that is made now a repository of its own, in the same pass.
 * @param write makes the copy in `dest`, with the options that it is given
 */
export async function withBaseline<Copied extends CopyResult>(
  dest: string,
  options: CopyOptions,
  write: (options: CopyOptions) => Promise<Copied>,
): Promise<Copied & Pick<PreparedWorkspace, "commit" | "rootIdentity">> {
  const git = makeBaselineFolders(dest);
  const objects = createPackWriter(join(git, "objects"));
  const index = createIndexWriter();
  const copied = await write({
    ...options,
    objects,
    onCopied(entry, stats) {
      index.add(entry, stats);
      options.onCopied?.(entry, stats);
    },
  });
  const commit = finishBaseline(git, copied.entries, objects);
  writeFileSync(join(git, "index"), index.finish());
  return { ...copied, commit, rootIdentity: rootIdentity(dest) };
}

/** Makes the folders of a workspace's repository, and says where it is. */
export function makeBaselineFolders(dest: string): string {
  const git = join(dest, ".git");
  for (const folder of ["objects/info", "refs/heads", "refs/tags"]) mkdirSync(join(git, folder), { recursive: true });
  return git;
}

/**
 * Completes a workspace's repository, whose blobs are there: trees, the commit, what names it, and the configuration.
 * @returns the commit
 */
export function finishBaseline(
  git: string,
  entries: readonly ManifestEntry[],
  objects = createPackWriter(join(git, "objects")),
): string {
  const treeId = buildTrees(entries, (_path, oid, content) => objects.add("tree", oid, content()));
  const { oid: commit, content } = baselineCommit(treeId);
  objects.add("commit", commit, content);
  objects.finish();
  writeFileSync(join(git, "config"), CONFIG);
  writeFileSync(join(git, "refs/heads", BASELINE_BRANCH), `${commit}\n`);
  writeFileSync(join(git, "HEAD"), `ref: refs/heads/${BASELINE_BRANCH}\n`);
  return commit;
}

/**
 * Gives the one branch of a workspace that was just prepared another name.
 * @param branch without `refs/heads/`
 */
export function nameBranch(dest: string, branch: string): void {
  const git = join(dest, ".git");
  const ref = join(git, "refs/heads", branch);
  mkdirSync(dirname(ref), { recursive: true });
  renameSync(join(git, "refs/heads", BASELINE_BRANCH), ref);
  writeFileSync(join(git, "HEAD"), `ref: refs/heads/${branch}\n`);
}

function convertedDetail(attributes: string): string {
  return `git would store other bytes than lie here (.gitattributes: ${attributes}), and no patch of these would apply: put the file here as git stores it (\`git show HEAD:PATH\`), or take the attribute away`;
}

/** Collects a version 2 index (gitformat-index). */
interface IndexWriter {
  add(entry: ManifestEntry, stats: Stats): void;
  finish(): Buffer;
}

/** Fixed part of an index entry, before its name. */
const ENTRY_BYTES = 62;
/** Names this long or longer have this length in the flags. */
const MAX_NAME_LENGTH = 0xfff;

/** Entries are gathered in pieces of this size: a buffer for each would take three times its bytes. */
const INDEX_PIECE = 1024 * 1024;

function createIndexWriter(): IndexWriter {
  const header = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
  const parts: Buffer[] = [header];
  let room = Buffer.alloc(0);
  let filled = 0;
  let count = 0;
  const keep = () => void parts.push(room.subarray(0, filled));
  return {
    add(entry, stats) {
      const name = pathBytes(entry.path);
      // One to eight NULs after the name, up to a multiple of eight.
      const size = (ENTRY_BYTES + name.length + 8) & ~7;
      if (filled + size > room.length) {
        keep();
        room = Buffer.alloc(Math.max(INDEX_PIECE, size));
        filled = 0;
      }
      const bytes = room.subarray(filled, (filled += size));
      const numbers = [
        ...[Math.floor(stats.ctimeMs / 1000), 0, Math.floor(stats.mtimeMs / 1000), 0],
        ...[stats.dev, stats.ino, Number.parseInt(gitMode(entry)!, 8), stats.uid, stats.gid, entry.size],
      ];
      numbers.forEach((number, at) => bytes.writeUInt32BE(number >>> 0, at * 4));
      bytes.write(entry.oid!, 40, "hex");
      bytes.writeUInt16BE(Math.min(name.length, MAX_NAME_LENGTH), 60);
      name.copy(bytes, ENTRY_BYTES);
      count++;
    },
    finish() {
      keep();
      header.writeUInt32BE(count, 8);
      const hash = createHash("sha1");
      for (const part of parts) hash.update(part);
      return Buffer.concat([...parts, hash.digest()]);
    },
  };
}
