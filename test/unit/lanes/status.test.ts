import { describe, expect, it } from "vitest";
import { caseActivity, type CaseEvent, parseCaseEvents } from "../../../src/core/formats/case-events";
import { statusLine } from "../../../src/core/lanes/status";

const T0 = Date.parse("2026-11-20T11:00:00.000Z");
const eventsOf = (...events: object[]): CaseEvent[] =>
  parseCaseEvents(
    events
      .map((event, index) =>
        JSON.stringify({ sequence: index + 1, runId: "r", ts: new Date(T0 + index * 1000).toISOString(), ...event }),
      )
      .map((line) => `${line}\n`)
      .join(""),
    false,
  ).events;
const phase = { event: "phase_start", phase: "verify", agent: "verifier" };
const tool = (name: string, id: string, event = "tool_start") => ({
  event,
  phase: "verify",
  tool: name,
  toolCallId: id,
});
const words = (...events: object[]) =>
  statusLine({
    activity: caseActivity(eventsOf(...events)),
    calls: 14,
    openMs: 8_400,
    tokens: { input: 1_234_567, output: 890 },
    cost: null,
    leftMs: 540_000,
    now: T0 + 12_000,
  });
const rest = "14 model calls, one open for 8 s; 1,234,567 tokens in, 890 out; 9 min left";

describe("what people are told of a lane", () => {
  it.each([
    ["between phases", [], "between phases"],
    ["in a phase", [phase], "verify"],
    ["in a tool", [phase, tool("bash", "1")], "verify: bash for 11 s"],
    ["after a tool", [phase, tool("bash", "1"), tool("bash", "1", "tool_end")], "verify"],
    ["in two tools", [phase, tool("bash", "1"), tool("read", "2")], "verify: bash for 11 s and 1 more"],
    ["after its phase", [phase, tool("bash", "1"), { ...phase, event: "phase_end" }], "between phases"],
    ["in a phase that nobody knows", [{ ...phase, phase: "::set-env name=X::" }], "between phases"],
    ["in a tool with words of its own", [phase, tool("::error::\u001b[31mboo", "1")], "verify: a tool for 11 s"],
    ["in a tool of no time", [phase, { ...tool("bash", "1"), ts: "soon" }], "verify: bash"],
  ] as [string, object[], string][])("%s", (_name, events, expected) => {
    expect(words(...events)).toBe(`${expected}; ${rest}`);
  });

  it("holds a bounded number of tools, whatever a log holds", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => tool("bash", String(index)));
    expect(caseActivity(eventsOf(phase, ...many)).tools.length).toBeLessThan(10);
  });
});
