/** Names of variables whose values are credentials, by the usual endings. */
const SECRET_NAME =
  /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?|COOKIE)$/i;
/** Variables of ours whose value is written nowhere although it is no credential. */
const UNWRITTEN = ["CTO_HARNESS_CASE_LOCAL_BASE_URL"];

/** Shorter values are words, not secrets; redacting them would make evidence unreadable. */
const MIN_LENGTH = 8;

/** A credential that the harness knows of, by the name of its variable. */
export interface NamedSecret {
  name: string;
  value: string;
}

/** Every credential in the environment of the harness: what must never reach an artifact. */
export function knownSecrets(env: Readonly<Record<string, string | undefined>>): NamedSecret[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && value.length >= MIN_LENGTH && (SECRET_NAME.test(name) || UNWRITTEN.includes(name))
      ? [{ name, value }]
      : [],
  );
}
