import { type Audit, audit, isOwnFile } from "../../core/judge/audit";
import { NESTED, type NestedName } from "../../core/judge/evidence";
import type { Role } from "../../core/judge/consistency";
import type { FileFault } from "../../core/judge/load";
import { COMMON_FILES, CONTRACT_FILE } from "../../core/judge/files";
import { type FileDigest, REPORT_FILE } from "../../core/judge/seal";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { MAX_REPORT_BYTES } from "../../core/records/report";
import { sha256 } from "../../core/domain/digest";
import { MAX_CONTRACT_BYTES, MAX_JUDGED_BYTES } from "../../core/domain/limits";
import { reportMarkdown } from "../../core/report/markdown";
import { type BundleFiles, BundleReadFault } from "../../world/evidence/reader";

/** Raw output that the judge reads, and markers, which are derived. */
const JUDGED_OUTPUT =
  /^backend\/(stdout\.log|stderr\.log|case-events\.jsonl|model-calls\.jsonl|case-gate\.log|provider-[a-z-]+\.txt)$/;

/** The smallest archive there is; what is smaller in its place is the note that it is withheld. */
const SMALLEST_TAR_BYTES = 1024;

/** Files of a bundle outside of `backend/`, by their names. */
const NAMED = new Set<string>(COMMON_FILES);
const RECORD = /^records\/[^/]+$/;
const PROOF = /^stage\d-[^/]*\.json$/;

/** Files that are only hashed: raw output, which nothing is derived from, and what no bundle has, whose name is its fault. */
function isOpaque(name: string, size: number): boolean {
  if (!name.startsWith("backend/")) return !NAMED.has(name) && !RECORD.test(name) && !PROOF.test(name);
  return !JUDGED_OUTPUT.test(name) && size >= SMALLEST_TAR_BYTES;
}

/** The largest size of a file that its reader takes, so that a larger one is refused before a byte of it is read. */
function maxBytesOf(name: string): number {
  if (RECORD.test(name)) return MAX_RECORD_BYTES;
  if (name === CONTRACT_FILE) return MAX_CONTRACT_BYTES;
  if (name === REPORT_FILE) return MAX_REPORT_BYTES;
  return MAX_JUDGED_BYTES;
}

/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @param parts takes a bundle that is nested in a run, too: complete in itself, but no run, so that it counts for nothing
 * @returns the audit; what can't be read is one of its faults
 */
export async function auditBundle(files: BundleFiles, { parts = false } = {}): Promise<Audit> {
  const { audit } = await auditFiles(files, parts ? null : "run");
  return audit;
}

async function auditFiles(
  files: BundleFiles,
  role: Role | null,
): Promise<{ audit: Audit; digests: Map<string, FileDigest> }> {
  const digests = new Map<string, FileDigest>();
  const unreadable: FileFault[] = [];
  const nested = new Map<NestedName, Audit>();
  for (const name of NESTED) {
    // A nested bundle nests nothing; what lies there all the same is a file that belongs into no such bundle.
    const inner = role === "run" || role === null ? files.nested(name) : null;
    if (inner === null) continue;
    const result = await auditFiles(inner, name);
    nested.set(name, result.audit);
    for (const [file, digest] of result.digests) digests.set(`${name}/${file}`, digest);
  }
  const contents = new Map<string, Buffer>();
  for (const { name, size } of files.list()) {
    if (!isOwnFile(name, nested.keys())) continue;
    try {
      if (isOpaque(name, size)) digests.set(name, await files.digest(name));
      else {
        const bytes = await files.read(name, maxBytesOf(name));
        contents.set(name, bytes);
        digests.set(name, { sha256: sha256(bytes), size });
      }
    } catch (error) {
      if (!(error instanceof BundleReadFault)) throw error;
      unreadable.push({ file: name, problem: error.problem });
    }
  }
  const result = audit({
    role,
    digests,
    read: (name) => contents.get(name) ?? Buffer.alloc(0),
    nested,
    markdown: reportMarkdown,
  });
  result.faults.unshift(...unreadable);
  return { audit: result, digests };
}
