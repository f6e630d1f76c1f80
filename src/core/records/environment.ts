import { secretShape } from "./secret-shape";

/** A name that every shell takes. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What the harness sets itself, and says of it that it is the same everywhere. */
const OWNED = ["PATH", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "IFS", "USER", "LOGNAME", "SHELL"];

/** Variables by which a program is made to load or run something else before it does its own work. */
const STEERING = ["BASH_ENV", "ENV", "SHELLOPTS", "BASHOPTS", "PS4", "PROMPT_COMMAND", "PYTHONPYCACHEPREFIX"];

/** Beginnings of names that belong to the loader, to the harness, and to the CI's runner. */
const RESERVED = [
  "LD_",
  "DYLD_",
  "BASH_FUNC_",
  "CASE_HARNESS_",
  "CTO_HARNESS_",
  "GITHUB_",
  "ACTIONS_",
  "RUNNER_",
  "GITEA_",
  "FORGEJO_",
  "INPUT_",
];

/** Names of variables that hold a credential, whatever their value. */
const SECRET_NAME =
  /(?:^|_)(?:TOKENS?|SECRETS?|PASSW(?:OR)?D|PASSPHRASE|CREDENTIALS?|AUTH|(?:API|ACCESS|PRIVATE|SIGNING|SECRET)_?KEY)(?:$|_)/i;

/** A value that is the name of a variable of the runner: `${NAME}`, and nothing else. */
const REFERENCE = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** Variables of a contract, as it says them. */
type Variables = Readonly<Record<string, string>>;

/** The variables of a contract whose values stand in it: for setup, lane and verification. */
export function plainVariables({ environment = {} }: { environment?: Variables | undefined }): Variables {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => !REFERENCE.test(value)));
}

/**
 * The variables of a contract that are the runner's, for setup commands alone: a registry's token, say. The contract holds
 * their names only.
 * @returns for each the name of the runner's variable
 */
export function lentVariables({ environment = {} }: { environment?: Variables | undefined }): Variables {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const [, from] = REFERENCE.exec(value) ?? [];
      return from === undefined ? [] : [[name, from]];
    }),
  );
}

/**
 * Why a variable can't stand in a contract's `environment`, or null. A fault never repeats a value.
 * @param name as it stands there
 * @param value likewise
 */
export function variableProblem(name: string, value: string): string | null {
  if (!NAME.test(name)) return "expected a name of letters, digits and `_` that does not begin with a digit";
  const upper = name.toUpperCase();
  if (OWNED.includes(upper)) return "the harness sets this variable itself; leave it out";
  if (STEERING.includes(upper)) return "this variable makes programs run something else first; leave it out";
  const prefix = RESERVED.find((beginning) => upper.startsWith(beginning));
  if (prefix !== undefined) return `names that begin with ${prefix} are reserved; choose another`;
  const [, from] = REFERENCE.exec(value) ?? [];
  if (from !== undefined) {
    const kept = RESERVED.find((beginning) => from.toUpperCase().startsWith(beginning));
    return kept === undefined ? null : `variables of the runner that begin with ${kept} are lent to nobody`;
  }
  if (SECRET_NAME.test(name))
    return "the name is that of a credential, and an agent would see it; write `${NAME}`, the name of a variable of the runner, to lend its value to setup commands alone";
  const shape = secretShape(value);
  if (shape !== null) return `the value looks like a secret (${shape}); a contract holds plain values only`;
  return null;
}
