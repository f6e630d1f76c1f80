import { PLAIN, type Stage } from "./stage";

/** Stage 6, the candidate default (LADDER 6): a comparison of bundles; no lane runs at it yet. */
export const STAGE_6 = {
  ...PLAIN,
  number: 6,
  name: "candidate default",
  mutationMode: "candidate-default",
  allowedMutationScope: "scoped real-repo use only",
  target: "the target repository",
  proof: "stage6-candidate-default-comparison.json",
  executes: true,
  nests: ["stage1-refusal"],
  namesTarget: true,
  records: ["target"],
  priorStage: 5,
  approval: true,
  startingTree: ["repository"],
  lanes: [],
} as const satisfies Stage;
