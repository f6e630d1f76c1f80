import fs from "node:fs";
import { pipeline, Readable } from "node:stream";
import zlib from "node:zlib";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  type LocalFileHeader,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { bytePath, displayPath } from "../../core/domain/bytes";
import { artifactNameProblem } from "./names";
import { type BundleProblem, BundleReadFault, type BundleSource, MAX_ENTRIES } from "./source";
import {
  cutFile,
  ELSEWHERE_32,
  type ReadAt,
  readEnd,
  readEntries,
  readLocalHeader,
  wide,
  ZipRefused,
} from "./zip-directory";

/** Unpacked size of the whole archive: above any bundle that the default limits allow, below what fills a disk or an hour. */
const MAX_TOTAL_BYTES = 8 * 1024 * 1024 * 1024;
/** Up to here an archive may be as dense as it likes: 64 MiB of one repeated character are an honest log. */
const DENSE_BYTES = 256 * 1024 * 1024;
/** Above that, evidence packs 3 to 20 times; a bomb packs up to 1,032 times, which is the most that deflate can do. */
const MAX_RATIO = 100;
/** A directory of the most entries with names of 250 bytes and some extra fields. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

/** Large enough that system calls don't count beside inflating. */
const CHUNK_BYTES = 256 * 1024;

/** General purpose flags that change nothing of what we read: deflate level, sizes behind the data, UTF-8 names. */
const FLAG_DESCRIPTOR = 0x8;
const FLAGS_ALLOWED = 0x2 | 0x4 | FLAG_DESCRIPTOR | 0x800;
/** The data, the data in another way, or the directory. */
const FLAG_ENCRYPTED = 0x1 | 0x40 | 0x2000;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const TYPE_MASK = 0xf000;
const TYPE_FILE = 0x8000;
const TYPE_DIR = 0x4000;
const TYPE_LINK = 0xa000;

/** One entry with its place in the archive; together they must cover it without gap or overlap. */
interface Span {
  entry: Entry;
  /** One character per byte. */
  name: string;
  dataStart: number;
  dataEnd: number;
}

/**
 * Reads an archive's directory and every local header, and checks them against each other; the reader's source for zips.
 * The files may lie at the top or in one folder. An archive that lies about its structure is refused as a whole, a file
 * that is no part of a bundle by itself.
 */
export async function openZip(file: string): Promise<{ source: BundleSource | null; problems: BundleProblem[] }> {
  let fd: number;
  try {
    fd = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  } catch (error) {
    const problem = `Expected a zip file that can be read, found ${(error as NodeJS.ErrnoException).code}.`;
    return { source: null, problems: [{ file: ".", problem }] };
  }
  try {
    const fileSize = fs.fstatSync(fd).size;
    const readAt: ReadAt = (position, length) => readBytes(fd, position, length);
    const { start, end, count } = readEnd(readAt, fileSize);
    if (count > MAX_ENTRIES) throw new ZipRefused(`Expected at most ${MAX_ENTRIES} entries, found ${count}.`);
    if (end - start > MAX_DIRECTORY_BYTES)
      throw new ZipRefused(`Expected a zip directory of at most ${MAX_DIRECTORY_BYTES} bytes, found ${end - start}.`);
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(new ArchiveReader(readAt), fileSize, options);
    const spans: Span[] = [];
    for (const entry of await readEntries(zip, readAt(start, end - start))) spans.push(await locate(zip, entry, start));
    checkSizes(spans, fileSize);
    checkCoverage(readAt, spans, start);
    const { accepted, problems } = acceptNames(spans);
    return { source: sourceOf(fd, accepted), problems };
  } catch (error) {
    fs.closeSync(fd);
    if (!(error instanceof ZipRefused)) throw error;
    return { source: null, problems: [{ file: ".", problem: error.message }] };
  }
}

/** Where yauzl reads: at once, since a turn of the loop for each of two reads of 10,000 entries takes a second. */
class ArchiveReader extends RandomAccessReader {
  constructor(private readonly readAt: ReadAt) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, got?: number) => void,
  ): void {
    let bytes;
    try {
      bytes = this.readAt(position, length);
    } catch {
      return callback(new Error("its end"));
    }
    callback(null, bytes.copy(buffer, offset));
  }
}

/** Finds an entry's data, and refuses what we can't read or what its two headers tell in two ways. */
async function locate(zip: ZipFile, entry: Entry, directoryAt: number): Promise<Span> {
  const name = bytePath(entry.fileNameRaw);
  const refuse = (problem: string) => new ZipRefused(`${displayPath(name)}: ${problem}`);
  const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
  if ((flags & FLAG_ENCRYPTED) !== 0) throw refuse("Expected readable data, found an encrypted entry.");
  if ((flags & ~FLAGS_ALLOWED) !== 0)
    throw refuse(`Expected an ordinary entry, found the flags 0x${flags.toString(16)}.`);
  if (method !== METHOD_STORED && method !== METHOD_DEFLATED)
    throw refuse(`Expected stored or deflated data, found method ${method}.`);
  if (method === METHOD_STORED && entry.uncompressedSize !== entry.compressedSize)
    throw refuse("Expected one size of stored data, found two.");
  const local = await readLocalHeader(zip, entry, directoryAt);
  if (!agree(entry, local))
    throw refuse("Expected the zip directory and the local header to say the same, found a difference.");
  const dataStart = local.fileDataStart;
  return { entry, name, dataStart, dataEnd: dataStart + entry.compressedSize };
}

