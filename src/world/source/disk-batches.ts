import type { BytePath } from "../../core/domain/bytes";
import { entryTypeOf } from "../../core/source/git-tree";
import type { IndexEntry } from "../../core/source/index-file";
import { createLook, type OnDisk, octal } from "./on-disk";

/*
 * The entries of an index in batches that any thread can take: what each needs lies in memory that they share, and whoever counts a
 * batch up first has it.
 */

/** Entries that are taken at a time: some three milliseconds. */
const BATCH = 256;

/** What threads share: how to look, and the counter of the batches that were taken. */
export interface Shared {
  base: string;
  format: "sha1" | "sha256";
  /** For each entry its path and its {@link entryKey}, each ended by a NUL. */
  text: SharedArrayBuffer;
  /** Where the text of each batch begins, and where the last one ends. */
  starts: Uint32Array;
  /** One number: how many batches were taken. */
  taken: Int32Array;
}

/** What a batch showed: what is not as the index says, and which files are pointers, by their places in the index. */
export interface BatchFound {
  batch: number;
  differing: [at: number, disk: OnDisk][];
  pointers: number[];
}

/** Mode and object id of an entry, as a look words those of what is on disk. */
export function entryKey({ mode, oid }: Pick<IndexEntry, "mode" | "oid">): string {
  return `${octal(mode)} ${oid}`;
}

/** Lays entries out for threads. */
export function shareEntries(entries: readonly IndexEntry[], base: string, format: Shared["format"]): Shared {
  const batches = Math.ceil(entries.length / BATCH);
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (batches + 1)));
  const lengths = entries.map((entry) => entry.path.length + entryKey(entry).length + 2);
  let end = 0;
  for (const [at, length] of lengths.entries()) {
    if (at % BATCH === 0) starts[at / BATCH] = end;
    end += length;
  }
  starts[batches] = end;
  const text = new SharedArrayBuffer(end);
  const bytes = Buffer.from(text);
  let at = 0;
  for (const entry of entries) at += bytes.write(`${entry.path}\0${entryKey(entry)}\0`, at, "latin1");
  return { base, format, text, starts, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Number of the next batch that nobody has taken, or null. */
export function takeBatch(shared: Shared): number | null {
  const batch = Atomics.add(shared.taken, 0, 1);
  return batch < batchesOf(shared) ? batch : null;
}

/** How many batches there are. */
export function batchesOf({ starts }: Shared): number {
  return starts.length - 1;
}

/**
 * A look of one thread at batches; what it learns of folders serves all of them.
 * @returns looks at one; `pause` is called after each file that took long
 */
export function createBatchLook({ base, format, text, starts }: Shared) {
  const look = createLook(base, format);
  const bytes = Buffer.from(text);
  return async (batch: number, pause?: () => Promise<void>): Promise<BatchFound> => {
    const found: BatchFound = { batch, differing: [], pointers: [] };
    const fields = bytes.toString("latin1", starts[batch], starts[batch + 1]).split("\0");
    for (let field = 0, at = batch * BATCH; field + 1 < fields.length; field += 2, at++) {
      const key = fields[field + 1]!;
      const isSubmodule = entryTypeOf(Number.parseInt(key, 8)) === "submodule";
      const disk = look.at(fields[field] as BytePath, isSubmodule);
      if (disk.text !== key) found.differing.push([at, disk]);
      else if (disk.isPointer) found.pointers.push(at);
      if (disk.isLong) await pause?.();
    }
    return found;
  };
}
