/** Values of these variables that may be handed on: an address with a user or password in it is left out. */
export function withoutPasswords(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string> {
  const kept = names.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" || /\/\/[^/]*@/.test(value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}
