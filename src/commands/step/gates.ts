import { STEP_VARIABLES } from "../../flow/publish/variables";
import type { AskedStep, PriorStep, RunOfJob, StepPlan } from "../../flow/publish/plan";
import { parseCommandLine } from "../cli";
import { runSpec } from "../help/run";
import type { Io } from "../io";
import { readRequest, withFlags } from "../request";
import { runEnvironment, runFlags } from "./run-flags";

/** The run that a later step starts, as it will be asked for, and what it finds around it; null where the inputs are no run, which says so itself. */
export function requestOfRun(
  io: Io,
  { inputs, context }: StepPlan,
  { trusted }: AskedStep,
  prior: PriorStep | null,
): RunOfJob | null {
  const env = runEnvironment(io, inputs);
  const parsed = parseCommandLine(["run", ...runFlags(inputs, env, prior)], [runSpec]);
  if (parsed.kind !== "command") return null;
  const surroundings = withFlags(parsed.args, { ...io, env });
  const { repository, headSha, event } = context;
  const asked = readRequest(parsed.args, surroundings, {
    nonce: null,
    fact: {
      ...{ repository, head_sha: headSha, event },
      trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
    },
    ...{ approval: null, approvalRecord: io.env[STEP_VARIABLES.approvalRecord] || null },
    prior: prior?.forge ?? null,
  });
  // The cassette is the run's; what asks before has none.
  return "usage" in asked ? null : { request: { ...asked, recordModel: null }, surroundings };
}
