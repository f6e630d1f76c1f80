import { APPROVAL_RECORD } from "../../core/gates/approval";
import { MAX_APPROVAL_BYTES, parseApproval } from "../../core/records/approval";
import { strictJsonParse } from "../../core/formats/strict-json";
import { secretsIn } from "../../core/records/secret-shape";
import type { KnownSearch } from "../../world/evidence/known";
import { redactAll } from "../../world/evidence/redact";
import { approvalLedger } from "../../world/facts/approvals";
import { readUserFile } from "../../world/facts/case";
import type { Facts } from "../../core/records/facts";
import type { RunRequest } from "./request";

/** Every record of the run, byte for byte as it was read; one that can't be read is empty, which no gate accepts. */
export function readRecords(request: RunRequest, secrets: KnownSearch): Map<string, Uint8Array> {
  const records = new Map<string, Uint8Array>();
  if (request.approval !== null) {
    const read = readUserFile(request.approval, MAX_APPROVAL_BYTES);
    const usable = read.ok && secretProblem(read.bytes, secrets) === null;
    records.set(APPROVAL_RECORD, usable ? read.bytes : Buffer.alloc(0));
  }
  return records;
}

/**
 * Why a record must not become evidence, or null: it holds a value that is known to be secret, or something shaped like one.
 * The text never repeats it.
 */
export function secretProblem(bytes: Uint8Array, secrets: KnownSearch): string | null {
  if (!redactAll(secrets, bytes).equals(bytes)) return "it holds a credential of this run; it is refused and not kept";
  const json = strictJsonParse(bytes, { maxDepth: 16 });
  if ("problem" in json) return null;
  const [found] = secretsIn(json.value);
  return found === undefined ? null : `${found.at} looks like a secret (${found.shape}); it is refused and not kept`;
}

/** What the ledger says about the approval that was handed over. */
export function approvalFact(
  records: ReadonlyMap<string, Uint8Array>,
  stateDir: string,
): NonNullable<Facts["approval"]> {
  const id = approvalId(records);
  return {
    record: records.has(APPROVAL_RECORD) ? APPROVAL_RECORD : null,
    ledger: id === null ? null : approvalLedger(stateDir, id),
    binary_sha256: null,
  };
}

/** The id of the approval among the records, or null where there is no valid one. */
export function approvalId(records: ReadonlyMap<string, Uint8Array>): string | null {
  const bytes = records.get(APPROVAL_RECORD);
  const parsed = bytes === undefined ? null : parseApproval(bytes);
  return parsed?.ok ? parsed.value.approval_id : null;
}
