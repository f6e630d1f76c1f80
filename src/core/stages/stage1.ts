import { PLAIN, type Stage } from "./stage";

/** Stage 1, the gated engine: nothing is executed, whoever asks. */
export const STAGE_1 = {
  ...PLAIN,
  number: 1,
  name: "gated engine",
  mutationMode: "none",
  allowedMutationScope: "none",
  target: "nothing",
  proof: null,
  executes: false,
  nests: [],
  namesTarget: false,
  startingTree: ["case"],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;
