import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Journal, parseJournal, WORK_NAME } from "../../core/target/journal";
import { areOne, look, makeShared, textOf } from "./files";
import { openTarget, placeOf, type Target, withTarget } from "./layout";
import { clearLockNames, lockTarget, type TargetLock } from "./lock";
import { differences, isOfTree } from "./look";
import { readIndex } from "./index-file";
import { canFinish, isBegun, isUntouched, Theirs } from "./places";
import { branchOf, headOf, readRef } from "./refs";
import { Refused } from "./refused";
import {
  type Application,
  applicationOf,
  cleanUp,
  doneName,
  dropLocks,
  dropReserve,
  finish,
  freshShadow,
  journalPath,
  removeFolder,
  revert,
  reflogsOf,
  takeLocks,
} from "./steps";

/** What an earlier application left, and what became of it. */
export interface Recovery {
  /**
   * `nothing`: no application was left unfinished. `before`, `after`: the target was as before it, or as after it, but for locks and folders of the
   * harness. `between`: some of it was done. `theirs`: somebody has changed the target since.
   */
  found: "nothing" | "before" | "between" | "after" | "theirs";
  /** `nothing` together with `between` or `theirs`: a person has to look, and no application begins before. */
  did: "nothing" | "cleaned" | "finished" | "reverted";
  /** How the target is now; `unfinished` where a person has to look. */
  state: "as it was found" | "before" | "after" | "theirs" | "unfinished";
  /** The run that it was, where it is known. */
  run: string | null;
  /** All of it, for people. */
  said: string;
}

/**
 * Looks whether an earlier application to a target was ended on its way, and finishes it or takes it back.
 * @param repository root of the target's work tree
 * @throws Refused `target_busy` while another harness, or git, works there; `target_unsupported`; what the system says where
 * nothing can be written
 */
export async function recoverTarget(repository: string): Promise<Recovery> {
  return withTarget(repository, async (target) => {
    if (!existsSync(target.state)) return NOTHING;
    const lock = lockTarget(target, { run: "", before: "", ref: "" });
    try {
      return await recoverLocked(target, lock);
    } finally {
      lock.release();
    }
  });
}

const NOTHING: Recovery = {
  found: "nothing",
  did: "nothing",
  state: "as it was found",
  run: null,
  said: "no application was left unfinished",
};

/** The same, for who holds the lock. */
export async function recoverLocked(here: Target, { left }: Pick<TargetLock, "left">): Promise<Recovery> {
  const text = textOf(journalPath(here));
  if (text === null) {
    sweep(here, null);
    return left === null || left.ref === "" ? NOTHING : await withoutJournal(here, left);
  }
  const journal = parseJournal(text);
  if (journal === null)
    return unfinished(
      null,
      "between",
      `the journal ${journalPath(here)} can't be read by this version of the harness; use the one that wrote it`,
    );
  if (!isSound(here, journal))
    return unfinished(
      null,
      "between",
      `the journal ${journalPath(here)} says what no harness writes; nothing was done by it. Find out who wrote it, and remove it`,
    );
  let target = here;
  // A repository that was moved as a whole is still the one.
  if (journal.gitDir !== placeOf(here)) {
    try {
      target = await openTarget(journal.root);
      if (placeOf(target) !== journal.gitDir || !areOne(target.commonDir, here.commonDir))
        throw new Error("it is of another repository");
    } catch (error) {
      return unfinished(
        journal,
        "between",
        `its work tree ${journal.root} can't be looked at (${(error as Error).message}); move it back to where it was, and run again. Where it is gone for good, remove ${journalPath(here)}`,
      );
    }
  }
  return recoverApplication(applicationOf(target, journal));
}

/**
 * A journal is a file of the repository, and a repository may be a stranger's archive: by no journal anything outside of the work
 * tree, the branches and the harness's own folder is touched. That its branch is one, HEAD says, which has to name the same.
 */
function isSound(here: Target, { work, before, after, reflog, paths, newFolders, oldFolders }: Journal): boolean {
  const named = [...paths, ...oldFolders].map(({ path }) => path).concat(newFolders);
  const folder = join(here.state, work);
  return (
    named.every(isOfTree) &&
    reflog.startsWith(`${before} ${after} `) &&
    reflog.indexOf("\n") === reflog.length - 1 &&
    ["", "new", "old"].every((name) => look(join(folder, name))?.isDirectory() !== false)
  );
}

async function recoverApplication(application: Application): Promise<Recovery> {
  try {
    return await mend(application);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return unfinished(
      application.journal,
      "between",
      `it could not be mended (${(error as Error).message}); make room, or the file system writable, and run again`,
    );
  }
}

