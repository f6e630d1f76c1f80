import { approvalSource } from "../../core/records/forge-approval";
import { ACTION_INPUTS, type ActionInput } from "../../world/runner/action-table";
import type { ActionInputs } from "../../world/runner/inputs";
import type { Io } from "../io";
import { withoutTokens } from "../../flow/publish/environment";
import type { PriorStep } from "../../flow/publish/plan";
import { STEP_VARIABLES } from "../../flow/publish/variables";

/** Where `run` finds the input `model-credential`. Its own name, so that no other variable of the job is taken for it. */
const CREDENTIAL_VARIABLE = "CASE_HARNESS_MODEL_CREDENTIAL";

/** The flags of `run` that say the same as the inputs. @param env as {@link runEnvironment} makes it */
export function runFlags(inputs: ActionInputs, env: Io["env"], prior: PriorStep | null = null): string[] {
  const flags = (ACTION_INPUTS as readonly ActionInput[]).flatMap(({ name, use }): string[] => {
    const value = inputs[name];
    // What the forge keeps travels in the file of `--ci`.
    if (value === undefined || (name === "approval" && approvalSource(value) !== null)) return [];
    switch (use.kind) {
      case "flag":
        return [`--${use.flag}`, value];
      case "allow":
        return value === "true" ? ["--allow", use.lane] : [];
      case "variable":
      case "action":
      case "secret":
        return [];
    }
  });
  if (prior !== null) flags.push("--prior-evidence", prior.path);
  return env[CREDENTIAL_VARIABLE] === undefined ? flags : [...flags, "--credential-variable", CREDENTIAL_VARIABLE];
}

/** The environment of the run: the step's own without tokens, and inputs in place of the variables that they win over. */
export function runEnvironment(io: Io, inputs: ActionInputs): Io["env"] {
  const env = withoutTokens(io.env);
  for (const { name, use } of ACTION_INPUTS as readonly ActionInput[]) {
    const value = inputs[name];
    if (use.kind === "variable" && value !== undefined)
      env[use.name] = use.switch === true ? (value === "true" ? "1" : "") : value;
  }
  const localBaseUrl = io.env[STEP_VARIABLES.localBaseUrl];
  if (localBaseUrl) env.CTO_HARNESS_CASE_LOCAL_BASE_URL = localBaseUrl;
  const credential = io.env[STEP_VARIABLES.modelCredential];
  if (credential) env[CREDENTIAL_VARIABLE] = credential;
  return env;
}
