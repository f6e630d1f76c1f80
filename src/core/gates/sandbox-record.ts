import { blocker, type Blocker } from "../domain/blocker";
import { problemText } from "../records/parse";
import { parseSandbox } from "../records/sandbox";
import { STAGE_RECORDS } from "../records/stage-records";
import { emptyFields } from "./fields";
import type { Gate } from "./gate";

const RECORD = STAGE_RECORDS.sandbox;
const OWNERSHIP = ["repository_owner", "ownership_evidence"] as const;

/**
 * What a sandbox record denies (LADDER 3), by the codes of targets: it has to be there, whole and admitted, and say whose the repository
 * is that is thrown away.
 * @param bytes null where there is none
 */
export function sandboxRecordBlockers(bytes: Uint8Array | null): Blocker[] {
  const expected = `.harness/${RECORD}, admitted by whoever owns the repository`;
  if (bytes === null) return [blocker("target_not_admitted", RECORD, { expected, found: "no sandbox record" })];
  const parsed = parseSandbox(bytes);
  if (parsed.ok && parsed.value.admission_status !== "admitted")
    return [
      blocker("target_not_admitted", `${RECORD}: admission_status`, {
        expected: "admitted",
        found: parsed.value.admission_status,
      }),
    ];
  const faults: Blocker[] = parsed.ok
    ? []
    : [blocker("target_admission_invalid", RECORD, { found: problemText(parsed.problems) })];
  for (const field of emptyFields(bytes, OWNERSHIP))
    faults.push(
      blocker("target_not_owned", `${RECORD}: ${field}`, {
        expected: "whose it is, and what shows it",
        found: "nothing",
      }),
    );
  return faults;
}

/** The sandbox record of stages that work in a repository to throw away. */
export const sandboxRecordGate = {
  name: "sandbox-record",
  kind: "record",
  ofStage: (stage) => stage.records.includes("sandbox"),
  applies: ({ stage }) => stage.records.includes("sandbox"),
  evaluate: ({ records }) => sandboxRecordBlockers(records.get(RECORD) ?? null),
} satisfies Gate;
