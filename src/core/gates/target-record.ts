import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { STAGE_RECORDS } from "../records/stage-records";
import { LOW_RISK, parseTarget } from "../records/target";
import { rawFields } from "./fields";
import type { Gate } from "./gate";
import { noRecord, notAdmitted, ownershipBlockers, unadmitted } from "./record-admission";

/** Name of the target record in `records/`. */
export const TARGET_RECORD = STAGE_RECORDS.target;

/**
 * What a target record denies (SPEC section 15, LADDER 4): it has to be there, whole and admitted, and say whose the repository is and
 * that it is no critical one. Every fault is told, whatever else is wrong; a record that admits nothing is told as that alone.
 * @param bytes null where there is none
 * @param unread why one that is there could not be read, where it is so
 */
export function targetRecordBlockers(bytes: Uint8Array | null, unread: string = noRecord("target")): Blocker[] {
  const parsed = bytes === null ? null : parseTarget(bytes);
  const closed = unadmitted(TARGET_RECORD, parsed, unread);
  if (closed !== null || bytes === null || parsed === null) return closed === null ? [] : [closed];
  const raw = rawFields(bytes);
  const blockers: Blocker[] = [];
  if (!parsed.ok) {
    if (raw?.["admission_status"] === "not_admitted") blockers.push(notAdmitted(TARGET_RECORD, "not_admitted"));
    blockers.push(blocker("target_admission_invalid", TARGET_RECORD, { found: problemText(parsed.problems) }));
  }
  blockers.push(...ownershipBlockers(TARGET_RECORD, bytes));
  const risk = raw?.["risk_classification"];
  if (typeof risk === "string" && risk !== LOW_RISK)
    blockers.push(
      blocker("target_critical", `${TARGET_RECORD}: risk_classification`, {
        expected: LOW_RISK,
        found: risk === "" ? "nothing" : "another classification",
      }),
    );
  return blockers;
}

/** The target record of stages that change a repository of somebody's. */
export const targetRecordGate = {
  name: "target-record",
  asked: "LADDER 4",
  kind: "record",
  ofStage: (stage) => stage.records.includes("target"),
  applies: ({ stage }) => stage.records.includes("target"),
  evaluate: ({ records, facts }) =>
    targetRecordBlockers(records.get(TARGET_RECORD) ?? null, facts.stage_records?.unreadable[TARGET_RECORD]),
} satisfies Gate;
