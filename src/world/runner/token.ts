/**
 * Tokens of forge and runner in a step. GitHub keeps most of them from `run:` steps; other runners set them for every step, and
 * host-mode ones hand on their own environment. action.yml empties what a step does not need; what came all the same is forgotten
 * here, before anything is done.
 */
const TOKEN_VARIABLES =
  /^(?:(?:GITHUB|GH|GITEA|FORGEJO)(?:_ENTERPRISE)?_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;

/** Whether a variable of this name holds a token of the job, or says where one is to be had. */
export function isTokenVariable(name: string): boolean {
  return TOKEN_VARIABLES.test(name);
}

/**
 * Takes every token out of this process's environment, so that no program that it starts inherits one.
 * @param held names of the variables that this step is there for
 */
export function forgetTokens(held: readonly string[]): void {
  for (const name of Object.keys(process.env))
    if (isTokenVariable(name) && !held.includes(name)) delete process.env[name];
}

/** Longest token that is taken for one: GitHub's have up to 255 characters, a JWT some 2,000; servers refuse headers beyond 8 KiB. */
const MAX_TOKEN = 4096;

/** Why a token can't be sent, without a character of it; null where it can. */
export function tokenProblem(token: string): string | null {
  if (/[\r\n]$/.test(token)) return "a line break at its end";
  if (/[\r\n]/.test(token)) return "more than one line";
  if (/[^\u0000-\u007f]/.test(token)) return "a character outside ASCII";
  if (/[^\u0021-\u007e]/.test(token)) return "a blank or a control character";
  return token.length > MAX_TOKEN ? `more than ${MAX_TOKEN} characters` : null;
}
