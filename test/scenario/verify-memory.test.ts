import { spawnSync } from "node:child_process";
import { closeSync, cpSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/program";
import { runHarness, temporaryFolder } from "../support/runs";

/** Memory that suffices to verify any bundle: everything that the process has, buffers too, in KiB. */
const MOST_KIB = 256 * 1024;

let original: string;
let hook: string;
beforeAll(async () => {
  const { dir, code } = await runHarness(["--stage", "2", "--quiet"]);
  expect(code).toBe(0);
  original = dir!;
  hook = join(temporaryFolder(), "usage.cjs");
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(process.env.USAGE, String(process.resourceUsage().maxRSS)));`,
  );
});

const large = (name: string, piece: (i: number) => string, times: number) => (dir: string) => {
  const fd = openSync(join(dir, name), "w");
  for (let i = 0; i < times; i++) writeSync(fd, piece(i));
  closeSync(fd);
};
const thousand = (line: (i: number) => string) => (i: number) =>
  Array.from({ length: 1000 }, (_, k) => line(i * 1000 + k)).join("");
const entry = (i: number) =>
  `{"path":"f${String(i).padStart(8, "0")}","type":"file","mode":"100644","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","oid":"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"}\n`;
const patched = (i: number) =>
  `diff --git a/${String(i).padStart(8, "0")} b/${String(i).padStart(8, "0")}\nold mode 100644\nnew mode 100755\n`;
const inFacts = (from: string, to: string) => (dir: string) => {
  const path = join(dir, "facts.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
};

const HOSTILE: [string, (dir: string) => void][] = [
  ["a patch of 811 MB", (dir) => truncateSync(join(dir, "patch.diff"), 811e6)],
  ["a patch of one line of 100 MB", large("patch.diff", () => "x".repeat(1e6), 100)],
  ["a patch of 300,000 files", large("patch.diff", thousand(patched), 300)],
  ["a manifest of a million lines", large("manifest.after.jsonl", thousand(entry), 1000)],
  ["a result of 250,000 new files", large("manifest.after.jsonl", thousand(entry), 250)],
  ["a start of 250,000 files that are gone", large("manifest.before.jsonl", thousand(entry), 250)],
  [
    "a million events",
    large(
      "events.normalized.jsonl",
      thousand((i) => `{"seq":${i}}\n`),
      1000,
    ),
  ],
  ["facts of five million objects", large("facts.json", (i) => (i === 0 ? "[" : "{},".repeat(1e6)), 6)],
  ["facts that are nested five million deep", large("facts.json", () => "[".repeat(1e6), 5)],
  ["a million late changes", inFacts('"late_changes":[]', `"late_changes":[${'"x",'.repeat(1e6)}"x"]`)],
  ["wrong late changes", inFacts('"late_changes":[]', `"late_changes":[${"1,".repeat(20_000)}1]`)],
  ["a report of five million objects", large("report.json", (i) => (i === 0 ? "[" : "{},".repeat(1e6)), 6)],
  ["sums of empty lines", large("SHA256SUMS", () => "\n".repeat(1e6), 7)],
  ["an output of envelopes that never end", large("backend/stdout.log", () => "<<<AGENT_RESULT {".repeat(6e4), 100)],
];

describe("verify of a hostile bundle", () => {
  it.each(HOSTILE)("ends with a sentence, in bounded memory: %s", (_name, make) => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    make(dir);
    const usage = join(temporaryFolder(), "usage");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--require", hook, join(ROOT, ".build/dist/index.js"), "verify", dir],
      { encoding: "utf8", env: { ...process.env, USAGE: usage } },
    );
    rmSync(dir, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain("DOES NOT HOLD");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(Number(readFileSync(usage, "utf8"))).toBeLessThan(MOST_KIB);
  });
});
