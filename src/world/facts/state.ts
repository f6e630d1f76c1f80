import { userInfo } from "node:os";
import { isAbsolute, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A folder of what this program remembers for its user, whatever folder bundles go to: below `$XDG_STATE_HOME`, else `~/.local/state`
 * (XDG base directories: relative values are ignored). Nothing is created.
 * @param name of the folder below `case-harness`
 * @throws Error where the user has no home folder
 */
export function stateFolder(env: Env, name: string): string {
  const state = env["XDG_STATE_HOME"] ?? "";
  if (isAbsolute(state)) return join(state, "case-harness", name);
  const home = env["HOME"] ?? "";
  return join(isAbsolute(home) ? home : userInfo().homedir, ".local", "state", "case-harness", name);
}
