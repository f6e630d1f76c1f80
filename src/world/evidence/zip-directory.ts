import { type Entry, type ExtraField, type LocalFileHeader, parseExtraFields, type ZipFile } from "yauzl";

/** An archive can't be read in one way only, or not at all. */
export class ZipRefused extends Error {}

/** Where the directory stands and how many entries it has. */
export interface ZipEnd {
  start: number;
  /** Index after its last byte. */
  end: number;
  count: number;
}

/** Reads a piece of the archive. @throws ZipRefused where it ends before */
export type ReadAt = (position: number, length: number) => Buffer;

/** Sizes, signatures and marks of APPNOTE 6.3.10, sections 4.3.7 to 4.3.16. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_BYTES = 46;
/** Place of an entry's field that says in which part of a split archive its data begins. */
const ENTRY_DISK = 34;
const EXTRA_HEAD_BYTES = 4;
const EXTRA_ZIP64 = 0x0001;
/** Info-ZIP Unicode path: a second name, which some programs prefer to the first. */
const EXTRA_UNICODE_PATH = 0x7075;
/** "The real value stands in the 64 bit field." */
const ELSEWHERE_16 = 0xffff;
export const ELSEWHERE_32 = 0xffffffff;

/**
 * Finds the archive's directory. It ends at the very end of the file: with a comment or bytes behind, programs differ in
 * which of several directories they believe.
 * @throws ZipRefused
 */
export function readEnd(readAt: ReadAt, fileSize: number): ZipEnd {
  const at = fileSize - END_BYTES;
  const record = at < 0 ? null : readAt(at, END_BYTES);
  if (record === null || record.readUInt32LE(0) !== END_SIGNATURE || record.readUInt16LE(20) !== 0) {
    throw new ZipRefused(
      "Expected a bundle folder or a zip file that ends with its end record (no comment), found another end.",
    );
  }
  const short = {
    disks: [record.readUInt16LE(4), record.readUInt16LE(6)],
    counts: [record.readUInt16LE(8), record.readUInt16LE(10)],
    size: record.readUInt32LE(12),
    start: record.readUInt32LE(16),
  };
  const locatorAt = at - LOCATOR_BYTES;
  const locator = locatorAt < 0 ? null : readAt(locatorAt, LOCATOR_BYTES);
  const isWide = locator !== null && locator.readUInt32LE(0) === LOCATOR_SIGNATURE;
  const end = isWide ? locatorAt - END64_BYTES : at;
  const long = isWide
    ? readEnd64(readAt, locator, end)
    : { count: short.counts[0]!, size: short.size, start: short.start };
  const agrees = (value: number, elsewhere: number, real: number) => value === real || (isWide && value === elsewhere);
  if (
    short.disks.some((disk) => !agrees(disk, ELSEWHERE_16, 0)) ||
    short.counts.some((count) => !agrees(count, ELSEWHERE_16, long.count)) ||
    !agrees(short.size, ELSEWHERE_32, long.size) ||
    !agrees(short.start, ELSEWHERE_32, long.start) ||
    long.start + long.size !== end
  ) {
    throw new ZipRefused(
      "Expected the end record to tell the number, size and place of the entries, found other values.",
    );
  }
  return { start: long.start, end, count: long.count };
}

function readEnd64(readAt: ReadAt, locator: Buffer, end: number): { count: number; size: number; start: number } {
  const record = end < 0 ? null : readAt(end, END64_BYTES);
  if (
    record === null ||
    record.readUInt32LE(0) !== END64_SIGNATURE ||
    wide(locator, 8) !== end ||
    wide(record, 4) !== END64_BYTES - 12 ||
    record.readUInt32LE(16) !== 0 ||
    record.readUInt32LE(20) !== 0 ||
    wide(record, 24) !== wide(record, 32)
  ) {
    throw new ZipRefused("Expected one end record of 64 bits before that of 32, found another form.");
  }
  return { count: wide(record, 32), size: wide(record, 40), start: wide(record, 48) };
}

