import { jsonPath } from "../../core/domain/bytes";
import { MAX_NAMED, type SourceAfterFact, type SourceFact } from "../../core/records/stage-facts";
import { dirtLines, type SourceObservation } from "../../core/source/observation";
import { changedOf, dirtyOf, NOTHING_CHANGED, stateOf } from "../../core/source/state";
import { observeAgain, observeFirst, type ObserveOptions } from "./observe";
import { SourceRefused } from "./refused";

/*
 * The two looks at a source as facts: before anything is copied, and when everything of the lane is dead.
 */

/** What is known of a source by looking at it alone; whether it is the one that a record names is for others to say. */
export type LookedFact = Omit<SourceFact, "path_agrees" | "origin_sha256" | "is_target">;

/** A source that was looked at once. */
export interface SourceLook {
  fact: LookedFact;
  /** Why it can't be a source, with its path, for those who may see it; null where it can. */
  refused: SourceRefused | null;
  /** What keeps it from being clean, a line each, with what to do about it; for people. */
  dirt: readonly string[];
  /** For the second look and for the copy; null where it was refused. */
  look: Look | null;
}

/** A source as it was found; only this folder makes one. */
export interface Look {
  /** Top of its work tree, without a link on the way. */
  readonly root: string;
  /** The commit that HEAD was. */
  readonly commit: string;
  /** Address of its remote `origin`, or null; it may hold a token, and goes nowhere but into `remoteDigest`. */
  readonly origin: string | null;
  readonly observation: SourceObservation;
  readonly uid: number | undefined;
}

export interface LookOptions extends ObserveOptions {
  /** The time that a fact is given. */
  now?: () => string;
}

const systemTime = () => new Date().toISOString();

/**
 * Looks at a source before a run. One that can't be a source is a fact too.
 * @param path a folder of the repository, the top or any below
 * @throws the signal's reason when it has fired; what the system says of a folder that is not the source's
 */
export async function lookAtSource(path: string, options: LookOptions = {}): Promise<SourceLook> {
  const { now = systemTime, uid } = options;
  try {
    const { repository, commit, observation, submodules, pointers } = await observeFirst(path, options);
    const named = { submodules: submodules.slice(0, MAX_NAMED), pointers: pointers.slice(0, MAX_NAMED) };
    return {
      fact: {
        problem: null,
        owner: "own",
        dirty: dirtyOf(observation.status),
        submodules: named.submodules.map(jsonPath),
        lfs_pointers: named.pointers.map(jsonPath),
        more: {
          submodules: submodules.length - named.submodules.length,
          lfs_pointers: pointers.length - named.pointers.length,
        },
        before: stateOf(observation, commit, now()),
      },
      refused: null,
      dirt: dirtLines(observation.status),
      look: { root: repository.workTree, commit, origin: repository.origin, observation, uid },
    };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { fact: refusedFact(error), refused: error, dirt: [], look: null };
  }
}

function refusedFact({ word, problem }: SourceRefused): LookedFact {
  const isUnfound = word === "not_a_folder" || word === "no_repository" || word === "bare" || word === "unreadable";
  return {
    problem,
    owner: word === "other_owner" ? "other" : isUnfound ? "unknown" : "own",
    dirty: { tracked: [], untracked: [], more: 0 },
    submodules: [],
    lfs_pointers: [],
    more: { submodules: 0, lfs_pointers: 0 },
    before: null,
  };
}

/**
 * Looks at a source after a run, and names what is not what it was. A source that can't be read any more, is another one, or has
 * something under way is one with a problem.
 * @throws the signal's reason when it has fired
 */
export async function lookAgain(
  { root, observation: before, uid }: Look,
  { signal, now = systemTime, helper = null }: Pick<LookOptions, "signal" | "now" | "helper"> = {},
): Promise<SourceAfterFact> {
  try {
    const after = await observeAgain(root, {
      before,
      helper,
      ...(uid === undefined ? {} : { uid }),
      ...(signal === undefined ? {} : { signal }),
    });
    const changed = changedOf(before, after);
    const problem = problemOf(before, after);
    if (problem !== null) return { problem, state: null, changed };
    return { problem: null, state: stateOf(after, after.head.commit!, now()), changed };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { problem: error.problem, state: null, changed: NOTHING_CHANGED };
  }
}

/** What no digest of a state tells. */
function problemOf(before: SourceObservation, after: SourceObservation): string | null {
  if (after.place !== before.place) return "expected the repository of the first look, found another in its place";
  if (after.operation !== null)
    return `expected a repository at rest, as before, found a ${after.operation} in progress`;
  if (after.head.commit === null) return "expected a commit, as before, found a branch without one";
  return null;
}
