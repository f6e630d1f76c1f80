import { randomBytes } from "node:crypto";
import { lchownSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BytePath, displayPath, pathBytes } from "../../core/domain/bytes";
import { type Committer, commitContent, reflogLine } from "../../core/target/commit";
import { type Identity, type Journal, type JournalPath, serializeJournal } from "../../core/target/journal";
import { foldersOf, twins } from "../../core/formats/paths";
import { hasCode, identityOf, look, makeShared, sync, writeDurable } from "./files";
import { indexInfo, readIndex, records } from "./index-file";
import { placeOf, type Target, withTarget } from "./layout";
import { lockTarget, type TargetLock } from "./lock";
import { branchAt, checkPath, checkWay, differences, lookAt, refused } from "./look";
import { asItselfNow } from "./owner";
import { foundAt, within } from "./places";
import { branchOf } from "./refs";
import { type Recovery, recoverLocked } from "./recover";
import { type RefusalCode, Refused } from "./refused";
import type { Shadow } from "./shadow";
import { share, type Sharing } from "./sharing";
import {
  type Application,
  applicationOf,
  cleanUp,
  dropReserve,
  finish,
  freshShadow,
  journalPath,
  moveForward,
  reflogsOf,
  removeFolder,
  revert,
  takeLocks,
  writeTokens,
} from "./steps";

/** One path of a verified result. */
export type ResultChange =
  | { path: BytePath; mode: "100644" | "100755" | "120000"; content: () => Uint8Array }
  | { path: BytePath; deleted: true };

export interface ApplyInput {
  /** Root of the target's work tree. */
  repository: string;
  /** The commit that the result was made from, at which HEAD must still be. */
  baseline: string;
  /** Every path that differs from the baseline's tree, each once. */
  changes: readonly ResultChange[];
  /** Tree id of the verified result (SHA-1), for a repository whose ids are such. */
  tree?: string;
  subject: string;
  trailers: readonly (readonly [token: string, value: string])[];
  committer: Committer;
  /** The run's id; one of the trailers' values. */
  run: string;
}

/** What became of it. In all but `unfinished` the target is as before, or as after. */
type Outcome =
  | {
      kind: "applied";
      commit: string;
      tree: string;
      /** Full name of the branch. */
      ref: string;
      /** Every path in which the two commits differ, read from the target's own objects afterwards. */
      changed: readonly BytePath[];
      /** What `git status` shows now; empty where nobody else changed anything meanwhile. */
      endingDifferences: readonly string[];
    }
  /** The target was not what it must be; nothing was changed. */
  | { kind: "refused"; code: RefusalCode; message: string }
  /** Something went wrong on the way, and all was taken back. */
  | { kind: "failed"; message: string }
  /** Something went wrong, and taking it back, or cleaning up, did too: `recoverTarget` does it when it can. */
  | { kind: "unfinished"; message: string };

/** `recovered`: what an earlier run had left, and what became of that. */
export type ApplyOutcome = Outcome & { recovered: Recovery | null };

/**
 * Makes a verified result one commit on the target's current branch, with index and work tree at it: all of it, or nothing. The
 * target's hooks, filters, signing and other configuration have no say. What an earlier run left unfinished is mended first.
 * The bytes that are written are those that git's own conversions (line endings, ident, encoding) make of them by the
 * result's attributes and the repository's own `core.autocrlf` and `core.eol`, so that git finds the tree clean; a path for which a filter
 * program would be needed is refused. Where root applies to somebody else's repository, all that is written is theirs.
 * @throws nothing that the target, the system or git says; Error for a subject, trailer or committer that no commit can have
 */
export async function applyResult(input: ApplyInput): Promise<ApplyOutcome> {
  commitContent({ ...input, tree: "", parent: "" });
  let recovered: Recovery | null = null;
  try {
    const { run, baseline: before } = input;
    return await withTarget(input.repository, async (target) => {
      const lock = lockTarget(target, { run, before, ref: branchOf(target.gitDir) ?? "" });
      try {
        const found = await recoverLocked(target, lock);
        if (found.found !== "nothing") recovered = found;
        if (found.state === "unfinished") throw new Refused("target_unfinished", found.said);
        return { recovered, ...(await applyLocked(target, input)) };
      } finally {
        releaseQuietly(lock);
      }
    });
  } catch (error) {
    return { recovered, ...notApplied(error) };
  }
}

/** What became of the target is told, whatever becomes of the lock. */
function releaseQuietly(lock: TargetLock): void {
  try {
    lock.release();
  } catch {
    // It goes when the next harness finds this process gone.
  }
}

