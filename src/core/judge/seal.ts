import { createHash } from "node:crypto";
import { sha256, ZERO_SHA256 } from "../domain/digest";
import { chainEvents } from "../formats/event-chain";
import { canonicalJson, canonicalPieces } from "../formats/canonical-json";
import type { Report, Verdict } from "../records/report";
import type { Decision } from "./decision";
import { APPROVAL_PACKET_FILE, ELIGIBILITY_FILE, EVENTS_FILE, REPORT_FILE, REPORT_MD_FILE } from "./files";

/** Digest and size of a file of the bundle. */
export interface FileDigest {
  sha256: string;
  size: number;
}

/** The files that follow from the decision alone: name and content, in the order in which they are written. */
export function derivedFiles(decision: Decision): Map<string, string> {
  const files = new Map<string, string>();
  files.set(ELIGIBILITY_FILE, `${canonicalJson(decision.eligibility)}\n`);
  for (const [name, content] of decision.markers) files.set(`backend/${name}`, content);
  if (decision.proof !== null) files.set(decision.proof.file, `${canonicalJson(decision.proof.value)}\n`);
  if (decision.packet !== null) files.set(APPROVAL_PACKET_FILE, `${canonicalJson(decision.packet)}\n`);
  files.set(
    EVENTS_FILE,
    chainEvents(decision.events)
      .map((line) => `${line}\n`)
      .join(""),
  );
  return files;
}

/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
export function sealReport(
  verdict: Verdict,
  digests: ReadonlyMap<string, FileDigest>,
  markdown: string,
  freshness: Report["freshness"],
): { report: Report; json: string } {
  const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
  all[REPORT_MD_FILE] = sha256(markdown);
  all[REPORT_FILE] = ZERO_SHA256;
  const report: Report = {
    ...verdict,
    artifact_paths: Object.keys(all).sort(),
    artifact_digests: all,
    freshness,
  };
  report.artifact_digests[REPORT_FILE] = selfDigest(report);
  return { report, json: canonicalJson(report) };
}

/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
export function selfDigest(report: Report): string {
  const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: ZERO_SHA256 } };
  const hash = createHash("sha256");
  for (const piece of canonicalPieces(zeroed)) hash.update(piece);
  return hash.digest("hex");
}
