import { describe, expect, it } from "vitest";
import {
  endpointTrouble,
  type ModelCall,
  modelCallBlockers,
  parseModelCalls,
  summarizeCalls,
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
  usage: { input: 1, output: 2 },
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

  it("is summed up, and explains trouble", () => {
    const calls = [
      call({ probe: true }),
      call({ outcome: "upstream_error", status: 429, reason: "status_429", usage: { input: null, output: null } }),
    ];
    expect(summarizeCalls(calls)).toEqual({
      calls: 2,
      completed: 1,
      refused: 0,
      answered_models: ["m"],
      input_tokens: 1,
      output_tokens: 2,
      replayed: false,
    });
    expect(endpointTrouble(calls)).toContain("status 429");
    expect(endpointTrouble([call()])).toBeNull();
    expect(endpointTrouble([call({ probe: true })])).toContain("no model call");
  });
});
