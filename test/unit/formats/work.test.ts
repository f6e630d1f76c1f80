import { describe, expect, it } from "vitest";
import { checkChain, splitLines } from "../../../src/core/formats/event-chain";
import { parsePatch } from "../../support/whole";
import { twins } from "../../../src/core/formats/paths";
import { locateJson, strictJsonParse } from "../../../src/core/formats/strict-json";
import { parseApproval } from "../../../src/core/records/approval";
import { parseContract } from "../../../src/core/records/contract";
import { parseModelCalls } from "../../../src/core/records/model-calls";
import { problemText } from "../../../src/core/records/parse";
import type { BytePath } from "../../../src/core/domain/bytes";
import { workOf } from "../../support/work";

const many = (n: number, text: (i: number) => string, between = ",") =>
  Array.from({ length: n }, (_, i) => text(i)).join(between);
const bytes = (text: string) => Buffer.from(text);
const zero = "0".repeat(40);
const file = (i: number, hunks: number) =>
  `diff --git a/f${i} b/f${i}\nindex ${zero}..${zero} 100644\n--- a/f${i}\n+++ b/f${i}\n` +
  many(hunks, (h) => `@@ -${h * 10 + 1} +${h * 10 + 1} @@\n-a\n+b\n`, "");

/** What a stranger's bundle can hold as much of as it likes, by number. */
const HOSTILE: [string, (n: number) => () => unknown][] = [
  [
    "unknown fields of a contract",
    (n) => {
      const b = bytes(`{${many(n, (i) => `"k${i}":1`)}}`);
      return () => parseContract(b);
    },
  ],
  [
    "unknown fields, a line each",
    (n) => {
      const b = bytes(`{\n${many(n, (i) => `"k${i}":1`, ",\n")}}`);
      return () => parseContract(b);
    },
  ],
  [
    "wrong values of a contract",
    (n) => {
      const b = bytes(`{"allowed_paths":[${many(n, () => "1")}]}`);
      return () => parseContract(b);
    },
  ],
  [
    "paths of a contract that climb",
    (n) => {
      const b = bytes(
        `{"allowed_paths":[${many(n, (i) => `"../${i}"`)}],"forbidden_paths":[${many(n, (i) => `"../${i}"`)}]}`,
      );
      return () => parseContract(b);
    },
  ],
  [
    "commands of a contract that are none",
    (n) => {
      const b = bytes(`{"verification_commands":[${many(n, () => "[1,2]")}]}`);
      return () => parseContract(b);
    },
  ],
  [
    "what looks like a secret in a record",
    (n) => {
      const b = bytes(`{${many(n, (i) => `"k${i}":"sk-${"aB3".repeat(8)}${i}"`)}}`);
      return () => parseApproval(b);
    },
  ],
  [
    "a long name above many secrets",
    (n) => {
      const b = bytes(`{"${"x".repeat(n * 20)}":{${many(n, (i) => `"k${i}":"sk-${"aB3".repeat(8)}${i}"`)}}}`);
      return () => parseApproval(b);
    },
  ],
  [
    "keys that stand twice at the end",
    (n) => {
      const b = bytes(`{${many(n, (i) => `"k${i}":1`)},"k0":1}`);
      return () => strictJsonParse(b);
    },
  ],
  [
    "a long string of escapes",
    (n) => {
      const b = bytes(`["${"\\n".repeat(n * 10)}"]`);
      return () => strictJsonParse(b);
    },
  ],
  [
    "places of one file",
    (n) => {
      const b = bytes(`[\n${many(n, () => "1", ",\n")}]`);
      const paths = Array.from({ length: n }, (_, i) => [i]);
      return () => locateJson(b, paths);
    },
  ],
  [
    "events that don't hang together",
    (n) => {
      const split = splitLines(many(n, (i) => `{"seq":${i}}`, "\n") + "\n");
      return () => checkChain("lines" in split ? split.lines : []);
    },
  ],
  [
    "calls of a model with a fault at the end",
    (n) => {
      const one = (i: number) =>
        JSON.stringify({
          seq: i + 1,
          at: "2026-01-01T00:00:00.000Z",
          probe: false,
          replayed: false,
          route: null,
          requested_model: null,
          answered_models: [],
          status: null,
          outcome: "refused",
          reason: null,
          stream: false,
          usage: { input: null, output: null },
          request_bytes: 0,
          request_sha256: null,
          answer_bytes: 0,
          answer_sha256: null,
          first_byte_ms: null,
          duration_ms: 0,
        });
      const b = bytes(`${many(n, one, "\n")}\n{}\n`);
      return () => parseModelCalls(b);
    },
  ],
  [
    "files of a patch",
    (n) => {
      const b = bytes(many(n, (i) => file(i, 1), ""));
      return () => parsePatch(b);
    },
  ],
  [
    "hunks of a patch",
    (n) => {
      const b = bytes(file(0, n));
      return () => parsePatch(b);
    },
  ],
  [
    "names of a patch that are the same",
    (n) => {
      const b = bytes(many(n, () => file(0, 1), ""));
      return () => parsePatch(b);
    },
  ],
  [
    "names that differ in case alone",
    (n) => {
      const paths = Array.from(
        { length: n },
        (_, i) => `a/${i.toString(2).padStart(16, "0").replaceAll("0", "x").replaceAll("1", "X")}` as BytePath,
      );
      return () => twins([], paths);
    },
  ],
  [
    "folders of names that differ in case alone",
    (n) => {
      const paths = Array.from({ length: n }, (_, i) => `${i % 2 === 0 ? "A" : "a"}/${i >> 1}` as BytePath);
      return () => twins([], paths);
    },
  ],
];

describe("the work of reading", () => {
  it.each(HOSTILE)("grows as what is read: %s", (_name, make) => {
    // The first call of a schema builds what it needs.
    make(10)();
    const [small, large] = [workOf(make(500)), workOf(make(4_000))];
    expect(small).toBeGreaterThan(0);
    if (process.env["SHOW"]) console.error("WORK", _name, small, large, (large / small / 8).toFixed(2));
    // Eight times as much; sorting adds a little.
    expect(large / small).toBeLessThan(8 * 1.6);
  });

  it("tells some of many faults, and how many more there are", () => {
    const parsed = parseContract(bytes(`{${many(10_000, (i) => `"k${i}":1`)}}`));
    if (parsed.ok) throw new Error("unreachable");
    expect(parsed.problems.length).toBeLessThanOrEqual(51);
    expect(problemText(parsed.problems)).toMatch(/\d+ more faults$/);
  });
});
