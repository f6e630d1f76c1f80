import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  chmodSync,
  symlinkSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { compareEntries, createTreeBuilder, gitOid, type ManifestEntry } from "../../core/formats/manifest";
import { nameFault, pathsFault } from "../../core/formats/tree-rules";
import { type Some, someOf } from "../../core/source/observation";
import { isPointer } from "../../core/source/pointer";
import { finishBaseline, makeBaselineFolders, type PreparedWorkspace, withBaseline } from "../worktree/baseline-git";
import { openNewRoot, type CopyOptions, type CopyResult } from "../worktree/copy";
import { fsPath, hashOnce, OPEN_FILE, pieces, plainBase } from "../worktree/folder";
import { writeAll } from "../worktree/pack";
import { unstoredFiles, type Unstored } from "../worktree/stored-form";
import { type LimitHit, type Refusal, rootIdentity, type TreeLimits } from "../worktree/walk";
import type { ClosedGit } from "./closed";
import { withClosedGit } from "./closed";
import { readHeadTree, type HeadEntry } from "./head-tree";
import { type ObjectTaker, readObjects, readSizes } from "./objects";
import { readRefs } from "./refs";
import { orReason, SourceRefused } from "./refused";
import { demandRest, findRepository, type FindOptions, type SourceRepository } from "./repository";
import { type Blob, packBlobs, writeTree } from "./write-tree";

/** Files and folders that the report names each. */
const MAX_LISTED = 500;

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
  /** Reads one file, or where a link leads. */
  read(path: BytePath, signal?: AbortSignal): Promise<Buffer>;
  /** The same of many, in any order, by one process: each is given with its bytes, which are valid during the call alone. */
  readAll(
    paths: readonly BytePath[],
    take: (path: BytePath, content: Buffer) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Writes it into a folder that does not exist yet, or holds nothing but a `.git`: raw bytes, git's two modes, no filter. */
  checkout(folder: string, options?: CopyOptions): Promise<CopyResult>;
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
  return orReason(options.signal, () => open(path, options, null));
}

/** Writes the tree while its bytes are read. */
type Write = (
  git: ClosedGit,
  entries: readonly ManifestEntry[],
  blobs: readonly Blob[],
  signal?: AbortSignal,
) => Promise<void>;

async function open(path: string, options: SourceTreeOptions, write: Write | null): Promise<SourceTree> {
  const repository = await findRepository(path, options);
  demandRest(repository);
  return withClosedGit(repository, "raw", async (git) => {
    const commit = options.commit ?? (await headOf(git, options.signal));
    return readSourceTree(git, commit, options, write);
  });
}

async function headOf(git: ClosedGit, signal: AbortSignal | undefined): Promise<string> {
  const { branch, commit } = await readRefs(git, signal);
  if (commit !== null) return commit;
  throw new SourceRefused(
    "unborn_head",
    `expected a commit, found none on ${branch ?? "HEAD"} of ${git.repository.workTree}; commit what the agent is to begin with`,
  );
}

async function readSourceTree(
  git: ClosedGit,
  commit: string,
  options: SourceTreeOptions,
  write: Write | null,
): Promise<SourceTree> {
  const { repository } = git;
  const { signal, limits = DEFAULT_LIMITS } = options;
  const head = await readHeadTree(git, commit, { limits, ...(signal === undefined ? {} : { signal }) });
  const planned = plan(head.entries);
  if (head.tooMany !== null) planned.limitHits.push({ ...head.tooMany, bound: limits[head.tooMany.limit] });
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
  await readingFirst(reading, write === null ? null : write(git, entries, blobs, either), failed);
  const oids = new Map<BytePath, string>(blobs.map(({ entry, oid }) => [entry.path, oid]));
  const treeId = nameFolders(entries);
  return {
    repository,
    commit,
    headTreeId: head.treeId,
    treeId,
    entries,
    refusals: planned.refusals,
    limitHits: planned.limitHits,
    submodules: someOf(planned.submodules, MAX_LISTED),
    pointers: someOf(pointers, MAX_LISTED),
    async read(path, given) {
      let found: Buffer | null = null;
      await readAll(repository, oids, [path], (_, content) => (found = Buffer.from(content)), given);
      return found!;
    },
    readAll: (paths, take, given) => readAll(repository, oids, paths, take, given),
    async checkout(folder, given = {}) {
      const { signal: end, objects, onCopied } = given;
      await withClosedGit(repository, "raw", async (own) => {
        if (objects === undefined && onCopied === undefined) await writeTree(own, entries, blobs, folder, end);
        else await writing(own, entries, blobs, folder, given);
      });
      return copyResultOf({ entries, treeId, refusals: planned.refusals, limitHits: planned.limitHits });
    },
  };
}

