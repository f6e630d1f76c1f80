import { closeSync, fstatSync, lstatSync, openSync } from "node:fs";
import { type BytePath, bytePathOf, pathBytes } from "../../core/domain/bytes";
import { entryTypeOf } from "../../core/source/git-tree";
import { type IndexEntry, isStatOf } from "../../core/source/index-file";
import type { ChangeReason, TrackedChange, TrackedFile } from "../../core/source/observation";
import { type Pointer, readPointer } from "../../core/source/pointer";
import { fsPath, hashPieces, OPEN_FILE, openFolder, plainBase } from "../worktree/folder";
import { quotedPath } from "../worktree/git";
import { giveTurn, isTurnOver, newTurn } from "../worktree/turns";
import type { ClosedGit } from "./closed";
import type { HeadEntry } from "./head-tree";
import { entryKey } from "./disk-batches";
import { lookAtDisk } from "./disk-look";
import { readObjects } from "./objects";
import { ABSENT, type OnDisk, octal, statOf } from "./on-disk";

/** Index and work tree of a source, as they are. */
export interface WorkFiles {
  tracked: TrackedFile[];
  changes: TrackedChange[];
  converted: BytePath[];
  absent: number;
  assumedUnchanged: BytePath[];
  /** Pointers to large files, of those that lie on disk as HEAD has them. */
  pointers: BytePath[];
  /** Paths of HEAD at which something else lies, or nothing. */
  unseen: Set<BytePath>;
}

export interface WorkInput {
  git: ClosedGit;
  index: { bytes: Buffer; entries: readonly IndexEntry[]; mtimeNs: bigint };
  head: readonly HeadEntry[];
  /** What an earlier look held converted, by its path: what it was on disk, and its entry. */
  known: ReadonlyMap<BytePath, TrackedFile> | null;
  /** The built program by which other threads help. */
  helper?: string | null;
  signal?: AbortSignal;
}

/**
 * Looks at every tracked file, whatever the index says of it: its bytes are read and hashed, not its times. One whose bytes are
 * not HEAD's is unchanged all the same where git holds it so: its stat data are those that git noted, or git's own conversions
 * (line endings, `ident`, an encoding) give HEAD's bytes. A filter is never run.
 */
export async function readWorkFiles({ git, index, head, known, helper = null, signal }: WorkInput): Promise<WorkFiles> {
  const { repository } = git;
  const root = openFolder(bytePathOf(repository.workTree));
  try {
    const base = plainBase(repository.workTree, root.base);
    const disks = await lookAtDisk(index.entries, base, repository.objectFormat, {
      helper,
      ...(signal === undefined ? {} : { signal }),
    });
    const found: WorkFiles = {
      tracked: [],
      changes: [],
      converted: [],
      absent: 0,
      assumedUnchanged: [],
      pointers: [],
      unseen: new Set(),
    };
    const differing: { entry: IndexEntry; tracked: WorkFiles["tracked"][number] }[] = [];
    const staged = stagedOf(index.entries, head);
    for (const path of staged.keys()) found.unseen.add(path);
    const turn = newTurn();
    for (let at = 0; at < index.entries.length; at++) {
      const entry = index.entries[at]!;
      if (isTurnOver(turn)) await giveTurn(turn, signal);
      if (entry.assumeUnchanged) found.assumedUnchanged.push(entry.path);
      const key = entryKey(entry);
      const disk = disks.differing.get(at);
      const tracked = {
        path: entry.path,
        index: key + flagsOf(entry),
        // Nearly all are what the index says: then one text does for both.
        disk: disk?.text ?? key,
        isConverted: false,
      };
      if (disk !== undefined) found.unseen.add(entry.path);
      if (entry.mergeStage > 0) {
        while (index.entries[at + 1]?.path === entry.path) {
          const other = index.entries[++at]!;
          tracked.index += `, ${octal(other.mode)} ${other.oid}${flagsOf(other)}`;
        }
        found.tracked.push(tracked);
        found.changes.push({ path: entry.path, reason: "unmerged" });
        continue;
      }
      found.tracked.push(tracked);
      if (staged.has(entry.path) || entry.intentToAdd) {
        found.changes.push({ path: entry.path, reason: "staged" });
        continue;
      }
      const reason = disk === undefined ? null : reasonOf(entry, disk, repository.settings);
      if (reason === null) {
        if (disk?.text === ABSENT) found.absent++;
      } else if (reason === "content") differing.push({ entry, tracked });
      else found.changes.push({ path: entry.path, reason });
    }
    for (const path of staged.keys()) if (staged.get(path) === "gone") found.changes.push({ path, reason: "staged" });
    await judgeContent(git, index, differing, known, found, base, signal);
    for (const at of disks.pointers) found.pointers.push(index.entries[at]!.path);
    found.converted.sort();
    found.changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return found;
  } finally {
    closeSync(root.fd);
  }
}