function agree(entry: Entry, local: LocalFileHeader): boolean {
  const behind = (entry.generalPurposeBitFlag & FLAG_DESCRIPTOR) !== 0;
  const same = (here: number, there: number) => here === there || (behind && here === 0);
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    same(local.crc32, entry.crc32) &&
    (same(local.uncompressedSize, entry.uncompressedSize) || (behind && local.uncompressedSize === ELSEWHERE_32)) &&
    (same(local.compressedSize, entry.compressedSize) || (behind && local.compressedSize === ELSEWHERE_32))
  );
}

function checkSizes(spans: readonly Span[], archiveBytes: number): void {
  const total = spans.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > MAX_TOTAL_BYTES)
    throw new ZipRefused(`Expected at most ${MAX_TOTAL_BYTES} bytes unpacked, found ${total} declared.`);
  if (total > DENSE_BYTES && total > archiveBytes * MAX_RATIO) {
    throw new ZipRefused(
      `Expected at most ${MAX_RATIO} times the archive's size unpacked, found ${Math.round(total / archiveBytes)} times: a zip bomb. If you trust it, unpack it and verify the folder.`,
    );
  }
}

/** Every byte before the directory belongs to exactly one entry: nothing is hidden between them, nothing is used twice. */
function checkCoverage(readAt: ReadAt, spans: readonly Span[], directoryAt: number): void {
  const inOrder = [...spans].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader || a.dataEnd - b.dataEnd,
  );
  let position = 0;
  for (const [index, span] of inOrder.entries()) {
    const { relativeOffsetOfLocalHeader: offset } = span.entry;
    if (offset !== position) {
      const found = offset < position ? "data that another entry uses too" : "bytes before it that belong to no entry";
      throw new ZipRefused(
        `${displayPath(bytePath(span.entry.fileNameRaw))}: Expected data of its own, found ${found}.`,
      );
    }
    const next = inOrder[index + 1]?.entry.relativeOffsetOfLocalHeader ?? directoryAt;
    position = span.dataEnd + checkDescriptor(readAt, span, next - span.dataEnd);
  }
  if (position !== directoryAt)
    throw new ZipRefused("Expected the zip directory behind the last entry, found other bytes.");
}

/** @returns the length of the record of sizes behind the data: 12 to 24 bytes, with or without signature, 32 or 64 bits */
function checkDescriptor(readAt: ReadAt, { entry, dataEnd }: Span, length: number): number {
  if ((entry.generalPurposeBitFlag & FLAG_DESCRIPTOR) === 0) return 0;
  const refuse = (found: string) =>
    new ZipRefused(`${displayPath(bytePath(entry.fileNameRaw))}: Expected its sizes behind its data, found ${found}.`);
  if (![12, 16, 20, 24].includes(length)) throw refuse(`${length} bytes`);
  const record = readAt(dataEnd, length);
  const isSigned = length === 16 || length === 24;
  if (isSigned && record.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE) throw refuse("another signature");
  const body = isSigned ? record.subarray(4) : record;
  const isWide = body.length === 20;
  const compressed = isWide ? wide(body, 4) : body.readUInt32LE(4);
  const size = isWide ? wide(body, 12) : body.readUInt32LE(8);
  if (body.readUInt32LE(0) !== entry.crc32 || compressed !== entry.compressedSize || size !== entry.uncompressedSize) {
    throw refuse("others than the zip directory has");
  }
  return length;
}

/** Names relative to the bundle, each once and each of a kind that a bundle has; the rest are problems. */
function acceptNames(spans: readonly Span[]): { accepted: Map<string, Span>; problems: BundleProblem[] } {
  const problems: BundleProblem[] = [];
  const accepted = new Map<string, Span>();
  const folded = new Map<string, string>();
  const root = commonFolder(spans);
  for (const span of spans) {
    const file = displayPath(bytePath(span.entry.fileNameRaw));
    const isFolder = span.name.endsWith("/");
    const name = span.name.slice(root.length);
    const refusal = artifactNameProblem(isFolder ? `${name}report.md` : name);
    const problem =
      kindProblem(span, isFolder) ?? (refusal && `Expected a name of a bundle, found another: ${refusal}.`);
    const twin = folded.get(name.toLowerCase());
    if (twin === name) throw new ZipRefused(`${file}: Expected each name once, found it again.`);
    folded.set(name.toLowerCase(), name);
    if (problem !== null) problems.push({ file, problem });
    else if (twin !== undefined)
      problems.push({ file, problem: "Expected names that differ in more than case, found a twin." });
    else if (!isFolder) accepted.set(name, span);
  }
  for (const name of accepted.keys()) {
    const parts = name.split("/");
    const above = parts.slice(1).map((_part, i) => parts.slice(0, i + 1).join("/"));
    const file = above.find((folder) => accepted.has(folder));
    if (file !== undefined) throw new ZipRefused(`${file}: Expected a file or a folder, found both.`);
  }
  return { accepted, problems };
}

