import { asOf, CURRENT_DERIVATION, type Derivation } from "../domain/derivation";
import type { LaneName } from "../domain/lane";
import { APPROVAL_RECORD } from "../gates/approval";
import { laneOf } from "../lanes/lanes";
import { ADMISSION_RECORDS, agentRecordFile } from "../records/admission-facts";
import { isAgentLane } from "../records/agent";
import { PRICES_RECORD } from "../records/prices";
import { STAGE_RECORDS } from "../records/stage-records";
import { type Stage, stageNumber, stageOf } from "../stages/ladder";
import type { Evidence } from "./evidence";
import type { Fault } from "./fault";
import { filesOfLane, MARKER, PROOF, RECORDS_FOLDER, rowOf } from "./files";

/**
 * Every file that a bundle of a lane can have itself, markers and proofs left out.
 * @param stage of one stage; without it, of any
 */
export function filesOf(
  lane: LaneName,
  stage: Stage | null = null,
  derivation: Derivation = CURRENT_DERIVATION,
): ReadonlySet<string> {
  const kinds = stage?.records ?? (Object.keys(STAGE_RECORDS) as (keyof typeof STAGE_RECORDS)[]);
  const records = [
    APPROVAL_RECORD,
    ...kinds.map((kind) => STAGE_RECORDS[kind]),
    ...(isAgentLane(lane)
      ? [agentRecordFile(lane), ...Object.values(ADMISSION_RECORDS), PRICES_RECORD, ...laneOf(lane).reports]
      : []),
  ].map((name) => `${RECORDS_FOLDER}${name}`);
  return new Set([...records, ...filesOfLane(lane, stage, derivation)]);
}

/** The list of files is closed: whatever the harness does not write for this run was put there by somebody else. */
export function checkNames({ facts, derivation }: Evidence, names: ReadonlySet<string>, fault: Fault): void {
  const number = stageNumber(facts.request.stage);
  const stage = number === null ? null : asOf<Stage>(stageOf(number), derivation);
  const known = filesOf(facts.request.lane, stage, derivation);
  for (const name of names) {
    if (!known.has(name) && !MARKER.test(name) && !PROOF.test(name))
      fault(name, "no such file belongs into the bundle of this run");
    else if (facts.lane === undefined && rowOf(name)?.started === true)
      fault(name, "a lane's file, and no lane was started");
  }
  const proof = stage?.proof ?? null;
  for (const name of names) if (PROOF.test(name) && name !== proof) fault(name, "the proof of another stage");
}
