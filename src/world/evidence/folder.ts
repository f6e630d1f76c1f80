import fs from "node:fs";
import { bytePath, type BytePath, displayPath, pathBytes } from "../../core/domain/bytes";
import { artifactNameProblem } from "./names";
import { type BundleProblem, BundleReadFault, type BundleSource, MAX_ENTRIES } from "./source";

/** Two buffers of this size per file in hand: large enough that system calls don't count, small against 200 MB. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Below this a synchronous read is faster than a trip through the thread pool. */
const SMALL_BYTES = 256 * 1024;

const OPEN_FLAGS = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK;

/** What identifies a file's content between listing and reading: any write to it moves ctime. */
interface Identity {
  dev: bigint;
  ino: bigint;
  size: bigint;
  ctimeNs: bigint;
}

/** What the walk has met: how much, and the files by their names in lower case. */
interface Seen {
  entries: number;
  folded: Set<string>;
}

/** Two names that are one file elsewhere, in a folder of another system say. */
const TWIN = "a name beside it differs in case alone";

/** Walks a bundle folder without following anything; the reader's source for folders. */
export function openFolder(root: string): { source: BundleSource | null; problems: BundleProblem[] } {
  const problems: BundleProblem[] = [];
  const found = new Map<string, Identity>();
  const seen: Seen = { entries: 0, folded: new Set() };
  walk(root, "" as BytePath, found, problems, seen);
  if (seen.entries > MAX_ENTRIES) {
    problems.push({ file: ".", problem: `Expected at most ${MAX_ENTRIES} files and folders, found more.` });
    return { source: null, problems };
  }
  const source: BundleSource = {
    kind: "folder",
    sizes: new Map([...found].map(([name, { size }]) => [name, Number(size)])),
    chunks: (name) => readChunks(root, name, found.get(name)!),
    close: () => {},
  };
  return { source, problems };
}

function walk(
  root: string,
  folder: BytePath,
  found: Map<string, Identity>,
  problems: BundleProblem[],
  seen: Seen,
): void {
  for (const part of list(root, folder, problems)) {
    if (++seen.entries > MAX_ENTRIES) return;
    const name = (folder === "" ? part : `${folder}/${part}`) as BytePath;
    const file = displayPath(name);
    const stats = fs.lstatSync(absolute(root, name), { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) problems.push({ file, problem: "Expected a file that stays, found it gone." });
    else if (stats.isSymbolicLink()) problems.push({ file, problem: "Expected a file, found a symbolic link." });
    else if (stats.isDirectory()) {
      const problem = artifactNameProblem(`${name}/report.md`);
      if (problem === null) walk(root, name, found, problems, seen);
      else problems.push({ file, problem: `Expected a folder of a bundle, found another: ${problem}.` });
    } else if (!stats.isFile()) problems.push({ file, problem: "Expected a file, found a special file." });
    else {
      const problem = artifactNameProblem(name) ?? (seen.folded.has(name.toLowerCase()) ? TWIN : null);
      seen.folded.add(name.toLowerCase());
      if (problem === null) found.set(name, stats);
      else problems.push({ file, problem: `Expected a file of a bundle, found another: ${problem}.` });
    }
  }
}

function list(root: string, folder: BytePath, problems: BundleProblem[]): BytePath[] {
  try {
    return fs.readdirSync(absolute(root, folder), { encoding: "buffer" }).map(bytePath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    problems.push({
      file: folder === "" ? "." : displayPath(folder),
      problem: `Expected a readable folder, found ${code}.`,
    });
    return [];
  }
}

function absolute(root: string, name: BytePath): Buffer {
  return Buffer.concat([Buffer.from(`${root}/`), pathBytes(name)]);
}

async function* readChunks(root: string, name: string, listed: Identity): AsyncIterable<Buffer> {
  const fd = openListed(root, name, listed);
  try {
    const size = Number(listed.size);
    if (size <= SMALL_BYTES) yield readSmall(fd, name, size);
    else yield* readLarge(fd, name, size);
    checkIdentity(fd, name, listed);
  } finally {
    fs.closeSync(fd);
  }
}

function openListed(root: string, name: string, listed: Identity): number {
  let fd: number;
  try {
    fd = fs.openSync(`${root}/${name}`, OPEN_FLAGS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BundleReadFault(name, `Expected a readable file, found ${code}.`, error);
  }
  try {
    checkIdentity(fd, name, listed);
    return fd;
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
}

function checkIdentity(fd: number, name: string, listed: Identity): void {
  const now = fs.fstatSync(fd, { bigint: true });
  if (now.dev !== listed.dev || now.ino !== listed.ino || now.size !== listed.size || now.ctimeNs !== listed.ctimeNs) {
    throw new BundleReadFault(name, "Expected a file that stays as it is while it is read, found it changed.");
  }
}

function readSmall(fd: number, name: string, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const got = fs.readSync(fd, buffer, done, size - done, done);
    if (got === 0) throw cutShort(name, size, done);
    done += got;
  }
  return buffer;
}

/** Reads the next piece while the caller works on this one: reading and hashing overlap. */
async function* readLarge(fd: number, name: string, size: number): AsyncIterable<Buffer> {
  const buffers: [Buffer, Buffer] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
  let position = 0;
  let pending = readAt(fd, buffers[0], 0);
  try {
    for (let turn = 0; ; turn++) {
      const buffer = buffers[turn % 2]!;
      const got = await pending;
      position += got;
      if (position > size) throw new BundleReadFault(name, `Expected ${size} bytes, found more.`);
      if (got === 0) break;
      pending = readAt(fd, buffers[(turn + 1) % 2]!, position);
      yield buffer.subarray(0, got);
    }
  } finally {
    // The descriptor is closed by the caller: no read may still be under way then.
    await pending.catch(() => 0);
  }
  if (position !== size) throw cutShort(name, size, position);
}

function readAt(fd: number, buffer: Buffer, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.read(fd, buffer, 0, buffer.byteLength, position, (error, got) => (error ? reject(error) : resolve(got)));
  });
}

function cutShort(name: string, size: number, found: number): BundleReadFault {
  return new BundleReadFault(name, `Expected ${size} bytes, found ${found}.`);
}
