import type { Contract } from "../../core/records/contract";
import { lentVariables } from "../../core/records/environment";

/** Names of variables whose values are credentials, by the usual endings. */
const SECRET_NAME =
  /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?|COOKIE)$/i;
/** Variables of ours whose value is written nowhere although it is no credential. */
const UNWRITTEN = ["CTO_HARNESS_CASE_LOCAL_BASE_URL"];

/** Shorter values are words, not secrets; redacting them would make evidence unreadable. */
const MIN_LENGTH = 8;

/** Letters alone, or fewer than twelve characters: a value that people also write where no secret is meant. */
const WORD = /^(?:\p{L}+|.{0,11})$/u;

/** A credential that the harness knows of, by the name of its variable. */
export interface NamedSecret {
  name: string;
  value: string;
  /** Whether it is a word like any other (`postgres`): then it counts only where neither baseline nor contract has it. */
  word: boolean;
}

/** What a contract has lent to setup commands: whatever its name, it is a secret from then on. */
function lentSecrets(
  contract: Pick<Contract, "environment">,
  env: Readonly<Record<string, string | undefined>>,
): NamedSecret[] {
  return [...new Set(Object.values(lentVariables(contract)))].flatMap((name) => {
    const value = env[name];
    return value === undefined || value.length < MIN_LENGTH ? [] : [{ name, value, word: WORD.test(value.trim()) }];
  });
}

/** Every credential that a run keeps out of its evidence: those of the environment, and what its contract lends beside them. */
export function secretsOfRun(
  env: Readonly<Record<string, string | undefined>>,
  contract: Pick<Contract, "environment">,
): NamedSecret[] {
  const known = knownSecrets(env);
  const names = new Set(known.map(({ name }) => name));
  return [...known, ...lentSecrets(contract, env).filter(({ name }) => !names.has(name))];
}

/** Every credential in the environment of the harness: what must never reach an artifact. */
export function knownSecrets(env: Readonly<Record<string, string | undefined>>): NamedSecret[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && value.length >= MIN_LENGTH && (SECRET_NAME.test(name) || UNWRITTEN.includes(name))
      ? [{ name, value, word: WORD.test(value.trim()) && !UNWRITTEN.includes(name) }]
      : [],
  );
}