function flagsOf({ mergeStage, assumeUnchanged, skipWorktree, intentToAdd }: IndexEntry): string {
  return `${mergeStage > 0 ? ` stage ${mergeStage}` : ""}${assumeUnchanged ? " assume-unchanged" : ""}${skipWorktree ? " skip-worktree" : ""}${intentToAdd ? " intent-to-add" : ""}`;
}

/** Paths whose entries are not HEAD's; `gone` for those that only HEAD has. */
function stagedOf(entries: readonly IndexEntry[], head: readonly HeadEntry[]): Map<BytePath, "differs" | "gone"> {
  const found = new Map<BytePath, "differs" | "gone">();
  // Trees order a folder by its name and a slash, and so what is in it; a submodule stands among the files in both.
  const listed = head.filter(({ type }) => type !== "folder");
  let at = 0;
  for (const entry of entries) {
    for (; at < listed.length && listed[at]!.path < entry.path; at++) found.set(listed[at]!.path, "gone");
    const known = listed[at];
    if (known === undefined || known.path !== entry.path) {
      found.set(entry.path, "differs");
      continue;
    }
    if (entry.mergeStage === 0 && (known.oid !== entry.oid || plainMode(known.mode) !== entry.mode))
      found.set(entry.path, "differs");
    // Three entries of a merge have one path.
    at++;
    while (listed[at]?.path === entry.path) at++;
  }
  for (; at < listed.length; at++) found.set(listed[at]!.path, "gone");
  return found;
}

/** The mode that an index has for that of a tree: older versions wrote more of them. */
function plainMode(mode: number): number {
  return entryTypeOf(mode) === "file" ? ((mode & 0o100) === 0 ? 0o100644 : 0o100755) : mode;
}

/** Why what lies on disk is not what the index says, or null. `content` is to be looked at more closely. */
function reasonOf(
  entry: IndexEntry,
  disk: OnDisk,
  { fileMode, symlinks }: ClosedGit["repository"]["settings"],
): ChangeReason | null {
  const type = entryTypeOf(entry.mode);
  if (disk.type === "none") return entry.skipWorktree || type === "submodule" ? null : "deleted";
  if (disk.type === "unreadable") return "unreadable";
  if (type === "submodule") {
    if (disk.type !== "submodule") return "type";
    return disk.oid === null || disk.oid === entry.oid ? null : "submodule";
  }
  // Where links can't be made, git writes where they lead into a file.
  const isPlainLink = type === "link" && disk.type === "file" && !symlinks;
  if (disk.type !== type && !isPlainLink) return "type";
  if (disk.oid !== entry.oid) return "content";
  if (isPlainLink || !fileMode || disk.mode === entry.mode) return null;
  return "mode";
}

/** Sorts out what differs in bytes alone: what git holds unchanged, what a filter may have made, and what is changed. */
async function judgeContent(
  git: ClosedGit,
  index: WorkInput["index"],
  differing: readonly { entry: IndexEntry; tracked: WorkFiles["tracked"][number] }[],
  known: WorkInput["known"],
  found: WorkFiles,
  base: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const convert = (tracked: WorkFiles["tracked"][number]) => {
    tracked.isConverted = true;
    found.converted.push(tracked.path);
  };
  const open: (typeof differing)[number][] = [];
  for (const one of differing) {
    const { entry, tracked } = one;
    const before = known?.get(entry.path);
    if (entryTypeOf(entry.mode) !== "file") open.push(one);
    // Git may forget that it was unchanged, when somebody touches it; it is no other file for that.
    else if (before !== undefined && before.disk === tracked.disk && before.index === tracked.index) convert(tracked);
    else if (isAsNoted(index, entry, base, git.repository.settings.fileMode)) convert(tracked);
    else open.push(one);
  }
  if (open.length === 0) return;
  const oids = await convertedIds(
    git,
    open.map(({ entry }) => entry),
    signal,
  );
  const filters = await filtersOf(
    git,
    open.map(({ entry }) => entry.path),
    signal,
  );
  const stored = await storedLarge(
    git,
    open.filter(({ entry }) => filters.get(entry.path) === LARGE_FILES).map(({ entry }) => entry),
    base,
    signal,
  );
  for (const [at, { entry, tracked }] of open.entries()) {
    const modeDiffers = git.repository.settings.fileMode && !tracked.disk.startsWith(octal(entry.mode));
    if (oids[at] !== entry.oid && !stored.has(entry.path))
      found.changes.push({ path: entry.path, reason: filters.has(entry.path) ? "filtered" : "content" });
    else if (modeDiffers) found.changes.push({ path: entry.path, reason: "mode" });
    else convert(tracked);
  }
}

