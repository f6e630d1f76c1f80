import { describe, expect, it } from "vitest";
import { worded } from "../../../src/core/domain/blocker";
import {
  endpointFailure,
  endpointTrouble,
  type ModelCall,
  modelCallBlockers,
  parseModelCalls,
} from "../../../src/core/records/model-calls";

const call = (rest: Partial<ModelCall> = {}): ModelCall => ({
  seq: 1,
  at: "2026-11-20T11:00:00.000Z",
  probe: false,
  replayed: false,
  route: "chat/completions",
  requested_model: "m",
  answered_models: ["m"],
  status: 200,
  outcome: "completed",
  reason: null,
  stream: true,
  usage: { input: 1, cached: null, written: null, output: 2 },
  request_bytes: 3,
  request_sha256: "0".repeat(64),
  answer_bytes: 4,
  answer_sha256: "0".repeat(64),
  first_byte_ms: 1.5,
  duration_ms: 2,
  ...rest,
});
const bytes = (...calls: unknown[]): Buffer => Buffer.from(calls.map((one) => `${JSON.stringify(one)}\n`).join(""));

describe("model-calls.jsonl", () => {
  it("is read whole", () => {
    expect(parseModelCalls(bytes(call(), call({ seq: 2 })))).toEqual({ ok: true, value: [call(), call({ seq: 2 })] });
    expect(parseModelCalls(Buffer.alloc(0))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ["a line without an end", bytes(call()).subarray(0, -1)],
    ["a missing call", bytes(call(), call({ seq: 3 }))],
    ["a swapped call", bytes(call({ seq: 2 }), call())],
    ["an unknown field", bytes({ ...call(), content: "x" })],
    ["an unknown outcome", bytes({ ...call(), outcome: "fine" })],
    ["a key twice", Buffer.from(`${JSON.stringify(call()).replace('"seq":1', '"seq":1,"seq":1')}\n`)],
    ["an empty line", Buffer.from("\n")],
  ])("is refused with %s, and says where", (_name, text) => {
    const parsed = parseModelCalls(text);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems[0]!.at).toMatch(/^line \d/);
  });

  it.each([
    [
      "another model asked for",
      call({ outcome: "refused", reason: "fallback_model_used", requested_model: "x", answered_models: [] }),
      ["fallback_model_used"],
    ],
    [
      "another model that answered",
      call({ outcome: "other_model", answered_models: ["m", "x"] }),
      ["fallback_model_used"],
    ],
    ["one that names none", call({ outcome: "other_model", answered_models: [] }), ["fallback_model_used"]],
    ["one that only the list shows", call({ answered_models: ["x"] }), ["fallback_model_used"]],
    ["a used-up budget", call({ outcome: "refused", reason: "budget_exhausted" }), ["limit_exceeded"]],
    ["a bound met", call({ outcome: "limit", reason: "answer_bytes" }), ["limit_exceeded"]],
    ["a failed endpoint", call({ outcome: "upstream_error", answered_models: [], status: 500 }), []],
    ["nothing", call(), []],
  ] as [string, ModelCall, string[]][])("%s", (_name, one, codes) => {
    expect(modelCallBlockers([call(), one], "m").map(({ code }) => code)).toEqual(codes);
  });

  it("says of another model what was asked for, and what answered", () => {
    const found = (rest: Partial<ModelCall>) => modelCallBlockers([call(rest)], "m")[0]?.found;
    const reason = "fallback_model_used";
    expect(found({ outcome: "other_model", reason, answered_models: ["x"] })).toBe('asked for "m", "x" answered');
    expect(found({ outcome: "other_model", reason, answered_models: [] })).toBe(
      'asked for "m", a model that the answer does not name answered',
    );
    expect(found({ outcome: "refused", reason, requested_model: "x", answered_models: [] })).toBe('a request for "x"');
    expect(found({ outcome: "refused", reason, answered_models: [] })).toBe("a request for a fallback beside it");
    expect(
      worded(modelCallBlockers([call({ outcome: "other_model", answered_models: ["x"] })], "m")[0]!).fix,
    ).toContain("the endpoint answered with another one");
  });

  it("explains trouble", () => {
    const calls = [
      call({ probe: true }),
      call({
        outcome: "upstream_error",
        status: 429,
        reason: "status_429",
        usage: { input: null, cached: null, written: null, output: null },
      }),
    ];
    expect(endpointTrouble(calls)).toContain("status 429");
    expect(endpointTrouble([call()])).toBeNull();
    expect(endpointTrouble([call({ probe: true })])).toContain("no model call");
  });
});

