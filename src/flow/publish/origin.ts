/**
 * What the forge says of the run that an artifact is of: whether what that run made can prove a stage. The run's own words, its name and
 * the name of the artifact say nothing.
 */
import { isOfBranch } from "../../core/gates/prior-stage";
import type { PriorEvidence } from "../../core/records/stage-facts";
import type { Forge, Outcome } from "../../world/forge/types";

type ForgeFact = NonNullable<PriorEvidence["forge"]>;
/** Of a run: all but its artifact. */
export type BranchRun = Omit<ForgeFact, "artifact" | "artifact_sha256">;

/** The branch whose runs count, and where it stands. */
export interface CountingBranch {
  name: string;
  head: string;
}

/** @returns a text where nothing that the run made proves anything here */
export async function branchRun(
  forge: Forge,
  repository: string,
  branch: CountingBranch,
  runId: string,
): Promise<Outcome<BranchRun | string>> {
  const asked = await forge.workflowRun(repository, runId);
  if (!asked.ok) return asked;
  const run = asked.value;
  if (run === null) return said("the forge can't say what it was for");
  const { trigger, branch: of, headRepository = repository, headSha } = run;
  if (trigger === null || of === null) return said("the forge does not say for which event and branch it ran");
  if (!isOfBranch(trigger)) return said(`it ran for ${trigger}`);
  if (headRepository?.toLowerCase() !== repository.toLowerCase()) return said("it ran for another repository");
  if (of !== branch.name) return said(`it ran for ${of}, and only ${branch.name} counts`);
  // A tag may be called as the branch is, and a branch may have been another one.
  const isThere = await forge.isInHistory(repository, headSha, branch.head);
  if (!isThere.ok) return isThere;
  if (isThere.value !== true)
    return said(
      isThere.value === null
        ? `the forge can't say whether its commit ${headSha} is one of ${branch.name}`
        : `its commit ${headSha} is none of ${branch.name}`,
    );
  return {
    ok: true,
    value: {
      repository,
      workflow_run: runId,
      head_sha: headSha,
      event: trigger,
      branch: of,
      default_branch: branch.name,
    },
  };
}

function said(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}
