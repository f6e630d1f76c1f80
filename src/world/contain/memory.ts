import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmdirSync, statSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ancestorsOf } from "../../core/mounts/paths";
import { claim } from "./claimed";
import { namesIn } from "./layout";
import { machineId, processEntry } from "./processes";

/** Files in memory, where the system has it: making some hundred small files on a disk takes ten times as long. */
const MEMORY = "/dev/shm";

/** How the names of our folders begin; what follows is whose they are: machine, process, its start. */
const PREFIX = "case-harness-shown-";

/** Where else a folder of root's can be made that an id without rights reaches, should memory and `TMPDIR` be none. */
const PLACES = [MEMORY, tmpdir(), "/tmp", "/var/tmp", "/run"];

let made: string | null = null;

/**
 * A private folder of this process, removed when it ends; one that a killed process left is removed by the next.
 * @throws Error where neither memory nor the temporary folder can be written
 */
export function memoryFolder(): string {
  if (made !== null) return made;
  for (const folder of staleMemory()) removeBelow(folder);
  const name = `${PREFIX}${machineId() ?? "unknown"}-${process.pid}-${processEntry(process.pid)?.start ?? "unknown"}-`;
  made = PLACES.filter(isOpen).reduce<string | null>((found, place) => found ?? makeIn(place, name), null);
  made = claim(made ?? mkdtempSync(join(tmpdir(), name)));
  process.once("exit", forget);
  return made;
}

function forget(): void {
  const folder = made;
  made = null;
  if (folder !== null) removeBelow(folder);
}

/** Removes a folder of this process's own in memory, before its end does. */
export function removeFromMemory(folder: string): void {
  if (made !== null && resolve(folder).startsWith(`${made}/`)) removeBelow(folder);
}

/** Node's own `rm` takes four times as long, and this is waited for at the end of every run. */
function removeBelow(folder: string): void {
  try {
    // Of an agent's copy folders are read-only.
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) removeBelow(path);
      else unlinkSync(path);
    }
    rmdirSync(folder);
  } catch {
    // the next process removes what this one could not
  }
}

/** Whether everybody may pass a folder, and what it lies in; only root starts anything as somebody else. */
function isOpen(place: string): boolean {
  if (process.getuid?.() !== 0) return place === MEMORY || place === tmpdir();
  return [...ancestorsOf(place), place].every(
    (folder) => ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0,
  );
}

function makeIn(folder: string, name: string): string | null {
  try {
    return mkdtempSync(join(folder, name));
  } catch {
    return null;
  }
}

/** Folders in memory, and in the temporary folder, of processes of this user that are seen to be gone. */
export function staleMemory(): string[] {
  const machine = machineId();
  if (machine === null) return [];
  const prefix = `${PREFIX}${machine}-`;
  return [...new Set(PLACES)].flatMap((parent) =>
    namesIn(parent).flatMap((name) => {
      const [pid, start] = name.startsWith(prefix) ? name.slice(prefix.length).split("-") : [];
      if (start === undefined || processEntry(Number(pid))?.start === start) return [];
      const folder = join(parent, name);
      const stats = lstatSync(folder, { throwIfNoEntry: false });
      return stats?.isDirectory() === true && stats.uid === process.getuid?.() ? [folder] : [];
    }),
  );
}
