import { sha256 } from "../domain/digest";
import { canonicalJson } from "../formats/canonical-json";
import { laneOf } from "../lanes/lanes";
import { type Compared, compareWithBaseline } from "./baseline";
import type { Judged } from "./decision";
import { replayOf } from "./replay";

/**
 * The proof file of the run's stage. Stage 2: nothing led the lane to a target repository, and the refusal of stage 1 was
 * shown in the same run. Null for nested bundles and for stages without a proof.
 */
export function proofOf(judged: Judged, compared: Compared): { file: string; value: Record<string, unknown> } | null {
  const { evidence, input, gates } = judged;
  const { facts, nested } = evidence;
  if (input.stage.proof === null || facts.run.role !== "run") return null;
  const { contract } = input;
  const refusal = nested.get("stage1-refusal");
  const exposures = gates
    .flatMap((gate) => gate.blockers)
    .filter(({ code }) => code === "task_exposes_target_path")
    .map(({ subject }) => subject);
  return {
    file: input.stage.proof,
    value: {
      schema_version: "1",
      run_id: facts.run.run_id,
      case_id: facts.run.case_id,
      stage: input.stage.number,
      backend: facts.request.lane,
      status: judged.status,
      target_repository_inspected: false,
      contract_names_target: contract.ok && contract.value.target_repository !== undefined,
      target_exposures: exposures,
      source: "a copy of the case's workspace folder",
      baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
      lane:
        facts.lane === undefined
          ? null
          : {
              argv: facts.lane.argv,
              environment_names: facts.lane.env_names,
              visible: facts.lane.mounts,
              containment: evidence.containment?.level ?? null,
              model_replayed: replayOf(evidence) !== null,
            },
      stage1_refusal:
        refusal === undefined
          ? null
          : {
              run_id: refusal.report.run_id,
              status: refusal.report.status,
              failure_reason: refusal.report.failure_reason,
              lane_process_started: refusal.report.lane_process_started,
              report_sha256: sha256(canonicalJson(refusal.report)),
            },
      fake_baseline: baselineOf(judged, compared),
    },
  };
}

function baselineOf({ evidence: { facts, nested } }: Judged, compared: Compared): Record<string, unknown> {
  if (!laneOf(facts.request.lane).isAgent) return { not_applicable: "the fake lane is the baseline" };
  const baseline = nested.get("fake-baseline");
  if (baseline === undefined) return { not_applicable: "no lane was started" };
  return {
    run_id: baseline.report.run_id,
    status: baseline.report.status,
    report_sha256: sha256(canonicalJson(baseline.report)),
    dimensions: compareWithBaseline(compared, baseline),
  };
}
