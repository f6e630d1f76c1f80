import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ancestorsOf, isWithin } from "../../core/mounts/paths";
import { isClaimed } from "./claimed";
import { isLent, standingBelow } from "./identity";
import { findOnPath } from "./find";
import { memoryFolder } from "./memory";
import { isOpenToAll, withUmask } from "./modes";
import type { ContainSpec, Mount } from "./types";

/** Mode bit by which everybody may enter a folder, and start a program. */
const ENTER = 0o001;
/** The same for those of its group. */
const ENTER_BY_GROUP = 0o010;

/** Bits of a mode that tell what something is, and those of a link (inode(7)). */
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

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
 * The same where there is no sandbox, and nothing can be mounted: what lies behind a door that the id may not pass is copied
 * where it is a small file, and refused where it is not.
 * @throws Error where the id could not read something that is to be shown, or not reach what it is to write
 */
export function layOutBelow(spec: ContainSpec, lent: Lent): ContainSpec {
  const written = (path: string): void => {
    give(path, lent);
    requirePassable(path, lent, "set TMPDIR to a folder that everybody may pass (/tmp, say)");
  };
  const shown = (mount: Mount): Mount => {
    const stats = statSync(mount.host, { throwIfNoEntry: false });
    if (stats === undefined) return mount;
    if (closedOnTheWay(mount.host, lent) === null) return { ...mount, host: readable(mount.host, lent, openToGroup) };
    if (stats.isFile() && stats.size <= MAX_COPY_BYTES) return { ...mount, host: copied(mount.host, stats, lent) };
    requirePassable(mount.host, lent, "have it lie where everybody may go");
    return mount;
  };
  const { scratch, readOnly } = spec;
  for (const folder of givenOf(spec)) written(folder);
  requirePassable(join(scratch, "tmp"), lent, "set TMPDIR to a folder that everybody may pass (/tmp, say)");
  for (const name of ["home", "tmp"]) give(join(scratch, name), lent);
  return { ...spec, readOnly: readOnly.map(shown) };
}

/**
 * Says no to a program that root finds and the id could not start: it would be missing, or another one further on in `PATH`
 * would take its place, and both would be taken for the doing of what is judged.
 * @param program as `execvp` takes it, in paths of the host; what lies in what the id is given is its own to start
 * @throws Error that names what is closed, and what to do
 */
export function requireStartable(program: string, path: string, given: readonly string[], lent: Lent): void {
  const found = program.includes("/") ? program : findOnPath(program, path);
  if (found === null || !found.startsWith("/") || given.some((folder) => isWithin(found, folder))) return;
  if (statSync(found, { throwIfNoEntry: false }) === undefined) return;
  for (const one of new Set([found, realpathSync(found)])) {
    requirePassable(one, lent, "install it where everybody may go (/usr/local, /opt), or install bubblewrap");
    const { mode, uid, gid } = statSync(one);
    const mayStart = gid === lent.gid ? ENTER_BY_GROUP : ENTER;
    if (uid !== lent.uid && (mode & mayStart) === 0)
      throw new Error(
        `expected ${one} to be executable for others than its owner, ${NEVER_ROOT}; found mode ${octal(mode)}: chmod o+rx it`,
      );
  }
}

interface Lent {
  uid: number;
  gid: number;
}

const NEVER_ROOT = "since nothing that is contained runs as root";

function octal(mode: number): string {
  return (mode & 0o7777).toString(8);
}

/** The first folder on the way to a path that an id may not pass, or null. */
function closedOnTheWay(path: string, lent: Lent): string | null {
  const real = statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
  const folders = new Set([...ancestorsOf(path), ...ancestorsOf(real)]);
  return [...folders].find((folder) => !isOpened(folder, lent)) ?? null;
}

/** The first folder on the way to a path that what has no sandbox around it may not pass here, with its mode; or null. */
export function closedBelow(path: string): string | null {
  const who = standingBelow();
  const closed = who.kind === "lent" ? closedOnTheWay(path, who) : null;
  return closed === null ? null : `${closed} with mode ${octal(lstatSync(closed).mode)}`;
}

function requirePassable(path: string, lent: Lent, what: string): void {
  const closed = closedOnTheWay(path, lent);
  if (closed === null) return;
  throw new Error(
    `expected ${path} to be within reach of others than its owner, ${NEVER_ROOT}; found ${closed} with mode ` +
      `${octal(lstatSync(closed).mode)}: ${what}, or chmod o+x ${closed}`,
  );
}

/**
 * Hands over what a start may write, whole, just before it begins. What it leaves stays that id's until it is removed: the walk
 * that judges it has to see it as it is, and nothing of it ever becomes root's.
 */
export async function handOver(spec: ContainSpec, lent: Lent): Promise<void> {
  const given = { entries: 0 };
  for (const folder of givenOf(spec)) await giveTree(Buffer.from(folder), lent, given);
}

/**
 * The same where there is no sandbox: what an earlier start left may have another name outside, which a mount of its own would
 * have kept it from, and another start of the id may be at work in it. Only what nobody else can have a hold on is given.
 * @throws Error naming a file with another name somewhere
 */
export async function handOverBelow(spec: ContainSpec, lent: Lent): Promise<void> {
  const given = { entries: 0 };
  for (const folder of givenOf(spec))
    for (const one of heldTree(Buffer.from(folder))) {
      const { uid, nlink } = one.stats;
      if (uid !== lent.uid) {
        if (!one.stats.isDirectory() && nlink > 1)
          throw new Error(
            `expected ${one.path.toString()} to have no other name on this machine, ${NEVER_ROOT}; found ${nlink} (hard links): copy it`,
          );
        giveHeld(one, lent);
      }
      if (++given.entries % SLICE === 0) await nextTurn();
    }
}

