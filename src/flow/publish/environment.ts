import { isTokenVariable } from "../../world/runner/token";
import type { Io } from "../io";

/** An environment without the tokens of forge and runner. */
export function withoutTokens(env: Io["env"]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isTokenVariable(name)));
}

/** What a program of the machine needs to be started and to say its version. */
const FOR_PROGRAMS = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ"] as const;

/** The environment of a program that a step starts for itself: an allow-list, because nobody knows what else lies in a runner's own. */
export function forPrograms(env: Io["env"]): Record<string, string> {
  return Object.fromEntries(FOR_PROGRAMS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
