import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  chmodSync,
  symlinkSync,
} from "node:fs";
import { createHash } from "node:crypto";
import type { BytePath } from "../../core/domain/bytes";
import { DEFAULT_LIMITS } from "../../core/domain/limits";
import { compareEntries, createTreeBuilder, gitOid, type ManifestEntry } from "../../core/formats/manifest";
import { nameFault, pathsFault } from "../../core/formats/tree-rules";
import { type Some, someOf } from "../../core/source/observation";
import { isPointer } from "../../core/source/pointer";
import { withBaseline, type PreparedWorkspace } from "../worktree/baseline-git";
import { openNewRoot, type CopyOptions, type CopyResult } from "../worktree/copy";
import { fsPath, hashOnce, OPEN_FILE, pieces, plainBase } from "../worktree/folder";
import { writeAll } from "../worktree/pack";
import { unstoredFiles, type Unstored } from "../worktree/stored-form";
import type { LimitHit, Refusal, TreeLimits } from "../worktree/walk";
import type { ClosedGit } from "./closed";
import { withClosedGit } from "./closed";
import { readHeadTree, type HeadEntry } from "./head-tree";
import { readObjects, type ObjectTaker } from "./objects";
import { readRefs } from "./refs";
import { orReason, SourceRefused } from "./refused";
import { demandRest, findRepository, type FindOptions, type SourceRepository } from "./repository";

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

/** A folder that the tree is written into while it is read. */
interface Destination {
  folder: string;
  options: CopyOptions;
}

async function open(path: string, options: SourceTreeOptions, to: Destination | null): Promise<SourceTree> {
  const repository = await findRepository(path, options);
  demandRest(repository);
  return withClosedGit(repository, null, async (git) => {
    const commit = options.commit ?? (await headOf(git, options.signal));
    return readSourceTree(git, commit, options, to);
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
  to: Destination | null,
): Promise<SourceTree> {
  const { repository } = git;
  const { signal, limits = DEFAULT_LIMITS } = options;
  const head = await readHeadTree(git, commit, { limits, ...(signal === undefined ? {} : { signal }) });
  const planned = plan(head.entries);
  if (head.tooMany !== null) planned.limitHits.push({ ...head.tooMany, bound: limits[head.tooMany.limit] });
  const pointers: BytePath[] = [];
  const oids = new Map<BytePath, string>();
  const refused = new Set<ManifestEntry>();
  const fill = (writer: Writer | null) =>
    readObjects(
      git,
      planned.blobs.map(({ oid }) => oid),
      fillEntries(planned, limits, repository.objectFormat, refused, pointers, writer),
      signal,
    );
  await (to === null ? fill(null) : writing(to, planned.entries, fill));
  for (const { entry, oid } of planned.blobs) if (!refused.has(entry)) oids.set(entry.path, oid);
  const entries = planned.entries.filter((entry) => !refused.has(entry));
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
      const files = entries.filter(({ type }) => type !== "dir");
      const wanted = files.map(({ path }) => oids.get(path)!);
      await withClosedGit(repository, null, (own) =>
        writing({ folder, options: given }, entries, (writer) =>
          readObjects(
            own,
            wanted,
            {
              whole: (index, _, content) => writer.whole(files[index]!, content),
              large: (index) => writer.large(files[index]!),
            },
            given.signal,
          ),
        ),
      );
      return copyResultOf({ entries, treeId, refusals: planned.refusals, limitHits: planned.limitHits });
    },
  };
}

function copyResultOf(tree: Pick<SourceTree, "entries" | "treeId" | "refusals" | "limitHits">): CopyResult {
  const { entries, treeId, refusals, limitHits } = tree;
  return { entries: [...entries], treeId, refusals: [...refusals], limitHits: [...limitHits], skipped: [] };
}

