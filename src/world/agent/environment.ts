/** A user or password before the host of an address; proxies are often written without `http://`. */
const WITH_USER = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?[^/]*@/i;

/** Values of these variables that may be handed on: an address with a user or password in it is left out. */
export function withoutPasswords(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string> {
  const kept = names.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" || WITH_USER.test(value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}
