import type { Stage, StageNumber } from "./stage";
import { STAGE_1 } from "./stage1";
import { STAGE_2 } from "./stage2";
import { STAGE_3 } from "./stage3";
import { STAGE_4 } from "./stage4";
import { STAGE_5 } from "./stage5";
import { STAGE_6 } from "./stage6";

export type { Stage, StageNumber };

/** The ladder of SPEC section 5: a file for each stage, a line for each here. */
export const LADDER = [STAGE_1, STAGE_2, STAGE_3, STAGE_4, STAGE_5, STAGE_6] as const satisfies readonly Stage[];

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
