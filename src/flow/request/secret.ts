import { resolveRunsDir } from "../../world/evidence/runs";
import { knownSecrets } from "../../world/facts/secrets";
import type { Io } from "../io";

/**
 * What of a request would write a credential of this environment into the evidence.
 * @param runsDir the runs folder that was named, if one was
 * @returns its name, for people; null where nothing does
 */
export function writesSecret(runsDir: string | undefined, { env, cwd }: Pick<Io, "env" | "cwd">): string | null {
  const written = {
    CTO_HARNESS_CASE_MODEL_PROVIDER: env["CTO_HARNESS_CASE_MODEL_PROVIDER"] ?? "",
    CTO_HARNESS_CASE_MODEL: env["CTO_HARNESS_CASE_MODEL"] ?? "",
    "the path of the runs folder": resolveRunsDir({ flag: runsDir, env, cwd }),
  };
  const secrets = knownSecrets(env).filter(({ word }) => !word);
  const found = Object.entries(written).find(([, text]) => secrets.some(({ value }) => text.includes(value)));
  return found?.[0] ?? null;
}
