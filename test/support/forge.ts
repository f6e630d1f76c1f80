import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CURRENT_DERIVATION } from "../../src/core/domain/derivation";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { NESTED, type NestedEvidence, type NestedName } from "../../src/core/judge/evidence";
import { judge } from "../../src/core/judge/judge";
import { loadEvidence } from "../../src/core/judge/load";
import { derivedFiles } from "../../src/core/judge/seal";
import { expectedResults } from "../../src/core/judge/trace";
import { reportMarkdown } from "../../src/core/report/markdown";
import { factOrigins } from "../../src/core/records/facts";
import { sha256 } from "../../src/core/domain/digest";
import type { Report } from "../../src/core/records/report";
import type { TraceLine } from "../../src/core/records/trace";
import { bundleFiles, reseal } from "./reseal";

export type Json = Record<string, any>;

/** Changes a JSON file of a bundle and writes it canonically. */
export function editJson(dir: string, name: string, edit: (value: Json) => void): void {
  const path = join(dir, name);
  const value = JSON.parse(readFileSync(path, "utf8")) as Json;
  edit(value);
  const newline = name.endsWith("report.json") ? "" : "\n";
  writeFileSync(path, `${canonicalJson(value)}${newline}`);
}

/** Changes values of `facts.json`; a fact that is deleted goes away whole, one that is added gets its origin. */
export function editFacts(dir: string, edit: (facts: Json) => void): void {
  editJson(dir, "facts.json", (file) => {
    const values = Object.fromEntries(Object.entries(file.facts as Json).map(([name, { value }]) => [name, value]));
    edit(values);
    const origins = factOrigins(CURRENT_DERIVATION);
    file.facts = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        return [name, { ...origins.get(name), value }];
      }),
    );
  });
}

/** The nested bundles of a bundle. */
export function nestedIn(dir: string): string[] {
  return NESTED.filter((name) => existsSync(join(dir, name))).map((name) => join(dir, name));
}

/**
 * What a forger does who has our own code: after the content files were changed, everything that follows from them is
 * derived again, so that nothing disagrees but what the content files say among themselves.
 * @throws Error where the content does not load as evidence
 */
export function rejudge(dir: string): { report: Report; nested: NestedEvidence } {
  const nested = new Map<NestedName, NestedEvidence>();
  for (const name of NESTED) if (existsSync(join(dir, name))) nested.set(name, rejudge(join(dir, name)).nested);
  const own = bundleFiles(dir).filter((name) => !NESTED.some((folder) => name.startsWith(`${folder}/`)));
  const read = (name: string) => readFileSync(join(dir, name));
  const loaded = loadEvidence({ names: new Set(own), read, sizeOf: (name) => read(name).length }, nested);
  if ("faults" in loaded) throw new Error(loaded.faults.map(({ file, problem }) => `${file}: ${problem}`).join("\n"));
  const decision = judge(loaded.evidence);
  const stale = own.filter((name) => /^(stage\d-.*\.json|backend\/(case-gate\.log|provider-[a-z-]+\.txt))$/.test(name));
  for (const name of stale) rmSync(join(dir, name));
  for (const [name, content] of derivedFiles(decision)) writeFileSync(join(dir, name), content);
  writeFileSync(join(dir, "trace.jsonl"), traceText(dir, decision));
  const before = JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Report;
  const digests = new Map(
    bundleFiles(dir)
      .filter((name) => !["report.json", "report.md", "SHA256SUMS"].includes(name))
      .map((name) => {
        const bytes = readFileSync(join(dir, name));
        return [name, { sha256: sha256(bytes), size: bytes.length }] as const;
      }),
  );
  writeFileSync(join(dir, "report.md"), reportMarkdown(decision.verdict, digests));
  const { freshness, artifact_digests, artifact_paths } = before;
  const report = { ...decision.verdict, freshness, artifact_digests, artifact_paths };
  writeFileSync(join(dir, "report.json"), canonicalJson(report));
  reseal(dir);
  return { report, nested: { report: readReport(dir), events: decision.events.map(({ event }) => event) } };
}

function readReport(dir: string): Report {
  return JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Report;
}

/** The steps as they were, then the results that the decision gives. */
function traceText(dir: string, decision: ReturnType<typeof judge>): string {
  const lines = readFileSync(join(dir, "trace.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as TraceLine);
  const at = lines.at(-1)!.at;
  const results = expectedResults(decision).map((result) => ({ ...result, at, duration_ms: 0 }));
  return [...lines.filter(({ kind }) => kind === "step"), ...results]
    .map((line) => `${canonicalJson(line)}\n`)
    .join("");
}
