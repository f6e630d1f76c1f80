import { randomBytes } from "node:crypto";
import { lstatSync, realpathSync, rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BytePath } from "../../core/domain/bytes";
import { look, makeShared, textOf } from "./files";
import { readIndex } from "./index-file";
import { type Target, withTarget } from "./layout";
import { lockTarget } from "./lock";
import { branchAt, differences, lookAt } from "./look";
import { type Recovery, recoverLocked } from "./recover";
import { branchOf, headOf } from "./refs";
import { type RefusalCode, Refused } from "./refused";
import { freshShadow, journalPath, removeFolder } from "./steps";

/** A target as it was found before anything is made of it. */
export interface TargetLook {
  /** Whose its work tree is; null where nothing is there. */
  uid: number | null;
  /** Full name of its branch, and the commit that it is at; null where nobody could look. */
  branch: string | null;
  commit: string | null;
  /** Why nothing can be applied to it now; null where something can. */
  refused: { code: RefusalCode; message: string } | null;
  /** What an earlier run had left; null where nothing was left. */
  recovered: Recovery | null;
}

/**
 * Looks at a target as an application will: under its lock, with the eyes of the harness alone.
 * @param mend what an earlier run left unfinished is finished or taken back; without it, that is a refusal
 * @throws what the system says
 */
export async function lookAtTarget(repository: string, { mend }: { mend: boolean }): Promise<TargetLook> {
  const found: TargetLook = {
    uid: ownerOfTarget(repository),
    branch: null,
    commit: null,
    refused: null,
    recovered: null,
  };
  try {
    await withTarget(repository, async (target) => {
      if (!mend) return lookAlone(target, found);
      const lock = lockTarget(target, { run: "", before: "", ref: "" });
      try {
        const recovery = await recoverLocked(target, lock);
        if (recovery.found !== "nothing") found.recovered = recovery;
        if (recovery.state === "unfinished") throw new Refused("target_unfinished", recovery.said);
        await lookAlone(target, found);
      } finally {
        lock.release();
      }
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    found.refused = { code: error.code, message: error.message };
  }
  return found;
}

/** Whose the work tree is that a path leads to; null where nothing is there. */
function ownerOfTarget(repository: string): number | null {
  try {
    return lstatSync(realpathSync(resolve(repository))).uid;
  } catch {
    return null;
  }
}

async function lookAlone(target: Target, found: TargetLook): Promise<void> {
  if (textOf(journalPath(target)) !== null)
    throw new Refused(
      "target_unfinished",
      "expected nothing unfinished, found the journal of a run that was ended while it applied its result; the next run, or `case-harness doctor --clean`, mends it",
    );
  const head = headOf(target);
  if (head === null) throw new Refused("target_unsupported", "expected a commit, found a branch without one");
  found.commit = head;
  found.branch = branchOf(target.gitDir);
  branchAt(target, head);
  await withShadow(target, head, (shadow) => lookAt(target, shadow));
}

async function withShadow<T>(
  target: Target,
  head: string,
  act: (shadow: ReturnType<typeof freshShadow>) => Promise<T>,
): Promise<T> {
  const isThere = look(target.state) !== null;
  // No name of an application: who holds the lock removes those.
  const folder = join(target.state, `look-${randomBytes(8).toString("hex")}`);
  makeShared(folder, target.sharing, 0o700);
  try {
    return await act(freshShadow(target, folder, head));
  } finally {
    removeFolder(folder);
    if (!isThere) removeEmpty(target.state);
  }
}

/** Another harness may have begun to use it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is the next one's.
  }
}

/** A target when all was done. */
export interface TargetEnd {
  branch: string | null;
  commit: string | null;
  /** Paths in which it differs from that commit. */
  differing: readonly BytePath[];
}

/**
 * Looks at a target that nothing is to be done to any more, without its lock.
 * @throws Refused; what the system says
 */
export async function lookAtEnd(repository: string): Promise<TargetEnd> {
  return withTarget(repository, async (target) => {
    const commit = headOf(target);
    const branch = branchOf(target.gitDir);
    if (commit === null) return { branch, commit, differing: [] };
    return withShadow(target, commit, async (shadow) => {
      await readIndex(target, shadow);
      return { branch, commit, differing: pathsOf(await differences(target, shadow)) };
    });
  });
}

/** The paths of what `git status` shows. */
export function pathsOf(lines: readonly string[]): BytePath[] {
  return lines.map((line) => line.slice("XY ".length) as BytePath);
}
