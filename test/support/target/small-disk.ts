import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyResult } from "../../../src/world/target/apply";
import { recoverTarget } from "../../../src/world/target/recover";
import { applyInput, makeRepository, stateOf } from "./repository";

/**
 * In a mount namespace of its own: a small disk is mounted, a repository put on it, and a result applied with less and less room left; then
 * with the disk read-only. Says as JSON what was seen.
 */
const [folder, rooms] = [process.argv[2]!, process.argv[3]!.split(",").map(Number)];

/** What was seen with so much room. */
export interface Seen {
  room: number | "read-only";
  kind: string;
  message: string;
  /** Of before or after; something else is between. */
  left: string;
  /** After the next run, with room again. */
  state: string;
  found: string;
}

const template = join(folder, "template");
const disk = join(folder, "disk");
const baseline = makeRepository(template);
mkdirSync(disk);
execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]);
const [root, filler] = [join(disk, "target"), join(disk, "filler")];
const states = new Map<string, string>();
const named = () => states.get(stateOf(root)) ?? "between";

function fresh(): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(template, root, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

function fillUpTo(room: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)));
}

async function see(room: Seen["room"], free: () => void): Promise<Seen> {
  const outcome = await applyResult(applyInput(root, baseline));
  // Git itself can't look where there is no room at all.
  free();
  const left = named();
  const { found } = await recoverTarget(root);
  const message = "message" in outcome ? outcome.message : "";
  return { room, kind: outcome.kind, message, left, state: named(), found };
}

fresh();
states.set(stateOf(root), "before");
await applyResult(applyInput(root, baseline));
states.set(stateOf(root), "after");
const seen: Seen[] = [];
for (const room of rooms) {
  fresh();
  fillUpTo(room * 1024);
  seen.push(await see(room, () => rmSync(filler)));
}
fresh();
execFileSync("mount", ["-o", "remount,bind,ro", disk]);
seen.push(await see("read-only", () => execFileSync("mount", ["-o", "remount,bind,rw", disk])));
process.stdout.write(JSON.stringify(seen));
