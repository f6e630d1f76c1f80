import { randomBytes } from "node:crypto";
import { checkName } from "../../core/report/check-run";
import { announcePlan, interfaceOf } from "../../core/report/plan";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { forgeOf, printFailure } from "../publish/forge";
import { movedFault } from "../publish/publish";
import { recordsFault } from "../publish/records";
import { type AnnouncedStep, endWithFaults, handedOn, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Says on the commit that a run begins, and with which nonce. What can't be announced is not run. */
export async function announce(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { context, detected, run } = plan;
  if (run === null) throw new Error("this mode announces nothing");
  const token = await tokenOf(io);
  const forge = await forgeOf(io, plan, token);
  if (!forge.ok) return printFailure(forge.failure);

  if (context.pullRequest !== null) {
    const now = await forge.value.pull(context.repository, context.pullRequest.number);
    if (!now.ok) return printFailure(now.failure);
    if (now.value !== null && now.value.headSha !== context.headSha)
      return endWithFaults([movedFault(context.pullRequest.number, context.headSha, now.value.headSha)]);
  }
  const records = await recordsFault(forge.value, plan);
  if (!records.ok) return printFailure(records.failure);
  if (records.value !== null) return endWithFaults([records.value]);
  const nonce = randomBytes(16).toString("hex");
  const name = checkName(run);
  const startedAt = new Date().toISOString();
  const made = await forge.value.announce(
    announcePlan(interfaceOf(detected.forge, token), context, { name, nonce, startedAt }),
  );
  if (!made.ok) return printFailure(made.failure);
  const announced: AnnouncedStep = { ...run, name, nonce, ...made.value };
  await setOutputs({ announcement: JSON.stringify(announced) });
  io.stderr(
    `case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`,
  );
  return 0;
}
