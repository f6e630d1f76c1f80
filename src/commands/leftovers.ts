import { tmpdir } from "node:os";
import { escapeForPeople } from "../core/domain/bytes";
import { storeRoot } from "../world/agent/store";
import { endOrphans } from "../world/contain/orphans";
import { findLeftovers, type Leftover, sizeOf } from "../world/leftovers/sweep";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson } from "./output";

/** Everything that killed processes of this user have left, wherever the environment says that it may lie. */
export function leftoversHere(env: Io["env"]): Promise<Leftover[]> {
  const runner = env["RUNNER_TEMP"];
  const temporary = [tmpdir(), ...(runner ? [runner] : [])];
  return findLeftovers({ temporary, store: storeRoot(undefined, env) });
}

/** How much of it lies there, for `doctor`. */
export async function measureLeftovers(env: Io["env"]): Promise<{ count: number; bytes: number }> {
  const found = await leftoversHere(env);
  return { count: found.length, bytes: found.reduce((sum, { path }) => sum + sizeOf(path), 0) };
}

/** `doctor --clean`: removes all of it, however long that takes; 0, or 1 where something could not be removed. */
export async function clean(args: ParsedArgs, io: Io): Promise<number> {
  const removed: { path: string; bytes: number }[] = [];
  const kept: { path: string; problem: string }[] = [];
  for (const { path, remove } of await leftoversHere(io.env)) {
    const bytes = sizeOf(path);
    try {
      await remove(io.signal);
      removed.push({ path, bytes });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Another harness clears it away at this moment.
      if (code === "ENOENT") continue;
      kept.push({ path, problem: io.signal.aborted ? "cancelled" : (code ?? String(error)) });
    }
  }
  const ended = endOrphans();
  const bytes = removed.reduce((sum, one) => sum + one.bytes, 0);
  if (has(args, "json")) printJson(io, { removed, bytes, kept, processes_ended: ended });
  else {
    for (const { path } of removed) io.stdout(`removed ${escapeForPeople(path)}\n`);
    io.stdout(`${removed.length} folders of dead runs removed, ${mebibytes(bytes)}; ${ended} processes ended\n`);
  }
  for (const { path, problem } of kept) io.stderr(`not removed: ${escapeForPeople(path)}: ${problem}\n`);
  return kept.length === 0 ? 0 : 1;
}

/** Bytes for people. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
