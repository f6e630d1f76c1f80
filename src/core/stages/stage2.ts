import { IDENTITY, PLAIN, type Stage } from "./stage";

/** Nothing led the lane to a target repository, and the refusal of stage 1 was shown in the same run. */
const FIELDS: Stage["proves"] = {
  ...IDENTITY,
  target_repository_inspected: () => false,
  contract_names_target: ({ contract }) => contract?.target_repository !== undefined,
  target_exposures: ({ exposures }) => exposures,
  source: () => "a copy of the case's workspace folder",
  baseline: ({ baseline }) => baseline,
  lane: ({ facts: { lane }, level, isReplay }) =>
    lane === undefined
      ? null
      : {
          argv: lane.argv,
          environment_names: lane.env_names,
          visible: lane.mounts,
          containment: level,
          model_replayed: isReplay,
        },
  stage1_refusal: ({ refusal }) => refusal,
  fake_baseline: ({ fakeBaseline }) => fakeBaseline,
};

/** Stage 2, the artificial fixture: a case, copied. */
export const STAGE_2 = {
  ...PLAIN,
  number: 2,
  name: "artificial fixture",
  mutationMode: "copied-fixture",
  allowedMutationScope: "copied artificial case only",
  target: "a copy of the case",
  proof: "stage2-no-target-inspection.json",
  proves: FIELDS,
  executes: true,
  nests: ["stage1-refusal", "fake-baseline"],
  namesTarget: false,
  startingTree: ["case"],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;
