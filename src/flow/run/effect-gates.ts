import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { mebibytes } from "../../core/domain/numbers";
import { DISK_RESERVE_BYTES } from "../../core/domain/limits";
import type { GateInput } from "../../core/gates/gate";
import type { Contract } from "../../core/records/contract";
import { type EffectRow, type Found, type Handed, handedBy, type Needs, type Seen } from "./effect-row";
import type { Tools } from "./effects";
import { type Inputs, workSubfolder } from "./inputs";
import { LANE_ROWS } from "./lane-rows";
import { type GateFindings, withFacts } from "./record-gates";
import { REPOSITORY_ROW, TARGET_ROW } from "./repository-rows";
import { WORKSPACE_ROWS } from "./workspace-rows";

/** What is collected for each effect gate, in the order in which a run comes to it: each row sees what those before it have found. */
export const EFFECT_ROWS: readonly EffectRow[] = [TARGET_ROW, REPOSITORY_ROW, ...WORKSPACE_ROWS, ...LANE_ROWS];

/** What a lane needs to be started and verified. */
export interface Ready extends Pick<
  Handed,
  "containment" | "surroundings" | "loopback" | "tree" | "source" | "prepared" | "lane" | "agent"
> {
  contract: Contract;
}

/** What touching the world for the effect gates came to. */
export interface Effects {
  facts: GateFindings;
  /** Null where nothing but a repository was looked at. */
  tools: Tools | null;
  /** Null where something is missing, so that a gate is closed or was not evaluated. */
  ready: Ready | null;
}

/** What was begun for the effect gates: the rows before the canary. */
export interface Begun {
  needs: Needs;
  seen: Seen;
  facts: GateFindings;
  /** What was opened of a lane, while the canary tries a sandbox like its own; null where none can start. */
  opened: Pick<Handed, "lane" | "held"> | null;
}

/**
 * Touches the world for the effect gates, up to the start of the canary.
 * @param input of the gates, which have let the records pass
 * @param mended as in `lookAtStart`
 * @returns what was begun, when the canary is laid out; {@link completeEffects} waits for it
 * @throws Error where the disk has less room than what is kept for the harness
 */
export async function beginEffects(
  inputs: Inputs,
  contract: Contract,
  input: GateInput,
  mended: Needs["mended"],
): Promise<Begun> {
  requireSpace(workSubfolder(inputs.work, "workspace"));
  const begun: Begun = { needs: { ...inputs, contract, mended }, seen: { input, handed: {} }, facts: {}, opened: null };
  for (const row of rowsAt("before")) {
    if (row.wanted?.(begun.seen) === false) continue;
    const found = await row.collect(begun.seen, begun.needs);
    take(begun, found);
    if (found.closed) return begun;
  }
  return { ...begun, opened: { lane: handedBy(begun.seen, "lane"), held: handedBy(begun.seen, "held") } };
}

/** Waits for what was begun, with what is looked at beside the canary, and after it. */
export async function completeEffects(begun: Begun): Promise<Effects> {
  const { needs, seen, opened } = begun;
  const beside = rowsAt("beside").filter((row) => (opened !== null || row.always) && row.wanted?.(seen) !== false);
  for (const found of await Promise.all(beside.map((row) => row.collect(seen, needs)))) take(begun, found);
  if (opened !== null)
    for (const row of rowsAt("after"))
      if (row.wanted?.(begun.seen) !== false) take(begun, await row.collect(begun.seen, needs));
  const { tools = null } = begun.seen.handed;
  return { facts: begun.facts, tools, ready: opened === null ? null : readyOf(begun) };
}

function rowsAt(at: EffectRow["at"]): EffectRow[] {
  return EFFECT_ROWS.filter((row) => row.at === at);
}

/** Keeps what a row has found for those after it. */
function take(begun: Begun, { facts = {}, hands = {} }: Found): void {
  begun.facts = { ...begun.facts, ...facts };
  begun.seen = { input: withFacts(begun.seen.input, facts), handed: { ...begun.seen.handed, ...hands } };
}

function readyOf({ needs: { contract }, seen }: Begun): Ready {
  return {
    contract,
    containment: handedBy(seen, "containment"),
    surroundings: handedBy(seen, "surroundings"),
    loopback: handedBy(seen, "loopback"),
    tree: handedBy(seen, "tree"),
    source: handedBy(seen, "source"),
    prepared: handedBy(seen, "prepared"),
    lane: handedBy(seen, "lane"),
    agent: handedBy(seen, "agent"),
  };
}

/** A lane that begins below its reserve would be ended, and blamed, for what the disk lacked before it. */
function requireSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < DISK_RESERVE_BYTES)
    throw new Error(
      `${tmpdir()} has ${mebibytes(bavail * bsize)} free, expected at least ${mebibytes(DISK_RESERVE_BYTES)}: free some, or set TMPDIR to another folder`,
    );
}
