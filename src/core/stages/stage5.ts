import { PLAIN, type Stage } from "./stage";

/** Stage 5, the owned noncritical repository (LADDER 4). Its gates stand; no lane runs at it yet. */
export const STAGE_5 = {
  ...PLAIN,
  number: 5,
  name: "owned noncritical repo",
  mutationMode: "owned-noncritical-repo",
  allowedMutationScope: "explicitly owned low-risk repository only",
  target: "the target repository",
  proof: "stage5-owned-repo-proof.json",
  executes: true,
  nests: ["stage1-refusal"],
  namesTarget: true,
  records: ["target"],
  priorStage: 4,
  approval: true,
  startingTree: ["repository"],
  lanes: [],
} as const satisfies Stage;
