import { APPROVAL_RECORD } from "../../core/gates/approval";
import { parseApproval } from "../../core/records/approval";
import type { Facts } from "../../core/records/facts";
import { approvalLedger } from "../../world/facts/approvals";

/**
 * What the ledger says about the approval that was handed over.
 * @param role a fake baseline goes by the approval that the run around it has used
 */
export function approvalFact(
  records: ReadonlyMap<string, Uint8Array>,
  stateDir: string,
  role: "run" | "fake-baseline",
): NonNullable<Facts["approval"]> {
  const id = approvalId(records);
  return {
    record: records.has(APPROVAL_RECORD) ? APPROVAL_RECORD : null,
    ledger: id === null ? null : role === "run" ? approvalLedger(stateDir, id) : "outer-run",
    binary_sha256: null,
  };
}

/** The id of the approval among the records, or null where there is no valid one. */
export function approvalId(records: ReadonlyMap<string, Uint8Array>): string | null {
  const bytes = records.get(APPROVAL_RECORD);
  const parsed = bytes === undefined ? null : parseApproval(bytes);
  return parsed?.ok ? parsed.value.approval_id : null;
}
