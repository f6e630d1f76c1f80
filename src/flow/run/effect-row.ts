import type { GateInput } from "../../core/gates/gate";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { LoopbackRelay } from "../../world/contain/loopback";
import type { Surroundings } from "../../world/contain/types";
import type { PreparedLane } from "../../world/lanes/lane";
import type { Look } from "../../world/source/look";
import type { PreparedWorkspace } from "../../world/worktree/baseline-git";
import type { StartingTree } from "../../world/worktree/starting-tree";
import type { Agent } from "./agent";
import type { Contained, Held } from "./containment";
import type { Tools } from "./effects";
import type { Inputs } from "./inputs";
import type { GateFindings } from "./record-gates";
import type { TargetStart } from "./target";

/**
 * What one effect gate has collected for it, by touching the world: a run and a preflight take the same rows. A gate with two rows looks at
 * two moments.
 */
export interface EffectRow {
  /** The gate that judges what is found. */
  gate: string;
  /**
   * When it is looked at: one row after the other before the canary tries the sandbox (`before`), all at once while it does (`beside`), or
   * one after the other when that is over (`after`).
   */
  at: "before" | "beside" | "after";
  /** Whether this run looks at all; without it, each. */
  wanted?(seen: Seen): boolean;
  /** Looked at beside the others even where one before has found that no lane can start. */
  always?: true;
  collect(seen: Seen, needs: Needs): Promise<Found>;
}

/** What a row may use of a run. */
export interface Needs extends Inputs {
  contract: Contract;
  /** As in `lookAtStart`. */
  mended: ((text: string) => void) | null;
}

/** What the rows before one have found. */
export interface Seen {
  input: GateInput;
  handed: Readonly<Partial<Handed>>;
}

/** What a row has found. */
export interface Found {
  facts?: GateFindings;
  /** What later rows and the lane work with, and is no fact. */
  hands?: Partial<Handed>;
  /** A gate is closed by it, so that nothing more is opened. */
  closed?: true;
}

/** What rows hand on to those after them. */
export interface Handed {
  /** The target as it was looked at, with its path. */
  target: TargetStart & { path: string };
  /** Where the tree at the start is, and the repository that it is of; null for the folder of a case. */
  tree: StartingTree;
  source: Look | null;
  /** The copy that the lane will work in. */
  prepared: PreparedWorkspace;
  /** How it compares with the repository that it is of. */
  copy: NonNullable<Facts["copy"]>;
  surroundings: Surroundings;
  loopback: readonly LoopbackRelay[];
  /** Asks for the versions of programs, once. */
  describe: () => Promise<Tools>;
  tools: Tools;
  lane: PreparedLane;
  /** Null for the fake lane. */
  agent: Agent | null;
  held: Held;
  containment: Contained;
}

/**
 * What an earlier row has handed on.
 * @throws TypeError where none has: the table is not in its order
 */
export function handedBy<K extends keyof Handed>({ handed }: Pick<Seen, "handed">, name: K): Handed[K] {
  const value = handed[name];
  if (value === undefined) throw new TypeError(`expected a row before this one to hand on: ${name}`);
  return value;
}
