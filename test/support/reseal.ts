import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/core/domain/digest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { selfDigest } from "../../src/core/judge/seal";
import type { Report } from "../../src/core/records/report";

/** Every file of a bundle, nested ones too, by name. */
export function bundleFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}

/** What a forger does who knows the format: makes every digest and size of a changed bundle agree again. */
export function reseal(dir: string): void {
  const report = JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Report;
  const names = bundleFiles(dir).filter((name) => name !== "report.json" && name !== "SHA256SUMS");
  const contents = new Map(names.map((name) => [name, readFileSync(join(dir, name))]));
  report.artifact_paths = [...names, "report.json"].sort();
  report.artifact_digests = { "report.json": "" };
  const freshness: Report["freshness"] = {};
  for (const [name, bytes] of contents) {
    report.artifact_digests[name] = sha256(bytes);
    freshness[name] = { written_at: report.freshness[name]?.written_at ?? report.run_finished_at, size: bytes.length };
  }
  report.freshness = freshness;
  report.artifact_digests["report.json"] = selfDigest(report);
  const json = canonicalJson(report);
  writeFileSync(join(dir, "report.json"), json);
  const sums = [...contents].map(([name, bytes]) => [name, sha256(bytes)] as const);
  const lines = [...sums, ["report.json", sha256(json)] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(dir, "SHA256SUMS"), lines.map(([name, digest]) => `${digest}  ${name}\n`).join(""));
}
