import { VERSION } from "../../core/domain/version";
import { detectForge } from "../../core/report/forge-detect";
import { type GateFacts, gateInput, type GateInput } from "../../core/gates/gate";
import type { ContainmentRecord } from "../../core/records/containment";
import type { Facts } from "../../core/records/facts";
import type { Io } from "../io";
import type { Tools } from "./effects";
import type { RunRequest } from "./request";
import type { Session } from "./session";

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

/** Who and when this run is; the finish is now. */
export function runFact({ identity, clock, writer, work, role }: Session): Facts["run"] {
  return {
    run_id: identity.runId,
    case_id: identity.caseId,
    nonce: identity.nonce,
    harness_version: VERSION,
    started_at: clock.startedAt,
    finished_at: clock.now(),
    artifacts_dir: writer.dir,
    workspace_root: work.workspace,
    role,
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

/** Facts that gates may look at, beside those that every run has. */
const GATE_FACTS = [
  "tools",
  "case",
  "workspace",
  "approval",
  "agent_source",
  "agent_binary",
  "model_access",
  "cassette",
  "model_probe",
  "ci",
  "stage_records",
  "prior_evidence",
  "source",
  "copy",
  "sandbox",
  "target",
] as const satisfies readonly (keyof GateFacts)[];

/** What the gates see of the run so far. */
export function gateInputOf(session: Session, containment: ContainmentRecord): GateInput {
  const { facts, identity, clock, request } = session;
  const optional = Object.fromEntries(
    GATE_FACTS.flatMap((name) => {
      const value = facts.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return gateInput({
    facts: {
      ...optional,
      run: { run_id: identity.runId, started_at: clock.startedAt, role: session.role },
      request: requestFact(request),
      contract: facts.get("contract")!,
    },
    contractBytes: identity.contractBytes,
    records: identity.records,
    containment,
  });
}