function notApplied(error: unknown): Outcome {
  if (error instanceof Refused) return { kind: "refused", code: error.code, message: error.message };
  const what = error instanceof Error ? error.message : String(error);
  return { kind: "failed", message: `the result could not be applied, and the target is as before: ${what}` };
}

async function applyLocked(target: Target, input: ApplyInput): Promise<Outcome> {
  const { baseline } = input;
  const work = join(target.state, `work-${randomBytes(8).toString("hex")}`);
  let application: Application;
  let staged: Staged;
  try {
    const ref = branchAt(target, baseline);
    makeShared(work, target.sharing, 0o700);
    const shadow = freshShadow(target, work, baseline);
    for (const { path } of input.changes) checkPath(path, new Map());
    // Before git looks: what is changed after this is seen to be, and what was changed before, git sees.
    const there = filesNow(target, input.changes);
    const indexBytes = indexNow(target);
    const index = await lookAt(target, shadow);
    for (const { path } of input.changes) checkPath(path, index);
    if (target.ignoresCase) checkCase(input.changes, index.keys());
    const logs = reflogsOf(target, ref);
    staged = { ...(await stage(target, shadow, work, input, there)), shadow, indexBytes, logs };
    application = applicationOf(target, journalFor(target, work, ref, input, staged));
    writeTokens(application);
    writeJournal(application);
  } catch (error) {
    // Its own failure would hide why; the next run removes what is left.
    removeFolder(journalPath(target));
    removeFolder(work);
    throw error;
  }
  try {
    takeLocks(application);
    checkAgain(application, staged);
    publishObjects(staged.shadow.objects, target.objects, target.sharing);
    moveForward(application);
    await finish(application);
  } catch (error) {
    try {
      await revert(application);
      cleanUp(application);
    } catch (second) {
      return unfinished(error, second);
    }
    return notApplied(error);
  }
  const { commit, tree } = staged;
  try {
    dropReserve(application);
    const { endingDifferences, changed } = await lookAfter(application);
    cleanUp(application);
    return { kind: "applied", commit, tree, ref: application.journal.ref, changed, endingDifferences };
  } catch (error) {
    return {
      kind: "unfinished",
      message: `the result is applied as ${commit}, but could not be concluded (${(error as Error).message}); run again, which does it`,
    };
  }
}

function unfinished(first: unknown, second: unknown): Outcome {
  return {
    kind: "unfinished",
    message: `the result could not be applied (${(first as Error).message}), nor all taken back (${(second as Error).message}); run again, which finishes it or takes it back`,
  };
}

/** What the target shows now, by its own objects. */
async function lookAfter({ target, places: { work }, journal: { before, after } }: Application) {
  const shadow = freshShadow(target, work, after);
  await readIndex(target, shadow);
  const endingDifferences = await differences(target, shadow);
  const changed = await shadow.git(["diff-tree", "-r", "-z", "--no-renames", "--name-only", before, after]);
  return { endingDifferences, changed: records(changed) as BytePath[] };
}

interface Staged {
  tree: string;
  commit: string;
  paths: JournalPath[];
  newFolders: BytePath[];
  oldFolders: Journal["oldFolders"];
  shadow: Shadow;
  /** The target's index when it was looked at. */
  indexBytes: Buffer;
  logs: Journal["logs"];
}

/** Git would take two names for one, and lose one of them. */
function checkCase(changes: readonly ResultChange[], tracked: Iterable<BytePath>): void {
  const [coming, going] = [new Set<BytePath>(), new Set<BytePath>()];
  for (const change of changes) ("deleted" in change ? going : coming).add(change.path);
  const staying = [...tracked].filter((path) => !going.has(path) && !coming.has(path));
  const [pair] = twins(staying, [...coming]);
  if (pair !== undefined)
    throw refused(pair.path, "a name that differs in more than case", `${displayPath(pair.twin)} (core.ignoreCase)`);
}

/**
 * Makes everything that will be needed, where nobody sees it: objects, commit, and the files as they will lie in the work
 * tree. A full disk shows here.
 * @throws Refused `path_refused`
 */
