import { readFileSync } from "node:fs";
import { agentRecordFile, type AdmissionFacts } from "../../../src/core/records/admission-facts";
import type { AdmissionInput } from "../../../src/core/gates/agent-record";
import type { MutationMode } from "../../../src/core/domain/mutation";

const RECORDS = new URL("../../../fixtures/records/", import.meta.url);

export type Json = Record<string, unknown>;

export function fixture(name: string): Json {
  return JSON.parse(readFileSync(new URL(name, RECORDS), "utf8")) as Json;
}

export function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
}

export const DIGEST = "2".repeat(64);
export const OTHER_DIGEST = "3".repeat(64);

/** Everything that lets the lane `case` pass its admission gates, by record name. */
export function goodRecords(): Record<string, Json> {
  return {
    "agent.case.json": fixture("agent.case.json"),
    "model.decision.json": fixture("model.decision.json"),
    "model.admission.json": fixture("model.admission.json"),
    "provider-build-report.json": fixture("provider-build-report.json"),
  };
}

export function goodFacts(): AdmissionFacts {
  return {
    agent_source: { platform: "linux-x64", records_from: "working folder", unreadable: {} },
    model_access: { local_base_url: true, openai_codex_auth_bridge: false, credential: null },
    agent_binary: {
      source: "store",
      problem: null,
      sha256: DIGEST,
      bytes: 105_130_112,
      format: "elf-x64",
      npm_package: null,
      not_executable: null,
      store_corrupt: false,
    },
  };
}

export interface World {
  lane: AdmissionInput["lane"];
  stage: number;
  mutationMode: MutationMode;
  facts: AdmissionFacts;
  records: Record<string, unknown>;
  now: string;
  requested: { provider: string | null; model: string | null };
}

export function goodWorld(): World {
  return {
    lane: "case",
    stage: 2,
    mutationMode: "copied-fixture",
    facts: goodFacts(),
    records: goodRecords(),
    now: "2026-11-20T10:00:00.000Z",
    requested: { provider: "qwen-local", model: "qwen3-coder-30b" },
  };
}

/** A world as the gates see it; records that are `undefined` are not there. */
export function inputOf(world: World): AdmissionInput {
  const present = Object.entries(world.records).filter(([, value]) => value !== undefined);
  return { ...world, records: new Map(present.map(([name, value]) => [name, bytesOf(value)])) };
}

export const AGENT = agentRecordFile("case");
