import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { STAGE_RECORDS } from "../records/stage-records";
import { LOW_RISK, parseTarget } from "../records/target";
import { emptyFields, rawFields } from "./fields";
import type { Gate } from "./gate";

/** Name of the target record in `records/`. */
export const TARGET_RECORD = STAGE_RECORDS.target;

const OWNERSHIP = ["repository_owner", "ownership_evidence"] as const;

/**
 * What a target record denies (SPEC section 15, LADDER 4): it has to be there, whole and admitted, and say whose the repository is and
 * that it is no critical one. Every fault is told, whatever else is wrong; a record that admits nothing is told as that alone.
 * @param bytes null where there is none
 */
export function targetRecordBlockers(bytes: Uint8Array | null): Blocker[] {
  const expected = `.harness/${TARGET_RECORD}, admitted by whoever owns the repository`;
  if (bytes === null) return [blocker("target_not_admitted", TARGET_RECORD, { expected, found: "no target record" })];
  const parsed = parseTarget(bytes);
  if (parsed.ok && parsed.value.admission_status !== "admitted")
    return [
      blocker("target_not_admitted", `${TARGET_RECORD}: admission_status`, {
        expected: "admitted",
        found: parsed.value.admission_status,
      }),
    ];
  const raw = rawFields(bytes);
  const blockers: Blocker[] = [];
  if (!parsed.ok) {
    if (raw?.["admission_status"] === "not_admitted")
      blockers.push(
        blocker("target_not_admitted", `${TARGET_RECORD}: admission_status`, {
          expected: "admitted",
          found: "not_admitted",
        }),
      );
    blockers.push(blocker("target_admission_invalid", TARGET_RECORD, { found: problemText(parsed.problems) }));
  }
  for (const field of emptyFields(bytes, OWNERSHIP))
    blockers.push(
      blocker("target_not_owned", `${TARGET_RECORD}: ${field}`, {
        expected: "whose it is, and what shows it",
        found: "nothing",
      }),
    );
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
  kind: "record",
  ofStage: (stage) => stage.records.includes("target"),
  applies: ({ stage }) => stage.records.includes("target"),
  evaluate: ({ records }) => targetRecordBlockers(records.get(TARGET_RECORD) ?? null),
} satisfies Gate;
