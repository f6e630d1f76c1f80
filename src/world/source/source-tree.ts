import { constants } from "node:fs";
import { createHash } from "node:crypto";
import type { BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { compareEntries, type ManifestEntry } from "../../core/formats/manifest";
import { createTreeBuilder, gitOid } from "../../core/formats/git-trees";
import { nameFault, pathsFault } from "../../core/formats/tree-rules";
import { type Some, someOf } from "../../core/source/observation";
import { isPointer } from "../../core/source/pointer";
import type { CopyOptions, CopyResult } from "../worktree/copy";
import { hashOnce } from "../worktree/folder";
import type { LimitHit, Refusal, TreeLimits } from "../worktree/walk-state";
import type { ClosedGit } from "./closed";
import { withClosedGit } from "./closed";
import { readHeadTree, type HeadEntry } from "./head-tree";
import { type ObjectTaker, readObjects, readSizes } from "./objects";
import { readRefs } from "./refs";
import { orReason, orUnreadable } from "./refused";
import { demandRest, findRepository, type FindOptions, type SourceRepository, unborn } from "./repository";
import { writeHeard } from "./write-heard";
import { type Blob, writeTree } from "./write-tree";

/** Files and folders that are named each; more of them are counted. */
export const MAX_LISTED = 500;

/** The tree of a source's HEAD, as the harness knows a starting tree: entries, tree id, bytes, a checkout. */
export interface SourceTree {
  repository: SourceRepository;
  commit: string;
  /** Id of HEAD's tree in the source's own format, submodules and all. */
  headTreeId: string;
  /**
   * Id of the content that the harness checks out, as SHA-1. It is `headTreeId` for a source of SHA-1 without submodules, empty
   * folders, or modes of older versions; of a source of SHA-256 it is what git would give the same content under SHA-1.
   */
  treeId: string;
  /** Manifest in manifest order, with the modes of a checkout; what is refused is not in it. */
  entries: readonly ManifestEntry[];
  refusals: readonly Refusal[];
  limitHits: readonly LimitHit[];
  /** Submodules, which are empty folders. */
  submodules: Some<BytePath>;
  /** Pointers to large files (Git LFS), which stay pointers. */
  pointers: Some<BytePath>;
  /** Reads files, and where links lead, in any order, by one process: each is given with its bytes, which are valid during the call alone. */
  readAll(
    paths: readonly BytePath[],
    take: (path: BytePath, content: Buffer) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Writes it into a folder that does not exist yet, or holds nothing but a `.git`: raw bytes, git's two modes, no filter. */
  checkout(folder: string, options?: CopyOptions): Promise<CopyResult>;
  /** Has it written once more, while each of its objects is checked against its id again. */
  writeAgain(write: Write, signal?: AbortSignal): Promise<void>;
}

export interface SourceTreeOptions extends FindOptions {
  limits?: TreeLimits;
  /** The commit that was HEAD at the look before; HEAD now unless told. */
  commit?: string;
}

/**
 * Reads the tree of a source's HEAD out of raw objects: each is there, and is what its id says, before anything is copied. No
 * filter, no hook, no configuration counts, and nothing is written there.
 * @param path a folder of the source
 * @throws SourceRefused with a word for what is wrong; the signal's reason when it has fired
 */
export async function openSourceTree(path: string, options: SourceTreeOptions = {}): Promise<SourceTree> {
  return orReason(options.signal, () => openTree(path, options, null));
}

/** Writes the tree while its bytes are read. */
export type Write = (
  git: ClosedGit,
  entries: readonly ManifestEntry[],
  blobs: readonly Blob[],
  signal?: AbortSignal,
) => Promise<void>;

/** Opens a tree, and has it written in the same pass. */
export async function openTree(path: string, options: SourceTreeOptions, write: Write | null): Promise<SourceTree> {
  const repository = await findRepository(path, options);
  demandRest(repository);
  const { workTree, gitDir, commonDir } = repository;
  return orUnreadable([workTree, gitDir, commonDir], () =>
    withClosedGit(repository, "raw", async (git) => {
      const commit = options.commit ?? (await headOf(git, options.signal));
      return readSourceTree(git, commit, options, write);
    }),
  );
}

async function headOf(git: ClosedGit, signal: AbortSignal | undefined): Promise<string> {
  const { branch, commit } = await readRefs(git, signal);
  if (commit !== null) return commit;
  throw unborn(git.repository, branch);
}

async function readSourceTree(
  git: ClosedGit,
  commit: string,
  options: SourceTreeOptions,
  write: Write | null,
): Promise<SourceTree> {
  const { repository } = git;
  const { signal, limits = DEFAULT_LIMITS } = options;
  const planned = await planHead(git, commit, limits, signal);
  await judgeSizes(git, planned, limits, signal);
  const { entries, blobs } = planned;
  const pointers: BytePath[] = [];
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const reading = readObjects(
    git,
    blobs.map(({ oid }) => oid),
    fillEntries(blobs, repository.objectFormat, pointers),
    either,
  );
  await readingFirst(reading, write?.(git, entries, blobs, either), failed);
  const treeId = nameFolders(entries);
  return {
    repository,
    commit,
    headTreeId: planned.headTreeId,
    treeId,
    entries,
    refusals: planned.refusals,
    limitHits: planned.limitHits,
    submodules: someOf(planned.submodules, MAX_LISTED),
    pointers: someOf(pointers, MAX_LISTED),
    readAll: (paths, take, given) => readAll(repository, blobs, paths, take, given),
    async checkout(folder, given = {}) {
      const { signal: end, objects, onCopied } = given;
      await withClosedGit(repository, "raw", async (own) => {
        if (objects === undefined && onCopied === undefined) await writeTree(own, entries, blobs, folder, end);
        else await writeHeard(own, entries, blobs, folder, given);
      });
      return copyResultOf({ entries, treeId, refusals: planned.refusals, limitHits: planned.limitHits });
    },
    async writeAgain(again, end) {
      await withClosedGit(repository, "raw", async (own) => {
        const stop = new AbortController();
        const both = end === undefined ? stop.signal : AbortSignal.any([end, stop.signal]);
        const checked = readObjects(
          own,
          blobs.map(({ oid }) => oid),
          { whole: () => {}, large: () => ({ piece: () => {}, end: () => {} }) },
          both,
        );
        await readingFirst(checked, again(own, entries, blobs, both), stop);
      });
    },
  };
}

/** What the reader says of a broken object goes before what the writer says of it; neither outlives the other. */
async function readingFirst(
  reading: Promise<void>,
  writing: Promise<void> | undefined,
  failed: AbortController,
): Promise<void> {
  writing?.catch(() => {});
  try {
    await reading;
  } catch (error) {
    failed.abort();
    await writing?.catch(() => {});
    throw error;
  }
  await writing;
}

export function copyResultOf(tree: Pick<SourceTree, "entries" | "treeId" | "refusals" | "limitHits">): CopyResult {
  const { entries, treeId, refusals, limitHits } = tree;
  return { entries: [...entries], treeId, refusals: [...refusals], limitHits: [...limitHits], skipped: [] };
}

/** What is to be read of a tree. */
interface Plan {
  /** In manifest order; what is a file or link has neither size nor digest yet. */
  entries: ManifestEntry[];
  /** In the order of an index. */
  blobs: Blob[];
  refusals: Refusal[];
  limitHits: LimitHit[];
  submodules: BytePath[];
}

const FILE_MODE = constants.S_IFREG | 0o644;
const PROGRAM_MODE = constants.S_IFREG | 0o755;
const LINK_MODE = constants.S_IFLNK | 0o777;
const FOLDER_MODE = constants.S_IFDIR | 0o755;

/** Longest name that a file system takes. */
const MAX_NAME_BYTES = 255;

/** Lists HEAD's tree, and plans what is read of it. Its own entries are gone when the bytes come. */
async function planHead(
  git: ClosedGit,
  commit: string,
  limits: TreeLimits,
  signal: AbortSignal | undefined,
): Promise<Plan & { headTreeId: string }> {
  const head = await readHeadTree(git, commit, { limits, ...(signal === undefined ? {} : { signal }) });
  const planned = plan(head.entries);
  if (head.tooMany !== null) planned.limitHits.push({ ...head.tooMany, bound: limits[head.tooMany.limit] });
  return { ...planned, headTreeId: head.treeId };
}

function plan(head: readonly HeadEntry[]): Plan {
  const found: Plan = { entries: [], blobs: [], refusals: [], limitHits: [], submodules: [] };
  let pathBytes = 0;
  /** A folder that is refused, with all that lies in it. */
  let outside: string | null = null;
  for (const { path, type, mode, oid } of head) {
    if (outside !== null && path.startsWith(outside)) continue;
    const tooMuch = pathsFault((pathBytes += path.length));
    if (tooMuch !== null) {
      found.refusals.push({ path, ...tooMuch });
      break;
    }
    const isFolder = type === "folder" || type === "submodule";
    const entry: ManifestEntry = {
      path,
      type: isFolder ? "dir" : type === "link" ? "symlink" : "file",
      mode: isFolder ? FOLDER_MODE : type === "link" ? LINK_MODE : (mode & 0o100) === 0 ? FILE_MODE : PROGRAM_MODE,
      size: 0,
      sha256: null,
      oid: null,
    };
    const name = path.slice(path.lastIndexOf("/") + 1);
    const fault = nameFault(entry, true) ?? (name.length > MAX_NAME_BYTES ? TOO_LONG(name.length) : null);
    if (fault !== null) {
      found.refusals.push({ path, ...fault });
      if (isFolder) outside = `${path}/`;
      continue;
    }
    found.entries.push(entry);
    if (type === "submodule") found.submodules.push(path);
    if (!isFolder) found.blobs.push({ entry, oid });
  }
  // Git orders a submodule as a file, a manifest as the folder that it is.
  if (found.submodules.length > 0) found.entries.sort(compareEntries);
  return found;
}

const TOO_LONG = (length: number) => ({
  kind: "unusable-name" as const,
  detail: `a name of ${length} bytes; at most ${MAX_NAME_BYTES} can be checked out`,
});

/** Longest target of a link that Linux takes. */
const MAX_TARGET_BYTES = 4095;

/** Judges what sizes and the targets of links tell, before a byte is written; what is refused is in the plan no more. */
async function judgeSizes(
  git: ClosedGit,
  planned: Plan,
  limits: TreeLimits,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { blobs, refusals, limitHits } = planned;
  const refused = new Set<ManifestEntry>();
  const sizes = await readSizes(
    git,
    blobs.map(({ oid }) => oid),
    signal,
  );
  let treeBytes = 0;
  for (const [at, { entry }] of blobs.entries()) {
    entry.size = sizes[at]!;
    const isOver = entry.size > limits.file_bytes;
    if (!isOver) treeBytes += entry.size;
    if (!isOver && treeBytes <= limits.tree_bytes) continue;
    const limit = isOver ? "file_bytes" : "tree_bytes";
    limitHits.push({ limit, path: entry.path, found: isOver ? entry.size : treeBytes, bound: limits[limit] });
    refused.add(entry);
  }
  const refuse = (entry: ManifestEntry) => {
    refusals.push({ kind: "unreadable", path: entry.path, detail: "a link to a path that no system takes" });
    refused.add(entry);
  };
  const links = blobs.filter(({ entry }) => entry.type === "symlink" && !refused.has(entry));
  await readObjects(
    git,
    links.map(({ oid }) => oid),
    {
      whole(index, _, content) {
        const { entry } = links[index]!;
        if (content.length === 0 || content.length > MAX_TARGET_BYTES || content.includes(0)) refuse(entry);
        else entry.target = content.toString("latin1") as BytePath;
      },
      large(index) {
        refuse(links[index]!.entry);
        return { piece: () => {}, end: () => {} };
      },
    },
    signal,
  );
  if (refused.size === 0) return;
  planned.entries = planned.entries.filter((entry) => !refused.has(entry));
  planned.blobs = blobs.filter(({ entry }) => !refused.has(entry));
}

/** Fills digests in, and finds pointers. */
function fillEntries(
  blobs: readonly Blob[],
  format: SourceRepository["objectFormat"],
  pointers: BytePath[],
): ObjectTaker {
  return {
    whole(index, _, content) {
      const { entry, oid } = blobs[index]!;
      if (entry.type === "file" && isPointer(content)) pointers.push(entry.path);
      entry.sha256 = hashOnce("sha256", content);
      entry.oid = format === "sha1" ? oid : gitOid("blob", content);
    },
    large(index, _, size) {
      const { entry, oid } = blobs[index]!;
      const content = createHash("sha256");
      const blob = createHash("sha1").update(`blob ${size}\0`);
      return {
        piece(bytes) {
          content.update(bytes);
          if (format !== "sha1") blob.update(bytes);
        },
        end() {
          entry.sha256 = content.digest("hex");
          entry.oid = format === "sha1" ? oid : blob.digest("hex");
        },
      };
    },
  };
}

/** Gives each folder with content its tree id, and says the root's. */
function nameFolders(entries: readonly ManifestEntry[]): string {
  const folders = new Map<BytePath, ManifestEntry>();
  for (const entry of entries) if (entry.type === "dir") folders.set(entry.path, entry);
  const builder = createTreeBuilder((path, oid) => {
    const folder = folders.get(path);
    if (folder !== undefined) folder.oid = oid;
  });
  for (const entry of entries) builder.add(entry);
  return builder.end();
}

async function readAll(
  repository: SourceRepository,
  blobs: readonly Blob[],
  paths: readonly BytePath[],
  take: (path: BytePath, content: Buffer) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wanted = new Set(paths);
  const oids = new Map<BytePath, string>();
  for (const { entry, oid } of blobs) if (wanted.has(entry.path)) oids.set(entry.path, oid);
  const asked = paths.map((path) => oids.get(path));
  const unknown = asked.indexOf(undefined);
  if (unknown >= 0) throw new Error(`expected a file of the starting tree, found none at ${paths[unknown]}`);
  await withClosedGit(repository, "raw", (git) =>
    readObjects(
      git,
      asked as string[],
      {
        whole: (index, _, content) => take(paths[index]!, content),
        large: (index, _, size) => {
          const content = Buffer.allocUnsafeSlow(size);
          let filled = 0;
          return {
            piece: (bytes) => void (filled += bytes.copy(content, filled)),
            end: () => take(paths[index]!, content),
          };
        },
      },
      signal,
    ),
  );
}
