import { EXIT_CODE } from "../../core/domain/status";
import { withoutTokens } from "../../flow/publish/environment";
import { printError, withCommandsOff } from "../../world/runner/workflow";
import { run as agentCommand } from "../agent";
import { parseCommandLine } from "../cli";
import { agentSpec } from "../help/agent";
import type { Io } from "../io";
import { type AskedStep, handedOn, type StepPlan } from "../../flow/publish/plan";
import { STEP_VARIABLES } from "../../flow/publish/variables";

/** Brings the admitted binary into the store. Where that is blocked, the run's own gate says so with evidence, so this step goes on. */
export async function agentStep(io: Io): Promise<number> {
  const { inputs } = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { trusted } = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const source = inputs["agent-source"] ?? "build";
  const parsed = parseCommandLine(source === "build" ? ["agent", "build"] : ["agent", "fetch", "--from", source], [
    agentSpec,
  ]);
  if (parsed.kind !== "command") {
    await printError("case-harness", parsed.kind === "usage" ? parsed.message : "the input agent-source is of no use");
    return 3;
  }
  const code = await withCommandsOff(() => agentCommand(parsed.args, { ...io, trusted, env: withoutTokens(io.env) }));
  return code === EXIT_CODE.blocked ? 0 : code;
}
