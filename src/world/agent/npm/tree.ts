import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { bytePathOf } from "../../../core/domain/bytes";
import { foldPath } from "../../../core/formats/paths";
import {
  TAR_END,
  TarFault,
  type TarFile,
  tarHeader,
  tarPadding,
  TarReader,
  type TarSink,
} from "../../../core/formats/tar";
import { manifestProblem, parseManifest } from "../../../core/records/npm-lock";
import type { Wanted } from "./tarballs";

/** Pi has some 20,000 files. */
export const MAX_TREE_FILES = 100_000;

/** A `package.json` that is larger is none. */
const MAX_MANIFEST_BYTES = 1024 * 1024;

/** What is handed to the inflater at one time, and what it hands on. */
const PIECE_BYTES = 256 * 1024;

/**
 * What is left out of a tree: declarations of TypeScript and maps of sources, which nothing loads when a program runs. They are half of
 * the files that each run would have to copy.
 */
const LEFT_OUT = /\.(?:d\.[cm]?ts|(?:[cm]?js|css|d\.[cm]?ts)\.map)$/;

/** A package that is not unpacked, and why. */
export class PackageFault extends Error {
  constructor(
    readonly place: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface TreeMade {
  sha256: string;
  bytes: number;
  files: number;
}

/**
 * Unpacks packages into one archive, as it is kept in the store: the places in their order, of each the files in the order of its package,
 * without owners and times, so that the same lock is the same bytes.
 * @param to a file that does not exist yet
 * @throws PackageFault where something in a package is never unpacked, or it is not what the lock says
 */
export async function makeTree(
  packages: readonly (Wanted & { tarball: Buffer })[],
  to: string,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<TreeMade> {
  const file = await open(to, "wx", 0o600);
  try {
    const tree = new Tree(file, maxBytes);
    for (const each of packages) {
      signal?.throwIfAborted();
      await unpack(each, tree);
    }
    return await tree.end();
  } finally {
    await file.close();
  }
}

async function unpack({ place, locked, tarball }: Wanted & { tarball: Buffer }, tree: Tree): Promise<void> {
  // of a reader that refuses, the pipeline may say no more than that it was stopped
  let refusal: unknown = null;
  try {
    const own = tree.package(place);
    const rules = { strip: 1, maxBytes: tree.room, maxFiles: tree.filesLeft };
    const reader = new TarReader(own, rules);
    await pipeline(
      Readable.from(pieces(tarball)),
      createGunzip({ chunkSize: PIECE_BYTES }),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) {
          try {
            reader.push(chunk);
            await tree.flush();
          } catch (error) {
            refusal = error;
            throw error;
          }
        }
      },
    );
    reader.end();
    const problem = manifestProblem(place, locked, own.manifest === null ? null : parseManifest(own.manifest));
    if (problem !== null) throw new PackageFault(place, problem);
  } catch (thrown) {
    const error = refusal ?? thrown;
    if (error instanceof TarFault) throw new PackageFault(place, error.message, { cause: error });
    if (/^(?:Z_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? ""))
      throw new PackageFault(place, "expected a file that gzip can unpack, found another", { cause: error });
    throw error;
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/** The archive while it is made. */
class Tree {
  private readonly hash = createHash("sha256");
  private readonly paths = new Map<string, { path: string; isFolder: boolean }>();
  private waiting: Buffer[] = [];
  private bytes = 0;
  private files = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly maxBytes: number,
  ) {}

  /** Bytes that may still come. */
  get room(): number {
    return this.maxBytes - this.bytes;
  }

  get filesLeft(): number {
    return MAX_TREE_FILES - this.files;
  }

  /** Takes the files of the package of a place. */
  package(place: string): TarSink & { readonly manifest: Buffer | null } {
    const seen = new Map<string, string>();
    let current: { file: TarFile; hash: Hash; isKept: boolean } | null = null;
    let left = 0;
    let manifest: Buffer[] | null = null;
    let kept: Buffer | null = null;
    const ended = ({ file, hash, isKept }: NonNullable<typeof current>) => {
      const content = `${file.executable ? "x" : "-"}${hash.digest("hex")}`;
      const before = seen.get(file.path);
      if (before !== undefined && before !== content)
        throw new TarFault(`expected each path once, found two files for ${JSON.stringify(file.path.slice(0, 200))}`);
      seen.set(file.path, content);
      if (isKept) this.put(tarPadding(file.size));
      if (manifest !== null) kept = Buffer.concat(manifest);
      manifest = null;
      current = null;
    };
    return {
      get manifest() {
        return kept;
      },
      file: (file) => {
        if (/^node_modules(?:\/|$)/i.test(file.path))
          throw new TarFault(`expected no packages within a package, found ${JSON.stringify(file.path.slice(0, 200))}`);
        if (file.path === "package.json") {
          if (file.size > MAX_MANIFEST_BYTES)
            throw new TarFault(`expected a package.json of at most ${MAX_MANIFEST_BYTES} bytes, found ${file.size}`);
          manifest = [];
        }
        // packers have put the same file twice (`package/index.js`, `package/./index.js`); of two that differ nobody knows which is meant
        const isKept = !LEFT_OUT.test(file.path) && !seen.has(file.path);
        current = { file, hash: createHash("sha256"), isKept };
        left = file.size;
        if (isKept) {
          const path = `${place}/${file.path}`;
          this.note(path);
          this.files++;
          this.put(tarHeader({ ...file, path }));
        }
        if (left === 0) ended(current);
      },
      data: (piece) => {
        if (current === null) throw new TypeError("expected a file before its content");
        left -= piece.length;
        current.hash.update(piece);
        if (current.isKept) this.put(piece);
        manifest?.push(Buffer.from(piece));
        if (left === 0) ended(current);
      },
    };
  }

  /** Writes what was put; pieces are good until then. */
  async flush(): Promise<void> {
    const parts = this.waiting.filter(({ length }) => length > 0);
    this.waiting = [];
    if (parts.length === 0) return;
    const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const writing = writeAll(this.file, whole);
    // one that fails while the hash runs is reported by the next line
    writing.catch(() => {});
    this.hash.update(whole);
    await writing;
  }

  async end(): Promise<TreeMade> {
    this.put(TAR_END);
    await this.flush();
    await this.file.chmod(0o444);
    return { sha256: this.hash.digest("hex"), bytes: this.bytes, files: this.files };
  }

  private put(bytes: Buffer): void {
    this.bytes += bytes.length;
    this.waiting.push(bytes);
  }

  /** Notes a path and the folders above it. @throws TarFault where another one is the same on some system */
  private note(path: string): void {
    for (let cut = path.length, isFolder = false; cut > 0; cut = path.lastIndexOf("/", cut - 1), isFolder = true) {
      const part = path.slice(0, cut);
      const fold = foldPath(bytePathOf(part));
      const known = this.paths.get(fold);
      if (known?.path === part && known.isFolder && isFolder) return;
      if (known !== undefined)
        throw new TarFault(
          `expected paths that every system can tell apart, found ${JSON.stringify(known.path.slice(-200))} and ${JSON.stringify(part.slice(-200))}`,
        );
      this.paths.set(fold, { path: part, isFolder });
    }
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}
