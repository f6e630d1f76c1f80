import { runId } from "../../core/domain/run-id";
import { type GateFacts, gateInput } from "../../core/gates/gate";
import type { AdmissionFacts } from "../../core/records/admission-facts";
import { isAgentLane } from "../../core/records/agent";
import type { Contract } from "../../core/records/contract";
import type { Parsed } from "../../core/records/parse";
import type { RecordSource } from "../../world/agent/records";
import { type Clock, startClock } from "../../world/facts/clock";
import type { Io } from "../io";
import { readAdmission } from "./admission";
import { approvalFact } from "./approval";
import { readCase } from "./case";
import { requestFact } from "./facts-of-run";
import { type ContractOfRun, readContractOfRun, readRecords } from "./records";
import type { RunRequest } from "./request";

/** What the record gates of a run look at, read without starting or changing anything. */
export interface RecordGates extends Pick<ContractOfRun, "known" | "secrets"> {
  facts: GateFacts & AdmissionFacts;
  clock: Clock;
  contract: Parsed<Contract>;
  contractBytes: Buffer;
  records: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads what the record gates need.
 * @param asked the run as it was asked for
 * @param request the same, with the case's files as they may be used
 */
export async function readRecordGates(
  asked: RunRequest,
  request: RunRequest,
  source: RecordSource | null,
  io: Io,
): Promise<RecordGates> {
  const clock = startClock();
  const { read, bytes: contractBytes, contract, known, secrets } = await readContractOfRun(asked, io, source);
  const admission =
    source === null || !isAgentLane(request.lane) ? null : await readAdmission(request.lane, source, io, request);
  const records = new Map([...(await readRecords(request, secrets, source)), ...(admission?.records ?? [])]);
  const facts: GateFacts & AdmissionFacts = {
    run: {
      run_id: runId(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
      started_at: clock.startedAt,
    },
    request: requestFact(request),
    contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
    ...admission?.facts,
  };
  if (contract.ok && request.stage.executes) {
    facts.case = await readCase(request.folder, request.lane, contract.value, secrets);
    const input = gateInput({ facts, contractBytes, records, containment: null });
    facts.approval = await approvalFact(input, request, io, "run");
  }
  return { facts, clock, contract, contractBytes, records, known, secrets };
}