async function stage(
  target: Target,
  shadow: Shadow,
  work: string,
  { baseline, changes, tree: expectedTree, ...words }: ApplyInput,
  there: ReadonlyMap<BytePath, Identity>,
): Promise<Omit<Staged, "shadow" | "indexBytes" | "logs">> {
  if (changes.length === 0) throw new Refused("path_refused", "expected a result that changes something, found none");
  const before = await treeEntries(shadow, baseline);
  const raw = join(work, "raw");
  mkdirSync(raw);
  const names: string[] = [];
  for (const change of changes) {
    if ("deleted" in change) continue;
    // It may lie where only the harness gets.
    writeDurable(join(raw, String(names.length)), asItselfNow(change.content));
    names.push(`../raw/${names.length}\n`);
  }
  const oids = await shadow.git(["hash-object", "-w", "--no-filters", "--stdin-paths"], {
    input: Buffer.from(names.join("")),
  });
  const known = oids.toString("latin1").trim().split("\n").values();
  const sides = changes.map((change) => ({
    path: change.path,
    before: before.get(change.path) ?? null,
    side: "deleted" in change ? null : { mode: change.mode, oid: known.next().value! },
  }));
  for (const { path, before: old, side } of sides)
    if (old === null ? side === null : old.mode === side?.mode && old.oid === side.oid)
      throw refused(path, "a change of the baseline", "what is there already");
  await shadow.git(["read-tree", baseline]);
  await shadow.git(["update-index", "-z", "--index-info"], { input: indexInfo(target, sides) });
  // A partial clone has not all that the baseline names.
  const tree = (await shadow.git(["write-tree", "--missing-ok"])).toString("latin1").trim();
  if (target.format === "sha1" && expectedTree !== undefined && tree !== expectedTree)
    throw new Error(
      `expected the verified tree ${expectedTree}, found ${tree}: the change is not that of the result; run again`,
    );
  const commit = (
    await shadow.git(["hash-object", "-t", "commit", "-w", "--stdin"], {
      input: commitContent({ ...words, tree, parent: baseline }),
    })
  )
    .toString("latin1")
    .trim();
  const coming = sides.filter(({ side }) => side !== null).map(({ path }) => path);
  await checkFilters(
    shadow,
    sides.map(({ path }) => path),
  );
  const files = await checkOut(shadow, work, coming);
  const removed = new Set(sides.filter((entry) => entry.before !== null).map(({ path }) => path));
  const newFolders = new Set(coming.flatMap((path) => checkWay(target, path, removed)));
  const paths = sides.map(({ path, before: old, side }, number) => ({
    number,
    path,
    before: old === null ? null : { ...old, file: fileOf(there, path) },
    after: side === null ? null : { ...side, file: identityOf(look(place(target, files, work, path, number))!) },
  }));
  for (const folder of [raw, files]) rmSync(folder, { recursive: true, force: true });
  const going = sides.filter(({ side }) => side === null).map(({ path }) => path);
  return { tree, commit, paths, newFolders: [...newFolders].sort(), oldFolders: foldersWithModes(target, going) };
}

/** Folders of files that go, as far as they are there. */
function foldersWithModes({ root }: Target, paths: readonly BytePath[]): { path: BytePath; mode: number }[] {
  return [...new Set(paths.flatMap(foldersOf))].sort().flatMap((path) => {
    const stats = within(root, path, look);
    return stats?.isDirectory() === true ? [{ path, mode: Number(stats.mode) & 0o7777 }] : [];
  });
}

