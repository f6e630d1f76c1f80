import { z } from "zod";
import { blocker, type Blocker } from "../domain/blocker";
import { SHA256 } from "../domain/digest";
import { MODEL_LIMIT_NAMES, type ModelLimitName } from "../domain/limits";
import { type Parsed, parseRecord } from "./parse";

/** How a call to the gateway ended. Only `completed` ones carry an answer that the agent could use whole. */
const CALL_OUTCOMES = [
  "completed",
  "refused",
  "upstream_error",
  "upstream_unreachable",
  "truncated",
  "other_model",
  "unreadable_answer",
  "limit",
  "client_closed",
  "aborted",
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

const digest = z.string().regex(SHA256);
const tokens = z.number().int().min(0).nullable();

/** Fact `model_calls`: `backend/model-calls.jsonl`, as the gateway's record was when it closed. */
export const modelCallsFact = z.strictObject({ count: z.number().int().nonnegative(), sha256: digest });

/** One line of `backend/model-calls.jsonl`: what was asked of which model and what came back, without any content. */
export const modelCallSchema = z.strictObject({
  seq: z.number().int().min(1),
  at: z.iso.datetime({ precision: 3 }),
  /** Made by the harness before the lane started. */
  probe: z.boolean(),
  /** Served from a cassette: no model was asked. */
  replayed: z.boolean(),
  /** Null for a request that no route admits. */
  route: z.enum(["chat/completions", "responses", "messages"]).nullable(),
  /** As the agent wrote it; null where it named none. */
  requested_model: z.string().nullable(),
  /** Every model that the answer named. */
  answered_models: z.array(z.string()),
  /** What the agent was answered; null if it left before. */
  status: z.number().int().nullable(),
  outcome: z.enum(CALL_OUTCOMES),
  /** Refusal code, error class or limit; null for a completed call. */
  reason: z.string().nullable(),
  /** Where in a refused request stands what was refused (`tools[2].type`), where it is one place. */
  field: z.string().max(256).optional(),
  /** How many refusals this line stands for, where it is not one: what comes after a used-up budget is only counted. */
  times: z.number().int().min(1).optional(),
  stream: z.boolean(),
  /** Tokens as the endpoint counted them, the most that it said; what it did not count, or not in whole numbers, is null. */
  usage: z.strictObject({
    /** All of the request, cached ones among them. */
    input: tokens,
    /** Those of `input` that came out of a cache. */
    cached: tokens,
    /** Those of `input` that were written to one. */
    written: tokens,
    output: tokens,
  }),
  /** The most that the call could take, in tokens; there where it was held against the bounds of the run. */
  most: z
    .strictObject({
      input: z.number().int().min(1),
      /** The output bound with which it was sent, or a whole answer of the model where its endpoint takes none; null where nobody knows. */
      output: tokens,
      /** Images in the request. */
      images: z.number().int().min(1).optional(),
    })
    .optional(),
  /** The request as it was sent on, where the gateway wrote another output bound into it. */
  sent: z.strictObject({ bytes: z.number().int().min(1), sha256: digest }).optional(),
  /** The bound of the contract that it would have gone over, so that it was refused. */
  limit: z.enum(MODEL_LIMIT_NAMES as [ModelLimitName, ...ModelLimitName[]]).optional(),
  request_bytes: z.number().int().min(0),
  request_sha256: digest.nullable(),
  answer_bytes: z.number().int().min(0),
  answer_sha256: digest.nullable(),
  /** Until the first byte of the answer's body was passed on. */
  first_byte_ms: z.number().min(0).nullable(),
  duration_ms: z.number().min(0),
});

export type ModelCall = z.infer<typeof modelCallSchema>;

/** A line is some 700 bytes; names that an agent sends are cut to 256 characters. */
const LINE_LIMITS = { maxBytes: 16 * 1024, maxDepth: 4, escapedNul: true };

/**
 * Reads `model-calls.jsonl`.
 * @returns every call, in order, or the first faulty line; never throws on bad input
 */
export function parseModelCalls(bytes: Uint8Array): Parsed<ModelCall[]> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const calls: ModelCall[] = [];
  for (let start = 0; start < text.length;) {
    const at = `line ${calls.length + 1}`;
    const end = text.indexOf(0x0a, start);
    if (end === -1) return { ok: false, problems: [{ at, problem: "expected a newline at the end" }] };
    const call = parseRecord(text.subarray(start, end), modelCallSchema, LINE_LIMITS);
    if (!call.ok) return { ok: false, problems: call.problems.map((p) => ({ ...p, at: `${at}, ${p.at}` })) };
    if (call.value.seq !== calls.length + 1)
      return { ok: false, problems: [{ at, problem: `expected seq ${calls.length + 1}, found ${call.value.seq}` }] };
    calls.push(call.value);
    start = end + 1;
  }
  return { ok: true, value: calls };
}

