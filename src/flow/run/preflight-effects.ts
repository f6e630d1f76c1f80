import { type GateFacts, gateInput } from "../../core/gates/gate";
import { type Contract, parseContract } from "../../core/records/contract";
import type { ContainmentRecord } from "../../core/records/containment";
import type { Clock } from "../../world/facts/clock";
import type { Io } from "../io";
import { collectEffects } from "./collect";
import type { RecordGates } from "./record-gates";
import type { RunRequest } from "./request";
import { createWorkFolder, linkedController, type Place, programsIn } from "./session";

export interface PreflightPlace extends Pick<RecordGates, "known" | "secrets"> {
  request: RunRequest;
  contract: Contract;
  contractBytes: Buffer;
  records: ReadonlyMap<string, Uint8Array>;
  facts: GateFacts;
  clock: Clock;
  io: Io;
}

/** Collects the facts of the effect gates as a run would, and throws away what was made for it. */
export async function preflightEffects({
  request,
  contract,
  contractBytes,
  records,
  facts,
  clock,
  io,
  known,
  secrets,
}: PreflightPlace): Promise<{ facts: Partial<GateFacts>; containment: ContainmentRecord | null }> {
  const place: Place = {
    identity: {
      runId: facts.run.run_id,
      caseId: contract.case_id,
      nonce: "",
      contractBytes,
      contract: parseContract(contractBytes),
      records,
    },
    request,
    io,
    clock,
    programs: programsIn(io.programs),
    cancel: linkedController(io.signal),
    work: createWorkFolder(),
    known,
    secrets,
    closers: [],
    looksOnly: true,
    gateInput: () => gateInput({ facts, contractBytes, records, containment: null }),
  };
  try {
    const { facts: found, containment } = await collectEffects(place, contract, () => {});
    return { facts: found, containment };
  } finally {
    for (const close of place.closers) await close();
    await place.work.remove();
  }
}
