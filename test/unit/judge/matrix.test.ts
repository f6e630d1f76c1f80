import { describe, expect, it } from "vitest";
import { matrixFaults, type RowBundle } from "../../../src/core/judge/matrix";
import { type Matrix, parseMatrix } from "../../../src/core/records/matrix";

const SUMS = "a".repeat(64);
const bundle: RowBundle = {
  sums: SUMS,
  faults: [],
  status: "fail",
  code: "no_diff",
  carried: new Map([["git.diff.checked", ["no_diff"]]]),
};
const matrix = (): Matrix => ({
  schema_version: "2",
  harness_version: "0.1.0",
  made_at: "2026-01-31T12:00:00Z",
  ok: true,
  checked: ["no-diff", "artifact-write-failure"],
  errors: [],
  rows: [
    {
      row: "no-diff",
      by: "lane changes nothing",
      code: "no_diff",
      event: "git.diff.checked",
      status: "fail",
      ok: true,
      problems: [],
      exit_code: 1,
      bundle: "no-diff/20260131T120000Z-x",
      sums_sha256: SUMS,
    },
    {
      row: "artifact-write-failure",
      by: "a full disk",
      code: "artifact_write_failure",
      event: null,
      status: "fail",
      ok: true,
      problems: [],
      exit_code: 1,
      bundle: "artifact-write-failure/20260131T120000Z-y",
      sums_sha256: null,
    },
  ],
  not_checked: ["timeout"],
  not_covered: [{ row: "target-busy", code: "target_busy", reason: "stage 5" }],
});
const bundles = () =>
  new Map<string, RowBundle>([
    ["no-diff", bundle],
    ["artifact-write-failure", { sums: null, faults: [], status: null, code: null, carried: new Map() }],
  ]);

describe("a failure matrix", () => {
  it("holds when everything follows from its rows and their bundles", () => {
    expect(matrixFaults(matrix(), bundles())).toEqual([]);
    expect(parseMatrix(Buffer.from(JSON.stringify(matrix())))).toMatchObject({ ok: true });
  });

  it.each<[string, (matrix: Matrix) => void, string]>([
    ["a row that is not listed", (m) => m.checked.pop(), "checked"],
    ["a row that stands twice", (m) => m.rows.push({ ...m.rows[0]! }) && m.checked.push("no-diff"), "stand twice"],
    ["an error of no row", (m) => m.errors.push({ row: "no-diff", problem: "x" }), "errors"],
    ["an error that is left out", (m) => ((m.rows[0]!.problems = ["x"]), (m.rows[0]!.ok = false)), "errors"],
    [
      "ok although a row does not hold",
      (m) => {
        m.rows[0]!.problems = ["x"];
        m.rows[0]!.ok = false;
        m.errors = [{ row: "no-diff", problem: "x" }];
      },
      "ok is true",
    ],
    ["a row that holds with a problem", (m) => ((m.rows[0]!.problems = ["x"]), (m.errors = [])), "ok"],
    ["a checked row among those that were not", (m) => m.not_checked.push("no-diff"), "said not to be"],
    ["a row without its bundle", (m) => ((m.rows[0]!.bundle = null), (m.rows[0]!.sums_sha256 = null)), "sums_sha256"],
    ["another bundle than was sealed", (m) => (m.rows[0]!.sums_sha256 = "b".repeat(64)), "sums_sha256"],
    ["another code", (m) => (m.rows[0]!.code = "timeout"), "first blocker"],
    ["another status", (m) => (m.rows[0]!.status = "blocked"), "status"],
    ["another event", (m) => (m.rows[0]!.event = "run.completed"), "event run.completed"],
    ["a sealed bundle of what can't be sealed", (m) => (m.rows[0]!.event = null), "never sealed"],
  ])("does not hold with %s", (_name, lie, said) => {
    const changed = matrix();
    lie(changed);
    expect(matrixFaults(changed, bundles()).join("\n")).toContain(said);
  });

  it("does not hold where a row's bundle is gone or does not hold", () => {
    const gone = bundles();
    gone.delete("no-diff");
    expect(matrixFaults(matrix(), gone)).toEqual([expect.stringContaining("found none")]);
    const broken = bundles().set("no-diff", { ...bundle, faults: ["report.json: other bytes"] });
    expect(matrixFaults(matrix(), broken)).toEqual([expect.stringContaining("other bytes")]);
  });

  it.each(["../x", "/x/y", "no-diff/../y", "no-diff"])("takes no bundle at %s", (path) => {
    const changed = matrix();
    changed.rows[0]!.bundle = path;
    expect(parseMatrix(Buffer.from(JSON.stringify(changed)))).toMatchObject({ ok: false });
  });
});
