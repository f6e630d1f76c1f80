import { randomUUID } from "node:crypto";
import { wordsOf } from "../../core/domain/blocker";
import { maskSecrets, printError, setOutputs, withCommandsOff } from "../../world/runner/workflow";
import type { Io } from "../io";
import type { AskedApproval } from "../run/ci";
import { besideApproval } from "../run/preflight";
import { forgeOf, printFailure } from "./forge";
import {
  type AnnouncedStep,
  type AskedStep,
  handedOn,
  printBlocker,
  type RunOfJob,
  type StepPlan,
  tokenOf,
} from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";

/**
 * Looks whether anything but its approval keeps the run that follows from starting: every gate, effects too, as the run will. A run
 * that is blocked uses nothing, and an entry of the ledger can't be taken back (whoever could, could use an approval twice); so the
 * gates come before the entry. This step starts no agent and holds no token of the forge; the next one holds it and runs nothing.
 */
export async function preflightRun(io: Io, { request, surroundings }: RunOfJob): Promise<number> {
  await maskSecrets([io.env[STEP_VARIABLES.localBaseUrl], io.env[STEP_VARIABLES.modelCredential]]);
  const found = await withCommandsOff(() => besideApproval(request, surroundings));
  if (found === null) return 0;
  const [first] = found.blockers;
  if (first === undefined) {
    await setOutputs({ entry: found.entry });
    return 0;
  }
  await printBlocker("blocked", first);
  const { message } = wordsOf(first);
  const problem = `it was left unused, because ${first.code} blocks this run (${first.subject}: ${message})`;
  const approval: AskedApproval = { entry: found.entry, ledger: "unavailable", problem };
  await setOutputs({ approval: JSON.stringify(approval) });
  return 0;
}

/** Makes the entry of the run's approval in the forge's ledger; of two jobs that try, one gets it. */
export async function approveStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { trusted } = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const nonce = io.env[STEP_VARIABLES.announcement]
    ? handedOn<AnnouncedStep>(io, STEP_VARIABLES.announcement).nonce
    : randomUUID();
  const entry = io.env[STEP_VARIABLES.entry]!;
  if (trusted === null) throw new Error("nobody was asked which commit judges, so no approval is used");
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const { repository, runId, attempt } = plan.context;
  const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
  const used = await forge.value.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
  const approval: AskedApproval = used.ok
    ? { entry, ledger: used.value ? "unused" : "consumed" }
    : { entry, ledger: "unavailable", problem: `${used.failure.message}. ${used.failure.fix}` };
  if (approval.ledger === "unavailable") await printError("case-harness: the approval can't be used", approval.problem);
  if (approval.ledger === "consumed")
    await printError(
      "case-harness: the approval was used before",
      `expected no tag ${TAGS}${entry} in ${repository}, found one. Its message says which run has used the approval; where it names none of yours, somebody who may write to the repository made it. Either way ask for a new approval, with another approval_id.`,
    );
  await setOutputs({ approval: JSON.stringify(approval) });
  return 0;
}
