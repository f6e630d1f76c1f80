import { escapeForPeople } from "../core/domain/bytes";
import { endOrphans } from "../world/contain/orphans";
import { leftoversHere } from "../world/leftovers/here";
import { sizeOf } from "../world/leftovers/sweep";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson } from "./output";

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
  const { mendTarget, targetHere } = await import(/* webpackChunkName: "tools" */ "./target");
  const target = targetHere(io);
  const mended = target === null ? null : await mendTarget(target);
  if (mended?.ok === false) kept.push({ path: target!, problem: mended.said });
  const bytes = removed.reduce((sum, one) => sum + one.bytes, 0);
  if (has(args, "json")) printJson(io, { removed, bytes, kept, processes_ended: ended, target: mended?.said ?? null });
  else {
    for (const { path } of removed) io.stdout(`removed ${escapeForPeople(path)}\n`);
    if (mended?.ok === true) io.stdout(`the target ${escapeForPeople(target!)}: ${escapeForPeople(mended.said)}\n`);
    io.stdout(`${removed.length} folders of dead runs removed, ${mebibytes(bytes)}; ${ended} processes ended\n`);
  }
  for (const { path, problem } of kept) io.stderr(`not removed: ${escapeForPeople(path)}: ${problem}\n`);
  return kept.length === 0 ? 0 : 1;
}

/** Bytes for people. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
