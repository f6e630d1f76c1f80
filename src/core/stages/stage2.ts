import { identityOf, PLAIN, type Shown, type Stage } from "./stage";

/** Stage 2, the artificial fixture: a case, copied. */
export const STAGE_2 = {
  ...PLAIN,
  number: 2,
  name: "artificial fixture",
  mutationMode: "copied-fixture",
  allowedMutationScope: "copied artificial case only",
  target: "a copy of the case",
  proof: "stage2-no-target-inspection.json",
  prove,
  executes: true,
  nests: ["stage1-refusal", "fake-baseline"],
  namesTarget: false,
  startingTree: ["case"],
  lanes: ["fake", "codex", "pi", "case"],
} as const satisfies Stage;

/** Nothing led the lane to a target repository, and the refusal of stage 1 was shown in the same run. */
function prove(shown: Shown): Record<string, unknown> {
  const { facts, contract, refusal } = shown;
  return {
    ...identityOf(shown),
    target_repository_inspected: false,
    contract_names_target: contract?.target_repository !== undefined,
    target_exposures: shown.exposures,
    source: "a copy of the case's workspace folder",
    baseline: shown.baseline,
    lane:
      facts.lane === undefined
        ? null
        : {
            argv: facts.lane.argv,
            environment_names: facts.lane.env_names,
            visible: facts.lane.mounts,
            containment: shown.level,
            model_replayed: shown.isReplay,
          },
    stage1_refusal: refusal,
    fake_baseline: shown.fakeBaseline,
  };
}
