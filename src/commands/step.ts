import type { StepName } from "./help/step";
import { forgetTokens } from "../world/runner/token";
import type { Io, ParsedArgs } from "./io";
import { wrongUsage } from "./output";
import { STEP_VARIABLES } from "../flow/publish/variables";

const { token, statusToken, localBaseUrl, modelCredential } = STEP_VARIABLES;

/** The secrets that each step is there for. */
const HELD: Record<StepName, readonly string[]> = {
  place: [],
  announce: [token, statusToken],
  agent: [],
  prior: [token],
  approval: [token],
  preflight: [localBaseUrl, modelCredential],
  approve: [token, statusToken],
  run: [localBaseUrl, modelCredential],
  conclude: [token, statusToken],
  handover: [],
  result: [],
  fetch: [token],
  verify: [],
  report: [token, statusToken],
};

/** `step`: one phase of the action. Each loads only what it needs. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const step = args.positionals[0] as StepName;
  if (step !== "place" && !io.env[STEP_VARIABLES.plan])
    return wrongUsage(
      io,
      `step ${step}: ${STEP_VARIABLES.plan} is not set: action.yml calls this step, after step place; run, verify and report do the same by hand`,
    );
  forgetTokens(HELD[step]);
  switch (step) {
    case "place":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/place")).place(io);
    case "announce":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/announce")).announce(io);
    case "agent":
      return (await import(/* webpackChunkName: "step" */ "./step/agent")).agentStep(io);
    case "prior":
      return (await import(/* webpackChunkName: "step" */ "./step/prior")).priorStep(io);
    case "approval":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/approval")).approvalStep(io);
    case "preflight":
      return (await import(/* webpackChunkName: "step" */ "./step/preflight")).preflightStep(io);
    case "approve":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/approve")).approveStep(io);
    case "run":
      return (await import(/* webpackChunkName: "step" */ "./step/run")).runStep(io);
    case "conclude":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/conclude")).concludeStep(io);
    case "handover":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/handover")).handover(io);
    case "result":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/result")).resultStep(io);
    case "report":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/report")).reportStep(io);
    case "fetch":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/fetch")).fetchStep(io);
    case "verify":
      return (await import(/* webpackChunkName: "step" */ "../flow/publish/verify")).verifyStep(io);
  }
}
