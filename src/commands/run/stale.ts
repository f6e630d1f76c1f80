import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machineId, processEntry } from "../../world/contain/processes";
import { removeTree } from "../../world/worktree/remove";

/** How the names of work folders begin. */
export const WORK_PREFIX = "case-harness-";

/** File of a work folder that says whose it is; without one it is never taken for stale. */
const OWNER_FILE = ".owner";

/**
 * Notes in a work folder which process it belongs to: this boot of the machine and this process namespace (so that a folder
 * on a shared file system is never taken for one whose process is gone), its number, and when it started.
 */
export function signWork(folder: string): void {
  const owner = ownerOf(process.pid);
  if (owner !== null) writeFileSync(join(folder, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
}

/** Makes a work folder one that is kept for people. */
export function keepWork(folder: string): void {
  rmSync(join(folder, OWNER_FILE), { force: true });
}

/**
 * Removes work folders of harnesses that were killed: real folders of this user, closed to others (but an id that is nobody's), and only where the process
 * that made them is seen to be gone.
 * @param temporary the system's temporary folder
 * @param most how many are removed at once
 * @returns names of those that were removed
 */
export async function removeStaleWork(temporary: string, most: number): Promise<string[]> {
  const removed: string[] = [];
  for (const name of namesIn(temporary)) {
    if (removed.length === most) break;
    const folder = join(temporary, name);
    if (!isStale(folder)) continue;
    try {
      await removeTree(folder);
      removed.push(name);
    } catch {
      // in the way of nobody: another run may be at it, or something in it is not this user's
    }
  }
  return removed;
}

/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid: number): string | null {
  const start = processEntry(pid)?.start;
  const machine = machineId();
  return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}

function isStale(folder: string): boolean {
  try {
    const stats = lstatSync(folder);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o767) !== 0o700) return false;
    const file = join(folder, OWNER_FILE);
    if (!lstatSync(file).isFile()) return false;
    const owner = readFileSync(file, "latin1");
    const [machine, pid] = owner.split(" ");
    return machine !== undefined && machine === machineId() && ownerOf(Number(pid)) !== owner;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(WORK_PREFIX));
  } catch {
    return [];
  }
}
