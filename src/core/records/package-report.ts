import { z } from "zod";
import { PLATFORMS } from "./agent";
import { dateTime, readRecord, schemaReference, text } from "./fields";
import { integrity, npmName, version } from "./npm-lock";
import type { Parsed } from "./parse";
import { SHA256 } from "../domain/digest";

/** How an agent's package was recognised once its tree was there. */
export const PACKAGE_CHECKS = ["version", "help"] as const;

const check = z.strictObject({
  state: z.enum(["matched", "differs", "not_run"]),
  detail: text,
});

/** Name of the report of a lane's tree, one for each lane: beside the tree in the store, and beside the record. */
export type PackageReportFile = `provider-package-report.${string}.json`;

/** The name of that report, for a lane. */
export function packageReportFile(lane: string): PackageReportFile {
  return `provider-package-report.${lane}.json`;
}

/** `provider-package-report.<lane>.json`: what `agent fetch` made of the packages of a record. */
export const packageReportSchema = z
  .strictObject({
    $schema: schemaReference,
    package: npmName,
    version,
    integrity,
    platform: z.enum(PLATFORMS),
    packages: z.number().int().positive(),
    lock_sha256: z.string().regex(SHA256, "expected a SHA-256, 64 lower-case hexadecimal digits"),
    tree_sha256: z.string().regex(SHA256, "expected a SHA-256, 64 lower-case hexadecimal digits"),
    tree_bytes: z.number().int().positive(),
    tree_files: z.number().int().positive(),
    node_version: text,
    identity: z.strictObject({ version: check, help: check }),
    containment: z.enum(["sandbox", "pid", "none"]),
    fetch_timestamp: dateTime,
    fetch_seconds: z.number().nonnegative(),
  })
  .describe("Package report of case-harness-action: which tree the packages of an agent became");
export type PackageReport = z.infer<typeof packageReportSchema>;
export type PackageIdentity = PackageReport["identity"];

/** Reads a package report; never throws on bad input. */
export function parsePackageReport(bytes: Uint8Array): Parsed<PackageReport> {
  return readRecord(bytes, packageReportSchema);
}
