import { APPROVAL_RECORD } from "../../core/gates/approval";
import { MAX_APPROVAL_BYTES } from "../../core/records/approval";
import { strictJsonParse } from "../../core/formats/strict-json";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import type { KnownSearch } from "../../world/evidence/known";
import { redactAll } from "../../world/evidence/redact";
import { readUserFile } from "../../world/facts/case";
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
  if ("problem" in json) {
    const shape = secretShape(Buffer.from(bytes).toString("utf8"));
    return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
  }
  const [found] = secretsIn(json.value);
  return found === undefined ? null : `${found.at} looks like a secret (${found.shape}); it is refused and not kept`;
}
