import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { parseSandbox } from "../records/sandbox";
import { STAGE_RECORDS } from "../records/stage-records";
import type { Gate } from "./gate";
import { noRecord, ownershipBlockers, unadmitted } from "./record-admission";

const RECORD = STAGE_RECORDS.sandbox;

/**
 * What a sandbox record denies (LADDER 3), by the codes of targets: it has to be there, whole and admitted, and say whose the repository
 * is that is thrown away.
 * @param bytes null where there is none
 * @param unread why one that is there could not be read, where it is so
 */
export function sandboxRecordBlockers(bytes: Uint8Array | null, unread: string = noRecord("sandbox")): Blocker[] {
  const parsed = bytes === null ? null : parseSandbox(bytes);
  const closed = unadmitted(RECORD, parsed, unread);
  if (closed !== null || bytes === null || parsed === null) return closed === null ? [] : [closed];
  const faults = parsed.ok
    ? []
    : [blocker("target_admission_invalid", RECORD, { found: problemText(parsed.problems) })];
  return [...faults, ...ownershipBlockers(RECORD, bytes)];
}

/** The sandbox record of stages that work in a repository to throw away. */
export const sandboxRecordGate = {
  name: "sandbox-record",
  asked: "LADDER 3",
  kind: "record",
  ofStage: (stage) => stage.records.includes("sandbox"),
  applies: ({ stage }) => stage.records.includes("sandbox"),
  evaluate: ({ records, facts }) =>
    sandboxRecordBlockers(records.get(RECORD) ?? null, facts.stage_records?.unreadable[RECORD]),
} satisfies Gate;
