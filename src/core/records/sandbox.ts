import { z } from "zod";
import { maybe, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";
import { namesRepository, REPOSITORY_NAMES } from "./source-repository";

/** What a disposable repository can be made from. */
export const CREATION_SOURCES = ["case", "clone"] as const;
/** What becomes of it after the run. */
const DISPOSAL_POLICIES = ["dispose", "retain"] as const;

/**
 * The sandbox record of stage 4 (LADDER 3): the repository that is thrown away, and what it is made from. While it is `not_admitted` the
 * rest may be empty, so that a template admits nothing. Whose it is, is no question of its shape: a gate of its own judges that.
 */
export const sandboxSchema = z
  .strictObject({
    $schema: schemaReference,
    admission_status: z.enum(["admitted", "not_admitted"]),
    repository_owner: maybe(text),
    ownership_evidence: maybe(text),
    creation_source: maybe(z.enum(CREATION_SOURCES)),
    ...REPOSITORY_NAMES,
    disposal_policy: maybe(z.enum(DISPOSAL_POLICIES)),
    approval_source: maybe(text),
    review_trigger: maybe(text),
  })
  .superRefine((record, context) => {
    if (record.admission_status !== "admitted") return;
    const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    for (const field of ["creation_source", "disposal_policy", "approval_source", "review_trigger"] as const)
      if (record[field] === "") fault(field, "expected a value, because the sandbox is admitted");
    if (record.creation_source === "clone" && !namesRepository(record))
      fault("source_repository_path", "expected a path here, or an address in `remote`, because it is a clone");
    if (record.creation_source !== "" && record.creation_source !== "clone" && namesRepository(record))
      fault("creation_source", "expected `clone`, because the record names a repository");
  })
  .describe("Sandbox record of case-harness-action: the repository that stage 4 makes and throws away");
export type SandboxRecord = z.infer<typeof sandboxSchema>;

/**
 * Reads a sandbox record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseSandbox(bytes: Uint8Array): Parsed<SandboxRecord> {
  return readRecord(bytes, sandboxSchema);
}
