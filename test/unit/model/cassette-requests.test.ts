import { describe, expect, it } from "vitest";
import { requestDifference as difference } from "../../../src/core/records/cassette-requests";

const THEN = "20261120T110000Z-x-abcdef12";
const NOW = "20261121T120001Z-x-zyxwvu98";
const requestDifference = (then: string, now: string) =>
  difference({ text: then, runId: THEN }, { text: now, runId: NOW });

const request = (content: string, more: object = {}) =>
  JSON.stringify({ model: "m", messages: [{ role: "user", content }], ...more });

describe("a request of a replay", () => {
  it.each([
    ["the same", "fix it", "fix it"],
    ["a run id", "run 20261120T110000Z-x-abcdef12 begins", "run 20261121T120001Z-x-zyxwvu98 begins"],
    ["the random part of one", "task x-abcdef12.task.json", "task x-zyxwvu98.task.json"],
    ["a UUID", "id 123e4567-e89b-12d3-a456-426614174000.", "id 00000000-e89b-12d3-a456-426614174fff."],
    ["a UUID behind a prefix", "msg_123e4567-e89b-12d3-a456-426614174000", "msg_00000000-e89b-12d3-a456-426614174fff"],
    ["a piece of output by Codex", "Chunk ID: 353012\nok", "Chunk ID: ba2379\nok"],
    ["a time", "at 2026-11-20T11:00:00.123Z done", "at 2027-01-02T03:04:05.6Z done"],
    ["a date", "Today's date: 2026-11-20", "Today's date: 2027-02-03"],
    ["a date in words", "Friday, November 20, 2026", "Saturday, January 2, 2027"],
    ["what `date` prints", "Fri Nov 20 11:00:00 UTC 2026", "Sat Jan  2 03:04:05 UTC 2027"],
    ["what `ls` prints", "-rw-r--r-- 1 u u 12 Nov 20 11:00 a.py", "-rw-r--r-- 1 u u 12 Jan  2 03:04 a.py"],
    ["a duration", "Ran 3 tests in 0.003s", "Ran 3 tests in 1.2s"],
    ["a git id", "[task 1a2b3c4] done", "[task 9f8e7d6] done"],
    ["seconds since 1970", "at 1795000000", "at 1795123456"],
    ["a temporary folder", "wrote /tmp/tmp.aB3/x.py", "wrote /tmp/tmp.Zz9/y.py"],
    ["what was redacted", "key [REDACTED], and [REDACTED]!", "key abc, and def!"],
  ])("is the recorded one but for what varies: %s", (_name, then, now) => {
    expect(requestDifference(request(then), request(now))).toBe(null);
  });

  it.each([
    ["a word", request("fix it"), request("break it"), "messages[0].content", "another text from character 1 on"],
    ["a number in a text", request("3 failed"), request("4 failed"), "messages[0].content", "another text"],
    [
      "what stands after what varies",
      request("in 1s: ok"),
      request("in 2s: no"),
      "messages[0].content",
      "another text",
    ],
    ["a number", request("a", { seed: 1 }), request("a", { seed: 2 }), "seed", "another number"],
    ["a field more", request("a"), request("a", { tools: [] }), "tools", "expected none, found it"],
    ["a field less", request("a", { tools: [] }), request("a"), "tools", "expected it, found none"],
    [
      "a message more",
      JSON.stringify({ messages: [] }),
      JSON.stringify({ messages: ["x"] }),
      "messages",
      "expected 0 entries, found 1",
    ],
    ["another kind", JSON.stringify({ a: "1" }), JSON.stringify({ a: 1 }), "a", "expected string, found number"],
    ["no JSON", "abc", "abd", "the request", "another text from character 3 on"],
    ["what stands before what was redacted", request("key [REDACTED]"), request("no abc"), "messages[0].content", ""],
    ["what stands after what was redacted", request("[REDACTED] end"), request("abc fin"), "messages[0].content", ""],
  ])("is another one: %s", (_name, then, now, at, how) => {
    expect(requestDifference(then, now)).toMatchObject({ at, how: expect.stringContaining(how) });
  });

  it("is the same whatever it notes for the provider alone, at its root and nowhere else", () => {
    const noted = (turn: string, deep = "") =>
      request("a", { client_metadata: { turn }, text: { client_metadata: deep } });
    expect(requestDifference(noted("{}"), noted('{"workspaces":{}}'))).toBe(null);
    expect(requestDifference(request("a"), request("a", { client_metadata: {} }))).toBe(null);
    expect(requestDifference(noted("", "a"), noted("", "b"))).toMatchObject({ at: "text.client_metadata" });
  });

  it("is the same in another order of fields", () => {
    expect(requestDifference('{"a":1,"b":[2]}', '{"b":[2],"a":1}')).toBe(null);
  });

  it("tells where, and none of its text", () => {
    const found = requestDifference(request("x"), request("CANARY"));
    expect(JSON.stringify(found)).not.toContain("CANARY");
    const deep = (leaf: unknown) => JSON.stringify({ ["k".repeat(500)]: leaf });
    expect(requestDifference(deep(1), deep(2))!.at.length).toBeLessThan(130);
  });

  it("is compared in a time that grows with it alone", () => {
    const long = (tail: string) =>
      request(`${"1".repeat(200_000)} ${"a1".repeat(100_000)} ${"2026-".repeat(40_000)}${tail}`);
    const begun = performance.now();
    expect(requestDifference(long("x"), long("y"))).not.toBe(null);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
