import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOT_COVERED, ROWS } from "../../src/commands/health/rows";
import { program } from "../support/program";

interface Health {
  ok: boolean;
  checked: number;
  errors: { row: string; problem: string }[];
  rows: { row: string; ok: boolean; bundle: string | null }[];
  not_covered: { row: string; reason: string }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "health-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = () => ({ HOME: join(folder, "home"), TMPDIR: folder });

describe("health", () => {
  it("holds on every row, each with its bundle, and leaves nothing else behind", async () => {
    const { code, stdout, stderr } = await program(
      ["health", "--json", "--quiet", "--runs-dir", join(folder, "runs")],
      { env: env() },
    );
    const health = JSON.parse(stdout) as Health;
    expect(health.errors).toEqual([]);
    expect({ code, stderr, ok: health.ok, checked: health.checked }).toEqual({
      code: 0,
      stderr: "",
      ok: true,
      checked: ROWS.length,
    });
    for (const row of health.rows) expect(existsSync(row.bundle!), row.row).toBe(true);
    expect(readdirSync(folder)).toEqual(["runs"]);
    // Some forty runs, one after the other: a machine that is busy takes its time.
  }, 600_000);

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
      if (name in NOT_COVERED) continue;
      expect(ROWS.find((row) => row.name === name)).toMatchObject({ code, event, status });
    }
    expect(Object.keys(NOT_COVERED).filter((name) => ROWS.some((row) => row.name === name))).toEqual([]);
  });

  it("runs single rows, and names the nearest where there is none of that name", async () => {
    const one = await program(["health", "--row", "no-diff", "--json", "--runs-dir", join(folder, "one")], {
      env: env(),
    });
    expect((JSON.parse(one.stdout) as Health).rows.map((r) => r.row)).toEqual(["no-diff"]);
    const none = await program(["health", "--row", "nodiff"], { env: env() });
    expect(none).toMatchObject({ code: 3, stdout: "" });
    expect(none.stderr).toContain("did you mean no-diff?");
  });
});
