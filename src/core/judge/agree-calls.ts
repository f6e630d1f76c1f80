import { sha256 } from "../domain/digest";
import type { Contract } from "../records/contract";
import type { ModelCall } from "../records/model-calls";
import { chargeFaults } from "../records/model-usage";
import { PRICES_RECORD } from "../records/prices";
import type { Evidence } from "./evidence";
import type { Fault } from "./fault";
import { FACTS_FILE, MODEL_CALLS_FILE } from "./files";
import { boundsOf } from "./money";

/** The gateway's record of the calls: of this run and in its time, of the model asked for, and the probe among them. */
export function checkCalls({ facts, calls: known }: Evidence, fault: Fault): void {
  const { request, model_probe: probe, model_access: access } = facts;
  const calls = known ?? [];
  const callFault = (call: ModelCall | undefined, problem: string) =>
    call !== undefined && fault(MODEL_CALLS_FILE, `call ${call.seq}: ${problem}`);
  callFault(
    calls.find((call) => call.outcome === "completed" && !isWhole(call, request.model)),
    "a completed call has a status of success, both digests, and the admitted model, asked for and answered",
  );
  const own = calls.findIndex((call) => !call.probe);
  callFault(
    calls.find((call, index) => call.probe && own >= 0 && index > own),
    "a probe after the lane had started",
  );
  const replay = access?.replay === true;
  if (facts.cassette !== undefined && !replay)
    fault(FACTS_FILE, "cassette: expected none, because model_access tells of no replay");
  const mixed = calls.find(({ replayed }) => replayed !== replay);
  callFault(mixed, `${mixed?.replayed === true ? "replayed" : "a real one"}, ${FACTS_FILE} says otherwise`);
  checkTimesOfCalls(facts, calls, fault);
  const asked = calls.filter((call) => call.probe);
  const last = asked.at(-1);
  if (calls.length > 0 && probe === undefined) fault(MODEL_CALLS_FILE, `${FACTS_FILE} knows of no probe`);
  if (probe?.status != null && (last === undefined || last.status !== probe.status))
    fault(
      MODEL_CALLS_FILE,
      `expected a probe that was answered with ${probe.status}, as in ${FACTS_FILE}, found ${last?.status ?? "none"}`,
    );
  if (probe?.outcome === "content" && last?.outcome !== "completed")
    fault(MODEL_CALLS_FILE, "expected the probe that facts.json tells of, found none");
  // It is asked a second time only where the endpoint does not know the name of its bound.
  if (asked.length > 2 || (asked.length === 2 && asked[0]!.status !== 400))
    fault(MODEL_CALLS_FILE, `${asked.length} probes: the harness asks once`);
}

/** What calls were held against: the contract's bounds, and the prices of the record whose digest was taken. */
export function checkMoney(evidence: Evidence, contract: Contract | null, fault: Fault): void {
  const { facts, records, calls } = evidence;
  const prices = records.get(PRICES_RECORD);
  const digest = prices === undefined ? undefined : sha256(prices);
  if (facts.agent_source !== undefined && facts.agent_source.prices_sha256 !== digest)
    fault(FACTS_FILE, `agent_source.prices_sha256: records/${PRICES_RECORD} gives ${digest ?? "none"}`);
  if (contract === null || calls === null) return;
  for (const { seq, problem } of chargeFaults(calls, boundsOf(evidence, contract)))
    fault(MODEL_CALLS_FILE, `call ${seq}: ${problem}`);
}

function isWhole(call: ModelCall, model: string | null): boolean {
  const { status, requested_model, answered_models, request_sha256, answer_sha256 } = call;
  const digests = request_sha256 !== null && answer_sha256 !== null;
  const named = requested_model === model && answered_models.length === 1 && answered_models[0] === model;
  return status !== null && status >= 200 && status <= 299 && digests && named;
}

/** Begin and end of a call are cut to milliseconds and tenths of them. */
const ROUNDING_MS = 1.1;

/** Calls of another run were made at another time: the probe before the lane, all others while it ran. */
function checkTimesOfCalls({ run, clock }: Evidence["facts"], calls: readonly ModelCall[], fault: Fault): void {
  const at = (time: string | null) => (time === null ? NaN : Date.parse(time));
  let before = -Infinity;
  for (const call of calls) {
    const begin = at(call.at);
    const end = begin + call.duration_ms;
    const [from, to] = call.probe
      ? [clock.contract_read, clock.gates_evaluated]
      : [clock.lane_started, clock.lane_ended ?? run.finished_at];
    // Without a reading of the clock there was no lane that could have asked.
    if (!(begin >= at(from) && begin <= at(to)))
      return fault(
        MODEL_CALLS_FILE,
        `call ${call.seq}: at ${call.at}, and ${call.probe ? "the gates" : "the lane"} had from ${from} to ${to}`,
      );
    if (end > at(run.finished_at) + ROUNDING_MS)
      return fault(MODEL_CALLS_FILE, `call ${call.seq}: it ended after the run`);
    if (end < before - ROUNDING_MS)
      return fault(MODEL_CALLS_FILE, `call ${call.seq}: calls stand in the order in which they ended`);
    before = end;
  }
}
