import {
  chmodSync,
  chownSync,
  copyFileSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ancestorsOf } from "../../core/mounts/paths";
import { isClaimed } from "./claimed";
import { memoryFolder } from "./memory";
import { isOpenToAll, withUmask } from "./modes";
import type { ContainSpec, Mount } from "./types";

/** Mode bit by which everybody may enter a folder. */
const ENTER = 0o001;

/** A file of the user's that others may not read is copied up to this many bytes. */
const MAX_COPY_BYTES = 16 * 1024 * 1024;

/** Entries that are given away before timers and signals get a turn: some 10 ms. */
const SLICE = 2000;

/** What a start shows of the machine, from where it can be reached. */
export interface Laid {
  spec: ContainSpec;
  etc: string;
  /** Lines of `fstab(5)` for what can't be reached where it is. */
  table: string;
}

/**
 * Lays out what a start shows for a lent id: folders of the harness's own let it pass, and what lies behind the doors of others
 * is mounted where it can be reached.
 * @param line makes a line of `fstab(5)`
 * @throws Error where something is to be shown that the id could not read
 */
export function layOut(
  spec: ContainSpec,
  etc: string,
  lent: { uid: number; gid: number },
  line: (source: string, place: string, isFolder: boolean) => string,
): Laid {
  const table: string[] = [];
  const points = { folders: 0, files: 0 };
  const reach = (path: string): string => {
    const stats = statSync(path, { throwIfNoEntry: false });
    // Bubblewrap says it of what is not there.
    if (stats === undefined) return path;
    if (ancestorsOf(path).every((folder) => isOpened(folder, lent))) return path;
    const isFolder = stats.isDirectory();
    const point = isFolder ? pointFor("d", points.folders++) : pointFor("f", points.files++);
    table.push(line(path, point, isFolder));
    return point;
  };
  const shown = (mount: Mount): Mount => ({ ...mount, host: reach(readable(mount.host, lent)) });
  const written = (mount: Mount): Mount => {
    // bubblewrap enters the working folder before the rest is handed over
    give(mount.host, lent);
    return { ...mount, host: reach(mount.host) };
  };
  const connected = <T extends { socket: string }>(one: T): T => {
    give(one.socket, lent);
    return { ...one, socket: reach(one.socket) };
  };
  const { workspace, readOnly, writable, home, model, loopback } = spec;
  const laid: ContainSpec = {
    ...spec,
    workspace: written(workspace),
    readOnly: readOnly.map(shown),
    ...(writable === undefined ? {} : { writable: writable.map(written) }),
    ...(home === undefined ? {} : { home: written({ host: home, inside: home }).host }),
    ...(model === undefined ? {} : { model: connected(model) }),
    ...(loopback === undefined ? {} : { loopback: loopback.map(connected) }),
  };
  return { spec: laid, etc: reach(etc), table: table.join("") };
}

/**
 * Hands over what a start may write, whole, just before it begins. What it leaves stays that id's until it is removed: the walk
 * that judges it has to see it as it is, and nothing of it ever becomes root's.
 */
export async function handOver(
  { workspace, writable = [], home }: ContainSpec,
  lent: { uid: number; gid: number },
): Promise<void> {
  const folders = [workspace, ...writable].map(({ host }) => host);
  const given = { entries: 0 };
  for (const folder of home === undefined ? folders : [...folders, home])
    await giveTree(Buffer.from(folder), lent, given);
}

/** Hands a kept folder back to whoever runs the harness; the kernel takes set-id bits away on the way. */
export async function handBack(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await giveTree(Buffer.from(folder), { uid: 0, gid: 0 }, { entries: 0 });
}

/**
 * Gives one folder or socket of the harness's own away. Whatever else a caller names is left as it is: a device or a file of the
 * machine is nobody's to give.
 */
function give(path: string, { uid, gid }: { uid: number; gid: number }): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const isOurs = stats !== undefined && (stats.uid === uid || stats.uid === process.getuid?.());
  if (!isOurs || !(stats.isDirectory() || stats.isSocket())) return;
  if (stats.isSocket()) chmodSync(path, 0o600);
  lchownSync(path, uid, gid);
}

const SLASH = Buffer.from("/");

/** Gives a folder away with all that is in it, but no device. No link is followed; nothing runs in it meanwhile. */
async function giveTree(
  folder: Buffer,
  { uid, gid }: { uid: number; gid: number },
  given: { entries: number },
): Promise<void> {
  for (const path of treeOf(folder)) {
    lchownSync(path, uid, gid);
    if (++given.entries % SLICE === 0) await nextTurn();
  }
}

/** A folder and all that is in it but devices; a folder comes before what it holds. No link is followed. */
function* treeOf(folder: Buffer): Generator<Buffer> {
  yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true, encoding: "buffer" })) {
    const path = Buffer.concat([folder, SLASH, entry.name]);
    if (entry.isDirectory()) yield* treeOf(path);
    else if (!entry.isCharacterDevice() && !entry.isBlockDevice()) yield path;
  }
}

/**
 * What is shown read-only must be readable by others: what the harness made for itself is given to the id, and a small file of
 * the user's is copied.
 */
function readable(path: string, { uid, gid }: { uid: number; gid: number }): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return path;
  if (stats.uid === uid || isOpenToAll(stats.mode, stats.isDirectory())) return path;
  if (isClaimed(path)) {
    // The few files that a lane or a tool is shown.
    const shown = Buffer.from(path);
    for (const one of stats.isDirectory() ? treeOf(shown) : [shown]) lchownSync(one, uid, gid);
    return path;
  }
  if (!stats.isFile() || stats.size > MAX_COPY_BYTES)
    throw new Error(
      `expected ${path} to be readable by others than its owner, for no sandbox is started as root; chmod it`,
    );
  const copy = join(memoryFolder(), `shown-${copies++}`);
  copyFileSync(path, copy);
  chmodSync(copy, 0o444 | (stats.mode & 0o100 ? 0o111 : 0));
  return copy;
}

let copies = 0;

/** Whether an id may pass a folder. One that the harness made for itself is opened to it, and to nobody else. */
function isOpened(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const stats = lstatSync(folder);
  if ((stats.mode & ENTER) !== 0 || stats.uid === uid || (stats.gid === gid && (stats.mode & 0o010) !== 0)) return true;
  if (!isClaimed(folder) || stats.uid !== process.getuid?.() || !stats.isDirectory()) return false;
  chownSync(folder, stats.uid, gid);
  chmodSync(folder, (stats.mode & 0o700) | 0o010);
  return true;
}

/** A place to mount something onto, in a namespace of the harness's own, so that starts don't get in each other's way. */
function pointFor(kind: "d" | "f", number: number): string {
  const path = join(memoryFolder(), `point-${kind}${number}`);
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return path;
  if (kind === "d") withUmask(0, () => mkdirSync(path, { mode: 0o755 }));
  else writeFileSync(path, "", { mode: 0o600 });
  return path;
}