async function mend(application: Application): Promise<Recovery> {
  const { target, journal, places } = application;
  const { run, ref, before, after } = journal;
  dropReserve(application);
  sweep(target, journal.work);
  if (existsSync(doneName(application))) {
    cleanUp(application);
    const now = readRef(target, ref);
    const state = now === after ? "after" : now === before ? "before" : "theirs";
    return {
      found: state,
      did: "cleaned",
      state,
      run,
      said: `run ${run} was ended while it cleaned up: ${words(state, journal, now)}`,
    };
  }
  try {
    // No link may have come to where a line is to be written.
    reflogsOf(target, ref);
    takeLocks(application);
    const now = readRef(target, ref);
    if (branchOf(target.gitDir) !== ref || (now !== before && now !== after)) return await theirs(application, now);
    const isForward = now === after && canFinish(places);
    const found = now === before ? (isBegun(places) ? "between" : "before") : "between";
    await (isForward ? finish(application) : revert(application));
    cleanUp(application);
    const state = isForward ? "after" : "before";
    return {
      found,
      did: isForward ? "finished" : "reverted",
      state,
      run,
      said: `run ${run} was ended while it applied its result (found ${found}): ${isForward ? "finished" : "taken back"}; ${words(state, journal, now)}`,
    };
  } catch (error) {
    if (!(error instanceof Theirs)) throw error;
    return theirs(application, readRef(target, ref), error);
  }
}

function words(state: "before" | "after" | "theirs", { ref, before, after }: Journal, now: string | null): string {
  switch (state) {
    case "before":
      return `the target is as before, ${ref} at ${before}`;
    case "after":
      return `the target is as after, ${ref} at ${after}`;
    case "theirs":
      return `somebody has moved ${ref} to ${now ?? "nothing"} since, which stays`;
  }
}

/**
 * Somebody's work is in the way. Theirs stays; what is left of ours goes only where nothing of it can be missed: the tree is as
 * their HEAD says, or nothing of ours was ever visible.
 */
async function theirs(application: Application, now: string | null, cause?: Theirs): Promise<Recovery> {
  const { target, journal, places } = application;
  const { run, after } = journal;
  dropLocks(application);
  const head = headOf(target);
  if (head !== null && isUntouched(places)) {
    const shadow = freshShadow(target, places.work, head);
    await readIndex(target, shadow);
    const isClean = (await differences(target, shadow)).length === 0;
    const isOurs = await shadow.git(["merge-base", "--is-ancestor", after, head]).then(
      () => true,
      () => false,
    );
    if (isClean || (!isOurs && !isBegun(places))) {
      cleanUp(application);
      const part = isOurs ? "the harness's commit is part of it" : "nothing of the harness's result is in it";
      return {
        found: "theirs",
        did: "cleaned",
        state: "theirs",
        run,
        said: `run ${run} was ended while it applied its result; ${words("theirs", journal, head)}; ${part}`,
      };
    }
  }
  return unfinished(
    journal,
    "theirs",
    `${cause?.message ?? words("theirs", journal, now)}. Nothing was touched. Files that were moved away lie in ${join(places.work, "old")}. Bring the work tree to what HEAD says (\`git status\` shows nothing), and run again`,
  );
}

function unfinished(journal: Journal | null, found: "between" | "theirs", why: string): Recovery {
  const run = journal?.run ?? null;
  return {
    found,
    did: "nothing",
    state: "unfinished",
    run,
    said: `${run === null ? "an application" : `run ${run}`} was ended on its way, and the target is between before and after: ${why}`,
  };
}

/** Ended before it had begun to change anything, or after all was done. */
async function withoutJournal(target: Target, left: NonNullable<TargetLock["left"]>): Promise<Recovery> {
  const now = readRef(target, left.ref);
  const isOurs = now !== left.before && now !== null && (await isCommitOf(target, now, left));
  const state = now === left.before ? "before" : isOurs ? "after" : "theirs";
  const said =
    state === "theirs"
      ? `somebody has moved ${left.ref} to ${now ?? "nothing"} since, which stays`
      : `the target is as ${state}, ${left.ref} at ${now}`;
  return {
    found: state,
    did: "cleaned",
    state,
    run: left.run,
    said: `run ${left.run} was ended with nothing left undone: ${said}`,
  };
}

async function isCommitOf(
  target: Target,
  commit: string,
  { run, before }: { run: string; before: string },
): Promise<boolean> {
  const work = join(target.state, "work-0000000000000000");
  makeShared(work, target.sharing, 0o700);
  try {
    const text = (await freshShadow(target, work, commit).git(["cat-file", "commit", commit])).toString("utf8");
    return text.includes(`\nparent ${before}\n`) && text.includes(`: ${run}\n`);
  } finally {
    removeFolder(work);
  }
}

/** Removes what killed processes left that no journal speaks of. */
function sweep(target: Target, work: string | null): void {
  const names = readdirSync(target.state);
  clearLockNames(target, names);
  for (const name of names)
    if (WORK_NAME.test(name.replace(/^done-/, "work-")) && name.replace(/^done-/, "work-") !== work)
      removeFolder(join(target.state, name));
    else if (name.startsWith("journal-") || isOldLook(target, name)) removeFolder(join(target.state, name));
}

/** Nobody who only looks takes this long, and a lock they have not. */
const LOOKED_MS = 60 * 60 * 1000;

function isOldLook({ state }: Target, name: string): boolean {
  if (!/^look-[0-9a-f]{16}$/.test(name)) return false;
  const stats = look(join(state, name));
  return stats !== null && Date.now() - Number(stats.mtimeMs) > LOOKED_MS;
}
