import {
  admittedDigest,
  type AgentRecord,
  type CaseAgentRecord,
  type NpmAgentRecord,
  pinText,
  type Platform,
} from "./agent";
import {
  type BuildReport,
  buildReportSchema,
  buildStep,
  type FetchReport,
  fetchReportSchema,
  type REPORT_FILES,
} from "./build-report";
import { readRecord } from "./fields";
import { type PackageReport, packageReportSchema, type PackageReportFile } from "./package-report";
import { lockDigest, packagesFor } from "./package-tree";
import type { Parsed } from "./parse";

/** Names of the reports that say how an agent's program came to be: a lane's row has its own. */
export type ReportFile = (typeof REPORT_FILES)[number] | PackageReportFile;

type SourceReport = ({ kind: "build" } & BuildReport) | ({ kind: "fetch" } & FetchReport);

/** A report of a build, a fetch or of packages, as the gates see it. */
export type ProviderReport = SourceReport | ({ kind: "package" } & PackageReport);

/**
 * Reads a report; of which kind it is, its file's name tells.
 * @returns the report, or every fault with its position; never throws on bad input
 */
export function parseProviderReport(file: ReportFile, bytes: Uint8Array): Parsed<ProviderReport> {
  if (file === "provider-build-report.json") {
    const parsed = readRecord(bytes, buildReportSchema);
    return parsed.ok ? { ok: true, value: { kind: "build", ...parsed.value } } : parsed;
  }
  if (file === "provider-fetch-report.json") {
    const parsed = readRecord(bytes, fetchReportSchema);
    return parsed.ok ? { ok: true, value: { kind: "fetch", ...parsed.value } } : parsed;
  }
  const parsed = readRecord(bytes, packageReportSchema);
  return parsed.ok ? { ok: true, value: { kind: "package", ...parsed.value } } : parsed;
}

/** The pin that a report is about, in the form of `pinOf`. */
export function reportPin(report: ProviderReport): string {
  return report.kind === "package"
    ? pinText(report.package, report.version)
    : pinText(report.source_url, report.pinned_commit);
}

/** The digest of what a report is about: a binary, or a tree of packages. */
export function reportedDigest(report: ProviderReport): string {
  return report.kind === "package" ? report.tree_sha256 : report.binary_sha256;
}

/** What a report saw that its program is not, by the look that saw it. */
export function identityFaults({ identity }: ProviderReport): { check: string; detail: string }[] {
  return Object.entries(identity)
    .filter(([, { state }]) => state === "differs")
    .map(([check, { detail }]) => ({ check, detail }));
}

export interface Disagreement {
  field: string;
  expected: string;
  found: string;
}

/** Every field in which a report does not agree with the record that it should be a report of; each is of the report's own platform. */
export function disagreements(record: AgentRecord, report: ProviderReport): Disagreement[] {
  return fieldsOf(record, report)
    .filter(([, expected, found]) => expected !== found)
    .map(([field, expected, found]) => ({ field, expected, found }));
}

type Field = [field: string, expected: string, found: string];

function fieldsOf(record: AgentRecord, report: ProviderReport): Field[] {
  if (record.kind === "npm" && report.kind === "package") return ofPackages(record, report);
  if (record.kind === "source" && report.kind !== "package") return ofSource(record, report);
  // the row of a lane names reports of the kind of its record, so that no file leads here
  throw new TypeError(`expected a report for a record of the kind ${record.kind}, found one of ${report.kind}`);
}

function ofSource(record: CaseAgentRecord, report: SourceReport): Field[] {
  const fields: Field[] = [
    ["source_url", record.source_url, report.source_url],
    ["pinned_commit", record.pinned_commit, report.pinned_commit],
    ["binary_sha256", listed({ kind: "source", ...record }, report.platform, "digest"), report.binary_sha256],
  ];
  if (report.kind === "build")
    fields.push(
      ["build_command", buildStep(record.build_command), buildStep(report.build_command)],
      ["build_root", record.build_root, report.build_root],
      ["bun_version", record.bun_version, report.bun_version],
    );
  return fields;
}

function ofPackages(record: NpmAgentRecord, report: PackageReport): Field[] {
  const chosen = packagesFor(record, report.platform);
  const tree = record.trees?.[report.platform];
  return [
    ["package", record.package, report.package],
    ["version", record.version, report.version],
    ["integrity", record.integrity, report.integrity],
    ["packages", chosen.ok ? String(chosen.places.length) : chosen.problem, String(report.packages)],
    ["lock_sha256", chosen.ok ? lockDigest(record.packages!, chosen.places) : chosen.problem, report.lock_sha256],
    ["tree_sha256", listed({ kind: "npm", ...record }, report.platform, "tree"), report.tree_sha256],
    ...(tree === undefined
      ? []
      : ([
          ["tree_bytes", String(tree.bytes), String(report.tree_bytes)],
          ["tree_files", String(tree.files), String(report.tree_files)],
        ] satisfies Field[])),
  ];
}

function listed(record: AgentRecord, platform: Platform, what: string): string {
  return admittedDigest(record, platform) ?? `a ${what} for ${platform} in the record`;
}
