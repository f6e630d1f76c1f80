import type { LaneName } from "../domain/lane";
import type { MutationMode } from "../domain/mutation";

export type StageNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface Stage {
  number: StageNumber;
  name: string;
  mutationMode: MutationMode;
  allowedMutationScope: string;
  /** File that proves what the stage demands, beyond the report. */
  proof: string | null;
  /** Whether a lane process may start at all. */
  executes: boolean;
  /** Bundles that lie in each of its runs: the refusal of stage 1, and a run of the scripted lane where the lane is an agent. */
  nests: readonly ("stage1-refusal" | "fake-baseline")[];
  /** Whether its contract may name a repository of somebody's. */
  namesTarget: boolean;
  /** Lanes that this program can run at this stage; asking for another one is wrong usage (exit 3), not a blocker. */
  lanes: readonly LaneName[];
}

/** The ladder of SPEC section 5, as data. */
export const LADDER = [
  {
    number: 1,
    name: "gated engine",
    mutationMode: "none",
    allowedMutationScope: "none",
    proof: null,
    executes: false,
    nests: [],
    namesTarget: false,
    lanes: ["fake", "codex", "pi", "case"],
  },
  {
    number: 2,
    name: "artificial fixture",
    mutationMode: "copied-fixture",
    allowedMutationScope: "copied artificial case only",
    proof: "stage2-no-target-inspection.json",
    executes: true,
    nests: ["stage1-refusal", "fake-baseline"],
    namesTarget: false,
    lanes: ["fake", "case"],
  },
  {
    number: 3,
    name: "copied repo",
    mutationMode: "copied-repo",
    allowedMutationScope: "copied local repository fixture only",
    proof: "stage3-copied-repo-proof.json",
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    lanes: [],
  },
  {
    number: 4,
    name: "disposable sandbox",
    mutationMode: "sandbox-repo",
    allowedMutationScope: "disposable repository only",
    proof: "stage4-disposable-sandbox-proof.json",
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    lanes: [],
  },
  {
    number: 5,
    name: "owned noncritical repo",
    mutationMode: "owned-noncritical-repo",
    allowedMutationScope: "explicitly owned low-risk repository only",
    proof: "stage5-owned-repo-proof.json",
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    lanes: [],
  },
  {
    number: 6,
    name: "candidate default",
    mutationMode: "candidate-default",
    allowedMutationScope: "scoped real-repo use only",
    proof: "stage6-candidate-default-comparison.json",
    executes: true,
    nests: ["stage1-refusal"],
    namesTarget: true,
    lanes: [],
  },
] as const satisfies readonly Stage[];

/** The stage that proves that nothing starts. */
export const REFUSAL: Stage = LADDER[0];

/** The stage of a number. */
export function stageOf(number: StageNumber): Stage {
  return LADDER[number - 1]!;
}

/** Narrows a number to a stage of the ladder. */
export function stageNumber(value: number): StageNumber | null {
  return Number.isInteger(value) && value >= 1 && value <= 6 ? (value as StageNumber) : null;
}

/** Whether a bundle of this name lies in each run of a stage; false for a number that is no stage. */
export function nests(stage: number, name: string): boolean {
  const number = stageNumber(stage);
  return number !== null && (stageOf(number).nests as readonly string[]).includes(name);
}
