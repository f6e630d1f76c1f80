import { isAbsolute, join, resolve } from "node:path";
import { blocker } from "../../core/domain/blocker";
import { type AdmissionInput, agentRecordBlockers } from "../../core/gates/agent-record";
import { agentRecordFile } from "../../core/records/admission-facts";
import { type AgentLane, type AgentRecord, parseAgentRecord, PLATFORMS, type Platform } from "../../core/records/agent";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { currentPlatform } from "../../world/agent/platform";
import { namedBy, noteProject } from "../../world/agent/projects";
import type { AgentStore } from "../../world/agent/store";
import type { Io } from "../io";
import { type Blocked, inStore } from "./store";

/** Which record an action of `agent` is about, and which store. */
export interface Asked {
  /** The record's file, as it was named; undefined for that of the folder of records. */
  record: string | undefined;
  store: string | undefined;
}

/** A record that names an agent for this machine. */
export interface Admission {
  record: AgentRecord;
  platform: Platform;
  input: AdmissionInput;
  /** Absolute path of the record's file. */
  path: string;
  /** Where the reports of the repository are written: null in CI, where the working folder is not what records are read from. */
  harness: string | null;
}

/** Does something with a lane's record and the store; where either can't be had or used, that as blockers. */
export function withAdmission<T>(
  lane: AgentLane,
  asked: Asked,
  io: Pick<Io, "env" | "cwd" | "trusted">,
  work: (admission: Admission, store: AgentStore) => Promise<T | Blocked>,
): Promise<T | Blocked> {
  return inStore(asked.store, io, async (store) => {
    const admission = await readAdmission(lane, asked.record, store, io);
    return "blockers" in admission ? admission : work(admission, store);
  });
}

/**
 * Reads the record of a lane as the gates see it, and notes in the store that this project names what it names.
 * @returns its blockers where it can't be used at all; whether it is admitted the caller asks the gates
 */
export async function readAdmission(
  lane: AgentLane,
  given: string | undefined,
  store: AgentStore,
  io: Pick<Io, "env" | "cwd" | "trusted">,
): Promise<Admission | Blocked> {
  const { collectAdmission, readRecordFile, recordSource } = await import(
    /* webpackChunkName: "agent" */ "../../world/agent/records"
  );
  const file = agentRecordFile(lane);
  const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
  const { records, fact } = await collectAdmission(
    lane,
    source,
    io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"],
    store,
  );
  if (given !== undefined) {
    const found = isAbsolute(given) ? await readRecordFile(given) : await source.read(given);
    records.delete(file);
    delete fact.unreadable[file];
    if (found.state === "read") records.set(file, found.bytes);
    if (found.state === "unreadable") fact.unreadable[file] = found.reason;
  }
  const input: AdmissionInput = {
    lane,
    stage: 2,
    mutationMode: "copied-fixture",
    facts: { agent_source: fact },
    records,
    now: new Date().toISOString(),
    requested: { provider: null, model: null },
  };
  const bytes = records.get(file);
  const parsed = bytes === undefined ? null : parseAgentRecord(lane, bytes);
  if (parsed?.ok !== true) return { blockers: agentRecordBlockers(input) };
  const platform = PLATFORMS.find((name) => name === currentPlatform());
  if (platform === undefined)
    return {
      blockers: [
        blocker("agent_not_executable", "platform", { expected: PLATFORMS.join(", "), found: currentPlatform() }),
      ],
    };
  const record = parsed.value;
  const path = resolve(io.cwd, given ?? join(HARNESS_FOLDER, file));
  await noteProject(store, path, namedBy(record));
  return { record, platform, input, path, harness: source.local ? join(io.cwd, HARNESS_FOLDER) : null };
}
