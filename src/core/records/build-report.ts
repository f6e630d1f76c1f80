import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { PLATFORMS } from "./agent";
import { dateTime, plainUrl, schemaReference, text } from "./fields";

/** A path as a report names it: text, or base64 where its bytes are not valid UTF-8. */
const reportPath = z.union([z.string().max(4096), z.strictObject({ path_b64: z.string().max(8192) })]);

/** How a binary was recognised, from weak to strong (SPEC section 8). */
export const IDENTITY_CHECKS = ["help", "strings", "dry_run", "rebuild"] as const;

const check = z.strictObject({
  /** `matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked, `detail` says why. */
  state: z.enum(["matched", "differs", "not_run"]),
  detail: text,
});

/** What is known about which program a binary is; recorded at build or fetch, never at run. */
const identitySchema = z.strictObject({ help: check, strings: check, dry_run: check, rebuild: check });
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

/** File names of the reports on an agent that is built from a source, in the order in which they are looked for. */
export const REPORT_FILES = ["provider-build-report.json", "provider-fetch-report.json"] as const;

/** The build command as it is run after the install; records may write the install before it. */
export function buildStep(command: string): string {
  return command.replace(/^bun install --frozen-lockfile && /, "");
}