/** The filter of Git LFS: what it makes of a pointer can be told from the pointer. */
const LARGE_FILES = "lfs";

/** Paths at which the very bytes lie that their pointers stand for. */
async function storedLarge(
  git: ClosedGit,
  entries: readonly IndexEntry[],
  base: string,
  signal: AbortSignal | undefined,
): Promise<Set<BytePath>> {
  const pointers: (Pointer | null)[] = [];
  await readObjects(
    git,
    entries.map(({ oid }) => oid),
    {
      whole: (_, __, content) => void pointers.push(readPointer(content)),
      large: () => ({ piece: () => {}, end: () => void pointers.push(null) }),
    },
    signal,
  );
  const found = new Set<BytePath>();
  for (const [at, { path }] of entries.entries()) {
    const pointer = pointers[at];
    if (pointer !== null && pointer !== undefined && holds(base + path, pointer)) found.add(path);
    await giveTurn(newTurn(), signal);
  }
  return found;
}

function holds(path: string, { sha256, size }: Pointer): boolean {
  let fd: number;
  try {
    fd = openSync(fsPath(path), OPEN_FILE);
  } catch {
    return false;
  }
  try {
    const stats = fstatSync(fd);
    return stats.isFile() && stats.size === size && hashPieces(fd, size) === sha256;
  } finally {
    closeSync(fd);
  }
}

/** Whether git noted this very file when it last looked, so that it does not look again. */
function isAsNoted(
  { bytes, mtimeNs }: WorkInput["index"],
  entry: IndexEntry,
  base: string,
  fileMode: boolean,
): boolean {
  const stats = lstatSync(fsPath(base + entry.path), { bigint: true, throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return false;
  if (fileMode && ((stats.mode & 0o100n) !== 0n) !== ((entry.mode & 0o100) !== 0)) return false;
  return isStatOf(bytes, entry, stats, mtimeNs);
}

/** Object ids that files get by git's own conversions; null for what is no regular file any more. */
async function convertedIds(
  git: ClosedGit,
  entries: readonly IndexEntry[],
  signal: AbortSignal | undefined,
): Promise<(string | null)[]> {
  // It would follow a link, and end at what is not there.
  const isFile = entries.map(({ path, mode }) => {
    const stats = statOf(`${bytePathOf(git.repository.workTree)}/${path}`);
    return entryTypeOf(mode) === "file" && stats !== undefined && stats.isFile();
  });
  const asked = entries.filter((_, at) => isFile[at] === true);
  const input = Buffer.concat(asked.map(({ path }) => pathBytes(`${quotedPath(path)}\n` as BytePath)));
  const { code, stdout } = await git.run(["hash-object", "--stdin-paths"], {
    withWorkTree: true,
    input,
    ...(signal === undefined ? {} : { signal }),
  });
  const oids = code === 0 ? stdout.toString("latin1").split("\n") : [];
  let next = 0;
  return isFile.map((is) => (is ? (oids[next++] ?? null) : null));
}

/** Names of the filters that the attributes ask for, by path. */
async function filtersOf(
  git: ClosedGit,
  paths: readonly BytePath[],
  signal: AbortSignal | undefined,
): Promise<Map<BytePath, string>> {
  const { code, stdout } = await git.run(["check-attr", "-z", "--stdin", "filter"], {
    withWorkTree: true,
    input: Buffer.concat(paths.map((path) => pathBytes(`${path}\0` as BytePath))),
    ...(signal === undefined ? {} : { signal }),
  });
  const found = new Map<BytePath, string>();
  if (code !== 0) return found;
  const fields = stdout.toString("latin1").split("\0");
  for (let at = 0; at + 2 < fields.length; at += 3)
    if (fields[at + 2] !== "unspecified" && fields[at + 2] !== "unset")
      found.set(fields[at] as BytePath, fields[at + 2]!);
  return found;
}
