import type { Io } from "../io";

/**
 * Variables that carry a token of the job. GitHub keeps most of them from `run:` steps; the other runners set them for every
 * step, and action.yml empties them. What is left is taken out before any program is started.
 */
const TOKEN_VARIABLES =
  /^(?:GITHUB_TOKEN|GH_TOKEN|GITEA_TOKEN|FORGEJO_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;

/** An environment without the tokens of forge and runner. */
export function withoutTokens(env: Io["env"]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !TOKEN_VARIABLES.test(name)));
}
