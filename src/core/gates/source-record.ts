import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { OWNED_SOURCE, parseSourceRepository } from "../records/source-repository";
import { STAGE_RECORDS } from "../records/stage-records";
import type { Gate } from "./gate";
import { noRecord } from "./record-admission";

const RECORD = STAGE_RECORDS.source;

/**
 * What a source record denies (LADDER 2): anything but a whole record that says `owned_local_source`.
 * @param bytes null where there is none
 * @param unread why one that is there could not be read, where it is so
 */
export function sourceRecordBlockers(bytes: Uint8Array | null, unread: string = noRecord("source")): Blocker[] {
  const expected = `.harness/${RECORD}, which classifies the repository as ${OWNED_SOURCE}`;
  if (bytes === null) return [blocker("source_not_owned", RECORD, { expected, found: unread })];
  const parsed = parseSourceRepository(bytes);
  if (!parsed.ok) return [blocker("source_not_owned", RECORD, { expected, found: problemText(parsed.problems) })];
  const { classification } = parsed.value;
  if (classification === OWNED_SOURCE) return [];
  return [blocker("source_not_owned", `${RECORD}: classification`, { expected: OWNED_SOURCE, found: classification })];
}

/** The source record of stages that copy a repository. */
export const sourceRecordGate = {
  name: "source-record",
  asked: "LADDER 2",
  kind: "record",
  ofStage: (stage) => stage.records.includes("source"),
  applies: ({ stage }) => stage.records.includes("source"),
  evaluate: ({ records, facts }) =>
    sourceRecordBlockers(records.get(RECORD) ?? null, facts.stage_records?.unreadable[RECORD]),
} satisfies Gate;