/** What is to be read of a tree. */
interface Plan {
  /** In manifest order; what is a file or link has neither size nor digest yet. */
  entries: ManifestEntry[];
  blobs: { entry: ManifestEntry; oid: string }[];
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

/** Fills sizes and digests in, judges what only the bytes tell, and hands on what is taken. */
function fillEntries(
  { blobs, refusals, limitHits }: Plan,
  limits: TreeLimits,
  format: SourceRepository["objectFormat"],
  refused: Set<ManifestEntry>,
  pointers: BytePath[],
  writer: Writer | null,
): ObjectTaker {
  let treeBytes = 0;
  const hit = (limit: keyof TreeLimits, entry: ManifestEntry, found: number): false => {
    limitHits.push({ limit, path: entry.path, found, bound: limits[limit] });
    refused.add(entry);
    return false;
  };
  const refuse = (entry: ManifestEntry, detail: string) => {
    refusals.push({ kind: "unreadable", path: entry.path, detail });
    refused.add(entry);
  };
  const begin = (entry: ManifestEntry, oid: string, type: string, size: number): boolean => {
    if (type !== "blob")
      throw new SourceRefused(
        "objects_corrupt",
        `expected object ${oid} to be a file's, found a ${type}; \`git fsck\` says more`,
      );
    entry.size = size;
    if (size > limits.file_bytes) return hit("file_bytes", entry, size);
    treeBytes += size;
    return treeBytes > limits.tree_bytes ? hit("tree_bytes", entry, treeBytes) : true;
  };
  return {
    whole(index, type, content) {
      const { entry, oid } = blobs[index]!;
      if (!begin(entry, oid, type, content.length)) return;
      if (entry.type === "symlink") {
        if (content.length === 0 || content.length > MAX_TARGET_BYTES || content.includes(0))
          return refuse(entry, "a link to a path that no system takes");
        entry.target = content.toString("latin1") as BytePath;
      } else if (isPointer(content)) pointers.push(entry.path);
      entry.sha256 = hashOnce("sha256", content);
      entry.oid = format === "sha1" ? oid : gitOid("blob", content);
      writer?.whole(entry, content);
    },
    large(index, type, size) {
      const { entry, oid } = blobs[index]!;
      const isTaken =
        begin(entry, oid, type, size) &&
        (entry.type === "file" || (refuse(entry, "a link to a path that no system takes"), false));
      const content = createHash("sha256");
      const blob = createHash("sha1").update(`blob ${size}\0`);
      const written = isTaken ? writer?.large(entry) : undefined;
      return {
        piece(bytes) {
          if (!isTaken) return;
          content.update(bytes);
          if (format !== "sha1") blob.update(bytes);
          written?.piece(bytes);
        },
        end() {
          if (!isTaken) return;
          entry.sha256 = content.digest("hex");
          entry.oid = format === "sha1" ? oid : blob.digest("hex");
          written?.end();
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
  await withClosedGit(repository, null, (git) =>
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

/** Writes the entries of a tree whose bytes come in manifest order. */
interface Writer {
  whole(entry: ManifestEntry, content: Buffer): void;
  large(entry: ManifestEntry): { piece(bytes: Buffer): void; end(): void };
}

/**
 * Makes a folder of a tree, while something reads its bytes.
 * @param entries of the whole tree; those of which no bytes come are not written, but for folders
 */
async function writing(
  { folder, options: { signal, objects, onCopied } }: Destination,
  entries: readonly ManifestEntry[],
  read: (writer: Writer) => Promise<void>,
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
    await read({
      whole(entry, content) {
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
      large(entry) {
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
    });
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
 * Copies the tree of a source's HEAD into a workspace with a repository of its own, which has it as one fixed commit. All is read
 * once; what {@link openSourceTree} throws, it throws.
 * @param path a folder of the source
 * @param dest a folder that does not exist yet, or an empty one
 */
export async function copySource(
  path: string,
  dest: string,
  options: SourceTreeOptions & Pick<CopyOptions, "onCopied"> = {},
): Promise<SourceWorkspace & { tree: SourceTree }> {
  return orReason(options.signal, async () => {
    const prepared = await withBaseline(dest, options, async (whole) => {
      const tree = await open(path, options, { folder: dest, options: whole });
      return { ...copyResultOf(tree), tree };
    });
    return withConverted(prepared, dest, options);
  });
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
