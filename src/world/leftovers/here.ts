import { tmpdir } from "node:os";
import { storeRoot } from "../agent/store";
import { findLeftovers, type Leftover, sizeOf } from "./sweep";

/** Everything that killed processes of this user have left, wherever the environment says that it may lie. */
export function leftoversHere(env: Readonly<Record<string, string | undefined>>): Promise<Leftover[]> {
  const runner = env["RUNNER_TEMP"];
  const temporary = [tmpdir(), ...(runner ? [runner] : [])];
  return findLeftovers({ temporary, store: storeRoot(undefined, env) });
}

/** How much of it lies there, for `doctor`. */
export async function measureLeftovers(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ count: number; bytes: number }> {
  const found = await leftoversHere(env);
  return { count: found.length, bytes: found.reduce((sum, { path }) => sum + sizeOf(path), 0) };
}
