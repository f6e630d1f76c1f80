/** An archive can't be read in one way only, or not at all. */
export class ZipRefused extends Error {}

/** An entry as the archive's directory tells it. */
export interface ZipEntry {
  /** Its bytes as they stand. */
  rawName: Buffer;
  flags: number;
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  /** External attributes; the upper half is a Unix mode where the archive was made on Unix. */
  attributes: number;
  /** Where its local header stands. */
  offset: number;
}

/** Where the directory stands and how many entries it has. */
export interface ZipEnd {
  start: number;
  /** Index after its last byte. */
  end: number;
  count: number;
}

/** A local header: what stands before an entry's data. */
export interface LocalHeader {
  rawName: Buffer;
  flags: number;
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  /** Length of the header with name and extra fields. */
  length: number;
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
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
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

/** All entries of the directory, which they fill exactly. @throws ZipRefused */
export function readEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw tornDirectory();
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const nameAt = at + ENTRY_BYTES;
    const next = nameAt + nameBytes + extraBytes + commentBytes;
    if (next > directory.length) throw tornDirectory();
    const entry: ZipEntry = {
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc32: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      attributes: directory.readUInt32LE(at + 38),
      offset: directory.readUInt32LE(at + 42),
      rawName: directory.subarray(nameAt, nameAt + nameBytes),
    };
    if (directory.readUInt16LE(at + 34) !== 0) throw new ZipRefused("Expected a zip of one part, found several.");
    widen(
      entry,
      ["size", "compressedSize", "offset"],
      directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes),
    );
    entries.push(entry);
    at = next;
  }
  if (at !== directory.length) throw tornDirectory();
  return entries;
}

function tornDirectory(): ZipRefused {
  return new ZipRefused("Expected a zip directory of as many entries as it declares, found another.");
}

/** Takes the values of 64 bits from the extra fields, in their fixed order, where the short ones say so. */
function widen<K extends string>(header: Record<K, number>, fields: readonly K[], extra: Buffer): void {
  let seen = false;
  for (let at = 0; at < extra.length;) {
    const length = at + 4 <= extra.length ? extra.readUInt16LE(at + 2) : extra.length;
    const id = at + 4 <= extra.length ? extra.readUInt16LE(at) : -1;
    const field = extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    if (at > extra.length) throw new ZipRefused("Expected whole extra fields, found a cut one.");
    if (id === EXTRA_UNICODE_PATH)
      throw new ZipRefused("Expected one name for each entry, found a second one in an extra field.");
    if (id !== EXTRA_ZIP64) continue;
    if (seen) throw new ZipRefused("Expected one field of 64 bit values, found several.");
    seen = true;
    let place = 0;
    for (const name of fields) {
      if (header[name] !== ELSEWHERE_32) continue;
      if (place + 8 > field.length) throw new ZipRefused("Expected all values of 64 bits, found a cut field.");
      header[name] = wide(field, place);
      place += 8;
    }
  }
}

/** The header before an entry's data. @throws ZipRefused */
export function readLocalHeader(readAt: ReadAt, offset: number): LocalHeader {
  const fixed = readAt(offset, LOCAL_BYTES);
  if (fixed.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new ZipRefused("Expected a local header, found other bytes.");
  const nameBytes = fixed.readUInt16LE(26);
  const extraBytes = fixed.readUInt16LE(28);
  const header: LocalHeader = {
    flags: fixed.readUInt16LE(6),
    method: fixed.readUInt16LE(8),
    crc32: fixed.readUInt32LE(14),
    compressedSize: fixed.readUInt32LE(18),
    size: fixed.readUInt32LE(22),
    rawName: readAt(offset + LOCAL_BYTES, nameBytes),
    length: LOCAL_BYTES + nameBytes + extraBytes,
  };
  // Programs that read an archive from its start believe these, and never see the directory.
  if (extraBytes > 0) widen(header, ["size", "compressedSize"], readAt(offset + LOCAL_BYTES + nameBytes, extraBytes));
  return header;
}

/** A value of 64 bits; what no file can be is refused. */
export function wide(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new ZipRefused(`Expected a size or place within a file, found ${value}.`);
  return Number(value);
}
