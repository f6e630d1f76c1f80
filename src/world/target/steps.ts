import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { foldersOf } from "../../core/formats/paths";
import type { Journal, JournalLog } from "../../core/target/journal";
import { look, makeShared, sync, textOf, writeDurable } from "./files";
import { writeIndex } from "./index-file";
import type { Target } from "./layout";
import { checkPlaces, isBegun, type Places, putAll, syncPlaces, takeBack } from "./places";
import { addToReflog, dropGitLock, moveRef, readRef, takeGitLock, takeFromReflog } from "./refs";
import { Refused } from "./refused";
import { createShadow, type Shadow } from "./shadow";

/** An application that is on its way: what is to be done, and where. */
export interface Application {
  target: Target;
  journal: Journal;
  places: Places;
}

/** Names in a work folder. */
const TOKEN = "lock";
const REF_AFTER = "ref-after";
const REF_BEFORE = "ref-before";
const RESERVE = "reserve";

/** Room for what a way back needs besides the index: a git directory of ours, blocks of folders. */
const RESERVE_BYTES = 256 * 1024;

/** Where the journal lies. */
export function journalPath({ state }: Target): string {
  return join(state, "journal.json");
}

/** What a journal speaks of. */
export function applicationOf(target: Target, journal: Journal): Application {
  const { paths, newFolders, oldFolders } = journal;
  const work = join(target.state, journal.work);
  return { target, journal, places: { root: target.root, work, paths, newFolders, oldFolders } };
}

/** A git directory to look with, thrown away with the work folder. */
export function freshShadow(target: Target, work: string, head: string): Shadow {
  return createShadow(target, join(work, `shadow-${randomBytes(4).toString("hex")}`), head);
}

/**
 * Puts the files that become locks into the work folder, before anything is visible, and takes the room that the way back would
 * need: a disk that is full then has it.
 */
export function writeTokens({ target, places: { work }, journal: { before, after } }: Application): void {
  const files = { [TOKEN]: "", [REF_AFTER]: `${after}\n`, [REF_BEFORE]: `${before}\n` };
  for (const [name, text] of Object.entries(files))
    writeDurable(join(work, name), Buffer.from(text), 0o666, target.sharing);
  // An index, and git's copy while it writes one. Random, since some file systems store no zeros.
  const bytes = 2 * statSync(join(target.gitDir, "index")).size + RESERVE_BYTES;
  writeDurable(join(work, RESERVE), randomBytes(bytes));
}

/** Gives that room to whoever goes on, or back. */
export function dropReserve({ places: { work } }: Application): void {
  rmSync(join(work, RESERVE), { force: true });
}

/**
 * Takes git's locks of HEAD and index, so that no git changes what is being changed. Ours of before still count.
 * @throws Refused `target_busy`
 */
export function takeLocks({ target: { gitDir, sharing }, places: { work } }: Application): void {
  makeShared(work, sharing, 0o700);
  const token = join(work, TOKEN);
  if (!existsSync(token)) writeDurable(token, Buffer.alloc(0), 0o666, sharing);
  for (const lock of ["index.lock", "HEAD.lock"].map((name) => join(gitDir, name)))
    if (!takeGitLock(lock, token))
      throw new Refused(
        "target_busy",
        `expected no git at work, found ${lock}; wait for it, or remove the file where none runs`,
      );
}

/** Gives back every lock of git's that is ours. */
export function dropLocks(
  { target: { gitDir, commonDir }, places: { work }, journal: { ref } }: Application,
  from = work,
): void {
  for (const name of [REF_AFTER, REF_BEFORE]) dropGitLock(join(commonDir, `${ref}.lock`), join(from, name));
  for (const name of ["HEAD.lock", "index.lock"]) dropGitLock(join(gitDir, name), join(from, TOKEN));
}

/** The step that decides: the branch names the new commit, or does not. */
export function moveForward({ target, journal: { ref, before }, places: { work } }: Application): void {
  moveRef(target, ref, before, join(work, REF_AFTER));
}

/**
 * Everything that follows when the branch has moved: files, index, reflogs. What is done already stays so.
 * @throws Theirs when a person's work is in the way, or what the system says
 */
export async function finish(application: Application): Promise<void> {
  const { target, journal, places } = application;
  checkPlaces(places);
  putAll(places);
  syncPlaces(places);
  // A second name that goes later would change the files' times once more, and the index would not know them.
  rmSync(join(places.work, "new"), { recursive: true, force: true });
  await writeIndex(target, freshShadow(target, places.work, journal.after), journal.paths, "after");
  for (const log of journal.logs) addToReflog(reflogPath(target, journal.ref, log.of), journal.reflog, target.sharing);
}

/**
 * Takes everything back, from wherever it stopped; the branch last.
 * @throws Theirs when a person's work is in the way, or what the system says
 */
export async function revert(application: Application): Promise<void> {
  const { target, journal, places } = application;
  const { ref, before, after } = journal;
  dropReserve(application);
  const isMoved = readRef(target, ref) === after;
  if (isMoved || isBegun(places)) {
    takeBack(places);
    syncPlaces(places);
    await writeIndex(target, freshShadow(target, places.work, before), journal.paths, "before");
    for (const { of, isNew } of journal.logs) takeFromReflog(reflogPath(target, ref, of), journal.reflog, isNew);
  }
  if (isMoved) moveRef(target, ref, after, join(places.work, REF_BEFORE));
}

function reflogPath({ gitDir, commonDir }: Target, ref: string, of: JournalLog["of"]): string {
  return of === "HEAD" ? join(gitDir, "logs/HEAD") : join(commonDir, "logs", ref);
}

/**
 * The reflogs that git would write to: those that are there, and new ones unless the configuration says no.
 * @throws Refused `target_unsupported` where a link or a folder is in the place of one
 */
export function reflogsOf(target: Target, ref: string): JournalLog[] {
  return (["HEAD", "branch"] as const).flatMap((of) => {
    const path = reflogPath(target, ref, of);
    const stats = look(path);
    const base = of === "HEAD" ? target.gitDir : target.commonDir;
    const above = foldersOf(path.slice(base.length + 1)).map((folder) => look(join(base, folder)));
    if (stats?.isFile() === false || above.some((folder) => folder?.isDirectory() === false))
      throw new Refused(
        "target_unsupported",
        `expected a file or nothing at ${path}, found a link or a folder there, or a link on the way; move it away`,
      );
    return stats !== null || target.logsRefs ? [{ of, isNew: stats === null }] : [];
  });
}

/** What a work folder is called when all is done, or all is taken back, and only leftovers are to be removed. */
export function doneName({ target: { state }, journal: { work } }: Pick<Application, "target" | "journal">): string {
  return join(state, work.replace("work-", "done-"));
}

/**
 * Gives the target back. The journal goes after everything that is visible; as long as it is there, the folder says that only
 * this is left. What can't be removed of the folder, the next run removes.
 */
export function cleanUp(application: Application): void {
  const { target, places } = application;
  const done = doneName(application);
  if (existsSync(places.work)) {
    renameSync(places.work, done);
    sync(target.state);
  }
  dropLocks(application, done);
  if (textOf(journalPath(target)) !== null) unlinkSync(journalPath(target));
  sync(target.state);
  removeFolder(done);
}

/** Removes a folder of ours as far as that can be done. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Nothing of the target depends on it, and `sweep` meets it again.
  }
}
