import { escapeForPeople } from "../domain/bytes";
import { auditConclusion } from "./audit-conclusion";
import type { Audit, AuditInput, Claim } from "./audited";
import { claimsOf } from "./claims";
import { compareBundles, compareDerived, compareMarkdown, compareTrace, compareVerdict } from "./compare-derived";
import { contradictions } from "./consistency";
import type { FileFault } from "./fault";
import { REPORT_FILE } from "./files";
import { checkIndex, checkSums, readReport } from "./integrity";
import { judge } from "./judge";
import { NOTHING } from "./lines";

/** Whether a file lies in this bundle itself, not in one that is nested in it. */
export function isOwnFile(name: string, nested: Iterable<string>): boolean {
  return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}

/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
export function audit(input: AuditInput): Audit {
  const faults: FileFault[] = [];
  const claims: Claim[] = [];
  const fault = (file: string, problem: string) => faults.push({ file, problem });
  const done = (rest: Partial<Audit> = {}): Audit => ({
    report: null,
    decision: null,
    evidence: null,
    ci: rest.evidence?.facts.ci ?? null,
    ...rest,
    // Both quote what a stranger wrote, and end in terminals and step logs.
    claims: claims.map(({ claim, basis }) => ({ claim: escapeForPeople(claim), basis: escapeForPeople(basis) })),
    faults: faults.map(({ file, problem }) => ({ file: escapeForPeople(file), problem: escapeForPeople(problem) })),
  });

  checkSums(input, fault);
  const report = readReport(input, fault);
  if (report === null) return done();
  checkIndex(input, report, fault);
  for (const [name, inner] of input.nested) {
    for (const inside of inner.faults) fault(`${name}/${inside.file}`, inside.problem);
    const version = inner.report?.schema_version ?? report.schema_version;
    if (version !== report.schema_version)
      fault(
        `${name}/${REPORT_FILE}`,
        `schema_version: expected "${report.schema_version}", as of the bundle around it, found "${version}"`,
      );
  }

  const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
  if ("faults" in input.loaded) {
    for (const { file, problem } of input.loaded.faults) fault(file, problem);
    return done({ report });
  }
  const { evidence } = input.loaded;
  if (evidence.facts.run.role === "conclusion")
    return done(auditConclusion(input, report, evidence, own, fault, claims));
  const decision = judge(evidence);
  claims.push(
    { claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" },
    { claim: `status ${decision.status}`, basis: "recomputed" },
  );
  const { replay } = decision.verdict;
  if (replay !== undefined)
    claims.push({
      claim: `a replay: cassette ${replay.cassette_sha256 ?? "without a digest"} answered in place of the model; it proves no stage`,
      basis: "recomputed",
    });
  faults.push(
    ...contradictions(evidence, {
      role: input.role === "first-run" ? "run" : (input.role ?? evidence.facts.run.role),
      names: own,
      read: (name) => input.read(name) ?? NOTHING,
    }),
  );
  compareBundles(evidence, input, fault);
  compareVerdict(decision.verdict, report, fault);
  compareDerived(input, own, decision, fault);
  compareMarkdown(input, decision.verdict, fault);
  compareTrace(input, own, { decision, facts: evidence.facts }, fault);
  claims.push(...claimsOf(evidence, decision));
  return done({ report, decision, evidence });
}
