/**
 * What the forge says of the run that an artifact is of: whether what that run made can prove a stage. The run's own words, its name and
 * the name of the artifact say nothing.
 */
import { isOfBranch } from "../../core/gates/prior-stage";
import type { PriorEvidence } from "../../core/records/stage-facts";
import type { Forge, Outcome, RepositoryArtifact, WorkflowRunState } from "../../world/forge/types";

type ForgeFact = NonNullable<PriorEvidence["forge"]>;
/** Of a run: all but its artifact. */
export type BranchRun = Omit<ForgeFact, "artifact" | "artifact_sha256">;

/** The branch whose runs count, and where it stands. */
export interface CountingBranch {
  name: string;
  head: string;
}

/** Runs that the forge is asked about for one search, one request or two each. */
const MAX_RUNS = 100;
/** Refusals that are told. */
const MAX_TOLD = 10;

/**
 * Asks about the run of an artifact, once about each run, and no more than there is to be asked: whoever may open a pull request can have any
 * number of runs with an artifact of any name.
 */
export function runsThatCount(forge: Forge, repository: string, branch: CountingBranch) {
  const asked = new Map<string, Outcome<BranchRun | string>>();
  return async ({
    runId,
    branch: of,
  }: Pick<RepositoryArtifact, "runId" | "branch">): Promise<Outcome<BranchRun | string>> => {
    const known = asked.get(runId);
    if (known !== undefined) return known;
    if (of !== null && of !== branch.name) return said(`it ran for ${of}, and only ${branch.name} counts`);
    if (asked.size === MAX_RUNS) return said("the newest were of too many other runs to ask about this one");
    const answer = await branchRun(forge, repository, branch, runId);
    asked.set(runId, answer);
    return answer;
  };
}

/**
 * Why the workflow of a run may be the work of those who are judged, so that what its jobs say of an agent is their word: all but
 * `pull_request_target`, whose workflow is the base's (GitHub, "Events that trigger workflows"), and what the default branch runs for itself.
 * @returns null where it is not theirs
 */
export async function judgedWorkflow(
  forge: Forge,
  repository: string,
  { id, trigger }: Pick<WorkflowRunState, "id" | "trigger">,
): Promise<Outcome<string | null>> {
  if (trigger === "pull_request_target") return { ok: true, value: null };
  const name = await forge.defaultBranch(repository);
  if (!name.ok) return name;
  if (name.value === null) return said("nobody says which branch is the default branch");
  const head = await forge.branchHead(repository, name.value);
  if (!head.ok) return head;
  const of = await branchRun(forge, repository, { name: name.value, head: head.value }, id);
  if (!of.ok) return of;
  return { ok: true, value: typeof of.value === "string" ? of.value : null };
}

/** Refusals in one text, the first of them and how many more. */
export function refusals(refused: readonly string[]): string {
  const more = refused.length - MAX_TOLD;
  return [...refused.slice(0, MAX_TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
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