function kindProblem({ entry }: Span, isFolder: boolean): string | null {
  // Some programs honour the Unix mode wherever the archive says that it was made.
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  if (type === TYPE_LINK) return "Expected a file, found a symbolic link.";
  if (type !== 0 && type !== (isFolder ? TYPE_DIR : TYPE_FILE))
    return "Expected a file or a folder, found another kind.";
  if (isFolder && entry.uncompressedSize !== 0) return "Expected a folder without content, found some.";
  return null;
}

/** A folder around a bundle may have any name that every system takes for one name. */
const WRAPPER = /^(?!\.\.?\/)[^\0-\x1f\\/:]+\/$/;

/** The one folder that everything lies in, with its `/`; empty when the files lie at the top. */
function commonFolder(spans: readonly Span[]): string {
  const [first] = spans;
  const folder = first?.name.slice(0, first.name.indexOf("/") + 1) ?? "";
  // A folder that a bundle has itself is no wrapper: an archive that holds nothing else is a torn bundle.
  const isOwn = artifactNameProblem(`${folder}report.md`) === null;
  if (isOwn || !WRAPPER.test(folder)) return "";
  return spans.every(({ name }) => name.startsWith(folder)) ? folder : "";
}

function sourceOf(fd: number, accepted: ReadonlyMap<string, Span>): BundleSource {
  let isOpen = true;
  return {
    kind: "zip",
    sizes: new Map([...accepted].map(([name, { entry }]) => [name, entry.uncompressedSize])),
    chunks: (name) => readEntry(fd, name, accepted.get(name)!),
    close: () => {
      if (isOpen) fs.closeSync(fd);
      isOpen = false;
    },
  };
}

async function* readEntry(fd: number, name: string, { entry, dataStart, dataEnd }: Span): AsyncIterable<Buffer> {
  let size = 0;
  let crc = crc32 === null ? entry.crc32 : 0;
  const { stream, inflate } = dataStream(fd, entry, dataStart, dataEnd);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > entry.uncompressedSize) break;
      if (crc32 !== null) crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new BundleReadFault(name, `Expected the data that the zip declares, found: ${found}.`, error);
  } finally {
    stream.destroy();
  }
  if (size !== entry.uncompressedSize)
    throw new BundleReadFault(
      name,
      `Expected ${entry.uncompressedSize} bytes, found ${size > entry.uncompressedSize ? "more" : size}.`,
    );
  if (inflate !== null && inflate.bytesWritten !== entry.compressedSize)
    throw new BundleReadFault(
      name,
      `Expected ${entry.compressedSize} bytes of deflated data, found ${inflate.bytesWritten} and others behind them.`,
    );
  if (crc !== entry.crc32)
    throw new BundleReadFault(name, "Expected the zip's own checksum of the data, found another.");
}

/** The entry's content, and what unpacks it where something has to. */
function dataStream(
  fd: number,
  entry: Entry,
  start: number,
  end: number,
): { stream: Readable; inflate: zlib.InflateRaw | null } {
  const packed = Readable.from(readRange(fd, start, end), { objectMode: false });
  if (entry.compressionMethod === METHOD_STORED) return { stream: packed, inflate: null };
  const inflate = zlib.createInflateRaw();
  // The caller reads from the last stream and sees every error there.
  return { stream: pipeline(packed, inflate, () => {}), inflate };
}

/** The archive's own descriptor stays open, which a stream of the library would close at its end. */
async function* readRange(fd: number, start: number, end: number): AsyncIterable<Buffer> {
  for (let at = start; at < end;) {
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at));
    const got = await new Promise<number>((resolve, reject) => {
      fs.read(fd, buffer, 0, buffer.length, at, (error, count) => (error ? reject(error) : resolve(count)));
    });
    if (got === 0) throw new Error("the zip file was cut while it was read");
    yield buffer.subarray(0, got);
    at += got;
  }
}

/** Node has it from 20.15 on. Without it the zip's checksum stays unchecked: SHA-256 is what vouches for the content. */
const crc32 = "crc32" in zlib ? zlib.crc32 : null;

function readBytes(fd: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const got = fs.readSync(fd, buffer, 0, length, position);
  if (got !== length) throw cutFile();
  return buffer;
}
