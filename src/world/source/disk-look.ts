import { EventEmitter, once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { IndexEntry } from "../../core/source/index-file";
import { giveTurn, isTurnOver, newTurn, noteLongStep } from "../worktree/turns";
import { type BatchFound, batchesOf, createBatchLook, type Shared, shareEntries, takeBatch } from "./disk-batches";
import type { OnDisk } from "./on-disk";

/** Below so many files a thread more costs more than it saves: one is started in some 40 ms. */
const MANY_FILES = 10_000;

/** Threads beside this one; more of them wait for one another in the system. */
const MAX_HELPERS = 3;

/** What lies at the paths of an index. */
export interface DiskFound {
  /** What is not as its entry says, by its place in the index. */
  differing: ReadonlyMap<number, OnDisk>;
  /** Files that are pointers to large ones, of those that are as their entries say; in the order of the index. */
  pointers: readonly number[];
}

export interface DiskOptions {
  /** The built program `look.cjs`, by which other threads help with many files; without one this thread looks at all of them. */
  helper?: string | null;
  signal?: AbortSignal;
}

/**
 * Looks at every path of an index: all bytes are read and hashed, whatever the index says of their times.
 * @param base the work tree's path with a slash at its end
 * @throws what the system says of a file that can't be looked at; the signal's reason when it has fired
 */
export async function lookAtDisk(
  entries: readonly IndexEntry[],
  base: string,
  format: Shared["format"],
  { helper = null, signal }: DiskOptions = {},
): Promise<DiskFound> {
  const shared = shareEntries(entries, base, format);
  const found: (BatchFound | undefined)[] = Array.from({ length: batchesOf(shared) });
  const helpers = helper === null || entries.length < MANY_FILES ? NOBODY : startHelpers(helper, shared, found);
  try {
    const look = createBatchLook(shared);
    const turn = newTurn();
    const pause = () => giveTurn(turn, signal);
    const take = async (batch: number) => {
      found[batch] = await look(batch, pause);
      // A batch is a long step.
      noteLongStep(turn);
      if (isTurnOver(turn)) await pause();
    };
    for (let batch = takeBatch(shared); batch !== null; batch = takeBatch(shared)) await take(batch);
    while (helpers.threads.size > 0 && found.includes(undefined)) await helpers.news(signal);
    // What a thread took and did not bring back: this one says why.
    for (let batch = 0; batch < found.length; batch++) if (found[batch] === undefined) await take(batch);
  } finally {
    await Promise.all([...helpers.threads].map((thread) => thread.terminate()));
  }
  const differing = new Map<number, OnDisk>();
  const pointers: number[] = [];
  for (const one of found as BatchFound[]) {
    for (const [at, disk] of one.differing) differing.set(at, disk);
    pointers.push(...one.pointers);
  }
  return { differing, pointers };
}

interface Helpers {
  /** Those that have not ended. */
  threads: ReadonlySet<Worker>;
  /** Until one has said something, or ended; throws the signal's reason when it has fired. */
  news(signal: AbortSignal | undefined): Promise<void>;
}

const NOBODY: Helpers = { threads: new Set(), news: () => Promise.resolve() };

/** Starts threads that take batches. */
function startHelpers(program: string, shared: Shared, found: (BatchFound | undefined)[]): Helpers {
  const threads = new Set<Worker>();
  const heard = new EventEmitter();
  const count = Math.min(MAX_HELPERS, availableParallelism() - 1);
  for (let started = 0; started < count; started++) {
    const thread = new Worker(program, { workerData: shared, env: {}, execArgv: [] });
    threads.add(thread);
    thread.on("message", (one: BatchFound) => {
      found[one.batch] = one;
      heard.emit("news");
    });
    // One that fails leaves its batch undone.
    thread.on("error", () => {});
    thread.on("exit", () => {
      threads.delete(thread);
      heard.emit("news");
    });
  }
  return {
    threads,
    async news(signal) {
      await once(heard, "news", signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
    },
  };
}
