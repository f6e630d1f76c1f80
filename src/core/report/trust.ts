/**
 * Which branch judges: the default branch of the repository, or one that the workflow of the default branch trusts by name. Whoever
 * opens a pull request chooses what it goes into, so a base that is neither judges nobody.
 */
import { byteLength, MAX_STATUS_CONTEXT_BYTES } from "./budget";
import { checkName, type CheckName } from "./check-run";
import type { EventContext } from "./event-context";
import type { StepFault } from "./forge-detect";

/** What the forge says of the branches, asked now. */
export interface ForgeBranches {
  defaultBranch: string;
  /** Of the pull request that the event is about; null where it is about none. */
  pull: { baseRef: string } | null;
}

export interface TrustedBranch {
  branch: string;
  /** The same name where it is not the default branch, for the context; null else. */
  into: string | null;
}

/** The trusted commit of a job: what judges is read from it and from nowhere else. */
export interface Trusted extends TrustedBranch {
  sha: string;
  defaultBranch: string;
}

/** Names of the input `trusted-branches`: separated by commas or spaces. */
export function branchNames(text: string | undefined): string[] {
  return (text ?? "").split(/[\s,]+/).filter((name) => name !== "");
}

/**
 * The branch that judges what the event is about: the base of a pull request or of a merge group, and the default branch for
 * everything else (push to whatever branch or tag, schedule, dispatch, release, `workflow_run`).
 * @param also names of `trusted-branches`
 * @param into the input of that name: the branch that judges an event that does not say what it goes into
 */
export function trustedBranch(
  { event, records, pullRequest }: EventContext,
  { defaultBranch, pull }: ForgeBranches,
  also: readonly string[],
  into?: string,
): TrustedBranch | StepFault {
  // What the workflow of the default branch says: the verdict is by those rules and says so, whatever the run before was for.
  if (records.branch === "default")
    return into === undefined ? asDefault(defaultBranch) : named(into, defaultBranch, also);
  const branch = pull?.baseRef ?? records.ref;
  if (pull !== null && pullRequest !== null && pullRequest.baseRef !== "" && pullRequest.baseRef !== pull.baseRef)
    return {
      subject: `base of pull request #${pullRequest.number}`,
      expected: `${pullRequest.baseRef}, which this job was started for`,
      found: pull.baseRef,
      fix: "The pull request was given another base meanwhile. Push a commit, or run the workflow for the new base (`types: [edited]`).",
    };
  if (branch === null)
    return {
      subject: `base of ${event}`,
      expected: "the name of a branch",
      found: "none",
      fix: "Run the job again; an event that does not say what it goes into is judged by nobody.",
    };
  return named(branch, defaultBranch, also);
}

function asDefault(branch: string): TrustedBranch {
  return { branch, into: null };
}

function named(branch: string, defaultBranch: string, also: readonly string[]): TrustedBranch | StepFault {
  if (branch === defaultBranch) return asDefault(branch);
  if (also.includes(branch)) return { branch, into: branch };
  return {
    subject: "trusted branch",
    expected: `a change that goes into ${[defaultBranch, ...also].join(" or ")}`,
    found: branch,
    fix: `Records of ${branch} judge nobody: whoever opens a pull request chooses its base. Where ${branch} is protected like ${defaultBranch}, add it to the input \`trusted-branches\`.`,
  };
}

/** Why a verdict can't have this name, or null: a context that is cut would stand for another one. */
export function nameFault(name: CheckName): StepFault | null {
  const bytes = byteLength(checkName(name));
  if (bytes <= MAX_STATUS_CONTEXT_BYTES) return null;
  return {
    subject: `context "${checkName(name)}"`,
    expected: `at most ${MAX_STATUS_CONTEXT_BYTES} bytes, because a longer one is cut and would stand for another`,
    found: `${bytes} bytes`,
    fix: "Give the case or the branch a shorter name.",
  };
}
