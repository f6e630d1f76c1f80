import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { LOW_RISK, parseTarget } from "../records/target";

/** Name of the target record in `records/`. */
export const TARGET_RECORD = "target.json";

/**
 * What a target record denies (SPEC section 15): it has to be there, whole and admitted, and say whose the repository is and that it is
 * no critical one.
 * @param bytes null where there is none
 */
export function targetRecordBlockers(bytes: Uint8Array | null): Blocker[] {
  if (bytes === null) return [blocker("target_not_admitted", TARGET_RECORD, { found: "no target record" })];
  const parsed = parseTarget(bytes);
  if (!parsed.ok) return [blocker("target_admission_invalid", TARGET_RECORD, { found: problemText(parsed.problems) })];
  const { admission_status, repository_owner, ownership_evidence, risk_classification } = parsed.value;
  if (admission_status !== "admitted")
    return [blocker("target_not_admitted", `${TARGET_RECORD}: admission_status`, { found: admission_status })];
  const blockers: Blocker[] = [];
  for (const [field, value] of Object.entries({ repository_owner, ownership_evidence }))
    if (value === "") blockers.push(blocker("target_not_owned", `${TARGET_RECORD}: ${field}`, { found: "nothing" }));
  if (risk_classification !== LOW_RISK)
    blockers.push(
      blocker("target_critical", `${TARGET_RECORD}: risk_classification`, {
        expected: LOW_RISK,
        found: risk_classification === "" ? "nothing" : "another classification",
      }),
    );
  return blockers;
}
