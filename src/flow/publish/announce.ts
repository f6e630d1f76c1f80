import { randomBytes } from "node:crypto";
import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import type { StepFault } from "../../core/report/forge-detect";
import { announcePlan, interfaceOf } from "../../core/report/plan";
import type { Trusted } from "../../core/report/trust";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import type { Forge, Outcome, PublishFailure } from "../../world/forge/types";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { expectedRun } from "./expected";
import { forgeOf, printFailure } from "./forge";
import { branchRun } from "./origin";
import { askStanding, movedFault } from "./trust";
import { type AnnouncedStep, type AskedStep, endWithFaults, handedOn, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Failures after which nobody knows whether the forge took the announcement. */
const UNKNOWN: readonly PublishFailure["kind"][] = ["server", "network"];

/**
 * Asks the forge which commit judges, and says on the commit that a run begins, and with which nonce. What can't be asked or
 * announced is not run; `mode: run` announces nothing.
 */
export async function announce(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { context, detected } = plan;
  const token = await tokenOf(io);
  const forge = await forgeOf(io, plan, token);
  if (!forge.ok) return printFailure(forge.failure);
  const standing = await askStanding(forge.value, plan);
  if (!standing.ok) return printFailure(standing.failure);
  if ("fault" in standing.value) return endWithFaults([standing.value.fault], EXIT_CODE.blocked);
  const { trusted, pull } = standing.value;
  if (pull !== null && pull.headSha !== context.headSha)
    return endWithFaults([movedFault(context.pullRequest!.number, context.headSha, pull.headSha)]);
  const other = await ofOtherBranch(forge.value, plan, trusted);
  if (!other.ok) return printFailure(other.failure);
  if (other.value !== null) return endWithFaults([other.value], EXIT_CODE.blocked);
  const expected = await expectedRun(plan.inputs, trusted, io);
  if ("fault" in expected) return endWithFaults([expected.fault]);
  if (plan.mode === "both") {
    const { name } = expected.plan;
    const nonce = randomBytes(16).toString("hex");
    // Handed on before it is sent: a step that is stopped while the forge answers leaves an announcement that the last step ends.
    const begun: AnnouncedStep = { name, nonce, checkId: null, url: null, at: null };
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
      `case-harness: announced "${escapeForPeople(name)}" with nonce ${nonce}${made.value.url === null ? "" : `: ${escapeForPeople(made.value.url)}`}\n`,
    );
  }
  const asked: AskedStep = { trusted };
  await setOutputs({ asked: JSON.stringify(asked) });
  return 0;
}

/** A target is changed by runs of the default branch alone. @returns null where this is one, or the stage changes nothing */
async function ofOtherBranch(
  forge: Forge,
  { context: { repository, runId }, inputs }: StepPlan,
  trusted: Trusted | null,
): Promise<Outcome<StepFault | null>> {
  // Without a forge nobody remembers an approval either, which blocks the run.
  if (!stageOf(stageNumber(Number(inputs.stage))!).applies || trusted === null) return { ok: true, value: null };
  const { defaultBranch: name } = trusted;
  const head = await forge.branchHead(repository, name);
  if (!head.ok) return head;
  const of = runId === null ? null : await branchRun(forge, repository, { name, head: head.value }, runId);
  if (of !== null && !of.ok) return of;
  if (of !== null && typeof of.value !== "string") return { ok: true, value: null };
  const fault: StepFault = {
    subject: "run of this job",
    expected: `one of ${name}, the default branch, as the forge says`,
    found: of === null ? "nobody knows which run this is" : (of.value as string),
    fix: `Start the workflow on ${name}; the job needs \`actions: read\`.`,
  };
  return { ok: true, value: fault };
}