/** What the reader says of a broken object goes before what the writer says of it; neither outlives the other. */
async function readingFirst(
  reading: Promise<void>,
  writing: Promise<void> | null,
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

function copyResultOf(tree: Pick<SourceTree, "entries" | "treeId" | "refusals" | "limitHits">): CopyResult {
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
  oids: ReadonlyMap<BytePath, string>,
  paths: readonly BytePath[],
  take: (path: BytePath, content: Buffer) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
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

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const PERMISSIONS = 0o7777;

/** Makes a folder of a tree here, for a caller that is to hear of each file, or takes its bytes. */
async function writing(
  git: ClosedGit,
  entries: readonly ManifestEntry[],
  blobs: readonly Blob[],
  folder: string,
  { signal, objects, onCopied }: CopyOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const root = openNewRoot(folder);
  let unfinished: number | null = null;
  const base = plainBase(folder, root.base);
  const at = (path: BytePath) => fsPath(base + path);
  let next = 0;
  /** Makes the folders that stand before an entry. */
  const reach = (entry: ManifestEntry | null) => {
    for (; next < entries.length && entries[next] !== entry; next++) {
      if (entries[next]!.type !== "dir") continue;
      const path = at(entries[next]!.path);
      mkdirSync(path, 0o755);
      // A umask, or a setgid folder above, gives it another mode.
      if ((lstatSync(path).mode & PERMISSIONS) !== 0o755) chmodSync(path, 0o755);
    }
  };
  const create = (entry: ManifestEntry) => openSync(at(entry.path), NEW_FILE, entry.mode & PERMISSIONS);
  const finish = (entry: ManifestEntry, fd: number) => {
    let stats = fstatSync(fd);
    if (stats.mode !== entry.mode) {
      fchmodSync(fd, entry.mode & PERMISSIONS);
      stats = fstatSync(fd);
    }
    onCopied?.(entry, stats);
  };
  try {
    const take: ObjectTaker = {
      whole(index, _, content) {
        const { entry } = blobs[index]!;
        reach(entry);
        if (entry.type === "symlink") {
          symlinkSync(Buffer.from(content), at(entry.path));
          onCopied?.(entry, lstatSync(at(entry.path)));
        } else {
          const fd = create(entry);
          try {
            writeAll(fd, content);
            finish(entry, fd);
          } finally {
            closeSync(fd);
          }
        }
        objects?.add("blob", entry.oid!, content);
      },
      large(index) {
        const { entry } = blobs[index]!;
        reach(entry);
        const fd = create(entry);
        unfinished = fd;
        return {
          piece: (bytes) => writeAll(fd, bytes),
          end() {
            finish(entry, fd);
            unfinished = null;
            closeSync(fd);
            if (objects !== undefined) addLarge(objects, entry, at(entry.path));
          },
        };
      },
    };
    await readObjects(
      git,
      blobs.map(({ oid }) => oid),
      take,
      signal,
    );
    reach(null);
  } finally {
    if (unfinished !== null) closeSync(unfinished);
    closeSync(root.fd);
  }
}

function addLarge(
  objects: NonNullable<CopyOptions["objects"]>,
  { oid, size }: ManifestEntry,
  path: string | Buffer,
): void {
  const fd = openSync(path, OPEN_FILE);
  try {
    objects.addPieces("blob", oid!, size, pieces(fd));
  } finally {
    closeSync(fd);
  }
}

/** A workspace that begins with the tree of a source. */
export interface SourceWorkspace extends PreparedWorkspace {
  /** Files that git would store in another form than HEAD has them in: a patch of them fits no checkout of the source. */
  converted: Some<Unstored>;
}

/**
 * Copies the tree of a source's HEAD into a workspace with a repository of its own, which has it as one fixed commit. Git writes it
 * while its bytes are read here, so that each is looked at; what {@link openSourceTree} throws, it throws.
 * @param path a folder of the source
 * @param dest a folder that does not exist yet, or an empty one
 */
export async function copySource(
  path: string,
  dest: string,
  options: SourceTreeOptions = {},
): Promise<SourceWorkspace & { tree: SourceTree }> {
  return orReason(options.signal, async () => {
    const git = makeBaselineFolders(dest);
    const tree = await open(path, options, async (closed, entries, blobs, signal) => {
      if (closed.repository.objectFormat === "sha1") await writeWorkspace(closed, entries, blobs, dest, signal);
    });
    if (tree.repository.objectFormat !== "sha1")
      return { ...(await prepareSourceWorkspace(tree, dest, options)), tree };
    const commit = finishBaseline(git, tree.entries);
    return withConverted({ ...copyResultOf(tree), commit, rootIdentity: rootIdentity(dest), tree }, dest, options);
  });
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
  const index = await writeTree(closed, entries, blobs, dest, signal);
  await packBlobs(
    closed,
    blobs.map(({ oid }) => oid),
    join(git, "objects"),
    signal,
  );
  copyFileSync(index, join(git, "index"));
}

/**
 * Checks a tree that was read before out into another workspace with a repository of its own.
 * @param dest a folder that does not exist yet, or an empty one
 */
export async function prepareSourceWorkspace(
  tree: SourceTree,
  dest: string,
  options: CopyOptions = {},
): Promise<SourceWorkspace> {
  return orReason(options.signal, async () => {
    const prepared = await withBaseline(dest, options, (whole) => tree.checkout(dest, whole));
    return withConverted(prepared, dest, options);
  });
}

async function withConverted<Prepared extends PreparedWorkspace>(
  prepared: Prepared,
  dest: string,
  { signal }: Pick<CopyOptions, "signal">,
): Promise<Prepared & Pick<SourceWorkspace, "converted">> {
  const converted = await unstoredFiles(dest, prepared.entries, signal, []);
  return { ...prepared, converted: someOf(converted, MAX_LISTED) };
}
