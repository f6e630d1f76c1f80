import { sha256 } from "../domain/digest";
import { laneOf } from "../lanes/lanes";
import { nests, REFUSAL } from "../stages/ladder";
import { type Evidence, NESTED, type Role } from "./evidence";
import type { Fault } from "./fault";
import { CONTRACT_FILE, RECORDS_FOLDER } from "./files";
import { filesOf } from "./bundle-names";

/** A nested bundle is of this very run: same start, contract, case and records, and it lies in this folder. */
export function checkNested(evidence: Evidence, role: Role, fault: Fault): void {
  const { facts, nested, change } = evidence;
  const { run, request } = facts;
  for (const name of NESTED) {
    const inner = nested.get(name);
    if (inner === undefined) continue;
    const { report } = inner;
    const file = `${name}/report.json`;
    if (name === "first-run") {
      fault(file, "expected no first run in a run that nobody has concluded");
      continue;
    }
    const differs = (what: string, expected: string, found: string) =>
      expected !== found && fault(file, `${what}: expected ${expected}, as in the run around it, found ${found}`);
    if (role !== "run") fault(file, "expected no bundle within a nested one");
    differs("run_started_at", run.started_at, report.run_started_at);
    differs("case_id", run.case_id, report.case_id);
    differs("harness_version", run.harness_version, report.harness_version);
    differs("artifacts_dir", `${run.artifacts_dir}/${name}`, report.artifacts_dir);
    // A refusal comes before anybody has asked for the versions of programs.
    const around: Readonly<Record<string, string | null>> = facts.environment;
    for (const [what, found] of Object.entries(report.environment))
      if (found !== null) differs(`environment.${what}`, around[what] ?? "none", found);
    differs(`digest of ${CONTRACT_FILE}`, sha256(evidence.contract), report.artifact_digests[CONTRACT_FILE] ?? "none");
    const ofRefusal = filesOf(request.lane, REFUSAL, evidence.derivation);
    for (const [record, bytes] of evidence.records) {
      const isAsked = name === "stage1-refusal" && ofRefusal.has(`${RECORDS_FOLDER}${record}`);
      const found = report.artifact_digests[`${RECORDS_FOLDER}${record}`];
      if (found !== undefined || isAsked)
        differs(`digest of ${RECORDS_FOLDER}${record}`, sha256(bytes), found ?? "none");
    }
    if (Date.parse(report.run_finished_at) > Date.parse(run.finished_at))
      fault(file, `run_finished_at: ${report.run_finished_at} is after the end of the run, ${run.finished_at}`);
    if (name === "fake-baseline") {
      differs("backend", "fake", report.backend);
      differs("stage", String(request.stage), String(report.stage));
      // One that was cancelled before its lane ended has looked at no tree.
      const cut = report.baseline === null && facts.cancelled !== undefined;
      if (change?.baselineTree != null && !cut) differs("baseline", change.baselineTree, report.baseline ?? "none");
    }
  }
  if (role === "run" && nested.has("stage1-refusal") && !nests(request.stage, "stage1-refusal"))
    fault("stage1-refusal/report.json", "stage 1 nests no refusal: it is one");
  if (nested.has("fake-baseline") && (!laneOf(request.lane).isAgent || !nests(request.stage, "fake-baseline")))
    fault("fake-baseline/report.json", "expected a baseline at stage 2 only, of another lane than fake");
}
