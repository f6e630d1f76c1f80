import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  symlinkSync,
} from "node:fs";
import type { BytePath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import { type CopyOptions, openNewRoot } from "../worktree/copy";
import { fsPath, OPEN_FILE, pieces, plainBase } from "../worktree/folder";
import { writeAll } from "../worktree/pack";
import type { ClosedGit } from "./closed";
import { type ObjectTaker, readObjects } from "./objects";
import type { Blob } from "./write-tree";

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const PERMISSIONS = 0o7777;

/** Makes a folder of a tree here, for a caller that is to hear of each file, or takes its bytes. */
export async function writeHeard(
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
