import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NOT_COVERED, ROWS } from "../../src/flow/health/rows";
import { BLOCKER_CODES } from "../../src/core/domain/catalogue";
import type { Health } from "../support/health";
import { temporaryFolder } from "../support/temporary";
import { program, ROOT } from "../support/program";

const folder = temporaryFolder("health-");
const env = { HOME: join(folder, "home"), TMPDIR: folder };

describe("health", () => {
  it("covers the twelve rows of the specification, or says why not", () => {
    const SPECIFIED = [
      ["no-diff", "no_diff", "git.diff.checked", "fail"],
      ["disallowed-file", "disallowed_file_change", "git.diff.checked", "fail"],
      ["failed-tests", "verification_failed", "verification.completed", "fail"],
      ["missing-test-command", "missing_test_command", "verification.completed", "blocked"],
      ["missing-event", "missing_required_event", "run.completed", "fail"],
      ["reviewer-reject", "reviewer_rejected", "verification.completed", "blocked"],
      ["approval-denied", "approval_denied", "approval.denied", "blocked"],
      ["timeout", "timeout", "run.completed", "blocked"],
      ["dirty-starting-tree", "dirty_starting_tree", "task.contract.created", "blocked"],
      ["dirty-ending-tree", "dirty_ending_tree", "run.completed", "fail"],
      ["artifact-write-failure", "artifact_write_failure", null, "fail"],
      ["provider-unavailable", "provider_unavailable", "run.completed", "blocked"],
      ["verification-timeout", "timeout", "verification.completed", "blocked"],
      ["setup-failed", "setup_failed", "verification.completed", "blocked"],
    ] as const;
    for (const [name, code, event, status] of SPECIFIED) {
      if (NOT_COVERED.some(({ row }) => row === name)) continue;
      expect(ROWS.find((row) => row.name === name)).toMatchObject({ code, event, status });
    }
    expect(NOT_COVERED.filter((gap) => ROWS.some(({ name, code }) => name === gap.row || code === gap.code))).toEqual(
      [],
    );
  });

  it("has a row for each code, or a reason", () => {
    const told = new Set([...ROWS.map(({ code }) => code), ...NOT_COVERED.map(({ code }) => code)]);
    expect(BLOCKER_CODES.filter((code) => !told.has(code))).toEqual([]);
    for (const { reason } of NOT_COVERED) {
      const named = /test\/\S+\.test\.ts/.exec(reason)?.[0];
      if (named !== undefined) expect(existsSync(join(ROOT, named)), named).toBe(true);
    }
  });

  it("runs single rows, and names the nearest where there is none of that name", async () => {
    const one = await program(["health", "--row", "no-diff", "--json", "--runs-dir", join(folder, "one")], {
      env,
    });
    const { rows, checked, matrix } = JSON.parse(one.stdout) as Health;
    expect([rows.map(({ row }) => row), checked]).toEqual([["no-diff"], ["no-diff"]]);
    expect(JSON.parse(readFileSync(join(matrix, "matrix.json"), "utf8"))).toMatchObject({
      checked: ["no-diff"],
      not_checked: ROWS.map(({ name }) => name).filter((name) => name !== "no-diff"),
    });
    const none = await program(["health", "--row", "nodiff"], { env });
    expect(none).toMatchObject({ code: 3, stdout: "" });
    expect(none.stderr).toContain("did you mean no-diff?");
  });
});
