import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type AgentStore, discard, leftInStore, openStore } from "../agent/store";
import { isLent } from "../contain/identity";
import { namesIn } from "../contain/layout";
import { endProcessesOf, removeLeavingsOf } from "../contain/leavings";
import { staleMemory } from "../contain/memory";
import { isLeftOver, OWNED_PREFIX } from "../contain/owned";
import { removeOwned, removeTree } from "../worktree/remove";

/** Where killed processes of ours may have left something. */
export interface Places {
  /** Folders in which temporary folders are made: the system's, the runner's. */
  temporary: readonly string[];
  /** Root of the agent store; one that is not there is not made. */
  store: string;
}

/** Something that a process left which is seen to be gone. */
export interface Leftover {
  path: string;
  remove(signal?: AbortSignal): Promise<void>;
}

/** Everything of ours whose process is gone. What is a stranger's, or can't be told, is not among it. */
export async function findLeftovers({ temporary, store }: Places): Promise<Leftover[]> {
  const folders = [...new Set(temporary)].flatMap((parent) =>
    namesIn(parent)
      .filter((name) => name.startsWith(OWNED_PREFIX))
      .map((name) => join(parent, name))
      .filter(isLeftOver),
  );
  return [
    ...folders.map((path) => ({
      path,
      async remove(signal?: AbortSignal) {
        await endLentOf(path);
        await removeOwned(path, signal);
      },
    })),
    ...staleMemory().map((path) => ({
      path,
      remove: (signal?: AbortSignal) => removeTree(path, signal === undefined ? {} : { signal }),
    })),
    ...(await leftoversOfStore(store)),
  ];
}

/**
 * Ends what a killed harness lent an id to, where nothing but this tells of it: its folder's group is that id, by which the id
 * passed it. What still runs would write to the folder while it is removed.
 */
async function endLentOf(folder: string): Promise<void> {
  const gid = lstatSync(folder, { throwIfNoEntry: false })?.gid;
  if (gid === undefined || process.getuid?.() !== 0 || !isLent(gid)) return;
  await endProcessesOf(gid);
  removeLeavingsOf(gid, []);
}

async function leftoversOfStore(root: string): Promise<Leftover[]> {
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  let store: AgentStore;
  try {
    store = await openStore(root);
  } catch {
    // a store that is not ours to use is not ours to clear, either
    return [];
  }
  return (await leftInStore(store)).map((name) => {
    const path = join(store.root, name);
    return { path, remove: () => discard(path) };
  });
}

/** Files and folders that are counted below one leftover; whoever has more of them knows enough. */
const MAX_COUNTED = 200_000;

/** Bytes of what lies at a path, links counted as themselves; at least so many where it holds more than can be counted. */
export function sizeOf(path: string): number {
  let bytes = 0;
  let count = 0;
  const folders = [path];
  for (let folder = folders.pop(); folder !== undefined && count < MAX_COUNTED; folder = folders.pop())
    for (const name of namesIn(folder)) {
      const inner = join(folder, name);
      const stats = lstatSync(inner, { throwIfNoEntry: false });
      if (++count > MAX_COUNTED || stats === undefined) continue;
      if (stats.isDirectory()) folders.push(inner);
      else bytes += stats.blocks * 512;
    }
  return bytes;
}
