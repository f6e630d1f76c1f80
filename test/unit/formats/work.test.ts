import { describe, expect, it } from "vitest";
import { checkChain, splitLines } from "../../../src/core/formats/event-chain";
import { parsePatch } from "../../support/whole";
import { locateJson, strictJsonParse } from "../../../src/core/formats/strict-json";
import { parseApproval } from "../../../src/core/records/approval";
import { parseContract } from "../../../src/core/records/contract";
import { parseModelCalls } from "../../../src/core/records/model-calls";
import { problemText } from "../../../src/core/records/parse";
import { bytePathOf, type BytePath } from "../../../src/core/domain/bytes";
import { sha256 } from "../../../src/core/domain/digest";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { createEnvelopeReader } from "../../../src/core/formats/envelope";
import { manifestLine, type ManifestEntry } from "../../../src/core/formats/manifest";
import { createPatchReader } from "../../../src/core/formats/patch";
import { matchesAny, nearlyMatches, parsePathRule, type PathRule, twins } from "../../../src/core/formats/paths";
import { createLineReader, type PieceReader } from "../../../src/core/formats/pieces";
import { audit } from "../../../src/core/judge/audit";
import { createStart, createSummary } from "../../../src/core/judge/change";
import { createManifestReader } from "../../../src/core/judge/read-change";
import { NOTHING_ASIDE } from "../../../src/core/judge/set-aside";
import { workOf } from "../../support/work";

const many = (n: number, text: (i: number) => string, between = ",") =>
  Array.from({ length: n }, (_, i) => text(i)).join(between);
const bytes = (text: string) => Buffer.from(text);
const zero = "0".repeat(40);
const file = (i: number, hunks: number) =>
  `diff --git a/f${i} b/f${i}\nindex ${zero}..${zero} 100644\n--- a/f${i}\n+++ b/f${i}\n` +
  many(hunks, (h) => `@@ -${h * 10 + 1} +${h * 10 + 1} @@\n-a\n+b\n`, "");

