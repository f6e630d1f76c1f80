import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditBundle } from "../../src/flow/verify/audit";
import { openBundle } from "../../src/world/evidence/reader";
import { editFacts, type Json, rejudge } from "../support/forge";
import { program } from "../support/program";
import { makeCase, runHarness, type RunResult, solution, temporaryFolder } from "../support/runs";

const write = (path: string, text = "x\n") => ({ write: { path, text } });
const codes = ({ report }: RunResult) => report!.blockers.map(({ code }) => code);
const subjects = ({ report }: RunResult) => report!.blockers.map(({ code, subject }) => `${code} ${subject}`);

/** Entries of the manifest of the result that are set aside. */
function aside(dir: string): string[] {
  return readFileSync(join(dir, "manifest.after.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { path: string; set_aside?: string })
    .flatMap(({ path, set_aside: why }) => (why === undefined ? [] : [`${why} ${path}`]));
}

async function faultsOf(dir: string): Promise<string[]> {
  const { files, problems } = await openBundle(dir);
  const audit = await auditBundle(files!);
  files!.close();
  return [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
}

const FILES = { ".gitignore": "*.log\nout/\n", "pkg/.gitignore": "/tmp\n!keep.log\n", "pkg/a.txt": "a\n" };
const LEFT = [
  ...[write("run.log"), write("out/x/y"), write("pkg/tmp/z"), write("cache/a"), write("cache/b/c")],
  { exec: ["bash", "-c", "ln -s / out/root; mkfifo out/p; ln strings.py cache/h; mkdir cache/r; git init -q cache/r"] },
];

async function runCase(contract: Record<string, unknown>, steps: unknown[]) {
  const dir = makeCase({ contract, steps, files: FILES });
  return { dir, result: await runHarness(["--stage", "2", "--case-dir", dir]) };
}

describe("what an honest agent's builds and tests leave behind", () => {
  it("is listed and counted, whatever it is, and never in the patch; verify comes to the same", async () => {
    const { dir, result } = await runCase({ discard_paths: ["cache/"] }, [...LEFT, ...solution()]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.report!.changed_files).toEqual(["strings.py"]);
    expect(aside(result.dir!)).toEqual(["discarded cache", "ignored out", "ignored pkg/tmp", "ignored run.log"]);
    const facts = JSON.parse(readFileSync(join(result.dir!, "facts.json"), "utf8")) as Json;
    expect(facts.facts.walk.value.set_aside).toMatchObject({ listed: 4, unlisted: 0, counted: true });
    expect(facts.facts.gitignore.value.files.map(({ path }: Json) => path)).toEqual([".gitignore", "pkg/.gitignore"]);
    expect(await faultsOf(result.dir!)).toEqual([]);
    const again = ["--baseline", join(dir, "workspace"), "--rerun", "--case-dir", dir];
    const verified = await program(["verify", result.dir!, ...again]);
    expect(verified.code, verified.stderr).toBe(0);
  });

  it("is judged where the contract says so, or an ignored name is kept by the tree's own rules", async () => {
    const contract = { discard_paths: ["cache/"], discard_ignored: false };
    const { result } = await runCase(contract, [write("run.log"), write("cache/a"), ...solution()]);
    expect(subjects(result)).toEqual(["disallowed_file_change run.log"]);
    const kept = await runCase({}, [write("pkg/keep.log"), ...solution()]);
    expect(subjects(kept.result)).toEqual(["disallowed_file_change pkg/keep.log"]);
  });

  it("is no word on what was there before: a tracked file is judged in an ignored folder, too", async () => {
    const files = { ".gitignore": "out/\n", "out/kept.txt": "a\n" };
    const steps = [write("out/kept.txt", "changed\n"), write("out/new.txt"), ...solution()];
    const result = await runHarness(["--stage", "2", "--case-dir", makeCase({ steps, files })]);
    expect(subjects(result)).toEqual(["disallowed_file_change out/kept.txt"]);
    expect(aside(result.dir!)).toEqual(["ignored out/new.txt"]);
  });

  it("is many: more blockers than are listed are counted, and the count is no file", async () => {
    const steps = [{ exec: ["bash", "-c", "mkdir n; cd n; seq 300 | xargs touch"] }, ...solution()];
    const { result } = await runCase({}, steps);
    expect(new Set(codes(result))).toEqual(new Set(["disallowed_file_change"]));
    expect(result.report!.blockers).toHaveLength(100);
    expect(result.report!.blockers.every(({ subject }) => subject.startsWith("n/"))).toBe(true);
    expect(JSON.stringify(result.report!.blockers[0])).toContain("200 more of this code are not listed");
  });
});

describe("a forger's manifests", () => {
  let original: string;
  beforeAll(async () => {
    const steps = [write("left.txt"), write("run.log"), ...solution()];
    original = (await runCase({ discard_paths: ["cache/"] }, steps)).result.dir!;
  }, 120_000);

  const forged = async (change: (dir: string) => void): Promise<string> => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    change(dir);
    try {
      rejudge(dir);
    } catch {
      // What can't be judged at all is told by the audit.
    }
    const faults = await faultsOf(dir);
    rmSync(dir, { recursive: true });
    return faults.join("\n");
  };
  const mark = (name: string, why: string | null) => (dir: string) => {
    const path = join(dir, "manifest.after.jsonl");
    const lines = readFileSync(path, "utf8").split("\n");
    const changed = lines.map((line) => {
      if (!line.includes(`"path":"${name}"`)) return line;
      const bare = line.replace(/,"set_aside":"[a-z]+"/, "");
      return why === null ? bare : bare.replace(/}$/, `,"set_aside":"${why}"}`);
    });
    writeFileSync(path, changed.join("\n"));
  };

  it("hold as they are", async () => {
    expect(await forged(() => {})).toBe("");
  });

  it.each<[string, (dir: string) => void, RegExp]>([
    ["hide a change as discarded", mark("left.txt", "discarded"), /left\.txt: set aside/],
    ["hide a change as ignored", mark("left.txt", "ignored"), /left\.txt: set aside/],
    ["hide a change as the lane's own", mark("left.txt", "lane"), /left\.txt: set aside/],
    ["say another reason than there is", mark("run.log", "discarded"), /run\.log: set aside/],
    ["make a change of what is ignored", mark("run.log", null), /run\.log: set aside/],
    [
      "say that something else is ignored",
      (dir) => {
        mark("left.txt", "ignored")(dir);
        editFacts(dir, (f) => {
          f.gitignore.files[0].content_b64 = Buffer.from("*\n").toString("base64");
        });
      },
      /gitignore: expected the \.gitignore files/,
    ],
    ["leave out what is ignored", (dir) => editFacts(dir, (f) => delete f.gitignore), /run\.log: set aside/],
    ["say that the patterns don't count", (dir) => editFacts(dir, (f) => (f.gitignore.problem = "x")), /run\.log/],
    ["count otherwise", (dir) => editFacts(dir, (f) => (f.walk.set_aside.listed = 7)), /walk\.set_aside/],
    ["count less than is listed", (dir) => editFacts(dir, (f) => (f.walk.set_aside.entries = 0)), /walk\.set_aside/],
  ])("that %s do not hold", async (_what, change, expected) => {
    expect(await forged(change)).toMatch(expected);
  });
});
