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
    lanes: ["fake", "codex", "pi", "case"],
  },
  {
    number: 2,
    name: "artificial fixture",
    mutationMode: "copied-fixture",
    allowedMutationScope: "copied artificial case only",
    proof: "stage2-no-target-inspection.json",
    executes: true,
    lanes: ["fake", "case"],
  },
  {
    number: 3,
    name: "copied repo",
    mutationMode: "copied-repo",
    allowedMutationScope: "copied local repository fixture only",
    proof: "stage3-copied-repo-proof.json",
    executes: true,
    lanes: [],
  },
  {
    number: 4,
    name: "disposable sandbox",
    mutationMode: "sandbox-repo",
    allowedMutationScope: "disposable repository only",
    proof: "stage4-disposable-sandbox-proof.json",
    executes: true,
    lanes: [],
  },
  {
    number: 5,
    name: "owned noncritical repo",
    mutationMode: "owned-noncritical-repo",
    allowedMutationScope: "explicitly owned low-risk repository only",
    proof: "stage5-owned-repo-proof.json",
    executes: true,
    lanes: [],
  },
  {
    number: 6,
    name: "candidate default",
    mutationMode: "candidate-default",
    allowedMutationScope: "scoped real-repo use only",
    proof: "stage6-candidate-default-comparison.json",
    executes: true,
    lanes: [],
  },
] as const satisfies readonly Stage[];

/** The stage of a number. */
export function stageOf(number: StageNumber): Stage {
  return LADDER[number - 1]!;
}

/** Narrows a number to a stage of the ladder. */
export function stageNumber(value: number): StageNumber | null {
  return Number.isInteger(value) && value >= 1 && value <= 6 ? (value as StageNumber) : null;
}
