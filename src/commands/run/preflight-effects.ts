import { type GateFacts, gateInput } from "../../core/gates/gate";
import { type Contract, parseContract } from "../../core/records/contract";
import type { ContainmentRecord } from "../../core/records/containment";
import { knownSearch } from "../../world/evidence/known";
import type { Clock } from "../../world/facts/clock";
import { secretsOfRun } from "../../world/facts/secrets";
import type { Io } from "../io";
import { collectEffects } from "./collect";
import type { RunRequest } from "./request";
import { createWorkFolder, linkedController, type Place, programsIn } from "./session";

export interface PreflightPlace {
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
}: PreflightPlace): Promise<{ facts: Partial<GateFacts>; containment: ContainmentRecord | null }> {
  const known = secretsOfRun(io.env, contract);
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
    secrets: knownSearch(known),
    closers: [],
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
