import { createHash } from "node:crypto";
import fs from "node:fs";
import { openFolder } from "./folder";
import { byName } from "./names";
import { type BundleProblem, BundleReadFault, type BundleSource } from "./source";

export { type BundleProblem, BundleReadFault } from "./source";

export interface FileDigest {
  sha256: string;
  size: number;
}

/** The files of a bundle, read from a folder or a zip as from a stranger. */
export interface BundleFiles {
  readonly kind: "folder" | "zip";
  /** Every file, nested ones too, by name. */
  list(): readonly { name: string; size: number }[];
  has(name: string): boolean;
  /** Size in bytes, or null where there is no such file. */
  sizeOf(name: string): number | null;
  /** SHA-256 of a file, read in pieces. @throws BundleReadFault */
  digest(name: string): Promise<FileDigest>;
  /** A whole file. @throws BundleReadFault when it is missing, larger than `maxBytes`, or not what was listed */
  read(name: string, maxBytes: number): Promise<Buffer>;
  /** A file in pieces; a piece is valid until the next one is asked for. @throws BundleReadFault */
  chunks(name: string): AsyncIterable<Buffer>;
  /** The files below `prefix/`, as a bundle of their own; null when there is none. Closed with the outer one. */
  nested(prefix: string): BundleFiles | null;
  close(): void;
}

/** What opening came to: problems are all that was found; `files` is null when nothing can be read at all. */
export interface OpenedBundle {
  files: BundleFiles | null;
  problems: BundleProblem[];
}

/**
 * Opens a bundle from a folder or a zip file, trusting nothing: links, special files, climbing, absolute, doubled or
 * colliding names, names that belong into no bundle, and archives that lie, overlap or explode are problems, and such a
 * file is not in the list. Reading goes on with the rest, so that a verifier can name every file that does not hold.
 *
 * @param location folder or zip file; links on the way to it are the caller's choice and are followed
 */
export async function openBundle(location: string): Promise<OpenedBundle> {
  let real: string;
  let stats: fs.Stats;
  try {
    real = fs.realpathSync(location);
    stats = fs.statSync(real);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
    return refused(`Expected a bundle folder or a zip file, found ${code === "ENOENT" ? "nothing there" : code}.`);
  }
  if (stats.isDirectory()) return opened(openFolder(real));
  if (!stats.isFile()) return refused("Expected a bundle folder or a zip file, found a special file.");
  const { openZip } = await import(/* webpackChunkName: "verify" */ "./zip");
  return opened(await openZip(real));
}

function refused(problem: string): OpenedBundle {
  return { files: null, problems: [{ file: ".", problem }] };
}

function opened({ source, problems }: { source: BundleSource | null; problems: BundleProblem[] }): OpenedBundle {
  return { files: source === null ? null : view(source, ""), problems };
}

function view(source: BundleSource, prefix: string): BundleFiles {
  const names = [...source.sizes.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  const sizeOf = (name: string) => source.sizes.get(prefix + name) ?? null;
  const present = (name: string): string => {
    if (sizeOf(name) === null) throw new BundleReadFault(prefix + name, "Expected this file, found none.");
    return prefix + name;
  };
  const files: BundleFiles = {
    kind: source.kind,
    list: () => names.map((name) => ({ name, size: sizeOf(name) ?? 0 })).sort(byName),
    has: (name) => sizeOf(name) !== null,
    sizeOf,
    digest: async (name) => digestOf(source.chunks(present(name))),
    read: async (name, maxBytes) => {
      const full = present(name);
      const size = sizeOf(name) ?? 0;
      if (size > maxBytes) throw new BundleReadFault(full, `Expected at most ${maxBytes} bytes, found ${size}.`);
      const parts: Buffer[] = [];
      for await (const chunk of source.chunks(full)) parts.push(Buffer.from(chunk));
      return Buffer.concat(parts);
    },
    chunks: (name) => source.chunks(present(name)),
    nested: (inner) => {
      const below = `${prefix}${inner}/`;
      return names.some((name) => name.startsWith(`${inner}/`)) ? view(source, below) : null;
    },
    close: () => source.close(),
  };
  return files;
}

async function digestOf(chunks: AsyncIterable<Buffer>): Promise<FileDigest> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  return { sha256: hash.digest("hex"), size };
}
