import { type GateFacts, type GateInput, gateInput } from "../../core/gates/gate";
import { isAgentLane } from "../../core/records/agent";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { Stage } from "../../core/stages/ladder";
import { approvalFact } from "./approval";
import { readCase } from "./case";
import { requestFact } from "./facts-of-run";
import type { Given, Identity, Inputs } from "./inputs";
import { readRecords } from "./records";
import type { Trace } from "./trace";

/** What stands in no record and is known when the records are read. */
export type RecordFacts = Pick<Facts, "contract" | "ci" | "stage_records" | "agent_source" | "model_access">;

/** Reads the records of a run, byte for byte, and the facts that stand with them. Starts and changes nothing. */
export async function readRecordsOf(
  given: Given,
  named: Pick<Identity, "runId" | "nonce">,
): Promise<{ inputs: Inputs; facts: RecordFacts }> {
  const { request, io, source, secrets, read: contract } = given;
  const { read, bytes } = contract;
  const admission =
    source === null || !isAgentLane(request.lane) || !request.stage.executes
      ? null
      : await (
          await import(/* webpackChunkName: "lane" */ "./admission")
        ).readAdmission(request.lane, source, io, request);
  const { records: own, fact: stage_records } = await readRecords(request, secrets.search, source, io.cwd);
  const facts: RecordFacts = {
    contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
    ...(request.ci === null ? {} : { ci: request.ci.fact }),
    ...(stage_records === undefined ? {} : { stage_records }),
    ...admission?.facts,
  };
  const identity: Identity = {
    ...{ ...named, caseId: given.caseId, role: "run" },
    ...{ contractBytes: bytes, contract: contract.contract, contractFact: facts.contract },
    records: new Map([...own, ...(admission?.records ?? [])]),
  };
  return { inputs: { ...given, identity }, facts };
}

/** What the gates see when the records are read. */
export function gatesOfRecords(
  { identity, clock, request }: Pick<Inputs, "identity" | "clock" | "request">,
  facts: RecordFacts,
): GateInput {
  const { runId: run_id, role, contractBytes, records } = identity;
  return gateInput({
    facts: { ...facts, run: { run_id, started_at: clock.startedAt, role }, request: requestFact(request) },
    ...{ contractBytes, records, containment: null },
  });
}

/** What is found out for gates, beside what every run has. */
export type GateFindings = Partial<Omit<GateFacts, "run" | "request" | "contract" | "ci">>;

/** The same gates, with more that was found out. */
export function withFacts(input: GateInput, found: GateFindings): GateInput {
  return { ...input, facts: { ...input.facts, ...found } };
}

type Needs = Pick<Inputs, "identity" | "request" | "io" | "clock" | "secrets"> & { contract: Contract };

/** What a record gate looks at beside the records; nothing is started or changed for it. */
interface Collected {
  /** Stages that ask for it. */
  wanted(stage: Stage): boolean;
  collect(input: GateInput, needs: Needs, trace: Pick<Trace, "step">): Promise<GateFindings>;
}

/** In this order: each sees what those before it have found. */
const COLLECTED: readonly Collected[] = [
  {
    wanted: () => true,
    collect: (input, { request, secrets, contract }, trace) =>
      trace.step("read the case", async () => ({
        case: await readCase(request.folder, input, request.lane, contract, secrets.search),
      })),
  },
  {
    wanted: ({ priorStage }) => priorStage !== null,
    async collect(input, { request, io }, trace) {
      const { priorEvidence } = await import(/* webpackChunkName: "verify" */ "./prior");
      return trace.step("prior evidence", async () => ({ prior_evidence: await priorEvidence(input, request, io) }));
    },
  },
  {
    wanted: () => true,
    async collect(input, { request, io, identity, clock }) {
      const approval = await approvalFact(input, request, io, identity.role);
      return { approval: request.stage.approval ? { ...approval, at: clock.now() } : approval };
    },
  },
];

/** What is collected for the record gates of a stage that executes. */
export function collectedAt(stage: Stage): readonly Collected[] {
  return COLLECTED.filter(({ wanted }) => wanted(stage));
}