/**
 * What the calls deny: another model than the admitted one, asked for or answered, and budgets that were used up.
 * @param model the admitted model, compared byte for byte
 */
export function modelCallBlockers(calls: readonly ModelCall[], model: string): Blocker[] {
  const blockers: Blocker[] = [];
  const other = calls.find(
    (call) =>
      call.reason === "fallback_model_used" ||
      call.outcome === "other_model" ||
      call.answered_models.some((name) => name !== model),
  );
  if (other !== undefined) {
    blockers.push(
      blocker("fallback_model_used", `model call ${other.seq}`, {
        expected: `the admitted model ${JSON.stringify(model)}`,
        found: otherModel(other, model),
      }),
    );
  }
  // An answer that never began is the endpoint's failure; no agent can make it wait.
  const limit = calls.find(
    (call) =>
      call.limit === undefined &&
      ((call.outcome === "limit" && !(call.reason === "call_time" && call.first_byte_ms === null)) ||
        call.reason === "budget_exhausted"),
  );
  if (limit !== undefined)
    blockers.push(
      blocker("limit_exceeded", `model call ${limit.seq}`, {
        found: `the model gateway's bound ${limit.reason ?? "of this call"}`,
      }),
    );
  return blockers;
}

/** What was asked for, and what answered, where one of them is not the admitted model. */
function otherModel({ outcome, requested_model: asked, answered_models }: ModelCall, model: string): string {
  if (outcome === "refused") return `a request for ${asked === model ? "a fallback beside it" : JSON.stringify(asked)}`;
  const answered = answered_models.find((name) => name !== model);
  return `asked for ${JSON.stringify(asked)}, ${answered === undefined ? "a model that the answer does not name" : JSON.stringify(answered)} answered`;
}

/** What an endpoint did to a lane, by the gateway's record alone. */
export interface EndpointFailure {
  /** For people: `9 of 9 calls failed, status 500`. */
  found: string;
  /** No call of the lane was ever answered whole. */
  never: boolean;
}

/** How calls may have ended for want of an answer. */
export interface Waiting {
  /** The lane was ended by its deadline, with calls open. Whoever cancels a run does so at any moment, which says nothing of the endpoint. */
  cutOff: boolean;
  /** How long (ms) it had run by then. */
  laneMs: number;
}

/**
 * Statuses by which an endpoint refuses a request for what stands in it: whoever writes the request can provoke them. All
 * others say something of the endpoint, the credential or the account, none of which an agent holds.
 */
const OF_THE_REQUEST = new Set([400, 404, 405, 406, 409, 410, 411, 413, 414, 415, 416, 417, 422, 431]);
/** A call that its agent gave up after so long (ms) without a byte was not answered in time; the known agents wait longer. */
const GIVEN_UP_MS = 60_000;
/** As long (ms), or half of the lane's time, of a call that was open when the lane was ended. */
const CUT_OFF_MS = 30_000;

/**
 * What the endpoint did to one call, in words; null where it did nothing wrong, or nothing that an agent could not have made
 * it do. What was replayed has no endpoint.
 * @param anyStatus whether a status that a request can provoke counts, too
 */
