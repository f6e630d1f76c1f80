import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { admittedDigest, type CaseAgentRecord, PLATFORMS, pinText } from "./agent";
import { dateTime, plainUrl, readRecord, schemaReference, text } from "./fields";
import type { Parsed } from "./parse";

/** A path as a report names it: text, or base64 where its bytes are not valid UTF-8. */
const reportPath = z.union([z.string().max(4096), z.strictObject({ path_b64: z.string().max(8192) })]);

/** How a binary was recognised, from weak to strong (SPEC section 8). */
export const IDENTITY_CHECKS = ["help", "strings", "dry_run", "rebuild"] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

const check = z.strictObject({
  /** `matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked, `detail` says why. */
  state: z.enum(["matched", "differs", "not_run"]),
  detail: text,
});

/** What is known about which program a binary is; recorded at build or fetch, never at run. */
export const identitySchema = z.strictObject({ help: check, strings: check, dry_run: check, rebuild: check });
export type Identity = z.infer<typeof identitySchema>;

const sha256 = z.string().regex(SHA256, "expected a SHA-256, 64 lower-case hexadecimal digits");
const seconds = z.number().nonnegative();
const bytes = z.number().int().positive();
const level = z.enum(["sandbox", "pid", "none"]);

/** What both reports say of the binary that went into the store. */
const binary = {
  $schema: schemaReference,
  source_url: plainUrl(["https:", "file:"]),
  pinned_commit: z.string().regex(SHA1),
  platform: z.enum(PLATFORMS),
  binary_path: text,
  binary_sha256: sha256,
  binary_bytes: bytes,
  node_version: text,
  identity: identitySchema,
  /** The containment that the build, or the look at a fetched binary, ran in. */
  containment: level,
};

/** `provider-build-report.json` (SPEC section 8). */
export const buildReportSchema = z
  .strictObject({
    ...binary,
    build_command: text,
    build_root: text,
    bun_version: text,
    bun_revision: text,
    build_timestamp: dateTime,
    build_seconds: seconds,
    build_touched_files: z.array(reportPath).max(10_000),
  })
  .describe("Build report of case-harness-action: which binary a pin became, and how");
export type BuildReport = z.infer<typeof buildReportSchema>;

/** `provider-fetch-report.json`: what `agent fetch` took from where, instead of building. */
export const fetchReportSchema = z
  .strictObject({
    ...binary,
    fetched_from: z.enum(["path", "url", "artifact"]),
    fetch_url: plainUrl(["https:"]).nullable(),
    fetch_timestamp: dateTime,
    fetch_seconds: seconds,
  })
  .describe("Fetch report of case-harness-action: which binary was taken from where");
export type FetchReport = z.infer<typeof fetchReportSchema>;

/** A build or fetch report, as the gates see it. */
export type ProviderReport = ({ kind: "build" } & BuildReport) | ({ kind: "fetch" } & FetchReport);

/** File names of the reports, in the order in which they are looked for. */
export const REPORT_FILES = ["provider-build-report.json", "provider-fetch-report.json"] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/**
 * Reads a build or fetch report; which one is told by the file's name.
 * @returns the report, or every fault with its position; never throws on bad input
 */
export function parseProviderReport(file: ReportFile, bytes: Uint8Array): Parsed<ProviderReport> {
  if (file === "provider-build-report.json") {
    const parsed = readRecord(bytes, buildReportSchema);
    return parsed.ok ? { ok: true, value: { kind: "build", ...parsed.value } } : parsed;
  }
  const parsed = readRecord(bytes, fetchReportSchema);
  return parsed.ok ? { ok: true, value: { kind: "fetch", ...parsed.value } } : parsed;
}

/** The pin that a report is about, in the form of `pinOf`. */
export function reportPin(report: ProviderReport): string {
  return pinText(report.source_url, report.pinned_commit);
}

/** The build command as it is run after the install; records may write the install before it. */
export function buildStep(command: string): string {
  return command.replace(/^bun install --frozen-lockfile && /, "");
}

export interface Disagreement {
  field: string;
  expected: string;
  found: string;
}

/** Every field in which a report does not agree with the record that it should be a report of. */
export function disagreements(record: CaseAgentRecord, report: ProviderReport): Disagreement[] {
  const listed = admittedDigest({ kind: "source", ...record }, report.platform);
  const pairs: [field: string, expected: string, found: string][] = [
    ["source_url", record.source_url, report.source_url],
    ["pinned_commit", record.pinned_commit, report.pinned_commit],
    ["binary_sha256", listed ?? `a digest for ${report.platform} in the record`, report.binary_sha256],
  ];
  if (report.kind === "build")
    pairs.push(
      ["build_command", buildStep(record.build_command), buildStep(report.build_command)],
      ["build_root", record.build_root, report.build_root],
      ["bun_version", record.bun_version, report.bun_version],
    );
  return pairs
    .filter(([, expected, found]) => expected !== found)
    .map(([field, expected, found]) => ({ field, expected, found }));
}
