import { blocker, type Blocker } from "../domain/blocker";
import type { Parsed } from "../records/parse";
import { STAGE_RECORDS, type StageRecord } from "../records/stage-records";
import { emptyFields } from "./fields";

/** What is found where a record about somebody's repository is not there, and where it was looked for. */
export function noRecord(of: StageRecord): string {
  return `no ${of} record, neither ${STAGE_RECORDS[of]} in .harness/ of the folder in which the run was started nor a file that \`${of}-record\` names`;
}

const OWNERSHIP = ["repository_owner", "ownership_evidence"] as const;

/**
 * Why a record about somebody's repository admits nothing, whatever else it says; null where it does, or can't be read as one.
 * @param name of the record in `records/`
 * @param parsed null where there is no such record
 * @param unread what is there in its place
 */
export function unadmitted(
  name: string,
  parsed: Parsed<{ admission_status: string }> | null,
  unread: string,
): Blocker | null {
  if (parsed === null)
    return blocker("target_not_admitted", name, {
      expected: `.harness/${name}, admitted by whoever owns the repository`,
      found: unread,
    });
  if (!parsed.ok || parsed.value.admission_status === "admitted") return null;
  return notAdmitted(name, parsed.value.admission_status);
}

/** A record that says so itself. */
export function notAdmitted(name: string, found: string): Blocker {
  return blocker("target_not_admitted", `${name}: admission_status`, { expected: "admitted", found });
}

/** What of such a record leaves open whose the repository is. */
export function ownershipBlockers(name: string, bytes: Uint8Array): Blocker[] {
  return emptyFields(bytes, OWNERSHIP).map((field) =>
    blocker("target_not_owned", `${name}: ${field}`, { expected: "whose it is, and what shows it", found: "nothing" }),
  );
}