const entry = (path: string): ManifestEntry => ({
  path: bytePathOf(path),
  type: "file",
  mode: 0o100644,
  size: 0,
  sha256: sha256(""),
  oid: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
});
const numbered = (i: number) => String(i).padStart(8, "0");
const rule = (text: string): PathRule => {
  const parsed = parsePathRule(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.rule;
};

/** Files that are read in pieces, each as large as it is asked for, and what reads them. */
const STREAMS: [string, (n: number) => Buffer, () => PieceReader][] = [
  [
    "a manifest",
    (n) => bytes(many(n, (i) => manifestLine(entry(numbered(i))), "\n") + "\n"),
    () => {
      const start = createStart(DEFAULT_LIMITS);
      return createManifestReader("m", DEFAULT_LIMITS, (one) => start.add(one), fail);
    },
  ],
  [
    "a manifest of one file in each folder",
    (n) => bytes(many(n, (i) => manifestLine(entry(`${numbered(i)}/a/b/c`)), "\n") + "\n"),
    () => {
      const start = createStart(DEFAULT_LIMITS);
      return createManifestReader("m", DEFAULT_LIMITS, (one) => start.add(one), fail);
    },
  ],
  [
    "a result beside a start of 1,000 other files",
    (n) => bytes(many(n, (i) => manifestLine(entry(numbered(i))), "\n") + "\n"),
    () => {
      const start = createStart(DEFAULT_LIMITS);
      for (let i = 0; i < 1_000; i++) start.add(entry(`${numbered(i)}x`));
      const summary = createSummary(start.end(), NOTHING_ASIDE, DEFAULT_LIMITS);
      const reader = createManifestReader("m", DEFAULT_LIMITS, (one) => summary.add(one), fail);
      return { ...reader, end: () => (reader.end(), void summary.end()) };
    },
  ],
  ["a patch", (n) => bytes(many(n, (i) => file(i, 1), "")), () => patchReader()],
  ["a patch of one long line", (n) => bytes(`${file(0, 1)}${"x".repeat(n * 100)}`), () => patchReader()],
  [
    "output of envelopes that never end",
    (n) => bytes("<<<AGENT_RESULT {".repeat(n * 5)),
    () => createEnvelopeReader(() => {}),
  ],
  [
    "lines of a log",
    (n) => bytes('{"msg":"x"}\n'.repeat(n)),
    () => createLineReader({ maxBytes: 64 * 1024, line: () => true }),
  ],
  [
    "a log of one line",
    (n) => bytes("x".repeat(n * 100)),
    () => createLineReader({ maxBytes: 64 * 1024, line: () => true }),
  ],
];

function fail(file: string, problem: string): never {
  throw new Error(`${file}: ${problem}`);
}

function patchReader(): PieceReader {
  const reader = createPatchReader({ maxBinaryBytes: 1e6, sizesOf: () => ({ old: null, now: null }), take: () => {} });
  return { push: (piece) => reader.push(piece), end: () => void reader.end() };
}

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
  [
    "known paths beside new ones",
    (n) => {
      const paths = Array.from({ length: n }, (_, i) => `${numbered(i)}/a/B` as BytePath);
      const added = paths.map((path) => path.toUpperCase() as BytePath);
      return () => twins(paths, added);
    },
  ],
  [
    "sums of files that are not there",
    (n) => {
      const sums = bytes(many(n, (i) => `${"0".repeat(64)}  ${numbered(i)}`, "\n") + "\n");
      const digests = new Map([["SHA256SUMS", { sha256: sha256(sums), size: sums.length }]]);
      const input = { role: null, digests, nested: new Map(), loaded: { faults: [] }, markdown: () => "" };
      return () => audit({ ...input, read: () => sums, head: () => null });
    },
  ],
  [
    "paths against rules",
    (n) => {
      const rules = ["src/", "**/*.py", "a/*/b/**/c*"].map(rule);
      const paths = Array.from({ length: n }, (_, i) => `a/${numbered(i)}/b/x/C${i}` as BytePath);
      return () => paths.filter((path) => matchesAny(rules, path) || rules.some((one) => nearlyMatches(one, path)));
    },
  ],
  [
    "rules against one path",
    (n) => {
      const rules = Array.from({ length: n }, (_, i) => rule(`**/a${i}*/**/b`));
      const path = "x/y/z/a".repeat(20) as BytePath;
      return () => matchesAny(rules, path);
    },
  ],
  [
    "names of one path",
    (n) => {
      const rules = ["**/a/**/b", "**/*x*y*/", "x/**/x/**/z"].map(rule);
      const path = `${"x/".repeat(n)}x` as BytePath;
      return () => matchesAny(rules, path);
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

  /** Pieces of a size each; 0 for the whole at once. */
  const read = (content: Buffer, make: () => PieceReader, piece: number) => () => {
    const reader = make();
    const step = piece === 0 ? content.length : piece;
    for (let at = 0; at < content.length; at += step) reader.push(content.subarray(at, at + step));
    reader.end();
  };

  it.each(STREAMS)("grows as what is read, in pieces of any size: %s", (_name, make, reader) => {
    const [few, more] = [make(400), make(3_200)];
    for (const piece of [7, 100, 4096, 65_536, 0]) {
      read(few, reader, piece)();
      const [small, large] = [workOf(read(few, reader, piece)), workOf(read(more, reader, piece))];
      expect(small, `pieces of ${piece}`).toBeGreaterThan(0);
      const constant = workOf(() => reader());
      expect((large - constant) / Math.max(1, small - constant), `pieces of ${piece}`).toBeLessThan(8 * 1.6);
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("of a manifest grows as its size, whatever that is (seed %i)", (seed) => {
    const [, make, reader] = STREAMS[0]!;
    const sizes = [seed * 37, seed * 211, seed * 499];
    const each = sizes.map((n) => workOf(read(make(n), reader, 1000 + seed)) / n);
    expect(Math.max(...each) / Math.min(...each)).toBeLessThan(1.6);
  });

  it("tells some of many faults, and how many more there are", () => {
    const parsed = parseContract(bytes(`{${many(10_000, (i) => `"k${i}":1`)}}`));
    if (parsed.ok) throw new Error("unreachable");
    expect(parsed.problems.length).toBeLessThanOrEqual(51);
    expect(problemText(parsed.problems)).toMatch(/\d+ more faults$/);
  });
});
