import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import { stageNumber } from "../stages/ladder";
import type { Gate } from "./gate";

/** Lane and stage enabled: real lanes are denied by default, and stage 1 never executes anything. */
export const enabledGate = {
  name: "enabled",
  asked: "SPEC 5",
  kind: "record",
  applies: () => true,
  evaluate({ facts, stage }): Blocker[] {
    const { lane, enabled_lanes, enabled_stage } = facts.request;
    const blockers: Blocker[] = [];
    if (laneOf(lane).isAgent) {
      if (!enabled_lanes.includes(lane))
        blockers.push(
          blocker("gate_missing", lane, {
            expected: `CTO_HARNESS_ALLOW_${lane.toUpperCase()}=1 or --allow ${lane}`,
            found: "the lane is not enabled",
          }),
        );
      if (enabled_stage !== stage.number)
        blockers.push(
          blocker("stage_gate_missing", `stage ${stage.number}`, {
            expected: `CTO_HARNESS_CASE_STAGE=${stage.number}`,
            found: enabledWords(enabled_stage),
          }),
        );
    }
    if (!stage.executes && blockers.length === 0)
      blockers.push(blocker("stage_executes_nothing", `stage ${stage.number}`));
    return blockers;
  },
} satisfies Gate;

function enabledWords(stage: number | null): string {
  if (stage === null) return "no enabled stage";
  if (stageNumber(stage) === null) return "a value that is no stage: write the bare number, 1 to 6";
  return `stage ${stage} is enabled`;
}
