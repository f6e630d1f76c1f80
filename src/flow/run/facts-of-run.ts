import { VERSION } from "../../core/domain/version";
import { detectForge } from "../../core/report/forge-detect";
import type { Facts } from "../../core/records/facts";
import type { BundleWriter } from "../../world/evidence/writer";
import type { Io } from "../io";
import type { Tools } from "./effects";
import type { RunRequest } from "./request";
import type { Identity, Inputs, WorkFolder } from "./inputs";

/** The request as a fact. */
export function requestFact(request: RunRequest): Facts["request"] {
  return {
    stage: request.stage.number,
    lane: request.lane,
    task_source: request.taskSource,
    enabled_lanes: request.enabledLanes,
    enabled_stage: request.enabledStage,
    timeout_seconds: request.timeoutSeconds,
    model_provider: request.modelProvider,
    model: request.model,
  };
}

/** A run, or a bundle within one. */
interface Named extends Pick<Inputs, "clock"> {
  identity: Pick<Identity, "runId" | "caseId" | "nonce"> & Pick<Facts["run"], "role">;
  work: Pick<WorkFolder, "workspace">;
}

/** Who and when this run is; the finish is now. */
export function runFact({ identity, clock, work }: Named, { dir }: Pick<BundleWriter, "dir">): Facts["run"] {
  return {
    run_id: identity.runId,
    case_id: identity.caseId,
    nonce: identity.nonce,
    harness_version: VERSION,
    started_at: clock.startedAt,
    finished_at: clock.now(),
    artifacts_dir: dir,
    workspace_root: work.workspace,
    role: identity.role,
  };
}

/** The machine; versions of programs are known once the effect gates asked them. */
export function environmentFact(io: Io, tools: Tools | null): Facts["environment"] {
  return {
    os: process.platform,
    arch: process.arch,
    node: process.versions.node,
    git: tools?.git ?? null,
    python: tools?.python ?? null,
    forge: forgeName(io),
  };
}

function forgeName({ env }: Io): string {
  const detected = detectForge(env);
  return detected.ok ? detected.value.forge : "contradictory";
}
