import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { claim } from "./claimed";
import { isLent } from "./identity";
import { machineId, processEntry } from "./processes";

/** How the names of all temporary folders of ours begin. */
export const OWNED_PREFIX = "case-harness-";

/** File of a folder that says whose it is; without one a folder is never taken for left over. */
export const OWNER_FILE = ".owner";

/** What a folder is called until it is signed; no other folder of ours is, so that none of them is taken for one. */
const UNSIGNED = `${OWNED_PREFIX}unsigned-`;

/** A folder that was made this long ago, and is still called so, was not about to be signed. */
const UNSIGNED_MS = 60_000;

/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
export function makeOwned(parent: string, kind = ""): string {
  // Known before the folder is there, so that as little as possible stands between making and signing it.
  const owner = ownerOf(process.pid);
  const unsigned = mkdtempSync(join(parent, UNSIGNED));
  if (owner !== null) writeFileSync(join(unsigned, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
  const folder = join(parent, `${OWNED_PREFIX}${kind}${basename(unsigned).slice(UNSIGNED.length)}`);
  renameSync(unsigned, folder);
  return claim(folder);
}

/** Makes an owned folder one that is kept for people. */
export function disown(folder: string): void {
  rmSync(join(folder, OWNER_FILE), { force: true });
}

/** Removes a small owned folder of ours. Its owner goes last, so that what is left where this ends half-way is still found. */
export function removeSmallOwned(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(folder))
    if (name !== OWNER_FILE) rmSync(join(folder, name), { recursive: true, force: true });
  disown(folder);
  rmdirSync(folder);
}

/**
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others (but to the
 * id that root lent, which passes it by its group, or was given it as its working folder), signed on this machine (this boot, this process namespace: a number means nothing
 * elsewhere). One that somebody else made, a link, or what can't be told, is not. A folder whose process was killed before it
 * could sign it holds nothing, is still called so, and is gone for it after a while.
 */
export function isLeftOver(folder: string): boolean {
  try {
    const stats = lstatSync(folder);
    const own = process.getuid?.();
    const isOurs = stats.uid === own || (own === 0 && isLent(stats.uid));
    if (!stats.isDirectory() || !isOurs || (stats.mode & 0o767) !== 0o700) return false;
    const owner = readOwner(folder);
    if (owner === null)
      return (
        basename(folder).startsWith(UNSIGNED) &&
        Date.now() - stats.mtimeMs > UNSIGNED_MS &&
        readdirSync(folder).every((name) => name === OWNER_FILE)
      );
    const [machine, pid] = owner.split(" ");
    return machine !== undefined && machine === machineId() && ownerOf(Number(pid)) !== owner;
  } catch {
    return false;
  }
}

/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid: number): string | null {
  const start = processEntry(pid)?.start;
  const machine = machineId();
  return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}

/** What the owner's file says, where it was written whole; null else. */
function readOwner(folder: string): string | null {
  const file = join(folder, OWNER_FILE);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const text = readFileSync(file, "latin1");
  return /^\S+ \d+ \d+\n$/.test(text) ? text : null;
}