/**
 * Says no to what a start brought into its folders that was never the id's: a file of somebody else's that it linked or moved
 * there would be read by the harness, and given away by the next start. Nothing of the id may run any more.
 * @throws Error naming it
 */
export function requireOwnOf(spec: ContainSpec, lent: Lent): void {
  for (const folder of givenOf(spec))
    for (const path of treeOf(Buffer.from(folder))) {
      const { uid } = lstatSync(path);
      if (uid !== lent.uid)
        throw new Error(
          `containment: expected all of ${folder} to be of user ${lent.uid}, to whom it was given; found ${path.toString()} of user ` +
            `${uid}, which what ran there linked or moved to it: look what else of that user's lies in folders that everybody may write`,
        );
    }
}

/**
 * Hands a kept folder back to whoever runs the harness; the kernel takes set-id bits away on the way. A file that has another
 * name stays the id's: where there was no sandbox, the other one may lie where a file of root's is trusted.
 */
export async function handBack(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const given = { entries: 0 };
  for (const one of heldTree(Buffer.from(folder))) {
    const { uid, nlink } = one.stats;
    // Where there was no sandbox, what is somebody else's may have got a name in it.
    if (isLent(uid) && (one.stats.isDirectory() || nlink === 1)) giveHeld(one, { uid: 0, gid: 0 });
    if (++given.entries % SLICE === 0) await nextTurn();
  }
}

/** Folders that a start is given. */
export function givenOf({ workspace, writable = [], home }: ContainSpec): string[] {
  const folders = [workspace, ...writable].map(({ host }) => host);
  return home === undefined ? folders : [...folders, home];
}

/** Something that is held by a descriptor while it is looked at and given away: another can't be put in its place. */
interface HeldEntry {
  fd: number;
  stats: Stats;
  path: Buffer;
}

/** Holds a name without opening what it stands for: no FIFO waits, no device begins (open(2); Node has no name for it). */
const O_PATH = 0o10000000;

/** A folder and all that is in it but devices, each held while it is yielded; a folder comes before what it holds. */
function* heldTree(path: Buffer, at = path): Generator<HeldEntry> {
  const fd = openSync(at, O_PATH | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(fd);
    if (stats.isCharacterDevice() || stats.isBlockDevice()) return;
    yield { fd, stats, path };
    if (!stats.isDirectory()) return;
    const inside = Buffer.from(`/proc/self/fd/${fd}/`);
    for (const name of readdirSync(inside, { encoding: "buffer" }))
      yield* heldTree(Buffer.concat([path, SLASH, name]), Buffer.concat([inside, name]));
  } finally {
    closeSync(fd);
  }
}

/** The kernel goes from the descriptor's name to that very thing, and follows it no further, be it a link (proc_pid_fd(5)). */
function giveHeld({ fd }: HeldEntry, { uid, gid }: Lent): void {
  chownSync(`/proc/self/fd/${fd}`, uid, gid);
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
async function giveTree(folder: Buffer, { uid, gid }: Lent, given: { entries: number }): Promise<void> {
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
function readable(path: string, lent: Lent, open: (path: Buffer, lent: Lent) => void = giveName): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return path;
  if (stats.uid === lent.uid || isOpenToAll(stats.mode, stats.isDirectory())) return path;
  if (isClaimed(path)) {
    // The few files that a lane or a tool is shown.
    const shown = Buffer.from(path);
    for (const one of stats.isDirectory() ? treeOf(shown) : [shown]) open(one, lent);
    return path;
  }
  if (!stats.isFile() || stats.size > MAX_COPY_BYTES)
    throw new Error(`expected ${path} to be readable by others than its owner, ${NEVER_ROOT}; chmod it`);
  return copied(path, stats, lent);
}

/** Mounted read-only, what is the id's own is not its to change. */
function giveName(path: Buffer, { uid, gid }: Lent): void {
  lchownSync(path, uid, gid);
}

/** Where nothing is mounted, it is read by its group, and stays the harness's own. */
function openToGroup(path: Buffer, { gid }: Lent): void {
  const { mode, uid } = lstatSync(path);
  if (uid !== process.getuid?.()) return;
  lchownSync(path, uid, gid);
  if ((mode & FILE_TYPE) !== LINK) chmodSync(path, (mode & 0o7777) | ((mode & 0o500) >> 3));
}

/** A copy that an id may read, and run where its original may be run. */
function copied(path: string, { mode }: Stats, lent: Lent): string {
  const copy = join(memoryFolder(), `shown-${copies++}`);
  copyFileSync(path, copy);
  chmodSync(copy, 0o444 | (mode & 0o100 ? 0o111 : 0));
  // Seen to be within reach: a sandbox would mount it, and below it nothing does.
  isOpened(memoryFolder(), lent);
  return copy;
}

let copies = 0;

/** Whether an id may pass a folder. One that the harness made for itself is opened to it, and to nobody else. */
function isOpened(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const stats = lstatSync(folder);
  if ((stats.mode & ENTER) !== 0 || stats.uid === uid || (stats.gid === gid && (stats.mode & ENTER_BY_GROUP) !== 0))
    return true;
  if (!isClaimed(folder) || stats.uid !== process.getuid?.() || !stats.isDirectory()) return false;
  chownSync(folder, stats.uid, gid);
  chmodSync(folder, (stats.mode & 0o700) | ENTER_BY_GROUP);
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
