import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { SHA256 } from "../../core/domain/digest";
import { AGENT_LANES } from "../../core/domain/lane";
import { laneOf } from "../../core/lanes/lanes";
import type { ReportFile } from "../../core/records/provider-report";
import {
  type ByteSource,
  type HashedCopy,
  hashedCopy,
  hashSource,
  MAX_AGENT_BYTES,
  openSource,
  SourceFault,
} from "./hashed-copy";
import { claim } from "../contain/claimed";
import { makeOwned } from "../contain/owned";
import type { Level } from "../contain/types";
import { isAlive, machineId } from "../contain/processes";

/** Name of the program in an entry, whatever it was called where it came from. */
const PROGRAM = "ca";

/** Name of the archive in an entry that is a tree of packages. */
export const TREE = "tree.tar";

/** Reports that are kept with what they are about. */
const STORED_REPORTS: readonly ReportFile[] = AGENT_LANES.flatMap((lane) => laneOf(lane).reports);

/** Folders of work under way or thrown away: `.<what>-<machine>-<pid>-<random>`; whose they are tells which are left over. */
const WORK = /^\.(?:incoming|corrupt|work)-([0-9a-f]+)-(\d+)-/;

/** After so long without a change, work of a machine whose processes can't be seen from here is left over. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Folder of what was fetched to build with, by the SHA-512 of its bytes. */
export const DOWNLOADS = "downloads";

/** How often an entry that others put and remove at the same moment is tried again. */
const ATTEMPTS = 5;

/** How many others may close an entry while a report is put into it: a refusal means that one of them is through. */
const WRITERS = 200;

/**
 * The content-addressed store of agents: `<root>/<sha256>/ca`, or `<root>/<sha256>/tree.tar` for packages of npm's; read-only, with
 * the reports of its build or fetch beside it. The name of an entry is never trusted: every copy out of it is hashed while it is made.
 */
export interface AgentStore {
  root: string;
}

/** The store's folder by flag, variable or default: it holds nothing that could not be built or fetched again. */
export function storeRoot(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  const cache = env["XDG_CACHE_HOME"]?.startsWith("/")
    ? env["XDG_CACHE_HOME"]
    : join(env["HOME"] || homedir(), ".cache");
  return flag ?? (env["CTO_HARNESS_AGENT_STORE"] || join(cache, "case-harness", "agents"));
}

/**
 * Opens the store and makes its folder if there is none.
 * @throws SourceFault if the folder is a link, someone else's, or writable by others: what is in it could be swapped
 */
export async function openStore(root: string): Promise<AgentStore> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const stat = await lstat(root);
  if (stat.isSymbolicLink() || !stat.isDirectory())
    throw new SourceFault(`expected a folder of its own at ${root}, found a link or file`);
  const uid = process.getuid?.();
  if (uid !== undefined && stat.uid !== uid)
    throw new SourceFault(`expected a store of user ${uid} at ${root}, found one of user ${stat.uid}`);
  if ((stat.mode & 0o022) !== 0)
    throw new SourceFault(`expected a store at ${root} that only its owner can write to; run chmod go-w on it`);
  return { root: await realpath(root) };
}

/** A private folder in the store's file system for a copy or a build; the caller removes it with `discard`. */
export async function workFolder(store: AgentStore, what: "incoming" | "corrupt" | "work" = "work"): Promise<string> {
  return claim(await mkdtemp(join(store.root, `${workName(what)}-`)));
}

/**
 * A private folder in which tools run. It lies in the store's file system where a sandbox shows it; elsewhere the id that root
 * lends them could not pass root's home on the way to the store, and it lies where TMPDIR is. The caller removes it with `discard`.
 */
export async function toolFolder(store: AgentStore, level: Level): Promise<string> {
  return level === "sandbox" || process.getuid?.() !== 0 ? workFolder(store) : makeOwned(tmpdir());
}

function workName(what: "incoming" | "corrupt" | "work"): string {
  return `.${what}-${machineId() ?? UNKNOWN_MACHINE}-${process.pid}`;
}

/** Where there is no /proc to tell one machine from another. */
const UNKNOWN_MACHINE = "0";

/**
 * Removes what killed builds, fetches and runs left in the store: a build's folder holds half a gigabyte.
 * @returns names of what was removed
 */
export async function sweepStore(store: AgentStore): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await leftInStore(store)) {
    try {
      await discard(join(store.root, name));
      removed.push(name);
    } catch {
      // in the way of nobody: another process may be at it
    }
  }
  return removed;
}

/** Names of what killed builds, fetches and runs left in the store. */
export async function leftInStore(store: AgentStore): Promise<string[]> {
  const names = (await readdir(store.root)).toSorted();
  const left = await Promise.all(names.map((name) => isLeftOver(store, name)));
  return names.filter((_, index) => left[index]);
}

