import type { Fault } from "../../core/report/forge-detect";
import type { Forge, Outcome } from "../../world/forge/types";
import type { StepPlan } from "../step/plan";

/**
 * Whether the workspace has the branch checked out that records are read from, where the event alone does not tell its commit.
 * Costs a request only then.
 */
export async function recordsFault(forge: Forge, plan: StepPlan): Promise<Outcome<Fault | null>> {
  if (plan.recordsRef === null) return { ok: true, value: null };
  const branch = await forge.branchHead(plan.context.repository, plan.recordsRef);
  if (!branch.ok) return branch;
  if (branch.value === plan.workspaceHead) return { ok: true, value: null };
  return {
    ok: true,
    value: {
      subject: "records in the workspace",
      expected: `a checkout of ${plan.recordsRef} (${branch.value})`,
      found: plan.workspaceHead ?? "no git checkout",
      fix: "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`, so that a branch can't bring its own records.",
    },
  };
}
