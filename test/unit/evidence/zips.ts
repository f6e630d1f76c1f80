import zlib from "node:zlib";

/** One entry of a zip that may lie: what is given here overrides what is true. */
export interface ZipEntry {
  name: string | Buffer;
  data?: Buffer | string;
  method?: number;
  flags?: number;
  madeBy?: number;
  attributes?: number;
  /** Puts sizes behind the data, as streaming programs do. */
  descriptor?: boolean;
  descriptorBytes?: Buffer;
  /** Counted as packed data, and stands behind it. */
  tail?: Buffer;
  crc?: number;
  size?: number;
  compressedSize?: number;
  extra?: Buffer;
  comment?: string;
  offset?: number;
  local?: {
    name?: string;
    method?: number;
    flags?: number;
    size?: number;
    compressedSize?: number;
    crc?: number;
    signature?: number;
    extra?: Buffer;
  };
  /** Leaves it out of the directory. */
  hidden?: boolean;
  /** Leaves out its local part. */
  unbacked?: boolean;
  /** Bytes before the local header. */
  gap?: Buffer;
}

export interface ZipLies {
  comment?: string;
  count?: number;
  directorySize?: number;
  directoryOffset?: number;
  beforeDirectory?: Buffer;
  afterDirectory?: Buffer;
  afterEnd?: Buffer;
}

/** Mode of a Unix file as zips hold it. */
export const unix = (mode: number) => (mode << 16) >>> 0;

/** Builds a zip byte by byte. */
export function makeZip(entries: readonly ZipEntry[], lies: ZipLies = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  const put = (...buffers: Buffer[]) => {
    for (const buffer of buffers) {
      parts.push(buffer);
      position += buffer.length;
    }
  };
  for (const entry of entries) {
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name);
    const data = Buffer.from(entry.data ?? "");
    const method = entry.method ?? 8;
    const packed = Buffer.concat([method === 8 ? zlib.deflateRawSync(data) : data, entry.tail ?? Buffer.alloc(0)]);
    const crc = entry.crc ?? zlib.crc32(data);
    const size = entry.size ?? data.length;
    const compressed = entry.compressedSize ?? packed.length;
    const flags = entry.flags ?? (entry.descriptor ? 0x808 : 0x800);
    const { local = {}, extra = Buffer.alloc(0) } = entry;
    if (entry.gap) put(entry.gap);
    const offset = entry.offset ?? position;
    if (!entry.unbacked) {
      const localName = Buffer.from(local.name ?? name);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(local.signature ?? 0x04034b50, 0);
      header.writeUInt16LE(20, 4);
      header.writeUInt16LE(local.flags ?? flags, 6);
      header.writeUInt16LE(local.method ?? method, 8);
      header.writeUInt32LE(local.crc ?? (entry.descriptor ? 0 : crc), 14);
      header.writeUInt32LE(local.compressedSize ?? (entry.descriptor ? 0 : compressed), 18);
      header.writeUInt32LE(local.size ?? (entry.descriptor ? 0 : size), 22);
      header.writeUInt16LE(localName.length, 26);
      const localExtra = local.extra ?? Buffer.alloc(0);
      header.writeUInt16LE(localExtra.length, 28);
      put(header, localName, localExtra, packed);
      if (entry.descriptor) {
        const behind = Buffer.alloc(16);
        behind.writeUInt32LE(0x08074b50, 0);
        behind.writeUInt32LE(crc, 4);
        behind.writeUInt32LE(compressed, 8);
        behind.writeUInt32LE(size, 12);
        put(entry.descriptorBytes ?? behind);
      }
    }
    if (entry.hidden) continue;
    const comment = Buffer.from(entry.comment ?? "");
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(entry.madeBy ?? 0x031e, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(compressed, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt16LE(comment.length, 32);
    central.writeUInt32LE(entry.attributes ?? (name.at(-1) === 0x2f ? unix(0o40755) : unix(0o100644)), 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name, extra, comment);
  }
  if (lies.beforeDirectory) put(lies.beforeDirectory);
  const start = position;
  put(...directory);
  const size = position - start;
  if (lies.afterDirectory) put(lies.afterDirectory);
  const count = lies.count ?? entries.filter((entry) => !entry.hidden).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(lies.directorySize ?? size, 12);
  end.writeUInt32LE(lies.directoryOffset ?? start, 16);
  const comment = Buffer.from(lies.comment ?? "", "latin1");
  end.writeUInt16LE(comment.length, 20);
  put(end, comment);
  if (lies.afterEnd) put(lies.afterEnd);
  return Buffer.concat(parts);
}
