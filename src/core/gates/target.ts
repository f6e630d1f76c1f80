import { blocker, type Blocker } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import type { TargetRefusal } from "../records/stage-facts";
import type { Gate, GateInput } from "./gate";

/** What these blockers are about; its path stands nowhere. */
export const TARGET = "target repository";

/** By which code each kind of refusal is told, and what was expected in its place. */
const REFUSED: Readonly<Record<TargetRefusal, readonly [BlockerCode, string]>> = {
  target_busy: ["target_busy", "a target that nobody works on"],
  target_unfinished: ["dirty_starting_tree", "a target in which no earlier run has stopped half-way"],
  target_dirty: ["dirty_starting_tree", "a target as its last commit is, with no git command in progress"],
  target_moved: ["source_repository_mutated", "HEAD on a branch, and at the commit that the run began with"],
  target_unsupported: ["target_admission_invalid", "a repository that the harness can write to"],
  path_refused: ["forbidden_path_change", "paths that can be written in the target"],
};

/** Why a target can't be worked with, or has refused a result. */
export function refusalBlocker(refusal: TargetRefusal, problem: string | null): Blocker {
  const [code, expected] = REFUSED[refusal];
  return blocker(code, TARGET, { expected, found: problem ?? refusal });
}

/** The target as it was when it was looked at, under its lock: one of git's, on a branch, whole, clean, and nobody else's at that moment. */
export function targetBlockers({ facts: { target } }: GateInput): Blocker[] {
  const unusable = (found: string) => [
    blocker("target_admission_invalid", TARGET, { expected: REFUSED.target_unsupported[1], found }),
  ];
  if (target === undefined) return unusable("nobody looked at it");
  if (target.refusal !== null) return [refusalBlocker(target.refusal, target.problem)];
  // Whose it is says the look at the repository itself.
  if (target.problem !== null) return unusable(target.problem);
  if (target.recovered?.state === "unfinished") return [refusalBlocker("target_unfinished", null)];
  return [];
}

/** The target, looked at before anything is copied. */
export const targetGate = {
  name: "target",
  asked: "LADDER 4",
  kind: "effect",
  ofStage: (stage) => stage.applies,
  collected: ({ facts }) => facts.target !== undefined,
  applies: ({ stage }) => stage.applies,
  evaluate: targetBlockers,
} satisfies Gate;
