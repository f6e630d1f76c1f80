import { describe, expect, it } from "vitest";
import { blocker } from "../../../src/core/domain/blocker";
import type { BlockerCode } from "../../../src/core/domain/catalogue";
import { CATALOGUE, BLOCKER_CODES } from "../../../src/core/domain/catalogue";
import { annotationsOf, firstChangedLines, type Sources } from "../../../src/core/report/annotations";
import { batchesOf, checkName, completingUpdates, conclusionOf } from "../../../src/core/report/check-run";
import { commitStatus, statusState } from "../../../src/core/report/commit-status";

const outcome = (status: "pass" | "fail" | "blocked", ...codes: BlockerCode[]) => ({
  status,
  blockers: codes.map((code) => ({ code })),
});

describe("conclusions of SPEC section 13", () => {
  it.each([
    [outcome("pass"), "success", "success"],
    [outcome("blocked", "timeout"), "timed_out", "failure"],
    [outcome("blocked", "cancelled"), "cancelled", "failure"],
    [outcome("fail", "no_diff"), "failure", "failure"],
    [outcome("fail", "secret_leak", "timeout"), "failure", "failure"],
    [outcome("blocked", "model_not_admitted"), "action_required", "error"],
    [outcome("blocked", "reviewer_rejected", "timeout"), "action_required", "error"],
    [outcome("pass", "no_diff"), "failure", "failure"],
    [outcome("fail"), "failure", "failure"],
    [outcome("blocked"), "action_required", "error"],
  ])("%j", (given, conclusion, state) => {
    expect(conclusionOf(given)).toBe(conclusion);
    expect(statusState(given)).toBe(state);
  });

  it("no code ever gives what satisfies a required check", () => {
    for (const code of BLOCKER_CODES) {
      const given = outcome(CATALOGUE[code].status, code);
      expect(conclusionOf(given)).not.toBe("success");
      expect(statusState(given)).not.toBe("success");
    }
  });
});

describe("names and statuses", () => {
  it("is what branch protection names", () => {
    expect(checkName({ stage: 2, lane: "fake", caseId: "r1-string-slugify" })).toBe(
      "harness / stage 2 / fake / r1-string-slugify",
    );
    expect(checkName({ stage: 5, lane: "case", caseId: "x", part: "conclude" })).toBe(
      "harness / stage 5 / case / x / conclude",
    );
  });

  it("keeps a status within what every forge takes", () => {
    const status = commitStatus("error", "ä".repeat(300), `two\nlines ${"é".repeat(200)}`, null);
    expect(Buffer.byteLength(status.context)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(status.description)).toBeLessThanOrEqual(140);
    expect(status.description).not.toContain("\n");
    expect(status).not.toHaveProperty("target_url");
  });
});

const SOURCES: Sources = {
  contract: ".harness/tasks/x/case.json",
  workspace: "pkg/",
  records: { model_not_admitted: ".harness/model.json" },
  firstChangedLine: new Map([["src/a.py", 12]]),
};

describe("annotations", () => {
  it.each([
    [
      blocker("task_contract_invalid", "allowed_paths[0] (line 3, column 7)"),
      { path: ".harness/tasks/x/case.json", start_line: 3, start_column: 7 },
    ],
    [
      blocker("task_contract_invalid", "line 0, column 0 (line 38, column 2)"),
      { path: ".harness/tasks/x/case.json", start_line: 38, start_column: 2 },
    ],
    [
      blocker("task_contract_invalid", "line 1, column 11"),
      { path: ".harness/tasks/x/case.json", start_line: 1, start_column: 11 },
    ],
    [blocker("missing_test_command", "verification_commands"), { path: ".harness/tasks/x/case.json", start_line: 1 }],
    [blocker("disallowed_file_change", "src/a.py"), { path: "pkg/src/a.py", start_line: 12 }],
    [blocker("forbidden_path_change", "src/b.py"), { path: "pkg/src/b.py", start_line: 1 }],
    [blocker("model_not_admitted", "status (line 2, column 1)"), { path: ".harness/model.json", start_line: 2 }],
  ])("%j", (given, want) => expect(annotationsOf([given], SOURCES)).toMatchObject([want]));

  it("gives none where there is no line in the repository", () => {
    const none: Sources = { contract: null, workspace: null, records: {}, firstChangedLine: new Map() };
    expect(
      annotationsOf(
        [blocker("task_contract_invalid", "x"), blocker("disallowed_file_change", "a"), blocker("timeout", "lane")],
        none,
      ),
    ).toEqual([]);
    expect(
      annotationsOf(
        [blocker("disallowed_file_change", "b64:AAAA"), blocker("hostile_workspace", "/etc/passwd")],
        SOURCES,
      ),
    ).toEqual([]);
  });

  it("says a thing once", () => {
    const twice = [blocker("disallowed_file_change", "a"), blocker("disallowed_file_change", "a")];
    expect(annotationsOf(twice, SOURCES)).toHaveLength(1);
  });

  it("go out 50 at a time, never 51", () => {
    const many = annotationsOf(
      Array.from({ length: 120 }, (_, i) => blocker("disallowed_file_change", `f${i}`)),
      SOURCES,
    );
    expect(batchesOf(many).map((batch) => batch.length)).toEqual([50, 50, 20]);
    const updates = completingUpdates({
      title: "t",
      summary: "s",
      conclusion: "failure",
      completedAt: "2026-11-20T10:00:00.000Z",
      annotations: many,
      detailsUrl: null,
    });
    expect(updates.map((u) => [u.status, u.output.annotations?.length])).toEqual([
      [undefined, 50],
      [undefined, 50],
      ["completed", 20],
    ]);
    expect(updates.every((u) => u.output.title === "t" && u.output.summary === "s")).toBe(true);
  });

  it("finds the first changed line of each file, and is not fooled by content that looks like a header", () => {
    const patch = [
      "diff --git a/a.py b/a.py",
      "--- a/a.py",
      "+++ b/a.py",
      "@@ -3,4 +3,5 @@ def x():",
      " one",
      " two",
      "--- a/evil.py",
      "+++ b/evil.py",
      "+@@ -1 +1 @@",
      " end",
      "diff --git a/gone.py b/gone.py",
      "--- a/gone.py",
      "+++ /dev/null",
      "@@ -1 +0,0 @@",
      "-x",
      "diff --git a/new.py b/new.py",
      "--- /dev/null",
      "+++ b/new.py",
      "@@ -0,0 +1 @@",
      "+x",
      "\\ No newline at end of file",
    ].join("\n");
    expect([...firstChangedLines(patch)]).toEqual([
      ["a.py", 5],
      ["gone.py", 1],
      ["new.py", 1],
    ]);
  });
});
