import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCase, type RunResult, runHarness, solution, temporaryFolder } from "../support/runs";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];

interface Commands {
  setup?: string[];
  verification?: (string | string[])[];
  steps?: unknown[];
  allowed?: string[];
  files?: Record<string, string>;
}

function verify({ setup, verification = [TESTS], steps, allowed, files }: Commands): Promise<RunResult> {
  const dir = makeCase({
    contract: {
      verification_commands: verification,
      ...(setup === undefined ? {} : { setup_commands: setup }),
      ...(allowed === undefined ? {} : { allowed_paths: allowed }),
    },
    steps: [...solution(), ...(steps ?? [])],
    ...(files === undefined ? {} : { files }),
  });
  return runHarness(["--stage", "2", "--case-dir", dir]);
}

const found = ({ report }: RunResult) =>
  report?.blockers.map(({ code, subject, message }) => `${code} ${subject}: ${message}`);
const log = ({ dir }: RunResult) => readFileSync(join(dir!, "test.log"), "utf8");

describe("setup commands", () => {
  it("add files that the verification commands find", async () => {
    const ran = await verify({
      setup: ["mkdir build && echo made > build/out"],
      verification: ["cat build/out", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("made\n");
  });

  it.each([
    ["changes a file", "echo >> test_strings.py", "test_strings.py"],
    ["removes a file", "rm test_strings.py", "test_strings.py"],
    ["makes a file a program", "chmod +x test_strings.py", "test_strings.py"],
    ["replaces a file by a link", "mv strings.py s && ln -s s strings.py", "strings.py"],
    ["replaces a folder by a link", "mv data d && ln -s d data", "data/a.txt"],
  ])("fail where one %s of the starting tree", async (_what, setup, path) => {
    const ran = await verify({ setup: [setup], files: { "data/a.txt": "one\n" } });
    expect(found(ran)).toEqual([expect.stringContaining(`verification_failed verification: `)]);
    expect(found(ran)![0]).toContain(`the setup commands changed ${path};`);
    expect(log(ran)).toContain(path);
    expect(log(ran)).not.toContain("unittest");
  });

  it("give way to what the result adds at the same path", async () => {
    const ran = await verify({
      setup: ["mkdir -p out/a && echo setup > out/a/x && echo setup > out/b"],
      steps: [{ write: { path: "out/a", text: "result\n" } }, { write: { path: "out/b", text: "result\n" } }],
      allowed: ["strings.py", "out/"],
      verification: ["cat out/a out/b", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("\nresult\nresult\n");
  });

  it("can't lead the harness out of the checkout by a link", async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, "x"), "kept");
    const ran = await verify({
      setup: [`ln -s '${outside}' out`],
      steps: [{ write: { path: "out/x", text: "result\n" } }],
      allowed: ["strings.py", "out/"],
    });
    expect(found(ran)![0]).toContain("the patch does not apply to what the setup commands left");
    expect(readFileSync(join(outside, "x"), "utf8")).toBe("kept");
  });
});

describe("several verification commands", () => {
  it("find what those before them added", async () => {
    const ran = await verify({ verification: ["mkdir build && echo built > build/out", "cat build/out", TESTS] });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("built\n");
  });

  it.each([
    ["a test", "echo > test_strings.py", "test_strings.py"],
    ["the result", "echo > strings.py", "strings.py"],
    ["a file of acceptance/", "echo > test_acceptance.py", "test_acceptance.py"],
  ])("fail where one changes %s", async (_what, command, path) => {
    const dir = makeCase({ contract: { verification_commands: [command, TESTS] } });
    writeFileSync(join(dir, "acceptance/test_acceptance.py"), "import unittest\n");
    const ran = await runHarness(["--stage", "2", "--case-dir", dir]);
    expect(found(ran)).toEqual([expect.stringContaining(`a verification command changed ${path},`)]);
    expect(ran.report!.verification).toMatchObject({ status: "failed", commands: [{ exit_code: 0 }] });
  });
});
