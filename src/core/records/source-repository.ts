/**
 * The source record of stage 3: the repository that a run may copy (LADDER 2). It is not about the agent's own source, of which
 * `source-record.ts` writes the agent record.
 */
import { z } from "zod";
import { sha256 } from "../domain/digest";
import { maybe, readRecord, schemaReference, text, urlProblem } from "./fields";
import type { Parsed } from "./parse";

/** What a repository can be classified as; the first alone is a source. */
const SOURCE_CLASSIFICATIONS = [
  "owned_local_source",
  "target_repository",
  "external_developer_source",
  "unclassified",
] as const;
/** The only classification that can be a source. */
export const OWNED_SOURCE = SOURCE_CLASSIFICATIONS[0];

/** Host and path as ssh writes them: `git@example.org:owner/name.git`. */
const SCP_FORM = /^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^\s\\]+$/;

/** A path of a repository: absolute, or relative to the repository that the record lies in. */
const repositoryPath = z
  .string()
  .min(1, "expected a path that is not empty")
  .max(4096)
  .refine((path) => !/[\u0000-\u001f\u007f]/.test(path), "control characters are not allowed");

/** What `origin` must be: an address without a secret in it. */
const remoteAddress = z
  .string()
  .max(2048)
  .superRefine((address, context) => {
    if (SCP_FORM.test(address)) return;
    const ofSsh = address.startsWith("ssh://");
    // ssh names its user in the address, and has no password there.
    const problem = urlProblem(ofSsh ? address.replace(/^ssh:\/\/[A-Za-z0-9._-]+@/, "ssh://") : address, ADDRESSES);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });
const ADDRESSES = ["https:", "http:", "ssh:", "file:"];

/** The fields by which source and sandbox record name a repository; one that may be copied is named by one of them at least. */
export const REPOSITORY_NAMES = {
  source_repository_path: maybe(repositoryPath).optional(),
  remote: maybe(remoteAddress).optional(),
} as const;

/** The source record. While nobody has classified the repository the rest may be empty, so that a template admits nothing. */
export const sourceRepositorySchema = z
  .strictObject({
    $schema: schemaReference,
    classification: z.enum(SOURCE_CLASSIFICATIONS),
    repository_owner: maybe(text),
    ownership_evidence: maybe(text),
    ...REPOSITORY_NAMES,
    review_trigger: maybe(text),
  })
  .superRefine((record, context) => {
    if (record.classification !== OWNED_SOURCE) return;
    const fault = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    for (const field of ["repository_owner", "ownership_evidence", "review_trigger"] as const)
      if (record[field] === "") fault(field, "expected a value, because the source is classified as owned");
    if (!namesRepository(record)) fault("source_repository_path", "expected a path here, or an address in `remote`");
  })
  .describe("Source record of case-harness-action: the one repository that stage 3 may copy");
export type SourceRepository = z.infer<typeof sourceRepositorySchema>;

/** Whether a record names a repository at all. */
export function namesRepository(record: { source_repository_path?: string | undefined; remote?: string | undefined }) {
  return (record.source_repository_path ?? "") !== "" || (record.remote ?? "") !== "";
}

/**
 * Reads a source record.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseSourceRepository(bytes: Uint8Array): Parsed<SourceRepository> {
  return readRecord(bytes, sourceRepositorySchema);
}

/**
 * Digest of a remote's address, by which a record's `remote` and a repository's `origin` are compared. It stands in facts in the place of
 * the address, which may hold a token. User and password, a trailing `.git` or slash and the case of scheme and host make no difference;
 * two protocols do.
 */
export function remoteDigest(address: string): string {
  const bare = address.trim();
  const scp = /^(?:[^@/:\s]+@)?([^/:\s]+):(?!\/\/)(.*)$/.exec(bare);
  if (scp !== null && !/^[A-Za-z]$/.test(scp[1]!))
    return sha256(`ssh://${scp[1]!.toLowerCase()}/${withoutEnd(scp[2]!.replace(/^\/+/, ""))}`);
  if (!URL.canParse(bare)) return sha256(withoutEnd(bare));
  const url = new URL(bare);
  return sha256(`${url.protocol}//${url.host.toLowerCase()}${withoutEnd(url.pathname)}`);
}

function withoutEnd(path: string): string {
  return path.replace(/\/+$/, "").replace(/\.git$/, "");
}