async function isLeftOver(store: AgentStore, name: string): Promise<boolean> {
  const [, machine, pid] = WORK.exec(name) ?? [];
  if (machine === undefined) return false;
  if (machine === (machineId() ?? UNKNOWN_MACHINE)) return !isAlive(Number(pid));
  const stat = await lstat(join(store.root, name)).catch(() => null);
  return stat !== null && Date.now() - stat.mtimeMs > ABANDONED_MS;
}

export type PutResult =
  | { ok: true; sha256: string; bytes: number; head: Buffer; state: "added" | "present" | "healed" }
  | { ok: false; expected: string; found: string; bytes: number; head: Buffer };

/**
 * Puts a program into the store, hashing it while it is copied. An entry that is there already is checked, and replaced
 * where it no longer has the bytes of its name.
 * @param expected the only digest that is taken, or null for a program that was just built
 * @throws SourceFault where the source is at fault
 */
export async function putProgram(
  store: AgentStore,
  source: ByteSource,
  expected: string | null,
  maxBytes = MAX_AGENT_BYTES,
): Promise<PutResult> {
  const incoming = await workFolder(store, "incoming");
  try {
    const { sha256, bytes, head } = await hashedCopy(source, join(incoming, PROGRAM), 0o555, maxBytes);
    if (expected !== null && sha256 !== expected) return { ok: false, expected, found: sha256, bytes, head };
    await chmod(incoming, 0o555);
    const state = await settle(store, incoming, sha256);
    return { ok: true, sha256, bytes, head, state };
  } finally {
    await discard(incoming);
  }
}

/**
 * Puts an archive into the store that is made in its place, and named by the digest that its maker says.
 * @param expected the only digest that is taken, or null
 */
export async function putTree<T extends { sha256: string; bytes: number }>(
  store: AgentStore,
  make: (path: string) => Promise<T>,
  expected: string | null,
): Promise<{ made: T; state: "added" | "present" | "healed" | "refused" }> {
  const incoming = await workFolder(store, "incoming");
  try {
    const made = await make(join(incoming, TREE));
    if (expected !== null && made.sha256 !== expected) return { made, state: "refused" };
    await chmod(incoming, 0o555);
    return { made, state: await settle(store, incoming, made.sha256) };
  } finally {
    await discard(incoming);
  }
}

/** Opens the archive of an entry for one read; null where there is none that can be read. */
export async function openTree(store: AgentStore, sha256: string): Promise<ByteSource | null> {
  try {
    return await openSource(join(store.root, sha256, TREE));
  } catch (error) {
    if (error instanceof SourceFault) return null;
    throw error;
  }
}

/** Whether the store has an archive of this name and size. Its bytes are hashed whenever it is copied, and not here. */
export async function hasTree(store: AgentStore, sha256: string, bytes: number): Promise<boolean> {
  const stat = await lstat(join(store.root, sha256, TREE)).catch(() => null);
  return stat !== null && stat.isFile() && stat.size === bytes;
}

async function settle(store: AgentStore, incoming: string, sha256: string): Promise<"added" | "present" | "healed"> {
  let healed = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await rename(incoming, join(store.root, sha256));
      return healed ? "healed" : "added";
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "ENOTDIR") throw error;
    }
    if ((await checkEntry(store, sha256)) === "whole") return "present";
    await expel(store, sha256);
    healed = true;
  }
  throw new Error(`the store's entry ${sha256} keeps changing; another program writes to ${store.root}`);
}

/** Whether an entry has the bytes of its name. */
export async function checkEntry(store: AgentStore, sha256: string): Promise<"whole" | "corrupt" | "missing"> {
  try {
    const found = await hashSource(await openSource(await contentOf(store, sha256)));
    return found.sha256 === sha256 ? "whole" : "corrupt";
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return (await exists(join(store.root, sha256))) ? "corrupt" : "missing";
  }
}

/** The file of an entry that its name is the digest of. */
async function contentOf(store: AgentStore, sha256: string): Promise<string> {
  const tree = join(store.root, sha256, TREE);
  return (await exists(tree)) ? tree : join(store.root, sha256, PROGRAM);
}

/** Takes an entry out of the store that does not have the bytes of its name. */
export function dropEntry(store: AgentStore, sha256: string): Promise<void> {
  return expel(store, sha256);
}

