import { createHash, type Hash } from "node:crypto";
import type http from "node:http";
import { performance } from "node:perf_hooks";
import type { CallOutcome, ModelCall } from "../../core/records/model-calls";
import type { AnswerReader } from "./answer";
import type { Reserved } from "./ledger";
import type { RefusalCode, Route } from "./route";

/** What is known of a call so far; becomes its record when it ends. */
export interface Draft {
  readonly at: string;
  readonly clock: number;
  probe: boolean;
  readonly replayed: boolean;
  route: Route | null;
  requestedModel: string | null;
  /** How many refusals the record stands for. */
  times: number;
  /** Why the connection was refused while its body was read. */
  broken: RefusalCode | null;
  /** Where in the request stands what was refused. */
  field: string | null;
  /** It went to the endpoint. */
  asked: boolean;
  /** The most that it can take; null until it is held against the bounds. */
  most: ModelCall["most"] | null;
  reserved: Reserved | null;
  /** The request as it was sent on, where that is not the agent's own. */
  sent: ModelCall["sent"] | null;
  /** The bound of the contract that it would have gone over. */
  limit: ModelCall["limit"] | null;
  /** The one field of the request that bounds its answer. */
  outputField: string | null;
  stream: boolean;
  requestBytes: number;
  requestSha256: string | null;
  answerBytes: number;
  answerHash: Hash | null;
  firstByteMs: number | null;
  status: number | null;
  reader: AnswerReader | null;
}

/**
 * A call that has just come in.
 * @param timeOf RFC 3339 time of a reading; one reading gives begin and duration, so that they give the end exactly
 * @param replayed whether a cassette answers, or would have
 * @param clock reading of `performance.now()` when it came
 */
export function newDraft(timeOf: (reading: number) => string, replayed: boolean, clock = performance.now()): Draft {
  return {
    at: timeOf(clock),
    clock,
    probe: false,
    replayed,
    route: null,
    requestedModel: null,
    times: 0,
    broken: null,
    field: null,
    asked: false,
    most: null,
    reserved: null,
    sent: null,
    limit: null,
    outputField: null,
    stream: false,
    requestBytes: 0,
    requestSha256: null,
    answerBytes: 0,
    answerHash: null,
    firstByteMs: null,
    status: null,
    reader: null,
  };
}

/** The record of a call that ended now. */
export function recordOf(draft: Draft, seq: number, outcome: CallOutcome, reason: string | null): ModelCall {
  const facts = draft.reader?.facts;
  return {
    seq,
    at: draft.at,
    probe: draft.probe,
    replayed: draft.replayed,
    route: draft.route,
    requested_model: draft.requestedModel,
    answered_models: facts?.models ?? [],
    status: draft.status,
    outcome,
    reason,
    ...(draft.field === null ? {} : { field: draft.field }),
    ...(draft.times === 0 ? {} : { times: draft.times }),
    stream: draft.stream,
    usage: facts === undefined ? { input: null, cached: null, written: null, output: null } : { ...facts.usage },
    ...(draft.most == null ? {} : { most: draft.most }),
    ...(draft.sent == null ? {} : { sent: draft.sent }),
    ...(draft.limit == null ? {} : { limit: draft.limit }),
    request_bytes: draft.requestBytes,
    request_sha256: draft.requestSha256,
    answer_bytes: draft.answerBytes,
    answer_sha256: draft.answerHash?.digest("hex") ?? null,
    first_byte_ms: draft.firstByteMs === null ? null : tenths(draft.firstByteMs),
    duration_ms: tenths(performance.now() - draft.clock),
  };
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** Notes the moment of the first byte that the agent gets. */
export function noteFirstByte(draft: Draft): void {
  draft.firstByteMs ??= performance.now() - draft.clock;
}

/** Answers with a whole body. */
export function sendWhole(
  draft: Draft,
  response: http.ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  whole: Buffer,
): void {
  draft.status = status;
  draft.answerHash = createHash("sha256").update(whole);
  noteFirstByte(draft);
  response.writeHead(status, { ...headers, "content-length": whole.length, "cache-control": "no-store" });
  response.end(whole);
}

/** Answers with an error of the gateway's own, in a form that every known client understands. */
export function sendError(
  draft: Draft,
  response: http.ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  const body = Buffer.from(JSON.stringify({ type: "error", error: { type: "harness_gateway", code, message } }));
  draft.status = status;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
    ...(status === 429 ? { "retry-after": "1" } : {}),
  });
  response.end(body);
}
