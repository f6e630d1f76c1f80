import { fieldsOf } from "../domain/derivation";
import { sha256 } from "../domain/digest";
import { canonicalJson } from "../formats/canonical-json";
import { sandboxRecordOf, sourceRecordOf, targetRecordOf } from "../gates/starting-tree";
import { laneOf } from "../lanes/lanes";
import type { Verdict } from "../records/report";
import { stageOf } from "../stages/ladder";
import type { Shown, ShownBundle } from "../stages/stage";
import { type Compared, compareWithBaseline } from "./baseline";
import { compareWithPrior } from "./comparison";
import type { CheckResult, Judged } from "./decision";
import type { NestedEvidence } from "./evidence";
import { forbiddenActionsOf } from "./forbidden";
import { replayOf } from "./replay";
import { forbiddenOfRun } from "./rules-of-run";

/** What a run is shown by: its verdict, and the names of its events in order. */
type Own = Pick<Compared, "events"> & { verdict: Verdict };

/** The proof file of the run's stage, as its row makes it. Null for nested bundles and for stages without a proof. */
export function proofOf(judged: Judged, own: Own): { file: string; value: Record<string, unknown> } | null {
  const { stage, derivation } = judged.input;
  const fields = fieldsOf(stage.proves, derivation);
  if (stage.proof === null || fields.size === 0 || judged.evidence.facts.run.role !== "run") return null;
  const shown = shownOf(judged, own);
  return { file: stage.proof, value: Object.fromEntries([...fields].map(([field, of]) => [field, of(shown)])) };
}

/** Everything that a proof may be made of. */
function shownOf(judged: Judged, own: Own): Shown {
  const { evidence, input, gates, checks } = judged;
  const { facts, nested } = evidence;
  const { stage, contract } = input;
  const prior = facts.prior_evidence?.bundle ?? null;
  return {
    stage: stage.number,
    facts,
    status: judged.status,
    contract: contract.ok ? contract.value : null,
    report: own.verdict,
    records: { source: sourceRecordOf(input), sandbox: sandboxRecordOf(input), target: targetRecordOf(input) },
    level: evidence.containment?.level ?? null,
    baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
    isReplay: replayOf(evidence) !== null,
    exposures: gates
      .flatMap((gate) => gate.blockers)
      .filter(({ code }) => code === "task_exposes_target_path")
      .map(({ subject }) => subject),
    refusal: shownBundle(nested.get("stage1-refusal")),
    fakeBaseline: baselineOf(judged, own),
    copyCleanStart: cleanStart(judged),
    copyCleanEnd: facts.copy?.clean_end_at == null ? null : cleanEnd(checks),
    comparison:
      prior === null || stage.priorStage === null
        ? null
        : compareWithPrior(own, prior.compared, [...stage.reportFields, ...stageOf(stage.priorStage).reportFields]),
    forbiddenActions: contract.ok ? forbiddenActionsOf(evidence, forbiddenOfRun(input, contract.value)) : [],
  };
}

/** The copy was what the commit is, and setup has left it so. */
function cleanStart({ evidence: { facts } }: Judged): boolean | null {
  const { copy, setup } = facts;
  if (copy === undefined) return null;
  return (
    copy.dirty.length + copy.more === 0 && (setup === undefined || setup.changed.length + setup.more.changed === 0)
  );
}

/** The workspace is the snapshot that was judged, and what a lane commits is committed. */
function cleanEnd(checks: readonly CheckResult[]): boolean | null {
  const state = checks.find(({ check }) => check === "ending tree")?.state;
  return state === "passed" ? true : state === "blocked" ? false : null;
}

function shownBundle(bundle: NestedEvidence | undefined): ShownBundle | null {
  if (bundle === undefined) return null;
  const { run_id, status, failure_reason, lane_process_started } = bundle.report;
  return {
    ...{ run_id, status, failure_reason, lane_process_started },
    report_sha256: sha256(canonicalJson(bundle.report)),
  };
}

function baselineOf({ evidence: { facts, nested } }: Judged, own: Own): Record<string, unknown> {
  if (!laneOf(facts.request.lane).isAgent) return { not_applicable: "the fake lane is the baseline" };
  const baseline = nested.get("fake-baseline");
  if (baseline === undefined) return { not_applicable: "no lane was started" };
  return {
    run_id: baseline.report.run_id,
    status: baseline.report.status,
    report_sha256: sha256(canonicalJson(baseline.report)),
    dimensions: compareWithBaseline(own, baseline),
  };
}