/** Moves an entry out of the way and removes it; another process that does the same at this moment is no fault. */
async function expel(store: AgentStore, sha256: string): Promise<void> {
  const away = join(store.root, `${workName("corrupt")}-${randomBytes(6).toString("hex")}`);
  try {
    await rename(join(store.root, sha256), away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  await discard(away);
}

export type CopyOutResult =
  | ({ state: "copied" } & HashedCopy)
  | { state: "missing" }
  /** The entry did not have the bytes of its name. It is gone from the store now, and the copy was removed. */
  | { state: "corrupt"; found: string | null };

/**
 * Makes the private copy that will run, hashing it while it is made; only a copy with the right digest is left behind.
 * @param to a path that does not exist yet, in a folder that only this user can write to
 */
export async function copyOut(store: AgentStore, sha256: string, to: string): Promise<CopyOutResult> {
  if (!SHA256.test(sha256)) throw new TypeError("expected a SHA-256");
  const entry = join(store.root, sha256);
  try {
    const copied = await hashedCopy(await openSource(join(entry, PROGRAM)), to, 0o500);
    if (copied.sha256 === sha256) return { state: "copied", ...copied };
    await rm(to, { force: true });
    await expel(store, sha256);
    return { state: "corrupt", found: copied.sha256 };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    if (!(await exists(entry))) return { state: "missing" };
    await expel(store, sha256);
    return { state: "corrupt", found: null };
  }
}

export interface StoreEntry {
  sha256: string;
  bytes: number;
  state: "whole" | "corrupt";
  reports: ReportFile[];
}

/** Every entry with its state; reads all bytes of all of them. */
export async function listStore(store: AgentStore): Promise<StoreEntry[]> {
  const names = (await readdir(store.root)).filter((name) => SHA256.test(name)).toSorted();
  const entries: StoreEntry[] = [];
  for (const sha256 of names) {
    const state = await checkEntry(store, sha256);
    if (state === "missing") continue;
    const stat = await lstat(await contentOf(store, sha256)).catch(() => null);
    const files: string[] = await readdir(join(store.root, sha256)).catch(() => []);
    entries.push({
      sha256,
      bytes: stat?.size ?? 0,
      state,
      reports: STORED_REPORTS.filter((name) => files.includes(name)),
    });
  }
  return entries;
}

/**
 * Removes entries that nobody names any more and what dead processes left behind. A run that is under way keeps its
 * own copy, so that nothing is taken from under it.
 * @param keep digests of binaries (SHA-256) and of downloads (SHA-512) that stay
 * @returns names of what was removed
 */
export async function pruneStore(store: AgentStore, keep: ReadonlySet<string>): Promise<string[]> {
  const removed = await sweepStore(store);
  for (const name of (await readdir(store.root)).toSorted()) {
    if (!SHA256.test(name) || keep.has(name)) continue;
    await expel(store, name);
    removed.push(name);
  }
  const downloads = await readdir(join(store.root, DOWNLOADS)).catch((): string[] => []);
  for (const name of downloads.toSorted()) {
    if (keep.has(name.replace(/\.tgz$/, ""))) continue;
    await rm(join(store.root, DOWNLOADS, name), { force: true });
    removed.push(`${DOWNLOADS}/${name}`);
  }
  return removed;
}

/**
 * Keeps the report of a build or fetch with the entry that it is about.
 * @throws SourceFault if the entry is gone: somebody pruned the store meanwhile
 */
export async function writeReport(store: AgentStore, sha256: string, file: ReportFile, text: string): Promise<void> {
  const entry = join(store.root, sha256);
  const draft = join(await workFolder(store, "incoming"), file);
  let moved = false;
  try {
    await writeFile(draft, text, { mode: 0o444, flag: "wx" });
    for (let attempt = 1; ; attempt++) {
      try {
        await chmod(entry, 0o755);
        // what was closed before the other report was removed: the draft is not there a second time
        if (!moved) await rename(draft, reportPath(store, sha256, file));
        moved = true;
        // of a build and a fetch the later one is the report of these bytes
        for (const other of STORED_REPORTS)
          if (other !== file) await rm(reportPath(store, sha256, other), { recursive: true, force: true });
        await chmod(entry, 0o555);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOENT") throw lostEntry(sha256, error);
        if (attempt === WRITERS) throw error;
        // Another one that keeps its report here at this moment may have closed the entry again.
        if (code === "EISDIR") await discard(reportPath(store, sha256, file));
        else if (code !== "EACCES") throw error;
      }
    }
  } finally {
    await discard(join(draft, ".."));
  }
}

/** The fault where an entry that was just put into the store is not there any more. */
export function lostEntry(sha256: string, cause?: unknown): SourceFault {
  return new SourceFault(
    `the store's entry ${sha256} was removed while it was looked at (agent prune, or another program)`,
    { cause },
  );
}

/** Where the report of an entry is kept. */
export function reportPath(store: AgentStore, sha256: string, file: ReportFile): string {
  return join(store.root, sha256, file);
}

/** Removes a folder of ours, read-only ones within it too; nothing is followed. */
export async function discard(folder: string): Promise<void> {
  await makeRemovable(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function makeRemovable(folder: string): Promise<void> {
  const stat = await lstat(folder).catch(() => null);
  if (stat === null || !stat.isDirectory()) return;
  if ((stat.mode & 0o700) !== 0o700) await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeRemovable(join(folder, entry.name));
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
