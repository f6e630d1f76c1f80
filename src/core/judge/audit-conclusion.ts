import { RUN_ID, runId } from "../domain/run-id";
import { factRows } from "../records/facts";
import type { Report } from "../records/report";
import type { ConclusionFact } from "../records/stage-facts";
import type { Audit, AuditInput, Claim } from "./audited";
import { compareDerived, compareMarkdown, compareTrace, compareVerdict } from "./compare-derived";
import { conclude, FIRST_RUN } from "./conclusion";
import type { Evidence } from "./evidence";
import type { Fault, FileFault } from "./fault";
import { CONCLUDED_FILES, COPIED_FILES, FACTS_FILE, PATCH_FILE, PROOF, REPORT_FILE } from "./files";

/** The bundle of a conclusion: what it says follows from a person's word and from the run in it, which was audited first. */
export function auditConclusion(
  input: AuditInput,
  report: Report,
  evidence: Evidence,
  own: ReadonlySet<string>,
  fault: Fault,
  claims: Claim[],
): Partial<Audit> {
  const { facts } = evidence;
  if (input.role !== "run" && input.role !== null)
    fault(FACTS_FILE, `run.role: expected a run, found the conclusion of one within another bundle`);
  const first = input.nested.get(FIRST_RUN);
  const digestOf = (name: string) => input.digests.get(`${FIRST_RUN}/${name}`)?.sha256 ?? "";
  if (first?.decision == null || facts.conclusion === undefined) {
    fault(
      first?.decision == null ? FIRST_RUN : FACTS_FILE,
      "expected the run that is concluded, and what was said of it",
    );
    return { report };
  }
  const decision = conclude(facts, evidence, {
    decision: first.decision,
    reportSha256: digestOf(REPORT_FILE),
    patchSha256: digestOf(PATCH_FILE),
    ci: first.ci,
  });
  for (const { file, problem } of conclusionFaults(evidence, input)) fault(file, problem);
  for (const name of own)
    if (!CONCLUDED_FILES.includes(name) && !(PROOF.test(name) && name === decision.proof?.file))
      fault(name, "no such file belongs into the bundle of a conclusion");
  compareVerdict(decision.verdict, report, fault);
  compareDerived(input, own, decision, fault);
  compareMarkdown(input, decision.verdict, fault);
  compareTrace(input, own, { decision, facts }, fault);
  claims.push(
    { claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" },
    { claim: `status ${decision.status}`, basis: "recomputed" },
    { claim: `first run ${facts.conclusion.first_run.run_id}: all that it says`, basis: "recomputed" },
    { claim: `outcome ${facts.conclusion.outcome}`, basis: assertedBy(facts.conclusion) },
    { claim: "when, and by whom as was given", basis: `asserted by the harness ${facts.run.harness_version}` },
  );
  return { report, decision, evidence };
}

/** Whose word an outcome is. */
function assertedBy({ actor, forge }: ConclusionFact): string {
  return forge === undefined
    ? `asserted by ${actor}`
    : `asserted by ${actor}, as the forge of ${forge.repository} says (${forge.word}, ${forge.said_at})`;
}

function conclusionFaults({ facts, derivation }: Evidence, { digests }: AuditInput): FileFault[] {
  const { run, clock } = facts;
  const faults: FileFault[] = [];
  const fault: Fault = (file, problem) => faults.push({ file, problem });
  for (const { name, concluded } of factRows(derivation))
    if (concluded === undefined && facts[name] !== undefined)
      fault(FACTS_FILE, `${name}: a fact that no conclusion has`);
  for (const name of COPIED_FILES) {
    const wanted = digests.get(`${FIRST_RUN}/${name}`)?.sha256;
    if (digests.get(name)?.sha256 !== wanted) fault(name, `expected the bytes of ${FIRST_RUN}/${name}`);
  }
  const random = RUN_ID.exec(run.run_id)?.[2] ?? "";
  const expected = runId(run.started_at, run.case_id, random);
  if (run.run_id !== expected) fault(FACTS_FILE, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
  const folder = run.artifacts_dir.split("/").at(-1);
  if (folder !== run.run_id)
    fault(FACTS_FILE, `run.artifacts_dir: expected a folder named ${run.run_id}, found ${folder}`);
  const readings = [
    run.started_at,
    facts.conclusion?.at ?? run.started_at,
    clock.contract_read,
    clock.gates_evaluated,
    run.finished_at,
  ].map((at) => Date.parse(at));
  if (readings.some((at, i) => at < (readings[i - 1] ?? at)))
    fault(FACTS_FILE, "clock: readings that do not stand in their order");
  if (
    [clock.lane_started, clock.lane_ended, clock.diff_checked, clock.verification_completed].some((at) => at !== null)
  )
    fault(FACTS_FILE, "clock: a lane, and no conclusion starts one");
  return faults;
}
