import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCase, type RunResult, runHarness } from "../support/runs";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];

function verify(commands: (string | string[])[]): Promise<RunResult> {
  return runHarness(["--stage", "2", "--case-dir", makeCase({ contract: { verification_commands: commands } })]);
}

const found = ({ report }: RunResult) =>
  report?.blockers.map(({ code, subject, message }) => `${code} ${subject}: ${message}`);
const log = ({ dir }: RunResult) => readFileSync(join(dir!, "test.log"), "utf8");

describe("several verification commands", () => {
  it("find what those before them added", async () => {
    const ran = await verify(["mkdir build && echo built > build/out", "cat build/out", TESTS]);
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