describe("the endpoint's failure", () => {
  const waiting = { cutOff: false, laneMs: 100_000 };
  const probe = call({ probe: true });
  const failed = (status: number, rest: Partial<ModelCall> = {}) =>
    call({ outcome: "upstream_error", status, reason: `status_${status}`, ...rest });
  const silent = (outcome: "aborted" | "client_closed", seconds: number) =>
    call({ outcome, first_byte_ms: null, duration_ms: seconds * 1000, status: null });
  const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

  it.each([
    ["nine of nine", times(9, failed(500)), "9 of 9 calls failed, status 500"],
    ["one", [failed(401)], "1 of 1 call failed, status 401"],
    ["a quota that ends", [call(), call(), ...times(3, failed(429))], "3 of 5 calls failed, status 429"],
    ["no money left", [call(), failed(402)], "1 of 2 calls failed, status 402"],
    [
      "several kinds",
      [failed(503), failed(503), call({ outcome: "upstream_unreachable", status: 502, reason: "refused" })],
      "3 of 3 calls failed: 2 with status 503, 1 with no answer (refused)",
    ],
    [
      "a page",
      [call({ outcome: "unreadable_answer", reason: "content_type", status: 502 })],
      "1 of 1 call failed, an answer that is neither a stream of events nor JSON",
    ],
    [
      "one that breaks off",
      [call({ outcome: "truncated", reason: "reset" })],
      "1 of 1 call failed, an answer that broke off",
    ],
    [
      "an error event",
      [call({ outcome: "upstream_error", reason: "error_event" })],
      "1 of 1 call failed, an error in the midst of the answer",
    ],
    [
      "another model's answer, which is a blocker of its own besides",
      [call({ outcome: "other_model", answered_models: ["model-2"] })],
      "1 of 1 call failed, an answer of another model",
    ],
    ["a request that nobody ever answered", times(2, failed(400)), "2 of 2 calls failed, status 400"],
    [
      "one given up after two minutes",
      [call(), silent("client_closed", 120)],
      "1 of 2 calls failed, no byte for 120 s",
    ],
    [
      "refusals of the gateway aside",
      [failed(500), call({ outcome: "refused", reason: "bad_request" })],
      "1 of 1 call failed, status 500",
    ],
  ] as [string, ModelCall[], string][])("is %s", (_name, calls, found) => {
    expect(endpointFailure([probe, ...calls], waiting)?.found).toBe(found);
  });

  // What an agent could make of an endpoint that is well.
  it.each([
    ["no call", []],
    ["answers", [call(), call()]],
    ["a failure that was got over", [failed(500), call()]],
    ["a request that it could have written so", [call(), failed(400)]],
    ["one that is too large", [call(), failed(413)]],
    ["a route or a model that is not there", [call(), failed(404)]],
    ["one that it left", [call(), silent("client_closed", 1)]],
    ["one that was open when it ended by itself", [call(), silent("aborted", 90)]],
    ["refusals of the gateway", [call(), call({ outcome: "refused", reason: "hosted_tool" })]],
    ["a bound of the run", [call({ outcome: "limit", reason: "answer_bytes" })]],
    ["a cassette that ends", [call({ replayed: true, outcome: "upstream_unreachable", reason: "cassette_exhausted" })]],
  ] as [string, ModelCall[]][])("is not %s", (_name, calls) => {
    expect(endpointFailure([probe, ...calls], waiting)).toBeNull();
  });

  it.each([
    [90, 100_000, true],
    [29, 100_000, false],
    [4, 6_000, true],
    [1, 6_000, false],
  ])("is a call that was open for %i s when a lane of %i ms was cut off: %s", (seconds, laneMs, expected) => {
    expect(endpointFailure([call(), silent("aborted", seconds)], { cutOff: true, laneMs }) !== null).toBe(expected);
  });

  it("is looked for where the lane was at work", () => {
    const at = (second: number) => `2026-11-20T11:00:${String(second).padStart(2, "0")}.000Z`;
    const calls = [call({ at: at(1) }), failed(500, { at: at(5) }), call({ at: at(9) })];
    const among = (from: number, to: number) => ({ from: Date.parse(at(from)), to: Date.parse(at(to)) });
    expect(endpointFailure(calls, waiting)).toBeNull();
    expect(endpointFailure(calls, waiting, among(4, 6))?.found).toBe("1 of 3 calls failed, status 500");
    expect(endpointFailure(calls, waiting, among(0, 3))).toBeNull();
    expect(endpointFailure(calls, waiting, among(20, 30))).toBeNull();
  });
});
