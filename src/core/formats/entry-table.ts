import type { BytePath } from "../domain/bytes";
import { createByteStack } from "./byte-stack";
import { ENTRY_TYPES, type ManifestEntry, type SetAside } from "./manifest";
import type { EntryList } from "./manifest-diff";

/** What stands where in an entry's row: SHA-256, object id, size (a double), mode, kind. */
const OID_AT = 32;
const SIZE_AT = 52;
const MODE_AT = 60;
const KIND_AT = 64;
const ROW_BYTES = 65;

/** Bits of the kind, above the index of the type. */
const HAS_SHA256 = 1 << 4;
const HAS_OID = 2 << 4;

/** A manifest in memory: path, and 65 bytes for everything else of most entries. */
export interface EntryTable extends EntryList {
  add(entry: ManifestEntry): void;
  /** Gives back the memory of everything but the paths, which are all that can be asked for then. */
  release(): void;
  /** Every path, as it is shown. */
  readonly paths: readonly BytePath[];
}

/** An empty table. Entries come out as they went in. */
export function createEntryTable(): EntryTable {
  const paths: BytePath[] = [];
  const rows = createByteStack();
  let released = false;
  const targets = new Map<number, BytePath>();
  const hidden = new Set<number>();
  const aside = new Map<number, SetAside>();
  return {
    paths,
    get length() {
      return paths.length;
    },
    add(entry) {
      const index = paths.length;
      paths.push(entry.path);
      const start = rows.zeros(ROW_BYTES);
      const { bytes } = rows;
      bytes.writeDoubleLE(entry.size, start + SIZE_AT);
      bytes.writeUInt32LE(entry.mode, start + MODE_AT);
      bytes[start + KIND_AT] =
        ENTRY_TYPES.indexOf(entry.type) | (entry.sha256 === null ? 0 : HAS_SHA256) | (entry.oid === null ? 0 : HAS_OID);
      if (entry.sha256 !== null) bytes.write(entry.sha256, start, "hex");
      if (entry.oid !== null) bytes.write(entry.oid, start + OID_AT, "hex");
      if (entry.target !== undefined) targets.set(index, entry.target);
      if (entry.hidden === true) hidden.add(index);
      if (entry.setAside !== undefined) aside.set(index, entry.setAside);
    },
    at(index) {
      const path = paths[index];
      if (path === undefined) return undefined;
      if (released) throw new Error("expected a table that has its rows, found one that was released");
      const { bytes } = rows;
      const start = index * ROW_BYTES;
      const kind = bytes[start + KIND_AT]!;
      const entry: ManifestEntry = {
        path,
        type: ENTRY_TYPES[kind & 0xf]!,
        mode: bytes.readUInt32LE(start + MODE_AT),
        size: bytes.readDoubleLE(start + SIZE_AT),
        sha256: (kind & HAS_SHA256) === 0 ? null : bytes.toString("hex", start, start + OID_AT),
        oid: (kind & HAS_OID) === 0 ? null : bytes.toString("hex", start + OID_AT, start + SIZE_AT),
      };
      const target = targets.get(index);
      if (target !== undefined) entry.target = target;
      if (hidden.has(index)) entry.hidden = true;
      const why = aside.get(index);
      if (why !== undefined) entry.setAside = why;
      return entry;
    },
    release() {
      rows.release();
      released = true;
    },
  };
}