/**
 * All entries of the directory by yauzl, and on top of it what it passes over: the entries fill the directory exactly, none lies in
 * another part of a split archive, and no extra field gives a second name or a second reading of the sizes.
 * @param directory the bytes that the end record says are the directory
 * @throws ZipRefused
 */
export async function readEntries(zip: ZipFile, directory: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  let at = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileNameRaw, extraFieldRaw, fileCommentRaw } = entry;
      const next = at + ENTRY_BYTES + fileNameRaw.length + extraFieldRaw.length + fileCommentRaw.length;
      if (next > directory.length) throw tornDirectory();
      if (directory.readUInt16LE(at + ENTRY_DISK) !== 0)
        throw new ZipRefused("Expected a zip of one part, found several.");
      checkExtra(entry.extraFields, extraFieldRaw);
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    const { message } = error as Error;
    if (message.includes("encryption")) throw new ZipRefused("Expected readable data, found an encrypted entry.");
    throw tornDirectory(message);
  }
  if (at !== directory.length) throw tornDirectory();
  return entries;
}

function tornDirectory(found = "another"): ZipRefused {
  return new ZipRefused(`Expected a zip directory of as many entries as it declares, found ${found}.`);
}

/** Refuses what readers take in different ways: bytes that are no field, a second name, two fields of 64 bit values. */
function checkExtra(fields: readonly ExtraField[], raw: Buffer): void {
  const bytes = fields.reduce((sum, { data }) => sum + EXTRA_HEAD_BYTES + data.length, 0);
  if (bytes !== raw.length) throw new ZipRefused("Expected whole extra fields, found a cut one.");
  if (fields.some(({ id }) => id === EXTRA_UNICODE_PATH))
    throw new ZipRefused("Expected one name for each entry, found a second one in an extra field.");
  if (fields.filter(({ id }) => id === EXTRA_ZIP64).length > 1)
    throw new ZipRefused("Expected one field of 64 bit values, found several.");
}

/**
 * The header before an entry's data by yauzl, with the sizes of 64 bits that its extra field holds: programs that read an archive from
 * its start believe these, and never see the directory.
 * @param end where the directory begins: no entry lies behind
 * @throws ZipRefused
 */
export async function readLocalHeader(zip: ZipFile, entry: Entry, end: number): Promise<LocalFileHeader> {
  // A place that no file can have is none that may be read at.
  if (entry.relativeOffsetOfLocalHeader >= end) throw cutFile("an entry beyond it");
  const header = await zip.readLocalFileHeaderPromise(entry).catch((error: Error) => {
    if (error.message.includes("signature")) throw new ZipRefused("Expected a local header, found other bytes.");
    throw cutFile(error.message);
  });
  let fields;
  try {
    fields = parseExtraFields(header.extraField);
  } catch {
    throw new ZipRefused("Expected whole extra fields, found a cut one.");
  }
  checkExtra(fields, header.extraField);
  const values = fields.find(({ id }) => id === EXTRA_ZIP64)?.data;
  if (values === undefined) return header;
  let place = 0;
  const widened = (short: number): number => {
    if (short !== ELSEWHERE_32) return short;
    if (place + 8 > values.length) throw new ZipRefused("Expected all values of 64 bits, found a cut field.");
    place += 8;
    return wide(values, place - 8);
  };
  const uncompressedSize = widened(header.uncompressedSize);
  return { ...header, uncompressedSize, compressedSize: widened(header.compressedSize) };
}

/** What is read of the archive is not there. */
export function cutFile(found = "a cut one"): ZipRefused {
  return new ZipRefused(`Expected a whole zip file, found ${found}.`);
}

/** A value of 64 bits; what no file can be is refused. */
export function wide(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new ZipRefused(`Expected a size or place within a file, found ${value}.`);
  return Number(value);
}
