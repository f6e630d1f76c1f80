import { randomBytes } from "node:crypto";
import { checkName } from "../../core/report/check-run";
import { announcePlan, interfaceOf } from "../../core/report/plan";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { forgeOf, printFailure } from "../publish/forge";
import { movedFault } from "../publish/publish";
import { type AnnouncedStep, endWithFaults, handedOn, STEP_VARIABLES, type StepPlan, tokenOf } from "./plan";

/** Says on the commit that a run begins, and with which nonce. What can't be announced is not run. */
export async function announce(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { context, detected, run } = plan;
  if (run === null) throw new Error("this mode announces nothing");
  const token = tokenOf(io);
  const forge = await forgeOf(io, plan, token);
  if (!forge.ok) return printFailure(io, forge.failure);

  if (context.pullRequest !== null) {
    const now = await forge.value.pull(context.repository, context.pullRequest.number);
    if (!now.ok) return printFailure(io, now.failure);
    if (now.value !== null && now.value.headSha !== context.headSha)
      return endWithFaults(io, [movedFault(context.pullRequest.number, context.headSha, now.value.headSha)]);
  }
  if (plan.recordsRef !== null) {
    const branch = await forge.value.branchHead(context.repository, plan.recordsRef);
    if (!branch.ok) return printFailure(io, branch.failure);
    if (branch.value !== plan.workspaceHead)
      return endWithFaults(io, [
        {
          subject: "records in the workspace",
          expected: `a checkout of ${plan.recordsRef} (${branch.value})`,
          found: plan.workspaceHead ?? "no git checkout",
          fix: "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`, so that a branch can't bring its own records.",
        },
      ]);
  }
  const nonce = randomBytes(16).toString("hex");
  const name = checkName(run);
  const startedAt = new Date().toISOString();
  const made = await forge.value.announce(
    announcePlan(interfaceOf(detected.forge, token), context, { name, nonce, startedAt }),
  );
  if (!made.ok) return printFailure(io, made.failure);
  const announced: AnnouncedStep = { ...run, name, nonce, ...made.value };
  setOutputs(io.env, { announcement: JSON.stringify(announced) });
  io.stderr(
    `case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`,
  );
  return 0;
}
