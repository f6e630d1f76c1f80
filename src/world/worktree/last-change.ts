import { closeSync, constants, lstatSync, openSync, readdirSync } from "node:fs";
import { giveTurn, isTurnOver, newTurn } from "./turns";

const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
const SLASH = Buffer.from("/");

/**
 * When anything in a folder last changed, by the file system's own times of change, which nobody can set: what was removed
 * shows in the time of its folder. No link is followed, whatever is put there while this looks.
 * @param maxEntries of the folder, and `maxDepth` of folders in it, beyond which it is not looked at
 * @returns milliseconds since 1970; null where a part of it can't be seen, or where it is beyond these bounds
 */
export async function lastChange(
  folder: string,
  { maxEntries, maxDepth }: { maxEntries: number; maxDepth: number },
): Promise<number | null> {
  const turn = newTurn();
  let entries = 0;
  let latest = 0;
  /** False where it can't be told. */
  const visit = async (fd: number, depth: number): Promise<boolean> => {
    const here = Buffer.from(`/proc/self/fd/${fd}`);
    for (const name of readdirSync(here, { encoding: "buffer" })) {
      if (++entries > maxEntries) return false;
      if (isTurnOver(turn)) await giveTurn(turn);
      const path = Buffer.concat([here, SLASH, name]);
      const stats = lstatSync(path);
      latest = Math.max(latest, stats.ctimeMs);
      if (!stats.isDirectory()) continue;
      if (depth >= maxDepth) return false;
      const below = openSync(path, FOLDER);
      try {
        if (!(await visit(below, depth + 1))) return false;
      } finally {
        closeSync(below);
      }
    }
    return true;
  };
  try {
    const root = openSync(folder, FOLDER);
    try {
      latest = lstatSync(`/proc/self/fd/${root}/.`).ctimeMs;
      return (await visit(root, 0)) ? latest : null;
    } finally {
      closeSync(root);
    }
  } catch {
    // What vanished under the look has changed now; what can't be opened can't be told.
    return null;
  }
}
