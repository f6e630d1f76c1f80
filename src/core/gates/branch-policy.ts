import { blocker, type Blocker } from "../domain/blocker";
import type { Stage } from "../stages/stage";
import type { Gate, GateInput } from "./gate";
import { startingTreeOf } from "./starting-tree";

/** Full name of the one ref that a lane may move; null at stages whose repository has no branch of its own. */
export function workingRef({ workingBranch }: Stage, runId: string): string | null {
  return workingBranch === null ? null : `refs/heads/${workingBranch(runId)}`;
}

/** What a repository for a lane is made of, by where its tree comes from. */
export const MADE_OF = { case: "case", repository: "clone" } as const;

/**
 * The branch policy of a disposable repository (LADDER 3), before the lane: HEAD is on the working branch, which is the only ref and is the
 * baseline, and there is no remote.
 */
function branchPolicyBlockers(input: GateInput): Blocker[] {
  const { stage, facts } = input;
  const working = workingRef(stage, facts.run.run_id);
  const { sandbox } = facts;
  const blockers: Blocker[] = [];
  const refuse = (aspect: string, expected: string, found: string) =>
    blockers.push(blocker("dirty_starting_tree", `sandbox: ${aspect}`, { expected, found }));
  if (working === null) return [];
  if (sandbox === undefined) {
    refuse("repository", "a disposable repository of the harness's own", "nobody made one");
    return blockers;
  }
  const made = startingTreeOf(input);
  const expected = made === null ? null : MADE_OF[made];
  if (sandbox.creation_source !== expected)
    refuse("creation_source", `${expected ?? "one"}, as the record says`, sandbox.creation_source);
  if (sandbox.branch !== working) refuse("HEAD", `on ${working}`, sandbox.branch ?? "on no branch");
  const own = sandbox.refs.find(({ ref }) => ref === working);
  if (own?.id !== sandbox.baseline_commit)
    refuse("working branch", `${working} at the baseline, ${sandbox.baseline_commit}`, own?.id ?? "no such ref");
  const others = sandbox.refs.filter(({ ref }) => ref !== working).map(({ ref }) => ref);
  if (others.length > 0) refuse("refs", "no other than the working branch", others.join(", "));
  const remotes = sandbox.remotes.map(({ name }) => name);
  if (remotes.length > 0) refuse("remotes", "none", remotes.join(", "));
  if (sandbox.more > 0) refuse("refs", "no other than the working branch", `${sandbox.more} more refs and remotes`);
  return blockers;
}

/** The branch policy of stages whose lane commits to a repository that is thrown away. */
export const branchPolicyGate = {
  name: "branch-policy",
  asked: "LADDER 3",
  kind: "effect",
  ofStage: (stage) => stage.workingBranch !== null,
  collected: ({ facts }) => facts.sandbox !== undefined,
  applies: ({ stage }) => stage.workingBranch !== null,
  evaluate: branchPolicyBlockers,
} satisfies Gate;
