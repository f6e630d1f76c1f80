import { CURRENT_DERIVATION, type Derivation } from "../../core/domain/derivation";
import type { Decision } from "../../core/judge/decision";
import { judge } from "../../core/judge/judge";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { ELIGIBILITY_FILE, FACTS_FILE, REPORT_MD_FILE, TRACE_FILE } from "../../core/judge/files";
import { loadEvidence } from "../../core/judge/load";
import { derivedFiles, type FileDigest, sealReport } from "../../core/judge/seal";
import { canonicalJson } from "../../core/formats/canonical-json";
import { factsFile, type FactValues } from "../../core/records/facts";
import type { Report } from "../../core/records/report";
import { reportMarkdown } from "../../core/report/markdown";
import type { BundleWriter } from "../../world/evidence/writer";
import type { Trace } from "./trace";

/** A bundle that is sealed. Only {@link sealBundle} makes one: nobody else can construct it. */
class SealedBundle {
  protected readonly sealed = true;
  constructor(
    readonly report: Report,
    readonly decision: Decision,
  ) {}
}

export type Sealed = SealedBundle;

/**
 * Seals a bundle whose content files are written (SPEC section 2, order of sealing): facts, judge, what follows from the
 * decision, report. The judge reads the files back, so that it sees what a stranger will see.
 * @throws ArtifactWriteFailure; Error when the evidence that was just written does not load
 */
export function sealBundle(
  writer: BundleWriter,
  facts: FactValues,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
  trace: Trace,
): Sealed {
  writer.write(FACTS_FILE, factsText(facts));
  const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
  const loaded = loadEvidence(
    { names: new Set(own.keys()), read: (name) => writer.read(name), sizeOf: (name) => own.get(name) ?? 0 },
    nested,
  );
  if ("faults" in loaded) {
    const [first] = loaded.faults;
    throw new Error(`the evidence does not load: ${first?.file}: ${first?.problem}`);
  }
  const decision = judge(loaded.evidence, trace.observe);
  for (const [name, content] of derivedFiles(decision)) {
    if (name !== ELIGIBILITY_FILE || !own.has(name)) writer.write(name, content);
    else if (writer.read(name).toString("utf8") !== content)
      throw new Error(`${ELIGIBILITY_FILE} is not what the evidence gives: it was written before facts changed`);
  }
  writer.write(TRACE_FILE, trace.text(decision));
  const digests = new Map<string, FileDigest>(writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]));
  const markdown = reportMarkdown(decision.verdict, digests);
  writer.write(REPORT_MD_FILE, markdown);
  const freshness = Object.fromEntries(
    writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]),
  );
  const { report, json } = sealReport(decision.verdict, digests, markdown, freshness);
  writer.seal(json);
  return new SealedBundle(report, decision);
}

/**
 * `facts.json` as it is written.
 * @param derivation by which the bundle is judged: of a conclusion, that of the run that is concluded
 */
export function factsText(facts: FactValues, derivation: Derivation = CURRENT_DERIVATION): string {
  return `${canonicalJson(factsFile(facts, derivation))}\n`;
}

/** What the outer bundle's judge may know of a bundle that is nested in it. */
export function nestedEvidence({ report, decision }: Sealed): NestedEvidence {
  return { report, events: decision.events.map(({ event }) => event) };
}

/** Files of this bundle itself, without those of nested ones. */
export function ownFiles(writer: BundleWriter): { name: string; size: number }[] {
  return writer.files().filter(({ name }) => !/^(fake-baseline|stage1-refusal|first-run)\//.test(name));
}
