import { createHash } from "node:crypto";
import { audit, isOwnFile } from "../../core/judge/audit";
import type { Audit } from "../../core/judge/audited";
import { NESTED, type NestedEvidence, type NestedName, type Role } from "../../core/judge/evidence";
import { largestOf, readingOf } from "../../core/judge/file-limits";
import { GIT_BUNDLES, MAX_BUNDLE_BYTES, STREAMED } from "../../core/judge/files";
import { createHeadReader } from "../../core/judge/git-bundles";
import type { FileFault } from "../../core/judge/fault";
import { beginEvidence } from "../../core/judge/load";
import type { FileDigest } from "../../core/judge/seal";
import type { PieceReader } from "../../core/formats/pieces";
import { reportMarkdown } from "../../core/report/markdown";
import { type BundleFiles, BundleReadFault } from "./reader";

/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @param parts takes a bundle that is nested in a run, too: complete in itself, but no run, so that it counts for nothing
 * @returns the audit; what can't be read is one of its faults
 */
export async function auditBundle(files: BundleFiles, { parts = false } = {}): Promise<Audit> {
  const bytes = files.list().reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_BUNDLE_BYTES)
    return refused([{ file: ".", problem: `Expected at most ${MAX_BUNDLE_BYTES} bytes in all, found ${bytes}.` }]);
  const { audit } = await auditFiles(files, parts ? null : "run");
  return audit;
}

function refused(faults: FileFault[]): Audit {
  return { report: null, decision: null, evidence: null, ci: null, claims: [], faults };
}

async function auditFiles(
  files: BundleFiles,
  role: Role | "first-run" | null,
): Promise<{ audit: Audit; digests: Map<string, FileDigest> }> {
  const digests = new Map<string, FileDigest>();
  const unreadable: FileFault[] = [];
  const nested = new Map<NestedName, Audit>();
  for (const name of NESTED) {
    // A nested bundle nests nothing, but a run that was concluded; what lies there all the same is a file that belongs into no such bundle.
    const inner = role === "run" || role === "first-run" || role === null ? files.nested(name) : null;
    if (inner === null) continue;
    const result = await auditFiles(inner, name);
    nested.set(name, withoutContent(result.audit));
    for (const [file, digest] of result.digests) digests.set(`${name}/${file}`, digest);
  }
  const own = new Map(
    files
      .list()
      .filter(({ name }) => isOwnFile(name, nested.keys()))
      .map(({ name, size }) => [name, size]),
  );
  const contents = new Map<string, Buffer>();
  /** Hashes a file while something reads it; what goes wrong is told once. */
  const take = async (name: string, reader: PieceReader | null) => {
    try {
      const largest = largestOf(name);
      const size = own.get(name)!;
      if (size > largest) throw new BundleReadFault(name, `Expected at most ${largest} bytes, found ${size}.`);
      const hash = createHash("sha256");
      for await (const piece of files.chunks(name)) {
        hash.update(piece);
        reader?.push(piece);
      }
      reader?.end();
      digests.set(name, { sha256: hash.digest("hex"), size });
    } catch (error) {
      if (!(error instanceof BundleReadFault)) throw error;
      unreadable.push({ file: name, problem: error.problem });
      own.delete(name);
    }
  };
  for (const [name, size] of [...own])
    if (readingOf(name, size) === "whole")
      await take(
        name,
        whole((bytes) => contents.set(name, bytes), size),
      );
  const names = new Set(own.keys());
  const read = (name: string) => contents.get(name) ?? EMPTY;
  const inner = new Map<NestedName, NestedEvidence>();
  for (const [name, { report, decision }] of nested)
    if (report !== null && decision !== null)
      inner.set(name, { report, events: decision.events.map(({ event }) => event) });
  const loading = beginEvidence({ names, read, sizeOf: (name) => own.get(name) ?? 0 }, inner);
  for (const name of STREAMED) {
    if (!own.has(name)) continue;
    const reader = loading.open(name);
    if (!digests.has(name)) await take(name, reader);
    else {
      reader?.push(read(name));
      reader?.end();
    }
  }
  const heads = new Map<string, Uint8Array>();
  for (const name of own.keys()) {
    const isHeaded = GIT_BUNDLES.includes(name);
    if (!digests.has(name)) await take(name, isHeaded ? createHeadReader((head) => heads.set(name, head)) : null);
    else if (isHeaded) heads.set(name, read(name));
  }
  const result = audit({
    role,
    digests,
    read: (name) => contents.get(name) ?? null,
    head: (name) => heads.get(name) ?? null,
    nested,
    loaded: unreadable.length > 0 ? { faults: [] } : loading.end(),
    markdown: reportMarkdown,
  });
  result.faults.unshift(...unreadable);
  return { audit: result, digests };
}

const EMPTY = Buffer.alloc(0);

function whole(done: (bytes: Buffer) => void, size: number): PieceReader {
  // Only once there is something to read: a size that is refused takes no memory.
  let bytes: Buffer | null = null;
  let at = 0;
  return {
    push(piece) {
      bytes ??= Buffer.allocUnsafe(size);
      if (at + piece.byteLength <= size) bytes.set(piece, at);
      at += piece.byteLength;
    },
    end() {
      if (at === size) done(bytes ?? EMPTY);
    },
  };
}

/** Of a nested bundle only its report and the names of its events are asked for. */
function withoutContent(audit: Audit): Audit {
  return { ...audit, evidence: null };
}
