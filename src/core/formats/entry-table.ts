import type { BytePath } from "../domain/bytes";
import { ENTRY_TYPES, type ManifestEntry, type SetAside } from "./manifest";
import type { EntryList } from "./manifest-diff";

/** Bytes of the digests of one entry: SHA-256, and the object id after it. */
const SHA256_BYTES = 32;
const OID_BYTES = 20;
const DIGEST_BYTES = SHA256_BYTES + OID_BYTES;

const HAS_SHA256 = 1;
const HAS_OID = 2;

/** Entries of one block; blocks are filled one after the other, so that a table never moves what it has. */
const BLOCK_ENTRIES = 4096;

interface Block {
  modes: Uint32Array;
  sizes: Float64Array;
  /** Index of the type, and which digests there are (from bit 4 on). */
  kinds: Uint8Array;
  digests: Buffer;
}

/** A manifest in memory: path, and 65 bytes for everything else of most entries. */
export interface EntryTable extends EntryList {
  add(entry: ManifestEntry): void;
  /** Every path, as it is shown. */
  readonly paths: readonly BytePath[];
}

/** An empty table. Entries come out as they went in. */
export function createEntryTable(): EntryTable {
  const paths: BytePath[] = [];
  const blocks: Block[] = [];
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
      const place = index % BLOCK_ENTRIES;
      if (place === 0) blocks.push(newBlock());
      const block = blocks.at(-1)!;
      paths.push(entry.path);
      block.modes[place] = entry.mode;
      block.sizes[place] = entry.size;
      block.kinds[place] =
        ENTRY_TYPES.indexOf(entry.type) |
        ((entry.sha256 === null ? 0 : HAS_SHA256) << 4) |
        ((entry.oid === null ? 0 : HAS_OID) << 4);
      const at = place * DIGEST_BYTES;
      if (entry.sha256 !== null) block.digests.write(entry.sha256, at, "hex");
      if (entry.oid !== null) block.digests.write(entry.oid, at + SHA256_BYTES, "hex");
      if (entry.target !== undefined) targets.set(index, entry.target);
      if (entry.hidden === true) hidden.add(index);
      if (entry.setAside !== undefined) aside.set(index, entry.setAside);
    },
    at(index) {
      const path = paths[index];
      if (path === undefined) return undefined;
      const block = blocks[Math.floor(index / BLOCK_ENTRIES)]!;
      const place = index % BLOCK_ENTRIES;
      const kind = block.kinds[place]!;
      const at = place * DIGEST_BYTES;
      const has = kind >> 4;
      const entry: ManifestEntry = {
        path,
        type: ENTRY_TYPES[kind & 0xf]!,
        mode: block.modes[place]!,
        size: block.sizes[place]!,
        sha256: (has & HAS_SHA256) === 0 ? null : block.digests.toString("hex", at, at + SHA256_BYTES),
        oid: (has & HAS_OID) === 0 ? null : block.digests.toString("hex", at + SHA256_BYTES, at + DIGEST_BYTES),
      };
      const target = targets.get(index);
      if (target !== undefined) entry.target = target;
      if (hidden.has(index)) entry.hidden = true;
      const why = aside.get(index);
      if (why !== undefined) entry.setAside = why;
      return entry;
    },
  };
}

function newBlock(): Block {
  return {
    modes: new Uint32Array(BLOCK_ENTRIES),
    sizes: new Float64Array(BLOCK_ENTRIES),
    kinds: new Uint8Array(BLOCK_ENTRIES),
    digests: Buffer.alloc(BLOCK_ENTRIES * DIGEST_BYTES),
  };
}