async function treeEntries(shadow: Shadow, commit: string): Promise<Map<BytePath, { mode: string; oid: string }>> {
  const entries = new Map<BytePath, { mode: string; oid: string }>();
  for (const line of records(await shadow.git(["ls-tree", "-r", "-z", "--full-tree", commit]))) {
    const [, mode = "", oid = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    entries.set(path as BytePath, { mode, oid });
  }
  return entries;
}

/** The files that are at the changed paths. */
function filesNow({ root }: Target, changes: readonly ResultChange[]): Map<BytePath, Identity> {
  return new Map(
    changes.flatMap(({ path }) => {
      const stats = within(root, path, look);
      return stats === null || stats.isDirectory() ? [] : [[path, identityOf(stats)] as const];
    }),
  );
}

function fileOf(there: ReadonlyMap<BytePath, Identity>, path: BytePath): Identity {
  const found = there.get(path);
  if (found === undefined) throw refused(path, "the file of the baseline", "none");
  return found;
}

function indexNow({ gitDir }: Target): Buffer {
  const path = join(gitDir, "index");
  return look(path)?.isFile() === true ? readFileSync(path) : Buffer.alloc(0);
}

/** A filter is a program of the user's configuration. Without it the bytes would not be those that this repository's users see. */
async function checkFilters(shadow: Shadow, paths: readonly BytePath[]): Promise<void> {
  const input = Buffer.concat(paths.flatMap((path) => [pathBytes(path), Buffer.from("\0")]));
  const answer = records(await shadow.git(["check-attr", "-z", "--cached", "--stdin", "filter"], { input }));
  for (let at = 0; at + 2 < answer.length; at += 3) {
    const value = answer[at + 2]!;
    if (value !== "unspecified" && value !== "unset")
      throw refused(
        answer[at] as BytePath,
        "a file that git stores as it lies",
        `the attribute filter=${displayPath(value as BytePath)}, for which a program would have to run`,
      );
  }
}

/** Lets git write the files of the result into a folder of ours. */
async function checkOut(shadow: Shadow, work: string, paths: readonly BytePath[]): Promise<string> {
  const files = join(work, "out");
  mkdirSync(files);
  mkdirSync(join(work, "new"));
  mkdirSync(join(work, "old"));
  const input = Buffer.concat(paths.flatMap((path) => [pathBytes(path), Buffer.from("\0")]));
  await shadow.git(["checkout-index", "-z", "--stdin"], { workTree: files, input });
  return files;
}

/** Gives a file the name by which it waits. */
function place(target: Target, files: string, work: string, path: BytePath, number: number): string {
  const waiting = join(work, "new", String(number));
  within(files, path, (from) => renameSync(from, waiting));
  giveToGroup(target, path, waiting);
  if (look(waiting)?.isFile() === true) sync(waiting);
  return waiting;
}

/** What comes into a folder that hands its group on is that group's; it was made elsewhere. */
function giveToGroup({ root }: Target, path: BytePath, waiting: string): void {
  const above = foldersOf(path).map((folder) => within(root, folder, look));
  const folder = [look(root), ...above].findLast((stats) => stats?.isDirectory() === true);
  const group = Number(folder?.gid);
  if (((folder?.mode ?? 0n) & 0o2000n) === 0n || Number(look(waiting)?.gid) === group) return;
  try {
    lchownSync(waiting, -1, group);
  } catch (error) {
    // One who is not of the group can't give it away. The file is right but for that.
    if (!hasCode(error, "EPERM")) throw error;
  }
}

function journalFor(
  target: Target,
  work: string,
  ref: string,
  { baseline, committer, subject, run }: ApplyInput,
  { commit, paths, newFolders, oldFolders, logs }: Staged,
): Journal {
  const reflog = reflogLine(baseline, commit, committer, `commit: ${subject}`);
  return {
    ...{ work: work.slice(work.lastIndexOf("/") + 1), run, gitDir: placeOf(target), root: target.root, ref },
    ...{ before: baseline, after: commit, reflog, logs, paths, newFolders, oldFolders },
  };
}

/** From here on the next run knows what was begun. */
function writeJournal({ target, journal, places: { work } }: Application): void {
  for (const name of ["new", "old", "."]) sync(join(work, name));
  const temporary = join(target.state, `journal-${journal.work}`);
  writeDurable(temporary, Buffer.from(serializeJournal(journal)), 0o600, target.sharing);
  renameSync(temporary, journalPath(target));
  sync(target.state);
}

/**
 * With git's locks held, nothing may be otherwise than when it was looked at.
 * @throws Refused
 */
function checkAgain({ target, journal, places }: Application, { indexBytes }: Staged): void {
  const ref = branchAt(target, journal.before);
  if (ref !== journal.ref)
    throw new Refused("target_moved", `expected HEAD on ${journal.ref}, found it on ${ref}; run again`);
  if (!readFileSync(join(target.gitDir, "index")).equals(indexBytes))
    throw new Refused(
      "target_dirty",
      "expected nobody to work in the target, found its index changed meanwhile; run again",
    );
  for (const entry of places.paths)
    if (foundAt(places, entry) !== (entry.before === null ? "nothing" : "before"))
      throw refused(entry.path, "nobody to change it", "that it was changed meanwhile");
}

/** Makes the new objects visible to everybody; one that is there already stays. */
function publishObjects(from: string, to: string, sharing: Sharing | null): void {
  for (const folder of readdirSync(from).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const place = join(to, folder);
    try {
      mkdirSync(place);
      share(place, sharing);
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
    }
    for (const name of readdirSync(join(from, folder)).filter((object) => /^[0-9a-f]+$/.test(object)))
      try {
        linkSync(join(from, folder, name), join(place, name));
      } catch (error) {
        if (!hasCode(error, "EEXIST")) throw error;
      }
    sync(place);
  }
  sync(to);
}
