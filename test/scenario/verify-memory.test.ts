import { spawnSync } from "node:child_process";
import { closeSync, cpSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { HIGHEST_LIMITS } from "../../src/core/domain/limits";
import { gitOid } from "../../src/core/formats/git-trees";
import { MAX_PATHS_BYTES } from "../../src/core/formats/tree-rules";
import { bundle } from "../support/bundle.mjs";
import { enlarge } from "../support/large-bundle";
import { ROOT } from "../support/program";
import { runHarness, temporaryFolder } from "../support/runs";
import { makeZip } from "../unit/evidence/zips";
import { bundleFiles } from "../support/reseal";

/** Memory that suffices to verify any bundle: everything that the process has, buffers too, in KiB. */
const MOST_KIB = 256 * 1024;

let original: string;
let hook: string;
beforeAll(async () => {
  const { dir, code } = await runHarness(["--stage", "2", "--quiet"]);
  expect(code).toBe(0);
  original = dir!;
  // Not `resourceUsage().maxRSS`: that of a process counts what its parent had when it was started, which is this one.
  hook = join(temporaryFolder(), "usage.cjs");
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(process.env.USAGE, /VmHWM:\\s*(\\d+)/.exec(require("node:fs").readFileSync("/proc/self/status", "utf8"))[1]));`,
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
const link = (i: number) => {
  const target = `${"x".repeat(4000)}${i}`;
  const name = `"path":"f${String(i).padStart(8, "0")}","type":"symlink","mode":"120777"`;
  return `{${name},"size":${target.length},"sha256":"${sha256(target)}","oid":"${gitOid("blob", Buffer.from(target))}","target":"${target}"}\n`;
};
const long = (i: number) => entry(i).replace('"path":"f', `"path":"${"f".repeat(3000)}`);
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
  ["a start of a million lines", large("manifest.before.jsonl", thousand(entry), 1000)],
  ["100,000 links to names of 4,000 bytes", large("manifest.after.jsonl", thousand(link), 100)],
  ["100,000 paths of 3,000 bytes", large("manifest.before.jsonl", thousand(long), 100)],
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

/** What `verify` of a bundle came to, and the most memory that it had. */
function verify(...argv: string[]): { status: number | null; stderr: string; kib: number } {
  const usage = join(temporaryFolder(), "usage");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", hook, join(ROOT, ".build/dist/index.js"), "verify", ...argv],
    { encoding: "utf8", env: { ...process.env, USAGE: usage } },
  );
  return { status, stderr, kib: Number(readFileSync(usage, "utf8")) };
}

function copied(): string {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  return dir;
}

function expectRefusal({ status, stderr, kib }: ReturnType<typeof verify>): void {
  expect(status).toBe(1);
  expect(stderr).toContain("DOES NOT HOLD");
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(kib).toBeLessThan(MOST_KIB);
}

describe("verify of a hostile bundle", () => {
  it.each(HOSTILE)("ends with a sentence, in bounded memory: %s", (_name, make) => {
    const dir = copied();
    make(dir);
    expectRefusal(verify(dir));
    rmSync(dir, { recursive: true });
  });

  it.each([
    ["zeros", Buffer.alloc(50e6)],
    ["lines", Buffer.alloc(50e6, "\n")],
    ["a manifest", Buffer.from(Array.from({ length: 200 }, (_, i) => thousand(entry)(i)).join(""))],
  ])("ends so where it comes as a zip: %s", (_kind, content) => {
    const contents = bundleFiles(original).map((name) => ({ name, data: readFileSync(join(original, name)) }));
    for (const name of ["manifest.after.jsonl", "backend/stdout.log", "report.json"]) {
      const zip = join(temporaryFolder(), "bundle.zip");
      writeFileSync(
        zip,
        makeZip(contents.map((one) => (one.name === name ? { name, data: content, method: 8 } : one))),
      );
      expectRefusal(verify(zip));
      rmSync(zip);
    }
  });

  it.each(["zeros", "newlines", "brackets", "objects", "one long line", "its own content, repeated"])(
    "ends so whichever file it is that is as large as it is read: %s",
    async (kind) => {
      const sweep = await bundle("test/support/hostile-sweep.ts");
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", sweep, original, kind], {
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      expect(status).toBe(0);
      const found = JSON.parse(stdout) as Record<string, { faults: number; first: string; kib: number }>;
      expect(Object.keys(found).length).toBeGreaterThan(40);
      for (const [name, { faults, first, kib }] of Object.entries(found)) {
        expect(faults, name).toBeGreaterThan(0);
        expect(first, name).not.toMatch(/^\s+at |RangeError|TypeError/m);
        expect(kib, name).toBeLessThan(MOST_KIB);
      }
    },
    300_000,
  );
});

describe("verify of the largest honest bundle", () => {
  it("holds in that memory: as many files, as many new ones and as long paths as a contract can allow", () => {
    const dir = copied();
    const [entries, changed] = [HIGHEST_LIMITS.entries!, HIGHEST_LIMITS.changed_files!];
    const pathBytes = Math.floor(MAX_PATHS_BYTES / entries);
    enlarge(dir, { entries, added: changed - 20, pathBytes });
    const { status, stderr, kib } = verify(dir);
    expect(stderr).toContain("HOLDS: verdict pass");
    expect(status).toBe(0);
    expect(kib).toBeLessThan(MOST_KIB);
    // It holds, but it did not start from this tree.
    expectRefusal(verify(dir, "--baseline", join(ROOT, "fixtures/cases/r1-string-slugify/workspace")));
    rmSync(dir, { recursive: true });
  }, 600_000);
});
