import { type Dirent, lstatSync, readdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

/** A folder that may hold so much while something runs that writes to it. */
export interface BoundedTree {
  /** Name of the limit. */
  limit: "tree_bytes" | "scratch_bytes";
  folder: string;
  bytes: number;
}

/** A tree that has outgrown its bound. */
export interface Outgrown {
  limit: BoundedTree["limit"];
  bound: number;
  /** Bytes on the disk, as far as they were counted. */
  found: number;
}

/** How often (ms) it is asked whether a tree can have grown that far. */
const POLL_MS = 500;
/** A tree is counted when its file system took this part of what it may still grow, and the first time this much. */
const PART = 0.5;
const FIRST_BYTES = 64 * 1024 * 1024;
/** Without a sign of growth a tree is counted this seldom (ms): what others remove at the same time may hide it. */
const ANYWAY_MS = 15_000;
/** Counting takes at most this part of the time. */
const SHARE = 0.05;
/** How long counting may hold the thread (ms). */
const SLICE_MS = 15;

/**
 * Watches trees while something writes to them. Asking the file system costs nothing, so that files are counted only when one of
 * them can have reached its bound; files that are written to at this moment, holes and hard links are counted as what they take.
 * @param onHit called once, with the first tree that is above its bound
 * @returns ends the watch
 */
export function watchTrees(trees: readonly BoundedTree[], onHit: (hit: Outgrown) => void): () => void {
  let ended = false;
  const watches = trees.map((tree) => ({
    tree,
    used: usedOn(tree.folder),
    left: 0,
    counted: performance.now(),
    rest: 0,
  }));
  const poll = async () => {
    for (const watch of watches) {
      const { tree } = watch;
      const used = usedOn(tree.folder);
      const grown = used - watch.used;
      const since = performance.now() - watch.counted;
      const isDue = grown >= (watch.left === 0 ? Math.min(FIRST_BYTES, tree.bytes * PART) : watch.left * PART);
      if (ended || since < watch.rest || (!isDue && since < ANYWAY_MS)) continue;
      const begun = performance.now();
      const found = await bytesOf(tree.folder, tree.bytes, () => ended);
      const took = performance.now() - begun;
      Object.assign(watch, { used, left: tree.bytes - found, counted: performance.now(), rest: took / SHARE });
      if (ended || found <= tree.bytes) continue;
      ended = true;
      onHit({ limit: tree.limit, bound: tree.bytes, found });
    }
  };
  let polling = false;
  const timer = setInterval(() => {
    if (polling) return;
    polling = true;
    void poll().finally(() => (polling = false));
  }, POLL_MS);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}

/** Bytes that are taken on a folder's file system; 0 where it can't be told, so that only time makes a tree be counted. */
function usedOn(folder: string): number {
  try {
    const { blocks, bfree, bsize } = statfsSync(folder);
    return (blocks - bfree) * bsize;
  } catch {
    return 0;
  }
}

/** Bytes that a tree takes, no link followed; ends above the bound, which is all that is asked. */
async function bytesOf(root: string, bound: number, isEnded: () => boolean): Promise<number> {
  let bytes = 0;
  let turn = performance.now() + SLICE_MS;
  const linked = new Set<number>();
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined && bytes <= bound; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats !== undefined && (stats.nlink < 2 || stats.isDirectory() || !linked.has(stats.ino)))
        bytes += stats.blocks * 512;
      if (stats !== undefined && stats.nlink > 1) linked.add(stats.ino);
      if (performance.now() < turn) continue;
      await nextTurn();
      if (isEnded()) return bytes;
      turn = performance.now() + SLICE_MS;
    }
  }
  return bytes;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // gone meanwhile, or closed by whoever writes there; the walk afterwards judges it
    return [];
  }
}