function endpointFault(call: ModelCall, { cutOff, laneMs }: Waiting, anyStatus: boolean): string | null {
  if (call.replayed || call.route === null) return null;
  const silent = call.first_byte_ms === null ? `no byte for ${Math.round(call.duration_ms / 1000)} s` : null;
  switch (call.outcome) {
    case "upstream_unreachable":
      return `no answer (${call.reason})`;
    case "upstream_error":
      if (call.reason === "error_event") return ERROR_EVENT;
      return call.status !== null && (anyStatus || !OF_THE_REQUEST.has(call.status)) ? `status ${call.status}` : null;
    case "unreadable_answer":
      return call.reason === "content_type" ? NO_ANSWER : "an answer that can't be read";
    case "truncated":
      return BROKEN_OFF;
    case "limit":
      return call.reason === "call_time" ? silent : null;
    case "client_closed":
    case "aborted":
      // A lane that is told to end closes its connections itself, or is cut off with them.
      if (cutOff) return call.duration_ms >= Math.min(CUT_OFF_MS, laneMs / 2) ? silent : null;
      return call.outcome === "client_closed" && call.duration_ms >= GIVEN_UP_MS ? silent : null;
    case "other_model":
      // What asks for another model is refused before it is sent.
      return call.answered_models.length === 0 ? "an answer that names no model" : "an answer of another model";
    case "completed":
    case "refused":
      return null;
  }
}

export const ERROR_EVENT = "an error in the midst of the answer";
export const BROKEN_OFF = "an answer that broke off";
/** What is no answer to a model's call at all: a page of HTML, say. */
export const NO_ANSWER = "an answer that is neither a stream of events nor JSON";

/**
 * Whether the endpoint failed a lane: the last of these calls failed by what the endpoint did, so that nothing came after it.
 * A pure function of `model-calls.jsonl`, and of when the lane was at work.
 * @param calls all calls of the run
 * @param among milliseconds since 1970 from which and before which a call must have begun to be the last one; all of the run
 *   where null
 */
export function endpointFailure(
  calls: readonly ModelCall[],
  waiting: Waiting,
  among: { from: number; to: number } | null = null,
): EndpointFailure | null {
  const own = calls.filter(({ probe, outcome }) => !probe && outcome !== "refused");
  const never = own.every(({ outcome }) => outcome !== "completed");
  const fault = (call: ModelCall) => endpointFault(call, waiting, never);
  const last = own.findLast(({ at }) => among === null || (Date.parse(at) >= among.from && Date.parse(at) < among.to));
  if (last === undefined || fault(last) === null) return null;
  const kinds = new Map<string, number>();
  for (const call of own) {
    const kind = fault(call);
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const failed = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const head = `${failed} of ${own.length} ${own.length === 1 ? "call" : "calls"} failed`;
  const [first, ...others] = [...kinds];
  if (others.length === 0) return { found: `${head}, ${first![0]}`, never };
  const shown = [first!, ...others].slice(0, MAX_KINDS).map(([kind, count]) => `${count} with ${kind}`);
  return { found: `${head}: ${shown.join(", ")}`, never };
}

/** Kinds of failure that are told; a call that hung has a kind of its own by its seconds. */
const MAX_KINDS = 4;

/**
 * Why the model's answers were of no use, for the message of a lane that failed: Case, for one, reports every failure of
 * its endpoint as a missing result. Null where the calls explain nothing.
 */
export function endpointTrouble(calls: readonly ModelCall[]): string | null {
  const own = calls.filter((call) => !call.probe);
  if (own.length === 0) return "the agent made no model call";
  const bad = own.filter((call) => call.outcome !== "completed");
  const last = bad.at(-1);
  if (last === undefined) return null;
  const how = last.status === null ? last.outcome : `${last.outcome}, status ${last.status}`;
  const why = last.reason === null ? "" : ` (${last.reason}${last.field === undefined ? "" : ` at ${last.field}`})`;
  return `${bad.length} of ${own.length} model calls failed, the last with ${how}${why}`;
}
