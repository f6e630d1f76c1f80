import { randomBytes } from "node:crypto";
import { checkName } from "../../core/report/check-run";
import { announcePlan, interfaceOf } from "../../core/report/plan";
import type { PublishFailure } from "../../world/forge/types";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { forgeOf, printFailure } from "../publish/forge";
import { movedFault } from "../publish/publish";
import { recordsFault } from "../publish/records";
import { type AnnouncedStep, endWithFaults, handedOn, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN: readonly PublishFailure["kind"][] = ["server", "network"];

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
  // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
  const begun: AnnouncedStep = { ...run, name, nonce, checkId: null, url: null, at: null };
  await setOutputs({ announcement: JSON.stringify(begun) });
  const startedAt = new Date().toISOString();
  const made = await forge.value.announce(
    announcePlan(interfaceOf(detected.forge, token), context, { name, nonce, startedAt }),
  );
  if (!made.ok) {
    if (!UNKNOWN.includes(made.failure.kind)) await setOutputs({ announcement: "" });
    return printFailure(made.failure);
  }
  const announced: AnnouncedStep = { ...begun, ...made.value };
  await setOutputs({ announcement: JSON.stringify(announced) });
  io.stderr(
    `case-harness: announced "${name}" with nonce ${nonce}${made.value.url === null ? "" : `: ${made.value.url}`}\n`,
  );
  return 0;
}
