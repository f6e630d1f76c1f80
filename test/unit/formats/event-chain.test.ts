import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/formats/canonical-json";
import {
  chainEvents,
  checkChain,
  eventLine,
  splitLines,
  type EventFields,
} from "../../../src/core/formats/event-chain";

function fields(event: string, data: EventFields["data"] = {}): EventFields {
  return {
    event,
    at: "2026-11-20T11:00:00.123Z",
    run_id: "20261120T110000Z-x-abcdef",
    case_id: "x",
    backend: "fake",
    data,
  };
}

const lines = chainEvents([
  fields("run.started", { nonce: "n", blockers: [] }),
  fields("task.contract.created", { text: "a\u0000\u2028b" }),
  fields("run.completed", { status: "pass" }),
]);

describe("chainEvents", () => {
  it("links each line to the bytes of the one before", () => {
    const first = JSON.parse(lines[0]!) as { seq: number; prev: string };
    const second = JSON.parse(lines[1]!) as { seq: number; prev: string };
    expect(first).toMatchObject({ seq: 1, prev: "0".repeat(64) });
    expect(second).toMatchObject({
      seq: 2,
      prev: createHash("sha256").update(lines[0]!).digest("hex"),
    });
    expect(lines[0]).toBe(canonicalJson(first));
  });

  it("holds", () => {
    const { events, problems } = checkChain(lines);
    expect(problems).toEqual([]);
    expect(events.map((e) => e.event)).toEqual(["run.started", "task.contract.created", "run.completed"]);
    expect(checkChain([])).toEqual({ events: [], problems: [] });
  });

  it("keeps only the fields of an event", () => {
    const more = { ...fields("x"), extra: "secret" };
    expect(eventLine(more, 1, null)).not.toContain("extra");
  });
});

describe("checkChain notices", () => {
  const found = (changed: readonly string[]) => checkChain(changed).problems;
  const edit = (index: number, change: (event: Record<string, unknown>) => void) => {
    const copy = [...lines];
    const event = JSON.parse(copy[index]!) as Record<string, unknown>;
    change(event);
    copy[index] = canonicalJson(event);
    return copy;
  };

  it("every single flipped bit", () => {
    for (const [index, line] of lines.entries()) {
      // The last line has no successor that vouches for it: run.completed is compared with the report by verify.
      if (index === lines.length - 1) continue;
      for (let i = 0; i < line.length; i++) {
        const copy = [...lines];
        copy[index] = line.slice(0, i) + String.fromCharCode(line.charCodeAt(i) ^ 1) + line.slice(i + 1);
        expect(found(copy), `line ${index + 1}, character ${i}`).not.toEqual([]);
      }
    }
  });

  it.each<[string, string[], number]>([
    ["a dropped first line", lines.slice(1), 1],
    ["a dropped line", [lines[0]!, lines[2]!], 2],
    ["a doubled line", [lines[0]!, lines[0]!, lines[1]!, lines[2]!], 2],
    ["swapped lines", [lines[1]!, lines[0]!, lines[2]!], 1],
    ["an empty line", [lines[0]!, "", lines[1]!, lines[2]!], 2],
    ["an added space", [lines[0]!.replace(":", ": "), lines[1]!, lines[2]!], 1],
    ["a carriage return", [`${lines[0]!}\r`, lines[1]!, lines[2]!], 1],
    [
      "keys in another order",
      [JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(lines[0]!) as object).reverse()))],
      1,
    ],
    ["a duplicate key", [lines[0]!.replace('{"at"', '{"at":"2026-11-20T11:00:00.123Z","at"')], 1],
    ["an array", ["[]"], 1],
    ["a number", ["7"], 1],
    ["a missing field", edit(2, (e) => delete e["data"]), 3],
    ["an added field", edit(2, (e) => (e["more"] = 1)), 3],
    ["data that is a list", edit(2, (e) => (e["data"] = [])), 3],
    ["seq as text", edit(2, (e) => (e["seq"] = "3")), 3],
    ["a gap in seq", edit(2, (e) => (e["seq"] = 4)), 3],
    ["a time without milliseconds", edit(2, (e) => (e["at"] = "2026-11-20T11:00:00Z")), 3],
    ["another run", edit(2, (e) => (e["run_id"] = "other")), 3],
    ["another case", edit(2, (e) => (e["case_id"] = "other")), 3],
    ["another lane", edit(2, (e) => (e["backend"] = "pi")), 3],
    ["prev in capitals", edit(2, (e) => (e["prev"] = String(e["prev"]).toUpperCase())), 3],
  ])("%s", (_name, changed, line) => {
    const problems = found(changed);
    expect(problems[0]?.line).toBe(line);
  });

  it("all faults, not only the first", () => {
    const changed = edit(2, (e) => {
      e["seq"] = 9;
      e["backend"] = "pi";
    });
    expect(found(changed)).toHaveLength(2);
  });
});

describe("splitLines", () => {
  it("wants a newline after every line and keeps empty lines visible", () => {
    expect(splitLines("")).toEqual({ lines: [] });
    expect(splitLines("a\nb\n")).toEqual({ lines: ["a", "b"] });
    expect(splitLines("a\n\n")).toEqual({ lines: ["a", ""] });
    expect(splitLines("a\nb")).toMatchObject({ problem: expect.stringContaining("newline") });
  });
});
