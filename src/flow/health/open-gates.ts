import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BlockerCode } from "../../core/domain/catalogue";
import type { AgentLane } from "../../core/records/agent";
import { agentRecordFile } from "../../core/records/admission-facts";
import { editContract } from "./deeds";
import type { Bed, Provocation, Row } from "./row";

export type Json = Record<string, unknown>;

/** A row's own place, in which every record gate of an agent's lane is open. */
export interface OpenBed extends Bed {
  argv: string[];
  env: Record<string, string>;
  /** Writes bytes, or a record with these fields changed (undefined takes one away), or removes it. */
  record(name: string, change: Json | string | null): void;
}

export const DECISION = "model.decision.json";
export const ADMISSION = "model.admission.json";
export const PLATFORM = `${process.platform}-${process.arch}`;
const NEVER = "9999-01-01";
export const LONG_AGO = "2026-06-04";

/** A row of an agent's lane past its enabling gates, which a gate blocks. */
export function laneRow<B extends OpenBed>(
  lane: AgentLane,
  [name, by, code]: readonly [name: string, by: string, code: BlockerCode],
  open: (bed: Bed) => B,
  spoil: (bed: B) => void,
): Row {
  return {
    name: `${lane}-${name}`,
    by,
    code,
    event: "backend.gate.blocked",
    status: "blocked",
    provoke(bed): Provocation {
      const opened = open(bed);
      spoil(opened);
      return { argv: opened.argv, env: opened.env };
    },
  };
}

/**
 * Writes the records of a lane, admitted, and enables it.
 * @param shippedAgent the shipped record that the agent's is made of
 * @param agent what of it is changed
 */
export function openGates(bed: Bed, lane: AgentLane, shippedAgent: string, agent: Json): OpenBed {
  const records = join(bed.folder, ".harness");
  mkdirSync(records);
  const pathOf = (name: string) => join(records, name);
  const shipped = (name: string) => JSON.parse(readFileSync(join(bed.root, "fixtures/records", name), "utf8")) as Json;
  const current = new Map<string, Json>();
  const record: OpenBed["record"] = (name, change) => {
    if (change === null) return rmSync(pathOf(name));
    if (typeof change === "string") return writeFileSync(pathOf(name), change);
    const changed = { ...(current.get(name) ?? shipped(name)), ...change };
    current.set(name, changed);
    writeFileSync(pathOf(name), JSON.stringify(changed));
  };
  current.set(agentRecordFile(lane), shipped(shippedAgent));
  record(agentRecordFile(lane), agent);
  record(DECISION, {});
  record(ADMISSION, { expires_at: NEVER });
  const { provider, model } = shipped(ADMISSION) as { provider: string; model: string };
  return {
    ...bed,
    record,
    argv: ["--stage", "2", "--lane", lane],
    env: {
      [`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`]: "1",
      CTO_HARNESS_CASE_STAGE: "2",
      CTO_HARNESS_AGENT_STORE: join(bed.folder, "store"),
      CTO_HARNESS_CASE_MODEL_PROVIDER: provider,
      CTO_HARNESS_CASE_MODEL: model,
      CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:9/v1",
    },
  };
}

/** Has the row ask for stage 5, which its record gates refuse before any repository is looked at. */
export function atStage5(bed: OpenBed): void {
  bed.argv[1] = "5";
  bed.env["CTO_HARNESS_CASE_STAGE"] = "5";
  editContract(bed, { mutation_mode: "owned-noncritical-repo" });
}
