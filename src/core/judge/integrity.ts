/** Whether the files of a bundle are those that its sums and its report tell of. */
import { derivationOf } from "../domain/derivation";
import { ZERO_SHA256 } from "../domain/digest";
import { MAX_REPORT_BYTES } from "../domain/limits";
import { canonicalPieces } from "../formats/canonical-json";
import { strictJsonParse } from "../formats/strict-json";
import { problemsOf, problemText } from "../records/parse";
import { type Report, reportSchema } from "../records/report";
import type { AuditInput } from "./audited";
import type { Fault } from "./fault";
import { REPORT_FILE, SUMS_FILE, WRITTEN_LAST } from "./files";
import { eachLine, NOTHING } from "./lines";
import { type FileDigest, selfDigest } from "./seal";

/** `SHA256SUMS` tells of every file of the folder. */
export function checkSums({ digests, read }: AuditInput, fault: Fault): void {
  if (!digests.has(SUMS_FILE)) return fault(SUMS_FILE, "expected this file, found none");
  compareSums(read(SUMS_FILE) ?? NOTHING, digests, fault);
}

/** Holds `SHA256SUMS` to the files of its folder: a line for each, in the order of their names, and no other. */
export function compareSums(
  sums: Uint8Array,
  digests: ReadonlyMap<string, Pick<FileDigest, "sha256">>,
  fault: Fault,
): void {
  const listed = new Map<string, string>();
  let last = "";
  const problem = eachLine(sums, (line) => {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line.toString("latin1"));
    if (match === null || match[2]! <= last) return `expected "<sha256>  <file>", in ascending order of names`;
    last = match[2]!;
    listed.set(last, match[1]!);
    return null;
  });
  if (problem !== null) return fault(SUMS_FILE, problem);
  for (const [name, digest] of digests) {
    if (name === SUMS_FILE) continue;
    const said = listed.get(name);
    listed.delete(name);
    if (said === undefined) fault(name, `not listed in ${SUMS_FILE}`);
    else if (said !== digest.sha256) fault(name, `its SHA-256 is ${digest.sha256}, ${SUMS_FILE} says ${said}`);
  }
  for (const name of listed.keys()) fault(name, `listed in ${SUMS_FILE}, but not there`);
}

/** The report, in the one form that it is written in; null where it can't be read as one. */
export function readReport({ digests, read }: AuditInput, fault: Fault): Report | null {
  if (!digests.has(REPORT_FILE)) {
    fault(REPORT_FILE, "expected this file, found none: the run was never sealed");
    return null;
  }
  const bytes = read(REPORT_FILE) ?? NOTHING;
  const json = strictJsonParse(bytes, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
  if ("problem" in json) {
    fault(REPORT_FILE, `${json.position}: ${json.problem}`);
    return null;
  }
  const version = derivationOf((json.value as { schema_version?: unknown } | null)?.schema_version);
  if ("problem" in version) {
    fault(REPORT_FILE, `schema_version: ${version.problem}`);
    return null;
  }
  const parsed = reportSchema.safeParse(json.value);
  // As it was parsed: what the schema leaves out is no part of the report.
  if (!isCanonical(parsed.data ?? json.value, bytes))
    fault(REPORT_FILE, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
  if (parsed.success) return parsed.data;
  fault(REPORT_FILE, problemText(problemsOf(parsed.error, bytes)));
  return null;
}

/** Whether a file holds the canonical form of a value and nothing else; compared piece by piece. */
function isCanonical(value: unknown, bytes: Uint8Array): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const text of canonicalPieces(value)) {
    const piece = Buffer.from(text);
    if (!piece.equals(found.subarray(at, at + piece.length))) return false;
    at += piece.length;
  }
  return at === found.length;
}

/** The report tells of every file: its digest, its size, and when it was written. */
export function checkIndex({ digests }: AuditInput, report: Report, fault: Fault): void {
  const { artifact_digests, artifact_paths, freshness } = report;
  const files = [...digests.keys()].filter((name) => name !== SUMS_FILE).sort();
  for (const name of files) {
    const said = artifact_digests[name];
    if (said === undefined) fault(name, `${REPORT_FILE} has no digest of it`);
    else if (name !== REPORT_FILE && said !== digests.get(name)!.sha256)
      fault(name, `its SHA-256 is ${digests.get(name)!.sha256}, ${REPORT_FILE} says ${said}`);
    if (name === REPORT_FILE) continue;
    const fresh = freshness[name];
    if (fresh === undefined) fault(name, `${REPORT_FILE} does not say when it was written`);
    else if (fresh.size !== digests.get(name)!.size)
      fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name)!.size}`);
    else if (fresh.written_at < report.run_started_at) fault(name, "freshness: written before the run started");
    else if (WRITTEN_LAST.includes(name) && fresh.written_at < report.run_finished_at)
      fault(name, "freshness: written before the end of the run, which it tells");
  }
  for (const name of Object.keys(artifact_digests))
    if (!digests.has(name)) fault(name, `${REPORT_FILE} lists it, but it is not there`);
  for (const name of Object.keys(freshness))
    if (!digests.has(name)) fault(name, "freshness names it, but it is not there");
  if (artifact_paths.join("\n") !== files.join("\n"))
    fault(REPORT_FILE, "artifact_paths is not the sorted list of the files");
  if (artifact_digests[REPORT_FILE] === ZERO_SHA256 || artifact_digests[REPORT_FILE] !== selfDigest(report))
    fault(
      REPORT_FILE,
      `artifact_digests: its own digest is ${selfDigest(report)}, it says ${artifact_digests[REPORT_FILE]}`,
    );
}
